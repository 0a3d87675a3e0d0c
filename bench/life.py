"""What a program pays besides decoding: to begin, and to keep what was decoded."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from typing import Any

START = """
import time
begin = time.process_time_ns()
import cv2x
imported = time.process_time_ns()
from cv2x.messages import dialect
d = dialect({name!r})
d.decode(bytes.fromhex({octets!r}))
done = time.process_time_ns()
d.decode(bytes.fromhex({octets!r}))
print(imported - begin, done - begin)
"""
KEPT = 100_000


def start_ms(name: str, octets: bytes, times: int = 15) -> dict[str, float]:
    """Return the median milliseconds of processor time, in fresh interpreters, from before ``import cv2x`` on."""
    code = START.format(name=name, octets=octets.hex())
    runs = []
    for _ in range(times):
        told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        runs.append([int(ns) / 1e6 for ns in told.split()])
    return {
        "import cv2x": round(statistics.median(run[0] for run in runs), 1),
        "import cv2x and first decode": round(statistics.median(run[1] for run in runs), 1),
    }


def keeping(d: Any, octets: bytes, rounds: int = 7) -> dict[str, float]:
    """Return what decoding costs when 100,000 messages are kept in a list, collector on, and when they are let go."""
    gc.enable()
    ratios, kept_ns, let_go_ns = [], [], []
    for _ in range(rounds):
        start = time.thread_time_ns()
        for _ in range(KEPT):
            d.decode(octets)
        let_go = (time.thread_time_ns() - start) / KEPT
        kept: list[Any] = []
        start = time.thread_time_ns()
        for _ in range(KEPT):
            kept.append(d.decode(octets))  # noqa: PERF401 (the loop is what is timed)
        keep = (time.thread_time_ns() - start) / KEPT
        ratios.append(keep / let_go)
        kept_ns.append(keep)
        let_go_ns.append(let_go)
    return {
        "let go, ns": round(statistics.median(let_go_ns)),
        "kept, ns": round(statistics.median(kept_ns)),
        "kept costs, times": round(statistics.median(ratios), 2),
    }
