"""One thing that changed, as plain data: its words are made elsewhere.

A finding is a *regression* where it is worse by more than its tolerance, else a mere *difference*.  What follows from
another finding (a link that lost its sender) is counted with that one and does not stand for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ORDER = (
    "ended_early", "alert_gone", "verdict_worse", "alert_target", "alert_later", "alert_new", "unit_gone",
    "message_gone", "reception_worse", "range_shorter", "messages_fewer", "discards_more", "gap_longer",
    "latency_longer", "cbr_higher", "position_higher", "compute_longer", "unit_new", "message_new", "alert_earlier",
    "alert_numbers", "alert_lasted", "expectation_new", "verdict_better", "messages_more", "messages_other",
    "meaning", "fields", "octets_more", "octets_fewer", "reception_chance", "reception_better", "range_longer",
    "cbr_lower", "position_lower", "discards_fewer", "gap_shorter", "latency_shorter", "compute_shorter",
)  # fmt: skip
"""Kinds of findings, what matters most first."""
_RANK = {kind: rank for rank, kind in enumerate(ORDER)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One change."""

    kind: str
    """A member of `ORDER`."""
    regression: bool
    """Worse by more than the tolerance."""
    values: Mapping[str, Any]
    """What the sentence is made of: names, and numbers in SI units with the unit in the name.  Plain data."""
    size: float = 0.0
    """How large it is among its kind; the largest is told first."""
    tolerance: str | None = None
    """The tolerance that was applied, by name."""
    follows: tuple[Finding, ...] = field(default=())
    """What is so only because of this."""

    @property
    def worth(self) -> tuple[bool, int, float]:
        """A key that puts what a person must act on first."""
        return (not self.regression, _RANK[self.kind], -self.size)


@dataclass(frozen=True, slots=True)
class Cause:
    """A difference between the configurations of two runs."""

    kind: str
    """``value``, ``threshold``, ``file``, ``dialect``, ``radio``, ``seed``, ``scenario``, ``recording``, ``mode``,
    ``duration``, ``expectation`` or ``version``."""
    name: str
    old: str | None
    """``None`` = not there."""
    new: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """What could not be compared, and why; or what is only said so that nobody wonders."""

    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)
