"""Bits and words stand where the ASN.1 of the dialects has them."""

from __future__ import annotations

import json
from collections import Counter
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.messages import words
from cv2x.messages.cn import signal as cn_signal
from cv2x.messages.cn import user as cn_user
from cv2x.messages.model import LaneKind, Light, Maneuver
from cv2x.messages.sae import signal as sae_signal
from cv2x.messages.sae import user as sae_user

TABLES: dict[str, Any] = {
    name: json.loads((resources.files("cv2x.messages") / "tables" / f"{name}.json").read_text("utf-8"))
    for name in ("ydt3709", "j2735-2024")
}
EVENTS = {
    "eventHazardLights": "hazard-lights", "eventStopLineViolation": "stop-line-violation", "eventABSactivated": "abs",
    "eventTractionControlLoss": "traction-control-loss", "eventStabilityControlactivated": "stability-control",
    "eventHazardousMaterials": "hazardous-materials", "eventReserved1": None, "eventHardBraking": "hard-braking",
    "eventLightsChanged": "lights-changed", "eventWipersChanged": "wipers-changed", "eventFlatTire": "flat-tire",
    "eventDisabledVehicle": "disabled", "eventAirBagDeployment": "airbag", "eventJackKnife": "jack-knife",
}  # fmt: skip
LIGHTS = {
    "lowBeamHeadlightsOn": "low-beam", "highBeamHeadlightsOn": "high-beam", "leftTurnSignalOn": "left-turn",
    "rightTurnSignalOn": "right-turn", "hazardSignalOn": "hazard", "automaticLightControlOn": "automatic",
    "daytimeRunningLightsOn": "daytime", "fogLightOn": "fog", "parkingLightsOn": "parking",
}  # fmt: skip
MANEUVERS = {
    "maneuverStraightAllowed": Maneuver.STRAIGHT, "maneuverLeftAllowed": Maneuver.LEFT,
    "maneuverRightAllowed": Maneuver.RIGHT, "maneuverUTurnAllowed": Maneuver.U_TURN,
    "maneuverLeftTurnOnRedAllowed": Maneuver.LEFT_ON_RED, "maneuverRightTurnOnRedAllowed": Maneuver.RIGHT_ON_RED,
    "maneuverLaneChangeAllowed": Maneuver.LANE_CHANGE, "maneuverNoStoppingAllowed": Maneuver.NO_STOPPING,
    "yieldAllwaysRequired": Maneuver.YIELD, "goWithHalt": Maneuver.GO_WITH_HALT, "caution": Maneuver.CAUTION,
    "reserved1": Maneuver.RESERVED,
}  # fmt: skip
SAME: dict[str, Any] = {}
LANES = {
    "LaneAttributes-Vehicle": LaneKind.VEHICLE, "LaneAttributes-Crosswalk": LaneKind.CROSSWALK,
    "LaneAttributes-Bike": LaneKind.BIKE, "LaneAttributes-Sidewalk": LaneKind.SIDEWALK,
    "LaneAttributes-Barrier": LaneKind.MEDIAN, "LaneAttributes-Striping": LaneKind.STRIPING,
    "LaneAttributes-TrackedVehicle": LaneKind.TRACKED, "LaneAttributes-Parking": LaneKind.PARKING,
}  # fmt: skip


def node(dialect: str, name: str) -> dict[str, Any]:
    document = TABLES[dialect]
    found: dict[str, Any] = document["nodes"][document["types"][name]]
    return found


CASES = [
    ("ydt3709", "VehicleEventFlags", words.CN_EVENTS, EVENTS),
    ("j2735-2024", "VehicleEventFlags", words.SAE_EVENTS, EVENTS),
    *((dialect, "ExteriorLights", words.LIGHTS, LIGHTS) for dialect in TABLES),
    *((dialect, "AllowedManeuvers", words.MANEUVERS, MANEUVERS) for dialect in TABLES),
    *((dialect, "IntersectionStatusObject", words.STATUS, SAME) for dialect in TABLES),
    *((dialect, "LaneSharing", words.SHARING, {"reserved": "pedestrianTraffic"}) for dialect in TABLES),
    *((dialect, name, words.LANE_ATTRIBUTES[kind], SAME) for dialect in TABLES for name, kind in LANES.items()),
]


@pytest.mark.parametrize(("dialect", "name", "bits", "meaning"), CASES)
def test_every_named_bit_stands_where_the_schema_has_it(
    dialect: str, name: str, bits: words.NamedBits[Any], meaning: dict[str, Any]
) -> None:
    schema = node(dialect, name)
    assert bits.size == schema["min"]
    told = {number: meaning.get(word, word) for word, number in schema["named"]}
    assert {number: word for number, word in enumerate(bits.words) if word is not None} == {
        number: word for number, word in told.items() if word is not None
    }


@pytest.mark.parametrize(
    ("dialect", "name", "known"),
    [
        ("ydt3709", "LightState", {*cn_signal._LIGHTS, "unavailable"}),
        ("j2735-2024", "MovementPhaseState", {*sae_signal._LIGHTS, "unavailable"}),
        ("ydt3709", "SourceType", {*cn_user.SOURCES, "unknown"}),
        ("ydt3709", "ParticipantType", set(cn_user._KINDS)),
        ("j2735-2024", "PersonalDeviceUserType", set(sae_user.KINDS)),
    ],
)
def test_every_enumerated_word_is_known(dialect: str, name: str, known: set[str]) -> None:
    assert set(node(dialect, name)["names"]) == known


def test_every_light_can_be_said_in_both_families() -> None:
    for table in (cn_signal, sae_signal):
        assert {*table._WORDS, *table._NEAREST} == set(Light)


@given(st.frozensets(st.sampled_from(tuple(LIGHTS.values()))), st.integers(0, 6))
def test_bits_come_back_and_unknown_ones_are_counted(lights: frozenset[str], strange: int) -> None:
    notes: Counter[str] = Counter()
    octets, count = words.LIGHTS.write(lights, notes)
    assert count == 9
    assert words.LIGHTS.read((octets, count), notes) == lights
    assert not notes
    beyond = int.from_bytes(octets, "big") | ((1 << strange) - 1)  # bits behind the ellipsis
    assert words.LIGHTS.read((beyond.to_bytes(2, "big"), 16), notes) == lights
    assert notes.total() == strange
