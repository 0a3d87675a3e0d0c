"""What the judge says about one expectation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

PASSED, FAILED, NOT_JUDGED = "passed", "failed", "not judged"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One expectation, judged."""

    kind: str
    """``alert``, ``no alert``, ``link``, ``hop``, ``heard`` or ``no discards``."""
    status: str
    """`PASSED`, `FAILED`, or `NOT_JUDGED`: the run ended before it could be said."""
    measured: str
    """The measured value, short, with its unit."""
    sentence: str
    """Names units, moment, numbers and window; complete without anything around it."""
    text: str
    """The expectation as its author wrote it."""
    file: str
    line: int
    evidence: dict[str, Any] = field(default_factory=dict)
    """The numbers behind the sentence, SI, units in the names."""

    @property
    def passed(self) -> bool:
        """Whether the expectation was met."""
        return self.status == PASSED
