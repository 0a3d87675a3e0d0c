"""The JSON form: octets in hex, BIT STRING as [hex, bits], CHOICE as [name, value], and errors that name the place."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.errors import EncodeError
from cv2x.messages import Dialect
from cv2x.messages.jsonform import from_json_value, to_json_value

BYTE = {"kind": "integer", "min": 0, "max": 255, "extensible": False}
OCTETS = {"kind": "octets", "min": 0, "max": None, "extensible": False}
NODES: list[dict[str, Any]] = [
    {"kind": "sequence", "name": "T", "extensible": True, "root": [
        {"name": "o", "node": 1, "optional": True}, {"name": "b", "node": 2, "optional": True},
        {"name": "c", "node": 3, "optional": True}, {"name": "l", "node": 4, "optional": True},
        {"name": "n", "node": 5, "optional": True}, {"name": "id", "node": 6, "optional": True},
        {"name": "v", "node": 7, "optional": True}],
     "additions": [{"group": [{"name": "g", "node": 1, "optional": False}]}]},
    OCTETS, {"kind": "bits", "named": None, "min": 0, "max": None, "extensible": False},
    {"kind": "choice", "name": "C", "extensible": True, "root": [{"name": "x", "node": 1}], "additions": []},
    {"kind": "sequence-of", "element": 1, "min": 0, "max": None, "extensible": False}, {"kind": "null"}, BYTE,
    {"kind": "open", "key": "id", "table": {"1": 4}},
]  # fmt: skip

CASES: list[tuple[dict[str, Any], Any]] = [
    ({}, {}),
    ({"o": b"\x01\xab", "n": None}, {"o": "01ab", "n": None}),
    ({"b": (b"\x80", 3)}, {"b": ["80", 3]}),
    ({"c": ("x", b"\x01")}, {"c": ["x", "01"]}),
    ({"c": ("unknown:0", b"\x01")}, {"c": ["unknown:0", "01"]}),
    ({"l": [b"", b"\x02"]}, {"l": ["", "02"]}),
    ({"id": 1, "v": [b"\x01"]}, {"id": 1, "v": ["01"]}),
    ({"id": 2, "v": b"\x01"}, {"id": 2, "v": "01"}),
    ({"g": b"\x05", "_additions": {3: b"\x01", 9: None}}, {"g": "05", "_additions": {"3": "01", "9": None}}),
]


@pytest.mark.parametrize(("value", "form"), CASES)
def test_both_ways(value: dict[str, Any], form: Any, one_type: Callable[..., Any]) -> None:
    assert to_json_value(NODES, 0, value) == form
    assert from_json_value(NODES, 0, json.loads(json.dumps(form))) == value
    c = one_type(*NODES)
    assert c.plain("T", c.decode_type("T", c.encode_type("T", from_json_value(NODES, 0, form)))) == value


@pytest.mark.parametrize(("form", "path", "reason"), [
    ([], "", "an object expected"),
    ({"o": 5}, "o", "octets in hex expected, not 5"),
    ({"o": "zz"}, "o", "octets in hex expected"),
    ({"b": "80"}, "b", "[hex, bits] expected"),
    ({"b": [1, 2]}, "b", "octets in hex expected"),
    ({"c": "x"}, "c", "[name, value] expected"),
    ({"c": ["x", 7]}, "c.x", "octets in hex expected"),
    ({"l": "00"}, "l", "a list expected"),
    ({"l": ["00", None]}, "l[1]", "octets in hex expected"),
    ({"q": 1}, "", "no member 'q'; T has o, b, c"),
    ({"id": 1, "v": "01"}, "v", "a list expected"),
    ({"_additions": {"x": "01"}}, "_additions", '{"index": hex} expected'),
    ({"_additions": []}, "_additions", '{"index": hex} expected'),
])  # fmt: skip
def test_forms_that_do_not_fit(form: Any, path: str, reason: str) -> None:
    with pytest.raises(EncodeError) as caught:
        from_json_value(NODES, 0, form)
    assert caught.value.path == path
    assert reason in caught.value.reason


def test_messages_and_types_by_name(sae: Dialect) -> None:
    assert sae.to_json("unknown:300", b"\xab") == "ab"
    assert sae.from_json("unknown:300", "ab") == b"\xab"
    assert sae.to_json_type("VehicleEventFlags", (b"\x00\x08", 13)) == ["0008", 13]
    assert sae.from_json_type("VehicleEventFlags", ["0008", 13]) == (b"\x00\x08", 13)
    with pytest.raises(EncodeError, match="is no message"):
        sae.to_json("XYZ", None)
    with pytest.raises(EncodeError, match="is no message"):
        sae.from_json("XYZ", None)
