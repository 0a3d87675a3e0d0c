"""Each application in its scenario and its safe twin.

The moments are worked out here from the files as text: straight paths, speeds, sizes as documented, and the thresholds
the files state.  Nothing of `cv2x.scenarios` or `cv2x.world` is used to work them out.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyproj import Geod
from ruamel.yaml import YAML

from cv2x.messages.frames import FRAMES
from cv2x.obu.config import THRESHOLDS
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped, shipped_parts
from cv2x.scenarios.load import load
from cv2x.scenarios.model import ObuSpec
from cv2x.scenarios.run import RunOptions
from cv2x.station.network import NETWORKS
from tests.scenarios.conftest import Watcher

SPOKEN = [name for name, frame in FRAMES.items() if frame.family in NETWORKS]
"""Every built-in dialect that units speak; cn-phase2 is experimental."""
LATE_S = 0.25
"""A message every 100 ms in a phase of its own, a fix every 100 ms, and 50 ms between two looks."""
LENGTHS_M, WIDTHS_M = {"car": 4.5, "van": 5.5, "truck": 10.0}, {"car": 1.8, "pedestrian": 0.5}
SI = {"km/h": 1 / 3.6, "m/s": 1.0, "m/s2": 1.0, "s": 1.0, "m": 1.0}
STOP_LINE_M = 12.0
"""From the middle of the crossing (maps/east-gate.yaml)."""


def si(text: str) -> float:
    number, unit = text.split()
    return float(number) * SI[unit]


class Told:
    """What a scenario file says, as text."""

    def __init__(self, name: str) -> None:
        self.document: dict[str, Any] = YAML(typ="safe").load(shipped()[f"day-one/{name}"].read_text())
        ((self.id, limits),) = self.document["applications"].items()
        self.limits = {name: si(text) for name, text in limits.items()}

    def actor(self, name: str) -> dict[str, Any]:
        return self.document["actors"][name]

    def mps(self, name: str) -> float:
        return si(self.actor(name)["speed"])

    def at(self, name: str) -> tuple[float, float]:
        return tuple(self.actor(name)["path"][0])

    def length(self, name: str) -> float:
        return LENGTHS_M[self.actor(name)["kind"]]

    def gap_m(self, one: str, other: str, axis: int = 1) -> float:
        """Between the bumpers at the start."""
        lengths_m = (self.length(one) + self.length(other)) / 2
        return abs(self.at(one)[axis] - self.at(other)[axis]) - lengths_m

    def event_m(self) -> float:
        """From the origin to the only event."""
        (event,) = self.document["units"]["roadside"]["events"]
        (lat, lon), (there_lat, there_lon) = self.document["place"]["origin"], event["at"]
        return Geod(ellps="WGS84").inv(lon, lat, there_lon, there_lat)[2]


def forward_collision(s: Told) -> float:
    closing = s.mps("host") - s.mps("other")
    return (s.gap_m("host", "other") - s.limits["ttc"] * closing) / closing


def intersection_collision(s: Told) -> float:
    arrives = -s.at("host")[1] / s.mps("host")
    assert abs(arrives - -s.at("other")[0] / s.mps("other")) < s.limits["gap"]
    return arrives - s.limits["ttc"]


def left_turn(s: Told) -> float:
    aside = s.at("host")[0] - s.at("other")[0]
    apart = s.at("other")[1] - s.at("host")[1]
    left = s.limits["ttc"] * s.mps("other") + aside + s.length("other") / 2
    return (apart - left) / (s.mps("host") + s.mps("other"))


def blind_spot(s: Told) -> float:
    return (s.gap_m("host", "other") - s.limits["zone"]) / (s.mps("other") - s.mps("host"))


def lane_change(s: Told) -> float:
    closing = s.mps("other") - s.mps("host")
    return (s.gap_m("host", "other") - s.limits["ttc"] * closing) / closing


def do_not_pass(s: Told) -> float:
    closing = s.mps("other") + s.mps("host")
    assert s.gap_m("host", "truck") <= s.limits["lead"]
    in_reach = (s.at("other")[1] - s.limits["range"]) / closing
    return max(in_reach, (s.gap_m("host", "other") - s.limits["overtaking"] * closing) / closing)


def emergency_brake(s: Told) -> float:
    (change,) = s.actor("other")["changes"]
    assert si(change["acceleration"]) > s.limits["deceleration"]
    return si(change["after"])


def abnormal_vehicle(s: Told) -> float:
    return s.gap_m("host", "other") / s.mps("host") - s.limits["time"]


def control_loss(s: Told) -> float:
    (shown,) = s.actor("other")["shows"]
    begins, closing = si(shown["from"]), s.mps("host") - s.mps("other")
    assert s.gap_m("host", "other") / closing - begins < s.limits["time"]
    return begins


def event_ahead(s: Told) -> float:
    return (s.event_m() - s.length("host") / 2) / s.mps("host") - s.limits["time"]


def in_vehicle_sign(s: Told) -> float:
    return (s.event_m() - s.length("host") / 2 - s.limits["range"]) / s.mps("host")


def speed_limit(s: Told) -> float:
    (change,) = s.actor("host")["changes"]
    allowed = 60 / 3.6 + s.limits["over"]
    return si(change["after"]) + (allowed - s.mps("host")) / si(change["acceleration"])


def red_light(s: Told) -> float:
    front = -s.at("host")[0] - STOP_LINE_M - s.length("host") / 2
    return front / s.mps("host") - s.limits["time"]


def green_speed(s: Told) -> float:
    front = s.at("host")[0] - STOP_LINE_M - s.length("host") / 2
    return (front - s.limits["distance"]) / s.mps("host")


def vulnerable_user(s: Told) -> float:
    """Found by stepping both along, not by a formula."""
    best = (math.inf, 0.0)
    for step in range(12_000):
        at = step / 1000
        east, north = s.at("walker")[0] + s.mps("walker") * at, s.at("host")[1] + s.mps("host") * at
        best = min(best, (math.hypot(east, north), at))
    assert best[0] <= (WIDTHS_M["car"] + WIDTHS_M["pedestrian"]) / 2 + s.limits["margin"]
    return best[1] - s.limits["ttc"]


def emergency_vehicle(s: Told) -> float:
    along = math.sqrt(s.limits["range"] ** 2 - s.at("other")[0] ** 2)
    return (-s.at("other")[1] - along) / (s.mps("other") - s.mps("host"))


DUE: dict[str, Callable[[Told], float]] = {
    "forward-collision": forward_collision,
    "intersection-collision": intersection_collision,
    "left-turn": left_turn,
    "blind-spot": blind_spot,
    "lane-change": lane_change,
    "do-not-pass": do_not_pass,
    "emergency-brake": emergency_brake,
    "abnormal-vehicle": abnormal_vehicle,
    "control-loss": control_loss,
    "hazardous-location": event_ahead,
    "traffic-jam": event_ahead,
    "in-vehicle-sign": in_vehicle_sign,
    "speed-limit": speed_limit,
    "red-light": red_light,
    "green-speed": green_speed,
    "vulnerable-user": vulnerable_user,
    "vulnerable-device": vulnerable_user,
    "emergency-vehicle": emergency_vehicle,
}
"""Scenario -> when the host is due to be warned."""
CANNOT = {
    ("in-vehicle-sign", "etsi-r1"): "DENM has no signs, and IVIM no noun in the model",
    ("in-vehicle-sign", "etsi-r2"): "DENM has no signs, and IVIM no noun in the model",
    ("vulnerable-user", "etsi-r1"): "release 1 has no message of road users that the model reads",
    ("vulnerable-device", "etsi-r1"): "release 1 has no message of a road user's own",
    ("vulnerable-device", "ydt3709"): "the first Chinese phase has no message of a road user's own",
    ("vulnerable-device", "tcsae53-2019"): "the first Chinese phase has no message of a road user's own",
}
"""(scenario, dialect) -> why it cannot carry it."""
CARRIED = [(name, each) for name in DUE for each in SPOKEN if (name, each) not in CANNOT]


def run(scenario, dialect: str = "ydt3709", radio: str | None = None) -> Watcher:
    watcher = Watcher()
    Engine(scenario, RunOptions(dialect=dialect, radio=radio), [watcher]).run()
    return watcher


@cache
def ran(name: str, dialect: str) -> Watcher:
    return run(load(f"day-one/{name}"), dialect)


def raised(watcher: Watcher, alert_id: str, unit: str = "host") -> list[tuple[float, Any]]:
    start = watcher.truths[0][0]
    return [
        ((at.monotonic_ns - start) / 1e9, alert)
        for at, who, alert in watcher.alerts
        if who == unit and alert.id == alert_id and alert.phase == "raised"
    ]


def everything_on(scenario):
    """The same scenario whose units run every application: those it states, and all others with their defaults."""
    units = {
        name: dataclasses.replace(unit, applications={**THRESHOLDS, **unit.applications})
        if isinstance(unit, ObuSpec)
        else unit
        for name, unit in scenario.units.items()
    }
    return dataclasses.replace(scenario, units=units)


def test_there_is_a_scenario_and_a_twin_for_each_application():
    assert {Told(name).id for name in DUE} == set(THRESHOLDS)
    assert {f"day-one/{name}{twin}" for name in DUE for twin in ("", "-safe")} == {
        name for name in shipped() if name.startswith("day-one/")
    }


def test_only_what_exists_is_excused():
    assert {name for name, _ in CANNOT} <= set(DUE)
    assert {each for _, each in CANNOT} <= set(SPOKEN)
    assert len(SPOKEN) >= 7


@pytest.mark.parametrize(("name", "dialect"), CARRIED)
def test_the_host_is_warned_once_at_the_moment_geometry_makes_it_due(name, dialect):
    told, watcher = Told(name), ran(name, dialect)
    ((at_s, alert),) = raised(watcher, told.id)
    due_s = DUE[name](told)
    assert due_s - 0.02 <= at_s <= due_s + LATE_S
    assert 1.0 <= alert.numbers["level"] <= 3.0
    assert {"ttc_s", "time_s", "time_to_stop_line_s", "distance_m", "limit_mps"} & set(alert.numbers)
    kind, _, number = alert.target.partition(":")
    if "other" in told.document["actors"]:
        assert (kind, watcher.identities[number]) == ("vehicle", "other")
    else:
        assert kind in ("event", "sign", "user", "junction")
    phases = [each.phase for _, who, each in watcher.alerts if who == "host"]
    assert phases.count("raised") == 1
    assert phases.count("cleared") <= 1
    assert phases.count("updated") <= (3 if name in ("green-speed", "blind-spot") else 0)
    assert not watcher.refused


@pytest.mark.parametrize(("name", "dialect"), CANNOT)
def test_what_a_dialect_cannot_carry_is_not_made_up(name, dialect):
    assert raised(ran(name, dialect), Told(name).id) == []


@pytest.mark.parametrize("name", DUE)
def test_the_twin_is_silent_whatever_else_runs(name):
    scenario = everything_on(load(f"day-one/{name}-safe"))
    for dialect in ("ydt3709", "j2735-2024"):
        watcher = run(scenario, dialect)
        assert [(who, alert.id, alert.phase) for _, who, alert in watcher.alerts] == []
        assert sum(watcher.heard.values()) > 20


@pytest.mark.parametrize("name", DUE)
def test_a_radio_that_drops_everything_warns_of_nothing(name):
    watcher = run(everything_on(load(f"day-one/{name}")), radio="loopback:loss=100%")
    assert watcher.sent
    assert watcher.alerts == []


SWAPPED = {"left-turn": "right-turn", "right-turn": "left-turn"}


def mirrored(told: Told, how: str, folder: Path) -> Path:
    """Write the scenario, and the map it lies on, east for west, north for south, or at another place."""
    document, place = told.document, told.document["place"]
    road_map = YAML(typ="safe").load(shipped_parts()[place["map"]].read_text()) if "map" in place else None
    lat, lon = place["origin"] if road_map is None else road_map["anchor"][:2]
    origin = {"date line": [-17.0, 180.0], "south": [-33.9, 151.2]}.get(how, [lat, lon])
    flip = {"east": (-1, 1), "north": (1, -1)}.get(how, (1, 1))

    def moved(place):
        shifted = [origin[0] + (place[0] - lat) * flip[1], origin[1] + (place[1] - lon) * flip[0]]
        return [shifted[0], (shifted[1] + 180.0) % 360.0 - 180.0]

    def turned(path):
        return [[point[0] * flip[0], point[1] * flip[1], *point[2:]] for point in path]

    if road_map is None:
        place["origin"] = origin
    else:
        road_map["anchor"][:2] = origin
        for lined in (*road_map["approaches"].values(), *road_map["lanes"].values()):
            lined["points"] = turned(lined["points"])
        road_map["paths"] = {name: turned(path) for name, path in road_map["paths"].items()}
        road_map["places"] = {name: turned([point])[0] for name, point in road_map["places"].items()}
        place["map"] = "mirrored-map.yaml"
        YAML(typ="safe").dump(road_map, folder / place["map"])

    for actor in document["actors"].values():
        actor["path"] = turned(actor["path"])
        for shown in actor.get("shows", ()):
            if how in ("east", "north"):
                shown["lights"] = [SWAPPED.get(light, light) for light in shown.get("lights", ())]
    for unit in document["units"].values():
        if isinstance(unit.get("at"), list):
            unit["at"] = moved(unit["at"])
        for event in unit.get("events", ()):
            event["at"] = moved(event["at"])
            if "paths" in event:
                event["paths"] = [turned(path) for path in event["paths"]]
    file = folder / "mirrored.yaml"
    del document["expect"]
    YAML(typ="safe").dump(document, file)
    return file


@pytest.mark.parametrize("how", ["east", "north", "date line", "south"])
@pytest.mark.parametrize("name", DUE)
def test_a_mirrored_scenario_warns_as_mirrored(name, how, tmp_path):
    told = Told(name)
    dialect = told.document["dialect"]
    ((at_s, one),) = raised(ran(name, dialect), told.id)
    ((other_s, other),) = raised(run(load(mirrored(told, how, tmp_path)), dialect), told.id)
    assert other_s == pytest.approx(at_s, abs=0.101)  # the events' places were moved by degrees, not by metres
    swapped = how in ("east", "north")
    for number in ("direction_deg", "side"):
        if number in one.numbers and abs(one.numbers[number]) < 179.0:
            expected = -one.numbers[number] if swapped else one.numbers[number]
            assert other.numbers[number] == pytest.approx(expected, abs=1.5)
    assert other.numbers["level"] == one.numbers["level"]
