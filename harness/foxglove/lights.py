"""Signals as SPAT messages tell them: the stop lines of the lanes they govern, and the lanes behind them, in the light
that is shown, with the seconds it will last.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from cv2x.clock import SECOND_NS, Stamp
from cv2x.geodesy import LocalFrame
from cv2x.harness.foxglove.ground import Ground
from cv2x.harness.foxglove.lanes import DRIVEN, Lanes, LaneShape, feature
from cv2x.harness.foxglove.ribbon import Line, Surface, first_metres, middle, offset, segments
from cv2x.harness.foxglove.topics import Topics, to_json
from cv2x.harness.foxglove.values import SEGMENTS, Json, colour, entity, label, line, pose, scene
from cv2x.messages.model import JunctionId, Light, SignalState
from cv2x.world.signals import Signals

AGAIN_NS = SECOND_NS
_BAND_M = 25.0
"""How far behind its stop line a lane is coloured."""
_RED, _YELLOW, _GREEN, _DARK = "#e5383b", "#ffb703", "#2dc653", "#8a929b"

Key = tuple[JunctionId, int]


class Governed:
    """What one signal group governs, ready to be coloured."""

    def __init__(self) -> None:
        self.band = Surface(0.04)
        self.stops: list[Json] = []
        self.lines: list[Line] = []
        """The stop lines."""
        self.approaches: dict[int, list[tuple[float, float]]] = {}
        """Direction in eighths of a turn -> the middles of the stop lines there."""


class Shown(NamedTuple):
    """What a group shows, and for how many whole seconds it will, where known."""

    light: Light | None
    left_s: int | None


class Lights:
    """The signals of all junctions told of."""

    def __init__(self) -> None:
        self._signals = Signals()
        self._governed: dict[Key, Governed] = {}
        self._shaped = 0
        self._drawn: dict[Key, Light | None] = {}
        self._again_ns = 0

    def hear(self, model: SignalState, at: Stamp) -> None:
        """Take in an SPAT."""
        self._signals.hear(model, at)

    def draw(self, now: Stamp, lanes: Lanes, ground: Ground, topics: Topics) -> None:
        """Send all lights if one changed, and once a second."""
        if ground.plane is None:
            return
        if lanes.drawn != self._shaped:
            self._shaped = lanes.drawn
            self._governed = _governed(lanes.shapes)
        told = self._told(now)
        if told == self._drawn and (now.utc_ns < self._again_ns or not told):
            return
        changed = told != self._drawn
        self._drawn, self._again_ns = told, now.utc_ns + AGAIN_NS
        shown = self._shown(now)
        entities = [_entity(key, what, self._governed[key], now.utc_ns) for key, what in shown.items()]
        topics.put("/scene/signals", now.utc_ns, scene(now.utc_ns, entities))
        if changed:
            stops = {"type": "FeatureCollection", "features": self._features(shown, ground.plane)}
            topics.put("/map/signals", now.utc_ns, {"geojson": to_json(stops)})

    def _told(self, now: Stamp) -> dict[Key, Light | None]:
        """Return what is told to be shown, without a look at times: what is drawn changes when this does."""
        return {
            (held.signals.id, group.id): group.events[0].light if group.events else None
            for held in self._signals.junctions(now)
            for group in held.signals.groups
            if (held.signals.id, group.id) in self._governed
        }

    def _shown(self, now: Stamp) -> dict[Key, Shown]:
        shown: dict[Key, Shown] = {}
        for held in self._signals.junctions(now):
            for group in held.signals.groups:
                key = (held.signals.id, group.id)
                forecast = held.forecast(group.id) if key in self._governed else None
                if forecast is None:
                    continue
                now_shown = [phase for phase in forecast.phases if phase.start_ns <= now.utc_ns]
                light, end_ns = (now_shown[-1].light, now_shown[-1].end_ns) if now_shown else (None, None)
                if end_ns is not None and end_ns <= now.utc_ns:
                    light, end_ns = None, None
                left_s = None if end_ns is None else math.ceil((end_ns - now.utc_ns) / SECOND_NS)
                shown[key] = Shown(light, left_s)
        return dict(sorted(shown.items(), key=lambda item: (str(item[0][0]), item[0][1])))

    def _features(self, shown: dict[Key, Shown], plane: LocalFrame) -> list[Json]:
        return [
            feature(stop, plane, f"junction {junction}, signal group {group}: {_word(light)}", _style(light))
            for (junction, group), (light, _) in shown.items()
            for stop in self._governed[junction, group].lines
        ]


def _governed(shapes: list[LaneShape]) -> dict[Key, Governed]:
    found: dict[Key, Governed] = {}
    for shape in shapes:
        groups = shape.lane["groups"]
        if not shape.lane["ingress"] or shape.lane["kind"] not in DRIVEN or not groups:
            continue
        share_m = shape.width_m / len(groups)
        near = first_metres(shape.line, _BAND_M)
        direction = round(math.degrees(math.atan2(near[0][0] - near[1][0], near[0][1] - near[1][1])) / 45) % 8
        for index, group in enumerate(groups):
            right_m = index * share_m - shape.width_m / 2
            governed = found.setdefault((shape.junction, group), Governed())
            middle_m = right_m + share_m / 2
            governed.band.add(near, middle_m - 0.3 * share_m, middle_m + 0.3 * share_m)
            stop = _across(near, right_m, right_m + share_m)
            governed.lines.append(stop)
            governed.stops += segments(stop, 0.06)
            governed.approaches.setdefault(direction, []).append(middle(stop))
    return found


def _across(near: Line, right_m: float, left_m: float) -> Line:
    return [offset(near, right_m)[0], offset(near, left_m)[0]]


def _entity(key: Key, shown: Shown, governed: Governed, utc_ns: int) -> Json:
    junction, group = key
    tint = colour(_code(shown.light))
    left = "" if shown.left_s is None else f" {shown.left_s} s"
    said = f"{group}: {_word(shown.light)}{left}"
    places = [middle(stops) for stops in governed.approaches.values()]
    return entity(
        f"signal/{junction}/{group}",
        utc_ns,
        triangles=governed.band.mesh({**tint, "a": 0.45}),
        lines=[line(SEGMENTS, governed.stops, 0.5, tint)],
        texts=[label(said, pose(x, y, 1.2), tint, 12.0) for x, y in places],
    )


def _code(light: Light | None) -> str:
    if light is None or light is Light.DARK:
        return _DARK
    if light.is_green:
        return _GREEN
    return _YELLOW if light.is_yellow or light is Light.FLASHING_YELLOW else _RED


def _style(light: Light | None) -> Json:
    return {"color": _code(light), "weight": 6, "opacity": 1.0}


def _word(light: Light | None) -> str:
    return "unknown" if light is None else light.value.replace("-", " ")
