"""The shipped city: its maps and signal plans are those its traffic drove by, and it runs in three families."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from cv2x.clock import SECOND_NS
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import LaneKind
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import ObuSpec, RsuSpec
from cv2x.scenarios.run import RunOptions
from tests.scenarios.conftest import Watcher


@pytest.fixture(scope="module")
def city():
    return load("urban-grid")


def light_at(stages, offset_ns, run_ns):
    """The light of a plan at a moment of the run, and since when."""
    at_ns = (run_ns - offset_ns) % sum(lasts for _, lasts in stages)
    for light, lasts_ns in stages:
        if at_ns < lasts_ns:
            return light, at_ns
        at_ns -= lasts_ns
    raise AssertionError


def test_who_crosses_a_stop_line_has_no_red(city) -> None:
    """SUMO's drivers obeyed its signals: the plans made of its net must show no red where they crossed."""
    frame = LocalFrame(city.place.origin.lat_deg, city.place.origin.lon_deg)
    tracks = [actor.motion.track for actor in city.actors.values() if actor.kind != "pedestrian"]
    crossings, on_red = Counter(), []
    for gate, unit in city.units.items():
        if not isinstance(unit, RsuSpec):
            continue
        (junction,) = unit.road_map.junctions
        east_m, north_m = frame.to_enu(junction.anchor.lat_deg, junction.anchor.lon_deg)
        for lane in junction.lanes:
            if not lane.ingress or lane.kind is not LaneKind.VEHICLE:
                continue
            line, out = np.array(lane.points[0][:2]), np.array(lane.points[1][:2])
            away = (out - line) / np.hypot(*(out - line))
            for track in tracks:
                angle = np.radians(track.heading_cdeg / 100)
                front = np.array([track.east_cm, track.north_cm]) / 100
                front += track.length_m / 2 * np.array([np.sin(angle), np.cos(angle)])
                off = front - (np.array([[east_m], [north_m]]) + line[:, None])
                along, aside = away @ off, np.array([-away[1], away[0]]) @ off
                here = (along[:-1] > 0) & (along[1:] <= 0) & (np.abs(aside[1:]) < lane.width_m / 2)
                for index in np.flatnonzero(here):
                    run_ns = (track.from_ms + int(index) * track.every_ms) * 1_000_000
                    groups = {to.signal_group for to in lane.connections}
                    lights = [light_at(unit.plan.groups[one], unit.plan.offset_ns, run_ns) for one in groups]
                    crossings[gate] += 1
                    if all(light.is_red and since_ns > SECOND_NS for light, since_ns in lights):
                        on_red.append((gate, track.name, run_ns / SECOND_NS))
    assert len(crossings) == 6
    assert min(crossings.values()) >= 8
    assert crossings.total() >= 90
    assert on_red == []


@pytest.mark.parametrize("spoken", ["ydt3709", "j2735-2024", "etsi-r2"])
def test_everybody_hears_the_own_street_and_the_roadside(city, spoken) -> None:
    watcher = Watcher()
    Engine(city, RunOptions(dialect=spoken, duration_ns=SECOND_NS * 6 // 5), [watcher]).run()
    assert not watcher.refused
    vehicles = {"BSM", "CAM"}
    riders = [name for name, unit in city.units.items() if isinstance(unit, ObuSpec)]
    there = [name for name in riders if city.actors[name].motion.track.from_ms == 0]
    assert len(riders) == 200
    assert len(there) == 190
    heard = Counter()
    for (unit, message), count in watcher.heard.items():
        heard[unit] += count if message in vehicles else 0
    assert sum(heard[name] >= 50 for name in there) >= 180
    kinds = {message for _, message in watcher.heard}
    assert kinds & {"MAP", "MAPEM"}
    assert kinds & {"SPAT", "SPATEM"}
    assert kinds & {"RSM", "PSM", "SDSM", "CPM"}
