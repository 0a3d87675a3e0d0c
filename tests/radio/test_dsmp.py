from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import dsmp, family
from cv2x.radio.elements import Element

elements = st.builds(Element, st.integers(0, 255), st.binary(max_size=20))


def test_shared_vectors_go_round(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    checked = 0
    for vector in vectors("dsmp.jsonl"):
        octets, value = bytes.fromhex(vector["hex"]), vector["value"]
        assert octets[0] == family.DSMP == value["protocolType"]
        message = dsmp.parse(octets[1:])
        data = bytes.fromhex(value["data"])
        assert message == dsmp.Dsm(value["aid"], data, (), value["version"], b"")
        assert len(message.payload) == value["length"]
        assert dsmp.pack(message.aid, message.payload) == octets[1:]
        checked += 1
    assert checked


# Heads seen in YD/T 3708-2020 cases and in a captured sidelink block: (AID, octets of data, head without family octet).
HEADS = [(111, 53, "006f0035"), (3618, 529, "008da20211"), (4, 283, "0004011b")]


@pytest.mark.parametrize(("aid", "length", "head"), HEADS)
def test_known_heads(aid: int, length: int, head: str) -> None:
    data = bytes(range(256)) * 3
    octets = dsmp.pack(aid, data[:length])
    assert octets == bytes.fromhex(head) + data[:length]
    assert dsmp.parse(octets) == dsmp.Dsm(aid, data[:length])


@given(st.integers(0, 0x1020407F), st.binary(max_size=300), st.lists(elements, max_size=5), st.binary(max_size=4))
def test_messages_go_round(aid: int, data: bytes, extensions: list[Element], trailing: bytes) -> None:
    octets = dsmp.pack(aid, data, extensions=extensions)
    assert dsmp.parse(octets + trailing) == dsmp.Dsm(aid, data, tuple(extensions), 0, trailing)


def reading(octets: bytes, counted: bool) -> dsmp.Dsm | DecodeError:
    try:
        return dsmp.parse(octets, counted=counted)
    except DecodeError as error:
        return error


@given(st.binary(max_size=60))
def test_any_octets_parse_or_raise_that_error(octets: bytes) -> None:
    for counted in (True, False):
        message = reading(octets, counted)
        if isinstance(message, DecodeError):
            assert 0 <= message.bit <= len(octets) * 8
        else:
            again = dsmp.pack(message.aid, message.payload, extensions=message.extensions, counted=counted)
            indicated_but_empty = octets[0] == 0x10 and not message.extensions
            assert indicated_but_empty or again + message.trailing == octets


def test_extension_block_in_octets() -> None:
    octets = bytes.fromhex("10020401ac0c01106f0002abcd")
    message = dsmp.parse(octets)
    assert message.extensions == (Element(4, b"\xac"), Element(12, b"\x10"))
    assert (message.aid, message.payload) == (111, b"\xab\xcd")


def test_2018_form_is_read_only_on_request() -> None:
    octets = bytes.fromhex("100401ac6f0002abcd")
    assert dsmp.pack(111, b"\xab\xcd", extensions=[Element(4, b"\xac")], counted=False) == octets
    assert dsmp.parse(octets, counted=False).extensions == (Element(4, b"\xac"),)
    with pytest.raises(DecodeError):
        dsmp.parse(octets)


def test_2018_form_with_two_readings_is_refused() -> None:
    # After one element: AID 5, four octets.  After two: AID 4, two octets.  Both end at the last octet.
    octets = bytes.fromhex("1001000500040002aabb")
    with pytest.raises(DecodeError, match="2 readings"):
        dsmp.parse(octets, counted=False)
    with_another_inner_length = bytes.fromhex("1001000500040003aabb")
    assert dsmp.parse(with_another_inner_length, counted=False).aid == 5


@pytest.mark.parametrize(
    ("octets", "path", "bit"),
    [
        ("", "version", 0),
        ("206f0000", "version", 0),
        ("e06f0000", "version", 0),
        ("016f0000", "reserved", 4),
        ("086f0000", "reserved", 4),
        ("00", "AID", 8),
        ("008d", "AID", 8),
        ("00f0000000000000", "AID", 8),
        ("006f", "length", 16),
        ("006f00", "length", 16),
        ("006f0002ab", "length", 16),
        ("10", "extensions", 8),
        ("1081", "extensions", 8),
        ("1001", "extensions[0]", 16),
        ("10010402ab", "extensions[0]", 16),
        ("10010481", "extensions[0]", 24),
    ],
)
def test_bad_octets_are_refused_with_their_place(octets: str, path: str, bit: int) -> None:
    with pytest.raises(DecodeError) as caught:
        dsmp.parse(bytes.fromhex(octets))
    assert (caught.value.path, caught.value.bit) == (path, bit)


def test_every_truncation_is_refused() -> None:
    octets = dsmp.pack(3618, b"abcdef", extensions=[Element(5, bytes(8))])
    for length in range(len(octets)):
        with pytest.raises(DecodeError):
            dsmp.parse(octets[:length])


@pytest.mark.parametrize(("aid", "head"), [(111, 4), (3618, 5)])
def test_length_limits_of_ydt_3708_7_1(aid: int, head: int) -> None:
    longest_that_must_pass = bytes(1400 - head - 1)
    assert dsmp.parse(dsmp.pack(aid, longest_that_must_pass)).payload == longest_that_must_pass
    with pytest.raises(EncodeError, match="length illegal"):
        dsmp.pack(aid, bytes(1401))
    too_long = dsmp.pack(aid, bytes(1401), max_length=2000)
    with pytest.raises(DecodeError, match="length illegal"):
        dsmp.parse(too_long)


def test_what_cannot_be_sent_is_refused() -> None:
    with pytest.raises(EncodeError) as caught:
        dsmp.pack(-1, b"")
    assert caught.value.path == "AID"
    with pytest.raises(EncodeError, match="length illegal"):
        dsmp.pack(1, bytes(0x10000), max_length=1 << 20)
    with pytest.raises(EncodeError, match="element"):
        dsmp.pack(1, b"", extensions=[Element(4, bytes(128))])
    with pytest.raises(EncodeError, match="outside"):
        dsmp.pack(1, b"", extensions=[Element(256, b"")])
    with pytest.raises(EncodeError, match="elements"):
        dsmp.pack(1, b"", extensions=[Element(4, b"")] * 128)
