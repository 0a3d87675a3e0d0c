"""The map of the report: the roads that were told, who moved where, and every alert at its place and moment.

Tracks differ by their dashes and carry their names; dots along them are moments, so their spacing is speed.  The accent
colour belongs to alerts alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import term
from cv2x.harness.prose import seconds
from cv2x.harness.report.labels import Label, Placer
from cv2x.harness.report.roads import roads, stop_line
from cv2x.harness.report.svg import path, shorten, tag, text, title
from cv2x.harness.report.view import Point, View, breaks, inside_runs, view_of
from cv2x.harness.told import told_alert

MAX_LABELLED_ALERTS = 14
MAX_TRACKS = 60
_DOT_STEPS_S = (1, 2, 5, 10, 30, 60, 300)
_DASHES = (None, "9 4", "2 4", "12 4 2 4", "5 3")
_ON_FOOT = ("pedestrian", "bicycle", "road user")


def map_drawing(results: Mapping[str, Any], w: Words, extent: str = "place") -> dict[str, Any] | None:
    """Return ``svg`` and what its caption needs (``dots_s``, ``left_out``, ``jumps``, ``px_per_m``), or ``None`` when
    no place is known.

    ``extent`` is one of `view_of`'s.
    """
    view = view_of(results, extent)
    if view is None:
        return None
    placer = Placer((4.0, 4.0, view.width - 4, view.height - 4))
    placer.taken += [(0, view.height - 44, 190, view.height), (view.width - 44, 0, view.width, 64)]
    dots_s = _dot_step(results["tracks"], view)
    marks, labels = _alerts([told_alert(alert, w.lang) for alert in results["alerts"]], view, placer, w)
    tracks, names, jumps = _tracks(results["tracks"][:MAX_TRACKS], view, dots_s, placer, w)
    events, event_labels = _events(results["events"], view, placer, w)
    groups = _groups(results["junctions"], view, placer, w)
    placed = ["".join(placer.place(label) for label in some) for some in (labels, names, event_labels, groups)]
    inner = [
        tag("rect", x=0, y=0, width=view.width, height=view.height, class_="ground"),
        roads(results["junctions"], view),
        _layer("events", w, events, placed[2]),
        _layer("tracks", w, tracks, placed[1]),
        _layer("signals", w, placed[3]),
        _layer("alerts", w, marks, placed[0]),
        _scale_bar(view),
        _north(view, w),
        tag("rect", x=0.5, y=0.5, width=view.width - 1, height=view.height - 1, class_="frame"),
    ]
    box = f"0 0 {view.width:.0f} {view.height:.0f}"
    svg = tag("svg", inner, class_="map", viewBox=box, role="img", aria_label=w["map"], data_zoom="")
    left_out = placer.left_out + max(0, len(results["tracks"]) - MAX_TRACKS)
    return {"svg": svg, "dots_s": dots_s, "left_out": left_out, "jumps": jumps, "px_per_m": view.px_per_m}


def _layer(name: str, w: Words, *drawn: str) -> str:
    """Return what the page can hide and show by itself; nothing where nothing is drawn."""
    inner = "".join(drawn)
    return tag("g", inner, data_layer=name, data_name=w[f"layer_{name}"]) if inner else ""


def _tracks(
    tracks: Sequence[Mapping[str, Any]], view: View, dots_s: int | None, placer: Placer, w: Words
) -> tuple[str, list[Label], int]:
    drawn, names, driven, jumps = [], [], 0, 0
    for track in tracks:
        points = [view.xy((p[1], p[2])) for p in track["points"]]
        if not points:
            continue
        on_foot = track["kind"] in _ON_FOOT
        dash = "1 3.5" if on_foot else _DASHES[driven % len(_DASHES)]
        driven += not on_foot
        class_ = "walker" if on_foot else "vehicle" if track["unit"] or track["source"] == "heard" else "unequipped"
        broken = breaks(track["points"])
        jumps += len(broken)
        runs = inside_runs(view, points, broken)
        for run in runs:
            line = [points[i] for i in run]
            placer.keep_off(line)
            first_s, last_s = track["points"][run[0]][0], track["points"][run[-1]][0]
            kind = term(track["kind"], w.lang)
            said = w("track", name=track["name"], kind=kind, first=f"{first_s:.1f}", last=f"{last_s:.1f}")
            drawn.append(tag("path", title(said), d=path(line), class_=f"track {class_}", stroke_dasharray=dash))
            drawn.append(_head(line, class_))
        drawn += _dots(track, points, view, dots_s, class_, w)
        if runs:
            at = _name_place(view, [points[i] for i in runs[0]])
            names.append(Label(*at, shorten(track["name"], 28), f"name of-{class_}", 13.0, 2.0))
            placer.keep_free(*at, 2.0)
    return "".join(drawn), names, jumps


def _dots(
    track: Mapping[str, Any], points: Sequence[Point], view: View, dots_s: int | None, class_: str, w: Words
) -> list[str]:
    if dots_s is None or class_ == "walker":
        return []
    dots, due = [], None
    for (at_s, *_), xy in zip(track["points"], points, strict=True):
        mark = math.floor(at_s / dots_s + 1e-6)
        if mark != due and view.shows(xy):
            dots.append(
                tag(
                    "circle",
                    title(w("at", name=track["name"], at=f"{at_s:.1f}")),
                    cx=xy[0],
                    cy=xy[1],
                    r=1.9,
                    class_=f"dot {class_}",
                )
            )
        due = mark
    return dots


def _dot_step(tracks: Sequence[Mapping[str, Any]], view: View) -> int | None:
    speeds = sorted(p[3] for track in tracks for p in track["points"][:: max(1, len(track["points"]) // 50)] if p[3])
    if not speeds:
        return None
    usual = speeds[len(speeds) // 2]
    return next((step for step in _DOT_STEPS_S if step * usual * view.px_per_m >= 8), None)


def _head(line: Sequence[Point], class_: str) -> str:
    """Return an arrow head at the end of a stretch, along its last few pixels."""
    x, y = line[-1]
    back = next((point for point in reversed(line) if math.dist(point, (x, y)) >= 4), None)
    if back is None:
        return ""
    angle = math.degrees(math.atan2(y - back[1], x - back[0]))
    return tag(
        "path",
        d="M-7 -3.6L1 0L-7 3.6Z",
        class_=f"head {class_}",
        transform=f"translate({x:.1f} {y:.1f}) rotate({angle:.1f})",
    )


def _name_place(view: View, line: Sequence[Point]) -> Point:
    """Return where a track's name belongs: a little after it comes into view."""
    inside = [point for point in line if view.shows(point, -24)] or list(line)
    start = inside[0]
    return next((point for point in inside if math.dist(point, start) >= 30), inside[len(inside) // 2])


def _alerts(alerts: Sequence[Mapping[str, Any]], view: View, placer: Placer, w: Words) -> tuple[str, list[Label]]:
    marks: list[str] = []
    labels: list[Label] = []
    for alert in alerts:
        if not alert["at"]:
            continue
        x, y = view.xy(alert["at"])
        if not view.shows((x, y)):
            continue
        moment = seconds(round(alert["raised_s"], 1) * 1e9)
        said = w("alert_label", at=moment, unit=alert["unit"], name=alert["name"])
        marks.append(
            tag(
                "g",
                [
                    title(f"{seconds(alert['raised_s'] * 1e9)} {alert['unit']}: {alert['sentence']}"),
                    tag("circle", cx=x, cy=y, r=6.5, class_="alert-ring"),
                    tag("circle", cx=x, cy=y, r=3, class_="alert-dot"),
                ],
            )
        )
        placer.keep_free(x, y, 7.5)
        if len(labels) < MAX_LABELLED_ALERTS:
            labels.append(Label(x, y, said, "alert", 12.5, 7.0))
    return "".join(marks), labels


def _events(events: Sequence[Mapping[str, Any]], view: View, placer: Placer, w: Words) -> tuple[str, list[Label]]:
    marks: list[str] = []
    labels: list[Label] = []
    for event in events:
        x, y = view.xy(event["at"])
        if not view.shows((x, y)):
            continue
        said = event["description"] or f"{term(event['kind'], w.lang)} {event['code']} ({event['code_set']})"
        if event["radius_m"]:
            marks.append(tag("circle", cx=x, cy=y, r=event["radius_m"] * view.px_per_m, class_="reach"))
        shape = f"M{x:.1f} {y - 7:.1f}l7 12h-14Z"
        marks.append(
            tag(
                "path",
                title(w("code", said=said, code=event["code"], code_set=event["code_set"])),
                d=shape,
                class_="event",
            )
        )
        placer.keep_free(x, y, 8)
        labels.append(Label(x, y, shorten(said, 36), "event", 12.0, 7.0))
    return "".join(marks), labels


def _groups(junctions: Sequence[Mapping[str, Any]], view: View, placer: Placer, w: Words) -> list[Label]:
    """Return one label per signal group and approach, beside the stop lines it governs."""
    places: dict[tuple[str, int, int], list[Sequence[float]]] = {}
    for junction in junctions:
        for lane in junction["lanes"]:
            points = lane["points"]
            if not lane["ingress"] or len(points) < 2 or lane["kind"] == "crosswalk":
                continue
            for end in (*stop_line(lane), points[0]):
                placer.keep_free(*view.xy(end), 4.0)
            heading = math.degrees(math.atan2(points[0][0] - points[1][0], points[0][1] - points[1][1]))
            for group in lane["groups"]:
                places.setdefault((junction["id"], group, round(heading / 45)), []).append(points[0])
    labels = []
    for (_, group, _), points in places.items():
        x, y = view.xy([sum(axis) / len(points) for axis in zip(*points, strict=True)])
        if view.shows((x, y)):
            labels.append(Label(x, y, w("group", group=group), "group", 11.0, 3.0))
    return labels


def _scale_bar(view: View) -> str:
    length_m, pixels = view.scale_bar()
    x, y = 16.0, view.height - 16
    said = f"{length_m:g} m" if length_m < 1000 else f"{length_m / 1000:g} km"
    return tag("path", d=f"M{x} {y - 5:.1f}v5h{pixels:.1f}v-5", class_="bar") + text(
        x + pixels / 2, y - 6, said, "note", "middle"
    )


def _north(view: View, w: Words) -> str:
    x, y = view.width - 22, 16.0
    return tag("path", d=f"M{x} {y}l6 16l-6 -4l-6 4Z", class_="north") + text(x, y + 30, w["north"], "note", "middle")
