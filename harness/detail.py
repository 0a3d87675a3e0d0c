"""Details of conditions as recordings and results hold them, in a language: the English sentence is recognised by its
pattern in `cv2x.harness.sentences.details` and said anew.

Rules.  A detail is one clause or several with semicolons between them, each perhaps with what a source says before it
(``silent: …``).  What no pattern fits (a text of an operating system, a sentence of another version) stays as it is.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from functools import cache
from typing import Any

from cv2x.harness.sentences.details import DETAIL_CAUSES, DETAIL_WORDS, DETAILS


def told_detail(detail: str, lang: str) -> str:
    """Return a detail in a language."""
    if lang == "en" or not detail:
        return detail
    return "；".join(_clause(clause) for clause in detail.split("; "))


def told_contradictions(row: Mapping[str, Any], lang: str) -> str:
    """Return the detail of a condition (a row of results.json) that is about contradictions, from these."""
    if lang == "en" or not row["contradictions"]:
        return told_detail(row["detail"], lang)
    clauses = [
        f"{one['path']}：{told_detail(one['what'], lang)}"
        + (f"（{one['other']}）" if one["other"] != one["path"] else "")
        for one in row["contradictions"]
    ]
    last = row["detail"].rpartition("; ")[2]
    return "；".join([*clauses, _clause(last)] if _MORE.fullmatch(last) else clauses)


_MORE = re.compile(r"and \d+ more")


def _clause(said: str) -> str:
    cause, colon, rest = said.partition(": ")
    if colon and cause in DETAIL_CAUSES:
        return f"{DETAIL_CAUSES[cause][1]}：{_clause(rest)}"
    for pattern, chinese in _patterns():
        found = pattern.fullmatch(said)
        if found is not None:
            return chinese.format(**{key: _field(key, text) for key, text in found.groupdict().items()})
    return said


def _field(key: str, text: str) -> str:
    if not key.startswith("one_of"):
        return text
    return "、".join(DETAIL_WORDS[word][1] if word in DETAIL_WORDS else word for word in text.split(" and "))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what fits each English sentence, with the Chinese one; the one with the most words of its own first."""
    pairs = sorted(DETAILS.values(), key=lambda pair: -sum(len(words) for words, *_ in _parts(pair[0])))
    return tuple((re.compile("".join(map(_expression, _parts(english)))), chinese) for english, chinese in pairs)


def _parts(english: str) -> list[tuple[str, str | None]]:
    return [(words, field) for words, field, _, _ in string.Formatter().parse(english)]


def _expression(part: tuple[str, str | None]) -> str:
    words, field = part
    some = ".+" if field is not None and field.startswith("one_of") else ".+?"  # words are more than one, numbers not
    return re.escape(words) + ("" if field is None else f"(?P<{field}>{some})")
