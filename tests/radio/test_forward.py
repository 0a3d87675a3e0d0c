from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from cv2x.clock import wall_stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio import forward, forwarded, ode_ports
from cv2x.radio.base import RadioContext
from cv2x.radio.forward import ForwardRadio
from cv2x.radio.frame import Frame, Layer, Reception
from tests.radio.network import own_network
from tests.radio.subjects import free_port

MESSAGE = bytes.fromhex("0014 03 010203")


def open_forward(address: str, **options: str) -> ForwardRadio:
    return ForwardRadio.open(address, RadioContext(options=options))


def hear(radio: ForwardRadio, count: int = 1) -> list[Reception]:
    heard: list[Reception] = []
    while len(heard) < count:
        assert select.select([radio.fileno()], [], [], 10)[0], f"only {len(heard)} of {count} in 10 s"
        heard += radio.receive(wall_stamp())
    return heard


@pytest.fixture
def unit() -> Iterator[socket.socket]:
    """A roadside unit that forwards."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as made:
        made.bind(("127.0.0.1", 0))
        made.settimeout(10)
        yield made


def test_each_message_is_heard_on_the_port_the_ode_has_for_it() -> None:
    with own_network(), closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as unit:
        unit.bind(("127.0.0.1", 0))
        with open_forward("") as radio:
            for number, port in enumerate(ode_ports.PORTS):
                unit.sendto(MESSAGE + bytes((number + 1,)), ("127.0.0.1", port.port))
            receptions = hear(radio, len(ode_ports.PORTS))
    assert {(reception.frame.octets[-1], reception.frame.aid) for reception in receptions} == {
        (number + 1, port.psid) for number, port in enumerate(ode_ports.PORTS)
    }
    assert {reception.origin for reception in receptions} == {"127.0.0.1:" + str(receptions[0].origin).split(":")[1]}


@pytest.mark.parametrize(
    "octets",
    [MESSAGE, MESSAGE + bytes(400), b"\x03\x80\x06" + MESSAGE, bytes.fromhex("0300 20 09 0380 06") + MESSAGE,
     bytes.fromhex("01 0b 01 0401ac 00 20 09 0380 06") + MESSAGE],
    ids=["bare", "in a padded buffer", "with 1609.2", "with 1609.3 and 1609.2", "as an SDU with elements"],
)  # fmt: skip
def test_headers_in_front_are_taken_off_by_structure(unit: socket.socket, octets: bytes) -> None:
    port = free_port()
    with open_forward(f"@127.0.0.1:{port}") as radio:
        unit.sendto(octets, ("127.0.0.1", port))
        (reception,) = hear(radio)
        assert (reception.frame.octets, reception.frame.layer) == (MESSAGE, Layer.MESSAGE)
        assert reception.origin == f"127.0.0.1:{unit.getsockname()[1]}"


def test_a_message_that_holds_the_id_of_another_is_not_searched_for_it(unit: socket.socket) -> None:
    port, octets = free_port(), bytes.fromhex("0012 08 0014 03 001f 00140101")
    with open_forward(f"@127.0.0.1:{port}") as radio:
        unit.sendto(octets, ("127.0.0.1", port))
        assert hear(radio)[0].frame.octets == octets


def test_signed_data_keeps_or_gets_the_header_it_is_judged_by(unit: socket.socket) -> None:
    signed = bytes.fromhex("03810040 03800100")
    with own_network(), open_forward("") as radio, closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as sender:
        sender.sendto(signed, ("127.0.0.1", 46800))
        assert hear(radio)[0].frame == Frame(bytes.fromhex("0300 20 08") + signed, Layer.NETWORK, 0x20)
        sender.sendto(signed, ("127.0.0.1", 44990))
        sender.sendto(MESSAGE, ("127.0.0.1", 44990))
        hear(radio)
        assert radio.counters[forwarded.NUMBERLESS] == 1


@pytest.mark.parametrize(
    ("octets", "cause"),
    [(b"", forwarded.EMPTY), (b"hello", forwarded.ALIEN), (b"\x00" + bytes(5000), forward.OVERSIZE)],
)
def test_what_is_no_message_is_counted(unit: socket.socket, octets: bytes, cause: str) -> None:
    port = free_port()
    with open_forward(f"@127.0.0.1:{port}") as radio:
        unit.sendto(octets, ("127.0.0.1", port))
        unit.sendto(MESSAGE, ("127.0.0.1", port))
        assert [reception.frame.octets for reception in hear(radio)] == [MESSAGE]
        assert dict(radio.counters) == {"heard": 1, cause: 1}


def test_a_message_goes_to_its_own_port_and_never_beyond_its_buffer() -> None:
    with own_network(), closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as ode:
        ode.bind(("127.0.0.1", 44920))
        ode.settimeout(10)
        with open_forward("127.0.0.1") as radio:
            radio.send(Frame(bytes.fromhex("0012 01 00"), Layer.MESSAGE), wall_stamp())
            assert ode.recv(5000) == bytes.fromhex("0012 01 00")
            radio.send(Frame(b"\x00\x12" + bytes(2046), Layer.MESSAGE), wall_stamp())
            for longest, octets in ((2048, b"\x00\x12"), (500, b"\x00\x14"), (2000, b"\x00\xff")):
                with pytest.raises(EncodeError, match=f"takes {longest}"):
                    radio.send(Frame(octets + bytes(longest - 1), Layer.MESSAGE), wall_stamp())
            assert radio.counters["sent"] == 2


def test_headers_are_written_if_asked_for(unit: socket.socket) -> None:
    with open_forward(f"127.0.0.1:{unit.getsockname()[1]},headers=yes") as radio:
        radio.send(Frame(MESSAGE, Layer.MESSAGE, 0x20), wall_stamp())
        assert unit.recv(5000) == bytes.fromhex("0300 20 09 0380 06") + MESSAGE
        with pytest.raises(EncodeError, match="no PSID"):
            radio.send(Frame(MESSAGE, Layer.MESSAGE), wall_stamp())


def test_a_receiver_that_is_not_there_is_reported_with_the_frame() -> None:
    with open_forward(f"127.0.0.1:{free_port()}") as radio:
        frame = Frame(MESSAGE, Layer.MESSAGE)
        radio.send(frame, wall_stamp())
        assert select.select([radio.fileno()], [], [], 10)[0]
        assert radio.receive(wall_stamp()) == []
        (report,) = radio.take_reports()
        assert (report.cause, report.frame) == (forward.REFUSED, frame)


def test_one_that_only_hears_says_so() -> None:
    with open_forward(f"@127.0.0.1:{free_port()}") as radio, pytest.raises(NotSentError, match="forward:HOST"):
        radio.send(Frame(MESSAGE, Layer.MESSAGE), wall_stamp())


def test_a_port_in_use_and_senseless_addresses_end_in_a_sentence(unit: socket.socket) -> None:
    with pytest.raises(UnavailableError, match="cannot listen"):
        open_forward(f"@127.0.0.1:{unit.getsockname()[1]}")
    for address in ("example.org", "127.0.0.1:x", "127.0.0.1,headers=perhaps", "127.0.0.1,colour=red"):
        with pytest.raises(InputError):
            open_forward(address)
