"""Every verdict's rows: they add up to what the verdict says, and point at real messages and packets."""

from __future__ import annotations

import json
import subprocess
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from mcap.reader import make_reader

from cv2x.harness import evidence as evidence_module
from cv2x.harness.evidence import EvidenceBook
from cv2x.harness.run import RunResult, run
from cv2x.scenarios.expect import HeardExpected, LinkExpected, NoDiscards
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

WHERE: dict[str, Any] = {"text": "as written", "file": "some.yaml", "line": 7}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    scenario = load("urban-intersection")
    return run(scenario, RunOptions(duration_ns=20_000_000_000), tmp_path_factory.mktemp("evidence") / "run")


def schema() -> dict[str, Any]:
    text = (files("cv2x.harness") / "schema" / "evidence.schema.json").read_text("utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def read(done: RunResult, number: int) -> dict[str, Any]:
    told = done.results["expectations"][number]
    found: dict[str, Any] = json.loads((done.folder / told["evidence_file"]).read_text("utf-8"))
    assert found["expectation"]["sentence"] == told["sentence"]
    jsonschema.validate(found, schema(), jsonschema.Draft202012Validator)
    return found


def logged(done: RunResult, topic: str) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    with (done.folder / "recording.mcap").open("rb") as stream:
        for _, _, message in make_reader(stream).iter_messages(topics=[topic]):
            found.setdefault(message.log_time, []).append(json.loads(message.data))
    return found


def test_every_expectation_has_its_file(done: RunResult) -> None:
    named = {expected["evidence_file"] for expected in done.results["expectations"]}
    assert {f"evidence/{path.name}" for path in (done.folder / "evidence").iterdir()} == named
    assert len(named) == len(done.results["expectations"]) == 15
    for number in range(15):
        read(done, number)


def test_rows_of_a_link_are_the_transmissions_it_is_judged_by(done: RunResult) -> None:
    sent = logged(done, "transmissions")
    heard = 0
    for number, expected in enumerate(done.results["expectations"]):
        if expected["kind"] != "link":
            continue
        found = read(done, number)
        rows = [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]
        assert len(rows) == expected["evidence"]["sent"]
        assert sum(row["heard_s"] is not None for row in rows) == expected["evidence"]["heard"]
        heard += len(rows)
        for row in rows[:: max(1, len(rows) // 10)]:
            assert row["message"] in [one["message"] for one in sent[row["log_time_ns"]]]
    assert heard > 50


def test_an_alert_points_at_its_message_and_at_the_frame_it_followed(done: RunResult, tshark: str) -> None:
    alerts = logged(done, "alerts")
    listed = subprocess.run(
        [
            tshark,
            "-r",
            str(done.folder / "capture.pcapng"),
            "-T",
            "fields",
            "-e",
            "frame.number",
            "-e",
            "frame.comment",
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout.splitlines()
    comments = {int(number): comment for number, _, comment in (line.partition("\t") for line in listed)}
    checked = 0
    for number, expected in enumerate(done.results["expectations"]):
        if expected["kind"] != "alert" or expected["status"] != "passed":
            continue
        found = read(done, number)
        row = dict(zip(found["columns"], found["rows"][0], strict=True))
        assert row["unit"] in [one["unit"] for one in alerts[row["log_time_ns"]] if one["id"] == row["id"]]
        alert = done.results["alerts"][row["alert"] - 1]
        assert (alert["raised_s"], alert["packet"]) == (row["raised_s"], row["packet"])
        assert comments[row["packet"]].startswith(alert["target_name"]), "the frame is one of the alert's target"
        checked += 1
    assert checked >= 4


def test_a_frame_not_heard_is_a_row_without_a_moment(world: Any) -> None:
    expected = LinkExpected(sender="east-gate", receiver="red-sedan", min_ratio=0.9, message="SPAT", **WHERE)
    seen = world.collector(evidence=EvidenceBook([expected]))
    world.junction_run(world.Stage(seen), 6.0, lambda unit, distance_m: unit == "red-sedan" and distance_m > 200.0)
    seen.finish(world.START, world.ns(6.0))
    rows = [row for row in seen.evidence.links["east-gate", "red-sedan"].values() if row[3] == "SPAT"]
    sent, heard = seen.links.totals("east-gate", "red-sedan", ["SPAT"])
    assert 0 < heard < sent
    assert (len(rows), sum(row[4] is not None for row in rows)) == (sent, heard)


def test_refusals_keep_their_octets_and_are_bounded(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_module, "MAX_ROWS", 3)
    book = EvidenceBook([NoDiscards(**WHERE), HeardExpected(unit="red-sedan", message="SPAT", at_least=1, **WHERE)])
    seen = world.collector(evidence=book)
    stage = world.Stage(seen)
    for tick in range(5):
        stage.discard(tick / 10, "white-van", "malformed message", "BSM: out of range")
        stage.tell(tick / 10, "SPAT", ["red-sedan"], "east-gate")
    assert len(book.refused or ()) == 3
    assert len(book.heard["red-sedan"]) == 3
    assert book.left_out == {"refused": 2, "red-sedan": 2}
