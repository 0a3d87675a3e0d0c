"""Budgets: kept, broken, or not to be said; in both kinds of time, and over two machines' ways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cv2x.clock import Stamp
from cv2x.harness.distribution import Distribution
from cv2x.harness.judge import judge
from cv2x.harness.latency.join import join
from cv2x.harness.latency.kept import judged
from cv2x.harness.latency.stamps import HeardFrame, RunStamps, SentFrame
from cv2x.harness.phrase import say
from cv2x.harness.run import run
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import BudgetExpected
from cv2x.scenarios.load import find, load
from cv2x.scenarios.run import RunOptions

MS, S = 1_000_000, 1_000_000_000
T = 1_800_000_000 * S
WHERE: dict[str, Any] = {"text": "as written", "file": "some.yaml", "line": 7}


def budget(whole_ns: int, **parts: int) -> BudgetExpected:
    return BudgetExpected(subject="FCW", message="vehicle state", quantile=0.9, whole_ns=whole_ns, **parts, **WHERE)


def spent(*durations_ns: int) -> Distribution:
    distribution = Distribution()
    distribution.extend(durations_ns)
    return distribution


def observed(world: Any, *, realtime: bool, complete: bool = True, **more: Any) -> Observed:
    """Ten frames that took 20 ms over the air, 15 of them waiting; in real time 1 ms of software before and 2 after."""
    collector = world.collector()
    book = collector.latency
    for number in range(10):
        at_ns = number * 100 * MS
        if realtime:
            book.stepped(Stamp(at_ns, at_ns), Stamp(at_ns + MS, at_ns + MS), "red-sedan")
        begun_ns = book.begun_ns("red-sedan")
        if realtime:
            book.stepped(Stamp(at_ns, at_ns + 22 * MS), Stamp(at_ns, at_ns + 23 * MS), "white-van")
        book.heard("white-van", "BSM", at_ns + MS, begun_ns, at_ns + 21 * MS)
        book.travelled("BSM", np.array([at_ns + MS]), np.array([20 * MS]))
        book.flew("BSM", np.array([5 * MS]))
    collector.over_air["BSM"] = spent(*[20 * MS] * 10)
    collector.radio_access["BSM"] = spent(*[15 * MS] * 10)
    return Observed(collector, S, complete, realtime=realtime, **more)


def status(expected: BudgetExpected, seen: Observed) -> str:
    (verdict,) = judge([expected], seen)
    assert (verdict.kind, verdict.text, verdict.line) == ("budget", "as written", 7)
    assert say(verdict.said, "zh")
    return verdict.status


def test_in_real_time_the_whole_and_its_parts_are_judged_frame_by_frame(world):
    seen = observed(world, realtime=True)
    assert status(budget(24 * MS), seen) == PASSED
    assert status(budget(22 * MS), seen) == FAILED
    assert status(budget(30 * MS, software_ns=4 * MS, access_ns=16 * MS, air_ns=6 * MS), seen) == PASSED
    for part in ({"software_ns": 2 * MS}, {"access_ns": 14 * MS}, {"air_ns": 4 * MS}):
        assert status(budget(30 * MS, **part), seen) == FAILED


def test_a_bound_within_the_uncertainty_is_not_judged_and_says_so(world):
    (verdict,) = judge([budget(23 * MS)], observed(world, realtime=True))
    assert verdict.status == NOT_JUDGED
    assert "it lies between 23.0 ms and 23.0 ms, so nobody can say whether it is within 23 ms" in verdict.sentence
    assert verdict.evidence["parts"]["whole"]["low_ns"] < 23 * MS < verdict.evidence["parts"]["whole"]["high_ns"]


def test_in_virtual_time_compute_time_and_simulated_time_are_added(world):
    hops = {"peel": spent(*[10_000] * 10), "applications": spent(*[40_000] * 10)}
    by_message = {("decode", "BSM"): spent(*[50_000] * 10), ("decode", "MAP"): spent(*[9 * MS] * 10)}
    seen = observed(world, realtime=False, hops=hops, hops_by_message=by_message, probe_ns=1000)
    (verdict,) = judge([budget(21 * MS, software_ns=200_000)], seen)
    assert verdict.status == PASSED
    parts = verdict.evidence["parts"]
    assert parts["software"]["value_ns"] == pytest.approx(100_000, rel=0.01)
    assert parts["software"]["low_ns"] == pytest.approx(97_000, rel=0.01)
    assert parts["whole"]["value_ns"] == pytest.approx(20_100_000, rel=0.01)
    assert status(budget(21 * MS, software_ns=90_000), seen) == FAILED
    assert status(budget(21 * MS, software_ns=98_000), seen) == NOT_JUDGED  # the probe's own reads decide


def test_compute_time_nobody_measured_is_not_judged_and_a_part_nobody_knows_has_not_passed(world):
    seen = observed(world, realtime=False)
    assert status(budget(30 * MS), seen) == NOT_JUDGED
    assert status(budget(30 * MS, access_ns=16 * MS), observed(world, realtime=True, complete=False)) == NOT_JUDGED
    quiet = Observed(world.collector(), S, complete=True, realtime=True)
    (verdict,) = judge([budget(30 * MS)], quiet)
    assert verdict.status == FAILED
    assert "nothing was measured" in verdict.sentence


def rewritten(tmp_path: Path, *expectations: str) -> Path:
    text = find("urban-intersection").read_text("utf-8")
    head = text[: text.index("\nexpect:")]
    path = tmp_path / "mine.yaml"
    path.write_text(head + "\nexpect:\n" + "".join(f"  - {line}\n" for line in expectations), "utf-8")
    return path


def test_a_scenario_with_budgets_over_a_channel_that_makes_frames_wait(tmp_path):
    scenario = load(
        rewritten(
            tmp_path,
            '{budget: FCW, p90: "<= 130 ms", software: "<= 50 ms", access: "<= 120 ms", air: "<= 3 ms"}',
            '{budget: signal state, p50: "<= 1 us"}',
            '{budget: road map, max: "<= 10 s", air: "<= 1 us"}',
        )
    )
    options = RunOptions(radio="emulated", duration_ns=6 * S, measure="every", seed=2)
    kept, late, slow = run(scenario, options, tmp_path / "every").results["expectations"]
    assert kept["status"] == PASSED, kept["sentence"]
    assert kept["kind"] == "budget"
    assert set(kept["evidence"]["parts"]) == {"whole", "software", "access", "air"}
    assert kept["text"].startswith("FCW: p90 ≤ 130 ms, software ≤ 50 ms")
    assert late["status"] == slow["status"] == FAILED
    off = RunOptions(radio="emulated", duration_ns=2 * S, measure="off")
    unmeasured = run(scenario, off, tmp_path / "off").results["expectations"]
    assert {one["status"] for one in unmeasured} == {NOT_JUDGED}
    assert "--measure every" in unmeasured[0]["sentence"]


@pytest.mark.parametrize(
    ("expectation", "measure", "one_in"),
    [
        ('{hop: decode, p99: "<= 1 s"}', None, 1),
        ('{budget: MAP, p50: "<= 1 s"}', None, 1),
        ('{hop: application to application, p99: "<= 1 s"}', None, 32),
        ('{hop: decode, p99: "<= 1 s"}', "sampled", 32),
        ("{no discards: any}", "every", 1),
        ("{no discards: any}", "off", None),
    ],
)
def test_a_scenario_that_bounds_compute_time_has_every_frame_measured(expectation, measure, one_in, tmp_path):
    scenario = load(rewritten(tmp_path, expectation))
    made = run(scenario, RunOptions(duration_ns=S // 2, measure=measure), tmp_path / "run").results
    assert made["latency"]["sampled_one_in"] == one_in
    assert (made["latency"]["hops"] == []) == (one_in is None)


def test_two_machines_ways_are_judged_for_every_pair(tmp_path):
    sent = [SentFrame("sedan", "BSM", bytes([n]), T + n * S - MS, T + n * S) for n in range(20)]
    heard = [
        HeardFrame(unit, "BSM", bytes([n]), T + n * S + way_ns, T + n * S + way_ns + MS, None, None)
        for unit, way_ns in (("near", 5 * MS), ("far", 50 * MS))
        for n in range(20)
    ]
    joined = join([RunStamps(Path("a"), sent=sent), RunStamps(Path("b"), heard=heard)])
    rows = judged(joined, [budget(20 * MS), budget(7 * MS - 1)], complete=True)
    assert [(row["receiver"], row["status"]) for row in rows] == [
        ("far", FAILED), ("near", PASSED), ("far", FAILED), ("near", FAILED)
    ]  # fmt: skip
    unheard = BudgetExpected(subject="MAP", message="MAP", quantile=0.5, whole_ns=1, **WHERE)
    nobody = judged(joined, [unheard], complete=True)
    assert [(row["receiver"], row["status"]) for row in nobody] == [(None, FAILED)]
