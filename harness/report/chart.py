"""Lines over two axes: points with their intervals, one chart under another in one style.

A point has a value, a bar from low to high where there is an interval, and a sentence that is shown where one points.
Names of lines stand at their ends, so there is no legend.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cv2x.harness.report.scale import Linear, Log
from cv2x.harness.report.svg import number, path, tag, text, title

WIDTH, LEFT, RIGHT, TOP, BOTTOM = 1040.0, 62.0, 150.0, 26.0, 40.0


@dataclass(frozen=True, slots=True)
class Point:
    """One value."""

    x: float
    y: float
    said: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Points joined, in one of the colours ``a``, ``b``, ``c``; a point that says nothing has no dot."""

    name: str
    points: Sequence[Point]
    colour: str = "a"
    dots: bool = True
    steps: bool = False
    """Each value holds until the next point."""


@dataclass(frozen=True, slots=True)
class Axes:
    """Both scales, how their ticks read, and what they are of."""

    x: Linear | Log
    y: Linear | Log
    x_label: str
    y_label: str
    x_tick: Callable[[float], str] = field(default="{:g}".format)
    y_tick: Callable[[float], str] = field(default="{:g}".format)
    height: float = 230.0
    mark_y: float | None = None
    """A value of y with a line across."""


def x_pixels() -> tuple[float, float]:
    """Return where x begins and ends."""
    return LEFT, WIDTH - RIGHT


def y_pixels(height: float = 230.0) -> tuple[float, float]:
    """Return where y begins (below) and ends (above)."""
    return height - BOTTOM, TOP


def chart(lines: Sequence[Line], axes: Axes, said: str) -> str | None:
    """Return the drawing, or ``None`` where no line has two points."""
    lines = [line for line in lines if line.points]
    if not any(len(line.points) > 1 for line in lines):
        return None
    base, (left, right) = axes.height - BOTTOM, x_pixels()
    drawn = [tag("path", d=f"M{left} {number(axes.y(tick))}H{right}", class_="grid") for tick in axes.y.ticks()]
    drawn += [text(left - 8, axes.y(tick) + 4, axes.y_tick(tick), "tick", "end") for tick in axes.y.ticks()]
    drawn += [text(axes.x(tick), base + 15, axes.x_tick(tick), "tick", "middle") for tick in axes.x.ticks()]
    drawn.append(tag("path", d=f"M{left} {base}H{right}", class_="axis"))
    if axes.mark_y is not None:
        drawn.append(tag("path", d=f"M{left} {number(axes.y(axes.mark_y))}H{right}", class_="hairline"))
    ends: list[float] = []
    for line in lines:
        drawn += _line(line, axes, ends)
    drawn.append(text((left + right) / 2, axes.height - 6, axes.x_label, "row", "middle"))
    drawn.append(text(0, 11, axes.y_label, "row"))
    view = f"0 0 {WIDTH:.0f} {axes.height:.0f}"
    return tag("svg", drawn, class_="chart", viewBox=view, role="img", aria_label=said)


def _line(line: Line, axes: Axes, ends: list[float]) -> list[str]:
    placed = [(axes.x(point.x), axes.y(point.y)) for point in line.points]
    corners = _steps(placed) if line.steps else placed
    drawn = [tag("path", d=path(corners), class_=f"curve {line.colour}")] if len(placed) > 1 else []
    for point, (x, y) in zip(line.points, placed, strict=True):
        if point.low is not None and point.high is not None:
            bar = f"M{number(x)} {number(axes.y(point.low))}V{number(axes.y(point.high))}"
            drawn.append(tag("path", d=bar, class_=f"whisker {line.colour}"))
        if line.dots and point.said:
            drawn.append(tag("circle", title(point.said), cx=x, cy=y, r=3.0, class_=f"spot {line.colour}"))
    x, y = placed[-1]
    while any(abs(y - other) < 13 for other in ends):
        y += 13
    ends.append(y)
    drawn.append(text(x + 8, y + 4, line.name, f"curve-name {line.colour}"))
    return drawn


def _steps(placed: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners of a line that goes across before it goes up or down."""
    return [*placed[:1], *(corner for (_, y), (x, up) in pairwise(placed) for corner in ((x, y), (x, up)))]
