"""The engine: determinism, streams that do not disturb each other, truth that stays outside, and ends of all kinds."""

from __future__ import annotations

import gc
import signal
from hashlib import sha256

import pytest

from cv2x.errors import InputError
from cv2x.radio.base import RadioContext
from cv2x.radio.open import open_radio
from cv2x.scenarios.drive_run import COLLECT_AFTER, seldom_collecting
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load, unit_scenario
from cv2x.scenarios.run import RunOptions
from cv2x.station.recording import RecordingWriter
from tests.scenarios.conftest import Watcher, press_once

S = 1_000_000_000
TWO = """\
scenario: Two cars and one who watches
place: {{origin: [31.0, 121.0, 4.0]}}
time: {{duration: {duration}}}
dialect: ydt3709
positioning: {{rate: {rate}}}
actors:
{more_actors}  first: {{kind: car, path: [[0, 0], [0, 50]], speed: 10 m/s, starts: 1 s}}
  second: {{kind: car, path: [[9, 0], [9, 500]], speed: 10 m/s}}
  walker: {{kind: pedestrian, path: [[30, 0], [30, 90]], speed: 1 m/s}}
  far: {{kind: bicycle, path: [[400, 0], [400, 90]], speed: 5 m/s}}
units:
{more_units}  one: {{obu: first}}
  two: {{obu: second}}
  eye: {{rsu: true, at: [31.0, 121.0, 9.0], sees: [far, walker], sees within: 100 m}}
"""


def write(folder, duration="4 s", rate="10 Hz", more_actors="", more_units=""):
    path = folder / "s.yaml"
    path.write_text(TWO.format(duration=duration, rate=rate, more_actors=more_actors, more_units=more_units))
    return load(path)


def recorded(folder, name, options):
    path = folder / "recording.mcap"
    writer = RecordingWriter(path, {"scenario": name})
    Engine(load(name), options, [writer]).run()
    writer.close()
    return sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("dialect", ["ydt3709", "j2735-2024"])
def test_equal_seeds_give_equal_recordings_to_the_octet(tmp_path, dialect):
    options = RunOptions(dialect=dialect, duration_ns=15 * S, radio="loopback:loss=20%")
    first = recorded(tmp_path, "urban-intersection", options)
    assert recorded(tmp_path, "urban-intersection", options) == first
    other = RunOptions(dialect=dialect, duration_ns=15 * S, radio="loopback:loss=20%", seed=8)
    assert recorded(tmp_path, "urban-intersection", other) != first


def test_one_more_actor_moves_nobody_else(tmp_path):
    said = []
    for more in (
        {},
        {
            "more_actors": "  extra: {kind: car, path: [[200, 0], [200, 90]], speed: 5 m/s}\n",
            "more_units": "  a: {obu: extra}\n",
        },
    ):
        watcher = Watcher()
        Engine(write(tmp_path, **more), observers=[watcher]).run()
        said.append([(at, unit, sent.frame.octets) for at, unit, sent in watcher.sent if unit != "a"])
    assert said[0] == said[1]


def test_fixes_detections_and_truth(tmp_path):
    watcher = Watcher()
    info = Engine(write(tmp_path, duration="8 s"), observers=[watcher]).run()
    assert [at for at, _ in watcher.truths] == [tick * S // 10 for tick in range(80)]
    there = {
        name: [at for at, actors in watcher.truths if any(actor.name == name for actor in actors)]
        for name in info.units
    }
    first = [at for at, actors in watcher.truths for actor in actors if actor.name == "first"]
    assert (first[0], first[-1]) == (S, 6 * S)
    assert there["one"] == []  # actors are told by their own names
    sent_at = [at.monotonic_ns for at, unit, _ in watcher.sent if unit == "one"]
    assert S <= sent_at[0] <= 1.1 * S
    assert sent_at[-1] <= 6.5 * S  # silent once its car is gone and the last fix is stale
    users = [user for _, unit, sent in watcher.sent if unit == "eye" for user in sent.message.model.users]
    assert users
    assert {user.kind.value for user in users} == {
        "pedestrian"
    }  # the bicycle is out of range, the cars are not looked for


def test_the_rate_of_fixes_is_the_scenarios(tmp_path):
    watcher = Watcher()
    Engine(write(tmp_path, duration="2 s", rate="5 Hz"), observers=[watcher]).run()
    assert len(watcher.truths) == 10


def test_a_virtual_run_starts_when_the_scenario_says(tmp_path):
    scenario = write(tmp_path, duration="1 s")
    (tmp_path / "t.yaml").write_text(
        scenario.source_text.replace("{duration", "{start: 2026-11-22T08:00:00+08:00, duration")
    )
    info = Engine(load(tmp_path / "t.yaml")).run()
    assert info.start.utc_ns == 1_795_305_600 * S
    assert Engine(scenario).run().start.utc_ns == 1_767_225_600 * S
    assert (info.ran_ns, info.realtime, info.interrupted) == (S, False, False)


def test_what_is_told_about_a_run(tmp_path):
    progress = []
    info = Engine(write(tmp_path), RunOptions(dialect="j2735-2024", seed=9)).run(lambda *told: progress.append(told))
    assert {name: (unit.kind, unit.dialects, unit.actor) for name, unit in info.units.items()} == {
        "one": ("obu", ("j2735-2024",), "first"),
        "two": ("obu", ("j2735-2024",), "second"),
        "eye": ("rsu", ("j2735-2024",), None),
    }
    assert (info.seed, info.radio, info.ran_ns, info.duration_ns, info.overruns) == (9, "loopback", 4 * S, 4 * S, 0)
    assert info.counters["two"]["sent"] >= 39
    assert progress[-1] == (4 * S, 4 * S)


def test_in_real_time_it_is_the_same_run(tmp_path):
    watcher = Watcher()
    info = Engine(write(tmp_path, duration="1.5 s"), RunOptions(realtime=True), [watcher]).run()
    assert info.realtime
    assert info.ran_ns == 1.5 * S
    assert 1.4 < info.wall_s < 5
    assert watcher.heard["one", "BSM"] >= 5
    assert watcher.heard["two", "BSM"] >= 2


@pytest.mark.parametrize("realtime", [False, True])
def test_ctrl_c_ends_a_run_cleanly(tmp_path, realtime):
    before = signal.getsignal(signal.SIGINT)
    scenario = write(tmp_path, duration="60 s")
    info = Engine(scenario, RunOptions(realtime=realtime)).run(press_once())
    assert info.interrupted
    assert info.ran_ns < 30 * S
    assert signal.getsignal(signal.SIGINT) is before


def test_a_run_without_end_needs_real_time(tmp_path):
    path = tmp_path / "one.yaml"
    path.write_text("obu: {kind: car, path: [[0, 0], [0, 9]], speed: 5 m/s}\norigin: [31, 121]\ndialect: ydt3709\n")
    with pytest.raises(InputError, match="without end"):
        Engine(unit_scenario(path)).run()
    path.write_text(path.read_text().replace("dialect: ydt3709\n", ""))
    with pytest.raises(InputError, match="--dialect"):
        Engine(unit_scenario(path))


def test_radios_are_closed_whatever_happens(tmp_path, monkeypatch):
    closed = []

    def opened(spec, context: RadioContext):
        radio = open_radio(spec, context)
        close = radio.close
        radio.close = lambda: (closed.append(context.unit), close())
        return radio

    monkeypatch.setattr("cv2x.scenarios.build.open_radio", opened)

    class Breaks(Watcher):
        def received(self, at, unit, heard):
            raise RuntimeError("observer broke")

    with pytest.raises(RuntimeError, match="observer broke"):
        Engine(write(tmp_path), observers=[Breaks()]).run()
    assert sorted(closed) == ["eye", "one", "two"]


def test_a_run_leaves_the_collector_of_cycles_as_it_was() -> None:
    before = gc.get_threshold(), gc.get_freeze_count()
    with seldom_collecting():
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() == COLLECT_AFTER
    assert (gc.get_threshold(), gc.get_freeze_count()) == before
