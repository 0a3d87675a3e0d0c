"""The stamps of a run, out of its folder: what was sent and heard when, and what is known of its clock.

All instants are of the clock of the machine that ran it; what a unit with a wrong clock believed is turned back.  A
recording with damage is read up to the damage, which is kept to be told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from cv2x.errors import InputError
from cv2x.harness.clocks.evidence import FILE, Evidence, read_evidence
from cv2x.harness.folder import ARTEFACTS
from cv2x.radio.frame import Stamped
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Clock, Received, Transmitted

MAX_FRAMES = 3_000_000
"""Frames sent and heard that are taken from one recording; what comes after is counted."""


class SentFrame(NamedTuple):
    """A frame given to a radio."""

    unit: str
    message: str
    key: bytes
    begun_ns: int | None
    """When the step that made it began."""
    sent_ns: int
    """When it was handed to the radio."""


class HeardFrame(NamedTuple):
    """A frame heard."""

    unit: str
    message: str
    key: bytes
    stamped_ns: int
    """Its reception stamp."""
    done_ns: int | None
    """When it was in the applications."""
    access_ns: int | None
    """How long it waited in its sender's radio, where the medium knows."""
    stamped: Stamped | None


@dataclass(slots=True)
class RunStamps:
    """One run."""

    path: Path
    sent: list[SentFrame] = field(default_factory=list)
    heard: list[HeardFrame] = field(default_factory=list)
    clock: Evidence | None = None
    damage: str = ""
    """What to tell of a recording that is not whole."""
    left_out: int = 0

    @property
    def units(self) -> list[str]:
        """Everybody who said or heard something."""
        return sorted({one.unit for one in self.sent} | {one.unit for one in self.heard})


def key_of(octets: bytes) -> bytes:
    """Return what a message's octets are known by."""
    return blake2b(octets, digest_size=16).digest()


def read_stamps(path: str | Path) -> RunStamps:
    """Return the stamps of a run folder or of a recording.  Raises InputError for what is neither."""
    place = Path(path)
    file = place / ARTEFACTS["recording"] if place.is_dir() else place
    if place.is_dir() and not file.exists():
        raise InputError(f"holds no {ARTEFACTS['recording']}: name the folder of a run, or a recording", str(place))
    run = RunStamps(place)
    recording = read_recording(file)
    run.damage = recording.cut_off
    offsets: dict[str, int] = {}
    try:
        for event in recording.events:
            if isinstance(event, Clock):
                offsets[event.unit] = event.believed_utc_ns - event.utc_ns
            elif isinstance(event, Transmitted | Received):
                if len(run.sent) + len(run.heard) >= MAX_FRAMES:
                    run.left_out += 1
                else:
                    _take(run, event, offsets)
    except InputError as error:
        run.damage = error.reason
    evidence = file.parent / FILE
    if evidence.exists():
        run.clock = read_evidence(evidence)
    return run


def _take(run: RunStamps, event: Transmitted | Received, offsets: dict[str, int]) -> None:
    key = key_of(event.octets)
    if isinstance(event, Transmitted):
        run.sent.append(SentFrame(event.unit, event.message, key, event.begun_utc_ns, event.utc_ns))
        return
    arrival = event.arrival
    stamped_ns = arrival.believed_utc_ns - offsets.get(event.unit, 0)
    run.heard.append(
        HeardFrame(
            event.unit, event.message, key, stamped_ns, event.done_utc_ns, arrival.access_delay_ns, arrival.stamped
        )
    )
