"""SVG as text: elements with escaped attributes and content, numbers without needless digits.

Everything that comes from a scenario, a file or the air passes through `text` or an attribute of `tag`; both escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def number(value: float) -> str:
    """Return a coordinate with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def tag(name: str, content: str | Iterable[str] = "", **attributes: str | float | None) -> str:
    """Return an element; ``class_`` gives ``class``, ``stroke_width`` gives ``stroke-width``, ``None`` leaves an
    attribute out.

    ``content`` is markup: escape what is not.
    """
    inner = content if isinstance(content, str) else "".join(content)
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{inner}</{name}>"


def text(x: float, y: float, said: str, class_: str | None = None, anchor: str | None = None) -> str:
    """Return a text element with escaped content."""
    return tag("text", escaped(said), x=x, y=y, class_=class_, text_anchor=anchor)


def title(said: str) -> str:
    """Return the title (tooltip) of the element it stands in."""
    return tag("title", escaped(said))


def path(points: Sequence[tuple[float, float]], close: bool = False) -> str:
    """Return path data through points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if close else "")


def escaped(said: str) -> str:
    """Return text as markup."""
    return escape(printable(said))


def printable(said: str) -> str:
    """Return text without control characters, which no markup may hold."""
    return "".join(c if c.isprintable() or c in "\n\t" else "�" for c in said)


def shorten(said: str, most: int) -> str:
    """Return text of at most so many characters, an ellipsis in place of the rest."""
    return said if len(said) <= most else said[: max(1, most - 1)] + "…"
