"""Which flow a frame takes and how urgent it is; where a bridge is."""

from __future__ import annotations

from typing import Any

import pytest

from cv2x.errors import InputError
from cv2x.radio import dsmp, wsmp
from cv2x.radio.bridge.address import parse_bridge_address
from cv2x.radio.bridge.flows import EVENT, SPS, FlowTable, application
from cv2x.radio.frame import Frame
from cv2x.radio.pppp import pppp

MS = 1_000_000


def cn(aid: int = 111, priority: int = 208, **more: Any) -> Frame:
    return Frame(b"\x04" + dsmp.pack(aid, b"x"), aid=aid, priority=priority, **more)


def table(sps: int = 2, events: int = 16) -> FlowTable:
    return FlowTable(sps, events, 100, 1000)


@pytest.mark.parametrize(
    ("priority", "expected"), [(255, 1), (224, 1), (223, 2), (208, 2), (176, 3), (112, 5), (48, 7), (31, 8), (0, 8)]
)
def test_pppp_of_a_dsm(priority: int, expected: int) -> None:
    assert pppp(cn(priority=priority)) == expected


@pytest.mark.parametrize(("priority", "expected"), [(7, 1), (5, 3), (0, 8), (99, 1)])
def test_pppp_of_a_wsm(priority: int, expected: int) -> None:
    assert pppp(Frame(b"\x01\x03", aid=0x20, priority=priority)) == expected


def test_a_frame_without_priority_is_in_the_middle() -> None:
    assert pppp(Frame(b"\x04")) == 5


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (b"\x04" + dsmp.pack(3619, b"x"), 3619),
        (b"\x01" + wsmp.pack(0x82, b"x"), 0x82),
        (b"\x04\xff", 0),
        (b"\x03rest", 0),
        (b"", 0),
    ],
)
def test_an_application_that_is_not_stated_is_read_from_the_header(octets: bytes, expected: int) -> None:
    assert application(Frame(octets)) == expected
    assert application(Frame(octets, aid=7)) == 7


def test_what_is_said_often_gets_a_reservation_of_its_period_once() -> None:
    flows = table()
    flow, new = flows.choose(cn(period_ns=100 * MS))
    assert (flow.kind, flow.application, flow.period_ms, flow.pppp, new) == (SPS, 111, 100, 2, True)
    assert flows.choose(cn(period_ns=100 * MS)) == (flow, False)


@pytest.mark.parametrize(("period_ms", "reserved_ms"), [(100, 100), (250, 200), (99, 0), (500, 500), (501, 0)])
def test_a_reservation_comes_at_least_as_often_as_the_frame(period_ms: int, reserved_ms: int) -> None:
    flow, _ = table().choose(cn(period_ns=period_ms * MS))
    assert (flow.kind, flow.period_ms) == ((SPS, reserved_ms) if reserved_ms else (EVENT, 0))


def test_what_is_said_once_is_an_event_of_its_application() -> None:
    flows = table()
    first, _ = flows.choose(cn(112, 112))
    second, _ = flows.choose(cn(3622, 112))
    assert (first.kind, first.application, second.application) == (EVENT, 112, 3622)
    assert first.number != second.number


def test_a_frame_more_urgent_than_its_reservation_goes_as_an_event() -> None:
    flows = table()
    flows.choose(cn(priority=112, period_ns=100 * MS))
    assert flows.choose(cn(priority=240, period_ns=100 * MS))[0].kind == EVENT
    assert flows.choose(cn(priority=112, period_ns=100 * MS))[0].kind == SPS


def test_without_a_reservation_left_events_carry_it_and_without_those_any_event_flow() -> None:
    flows = table(sps=1, events=1)
    assert flows.choose(cn(111, period_ns=100 * MS))[0].kind == SPS
    event, _ = flows.choose(cn(113, period_ns=100 * MS))
    assert event.kind == EVENT
    assert flows.choose(cn(3622)) == (event, False)
    with pytest.raises(LookupError):
        table(0, 0).choose(cn())


def test_a_refused_reservation_is_not_asked_for_again() -> None:
    flows = table()
    flow, _ = flows.choose(cn(period_ns=100 * MS))
    flows.refused(flow.number)
    assert flows.choose(cn(period_ns=100 * MS))[0].kind == EVENT
    flows.refused(250)


def test_a_reservation_grows_in_steps_and_never_shrinks() -> None:
    flow, _ = table().choose(cn(period_ns=100 * MS))
    assert [flow.reserve(octets) for octets in (130, 200, 201, 90)] == [True, False, True, False]
    assert flow.reserved_octets == 300


def test_numbers_never_run_out() -> None:
    flows = table(255, 255)
    numbers = {flows.choose(cn(aid))[0].number for aid in range(400)}
    numbers |= {flows.choose(cn(aid, period_ns=100 * MS))[0].number for aid in range(400)}
    assert numbers <= set(range(1, 256))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("", "/run/cv2x.sock"),
        ("/tmp/a.sock", "/tmp/a.sock"),
        ("/tmp/{unit}.sock", "/tmp/rsu-1.sock"),
        ("5005", ("127.0.0.1", 5005)),
        (":5005", ("127.0.0.1", 5005)),
        ("192.0.2.7:5005", ("192.0.2.7", 5005)),
        ("[::1]:5005", ("::1", 5005)),
    ],
)
def test_addresses(text: str, target: str | tuple[str, int]) -> None:
    assert parse_bridge_address(text, "rsu-1").target == target


@pytest.mark.parametrize(
    "text", ["~~~", "host.example:5", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1", "/" + "x" * 200]
)
def test_addresses_that_make_no_sense(text: str) -> None:
    with pytest.raises(InputError):
        parse_bridge_address(text, "unit")
