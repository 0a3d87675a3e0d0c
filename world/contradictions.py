"""Where a MAP contradicts itself, and where a SPAT and a MAP contradict each other, with the field paths of both sides.

Rules.  A contradiction is something the sender cannot have meant: two lanes of one number, a connection to a lane that
is not there, a movement and its connections under different signal groups, a signal state for a junction or a group no
MAP knows.  What merely is unusual is left alone.  Paths are those of the messages of the family
(`cv2x.world.field_paths`).  All checks are pure functions of models, so a unit may use them as well as a command.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cv2x.messages.model import Junction, JunctionSignals, Lane, LaneKind, RoadMap, SignalState
from cv2x.world.field_paths import FieldPaths
from cv2x.world.forecast import impossible_times
from cv2x.world.signals import PERMANENT_GREEN_GROUP, UNKNOWN_GROUP

STOP_LINE_REACH_M = 500.0
"""Farther from its anchor no junction has a stop line (a bound of ours)."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One thing that cannot be so."""

    path: str
    """The field that says one thing."""
    other: str
    """The field that says another; the same one where a field contradicts itself."""
    what: str
    fatal: bool = True
    """Whether nobody can be matched or timed on those lanes."""
    lanes: tuple[Lane, ...] = ()
    """The lanes it is about; none = the whole junction."""

    def __str__(self) -> str:
        return f"{self.path}: {self.what}" + (f" ({self.other})" if self.other != self.path else "")


def in_map(road_map: RoadMap, paths: FieldPaths) -> list[Contradiction]:
    """Return where a MAP contradicts itself."""
    found = []
    seen: dict[object, int] = {}
    for j, junction in enumerate(road_map.junctions):
        if junction.id in seen:
            other = paths.junction(seen[junction.id])
            found.append(Contradiction(paths.junction(j), other, f"a second junction {junction.id}"))
        seen.setdefault(junction.id, j)
        found += in_junction(j, junction, paths)
    return found


def in_junction(j: int, junction: Junction, paths: FieldPaths) -> list[Contradiction]:
    """Return where the ``j``-th junction of a MAP contradicts itself."""
    found = [*_numbers(j, junction, paths), *_places(j, junction, paths), *_connections(j, junction, paths)]
    found += _movements(j, junction, paths)
    return found


def _numbers(j: int, junction: Junction, paths: FieldPaths) -> Iterable[Contradiction]:
    first: dict[tuple[int | None, int], int] = {}
    for index, lane in enumerate(junction.lanes):
        key = (lane.approach if paths.per_link else None, lane.id)
        if key in first:
            where = f" of approach {lane.approach}" if paths.per_link else ""
            other = paths.lane_id(j, junction, first[key])
            both = (junction.lanes[first[key]], lane)
            yield Contradiction(paths.lane_id(j, junction, index), other, f"a second lane {lane.id}{where}", lanes=both)
        first.setdefault(key, index)


def _places(j: int, junction: Junction, paths: FieldPaths) -> Iterable[Contradiction]:
    lines: dict[tuple[object, ...], int] = {}
    for index, lane in enumerate(junction.lanes):
        if not lane.points:
            continue
        path = paths.points(j, junction, index)
        start = lane.points[0]
        away_m = math.hypot(start.east_m, start.north_m)
        if away_m > STOP_LINE_REACH_M:
            yield Contradiction(
                path, paths.anchor(j), f"lane {lane.id} begins {away_m:.0f} m from the reference point", fatal=False
            )
        if all(math.dist(start[:2], point[:2]) < 0.01 for point in lane.points):
            yield Contradiction(path, path, f"lane {lane.id} has no length", fatal=False)
            continue
        line = (lane.kind, lane.ingress, *((point.east_m, point.north_m) for point in lane.points))
        if line in lines:
            twin = junction.lanes[lines[line]]
            other = paths.points(j, junction, lines[line])
            yield Contradiction(path, other, f"lane {lane.id} lies where lane {twin.id} lies", fatal=False)
        lines.setdefault(line, index)


def _connections(j: int, junction: Junction, paths: FieldPaths) -> Iterable[Contradiction]:
    by_id = {lane.id: index for index, lane in reversed(list(enumerate(junction.lanes)))}
    for index, lane in enumerate(junction.lanes):
        groups: dict[object, int] = {}
        for c, to in enumerate(lane.connections):
            path = paths.connection(j, junction, index, c)
            if not lane.ingress and lane.kind is LaneKind.VEHICLE:
                yield Contradiction(
                    paths.connection_lane(j, junction, index, c),
                    paths.direction(j, junction, index),
                    f"lane {lane.id} leads on to other lanes, but nobody comes in on it",
                    lanes=(lane,),
                )
            if not paths.per_link and to.junction in (None, junction.id) and to.lane is not None:
                yield from _target(j, junction, index, c, by_id, paths)
            if lane.maneuvers and to.maneuvers and not to.maneuvers & lane.maneuvers:
                yield Contradiction(
                    paths.connection_maneuver(j, junction, index, c),
                    paths.maneuvers(j, junction, index),
                    f"lane {lane.id} is connected for {_words(to.maneuvers)}, but allows {_words(lane.maneuvers)}",
                    lanes=(lane,),
                )
            key = (to.junction, to.lane, to.maneuvers)
            other = groups.setdefault(key, c)
            if lane.connections[other].signal_group != to.signal_group:
                yield Contradiction(
                    paths.group(j, junction, index, c),
                    paths.group(j, junction, index, other),
                    f"one connection of lane {lane.id} under two signal groups, {to.signal_group} and "
                    f"{lane.connections[other].signal_group}",
                    lanes=(lane,),
                )
            elif other != c:
                yield Contradiction(path, paths.connection(j, junction, index, other), "said twice", fatal=False)


def _target(
    j: int, junction: Junction, index: int, c: int, by_id: dict[int, int], paths: FieldPaths
) -> Iterable[Contradiction]:
    lane, to = junction.lanes[index], junction.lanes[index].connections[c]
    path = paths.connection_lane(j, junction, index, c)
    if to.lane is None or to.lane not in by_id:
        what = f"lane {lane.id} is connected to lane {to.lane}, which is not there"
        yield Contradiction(path, paths.lanes(j), what, lanes=(lane,))
        return
    target = junction.lanes[by_id[to.lane]]
    if not target.egress and _driven(target) and _driven(lane):
        yield Contradiction(
            path,
            paths.direction(j, junction, by_id[to.lane]),
            f"lane {lane.id} is connected to lane {to.lane}, which does not lead out",
            lanes=(lane,),
        )


def _movements(j: int, junction: Junction, paths: FieldPaths) -> Iterable[Contradiction]:
    """What a Chinese link says as a whole, against what its lanes say."""
    for a, approach in enumerate(junction.approaches):
        told = {movement.junction: m for m, movement in enumerate(approach.movements)}
        if not told:
            continue
        for index, lane in enumerate(junction.lanes):
            if lane.approach != approach.id:
                continue
            for c, to in enumerate(lane.connections):
                if to.junction is None:
                    continue
                if to.junction not in told:
                    yield Contradiction(
                        paths.connection_junction(j, junction, index, c),
                        paths.movements(j, a),
                        f"lane {lane.id} leads to junction {to.junction}, no movement of its approach does",
                        lanes=(lane,),
                    )
                    continue
                movement = approach.movements[told[to.junction]]
                groups = (movement.signal_group, to.signal_group)
                if None not in groups and groups[0] != groups[1]:
                    yield Contradiction(
                        paths.group(j, junction, index, c),
                        paths.movement_group(j, a, told[to.junction]),
                        f"lane {lane.id} leads to junction {to.junction} under signal group {groups[1]}, the movement "
                        f"of its approach under {groups[0]}",
                        lanes=(lane,),
                    )


def between(
    road_map: RoadMap, map_paths: FieldPaths, state: SignalState, signal_paths: FieldPaths
) -> list[Contradiction]:
    """Return where a SPAT and a MAP contradict each other."""
    found = []
    known = {junction.id: j for j, junction in enumerate(road_map.junctions)}
    for s, signals in enumerate(state.junctions):
        path = signal_paths.signals(s)
        if signals.id not in known:
            here = ", ".join(map(str, known)) or "none"
            first = map_paths.junction(0) if known else map_paths.junctions()
            found.append(
                Contradiction(path, first, f"SPAT names junction {signals.id}, MAP {here}: no lane can be matched")
            )
            continue
        j = known[signals.id]
        found += at_junction(j, road_map.junctions[j], map_paths, s, signals, signal_paths)
    return found


def in_signals(s: int, signals: JunctionSignals, paths: FieldPaths) -> list[Contradiction]:
    """Return where the ``s``-th state of a SPAT tells times that cannot be."""
    found = []
    for g, group in enumerate(signals.groups):
        for e, event in enumerate(group.events):
            times = impossible_times(event.timing)
            if times is not None and event.timing is not None:
                first, then = (getattr(event.timing, name) for name in times)
                names = [name.removesuffix("_s").replace("_", " ") for name in times]
                what = f"signal group {group.id}: {names[0]} {first:g} s, {names[1]} {then:g} s"
                path, other = (paths.time(s, g, e, name, marks=event.timing.marks) for name in times)
                found.append(Contradiction(path, other, what))
    return found


def at_junction(
    j: int, junction: Junction, map_paths: FieldPaths, s: int, signals: JunctionSignals, signal_paths: FieldPaths
) -> list[Contradiction]:
    """Return where the ``s``-th state of a SPAT and the ``j``-th junction of a MAP, of one number, contradict each
    other."""
    found = []
    if signals.revision is not None and not map_paths.per_link and signals.revision != junction.revision:
        what = f"SPAT is for revision {signals.revision}, MAP is revision {junction.revision}"
        found.append(Contradiction(signal_paths.revision(s), map_paths.revision(j), what, fatal=False))
    stated = {group.id: g for g, group in enumerate(signals.groups)}
    used: dict[int, tuple[int, int]] = {}
    for index, lane in enumerate(junction.lanes):
        for c, to in enumerate(lane.connections):
            if to.signal_group is not None:
                used.setdefault(to.signal_group, (index, c))
    moved = {
        movement.signal_group: (a, m)
        for a, approach in enumerate(junction.approaches)
        for m, movement in enumerate(approach.movements)
        if movement.signal_group is not None and movement.signal_group not in used
    }
    found += [
        Contradiction(
            signal_paths.signal_group(s, g),
            map_paths.lanes(j),
            f"SPAT tells signal group {group}, which no connection of junction {junction.id} names",
            fatal=False,
        )
        for group, g in stated.items()
        if group not in used and group not in moved
    ]
    passed = {UNKNOWN_GROUP, PERMANENT_GREEN_GROUP, *stated}
    found += [
        Contradiction(
            map_paths.group(j, junction, index, c),
            signal_paths.groups(s),
            f"lane {junction.lanes[index].id} is under signal group {group}, which SPAT does not tell",
        )
        for group, (index, c) in used.items()
        if group not in passed
    ]
    found += [
        Contradiction(
            map_paths.movement_group(j, a, m),
            signal_paths.groups(s),
            f"approach {junction.approaches[a].id} is under signal group {group}, which SPAT does not tell",
        )
        for group, (a, m) in moved.items()
        if group not in passed
    ]
    return found


def movements_without_state(junction: Junction, state: SignalState) -> list[tuple[int, int]]:
    """Return (lane, connection's place) of every connection with a signal group that a SPAT gives no event."""
    told: dict[int, bool] = defaultdict(bool)
    for signals in state.junctions:
        if signals.id == junction.id:
            for group in signals.groups:
                told[group.id] |= any(event.light is not None for event in group.events)
    return [
        (lane.id, c)
        for lane in junction.lanes
        for c, to in enumerate(lane.connections)
        if to.signal_group is not None and not told[to.signal_group]
    ]


def _driven(lane: Lane) -> bool:
    return lane.kind in (LaneKind.VEHICLE, LaneKind.TRACKED)


def _words(maneuvers: Iterable[object]) -> str:
    return " and ".join(sorted(str(getattr(maneuver, "value", maneuver)) for maneuver in maneuvers))
