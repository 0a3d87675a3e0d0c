"""What a table for OER holds beyond one for UPER, and what is refused rather than guessed (X.696)."""

from __future__ import annotations

from typing import Any

import pytest

from cv2x.errors import SchemaError

from .conftest import Compiled, node

BINARY32 = "mantissa (-16777215..16777215), base (2), exponent (-149..104)"
BINARY64 = "mantissa (-9007199254740991..9007199254740991), base (2), exponent (-1074..971)"
REALS = [
    ("REAL", None),
    (f"REAL (WITH COMPONENTS {{{BINARY32}}})", 4),
    (f"REAL (WITH COMPONENTS {{{BINARY64}}})", 8),
    ("REAL (WITH COMPONENTS {mantissa (7), base (2), exponent (-149..104)})", 4),
    ("REAL (WITH COMPONENTS {mantissa (-16777216..16777215), base (2), exponent (-149..104)})", 8),
    ("REAL (WITH COMPONENTS {mantissa (-16777215..16777215), base (2), exponent (-1075..104)})", None),
    ("REAL (WITH COMPONENTS {mantissa (-16777215..16777215), base (10), exponent (-149..104)})", None),
    ("REAL (WITH COMPONENTS {..., base (2)})", None),
    (f"Plain (WITH COMPONENTS {{{BINARY32}}})", 4),
    ("Single", 4),
]


@pytest.mark.parametrize(("text", "width"), REALS)
def test_a_real_that_is_a_machine_number_has_a_width(compiled: Compiled, text: str, width: int | None) -> None:
    prelude = f"Plain ::= REAL\nSingle ::= REAL (WITH COMPONENTS {{{BINARY32}}})\n"
    assert node(compiled(f"{prelude}A ::= {text}", encoding="oer"), "A") == {"kind": "real", "width": width}
    assert node(compiled(f"{prelude}A ::= {text}"), "A") == {"kind": "real"}


def test_an_enumeration_has_its_numbers(compiled: Compiled) -> None:
    found = node(compiled("A ::= ENUMERATED {b(9), a(2), ..., z(-5), y(300)}", encoding="oer"), "A")
    assert (found["names"], found["additions"], found["values"]) == (["a", "b"], ["z", "y"], [2, 9, -5, 300])


TAGS: list[tuple[str, str, Any]] = [
    ("{b NULL, a NULL, ..., z NULL}", "AUTOMATIC TAGS", {"b": [2, 0], "a": [2, 1], "z": [2, 2]}),
    ("{b [5] NULL, a [PRIVATE 70] NULL}", "AUTOMATIC TAGS", {"b": [2, 5], "a": [3, 70]}),
    ("{b BOOLEAN, i INTEGER, t Tagged}", "", {"b": [0, 1], "i": [0, 2], "t": [1, 3]}),
    ("{b BOOLEAN, c [0] Inner}", "", {"b": [0, 1], "c": [2, 0]}),
]


@pytest.mark.parametrize(("text", "tags", "expected"), TAGS)
def test_an_alternative_has_its_tag(compiled: Compiled, text: str, tags: str, expected: Any) -> None:
    prelude = "Tagged ::= [APPLICATION 3] NULL\nInner ::= CHOICE {s IA5String, o OCTET STRING}\n"
    found = node(compiled(f"{prelude}A ::= CHOICE {text}", tags=tags, encoding="oer"), "A")
    assert {item["name"]: item["tag"] for item in found["root"] + found["additions"]} == expected


REFUSED = [
    ("A ::= CHOICE {c Inner, i INTEGER}\nInner ::= CHOICE {b BOOLEAN, n NULL}", "", "CHOICE without a tag"),
    ("Small ::= INTEGER (0..9)\nA ::= Small (0..5, ...)", "AUTOMATIC TAGS", "has a bound already"),
    ("Short ::= OCTET STRING (SIZE (1..9))\nA ::= Short (SIZE (2, ...))", "AUTOMATIC TAGS", "has a bound already"),
]


@pytest.mark.parametrize(("text", "tags", "reason"), REFUSED)
def test_what_the_table_cannot_say_is_refused(compiled: Compiled, text: str, tags: str, reason: str) -> None:
    with pytest.raises(SchemaError, match=reason):
        compiled(text, tags=tags, encoding="oer")
    compiled(text, tags=tags)  # PER sees it


def test_the_size_of_a_list_is_not_seen_and_not_refused(compiled: Compiled) -> None:
    document = compiled("L ::= SEQUENCE (SIZE (1..9, ...)) OF NULL\nA ::= L (SIZE (2..3, ...))", encoding="oer")
    assert (node(document, "A")["min"], node(document, "A")["max"]) == (2, 3)
