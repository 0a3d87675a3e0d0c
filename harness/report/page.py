"""The page: picks figures and tables for a run or a replay and fills the template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cv2x.harness.prose import bound, seconds
from cv2x.harness.report import tables
from cv2x.harness.report.intervals import intervals
from cv2x.harness.report.map_drawing import map_drawing
from cv2x.harness.report.ridges import ridges
from cv2x.harness.report.svg import printable
from cv2x.harness.report.timeline import timeline
from cv2x.harness.report.words import ENGLISH, HOPS

_HERE = Path(__file__).parent
_QUANTITY = re.compile(r"(\d) (?=(?:ns|µs|ms|s|m|km/h|m/s|Hz|%)(?![\w/]))")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: _fit_to_print(value) if type(value) is str else value,
    )


def _fit_to_print(said: str) -> str:
    """Return text without control characters, its numbers and units kept on one line."""
    return _QUANTITY.sub("\\1\u00a0", printable(said))


def render(results: Mapping[str, Any]) -> str:
    """Return report.html of results.json (version 1), one self-contained page."""
    w = ENGLISH
    replay = results["kind"] == "replay"
    ran = seconds(round(results["ran_s"], 3) * 1e9)
    drawn = map_drawing(results)
    whole = map_drawing(results, "whole") if drawn and results["junctions"] and replay else None
    near = map_drawing(results, "near") if drawn and len(results["junctions"]) == 1 else None
    if drawn and near and near["px_per_m"] < 1.6 * drawn["px_per_m"]:
        near = None  # the first drawing shows the junction well enough
    line = timeline(results)
    latency = [] if replay else tables.latency_rows(results, w)
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            r=results,
            w=w,
            style=Markup((_HERE / "style.css").read_text("utf-8")),  # noqa: S704 - a file of ours
            badge=w["fail"] if results["verdict"] == "FAIL" else w["replayed"] if replay else w["pass"],
            lead=_lead(results, w),
            facts=_facts(results, ran),
            ran=ran,
            interrupted=w["interrupted"].format(ran=ran, cause=results["interrupted"])
            if results["interrupted"]
            else "",
            map=_marked(drawn),
            whole=_marked(whole),
            near=_marked(near),
            map_caption=_map_caption(results, drawn, w) if drawn else "",
            alerts=tables.alert_rows(results),
            more_alerts=max(0, len(results["alerts"]) - tables.MAX_ALERTS),
            timeline=_marked(line),
            timeline_caption=_timeline_caption(line, w) if line else "",
            senders=tables.sender_rows(results) if replay else [],
            recording=_recording(results, w) if replay else "",
            replay_lists=_replay_lists(results, w) if replay else [],
            hop_words=HOPS,
            gaps=tables.replay_gap_rows(results) if replay else tables.gap_rows(results),
            intervals=_intervals(results) if replay else [],
            latency_rows=[(name, [tables.durations(row, s) for row, s in rows]) for name, rows in latency],
            ridges=Markup(ridges(latency) or ""),  # noqa: S704 - svg escapes
            hops_by_message=[
                {**tables.durations(row["hop"], row), "message": row["message"]}
                for row in results["latency"]["hops_by_message"]
                if row["count"]
            ],
            messages=tables.message_table(results),
            links=tables.link_rows(results),
            matrix=tables.link_matrix(results),
            lossy=any(link["heard"] < link["sent"] for link in results["links"])
            and len(results["links"]) <= tables.MAX_LINKS,
            clocks=tables.clock_lines(results),
        )
    )
    return str(page)


def _lead(results: Mapping[str, Any], w: Mapping[str, str]) -> str:
    counts, expected = results["counts"], len(results["expectations"])
    if results["kind"] == "replay":
        vehicles = results["replay"]["vehicle_count"]
        who = "1 vehicle" if vehicles == 1 else f"{vehicles} vehicles"
        return w["replay_counts"].format(heard=f"{counts['heard']:,}", refused=f"{counts['refused']:,}", senders=who)
    if not expected:
        return w["no_expectations"]
    said = w["expectations_met"].format(met=counts["met"], all=expected)
    parts = [
        f"{counts[key]} {reads}" for key, reads in (("failed", "failed"), ("not_judged", "not judged")) if counts[key]
    ]
    return ", ".join([said, *parts])


def _recording(results: Mapping[str, Any], w: Mapping[str, str]) -> str:
    told = results["replay"]
    recording = told["recording"]
    first = w["recording_is"].format(
        file=recording["file"],
        kind=recording["kind"],
        records=f"{recording['records']:,}",
        length=seconds(round(recording["length_s"], 3) * 1e9),
        dialect=recording["dialect"],
        dated=w["dated"] if recording["dated"] else w["undated"],
    )
    if told["sent"] is None:
        return first
    counts = {"sent": f"{told['sent']:,}", "records": f"{recording['records']:,}"}
    return f"{first} {w['anew' if told['anew'] else 'as_it_was'].format(dialect=told['dialect'], **counts)}"


def _replay_lists(results: Mapping[str, Any], w: Mapping[str, str]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    told = results["replay"]
    lists = [
        (w["rejects"], [(row["cause"], f"{row['count']:,}", row["first"]) for row in told["rejects"]]),
        (w["not_sent"], [(row["cause"], f"{row['count']:,}", "") for row in told["not_sent"]]),
        (w["lost"], [(f"{row['message']}: {row['cause']}", f"{row['count']:,}", "") for row in told["lost"]]),
    ]
    return [(title, rows) for title, rows in lists if rows]


def _facts(results: Mapping[str, Any], ran: str) -> list[tuple[str, str]]:
    replay = results["kind"] == "replay"
    wall_s = results["wall_s"]
    speed = f" ({results['ran_s'] / wall_s:.0f}× real time)" if wall_s and results["mode"] == "virtual time" else ""
    rows = [
        ("recording" if replay else "scenario", results["scenario"]["name"]),
        ("dialect", ", ".join(results["dialects"]) or "none"),
        ("mode", results["mode"]),
        ("radio", results["radio"]),
        ("seed", "" if results["seed"] is None else str(results["seed"])),
        ("start", results["start"]),
        ("run time", ran),
        ("took", f"{wall_s:.1f} s{speed}"),
        (
            "messages",
            ", ".join(f"{results['counts'][key]:,} {key}" for key in ("sent", "heard", "refused")),
        ),
        ("cv2x", results["cv2x"]),
    ]
    return [(name, value) for name, value in rows if value]


def _map_caption(results: Mapping[str, Any], drawn: Mapping[str, Any], w: Mapping[str, str]) -> str:
    junctions = results["junctions"]
    if not junctions:
        parts = [w["map_none"]]
    elif junctions[0]["heard"]:
        who = sorted({junction["said_by"] for junction in junctions if junction["said_by"]})
        parts = [w["map_heard"].format(by=f" from {', '.join(who)}" if who else "")]
    else:
        parts = [w["map_unheard"]]
    if any(track["source"] == "truth" for track in results["tracks"]):
        parts.append(w["map_tracks"].format(dots=f"dots every {drawn['dots_s']} s; " if drawn["dots_s"] else ""))
    elif results["tracks"]:
        parts.append(w["map_told"].format(dots=f", dots every {drawn['dots_s']} s" if drawn["dots_s"] else ""))
    if drawn["jumps"]:
        parts.append(w["map_jumps"].format(count=drawn["jumps"]))
    if drawn["left_out"]:
        parts.append(w["map_left_out"].format(count=drawn["left_out"]))
    return " ".join(parts)


def _timeline_caption(line: Mapping[str, Any], w: Mapping[str, str]) -> str:
    said = w["timeline_note"].format(bin=bound(round(line["bin_s"], 3) * 1e9))
    return f"{said} {w['timeline_left_out'].format(count=line['left_out'])}" if line["left_out"] else said


def _intervals(results: Mapping[str, Any]) -> list[tuple[str, Markup]]:
    by_message: dict[str, list[int]] = {}
    for gap in results["gaps"]:
        classes = by_message.setdefault(gap["message"], [0] * len(gap["classes"]))
        by_message[gap["message"]] = [a + b for a, b in zip(classes, gap["classes"], strict=True)]
    drawn = [(name, intervals(results["gap_edges_ms"], classes)) for name, classes in sorted(by_message.items())]
    return [(name, Markup(svg)) for name, svg in drawn if svg]  # noqa: S704 - svg escapes


def _marked(figure: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if figure is None else {**figure, "svg": Markup(figure["svg"])}  # noqa: S704 - svg escapes
