"""Fuzz the codec under AddressSanitizer and UndefinedBehaviourSanitizer.

    python tools/fuzz --seconds 60 [--frames N] [--dialect D ...] [--findings DIR]
    python tools/fuzz --reproduce FILE

Coverage-guided mutation of real messages of every dialect (seeds.py) in one process (child.py, loop.pyx).  This
process builds it, watches over it, and keeps the frame that made it crash or hang.  Exit status 1 on any finding.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from build import ROOT, build, code_blocks, runtime
from seeds import known_dialects, load

HERE = Path(__file__).resolve().parent
SHARED_OCTETS = 32 + (1 << 17)
HANG_S = 20.0
"""A frame that takes longer than this hangs; the loop itself reports what takes 50 ms."""


def main() -> int:
    """Build, run, and say what was found."""
    parser = argparse.ArgumentParser(description="Fuzz the codec under the sanitizers.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--frames", type=int, default=0, help="stop after so many, if the time allows")
    parser.add_argument("--dialect", action="append", help="only this one (may be repeated)")
    parser.add_argument("--seed", type=int, help="of the random numbers; the clock's otherwise")
    parser.add_argument("--findings", type=Path, default=ROOT / "build" / "fuzz" / "findings")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "fuzz", help="where the sanitized build stands")
    parser.add_argument("--reproduce", type=Path, metavar="FILE", help="try one saved frame")
    options = parser.parse_args()
    build(options.build)
    names = options.dialect or known_dialects()
    if options.reproduce:
        names = [options.reproduce.name.rsplit(".", 3)[0]]
    seed = options.seed if options.seed is not None else time.time_ns() // 1000 % 1_000_000_007
    print(f"{', '.join(names)}; --seed {seed}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        shared = Path(folder) / "frame"
        shared.write_bytes(bytes(SHARED_OCTETS))
        command = [sys.executable, str(HERE / "child.py"), f"--seconds={options.seconds}", f"--frames={options.frames}",
                   f"--seed={seed}", f"--shared={shared}", f"--findings={options.findings}",
                   *(f"--dialect={name}" for name in names)]  # fmt: skip
        if options.reproduce:
            command.append(f"--replay={options.reproduce}")
        status, output = watch(command, environment(options.build), shared)
        if options.reproduce:
            print("reproduced" if status else "nothing wrong", file=sys.stderr)
            return 1 if status else 0
        if not output.strip():
            if not any(shared.read_bytes()[:8]):
                print(f"the process died ({status}) before its first frame: see above")
                return 1
            file = keep(shared, options.findings, names)
            print(f"the process died ({status}); the frame it was at:\n    python tools/fuzz --reproduce {file}")
            return 1
    report = json.loads(output.splitlines()[-1])
    show(report, code_blocks(options.build))
    for finding in report["findings"]:
        print(f"FINDING: {finding}")
    print(f"{len(report['findings'])} findings")
    return 1 if report["findings"] or status else 0


def show(report: dict[str, Any], functions: dict[str, list[int]]) -> None:
    """Print the figures of a run, the engine's functions that hardly ran, and how far each dialect came."""
    for name, value in report.items():
        if name not in ("findings", "dialects", "growth octets", "taken"):
            print(f"{name:>42}: {value if not isinstance(value, int) else f'{value:,}'}")
    taken = set(report["taken"])
    entered = {name: sum(place in taken for place in places) for name, places in functions.items()}
    missed = sorted(name for name, count in entered.items() if not count)
    of_all = sum(map(len, functions.values()))
    print(f"{'functions of the engine entered':>42}: {len(functions) - len(missed):,} of {len(functions):,}")
    print(f"{'basic blocks in them taken':>42}: {sum(entered.values()):,} of {of_all:,}")
    print(f"{'never entered':>42}: {', '.join(missed) or 'none'}")
    print(
        f"\n{'':14}{'frames':>12}{'accepted':>12}{'messages':>10}{'types':>12}{'outcomes':>10}{'edges':>9}{'blocks':>9}"
    )
    for name, found in report["dialects"].items():
        messages, types = ("{} / {}".format(*found[key]) if found[key][1] else "" for key in ("messages", "types"))
        print(
            f"{name:14}{found['frames']:>12,}{found['accepted']:>12,}{messages:>10}{types:>12}"
            f"{found['outcomes']:>10,}{found['edges']:>9,}{found['blocks']:>9,}"
        )
    print()


def environment(built: Path) -> dict[str, str]:
    """Return the environment of the process under the sanitizers."""
    return os.environ | {
        "LD_PRELOAD": f"{runtime()}:{built / 'probe.so'}",
        "PYTHONPATH": f"{built / 'lib'}",
        "PYTHONMALLOC": "malloc",
        "PYTHONHASHSEED": "0",
        "ASAN_OPTIONS": "detect_leaks=1:leak_check_at_exit=0:quarantine_size_mb=16:max_allocation_size_mb=64"
        ":allocator_may_return_null=0:hard_rss_limit_mb=4096:malloc_context_size=8",
        "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
        "LSAN_OPTIONS": f"suppressions={HERE / 'lsan.txt'}:print_suppressions=0",
    }


def watch(command: list[str], given: dict[str, str], shared: Path) -> tuple[int, str]:
    """Run the process to its end; kill it when a frame hangs.  Returns its status and output."""
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, env=given, stdout=output)
        last, since = -1, time.monotonic()
        try:
            while process.poll() is None:
                time.sleep(0.05)
                (count,) = struct.unpack_from("=Q", shared.read_bytes()[:8])
                if count != last:
                    last, since = count, time.monotonic()
                elif last > 0 and time.monotonic() - since > HANG_S:
                    print(f"one frame takes longer than {HANG_S:.0f} s", file=sys.stderr)
                    process.kill()
        finally:
            process.kill()
            process.wait()
        output.seek(0)
        return process.returncode, output.read()


def keep(shared: Path, folder: Path, names: list[str]) -> Path:
    """Save the frame a dead process was at."""
    data = shared.read_bytes()
    _, number, kind, size = struct.unpack_from("=4Q", data)
    octets = data[32 : 32 + size]
    name = names[number]
    of = "frame" if kind == 0 else list(load(name).types)[kind - 1]
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.{of}.{hashlib.sha256(octets).hexdigest()[:12]}.bin"
    file.write_bytes(octets)
    return file


if __name__ == "__main__":
    sys.exit(main())
