"""The vehicles an RSC (second Chinese phase) coordinates for signal priority, and `PriorityStatus`.

Rules.  An RSC has no answer to a request as such: that a roadside unit coordinates a vehicle for signal priority is
taken for "granted" (assumed, counted), and only that answer can be told.  It names the vehicle, not the junction, not
the request and not the lanes.  Suggestions, paths and lanes are counted; an RSC that coordinates nobody for signal
priority has no meaning in the model.  More vehicles than one message holds become several messages.  The contents of an
RSC are a reconstruction (unverified), and so is everything here.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import JunctionPriority, PriorityAnswer, PriorityStatus, RequestReference, RequestStatus
from cv2x.messages.place import fitted_id, place_fields, place_of, position_of, read_place
from cv2x.messages.scale import SECOND_MARK, Notes, whole
from cv2x.messages.words import NamedBits

ID_SIZE, VEHICLE_LIMIT = 8, 16
PRIORITY = "signalPriority"
COORDINATION = NamedBits[str](
    "info",
    8,
    (
        "cooperativeLaneChanging",
        "cooperativeVehMerging",
        "laneChangingAtIntersection",
        "no-signalIntersectionPassing",
        "dynamicLaneManagement",
        "laneReservation",
        "laneRestriction",
        PRIORITY,
    ),
)


def to_model(record: Any, notes: Notes) -> PriorityStatus | None:
    """Return whom an RSC grants signal priority, ``None`` (counted) where nobody."""
    if record.laneCoordinates is not None:
        notes["not carried: laneCoordinates"] += len(record.laneCoordinates)
    statuses = []
    for vehicle in record.coordinates or ():
        words = frozenset[str]() if vehicle.info is None else COORDINATION.read(vehicle.info, notes)
        if PRIORITY not in words:
            notes["not carried: coordination of other kinds"] += 1
            continue
        count_additions(vehicle, "VehicleCoordination", notes)
        if len(words) > 1:
            notes["not carried: info beside signalPriority"] += 1
        for field in ("driveSuggestion", "pathGuidance"):
            if getattr(vehicle, field) is not None:
                notes[f"not carried: {field}"] += 1
        notes["assumed: granted"] += 1
        statuses.append(RequestStatus(PriorityAnswer.GRANTED, RequestReference(vehicle.vehId)))
    if not statuses:
        notes["dropped: coordination without signal priority"] += 1
        return None
    return PriorityStatus(
        junctions=(JunctionPriority(None, tuple(statuses)),),
        message_count=record.msgCnt,
        second_mark_ms=whole(SECOND_MARK, record.secMark, notes),
        source_id=record.id,
        position=position_of(read_place(record.refPos, notes)),
    )


def from_model(model: PriorityStatus, notes: Notes) -> list[dict[str, Any]]:
    """Return as many RSC as there are vehicles to tell about; none (counted) where priority is granted to nobody."""
    if model.minute_of_year is not None:
        notes["not carried: minute"] += 1
    told = []
    for junction in model.junctions:
        if junction.id is not None:
            notes["not carried: junction"] += 1
        for status in junction.statuses:
            fields = _vehicle_fields(status, notes)
            if fields is not None:
                told.append(fields)
    if not told:
        notes["dropped: coordination without signal priority"] += 1
        return []
    if model.message_count is None:
        notes["no unavailable: msgCnt"] += 1
    head = {
        "id": fitted_id(model.source_id or b"", ID_SIZE, notes),
        "secMark": SECOND_MARK.raw(model.second_mark_ms, notes),
        "refPos": place_fields(place_of(model.position, notes)),
    }
    return [
        {
            "msgCnt": ((model.message_count or 0) + start // VEHICLE_LIMIT) % 128,
            **head,
            "coordinates": told[start : start + VEHICLE_LIMIT],
        }
        for start in range(0, len(told), VEHICLE_LIMIT)
    ]


def _vehicle_fields(status: RequestStatus, notes: Notes) -> dict[str, Any] | None:
    request = status.request
    if status.answer is not PriorityAnswer.GRANTED:
        notes[f"dropped: answer {'unknown' if status.answer is None else status.answer.value}"] += 1
        return None
    if request is None:
        notes["dropped: answer to nobody"] += 1
        return None
    for name, value in (
        ("inbound lane", status.inbound),
        ("outbound lane", status.outbound),
        ("minute of arrival", status.arrival_minute_of_year),
        ("millisecond of arrival", status.arrival_second_mark_ms),
        ("duration", status.duration_s),
        ("number of the request", request.request_id),
        ("message count of the request", request.message_count),
        ("role", request.role or request.vehicle_role),
        ("station id", request.is_station or None),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    octets = fitted_id(request.requester_id, ID_SIZE, notes)
    return {"vehId": octets, "info": COORDINATION.write(frozenset({PRIORITY}), notes)}
