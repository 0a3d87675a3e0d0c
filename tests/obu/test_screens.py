"""Asking the applications through their screens finds what asking each about everybody finds, whoever is around."""

from __future__ import annotations

import math
from collections import Counter
from random import Random

import numpy as np
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from cv2x.clock import second_mark_ms
from cv2x.messages.model import Brakes, Emergency, Position, VehicleState
from cv2x.obu.applications.base import View
from cv2x.obu.applications.catalogue import KINDS, build
from cv2x.obu.applications.screens import Bound, Screen, Screening, _compiled
from cv2x.obu.config import THRESHOLDS
from cv2x.world.world import World

ODD = st.sampled_from([None, math.nan, math.inf, -math.inf, 400.0, -1.0, 0.0])
WORDS = ("hard-braking", "disabled", "hazard-lights", "abs", "stability-control", "airbag")
LIGHTS = ("left-turn", "right-turn", "hazard", "fog")


def centi(low, high):
    """Numbers with a step, as everything on the wire has."""
    return st.integers(100 * low, 100 * high).map(lambda number: number / 100)


SUBSETS = [st.none() | st.frozensets(st.sampled_from(words), max_size=2) for words in (WORDS, LIGHTS)]
OTHER = st.fixed_dictionaries(
    {
        "ahead_m": st.one_of(centi(-60, 160), centi(-12, 12), st.just(400.0)),
        "right_m": st.one_of(centi(-8, 8), st.sampled_from([0.0, 1.8, 1.75, 2.3, 3.5, 5.25, -3.5, 30.0, -60.0])),
        "turned_deg": st.one_of(st.sampled_from([0.0, 19.0, 31.0, 90.0, -90.0, 180.0, 151.0]), centi(0, 360)),
        "speed_mps": st.one_of(centi(0, 40), st.sampled_from([0.0, 1.0, 4.0, 15.0]), ODD),
        "length_m": st.sampled_from([None, 4.5, 18.0, math.nan]),
        "width_m": st.sampled_from([None, 1.8, 2.5]),
        "accel_forward_mps2": st.one_of(st.sampled_from([-5.0, -3.9, 0.0]), ODD),
        "events": SUBSETS[0],
        "lights": SUBSETS[1],
        "brakes": st.sampled_from([Brakes(), Brakes(abs="engaged"), Brakes(pedal="on")]),
        "emergency": st.sampled_from([None, Emergency(siren="inUse"), Emergency()]),
        "age_ms": st.sampled_from([0, 100, 290, 310, 700]),
    }
)


def hear(world, place, start, others):
    for number, other in enumerate(others):
        said = dict(other)
        at = Position(*place.to_wgs84(said.pop("right_m"), said.pop("ahead_m")))
        turned_deg, then = said.pop("turned_deg"), start.later(-said.pop("age_ms") * 1_000_000)
        mark_ms = second_mark_ms(then.utc_ns)
        state = VehicleState(number.to_bytes(8, "big"), 0, mark_ms, at, heading_deg=turned_deg, **said)
        world.hear("BSM", state, then)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    others=st.lists(OTHER, max_size=10),
    own_mps=st.one_of(st.sampled_from([None, 0.0, 1.0, 5.5, 7.0, 15.0]), centi(0, 40)),
    own_deg=st.sampled_from([None, 0.0, 0.0, 0.0, 2.0, 359.0]),
    lights=st.sampled_from([(), ("left-turn",), ("right-turn",)]),
    narrow=st.sampled_from([1.0, 1.0, 0.5, 2.0]),
    accel_mps2=st.sampled_from([None, -1.0, -6.0]),
)
def test_screens_change_nothing(place, start, others, own_mps, own_deg, lights, narrow, accel_mps2):
    world = World()
    world.set_ego(start.utc_ns, Position(place.lat_deg, place.lon_deg), own_mps, own_deg)
    hear(world, place, start, others)
    for rule in compared(world, start, lights, narrow, accel_mps2):
        event(rule)


def compared(world, start, lights, narrow=1.0, accel_mps2=None):
    """Ask each application about everybody, and all through their screens; return what was found."""
    thresholds = {rule: {name: value * narrow for name, value in some.items()} for rule, some in THRESHOLDS.items()}
    applications = build(thresholds)
    expected = {}
    for application in applications:
        found = application.evaluate(View(start, world, world.ego(start), frozenset(lights), accel_mps2))
        if found:
            expected[application.id] = found
    view = View(start, world, world.ego(start), frozenset(lights), accel_mps2)
    assert Screening(applications).ask(view) == expected
    return expected


def test_screens_change_nothing_in_dense_traffic_in_which_every_application_finds_somebody(place, start):
    random, found = Random(5), Counter()
    for _ in range(250):
        world, own_mps = World(), random.choice([5.0, 8.0, 15.0, 25.0])
        world.set_ego(start.utc_ns, Position(place.lat_deg, place.lon_deg), own_mps, 0.0)
        others = [
            {
                "ahead_m": random.uniform(-60, 120),
                "right_m": random.choice([0.0, 0.0, -3.5, 3.5, 7.0]) + random.uniform(-1.2, 1.2),
                "turned_deg": random.choice([0.0, 0.0, 180.0, 90.0, 270.0]) + random.uniform(0, 5),
                "speed_mps": random.uniform(0, 30),
                "length_m": random.choice([4.5, 12.0]),
                "events": random.choice([None, None, frozenset({random.choice(WORDS)})]),
                "emergency": random.choice([None, None, None, Emergency(siren="inUse")]),
                "age_ms": random.choice([0, 100]),
            }
            for _ in range(12)
        ]
        hear(world, place, start, others)
        found.update(list(compared(world, start, random.choice([(), ("left-turn",), ("right-turn",)]))))
    assert {rule for rule, times in found.items() if times >= 5} == {
        "FCW", "ICW", "LTA", "EBW", "DNPW", "CLW", "LCW", "BSW", "AVW", "EVW",
    }  # fmt: skip


def test_every_application_on_vehicles_has_a_screen_and_asks_nobody_far_away(place, start, monkeypatch):
    world = World()
    world.set_ego(start.utc_ns, Position(place.lat_deg, place.lon_deg), 15.0, 0.0)
    far = {"turned_deg": 0.0, "age_ms": 0, "speed_mps": 10.0, "events": frozenset(WORDS)}
    hear(world, place, start, [{**far, "ahead_m": 900.0, "right_m": float(number)} for number in range(5)])
    asked = []
    for kind in KINDS:
        if "vehicles" in kind.needs:
            monkeypatch.setattr(kind, "evaluate", lambda self, view: asked.append((self.id, view)) or [])
    screening = Screening(build(THRESHOLDS))
    assert screening.ask(View(start, world, world.ego(start), frozenset({"left-turn"}))) == {}
    assert asked == []
    hear(world, place, start, [{**far, "ahead_m": 20.0, "right_m": 0.0, "speed_mps": 1.0}] * 6)
    screening.ask(View(start, world, world.ego(start)))
    assert {name for name, _ in asked} == {"FCW", "EBW", "AVW", "CLW"}
    assert all(view.neighbours.ids == ((5).to_bytes(8, "big"),) for _, view in asked)


@pytest.mark.parametrize(
    ("value", "holds"),
    [(-1.0, True), (1.0, True), (-1.1, False), (1.1, False), (math.nan, False), (math.inf, False)],
)
def test_a_bound_holds_at_its_ends_and_never_of_what_is_not_known(value, holds):
    from cv2x._world import Screens

    screens = Screens([_compiled(3, Screen((Bound("speed_mps", -1.0, 1.0),)))])
    numbers = np.zeros((18, 2))
    numbers[2] = value, 5.0
    flags, kinds, relations = np.zeros((5, 2), np.int32), np.zeros(2, np.int32), np.zeros((7, 2))
    passed, each = screens.sift(numbers, flags, kinds, relations, 8)
    assert (passed, each is None or each.tolist()) == ((8, [8, 0]) if holds else (0, True))
    assert screens.sift(numbers, flags, kinds, relations, 7)[0] == 0
    flags[4] = 1  # doubtful
    assert screens.sift(numbers, flags, kinds, relations, 8)[0] == 0
