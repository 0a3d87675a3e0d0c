from __future__ import annotations

import select
import socket
import struct
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from cv2x.clock import SECOND_NS, wall_stamp
from cv2x.errors import InputError, NotSentError, UnavailableError
from cv2x.radio import ethernet, ethernet_frame, interface
from cv2x.radio.base import PEER_BACK, PEER_LOST, RadioContext
from cv2x.radio.ethernet import EthernetRadio
from cv2x.radio.frame import Frame, Reception, Stamped
from tests.radio.network import cable, ip, own_network

OURS, ALL = bytes.fromhex("020000000001"), b"\xff" * 6


@pytest.fixture
def wire() -> Iterator[None]:
    """A cable between the interfaces ``here`` and ``there``, in a network of its own."""
    with own_network():
        cable("here", "there")
        yield


@pytest.fixture
def other(wire: None) -> Iterator[socket.socket]:
    """Some other tool's socket at the other end."""
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)) as made:
        made.bind(("there", 3))
        made.settimeout(10)
        yield made


def open_ethernet(address: str) -> EthernetRadio:
    return EthernetRadio.open(address, RadioContext())


def hear(radio: EthernetRadio, count: int = 1) -> list[Reception]:
    heard: list[Reception] = []
    while len(heard) < count:
        assert select.select([radio.fileno()], [], [], 10)[0], f"only {len(heard)} of {count} in 10 s"
        heard += radio.receive(wall_stamp())
    return heard


def read(tool: socket.socket, ethertype: int) -> bytes:
    """The next frame of an EtherType; the kernel's own chatter is passed over."""
    while True:
        octets = tool.recv(9000)
        if octets[12:14] == ethertype.to_bytes(2, "big"):
            return octets


@pytest.mark.parametrize(
    ("sdu", "ethertype", "payload"),
    [
        (b"\x01\x03\x00\x20\x00", 0x88DC, b"\x03\x00\x20\x00"),
        (b"\x03\x01\x00\x50\x01", 0x8947, b"\x01\x00\x50\x01"),
        (b"\x04\x00\x6f\x00\x00", 0x88B5, b"\x04\x00\x6f\x00\x00"),
        (b"\x05\x45", 0x88B5, b"\x05\x45"),
    ],
    ids=["WSMP", "GeoNetworking", "DSMP", "IPv4"],
)
def test_other_tools_read_the_ethertype_of_each_stack(
    other: socket.socket, sdu: bytes, ethertype: int, payload: bytes
) -> None:
    with open_ethernet("here") as radio:
        radio.send(Frame(sdu), wall_stamp())
        octets = read(other, ethertype)
        assert octets == ALL + radio.source + ethertype.to_bytes(2, "big") + payload
        other.send(ALL + OURS + ethertype.to_bytes(2, "big") + payload)
        (reception,) = hear(radio)
        assert reception.frame == Frame(sdu)


def test_the_kernel_takes_the_time(wire: None) -> None:
    with open_ethernet("here") as sender, open_ethernet("there") as hearer:
        for _ in range(100):  # switched on for the first socket that asks, the kernel's stamps take a moment to come
            before = wall_stamp()
            sender.send(Frame(b"\x04x"), before)
            after = wall_stamp()
            assert select.select([hearer.fileno()], [], [], 10)[0]
            select.select([], [], [], 0.01)  # the station was busy elsewhere
            (reception,) = hearer.receive(wall_stamp())
            if reception.stamped is Stamped.KERNEL:
                assert before.utc_ns <= reception.stamp.utc_ns + 1_000_000
                assert reception.stamp.utc_ns <= after.utc_ns + 1_000_000
                return
        pytest.fail("no kernel stamp in 100 frames")


@pytest.mark.parametrize("tags", [1, 2, 3])
def test_vlan_tags_are_passed_over(other: socket.socket, tags: int) -> None:
    with open_ethernet("here") as radio:
        other.send(ALL + OURS + bytes.fromhex("8100 0007" * tags) + bytes.fromhex("88dc 03002000"))
        assert hear(radio)[0].frame.octets == bytes.fromhex("01 03002000")


def test_units_on_one_interface_hear_each_other_and_never_themselves(wire: None) -> None:
    with ExitStack() as stack:
        one, two, far = (stack.enter_context(open_ethernet(name)) for name in ("here", "here", "there"))
        one.send(Frame(b"\x04one"), wall_stamp())
        two.send(Frame(b"\x04two"), wall_stamp())
        assert [reception.frame.octets for reception in hear(far, 2)] == [b"\x04one", b"\x04two"]
        assert [reception.frame.octets for reception in hear(one)] == [b"\x04two"]
        assert [reception.frame.octets for reception in hear(two)] == [b"\x04one"]


def test_on_the_loopback_interface_everybody_else_hears_a_frame_once(wire: None) -> None:
    with open_ethernet("lo") as one, open_ethernet("lo") as two:
        for number in range(3):
            one.send(Frame(bytes((4, number))), wall_stamp())
        two.send(Frame(b"\x04two"), wall_stamp())
        assert [reception.frame.octets for reception in hear(two, 3)] == [b"\x04\x00", b"\x04\x01", b"\x04\x02"]
        assert [reception.frame.octets for reception in hear(one)] == [b"\x04two"]
        assert two.receive(wall_stamp()) == []


def test_what_is_no_frame_is_counted_by_cause_and_other_protocols_stay_away(other: socket.socket) -> None:
    with open_ethernet("here") as radio:
        other.send(ALL + OURS + bytes.fromhex("0800") + bytes(46))  # never reaches the driver
        other.send(ALL + OURS + bytes.fromhex("88b5") + b"alien")
        other.send(ALL + OURS + bytes.fromhex("88dc"))
        other.send(ALL + OURS + bytes.fromhex("8100 0007 8100 0007 0800") + bytes(46))
        other.send(ALL + OURS + bytes.fromhex("88dc 03002000"))
        assert [reception.frame.octets for reception in hear(radio)] == [bytes.fromhex("01 03002000")]
        assert dict(radio.counters) == {
            "heard": 1,
            ethernet_frame.NO_FAMILY: 1,
            ethernet_frame.EMPTY: 1,
            ethernet_frame.PROTOCOL: 1,
        }


@pytest.mark.parametrize("octets", [b"", b"\x01" * 13, ALL + OURS + b"\x81\x00", ALL + OURS + b"\x81\x00\x00\x07\x88"])
def test_cut_off_headers_are_no_frames(octets: bytes) -> None:
    assert ethernet_frame.parse(octets) == (b"", ethernet_frame.MALFORMED)


def test_one_station_and_another_ethertype(other: socket.socket) -> None:
    with open_ethernet("here,to=02:00:00:00:00:01,experimental=0x88B6") as radio:
        radio.send(Frame(b"\x04x"), wall_stamp())
        assert read(other, 0x88B6) == OURS + radio.source + b"\x88\xb6\x04x"
        other.send(ALL + OURS + bytes.fromhex("88b5 0479"))
        other.send(ALL + OURS + bytes.fromhex("88b6 047a"))
        assert hear(radio)[0].frame.octets == b"\x04z"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "needs an interface"),
        ("no-such0", "there are .*lo"),
        ("lo,to=7", "no Ethernet address"),
        ("lo,experimental=5", "no EtherType"),
        ("lo,lo", "not name=value"),
    ],
)
def test_senseless_addresses_end_in_a_sentence(address: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        open_ethernet(address)


def test_without_permission_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: int) -> socket.socket:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(interface.socket, "socket", refuse)
    with pytest.raises(UnavailableError, match=r"run as root, or .*cap_net_raw"):
        open_ethernet("lo")


def test_a_frame_longer_than_the_interface_takes_is_told(wire: None) -> None:
    with open_ethernet("here") as radio:
        with pytest.raises(NotSentError, match="here takes 1500"):
            radio.send(Frame(bytes((4,)) * 1501), wall_stamp())
        assert dict(radio.counters) == {ethernet.TOO_LONG: 1}
        radio.send(Frame(bytes((4,)) * 1500), wall_stamp())


def test_an_interface_that_goes_and_comes_back_is_reported_and_used_again(wire: None) -> None:
    with open_ethernet("here") as radio:
        descriptor = radio.fileno()
        ip("link", "delete", "here")
        now = wall_stamp()
        for _ in range(2):
            with pytest.raises(NotSentError, match="here"):
                radio.send(Frame(b"\x04x"), now)
        assert [report.cause for report in radio.take_reports()] == [PEER_LOST]
        again_ns = radio.next_arrival_ns()
        assert again_ns is not None
        assert radio.receive(now.later(again_ns - now.monotonic_ns)) == []
        assert radio.take_reports() == [], "still gone"

        cable("here", "there")
        with open_ethernet("there") as far:
            later = now.later(10 * SECOND_NS)
            assert radio.receive(later) == []
            assert [report.cause for report in radio.take_reports()] == [PEER_BACK]
            assert radio.next_arrival_ns() is None
            assert radio.fileno() == descriptor
            far.send(Frame(b"\x04far"), wall_stamp())
            assert hear(radio)[0].frame.octets == b"\x04far"
            radio.send(Frame(b"\x04near"), wall_stamp())
            assert hear(far)[0].frame.octets == b"\x04near"


def test_an_interface_set_down_or_without_carrier_refuses_by_name(wire: None) -> None:
    with open_ethernet("here") as radio:
        ip("link", "set", "there", "down")
        with pytest.raises(NotSentError, match=r"no carrier|down"):
            radio.send(Frame(b"\x04x"), wall_stamp())
        ip("link", "set", "here", "down")
        with pytest.raises(NotSentError, match="it is down"):
            radio.send(Frame(b"\x04x"), wall_stamp())
        assert radio.counters[ethernet.INTERFACE_DOWN] == 2


def test_hardware_addresses_of_the_kernel_are_read() -> None:
    octets = struct.pack("=HHiHBB8s", 17, 0, 3, 1, 0, 6, OURS)
    assert interface.link_source(octets) == (True, OURS)
    assert interface.link_source(octets[:4]) == (True, b"")
