"""Every field tshark shows of a message is the one `cv2x decode` prints, none is missing and none is extra."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect
from tests.conftest import VECTORS
from tests.messages.codec.conftest import Maker
from tests.radio.wireshark.conftest import DIALECTS, Dissect, preference, sdu, shown, told, write

OWN = Path(__file__).parents[2] / "vectors" / "messages.jsonl"
FILES = (OWN, VECTORS / "j2735.jsonl", VECTORS / "csae.jsonl", VECTORS / "dsmp.jsonl")
SEEDS = 6
"""Random messages of each kind; more found nothing more."""


def vectors(d: Dialect) -> Iterator[bytes]:
    """Yield the frames of the vectors of a dialect; a message without a frame is put into one."""
    for file in FILES:
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            vector = json.loads(line)
            if vector.get("dialect") != d.name:
                continue
            octets = bytes.fromhex(vector["hex"])
            names = [
                n for n in d.messages if vector["type"] in d.types and d.message_node(n) == d.type_node(vector["type"])
            ]
            try:
                if names:
                    octets = d.encode(names[0], d.decode_type(vector["type"], octets))
                d.decode(octets)
            except DecodeError:
                continue
            yield octets


def made(d: Dialect, *names: str) -> Iterator[bytes]:
    """Yield random messages of every kind, or of those named."""
    for name in names or d.messages:
        for seed in range(SEEDS):
            try:
                octets = d.encode(name, Maker(d, seed, unknowns=True).value(d.message_node(name)))
            except EncodeError:
                continue
            if len(octets) < 1300:
                yield octets


@pytest.mark.parametrize("name", DIALECTS)
def test_tshark_shows_what_decode_prints(name: str, tmp_path: Path, dissect: Dissect) -> None:
    d = dialect(name)
    frames = [*vectors(d), *made(d)]
    packets = dissect(write(tmp_path / "air.pcapng", (sdu(d, octets) for octets in frames)), *preference(name))
    assert len(packets) == len(frames) > 4 * len(d.messages)
    for octets, packet in zip(frames, packets, strict=True):
        assert packet.remarks == [], octets.hex()
        assert shown(d, packet) == told(d, octets), octets.hex()
