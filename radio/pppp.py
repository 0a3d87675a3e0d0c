"""How urgent a frame is to a PC5 radio: PPPP (3GPP ProSe per-packet priority), 1 the most urgent, 8 the least.

The row for DSM priorities is one vendor's table, the one for WSM priorities an inference from "7 is highest".  Both are
UNVERIFIED against YD/T 3707 and J3161/1.
"""

from __future__ import annotations

from cv2x.radio import family
from cv2x.radio.frame import Frame

DEFAULT_PPPP = 5
"""Of a frame without a priority; a default only."""


def pppp(frame: Frame) -> int:
    """Return a frame's PPPP, 1..8 (unverified, see above)."""
    priority = frame.priority
    if priority is None:
        return DEFAULT_PPPP
    if frame.octets[:1] == bytes((family.WSMP,)):
        return 8 - min(max(priority, 0), 7)
    return 8 - min(max(priority, 0), 255) // 32
