"""``cv2x diff`` as a user meets it: the sentence first, the exit status, JSON and the page."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import cv2x.harness.schema as schemas
from cv2x.cli import run as cli
from cv2x.harness.run import run
from cv2x.scenarios.load import load

EXAMPLE = Path(__file__).parents[2] / "examples" / "first-scenario.yaml"
pytestmark = pytest.mark.xdist_group("diff-cli")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The first example, and the same with a threshold of 2.5 s."""
    folder = tmp_path_factory.mktemp("runs")
    text = EXAMPLE.read_text("utf-8")
    assert "ttc: 2.7 s" in text
    made = []
    for name, ttc in (("old", "2.7"), ("new", "2.5")):
        file = folder / name / "first.yaml"
        file.parent.mkdir()
        file.write_text(text.replace("ttc: 2.7 s", f"ttc: {ttc} s"), "utf-8")
        made.append(str(run(load(file), None, folder / name / "run").folder))
    return made[0], made[1]


def test_the_sentence_comes_first_and_the_cause_after(two: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli(["diff", *two]) == 1
    assert capsys.readouterr().out == (
        "REGRESSION  fast-obu's forward collision warning came 0.2 s later (3.968 s → 4.168 s); nothing else changed.\n"
        "  configured differently: applications.FCW.ttc 2.7 s → 2.5 s\n"
    )


def test_equal_runs_are_one_line_and_exit_0(two: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli(["diff", two[0], two[0]]) == 0
    assert capsys.readouterr().out == "SAME  nothing changed: 401 messages and one warning in 20.0 s are the same.\n"


def test_strict_fails_on_what_is_within_the_tolerance(two: tuple[str, str]) -> None:
    assert cli(["diff", *two, "--tolerance", "alert-later=0.5s"]) == 0
    assert cli(["diff", *two, "--tolerance", "alert-later=0.5s", "--strict"]) == 1
    assert cli(["diff", two[0], two[0], "--strict"]) == 0


def test_chinese(two: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli(["diff", *two, "--lang", "zh", "--quiet"]) == 1
    assert capsys.readouterr().out == "退化  fast-obu 的前向碰撞预警晚了 0.2 s（3.968 s → 4.168 s）；其余无变化。\n"


def test_json_is_as_its_schema_says(two: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "diff.json"
    assert cli(["diff", *two, "--json", str(file)]) == 1
    assert capsys.readouterr().out.startswith("REGRESSION")
    made = json.loads(file.read_text("utf-8"))
    schema = json.loads((Path(schemas.__file__).parent / "diff.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(made)
    assert made["status"] == "regression"
    assert [(one["kind"], one["tolerance"]) for one in made["findings"]] == [("alert_later", "alert-later")]
    assert cli(["diff", *two, "--json", "-"]) == 1
    assert json.loads(capsys.readouterr().out) == made


def test_the_page_is_whole_and_escapes_what_it_is_told(two: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "diff.html"
    assert cli(["diff", *two, "--html", str(file), "--lang", "zh"]) == 1
    page = file.read_text("utf-8")
    HTMLParser().feed(page)
    assert 'lang="zh-CN"' in page
    assert "前向碰撞预警晚了" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere", "nowhere"], "nowhere: RUN_A: there is no such folder"),
        ([str(EXAMPLE), str(EXAMPLE)], "is neither the folder of a run nor a recording"),
        (["{0}", "{1}", "--tolerance", "gap"], "neither key=value nor a file"),
        (["{0}", "{1}", "--lang", "de"], "is no language of cv2x"),
        (["{0}", "{1}", "--json", "/nowhere/x.json"], "cannot write /nowhere/x.json"),
    ],
)
def test_bad_input_is_a_sentence_and_exit_2(
    arguments: list[str], said: str, two: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli(["diff", *(one.format(*two) for one in arguments)]) == 2
    assert said in capsys.readouterr().err


def test_what_a_file_says_is_no_command_to_the_terminal_or_the_page(
    two: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = json.loads((Path(two[1]) / "results.json").read_text("utf-8"))
    results["alerts"][0] |= {"unit": "<script>\x1b[2J", "target_name": "</h1>\x07"}
    (tmp_path / "results.json").write_text(json.dumps(results), "utf-8")
    page = tmp_path / "page.html"
    assert cli(["diff", two[0], str(tmp_path), "--html", str(page)]) == 1
    said = capsys.readouterr().out
    assert "<script>" in said
    assert "\x1b" not in said
    assert "\x07" not in said
    assert "<script>" not in page.read_text("utf-8")
    assert "</h1>\ufffd" not in page.read_text("utf-8")
