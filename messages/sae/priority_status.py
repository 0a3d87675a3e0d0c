"""SAE SSM and `PriorityStatus`.

Rules.  Junctions and answers keep their order.  An answer of a junction nobody names (the Chinese one) cannot be said:
it is dropped and counted.  Who sends the message, and where that is, has no place in an SSM.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import JunctionPriority, PriorityAnswer, PriorityStatus, RequestReference, RequestStatus
from cv2x.messages.place import junction_fields, junction_id
from cv2x.messages.sae.requester import (
    ISO_3833_LIMIT,
    ROLES,
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
from cv2x.messages.scale import MINUTE_OF_YEAR, SECOND_MARK, Notes, whole
from cv2x.messages.words import cut

JUNCTION_LIMIT, STATUS_LIMIT = 32, 32
_UNKNOWN = "unknown"
_ANSWERS = {
    "requested": PriorityAnswer.REQUESTED,
    "processing": PriorityAnswer.PROCESSING,
    "watchOtherTraffic": PriorityAnswer.WATCH_TRAFFIC,
    "granted": PriorityAnswer.GRANTED,
    "rejected": PriorityAnswer.REJECTED,
    "maxPresence": PriorityAnswer.MAX_PRESENCE,
    "reserviceLocked": PriorityAnswer.RESERVICE_LOCKED,
}
_WORDS = {answer: word for word, answer in _ANSWERS.items()}


def to_model(record: Any, notes: Notes) -> PriorityStatus:
    """Return what an SSM answers."""
    if record.regional is not None:
        notes["not carried: regional"] += len(record.regional)
    return PriorityStatus(
        junctions=tuple(_junction(status, notes) for status in record.status),
        message_count=record.sequenceNumber,
        minute_of_year=whole(MINUTE_OF_YEAR, record.timeStamp, notes),
        second_mark_ms=whole(SECOND_MARK, record.second, notes),
    )


def _junction(record: Any, notes: Notes) -> JunctionPriority:
    count_regional(record, "SignalStatus", notes)
    return JunctionPriority(
        id=junction_id(record.id),
        statuses=tuple(_status(package, notes) for package in record.sigStatus),
        count=record.sequenceNumber,
    )


def _status(package: Any, notes: Notes) -> RequestStatus:
    count_regional(package, "sigStatus", notes)
    answer = _ANSWERS.get(package.status)
    if answer is None and package.status != _UNKNOWN:
        notes["reserved: status"] += 1
    minute, mark, duration_s = read_service(package, notes)
    return RequestStatus(
        answer=answer,
        request=None if package.requester is None else _reference(package.requester, notes),
        inbound=read_access(package.inboundOn, notes),
        outbound=read_access(package.outboundOn, notes),
        arrival_minute_of_year=minute,
        arrival_second_mark_ms=mark,
        duration_s=duration_s,
    )


def _reference(record: Any, notes: Notes) -> RequestReference:
    count_additions(record, "SignalRequesterInfo", notes)
    octets, is_station = read_id(record.id)
    return RequestReference(
        requester_id=octets,
        is_station=is_station,
        request_id=record.request,
        message_count=record.sequenceNumber,
        vehicle_role=read_word(record.role, ROLES, "role", notes),
        role=read_role(record.typeData, notes),
    )


def from_model(model: PriorityStatus, notes: Notes, iso_limit: int = ISO_3833_LIMIT) -> dict[str, Any] | None:
    """Return an SSM, ``None`` (counted) where no junction answers; ``iso_limit`` as for an SRM."""
    junctions = []
    for junction in cut(model.junctions, JUNCTION_LIMIT, "junctions", notes):
        fields = _junction_fields(junction, iso_limit, notes)
        if fields is not None:
            junctions.append(fields)
    if not junctions:
        notes["dropped: signal status without answers"] += 1
        return None
    for name, value in (("source id", model.source_id), ("reference position", model.position)):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    head = head_fields(model.message_count, model.minute_of_year, model.second_mark_ms, notes)
    return {**head, "status": junctions}


def _junction_fields(junction: JunctionPriority, iso_limit: int, notes: Notes) -> dict[str, Any] | None:
    if junction.id is None:
        notes["dropped: answer of an unnamed junction"] += len(junction.statuses)
        return None
    statuses = [
        _status_fields(status, iso_limit, notes) for status in cut(junction.statuses, STATUS_LIMIT, "answers", notes)
    ]
    if not statuses:
        notes["dropped: junction without answers"] += 1
        return None
    return {"sequenceNumber": junction.count % 128, "id": junction_fields(junction.id), "sigStatus": statuses}


def _status_fields(status: RequestStatus, iso_limit: int, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "inboundOn": access_field(status.inbound),
        "status": _UNKNOWN if status.answer is None else _WORDS[status.answer],
        **service_fields(status.arrival_minute_of_year, status.arrival_second_mark_ms, status.duration_s, notes),
    }
    if status.outbound is not None:
        fields["outboundOn"] = access_field(status.outbound)
    if status.request is not None:
        fields["requester"] = _reference_fields(status.request, iso_limit, notes)
    return fields


def _reference_fields(request: RequestReference, iso_limit: int, notes: Notes) -> dict[str, Any]:
    for name, value in (("request", request.request_id), ("sequenceNumber", request.message_count)):
        if value is None:
            notes[f"no unavailable: {name}"] += 1
    fields: dict[str, Any] = {
        "id": id_field(request.requester_id, request.is_station, notes),
        "request": request.request_id or 0,
        "sequenceNumber": (request.message_count or 0) % 128,
    }
    if request.vehicle_role is not None:
        fields["role"] = request.vehicle_role
    if request.role is not None:
        fields["typeData"] = role_fields(request.role, iso_limit, notes)
    return fields
