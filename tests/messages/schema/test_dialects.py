"""The ASN.1 modules the project ships: they compile here and elsewhere, and say what the structure tables say."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import asn1tools
import pytest

from cv2x.messages.schema import compile_tree

from .conftest import Document
from .shipped import ROOT, SCHEMAS, each_dialect, shipped, texts, without_open_types

# Types of a structure table that a dialect has as a parameterised type, or under names of its own besides.
GENERIC = {"ieee1609dot2": {"Extension"}}
ALIASES = {"etsi-r2": {"CPM"}}
TUPLES = ("named-bits", "restricted-to", "size", "values", "with-components")


def facts() -> Path:
    """The folder of structure tables beside the shared vectors."""
    vectors = Path(os.environ.get("CV2X_VECTORS", ROOT.parent / "shared" / "vectors"))
    folder = vectors.parent / "facts" / "schema"
    if not folder.is_dir():
        message = f"no structure tables at {folder}: set CV2X_VECTORS to the shared vectors"
        if "CV2X_VECTORS" in os.environ:
            pytest.fail(message)
        pytest.skip(message)
    return folder


def restored(value: Any, key: str = "") -> Any:
    """Put back the tuples that JSON does not have."""
    if isinstance(value, dict):
        return {name: restored(item, name) for name, item in value.items()}
    if not isinstance(value, list):
        return value
    if key == "default" and len(value) == 2 and isinstance(value[0], str) and value[0].startswith("0x"):
        return bytes.fromhex(value[0][2:]), value[1]
    items = [restored(item, key) for item in value]
    if key not in TUPLES:
        return items
    return [
        tuple(x) if isinstance(x, list) and len(x) == 2 and not isinstance(x[0], (dict, list)) else x for x in items
    ]


@functools.cache
def from_facts(schema: str, encoding: str) -> tuple[Document, dict[str, str]]:
    """The table document of a structure table and the module of each of its names."""
    folder = facts()
    tree = json.loads((folder / f"{schema}.json").read_text(encoding="utf-8"))
    tree.pop("_notes", None)
    opened = json.loads((folder / "open_types.json").read_text(encoding="utf-8"))
    places = {path: {} for path in opened["_empty"].get(schema, [])} | opened.get(schema, {})
    document = compile_tree(restored(tree), schema, encoding, places)
    modules = {}
    for module, content in tree.items():
        for name in content["types"]:
            modules[f"{module}.{name}" if f"{module}.{name}" in document["types"] else name] = module
    return document, modules


def candidates(document: Document, module: str, name: str) -> list[str]:
    """The names under which a type of a structure table may stand in a dialect of several of them."""
    if f"{module}.{name}" in document["types"]:
        return [f"{module}.{name}"]
    others = [found for found in document["types"] if found.endswith(f".{name}")]
    return [name, *others] if name in document["types"] else others


def assert_same(one: Document, other: Document, name: str, twin: str, seen: set[tuple[int, int]]) -> None:
    """Compare two types node by node, except pairs already ``seen``; indices may differ, and modules of names."""
    waiting = [(one["types"][name], other["types"][twin], name)]
    while waiting:
        left_index, right_index, path = waiting.pop()
        if (left_index, right_index) in seen:
            continue
        seen.add((left_index, right_index))
        left, right = dict(one["nodes"][left_index]), dict(other["nodes"][right_index])
        below = [_below(left), _below(right)]
        assert _unqualified(one, left.pop("name", "")) == _unqualified(other, right.pop("name", "")), path
        assert left == right, path
        assert [name for name, _ in below[0]] == [name for name, _ in below[1]], path
        waiting += [(a, b, f"{path}.{name}") for (name, a), (_, b) in zip(*below, strict=True)]


def _unqualified(document: Document, name: str) -> str:
    head, _, rest = name.partition(".")
    return rest if any(known.startswith(f"{head}.") for known in document["types"]) else name


def _below(node: dict[str, Any]) -> list[tuple[str, int]]:
    """Take the indices out of a node and return them with the names they stand under."""
    found = []
    if node["kind"] == "sequence-of":
        found.append(("[]", node.pop("element")))
    if node["kind"] == "open":
        found += list(node.pop("table").items())
    if node["kind"] in ("sequence", "choice"):
        for part in ("root", "additions"):
            flat = [member for item in node[part] for member in item.get("group", [item])]
            found += [(member["name"], member["node"]) for member in flat]
            node[part] = [
                [{**member, "node": None} for member in item["group"]] if "group" in item else {**item, "node": None}
                for item in node[part]
            ]
    return found


@each_dialect
def test_modules_say_what_the_structure_tables_say(dialect: str) -> None:
    document = shipped(dialect)
    told = set()
    for schema in SCHEMAS[dialect]:
        expected, modules = from_facts(schema, document["encoding"])
        seen: set[tuple[int, int]] = set()
        for name in expected["types"]:
            bare = name.rpartition(".")[2]
            if bare in GENERIC.get(dialect, ()):
                continue
            names = candidates(document, modules[name], bare)
            assert names, f"{schema}: {name} is missing"
            *wrong, twin = names
            for other in wrong:
                with contextlib.suppress(AssertionError):
                    assert_same(expected, document, name, other, set())
                    twin = other
                    break
            assert_same(expected, document, name, twin, seen)
            told.add(twin)
    # What several schemas say equally is said once, and nothing else is said.
    assert set(document["types"]) - told == ALIASES.get(dialect, set())
    if len(SCHEMAS[dialect]) == 1 and len(document["types"]) == len(expected["types"]):
        assert len(document["nodes"]) == len(expected["nodes"])


@each_dialect
def test_modules_load_in_asn1tools(dialect: str) -> None:
    document = shipped(dialect)
    tree = asn1tools.parse_files([str(path) for path in texts(dialect)])
    rules = "uper" if document["encoding"] == "uper" else "oer"
    named = set(asn1tools.compile_dict(without_open_types(tree), rules).types)
    assert named - GENERIC.get(dialect, set()) <= {name.rpartition(".")[2] for name in document["types"]}
    assert len(named) > 100


@each_dialect
def test_modules_load_in_pycrate(dialect: str, tmp_path: Path) -> None:
    pytest.importorskip("pycrate_asn1c", reason="pycrate is not installed (pip install pycrate)")
    for path in texts(dialect):
        # pycrate 0.8 cannot intersect two sizes that are both extensible: it is shown the other one alone.
        text = path.read_text(encoding="utf-8")
        text = text.replace("SequenceOfCartesianPosition3d (SIZE (3..16, ...))", "SequenceOfCartesianPosition3d")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    script = """
import sys
from pathlib import Path
from pycrate_asn1c.asnproc import compile_text
compile_text([path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())])
"""
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", script, str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]


@each_dialect
def test_modules_are_what_the_tool_writes(dialect: str, tmp_path: Path) -> None:
    folder = facts()
    tool = [sys.executable, "-B", "tools/asn1_from_facts.py", dialect, str(folder), str(tmp_path)]
    subprocess.run(tool, cwd=ROOT, check=True, capture_output=True)
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.asn")}
    assert written == {path.name: path.read_text(encoding="utf-8") for path in texts(dialect)}


def test_every_structure_table_is_shipped() -> None:
    tables = {path.stem for path in facts().glob("*.json")} - {"open_types"}
    assert {schema for schemas in SCHEMAS.values() for schema in schemas} == tables
