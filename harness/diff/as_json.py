"""A comparison as JSON: everything that was found, with the sentences in one language beside the numbers."""

from __future__ import annotations

from typing import Any

from cv2x import __version__
from cv2x.harness.diff.compare import Comparison
from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.sentences import cause_text, lead, note_text, sentence
from cv2x.harness.diff.tolerances import as_plain
from cv2x.harness.language import Words

FORMAT, VERSION = "cv2x-diff", 1


def document(told: Comparison, w: Words) -> dict[str, Any]:
    """Return the comparison as plain data (`harness/schema/diff.schema.json`)."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "cv2x": __version__,
        "lang": w.lang,
        "a": str(told.a),
        "b": str(told.b),
        "status": told.status,
        "sentence": lead(told, w),
        "compared_s": told.compared_s,
        "messages_alike": told.messages_alike,
        "findings": [_finding(finding, told, w) for finding in told.findings],
        "causes": [
            {"kind": one.kind, "name": one.name, "old": one.old, "new": one.new, "sentence": cause_text(one, w)}
            for one in told.causes
        ],
        "notes": [
            {"kind": note.kind, "values": dict(note.values), "sentence": note_text(note, w)} for note in told.notes
        ],
        "tolerances": as_plain(told.tolerances),
    }


def _finding(finding: Finding, told: Comparison, w: Words) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "regression": finding.regression,
        "tolerance": finding.tolerance,
        "sentence": sentence(finding, w, told.tolerances),
        "values": dict(finding.values),
        "follows": [_finding(one, told, w) for one in finding.follows],
    }
