"""The in-process medium: what one radio of a run sends, every other one hears after a delay, unless the dice say
otherwise.

The medium is one object shared through ``context.air["loopback"]``; it knows nothing of places or power.  Loss and
delay belong to the *hearing* radio.  Each (hearing unit, sending unit) pair has a random stream of its own and every
frame sent takes exactly one draw from it, so a unit added to a run changes nobody else's draws.  Arrivals are ordered
by instant, then by the order in which the senders joined, then by the order of sending; nothing depends on a clock, so
the same run gives the same receptions in virtual time and, but for the stamps, in real time.

A frame is handed over as the very object that was sent: its octets are shared, never copied.
"""

from __future__ import annotations

from heapq import heappop, heappush
from random import Random
from typing import Self

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import EncodeError, InputError, UnavailableError
from cv2x.quantities import parse_duration_ns, parse_quantity
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.radio.options import read_options

LOST = "lost on the air"
"""Counter of the hearing radio: frames the dice took."""
QUEUE_FULL = "receive queue full"
"""Counter of the hearing radio: frames refused because nobody fetched the earlier ones."""
UNHEARD = "unheard at close"
"""Counter of the hearing radio: frames still under way when it closed."""

DEFAULT_DELAY_NS = MILLISECOND_NS
"""From send to arrival; a default only, no figure of any radio."""
MAX_QUEUED = 100_000
"""Frames one radio keeps for a unit that does not fetch them."""


class Medium:
    """The radios of one run that hear each other."""

    def __init__(self) -> None:
        self.radios: list[LoopbackRadio] = []
        self._joined = 0

    def join(self, radio: LoopbackRadio) -> int:
        """Take a radio in and return its place in the order of joining."""
        self.radios.append(radio)
        self._joined += 1
        return self._joined

    def leave(self, radio: LoopbackRadio) -> None:
        """Let a radio go; frames it sent still arrive."""
        self.radios.remove(radio)


class LoopbackRadio(Radio):
    """One unit's radio on the in-process medium.  Options: ``loss`` (``10 %``), ``delay`` (``2 ms``)."""

    def __init__(
        self, medium: Medium, unit: str, *, loss: float = 0.0, delay_ns: int = DEFAULT_DELAY_NS, seed: int = 0
    ) -> None:
        super().__init__("loopback")
        self.loss, self.delay_ns = loss, delay_ns
        self._medium, self._unit, self._seed = medium, unit, seed
        self._dice: dict[str, Random] = {}
        self._queue: list[tuple[int, int, int, Frame]] = []
        self._sent = 0
        self._open = True
        self._place = medium.join(self)

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the unit's radio; options in ``address`` (``loss=100%,delay=2ms``) go before those of the context."""
        options = read_options("loopback", address, context, ("loss", "delay"))
        reading = "loss"
        try:
            loss = parse_quantity(options.get("loss", "0 %"), "ratio")
            reading = "delay"
            delay_ns = parse_duration_ns(options["delay"]) if "delay" in options else DEFAULT_DELAY_NS
        except ValueError as error:
            raise InputError(str(error), field=f"radio.{reading}") from error
        if not 0.0 <= loss <= 1.0:
            raise InputError(f"loss {options['loss']} is outside 0 % .. 100 %", field="radio.loss")
        if delay_ns < 0:
            raise InputError(f"delay {options['delay']} is negative", field="radio.delay")
        medium = context.air.setdefault("loopback", Medium())
        return cls(medium, context.unit, loss=loss, delay_ns=delay_ns, seed=context.seed)

    def _send(self, frame: Frame, now: Stamp) -> None:
        if not self._open:
            raise UnavailableError(f"the loopback radio of {self._unit} is closed")
        if frame.layer is not self.carries:
            raise EncodeError(f"loopback carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        self._sent += 1
        for radio in self._medium.radios:
            if radio is not self:
                radio._take(frame, now.monotonic_ns, self._place, self._sent, self._unit)

    def _take(self, frame: Frame, sent_ns: int, place: int, number: int, sender: str) -> None:
        if self.loss and self._draw(sender) < self.loss:
            self.counters[LOST] += 1
        elif len(self._queue) >= MAX_QUEUED:
            self.counters[QUEUE_FULL] += 1
        else:
            heappush(self._queue, (sent_ns + self.delay_ns, place, number, frame))

    def _draw(self, sender: str) -> float:
        dice = self._dice.get(sender)
        if dice is None:
            stream = f"{self._seed}/{self._unit}/loopback loss/{sender}"
            dice = self._dice[sender] = Random(stream)  # noqa: S311 - simulation, not secrets
        return dice.random()

    def _arrived(self, now: Stamp) -> list[Reception]:
        arrived = []
        queue = self._queue
        while queue and queue[0][0] <= now.monotonic_ns:
            arrival_ns, _, _, frame = heappop(queue)
            stamp = now.later(arrival_ns - now.monotonic_ns)
            arrived.append(Reception(frame, stamp, self.name, stamped=Stamped.MEDIUM))
        return arrived

    def next_arrival_ns(self) -> int | None:
        """Return the monotonic time of the next arrival, ``None`` while nothing is under way."""
        return self._queue[0][0] if self._queue else None

    def close(self) -> None:
        """Leave the medium; what was under way to this radio is counted as unheard."""
        if self._open:
            self._open = False
            self._medium.leave(self)
            if self._queue:
                self.counters[UNHEARD] += len(self._queue)
                self._queue.clear()
