"""Congestion control in whole runs over the emulated channel: rates go down under load and come back."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from cv2x.cli.closing import close
from cv2x.clock import SECOND_NS, Stamp
from cv2x.harness.congestion_log import MOST_BINS, CongestionLog, calculated_held_back
from cv2x.harness.prose import percent
from cv2x.harness.report import render
from cv2x.harness.run import run as run_whole
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.problem import ProblemsFoundError
from cv2x.scenarios.run import RunOptions
from cv2x.station.observer import Observer
from cv2x.station.outcome import Congestion, Transmission
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Congested

HEAD = """\
scenario: A crowd passes
place: {{origin: [31.2304, 121.4737]}}
time: {{duration: {seconds} s}}
dialect: {dialect}
radio: {{kind: {radio}}}
applications: none
actors:
  alone: {{kind: car, path: [[0, -300], [0, 600]], speed: {speed}}}
"""
CROWD = "  c{n}: {{kind: car, path: [[{n}, 0], [{n}, {way}]], speed: {speed}, starts: 2 s}}\n"
UNITS = "units:\n  host: {{obu: alone, congestion: {congestion}}}\n"


def crowd(folder: Path, congestion: str, others: int, seconds: int = 10, dialect: str = "ydt3709",
          radio: str = "emulated", speed: str = "15 m/s", until_s: int = 5) -> Path:  # fmt: skip
    """``others`` drive beside the host from 2 s to ``until_s``."""
    text = HEAD.format(dialect=dialect, radio=radio, seconds=seconds, speed=speed)
    text += "".join(
        CROWD.format(n=n + 1, way=int(speed.split(maxsplit=1)[0]) * (until_s - 2), speed=speed) for n in range(others)
    )
    text += UNITS.format(congestion=congestion) + "".join(f"  u{n + 1}: {{obu: c{n + 1}}}\n" for n in range(others))
    file = folder / "crowd.yaml"
    file.write_text(text, encoding="utf-8")
    return file


class Watch(Observer):
    """What the host does, in seconds of the run."""

    def __init__(self) -> None:
        self.told: list[tuple[float, Congestion]] = []
        self.sent: list[tuple[float, float | None]] = []
        self.first_ns: int | None = None

    def truth(self, at: Stamp, actors: object) -> None:
        self.first_ns = at.monotonic_ns if self.first_ns is None else self.first_ns

    def _s(self, at: Stamp) -> float:
        return (at.monotonic_ns - (self.first_ns or 0)) / 1e9

    def congestion(self, at: Stamp, unit: str, congestion: Congestion) -> None:
        assert unit == "host"
        self.told.append((self._s(at), congestion))

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        if unit == "host":
            self.sent.append((self._s(at), transmission.frame.power_dbm))

    def gaps_ms(self, from_s: float, until_s: float) -> list[float]:
        times = [at for at, _ in self.sent if from_s <= at < until_s]
        return [round((later - earlier) * 1000) for earlier, later in pairwise(times)]


def watch(file: Path) -> Watch:
    watcher = Watch()
    Engine(load(file), RunOptions(), [watcher]).run()
    return watcher


DCC = "{kind: dcc, active 1: 2 %, active 2: 90 %, active 3: 95 %, restrictive: 99 %, up: 500 ms, down: 1 s}"


@pytest.mark.parametrize("dialect", ["ydt3709", "etsi-r2"])
def test_dcc_halves_the_rate_while_the_channel_is_loaded(tmp_path, dialect):
    # At 45 m/s a CAM is due with every look, so that DCC alone decides.
    result = watch(crowd(tmp_path, DCC, others=12, dialect=dialect, speed="45 m/s"))
    assert [one.state for _, one in result.told] == ["relaxed", "active 1", "relaxed"]
    (_, up), (_, down) = result.told[1:]
    (up_s, down_s) = (at for at, _ in result.told[1:])
    assert up.cbr is not None
    assert down.cbr is not None
    assert up.cbr >= 0.02 > down.cbr
    assert 2.5 <= up_s <= 3.3  # half a second after the crowd came
    assert 6.0 <= down_s <= 6.6  # a second after it was gone
    assert set(result.gaps_ms(0.2, 2.0)) == set(result.gaps_ms(down_s + 0.2, 10.0)) == {100}
    assert set(result.gaps_ms(up_s + 0.2, down_s)) == {200}


def test_j2945_slows_down_in_a_crowd_and_takes_its_power_from_the_load(tmp_path):
    control = "{kind: j2945, coefficient: 4, range: 400 m, density weight: 100 %, low load: 0 %, high load: 3 %}"
    result = watch(crowd(tmp_path, control, others=12))
    crowded = [one for at, one in result.told if at <= 5.0][-1]
    assert (crowded.neighbours, crowded.interval_ns) == (12, 300_000_000)  # 12 / 4 of 100 ms
    assert crowded.state == "crowded and busy"
    assert set(result.gaps_ms(3.5, 5.0)) == {300}
    assert set(result.gaps_ms(8.0, 10.0)) == {100}
    quiet = [power for at, power in result.sent if at < 2.0]
    loaded = [power for at, power in result.sent if 3.5 <= at < 5.0]
    assert min(quiet) > max(loaded)
    assert all(10.0 <= power <= 20.0 for power in quiet + loaded)


def test_a_vehicle_that_does_not_go_on_as_it_said_is_heard_before_its_time(tmp_path):
    control = "{kind: j2945, coefficient: 2, range: 400 m, density weight: 100 %}"
    file = crowd(tmp_path, control, others=12)
    steady = watch(file).gaps_ms(2.9, 5.0)
    text = file.read_text("utf-8").replace(
        "speed: 15 m/s}\n  c1", "speed: 15 m/s, changes: [{after: 3 s, speed: 5 m/s, acceleration: 8 m/s2}]}\n  c1"
    )
    file.write_text(text.replace("c1:", "c1:", 1), encoding="utf-8")
    braking = watch(file).gaps_ms(3.0, 4.3)
    assert set(steady) == {600}
    # 8 m/s2 make 0.16 m of error in 200 ms (never early), 0.36 m in 300 (early with 85 %), 0.64 m in 400 (for certain).
    assert {300} <= {100 * round(gap / 100) for gap in braking} <= {300, 400}


def test_what_it_did_is_in_recording_and_results(tmp_path):
    file = crowd(tmp_path, DCC, others=12, speed="45 m/s")
    result = run_whole(load(file), RunOptions(), tmp_path / "run")
    (row,) = result.results["congestion"]
    assert (row["unit"], row["kind"], row["power_dbm"]) == ("host", "dcc", None)
    assert (row["interval_ms"]["min"], row["interval_ms"]["max"]) == (100.0, 200.0)
    assert sum(row["states_s"].values()) == pytest.approx(10.0, abs=0.2)
    assert [change["state"] for change in row["changes"]] == ["relaxed", "active 1", "relaxed"]
    recorded = [event.congestion for event in read_recording(tmp_path / "run" / "recording.mcap").events
                if isinstance(event, Congested)]  # fmt: skip
    assert [one.state for one in recorded] == ["relaxed", "active 1", "relaxed"]
    assert [one.interval_ns / 1e6 for one in recorded] == [change["interval_ms"] for change in row["changes"]]


def test_the_report_tells_what_it_did_and_what_it_reacted_to(tmp_path, capsys):
    result = run_whole(load(crowd(tmp_path, DCC, others=12, speed="45 m/s")), RunOptions(), tmp_path / "run")
    (row,) = result.results["congestion"]
    up_s, down_s = (change["at_s"] for change in row["changes"][1:])
    held, of = calculated_held_back(row)
    assert held == pytest.approx((down_s - up_s) / 0.1 - (down_s - up_s) / 0.2)
    assert of == pytest.approx(sum(row["states_s"].values()) / 0.1)
    loads = row["load"]["mean_cbr"]
    assert row["load"]["bin_s"] == 1.0
    assert max(loads[3:5]) > 0.02 > max(loads[:2] + loads[7:])  # the crowd is there from 2 s to 5 s
    share = percent(row["states_s"]["relaxed"] / sum(row["states_s"].values()))
    busy = percent(row["changes"][1]["cbr"])
    told = {
        "en": ("from memory, unverified.", f"relaxed {share}<", "100 to 200 ms (", f"s: active 1, 200 ms, {busy} busy"),
        "zh": ("未经标准原文核实。", f"宽松（Relaxed） {share}<", f"活跃 1（Active 1），间隔 200 ms，忙比 {busy}"),
    }
    for lang, said in told.items():
        page = render(result.results, lang).replace("\u00a0", " ")
        section = page.split('id="congestion"', 1)[1].split("</section>", 1)[0]
        assert [one for one in said if one not in section] == []
    close(result, as_json=False, quiet=False)
    held_share = percent(1 - row["states_s"]["relaxed"] / sum(row["states_s"].values()))
    line = next(line for line in capsys.readouterr().out.splitlines() if "congestion" in line)
    assert line == (
        "  congestion control: ETSI DCC, reactive, unverified · 1 unit · interval 100 to 200 ms"
        f" (mean {row['interval_ms']['mean']:.0f} ms) · held back {held_share} of the time"
    )
    none = run_whole(load(crowd(tmp_path, "off", others=1, seconds=1)), RunOptions(), tmp_path / "none")
    assert 'id="congestion"' not in render(none.results)


def test_a_long_run_keeps_shares_of_time_whole_and_its_loads_bounded():
    log = CongestionLog()
    for second in range(2000):
        log.take(second * SECOND_NS, "a", Congestion("dcc", "relaxed", 100_000_000, None, 0.1, 0))
        log.busy(second * SECOND_NS, "a", 0.25 if second < 1000 else 0.5)
        log.busy(second * SECOND_NS, "b", 0.9)
    (row,) = log.plain(2000 * SECOND_NS, 0)
    assert row["states_s"] == {"relaxed": 2000.0}
    assert row["load"]["bin_s"] * len(row["load"]["mean_cbr"]) == pytest.approx(2000.0, abs=row["load"]["bin_s"])
    assert len(row["load"]["mean_cbr"]) <= MOST_BINS
    assert set(row["load"]["mean_cbr"]) <= {0.25, 0.375, 0.5}


def test_without_a_channel_that_is_measured_a_unit_says_that_power_was_not_set(tmp_path):
    file = crowd(tmp_path, "j2945", others=1, radio="loopback", seconds=3)
    info = Engine(load(file), RunOptions(), []).run()
    counters = info.counters["host"]
    assert counters["sent with the radio's own power"] == counters["sent"] > 0
    assert "sent with the radio's own power" not in info.counters["u1"]


@pytest.mark.parametrize(
    ("congestion", "field", "said"),
    [
        ("fast", "units.host.congestion", "'fast' is no congestion control: write one of off, j2945, dcc"),
        ("{kind: fast}", "units.host.congestion.kind", "kind is one of j2945, dcc, not 'fast'"),
        ("{kind: dcc, range: 100 m}", "units.host.congestion.range", "unknown parameter of dcc"),
        ("{kind: j2945, range: 100 s}", "units.host.congestion.range", "is not a length"),
        ("{kind: j2945, coefficient: 16 m}", "units.host.congestion.coefficient", "is not a plain number"),
        ("{kind: j2945, high load: 120 %}", "units.host.congestion.high load", "1.2 is not between 0 and 1"),
        ("{kind: j2945, min power: 30 dBm}", "units.host.congestion.min power", "more than max_power_dbm (20)"),
    ],
)
def test_a_wrong_configuration_names_file_line_and_what_is_accepted(tmp_path, congestion, field, said):
    file = crowd(tmp_path, congestion, others=0)
    with pytest.raises(ProblemsFoundError) as caught:
        load(file)
    (problem,) = caught.value.problems
    line = next(n for n, text in enumerate(file.read_text().splitlines(), 1) if "host" in text)
    assert (problem.file, problem.line, problem.field) == (str(file), line, field)
    assert said in problem.reason


def test_a_scenario_says_it_for_all_and_a_unit_for_itself(tmp_path):
    file = crowd(tmp_path, "off", others=1)
    text = file.read_text("utf-8")
    file.write_text(text.replace("applications: none", "applications: none\ncongestion: j2945"), encoding="utf-8")
    units = load(file).units
    assert units["host"].congestion is None
    assert units["u1"].congestion.kind == "j2945"
