"""Who an on-board unit or a road user's device is to those who hear it, and what both must be given to speak at all."""

from __future__ import annotations

from collections.abc import Mapping

from cv2x.errors import InputError
from cv2x.messages import Dialect

ID_OCTETS: Mapping[str, int] = {"cn": 8, "sae": 4, "etsi-r1": 4, "etsi-r2": 4}
"""Message family -> length of a temporary id, in a vehicle's message and in a road user's own."""
MOST_HZ = 1000.0


def id_octets(who: str, dialect: Dialect, rate_hz: float) -> int:
    """Return how long a temporary id is in a dialect, for one who speaks ``rate_hz`` times a second (0 = never).

    Raises InputError for a family ``who`` (``vehicles``) cannot speak, or a rate that makes no sense.
    """
    if dialect.family not in ID_OCTETS:
        spoken = " or ".join(ID_OCTETS)
        raise InputError(f"{who} speak {spoken} dialects, and {dialect.name} is neither", field="dialect")
    if not 0.0 <= rate_hz <= MOST_HZ:
        raise InputError(f"{rate_hz!r} is not a rate between 0 and {MOST_HZ:g} Hz", field="rate_hz")
    return ID_OCTETS[dialect.family]
