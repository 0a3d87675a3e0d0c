"""What the filters share: reading frames out of a file or a pipe, and finding out what a frame is.

Hex text is read line by line, so a filter in a pipe answers at once; anything else is one binary frame.  Without
``--dialect`` a frame is offered to every dialect a station can hear, with every layer in front of it; exactly one
strict reading must remain, otherwise the user is asked.  Other dialects (experimental ones, a user's own) are named.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from cv2x.clock import Stamp
from cv2x.errors import DecodeError, InputError
from cv2x.liberty import Liberty
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.station.outcome import Discard
from cv2x.station.stack import FAMILIES, Stack

ON_AIR = tuple(name for name, frame in FRAMES.items() if frame.family in FAMILIES and not frame.experimental)
"""The dialects a frame is offered to when none is named: those a station can hear."""
MAX_BINARY_OCTETS = 65_536
"""A single binary frame; the longest legal one is a few thousand octets."""


@dataclass(frozen=True, slots=True)
class Given:
    """A frame as the user gave it, with its place for error messages."""

    octets: bytes
    place: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a frame."""

    dialect: str
    layer: Layer
    name: str
    record: Any
    liberties: tuple[Liberty, ...] = ()


def read_frames(file: str) -> Iterator[Given | InputError]:
    """Yield the frames of a file (``-`` = standard input); a line that is no hex yields the error instead.

    Raises InputError when the file cannot be read.
    """
    if file == "-":
        yield from _from_stream(sys.stdin.buffer, "-")
        return
    path = Path(file)
    try:
        stream = path.open("rb")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", file=file) from error
    with stream:
        yield from _from_stream(stream, file)


def _from_stream(stream: BinaryIO, name: str) -> Iterator[Given | InputError]:
    first = stream.readline(MAX_BINARY_OCTETS + 1)
    if not _is_text(first):
        octets = first + stream.read(MAX_BINARY_OCTETS + 1 - len(first))
        if len(octets) > MAX_BINARY_OCTETS:
            yield InputError(
                f"more than {MAX_BINARY_OCTETS} octets and no hex text: use cv2x replay for captures and logs",
                file=name,
            )
        elif octets:
            yield Given(octets, name)
        return
    number = 0
    line = first
    while line:
        number += 1
        text = line.split(b"#", 1)[0].strip()
        if text:
            yield _hex_line(text, name, number)
        line = stream.readline(4 * MAX_BINARY_OCTETS)


def _is_text(line: bytes) -> bool:
    return all(octet in b"0123456789abcdefABCDEFxX \t\r\n:,-" for octet in line.split(b"#", 1)[0])


def _hex_line(text: bytes, name: str, number: int) -> Given | InputError:
    digits = text.decode("latin-1").lower().removeprefix("0x")
    for separator in " \t:,-":
        digits = digits.replace(separator, "")
    try:
        return Given(bytes.fromhex(digits), f"{name}:{number}")
    except ValueError:
        return InputError("not a line of hex digits (two for each octet)", file=name, line=number)


def readings(octets: bytes, wanted: str | None, layers: tuple[Layer, ...]) -> tuple[list[Reading], list[str]]:
    """Return every strict reading of a frame, and why the others failed.

    Editions of one message family are tried in the order of `ON_AIR`, the one most in use first; the first that fits
    stands for its family.
    """
    found: list[Reading] = []
    refused: list[str] = []
    for name in (wanted,) if wanted else ON_AIR:
        spoken = dialect(name)
        if spoken.family not in FAMILIES:
            _bare(spoken, octets, layers, found, refused)
            continue
        stack = Stack(spoken)
        read = {(_kin(dialect(reading.dialect)), reading.layer) for reading in found}
        for layer in layers:
            if (_kin(spoken), layer) in read:
                continue
            answer = stack.up(Reception(Frame(octets, layer), Stamp(0, 0), "file"))
            if isinstance(answer, Discard):
                refused.append(f"{name} as {layer.value}: {answer.cause}: {answer.detail}")
            else:
                found.append(Reading(name, layer, answer.message.name, answer.message.record))
    return found, refused


def _kin(spoken: Dialect) -> str:
    """Return what a dialect is an edition of; the two ETSI releases are families of their own, and kin."""
    return spoken.family.partition("-")[0]


def _bare(spoken: Dialect, octets: bytes, layers: tuple[Layer, ...], found: list[Reading], refused: list[str]) -> None:
    """Read a frame of a dialect that is none of the families with network headers: its octets are the message."""
    if Layer.MESSAGE not in layers:
        raise InputError(f"{spoken.name} has no network headers: say --layer message", field="layer")
    if not spoken.messages:
        raise InputError(f"{spoken.name} has no frame: say --type", field="dialect")
    try:
        message, record = spoken.decode(octets)
    except DecodeError as error:
        refused.append(f"{spoken.name} as {Layer.MESSAGE.value}: {error}")
    else:
        found.append(Reading(spoken.name, Layer.MESSAGE, message, record))


def tolerant_readings(octets: bytes, wanted: str | None, layers: tuple[Layer, ...]) -> tuple[list[Reading], list[str]]:
    """Return the tolerant readings of a frame that has no strict one, and why the others failed.

    Within a message family the edition that needs the fewest liberties stands for it.
    """
    best: dict[tuple[str, Layer], Reading] = {}
    refused: list[str] = []
    for name in (wanted,) if wanted else ON_AIR:
        spoken = dialect(name)
        stack = Stack(spoken) if spoken.family in FAMILIES else None
        for layer in layers if stack else (Layer.MESSAGE,):
            inner = stack.peel(Frame(octets, layer)) if stack else octets
            if isinstance(inner, Discard):
                refused.append(f"{name} as {layer.value}: {inner.cause}: {inner.detail}")
                continue
            try:
                reading = Reading(name, layer, *spoken.decode_tolerant(inner))
            except DecodeError as error:
                refused.append(f"{name} as {layer.value}: malformed message: {error}")
                continue
            known = best.get((_kin(spoken), layer))
            if known is None or len(reading.liberties) < len(known.liberties):
                best[_kin(spoken), layer] = reading
    return list(best.values()), refused
