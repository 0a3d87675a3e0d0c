"""Leaf types: one line of ASN.1, the node it becomes."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Compiled, node

INTEGERS = [
    ("INTEGER", None, None, False),
    ("INTEGER (0..255)", 0, 255, False),
    ("INTEGER (-720..721)", -720, 721, False),
    ("INTEGER (5)", 5, 5, False),
    ("INTEGER (0..MAX)", 0, None, False),
    ("INTEGER (MIN..10)", None, 10, False),
    ("INTEGER (1..4, ...)", 1, 4, True),
    ("INTEGER (1..4, ..., 7..9)", 1, 4, True),
    ("INTEGER (1 | 3..7 | 9)", 1, 9, False),
    ("INTEGER (0..limit)", 0, 12, False),
    ("INTEGER (-limit2..limit)", -12, 12, False),
    ("INTEGER {low(2), high(6)} (low..high)", 2, 6, False),
    ("INTEGER (1<..<10)", 2, 9, False),
    ("INTEGER (0..9 EXCEPT 4)", 0, 9, False),
    # A constraint in series narrows; only the last one may be extensible.
    ("INTEGER (0..255)(1..10)", 1, 10, False),
    ("INTEGER (0..255, ...)(1..10)", 1, 10, False),
    ("INTEGER (0..255)(1..10, ...)", 1, 10, True),
    ("Byte (10..20)", 10, 20, False),
    ("Byte (10..MAX)", 10, 255, False),
    ("Open (1..3)", 1, 3, False),
    ("INTEGER (0..10 ^ 5..20)", 5, 10, False),
    ("INTEGER (Byte)", 0, 255, False),
    ("INTEGER (Byte | 300)", 0, 300, False),
    ("INTEGER (Byte | (400..500))", 0, 500, False),
    ("Named (first | third)", 1, 3, False),
]
PRELUDE = """
    limit INTEGER ::= 12
    Byte ::= INTEGER (0..255)
    Open ::= INTEGER (0..9, ...)
    Named ::= INTEGER {first(1), second(2), third(3)} (0..7)
"""


@pytest.mark.parametrize(("text", "low", "high", "extensible"), INTEGERS)
def test_integer_bounds(compiled: Compiled, text: str, low: int | None, high: int | None, extensible: bool) -> None:
    document = compiled(PRELUDE + "A ::= " + text.replace("-limit2", "-12"))
    assert node(document, "A") == {"kind": "integer", "min": low, "max": high, "extensible": extensible}


SIZES = [
    ("OCTET STRING", 0, None, False),
    ("OCTET STRING (SIZE (8))", 8, 8, False),
    ("OCTET STRING (SIZE (1..limit))", 1, 12, False),
    ("OCTET STRING (SIZE (1..4, ...))", 1, 4, True),
    ("OCTET STRING (SIZE (1..4), ...)", 1, 4, True),
    ("OCTET STRING (SIZE (1..4 | 9))", 1, 9, False),
    ("OCTET STRING (SIZE (1..4))(SIZE (2..9))", 2, 4, False),
    ("OCTET STRING (CONTAINING Byte)", 0, None, False),
    ("Blob (SIZE (3))", 3, 3, False),
    ("BIT STRING (SIZE (13, ..., 14))", 13, 13, True),
]


@pytest.mark.parametrize(("text", "low", "high", "extensible"), SIZES)
def test_sizes(compiled: Compiled, text: str, low: int, high: int | None, extensible: bool) -> None:
    found = node(compiled(PRELUDE + "Blob ::= OCTET STRING (SIZE (1..20))\nA ::= " + text), "A")
    assert (found["min"], found["max"], found["extensible"]) == (low, high, extensible)


def test_named_bits_may_be_named_by_value(compiled: Compiled) -> None:
    document = compiled("last INTEGER ::= 2\nA ::= BIT STRING {a(0), b(1), c(last)} (SIZE (3))\nB ::= A (SIZE (3))")
    assert node(document, "A")["named"] == [["a", 0], ["b", 1], ["c", 2]]
    assert document["types"]["A"] == document["types"]["B"]
    assert node(compiled("A ::= BIT STRING (SIZE (3))"), "A")["named"] is None


ENUMERATIONS = [
    ("{a, b, c}", ["a", "b", "c"], None),
    ("{a(5), b(1), c(3)}", ["b", "c", "a"], None),
    ("{a(3), b, c(two), ..., x(10), w}", ["b", "c", "a"], ["x", "w"]),
    ("{a, ...}", ["a"], []),
]


@pytest.mark.parametrize(("text", "names", "additions"), ENUMERATIONS)
def test_enumeration_root_is_in_order_of_value(
    compiled: Compiled, text: str, names: list[str], additions: list[str] | None
) -> None:
    found = node(compiled(f"two INTEGER ::= 2\nA ::= ENUMERATED {text}"), "A")
    assert found == {"kind": "enumerated", "names": names, "additions": additions}


def test_oer_needs_the_values_of_an_enumeration(compiled: Compiled) -> None:
    found = node(compiled("A ::= ENUMERATED {a(5), b(1), ..., c(9)}", encoding="oer"), "A")
    assert (found["names"], found["values"]) == (["b", "a"], [1, 5, 9])


def string(charset: str, low: int = 0, high: int | None = None, ext: bool = False, alphabet: str | None = None) -> Any:
    return {
        "kind": "string",
        "charset": charset,
        "alphabet": alphabet,
        "min": low,
        "max": high,
        "extensible": ext,
    }


STRINGS = [
    ("IA5String", string("IA5String")),
    ("IA5String (SIZE (1..63))", string("IA5String", 1, 63)),
    ("IA5String (SIZE (1..4, ...))", string("IA5String", 1, 4, True)),
    ('IA5String (FROM ("a".."c" | "0"))', string("IA5String", alphabet="0abc")),
    ('IA5String (FROM ("cba")) (SIZE (2))', string("IA5String", 2, 2, alphabet="abc")),
    ('IA5String (SIZE (2) ^ FROM ("ab"))', string("IA5String", 2, 2, alphabet="ab")),
    ('Letters (FROM ("b".."z"))', string("IA5String", alphabet="bcd")),
    ("NumericString (SIZE (6))", string("NumericString", 6, 6)),
    # No character has a fixed width here, so PER sees neither size nor alphabet.
    ("UTF8String (SIZE (1..20))", string("UTF8String")),
    ("GeneralizedTime", string("VisibleString")),
    ("ISO646String (SIZE (3))", string("VisibleString", 3, 3)),
]


@pytest.mark.parametrize(("text", "expected"), STRINGS)
def test_strings(compiled: Compiled, text: str, expected: Any) -> None:
    assert node(compiled('Letters ::= IA5String (FROM ("a".."d"))\nA ::= ' + text), "A") == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("BOOLEAN", "boolean"),
        ("NULL", "null"),
        ("REAL", "real"),
        ("OBJECT IDENTIFIER", "oid"),
        ("RELATIVE-OID", "relative-oid"),
    ],
)
def test_types_without_anything_to_say(compiled: Compiled, text: str, kind: str) -> None:
    assert node(compiled(f"A ::= {text}"), "A") == {"kind": kind}
