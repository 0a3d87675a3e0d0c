"""Record classes by name, and their stubs: in step with the tables, understood by mypy, true at run time."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest

from cv2x.messages import Record, dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.records.j2735_2024 import BasicSafetyMessage, BSMcoreData, TransmissionState

ROOT = Path(__file__).parents[3]
STUBS = sorted((ROOT / "messages" / "records").glob("*.pyi"))


def test_the_stubs_are_in_step_with_the_tables() -> None:
    command = [sys.executable, str(ROOT / "tools" / "stubs.py"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_every_framed_dialect_has_one() -> None:
    assert {path.stem.replace("_", "-") for path in STUBS} == set(FRAMES)


def test_the_classes_are_those_of_the_engine() -> None:
    assert BSMcoreData is dialect("j2735-2024").record("BSMcoreData")
    assert "coreData" in BasicSafetyMessage._fields
    assert get_args(TransmissionState)[:2] == ("neutral", "park")


@pytest.mark.parametrize("path", STUBS, ids=lambda path: path.stem)
def test_what_a_stub_declares_is_there(path: Path) -> None:
    module: Any = import_module(f"cv2x.messages.records.{path.stem}")
    declared = 0
    for statement in ast.parse(path.read_text("utf-8")).body:
        if isinstance(statement, ast.ClassDef) and not statement.name.startswith("_"):
            kind = getattr(module, statement.name)
            assert issubclass(kind, Record)
            members = [item for item in statement.body if isinstance(item, ast.FunctionDef) and item.decorator_list]
            assert tuple(item.name for item in members) == kind._fields
            [base] = statement.bases
            assert isinstance(base, ast.Name)
            assert hasattr(kind, "_additions") == (base.id == "_Extensible")
            declared += 1
        elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
            target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
            assert isinstance(target, ast.Name)
            assert getattr(module, target.id) is not None
            declared += 1
    assert declared == len(dir(module))


def test_a_name_that_is_not_there() -> None:
    module = import_module("cv2x.messages.records.ydt3709")
    with pytest.raises(AttributeError, match="ydt3709 has no record, enumeration or choice 'Nope'"):
        _ = module.Nope


USE = """
from typing import reveal_type
from cv2x.messages import dialect
from cv2x.messages.records import ydt3709
from cv2x.messages.records.j2735_2024 import BasicSafetyMessage, VehicleSize

_, message = dialect("j2735-2024").decode(b"")
assert isinstance(message, BasicSafetyMessage)
reveal_type(message.coreData.lat)  # int
reveal_type(message.coreData.id)  # bytes
reveal_type(message.coreData.brakes.wheelBrakes)  # tuple[bytes, int]
reveal_type(message.coreData.brakes.abs)  # Literal['unavailable'] | Literal['off'] | Literal['on'] | Literal['engaged']
reveal_type(message.partII)  # tuple[cv2x.messages.records.j2735_2024.BasicSafetyMessage_partII, ...] | None
reveal_type(message._additions)  # dict[int, bytes | None] | None
reveal_type(message.replace(regional=None))  # cv2x.messages.records.j2735_2024.BasicSafetyMessage
VehicleSize(width=180, length=450)
VehicleSize(width="180", length=450)  # error: Argument "width"
VehicleSize(width=180)  # error: Missing named argument "length"
message.coreData.latt  # error: "BSMcoreData" has no attribute "latt"
message.coreData.lat = 5  # error: Property "lat" defined in "BSMcoreData" is read-only
assert isinstance(message, ydt3709.BasicSafetyMessage)
reveal_type(message.pos.elevation)  # int | None
"""


def test_mypy_understands_them(tmp_path: Path) -> None:
    """Every line of USE gets what its comment says, and nothing else is wrong with the stubs."""
    pytest.importorskip("mypy", reason="mypy is not installed: pip install 'cv2x[lint]'")
    package = tmp_path / "links" / "cv2x"
    package.mkdir(parents=True)
    (package / "__init__.py").symlink_to(ROOT / "core" / "__init__.py")
    for module in ("errors.py", "liberty.py"):
        (package / module).symlink_to(ROOT / "core" / module)
    (package / "_uper.pyi").symlink_to(ROOT / "ext" / "cv2x" / "_uper.pyi")
    (package / "messages").symlink_to(ROOT / "messages", target_is_directory=True)
    (package / "py.typed").touch()
    use = tmp_path / "use.py"
    use.write_text(USE, encoding="utf-8")
    config = tmp_path / "mypy.ini"
    rules = ["strict = true", "explicit_package_bases = true", "follow_imports = silent"]
    config.write_text("\n".join(["[mypy]", *rules, f"mypy_path = {tmp_path / 'links'}"]), encoding="utf-8")
    modules = [word for stub in STUBS for word in ("-m", f"cv2x.messages.records.{stub.stem}")]
    for arguments in ([str(use)], modules):
        command = [sys.executable, "-m", "mypy", "--config-file", str(config), "--cache-dir", str(tmp_path / "cache")]
        checked = subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=120, cwd=tmp_path)
        said = {}
        for line in checked.stdout.splitlines():
            found = re.fullmatch(r"use\.py:(\d+): (?:note: Revealed type is \"(.*)\"|(error: .*))", line)
            if found:
                said[int(found[1])] = found[2] or found[3]
            elif "error:" in line:
                pytest.fail(line)
        if arguments is modules:
            assert said == {}
            continue
        expected = {at: line.split("  # ")[1] for at, line in enumerate(USE.split("\n"), 1) if "  # " in line}
        assert said.keys() == expected.keys(), checked.stdout
        for at, words in expected.items():
            assert said[at].startswith(words) if words.startswith("error") else said[at] == words
