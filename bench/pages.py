"""Pages of docs/applications/: one for each application, from its code, parameters, scenario and figures."""

from __future__ import annotations

import inspect
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from noisy import TROUBLES, Figures, raised

from cv2x.obu.applications.catalogue import EXPERIMENTAL, KINDS
from cv2x.obu.parameters import PARAMETERS
from cv2x.scenarios.build import motions
from cv2x.scenarios.expect import ALERT_NAMES
from cv2x.scenarios.load import load
from cv2x.scenarios.maps import in_plane
from cv2x.scenarios.model import RsuSpec, Scenario

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "applications"
FIGURES = FOLDER / "figures.json"
"""The figures of the latest runs, of every kind of trouble (of lateness: all, or earliest, median and latest)."""
SENT = {
    "vehicles": "Every vehicle says where it is and how it moves (BSM at 10 Hz; CAM [as it moves](../duties.md#cam), "
    "1 to 10 Hz)",
    "turn-signal": "the own turn signal comes from the vehicle's bus",
    "map": "the roadside unit tells its lanes (MAP, MAPEM; 1 Hz)",
    "signals": "and its signals (SPAT, SPATEM; 10 Hz)",
    "events": "A roadside unit tells events and signs (RSI, TIM, DENM; 1 Hz)",
    "users": "A roadside unit tells the road users its sensors see (RSM, PSM, CPM; 10 Hz), or their own devices do "
    "([PSM, VAM](../duties.md#devices-of-road-users); `cv2x run day-one/vulnerable-device`)",
}
"""What an application needs -> who says it."""
IN_ETSI = {
    "EBW": "the CAM tells the deceleration, a [DENM](../duties.md#denm) the event (cause 99.1)",
    "AVW": "the CAM tells hazard lights as both turn signals, a [DENM](../duties.md#denm) a breakdown or a stationary "
    "vehicle (causes 91 and 94)",
    "CLW": "the CAM has no place for it; a [DENM](../duties.md#denm) tells of anti-lock and stability control (causes "
    "99.4 and 99.3), and a loss of traction has no cause at all",
    "EVW": "the CAM tells siren and light bar, a [DENM](../duties.md#denm) that an emergency vehicle approaches (cause "
    "95.1)",
}
"""What carries it in ETSI dialects, where that is not the CAM alone."""
GOALS = {"detected": 0.95, "in vain": 0.02}
_WIDTH, _HEIGHT, _EDGE = 640.0, 200.0, 30.0


def write_pages(
    scenarios: Mapping[str, str], figures: Mapping[str, Mapping[str, Figures]], folder: Path = FOLDER
) -> None:
    """Write a page and a picture for each scenario, and the list of them all."""
    folder.mkdir(exist_ok=True)
    kinds = {kind.id: kind for kind in KINDS}
    rows = []
    for name, alert_id in sorted(scenarios.items(), key=lambda one: one[1]):
        scenario = load(name)
        found = {kind: figures[kind][name] for kind in TROUBLES if name in figures.get(kind, {})}
        (at_s,) = raised(name, alert_id, 0, scenario.dialect or "ydt3709")
        (folder / f"{alert_id}.svg").write_text(picture(scenario, at_s), encoding="utf-8")
        rule = inspect.getdoc(sys.modules[kinds[alert_id].__module__]) or ""
        text = page(name, alert_id, rule, kinds[alert_id].needs, scenario, found)
        (folder / f"{alert_id}.md").write_text(text, encoding="utf-8")
        rows += [_row(alert_id, kind, one) for kind, one in found.items()]
    listed = "\n".join(rows)
    missing = "\n".join(f"[{name}]({name}.md) is not to be had: {why}." for name, why in EXPERIMENTAL.items())
    told = "\n".join(
        f"- *{kind}*, {max(one.runs for one in figures[kind].values())} seeds: {TROUBLES[kind]}"
        for kind in TROUBLES
        if figures.get(kind)
    )
    text = f"""# Day-one applications

One page each, written by `python bench/applications.py --docs`.
All rules in one table: [applications](../applications.md).

Under two kinds of trouble:

{told}

At least 95 % detected and at most 2 % in vain are asked for under the white one. The slow one, nearer to what receivers
do, is told without a goal: an error that stays for seconds is not smoothed away, and where a rule asks who is in the
own lane or beside it, 2 m on each of two vehicles are more than the 0.85 m a car leaves on either side of a lane of
3.5 m.

| | application | trouble | detected | raised in vain (twin) | late: earliest, median, latest |
|---|---|---|---|---|---|
{listed}

{missing}
"""
    (folder / "README.md").write_text(text, encoding="utf-8")


def _row(alert_id: str, kind: str, found: Figures) -> str:
    share, vain = found.detected / found.runs, found.false_alarms / found.runs
    name = f"[{alert_id}]({alert_id}.md) | {ALERT_NAMES[alert_id]}"
    return f"| {name} | {kind} | {share * 100:.0f} % | {vain * 100:.0f} % | {_lateness(found)} |"


def _interval(count: int, runs: int) -> str:
    """Return the 95 % Wilson interval of a share, as text."""
    z = 1.96
    middle = (count + z * z / 2) / (runs + z * z)
    half = z / (runs + z * z) * math.sqrt(count * (runs - count) / runs + z * z / 4)
    return f"95 % interval {max(middle - half, 0.0) * 100:.0f} to {min(middle + half, 1.0) * 100:.0f} %"


def _lateness(found: Figures) -> str:
    late = sorted(found.late_s)
    return ", ".join(f"{value:+.2f} s" for value in (late[0], late[len(late) // 2], late[-1])) if late else "–"


def page(
    name: str,
    alert_id: str,
    rule: str,
    needs: tuple[str, ...],
    scenario: Scenario,
    found: Mapping[str, Figures],
) -> str:
    """Return a page."""
    head, _, body = rule.replace("``", "`").partition("\n\n")
    title, _, said = head.partition(": ")
    table = "\n".join(
        f"| `{key}` | {one.default:.3g} | {one.meaning} | {one.source} |" for key, one in PARAMETERS[alert_id].items()
    )
    results = "\n".join(_results(kind, one) for kind, one in found.items())
    sent = "; ".join(SENT[need] for need in needs)
    if alert_id in IN_ETSI:
        sent += f". In ETSI dialects {IN_ETSI[alert_id]}"
    return f"""# {title}

{said[:1].upper()}{said[1:]}

![The situation of the scenario {name} when the host is warned]({alert_id}.svg)

{scenario.description}

**What is sent.** {sent}.

**When it alerts.** {body}

Run it: `cv2x run {name}`; the safe twin: `cv2x run {name}-safe`.

## Parameters

All defaults are unverified; a scenario states the ones it judges by.

| parameter | default | what it is | source |
|---|---|---|---|
{table}

## Results

{results}"""


def _results(kind: str, found: Figures) -> str:
    share, vain = found.detected / found.runs, found.false_alarms / found.runs
    met = share >= GOALS["detected"] and vain <= GOALS["in vain"]
    verdict = (
        f"At least {GOALS['detected'] * 100:.0f} % detected and at most {GOALS['in vain'] * 100:.0f} % in vain: "
        f"{'met' if met else '**not met**'} in these runs."
        if kind == "white"
        else "Told without a goal: no smoothing takes an error away that stays."
    )
    twice = f"; raised more than once in {found.again} of them" if found.again else ""
    return f"""{found.runs} seeds, {TROUBLES[kind]}:

| | |
|---|---|
| detected | {found.detected} of {found.runs}, {_interval(found.detected, found.runs)}{twice} |
| raised in vain (safe twin) | {found.false_alarms} of {found.runs}, {_interval(found.false_alarms, found.runs)} |
| late against the run without trouble (earliest, median, latest) | {_lateness(found)} |

{verdict}
"""


def picture(scenario: Scenario, at_s: float) -> str:
    """Return an SVG of where everybody is when the host is warned: the road runs from left to right."""
    told = {name: motion.at(round(at_s * 1e9)) for name, motion in motions(scenario).items()}
    places = {name: (moment.north_m, moment.east_m, moment.heading_deg) for name, moment in told.items() if moment}
    marks = {}
    for unit in scenario.units.values():
        if isinstance(unit, RsuSpec):
            point = in_plane(scenario.place.origin, unit.at)
            marks[unit.name] = (point.north_m, point.east_m)
            for event in (spec.event for spec in unit.events):
                if event.position is not None:
                    there = in_plane(scenario.place.origin, event.position)
                    marks[event.description or f"event {event.id}"] = (there.north_m, there.east_m)
    host = places["host"]
    if abs((host[2] + 90.0) % 180.0 - 90.0) > 45.0:  # the host drives east or west
        turn = -1.0 if host[2] > 180.0 else 1.0
        places = {name: (turn * east, -turn * north, heading - 90.0) for name, (north, east, heading) in places.items()}
        marks = {name: (turn * east, -turn * north) for name, (north, east) in marks.items()}
    along = [place[0] for place in (*places.values(), *marks.values())]
    across = [place[1] for place in (*places.values(), *marks.values())]
    scale = (_WIDTH - 4 * _EDGE) / max(max(along) - min(along), 30.0)
    scale = min(scale, 2 * _HEIGHT / max(max(across) - min(across), 1.0))
    wider = max(1.0, min(8.0, (_HEIGHT - 3 * _EDGE) / max(max(across) - min(across), 3.5) / scale))

    def spot(place: tuple[float, ...]) -> tuple[float, float]:
        x = 2 * _EDGE + (place[0] - min(along)) * scale
        return x, 1.5 * _EDGE + (place[1] - min(across)) * scale * wider

    height = 3.5 * _EDGE + (max(across) - min(across)) * scale * wider
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {height:.0f}" font-family="sans-serif" '
        f'font-size="11" role="img"><rect width="100%" height="100%" fill="#fff"/>'
    ]
    for place in places.values():
        x, y = spot(place)
        parts.append(
            f'<line x1="0" x2="{_WIDTH:g}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd" stroke-width="10"/>'
            if abs((place[2] + 90.0) % 180.0 - 90.0) < 45.0
            else f'<line x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{height:.0f}" stroke="#ddd" stroke-width="10"/>'
        )
    for name, place in places.items():
        x, y = spot(place)
        colour = "#0b62a4" if name == "host" else "#555"
        parts.append(
            f'<path d="M-9,-5 L9,0 L-9,5 Z" fill="{colour}" '
            f'transform="translate({x:.1f} {y:.1f}) rotate({place[2]:.0f})"/>'
            f'<text x="{x:.1f}" y="{y - 9:.1f}" text-anchor="middle" fill="{colour}">{escape(name)}</text>'
        )
    for name, mark in marks.items():
        x, y = spot(mark)
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#c4540a"/>'
            f'<text x="{x:.1f}" y="{y + 18:.1f}" text-anchor="middle" fill="#c4540a">{escape(name)}</text>'
        )
    metres = 20.0 if scale * 20.0 < _WIDTH / 2 else 5.0
    parts.append(
        f'<line x1="{_EDGE:g}" x2="{_EDGE + metres * scale:.1f}" y1="{height - 8:.0f}" y2="{height - 8:.0f}" '
        f'stroke="#000"/><text x="{_EDGE + metres * scale + 6:.1f}" y="{height - 4:.0f}">{metres:g} m along'
        f"{f', {wider:.1f} times as wide across' if wider > 1.05 else ''} · {at_s:.2f} s</text></svg>\n"
    )
    return "\n".join(parts)
