"""From what holds to what the driver is told.

A finding that was not there before raises an alert.  While it stands nothing more is said, but for advice whose numbers
change materially since they were last told, and for somebody who goes on under another temporary id: the alert follows.
A finding that is gone clears its alert after a hold time, so that a value trembling around its threshold does not ring
twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages.model import Position
from cv2x.obu.applications.base import Finding
from cv2x.station.outcome import Alert

HOLD_NS = SECOND_NS
"""How long an alert outlives its finding.  Default only."""


@dataclass(slots=True)
class _Standing:
    target: str
    """What the driver was last told it is about: somebody may go on under another id."""
    told: Mapping[str, float]
    """The numbers the driver was last told."""
    held_ns: int
    """Monotonic time at which the finding last held."""


class AlertBook:
    """The alerts that stand, by application and target."""

    def __init__(self, material: Mapping[str, Mapping[str, float]]) -> None:
        """``material``: application id -> number -> the change beyond which a standing alert is updated."""
        self._material = material
        self._standing: dict[tuple[str, str], _Standing] = {}

    def __len__(self) -> int:
        return len(self._standing)

    @property
    def deadline_ns(self) -> int | None:
        """Monotonic time at which the first standing alert would have to be cleared, or ``None``."""
        if not self._standing:
            return None
        return min(standing.held_ns for standing in self._standing.values()) + HOLD_NS

    def update(self, found: Mapping[str, Sequence[Finding]], now: Stamp, position: Position | None) -> list[Alert]:
        """Return what there is to tell, now that these findings hold (application id -> findings)."""
        alerts = []
        for name, findings in found.items():
            for finding in findings:
                key = (name, finding.key or finding.target)
                standing = self._standing.get(key)
                if standing is None:
                    self._standing[key] = _Standing(finding.target, finding.numbers, now.monotonic_ns)
                    alerts.append(Alert(name, "raised", finding.target, position, finding.numbers))
                    continue
                standing.held_ns = now.monotonic_ns
                if finding.target != standing.target or self._changed(name, standing.told, finding.numbers):
                    standing.target, standing.told = finding.target, finding.numbers
                    alerts.append(Alert(name, "updated", finding.target, position, finding.numbers))
        for key, standing in list(self._standing.items()):
            if now.monotonic_ns - standing.held_ns >= HOLD_NS:
                del self._standing[key]
                alerts.append(Alert(key[0], "cleared", standing.target, position, standing.told))
        return alerts

    def _changed(self, name: str, told: Mapping[str, float], numbers: Mapping[str, float]) -> bool:
        limits = self._material.get(name, {})
        return any(abs(numbers[number] - told[number]) > limit for number, limit in limits.items())
