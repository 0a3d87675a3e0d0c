"""The interface of everything that carries frames.

A driver writes ``__init__``, ``send``, ``_arrived`` and, as it needs, ``fileno``, ``next_arrival_ns`` and ``close``;
the base class does taps, counters, reports and the context manager.  Rules: ``send`` and ``receive`` never block.  No
frame is lost silently: one that does not go out raises at once (EncodeError where it is the frame's fault, NotSentError
where it is not), and what a driver learns only afterwards, or of its peer, it says in a `Report`.  A peer that dies is
reported and connected to again, which is the driver's own work; UnavailableError from an open radio means it is gone
for good.  A driver whose time is the wall clock says so, and a run over it is in real time.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, ClassVar, Final, NamedTuple, Protocol, Self

from cv2x.clock import Stamp
from cv2x.errors import NotSentError
from cv2x.radio.frame import Frame, Layer, Reception, Stamped

Place = tuple[float, float, float]
"""East, north and up in metres, in the local plane of the run."""


class Places(dict[str, Place]):
    """Where each unit of a run is now; a unit that is not in the world has no place.

    ``moved`` counts changes, so that a medium need not look through all of it at every frame.
    """

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.moved = 0

    def __setitem__(self, unit: str, place: Place) -> None:
        self.moved += 1
        super().__setitem__(unit, place)

    def __delitem__(self, unit: str) -> None:
        self.moved += 1
        super().__delitem__(unit)


@dataclass(slots=True)
class Delivery:
    """One frame that reached several radios at one instant."""

    at_ns: int
    """On the run's monotonic clock."""
    frame: Frame
    stamped: Stamped
    access_delay_ns: int | None
    hand_over: Callable[[Any, float], None]
    """Puts it into a radio, with the power it has there, to be fetched."""
    radios: list[Any] = field(default_factory=list)
    rssi_dbm: list[float] = field(default_factory=list)
    """At each radio."""


class Medium(Protocol):
    """What radios of one run share: asked once for all of them, where each would have to be asked otherwise."""

    def next_ns(self) -> int | None:
        """Return the monotonic time at which something may arrive on it, or ``None``."""

    def advance(self, now_ns: int) -> None:
        """Let everything happen on it that is over by ``now_ns``."""

    def gather(self) -> None:
        """From now on keep what arrives for `take_deliveries`: who asks hears it through the radio's ``ear``, which
        counts it, or hands it over."""

    def take_deliveries(self) -> list[Delivery]:
        """Return what arrived since the last call."""

    def take_reached(self) -> list[str]:
        """Return the units for which something came since the last call: a frame, or word of one not sent."""


Tap = Callable[[str, Frame, Stamp], None]
"""Called with ``"sent"`` or ``"heard"``, the frame and the stamp."""

PEER_LOST, PEER_BACK = "peer lost", "peer back"
"""Causes of reports: whoever carries our frames (a unit, a bridge, an interface) is gone, or there again."""
MAX_REPORTS = 1000
"""Reports kept for a caller that does not take them; counted all the same."""
REPORTS_DROPPED = "reports nobody took"


POWER_NOT_SET = "sent with the radio's own power"
"""Counter: frames that asked for a power this driver cannot set; they were sent all the same."""


class Report(NamedTuple):
    """What a driver has to say beside the frames it hears."""

    cause: str
    """A short fixed phrase; the radio counts under it."""
    detail: str
    frame: Frame | None = None
    """The frame that was given to ``send`` and, as it turned out, did not go out."""


@dataclass(slots=True)
class RadioContext:
    """What a driver may need to know about the run it is opened for."""

    unit: str = "unit"
    seed: int = 0
    air: dict[str, Any] = field(default_factory=dict)
    """Shared by all radios of a run in this process: in-process media keep themselves here, by driver name."""
    options: dict[str, str] = field(default_factory=dict)
    """Driver options of the scenario's ``radio:`` entry, as written (``loss: "10 %"``)."""
    places: Places | None = None
    """Shared likewise, kept up to date by the run.  ``None`` = nobody knows where anything is.  For media over
    distance; no station ever sees it."""
    roadside: bool = False
    """Whether the unit is a roadside unit."""


class Hearer(Protocol):
    """Hears frames in place of a radio's `receive`."""

    def taken(self) -> int:
        """Return how many it heard since it was last asked."""


class Radio(ABC):
    """One unit's radio."""

    carries: Layer = Layer.SDU
    """How much of a frame this driver takes; the station's stack stops there."""
    sets_power: bool = False
    """Whether the driver sends a frame with the power it asks for."""
    wall_clock: bool = False
    """True: frames travel in real time, so the run must too."""
    families: ClassVar[frozenset[str] | None] = None
    """Message families (``sae``) of the only dialects this driver can say; ``None`` = whatever the octets are."""

    medium: Medium | None = None
    """What this radio shares with the others of its run, where a runner may ask it once for all of them; its radios'
    own `next_arrival_ns` still counts it in."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.taps: Final[list[Tap]] = []
        self._counters: Counter[str] = Counter()
        self.ear: Hearer | None = None
        """Who hears frames that `receive` does not return, see `Medium.gather`."""
        self._reports: list[Report] = []

    @classmethod
    @abstractmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the driver for one unit; ``address`` is what follows the colon of ``--radio name:address`` (may be
        empty).

        Raises InputError for an address or option that makes no sense, UnavailableError where the machine cannot.
        """

    @classmethod
    def check(cls) -> str:
        """Return what this machine offers the driver, for ``cv2x doctor``: by default it is opened and closed again.

        Raises InputError or UnavailableError that says what is missing and how to get it.
        """
        cls.open("", RadioContext(unit="doctor")).close()
        return "opens"

    def send(self, frame: Frame, now: Stamp) -> None:
        """Give a frame to the air at ``now``.

        Raises EncodeError for a frame this driver does not carry, NotSentError where it could not go out now, and
        UnavailableError where the radio is gone for good; such a frame is not counted as sent.
        """
        try:
            self._send(frame, now)
        except NotSentError as error:
            self._counters[error.cause] += 1
            raise
        self._counters["sent"] += 1
        if frame.power_dbm is not None and not self.sets_power:
            self._counters[POWER_NOT_SET] += 1
        for tap in self.taps:
            tap("sent", frame, now)

    def receive(self, now: Stamp) -> list[Reception]:
        """Return what has arrived up to ``now``, oldest first; never blocks."""
        arrived = self._arrived(now)
        self._counters["heard"] += len(arrived)
        if self.taps:
            for reception in arrived:
                for tap in self.taps:
                    tap("heard", reception.frame, reception.stamp)
        return arrived

    @property
    def counters(self) -> Counter[str]:
        """``sent``, ``heard`` and every cause of loss, by name."""
        if self.ear is not None:
            self._counters["heard"] += self.ear.taken()
        return self._counters

    @property
    def cbr(self) -> float | None:
        """The channel busy ratio (0..1) the radio measures now; ``None`` where it does not know."""
        return None

    def take_reports(self) -> list[Report]:
        """Return what the driver has to say since the last call, oldest first; worth asking after each ``receive``."""
        reports, self._reports = self._reports, []
        return reports

    def _report(self, cause: str, detail: str, frame: Frame | None = None) -> None:
        """Count a cause and keep a report for the caller."""
        self._counters[cause] += 1
        if len(self._reports) < MAX_REPORTS:
            self._reports.append(Report(cause, detail, frame))
        else:
            self._counters[REPORTS_DROPPED] += 1

    @abstractmethod
    def _send(self, frame: Frame, now: Stamp) -> None: ...

    @abstractmethod
    def _arrived(self, now: Stamp) -> list[Reception]: ...

    def next_arrival_ns(self) -> int | None:
        """Return the monotonic time at which ``receive`` is worth calling though no descriptor became readable, or
        ``None``: the next arrival on an in-process medium, the next attempt to reach a peer."""
        return None

    def waiting_ns(self) -> int | None:
        """Return `next_arrival_ns` without what is still on the `medium`: what waits in this radio alone."""
        return self.next_arrival_ns()

    def fileno(self) -> int | None:
        """Return a descriptor that becomes readable when something arrived (wall-clock drivers), or ``None``.

        It stays the same until ``close``, also when a peer is connected to again.
        """
        return None

    def close(self) -> None:
        """Let go of sockets and devices; safe to call twice."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
