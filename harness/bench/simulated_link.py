"""The loss of a simulated attenuator on a loopback link: how many frames pass at which attenuation.

A waterfall and nothing more: half of the frames pass at `KNEE_DB`, and `WIDTH_DB` further one in e + 1.  It is there to
try a sweep without hardware and says nothing about any radio; the emulated channel does.
"""

from __future__ import annotations

import math

from cv2x.radio.loopback import LoopbackRadio

KNEE_DB = 90.0
WIDTH_DB = 1.0


def passing(attenuation_db: float) -> float:
    """Return the share of frames that pass."""
    return 1 / (1 + math.exp(min((attenuation_db - KNEE_DB) / WIDTH_DB, 500)))


class SimulatedLink:
    """Puts an attenuation on what a loopback radio hears."""

    def __init__(self, hearer: LoopbackRadio) -> None:
        self._hearer = hearer

    def set_db(self, attenuation_db: float) -> None:
        """Take the attenuation into account from now on."""
        self._hearer.loss = 1 - passing(attenuation_db)
