"""The runner in real time: the same steps as in virtual time, paced by the machine's clocks."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, wall_stamp
from cv2x.messages.model import Position
from cv2x.radio.base import RadioContext
from cv2x.radio.frame import Frame, Reception
from cv2x.radio.open import open_radio
from cv2x.station.base import Unit
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.realtime_runner import OVERRUN_NS, RealtimeRunner
from tests.radio.subjects import free_port

MS = MILLISECOND_NS


def fix(number):
    return Inputs(fix=PositionFix(number, Position(31.0, 121.0)))


def texts(log, kind):
    return [(at, unit, text) for at, what, unit, text in log.lines if what == kind]


def test_it_paces_wakes_and_feed_on_the_wall_clock(kit):
    ether, start = kit.ether(), wall_stamp()
    stations = [kit.beacon("a"), kit.beacon("b", period_ns=None)]
    units = [Unit(station, ether.radio(station.name)) for station in stations]
    log = kit.log()
    runner = RealtimeRunner(units, kit.feed({250 * MS: {"b": fix(1)}}), [log], start)
    reached = asyncio.run(runner.run(550 * MS))
    assert reached == 550 * MS
    assert 550 * MS <= wall_stamp().monotonic_ns - start.monotonic_ns < 5 * SECOND_NS
    sent = [text for _, _, text in texts(log, "sent")]
    assert sent == [f"a {n}" for n in range(1, len(sent) + 1)]
    assert 3 <= len(sent) <= 6  # six, unless the machine was kept busy
    assert [text for _, _, text in texts(log, "heard")] == [text for text in sent if text != "a 3"]
    fed = next(now for now, inputs in stations[1].steps if inputs.fix is not None)
    assert fed.monotonic_ns - start.monotonic_ns >= 250 * MS
    for now, _ in stations[0].steps[1:]:
        assert abs((now.utc_ns - now.monotonic_ns) - (start.utc_ns - start.monotonic_ns)) < SECOND_NS


def test_late_work_is_done_once_and_counted(kit):
    """A step that takes three periods is followed by one step with everything that piled up, not by three."""

    class Slow(kit.beacon):
        def step(self, now, inputs):
            outcome = super().step(now, inputs)
            if len(self.steps) == 3:
                until_ns = time.monotonic_ns() + 320 * MS
                while time.monotonic_ns() < until_ns:
                    pass
            return outcome

    ether, start = kit.ether(), wall_stamp()
    slow = Slow("a", period_ns=100 * MS)
    feed = kit.feed({n * 50 * MS + 25 * MS: {"a": fix(n)} for n in range(12)})
    runner = RealtimeRunner([Unit(slow, ether.radio("a"))], feed, [], start)
    asyncio.run(runner.run(700 * MS))
    assert feed.taken == [n * 50 * MS + 25 * MS for n in range(12)]
    assert runner.overruns >= 1
    assert runner.worst_lateness_ns > OVERRUN_NS
    after = slow.steps[3][1].fix
    assert after is not None
    assert after.utc_ns >= 5  # the latest of the fixes that piled up
    assert len(slow.steps) < 1 + 12 + 7
    assert slow.said <= 5


def test_a_socket_wakes_it(kit):
    """A wall-clock driver with a descriptor: frames from outside reach the station without polling."""

    class SocketRadio(type(kit.ether().radio("x"))):
        wall_clock = True

        def __init__(self, name):
            super().__init__(name, kit.ether())
            self.near, self.far = socket.socketpair()
            self.near.setblocking(False)

        @classmethod
        def open(cls, address, context: RadioContext):
            return cls(context.unit)

        def _send(self, frame: Frame, now: Stamp) -> None:
            self.near.send(frame.octets)

        def _arrived(self, now: Stamp) -> list[Reception]:
            try:
                return [Reception(Frame(self.near.recv(2048)), now, self.name)]
            except BlockingIOError:
                return []

        def fileno(self):
            return self.near.fileno()

        def close(self):
            self.near.close()
            self.far.close()

    async def main(runner, radio):
        running = asyncio.create_task(runner.run(10 * SECOND_NS))
        await asyncio.sleep(0.05)
        radio.far.send(b"hello")
        async with asyncio.timeout(5):
            while not station.steps[1:]:
                await asyncio.sleep(0.005)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    station = kit.beacon("a", period_ns=None)
    with SocketRadio("a") as radio:
        runner = RealtimeRunner([Unit(station, radio)], kit.feed(), [], wall_stamp())
        asyncio.run(main(runner, radio))
    assert [r.frame.octets for r in station.steps[1][1].receptions] == [b"hello"]
    assert len(station.steps) == 2


def test_a_fault_in_hearing_ends_the_run_and_is_not_lost_in_the_loop(kit):
    """A station that fails on a frame fails in a callback of the loop; whoever runs the runner is told."""

    class Brittle(type(kit.beacon("x"))):
        def step(self, now, inputs):
            if inputs.receptions:
                raise ZeroDivisionError("brittle")
            return super().step(now, inputs)

    async def main(radio, sender):
        runner = RealtimeRunner([Unit(Brittle("a", period_ns=None), radio)], kit.feed(), [], wall_stamp())
        running = asyncio.create_task(runner.run(10 * SECOND_NS))
        await asyncio.sleep(0.05)
        sender.send(Frame(b"\x04x"), wall_stamp())
        async with asyncio.timeout(5):
            await running

    one, two = free_port(), free_port()
    with (
        open_radio(f"udp:127.0.0.1:{one}@127.0.0.1:{two}", RadioContext()) as radio,
        open_radio(f"udp:127.0.0.1:{two}@127.0.0.1:{one}", RadioContext()) as sender,
        pytest.raises(ZeroDivisionError, match="brittle"),
    ):
        asyncio.run(main(radio, sender))


def test_it_stops_when_asked_and_tells_progress(kit):
    told: list[int] = []
    runner = RealtimeRunner([Unit(kit.beacon("a"), kit.ether().radio("a"))], kit.feed(), [], wall_stamp())
    reached = asyncio.run(runner.run(None, told.append, lambda: len(told) >= 3))
    assert told == sorted(told)
    assert len(told) == 4
    assert 150 * MS < reached < 2 * SECOND_NS


def test_a_start_ahead_is_waited_for(kit):
    station = kit.beacon("a")
    start = wall_stamp().later(100 * MS)
    asyncio.run(RealtimeRunner([Unit(station, kit.ether().radio("a"))], kit.feed(), [], start).run(50 * MS))
    assert station.steps[0][0].monotonic_ns >= start.monotonic_ns
    assert len(station.steps) == 1


def test_interrupting_the_process_leaves_a_recording_that_is_complete(kit, tmp_path):
    """Ctrl-C for real: a process of its own, a signal, and what is on disk afterwards."""
    program = textwrap.dedent(
        """
        import asyncio, importlib.util, signal, sys
        # A shell hands down to what it runs in the background that SIGINT is ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        spec = importlib.util.spec_from_file_location("kit", sys.argv[1])
        kit = importlib.util.module_from_spec(spec)
        sys.modules["kit"] = kit
        spec.loader.exec_module(kit)
        from cv2x.clock import wall_stamp
        from cv2x.station.base import Unit
        from cv2x.station.realtime_runner import RealtimeRunner
        from cv2x.station.recording import RecordingWriter

        ether = kit.Ether()
        units = [Unit(kit.Beacon(name, period_ns=10_000_000), ether.radio(name)) for name in "ab"]
        writer = RecordingWriter(sys.argv[2], {"scenario": "interrupted"})
        runner = RealtimeRunner(units, kit.ListFeed(), [writer], wall_stamp())
        try:
            asyncio.run(runner.run(None, lambda run_ns: print(run_ns, flush=True)))
        except KeyboardInterrupt:
            print("interrupted", flush=True)
        finally:
            writer.close()
        """
    )
    from cv2x.station.recording_reader import read_recording
    from cv2x.station.recording_schema import Transmitted

    path = tmp_path / "recording.mcap"
    conftest = os.path.join(os.path.dirname(__file__), "conftest.py")
    process = subprocess.Popen(
        [sys.executable, "-c", program, conftest, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        for _ in range(3):
            assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0, err
    assert out.endswith("interrupted\n")
    recording = read_recording(path)
    assert recording.complete
    assert sum(isinstance(event, Transmitted) for event in recording.events) >= 20
