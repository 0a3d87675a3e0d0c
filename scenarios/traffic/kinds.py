"""Who moves: the kinds of actors, their usual sizes, and what they may show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
"""Names of actors and units."""
LIGHTS = ("low-beam", "high-beam", "left-turn", "right-turn", "hazard", "automatic", "daytime", "fog", "parking")
IN_USE = ("siren", "lights")
"""What an emergency vehicle may have in use."""


class Size(NamedTuple):
    """How large one of a kind is, in metres, and its BasicVehicleClass."""

    length_m: float
    width_m: float
    height_m: float
    vehicle_class: int


KINDS: Mapping[str, Size] = {
    # Defaults only: round figures of this project.  Classes 10, 20 and 40 stand in public software, 25 and 50 are
    # unverified, 0 = unknown.
    "car": Size(4.5, 1.8, 1.5, 10),
    "van": Size(5.5, 2.0, 2.3, 20),
    "truck": Size(10.0, 2.5, 3.6, 25),
    "bus": Size(12.0, 2.5, 3.2, 50),
    "motorcycle": Size(2.2, 0.8, 1.4, 40),
    "bicycle": Size(1.8, 0.6, 1.7, 0),
    "pedestrian": Size(0.5, 0.5, 1.7, 0),
}
UNPOWERED = frozenset({"bicycle", "pedestrian"})
"""Kinds that carry no on-board unit."""
