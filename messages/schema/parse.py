"""ASN.1 files to one tree, with the place of every definition."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import asn1tools

from .fault import Fault

Lines = dict[tuple[str, str], tuple[str, int]]


def parse(paths: list[Path]) -> tuple[dict[str, Any], Lines]:
    """Return (tree as asn1tools gives it, (module, name) -> (file, line))."""
    tree: dict[str, Any] = {}
    lines: Lines = {}
    for path in paths:
        try:
            modules = asn1tools.parse_string(path.read_text(encoding="utf-8"))
        except asn1tools.ParseError as error:
            found = re.search(r"line (\d+)", str(error))
            raise Fault(str(error), str(path), int(found[1]) if found else None) from error
        tree |= modules
    return tree, lines
