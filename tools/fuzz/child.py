"""The process under the sanitizers: loops over the dialects until the time or the frames are used up, then reports.

Memory is judged twice: each call may allocate a small multiple of what it was given (loop.pyx), and at the end a
fixed set of frames is tried again and again, after which not an octet more may be allocated than before.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import mmap
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2x_fuzz_loop
from batches import batch
from seeds import load, odd, seeds, vectors

SLICE = 500
REPLAYED = 3000
GROWTH_OCTETS = 2048
"""What may remain allocated after trying the same frames once more: caches of the interpreter, not one object each."""


def main() -> int:
    """Run, print one JSON object to standard output, and save what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--frames", type=int, default=0)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--findings", type=Path, required=True)
    parser.add_argument("--replay", type=Path)
    parser.add_argument("--dialect", action="append", required=True)
    options = parser.parse_args()
    with options.shared.open("r+b") as file:
        shared = mmap.mmap(file.fileno(), 0)
    given = vectors()
    loops = []
    for number, name in enumerate(options.dialect):
        d = load(name)
        found, taken = seeds(d, given)
        loops.append(
            cv2x_fuzz_loop.Loop(d, number, found, memoryview(shared), options.seed * 1009 + number, odd, batch)
        )
        print(f"{name}: {len(found)} seeds, of {taken} vectors", file=sys.stderr, flush=True)
    cv2x_fuzz_loop.start()
    if options.replay:
        return replay(loops[0], options.replay)
    report = run(loops, options.seconds, options.frames)
    grown = growth(loops)
    gc.collect()
    report["growth octets"] = grown
    report["leaks"] = cv2x_fuzz_loop.leaks_found()
    findings = save(loops, options.findings, options.dialect)
    if max(grown.values()) > GROWTH_OCTETS:
        findings.append(f"memory grows: {grown}")
    if report["leaks"]:
        findings.append("LeakSanitizer reports leaks (above)")
    report["findings"] = findings
    print(json.dumps(report))
    return 1 if findings else 0


def run(loops: list[Any], seconds: float, frames: int) -> dict[str, Any]:
    """Take turns until the time is over, or the frames are done where a number is given."""
    begin = time.monotonic()
    begin_cpu = time.process_time()
    resident = []
    told = begin
    while True:
        for loop in loops:
            loop.run(SLICE)
        now = time.monotonic()
        total = sum(loop.frames for loop in loops)
        if now - told > 15:
            told = now
            resident.append(resident_kib())
            print(
                f"{now - begin:5.0f} s  {total:>10,} frames  {sum(loop.outcomes for loop in loops):,} outcomes  "
                f"{resident_kib() // 1024} MiB",
                file=sys.stderr,
                flush=True,
            )
        if (frames and total >= frames) or now - begin >= seconds or sum(len(loop.findings) for loop in loops) >= 20:
            break
    spent = time.monotonic() - begin
    return {
        "frames": total,
        "seconds": round(spent, 1),
        "frames per second": round(total / spent),
        "frames per second of processor time": round(total / (time.process_time() - begin_cpu)),
        "accepted": sum(loop.accepted for loop in loops),
        "tolerated": sum(loop.tolerated for loop in loops),
        "odd values": sum(loop.odd_values for loop in loops),
        "frames read many at once, too": sum(loop.batched for loop in loops),
        "corpus": sum(len(loop.corpus) for loop in loops),
        "slowest call ms": round(max(loop.worst_ns for loop in loops) / 1e6, 2),
        "most octets allocated by a strict call": max(loop.most_octets for loop in loops),
        "most octets allocated per octet given": round(max(loop.worst_ratio for loop in loops), 1),
        "resident MiB": max(kib // 1024 for kib in (*resident, resident_kib())),
        "taken": cv2x_fuzz_loop.taken(*engine_code()),
        "dialects": {loop.dialect.name: coverage(loop, number) for number, loop in enumerate(loops)},
    }


def coverage(loop: Any, number: int) -> dict[str, Any]:
    """Return how far the frames of one dialect came: what of it was decoded at least once, and the code it took."""
    return {
        "frames": loop.frames,
        "accepted": loop.accepted,
        "messages": [len(loop.messages_taken), len(loop.dialect.messages)],
        "types": [len(loop.types_taken), len(loop.dialect.types)],
        "outcomes": loop.outcomes,
        "edges": cv2x_fuzz_loop.edges(number),
        "blocks": cv2x_fuzz_loop.blocks(number),
    }


def engine_code() -> tuple[int, int]:
    """Return where the engine's library is loaded, and how long it is."""
    places = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        if "/_uper." in line:
            places += [int(address, 16) for address in line.split()[0].split("-")]
    return min(places), max(places) - min(places)


def growth(loops: list[Any]) -> dict[str, int]:
    """Return how much more is allocated after the last of several rounds over the same frames."""
    found = {}
    for loop in loops:
        entries = loop.corpus[:: max(1, len(loop.corpus) // REPLAYED)]
        sizes = []
        for _ in range(6):
            loop.replay(entries)
            gc.collect()
            sizes.append(cv2x_fuzz_loop.live())
        found[loop.dialect.name] = min(after - before for before, after in pairwise(sizes[2:]))
    return found


def resident_kib() -> int:
    """Return the resident memory of this process."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def save(loops: list[Any], folder: Path, names: list[str]) -> list[str]:
    """Write every finding as a file of octets and one of text; returns how to see each again."""
    told = []
    for name, loop in zip(names, loops, strict=True):
        for kind, octets, text in loop.findings:
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{name}.{kind or 'frame'}.{hashlib.sha256(octets).hexdigest()[:12]}.bin"
            file.write_bytes(octets)
            file.with_suffix(".txt").write_text(text, encoding="utf-8")
            told.append(f"{text.splitlines()[-1][:300]}\n    python tools/fuzz --reproduce {file}")
    return told


def replay(loop: Any, file: Path) -> int:
    """Try one saved frame 100 times; the choices of the loop differ each time."""
    kind = file.name.split(".")[-3]
    for _ in range(100):
        loop.replay([(None if kind == "frame" else kind, file.read_bytes())])
        if kind == "frame":
            loop.together([file.read_bytes()])
    for _, _, text in loop.findings[:1]:
        print(text, file=sys.stderr)
    return 1 if loop.findings else 0


if __name__ == "__main__":
    sys.exit(main())
