from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError
from cv2x.radio.bridge import wire
from cv2x.radio.bridge.peer_clock import PeerClock
from cv2x.radio.bridge.session import Session
from cv2x.radio.bridge.told import Metrics
from cv2x.radio.bridge.wire import Incoming, Kind, Splitter, Want

FRAMES = st.lists(st.tuples(st.integers(0, 255), st.integers(0, 0xFFFFFFFF), st.binary(max_size=300)), max_size=8)


@given(FRAMES, st.lists(st.integers(1, 400), max_size=20))
def test_frames_come_out_of_a_stream_however_it_is_cut(frames: list[tuple[int, int, bytes]], cuts: list[int]) -> None:
    stream = b"".join(wire.frame(*one) for one in frames)
    splitter, got, at = Splitter(), [], 0
    for cut in [*cuts, len(stream)]:
        got += splitter.feed(stream[at : at + cut])
        at += cut
    assert got == [Incoming(*one) for one in frames]


def test_the_documented_octets_of_a_header() -> None:
    assert wire.frame(Kind.SEND, 0x01020304, b"\xaa\xbb") == bytes.fromhex("0002 03 00 01020304 aabb")


@pytest.mark.parametrize(
    ("octets", "path"),
    [(bytes.fromhex("2101 03 00 00000001"), "header.length"), (bytes.fromhex("0000 03 01 00000001"), "header.zero")],
)
def test_a_stream_that_cannot_be_ours_is_refused(octets: bytes, path: str) -> None:
    with pytest.raises(DecodeError) as refused:
        list(Splitter().feed(octets))
    assert refused.value.path == path


def test_the_longest_body_there_may_be_passes() -> None:
    (incoming,) = Splitter().feed(wire.frame(Kind.RECEIVED, 0, bytes(wire.MAX_BODY_OCTETS)))
    assert len(incoming.body) == 8192 + 256


def test_layouts_have_the_documented_sizes() -> None:
    sizes = {"HELLO": 8, "WELCOME": 68, "TIME_ANSWER": 24, "SEND": 8, "FLOW": 12, "METRICS": 40, "RECEIVED": 32}
    sizes |= {"TX_REPORT": 12, "REFUSED": 4, "STATUS": 4, "TX_POWER": 4, "L2_ID": 4, "FLOW_CLOSE": 4, "HEADER": 8}
    assert {name: getattr(wire, name).size for name in sizes} == sizes


WELCOME = wire.WELCOME.pack(b"CV2X", 1, 1, 3, 2, 0x7B, 8192, 2, 16, 100, 1000, -400, 230, 70_000, 0, b"test")


@given(st.lists(st.tuples(st.sampled_from([int(kind) | flag for kind in Kind for flag in (0, 0x80)]),
                          st.integers(0, 4), st.binary(max_size=64)), max_size=12))  # fmt: skip
def test_whatever_a_bridge_says_is_understood_or_refused(said: list[tuple[int, int, bytes]]) -> None:
    session = Session(0, Want.RECEPTIONS, Metrics())
    assert list(session.feed(wire.frame(Kind.HELLO | 0x80, 1, WELCOME), 1000)) == []
    session.tick(2000)
    try:
        for one in said:
            for packet in session.feed(wire.frame(*one), 3000):
                assert 0 < len(packet.octets) <= 8192
    except DecodeError:
        pass


@given(st.binary(max_size=2000))
def test_any_octets_at_all_are_a_conversation_or_a_decode_error(octets: bytes) -> None:
    try:
        list(Session(0, Want.RECEPTIONS, Metrics()).feed(octets, 1))
    except DecodeError:
        pass


DELAY = st.integers(0, 50_000_000)


@given(st.integers(-(10**15), 10**15), st.lists(st.tuples(DELAY, DELAY, DELAY), min_size=1, max_size=40))
def test_the_peers_clock_is_known_as_well_as_it_says(ahead: int, exchanges: list[tuple[int, int, int]]) -> None:
    clock, now = PeerClock(), 10**12
    for there, thinking, back in exchanges:
        received = now + there + ahead
        heard = now + there + thinking + back
        assert clock.learn(now, received, received + thinking, heard)
        now = heard
    offset = clock.offset(now)
    assert offset is not None
    assert abs(offset.ahead_ns - ahead) <= offset.error_ns
    remembered = exchanges[-32:]
    best_ns = (min(there for there, _, _ in remembered) + min(back for _, _, back in remembered)) // 2
    assert offset.error_ns <= best_ns + 1 + 32 * 150_000_000 * 50e-6 * 2
    instant = clock.ours(now + ahead, now)
    assert instant is not None
    assert abs(instant - now) <= offset.error_ns


def test_answers_that_lie_in_the_socket_bound_one_side_only() -> None:
    clock = PeerClock()
    clock.learn(0, 100_000, 100_000, 9_000_000)  # there 0.1 ms; fetched 8.9 ms late
    clock.learn(10_000_000, 18_000_000, 18_000_000, 18_100_000)  # there 8 ms; back 0.1 ms
    offset = clock.offset(18_100_000)
    assert offset is not None
    assert abs(offset.ahead_ns) < 1000
    assert offset.error_ns < 101_000


def test_one_clock_is_believed_to_be_one_where_the_bounds_allow_it() -> None:
    clock, other = PeerClock(same=True), PeerClock(same=True)
    clock.learn(0, 200, 300, 1000)
    assert clock.offset(1000) == (0, 0)
    other.learn(0, 5000, 5100, 1000)  # a container with a time of its own
    assert other.offset(1000) == (4550, 450)


def test_a_clock_that_was_stepped_is_learned_anew() -> None:
    clock = PeerClock()
    clock.learn(0, 100, 100, 200)
    clock.learn(1000, 5_001_100, 5_001_100, 1200)
    offset = clock.offset(1200)
    assert offset is not None
    assert abs(offset.ahead_ns - 5_000_000) <= 100


@pytest.mark.parametrize("exchange", [(0, 100, 50, 200), (100, 0, 0, 50), (0, 0, 0, 11 * 10**9)])
def test_an_exchange_that_makes_no_sense_is_not_believed(exchange: tuple[int, int, int, int]) -> None:
    clock = PeerClock()
    assert not clock.learn(*exchange)
    assert clock.offset(10**10) is None
