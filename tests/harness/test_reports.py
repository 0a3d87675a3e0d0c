"""results.json, junit.xml and report.html of hand-made runs."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from cv2x.harness import evidence, junit, results
from cv2x.harness.probe import PerfProbe
from cv2x.harness.report import render
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Verdict

HOSTILE = "<script>alert('x')</script>&\"'\x00\x1b[31m"
VOID = {"meta", "br", "img", "link", "hr", "input", "rect", "path", "circle"}


def verdict(status: str, text: str = "expected", line: int = 3) -> Verdict:
    return Verdict("alert", status, "12.4 s", f"a sentence about {text}", text, "some.yaml", line)


def made(world: Any, verdicts: tuple[Verdict, ...] = (), seconds: float = 40.0, **facts: Any) -> dict[str, Any]:
    seen = world.collector()
    world.junction_run(world.Stage(seen), seconds)
    seen.finish(world.START, world.ns(seconds))
    probe = PerfProbe()
    mark = probe.start()
    for hop in ("encode", "decode", "applications"):
        for _ in range(10):
            mark = probe.stop(hop, mark, "BSM")
    return results.build(world.facts(seconds, **facts), seen, verdicts, probe, {"recording": "recording.mcap"})


@pytest.fixture(scope="module")
def crossing(world: Any) -> dict[str, Any]:
    return made(world, (verdict(PASSED), verdict(FAILED, line=4)))


def schema() -> dict[str, Any]:
    return json.loads((files("cv2x.harness") / "schema" / "results.schema.json").read_text("utf-8"))  # type: ignore[no-any-return]


class Page(HTMLParser):
    """Checks nesting, gathers text and every reference."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.tags: list[str] = []
        self.references: list[str] = []
        self.said: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.references += [
            value or "" for name, value in attrs if name in ("src", "href", "xlink:href", "data", "action", "srcset")
        ]
        if tag not in ("meta", "br", "img", "link", "hr", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> at {self.getpos()} closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.said.append(data.replace("\u00a0", " "))


def test_results_follow_their_schema(crossing: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(crossing, schema(), jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", ["results", "evidence"])
def test_schemas_are_published_under_their_version(name: str) -> None:
    inside = json.loads((files("cv2x.harness") / "schema" / f"{name}.schema.json").read_text("utf-8"))
    version = {"results": results.VERSION, "evidence": evidence.VERSION}[name]
    published = Path(__file__).parents[2] / "docs" / "schema" / f"{name}-{version}.schema.json"
    assert json.loads(published.read_text("utf-8")) == inside
    assert inside["$id"].endswith(f"/{published.name}")


def test_the_schema_is_strict(crossing: dict[str, Any]) -> None:
    for wrong in (
        {**crossing, "surprise": 1},
        {**crossing, "version": 99},
        {k: v for k, v in crossing.items() if k != "verdict"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema(), jsonschema.Draft202012Validator)


def test_results_survive_json_and_are_strict_json(crossing: dict[str, Any], tmp_path: Path) -> None:
    results.write(crossing, tmp_path / "results.json")
    text = (tmp_path / "results.json").read_text("utf-8")
    back = json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} in results.json"))
    assert back == json.loads(json.dumps(crossing))
    assert render(back) == render(crossing)


def test_numbers_that_are_not_finite_become_null(world: Any, tmp_path: Path) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    stage.alert(1.0, "red-sedan", "FCW", numbers={"ttc_s": float("inf"), "gap_m": float("nan"), "closing_mps": 1.0})
    seen.finish(world.START, world.ns(2.0))
    told = results.build(world.facts(2.0), seen, (), None, {})
    results.write(told, tmp_path / "results.json")
    assert told["alerts"][0]["numbers"] == {"ttc_s": None, "gap_m": None, "closing_mps": 1.0}
    assert "forward collision" in render(told)


def test_counts_and_verdict(crossing: dict[str, Any]) -> None:
    assert crossing["verdict"] == "FAIL"
    assert (crossing["counts"]["met"], crossing["counts"]["failed"]) == (1, 1)
    assert crossing["counts"]["sent"] == sum(row["sent"] for row in crossing["messages"])
    alert = next(alert for alert in crossing["alerts"] if alert["id"] == "ICW")
    assert alert["target_name"] == "red-sedan"
    assert alert["sentence"] == "intersection collision with red-sedan, from the left, 2.4 s"


@pytest.mark.parametrize(
    ("statuses", "interrupted", "tests", "failures", "errors", "skipped"),
    [
        ((PASSED, PASSED), None, 2, 0, 0, 0),
        ((PASSED, FAILED), None, 2, 1, 0, 0),
        ((), None, 1, 0, 0, 0),
        ((PASSED, NOT_JUDGED), "Ctrl-C", 3, 0, 1, 1),
        ((), "Ctrl-C", 1, 0, 1, 0),
    ],
)
def test_junit_counts_and_required_attributes(
    world: Any,
    tmp_path: Path,
    statuses: tuple[str, ...],
    interrupted: str | None,
    tests: int,
    failures: int,
    errors: int,
    skipped: int,
) -> None:
    told = made(
        world,
        tuple(verdict(status, f"expectation {n}") for n, status in enumerate(statuses)),
        1.0,
        interrupted=interrupted,
    )
    junit.write(told, tmp_path / "junit.xml")
    root = ElementTree.parse(tmp_path / "junit.xml").getroot()
    assert root.tag == "testsuites"
    (suite,) = root.findall("testsuite")
    cases = suite.findall("testcase")
    for element in (root, suite):
        assert [int(element.attrib[key]) for key in ("tests", "failures", "errors", "skipped")] == [
            tests,
            failures,
            errors,
            skipped,
        ]
    assert len(cases) == tests
    assert len(suite.findall(".//failure")) == failures
    assert len(suite.findall(".//error")) == errors
    assert len(suite.findall(".//skipped")) == skipped
    assert {"name", "timestamp", "time", "hostname"} <= set(suite.attrib)
    assert all({"classname", "name", "time"} <= set(case.attrib) for case in cases)
    assert [held.attrib["value"] for case in cases for held in case.iter("property")] == [
        f"evidence/{number:02d}.json" for number in range(1, len(statuses) + 1)
    ]
    assert all(failure.attrib["message"] and failure.attrib["type"] for failure in suite.iter("failure"))
    properties = {p.attrib["name"]: p.attrib["value"] for p in suite.find("properties") or ()}
    assert properties["seed"] == "7"
    assert properties["dialects"] == "ydt3709"


def test_junit_survives_characters_xml_cannot_hold(world: Any, tmp_path: Path) -> None:
    junit.write(made(world, (verdict(FAILED, HOSTILE),), 1.0, title=HOSTILE, name=HOSTILE), tmp_path / "junit.xml")
    case = ElementTree.parse(tmp_path / "junit.xml").getroot().find(".//testcase")
    assert case is not None
    assert case.attrib["name"].startswith("<script>alert('x')</script>&\"'")


def test_the_report_is_one_file_that_asks_for_nothing(crossing: dict[str, Any]) -> None:
    html = render(crossing)
    page = Page(html)
    assert page.faults == []
    assert page.open == []
    outside = re.sub(re.escape("http://www.w3.org/2000/svg"), "", html)  # the name of SVG, which nobody fetches
    assert re.search(r"(?i)https?:|url\(|@import", outside) is None
    assert all(not re.match(r"(?i)[a-z]+:|//", reference) for reference in page.references)


def test_the_only_script_is_ours_and_the_page_s_own_policy_names_it(crossing: dict[str, Any]) -> None:
    html = render(crossing)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.replace("&#39;", "'").split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{digest}'"
    assert not re.search(r"<[^>]* on[a-z]+=", html)


def test_the_report_says_the_verdict_first(crossing: dict[str, Any]) -> None:
    said = " ".join("".join(Page(render(crossing)).said).split())
    order = [
        "FAIL",
        "A red light is run at the east gate",
        "1 of 2 expectations met, 1 failed",
        "ydt3709",
        "virtual time",
        "Expectations",
        "Method and uncertainty",
        "Environment and versions",
        "The place",
        "Alerts",
        "When messages were sent and heard",
        "Latency",
        "Who heard whom",
        "Refused",
        "Files",
    ]
    places = [said.index(part, said.index("FAIL · ") + 10 if n else 0) for n, part in enumerate(order)]
    assert places == sorted(places)
    assert "Over the air (simulated by the radio)" in said
    assert "red-sedan: red-light violation" in said


def test_the_map_is_drawn_from_what_was_heard(crossing: dict[str, Any]) -> None:
    html = render(crossing)
    for part in (
        'class="stop"',
        'class="zebra"',
        'class="anchor"',
        'class="north"',
        'class="bar"',
        'class="alert-dot"',
        "road works",
    ):
        assert part in html
    assert "Drawn from the MAP that was heard from east-gate" in html


def test_a_map_nobody_heard_is_drawn_as_such(world: Any) -> None:
    seen = world.collector()
    world.junction_run(world.Stage(seen), 2.0, lambda unit, distance_m: True)
    seen.finish(world.START, world.ns(2.0))
    told = results.build(world.facts(2.0), seen, (), None, {})
    assert told["signals"] == []
    assert "Drawn from the MAP that was sent; nobody heard it." in render(told)


def test_hostile_names_are_text_and_nothing_else(world: Any) -> None:
    seen = world.collector(units=(HOSTILE,), places={})
    stage = world.Stage(seen)
    stage.truth(0.0, [world.actor(HOSTILE, 0, 0, HOSTILE)])
    stage.truth(1.0, [world.actor(HOSTILE, 20, 0, HOSTILE, kind=HOSTILE, speed_mps=20.0)])
    stage.send(0.5, HOSTILE, HOSTILE)
    stage.discard(0.5, HOSTILE, HOSTILE, HOSTILE)
    stage.alert(0.6, HOSTILE, HOSTILE, target=HOSTILE, numbers={HOSTILE: 1.0}, place=world.at_m(5, 0))
    seen.finish(world.START, world.ns(1.0))
    told = results.build(
        world.facts(1.0, title=HOSTILE, name=HOSTILE, file=HOSTILE, radio=HOSTILE, units={}, interrupted=HOSTILE),
        seen,
        (verdict(FAILED, HOSTILE),),
        None,
        {HOSTILE: HOSTILE},
    )
    page = Page(render(told))
    assert page.faults == []
    assert page.tags.count("script") == 1
    assert "\x00" not in render(told)
    assert "\x1b" not in render(told)
    assert "<script>alert('x')</script>" in "".join(page.said)


def test_an_interrupted_run_says_so(world: Any) -> None:
    told = made(world, (verdict(NOT_JUDGED),), 5.0, interrupted="Ctrl-C")
    assert told["verdict"] == "FAIL"
    said = "".join(Page(render(told)).said)
    assert "interrupted after 5.0 s: Ctrl-C" in said
    assert "0 of 1 expectations met, 1 not judged" in said


def test_a_run_without_expectations_passes_and_says_so(world: Any) -> None:
    told = made(world, (), 1.0)
    assert told["verdict"] == "PASS"
    assert "no expectations" in "".join(Page(render(told)).said)


def test_an_empty_run_still_makes_a_page(world: Any) -> None:
    seen = world.collector()
    seen.finish(world.START, 0)
    told = results.build(world.facts(0.0), seen, (), PerfProbe(), {})
    jsonschema.validate(told, schema(), jsonschema.Draft202012Validator)
    assert Page(render(told)).faults == []


def test_a_wrong_clock_is_told(world: Any) -> None:
    seen = world.collector()
    world.Stage(seen).clock(2.0, "red-sedan", 3_000_000)
    seen.finish(world.START, world.ns(4.0))
    said = render(results.build(world.facts(4.0), seen, (), None, {}))
    assert "red-sedan believes a wrong time" in said
    assert "+3.000\u00a0ms" in said


def test_a_number_and_its_unit_stay_on_one_line(world: Any) -> None:
    html = render(made(world, (), 1.0, title="37.2 m before, 12.4 s, 3 steps, 95 %, 50 km/h"))
    assert "37.2\u00a0m before, 12.4\u00a0s, 3 steps, 95\u00a0%, 50\u00a0km/h" in html


def test_results_of_version_1_are_still_read_and_shown(crossing: dict[str, Any]) -> None:
    since = ("environment", "digests", "made_from", "damage", "interrupted_said", "method_said", "configuration")
    old = {key: value for key, value in crossing.items() if key not in (*since, "reception")} | {"version": 1}
    of_expectation = ("said", "alerts", "evidence_file")
    old["expectations"] = [{k: v for k, v in e.items() if k not in of_expectation} for e in old["expectations"]]
    of_alert = ("target_said", "log_time_ns", "packet")
    old["alerts"] = [{k: v for k, v in a.items() if k not in of_alert} for a in old["alerts"]]
    jsonschema.validate(old, schema(), jsonschema.Draft202012Validator)
    for lang in ("en", "zh"):
        said = "".join(Page(render(old, lang)).said)
        assert "a sentence about expected" in said
        assert "evidence" not in said
