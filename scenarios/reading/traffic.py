"""The section ``traffic:``: many actors at once, out of a trace or of SUMO, and the units aboard them.

Every track becomes an actor of its name; whoever has an engine and no unit of his own under ``units:`` carries an
on-board unit of the same name, if the share of those equipped reaches him.  Who is equipped is told by the name alone,
never by the seed: a greater share adds units and takes none away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cv2x.scenarios.model import Actor, ObuSpec, Shown, TracedMotion, UnitSpec
from cv2x.scenarios.reading.fields import Fields
from cv2x.scenarios.reading.units import Surroundings, check_dialects, read_unit
from cv2x.scenarios.traffic.kinds import KINDS, UNPOWERED
from cv2x.scenarios.traffic.trace import Showing, Trace, Track, read_trace

_MS_NS = 1_000_000


def read_traffic(top: Fields, actors: Mapping[str, Actor], files: list[Path]) -> dict[str, Actor]:
    """Return the actors of the scenario's traffic; none where it has none.  Raises InputError."""
    if "traffic" not in top:
        return {}
    fields = top.within("traffic")
    path = fields.file("from")
    files.append(path)
    trace = read_trace(path)
    starts_ns = fields.time_ns("starts")
    found = {}
    for track in _chosen(fields, trace):
        if track.name in actors:
            fields.fault(f"its {track.name!r} has the name of an actor of this scenario: call that one something else")
        found[track.name] = _actor(track, trace, starts_ns, fields.line)
    return found


def traffic_units(
    top: Fields,
    around: Surroundings,
    traffic: Mapping[str, Actor],
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
    for name, actor in traffic.items():
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
