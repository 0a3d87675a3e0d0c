"""cv2x reception: what a user sees, and the files it writes."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cv2x.cli import run as cv2x
from cv2x.clock import SECOND_NS
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("runs") / "run"
    radio = "emulated:power=-6 dBm,background=40"
    run(load("urban-intersection"), RunOptions(radio=radio, duration_ns=12 * SECOND_NS), place)
    return place


def test_the_tables_on_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cv2x(["reception", str(folder), "--ring", "50m"]) == 0
    told = capsys.readouterr().out
    results = json.loads((folder / "results.json").read_text("utf-8"))["reception"]
    counts = results["counts"]
    assert told.startswith(f"{results['length_s']:.1f} s · {counts['sent']:,} sent · {counts['heard']:,} heard · ")
    for title in ("delivery by distance", "pairs, the worst first", "sliding windows of 5 s (5GAA)", "inter-packet gap",
                  "RSSI of what was heard", "channel busy ratio", "position error"):  # fmt: skip
        assert title in told
    assert "    0–50 m " in told
    assert "nan" not in told
    assert "None" not in told


def test_json_is_the_member_of_results(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cv2x(["reception", str(folder), "--json", "-"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == json.loads((folder / "results.json").read_text("utf-8"))["reception"]
    assert cv2x(["reception", str(folder / "recording.mcap"), "--json", str(tmp_path / "r.json")]) == 0
    assert json.loads((tmp_path / "r.json").read_text("utf-8")) == told


def test_csv_holds_every_table_and_every_chance(folder: Path, tmp_path: Path) -> None:
    assert cv2x(["reception", str(folder), "--csv", str(tmp_path / "csv")]) == 0
    told = json.loads((folder / "results.json").read_text("utf-8"))["reception"]
    with (tmp_path / "csv" / "distance.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(told["distance"])
    assert [int(row["heard"]) for row in rows] == [row["heard"] for row in told["distance"]]
    with (tmp_path / "csv" / "chances.csv").open(encoding="utf-8", newline="") as file:
        chances = list(csv.DictReader(file))
    assert len(chances) == told["counts"]["chances"]
    assert sum(row["heard"] == "True" for row in chances) == told["counts"]["delivered"]
    lost = next(row for row in chances if row["heard"] == "False")
    assert (lost["delay_ms"], lost["rssi_dbm"]) == ("", "")


def test_parquet_holds_the_same(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install 'cv2x[arrow]'")
    assert cv2x(["reception", str(folder), "--parquet", str(tmp_path / "pq")]) == 0
    told = json.loads((folder / "results.json").read_text("utf-8"))["reception"]
    assert parquet.read_table(tmp_path / "pq" / "pairs.parquet").to_pylist() == told["pairs"]
    chances = parquet.read_table(tmp_path / "pq" / "chances.parquet")
    assert chances.num_rows == told["counts"]["chances"]
    assert chances.column("rssi_dbm").null_count == told["counts"]["chances"] - told["counts"]["delivered"]


def test_without_pyarrow(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                         capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert cv2x(["reception", str(folder), "--parquet", str(tmp_path / "pq")]) == 2
    assert capsys.readouterr().err == "cv2x: Parquet needs pyarrow: pip install 'cv2x[arrow]'\n"
    assert not (tmp_path / "pq").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--ring", "20"], "--ring"),
        (["--ring", "1 cm"], "1 m .. 100 km"),
        (["--window", "2500 ms"], "whole seconds"),
        (["--name", "xyz=van"], "ID=UNIT"),
        (["--start", "yesterday"], "ISO 8601"),
    ],
)
def test_options_that_make_no_sense(
    folder: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cv2x(["reception", str(folder), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_field_log_of_one_unit(recorded: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The on-board log holds its unit's own messages and another vehicle's: 129 and 93, and no place to measure from
    is guessed."""
    file = str(recorded("jpo_ode_bsmLogDuringEvent.gz"))
    assert cv2x(["reception", file, "--name", "31325431=other", "--json", "-"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["counts"]["sent"], told["counts"]["heard"]) == (129, 93)
    (windows,) = {(row["sender"], row["receiver"], row["method"]) for row in told["windows"]}
    assert windows == ("other", "jpo_ode_bsmLogDuringEvent", "counted")
    assert told["absent"]["rssi"] == "no radio told the power of what it received"
    assert any("difference of the two clocks" in note for note in told["notes"])


def test_a_capture_of_one_vehicle(recorded: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cv2x(["reception", str(recorded("omniair_pc5_bsm.pcap"))]) == 0
    told = capsys.readouterr().out
    assert "0 sent · 20 heard" in told
    assert "no transmissions are known: only receptions were recorded" in told


def test_a_replay_is_evaluated_by_the_vehicles_it_replays(
    recorded: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(recorded("mmitss_bsm_log.txt"))
    assert cv2x(["replay", file, "--out", str(tmp_path / "replay"), "--quiet"]) == 0
    capsys.readouterr()
    told = json.loads((tmp_path / "replay" / "results.json").read_text("utf-8"))["reception"]
    assert {row["sender"] for row in told["pairs"]} == {"vehicle 43b7ba37"}
    (counted,) = (row for row in told["windows"] if row["method"] == "counted")
    assert 0.5 < counted["mean_ratio"] < 1  # the drive's own gaps, seen by its counters
    (known,) = (row for row in told["windows"] if row["method"] == "known")
    assert known["mean_ratio"] == 1.0  # the replay itself lost nothing
    assert cv2x(["reception", str(tmp_path / "replay"), "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == told
