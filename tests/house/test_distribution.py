"""What is built is the package cv2x and nothing else, and the source distribution builds the same wheel."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import cv2x

ROOT = Path(__file__).resolve().parents[2]
BUILD = "import sys; from setuptools import build_meta as b; print(getattr(b, sys.argv[1])(sys.argv[2]))"


def build(kind: str, source: Path, target: Path) -> Path:
    target.mkdir(exist_ok=True)
    # -O0: what is built is looked at, not run at speed.
    done = subprocess.run(
        [sys.executable, "-c", BUILD, f"build_{kind}", str(target)],
        cwd=source,
        capture_output=True,
        text=True,
        env={**os.environ, "CV2X_OPTIMISE": "0"},
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return target / done.stdout.strip().splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the unpacked source distribution of a copy of the tracked files."""
    base = tmp_path_factory.mktemp("dist")
    copy = base / "tree"
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode:
        pytest.skip("not a git checkout: the list of source files is not known")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    sdist = build("sdist", copy, base / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(base / "unpacked", filter="data")
    (unpacked,) = (base / "unpacked").iterdir()
    return build("wheel", unpacked, base / "wheel")


def test_only_cv2x_reaches_site_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        top = {name.split("/")[0] for name in archive.namelist()}
    assert top == {"cv2x", f"cv2x-{cv2x.__version__}.dist-info"}


def test_the_wheel_is_whole(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    expected = {
        "cv2x/errors.py",
        "cv2x/py.typed",
        "cv2x/messages/tables/ydt3709.json",
        "cv2x/messages/tables/j2735-2024.json",
        "cv2x/scenarios/library/urban-intersection.yaml",
        "cv2x/scenarios/library/day-one/forward-collision-safe.yaml",
        "cv2x/scenarios/schema/scenario.schema.json",
        "cv2x/harness/schema/results.schema.json",
        "cv2x/harness/schema/evidence.schema.json",
        *(f"cv2x/harness/report/{name}" for name in ("page.html.j2", "style.css", "script.js")),
        *(f"cv2x/harness/report/sections/{path.name}" for path in (ROOT / "harness/report/sections").glob("*.j2")),
        "cv2x/harness/interop/schema/suite.schema.json",
        "cv2x/harness/interop/schema/interop.schema.json",
        "cv2x/harness/interop/suites/foreign.jsonl",
        "cv2x/harness/interop/suites/cam-denm.yaml",
        "cv2x/harness/interop/page.html.j2",
        "cv2x/messages/asn1/ydt3709/frame.asn",
        *(f"cv2x/radio/wireshark/{path.name}" for path in (ROOT / "radio" / "wireshark").glob("*.lua")),
    }
    assert expected <= names
    assert any(re.match(r"cv2x/_uper\..*so", name) for name in names)
    tracked = {
        f"cv2x/{path.relative_to(ROOT / 'core')}"
        for path in (ROOT / "core").rglob("*.py")
        if "__pycache__" not in path.parts
    }
    assert tracked <= names
    assert not [name for name in names if name.endswith((".pyx", ".c"))]


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == cv2x.__version__
    assert f"## {cv2x.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
