"""A dialect: one wire version of one message family, by name.

Strategy: the engine (`cv2x._uper`) does the work by the table that was built into the package; this module only finds
the table, says how messages are framed (`frames`), and adds the JSON form.  A dialect is loaded once per process; its
record classes are the same objects ever after.  A missing table or engine is an error: there is no slow way round.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, overload

from cv2x.errors import DecodeError, EncodeError, InputError, UnavailableError
from cv2x.liberty import Liberty
from cv2x.messages.frames import FRAMELESS, FRAMES, Frame
from cv2x.messages.jsonform import from_json_value, to_json_value

try:
    from cv2x._uper import Codec, Record, Unknown, decode_many, encode_many
except ImportError as error:
    raise UnavailableError(
        f"the codec engine is not built ({error}): install cv2x with pip, which compiles it"
    ) from error

if TYPE_CHECKING:  # NumPy waits until somebody asks for columns
    import numpy as np
    from numpy.typing import NDArray

    from cv2x.messages.columns import Columns, Prepared

__all__ = ["Dialect", "Liberty", "Record", "Unknown", "dialect"]

_loaded: dict[str, Dialect] = {}
_loading = threading.Lock()


class Dialect(Codec):
    """The codec of one dialect, made of a table document (docs/codec-tables.md) and its frame, if it has one.

    ``family`` is ``"cn"``, ``"sae"``, ``"etsi-r1"`` or ``"etsi-r2"``, and empty for a table without a frame or with a
    frame that is none of ours.
    """

    __slots__ = ("_document", "_legend", "_nodes", "_plans", "experimental", "family", "name")

    def __init__(
        self, document: dict[str, Any], frame: Frame | None = None, legend: dict[str, Any] | None = None
    ) -> None:
        experimental = frame is not None and frame.experimental
        told = {**document, "experimental": True} if experimental else document
        super().__init__(told, frame.for_engine() if frame else None)
        self.name: str = document["dialect"]
        self.family: str = frame.family if frame else ""
        self.experimental = experimental
        self._nodes: list[dict[str, Any]] = document["nodes"]
        self._document = document
        self._legend = legend
        self._plans: dict[tuple[str, tuple[str, ...]], Prepared] = {}

    @classmethod
    def from_asn1(
        cls,
        files: str | Path | Iterable[str | Path],
        top: str | None = None,
        name: str = "own",
        encoding: str = "uper",
        like: str | None = None,
        plain: Sequence[str] = (),
    ) -> Self:
        """Return the dialect of ASN.1 texts of the user's own: files, or a folder of ``.asn`` and ``.asn1`` files.

        ``top`` is the type that frames messages: a CHOICE of them, or a SEQUENCE of a bounded integer and the open type
        it selects.  Without it, or with any other type, there is no frame: `decode_type` and `encode_type` then take
        every type.  Messages go by the names in the text; ``like="j2735-2024"`` gives them the family and short names
        of a built-in dialect instead, so that the model understands them and units can speak them (a message whose
        members have other names than the mapping reads keeps its own).  A type that several modules define stands as
        ``Module.Type``; ``plain`` names modules whose types keep their plain names even so.

        Compiling needs asn1tools (``pip install 'cv2x[asn1]'``, else UnavailableError) and takes seconds; the result is
        cached by the content of the texts.  Raises SchemaError (file, line) and InputError.
        """
        from cv2x.messages.own import compiled
        from cv2x.messages.own_frame import frame_of

        made = compiled(files, name, encoding, plain)
        return cls(made.table, frame_of(made.table, top, like), made.legend)

    @property
    def document(self) -> dict[str, Any]:
        """The table document (docs/codec-tables.md), to be read only."""
        return self._document

    @property
    def legend(self) -> dict[str, Any]:
        """Type names by place, numbers of enumerations and notes; without entries where no text is known."""
        if self._legend is None:
            self._legend = _legend(self.name)
        return self._legend

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

    @overload
    def decode_many(
        self, frames: Iterable[bytes | bytearray | memoryview], *, errors: Literal["raise"] = "raise"
    ) -> list[tuple[str, Any]]: ...
    @overload
    def decode_many(
        self, frames: Iterable[bytes | bytearray | memoryview], *, errors: Literal["return"]
    ) -> list[tuple[str, Any] | DecodeError]: ...
    def decode_many(
        self, frames: Iterable[bytes | bytearray | memoryview], *, errors: Literal["raise", "return"] = "raise"
    ) -> Any:
        """Return what `decode` returns, of every frame.

        The first bad frame raises DecodeError, which names its index; with ``errors="return"`` the error stands in its
        place in the list instead, so no other frame is lost.
        """
        return decode_many(self, frames, _returned(errors))

    @overload
    def encode_many(self, items: Iterable[tuple[str, Any]], *, errors: Literal["raise"] = "raise") -> list[bytes]: ...
    @overload
    def encode_many(
        self, items: Iterable[tuple[str, Any]], *, errors: Literal["return"]
    ) -> list[bytes | EncodeError]: ...
    def encode_many(self, items: Iterable[tuple[str, Any]], *, errors: Literal["raise", "return"] = "raise") -> Any:
        """Return the frame of every (name, message); errors as in `decode_many`, with EncodeError."""
        return encode_many(self, items, _returned(errors))

    def columns(
        self,
        name: str,
        frames: Any,
        paths: Iterable[str],
        *,
        offsets: Any = None,
        errors: Literal["raise", "return"] = "return",
    ) -> Columns:
        """Return a NumPy array per path (`cv2x.messages.paths`), a row per frame that is a good message ``name``.

        ``frames`` is a list of octets, or one buffer with ``offsets``: int64, one more than frames, as Arrow keeps
        them.  Frames of other messages and those `decode` refuses have no row: ``.rows`` gives the frame of each row,
        ``.status`` what became of each frame, ``.rejected`` the counts by cause; with ``errors="raise"`` a frame that
        does not decode raises DecodeError.  Values that may be absent have a bool array in ``.valid``; what a column
        holds stands in ``.fields``.  The GIL is released meanwhile.  Raises InputError for a path that leads nowhere.
        """
        from cv2x.messages.columns import read_columns

        return read_columns(self, name, frames, paths, offsets, errors)

    def from_columns(
        self,
        name: str,
        columns: Mapping[str, Any],
        *,
        template: Record | Mapping[str, Any] | None = None,
        valid: Mapping[str, Any] | None = None,
    ) -> list[bytes]:
        """Return a frame per row of the columns (what `columns` gives, or any mapping of paths to arrays).

        What the columns do not say comes from ``template``, a message.  ``valid`` has a bool array for each path that
        is absent in some rows; by default that of ``columns``, or the masks of masked arrays.  Names may stand for the
        numbers of enumerated items.  Raises EncodeError, which names path and row.
        """
        from cv2x.messages.filling import fill_columns, frames_of

        return frames_of(*fill_columns(self, name, columns, template, valid))

    def from_columns_buffer(
        self,
        name: str,
        columns: Mapping[str, Any],
        *,
        template: Record | Mapping[str, Any] | None = None,
        valid: Mapping[str, Any] | None = None,
    ) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """As `from_columns`, but all frames in one array of octets and its offsets, as `columns` takes them."""
        from cv2x.messages.filling import fill_columns

        return fill_columns(self, name, columns, template, valid)

    def table(
        self,
        name: str,
        frames: Any,
        paths: Iterable[str],
        *,
        offsets: Any = None,
        errors: Literal["raise", "return"] = "return",
    ) -> Any:
        """Return `columns` as a ``pyarrow.Table``: absent values are null, items are dictionaries of their names.

        A column ``_frame`` holds the index of each row's frame; the schema's metadata holds the counts of rejected
        frames.  Raises UnavailableError when pyarrow is not installed.
        """
        from cv2x.messages.arrow import read_table

        return read_table(self, name, frames, paths, offsets, errors)

    def __repr__(self) -> str:
        return f"<Dialect {self.name}>"


def dialect(name: str) -> Dialect:
    """Return the dialect of that name, the same object every time.

    It is built in or one that the user has added (``cv2x dialect add``).  Raises InputError for a name that is not
    known and UnavailableError when its table was not built.
    """
    found = _loaded.get(name)
    if found is not None:
        return found
    if name not in FRAMES and name not in FRAMELESS:
        return _added(name)
    with _loading:
        if name not in _loaded:
            _loaded[name] = Dialect(_table(name), FRAMES.get(name))
        return _loaded[name]


def _added(name: str) -> Dialect:
    from cv2x.messages.stored import load, stored_names

    with _loading:
        if name not in _loaded:
            stored = load(name)
            if stored is None:
                known = ", ".join([*sorted([*FRAMES, *FRAMELESS]), *stored_names()])
                raise InputError(f"no dialect {name!r}; known are {known}", field="dialect")
            found = Dialect(stored.table, stored.frame(), stored.legend)
            found.name = name
            _loaded[name] = found
        return _loaded[name]


def _legend(name: str) -> dict[str, Any]:
    tables = resources.files("cv2x.messages") / "tables"
    place = tables / "legends" / f"{name}.json"
    if not (tables / f"{name}.json").is_file():
        return {"places": {}, "numbers": {}, "notes": {}}
    try:
        found: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnavailableError(
            f"the legend of {name} was not built ({place}): install cv2x with pip, which makes it"
        ) from None
    return found


def _returned(errors: str) -> bool:
    if errors not in ("raise", "return"):
        raise InputError(f"'raise' or 'return' expected, not {errors!r}", field="errors")
    return errors == "return"


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
