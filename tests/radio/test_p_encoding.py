from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import p_encoding

# (value, octets): the AID and PSID tables of the test-area configuration files, and both ends of every length.
SAMPLES = [
    (0x00, "00"),
    (0x20, "20"),
    (111, "6f"),
    (0x7F, "7f"),
    (0x80, "8000"),
    (0x82, "8002"),
    (0x87, "8007"),
    (0x100, "8080"),
    (0x27F, "81ff"),
    (3618, "8da2"),
    (3623, "8da7"),
    (3629, "8dad"),
    (0x407F, "bfff"),
    (0x4080, "c00000"),
    (0x20407F, "dfffff"),
    (0x204080, "e0000000"),
    (0x204095, "e0000015"),
    (0x204097, "e0000017"),
    (0x1020407F, "efffffff"),
]


@pytest.mark.parametrize(("value", "octets"), SAMPLES)
def test_known_values_both_ways(value: int, octets: str) -> None:
    assert p_encoding.encode(value).hex() == octets
    assert p_encoding.decode(bytes.fromhex(octets)) == (value, len(octets) // 2)


@given(st.integers(0, p_encoding.MAX_VALUE), st.binary(max_size=3), st.binary(max_size=3))
def test_every_value_goes_round_wherever_it_stands(value: int, before: bytes, after: bytes) -> None:
    octets = p_encoding.encode(value)
    assert p_encoding.decode(before + octets + after, len(before)) == (value, len(before) + len(octets))


@given(st.binary(min_size=1, max_size=6))
def test_octets_have_one_reading_or_none(octets: bytes) -> None:
    try:
        value, following = p_encoding.decode(octets)
    except DecodeError:
        return
    assert p_encoding.encode(value) == octets[:following]


def test_longer_values_never_sort_before_shorter_ones() -> None:
    edges = [limit for limit, _ in ((0x80, 0), (0x4080, 0), (0x204080, 0))]
    for length, first in enumerate(edges, 1):
        assert (len(p_encoding.encode(first - 1)), len(p_encoding.encode(first))) == (length, length + 1)


@pytest.mark.parametrize("value", [-1, p_encoding.MAX_VALUE + 1])
def test_values_without_encoding_are_refused_by_name(value: int) -> None:
    with pytest.raises(EncodeError) as caught:
        p_encoding.encode(value, "AID")
    assert caught.value.path == "AID"


@pytest.mark.parametrize("octets", ["", "80", "c000", "e00000", "f0000000", "ff"])
def test_octets_without_value_are_refused_with_their_place(octets: str) -> None:
    with pytest.raises(DecodeError) as caught:
        p_encoding.decode(b"\x00\x00" + bytes.fromhex(octets), 2, "AID")
    assert (caught.value.path, caught.value.bit) == ("AID", 16)
