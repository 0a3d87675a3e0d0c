"""Named bits and named values that both families spell alike.

Rules.  A BIT STRING arrives as (octets, bit count) and becomes a set of names; bits without a name are counted, never
kept.  The tables follow the ASN.1 of both families; the model uses its own words for vehicle events and lights and the
standard's names elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from cv2x.messages.model import LaneKind, Maneuver, Transmission
from cv2x.messages.scale import Notes

Bits = tuple[bytes, int]
Word = TypeVar("Word", bound=str | Maneuver)
Item = TypeVar("Item")


def bit_numbers(bits: Bits) -> list[int]:
    """Return the numbers of the bits that are set, bit 0 first on the wire."""
    octets, count = bits
    return [number for number in range(count) if octets[number >> 3] >> (7 - (number & 7)) & 1]


class NamedBits(Generic[Word]):
    """A BIT STRING of ``size`` root bits whose bit ``i`` means ``words[i]`` (``None`` = no meaning)."""

    def __init__(self, name: str, size: int, words: Iterable[Word | None]) -> None:
        self.name, self.size, self.words = name, size, tuple(words)
        self._number = {word: number for number, word in enumerate(self.words) if word is not None}
        self._read = lru_cache(maxsize=1024)(self._take_apart)
        self._write = lru_cache(maxsize=1024)(self._put_together)

    def read(self, bits: Bits, notes: Notes) -> frozenset[Word]:
        """Return the words of the bits that are set; set bits without a word are counted."""
        words, strange = self._read(bits)
        if strange:
            notes[f"reserved: {self.name}"] += strange
        return words

    def write(self, words: frozenset[Word], notes: Notes) -> Bits:
        """Return the BIT STRING that has the bits of these words set; words it has no bit for are counted."""
        bits, missing = self._write(words)
        for word in missing:
            notes[f"not carried: {self.name}.{word}"] += 1
        return bits

    def _take_apart(self, bits: Bits) -> tuple[frozenset[Word], int]:
        numbers = bit_numbers(bits)
        words = frozenset(
            word for number in numbers if number < len(self.words) and (word := self.words[number]) is not None
        )
        return words, len(numbers) - len(words)

    def _put_together(self, words: frozenset[Word]) -> tuple[Bits, tuple[str, ...]]:
        numbers = [self._number[word] for word in words if word in self._number]
        count = max([self.size, *(number + 1 for number in numbers)])
        value = sum(1 << (count - 1 - number) for number in numbers)
        size = (count + 7) // 8
        missing = tuple(sorted(str(word) for word in words if word not in self._number))
        return ((value << (size * 8 - count)).to_bytes(size, "big"), count), missing


_EVENT_WORDS = (
    "hazard-lights",
    "stop-line-violation",
    "abs",
    "traction-control-loss",
    "stability-control",
    "hazardous-materials",
    None,
    "hard-braking",
    "lights-changed",
    "wipers-changed",
    "flat-tire",
    "disabled",
    "airbag",
)
CN_EVENTS = NamedBits[str]("events", 13, _EVENT_WORDS)
SAE_EVENTS = NamedBits[str]("events", 13, (*_EVENT_WORDS, "jack-knife"))
"""J2735-2024 adds a fourteenth bit behind the extension marker."""

LIGHTS = NamedBits[str](
    "lights",
    9,
    ("low-beam", "high-beam", "left-turn", "right-turn", "hazard", "automatic", "daytime", "fog", "parking"),
)

MANEUVERS = NamedBits[Maneuver]("maneuvers", 12, tuple(Maneuver))

STATUS = NamedBits[str](
    "status",
    16,
    (
        "manualControlIsEnabled",
        "stopTimeIsActivated",
        "failureFlash",
        "preemptIsActive",
        "signalPriorityIsActive",
        "fixedTimeOperation",
        "trafficDependentOperation",
        "standbyOperation",
        "failureMode",
        "off",
        "recentMAPmessageUpdate",
        "recentChangeInMAPassignedLanesIDsUsed",
        "noValidMAPisAvailableAtThisTime",
        "noValidSPATisAvailableAtThisTime",
    ),
)

SHARING = NamedBits[str](
    "shareWith",
    10,
    (
        "overlappingLaneDescriptionProvided",
        "multipleLanesTreatedAsOneLane",
        "otherNonMotorizedTrafficTypes",
        "individualMotorizedVehicleTraffic",
        "busVehicleTraffic",
        "taxiVehicleTraffic",
        "pedestriansTraffic",
        "cyclistVehicleTraffic",
        "trackedVehicleTraffic",
        "pedestrianTraffic",
    ),
)
"""Bit 9 is `pedestrianTraffic` in the Chinese set and in J2735-2016, `reserved` in J2735-2024; it is carried under
the first name.
"""

LANE_KINDS: dict[str, LaneKind] = {
    "vehicle": LaneKind.VEHICLE,
    "crosswalk": LaneKind.CROSSWALK,
    "bikeLane": LaneKind.BIKE,
    "sidewalk": LaneKind.SIDEWALK,
    "median": LaneKind.MEDIAN,
    "striping": LaneKind.STRIPING,
    "trackedVehicle": LaneKind.TRACKED,
    "parking": LaneKind.PARKING,
}
LANE_CHOICES: dict[LaneKind, str] = {kind: choice for choice, kind in LANE_KINDS.items()}

LANE_ATTRIBUTES: dict[LaneKind, NamedBits[str]] = {
    LaneKind.VEHICLE: NamedBits(
        "laneType.vehicle",
        8,
        (
            "isVehicleRevocableLane",
            "isVehicleFlyOverLane",
            "hovLaneUseOnly",
            "restrictedToBusUse",
            "restrictedToTaxiUse",
            "restrictedFromPublicUse",
            "hasIRbeaconCoverage",
            "permissionOnRequest",
        ),
    ),
    LaneKind.CROSSWALK: NamedBits(
        "laneType.crosswalk",
        16,
        (
            "crosswalkRevocableLane",
            "bicyleUseAllowed",
            "isXwalkFlyOverLane",
            "fixedCycleTime",
            "biDirectionalCycleTimes",
            "hasPushToWalkButton",
            "audioSupport",
            "rfSignalRequestPresent",
            "unsignalizedSegmentsPresent",
        ),
    ),
    LaneKind.BIKE: NamedBits(
        "laneType.bikeLane",
        16,
        (
            "bikeRevocableLane",
            "pedestrianUseAllowed",
            "isBikeFlyOverLane",
            "fixedCycleTime",
            "biDirectionalCycleTimes",
            "isolatedByBarrier",
            "unsignalizedSegmentsPresent",
        ),
    ),
    LaneKind.SIDEWALK: NamedBits(
        "laneType.sidewalk",
        16,
        ("sidewalk-RevocableLane", "bicyleUseAllowed", "isSidewalkFlyOverLane", "walkBikes"),
    ),
    LaneKind.MEDIAN: NamedBits(
        "laneType.median",
        16,
        (
            "median-RevocableLane",
            "median",
            "whiteLineHashing",
            "stripedLines",
            "doubleStripedLines",
            "trafficCones",
            "constructionBarrier",
            "trafficChannels",
            "lowCurbs",
            "highCurbs",
        ),
    ),
    LaneKind.STRIPING: NamedBits(
        "laneType.striping",
        16,
        (
            "stripeToConnectingLanesRevocableLane",
            "stripeDrawOnLeft",
            "stripeDrawOnRight",
            "stripeToConnectingLanesLeft",
            "stripeToConnectingLanesRight",
            "stripeToConnectingLanesAhead",
        ),
    ),
    LaneKind.TRACKED: NamedBits(
        "laneType.trackedVehicle",
        16,
        (
            "spec-RevocableLane",
            "spec-commuterRailRoadTrack",
            "spec-lightRailRoadTrack",
            "spec-heavyRailRoadTrack",
            "spec-otherRailType",
        ),
    ),
    LaneKind.PARKING: NamedBits(
        "laneType.parking",
        16,
        (
            "parkingRevocableLane",
            "parallelParkingInUse",
            "headInParkingInUse",
            "doNotParkZone",
            "parkingForBusUse",
            "parkingForTaxiUse",
            "noPublicParkingUse",
        ),
    ),
}

TRANSMISSIONS: dict[str, Transmission] = {
    "neutral": Transmission.NEUTRAL,
    "park": Transmission.PARK,
    "forwardGears": Transmission.FORWARD,
    "reverseGears": Transmission.REVERSE,
}
TRANSMISSION_WORDS: dict[Transmission | None, str] = {
    None: "unavailable",
    **{kind: word for word, kind in TRANSMISSIONS.items()},
}


def ia5(text: str | None, limit: int, field: str, notes: Notes) -> str | None:
    """Return a text for an IA5String of 1..limit characters, cut to the limit (counted); ``None`` where it has other
    characters.
    """
    if not text:
        return None
    if not text.isascii():
        notes[f"not carried: {field} (not IA5)"] += 1
        return None
    if len(text) > limit:
        notes[f"cut: {field}"] += 1
    return text[:limit]


def cut(items: tuple[Item, ...], limit: int, what: str, notes: Notes) -> tuple[Item, ...]:
    """Return the first ``limit`` items; the rest is counted."""
    if len(items) > limit:
        notes[f"cut: {what}"] += len(items) - limit
    return items[:limit]
