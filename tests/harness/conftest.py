"""A small world made by hand for the harness's tests: real observer calls with real dataclasses, no engine.

`Stage` tells an observer what a runner would: truth, identities, transmissions, receptions, alerts.  `junction_run`
plays a crossing with a roadside unit, two vehicles and a pedestrian on it, with times and places that a reader can work
out with a pencil.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.geodesy import LocalFrame
from cv2x.harness.collect import Collector
from cv2x.harness.facts import Facts, UnitFacts
from cv2x.messages.model import (
    Connection,
    EventKind,
    Junction,
    JunctionId,
    JunctionSignals,
    Lane,
    LaneKind,
    Light,
    Maneuver,
    Model,
    NodePoint,
    PhaseEvent,
    Position,
    RoadEvent,
    RoadEvents,
    RoadMap,
    SignalGroup,
    SignalState,
    VehicleState,
)
from cv2x.radio.frame import Frame, Reception
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Alert, Discard, Heard, Message, Transmission

ORIGIN = Position(31.2304, 121.4737, 4.0)
PLANE = LocalFrame(ORIGIN.lat_deg, ORIGIN.lon_deg)
START = Stamp(1_767_225_600 * SECOND_NS, 5_000 * SECOND_NS)
JUNCTION = JunctionId(1, 1207)


def ns(seconds: float) -> int:
    return round(seconds * SECOND_NS)


def at_m(east_m: float, north_m: float) -> Position:
    lat, lon = PLANE.to_wgs84(east_m, north_m)
    return Position(lat, lon, 4.0)


class Stage:
    """Tells observers what happens; every message has octets of its own unless they are given."""

    def __init__(self, *observers: Observer) -> None:
        self.observers = observers
        self._serial = 0

    def stamp(self, seconds: float) -> Stamp:
        return START.later(ns(seconds))

    def message(
        self, name: str, model: Model | None = None, octets: bytes | None = None, dialect: str = "ydt3709"
    ) -> Message:
        self._serial += 1
        return Message(dialect, name, octets or self._serial.to_bytes(8, "big"), None, model)

    def send(
        self, seconds: float, unit: str, name: str, model: Model | None = None, octets: bytes | None = None
    ) -> Transmission:
        message = self.message(name, model, octets)
        transmission = Transmission(Frame(b"\x04" + message.octets), message)
        for observer in self.observers:
            observer.transmitted(self.stamp(seconds), unit, transmission)
        return transmission

    def hear(self, seconds: float, unit: str, transmission: Transmission, access_delay_ns: int | None = None) -> None:
        reception = Reception(transmission.frame, self.stamp(seconds), "loopback", access_delay_ns=access_delay_ns)
        heard = Heard(reception, transmission.message)
        for observer in self.observers:
            observer.received_by(Hearings.of(self.stamp(seconds), unit, heard))

    def tell(
        self,
        seconds: float,
        name: str,
        units: Iterable[str],
        sender: str,
        model: Model | None = None,
        delay_s: float = 0.001,
    ) -> None:
        sent = self.send(seconds, sender, name, model)
        for unit in units:
            self.hear(seconds + delay_s, unit, sent)

    def truth(self, seconds: float, actors: Sequence[ActorState]) -> None:
        for observer in self.observers:
            observer.truth(self.stamp(seconds), actors)

    def identity(self, seconds: float, unit: str, temporary_id: bytes) -> None:
        for observer in self.observers:
            observer.identity(self.stamp(seconds), unit, temporary_id)

    def clock(self, seconds: float, unit: str, offset_ns: int) -> None:
        at = self.stamp(seconds)
        for observer in self.observers:
            observer.clock(at, unit, Stamp(at.utc_ns + offset_ns, at.monotonic_ns))

    def alert(
        self,
        seconds: float,
        unit: str,
        alert_id: str,
        phase: str = "raised",
        target: str | None = None,
        numbers: Mapping[str, float] | None = None,
        place: Position | None = None,
    ) -> None:
        for observer in self.observers:
            observer.alerted(self.stamp(seconds), unit, Alert(alert_id, phase, target, place, numbers or {}))

    def discard(self, seconds: float, unit: str, cause: str, detail: str = "bit 7") -> None:
        for observer in self.observers:
            observer.discarded(self.stamp(seconds), unit, Discard(cause, detail))


def actor(
    name: str,
    east_m: float,
    north_m: float,
    unit: str | None = None,
    kind: str = "car",
    speed_mps: float = 0.0,
    heading_deg: float = 0.0,
) -> ActorState:
    return ActorState(name, kind, at_m(east_m, north_m), speed_mps, heading_deg, 4.5, 1.8, unit)


def crossing() -> RoadMap:
    """Four arms of two inbound and one outbound lane, 3.5 m wide, stop lines 14 m from the middle, a crosswalk in the
    north.
    """
    lanes = []
    number = 0
    for arm, heading in enumerate((0, 90, 180, 270)):
        out = math.radians(heading)
        ahead, right = (math.sin(out), math.cos(out)), (math.cos(out), -math.sin(out))
        for side, ingress in ((-1.75, True), (-5.25, True), (1.75, False)):
            number += 1
            points = tuple(
                NodePoint(ahead[0] * far + right[0] * side, ahead[1] * far + right[1] * side)
                for far in (14.0, 60.0, 130.0, 220.0)
            )
            moves = (
                frozenset({Maneuver.STRAIGHT, Maneuver.RIGHT})
                if side == -5.25
                else frozenset({Maneuver.STRAIGHT, Maneuver.LEFT})
            )
            links = (Connection(None, None, moves, 1 + arm % 2),) if ingress else ()
            lanes.append(
                Lane(
                    number,
                    points,
                    ingress=ingress,
                    egress=not ingress,
                    approach=arm + 1,
                    width_m=3.5,
                    connections=links,
                )
            )
    walk = (NodePoint(-9.0, 18.5), NodePoint(9.0, 18.5))
    lanes.append(Lane(number + 1, walk, LaneKind.CROSSWALK, egress=True, width_m=3.0))
    return RoadMap(1, (Junction(JUNCTION, at_m(0, 0), tuple(lanes), name="east gate", lane_width_m=3.5),))


def signals(lights: Mapping[int, Light]) -> SignalState:
    groups = tuple(SignalGroup(group, (PhaseEvent(light),)) for group, light in lights.items())
    return SignalState((JunctionSignals(JUNCTION, groups),))


def vehicle(temporary_id: bytes, place: Position, speed_mps: float = 10.0, count: int = 0) -> VehicleState:
    return VehicleState(temporary_id, count, 0, place, speed_mps=speed_mps, heading_deg=90.0)


def light_at(seconds: float, shift_s: float) -> Light:
    moment = (seconds + shift_s) % 40
    return Light.PROTECTED_GREEN if moment < 16 else Light.PROTECTED_YELLOW if moment < 19 else Light.RED


def junction_run(
    stage: Stage, duration_s: float = 40.0, lose: Callable[[str, float], bool] = lambda receiver, distance_m: False
) -> None:
    """Play the crossing: red-sedan from the west at 12 m/s, white-van from the south, an old man over the crosswalk."""
    units = ("east-gate", "red-sedan", "white-van")
    for unit in units:
        stage.clock(0.0, unit, 0)
    stage.identity(0.0, "red-sedan", b"\x00" * 7 + b"\x0a")
    stage.identity(0.0, "white-van", b"\x00" * 7 + b"\x0b")
    road_map = crossing()
    event = RoadEvent(7, EventKind.EVENT, 501, "GB/T 29100", at_m(66.0, -6.0), 25.0, "road works")
    for tick in range(round(duration_s * 10)):
        now = tick / 10
        sedan = (-230 + 12.0 * now, -5.25)
        van = (5.25, -300 + 9.5 * now)
        man = (min(11.0, -11 + 1.1 * max(0.0, now - 8)), 18.5)
        places = {"east-gate": (8.0, 9.0), "red-sedan": sedan, "white-van": van}
        stage.truth(
            now,
            [
                actor("red-sedan", *sedan, "red-sedan", speed_mps=12.0, heading_deg=90.0),
                actor("white-van", *van, "white-van", "van", 9.5),
                actor("old-man", *man, None, "pedestrian", 1.1, 90.0),
            ],
        )

        def spread(
            name: str,
            sender: str,
            model: Model | None = None,
            now: float = now,
            places: Mapping[str, tuple[float, float]] = places,
        ) -> None:
            hearing = [
                unit for unit in units if unit != sender and not lose(unit, math.dist(places[unit], places[sender]))
            ]
            stage.tell(now, name, hearing, sender, model)

        if tick % 10 == 0:
            spread("MAP", "east-gate", road_map)
            spread("RSI", "east-gate", RoadEvents(tick % 128, (event,), b"eastgate"))
        spread("SPAT", "east-gate", signals({1: light_at(now, 20), 2: light_at(now, 0)}))
        spread("RSM", "east-gate")
        spread("BSM", "red-sedan", vehicle(b"\x00" * 7 + b"\x0a", at_m(*sedan), 12.0))
        spread("BSM", "white-van", vehicle(b"\x00" * 7 + b"\x0b", at_m(*van), 9.5))
        if tick == 40:
            numbers = {"advice_mps": 8.3, "window_min_mps": 6.0, "window_max_mps": 9.2, "distance_m": 168.0}
            stage.alert(
                now + 0.001, "red-sedan", "GLOSA", target="junction:1/1207", numbers=numbers, place=at_m(*sedan)
            )
        if tick in (55, 70):
            stage.alert(
                now + 0.001, "red-sedan", "GLOSA", "updated", "junction:1/1207", {"advice_mps": 9.0}, at_m(*sedan)
            )
        if tick == 124:
            stage.alert(now + 0.001, "red-sedan", "GLOSA", "cleared", "junction:1/1207", {}, at_m(*sedan))
            numbers = {"time_to_stop_line_s": 3.1, "distance_m": 37.2}
            stage.alert(now + 0.001, "red-sedan", "RLVW", target="junction:1/1207", numbers=numbers, place=at_m(*sedan))
        if tick == 170:
            stage.alert(now + 0.001, "red-sedan", "RLVW", "cleared", "junction:1/1207", {}, at_m(*sedan))
        if tick == 290:
            numbers = {"ttc_s": 2.4, "gap_s": 0.6, "side": -1.0}
            stage.alert(
                now + 0.001, "white-van", "ICW", target="vehicle:" + "00" * 7 + "0a", numbers=numbers, place=at_m(*van)
            )
        if tick == 320:
            stage.alert(now + 0.001, "white-van", "ICW", "cleared", "vehicle:" + "00" * 7 + "0a", {}, at_m(*van))
        if tick == 333:
            stage.discard(now, "white-van", "malformed message", "BSM: coreData.lat out of range (bit 112)")


def facts(
    ran_s: float = 40.0,
    interrupted: str | None = None,
    kind: str = "run",
    title: str = "A red light is run at the east gate",
    **more: object,
) -> Facts:
    units = {
        "east-gate": UnitFacts("rsu", "ydt3709"),
        "red-sedan": UnitFacts("obu", "ydt3709", "red-sedan"),
        "white-van": UnitFacts("obu", "ydt3709", "white-van"),
    }
    given: dict[str, object] = {
        "kind": kind,
        "name": "urban-intersection",
        "title": title,
        "file": "scenarios/urban-intersection.yaml",
        "sha256": "ab" * 32,
        "realtime": False,
        "radio": "loopback",
        "seed": 7,
        "start_utc_ns": START.utc_ns,
        "ran_ns": ns(ran_s),
        "duration_ns": ns(40.0),
        "wall_s": 1.3,
        "interrupted": interrupted,
        "units": units,
        "places": {"1/1207": "east-gate"},
    }
    return Facts(**{**given, **more})  # type: ignore[arg-type]


class World:
    """What tests of this folder get through the fixture `world`: the names above."""

    Stage, MILLISECOND_NS = Stage, MILLISECOND_NS
    actor, at_m, crossing, facts, junction_run, ns, signals, vehicle = (
        staticmethod(f) for f in (actor, at_m, crossing, facts, junction_run, ns, signals, vehicle)
    )
    START, JUNCTION, ORIGIN = START, JUNCTION, ORIGIN

    @staticmethod
    def collector(**options: object) -> Collector:
        given: dict[str, object] = {
            "units": ("east-gate", "red-sedan", "white-van"),
            "places": {"east-gate": at_m(8.0, 9.0)},
            "origin": ORIGIN,
        }
        return Collector(**{**given, **options})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def world() -> type[World]:
    return World
