"""Sentences kept as facts, said in either language."""

from __future__ import annotations

import json
import string
from typing import Any

import pytest

from cv2x.harness.expected import criterion
from cv2x.harness.language import LANGUAGES
from cv2x.harness.phrase import PLAIN, SPOKEN, phrase, say, term
from cv2x.harness.prose import ALERTS
from cv2x.harness.sentences import SENTENCES
from cv2x.harness.sentences.terms import TERMS
from cv2x.harness.told import told_alert
from cv2x.obu.config import THRESHOLDS
from cv2x.scenarios.expect import AlertExpected, HopExpected, LinkExpected
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from cv2x.station.hops import HOPS
from cv2x.station.outcome import CAUSES

WHERE: dict[str, Any] = {"text": "as written", "file": "some.yaml", "line": 7}


def fields(said: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(said) if name is not None}


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_say_the_same_facts(name: str) -> None:
    english, chinese = SENTENCES[name]
    assert fields(english) == fields(chinese)


def test_every_format_a_sentence_uses_is_known() -> None:
    used = {
        spec
        for pair in SENTENCES.values()
        for said in pair
        for _, name, spec, _ in string.Formatter().parse(said)
        if name is not None and spec
    }
    assert used - set(PLAIN) - set(SPOKEN) <= {".1f", "g"}


def test_the_house_s_own_terms_are_spoken_in_chinese() -> None:
    for name in (*CAUSES, *HOPS):
        assert term(name, "zh") != name, name
    assert set(THRESHOLDS) <= set(ALERTS)
    assert all(len(pair) == len(LANGUAGES) for pair in TERMS.values())


@pytest.mark.parametrize("scenario", shipped())
def test_a_criterion_in_english_reads_as_its_author_wrote_it(scenario: str) -> None:
    for expected in load(scenario).expect:
        assert say(criterion(expected)) == expected.text


@pytest.mark.parametrize(
    ("expected", "chinese"),
    [
        (
            AlertExpected(
                unit="红车", alert_id="RLVW", target="east-gate", between_ns=(2_000_000_000, 5_000_000_000), **WHERE
            ),
            "红车：触发 RLVW（闯红灯预警），针对 east-gate，时间在 2 s 至 5 s 之间",
        ),
        (
            LinkExpected(sender="a", receiver="b", min_ratio=0.95, message="signal state", within_m=150.0, **WHERE),
            "a → b：信号灯消息接收率 ≥ 95 %（150 m 以内）",
        ),
        (
            HopExpected(hop="application to application", quantile=0.99, max_ns=100_000_000, **WHERE),
            "应用层到应用层：99 % 分位数 ≤ 100 ms",
        ),
    ],
)
def test_a_criterion_in_chinese(expected: Any, chinese: str) -> None:
    assert say(criterion(expected), "zh") == chinese


def test_clauses_are_joined_and_survive_json() -> None:
    window = phrase("alert.window", low_ns=2_000_000_000, high_ns=5_000_000_000)
    what = phrase("alert.what_about", alert="RLVW", target="east-gate")
    told = [
        phrase("alert.raised", unit="red-sedan", what=what, at_ns=9_400_000_000, before="", numbers=""),
        phrase("alert.expected", window=window, numbers=""),
    ]
    back = json.loads(json.dumps(told))
    assert say(back) == (
        "red-sedan raised RLVW (red-light violation) about east-gate at 9.4 s; expected between 2 s and 5 s"
    )
    assert say(back, "zh") == "red-sedan 于 9.4 s 触发针对 east-gate 的 RLVW（闯红灯预警）；要求在 2 s 至 5 s 之间"


def test_a_sentence_of_a_later_version_is_shown_as_it_is() -> None:
    assert "later.kind" in say({"id": "later.kind", "with": {"count": 3}}, "zh")


@pytest.mark.parametrize(
    "fields", [{}, {"unit": {"id": "none"}}, {"unit": "a", "heard": "x", "names": 3, "ran_ns": None, "at_least": []}]
)
def test_fields_that_do_not_fit_are_shown_and_never_raise(fields: dict[str, Any]) -> None:
    assert "heard" in say({"id": "heard.count", "with": fields}, "en")
    assert say({"id": "heard.count", "with": fields}, "zh")


def test_a_name_in_braces_is_a_name() -> None:
    assert say(phrase("target.named", name="{0.__class__}")) == "{0.__class__}"


@pytest.mark.parametrize(
    ("alert", "sentence"),
    [
        (("RLVW", "junction:1/9", {"time_to_stop_line_s": 3.1}), "闯红灯预警：路口 1/9，3.1 s 后到达停止线"),
        (("ICW", "vehicle:0a", {"ttc_s": 2.4, "side": -1.0}), "交叉路口碰撞预警：车辆 0a，来自左侧，碰撞时间 2.4 s"),
        (("FCW", None, {"ttc_s": None, "gap_m": 27.0}), "前向碰撞预警，前方 27 m"),
        (
            ("GLOSA", None, {"advice_mps": 10.0, "window_min_mps": 5.0, "window_max_mps": 10.0}),
            "绿波车速引导，建议车速 36 km/h，绿灯通过车速区间 18 至 36 km/h",
        ),
    ],
)
def test_an_alert_in_chinese(alert: tuple[str, str | None, dict[str, Any]], sentence: str) -> None:
    name, target, numbers = alert
    kind, _, number = (target or "").partition(":")
    about = phrase(f"target.{kind}", number=number) if target else None
    told = told_alert({"id": name, "target_name": target, "target_said": about, "numbers": numbers}, "zh")
    assert told["sentence"] == sentence
