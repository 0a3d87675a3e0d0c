"""Conditions of units as they lasted, and in words: sensors that fell silent, maps and signals that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cv2x.harness.detail import told_contradictions
from cv2x.harness.language import Pairs, Words
from cv2x.harness.phrase import term
from cv2x.station.conditions import DUTIES, Condition

MAX_KEPT = 2000
"""Conditions kept; more are only counted."""
WORDS: Pairs = {
    "about": ("{subject}: {cause}", "{subject}：{cause}"),
    "why": (" ({detail})", "（{detail}）"),
    "lacks": ("; without {things}", "；不可用：{things}"),
    "still": ("; still {things}", "；仍可用：{things}"),
    "junction": ("junction {number}", "路口 {number}"),
}


@dataclass(slots=True)
class Lasting:
    """One condition of one unit."""

    unit: str
    condition: Condition
    """As it was last told."""
    began_ns: int
    """Monotonic time."""
    ended_ns: int | None = None
    changes: int = 0


class ConditionLog:
    """All conditions of a run, in the order they began."""

    def __init__(self) -> None:
        self.all: list[Lasting] = []
        self.dropped = 0
        self._open: dict[tuple[str, str, str], Lasting] = {}

    def take(self, at_ns: int, unit: str, condition: Condition) -> None:
        """Book what began, changed or ended."""
        key = (unit, condition.cause, condition.subject)
        known = self._open.get(key)
        if condition.phase == "ended":
            if known is not None:
                known.ended_ns = at_ns
                del self._open[key]
        elif known is not None:
            known.condition, known.changes = condition, known.changes + 1
        elif len(self.all) >= MAX_KEPT:
            self.dropped += 1
        else:
            self._open[key] = Lasting(unit, condition, at_ns)
            self.all.append(self._open[key])

    def plain(self, run_s: Callable[[int], float]) -> list[dict[str, Any]]:
        """Return them as results.json has them; ``run_s`` turns monotonic time into seconds of the run."""
        return [
            {
                "unit": one.unit,
                "cause": one.condition.cause,
                "subject": one.condition.subject,
                "began_s": run_s(one.began_ns),
                "ended_s": None if one.ended_ns is None else run_s(one.ended_ns),
                "changes": one.changes,
                "detail": one.condition.detail[:2000],
                "lacks": list(one.condition.lacks),
                "still": list(one.condition.still),
                "contradictions": _plain(one.condition),
            }
            for one in self.all
        ]


def condition_sentence(told: Condition | Mapping[str, Any], lang: str = "en") -> str:
    """Return a condition, or a row of results.json, without moment and unit."""
    w = Words(lang, WORDS)
    row: Mapping[str, Any] = told if isinstance(told, Mapping) else _row(told)
    cause, subject = term(row["cause"], lang), subject_name(row["subject"], lang)
    said = w("about", subject=subject, cause=cause) if subject else cause
    said += w("why", detail=told_contradictions(row, lang)) if row["detail"] else ""
    for key in ("lacks", "still"):
        said += w(key, things=_things(row[key], w)) if row[key] else ""
    return said


def subject_name(subject: str, lang: str = "en") -> str:
    """Return what a condition is about where its cause does not say so (a junction), else nothing."""
    kind, _, number = subject.partition(":")
    return Words(lang, WORDS)("junction", number=number) if kind == "junction" else ""


def _row(condition: Condition) -> dict[str, Any]:
    names = ("cause", "subject", "detail", "lacks", "still")
    return {name: getattr(condition, name) for name in names} | {"contradictions": _plain(condition)}


def _plain(condition: Condition) -> list[dict[str, Any]]:
    return [
        {"path": each.path, "other": each.other, "what": each.what, "fatal": each.fatal}
        for each in condition.contradictions
    ]


def _things(names: Sequence[str], w: Words) -> str:
    return w.join([term(name, w.lang) if name in DUTIES else name for name in names])
