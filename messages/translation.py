"""Messages of one dialect said in another, with everything that is lost on the way.

Strategy.  What a message means is read into the neutral model, and the model is written in the other dialect
(`mapping`); what either step could not carry is a loss of the message it happened to, and so is every number that the
message made, read again, tells otherwise (`rounded`).  Between two editions of one family, and between the two ETSI
releases, a message that the other side can hold goes over as it is, without the model and without loss: SAE and ETSI
editions share their frames, Chinese ones the members of their messages.

Rules.  Nothing is dropped silently: a message that says nothing the model has a noun for, or one that the target cannot
encode, is a loss too.  A translation is a pure function of the message and the circumstances given: it reads no clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cv2x.errors import DecodeError, EncodeError
from cv2x.messages.dialect import Dialect, Record
from cv2x.messages.etsi.moments import some_utc_ns, stated_utc_ns
from cv2x.messages.etsi.releases import RELEASES, Circumstances, station_of
from cv2x.messages.mapping import FAMILIES, from_model, to_model
from cv2x.messages.rounded import rounded

_KEPT = frozenset({"not carried: stationID", "not carried: message count", "assumed: message count"})


class Loss(NamedTuple):
    """Something that did not come over: of which message, why, and how many times."""

    message: str
    """Short name of the source message where reading lost it, of the target message where writing did (of the noun
    where nothing was written).
    """
    cause: str
    times: int


class Said(NamedTuple):
    """One message of the translation: its short name, its value as encoded, and its frame."""

    name: str
    value: Any
    octets: bytes


class Translation(NamedTuple):
    """What a message became: one message, several, or none."""

    messages: tuple[Said, ...]
    losses: tuple[Loss, ...]


def translate(
    message: bytes | bytearray | memoryview | tuple[str, Record | Mapping[str, Any]],
    source: Dialect,
    target: Dialect,
    *,
    near: int | None = None,
    station_id: int | None = None,
) -> Translation:
    """Return what a message (a frame, or its short name with a record or dict) of one dialect says in another.

    ``near`` is an instant (POSIX nanoseconds) close to the message, which the times of ETSI messages are told against:
    within 30 seconds for CAM and VAM, half a year for DENM.  Without it they are lost, unless the message itself
    states an instant, or both dialects are ETSI's.  ``station_id`` is the sender's for ETSI messages about maps and
    signals; between two ETSI dialects it stays what it was.  Raises DecodeError for octets that are no message of the
    source, EncodeError for a value that is none.
    """
    name, record = _read(message, source)
    over = _as_it_is(name, record, source, target)
    if over is not None:
        return Translation((over,), ())
    losses: list[Loss] = []
    model = None
    if source.family in FAMILIES and target.family in FAMILIES and not name.startswith("unknown:"):
        around = _circumstances(record, source, target, near, station_id)
        model, notes = to_model(source.family, name, record, around)
        losses += _lost(name, notes, source, target)
    if model is None:
        if not any(loss.cause.startswith("dropped: ") for loss in losses):
            losses.append(Loss(name, "dropped: message without a meaning in the model", 1))
        return Translation((), tuple(losses))
    mapped = from_model(target, model, around)
    said = []
    heard = []
    for told, fields in mapped.messages:
        try:
            one = Said(told, fields, target.encode(told, fields))
        except EncodeError as error:
            losses.append(Loss(told, f"dropped: message that cannot be encoded ({error})", 1))
            continue
        said.append(one)
        again, _ = to_model(target.family, *target.decode(one.octets), around)
        heard += [] if again is None else [again]
    written = mapped.messages[0][0] if mapped.messages else type(model).__name__
    losses += _lost(written, mapped.notes + rounded(model, heard), source, target)
    if not said and not any(loss.cause.startswith("dropped: ") for loss in losses):
        losses.append(Loss(written, "dropped: nothing to say", 1))
    return Translation(tuple(said), tuple(losses))


def _read(message: Any, source: Dialect) -> tuple[str, Any]:
    if isinstance(message, tuple):
        name, value = message
        if isinstance(value, Record):
            return name, value
        message = source.encode(name, value)
    found: tuple[str, Any] = source.decode(message)
    return found


def _as_it_is(name: str, record: Any, source: Dialect, target: Dialect) -> Said | None:
    """Return a message whole in another edition of its family, ``None`` where there is none or it does not fit."""
    families = {source.family, target.family}
    if families <= RELEASES.keys() or families == {"sae"}:
        return _same_frame(name, source.encode(name, record), target)
    return _same_value(name, record, target) if len(families) == 1 else None


def _same_value(name: str, record: Any, target: Dialect) -> Said | None:
    """Return a message with the same members in another edition of its family, ``None`` where they do not fit."""
    value = _plain(record)
    try:
        octets = target.encode(name, value)
    except EncodeError:
        return None
    told, again = target.decode(octets)
    return Said(name, value, octets) if told == name and _plain(again) == value else None


def _same_frame(name: str, octets: bytes, target: Dialect) -> Said | None:
    """Return the same octets as a message of another edition, ``None`` where it reads them otherwise or not at all."""
    try:
        told, record = target.decode(octets)
        same = told == name and target.encode(told, record) == octets
    except (DecodeError, EncodeError):
        return None
    return Said(told, _plain(record), octets) if same else None


def _plain(record: Any) -> Any:
    return record.to_dict() if isinstance(record, Record) else record


def _lost(name: str, notes: Mapping[str, int], source: Dialect, target: Dialect) -> list[Loss]:
    """Return notes as losses, but for what two ETSI messages both lack or both have."""
    kept = _KEPT if {source.family, target.family} <= RELEASES.keys() else frozenset()
    return [Loss(name, cause, count) for cause, count in notes.items() if cause not in kept]


def _circumstances(
    record: Any, source: Dialect, target: Dialect, near: int | None, station_id: int | None
) -> Circumstances:
    if source.family not in RELEASES:
        return Circumstances(near, station_id)
    if near is None:
        near = stated_utc_ns(record)
    if target.family in RELEASES:
        near = some_utc_ns(record) if near is None else near
        station_id = station_of(record.header) if station_id is None else station_id
    return Circumstances(near, station_id)
