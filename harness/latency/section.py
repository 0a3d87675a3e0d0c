"""The ``latency`` section of results.json."""

from __future__ import annotations

from typing import Any

from cv2x.harness.clocks.exchange import STAMP_NS
from cv2x.harness.collect import Collector
from cv2x.harness.distribution import Distribution
from cv2x.harness.facts import Facts
from cv2x.harness.latency.book import LatencyBook
from cv2x.harness.probe import PerfProbe


def latency_section(
    facts: Facts, collector: Collector, probe: PerfProbe | None, probe_ns: int | None
) -> dict[str, Any]:
    """Return the section; ``probe_ns`` is what a hop that does nothing measures."""
    hops = {} if probe is None else probe.hops()
    by_message = {} if probe is None else probe.by_message()
    book = collector.latency or LatencyBook()
    return {
        "over_air_is": "wall clock" if facts.realtime else "simulated",
        "uncertainty_ns": STAMP_NS if facts.realtime else 0,
        "clock": None,
        "probe_ns": probe_ns,
        "sampled_one_in": None if probe is None else probe.one_in,
        "hops": [{"hop": hop, **spent.summary()} for hop, spent in hops.items()],
        "hops_by_message": [
            {"hop": hop, "message": message, **_undrawn(spent)} for (hop, message), spent in by_message.items()
        ],
        "over_air": [{"message": message, **spent.summary()} for message, spent in sorted(collector.over_air.items())],
        "radio_access": [
            {"message": message, **spent.summary()} for message, spent in sorted(collector.radio_access.items())
        ],
        "parts": [
            {"message": message, "part": part, **spent.summary()}
            for (message, part), spent in sorted(book.parts.items())
        ],
        "windows": [
            {"message": message, "window_s": windows.width_ns / 1e9, "rows": rows}
            for message, windows in sorted(book.travel.items())
            if (rows := windows.rows(collector.start.monotonic_ns if collector.start else 0))
        ],
        "delivered": collector.delivered.summary(),
        "reception_to_alert": collector.to_alert.summary(),
    }


def _undrawn(spent: Distribution) -> dict[str, Any]:
    return {key: value for key, value in spent.summary().items() if key not in ("bins", "hdr")}
