"""Traffic traces: read, refused, driven, and as a section of a scenario."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise

import numpy as np
import pytest

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position
from cv2x.scenarios.check import check
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import ObuSpec
from cv2x.scenarios.traffic.trace import Showing, Trace, Track, read_trace
from cv2x.scenarios.traffic.trace_writer import write_trace
from cv2x.scenarios.traffic.traced import Traced
from tests.scenarios.conftest import Watcher

S = 1_000_000_000
MS = 1_000_000
HEAD = {"format": "cv2x traffic trace", "version": 1, "origin": [31.0, 121.0], "every_ms": 200, "tracks": 1}
TRACK = {
    "name": "car-1", "kind": "car", "length_m": 4.5, "width_m": 1.8, "from_ms": 400,
    "east_cm": [0, 200, 200], "north_cm": [0, 0, 0], "speed_cmps": [1000, 0, 100], "heading_cdeg": [35900, 200, 0],
}  # fmt: skip


def written(folder, *lines, name="x.jsonl"):
    path = folder / name
    path.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines))
    return path


def test_a_trace_is_read_back_as_it_was_written(tmp_path):
    rng = np.random.default_rng(5)

    def column(low, high):
        return rng.integers(low, high, 50)

    shows = (Showing(0, 600, ("left-turn",)), Showing(600, None, ("hazard",), ("siren", "lights")))
    tracks = tuple(
        Track(f"bus-{k}", "bus", 12.0, 2.5, 3.2, 60, 200 * k, 200, column(-9_999, 9_999), column(-9_999, 9_999),
              column(0, 3_000), column(0, 36_000), shows)
        for k in range(3)
    )  # fmt: skip
    for name in ("x.jsonl", "x.jsonl.gz"):
        write_trace(tmp_path / name, Trace((31.0, 121.0), 200, tracks, "made up"), note="of a test")
        read = read_trace(tmp_path / name)
        assert (read.origin, read.every_ms, read.source) == ((31.0, 121.0), 200, "made up")
        for was, now in zip(tracks, read.tracks, strict=True):
            assert all(
                np.array_equal(getattr(was, key), getattr(now, key))
                for key in ("east_cm", "north_cm", "speed_cmps", "heading_cdeg")
            )
            assert (now.name, now.shows, now.from_ms, now.vehicle_class) == (was.name, shows, was.from_ms, 60)
        assert (read.lasts_ms, read.most_at_once()) == (2 * 200 + 49 * 200, 3)


@pytest.mark.parametrize(
    ("head", "track", "said"),
    [
        ({"version": 2}, {}, ":1: version: is 2: known is 1"),
        ({"format": "csv"}, {}, ":1: format: is \"csv\", not 'cv2x traffic trace'"),
        ({"origin": [91, 0]}, {}, ":1: origin: [91, 0] is not [latitude, longitude]"),
        ({"every_ms": 0.2}, {}, ":1: every_ms: 0.2 is not a whole number from 10 to 5000"),
        ({"tracks": 2}, {}, ":1: tracks: says 2, but 1 follow"),
        ({}, {"kind": "tank"}, ":2: kind: 'tank' is not one of car, van"),
        ({}, {"name": "a b"}, ":2: name: 'a b' is not a name"),
        ({}, {"width_m": 0}, ":2: width_m: 0 is not a length"),
        ({}, {"width_m": True}, ":2: width_m: true is not a length"),
        ({}, {"north_cm": [0, 0]}, ":2: north_cm: holds 2 values, east_cm 3"),
        ({}, {"north_cm": [0, 1.5, 0]}, ":2: north_cm[1]: 1.5 is not a whole number"),
        ({}, {"north_cm": [0, 10**300, 0]}, ":2: north_cm[1]: 1000"),
        ({}, {"speed_cmps": [10, -20, 0]}, ":2: speed_cmps[1]: comes to -10, outside 0 .. 15000"),
        ({}, {"east_cm": []}, ":2: east_cm: [] is not a list of whole numbers"),
        ({}, {"shows": [{"from_ms": 9, "lights": ["blue"]}]}, ":2: shows[0].lights: is not a list of low-beam"),
        ({}, {"shows": [{"from_ms": 9, "until_ms": 9}]}, ":2: shows[0]: until_ms is not a whole number later"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_trace_is_said_with_line_and_field(tmp_path, head, track, said):
    with pytest.raises(InputError) as caught:
        read_trace(written(tmp_path, HEAD | head, TRACK | track))
    assert said in str(caught.value)


def test_broken_files_are_refused(tmp_path):
    whole = written(tmp_path, HEAD, TRACK, name="whole.jsonl").read_bytes()
    packed = tmp_path / "cut.jsonl.gz"
    packed.write_bytes(gzip.compress(whole)[:-12])
    for path, said in [
        (packed, "cannot be read: Compressed file ended"),
        (written(tmp_path, HEAD, "{", name="cut.jsonl"), ":2: is not JSON"),
        (written(tmp_path, HEAD | {"tracks": 2}, TRACK, TRACK, name="twice.jsonl"), "'car-1' stands here twice"),
        (written(tmp_path, "[" * 100_000, name="deep.jsonl"), ":1: is not JSON"),
        (written(tmp_path, name="empty.jsonl"), ":1: is not JSON"),
        (written(tmp_path, HEAD, name="none.jsonl"), "holds no tracks"),
    ]:
        with pytest.raises(InputError) as caught:
            read_trace(path)
        assert said in str(caught.value)


def test_between_two_samples_the_way_is_straight_and_headings_turn_the_short_way(tmp_path):
    trace = read_trace(written(tmp_path, HEAD, TRACK))
    here = Position(31.0, 121.0)
    motion = Traced(trace.tracks[0], trace.origin, here, S)
    first, last = S + S * 2 // 5, S + S * 4 // 5
    assert motion.at(first - 1) is None
    assert motion.at(last + 1) is None
    half = motion.at(first + S // 10)
    assert (half.east_m, half.north_m, half.speed_mps, half.accel_mps2) == (1.0, 0.0, 10.0, 0.0)
    assert (half.heading_deg, half.yaw_rate_dps) == pytest.approx((0.0, 10.0))
    assert motion.at(last)[:5] == pytest.approx((4.0, 0.0, 0.0, 11.0, 1.0))
    elsewhere = LocalFrame(31.0, 121.0).to_wgs84(100.0, 50.0)
    moved = Traced(trace.tracks[0], trace.origin, Position(*elsewhere), S).at(last)
    assert (moved.east_m, moved.north_m) == pytest.approx((-96.0, -50.0), abs=0.01)


SCENARIO = """scenario: Traffic
place: {origin: [31.0, 121.0]}
time: {duration: 2 s}
dialect: ydt3709
traffic: {from: x.jsonl, %s}
units:
  gate: {rsu: true, at: [31.0, 121.0], sees: [walker*]}
%s
"""


def company(folder):
    """Five cars in a row and somebody on foot."""
    cars = [TRACK | {"name": f"car-{k}", "north_cm": [1000 * k, 0, 0]} for k in range(5)]
    return written(folder, HEAD | {"tracks": 6}, *cars, TRACK | {"name": "walker-1", "kind": "pedestrian"})


def scenario(folder, traffic="share: 100 %", units=""):
    path = folder / "s.yaml"
    path.write_text(SCENARIO % (traffic, units))
    return path


def test_everybody_with_an_engine_carries_a_unit(tmp_path):
    company(tmp_path)
    watcher = Watcher()
    loaded = load(scenario(tmp_path, "units: {dialect: j2735-2024, rate: 5 Hz}", "  own: {obu: car-3}"))
    Engine(loaded, observers=[watcher]).run()
    aboard = {unit.actor.name: unit for unit in loaded.units.values() if isinstance(unit, ObuSpec)}
    assert {name: (unit.name, unit.dialects, unit.rate_hz) for name, unit in aboard.items()} == {
        "car-3": ("own", (), 10.0)
    } | {f"car-{k}": (f"car-{k}", ("j2735-2024",), 5.0) for k in (0, 1, 2, 4)}
    told = [actor.name for _, actors in watcher.truths for actor in actors]
    assert told.count("walker-1") == 5  # the samples' 0.4 s, at 10 Hz
    assert watcher.heard["own", "RSM"] >= 1


def test_a_greater_share_adds_units_and_takes_none_away(tmp_path):
    company(tmp_path)
    equipped = [set(load(scenario(tmp_path, f"share: {share} %")).units) for share in (0, 30, 60, 100)]
    assert [len(one) for one in equipped[::3]] == [1, 6]
    assert all(less <= more for less, more in pairwise(equipped))


@pytest.mark.parametrize(
    ("traffic", "units", "said"),
    [
        ("share: 130 %", "", "5: traffic.share: '130 %' is more than everybody"),
        ("vehicles: 9", "", "5: traffic.vehicles: 9 are wanted, and"),
        ("part: 3", "", "5: traffic.part: unknown key"),
        ("units: {dialect: ydt3710}", "", "5: traffic.units.dialect: there is no dialect 'ydt3710': did you mean"),
        ("units: {bus: 3}", "", "5: traffic.units.bus: unknown key"),
        ("share: 100 %", "  car-2: {rsu: true, at: [31.0, 121.0]}", "units.car-2: an actor and a roadside unit"),
        ("share: 100 %", "  g: {rsu: true, at: [31.0, 121.0], sees: [bus*]}", "g.sees[0]: there is no actor like"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_section_is_said(tmp_path, traffic, units, said):
    company(tmp_path)
    (problem,) = check(scenario(tmp_path, traffic, units))
    assert said in str(problem)
