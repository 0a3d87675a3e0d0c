"""What the peeler answers: the layers found, each with its place, and what did not hold.

Offsets count from the first octet given.  Where octets had to be made first (hex in a text, segments put together), the
layers inside count from the first of those, and ``counted_in`` names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple


class Certainty(Enum):
    """How it is known that octets are what they are said to be."""

    TOLD = "told"
    """What stands outside says so: a link type, an EtherType, a next header, the user."""
    FITS = "fits"
    """Nobody says so, but everything holds to the last octet, and a dialect takes the message strictly."""
    GUESS = "guess"
    """Nobody says so, and it is the reading that holds best."""


class Trouble(NamedTuple):
    """What did not hold: the layer, its field, the octet and the bit where that is, and the reason."""

    layer: str
    path: str
    octet: int
    bit: int
    """Bits from the first octet given."""
    reason: str
    cut_off: bool = False
    """Whether the octets end too early for what came so far, rather than being wrong."""

    def __str__(self) -> str:
        where = f"{self.layer}, {self.path}" if self.path else self.layer
        return f"{where}: {self.reason} (octet {self.octet})"


@dataclass(frozen=True, slots=True)
class Found:
    """One layer."""

    name: str
    at: int
    """First octet."""
    octets: int
    """How many octets are this layer's own: a header without what it carries, a message whole."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """What it says, in types JSON has."""
    certainty: Certainty = Certainty.TOLD
    remarks: tuple[str, ...] = ()
    inside: tuple[Found, ...] = ()
    dialects: tuple[str, ...] = ()
    """For a message, envelope or certificate: the dialects that take it."""
    evidence: str = ""
    """What ``dialects`` rests on: ``strict``, ``strict, zeros behind``, ``strict, octets behind`` or ``tolerant``."""
    trouble: Trouble | None = None
    counted_in: str = ""

    def walk(self) -> Iterator[Found]:
        """Yield this layer and all inside it, outermost first."""
        yield self
        for inner in self.inside:
            yield from inner.walk()


STRICT = "strict"
"""How evidence of strict readings begins."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What octets are."""

    octets: int
    top: Found | None
    """``None``: nothing was found, not even a beginning."""
    others: tuple[str, ...] = ()
    """Readings that hold as well, in words."""

    @property
    def layers(self) -> tuple[Found, ...]:
        """All layers, outermost first."""
        return () if self.top is None else tuple(self.top.walk())

    @property
    def dialects(self) -> frozenset[str]:
        """The dialects that take what was found (messages, envelopes, certificates) strictly: decoded in full and
        encoded to the same octets again."""
        return self._taken(strict=True)

    @property
    def tolerant_dialects(self) -> frozenset[str]:
        """The dialects that read what was found only by taking liberties: weaker evidence."""
        return self._taken(strict=False)

    @property
    def message(self) -> Found | None:
        """The first message found, ``None`` where there is none."""
        return next((layer for layer in self.layers if layer.name == MESSAGE), None)

    @property
    def trouble(self) -> Trouble | None:
        """The first thing that did not hold."""
        return next((layer.trouble for layer in self.layers if layer.trouble is not None), None)

    def _taken(self, *, strict: bool) -> frozenset[str]:
        taken = [layer for layer in self.layers if layer.evidence.startswith(STRICT) == strict]
        return frozenset(name for layer in taken for name in layer.dialects)

    def to_json(self) -> dict[str, Any]:
        """Return the answer in types JSON has; layers are a list, ``inside`` is the index of the one around."""
        listed: list[dict[str, Any]] = []
        if self.top is not None:
            _list(self.top, None, listed)
        trouble = self.trouble
        return {
            "octets": self.octets,
            "dialects": sorted(self.dialects),
            "tolerant_dialects": sorted(self.tolerant_dialects),
            "layers": listed,
            "trouble": None if trouble is None else trouble._asdict(),
            "other_readings": list(self.others),
        }


MESSAGE = "message"
"""Name of the layer that a message is."""


def _list(found: Found, around: int | None, listed: list[dict[str, Any]]) -> None:
    entry: dict[str, Any] = {"layer": found.name, "at": found.at, "octets": found.octets, "inside": around}
    entry["certainty"] = found.certainty.value
    if found.counted_in:
        entry["counted_in"] = found.counted_in
    if found.dialects:
        entry |= {"dialects": list(found.dialects), "evidence": found.evidence}
    if found.fields:
        entry["fields"] = dict(found.fields)
    if found.remarks:
        entry["remarks"] = list(found.remarks)
    index = len(listed)
    listed.append(entry)
    for inner in found.inside:
        _list(inner, index, listed)
