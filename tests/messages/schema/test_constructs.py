"""SEQUENCE, SEQUENCE OF, CHOICE: members, order, extension, defaults, names."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Compiled, node


def names(members: list[Any]) -> list[Any]:
    return [names(item["group"]) if "group" in item else item["name"] for item in members]


SEQUENCES = [
    ("{a NULL, b NULL}", ["a", "b"], False, []),
    ("{a NULL, ...}", ["a"], True, []),
    ("{...}", [], True, []),
    ("{a NULL, ..., b NULL, [[c NULL, d NULL OPTIONAL]], [[2: e NULL]]}", ["a"], True, ["b", ["c", "d"], ["e"]]),
    ("{a NULL, ..., b NULL, ..., z NULL}", ["a", "z"], True, ["b"]),
    ("{a NULL, ..., ..., z NULL}", ["a", "z"], True, []),
    ("{COMPONENTS OF Base, own NULL}", ["first", "last", "own"], False, []),
]


@pytest.mark.parametrize(("text", "root", "extensible", "additions"), SEQUENCES)
def test_members(compiled: Compiled, text: str, root: list[str], extensible: bool, additions: list[Any]) -> None:
    document = compiled(f"Base ::= SEQUENCE {{first NULL, ..., added NULL, ..., last NULL}}\nA ::= SEQUENCE {text}")
    found = node(document, "A")
    assert (names(found["root"]), found["extensible"], names(found["additions"])) == (root, extensible, additions)


DEFAULTS: list[tuple[str, Any]] = [
    ("INTEGER DEFAULT -3", -3),
    ("INTEGER {one(1)} DEFAULT one", 1),
    ("INTEGER DEFAULT seven", 7),
    ("Flag DEFAULT TRUE", True),
    ("BOOLEAN DEFAULT FALSE", False),
    ("ENUMERATED {x, y} DEFAULT y", "y"),
    ("Small DEFAULT seven", 7),
    ('IA5String DEFAULT "abc"', "abc"),
    ("IA5String DEFAULT greeting", "hello"),
    ("OCTET STRING DEFAULT 'AB0'H", "ab00"),
    ("BIT STRING DEFAULT '101'B", ["a0", 3]),
    ("BIT STRING DEFAULT 'C0'H", ["c0", 8]),
    ("Bits DEFAULT {b}", ["40", 3]),
    ("Bits DEFAULT {}", ["00", 3]),
    ("SEQUENCE OF NULL DEFAULT {}", []),
]


@pytest.mark.parametrize(("text", "value"), DEFAULTS)
def test_defaults_follow_the_value_conventions(compiled: Compiled, text: str, value: Any) -> None:
    prelude = """
        seven INTEGER ::= 7
        greeting IA5String ::= "hello"
        Small ::= INTEGER (0..9)
        Flag ::= BOOLEAN
        Bits ::= BIT STRING {a(0), b(1)} (SIZE (3..8))
    """
    [member] = node(compiled(f"{prelude}A ::= SEQUENCE {{m {text}}}"), "A")["root"]
    assert member["default"] == value
    assert not member["optional"]


def test_a_member_without_default_has_no_such_key(compiled: Compiled) -> None:
    [member] = node(compiled("A ::= SEQUENCE {m NULL OPTIONAL}"), "A")["root"]
    assert set(member) == {"name", "node", "optional"}
    assert member["optional"] is True


def test_sequence_of(compiled: Compiled) -> None:
    document = compiled(
        "A ::= SEQUENCE (SIZE (1..8, ...)) OF INTEGER (0..7)\nB ::= A (SIZE (2))\nC ::= SEQUENCE SIZE (1..2) OF A"
    )
    assert node(document, "A") | {"element": 0} == {
        "kind": "sequence-of",
        "element": 0,
        "min": 1,
        "max": 8,
        "extensible": True,
    }
    assert (node(document, "B")["min"], node(document, "B")["max"], node(document, "B")["extensible"]) == (2, 2, False)
    assert node(document, "B")["element"] == node(document, "A")["element"]
    assert node(document, "C", "[]") == node(document, "A")


CHOICES = [
    # Automatic tags: as written.
    ("{b BOOLEAN, a INTEGER}", "AUTOMATIC TAGS", ["b", "a"], []),
    ("{b BOOLEAN, ..., z NULL, a NULL}", "AUTOMATIC TAGS", ["b"], ["z", "a"]),
    # Tags of the construct switch automatic tagging off: by tag.
    ("{b [1] BOOLEAN, a [0] INTEGER}", "AUTOMATIC TAGS", ["a", "b"], []),
    ("{p [PRIVATE 0] NULL, c [5] NULL, u NULL, a [APPLICATION 9] NULL}", "", ["u", "a", "c", "p"], []),
    # Without automatic tags the tags of the types themselves count.
    ("{o OCTET STRING, b BOOLEAN, i INTEGER}", "", ["b", "i", "o"], []),
    ("{t Tagged, i INTEGER, n Nested}", "EXPLICIT TAGS", ["n", "i", "t"], []),
]


@pytest.mark.parametrize(("text", "tags", "root", "additions"), CHOICES)
def test_choice_order(compiled: Compiled, text: str, tags: str, root: list[str], additions: list[str]) -> None:
    prelude = "Tagged ::= [3] NULL\nNested ::= CHOICE {s IA5String, b BOOLEAN}\n"
    found = node(compiled(f"{prelude}A ::= CHOICE {text}", tags=tags), "A")
    assert (names(found["root"]), names(found["additions"])) == (root, additions)


def test_oer_needs_the_tags_of_a_choice(compiled: Compiled) -> None:
    found = node(compiled("A ::= CHOICE {b BOOLEAN, i INTEGER, ..., n NULL}", encoding="oer"), "A")
    assert [item["tag"] for item in found["root"] + found["additions"]] == [[2, 0], [2, 1], [2, 2]]


def test_equal_nodes_are_one_but_sequences_keep_their_names(compiled: Compiled) -> None:
    document = compiled(
        "A ::= INTEGER (0..9)\nB ::= INTEGER (0..9)\nC ::= SEQUENCE {x A}\nD ::= SEQUENCE {x B}\nE ::= C"
    )
    types = document["types"]
    assert types["A"] == types["B"]
    assert types["C"] != types["D"]
    assert types["C"] == types["E"]
    assert len(document["nodes"]) == 3


def test_anonymous_types_are_named_by_their_place(compiled: Compiled) -> None:
    document = compiled("A ::= SEQUENCE {list SEQUENCE OF SEQUENCE {c CHOICE {n NULL}}}")
    assert node(document, "A", "list", "[]")["name"] == "A.list[]"
    assert node(document, "A", "list", "[]", "c")["name"] == "A.list[].c"


@pytest.mark.parametrize(
    "text", ["SEQUENCE {next A OPTIONAL}", "CHOICE {leaf NULL, both SEQUENCE {l A, r A}}", "SEQUENCE OF A"]
)
def test_a_type_may_contain_itself(compiled: Compiled, text: str) -> None:
    document = compiled(f"A ::= {text}\nB ::= SEQUENCE {{a A}}")
    own = document["types"]["A"]
    indices = [item["node"] for one in document["nodes"] for item in one.get("root", [])]
    indices += [one["element"] for one in document["nodes"] if "element" in one]
    assert indices.count(own) >= 2
    assert all(document["nodes"])


def test_extensibility_implied(compiled: Compiled) -> None:
    document = compiled("A ::= SEQUENCE {e ENUMERATED {x}}", tags="AUTOMATIC TAGS EXTENSIBILITY IMPLIED")
    assert node(document, "A")["extensible"]
    assert node(document, "A", "e")["additions"] == []
