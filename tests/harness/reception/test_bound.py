"""Beyond the bound of receptions nothing is taken for lost."""

from __future__ import annotations

import pytest

from cv2x.harness.reception import keep
from cv2x.harness.reception.evaluate import evaluate
from cv2x.harness.reception.keep import Rows

MS = 1_000_000


@pytest.mark.parametrize(("together", "most"), [(True, 61), (True, 60), (False, 60)])
def test_what_is_observed_ends_with_the_last_frame_kept(
    monkeypatch: pytest.MonkeyPatch, together: bool, most: int
) -> None:
    monkeypatch.setattr(keep, "MOST_HEARD", most)
    rows = Rows()
    for unit in ("a", "b", "c"):
        rows.clock(0, unit, 0)
    for n in range(100):
        at_ns, octets = (1 + 100 * n) * MS, n.to_bytes(2, "big")
        rows.sent(at_ns, "a", "ydt3709", "SPAT", octets)
        if together:
            rows.heard_by(at_ns + MS, ["b", "c"], "ydt3709", "SPAT", octets, at_ns + MS, [-80.0, None], None)
        else:
            for unit in ("b", "c"):
                rows.heard(at_ns + MS, unit, "ydt3709", "SPAT", octets, at_ns + MS)
    made = evaluate(rows.columns())
    assert made.counts["heard"] == 60
    assert made.tables["time"]["ratio"].tolist() == [1.0] * 3
    assert rows.left_out == 300 - 31 - 60
    assert made.columns.end_ns < 3_200 * MS
