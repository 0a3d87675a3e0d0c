"""Hex as people write it: with spaces, colons, 0x, in C arrays and Python strings; and what was not plain about it."""

from __future__ import annotations

import re
from typing import NamedTuple

from cv2x.errors import InputError

MAX_TEXT = 1 << 20
_EACH_0X = re.compile(r"\b0[xX]([0-9A-Fa-f]{2})\b")
_BACKSLASH = re.compile(r"\\x([0-9A-Fa-f]{2})")
_SEPARATED = re.compile(r"(?:[0-9A-Fa-f]{2}[\s:,;.\-_|]+)+[0-9A-Fa-f]{2}\s*\Z")
_HEX = re.compile(r"[0-9A-Fa-f]+\Z")


class Written(NamedTuple):
    """Octets, and how they were written where that was not plain hex."""

    octets: bytes
    how: str = ""


def read_hex(text: str) -> Written:
    """Return the octets of a text.  Raises InputError that says what is no hex in it."""
    if len(text) > MAX_TEXT:
        raise InputError(f"more than {MAX_TEXT >> 20} MiB of text is no frame", field="FRAME")
    stripped = text.strip().strip("'\"").removesuffix("h").removesuffix("H").strip("'\"")
    braces = re.search(r"\{([^{}]*)\}", stripped)
    if braces:  # uint8_t frame[] = {0x00, 0x14};
        stripped = braces[1].strip()
    if not stripped:
        raise InputError("no octets", field="FRAME")
    for pattern, how in ((_BACKSLASH, "as a string with \\x"), (_EACH_0X, "with 0x in front of every octet")):
        found = pattern.findall(stripped)
        if found and len(found) > 1:
            rest = pattern.sub("", stripped)
            if not re.search(r"[0-9A-Fa-f]", re.sub(r"^\s*(?:b|unsigned|char|uint8_t|\w+\[\d*\]|=|\{)*", "", rest)):
                return Written(bytes.fromhex("".join(found)), how)
    digits = stripped.removeprefix("0x").removeprefix("0X")
    if _HEX.match(digits):
        if len(digits) % 2:
            raise InputError(f"{len(digits)} hex digits: one is missing or one too many", field="FRAME")
        return Written(bytes.fromhex(digits), "with 0x in front" if digits != stripped else "")
    joined = re.sub(r"[\s:,;.\-_|]+", "", digits)
    if _HEX.match(joined):
        if len(joined) % 2:
            raise InputError(f"{len(joined)} hex digits: one is missing or one too many", field="FRAME")
        even = _SEPARATED.match(digits) is not None
        kinds = {" ": "spaces", "\n": "lines", "\t": "tabs", ":": "colons", ",": "commas", "-": "dashes"}
        marks = [name for mark, name in kinds.items() if mark in digits] or ["separators"]
        return Written(bytes.fromhex(joined), f"with {' and '.join(marks)}" + ("" if even else ", not octet by octet"))
    wrong = re.search(r"[^0-9A-Fa-fxX\s:,;.\-_|\\]", stripped)
    shown = wrong[0] if wrong else stripped[:20]
    raise InputError(f"is no hex: {shown!r} stands in it, after {stripped.index(shown)} characters", field="FRAME")
