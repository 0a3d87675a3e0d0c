"""The sanitized build: cv2x, the mutation loop and the probe, in a folder of their own.

Nothing of the installed package is touched.  setup.py builds what it always builds, with AddressSanitizer,
UndefinedBehaviourSanitizer and a call at every basic block; files that have not changed are not built again.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
SANITIZE = ["-g", "-O1", "-fsanitize=address,undefined", "-fno-omit-frame-pointer"]


def build(target: Path) -> None:
    """Build everything into ``target``.  Raises subprocess.CalledProcessError."""
    library = target / "lib"
    target.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"CV2X_SANITIZE": "1", "CV2X_COVERAGE": "1"}
    setup = [sys.executable, "setup.py", "-q", "build", f"--build-base={target}", f"--build-lib={library}"]
    done = subprocess.run(setup, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nthe sanitized build failed: it needs gcc with libasan and libubsan")
    probe = [compiler(), "-g", "-O2", "-Wall", "-Wextra", "-fPIC", "-shared", str(HERE / "probe.c")]
    subprocess.run([*probe, "-o", str(target / "probe.so")], check=True)
    made = target / "cv2x_fuzz_loop.c"
    loop = library / f"cv2x_fuzz_loop{sysconfig.get_config_var('EXT_SUFFIX')}"
    if loop.exists() and loop.stat().st_mtime > (HERE / "loop.pyx").stat().st_mtime:
        return
    subprocess.run(
        [
            sys.executable,
            "-m",
            "cython",
            "-3",
            "--module-name",
            "cv2x_fuzz_loop",
            str(HERE / "loop.pyx"),
            "-o",
            str(made),
        ],
        check=True,
    )
    include = sysconfig.get_path("include")
    flags = [*SANITIZE, "-fPIC", "-shared", "-Wno-unused-function", f"-I{include}"]
    subprocess.run([compiler(), *flags, str(made), "-o", str(loop)], check=True)


def code_blocks(target: Path) -> dict[str, list[int]]:
    """Return the functions of the engine, each with its basic blocks, as `taken` of the loop gives them.

    What Cython makes around them (wrappers, properties, the set-up of the module) is left out.
    """
    engine = target / "lib" / "cv2x" / f"_uper{sysconfig.get_config_var('EXT_SUFFIX')}"
    found: dict[str, list[int]] = {}
    name, called = "", False
    with subprocess.Popen(
        ["objdump", "-d", "--no-show-raw-insn", str(engine)], stdout=subprocess.PIPE, text=True
    ) as it:
        for line in it.stdout or ():
            if head := re.match(r"[0-9a-f]+ <(?:__pyx_f_4cv2x_5_uper_)?(.*?)(?:\.\w+\.\d+)*>:", line):
                name = head[1] if "__pyx_f_" in line else ""
            elif called:
                found.setdefault(name, []).append(int(line.split(":")[0], 16))
            called = bool(name) and "call" in line and "__sanitizer_cov_trace_pc" in line
    return found


def compiler() -> str:
    """Return the C compiler, as make would choose it."""
    return os.environ.get("CC", "gcc")


def runtime() -> str:
    """Return the path of AddressSanitizer's runtime, which must be loaded before Python."""
    asked = [compiler(), "-print-file-name=libasan.so"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
