"""Which dialects take octets as a message, and on what evidence.

Rules.  Strict means: the whole of the octets decodes and encodes to the same octets again.  Zeros behind a message are
the padding of somebody's buffer and do not weaken that; two dialects may then disagree where the message ends, and both
are named.  Other octets behind it are accepted only where the frame tells its own length or number (J2735, ETSI): a
Chinese frame begins in almost anything.  A number no table knows is no acceptance.  Tolerant readings are looked for
only when asked for, and only where nothing strict is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from cv2x.errors import Cv2xError, DecodeError, EncodeError
from cv2x.liberty import Liberty
from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi_frame import ROOTS
from cv2x.messages.frames import FRAMES

EVIDENCE = ("strict", "strict, zeros behind", "strict, octets behind", "tolerant")
_EXACT, _PADDED, _FOLLOWED, _TOLERANT = EVIDENCE

_LONGER = bytes(4096)
MAX_OCTETS = 65_536
"""Longer octets are no message (a bound of ours)."""
MAX_TOLERANT_OCTETS = 8192
"""Longer octets are read strictly only: a tolerant reading may take many walks."""
_MAX_LIBERTIES_SHOWN = 3


class Reading(NamedTuple):
    """What dialects make of octets as a message."""

    names: Mapping[str, str]
    """Dialect -> short name of the message, of those that take it on the best evidence there is."""
    evidence: str = ""
    octets: int = 0
    """How many octets the message has."""
    behind: bytes = b""
    liberties: tuple[Liberty, ...] = ()
    """Of the first dialect, where the evidence is tolerant."""
    refusal: DecodeError | None = None
    """The refusal that got furthest, where no dialect takes it."""
    refused_by: str = ""
    known: bool = False
    """Whether the first octets are those of a message some dialect knows by number."""
    cut_off: bool = False
    """Whether more octets would have been read further."""


class _Taken(NamedTuple):
    name: str
    octets: int


def read_message(octets: bytes, *, tolerant: bool = False) -> Reading:
    """Return what the dialects make of octets."""
    if not octets or len(octets) > MAX_OCTETS:
        reason = f"{len(octets)} octets are no message" if octets else "no octets"
        return Reading({}, refusal=DecodeError(reason))
    taken: dict[str, _Taken] = {}
    refusals: dict[str, DecodeError] = {}
    for one in dialects():
        found = _take(one, octets)
        if isinstance(found, DecodeError):
            refusals[one.name] = found
        else:
            taken[one.name] = found
    for evidence in EVIDENCE[:3]:
        names = {name: t.name for name, t in taken.items() if _evidence(name, octets, t) == evidence}
        knowing = {name: said for name, said in names.items() if _knows(name, octets)}
        if evidence == _PADDED and knowing:
            names = knowing  # a frame that tells its number, before those that begin in almost anything
        if names:
            size = max(taken[name].octets for name in names)
            return Reading(names, evidence, size, octets[size:])
    known = is_known(octets)
    if tolerant and len(octets) <= MAX_TOLERANT_OCTETS:
        reading = _tolerant(octets)
        if reading is not None:
            return reading._replace(known=known)
    by, refusal = _furthest(octets, refusals)
    return Reading({}, refusal=refusal, refused_by=by, known=known, cut_off=_is_cut_off(octets, by, refusal))


@cache
def dialects() -> tuple[Dialect, ...]:
    """Return every dialect that has frames."""
    return tuple(dialect(name) for name in FRAMES)


def is_known(octets: bytes) -> bool:
    """Whether octets begin with the number of a message: J2735 and ETSI frames tell theirs, Chinese ones do not."""
    return any(_knows(one.name, octets) for one in dialects())


def _knows(name: str, octets: bytes) -> bool:
    """Whether octets begin with the number of a message of a dialect."""
    if len(octets) < 3:
        return False
    frame = FRAMES[name]
    if frame.style == "open":
        return octets[0] == 0 and octets[1] in frame.names
    root = ROOTS[name].get(octets[1]) if frame.style == "header" else None
    return root is not None and octets[0] in root.versions


def _take(one: Dialect, octets: bytes) -> _Taken | DecodeError:
    """Return the message a dialect takes strictly, octets behind it left aside, or why it does not."""
    size = len(octets)
    try:
        name, record = one.decode(octets)
    except DecodeError as error:
        size = error.bit // 8
        if error.path or not error.reason.endswith("octets too many") or not 0 < size < len(octets):
            return error
        try:
            name, record = one.decode(octets[:size])
        except DecodeError:
            return error
    if name not in one.messages:
        return DecodeError(f"no message has the number {name.removeprefix('unknown:')}")
    try:
        again = one.encode(name, record)
    except EncodeError as error:
        return DecodeError(f"does not encode again: {error.reason}", error.path)
    if again != octets[:size]:
        return DecodeError("encodes to other octets")
    return _Taken(name, size)


def _evidence(name: str, octets: bytes, taken: _Taken) -> str:
    behind = octets[taken.octets :]
    if not behind:
        return _EXACT
    if not any(behind):
        return _PADDED
    return _FOLLOWED if _knows(name, octets) else ""


def _furthest(octets: bytes, refusals: Mapping[str, DecodeError]) -> tuple[str, DecodeError | None]:
    """Return the refusal that says most: of a dialect that knows the number if there is one, then the furthest."""
    if not refusals:
        return "", None

    def rank(name: str) -> tuple[bool, int]:
        return _knows(name, octets), refusals[name].bit

    best = max(refusals, key=rank)
    return best, refusals[best]


def _is_cut_off(octets: bytes, by: str, refusal: DecodeError | None) -> bool:
    if refusal is None or not by:
        return False
    try:
        dialect(by).decode(octets + _LONGER)
    except DecodeError as error:
        return error.bit > refusal.bit or (error.reason.endswith("octets too many") and error.path == "")
    return True


def _tolerant(octets: bytes) -> Reading | None:
    found: dict[str, tuple[str, tuple[Liberty, ...]]] = {}
    for one in dialects():
        try:
            name, _, told = one.decode_tolerant(octets)
        except DecodeError:
            continue
        liberties = tuple(told)
        if name in one.messages and (_knows(one.name, octets) or not any(_behind(liberties))):
            found[one.name] = name, liberties
    if not found:
        return None
    fewest = min(len(liberties) for _, liberties in found.values())
    kept = {name: said for name, said in found.items() if len(said[1]) == fewest}
    liberties = next(iter(kept.values()))[1]
    behind = _behind(liberties)
    names = {name: message for name, (message, _) in kept.items()}
    return Reading(names, _TOLERANT, len(octets) - len(behind), behind, liberties)


def _behind(liberties: tuple[Liberty, ...]) -> bytes:
    """Return the octets behind a message that was read with liberties."""
    return next((liberty.octets for liberty in liberties if liberty.octets and not liberty.path), b"")


def told_liberties(reading: Reading) -> tuple[str, ...]:
    """Return the liberties of a reading in words, not more than a few."""
    told = [f"took the liberty: {liberty}" for liberty in reading.liberties[:_MAX_LIBERTIES_SHOWN]]
    more = len(reading.liberties) - len(told)
    return (*told, f"took {more} liberties more") if more > 0 else tuple(told)


def read_bare(octets: bytes) -> Mapping[str, tuple[str, ...]]:
    """Return the message types, by dialect, that octets without any frame could be: a weak guess."""
    found: dict[str, tuple[str, ...]] = {}
    for one in dialects():
        if FRAMES[one.name].style not in ("open", "choice"):
            continue
        types = tuple(name for name in _root_types(one.name) if _is_type(one, name, octets))
        if types:
            found[one.name] = types
    return found


@cache
def _root_types(name: str) -> tuple[str, ...]:
    """Return the types that messages of a dialect are, each once."""

    def listed() -> Iterator[str]:
        one = dialect(name)
        types = {node: found for found, node in one.document["types"].items()}
        for message in one.messages:
            found = types.get(one.message_node(message))
            if found is not None:
                yield found

    return tuple(dict.fromkeys(listed()))


def _is_type(one: Dialect, name: str, octets: bytes) -> bool:
    try:
        value: Any = one.decode_type(name, octets)
        return bool(one.encode_type(name, value) == octets)
    except Cv2xError:
        return False
