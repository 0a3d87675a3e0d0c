"""How fast many frames become columns and back, beside records and asn1tools, in one run on one machine.

    python bench/columns.py [--seconds N] [--frames N] [--json FILE]

Rules: 25 fields, all of a core BSM, of frames that differ in place, speed and heading; every frame is checked to its
last bit.  asn1tools (with ``check_constraints=True``) decodes and encodes the frame and the message by hand and nothing
else.  Rounds are interleaved; what is reported is the median time per frame and the median of the ratios within each
round.  Two threads take half of the frames each.
"""

from __future__ import annotations

import argparse
import itertools
import json
import platform
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import asn1tools
import numpy as np

from cv2x.messages import dialect

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "messages" / "asn1" / "j2735_2024").glob("*.asn"))
CORE = "basicsafetymessage-23a3b701d8"
PATHS = [
    f"coreData.{path}"
    for path in (
        "msgCnt", "id", "secMark", "lat", "long", "elev", "accuracy.semiMajor", "accuracy.semiMinor",
        "accuracy.orientation", "transmission", "speed", "heading", "angle", "accelSet.long", "accelSet.lat",
        "accelSet.vert", "accelSet.yaw", "brakes.wheelBrakes", "brakes.traction", "brakes.abs", "brakes.scs",
        "brakes.brakeBoost", "brakes.auxBrakes", "size.width", "size.length",
    )
]  # fmt: skip
SLOW_FRAMES = 50

Work = Callable[[], Any]


def frames_of(d: Any, count: int) -> list[bytes]:
    """Return core BSMs that differ as those of moving vehicles do."""
    lines = (ROOT / "tests" / "vectors" / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    octets = next(bytes.fromhex(v["hex"]) for v in map(json.loads, lines) if v["id"].endswith(CORE))
    random = np.random.default_rng(2735)
    columns = {
        "coreData.lat": random.integers(-900000000, 900000001, count),
        "coreData.long": random.integers(-1799999999, 1800000001, count),
        "coreData.speed": random.integers(0, 8191, count),
        "coreData.heading": random.integers(0, 28800, count),
        "coreData.msgCnt": np.arange(count) % 128,
    }
    found: list[bytes] = d.from_columns("BSM", columns, template=d.decode(octets)[1])
    return found


def works(count: int) -> dict[str, tuple[Work, int]]:
    """Return what is timed, each with the frames it handles."""
    d = dialect("j2735-2024")
    frames = frames_of(d, count)
    octets = np.frombuffer(b"".join(frames), np.uint8)
    offsets = np.cumsum([0, *map(len, frames)], dtype=np.int64)
    columns = d.columns("BSM", frames, PATHS)
    assert d.from_columns("BSM", columns) == frames
    items = d.decode_many(frames)
    half = count // 2
    pool = ThreadPoolExecutor(2)
    halves = [(offsets[: half + 1],), (offsets[half:],)]
    half_columns = [{path: array[part] for path, array in columns.items()} for part in (np.s_[:half], np.s_[half:])]
    spec = asn1tools.compile_files([str(path) for path in MODULES], "uper")
    few = frames[:SLOW_FRAMES]

    def slow_decode() -> list[Any]:
        values = (spec.decode("MessageFrame", frame, check_constraints=True)["value"] for frame in few)
        return [spec.decode("BasicSafetyMessage", value, check_constraints=True) for value in values]

    slow = slow_decode()

    def slow_encode() -> list[bytes]:
        values = (spec.encode("BasicSafetyMessage", value, check_constraints=True) for value in slow)
        return [
            spec.encode("MessageFrame", {"messageId": 20, "value": value}, check_constraints=True) for value in values
        ]

    assert slow_encode() == few
    return {
        "decode, columns of one buffer": (lambda: d.columns("BSM", octets, PATHS, offsets=offsets), count),
        "decode, columns of a list": (lambda: d.columns("BSM", frames, PATHS), count),
        "decode, columns of one buffer, 2 threads": (
            lambda: list(pool.map(lambda o: d.columns("BSM", octets, PATHS, offsets=o[0]), halves)), count),
        "decode, records (decode_many)": (lambda: d.decode_many(frames), count),
        "decode, records (a loop of decode)": (lambda: [d.decode(frame) for frame in frames], count),
        "decode, asn1tools": (slow_decode, len(few)),
        "encode, columns to one buffer": (lambda: d.from_columns_buffer("BSM", columns), count),
        "encode, columns to a list": (lambda: d.from_columns("BSM", columns), count),
        "encode, columns to one buffer, 2 threads": (
            lambda: list(pool.map(lambda c: d.from_columns_buffer("BSM", c), half_columns)), count),
        "encode, records (encode_many)": (lambda: d.encode_many(items), count),
        "encode, asn1tools": (slow_encode, len(few)),
    }  # fmt: skip


def timed(work: Work, count: int) -> float:
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / count


def main() -> None:
    parser = argparse.ArgumentParser(description="time columns beside records and asn1tools")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long to measure in all (default 20)")
    parser.add_argument("--frames", type=int, default=10000, help="frames in a batch (default 10000)")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    options = parser.parse_args()
    found = works(options.frames)
    rounds: list[dict[str, float]] = []
    end = time.perf_counter() + options.seconds
    for k in itertools.count():
        run = {what: timed(work, count) for what, (work, count) in found.items()}
        if k:  # the first one warms up
            rounds.append(run)
        if len(rounds) >= 5 and time.perf_counter() > end:
            break
    figures = {}
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, "
        f"{options.frames:,} core BSM, {len(PATHS)} fields, {len(rounds)} rounds\n"
    )
    print(f"  {'':44}{'ns a frame':>12}{'times asn1tools':>18}")
    for what in found:
        slow = f"{what.split(',')[0]}, asn1tools"
        ns = statistics.median(run[what] for run in rounds)
        ratio = statistics.median(run[slow] / run[what] for run in rounds)
        figures[what] = {"ns": round(ns, 1), "times_faster_than_asn1tools": round(ratio, 1)}
        print(f"  {what:44}{ns:>12,.1f}{ratio:>18,.0f}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
