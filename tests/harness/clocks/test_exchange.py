"""Clock exchanges over real sockets: octets, answers of all kinds, and what is kept of them."""

from __future__ import annotations

import json
import select
import socket
import struct
import subprocess
import time
from collections.abc import Callable

import numpy as np
import pytest

from cv2x.clock import Stamp, wall_stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.clocks import asker as asking
from cv2x.harness.clocks.asker import Asker
from cv2x.harness.clocks.evidence import EvidenceFile, read_evidence
from cv2x.harness.clocks.exchange import OUT_OF_ORDER
from cv2x.harness.clocks.offset import Offset
from cv2x.harness.clocks.place import parse_place
from cv2x.harness.clocks.reflector import NO_QUESTION, Reflector
from cv2x.harness.clocks.stamp_packet import (
    ErrorEstimate,
    from_ntp,
    pack_answer,
    pack_estimate,
    pack_question,
    parse_answer,
    parse_estimate,
    parse_question,
    to_ntp,
)

S = 1_000_000_000


def until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come"
        select.select([], [], [], 0.01)


def ahead(by_ns: int) -> Callable[[], Stamp]:
    def clock() -> Stamp:
        now = wall_stamp()
        return Stamp(now.utc_ns + by_ns, now.monotonic_ns)

    return clock


def test_timestamps_survive_the_era_of_2036():
    for utc_ns in (0, 1_767_225_600 * S + 123_456_789, 2_085_978_495 * S, 2_085_978_496 * S + 5, 4_102_444_799 * S):
        assert abs(from_ntp(to_ntp(utc_ns), utc_ns + 3600 * S) - utc_ns) <= 1


def test_a_question_reads_as_rfc_8762_has_it():
    octets = pack_question(0x01020304, 1_767_225_600 * S + S // 2, ErrorEstimate(True, 1_000_000))
    sequence, seconds, fraction, estimate = struct.unpack_from("!IIIH", octets)
    assert len(octets) == 44
    assert (sequence, seconds, fraction) == (0x01020304, 1_767_225_600 + 2_208_988_800, 1 << 31)
    assert estimate & 0xC000 == 0x8000  # synchronised, NTP format
    assert octets[14:] == bytes(30)


def udp(octets: bytes, source: int, to: int) -> bytes:
    datagram = struct.pack("!HHHH", source, to, 8 + len(octets), 0) + octets
    loopback = bytes([127, 0, 0, 1])
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(datagram), 0, 0, 64, 17, 0, loopback, loopback)
    return head + datagram


def test_wireshark_reads_question_and_answer_as_they_were_meant(tshark, tmp_path):
    at_ns = 1_795_814_280_975_369_264
    question = pack_question(7, at_ns, ErrorEstimate(True, 1_000_000))
    parsed = parse_question(question)
    assert parsed is not None
    answer = pack_answer(parsed, at_ns + 50_000, at_ns + 70_000, ErrorEstimate(False, 25_000), 44)
    packets = udp(question, 40_000, 8620), udp(answer, 8620, 40_000)
    heads = [struct.pack("<IIII", 0, 0, len(packet), len(packet)) for packet in packets]
    body = b"".join(head + packet for head, packet in zip(heads, packets, strict=True))
    (tmp_path / "t.pcap").write_bytes(struct.pack("<IHHIIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 101) + body)
    names = ["seq_number", "timestamp", "receive_timestamp", "sender_seq_number", "sender_timestamp"]
    names += ["error_estimate.s", "error_estimate.z", "error_estimate.scale", "error_estimate.multiplier"]
    wanted = [word for name in names for word in ("-e", f"twamp.test.{name}")]
    command = [tshark, "-r", str(tmp_path / "t.pcap"), "-d", "udp.port==8620,twamp.test", "-T", "fields", *wanted]
    told = subprocess.run([*command, "-E", "occurrence=f"], capture_output=True, text=True, check=True).stdout
    _, second = [line.split("\t") for line in told.splitlines()]
    # An answer in TWAMP's words, which are STAMP's: times to the nanosecond the wire can say.
    assert second[0] == second[3] == "7"
    for shown, true_ns in ((second[1], at_ns + 70_000), (second[2], at_ns + 50_000), (second[4], at_ns)):
        assert abs(int(shown.split(".")[1][:9]) - true_ns % S) <= 1
    assert second[5:7] == ["0", "0"]
    units = int(second[8]) << int(second[7])
    assert 25_000 <= units * S / 2**32 < 25_300


@pytest.mark.parametrize("error_ns", [0, 1, 1_000, 999_999, 1_000_000_000, 10**13, 10**30])
def test_an_error_estimate_is_never_understated(error_ns):
    told = parse_estimate(pack_estimate(ErrorEstimate(False, error_ns)))
    assert not told.synchronised
    assert told.error_ns >= min(error_ns, 10**18) - 1


def test_clocks_compare_over_a_socket_and_the_evidence_reads_back(tmp_path):
    by_ns = -7_300_000_000
    evidence = EvidenceFile(tmp_path / "clock.jsonl", "east-gate", "127.0.0.1", None)
    with Reflector(("127.0.0.1", 0), ahead(by_ns)) as peer, Asker(peer.place, evidence) as asker:
        peer.estimate = ErrorEstimate(True, 25_000)
        until(lambda: asker.counters["answered"] >= 12)
        asker.close()
        evidence.counts("asked", asker.counters)
    evidence.close()
    found = read_evidence(tmp_path / "clock.jsonl")
    assert (found.unit, found.damaged, dict(found.faults)) == ("east-gate", 0, {})
    assert found.asked["answered"] == len(found.exchanges) >= 12
    at = np.array([found.exchanges[5].asked_ns])
    bounds = Offset(found.exchanges).bounds(at)
    assert bounds.known.all()
    assert abs(by_ns - int(bounds.middle_ns[0])) <= int(bounds.half_ns[0])
    lines = [json.loads(line) for line in (tmp_path / "clock.jsonl").read_text("utf-8").splitlines()]
    told = [line for line in lines if "exchange" in line]
    assert {line["answered_by"] for line in told} <= {"kernel", "hardware"}
    assert 25_000 <= told[-1]["peer_error_ns"] < 26_000


class Liar:
    """Answers one asker as it is told to: a list of (delay in seconds, change of the answer's octets) per question."""

    def __init__(self) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.settimeout(10)

    def asked(self) -> tuple[bytes, tuple[str, int]]:
        return self.socket.recvfrom(2048)

    def answer(self, question: bytes, received_ns: int, sent_ns: int, estimate: int = 1) -> bytes:
        sequence, stamp, said = struct.unpack_from("!IQH", question)
        head = struct.pack("!IQHxxQ", sequence, to_ntp(sent_ns), estimate, to_ntp(received_ns))
        return head + struct.pack("!IQHxxB3x", sequence, stamp, said, 0)


@pytest.fixture
def liar():
    made = Liar()
    yield made
    made.socket.close()


def test_answers_that_are_wrong_in_some_way_are_named_and_not_believed(liar, tmp_path):
    evidence = EvidenceFile(tmp_path / "clock.jsonl", "unit", "liar", None)
    with Asker(liar.socket.getsockname(), evidence) as asker:
        late, to = liar.asked()
        now_ns = time.time_ns()
        question, _ = liar.asked()
        good = liar.answer(question, now_ns, now_ns)
        liar.socket.sendto(good, to)
        liar.socket.sendto(good, to)
        question, _ = liar.asked()
        liar.socket.sendto(liar.answer(question, now_ns, now_ns - S), to)
        question, _ = liar.asked()
        liar.socket.sendto(liar.answer(question, now_ns, now_ns, 0x4001), to)
        question, _ = liar.asked()
        liar.socket.sendto(liar.answer(question[:4] + b"\x00" * 8 + question[12:], now_ns, now_ns), to)
        liar.socket.sendto(b"\xff" * 7, to)
        liar.socket.sendto(struct.pack("!I", 0xFFFFFFFF) * 11, to)
        until(lambda: asker.counters[asking.UNANSWERED] >= 1)
        liar.socket.sendto(liar.answer(late, now_ns, now_ns), to)
        until(lambda: asker.counters[asking.LATE] >= 1)
        counted = dict(asker.counters)
    evidence.close()
    assert counted["answered"] == 1
    assert counted[asking.TWICE] == 1
    assert counted[OUT_OF_ORDER] == 1
    assert counted[asking.PTP_STAMPS] == 1
    assert counted[asking.UNASKED] == 2
    assert counted[asking.NO_ANSWER] == 1
    found = read_evidence(tmp_path / "clock.jsonl")
    assert len(found.exchanges) == 1
    assert {asking.TWICE, OUT_OF_ORDER, asking.LATE, asking.UNASKED, asking.UNANSWERED} <= set(found.faults)


def test_a_peer_that_is_not_there_is_counted_and_nothing_hangs():
    free = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    free.bind(("127.0.0.1", 0))
    place = free.getsockname()
    free.close()
    with Asker(place) as asker:
        until(lambda: asker.counters[asking.REFUSED] >= 3)
    assert asker.counters["answered"] == 0
    assert not asker.exchanges


def test_what_is_no_question_gets_no_answer_and_the_answer_is_as_long_as_the_question():
    with Reflector(("127.0.0.1", 0)) as peer, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ours:
        ours.settimeout(10)
        ours.sendto(b"\x01" * 43, peer.place)
        ours.sendto(bytes(1501), peer.place)
        question = pack_question(7, time.time_ns(), ErrorEstimate(False, S))
        ours.sendto(question + bytes(56), peer.place)
        octets, _ = ours.recvfrom(2048)
        assert len(octets) == 100
        answer = parse_answer(octets, time.time_ns())
        assert answer is not None
        assert (answer.asked_sequence, answer.sequence) == (7, 7)
        assert answer.received_ns <= answer.sent_ns
        until(lambda: peer.counters[NO_QUESTION] == 2)


def test_an_address_in_use_is_said():
    with Reflector(("127.0.0.1", 0)) as peer, pytest.raises(UnavailableError, match="cannot be answered on 127"):
        Reflector(peer.place)


@pytest.mark.parametrize(
    ("head", "said"), [("", "no clock evidence"), ('{"format":"cv2x-clock","version":9}', "version 9")]
)
def test_a_file_that_is_no_evidence_is_refused(head, said, tmp_path):
    (tmp_path / "clock.jsonl").write_text(f"{head}\n")
    with pytest.raises(InputError, match=said):
        read_evidence(tmp_path / "clock.jsonl")


def test_damage_in_the_evidence_is_counted_and_the_rest_is_read(tmp_path):
    lines = [
        '{"format":"cv2x-clock","version":1,"unit":"u","asks":"a","answers":null}',
        '{"exchange":[1000,1100,1200,1300],"sequence":1}',
        '{"exchange":[1000,1100,1050,1300],"sequence":2}',
        '{"exchange":[1000,"x",1200,1300]}',
        '{"exchange":[1000,true,1200,1300]}',
        '{"status":{"at_ns":"now"}}',
        "[1]",
        '{"exchange":[2000,21',
    ]
    (tmp_path / "clock.jsonl").write_text("\n".join(lines))
    found = read_evidence(tmp_path / "clock.jsonl")
    assert (len(found.exchanges), found.damaged, dict(found.faults)) == (1, 5, {OUT_OF_ORDER: 1})


@pytest.mark.parametrize("text", ["", "8620x", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:70000"])
def test_an_address_that_makes_no_sense_is_said(text):
    with pytest.raises(InputError, match="HOST:PORT"):
        parse_place(text, "--clock-peer")
    assert parse_place("8620", "--clock-port", default_host="127.0.0.1") == ("127.0.0.1", 8620)
