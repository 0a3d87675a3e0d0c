"""Columns of field captures and logs: what one unit heard, and where the log tells, what it sent itself.

A file is one listening unit, named after the file.  Records a log calls the unit's own are its transmissions, and the
temporary ids in them are its own, so that another unit's file names it as the sender.  Senders are else known by their
temporary ids.  Where a capture has no own records, nothing is known of what was sent, and only figures of receptions
(gaps, ages, windows counted by msgCnt) can be had.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cv2x.errors import DecodeError
from cv2x.harness.phrase import phrase
from cv2x.harness.reception.keep import Rows
from cv2x.harness.reception.told import VEHICLE_STATES
from cv2x.messages import dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import to_model
from cv2x.messages.model import VehicleState
from cv2x.scenarios.drives.layers import message_octets
from cv2x.scenarios.drives.read import read_drive

OWN = "own"


def read_capture(rows: Rows, path: Path, start_utc_ns: int | None = None) -> None:
    """Add what a capture, on-board log or text of hex frames holds.

    Raises InputError for a file that is none of these, or of which nothing can be used.
    """
    drive = read_drive(path, start_utc_ns=start_utc_ns)
    spoken = dialect(drive.dialect)
    unit = _name(rows, path)
    unread = 0
    names: dict[bytes, str | None] = {}
    for record in drive.records:
        octets = message_octets(record.octets, record.within)
        if octets is None:
            unread += 1
            continue
        at_ns = drive.start_utc_ns + record.offset_ns
        if octets not in names:
            names[octets] = _message(rows, spoken.name, octets, unit if record.sender == OWN else None, at_ns)
        name = names[octets]
        if name is None:
            unread += 1
        elif record.sender == OWN:
            rows.sent(at_ns, unit, spoken.name, name, octets)
        else:
            rows.heard(at_ns, unit, spoken.name, name, octets)
    file = str(path)
    rows.notes += [phrase("reception.read_as", file=file, note=note) for note in drive.notes]
    if not drive.dated:
        rows.notes.append(phrase("reception.undated", file=file))
    counts: Mapping[str, int] = {**drive.reject_counts, **({"no message that decodes": unread} if unread else {})}
    for cause, count in counts.items():
        first = next((f"{drive.place} {one.place}: {one.detail}" for one in drive.rejects if one.cause == cause), "–")
        rows.notes.append(phrase("reception.rejects", file=file, count=count, cause=cause, first=first[:200]))


def _message(rows: Rows, spoken: str, octets: bytes, own: str | None, at_ns: int) -> str | None:
    """Return the short name of a message, ``None`` where it does not decode; learn whose ids a unit's own ones are."""
    known = dialect(spoken)
    try:
        name, record = known.decode(octets)
    except DecodeError:
        return None
    if own is not None and name in VEHICLE_STATES:
        model, _ = to_model(known.family, name, record, Circumstances(at_ns))
        if isinstance(model, VehicleState):
            rows.identity(own, model.temporary_id)
    return name


def _name(rows: Rows, path: Path) -> str:
    """Return the unit's name: the file's, with a number where two files are called the same."""
    stem = path.name.split(".")[0] or path.name
    name, number = stem, 1
    while rows.knows(name):
        number += 1
        name = f"{stem} {number}"
    return name
