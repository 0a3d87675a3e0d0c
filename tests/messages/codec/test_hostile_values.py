"""Any value: octets, or EncodeError with path, allowed range and value; in whichever encoding, and as JSON too."""

from __future__ import annotations

import enum
import itertools
from collections import UserDict
from typing import Any

import pytest

from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect

ENCODINGS = ("uper", "oer", "coer")
SIZED = {"min": 0, "max": 9, "extensible": False}
LEAVES: list[dict[str, Any]] = [
    {"kind": "integer", "min": 0, "max": 9, "extensible": False},
    {"kind": "integer", "min": 0, "max": 9, "extensible": True},
    {"kind": "integer", "min": None, "max": None, "extensible": False},
    {"kind": "integer", "min": 0, "max": 2**64 - 1, "extensible": False},
    {"kind": "enumerated", "names": ["a", "b"], "additions": ["c"], "values": [0, 1, 2]},
    {"kind": "octets", **SIZED},
    {"kind": "bits", "named": None, **SIZED},
    {"kind": "string", "charset": "IA5String", "alphabet": None, **SIZED},
    {"kind": "string", "charset": "UTF8String", "alphabet": None, "min": 0, "max": None, "extensible": False},
    {"kind": "oid"},
    {"kind": "relative-oid"},
    {"kind": "boolean"},
    {"kind": "null"},
    {"kind": "real", "width": 4},
    {"kind": "sequence-of", "element": 1, **SIZED},
    {"kind": "choice", "name": "C", "root": [{"name": "a", "node": 1, "tag": [2, 0]}], "extensible": True,
     "additions": []},
    {"kind": "sequence", "name": "S", "root": [{"name": "a", "node": 1, "optional": False}], "extensible": True,
     "additions": []},
    {"kind": "open", "key": "", "table": {}},
]  # fmt: skip


class Colour(enum.IntEnum):
    RED = 5


class Rude:
    """Not even its text can be had."""

    def __repr__(self) -> str:
        raise RuntimeError("no")


def deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


def around() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["a"] = value
    return value


HUGE = 10**5000
"""More digits than Python writes."""
VALUES: list[Any] = [
    HUGE, -HUGE, [HUGE], ("a", HUGE), {"a": HUGE}, (b"", HUGE), (b"", -1), (b"\xff", 2**70), (HUGE, 1), {HUGE: 1},
    {"a": 1, "_additions": {HUGE: b""}}, {"a": 1, "_additions": {0: HUGE}}, {"a": 1, "_additions": HUGE},
    deep(100_000), ("a", deep(100_000)), {"a": deep(100_000)}, around(), [around()],
    "unknown:" + "9" * 5000, ("unknown:" + "9" * 5000, b""), ("unknown:2:" + "9" * 5000, b""), "unknown:-1",
    "unknown:٣", "1." + "9" * 5000, "\ud800", ("\ud800", 1), {"\ud800": 1}, "x" * 1_000_000, b"x" * 1_000_000,
    "é" * 10,
    1e400, -1e400, float("nan"), 1e300, object(), Rude(), [Rude()], ("a", Rude()), {"a": Rude()}, range(10**9), None,
    ..., ("a",), ("a", 1, 2), (), {}, [], type, Colour, UserDict(a=HUGE),
]  # fmt: skip


def codec(node: dict[str, Any], encoding: str) -> Dialect:
    document = {"format": 1, "dialect": "test", "encoding": encoding, "types": {"T": 0}, "nodes": [node, LEAVES[0]]}
    return Dialect(document)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("node", LEAVES, ids=lambda node: node["kind"])
def test_any_value_is_octets_or_an_encode_error(node: dict[str, Any], encoding: str) -> None:
    d = codec(node, encoding)
    told: list[EncodeError] = []
    for value in VALUES:
        try:
            d.decode_type("T", d.encode_type("T", value))
        except EncodeError as error:
            told.append(error)
        try:
            d.from_json_type("T", value)
        except EncodeError as error:
            told.append(error)
    assert len(told) > 20
    assert max(len(str(error)) for error in told) < 400


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_error_says_range_and_value(encoding: str) -> None:
    d = codec({"kind": "sequence", "name": "S", "root": [{"name": "a", "node": 1, "optional": False}],
               "extensible": False, "additions": []}, encoding)  # fmt: skip
    for value, told in (
        (10, "10"),
        (-1, "-1"),
        (2**70, str(2**70)),
        (HUGE, "an integer of 16610 bits"),
        (Colour.RED, ""),
    ):
        if told:
            with pytest.raises(EncodeError) as caught:
                d.encode_type("T", {"a": value})
            assert (caught.value.path, caught.value.reason) == ("a", f"{told} is outside 0..9")
        else:
            assert d.decode_type("T", d.encode_type("T", {"a": value})).a == value


def nested(levels: int) -> dict[str, Any]:
    """A sign that explains a sign that explains a sign …"""
    code = {"pictogramCode": {"serviceCategoryCode": ["trafficSignPictogram", "dangerWarning"],
                              "pictogramCategoryCode": {"nature": 1, "serialNumber": 1}}}  # fmt: skip
    for _ in range(levels):
        place = {"destType": 0, "destRSCode": code}
        sign = {"ioList": [{"arrowDirection": 0, "destPlace": [place]}]}
        code = code | {"attributes": [["ddd", sign]]}
    return code


def test_json_of_a_recursive_type_ends() -> None:
    d = dialect("etsi-r2")
    kind = next(name for name in d.types if name.rpartition(".")[2] == "GddStructure")
    octets = d.encode_type(kind, d.from_json_type(kind, nested(4)))
    assert d.to_json_type(kind, d.decode_type(kind, octets)) == nested(4)
    for levels in (12, 100, 5000):
        with pytest.raises(EncodeError, match="nested deeper than"):
            d.encode_type(kind, d.from_json_type(kind, nested(levels)))


@pytest.mark.parametrize("name", ["tcsae53-2019", "j2735-2016", "etsi-r1", "etsi-r2", "cn-phase2"])
def test_frames_of_every_style_take_hostile_octets(name: str) -> None:
    d = dialect(name)
    heads = [b"", b"\x00", b"\x80", b"\xff", b"\x02\x02", b"\x02\x05\x00\x00\x00\x00", b"\x00\x14", b"\x80\x82\x00\x10"]
    bodies = [b"", b"\xc4" * 40, b"\xbf\xff" * 4000, b"\xff" * 5000, bytes(5000), b"\x81\x80" * 2000, b"\x01" * 70]
    told: list[tuple[DecodeError, bytes]] = []
    for head, body in itertools.product(heads, bodies):
        for read in (d.decode, d.decode_tolerant):
            try:
                found = read(head + body)[0]
            except DecodeError as error:
                told.append((error, head + body))
            else:
                assert found in (*d.messages, "MessageFrame", "MessageFrame2") or found.startswith("unknown:")
    assert len(told) > 40
    for error, octets in told:
        assert 0 <= error.bit <= 8 * len(octets)
        assert error.reason
