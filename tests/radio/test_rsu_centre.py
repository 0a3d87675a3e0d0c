"""The wrapper between a Chinese roadside unit and its centre."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import rsu_centre

HEAD = b"u_id_123" + (1_606_396_130_616).to_bytes(8, "little")


def test_shared_vector_goes_round(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    (vector,) = [vector for vector in vectors("csae.jsonl") if vector["dialect"] == "cn-rsu-centre"]
    octets, value = bytes.fromhex(vector["hex"]), vector["value"]
    wrapped = rsu_centre.parse(octets)
    assert (wrapped.rsu_id, wrapped.utc_ms) == (value["rsuId"], value["timeMs"])
    assert [message.hex() for message in wrapped.messages] == value["payloads"]
    packed = rsu_centre.pack(wrapped.rsu_id, wrapped.utc_ms, wrapped.messages, counted=wrapped.counted)
    assert packed == octets


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=5), st.integers(0, (1 << 64) - 1))
def test_wrappers_go_round(messages: list[bytes], utc_ms: int) -> None:
    octets = rsu_centre.pack("RSU-0001", utc_ms, tuple(messages), counted=True)
    wrapped = rsu_centre.parse(octets, counted=True)
    assert (wrapped.rsu_id, wrapped.utc_ms, wrapped.messages) == ("RSU-0001", utc_ms, tuple(messages))
    assert [octets[at : at + len(m)] for at, m in zip(wrapped.starts, messages, strict=True)] == messages
    alone = rsu_centre.pack("RSU-0001", utc_ms, (messages[0],), counted=False)
    assert rsu_centre.parse(alone, counted=False).messages == (messages[0],)


@pytest.mark.parametrize(
    ("rest", "path", "octet"),
    [
        (b"", "count", 16),
        (b"\x00", "count", 16),
        (b"\x01", "messages[0].length", 17),
        (b"\x01\x02\x00a", "messages[0].length", 17),
        (b"\x01\x01\x00aa", "messages", 20),
    ],
)
def test_bad_wrappers_are_refused_with_their_place(rest: bytes, path: str, octet: int) -> None:
    with pytest.raises(DecodeError) as caught:
        rsu_centre.parse(HEAD + rest)
    assert (caught.value.path, caught.value.bit) == (path, octet * 8)


def test_two_readings_are_none() -> None:
    both = HEAD + b"\x01\x00\x00"  # one message of no octets; or one of one octet
    assert rsu_centre.parse(both, counted=True).messages == (b"",)
    assert rsu_centre.parse(both, counted=False).messages == (b"\x00",)
    with pytest.raises(DecodeError, match="with and without"):
        rsu_centre.parse(both)


def test_an_id_that_is_no_text_is_refused() -> None:
    with pytest.raises(DecodeError, match="printable"):
        rsu_centre.parse(bytes(40))
    with pytest.raises(DecodeError, match="header"):
        rsu_centre.parse(HEAD[:15])


@pytest.mark.parametrize(
    ("rsu_id", "utc_ms", "messages", "counted"),
    [
        ("short", 0, (b"",), True),
        ("RSU-0001", -1, (b"",), True),
        ("RSU-0001", 0, (), True),
        ("RSU-0001", 0, (b"", b""), False),
        ("RSU-0001", 0, (bytes(65_536),), True),
    ],
)
def test_what_does_not_fit_is_refused(rsu_id: str, utc_ms: int, messages: tuple[bytes, ...], counted: bool) -> None:
    with pytest.raises(EncodeError):
        rsu_centre.pack(rsu_id, utc_ms, messages, counted=counted)


def reading(octets: bytes) -> rsu_centre.Wrapped | DecodeError:
    try:
        return rsu_centre.parse(octets)
    except DecodeError as error:
        return error


@given(st.binary(max_size=60).map(lambda rest: HEAD + rest) | st.binary(max_size=60))
def test_any_octets_parse_or_raise_that_error(octets: bytes) -> None:
    wrapped = reading(octets)
    if isinstance(wrapped, rsu_centre.Wrapped):
        assert rsu_centre.pack(wrapped.rsu_id, wrapped.utc_ms, wrapped.messages, counted=wrapped.counted) == octets
