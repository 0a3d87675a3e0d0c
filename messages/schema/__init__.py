"""From ASN.1 text to the tables the codec engine walks (docs/codec-tables.md).

Strategy: asn1tools is the one parser; ``carry`` carries through it what it would lose; ``compiler`` resolves every
reference and constraint once, so that the engine never looks up a name.  The package imports nothing of cv2x,
because the build of cv2x uses it: only when something is wrong does the edge here turn the inner ``TextError`` into
``cv2x.errors.SchemaError``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from .fault import TextError
from .opens import OpenTypes
from .tables import build_tables, files_document, tree_document

__all__ = ["OpenTypes", "TextError", "build_tables", "compile_files", "compile_tree", "compile_with_legend"]


def compile_tree(
    tree: dict[str, Any], dialect: str, encoding: str = "uper", open_types: OpenTypes | None = None
) -> dict[str, Any]:
    """Return the table document of what ``asn1tools.parse_files`` returns.

    ``open_types`` says what open fields hold, by place, selecting member and key:
    ``{"BasicSafetyMessage.partII[].partII-Value": {"partII-Id": {"0": "VehicleSafetyExtensions"}}}``.  ``{}`` for a
    place marks it open with an empty table, selected by its only sibling.  ``encoding`` is "uper", "oer" or "coer".
    Raises SchemaError.
    """
    try:
        return tree_document(tree, dialect, encoding, open_types)[0]
    except TextError as fault:
        _refuse(fault)


def compile_files(
    paths: Iterable[str | Path], dialect: str, encoding: str = "uper", plain: Sequence[str] = ()
) -> dict[str, Any]:
    """Return the table document of ASN.1 text, open types from its object sets.

    A type that several modules define stands as ``Module.Type``; ``plain`` names modules whose types keep their plain
    names even so.  Raises SchemaError (file, line).
    """
    return compile_with_legend(paths, dialect, encoding, plain)[0]


def compile_with_legend(
    paths: Iterable[str | Path], dialect: str, encoding: str = "uper", plain: Sequence[str] = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """As `compile_files`, with the legend of the table (``legend``): names, numbers and notes for people."""
    try:
        return files_document([Path(path) for path in paths], dialect, encoding, plain)
    except TextError as fault:
        _refuse(fault)


def _refuse(fault: TextError) -> NoReturn:
    from cv2x.errors import SchemaError

    raise SchemaError(fault.reason, fault.file, fault.line) from fault
