"""What reaches units from outside the air: fixes for vehicles, detections for roadside sensors, and truth for
observers.

Every tick (10 Hz unless the scenario says otherwise) all motions are asked once, all places are turned into degrees
in one call, and each unit gets its own part: an on-board unit the fix and bus of the actor it rides on, a roadside
unit those actors it may see and that are in its range.  Nothing else of the truth reaches a station.  Whose actor
leaves is switched off, and told so; a bus or sensor that a fault strikes tells nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cv2x.clock import SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position, RoadUser, RoadUserKind
from cv2x.radio.base import Places
from cv2x.scenarios.maps import in_plane
from cv2x.scenarios.model import Actor, ObuSpec, RsuSpec, Scenario, SensorOutage
from cv2x.scenarios.traffic.bus import bus_of
from cv2x.scenarios.traffic.fix_errors import FixErrors
from cv2x.scenarios.traffic.motion import Moment, Motion
from cv2x.station.inputs import BusValues, Inputs, PositionFix, SensorReport
from cv2x.station.observer import ActorState, Observer

USER_KINDS = {"pedestrian": RoadUserKind.PEDESTRIAN, "bicycle": RoadUserKind.CYCLIST}
"""Kind of actor -> what roadside sensors see in it, and its own device tells; everything else is a vehicle."""


@dataclass(frozen=True, slots=True)
class _Sensor:
    """What a roadside unit can see."""

    unit: str
    east_m: float
    north_m: float
    range_m: float
    ids: Mapping[str, bytes]
    """Actor -> the id this unit gives it: two octets, its place in the unit's list, from 1."""
    outages: tuple[SensorOutage, ...] = ()


class TrafficFeed:
    """The feed of a run, from tick to tick."""

    def __init__(
        self,
        scenario: Scenario,
        motions: Mapping[str, Motion],
        observers: Sequence[Observer],
        start: Stamp,
        duration_ns: int | None,
        places: Places | None = None,
        receivers: Mapping[str, FixErrors] | None = None,
    ) -> None:
        """``receivers``: unit -> what its positioning makes of the truth; those of the others tell it."""
        self._actors = [
            (actor, motions[name], scenario.aboard(name)) for name, actor in sorted(scenario.actors.items())
        ]
        self._units = {unit.actor.name: name for name, unit in scenario.units.items() if isinstance(unit, ObuSpec)}
        self._sensors = [
            _sensor(scenario, unit) for unit in scenario.units.values() if isinstance(unit, RsuSpec) and unit.sees
        ]
        origin = scenario.place.origin
        self._frame = LocalFrame(origin.lat_deg, origin.lon_deg)
        self._elevation_m = origin.elevation_m
        self._watchers = [observer for observer in observers if type(observer).truth is not Observer.truth]
        self._rate_hz = scenario.fix_rate_hz
        self._aboard = Places() if places is None else places
        self._receivers = receivers or {}
        self._bus_outages = {
            name: unit.bus_outages
            for name, unit in scenario.units.items()
            if isinstance(unit, ObuSpec) and unit.bus_outages
        }
        self._there: set[str] = set()
        """Units whose actor was there at the last tick."""
        self._tick, self._start, self._duration_ns = 0, start, duration_ns

    def next_ns(self) -> int | None:
        """Return the run time of the next tick, ``None`` once the run's duration is reached."""
        if not self._actors and not self._sensors:
            return None
        next_ns = round(self._tick * SECOND_NS / self._rate_hz)
        return None if self._duration_ns is not None and next_ns >= self._duration_ns else next_ns

    def take(self, run_ns: int) -> Mapping[str, Inputs]:
        """Return what each unit gets at a tick, tell observers the truth, and move on."""
        self._tick += 1
        at = self._start.later(run_ns)
        there = [
            (actor, moment, unit) for actor, motion, unit in self._actors if (moment := motion.at(run_ns)) is not None
        ]
        self._carry(there)
        places = self._places([moment for _, moment, _ in there])
        if self._watchers:
            states = tuple(
                ActorState(
                    actor.name,
                    actor.kind,
                    place,
                    moment.speed_mps,
                    moment.heading_deg,
                    actor.length_m,
                    actor.width_m,
                    unit,
                )
                for (actor, moment, unit), place in zip(there, places, strict=True)
            )
            for watcher in self._watchers:
                watcher.truth(at, states)
        inputs = {
            self._units[actor.name]: _fix(moment, place, at, bus_of(actor, run_ns, braking=moment.accel_mps2 < 0.0))
            for (actor, moment, unit), place in zip(there, places, strict=True)
            if unit is not None
        }
        for _, moment, unit in there if self._receivers else ():
            if unit is not None and unit in self._receivers:
                inputs[unit] = self._mistaken(inputs[unit], self._receivers[unit], moment, run_ns)
        for name, outages in self._bus_outages.items():
            if name in inputs and any(outage.holds(run_ns) for outage in outages):
                inputs[name] = replace(inputs[name], bus=BusValues())
        if inputs.keys() != self._there:
            self._switch(inputs)
        for sensor in self._sensors:
            if sensor.outages and any(outage.holds(run_ns) for outage in sensor.outages):
                continue
            inputs[sensor.unit] = Inputs(detections=_seen(sensor, there, places, at))
        return inputs

    def _switch(self, inputs: dict[str, Inputs]) -> None:
        """Tell units that their vehicle has left, or is there again."""
        there = set(inputs)
        for name in self._there - there:
            inputs[name] = Inputs(sensors=(SensorReport("position", "off"),))
        for name in there - self._there:
            inputs[name] = replace(inputs[name], sensors=(SensorReport("position", "gives"),))
        self._there = there

    def _mistaken(self, true: Inputs, receiver: FixErrors, moment: Moment, run_ns: int) -> Inputs:
        """Return inputs with the fix a receiver tells in place of the truth."""
        told = receiver.at(run_ns, moment.east_m, moment.north_m, moment.speed_mps, moment.heading_deg)
        if told is None or true.fix is None:
            return replace(true, fix=None)
        lat_deg, lon_deg = self._frame.to_wgs84(told.east_m, told.north_m)
        fix = replace(
            true.fix,
            position=Position(lat_deg, lon_deg, true.fix.position.elevation_m),
            speed_mps=told.speed_mps,
            heading_deg=told.heading_deg,
            semi_major_m=told.accuracy_m,
            semi_minor_m=told.accuracy_m,
            semi_major_heading_deg=None if told.accuracy_m is None else 0.0,
        )
        return replace(true, fix=fix)

    def _carry(self, there: Sequence[tuple[Actor, Moment, str | None]]) -> None:
        """Tell media where the units aboard are now; those whose actor is not there have no place."""
        now = {unit: (moment.east_m, moment.north_m, moment.up_m) for _, moment, unit in there if unit is not None}
        for gone in [unit for unit in self._units.values() if unit in self._aboard and unit not in now]:
            del self._aboard[gone]
        for unit, place in now.items():
            self._aboard[unit] = place

    def _places(self, moments: Sequence[Moment]) -> list[Position]:
        if not moments:
            return []
        east_m, north_m = [moment.east_m for moment in moments], [moment.north_m for moment in moments]
        lat_deg, lon_deg = self._frame.to_wgs84(east_m, north_m)
        base_m = self._elevation_m
        return [
            Position(float(lat), float(lon), None if base_m is None else base_m + moment.up_m)
            for lat, lon, moment in zip(lat_deg, lon_deg, moments, strict=True)
        ]


def _sensor(scenario: Scenario, unit: RsuSpec) -> _Sensor:
    point = in_plane(scenario.place.origin, unit.at)
    ids = {name: number.to_bytes(2, "big") for number, name in enumerate(unit.sees, 1)}
    return _Sensor(unit.name, point.east_m, point.north_m, unit.sees_within_m, ids, unit.detection_outages)


def _fix(moment: Moment, place: Position, at: Stamp, bus: BusValues) -> Inputs:
    fix = PositionFix(
        utc_ns=at.utc_ns,
        position=place,
        speed_mps=moment.speed_mps,
        heading_deg=moment.heading_deg,
        accel_forward_mps2=moment.accel_mps2,
        yaw_rate_dps=moment.yaw_rate_dps,
    )
    return Inputs(fix=fix, bus=bus)


def _seen(
    sensor: _Sensor, there: Sequence[tuple[Actor, Moment, str | None]], places: Sequence[Position], at: Stamp
) -> tuple[RoadUser, ...]:
    return tuple(
        RoadUser(
            id=sensor.ids[actor.name],
            kind=USER_KINDS.get(actor.kind, RoadUserKind.MOTOR),
            position=place,
            second_mark_ms=second_mark_ms(at.utc_ns),
            speed_mps=moment.speed_mps,
            heading_deg=moment.heading_deg,
            accel_forward_mps2=moment.accel_mps2,
            width_m=actor.width_m,
            length_m=actor.length_m,
            height_m=actor.height_m,
            source="unknown",
        )
        for (actor, moment, _), place in zip(there, places, strict=True)
        if actor.name in sensor.ids
        and math.hypot(moment.east_m - sensor.east_m, moment.north_m - sensor.north_m) <= sensor.range_m
    )
