"""The reference line of an OpenDRIVE road: line, arc, spiral, poly3 and paramPoly3 (ASAM OpenDRIVE, planView).

A poly3 is read with its u for the length along it, as is usual for the flat curves it is used for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import numpy as np
from numpy.typing import NDArray

from cv2x.errors import InputError
from cv2x.rsu.maps.xml import number

Floats = NDArray[np.float64]
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(16)


@dataclass(frozen=True, slots=True)
class Polynomials:
    """Piecewise cubics of the length: each holds from its ``start`` on."""

    starts: tuple[float, ...]
    terms: tuple[tuple[float, float, float, float], ...]

    def at(self, s: float) -> float:
        """Return the value; 0 before the first piece and where there is none."""
        place = bisect_right(self.starts, s + 1e-9) - 1
        if place < 0:
            return 0.0
        a, b, c, d = self.terms[place]
        t = s - self.starts[place]
        return a + t * (b + t * (c + t * d))


def polynomials(elements: Sequence[Element], start: str, file: str) -> Polynomials:
    """Return the cubics of a list of elements with a, b, c, d."""
    read = sorted(
        (number(one, start, file, 0.0), tuple(number(one, name, file, 0.0) for name in "abcd")) for one in elements
    )
    return Polynomials(tuple(s for s, _ in read), tuple(terms for _, terms in read))  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class _Piece:
    start_m: float
    x: float
    y: float
    heading: float
    length_m: float
    shape: str
    terms: tuple[float, ...]

    def at(self, s: Floats) -> tuple[Floats, Floats, Floats]:
        """Return x, y and heading (radians, from the x axis) at lengths along the piece."""
        if self.shape in ("poly3", "paramPoly3"):
            u, v, turn = self._cubic(s)
            cos, sin = np.cos(self.heading), np.sin(self.heading)
            return self.x + u * cos - v * sin, self.y + u * sin + v * cos, self.heading + turn
        first, last = self.terms
        change = (last - first) / self.length_m if self.length_m else 0.0
        along = s[:, None] * (_NODES + 1.0) / 2.0
        heading = self.heading + first * along + change * along * along / 2.0
        x = self.x + (np.cos(heading) * _WEIGHTS).sum(axis=1) * s / 2.0
        y = self.y + (np.sin(heading) * _WEIGHTS).sum(axis=1) * s / 2.0
        return x, y, self.heading + first * s + change * s * s / 2.0

    def _cubic(self, s: Floats) -> tuple[Floats, Floats, Floats]:
        if self.shape == "poly3":
            a, b, c, d = self.terms
            return s, a + s * (b + s * (c + s * d)), np.arctan(b + s * (2 * c + s * 3 * d))
        a_u, b_u, c_u, d_u, a_v, b_v, c_v, d_v, per_m = self.terms
        p = s * per_m
        u, v = a_u + p * (b_u + p * (c_u + p * d_u)), a_v + p * (b_v + p * (c_v + p * d_v))
        return u, v, np.arctan2(b_v + p * (2 * c_v + p * 3 * d_v), b_u + p * (2 * c_u + p * 3 * d_u))


class ReferenceLine:
    """The reference line of a road.  Raises InputError for a geometry that is not known."""

    def __init__(self, plan: Element | None, file: str, road: str) -> None:
        self.pieces = [_piece(one, file, road) for one in (plan.iter("geometry") if plan is not None else ())]
        if not self.pieces:
            raise InputError("has no planView geometry", file, field=f"road {road}")
        self.pieces.sort(key=lambda piece: piece.start_m)
        self._starts = [piece.start_m for piece in self.pieces]

    def at(self, s: Floats) -> tuple[Floats, Floats, Floats]:
        """Return x, y and heading (radians) at lengths along the road."""
        which = np.clip(np.searchsorted(self._starts, s + 1e-9) - 1, 0, len(self.pieces) - 1)
        x, y, heading = np.empty_like(s), np.empty_like(s), np.empty_like(s)
        for place in np.unique(which):
            mine = which == place
            piece = self.pieces[place]
            x[mine], y[mine], heading[mine] = piece.at(s[mine] - piece.start_m)
        return x, y, heading

    def bends_between(self, first: float, last: float) -> list[float]:
        """Return the lengths between two at which pieces begin."""
        return [start for start in self._starts if first < start < last]

    def straight_at(self, s: float) -> bool:
        """Return whether the piece at a length is a straight line."""
        piece = self.pieces[max(0, bisect_right(self._starts, s + 1e-9) - 1)]
        return piece.shape == "curve" and piece.terms == (0.0, 0.0)


def _piece(element: Element, file: str, road: str) -> _Piece:
    shape = next((child for child in element if child.tag != "userData"), None)
    kind = "" if shape is None else shape.tag
    length_m = number(element, "length", file)
    terms: tuple[float, ...]
    if shape is None or kind not in ("line", "arc", "spiral", "poly3", "paramPoly3"):
        known = "line, arc, spiral, poly3, paramPoly3"
        raise InputError(f"{kind or 'nothing'!r} is no geometry read here ({known})", file, field=f"road {road}")
    if kind == "line":
        terms = (0.0, 0.0)
    elif kind == "arc":
        terms = (number(shape, "curvature", file),) * 2
    elif kind == "spiral":
        terms = number(shape, "curvStart", file), number(shape, "curvEnd", file)
    elif kind == "poly3":
        terms = tuple(number(shape, name, file) for name in "abcd")
    else:
        names = (f"{letter}{axis}" for axis in "UV" for letter in "abcd")
        per_m = 1.0 if shape.get("pRange") == "arcLength" or not length_m else 1.0 / length_m
        terms = (*(number(shape, name, file) for name in names), per_m)
    start_m, x, y, heading = (number(element, name, file) for name in ("s", "x", "y", "hdg"))
    return _Piece(start_m, x, y, heading, length_m, "curve" if kind in ("line", "arc", "spiral") else kind, terms)
