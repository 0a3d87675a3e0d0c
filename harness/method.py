"""How the numbers were obtained and what they are worth: the sentences under a report, and in results.json."""

from __future__ import annotations

from cv2x.harness.collect import Collector
from cv2x.harness.facts import Facts
from cv2x.harness.series import MAX_POINTS
from cv2x.quantities import format_duration


def method_notes(facts: Facts, collector: Collector, probe_ns: int | None) -> list[str]:
    """Return the notes that hold for this run."""
    replay = facts.kind == "replay"
    notes = []
    if replay:
        notes.append("The recorded octets were put on the radio at their recorded moments and heard by one passive unit; nothing was simulated.")
        notes.append("Intervals and gaps are between receptions of one message type with one sender id; a repeated instant is counted apart.")
    elif facts.realtime:
        notes.append(
            "Real time: stamps are this machine's clocks. Time over the air is from the moment a frame was given to the radio to the reception "
            "stamp, on one monotonic clock; a delay the radio emulates is part of it."
        )
    else:
        notes.append(
            "Virtual time: when messages travel and arrive is simulated, and time over the air is the delay the radio simulates. Compute times are "
            "real: they were measured on this machine while the run was worked out."
        )
    if probe_ns is not None and not replay:
        notes.append(
            f"A compute time includes the probe's own two clock reads, about {format_duration(probe_ns)} on this machine; it is not subtracted. "
            "What is a pure function of the octets (peel, decode, map) is worked out once per frame, however many hear it."
        )
    notes.append("Quantiles come from HDR histograms with three significant digits; minimum and maximum are exact.")
    if not replay:
        notes.append(
            "Heard means received and passed up the whole stack. A reception belongs to the latest transmission of the same octets. Ratios count the "
            "whole run, transmissions made while the receiver existed; their 95 % interval is Wilson's and takes losses for independent, so bursts make "
            "it too narrow."
        )
    if collector.links.in_flight:
        notes.append(f"{collector.links.in_flight} frames (per receiver) still under way when the run ended are left out of the ratios.")
    if collector.links.duplicates:
        notes.append(f"{collector.links.duplicates} duplicate receptions are in the counts of messages heard, not in the ratios.")
    negative = sum(spent.negative for spent in collector.over_air.values())
    if negative:
        notes.append(f"{negative} receptions were stamped before their transmission and are left out of the times over the air.")
    if any(seen.track.seen > MAX_POINTS for seen in collector.actors.values()):
        notes.append("Tracks are thinned.")
    lost = collector.not_kept + collector.heard_scene.not_kept + collector.episodes.dropped
    if lost:
        notes.append(f"{lost} things said were beyond the bounds of this report and were counted, not kept.")
    if facts.overruns:
        notes.append(f"The machine was late {facts.overruns} times (by more than half a message period); wall-clock times carry that.")
    notes.append("Tracks are where the actors truly were; marks of alerts are where the unit believed itself to be." if not replay else
                 "Tracks are what the senders told of themselves.")  # fmt: skip
    return notes
