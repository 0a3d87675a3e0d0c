"""How fast many frames become columns and back, beside records and asn1tools, in one run on one machine.

    python bench/columns.py [--seconds N] [--frames N] [--json FILE]

Rules: 25 fields, all of a core BSM, of frames that differ in place, speed and heading; every frame is checked to its
last bit.  The hand-written C (`handwritten`) does the same work with constant offsets.  asn1tools (with
``check_constraints=True``) decodes and encodes the frame and the message by hand and nothing else.  Rounds are
interleaved; what is reported is the median time per frame and the median of the ratios within each round.  Two threads
take half of a batch each; theirs is larger, because handing work to threads costs some 50 µs.
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
from handwritten import HandWritten

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
LARGER = 20  # times the frames of a batch, for threads

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
    by_hand = HandWritten()
    arrays = by_hand.decode(octets, offsets)
    assert all(np.array_equal(columns[path], array) for path, array in zip(PATHS, arrays, strict=True))
    assert all(np.array_equal(one, other) for one, other in zip(by_hand.encode(arrays), (octets, offsets), strict=True))
    pool = ThreadPoolExecutor(2)
    half = LARGER * count // 2
    large_octets = np.tile(octets, LARGER)
    large_offsets = np.arange(LARGER * count + 1, dtype=np.int64) * offsets[1]
    halves = [large_offsets[: half + 1], large_offsets[half:]]
    large = d.columns("BSM", large_octets, PATHS, offsets=large_offsets)
    half_columns = [{path: array[part] for path, array in large.items()} for part in (np.s_[:half], np.s_[half:])]
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
        "decode, hand-written C": (lambda: by_hand.decode(octets, offsets), count),
        "decode, columns of one buffer": (lambda: d.columns("BSM", octets, PATHS, offsets=offsets), count),
        "decode, columns of a list": (lambda: d.columns("BSM", frames, PATHS), count),
        f"decode, one buffer, {LARGER} batches at once": (
            lambda: d.columns("BSM", large_octets, PATHS, offsets=large_offsets), LARGER * count),
        f"decode, one buffer, {LARGER} batches, 2 threads": (
            lambda: list(pool.map(lambda o: d.columns("BSM", large_octets, PATHS, offsets=o), halves)),
            LARGER * count),
        "decode, records (decode_many)": (lambda: d.decode_many(frames), count),
        "decode, records (a loop of decode)": (lambda: [d.decode(frame) for frame in frames], count),
        "decode, asn1tools": (slow_decode, len(few)),
        "encode, hand-written C": (lambda: by_hand.encode(arrays), count),
        "encode, columns to one buffer": (lambda: d.from_columns_buffer("BSM", columns), count),
        "encode, columns to a list": (lambda: d.from_columns("BSM", columns), count),
        f"encode, one buffer, {LARGER} batches at once": (
            lambda: d.from_columns_buffer("BSM", large), LARGER * count),
        f"encode, one buffer, {LARGER} batches, 2 threads": (
            lambda: list(pool.map(lambda c: d.from_columns_buffer("BSM", c), half_columns)), LARGER * count),
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
    print(f"  {'':44}{'ns a frame':>12}{'times asn1tools':>18}{'hand-written C':>18}")
    for what in found:
        kind = what.split(",")[0]
        ns = statistics.median(run[what] for run in rounds)
        ratio = statistics.median(run[f"{kind}, asn1tools"] / run[what] for run in rounds)
        to_c = statistics.median(run[what] / run[f"{kind}, hand-written C"] for run in rounds)
        figures[what] = {
            "ns": round(ns, 1), "times_faster_than_asn1tools": round(ratio, 1),
            "times_slower_than_handwritten_c": round(to_c, 2),
        }  # fmt: skip
        print(f"  {what:44}{ns:>12,.1f}{ratio:>18,.0f}{to_c:>17,.2f}x")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
