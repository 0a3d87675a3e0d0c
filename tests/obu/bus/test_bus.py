from __future__ import annotations

import shutil
from pathlib import Path

import can
import cantools
import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.errors import InputError, UnavailableError
from cv2x.messages.model import Transmission
from cv2x.obu.bus.mapping import BusMapping
from cv2x.obu.bus.source import SILENT_NS, BusSource
from cv2x.obu.bus.values import STALE_NS, BusReader
from cv2x.scenarios.drives.read import read_drive
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.scenarios.traffic.recorded import states
from cv2x.station.inputs import BusValues
from cv2x.station.recording import RecordingWriter

DATA = Path(__file__).parent / "data"
DBC = cantools.database.load_file(DATA / "car.dbc")
DRIVING = {"VehicleSpeed": 54.0, "SteeringAngle": -12.0, "Gear": "D"}
ROLLING = {"BrakePressed": 0, "BrakePressure": 0, "AbsActive": 0}
BRAKING = {"BrakePressed": 1, "BrakePressure": 90, "AbsActive": 1}
LEFT = {"TurnLeft": 1, "TurnRight": 0, "LightSwitch": "LowBeam"}


def frame(name: str, at_s: float = 0.0, **values) -> can.Message:
    message = DBC.get_message_by_name(name)
    return can.Message(at_s, message.frame_id, is_extended_id=False, data=message.encode(values))


@pytest.fixture
def mapping() -> BusMapping:
    return BusMapping(DATA / "car.yaml")


def test_every_mapped_signal_has_its_meaning(mapping) -> None:
    reader = BusReader(mapping)
    for message in (frame("Motion", **DRIVING), frame("Brake", **BRAKING), frame("Body", **LEFT)):
        reader.take(message.arbitration_id, bytes(message.data), 0)
    values = reader.values(0)
    assert values == BusValues(
        transmission=Transmission.FORWARD,
        steering_wheel_deg=pytest.approx(-12.0),
        brake_pedal=True,
        lights=frozenset({"left-turn", "low-beam"}),
        events=frozenset({"abs", "hard-braking"}),
        speed_mps=pytest.approx(15.0),
    )


def test_what_was_not_heard_for_long_is_not_known(mapping) -> None:
    reader = BusReader(mapping)
    reader.take(257, bytes(frame("Brake", **BRAKING).data), 0)
    reader.take(256, bytes(frame("Motion", **DRIVING).data), SECOND_NS)
    assert reader.values(STALE_NS).brake_pedal is True
    late = reader.values(STALE_NS + 1)
    assert (late.brake_pedal, late.events, late.lights) == (None, None, None)
    assert late.speed_mps == pytest.approx(15.0)


def test_frames_that_mean_nothing_are_counted(mapping) -> None:
    reader = BusReader(mapping)
    reader.take(999, b"\x00", 0)
    reader.take(257, b"", 0)
    reader.take(256, bytes(frame("Motion", **{**DRIVING, "Gear": 9}).data), 0)
    assert reader.counters["frame not mapped"] == 1
    assert reader.counters["gear without a meaning"] == 1
    assert sum(reader.counters.values()) == 3
    assert reader.values(0).transmission is None


@pytest.mark.parametrize("ending", [".asc", ".blf", ".log"])
def test_a_log_plays_at_its_own_pace(tmp_path, mapping, ending) -> None:
    log = tmp_path / f"drive{ending}"
    with can.Logger(str(log)) as writer:
        writer(frame("Brake", 1000.0, **ROLLING))
        writer(frame("Brake", 1000.5, **BRAKING))
    source = BusSource(f"canlog:{log}", mapping)
    told = {}
    for tenth in range(10):
        values = source.poll(7 * SECOND_NS + tenth * 100 * MILLISECOND_NS)
        if values is not None:
            told[tenth] = values.brake_pedal
    assert told == {0: False, 5: True}
    assert source.poll(7 * SECOND_NS + 500 * MILLISECOND_NS + SILENT_NS + STALE_NS) == BusValues()
    assert [cause for cause, _ in source.take_reports()] == ["bus heard", "silent"]


def test_a_live_bus(mapping) -> None:
    source = BusSource("can:virtual:cv2x-test", mapping)
    with can.Bus(interface="virtual", channel="cv2x-test") as car:
        car.send(frame("Body", **LEFT))
        assert source.poll(0).lights == {"left-turn", "low-beam"}
    source.close()


def test_a_log_through_a_dbc_sets_what_the_unit_says(tmp_path: Path) -> None:
    """Driving at 54 km/h with the left indicator on; from second 3 on braking, at 36 km/h."""
    for name in ("car.dbc", "car.yaml"):
        shutil.copy(DATA / name, tmp_path / name)
    with can.Logger(str(tmp_path / "drive.asc")) as writer:
        for tenth in range(60):
            at_s = tenth / 10
            speed = {"VehicleSpeed": 54.0 if at_s < 3 else 36.0}
            writer(frame("Motion", at_s, **{**DRIVING, **speed}))
            writer(frame("Brake", at_s, **(ROLLING if at_s < 3 else BRAKING)))
            writer(frame("Body", at_s, **LEFT))
    scenario = tmp_path / "drive.yaml"
    scenario.write_text(
        "scenario: A bus says what the vehicle does\n"
        "place: {origin: [31.2304, 121.4737]}\n"
        "time: {duration: 6 s}\n"
        "dialect: ydt3709\n"
        "actors: {car: {kind: car, path: [[0, 0], [200, 0]], speed: 50 km/h}}\n"
        "units: {unit: {obu: car, applications: none, bus: {from: 'canlog:drive.asc', mapping: car.yaml}}}\n"
    )
    recording = tmp_path / "recording.mcap"
    writer = RecordingWriter(recording, {})
    info = Engine(load(scenario), RunOptions(seed=1), (writer,)).run()
    writer.close()
    assert info.sensors == {"unit bus": {}}
    ((sent),) = states(read_drive(recording)).values()
    before = [state for at_ns, state in sent if 0.5 * SECOND_NS < at_ns < 2.5 * SECOND_NS]
    after = [state for at_ns, state in sent if 3.5 * SECOND_NS < at_ns < 5.5 * SECOND_NS]
    assert min(len(before), len(after)) >= 15
    assert {state.brakes.pedal for state in before} == {"off"}
    assert {state.brakes.pedal for state in after} == {"on"}
    assert all(state.speed_mps == pytest.approx(15.0) for state in before)
    assert all(state.speed_mps == pytest.approx(10.0) for state in after)
    assert all(state.lights == {"left-turn", "low-beam"} for state in (*before, *after))
    assert all(state.transmission is Transmission.FORWARD for state in before)
    assert all(state.events == {"abs", "hard-braking"} for state in after)


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        (("VehicleSpeed", "Velocity"), "speed.signal", "no signal 'Velocity'"),
        (("unit: km/h", "unit: kph"), "speed.unit", "'kph' is none of km/h"),
        (("D: forward", "D: onward"), "gear.values", "'onward' is none of"),
        (("left-turn:", "left:"), "lights.left", "there is no 'left': write low-beam"),
        (("dbc: car.dbc", "dbc: bus.dbc"), "dbc", "there is no file"),
        (("brake:", "brakes:"), "brakes", "there is no 'brakes': write dbc, speed, brake"),
        (("above: 80", "above: much"), "events.hard-braking.above", "'much' is not a number"),
        (("{signal: BrakePressed}", "BrakePressed"), "brake", "names a signal"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_named(tmp_path, change, field, said) -> None:
    shutil.copy(DATA / "car.dbc", tmp_path)
    path = tmp_path / "car.yaml"
    path.write_text((DATA / "car.yaml").read_text().replace(*change))
    with pytest.raises(InputError, match=said) as caught:
        BusMapping(path)
    assert (caught.value.file, caught.value.field) == (str(path), field)


def test_what_is_no_bus(tmp_path, mapping) -> None:
    with pytest.raises(InputError, match="canlog:FILE"):
        BusSource("can0", mapping)
    with pytest.raises(InputError, match="no such log"):
        BusSource(f"canlog:{tmp_path / 'no.asc'}", mapping)
    (tmp_path / "x.txt").write_text("")
    with pytest.raises(InputError, match="no log python-can reads"):
        BusSource(f"canlog:{tmp_path / 'x.txt'}", mapping)
    with pytest.raises(UnavailableError, match="cannot be opened"):
        BusSource("can:nonsense:1", mapping)
