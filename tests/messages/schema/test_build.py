"""The build: all tables, quickly, from a source tree in which cv2x is not installed yet."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from cv2x.messages.schema import build_tables

from .shipped import ASN1, ROOT, SCHEMAS


def test_all_tables_are_built_in_time(tmp_path: Path) -> None:
    """Every installation does it: it takes some seconds, not minutes."""
    begun = time.process_time()
    written = build_tables(ASN1, tmp_path)
    assert {path.stem for path in written} == set(SCHEMAS)
    assert time.process_time() - begun < 30


def test_build_writes_what_has_changed_and_nothing_else(tmp_path: Path) -> None:
    source, target = tmp_path / "asn1", tmp_path / "tables"
    (source / "ydt3709").mkdir(parents=True)
    text = source / "ydt3709" / "small.asn"
    text.write_text("M DEFINITIONS ::= BEGIN A ::= NULL END")
    [path] = build_tables(source, target)
    assert path == target / "ydt3709.json"
    assert json.loads(path.read_text())["types"] == {"A": 0}
    os.utime(path, (1, 1))
    assert build_tables(source, target) == [path]
    assert path.stat().st_mtime == 1
    text.write_text("M DEFINITIONS ::= BEGIN A ::= BOOLEAN END")
    build_tables(source, target)
    assert json.loads(path.read_text())["nodes"] == [{"kind": "boolean"}]
    assert build_tables(tmp_path / "none", target) == []


def test_the_compiler_runs_before_cv2x_is_installed(tmp_path: Path) -> None:
    """As setup.py does it: under another name, with cv2x out of reach."""
    script = """
import importlib.util, sys
from pathlib import Path
sys.modules["cv2x"] = None
folder, asn1, target = map(Path, sys.argv[1:])
spec = importlib.util.spec_from_file_location("early", folder / "__init__.py", submodule_search_locations=[str(folder)])
module = importlib.util.module_from_spec(spec)
sys.modules["early"] = module
spec.loader.exec_module(module)
print(*(path.name for path in module.build_tables(asn1, target)))
"""
    (tmp_path / "asn1" / "ydt3709").mkdir(parents=True)
    (tmp_path / "asn1" / "ydt3709" / "m.asn").write_text("M DEFINITIONS ::= BEGIN A ::= NULL END")
    arguments = [str(ROOT / "messages" / "schema"), str(tmp_path / "asn1"), str(tmp_path / "out")]
    done = subprocess.run([sys.executable, "-B", "-c", script, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["ydt3709.json"]
    assert importlib.util.find_spec("early") is None
