"""How well a way of reading octets holds, so that one can be chosen where nothing is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum
from typing import Any, NamedTuple

from cv2x.errors import DecodeError
from cv2x.radio.pc5_l2 import Rlc
from cv2x.station.peel.found import Certainty, Found, Trouble


class Quality(IntEnum):
    """How well a reading holds, the worst first."""

    NOTHING = 0
    """Not even a beginning."""
    BROKEN = 1
    """Something on the way does not hold, or leads to where nobody here knows on."""
    TOLERANT = 2
    """A dialect takes the message with liberties."""
    KNOWN = 3
    """Everything holds, down to octets that nobody can read (encrypted, a beacon, a segment)."""
    LEFT_OVER = 4
    """A dialect takes the message strictly, and octets are left over somewhere."""
    STRICT = 5
    """A dialect takes the message strictly, and everything closes."""


Segment = tuple[int, int, Rlc]
"""Source layer-2 id, LCID, PDU."""


class Reading(NamedTuple):
    """One way to read octets; readings are compared by their first three members."""

    quality: Quality
    plausible: int
    """How many layers were told by those around them and held."""
    reach: int
    """The bit up to which it holds."""
    found: Found
    segments: tuple[Segment, ...] = ()
    """What a reassembly is to take note of if this reading is the answer."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """What readings are compared by."""
        return self.quality, self.plausible, self.reach

    def around(self, found: Found, plausible: int, behind: bytes = b"") -> Reading:
        """Return the reading of a layer around this one."""
        return self.beside(replace(found, inside=(self.found,)), plausible, behind)

    def beside(self, found: Found, plausible: int, behind: bytes = b"") -> Reading:
        """Return the reading of a layer that this one is the worst part of."""
        quality = min(self.quality, Quality.LEFT_OVER) if any(behind) else self.quality
        if plausible:
            quality = max(quality, Quality.BROKEN)
        said = (*found.remarks, *left_over(behind))
        return Reading(quality, self.plausible + plausible, self.reach, replace(found, remarks=said), self.segments)

    def guessed(self) -> Reading:
        """Return this reading as one nobody told of."""
        certainty = Certainty.FITS if self.quality is Quality.STRICT else Certainty.GUESS
        return self._replace(found=replace(self.found, certainty=certainty))

    def remarked(self, remark: str) -> Reading:
        """Return this reading with a remark more."""
        return self._replace(found=replace(self.found, remarks=(*self.found.remarks, remark)))


def left_over(behind: bytes) -> tuple[str, ...]:
    """Return the remark on octets behind a layer's data."""
    if not behind:
        return ()
    zeros = "" if any(behind) else ", all zero"
    return (f"{count(len(behind))} behind it{zeros}",)


def count(octets: int) -> str:
    """Return a number of octets in words."""
    return "1 octet" if octets == 1 else f"{octets} octets"


def trouble_of(name: str, at: int, error: DecodeError, *, cut_off: bool = False) -> Trouble:
    """Return the trouble of a layer that begins at an octet."""
    return Trouble(name, error.path, at + error.bit // 8, at * 8 + error.bit, error.reason, cut_off)


def broken(name: str, at: int, size: int, trouble: Trouble, plausible: int = 0) -> Reading:
    """Return the reading of a layer that does not hold."""
    quality = Quality.BROKEN if plausible else Quality.NOTHING
    return Reading(quality, plausible, trouble.bit, Found(name, at, size, trouble=trouble))


def leaf(
    quality: Quality,
    name: str,
    at: int,
    size: int,
    fields: Mapping[str, Any],
    *,
    plausible: int = 1,
    remarks: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of a layer with nothing inside."""
    return Reading(quality, plausible, (at + size) * 8, Found(name, at, size, fields, remarks=remarks))
