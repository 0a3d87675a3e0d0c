"""Many frames as records: what one call gives, many calls give; an error says which frame."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect


def test_there_and_back(either: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = [octets for name in either.messages for octets in random_frames(either, name, 3)]
    items = either.decode_many(frames)
    assert items == [either.decode(octets) for octets in frames]
    assert either.encode_many(items) == frames
    assert either.decode_many(iter(frames)) == items
    assert either.decode_many([]) == []


def test_a_bad_frame_says_which(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    good = random_frames(sae, "BSM", 2)
    with pytest.raises(DecodeError, match=r"in frame 2 \(bit ") as caught:
        sae.decode_many([*good, good[0][:-1]])
    with pytest.raises(DecodeError) as single:
        sae.decode(good[0][:-1])
    assert (caught.value.path, caught.value.bit) == (single.value.path, single.value.bit)
    found = sae.decode_many([b"", *good], errors="return")
    assert isinstance(found[0], DecodeError)
    assert found[1:] == sae.decode_many(good)


def test_a_bad_item_says_which(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    items = sae.decode_many(random_frames(sae, "BSM", 2))
    bad = ("BSM", {"coreData": {"lat": 10**10}})
    with pytest.raises(EncodeError, match="in item 2"):
        sae.encode_many([*items, bad])
    found = sae.encode_many([bad, *items], errors="return")
    assert isinstance(found[0], EncodeError)
    assert found[1:] == sae.encode_many(items)
    with pytest.raises(TypeError, match="item 0"):
        sae.encode_many(["BSM"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="errors"):
        sae.encode_many([], errors="skip")  # type: ignore[call-overload]
