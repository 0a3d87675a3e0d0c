"""What a unit says of its vehicle in each family, through the real codec, and under which numbers."""

from __future__ import annotations

import itertools
import random

import pytest

from cv2x.clock import Stamp, parse_instant
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages import dialect
from cv2x.messages.mapping import to_model
from cv2x.messages.model import Emergency, Position
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.frame import Layer
from cv2x.station.inputs import BusValues, Inputs, PositionFix
from cv2x.station.stack import Stack

START = Stamp(parse_instant("2026-11-22T00:59:40Z"), 0)
MS = 1_000_000
PLACE = LocalFrame(31.2304, 121.4737)
SIREN = Emergency(siren="inUse", lights="inUse")


def drive(name, seconds, speed_mps=15.0, bus_at=lambda ms: BusValues(), accel_at=lambda ms: None, **config):
    """Drive north with a fix every 100 ms; return (ms, transmission) of all that was said."""
    unit = OnBoardUnit("car", Stack(dialect(name), carries=Layer.MESSAGE), ObuConfig(applications={}, **config),
                       random.Random(2))  # fmt: skip
    told, wake_ms = [], 0
    for ms in range(round(seconds * 1000)):
        now = START.later(ms * MS)
        fix = None
        if ms % 100 == 0:
            place = Position(*PLACE.to_wgs84(0.0, speed_mps * ms / 1000), 4.0)
            fix = PositionFix(now.utc_ns, place, speed_mps, 0.0, accel_forward_mps2=accel_at(ms))
        if fix is None and (wake_ms is None or wake_ms > ms):
            continue
        outcome = unit.step(now, Inputs(fix=fix, bus=None if fix is None else bus_at(ms)))
        assert outcome.discards == []
        told += [(ms, transmission) for transmission in outcome.transmissions]
        wake_ms = None if outcome.wake_ns is None else -(-outcome.wake_ns // MS)
    return told


ETSI = pytest.mark.parametrize("name", ["etsi-r1", "etsi-r2"])


@ETSI
def test_cams_follow_the_movement_and_carry_the_slow_containers_in_turn(name):
    told = drive(name, 4.0, bus_at=lambda ms: BusValues(lights=frozenset({"low-beam"}), emergency=SIREN))
    decoded = [
        (ms, dialect(name).decode(sent.message.octets)[1].cam.camParameters)
        for ms, sent in told
        if sent.message.name == "CAM"
    ]
    moments = [ms for ms, _ in decoded]
    assert {later - earlier for earlier, later in itertools.pairwise(moments)} == {300}  # 4 m at 15 m/s
    slow = [ms for ms, cam in decoded if cam.lowFrequencyContainer is not None]
    assert slow[0] == moments[0]
    assert {later - earlier for earlier, later in itertools.pairwise(slow)} == {600}
    for ms, cam in decoded:
        special = cam.specialVehicleContainer
        assert (special is None) == (ms not in slow)
        if special is not None:
            assert special[1].lightBarSirenInUse == (b"\xc0", 2)
            assert cam.lowFrequencyContainer[1].vehicleRole == "emergency"
    last = decoded[-1][1] if decoded[-1][1].lowFrequencyContainer is not None else decoded[-2][1]
    points = last.lowFrequencyContainer[1].pathHistory
    behind_m = -sum(point.pathPosition.deltaLatitude for point in points) * 1e-7 * 110_860.0
    ages_s = sum(point.pathDeltaTime for point in points) / 100
    assert 40.0 < behind_m < 60.0
    assert behind_m == pytest.approx(15.0 * ages_s, abs=0.3)


@ETSI
def test_the_first_cam_has_its_slow_container_though_nothing_is_known_of_lights(name):
    (_, first), *_ = drive(name, 0.2)
    cam = dialect(name).decode(first.message.octets)[1].cam.camParameters
    assert cam.lowFrequencyContainer[1].vehicleRole == "default"
    assert cam.specialVehicleContainer is None


@ETSI
def test_a_standing_vehicle_speaks_once_a_second_and_a_rate_bounds_a_quick_one(name):
    assert 4 <= len(drive(name, 5.0, speed_mps=0.0)) <= 5
    moments = [ms for ms, _ in drive(name, 5.0, speed_mps=60.0, rate_hz=4.0)]
    assert {later - earlier for earlier, later in itertools.pairwise(moments)} == {250}
    assert drive(name, 2.0, rate_hz=0.0) == []


def test_a_rate_no_cam_can_have_is_refused():
    stack = Stack(dialect("etsi-r2"), carries=Layer.MESSAGE)
    with pytest.raises(InputError, match="at least 1 times a second") as caught:
        OnBoardUnit("car", stack, ObuConfig(rate_hz=0.5, applications={}), random.Random(1))
    assert caught.value.field == "rate_hz"


BRAKES = {"accel_at": lambda ms: -5.0 if 1000 <= ms < 1500 else 0.0}
CRITICAL = [
    ("ydt3709", 10, (111, 0x000001, 208), (112, 0x000002, 112)),
    ("ydt3709", 60, (113, 0x000003, 208), (114, 0x000004, 112)),
    ("j2735-2024", 10, (0x20, None, 5), (0x20, None, 7)),
    ("j2735-2024", 60, (0x20, None, 5), (0x20, None, 7)),
]


@pytest.mark.parametrize(("name", "vehicle_class", "routine", "critical"), CRITICAL)
def test_an_event_is_said_at_once_under_its_numbers_and_the_grid_goes_on(name, vehicle_class, routine, critical):
    quiet = [ms for ms, _ in drive(name, 2.5, vehicle_class=vehicle_class)]
    told = drive(name, 2.5, vehicle_class=vehicle_class, **BRAKES)
    assert [ms for ms, _ in told] == sorted([*quiet, 1000])
    assert 1000 not in quiet
    for ms, sent in told:
        frame = sent.frame
        braking = 1000 <= ms < 1500
        assert (frame.aid, frame.dest_l2, frame.priority) == (critical if braking else routine)
        assert frame.period_ns == (None if braking else 100 * MS)
        events = sent.message.model.events
        assert (events == frozenset({"hard-braking"})) == braking
    counts = [sent.message.model.message_count for _, sent in told]
    assert counts == [(counts[0] + n) % 128 for n in range(len(told))]


def test_a_second_event_is_said_at_once_too_and_what_is_not_critical_waits_for_the_grid():
    def bus_at(ms):
        names = ["hazard-lights"] * (ms >= 500) + ["abs"] * (ms >= 1000) + ["disabled"] * (ms >= 1700)
        return BusValues(events=frozenset(names))

    quiet = [ms for ms, _ in drive("ydt3709", 2.5)]
    told = [ms for ms, _ in drive("ydt3709", 2.5, bus_at=bus_at)]
    assert told == sorted([*quiet, 1000, 1700])


def test_a_bsm_tells_its_way_behind_where_it_is_asked_to():
    for name in ("ydt3709", "j2735-2024"):
        assert drive(name, 2.0)[-1][1].message.model.path_history == ()
        *_, (_, sent) = drive(name, 4.0, path_history_m=200.0)
        spoken = dialect(name)
        model, _ = to_model(spoken.family, *spoken.decode(sent.message.octets))
        assert model.path_history
        last = model.path_history[-1]
        assert -last.lat_offset_deg * 110_860.0 == pytest.approx(15.0 * last.age_s, abs=0.5)
