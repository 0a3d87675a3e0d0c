"""What is so only because of something else: a verdict that changed because its alert, link or refusal did, an alert
about a unit that is new.

Such a finding is told with its reason, not beside it, so that one change reads as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cv2x.harness.diff.finding import Finding
from cv2x.scenarios.expect import ALERT_NAMES

_VERDICTS = ("verdict_worse", "verdict_better")
_UNITS = ("unit_gone", "unit_new")
_ALERT_OF = {"alert_gone": "unit_gone", "alert_new": "unit_new"}


def fold(findings: list[Finding]) -> list[Finding]:
    """Return the findings with those that follow from another put into it, what matters most first."""
    ordered = sorted(findings, key=lambda finding: finding.worth)
    roots = [finding for finding in ordered if finding.kind not in _VERDICTS]
    rest = []
    for verdict in ordered:
        if verdict.kind not in _VERDICTS:
            continue
        at = next((index for index, root in enumerate(roots) if _explains(root, verdict.values)), None)
        if at is None:
            rest.append(verdict)
        else:
            roots[at] = _with(roots[at], verdict)
    return sorted([*_by_units(roots), *rest], key=lambda finding: finding.worth)


def _by_units(findings: list[Finding]) -> list[Finding]:
    """Put the alerts of and about a unit that only one run has into the finding that says so: without the unit there
    could be none, so they are regressions only through a verdict.
    """
    units = {one.values["unit"]: one for one in findings if one.kind in _UNITS}
    rest = []
    for one in findings:
        kind = _ALERT_OF.get(one.kind)
        names = (one.values.get("unit"), one.values.get("target"))
        at = next((name for name in names if name in units and units[name].kind == kind), None)
        if at is None:
            rest += [] if one.kind in _UNITS else [one]
        else:
            caused = any(follow.regression for follow in one.follows)
            units[at] = _with(units[at], replace(one, regression=caused))
    return [*units.values(), *rest]


def _with(root: Finding, follow: Finding) -> Finding:
    return replace(root, regression=root.regression or follow.regression, follows=(*root.follows, follow))


def _explains(root: Finding, verdict: Mapping[str, Any]) -> bool:
    kind, text = verdict["kind"], verdict["text"]
    if root.kind.startswith("alert_") and kind in ("alert", "no alert"):
        unit, alert = root.values["unit"], root.values["alert"]
        named = alert in text or ALERT_NAMES.get(alert, alert) in text.replace("-", " ") or "alert: any" in text
        return named and (_names(text, unit) or "unit:" not in text)
    if root.kind in ("reception_worse", "message_gone", "messages_fewer", "unit_gone") and kind in ("link", "heard"):
        units = [str(root.values["unit"])] if "unit" in root.values else []
        units += [row[end] for row in root.values.get("rows", ()) for end in ("sender", "receiver")]
        return any(_names(text, unit) for unit in units)
    if root.kind.startswith("discards_") and kind == "no discards":
        return _names(text, root.values["unit"]) or "unit:" not in text
    return root.kind.startswith(("compute_", "latency_")) and kind in ("hop", "budget")


def _names(text: str, unit: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(unit)}(?![\w-])", text) is not None
