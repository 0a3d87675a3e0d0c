"""Which detections tell something new: those of road users that do not speak for themselves.

A detection is of somebody who was heard lately if it lies within `NEAR_M` of where that is now, heads the same way
(where both headings are known), and is the nearest to it; everybody heard accounts for one detection.  Detections of
vehicles are looked for among vehicles (BSM, CAM), those of people on foot or on a bicycle among road users that speak
for themselves (PSM, VAM), those of which nobody knows what they are among both.  What somebody else tells of a road
user (RSM, SDSM, CPM) is not his own word.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS, Stamp
from cv2x.geodesy import LocalFrame, heading_difference_deg
from cv2x.messages.model import RoadUser, RoadUserKind
from cv2x.world.users import SILENT_NS, columns
from cv2x.world.world import World

NEAR_M = 3.0
"""Between the centre of what is seen and of what is said.  A default only."""
AGE_S = 1.5
"""Vehicles last heard longer ago account for nothing; road users as long as the world relies on them (1 s)."""
ALIKE_DEG, USERS_ALIKE_DEG = 45.0, 90.0
"""Between what is seen and what is said of a heading: of vehicles, and of others, who turn at once.  Defaults only."""
_DRIVEN = (RoadUserKind.MOTOR, RoadUserKind.UNKNOWN)
_ON_THEIR_OWN = (RoadUserKind.PEDESTRIAN, RoadUserKind.CYCLIST, RoadUserKind.WORKER, RoadUserKind.ANIMAL)
_PEOPLE = (*_ON_THEIR_OWN, RoadUserKind.UNKNOWN)
Floats = NDArray[np.float64]
Counts = Callable[[bytes], bool]


def unheard(
    users: Sequence[RoadUser], seen_utc_ns: int, world: World, now: Stamp, counts: Counts | None = None
) -> tuple[RoadUser, ...]:
    """Return the detections of an instant that nobody has told of himself.

    ``counts`` says of an id whether its owner speaks to those who are told; ``None`` = everybody does.
    """
    age_s = max(0.0, min(1.0, (now.utc_ns - seen_utc_ns) / SECOND_NS))
    gone: set[int] = set()
    looked_for = [n for n, user in enumerate(users) if user.position is not None and user.kind in _DRIVEN]
    if looked_for:
        gone |= _vehicles(users, looked_for, age_s, world, now, counts)
    looked_for = [
        n for n, user in enumerate(users) if n not in gone and user.position is not None and user.kind in _PEOPLE
    ]
    if looked_for and len(world.users):
        gone |= _people(users, looked_for, age_s, world, now, counts)
    return tuple(user for n, user in enumerate(users) if n not in gone) if gone else tuple(users)


def _vehicles(
    users: Sequence[RoadUser], looked_for: list[int], age_s: float, world: World, now: Stamp, counts: Counts | None
) -> set[int]:
    neighbours, frame = world.neighbours(now), world.vehicles.frame
    if frame is None or not len(neighbours.ids):
        return set()
    speaking = neighbours.age_s <= AGE_S
    if counts is not None:
        speaking &= np.array([counts(one) for one in neighbours.ids], dtype=np.bool_)
    heard = np.column_stack([neighbours.east_m, neighbours.north_m, neighbours.heading_deg])[speaking]
    return _told(_moved(users, looked_for, age_s, frame), heard, looked_for, ALIKE_DEG)


def _people(
    users: Sequence[RoadUser], looked_for: list[int], age_s: float, world: World, now: Stamp, counts: Counts | None
) -> set[int]:
    first = users[looked_for[0]].position
    assert first is not None  # noqa: S101 - those without are not looked for
    frame = world.vehicles.frame or LocalFrame(first.lat_deg, first.lon_deg)
    speaking = [
        held
        for held in world.users.current(now)
        if not held.source_id
        and held.user.kind in _PEOPLE
        and now.monotonic_ns - held.received.monotonic_ns <= SILENT_NS
        and held.motion(frame) is not None
        and not held.is_doubtful(now)
        and (counts is None or counts(held.user.id))
    ]
    if not speaking:
        return set()
    said = columns(speaking, now, frame)
    stands = np.hypot(said.east_mps, said.north_mps) == 0.0
    heading_deg = np.where(stands, np.nan, np.degrees(np.arctan2(said.east_mps, said.north_mps)))
    heard = np.column_stack([said.east_m, said.north_m, heading_deg])
    return _told(_moved(users, looked_for, age_s, frame), heard, looked_for, USERS_ALIKE_DEG)


def _moved(users: Sequence[RoadUser], looked_for: list[int], age_s: float, frame: LocalFrame) -> Floats:
    """Return where detections are now, and their headings: a row each."""
    seen = np.array([_motion(users[n]) for n in looked_for])
    east_m, north_m = frame.to_enu(seen[:, 0], seen[:, 1])
    heading = np.radians(seen[:, 3])
    moved_m = np.where(np.isfinite(heading), seen[:, 2] * age_s, 0.0)
    east_m = east_m + np.where(np.isfinite(heading), np.sin(heading) * moved_m, 0.0)
    north_m = north_m + np.where(np.isfinite(heading), np.cos(heading) * moved_m, 0.0)
    return np.column_stack([east_m, north_m, seen[:, 3]])


def _told(seen: Floats, heard: Floats, looked_for: list[int], alike_deg: float) -> set[int]:
    """Return which detections are of somebody heard, each of whom accounts for one."""
    away_m = np.hypot(heard[None, :, 0] - seen[:, None, 0], heard[None, :, 1] - seen[:, None, 1])
    turned_deg = np.abs(heading_difference_deg(heard[None, :, 2], seen[:, None, 2]))
    rows, columns = np.nonzero((away_m <= NEAR_M) & ~(turned_deg > alike_deg))
    told: set[int] = set()
    taken: set[int] = set()
    for k in np.argsort(away_m[rows, columns], kind="stable"):
        row, column = int(rows[k]), int(columns[k])
        if row not in told and column not in taken:
            told.add(row)
            taken.add(column)
    return {looked_for[row] for row in told}


def _motion(user: RoadUser) -> tuple[float, float, float, float]:
    """Return latitude, longitude, speed (0 where not known) and heading (NaN where not known)."""
    assert user.position is not None  # noqa: S101 - those without are not looked for
    heading_deg = math.nan if user.heading_deg is None else user.heading_deg
    return user.position.lat_deg, user.position.lon_deg, user.speed_mps or 0.0, heading_deg
