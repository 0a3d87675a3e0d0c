"""What a run has to say, kept as facts: a sentence's id and what fills it, so that it can be said in any language.

A phrase is plain data, ``{"id": "heard.count", "with": {…}}``, and stands so in results.json.  `say` looks its id up in
`cv2x.harness.sentences`, where every sentence stands in both languages, and fills its fields.  A field is a plain
value, another phrase, or ``""`` for a part that is left out; its format in the sentence says how it reads:
``{at_ns:seconds}``, ``{ratio:percent}``, ``{alert:alert}`` … or one of Python's own.  Several phrases in a list are the
clauses of one sentence.
"""

from __future__ import annotations

import math
import re
import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cv2x.harness.language import LANGUAGES, Words
from cv2x.harness.prose import alert_name, alert_sentence, bound, numbers_text, percent, seconds
from cv2x.harness.sentences import SENTENCES
from cv2x.harness.sentences.terms import TERMS
from cv2x.quantities import format_duration
from cv2x.scenarios.expect import ALERT_NAMES

Phrase = Mapping[str, Any]
Said = str | Phrase | Sequence[Phrase]
"""A text that reads the same in every language, a phrase, or the clauses of one sentence."""


def phrase(name: str, /, **fields: Any) -> dict[str, Any]:
    """Return a phrase.  Fields that are not finite become ``None``, as in results.json."""
    assert name in SENTENCES, name  # noqa: S101 - a sentence nobody wrote is a fault of ours
    return {"id": name, "with": {key: _plain(value) for key, value in fields.items()}}


def say(said: Said, lang: str = "en") -> str:
    """Return a phrase in a language; a phrase this version does not know reads as its id and its fields."""
    if isinstance(said, str):
        return said
    if not isinstance(said, Mapping):
        return ("; " if lang == "en" else "；").join(say(one, lang) for one in said)
    pair = SENTENCES.get(said["id"])
    if pair is None:
        return f"{said['id']} {dict(said['with'])}"
    try:
        filled = _Filler(lang).vformat(pair[LANGUAGES.index(lang)], (), said["with"])
    except (
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
    ):  # results are a file: it may say anything
        return f"{said['id']} {str(said['with'])[:200]}"
    return filled if lang == "en" else _CLOSE.sub("", filled)


_CLOSE = re.compile("(?<=[\u4e00-\u9fff，。；：（）]) +(?=[\u4e00-\u9fff（])| +(?=[，。；：）])")
"""A space between Chinese characters: one that stands beside a name in Latin letters, where there is none."""


def term(name: str, lang: str) -> str:
    """Return a term of the results (a cause, a kind, a hop) in a language; one that is not known as it is."""
    return Words(lang, TERMS).get(name, name)


class _Filler(string.Formatter):
    """Fills a sentence's fields, each as its format says."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Mapping) and "id" in value and "with" in value:
            return say(value, self.lang)
        if value == "":
            return ""
        if value is None and format_spec != "messages":
            return "–"
        if format_spec in PLAIN:
            return PLAIN[format_spec](value)
        if format_spec in SPOKEN:
            return SPOKEN[format_spec](value, self.lang)
        return str(super().format_field(value, format_spec))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _alert(alert_id: str, lang: str) -> str:
    name = alert_name(alert_id, lang)
    return f"{alert_id} ({name})" if lang == "en" else f"{alert_id}（{name}）"


def _told(told: Mapping[str, Any], lang: str) -> str:
    target = say(told["target"], lang) if told["target"] else None
    return alert_sentence(told["alert"], target, told["numbers"], lang)


def _listed(parts: Sequence[str], lang: str) -> str:
    return (", " if lang == "en" else "、").join(parts)


def _times(count: int, lang: str) -> str:
    if lang == "zh":
        return f"{count} 次"
    return {0: "not at all", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _messages(names: Sequence[str] | None, lang: str) -> str:
    if names is None:
        return "messages" if lang == "en" else "消息"
    return " and ".join(names) if lang == "en" else f" {' 和 '.join(names)} "


def _quantile(quantile: float, lang: str) -> str:
    if quantile >= 1:
        return "maximum" if lang == "en" else "最大值"
    if quantile == 0.5:
        return "median" if lang == "en" else "中位数"
    return f"p{quantile * 100:g}" if lang == "en" else f"{quantile * 100:g} % 分位数"


PLAIN: Mapping[str, Callable[[Any], str]] = {
    "seconds": seconds,
    "bound": bound,
    "duration": format_duration,
    "percent": percent,
    "metres": lambda metres: f"{metres:.2f} m",
    "share": lambda share: f"{share * 100:.9g} %",
    "grouped": lambda count: f"{count:,}",
    "bounded": lambda quantile: "max" if quantile >= 1 else f"p{quantile * 100:g}",
    "written": lambda alert_id: ALERT_NAMES.get(alert_id, alert_id),
}
"""Format in a sentence -> how a value reads in every language."""
SPOKEN: Mapping[str, Callable[[Any, str], str]] = {
    "times": _times,
    "quantile": _quantile,
    "alert": _alert,
    "numbers": numbers_text,
    "told": _told,
    "messages": _messages,
    "term": term,
    "terms": lambda names, lang: _listed([term(name, lang) for name in names], lang),
    "moments": lambda moments, lang: _listed([seconds(ns) for ns in moments], lang),
}
"""Format in a sentence -> how a value reads in a language."""
