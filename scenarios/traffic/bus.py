"""What the bus of an actor says at a moment: its motion tells the pedal, its script lights, events and the rest."""

from __future__ import annotations

from functools import lru_cache

from cv2x.messages.model import Brakes, Emergency, Transmission
from cv2x.scenarios.model import Actor, Shown
from cv2x.station.inputs import BusValues

_DRIVING = BusValues(transmission=Transmission.FORWARD, brake_pedal=False)
_BRAKING = BusValues(transmission=Transmission.FORWARD, brake_pedal=True)
_EVER_NS = 1 << 62


def bus_of(actor: Actor, run_ns: int, *, braking: bool) -> BusValues:
    """Return the bus values of an actor; what several stretches show at one moment is shown together."""
    if not actor.shows:
        return _BRAKING if braking else _DRIVING
    now = tuple(
        shown
        for shown in actor.shows
        if shown.from_ns <= run_ns < (_EVER_NS if shown.until_ns is None else shown.until_ns)
    )
    return _told(now, equipped=any(shown.in_use for shown in actor.shows), braking=braking)


@lru_cache(maxsize=1024)
def _told(now: tuple[Shown, ...], *, equipped: bool, braking: bool) -> BusValues:
    def together(name: str) -> frozenset[str]:
        return frozenset().union(*(getattr(shown, name) for shown in now))

    emergency = None
    if equipped:
        siren, lights = ("inUse" if name in together("in_use") else "notInUse" for name in ("siren", "lights"))
        emergency = Emergency(siren=siren, lights=lights)
    return BusValues(
        transmission=Transmission.FORWARD,
        brake_pedal=braking,
        lights=together("lights"),
        events=together("events") or None,
        emergency=emergency,
        brakes=_brakes(together("controls")),
    )


def _brakes(controls: frozenset[str]) -> Brakes | None:
    if not controls:
        return None
    traction, anti_lock, stability = (
        "engaged" if name in controls else None for name in ("traction", "abs", "stability")
    )
    return Brakes(traction=traction, abs=anti_lock, stability=stability)
