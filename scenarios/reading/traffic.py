"""The section ``traffic:``: many actors at once, out of a trace or of SUMO, and the units aboard them.

SUMO runs here, while the scenario is read: units and expectations name those who move, so these must be known.  What it
did stays with the scenario as a trace, and a run keeps that in its folder.

Every track becomes an actor of its name; whoever has an engine and no unit of his own under ``units:`` carries an
on-board unit of the same name, if the share of those equipped reaches him.  Who is equipped is told by the name alone,
never by the seed: a greater share adds units and takes none away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cv2x.messages.model import Position
from cv2x.scenarios.model import Actor, ObuSpec, Shown, TracedMotion, UnitSpec
from cv2x.scenarios.reading.fields import Fields
from cv2x.scenarios.reading.units import Surroundings, check_dialects, read_unit
from cv2x.scenarios.traffic.kinds import KINDS, UNPOWERED
from cv2x.scenarios.traffic.trace import Showing, Trace, Track, read_trace

SUMO_ENDING = ".sumocfg"
_MS_NS = 1_000_000


@dataclass(frozen=True, slots=True)
class Traffic:
    """What moves in a scenario beside its own actors."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    simulated: Trace | None = None
    """What SUMO did, where it ran."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What of a scenario its traffic must fit."""

    origin: Position
    duration_ns: int
    seed: int


def read_traffic(top: Fields, actors: Mapping[str, Actor], around: Frame, files: list[Path]) -> Traffic:
    """Return the traffic of a scenario; nobody where it has none.  Raises InputError, and UnavailableError where SUMO
    is asked for and not there."""
    if "traffic" not in top:
        return Traffic()
    fields = top.within("traffic")
    path = fields.file("from")
    files.append(path)
    starts_ns = fields.time_ns("starts")
    simulates = path.suffix == SUMO_ENDING
    if not simulates:
        for key in ("begin", "every"):
            if key in fields:
                fields.fault(f"is for a SUMO configuration ({SUMO_ENDING}): a trace is as it was recorded", key)
    trace = _simulated(fields, path, around, starts_ns, files) if simulates else read_trace(path)
    found = {}
    for track in _chosen(fields, trace):
        if track.name in actors:
            fields.fault(f"its {track.name!r} has the name of an actor of this scenario: call that one something else")
        found[track.name] = _actor(track, trace, starts_ns, fields.line)
    return Traffic(found, trace if simulates else None)


def _simulated(fields: Fields, path: Path, around: Frame, starts_ns: int, files: list[Path]) -> Trace:
    from cv2x.scenarios.traffic.sumo import STEP_MS, Recording, inputs_of, record

    lasts_ms = -(-(around.duration_ns - starts_ns) // _MS_NS)
    if lasts_ms <= 0:
        fields.fault("the traffic would start after the end of the run", "starts")
    every_ms = fields.time_ns("every", 200 * _MS_NS) / _MS_NS
    if every_ms % STEP_MS or not STEP_MS <= every_ms <= 5000:
        fields.fault(f"{fields.get('every')!r} is not a multiple of {STEP_MS} ms, at most 5 s", "every")
    files += inputs_of(path)
    wanted = Recording(
        lasts_ms=lasts_ms,
        begin_ms=fields.time_ns("begin") // _MS_NS,
        every_ms=round(every_ms),
        seed=around.seed % (1 << 31),
        origin=(around.origin.lat_deg, around.origin.lon_deg),
    )
    return record(path, wanted)[0]


def traffic_units(
    top: Fields,
    around: Surroundings,
    traffic: Traffic,
    units: Mapping[str, UnitSpec],
    files: list[Path],
) -> dict[str, UnitSpec]:
    """Return the units aboard the traffic, beside those the scenario names.  Raises InputError."""
    if "traffic" not in top:
        return {}
    fields = top.within("traffic")
    share = fields.quantity("share", "ratio", 1.0)
    if share > 1:
        fields.fault(f"{fields.get('share')!r} is more than everybody", "share")
    aboard = {unit.actor.name for unit in units.values() if isinstance(unit, ObuSpec)}
    said: dict[str, Any] = fields.get("units") or {}
    found: dict[str, UnitSpec] = {}
    for name, actor in traffic.actors.items():
        if name in aboard or actor.kind in UNPOWERED or _draw(name) >= share:
            continue
        if name in units:
            fields.fault(f"its {name!r} has the name of a unit of this scenario: call that one something else")
        entry = Fields(fields.document, (*fields.place, "units"), {**said, "obu": name})
        found[name] = read_unit(name, entry, around, files)
        if len(found) == 1:  # they all say the same
            check_dialects(entry, found[name])
            if not found[name].dialects and "dialect" not in top:
                entry.fault("no dialect: write dialect: here or at the top of the scenario")
    return found


def _chosen(fields: Fields, trace: Trace) -> Iterator[Track]:
    """Yield the tracks a scenario takes: all, or the first so many vehicles and all who walk."""
    most = fields.get("vehicles")
    engines = sum(track.kind not in UNPOWERED for track in trace.tracks)
    if most is not None and most > engines:
        fields.fault(f"{most} are wanted, and {trace.file} holds {engines}", "vehicles")
    taken = 0
    for track in trace.tracks:
        if track.kind not in UNPOWERED:
            taken += 1
            if most is not None and taken > most:
                continue
        yield track


def _actor(track: Track, trace: Trace, starts_ns: int, line: int) -> Actor:
    usual = KINDS[track.kind]
    return Actor(
        name=track.name,
        kind=track.kind,
        motion=TracedMotion(track, trace.origin, starts_ns),
        length_m=track.length_m,
        width_m=track.width_m,
        height_m=usual.height_m if track.height_m is None else track.height_m,
        vehicle_class=usual.vehicle_class if track.vehicle_class is None else track.vehicle_class,
        shows=tuple(_shown(one, starts_ns) for one in track.shows),
        line=line,
    )


def _shown(one: Showing, starts_ns: int) -> Shown:
    return Shown(
        from_ns=starts_ns + one.from_ms * _MS_NS,
        until_ns=None if one.until_ms is None else starts_ns + one.until_ms * _MS_NS,
        lights=frozenset(one.lights),
        in_use=frozenset(one.in_use),
    )


def _draw(name: str) -> float:
    """Return a number from 0 to 1 made of a name."""
    return int.from_bytes(blake2b(name.encode(), digest_size=6).digest(), "big") / 2**48
