"""Cause codes of DENM, the words for them, and the few codes of other sets that mean the same.

Rules.  A cause and its sub-cause are one code in the model, 256 times the first plus the second, of the set ``ETSI
cause``.  Release 1 sends the two numbers, release 2 a CHOICE whose alternatives end in the number of the cause.  Since
no other set has codes for them, a DENM's event also carries its cause in words, and an event whose words are exactly
those is that cause again.  Of the codes of other sets only those stand here whose two meanings are publicly named
(near, not equal: unverified).
"""

from __future__ import annotations

import re
from typing import Any

from cv2x.messages.codes import GB_SIGN, ITIS
from cv2x.messages.model import RoadEvent

CAUSE = "ETSI cause"

_WORDS = {
    1: "traffic condition",
    2: "accident",
    3: "roadworks",
    4: "detected roadworks",
    5: "impassability",
    6: "bad adhesion",
    7: "aquaplaning",
    9: "hazardous road surface",
    10: "obstacle on the road",
    11: "animal on the road",
    12: "people on the road",
    14: "wrong-way driving",
    15: "rescue or recovery work",
    17: "extreme weather",
    18: "bad visibility",
    19: "precipitation",
    20: "violence",
    26: "slow vehicle",
    27: "dangerous end of queue",
    28: "public transport vehicle approaching",
    91: "vehicle breakdown",
    92: "post crash",
    93: "human problem",
    94: "stationary vehicle",
    95: "emergency vehicle approaching",
    96: "dangerous curve",
    97: "collision risk",
    98: "signal violation",
    99: "dangerous situation",
    100: "railway level crossing",
}
_NUMBERS = {words: number for number, words in _WORDS.items()}

_ALTERNATIVES = {
    1: "trafficCondition",
    2: "accident",
    3: "roadworks",
    4: "detectedRoadworks",
    5: "impassability",
    6: "adhesion",
    7: "aquaplaning",
    9: "hazardousLocation-SurfaceCondition",
    10: "hazardousLocation-ObstacleOnTheRoad",
    11: "hazardousLocation-AnimalOnTheRoad",
    12: "humanPresenceOnTheRoad",
    14: "wrongWayDriving",
    15: "rescueRecoveryAndMaintenanceWorkInProgress",
    17: "adverseWeatherCondition-Wind",
    18: "adverseWeatherCondition-Visibility",
    19: "adverseWeatherCondition-Precipitation",
    20: "violence",
    26: "slowVehicle",
    27: "dangerousEndOfQueue",
    28: "publicTransportVehicleApproaching",
    42: "dontPanic",
    91: "vehicleBreakdown",
    92: "postCrash",
    93: "humanProblem",
    94: "stationaryVehicle",
    95: "emergencyVehicleApproaching",
    96: "hazardousLocation-DangerousCurve",
    97: "collisionRisk",
    98: "signalViolation",
    99: "dangerousSituation",
    100: "railwayLevelCrossing",
}
"""Alternatives of CauseCodeChoice (TS 102 894-2 V2.4.1) without their numbers; all others are called ``reserved``."""
CHOICE_LAST = 128

_OTHER_SETS = {
    (GB_SIGN, 2): (96, 0),  # sharp turn
    (GB_SIGN, 15): (9, 1),  # rockfall
    (GB_SIGN, 17): (6, 0),  # slippery
    (GB_SIGN, 38): (3, 0),  # works
    (ITIS, 7941): (3, 0),  # in-road-construction-area
    (ITIS, 8026): (96, 0),  # on-curve
}
_SUB_CAUSE = re.compile(r"(.+?)(?: \(sub-cause ([0-9]{1,3})\))?")
_PLAIN_NUMBER = re.compile(r"cause ([0-9]{1,3})")


def read_cause(record: Any) -> int:
    """Return the code of a CauseCode (release 1) or CauseCodeV2 (release 2)."""
    if "causeCode" in record._fields:
        code: int = record.causeCode * 256 + record.subCauseCode
        return code
    alternative, sub_cause = record.ccAndScc
    digits = re.search(r"[0-9]+$", alternative)
    return (int(digits[0]) if digits else 0) * 256 + int(sub_cause)


def cause_fields(code: int, *, choice: bool) -> dict[str, Any] | None:
    """Return a CauseCode, or a CauseCodeV2 where ``choice``; ``None`` where it has no alternative."""
    cause, sub_cause = divmod(code, 256)
    if not choice:
        return {"causeCode": cause, "subCauseCode": sub_cause} if cause < 256 else None
    if cause > CHOICE_LAST:
        return None
    return {"ccAndScc": (f"{_ALTERNATIVES.get(cause, 'reserved')}{cause}", sub_cause)}


def cause_words(code: int) -> str:
    """Return a cause in words."""
    cause, sub_cause = divmod(code, 256)
    words = _WORDS.get(cause, f"cause {cause}")
    return f"{words} (sub-cause {sub_cause})" if sub_cause else words


def cause_of(event: RoadEvent) -> int | None:
    """Return the code of an event's cause: its own, that of its code, or that of its very words."""
    if event.code_set == CAUSE:
        return event.code if 0 <= event.code < 65_536 else None
    pair = _OTHER_SETS.get((event.code_set, event.code))
    if pair is not None:
        return pair[0] * 256 + pair[1]
    return _of_words(event.description or "")


def _of_words(words: str) -> int | None:
    found = _SUB_CAUSE.fullmatch(words)
    if found is None:
        return None
    plain = _PLAIN_NUMBER.fullmatch(found[1])
    cause = int(plain[1]) if plain else _NUMBERS.get(found[1])
    code = None if cause is None else cause * 256 + int(found[2] or 0)
    return code if code is not None and code < 65_536 and cause_words(code) == words else None
