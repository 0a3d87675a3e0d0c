"""Stamps of compute time, hop by hop.

A station reads no clock, so it is handed a probe: the default one costs an empty call and measures nothing, the
harness's reads ``perf_counter_ns``.  Where a row of hops begins the probe says whether it takes it; a mark of 0 means
that it does not, and then nobody calls it again for that row.  Compute time goes into results, never into a recording.
"""

from __future__ import annotations

HOPS = ("model", "encode", "secure", "wrap", "peel", "verify", "decode", "map", "world", "applications")
"""The hops of a message's life in order: down on the sender up to ``wrap``, up on the receiver from ``peel``."""


class HopProbe:
    """The probe that measures nothing."""

    def start(self) -> int:
        """Return the mark from which the next hop counts, 0 for a row that is not measured."""
        return 0

    def stop(self, hop: str, since: int, message: str = "") -> int:
        """Book the time since ``since`` on a hop (for a message of that short name) and return the new mark."""
        return 0


NO_PROBE = HopProbe()
