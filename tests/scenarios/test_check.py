"""A broken scenario is named with file, line and field, and with what is expected there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cv2x.errors import InputError
from cv2x.quantities import parse_quantity
from cv2x.scenarios.check import check
from cv2x.scenarios.load import load, load_unit
from cv2x.scenarios.validate import SCHEMAS, schema

GOOD = """\
scenario: Two cars
place: {map: map.yaml}
time: {start: 2026-11-22T08:00:00+08:00, duration: 20 s}
seed: 3
dialect: ydt3709
radio: {kind: loopback, delay: 2 ms}
actors:
  first: {kind: car, path: west, speed: 50 km/h}
  second: {kind: van, path: [[0, 0], [0, 90]], speed: 10 m/s, starts: 1 s}
  walker: {kind: pedestrian, path: west, speed: 1 m/s}
units:
  gate: {rsu: true, at: gantry, signals: plan.yaml, sees: [walker]}
  one: {obu: first, applications: {RLVW: {time: 4 s}, FCW: {}}}
  two: {obu: second, dialect: j2735-2024, rate: 5 Hz}
expect:
  - {unit: one, alert: red light violation, target: gate, between: [1 s, 2 s], before: stop line}
  - {unit: two, no alert: any}
  - {link: gate -> one, message: SPAT, reception: ">= 95 %", within: 150 m}
  - {hop: decode, p99: "<= 1 ms"}
  - {unit: one, hears: road map, at least: 3}
  - {no discards: any, but: [unknown message]}
  - {budget: RLVW, p95: "<= 120 ms", access: "<= 100 ms"}
"""
MAP = """\
road map: Crossing
junction: 1/7
anchor: [31.0, 121.0, 4.0]
approaches:
  1: {name: west, upstream: 1/6, width: 3.5 m}
lanes:
  1: {approach: 1, points: [[-10, -2], [-200, -2]], connections: [{lane: 2, to: 1/8, group: 1}]}
  2: {approach: 1, direction: out, points: [[10, -2], [200, -2]]}
paths:
  west: [[-200, -2], [200, -2]]
places:
  gantry: [8, 8, 6]
"""
PLAN = """\
signal plan: Two phases
junction: 1/7
groups:
  1: [{light: red, for: 30 s}, {light: green, for: 30 s}]
  2: [{light: green, for: 30 s}, {light: red, for: 30 s}]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "s.yaml").write_text(GOOD)
    (tmp_path / "map.yaml").write_text(MAP)
    (tmp_path / "plan.yaml").write_text(PLAN)
    return tmp_path


def test_the_good_one_has_no_problem(folder):
    assert check(folder / "s.yaml") == []


BROKEN = [
    ("scenario: Two cars\n", "", 1, "", "'scenario' is missing"),
    ("seed: 3", "sede: 3", 4, "sede", "did you mean 'seed'"),
    ("seed: 3", "seed: 3.5", 4, "seed", "3.5 is not a whole number"),
    ("duration: 20 s", "duration: 20", 3, "time.duration", "20 is not a time"),
    ("duration: 20 s", "duration: 0 s", 3, "time.duration", "more than 0 s"),
    ("+08:00", "", 3, "time.start", "is not an instant"),
    ("2026-11-22", "2026-13-22", 3, "time.start", "is not an instant"),
    ("2026-11-22", "1926-11-22", 3, "time.start", "between 1970 and 2100"),
    ("dialect: ydt3709", "dialect: ydt3907", 5, "dialect", "did you mean 'ydt3709'"),
    ("dialect: ydt3709\n", "", 11, "units.gate", "no dialect"),
    ("kind: loopback", "kind: loopbak", 6, "radio.kind", "did you mean 'loopback'"),
    ("map: map.yaml", "map: nothing.yaml", 2, "place.map", "there is no file"),
    ("map: map.yaml", "origin: [95, 121]", 2, "place.origin[0]", "95 is not a latitude"),
    ("place: {map: map.yaml}", "place: {}", 2, "place", "too few entries"),
    ("speed: 50 km/h", "speed: 50", 8, "actors.first.speed", "50 is not a speed"),
    ("speed: 50 km/h", "speed: -50 km/h", 8, "actors.first.speed", "is not a speed"),
    ("speed: 50 km/h", "speed: .nan", 8, "", "finite"),
    ("speed: 50 km/h}", "speed: 50 km/h, length: 0 m}", 8, "actors.first.length", "more than 0"),
    ("kind: car", "kind: tank", 8, "actors.first.kind", "'tank' is not one of"),
    ("path: west, speed: 50", "path: vest, speed: 50", 8, "actors.first.path", "did you mean 'west'"),
    ("[[0, 0], [0, 90]]", "[[0, 0]]", 9, "actors.second.path", "too few entries"),
    ("[[0, 0], [0, 90]]", "[[0, 0], [0, 0]]", 9, "actors.second.path", "points 1 and 2 are the same"),
    ("starts: 1 s}", "recorded: x.txt}", 9, "actors.second.path", "not taken together with recorded"),
    ("path: west, speed: 1 m/s}", "speed: 1 m/s}", 10, "actors.walker", "'path' is missing"),
    ("path: west, speed: 1 m/s", "recorded: no.txt", 10, "actors.walker.recorded", "there is no file"),
    ("starts: 1 s}", "changes: [{at: 9 m, speed: 2 m/s, acceleration: 1 m/s2, stands: 1 s}]}", 9,
     "actors.second.changes[0].stands", "only after a change to 0"),
    ("starts: 1 s}",
     "changes: [{at: 9 m, speed: 0 m/s, acceleration: 9 m/s2}, {at: 50 m, speed: 1 m/s, acceleration: 1 m/s2}]}", 9,
     "actors.second.changes", "never comes"),
    ("at: gantry", "at: gentry", 12, "units.gate.at", "did you mean 'gantry'"),
    ("signals: plan.yaml", "signals: planet.yaml", 12, "units.gate.signals", "there is no file"),
    ("sees: [walker]", "sees: [runner]", 12, "units.gate.sees[0]", "no actor 'runner'"),
    ("rsu: true", "rsu: yes", 12, "units.gate.rsu", "true, or the unit's id and rates"),
    ("obu: first", "obu: fist", 13, "units.one.obu", "did you mean 'first'"),
    ("obu: second", "obu: first", 14, "units.two.obu", "already carries one"),
    ("  one: {obu", "  second: {obu", 13, "units.second.obu", "is the name of an actor"),
    ("  gate: {rsu", "  walker: {rsu", 12, "units.walker", "share this name"),
    ("{obu: second, ", "{", 14, "units.two", "rsu: true, or obu"),
    ("RLVW: {time: 4 s}", "RLVW: {time: 4 m}", 13, "units.one.applications.RLVW.time", "is not a time"),
    ("RLVW: {time: 4 s}", "RLVW: {time: 0 s}", 13, "units.one.applications.RLVW.time", "more than 0"),
    ("RLVW: {time: 4 s}", "RLVW: {tine: 4 s}", 13, "units.one.applications.RLVW.tine", "did you mean 'time'"),
    ("RLVW: {time: 4 s}", "RVLW: {time: 4 s}", 13, "units.one.applications.RVLW", "did you mean 'RLVW'"),
    ("dialect: j2735-2024", "dialect: j2735-2042", 14, "units.two.dialect", "did you mean 'j2735-2024'"),
    ("rate: 5 Hz", "rate: 5000 Hz", 14, "units.two.rate", "more than 1000 Hz"),
    ("unit: one, alert: red light", "unit: own, alert: red light", 16, "expect[0].unit", "no unit 'own'"),
    ("alert: red light violation", "alert: red lite", 16, "expect[0].alert", "unknown alert"),
    ("alert: red light violation", "alert: ICW", 16, "expect[0].alert", "does not run ICW"),
    ("unit: one, alert: red light", "unit: gate, alert: red light", 16, "expect[0].unit", "roadside unit"),
    ("target: gate", "target: gale", 16, "expect[0].target", "did you mean 'gate'"),
    ("between: [1 s, 2 s]", "between: [2 s, 1 s]", 16, "expect[0].between", "ends before it begins"),
    ("between: [1 s, 2 s]", "between: [20 s, 30 s]", 16, "expect[0].between", "the run lasts only"),
    (", signals: plan.yaml", "", 16, "expect[0].alert", "needs a roadside unit"),
    ("unit: two, no alert: any", "unit: two, no alerts: any", 17, "expect[1]", "holds one of"),
    ("gate -> one", "gate - one", 18, "expect[2].link", "is not a link"),
    ("gate -> one", "gate -> ohne", 18, "expect[2].link", "no unit 'ohne'"),
    ("gate -> one", "one -> one", 18, "expect[2].link", "two units"),
    ("message: SPAT", "message: BSM", 18, "expect[2].message", "gate sends no BSM"),
    ("message: SPAT", "message: SPATS", 18, "expect[2].message", "did you mean 'SPAT'"),
    (">= 95 %", ">= 950 %", 18, "expect[2].reception", "at most 100 %"),
    (">= 95 %", "95 %", 18, "expect[2].reception", "lower bound"),
    ("hop: decode", "hop: decoding", 19, "expect[3].hop", "did you mean 'decode'"),
    ('p99: "<= 1 ms"', 'q99: "<= 1 ms"', 19, "expect[3].q99", "unknown key"),
    ("hears: road map", "hears: road users, at most: 1", 20, "expect[4].at most", "unknown key"),
    ("[unknown message]", "[unknown massage]", 21, "expect[5].but", "did you mean 'unknown message'"),
    ("budget: RLVW", "budget: RLWV", 22, "expect[6].budget", "did you mean 'RLVW'"),
    ("budget: RLVW", "budget: TIM", 22, "expect[6].budget", "sends TIM"),
    (", access:", ", max: \"<= 1 s\", access:", 22, "expect[6]", "write the bound of the whole once"),
    (", access:", ", radio:", 22, "expect[6].radio", "unknown key"),
    ('access: "<= 100 ms"', 'access: "100 ms"', 22, "expect[6].access", "an upper bound"),
    ("expect:\n", "hopes: []\nexpect:\n", 15, "hopes", "unknown key"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "field", "words"), BROKEN, ids=[f"{row[4]}-{row[2]}" for row in BROKEN])
def test_a_broken_scenario_is_named_at_its_place(folder, old, new, line, field, words):
    path = folder / "s.yaml"
    assert GOOD.count(old) >= 1
    path.write_text(GOOD.replace(old, new, 1))
    problems = check(path)
    assert any(p.file == str(path) and p.line == line and p.field == field and words in p.reason for p in problems), [
        str(problem) for problem in problems
    ]
    with pytest.raises(InputError) as caught:
        load(path)
    assert str(caught.value) == str(problems[0])


BROKEN_MAP = [
    ("junction: 1/7", "junction: 1/77777", 2, "junction", "0..65535"),
    ("anchor: [31.0, 121.0, 4.0]", "anchor: [31.0]", 3, "anchor", "too few entries"),
    ("width: 3.5 m", "width: 3.5", 5, "approaches.1.width", "is not a length"),
    ("{approach: 1, points", "{approach: 9, points", 7, "lanes.1.approach", "no approach '9'"),
    ("lane: 2, to: 1/8", "lane: 3", 7, "lanes.1.connections[0].lane", "no lane '3'"),
    ("{lane: 2, to: 1/8, group: 1}", "{group: 1}", 7, "lanes.1.connections[0]", "where it leads"),
    ("direction: out", "direction: outwards", 8, "lanes.2.direction", "not one of in, out, both"),
    ("  2: {approach", "  255: {approach", 6, "lanes", "'255' is not the number of a lane"),
    ("west: [[-200, -2], [200, -2]]", "west: [[-200, -2]]", 10, "paths.west", "too few entries"),
    ("gantry: [8, 8, 6]", "gantry: [8]", 12, "places.gantry", "too few entries"),
]
BROKEN_PLAN = [
    ("junction: 1/7\n", "", 1, "", "'junction' is missing"),
    ("junction: 1/7", "junction: 1/8", None, "units.gate.signals", "the plan is for junction 1/8, the map of 1/7"),
    (
        "light: red, for: 30 s}, {light: green",
        "light: rot, for: 30 s}, {light: green",
        4,
        "groups.1[0].light",
        "not one of",
    ),
    ("for: 30 s", "for: 0 s", 4, "groups.1[0].for", "longer than 0 s"),
    ("for: 30 s", "for: 31 s", 5, "groups.2", "all groups share one cycle"),
    ("  1: [", "  0: [", 3, "groups", "'0' is not a signal group"),
    ("groups:", "offset: 1 s\nstart: 2026-01-01T00:00:00Z\ngroups:", 3, "offset", "not taken together with start"),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "field", "words"),
    [("map.yaml", *row) for row in BROKEN_MAP] + [("plan.yaml", *row) for row in BROKEN_PLAN],
)
def test_a_broken_map_or_plan_is_named_in_its_own_file(folder, name, old, new, line, field, words):
    path = folder / name
    path.write_text((MAP if name == "map.yaml" else PLAN).replace(old, new, 1))
    problems = check(folder / "s.yaml")
    where = (str(path), line) if line else (str(folder / "s.yaml"), 12)
    assert any((p.file, p.line) == where and p.field == field and words in p.reason for p in problems), [
        str(problem) for problem in problems
    ]


def test_all_problems_are_found_in_one_go(folder):
    path = folder / "s.yaml"
    path.write_text(GOOD.replace("seed: 3", "seed: x").replace("kind: van", "kind: raft").replace("5 Hz", "5"))
    assert [problem.line for problem in check(path)] == [4, 9, 14]


@pytest.mark.parametrize("content", ["", "just text", "- a\n- b\n", "null", "7"])
def test_what_is_no_mapping_is_refused(tmp_path, content):
    path = tmp_path / "s.yaml"
    path.write_text(content)
    assert check(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rsu: true\nat: gantry\n", "no map: to name one"),
        ("rsu: true\nat: [31, 121]\nsees: [walker]\n", "no actor 'walker'"),
        ("obu: red\n", "write map: or origin:"),
        ("obu: red\norigin: [31, 121]\n", "write the actor out"),
        ("obu: {kind: car, path: west, speed: 5 m/s}\norigin: [31, 121]\n", "no map: to name one"),
        ("obu: {kind: car, path: [[0, 0], [9, 9]], speed: 5 m/s}\n", "write map: or origin:"),
        ("scenario: x\n", "rsu: true, or obu"),
    ],
)
def test_broken_unit_files(tmp_path, text, words):
    path = tmp_path / "unit.yaml"
    path.write_text(text)
    with pytest.raises(InputError, match=words) as caught:
        load_unit(path)
    assert caught.value.file == str(path)
    assert caught.value.line


@pytest.mark.parametrize("kind", SCHEMAS)
def test_published_schemas_are_schemas(kind):
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("kind", ["speed", "length", "time", "acceleration", "rate", "ratio"])
def test_schema_and_quantities_know_the_same_units(kind):
    pattern = Draft202012Validator({"type": "string", "pattern": schema("scenario")["$defs"][kind]["pattern"]})
    written = schema("scenario")["$defs"][kind]["pattern"]
    units = written[written.rindex(r"\s*") + 3 : -1].strip("()").split("|")
    for unit in units:
        assert pattern.is_valid(f"12.5 {unit}")
        assert parse_quantity(f"12.5 {unit}", kind) > 0
    with pytest.raises(ValueError, match="write a number and one of") as caught:
        parse_quantity("x", kind)
    assert str(caught.value).rpartition("one of ")[2].split(", ") == units


def test_schemas_are_files_of_the_package():
    folder = Path(__import__("cv2x.scenarios.schema", fromlist=["x"]).__file__).parent
    assert {path.name for path in folder.glob("*.json")} == {f"{kind}.schema.json" for kind in SCHEMAS}
    for path in folder.glob("*.json"):
        assert json.loads(path.read_text())["title"].startswith("cv2x ")
