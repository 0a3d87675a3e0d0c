"""``cv2x latency`` on runs of one machine, and on what is no run or fits nothing."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from cv2x.cli.latency import command
from cv2x.errors import InputError
from cv2x.harness.latency.measure import measure
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Received, Transmitted

S = 1_000_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over the emulated channel, which knows how long frames waited for the air."""
    out = tmp_path_factory.mktemp("run") / "emulated"
    run(load("urban-intersection"), RunOptions(radio="emulated", duration_ns=8 * S, seed=5), out)
    return out


def test_one_run_is_measured_on_its_one_clock(folder):
    told = measure(folder)
    assert told["clock"]["kind"] == "same"
    events = list(read_recording(folder / "recording.mcap").events)
    sent = {e.octets: e.utc_ns for e in events if isinstance(e, Transmitted) and e.message == "BSM"}
    truth: dict[tuple[str, str], list[int]] = {}
    for event in events:
        if isinstance(event, Received) and event.message == "BSM":
            (sender,) = [e.unit for e in events if isinstance(e, Transmitted) and e.octets == event.octets]
            truth.setdefault((sender, event.unit), []).append(event.arrival.believed_utc_ns - sent[event.octets])
    rows = {(row["sender"], row["receiver"]): row for row in told["rows"] if row["message"] == "BSM"}
    assert set(rows) == set(truth)
    assert len(truth) >= 4
    for pair, ways in truth.items():
        travel, access = rows[pair]["parts"]["travel"], rows[pair]["parts"]["access"]
        assert travel["count"] == access["count"] == len(ways)
        assert travel["quantiles"]["p50"]["value_ns"] == sorted(ways)[(len(ways) + 1) // 2 - 1]
        assert travel["quantiles"]["p50"]["uncertainty_ns"] == 0
        assert (travel["min_ns"], travel["max_ns"]) == (min(ways), max(ways))
        # What is not waiting is the frame on the air: a subframe of a millisecond.
        assert 0 < rows[pair]["parts"]["air"]["max_ns"] <= 2_000_000
        assert sum(window[1] for window in rows[pair]["windows"]) == len(ways)
        assert access["max_ns"] > 2_000_000


def test_a_recording_serves_as_well_as_its_folder_and_damage_is_told(folder, tmp_path):
    whole = (folder / "recording.mcap").read_bytes()
    (tmp_path / "cut.mcap").write_bytes(whole[: len(whole) * 2 // 3])
    told = measure(tmp_path / "cut.mcap")
    assert any("cut off" in note for note in told["notes"])
    assert 0 < told["rows"][0]["heard"] < measure(folder / "recording.mcap")["rows"][0]["heard"]


def test_two_runs_of_which_neither_heard_the_other(folder, tmp_path):
    other = tmp_path / "other"
    run(load("urban-intersection"), RunOptions(duration_ns=2 * S, seed=6), other)
    lone = tmp_path / "lone.mcap"
    lone.write_bytes((other / "recording.mcap").read_bytes())
    with pytest.raises(InputError, match="nothing says how the two clocks stand to each other: neither run asked"):
        measure(folder, lone)
    with pytest.raises(InputError, match="--clock-port and the other with --clock-peer"):
        measure(folder, lone, clock="exchange")
    with pytest.raises(InputError, match="cv2x bench time"):
        measure(folder, lone, clock="stated")


def test_a_peer_that_never_answered_is_said_with_what_it_did(folder, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "recording.mcap").write_bytes((folder / "recording.mcap").read_bytes())
    lines = [{"format": "cv2x-clock", "version": 1, "unit": "sedan", "asks": "192.0.2.1:862", "answers": None}]
    lines += [{"fault": "unanswered", "sequence": number, "at_ns": 5} for number in range(40)]
    (mine / "clock.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    with pytest.raises(InputError, match=r"sedan asked 192.0.2.1:862 and got no answer .*unanswered 40 times"):
        measure(folder, mine)


def stated(error_ns: int) -> str:
    head = {"format": "cv2x-clock", "version": 1, "unit": "u", "asks": None, "answers": None}
    status = {"at_ns": 1_767_225_600 * S, "seen": "chrony follows PPS", "by_gnss": "yes", "error_ns": error_ns}
    return f"{json.dumps(head)}\n{json.dumps({'status': status})}\n"


def test_two_clocks_that_are_said_to_follow_utc_need_no_exchange(folder, tmp_path):
    for name, error_ns in (("a", 20_000), ("b", 30_000)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "recording.mcap").write_bytes((folder / "recording.mcap").read_bytes())
        (tmp_path / name / "clock.jsonl").write_text(stated(error_ns))
    told = measure(tmp_path / "a", tmp_path / "b")
    assert told["clock"]["kind"] == "stated"
    # The run starts when the clocks were asked about, and lasts eight seconds.
    reach = [
        row["parts"]["travel"]["quantiles"]["p50"]["uncertainty_ns"]
        for row in told["rows"]
        if row["runs"] == ["a", "b"]
    ]
    assert all(50_000 <= one <= 50_000 + 2 * 8.5 * S * 500e-6 for one in reach)


def test_the_command_prints_a_table_or_json(folder, tmp_path):
    done = CliRunner().invoke(command, [str(folder)])
    assert done.exit_code == 0
    assert "waiting for the air (MAC)" in done.output
    told = json.loads(CliRunner().invoke(command, [str(folder), "--json", "--window", "2 s"]).output)
    assert told["rows"][0]["window_s"] == 2.0
    assert np.isfinite([row["parts"]["travel"]["mean_ns"] for row in told["rows"]]).all()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "nowhere"),
        ((".",), "holds no recording.mcap"),
        (("{folder}", "--window", "0 s"), "--window"),
        (("{folder}", "--window", "1"), "--window"),
        (("{folder}", "--out", "no/such/folder/x.json"), "cannot write"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(arguments, said, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(command, [word.format(folder=folder) for word in arguments])
    assert said in str(done.exception)
    assert len(str(done.exception).splitlines()) == 1
