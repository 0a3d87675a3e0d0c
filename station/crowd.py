"""What a frame does to all who hear it at one instant, without a step for each of them.

In virtual time a medium may hand out a frame as one delivery.  A unit that has nothing else to do at that instant takes
the message straight into its world: what it means is worked out once for all units of a dialect, and the observers are
told of all of them at once.  A station that then wants to act says so with its next wake and is stepped within the same
instant, so what comes of a frame is the same as with a step for each.

Whoever is different gets the frame through its own radio, as ever: a station that cannot overhear, a clock that is
wrong, a radio that somebody listens in on, a frame the unit does not take in (which is a discard, and counted by its
step).
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass

from cv2x.clock import Stamp
from cv2x.messages.model import VehicleState
from cv2x.radio.base import Delivery, Radio
from cv2x.station.base import Overhearing
from cv2x.station.driving import Driven, Driving
from cv2x.station.hops import NO_PROBE
from cv2x.station.observer import Hearings
from cv2x.station.outcome import Message
from cv2x.station.stack import Stack
from cv2x.world.world import COMPLETED

_Said = tuple[Message, Hearings, VehicleState | None]
"""What a frame says, who hears it, and the state of a vehicle if it is nothing else."""


@dataclass(slots=True)
class _Ear:
    """A unit that may overhear."""

    number: int
    name: str
    driven: Driven
    station: Overhearing
    stack: Stack
    kind: int
    """Equal for stacks that understand all frames alike."""
    overhear: Callable[[Message, Stamp], bool]
    start: Callable[[], int] | None
    """Of its probe, where that measures anything."""
    put: Callable[[VehicleState, Stamp, str], str | None]
    """Of its world's vehicles: where nearly all that is heard goes, without a call in between."""


class Crowd:
    """The units of a run as hearers."""

    def __init__(self, driving: Driving) -> None:
        self._driving = driving
        self._index = {id(driven.radio): index for index, driven in enumerate(driving.driven)}
        self._ears: dict[int, _Ear] = {}
        kinds: dict[tuple[object, ...], int] = {}
        for number, driven in enumerate(driving.driven):
            station = driven.unit.station
            if isinstance(station, Overhearing) and station.ears is not None:
                kind = kinds.setdefault(station.ears.signature, len(kinds))
                world, probe = station.world, station.probe
                ear = _Ear(
                    number,
                    driven.name,
                    driven,
                    station,
                    station.ears,
                    kind,
                    station.overhear,
                    None if probe is NO_PROBE else probe.start,
                    world.vehicles.hear,
                )
                self._ears[id(driven.radio)] = ear

    def take(self, delivery: Delivery, at: Stamp, busy: Container[int]) -> tuple[list[int], list[int]]:
        """Let a frame be heard by those who are not ``busy`` with a step at this instant; return the units whose next
        wake has changed, and those that have to fetch the frame from their radios.
        """
        awake: list[int] = []
        fetching: list[int] = []
        heard: dict[int, _Said | None] = {}
        ears = self._ears if delivery.at_ns == at.monotonic_ns else {}
        for radio, rssi_dbm in zip(delivery.radios, delivery.rssi_dbm, strict=True):  # for every frame and hearer
            ear = ears.get(id(radio))
            if ear is None or ear.number in busy or radio.taps or ear.driven.unit.clock_offset_ns:
                self._hand_over(delivery, radio, rssi_dbm, fetching)
                continue
            kind = ear.kind
            if kind not in heard:
                heard[kind] = self._understand(ear.stack, delivery, at, radio)
            said = heard[kind]
            if said is None:
                self._hand_over(delivery, radio, rssi_dbm, fetching)
                continue
            message, hearings, vehicle = said
            radio.overheard += 1
            hearings.units.append(ear.name)
            hearings.rssi_dbm.append(rssi_dbm)
            if vehicle is not None and ear.station.has_news:
                mark = 0 if ear.start is None else ear.start()
                cause = ear.put(vehicle, at, message.name)
                if cause is not None:
                    ear.station.world.counters[cause] += 1
                if mark:
                    ear.station.probe.stop("world", mark, message.name)
            elif ear.overhear(message, at):
                ear.driven.wake_ns = ear.station.wake_ns
                awake.append(ear.number)
        for said in heard.values():
            if said is not None:
                self._driving.tell_heard(said[1])
        return awake, fetching

    def _hand_over(self, delivery: Delivery, radio: Radio, rssi_dbm: float, fetching: list[int]) -> None:
        """Let a radio hold a frame until its unit fetches it."""
        delivery.hand_over(radio, rssi_dbm)
        index = self._index.get(id(radio))
        if index is not None:
            fetching.append(index)

    @staticmethod
    def _understand(
        stack: Stack, delivery: Delivery, at: Stamp, radio: Radio
    ) -> tuple[Message, Hearings, VehicleState | None] | None:
        """Return what a frame says to stations with such a stack, and the list of those who hear it; ``None`` where
        they do not take it in."""
        message = stack.message(delivery.frame, at.utc_ns)
        if message is None:
            return None
        units: list[str] = []
        powers_dbm: list[float | None] = []
        hearings = Hearings(
            at,
            at,
            message,
            delivery.frame,
            at,
            radio.name,
            delivery.stamped,
            None,
            delivery.access_delay_ns,
            units,
            powers_dbm,
        )
        model = message.model
        if isinstance(model, VehicleState) and message.name not in COMPLETED:
            return message, hearings, model
        return message, hearings, None
