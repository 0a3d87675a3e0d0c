"""Which numbers of a model come back different from a message that was made of it.

Strategy.  Mappings count what does not fit, not what is told in coarser steps.  So a translation reads its own message
again and compares number by number.  Rules.  Only numbers that both sides have are compared, and only lists of equal
length: what is missing has been counted where it was lost.  Timings that count from another moment are no rounding.
"""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cv2x.messages.model import EventKind, Model, PriorityRequests, RoadEvent, RoadEvents, RoadUsers, Timing
from cv2x.messages.scale import Notes

TOLERANCE = 1e-8
"""Degrees, metres, seconds …: noise of floating point, far below any step on the wire."""


def rounded(model: Model, heard: Sequence[Model]) -> Notes:
    """Return how often each number of a model is another in what was heard of it, by its name."""
    found: Notes = Counter()
    if len(heard) == 1:
        _compare(_in_order(model), _in_order(heard[0]), "", found)
    elif isinstance(model, RoadUsers):
        _compare(
            model.users,
            tuple(user for one in heard if isinstance(one, RoadUsers) for user in one.users),
            "users",
            found,
        )
    elif isinstance(model, RoadEvents):
        told = tuple(event for one in heard if isinstance(one, RoadEvents) for event in one.events)
        _compare(_by_kind(model.events), _by_kind(told), "events", found)
    elif isinstance(model, PriorityRequests):
        asked = tuple(request for one in heard if isinstance(one, PriorityRequests) for request in one.requests)
        _compare(model.requests, asked, "requests", found)
    return found


def _in_order(model: Model) -> Model:
    return dataclasses.replace(model, events=_by_kind(model.events)) if isinstance(model, RoadEvents) else model


def _by_kind(events: Sequence[RoadEvent]) -> tuple[RoadEvent, ...]:
    """Return events before signs, as Chinese messages have them."""
    return tuple(sorted(events, key=lambda event: event.kind is EventKind.SIGN))


def _compare(a: Any, b: Any, path: str, found: Notes) -> None:
    if isinstance(a, float) and isinstance(b, float):
        if not math.isclose(a, b, rel_tol=1e-12, abs_tol=TOLERANCE):
            found[f"rounded: {path}"] += 1
    elif type(a) is not type(b):
        return
    elif dataclasses.is_dataclass(a):
        if not isinstance(a, Timing) or a.marks == b.marks:
            for member in dataclasses.fields(a):
                _compare(getattr(a, member.name), getattr(b, member.name), _joined(path, member.name), found)
    elif isinstance(a, tuple):
        names = getattr(a, "_fields", None)
        if names is not None:
            for name, one, other in zip(names, a, b, strict=True):
                _compare(one, other, _joined(path, name), found)
        elif len(a) == len(b):
            for one, other in zip(a, b, strict=True):
                _compare(one, other, path, found)


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
