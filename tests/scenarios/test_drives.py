"""Recorded drives: counts of real files, and what is kept when a file is damaged."""

from __future__ import annotations

import gzip
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.clock import parse_instant, second_mark_ms
from cv2x.errors import InputError
from cv2x.radio import dsmp, wsmp
from cv2x.scenarios.drives.drive import Within
from cv2x.scenarios.drives.hex_lines import read_hex_lines
from cv2x.scenarios.drives.layers import application_of, layer_of, message_octets, open_frame_length
from cv2x.scenarios.drives.ode_log import read_ode_log
from cv2x.scenarios.drives.read import read_drive
from cv2x.scenarios.replay import vehicle_drives
from cv2x.security.spdu import wrap_unsecured
from tests.scenarios.conftest import frame, hex_lines, vehicle

MS = 1_000_000
S = 1_000_000_000


def ode_record(octets, *, source=1, seconds=1_525_190_650, milliseconds=894, status=0):
    head = struct.pack(
        "<BiiiHHIHbH", source, 394_000_000, -1_050_000_000, 16_000, 0, 0, seconds, milliseconds, status, len(octets)
    )
    return head + octets


# Real files


def test_hex_lines_of_one_vehicle(recorded):
    drive = read_drive(recorded("mmitss_bsm_log.txt"))
    assert (drive.kind, drive.dialect, len(drive.records)) == ("hex lines", "j2735-2024", 830)
    assert drive.length_ns == 110_200 * MS
    assert {(len(record.octets), record.within) for record in drive.records} == {(57, Within.MESSAGE)}
    assert [record.place for record in drive.records] == list(range(1, 831))
    assert not drive.dated
    assert not drive.reject_counts
    (one,) = vehicle_drives(drive)
    assert (one.messages, one.repeated, one.period_ns) == (830, 44, 100 * MS)
    assert len(one.gaps) == 38
    longest = max(one.gaps, key=lambda gap: gap.length_ns)
    assert (longest.begins_ns, longest.length_ns) == (14_900 * MS, 5_400 * MS)


def test_capture_with_an_odd_application_number(recorded):
    drive = read_drive(recorded("omniair_pc5_bsm.pcap"))
    assert (drive.kind, drive.dialect, len(drive.records), drive.dated) == ("capture", "j2735-2024", 20, True)
    assert {record.within for record in drive.records} == {Within.SDU}
    assert {application_of(record.octets, record.within) for record in drive.records} == {1}
    assert drive.start_utc_ns == parse_instant("2019-02-06T21:31:19.230554Z")


def test_log_of_own_and_received_messages(recorded):
    drive = read_drive(recorded("jpo_ode_bsmLogDuringEvent.gz"))
    assert (drive.kind, drive.dialect, len(drive.records)) == ("ODE log", "j2735-2024", 222)
    assert [sum(record.sender == sender for record in drive.records) for sender in ("own", "remote")] == [129, 93]
    assert drive.length_ns == 12_800 * MS
    assert sorted(vehicle.messages for vehicle in vehicle_drives(drive)) == [93, 129]


def test_log_of_signed_messages(recorded):
    drive = read_drive(recorded("jpo_ode_rxMsg_BSM_and_TIM.gz"))
    assert len(drive.records) == 393
    assert {record.sender for record in drive.records} == {"remote"}
    assert drive.length_ns > 21 * 3600 * S
    assert any("security status" in note for note in drive.notes)


# Times


def lines(tmp_path, *marks, name="drive.txt"):
    path = tmp_path / name
    path.write_text(hex_lines(frame(vehicle(mark)) for mark in marks))
    return path


def test_the_millisecond_of_the_minute_is_unwound(tmp_path):
    drive = read_drive(lines(tmp_path, 59_800, 59_900, 0, 100, 100, 59_950))
    offsets = [record.offset_ns // MS for record in drive.records]
    assert offsets == [0, 100, 150, 200, 300, 300]
    assert "order" in " ".join(drive.notes)


def test_a_message_without_a_mark_takes_the_time_of_the_one_before(tmp_path):
    drive = read_drive(lines(tmp_path, 1000, 1100, None, 1300))
    assert [record.offset_ns // MS for record in drive.records] == [0, 100, 100, 300]


def test_without_any_mark_messages_are_a_tenth_apart(tmp_path):
    drive = read_drive(lines(tmp_path, None, None, None))
    assert [record.offset_ns // MS for record in drive.records] == [0, 100, 200]
    assert "100 ms apart" in " ".join(drive.notes)


@given(st.integers(0, 59_999))
def test_a_missing_date_comes_from_start_and_keeps_the_minute(tmp_path_factory, mark):
    path = lines(tmp_path_factory.mktemp("drive"), mark, (mark + 100) % 60_000)
    start = parse_instant("2026-11-22T08:00:00Z")
    drive = read_drive(path, start_utc_ns=start)
    assert drive.dated
    assert second_mark_ms(drive.start_utc_ns) == mark
    assert abs(drive.start_utc_ns - start) <= 30 * S


def test_a_dated_recording_can_be_moved(tmp_path):
    path = tmp_path / "log"
    path.write_bytes(ode_record(wrap_unsecured(frame(vehicle(1)))))
    assert read_drive(path).start_utc_ns == 1_525_190_650_894 * MS
    assert read_drive(path, start_utc_ns=7).start_utc_ns == 7


def test_impossible_times_are_not_believed(tmp_path):
    sdu = b"\x01" + wsmp.pack(0x20, wrap_unsecured(frame(vehicle(1))))
    section = struct.pack("<IIIHHqI", 0x0A0D0D0A, 28, 0x1A2B3C4D, 1, 0, -1, 28)
    interface = struct.pack("<IIHHII", 1, 20, 147, 0, 0, 20)

    def packet(ticks):
        body = (
            struct.pack("<IIIII", 0, ticks >> 32, ticks & 0xFFFFFFFF, len(sdu), len(sdu)) + sdu + bytes(-len(sdu) % 4)
        )
        return struct.pack("<II", 6, len(body) + 12) + body + struct.pack("<I", len(body) + 12)

    path = tmp_path / "drive.pcapng"
    path.write_bytes(
        section + interface + packet(1_600_000_000_000_000) + packet(2**64 - 1) + packet(1_600_000_001_000_000)
    )
    drive = read_drive(path)
    assert [record.offset_ns for record in drive.records] == [0, 0, S]
    assert drive.start_utc_ns == 1_600_000_000 * S
    assert any("impossible" in note for note in drive.notes)
    with pytest.raises(InputError, match="between 1970 and 2100"):
        read_drive(path, start_utc_ns=-1)


# What a file is


def test_content_decides_not_the_name(tmp_path):
    octets = lines(tmp_path, 100, 200).read_bytes()
    for name, content in (("x.pcap", octets), ("y.gz", octets), ("z.mcap", gzip.compress(octets))):
        (tmp_path / name).write_bytes(content)
        assert read_drive(tmp_path / name).kind == "hex lines"


def test_chinese_hex_lines(tmp_path):
    path = tmp_path / "cn.txt"
    path.write_text(
        "# recorded\n\n" + hex_lines(frame(vehicle(mark, temporary_id=b"12345678"), "ydt3709") for mark in (100, 200))
    )
    drive = read_drive(path)
    assert (drive.dialect, len(drive.records), drive.length_ns) == ("ydt3709", 2, 100 * MS)
    assert [record.place for record in drive.records] == [3, 4]


@pytest.mark.parametrize("with_dialect", ["j2735-2024", "ydt3709"])
def test_every_layer_is_told_by_its_structure(with_dialect):
    message = frame(vehicle(1, temporary_id=b"12345678" if with_dialect == "ydt3709" else b"1234"), with_dialect)
    assert layer_of(message) is Within.MESSAGE
    if with_dialect == "ydt3709":
        sdu = b"\x04" + dsmp.pack(111, message)
        assert (layer_of(sdu), message_octets(sdu, Within.SDU), application_of(sdu, Within.SDU)) == (
            Within.SDU,
            message,
            111,
        )
        assert layer_of(sdu + b"\x00") is Within.MESSAGE
        return
    envelope = wrap_unsecured(message)
    network = wsmp.pack(0x20, envelope)
    for octets, within, number in (
        (envelope, Within.ENVELOPE, None),
        (network, Within.NETWORK, 0x20),
        (b"\x01" + network, Within.SDU, 0x20),
    ):
        assert layer_of(octets) is within
        assert message_octets(octets, within) == message
        assert application_of(octets, within) == number


@given(st.binary(max_size=60), st.sampled_from(list(Within)))
def test_peeling_takes_any_octets(octets, within):
    found = message_octets(octets, within)
    assert found is None or found in octets
    layer_of(octets)
    application_of(octets, within)
    open_frame_length(octets)


# Damage


def test_bad_lines_are_counted_and_kept_with_their_place(tmp_path):
    good = frame(vehicle(100)).hex()
    path = tmp_path / "drive.txt"
    path.write_text("\n".join([good, "not hex at all", good[:-6], good + "0" * 7, good + "00ff", "", good]) + "\n")
    drive = read_drive(path)
    assert [record.place for record in drive.records] == [1, 5, 7]
    assert len({record.octets for record in drive.records}) == 1
    assert drive.reject_counts == {"not hex": 2, "cut short": 1}
    assert [(reject.cause, reject.place) for reject in drive.rejects] == [
        ("not hex", 2),
        ("cut short", 3),
        ("not hex", 4),
    ]
    assert any("1 lines" in note for note in drive.notes)


def test_an_undecodable_record_is_kept_for_the_listener_to_refuse(tmp_path):
    path = tmp_path / "drive.txt"
    path.write_text(hex_lines([frame(vehicle(100)), b"\x00\x14\x02\xff\xff", frame(vehicle(200))]))
    assert len(read_drive(path).records) == 3


def test_a_log_that_breaks_off_is_used_up_to_there(tmp_path):
    whole = ode_record(wrap_unsecured(frame(vehicle(1)))) * 3
    (tmp_path / "log").write_bytes(whole[:-5])
    drive = read_drive(tmp_path / "log")
    assert len(drive.records) == 2
    assert drive.reject_counts == {"no record": 1}
    (tmp_path / "log.gz").write_bytes(gzip.compress(bytes(whole) * 50)[:-12])
    drive = read_drive(tmp_path / "log.gz")
    assert drive.records
    assert any("cut off" in note for note in drive.notes)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"hello world\n" * 20, "is no recording"),
        (b"\x00" * 5000, "is no recording"),
        (b"\x1f\x8bnothing of the kind", "damaged gzip"),
        (gzip.compress(b"", mtime=0), "nothing in it"),
        (b"0102\n0304\n", "none of its messages decodes"),
        (b"\xd4\xc3\xb2\xa1" + bytes(20), "no frame"),
        (b"\x89MCAP0\r\n" + bytes(30), "recording|damaged|MCAP"),
    ],
)
def test_a_file_of_which_nothing_can_be_used_is_refused(tmp_path, content, words):
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(InputError, match=words) as caught:
        read_drive(path)
    assert caught.value.file == str(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_drive(tmp_path / "nothing")


@given(st.binary(max_size=300))
def test_readers_take_any_octets(octets):
    for raw in (read_hex_lines(octets), read_ode_log(octets)):
        assert len(raw.rejects.kept) == raw.rejects.counts.total()
