from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from cv2x.cli import run
from cv2x.clock import SECOND_NS
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model
from cv2x.messages.model import JunctionId, JunctionSignals, Light, PhaseEvent, SignalGroup, SignalState
from cv2x.scenarios.load import load
from cv2x.scenarios.maps import read_map
from cv2x.scenarios.plans import read_plan

NET = Path(__file__).parents[1] / "rsu" / "maps" / "data" / "crossing.net.xml"


def test_junctions_are_listed(capsys) -> None:
    assert run(["map", "make", str(NET)]) == 0
    said = capsys.readouterr()
    assert said.out == "C  31.230400,121.473700\n"
    assert "SUMO net: 1 junctions" in said.err


@pytest.mark.parametrize("spoken", ["ydt3709", "tcsae53-2019", "j2735-2016", "j2735-2024", "etsi-r2"])
def test_a_frame_is_made_that_checks_well(capsys, tmp_path, spoken) -> None:
    frame = tmp_path / "c.hex"
    made = run(
        ["map", "make", str(NET), "--junction", "C", "--dialect", spoken, "--number", "1/1207", "--region", "1",
         "--out", str(frame)]
    )  # fmt: skip
    assert made == 0
    assert "9 lanes in, 7 out, 19 connections, 4 signal groups" in capsys.readouterr().err
    assert run(["map", "check", str(frame), "--dialect", spoken]) == 0
    said = capsys.readouterr().out
    assert "junction 1/1207: 4 approaches, 9 lanes in" in said
    assert said.endswith("no contradiction found\n")


def test_the_frame_is_printed_without_out(capsys) -> None:
    assert run(["map", "make", str(NET), "--junction", "C", "--dialect", "j2735-2024"]) == 0
    assert bytes.fromhex(capsys.readouterr().out.strip())


def test_the_road_map_file_runs_in_a_scenario(capsys, tmp_path) -> None:
    roads = tmp_path / "c.yaml"
    assert (
        run(["map", "make", str(NET), "--junction", "C", "--number", "1/1207", "--region", "1", "--out", str(roads)])
        == 0
    )
    read = read_map(roads)
    assert read.road_map.junctions[0].id == JunctionId(1, 1207)
    assert len(read.road_map.junctions[0].lanes) == 16
    scenario = tmp_path / "drive.yaml"
    scenario.write_text(
        "scenario: A drive on roads made from a SUMO net\n"
        "place: {map: c.yaml}\n"
        "time: {duration: 6 s}\n"
        "dialect: ydt3709\n"
        "actors: {car: {kind: car, path: lane-2, speed: 50 km/h}}\n"
        "units:\n  gate: {rsu: true, at: [31.2305, 121.4738]}\n  obu: {obu: car}\n"
        "expect:\n  - {unit: obu, hears: MAP, at least: 4}\n  - {no discards: any}\n",
        "utf-8",
    )
    load(scenario)
    assert run(["run", str(scenario), "--out", str(tmp_path / "run"), "--quiet"]) == 0


def test_the_signal_plan_of_a_sumo_net_drives_a_roadside_unit(capsys, tmp_path) -> None:
    files = ["--out", str(tmp_path / "c.yaml"), "--plan", str(tmp_path / "plan.yaml")]
    assert run(["map", "make", str(NET), "--junction", "C", "--number", "1/1207", "--region", "1", *files]) == 0
    plan = read_plan(tmp_path / "plan.yaml")
    (junction,) = read_map(tmp_path / "c.yaml").road_map.junctions
    signalled = {to.signal_group for lane in junction.lanes for to in lane.connections}
    assert set(plan.groups) == signalled
    # Lane 2 is of the road whose link comes first: its light is the first letter of every phase.
    root = ET.parse(NET).getroot()
    phases = [(phase.get("state")[0], float(phase.get("duration"))) for phase in root.iter("phase")]
    group = next(to.signal_group for lane in junction.lanes for to in lane.connections if lane.id == 2)
    (green, yellow, *_) = plan.groups[group]
    assert (green, yellow) == (
        (Light.PROTECTED_GREEN, phases[0][1] * SECOND_NS), (Light.PROTECTED_YELLOW, phases[1][1] * SECOND_NS),
    )  # fmt: skip
    scenario = tmp_path / "drive.yaml"
    scenario.write_text(
        "scenario: A junction of SUMO with its signals\n"
        "place: {map: c.yaml}\ntime: {duration: 3 s}\ndialect: j2735-2024\n"
        "actors: {car: {kind: car, path: lane-2, speed: 50 km/h}}\n"
        "units:\n  gate: {rsu: true, at: [31.2305, 121.4738], signals: plan.yaml}\n  obu: {obu: car}\n"
        "expect:\n  - {unit: obu, hears: SPAT, at least: 25}\n  - {no discards: any}\n",
        "utf-8",
    )
    assert run(["run", str(scenario), "--out", str(tmp_path / "run"), "--quiet"]) == 0


def test_a_drawing_is_well_formed(tmp_path) -> None:
    drawing = tmp_path / "c.svg"
    assert run(["map", "make", str(NET), "--junction", "C", "--out", str(drawing)]) == 0
    root = ET.fromstring(drawing.read_text("utf-8"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    titles = {title.text for title in root.iter("{http://www.w3.org/2000/svg}title")}
    assert "junction 1, lane 1: inbound vehicle, 3.5 m wide, signal group 1" in titles


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--junction", "X", "--dialect", "ydt3709"], "there is no junction 'X': there are C"),
        (["--junction", "C"], "a frame needs a dialect"),
        (["--junction", "C", "--out", "c.pdf"], "the ending says what to write"),
        (["--junction", "C", "--dialect", "ydt3709", "--reach", "200"], "write a number and one of m"),
        (["--junction", "C", "--dialect", "ydt3709", "--number", "1/70000"], "region/id, both 0..65535"),
        (["--junction", "C", "--dialect", "ydt3709", "--number", "2"], "two junctions would be 2"),
        (["--junction", "C", "--dialect", "ydt3709", "--neighbour", "Q=1/2"], "there is no junction 'Q'"),
        (["--origin", "here"], "not LAT,LON"),
    ],
)
def test_what_is_wrong_is_said(capsys, arguments, said) -> None:
    extra = ["--neighbour", "E=2"] if said.startswith("two junctions") else []
    assert run(["map", "make", str(NET), *arguments, *extra]) == 2
    assert said in capsys.readouterr().err


def spat(number: JunctionId, groups: tuple[int, ...]) -> str:
    lights = tuple(SignalGroup(group, (PhaseEvent(Light.RED),)) for group in groups)
    spoken = dialect("j2735-2024")
    ((name, value),) = from_model(spoken, SignalState((JunctionSignals(number, lights, revision=0),))).messages
    return spoken.encode(name, value).hex()


def test_a_spat_that_names_what_the_map_does_not(capsys, tmp_path) -> None:
    frames = tmp_path / "frames.hex"
    made = ["map", "make", str(NET), "--junction", "C", "--number", "1207", "--dialect", "j2735-2024"]
    assert run([*made, "--out", str(frames)]) == 0
    capsys.readouterr()
    text = frames.read_text()
    frames.write_text(text + spat(JunctionId(None, 1207), (1, 2, 3, 4)))
    assert run(["map", "check", str(frames), "--dialect", "j2735-2024"]) == 0
    frames.write_text(text + spat(JunctionId(None, 1270), (1, 2, 3, 4)))
    assert run(["map", "check", str(frames), "--dialect", "j2735-2024"]) == 1
    said = capsys.readouterr().out
    assert "intersections[0].id: SPAT names junction 1270, MAP 1207: no lane can be matched" in said
    frames.write_text(text + spat(JunctionId(None, 1207), (1, 2, 3)))
    assert run(["map", "check", str(frames), "--dialect", "j2735-2024"]) == 1
    said = capsys.readouterr().out
    assert "is under signal group 4, which SPAT does not tell (intersections[0].states)" in said


def test_a_long_curve_says_what_helps(capsys, tmp_path) -> None:
    points = [[121.47 + n * 1e-5, 31.23 + (n % 2) * 2e-6] for n in range(80)]
    feature = {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": points},
        "properties": {"laneId": 1},
    }
    file = tmp_path / "long.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "junction": "1/5", "features": [feature]}))
    assert run(["map", "make", str(file), "--junction", "1/5", "--dialect", "j2735-2024"]) == 1
    assert "lane 1 has 80 points, 63 fit: simplify with a tolerance of" in capsys.readouterr().err
