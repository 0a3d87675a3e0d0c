from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, parse_instant, wall_stamp
from cv2x.errors import InputError, NotSentError, UnavailableError
from cv2x.radio import capture_peel, link_types, pcap
from cv2x.radio.base import RadioContext
from cv2x.radio.capture_file import read_capture
from cv2x.radio.frame import Frame, Stamped
from cv2x.radio.pcap import PcapRadio
from cv2x.radio.pcapng import PcapngWriter

CAPTURED = parse_instant("2024-05-06T07:08:09Z")
NOW = Stamp(parse_instant("2026-11-27T12:00:00Z"), 50 * SECOND_NS)


def open_pcap(address: object, unit: str = "unit", air: dict[str, object] | None = None) -> PcapRadio:
    return PcapRadio.open(str(address), RadioContext(unit=unit, air={} if air is None else air))


def write(path: Path, *packets: tuple[int, bytes]) -> Path:
    """A capture of SDUs: milliseconds since CAPTURED, and octets."""
    with PcapngWriter(path) as writer:
        number = writer.interface("sdu", link_types.USER0)
        for at_ms, octets in packets:
            writer.packet(number, CAPTURED + at_ms * MILLISECOND_NS, octets)
    return path


def heard_at(radio: PcapRadio, until_ms: int) -> list[tuple[int, bytes]]:
    """Milliseconds since NOW and octets of everything heard, asked when the radio says that it is worth it."""
    heard, now = radio.receive(NOW), NOW
    while (next_ns := radio.next_arrival_ns()) is not None and next_ns <= NOW.monotonic_ns + until_ms * MILLISECOND_NS:
        now = NOW.later(next_ns - NOW.monotonic_ns)
        heard += radio.receive(now)
    return [((r.stamp.utc_ns - NOW.utc_ns) // MILLISECOND_NS, r.frame.octets) for r in heard]


def test_frames_are_heard_as_far_apart_as_they_were_captured(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pcapng", (0, b"\x04a"), (100, b"\x04b"), (100, b"\x04c"), (2500, b"\x04d"))
    with open_pcap(path) as radio:
        assert heard_at(radio, 10_000) == [(0, b"\x04a"), (100, b"\x04b"), (100, b"\x04c"), (2500, b"\x04d")]
        assert radio.next_arrival_ns() is None
        assert dict(radio.counters) == {"heard": 4}


def test_late_asking_gives_everything_due_with_its_own_time(tmp_path: Path) -> None:
    with open_pcap(write(tmp_path / "a.pcapng", (0, b"\x04a"), (100, b"\x04b"), (900, b"\x04c"))) as radio:
        radio.receive(NOW)
        (reception,) = radio.receive(NOW.later(500 * MILLISECOND_NS))
        assert reception.stamp == NOW.later(100 * MILLISECOND_NS)
        assert reception.stamped is Stamped.PEER


def test_a_packet_captured_before_the_one_in_front_comes_together_with_it(tmp_path: Path) -> None:
    with open_pcap(write(tmp_path / "a.pcapng", (0, b"\x04a"), (200, b"\x04b"), (100, b"\x04c"))) as radio:
        assert heard_at(radio, 1000) == [(0, b"\x04a"), (200, b"\x04b"), (200, b"\x04c")]
        assert radio.counters[pcap.BACKWARDS] == 1


def test_what_is_no_frame_is_counted_and_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.pcapng"
    with PcapngWriter(path) as writer:
        ethernet, odd = writer.interface("eth", link_types.ETHERNET), writer.interface("odd", 999)
        writer.packet(ethernet, CAPTURED, bytes(12) + b"\x08\x06" + bytes(46))
        writer.packet(ethernet, CAPTURED + 5 * MILLISECOND_NS, bytes(12) + bytes.fromhex("88dc 03002000"))
        writer.packet(odd, CAPTURED + 6 * MILLISECOND_NS, b"x")
    with open_pcap(path) as radio:
        assert heard_at(radio, 1000) == [(0, bytes.fromhex("01 03002000"))], "time begins with the first frame"
        assert (radio.counters[capture_peel.PROTOCOL], radio.counters[capture_peel.LINK_TYPE]) == (1, 1)


def test_a_capture_that_was_cut_off_gives_its_whole_frames_and_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pcapng", (0, b"\x04a"), (100, b"\x04b"))
    path.write_bytes(path.read_bytes()[:-5])
    with open_pcap(path) as radio:
        assert heard_at(radio, 1000) == [(0, b"\x04a")]
        (report,) = radio.take_reports()
        assert report.cause == pcap.CUT_OFF
        assert "within the block" in report.detail


def test_what_is_sent_by_all_units_of_a_run_is_one_capture_with_its_times(tmp_path: Path) -> None:
    path, air = tmp_path / "out.pcapng", dict[str, object]()
    with open_pcap(f"out={path}", "red-sedan", air) as one, open_pcap(f"out={path}", "white-van", air) as two:
        one.send(Frame(b"\x04a"), NOW)
        two.send(Frame(b"\x01\x03b"), NOW.later(SECOND_NS))
    with read_capture(path) as reader:
        packets = list(reader)
    assert [(packet.utc_ns - NOW.utc_ns, packet.comment) for packet in packets] == [
        (0, "red-sedan"),
        (SECOND_NS, "white-van"),
    ]
    with open_pcap(path) as radio:
        assert heard_at(radio, 2000) == [(0, b"\x04a"), (1000, b"\x01\x03b")]


def test_a_unit_on_a_capture_cannot_speak_and_is_told(tmp_path: Path) -> None:
    with open_pcap(write(tmp_path / "a.pcapng", (0, b"\x04a"))) as radio:
        with pytest.raises(NotSentError, match="out=FILE"):
            radio.send(Frame(b"\x04x"), wall_stamp())
        assert dict(radio.counters) == {pcap.NOWHERE_TO_SEND: 1}


def test_a_full_disk_is_told_for_every_frame() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with pytest.raises(UnavailableError, match="No space left"):
        open_pcap("out=/dev/full")


@pytest.mark.parametrize("address", ["", "no-such-file.pcap", "{here}/text.txt", "{here}/a.pcapng,out={here}/a.pcapng"])
def test_files_that_cannot_be_are_the_users_fault(tmp_path: Path, address: str) -> None:
    write(tmp_path / "a.pcapng", (0, b"\x04a"))
    (tmp_path / "text.txt").write_text("no capture")
    with pytest.raises(InputError):
        open_pcap(address.format(here=tmp_path))


def test_a_unit_replays_a_run_from_its_capture(tmp_path: Path) -> None:
    """The whole way: a run leaves a capture, and a vehicle on that capture is warned again."""
    cv2x = Path(subprocess.sys.executable).with_name("cv2x")
    run = [cv2x, "run", "urban-intersection", "--duration", "10 s", "--out", tmp_path / "run", "--quiet"]
    assert subprocess.run(run, capture_output=True, timeout=120).returncode in (0, 1)
    path = tmp_path / "run" / "capture.pcapng"
    with read_capture(path) as reader:
        frames = sum(1 for _ in reader)
    with open_pcap(path) as radio:
        assert len(heard_at(radio, 20_000)) == frames > 100
