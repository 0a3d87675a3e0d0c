"""In which families those heard speak for themselves: a vehicle that is heard in one dialect of a roadside unit has
told nothing to those who listen in its other ones."""

from __future__ import annotations

from collections.abc import Iterable

from cv2x.messages.model import RoadUsers, VehicleState
from cv2x.station.outcome import Heard
from cv2x.world.recent import Recent

MAX_SPEAKERS = 4096
"""Whoever was heard longest ago goes for one more; he is then told again, which harms nobody."""


class SpokenIn:
    """The ids heard lately, by family."""

    def __init__(self) -> None:
        self._heard: Recent[tuple[str, bytes], None] = Recent(MAX_SPEAKERS)

    def take(self, heard: Iterable[Heard]) -> None:
        """Note who spoke in what was heard."""
        for one in heard:
            model, at_ns = one.message.model, one.reception.stamp.monotonic_ns
            if isinstance(model, VehicleState):
                self._heard.put((one.message.family, model.temporary_id), None, at_ns)
            elif isinstance(model, RoadUsers) and not model.source_id:
                for user in model.users:
                    self._heard.put((one.message.family, user.id), None, at_ns)

    def speaks(self, family: str, number: bytes) -> bool:
        """Whether somebody of that id was heard in a family."""
        return (family, number) in self._heard
