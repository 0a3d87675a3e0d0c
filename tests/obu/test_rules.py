"""Each rule on both sides of its bounds, at one moment: what holds just inside does not just outside."""

from __future__ import annotations

import math

import pytest

from cv2x.clock import MINUTE_NS, SECOND_NS, minute_of_year, second_mark_ms
from cv2x.errors import InputError
from cv2x.messages.model import (
    Brakes,
    Emergency,
    EventKind,
    Position,
    RoadEvent,
    RoadEvents,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    VehicleState,
)
from cv2x.obu.applications.base import View
from cv2x.obu.applications.catalogue import KINDS, build
from cv2x.obu.config import THRESHOLDS
from cv2x.world.world import World

EVENT = frozenset


@pytest.fixture
def look(start, place):
    """Findings of one rule: others by (ahead, right, heading off the own, speed, more), events and users as models."""

    def looked(rule, others=(), own_mps=15.0, lights=(), messages=(), heading_deg=30.0, own_accel=None, **thresholds):
        world = World()
        world.set_ego(start.utc_ns, Position(place.lat_deg, place.lon_deg), own_mps, heading_deg)
        for number, (ahead_m, right_m, turned_deg, speed_mps, more) in enumerate(others):
            state = VehicleState(
                number.to_bytes(8, "big"),
                0,
                second_mark_ms(start.utc_ns),
                at(place, ahead_m, right_m, heading_deg),
                **{
                    "speed_mps": speed_mps,
                    "heading_deg": (heading_deg + turned_deg) % 360.0,
                    "length_m": 4.5,
                    "width_m": 1.8,
                    **more,
                },
            )
            world.hear("BSM", state, start)
        for message in messages:
            world.hear("RSI", message, start)
        (application,) = build({rule: thresholds})
        ego = world.ego(start)
        return application.evaluate(View(start, world, ego, frozenset(lights), own_accel))

    return looked


def at(place, ahead_m, right_m, heading_deg=30.0):
    sin, cos = math.sin(math.radians(heading_deg)), math.cos(math.radians(heading_deg))
    return Position(*place.to_wgs84(ahead_m * sin + right_m * cos, ahead_m * cos - right_m * sin))


LEFT, RIGHT = ("left-turn",), ("right-turn",)
LEAD = (40.0, 0.0, 0.0, 10.0, {})
BRAKING, DISABLED = {"events": EVENT({"hard-braking"})}, {"events": EVENT({"disabled"})}
HAZARD, BOTH = {"lights": EVENT({"hazard"})}, {"lights": EVENT({"left-turn", "right-turn"})}
SKIDS, SIREN = {"brakes": Brakes(stability="engaged")}, {"emergency": Emergency(siren="inUse")}
SOFT, HARD = {"accel_forward_mps2": -3.8}, {"accel_forward_mps2": -4.0}

BOUNDS = [
    # rule, what differs, inside, outside, and what else is there
    ("LTA", "signal", [(40, -3.5, 180, 14, {})], None, {"own_mps": 7.0, "lights": LEFT}, {"lights": RIGHT}),
    ("LTA", "own speed", [(40, -3.5, 180, 14, {})], None, {"own_mps": 8.3, "lights": LEFT}, {"own_mps": 8.4}),
    ("LTA", "side", [(40, -3.5, 180, 14, {})], [(40, 3.5, 180, 14, {})], {"own_mps": 7.0, "lights": LEFT}, {}),
    ("LTA", "heading", [(40, -3.5, 151, 14, {})], [(40, -3.5, 149, 14, {})], {"own_mps": 7.0, "lights": LEFT}, {}),
    ("BSW", "aside", [(0, 5.2, 0, 15, {})], [(0, 5.3, 0, 15, {})], {}, {}),
    ("BSW", "too near to be beside", [(0, 1.9, 0, 15, {})], [(0, 1.7, 0, 15, {})], {}, {}),
    ("BSW", "ahead", [(4.4, -3.5, 0, 15, {})], [(4.6, -3.5, 0, 15, {})], {}, {}),
    ("BSW", "own speed", [(0, 3.5, 0, 5, {})], None, {"own_mps": 5.6}, {"own_mps": 5.5}),
    ("LCW", "side", [(-30, -3.5, 0, 25, {})], [(-30, 3.5, 0, 25, {})], {"lights": LEFT}, {}),
    ("LCW", "closing", [(-30, 3.5, 0, 25, {})], [(-30, 3.5, 0, 22, {})], {"lights": RIGHT}, {}),
    ("DNPW", "lead", [LEAD, (200, -3.5, 180, 20, {})], [(200, -3.5, 180, 20, {})], {"lights": LEFT}, {}),
    ("DNPW", "lead too fast", [LEAD, (200, -3.5, 180, 20, {})],
     [(40.0, 0.0, 0.0, 15.1, {}), (200, -3.5, 180, 20, {})], {"lights": LEFT}, {}),
    ("DNPW", "lane", [LEAD, (200, -5.2, 180, 20, {})], [LEAD, (200, -5.4, 180, 20, {})], {"lights": LEFT}, {}),
    ("EBW", "event", [(60, 0, 0, 15, BRAKING)], [(60, 0, 0, 15, {})], {}, {}),
    ("EBW", "deceleration", [(60, 0, 0, 15, HARD)], [(60, 0, 0, 15, SOFT)], {}, {}),
    ("EBW", "lane", [(60, -5.2, 0, 15, BRAKING)], [(60, -5.3, 0, 15, BRAKING)], {}, {}),
    ("EBW", "behind", [(60, 0, 0, 15, BRAKING)], [(-60, 0, 0, 15, BRAKING)], {}, {}),
    ("EBW", "range", [(149, 0, 0, 15, BRAKING)], [(151, 0, 0, 15, BRAKING)], {}, {}),
    ("AVW", "slow", [(60, 0, 0, 4.1, HAZARD)], [(60, 0, 0, 4.3, HAZARD)], {}, {}),
    ("AVW", "disabled at speed and across", [(60, 0, 90, 8, DISABLED)], [(60, 0, 90, 8, {})], {}, {}),
    ("AVW", "both signals", [(60, 0, 0, 1, BOTH)], [(60, 0, 0, 1, {"lights": EVENT(LEFT)})], {}, {}),
    ("AVW", "aside", [(60, 5.2, 0, 0, HAZARD)], [(60, 5.3, 0, 0, HAZARD)], {}, {}),
    ("CLW", "control", [(60, 0, 0, 5, SKIDS)], [(60, 0, 0, 5, {"brakes": Brakes(stability="on")})], {}, {}),
    ("CLW", "oncoming", [(150, -3.5, 180, 10, SKIDS)], [(-20, -3.5, 180, 10, SKIDS)], {}, {}),
    ("EVW", "siren", [(-200, 0, 0, 25, SIREN)], [(-200, 0, 0, 25, {"vehicle_class": 60})], {}, {}),
    ("EVW", "comes closer", [(-200, 0, 0, 16.1, SIREN)], [(-200, 0, 0, 15.9, SIREN)], {}, {}),
    ("EVW", "moves", [(200, 0, 180, 1.1, SIREN)], [(200, 0, 180, 0.9, SIREN)], {}, {}),
    # braking that is enough: v² / 2 a against what is left between the bumpers, or to the crossing
    ("FCW", "own braking, 225 / 71", [(40, 0, 0, 0, {})], None, {"own_accel": -3.1}, {"own_accel": -3.2}),
    ("FCW", "of the other soon standing, 225 / 2 (25.5 + 25 / 2)", [(30, 0, 0, 5, {"accel_forward_mps2": -1.0})], None,
     {"own_accel": -2.9}, {"own_accel": -3.0}),
    ("FCW", "of the other slowing on, 25 / 2 (12.5) + 0.6", [(17, 0, 0, 10, {"accel_forward_mps2": -0.6})], None,
     {"own_accel": -1.55}, {"own_accel": -1.65}),
    ("FCW", "braking that is none", [(8.5, 0, 0, 14.0, {})], None,
     {"own_accel": -0.45, "ttc_s": 5.0}, {"own_accel": -0.55}),
    ("ICW", "own braking, 225 / 53.7", [(30, 28, -90, 14, {})], None, {"own_accel": -4.1}, {"own_accel": -4.3}),
    ("ICW", "that of the other, 196 / 49.7", [(30, 28, -90, 14, {"accel_forward_mps2": -3.9})],
     [(30, 28, -90, 14, {"accel_forward_mps2": -4.0})], {}, {}),
    ("LTA", "braking of the other, 196 / 68.5", [(40, -3.5, 180, 14, {"accel_forward_mps2": -2.8})],
     [(40, -3.5, 180, 14, {"accel_forward_mps2": -2.9})], {"own_mps": 7.0, "lights": LEFT}, {}),
    ("LTA", "own braking, 16 / 7.7", [(40, -7, 180, 14, {})], None,
     {"own_mps": 4.0, "lights": LEFT, "own_accel": -2.0}, {"own_accel": -2.2}),
    ("EVW", "works lights", [(-200, 0, 0, 25, {"emergency": Emergency(lights="inUse")})],
     [(-200, 0, 0, 25, {"emergency": Emergency(lights="yellowCautionLights")})], {}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "what", "inside", "outside", "around", "changed"), BOUNDS)
def test_a_rule_holds_inside_its_bound_and_not_outside(look, rule, what, inside, outside, around, changed):
    (found,) = look(rule, inside, **around)
    assert found.target.startswith("vehicle:"), what
    assert found.key.startswith("track:")
    assert {"level", "direction_deg"} <= set(found.numbers)
    assert look(rule, inside if outside is None else outside, **{**around, **changed}) == [], what


@pytest.mark.parametrize("rule", ["EBW", "AVW", "CLW", "EVW", "FCW"])
def test_a_neighbour_that_says_what_cannot_be_raises_nothing(look, rule):
    said = {**BRAKING, **SKIDS, **SIREN, "events": EVENT({"hard-braking", "disabled"})}
    other = (30.0, 0.0, 0.0, 5.0, said)
    assert len(look(rule, [other])) == 1
    assert look(rule, [(*other[:4], {**said, "accel_forward_mps2": -19.0})]) == []


def test_blind_spot_is_information_until_the_signal_points_there(look):
    other = (0.0, -3.5, 0.0, 15.0, {})
    assert look("BSW", [other])[0].numbers["level"] == 1.0
    assert look("BSW", [other], lights=RIGHT)[0].numbers["level"] == 1.0
    assert look("BSW", [other], lights=LEFT)[0].numbers["level"] == 2.0


def events(place, position=None, **changes):
    fields = {"radius_m": 20.0, "position": position or at(place, 80.0, 0.0), **changes}
    code = {"id": 1, "kind": EventKind.EVENT, "code": 501, "code_set": "GB/T 29100"}
    return RoadEvents(1, (RoadEvent(**{**code, **fields}),), b"RSU-0001")


def test_a_place_ahead_matters_within_its_radius_aside_and_until_it_is_passed(look, place):
    def found(ahead_m, right_m):
        return look("HLW", messages=[events(place, at(place, ahead_m, right_m))])

    (ahead,) = found(80.0, 0.0)
    assert ahead.numbers["distance_m"] == pytest.approx(80.0 - 2.25, abs=0.01)
    assert ahead.numbers["time_s"] == pytest.approx(77.75 / 15.0, abs=0.01)
    assert ahead.target == "event:" + b"RSU-0001".hex() + "/1"
    assert found(80.0, 19.5)
    assert not found(80.0, 20.5)
    assert found(-17.0, 0.0)[0].numbers["distance_m"] == 0.0
    assert not found(-18.5, 0.0)
    assert found(15.0 * 8 + 2.0, 0.0)
    assert not found(15.0 * 8 + 2.5, 0.0)


def test_an_event_with_a_path_matters_to_who_drives_along_it(look, place):
    def found(*points, **changes):
        path = tuple(at(place, *point) for point in points)
        return look("HLW", messages=[events(place, paths=(path,), **changes)])

    (along,) = found((-50, 0), (40, 0), (40, 40), position=at(place, 40, 40), path_width_m=8.0)
    assert along.numbers["distance_m"] == pytest.approx(40 + 40 - 2.25, abs=0.05)  # round the corner
    assert found((-50, 3.9), (100, 3.9), path_width_m=8.0)
    assert not found((-50, 4.1), (100, 4.1), path_width_m=8.0)
    assert not found((100, 0), (-50, 0))  # the other way
    assert not found((20, 0), (20, 0))  # a point, not a path


@pytest.mark.parametrize(
    ("start_minute", "end_minute", "holds"),
    [(None, None, True), (-5, 5, True), (1, 5, False), (-5, -1, False), (0, None, True), (None, 0, True)],
)
def test_an_event_holds_between_its_start_and_its_end(look, place, start, start_minute, end_minute, holds):
    now = minute_of_year(start.utc_ns)
    stated = {
        "start_minute_of_year": None if start_minute is None else now + start_minute,
        "end_minute_of_year": None if end_minute is None else now + end_minute,
    }
    assert bool(look("HLW", messages=[events(place, **stated)])) is holds
    assert MINUTE_NS == 60 * SECOND_NS


def test_jams_hazards_and_signs_go_to_their_own_rules(look, place):
    said = {
        "HLW": {"code": 501},
        "TJW": {"code": 707},
        "IVS": {"kind": EventKind.SIGN, "code": 2, "code_set": "GB 5768.2"},
    }
    said_too = {"TJW": {"code": 0, "code_set": "text", "description": "Congestion"}}
    etsi = {"TJW": {"code": 27 * 256 + 1, "code_set": "ETSI cause"}, "HLW": {"code": 3 * 256, "code_set": "ETSI cause"}}
    for table in (said, said_too, etsi):
        for rule, fields in table.items():
            messages = [events(place, **fields)]
            assert [other for other in said if look(other, messages=messages)] == [rule]


def test_somebody_on_foot_counts_by_how_close_both_come(look, place, start):
    def found(kind=RoadUserKind.PEDESTRIAN, right_m=-6.0, speed_mps=1.5, **changes):
        user = RoadUser(
            b"\x00\x01", kind, at(place, 45.0, right_m), second_mark_ms(start.utc_ns), speed_mps, 120.0, **changes
        )
        return look("VRUCW", messages=[RoadUsers((user,), 1, b"RSU-0001")])

    (met,) = found()  # 45 m at 15 m/s, and 4.5 m to the right in that time: 1.5 m aside of the own centre
    assert met.numbers["ttc_s"] == pytest.approx(3.0, abs=0.1)
    assert (met.numbers["side"], met.target) == (-1.0, "user:" + b"RSU-0001".hex() + "/0001")
    assert not found(right_m=-7.0)
    assert not found(kind=RoadUserKind.MOTOR)
    assert found(right_m=-2.0, speed_mps=None)
    assert not found(right_m=-2.5, speed_mps=None)


def test_every_application_has_parameters_and_says_what_it_needs():
    assert {kind.id for kind in KINDS} == set(THRESHOLDS)
    for kind in KINDS:
        assert kind.needs
        assert set(kind.needs) <= {"vehicles", "turn-signal", "map", "signals", "events", "users"}


def test_payment_is_refused_with_the_reason():
    with pytest.raises(InputError, match="VNFP is not to be had: near-field payment has no message"):
        build({"VNFP": {}})


def test_an_alert_follows_a_vehicle_that_changes_its_id(scene, mover, air):
    from cv2x.obu.config import ObuConfig

    class Changing(type(mover(0, 0, 0, 0))):
        def state(self, at_s, count):
            from dataclasses import replace

            new = self.id if at_s < 1.0 else b"\x07" * 8
            return replace(super().state(at_s, count), temporary_id=new)

    lead = Changing(0, 40.0, 0, 12.0)
    config = ObuConfig(applications={"FCW": {"ttc_s": 6.0}})
    run = scene(mover(0, 0, 0, 20.0), [lead], config=config, duration_s=2.5)
    alerts = run.run()
    assert [alert.phase for _, alert in alerts] == ["raised", "updated"]
    assert [alert.target for _, alert in alerts] == ["vehicle:" + lead.id.hex(), "vehicle:" + "07" * 8]
    assert run.unit.world.counters["identity changed"] == 1
