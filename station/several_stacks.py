"""The way up of a station that speaks several dialects: what one of them understands is heard.

Rules.  The dialects are asked in the station's order and the first that understands a frame has it, so a frame is heard
once.  A frame that none understands is one discard, under the cause of the dialect in which it got furthest (`CAUSES`
stand in the order of the layers; the first of equals), so a station with DSMP and WSMP books a broken WSMP frame as
broken, not as another network stack.  Over a radio that carries messages without headers and names no application
number, only the octets tell dialects apart, and the Chinese ones take almost any: name them last there.
"""

from __future__ import annotations

from collections.abc import Sequence

from cv2x.radio.frame import Reception
from cv2x.station.outcome import CAUSES, Discard, Heard
from cv2x.station.stack import Stack

_DEPTH = {cause: depth for depth, cause in enumerate(CAUSES)}
_OTHER = "other network stack"


class SeveralStacks:
    """The stacks of one station over one radio, two at least."""

    def __init__(self, stacks: Sequence[Stack]) -> None:
        self._stacks = tuple(stacks)

    def up(self, reception: Reception) -> Heard | Discard:
        """Return what a reception says in the first dialect that understands it, or the one reason why none does."""
        furthest: Discard | None = None
        for stack in self._stacks:
            heard = stack.up(reception)
            if isinstance(heard, Heard):
                return heard
            if furthest is None or _DEPTH[heard.cause] > _DEPTH[furthest.cause]:
                furthest = heard
        assert furthest is not None  # noqa: S101 - there is a stack
        if furthest.cause == _OTHER:
            spoken = ", ".join(dict.fromkeys(stack.dialect.name for stack in self._stacks))
            detail = f"{furthest.detail.partition(',')[0]}, but this station speaks {spoken}"
            return Discard(_OTHER, detail, reception)
        return furthest
