"""Alerts about events, signs and road users are told apart by what the scenario calls them, in every dialect."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cv2x.errors import InputError
from cv2x.harness.run import run
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from cv2x.scenarios.model import EventTarget
from cv2x.scenarios.run import RunOptions

SIGN = EventTarget("sign", b"roadside", 3, 0)


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("sign:726f616473696465/3", True),  # Chinese: the unit's id, the event's number
        ("sign:00726f616473696465/0", True),  # SAE: a packet id, the place in the message
        ("sign:73696465/3", True),  # ETSI: a station id
        ("event:726f616473696465/3", False),
        ("sign:726f616473696465/0", False),
        ("sign:00726f616473696465/3", False),
        ("sign:6f74686572706c63/3", False),
        ("sign:/3", False),
        ("vehicle:726f6164", False),
    ],
)
def test_a_sign_by_its_unit_and_number(target, meant):
    assert SIGN.is_meant(target) is meant


@pytest.mark.parametrize("dialect", ["ydt3709", "j2735-2024", "etsi-r2"])
@pytest.mark.parametrize(("target", "status"), [("walker", "passed"), ("host", "failed")])
def test_a_road_user_by_the_actor_he_is(dialect, target, status, tmp_path):
    scenario = load("day-one/vulnerable-user")
    wanted, *others = scenario.expect
    scenario = replace(scenario, expect=(replace(wanted, target=target), *others))
    result = run(scenario, RunOptions(dialect=dialect), tmp_path / "run")
    assert [row["status"] for row in result.results["expectations"]] == [status, "passed"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("event 2 of roadside", "roadside tells no event 2: known are event 1"),
        ("sign 1 of roadside", "roadside tells no sign 1: known are event 1"),
        ("event 1 of host", "there is no roadside unit 'host': known are roadside"),
        ("events of roadside", "an event or sign of a roadside unit, as in event 1 of east-gate"),
    ],
)
def test_an_event_that_is_not_there_is_a_fault_of_the_file(target, reason, tmp_path):
    text = shipped()["day-one/hazardous-location"].read_text()
    (tmp_path / "it.yaml").write_text(text.replace("event 1 of roadside", target))
    with pytest.raises(InputError) as refused:
        load(tmp_path / "it.yaml")
    assert refused.value.field == "expect[0].target"
    assert reason in refused.value.reason
