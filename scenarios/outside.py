"""What reaches units from real receivers, buses and sensors, beside what a scenario's actors give them.

Sources are asked every `EVERY_NS` of run time; they never block.  A unit with a position source gets no fix from its
actor and no bus values either: a script knows nothing of where a real vehicle is.  A unit with a bus gets its values
from there alone.  How a source stands reaches those who watch the run, and the unit itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.obu.bus.mapping import BusMapping
from cv2x.obu.bus.source import BusSource
from cv2x.obu.positioning.source import PositionSource
from cv2x.rsu.detections.sensor_frame import SensorFrame
from cv2x.rsu.detections.source import DetectionSource
from cv2x.scenarios.model import LiveMotion, ObuSpec, RsuSpec, Scenario
from cv2x.station.base import Feed
from cv2x.station.inputs import Inputs, SensorReport
from cv2x.station.observer import Observer

EVERY_NS = 10 * MILLISECOND_NS
"""How long a fix may lie in a socket before the unit has it (a default only)."""
_GIVES = frozenset({"position known", "bus heard", "detections"})
"""What sources report that give something; everything else they report is that they do not."""


class Outside:
    """The sources of a run's units, open while it lasts."""

    def __init__(self, scenario: Scenario, opened: ExitStack, *, realtime: bool) -> None:
        """Open them.  Raises InputError at the unit's line, UnavailableError."""
        self.positions: dict[str, PositionSource] = {}
        self.buses: dict[str, BusSource] = {}
        self.detections: dict[str, DetectionSource] = {}
        for name, unit in scenario.units.items():
            if not isinstance(unit, ObuSpec):
                self._watch(name, unit, opened, realtime=realtime)
                continue
            if unit.position is None and isinstance(unit.actor.motion, LiveMotion):
                reason = "a live actor needs a position source: write position: (or give --position)"
                raise InputError(reason, unit.file, unit.line or None, f"units.{name}")
            try:
                if unit.position is not None:
                    if not realtime:
                        raise InputError("a receiver gives fixes in real time: run in real time", field="position")
                    self.positions[name] = PositionSource(unit.position)
                    opened.callback(self.positions[name].close)
                if unit.bus is not None:
                    self.buses[name] = BusSource(unit.bus.address, BusMapping(unit.bus.mapping))
                    opened.callback(self.buses[name].close)
            except InputError as error:
                if error.file:
                    raise
                raise InputError(error.reason, unit.file, unit.line or None, f"units.{name}.{error.field}") from None

    def _watch(self, name: str, unit: RsuSpec, opened: ExitStack, *, realtime: bool) -> None:
        if unit.detections is None:
            return
        told = unit.detections
        try:
            source = DetectionSource(told.address, SensorFrame(told.at, told.heading_deg), told.sensor)
            opened.callback(source.close)
            if source.live and not realtime:
                raise InputError("sensors tell of now: run in real time", field="detections")
        except InputError as error:
            if error.file:
                raise
            raise InputError(error.reason, unit.file, unit.line or None, f"units.{name}.{error.field}") from None
        self.detections[name] = source

    def counters(self) -> dict[str, dict[str, int]]:
        """Return what sources did not use, by unit and ``position``, ``bus`` or ``detections``."""
        named = [(f"{name} position", source.counters) for name, source in self.positions.items()]
        named += [(f"{name} bus", source.counters) for name, source in self.buses.items()]
        named += [(f"{name} detections", source.counters) for name, source in self.detections.items()]
        return {name: dict(counters) for name, counters in named}

    def __bool__(self) -> bool:
        return bool(self.positions or self.buses or self.detections)


class OutsideFeed:
    """A feed with what comes from outside put in."""

    def __init__(
        self, inner: Feed, outside: Outside, observers: Sequence[Observer], start: Stamp, duration_ns: int | None
    ) -> None:
        self._inner, self._outside, self._start, self._duration_ns = inner, outside, start, duration_ns
        self._watchers = [observer for observer in observers if type(observer).sensor is not Observer.sensor]
        self._next_ns = 0

    def next_ns(self) -> int | None:
        """Return the run time of the next tick of the scenario, or of the next look at the sources."""
        inner_ns = self._inner.next_ns()
        mine_ns = None if self._duration_ns is not None and self._next_ns >= self._duration_ns else self._next_ns
        return min((one for one in (inner_ns, mine_ns) if one is not None), default=None)

    def take(self, run_ns: int) -> Mapping[str, Inputs]:
        """Return what each unit gets."""
        inputs: dict[str, Inputs] = {}
        if self._inner.next_ns() == run_ns:
            inputs.update(self._inner.take(run_ns))
        for name in self._outside.positions:
            if name in inputs:
                inputs[name] = replace(inputs[name], fix=None, bus=None, sensors=())
        for name in self._outside.buses:
            if name in inputs:
                inputs[name] = replace(inputs[name], bus=None)
        if run_ns >= self._next_ns:
            self._next_ns = run_ns + EVERY_NS
            self._look(inputs, self._start.later(run_ns))
        return {name: one for name, one in inputs.items() if one != Inputs()}

    def _look(self, inputs: dict[str, Inputs], at: Stamp) -> None:
        for name, source in self._outside.positions.items():
            fix = source.poll(at.monotonic_ns)
            if fix is not None:
                inputs[name] = replace(inputs.get(name, Inputs()), fix=fix)
            for report in source.take_reports():
                self._tell(inputs, at, name, "position", report.cause, report.detail)
        for name, bus in self._outside.buses.items():
            values = bus.poll(at.monotonic_ns)
            if values is not None:
                inputs[name] = replace(inputs.get(name, Inputs()), bus=values)
            for cause, detail in bus.take_reports():
                self._tell(inputs, at, name, "bus", cause, detail)

        for name, seen in self._outside.detections.items():
            users = seen.poll(at)
            if users is not None:
                inputs[name] = replace(inputs.get(name, Inputs()), detections=users)
            for cause, detail in seen.take_reports():
                self._tell(inputs, at, name, "detections", cause, detail)

    def _tell(self, inputs: dict[str, Inputs], at: Stamp, unit: str, sensor: str, cause: str, detail: str) -> None:
        report = SensorReport(sensor, "gives" if cause in _GIVES else "silent", f"{cause}: {detail}")
        given = inputs.get(unit, Inputs())
        inputs[unit] = replace(given, sensors=(*given.sensors, report))
        for watcher in self._watchers:
            watcher.sensor(at, unit, sensor, cause, detail)
