"""The latency section of results and report: parts, course, intervals, budgets, in both languages."""

from __future__ import annotations

import json
from html import unescape
from importlib import resources

import jsonschema
import numpy as np
import pytest

from cv2x.clock import Stamp
from cv2x.harness import results
from cv2x.harness.judge import judge
from cv2x.harness.latency.windows import MOST, Windows
from cv2x.harness.probe import PerfProbe
from cv2x.harness.report import render
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import BudgetExpected

MS, S = 1_000_000, 1_000_000_000


@pytest.fixture
def made(world):
    """Thirty seconds of a unit's messages heard by another, in real time."""
    seen = world.collector()
    stage = world.Stage(seen)
    stage.clock(0.0, "red-sedan", 0)
    for number in range(300):
        at = world.START.later(number * 100 * MS)
        ends = [Stamp(at.utc_ns, at.monotonic_ns + ns) for ns in (-MS, 0, 6 * MS + number * 1000, 9 * MS)]
        seen.latency.stepped(ends[0], ends[1], "red-sedan")
        begun_ns = seen.latency.begun_ns("red-sedan")
        seen.latency.stepped(ends[2], ends[3], "white-van")
        travel_ns = 5 * MS + number * 1000
        seen.latency.heard("white-van", "BSM", at.monotonic_ns, begun_ns, at.monotonic_ns + travel_ns)
        seen.latency.travelled("BSM", np.array([at.monotonic_ns]), np.array([travel_ns]))
        seen.latency.flew("BSM", np.array([travel_ns - 3 * MS]))
        stage.clock(number / 10, "red-sedan", 0)
    seen.finish(world.START, world.ns(30.0))
    where = {"text": "FCW: p90 ≤ 9 ms", "file": "s.yaml", "line": 3}
    budget = BudgetExpected(subject="FCW", message="vehicle state", quantile=0.9, whole_ns=9 * MS, **where)
    verdicts = judge([budget], Observed(seen, world.ns(30.0), complete=True, realtime=True))
    facts = world.facts(ran_s=30.0, realtime=True)
    return results.build(facts, seen, verdicts, PerfProbe(32), {})


def test_the_section_fits_its_schema_and_says_what_was_booked(made):
    schema = json.loads((resources.files("cv2x.harness") / "schema" / "results.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(made)))
    latency = made["latency"]
    assert (latency["sampled_one_in"], latency["uncertainty_ns"]) == (32, 2000)
    parts = {row["part"]: row for row in latency["parts"]}
    assert parts["sending"]["median_ns"] == pytest.approx(MS, rel=0.001)
    assert parts["whole"]["median_ns"] == pytest.approx(10 * MS, rel=0.001)
    assert parts["air"]["median_ns"] == pytest.approx(2.15 * MS, rel=0.01)
    low_ns, high_ns = parts["air"]["median_interval_ns"]
    assert low_ns < parts["air"]["median_ns"] < high_ns
    assert high_ns - low_ns == pytest.approx(34_000, rel=0.1)  # 300 samples a microsecond apart: 133 to 168
    (course,) = latency["windows"]
    assert course["window_s"] == 1.0
    assert [row[1] for row in course["rows"]] == [10] * 30
    start_s, count, least_ns, median_ns, greatest_ns = course["rows"][12]
    assert (start_s, count, least_ns, greatest_ns) == (12.0, 10, 5_120_000, 5_129_000)
    assert least_ns <= median_ns <= greatest_ns


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("Sender's software", "The whole way", "one frame in 32", "Budgets", "forward collision", "failed")),
        ("zh", ("发送端软件", "全程", "约每 32 帧", "时延预算", "前向碰撞", "不通过")),
    ],
)
def test_the_report_shows_it(made, lang, words):
    html = unescape(render(made, lang)).replace("\u00a0", " ")
    section = html[html.index('id="latency"') :]
    for word in words:
        assert word in section, word
    assert "[" in section
    assert section.count('class="spot') == 30


def test_windows_do_not_grow_with_the_run():
    windows = Windows()
    for number in range(200_000):
        windows.add(number * 100 * MS, (number % 1000) * 1000)
    rows = windows.rows(0)
    assert MOST / 2 <= len(rows) <= MOST
    assert sum(row[1] for row in rows) == 200_000
    assert windows.width_ns == 64 * S
    assert all(row[2] <= row[3] <= row[4] for row in rows)
    assert rows[5][3] == pytest.approx(500_000, rel=0.1)


def test_a_window_nobody_knows_the_size_of_beforehand():
    windows = Windows()
    for at_ns, took_ns in ((5, 10), (86_400 * S, 30), (-S, -7)):
        windows.add(at_ns, took_ns)
    rows = windows.rows(0)
    assert sum(row[1] for row in rows) == 3
    assert {row[2] for row in rows} <= {0, 10, 30}
