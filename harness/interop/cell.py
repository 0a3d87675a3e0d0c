"""One cell of a matrix: what one receiver made of one message of one sender, and the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

from cv2x.harness.interop.case import Case
from cv2x.harness.interop.difference import Difference
from cv2x.harness.interop.meaning import Meaning
from cv2x.harness.interop.stack import Answer

Told = tuple[str, dict[str, Any]]


class Status(Enum):
    """The verdict on a cell."""

    AGREE = "agree"
    """Octets, fields and so meaning are what they should be."""
    DIFFERS = "differs"
    REFUSED = "refused"
    NO_ANSWER = "no answer"
    LATE = "late"
    TWICE = "answered twice"
    CRASHED = "crashed"
    NONSENSE = "nonsense"
    KNOWN = "known fault"
    """It differs in a way that is on the list of known faults, with the clause that decides."""
    NOT_ASKED = "not asked"

    @property
    def bad(self) -> bool:
        """Whether the cell is a disagreement."""
        return self not in (Status.AGREE, Status.KNOWN, Status.NOT_ASKED)


class Known(NamedTuple):
    """A fault on the list of `codecs.faults`: its name, the clause that decides, what it is."""

    name: str
    clause: str
    what: str


@dataclass(slots=True)
class Cell:
    """One sender, one receiver, one message."""

    sender: str
    receiver: str
    case: Case
    status: Status
    told: list[Told] = field(default_factory=list)
    """What is wrong, as facts that `sentences` puts in words: a key and what stands in its sentence."""
    suspect: str = ""
    """The stack whose fault it is, as far as the others allow to tell; the word for both is ``sender or receiver``."""
    path: str = ""
    bit: int | None = None
    octets: bytes = b""
    """What was sent."""
    read: Any = None
    """What the receiver read, in the conventions of ``to_dict()``."""
    read_as: str = ""
    octets_differ_at: int | None = None
    differences: list[Difference] = field(default_factory=list)
    meaning: list[Meaning] = field(default_factory=list)
    faults: list[Known] = field(default_factory=list)
    """Known faults met."""
    encoded: Answer | None = None
    decoded: Answer | None = None
    evidence: str = ""
    """Its folder in the run folder."""

    @property
    def encode_ns(self) -> int | None:
        """The sender's own work."""
        return self.encoded.took_ns if self.encoded else None

    @property
    def decode_ns(self) -> int | None:
        """The receiver's own work."""
        return self.decoded.took_ns if self.decoded else None
