"""A recorded drive: octets that somebody really sent, with the times and the layer they were recorded at.

Rules.  A drive keeps the octets as they were sent, cut only where the recording itself added something (a sender's
buffer, an Ethernet frame).  What cannot be used is counted under a cause and kept with its place; only a file of which
nothing can be used is refused.  Times are offsets from the first record; the date is known only where the recording
holds one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from cv2x.scenarios.model import DEFAULT_START_UTC_NS

MAX_RECORDS = 2_000_000
"""Most records read from one file (a bound of ours)."""
MAX_REJECTS_KEPT = 1000
"""Most rejects kept one by one; the counts go on (a bound of ours)."""


class Within(Enum):
    """Where the octets of a record begin."""

    SDU = "sdu"
    """With the V2X message family octet."""
    NETWORK = "network"
    """With a WSMP or DSMP header."""
    ENVELOPE = "envelope"
    """With an IEEE 1609.2 envelope."""
    MESSAGE = "message"
    """With the message frame itself."""


@dataclass(frozen=True, slots=True)
class DriveRecord:
    """One transmission of a drive."""

    offset_ns: int
    """Since the first record."""
    octets: bytes
    within: Within
    place: int
    """Line (from 1) or offset in octets in the file, as `Drive.place` says."""
    sender: str = ""
    """``own`` or ``remote`` where the recording tells, else empty."""


@dataclass(frozen=True, slots=True)
class Reject:
    """Something in the file that is no record."""

    cause: str
    """A short fixed phrase; counted."""
    detail: str
    place: int


@dataclass(slots=True)
class Rejects:
    """Rejects of one file."""

    kept: list[Reject] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, cause: str, detail: str, place: int) -> None:
        """Count one, and keep it while there are not too many."""
        self.counts[cause] += 1
        if len(self.kept) < MAX_REJECTS_KEPT:
            self.kept.append(Reject(cause, detail, place))


@dataclass(frozen=True, slots=True)
class Drive:
    """A recorded drive."""

    file: str
    kind: str
    """What the file turned out to be: ``hex lines``, ``capture``, ``ODE log``, ``cv2x recording``."""
    place: str
    """What `DriveRecord.place` counts: ``line``, ``octet`` or ``packet``."""
    dialect: str
    """The dialect in which its messages decode."""
    records: tuple[DriveRecord, ...]
    """In order of time."""
    start_utc_ns: int = DEFAULT_START_UTC_NS
    """The instant of the first record."""
    dated: bool = False
    """Whether the recording, or the user, says when it was; otherwise the date is made up."""
    rejects: tuple[Reject, ...] = ()
    reject_counts: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """What a reader of a report should know about how the file was read."""

    @property
    def length_ns(self) -> int:
        """From the first record to the last."""
        return self.records[-1].offset_ns if self.records else 0
