"""Whether GNSS steers this machine's clock, and how far off it may be: a verdict from what kernel, chrony and gpsd say.

One-way latencies between machines are worth no more than the two clocks.  Only what is said counts: a receiver with a
fix does not steer a clock by being plugged in, and where nobody can tell, the verdict is ``unknown``.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.harness.clocks.chrony import Chrony
from cv2x.harness.clocks.gpsd import Receiver
from cv2x.harness.clocks.kernel_clock import KernelClock


class Discipline(NamedTuple):
    """The verdict."""

    by_gnss: str
    """``yes``, ``no`` or ``unknown``."""
    seen: str
    error_s: float | None
    """Bound on the clock's error, where somebody states one."""
    remedy: str = ""


STEER = "let chrony follow the receiver: refclock SHM 0 refid NMEA, and refclock PPS /dev/pps0 lock NMEA (chrony.conf)"


def judge(kernel: KernelClock | None, chrony: Chrony | None, receiver: Receiver | None) -> Discipline:
    """Return the verdict on this machine's clock."""
    heard = _receiver(receiver)
    if chrony is not None and chrony.source:
        seen = f"chrony follows {chrony.source}"
        if not chrony.is_reference_clock:
            return Discipline(
                "no", f"{seen}, a server of stratum {max(chrony.stratum - 1, 0)}; {heard}", chrony.error_s, STEER
            )
        if receiver is not None and not receiver.has_fix:
            return Discipline("no", f"{seen}, a clock at this machine, but {heard}", chrony.error_s,
                              "give the antenna sky, or wait for a fix")  # fmt: skip
        return Discipline("yes", f"{seen}, a clock at this machine; {heard}", chrony.error_s)
    if kernel is not None and kernel.follows_pulse:
        return Discipline("yes", f"the kernel follows a pulse per second; {heard}", kernel.max_error_s)
    if chrony is not None:
        return Discipline("no", f"chrony runs and follows nobody; {heard}", None, STEER)
    if kernel is not None and not kernel.synchronised:
        return Discipline("no", f"nobody steers the clock; {heard}", None, STEER)
    bound_s = kernel.max_error_s if kernel is not None else None
    steered = "somebody steers the clock and does not say by what" if kernel is not None else "nobody says what it is"
    return Discipline("unknown", f"{steered}; {heard}", bound_s, "run chrony: it says what it follows")


def _receiver(receiver: Receiver | None) -> str:
    if receiver is None:
        return "no gpsd answers"
    if not receiver.devices:
        return "gpsd has no receiver"
    if not receiver.has_fix:
        return "gpsd's receiver has no fix"
    parts = ["gpsd's receiver has a fix"]
    if receiver.time_error_s is not None:
        parts.append(f"its time good to {receiver.time_error_s * 1e3:g} ms")
    parts.append(
        "no pulse seen" if receiver.pulse_s is None else f"pulse {receiver.pulse_s * 1e6:+.1f} µs off this clock"
    )
    return ", ".join(parts)
