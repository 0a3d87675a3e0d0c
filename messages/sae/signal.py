"""SAE SPAT and `SignalState`.

Rules.  SAE knows marks within the hour only: remaining times become marks from the moment of the junction's state, and
are dropped (counted) where no moment is known.  Something that has begun (0.0 s remaining) has no start mark.  A moment
of the whole message goes into every junction that states none, because the message has a minute but no second.  Of
several advisory speeds the first is kept.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import JunctionSignals, Light, PhaseEvent, SignalGroup, SignalState, Timing
from cv2x.messages.place import junction_fields, junction_id
from cv2x.messages.scale import MINUTE_OF_YEAR, SECOND_MARK, TIME_MARK, Notes, Scale, whole, whole_raw
from cv2x.messages.timing import UNKNOWN_MARK, mark_after, mark_raw, read_mark
from cv2x.messages.words import STATUS, cut, ia5

JUNCTION_LIMIT, GROUP_LIMIT, EVENT_LIMIT = 32, 255, 16

_LIGHTS: dict[str, Light] = {
    "dark": Light.DARK,
    "stop-Then-Proceed": Light.FLASHING_RED,
    "stop-And-Remain": Light.RED,
    "pre-Movement": Light.PRE_GREEN,
    "permissive-Movement-Allowed": Light.PERMISSIVE_GREEN,
    "protected-Movement-Allowed": Light.PROTECTED_GREEN,
    "permissive-clearance": Light.PERMISSIVE_YELLOW,
    "protected-clearance": Light.PROTECTED_YELLOW,
    "caution-Conflicting-Traffic": Light.FLASHING_YELLOW,
}
_WORDS: dict[Light, str] = {light: word for word, light in _LIGHTS.items()}
_NEAREST: dict[Light, str] = {Light.FLASHING_GREEN: "permissive-Movement-Allowed"}
"""A flashing green still lets traffic go; SAE has no word for its coming end."""

PROBABILITY = (0.21, 0.36, 0.47, 0.56, 0.62, 0.68, 0.73, 0.77, 0.81, 0.85, 0.88, 0.91, 0.94, 0.96, 0.98, 1.0)
"""What the sixteen values of TimeIntervalConfidence stand for (unverified)."""

ADVISED_SPEED = Scale("speeds.speed", 0, 499, den=10, unavailable=500)
"""SpeedAdvice; its unit and unavailable value are unverified."""
ADVICE = "greenwave"
"""The type an advisory speed of a signal phase is sent as."""


def to_model(record: Any, notes: Notes) -> SignalState:
    """Return what an SPAT says."""
    if record.regional is not None:
        notes["not carried: regional"] += len(record.regional)
    return SignalState(
        junctions=tuple(_junction(state, notes) for state in record.intersections),
        minute_of_year=whole(MINUTE_OF_YEAR, record.timeStamp, notes),
        name=record.name,
    )


def _junction(record: Any, notes: Notes) -> JunctionSignals:
    count_additions(record, "IntersectionState", notes)
    for field in ("name", "enabledLanes", "maneuverAssistList", "regional", "roadAuthorityID"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: {field}"] += 1
    return JunctionSignals(
        id=junction_id(record.id),
        groups=tuple(_group(state, notes) for state in record.states),
        status=STATUS.read(record.status, notes),
        revision=record.revision,
        minute_of_year=whole(MINUTE_OF_YEAR, record.moy, notes),
        second_mark_ms=whole(SECOND_MARK, record.timeStamp, notes),
    )


def _group(record: Any, notes: Notes) -> SignalGroup:
    count_additions(record, "MovementState", notes)
    for field in ("movementName", "maneuverAssistList", "regional"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: states.{field}"] += 1
    return SignalGroup(record.signalGroup, tuple(_event(event, notes) for event in record.state_time_speed))


def _event(record: Any, notes: Notes) -> PhaseEvent:
    count_additions(record, "MovementEvent", notes)
    if record.regional is not None:
        notes["not carried: states.regional"] += 1
    timing = record.timing
    return PhaseEvent(
        _LIGHTS.get(record.eventState),
        None
        if timing is None
        else Timing(
            marks=True,
            start_s=read_mark(timing.startTime, notes),
            min_end_s=read_mark(timing.minEndTime, notes),
            max_end_s=read_mark(timing.maxEndTime, notes),
            likely_end_s=read_mark(timing.likelyTime, notes),
            confidence=None if timing.confidence is None else PROBABILITY[timing.confidence],
            next_s=read_mark(timing.nextTime, notes),
        ),
        None if record.speeds is None else _advice(record.speeds, notes),
    )


def _advice(records: Any, notes: Notes) -> float | None:
    chosen: float | None = None
    for advice in records:
        speed = ADVISED_SPEED.value(advice.speed)
        if chosen is None and speed is not None:
            chosen = speed
            fields = ["confidence", "distance", "class_", "regional"]
            if advice.type != ADVICE:
                notes["not carried: speeds.type"] += 1
            for field in fields:
                if getattr(advice, field, None) is not None:
                    notes[f"not carried: speeds.{field.rstrip('_')}"] += 1
        else:
            notes["not carried: speeds"] += 1
    return chosen


def from_model(state: SignalState, notes: Notes) -> dict[str, Any] | None:
    """Return an SPAT, ``None`` (counted) where no junction has a signal group."""
    junctions = []
    for junction in cut(state.junctions, JUNCTION_LIMIT, "junctions", notes):
        fields = _junction_fields(junction, state, notes)
        if fields is not None:
            junctions.append(fields)
    if not junctions:
        notes["dropped: SPAT without junctions"] += 1
        return None
    if state.message_count is not None:
        notes["not carried: message count"] += 1
    fields = {}
    minute = whole_raw(MINUTE_OF_YEAR, state.minute_of_year, notes)
    if minute is not None:
        fields["timeStamp"] = minute
    name = ia5(state.name, 63, "name", notes)
    if name is not None:
        fields["name"] = name
    return {**fields, "intersections": junctions}


def _junction_fields(junction: JunctionSignals, state: SignalState, notes: Notes) -> dict[str, Any] | None:
    minute = whole_raw(MINUTE_OF_YEAR, junction.minute_of_year, notes)
    mark = whole_raw(SECOND_MARK, junction.second_mark_ms, notes)
    if mark is None and state.second_mark_ms is not None:
        mark = whole_raw(SECOND_MARK, state.second_mark_ms, notes)
        minute = minute if minute is not None else whole_raw(MINUTE_OF_YEAR, state.minute_of_year, notes)
    hour_minute = minute if minute is not None else state.minute_of_year
    moment_ms = None if mark is None or hour_minute is None else hour_minute % 60 * 60_000 + mark
    groups = []
    for group in cut(junction.groups, GROUP_LIMIT, "signal groups", notes):
        events = [_event_fields(e, moment_ms, notes) for e in cut(group.events, EVENT_LIMIT, "phase events", notes)]
        if events:
            groups.append({"signalGroup": group.id, "state-time-speed": events})
        else:
            notes["dropped: signal group without events"] += 1
    if not groups:
        notes["dropped: junction without signal groups"] += 1
        return None
    if junction.revision is None:
        notes["no unavailable: revision"] += 1
    fields: dict[str, Any] = {
        "id": junction_fields(junction.id),
        "revision": (junction.revision or 0) % 128,
        "status": STATUS.write(junction.status, notes),
    }
    if minute is not None:
        fields["moy"] = minute
    if mark is not None:
        fields["timeStamp"] = mark
    return {**fields, "states": groups}


def _event_fields(event: PhaseEvent, moment_ms: int | None, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {"eventState": _word(event.light, notes)}
    if event.timing is not None:
        timing = event.timing if event.timing.marks else _marked(event.timing, moment_ms, notes)
        if timing is not None:
            fields["timing"] = _timing_fields(timing, notes)
    speed = ADVISED_SPEED.optional(event.advisory_speed_mps, notes)
    if speed is not None:
        fields["speeds"] = [{"type": ADVICE, "speed": speed}]
    return fields


def _word(light: Light | None, notes: Notes) -> str:
    if light is None:
        return "unavailable"
    word = _WORDS.get(light)
    if word is None:
        notes[f"approximated: {light.value}"] += 1
        word = _NEAREST[light]
    return word


def _marked(timing: Timing, moment_ms: int | None, notes: Notes) -> Timing | None:
    """Return a timing of remaining times as marks, ``None`` (counted) without a moment to count from."""
    if moment_ms is None:
        notes["not carried: remaining times without a moment"] += 1
        return None
    if timing.next_duration_s is not None:
        notes["not carried: duration of the next phase"] += 1
    return Timing(
        marks=True,
        start_s=None if timing.start_s == 0.0 else mark_after(moment_ms, timing.start_s, notes),
        min_end_s=mark_after(moment_ms, timing.min_end_s, notes),
        max_end_s=mark_after(moment_ms, timing.max_end_s, notes),
        likely_end_s=mark_after(moment_ms, timing.likely_end_s, notes),
        confidence=timing.confidence,
        next_s=mark_after(moment_ms, timing.next_s, notes),
    )


def _timing_fields(timing: Timing, notes: Notes) -> dict[str, int]:
    if timing.next_duration_s is not None:
        notes["not carried: end of the next phase"] += 1
    end = mark_raw(TIME_MARK, timing.min_end_s, notes)
    fields = {"minEndTime": UNKNOWN_MARK if end is None else end}
    for name, value in (
        ("startTime", timing.start_s),
        ("maxEndTime", timing.max_end_s),
        ("likelyTime", timing.likely_end_s),
        ("nextTime", timing.next_s),
    ):
        raw = mark_raw(TIME_MARK, value, notes)
        if raw is not None:
            fields[name] = raw
    confidence = timing.confidence
    if confidence is not None:
        if 0.0 <= confidence <= 1.0:
            fields["confidence"] = _probability_class(confidence)
        else:
            notes["unavailable: confidence"] += 1
    return fields


def _probability_class(confidence: float) -> int:
    place = bisect_left(PROBABILITY, confidence)
    if place == 0:
        return 0
    return place if PROBABILITY[place] - confidence <= confidence - PROBABILITY[place - 1] else place - 1
