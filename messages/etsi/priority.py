"""SREM and SSEM: `PriorityRequests` and `PriorityStatus` in the types that J2735 shares, behind an ETSI header.

Rules.  What stands behind the header is mapped as the SAE messages are.  A requester with a station id sends its SREM
under that id; who sends an SSEM, and an SREM under any other id, has no place in the model.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.etsi.releases import Circumstances, Release, header_fields, station_octets, told_station
from cv2x.messages.model import PriorityRequests, PriorityStatus, Requester
from cv2x.messages.sae import priority_request as sae_request
from cv2x.messages.sae import priority_status as sae_status
from cv2x.messages.scale import Notes

ISO_3833_LIMIT = 255


def request_to_model(record: Any, notes: Notes) -> PriorityRequests:
    """Return what an SREM asks for."""
    count_additions(record.srm, "SignalRequestMessage", notes)
    model = sae_request.to_model(record.srm, notes)
    if not model.requester.is_station or model.requester.id != station_octets(record.header):
        notes["not carried: stationID"] += 1
    return model


def request_from_model(
    model: PriorityRequests, notes: Notes, around: Circumstances, release: Release
) -> list[dict[str, Any]]:
    """Return an SREM, or as many as the requests need."""
    station = _station(model.requester)
    header = header_fields(release, "SREM", told_station(around, notes) if station is None else station)
    return [{"header": header, "srm": fields} for fields in sae_request.from_model(model, notes, ISO_3833_LIMIT)]


def _station(requester: Requester) -> int | None:
    return int.from_bytes(requester.id, "big") if requester.is_station and len(requester.id) == 4 else None


def status_to_model(record: Any, notes: Notes) -> PriorityStatus:
    """Return what an SSEM answers."""
    notes["not carried: stationID"] += 1
    count_additions(record.ssm, "SignalStatusMessage", notes)
    return sae_status.to_model(record.ssm, notes)


def status_from_model(
    model: PriorityStatus, notes: Notes, around: Circumstances, release: Release
) -> dict[str, Any] | None:
    """Return an SSEM, ``None`` (counted) where no junction answers."""
    fields = sae_status.from_model(model, notes, ISO_3833_LIMIT)
    if fields is None:
        return None
    return {"header": header_fields(release, "SSEM", told_station(around, notes)), "ssm": fields}
