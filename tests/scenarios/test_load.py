"""Scenarios and units by name or path, and what they become."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from cv2x.clock import parse_instant
from cv2x.errors import InputError
from cv2x.messages.model import JunctionId, Light
from cv2x.obu.config import THRESHOLDS
from cv2x.rsu.map_message import for_family
from cv2x.scenarios.check import check
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.expect import AlertExpected, HopExpected, LinkExpected, NoAlert, alert_id
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load, load_unit, unit_scenario
from cv2x.scenarios.maps import read_map
from cv2x.scenarios.model import DEFAULT_START_UTC_NS, ObuSpec, RsuSpec
from cv2x.scenarios.plans import read_plan
from cv2x.scenarios.run import RunOptions

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SMALL = """\
scenario: One car
place: {origin: [31.0, 121.0]}
time: {duration: 2 s}
dialect: ydt3709
actors:
  a: {kind: car, path: [[0, 0], [0, 90]], speed: 10 m/s}
units:
  one: {obu: a}
"""


def test_shipped_scenarios_are_found_by_name_and_check_clean():
    assert {"urban-intersection", "urban-intersection-safe"} <= set(shipped())
    for name, path in shipped().items():
        assert check(name) == []
        assert load(name) == load(path)
        assert load(name).name == path.stem


def test_examples_check_clean():
    scenarios = sorted(EXAMPLES.glob("*.yaml"))
    assert scenarios
    assert [str(problem) for path in scenarios for problem in check(path)] == []
    kinds = {
        path.stem: load_unit(path).kind
        for path in (EXAMPLES / "two-processes").glob("*.yaml")
        if "red-from" not in path.stem
    }
    assert kinds == {"site": "rsu", "red-sedan": "obu", "white-van": "obu"}


def test_a_wrong_name_gets_the_near_one():
    with pytest.raises(InputError, match="did you mean 'urban-intersection'"):
        load("urban-intersektion")
    with pytest.raises(InputError, match="no such file"):
        load("folder/urban-intersection.yaml")


def test_the_safe_twin_differs_only_in_starts_and_in_what_is_expected():
    plain = {
        name: YAML(typ="safe").load(shipped()[name].read_text())
        for name in ("urban-intersection", "urban-intersection-safe")
    }
    risky, safe = plain["urban-intersection"], plain["urban-intersection-safe"]
    delayed = {name for name in risky["actors"] if risky["actors"][name]["starts"] != safe["actors"][name]["starts"]}
    assert delayed == {"red-sedan", "blue-hatchback", "grey-coupe"}
    for name in delayed:
        assert (
            load("urban-intersection").actors[name].motion.starts_ns
            < load("urban-intersection-safe").actors[name].motion.starts_ns
        )
        safe["actors"][name]["starts"] = risky["actors"][name]["starts"]
    for key in ("scenario", "description", "expect"):
        safe.pop(key), risky.pop(key)
    assert safe == risky
    assert {"no alert": "any"} in YAML(typ="safe").load(shipped()["urban-intersection-safe"].read_text())["expect"]


def test_what_the_shipped_scenario_becomes():
    scenario = load("urban-intersection")
    gate, sedan = scenario.units["east-gate"], scenario.units["red-sedan"]
    assert isinstance(gate, RsuSpec)
    assert isinstance(sedan, ObuSpec)
    assert gate.rsu_id == b"east-gat"
    assert gate.sees == ("old-man",)
    assert (gate.at.lat_deg, gate.at.lon_deg) != (scenario.place.origin.lat_deg, scenario.place.origin.lon_deg)
    assert gate.at.elevation_m == pytest.approx(10.0)
    assert sedan.actor.motion.speed_mps == pytest.approx(50 / 3.6)
    assert sedan.applications["FCW"] == {"ttc_s": 2.7, "range_m": 150.0}
    assert sedan.applications["GLOSA"]["min_speed_mps"] == pytest.approx(20 / 3.6)
    assert scenario.start_utc_ns == DEFAULT_START_UTC_NS == parse_instant("2026-01-01T00:00:00Z")
    assert not scenario.start_given
    assert scenario.target("east-gate").junctions == (JunctionId(1, 1207),)
    assert scenario.target("red-sedan").unit == "red-sedan"
    assert scenario.target("old-man").unit is None
    assert [path.name for path in scenario.files] == ["urban-intersection.yaml", "east-gate.yaml", "east-gate.yaml"]


def test_expectations_keep_their_line_and_read_as_sentences():
    scenario = load("urban-intersection")
    lines = shipped()["urban-intersection"].read_text().splitlines()
    for expected in scenario.expect:
        assert lines[expected.line - 1].lstrip().startswith("- {")
    first = scenario.expect[0]
    assert isinstance(first, AlertExpected)
    assert (first.unit, first.alert_id, first.target, first.count) == ("red-sedan", "RLVW", "east-gate", 1)
    assert first.between_ns == (9_300_000_000, 9_700_000_000)
    assert (
        first.text
        == "red-sedan: red light violation about east-gate between 9.3 s and 9.7 s, before the stop line, once"
    )
    assert any(
        isinstance(one, NoAlert) and one.alert_id is None and one.unit == "slow-truck" for one in scenario.expect
    )
    events = next(one for one in scenario.expect if isinstance(one, LinkExpected) and one.message == "road events")
    assert events.names == {"RSI", "TIM", "DENM"}
    assert events.min_ratio == pytest.approx(0.95)
    hop = next(one for one in scenario.expect if isinstance(one, HopExpected))
    assert (hop.quantile, hop.max_ns) == (0.99, 100_000_000)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("RLVW", "RLVW"), ("rlvw", "RLVW"), ("red-light violation", "RLVW"), ("Red light violation warning", "RLVW"),
     ("green light speed advice", "GLOSA"), ("forward collision", "FCW"), ("intersection collision", "ICW"),
     ("collision", None)],
)  # fmt: skip
def test_alerts_go_by_id_and_by_name(written, expected):
    assert alert_id(written) == expected


def write(folder, text, name="s.yaml"):
    path = folder / name
    path.write_text(text)
    return path


def test_dialect_of_the_option_beats_the_units_which_beats_the_scenarios(tmp_path):
    text = SMALL.replace(
        "units:\n",
        "  b: {kind: car, path: [[9, 0], [9, 90]], speed: 10 m/s}\nunits:\n  two: {obu: b, dialect: j2735-2024}\n",
    )
    scenario = load(write(tmp_path, text))
    assert Engine(scenario).dialects == {"one": ("ydt3709",), "two": ("j2735-2024",)}
    assert set(Engine(scenario, RunOptions(dialect="j2735-2024")).dialects.values()) == {("j2735-2024",)}
    assert set(Engine(scenario, RunOptions(dialect="ydt3709")).dialects.values()) == {("ydt3709",)}
    with pytest.raises(InputError, match="no dialect 'x'") as caught:
        Engine(scenario, RunOptions(dialect="x"))
    assert not caught.value.file


def test_options_beat_the_scenario(tmp_path):
    scenario = load(write(tmp_path, SMALL + "seed: 5\nradio: {kind: loopback, loss: 10 %}\n"))
    plain, told = Engine(scenario), Engine(scenario, RunOptions(seed=0, radio="loopback:loss=1%", duration_ns=7))
    assert (plain.seed, plain.radio, plain.duration_ns) == (5, "loopback", 2_000_000_000)
    assert (told.seed, told.radio, told.duration_ns) == (0, "loopback:loss=1%", 7)
    assert scenario.radio.options == {"loss": "10 %"}


def test_a_wrong_radio_option_is_named_at_its_line(tmp_path):
    path = write(tmp_path, SMALL + "radio: {kind: loopback, los: 10 %}\n")
    with pytest.raises(InputError, match="no option 'los'") as caught:
        Engine(load(path)).run()
    assert (caught.value.file, caught.value.line) == (str(path), 9)
    with pytest.raises(InputError) as caught:
        Engine(load(path), RunOptions(radio="loopback:los=1%")).run()
    assert not caught.value.file


@pytest.mark.parametrize(
    ("scenario_key", "unit_key", "expected"),
    [
        ("", "", THRESHOLDS),
        ("applications: none\n", "", {}),
        ("applications: {FCW: {ttc: 9 s}}\n", "", {"FCW": {"ttc_s": 9.0, "range_m": THRESHOLDS["FCW"]["range_m"]}}),
        ("applications: {FCW: {ttc: 9 s}}\n", ", applications: day-one", THRESHOLDS),
        ("applications: {FCW: {ttc: 9 s}}\n", ", applications: {forward collision: {range: 0.1 km}}",
         {"FCW": {"ttc_s": THRESHOLDS["FCW"]["ttc_s"], "range_m": 100.0}}),
    ],
)  # fmt: skip
def test_applications_of_the_unit_beat_those_of_the_scenario(tmp_path, scenario_key, unit_key, expected):
    text = scenario_key + SMALL.replace("{obu: a}", "{obu: a" + unit_key + "}")
    assert load(write(tmp_path, text)).units["one"].applications == expected


def test_a_unit_file_holds_the_words_of_a_scenarios_entry(tmp_path):
    actor = "{kind: van, path: [[0, 0], [0, 90]], speed: 36 km/h}"
    entry = f"{{obu: {actor}, dialect: ydt3709, rate: 5 Hz, origin: [31.0, 121.0]}}"
    alone = load_unit(write(tmp_path, entry, "one.yaml"))
    inside = load(write(tmp_path, SMALL.replace("{obu: a}", entry))).units["one"]
    assert isinstance(alone, ObuSpec)
    assert isinstance(inside, ObuSpec)
    assert (alone.actor.motion, alone.rate_hz, alone.dialect, alone.applications, alone.origin) == (
        inside.actor.motion, inside.rate_hz, inside.dialect, inside.applications, inside.origin,
    )  # fmt: skip
    scenario = unit_scenario(tmp_path / "one.yaml", radio="udp:239.1.2.3")
    assert (scenario.duration_ns, scenario.radio.kind, scenario.radio.address) == (None, "udp", "239.1.2.3")
    assert list(scenario.units) == list(scenario.actors) == ["one"]


def test_a_unit_with_a_map_of_its_own_moves_on_the_scenarios_plane(tmp_path):
    write(tmp_path, "road map: M\njunction: 1\nanchor: [31.001, 121.0]\n"
          "lanes: {1: {points: [[0, 0], [0, 9]]}}\npaths: {p: [[0, 0], [0, 50]]}\n",
          "m.yaml")  # fmt: skip
    scenario = load(
        write(tmp_path, SMALL.replace("{obu: a}", "{obu: {kind: car, path: p, speed: 5 m/s}, map: m.yaml}"))
    )
    written = "{obu: {kind: car, path: [[0, 0], [0, 50]], speed: 5 m/s}, origin: [31.001, 121.0]}"
    other = load(write(tmp_path, SMALL.replace("{obu: a}", written)))
    for one in (scenario, other):
        begin = one.units["one"].actor.motion.points[0]
        assert begin.north_m == pytest.approx(110.9, abs=0.2)  # a thousandth of a degree of latitude
        assert begin.east_m == pytest.approx(0.0, abs=1e-6)


def test_an_origin_moves_the_map(tmp_path):
    library = shipped()["urban-intersection"].parent
    here = read_map(library / "maps" / "east-gate.yaml")
    moved = load(
        write(
            tmp_path, SMALL.replace("origin: [31.0, 121.0]", f"map: {library}/maps/east-gate.yaml, origin: [1.0, 2.0]")
        )
    )
    assert moved.place.road_map.junctions[0].anchor == moved.place.origin == (1.0, 2.0, None)
    assert moved.place.road_map.junctions[0].lanes == here.road_map.junctions[0].lanes


def test_connections_suit_the_family():
    whole = read_map(shipped()["urban-intersection"].parent / "maps" / "east-gate.yaml").road_map
    sae, chinese = for_family(whole, "sae"), for_family(whole, "cn")
    assert chinese.junctions[0].lane(1).connections[0].junction == JunctionId(1, 1208)
    assert sae.junctions[0].lane(1).connections[0].junction is None
    assert sae.junctions[0].lane(1).connections[0].lane == 13


def test_a_plan_counts_from_the_run_or_from_an_instant(tmp_path):
    stages = "[{light: green, for: 2 s}, {light: pre-green, for: 1 s}]"
    text = f"signal plan: P\njunction: 7\noffset: 5 s\ngroups: {{3: {stages}}}\n"
    plan = read_plan(write(tmp_path, text))
    assert plan.at(1_000).start_utc_ns == 5_000_001_000
    assert plan.groups == {3: ((Light.PROTECTED_GREEN, 2_000_000_000), (Light.PRE_GREEN, 1_000_000_000))}
    fixed = read_plan(write(tmp_path, text.replace("offset: 5 s", "start: 2026-01-01T00:00:00Z")))
    assert fixed.at(1_000).start_utc_ns == DEFAULT_START_UTC_NS


def test_the_example_of_the_manual_checks_clean(tmp_path):
    manual = (EXAMPLES.parent / "docs" / "scenarios.md").read_text(encoding="utf-8")
    example = manual.split("```yaml\n")[1].split("```")[0]
    assert check(write(tmp_path, example)) == []
