"""From what a file holds to a drive: in which dialect it speaks, and when each record was.

The dialect is found by trying: of the first messages, that dialect speaks which decodes most of them and gives back the
same octets.  Times are those of the recording; where it has none, the millisecond of the minute in the vehicle messages
is unwound (a step of less than half a minute either way), and a record without one takes the time of the record before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, MINUTE_NS, resolve_second_mark
from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.scenarios.drives.drive import Drive, DriveRecord
from cv2x.scenarios.drives.layers import message_octets
from cv2x.scenarios.drives.raw import RawDrive, RawRecord
from cv2x.scenarios.model import DEFAULT_START_UTC_NS, LATEST_UTC_NS
from cv2x.station.stack import FAMILIES

_TRIED = 50
"""Messages by which the dialect is told."""
_NO_MARK_MS = 60_000
"""From here on a DSecond says leap second or unavailable."""


class _Times(NamedTuple):
    instants_ns: list[int]
    """Of every record, on a clock of their own."""
    first_mark_ms: int | None
    """The first one's millisecond of the minute, where times come from there."""


_HEARD = tuple(name for name, frame in FRAMES.items() if frame.family in FAMILIES and not frame.experimental)
"""The dialects a drive may be in: those a station can hear."""


def settle(raw: RawDrive, file: str, start_utc_ns: int | None) -> Drive:
    """Return the drive that a file's records make.

    ``start_utc_ns`` dates it: the first record is put there, or, where its minute is known, at the instant nearest to
    there that fits.  Raises InputError where nothing in the file is a message of a known dialect.
    """
    if start_utc_ns is not None and _possible(start_utc_ns) is None:
        raise InputError("is not between 1970 and 2100", field="--start")
    if not raw.records:
        causes = ", ".join(f"{cause}: {count}" for cause, count in sorted(raw.rejects.counts.items())) or "it is empty"
        raise InputError(f"holds no frame that could be replayed ({causes})", file)
    spoken = spoken_dialect(raw.records)
    if spoken is None:
        raise InputError(f"none of its messages decodes in any known dialect ({', '.join(_HEARD)})", file)
    notes = list(raw.notes)
    known = [_possible(record.utc_ns) for record in raw.records]
    impossible = sum(record.utc_ns is not None for record in raw.records) - sum(at is not None for at in known)
    if impossible:
        notes.append(f"{impossible} records have an impossible time: they take that of the record before")
    dated = any(instant is not None for instant in known)
    times = _Times(_filled(known), None) if dated else _unwound(raw.records, spoken)
    if not dated and times.first_mark_ms is None:
        notes.append("no record says when it was sent: all are taken to be 100 ms apart")
        times = _Times([index * 100 * MILLISECOND_NS for index in range(len(raw.records))], None)
    first_ns = min(times.instants_ns)
    start_ns = first_ns if dated else DEFAULT_START_UTC_NS
    if start_utc_ns is not None:
        start_ns = start_utc_ns
    if times.first_mark_ms is not None:
        start_ns = resolve_second_mark(times.first_mark_ms, start_ns) - (times.instants_ns[0] - first_ns)
    if any(later < earlier for earlier, later in zip(times.instants_ns, times.instants_ns[1:], strict=False)):
        notes.append("the records do not stand in order of time: they are replayed in order")
    if not dated and start_utc_ns is None:
        notes.append("the recording holds no date: give --start to set one")
    records = [
        DriveRecord(instant - first_ns, record.octets, record.within, record.place, record.sender)
        for instant, record in zip(times.instants_ns, raw.records, strict=True)
    ]
    return Drive(
        file=file,
        kind=raw.kind,
        place=raw.place,
        dialect=spoken,
        records=tuple(sorted(records, key=lambda record: record.offset_ns)),
        start_utc_ns=start_ns,
        dated=dated or start_utc_ns is not None,
        rejects=tuple(raw.rejects.kept),
        reject_counts=dict(raw.rejects.counts),
        notes=tuple(notes),
    )


def _possible(utc_ns: int | None) -> int | None:
    return utc_ns if utc_ns is not None and 0 <= utc_ns <= LATEST_UTC_NS else None


def spoken_dialect(records: Sequence[RawRecord]) -> str | None:
    """Return the dialect the first messages are in, ``None`` where none of them decodes in any."""
    messages = []
    for record in records:
        octets = message_octets(record.octets, record.within)
        if octets is not None:
            messages.append(octets)
        if len(messages) == _TRIED:
            break
    scores = {name: sum(_goes_round(dialect(name), octets) for octets in messages) for name in _HEARD}
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best is not None and scores[best] else None


def _goes_round(spoken: Dialect, octets: bytes) -> bool:
    try:
        name, message = spoken.decode(octets)
        return not name.startswith("unknown:") and bool(spoken.encode(name, message) == octets)
    except (DecodeError, EncodeError):
        return False


def second_mark(spoken: Dialect, octets: bytes | None) -> int | None:
    """Return the millisecond of the minute a vehicle message states, or ``None``."""
    if octets is None:
        return None
    try:
        name, message = spoken.decode(octets)
    except DecodeError:
        return None
    if name != "BSM":
        return None
    core = getattr(message, "coreData", message)
    mark = getattr(core, "secMark", None)
    return mark if isinstance(mark, int) and mark < _NO_MARK_MS else None


def _unwound(records: Sequence[RawRecord], name: str) -> _Times:
    spoken = dialect(name)
    instants: list[int | None] = []
    now_ns: int | None = None
    first_mark_ms = None
    for record in records:
        mark_ms = second_mark(spoken, message_octets(record.octets, record.within))
        if mark_ms is not None:
            if now_ns is None:
                now_ns = first_mark_ms = mark_ms
                now_ns *= MILLISECOND_NS
            else:
                step_ns = (mark_ms * MILLISECOND_NS - now_ns) % MINUTE_NS
                now_ns += step_ns if step_ns <= MINUTE_NS // 2 else step_ns - MINUTE_NS
        instants.append(now_ns)
    return _Times(_filled(instants), first_mark_ms)


def _filled(instants: Sequence[int | None]) -> list[int]:
    """Return the instants, each missing one as the one before it (at the beginning, as the first one known)."""
    last = next((instant for instant in instants if instant is not None), 0)
    filled = []
    for instant in instants:
        last = last if instant is None else instant
        filled.append(last)
    return filled
