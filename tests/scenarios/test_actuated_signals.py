"""The actuated scenario, its moments worked out from its files as text, and its SPAT read by an independent codec."""

from __future__ import annotations

import json
from functools import cache

import asn1tools
import pytest
from ruamel.yaml import YAML

from cv2x.errors import InputError
from cv2x.messages.model import Light
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped, shipped_parts
from cv2x.scenarios.load import load
from cv2x.scenarios.plans import read_plan
from cv2x.scenarios.run import RunOptions
from tests.messages.mapping.test_oracle import _restored
from tests.scenarios.conftest import Watcher

STOP_LINE_M, HALF_CAR_M = 12.0, 2.25
LOOK_S = 0.1
"""Detectors are looked at, and SPAT is told, every 100 ms."""


@cache
def ran(dialect: str) -> Watcher:
    watcher = Watcher()
    Engine(load("actuated-signals"), RunOptions(dialect=dialect), [watcher]).run()
    return watcher


def told(watcher: Watcher) -> list[tuple[float, object]]:
    """The signals as they were sent: second of the run, model."""
    start_ns = watcher.truths[0][0]
    return [
        ((at.monotonic_ns - start_ns) / 1e9, sent.message.model.junctions[0])
        for at, _, sent in watcher.sent
        if sent.message.name in ("SPAT", "SPATEM")
    ]


def turns(watcher: Watcher, group: int) -> list[tuple[float, Light]]:
    """When a group was first told to show each light."""
    found: list[tuple[float, Light]] = []
    for at_s, junction in told(watcher):
        light = next(one for one in junction.groups if one.id == group).events[0].light
        if not found or found[-1][1] is not light:
            found.append((at_s, light))
    return found


def si(text: str) -> float:
    number, unit = text.split()
    return float(number) * {"km/h": 1 / 3.6, "m/s": 1.0, "s": 1.0, "m": 1.0}[unit]


def moments() -> tuple[float, float, float, float]:
    """When the host calls, when the gap is found, when the yellow and the all red end."""
    scene = YAML(typ="safe").load(shipped()["actuated-signals"].read_text())["actors"]
    plan = YAML(typ="safe").load(shipped_parts()["plans/east-gate-actuated.yaml"].read_text())
    across, own = plan["actuated"]
    (assumed,) = (across["green"],)
    assert assumed == [2]
    assert own["green"] == [1]
    south, host = scene["south-car"], scene["host"]
    passes_s = (-south["path"][0][1] - STOP_LINE_M) / si(south["speed"])
    calls_s = si(host["starts"]) + (-host["path"][0][0] - STOP_LINE_M - si(plan["reach"])) / si(host["speed"])
    gap_s = passes_s + si(across["extend"])
    assert calls_s < gap_s < calls_s + si(across["max"])
    assert si(across["min"]) < calls_s
    yellow_s = gap_s + si(across["yellow"])
    return calls_s, gap_s, yellow_s, yellow_s + si(across["all red"])


@pytest.mark.parametrize("dialect", ["ydt3709", "j2735-2024", "etsi-r2"])
def test_lights_change_when_who_comes_makes_them(dialect):
    _, gap_s, yellow_s, green_s = moments()
    across, own = turns(ran(dialect), 2), turns(ran(dialect), 1)
    assert [light for _, light in across] == [Light.PROTECTED_GREEN, Light.PROTECTED_YELLOW, Light.RED]
    assert [light for _, light in own] == [Light.RED, Light.PROTECTED_GREEN]
    # The last look that sees the car may be 100 ms before it has passed, and SPAT tells of it 100 ms later at most.
    for (at_s, _), due_s in ((across[1], gap_s), (across[2], yellow_s), (own[1], green_s)):
        assert due_s - LOOK_S - 0.001 <= at_s <= due_s + LOOK_S


@pytest.mark.parametrize("dialect", ["ydt3709", "j2735-2024", "etsi-r2"])
def test_the_host_is_advised_once_its_green_is_certain_and_not_warned_of_the_red(dialect):
    _, gap_s, _, green_s = moments()
    start_ns = ran(dialect).truths[0][0]
    raised = [((at.monotonic_ns - start_ns) / 1e9, a) for at, _, a in ran(dialect).alerts if a.phase == "raised"]
    ((at_s, alert),) = raised
    assert alert.id == "GLOSA"
    assert gap_s - LOOK_S <= at_s <= gap_s + 0.25
    assert alert.numbers["advice_mps"] == pytest.approx(alert.numbers["distance_m"] / (green_s - at_s), rel=0.03)


def test_what_is_told_becomes_certain_as_who_comes_becomes_known():
    calls_s, gap_s, _, _ = moments()
    said = told(ran("ydt3709"))

    def of(at_s: float, group: int):
        junction = next(junction for told_s, junction in said if told_s >= at_s)
        return next(one for one in junction.groups if one.id == group).events[0].timing

    resting, held, clearing = of(2.0, 2), of(calls_s + 0.5, 2), of(gap_s + 0.5, 2)
    assert (resting.max_end_s, resting.likely_end_s, resting.confidence) == (3600.0, None, None)
    assert held.min_end_s < held.likely_end_s < held.max_end_s
    assert 0.0 < held.confidence < 0.2
    assert clearing.min_end_s == clearing.likely_end_s == clearing.max_end_s
    assert clearing.confidence == 1.0
    assert of(2.0, 1).max_end_s == 3600.0


def test_an_independent_codec_reads_bounds_and_confidence(shared_file):
    document = json.loads((shared_file("facts/schema") / "ydt3709.json").read_text("utf-8"))
    document.pop("_notes", None)
    codec = asn1tools.compile_dict(_restored(document), "uper")
    calls_s, gap_s, _, _ = moments()
    start_ns = ran("ydt3709").truths[0][0]
    forms = []
    for at, _, sent in ran("ydt3709").sent:
        at_s = (at.monotonic_ns - start_ns) / 1e9
        if sent.message.name == "SPAT" and (
            at_s < 0.2 or calls_s < at_s < calls_s + 0.2 or gap_s + 1.0 < at_s < gap_s + 1.2
        ):
            name, value = codec.decode("MessageFrame", sent.message.octets)
            assert name == "spatFrame"
            assert codec.encode("MessageFrame", (name, value), check_constraints=True) == sent.message.octets
            (state,) = value["intersections"]
            across = next(phase for phase in state["phases"] if phase["id"] == 2)["phaseStates"][0]
            forms.append((across["light"], across["timing"][1]))
    lights = [light for light, _ in forms]
    assert [light for n, light in enumerate(lights) if n == 0 or lights[n - 1] != light] == [
        "protected-green",
        "yellow",
    ]
    first, last = forms[0][1], forms[-1][1]
    assert (first["likelyEndTime"], first["maxEndTime"]) == (36001, 36000)  # unknown; an hour or more
    assert "timeConfidence" not in first
    assert last["minEndTime"] == last["likelyEndTime"] == last["maxEndTime"]
    assert last["timeConfidence"] == 200  # certain
    held = [timing for light, timing in forms if light == "protected-green"][-1]
    assert held["minEndTime"] < held["maxEndTime"] < 36000
    assert 0 < held["timeConfidence"] < 40


PLAN = """\
signal plan: Wrong in one place
junction: 1/1207
actuated:
  - {green: [2], min: 6 s, extend: 3 s, max: 20 s, yellow: 3 s}
  - {green: [1], min: 8 s, extend: 3 s, max: 30 s, yellow: 3 s}
"""


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (("max: 30 s", "max: 3 s"), "plan.yaml:5: actuated[1].max: the longest green is shorter than the shortest"),
        (("green: [1]", "green: [2]"), "plan.yaml:5: actuated[1].green: group 2 stands in stage 1 already"),
        ((", yellow: 3 s}\n", "}\n"), "'yellow' is missing"),
        (("actuated:", "offset: 3 s\nactuated:"), "plan.yaml:3: offset: not taken together with actuated"),
        (("actuated:", "groups: {1: [{light: red, for: 3 s}]}\nactuated:"), "groups: not taken together with actuated"),
        (("min: 8 s", "min: 8"), "plan.yaml:5: actuated[1].min: 8 is not"),
    ],
)
def test_a_plan_that_is_wrong_is_refused_with_its_line(tmp_path, wrong, words):
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace(*wrong))
    with pytest.raises(InputError) as refused:
        read_plan(path)
    assert words in str(refused.value)


def test_a_plan_whose_groups_no_lane_has_is_refused_where_the_unit_names_it(tmp_path):
    (tmp_path / "plan.yaml").write_text(PLAN.replace("green: [1]", "green: [7]"))
    text = shipped()["actuated-signals"].read_text().replace("plans/east-gate-actuated.yaml", "plan.yaml")
    (tmp_path / "scene.yaml").write_text(text)
    with pytest.raises(InputError) as refused:
        load(tmp_path / "scene.yaml")
    assert "units.east-gate.signals: actuated[1]: no lane of the map into junction 1/1207 has group 7" in str(
        refused.value
    )
