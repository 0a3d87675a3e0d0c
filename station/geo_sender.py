"""GeoNetworking headers of what one station sends: who it is, where it is, and for whom a message is meant.

The packet of a DENM goes to a circle around its event, as wide as the message's own awareness distance; everything else
goes to whoever hears it (single-hop broadcast).  Nothing is forwarded: this is a sender, no router.  Rules.  The source
position is where the station stands, else that of the message or of the one road user who speaks in it, else the last
one it told; without any there is no
packet.  The address is made of the layer-2 id, so it changes with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cv2x.errors import EncodeError
from cv2x.messages.model import Model, Position, RoadUser, RoadUserKind, RoadUsers, VehicleState
from cv2x.radio import btp, geonet
from cv2x.radio.geonet_position import PASSENGER_CAR, ROADSIDE_UNIT, Address, Area, LongPosition, long_position

DEFAULT_DISTANCE_M = 1000
"""Radius of a DENM's area where the message states none: a default of this project."""
_DISTANCES_M = {
    "lessThan50m": 50, "lessThan100m": 100, "lessThan200m": 200, "lessThan500m": 500, "lessThan1000m": 1000,
    "lessThan5km": 5000, "lessThan10km": 10_000, "over10km": 10_000,
}  # fmt: skip
"""Awareness (release 1: relevance) distance of a DENM, TS 102 894-2."""
_USER_TYPES = {RoadUserKind.PEDESTRIAN: 1, RoadUserKind.CYCLIST: 2}
"""Road user -> station type of its address."""
_LOCAL = b"\x02\x00"
"""Locally administered, so the link-layer address belongs to no maker."""
_SEQUENCES = 1 << 16


class Sending(NamedTuple):
    """What a message is sent under: its meaning and its value before encoding where known, when, and as whom."""

    model: Model | None = None
    value: Any = None
    utc_ns: int | None = None
    source_l2: int | None = None


class GeoSender:
    """Makes the packets of one station; ``standing`` is where a roadside unit stands."""

    def __init__(self, standing: Position | None = None) -> None:
        self._standing = standing
        self._last: Position | None = None
        self._sequence = 0

    def pack(self, name: str, octets: bytes, under: Sending) -> bytes:
        """Return the packet of a message of that short name.

        Raises EncodeError for a message without a port, and where no place or no instant is known.
        """
        port = PORTS.get(name)
        if port is None:
            raise EncodeError(f"{name} has no BTP port", "port")
        source = self._source(under)
        payload = btp.pack(port, octets)
        area = _area(under.value) if name == "DENM" else None
        if area is None:
            return geonet.pack(geonet.single_hop(source, payload))
        packet = geonet.geo_broadcast(source, self._sequence, area, payload)
        self._sequence = (self._sequence + 1) % _SEQUENCES
        return geonet.pack(packet)

    def _source(self, under: Sending) -> LongPosition:
        alone = _speaks_alone(under.model)
        told = getattr(under.model, "position", None) if alone is None else alone.position
        place = self._standing or told or self._last
        if place is None or under.utc_ns is None:
            raise EncodeError(f"no {'place' if place is None else 'instant'} of the sender is known", "source")
        self._last = place
        station_type = PASSENGER_CAR if self._standing is None else ROADSIDE_UNIT
        if alone is not None:
            station_type = _USER_TYPES.get(alone.kind, station_type)
        address = Address(_LOCAL + (under.source_l2 or 0).to_bytes(4, "big"), station_type)
        moving = under.model if isinstance(under.model, VehicleState) else alone
        return long_position(
            address,
            under.utc_ns,
            place.lat_deg,
            place.lon_deg,
            speed_mps=None if moving is None else moving.speed_mps,
            heading_deg=None if moving is None else moving.heading_deg,
        )


def _speaks_alone(model: Model | None) -> RoadUser | None:
    """Return the road user who tells of himself and of nobody else."""
    if not isinstance(model, RoadUsers) or model.source_id is not None or len(model.users) != 1:
        return None
    return model.users[0]


PORTS: Mapping[str, int] = {name: port for port, name in btp.PORTS.items()}
"""Short name -> BTP destination port."""


def _area(value: Any) -> Area | None:
    """Return the circle a DENM is meant for, ``None`` where its value is not known or has no place."""
    if not isinstance(value, Mapping):
        return None
    management = value["denm"]["management"]
    place = management["eventPosition"]
    lat, lon = place["latitude"], place["longitude"]
    if abs(lat) > 900_000_000 or abs(lon) > 1_800_000_000:
        return None
    stated = management.get("awarenessDistance") or management.get("relevanceDistance")
    return Area(lat, lon, DEFAULT_DISTANCE_M if stated is None else _DISTANCES_M.get(stated, DEFAULT_DISTANCE_M))
