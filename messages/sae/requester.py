"""What SRM and SSM share: who asks, as what, by which lane, and when.

Rules.  Words of the standard stay as they are; those that say unknown and reserved ones become ``None``.  Lane 0 is the
lane nobody knows.  Regional data is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import AccessKind, AccessPoint, RequesterRole
from cv2x.messages.place import fitted_id
from cv2x.messages.scale import MINUTE_OF_YEAR, SECOND_MARK, Notes, Scale, whole, whole_raw

ID_SIZE = 4
UNKNOWN_LANE = 0
UNKNOWN_ROLE = "none-unknown"
DURATION = Scale("duration", 0, 65534, den=1000, unavailable=65535)
"""DSecond as a length of time; that 65535 is unavailable is unverified."""
ISO_3833_LIMIT = 100
"""Highest vehicle type in J2735; the ETSI messages have room for 255."""
ROLES = frozenset({
    "basicVehicle", "publicTransport", "specialTransport", "dangerousGoods", "roadWork", "roadRescue", "emergency",
    "safetyCar", "none-unknown", "truck", "motorcycle", "roadSideSource", "police", "fire", "ambulance", "dot",
    "transit", "slowMoving", "stopNgo", "cyclist", "pedestrian", "nonMotorized", "military",
})  # fmt: skip
HPMS = frozenset({
    "none", "unknown", "special", "moto", "car", "carOther", "bus", "axleCnt2", "axleCnt3", "axleCnt4",
    "axleCnt4Trailer", "axleCnt5Trailer", "axleCnt6Trailer", "axleCnt5MultiTrailer", "axleCnt6MultiTrailer",
    "axleCnt7MultiTrailer",
})  # fmt: skip
_SUB_ROLES = {f"requestSubRole{number}": number for number in range(1, 15)}
_IMPORTANCES = {f"requestImportanceLevel{number}": number for number in range(1, 15)}
_SAID_UNKNOWN = frozenset({"requestSubRoleUnKnown", "requestImportanceLevelUnKnown"})
_KINDS = {kind.value: kind for kind in AccessKind}


def read_id(choice: tuple[str, Any]) -> tuple[bytes, bool]:
    """Return the identifier of a VehicleID and whether it is a station id."""
    form, value = choice
    return (value.to_bytes(ID_SIZE, "big"), True) if form == "stationID" else (value, False)


def id_field(octets: bytes, is_station: bool, notes: Notes) -> tuple[str, Any]:
    """Return a VehicleID."""
    fitted = fitted_id(octets, ID_SIZE, notes)
    return ("stationID", int.from_bytes(fitted, "big")) if is_station else ("entityID", fitted)


def read_access(choice: tuple[str, Any] | None, notes: Notes) -> AccessPoint | None:
    """Return an IntersectionAccessPoint, ``None`` where absent or unknown."""
    if choice is None or choice == ("lane", UNKNOWN_LANE):
        return None
    kind = _KINDS.get(choice[0])
    if kind is None:
        notes["reserved: access point"] += 1
        return None
    return AccessPoint(kind, choice[1])


def access_field(point: AccessPoint | None) -> tuple[str, int]:
    """Return an IntersectionAccessPoint."""
    return ("lane", UNKNOWN_LANE) if point is None else (point.kind.value, point.number)


def read_word(word: str | None, known: frozenset[str], what: str, notes: Notes) -> str | None:
    """Return a word of the standard, ``None`` where absent or (counted) of a later edition."""
    if word is None or word in known:
        return word
    notes[f"reserved: {what}"] += 1
    return None


def read_role(record: Any, notes: Notes) -> RequesterRole | None:
    """Return what a RequestorType says."""
    if record is None:
        return None
    count_additions(record, "RequestorType", notes)
    if record.regional is not None:
        notes["not carried: type.regional"] += 1
    return RequesterRole(
        role=read_word(record.role, ROLES, "role", notes) or UNKNOWN_ROLE,
        sub_role=_number(record.subrole, _SUB_ROLES, "subrole", notes),
        importance=_number(record.request, _IMPORTANCES, "importance", notes),
        iso_3833=record.iso3883,
        hpms=read_word(record.hpmsType, HPMS, "hpmsType", notes),
    )


def _number(word: str | None, numbers: Mapping[str, int], what: str, notes: Notes) -> int | None:
    if word is None or word in _SAID_UNKNOWN:
        return None
    number = numbers.get(word)
    if number is None:
        notes[f"reserved: {what}"] += 1
    return number


def role_fields(role: RequesterRole, iso_limit: int, notes: Notes) -> dict[str, Any]:
    """Return a RequestorType."""
    fields: dict[str, Any] = {"role": role.role}
    for name, prefix, number in (
        ("subrole", "requestSubRole", role.sub_role),
        ("request", "requestImportanceLevel", role.importance),
    ):
        if number is None:
            continue
        if 1 <= number <= 14:
            fields[name] = f"{prefix}{number}"
        else:
            notes[f"unavailable: {name}"] += 1
    if role.iso_3833 is not None:
        if 0 <= role.iso_3833 <= iso_limit:
            fields["iso3883"] = role.iso_3833
        else:
            notes["unavailable: iso3883"] += 1
    if role.hpms is not None:
        fields["hpmsType"] = role.hpms
    return fields


def read_service(record: Any, notes: Notes) -> tuple[int | None, int | None, float | None]:
    """Return (minute of the year, millisecond of the minute, length in seconds) of an expected service."""
    return (
        whole(MINUTE_OF_YEAR, record.minute, notes),
        whole(SECOND_MARK, record.second, notes),
        DURATION.value(record.duration),
    )


def service_fields(minute: int | None, mark: int | None, duration_s: float | None, notes: Notes) -> dict[str, int]:
    """Return the members minute, second and duration of a package."""
    fields = {
        "minute": whole_raw(MINUTE_OF_YEAR, minute, notes),
        "second": whole_raw(SECOND_MARK, mark, notes),
        "duration": DURATION.optional(duration_s, notes),
    }
    return {name: value for name, value in fields.items() if value is not None}


def count_regional(record: Any, what: str, notes: Notes) -> None:
    """Count the regional data and the additions of an extensible SEQUENCE."""
    count_additions(record, what, notes)
    if record.regional is not None:
        notes[f"not carried: {what}.regional"] += len(record.regional)


def head_fields(count: int | None, minute: int | None, mark: int | None, notes: Notes) -> dict[str, int]:
    """Return timeStamp, second and sequenceNumber of a message."""
    fields: dict[str, int] = {}
    stamp = whole_raw(MINUTE_OF_YEAR, minute, notes)
    if stamp is not None:
        fields["timeStamp"] = stamp
    fields["second"] = SECOND_MARK.raw(mark, notes)
    if count is not None:
        fields["sequenceNumber"] = count % 128
    return fields
