"""Vehicles and road users as messages tell of them, for as long as they are told of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cv2x.clock import Stamp
from cv2x.harness.foxglove.ground import Ground
from cv2x.harness.foxglove.movers import Mover
from cv2x.messages.model import Position, RoadUserKind, RoadUsers, VehicleState
from cv2x.world.limits import DEFAULT_LENGTH_M, DEFAULT_WIDTH_M, USER_STALE_NS

MAX_TOLD = 512
"""Those drawn at once; of more, the ones told of first stay."""
_ON_FOOT = {RoadUserKind.PEDESTRIAN: "pedestrian", RoadUserKind.CYCLIST: "bicycle", RoadUserKind.WORKER: "pedestrian"}
_PERSON_M = 0.6
_LONGEST_M = 100.0
"""No size of a vehicle or person is drawn beyond this."""


class _Told(NamedTuple):
    monotonic_ns: int
    name: str
    kind: str
    place: Position
    speed_mps: float | None
    heading_deg: float
    length_m: float
    width_m: float
    height_m: float | None


class TheTold:
    """Those told of lately."""

    def __init__(self) -> None:
        self._known: dict[str, _Told] = {}
        self.not_drawn = 0
        """Tellings of somebody there was no room for."""

    def hear_vehicle(self, at: Stamp, model: VehicleState, names: Mapping[str, str]) -> None:
        """Take in what a vehicle tells of itself; ``names`` are the units behind temporary ids, where known: those have
        their name written on them already.
        """
        if model.position is None:
            return
        number = model.temporary_id.hex()
        told = _Told(
            at.monotonic_ns,
            "" if number in names else number,
            "car",
            model.position,
            model.speed_mps,
            _heading(model.heading_deg),
            _size(model.length_m, DEFAULT_LENGTH_M),
            _size(model.width_m, DEFAULT_WIDTH_M),
            _height(model.height_m),
        )
        self._keep(f"told/{number}", told)

    def hear_users(self, at: Stamp, model: RoadUsers) -> None:
        """Take in the road users of a message."""
        source = "" if model.source_id is None else f"{model.source_id.hex()}/"
        for user in model.users:
            if user.position is None:
                continue
            kind = _ON_FOOT.get(user.kind, "car")
            usual_m = (DEFAULT_LENGTH_M, DEFAULT_WIDTH_M) if kind == "car" else (_PERSON_M, _PERSON_M)
            told = _Told(
                at.monotonic_ns,
                f"{user.kind.value} {user.id.hex()}",
                kind,
                user.position,
                user.speed_mps,
                _heading(user.heading_deg),
                _size(user.length_m, usual_m[0]),
                _size(user.width_m, usual_m[1]),
                _height(user.height_m),
            )
            self._keep(f"told/{source}{user.id.hex()}", told)

    def movers(self, now: Stamp, ground: Ground) -> list[Mover]:
        """Return those to draw, in the order of their frames; who was not told of lately is forgotten."""
        stale_ns = now.monotonic_ns - USER_STALE_NS
        self._known = {frame: told for frame, told in self._known.items() if told.monotonic_ns >= stale_ns}
        ordered: Sequence[tuple[str, _Told]] = sorted(self._known.items())
        spots = ground.spots([told.place for _, told in ordered])
        return [
            Mover(
                told.name,
                frame,
                told.kind,
                told.place,
                spot,
                told.heading_deg,
                told.speed_mps,
                told.length_m,
                told.width_m,
                told.height_m,
                told=True,
            )
            for (frame, told), spot in zip(ordered, spots, strict=True)
            if spot is not None
        ]

    def _keep(self, frame: str, told: _Told) -> None:
        if frame in self._known or len(self._known) < MAX_TOLD:
            self._known[frame] = told
        else:
            self.not_drawn += 1


def _heading(heading_deg: float | None) -> float:
    return heading_deg if heading_deg is not None and math.isfinite(heading_deg) else 0.0


def _size(told_m: float | None, usual_m: float) -> float:
    return told_m if told_m is not None and 0.0 < told_m <= _LONGEST_M else usual_m


def _height(told_m: float | None) -> float | None:
    return told_m if told_m is not None and 0.0 < told_m <= _LONGEST_M else None
