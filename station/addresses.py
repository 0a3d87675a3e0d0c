"""Which application number, PC5 destination and priority a message goes out under, and on which numbers a station
listens.

One table per family, one row per application; a message's first row is its default and the others are chosen by their
number (a static RSI on 3620, an emergency vehicle's BSM on 113, a MAP beside the SPAT on 0x82).  Listening is wider
than sending: a station takes every number of its family's table, and the few that real units were seen to use
instead.

Sources.  China: IMT-2020(5G) C-V2X group, access-layer and AID configuration of the 2020 large-scale pilot (numbers
and layer-2 ids); its DSM priorities are one vendor's and unverified, all of them.  SAE: PSIDs of the ITS-AID registry
(ISO TC 204, ISO 5345); WSM priorities and the absence of destination ids are defaults of this project, unverified.
MAP has a PSID of its own in that registry (0x204097), which is the default here; many deployments send it on 0x82
together with SPAT, and both are heard.  The PSM of the second Chinese phase has no
number in any public source: 3630 is this project's own, experimental.  ETSI: ITS-AIDs of the same registry; on the air
the BTP port says which message it is (`cv2x.radio.btp.PORTS`), and RTCMEM shares the number of uncompressed GNSS
corrections (unverified).
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple


class Address(NamedTuple):
    """Where a message goes: AID or PSID (a number, not p-encoded), destination layer-2 id, message priority; ``None``
    = not known."""

    aid: int
    dest_l2: int | None
    priority: int | None


class Application(NamedTuple):
    """One row: how a message of that short name goes out, ordinarily and when it tells of a critical event."""

    message: str
    routine: Address
    critical: Address | None = None
    """``None``: a critical message goes out like any other."""


_CN = (
    Application("BSM", Address(111, 0x000001, 208), Address(112, 0x000002, 112)),
    Application("BSM", Address(113, 0x000003, 208), Address(114, 0x000004, 112)),  # emergency vehicles
    Application("MAP", Address(3618, 0x000006, 16)),
    Application("SPAT", Address(3619, 0x000007, 176)),
    Application("RSI", Address(3622, 0x00000A, 112)),  # dynamic
    Application("RSI", Address(3621, 0x000009, 80)),  # semi-static
    Application("RSI", Address(3620, 0x000008, 48)),  # static
    Application("RSM", Address(3623, 0x00000B, 208)),
    Application("PSM", Address(3630, None, 208)),
)
_SAE = (
    Application("BSM", Address(0x20, None, 5), Address(0x20, None, 7)),
    Application("MAP", Address(0x204097, None, 5)),
    Application("MAP", Address(0x82, None, 5)),
    Application("SPAT", Address(0x82, None, 5)),
    Application("TIM", Address(0x83, None, 5)),
    Application("PSM", Address(0x27, None, 5)),
    Application("SSM", Address(0x204095, None, 5)),
    Application("SRM", Address(0x204096, None, 5)),
    Application("RTCM", Address(0x80, None, 5)),
    Application("SDSM", Address(0x90, None, 5)),
)
_ETSI = (
    Application("CAM", Address(36, None, None)),
    Application("DENM", Address(37, None, None)),
    Application("SPATEM", Address(137, None, None)),
    Application("MAPEM", Address(138, None, None)),
    Application("IVIM", Address(139, None, None)),
    Application("SREM", Address(140, None, None)),
    Application("RTCMEM", Address(128, None, None)),
    Application("SSEM", Address(637, None, None)),
    Application("VAM", Address(638, None, None)),
    Application("CPM", Address(639, None, None)),
)
APPLICATIONS: Mapping[str, tuple[Application, ...]] = {
    "cn": _CN, "sae": _SAE, "etsi-r1": _ETSI, "etsi-r2": _ETSI,
}  # fmt: skip
"""The rows by message family, defaults first."""

_EMERGENCY_AIDS = {"cn": 113}
_EMERGENCY_CLASSES = range(60, 70)
_ALSO_HEARD: Mapping[str, frozenset[int]] = {
    # 3624 test BSM, 3625 and 3626 test RSI: one vendor's, unverified.
    "cn": frozenset({3624, 3625, 3626}),
    # 0x01 carries BSMs in a public capture of a North American PC5 unit; 0x7F is the registry's number for tests.
    "sae": frozenset({0x01, 0x7F}),
}


@lru_cache(maxsize=1024)
def address(family: str, message: str, *, critical: bool = False, aid: int | None = None) -> Address | None:
    """Return where a message of that short name goes, or ``None`` where the family has no number for it.

    ``aid`` picks another row than the default; a number that no row has (a private one) keeps the default's
    destination and priority.
    """
    rows = [row for row in APPLICATIONS.get(family, ()) if row.message == message]
    row = next((row for row in rows if aid is None or row.routine.aid == aid), None)
    if row is not None:
        return row.critical if critical and row.critical is not None else row.routine
    if aid is None:
        return None
    return rows[0].routine._replace(aid=aid) if rows else Address(aid, None, None)


def emergency_aid(family: str, vehicle_class: int) -> int | None:
    """Return the number under which an emergency vehicle (BasicVehicleClass 60 to 69) says its vehicle messages,
    ``None`` where it is that of everybody else."""
    return _EMERGENCY_AIDS.get(family) if vehicle_class in _EMERGENCY_CLASSES else None


def heard_applications(family: str) -> frozenset[int]:
    """Return every AID or PSID a station of that family listens on."""
    numbers = {row.routine.aid for row in APPLICATIONS.get(family, ())}
    numbers |= {row.critical.aid for row in APPLICATIONS.get(family, ()) if row.critical is not None}
    return frozenset(numbers) | _ALSO_HEARD.get(family, frozenset())


_SOURCE_L2 = (65_537, 16_777_214)
"""First and last source layer-2 id: what lies below is for destinations, the last 24-bit number is reserved (a public
DSMP source of 2020)."""


def draw_source_l2(rng: random.Random) -> int:
    """Return a random source layer-2 id, as a unit takes one at its start."""
    return rng.randint(*_SOURCE_L2)
