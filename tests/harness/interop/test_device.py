"""A device under test that answers rightly, wrongly, late, twice, in words or not at all: a verdict, in time."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cv2x.errors import InputError
from cv2x.harness.interop.case import Case
from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.interop.device import MAX_SILENCES, open_device
from cv2x.harness.interop.matrix import Matrix, run_matrix
from cv2x.harness.interop.ours import OurStack
from cv2x.harness.interop.sentences import sentence
from cv2x.harness.interop.stack import Options, Stack
from cv2x.harness.interop.standing import standings
from cv2x.harness.interop.suite import Suite
from cv2x.messages import dialect
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.frame import Frame
from cv2x.station.outcome import Transmission
from cv2x.station.stack import Stack as Network
from tests.harness.interop.conftest import made

pytestmark = pytest.mark.xdist_group("interop")  # one process compiles what all of them use

OPTIONS = Options(device_s=5, settle_s=0.1, listen_s=0.05)
SILENT = replace(OPTIONS, device_s=0.15)
"""For those of whom no answer is expected: twice the limit is waited."""
LATE = replace(OPTIONS, device_s=1.0)
TWICE = replace(OPTIONS, settle_s=0.5)
Answer = Callable[[bytes], list[tuple[float, bytes]]]
"""What a device does with a datagram: answers, each after so many seconds."""


@contextmanager
def device(answer: Answer) -> Iterator[tuple[str, list[bytes]]]:
    """A device on the loopback interface in a thread of its own; yields its address and what it heard."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))
        sock.settimeout(0.05)
        heard: list[bytes] = []
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                try:
                    octets, peer = sock.recvfrom(65536)
                except TimeoutError:
                    continue
                heard.append(octets)
                for after_s, said in answer(octets):
                    over.wait(after_s)
                    sock.sendto(said, peer)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"udp://127.0.0.1:{sock.getsockname()[1]}", heard
        finally:
            over.set()
            thread.join()


@pytest.fixture
def bsm() -> Case:
    return made("j2735-2024", "BSM", "low")


def run(address: str, *cases: Case, options: Options = OPTIONS) -> Matrix:
    suite = Suite("t", "t", Path("t.yaml"), list(cases))
    with open_device(address, suite, options) as unit:
        own = unit.own_cases()
        return run_matrix([OurStack.open("ours", Options()), unit], [*cases, *own])


def of_device(matrix: Matrix) -> list[Cell]:
    return [
        cell for cell in matrix.cells if "DUT-A" in (cell.sender, cell.receiver) and cell.status is not Status.NOT_ASKED
    ]


def test_a_device_that_repeats_what_it_heard_agrees(bsm: Case) -> None:
    with device(lambda octets: [(0, octets)]) as (address, heard):
        matrix = run(address, bsm, made("ydt3709", "RSI", "full"), made("etsi-r2", "CAM", "full"))
    assert matrix.bad == []
    assert not any(standing.checked for standing in standings(matrix)), "a repeater does as much"
    cells = of_device(matrix)
    assert {(cell.sender, cell.receiver) for cell in cells} == {("ours", "DUT-A"), ("DUT-A", "ours")}
    assert [octets[0] for octets in heard] == [1, 4, 3], "each in the network headers of its family"
    assert all(cell.decoded is not None and cell.decoded.waited_ns > 0 for cell in cells)


def flipped(octets: bytes) -> bytes:
    """The same message with the last bit of its last octet but two changed."""
    return octets[:-3] + bytes((octets[-3] ^ 4,)) + octets[-2:]


@pytest.mark.parametrize(
    ("answer", "status", "part"),
    [
        (lambda _: [], Status.NO_ANSWER, "no answer within 0.15 s, nor within 0.3 s"),
        (lambda octets: [(1.3, octets)], Status.LATE, "limit 1 s"),
        (lambda octets: [(0, octets), (0, octets)], Status.TWICE, "answers 2 times"),
        (lambda octets: [(0, octets[:-4])], Status.NONSENSE, "malformed network header"),
        (lambda _: [(0, b"hello?")], Status.NONSENSE, "unknown family"),
        (lambda octets: [(0, flipped(octets))], Status.DIFFERS, "instead of"),
        (
            lambda _: [
                (0, json.dumps({"refused": "optional field absent", "path": "pathRadius", "bit": 203}).encode())
            ],
            Status.REFUSED,
            "DUT-A rejects it at pathRadius (bit 203): optional field absent",
        ),
        (lambda _: [(0, b'{"value": 3}')], Status.NONSENSE, "words that are none"),
    ],
    ids=["silent", "late", "twice", "cut off", "noise", "lying", "refuses in words", "nonsense in words"],
)
def test_a_verdict_on_what_a_device_does(bsm: Case, answer: Answer, status: Status, part: str) -> None:
    options = {Status.NO_ANSWER: SILENT, Status.LATE: LATE, Status.TWICE: TWICE}.get(status, OPTIONS)
    begun = time.monotonic()
    with device(answer) as (address, _):
        matrix = run(address, bsm, options=options)
    assert time.monotonic() - begun < 20, "a run ends: two questions, each with its limit"
    (cell,) = (cell for cell in of_device(matrix) if cell.receiver == "DUT-A")
    assert cell.status is status
    assert cell.suspect == "DUT-A"
    assert part in sentence(cell)


def test_a_lying_device_is_located(bsm: Case) -> None:
    case = made("j2735-2024", "BSM", "low")
    d = dialect(case.dialect)
    network = Network(d)

    def lie(octets: bytes) -> list[tuple[float, bytes]]:
        value = {**case.value, "coreData": {**case.value["coreData"], "speed": 1}}
        said = network.down_octets("BSM", d.encode("BSM", value))
        assert isinstance(said, Transmission)
        return [(0, said.frame.octets)]

    with device(lie) as (address, _):
        cells = of_device(run(address, case))
    for cell in cells:
        assert cell.status is Status.DIFFERS
        assert cell.path == "coreData.speed"
        assert cell.suspect == "DUT-A"
        assert "coreData.speed: 1 instead of 0" in sentence(cell)


def test_an_answer_in_words_is_compared(bsm: Case) -> None:
    d = dialect(bsm.dialect)
    right = {"message": "BSM", "value": d.to_json("BSM", d.decode(bsm.octets)[1])}
    wrong = json.loads(json.dumps(right))
    wrong["value"]["coreData"]["speed"] = 9000
    for words, status in ((right, Status.AGREE), (wrong, Status.DIFFERS)):
        said = json.dumps(words).encode()
        with device(lambda _, said=said: [(0, said)]) as (address, _):
            matrix = run(address, bsm)
        (cell,) = of_device(matrix)
        assert cell.status is status
        if status is Status.DIFFERS:
            assert "coreData.speed: 9000 is outside 0..8191" in sentence(cell)


def test_other_messages_meanwhile_are_no_answer(bsm: Case) -> None:
    said = Network(dialect("j2735-2024")).down_octets("SPAT", made("j2735-2024", "SPAT", "low").octets)
    assert isinstance(said, Transmission)
    with device(lambda _: [(0, said.frame.octets)] * 3) as (address, _):
        matrix = run(address, bsm, options=replace(OPTIONS, device_s=0.6))
    (cell,) = (cell for cell in of_device(matrix) if cell.receiver == "DUT-A")
    assert cell.status is Status.NO_ANSWER
    assert "heard instead: 3 SPAT" in sentence(cell)


def test_a_silent_device_is_not_asked_for_ever() -> None:
    cases = [made("j2735-2024", "BSM", kind) for kind in ("minimal", "low", "high")]
    with device(lambda _: []) as (address, heard):
        matrix = run(address, *cases, options=SILENT)
    assert len(heard) == MAX_SILENCES
    assert all(cell.status is Status.NO_ANSWER for cell in of_device(matrix))


def test_a_port_where_nobody_listens(bsm: Case) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    matrix = run(f"udp://127.0.0.1:{port}", bsm, options=SILENT)
    (cell,) = (cell for cell in of_device(matrix) if cell.receiver == "DUT-A")
    assert cell.status is Status.NO_ANSWER
    assert "peer lost" in sentence(cell)


def test_what_a_device_says_by_itself_is_read_by_all(bsm: Case) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))
        address = f"udp://127.0.0.1:{sock.getsockname()[1]}?only=sends"
        suite = Suite("t", "t", Path("t.yaml"), [bsm])
        said = Network(dialect("j2735-2024")).down_octets("BSM", bsm.octets)
        assert isinstance(said, Transmission)
        with open_device(address, suite, Options(listen_s=0.5)) as unit:
            sock.sendto(said.frame.octets, unit.radio.local)  # type: ignore[attr-defined]
            (own,) = unit.own_cases()
            matrix = run_matrix([OurStack.open("ours", Options()), unit], [own])
    assert (own.sender, own.octets) == ("DUT-A", bsm.octets)
    assert matrix.bad == []
    assert [standing.foreign_octets for standing in standings(matrix)] == [1]
    assert any(cell.sender == "DUT-A" and cell.receiver == "ours" for cell in matrix.asked)


def capture(path: Path, *frames: bytes) -> str:
    with AirCapture(path) as air:
        for number, octets in enumerate(frames):
            air.write(Frame(octets), 1_700_000_000_000_000_000 + number)
    return f"pcap:{path}"


def test_a_capture_is_a_sender(bsm: Case, codecs: dict[str, Stack], tmp_path: Path) -> None:
    said = Network(dialect("j2735-2024")).down_octets("BSM", bsm.octets)
    assert isinstance(said, Transmission)
    broken = said.frame.octets[:-12] + b"\xff" * 12  # numbers beyond their ranges, which pycrate is not asked to check
    address = capture(tmp_path / "unit.pcapng", said.frame.octets, said.frame.octets, broken)
    suite = Suite("t", "t", Path("t.yaml"), [bsm])
    with open_device(f"gate-7={address}", suite, OPTIONS) as unit:
        cases = unit.own_cases()
        matrix = run_matrix([codecs["ours"], codecs["pycrate"], unit], cases)
    assert unit.name == "gate-7"
    assert [case.octets == bsm.octets for case in cases] == [True, False]
    good = [cell for cell in matrix.between("gate-7", "ours") if cell.case is cases[0]]
    assert [cell.status for cell in good] == [Status.AGREE]
    assert cases[1].unread
    unread = {cell.receiver: cell for cell in matrix.asked if cell.case is cases[1]}
    assert unread["ours"].status is Status.REFUSED
    assert unread["ours"].suspect == "gate-7"
    assert unread["ours"].path.startswith("coreData.")
    assert unread["pycrate"].status.bad


def test_a_capture_with_nothing_in_it_says_so(bsm: Case, tmp_path: Path) -> None:
    address = capture(tmp_path / "other.pcapng", b"\x51junk")
    with (
        open_device(address, Suite("t", "t", Path("t.yaml"), [bsm]), OPTIONS) as unit,
        pytest.raises(InputError, match="holds no message of j2735-2024"),
    ):
        unit.own_cases()


def test_an_rsu_that_forwards(bsm: Case) -> None:
    """The text goes to port 1516 of the unit, what it forwards comes back to ours: both sockets are the test's."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as unit,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe,
    ):
        unit.bind(("127.0.0.1", 0))
        unit.settimeout(0.05)
        probe.bind(("127.0.0.1", 0))
        ours = probe.getsockname()[1]
        probe.close()

        over = threading.Event()

        def forward() -> None:
            while not over.is_set():
                try:
                    text, peer = unit.recvfrom(65536)
                except TimeoutError:
                    continue
                payload = next(line for line in text.decode().splitlines() if line.startswith("Payload="))
                unit.sendto(bytes.fromhex(payload.removeprefix("Payload=")), peer)

        thread = threading.Thread(target=forward)
        thread.start()
        # listening is not needed: only=receives
        address = f"rsu41://127.0.0.1:{unit.getsockname()[1]}@127.0.0.1:{ours}?only=receives"
        matrix = run(address, bsm, made("ydt3709", "BSM", "low"))
        over.set()
        thread.join()
    assert matrix.bad == []
    asked = of_device(matrix)
    assert {cell.case.dialect for cell in asked} == {"j2735-2024"}, "text is for J2735 alone"


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1:9000", "udp://127.0.0.1:9?only=listens", "udp"])
def test_an_address_that_is_none(bsm: Case, address: str) -> None:
    with pytest.raises(InputError):
        open_device(address, Suite("t", "t", Path("t.yaml"), [bsm]), OPTIONS)
