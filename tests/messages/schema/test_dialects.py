"""The ASN.1 modules the project ships: they compile here and elsewhere, and say what the structure tables say."""

from __future__ import annotations

import contextlib
import functools
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
from cv2x.messages.schema.tables import DIALECTS

from .conftest import Document, node

ROOT = Path(__file__).resolve().parents[3]
ASN1 = ROOT / "messages" / "asn1"
# dialect -> the structure tables it is made of
SCHEMAS = {
    "tcsae53-2019": ("tcsae53-2019",),
    "ydt3709": ("ydt3709",),
    "cn-phase2": ("cn-phase2",),
    "j2735-2016": ("j2735-2016",),
    "j2735-2024": ("j2735-2024",),
    "etsi-r1": ("etsi-cam-r1", "etsi-denm-r1", "etsi-is", "etsi-cpm-tr103562"),
    "etsi-r2": ("etsi-cam-r2", "etsi-denm-r2", "etsi-cpm-r2", "etsi-vam-r2", "etsi-is"),
    "ieee1609dot2": ("ieee1609.2-2022", "ts103097-r1"),
    "tci": ("tci",),
}
# Types of a structure table that a dialect has as a parameterised type, or under names of its own besides.
GENERIC = {"ieee1609dot2": {"Extension"}}
ALIASES = {"etsi-r2": {"CPM"}}
TUPLES = ("named-bits", "restricted-to", "size", "values", "with-components")
# One dialect compiles once: its tests stay together when pytest-xdist spreads them.
each_dialect = pytest.mark.parametrize(
    "dialect", [pytest.param(name, marks=pytest.mark.xdist_group(f"schema-{name}")) for name in SCHEMAS]
)


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


@functools.cache
def shipped(dialect: str) -> Document:
    """The table document of the modules the project ships, each folder compiled once."""
    folder = dialect.replace("-", "_")
    name, encoding, plain = DIALECTS[folder]
    assert name == dialect
    return compile_files(texts(dialect), dialect, encoding, plain)


def texts(dialect: str) -> list[Path]:
    return sorted((ASN1 / dialect.replace("-", "_")).glob("*.asn"))


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


def without_open_types(tree: Any) -> Any:
    """Open fields as octets: asn1tools does not know them in OER, nor anywhere as elements or alternatives."""
    if isinstance(tree, dict):
        tree = {key: without_open_types(value) for key, value in tree.items()}
        if str(tree.get("type")).endswith(".&Type"):
            tree |= {"type": "OCTET STRING"}
    return [without_open_types(item) for item in tree] if isinstance(tree, list) else tree


@each_dialect
def test_modules_load_in_asn1tools(dialect: str) -> None:
    document = shipped(dialect)
    tree = asn1tools.parse_files([str(path) for path in texts(dialect)])
    named = set(asn1tools.compile_dict(without_open_types(tree), document["encoding"]).types)
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


def test_spot_checks_of_the_chinese_messages() -> None:
    document = shipped("ydt3709")
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


def test_spot_checks_of_the_american_messages() -> None:
    document = shipped("j2735-2024")
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
