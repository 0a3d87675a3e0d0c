"""The junctions heard of, each with its lanes as polylines in its own plane.

Hearing a MAP keeps it as sent; the arrays that matching needs are made when somebody first looks at the junction, and
kept until its content changes.  The same goes for where it contradicts itself.  Lanes run from the stop line outwards
(see `cv2x.messages.model.map`), so the direction of travel of an ingress lane is against the order of its points.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cv2x._world import Pieces
from cv2x.clock import Stamp
from cv2x.geodesy import Floats, LocalFrame
from cv2x.messages.model import Approach, Junction, JunctionId, Lane, LaneKind, RoadMap
from cv2x.world.contradictions import Contradiction, in_junction
from cv2x.world.field_paths import FieldPaths
from cv2x.world.limits import DEFAULT_LANE_WIDTH_M, DISPUTE_NS, LANE_MARGIN_M, MAX_JUNCTIONS, ROAD_STALE_NS
from cv2x.world.once import Once
from cv2x.world.plausible import is_on_earth
from cv2x.world.recent import Recent

LaneKey = tuple[int | None, int]
"""Approach and number: what a lane is known by, in either family."""
_METRES_PER_DEGREE = 111_000.0
"""Of latitude, rounded down: for a first sieve only."""


class LaneSegments:
    """All straight pieces of a junction's ingress vehicle lanes: one array element each."""

    __slots__ = ("begin", "heading_deg", "lane", "length_m", "pieces", "radius_m", "reach_m", "start", "unit")

    def __init__(self, lanes: list[tuple[int, Floats, float]]) -> None:
        starts, steps, lengths, begins, owners, reach, ends = [], [], [], [], [], [], []
        for index, points, reach_m in lanes:
            step = np.diff(points, axis=0)
            length = np.hypot(step[:, 0], step[:, 1])
            real = length > 0.0
            step, length = step[real], length[real]
            if not len(length):
                continue
            starts.append(points[:-1][real])
            steps.append(step / length[:, None])
            lengths.append(length)
            begins.append(np.concatenate([[0.0], np.cumsum(length)[:-1]]))
            owners.append(np.full(len(length), index))
            reach.append(np.full(len(length), reach_m))
            ends.append(np.arange(len(length)) == len(length) - 1)
        self.start: Floats = np.concatenate(starts) if starts else np.zeros((0, 2))
        """Where each piece begins, on the side of the stop line: (n, 2), metres east and north."""
        self.unit: Floats = np.concatenate(steps) if steps else np.zeros((0, 2))
        """Its direction outwards, of length one."""
        self.length_m: Floats = np.concatenate(lengths) if lengths else np.zeros(0)
        self.begin: Floats = np.concatenate(begins) if begins else np.zeros(0)
        """Distance of its beginning from the stop line along the lane."""
        self.lane: NDArray[np.intp] = np.concatenate(owners) if owners else np.zeros(0, np.intp)
        """Index of its lane among the junction's lanes."""
        self.reach_m: Floats = np.concatenate(reach) if reach else np.zeros(0)
        """How far from the centre line a position still belongs to the lane."""
        last: NDArray[np.bool_] = np.concatenate(ends) if ends else np.zeros(0, np.bool_)
        self.heading_deg: Floats = np.degrees(np.arctan2(-self.unit[:, 0], -self.unit[:, 1])) % 360.0
        """Direction of travel, towards the stop line."""
        self.radius_m = 0.0
        """How far from the anchor a position can be and still be on one of them."""
        if len(self.lane):
            points = np.concatenate([self.start, self.start + self.unit * self.length_m[:, None]])
            self.radius_m = float(np.hypot(*points.T).max()) + float(self.reach_m.max())
        self.pieces = Pieces(
            self.start, self.unit, self.length_m, self.reach_m, self.heading_deg, self.begin == 0.0, last
        )


_SEGMENTS: Once[LaneSegments] = Once(1024)
"""Of junctions."""


class HeldJunction:
    """A junction as heard, with its geometry.

    ``place`` is its place in the message, ``paths`` are the names of that message's fields (``None``: whose message it
    is is not known, and what depends on that cannot be checked), ``twin`` the place of a second one of its number.
    """

    def __init__(
        self, junction: Junction, place: int = 0, paths: FieldPaths | None = None, twin: int | None = None
    ) -> None:
        self.junction, self.place, self.paths, self.twin = junction, place, paths, twin
        self._approaches = {approach.id: approach for approach in junction.approaches}
        self._disputed: tuple[Contradiction, ...] = ()
        self._disputed_lanes: frozenset[LaneKey] | None = None
        self._disputed_until_ns: int | None = None
        """Monotonic time."""

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where it contradicts itself."""
        if self.paths is None:
            return ()
        found = in_junction(self.place, self.junction, self.paths)
        if self.twin is not None:
            path, other = self.paths.junction(self.twin), self.paths.junction(self.place)
            found.insert(0, Contradiction(path, other, f"a second junction {self.junction.id}"))
        return tuple(found)

    @cached_property
    def _unsound(self) -> frozenset[LaneKey] | None:
        """Lanes that are part of a fatal contradiction; ``None`` = all of them."""
        fatal = [one for one in self.contradictions if one.fatal]
        if not all(one.lanes for one in fatal):
            return None
        return frozenset((lane.approach, lane.id) for one in fatal for lane in one.lanes)

    def is_sound(self, lane: Lane, now: Stamp) -> bool:
        """Whether a lane can be relied on: it is part of no contradiction, and was of none just now."""
        key = (lane.approach, lane.id)
        if self._unsound is None or key in self._unsound:
            return False
        if self._disputed_until_ns is None or now.monotonic_ns >= self._disputed_until_ns:
            return True
        return self._disputed_lanes is not None and key not in self._disputed_lanes

    def disputed(self, now: Stamp) -> tuple[Contradiction, ...]:
        """Return where what was said of it lately, but is not said now, contradicted itself."""
        there = self._disputed_until_ns is not None and now.monotonic_ns < self._disputed_until_ns
        return self._disputed if there else ()

    def follow(self, before: HeldJunction, now: Stamp) -> None:
        """Take the place of what was said of the same junction before.

        Where that contradicted itself, it stays open for `DISPUTE_NS` who is right: two may speak for one junction.
        What nobody had looked at yet is not looked at now.
        """
        if "contradictions" in before.__dict__ and before._unsound != frozenset():
            self._disputed, self._disputed_lanes = before.contradictions, before._unsound
            self._disputed_until_ns = now.monotonic_ns + DISPUTE_NS
        elif before.disputed(now):
            self._disputed, self._disputed_lanes = before._disputed, before._disputed_lanes
            self._disputed_until_ns = before._disputed_until_ns

    @cached_property
    def frame(self) -> LocalFrame:
        """The plane of its lanes."""
        return LocalFrame(self.junction.anchor.lat_deg, self.junction.anchor.lon_deg)

    @cached_property
    def polylines(self) -> tuple[Floats, ...]:
        """The points of every lane, in the order of the junction's lanes, from the stop line outwards: (n, 2),
        metres."""
        return tuple(
            np.array([(point.east_m, point.north_m) for point in lane.points], np.float64).reshape(-1, 2)
            for lane in self.junction.lanes
        )

    @cached_property
    def segments(self) -> LaneSegments:
        """The pieces of all lanes on which vehicles come in."""
        return _SEGMENTS(self.junction, self._make_segments)

    def _make_segments(self) -> LaneSegments:
        return LaneSegments(
            [
                (index, points, self.width_m(lane) / 2 + LANE_MARGIN_M)
                for index, (lane, points) in enumerate(zip(self.junction.lanes, self.polylines, strict=True))
                if lane.ingress and lane.kind is LaneKind.VEHICLE and len(points) > 1 and np.isfinite(points).all()
            ]
        )

    def approach(self, lane: Lane) -> Approach | None:
        """Return the approach a lane belongs to, or ``None``."""
        return None if lane.approach is None else self._approaches.get(lane.approach)

    def width_m(self, lane: Lane) -> float:
        """Return a lane's width: its own, else its approach's, its junction's, or the default."""
        approach = self.approach(lane)
        stated = (lane.width_m, approach and approach.width_m, self.junction.lane_width_m)
        return next((width for width in stated if width), DEFAULT_LANE_WIDTH_M)

    def speed_limit_mps(self, lane: Lane) -> float | None:
        """Return the speed limit on a lane: its own, else its approach's, else its junction's, or ``None``."""
        approach = self.approach(lane)
        stated = (lane.speed_limit_mps, approach and approach.speed_limit_mps, self.junction.speed_limit_mps)
        return next((limit for limit in stated if limit), None)

    @cached_property
    def _sieve(self) -> tuple[float, float, float, float]:
        """Anchor, and how far a place may be from it, in degrees of latitude and of longitude."""
        anchor, reach_deg = self.junction.anchor, (self.segments.radius_m + 1.0) / _METRES_PER_DEGREE
        shrink = math.cos(math.radians(min(89.0, abs(anchor.lat_deg) + reach_deg)))
        return anchor.lat_deg, anchor.lon_deg, reach_deg, reach_deg / shrink

    def near(self, lat_deg: float, lon_deg: float) -> bool:
        """Whether a place may be on one of its lanes: a sieve without projection."""
        at_lat_deg, at_lon_deg, reach_lat_deg, reach_lon_deg = self._sieve
        if abs(lat_deg - at_lat_deg) > reach_lat_deg:
            return False
        return abs((lon_deg - at_lon_deg + 180.0) % 360.0 - 180.0) <= reach_lon_deg

    def near_all(self, lat_deg: Floats, lon_deg: Floats) -> NDArray[np.bool_]:
        """Return the same of many places; NaN is near nothing."""
        at_lat_deg, at_lon_deg, reach_lat_deg, reach_lon_deg = self._sieve
        with np.errstate(invalid="ignore"):  # what the plane cannot show is infinitely far away
            east_deg = np.abs((lon_deg - at_lon_deg + 180.0) % 360.0 - 180.0)
        near: NDArray[np.bool_] = (np.abs(lat_deg - at_lat_deg) <= reach_lat_deg) & (east_deg <= reach_lon_deg)
        return near


class Roads:
    """Junctions by id."""

    def __init__(self, capacity: int = MAX_JUNCTIONS) -> None:
        self._held: Recent[JunctionId, HeldJunction] = Recent(capacity)

    def __len__(self) -> int:
        return len(self._held)

    def hear(self, road_map: RoadMap, received: Stamp, paths: FieldPaths | None = None) -> list[str]:
        """Hold the junctions of a MAP, whose fields have the names of ``paths``; return what was refused or pushed out,
        by cause."""
        causes = []
        twins = _twins(road_map.junctions) if len(road_map.junctions) > 1 else {}
        for place, junction in enumerate(road_map.junctions):
            if not is_on_earth(junction.anchor):
                causes.append("junction without place")
                continue
            twin = twins.get(junction.id)
            if twin is not None and place >= twin:
                causes.append("junction told twice")
                continue
            held = self._held.get(junction.id)
            if held is None or held.junction != junction or held.twin != twin:
                before, held = held, HeldJunction(junction, place, paths, twin)
                if before is not None:
                    held.follow(before, received)
            if self._held.put(junction.id, held, received.monotonic_ns):
                causes.append("junction pushed out")
        return causes

    def junction(self, junction: JunctionId, now: Stamp) -> HeldJunction | None:
        """Return a junction heard of in the last `ROAD_STALE_NS`, or ``None``."""
        return self._held.get_since(junction, now.monotonic_ns - ROAD_STALE_NS)

    def junctions(self, now: Stamp) -> list[HeldJunction]:
        """Return every junction heard of in the last `ROAD_STALE_NS`."""
        return self._held.values_since(now.monotonic_ns - ROAD_STALE_NS)

    def expire(self, now: Stamp) -> int:
        """Forget junctions not heard of for `ROAD_STALE_NS`; return how many."""
        return self._held.expire(now.monotonic_ns - ROAD_STALE_NS)


def _twins(junctions: tuple[Junction, ...]) -> dict[JunctionId, int]:
    """Return the place of the second junction of every number that is there twice."""
    seen: set[JunctionId] = set()
    twins: dict[JunctionId, int] = {}
    for place, junction in enumerate(junctions):
        if junction.id in seen:
            twins.setdefault(junction.id, place)
        seen.add(junction.id)
    return twins
