"""Road events and signs as RSI and TIM messages tell them: a mark at the place, a ring as far as they reach."""

from __future__ import annotations

import math

from cv2x.clock import SECOND_NS, Stamp
from cv2x.harness.foxglove.ground import Ground
from cv2x.harness.foxglove.topics import Topics, to_json
from cv2x.harness.foxglove.values import LOOP, Json, colour, cylinder, entity, label, line, point, pose, scene
from cv2x.messages.model import RoadEvent, RoadEvents
from cv2x.world.events import Events

SELDOM_NS = SECOND_NS
AGAIN_NS = 5 * SECOND_NS
_TINT = colour("#f08a24")
_FARTHEST_REACH_M = 2000.0
_CORNERS = 48


class Notices:
    """What is told of the road."""

    def __init__(self) -> None:
        self._events = Events()
        self._drawn: list[RoadEvent] = []
        self._not_before_ns = self._again_ns = 0

    def hear(self, model: RoadEvents, at: Stamp) -> None:
        """Take in a message."""
        self._events.hear(model, at)

    def draw(self, now: Stamp, ground: Ground, topics: Topics) -> None:
        """Send all that holds now, if it is not what was sent before, and every few seconds."""
        if now.utc_ns < self._not_before_ns:
            return
        events = [held.event for held in self._events.current(now) if held.event.position is not None]
        if events == self._drawn and (now.utc_ns < self._again_ns or not events):
            return
        self._drawn = events
        self._not_before_ns, self._again_ns = now.utc_ns + SELDOM_NS, now.utc_ns + AGAIN_NS
        spots = ground.spots([event.position for event in events if event.position is not None])
        placed = [(event, spot) for event, spot in zip(events, spots, strict=True) if spot is not None]
        entities = [_entity(index, event, spot, now.utc_ns) for index, (event, spot) in enumerate(placed)]
        topics.put("/scene/events", now.utc_ns, scene(now.utc_ns, entities))
        told = {"type": "FeatureCollection", "features": [_feature(event) for event, _ in placed]}
        topics.put("/map/events", now.utc_ns, {"geojson": to_json(told)})


def _name(event: RoadEvent) -> str:
    return event.description or f"{event.kind.value} {event.code} ({event.code_set})"


def _entity(index: int, event: RoadEvent, at_m: tuple[float, float], utc_ns: int) -> Json:
    x, y = at_m
    reach = event.radius_m
    ring = []
    if reach is not None and 0.0 < reach <= _FARTHEST_REACH_M:
        turns = [2 * math.pi * corner / _CORNERS for corner in range(_CORNERS)]
        around = [point(x + reach * math.cos(turn), y + reach * math.sin(turn), 0.05) for turn in turns]
        ring = [line(LOOP, around, 0.3, _TINT)]
    return entity(
        f"event/{index}",
        utc_ns,
        cylinders=[{**cylinder(pose(x, y, 0.75), 1.2, 1.5, _TINT), "top_scale": 0.05}],
        lines=ring,
        texts=[label(_name(event), pose(x, y, 2.2), _TINT, 13.0)],
    )


def _feature(event: RoadEvent) -> Json:
    place = event.position
    assert place is not None  # noqa: S101 - only placed events come here
    return {
        "type": "Feature",
        "properties": {"name": _name(event), "style": {"color": "#f08a24", "radius": 7}},
        "geometry": {"type": "Point", "coordinates": [round(place.lon_deg, 7), round(place.lat_deg, 7)]},
    }
