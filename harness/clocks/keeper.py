"""What a unit does about its clock while it runs: asks a peer's, answers whoever asks for its own, and notes what the
machine's clock service says; all of it into ``clock.jsonl`` of the run's folder.

An observer, so that it ends with the run; it watches nothing.  None of its threads touches the run.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cv2x.clock import Stamp, wall_stamp
from cv2x.harness.clocks.asker import Asker
from cv2x.harness.clocks.evidence import FILE, EvidenceFile
from cv2x.harness.clocks.reflector import Reflector
from cv2x.harness.clocks.stamp_packet import ErrorEstimate
from cv2x.harness.clocks.status import ask_status
from cv2x.station.observer import Observer

STATUS_EVERY_S = 60.0


@dataclass(frozen=True, slots=True)
class ClockOptions:
    """What a unit is to do about its clock."""

    peer: tuple[str, int] | None = None
    """Whose clock is asked."""
    serve: tuple[str, int] | None = None
    """Where questions are answered."""


class ClockKeeper(Observer):
    """Keeps a unit's clock evidence; ``folder`` ``None`` = nowhere, only counts.

    Raises UnavailableError where an address cannot be used or the file cannot be written.
    """

    def __init__(
        self, options: ClockOptions, folder: Path | None, unit: str, clock: Callable[[], Stamp] = wall_stamp
    ) -> None:
        self.options = options
        self.asker: Asker | None = None
        self.reflector: Reflector | None = None
        self._clock, self._over = clock, threading.Event()
        self._evidence = (
            None
            if folder is None
            else EvidenceFile(folder / FILE, unit, _written(options.peer), _written(options.serve))
        )
        try:
            if options.serve is not None:
                self.reflector = Reflector(options.serve, clock)
            if options.peer is not None:
                self.asker = Asker(options.peer, self._evidence, clock)
        except BaseException:
            self.close()
            raise
        # The clock service may take its time, and is no reason to wait for at the end.
        threading.Thread(target=self._note_status, name="clock status", daemon=True).start()

    def told(self) -> dict[str, Any]:
        """Return what results.json says of it: whom it asked, where it answered, and what came of that."""
        counts = self.counts()
        return {
            "asks": _written(self.options.peer),
            "answers": _written(self.options.serve),
            "asked": counts.get("asked", {}),
            "served": counts.get("served", {}),
        }

    def counts(self) -> dict[str, dict[str, int]]:
        """Return what was asked and answered so far, by name."""
        ends = (("asked", self.asker), ("served", self.reflector))
        return {way: dict(end.counters) for way, end in ends if end is not None}

    def close(self) -> None:
        """End all of it; safe to call twice."""
        if self._over.is_set():
            return
        self._over.set()
        for end in (self.asker, self.reflector):
            if end is not None:
                end.close()
        if self._evidence is not None:
            for way, counted in self.counts().items():
                self._evidence.counts(way, counted)
            self._evidence.close()

    def _note_status(self) -> None:
        while not self._over.is_set():
            status = ask_status(self._clock().utc_ns)
            if self._evidence is not None and not self._over.is_set():
                self._evidence.status(status)
            if status.error_ns is not None:
                for end in (self.asker, self.reflector):
                    if end is not None:
                        end.estimate = ErrorEstimate(True, status.error_ns)
            self._over.wait(STATUS_EVERY_S)


def _written(place: tuple[str, int] | None) -> str | None:
    return None if place is None else f"{place[0]}:{place[1]}"
