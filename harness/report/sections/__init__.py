"""The sections of the report in their order: verdicts first, then how they were obtained, then what happened."""

from __future__ import annotations

from cv2x.harness.report.section import Section
from cv2x.harness.report.sections import (
    alerts,
    clocks,
    conditions,
    congestion,
    environment,
    expectations,
    files,
    gaps,
    intervals,
    latency,
    links,
    messages,
    method,
    not_carried,
    place,
    reception,
    recording,
    refused,
    timeline,
)

SECTIONS: tuple[Section, ...] = tuple(
    module.SECTION
    for module in (
        expectations,
        recording,
        method,
        environment,
        place,
        alerts,
        conditions,
        timeline,
        intervals,
        gaps,
        latency,
        links,
        reception,
        congestion,
        messages,
        refused,
        not_carried,
        clocks,
        files,
    )
)

__all__ = ["SECTIONS"]
