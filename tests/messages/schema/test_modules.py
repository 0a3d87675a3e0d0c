"""Several modules: imports, equal names, parameters, object sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cv2x.errors import SchemaError
from cv2x.messages.schema import compile_files, compile_tree

from .conftest import Compiled, node

COMMON = "Common DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n{}\nEND"


def test_names_are_looked_up_along_imports(compiled: Compiled) -> None:
    document = compiled(
        "IMPORTS Small, top FROM Common;\nA ::= SEQUENCE {s Small, n INTEGER (0..top)}",
        COMMON.format("top INTEGER ::= limit\nlimit INTEGER ::= 40\nSmall ::= Hidden\nHidden ::= INTEGER (1..top)"),
    )
    assert node(document, "A", "s")["max"] == 40
    assert node(document, "A", "n")["max"] == 40


def test_equal_names_are_told_apart_by_module(compiled: Compiled) -> None:
    document = compiled("X ::= SEQUENCE {a X2}\nX2 ::= NULL", COMMON.format("X ::= SEQUENCE {b NULL}\nY ::= X"))
    assert set(document["types"]) == {"M0.X", "X2", "Common.X", "Y"}
    assert node(document, "M0.X")["name"] == "M0.X"
    assert document["types"]["Y"] == document["types"]["Common.X"]


def test_a_module_may_keep_plain_names(tmp_path: Path) -> None:
    paths = []
    for name, kind in (("Old", "NULL"), ("New", "BOOLEAN"), ("Other", "INTEGER")):
        paths.append(tmp_path / f"{name}.asn")
        text = f"{name} DEFINITIONS ::= BEGIN\nX ::= SEQUENCE {{m SEQUENCE {{a {kind}}}}}\nOnly{name} ::= X\nEND"
        paths[-1].write_text(text, encoding="utf-8")
    document = compile_files(paths, "test", plain=("New",))
    assert set(document["types"]) == {"X", "Old.X", "Other.X", "OnlyOld", "OnlyNew", "OnlyOther"}
    assert document["types"]["X"] == document["types"]["OnlyNew"]
    assert [node(document, name, "m")["name"] for name in ("X", "Old.X")] == ["X.m", "Old.X.m"]
    # Of two plain modules the first has the name.
    both = compile_files(paths, "test", plain=("Old", "New"))
    assert both["types"]["X"] == both["types"]["OnlyOld"]
    assert "New.X" in both["types"]
    with pytest.raises(SchemaError, match="Missing"):
        compile_files(paths, "test", plain=("Missing",))


def test_an_external_reference_needs_no_import(compiled: Compiled) -> None:
    document = compiled(
        "A ::= SEQUENCE {x Common.X, n INTEGER (0..Common.top)}", COMMON.format("X ::= BOOLEAN\ntop INTEGER ::= 3")
    )
    assert node(document, "A", "x")["kind"] == "boolean"
    assert node(document, "A", "n")["max"] == 3


def test_components_of_another_module_speak_its_language(compiled: Compiled) -> None:
    document = compiled(
        "IMPORTS Base FROM Common;\nA ::= SEQUENCE {COMPONENTS OF Base, own Local}\nLocal ::= NULL",
        COMMON.format("Base ::= SEQUENCE {x Local}\nLocal ::= INTEGER (0..1)"),
    )
    assert node(document, "A", "x")["max"] == 1
    assert node(document, "A", "own")["kind"] == "null"


def test_parameterised_types_are_compiled_where_they_are_used(compiled: Compiled) -> None:
    document = compiled(
        "Pair {T, INTEGER : max} ::= SEQUENCE {x T, n INTEGER (0..max)}\nA ::= SEQUENCE {p Pair {BOOLEAN, 7}}"
    )
    assert set(document["types"]) == {"A"}
    assert node(document, "A", "p")["name"] == "A.p"
    assert node(document, "A", "p", "x")["kind"] == "boolean"
    assert node(document, "A", "p", "n")["max"] == 7


def test_parameters_that_leave_no_trace_do_not_matter(compiled: Compiled) -> None:
    document = compiled("Signed {T} ::= OCTET STRING (CONTAINING T)\nA ::= Signed {NULL}")
    assert document["types"]["A"] == document["types"]["Signed"]


CLASS = "KIND ::= CLASS {&id INTEGER (0..63) UNIQUE, &Type} WITH SYNTAX {&Type IDENTIFIED BY &id}\nfour INTEGER ::= 4\n"
PAIR = "P {KIND : S} ::= SEQUENCE {id KIND.&id ({S}), v KIND.&Type ({S}{@id})}"
SETS = [
    "{ {NULL IDENTIFIED BY 1} | {BOOLEAN IDENTIFIED BY four} | {SEQUENCE OF NULL IDENTIFIED BY 9}, ... }",
    "{ {&id 1, &Type NULL} | {&id four, &Type BOOLEAN}, ..., {&id 9, &Type SEQUENCE OF NULL} }",
    "{ Others | boolean, ... }",
]


@pytest.mark.parametrize("objects", SETS)
@pytest.mark.parametrize(
    "use",
    [
        "A ::= SEQUENCE {id KIND.&id ({Kinds}), v KIND.&Type ({Kinds}{@id})}",
        "A ::= SEQUENCE {id KIND.&id ({Kinds}), v KIND.&Type ({Kinds}{@.id})}",
        f"{PAIR}\nA ::= P {{{{Kinds}}}}",
        f"{PAIR}\nQ {{KIND : R}} ::= P {{{{R}}}}\nA ::= Q {{ {{Kinds}} }}",
    ],
)
def test_open_types(compiled: Compiled, objects: str, use: str) -> None:
    others = "Others KIND ::= { {NULL IDENTIFIED BY 1} | {SEQUENCE OF NULL IDENTIFIED BY 9} }\n"
    single = "boolean KIND ::= {BOOLEAN IDENTIFIED BY four}\n"
    document = compiled(f"{CLASS}{others}{single}Kinds KIND ::= {objects}\n{use}")
    found = node(document, "A", "v")
    assert (found["kind"], found["key"], list(found["table"])) == ("open", "id", ["1", "4", "9"])
    assert [document["nodes"][index]["kind"] for index in found["table"].values()] == ["null", "boolean", "sequence-of"]
    assert node(document, "A", "id") == {"kind": "integer", "min": 0, "max": 63, "extensible": False}


def test_an_empty_object_set_stays_open(compiled: Compiled) -> None:
    document = compiled(f"{CLASS}None KIND ::= {{...}}\nA ::= SEQUENCE {{id KIND.&id, v KIND.&Type ({{None}}{{@id}})}}")
    assert node(document, "A", "v") == {"kind": "open", "key": "id", "table": {}}


def test_object_sets_are_found_along_imports(compiled: Compiled) -> None:
    use = "IMPORTS KIND, P {} FROM Common Set FROM Sets;\nA ::= SEQUENCE OF P {{Set}}"
    sets = (
        "Sets DEFINITIONS ::= BEGIN IMPORTS KIND FROM Common; Set KIND ::= {{Local IDENTIFIED BY 3}} Local ::= NULL END"
    )
    document = compiled(use, sets, COMMON.format(CLASS + PAIR))
    assert node(document, "A", "[]")["name"] == "A[]"
    assert node(document, "A", "[]", "v")["table"] == {"3": document["types"]["Local"]}


def module(types: dict[str, Any]) -> dict[str, Any]:
    parts = {"imports": {}, "values": {}, "object-classes": {}, "object-sets": {}}
    return {**parts, "types": types, "extensibility-implied": False, "tags": "AUTOMATIC"}


def test_a_given_place_may_lie_in_a_type_of_another_module() -> None:
    """Two modules have a type of one name: the module of the place decides, not that of the type it refers to."""
    box = {"type": "SEQUENCE", "members": [{"type": "INTEGER", "name": "id"}, {"type": "OCTET STRING", "name": "v"}]}
    tree = {
        "Base": module({"Box": box}),
        "M": module({"Full": {"type": "Box"}, "What": {"type": "NULL"}}) | {"imports": {"Base": ["Box"]}},
        "N": module({"Full": {"type": "Box"}, "What": {"type": "BOOLEAN"}}) | {"imports": {"Base": ["Box"]}},
    }
    given = {f"{name}:Full.v": {"id": {"1": "What"}} for name in ("M", "N")}
    document = compile_tree(tree, "test", open_types=given)
    for name in ("M", "N"):
        assert node(document, f"{name}.Full", "v")["table"] == {"1": document["types"][f"{name}.What"]}
    assert node(document, "Box", "v")["kind"] == "octets"


def test_open_types_may_be_given_by_place() -> None:
    key, value = {"type": "INTEGER", "name": "id"}, {"type": "OCTET STRING", "name": "v"}
    alias = {"Box": {"type": "SEQUENCE", "members": [key, value]}, "Full": {"type": "Box"}, "Empty": {"type": "Box"}}
    given = {"Full.v": {"id": {"2": "M:Flag", "1": "NULL"}}, "Empty.v": {}}
    document = compile_tree({"M": module({**alias, "Flag": {"type": "BOOLEAN"}})}, "test", open_types=given)
    assert node(document, "Box", "v")["kind"] == "octets"
    assert list(node(document, "Full", "v")["table"]) == ["1", "2"]
    assert node(document, "Full", "v")["table"]["2"] == document["types"]["Flag"]
    assert node(document, "Empty", "v") == {"kind": "open", "key": "id", "table": {}}
