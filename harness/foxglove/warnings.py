"""What drivers are told, while they are told it: a disc under the vehicle and a sentence above it, a line to the
vehicle it is about; on the map a point where it began.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from typing import NamedTuple

from cv2x.harness.foxglove.ground import Ground, on_earth
from cv2x.harness.foxglove.movers import Mover
from cv2x.harness.foxglove.topics import Topics, to_json
from cv2x.harness.foxglove.values import (
    MAP_FRAME,
    STRIP,
    Json,
    colour,
    cylinder,
    entity,
    label,
    line,
    point,
    pose,
    scene,
)
from cv2x.harness.prose import alert_sentence
from cv2x.messages.model import Position
from cv2x.station.outcome import Alert

MAX_ACTIVE = 256
MAX_MARKS = 200
"""Points kept on the map; older ones go."""
ADVICE = ("GLOSA",)
"""Alerts that advise and do not warn."""
_WARNING, _ADVICE = colour("#d7263d"), colour("#2dc653")
_DISC = 0.35
_STEP_M = 1.6

Key = tuple[str, str, str | None]


class _Active(NamedTuple):
    alert: Alert
    target: str | None
    """Its name, as a person knows it."""


class Warnings:
    """The alerts of all units."""

    def __init__(self) -> None:
        self._active: dict[Key, _Active] = {}
        self._marks: deque[Json] = deque(maxlen=MAX_MARKS)
        self._marked = False
        self._shown = False
        self.raised = 0
        self.not_drawn = 0

    def take(self, utc_ns: int, unit: str, alert: Alert, target: str | None) -> None:
        """Take in what a unit tells its driver; ``target`` is the name of what it is about."""
        key = (unit, alert.id, alert.target)
        if alert.phase == "cleared":
            self._active.pop(key, None)
            return
        if alert.phase == "raised":
            self.raised += 1
            if alert.position is not None and on_earth(alert.position):
                said = alert_sentence(alert.id, target, alert.numbers)
                self._marks.append(_mark(alert.position, f"{unit}: {said}", alert.id))
                self._marked = True
        if key in self._active or len(self._active) < MAX_ACTIVE:
            self._active[key] = _Active(alert, target)
        else:
            self.not_drawn += 1

    def active(self) -> Counter[str]:
        """Return how many alerts each unit has now."""
        return Counter(unit for unit, _, _ in self._active)

    def warned(self) -> set[str]:
        """Return the units whose drivers are warned now, advice apart."""
        return {unit for unit, alert_id, _ in self._active if alert_id not in ADVICE}

    def draw(self, utc_ns: int, movers: Mapping[str, Mover], targets: Mapping[str, Mover], ground: Ground,
             topics: Topics) -> None:  # fmt: skip
        """Send all that is told now.

        ``movers`` are the actors by the unit aboard, ``targets`` those alerts may be about, by the name in an alert.
        """
        if self._active or self._shown:
            self._shown = bool(self._active)
            entities = []
            stacked: Counter[str] = Counter()
            for (unit, alert_id, about), active in self._active.items():
                mover = movers.get(unit)
                entities += _entities(
                    f"{unit}/{alert_id}/{about}", unit, active, mover, targets.get(about or ""), stacked[unit], utc_ns,
                    ground,
                )  # fmt: skip
                stacked[unit] += 1
            topics.put("/scene/warnings", utc_ns, scene(utc_ns, entities))
        if self._marked:
            self._marked = False
            told = {"type": "FeatureCollection", "features": list(self._marks)}
            topics.put("/map/warnings", utc_ns, {"geojson": to_json(told)})


def _entities(
    name: str,
    unit: str,
    active: _Active,
    mover: Mover | None,
    target: Mover | None,
    row: int,
    utc_ns: int,
    ground: Ground,
) -> list[Json]:
    alert = active.alert
    tint = _ADVICE if alert.id in ADVICE else _WARNING
    said = alert_sentence(alert.id, active.target, alert.numbers)
    if mover is not None:
        frame, (x, y), high = mover.frame, (0.0, 0.0), 3.4
        reach = max(mover.length_m, 2.0) + 2.0
    else:  # who is aboard nothing that is drawn is shown where the unit believed itself to be
        spot = ground.spots([alert.position])[0] if alert.position is not None else None
        if spot is None:
            return []
        frame, (x, y), high, reach, said = MAP_FRAME, spot, 3.4, 5.0, f"{unit}: {said}"
    made = entity(
        name,
        utc_ns,
        frame,
        cylinders=[cylinder(pose(x, y, 0.1), reach, 0.1, {**tint, "a": _DISC})],
        texts=[label(said, pose(x, y, high + _STEP_M * row), tint, 16.0)],
    )
    if mover is None or target is None:
        return [made]
    (x0, y0), (x1, y1) = mover.at_m, target.at_m
    link = line(STRIP, [point(x0, y0, 1.0), point(x1, y1, 1.0)], 0.25, tint)
    return [made, entity(f"{name}/to", utc_ns, lines=[link])]


def _mark(place: Position, name: str, alert_id: str) -> Json:
    style = {"color": "#2dc653" if alert_id in ADVICE else "#d7263d", "radius": 8}
    return {
        "type": "Feature",
        "properties": {"name": name, "style": style},
        "geometry": {"type": "Point", "coordinates": [round(place.lon_deg, 7), round(place.lat_deg, 7)]},
    }
