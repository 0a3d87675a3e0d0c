"""What a legend's note says about a number: the size of its step, its unit, and values that mean something else.

A note reads ``0.02 m/s; 8191 = unavailable`` (`cv2x.messages.schema.legend`).  Only this form is understood: a number
and a unit known here at the beginning, and ``value = words`` anywhere behind it.  Whatever else a note says is for
people and changes no text in the tree.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

KNOWN = ("m/s2", "m/s", "m", "cm", "g", "degrees/s", "degrees", "%", "ms", "s")

_STEP = re.compile(r"([0-9][0-9.e+-]*)(?:/([0-9]+))? ([a-zA-Z0-9/%]+)(?![a-zA-Z0-9/%])")
_VALUE = re.compile(r"(?<![0-9.])(-?[0-9]+) = ([^;,()]*[^;,() ])( \(unverified\))?")


class Unit(NamedTuple):
    """Step (``None`` where the note states none), decimals worth showing, name, and words for single values."""

    step: Fraction | None
    decimals: int
    name: str
    words: dict[int, str]


def unit_of(note: str) -> Unit | None:
    """Return what a note says about a number, ``None`` when that is nothing."""
    words = {int(value): said.strip() + (mark or "") for value, said, mark in _VALUE.findall(note)}
    match = _STEP.match(note)
    if match is None or match[3] not in KNOWN:
        return Unit(None, 0, "", words) if words else None
    step = Fraction(match[1]) / int(match[2] or 1)
    return Unit(step, _decimals(step), match[3], words)


def _decimals(step: Fraction) -> int:
    """Return how many decimals tell neighbouring values apart: exact ones where the step has an end, at most 7."""
    for count in range(8):
        if (step * 10**count).denominator == 1:
            return count
    return 4


"""A step of 360/65535 has no end: four decimals tell its values apart."""
