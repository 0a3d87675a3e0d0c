"""DENM and `RoadEvents`.

Rules.  A DENM tells about one event, so n events become n messages, and its sequence number is the event's.  An event
that somebody else began carries its originator, one that is over how it ended.  Times are minutes in the model, with
milliseconds where they are no whole ones; the year, and the moment where the model states none, come from an instant
near by.  Traces lead to the event and are told backwards from it: a path of the model is a trace turned round, with the
event's place as its last point; what a path goes on beyond that place no trace can tell.  The distance in which an
event matters is its radius, and the quality of the information its confidence (both unverified).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from cv2x.clock import MILLISECOND_NS, MINUTE_NS, minute_of_year, resolve_minute_of_year
from cv2x.errors import EncodeError
from cv2x.geodesy import offset_m
from cv2x.messages.additions import count_additions
from cv2x.messages.codes import TEXT
from cv2x.messages.etsi.causes import CAUSE, cause_fields, cause_of, cause_words, read_cause
from cv2x.messages.etsi.moments import TIMESTAMP_LIMIT, its_ms, utc_ns_of
from cv2x.messages.etsi.place import NO_ACCURACY, Step, position_fields, read_position, read_steps, step_fields
from cv2x.messages.etsi.releases import (
    R1,
    R2,
    Circumstances,
    Release,
    count_present,
    header_fields,
    station_octets,
    station_of,
)
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents
from cv2x.messages.place import DEGREE, RawPlace, fitted_id, folded, place_of
from cv2x.messages.scale import MINUTE_OF_YEAR, Notes, whole_raw
from cv2x.messages.words import cut

TRACE_LIMIT = 7
_SAME_M = 0.02
"""Places so close are one: the wire's step is half as much."""
DEFAULT_VALIDITY_S = 600
VALIDITY_LIMIT_S = 86_400
YEAR_MINUTES = 525_600
"""Minutes of a year that is no leap year."""
_DISTANCES_M = {
    "lessThan50m": 50.0,
    "lessThan100m": 100.0,
    "lessThan200m": 200.0,
    "lessThan500m": 500.0,
    "lessThan1000m": 1000.0,
    "lessThan5km": 5000.0,
    "lessThan10km": 10_000.0,
}
_FARTHEST = "over10km"
_BEST_QUALITY = 7
_ENDINGS = {"isCancellation": "cancelled", "isNegation": "negated"}
_TERMINATIONS = {ended: word for word, ended in _ENDINGS.items()}
_MARK_LIMIT = 60_000
_ANYTHING = 0
"""Station type of the sender: unknown."""
_MAX_LAT = 90 * DEGREE


def to_model(record: Any, notes: Notes) -> RoadEvents:
    """Return what a DENM says."""
    management = record.denm.management
    release = R1 if R1.action in management._fields else R2
    count_additions(management, "ManagementContainer", notes)
    notes["assumed: message count"] += 1
    reference_ns = utc_ns_of(management.referenceTime)
    return RoadEvents(
        message_count=0,
        events=(_event(record, release, notes),),
        source_id=station_octets(record.header),
        minute_of_year=minute_of_year(reference_ns),
        second_mark_ms=_mark(reference_ns),
    )


def _mark(utc_ns: int) -> int | None:
    """Return the millisecond of the minute, ``None`` at its beginning."""
    return utc_ns % MINUTE_NS // MILLISECOND_NS or None


def _event(record: Any, release: Release, notes: Notes) -> RoadEvent:
    denm = record.denm
    management, situation = denm.management, denm.situation
    action = getattr(management, release.action)
    originator: int = getattr(action, release.originator)
    count_present(management, (release.direction, "transmissionInterval"), notes)
    if management.stationType != _ANYTHING:
        notes["not carried: stationType"] += 1
    position, accuracy = read_position(management.eventPosition, notes)
    if accuracy != NO_ACCURACY:
        notes["not carried: accuracy of eventPosition"] += 1
    detection_ns, lasting_s = utc_ns_of(management.detectionTime), management.validityDuration
    start = minute_of_year(detection_ns)
    code, code_set, description, confidence = 0, TEXT, None, None
    if situation is not None:
        count_additions(situation, "SituationContainer", notes)
        members = ("linkedCause", release.zone, "linkedDenms", "eventEnd", "eventEndFactor", "perceivedEvent")
        count_present(situation, members, notes)
        count_additions(situation.eventType, "CauseCode", notes)
        code, code_set = read_cause(situation.eventType), CAUSE
        description = cause_words(code)
        quality = situation.informationQuality
        confidence = quality / _BEST_QUALITY if quality else None
    if denm.alacarte is not None:
        notes["not carried: alacarte"] += 1
    return RoadEvent(
        id=action.sequenceNumber,
        kind=EventKind.EVENT,
        code=code,
        code_set=code_set,
        position=position,
        radius_m=_read_distance(getattr(management, release.distance), notes),
        description=description,
        start_minute_of_year=start,
        end_minute_of_year=start - -lasting_s // 60,
        start_mark_ms=_mark(detection_ns),
        lasts_s=lasting_s if lasting_s % 60 else None,
        ended=None if management.termination is None else _ENDINGS[management.termination],
        originator=None if originator == station_of(record.header) else originator.to_bytes(4, "big"),
        paths=() if denm.location is None else _read_paths(denm.location, position, release, notes),
        confidence=confidence,
    )


def _read_distance(word: str | None, notes: Notes) -> float | None:
    if word is None:
        return None
    if word == _FARTHEST:
        notes["not carried: distance over 10 km"] += 1
    return _DISTANCES_M.get(word)


def _read_paths(
    location: Any, position: Position | None, release: Release, notes: Notes
) -> tuple[tuple[Position, ...], ...]:
    count_additions(location, "LocationContainer", notes)
    traces = getattr(location, release.traces)
    count_present(location, tuple(name for name in location._fields if name != release.traces), notes)
    place = None if position is None else place_of(position._replace(elevation_m=None), notes)
    if position is None or place is None:
        notes["dropped: traces to an unknown place"] += len(traces)
        return ()
    paths = []
    for trace in traces:
        timed = sum(point.pathDeltaTime is not None for point in trace)
        if timed:
            notes["not carried: pathDeltaTime of a trace"] += timed
        path = [position]
        for step in read_steps(trace, notes):
            lat = place.lat + step.north
            if abs(lat) > _MAX_LAT:
                notes["dropped: trace beyond a pole"] += 1
                break
            path.append(Position(lat / DEGREE, folded(place.lon + step.east) / DEGREE, _height(position, step)))
        if len(path) > 1:
            paths.append(tuple(reversed(path)))
    return tuple(paths)


def _height(position: Position, step: Step) -> float | None:
    if position.elevation_m is None or step.up is None:
        return None
    return (round(position.elevation_m * 100) + step.up) / 100


def from_model(model: RoadEvents, notes: Notes, around: Circumstances, release: Release) -> list[dict[str, Any]]:
    """Return a DENM per event."""
    notes["not carried: message count"] += 1
    if model.position is not None:
        notes["not carried: reference position"] += 1
    if not model.events:
        notes["dropped: DENM without events"] += 1
    if model.source_id or around.station_id is None:
        station = int.from_bytes(fitted_id(model.source_id, 4, notes), "big")
    else:
        station = around.station_id % (1 << 32)
    reference_ns = _reference(model, around, notes) if model.events else None
    return [_denm(event, station, reference_ns, notes, release) for event in model.events]


def _reference(model: RoadEvents, around: Circumstances, notes: Notes) -> int | None:
    """Return the instant the message is of, ``None`` (counted) where no year is known."""
    if around.near_utc_ns is None:
        notes["no unavailable: referenceTime and detectionTime (no instant near by is known)"] += 1
        return None
    minute = whole_raw(MINUTE_OF_YEAR, model.minute_of_year, notes)
    if minute is None:
        notes["assumed: referenceTime"] += 1
        return around.near_utc_ns
    return resolve_minute_of_year(minute, around.near_utc_ns) + _mark_ns(model.second_mark_ms, notes)


def _mark_ns(mark_ms: int | None, notes: Notes) -> int:
    """Return a millisecond of the minute in nanoseconds, 0 where there is none or (counted) it is nonsense."""
    if mark_ms is not None and not 0 <= mark_ms < _MARK_LIMIT:
        notes["unavailable: millisecond of the minute"] += 1
        return 0
    return (mark_ms or 0) * MILLISECOND_NS


def _denm(event: RoadEvent, station: int, reference_ns: int | None, notes: Notes, release: Release) -> dict[str, Any]:
    if not 0 <= event.id < 65_536:
        notes["shortened: event number"] += 1
    detection_ms, validity_s = _time_fields(event, reference_ns, notes)
    originator = station if event.originator is None else int.from_bytes(fitted_id(event.originator, 4, notes), "big")
    management: dict[str, Any] = {
        release.action: {release.originator: originator, "sequenceNumber": event.id % 65_536},
        "detectionTime": detection_ms,
        "referenceTime": 0 if reference_ns is None else _timestamp(reference_ns),
        "eventPosition": position_fields(event.position, NO_ACCURACY, notes, axes=False),
        "validityDuration": validity_s,
        "stationType": _ANYTHING,
    }
    if event.ended is not None:
        if event.ended not in _TERMINATIONS:
            known = " or ".join(_TERMINATIONS)
            raise EncodeError(f"an event is {known}, not {event.ended!r}", "denm.management.termination")
        management["termination"] = _TERMINATIONS[event.ended]
    distance = _distance(event.radius_m, notes)
    if distance is not None:
        management[release.distance] = distance
    denm: dict[str, Any] = {"management": management}
    situation = _situation_fields(event, notes, release)
    if situation is not None:
        denm["situation"] = situation
    traces = _trace_fields(event, notes)
    if traces:
        denm["location"] = {release.traces: traces}
    for name, value in (
        ("kind sign", event.kind is EventKind.SIGN or None),
        ("priority", event.priority),
        ("source", event.source),
        ("path width", event.path_width_m),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    return {"header": header_fields(release, "DENM", station), "denm": denm}


def _timestamp(utc_ns: int) -> int:
    return min(max(its_ms(utc_ns), 0), TIMESTAMP_LIMIT)


def _time_fields(event: RoadEvent, reference_ns: int | None, notes: Notes) -> tuple[int, int]:
    """Return (detectionTime, validityDuration in seconds)."""
    start = whole_raw(MINUTE_OF_YEAR, event.start_minute_of_year, notes)
    detection_ns = reference_ns
    if reference_ns is not None:
        if start is None:
            notes["assumed: detectionTime"] += 1
        else:
            detection_ns = resolve_minute_of_year(start, reference_ns) + _mark_ns(event.start_mark_ms, notes)
    elif start is not None:
        notes["not carried: start without a year"] += 1
    from_minute = start if start is not None or detection_ns is None else minute_of_year(detection_ns)
    return 0 if detection_ns is None else _timestamp(detection_ns), _validity_s(event, from_minute, notes)


def _validity_s(event: RoadEvent, start: int | None, notes: Notes) -> int:
    if event.lasts_s is not None and 0 <= event.lasts_s <= VALIDITY_LIMIT_S:
        return event.lasts_s
    if event.lasts_s is not None:
        notes["unavailable: duration in seconds"] += 1
    end = event.end_minute_of_year
    if end is None:
        notes["assumed: validityDuration"] += 1
        return DEFAULT_VALIDITY_S
    if start is None:
        notes["not carried: end without a start"] += 1
        return DEFAULT_VALIDITY_S
    minutes = end - start
    if minutes < 0:
        notes["assumed: a year of 365 days"] += 1
        minutes += YEAR_MINUTES
    if minutes < 0:
        notes["unavailable: validityDuration"] += 1
        return DEFAULT_VALIDITY_S
    if minutes * 60 > VALIDITY_LIMIT_S:
        notes["cut: validityDuration"] += 1
        return VALIDITY_LIMIT_S
    return minutes * 60


def _distance(radius_m: float | None, notes: Notes) -> str | None:
    """Return the smallest distance that holds a radius."""
    if radius_m is None:
        return None
    for word, limit_m in _DISTANCES_M.items():
        if radius_m <= limit_m:
            if radius_m != limit_m:
                notes["approximated: radius"] += 1
            return word
    notes["approximated: radius"] += 1
    return _FARTHEST


def _situation_fields(event: RoadEvent, notes: Notes, release: Release) -> dict[str, Any] | None:
    code = cause_of(event)
    cause = None if code is None else cause_fields(code, choice=release is R2)
    if code is not None and cause is not None:
        if event.description is not None and event.description != cause_words(code):
            notes["not carried: description"] += 1
        return {"informationQuality": _quality(event.confidence, notes), "eventType": cause}
    if event.code_set != TEXT:
        notes[f"code set not translatable: {event.code_set}"] += 1
    for name, value in (("description", event.description), ("confidence", event.confidence)):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    return None


def _quality(confidence: float | None, notes: Notes) -> int:
    """Return the informationQuality: 0 unavailable, 1 lowest, 7 highest."""
    if confidence is None:
        return 0
    if not 0.0 <= confidence <= 1.0:
        notes["unavailable: confidence"] += 1
        return 0
    quality = max(1, round(confidence * _BEST_QUALITY))
    if quality / _BEST_QUALITY != confidence:
        notes["approximated: confidence"] += 1
    return quality


def _trace_fields(event: RoadEvent, notes: Notes) -> list[list[dict[str, Any]]]:
    if not event.paths:
        return []
    here = None if event.position is None else place_of(event.position._replace(elevation_m=None), notes)
    if event.position is None or here is None:
        notes["dropped: paths to an unknown place"] += len(event.paths)
        return []
    traces = []
    for path in cut(event.paths, TRACE_LIMIT, "paths", notes):
        leading = _leading(path, event.position)
        if len(leading) < len(path):
            notes["cut: path beyond the event"] += 1
        points = [point for point in reversed(leading) if point != event.position]
        steps = [step for point in points if (step := _step(point, event.position, here, notes)) is not None]
        told = step_fields(steps, notes)
        if told:
            traces.append(told)
        else:
            notes["dropped: path without points"] += 1
    return traces


def _leading(path: Sequence[Position], event: Position) -> Sequence[Position]:
    """Return the points of a path up to where it comes nearest to an event; the last time, if it does so twice."""
    if len(path) < 2 or not all(math.isfinite(value) for point in (event, *path) for value in point[:2]):
        return path
    at = [offset_m(event.lat_deg, event.lon_deg, point.lat_deg, point.lon_deg) for point in path]
    kept, least_m = 1, math.hypot(*at[0])
    for number, ((east_m, north_m), (to_east_m, to_north_m)) in enumerate(pairwise(at), start=1):
        step_east_m, step_north_m = to_east_m - east_m, to_north_m - north_m
        squared = step_east_m**2 + step_north_m**2
        share = -(east_m * step_east_m + north_m * step_north_m) / squared if squared else 1.0
        share = min(max(share, 0.0), 1.0)
        away_m = math.hypot(east_m + share * step_east_m, north_m + share * step_north_m)
        if away_m <= least_m:
            ends = (1.0 - share) ** 2 * squared <= _SAME_M**2
            kept, least_m = number + ends, away_m
    return path[:kept]


def _step(point: Position, origin: Position, here: RawPlace, notes: Notes) -> Step | None:
    place = place_of(point._replace(elevation_m=None), notes)
    if place is None:
        notes["dropped: path points without a place"] += 1
        return None
    up = None
    if point.elevation_m is not None and origin.elevation_m is not None and abs(point.elevation_m) < 1e6:
        up = round(point.elevation_m * 100) - round(origin.elevation_m * 100)
    elif point.elevation_m is not None:
        notes["not carried: elevation above an unknown one"] += 1
    return Step(place.lat - here.lat, folded(place.lon - here.lon), up)
