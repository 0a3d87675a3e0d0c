"""Who is on the lanes of an actuated junction: vehicles its sensors see, and vehicles heard speaking for themselves.

A vehicle is on a lane that leads into the junction where its centre lies within half the lane's width of the lane's
line, no further than the plan's reach from the stop line, and heads towards that as far as its heading is known.  A
lane calls every stage that has one of its signal groups.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame, heading_difference_deg
from cv2x.messages.model import Junction, Lane, RoadMap, RoadUser, RoadUserKind
from cv2x.rsu.plan import ActuatedPlan
from cv2x.world.world import World

ALIKE_DEG = 60.0
"""Between the heading of a vehicle and that of its lane.  A default only."""
WIDTH_M = 3.5
"""Of a lane whose map states no width.  A default only."""
SLOWEST_MPS = 5.0
"""At which those who are slower are taken to pass the stop line, for the likely end of a green.  A default only."""
HEARD_S = 1.5
"""Vehicles last heard longer ago are on no lane.  A default only."""
_DRIVEN = frozenset({RoadUserKind.MOTOR, RoadUserKind.CYCLIST, RoadUserKind.UNKNOWN})
Floats = NDArray[np.float64]


class Detectors:
    """The lanes of a plan's junction.  Raises InputError where the map lacks the junction, or lanes of a stage that has
    no recall: nobody would ever call it."""

    def __init__(self, plan: ActuatedPlan, road_map: RoadMap | None) -> None:
        self._reach_m = plan.reach_m
        junction = next((one for one in road_map.junctions if one.id == plan.junction), None) if road_map else None
        rows: list[tuple[float, ...]] = []
        stages: list[frozenset[int]] = []
        anchor = None
        if junction is not None:
            anchor = junction.anchor
            for lane in junction.lanes:
                groups = groups_of(junction, lane)
                called = frozenset(n for n, stage in enumerate(plan.stages) if groups & set(stage.groups))
                if lane.ingress and called:
                    pieces = _pieces(lane, junction)
                    rows += pieces
                    stages += [called] * len(pieces)
        reached = frozenset().union(*stages)
        for number, stage in enumerate(plan.stages):
            if number not in reached and not stage.recall:
                groups_text = ", ".join(map(str, stage.groups))
                raise InputError(
                    f"no lane of the map into junction {plan.junction} has group {groups_text}, so nothing ever calls "
                    "this stage: write recall: true, or give the lanes their group",
                    field=f"actuated[{number}]",
                )
        self._frame = None if anchor is None else LocalFrame(anchor.lat_deg, anchor.lon_deg)
        self._pieces = np.array(rows, dtype=np.float64).reshape(-1, 7)
        self._stages = stages

    def look(self, users: Sequence[RoadUser], world: World, now: Stamp) -> dict[int, int]:
        """Return stage -> when the last vehicle on its lanes will have passed the stop line (monotonic)."""
        if self._frame is None or not self._stages:
            return {}
        seen = [_place(user) for user in users if user.position is not None and user.kind in _DRIVEN]
        places = np.array(seen, dtype=np.float64).reshape(-1, 4)
        heard, plane = world.neighbours(now), world.vehicles.frame
        if plane is not None and len(heard):
            fresh = heard.age_s <= HEARD_S
            lat_deg, lon_deg = plane.to_wgs84(heard.east_m[fresh], heard.north_m[fresh])
            more = np.column_stack([lat_deg, lon_deg, heard.heading_deg[fresh], heard.speed_mps[fresh]])
            places = np.concatenate([places, more])
        if not len(places):
            return {}
        return self._passing(places, now.monotonic_ns)

    def _passing(self, places: Floats, now_ns: int) -> dict[int, int]:
        assert self._frame is not None  # noqa: S101 - there are lanes
        east_m, north_m = self._frame.to_enu(places[:, 0], places[:, 1])
        begin_e, begin_n, dir_e, dir_n, length_m, from_m, half_m = (column[:, None] for column in self._pieces.T)
        off_e, off_n = np.asarray(east_m)[None, :] - begin_e, np.asarray(north_m)[None, :] - begin_n
        along_m = off_e * dir_e + off_n * dir_n
        aside_m = np.abs(off_e * dir_n - off_n * dir_e)
        towards_deg = np.degrees(np.arctan2(-dir_e, -dir_n))
        turned_deg = np.abs(heading_difference_deg(places[None, :, 2], towards_deg))
        on = (along_m >= 0.0) & (along_m <= length_m) & (aside_m <= half_m) & (from_m + along_m <= self._reach_m)
        on &= ~(turned_deg > ALIKE_DEG)
        leaves: dict[int, int] = {}
        for piece, vehicle in zip(*np.nonzero(on), strict=True):
            left_m = float(self._pieces[piece, 5] + along_m[piece, vehicle])
            speed_mps = float(places[vehicle, 3])
            pace_mps = speed_mps if speed_mps > SLOWEST_MPS else SLOWEST_MPS
            leaves_ns = now_ns + round(left_m / pace_mps * SECOND_NS)
            for stage in self._stages[piece]:
                leaves[stage] = max(leaves.get(stage, 0), leaves_ns)
        return leaves


def groups_of(junction: Junction, lane: Lane) -> set[int]:
    """Return the signal groups a lane's ways through the junction have: its own, else those of its approach."""
    groups = {to.signal_group for to in lane.connections if to.signal_group}
    if groups:
        return groups
    approach = next((one for one in junction.approaches if one.id == lane.approach), None)
    return {to.signal_group for to in approach.movements if to.signal_group} if approach is not None else set()


def _pieces(lane: Lane, junction: Junction) -> list[tuple[float, ...]]:
    """Return the straight pieces of a lane from the stop line outwards: begin, direction, length, distance of the begin
    from the stop line, half width."""
    width_m = lane.width_m or junction.lane_width_m or WIDTH_M
    pieces: list[tuple[float, ...]] = []
    from_m = 0.0
    for here, there in zip(lane.points, lane.points[1:], strict=False):
        east_m, north_m = there.east_m - here.east_m, there.north_m - here.north_m
        length_m = float(np.hypot(east_m, north_m))
        if length_m > 0.0:
            way = (east_m / length_m, north_m / length_m)
            pieces.append((here.east_m, here.north_m, *way, length_m, from_m, width_m / 2))
            from_m += length_m
    return pieces


def _place(user: RoadUser) -> tuple[float, float, float, float]:
    assert user.position is not None  # noqa: S101 - those without are not looked at
    heading_deg = np.nan if user.heading_deg is None else user.heading_deg
    return user.position.lat_deg, user.position.lon_deg, heading_deg, user.speed_mps or 0.0
