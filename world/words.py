"""Sets of words as bit masks, so that all neighbours are asked in one expression.

The words are those of `cv2x.messages.model.VehicleState`; a word nobody knows has no bit.  "Not sent" and "nothing set"
are both 0: no rule may tell them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from cv2x.messages.model import Brakes, Emergency


def _bits(words: str) -> Mapping[str, int]:
    return MappingProxyType({word: 1 << number for number, word in enumerate(words.split())})


EVENTS = _bits(
    "hazard-lights stop-line-violation abs traction-control-loss stability-control hazardous-materials hard-braking "
    "lights-changed wipers-changed flat-tire disabled airbag jack-knife"
)
"""Event -> bit."""
LIGHTS = _bits("low-beam high-beam left-turn right-turn hazard automatic daytime fog parking")
"""Light -> bit."""
BRAKES = _bits("pedal wheels traction abs stability boost auxiliary")
"""Brake system -> bit: set while the pedal is on, a wheel brakes, a control is engaged."""
EMERGENCY = _bits("siren lights response")
"""What an emergency vehicle has in use -> bit."""

_WORKING = frozenset({"on", "engaged"})


@lru_cache(maxsize=1024)
def event_mask(words: frozenset[str] | None) -> int:
    """Return the bits of events."""
    return sum(EVENTS.get(word, 0) for word in words or ())


@lru_cache(maxsize=1024)
def light_mask(words: frozenset[str] | None) -> int:
    """Return the bits of lights."""
    return sum(LIGHTS.get(word, 0) for word in words or ())


def brake_mask(brakes: Brakes) -> int:
    """Return the bits of what brakes or controls at this moment (``engaged`` rather than merely switched ``on`` for
    the three controls)."""
    pedal, wheels, traction, antilock, stability, boost, auxiliary = BRAKES.values()
    mask: int = pedal if brakes.pedal == "on" else 0
    if brakes.wheels:
        mask |= wheels
    if brakes.traction == "engaged":
        mask |= traction
    if brakes.abs == "engaged":
        mask |= antilock
    if brakes.stability == "engaged":
        mask |= stability
    if brakes.boost in _WORKING:
        mask |= boost
    if brakes.auxiliary in _WORKING:
        mask |= auxiliary
    return mask


@lru_cache(maxsize=256)
def emergency_mask(emergency: Emergency | None) -> int:
    """Return the bits of what is in use; warning lights of works vehicles are no emergency."""
    if emergency is None:
        return 0
    return (
        EMERGENCY["siren"] * (emergency.siren == "inUse")
        + EMERGENCY["lights"] * (emergency.lights == "inUse")
        + EMERGENCY["response"] * (emergency.response in ("emergency", "pursuit"))
    )
