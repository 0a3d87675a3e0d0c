"""The recording: byte identity, what comes back, what other programs see, and files that are something else."""

from __future__ import annotations

import json
import struct
from dataclasses import replace

import jsonschema
import mcap.reader
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mcap.writer import CompressionType, Writer

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.messages.model import Position
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.station.base import Unit
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.observer import ActorState, Hearings
from cv2x.station.outcome import Alert, Discard, Heard, Message, Transmission
from cv2x.station.recording import RecordingWriter
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import (
    CHANNELS,
    Alerted,
    Arrival,
    Clock,
    Discarded,
    Identity,
    Received,
    Transmitted,
    Truth,
)
from cv2x.station.virtual_runner import VirtualRunner

MS = MILLISECOND_NS
METADATA = {"scenario": "a test", "seed": 7, "dialects": "ydt3709", "scenario_sha256": "00" * 32}
AT = Stamp(1_795_334_400_000_000_001, 42)
FRAME = Frame(b"\x04\x00\x6f\x00\x01\xff", Layer.SDU, 111, 0x10002, 1, 208, None)
MESSAGE = Message("ydt3709", "BSM", b"\xff", None, None, 111, {"speed saturated": 2})
HEARD = Reception(FRAME, Stamp(1_795_334_400_000_000_777, 43), "loopback", -71.5)
ACTOR = ActorState("old-man", "pedestrian", Position(31.1, 121.2), 1.1, 90.0, 0.5, 0.6)
CAR = ActorState("red", "car", Position(31.0, 121.0, 4.5), 13.9, 0.1, 4.5, 1.8, unit="obu")


def record(kit, path, seconds=2):
    ether = kit.ether(3 * MS)
    units = [Unit(kit.beacon(name, period_ns=20 * MS), ether.radio(name)) for name in ("a", "b", "c")]
    fix = PositionFix(kit.start.utc_ns, Position(31.0, 121.0))
    writer = RecordingWriter(path, METADATA)
    VirtualRunner(units, kit.feed({50 * MS: {"a": Inputs(fix=fix)}}), [writer], kit.start).run(seconds * SECOND_NS)
    writer.close()
    return path


@pytest.fixture(scope="module")
def recorded(kit, tmp_path_factory):
    return record(kit, tmp_path_factory.mktemp("run") / "recording.mcap")


def test_two_equal_runs_are_byte_identical(kit, recorded, tmp_path):
    again = record(kit, tmp_path / "again.mcap")
    assert again.read_bytes() == recorded.read_bytes()
    assert record(kit, tmp_path / "other.mcap", seconds=1).read_bytes() != recorded.read_bytes()


def test_everything_comes_back(tmp_path):
    writer = RecordingWriter(tmp_path / "r.mcap", METADATA)
    writer.clock(AT, "obu", AT.later(-5))
    writer.identity(AT, "obu", b"\x01\x02")
    writer.truth(AT, [CAR, ACTOR])
    writer.stepped(AT.later(-7), AT, "obu")
    writer.transmitted(AT, "obu", Transmission(FRAME, MESSAGE))
    weaker = replace(HEARD, rssi_dbm=None)
    later = replace(HEARD, stamp=HEARD.stamp.later(3), rssi_dbm=-90.25)
    heard = (("rsu 东门", HEARD), ("obu 2", weaker), ("van", later))
    for unit, reception in heard:
        writer.received_by(Hearings.of(AT, unit, Heard(reception, MESSAGE)))
    writer.discarded(AT, "rsu", Discard("malformed message", "coreData.lat: too short (bit 12)", HEARD))
    writer.discarded(AT, "obu", Discard("too long to send", "BSM of 9999 octets"))
    alert = Alert("FCW", "raised", "vehicle:0102", Position(31.0, 121.0), {"ttc_s": 2.5})
    writer.alerted(AT, "obu", alert)
    writer.close()
    recording = read_recording(tmp_path / "r.mcap")
    assert recording.complete
    assert not recording.cut_off
    assert {name: recording.metadata[name] for name in METADATA} == {name: str(v) for name, v in METADATA.items()}
    assert recording.metadata["schema_version"] == "2"
    arrival = Arrival(FRAME, HEARD.stamp.utc_ns, "loopback", -71.5, stamped=HEARD.stamped)
    expected = [
        Clock(AT.utc_ns, "obu", AT.utc_ns - 5),
        Identity(AT.utc_ns, "obu", b"\x01\x02"),
        Truth(AT.utc_ns, (CAR, ACTOR)),
        Transmitted(AT.utc_ns, "obu", "ydt3709", "BSM", b"\xff", FRAME, {"speed saturated": 2}, AT.utc_ns - 7),
        Received(AT.utc_ns, "rsu 东门", "ydt3709", "BSM", b"\xff", arrival),
        Received(AT.utc_ns, "obu 2", "ydt3709", "BSM", b"\xff", arrival._replace(rssi_dbm=None)),
        Received(
            AT.utc_ns,
            "van",
            "ydt3709",
            "BSM",
            b"\xff",
            arrival._replace(rssi_dbm=-90.25, believed_utc_ns=HEARD.stamp.utc_ns + 3),
        ),
        Discarded(AT.utc_ns, "rsu", "malformed message", "coreData.lat: too short (bit 12)", arrival),
        Discarded(AT.utc_ns, "obu", "too long to send", "BSM of 9999 octets", None),
        Alerted(AT.utc_ns, "obu", alert),
    ]
    assert list(recording.events) == expected
    assert list(recording.events) == expected  # a second look starts anew


def test_the_mcap_library_reads_it_and_every_message_fits_its_schema(recorded):
    topics = set()
    valid = {name: jsonschema.Draft202012Validator(schema) for name, schema in CHANNELS.items()}
    with open(recorded, "rb") as file:
        reader = mcap.reader.make_reader(file, validate_crcs=True)
        assert reader.get_header().library.startswith("cv2x ")
        summary = reader.get_summary()
        assert {channel.topic for channel in summary.channels.values()} == set(CHANNELS)
        assert [record.name for record in reader.iter_metadata()] == ["cv2x"]
        times = []
        for schema, channel, message in reader.iter_messages():
            assert (schema.encoding, channel.message_encoding) == ("jsonschema", "json")
            stated = json.loads(schema.data)
            assert stated.pop("$schema") == valid[channel.topic].META_SCHEMA["$id"]
            assert stated == valid[channel.topic].schema
            valid[channel.topic].validate(json.loads(message.data))
            topics.add(channel.topic)
            times.append(message.log_time)
        assert len(times) == summary.statistics.message_count
    assert topics == {"identity", "clocks", "transmissions", "receptions", "discards", "alerts"}
    assert times == sorted(times)
    assert len(times) > 800


def test_the_schemas_themselves_are_sound():
    for schema in CHANNELS.values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_a_number_without_a_word_in_json_is_not_known(tmp_path):
    writer = RecordingWriter(tmp_path / "r.mcap", {})
    writer.alerted(AT, "obu", Alert("FCW", "raised", numbers={"gap_m": float("inf"), "ttc_s": 1.0}))
    writer.truth(AT, [ActorState("x", "car", Position(1.0, 2.0), float("nan"), 0.0, 1.0, 1.0)])
    writer.close()
    with open(tmp_path / "r.mcap", "rb") as file:
        messages = [json.loads(m.data) for _, _, m in mcap.reader.make_reader(file).iter_messages()]
    assert messages[0]["numbers"] == {"gap_m": None, "ttc_s": 1.0}
    assert messages[1]["actors"][0]["speed_mps"] is None
    alerted, _ = read_recording(tmp_path / "r.mcap").events
    assert isinstance(alerted, Alerted)
    assert alerted.alert.numbers["ttc_s"] == 1.0
    assert alerted.alert.numbers["gap_m"] != alerted.alert.numbers["gap_m"]


def test_every_truncation_reads_up_to_its_last_whole_record_or_says_why_not(recorded, tmp_path):
    whole = recorded.read_bytes()
    all_events = list(read_recording(recorded).events)
    path, lengths = tmp_path / "cut.mcap", set()
    metadata_ends = 8
    for _ in range(2):  # header, metadata
        metadata_ends += 9 + struct.unpack_from("<Q", whole, metadata_ends + 1)[0]
    for size in sorted({*range(0, 400, 7), *range(400, len(whole), len(whole) // 60), len(whole) - 1}):
        path.write_bytes(whole[:size])
        if size < metadata_ends:
            with pytest.raises(InputError, match=r"cut\.mcap"):
                read_recording(path)
            continue
        recording = read_recording(path)
        assert not recording.complete
        assert "cut off" in recording.cut_off
        events = list(recording.events)
        assert events == all_events[: len(events)]
        lengths.add(len(events))
    assert len(lengths) >= 3
    assert max(lengths) == len(all_events)


def test_a_run_that_was_killed_leaves_most_of_itself(kit, tmp_path):
    """No close: what the system was handed so far is readable."""
    path = tmp_path / "killed.mcap"
    writer = RecordingWriter(path, METADATA)
    for number in range(1000):
        writer.transmitted(AT.later(number), "obu", Transmission(FRAME, MESSAGE))
    recording = read_recording(path)
    events = list(recording.events)
    assert not recording.complete
    assert 700 <= len(events) < 1000
    writer.close()
    assert len(list(read_recording(path).events)) == 1000


def test_closing_twice_is_fine_and_writing_after_is_not(tmp_path):
    writer = RecordingWriter(tmp_path / "r.mcap", {})
    writer.close()
    writer.close()
    assert list(read_recording(tmp_path / "r.mcap").events) == []
    with pytest.raises(ValueError, match="is closed"):
        writer.identity(AT, "obu", b"")


def test_a_run_before_1970_is_refused(tmp_path):
    writer = RecordingWriter(tmp_path / "r.mcap", {})
    with pytest.raises(InputError, match="before 1970"):
        writer.identity(Stamp(-1, 0), "obu", b"")
    writer.close()


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(UnavailableError, match=r"cannot write the recording .*nowhere"):
        RecordingWriter(tmp_path / "nowhere" / "r.mcap", {})


def test_files_that_are_no_recording(tmp_path):
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_recording(tmp_path / "missing.mcap")
    (tmp_path / "text.mcap").write_text("hello")
    with pytest.raises(InputError, match="not an MCAP file"):
        read_recording(tmp_path / "text.mcap")
    with pytest.raises(InputError, match="cannot be read"):
        read_recording(tmp_path)


def foreign(path, *, metadata=("cv2x", {"schema_version": "1"}), topic="identity", data=b"{}", compression=None):
    with open(path, "wb") as file:
        writer = Writer(file, compression=compression or CompressionType.NONE)
        writer.start()
        if metadata:
            writer.add_metadata(*metadata)
        channel = writer.register_channel(topic, "json", 0)
        writer.add_message(channel, 5, data, 5)
        writer.finish()
    return path


def test_other_peoples_recordings_and_later_versions(tmp_path):
    with pytest.raises(InputError, match="no recording of cv2x"):
        read_recording(foreign(tmp_path / "a.mcap", metadata=None))
    for version in ("3", "0", "", "-1", "one", "9" * 5000):
        path = foreign(tmp_path / "b.mcap", metadata=("cv2x", {"schema_version": version}))
        with pytest.raises(InputError, match="this cv2x reads 1 to 2"):
            read_recording(path)
    unknown = foreign(tmp_path / "c.mcap", topic="smells")
    assert list(read_recording(unknown).events) == []


@pytest.mark.parametrize(
    ("topic", "data", "complaint"),
    [
        ("identity", b"not json", "Expecting value"),
        ("identity", b"[" * 100_000, "recursion"),
        ("identity", b"[]", "the message is not an object"),
        ("identity", b'{"unit": "a", "temporary_id": "xyz"}', "temporary_id is not octets in hex"),
        ("clocks", b'{"unit": "a", "believed_utc_ns": "5"}', "believed_utc_ns is not an integer"),
        ("truth", b'{"actors": [{"name": 5}]}', r"actors\[0\]\.name is not a text"),
        ("receptions", b'{"unit":"a","dialect":"d","message":"m","octets":"","arrival":{}}', r"arrival\.frame"),
        (
            "receptions",
            b'{"units":["a"],"dialect":"d","message":"m","octets":"","rssi_dbm":[],"arrival":{"frame":{"layer":"sdu",'
            b'"octets":""},"believed_utc_ns":1,"radio":"r"}}',
            "rssi_dbm has 0 items and units 1",
        ),
        ("transmissions", b'{"unit":"a","dialect":"d","message":"m","octets":"","frame":{"layer":"x"}}', "layer|notes"),
    ],
)
def test_messages_that_are_not_what_the_schema_says(tmp_path, topic, data, complaint):
    recording = read_recording(foreign(tmp_path / "bad.mcap", topic=topic, data=data))
    with pytest.raises(InputError, match=complaint) as caught:
        list(recording.events)
    assert caught.value.field == topic
    assert "bad.mcap" in str(caught.value)


def test_lengths_are_bounded_before_they_are_believed(tmp_path, recorded):
    whole = recorded.read_bytes()
    path = tmp_path / "huge.mcap"
    path.write_bytes(whole[:8] + b"\x01" + struct.pack("<Q", 2**62) + whole[17:])
    with pytest.raises(InputError, match=r"damaged at octet 8: a record of 4611686018427387904 octets"):
        read_recording(path)


def test_a_chunk_that_unpacks_to_more_than_it_says_is_damage(tmp_path):
    path = foreign(tmp_path / "bomb.mcap", data=b'{"unit":"' + b"a" * 100_000 + b'"}', compression=CompressionType.ZSTD)
    octets = path.read_bytes()
    place = octets.index(struct.pack("<Q", 5) * 2) + 16
    (stated,) = struct.unpack_from("<Q", octets, place)
    assert stated > 100_000
    path.write_bytes(octets[:place] + struct.pack("<Q", 50) + octets[place + 8 :])
    with pytest.raises(InputError, match="not of the size it states"):
        list(read_recording(path).events)


@settings(deadline=None)
@given(st.data())
def test_damage_anywhere_is_an_input_error_or_harmless(tmp_path_factory, recorded, data):
    octets = bytearray(recorded.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.mcap"
    path.write_bytes(octets)
    complaint = ""
    try:
        list(read_recording(path).events)
    except InputError as error:
        complaint = str(error)
    assert not complaint or "damaged.mcap" in complaint
