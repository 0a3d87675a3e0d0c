"""The interface of everything that carries frames.

A driver writes ``__init__``, ``send``, ``_arrived`` and, as it needs, ``fileno``, ``next_arrival_ns`` and ``close``;
the base class does taps, counters and the context manager.  Rules: ``send`` never blocks and never loses silently (a
frame that cannot go out raises or is counted under a named cause); ``receive`` never blocks; a driver whose time is the
wall clock says so, and a run over it is in real time.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, ClassVar, Self

from cv2x.clock import Stamp
from cv2x.radio.frame import Frame, Layer, Reception

Tap = Callable[[str, Frame, Stamp], None]
"""Called with ``"sent"`` or ``"heard"``, the frame and the stamp."""


@dataclass(slots=True)
class RadioContext:
    """What a driver may need to know about the run it is opened for."""

    unit: str = "unit"
    seed: int = 0
    air: dict[str, Any] = field(default_factory=dict)
    """Shared by all radios of a run in this process: in-process media keep themselves here, by driver name."""
    options: dict[str, str] = field(default_factory=dict)
    """Driver options of the scenario's ``radio:`` entry, as written (``loss: "10 %"``)."""


class Radio(ABC):
    """One unit's radio."""

    carries: ClassVar[Layer] = Layer.SDU
    """How much of a frame this driver takes; the station's stack stops there."""
    wall_clock: ClassVar[bool] = False
    """True: frames travel in real time, so the run must too."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.taps: list[Tap] = []
        self.counters: Counter[str] = Counter()
        """``sent``, ``heard`` and every cause of loss, by name."""

    @classmethod
    @abstractmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the driver for one unit; ``address`` is what follows the colon of ``--radio name:address`` (may be
        empty).

        Raises InputError for an address or option that makes no sense, UnavailableError where the machine cannot.
        """

    def send(self, frame: Frame, now: Stamp) -> None:
        """Give a frame to the air at ``now``."""
        self._send(frame, now)
        self.counters["sent"] += 1
        for tap in self.taps:
            tap("sent", frame, now)

    def receive(self, now: Stamp) -> list[Reception]:
        """Return what has arrived up to ``now``, oldest first; never blocks."""
        arrived = self._arrived(now)
        self.counters["heard"] += len(arrived)
        if self.taps:
            for reception in arrived:
                for tap in self.taps:
                    tap("heard", reception.frame, reception.stamp)
        return arrived

    @abstractmethod
    def _send(self, frame: Frame, now: Stamp) -> None: ...

    @abstractmethod
    def _arrived(self, now: Stamp) -> list[Reception]: ...

    def next_arrival_ns(self) -> int | None:
        """Return the monotonic time of the next known arrival (in-process media), or ``None``."""
        return None

    def fileno(self) -> int | None:
        """Return a descriptor that becomes readable when something arrived (wall-clock drivers), or ``None``."""
        return None

    def close(self) -> None:
        """Let go of sockets and devices; safe to call twice."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
