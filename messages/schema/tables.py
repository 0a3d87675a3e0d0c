"""Documents and files: parse, compile, and write what has changed.

Which folder of ``messages/asn1`` holds which dialect, and how its messages are encoded, stands in ``DIALECTS``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .compiler import Compiler
from .fault import TextError
from .legend import legend_of
from .opens import OpenTypes
from .parse import Lines, parse

# folder -> (dialect, encoding, modules that keep plain names where several define one)
DIALECTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "tcsae53_2019": ("tcsae53-2019", "uper", ()),
    "ydt3709": ("ydt3709", "uper", ()),
    "cn_phase2": ("cn-phase2", "uper", ()),
    "j2735_2016": ("j2735-2016", "uper", ()),
    "j2735_2024": ("j2735-2024", "uper", ()),
    "etsi_r1": ("etsi-r1", "uper", ("ITS-Container",)),
    "etsi_r2": ("etsi-r2", "uper", ("ETSI-ITS-CDD",)),
    "ieee1609dot2": ("ieee1609dot2", "coer", ("Ieee1609Dot2", "Ieee1609Dot2BaseTypes")),
    "tci": ("tci", "oer", ()),
}


def tree_document(
    tree: dict[str, Any],
    dialect: str,
    encoding: str,
    open_types: OpenTypes | None,
    lines: Lines | None = None,
    plain: Sequence[str] = (),
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return (table document, legend) of a tree; TextError says module, type, file and line as ``lines`` knows."""
    compiler = Compiler(tree, encoding, open_types or {}, plain)
    try:
        document = compiler.document(dialect)
        return document, legend_of(dialect, compiler.names, compiler.references, lines or {})
    except TextError as fault:
        module, name = compiler.here
        if not fault.file:
            fault.file, fault.line = (lines or {}).get((module, name), ("", None))
        if module:
            where = f"{name}, at {fault.place}" if fault.place else name
            fault.reason = f"module {module}, type {where}: {fault.reason}"
        raise


def files_document(
    paths: list[Path], dialect: str, encoding: str, plain: Sequence[str] = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return (table document, legend) of ASN.1 files."""
    tree, lines = parse(paths)
    return tree_document(tree, dialect, encoding, None, lines, plain)


def build_tables(asn1_root: Path, target: Path) -> list[Path]:
    """Write ``<dialect>.json`` and ``legends/<dialect>.json`` for every folder of ``asn1_root`` unless right already.

    Returns the paths of the tables.
    """
    written = []
    for folder in sorted(path for path in asn1_root.iterdir() if path.is_dir()) if asn1_root.is_dir() else []:
        paths = sorted(folder.glob("*.asn"))
        if not paths:
            continue
        if folder.name not in DIALECTS:
            raise TextError(f"folder {folder.name} holds ASN.1 but DIALECTS names no dialect for it", str(folder))
        dialect, encoding, plain = DIALECTS[folder.name]
        document, legend = files_document(paths, dialect, encoding, plain)
        written.append(_write(target / f"{dialect}.json", document))
        _write(target / "legends" / f"{dialect}.json", legend)
    return written


def _write(path: Path, document: dict[str, Any]) -> Path:
    text = json.dumps(document, separators=(",", ":")) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path
