"""The driver against the reference bridge over its stub library: everything but the modem."""

from __future__ import annotations

import os
import select
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from cv2x.clock import wall_stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio.base import PEER_BACK, PEER_LOST, RadioContext
from cv2x.radio.bridge import wire
from cv2x.radio.bridge.driver import BridgeRadio
from cv2x.radio.bridge.session import UNANSWERED
from cv2x.radio.bridge.wire import Can, Kind, Status
from cv2x.radio.frame import Frame, Reception, Stamped
from tests.radio.bridge.stub import OnAir, StubAir, built, stub_bridge

MS = 1_000_000


class Bench:
    """Bridges on one air, and radios at them."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self.stack, self.air = folder, stack, StubAir()
        self.processes = {}

    def start(self, unit: str, **options: Any) -> None:
        running = stub_bridge(self.folder / f"{unit}.sock", self.air, **options)
        self.processes[unit] = self.stack.enter_context(running)

    def open(self, unit: str, **options: Any) -> BridgeRadio:
        self.start(unit, **options)
        radio = BridgeRadio.open(f"{self.folder}/{{unit}}.sock", RadioContext(unit=unit))
        return self.stack.enter_context(radio)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with ExitStack() as stack:
        yield Bench(tmp_path, stack)


def until(radio: BridgeRadio, reached: Callable[[], bool], seconds: float = 20) -> list[Reception]:
    """Serve a radio until something is so."""
    heard: list[Reception] = []
    deadline = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < deadline, (radio.metrics, radio.counters)
        descriptor = radio.fileno()
        assert descriptor is not None
        select.select([descriptor], [], [], 0.05)
        heard += radio.receive(wall_stamp())
    return heard


def hear(radio: BridgeRadio, wanted: int) -> list[Reception]:
    before = radio.counters["heard"]
    return until(radio, lambda: radio.counters["heard"] - before >= wanted)


def routine(octets: bytes = b"\x04routine", **more: int) -> Frame:
    return Frame(octets, **{"aid": 111, "priority": 208, "period_ns": 100 * MS, **more})


def test_signal_strength_and_the_bridges_stamp_reach_the_reception(bench: Bench) -> None:
    sender, other = bench.open("a"), bench.open("b", loss_db=80)
    begun = wall_stamp()
    sender.send(routine(), begun)
    (reception,) = hear(other, 1)
    fetched = wall_stamp()
    assert reception.rssi_dbm == 20 - 80  # the better antenna; the other hears 3 dB less
    assert reception.stamped is Stamped.PEER
    assert other.metrics.clock_error_s == 0  # one machine, one clock
    assert begun.monotonic_ns <= reception.stamp.monotonic_ns <= fetched.monotonic_ns


def test_without_meta_data_there_is_no_signal_strength(bench: Bench) -> None:
    sender, other = bench.open("a"), bench.open("b", meta_data="999")
    sender.send(routine(), wall_stamp())
    assert [reception.rssi_dbm for reception in hear(other, 1)] == [None]


def test_flows_and_priorities_are_what_goes_on_the_air(bench: Bench) -> None:
    radio = bench.open("a")
    frames = [
        routine(),
        routine(b"\x04" + bytes(900)),
        Frame(b"\x04critical", aid=112, priority=240),
        Frame(b"\x04less so", aid=112, priority=112),
        Frame(b"\x01map", aid=0x204097, priority=5, period_ns=1000 * MS),
    ]
    with bench.air.listener() as heard:
        for frame in frames:
            radio.send(frame, wall_stamp())
        on_air = [StubAir.parsed(heard.recv(16_384)) for _ in frames]
    by_octets = {one.octets: one for one in on_air}
    assert set(by_octets) == {frame.octets for frame in frames}
    shown = [(one.application, one.priority, one.sps) for one in (by_octets[frame.octets] for frame in frames)]
    # Priority of the SDK is PPPP - 1; an event's is the traffic class of its packet, a reservation's that of the flow.
    assert shown == [(111, 1, True), (111, 1, True), (112, 0, False), (112, 4, False), (0x204097, 2, False)]
    until(radio, lambda: radio.metrics.blocks == 5)
    assert radio.metrics.sent == 5
    assert radio.metrics.last_block is not None
    assert radio.metrics.last_block.power_dbm == (20.0, None)


def test_the_modem_has_two_reservations_and_the_third_application_goes_as_an_event(bench: Bench) -> None:
    radio = bench.open("a")
    with bench.air.listener() as heard:
        for aid in (111, 3619, 113):
            radio.send(routine(f"\x04{aid}".encode(), aid=aid), wall_stamp())
        on_air: list[OnAir] = [StubAir.parsed(heard.recv(16_384)) for _ in range(3)]
    assert {one.application: one.sps for one in on_air} == {111: True, 3619: True, 113: False}
    until(radio, lambda: radio.metrics.blocks == 3)
    assert radio.take_reports() == []


def test_two_clients_share_the_modems_reservations_and_nothing_is_lost(bench: Bench) -> None:
    first = bench.open("a")
    second = bench.stack.enter_context(BridgeRadio.open(f"{bench.folder}/a.sock", RadioContext()))
    with bench.air.listener() as heard:
        for radio, aids in ((first, (111, 3619)), (second, (113, 114))):
            for aid in aids:
                radio.send(routine(f"\x04{aid}".encode(), aid=aid), wall_stamp())
            until(radio, lambda radio=radio: radio.metrics.blocks >= 2)  # type: ignore[misc]
        # The second was promised two reservations like everybody; both are refused, and both frames go as events.
        until(second, lambda: second.counters["flow refused: too many flows"] == 2)
        on_air = [StubAir.parsed(heard.recv(16_384)) for _ in range(4)]
    assert {one.application: one.sps for one in on_air} == {111: True, 3619: True, 113: False, 114: False}
    assert second.take_reports() == []


def test_capabilities_and_metrics_are_told(bench: Bench) -> None:
    radio, other = bench.open("a"), bench.open("b")
    known = radio.capabilities
    assert Can.SPS | Can.EVENT | Can.MEASURE_CBR | Can.MEASURE_RSSI | Can.SIMULATED in known.can
    assert Can.CHOOSE_L2 not in known.can
    assert (known.mtu_octets, known.l2_octets, known.max_sps_flows) == (8192, 3, 2)
    assert (known.min_power_dbm, known.max_power_dbm) == (-40.0, 23.0)
    until(radio, lambda: radio.metrics.noise_floor_dbm is not None)
    assert radio.metrics.status is Status.ACTIVE
    assert radio.metrics.time_uncertainty_s == pytest.approx(0.0001)
    for _ in range(40):
        other.send(Frame(b"\x04" + bytes(1000)), wall_stamp())
    hear(radio, 40)
    until(radio, lambda: radio.metrics.heard == 40)


def test_transmission_power_is_set_and_changes_what_others_hear(bench: Bench) -> None:
    radio, other = bench.open("a"), bench.open("b")
    radio.set_power(12.7)
    until(radio, lambda: radio.metrics.power_dbm == 12.0)  # whole dBm of this modem, towards less
    radio.send(routine(), wall_stamp())
    assert [reception.rssi_dbm for reception in hear(other, 1)] == [12 - 70]
    radio.set_power(60)
    until(radio, lambda: radio.counters["tx power refused: bad value"] == 1)
    with pytest.raises(InputError):
        radio.set_power(1000)


def test_the_modems_layer_2_id_changes_with_the_stations(bench: Bench) -> None:
    radio = bench.open("a")
    until(radio, lambda: radio.metrics.source_l2 is not None)
    with bench.air.listener() as heard:
        drawn = []
        for source_l2 in (70_001, 70_001, 70_002):
            before = radio.metrics.source_l2
            radio.send(routine(source_l2=source_l2), wall_stamp())
            if source_l2 not in drawn:
                until(radio, lambda before=before: radio.metrics.source_l2 != before)  # type: ignore[misc]
                drawn.append(source_l2)
            heard.recv(16_384)
        radio.send(routine(source_l2=70_002), wall_stamp())
        assert StubAir.parsed(heard.recv(16_384)).source_l2 == radio.metrics.source_l2


def test_a_suspended_modem_refuses_and_the_caller_is_told_frame_by_frame(bench: Bench) -> None:
    radio, other = bench.open("a"), bench.open("b")
    os.kill(bench.processes["a"].pid, signal.SIGUSR1)
    until(radio, lambda: radio.metrics.status is Status.TX_SUSPENDED)
    with pytest.raises(NotSentError, match="does not transmit"):
        radio.send(routine(), wall_stamp())
    assert radio.counters["sent"] == 0
    other.send(routine(), wall_stamp())
    hear(radio, 1)
    os.kill(bench.processes["a"].pid, signal.SIGUSR2)
    until(radio, lambda: radio.metrics.status is Status.ACTIVE)
    radio.send(routine(), wall_stamp())
    hear(other, 1)


def test_a_suspension_the_client_has_not_heard_of_is_reported_afterwards(bench: Bench) -> None:
    radio = bench.open("a")
    second = bench.stack.enter_context(BridgeRadio.open(f"{bench.folder}/a.sock", RadioContext()))
    os.kill(bench.processes["a"].pid, signal.SIGUSR1)
    until(second, lambda: second.metrics.status is Status.TX_SUSPENDED)
    frame = routine()
    radio.send(frame, wall_stamp())  # it has not been served since: it believes in an active modem
    reports = []
    until(radio, lambda: bool(reports.extend(radio.take_reports()) or reports))
    assert [(report.cause, report.detail, report.frame) for report in reports] == [
        ("refused by the bridge", "suspended", frame)
    ]


def test_a_dead_bridge_is_reported_frame_by_frame_and_connected_to_again(bench: Bench) -> None:
    radio, other = bench.open("a"), bench.open("b")
    descriptor = radio.fileno()
    radio.send(routine(), wall_stamp())
    hear(other, 1)
    process = bench.processes["a"]
    process.kill()
    process.wait()
    frame = routine(b"\x04into the void")
    radio.send(frame, wall_stamp())  # goes into a socket nobody reads any more, and is reported
    with pytest.raises(NotSentError, match="no bridge"):
        radio.send(frame, wall_stamp())
    until(radio, lambda: radio.counters["bridge not there"] >= 1)
    reports = radio.take_reports()
    assert [report.cause for report in reports if report.frame is None] == [PEER_LOST]
    assert frame in [report.frame for report in reports if report.cause == UNANSWERED]
    assert radio.next_arrival_ns() is not None
    assert (radio.counters["sent"], radio.counters["no bridge"]) == (2, 1)

    (bench.folder / "a.sock").unlink(missing_ok=True)
    bench.start("a")
    until(radio, lambda: radio.counters[PEER_BACK] == 1)
    assert (radio.fileno(), radio.next_arrival_ns()) == (descriptor, None)
    radio.send(routine(b"\x04again"), wall_stamp())
    assert [reception.frame.octets for reception in hear(other, 1)] == [b"\x04again"]
    other.send(routine(b"\x04back"), wall_stamp())
    assert [reception.frame.octets for reception in hear(radio, 1)] == [b"\x04back"]


def test_a_stopped_bridge_counts_as_dead_after_a_while(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    radio = bench.open("a")
    monkeypatch.setattr("cv2x.radio.bridge.session.PATIENCE_NS", 300 * MS)
    os.kill(bench.processes["a"].pid, signal.SIGSTOP)
    try:
        radio.send(routine(), wall_stamp())
        until(radio, lambda: radio.counters["bridge does not answer"] == 1)
    finally:
        os.kill(bench.processes["a"].pid, signal.SIGCONT)
    assert [report.cause for report in radio.take_reports()] == [UNANSWERED, "bridge does not answer"]
    monkeypatch.undo()
    until(radio, lambda: radio.counters[PEER_BACK] == 1)


def test_a_bridge_over_tcp(bench: Bench) -> None:
    running = bench.stack.enter_context(stub_bridge("0", bench.air))
    port = running.args[0].split()[1]  # type: ignore[index]
    radio = bench.stack.enter_context(BridgeRadio.open(port, RadioContext()))
    other = bench.open("b")
    radio.send(routine(), wall_stamp())
    assert [reception.frame.octets for reception in hear(other, 1)] == [b"\x04routine"]


def test_no_bridge_says_so_and_where_to_read(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=r"no bridge serves .*No such file or directory \(docs/bridge.md\)"):
        BridgeRadio.open(str(tmp_path / "nobody.sock"), RadioContext())


def test_nothing_heard_is_lost_when_the_bridge_goes_with_its_last_words(bench: Bench) -> None:
    radio, other = bench.open("a"), bench.open("b")
    for number in range(20):
        other.send(routine(b"\x04last words" + bytes((number,))), wall_stamp())
    until(other, lambda: other.metrics.blocks == 20)
    second = bench.stack.enter_context(BridgeRadio.open(f"{bench.folder}/a.sock", RadioContext()))
    until(second, lambda: second.metrics.heard == 20)
    bench.processes["a"].kill()
    bench.processes["a"].wait()
    heard = until(radio, lambda: radio.counters[PEER_LOST] == 1)
    assert [reception.frame.octets[-1] for reception in heard] == list(range(20))


def nonsense_after_three_packets(listener: socket.socket) -> None:
    """A bridge that greets well, hears three packets, and then loses its mind, all in one write."""
    connection, _ = listener.accept()
    with connection:
        splitter, said = wire.Splitter(), 0
        while said < 3:
            for kind, tag, _ in splitter.feed(connection.recv(4096)):
                said += 1
                body = {
                    Kind.HELLO: wire.WELCOME.pack(b"CV2X", 1, 1, 3, 2, 3, 8192, 0, 4, 100, 1000, 0, 0, 0, 0, b"mad"),
                    Kind.TIME: wire.TIME_ANSWER.pack(0, 5, 6),
                    Kind.METRICS: wire.METRICS.pack(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                }[Kind(kind)]
                connection.sendall(wire.frame(kind | wire.ANSWER, tag, body))
        connection.recv(4096)  # the unit says something
        head = wire.RECEIVED.pack(7, 0, 0, 0, 0, 0, 0, -605, wire.UNKNOWN_I16, 0)
        packets = b"".join(wire.frame(Kind.RECEIVED, 0, head + bytes((4, number))) for number in range(3))
        connection.sendall(packets + b"\xff" * 64)
        connection.recv(1)


def test_a_bridge_that_speaks_nonsense_is_left_and_what_it_said_before_stands(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "mad.sock"))
        listener.listen()
        thread = threading.Thread(target=nonsense_after_three_packets, args=(listener,))
        thread.start()
        with BridgeRadio.open(str(tmp_path / "mad.sock"), RadioContext()) as radio:
            radio.send(routine(), wall_stamp())
            heard = until(radio, lambda: radio.counters["bridge speaks nonsense"] == 1)
            heard += radio.receive(wall_stamp())
        thread.join(10)
    assert [(reception.frame.octets, reception.rssi_dbm) for reception in heard] == [
        (bytes((4, number)), -60.5) for number in range(3)
    ]


def test_the_whole_path_under_sanitizers(bench: Bench) -> None:
    binary = built("sanitize")
    radio, other = bench.open("a", binary=binary), bench.open("b", binary=binary)
    frames = [routine(b"\x04" + bytes(octets), source_l2=70_000 + octets // 500) for octets in range(1, 2000, 97)]
    frames += [Frame(b"\x04" + bytes((number,)), aid=3000 + number, priority=number * 12) for number in range(20)]
    for frame in frames:
        radio.send(frame, wall_stamp())
    heard = hear(other, len(frames))
    assert sorted(reception.frame.octets for reception in heard) == sorted(frame.octets for frame in frames)
    radio.set_power(5)
    until(radio, lambda: radio.metrics.power_dbm == 5.0 and radio.metrics.busy_ratio is not None)
    assert radio.take_reports() == []


def test_a_frame_too_long_is_its_own_fault(bench: Bench) -> None:
    radio = bench.open("a")
    with pytest.raises(EncodeError, match="8193 octets"):
        radio.send(Frame(bytes(8193)), wall_stamp())
