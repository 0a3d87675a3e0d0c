"""A user's own ASN.1: from the texts they bought or downloaded to what a dialect is made of.

Strategy: the texts go through the same compiler as ours and give the same table (docs/codec-tables.md), so the engine
knows no difference.  Compiling takes seconds and needs asn1tools; the result is kept under the user's cache directory
by the hash of everything it depends on: the texts, the options and the compiler itself.  A cache that cannot be read,
written or trusted is no error and no answer: the texts are compiled again.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from cv2x.errors import InputError, SchemaError, UnavailableError

ENCODINGS = ("uper", "oer")
SUFFIXES = (".asn", ".asn1")
MAX_TEXT_OCTETS = 32 << 20
"""All texts of a dialect together; the longest set in use (ETSI release 2) has under 2 MiB."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A table document, its legend, and the hash of the texts they came from."""

    table: dict[str, Any]
    legend: dict[str, Any]
    origin: str


def compiled(files: str | Path | Iterable[str | Path], name: str, encoding: str, plain: Sequence[str] = ()) -> Compiled:
    """Return what the texts compile to, from the cache when they and the compiler are unchanged.

    A folder stands for the ``.asn`` and ``.asn1`` files in it; ``plain`` names modules whose types keep their plain
    names where several modules define one.  Raises SchemaError (file, line), InputError for a file
    that cannot be read, UnavailableError without asn1tools.
    """
    if encoding not in ENCODINGS:
        raise InputError(f"no encoding {encoding!r}; known are {', '.join(ENCODINGS)}", field="encoding")
    paths = text_files(files)
    origin = hashlib.sha256()
    left = MAX_TEXT_OCTETS
    for path in paths:
        text = _octets(path, left)
        left -= len(text)
        origin.update(f"{path.name}:{len(text)}:".encode())
        origin.update(text)
    key = hashlib.sha256(f"{_compiler_version()}:{encoding}:{name}:{','.join(plain)}:{origin.hexdigest()}".encode())
    kept = user_folder("XDG_CACHE_HOME", ".cache") / "asn1" / f"{key.hexdigest()}.json"
    content = _trusted(kept)
    if content is None:
        content = _compile(paths, name, encoding, plain)
        try:
            write_private(kept, content)
        except OSError:
            pass
    return Compiled(content["table"], content["legend"], origin.hexdigest())


def text_files(files: str | Path | Iterable[str | Path]) -> list[Path]:
    """Return the files named, in that order; a folder gives the ASN.1 files in it by name.  Raises InputError."""
    given = [files] if isinstance(files, (str, Path)) else list(files)
    found: list[Path] = []
    for path in map(Path, given):
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(inner for inner in path.iterdir() if inner.suffix.lower() in SUFFIXES)
        if not inside:
            raise InputError(f"no {' or '.join(SUFFIXES)} file in this folder", file=str(path))
        found += inside
    if not found:
        raise InputError("no ASN.1 file is named", field="files")
    return found


def user_folder(variable: str, default: str) -> Path:
    """Return cv2x's folder under an XDG base directory (one that is no absolute path does not count)."""
    base = os.environ.get(variable, "")
    return (Path(base) if os.path.isabs(base) else Path.home() / default) / "cv2x"


def write_private(path: Path, content: Mapping[str, Any]) -> None:
    """Write a document that only its owner can read, whole or not at all, with its own hash in the first line."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = json.dumps(content, separators=(",", ":")).encode()
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")  # made with mode 0600
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def read_private(path: Path) -> dict[str, Any]:
    """Return what `write_private` wrote.  Raises OSError, and ValueError for a document that was changed since."""
    digest, _, text = path.read_bytes().partition(b"\n")
    if hashlib.sha256(text).hexdigest().encode() != digest:
        raise ValueError("not as it was written")
    content: dict[str, Any] = json.loads(text)
    return content


def _trusted(path: Path) -> dict[str, Any] | None:
    try:
        if path.stat().st_uid != os.getuid():
            return None
        content = read_private(path)
    except (OSError, ValueError):
        return None
    return content if {"table", "legend"} <= content.keys() else None


def _compile(paths: list[Path], name: str, encoding: str, plain: Sequence[str]) -> dict[str, Any]:
    try:
        from cv2x.messages.schema import compile_with_legend
    except ModuleNotFoundError as error:
        if error.name != "asn1tools":
            raise
        raise UnavailableError("compiling ASN.1 needs asn1tools: pip install 'cv2x[asn1]'") from error
    try:
        table, legend = compile_with_legend(paths, name, encoding, plain)
    except RecursionError as error:
        raise SchemaError("a type or value is nested too deeply to be read") from error
    return {"table": table, "legend": legend}


def _octets(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as stream:
            text = stream.read(limit + 1)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", file=str(path)) from error
    if len(text) > limit:
        raise InputError(f"more than {MAX_TEXT_OCTETS >> 20} MiB of text: no ASN.1 modules", file=str(path))
    return text


def _compiler_version() -> str:
    """Return a hash of the compiler's own text: whatever changes in it, no old result is taken for a new one."""
    version = hashlib.sha256()
    folder = resources.files("cv2x.messages") / "schema"
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        if part.name.endswith(".py"):
            version.update(part.read_bytes())
    return version.hexdigest()
