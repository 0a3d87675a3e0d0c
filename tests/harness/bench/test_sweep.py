"""Sweeps over a loopback link with a simulated attenuator in it, and how they end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from cv2x.clock import wall_stamp
from cv2x.errors import InputError, NotSentError, UnavailableError
from cv2x.harness.bench import sweep as sweeping
from cv2x.harness.bench.attenuator import Attenuator, open_attenuator
from cv2x.harness.bench.plan import SweepFile, SweepPlan
from cv2x.harness.bench.probe_frames import ProbeFrames
from cv2x.harness.bench.simulated import SimulatedAttenuator
from cv2x.harness.bench.simulated_link import SimulatedLink, passing
from cv2x.harness.bench.sweep import Sweep
from cv2x.radio.base import RadioContext
from cv2x.radio.frame import Frame, Layer
from cv2x.radio.loopback import LoopbackRadio


class Bench:
    """Two loopback radios with a simulated attenuator between them, set through a real socket."""

    def __init__(self, stack: ExitStack) -> None:
        air: dict[str, Any] = {}
        self.sender = stack.enter_context(LoopbackRadio.open("delay=1ms", RadioContext(unit="sender", air=air)))
        self.hearer = stack.enter_context(LoopbackRadio.open("delay=1ms", RadioContext(unit="hearer", air=air)))
        link = SimulatedLink(self.hearer)
        self.instrument = stack.enter_context(SimulatedAttenuator(0, link.set_db))
        self.attenuator: Attenuator = stack.enter_context(open_attenuator(f"scpi:127.0.0.1:{self.instrument.port}"))

    def sweep(self, **changes: Any) -> Sweep:
        return Sweep(plan(**changes), self.attenuator, self.sender, self.hearer, safe_db=110)


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(sweeping, "SETTLE_S", 0.01)
    monkeypatch.setattr(sweeping, "LINGER_S", 0.05)
    with ExitStack() as stack:
        yield Bench(stack)


def plan(**changes: Any) -> SweepPlan:
    given = {"from_db": 80.0, "to_db": 100.0, "step_db": 5.0, "dwell_s": 0.4, "rate_hz": 1000.0, "octets": 300}
    return SweepPlan(**{**given, "attenuator": "simulated", "radio": "loopback", **changes})


def test_reception_follows_the_attenuator(bench: Bench, tmp_path: Path) -> None:
    file = SweepFile(tmp_path / "sweep.json", plan())
    told: list[float] = []
    bench.sweep().run(file, lambda result: told.append(result.attenuation_db))
    assert told == [80, 85, 90, 95, 100]
    for db, result in file.done.items():
        assert result.sent == 400
        assert result.pdr is not None
        assert result.pdr_low is not None
        assert result.pdr_high is not None
        assert result.pdr_low - 0.06 <= passing(db) <= result.pdr_high + 0.06
        assert result.heard == round(result.pdr * 400)
        assert (result.not_sent, result.duplicates, result.strangers) == (0, 0, 0)
    assert bench.instrument.db == 110  # safe


def test_steps_go_down_too_and_end_where_they_should() -> None:
    assert plan(from_db=62, to_db=60, step_db=0.5).steps_db() == [62, 61.5, 61, 60.5, 60]
    assert plan(from_db=60, to_db=60).steps_db() == [60]
    assert plan(from_db=60, to_db=61.7, step_db=0.25).steps_db()[-1] == 61.5
    for changes in ({"step_db": 0}, {"step_db": -1}, {"step_db": float("nan")}, {"step_db": 1e-9}):
        with pytest.raises(InputError):
            plan(**changes).steps_db()


def test_an_interrupted_sweep_is_safe_and_goes_on_after_its_last_whole_step(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "sweep.json"

    def interrupt(result: object) -> None:
        if len(file.done) == 2:
            raise KeyboardInterrupt

    file = SweepFile(path, plan())
    with pytest.raises(KeyboardInterrupt):
        bench.sweep().run(file, interrupt)
    assert bench.instrument.db == 110
    kept = SweepFile(path, plan())
    assert list(kept.done) == [80, 85]
    assert kept.done == file.done
    told: list[float] = []
    bench.sweep().run(kept, lambda result: told.append(result.attenuation_db))
    assert told == [90, 95, 100]
    assert [step["attenuation_db"] for step in json.loads(path.read_text())["steps"]] == [80, 85, 90, 95, 100]


def test_a_file_of_another_plan_or_another_kind_is_left_alone(tmp_path: Path, bench: Bench) -> None:
    path = tmp_path / "sweep.json"
    bench.sweep(to_db=80).run(SweepFile(path, plan(to_db=80)))
    before = path.read_text()
    with pytest.raises(InputError, match="another octets"):
        SweepFile(path, plan(to_db=80, octets=400))
    assert path.read_text() == before
    for text in ("{}", "[]", "not JSON", '{"format": "cv2x bench sweep 1", "plan": 7}'):
        path.write_text(text)
        with pytest.raises(InputError):
            SweepFile(path, plan())
        assert path.read_text() == text
    path.write_text(before.replace('"sent"', '"spent"'))
    with pytest.raises(InputError, match="do not read"):
        SweepFile(path, plan(to_db=80))


def test_an_instrument_that_dies_ends_the_sweep_and_is_named_with_what_it_was_left_at(
    bench: Bench, tmp_path: Path
) -> None:
    def die(result: object) -> None:
        bench.instrument.close()
        bench.attenuator.close()

    with pytest.raises(UnavailableError, match=r"NOT taken back to its safe 110 dB"):
        bench.sweep().run(SweepFile(tmp_path / "sweep.json", plan()), die)
    assert list(SweepFile(tmp_path / "sweep.json", plan()).done) == [80]


def test_frames_not_sent_are_no_loss_of_the_air(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    send, calls = bench.sender._send, iter(range(10_000))

    def every_other(frame: Frame, now: Any) -> None:
        if next(calls) % 2:
            raise NotSentError("suspended")
        send(frame, now)

    monkeypatch.setattr(bench.sender, "_send", every_other)
    file = SweepFile(tmp_path / "sweep.json", plan(from_db=20, to_db=20))
    bench.sweep(from_db=20, to_db=20).run(file)
    result = file.done[20]
    assert (result.sent, result.not_sent, result.heard, result.pdr) == (200, 200, 200, 1.0)


def test_only_frames_of_this_sweep_and_step_count(bench: Bench) -> None:
    probe, other = ProbeFrames(bench.sender, 300, 10), ProbeFrames(bench.sender, 300, 10)
    frame = probe.frame(3, 77)
    assert len(frame.octets) == 300
    assert probe.known(frame) == (3, 77)
    assert other.known(frame) is None
    assert probe.known(Frame(frame.octets[1:], Layer.NETWORK)) == (3, 77)
    for octets in (b"", b"\x01", b"\x04" + frame.octets[1:], frame.octets[:20], frame.octets[:7] + bytes(293)):
        assert probe.known(Frame(octets)) is None


@pytest.mark.parametrize(
    "changes", [{"octets": 30}, {"octets": 5000}, {"rate_hz": 0}, {"dwell_s": 0}, {"rate_hz": 1e6}]
)
def test_plans_that_make_no_sense(bench: Bench, changes: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        bench.sweep(**changes)
    bench.sender.send(Frame(b"\x04still usable"), wall_stamp())
