"""From ASN.1 text to the tables the codec engine walks (docs/codec-tables.md).

Strategy: asn1tools is the one parser; ``carry`` carries through it what it would lose; ``compiler`` resolves every reference and constraint
once, so that the engine never looks up a name.  The package imports nothing of cv2x, because the build of cv2x uses it: only when something
is wrong does the edge here turn the inner ``Fault`` into ``cv2x.errors.SchemaError``.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from .compiler import OpenTypes
from .fault import Fault
from .tables import build_tables, files_document, tree_document

__all__ = ["Fault", "OpenTypes", "build_tables", "compile_files", "compile_tree"]


def compile_tree(
    tree: dict[str, Any], dialect: str, encoding: str = "uper", open_types: OpenTypes | None = None
) -> dict[str, Any]:
    """Return the table document of what ``asn1tools.parse_files`` returns.

    ``open_types`` says what open fields hold: ``{"BasicSafetyMessage.partII[].partII-Value": {"partII-Id": {"0": "VehicleSafetyExtensions"}}}``;
    ``{}`` for a field marks it open with an empty table, selected by its only sibling.  Raises SchemaError.
    """
    try:
        return tree_document(tree, dialect, encoding, open_types)
    except Fault as fault:
        _refuse(fault)


def compile_files(paths: Iterable[str | Path], dialect: str, encoding: str = "uper") -> dict[str, Any]:
    """Return the table document of ASN.1 text; open types come from the object sets in it.  Raises SchemaError with file and line."""
    try:
        return files_document([Path(path) for path in paths], dialect, encoding)
    except Fault as fault:
        _refuse(fault)


def _refuse(fault: Fault) -> NoReturn:
    from cv2x.errors import SchemaError

    raise SchemaError(fault.reason, fault.file, fault.line) from fault
