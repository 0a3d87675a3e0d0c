"""Units that hear each other through the real codec and network headers, in both families."""

from __future__ import annotations

import random

import pytest

from cv2x.clock import SECOND_NS, Stamp, parse_instant
from cv2x.geodesy import LocalFrame
from cv2x.messages import dialect
from cv2x.messages.model import (
    Approach,
    Connection,
    EventKind,
    Junction,
    JunctionId,
    Lane,
    Light,
    Maneuver,
    Movement,
    NodePoint,
    Position,
    RoadEvent,
    RoadMap,
    RoadUser,
    RoadUserKind,
)
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.frame import Reception
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.plan import SignalPlan
from cv2x.rsu.unit import RoadsideUnit
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.stack import Stack

START = Stamp(parse_instant("2026-11-22T00:59:40Z"), 0)  # marks run over the hour
MS = 1_000_000
PLACE = LocalFrame(31.2304, 121.4737)
ANCHOR = Position(31.2304, 121.4737, 4.0)
HERE, NORTH, SOUTH = JunctionId(1, 1207), JunctionId(1, 1208), JunctionId(1, 1206)
LENGTH_M, WIDTH_M = 4.5, 1.8
FROM_M, SPEED_MPS = -250.0, 14.0


def site() -> RoadMap:
    """One lane from the south with its stop line 10 m before the middle, and one that leads out to the north."""
    points = tuple(NodePoint(0.0, -10.0 - 50.0 * i) for i in range(9))
    way = Connection(NORTH, 2, frozenset({Maneuver.STRAIGHT}), 3)
    lane = Lane(
        1,
        points,
        approach=1,
        width_m=3.5,
        connections=(way,),
        maneuvers=frozenset({Maneuver.STRAIGHT}),
        speed_limit_mps=60 / 3.6,
    )
    exit_points = (NodePoint(0.0, 10.0), NodePoint(0.0, 60.0))
    out = Lane(2, exit_points, ingress=False, egress=True, egress_approach=2, width_m=3.5)
    link = Approach(1, "south", SOUTH, 3.5, 60 / 3.6, points, (Movement(NORTH, 3),))
    return RoadMap(0, (Junction(HERE, ANCHOR, (lane, out), (link,), "east gate", lane_width_m=3.5),))


def plan(red_at_s: float, red_for_s: int = 40) -> SignalPlan:
    """Green, 3 s of yellow, and red from ``red_at_s`` of the run on."""
    green_ns = 25 * SECOND_NS
    stages = (
        (Light.PROTECTED_GREEN, green_ns),
        (Light.PROTECTED_YELLOW, 3 * SECOND_NS),
        (Light.RED, red_for_s * SECOND_NS),
    )
    return SignalPlan(HERE, {3: stages}, START.utc_ns + round((red_at_s - 28) * SECOND_NS))


class Ride:
    """An RSU at the junction, a car from the south and one from the west, each hearing all others a millisecond
    later."""

    def __init__(self, name, signal_plan, applications, west_from_m=None, **rsu) -> None:
        words = dialect(name)
        self.west_from_m = west_from_m
        self.rsu = RoadsideUnit(
            "gate", Stack(words), RsuConfig(b"RSU-0001", ANCHOR, site(), signal_plan, **rsu), random.Random(1)
        )
        config = ObuConfig(LENGTH_M, WIDTH_M, applications=applications)
        self.car = OnBoardUnit("car", Stack(words), config, random.Random(2))
        self.other = OnBoardUnit("other", Stack(words), ObuConfig(applications={}), random.Random(3))
        self.sent: dict[str, int] = {}

    def fix(self, unit, now, at_s) -> PositionFix | None:
        if unit is self.car:
            return PositionFix(now.utc_ns, Position(*PLACE.to_wgs84(0.0, FROM_M + SPEED_MPS * at_s)), SPEED_MPS, 0.0)
        if unit is self.other and self.west_from_m is not None:
            return PositionFix(now.utc_ns, Position(*PLACE.to_wgs84(self.west_from_m + 10.0 * at_s, 0.0)), 10.0, 90.0)
        return None

    def run(self, duration_s, heard_by_car=True, seen=None):
        units = (self.rsu, self.car, self.other)
        wakes = dict.fromkeys(units, 0)
        pending: dict = {unit: [] for unit in units}
        alerts = []
        for ms in range(round(duration_s * 1000)):
            now = START.later(ms * MS)
            sent = []
            for unit in units:
                fix = self.fix(unit, now, ms / 1000) if ms % 100 == 0 else None
                receptions = tuple(Reception(frame, now, "air") for frame in pending[unit])
                detections = seen if unit is self.rsu and ms % 100 == 0 else None
                news = receptions or fix is not None or detections is not None
                if not news and (wakes[unit] is None or wakes[unit] > now.monotonic_ns):
                    continue
                pending[unit] = []
                outcome = unit.step(now, Inputs(receptions, fix, None, detections))
                assert outcome.discards == []
                wakes[unit] = outcome.wake_ns
                sent += [(unit, transmission) for transmission in outcome.transmissions]
                alerts += [(ms / 1000, alert) for alert in outcome.alerts]
            for sender, transmission in sent:
                self.sent[transmission.message.name] = self.sent.get(transmission.message.name, 0) + 1
                for unit in units:
                    if unit is not sender and (heard_by_car or unit is not self.car):
                        pending[unit].append(transmission.frame)
        return alerts


def raised(alerts):
    return [(at_s, alert) for at_s, alert in alerts if alert.phase == "raised"]


DIALECTS = pytest.mark.parametrize("name", ["ydt3709", "j2735-2024"])
ARRIVAL_S = (-FROM_M - 10.0 - LENGTH_M / 2) / SPEED_MPS


@DIALECTS
def test_red_light_is_warned_of_at_the_moment_speed_and_distance_give(name):
    applications = {"RLVW": {"time_s": 4.0}}
    [(at_s, alert)] = raised(Ride(name, plan(ARRIVAL_S - 1.0), applications).run(16.5))
    assert ARRIVAL_S - 4.0 - 0.02 <= at_s <= ARRIVAL_S - 4.0 + 0.12
    assert (alert.id, alert.target) == ("RLVW", "junction:1/1207")
    assert raised(Ride(name, plan(ARRIVAL_S + 1.0), applications).run(18.0)) == []


@DIALECTS
def test_advice_leads_into_the_green_after_the_red(name):
    applications = {"GLOSA": {"distance_m": 200.0, "min_speed_mps": 5.0, "max_speed_mps": 16.0}}
    green_s = ARRIVAL_S + 4.0
    alerts = Ride(name, plan(green_s - 40.0), applications).run(5.0)
    at_s, alert = raised(alerts)[0]
    left_m = (ARRIVAL_S - at_s) * SPEED_MPS
    assert left_m == pytest.approx(200.0, abs=2.0)
    assert alert.numbers["advice_mps"] == pytest.approx(left_m / (green_s - at_s), rel=0.02)


@DIALECTS
def test_crossing_traffic_is_warned_of_and_the_late_twin_is_not(name):
    applications = {"ICW": {"ttc_s": 3.0, "gap_s": 2.0, "range_m": 150.0}}
    crossing_s = -FROM_M / SPEED_MPS
    ride = Ride(name, None, applications, west_from_m=-10.0 * (crossing_s + 0.5))
    [(at_s, alert)] = raised(ride.run(17.0))
    assert crossing_s - 3.0 - 0.02 <= at_s <= crossing_s - 3.0 + 0.12
    assert alert.target == f"vehicle:{ride.other.temporary_id.hex()}"
    assert alert.numbers["side"] == -1.0
    assert alert.numbers["gap_s"] == pytest.approx(0.5, abs=0.02)
    assert raised(Ride(name, None, applications, west_from_m=-10.0 * (crossing_s + 2.5)).run(19.0)) == []


@DIALECTS
def test_who_hears_nothing_believes_nothing(name):
    ride = Ride(name, plan(ARRIVAL_S - 1.0), {"RLVW": {}, "FCW": {}, "ICW": {}, "GLOSA": {}}, west_from_m=-180.0)
    assert ride.run(18.0, heard_by_car=False) == []
    assert ride.car.world.is_empty
    assert not ride.other.world.is_empty


@DIALECTS
def test_everything_a_roadside_unit_says_is_heard_and_held(name):
    event = (
        RoadEvent(5, EventKind.EVENT, 401, "GB/T 29100", ANCHOR, radius_m=30.0)
        if name == "ydt3709"
        else RoadEvent(5, EventKind.EVENT, 1025, "ITIS", ANCHOR, radius_m=30.0, start_minute_of_year=465_000)
    )
    ride = Ride(name, plan(2.0), {}, events=(event,), sees_users=True)
    walker = RoadUser(b"track-1", RoadUserKind.PEDESTRIAN, Position(*PLACE.to_wgs84(5.0, 5.0), 4.0), None, 1.1, 90.0)
    ride.run(1.2, seen=(walker,))
    world, now = ride.car.world, START.later(1200 * MS)
    family = {"ydt3709": ("RSI", "RSM"), "j2735-2024": ("TIM", "PSM")}[name]
    assert set(ride.sent) == {"BSM", "MAP", "SPAT", *family}
    assert world.counters == {}
    assert world.junction(HERE, now).segments.lane.tolist() == [0] * 8
    shown = world.signals_at(HERE, now).forecast(3).light_at(now.utc_ns)
    assert shown is Light.PROTECTED_YELLOW
    assert len(world.events.current(now)) == 1
    [held] = world.users.current(now)
    assert held.user.kind is RoadUserKind.PEDESTRIAN
    assert held.user.speed_mps == pytest.approx(1.1, abs=0.02)
    east_m, north_m = PLACE.to_enu(*held.user.position[:2])
    assert (east_m, north_m) == pytest.approx((5.0, 5.0), abs=0.05)
    assert 0 <= now.utc_ns - held.time_ns <= 1.3 * SECOND_NS
