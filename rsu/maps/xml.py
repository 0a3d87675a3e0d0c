"""XML files that anybody may have written: bounded, without entities, read by the standard library."""

from __future__ import annotations

import gzip
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from cv2x.errors import InputError

MAX_OCTETS = 256 * 1024 * 1024
"""Largest map file read (a bound of ours)."""


def octets_of(path: Path) -> bytes:
    """Return a file's octets, unpacked where gzipped.  Raises InputError for one that is missing or too large."""
    try:
        with path.open("rb") as plain:
            packed = plain.read(2) == b"\x1f\x8b"
        with gzip.open(path) if packed else path.open("rb") as stream:
            octets = stream.read(MAX_OCTETS + 1)
    except (OSError, EOFError) as error:
        raise InputError(f"cannot be read: {error}", str(path)) from None
    if len(octets) > MAX_OCTETS:
        raise InputError(f"holds more than {MAX_OCTETS >> 20} MiB", str(path))
    return octets


def root_of(octets: bytes, file: str) -> Element:
    """Return the root element.  Raises InputError with the line for what is not well-formed, or declares entities."""
    if b"<!ENTITY" in octets:
        raise InputError("declares XML entities, which no road map needs", file)
    try:
        return fromstring(octets)  # noqa: S314 - entities are refused above, the size is bounded
    except ParseError as error:
        raise InputError(f"is not well-formed XML: {error}", file, error.position[0]) from None


def number(element: Element, name: str, file: str, default: float | None = None) -> float:
    """Return a finite number from an attribute; ``default`` where absent.  Raises InputError."""
    written = element.get(name)
    if written is None and default is not None:
        return default
    try:
        value = float(written or "")
    except ValueError:
        value = float("nan")
    if not abs(value) < 1e12:
        raise InputError(f"{written!r} is not a number", file, field=f"{element.tag} {element.get('id', '')} {name}")
    return value
