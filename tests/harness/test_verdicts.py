"""Every kind of expectation: met, missed, on the bound, and in a run that ended early."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cv2x.harness.distribution import Distribution
from cv2x.harness.judge import judge, passed
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Verdict
from cv2x.harness.verdicts.observed import Observed
from cv2x.messages.model import JunctionId
from cv2x.scenarios.expect import (
    AlertExpected,
    Expectation,
    HeardExpected,
    HopExpected,
    LinkExpected,
    NoAlert,
    NoDiscards,
)
from cv2x.scenarios.model import Target

WHERE: dict[str, Any] = {"text": "as written", "file": "some.yaml", "line": 7}
SEDAN_ID = bytes.fromhex("00000000000000aa")


def target(name: str) -> Target:
    return Target(unit=name, junctions=(JunctionId(1, 1207),) if name == "east-gate" else ())


@pytest.fixture
def say(world: Any) -> Callable[..., Verdict]:
    def judged(
        expected: Expectation,
        play: Callable[[Any], None] = lambda stage: None,
        ran_s: float = 10.0,
        complete: bool = True,
        hops: dict[str, Distribution] | None = None,
    ) -> Verdict:
        seen = world.collector(edges_m=(100.0,))
        stage = world.Stage(seen)
        stage.clock(0.0, "red-sedan", 0)
        stage.identity(0.0, "red-sedan", SEDAN_ID)
        play(stage)
        seen.finish(world.START, world.ns(ran_s))
        (verdict,) = judge(
            [expected], Observed(seen, world.ns(ran_s), complete, hops or {}, {"1/1207": "east-gate"}, target)
        )
        assert (verdict.text, verdict.file, verdict.line) == ("as written", "some.yaml", 7)
        return verdict

    return judged


def raised(
    *moments: float, unit: str = "red-sedan", about: str | None = "junction:1/1207", **numbers: float
) -> Callable[[Any], None]:
    def play(stage: Any) -> None:
        for moment in moments:
            stage.alert(moment, unit, "RLVW", "raised", about, numbers)
            stage.alert(moment + 0.4, unit, "RLVW", "cleared", about)

    return play


def rlvw(between: tuple[float, float] | None = (2.0, 5.0), **more: Any) -> AlertExpected:
    window = None if between is None else (round(between[0] * 1e9), round(between[1] * 1e9))
    return AlertExpected(unit="red-sedan", alert_id="RLVW", between_ns=window, **more, **WHERE)


@pytest.mark.parametrize(
    ("moment", "status"),
    [(2.0, PASSED), (3.3, PASSED), (5.0, PASSED), (1.999, FAILED), (5.001, FAILED), (12.4, FAILED)],
)
def test_an_alert_in_its_window_bounds_included(say: Any, moment: float, status: str) -> None:
    verdict = say(rlvw(), raised(moment), ran_s=20.0)
    assert verdict.status == status
    assert "between 2 s and 5 s" in verdict.sentence


def test_the_sentence_names_unit_moment_and_window(say: Any) -> None:
    verdict = say(rlvw(), raised(12.4), ran_s=20.0)
    assert verdict.sentence == "red-sedan raised RLVW (red-light violation) at 12.4 s; expected between 2 s and 5 s"
    assert verdict.measured == "12.4 s"


def test_the_first_alert_decides_not_a_later_one(say: Any) -> None:
    assert say(rlvw(), raised(1.0, 3.0)).status == FAILED
    assert say(rlvw(), raised(3.0, 9.0)).status == PASSED


def test_an_alert_that_never_came(say: Any) -> None:
    verdict = say(rlvw())
    assert verdict.status == FAILED
    assert (
        verdict.sentence == "red-sedan never raised RLVW (red-light violation) in 10.0 s, expected between 2 s and 5 s"
    )


@pytest.mark.parametrize(
    ("about", "wanted", "status"),
    [
        ("junction:1/1207", "east-gate", PASSED),
        ("junction:1207", "east-gate", PASSED),
        ("junction:1/9", "east-gate", FAILED),
        (f"vehicle:{SEDAN_ID.hex()}", "red-sedan", PASSED),
        ("vehicle:00000000000000bb", "red-sedan", FAILED),
        (None, "east-gate", FAILED),
    ],
)
def test_an_alert_must_be_about_its_target(say: Any, about: str | None, wanted: str, status: str) -> None:
    verdict = say(rlvw(target=wanted), raised(3.0, about=about))
    assert verdict.status == status
    assert status == PASSED or "it was raised about" in verdict.sentence


@pytest.mark.parametrize(
    ("before", "numbers", "status"),
    [
        ("stop line", {"distance_m": 37.2}, PASSED),
        ("stop line", {"distance_m": 0.0}, FAILED),
        ("stop line", {"distance_m": -2.0}, FAILED),
        ("stop line", {}, FAILED),
        ("target", {"ttc_s": 2.4}, PASSED),
        ("target", {"ttc_s": 0.0}, FAILED),
    ],
)
def test_an_alert_must_come_before(say: Any, before: str, numbers: dict[str, float], status: str) -> None:
    assert say(rlvw(before=before), raised(3.0, **numbers)).status == status


@pytest.mark.parametrize(
    ("moments", "count", "status"),
    [((3.0,), 1, PASSED), ((3.0, 4.0), 1, FAILED), ((3.0, 4.0), 2, PASSED), ((3.0,), 2, FAILED)],
)
def test_an_alert_is_counted(say: Any, moments: tuple[float, ...], count: int, status: str) -> None:
    assert say(rlvw(count=count), raised(*moments)).status == status


@pytest.mark.parametrize(
    ("expected", "moments", "ran_s", "status"),
    [
        (rlvw(), (), 3.0, NOT_JUDGED),
        (rlvw(), (), 5.5, FAILED),
        (rlvw(), (3.0,), 4.0, PASSED),
        (rlvw(), (1.0,), 4.0, FAILED),
        (rlvw(between=None), (), 9.0, NOT_JUDGED),
        (rlvw(count=1), (3.0,), 6.0, NOT_JUDGED),
        (rlvw(count=1), (3.0, 4.0), 6.0, FAILED),
    ],
)
def test_an_alert_in_a_run_that_ended_early(
    say: Any, expected: AlertExpected, moments: tuple[float, ...], ran_s: float, status: str
) -> None:
    assert say(expected, raised(*moments), ran_s=ran_s, complete=False).status == status


@pytest.mark.parametrize(
    ("unit", "alert_id", "status"),
    [
        (None, None, FAILED),
        ("red-sedan", None, FAILED),
        (None, "RLVW", FAILED),
        ("red-sedan", "RLVW", FAILED),
        ("white-van", "RLVW", PASSED),
        ("red-sedan", "FCW", PASSED),
        (None, "FCW", PASSED),
    ],
)
def test_no_alert(say: Any, unit: str | None, alert_id: str | None, status: str) -> None:
    expected = NoAlert(unit=unit, alert_id=alert_id, **WHERE)
    assert say(expected, raised(3.0)).status == status
    assert say(expected).status == PASSED
    assert say(expected, complete=False).status == NOT_JUDGED
    assert say(expected, raised(3.0), complete=False).status == (FAILED if status == FAILED else NOT_JUDGED)


def test_no_alert_tells_which_came(say: Any) -> None:
    sentence = say(NoAlert(unit=None, alert_id=None, **WHERE), raised(3.0, 4.0, time_to_stop_line_s=1.5)).sentence
    assert sentence == (
        "red-sedan raised RLVW at 3.0 s (red-light violation at east-gate, 1.5 s before the stop line), and 1 more; "
        "expected no alert in the whole run"
    )


def heard(count: int, of: int, message: str = "SPAT") -> Callable[[Any], None]:
    def play(stage: Any) -> None:
        for n in range(of):
            sent = stage.send(n * 0.05, "east-gate", message)
            if n < count:
                stage.hear(n * 0.05 + 0.001, "red-sedan", sent)

    return play


def link(min_ratio: float = 0.95, message: str | None = "SPAT", within_m: float | None = None) -> LinkExpected:
    return LinkExpected(
        sender="east-gate", receiver="red-sedan", min_ratio=min_ratio, message=message, within_m=within_m, **WHERE
    )


@pytest.mark.parametrize(("count", "status"), [(100, PASSED), (95, PASSED), (94, FAILED), (0, FAILED)])
def test_a_link_bound_included(say: Any, count: int, status: str) -> None:
    verdict = say(link(), heard(count, 100))
    assert verdict.status == status
    assert f"red-sedan heard {count} of 100 SPAT of east-gate" in verdict.sentence
    assert verdict.evidence["ratio"] == pytest.approx(count / 100)


def test_a_link_counts_only_within_its_distance(say: Any, world: Any) -> None:
    def play(stage: Any) -> None:
        for n in range(20):
            stage.truth(n * 0.1, [world.actor("red-sedan", 8.0 + 10.0 * n, 9.0, "red-sedan")])
            sent = stage.send(n * 0.1, "east-gate", "SPAT")
            if n <= 10:  # heard up to 100 m, the bound included
                stage.hear(n * 0.1 + 0.001, "red-sedan", sent)

    assert say(link(1.0, within_m=100.0), play).status == PASSED
    assert "heard 11 of 11 SPAT of east-gate within 100 m" in say(link(1.0, within_m=100.0), play).sentence
    assert say(link(1.0), play).status == FAILED


def test_a_link_over_neutral_and_all_messages(say: Any) -> None:
    def play(stage: Any) -> None:
        heard(10, 10, "RSI")(stage)
        heard(0, 10, "MAP")(stage)

    assert say(link(message="road events"), play).status == PASSED
    assert say(link(0.5, message=None), play).status == PASSED
    assert say(link(0.51, message=None), play).status == FAILED


def test_a_link_on_which_nothing_was_sent_has_not_passed(say: Any) -> None:
    verdict = say(link(0.0))
    assert verdict.status == FAILED
    assert "sent no SPAT" in verdict.sentence
    assert say(link(0.0), complete=False).status == NOT_JUDGED


def test_a_link_in_a_run_that_ended_early_tells_what_there_was(say: Any) -> None:
    verdict = say(link(), heard(10, 10), complete=False)
    assert verdict.status == NOT_JUDGED
    assert "10 of 10" in verdict.measured


def spent(*values_ns: int) -> dict[str, Distribution]:
    distribution = Distribution()
    distribution.extend(values_ns)
    return {"decode": distribution}


@pytest.mark.parametrize(("bound_ns", "status"), [(20_000, PASSED), (19_999, FAILED), (1_000_000, PASSED)])
def test_a_hop_bound_included(say: Any, bound_ns: int, status: str) -> None:
    expected = HopExpected(hop="decode", quantile=0.99, max_ns=bound_ns, **WHERE)
    verdict = say(expected, hops=spent(*[20_000] * 100))
    assert verdict.status == status
    assert verdict.measured == "20.0 µs"
    assert say(expected, hops=spent(20_000), complete=False).status == NOT_JUDGED


def test_a_hop_names_its_quantile(say: Any) -> None:
    told = {
        q: say(HopExpected(hop="decode", quantile=q, max_ns=1, **WHERE), hops=spent(5000)).sentence
        for q in (0.5, 0.95, 1.0)
    }
    assert told[0.5].startswith("decode: median ")
    assert told[0.95].startswith("decode: p95 ")
    assert told[1.0].startswith("decode: maximum ")


def test_a_hop_nobody_measured_has_not_passed(say: Any) -> None:
    expected = HopExpected(hop="verify", quantile=0.5, max_ns=10**9, **WHERE)
    assert say(expected).status == FAILED
    assert say(expected, complete=False).status == NOT_JUDGED


def test_application_to_application_is_air_plus_compute(say: Any) -> None:
    """1 ms over the air and 20 µs decoding are 1.02 ms: 1.02 ms passes, less does not."""
    for bound_ns, status in ((1_020_000, PASSED), (1_019_000, FAILED)):
        expected = HopExpected(hop="application to application", quantile=0.5, max_ns=bound_ns, **WHERE)
        verdict = say(expected, heard(20, 20), hops=spent(20_000))
        assert verdict.status == status
        assert verdict.evidence["value_ns"] == pytest.approx(1_020_000, rel=1e-3)


@pytest.mark.parametrize(
    ("at_least", "status", "early"), [(10, PASSED, PASSED), (11, FAILED, NOT_JUDGED), (9, PASSED, PASSED)]
)
def test_heard_at_least(say: Any, at_least: int, status: str, early: str) -> None:
    expected = HeardExpected(unit="red-sedan", message="signal state", at_least=at_least, **WHERE)
    assert say(expected, heard(10, 30)).status == status
    assert say(expected, heard(10, 30), complete=False).status == early


def refusing(stage: Any) -> None:
    stage.discard(2.5, "red-sedan", "malformed message", "lat out of range")
    stage.discard(2.6, "red-sedan", "unknown family")


@pytest.mark.parametrize(
    ("unit", "but", "status"),
    [
        (None, (), FAILED),
        ("red-sedan", (), FAILED),
        ("white-van", (), PASSED),
        (None, ("malformed message",), FAILED),
        (None, ("malformed message", "unknown family"), PASSED),
    ],
)
def test_no_discards(say: Any, unit: str | None, but: tuple[str, ...], status: str) -> None:
    expected = NoDiscards(unit=unit, but=but, **WHERE)
    assert say(expected, refusing).status == status
    assert say(expected, complete=False).status == NOT_JUDGED
    assert say(expected, refusing, complete=False).status == (FAILED if status == FAILED else NOT_JUDGED)


def test_no_discards_tells_the_first_with_its_detail(say: Any) -> None:
    sentence = say(NoDiscards(unit=None, but=(), **WHERE), refusing).sentence
    assert (
        sentence
        == "red-sedan refused a frame at 2.5 s as malformed message (lat out of range); 2 in all, expected none"
    )


def test_a_run_passes_only_whole_and_with_everything_met(say: Any) -> None:
    good = say(rlvw(), raised(3.0))
    bad = say(rlvw())
    open_ = say(rlvw(), complete=False, ran_s=1.0)
    assert passed([good], True)
    assert passed([], True)
    assert not passed([good], False)
    assert not passed([good, bad], True)
    assert not passed([good, open_], True)
