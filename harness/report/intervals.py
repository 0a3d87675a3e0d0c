"""How the intervals between receptions spread: one column per class, bounds written under it."""

from __future__ import annotations

from collections.abc import Sequence

from cv2x.harness.language import Words
from cv2x.harness.report.svg import tag, text, title

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 1040.0, 230.0, 60.0, 44.0, 22.0


def intervals(edges_ms: Sequence[float], classes: Sequence[int], w: Words) -> str | None:
    """Return the drawing of counts per class (one more class than edges), or ``None`` when all are zero."""
    if not any(classes):
        return None
    wide = (_WIDTH - _LEFT) / len(classes)
    most = max(classes)
    base = _HEIGHT - _BOTTOM
    drawn = [tag("path", d=f"M{_LEFT} {base}H{_WIDTH}", class_="axis")]
    for index, count in enumerate(classes):
        x = _LEFT + index * wide
        over = edges_ms[index - 1] if index else 0
        bounds = (
            w("to", low=_time(over), high=_time(edges_ms[index]))
            if index < len(edges_ms)
            else w("over", time=_time(edges_ms[-1]))
        )
        tall = (base - _TOP) * count / most
        if count:
            drawn.append(
                tag(
                    "rect",
                    title(f"{bounds}: {count}"),
                    x=x + 3,
                    y=base - tall,
                    width=wide - 6,
                    height=tall,
                    class_="area sent",
                )
            )
            drawn.append(text(x + wide / 2, base - tall - 5, f"{count:,}", "row", "middle"))
        drawn.append(
            text(
                x + wide / 2,
                base + 15,
                f"≤ {_time(edges_ms[index])}" if index < len(edges_ms) else w["longer"],
                "tick",
                "middle",
            )
        )
    drawn.append(
        text(
            (_LEFT + _WIDTH) / 2,
            _HEIGHT - 8,
            w["axis"],
            "row",
            "middle",
        )
    )
    drawn.append(text(_LEFT - 8, base - 2, w["count"], "row", "end"))
    return tag(
        "svg",
        drawn,
        class_="intervals",
        viewBox=f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}",
        role="img",
        aria_label=w["intervals"],
    )


def _time(ms: float) -> str:
    return f"{ms / 1000:g} s" if ms >= 1000 else f"{ms:g} ms"
