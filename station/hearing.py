"""What every station does with what it hears: up the stack, into its world, and into the outcome."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from cv2x.radio.frame import Reception
from cv2x.station.hops import HopProbe
from cv2x.station.outcome import Discard, Heard, Outcome
from cv2x.world.world import World


class Ears(Protocol):
    """The way up: one stack, or several."""

    def up(self, reception: Reception, /) -> Heard | Discard:
        """Return what a reception says, or why the station does not take it in; never raises for any octets."""


def hear(receptions: Iterable[Reception], stack: Ears, world: World, probe: HopProbe, outcome: Outcome) -> bool:
    """Take in receptions, each into ``outcome`` as heard or as a discard; return whether the world learnt anything."""
    learnt = False
    for reception in receptions:
        heard = stack.up(reception)
        if isinstance(heard, Discard):
            outcome.discards.append(heard)
            continue
        outcome.heard.append(heard)
        if heard.message.model is not None:
            mark = probe.start()
            world.hear(heard.message.name, heard.message.model, reception.stamp, heard.message.paths)
            if mark:
                probe.stop("world", mark, heard.message.name)
            learnt = True
    return learnt
