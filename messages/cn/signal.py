"""Chinese SPAT and `SignalState`.

Rules.  Timings go both ways as they are: `counting` is remaining time, `utcTiming` marks within the hour.  The Chinese
set has one yellow; which of the model's two it means is a choice, stated once below.  Lights it has no word for go out
as the nearest, counted.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import JunctionSignals, Light, PhaseEvent, SignalGroup, SignalState, Timing
from cv2x.messages.place import junction_fields, junction_id
from cv2x.messages.scale import (
    CONFIDENCE,
    MINUTE_OF_YEAR,
    REMAINING,
    SECOND_MARK,
    TIME_MARK,
    Notes,
    whole,
    whole_raw,
)
from cv2x.messages.timing import UNKNOWN_MARK, mark_raw, read_mark
from cv2x.messages.words import STATUS, cut, ia5

YELLOW = Light.PROTECTED_YELLOW
"""What the Chinese light state `yellow` means in the model; the standards leave the choice to PERMISSIVE_YELLOW open.
"""

JUNCTION_LIMIT, PHASE_LIMIT, STATE_LIMIT = 32, 16, 16

_LIGHTS: dict[str, Light] = {
    "dark": Light.DARK,
    "flashing-red": Light.FLASHING_RED,
    "red": Light.RED,
    "flashing-green": Light.FLASHING_GREEN,
    "permissive-green": Light.PERMISSIVE_GREEN,
    "protected-green": Light.PROTECTED_GREEN,
    "yellow": YELLOW,
    "flashing-yellow": Light.FLASHING_YELLOW,
}
_WORDS: dict[Light, str] = {light: word for word, light in _LIGHTS.items()}
_NEAREST: dict[Light, str] = {
    Light.PRE_GREEN: "red",
    Light.PERMISSIVE_YELLOW: "yellow",
    Light.PROTECTED_YELLOW: "yellow",
}


def to_model(record: Any, notes: Notes) -> SignalState:
    """Return what an SPAT says."""
    return SignalState(
        junctions=tuple(_junction(state, notes) for state in record.intersections),
        message_count=record.msgCnt,
        minute_of_year=whole(MINUTE_OF_YEAR, record.moy, notes),
        second_mark_ms=whole(SECOND_MARK, record.timeStamp, notes),
        name=record.name,
    )


def _junction(record: Any, notes: Notes) -> JunctionSignals:
    count_additions(record, "IntersectionState", notes)
    if record.timeConfidence not in (None, "unavailable"):
        notes["not carried: timeConfidence"] += 1
    return JunctionSignals(
        id=junction_id(record.intersectionId),
        groups=tuple(
            SignalGroup(phase.id, tuple(_event(state, notes) for state in phase.phaseStates)) for phase in record.phases
        ),
        status=STATUS.read(record.status, notes),
        minute_of_year=whole(MINUTE_OF_YEAR, record.moy, notes),
        second_mark_ms=whole(SECOND_MARK, record.timeStamp, notes),
    )


def _event(record: Any, notes: Notes) -> PhaseEvent:
    count_additions(record, "PhaseState", notes)
    light = _LIGHTS.get(record.light)
    if light is None and record.light != "unavailable":
        notes["reserved: light"] += 1
    if record.timing is None:
        return PhaseEvent(light)
    form, timing = record.timing
    if form == "counting":
        return PhaseEvent(
            light,
            Timing(
                marks=False,
                start_s=read_mark(timing.startTime, notes),
                min_end_s=read_mark(timing.minEndTime, notes),
                max_end_s=read_mark(timing.maxEndTime, notes),
                likely_end_s=read_mark(timing.likelyEndTime, notes),
                confidence=CONFIDENCE.value(timing.timeConfidence),
                next_s=read_mark(timing.nextStartTime, notes),
                next_duration_s=read_mark(timing.nextDuration, notes),
            ),
        )
    if form == "utcTiming":
        return PhaseEvent(
            light,
            Timing(
                marks=True,
                start_s=read_mark(timing.startUTCTime, notes),
                min_end_s=read_mark(timing.minEndUTCTime, notes),
                max_end_s=read_mark(timing.maxEndUTCTime, notes),
                likely_end_s=read_mark(timing.likelyEndUTCTime, notes),
                confidence=CONFIDENCE.value(timing.timeConfidence),
                next_s=read_mark(timing.nextStartUTCTime, notes),
                next_duration_s=read_mark(timing.nextEndUTCTime, notes),
            ),
        )
    notes["not carried: timing"] += 1
    return PhaseEvent(light)


def from_model(state: SignalState, notes: Notes) -> dict[str, Any] | None:
    """Return an SPAT, ``None`` (counted) where no junction has a signal group."""
    junctions = []
    for junction in cut(state.junctions, JUNCTION_LIMIT, "junctions", notes):
        fields = _junction_fields(junction, notes)
        if fields is not None:
            junctions.append(fields)
    if not junctions:
        notes["dropped: SPAT without junctions"] += 1
        return None
    if state.message_count is None:
        notes["no unavailable: msgCnt"] += 1
    return {
        "msgCnt": (state.message_count or 0) % 128,
        **_moment(state, notes),
        **({} if (name := ia5(state.name, 63, "name", notes)) is None else {"name": name}),
        "intersections": junctions,
    }


def _moment(state: SignalState | JunctionSignals, notes: Notes) -> dict[str, int]:
    moy = whole_raw(MINUTE_OF_YEAR, state.minute_of_year, notes)
    mark = whole_raw(SECOND_MARK, state.second_mark_ms, notes)
    fields = {"moy": moy, "timeStamp": mark}
    return {name: value for name, value in fields.items() if value is not None}


def _junction_fields(junction: JunctionSignals, notes: Notes) -> dict[str, Any] | None:
    phases = []
    for group in cut(junction.groups, PHASE_LIMIT, "signal groups", notes):
        states = [_event_fields(event, notes) for event in cut(group.events, STATE_LIMIT, "phase events", notes)]
        if states:
            phases.append({"id": group.id, "phaseStates": states})
        else:
            notes["dropped: signal group without events"] += 1
    if not phases:
        notes["dropped: junction without signal groups"] += 1
        return None
    if junction.revision is not None:
        notes["not carried: revision"] += 1
    return {
        "intersectionId": junction_fields(junction.id),
        "status": STATUS.write(junction.status, notes),
        **_moment(junction, notes),
        "phases": phases,
    }


def _event_fields(event: PhaseEvent, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {"light": _word(event.light, notes)}
    if event.timing is not None:
        fields["timing"] = _timing_fields(event.timing, notes)
    if event.advisory_speed_mps is not None:
        notes["not carried: advisory speed"] += 1
    return fields


def _word(light: Light | None, notes: Notes) -> str:
    if light is None:
        return "unavailable"
    word = _WORDS.get(light)
    if word is None:
        notes[f"approximated: {light.value}"] += 1
        word = _NEAREST[light]
    return word


def _timing_fields(timing: Timing, notes: Notes) -> tuple[str, dict[str, int]]:
    if timing.marks:
        scale, names = TIME_MARK, ("startUTCTime", "likelyEndUTCTime")
        rest = ("minEndUTCTime", "maxEndUTCTime", "nextStartUTCTime", "nextEndUTCTime")
    else:
        scale, names = REMAINING, ("startTime", "likelyEndTime")
        rest = ("minEndTime", "maxEndTime", "nextStartTime", "nextDuration")
    fields = {
        name: UNKNOWN_MARK if (raw := mark_raw(scale, value, notes)) is None else raw
        for name, value in zip(names, (timing.start_s, timing.likely_end_s), strict=True)
    }
    values = (timing.min_end_s, timing.max_end_s, timing.next_s, timing.next_duration_s)
    for name, value in zip(rest, values, strict=True):
        raw = mark_raw(scale, value, notes)
        if raw is not None:
            fields[name] = raw
    confidence = CONFIDENCE.optional(timing.confidence, notes)
    if confidence is not None:
        fields["timeConfidence"] = confidence
    return ("utcTiming" if timing.marks else "counting"), fields
