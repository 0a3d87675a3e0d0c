"""One roadside unit that speaks several dialects, and what each of its listeners makes of it."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from ruamel.yaml import YAML

from cv2x.errors import InputError
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from tests.scenarios.conftest import Watcher

CN, SAE = "ydt3709", "j2735-2024"
STOP_LINE_M, HALF_CAR_M = 12.0, 2.25
LATE_S = 0.25
"""A message every 100 ms in a phase of its own, a fix every 100 ms, and 50 ms between two looks."""


@cache
def ran() -> Watcher:
    watcher = Watcher()
    Engine(load("two-dialects"), observers=[watcher]).run()
    return watcher


def si(text: str) -> float:
    number, unit = text.split()
    return float(number) * {"km/h": 1 / 3.6, "m/s": 1.0, "s": 1.0}[unit]


def due(car: str) -> dict[str, float]:
    """When the warnings of a car are due, from the file as text: it and the walker meet where their paths cross."""
    document = YAML(typ="safe").load(shipped()["two-dialects"].read_text())
    limits, actors = document["applications"], document["actors"]
    (east_m, north_m), mps = actors[car]["path"][0], si(actors[car]["speed"])
    walker = actors["walker"]
    (at_m, south_m), starts_s = walker["path"][0], si(walker["starts"])
    meets_s = abs(east_m - at_m) / mps
    assert meets_s == pytest.approx(starts_s + (north_m - south_m) / si(walker["speed"]))
    assert meets_s - si(limits["VRUCW"]["ttc"]) > starts_s
    stops_s = (abs(east_m) - STOP_LINE_M - HALF_CAR_M) / mps
    return {"RLVW": stops_s - si(limits["RLVW"]["time"]), "VRUCW": meets_s - si(limits["VRUCW"]["ttc"])}


@pytest.mark.parametrize("car", ["west-car", "east-car"])
def test_cars_of_both_dialects_are_warned_of_light_and_walker_by_one_unit(car):
    start_ns = ran().truths[0][0]
    raised = {
        alert.id: (at.monotonic_ns - start_ns) / 1e9
        for at, who, alert in ran().alerts
        if who == car and alert.phase == "raised"
    }
    expected = due(car)
    assert set(raised) == set(expected)
    for identity, due_s in expected.items():
        assert due_s - 0.02 <= raised[identity] <= due_s + LATE_S


def test_everything_is_said_in_both_dialects_heard_in_one_and_refused_by_the_other_as_another_network():
    sent = Counter((unit, sent.message.dialect, sent.message.name) for _, unit, sent in ran().sent)
    said = {key: count for key, count in sent.items() if key[0] == "east-gate"}
    assert {(spoken, name) for _, spoken, name in said} == {
        *((CN, name) for name in ("MAP", "SPAT", "RSM")),
        *((SAE, name) for name in ("MAP", "SPAT", "PSM")),
    }
    for name in ("MAP", "SPAT"):
        assert abs(said["east-gate", CN, name] - said["east-gate", SAE, name]) <= 1
    by_dialect = Counter()
    for (_, spoken, _), count in sent.items():
        by_dialect[spoken] += count
    assert ran().refused == {
        ("west-car", "other network stack"): by_dialect[SAE],
        ("east-car", "other network stack"): by_dialect[CN],
    }
    # The unit hears both, each vehicle once.
    assert ran().heard["east-gate", "BSM"] == sum(count for key, count in sent.items() if key[2] == "BSM")
    assert ran().heard["west-car", "BSM"] == ran().heard["east-car", "BSM"] == 0
    assert len({sent.frame.source_l2 for _, unit, sent in ran().sent if unit == "east-gate"}) == 1


def test_who_speaks_one_dialect_is_told_to_those_of_the_other(tmp_path):
    text = (
        shipped()["two-dialects"]
        .read_text()
        .replace("j2735-2024", "etsi-r2")
        .replace("duration: 16 s", "duration: 4 s")
    )
    text = text.replace("sees: [walker]", "sees: all, sees within: 300 m, repeat heard: false".replace(", ", "\n    "))
    path = tmp_path / "both.yaml"
    path.write_text(text.partition("expect:")[0])
    watcher = Watcher()
    Engine(load(path), observers=[watcher]).run()
    start_ns = watcher.truths[0][0]
    told: dict[str, set[int]] = {"RSM": set(), "CPM": set()}
    for at, unit, sent in watcher.sent:
        if unit == "east-gate" and sent.message.name in told and at.monotonic_ns - start_ns > 1_000_000_000:
            headings = {round(user.heading_deg) for user in sent.message.model.users}
            told[sent.message.name] |= headings
    # The west car drives east and speaks Chinese, the east car drives west and speaks ETSI's.
    assert told == {"RSM": {270}, "CPM": {90}}


@pytest.mark.parametrize(("dialect", "names"), [("j2735-2024", {"SDSM", "PSM"}), ("j2735-2016", {"PSM"})])
def test_vehicles_go_into_an_sdsm_and_walkers_into_psms_where_there_are_both(tmp_path, dialect, names):
    text = (
        shipped()["two-dialects"]
        .read_text()
        .replace("starts: 5 s", "starts: 0 s")
        .replace("duration: 16 s", "duration: 2 s")
    )
    text = text.replace("[ydt3709, j2735-2024]", "j2735-2024").replace("dialect: ydt3709", "dialect: j2735-2024")
    path = tmp_path / "seen.yaml"
    path.write_text(
        text.replace("sees: [walker]", "sees: all\n    sees within: 300 m")
        .partition("expect:")[0]
        .replace("j2735-2024", dialect)
    )
    watcher = Watcher()
    Engine(load(path), observers=[watcher]).run()
    seen = [
        sent.message for _, unit, sent in watcher.sent if unit == "east-gate" and sent.message.name in ("SDSM", "PSM")
    ]
    assert {message.name for message in seen} == names
    kinds = {name: {user.kind.value for m in seen if m.name == name for user in m.model.users} for name in names}
    assert kinds["PSM"] >= {"pedestrian"}
    if "SDSM" in names:
        assert kinds == {"SDSM": {"motor"}, "PSM": {"pedestrian"}}
        told = {len(m.record["objects"]) for m in seen if m.name == "SDSM"}
        assert told == {2}  # both cars
        assert {watcher.heard[car, "SDSM"] for car in ("west-car", "east-car")} == {sum(m.name == "SDSM" for m in seen)}
    assert watcher.refused == {}


BASE = """\
scenario: A unit of several dialects
place: {{origin: [31.0, 121.0]}}
time: {{duration: 3 s}}
dialect: ydt3709
actors:
  walker: {{kind: pedestrian, path: [[0, 0], [0, 9]], speed: 1 m/s}}
units:
  gate: {{rsu: true, at: [31.0, 121.0], dialect: {dialects}, sees: [walker]}}
"""


def written(tmp_path, dialects: str):
    path = tmp_path / "several.yaml"
    path.write_text(BASE.format(dialects=dialects))
    return path


def test_what_one_of_its_dialects_cannot_say_is_counted_once(tmp_path):
    watcher = Watcher()
    Engine(load(written(tmp_path, "[ydt3709, etsi-r1]")), observers=[watcher]).run()
    assert {sent.message.dialect for _, _, sent in watcher.sent} == {CN}  # release 1 has no message for a pedestrian
    assert watcher.refused == {("gate", "not encodable"): 1}
    assert len(watcher.sent) > 20


@pytest.mark.parametrize(
    ("dialects", "words"),
    [
        ("[ydt3709, j2735-2042]", "several.yaml:8: units.gate.dialect: there is no dialect 'j2735-2042'"),
        ("[ydt3709, ydt3709]", "several.yaml:8: units.gate.dialect: ydt3709 stands here twice"),
        ("[j2735-2016, j2735-2024]", "several.yaml:8: units.gate.dialect: j2735-2016 and j2735-2024 are of one family"),
        ("[]", "several.yaml:8: units.gate.dialect: too few entries: at least 1 (a dialect, or a list of dialects"),
    ],
)
def test_dialects_no_unit_can_speak_are_refused_with_their_line(tmp_path, dialects, words):
    with pytest.raises(InputError) as refused:
        load(written(tmp_path, dialects))
    assert words in str(refused.value)


def test_an_on_board_unit_speaks_one_dialect(tmp_path):
    path = written(tmp_path, "ydt3709")
    path.write_text(path.read_text() + "  walker-obu: {obu: walker, dialect: [ydt3709, j2735-2024]}\n")
    with pytest.raises(InputError, match=r"units\.walker-obu\.dialect"):
        load(path)
