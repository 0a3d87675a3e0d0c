"""The shipped intersection: every warning at the moment that speed, distance and threshold make it due.

The moments are worked out here from the files as text, with nothing of `cv2x.scenarios` in between: uniform motion
along straight paths, thresholds as the scenario states them, lengths of the vehicles as documented defaults.
"""

from __future__ import annotations

from functools import cache

import pytest
from ruamel.yaml import YAML

from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from tests.scenarios.conftest import Watcher

DIALECTS = ("ydt3709", "tcsae53-2019", "j2735-2016", "j2735-2024")
LATE_S = 0.25
LENGTHS_M = {"car": 4.5, "van": 5.5, "truck": 10.0}
SI = {"km/h": 1 / 3.6, "m/s": 1.0, "m/s2": 1.0, "s": 1.0, "m": 1.0}


def plain(path):
    return YAML(typ="safe").load(path.read_text())


def si(text):
    number, unit = text.split()
    return float(number) * SI[unit]


class Story:
    """A scenario's file, read for its numbers."""

    def __init__(self, name):
        folder = shipped()[name].parent
        self.scenario = plain(shipped()[name])
        self.map = plain(folder / self.scenario["place"]["map"])
        self.plan = plain(folder / self.scenario["units"]["east-gate"]["signals"])

    def threshold(self, application, name):
        return si(self.scenario["applications"][application][name])

    def actor(self, name):
        actor = self.scenario["actors"][name]
        begin, end = self.map["paths"][actor["path"]]
        return begin, end, si(actor["speed"]), si(actor["starts"]), LENGTHS_M[actor["kind"]]

    def stop_line(self, lane):
        return self.map["lanes"][lane]["points"][0]

    def shows(self, group, at_s):
        into = at_s % sum(si(stage["for"]) for stage in self.plan["groups"][group])
        for stage in self.plan["groups"][group]:
            if into < si(stage["for"]):
                return stage["light"]
            into -= si(stage["for"])
        raise AssertionError

    def red_light(self):
        """When the sedan's front is the threshold's time before the stop line of lane 1."""
        begin, _, speed, starts, length = self.actor("red-sedan")
        arrives = starts + (self.stop_line(1)[0] - begin[0] - length / 2) / speed
        assert self.shows(1, arrives) == "red"
        return arrives - self.threshold("RLVW", "time")

    def crossing(self, own, other):
        """When ``own`` is the threshold's time before the point where its path crosses that of ``other``."""
        times = {}
        for name, turns_up in ((own, other), (other, own)):
            begin, end, speed, starts, _ = self.actor(name)
            axis = 0 if begin[0] != end[0] else 1
            times[name] = starts + abs(self.actor(turns_up)[0][axis] - begin[axis]) / speed
        assert abs(times[own] - times[other]) <= self.threshold("ICW", "gap")
        return times[own] - self.threshold("ICW", "ttc")

    def advice(self):
        """When the hatchback's front is the threshold's distance from the stop line of lane 3; it would meet red."""
        begin, _, speed, starts, length = self.actor("blue-hatchback")
        distance = self.threshold("GLOSA", "distance")
        at = starts + (begin[0] - self.stop_line(3)[0] - length / 2 - distance) / speed
        assert self.shows(1, at + distance / speed) == "red"
        return at

    def closing(self):
        """When the gap between coupe and truck lasts the threshold's time at their closing speed."""
        behind, _, fast, fast_starts, fast_length = self.actor("grey-coupe")
        ahead, _, slow, slow_starts, slow_length = self.actor("slow-truck")
        # Both drive south; positions as metres south of the middle at time t: -begin + speed (t - starts).
        at_zero = (-ahead[1] - slow * slow_starts) - (-behind[1] - fast * fast_starts)
        wanted = (fast_length + slow_length) / 2 + self.threshold("FCW", "ttc") * (fast - slow)
        return (at_zero - wanted) / (fast - slow)


@cache
def run(name, dialect, radio=None):
    watcher = Watcher()
    info = Engine(load(name), RunOptions(dialect=dialect, radio=radio), [watcher]).run()
    return watcher, info


def raised(watcher, info):
    return [
        (unit, alert.id, alert.target, (at.monotonic_ns - info.start.monotonic_ns) / 1e9)
        for at, unit, alert in watcher.alerts
        if alert.phase == "raised"
    ]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_warning_comes_when_it_is_due_and_no_other(dialect):
    watcher, info = run("urban-intersection", dialect)
    story = Story("urban-intersection")
    due = {
        ("red-sedan", "RLVW"): story.red_light(),
        ("red-sedan", "ICW"): story.crossing("red-sedan", "white-van"),
        ("white-van", "ICW"): story.crossing("white-van", "red-sedan"),
        ("blue-hatchback", "GLOSA"): story.advice(),
        ("grey-coupe", "FCW"): story.closing(),
    }
    came = {(unit, alert): at for unit, alert, _, at in raised(watcher, info)}
    assert sorted(came) == sorted(due)
    assert len(raised(watcher, info)) == len(due)
    for key, at in due.items():
        assert at <= came[key] <= at + LATE_S, (key, at, came[key])


@pytest.mark.parametrize("dialect", DIALECTS)
def test_warnings_name_what_they_are_about(dialect):
    watcher, info = run("urban-intersection", dialect)
    about = {}
    for unit, alert, target, _ in raised(watcher, info):
        kind, _, number = target.partition(":")
        about[unit, alert] = watcher.identities[number] if kind == "vehicle" else number
    assert about == {
        ("red-sedan", "RLVW"): "1/1207",
        ("red-sedan", "ICW"): "white-van",
        ("white-van", "ICW"): "red-sedan",
        ("blue-hatchback", "GLOSA"): "1/1207",
        ("grey-coupe", "FCW"): "slow-truck",
    }


@pytest.mark.parametrize("dialect", DIALECTS)
def test_advice_is_a_speed_that_meets_the_green(dialect):
    watcher, info = run("urban-intersection", dialect)
    story = Story("urban-intersection")
    at, alert = next((at, alert) for at, _, alert in watcher.alerts if alert.id == "GLOSA")
    takes = alert.numbers["distance_m"] / alert.numbers["advice_mps"]
    arrives = (at.monotonic_ns - info.start.monotonic_ns) / 1e9 + takes
    assert story.shows(1, arrives + 0.1) == "green"  # signal times go out in tenths of a second
    assert story.threshold("GLOSA", "min speed") <= alert.numbers["advice_mps"] <= story.threshold("GLOSA", "max speed")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_nothing_is_refused_and_the_air_is_heard(dialect):
    watcher, info = run("urban-intersection", dialect)
    assert not watcher.refused
    names = {"BSM", "MAP", "SPAT"} | ({"TIM", "PSM"} if dialect.startswith("j2735") else {"RSI", "RSM"})
    for unit in info.units:
        heard = {name for who, name in watcher.heard if who == unit}
        assert heard == (names if unit != "east-gate" else {"BSM"})


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_safe_twin_warns_of_nothing(dialect):
    watcher, _ = run("urban-intersection-safe", dialect)
    assert watcher.alerts == []
    assert not watcher.refused
    assert watcher.heard["red-sedan", "SPAT"] > 500


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_radio_that_drops_everything_leaves_every_world_empty(dialect):
    watcher, info = run("urban-intersection", dialect, "loopback:loss=100%")
    assert len(watcher.sent) > 1000
    assert not watcher.heard
    assert watcher.alerts == []
    for unit in info.units.values():
        assert unit.station.world.is_empty
        assert not unit.station.world.heard
