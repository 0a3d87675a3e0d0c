"""Whole runs compared: what changed is named, and nothing else; damage is said and does not stop anything."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mcap.reader import make_reader

from cv2x.errors import InputError
from cv2x.harness.diff.compare import Comparison, compare
from cv2x.harness.diff.sentences import cause_text, lead, note_text, words
from cv2x.harness.diff.tolerances import read_tolerances
from cv2x.harness.replay_run import replay
from cv2x.scenarios.library import shipped
from cv2x.scenarios.run import RunOptions
from tests.harness.diff.conftest import GATE, Runner, change, run_text

pytestmark = pytest.mark.xdist_group("diff")

EVENTS = (
    "    events: [{id: 1, code: 501, code set: GB/T 29100, at: [31.2304, 121.4757], radius: 30 m, "
    "description: road works}]\n"
)
LATER = ("ttc: 2.7 s", "ttc: 2.3 s")
EN = words("en")


def kinds(told: Comparison) -> list[str]:
    return [finding.kind for finding in told.findings]


def causes(told: Comparison) -> list[str]:
    return [cause_text(cause, EN) for cause in told.causes]


def test_the_demo_with_another_threshold_names_that_warning_and_its_shift_and_nothing_else(tmp_path: Path) -> None:
    demo = shipped()["urban-intersection"].read_text("utf-8")
    shorter = ("duration: 60 s", "duration: 47 s")
    old = run_text(tmp_path / "old", change(demo, shorter))
    new = run_text(tmp_path / "new", change(demo, shorter, ("FCW: {ttc: 2.7 s", "FCW: {ttc: 2.4 s")))

    told = compare(old, new)
    assert kinds(told) == ["alert_later"]
    assert told.findings[0].values["shift_s"] == pytest.approx(0.3, abs=0.001)
    assert told.findings[0].follows == ()
    assert causes(told) == ["applications.FCW.ttc 2.7 s → 2.4 s"]
    assert lead(told, EN) == (
        "grey-coupe's forward collision warning came 0.3 s later (45.187 s → 45.487 s); nothing else changed."
    )
    assert lead(told, words("zh")) == "grey-coupe 的前向碰撞预警晚了 0.3 s（45.187 s → 45.487 s）；其余无变化。"


def test_equal_runs_have_nothing_to_tell(runs: Runner) -> None:
    again = runs(name="again")
    assert again != runs()
    told = compare(runs(), again)
    assert told.status == "same"
    assert (told.findings, told.causes, told.notes) == ((), (), ())
    assert lead(told, EN) == "nothing changed: 305 messages and one warning in 12.0 s are the same."


def test_a_verdict_that_changed_with_a_warning_is_told_with_it(runs: Runner) -> None:
    window = ("between: [8.8 s, 10 s]", "between: [8.8 s, 9.1 s]")
    told = compare(runs(window), runs(window, LATER))
    assert kinds(told) == ["alert_later"]
    assert [follow.kind for follow in told.findings[0].follows] == ["verdict_worse"]
    assert lead(told, EN) == (
        "fast-obu's forward collision warning came 0.4 s later (8.857 s → 9.257 s), so expectation 1 is no longer met; "
        "nothing else changed."
    )
    back = compare(runs(window, LATER), runs(window))
    assert back.status == "different"
    assert lead(back, EN).startswith("fast-obu's forward collision warning came 0.4 s earlier")
    assert "so expectation 1 is now met" in lead(back, EN)


def test_a_shift_within_the_tolerance_is_a_difference_and_no_regression(runs: Runner) -> None:
    told = compare(runs(), runs(LATER), read_tolerances(["alert-later=0.5 s"]))
    assert told.status == "different"
    assert "within the tolerance of 0.5 s" in lead(told, EN)


def test_another_seed_moves_messages_within_their_period_and_is_told_as_the_cause(runs: Runner) -> None:
    told = compare(runs(), runs(seed=4))
    assert kinds(told) == ["alert_later"]  # temporary ids, counters and the moments of messages are no findings
    assert not told.findings[0].regression
    assert causes(told) == ["seed 3 → 4"]


def test_another_dialect_is_compared_by_meaning(runs: Runner) -> None:
    told = compare(runs(), runs(dialect="j2735-2024"))
    assert kinds(told) == ["meaning"]
    assert told.status == "different"
    said = {kind["message"]: [row["path"] for row in kind["fields"]] for kind in told.findings[0].values["kinds"]}
    assert "signal state" not in said  # marks within the hour and remaining seconds mean the same
    assert said["vehicle state"] == ["brakes.pedal"]
    assert causes(told) == ["dialect ydt3709 → j2735-2024"]


def test_a_message_that_is_no_longer_sent_is_told_once(runs: Runner) -> None:
    told = compare(runs(), runs((EVENTS, "")))
    assert kinds(told) == ["message_gone"]
    assert lead(told, EN) == "gate no longer sends RSI (12 → 0); nothing else changed."
    assert causes(told)[0].startswith("units.gate.events is gone: [{id: 1")


def test_a_new_actor_is_told_with_the_warnings_it_brings(runs: Runner) -> None:
    bus = "  bus: {kind: bus, path: west-to-east, speed: 20 km/h, starts: 1 s}\n  fast:\n"
    more = (("  fast:\n", bus), ("  fast-obu: {obu", "  bus-obu: {obu: bus, applications: none}\n  fast-obu: {obu"))
    told = compare(runs(), runs(*more))
    assert kinds(told) == ["unit_new"]
    assert told.status == "different"
    assert lead(told, EN) == (
        "bus-obu (OBU) is new, and sends 110 BSM; with it come fast-obu's forward collision warning (bus-obu); "
        "nothing else changed."
    )
    gone = compare(runs(*more), runs())
    assert kinds(gone) == ["unit_gone"]
    assert gone.status == "regression"


def test_a_radio_that_loses_frames_is_told_by_its_worst_link(runs: Runner) -> None:
    told = compare(runs(), runs(("radio: {kind: loopback}", "radio: {kind: loopback, loss: 40 %}")))
    assert kinds(told)[0] == "reception_worse"
    assert told.status == "regression"
    assert lead(told, EN).startswith("reception fell on ")
    assert causes(told) == ["radio.loss is new: 40 %"]
    assert "messages_fewer" not in kinds(told)  # what was sent is the same


def test_a_field_that_says_something_else_is_named_with_both_values(runs: Runner) -> None:
    told = compare(runs(), runs(("radius: 30 m", "radius: 40 m")))
    assert kinds(told) == ["fields"]
    assert told.status == "different"
    rows = told.findings[0].values["fields"]
    assert [(row["path"], row["old"], row["new"], row["messages"]) for row in rows] == [
        ("rtes[*].referencePaths[*].pathRadius", "300", "400", 12)
    ] or [(row["old"], row["new"], row["messages"]) for row in rows] == [("300", "400", 12)]
    assert compare(runs(), runs(("radius: 30 m", "radius: 40 m")), read_tolerances(["fields=0"])).status == "regression"


def test_a_shorter_run_is_compared_up_to_its_end(runs: Runner) -> None:
    told = compare(runs(), runs(duration_ns=9_000_000_000))
    assert told.compared_s == 9.0
    assert [note.kind for note in told.notes] == ["other_length"]
    assert kinds(told) == []
    assert "duration 12 s → 9 s" in causes(told)


def test_two_runs_on_the_wall_clock_are_the_same_but_for_noise(tmp_path: Path) -> None:
    text = change(GATE, ("duration: 12 s", "duration: 1 s"), ("between: [8.8 s, 10 s]", "between: [0.1 s, 0.9 s]"))
    told = compare(*(run_text(tmp_path / name, text, realtime=True) for name in ("old", "new")))
    assert "fields" not in kinds(told)  # marks of time and the moments of messages are no changes
    assert told.messages_alike > 5
    assert {note.kind for note in told.notes} >= {"real_time", "wall_clock_air"}


@pytest.fixture
def damaged(runs: Runner, tmp_path: Path) -> Path:
    copy = tmp_path / "damaged"
    shutil.copytree(runs(LATER), copy)
    return copy


def test_a_run_without_recording_is_compared_by_its_results(runs: Runner, damaged: Path) -> None:
    (damaged / "recording.mcap").unlink()
    told = compare(runs(), damaged)
    assert kinds(told) == ["alert_later"]
    assert [note_text(note, EN) for note in told.notes] == [
        "run B has no recording: what messages say was not compared"
    ]


def test_a_recording_that_was_cut_off_is_compared_up_to_there(runs: Runner, damaged: Path) -> None:
    file = damaged / "recording.mcap"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    told = compare(runs(), damaged)
    assert kinds(told) == ["alert_later"]
    assert [note.kind for note in told.notes] == ["cut_off"]
    assert 0 < told.messages_alike < compare(runs(), runs(LATER)).messages_alike


def test_a_recording_damaged_in_the_middle_is_compared_up_to_the_damage(runs: Runner, damaged: Path) -> None:
    file = damaged / "recording.mcap"
    with file.open("rb") as source:
        summary = make_reader(source).get_summary()
    assert summary is not None
    chunks = summary.chunk_indexes
    at = chunks[len(chunks) // 2].chunk_start_offset + 100
    octets = bytearray(file.read_bytes())
    octets[at : at + 40] = bytes(40)
    file.write_bytes(octets)
    told = compare(runs(), damaged)
    assert kinds(told) == ["alert_later"]
    assert [note.kind for note in told.notes] == ["damaged_at"]


def test_a_recording_that_is_none_is_said(runs: Runner, damaged: Path) -> None:
    (damaged / "recording.mcap").write_bytes(b"no recording at all")
    assert [note.kind for note in compare(runs(), damaged).notes] == ["damaged"]


def test_results_that_are_lost_are_worked_out_from_the_recording(runs: Runner, damaged: Path) -> None:
    (damaged / "results.json").write_bytes(b"{")
    told = compare(runs(), damaged)
    assert kinds(told) == ["alert_later"]
    assert [note.kind for note in told.notes] == ["no_results", "from_recording"]
    for whole, recording in ((runs(), damaged / "recording.mcap"), (runs() / "recording.mcap", damaged)):
        assert kinds(compare(whole, recording)) == ["alert_later"]


@pytest.mark.parametrize(
    ("octets", "said"),
    [
        (b"", "is damaged"),
        (b"[1, 2]", "is not the results.json"),
        (b'{"format": "cv2x-results", "version": 99}', "update cv2x"),
        (b'{"format": "cv2x-results", "version": 1}', "lacks kind"),
        (b"[" * 100_000, "is damaged"),
    ],
)
def test_results_that_cannot_be_read_are_bad_input(runs: Runner, damaged: Path, octets: bytes, said: str) -> None:
    (damaged / "results.json").write_bytes(octets)
    (damaged / "recording.mcap").unlink()
    with pytest.raises(InputError, match=said):
        compare(runs(), damaged)


def test_results_with_a_member_of_another_kind_are_bad_input(runs: Runner, damaged: Path) -> None:
    results = json.loads((damaged / "results.json").read_text("utf-8"))
    results["alerts"] = [{"unit": "fast-obu"}]
    (damaged / "results.json").write_text(json.dumps(results))
    with pytest.raises(InputError, match="damaged"):
        compare(runs(), damaged)


def test_a_run_that_ended_early_is_a_regression(runs: Runner, damaged: Path) -> None:
    results = json.loads((damaged / "results.json").read_text("utf-8"))
    results |= {"interrupted": "Ctrl-C", "ran_s": 5.0}
    (damaged / "results.json").write_text(json.dumps(results))
    told = compare(runs(), damaged)
    assert kinds(told)[0] == "ended_early"
    assert lead(told, EN).startswith("the new run ended early, at 5.0 s (Ctrl-C)")


def test_a_folder_that_is_none_is_named(tmp_path: Path, runs: Runner) -> None:
    with pytest.raises(InputError, match="there is no such folder"):
        compare(tmp_path / "nowhere", runs())
    with pytest.raises(InputError, match="name the folder of a run"):
        compare(runs(), tmp_path)


def test_a_replay_in_another_dialect_is_compared_by_meaning(runs: Runner, tmp_path: Path) -> None:
    drive = runs() / "recording.mcap"
    as_it_was = replay(drive, None, tmp_path / "as-it-was").folder
    anew = replay(drive, RunOptions(dialect="j2735-2024"), tmp_path / "anew").folder
    told = compare(as_it_was, anew)
    assert kinds(told) == ["meaning"]
    said = {kind["message"]: [row["path"] for row in kind["fields"]] for kind in told.findings[0].values["kinds"]}
    assert "signal state" not in said
    assert said["vehicle state"] == ["brakes.pedal"]
