"""How the numbers were obtained and what they are worth: the phrases under a report, and in results.json."""

from __future__ import annotations

from cv2x.harness.collect import Collector
from cv2x.harness.facts import Facts
from cv2x.harness.phrase import Phrase, phrase
from cv2x.harness.series import MAX_POINTS


def method_notes(facts: Facts, collector: Collector, probe_ns: int | None, one_in: int | None = None) -> list[Phrase]:
    """Return the notes that hold for this run, each a sentence of its own; compute time is of one frame in
    ``one_in``."""
    names = ["replay", "replay_gaps", "replay_tracks", "quantiles"]
    if facts.kind != "replay":
        measured = [] if probe_ns is None else ["sampled", "probe", "once"] if (one_in or 1) > 1 else ["probe", "once"]
        measured = ["virtual_compute", *measured] if measured and not facts.realtime else measured
        names = ["real_time" if facts.realtime else "virtual", *measured, "quantiles", "ratios", "tracks"]
    notes: list[Phrase] = [
        phrase(f"method.{name}", **{"probe": {"probe_ns": probe_ns}, "sampled": {"one_in": one_in}}.get(name, {}))
        for name in names
    ]
    links, run = collector.links, facts.kind == "run"
    told = {
        "in_flight": links.in_flight,
        "duplicates": links.duplicates,
        "late": links.late,
        "negative": sum(spent.negative for spent in collector.over_air.values()),
        "lost": collector.not_kept + collector.heard_scene.not_kept + collector.episodes.dropped,
        "overruns": facts.overruns,
    }
    notes += [
        phrase(f"method.{name}", count=count) for name, count in told.items() if count and (run or name == "lost")
    ]
    thinned = any(seen.track.seen > MAX_POINTS for seen in collector.actors.values())
    return [*notes, phrase("method.thinned")] if thinned else notes
