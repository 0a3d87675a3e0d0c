"""Results of studies as one SVG: delivery over distance, and what the rest was lost to.

Strategy: plain SVG text, no plotting library; colours are CSS variables with a dark variant, so that a picture reads on
paper and on a dark page.  Lines differ in dash as well as in colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

STYLE = """
svg { --ink: #1b1f24; --soft: #59636e; --grid: #d9dee3; --page: #ffffff;
      --c0: #0b62c4; --c1: #b3470f; --c2: #0d7a4e; --c3: #8433b8; --c4: #a80f4c; --c5: #4d6a00; }
@media (prefers-color-scheme: dark) { svg { --ink: #e6e9ec; --soft: #a3acb5; --grid: #3a424a; --page: #14181c;
      --c0: #6cb2ff; --c1: #ffa066; --c2: #5fd6a2; --c3: #d3a2f5; --c4: #ff87b0; --c5: #bfe06a; } }
@media print { svg { --ink: #000; --soft: #333; --grid: #ccc; --page: #fff;
      --c0: #0b62c4; --c1: #b3470f; --c2: #0d7a4e; --c3: #8433b8; --c4: #a80f4c; --c5: #4d6a00; } }
text { font: 13px system-ui, sans-serif; fill: var(--ink); } .soft { fill: var(--soft); font-size: 12px; }
.page { fill: var(--page); } .grid { stroke: var(--grid); } .line { fill: none; stroke-width: 2; }
"""
DASHES = ("", "7 3", "2 3", "9 3 2 3", "12 4", "4 2")
COLOURS = 6
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 720, 380, 58, 40, 48


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a plot: points (x, y); ``marks`` draws points instead of a line, in the colour of the curve
    before."""

    label: str
    points: Sequence[tuple[float, float]]
    marks: bool = False


def plot(title: str, x_label: str, y_label: str, curves: Sequence[Curve], *, logarithmic: bool = False) -> str:
    """Return an SVG document with curves over common axes; ``logarithmic`` applies to both of them."""
    scale = _Scale(curves, logarithmic)
    lines = [curve for curve in curves if not curve.marks]
    height = HEIGHT + 20 * ceil(len(lines) / 2)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(title)}">',
        f"<style>{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{height}"/>',
        f'<text x="{LEFT}" y="22">{escape(title)}</text>',
        *scale.axes(x_label, y_label),
    ]
    number = -1
    for curve in curves:
        number += not curve.marks
        colour = f"var(--c{number % COLOURS})"
        places = [scale.place(x, y) for x, y in curve.points]
        if curve.marks:
            parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" style="fill:{colour}"/>' for x, y in places]
            continue
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dash = f' stroke-dasharray="{DASHES[number % len(DASHES)]}"' if DASHES[number % len(DASHES)] else ""
        parts.append(f'<polyline class="line" points="{path}" style="stroke:{colour}"{dash}/>')
        x, y = LEFT + 330 * (number % 2), HEIGHT + 14 + 20 * (number // 2)
        parts.append(f'<path class="line" d="M{x} {y - 4}h34" style="stroke:{colour}"{dash}/>')
        parts.append(f'<text x="{x + 42}" y="{y}">{escape(curve.label)}</text>')
    return "\n".join([*parts, "</svg>", ""])


class _Scale:
    """Where values stand in the picture."""

    def __init__(self, curves: Sequence[Curve], logarithmic: bool) -> None:
        self._log = logarithmic
        xs = [x for curve in curves for x, _ in curve.points]
        ys = [y for curve in curves for _, y in curve.points]
        if logarithmic:
            self._x = (log10(min(xs)), log10(max(xs)))
            self._y = (float(floor(log10(min(ys)))), float(ceil(log10(max(ys)))))
        else:
            self._x, self._y = (min(0.0, *xs), max(xs)), (0.0, max(1.0, *ys) if max(ys) > 0.5 else _round_up(max(ys)))

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return the pixels of a point."""
        if self._log:
            x, y = log10(x), log10(y)
        (x0, x1), (y0, y1) = self._x, self._y
        across = (x - x0) / ((x1 - x0) or 1)
        up = (y - y0) / ((y1 - y0) or 1)
        return LEFT + across * (WIDTH - LEFT - 20), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    def axes(self, x_label: str, y_label: str) -> list[str]:
        """Return grid lines with their numbers, and the names of the axes."""
        parts = []
        for value in self._ticks(self._y):
            _, y = self.place(10 ** self._x[0] if self._log else self._x[0], value)
            parts.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - 20}"/>')
            parts.append(f'<text class="soft" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>')
        for value in self._ticks(self._x):
            x, _ = self.place(value, 10 ** self._y[0] if self._log else self._y[0])
            parts.append(f'<path class="grid" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>')
            parts.append(
                f'<text class="soft" x="{x:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{value:g}</text>'
            )
        middle = (LEFT + WIDTH - 20) / 2
        parts.append(f'<text class="soft" x="{middle}" y="{HEIGHT - 12}" text-anchor="middle">{escape(x_label)}</text>')
        parts.append(f'<text class="soft" x="{LEFT}" y="{TOP - 4}">{escape(y_label)}</text>')
        return parts

    def _ticks(self, span: tuple[float, float]) -> list[float]:
        if self._log:
            decades = range(floor(span[0]), ceil(span[1]) + 1)
            marks = [m * 10.0**d for d in decades for m in ((1, 2, 5) if span[1] - span[0] < 2 else (1,))]
            return [mark for mark in marks if span[0] - 1e-9 <= log10(mark) <= span[1] + 1e-9]
        step = 10 ** floor(log10(span[1] - span[0]))
        while (span[1] - span[0]) / step < 4:
            step /= 2
        return [round(k * step, 6) for k in range(ceil(span[0] / step), floor(span[1] / step + 1e-9) + 1)]


def _round_up(value: float) -> float:
    """Return the next number above that a scale may end with."""
    if value <= 0:
        return 1.0
    unit = 10.0 ** floor(log10(value))
    return next(step * unit for step in (1, 2, 2.5, 5, 10) if step * unit >= value)
