"""Binary on-board logs of the JPO ODE: records without any file header, often gzipped.

Each record is little-endian and packed: source, latitude, longitude, elevation, speed, heading, UTC seconds,
milliseconds, status and length (26 octets), then that many octets of an IEEE 1609.2 envelope.  In logs of what a
vehicle sent and heard the source is 0 for its own messages and 1 for those of others; logs of received messages use 0
roadside unit, 1 satellite, 2 vehicle, 3 SNMP, and hold no own ones: the two kinds cannot be told apart by their
octets, so a log in which a source above 1 occurs is taken for the second.  The layout was read from public logs,
which it consumes to the last octet.
"""

from __future__ import annotations

import struct

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.scenarios.drives.drive import MAX_RECORDS
from cv2x.scenarios.drives.layers import layer_of
from cv2x.scenarios.drives.raw import RawDrive, RawRecord

_HEAD = struct.Struct("<BiiiHHIHbH")
_MAX_SOURCE = 3
_LATITUDE, _LONGITUDE = 900_000_001, 1_800_000_001
"""Largest values of J2735 (1e-7 degrees; the last one means unavailable)."""
_YEAR_2000_S = 946_684_800
_SUCCESS = 0


def looks_like_ode_log(octets: bytes) -> bool:
    """Whether the octets begin with a plausible record that holds an envelope."""
    return _plausible(octets, 0) and octets[_HEAD.size : _HEAD.size + 1] == b"\x03"


def read_ode_log(octets: bytes) -> RawDrive:
    """Return the records of a log; the first implausible one ends it, as records can only be counted off."""
    drive = RawDrive("ODE log", "octet")
    sources: list[int] = []
    at = doubted = 0
    while at < len(octets):
        if len(drive.records) >= MAX_RECORDS:
            drive.notes.append(f"read up to octet {at}: no more than {MAX_RECORDS} records are")
            break
        if not _plausible(octets, at):
            drive.rejects.add("no record", f"the {len(octets) - at} octets from here on are no record", at)
            break
        source, _, _, _, _, _, seconds, milliseconds, status, length = _HEAD.unpack_from(octets, at)
        payload = octets[at + _HEAD.size : at + _HEAD.size + length]
        utc_ns = seconds * SECOND_NS + milliseconds * MILLISECOND_NS
        doubted += status != _SUCCESS
        if length == 0:
            drive.rejects.add("empty", "no octets", at)
        else:
            drive.records.append(RawRecord(payload, layer_of(payload), at, utc_ns, str(source)))
            sources.append(source)
        at += _HEAD.size + length
    if doubted:
        drive.notes.append(
            f"{doubted} records have a security status other than success: they are replayed like the others"
        )
    received_only = any(source > 1 for source in sources)
    for index, record in enumerate(drive.records):
        sender = "remote" if received_only or record.sender == "1" else "own"
        drive.records[index] = RawRecord(record.octets, record.within, record.place, record.utc_ns, sender)
    return drive


def _plausible(octets: bytes, at: int) -> bool:
    if len(octets) - at < _HEAD.size:
        return False
    source, lat, lon, _, _, _, seconds, milliseconds, _, length = _HEAD.unpack_from(octets, at)
    return bool(
        source <= _MAX_SOURCE
        and abs(lat) <= _LATITUDE
        and abs(lon) <= _LONGITUDE
        and seconds >= _YEAR_2000_S
        and milliseconds < 1000
        and at + _HEAD.size + length <= len(octets)
    )
