"""DENMs of a vehicle: what they tell, when they are begun, repeated, updated and cancelled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyproj import Geod

from cv2x.clock import Stamp, parse_instant
from cv2x.messages.etsi.causes import CAUSE
from cv2x.messages.etsi.vehicle_causes import ABS, BREAKDOWN, EMERGENCY, HARD_BRAKING, POST_CRASH, STABILITY, STATIONARY
from cv2x.messages.model import Brakes, Emergency, Position, VehicleState
from cv2x.obu.speech.event_teller import FAREWELLS, EventTeller, causes_of

START = Stamp(parse_instant("2026-11-22T00:59:59Z"), 7_000_000_000)
MS = 1_000_000
CAR = VehicleState(b"\x00\x00\x00\x07", 0, 0, Position(31.2304, 121.4737, 4.0), speed_mps=10.0, heading_deg=0.0)
EVENTS = {name: frozenset({name}) for name in ("hard-braking", "abs", "stability-control", "disabled", "airbag")}
HAZARD = frozenset({"hazard"})


@pytest.mark.parametrize(
    ("changes", "causes"),
    [
        ({}, set()),
        ({"events": EVENTS["hard-braking"]}, {HARD_BRAKING}),
        ({"events": EVENTS["abs"]}, {ABS}),
        ({"brakes": Brakes(abs="engaged", stability="engaged")}, {ABS, STABILITY}),
        ({"brakes": Brakes(abs="on", stability="off")}, set()),
        ({"events": EVENTS["stability-control"]}, {STABILITY}),
        ({"events": EVENTS["disabled"], "lights": HAZARD, "speed_mps": 0.0}, {BREAKDOWN}),
        ({"events": EVENTS["airbag"]}, {POST_CRASH}),
        ({"lights": HAZARD, "speed_mps": 0.49}, {STATIONARY}),
        ({"lights": HAZARD, "speed_mps": 0.5}, set()),
        ({"lights": HAZARD, "speed_mps": None}, set()),
        ({"lights": frozenset({"left-turn", "right-turn"}), "speed_mps": 0.0}, {STATIONARY}),
        ({"lights": frozenset({"left-turn"}), "speed_mps": 0.0}, set()),
        ({"events": frozenset({"traction-control-loss"}), "brakes": Brakes(traction="engaged")}, set()),
        ({"emergency": Emergency(siren="notInUse", lights="inUse")}, {EMERGENCY}),
        ({"emergency": Emergency(siren="notInUse", lights="notInUse")}, set()),
    ],
)
def test_what_a_vehicle_says_of_itself_has_these_causes(changes, causes):
    assert causes_of(replace(CAR, **changes)) == causes


def told(state_at, until_ms, step_ms=100):
    """Ask every ``step_ms`` with a fix of that moment; return (ms, message, event) of all that was said."""
    teller, said = EventTeller(CAR.temporary_id), []
    for ms in range(0, until_ms, step_ms):
        now = START.later(ms * MS)
        said += [(ms, message, *message.events) for message in teller.tell(now, state_at(ms), now.utc_ns)]
        assert teller.next_ns is None or teller.next_ns > now.monotonic_ns
    return said


def test_an_event_is_begun_repeated_as_it_is_and_cancelled():
    def state(ms):  # 59.4 s to 61.4 s: over the minute and the hour
        return replace(CAR, events=EVENTS["hard-braking"]) if 400 <= ms < 1000 else CAR

    said = told(state, 3000)
    holding = [(ms, message) for ms, message, event in said if event.ended is None]
    assert [ms for ms, _ in holding] == list(range(400, 1000, 100))
    first = holding[0][1]
    (event,) = first.events
    assert (event.code, event.code_set, event.id, event.position) == (HARD_BRAKING, CAUSE, 0, CAR.position)
    assert (first.source_id, first.second_mark_ms) == (CAR.temporary_id, 59_400)
    assert (event.start_mark_ms, event.lasts_s) == (59_400, 2)
    assert all(message == first for _, message in holding)  # it stands still: the same octets again
    ends = [(ms, message, event) for ms, message, event in said if event.ended is not None]
    assert [ms for ms, _, _ in ends] == [1000, 1100, 1200]
    assert len(ends) == FAREWELLS
    for _, message, over in ends:
        assert (over.ended, over.id, message.minute_of_year) == ("cancelled", 0, first.minute_of_year + 1)
        assert message.second_mark_ms is None  # the whole minute at which it was over


def test_who_moves_on_is_updated_and_who_stands_when_half_the_validity_is_over():
    def driving(speed_mps):
        def state(ms):
            lon, lat, _ = Geod(ellps="WGS84").fwd(121.4737, 31.2304, 0.0, speed_mps * ms / 1000)
            return replace(CAR, position=Position(lat, lon, 4.0), events=EVENTS["abs"], speed_mps=speed_mps)

        return state

    for speed_mps, updates in ((41.0, list(range(0, 1500, 100))), (39.0, list(range(0, 1500, 200)))):
        said = told(driving(speed_mps), 1500)
        assert len(said) == 15
        changed = [ms for n, (ms, message, _) in enumerate(said) if n == 0 or message != said[n - 1][1]]
        assert changed == updates
        assert {event.id for _, _, event in said} == {0}
        assert {event.start_mark_ms for _, _, event in said} == {59_000}
    said = told(lambda ms: replace(CAR, events=EVENTS["disabled"]), 11_000)
    assert [ms for ms, _, _ in said] == list(range(0, 11_000, 500))
    changed = [(ms, event) for n, (ms, message, event) in enumerate(said) if n == 0 or message != said[n - 1][1]]
    assert [ms for ms, _ in changed] == [0, 5000, 10_000]
    assert [event.lasts_s for _, event in changed] == [10, 15, 20]  # counted from when it was first seen


def test_several_events_have_numbers_of_their_own_and_a_second_time_is_another_event():
    def state(ms):
        events = frozenset({"abs", "hard-braking"}) if ms < 500 else EVENTS["abs"] if ms >= 1500 else frozenset()
        return replace(CAR, events=events)

    said = told(state, 2000)
    numbers = {(event.code, event.id) for _, _, event in said}
    assert numbers == {(HARD_BRAKING, 0), (ABS, 1), (ABS, 2)}


def test_a_quiet_vehicle_says_nothing():
    assert told(lambda ms: CAR, 2000) == []
