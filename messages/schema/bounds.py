"""Constraints as PER sees them: one lower bound, one upper bound, and whether an ellipsis stands (X.691 clause 10.3).

Rules:
- a union counts as the range from its smallest to its largest value; an intersection as what both allow;
- a constraint on a constrained type narrows it, and only the outermost decides whether the result is extensible;
- what follows the ellipsis is an extension addition and does not widen the root;
- MIN and MAX are those of the type being constrained.

The input is asn1tools' flat list: numbers, names, (low, high) pairs, ``None`` for the ellipsis, a descriptor for a
contained type, and the two marks of ``carry`` between elements where the text has ``^`` or a further constraint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from .fault import TextError

INTERSECT = "x-intersect-x"
SERIAL = "x-serial-x"


class Bounds(NamedTuple):
    """Root bounds (``None`` = unbounded) and extensibility."""

    low: int | None
    high: int | None
    extensible: bool = False


ANY_SIZE = Bounds(0, None)
ANY_INTEGER = Bounds(None, None)


def narrow(parent: Bounds, elements: Iterable[Any], value_of: Callable[[Any], int | Bounds]) -> Bounds:
    """Return ``parent`` under a constraint; ``value_of`` resolves a name or a contained type."""
    current = parent
    for constraint in _split(elements, SERIAL):
        current = _apply(current, constraint, value_of)
    return current


def _split(elements: Iterable[Any], mark: str) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for element in elements:
        if element == mark:
            parts.append([])
        else:
            parts[-1].append(element)
    return parts


def _apply(parent: Bounds, elements: list[Any], value_of: Callable[[Any], int | Bounds]) -> Bounds:
    extensible = None in elements
    root = elements[: elements.index(None)] if extensible else elements
    terms: list[Bounds] = []
    intersecting = False
    for element in root:
        if element == INTERSECT:
            intersecting = True
            continue
        one = _element(parent, element, value_of)
        if intersecting:
            one = _both(terms.pop(), one)
            intersecting = False
        terms.append(one)
    if not terms:
        return parent._replace(extensible=extensible)
    lows, highs = [term.low for term in terms], [term.high for term in terms]
    hull = Bounds(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )
    return _both(parent, hull)._replace(extensible=extensible)


def _element(parent: Bounds, element: Any, value_of: Callable[[Any], int | Bounds]) -> Bounds:
    if isinstance(element, (tuple, list)):
        low, high = element
        return Bounds(_end(parent, low, value_of), _end(parent, high, value_of))
    found = value_of(element) if isinstance(element, (str, dict)) else element
    return found if isinstance(found, Bounds) else Bounds(int(found), int(found))


def _end(parent: Bounds, end: Any, value_of: Callable[[Any], int | Bounds]) -> int | None:
    if end == "MIN":
        return parent.low
    if end == "MAX":
        return parent.high
    found = value_of(end) if isinstance(end, str) else end
    return int(found) if not isinstance(found, Bounds) else None


def _both(one: Bounds, other: Bounds) -> Bounds:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        raise TextError(f"the constraint leaves no value: {one.low}..{one.high} and {other.low}..{other.high}")
    return Bounds(low, high)
