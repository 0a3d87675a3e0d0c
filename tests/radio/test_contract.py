"""What every driver of this package promises, asked of each of them through the same questions."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from typing import Any

import pytest

from cv2x.clock import Stamp, wall_stamp
from cv2x.errors import Cv2xError, EncodeError, InputError
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.open import BUILT_IN, open_radio

BIG = 8192
"""Octets every driver must carry: ltev2xMtu of the OmniAir test control interface."""


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


SPECS: dict[str, Callable[[], str]] = {
    "loopback": lambda: "loopback",
    "udp": lambda: f"udp:239.255.4.8:{free_port()}",
}


@pytest.fixture(params=sorted(BUILT_IN))
def open_one(request: pytest.FixtureRequest) -> Iterator[Callable[[], Radio]]:
    """Opens one more radio on the same air."""
    spec, numbers = SPECS[request.param](), count()
    air: dict[str, Any] = {}
    with ExitStack() as stack:
        yield lambda: stack.enter_context(open_radio(spec, RadioContext(unit=f"unit-{next(numbers)}", air=air)))


def hear(radio: Radio, wanted: int, sent_at: Stamp) -> list[Reception]:
    """Fetch until ``wanted`` receptions are there: by waiting for the wall clock, or by moving virtual time."""
    heard: list[Reception] = []
    while len(heard) < wanted:
        descriptor = radio.fileno()
        if descriptor is not None:
            assert select.select([descriptor], [], [], 10)[0], f"only {len(heard)} of {wanted} receptions in 10 s"
            heard += radio.receive(wall_stamp())
        else:
            arrival_ns = radio.next_arrival_ns()
            assert arrival_ns is not None, f"only {len(heard)} of {wanted} receptions"
            heard += radio.receive(sent_at.later(arrival_ns - sent_at.monotonic_ns))
    return heard


def test_others_hear_a_frame_once_octet_for_octet_and_the_sender_does_not(open_one: Callable[[], Radio]) -> None:
    sender, *others = (open_one() for _ in range(3))
    now = wall_stamp()
    first, second = bytes.fromhex("0400 6f 0003 010203"), bytes(range(256))
    sender.send(Frame(first), now)
    sender.send(Frame(second), now)
    for radio in others:
        assert [reception.frame.octets for reception in hear(radio, 2, now)] == [first, second]
        assert radio.receive(wall_stamp().later(10**9)) == []
    # The marker of another unit is all the sender ever hears, and it comes after its own frames would have.
    others[0].send(Frame(b"\x04marker"), now)
    assert [reception.frame.octets for reception in hear(sender, 1, now)] == [b"\x04marker"]
    assert sender.receive(wall_stamp().later(10**9)) == []


def test_receptions_say_who_heard_and_are_not_from_the_future(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    now = wall_stamp()
    sender.send(Frame(b"\x04x"), now)
    (reception,) = hear(other, 1, now)
    assert reception.radio == other.name
    fetched = wall_stamp().later(10**9)
    assert reception.stamp.monotonic_ns <= fetched.monotonic_ns
    assert reception.stamp.utc_ns <= fetched.utc_ns
    assert reception.frame.layer is other.carries


def test_a_unit_with_a_wrong_clock_gets_stamps_of_its_own_clock(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    now = wall_stamp()
    sender.send(Frame(b"\x04x"), now)
    assert wait(other, now)
    believed = Stamp(wall_stamp().utc_ns + 3_600_000_000_000, now.monotonic_ns + 5_000_000_000)
    (reception,) = other.receive(believed)
    assert reception.stamp.utc_ns - reception.stamp.monotonic_ns == believed.utc_ns - believed.monotonic_ns


def wait(radio: Radio, sent_at: Stamp) -> bool:
    descriptor = radio.fileno()
    if descriptor is not None:
        return bool(select.select([descriptor], [], [], 10)[0])
    return radio.next_arrival_ns() is not None


def test_taps_see_what_is_sent_and_heard(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    seen: list[tuple[str, bytes, Stamp]] = []
    for radio in (sender, other):
        radio.taps.append(lambda way, frame, stamp: seen.append((way, frame.octets, stamp)))
    now = wall_stamp()
    sender.send(Frame(b"\x04abc"), now)
    (reception,) = hear(other, 1, now)
    assert seen == [("sent", b"\x04abc", now), ("heard", b"\x04abc", reception.stamp)]


def test_counters_count(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    now = wall_stamp()
    for number in range(5):
        sender.send(Frame(bytes((4, number))), now)
    hear(other, 5, now)
    assert (sender.counters["sent"], sender.counters["heard"]) == (5, 0)
    assert other.counters["heard"] == 5
    assert other.counters["sent"] == 0


def test_receive_never_blocks_with_nothing_there(open_one: Callable[[], Radio]) -> None:
    radio = open_one()
    assert radio.receive(wall_stamp()) == []
    assert radio.next_arrival_ns() is None


def test_a_big_frame_arrives_whole(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    octets = bytes(index * 7 & 0xFF for index in range(BIG))
    now = wall_stamp()
    sender.send(Frame(octets), now)
    (reception,) = hear(other, 1, now)
    assert reception.frame.octets == octets


def test_a_frame_of_another_layer_is_refused_before_anything_is_sent(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    now = wall_stamp()
    with pytest.raises(EncodeError):
        sender.send(Frame(b"\x00x", Layer.MESSAGE), now)
    assert sender.counters["sent"] == 0
    sender.send(Frame(b"\x04x"), now)
    assert [reception.frame.octets for reception in hear(other, 1, now)] == [b"\x04x"]


def test_closing_twice_is_safe_and_a_closed_radio_neither_sends_nor_hears(open_one: Callable[[], Radio]) -> None:
    sender, other = open_one(), open_one()
    now = wall_stamp()
    sender.send(Frame(b"\x04x"), now)
    other.close()
    other.close()
    assert other.receive(now.later(10**9)) == []
    assert other.fileno() is None
    assert other.next_arrival_ns() is None
    with pytest.raises(Cv2xError):
        other.send(Frame(b"\x04x"), now)
    sender.send(Frame(b"\x04y"), now)


def test_context_manager_closes(open_one: Callable[[], Radio]) -> None:
    with open_one() as radio:
        radio.send(Frame(b"\x04x"), wall_stamp())
    with pytest.raises(Cv2xError):
        radio.send(Frame(b"\x04x"), wall_stamp())


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_unknown_options_and_senseless_addresses_are_the_users_fault(name: str) -> None:
    with pytest.raises(InputError):
        open_radio(name, RadioContext(options={"colour": "red"}))
    with pytest.raises(InputError):
        open_radio(f"{name}:~~~", RadioContext())


def test_every_built_in_driver_is_under_this_contract() -> None:
    assert set(SPECS) == set(BUILT_IN)
