"""Any octets give an answer, in a bounded number of steps, and every place in it lies within them."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.errors import EncodeError
from cv2x.radio import dsmp, ethertype, rsu41_text, rsu_centre, wsmp
from cv2x.radio.capture_file import CapturedPacket
from cv2x.radio.pc5_l2 import Reassembly
from cv2x.security.spdu import wrap_unsecured
from cv2x.station.peel import SUBJECTS, Answer, Certainty, Peeler
from cv2x.station.peel.walk import MAX_STEPS, Walk
from tests.radio.test_capture_peel import ipv4, udp
from tests.station.test_peel import KNOWN

SEEDS = [octets for octets, _, _ in KNOWN]


def check(octets: bytes, answer: Answer) -> None:
    assert answer.octets == len(octets)
    for layer in answer.layers:
        if not layer.counted_in:
            assert 0 <= layer.at <= len(octets)
            assert layer.octets <= len(octets)
    trouble = answer.trouble
    if trouble is not None and not any(layer.counted_in for layer in answer.layers):
        assert 0 <= trouble.octet <= len(octets)
        assert trouble.reason
    json.dumps(answer.to_json())


@st.composite
def damaged(draw):
    """A good frame with octets changed, cut off, put in or repeated."""
    octets = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(octets)))
        change = draw(st.sampled_from(["set", "cut", "insert", "repeat"]))
        if change == "set" and at < len(octets):
            octets[at] = draw(st.integers(0, 255))
        elif change == "cut":
            del octets[at:]
        elif change == "insert":
            octets[at:at] = draw(st.binary(max_size=8))
        else:
            octets[at:at] = octets[max(0, at - 16) : at]
    return bytes(octets)


WRAPPINGS = [
    lambda octets: b"\x05" + ipv4(udp(octets)),
    lambda octets: ethertype.pack(bytes(6), bytes(6), 0x0800, ipv4(udp(octets))),
    lambda octets: b"\x01" + wsmp.pack(0x20, octets),
    lambda octets: b"\x04" + dsmp.pack(111, octets),
    wrap_unsecured,
    lambda octets: rsu41_text.pack(rsu41_text.Forward(octets, 0x20)),
    lambda octets: rsu_centre.pack("RSU-0001", 1, (octets, octets), counted=True),
]


@st.composite
def nested(draw):
    """A good frame inside many wrappings, in any order."""
    octets = draw(st.sampled_from(SEEDS))
    for wrap in draw(st.lists(st.sampled_from(WRAPPINGS), max_size=25)):
        try:
            octets = wrap(octets)
        except EncodeError:
            break
        if len(octets) > 20_000:
            break
    return octets


@given(st.binary(max_size=200))
def test_any_octets_give_an_answer(octets: bytes) -> None:
    check(octets, Peeler().peel(octets))


@given(damaged())
@settings(max_examples=100, deadline=None)
def test_any_damage_gives_an_answer(octets: bytes) -> None:
    check(octets, Peeler().peel(octets))


@given(nested())
@settings(max_examples=30, deadline=None)
def test_any_nesting_gives_an_answer_within_the_steps(octets: bytes) -> None:
    check(octets, Peeler().peel(octets))
    for tolerant in (False, True):
        walk = Walk(Reassembly(), tolerant=tolerant)
        readings = walk.guess(octets)
        assert readings
        # Once the steps are used up each beginning still waiting costs one more, and opens nothing.
        assert walk.steps < 2 * MAX_STEPS


@given(st.sampled_from(sorted(SUBJECTS)), damaged() | st.binary(max_size=100))
@settings(deadline=None)
def test_whatever_octets_are_said_to_be_gives_an_answer(name: str, octets: bytes) -> None:
    answer = Peeler().peel(octets, SUBJECTS[name])
    assert answer.top is not None
    check(octets, answer)


@given(st.lists(st.tuples(st.integers(0, 300), damaged() | st.binary(max_size=80)), max_size=4))
@settings(max_examples=50, deadline=None)
def test_any_capture_gives_answers(packets: list[tuple[int, bytes]]) -> None:
    peeler = Peeler()
    for link_type, octets in packets:
        check(octets, peeler.peel_packet(CapturedPacket(0, link_type, octets, "", len(octets))))


def test_noise_is_taken_for_nothing() -> None:
    """Of a thousand random strings none has everything fit, and for nearly all not even a beginning is claimed."""
    noise = random.Random(5)
    answers = [Peeler().peel(noise.randbytes(noise.randint(20, 200))) for _ in range(1000)]
    assert [answer for answer in answers if answer.top is not None and answer.top.certainty is Certainty.FITS] == []
    assert sum(answer.top is None for answer in answers) > 970


@pytest.mark.parametrize("size", [0, 1, 20_000, 70_000])
@pytest.mark.parametrize("octet", [0x00, 0x01, 0x03, 0x04, 0x14, 0x30, 0x45, 0xFF])
def test_long_runs_of_one_octet_give_an_answer(octet: int, size: int) -> None:
    octets = bytes((octet,)) * size
    check(octets, Peeler().peel(octets))


@pytest.mark.parametrize("octets", SEEDS, ids=map(str, range(len(SEEDS))))
def test_every_truncation_is_no_message_strictly_whole(octets: bytes) -> None:
    whole = Peeler().peel(octets)
    for length in range(0, len(octets), 11):
        answer = Peeler().peel(octets[:length])
        check(octets[:length], answer)
        assert answer.layers != whole.layers
