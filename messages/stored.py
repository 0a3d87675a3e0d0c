"""Dialects a user has added: compiled tables in the user's data directory, found by name like the built-in ones.

Rules: a stored dialect never takes the name of a built-in one; what is stored is the compiled table with the hash of
the texts it came from, never the texts, which are often somebody's property.  A stored file that was changed or
damaged is an error that says how to add it again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from cv2x.errors import InputError
from cv2x.messages.frames import FRAMES, Frame
from cv2x.messages.own import Compiled, read_private, user_folder, write_private
from cv2x.messages.own_frame import frame_of

FORMAT = 1
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Stored:
    """One stored dialect; ``origin`` is the SHA-256 of its texts, in hex."""

    name: str
    top: str | None
    like: str | None
    encoding: str
    origin: str
    table: dict[str, Any]
    legend: dict[str, Any]

    def frame(self) -> Frame | None:
        """Return the frame of its messages, ``None`` if it has none."""
        return frame_of(self.table, self.top, self.like)


def dialect_names() -> list[str]:
    """Return the names of all dialects with frames: the built-in ones, then the stored ones."""
    return [*FRAMES, *stored_names()]


def stored_names() -> list[str]:
    """Return the names of the stored dialects, sorted."""
    try:
        return sorted(path.stem for path in _folder().iterdir() if path.suffix == ".json" and _free(path.stem))
    except OSError:
        return []


def load(name: str) -> Stored | None:
    """Return a stored dialect, ``None`` if there is none of that name.  Raises InputError for a damaged one."""
    if not _free(name):
        return None
    path = _path(name)
    try:
        content = read_private(path)
        if content.get("format") != FORMAT:
            raise ValueError(f"of format {content.get('format')!r}")
        return Stored(**{key: content[key] for key in Stored.__dataclass_fields__})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise InputError(f"this stored dialect cannot be used ({error}): add it again", file=str(path)) from error


def store(name: str, what: Compiled, top: str | None, like: str | None) -> Path:
    """Store a dialect, in place of an earlier one of that name, and return its file.  Raises InputError."""
    check_name(name)
    path = _path(name)
    content = {"format": FORMAT, "name": name, "top": top, "like": like, "encoding": what.table["encoding"]}
    try:
        write_private(path, content | {"origin": what.origin, "table": what.table, "legend": what.legend})
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", file=str(path)) from error
    return path


def check_name(name: str) -> None:
    """Raise InputError for a name that no dialect can be stored under."""
    if _built_in(name):
        raise InputError(f"{name} is built in: choose another name", field="name")
    if not _NAME.fullmatch(name):
        raise InputError("a name has letters, digits, '.', '_' and '-', 64 at most", field="name")


def remove(name: str) -> None:
    """Remove a stored dialect.  Raises InputError when there is none."""
    if not _free(name):
        raise InputError(f"{name} is no dialect you added", field="name")
    try:
        _path(name).unlink()
    except FileNotFoundError:
        known = ", ".join(stored_names()) or "none"
        raise InputError(f"you added no dialect {name!r}; added are: {known}", field="name") from None
    except OSError as error:
        raise InputError(f"cannot be removed: {error.strerror}", file=str(_path(name))) from error


def _free(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and not _built_in(name)


def _built_in(name: str) -> bool:
    if name in FRAMES:
        return True
    shipped = (resources.files("cv2x.messages") / "tables").iterdir()
    return name.lower() in {path.name.removesuffix(".json") for path in shipped}


def _folder() -> Path:
    return user_folder("XDG_DATA_HOME", ".local/share") / "dialects"


def _path(name: str) -> Path:
    return _folder() / f"{name}.json"
