"""Places of units nobody else places: those their own messages tell.

A place holds at the millisecond of the minute the message names, where it names one within a second of when it was
sent (or, of a sender that was only heard, when it was heard), else then.
"""

from __future__ import annotations

import numpy as np

from cv2x.clock import MILLISECOND_NS, MINUTE_NS, SECOND_NS
from cv2x.harness.reception.columns import Bools, Floats, Heard, Ints, Numbers, Sent, Told

NEAR_NS = SECOND_NS
"""A mark further from the message's own time than this is not believed (a bound of ours)."""


def marked_ns(mark_ms: Numbers, near_ns: Ints) -> tuple[Ints, Bools]:
    """Return the instants closest to ``near_ns`` with these marks, and where there is one."""
    base = near_ns - near_ns % MINUTE_NS + mark_ms.astype(np.int64) * MILLISECOND_NS
    off = near_ns - base
    base = base + np.where(off > MINUTE_NS // 2, MINUTE_NS, 0) - np.where(-off > MINUTE_NS // 2, MINUTE_NS, 0)
    return base, mark_ms >= 0


def said_places(sent: Sent, heard: Heard, told: Told, lacking: Bools) -> tuple[Ints, Numbers, Floats, Floats, Floats]:
    """Return rows of places (instant, unit, east, north, heading unknown) of the units that lack any."""
    octets = np.concatenate([sent.octets, heard.octets])
    at_ns = np.concatenate([sent.at_ns, heard.at_ns])
    unit = np.concatenate([sent.unit, np.full(len(heard), -1, np.int32)])
    teller = told.sender[octets]
    unit = np.where(unit < 0, teller, unit)
    use = (unit >= 0) & (teller == unit) & np.isfinite(told.east_m[octets])
    use &= lacking[np.maximum(unit, 0)] if len(lacking) else False
    rows = np.flatnonzero(use)
    unit, octets, at_ns = unit[rows], octets[rows], at_ns[rows]
    moment_ns, marked = marked_ns(told.mark_ms[octets], at_ns)
    moment_ns = np.where(marked & (np.abs(moment_ns - at_ns) <= NEAR_NS), moment_ns, at_ns)
    order = np.lexsort((moment_ns, unit))
    unit, octets, moment_ns = unit[order], octets[order], moment_ns[order]
    first = np.ones(len(order), bool)  # heard by several, or sent and heard: one row
    first[1:] = (unit[1:] != unit[:-1]) | (moment_ns[1:] != moment_ns[:-1])
    unit, octets, moment_ns = unit[first], octets[first], moment_ns[first]
    return moment_ns, unit, told.east_m[octets], told.north_m[octets], np.full(len(unit), np.nan)
