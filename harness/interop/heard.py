"""Messages a device has of itself, as cases: whatever every layer in front of them leaves."""

from __future__ import annotations

from dataclasses import replace

from cv2x.errors import Cv2xError, InputError
from cv2x.harness.interop.case import Case, of_octets
from cv2x.messages import dialect
from cv2x.radio.frame import Frame
from cv2x.station.outcome import Discard
from cv2x.station.stack import Stack as Network

MOST = 2000
"""Messages taken of one device (a bound of ours)."""


class OwnMessages:
    """Collects them, each different octet string once."""

    def __init__(self, name: str, dialects: list[str]) -> None:
        self.name = name
        self.cases: list[Case] = []
        self._networks = [(one, dialect(one)) for one in dialects]
        self._seen: set[tuple[str, bytes]] = set()

    def take(self, frame: Frame, source: str) -> None:
        """Take the message in a frame, in the first dialect that reads it; octets nobody of them reads are a case,
        too, because somebody should."""
        peeled: list[tuple[str, bytes]] = []
        for name, spoken in self._networks:
            octets = Network(spoken, carries=frame.layer).peel(frame)
            if not isinstance(octets, Discard):
                peeled.append((name, octets))
        for name, octets in peeled:
            if (name, octets) in self._seen:
                return
            try:
                case = of_octets(name, octets, f"{self.name}-{len(self.cases) + 1:04}", source)
            except (InputError, Cv2xError):
                continue
            self._add(case, octets)
            return
        if peeled:
            name, octets = peeled[0]
            if (name, octets) not in self._seen:
                number = f"{self.name}-{len(self.cases) + 1:04}"
                self._add(Case(f"{name}/unknown/{number}", name, "", None, octets, source, unread=True), octets)

    @property
    def full(self) -> bool:
        """Whether no more are taken."""
        return len(self.cases) >= MOST

    def _add(self, case: Case, octets: bytes) -> None:
        self._seen.add((case.dialect, octets))
        if not self.full:
            self.cases.append(replace(case, sender=self.name))
