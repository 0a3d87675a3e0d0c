"""The numbers the applications decide by, one table: what each means, its default, and where that comes from.

Users override any of them by name (``applications:`` of a unit or scenario).  **Every default is unverified**: no
trigger number of T/CSAE 53 or SAE J2945/1 was readable, so these are round figures of this project, or of public
software where one is named; none of them is a limit to judge by.  Scenarios state the ones they judge by.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

UNVERIFIED = "default of this project, unverified"
_CEREBRUM = "open-v2x/cerebrum's documents, unverified"
_J29451 = "public J2945/1 code, unverified"


class Parameter(NamedTuple):
    """One number, > 0, its unit in its name."""

    default: float
    meaning: str
    source: str = UNVERIFIED


_RANGE = "distance between both centres"
_MOVING = "who is slower is not asked"

PARAMETERS: Mapping[str, Mapping[str, Parameter]] = {
    "FCW": {
        "ttc_s": Parameter(2.7, "time until the gap is used up"),
        "range_m": Parameter(150.0, _RANGE),
    },
    "ICW": {
        "ttc_s": Parameter(3.0, "own time to the crossing of both paths"),
        "gap_s": Parameter(2.0, "between the two arrivals there"),
        "range_m": Parameter(150.0, _RANGE),
    },
    "LTA": {
        "ttc_s": Parameter(4.0, "time until the other is where the own turn crosses its path"),
        "turn_speed_mps": Parameter(30 / 3.6, "who is faster does not turn yet"),
        "range_m": Parameter(150.0, _RANGE),
    },
    "BSW": {
        "zone_m": Parameter(5.0, "how far behind the own rear the blind spot reaches"),
        "min_speed_mps": Parameter(20 / 3.6, _MOVING),
    },
    "LCW": {
        "ttc_s": Parameter(3.5, "time until somebody behind has caught up"),
        "range_m": Parameter(150.0, _RANGE),
        "min_speed_mps": Parameter(20 / 3.6, _MOVING),
    },
    "DNPW": {
        "overtaking_s": Parameter(9.0, "time until both meet, less than overtaking takes", _CEREBRUM),
        "lead_m": Parameter(80.0, "gap to the vehicle that would be overtaken"),
        "range_m": Parameter(300.0, _RANGE),
    },
    "EBW": {
        "range_m": Parameter(150.0, _RANGE),
        "deceleration_mps2": Parameter(0.4 * 9.80665, "from which braking is hard, where no event says so", _J29451),
        "event_s": Parameter(0.3, "age up to which a message counts"),
    },
    "AVW": {
        "range_m": Parameter(150.0, _RANGE),
        "time_s": Parameter(8.0, "time until it is reached"),
        "slow_mps": Parameter(15 / 3.6, "with hazard lights on, who is slower is abnormal"),
    },
    "CLW": {
        "range_m": Parameter(300.0, _RANGE),
        "time_s": Parameter(8.0, "time until it is met"),
        "event_s": Parameter(0.3, "age up to which a message counts"),
    },
    "HLW": {"time_s": Parameter(8.0, "time until the place is reached"), "range_m": Parameter(300.0, "to the place")},
    "SLW": {"over_mps": Parameter(3 / 3.6, "how much faster than the limit")},
    "RLVW": {"time_s": Parameter(4.0, "time to the stop line")},
    "VRUCW": {
        "ttc_s": Parameter(4.0, "time until both are closest"),
        "margin_m": Parameter(1.0, "between the own side and theirs, when they are closest"),
        "range_m": Parameter(150.0, _RANGE),
    },
    "GLOSA": {
        "distance_m": Parameter(300.0, "to the stop line"),
        "min_speed_mps": Parameter(20 / 3.6, "no slower advice"),
        "max_speed_mps": Parameter(60 / 3.6, "no faster advice"),
    },
    "IVS": {"range_m": Parameter(150.0, "to the sign")},
    "TJW": {
        "time_s": Parameter(12.0, "time until the jam is reached"),
        "range_m": Parameter(500.0, "to the jam"),
    },
    "EVW": {
        "range_m": Parameter(300.0, _RANGE),
        "closing_mps": Parameter(1.0, "how fast it must come closer"),
    },
}
"""Application id -> parameter name -> what it is."""
