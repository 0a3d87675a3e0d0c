"""Junctions as MAP messages tell them: lane surfaces, their edges, crosswalks; for the scene and for the map.

What is drawn was sent or heard; the scenario's own map is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cv2x.clock import SECOND_NS
from cv2x.geodesy import LocalFrame
from cv2x.harness.drawable import drawn_junction
from cv2x.harness.foxglove.ground import FARTHEST_M, Ground
from cv2x.harness.foxglove.ribbon import Line, Surface, offset, pieces, polyline, segments
from cv2x.harness.foxglove.topics import Topics, to_json
from cv2x.harness.foxglove.values import SEGMENTS, Json, colour, entity, label, line, pose, scene
from cv2x.harness.report.roads import hull
from cv2x.messages.model import Junction, JunctionId, RoadMap
from cv2x.world.limits import DEFAULT_LANE_WIDTH_M

MAX_JUNCTIONS = 64
"""Junctions drawn at once: the ones told of latest."""
MAX_POINTS = 8_000
"""Lane points drawn of all junctions; what comes after them is counted, not drawn."""
SELDOM_NS = 2 * SECOND_NS
"""How often the scene may change at most: whoever floods the air with new maps shall not flood the recording."""
AGAIN_NS = 10 * SECOND_NS
DRIVEN = ("vehicle", "tracked", "bike")
_ROAD, _VERGE, _EDGE = colour("#3a4048"), colour("#565d66", 0.6), colour("#c9ced4")
_STRIPES, _NAME = colour("#e8eaed", 0.8), colour("#aeb6bf")
_MAP_COLOURS = {"vehicle": "#6b7480", "bike": "#5b8c5a", "crosswalk": "#b8892f"}


@dataclass(frozen=True, slots=True)
class LaneShape:
    """A lane that can be drawn."""

    junction: JunctionId
    lane: dict[str, Any]
    """As results.json holds it."""
    line: Line
    width_m: float


class Lanes:
    """All junctions told of."""

    def __init__(self) -> None:
        self._junctions: dict[JunctionId, tuple[Junction, str | None]] = {}
        """With the unit that tells of it, where known."""
        self._changed = False
        self._not_before_ns = self._again_ns = 0
        self.shapes: list[LaneShape] = []
        """What was drawn last."""
        self.drawn = 0
        """Counts how often the shapes were made anew."""
        self.not_drawn = 0
        """Lanes there was no room for."""

    def hear(self, model: RoadMap, said_by: Mapping[str, str], ground: Ground) -> None:
        """Take in a MAP; ``said_by`` are the units that say them, by junction, where known."""
        for junction in model.junctions:
            known = self._junctions.pop(junction.id, None)
            told = (junction, said_by.get(str(junction.id)))
            self._junctions[junction.id] = told  # the one told of latest stands last
            if known == told:
                continue
            ground.settle(junction.anchor)
            if len(self._junctions) > MAX_JUNCTIONS:
                del self._junctions[next(iter(self._junctions))]
            self._changed = True

    def draw(self, utc_ns: int, ground: Ground, topics: Topics) -> None:
        """Send the lanes if they changed, or were last sent long ago."""
        plane = ground.plane
        if plane is None or not self._junctions or utc_ns < self._not_before_ns:
            return
        if not self._changed and utc_ns < self._again_ns:
            return
        if self._changed:
            self._shape(ground, plane)
        self._changed = False
        self._not_before_ns, self._again_ns = utc_ns + SELDOM_NS, utc_ns + AGAIN_NS
        topics.put("/scene/lanes", utc_ns, scene(utc_ns, self._entities(utc_ns, ground)))
        topics.put("/map/lanes", utc_ns, {"geojson": to_json(self._features(plane))})

    def _shape(self, ground: Ground, plane: LocalFrame) -> None:
        self.shapes, room = [], MAX_POINTS
        self.drawn += 1
        for junction, said_by in self._near(ground):
            for lane in drawn_junction(junction, plane, said_by, was_heard=True)["lanes"]:
                found = polyline(lane["points"])
                if found is None or any(max(abs(x), abs(y)) > FARTHEST_M for x, y in found):
                    continue
                room -= len(found)
                if room < 0:
                    self.not_drawn += 1
                    continue
                self.shapes.append(LaneShape(junction.id, lane, found, lane["width_m"] or DEFAULT_LANE_WIDTH_M))

    def _near(self, ground: Ground) -> Iterator[tuple[Junction, str | None]]:
        """Yield the junctions whose anchors can be drawn."""
        for junction, said_by in sorted(self._junctions.values(), key=lambda known: str(known[0].id)):
            if ground.spots([junction.anchor])[0] is not None:
                yield junction, said_by

    def _entities(self, utc_ns: int, ground: Ground) -> list[Json]:
        return [
            _junction_entity(
                junction, said_by, [shape for shape in self.shapes if shape.junction == junction.id], utc_ns, ground
            )
            for junction, said_by in self._near(ground)
        ]

    def _features(self, plane: LocalFrame) -> Json:
        features = []
        for shape in self.shapes:
            style = {"color": _MAP_COLOURS.get(shape.lane["kind"], "#8d8d8d"), "weight": 4, "opacity": 0.8}
            features.append(feature(shape.line, plane, lane_name(shape), style))
        return {"type": "FeatureCollection", "features": features}


def lane_name(shape: LaneShape) -> str:
    """Return what a lane is, in a few words."""
    lane = shape.lane
    way = "inbound" if lane["ingress"] else "outbound" if lane["egress"] else ""
    groups = f", signal group {', '.join(map(str, lane['groups']))}" if lane["groups"] else ""
    return " ".join(f"junction {shape.junction}, lane {lane['id']}: {way} {lane['kind']}{groups}".split())


def feature(drawn: Line, plane: LocalFrame, name: str, style: Json) -> Json:
    """Return a line of the plane as a GeoJSON feature."""
    lat_deg, lon_deg = plane.to_wgs84(*zip(*drawn, strict=True))
    along = [[round(float(lon), 7), round(float(lat), 7)] for lat, lon in zip(lat_deg, lon_deg, strict=True)]
    return {
        "type": "Feature",
        "properties": {"name": name, "style": style},
        "geometry": {"type": "LineString", "coordinates": along},
    }


def _junction_entity(
    junction: Junction, said_by: str | None, shapes: list[LaneShape], utc_ns: int, ground: Ground
) -> Json:
    road, middle, verge, stripes = Surface(0.0), Surface(-0.01), Surface(-0.02), Surface(0.02)
    edges: list[Json] = []
    ends: list[tuple[float, float]] = []
    for shape in shapes:
        half = shape.width_m / 2
        if shape.lane["kind"] == "crosswalk":
            for piece in pieces(shape.line, 0.6, 0.6, 60):
                stripes.add(piece, -half, half)
        elif shape.lane["kind"] in DRIVEN:
            road.add(shape.line, -half, half)
            for side in (offset(shape.line, -half), offset(shape.line, half)):
                ends.append(side[0])
                edges += segments(side, 0.02)
        else:
            verge.add(shape.line, -half, half)
    if len(ends) >= 6:  # two lanes may belong to one approach: they have no middle between them
        middle.fill(hull(ends))
    (spot,) = ground.spots([junction.anchor])
    x, y = spot or (0.0, 0.0)
    name = f"{junction.name or 'junction'} {junction.id}" + (f", told by {said_by}" if said_by else "")
    return entity(
        f"junction/{junction.id}",
        utc_ns,
        triangles=[*road.mesh(_ROAD), *middle.mesh(_ROAD), *verge.mesh(_VERGE), *stripes.mesh(_STRIPES)],
        lines=[line(SEGMENTS, edges, 0.12, _EDGE)] if edges else [],
        texts=[label(name, pose(x, y, 0.5), _NAME, 12.0)],
    )
