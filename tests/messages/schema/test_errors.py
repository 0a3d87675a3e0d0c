"""What does not compile says why, and where."""

from __future__ import annotations

import pytest

from cv2x.errors import SchemaError
from cv2x.messages.schema import compile_tree

from .conftest import Compiled
from .test_modules import CLASS, module

TWICE = """S KIND ::= {{&id 1, &Type NULL} | {&id 1, &Type NULL}}
A ::= SEQUENCE {id KIND.&id, v KIND.&Type ({S}{@id})}"""
REFUSED = [
    ("A ::= SEQUENCE {\n x Nobody }", "type 'Nobody' is neither defined in module M0", 2),
    ("\nA ::= INTEGER (0..nobody)", "value 'nobody' is neither defined", 3),
    ("IMPORTS B FROM Far;\nA ::= B", "module Far, which is not among the modules given", 3),
    ("A ::= NULL\n\nA ::= BOOLEAN", "'A' is defined twice, first in line 2", 4),
    ("A ::= SEQUENCE {\n x NULL\n y NULL }", "invalid ASN.1", 4),
    ("A ::= SEQUENCE { x ?NULL }", "'?' begins no ASN.1 item", 2),
    ("A ::= /* never NULL", "never closed", 2),
    ("A ::= INTEGER (0..3)(7..9)", "leaves no value", 2),
    ("A ::= B\nB ::= A", "defined as itself", 2),
    ("A ::= SEQUENCE {m ENUMERATED {x} DEFAULT y}", "value 'y' is neither defined", 2),
    ("A ::= SEQUENCE {m BIT STRING {x(0)} DEFAULT {y}}", "names the bit 'y'", 2),
    ("A ::= BOOLEAN\nB ::= A (SIZE (1))", "SIZE does not apply to a boolean", 3),
    ("A ::= OCTET STRING (SIZE (1) | SIZE (3))", "two sizes in one constraint", 2),
    ("A ::= EXTERNAL", "EXTERNAL is not supported", 2),
    (f"{CLASS}A ::= SEQUENCE {{v KIND.&Other}}", "has no field &Other", 4),
    (f"{CLASS}S KIND ::= {{{{NULL IDENTIFIED 4}}}}", "does not follow WITH SYNTAX", 4),
    (f"{CLASS}{TWICE}", "two entries for 1", 5),
    ("P {T} ::= SEQUENCE {t T}\nA ::= P", "takes 1 parameters, 0 are given", 3),
    ("A ::= INTEGER (0..3 ^ (1 | 2))", "mixes nested parentheses", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason", "line"), REFUSED)
def test_refused_with_file_and_line(compiled: Compiled, text: str, reason: str, line: int) -> None:
    with pytest.raises(SchemaError) as raised:
        compiled("Z ::= NULL" if "FROM Far" in text else text, *([text] if "FROM Far" in text else []))
    assert reason in raised.value.reason
    assert raised.value.file.endswith(".asn")
    assert raised.value.line == line


def test_the_line_is_that_of_the_second_file(compiled: Compiled) -> None:
    with pytest.raises(SchemaError) as raised:
        compiled("A ::= NULL\n\n\n", "B ::= NULL\nC ::= SEQUENCE { x }")
    assert raised.value.file.endswith("m1.asn")
    assert raised.value.line == 3


def test_a_module_may_stand_in_one_file_only(compiled: Compiled) -> None:
    text = "Twin DEFINITIONS ::= BEGIN A ::= NULL END"
    with pytest.raises(SchemaError, match="module Twin is in two files"):
        compiled(text, text)


def test_a_tree_names_module_type_and_place() -> None:
    tree = {"M": module({"A": {"type": "SEQUENCE", "members": [{"name": "x", "type": "Gone"}]}})}
    with pytest.raises(SchemaError, match=r"module M, type A, at A\.x: type 'Gone'"):
        compile_tree(tree, "test")


def test_an_open_type_for_no_field_is_refused() -> None:
    with pytest.raises(SchemaError, match=r"A\.nothing, which is no field"):
        compile_tree({"M": module({"A": {"type": "NULL"}})}, "test", open_types={"A.nothing": {}})
