"""The section of the report: what it draws, in both languages, and what it says of what is missing."""

from __future__ import annotations

import re
from typing import Any

import pytest

from cv2x.clock import SECOND_NS
from cv2x.harness.report import render
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    options = RunOptions(radio="emulated:power=-6 dBm,background=60", duration_ns=14 * SECOND_NS)
    folder = tmp_path_factory.mktemp("runs") / "section"
    return dict(run(load("urban-intersection"), options, folder).results)


def part(page: str) -> str:
    found = re.search(r'<h2 id="reception".*?(?=<h2 id=)', page, re.S)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            ["Packet reception over distance", "Inter-packet gap", "Age of information", "Channel busy ratio", "CEP95"],
        ),
        ("zh", ["数据包接收率随距离变化", "包间隔（IPG）", "信息龄（AoI）", "信道忙比（CBR）", "自报位置误差"]),
    ],
)
def test_it_draws_and_lists(results: dict[str, Any], lang: str, said: list[str]) -> None:
    section = part(render(results, lang))
    for text in said:
        assert text in section
    assert section.count('class="chart"') == 5
    assert section.count('class="cells"') == 1
    rings = [row for row in results["reception"]["distance"] if row["message"] == "all"]
    first = rings[0]
    assert f"{first['heard']:,}" in section
    assert section.count('class="whisker a"') >= len(rings)
    assert "None" not in section
    assert "nan" not in section


def test_what_is_missing_is_said_and_not_drawn(results: dict[str, Any]) -> None:
    told = {**results["reception"], "rssi": [], "cbr_over_time": [], "places": []}
    told["absent_said"] = {"rssi": {"id": "reception.no_rssi", "with": {}}}
    section = part(render({**results, "reception": told}))
    assert "Not to be had" in section
    assert "no radio told the power of what it received" in section
    assert section.count('class="chart"') == 3
    assert 'class="cells"' not in section


def test_damage_is_said(results: dict[str, Any]) -> None:
    fields = {"file": "<b>x</b>", "reason": "damaged at octet 7", "event": 10, "after_ns": 5, "sent": 3, "heard": 4}
    told = {**results["reception"], "notes_said": [{"id": "reception.damage", "with": fields}]}
    section = part(render({**results, "reception": told}))
    assert "damaged at octet 7: read up to event 10" in section
    assert "<b>x</b>" not in section


def test_older_results_have_no_section(results: dict[str, Any]) -> None:
    page = render({key: value for key, value in results.items() if key != "reception"})
    assert 'id="reception"' not in page
