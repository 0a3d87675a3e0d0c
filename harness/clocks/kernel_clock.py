"""What the kernel says of its clock (``ntp_adjtime`` in read-only mode; needs no permission)."""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import NamedTuple

STA_PPSTIME = 0x0004
STA_UNSYNC = 0x0040
STA_PPSSIGNAL = 0x0100
TIME_ERROR = 5


class KernelClock(NamedTuple):
    """Whether somebody disciplines the clock, the kernel's bound on its error in seconds, and whether the kernel itself
    steers it by a pulse per second that is there."""

    synchronised: bool
    max_error_s: float
    follows_pulse: bool = False


class _Timex(ctypes.Structure):
    # struct timex of <sys/timex.h>; the kernel fills 11 more integers at the end that are not read here.
    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_long * 40),
    )


def kernel_clock() -> KernelClock | None:
    """Return the kernel's answer, or ``None`` where there is none."""
    libc = ctypes.CDLL(ctypes.util.find_library("c") or "libc.so.6", use_errno=True)
    try:
        ask = libc.ntp_adjtime
    except AttributeError:
        return None
    state = _Timex()
    answer = ask(ctypes.byref(state))
    if answer < 0:
        return None
    follows_pulse = state.status & (STA_PPSTIME | STA_PPSSIGNAL) == STA_PPSTIME | STA_PPSSIGNAL
    return KernelClock(answer != TIME_ERROR and not state.status & STA_UNSYNC, state.maxerror / 1e6, follows_pulse)
