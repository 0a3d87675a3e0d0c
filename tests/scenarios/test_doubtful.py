"""Whoever says what cannot be raises no alert by that alone, whatever the application, and is counted by cause.

In each shipped scenario the message that leads to the alert is made impossible on its way to the air, in one way after
another; whoever hears it is as ever.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from cv2x.clock import SECOND_NS
from cv2x.messages.model import Position, RoadEvents, RoadUser, RoadUsers, SignalState, VehicleState
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.stack import Stack
from tests.scenarios.conftest import Watcher
from tests.scenarios.test_day_one import DUE, Told, raised

BY_VEHICLES = [name for name in DUE if "other" in Told(name).document["actors"]]
M_PER_DEG = 111_320.0


def north(place: Position, metres: float) -> Position:
    return place._replace(lat_deg=place.lat_deg + metres / M_PER_DEG)


def every_other(state: VehicleState) -> bool:
    return bool(state.message_count % 2)


Change = Callable[[VehicleState, float], VehicleState | None]
"""(what is said, seconds left until the alert is due) -> what is said instead, or nothing."""
WAYS: dict[str, Change] = {
    "doubt: impossible speed": lambda s, _: replace(s, speed_mps=150.0),
    "doubt: impossible acceleration": lambda s, _: replace(s, accel_forward_mps2=19.0),
    "doubt: jumped": lambda s, _: replace(s, position=north(s.position, 80.0)) if every_other(s) else s,
    "doubt: speed jumped": lambda s, _: replace(s, speed_mps=s.speed_mps + 12.0) if every_other(s) else s,
    "doubt: turned at once": lambda s, _: replace(s, heading_deg=(s.heading_deg + 120) % 360) if every_other(s) else s,
    "doubt: clock far from own": lambda s, _: replace(s, second_mark_ms=(s.second_mark_ms + 20_000) % 60_000),
    "doubt: fell silent": lambda s, left_s: s if left_s > 1.0 else None,
}
"""Cause -> how a vehicle comes to be doubted for it."""
NO_DOUBT = {
    ("abnormal-vehicle", "doubt: turned at once"): "who stands has no direction of travel",
}
"""(scenario, cause) -> why that is no ground for doubt there."""


def tampered(monkeypatch: pytest.MonkeyPatch, kind: type, change: Callable[[Any, int], Any]) -> None:
    """Let every station say ``change(model, UTC)`` in place of models of a kind; ``None`` = nothing."""
    down = Stack.down

    def changed(self: Stack, model: Any, **how: Any) -> Any:
        if isinstance(model, kind):
            model = change(model, how["utc_ns"])
        return ([], []) if model is None else down(self, model, **how)

    monkeypatch.setattr(Stack, "down", changed)


def heard_by_host(name: str, until_s: float) -> tuple[Watcher, Counter[str]]:
    watcher, scenario = Watcher(), load(f"day-one/{name}")
    options = RunOptions(dialect="ydt3709", duration_ns=round(until_s * SECOND_NS))
    info = Engine(scenario, options, [watcher]).run()
    return watcher, info.units["host"].station.world.counters


@pytest.mark.parametrize("name", BY_VEHICLES)
def test_a_vehicle_that_says_what_cannot_be_warns_nobody(name, monkeypatch):
    told = Told(name)
    due_s, start_ns = DUE[name](told), load(f"day-one/{name}").start_utc_ns
    watcher, counters = heard_by_host(name, due_s + 0.5)
    assert len(raised(watcher, told.id)) == 1
    assert not {cause for cause in counters if cause.startswith("doubt")}
    for cause, change in WAYS.items():
        if (name, cause) in NO_DOUBT:
            continue
        with monkeypatch.context() as patched:
            tampered(
                patched, VehicleState, lambda s, at_ns, change=change: change(s, due_s - (at_ns - start_ns) / SECOND_NS)
            )
            watcher, counters = heard_by_host(name, due_s + 0.5)
        assert raised(watcher, told.id) == [], cause
        assert counters[cause] >= 1, (cause, counters)
        assert watcher.heard, cause


def every_tenth(users: RoadUsers, change: Callable[[RoadUser], RoadUser], *, at_ns: int) -> RoadUsers:
    """The message with its users changed in every other tenth of a second."""
    odd = at_ns // (SECOND_NS // 10) % 2
    return replace(users, users=tuple(change(user) for user in users.users)) if odd else users


def every_time(users: RoadUsers, change: Callable[[RoadUser], RoadUser], *, at_ns: int) -> RoadUsers:
    return replace(users, users=tuple(change(user) for user in users.users))


USERS = {
    "impossible speed": partial(every_time, change=lambda u: replace(u, speed_mps=40.0)),
    "jumped": partial(every_tenth, change=lambda u: replace(u, position=north(u.position, 80.0))),
    "speed jumped": partial(every_tenth, change=lambda u: replace(u, speed_mps=12.0)),
    "clock far from own": partial(
        every_time, change=lambda u: replace(u, second_mark_ms=(u.second_mark_ms + 20_000) % 60_000)
    ),
}


@pytest.mark.parametrize("way", [*USERS, "fell silent"])
def test_a_road_user_of_whom_what_cannot_be_is_said_warns_nobody(way, monkeypatch):
    told = Told("vulnerable-user")
    due_s, start_ns = DUE["vulnerable-user"](told), load("day-one/vulnerable-user").start_utc_ns
    silent_ns = start_ns + round((due_s - 1.2) * SECOND_NS)
    change = USERS.get(way, lambda users, at_ns: users if at_ns < silent_ns else None)
    tampered(monkeypatch, RoadUsers, lambda users, at_ns: change(users, at_ns=at_ns))
    watcher, counters = heard_by_host("vulnerable-user", due_s + 0.5)
    assert raised(watcher, told.id) == []
    assert counters[f"road user doubt: {way}"] >= 1, counters


@pytest.mark.parametrize("name", ["hazardous-location", "traffic-jam", "in-vehicle-sign"])
def test_events_that_cannot_be_warn_nobody(name, monkeypatch):
    told = Told(name)
    due_s = DUE[name](told)
    for cause, changes in (
        ("event without place", {"position": None, "paths": ()}),
        ("event over before it begins", {"start_minute_of_year": 300_000, "end_minute_of_year": 200_000}),
    ):
        with monkeypatch.context() as patched:
            tampered(
                patched,
                RoadEvents,
                lambda said, _, changes=changes: replace(
                    said, events=tuple(replace(event, **changes) for event in said.events)
                ),
            )
            watcher, counters = heard_by_host(name, due_s + 0.5)
        assert raised(watcher, told.id) == []
        assert counters[cause] >= 1 or watcher.refused, (cause, counters)


def with_times(state: SignalState, **times: float) -> SignalState:
    junctions = tuple(
        replace(
            junction,
            groups=tuple(
                replace(group, events=tuple(replace(e, timing=replace(e.timing, **times)) for e in group.events))
                for group in junction.groups
            ),
        )
        for junction in state.junctions
    )
    return replace(state, junctions=junctions)


@pytest.mark.parametrize("name", ["red-light", "green-speed"])
def test_signals_whose_times_cannot_be_are_reported_and_not_relied_on(name, monkeypatch):
    told, conditions = Told(name), []
    tampered(monkeypatch, SignalState, lambda said, _: with_times(said, min_end_s=40.0, max_end_s=20.0))
    monkeypatch.setattr(Watcher, "condition", lambda self, at, unit, one: conditions.append(one), raising=False)
    watcher, counters = heard_by_host(name, DUE[name](told) + 0.5)
    assert raised(watcher, told.id) == []
    assert counters["signal group with impossible times"] >= 1
    (one,) = conditions
    assert (one.cause, one.phase, one.lacks) == ("signals contradict themselves", "began", (told.id,))
    first = one.contradictions[0]
    assert first.path == "intersections[0].phases[0].phaseStates[0].timing.counting.minEndTime"
    assert first.other == "intersections[0].phases[0].phaseStates[0].timing.counting.maxEndTime"
