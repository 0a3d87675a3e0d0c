"""Every sentence and heading of the report page, in English.  Another language is another table with the same keys."""

from __future__ import annotations

ENGLISH = {
    "pass": "PASS", "fail": "FAIL", "replayed": "REPLAYED", "interrupted": "interrupted after {ran}: {cause}",
    "expectations_met": "{met} of {all} expectations met", "no_expectations": "no expectations: the scenario states none, so nothing could fail",
    "replay_counts": "{heard} messages heard, {refused} refused, {senders}",
    "expectations": "Expectations", "expected": "Expected", "measured": "Measured", "finding": "Finding",
    "map": "The place",
    "map_heard": "Drawn from the MAP that was heard{by}: lanes as wide as told, stop lines, arrows, crosswalks; the cross is the anchor.",
    "map_unheard": "Drawn from the MAP that was sent; nobody heard it.",
    "map_none": "No MAP was heard, so no road is drawn.",
    "map_tracks": "Lines are true tracks, dotted for those on foot; {dots}circles are alerts where they were raised.",
    "map_told": "Lines are tracks as the senders told them{dots}.",
    "map_left_out": "{count} labels or tracks found no room; point at a mark to read it.",
    "near": "At the junction", "dots": "Dots every {dots} s.", "whole": "All of the tracks",
    "alerts": "Alerts", "no_alerts": "No alert was raised.",
    "timeline": "When messages were sent and heard",
    "timeline_note": "Bars count messages in stretches of {bin}, each row on its own scale; a dip is a gap. Right: how many, and the mean rate from the first to the last.",
    "timeline_left_out": "{count} more units are in results.json.",
    "latency": "Latency", "compute": "Compute time on this machine", "air_simulated": "Over the air (simulated by the radio)",
    "air_wall": "Over the air (wall clock)", "to_alert": "From reception to alert",
    "ridge_note": "Each row is a distribution on its own scale: the line is the median (written at the right), the short tick the 99th percentile.",
    "messages": "Messages", "links": "Who heard whom", "refused": "Refused", "no_refused": "No frame was refused.",
    "gaps": "Gaps", "intervals": "Intervals between messages", "clocks": "Clocks", "method": "Method and uncertainty", "artefacts": "Files",
    "not_carried": "What was not carried over", "senders": "Senders",
}  # fmt: skip
