"""The comparison of two runs: reads both as far as they go, asks every kind of evidence, and settles what follows from
what.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cv2x.errors import InputError
from cv2x.harness.diff.alerts import alert_findings
from cv2x.harness.diff.causes import causes
from cv2x.harness.diff.channel import channel_findings
from cv2x.harness.diff.consequences import fold
from cv2x.harness.diff.discards import discard_findings
from cv2x.harness.diff.expectations import expectation_findings
from cv2x.harness.diff.finding import Cause, Finding, Note
from cv2x.harness.diff.latency import latency_findings
from cv2x.harness.diff.message_stream import equal_recordings, read_streams
from cv2x.harness.diff.messages import count_alike, message_findings
from cv2x.harness.diff.reception import reception_findings
from cv2x.harness.diff.side import Side, read_side
from cv2x.harness.diff.tolerances import Tolerances
from cv2x.harness.diff.units import unit_findings

SAME, DIFFERENT, REGRESSION = "same", "different", "regression"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two runs have in common, and what not."""

    a: Path
    """The run compared against."""
    b: Path
    """The run in question."""
    findings: tuple[Finding, ...]
    """What matters most first; what follows from a finding is in it."""
    causes: tuple[Cause, ...]
    notes: tuple[Note, ...]
    tolerances: Tolerances
    messages_alike: int
    """Messages that say the same."""
    alerts: int
    """Alerts of the second run that were compared."""
    compared_s: float
    """Run time covered."""

    @property
    def status(self) -> str:
        """``same``, ``different`` or ``regression``."""
        if any(finding.regression for finding in self.findings):
            return REGRESSION
        return DIFFERENT if self.findings else SAME


def compare(a: str | Path, b: str | Path, tolerances: Tolerances | None = None) -> Comparison:
    """Return what changed from the run in folder ``a`` to the one in ``b``.

    Raises InputError for a folder that holds no run, or results that are damaged.
    """
    old, new = read_side(a, "A"), read_side(b, "B")
    try:
        return _compare(old, new, tolerances or Tolerances())
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        raise InputError(
            f"one of the two results.json is damaged ({type(error).__name__}: {error})", f"{old.folder}, {new.folder}"
        ) from error


def _compare(a: Side, b: Side, tolerances: Tolerances) -> Comparison:
    equal = equal_recordings(a, b)
    streams = None if equal else read_streams(a, b)
    end_s = min(a.results["ran_s"], b.results["ran_s"])
    notes = [*a.notes, *b.notes]
    if streams is not None:
        notes += streams.notes
        skipped = sum(stream.contents.skipped for stream in streams.by_key.values())
        if skipped:
            notes.append(Note("sampled", {"messages": skipped}))
    whole = a.from_run and b.from_run
    if abs(a.results["ran_s"] - b.results["ran_s"]) > (0 if whole else 1):
        notes.append(Note("other_length", {"old_s": a.results["ran_s"], "new_s": b.results["ran_s"], "end_s": end_s}))
    left_out = a.results.get("links_left_out", 0) + b.results.get("links_left_out", 0)
    if left_out:
        notes.append(Note("links_left_out", {"links": left_out}))
    vary = "real time" in (a.results["mode"], b.results["mode"])
    if vary:
        notes.append(Note("real_time", {"tolerance": tolerances.texts["alert-later"]}))
    alike = sum(row["sent"] for row in a.results["messages"]) if equal else count_alike(streams)
    findings: list[Finding] = []
    for told in (
        _ended_early(a, b),
        unit_findings(a, b),
        message_findings(a, b, streams, tolerances, vary=vary),
        alert_findings(list(a.results["alerts"]), list(b.results["alerts"]), end_s, tolerances, vary=vary),
        reception_findings(a, b, tolerances, vary=vary),
        channel_findings(a, b, tolerances) if abs(a.results["ran_s"] - b.results["ran_s"]) <= 1 else (),
        discard_findings(a, b, streams, tolerances),
        latency_findings(a, b, tolerances),
        expectation_findings(a, b, tolerances) if whole else (),
    ):
        for one in told:
            (notes if isinstance(one, Note) else findings).append(one)  # type: ignore[arg-type]
    return Comparison(
        a=a.folder,
        b=b.folder,
        findings=tuple(fold(findings)),
        causes=tuple(causes(a, b, changed=bool(findings))),
        notes=tuple(notes),
        tolerances=tolerances,
        messages_alike=alike,
        alerts=sum(row["raised_s"] <= end_s for row in b.results["alerts"]),
        compared_s=end_s,
    )


def _ended_early(a: Side, b: Side) -> list[Finding]:
    cause = b.results.get("interrupted")
    if not cause or a.results.get("interrupted") or not b.from_run:
        return []
    return [Finding("ended_early", True, {"ran_s": b.results["ran_s"], "cause": cause})]
