"""The emulated PC5 radio: frames travel over reserved resources, distance, fading and interference, on no hardware.

All radios of a run share one `cv2x.radio.pc5.medium.Pc5Medium`, kept in ``context.air["emulated"]``.  It runs in
virtual time and in real time alike: an arrival is a subframe's end on the run's clock, and ``access_delay_ns`` of a
reception says how much of the way was waiting for a resource.

Options, in a scenario's ``radio:`` entry or in the address (``emulated:preset=us-j3161,power=20 dBm``): ``preset``;
``power``; ``path_loss``; ``budget``, how long a frame may wait for its resource: the selection window of a reservation
(T2 of TS 36.213 14.1.1.6) and what a kept one must meet; ``blocks`` and ``streets``, the grid of the path loss
``manhattan``; ``background``, vehicles that load the channel and are no units of the run; ``truth=keep``, so that the
medium keeps what only it knows (`cv2x.radio.pc5.truth`), for checks.
"""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import replace
from typing import Self

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import EncodeError, InputError, UnavailableError
from cv2x.quantities import parse_duration_ns, parse_quantity
from cv2x.radio.base import Places, Radio, RadioContext
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.radio.options import read_options
from cv2x.radio.pc5.medium import Arrival, Pc5Medium
from cv2x.radio.pc5.path_loss import path_loss
from cv2x.radio.pc5.preset import preset
from cv2x.radio.pc5.truth import ChannelTruth

DEFAULT_PRESET = "china-2020"
DEFAULT_BUDGET = "50 ms"
"""A default of this project: half a period of the fastest messages; 3GPP leaves 20 to 100 ms to the latency wanted."""
OPTIONS = ("preset", "power", "path_loss", "blocks", "streets", "budget", "background", "truth")
KEEP = "keep"
QUEUE_FULL = "receive queue full"
"""Counter: frames refused because nobody fetched the earlier ones."""
UNHEARD = "unheard at close"
"""Counter: frames nobody had fetched when the radio closed."""
MAX_QUEUED = 100_000
_MEDIUM = Stamped.MEDIUM
"""By name, as it is taken for every reception."""
MOST_BACKGROUND = 2000


class EmulatedRadio(Radio):
    """One unit's radio on the emulated channel."""

    sets_power = True

    def __init__(self, medium: Pc5Medium, unit: str, *, roadside: bool = False) -> None:
        super().__init__("emulated")
        self.unit, self.roadside = unit, roadside
        self.medium: Pc5Medium = medium
        self._queue: deque[Arrival] = deque()
        self.lost: Counter[str] = Counter()
        self._open = True
        medium.join(self)

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the unit's radio; the first one of a run makes the channel."""
        options = read_options("emulated", address, context, OPTIONS)
        if context.places is None:
            raise InputError(
                "the emulated channel must know where its units are, and only a scenario's run does: use loopback",
                field="radio",
            )
        medium = context.air.get("emulated")
        if medium is None:
            medium = context.air["emulated"] = _medium(options, context.seed, context.places)
        return cls(medium, context.unit, roadside=context.roadside)

    @classmethod
    def check(cls) -> str:
        """Return what always holds: the channel needs a run, not a machine."""
        return "carries the frames of a scenario's run"

    @property
    def counters(self) -> Counter[str]:
        """``sent``, ``heard`` and every cause of loss, by name."""
        self.medium.count()
        if self.lost:
            self._counters.update(self.lost)
            self.lost.clear()
        return super().counters

    def take(self, arrival: Arrival) -> bool:
        """Take in a frame that decoded (called by the medium); return whether nothing waited here before."""
        if len(self._queue) >= MAX_QUEUED:
            self.counters[QUEUE_FULL] += 1
            return False
        self._queue.append(arrival)
        return len(self._queue) == 1

    def not_sent(self, cause: str, frame: Frame) -> None:
        """Report a frame that did not go out (called by the medium)."""
        self._report(cause, f"{len(frame.octets)} octets for application {frame.aid}", frame)

    @property
    def cbr(self) -> float | None:
        """The channel busy ratio (0..1) this radio measures now; ``None`` while its unit is nowhere."""
        return self.medium.cbr(self.unit)

    def _send(self, frame: Frame, now: Stamp) -> None:
        if not self._open:
            raise UnavailableError(f"the emulated radio of {self.unit} is closed")
        if frame.layer is not self.carries:
            raise EncodeError(f"emulated carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        self.medium.send(self, frame, now.monotonic_ns)

    def _arrived(self, now: Stamp) -> list[Reception]:
        if not self._open:
            return []
        self.medium.advance(now.monotonic_ns)
        arrived = []
        queue = self._queue
        now_ns = now.monotonic_ns
        while queue and queue[0].at_ns <= now_ns:
            at_ns, frame, rssi_dbm, access_delay_ns = queue.popleft()
            stamp = now if at_ns == now_ns else now.later(at_ns - now_ns)
            arrived.append(Reception(frame, stamp, self.name, rssi_dbm, _MEDIUM, None, access_delay_ns))
        return arrived

    def next_arrival_ns(self) -> int | None:
        """Return when something may arrive: what waits here already, or the end of the next transmission on the air."""
        if not self._open:
            return None
        return self.waiting_ns() if self._queue else self.medium.next_ns()

    def waiting_ns(self) -> int | None:
        """Return when the oldest frame came that waits here; at once where the unit has to learn of one not sent."""
        if self._reports:
            return 0
        return self._queue[0].at_ns if self._queue else None

    def close(self) -> None:
        """Leave the air."""
        if self._open:
            self._open = False
            self.medium.leave(self)
            if self._queue:
                self.counters[UNHEARD] += len(self._queue)
                self._queue.clear()


def _length_m(options: dict[str, str], key: str) -> float:
    try:
        value = parse_quantity(options[key], "length")
    except ValueError as error:
        raise InputError(str(error), field=f"radio.{key}") from error
    if not 1.0 <= value <= 10_000.0:
        raise InputError(f"{key} {options[key]} is outside 1 m .. 10 km", field=f"radio.{key}")
    return value


def _medium(options: dict[str, str], seed: int, places: Places) -> Pc5Medium:
    chosen = preset(options.get("preset", DEFAULT_PRESET))
    if "path_loss" in options:
        chosen = replace(chosen, path_loss=path_loss(options["path_loss"]).name)
    if "blocks" in options:
        chosen = replace(chosen, block_m=_length_m(options, "blocks"))
    if "streets" in options:
        chosen = replace(chosen, street_m=_length_m(options, "streets"))
    if path_loss(chosen.path_loss).corners is (not chosen.block_m):
        raise InputError("blocks and streets belong to path_loss: manhattan, and it to them", field="radio.blocks")
    power_dbm = None
    if "power" in options:
        try:
            power_dbm = parse_quantity(options["power"], "level")
        except ValueError as error:
            raise InputError(str(error), field="radio.power") from error
        if not -40.0 <= power_dbm <= 40.0:
            raise InputError(f"power {options['power']} is outside -40 .. 40 dBm", field="radio.power")
    try:
        budget_ms = parse_duration_ns(options.get("budget", DEFAULT_BUDGET)) / MILLISECOND_NS
    except ValueError as error:
        raise InputError(str(error), field="radio.budget") from error
    if not 20 <= budget_ms <= 100:
        raise InputError(f"budget {options['budget']} is outside 20 .. 100 ms", field="radio.budget")
    written = options.get("background", "0")
    if not written.isdecimal() or int(written) > MOST_BACKGROUND:
        raise InputError(
            f"background is a number of vehicles, 0 .. {MOST_BACKGROUND}, not {written!r}", field="radio.background"
        )
    if options.get("truth", KEEP) != KEEP:
        raise InputError(f"truth is {KEEP} or not named at all, not {options['truth']!r}", field="radio.truth")
    return Pc5Medium(
        chosen,
        seed,
        places,
        power_dbm=power_dbm,
        budget_ms=round(budget_ms),
        background=int(written),
        truth=ChannelTruth() if "truth" in options else None,
    )
