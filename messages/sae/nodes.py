"""Chained node offsets: NodeListXY of MAP and TIM, NodeListLL of TIM.

Rules.  The first node is told from the anchor, every further one from the node before it; x is east and y north in
centimetres of the anchor's local frame, a LatLon node is absolute (all unverified).  Reading adds up integers; writing
rounds against the place the receiver has already reached, so rounding never accumulates.  Writing takes the smallest
form that fits, and LatLon beyond the largest.  dElevation is a step of 0.1 m from the anchor's elevation on
(unverified).  A node that cannot be placed ends its list, counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from cv2x.geodesy import LocalFrame
from cv2x.messages.model import NodePoint
from cv2x.messages.place import DEGREE, UNKNOWN_LAT, UNKNOWN_LONG, RawPlace, folded
from cv2x.messages.scale import Notes
from cv2x.messages.words import cut

NODE_LIMIT = 63
"""Nodes of one list."""
_XY_FORMS = tuple((f"node-XY{form}", 1 << (bits - 1)) for form, bits in enumerate((10, 11, 12, 13, 14, 16), 1))
_LL_FORMS = tuple((f"node-LL{form}", 1 << (bits - 1)) for form, bits in enumerate((12, 14, 16, 18, 22, 24), 1))
_XY_NAMES = frozenset(name for name, _ in _XY_FORMS)
_STEP_LIMIT = 512
_ATTRIBUTE_REST = ("localNode", "disabled", "enabled", "regional")
_MAX_LAT = 900_000_000


class Climb:
    """Elevations along a list of nodes: decimetres above the anchor, unknown until the first step."""

    def __init__(self) -> None:
        self.up: int | None = None

    def after(self, attributes: Any) -> int | None:
        """Return the height at a node whose attributes are given, in 0.1 m."""
        if attributes is not None and attributes.dElevation is not None:
            self.up = (self.up or 0) + attributes.dElevation
        return self.up

    def step_to(self, up_m: float | None, notes: Notes) -> int | None:
        """Return the dElevation that leads to a height in metres, ``None`` where none is needed or (counted) none
        fits.
        """
        if up_m is None:
            if self.up is not None:
                notes["approximated: unknown height as the one before"] += 1
            return None
        step = round(up_m * 10) - (self.up or 0) if abs(up_m) < 1e6 else _STEP_LIMIT
        if step == 0 and self.up is not None:
            return None
        if not -_STEP_LIMIT <= step < _STEP_LIMIT:
            notes["unavailable: dElevation"] += 1
            return None
        self.up = (self.up or 0) + step
        return step


def count_attributes(attributes: Any, notes: Notes) -> None:
    """Count the node attributes the model has no field for."""
    for field in _ATTRIBUTE_REST:
        if getattr(attributes, field, None) is not None:
            notes[f"not carried: node attributes.{field}"] += 1


def read_xy(nodes: Iterable[Any], frame: LocalFrame, notes: Notes, zoom: int = 0) -> tuple[NodePoint, ...]:
    """Return the nodes of a NodeSetXY in the anchor's frame; ``zoom`` doubles every step that many times
    (unverified).
    """
    east_cm: float = 0
    north_cm: float = 0
    climb = Climb()
    points = []
    for node in nodes:
        form, delta = node.delta
        if form in _XY_NAMES:
            east_cm += delta.x << zoom
            north_cm += delta.y << zoom
        elif form == "node-LatLon" and delta.lat != UNKNOWN_LAT and delta.lon != UNKNOWN_LONG:
            east_m, north_m = frame.to_enu(delta.lat / DEGREE, delta.lon / DEGREE)
            if not (math.isfinite(east_m) and math.isfinite(north_m)):
                notes["dropped: nodes out of reach"] += 1
                break
            east_cm, north_cm = east_m * 100, north_m * 100
        else:
            notes["dropped: nodes without a place"] += 1
            break
        up = climb.after(node.attributes)
        points.append(NodePoint(east_cm / 100, north_cm / 100, None if up is None else up / 10))
    return tuple(points)


def xy_fields(points: Sequence[NodePoint], frame: LocalFrame, notes: Notes) -> list[dict[str, Any]]:
    """Return a NodeSetXY; points beyond its limit are cut and counted, and one that is nowhere ends the list."""
    east_cm = north_cm = 0.0
    climb = Climb()
    nodes: list[dict[str, Any]] = []
    for point in cut(tuple(points), NODE_LIMIT, "nodes", notes):
        if not (abs(point.east_m) < 1e7 and abs(point.north_m) < 1e7):
            notes["dropped: nodes out of reach"] += 1
            break
        x, y = round(point.east_m * 100 - east_cm), round(point.north_m * 100 - north_cm)
        form = _smallest(_XY_FORMS, x, y)
        node: dict[str, Any]
        if form is not None:
            node = {"delta": (form, {"x": x, "y": y})}
            east_cm, north_cm = east_cm + x, north_cm + y
        else:
            lat_deg, lon_deg = frame.to_wgs84(point.east_m, point.north_m)
            if not (math.isfinite(lat_deg) and math.isfinite(lon_deg)):
                notes["dropped: nodes out of reach"] += 1
                break
            lat, lon = round(lat_deg * DEGREE), folded(round(lon_deg * DEGREE))
            node = {"delta": ("node-LatLon", {"lon": lon, "lat": lat})}
            reached = frame.to_enu(lat / DEGREE, lon / DEGREE)
            east_cm, north_cm = reached[0] * 100, reached[1] * 100
        step = climb.step_to(point.up_m, notes)
        if step is not None:
            node["attributes"] = {"dElevation": step}
        nodes.append(node)
    return nodes


def read_ll(nodes: Iterable[Any], anchor: RawPlace | None, notes: Notes, zoom: int = 0) -> tuple[RawPlace, ...]:
    """Return the places of a NodeSetLL; without an anchor only absolute nodes, and those after one, can be placed."""
    here = anchor
    climb = Climb()
    base = None if anchor is None else anchor.elevation
    places = []
    for node in nodes:
        form, delta = node.delta
        if form == "node-LatLon" and delta.lat != UNKNOWN_LAT and delta.lon != UNKNOWN_LONG:
            here = RawPlace(delta.lat, delta.lon)
        elif form.startswith("node-LL") and here is not None:
            here = RawPlace(here.lat + (delta.lat << zoom), folded(here.lon + (delta.lon << zoom)))
        else:
            notes["dropped: nodes without a place"] += 1
            break
        if not -_MAX_LAT <= here.lat <= _MAX_LAT:
            notes["dropped: nodes out of reach"] += 1
            break
        up = climb.after(node.attributes)
        places.append(here._replace(elevation=None if up is None or base is None else _elevation(base + up, notes)))
    return tuple(places)


def _elevation(raw: int, notes: Notes) -> int | None:
    if -4096 < raw <= 61439:
        return raw
    notes["not carried: dElevation out of range"] += 1
    return None


def ll_fields(places: Sequence[RawPlace], anchor: RawPlace, notes: Notes) -> list[dict[str, Any]]:
    """Return a NodeSetLL told from an anchor; heights only where the anchor has one."""
    here = anchor
    climb = Climb()
    nodes: list[dict[str, Any]] = []
    for place in cut(tuple(places), NODE_LIMIT, "nodes", notes):
        north, east = place.lat - here.lat, folded(place.lon - here.lon)
        form = _smallest(_LL_FORMS, east, north)
        delta = (form, {"lon": east, "lat": north}) if form else ("node-LatLon", {"lon": place.lon, "lat": place.lat})
        node: dict[str, Any] = {"delta": delta}
        known = None if place.elevation is None or anchor.elevation is None else place.elevation - anchor.elevation
        step = climb.step_to(None if known is None else known / 10, notes)
        if step is not None:
            node["attributes"] = {"dElevation": step}
        nodes.append(node)
        here = place
    return nodes


def _smallest(forms: tuple[tuple[str, int], ...], east: int, north: int) -> str | None:
    return next((form for form, limit in forms if -limit <= east < limit and -limit <= north < limit), None)
