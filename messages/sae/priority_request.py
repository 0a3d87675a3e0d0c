"""SAE SRM and `PriorityRequests`.

Rules.  Requests keep their order and numbers.  An arrival told in seconds from now becomes a mark from the moment of
the message, and is dropped (counted) without one.  Under which signal group somebody asks, how far away they are and
how urgent one request is have no place in an SRM.  More requests than one message holds become several messages.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.arrival import arrival_mark
from cv2x.messages.model import PriorityAction, PriorityRequest, PriorityRequests, Requester
from cv2x.messages.motion import read_transmission, transmission_word
from cv2x.messages.place import junction_fields, junction_id, place_fields, place_of, position_of, read_place
from cv2x.messages.sae.requester import (
    ISO_3833_LIMIT,
    access_field,
    count_regional,
    head_fields,
    id_field,
    read_access,
    read_id,
    read_role,
    read_service,
    read_word,
    role_fields,
    service_fields,
)
from cv2x.messages.scale import HEADING, MINUTE_OF_YEAR, SECOND_MARK, SPEED, Notes, Scale, whole
from cv2x.messages.words import NamedBits, ia5

REQUEST_LIMIT = 32
SCHEDULE = Scale("transitSchedule", -121, 121, num=10, unavailable=-122)
"""DeltaTime; its unit and its unavailable value are unverified."""
TRANSIT_STATUS = NamedBits[str](
    "transitStatus", 8, ("loading", "anADAuse", "aBikeLoad", "doorOpen", "charging", "atStopLine")
)
_OCCUPANCY = frozenset({
    "occupancyEmpty", "occupancyVeryLow", "occupancyLow", "occupancyMed", "occupancyHigh", "occupancyNearlyFull",
    "occupancyFull",
})  # fmt: skip
_ACTIONS = {
    "priorityRequest": PriorityAction.REQUEST,
    "priorityRequestUpdate": PriorityAction.UPDATE,
    "priorityCancellation": PriorityAction.CANCEL,
}
_UNKNOWN_ACTION = "priorityRequestTypeReserved"
_WORDS = {action: word for word, action in _ACTIONS.items()}
_NEAREST = {PriorityAction.CONFIRM: "priorityRequestUpdate", PriorityAction.COMPLETE: "priorityCancellation"}


def to_model(record: Any, notes: Notes) -> PriorityRequests:
    """Return what an SRM asks for."""
    if record.regional is not None:
        notes["not carried: regional"] += len(record.regional)
    return PriorityRequests(
        requester=_requester(record.requestor, notes),
        requests=tuple(_request(package, notes) for package in record.requests or ()),
        message_count=record.sequenceNumber,
        minute_of_year=whole(MINUTE_OF_YEAR, record.timeStamp, notes),
        second_mark_ms=whole(SECOND_MARK, record.second, notes),
    )


def _requester(record: Any, notes: Notes) -> Requester:
    count_regional(record, "requestor", notes)
    octets, is_station = read_id(record.id)
    place = heading = speed = transmission = None
    vector = record.position
    if vector is not None:
        place = position_of(read_place(vector.position, notes))
        if vector.position.regional is not None:
            notes["not carried: position.regional"] += 1
        heading = HEADING.value(vector.heading)
        if vector.speed is not None:
            speed = SPEED.value(vector.speed.speed)
            transmission = read_transmission(vector.speed.transmisson, notes)
    occupancy = record.transitOccupancy
    return Requester(
        id=octets,
        is_station=is_station,
        role=read_role(record.type, notes),
        position=place,
        heading_deg=heading,
        speed_mps=speed,
        transmission=transmission,
        name=record.name,
        route=record.routeName,
        transit_status=None if record.transitStatus is None else TRANSIT_STATUS.read(record.transitStatus, notes),
        occupancy=None if occupancy == "occupancyUnknown" else read_word(occupancy, _OCCUPANCY, "occupancy", notes),
        schedule_s=SCHEDULE.value(record.transitSchedule),
    )


def _request(package: Any, notes: Notes) -> PriorityRequest:
    count_regional(package, "package", notes)
    record = package.request
    count_regional(record, "request", notes)
    action = _ACTIONS.get(record.requestType)
    if action is None and record.requestType != _UNKNOWN_ACTION:
        notes["reserved: requestType"] += 1
    minute, mark, duration_s = read_service(package, notes)
    return PriorityRequest(
        id=record.requestID,
        junction=junction_id(record.id),
        action=action,
        inbound=read_access(record.inBoundLane, notes),
        outbound=read_access(record.outBoundLane, notes),
        arrival_minute_of_year=minute,
        arrival_second_mark_ms=mark,
        duration_s=duration_s,
    )


def from_model(model: PriorityRequests, notes: Notes, iso_limit: int = ISO_3833_LIMIT) -> list[dict[str, Any]]:
    """Return an SRM, or as many as the requests need; ``iso_limit`` is the highest ISO 3833 vehicle type."""
    requester = _requester_fields(model.requester, iso_limit, notes)
    told = [_package_fields(request, model, notes) for request in model.requests]
    chunks = [told[start : start + REQUEST_LIMIT] for start in range(0, len(told), REQUEST_LIMIT)] or [[]]
    messages = []
    for number, chunk in enumerate(chunks):
        count = None if model.message_count is None else model.message_count + number
        message = head_fields(count, model.minute_of_year, model.second_mark_ms, notes)
        messages.append({**message, **({"requests": chunk} if chunk else {}), "requestor": requester})
    return messages


def _requester_fields(requester: Requester, iso_limit: int, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": id_field(requester.id, requester.is_station, notes)}
    if requester.role is not None:
        fields["type"] = role_fields(requester.role, iso_limit, notes)
    vector = _vector_fields(requester, notes)
    if vector:
        fields["position"] = vector
    for name, text in (("name", requester.name), ("routeName", requester.route)):
        fitted = ia5(text, 63, name, notes)
        if fitted is not None:
            fields[name] = fitted
    if requester.transit_status is not None:
        fields["transitStatus"] = TRANSIT_STATUS.write(requester.transit_status, notes)
    if requester.occupancy is not None:
        fields["transitOccupancy"] = requester.occupancy
    schedule = SCHEDULE.optional(requester.schedule_s, notes)
    if schedule is not None:
        fields["transitSchedule"] = schedule
    return fields


def _vector_fields(requester: Requester, notes: Notes) -> dict[str, Any]:
    place = place_of(requester.position, notes)
    heading = HEADING.optional(requester.heading_deg, notes)
    moves = requester.speed_mps is not None or requester.transmission is not None
    if place is None and heading is None and not moves:
        return {}
    fields: dict[str, Any] = {"position": place_fields(place)}
    if heading is not None:
        fields["heading"] = heading
    if moves:
        fields["speed"] = {
            "transmisson": transmission_word(requester.transmission),
            "speed": SPEED.raw(requester.speed_mps, notes),
        }
    return fields


def _package_fields(request: PriorityRequest, model: PriorityRequests, notes: Notes) -> dict[str, Any]:
    for name, value in (
        ("next junction", request.towards),
        ("signal group", request.signal_group),
        ("turn", request.turn),
        ("distance", request.distance_m),
        ("priority", request.priority),
        ("life time", request.valid_for_s),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    asked: dict[str, Any] = {
        "id": junction_fields(request.junction),
        "requestID": request.id,
        "requestType": _word(request.action, notes),
        "inBoundLane": access_field(request.inbound),
    }
    if request.outbound is not None:
        asked["outBoundLane"] = access_field(request.outbound)
    minute, mark = arrival_mark(request, model, notes)
    return {"request": asked, **service_fields(minute, mark, request.duration_s, notes)}


def _word(action: PriorityAction | None, notes: Notes) -> str:
    if action is None:
        return _UNKNOWN_ACTION
    word = _WORDS.get(action)
    if word is None:
        notes[f"approximated: {action.value}"] += 1
        word = _NEAREST[action]
    return word
