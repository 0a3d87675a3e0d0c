"""A run from suite to folder: the page in both languages, results by their schema, JUnit, evidence of every cell."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.interop import page
from cv2x.harness.interop.run import MatrixRun, run_suite
from cv2x.harness.interop.sentences import SENTENCES
from cv2x.harness.interop.stack import Options, Stack
from cv2x.harness.interop.suite import Suite
from cv2x.harness.interop.terminal import lines
from cv2x.radio.capture_file import read_capture
from tests.harness.interop.conftest import made
from tests.harness.interop.planted import Planted, changed, off_by_one

pytestmark = pytest.mark.xdist_group("interop")  # one process compiles what all of them use

SCHEMA = Path(page.__file__).parent / "schema" / "interop.schema.json"


@pytest.fixture
def suite(tmp_path: Path) -> Suite:
    cases = [made("j2735-2024", "BSM", "full"), made("j2735-2024", "SPAT", "minimal"), made("ydt3709", "RSI", "full")]
    return Suite("three", "Three <messages>", tmp_path / "three.yaml", cases)


@pytest.fixture
def run(suite: Suite, codecs: dict[str, Stack], tmp_path: Path) -> MatrixRun:
    planted = Planted(
        codecs["ours"],
        asked=lambda ask: off_by_one("coreData.speed")(ask) if ask.message == "BSM" else ask,
        read=lambda answer: (
            replace(answer, value=changed(answer.value, "msgCnt", lambda count: count - 1))
            if answer.message == "RSI"
            else answer
        ),
    )
    return run_suite(suite, Options(), stacks=["ours"], opened=[planted], out=tmp_path / "out")


def test_the_verdict_and_the_counts(run: MatrixRun) -> None:
    assert not run.passed
    assert run.results["verdict"] == "FAIL"
    assert run.results["counts"] == {"cells": 9, "agree": 7, "known": 0, "bad": 2, "not_asked": 0}


def test_results_fit_their_schema(run: MatrixRun) -> None:
    written = json.loads((run.folder / "results.json").read_text("utf-8"))
    assert written == json.loads(json.dumps(run.results))
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(written)) == []
    assert {"interrupted", "limits_s", "messages"} <= written.keys()


def test_evidence_of_every_cell(run: MatrixRun, suite: Suite) -> None:
    for cell in run.results["cells"]:
        place = run.folder / cell["evidence"]
        assert place.exists()
        if cell["status"] == "agree":
            held = [json.loads(line) for line in place.read_text("utf-8").splitlines()]
            (own,) = (one for one in held if all(one[key] == cell[key] for key in ("sender", "receiver", "case")))
            assert len(own["octets"]) == 2 * cell["octets"]
            assert own["read"] is not None
    wrong = run.folder / "cells" / "planted→ours" / "j2735-2024" / "BSM" / "full"
    sent, right = ((wrong / name).read_text("utf-8").strip() for name in ("octets.hex", "right.hex"))
    assert sent != right
    assert right == suite.cases[0].octets.hex()
    with read_capture(wrong / "octets.pcapng") as capture:
        (packet,) = capture
    assert packet.octets.hex() == sent
    assert json.loads((wrong / "read.json").read_text("utf-8"))["coreData"]["speed"] == (
        json.loads((wrong / "sent.json").read_text("utf-8"))["coreData"]["speed"] + 1
    )
    verdict = json.loads((wrong / "verdict.json").read_text("utf-8"))
    assert (verdict["suspect"], verdict["path"]) == ("planted", "coreData.speed")
    with read_capture(run.folder / "cells" / "planted.pcapng") as capture:
        assert len(list(capture)) == 3


def test_junit_has_a_case_for_each_pair_and_message(run: MatrixRun) -> None:
    root = ET.parse(run.folder / "junit.xml").getroot()
    cases = {(case.get("classname"), case.get("name")): case for case in root.iter("testcase")}
    assert len(cases) == 9
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("9", "2", "0")
    failure = cases["cv2x.interop.three.planted -> ours", "j2735-2024/BSM"].find("failure")
    assert failure is not None
    assert "coreData.speed" in str(failure.get("message"))


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ("FAIL", "What is wrong", "instead of")), ("zh", ("不通过", "不一致之处", "应为", "互操作矩阵"))],
)
def test_the_page_stands_alone_in_both_languages(run: MatrixRun, lang: str, words: tuple[str, ...]) -> None:
    text = page.render(run.results, lang)
    for word in words:
        assert word in text
    assert "Three &lt;messages&gt;" in text
    assert "<script" not in text
    assert "http://" not in text
    assert "https://" not in text
    assert 'href="cells/planted%E2%86%92ours/j2735-2024/BSM/full/verdict.json"' in text


def test_every_sentence_can_be_filled_in_both_languages() -> None:
    about = {"who": "a", "reason": "b", "path": "c", "bit": 1, "at": "", "waited": "1 ms", "count": 2, "found": "d",
             "wanted": "e", "name": "f"}  # fmt: skip
    for english, chinese in SENTENCES.values():
        assert english.format(**about) != chinese.format(**about) or english == "{reason}"


def test_the_terminal_says_it_in_few_lines(run: MatrixRun) -> None:
    told = list(lines(run.results, "out"))
    assert told[0] == "Three <messages> · 3 messages"
    # opened stacks stand first
    assert told[1].split() == ["planted", "ours"]
    assert told[2].split() == ["planted", "·", "✗", "BSM:", "1", "of", "3"]
    assert told[3].split() == ["ours", "✗", "RSI:", "1", "of", "3", "✓", "3"]
    assert any(line.startswith("  ✗ j2735-2024/BSM  planted sends other octets") for line in told)
    assert "      1 cell (full; planted → ours): cells/planted→ours/j2735-2024/BSM/full" in told
    assert told[-2] == "7 of 9 cells agree · evidence: out/cells/"
    assert told[-1] == "FAIL  report: out/matrix.html"
    assert "  ydt3709: checked by foreign octets or readers: none" in told


def test_a_folder_that_is_somebodys_is_left_alone(suite: Suite, tmp_path: Path) -> None:
    out = tmp_path / "work"
    out.mkdir()
    (out / "thesis.tex").write_text("x", "utf-8")
    with pytest.raises(InputError, match=r"holds other files \(thesis.tex\)"):
        run_suite(suite, Options(), stacks=["ours"], out=out)
    assert [path.name for path in out.iterdir()] == ["thesis.tex"]


def test_a_former_matrix_is_cleared_away(suite: Suite, tmp_path: Path) -> None:
    out = tmp_path / "again"
    for _ in range(2):
        done = run_suite(suite, Options(), stacks=["ours"], out=out)
        assert done.passed
        (out / "cells" / "leftover").mkdir()
    run_suite(suite, Options(), stacks=["ours"], out=out)
    assert not (out / "cells" / "leftover").exists()


def test_a_stack_that_was_named_must_be_there(suite: Suite, tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="pip install v2xflexstack"):
        run_suite(suite, Options(), stacks=["ours", "v2xflexstack"], out=tmp_path / "o")
    with pytest.raises(InputError, match="no stack is called 'our'"):
        run_suite(suite, Options(), stacks=["our"], out=tmp_path / "o")


def test_what_nobody_named_and_is_not_there_is_told(suite: Suite, tmp_path: Path) -> None:
    suite.stacks = ["ours", "vanetza"]
    done = run_suite(suite, Options(), out=tmp_path / "o")
    assert [one["name"] for one in done.results["unavailable"]] == ["vanetza"]
    assert any("not there: vanetza" in line for line in lines(done.results, "o"))


def test_an_interruption_leaves_what_there_is(suite: Suite, codecs: dict[str, Stack], tmp_path: Path) -> None:
    class Interrupted(Planted):
        def decode_many(self, asks: object) -> list[object]:  # type: ignore[override]
            raise KeyboardInterrupt

    last = Interrupted(codecs["ours"])
    done = run_suite(suite, Options(), stacks=["ours"], opened=[codecs["pycrate"], last], out=tmp_path / "o")
    assert not done.passed
    assert done.results["interrupted"]
    assert list(lines(done.results, "o"))[-1].startswith("INTERRUPTED")
    assert ET.parse(done.folder / "junit.xml").getroot().get("errors") == "1"
    assert "not the whole" in (done.folder / "matrix.html").read_text("utf-8")
