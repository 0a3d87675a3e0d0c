from __future__ import annotations

import select
from contextlib import ExitStack

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, wall_stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio import redundant, udp
from cv2x.radio.base import PEER_BACK, PEER_LOST, Radio, RadioContext
from cv2x.radio.frame import Frame
from cv2x.radio.loopback import LoopbackRadio, Medium
from cv2x.radio.open import open_radio
from cv2x.radio.redundant import RedundantRadio
from tests.radio.network import cable, ip, own_network
from tests.radio.subjects import free_port

NOW = Stamp(1_795_334_400_000_000_000, 5_000_000_000)


class TwoAirs:
    """A redundant radio on two media of this process, and somebody plain on each; the second is 20 ms slower."""

    def __init__(self, stack: ExitStack, window: str = "50ms") -> None:
        self.air: dict[str, object] = {}
        self.unit = stack.enter_context(
            RedundantRadio.open(f"loopback:delay=1ms + loopback:delay=21ms,window={window}", self.context("unit"))
        )
        self.other = stack.enter_context(open_radio("loopback", self.context("other")))

    def context(self, unit: str) -> RadioContext:
        return RadioContext(unit=unit, air=self.air)


def drain(radio: Radio, until_ms: int) -> list[tuple[int, bytes]]:
    heard = []
    while (next_ns := radio.next_arrival_ns()) is not None and next_ns <= NOW.monotonic_ns + until_ms * MILLISECOND_NS:
        heard += radio.receive(NOW.later(next_ns - NOW.monotonic_ns))
    return [((r.stamp.monotonic_ns - NOW.monotonic_ns) // MILLISECOND_NS, r.frame.octets) for r in heard]


def test_what_two_members_hear_is_heard_once_at_its_earliest() -> None:
    with ExitStack() as stack:
        airs = TwoAirs(stack)
        airs.other.send(Frame(b"\x04a"), NOW)
        airs.other.send(Frame(b"\x04b"), NOW.later(10 * MILLISECOND_NS))
        assert drain(airs.unit, 200) == [(1, b"\x04a"), (11, b"\x04b")]
        counters = airs.unit.counters
        assert (counters["heard"], counters[redundant.DUPLICATE]) == (2, 2)
        assert (counters["loopback 1: heard"], counters["loopback 2: heard"]) == (2, 2)


def test_what_is_said_twice_is_heard_twice() -> None:
    with ExitStack() as stack:
        airs = TwoAirs(stack)
        for at_ms in (0, 5, 100):
            airs.other.send(Frame(b"\x04same"), NOW.later(at_ms * MILLISECOND_NS))
        assert [at_ms for at_ms, _ in drain(airs.unit, 300)] == [1, 6, 101]
        assert airs.unit.counters[redundant.DUPLICATE] == 3


def test_beyond_the_window_it_is_another_one() -> None:
    with ExitStack() as stack:
        airs = TwoAirs(stack, window="10ms")
        airs.other.send(Frame(b"\x04a"), NOW)
        assert [at_ms for at_ms, _ in drain(airs.unit, 200)] == [1, 21]


def test_a_frame_that_repeats_for_ever_takes_no_room_for_ever() -> None:
    with ExitStack() as stack:
        airs = TwoAirs(stack)
        for number in range(500):
            airs.other.send(Frame(b"\x04map"), NOW.later(number * 10 * MILLISECOND_NS))
            airs.other.send(Frame(b"\x04" + number.to_bytes(2, "big")), NOW.later(number * 10 * MILLISECOND_NS))
        assert len(drain(airs.unit, 6000)) == 1000
        assert sum(len(times) for times in airs.unit._heard.values()) < 30


def test_it_is_sent_on_all_members() -> None:
    one, two = free_port(), free_port()
    with ExitStack() as stack:
        unit = stack.enter_context(
            RedundantRadio.open(f"udp:239.255.4.8:{one} + udp:239.255.4.8:{two}", RadioContext())
        )
        for port in (one, two):
            other = stack.enter_context(open_radio(f"udp:239.255.4.8:{port}", RadioContext()))
            unit.send(Frame(b"\x04x"), wall_stamp())
            assert select.select([other.fileno()], [], [], 10)[0]
            assert [reception.frame.octets for reception in other.receive(wall_stamp())] == [b"\x04x"]


def test_a_member_that_dies_is_reported_and_opened_again_while_the_others_go_on() -> None:
    with own_network(), ExitStack() as stack:
        cable("here", "there")
        port = free_port()
        unit = stack.enter_context(RedundantRadio.open(f"ethernet:here + udp:239.255.4.8:{port}", RadioContext()))
        other = stack.enter_context(open_radio(f"udp:239.255.4.8:{port}", RadioContext()))
        now = wall_stamp()
        ip("link", "delete", "here")
        unit.send(Frame(b"\x04x"), now)
        assert select.select([other.fileno()], [], [], 10)[0]
        assert [reception.frame.octets for reception in other.receive(wall_stamp())] == [b"\x04x"]
        assert unit.counters["sent"] == 1
        unit.receive(now)
        reports = unit.take_reports()
        assert {report.cause for report in reports} == {PEER_LOST, "interface down"}
        assert all(report.detail.startswith("ethernet 1: ") and report.frame is None for report in reports)

        cable("here", "there")
        unit.receive(now.later(2 * SECOND_NS))
        assert [report.cause for report in unit.take_reports()] == [PEER_BACK]


def test_a_unit_whose_members_share_an_air_does_not_hear_itself() -> None:
    with ExitStack() as stack:
        airs = TwoAirs(stack)
        airs.unit.send(Frame(b"\x04mine"), NOW)
        airs.other.send(Frame(b"\x04theirs"), NOW)
        assert drain(airs.unit, 200) == [(1, b"\x04theirs")]
        assert airs.unit.counters[redundant.OWN] == 2
        assert [octets for _, octets in drain(airs.other, 200)] == [b"\x04mine"] * 2


class Breaking(LoopbackRadio):
    """A radio that is gone for good after its first frame."""

    def _send(self, frame: Frame, now: Stamp) -> None:
        if self.counters["sent"]:
            raise UnavailableError("the stick was pulled out")
        super()._send(frame, now)


def test_a_member_that_breaks_for_good_is_closed_and_opened_anew() -> None:
    with ExitStack() as stack:
        airs = TwoAirs(stack)
        medium = airs.air["loopback"]
        assert isinstance(medium, Medium)
        airs.unit.members[0].radio = Breaking(medium, "unit")
        for number in range(3):
            airs.unit.send(Frame(bytes((4, number))), NOW)
        assert [(report.cause, report.detail) for report in airs.unit.take_reports()] == [
            (PEER_LOST, "loopback 1: the stick was pulled out")
        ]
        assert airs.unit.members[0].radio is None
        airs.unit.receive(NOW.later(redundant.OPEN_AGAIN_NS))
        assert [report.cause for report in airs.unit.take_reports()] == [PEER_BACK]
        airs.unit.close()
        assert airs.unit.counters["sent"] == 3
        assert airs.unit.counters["loopback 1: sent"] == 1
        assert airs.unit.counters["loopback 2: sent"] == 3


def test_a_member_that_is_not_there_at_the_start_is_waited_for() -> None:
    taken = free_port()
    peer = f"udp:127.0.0.1:9@127.0.0.1:{taken}"
    with ExitStack() as stack:
        holder = stack.enter_context(open_radio(peer, RadioContext()))
        unit = stack.enter_context(RedundantRadio.open(f"{peer} + udp:239.255.4.8:{free_port()}", RadioContext()))
        assert [report.cause for report in unit.take_reports()] == [PEER_LOST]
        holder.close()
        unit.receive(wall_stamp())
        assert [report.cause for report in unit.take_reports()] == [PEER_BACK]


def test_nobody_left_is_told_for_every_frame() -> None:
    with ExitStack() as stack:
        one, two = (stack.enter_context(open_radio(f"udp:127.0.0.1:9@127.0.0.1:{free_port()}", RadioContext()))
                    for _ in range(2))  # fmt: skip
        unit = stack.enter_context(RedundantRadio.open("loopback + loopback", RadioContext()))
        for member, radio in zip(unit.members, (one, two), strict=True):
            assert isinstance(radio, udp.UdpRadio)
            radio.address = radio.address._replace(host="192.0.2.1")  # no route there from the loopback interface
            member.radio = radio
        with pytest.raises(NotSentError, match=r"loopback 1: .*loopback 2: "):
            unit.send(Frame(b"\x04x"), wall_stamp())
        assert unit.counters["sent"] == 0


def test_a_frame_no_member_carries_is_the_frames_fault() -> None:
    spec = f"udp::{free_port()} + udp::{free_port()}"
    with RedundantRadio.open(spec, RadioContext()) as unit, pytest.raises(EncodeError):
        unit.send(Frame(b""), wall_stamp())


def test_all_members_missing_and_senseless_addresses_end_in_a_sentence() -> None:
    taken = free_port()
    peer = f"udp:127.0.0.1:9@127.0.0.1:{taken}"
    with open_radio(peer, RadioContext()), pytest.raises(UnavailableError, match="no member that opens"):
        RedundantRadio.open(f"{peer} + {peer}", RadioContext())
    for address in ("", "udp", "udp +", "udp + wifi", "udp + rsu41", "udp + udp,window=-1ms", "udp + udp,window=x"):
        with pytest.raises(InputError):
            RedundantRadio.open(address, RadioContext())
