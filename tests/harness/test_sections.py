"""The sections of the report: both languages say the same, and every section stands on its own."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any

import pytest

from cv2x.errors import InputError
from cv2x.harness import report, results
from cv2x.harness.language import LANGUAGES, Pairs, Words, language
from cv2x.harness.report import render
from cv2x.harness.report.common import COMMON
from cv2x.harness.report.page import WORDS
from cv2x.harness.report.sections import SECTIONS

TABLES: dict[str, Pairs] = {"page": WORDS, "common": COMMON, **{section.name: section.words for section in SECTIONS}}


def fields(said: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(said) if name is not None}


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_every_word_with_the_same_fields(table: str) -> None:
    for key, pair in TABLES[table].items():
        assert len(pair) == len(LANGUAGES), key
        assert all(pair), key
        assert fields(pair[0]) == fields(pair[1]), key


def test_every_section_has_a_title_a_template_and_a_name_of_its_own() -> None:
    folder = Path(report.__file__).parent / "sections"
    names = [section.name for section in SECTIONS]
    assert len(set(names)) == len(names)
    assert all("title" in section.words for section in SECTIONS)
    assert {path.name.removesuffix(".html.j2") for path in folder.glob("*.j2")} == set(names)


def test_a_page_in_chinese_says_so_and_keeps_the_numbers(world: Any) -> None:
    seen = world.collector()
    world.junction_run(world.Stage(seen), 40.0)
    seen.finish(world.START, world.ns(40.0))
    html = render(results.build(world.facts(), seen, (), None, {}), "zh")
    assert '<html lang="zh-CN">' in html
    for said in ("通过", "场地与轨迹", "消息收发时序", "测试方法与不确定度", "40.0\u00a0s", "运行时间（s）"):
        assert said in html


def test_a_language_nobody_speaks_is_refused() -> None:
    assert language("zh-CN") == "zh"
    assert language("en_GB") == "en"
    with pytest.raises(InputError, match="choose one of en, zh"):
        language("fr")


def test_words_fill_their_fields() -> None:
    w = Words("zh", {"a": ("{n} of it", "共 {n} 项")}, {"b": ("b", "乙")})
    assert (w("a", n=3), w["b"], w.get("c", "other"), w.join(["1", "2"])) == ("共 3 项", "乙", "other", "1、2")
