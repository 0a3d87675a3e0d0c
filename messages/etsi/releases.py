"""What the two ETSI releases name differently, and the header in front of every message.

Rules.  The releases say the same about vehicles and events under other names, so a mapping is written once and looks
its names up here; a record's own member names tell which set it uses.  What a message states beside its meaning (who
sends it, and near which instant) is no part of the model: it comes in as `Circumstances`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cv2x.messages.scale import Notes


class Circumstances(NamedTuple):
    """What a message needs that a model does not hold."""

    near_utc_ns: int | None = None
    """An instant (POSIX nanoseconds) the message is close to: within 30 seconds of a CAM or VAM, half a year of a DENM;
    ``None`` = nobody knows."""
    station_id: int | None = None
    """Station id of the sender, for messages whose model names none."""


NOBODY_KNOWS = Circumstances()


class Release(NamedTuple):
    """The names one release uses."""

    name: str
    acceleration: tuple[str, str]
    """Prefix of the value's and of the confidence's name in an acceleration of a CAM."""
    action: str
    originator: str
    distance: str
    direction: str
    traces: str
    zone: str


R1 = Release(
    "etsi-r1",
    ("{}AccelerationValue", "{}AccelerationConfidence"),
    "actionID",
    "originatingStationID",
    "relevanceDistance",
    "relevanceTrafficDirection",
    "traces",
    "eventHistory",
)
R2 = Release(
    "etsi-r2",
    ("value", "confidence"),
    "actionId",
    "originatingStationId",
    "awarenessDistance",
    "trafficDirection",
    "detectionZonesToEventPosition",
    "eventZone",
)
RELEASES = {release.name: release for release in (R1, R2)}

OLD_NAMES = frozenset({"SPATEM", "MAPEM", "SREM", "SSEM"})
"""Messages whose header has the names of release 1 in both releases (TS 103 301)."""
_NUMBERS = {"DENM": 1, "CAM": 2, "SPATEM": 4, "MAPEM": 5, "SREM": 9, "SSEM": 10, "CPM": 14, "VAM": 16}
_VERSIONS = {"VAM": 3}
"""protocolVersion, 2 where nothing else is said; that of VAM as seen in public frames (unverified)."""
STATION_LIMIT = 1 << 32


def station_of(header: Any) -> int:
    """Return the station id an ItsPduHeader of either release states."""
    number: int = header.stationId if "stationId" in header._fields else header.stationID
    return number


def station_octets(header: Any) -> bytes:
    """Return the station id of a header as an identifier of four octets, big-endian."""
    return station_of(header).to_bytes(4, "big")


def header_fields(release: Release, name: str, station: int) -> dict[str, int]:
    """Return the ItsPduHeader of a message."""
    end = "ID" if release is R1 or name in OLD_NAMES else "Id"
    return {"protocolVersion": _VERSIONS.get(name, 2), f"message{end}": _NUMBERS[name], f"station{end}": station}


def told_station(around: Circumstances, notes: Notes) -> int:
    """Return the station id for a message whose model names none, 0 (counted) where nobody states one."""
    if around.station_id is None or not 0 <= around.station_id < STATION_LIMIT:
        notes["no unavailable: stationID"] += 1
        return 0
    return around.station_id


def count_present(record: Any, names: tuple[str, ...], notes: Notes, prefix: str = "") -> None:
    """Count the members that are there and that the model has no field for."""
    for name in names:
        if name in record._fields and getattr(record, name) is not None:
            notes[f"not carried: {prefix}{name}"] += 1
