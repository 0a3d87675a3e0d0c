"""BSM of both families and VehicleState."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.errors import EncodeError
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Brakes, Emergency, PathPoint, Position, Transmission, VehicleState

EVENTS = ("hazard-lights", "stop-line-violation", "abs", "traction-control-loss", "stability-control",
          "hazardous-materials", "hard-braking", "lights-changed", "wipers-changed", "flat-tire", "disabled",
          "airbag")  # fmt: skip
LIGHTS = ("low-beam", "high-beam", "left-turn", "right-turn", "hazard", "automatic", "daytime", "fog", "parking")
WHEELS = ("left-front", "left-rear", "right-front", "right-rear")


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def words(names: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(names))


THREE, TWO = st.sampled_from(("off", "on", "engaged")), st.sampled_from(("off", "on"))
POINTS = st.builds(
    PathPoint,
    st.floats(-0.013, 0.013),
    st.floats(-0.013, 0.013),
    maybe(st.floats(-200, 200)),
    maybe(st.floats(0.01, 655.0)),
    maybe(st.floats(0, 163)),
    maybe(st.floats(0, 359)),
)
STATES = st.builds(
    VehicleState,
    temporary_id=st.binary(min_size=8, max_size=8),
    message_count=st.integers(0, 127),
    second_mark_ms=maybe(st.integers(0, 60_999)),
    position=maybe(st.builds(Position, st.floats(-80, 80), st.floats(-179, 179), maybe(st.floats(-400, 6000)))),
    semi_major_m=maybe(st.floats(0, 12.7)),
    semi_minor_m=maybe(st.floats(0, 12.7)),
    semi_major_heading_deg=maybe(st.floats(0, 359.9)),
    transmission=maybe(st.sampled_from(Transmission)),
    speed_mps=maybe(st.floats(0, 163.8)),
    heading_deg=maybe(st.floats(0, 359.9)),
    steering_wheel_deg=maybe(st.floats(-189, 189)),
    accel_forward_mps2=maybe(st.floats(-20, 20)),
    accel_right_mps2=maybe(st.floats(-20, 20)),
    accel_down_mps2=maybe(st.floats(-24, 24)),
    yaw_rate_dps=st.floats(-327, 327),
    brakes=st.builds(Brakes, maybe(words(WHEELS)), maybe(THREE), maybe(THREE), maybe(THREE), maybe(TWO), maybe(TWO)),
    width_m=maybe(st.floats(0.01, 10.2)),
    length_m=maybe(st.floats(0.01, 40.9)),
    height_m=maybe(st.floats(0, 6.35)),
    vehicle_class=maybe(st.integers(1, 255)),
    events=maybe(words(EVENTS)),
    lights=maybe(words(LIGHTS)),
    emergency=maybe(
        st.builds(
            Emergency,
            maybe(st.sampled_from(("notInUseOrNotEquipped", "emergency", "pursuit"))),
            maybe(st.sampled_from(("notInUse", "inUse"))),
            maybe(st.sampled_from(("notInUse", "inUse", "freqStops"))),
        ).filter(lambda emergency: emergency != Emergency())
    ),
    path_history=st.lists(POINTS, max_size=3).map(tuple),
    predicted_radius_m=st.just(math.inf) | st.floats(-3276, 3276),
    predicted_confidence=st.floats(0, 1),
)

# Half a step of each field: latitude, ages, speeds, angles … never differ by more than this after one trip.
STEPS = {"accel_down_mps2": 0.1, "steering_wheel_deg": 0.76, "heading_deg": 0.76, "height_m": 0.026, "age_s": 0.006}


def close(a: Any, b: Any, name: str = "") -> bool:
    if isinstance(a, float) and isinstance(b, float):
        if "heading" in name:
            return abs((a - b + 180) % 360 - 180) <= 0.76
        if name.endswith("_deg") and name != "steering_wheel_deg":
            return abs(a - b) <= 0.6e-7
        return a == b or abs(a - b) <= STEPS.get(name, 0.051)
    if hasattr(a, "__dataclass_fields__"):
        return all(close(getattr(a, field), getattr(b, field), field) for field in a.__dataclass_fields__)
    if isinstance(a, Position | PathPoint) and type(a) is type(b):
        return all(close(x, y, field) for x, y, field in zip(a, b, a._fields, strict=True))
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(close(x, y, name) for x, y in zip(a, b, strict=True))
    return bool(a == b)


@pytest.mark.parametrize("family", ["cn", "sae"])
@settings(max_examples=80, deadline=None)
@given(state=STATES)
def test_a_state_comes_back_within_a_step(through: Callable[..., Any], family: str, state: VehicleState) -> None:
    if family == "sae":
        state = replace(state, temporary_id=state.temporary_id[:4])
    (heard,), notes = through(family, state)
    assert close(heard, state)
    assert not notes


PLAIN = VehicleState(
    temporary_id=b"\x01\x02\x03\x04",
    message_count=5,
    second_mark_ms=20_500,
    position=Position(31.2304, 121.4737, 4.5),
    speed_mps=12.5,
    heading_deg=90.0,
    yaw_rate_dps=-1.5,
)


def test_the_raw_integers_of_a_chinese_bsm_are_those_of_the_tables() -> None:
    ((name, bsm),) = from_model("cn", PLAIN).messages
    assert name == "BSM"
    assert bsm["pos"] == {"lat": 312_304_000, "long": 1_214_737_000, "elevation": 45}
    assert (bsm["speed"], bsm["heading"], bsm["secMark"], bsm["msgCnt"]) == (625, 7200, 20_500, 5)
    assert bsm["accelSet"] == {"long": 2001, "lat": 2001, "vert": -127, "yaw": -150}
    assert bsm["transmission"] == "unavailable"
    assert bsm["size"] == {"width": 0, "length": 0}
    assert not {"angle", "posAccuracy", "safetyExt"} & set(bsm)


def test_everything_unavailable_goes_out_and_comes_back_so(through: Callable[..., Any]) -> None:
    nothing = VehicleState(bytes(4), 0, None, None, yaw_rate_dps=0.0)
    ((_, bsm),) = from_model("sae", nothing).messages
    core = bsm["coreData"]
    assert (core["lat"], core["long"], core["elev"]) == (900_000_001, 1_800_000_001, -4096)
    assert (core["speed"], core["heading"], core["angle"], core["secMark"]) == (8191, 28_800, 127, 65_535)
    assert core["accelSet"] == {"long": 2001, "lat": 2001, "vert": -127, "yaw": 0}
    assert core["accuracy"] == {"semiMajor": 255, "semiMinor": 255, "orientation": 65_535}
    assert core["brakes"]["wheelBrakes"] == (b"\x80", 5)
    assert core["brakes"]["abs"] == "unavailable"
    assert core["transmission"] == "unavailable"
    assert through("sae", nothing) == ([nothing], {})
    wide = replace(nothing, temporary_id=bytes(8))
    assert through("cn", wide) == ([wide], {})


def test_what_does_not_fit_is_counted_and_unavailable(through: Callable[..., Any]) -> None:
    fast = replace(PLAIN, speed_mps=170.0, semi_major_m=40.0, accel_forward_mps2=-31.0, position=Position(95.0, 0.0))
    (heard,), notes = through("sae", fast)
    assert (heard.speed_mps, heard.accel_forward_mps2, heard.position) == (None, None, None)
    assert heard.semi_major_m == 12.7
    assert notes == {
        "unavailable: speed": 1, "unavailable: accelSet.long": 1, "unavailable: lat": 1, "saturated: semiMajor": 1,
    }  # fmt: skip


def test_temporary_ids_are_padded_and_shortened_with_a_note(through: Callable[..., Any]) -> None:
    (heard,), notes = through("cn", PLAIN)
    assert heard.temporary_id == b"\0\0\0\0\x01\x02\x03\x04"
    assert notes == {"padded: id": 1}
    (back,), notes = through("sae", heard)
    assert back.temporary_id == PLAIN.temporary_id
    assert notes == {"shortened: id": 1}


def test_the_pedal_is_chinese_and_the_jack_knife_is_not(through: Callable[..., Any]) -> None:
    braking = replace(PLAIN, brakes=Brakes(pedal="on"), events=frozenset({"jack-knife", "hard-braking"}))
    (sae,), notes = through("sae", braking)
    assert (sae.brakes.pedal, sae.events) == (None, braking.events)
    assert notes == {"not carried: brake pedal": 1}
    (chinese,), notes = through("cn", braking)
    assert (chinese.brakes.pedal, chinese.events) == ("on", frozenset({"hard-braking"}))
    assert notes == {"padded: id": 1, "not carried: events.jack-knife": 1}


def test_path_points_take_the_smallest_chinese_form() -> None:
    def form(offset_deg: float) -> str:
        state = replace(PLAIN, path_history=(PathPoint(offset_deg, 0.0, -1.0, 0.5),))
        crumb = from_model("cn", state).messages[0][1]["safetyExt"]["pathHistory"]["crumbData"][0]
        return str(crumb["llvOffset"]["offsetLL"][0])

    forms = [form(steps / 1e7) for steps in (-2048, 2048, 8192, 32_768, 131_072, 2_097_152, 8_388_608)]
    assert forms == [*(f"position-LL{number}" for number in range(1, 7)), "position-LatLon"]


def test_a_history_longer_than_a_message_keeps_its_first_points(through: Callable[..., Any]) -> None:
    points = tuple(PathPoint(0.0, step / 1e5, None, float(step)) for step in range(1, 31))
    (heard,), notes = through("sae", replace(PLAIN, path_history=points))
    assert heard.path_history == points[:23]
    assert notes == {"cut: pathHistory": 7}


def test_a_point_out_of_reach_is_dropped_in_sae_and_absolute_in_china(through: Callable[..., Any]) -> None:
    far = replace(PLAIN, path_history=(PathPoint(0.5, 1.5, None, 10.0),))
    (heard,), notes = through("sae", far)
    assert heard.path_history == ()
    assert notes == {"dropped: path point out of range": 1}
    (heard,), notes = through("cn", far)
    assert heard.path_history == far.path_history
    assert notes == {"padded: id": 1}


@pytest.mark.parametrize(("radius_m", "raw"), [(math.inf, 32_767), (-math.inf, 32_767), (-250.0, -2500), (0.0, 0)])
def test_a_straight_prediction_has_its_own_value(radius_m: float, raw: int) -> None:
    state = replace(PLAIN, predicted_radius_m=radius_m, predicted_confidence=0.5)
    ((_, bsm),) = from_model("sae", state).messages
    (part,) = bsm["partII"]
    assert part["partII-Value"]["pathPrediction"] == {"radiusOfCurve": raw, "confidence": 100}


def test_a_radius_beyond_the_range_is_not_called_straight() -> None:
    mapped = from_model("cn", replace(PLAIN, predicted_radius_m=4000.0, predicted_confidence=1.0))
    assert "safetyExt" not in mapped.messages[0][1]
    assert mapped.notes["unavailable: radiusOfCurve"] == 1


def test_a_wheel_nobody_has_is_our_own_mistake() -> None:
    with pytest.raises(EncodeError, match=r"wheelBrakes.*fifth"):
        from_model("sae", replace(PLAIN, brakes=Brakes(wheels=frozenset({"fifth"}))))


@pytest.mark.parametrize("family", ["cn", "sae"])
@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_raw_values_survive_wire_model_wire(make_record: Callable[..., Any], family: str, seed: int) -> None:
    record = make_record(family, "BSM", seed)
    before = record.to_dict()
    model, _ = to_model(family, "BSM", record)
    assert model is not None
    ((_, after),) = from_model(family, model).messages
    expected = _normal(before["coreData"] if family == "sae" else before)
    sent = after["coreData"] if family == "sae" else after
    if (
        expected.get("pos", expected).get("lat") == 900_000_001
        or expected.get("pos", expected)["long"] == 1_800_000_001
    ):
        for fields in (expected, sent):  # half a position is none
            for name in ("pos", "lat", "long", "elev"):
                fields.pop(name, None)
    assert {name: sent.get(name) for name in expected} == expected


def _normal(value: dict[str, Any]) -> dict[str, Any]:
    """The core of a BSM as the mapping writes it: reserved values as unavailable, unavailable options left out."""
    core = {name: member for name, member in value.items() if name not in NOT_CARRIED}
    if core["transmission"].startswith("reserved"):
        core["transmission"] = "unavailable"
    if core["secMark"] > 60_999:
        core["secMark"] = 65_535
    brakes = dict(core["brakes"])
    if "wheelBrakes" in brakes and brakes["wheelBrakes"][0][0] & 0x80:
        brakes["wheelBrakes"] = (b"\x80", 5)
    if brakes.get("auxBrakes") == "reserved":
        brakes["auxBrakes"] = "unavailable"
    if "pos" in core:
        brakes = {name: word for name, word in brakes.items() if word not in ("unavailable", (b"\x80", 5))}
        if core.get("angle") == 127:
            del core["angle"]
        if core.get("posAccuracy") == {"semiMajor": 255, "semiMinor": 255, "orientation": 65_535}:
            del core["posAccuracy"]
        core["vehicleClass"] = {"classification": core["vehicleClass"]["classification"]}
        if core["pos"].get("elevation") == -4096:
            core["pos"] = {name: raw for name, raw in core["pos"].items() if name != "elevation"}
    core["brakes"] = brakes
    return core


NOT_CARRIED = {"timeConfidence", "posConfidence", "motionCfd", "emergencyExt", "safetyExt"}


@pytest.mark.parametrize("name", ["ydt3709", "tcsae53-2019", "cn-phase2", "j2735-2016", "j2735-2024"])
def test_what_an_emergency_vehicle_has_in_use_goes_through_every_edition(name: str) -> None:
    codec = dialect(name)
    siren = Emergency("pursuit", "inUse", "yellowCautionLights")
    state = replace(PLAIN, temporary_id=PLAIN.temporary_id.ljust(8, b"\0"), emergency=siren)
    ((short, fields),) = from_model(codec, state).messages
    model, _ = to_model(codec.family, *codec.decode(codec.encode(short, fields)))
    assert model.emergency == siren
    bare = from_model(codec, replace(state, emergency=Emergency())).messages[0][1]
    assert "emergencyExt" not in bare
    assert all(part["partII-Id"] != 1 for part in bare.get("partII", ()))
