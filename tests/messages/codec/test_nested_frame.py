"""The frame of the second Chinese phase, around messages made from its table."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect

ONE = ("BSM", "MAP", "RSM", "SPAT", "RSI")
TWO = {"RTCM": 10, "RSC": 11, "SSM": 12, "VIR": 13, "PAM": 14, "PSM": 15, "CLPMM": 16}


@pytest.fixture(scope="module")
def phase2() -> Dialect:
    return dialect("cn-phase2")


def made(d: Dialect, maker: Any, name: str, seed: int) -> Any:
    return maker(d, seed, unknowns=False).value(d.message_node(name))


def test_it_knows_both_phases_and_says_it_is_experimental(phase2: Dialect) -> None:
    assert phase2.messages == (*ONE, *TWO)
    assert phase2.family == "cn"
    assert phase2.experimental
    assert not dialect("ydt3709").experimental


def test_every_record_says_so(phase2: Dialect, maker: Any) -> None:
    record = phase2.decode(phase2.encode("RSC", made(phase2, maker, "RSC", 1)))[1]
    assert record._experimental
    assert phase2.record("BasicSafetyMessage")._experimental
    assert repr(record).startswith("experimental RoadsideCoordination(")
    assert not dialect("ydt3709").record("BasicSafetyMessage")._experimental


@pytest.mark.parametrize("name", [*ONE, *TWO])
@pytest.mark.parametrize("seed", range(5))
def test_every_message_goes_round(phase2: Dialect, maker: Any, name: str, seed: int) -> None:
    octets = phase2.encode(name, made(phase2, maker, name, seed))
    told, record = phase2.decode(octets)
    assert told == name
    assert phase2.encode(name, record) == octets
    as_json = json.loads(json.dumps(phase2.to_json(name, record)))
    assert phase2.encode(name, phase2.from_json(name, as_json)) == octets
    if name in TWO:
        assert octets[0] == 0x80  # the ellipsis' bit, then addition 0
        envelope = dict([phase2.decode_type("MessageFrame2", octets)])["msgFrameExt"]
        assert envelope.messageId == TWO[name]


def test_the_head_of_a_real_platooning_frame(phase2: Dialect, maker: Any) -> None:
    octets = phase2.encode("CLPMM", made(phase2, maker, "CLPMM", 1))
    assert octets[2:4] == bytes.fromhex("0010")


def test_what_is_not_known_survives(phase2: Dialect) -> None:
    octets = phase2.encode("unknown:900", b"\x01\x02\x03")
    assert phase2.decode(octets) == ("unknown:900", b"\x01\x02\x03")
    assert phase2.encode(*phase2.decode(octets)) == octets
    strange = phase2.encode_type("MessageFrame2", ("unknown:3", b"\xff\xee"))
    assert phase2.decode(strange) == ("MessageFrame2", ("unknown:3", b"\xff\xee"))
    assert phase2.encode(*phase2.decode(strange)) == strange


def test_wrong_names_and_values_are_refused(phase2: Dialect) -> None:
    for name, value in (("CAM", {}), ("unknown:16", b""), ("unknown:x", b""), ("unknown:900", {}), ("RSC", {})):
        with pytest.raises(EncodeError):
            phase2.encode(name, value)
    for octets in (b"", b"\x80", b"\x80\x01", b"\xff" * 40):
        with pytest.raises(DecodeError):
            phase2.decode(octets)
