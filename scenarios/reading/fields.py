"""One mapping of a checked document, read key by key.

The schema has already said that every key is known and of the right shape, so what is left are meanings; a wrong one
raises InputError at its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

from cv2x.clock import parse_instant
from cv2x.errors import InputError
from cv2x.messages.model import JunctionId, NodePoint, Position
from cv2x.quantities import parse_duration_ns, parse_quantity
from cv2x.scenarios.document import Document, Place, read_document
from cv2x.scenarios.library import shipped_parts
from cv2x.scenarios.problem import ProblemsFoundError
from cv2x.scenarios.validate import did_you_mean, dotted, schema_problems

MAX_RATE_HZ = 1000.0
"""Most messages a unit may send a second (as the units have it)."""


def checked_document(path: Path, kind: str) -> Document:
    """Return a file that fits its schema (``scenario unit map plan``).  Raises ProblemsFoundError with every fault."""
    document = read_document(path)
    problems = schema_problems(document, kind)
    if problems:
        raise ProblemsFoundError(problems)
    return document


class Fields:
    """A mapping at a place of a document."""

    __slots__ = ("data", "document", "place")

    def __init__(self, document: Document, place: Place = (), data: Any = None) -> None:
        self.document, self.place = document, place
        self.data: dict[str, Any] = document.data if data is None else data

    @property
    def line(self) -> int:
        """The line the mapping stands on."""
        return self.document.line(self.place)

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value as it stands."""
        return self.data.get(key, default)

    def within(self, key: str) -> Fields:
        """Return the mapping under a key (empty where there is none)."""
        return Fields(self.document, (*self.place, key), self.data.get(key) or {})

    def each(self, key: str) -> Iterator[tuple[str, Fields]]:
        """Yield name and mapping of every entry of the mapping under a key."""
        for name, value in (self.data.get(key) or {}).items():
            yield name, Fields(self.document, (*self.place, key, name), value or {})

    def items(self, key: str) -> Iterator[Fields]:
        """Yield every mapping of the list under a key."""
        for index, value in enumerate(self.data.get(key) or ()):
            yield Fields(self.document, (*self.place, key, index), value)

    def fault(self, reason: str, *within: str | int | None) -> NoReturn:
        """Raise InputError for a key of this mapping (or an entry of the list under it), or for the mapping."""
        place = (*self.place, *(step for step in within if step is not None))
        raise InputError(reason, self.document.file, self.document.line(place), dotted(place))

    def quantity(self, key: str, kind: str, default: float | None = None, *, above_zero: bool = False) -> float:
        """Return a quantity in SI; ``default`` where the key is absent."""
        if key not in self.data and default is not None:
            return default
        value = parse_quantity(self.data[key], kind)
        if above_zero and value <= 0:
            self.fault(f"{self.data[key]!r} must be more than 0", key)
        return value

    def quantity_or_none(self, key: str, kind: str) -> float | None:
        """Return a quantity in SI, or ``None`` where the key is absent."""
        return self.quantity(key, kind) if key in self.data else None

    def rate_hz(self, key: str, default: float) -> float:
        """Return a rate of messages in hertz."""
        value = self.quantity(key, "rate", default)
        if value > MAX_RATE_HZ:
            self.fault(f"{self.data[key]!r} is more than {MAX_RATE_HZ:g} Hz", key)
        return value

    def time_ns(self, key: str, default: int = 0) -> int:
        """Return a duration in nanoseconds."""
        return parse_duration_ns(self.data[key]) if key in self.data else default

    def instant_ns(self, key: str) -> int:
        """Return an instant as POSIX nanoseconds."""
        try:
            return parse_instant(self.data[key])
        except (ValueError, OverflowError) as error:
            self.fault(f"{self.data[key]!r} is not an instant: {error}", key)

    def file(self, key: str) -> Path:
        """Return the path of a file that a key names: relative to the document's folder, or one of the shipped library.

        The second lets a shipped scenario be copied anywhere and changed there.
        """
        written = str(self.data[key])
        path = Path(self.document.file).parent / written
        if path.is_file():
            return path
        if written not in shipped_parts():
            self.fault(f"there is no file {path}, and shipped are only {', '.join(shipped_parts())}", key)
        return shipped_parts()[written]

    def junction(self, key: str) -> JunctionId:
        """Return a junction written as ``1/1207`` or ``1207``."""
        region, _, number = str(self.data[key]).rpartition("/")
        if max(int(region or 0), int(number)) > 65535:
            self.fault(f"{self.data[key]} is not a junction: region and number are 0..65535", key)
        return JunctionId(int(region) if region else None, int(number))

    def degrees(self, key: str) -> Position:
        """Return a position written as ``[latitude, longitude]`` or ``[latitude, longitude, elevation]``."""
        return Position(*map(float, self.data[key]))

    def points(self, key: str) -> tuple[NodePoint, ...]:
        """Return a polyline whose points all differ from their predecessors."""
        points = tuple(NodePoint(*map(float, point)) for point in self.data[key])
        for index, (here, there) in enumerate(pairwise(points)):
            if here[:2] == there[:2]:
                self.fault(f"points {index + 1} and {index + 2} are the same", key)
        return points

    def known(self, key: str, name: str, names: Any, what: str) -> str:
        """Return ``name`` if it is one of ``names``; otherwise the fault says which there are."""
        if name not in names:
            self.fault(f"there is no {what} {name!r}: {did_you_mean(name, sorted(names))}", key)
        return name
