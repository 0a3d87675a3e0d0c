"""Replays: the original octets at their original times, one listener, and counts that add up."""

from __future__ import annotations

import pytest

from cv2x.errors import InputError
from cv2x.radio.frame import Layer
from cv2x.scenarios.drives.read import read_drive
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.replay import LISTENER, PLAYER, Replay, replay
from cv2x.scenarios.run import RunOptions
from cv2x.station.recording import RecordingWriter
from tests.scenarios.conftest import Watcher, frame, hex_lines, press_once, vehicle

MS = 1_000_000


@pytest.mark.parametrize(
    ("name", "records", "vehicles"),
    [("mmitss_bsm_log.txt", 830, 1), ("omniair_pc5_bsm.pcap", 20, 1), ("jpo_ode_bsmLogDuringEvent.gz", 222, 2)],
)
@pytest.mark.parametrize("dialect", [None, "ydt3709"])
def test_everything_of_a_real_recording_is_heard(recorded, name, records, vehicles, dialect):
    watcher = Watcher()
    info = replay(recorded(name), RunOptions(dialect=dialect), [watcher])
    assert (info.sent, len(info.vehicles), info.anew) == (records, vehicles, dialect is not None)
    assert watcher.heard == {(LISTENER, "BSM"): records}
    assert not watcher.refused
    assert info.run.counters[PLAYER] == {"sent": records} or info.run.counters[PLAYER]["sent"] == records
    assert info.run.ran_ns == info.drive.length_ns + 100 * MS
    assert not watcher.alerts
    if dialect is None:
        assert not info.lost
    else:
        assert all(message == "BSM" for message, _ in info.lost)


def test_frames_and_messages_go_out_as_they_were(recorded):
    for name in ("omniair_pc5_bsm.pcap", "mmitss_bsm_log.txt", "jpo_ode_bsmLogDuringEvent.gz"):
        watcher = Watcher()
        info = replay(recorded(name), observers=[watcher])
        for record, (at, unit, transmission) in zip(info.drive.records, watcher.sent, strict=True):
            assert (unit, at.monotonic_ns) == (PLAYER, record.offset_ns)
            assert at.utc_ns == info.drive.start_utc_ns + record.offset_ns
            assert transmission.frame.layer is Layer.SDU
            assert transmission.frame.octets.endswith(record.octets)
            if name.endswith(".pcap"):
                assert transmission.frame.octets == record.octets


def test_signed_messages_are_sent_and_counted_as_refused(recorded):
    watcher = Watcher()
    info = replay(recorded("jpo_ode_rxMsg_BSM_and_TIM.gz"), observers=[watcher])
    assert info.sent == 393
    assert watcher.refused == {(LISTENER, "unsupported security"): 393}


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "drive.txt"
    path.write_text(hex_lines([frame(vehicle(mark)) for mark in (100, 200, 300)] + [b"\x00\x14\x02\xff\xff"]))
    return path


def test_what_does_not_decode_goes_out_and_is_refused_by_the_listener(small):
    watcher = Watcher()
    info = replay(small, observers=[watcher])
    assert (info.sent, dict(info.not_sent)) == (4, {})
    assert watcher.heard == {(LISTENER, "BSM"): 3}
    assert watcher.refused == {(LISTENER, "malformed message"): 1}


def test_what_does_not_decode_cannot_be_said_anew(small):
    watcher = Watcher()
    info = replay(small, RunOptions(dialect="ydt3709"), [watcher])
    assert (info.sent, dict(info.not_sent)) == (3, {"not encodable": 1})
    assert watcher.heard == {(LISTENER, "BSM"): 3}
    assert {transmission.message.dialect for _, _, transmission in watcher.sent} == {"ydt3709"}


def test_the_listener_believes_the_time_of_the_recording(small):
    start = 1_800_000_000_000 * MS
    run = Replay(small, RunOptions(realtime=True), start_utc_ns=start)
    beliefs = []

    class Clocks(Watcher):
        def clock(self, at, unit, believed):
            if unit == LISTENER:
                beliefs.append(believed.utc_ns - run.drive.start_utc_ns)

    run._observers = (Clocks(),)
    info = run.run()
    assert abs(run.drive.start_utc_ns - start) <= 30_000 * MS
    assert info.run.realtime
    assert 0 <= beliefs[0] < 2_000 * MS


def test_ctrl_c_ends_a_replay_with_what_it_has(recorded):
    info = replay(recorded("mmitss_bsm_log.txt"), progress=press_once())
    assert info.run.interrupted
    assert 0 < info.sent < 830


def test_a_recording_of_ours_replays_to_the_same_receptions(tmp_path):
    (tmp_path / "s.yaml").write_text(
        "scenario: Two\nplace: {origin: [31.0, 121.0]}\ntime: {duration: 3 s}\ndialect: ydt3709\nactors:\n"
        "  a: {kind: car, path: [[0, 0], [0, 90]], speed: 10 m/s}\n"
        "  b: {kind: car, path: [[9, 0], [9, 90]], speed: 10 m/s}\n"
        "units:\n  one: {obu: a}\n  two: {obu: b}\n"
    )
    writer, watcher = RecordingWriter(tmp_path / "recording.mcap", {}), Watcher()
    Engine(load(tmp_path / "s.yaml"), observers=[writer, watcher]).run()
    writer.close()
    drive = read_drive(tmp_path / "recording.mcap")
    assert (drive.kind, drive.dialect, len(drive.records)) == ("cv2x recording", "ydt3709", len(watcher.sent))
    assert {record.sender for record in drive.records} == {"one", "two"}
    again = Watcher()
    replay(tmp_path / "recording.mcap", observers=[again])
    assert [t.frame.octets for _, _, t in again.sent] == [t.frame.octets for _, _, t in watcher.sent]
    assert again.heard == {(LISTENER, "BSM"): len(watcher.sent)}


def test_an_unknown_dialect_or_file_is_one_sentence(small, tmp_path):
    with pytest.raises(InputError, match="no dialect"):
        Replay(small, RunOptions(dialect="esperanto"))
    with pytest.raises(InputError, match="cannot be read"):
        Replay(tmp_path / "nothing")
