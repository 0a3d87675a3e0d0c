"""Traffic out of the real SUMO, through libsumo: what becomes a trace is what SUMO itself writes down."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest

from cv2x.cli import run
from cv2x.geodesy import LocalFrame, heading_difference_deg
from cv2x.scenarios.load import load
from cv2x.scenarios.traffic.trace import read_trace

NET = Path(__file__).parents[1] / "rsu" / "maps" / "data" / "crossing.net.xml"
ROUTES = """<routes>
  <vType id="car" length="4.5" width="1.8"/>
  <vType id="blue" vClass="emergency" length="6" width="2"/>
  <vType id="tram" vClass="tram" length="20"/>
  <flow id="we" type="car" from="WC" to="CE" begin="0" end="20" period="4" departSpeed="max"/>
  <flow id="sw:1" type="car" from="SC" to="CW" begin="0" end="20" period="5" departSpeed="max"/>
  <vehicle id="blue" type="blue" depart="8"><route edges="NC CS"/></vehicle>
</routes>"""


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    try:
        import libsumo  # noqa: F401
    except ImportError:
        if os.environ.get("CV2X_FULL") == "1":
            pytest.fail("CV2X_FULL=1, but libsumo is not installed (pip install 'cv2x[sumo]')")
        pytest.skip("libsumo is not installed (pip install 'cv2x[sumo]')")
    shutil.copy(NET, tmp_path)
    (tmp_path / "r.rou.xml").write_text(ROUTES)
    path = tmp_path / "town.sumocfg"
    path.write_text(f'<configuration><net-file value="{NET.name}"/><route-files value="r.rou.xml"/></configuration>')
    return path


def test_a_trace_is_what_sumo_itself_writes_down(configuration, tmp_path, capsys) -> None:
    """The program sumo, asked for longitude and latitude of the front bumpers, is the witness."""
    trace_file = tmp_path / "town.jsonl.gz"
    asked = ["--begin", "4 s", "--duration", "12 s", "--seed", "3", "--out", str(trace_file)]
    assert run(["traffic", "record", str(configuration), *asked]) == 0
    assert "tracks" in capsys.readouterr().out
    program = shutil.which("sumo") or shutil.which("sumo", path=str(Path(sys.executable).parent))
    if program is None:
        if os.environ.get("CV2X_FULL") == "1":
            pytest.fail("CV2X_FULL=1, but SUMO is not installed (pip install eclipse-sumo)")
        pytest.skip("SUMO is not installed (pip install eclipse-sumo)")
    witness = tmp_path / "fcd.xml"
    subprocess.run(
        [program, "-c", configuration, "--seed", "3", "--step-length", "0.1", "--end", "17", "--fcd-output", witness,
         "--fcd-output.geo", "--precision.geo", "9", "--precision", "4", "--no-step-log", "--no-warnings"],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    trace = read_trace(trace_file)
    plane = LocalFrame(*trace.origin)
    compared = 0
    for step in ET.parse(witness).getroot():
        at_ms = round(float(step.get("time")) * 1000) - 4000
        if at_ms < 0 or at_ms > trace.lasts_ms or at_ms % 200:
            continue
        told = {vehicle.get("id").replace(":", "-"): vehicle for vehicle in step}
        there = {track.name: track for track in trace.tracks if track.from_ms <= at_ms <= track.until_ms}
        assert set(there) == set(told)
        for name, track in there.items():
            vehicle, index = told[name], (at_ms - track.from_ms) // 200
            east_m, north_m = plane.to_enu(float(vehicle.get("y")), float(vehicle.get("x")))
            heading_deg = track.heading_cdeg[index] / 100
            ahead = np.radians(heading_deg)
            assert track.east_cm[index] / 100 + track.length_m / 2 * np.sin(ahead) == pytest.approx(east_m, abs=0.03)
            assert track.north_cm[index] / 100 + track.length_m / 2 * np.cos(ahead) == pytest.approx(north_m, abs=0.03)
            assert track.speed_cmps[index] / 100 == pytest.approx(float(vehicle.get("speed")), abs=0.011)
            turned = heading_difference_deg(heading_deg, float(vehicle.get("angle")))
            assert abs(float(turned)) < 2.0  # the net's north is that of its UTM zone
            compared += 1
    assert compared > 200
    (blue,) = (track for track in trace.tracks if track.name == "blue")
    assert (blue.kind, blue.vehicle_class, blue.shows[0].in_use) == ("van", 60, ("siren", "lights"))


SCENARIO = """scenario: A town of SUMO
place: {origin: [31.2304, 121.4737]}
time: {duration: 6 s}
seed: 3
dialect: ydt3709
traffic: {from: town.sumocfg, begin: 6 s, units: {applications: none}}
units: {own: {obu: blue}}
expect: [{unit: own, hears: BSM, at least: 50}, {no discards: any}]
"""


def test_a_scenario_runs_sumo_once_and_keeps_what_it_did(configuration, tmp_path, capsys) -> None:
    scenario = tmp_path / "s.yaml"
    scenario.write_text(SCENARIO)
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        assert run(["run", str(scenario), "--out", str(folder), "--quiet"]) == 0
    assert folders[0].joinpath("recording.mcap").read_bytes() == folders[1].joinpath("recording.mcap").read_bytes()
    kept = tmp_path / "kept.yaml"
    shutil.copy(folders[0] / "traffic.jsonl.gz", tmp_path)
    kept.write_text(SCENARIO.replace("town.sumocfg, begin: 6 s", "traffic.jsonl.gz"))
    assert {name: unit.actor for name, unit in load(kept).units.items()}.keys() == load(scenario).units.keys()
    assert run(["run", str(kept), "--out", str(tmp_path / "three"), "--quiet"]) == 0
    assert [path.name for path in load(scenario).files[1:]] == ["town.sumocfg", NET.name, "r.rou.xml"]


def test_what_sumo_refuses_is_said(configuration, tmp_path, capsys) -> None:
    (tmp_path / "r.rou.xml").write_text(
        '<routes><vehicle id="x" depart="0"><route edges="nowhere"/></vehicle></routes>'
    )
    out = ["--duration", "5 s", "--out", str(tmp_path / "x.jsonl")]
    assert run(["traffic", "record", str(configuration), *out]) == 2
    assert "town.sumocfg: SUMO refuses it" in capsys.readouterr().err
    (tmp_path / "r.rou.xml").write_text("<routes></routes>")
    assert run(["traffic", "record", str(configuration), *out]) == 2
    assert "town.sumocfg: nobody moves in the time asked for" in capsys.readouterr().err
