"""Where a TIM's data frame holds: GeographicalPath regions to and from an event's paths, width and circle.

Rules.  A path, and the shape of an old region, is a line of places; a closed one is told as its outline, counted.  A
reverse line is turned.  The circle of a geometry or old region is the event's place and radius; the first one counts.
Point sets without a stated unit (RegionPointSet) and computed lines are counted.  Writing makes one region per path, in
latitude and longitude steps, and one for the circle, in the unit that tells its radius best.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cv2x.geodesy import LocalFrame
from cv2x.messages.additions import count_additions
from cv2x.messages.model import Position, RoadEvent
from cv2x.messages.place import (
    DEGREE,
    RawPlace,
    folded,
    place_fields,
    place_of,
    position_at,
    read_place,
)
from cv2x.messages.sae.nodes import count_attributes, ll_fields, read_ll, read_xy
from cv2x.messages.scale import LANE_WIDTH, Notes

ALL_DIRECTIONS = (b"\xff\xff", 16)
RADIUS_LIMIT = 4095
UNITS_M = {
    "centimeter": 0.01,
    "cm2-5": 0.025,
    "decimeter": 0.1,
    "meter": 1.0,
    "kilometer": 1000.0,
    "foot": 0.3048,
    "yard": 0.9144,
    "mile": 1609.344,
}
"""DistanceUnits in metres."""
_WRITTEN = ("meter", "decimeter", "centimeter", "kilometer", "foot", "yard", "mile", "cm2-5")
"""Of two units that tell a radius equally well, to the millimetre, the first is taken."""


@dataclass(slots=True)
class Area:
    """What the regions of one frame add up to."""

    paths: list[tuple[Position, ...]] = field(default_factory=list)
    width: int | None = None
    center: Position | None = None
    radius_m: float | None = None

    @property
    def width_m(self) -> float | None:
        """Full width around the paths in metres."""
        return None if self.width is None else self.width / 100

    def add_width(self, raw: int | None, notes: Notes) -> None:
        """Take the first width; others are counted."""
        if raw is None or raw in (LANE_WIDTH.unavailable, self.width):
            return
        if self.width is None:
            self.width = raw
        else:
            notes["not carried: laneWidth of a further region"] += 1

    def add_path(self, places: tuple[RawPlace, ...], direction: str | None, notes: Notes) -> None:
        """Take a line of places."""
        if len(places) < 2:
            notes["dropped: path of fewer than two points"] += 1
            return
        if direction in ("both", "unavailable"):
            notes[f"not carried: directionality.{direction}"] += 1
        path = tuple(position_at(place) for place in places)
        self.paths.append(path[::-1] if direction == "reverse" else path)

    def add_circle(self, circle: Any, notes: Notes) -> None:
        """Take the first circle; others are counted."""
        center = read_place(circle.center, notes)
        if center is None or self.radius_m is not None:
            notes["not carried: circle"] += 1
            return
        self.center, self.radius_m = position_at(center), circle.radius * UNITS_M[circle.units]


def read_region(record: Any, area: Area, notes: Notes) -> None:
    """Add what a GeographicalPath says to an area."""
    count_additions(record, "GeographicalPath", notes)
    for name in ("name", "id", "regional"):
        if getattr(record, name, None) is not None:
            notes[f"not carried: region {name}"] += 1
    if record.direction not in (None, ALL_DIRECTIONS):
        notes["not carried: region direction"] += 1
    if record.closedPath:
        notes["not carried: region closedPath"] += 1
    area.add_width(record.laneWidth, notes)
    if record.description is None:
        return
    anchor = None if record.anchor is None else read_place(record.anchor, notes)
    form, value = record.description
    if form == "path":
        system, nodes = value.offset
        zoom = value.scale or 0
        if system == "ll":
            _add_nodes(nodes, lambda listed: read_ll(listed, anchor, notes, zoom), record.directionality, area, notes)
        else:
            _add_nodes(
                nodes, lambda listed: _xy_places(listed, anchor, zoom, notes), record.directionality, area, notes
            )
    elif form == "geometry":
        _add_geometry(value, area, notes)
    elif form == "oldRegion":
        _add_old_region(value, anchor, area, notes)
    else:
        notes["not carried: region description"] += 1


def _add_geometry(value: Any, area: Area, notes: Notes) -> None:
    if value.direction != ALL_DIRECTIONS:
        notes["not carried: region direction"] += 1
    for name in ("extent", "regional"):
        if getattr(value, name, None) is not None:
            notes[f"not carried: geometry {name}"] += 1
    area.add_width(value.laneWidth, notes)
    area.add_circle(value.circle, notes)


def _add_old_region(value: Any, anchor: RawPlace | None, area: Area, notes: Notes) -> None:
    if value.direction != ALL_DIRECTIONS:
        notes["not carried: region direction"] += 1
    if value.extent is not None:
        notes["not carried: oldRegion extent"] += 1
    form, shape = value.area
    if form == "circle":
        area.add_circle(shape, notes)
    elif form == "shapePointSet":
        area.add_width(shape.laneWidth, notes)
        own = anchor if shape.anchor is None else read_place(shape.anchor, notes)
        _add_nodes(shape.nodeList, lambda listed: _xy_places(listed, own, 0, notes), shape.directionality, area, notes)
    else:
        notes["not carried: regionPointSet"] += 1


def _add_nodes(node_list: Any, read: Any, direction: str | None, area: Area, notes: Notes) -> None:
    form, nodes = node_list
    if form != "nodes":
        notes["not carried: computed path"] += 1
        return
    for node in nodes:
        if node.attributes is not None:
            count_attributes(node.attributes, notes)
            for name in ("data", "dWidth"):
                if getattr(node.attributes, name, None) is not None:
                    notes[f"not carried: node attributes.{name}"] += 1
    area.add_path(read(nodes), direction, notes)


def _xy_places(nodes: Any, anchor: RawPlace | None, zoom: int, notes: Notes) -> tuple[RawPlace, ...]:
    """Return the places of a NodeSetXY; without an anchor only absolute nodes can be placed."""
    if anchor is None:
        if all(node.delta[0] == "node-LatLon" for node in nodes):
            return read_ll(nodes, None, notes)
        notes["dropped: nodes without a place"] += 1
        return ()
    if all(node.delta[0] == "node-LatLon" for node in nodes):
        return read_ll(nodes, anchor, notes)
    frame = LocalFrame(anchor.lat / DEGREE, anchor.lon / DEGREE)
    places = []
    for point in read_xy(nodes, frame, notes, zoom):
        lat, lon = frame.to_wgs84(point.east_m, point.north_m)
        if not (abs(lat) <= 90 and abs(lon) <= 180):
            notes["dropped: nodes out of reach"] += 1
            break
        up = None if point.up_m is None or anchor.elevation is None else anchor.elevation + round(point.up_m * 10)
        elevation = up if up is not None and -4096 < up <= 61439 else None
        places.append(RawPlace(round(lat * DEGREE), folded(round(lon * DEGREE)), elevation))
    return tuple(places)


def region_fields(event: RoadEvent, place: RawPlace | None, notes: Notes) -> list[dict[str, Any]]:
    """Return the regions of an event: one per path, one for its circle, or one that only names its place."""
    regions = []
    for path in event.paths:
        region = _path_region(path, notes)
        if region is not None:
            regions.append(region)
    circle = None if event.radius_m is None else _circle_fields(event.radius_m, place, notes)
    if circle is not None:
        regions.append({"description": ("geometry", {"direction": ALL_DIRECTIONS, "circle": circle})})
    if not regions:
        regions.append({} if place is None else {"anchor": place_fields(place)})
    width = LANE_WIDTH.optional(event.path_width_m, notes)
    if width is not None:
        for region in regions:
            region["laneWidth"] = width
    return regions


def _path_region(path: tuple[Position, ...], notes: Notes) -> dict[str, Any] | None:
    """Return the region of a path, told from its first point at the first height known."""
    places = tuple(found for position in path if (found := place_of(position, notes)) is not None)
    if len(places) < 2:
        notes["dropped: path of fewer than two points"] += 1
        return None
    height = next((place.elevation for place in places if place.elevation is not None), None)
    anchor = places[0]._replace(elevation=height)
    return {
        "anchor": place_fields(anchor),
        "directionality": "forward",
        "closedPath": False,
        "description": ("path", {"offset": ("ll", ("nodes", ll_fields(places, anchor, notes)))}),
    }


def _circle_fields(radius_m: float, place: RawPlace | None, notes: Notes) -> dict[str, Any] | None:
    if place is None:
        notes["not carried: radius without a position"] += 1
        return None
    fits = [unit for unit in _WRITTEN if 0 <= radius_m <= RADIUS_LIMIT * UNITS_M[unit]]
    if not fits:
        notes["unavailable: radius"] += 1
        return None
    unit = min(fits, key=lambda unit: round(abs(round(radius_m / UNITS_M[unit]) * UNITS_M[unit] - radius_m), 3))
    return {"center": place_fields(place), "radius": round(radius_m / UNITS_M[unit]), "units": unit}
