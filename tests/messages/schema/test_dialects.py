"""The ASN.1 modules the project ships: they compile here and elsewhere, and say what the structure tables say."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import asn1tools
import pytest

from cv2x.messages.schema import build_tables, compile_files, compile_tree

from .conftest import Document, node

ROOT = Path(__file__).resolve().parents[3]
ASN1 = ROOT / "messages" / "asn1"
DIALECTS = {"ydt3709": "ydt3709", "j2735-2024": "j2735_2024"}
# The tables of these are in OER, where the order of encoding is the same.
OER = {"ieee1609.2-2022", "ts103097-r1"}
TUPLES = ("named-bits", "restricted-to", "size", "values", "with-components")


def facts() -> Path:
    """The folder of structure tables beside the shared vectors."""
    vectors = Path(os.environ.get("CV2X_VECTORS", ROOT.parent / "shared" / "vectors"))
    folder = vectors.parent / "facts" / "schema"
    if not folder.is_dir():
        pytest.skip(f"no structure tables at {folder}: set CV2X_VECTORS to the shared vectors")
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


def from_facts(schema: str) -> Document:
    folder = facts()
    tree = json.loads((folder / f"{schema}.json").read_text(encoding="utf-8"))
    tree.pop("_notes", None)
    opened = json.loads((folder / "open_types.json").read_text(encoding="utf-8"))
    places = {path: {} for path in opened["_empty"].get(schema, [])} | opened.get(schema, {})
    return compile_tree(restored(tree), schema, "oer" if schema in OER else "uper", places)


@pytest.fixture(scope="module")
def shipped() -> dict[str, Document]:
    return {name: compile_files(sorted((ASN1 / folder).glob("*.asn")), name) for name, folder in DIALECTS.items()}


def assert_same(one: Document, other: Document) -> None:
    """Walk both documents from every named type and compare node by node; indices may differ."""
    seen = set()
    waiting = [(one["types"][name], other["types"][name], name) for name in one["types"]]
    while waiting:
        left_index, right_index, path = waiting.pop()
        if (left_index, right_index) in seen:
            continue
        seen.add((left_index, right_index))
        left, right = dict(one["nodes"][left_index]), dict(other["nodes"][right_index])
        below = [_below(left), _below(right)]
        assert left == right, path
        assert [name for name, _ in below[0]] == [name for name, _ in below[1]], path
        waiting += [(a, b, f"{path}.{name}") for (name, a), (_, b) in zip(*below, strict=True)]
    assert len(one["nodes"]) == len(other["nodes"])


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


@pytest.mark.parametrize("dialect", DIALECTS)
def test_modules_say_what_the_structure_tables_say(shipped: dict[str, Document], dialect: str) -> None:
    expected = from_facts(dialect)
    assert set(shipped[dialect]["types"]) == set(expected["types"])
    assert_same(shipped[dialect], expected)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_modules_load_in_other_tools(dialect: str) -> None:
    paths = [str(path) for path in sorted((ASN1 / DIALECTS[dialect]).glob("*.asn"))]
    assert len(asn1tools.compile_files(paths, "uper").types) in (162, 999)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_modules_are_what_the_tool_writes(dialect: str, tmp_path: Path) -> None:
    folder = facts()
    tool = [sys.executable, "-B", "tools/asn1_from_facts.py"]
    arguments = [str(folder / f"{dialect}.json"), str(folder / "open_types.json"), str(tmp_path)]
    subprocess.run([*tool, *arguments], cwd=ROOT, check=True, capture_output=True)
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.asn")}
    assert written == {path.name: path.read_text(encoding="utf-8") for path in (ASN1 / DIALECTS[dialect]).glob("*.asn")}


def test_every_structure_table_compiles() -> None:
    for path in sorted(facts().glob("*.json")):
        if path.stem != "open_types":
            document = from_facts(path.stem)
            assert len(document["nodes"]) > 100, path.stem
            assert max(document["types"].values()) < len(document["nodes"]), path.stem


def test_spot_checks_of_the_chinese_messages(shipped: dict[str, Document]) -> None:
    document = shipped["ydt3709"]
    frame = node(document, "MessageFrame")
    assert [item["name"] for item in frame["root"]] == ["bsmFrame", "mapFrame", "rsmFrame", "spatFrame", "rsiFrame"]
    assert frame["extensible"]
    assert frame["additions"] == []
    assert node(document, "VehicleEventFlags")["min"] == node(document, "VehicleEventFlags")["max"] == 13
    assert node(document, "VehicleEventFlags")["extensible"]
    # Where the 2019 message set differs.
    assert node(document, "ConnectsToList")["max"] == 8
    assert node(document, "NodeList")["max"] == 32
    assert node(document, "PathPointList")["min"] == 2
    assert (node(document, "DTimeOffset")["min"], node(document, "DTimeOffset")["max"]) == (-840, 840)
    assert node(document, "FullPositionVector", "posAccuracy")["name"] == "PositionConfidenceSet"


def test_spot_checks_of_the_american_messages(shipped: dict[str, Document]) -> None:
    document = shipped["j2735-2024"]
    value = node(document, "MessageFrame", "value")
    assert value["key"] == "messageId"
    assert value["table"]["20"] == document["types"]["BasicSafetyMessage"]
    part = node(document, "BasicSafetyMessage", "partII", "[]")
    assert part["name"] == "BasicSafetyMessage.partII[]"
    assert node(document, "BasicSafetyMessage", "partII", "[]", "partII-Value")["table"] == {
        str(number): document["types"][f"{kind}Extensions"]
        for number, kind in enumerate(("VehicleSafety", "SpecialVehicle", "SupplementalVehicle"))
    }
    region = node(document, "MapData", "regional", "[]", "regExtValue")
    assert region == {"kind": "open", "key": "regionId", "table": {"3": document["types"]["MapData-addGrpC"]}}
    assert node(document, "SPAT", "regional", "[]", "regExtValue")["table"] == {}
    assert [item["name"] for item in node(document, "VehicleSafetyExtensions")["root"]] == [
        "events", "pathHistory", "pathPrediction", "lights",
    ]  # fmt: skip


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
