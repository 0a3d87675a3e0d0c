"""SAE TIM and `RoadEvents`.

Rules.  One data frame is one event: an `advisory` an event, `roadSignage` a sign.  Its place is that of the road sign,
or the centre of its circle; without a place the frame is named by its number (furtherInfoID), otherwise by its order.
The first ITIS code is the code, texts are the description.  What has no ITIS code goes out as text.  Every line of a
region is a path in the direction of travel (a reverse one is turned), a circle is the radius.  Forever is 32000
minutes; years, angles of view and links to elsewhere have no place in the model.  More events than one message holds
become several messages, whose packet numbers count on.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.codes import ITIS, TEXT, in_words, itis_of
from cv2x.messages.denm_only import holding
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents
from cv2x.messages.place import fitted_id, place_fields, place_of, position_at, read_place
from cv2x.messages.sae.editions import FrameNames, frame_names
from cv2x.messages.sae.region import ALL_DIRECTIONS, Area, read_region, region_fields
from cv2x.messages.scale import MINUTE_OF_YEAR, Notes, whole, whole_raw
from cv2x.messages.words import cut

FRAME_LIMIT, PACKET_SIZE, REGION_LIMIT, ITEM_LIMIT, TEXT_LIMIT = 8, 9, 16, 100, 500
FOREVER = 32000
"""durationTime of what does not end (unverified)."""
NOTHING_SAID = "unknown"
"""The one item of a frame that has neither a code nor words."""
UNKNOWN_MINUTE = 527_040
YEAR_MINUTES = 525_600
"""Minutes of a year that is no leap year."""
_REST = ("startYear", "url", "contentNew")


def to_model(record: Any, notes: Notes) -> RoadEvents:
    """Return what a TIM says."""
    for field in ("urlB", "regional"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: {field}"] += 1
    return RoadEvents(
        message_count=record.msgCnt,
        events=tuple(_event(frame, number, notes) for number, frame in enumerate(record.dataFrames)),
        source_id=record.packetID or b"",
        minute_of_year=whole(MINUTE_OF_YEAR, record.timeStamp, notes),
    )


def _event(frame: Any, number: int, notes: Notes) -> RoadEvent:
    count_additions(frame, "TravelerDataFrame", notes)
    for field in _REST:
        if getattr(frame, field, None) is not None:
            notes[f"not carried: {field}"] += 1
    names = frame_names(frame._fields)
    for field in names.unused:
        if getattr(frame, field):
            notes[f"not carried: {field}"] += 1
    if frame.frameType not in ("advisory", "roadSignage"):
        notes[f"not carried: frameType.{frame.frameType}"] += 1
    kind = EventKind.SIGN if frame.frameType in ("roadSignage", "commercialSignage") else EventKind.EVENT
    name, place, area = number, None, Area()
    form, message_id = frame.msgId
    if form == "furtherInfoID":
        name = int.from_bytes(message_id, "big")
    else:
        place = _sign_place(message_id, notes)
    for region in frame.regions:
        read_region(region, area, notes)
    if area.center is not None:
        if place is not None and place != area.center:
            notes["not carried: roadSignID.position beside a circle"] += 1
        place = area.center
    start, end = _times(frame, names, notes)
    code, code_set, description = _content(frame.content, notes)
    return RoadEvent(
        id=name,
        kind=kind,
        code=code,
        code_set=code_set,
        position=place,
        radius_m=area.radius_m,
        description=description,
        priority=frame.priority,
        start_minute_of_year=start,
        end_minute_of_year=end,
        paths=tuple(area.paths),
        path_width_m=area.width_m,
    )


def _sign_place(record: Any, notes: Notes) -> Position | None:
    if record.viewAngle != ALL_DIRECTIONS:
        notes["not carried: roadSignID.viewAngle"] += 1
    for field in ("mutcdCode", "crc"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: roadSignID.{field}"] += 1
    if record.position.regional is not None:
        notes["not carried: roadSignID.position.regional"] += 1
    place = read_place(record.position, notes)
    return None if place is None else position_at(place)


def _times(frame: Any, names: FrameNames, notes: Notes) -> tuple[int | None, int | None]:
    start = whole(MINUTE_OF_YEAR, frame.startTime, notes)
    duration: int = getattr(frame, names.duration)
    if duration == FOREVER:
        return start, None
    if start is None:
        notes["not carried: durationTime without a start"] += 1
        return None, None
    return start, start + duration


def _content(content: tuple[str, Any], notes: Notes) -> tuple[int, str, str | None]:
    """Return (code, code set, description) of the items of a frame."""
    choice, items = content
    if choice != "advisory":
        notes[f"not carried: content.{choice}"] += 1
    code: int | None = None
    texts: list[str] = []
    for item in items:
        form, value = item.item
        if form == "text":
            texts.append(value)
        elif code is None:
            code = value
        else:
            notes["not carried: further ITIS codes"] += 1
    description = " ".join(texts) if texts else None
    if code is None:
        return 0, TEXT, description
    return code, ITIS, description


def from_model(model: RoadEvents, notes: Notes) -> list[dict[str, Any]]:
    """Return as many TIM as the events need; none (counted) without events."""
    told = holding(model, notes)
    if not told:
        notes["dropped: TIM without events"] += 1
        return []
    if model.position is not None:
        notes["not carried: reference position"] += 1
    head: dict[str, Any] = {}
    minute = whole_raw(MINUTE_OF_YEAR, model.minute_of_year, notes)
    if minute is not None:
        head["timeStamp"] = minute
    packet = fitted_id(model.source_id, PACKET_SIZE, notes) if model.source_id else None
    frames = [_frame_fields(event, number % FRAME_LIMIT, notes) for number, event in enumerate(told)]
    messages = []
    for start in range(0, len(frames), FRAME_LIMIT):
        chunk = start // FRAME_LIMIT
        message = {
            "msgCnt": (model.message_count + chunk) % 128,
            **head,
            "dataFrames": frames[start : start + FRAME_LIMIT],
        }
        if packet is not None:
            number = (int.from_bytes(packet, "big") + chunk) % (1 << 8 * PACKET_SIZE)
            message["packetID"] = number.to_bytes(PACKET_SIZE, "big")
        messages.append(message)
    return messages


def _frame_fields(event: RoadEvent, number: int, notes: Notes) -> dict[str, Any]:
    for name, value in (("source", event.source), ("confidence", event.confidence)):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    place = place_of(event.position, notes)
    if place is None:
        message_id: tuple[str, Any] = "furtherInfoID", fitted_id(_octets(event.id), 2, notes)
    else:
        message_id = "roadSignID", {"position": place_fields(place), "viewAngle": ALL_DIRECTIONS}
        if event.id != number:
            notes["not carried: event number"] += 1
    if event.priority is None:
        notes["no unavailable: priority"] += 1
    elif not 0 <= event.priority <= 7:
        notes["unavailable: priority"] += 1
    start, duration = _time_fields(event, notes)
    return {
        "doNotUse1": 0,
        "frameType": "roadSignage" if event.kind is EventKind.SIGN else "advisory",
        "msgId": message_id,
        "startTime": start,
        "durationTime": duration,
        "priority": event.priority if event.priority is not None and 0 <= event.priority <= 7 else 0,
        "doNotUse2": 0,
        "regions": list(cut(tuple(region_fields(event, place, notes)), REGION_LIMIT, "regions", notes)),
        "doNotUse3": 0,
        "doNotUse4": 0,
        "content": ("advisory", _item_fields(event, notes)),
    }


def _octets(number: int) -> bytes:
    return (number % (1 << 16)).to_bytes(2, "big")


def _time_fields(event: RoadEvent, notes: Notes) -> tuple[int, int]:
    """Return (startTime, durationTime)."""
    start = whole_raw(MINUTE_OF_YEAR, event.start_minute_of_year, notes)
    end = event.end_minute_of_year
    if start is None:
        if end is not None:
            notes["not carried: end without a start"] += 1
        return UNKNOWN_MINUTE, FOREVER
    if end is None:
        return start, FOREVER
    duration = end - start
    if duration < 0:
        notes["assumed: a year of 365 days"] += 1
        duration += YEAR_MINUTES
    if not 0 <= duration < FOREVER:
        notes["saturated: durationTime"] += 1
        return start, FOREVER
    return start, duration


def _item_fields(event: RoadEvent, notes: Notes) -> list[dict[str, Any]]:
    items: list[tuple[str, Any]] = []
    text = event.description
    if text is not None and not text.isascii():
        notes["not carried: description (not IA5)"] += 1
        text = None
    code = itis_of(event.code, event.code_set)
    if code is not None:
        items.append(("itis", code))
    elif event.code_set != TEXT:
        notes[f"code set not translatable: {event.code_set}"] += 1
        text = text or in_words(event.code, event.code_set)
    if text:
        items.append(("text", text[:TEXT_LIMIT]))
        if len(text) > TEXT_LIMIT:
            notes["cut: description"] += 1
    elif code is None:
        notes["no unavailable: content"] += 1
        items.append(("text", NOTHING_SAID))
    return [{"item": item} for item in items]
