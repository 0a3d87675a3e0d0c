"""Results and report tell in which dialect a unit of several said what, and so does its recording alone."""

from __future__ import annotations

from cv2x.harness.again import from_recording
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

CN, SAE = "ydt3709", "j2735-2024"


def spoken(results) -> dict[str, dict[str, int]]:
    return {row["message"]: row["sent_in"] for row in results["messages"] if row["unit"] == "east-gate" and row["sent"]}


def test_messages_are_counted_by_dialect_in_results_report_and_recording(tmp_path):
    result = run(load("two-dialects"), RunOptions(duration_ns=7_000_000_000), tmp_path / "run")
    told = spoken(result.results)
    assert {message: set(counts) for message, counts in told.items()} == {
        "MAP": {CN, SAE},
        "SPAT": {CN, SAE},
        "RSM": {CN},
        "PSM": {SAE},
    }
    assert told["MAP"] == {CN: 7, SAE: 7}
    assert all(sum(row["sent_in"].values()) == row["sent"] for row in result.results["messages"])
    assert result.results["dialects"] == [SAE, CN]
    units = {unit["name"]: unit["dialect"] for unit in result.results["units"]}
    assert units == {"east-gate": f"{SAE}, {CN}", "west-car": CN, "east-car": SAE}
    page = result.report.read_text("utf-8")
    assert (
        f"east-gate sent by dialect: {SAE} MAP 7, PSM {told['PSM'][SAE]}, SPAT {told['SPAT'][SAE]}; {CN} MAP 7" in page
    )
    again = from_recording(result.folder / "recording.mcap").results
    assert spoken(again) == told
    assert {unit["name"]: unit["dialect"] for unit in again["units"]} == units
