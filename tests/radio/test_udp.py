from __future__ import annotations

import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from cv2x.clock import wall_stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio import arrivals, udp
from cv2x.radio.base import PEER_BACK, PEER_LOST, RadioContext, Report
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.radio.udp import UdpRadio
from cv2x.radio.udp_address import DEFAULT_GROUP, DEFAULT_PORT, UdpAddress, parse_udp_address


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def open_udp(address: str) -> UdpRadio:
    return UdpRadio.open(address, RadioContext())


def hear(radio: UdpRadio, count: int = 1) -> list[Reception]:
    heard: list[Reception] = []
    while len(heard) < count:
        assert select.select([radio.fileno()], [], [], 10)[0], f"only {len(heard)} of {count} in 10 s"
        heard += radio.receive(wall_stamp())
    return heard


@pytest.fixture
def plain() -> Iterator[socket.socket]:
    """Some other tool's socket."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.bind(("127.0.0.1", 0))
        made.settimeout(10)
        made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton("127.0.0.1"))
        yield made


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", UdpAddress(DEFAULT_GROUP, DEFAULT_PORT, "127.0.0.1", 0)),
        ("239.255.4.9", UdpAddress("239.255.4.9", DEFAULT_PORT, "127.0.0.1", 0)),
        ("239.255.4.9:5000", UdpAddress("239.255.4.9", 5000, "127.0.0.1", 0)),
        (":5000", UdpAddress(DEFAULT_GROUP, 5000, "127.0.0.1", 0)),
        ("239.255.4.9:5000@192.0.2.1", UdpAddress("239.255.4.9", 5000, "192.0.2.1", 0)),
        ("127.0.0.1:9000", UdpAddress("127.0.0.1", 9000, "127.0.0.1", 0)),
        ("localhost:9000@localhost:9001", UdpAddress("127.0.0.1", 9000, "127.0.0.1", 9001)),
        ("127.0.0.1:9000@:9001", UdpAddress("127.0.0.1", 9000, "127.0.0.1", 9001)),
        ("192.0.2.20:9000@0.0.0.0:9000", UdpAddress("192.0.2.20", 9000, "0.0.0.0", 9000)),  # noqa: S104
    ],
)
def test_addresses_as_people_write_them(text: str, address: UdpAddress) -> None:
    assert parse_udp_address(text) == address


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("example.org:9000", "not an IPv4 address"),
        ("239.255.4.8:0", "not a port"),
        ("239.255.4.8:70000", "not a port"),
        ("239.255.4.8:x", "not a port"),
        ("239.255.4.8:5000@192.0.2.1:6000", "on its own port"),
        ("239.255.4.8:5000@0.0.0.0", "one interface"),
        ("239.255.4.8:5000@", "nothing stands after the @"),
        ("127.0.0.1", "port of the peer"),
        ("192.0.2.20:9000", "name our own address"),
        ("127.0.0.1:9000@127.0.0.1:9000", "ourselves"),
        ("127.0.0.1:9000@0.0.0.0:9000", "ourselves"),
        ("127.0.0.1:9000@239.255.4.8:1", "before the @"),
        ("0.0.0.0:9000@192.0.2.1", "before the @"),
    ],
)
def test_senseless_addresses_end_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        parse_udp_address(text)


def test_frames_stay_on_this_machine_unless_told_otherwise() -> None:
    with open_udp(f":{free_port()}") as radio:
        assert radio.local[0] == "127.0.0.1"
        assert radio._sender.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL) == 0


def test_another_tool_reads_the_plain_sdu_and_is_heard(plain: socket.socket) -> None:
    ours = free_port()
    with open_udp(f"127.0.0.1:{plain.getsockname()[1]}@127.0.0.1:{ours}") as radio:
        radio.send(Frame(b"\x04\x00\x6f\x00\x00", aid=111), wall_stamp())
        assert plain.recvfrom(100) == (b"\x04\x00\x6f\x00\x00", ("127.0.0.1", ours))
        plain.sendto(b"\x04answer", ("127.0.0.1", ours))
        (reception,) = hear(radio)
        assert reception.frame == Frame(b"\x04answer")


def test_two_peers_hear_each_other() -> None:
    one, two = free_port(), free_port()
    with open_udp(f"127.0.0.1:{one}@:{two}") as a, open_udp(f"127.0.0.1:{two}@:{one}") as b:
        a.send(Frame(b"\x04a"), wall_stamp())
        b.send(Frame(b"\x04b"), wall_stamp())
        assert [hear(a)[0].frame.octets, hear(b)[0].frame.octets] == [b"\x04b", b"\x04a"]


def test_groups_and_ports_are_kept_apart() -> None:
    port = free_port()
    with ExitStack() as stack:
        sender, hearer = (stack.enter_context(open_udp(f"239.255.4.8:{port}")) for _ in range(2))
        other_sender, other_hearer = (stack.enter_context(open_udp(f"239.255.4.9:{port}")) for _ in range(2))
        sender.send(Frame(b"\x04x"), wall_stamp())
        assert hear(hearer)[0].frame.octets == b"\x04x"
        other_sender.send(Frame(b"\x04y"), wall_stamp())
        assert [reception.frame.octets for reception in hear(other_hearer)] == [b"\x04y"]


def test_units_in_different_processes_hear_each_other() -> None:
    port = free_port()
    echo = (
        "import select; from cv2x.clock import wall_stamp; from cv2x.radio.base import RadioContext\n"
        "from cv2x.radio.frame import Frame; from cv2x.radio.udp import UdpRadio\n"
        f"radio = UdpRadio.open(':{port}', RadioContext()); print('ready', flush=True)\n"
        "assert select.select([radio.fileno()], [], [], 10)[0]\n"
        "(reception,) = radio.receive(wall_stamp())\n"
        "radio.send(Frame(reception.frame.octets[::-1]), wall_stamp())\n"
    )
    with open_udp(f":{port}") as radio:
        with subprocess.Popen([sys.executable, "-c", echo], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            radio.send(Frame(b"\x04\x01\x02"), wall_stamp())
            assert hear(radio)[0].frame.octets == b"\x02\x01\x04"
        assert process.returncode == 0


def test_stamp_is_when_the_kernel_had_it_not_when_it_was_fetched() -> None:
    port = free_port()
    with open_udp(f":{port}") as sender, open_udp(f":{port}") as hearer:
        for _ in range(100):  # switched on for the first socket that asks, the kernel's stamps take a moment to come
            before = wall_stamp()
            sender.send(Frame(b"\x04x"), before)
            after = wall_stamp()
            assert select.select([hearer.fileno()], [], [], 10)[0]
            select.select([], [], [], 0.05)  # the station was busy elsewhere
            fetched = wall_stamp()
            (reception,) = hearer.receive(fetched)
            fetching_ns = wall_stamp().utc_ns - fetched.utc_ns
            if reception.stamped is Stamped.KERNEL:
                assert before.utc_ns - fetching_ns <= reception.stamp.utc_ns <= after.utc_ns
                return
        pytest.fail("no kernel stamp in 100 frames")


@pytest.mark.parametrize(
    ("octets", "cause"),
    [(b"", udp.EMPTY), (bytes(udp.MAX_SDU_OCTETS + 1), udp.OVERSIZE)],
)
def test_unusable_datagrams_are_counted_by_name(plain: socket.socket, octets: bytes, cause: str) -> None:
    port = free_port()
    with open_udp(f":{port}") as radio:
        plain.sendto(octets, (DEFAULT_GROUP, port))
        plain.sendto(b"\x04x", (DEFAULT_GROUP, port))
        assert [reception.frame.octets for reception in hear(radio)] == [b"\x04x"]
        assert radio.counters[cause] == 1
        assert radio.counters["heard"] == 1


def test_with_one_peer_strangers_are_counted_not_heard(plain: socket.socket) -> None:
    ours = free_port()
    with open_udp(f"127.0.0.2:9000@127.0.0.1:{ours}") as radio:
        plain.sendto(b"\x04x", ("127.0.0.1", ours))
        assert select.select([radio.fileno()], [], [], 10)[0]
        assert radio.receive(wall_stamp()) == []
        assert radio.counters[udp.STRANGER] == 1


def test_what_the_kernel_drops_is_counted() -> None:
    port = free_port()
    with open_udp(f":{port}") as sender, open_udp(f":{port}") as hearer:
        hearer._receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
        for _ in range(100):
            sender.send(Frame(bytes(1000)), wall_stamp())
        first = len(hearer.receive(wall_stamp()))
        assert first < 100
        sender.send(Frame(b"\x04x"), wall_stamp())
        hear(hearer)
        assert hearer.counters[arrivals.OVERRUN] == 100 - first


def test_one_fetch_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "MAX_DATAGRAMS", 33)
    port = free_port()
    with open_udp(f":{port}") as sender, open_udp(f":{port}") as hearer:
        for number in range(70):
            sender.send(Frame(bytes((4, number))), wall_stamp())
        assert select.select([hearer.fileno()], [], [], 10)[0]
        assert len(hearer.receive(wall_stamp())) == 64, "whole batches of 32"
        assert select.select([hearer.fileno()], [], [], 10)[0], "the rest stays readable"
        assert [reception.frame.octets for reception in hearer.receive(wall_stamp())] == [
            bytes((4, number)) for number in range(64, 70)
        ]


@pytest.mark.parametrize("octets", [b"", bytes(udp.MAX_SDU_OCTETS + 1)])
def test_what_no_datagram_carries_is_refused(octets: bytes) -> None:
    with open_udp(f":{free_port()}") as radio:
        with pytest.raises(EncodeError):
            radio.send(Frame(octets), wall_stamp())
        assert radio.counters["sent"] == 0


def test_a_port_in_use_and_a_foreign_own_address_end_in_a_sentence(plain: socket.socket) -> None:
    taken = plain.getsockname()[1]
    with pytest.raises(UnavailableError, match="in use"):
        open_udp(f"127.0.0.1:9000@127.0.0.1:{taken}")
    with pytest.raises(UnavailableError, match="udp cannot use"):
        open_udp("239.255.4.8:5000@192.0.2.1")


def test_a_network_that_is_not_there_is_told_and_counted() -> None:
    with open_udp(f"127.0.0.1:{free_port()}") as radio:
        radio.address = radio.address._replace(host="192.0.2.1")  # no route there from the loopback interface
        with pytest.raises(NotSentError, match=r"192\.0\.2\.1"):
            radio.send(Frame(b"\x04x"), wall_stamp())
        assert [name for name in radio.counters if name.startswith("send failed: E")]
        assert radio.counters["sent"] == 0


def test_a_broadcast_address_is_heard_by_all_on_its_port_but_the_sender() -> None:
    port = free_port()
    with ExitStack() as stack:
        one, two, three = (stack.enter_context(open_udp(f"127.255.255.255:{port}")) for _ in range(3))
        one.send(Frame(b"\x04one"), wall_stamp())
        two.send(Frame(b"\x04two"), wall_stamp())
        assert [reception.frame.octets for reception in hear(three, 2)] == [b"\x04one", b"\x04two"]
        assert [reception.frame.octets for reception in hear(one)] == [b"\x04two"]
        assert [reception.frame.octets for reception in hear(two)] == [b"\x04one"]


def test_a_broadcast_address_has_no_second_port() -> None:
    with pytest.raises(InputError, match="leave 9001 out"):
        open_udp("127.255.255.255:9000@127.0.0.1:9001")


def test_a_peer_that_refuses_is_reported_with_the_frames_it_refused_and_again_when_it_is_back() -> None:
    ours, theirs = free_port(), free_port()
    with open_udp(f"127.0.0.1:{theirs}@127.0.0.1:{ours}") as radio:
        frames = [Frame(bytes((4, number)) + bytes(1000)) for number in range(3)]
        for frame in frames:
            radio.send(frame, wall_stamp())
        assert select.select([radio.fileno()], [], [], 10)[0]
        assert radio.receive(wall_stamp()) == []
        lost, *refused = radio.take_reports()
        assert (lost.cause, lost.frame) == (PEER_LOST, None)
        assert f"127.0.0.1:{theirs}: Connection refused" in lost.detail
        assert [(report.cause, report.frame) for report in refused] == [(udp.REFUSED, frame) for frame in frames]
        assert (radio.counters["sent"], radio.counters[udp.REFUSED], radio.counters[PEER_LOST]) == (3, 3, 1)
        with open_udp(f"127.0.0.1:{ours}@127.0.0.1:{theirs}") as peer:
            radio.send(Frame(b"\x04again"), wall_stamp())
            assert hear(peer)[0].frame.octets == b"\x04again"
            peer.send(Frame(b"\x04here"), wall_stamp())
            assert hear(radio)[0].frame.octets == b"\x04here"
        assert radio.take_reports() == [Report(PEER_BACK, f"127.0.0.1:{theirs} is heard")]
