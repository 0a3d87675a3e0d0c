"""Sensors that fall silent, and maps and signals that cannot be, in whole runs: told once at start and end, with what a
unit lacks and still does, and nothing is guessed meanwhile."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cv2x.cli.unit_loop import Teller
from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.harness.report.page import render
from cv2x.harness.run import run as run_whole
from cv2x.harness.summary import summary
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from cv2x.scenarios.model import Scenario
from cv2x.scenarios.run import RunOptions
from cv2x.station.conditions import Condition
from cv2x.station.observer import Observer
from cv2x.station.outcome import Alert
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Conditioned


class Seen(Observer):
    def __init__(self) -> None:
        self.conditions: list[tuple[float, str, Condition]] = []
        self.alerts: list[str] = []
        self.first_ns: int | None = None

    def truth(self, at: Stamp, actors: Any) -> None:
        self.first_ns = at.monotonic_ns if self.first_ns is None else self.first_ns

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        assert self.first_ns is not None
        self.conditions.append(((at.monotonic_ns - self.first_ns) / 1e9, unit, condition))

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        self.alerts.append(alert.id)


def seen(scenario: Scenario, **options: Any) -> Seen:
    watcher = Seen()
    Engine(scenario, RunOptions(**options), (watcher,)).run()
    return watcher


def with_faults(name: str, folder: Path, *faults: dict[str, Any]) -> Scenario:
    document = YAML(typ="safe").load(shipped()[name].read_text())
    document["faults"] = list(faults)
    del document["expect"]
    (folder / "faulted.yaml").write_text(json.dumps(document))
    return load(folder / "faulted.yaml")


# Sensors


def test_a_vehicle_without_position_says_so_at_start_and_end(tmp_path):
    fault = {"at": "1 s", "unit": "host", "gnss": "outage", "for": "2 s"}
    watcher = seen(with_faults("day-one/forward-collision", tmp_path, fault))
    (began_s, unit, began), (ended_s, _, ended) = watcher.conditions
    assert (unit, began.cause, began.subject, began.phase) == ("host", "no position", "position", "began")
    assert (began.lacks, began.still) == (("vehicle messages", "FCW"), ("hearing",))
    assert began_s == pytest.approx(0.9 + 0.5, abs=0.11)  # the last fix came at 0.9 s, and is stale after 0.5 s
    assert (ended.phase, ended_s) == ("ended", pytest.approx(3.0, abs=0.11))


def test_a_vehicle_whose_bus_tells_nothing_names_the_applications_that_need_it(tmp_path):
    fault = {"at": "3 s", "unit": "host", "bus": "outage", "for": "2 s"}
    watcher = seen(with_faults("day-one/do-not-pass", tmp_path, fault))
    (began_s, unit, began), (ended_s, _, ended) = watcher.conditions
    assert (unit, began.cause, began.lacks) == ("host", "no bus values", ("bus values", "DNPW"))
    assert began.still == ("vehicle messages", "hearing")
    assert 3.0 <= began_s <= 4.1
    assert (ended.phase, ended.cause) == ("ended", "no bus values")
    assert 5.0 <= ended_s <= 6.1


def test_a_roadside_unit_without_detections_says_what_it_still_tells(tmp_path):
    name = "urban-intersection"
    document = YAML(typ="safe").load(shipped()[name].read_text())
    sees = next(unit for unit, entry in document["units"].items() if entry.get("sees"))
    fault = {"at": "1 s", "unit": sees, "detections": "outage", "for": "4 s"}
    watcher = seen(with_faults(name, tmp_path, fault), duration_ns=8 * SECOND_NS)
    (began_s, unit, began), (ended_s, _, ended) = watcher.conditions
    assert (unit, began.cause, began.lacks) == (sees, "no detections", ("road users",))
    assert set(began.still) >= {"road map", "signal state", "hearing"}
    assert began_s == pytest.approx(0.9 + 2.0, abs=0.15)
    assert (ended.phase, ended_s) == ("ended", pytest.approx(5.0, abs=0.15))


def test_a_vehicle_that_leaves_misses_nothing():
    scenario = load("day-one/forward-collision")
    watcher = seen(scenario, duration_ns=60 * SECOND_NS)
    assert watcher.conditions == []


@pytest.mark.parametrize(
    ("fault", "field", "reason"),
    [
        ({"unit": "host"}, "faults[0]", "one of gnss:, bus:, detections:"),
        ({"unit": "host", "gnss": "outage", "bus": "outage"}, "faults[0].bus", "one of gnss:, bus:, detections:"),
        ({"unit": "host", "detections": "outage"}, "faults[0].unit", "sees nobody"),
        ({"unit": "east-gate", "bus": "outage"}, "faults[0].unit", "has no bus"),
        ({"unit": "host", "bus": "outage", "rate": "1 m/s"}, "faults[0].rate", "not of a fault of the kind outage"),
    ],
)
def test_faults_that_make_no_sense(fault, field, reason, tmp_path):
    with pytest.raises(InputError) as refused:
        with_faults("day-one/red-light", tmp_path, {"at": "1 s", "for": "1 s", **fault})
    assert field in str(refused.value)
    assert reason in str(refused.value)


# Maps and signals


def with_map(change: Callable[[Any], Any]) -> Scenario:
    """The red light that is run, with the roadside unit's junction changed."""
    scenario = load("day-one/red-light")
    unit = scenario.units["east-gate"]
    (junction,) = unit.road_map.junctions
    told = replace(unit, road_map=replace(unit.road_map, junctions=(change(junction),)))
    return replace(scenario, units={**scenario.units, "east-gate": told})


def with_first_lane(junction: Any, **connection: Any) -> Any:
    first, *others = junction.lanes
    (way,) = first.connections
    return replace(junction, lanes=(replace(first, connections=(replace(way, **connection),)), *others))


@pytest.mark.parametrize("dialect", ["ydt3709", "j2735-2024", "etsi-r2"])
def test_a_map_that_contradicts_itself_is_reported_with_both_fields_and_not_relied_on(dialect):
    cn = dialect == "ydt3709"
    change = partial(with_first_lane, signal_group=2) if cn else partial(with_first_lane, lane=3)
    watcher = seen(with_map(change), dialect=dialect)
    ((_, unit, condition),) = watcher.conditions
    assert (unit, condition.cause, condition.phase) == ("host", "map contradicts itself", "began")
    assert (condition.subject, condition.lacks) == ("junction:1/1207", ("RLVW",))
    (one,) = condition.contradictions
    prefix = "map." if dialect == "etsi-r2" else ""
    lane = "nodes[0].inLinks[0].lanes[0].connectsTo[0]" if cn else f"{prefix}intersections[0].laneSet[0].connectsTo[0]"
    assert one.path == (f"{lane}.phaseId" if cn else f"{lane}.connectingLane.lane")
    assert one.other.startswith("nodes[0].inLinks[0].movements[0]" if cn else f"{prefix}intersections[0].laneSet[2]")
    assert watcher.alerts == []
    assert "RLVW" in seen(load("day-one/red-light"), dialect=dialect).alerts


def test_signals_that_do_not_tell_the_group_of_a_lane():
    def change(junction):
        moved = tuple(replace(m, signal_group=7) for m in junction.approaches[0].movements)
        approaches = (replace(junction.approaches[0], movements=moved), *junction.approaches[1:])
        return replace(with_first_lane(junction, signal_group=7), approaches=approaches)

    watcher = seen(with_map(change), dialect="ydt3709")
    ((_, unit, condition),) = watcher.conditions
    assert (unit, condition.cause, condition.lacks) == ("host", "signals contradict the map", ("RLVW",))
    assert "lane 1 is under signal group 7, which SPAT does not tell" in condition.detail
    first = condition.contradictions[0]
    assert first.path == "nodes[0].inLinks[0].lanes[0].connectsTo[0].phaseId"
    assert first.other == "intersections[0].phases"
    assert watcher.alerts == []


# What is left behind and said


def test_conditions_stand_in_everything_a_run_leaves(tmp_path, capsys):
    fault = {"at": "1 s", "unit": "host", "gnss": "outage", "for": "2 s"}
    scenario = with_faults("day-one/forward-collision", tmp_path, fault)
    result = run_whole(scenario, RunOptions(), tmp_path / "run", observers=(Teller("host", as_json=False, quiet=True),))
    (row,) = result.results["conditions"]
    assert (row["unit"], row["cause"], row["lacks"]) == ("host", "no position", ["vehicle messages", "FCW"])
    assert 1.0 < row["began_s"] < row["ended_s"] < 3.2
    recorded = [e.condition.phase for e in read_recording(tmp_path / "run" / "recording.mcap").events
                if isinstance(e, Conditioned)]  # fmt: skip
    assert recorded == ["began", "ended"]
    english, chinese = render(result.results), render(result.results, "zh")
    assert all(words in english for words in ("no position", "vehicle messages, FCW"))
    assert all(words in chinese for words in ("无定位", "车辆消息"))
    (line,) = summary(result).conditions
    assert line.sentence == "no position (no fix for 0.5 s); without vehicle messages, FCW; still hearing"
    printed = capsys.readouterr().out
    assert "no position (no fix for 0.5 s)" in printed
    assert "over: no position" in printed
