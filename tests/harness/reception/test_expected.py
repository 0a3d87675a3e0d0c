"""Expectations about reception: read, judged by the same columns as the tables, and said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest

from cv2x.errors import InputError
from cv2x.harness.phrase import say
from cv2x.harness.reception.evaluate import Reception, evaluate
from cv2x.harness.reception.sources import read_sources
from cv2x.harness.run import RunResult, run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

HEAD = """scenario: Quality
place: {origin: [31.2304, 121.4737]}
time: {duration: 12 s}
dialect: ydt3709
radio: {kind: emulated, power: -8 dBm, background: 40}
actors:
  slow: {kind: car, path: [[0, 120], [0, 600]], speed: 30 km/h}
  fast: {kind: car, path: [[0, 0], [0, 600]], speed: 80 km/h}
units:
  slow-obu: {obu: slow}
  fast-obu: {obu: fast}
expect:
"""
LINES = (
    '{link: slow-obu -> fast-obu, prr-5gaa: ">= 1 %", within: 150 m}',
    '{link: slow-obu -> fast-obu, prr-5gaa: ">= 100 %"}',
    '{link: slow-obu -> fast-obu, message: vehicle state, gap p95: "<= 10 s", within: 80 m}',
    '{link: slow-obu -> fast-obu, message: BSM, gap max: "<= 1 ms"}',
    '{link: slow-obu -> fast-obu, age mean: "<= 1 ms"}',
    '{link: fast-obu -> slow-obu, age p95: "<= 30 s"}',
    '{unit: fast-obu, position error p95: "<= 1 m"}',
    '{unit: slow-obu, position error max: "<= 1 mm"}',
    '{link: fast-obu -> slow-obu, gap mean: "<= 9 s", within: 1 cm}',
)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    place = tmp_path_factory.mktemp("quality")
    (place / "quality.yaml").write_text(HEAD + "".join(f"  - {line}\n" for line in LINES))
    return run(load(str(place / "quality.yaml")), RunOptions(), place / "run")


@pytest.fixture(scope="module")
def found(ran: RunResult) -> Reception:
    return evaluate(read_sources([ran.folder]))


def test_verdicts_are_those_of_the_columns(ran: RunResult, found: Reception) -> None:
    assert [verdict.status for verdict in ran.verdicts] == [
        "passed", "failed", "passed", "failed", "failed", "passed", "passed", "failed", "failed",
    ]  # fmt: skip
    evidence = [verdict.evidence for verdict in ran.verdicts]
    (link,) = (
        row for row in ran.results["reception"]["windows"] if row["method"] == "known" and row["sender"] == "slow-obu"
    )
    assert evidence[1]["ratio"] == pytest.approx(link["mean_ratio"])
    assert evidence[1]["worst"] == link["worst_ratio"] < 1
    assert evidence[0]["count"] <= link["windows"]
    units = found.columns.units
    heard = found.streams
    mine = (heard.sender == units.index("slow-obu")) & (heard.receiver == units.index("fast-obu"))
    gaps = np.diff(heard.at_ns[mine])
    near = heard.distance_m[mine][1:] <= 80
    assert evidence[2]["value_ns"] == pytest.approx(float(np.quantile(gaps[near], 0.95)))
    assert evidence[2]["count"] == near.sum()
    assert evidence[3]["value_ns"] == gaps.max()
    (error,) = (row for row in ran.results["reception"]["position_errors"] if row["unit"] == "fast-obu")
    assert evidence[6]["value_m"] == pytest.approx(error["cep95_m"])


def test_what_was_never_measured_has_failed(ran: RunResult) -> None:
    last = ran.verdicts[-1]
    assert last.sentence == "nothing was measured of inter-packet gaps from fast-obu to slow-obu within 0.01 m"
    assert last.evidence["count"] == 0


def test_both_languages_say_it(ran: RunResult) -> None:
    assert "a mean PRR of" in ran.verdicts[1].sentence
    assert "expected at least 100 %" in ran.verdicts[1].sentence
    assert "滑动窗口" in say(ran.verdicts[1].said, "zh")
    assert "纵向" not in say(ran.verdicts[6].said, "zh")
    assert "自报位置误差" in say(ran.verdicts[6].criterion, "zh")
    for verdict in ran.verdicts:
        assert "–" not in verdict.sentence


def test_evidence_names_the_rows(ran: RunResult) -> None:
    for number, verdict in enumerate(ran.verdicts, 1):
        told = json.loads((ran.folder / "evidence" / f"{number:02d}.json").read_text("utf-8"))
        assert told["numbers"] == verdict.evidence
        assert told["results"]
        for pointer in told["results"]:
            where: Any = ran.results
            for step in pointer.strip("/").split("/"):
                where = where[int(step)] if isinstance(where, list) else where[step]
            assert {"slow-obu", "fast-obu"} & {where.get("sender"), where.get("unit")}


def test_results_follow_their_schema(ran: RunResult) -> None:
    from importlib.resources import files

    schema = json.loads((files("cv2x.harness") / "schema" / "results.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads((ran.folder / "results.json").read_text("utf-8")), schema)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{link: slow-obu -> fast-obu, prr-5gaa: ">= 101 %"}', "at most 100 %"),
        ('{link: slow-obu -> fast-obu, message: MAP, prr-5gaa: ">= 90 %"}', "slow-obu sends no MAP"),
        ('{link: slow-obu -> fast-obu, gap p95: ">= 3 s"}', "an upper bound"),
        ('{link: slow-obu -> fast-obu, gap p95: "<= 3 s", age p95: "<= 3 s"}', "one measure per line"),
        ('{link: slow-obu -> fast-obu, reception: ">= 90 %", gap p95: "<= 3 s"}', "unknown key"),
        ('{link: slow-obu -> slow-obu, gap p95: "<= 3 s"}', "does not hear itself"),
        ('{link: slow-obu -> nobody, gap p95: "<= 3 s"}', "there is no unit"),
        ('{unit: nobody, position error p95: "<= 3 m"}', "there is no unit"),
        ('{unit: slow-obu, position error p95: "<= 3 s"}', "an upper bound"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_line(line: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(f"{HEAD}  - {line}\n")
    with pytest.raises(InputError, match=said) as refused:
        load(str(file))
    assert "wrong.yaml:13" in str(refused.value)
