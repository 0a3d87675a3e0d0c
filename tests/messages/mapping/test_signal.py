"""SPAT of both families and SignalState."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.messages import dialect
from cv2x.messages.cn import signal as cn_signal
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import JunctionId, JunctionSignals, Light, PhaseEvent, SignalGroup, SignalState, Timing
from cv2x.messages.sae import signal as sae_signal

HERE = JunctionId(1, 193)
MOY = 60 * 24 * 31 + 60 * 8 + 59
"""8:59 on the first of February."""


def one_event(event: PhaseEvent, **changes: Any) -> SignalState:
    junction = replace(
        JunctionSignals(HERE, (SignalGroup(2, (event,)),), frozenset({"fixedTimeOperation"}), None, MOY, 30_000),
        **changes,
    )
    return SignalState((junction,))


def heard_event(heard: SignalState) -> PhaseEvent:
    return heard.junctions[0].groups[0].events[0]


TENTHS = st.integers(0, 35_999).map(lambda raw: raw / 10)
MAYBE = st.none() | TENTHS
CHINESE_LIGHTS = [Light.DARK, Light.FLASHING_RED, Light.RED, Light.FLASHING_GREEN, Light.PERMISSIVE_GREEN,
                  Light.PROTECTED_GREEN, Light.PROTECTED_YELLOW, Light.FLASHING_YELLOW]  # fmt: skip


def states(lights: list[Light], timing: st.SearchStrategy[Any], **fields: Any) -> st.SearchStrategy[SignalState]:
    event = st.builds(PhaseEvent, st.none() | st.sampled_from(lights), st.none() | timing)
    group = st.builds(SignalGroup, st.integers(0, 255), st.lists(event, min_size=1, max_size=3).map(tuple))
    junction = st.builds(
        JunctionSignals,
        st.builds(JunctionId, st.none() | st.integers(0, 65_535), st.integers(0, 65_535)),
        st.lists(group, min_size=1, max_size=4).map(tuple),
        st.frozensets(st.sampled_from(["off", "failureFlash", "noValidSPATisAvailableAtThisTime"])),
        fields["revision"],
        st.none() | st.integers(0, 527_039),
        st.none() | st.integers(0, 60_999),
    )
    return st.builds(
        SignalState,
        st.lists(junction, min_size=1, max_size=2).map(tuple),
        fields["count"],
        st.none() | st.integers(0, 527_039),
        fields["mark"],
        st.none() | st.just("East gate"),
    )


@settings(max_examples=80, deadline=None)
@given(
    states(
        CHINESE_LIGHTS,
        st.builds(Timing, st.booleans(), MAYBE, MAYBE, MAYBE, MAYBE, st.integers(0, 200).map(lambda raw: raw / 200),
                  MAYBE, MAYBE),
        revision=st.none(), count=st.integers(0, 127), mark=st.none() | st.integers(0, 60_999),
    )
)  # fmt: skip
def test_a_chinese_state_comes_back_whole(through: Callable[..., Any], state: SignalState) -> None:
    assert through("cn", state) == ([state], {})


@settings(max_examples=80, deadline=None)
@given(
    states(
        [light for light in Light if light is not Light.FLASHING_GREEN],
        st.builds(Timing, st.just(True), MAYBE, MAYBE, MAYBE, MAYBE,
                  st.none() | st.sampled_from(sae_signal.PROBABILITY),
                  MAYBE, st.none()),
        revision=st.integers(0, 127), count=st.none(), mark=st.none(),
    )
)  # fmt: skip
def test_an_sae_state_comes_back_whole(through: Callable[..., Any], state: SignalState) -> None:
    assert through("sae", state) == ([state], {})


@pytest.mark.parametrize("raw", [0, 1, 35_999, 36_000, 36_001])
def test_raw_time_marks_survive_wire_model_wire(raw: int) -> None:
    for family, name, timing in (
        ("cn", "ydt3709", ("counting", {"startTime": raw, "likelyEndTime": raw, "nextDuration": raw})),
        ("cn", "ydt3709", ("utcTiming", {"startUTCTime": raw, "likelyEndUTCTime": raw, "minEndUTCTime": raw})),
        ("sae", "j2735-2024", {"startTime": raw, "minEndTime": raw, "maxEndTime": raw, "likelyTime": raw}),
    ):
        codec = dialect(name)
        fields = from_model(family, one_event(PhaseEvent(Light.RED))).messages[0][1]
        _first_event(family, fields)["timing"] = timing
        model, notes = to_model(family, *codec.decode(codec.encode("SPAT", fields)))
        assert model is not None
        assert not notes
        sent = _first_event(family, from_model(family, model).messages[0][1])["timing"]
        before = timing[1] if isinstance(timing, tuple) else timing
        after = sent[1] if isinstance(sent, tuple) else sent
        optional = {"nextDuration", "minEndUTCTime", "startTime", "maxEndTime", "likelyTime"} - (
            {"startTime"} if family == "cn" else set()
        )
        assert after == {field: value for field, value in before.items() if value != 36_001 or field not in optional}


def _first_event(family: str, fields: dict[str, Any]) -> dict[str, Any]:
    junction = fields["intersections"][0]
    event = junction["phases"][0]["phaseStates"][0] if family == "cn" else junction["states"][0]["state-time-speed"][0]
    assert isinstance(event, dict)
    return event


@pytest.mark.parametrize("raw", [36_002, 36_110, 36_111])
def test_marks_nobody_explains_are_unknown_and_counted(raw: int) -> None:
    codec = dialect("j2735-2024")
    fields = from_model("sae", one_event(PhaseEvent(Light.RED, Timing(True, min_end_s=1.0)))).messages[0][1]
    _first_event("sae", fields)["timing"]["minEndTime"] = raw
    model, notes = to_model("sae", *codec.decode(codec.encode("SPAT", fields)))
    assert isinstance(model, SignalState)
    assert heard_event(model).timing == Timing(True)
    assert notes == {"reserved: time mark": 1}


@pytest.mark.parametrize(
    ("light", "chinese", "sae"),
    [
        (None, "unavailable", "unavailable"),
        (Light.DARK, "dark", "dark"),
        (Light.FLASHING_RED, "flashing-red", "stop-Then-Proceed"),
        (Light.RED, "red", "stop-And-Remain"),
        (Light.PRE_GREEN, "red", "pre-Movement"),
        (Light.PERMISSIVE_GREEN, "permissive-green", "permissive-Movement-Allowed"),
        (Light.PROTECTED_GREEN, "protected-green", "protected-Movement-Allowed"),
        (Light.PERMISSIVE_YELLOW, "yellow", "permissive-clearance"),
        (Light.PROTECTED_YELLOW, "yellow", "protected-clearance"),
        (Light.FLASHING_YELLOW, "flashing-yellow", "caution-Conflicting-Traffic"),
        (Light.FLASHING_GREEN, "flashing-green", "permissive-Movement-Allowed"),
    ],
)
def test_lights(through: Callable[..., Any], light: Light | None, chinese: str, sae: str) -> None:
    state = replace(one_event(PhaseEvent(light), revision=None), message_count=1)
    assert _first_event("cn", from_model("cn", state).messages[0][1])["light"] == chinese
    assert _first_event("sae", from_model("sae", state).messages[0][1])["eventState"] == sae
    for family, inexact in (("cn", {Light.PRE_GREEN, Light.PERMISSIVE_YELLOW}), ("sae", {Light.FLASHING_GREEN})):
        (heard,), notes = through(family, state)
        approximated = [cause for cause in notes if cause.startswith("approximated")]
        assert bool(approximated) == (light in inexact)
        assert (heard_event(heard).light == light) == (light not in inexact)


def test_the_yellow_of_the_chinese_set_is_one_of_the_models_two() -> None:
    assert cn_signal.YELLOW in (Light.PERMISSIVE_YELLOW, Light.PROTECTED_YELLOW)


def test_remaining_times_become_marks_from_the_moment(through: Callable[..., Any]) -> None:
    counting = Timing(False, 0.0, 10.0, 25.5, 20.0, 0.9, 60.0, 30.0)
    state = one_event(PhaseEvent(Light.PROTECTED_GREEN, counting), revision=4)
    (heard,), notes = through("sae", state)
    # 8:59:30 is 3570.0 s into the hour: 20 s later 3590.0, 60 s later 30.0 into the next.
    assert heard_event(heard).timing == Timing(True, None, 3580.0, 3595.5, 3590.0, 0.91, 30.0, None)
    assert notes == {"not carried: duration of the next phase": 1}


def test_the_moment_of_the_whole_message_serves_its_junctions(through: Callable[..., Any]) -> None:
    event = PhaseEvent(Light.RED, Timing(False, 0.0, likely_end_s=5.0))
    state = replace(one_event(event, minute_of_year=None, second_mark_ms=None, revision=0), second_mark_ms=1500)
    (heard,), _ = through("sae", replace(state, minute_of_year=61))
    timing = heard_event(heard).timing
    assert timing is not None
    assert timing.likely_end_s == 66.5
    assert (heard.junctions[0].minute_of_year, heard.junctions[0].second_mark_ms) == (61, 1500)
    (heard,), notes = through("sae", state)
    assert heard_event(heard).timing is None
    assert notes == {"not carried: remaining times without a moment": 1}


def test_more_than_an_hour_saturates_only_as_remaining_time(through: Callable[..., Any]) -> None:
    state = replace(one_event(PhaseEvent(Light.RED, Timing(False, 0.0, likely_end_s=4000.0))), message_count=0)
    (heard,), notes = through("cn", state)
    assert heard_event(heard).timing == Timing(False, 0.0, likely_end_s=3600.0)
    assert notes == {"saturated: remaining time": 1}
    (heard,), notes = through("sae", replace(state, message_count=None))
    timing = heard_event(heard).timing
    assert timing is not None
    assert timing.likely_end_s == 3600.0
    assert notes["saturated: remaining time"] == 1
    marks = replace(state, junctions=one_event(PhaseEvent(None, Timing(True, likely_end_s=4000.0))).junctions)
    (heard,), notes = through("cn", marks)
    assert heard_event(heard).timing == Timing(True)
    assert notes == {"unavailable: time mark": 1}


def test_a_mark_that_rounds_up_to_the_hour_is_the_first_of_the_next(through: Callable[..., Any]) -> None:
    state = replace(one_event(PhaseEvent(Light.RED, Timing(True, 3599.97, likely_end_s=3599.94))), message_count=0)
    (heard,), notes = through("cn", state)
    assert heard_event(heard).timing == Timing(True, 0.0, likely_end_s=3599.9)
    assert not notes


def test_an_advised_speed_is_saes(through: Callable[..., Any]) -> None:
    state = replace(one_event(PhaseEvent(Light.RED, None, 11.1), revision=1), message_count=None)
    (heard,), notes = through("sae", state)
    assert heard_event(heard).advisory_speed_mps == 11.1
    assert not notes
    assert from_model("cn", state).notes["not carried: advisory speed"] == 1


def test_more_groups_than_a_chinese_message_holds_are_cut(through: Callable[..., Any]) -> None:
    groups = tuple(SignalGroup(number, (PhaseEvent(Light.RED),)) for number in range(20))
    state = SignalState((JunctionSignals(HERE, groups),), 1)
    (heard,), notes = through("cn", state)
    assert [group.id for group in heard.junctions[0].groups] == list(range(16))
    assert notes == {"cut: signal groups": 4}


def test_a_state_without_signals_becomes_no_message() -> None:
    empty = SignalState((JunctionSignals(HERE, (SignalGroup(1, ()),)),), 1)
    for family in ("cn", "sae"):
        mapped = from_model(family, empty)
        assert mapped.messages == ()
        assert mapped.notes["dropped: SPAT without junctions"] == 1
