"""Chinese RSI and `RoadEvents`.

Rules.  `rtes` become events, `rtss` signs, in that order.  A code of another set goes out translated where there is a
pair, otherwise in words under type 0, counted (that 0 is no event type of GB/T 29100 is unverified).  Positions are
told from the message's reference position; where the model gives none, the first known position serves (counted).  More
events or signs than one message holds become several messages.  Reference links have no place in the model.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.cn.offset import offset_fields, read_offset
from cv2x.messages.codes import GB_EVENT, GB_SIGN, TEXT, WORDS_ONLY, gb_event_of, gb_sign_of, in_words
from cv2x.messages.denm_only import holding
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents
from cv2x.messages.place import RawPlace, fitted_id, place_fields, place_of, position_at, position_of, read_place
from cv2x.messages.scale import CONFIDENCE, MINUTE_OF_YEAR, RADIUS, Notes, whole, whole_raw
from cv2x.messages.words import cut

EVENT_LIMIT, SIGN_LIMIT, PATH_LIMIT, POINT_LIMIT = 8, 16, 8, 32
TEXT_LIMIT = 512
YEAR_MINUTES = 525_600
"""Minutes of a year that is no leap year."""
SOURCES = frozenset({"police", "government", "meteorological", "internet", "detection"})


def to_model(record: Any, notes: Notes) -> RoadEvents:
    """Return what an RSI says."""
    reference = read_place(record.refPos, notes)
    events = [_event(rte, reference, notes) for rte in record.rtes or ()]
    signs = [_sign(rts, reference, notes) for rts in record.rtss or ()]
    return RoadEvents(
        message_count=record.msgCnt,
        events=(*events, *signs),
        source_id=record.id,
        minute_of_year=whole(MINUTE_OF_YEAR, record.moy, notes),
        position=position_of(reference),
    )


def _event(record: Any, reference: RawPlace | None, notes: Notes) -> RoadEvent:
    source = record.eventSource if record.eventSource in SOURCES else None
    if source is None and record.eventSource != "unknown":
        notes["reserved: eventSource"] += 1
    return RoadEvent(
        id=record.rteId,
        kind=EventKind.EVENT,
        position=_position(record.eventPos, reference, notes),
        radius_m=RADIUS.value(record.eventRadius),
        source=source,
        confidence=CONFIDENCE.value(record.eventConfidence),
        **_shared(record, (record.eventType, GB_EVENT), reference, notes),
    )


def _sign(record: Any, reference: RawPlace | None, notes: Notes) -> RoadEvent:
    return RoadEvent(
        id=record.rtsId,
        kind=EventKind.SIGN,
        position=_position(record.signPos, reference, notes),
        **_shared(record, (record.signType, GB_SIGN), reference, notes),
    )


def _position(record: Any, reference: RawPlace | None, notes: Notes) -> Position | None:
    return None if record is None else position_of(read_offset(record, reference, notes))


def _shared(record: Any, coded: tuple[int, str], reference: RawPlace | None, notes: Notes) -> dict[str, Any]:
    """Return the members that events and signs have alike."""
    count_additions(record, "RTEData or RTSData", notes)
    if record.referenceLinks is not None:
        notes["not carried: referenceLinks"] += 1
    start = end = None
    if record.timeDetails is not None:
        start = whole(MINUTE_OF_YEAR, record.timeDetails.startTime, notes)
        end = whole(MINUTE_OF_YEAR, record.timeDetails.endTime, notes)
        if record.timeDetails.endTimeConfidence not in (None, "unavailable"):
            notes["not carried: endTimeConfidence"] += 1
    paths, width_m = _paths(record.referencePaths, reference, notes)
    (code, code_set), description = coded, _text(record.description, notes)
    return {
        "code": code,
        "code_set": TEXT if code == WORDS_ONLY and description else code_set,
        "description": description,
        "priority": _priority(record.priority, notes),
        "start_minute_of_year": start,
        "end_minute_of_year": end,
        "paths": paths,
        "path_width_m": width_m,
    }


def _text(choice: tuple[str, Any] | None, notes: Notes) -> str | None:
    if choice is None:
        return None
    form, value = choice
    if form == "textString":
        return str(value)
    try:
        return bytes(value).decode("gb2312")
    except UnicodeDecodeError:
        notes["not carried: description (not GB2312)"] += 1
        return None


def _priority(octet: bytes | None, notes: Notes) -> int | None:
    if octet is None:
        return None
    if octet[0] & 0x1F:
        notes["reserved: priority"] += 1
    return octet[0] >> 5


def _paths(
    records: Any, reference: RawPlace | None, notes: Notes
) -> tuple[tuple[tuple[Position, ...], ...], float | None]:
    """Return (paths, full width in metres); the width is the first path's, others are counted."""
    paths = []
    radius: int | None = None
    for record in records or ():
        places = [read_offset(point, reference, notes) for point in record.activePath]
        path = tuple(position_at(place) for place in places if place is not None)
        if len(path) < 2:
            notes["dropped: path of fewer than two points"] += 1
            continue
        paths.append(path)
        if radius is None:
            radius = record.pathRadius
        elif radius != record.pathRadius:
            notes["not carried: pathRadius of a further path"] += 1
    return tuple(paths), None if radius is None else radius * 2 / 10


def from_model(model: RoadEvents, notes: Notes) -> list[dict[str, Any]]:
    """Return as many RSI as the events need (one without any where there are none)."""
    told = holding(model, notes)
    reference = place_of(model.position, notes)
    if reference is None:
        known = (event.position or (event.paths[0][0] if event.paths else None) for event in told)
        reference = place_of(next((position for position in known if position is not None), None), notes)
        notes["assumed: refPos"] += 1
    events, signs = [], []
    for event in told:
        if event.kind is EventKind.EVENT:
            events.append(_event_fields(event, reference, notes))
        else:
            signs.append(_sign_fields(event, reference, notes))
    head: dict[str, Any] = {
        "id": fitted_id(model.source_id, 8, notes),
        "refPos": place_fields(reference),
    }
    minute = whole_raw(MINUTE_OF_YEAR, model.minute_of_year, notes)
    if minute is not None:
        head["moy"] = minute
    chunks: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]] = list(
        zip_longest(_chunks(events, EVENT_LIMIT), _chunks(signs, SIGN_LIMIT), fillvalue=[])
    ) or [([], [])]
    messages = []
    for number, (rtes, rtss) in enumerate(chunks):
        message = {"msgCnt": (model.message_count + number) % 128, **head}
        if rtes:
            message["rtes"] = rtes
        if rtss:
            message["rtss"] = rtss
        messages.append(message)
    return messages


def _chunks(items: list[dict[str, Any]], size: int) -> list[list[dict[str, Any]]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _event_fields(event: RoadEvent, reference: RawPlace | None, notes: Notes) -> dict[str, Any]:
    code, description = _coded(event, gb_event_of(event.code, event.code_set), notes)
    fields: dict[str, Any] = {
        "rteId": _number(event.id, notes),
        "eventType": code,
        "eventSource": event.source or "unknown",
        **_shared_fields(event, description, reference, notes),
    }
    if event.position is not None:
        fields["eventPos"] = offset_fields(place_of(event.position, notes), reference)
    radius = RADIUS.optional(event.radius_m, notes)
    if radius is not None:
        fields["eventRadius"] = radius
    confidence = CONFIDENCE.optional(event.confidence, notes)
    if confidence is not None:
        fields["eventConfidence"] = confidence
    return fields


def _sign_fields(event: RoadEvent, reference: RawPlace | None, notes: Notes) -> dict[str, Any]:
    code, description = _coded(event, gb_sign_of(event.code, event.code_set), notes)
    for name, value in (("radius", event.radius_m), ("source", event.source), ("confidence", event.confidence)):
        if value is not None:
            notes[f"not carried: {name} of a sign"] += 1
    fields: dict[str, Any] = {
        "rtsId": _number(event.id, notes),
        "signType": code,
        **_shared_fields(event, description, reference, notes),
    }
    if event.position is not None:
        fields["signPos"] = offset_fields(place_of(event.position, notes), reference)
    return fields


def _coded(event: RoadEvent, code: int | None, notes: Notes) -> tuple[int, str | None]:
    """Return (type to send, description): a code without a Chinese one goes out in words."""
    if code is not None:
        return code, event.description
    if event.code_set == TEXT:
        return WORDS_ONLY, event.description
    notes[f"code set not translatable: {event.code_set}"] += 1
    return WORDS_ONLY, event.description or in_words(event.code, event.code_set)


def _number(number: int, notes: Notes) -> int:
    if not 0 <= number <= 255:
        notes["shortened: event number"] += 1
    return number % 256


def _shared_fields(
    event: RoadEvent, description: str | None, reference: RawPlace | None, notes: Notes
) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    text = _description_fields(description, notes)
    if text is not None:
        fields["description"] = text
    times = _time_fields(event, notes)
    if times:
        fields["timeDetails"] = times
    if event.priority is not None:
        if 0 <= event.priority <= 7:
            fields["priority"] = bytes([event.priority << 5])
        else:
            notes["unavailable: priority"] += 1
    paths = _path_fields(event, reference, notes)
    if paths:
        fields["referencePaths"] = paths
    return fields


def _description_fields(text: str | None, notes: Notes) -> tuple[str, Any] | None:
    """Return a Description: IA5 where it can be, else GB2312; cut to the limit, characters it lacks replaced, both
    counted.
    """
    if not text:
        return None
    if text.isascii():
        if len(text) > TEXT_LIMIT:
            notes["cut: description"] += 1
        return "textString", text[:TEXT_LIMIT]
    octets = bytearray()
    for character in text:
        told = character.encode("gb2312", errors="replace")
        if told == b"?" and character != "?":
            notes["replaced: character of a description"] += 1
        if len(octets) + len(told) > TEXT_LIMIT:
            notes["cut: description"] += 1
            break
        octets += told
    return "textGB2312", bytes(octets).ljust(2)


def _time_fields(event: RoadEvent, notes: Notes) -> dict[str, int]:
    end = event.end_minute_of_year
    if end is not None and MINUTE_OF_YEAR.high < end < MINUTE_OF_YEAR.high + YEAR_MINUTES:
        notes["assumed: a year of 365 days"] += 1
        end -= YEAR_MINUTES
    times = {
        "startTime": whole_raw(MINUTE_OF_YEAR, event.start_minute_of_year, notes),
        "endTime": whole_raw(MINUTE_OF_YEAR, end, notes),
    }
    return {name: minute for name, minute in times.items() if minute is not None}


def _path_fields(event: RoadEvent, reference: RawPlace | None, notes: Notes) -> list[dict[str, Any]]:
    if event.path_width_m is not None and not event.paths:
        notes["not carried: path width without paths"] += 1
    fields = []
    for path in cut(event.paths, PATH_LIMIT, "paths", notes):
        places = [place_of(position, notes) for position in cut(path, POINT_LIMIT, "path points", notes)]
        told = [offset_fields(place, reference) for place in places if place is not None]
        if len(told) < 2:
            notes["dropped: path of fewer than two points"] += 1
            continue
        radius_m = None if event.path_width_m is None else event.path_width_m / 2
        fields.append({"activePath": told, "pathRadius": RADIUS.raw(radius_m, notes)})
    return fields
