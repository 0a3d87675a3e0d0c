"""ASN.1 by the line: ``compiled`` makes a table document of assignments, ``node`` follows a name into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages.schema import compile_files

Document = dict[str, Any]
Compiled = Callable[..., Document]


@pytest.fixture
def compiled(tmp_path: Path) -> Compiled:
    def compile_text(*modules: str, tags: str = "AUTOMATIC TAGS", encoding: str = "uper") -> Document:
        paths = []
        for number, text in enumerate(modules):
            if "DEFINITIONS" not in text:
                text = f"M{number} DEFINITIONS {tags} ::= BEGIN\n{text}\nEND\n"  # noqa: PLW2901
            path = tmp_path / f"m{number}.asn"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return compile_files(paths, "test", encoding)

    return compile_text


def node(document: Document, name: str, *members: str) -> dict[str, Any]:
    """Return the node of a type, or of a member (``[]`` = element) inside it."""
    found = document["nodes"][document["types"][name]]
    for member in members:
        if member == "[]":
            found = document["nodes"][found["element"]]
        else:
            found = document["nodes"][next(item["node"] for item in found["root"] if item["name"] == member)]
    return dict(found)
