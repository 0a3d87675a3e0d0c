from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import family, wsmp
from cv2x.radio.elements import Element

elements = st.builds(Element, st.integers(0, 255), st.binary(max_size=20))


def test_shared_vectors_go_round(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    checked = 0
    for vector in vectors("wsmp.jsonl"):
        octets, value = bytes.fromhex(vector["hex"]), vector["value"]
        assert octets[0] == family.WSMP == value["familyByte"]
        message = wsmp.parse(octets[1:])
        assert message == wsmp.Wsm(value["psid"], bytes.fromhex(value["data"]))
        assert len(message.payload) == value["length"]
        assert wsmp.pack(message.psid, message.payload) == octets[1:]
        checked += 1
    assert checked == 10


@given(st.integers(0, 0x1020407F), st.binary(max_size=400), st.lists(elements, max_size=5), st.binary(max_size=4))
def test_messages_go_round(psid: int, data: bytes, options: list[Element], trailing: bytes) -> None:
    octets = wsmp.pack(psid, data, options=options)
    assert wsmp.parse(octets + trailing) == wsmp.Wsm(psid, data, tuple(options), trailing)


def reading(octets: bytes) -> wsmp.Wsm | DecodeError:
    try:
        return wsmp.parse(octets)
    except DecodeError as error:
        return error


@given(st.binary(max_size=60))
def test_any_octets_parse_or_raise_that_error(octets: bytes) -> None:
    message = reading(octets)
    if isinstance(message, DecodeError):
        assert 0 <= message.bit <= len(octets) * 8
    else:
        again = wsmp.pack(message.psid, message.payload, options=message.options)
        indicated_but_empty = octets[0] == 0x0B and not message.options
        assert indicated_but_empty or again + message.trailing == octets


def test_options_in_octets() -> None:
    octets = bytes.fromhex("0b030f01ac10010c04019e002002abcd")
    options = (Element(15, b"\xac"), Element(16, b"\x0c"), Element(4, b"\x9e"))
    assert wsmp.parse(octets) == wsmp.Wsm(0x20, b"\xab\xcd", options)
    assert wsmp.pack(0x20, b"\xab\xcd", options=options) == octets


@pytest.mark.parametrize(("length", "coded"), [(0, "00"), (127, "7f"), (128, "8080"), (1395, "8573"), (2302, "88fe")])
def test_length_takes_one_octet_below_128_and_two_above(length: int, coded: str) -> None:
    octets = wsmp.pack(0x20, bytes(length))
    assert octets == bytes.fromhex(f"030020{coded}") + bytes(length)
    assert wsmp.parse(octets).payload == bytes(length)


@pytest.mark.parametrize(
    ("octets", "path", "bit"),
    [
        ("", "version", 0),
        ("02", "version", 5),
        ("0020000101ab", "version", 5),
        ("13002001ab", "subtype", 0),
        ("03", "TPID", 8),
        ("03012001ab", "TPID", 8),
        ("0300", "PSID", 16),
        ("030080", "PSID", 16),
        ("0300f0", "PSID", 16),
        ("030020", "length", 24),
        ("0300200201", "length", 24),
        ("03002080", "length", 24),
        ("0300208001ab", "length", 24),
        ("030020c001ab", "length", 24),
        ("0b", "options", 8),
        ("0b01", "options[0]", 16),
        ("0b010f02ac", "options[0]", 16),
    ],
)
def test_bad_octets_are_refused_with_their_place(octets: str, path: str, bit: int) -> None:
    with pytest.raises(DecodeError) as caught:
        wsmp.parse(bytes.fromhex(octets))
    assert (caught.value.path, caught.value.bit) == (path, bit)


def test_every_truncation_is_refused() -> None:
    octets = wsmp.pack(0x204097, bytes(200), options=[Element(15, b"\xac")])
    for length in range(len(octets)):
        with pytest.raises(DecodeError):
            wsmp.parse(octets[:length])


def test_what_cannot_be_sent_is_refused() -> None:
    with pytest.raises(EncodeError, match="2302"):
        wsmp.pack(0x20, bytes(2303))
    with pytest.raises(EncodeError, match="16383"):
        wsmp.pack(0x20, bytes(16384), max_length=1 << 20)
    with pytest.raises(EncodeError) as caught:
        wsmp.pack(0x10204080, b"")
    assert caught.value.path == "PSID"
