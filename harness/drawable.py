"""What can be drawn of a run, in metres of one plane: junctions as they were told, true or told tracks, events,
signals.

The plane's origin is the anchor of the first junction heard, else the first point of a track; coordinates are rounded
to the centimetre. Tracks are thinned to what a page can show.  Everything here ends up in results.json, so the report
can be drawn again from that alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from cv2x.geodesy import LocalFrame
from cv2x.harness.collect import Collector
from cv2x.harness.scene import Scene
from cv2x.harness.series import Track
from cv2x.messages.model import Junction, Lane, Position, RoadEvent

TRACK_POINTS = 1200
LANE_POINTS = 200
MAX_LANES = 255
RunTime = Callable[[int], int]


def plane_of(collector: Collector) -> LocalFrame | None:
    """Return the plane to draw in, or ``None`` when there is no place to draw."""
    for scene in (collector.heard_scene, collector.sent_scene):
        for junction in scene.junctions.values():
            return LocalFrame(junction.anchor.lat_deg, junction.anchor.lon_deg)
    tracks = [*(seen.track for seen in collector.actors.values()), *collector.heard_scene.vehicles.values()]
    for track in (*tracks, *collector.heard_scene.users.values()):
        if track.lat_deg:
            return LocalFrame(track.lat_deg[0], track.lon_deg[0])
    return None


def drawable(collector: Collector, places: Mapping[str, str]) -> dict[str, Any]:
    """Return ``origin, junctions, tracks, events, signals`` of results.json."""
    plane = plane_of(collector)
    if plane is None:
        return {"origin": None, "junctions": [], "tracks": [], "events": [], "signals": []}
    scene, was_heard = collector.heard_scene, True
    if not scene.junctions and collector.sent_scene.junctions:
        scene, was_heard = collector.sent_scene, False
    return {
        "origin": {"lat_deg": plane.lat_deg, "lon_deg": plane.lon_deg},
        "junctions": [
            drawn_junction(junction, plane, scene.said_by.get(key) or places.get(str(key)), was_heard)
            for key, junction in sorted(scene.junctions.items(), key=lambda item: str(item[0]))
        ],
        "tracks": _tracks(collector, plane),
        "events": [
            _event(event, at)
            for _, event in sorted(collector.heard_scene.events.items())
            if (at := place_at(plane, event.position)) is not None
        ],
        "signals": _signals(collector.heard_scene, collector.run_ns),
    }


def place_at(plane: LocalFrame, place: Position | None) -> list[float] | None:
    """Return (east, north) of a place, ``None`` where there is none in this plane."""
    if place is None:
        return None
    east, north = plane.to_enu(place.lat_deg, place.lon_deg)
    return [_cm(east), _cm(north)] if math.isfinite(east) and math.isfinite(north) else None


def drawn_junction(junction: Junction, plane: LocalFrame, said_by: str | None, was_heard: bool) -> dict[str, Any]:
    """Return a junction with its lanes in metres of the plane, as results.json holds it."""
    local = LocalFrame(junction.anchor.lat_deg, junction.anchor.lon_deg)
    east, north = plane.to_enu(junction.anchor.lat_deg, junction.anchor.lon_deg)
    widths = {approach.id: approach.width_m for approach in junction.approaches}
    return {
        "id": str(junction.id),
        "name": junction.name,
        "said_by": said_by,
        "heard": was_heard,
        "anchor": [_cm(east), _cm(north)],
        "lanes": [
            _lane(lane, local, plane, widths.get(lane.approach or -1) or junction.lane_width_m)
            for lane in [*(lane for lane in junction.lanes if lane.points), *_bundles(junction)][:MAX_LANES]
        ],
    }


def _bundles(junction: Junction) -> list[Lane]:
    """Return the Chinese links whose lanes have no points of their own, each as one wide lane along the link's line."""
    found = []
    for approach in junction.approaches:
        bare = [lane for lane in junction.lanes if lane.approach == approach.id and not lane.points]
        if not bare or not approach.points:
            continue
        usual_m = approach.width_m or junction.lane_width_m
        widths = [lane.width_m or usual_m for lane in bare]
        told = [width for width in widths if width is not None]
        found.append(
            replace(
                bare[0],
                points=approach.points,
                width_m=sum(told) if len(told) == len(widths) else None,
                maneuvers=frozenset(m for lane in bare for m in lane.maneuvers or ()),
                connections=tuple(connection for lane in bare for connection in lane.connections),
            )
        )
    return found


def _lane(lane: Lane, local: LocalFrame, plane: LocalFrame, width_m: float | None) -> dict[str, Any]:
    points = np.array([(point.east_m, point.north_m) for point in lane.points[:LANE_POINTS]], float).reshape(-1, 2)
    east, north = plane.to_enu(*local.to_wgs84(points[:, 0], points[:, 1]))
    return {
        "id": lane.id,
        "kind": lane.kind.value,
        "ingress": lane.ingress,
        "egress": lane.egress,
        "width_m": lane.width_m or width_m,
        "groups": sorted({c.signal_group for c in lane.connections if c.signal_group is not None}),
        "maneuvers": sorted(
            m.value for m in (lane.maneuvers or frozenset()) | {m for c in lane.connections for m in c.maneuvers}
        ),
        "points": [[_cm(x), _cm(y)] for x, y in zip(east, north, strict=True) if math.isfinite(x) and math.isfinite(y)],
    }


def _tracks(collector: Collector, plane: LocalFrame) -> list[dict[str, Any]]:
    found = []
    for name, seen in collector.actors.items():
        found.append(_track(name, seen.kind, seen.unit, "truth", seen.track, plane, collector.run_ns))
    for tracks, kind in ((collector.heard_scene.vehicles, "vehicle"), (collector.heard_scene.users, "road user")):
        found += [_track(name, kind, None, "heard", track, plane, collector.run_ns) for name, track in tracks.items()]
    return found


def _track(
    name: str, kind: str, unit: str | None, source: str, track: Track, plane: LocalFrame, run_ns: RunTime
) -> dict[str, Any]:
    step = max(1, math.ceil(len(track.monotonic_ns) / TRACK_POINTS))
    keep = list(range(0, len(track.monotonic_ns), step))
    if keep and keep[-1] != len(track.monotonic_ns) - 1:
        keep.append(len(track.monotonic_ns) - 1)
    east, north = plane.to_enu(np.array(track.lat_deg), np.array(track.lon_deg))
    return {
        "name": name,
        "kind": kind,
        "unit": unit,
        "source": source,
        "seen": track.seen,
        "points": [
            [round(run_ns(track.monotonic_ns[i]) / 1e9, 3), _cm(east[i]), _cm(north[i]), _speed(track.speed_mps[i])]
            for i in keep
            if math.isfinite(east[i]) and math.isfinite(north[i])
        ],
    }


def _event(event: RoadEvent, at: list[float]) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind.value,
        "code": event.code,
        "code_set": event.code_set,
        "description": event.description,
        "at": at,
        "radius_m": event.radius_m,
    }


def _signals(scene: Scene, run_ns: RunTime) -> list[dict[str, Any]]:
    return [
        {
            "junction": str(junction),
            "group": group,
            "changes": [[round(run_ns(at_ns) / 1e9, 3), light.value if light else None] for at_ns, light in changes],
        }
        for (junction, group), changes in sorted(scene.signals.items(), key=lambda item: (str(item[0][0]), item[0][1]))
    ]


def _cm(value: float) -> float:
    return round(float(value), 2)


def _speed(value: float) -> float | None:
    return round(value, 2) if math.isfinite(value) else None
