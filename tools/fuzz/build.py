"""The sanitized build: cv2x, the mutation loop and the probe, in a folder of their own.

Nothing of the installed package is touched.  setup.py builds what it always builds, with AddressSanitizer,
UndefinedBehaviourSanitizer and a call at every basic block; files that have not changed are not built again.
"""

from __future__ import annotations

import os
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


def compiler() -> str:
    """Return the C compiler, as make would choose it."""
    return os.environ.get("CC", "gcc")


def runtime() -> str:
    """Return the path of AddressSanitizer's runtime, which must be loaded before Python."""
    asked = [compiler(), "-print-file-name=libasan.so"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
