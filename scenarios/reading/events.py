"""Entries of a roadside unit's ``events:``."""

from __future__ import annotations

from cv2x.clock import DAY_NS
from cv2x.errors import InputError
from cv2x.messages.model import EventKind, RoadEvent
from cv2x.scenarios.events import EventSpec
from cv2x.scenarios.reading.actors import Ground
from cv2x.scenarios.reading.fields import Fields

LONGEST_NS = 300 * DAY_NS
"""Messages tell minutes of the year, so what lasts longer is not told from what lasts a year less (a bound of ours)."""


def read_event(fields: Fields, ground: Ground) -> EventSpec:
    """Return an event or sign with its times.  Raises InputError."""
    paths = []
    for index, written in enumerate(fields.get("paths") or ()):
        each = Fields(fields.document, (*fields.place, "paths"), {str(index): written})
        paths.append(tuple(ground.on_earth(point) for point in ground.path(each, str(index))))
    if "path width" in fields and not paths:
        fields.fault("is that of paths, and there are none: write paths:, or radius: for a round area", "path width")
    event = RoadEvent(
        id=fields.get("id"),
        kind=EventKind(fields.get("kind", "event")),
        code=fields.get("code"),
        code_set=fields.get("code set"),
        position=ground.place(fields, "at"),
        radius_m=fields.quantity_or_none("radius", "length"),
        description=fields.get("description"),
        priority=fields.get("priority"),
        paths=tuple(paths),
        path_width_m=fields.quantity_or_none("path width", "length"),
        source=fields.get("source"),
        confidence=fields.quantity_or_none("confidence", "ratio"),
    )
    spec = EventSpec(
        event,
        fields.instant_ns("start") if "start" in fields else None,
        fields.instant_ns("end") if "end" in fields else None,
        fields.time_ns("lasts") if "lasts" in fields else None,
        fields.time_ns("from"),
        fields.time_ns("every") if "every" in fields else None,
        fields.time_ns("repeats for") if "repeats for" in fields else None,
        fields.time_ns("withdrawn") if "withdrawn" in fields else None,
    )
    _check(fields, spec)
    return spec


def _check(fields: Fields, spec: EventSpec) -> None:
    if spec.lasts_ns is not None and spec.end_utc_ns is not None:
        fields.fault("not taken together with end: an event has one end", "lasts")
    if spec.end_utc_ns is not None and spec.start_utc_ns is None:
        fields.fault("needs start: beside it: a TIM or DENM tells a start and how long from there", "end")
    if spec.lasts_ns is not None and not 0 < spec.lasts_ns <= LONGEST_NS:
        fields.fault("an event lasts more than 0 s and at most 300 days", "lasts")
    if spec.end_utc_ns is not None and spec.start_utc_ns is not None:
        if spec.end_utc_ns <= spec.start_utc_ns:
            fields.fault("ends before it starts", "end")
        if spec.end_utc_ns - spec.start_utc_ns > LONGEST_NS:
            fields.fault("an event lasts at most 300 days", "end")
    try:
        spec.at(0)
    except InputError as error:
        fields.fault(error.reason, error.field)
