"""Types of the codec engine; what each thing means stands in _uper.pyx and the parts it includes."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from cv2x.liberty import Liberty

class Record:
    """A decoded SEQUENCE: immutable, compared by value, its members as attributes (absent: None)."""

    _fields: tuple[str, ...]
    _experimental: bool
    """Whether the dialect is a reconstruction, not to be taken for the standard's."""
    def __init__(self, **members: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def to_dict(self) -> dict[str, Any]:
        """Return the value as dicts, lists and scalars, absent members left out."""

    def replace(self, **changes: Any) -> Self:
        """Return a copy with other values for the members named; None makes a member absent."""

class Unknown:
    """The content octets of an open type whose key is not in the table."""

    @property
    def octets(self) -> bytes: ...
    def __init__(self, octets: bytes) -> None: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Codec:
    """Encodes and decodes the types of one dialect table, in UPER, OER or COER as it says."""

    def __init__(self, document: dict[str, Any], frame: tuple[Any, ...] | None = None) -> None: ...
    @property
    def types(self) -> tuple[str, ...]:
        """Names of all types, in the order of the table."""

    @property
    def messages(self) -> tuple[str, ...]:
        """Short names of the messages a frame can carry."""

    def decode(self, octets: bytes | bytearray | memoryview) -> tuple[str, Any]:
        """Return (short name, message) of a frame, or ("unknown:<id>", octets).  Raises DecodeError."""

    def encode(self, name: str, value: Record | Mapping[str, Any] | bytes) -> bytes:
        """Return the frame of a message (record or dict) named as `decode` names it.  Raises EncodeError."""

    def decode_type(self, name: str, octets: bytes | bytearray | memoryview) -> Any:
        """Return the value of a named type.  Raises DecodeError, InputError for an unknown name."""

    def encode_type(self, name: str, value: Any) -> bytes:
        """Return the octets of a value of a named type.  Raises EncodeError, InputError for an unknown name."""

    def record(self, name: str) -> type[Record]:
        """Return the record class of a SEQUENCE.  Raises InputError."""

    def decode_tolerant(self, octets: bytes | bytearray | memoryview) -> tuple[str, Any, tuple[Liberty, ...]]:
        """Return (short name, message, liberties): as `decode`, past every breach that leaves no doubt.

        Raises DecodeError where there is doubt, or where more than 64 liberties would be needed.
        """

    def decode_type_tolerant(
        self, name: str, octets: bytes | bytearray | memoryview
    ) -> tuple[Any, tuple[Liberty, ...]]:
        """Return (value of a named type, liberties).  Raises DecodeError, InputError for an unknown name."""

    def plain(self, name: str, value: Any) -> Any:
        """Return a decoded value of a named type as ``to_dict()`` would give it."""

    def plain_node(self, index: int, value: Any) -> Any:
        """As `plain`, by the index of the node in the table document."""

    def message_node(self, name: str) -> int:
        """Return the index in the table document of a message.  Raises EncodeError."""

    def type_node(self, name: str) -> int:
        """Return the index in the table document of a type.  Raises InputError."""

class Plan:
    """What is wanted of one message, for many frames: a tuple of steps (indexes) per column."""

    @property
    def columns(self) -> tuple[tuple[str, int, bool, bool], ...]:
        """For each column (store, octets of a row, may be absent, can be filled in place)."""

    def __init__(self, codec: Codec, name: str, steps: list[tuple[int, ...]], framed: bool = True) -> None: ...
    def scan(self, frames: Any, offsets: Any, values: list[Any], valid: list[Any], status: Any, rows: Any) -> int:
        """Fill the buffers of the columns from frames and return the number of rows."""

    def held(self, column: int, frames: Any, offsets: Any, spans: Any, valid: Any, rows: Any) -> list[Any]:
        """Return the octets or texts of a "span" column, None where absent."""

    def find(self, octets: bytes) -> list[int]:
        """Return the bit at which each column stands in a frame, -1 where absent, -2 in fragments."""

    def bounds(self, column: int) -> tuple[int, int]:
        """Return the least and greatest value of a column."""

    def fill(
        self, templates: list[bytes], places: list[list[int]], groups: Any, values: list[Any], offsets: Any, out: Any
    ) -> tuple[int, int] | None:
        """Write a frame per row; return (row, column) of a value out of range."""

def decode_many(codec: Codec, frames: Iterable[Any], keep_errors: bool) -> list[Any]:
    """Return (name, message) of every frame, or in its place its DecodeError."""

def encode_many(codec: Codec, items: Iterable[Any], keep_errors: bool) -> list[Any]:
    """Return the frame of every (name, message), or in its place its EncodeError."""

def first_odd(frames: tuple[Any, ...]) -> int:
    """Return the index of the first item that is no bytes, or -1."""

def brief(value: object) -> str:
    """Return a value as it stands in an error text: short whatever it is."""

def cut(octets: Any, offsets: Any) -> list[bytes]:
    """Return the octets between each offset and the next."""
