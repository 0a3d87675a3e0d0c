"""Frames that are wrong: the plugin never fails, and its verdict is that of the codec."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cv2x.messages import Dialect, dialect
from tests.messages.columns.conftest import mutated, verdict
from tests.radio.wireshark.conftest import DIALECTS, Dissect, preference, sdu, shown, told, write
from tests.radio.wireshark.test_messages import made, vectors

MUTANTS = 400


def mutants(d: Dialect, seed: int) -> Iterator[bytes]:
    rnd = random.Random(seed)
    frames = [octets for octets in (*vectors(d), *made(d)) if len(octets) < 600]
    for _ in range(MUTANTS):
        yield mutated(rnd.choice(frames), rnd)


@pytest.mark.parametrize("name", DIALECTS)
def test_a_mutated_message_is_shown_or_remarked_upon_as_the_codec_says(
    name: str, tmp_path: Path, dissect: Dissect
) -> None:
    d = dialect(name)
    frames = list(mutants(d, 1))
    packets = dissect(write(tmp_path / "air.pcapng", (sdu(d, octets) for octets in frames)), *preference(name))
    good = refused = 0
    for octets, packet in zip(frames, packets, strict=True):
        if any("Not dissected" in remark or "is not dissected" in remark for remark in packet.remarks):
            continue
        wanted = verdict(d, octets)
        assert (packet.remarks == []) == (wanted is not None), octets.hex()
        if wanted is None:
            refused += 1
        else:
            assert shown(d, packet) == told(d, octets), octets.hex()
            good += 1
    assert good > 20
    assert refused > 100


@pytest.mark.parametrize("name", ["j2735-2024", "tcsae53-2019"])
def test_a_mutated_sdu_never_fails(name: str, tmp_path: Path, dissect: Dissect) -> None:
    d = dialect(name)
    rnd = random.Random(2)
    whole = [sdu(d, octets) for octets in vectors(d) if len(octets) < 600]
    frames = [mutated(rnd.choice(whole), rnd) for _ in range(MUTANTS)]
    frames += [octets[:length] for octets in whole[:3] for length in range(1, len(octets))]
    packets = dissect(write(tmp_path / "air.pcapng", frames), *preference(name))
    assert len(packets) == len(frames)
