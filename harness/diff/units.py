"""Which units took part: one that only one run has is told once, and what it alone sent or heard is not told again."""

from __future__ import annotations

from collections.abc import Iterator

from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.side import Side


def unit_findings(a: Side, b: Side) -> Iterator[Finding]:
    """Yield the units that are new or gone, with what they send or sent."""
    for kind, has, lacks in (("unit_gone", a, b), ("unit_new", b, a)):
        for name, unit in has.units.items():
            if name not in lacks.units:
                sent = {
                    row["message"]: row["sent"]
                    for row in has.results["messages"]
                    if row["unit"] == name and row["sent"]
                }
                values = {"unit": name, "unit_kind": unit["kind"], "dialect": unit["dialect"], "sent": sent}
                yield Finding(kind, kind == "unit_gone", values, sum(sent.values()))
