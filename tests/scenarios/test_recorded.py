"""Actors that move as a recorded vehicle did."""

from __future__ import annotations

import pytest

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import RecordedMotion
from cv2x.scenarios.traffic.recorded import LONGEST_GAP_NS, Recorded
from tests.scenarios.conftest import Watcher, frame, hex_lines, vehicle

S = 1_000_000_000
ORIGIN = Position(31.0, 121.0, 4.0)
PLANE = LocalFrame(31.0, 121.0)


def place(north_m):
    lat, lon = PLANE.to_wgs84(0.0, north_m)
    return Position(lat, lon, 4.0)


def drive(folder, *told):
    """A file of messages: (second mark, metres north, further fields)."""
    path = folder / "drive.txt"
    path.write_text(hex_lines(frame(vehicle(mark, position=place(north_m), **more)) for mark, north_m, more in told))
    return path


def test_between_two_messages_the_way_is_straight(tmp_path):
    motion = Recorded(
        RecordedMotion(drive(tmp_path, (1000, 0, {}), (1100, 2, {"speed_mps": 20.0}), (1500, 10, {})), starts_ns=S),
        ORIGIN,
    )
    assert motion.at(S - 1) is None
    half = motion.at(S + S // 20)
    assert half.north_m == pytest.approx(1.0, abs=0.02)  # positions go out in 1e-7 degrees
    assert half.east_m == pytest.approx(0.0, abs=0.02)
    assert half.speed_mps == pytest.approx(15.0, abs=0.02)
    assert half.accel_mps2 == pytest.approx(100.0, abs=0.5)
    assert motion.at(S + S // 2).north_m == pytest.approx(10.0, abs=0.02)
    assert motion.at(S + S // 2 + 1) is None


def test_headings_turn_the_short_way(tmp_path):
    motion = Recorded(
        RecordedMotion(drive(tmp_path, (0, 0, {"heading_deg": 350.0}), (1000, 9, {"heading_deg": 20.0}))), ORIGIN
    )
    assert motion.at(S // 2).heading_deg == pytest.approx(5.0, abs=0.05)
    assert motion.at(S // 2).yaw_rate_dps == pytest.approx(30.0, abs=0.1)


def test_nobody_is_there_in_a_long_gap(tmp_path):
    gap_ms = LONGEST_GAP_NS // 1_000_000
    path = drive(tmp_path, (0, 0, {}), (gap_ms, 9, {}), (2 * gap_ms + 1, 18, {}))
    motion = Recorded(RecordedMotion(path), ORIGIN)
    assert motion.at(LONGEST_GAP_NS // 2) is not None
    assert motion.at(LONGEST_GAP_NS) is not None
    assert motion.at(LONGEST_GAP_NS + S) is None
    assert motion.at(2 * LONGEST_GAP_NS + 1_000_000) is not None


def test_of_a_repeated_instant_the_later_message_counts(tmp_path):
    motion = Recorded(RecordedMotion(drive(tmp_path, (0, 0, {}), (100, 5, {}), (100, 7, {}), (200, 9, {}))), ORIGIN)
    assert motion.at(S // 10).north_m == pytest.approx(7, abs=0.02)


def test_speed_and_heading_are_worked_out_where_they_are_not_told(tmp_path):
    silent = {"speed_mps": None, "heading_deg": None}
    motion = Recorded(RecordedMotion(drive(tmp_path, (0, 0, silent), (1000, 10, silent), (2000, 20, silent))), ORIGIN)
    moment = motion.at(S)
    assert (moment.speed_mps, moment.heading_deg % 360) == (pytest.approx(10, abs=0.05), pytest.approx(0, abs=0.2))


def test_one_of_several_vehicles_must_be_named(tmp_path):
    other = {"temporary_id": b"\x0a\x0b\x0c\x0d"}
    path = drive(tmp_path, (0, 0, {}), (0, 50, other), (100, 1, {}), (100, 52, other))
    with pytest.raises(InputError, match="holds 2 vehicles: name one"):
        Recorded(RecordedMotion(path), ORIGIN)
    with pytest.raises(InputError, match="no vehicle 00000000"):
        Recorded(RecordedMotion(path, bytes(4)), ORIGIN)
    assert Recorded(RecordedMotion(path, b"\x0a\x0b\x0c\x0d"), ORIGIN).at(0).north_m == pytest.approx(50, abs=0.02)


def test_a_single_place_is_no_drive(tmp_path):
    with pytest.raises(InputError, match="fewer than two moments"):
        Recorded(RecordedMotion(drive(tmp_path, (0, 0, {}), (0, 1, {}))), ORIGIN)


def test_a_recorded_actor_drives_in_a_scenario(tmp_path):
    drive(tmp_path, *[(index * 100, index * 1.0, {}) for index in range(31)])
    (tmp_path / "s.yaml").write_text(
        "scenario: Once more\nplace: {origin: [31.0, 121.0, 4.0]}\ntime: {duration: 5 s}\ndialect: ydt3709\n"
        "actors:\n  again: {kind: car, recorded: drive.txt, starts: 1 s}\nunits:\n  obu: {obu: again}\n"
    )
    watcher = Watcher()
    scenario = load(tmp_path / "s.yaml")
    assert [path.name for path in scenario.files] == ["s.yaml", "drive.txt"]
    Engine(scenario, observers=[watcher]).run()
    there = [at for at, actors in watcher.truths if actors]
    assert (there[0], there[-1]) == (S, 4 * S)
    said = [transmission.message.model for _, _, transmission in watcher.sent]
    assert len(said) >= 30
    assert PLANE.to_enu(said[-1].position.lat_deg, said[-1].position.lon_deg)[1] == pytest.approx(30, abs=1.1)


def test_a_real_drive_moves_an_actor(recorded):
    path = recorded("mmitss_bsm_log.txt")
    first = Recorded(RecordedMotion(path), Position(33.84, -112.13))
    there = [first.at(run_ns) for run_ns in range(0, 110 * S, S)]
    assert (
        sum(moment is None for moment in there) == 6
    )  # 15 s to 20 s: the one gap of more than 2 s is from 14.9 s to 20.3 s
    assert all(0 <= moment.speed_mps < 50 for moment in there if moment)
