"""What every driver of this package promises, asked of each of them through the same questions.

A new driver joins by an entry in `tests.radio.subjects`.
"""

from __future__ import annotations

import select
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from cv2x.clock import Stamp, wall_stamp
from cv2x.errors import Cv2xError, EncodeError, InputError
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.open import BUILT_IN, open_radio, radio_class
from tests.radio.subjects import SUBJECTS, Air


@pytest.fixture(params=sorted(SUBJECTS))
def air(request: pytest.FixtureRequest) -> Iterator[Air]:
    with ExitStack() as stack:
        yield SUBJECTS[request.param](stack)


def speak(air: Air, *frames: Frame, hearers: int = 1) -> tuple[Radio, list[Radio], Stamp]:
    """Open a sender and hearers, say the frames, and return the radios and when it was said."""
    sender = air.sender()
    others = [] if air.stored else [air.hearer() for _ in range(hearers)]
    now = wall_stamp()
    for frame in frames:
        sender.send(frame, now)
    if air.stored:
        others = [air.hearer() for _ in range(hearers)]
    return sender, others, now


def hear(radio: Radio, wanted: int, sent_at: Stamp) -> list[Reception]:
    """Fetch until ``wanted`` receptions are there: by waiting for the wall clock, or by moving virtual time."""
    heard = radio.receive(sent_at)
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


def octets_of(receptions: list[Reception]) -> list[bytes]:
    return [reception.frame.octets for reception in receptions]


def test_others_hear_a_frame_once_octet_for_octet_and_the_sender_does_not(air: Air) -> None:
    first, second = air.frame(bytes.fromhex("00 6f 0003 010203")), air.frame(bytes(range(256)))
    sender, others, now = speak(air, first, second, hearers=2)
    for radio in others:
        heard = octets_of(hear(radio, 2, now))
        assert (heard if air.ordered else sorted(heard, key=len)) == [first.octets, second.octets]
        assert radio.receive(wall_stamp().later(10**9)) == []
    if air.both_ways:
        # The marker of another unit is all the sender ever hears, and it comes after its own frames would have.
        marker = air.frame(b"marker")
        others[0].send(marker, now)
        assert octets_of(hear(sender, 1, now)) == [marker.octets]
    assert sender.receive(wall_stamp().later(10**9)) == []


def test_receptions_say_who_heard_and_are_not_from_the_future(air: Air) -> None:
    _, (other,), now = speak(air, air.frame(b"x"))
    (reception,) = hear(other, 1, now)
    assert reception.radio == other.name
    fetched = wall_stamp().later(10**9)
    assert reception.stamp.monotonic_ns <= fetched.monotonic_ns
    assert reception.stamp.utc_ns <= fetched.utc_ns
    assert reception.frame.layer is other.carries


def test_a_unit_with_a_wrong_clock_gets_stamps_of_its_own_clock(air: Air) -> None:
    _, (other,), now = speak(air, air.frame(b"x"))
    assert wait(other, now)
    believed = Stamp(wall_stamp().utc_ns + 3_600_000_000_000, now.monotonic_ns + 5_000_000_000)
    (reception,) = other.receive(believed)
    assert reception.stamp.utc_ns - reception.stamp.monotonic_ns == believed.utc_ns - believed.monotonic_ns


def wait(radio: Radio, sent_at: Stamp) -> bool:
    descriptor = radio.fileno()
    if descriptor is not None:
        return bool(select.select([descriptor], [], [], 10)[0])
    return radio.next_arrival_ns() is not None


def test_taps_see_what_is_sent_and_heard(air: Air) -> None:
    frame, now = air.frame(b"abc"), wall_stamp()
    seen: list[tuple[str, bytes, Stamp]] = []

    def watched(radio: Radio) -> Radio:
        radio.taps.append(lambda way, frame, stamp: seen.append((way, frame.octets, stamp)))
        return radio

    sender = watched(air.sender())
    other = None if air.stored else watched(air.hearer())
    sender.send(frame, now)
    (reception,) = hear(other or watched(air.hearer()), 1, now)
    assert seen == [("sent", frame.octets, now), ("heard", frame.octets, reception.stamp)]


def test_counters_count(air: Air) -> None:
    sender, (other,), now = speak(air, *(air.frame(bytes((1, number))) for number in range(5)))
    hear(other, 5, now)
    assert (sender.counters["sent"], sender.counters["heard"]) == (5, 0)
    assert (other.counters["sent"], other.counters["heard"]) == (0, 5)


def test_receive_never_blocks_with_nothing_there(air: Air) -> None:
    _, (radio,), _ = speak(air)
    assert radio.receive(wall_stamp()) == []
    assert radio.next_arrival_ns() is None
    assert radio.take_reports() == []


def test_a_big_frame_arrives_whole(air: Air) -> None:
    frame = air.frame(bytes(index * 7 & 0xFF for index in range(air.biggest - len(air.head))))
    _, (other,), now = speak(air, frame)
    (reception,) = hear(other, 1, now)
    assert reception.frame.octets == frame.octets


def test_a_frame_of_another_layer_is_refused_before_anything_is_sent(air: Air) -> None:
    sender = air.sender()
    foreign = Layer.SDU if air.layer is Layer.MESSAGE else Layer.MESSAGE
    with pytest.raises(EncodeError):
        sender.send(Frame(air.frame(b"x").octets, foreign), wall_stamp())
    assert sender.counters["sent"] == 0
    assert sender.carries is air.layer


def test_closing_twice_is_safe_and_a_closed_radio_neither_sends_nor_hears(air: Air) -> None:
    sender, (other,), now = speak(air, air.frame(b"x"))
    other.close()
    other.close()
    assert other.receive(now.later(10**9)) == []
    assert other.fileno() is None
    assert other.next_arrival_ns() is None
    for radio in (other, sender):
        radio.close()
        with pytest.raises(Cv2xError):
            radio.send(air.frame(b"x"), now)


def test_one_that_closes_does_not_disturb_the_others(air: Air) -> None:
    sender, (gone, there), now = speak(air, air.frame(b"x"), hearers=2)
    gone.close()
    if not air.stored:
        sender.send(air.frame(b"y"), now)
    heard = octets_of(hear(there, 1 if air.stored else 2, now))
    assert (heard if air.ordered else sorted(heard))[0] == air.frame(b"x").octets


def test_context_manager_closes(air: Air) -> None:
    with air.sender() as radio:
        radio.send(air.frame(b"x"), wall_stamp())
    with pytest.raises(Cv2xError):
        radio.send(air.frame(b"x"), wall_stamp())


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_unknown_options_and_senseless_addresses_are_the_users_fault(name: str) -> None:
    with pytest.raises(InputError):
        open_radio(name, RadioContext(options={"colour": "red"}))
    with pytest.raises(InputError):
        open_radio(f"{name}:~~~", RadioContext())


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_driver_checks_itself_or_says_what_is_missing(name: str) -> None:
    try:
        assert radio_class(name).check()
    except Cv2xError as error:
        assert len(str(error)) > 20  # noqa: PT017


def test_every_built_in_driver_is_under_this_contract() -> None:
    assert set(SUBJECTS) == set(BUILT_IN)
