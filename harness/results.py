"""results.json: everything a run is known by, in plain data.  The report is drawn from it and from nothing else.

The format is versioned and described by ``harness/schema/results.schema.json`` and docs/report.md.  Times of the run
are seconds, spans of latency nanoseconds, as their names say.  Wall-clock and compute figures are here and never in the
recording.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cv2x import __version__
from cv2x.clock import format_instant
from cv2x.harness.collect import Collector
from cv2x.harness.drawable import drawable, place_at, plane_of
from cv2x.harness.episodes import Episode
from cv2x.harness.evidence import evidence_file
from cv2x.harness.facts import Facts
from cv2x.harness.gap_book import GAP_EDGES_MS
from cv2x.harness.latency.section import latency_section
from cv2x.harness.links import wilson
from cv2x.harness.method import method_notes
from cv2x.harness.phrase import say
from cv2x.harness.probe import PerfProbe, resolution_ns
from cv2x.harness.prose import alert_name, alert_sentence
from cv2x.harness.target import target_phrase
from cv2x.harness.verdict import FAILED, NOT_JUDGED, Verdict

FORMAT, VERSION = "cv2x-results", 2
MAX_ALERTS = 1000
"""Alerts an expectation points to."""
MAX_LINKS = 2000
"""Rows of the link table kept; a run with more units says so in `links_left_out`."""


def build(
    facts: Facts,
    collector: Collector,
    verdicts: Sequence[Verdict],
    probe: PerfProbe | None,
    artefacts: Mapping[str, str],
    extra: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return results.json as plain data; ``collector`` must be finished."""
    failed = sum(verdict.status == FAILED for verdict in verdicts)
    not_judged = sum(verdict.status == NOT_JUDGED for verdict in verdicts)
    passed = facts.complete and not failed and not not_judged
    links, left_out = _links(collector)
    probe_ns = resolution_ns() if probe is not None else None
    method = method_notes(facts, collector, probe_ns, None if probe is None else probe.one_in)
    return {
        "format": FORMAT,
        "version": VERSION,
        "cv2x": __version__,
        "kind": facts.kind,
        "verdict": "PASS" if passed else "FAIL",
        "interrupted": facts.interrupted,
        "interrupted_said": facts.interrupted_said or facts.interrupted,
        "made_from": facts.made_from,
        "damage": list(facts.damage),
        "scenario": {"name": facts.name, "title": facts.title, "file": facts.file, "sha256": facts.sha256},
        "mode": "real time" if facts.realtime else "virtual time",
        "radio": facts.radio,
        "seed": facts.seed,
        "dialects": facts.dialects,
        "start": format_instant(facts.start_utc_ns),
        "ran_s": facts.ran_ns / 1e9,
        "duration_s": None if facts.duration_ns is None else facts.duration_ns / 1e9,
        "wall_s": round(facts.wall_s, 3),
        "overruns": facts.overruns,
        "environment": facts.environment,
        "units": [
            {"name": name, "kind": unit.kind, "dialect": unit.dialect, "actor": unit.actor}
            for name, unit in facts.units.items()
        ],
        "expectations": [_expectation(verdict, number, collector) for number, verdict in enumerate(verdicts, 1)],
        "counts": {
            "met": len(verdicts) - failed - not_judged,
            "failed": failed,
            "not_judged": not_judged,
            "sent": sum(collector.sent.values()),
            "heard": sum(collector.heard.values()),
            "refused": sum(refusals.count for refusals in collector.refused.values()),
        },
        "messages": _messages(collector),
        "refused": [
            {
                "unit": unit,
                "cause": cause,
                "count": r.count,
                "first_s": collector.run_ns(r.first_ns) / 1e9,
                "detail": r.detail[:500],
            }
            for (unit, cause), r in sorted(collector.refused.items())
        ],
        "not_carried_over": [
            {"message": message, "cause": cause, "count": count}
            for (message, cause), count in sorted(collector.notes.items())
        ],
        "radio_counters": {unit: dict(sorted(counts.items())) for unit, counts in sorted(facts.counters.items())},
        "sensor_counters": {name: dict(sorted(counts.items())) for name, counts in sorted(facts.sensors.items())},
        "world_counters": {
            name: dict(sorted(counts.items())) for name, counts in sorted(facts.doubts.items()) if counts
        },
        "conditions": collector.conditions.plain(lambda at_ns: collector.run_ns(at_ns) / 1e9),
        "conditions_left_out": collector.conditions.dropped,
        "congestion": collector.congestion_log.plain(
            collector.last_ns, collector.start.monotonic_ns if collector.start else 0
        ),
        "congestion_left_out": collector.congestion_log.left_out,
        "links": links,
        "links_left_out": left_out,
        "gaps": _gaps(collector),
        "gap_edges_ms": list(GAP_EDGES_MS),
        "latency": latency_section(facts, collector, probe, probe_ns),
        "alerts": [_alert(episode, collector, facts) for episode in collector.episodes.all],
        "clocks": [
            {"unit": unit, "changes": [[collector.run_ns(at) / 1e9, offset / 1e9] for at, offset in changes]}
            for unit, changes in sorted(collector.clocks.items())
        ],
        "timeline": [
            {
                "unit": unit,
                "way": way,
                "message": message,
                "bin_s": bins.width_ns / 1e9,
                "rate_hz": bins.rate_hz(),
                "counts": list(bins.counts),
            }
            for (unit, way, message), bins in sorted(collector.timeline.items())
        ],
        **drawable(collector, facts.places),
        "method": [say(note) for note in method],
        "method_said": method,
        "artefacts": dict(artefacts),
        **(extra or {}),
    }


def write(results: Mapping[str, Any], path: Path) -> None:
    """Write results.json."""
    path.write_text(json.dumps(results, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n", "utf-8")


def _expectation(verdict: Verdict, number: int, collector: Collector) -> dict[str, Any]:
    about = {id(episode) for episode in verdict.episodes}
    return {
        "kind": verdict.kind,
        "text": verdict.text,
        "file": verdict.file,
        "line": verdict.line,
        "status": verdict.status,
        "measured": verdict.measured,
        "sentence": verdict.sentence,
        "said": {"criterion": verdict.criterion, "measured": verdict.value, "sentence": verdict.said},
        "evidence": _finite(verdict.evidence),
        "alerts": [at for at, episode in enumerate(collector.episodes.all) if id(episode) in about][:MAX_ALERTS],
        "evidence_file": evidence_file(number),
    }


def _messages(collector: Collector) -> list[dict[str, Any]]:
    keys = sorted({*collector.sent, *collector.heard})
    spoken: dict[tuple[str, str], dict[str, int]] = {}
    for (unit, message, dialect), count in sorted(collector.sent_in.items()):
        spoken.setdefault((unit, message), {})[dialect] = count
    return [
        {
            "unit": unit,
            "message": message,
            "sent": collector.sent[unit, message],
            "heard": collector.heard[unit, message],
            "sent_in": spoken.get((unit, message), {}),
        }
        for unit, message in keys
    ]


def _links(collector: Collector) -> tuple[list[dict[str, Any]], int]:
    book, left_out = collector.links, 0
    rows: list[dict[str, Any]] = []
    for sender in book.units:
        for message in book.messages():
            hearers = book.hearers(sender, message)
            kept = hearers[: MAX_LINKS - len(rows)].tolist()
            left_out += len(hearers) - len(kept)
            for receiver in (book.units[number] for number in kept):
                classes = book.by_class(sender, receiver, message)
                sent, heard = sum(s for s, _ in classes), sum(h for _, h in classes)
                low, high = wilson(heard, sent)
                rows.append(
                    {
                        "sender": sender,
                        "receiver": receiver,
                        "message": message,
                        "sent": sent,
                        "heard": heard,
                        "ratio": heard / sent,
                        "low": low,
                        "high": high,
                        "by_distance": [
                            {"over_m": book.class_name(i)[0], "up_to_m": book.class_name(i)[1], "sent": s, "heard": h}
                            for i, (s, h) in enumerate(classes)
                            if s
                        ],
                    }
                )
    return rows, left_out


def _gaps(collector: Collector) -> list[dict[str, Any]]:
    return [
        {
            "receiver": receiver,
            "sender": sender,
            "message": message,
            "count": gaps.count,
            "repeated": gaps.repeated,
            "mean_s": gaps.total_ns / gaps.count / 1e9 if gaps.count else None,
            "classes": gaps.classes,
            "longest": [
                {"lasted_s": gap / 1e9, "began_s": collector.run_ns(began) / 1e9} for gap, began in gaps.longest
            ],
        }
        for (receiver, sender, message), gaps in sorted(collector.gaps.items())
    ]


def _alert(episode: Episode, collector: Collector, facts: Facts) -> dict[str, Any]:
    about = target_phrase(episode.target, collector.identities, facts.places)
    target = None if about is None else say(about)
    plane = plane_of(collector)
    at = None if plane is None else place_at(plane, episode.position)
    return {
        "unit": episode.unit,
        "id": episode.id,
        "name": alert_name(episode.id),
        "target": episode.target,
        "target_name": target,
        "target_said": about,
        "sentence": alert_sentence(episode.id, target, episode.numbers),
        "raised_s": collector.run_ns(episode.raised_ns) / 1e9,
        "cleared_s": None if episode.cleared_ns is None else collector.run_ns(episode.cleared_ns) / 1e9,
        "updates": episode.updates,
        "at": at,
        "numbers": _finite(episode.numbers),
        "last_numbers": _finite(episode.last_numbers),
        "log_time_ns": episode.utc_ns,
        "packet": episode.packet,
        "since_heard_s": None if episode.since_heard_ns is None else episode.since_heard_ns / 1e9,
    }


def _finite(value: Any) -> Any:
    """Return plain data JSON can hold: what is not finite becomes ``None``."""
    if isinstance(value, Mapping):
        return {str(key): _finite(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
