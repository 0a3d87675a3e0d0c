"""Whatever is wrong in a configuration, the error names the file, the line, the field and what is accepted there.

One scenario with everything in it, its map and its signal plan are made wrong in one place after another: another type,
a key nobody knows, a word or a number that makes no sense.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cv2x.errors import InputError
from cv2x.scenarios.check import check
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped_parts
from cv2x.scenarios.load import load

RICH = """\
scenario: Everything there is
description: A scenario with every section.
place: {map: map.yaml}
time: {start: "2026-11-22T08:00:00+08:00", duration: 6 s}
seed: 7
dialect: ydt3709
radio: {kind: loopback, loss: 10 %}
positioning:
  {rate: 10 Hz, noise: 1 m, wander: 1 m, wander time: 30 s, bias: [1, 0],
   multipath: {jump: 8 m, every: 30 s, for: 3 s}, speed noise: 0.1 m/s, heading noise: 1 deg}
applications:
  FCW: {ttc: 2.7 s, range: 150 m}
actors:
  host:
    {kind: car, path: west-to-east, speed: 50 km/h, starts: 0 s,
     changes: [{after: 3 s, speed: 40 km/h, acceleration: 2 m/s2}],
     shows: [{from: 1 s, until: 2 s, lights: [left-turn]}]}
  walker: {kind: pedestrian, path: north-crossing, speed: 1 m/s}
units:
  host: {obu: host, applications: {FCW: {ttc: 2 s}}, rate: 10 Hz, path history: 100 m, cycle: 100 ms}
  east-gate:
    rsu: {id: gate, map rate: 1 Hz, signal rate: 10 Hz, event rate: 1 Hz, user rate: 10 Hz}
    at: gantry
    map: map.yaml
    signals: plan.yaml
    sees: [walker]
    sees within: 100 m
    events:
      - {id: 1, code: 707, code set: GB/T 29100, kind: event, at: [31.2304, 121.4737], radius: 20 m,
         description: jam, priority: 3, paths: [[[0, 0], [0, 90]]], path width: 4 m}
faults:
  - {at: 1 s, unit: host, gnss: drift, rate: 1 m/s, heading: 90 deg, for: 1 s}
  - {at: 1 s, unit: host, bus: outage, for: 1 s}
expect:
  - {unit: host, alert: forward collision, target: walker, between: [1 s, 2 s], count: 1}
  - {unit: host, no alert: any}
  - {link: east-gate -> host, message: SPAT, reception: ">= 95 %", within: 150 m}
  - {link: east-gate -> host, message: SPAT, gap p95: "<= 300 ms", within: 150 m}
  - {hop: encode, p99: "<= 20 ms"}
  - {unit: host, hears: MAP, at least: 2}
  - {unit: host, position error p95: "<= 2 m"}
  - {budget: FCW, p99: "<= 100 ms"}
  - {no discards: any}
"""
SCENARIO = YAML(typ="safe").load(RICH)
PARTS = {
    "map.yaml": YAML(typ="safe").load(shipped_parts()["maps/east-gate.yaml"].read_text()),
    "plan.yaml": YAML(typ="safe").load(shipped_parts()["plans/east-gate.yaml"].read_text()),
}
FREE = {"scenario", "description", "note", "name", "road map", "signal plan", "id"}
"""Keys under which any text will do."""
OPTIONS = "radio."
"""Options are the driver's, which reads them when it is opened: see the last test."""
ACCEPTED = re.compile(
    r"is not (?!of type)|known are |did you mean |there is no |is missing|at least|at most|holds one of|says one of"
    r"|must be|only|outside|write |cannot"
)
Place = tuple[str | int, ...]


def places(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every place of a document; of many alike only the first."""
    yield place, value
    if isinstance(value, dict):
        several = len(value) > 3 and all(isinstance(key, int) for key in value)
        for key in list(value)[:1] if several else value:
            yield from places(value[key], (*place, key))
    elif isinstance(value, list):
        many = value if place == ("expect",) else value[:1]
        for index, one in enumerate(many):
            yield from places(one, (*place, index))


def dotted(place: Place) -> str:
    text = ""
    for step in place:
        text += f"[{step}]" if isinstance(step, int) and place[0] != "groups" and place[0] != "lanes" else f".{step}"
    return text.lstrip(".")


def wrong(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [{**value, "surprise": 1}, [1, [2]]]
    if isinstance(value, list):
        return [{"surprise": 1}]
    return [["surprise"], "surprise"] if isinstance(value, str) else ["surprise", -1]


def put(document: Any, place: Place, value: Any) -> Any:
    changed = copy.deepcopy(document)
    within = changed
    for step in place[:-1]:
        within = within[step]
    within[place[-1]] = value
    return changed


def written(folder: Path, documents: dict[str, Any]) -> None:
    """Write documents one entry a line (JSON is YAML), keys that are numbers as such."""
    for name, document in documents.items():
        text = json.dumps(document, indent=1, ensure_ascii=False)
        (folder / name).write_text(re.sub(r'"(\d+)":', r"\1:", text))


def line_of(text: str, value: Any) -> range | None:
    """The lines between which a wrong value stands, where it can be told from the others."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "surprise" in line]
    return range(max(1, lines[0] - 2), lines[0] + 1) if lines and "surprise" in str(value) else None


def test_the_scenario_itself_is_right(tmp_path):
    written(tmp_path, {"it.yaml": SCENARIO, **PARTS})
    assert [str(problem) for problem in check(tmp_path / "it.yaml")] == []


@pytest.mark.parametrize(
    ("file", "section"),
    [("it.yaml", section) for section in SCENARIO] + [(file, section) for file in PARTS for section in PARTS[file]],
)
def test_file_line_field_and_what_is_accepted_are_named(file, section, tmp_path):
    documents = {"it.yaml": SCENARIO, **PARTS}
    written(tmp_path, documents)
    for place, value in places(documents[file][section], (section,)):
        for change in wrong(value):
            changed = put(documents[file], place, change)
            written(tmp_path, {file: changed})
            found = check(tmp_path / "it.yaml")
            what = f"{file} {place} {change!r}: {[str(problem) for problem in found]}"
            if not found:
                text_or_number = isinstance(change, str) and place[-1] in FREE
                text_or_number |= change == -1 and isinstance(value, int | float)
                assert text_or_number or dotted(place).startswith(OPTIONS) or place == ("radio",), what
                continue
            here = [problem for problem in found if problem.file == str(tmp_path / file)]
            assert here, what
            assert all(problem.line and problem.field for problem in found), what
            assert all(ACCEPTED.search(problem.reason) for problem in here), what
            lines = line_of((tmp_path / file).read_text(), change)
            assert lines is None or any(problem.line in lines for problem in here), (lines, what)
            assert any(str(place[-1]) in problem.field for problem in here), what


@pytest.mark.parametrize(
    ("radio", "field", "accepted"),
    [
        ("{kind: loopback, los: 10 %}", "radio.los", "there are loss, delay"),
        ("{kind: loopback, loss: surprise}", "radio.loss", "write a number and one of %"),
        ("{kind: loopback, loss: 110 %}", "radio.loss", "0 % .. 100 %"),
        ("{kind: loopback, delay: 3}", "radio.delay", "'3'"),
        ("{kind: emulated, preset: nowhere}", "radio.preset", "there are umh-mode4"),
        ("{kind: emulated, power: 90 dBm}", "radio.power", "-40 .. 40 dBm"),
    ],
)
def test_options_of_a_radio(radio, field, accepted, tmp_path):
    written(tmp_path, PARTS)
    file = tmp_path / "it.yaml"
    file.write_text(re.sub("radio: .*", f"radio: {radio}", RICH))
    with pytest.raises(InputError) as refused:
        Engine(load(file)).run()
    error = refused.value
    assert (error.file, error.line, error.field) == (str(file), 7, field)
    assert accepted in error.reason
