"""What units refused, by cause: more of one is a regression beyond its tolerance."""

from __future__ import annotations

from collections.abc import Iterator

from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.message_stream import Streams
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import Tolerances


def discard_findings(a: Side, b: Side, streams: Streams | None, tolerances: Tolerances) -> Iterator[Finding]:
    """Yield the causes under which a unit refused more, or fewer."""
    details = {(row["unit"], row["cause"]): row["detail"] for side in (a, b) for row in side.results["refused"]}
    if streams is not None:
        old, new = (dict(counts) for counts in streams.discards)
    else:
        old, new = ({(row["unit"], row["cause"]): row["count"] for row in side.results["refused"]} for side in (a, b))
    for key in sorted({*old, *new}):
        unit, cause = key
        before, after = old.get(key, 0), new.get(key, 0)
        if before == after or (unit not in a.units or unit not in b.units):
            continue
        values = {"unit": unit, "cause": cause, "old": before, "new": after, "detail": details.get(key, "")}
        if after > before:
            yield Finding("discards_more", after - before > tolerances["discards"], values, after - before, "discards")
        else:
            yield Finding("discards_fewer", False, values, before - after)
