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

from collections.abc import Container

from cv2x._world import Ear, overhear
from cv2x.clock import Stamp
from cv2x.messages.model import VehicleState
from cv2x.radio.base import Delivery, Radio
from cv2x.station.base import Overhearing
from cv2x.station.driving import Driving
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.observer import Hearings
from cv2x.station.outcome import Message
from cv2x.world.world import COMPLETED

_Said = tuple[str, list[str], list[float | None], VehicleState | None]
"""Name of a message, who hears it, with what powers, and the state of a vehicle if it is nothing else."""


class Crowd:
    """The units of a run as hearers."""

    def __init__(self, driving: Driving) -> None:
        self._driving = driving
        self._index = {driven.radio: index for index, driven in enumerate(driving.driven)}
        self._ears: dict[Radio, Ear] = {}
        self._probes: list[HopProbe | None] = []
        """Of each kind, where it measures anything."""
        kinds: dict[tuple[object, ...], int] = {}
        for number, driven in enumerate(driving.driven):
            station = driven.unit.station
            if isinstance(station, Overhearing) and station.ears is not None:
                kind = kinds.setdefault((*station.ears.signature, id(station.probe)), len(kinds))
                if kind == len(self._probes):
                    self._probes.append(None if station.probe is NO_PROBE else station.probe)
                world, radio = station.world, driven.radio
                radio.ear = self._ears[radio] = Ear(number, driven, kind, radio.taps, world.vehicles, world.counters)

    def take(self, delivery: Delivery, at: Stamp, busy: Container[int]) -> tuple[list[int], list[int]]:
        """Let a frame be heard by those who are not ``busy`` with a step at this instant; return the units whose next
        wake has changed, and those that have to fetch the frame from their radios.
        """
        messages: dict[int, tuple[Message, Hearings]] = {}

        def understand(ear: Ear, index: int) -> _Said | None:
            """Return what the frame says to stations like that of ``ear``; ``None`` where they do not take it in."""
            station: Overhearing = ear.station
            stack = station.ears
            message = None if stack is None else stack.message(delivery.frame, at.utc_ns)
            if message is None:
                return None
            hearings = Hearings(
                at,
                at,
                message,
                delivery.frame,
                at,
                delivery.radios[index].name,
                delivery.stamped,
                None,
                delivery.access_delay_ns,
                [],
                [],
            )
            messages[ear.kind] = message, hearings
            model = message.model
            vehicle = model if isinstance(model, VehicleState) and message.name not in COMPLETED else None
            return message.name, hearings.units, hearings.rssi_dbm, vehicle

        ears = self._ears if delivery.at_ns == at.monotonic_ns else {}
        radios, powers_dbm = delivery.radios, delivery.rssi_dbm
        others, telling = overhear(ears, radios, powers_dbm, busy, at, self._probes, understand)
        awake: list[int] = []
        for ear in telling:
            if ear.station.overhear(messages[ear.kind][0], at):
                ear.driven.wake_ns = ear.station.wake_ns
                awake.append(ear.number)
        for _, hearings in messages.values():
            self._driving.tell_heard(hearings)
        fetching: list[int] = []
        for row in others:
            delivery.hand_over(radios[row], powers_dbm[row])
            if (number := self._index.get(radios[row])) is not None:
                fetching.append(number)
        return awake, fetching
