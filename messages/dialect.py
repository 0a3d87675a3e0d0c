"""A dialect: one wire version of one message family, by name.

Strategy: the engine (`cv2x._uper`) does the work by the table that was built into the package; this module only finds
the table, says how messages are framed (`frames`), and adds the JSON form.  A dialect is loaded once per process; its
record classes are the same objects ever after.  A missing table or engine is an error: there is no slow way round.
"""

from __future__ import annotations

import json
import threading
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from cv2x.errors import InputError, UnavailableError
from cv2x.messages.frames import FRAMES, Frame
from cv2x.messages.jsonform import from_json_value, to_json_value

try:
    from cv2x._uper import Codec, Record, Unknown
except ImportError as error:
    raise UnavailableError(
        f"the codec engine is not built ({error}): install cv2x with pip, which compiles it"
    ) from error

__all__ = ["Dialect", "Record", "Unknown", "dialect"]

_loaded: dict[str, Dialect] = {}
_loading = threading.Lock()


class Dialect(Codec):
    """The codec of one dialect, made of a table document (docs/codec-tables.md) and its frame, if it has one.

    ``family`` is ``"cn"`` or ``"sae"``, and empty for a table without a frame.
    """

    __slots__ = ("_nodes", "family", "name")

    def __init__(self, document: dict[str, Any], frame: Frame | None = None) -> None:
        super().__init__(document, (frame.style, frame.type, dict(frame.names)) if frame else None)
        self.name: str = document["dialect"]
        self.family: str = frame.family if frame else ""
        self._nodes: list[dict[str, Any]] = document["nodes"]

    def to_json(self, name: str, message: Any) -> Any:
        """Return a decoded message as JSON: octets in hex, BIT STRING as [hex, bits], CHOICE as [name, value]."""
        if name.startswith("unknown:"):
            return bytes(message).hex()
        node = self.message_node(name)
        return to_json_value(self._nodes, node, self.plain_node(node, message))

    def from_json(self, name: str, value: Any) -> Any:
        """Return what `encode` takes, of the JSON of `to_json`.  Raises EncodeError with a path."""
        if name.startswith("unknown:"):
            return from_json_value([{"kind": "octets"}], 0, value)
        return from_json_value(self._nodes, self.message_node(name), value)

    def to_json_type(self, name: str, value: Any) -> Any:
        """As `to_json`, for a value of a named type."""
        return to_json_value(self._nodes, self.type_node(name), self.plain(name, value))

    def from_json_type(self, name: str, value: Any) -> Any:
        """As `from_json`, for a value of a named type."""
        return from_json_value(self._nodes, self.type_node(name), value)

    def __repr__(self) -> str:
        return f"<Dialect {self.name}>"


def dialect(name: str) -> Dialect:
    """Return the dialect of that name, the same object every time.

    Raises InputError for a name that is not known and UnavailableError when its table was not built.
    """
    found = _loaded.get(name)
    if found is not None:
        return found
    if name not in FRAMES:
        raise InputError(f"no dialect {name!r}; known are {', '.join(sorted(FRAMES))}", field="dialect")
    with _loading:
        if name not in _loaded:
            _loaded[name] = Dialect(_table(name), FRAMES[name])
        return _loaded[name]


def _table(name: str) -> dict[str, Any]:
    place: Traversable = resources.files("cv2x.messages") / "tables" / f"{name}.json"
    try:
        text = place.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UnavailableError(
            f"the table of {name} was not built ({place}): install cv2x with pip, which makes it"
        ) from None
    document: dict[str, Any] = json.loads(text)
    return document
