"""Widths against what asn1tools writes: eight values of a type in a row take eight widths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import asn1tools
import pytest

from cv2x.messages import dialect
from cv2x.messages.reference import Reference
from cv2x.messages.schema import compile_files
from cv2x.messages.widths import Width, Widths

SMALL = {"a": True}
LARGE = {"a": True, "b": 15, "c": ("y", 255)}

# ASN.1, the shortest and the longest value; None where nothing bounds the length.
TYPES: list[tuple[str, Any, Any]] = [
    ("BOOLEAN", True, False),
    ("NULL", None, None),
    ("INTEGER (0..127)", 0, 127),
    ("INTEGER (-5..-5)", -5, -5),
    ("INTEGER (-900000000..900000001)", 0, 900000001),
    ("INTEGER (0..4294967295)", 0, 4294967295),
    ("ENUMERATED {a, b, c, d, e}", "a", "e"),
    ("OCTET STRING (SIZE (8))", bytes(8), bytes(8)),
    ("OCTET STRING (SIZE (0..20))", b"", bytes(20)),
    ("BIT STRING (SIZE (13))", (bytes(2), 13), (bytes(2), 13)),
    ("BIT STRING (SIZE (1..9))", (b"\x80", 1), (b"\x80\x80", 9)),
    ("SEQUENCE {a BOOLEAN, b INTEGER (0..15) OPTIONAL, c CHOICE {x NULL, y INTEGER (0..255)} OPTIONAL}", SMALL, LARGE),
    ("CHOICE {x BOOLEAN, y INTEGER (0..65535), z OCTET STRING (SIZE (3))}", ("x", True), ("z", bytes(3))),
]  # fmt: skip
UPER_ONLY: list[tuple[str, Any, Any]] = [
    ("INTEGER (0..7, ...)", 0, 7),
    ("ENUMERATED {a, b, c, ...}", "a", "c"),
    ("IA5String (SIZE (1..63))", "a", "a" * 63),
    ("NumericString (SIZE (4))", "1234", "1234"),
    ('IA5String (FROM ("a".."d")) (SIZE (0..10))', "", "d" * 10),
    ("SEQUENCE (SIZE (1..4)) OF INTEGER (0..7)", [1], [1, 2, 3, 4]),
    ("SEQUENCE {a BOOLEAN DEFAULT TRUE, b INTEGER (0..1), ...}", {"b": 1}, {"a": False, "b": 1}),
    ("CHOICE {x BOOLEAN, y INTEGER (0..65535), ...}", ("x", True), ("y", 1)),
]
CASES = [(encoding, *case) for case in TYPES for encoding in ("uper", "oer")] + [("uper", *case) for case in UPER_ONLY]


def module(words: str) -> str:
    row = "S ::= SEQUENCE (SIZE (8)) OF T"
    return f"M DEFINITIONS AUTOMATIC TAGS ::= BEGIN T ::= {words} {row} END"


def width(words: str, encoding: str, folder: Path) -> Width:
    path = folder / "m.asn"
    path.write_text(module(words), encoding="utf-8")
    table = compile_files([path], "test", encoding)
    return Widths(table["nodes"], encoding).of(table["types"]["T"])


@pytest.mark.parametrize(("encoding", "words", "shortest", "longest"), CASES)
def test_the_width_of(encoding: str, words: str, shortest: Any, longest: Any, tmp_path: Path) -> None:
    found = width(words, encoding, tmp_path)
    oracle = asn1tools.compile_string(module(words), encoding)
    for bits, value in ((found.low, shortest), (found.high, longest)):
        octets = oracle.encode("S", [value] * 8)
        # OER says in two octets how many follow.
        assert len(octets) - (2 if encoding == "oer" else 0) == bits


@pytest.mark.parametrize(
    "words", ["INTEGER", "OCTET STRING", "UTF8String", "SEQUENCE OF BOOLEAN", "IA5String (SIZE (1..70000))"]
)
def test_what_has_no_upper_bound(words: str, tmp_path: Path) -> None:
    for encoding in ("uper", "oer"):
        found = width(words, encoding, tmp_path)
        assert found.low >= 8
        assert words.startswith("IA5") or found.high is None
        assert str(found).endswith("+") == (found.high is None)


def test_a_type_inside_itself_is_unbounded(tmp_path: Path) -> None:
    assert width("CHOICE {end NULL, more SEQUENCE (SIZE (1..2)) OF T}", "uper", tmp_path).high is None


def test_the_core_of_an_american_bsm_has_290_bits() -> None:
    reference = Reference(dialect("j2735-2024"))
    assert reference.type("BSMcoreData").bits == Width(290, 290)
