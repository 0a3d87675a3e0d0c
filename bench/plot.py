"""Two charts side by side as one SVG, both axes logarithmic, readable on paper and on a dark page.

No library draws here: a chart is a handful of lines and texts, and the file must not change with somebody's version of
one.  Colours come from a palette that people who do not tell red from green can tell apart; each line has a mark of its
own and its name at its end, so it can be read in grey, too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 1000, 420
LEFT, RIGHT, TOP, BOTTOM = 72, 118, 54, 62
LIGHT = ["#0072b2", "#d55e00", "#007a5a", "#9a4f86"]
DARK = ["#56b4e9", "#e69f00", "#2fc795", "#dd93c3"]
MARKS = ["circle", "square", "triangle", "diamond"]
APART = 15  # pixels between the names at the ends of lines

STYLE = """
text { font: 13px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f; }
.title { font-size: 15px; font-weight: 600; }
.small { font-size: 12px; fill: #57606a; }
.grid { stroke: #d0d7de; stroke-width: 1; }
.axis { stroke: #57606a; stroke-width: 1.2; }
.linear { stroke: #57606a; stroke-width: 1.2; stroke-dasharray: 2 4; fill: none; }
.line { fill: none; stroke-width: 2; }
%(light)s
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
.small { fill: #9da7b3; }
.grid { stroke: #30363d; }
.axis, .linear { stroke: #9da7b3; }
%(dark)s
}
"""


@dataclass
class Chart:
    """One chart: title, what the axes say (with units), and named lines of (x, y)."""

    title: str
    x_label: str
    y_label: str
    lines: dict[str, list[tuple[float, float]]]


def svg(charts: list[Chart], note: str) -> str:
    """Return the charts side by side, with a note below."""
    wide = WIDTH / len(charts)
    described = "; ".join(f"{chart.title}: {chart.y_label} over {chart.x_label}" for chart in charts)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(described)}</title>",
        f"<style>{_style()}</style>",
    ]
    for number, chart in enumerate(charts):
        parts += _chart(chart, number * wide, wide)
    parts += [f'<text class="small" x="{LEFT}" y="{HEIGHT - 8}">{escape(note)}</text>', "</svg>", ""]
    return "\n".join(parts)


def _style() -> str:
    def colours(palette: list[str]) -> str:
        lines = (
            f".s{k} {{ stroke: {c}; }} .m{k} {{ fill: {c}; }} .n{k} {{ fill: {c}; }}" for k, c in enumerate(palette)
        )
        return "\n".join(lines)

    return STYLE % {"light": colours(LIGHT), "dark": colours(DARK)}


def _chart(chart: Chart, begin: float, wide: float) -> list[str]:
    points = [point for line in chart.lines.values() for point in line]
    xs, ys = _decades([x for x, _ in points]), _decades([y for _, y in points])
    left, right, top, bottom = begin + LEFT, begin + wide - RIGHT, TOP, HEIGHT - BOTTOM

    def at(x: float, y: float) -> tuple[float, float]:
        across = (math.log10(x) - xs[0]) / (xs[-1] - xs[0])
        up = (math.log10(y) - ys[0]) / (ys[-1] - ys[0])
        return round(left + across * (right - left), 1), round(bottom - up * (bottom - top), 1)

    parts = [f'<text class="title" x="{left}" y="24">{escape(chart.title)}</text>']
    for decade in xs:
        x, _ = at(10**decade, 10 ** ys[0])
        parts.append(f'<line class="grid" x1="{x}" y1="{top}" x2="{x}" y2="{bottom}"/>')
        parts.append(f'<text class="small" x="{x}" y="{bottom + 18}" text-anchor="middle">{_number(decade)}</text>')
    for decade in ys:
        _, y = at(10 ** xs[0], 10**decade)
        parts.append(f'<line class="grid" x1="{left}" y1="{y}" x2="{right}" y2="{y}"/>')
        parts.append(f'<text class="small" x="{left - 8}" y="{y + 4}" text-anchor="end">{_time(decade)}</text>')
    parts.append(f'<path class="axis" fill="none" d="M{left} {top}V{bottom}H{right}"/>')
    middle = (left + right) / 2
    parts.append(f'<text x="{middle}" y="{bottom + 38}" text-anchor="middle">{escape(chart.x_label)}</text>')
    parts.append(
        f'<text class="small" x="{left - 8}" y="{top - 12}" text-anchor="start">{escape(chart.y_label)}</text>'
    )
    parts += _linear(chart, at, xs, ys)
    names: list[tuple[float, int, str]] = []
    for k, (name, line) in enumerate(chart.lines.items()):
        spots = [at(x, y) for x, y in line]
        path = "L".join(f"{x} {y}" for x, y in spots)
        parts.append(f'<path class="line s{k}" d="M{path}"/>')
        parts += [_mark(k, x, y) for x, y in spots]
        names.append((spots[-1][1], k, name))
    before = -math.inf
    for y, k, name in sorted(names):
        place = max(y + 4, before + APART)
        before = place
        parts.append(f'<text class="n{k}" x="{right + 10}" y="{place}">{escape(name)}</text>')
    return parts


def _linear(chart: Chart, at, xs: list[int], ys: list[int]) -> list[str]:  # type: ignore[no-untyped-def]
    """A dotted line of exponent 1 through the last point of the lowest line."""
    x, y = min((line[-1] for line in chart.lines.values()), key=lambda point: point[1])
    least_x = max(10.0 ** xs[0], x * 10.0 ** ys[0] / y)
    (x1, y1), (x2, y2) = at(least_x, y * least_x / x), at(x, y)
    return [
        f'<path class="linear" d="M{x1} {y1}L{x2} {y2}"/>',
        f'<text class="small" x="{round((x1 + 2 * x2) / 3) + 12}" y="{round((y1 + 2 * y2) / 3) + 16}">linear</text>',
    ]


def _mark(k: int, x: float, y: float) -> str:
    match MARKS[k]:
        case "circle":
            return f'<circle class="m{k}" cx="{x}" cy="{y}" r="3.5"/>'
        case "square":
            return f'<rect class="m{k}" x="{x - 3.2:.1f}" y="{y - 3.2:.1f}" width="6.4" height="6.4"/>'
        case "triangle":
            return f'<path class="m{k}" d="M{x} {y - 4.2:.1f}l4 7h-8z"/>'
        case _:
            return f'<path class="m{k}" d="M{x} {y - 4.6:.1f}l4.6 4.6l-4.6 4.6l-4.6 -4.6z"/>'


def _decades(values: list[float]) -> list[int]:
    """Return the powers of ten around all values."""
    return list(range(math.floor(math.log10(min(values)) + 1e-9), math.ceil(math.log10(max(values)) - 1e-9) + 1))


def _number(decade: int) -> str:
    return f"{10**decade:,}" if decade < 6 else f"{10 ** (decade - 6):,} million"


def _time(decade: int) -> str:
    """A power of ten of nanoseconds."""
    unit, name = next((u, n) for u, n in ((9, "s"), (6, "ms"), (3, "µs"), (0, "ns")) if decade >= u)
    return f"{10 ** (decade - unit)} {name}"
