"""From a scenario's entries to stations, radios and motions.

Every random stream is seeded by (seed, unit name, purpose) as text, which does not change between Python versions or
processes.  The radio a user names on the command line comes without the scenario's driver options: they belong to the
driver the scenario names.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import partial

from cv2x.errors import InputError
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.obu.vru_device import VruConfig, VruDevice
from cv2x.radio.base import Places, Radio, RadioContext
from cv2x.radio.open import open_radio
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.unit import RoadsideUnit
from cv2x.scenarios.feed import USER_KINDS
from cv2x.scenarios.maps import in_plane
from cv2x.scenarios.model import (
    FixErrorSpec,
    LiveMotion,
    ObuSpec,
    RadioSpec,
    RecordedMotion,
    RsuSpec,
    Scenario,
    TracedMotion,
    UnitSpec,
)
from cv2x.scenarios.run import RunOptions
from cv2x.scenarios.traffic.fix_errors import FixErrors
from cv2x.scenarios.traffic.motion import Motion, Nowhere
from cv2x.scenarios.traffic.recorded import Recorded
from cv2x.scenarios.traffic.scripted import Scripted
from cv2x.scenarios.traffic.traced import Traced
from cv2x.station.hops import HopProbe
from cv2x.station.stack import Frames, Stack


def stream(seed: int, unit: str, purpose: str) -> random.Random:
    """Return the random stream of a unit for a purpose."""
    return random.Random(f"{seed}/{unit}/{purpose}")  # noqa: S311 - simulation, not secrets


def dialects_of(unit: UnitSpec, scenario: Scenario, options: RunOptions) -> tuple[str, ...]:
    """Return the dialects a unit speaks: the user's beats the unit's, which beat the scenario's."""
    names = (options.dialect,) if options.dialect else unit.dialects or (scenario.dialect,)
    if names[0] is None:
        raise InputError(
            "no dialect: write dialect: in the file, or give --dialect", unit.file, unit.line or None, unit.name
        )
    return tuple(name for name in names if name is not None)


def open_unit_radio(spec: RadioSpec, text: str | None, context: RadioContext) -> Radio:
    """Open a unit's radio; ``text`` is the user's ``name[:address]`` in place of the scenario's.  The options of the
    context are set here."""
    context.options = {} if text is not None else dict(spec.options)
    return open_radio(spec.text if text is None else text, context)


def carried(radio: Radio, spoken: Dialect) -> Dialect:
    """Return a dialect whose messages can travel over a radio.  Raises InputError for another."""
    if radio.families is not None and spoken.family not in radio.families:
        said = " or ".join(sorted(name for name in FRAMES if FRAMES[name].family in radio.families))
        reason = f"the radio {radio.name} cannot carry {spoken.name}: give --dialect {said}, or another radio"
        raise InputError(reason, field="radio")
    return spoken


def station(
    unit: UnitSpec,
    spoken: Sequence[str],
    radio: Radio,
    *,
    seed: int,
    run_start_utc_ns: int,
    probe: HopProbe,
    cache: Frames,
) -> OnBoardUnit | VruDevice | RoadsideUnit:
    """Return the station of a scenario's unit, which speaks the dialects ``spoken``.  Raises InputError at the unit's
    line."""
    try:
        standing = unit.at if isinstance(unit, RsuSpec) else None
        stack, *also = (
            Stack(carried(radio, dialect(name)), carries=radio.carries, probe=probe, cache=cache, standing=standing)
            for name in spoken
        )
        rng = stream(seed, unit.name, "station")
        if isinstance(unit, ObuSpec) and unit.vru:
            device = VruConfig(USER_KINDS[unit.actor.kind], unit.rate_hz)
            return VruDevice(unit.name, stack, device, rng, probe)
        if isinstance(unit, ObuSpec):
            return OnBoardUnit(unit.name, stack, _obu_config(unit), rng, probe)
        config = RsuConfig(
            rsu_id=unit.rsu_id,
            position=unit.at,
            road_map=unit.road_map,
            plan=unit.plan.at(run_start_utc_ns) if unit.plan else None,
            events=tuple(event.at(run_start_utc_ns) for event in unit.events),
            sees_users=bool(unit.sees) or unit.detections is not None,
            repeats_heard=unit.repeats_heard if unit.detections is None else unit.detections.repeats_heard,
            map_rate_hz=unit.map_rate_hz,
            spat_rate_hz=unit.signal_rate_hz,
            event_rate_hz=unit.event_rate_hz,
            user_rate_hz=unit.user_rate_hz,
        )
        return RoadsideUnit(unit.name, stack, config, rng, probe, also)
    except InputError as error:
        if error.file:
            raise
        place = f"units.{unit.name}" + (f".{error.field}" if error.field else "")
        raise InputError(error.reason, unit.file, unit.line or None, place) from None


def _obu_config(unit: ObuSpec) -> ObuConfig:
    return ObuConfig(
        length_m=unit.actor.length_m,
        width_m=unit.actor.width_m,
        height_m=unit.actor.height_m,
        vehicle_class=unit.actor.vehicle_class,
        rate_hz=unit.rate_hz,
        path_history_m=unit.path_history_m,
        cycle_ns=unit.cycle_ns,
        congestion=unit.congestion,
        applications=unit.applications,
    )


def receivers(scenario: Scenario, seed: int) -> dict[str, FixErrors]:
    """Return the receivers that err, by unit."""
    return {
        name: FixErrors(unit.fix_errors or FixErrorSpec(), unit.faults, partial(stream, seed, name))
        for name, unit in scenario.units.items()
        if isinstance(unit, ObuSpec) and (unit.fix_errors is not None or unit.faults)
    }


def standing(scenario: Scenario) -> Places:
    """Return where the units that stand still are, in the plane of the scenario's place."""
    origin = scenario.place.origin
    found = Places()
    for name, unit in scenario.units.items():
        if isinstance(unit, RsuSpec):
            point = in_plane(origin, unit.at)
            found[name] = (point.east_m, point.north_m, point.up_m or 0.0)
    return found


def motions(scenario: Scenario) -> Mapping[str, Motion]:
    """Return how every actor moves; recorded drives are read here.  Raises InputError."""
    found: dict[str, Motion] = {}
    for name, actor in scenario.actors.items():
        if isinstance(actor.motion, RecordedMotion):
            found[name] = Recorded(actor.motion, scenario.place.origin)
        elif isinstance(actor.motion, TracedMotion):
            motion = actor.motion
            found[name] = Traced(motion.track, motion.plane, scenario.place.origin, motion.starts_ns)
        elif isinstance(actor.motion, LiveMotion):
            found[name] = Nowhere()
        else:
            found[name] = Scripted(actor.motion)
    return found
