"""What a section of the report is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from cv2x.harness.language import Pairs, Words

Results = Mapping[str, Any]
View = Callable[[Results, Words], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its words, what its template is filled with, and the notes it adds to the method."""

    name: str
    """The anchor in the page (``#name``), and the template ``sections/<name>.html.j2``."""
    words: Pairs
    """Key -> (English, 简体中文).  ``title`` is the heading."""
    view: View
    """Returns the names the template uses, or ``None`` where there is nothing to tell: then there is no section."""
    method: Callable[[Results, Words], list[str]] | None = None
    """Returns sentences on how this section's numbers were obtained, for the section on method."""


def drawing(svg: str | None) -> Markup | None:
    """Return a drawing made with `svg` as markup for a template."""
    return None if svg is None else Markup(svg)  # noqa: S704 - svg escapes
