"""How the numbers were obtained and what they are worth: the sentences under a report, and in results.json."""

from __future__ import annotations

from cv2x.harness.collect import Collector
from cv2x.harness.facts import Facts
from cv2x.harness.series import MAX_POINTS
from cv2x.quantities import format_duration

_REPLAY = (
    "The recorded octets, or what they say said anew, were put on the radio at their recorded moments and heard by one "
    "passive unit; nothing else was simulated.",
    "Intervals and gaps are between receptions of one message type with one sender id; a repeated instant is counted "
    "apart.",
    "Tracks are what the senders told of themselves.",
)
_REAL_TIME = (
    "Real time: stamps are this machine's clocks. Time over the air is from the moment a frame was given to the radio "
    "to the reception stamp, on one monotonic clock; a delay the radio emulates is part of it."
)
_VIRTUAL = (
    "Virtual time: when messages travel and arrive is simulated, and time over the air is the delay the radio "
    "simulates. Compute times are real: they were measured on this machine while the run was worked out."
)
_ONCE = (
    "What is a pure function of the octets (peel, decode, map) is worked out once per frame, however many hear it, "
    "and has so many samples."
)
_RATIOS = (
    "Heard means received and passed up the whole stack. A reception belongs to the latest transmission of the same "
    "octets. Ratios count the whole run, transmissions made while the receiver existed; their 95 % interval is "
    "Wilson's and takes losses for independent, so bursts make it too narrow."
)
_TRACKS = "Tracks are where the actors truly were; marks of alerts are where the unit believed itself to be."
_QUANTILES = "Quantiles come from HDR histograms with three significant digits; minimum and maximum are exact."


def method_notes(facts: Facts, collector: Collector, probe_ns: int | None) -> list[str]:
    """Return the notes that hold for this run."""
    if facts.kind == "replay":
        notes = [*_REPLAY, _QUANTILES]
    else:
        notes = [_REAL_TIME if facts.realtime else _VIRTUAL]
        if probe_ns is not None:
            reads = f"A compute time includes the probe's own two clock reads, about {format_duration(probe_ns)} here"
            notes.append(f"{reads}; it is not subtracted. {_ONCE}")
        notes += [_QUANTILES, _RATIOS, _TRACKS]
    links, run = collector.links, facts.kind == "run"
    negative = sum(spent.negative for spent in collector.over_air.values())
    lost = collector.not_kept + collector.heard_scene.not_kept + collector.episodes.dropped
    thinned = any(seen.track.seen > MAX_POINTS for seen in collector.actors.values())
    told = (
        (links.in_flight, "frames (per receiver) still under way when the run ended are left out of the ratios"),
        (links.duplicates, "duplicate receptions are in the counts of messages heard, not in the ratios"),
        (links.late, "receptions by units whose vehicle was not there are in the counts heard, not in the ratios"),
        (negative, "receptions were stamped before their transmission and are left out of the times over the air"),
        (lost, "things said were beyond the bounds of this report: counted, not kept"),
        (facts.overruns, "instants were reached late (50 ms or more); wall-clock times carry that"),
    )
    notes += [f"{count:,} {what}." for count, what in told if count and (run or "bounds" in what)]
    return [*notes, "Tracks are thinned."] if thinned else notes
