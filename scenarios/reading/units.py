"""Entries of ``units:``, which a SITE.yaml or VEHICLE.yaml holds word for word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.errors import InputError
from cv2x.messages import dialect
from cv2x.messages.model import Position
from cv2x.messages.stored import dialect_names
from cv2x.obu.config import DEFAULT_CYCLE_NS, THRESHOLDS
from cv2x.obu.congestion.control import CongestionConfig
from cv2x.quantities import parse_quantity
from cv2x.rsu.detectors import Detectors
from cv2x.rsu.unit import check_families
from cv2x.scenarios.expect import ALERT_NAMES, alert_id
from cv2x.scenarios.feed import USER_KINDS
from cv2x.scenarios.maps import read_map
from cv2x.scenarios.model import Actor, BusSpec, DetectionSpec, FixErrorSpec, ObuSpec, RsuSpec, UnitSpec
from cv2x.scenarios.plans import read_plan
from cv2x.scenarios.reading.actors import Ground, read_actor
from cv2x.scenarios.reading.congestion import read_congestion
from cv2x.scenarios.reading.events import read_event
from cv2x.scenarios.reading.fields import Fields
from cv2x.scenarios.reading.positioning import read_fix_errors
from cv2x.scenarios.validate import did_you_mean

DEVICE_RATE_HZ = 5.0
"""Of a road user's device (a default only)."""
MOST_HISTORY_M = 1000.0
SHORTEST_CYCLE_NS = 10 * MILLISECOND_NS
"""Way behind in a message (a bound of ours; offsets reach 1.4 km)."""
_KINDS = {"_s": "time", "_m": "length", "_mps": "speed", "_mps2": "acceleration", "_deg": "angle", "_hz": "rate"}


def own_ground(fields: Fields, ground: Ground | None, files: list[Path]) -> Ground | None:
    """Return the ground a unit names for itself (``map``, ``origin``), else the one around it."""
    anchor = fields.degrees("origin") if "origin" in fields else None
    if "map" in fields:
        path = fields.file("map")
        files.append(path)
        map_file = read_map(path, anchor)
        return Ground(ground.origin if ground else map_file.anchor, map_file, map_file.anchor)
    if anchor is not None:
        return Ground(ground.origin if ground else anchor, ground.map_file if ground else None, anchor)
    return ground


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a unit finds around it: that of its scenario, or nothing for a unit on its own."""

    ground: Ground | None = None
    actors: Mapping[str, Actor] = field(default_factory=dict)
    applications: Mapping[str, Mapping[str, float]] | None = None
    """What on-board units run that do not say it themselves; ``None`` = the day-one set with its defaults."""
    congestion: CongestionConfig | None = None
    """Of on-board units that do not say it themselves."""
    fix_errors: FixErrorSpec | None = None
    """Of on-board units, as far as they do not say it themselves."""


def read_unit(name: str, fields: Fields, around: Surroundings, files: list[Path]) -> UnitSpec:
    """Return a unit; files read on the way are added to ``files``.  Raises InputError."""
    ground = own_ground(fields, around.ground, files)
    if "rsu" in fields:
        return _rsu(name, fields, ground, around.actors, files)
    return _obu(name, fields, ground, around, files)


def check_dialects(fields: Fields, unit: UnitSpec) -> None:
    """Raise InputError for dialects of a unit that are not there, or that no unit can speak together."""
    for name in unit.dialects:
        fields.known("dialect", name, dialect_names(), "dialect")
    if len(unit.dialects) > 1:
        try:
            check_families([(name, dialect(name).family) for name in unit.dialects])
        except InputError as error:
            fields.fault(error.reason, "dialect")


def _rsu(name: str, fields: Fields, ground: Ground | None, actors: Mapping[str, Actor], files: list[Path]) -> RsuSpec:
    if ground is None:
        if isinstance(fields.get("at"), str):
            fields.fault(f"{fields.get('at')!r} is the name of a place, but there is no map: to name one", "at")
        ground = Ground(fields.degrees("at"))
    detail = (
        fields.within("rsu")
        if isinstance(fields.get("rsu"), dict)
        else Fields(fields.document, (*fields.place, "rsu"), {})
    )
    road_map = ground.map_file.road_map if ground.map_file else None
    plan = None
    if "signals" in fields:
        path = fields.file("signals")
        files.append(path)
        plan = read_plan(path)
        junctions = [junction.id for junction in road_map.junctions] if road_map else []
        if junctions and plan.junction not in junctions:
            fields.fault(
                f"the plan is for junction {plan.junction}, the map of {', '.join(map(str, junctions))}", "signals"
            )
        if plan.actuated is not None:
            try:
                Detectors(plan.actuated, road_map)
            except InputError as error:
                fields.fault(f"{error.field}: {error.reason}", "signals")
    sees = _seen(fields, actors)
    return RsuSpec(
        name=name,
        at=ground.place(fields, "at"),
        dialects=_dialects(fields),
        road_map=road_map,
        plan=plan,
        events=tuple(read_event(each, ground) for each in fields.items("events")),
        rsu_id=detail.get("id", name)[:8].encode("ascii").ljust(8, b" "),
        map_rate_hz=detail.rate_hz("map rate", 1.0),
        signal_rate_hz=detail.rate_hz("signal rate", 10.0),
        event_rate_hz=detail.rate_hz("event rate", 1.0),
        user_rate_hz=detail.rate_hz("user rate", 10.0),
        sees=sees,
        repeats_heard=fields.get("repeat heard", True),
        detections=_detections(fields, ground, files),
        sees_within_m=fields.quantity("sees within", "length", 150.0),
        file=fields.document.file,
        line=fields.line,
    )


def _dialects(fields: Fields) -> tuple[str, ...]:
    """Return what a roadside unit speaks; whether there are such dialects is looked into later."""
    written = fields.get("dialect", ())
    names = (written,) if isinstance(written, str) else tuple(written)
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        fields.fault(f"{twice} stands here twice", "dialect")
    return names


def _seen(fields: Fields, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the actors a unit's sensors detect, in the order written; those of a pattern by their names."""
    sees = fields.get("sees") or ()
    found: dict[str, None] = {}
    for index, written in enumerate(["*"] if sees == "all" else sees):
        if "*" not in written:
            if written not in actors:
                fields.fault(f"there is no actor {written!r}: {did_you_mean(written, sorted(actors))}", "sees", index)
            found[written] = None
            continue
        fitting = sorted(name for name in actors if fnmatchcase(name, written))
        if not fitting and sees != "all":
            known = ", ".join(sorted(actors)) or "none"
            fields.fault(f"there is no actor like {written!r}: known are {known}", "sees", index)
        found.update(dict.fromkeys(fitting))
    return tuple(found)


def _obu(name: str, fields: Fields, ground: Ground | None, around: Surroundings, files: list[Path]) -> ObuSpec:
    actors = around.actors
    written = fields.get("obu")
    live = isinstance(written, dict) and bool(written.get("live"))
    if live and ground is None:
        ground = Ground(Position(0.0, 0.0))  # nothing of a live vehicle is told in a plane
    if ground is None:
        fields.fault("where the actor moves is not said: write map: or origin:")
    if isinstance(written, str):
        if not actors:
            fields.fault(
                f"there is no actor {written!r}: write the actor out, as in {{kind: car, path: …, speed: …}}", "obu"
            )
        actor = actors[fields.known("obu", written, actors, "actor")]
        if name in actors and name != written:
            fields.fault(
                f"{name!r} is the name of an actor, but the unit is aboard {written!r}: give one another name", "obu"
            )
    else:
        if name in actors:
            fields.fault(f"the actor written out here would be called {name!r}, as another one already is", "obu")
        actor = read_actor(name, fields.within("obu"), ground)
    if fields.get("vru"):
        return _device(name, fields, actor, ground, around)
    applications = around.applications
    if "applications" in fields or applications is None:
        applications = read_applications(fields)
    rate_hz = fields.rate_hz("rate", 10.0)
    history_m = fields.quantity_or_none("path history", "length")
    if history_m is not None and history_m > MOST_HISTORY_M:
        fields.fault(f"{fields.get('path history')!r} is more than {MOST_HISTORY_M:g} m", "path history")
    cycle_ns = fields.time_ns("cycle", DEFAULT_CYCLE_NS)
    if not SHORTEST_CYCLE_NS <= cycle_ns <= SECOND_NS:
        fields.fault(f"{fields.get('cycle')!r} is not between 10 ms and 1 s", "cycle")
    return ObuSpec(
        name=name,
        actor=actor,
        origin=ground.origin,
        dialect=fields.get("dialect"),
        applications=applications,
        cycle_ns=cycle_ns,
        rate_hz=rate_hz,
        path_history_m=history_m,
        congestion=read_congestion(fields) if "congestion" in fields else around.congestion,
        position=fields.get("position"),
        bus=_bus(fields, files),
        fix_errors=read_fix_errors(fields, around.fix_errors),
        file=fields.document.file,
        line=fields.line,
    )


def _device(name: str, fields: Fields, actor: Actor, ground: Ground, around: Surroundings) -> ObuSpec:
    """Return the device of a road user."""
    if actor.kind not in USER_KINDS:
        fields.fault(f"{actor.name} is a {actor.kind}: a device is borne by a {' or '.join(USER_KINDS)}", "vru")
    for key in ("applications", "bus", "congestion", "cycle", "path history"):
        if key in fields:
            fields.fault("not taken with vru: the device of a road user has none", key)
    return ObuSpec(
        name=name,
        actor=actor,
        origin=ground.origin,
        dialect=fields.get("dialect"),
        rate_hz=fields.rate_hz("rate", DEVICE_RATE_HZ),
        vru=True,
        position=fields.get("position"),
        fix_errors=read_fix_errors(fields, around.fix_errors),
        file=fields.document.file,
        line=fields.line,
    )


def _detections(fields: Fields, ground: Ground, files: list[Path]) -> DetectionSpec | None:
    if "detections" not in fields:
        return None
    if "sees" in fields:
        fields.fault("not taken together with sees: either real sensors or those of the scenario", "detections")
    if "repeat heard" in fields:
        fields.fault("is for sees: of a feed write it into detections:", "repeat heard")
    within = fields.within("detections")
    kind, _, name = within.get("from").partition(":")
    address = within.get("from")
    if kind == "file":
        path = Path(fields.document.file).parent / name
        address = f"file:{path}"
        if not path.is_file():
            within.fault(f"there is no file {path}", "from")
        files.append(path)
    return DetectionSpec(
        address,
        ground.place(within if "at" in within else fields, "at"),
        within.quantity("heading", "angle", 90.0),
        within.get("sensor"),
        bool(within.get("repeat heard", False)),
    )


def _bus(fields: Fields, files: list[Path]) -> BusSpec | None:
    if "bus" not in fields:
        return None
    within = fields.within("bus")
    mapping = within.file("mapping")
    files.append(mapping)
    kind, _, log = within.get("from").partition(":")
    address = f"canlog:{Path(fields.document.file).parent / log}" if kind == "canlog" else within.get("from")
    return BusSpec(address, mapping)


def read_applications(fields: Fields) -> dict[str, Mapping[str, float]]:
    """Return the applications under ``applications:`` with all their thresholds; absent means the day-one set."""
    written = fields.get("applications", "day-one")
    if written == "none":
        return {}
    if written == "day-one":
        return {name: dict(thresholds) for name, thresholds in THRESHOLDS.items()}
    chosen: dict[str, Mapping[str, float]] = {}
    within = fields.within("applications")
    for key in within.data:
        application = alert_id(key)
        if application is None or application not in THRESHOLDS:
            within.fault(f"unknown application: {did_you_mean(key, [*ALERT_NAMES, *ALERT_NAMES.values()])}", key)
        if application in chosen:
            within.fault(f"{application} stands here twice", key)
        chosen[application] = _thresholds(application, within.within(key))
    return chosen


def _thresholds(application: str, fields: Fields) -> dict[str, float]:
    defaults = THRESHOLDS[application]
    by_words = {name.rpartition("_")[0].replace("_", " "): name for name in defaults}
    values = dict(defaults)
    for words, text in fields.data.items():
        name = by_words.get(words.replace("_", " "))
        if name is None:
            fields.fault(f"unknown threshold of {application}: {did_you_mean(words, sorted(by_words))}", words)
        try:
            values[name] = parse_quantity(text, _KINDS["_" + name.rpartition("_")[2]])
        except ValueError as error:
            fields.fault(str(error), words)
        if values[name] <= 0:
            fields.fault(f"{text!r} must be more than 0", words)
    return values
