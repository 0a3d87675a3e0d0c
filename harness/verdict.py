"""What the judge says about one expectation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cv2x.harness.episodes import Episode
from cv2x.harness.phrase import Said, say

PASSED, FAILED, NOT_JUDGED = "passed", "failed", "not judged"


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judge found: a status, the measured value, a sentence, and the numbers behind it."""

    status: str
    measured: Said
    said: Said
    evidence: dict[str, Any]
    episodes: Sequence[Episode] = ()
    """The alerts it is about."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One expectation, judged."""

    kind: str
    """``alert``, ``no alert``, ``link``, ``hop``, ``budget``, ``heard`` or ``no discards``."""
    status: str
    """`PASSED`, `FAILED`, or `NOT_JUDGED`: the run ended before it could be said, or the uncertainty decides."""
    value: Said
    """The measured value, short, with its unit."""
    said: Said
    """Names units, moment, numbers and window; complete without anything around it."""
    text: str
    """The expectation as its author wrote it."""
    file: str
    line: int
    evidence: dict[str, Any] = field(default_factory=dict)
    """The numbers behind the sentence, SI, units in the names."""
    criterion: Said = ""
    """The expectation as a phrase."""
    episodes: Sequence[Episode] = ()
    """The alerts it is about."""

    @property
    def measured(self) -> str:
        """The measured value in English."""
        return say(self.value)

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return say(self.said)

    @property
    def passed(self) -> bool:
        """Whether the expectation was met."""
        return self.status == PASSED
