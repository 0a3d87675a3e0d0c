"""What drivers are told, while they are told it: a disc under the vehicle and a sentence above it, a line to the
vehicle it is about; on the map a point where it began.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from typing import NamedTuple

from cv2x.harness.foxglove.ground import Ground, on_earth
from cv2x.harness.foxglove.movers import Mover
from cv2x.harness.foxglove.topics import Topics, to_json
from cv2x.harness.foxglove.values import (
    MAP_FRAME,
    SEGMENTS,
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
_REACH_M = 5.0
_ABOVE_M = 7.0
"""High enough that a name on the roof can be read under it."""

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

    def draw(self, utc_ns: int, actors: Sequence[Mover], told: Sequence[Mover], ground: Ground, topics: Topics) -> None:
        """Send all that is told now; ``told`` are those that alerts may be about."""
        if self._active or self._shown:
            self._shown = bool(self._active)
            movers = {actor.unit: actor for actor in actors if actor.unit is not None}
            targets = _targets(told)
            by_unit: dict[str, list[_Active]] = {}
            for (unit, _, _), active in self._active.items():
                by_unit.setdefault(unit, []).append(active)
            entities = []
            for unit, now in by_unit.items():
                mover = movers.get(unit)
                if mover is None:
                    entities += _where_it_believes(unit, now, utc_ns, ground)
                    continue
                entities.append(_aboard(unit, now, mover, utc_ns))
                about = [target for active in now if (target := targets.get(active.alert.target or "")) is not None]
                if about:
                    entities.append(_links(unit, now, mover, about, utc_ns))
            topics.put("/scene/warnings", utc_ns, scene(utc_ns, entities))
        if self._marked:
            self._marked = False
            marks = {"type": "FeatureCollection", "features": list(self._marks)}
            topics.put("/map/warnings", utc_ns, {"geojson": to_json(marks)})


def _targets(told: Sequence[Mover]) -> dict[str, Mover]:
    """Return those told of by the name they have in an alert."""
    found = {}
    for mover in told:
        number = mover.frame.rpartition("/")[2]
        found[f"vehicle:{number}"] = found[f"user:{number}"] = mover
    return found


def _aboard(unit: str, told: Sequence[_Active], mover: Mover, utc_ns: int) -> Json:
    return _sign(unit, told, mover.frame, (0.0, 0.0), max(mover.length_m, 2.0) + 2.0, utc_ns)


def _where_it_believes(unit: str, told: Sequence[_Active], utc_ns: int, ground: Ground) -> list[Json]:
    """Return the sign of a unit aboard nothing that is drawn, where it believed itself to be."""
    place = told[-1].alert.position
    spot = ground.spots([place])[0] if place is not None else None
    return [] if spot is None else [_sign(unit, told, MAP_FRAME, spot, _REACH_M, utc_ns)]


def _sign(
    unit: str, told: Sequence[_Active], frame: str, at_m: tuple[float, float], across_m: float, utc_ns: int
) -> Json:
    """Return a disc with a line of text for each alert high above it."""
    x, y = at_m
    tint = _tint(told)
    said = "\n".join(alert_sentence(active.alert.id, active.target, active.alert.numbers) for active in told)
    return entity(
        unit,
        utc_ns,
        frame,
        cylinders=[cylinder(pose(x, y, 0.1), across_m, 0.1, {**tint, "a": _DISC})],
        texts=[label(said if frame != MAP_FRAME else f"{unit}\n{said}", pose(x, y, _ABOVE_M), tint, 16.0)],
    )


def _links(unit: str, told: Sequence[_Active], mover: Mover, about: Sequence[Mover], utc_ns: int) -> Json:
    here = point(*mover.at_m, 1.0)
    ends = [end for target in about for end in (here, point(*target.at_m, 1.0))]
    return entity(f"{unit}/to", utc_ns, lines=[line(SEGMENTS, ends, 0.25, _tint(told))])


def _tint(told: Sequence[_Active]) -> Json:
    return _ADVICE if all(active.alert.id in ADVICE for active in told) else _WARNING


def _mark(place: Position, name: str, alert_id: str) -> Json:
    style = {"color": "#2dc653" if alert_id in ADVICE else "#d7263d", "radius": 8}
    return {
        "type": "Feature",
        "properties": {"name": name, "style": style},
        "geometry": {"type": "Point", "coordinates": [round(place.lon_deg, 7), round(place.lat_deg, 7)]},
    }
