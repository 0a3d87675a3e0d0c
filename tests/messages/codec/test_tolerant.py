"""Tolerant decoding: what real units do wrong is read and reported; what is in doubt is refused as ever."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, Liberty
from tests.messages.codec.test_limits import frames, mutated

BIT = {"kind": "boolean"}
OCTET = {"kind": "integer", "min": 0, "max": 255, "extensible": False}


def integer(low: int | None, high: int | None, *, extensible: bool = False) -> dict[str, Any]:
    return {"kind": "integer", "min": low, "max": high, "extensible": extensible}


def octets(low: int, high: int | None, *, extensible: bool = False) -> dict[str, Any]:
    return {"kind": "octets", "min": low, "max": high, "extensible": extensible}


def sequence(*root: dict[str, Any], additions: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    members = [{"optional": False, **member} for member in root]
    return {"kind": "sequence", "name": "T", "root": members, "extensible": additions is not None,
            "additions": additions or []}  # fmt: skip


def enumerated(*names: str, more: list[str] | None = None) -> dict[str, Any]:
    return {"kind": "enumerated", "names": list(names), "additions": more}


def packed(bits: str) -> bytes:
    """Return bits as octets, padded with zeros; spaces are for the eye."""
    bits = bits.replace(" ", "")
    return int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")


SAMPLES: list[tuple[list[dict[str, Any]], str, Any, list[tuple[str, int, str]]]] = [
    # trailing octets and padding
    ([OCTET], "00000101 00000000", 5, [("", 8, "1 octet too many")]),
    ([integer(0, 15)], "0101 0100", 5, [("", 4, "padding is not zero")]),
    ([integer(0, 15)], "0101 0100 11111111", 5, [("", 4, "padding is not zero"), ("", 8, "1 octet too many")]),
    # integers beyond their range, alone, in a run of members, extensible, wide
    ([integer(0, 28800)], "111000100011010", 28954, [("", 0, "28954 is outside 0..28800")]),
    ([integer(-5, 5)], "1111", 10, [("", 0, "10 is outside -5..5")]),
    ([integer(0, 5, extensible=True)], "0 111", 7, [("", 0, "7 is outside 0..5")]),
    ([integer(0, 5, extensible=True)], "1 00000001 00000011", 3, [("", 0, "3 needs no extension bit")]),
    ([integer(0, 2**60 - 9)], "1" * 60, 2**60 - 1, [("", 0, f"{2**60 - 1} is outside 0..{2**60 - 9}")]),
    ([integer(None, None)], "00000010 00000000 00000101", 5, [("", 0, "5 is not in its shortest form")]),
    ([integer(0, None)], "00000010 00000000 00000101", 5, [("", 0, "5 is not in its shortest form")]),
    ([sequence({"name": "a", "node": 1}, {"name": "b", "node": 2}, {"name": "c", "node": 1}), integer(0, 15),
      integer(0, 9)], "0001 1111 0011", {"a": 1, "b": 15, "c": 3}, [("b", 4, "15 is outside 0..9")]),
    # lengths and sizes
    ([octets(0, None)], "10000000 00000001 11111111", b"\xff", [("", 0, "length 1 is not in its shortest form")]),
    ([octets(1, 2, extensible=True)], "1 00000001 11111111", b"\xff", [("", 0, "size 1 needs no extension bit")]),
    ([octets(1, 3)], "11 " + "1" * 32, b"\xff" * 4, [("", 0, "size 4 is outside 1..3")]),
    ([{"kind": "sequence-of", "element": 1, "min": 0, "max": 2, "extensible": False}, BIT], "11 101",
     [True, False, True], [("", 0, "size 3 is outside 0..2")]),
    # named bits and characters
    ([{"kind": "bits", "named": {"a": 0}, "min": 0, "max": 7, "extensible": False}], "101 10000", (b"\x80", 1),
     [("", 0, "trailing zeros that should have been left out")]),
    ([{"kind": "string", "charset": "VisibleString", "alphabet": None, "min": 0, "max": 3, "extensible": False}],
     "11 1000001 0000000 0000000", "A\0\0", [("", 0, "character U+0000 is not in the alphabet")]),
    # indexes behind the ellipsis
    ([enumerated("a", more=["b", "c"])], "1 1 00000001 00000001", "c",
     [("", 1, "index 1 is not in its shortest form")]),
    ([enumerated("a", more=["b"])], "1 1 00000010 00000000 01010000", "unknown:80",
     [("", 1, "index 80 is not in its shortest form")]),
    # DEFAULT, extension bit, additions, open types
    ([sequence({"name": "a", "node": 1, "optional": True, "default": 7}), OCTET], "1 00000111", {"a": 7},
     [("a", 1, "a default value that should have been left out")]),
    ([sequence({"name": "a", "node": 1}, additions=[{"name": "b", "node": 1, "optional": True}]), OCTET],
     "1 00000111 0000000 0", {"a": 7}, [("", 9, "extension bit without an addition")]),
    ([sequence({"name": "a", "node": 1}, additions=[{"name": "b", "node": 1, "optional": True}]), OCTET],
     "1 00000111 1 00000001 1 00000001 00001001", {"a": 7, "b": 9}, [("", 9, "length 1 is not in its shortest form")]),
    ([sequence({"name": "a", "node": 1}, additions=[{"name": "b", "node": 1, "optional": True}]), OCTET],
     "1 00000111 0000000 1 00000011 00001001 10101010 10111011", {"a": 7, "b": 9},
     [("b", 33, "3 octets announced, 1 used")]),
    ([sequence({"name": "a", "node": 1}, additions=[{"name": "b", "node": 2, "optional": True}]), OCTET,
      integer(0, 15)], "1 00000111 0000000 1 00000001 1001 0001", {"a": 7, "b": 9}, [("b", 29, "padding is not zero")]),
    ([sequence({"name": "a", "node": 1}, additions=[{"name": "b", "node": 2, "optional": True}]), OCTET,
      {"kind": "null"}], "1 00000111 0000000 1 00000000", {"a": 7, "b": None},
     [("b", 25, "0 octets announced, 1 used")]),
    ([sequence({"name": "a", "node": 1}, additions=[{"group": [{"name": "b", "node": 1, "optional": True}]}]), OCTET],
     "1 00000111 0000000 1 00000001 00000000", {"a": 7},
     [("", 17, "an addition group of nothing"), ("", 9, "extension bit without an addition")]),
]  # fmt: skip


@pytest.mark.parametrize(("nodes", "bits", "value", "liberties"), SAMPLES, ids=lambda held: str(held)[:40])
def test_each_liberty(
    one_type: Callable[..., Codec],
    nodes: list[dict[str, Any]],
    bits: str,
    value: Any,
    liberties: list[tuple[str, int, str]],
) -> None:
    c = one_type(*nodes)
    given = packed(bits)
    with pytest.raises(DecodeError) as caught:
        c.decode_type("T", given)
    read, taken = c.decode_type_tolerant("T", given)
    assert c.plain("T", read) == value
    assert [tuple(liberty[:3]) for liberty in taken] == liberties
    assert (caught.value.path, caught.value.bit, caught.value.reason) == liberties[0]
    try:
        canonical = c.encode_type("T", read)
    except EncodeError:
        assert any("outside" in liberty.what or "alphabet" in liberty.what for liberty in taken)
        return
    assert c.decode_type("T", canonical) == read


@pytest.mark.parametrize(("nodes", "bits"), [
    ([OCTET], "0000000"),
    ([octets(0, None)], "00000010 00000001"),
    ([octets(0, None)], "11000000"),
    ([octets(0, None)], "11000101" + "0" * 80),
    ([enumerated("a", "b", "c")], "11"),
    ([enumerated("a", more=[])], "1 1 00000100" + "0" * 32),
    ([enumerated("a", more=[])], "1 1 00000000" + "0" * 32),
    ([{"kind": "choice", "name": "T", "root": [{"name": n, "node": 1} for n in "abc"], "extensible": False,
       "additions": []}, BIT], "11 1"),
    ([{"kind": "string", "charset": "UTF8String", "alphabet": None, "min": 0, "max": None, "extensible": False}],
     "00000001 11111111"),
    ([integer(2**63 - 3, 2**63 - 1)], "11"),
    ([integer(None, None)], "00000000"),
])  # fmt: skip
def test_what_is_in_doubt_is_refused(one_type: Callable[..., Codec], nodes: list[dict[str, Any]], bits: str) -> None:
    c = one_type(*nodes)
    given = packed(bits) if bits != "0000000" else b""
    with pytest.raises(DecodeError) as strict:
        c.decode_type("T", given)
    with pytest.raises(DecodeError) as tolerant:
        c.decode_type_tolerant("T", given)
    assert tolerant.value.args == strict.value.args


def test_liberties_come_in_the_order_of_the_octets(sae: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    given = bytes.fromhex(next(v["hex"] for v in own_vectors if v["id"].endswith("0adbc921c8")))
    latitude = 16 + 16 + 3 + 7 + 32 + 16
    bits = int.from_bytes(given, "big") | ((1 << 63) - 1) << (8 * len(given) - latitude - 63)
    name, message, liberties = sae.decode_tolerant(bits.to_bytes(len(given), "big") + b"\0junk")
    assert name == "BSM"
    assert (message.coreData.lat, message.coreData.long) == (1247483647, 2494967296)
    assert liberties == (
        Liberty("coreData.lat", latitude, "1247483647 is outside -900000000..900000001"),
        Liberty("coreData.long", latitude + 31, "2494967296 is outside -1799999999..1800000001"),
        Liberty("", 8 * len(given), "5 octets too many", b"\0junk"),
    )
    assert str(liberties[2]) == f"message: 5 octets too many (bit {8 * len(given)})"
    with pytest.raises(EncodeError, match=r"coreData\.lat: 1247483647 is outside"):
        sae.encode(name, message)


def test_octets_behind_the_contents_of_an_open_type_are_kept(sae: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    given = bytes.fromhex(next(v["hex"] for v in own_vectors if v["id"].endswith("23a3b701d8")))
    assert given[2] == len(given) - 3
    longer = given[:2] + bytes([given[2] + 2]) + given[3:] + b"\xaa\xbb"
    name, message, (liberty,) = sae.decode_tolerant(longer)
    assert (name, message) == sae.decode(given)
    assert (liberty.octets, liberty.bit) == (b"\xaa\xbb", 8 * len(given) - 3)
    assert sae.encode(name, message) == given


def test_a_fragment_that_should_have_been_longer(one_type: Callable[..., Codec]) -> None:
    c = one_type(octets(0, None))
    contents = random.Random(1).randbytes(0x8001)
    given = b"\xc1" + contents[:0x4000] + b"\xc1" + contents[0x4000:0x8000] + b"\x80\x01" + contents[0x8000:]
    value, liberties = c.decode_type_tolerant("T", given)
    assert value == contents
    assert [liberty.bit for liberty in liberties] == [8 * 0x4001, 8 * 0x8002]
    assert c.decode_type("T", c.encode_type("T", value)) == contents


def test_more_than_64_liberties_are_no_message_of_the_dialect(one_type: Callable[..., Codec]) -> None:
    c = one_type({"kind": "sequence-of", "element": 1, "min": 0, "max": 255, "extensible": False}, integer(0, 254))
    value, liberties = c.decode_type_tolerant("T", bytes([64]) + b"\xff" * 64)
    assert (len(value), len(liberties), liberties[63].path) == (64, 64, "[63]")
    with pytest.raises(DecodeError) as caught:
        c.decode_type_tolerant("T", bytes([65]) + b"\xff" * 65)
    assert caught.value.path == "[64]"


def test_without_a_breach_it_is_the_strict_reading(either: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    for given in frames(own_vectors, either):
        try:
            name, message = either.decode(given)
        except DecodeError:
            continue
        assert either.decode_tolerant(given) == (name, message, ())
        assert either.decode_tolerant(bytearray(given)) == (name, message, ())
        frame = either.decode_type("MessageFrame", given)
        assert either.decode_type_tolerant("MessageFrame", given) == (frame, ())
    with pytest.raises(TypeError, match="octets expected"):
        either.decode_tolerant("00")  # type: ignore[arg-type]


def test_what_is_read_tolerantly_encodes_canonically_or_not_at_all(
    either: Dialect, own_vectors: list[dict[str, Any]]
) -> None:
    rnd = random.Random(2)
    subjects = frames(own_vectors, either)
    taken = refused = 0
    for _ in range(4000):
        given = mutated(rnd.choice(subjects), rnd)
        try:
            name, message, liberties = either.decode_tolerant(given)
        except DecodeError:
            continue
        if not liberties:
            assert either.decode(given) == (name, message)
            continue
        taken += 1
        try:
            canonical = either.encode(name, message)
        except EncodeError:
            refused += 1
            continue
        assert either.encode(*either.decode(canonical)) == canonical
    assert taken > refused > 0
