"""Real runs through the engine: what is left behind, also when they end early."""

from __future__ import annotations

import json
import os
import signal
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.folder import ARTEFACTS
from cv2x.harness.run import RunResult, run
from cv2x.harness.summary import summary
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.observer import Observer
from cv2x.station.outcome import Transmission

SHIPPED = "urban-intersection"


class Trip(Observer):
    """Does something at the n-th transmission."""

    def __init__(self, at: int, do: Any) -> None:
        self.at, self.do, self.count = at, do, 0

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        self.count += 1
        if self.count == self.at:
            self.do()


def check_artefacts(result: RunResult) -> dict[str, Any]:
    from mcap.reader import make_reader

    for name in ARTEFACTS.values():
        assert (result.folder / name).stat().st_size > 0
    told: dict[str, Any] = json.loads((result.folder / "results.json").read_text("utf-8"))
    schema = json.loads((files("cv2x.harness") / "schema" / "results.schema.json").read_text("utf-8"))
    jsonschema.validate(told, schema, jsonschema.Draft202012Validator)
    ElementTree.parse(result.folder / "junit.xml")
    with (result.folder / "recording.mcap").open("rb") as source:
        recorded = sum(1 for _, channel, _ in make_reader(source).iter_messages() if channel.topic == "transmissions")
    assert recorded == told["counts"]["sent"]
    assert (result.folder / "capture.pcapng").read_bytes()[:4] == b"\x0a\x0d\x0d\x0a"
    return told


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    return run(load(SHIPPED), RunOptions(duration_ns=15 * SECOND_NS), tmp_path_factory.mktemp("runs") / "short")


def test_a_run_leaves_everything(short: RunResult) -> None:
    told = check_artefacts(short)
    assert told["interrupted"] is None
    assert told["ran_s"] == 15.0
    assert told["dialects"] == ["ydt3709"]
    assert told["junctions"][0]["heard"]
    assert {track["name"] for track in told["tracks"]} >= {"red-sedan", "white-van"}
    assert short.report.read_text("utf-8").startswith("<!doctype html>")
    by_text = {e["text"]: e for e in told["expectations"]}
    assert len(by_text) == len(load(SHIPPED).expect)
    assert any(e["kind"] == "alert" and e["status"] == "passed" for e in told["expectations"])


def test_the_end_counts_as_the_end_of_the_run_asked_for(short: RunResult) -> None:
    """Fifteen seconds were asked for and run: what the scenario expects later has not come, and that is a failure."""
    late = [e for e in short.results["expectations"] if e["kind"] == "alert" and "grey-coupe" in e["sentence"]]
    assert [e["status"] for e in late] == ["failed"]
    assert not short.passed


def test_every_hop_of_an_unsigned_message_was_measured(short: RunResult) -> None:
    hops = {row["hop"]: row for row in short.results["latency"]["hops"]}
    assert set(hops) >= {"model", "encode", "wrap", "peel", "decode", "map", "world", "applications"}
    assert all(0 < row["median_ns"] <= row["p99_ns"] <= row["max_ns"] for row in hops.values())
    assert short.results["latency"]["over_air_is"] == "simulated"


def test_links_agree_with_what_was_heard(short: RunResult) -> None:
    """A loopback that loses nothing: every link is whole, and no link hears more than was heard."""
    links = short.results["links"]
    assert links
    assert all(link["heard"] == link["sent"] for link in links)
    assert sum(link["heard"] for link in links) <= short.results["counts"]["heard"]
    spat = next(k for k in links if (k["sender"], k["receiver"], k["message"]) == ("east-gate", "red-sedan", "SPAT"))
    assert spat["sent"] == pytest.approx(150, abs=2)


def test_the_closing_lines(short: RunResult) -> None:
    told = summary(short)
    assert (told.sent, told.heard, told.refused) == tuple(
        short.results["counts"][key] for key in ("sent", "heard", "refused")
    )
    assert told.report == str(short.folder / "report.html")
    assert [hop for hop, _ in told.compute] == ["encode", "decode", "applications"]
    east_gate = next(unit for unit in told.units if unit.name == "east-gate")
    assert dict(east_gate.sends)["SPAT"] == pytest.approx(10.0, abs=0.1)
    assert told.alerts[0].unit == "red-sedan"
    assert "before the stop line" in told.alerts[0].sentence
    assert len(told.failures) + told.met + told.not_judged == told.expected
    assert told.speed is not None


def test_ctrl_c_ends_a_run_with_its_report(tmp_path: Path) -> None:
    trip = Trip(100, lambda: os.kill(os.getpid(), signal.SIGINT))
    result = run(load(SHIPPED), RunOptions(), tmp_path / "run", observers=[trip])
    told = check_artefacts(result)
    assert not result.passed
    assert result.error is None
    assert told["interrupted"] == "Ctrl-C"
    assert 0 < told["ran_s"] < 60
    assert "not judged" in {e["status"] for e in told["expectations"]}
    assert "interrupted after" in result.report.read_text("utf-8")


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (RuntimeError("a station broke"), "RuntimeError: a station broke"),
        (UnavailableError("the radio is gone"), "the radio is gone"),
    ],
)
def test_a_fault_in_mid_run_keeps_what_was_recorded(tmp_path: Path, fault: Exception, cause: str) -> None:
    def break_it() -> None:
        raise fault

    result = run(load(SHIPPED), RunOptions(), tmp_path / "run", observers=[Trip(200, break_it)])
    told = check_artefacts(result)
    assert result.error is fault
    assert not result.passed
    assert told["interrupted"] == cause
    assert told["counts"]["sent"] == 200
    assert {unit["name"] for unit in told["units"]} == set(load(SHIPPED).units)


def test_what_cannot_begin_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        run(load(SHIPPED), RunOptions(radio="no-such-radio"), tmp_path / "run")
    assert not (tmp_path / "run").exists()
    with pytest.raises(InputError):
        run(load(SHIPPED), RunOptions(dialect="no-such-dialect"), tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_foreign_folder_is_refused_before_anything_runs(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(InputError, match=r"letter\.txt"):
        run(load(SHIPPED), RunOptions(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_two_runs_with_one_seed_record_the_same_octets(tmp_path: Path) -> None:
    options = RunOptions(duration_ns=3 * SECOND_NS)
    first, second = (run(load(SHIPPED), options, tmp_path / name) for name in ("a", "b"))
    for name in ("recording.mcap", "capture.pcapng"):
        assert (first.folder / name).read_bytes() == (second.folder / name).read_bytes()


def test_a_real_time_run_is_measured_on_the_wall_clock(tmp_path: Path) -> None:
    result = run(load(SHIPPED), RunOptions(realtime=True, duration_ns=SECOND_NS), tmp_path / "run")
    told = check_artefacts(result)
    assert told["mode"] == "real time"
    assert told["latency"]["over_air_is"] == "wall clock"
    over_air = {row["message"]: row for row in told["latency"]["over_air"]}
    assert over_air["SPAT"]["min_ns"] >= 1_000_000  # the loopback's delay
    assert over_air["SPAT"]["negative"] == 0
    assert "this machine's clocks" in " ".join(told["method"])
