"""The signal requests of a VIR (second Chinese phase) and `PriorityRequests`.

Rules.  Of what a vehicle intends and asks for, the model has the requests for signal priority alone: the others, the
planned path and the behaviour are counted, and a VIR without such a request has no meaning in the model.  A remote
junction of number 0 without a region is one nobody named.  An arrival told as a mark becomes seconds from the moment of
the message.  More requests than one message holds become several messages.  The contents of a VIR are a reconstruction
(unverified), and so is everything here; that a step of the distance is 0.1 m is unverified besides.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.arrival import arrival_in
from cv2x.messages.cn.offset import offset_fields, read_offset
from cv2x.messages.model import JunctionId, Maneuver, PriorityAction, PriorityRequest, PriorityRequests, Requester
from cv2x.messages.place import (
    RawPlace,
    fitted_id,
    junction_fields,
    junction_id,
    place_fields,
    place_of,
    position_of,
    read_place,
)
from cv2x.messages.scale import HEADING, SECOND_MARK, SPEED, TIME_OFFSET, Notes, Scale, whole

ID_SIZE, REQUEST_LIMIT = 8, 8
DISTANCE = Scale("distance2Intersection", 0, 10_000, den=10)
_NOT_STATED = JunctionId(None, 0)
_ACTIONS = {
    "request": PriorityAction.REQUEST,
    "comfirmed": PriorityAction.CONFIRM,
    "cancel": PriorityAction.CANCEL,
    "complete": PriorityAction.COMPLETE,
}
_UNKNOWN_ACTION = "unknown"
_WORDS = {action: word for word, action in _ACTIONS.items()}
_NEAREST = {PriorityAction.UPDATE: "request"}
_TURNS = {
    "maneuverStraight": Maneuver.STRAIGHT,
    "maneuverLeftTurn": Maneuver.LEFT,
    "maneuverRightTurn": Maneuver.RIGHT,
    "maneuverUTurn": Maneuver.U_TURN,
}
_TURN_WORDS = {turn: word for word, turn in _TURNS.items()}
_POINT_REST = ("posInMap", "posAccuracy", "speedCfd", "headingCfd", "accelSet", "acc4WayConfidence", "estimatedTime",
               "timeConfidence")  # fmt: skip


def to_model(record: Any, notes: Notes) -> PriorityRequests | None:
    """Return the signal priority a VIR asks for, ``None`` (counted) where it asks for none."""
    said = record.intAndReq
    count_additions(said, "IARData", notes)
    for field in ("path_Planning", "currentBehavior"):
        if getattr(said, field) is not None:
            notes[f"not carried: {field.replace('_', '-')}"] += 1
    place = read_place(record.refPos, notes)
    requests = []
    for request in said.reqs or ():
        read = _request(request, notes)
        if read is not None:
            requests.append(read)
    if not requests:
        notes["dropped: intention without a request for signal priority"] += 1
        return None
    speed, heading = _motion(said.currentPos, place, notes)
    return PriorityRequests(
        requester=Requester(id=record.id, position=position_of(place), heading_deg=heading, speed_mps=speed),
        requests=tuple(requests),
        message_count=record.msgCnt,
        second_mark_ms=whole(SECOND_MARK, record.secMark, notes),
    )


def _motion(point: Any, place: RawPlace | None, notes: Notes) -> tuple[float | None, float | None]:
    """Return speed and heading of the current position, which is that of the message."""
    if point is None:
        return None, None
    count_additions(point, "PathPlanningPoint", notes)
    for field in _POINT_REST:
        if getattr(point, field) is not None:
            notes[f"not carried: currentPos.{field}"] += 1
    there = read_offset(point.pos, place, notes)
    if there is not None and (place is None or there[:2] != place[:2] or there.elevation not in (None, place[2])):
        notes["not carried: currentPos.pos"] += 1
    return SPEED.value(point.speed), HEADING.value(point.heading)


def _request(record: Any, notes: Notes) -> PriorityRequest | None:
    info: tuple[str, Any] = record.info or ("without content", None)
    form, asked = info
    if form != "signalPriority":
        notes[f"not carried: request {form}"] += 1
        return None
    count_additions(record, "DriveRequest", notes)
    count_additions(asked, "Req-SignalPriority", notes)
    for field in ("targetVeh", "targetRSU"):
        if getattr(record, field) is not None:
            notes[f"not carried: {field}"] += 1
    action = _ACTIONS.get(record.status)
    if action is None and record.status != _UNKNOWN_ACTION:
        notes["reserved: status"] += 1
    movement = asked.requiredMov
    count_additions(movement, "MovementEx", notes)
    towards, word = junction_id(movement.remoteIntersection), movement.turn_direction
    turn = _TURNS.get(word)
    if turn is None and word is not None:
        notes["reserved: turn-direction"] += 1
    return PriorityRequest(
        id=record.reqID,
        junction=junction_id(asked.intersectionId),
        action=action,
        towards=None if towards == _NOT_STATED else towards,
        signal_group=movement.phaseId,
        turn=turn,
        arrival_in_s=TIME_OFFSET.value(asked.estimatedArrivalTime),
        distance_m=DISTANCE.value(asked.distance2Intersection),
        priority=_priority(record.reqPriority, notes),
        valid_for_s=TIME_OFFSET.value(record.lifeTime),
    )


def _priority(octet: bytes | None, notes: Notes) -> int | None:
    if octet is None:
        return None
    if octet[0] & 0x1F:
        notes["reserved: priority"] += 1
    return octet[0] >> 5


def from_model(model: PriorityRequests, notes: Notes) -> list[dict[str, Any]]:
    """Return as many VIR as the requests need; none (counted) without requests."""
    if not model.requests:
        notes["dropped: intention without a request for signal priority"] += 1
        return []
    requester = model.requester
    _count_rest(model, notes)
    if model.message_count is None:
        notes["no unavailable: msgCnt"] += 1
    place = place_of(requester.position, notes)
    head = {
        "id": fitted_id(requester.id, ID_SIZE, notes),
        "secMark": SECOND_MARK.raw(model.second_mark_ms, notes),
        "refPos": place_fields(place),
    }
    point = _point_fields(requester, place, notes)
    told = [_request_fields(request, model, notes) for request in model.requests]
    messages = []
    for start in range(0, len(told), REQUEST_LIMIT):
        said = {**point, "reqs": told[start : start + REQUEST_LIMIT]}
        count = (model.message_count or 0) + start // REQUEST_LIMIT
        messages.append({"msgCnt": count % 128, **head, "intAndReq": said})
    return messages


def _count_rest(model: PriorityRequests, notes: Notes) -> None:
    requester = model.requester
    for name, value in (
        ("minute", model.minute_of_year),
        ("role", requester.role),
        ("transmission", requester.transmission),
        ("name", requester.name),
        ("route", requester.route),
        ("transit status", requester.transit_status),
        ("occupancy", requester.occupancy),
        ("schedule", requester.schedule_s),
        ("station id", requester.is_station or None),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1


def _point_fields(requester: Requester, place: RawPlace | None, notes: Notes) -> dict[str, Any]:
    speed = SPEED.optional(requester.speed_mps, notes)
    heading = HEADING.optional(requester.heading_deg, notes)
    fields = {name: value for name, value in (("speed", speed), ("heading", heading)) if value is not None}
    if not fields:
        return {}
    here = None if place is None else place._replace(elevation=None)
    return {"currentPos": {"pos": offset_fields(here, place), **fields}}


def _request_fields(request: PriorityRequest, model: PriorityRequests, notes: Notes) -> dict[str, Any]:
    for name, value in (
        ("inbound lane", request.inbound),
        ("outbound lane", request.outbound),
        ("duration", request.duration_s),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    movement: dict[str, Any] = {"remoteIntersection": junction_fields(request.towards or _NOT_STATED)}
    if request.signal_group is not None:
        movement["phaseId"] = request.signal_group
    if request.turn is not None:
        if request.turn in _TURN_WORDS:
            movement["turn-direction"] = _TURN_WORDS[request.turn]
        else:
            notes["not carried: turn"] += 1
    asked: dict[str, Any] = {"intersectionId": junction_fields(request.junction), "requiredMov": movement}
    when = {
        "estimatedArrivalTime": TIME_OFFSET.optional(arrival_in(request, model, notes), notes),
        "distance2Intersection": DISTANCE.optional(request.distance_m, notes),
    }
    asked |= {name: raw for name, raw in when.items() if raw is not None}
    fields: dict[str, Any] = {"reqID": request.id, "status": _word(request.action, notes)}
    if request.priority is not None:
        if 0 <= request.priority <= 7:
            fields["reqPriority"] = bytes([request.priority << 5])
        else:
            notes["unavailable: priority"] += 1
    fields["info"] = "signalPriority", asked
    life_time = TIME_OFFSET.optional(request.valid_for_s, notes)
    if life_time is not None:
        fields["lifeTime"] = life_time
    return fields


def _word(action: PriorityAction | None, notes: Notes) -> str:
    if action is None:
        return _UNKNOWN_ACTION
    word = _WORDS.get(action)
    if word is None:
        notes[f"approximated: {action.value}"] += 1
        word = _NEAREST[action]
    return word
