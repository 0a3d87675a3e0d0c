"""What a reader finds before times are settled: octets, and a time of its own where the file holds one."""

from __future__ import annotations

from dataclasses import dataclass, field

from cv2x.scenarios.drives.drive import Rejects, Within


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record as the file has it."""

    octets: bytes
    within: Within
    place: int
    utc_ns: int | None = None
    """When it was sent or heard, where the file says so."""
    sender: str = ""


@dataclass(slots=True)
class RawDrive:
    """Everything in a file, in its own order."""

    kind: str
    place: str
    records: list[RawRecord] = field(default_factory=list)
    rejects: Rejects = field(default_factory=Rejects)
    notes: list[str] = field(default_factory=list)
