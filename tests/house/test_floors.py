"""The house stands: an upper floor imports lower ones, never the other way, and rooms on one floor never import each
other.

Looked at are import statements wherever they stand (also inside functions and under ``TYPE_CHECKING``), relative
imports, imports by string (``importlib.import_module``, ``__import__``, and any string constant that names a module of
ours, as lazily loaded tables do), and ``import``/``cimport`` in Cython sources.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOOR = {
    "core": 0,
    "ext": 1,
    "messages": 2,
    "security": 3,
    "world": 3,
    "radio": 3,
    "station": 4,
    "obu": 5,
    "rsu": 5,
    "scenarios": 6,
    "harness": 7,
    "cli": 8,
}
OUR_MODULE = re.compile(r"cv2x(?:\.\w+)+(?::\w+)?\Z")
CYTHON_IMPORT = re.compile(
    r"^\s*(?:from\s+(?P<base>[\w.]+)\s+c?import\s+(?P<names>[\w, *()]+)|c?import\s+(?P<plain>[\w., ]+))", re.M
)


def folder_of(module: str) -> str | None:
    """The room a dotted module name belongs to; ``None`` when it is not ours."""
    parts = module.partition(":")[0].split(".")
    if parts[0] != "cv2x":
        return None
    if len(parts) == 1:
        return "core"
    if parts[1] in FLOOR and parts[1] not in ("core", "ext"):
        return parts[1]
    return "ext" if parts[1].startswith("_") else "core"


def python_imports(source: str, package: str) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything a Python module of ``package`` imports in any way."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*parents, *([base] if base else [])])
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and OUR_MODULE.match(node.value):
            yield node.lineno, node.value
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
            "import_module",
            "__import__",
        ):
            named = node.args and isinstance(node.args[0], ast.Constant)
            yield from () if named else [(node.lineno, "?computed")]


def cython_imports(source: str, package: str) -> Iterator[tuple[int, str]]:
    """The same for a Cython source, by its import lines."""
    for match in CYTHON_IMPORT.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        if match["plain"]:
            for name in match["plain"].split(","):
                yield line, name.split(" as ")[0].strip()
        else:
            base = match["base"]
            if base.startswith("."):
                base = package + ("." + base.lstrip(".") if base.lstrip(".") else "")
            for name in re.findall(r"\w+", match["names"]):
                yield line, f"{base}.{name}"


def violations(rel: Path, source: str) -> list[str]:
    """What a source file imports against the floors, one sentence each."""
    folder = rel.parts[0]
    inner = rel.parts[1:-1]
    package = ".".join(["cv2x", *([] if folder in ("core", "ext") else [folder]), *(inner if folder != "ext" else [])])
    read = python_imports if rel.suffix in (".py", ".pyi") else cython_imports
    found = []
    for line, name in read(source, package):
        if name == "?computed":
            if FLOOR[folder] == max(FLOOR.values()):
                continue  # nothing lies above the top floor
            found.append(f"{rel}:{line} imports a computed name; write the names in a table of strings")
            continue
        other = folder_of(name)
        if other is None:
            if name.split(".")[0] in FLOOR:
                found.append(f"{rel}:{line} imports {name} past the package cv2x")
        elif other != folder and FLOOR[other] >= FLOOR[folder]:
            found.append(
                f"{rel}:{line} imports {name} ({other} is on floor {FLOOR[other]}, {folder} on {FLOOR[folder]})"
            )
    return found


def sources() -> list[Path]:
    """Every source file of every room, relative to the root."""
    return [
        path.relative_to(ROOT)
        for folder in FLOOR
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".py", ".pyi", ".pyx", ".pxd", ".pxi") and "__pycache__" not in path.parts
    ]


def test_every_room_is_there() -> None:
    assert {path.parts[0] for path in sources()} == set(FLOOR)


@pytest.mark.parametrize("folder", FLOOR)
def test_floors_hold(folder: str) -> None:
    found = [
        line
        for path in sources()
        if path.parts[0] == folder
        for line in violations(path, (ROOT / path).read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("rel", "source"),
    [
        ("messages/a.py", "import cv2x.radio.base"),
        ("messages/a.py", "from cv2x import radio"),
        ("core/a.py", "from cv2x._uper import load"),
        ("radio/a.py", "def f():\n    from cv2x.security import spdu"),
        ("obu/a.py", "from ..rsu import plan"),
        ("obu/b/a.py", "from ...rsu.plan import SignalPlan"),
        ("station/a.py", "import importlib\nimportlib.import_module('cv2x.harness.run')"),
        ("station/a.py", "TABLE = {'run': 'cv2x.cli.run:main'}"),
        ("station/a.py", "import importlib\nimportlib.import_module(name)"),
        ("world/a.py", "import radio"),
        ("world/a.py", "from core.clock import Stamp"),
        ("ext/cv2x/_a.pyx", "from cv2x.messages cimport thing"),
        ("ext/cv2x/_a.pyx", "cimport cv2x.radio"),
        ("ext/cv2x/_a.pxd", "from cv2x import harness"),
    ],
)
def test_a_violation_is_seen(rel: str, source: str) -> None:
    assert len(violations(Path(rel), source)) >= 1


@pytest.mark.parametrize(
    ("rel", "source"),
    [
        ("messages/a.py", "from cv2x._uper import load\nfrom cv2x.errors import DecodeError\nimport json"),
        ("radio/a.py", "from cv2x.radio.base import Radio\nfrom .frame import Frame"),
        ("cli/a.py", "TABLE = {'run': 'cv2x.harness.run:run'}"),
        (
            "ext/cv2x/_a.pyx",
            "from cv2x._bits cimport Reader\nfrom libc.stdint cimport uint64_t\nfrom cv2x.errors import DecodeError",
        ),
    ],
)
def test_what_is_allowed_is_not_reported(rel: str, source: str) -> None:
    assert violations(Path(rel), source) == []
