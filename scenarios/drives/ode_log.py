"""Binary on-board logs of the JPO ODE: records (`cv2x.radio.ode_record`) without any file header, often gzipped.

Each record holds an IEEE 1609.2 envelope.  In logs of what a vehicle sent and heard the source is 0 for its own
messages and 1 for those of others; logs of received messages use 0 roadside unit, 1 satellite, 2 vehicle, 3 SNMP, and
hold no own ones: the two kinds cannot be told apart by their octets, so a log in which a source above 1 occurs is taken
for the second.
"""

from __future__ import annotations

from cv2x.errors import DecodeError
from cv2x.radio import ode_record
from cv2x.scenarios.drives.drive import MAX_RECORDS
from cv2x.scenarios.drives.layers import layer_of
from cv2x.scenarios.drives.raw import RawDrive, RawRecord


def looks_like_ode_log(octets: bytes) -> bool:
    """Whether the octets begin with a plausible record that holds an envelope."""
    record = _record(octets, 0)
    return record is not None and record.payload[:1] == b"\x03"


def read_ode_log(octets: bytes) -> RawDrive:
    """Return the records of a log; the first implausible one ends it, as records can only be counted off."""
    drive = RawDrive("ODE log", "octet")
    sources: list[int] = []
    at = doubted = 0
    while at < len(octets):
        if len(drive.records) >= MAX_RECORDS:
            drive.notes.append(f"read up to octet {at}: no more than {MAX_RECORDS} records are")
            break
        record = _record(octets, at)
        if record is None:
            drive.rejects.add("no record", f"the {len(octets) - at} octets from here on are no record", at)
            break
        doubted += record.status != ode_record.SUCCESS
        if record.payload:
            source = str(record.source)
            drive.records.append(RawRecord(record.payload, layer_of(record.payload), at, record.utc_ns, source))
            sources.append(record.source)
        else:
            drive.rejects.add("empty", "no octets", at)
        at = record.end
    if doubted:
        drive.notes.append(
            f"{doubted} records have a security status other than success: they are replayed like the others"
        )
    received_only = any(source > 1 for source in sources)
    for index, raw in enumerate(drive.records):
        sender = "remote" if received_only or raw.sender == "1" else "own"
        drive.records[index] = RawRecord(raw.octets, raw.within, raw.place, raw.utc_ns, sender)
    return drive


def _record(octets: bytes, at: int) -> ode_record.Record | None:
    try:
        return ode_record.parse(octets, at)
    except DecodeError:
        return None
