"""The shipped scenario over the emulated PC5 channel, whole, in virtual time."""

from __future__ import annotations

from pathlib import Path

import pytest

from cv2x.clock import SECOND_NS
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

SHIPPED = "urban-intersection"


@pytest.mark.parametrize("dialect", ["ydt3709", "j2735-2024"])
def test_the_shipped_scenario_passes_and_tells_the_wait_for_the_air_apart(dialect: str, tmp_path: Path) -> None:
    result = run(load(SHIPPED), RunOptions(dialect=dialect, radio="emulated"), tmp_path / "run")
    assert [verdict.sentence for verdict in result.verdicts if verdict.status != "passed"] == []
    assert result.passed
    latency = result.results["latency"]
    over_air = {row["message"]: row for row in latency["over_air"]}
    waited = {row["message"]: row for row in latency["radio_access"]}
    assert waited.keys() == over_air.keys() >= {"BSM", "MAP", "SPAT"}
    for message, row in waited.items():
        assert 0 < row["max_ns"] <= 50_000_000
        assert over_air[message]["max_ns"] == row["max_ns"] + 1_000_000  # one subframe on the air
        assert over_air[message]["count"] == row["count"]


def test_equal_runs_leave_equal_recordings_and_another_seed_another(tmp_path: Path) -> None:
    recordings = []
    for number, seed in enumerate((7, 7, 8)):
        options = RunOptions(radio="emulated:background=50", seed=seed, duration_ns=10 * SECOND_NS)
        recordings.append((run(load(SHIPPED), options, tmp_path / str(number)).folder / "recording.mcap").read_bytes())
    assert recordings[0] == recordings[1] != recordings[2]
