from __future__ import annotations

import pytest

from cv2x.clock import Stamp
from cv2x.errors import InputError
from cv2x.radio import loopback
from cv2x.radio.base import RadioContext
from cv2x.radio.frame import Frame
from cv2x.radio.loopback import LoopbackRadio

START = Stamp(1_700_000_000_000_000_000, 0)
FAR = START.later(10**12)


def radios(
    air: dict[str, object], *units: str, address: str = "", seed: int = 7, **options: str
) -> list[LoopbackRadio]:
    return [LoopbackRadio.open(address, RadioContext(unit, seed, air, options)) for unit in units]


def heard_numbers(
    sender: LoopbackRadio, hearer: LoopbackRadio, count: int, others: list[LoopbackRadio] | None = None
) -> list[int]:
    """Let everybody send in turn and return which of the first sender's frames arrived."""
    for number in range(count):
        for index, radio in enumerate([sender, *(others or [])]):
            radio.send(Frame(bytes((4, index)) + number.to_bytes(2, "big")), START.later(number))
    return [int.from_bytes(r.frame.octets[2:], "big") for r in hearer.receive(FAR) if r.frame.octets[1] == 0]


def test_arrival_is_the_delay_after_sending_on_the_hearers_own_clocks() -> None:
    sender, hearer = radios({}, "a", "b", address="delay=2ms")
    sender.send(Frame(b"\x04x"), START)
    assert hearer.next_arrival_ns() == 2_000_000
    assert hearer.receive(START.later(1_999_999)) == []
    late = Stamp(START.utc_ns + 10**9 + 5_000_000, 5_000_000)  # a clock one second ahead, fetched 3 ms late
    (reception,) = hearer.receive(late)
    assert reception.stamp == Stamp(START.utc_ns + 10**9 + 2_000_000, 2_000_000)
    assert hearer.next_arrival_ns() is None


def test_default_delay() -> None:
    sender, hearer = radios({}, "a", "b")
    sender.send(Frame(b"\x04x"), START)
    assert hearer.next_arrival_ns() == loopback.DEFAULT_DELAY_NS


def test_order_is_arrival_then_joining_then_sending() -> None:
    a, b, hearer = radios({}, "a", "b", "c")
    b.send(Frame(b"\x04b1"), START)
    a.send(Frame(b"\x04a1"), START)
    a.send(Frame(b"\x04a2"), START)
    b.send(Frame(b"\x04b0"), START.later(-1))
    assert [r.frame.octets[1:] for r in hearer.receive(FAR)] == [b"b0", b"a1", b"a2", b"b1"]


def test_metadata_travels_with_the_frame() -> None:
    sender, hearer = radios({}, "a", "b")
    frame = Frame(b"\x04x", aid=111, source_l2=65537, dest_l2=1, priority=208, channel=183)
    sender.send(frame, START)
    assert hearer.receive(FAR)[0].frame is frame


def test_runs_do_not_hear_each_other() -> None:
    (sender,) = radios({}, "a")
    (elsewhere,) = radios({}, "b")
    sender.send(Frame(b"\x04x"), START)
    assert elsewhere.receive(FAR) == []


def test_total_loss_loses_everything_and_counts_it() -> None:
    sender, hearer = radios({}, "a", "b", loss="100 %")
    assert heard_numbers(sender, hearer, 50) == []
    assert hearer.counters[loopback.LOST] == 50
    assert sender.counters["sent"] == 50
    assert hearer.next_arrival_ns() is None


def test_loss_ratio_is_kept_and_sums_up() -> None:
    sender, hearer = radios({}, "a", "b", loss="30%")
    heard = heard_numbers(sender, hearer, 2000)
    assert len(heard) + hearer.counters[loopback.LOST] == 2000
    # Binomial(2000, 0.3): five standard deviations are 103.
    assert abs(hearer.counters[loopback.LOST] - 600) < 103


def test_losses_repeat_with_the_seed_and_differ_without() -> None:
    runs = [heard_numbers(*radios({}, "a", "b", loss="50 %", seed=seed), 200) for seed in (1, 1, 2)]
    assert runs[0] == runs[1] != runs[2]


def test_two_hearers_lose_different_frames() -> None:
    sender, b, c = radios({}, "a", "b", "c", loss="50 %")
    heard_b = heard_numbers(sender, b, 200)
    assert heard_b != [int.from_bytes(r.frame.octets[2:], "big") for r in c.receive(FAR)]


def test_adding_a_talking_unit_changes_nobody_elses_draws() -> None:
    sender, hearer = radios({}, "a", "b", loss="50 %")
    alone = heard_numbers(sender, hearer, 200)
    sender, hearer, third = radios({}, "a", "b", "c", loss="50 %")
    assert heard_numbers(sender, hearer, 200, [third]) == alone
    third, sender, hearer = radios({}, "0", "a", "b", loss="50 %")
    assert heard_numbers(sender, hearer, 200, [third]) == alone


def test_a_frame_under_way_still_arrives_after_its_sender_left() -> None:
    sender, hearer = radios({}, "a", "b")
    sender.send(Frame(b"\x04x"), START)
    sender.close()
    assert len(hearer.receive(FAR)) == 1


def test_what_nobody_fetched_is_counted_at_close() -> None:
    sender, hearer = radios({}, "a", "b")
    sender.send(Frame(b"\x04x"), START)
    hearer.close()
    assert hearer.counters[loopback.UNHEARD] == 1


def test_a_unit_that_never_fetches_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback, "MAX_QUEUED", 10)
    sender, hearer = radios({}, "a", "b")
    assert heard_numbers(sender, hearer, 25) == list(range(10))
    assert hearer.counters[loopback.QUEUE_FULL] == 15


def test_an_option_in_the_address_goes_before_the_scenarios() -> None:
    (radio,) = radios({}, "a", address="loss=100%", loss="10 %", delay="3 ms")
    assert (radio.loss, radio.delay_ns) == (1.0, 3_000_000)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("loss", "name=value"),
        ("loss=0.1", "is not a ratio"),
        ("loss=101%", "outside"),
        ("loss=-1%", "outside"),
        ("delay=5", "is not a time"),
        ("delay=-1ms", "negative"),
        ("fading=urban", "no option 'fading'"),
    ],
)
def test_bad_options_end_in_a_sentence(address: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        LoopbackRadio.open(address, RadioContext())
