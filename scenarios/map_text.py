"""A junction as a road map file, which `cv2x.scenarios.maps.read_map` reads back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cv2x.messages.model import Approach, Connection, Junction, Lane, LaneKind, NodePoint

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_ -]*[A-Za-z0-9]\Z|[A-Za-z]\Z")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def map_text(junction: Junction, comment: str = "") -> str:
    """Return the text of a road map file; ``comment`` stands above it.

    Each inbound lane also becomes a path of its own, ``lane-<number>``, driven to its stop line.
    """
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    lines += [
        f"road map: {_text(junction.name or f'Junction {junction.id}')}",
        f"junction: {junction.id}",
        f"anchor: [{', '.join(f'{x:.7f}'.rstrip('0') for x in junction.anchor[:2])}{_height(junction)}]",
        f"revision: {junction.revision}",
    ]
    if junction.lane_width_m is not None:
        lines.append(f"lane width: {_metres(junction.lane_width_m)}")
    if junction.speed_limit_mps is not None:
        lines.append(f"speed limit: {_speed(junction.speed_limit_mps)}")
    if junction.approaches:
        lines += ["", "approaches:"]
        for approach in junction.approaches:
            lines += _approach(approach)
    lines += ["", "lanes:"]
    for lane in junction.lanes:
        lines += _lane(lane)
    driven = [lane for lane in junction.lanes if lane.ingress and lane.kind is LaneKind.VEHICLE and lane.points]
    if driven:
        lines += ["", "paths:"]
        lines += [f"  lane-{lane.id}: {_points(tuple(reversed(lane.points)))}" for lane in driven]
    return "\n".join(lines) + "\n"


def _height(junction: Junction) -> str:
    return "" if junction.anchor.elevation_m is None else f", {junction.anchor.elevation_m:g}"


def _approach(approach: Approach) -> list[str]:
    lines = [f"  {approach.id}:"]
    if approach.name:
        lines.append(f"    name: {_text(approach.name)}")
    if approach.upstream is not None:
        lines.append(f"    upstream: {approach.upstream}")
    if approach.width_m is not None:
        lines.append(f"    width: {_metres(approach.width_m)}")
    if approach.speed_limit_mps is not None:
        lines.append(f"    speed limit: {_speed(approach.speed_limit_mps)}")
    if approach.points:
        lines.append(f"    points: {_points(approach.points)}")
    if approach.movements:
        told = (
            f"{{to: {movement.junction}" + (f", group: {movement.signal_group}" if movement.signal_group else "") + "}"
            for movement in approach.movements
        )
        lines.append(f"    movements: [{', '.join(told)}]")
    return lines if len(lines) > 1 else [f"  {approach.id}: {{}}"]


def _lane(lane: Lane) -> list[str]:
    lines = [f"  {lane.id}:"]
    if lane.approach is not None:
        lines.append(f"    approach: {lane.approach}")
    if lane.egress:
        lines.append(f"    direction: {'both' if lane.ingress else 'out'}")
    if lane.kind is not LaneKind.VEHICLE:
        lines.append(f"    kind: {lane.kind.value}")
    lines.append(f"    points: {_points(lane.points)}")
    if lane.width_m is not None:
        lines.append(f"    width: {_metres(lane.width_m)}")
    if lane.speed_limit_mps is not None:
        lines.append(f"    speed limit: {_speed(lane.speed_limit_mps)}")
    if lane.maneuvers:
        lines.append(f"    maneuvers: [{_maneuvers(lane.maneuvers)}]")
    if lane.connections:
        lines.append("    connections:")
        lines += [f"      - {_connection(to)}" for to in lane.connections]
    return lines


def _connection(to: Connection) -> str:
    told = []
    if to.lane is not None:
        told.append(f"lane: {to.lane}")
    if to.junction is not None:
        told.append(f"to: {to.junction}")
    if to.maneuvers:
        told.append(f"maneuvers: [{_maneuvers(to.maneuvers)}]")
    if to.signal_group is not None:
        told.append(f"group: {to.signal_group}")
    if to.connection_id is not None:
        told.append(f"id: {to.connection_id}")
    return "{" + ", ".join(told) + "}"


def _maneuvers(maneuvers: frozenset[object]) -> str:
    return ", ".join(sorted(str(getattr(one, "value", one)) for one in maneuvers))


def _points(points: Sequence[NodePoint]) -> str:
    told = (", ".join(f"{x:.2f}".rstrip("0").rstrip(".") for x in point if x is not None) for point in points)
    return "[" + ", ".join(f"[{one}]" for one in told) + "]"


def _metres(value: float) -> str:
    return f"{round(value, 2):g} m"


def _speed(value: float) -> str:
    return f"{round(value * 3.6, 1):g} km/h"


def _text(said: str) -> str:
    if _PLAIN.match(said) and said.lower() not in _WORDS:
        return said
    escaped = said.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else " " for c in escaped) + '"'
