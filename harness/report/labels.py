"""Labels that do not lie on each other: each goes to the nearest free place around its mark, with a leader line when it
is far.

Greedy, in the order given: what matters most is placed first.  A label that finds no free place is left out and
counted; its mark stays, with a tooltip.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from cv2x.harness.report.svg import shorten, tag, text

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""
_RADII = (6.0, 14.0, 26.0, 42.0, 62.0, 90.0, 130.0)
_DIRECTIONS = tuple(math.radians(angle) for angle in (0, 180, -30, 30, 150, -150, -60, 60, -90, 90, 120, -120))
_TRIES = tuple((radius, angle, avoided) for avoided in (True, False) for radius in _RADII for angle in _DIRECTIONS)
LONGEST = 64


def text_width(said: str, size: float) -> float:
    """Return about how wide a text is in a sans-serif face; wide (East Asian) characters count double."""
    return sum(1.0 if ord(c) > 0x2E80 else 0.3 if c in "ijl.,:;'| " else 0.6 for c in said) * size


@dataclass(frozen=True, slots=True)
class Label:
    """A text that belongs to a mark."""

    x: float
    y: float
    said: str
    class_: str = ""
    size: float = 12.0
    clear: float = 6.0
    """Radius of the mark, kept free."""


class Boxes(list[Box]):
    """Boxes, of which there are thousands, to look at all at once."""

    def __init__(self) -> None:
        super().__init__()
        self._columns = np.zeros((0, 4))

    def clear_of(self, box: Box) -> bool:
        """Whether none of them overlaps a box."""
        if len(self._columns) != len(self):
            self._columns = np.array(self, float)
        left, top, right, bottom = self._columns.T
        return not ((box[0] < right) & (left < box[2]) & (box[1] < bottom) & (top < box[3])).any()


class Placer:
    """Places labels within a frame."""

    def __init__(self, frame: Box) -> None:
        self.frame = frame
        self.taken = Boxes()
        self.lines = Boxes()
        """What a label may cover only if there is no other place: bits of lines."""
        self.left_out = 0

    def keep_free(self, x: float, y: float, radius: float) -> None:
        """Let no label cover a mark."""
        self.taken.append((x - radius, y - radius, x + radius, y + radius))

    def keep_off(self, line: Sequence[tuple[float, float]], step: float = 9.0) -> None:
        """Let labels cover a line only where there is no other place."""
        for (x0, y0), (x1, y1) in pairwise(line):
            bits = max(1, math.ceil(math.dist((x0, y0), (x1, y1)) / step))
            for bit in range(min(bits, 500)):
                x, y = x0 + (x1 - x0) * bit / bits, y0 + (y1 - y0) * bit / bits
                self.lines.append((x - 4, y - 4, x + 4, y + 4))

    def place(self, label: Label) -> str:
        """Return the label's markup, empty where there was no room."""
        said = shorten(label.said, LONGEST)
        bold = 1.08 if label.class_.startswith(("alert", "name")) else 1.0
        width, height = text_width(said, label.size) * bold + 14, label.size + 5
        for radius, angle, avoid_lines in _TRIES:
            x = label.x + math.cos(angle) * (radius + label.clear)
            y = label.y + math.sin(angle) * (radius + label.clear)
            left, top = x - width * (0.5 - 0.5 * math.cos(angle)), y - height * (0.5 - 0.5 * math.sin(angle))
            box = (left, top, left + width, top + height)
            if self._free(box, avoid_lines):
                self.taken.append(box)
                return self._draw(label, said, box, radius)
        self.left_out += 1
        return ""

    def _free(self, box: Box, avoid_lines: bool) -> bool:
        left, top, right, bottom = self.frame
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            return False
        return self.taken.clear_of(box) and (not avoid_lines or self.lines.clear_of(box))

    def _draw(self, label: Label, said: str, box: Box, radius: float) -> str:
        parts = []
        if radius > _RADII[1]:
            x, y = min(max(label.x, box[0]), box[2]), min(max(label.y, box[1]), box[3])
            parts.append(
                tag("path", d=f"M{label.x:.1f} {label.y:.1f}L{x:.1f} {y:.1f}", class_=f"leader of-{label.class_}")
            )
        parts.append(text((box[0] + box[2]) / 2, box[3] - 5.5, said, f"label of-{label.class_}", "middle"))
        return "".join(parts)
