"""Details of conditions in Chinese: every sentence that units and worlds write is known, and said with its numbers."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from cv2x.harness.conditions import condition_sentence
from cv2x.harness.detail import told_detail
from cv2x.harness.sentences.details import DETAIL_CAUSES, DETAIL_WORDS, DETAILS
from cv2x.station.conditions import MAP_CONFLICT, NO_POSITION, Condition
from cv2x.world.contradictions import Contradiction

ROOT = Path(__file__).parents[2]
WORLDS = ("world/contradictions.py", "world/conflicts.py", "world/roads.py")
UNITS = ("obu/limitations.py", "rsu/limitations.py", "station/conditions.py")
SOURCES = ("obu/positioning/source.py", "obu/positioning/link.py", "obu/bus/source.py", "rsu/detections/source.py",
           "rsu/detections/mqtt.py")  # fmt: skip


def text(node: ast.AST) -> str | None:
    """A text as it is written, fields of f-strings as the figure 7; ``None`` for what is none."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def written(files: tuple[str, ...]) -> list[str]:
    nodes = [node for file in files for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))]
    return [said for node in nodes if (said := text(node)) is not None]


def contradictions() -> Iterator[str]:
    """What every contradiction that a world makes says."""
    for file in WORLDS:
        for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))):
            said = None
            if isinstance(node, ast.Assign) and any(getattr(name, "id", "") == "what" for name in node.targets):
                said = text(node.value)
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Contradiction":
                said = text(node.args[2])
            if said is not None:
                yield said


@pytest.mark.parametrize("said", sorted(set(contradictions())))
def test_every_contradiction_has_its_sentence(said):
    chinese = told_detail(said, "zh")
    assert not {"lane", "junction", "signal", "which", "said", "second"} & set(chinese.split())
    assert chinese.count("7") >= min(1, said.count("7"))
    assert chinese != said


@pytest.mark.parametrize("key", DETAILS)
def test_every_sentence_is_one_that_somebody_writes(key):
    english, chinese = DETAILS[key]
    fields = [{name for _, name, _, _ in string.Formatter().parse(one) if name} for one in (english, chinese)]
    assert fields[0] == fields[1]
    said = english.format(**dict.fromkeys(fields[0], "7"))
    said = {"a second lane 7 of approach 7": " of approach 7"}.get(said, said)  # a part of its own there
    assert any(said in one for one in written(WORLDS + UNITS + SOURCES)), said


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("no fix for 0.5 s", "0.5 s 内无定位"),
        (
            "lane 3 is connected for left and u-turn, but allows straight",
            "车道 3 的连接转向为左转、掉头，而车道允许直行",
        ),
        ("signal group 2: min end 9 s, max end 4 s", "灯组 2：最早结束时刻为 9 s，最晚结束时刻为 4 s"),
        (
            "silent: nothing for 2 s; without a position: no vehicle messages and no warnings; it goes on hearing",
            "无数据：2 s 内无数据；无定位：不发送车辆消息，不预警；仍继续接收",
        ),
        ("unreachable: Connection refused; it goes on hearing", "无法连接：Connection refused；仍继续接收"),
        ("something a later version says", "something a later version says"),
        ("", ""),
    ],
)
def test_a_detail_in_both_languages(english, chinese):
    assert told_detail(english, "zh") == chinese
    assert told_detail(english, "en") == english


def test_a_condition_as_terminal_and_report_tell_it():
    lost = Condition(NO_POSITION, "began", "position", "no fix for 0.5 s", ("FCW",), ("hearing",))
    assert condition_sentence(lost, "zh") == "无定位（0.5 s 内无定位）；不可用：FCW；仍可用：接收"
    two = (Contradiction("a.x", "a.y", "a second lane 4"), Contradiction("b", "b", "lane 4 has no length"))
    detail = "; ".join(map(str, two)) + "; and 3 more"
    crossed = Condition(MAP_CONFLICT, "began", "junction:0/9", detail, contradictions=two)
    said = "路口 0/9：地图消息自相矛盾（a.x：车道 4 重复（a.y）；b：车道 4 长度为零；另有 3 项）"
    assert condition_sentence(crossed, "zh") == said
    assert condition_sentence(crossed, "en") == f"junction 0/9: map contradicts itself ({detail})"


def test_causes_and_words_are_those_of_sources_and_models():
    known = set(written((*SOURCES, "messages/model/map.py")))
    assert set(DETAIL_CAUSES) <= known
    assert {word for word in DETAIL_WORDS if "end" not in word.split() and word != "start"} <= known
