"""The reference bridge, built with AddressSanitizer and UBSan, against clients that do not keep to the protocol."""

from __future__ import annotations

import random
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from cv2x.radio.bridge import wire
from cv2x.radio.bridge.wire import Kind, Refusal
from tests.radio.bridge.stub import StubAir, built, stub_bridge

HELLO = wire.frame(Kind.HELLO, 1, wire.HELLO.pack(b"CV2X", 1, 1, 0, 0))


class Client:
    """A socket and what it says."""

    def __init__(self, path: Path) -> None:
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(20)
        self.socket.connect(str(path))
        self._splitter = wire.Splitter()
        self._waiting: list[wire.Incoming] = []

    def greet(self) -> None:
        assert self.ask(HELLO).kind == Kind.HELLO | wire.ANSWER

    def hear(self) -> wire.Incoming | None:
        """The next frame that is no indication; None at the end."""
        while True:
            while self._waiting:
                incoming = self._waiting.pop(0)
                if incoming.tag:
                    return incoming
            octets = self.socket.recv(65_536)
            if not octets:
                return None
            self._waiting += self._splitter.feed(octets)

    def ask(self, octets: bytes) -> wire.Incoming:
        self.socket.sendall(octets)
        answer = self.hear()
        assert answer is not None
        return answer

    def refusal(self, octets: bytes) -> int:
        answer = self.ask(octets)
        assert answer.kind == Kind.REFUSED
        assert answer.body[4:].decode("utf-8")
        return int(wire.REFUSED.unpack(answer.body[:4])[0])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("bridge") / "unit.sock"
    with stub_bridge(path, StubAir(), binary=built("sanitize")):
        yield path


Connect = Callable[..., Client]


@pytest.fixture
def connect(path: Path) -> Iterator[Connect]:
    """Makes clients, and closes them."""
    with ExitStack() as stack:

        def made(greet: bool = True) -> Client:
            client = Client(path)
            stack.callback(client.socket.close)
            if greet:
                client.greet()
            return client

        yield made


@pytest.fixture
def client(connect: Connect) -> Client:
    return connect()


def flow(number: int, kind: int = 2, application: int = 111, period: int = 0, octets: int = 0, pppp: int = 3) -> bytes:
    return wire.FLOW.pack(number, kind, pppp, 2, application, period, octets)


@pytest.mark.parametrize(
    ("octets", "why"),
    [
        (wire.frame(Kind.TIME, 2, b"1234567"), Refusal.MALFORMED),
        (wire.frame(Kind.SEND, 2, wire.SEND.pack(1, 1, 0, 0)), Refusal.MALFORMED),
        (wire.frame(Kind.SEND, 2, wire.SEND.pack(1, 1, 7, 0) + b"x"), Refusal.MALFORMED),
        (wire.frame(Kind.SEND, 2, wire.SEND.pack(9, 1, 0, 0) + b"x"), Refusal.NO_SUCH_FLOW),
        (wire.frame(Kind.SEND, 2, wire.SEND.pack(9, 1, 0, 0) + bytes(wire.MAX_BODY_OCTETS - 8)), Refusal.NO_SUCH_FLOW),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, kind=3)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(0)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, pppp=9)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, pppp=0)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, application=1 << 31)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, kind=1, period=100)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, kind=1, period=5000, octets=100)), Refusal.BAD_VALUE),
        (wire.frame(Kind.FLOW_OPEN, 2, flow(1, kind=1, period=10, octets=100)), Refusal.MODEM_FAILED),
        (wire.frame(Kind.FLOW_CHANGE, 2, flow(77)), Refusal.NO_SUCH_FLOW),
        (wire.frame(Kind.FLOW_CLOSE, 2, wire.FLOW_CLOSE.pack(77)), Refusal.NO_SUCH_FLOW),
        (wire.frame(Kind.L2_ID, 2, wire.L2_ID.pack(0x01000000)), Refusal.BAD_VALUE),
        (wire.frame(Kind.TX_POWER, 2, wire.TX_POWER.pack(-32768)), Refusal.BAD_VALUE),
        (wire.frame(Kind.TX_POWER, 2, wire.TX_POWER.pack(320)), Refusal.BAD_VALUE),
        (wire.frame(Kind.METRICS, 2, b"x"), Refusal.MALFORMED),
        (wire.frame(0x7F, 2), Refusal.UNKNOWN_REQUEST),
        (wire.frame(Kind.RECEIVED, 2), Refusal.UNKNOWN_REQUEST),
        (HELLO, Refusal.UNKNOWN_REQUEST),
    ],
)  # fmt: skip
def test_a_bad_request_is_refused_by_name_and_the_connection_stays(client: Client, octets: bytes, why: Refusal) -> None:
    assert client.refusal(octets) == why
    answer = client.ask(wire.frame(Kind.TIME, 5, bytes(8)))
    assert (answer.kind, answer.tag) == (Kind.TIME | wire.ANSWER, 5)


@pytest.mark.parametrize(
    ("octets", "why"),
    [
        (wire.frame(Kind.HELLO, 1, wire.HELLO.pack(b"CV2Y", 1, 1, 0, 0)), Refusal.MALFORMED),
        (wire.frame(Kind.HELLO, 1, wire.HELLO.pack(b"CV2X", 2, 9, 0, 0)), Refusal.NO_COMMON_VERSION),
        (wire.frame(Kind.HELLO, 1, wire.HELLO.pack(b"CV2X", 0, 0, 0, 0)), Refusal.NO_COMMON_VERSION),
        (wire.frame(Kind.TIME, 1, bytes(8)), Refusal.MALFORMED),
        (struct.pack(">HBBI", 8449, Kind.HELLO, 0, 1), Refusal.MALFORMED),
        (struct.pack(">HBBI", 0, Kind.HELLO, 1, 1), Refusal.MALFORMED),
    ],
)
def test_who_does_not_greet_well_is_told_why_and_let_go(connect: Connect, octets: bytes, why: Refusal) -> None:
    client = connect(greet=False)
    assert client.refusal(octets) == why
    assert client.hear() is None


def test_the_highest_common_version_is_chosen(connect: Connect) -> None:
    client = connect(greet=False)
    answer = client.ask(wire.frame(Kind.HELLO, 1, wire.HELLO.pack(b"CV2X", 0, 200, 0, 0)))
    assert wire.WELCOME.unpack(answer.body)[:2] == (b"CV2X", 1)


def test_requests_in_one_piece_or_octet_by_octet_are_answered_in_order(client: Client) -> None:
    requests = b"".join(wire.frame(Kind.TIME, tag, struct.pack(">Q", tag)) for tag in range(2, 40))
    client.socket.sendall(requests)
    assert [client.hear().tag for _ in range(2, 40)] == list(range(2, 40))  # type: ignore[union-attr]
    for octet in wire.frame(Kind.TIME, 99, struct.pack(">Q", 7)):
        client.socket.sendall(bytes((octet,)))
    answer = client.hear()
    assert answer is not None
    echoed, received_ns, answered_ns = wire.TIME_ANSWER.unpack(answer.body)
    assert (answer.tag, echoed) == (99, 7)
    assert received_ns <= answered_ns


def test_flows_are_counted_and_go_with_their_client(connect: Connect, client: Client) -> None:
    other = connect()
    for number in (1, 2):
        answer = other.ask(wire.frame(Kind.FLOW_OPEN, 2, flow(number, 1, 110 + number, 100, 300)))
        assert answer.body == flow(number, 1, 110 + number, 100, 300)
    assert client.refusal(wire.frame(Kind.FLOW_OPEN, 3, flow(1, 1, 115, 100, 300))) == Refusal.TOO_MANY_FLOWS
    assert other.refusal(wire.frame(Kind.FLOW_OPEN, 3, flow(1, 1, 115, 100, 300))) == Refusal.BAD_VALUE
    assert other.refusal(wire.frame(Kind.FLOW_CHANGE, 3, flow(1, 1, 999, 100, 300))) == Refusal.BAD_VALUE
    assert other.ask(wire.frame(Kind.FLOW_CHANGE, 3, flow(1, 1, 111, 100, 500))).body == flow(1, 1, 111, 100, 500)
    assert other.ask(wire.frame(Kind.FLOW_CLOSE, 4, wire.FLOW_CLOSE.pack(2))).kind == Kind.FLOW_CLOSE | wire.ANSWER
    assert client.ask(wire.frame(Kind.FLOW_OPEN, 3, flow(1, 1, 115, 100, 300))).kind == Kind.FLOW_OPEN | wire.ANSWER
    other.socket.close()
    for tag in range(4, 200):  # the bridge sees the end of another client in its own time
        answer = client.ask(wire.frame(Kind.FLOW_OPEN, tag, flow(2, 1, 116, 100, 300)))
        if answer.kind == Kind.FLOW_OPEN | wire.ANSWER:
            break
    else:
        pytest.fail("the flows of a client that left are still taken")


def test_a_client_that_asks_and_never_listens_is_let_go_and_the_others_are_served(
    connect: Connect, client: Client
) -> None:
    deaf = connect()
    deaf.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    many = b"".join(wire.frame(Kind.METRICS, tag) for tag in range(2, 2000))
    let_go = False
    for _ in range(1000):
        try:
            deaf.socket.sendall(many)
        except (BrokenPipeError, ConnectionResetError):
            let_go = True
            break
    assert let_go
    assert client.ask(wire.frame(Kind.STATUS, 2)).kind == Kind.STATUS | wire.ANSWER


def test_more_clients_than_there_are_places_are_turned_away(connect: Connect) -> None:
    clients = [connect(greet=False) for _ in range(9)]
    turned_away = 0
    for client in clients:
        try:
            client.socket.sendall(HELLO)
            turned_away += client.hear() is None
        except (ConnectionResetError, BrokenPipeError):
            turned_away += 1
    assert turned_away == 1


def test_a_second_bridge_does_not_take_a_served_socket(path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="another bridge serves"), stub_bridge(path, StubAir()):
        pass


def test_mutated_conversations_never_hurt_the_bridge(connect: Connect) -> None:
    rng = random.Random(20_250_101)
    whole = [
        HELLO,
        wire.frame(Kind.TIME, 2, bytes(8)),
        wire.frame(Kind.FLOW_OPEN, 3, flow(1)),
        wire.frame(Kind.FLOW_OPEN, 4, flow(2, 1, 111, 100, 300)),
        wire.frame(Kind.SEND, 5, wire.SEND.pack(1, 0, 0, 0) + b"\x04abc"),
        wire.frame(Kind.SEND, 6, wire.SEND.pack(2, 0, 0, 0) + bytes(8192)),
        wire.frame(Kind.FLOW_CHANGE, 7, flow(2, 1, 111, 100, 400)),
        wire.frame(Kind.L2_ID, 8, wire.L2_ID.pack(0xFFFFFFFF)),
        wire.frame(Kind.TX_POWER, 9, wire.TX_POWER.pack(200)),
        wire.frame(Kind.FLOW_CLOSE, 10, wire.FLOW_CLOSE.pack(1)),
        wire.frame(Kind.METRICS, 11),
    ]
    for _ in range(300):
        client = connect(greet=False)
        said = bytearray(b"".join([HELLO, *rng.sample(whole, 6)]))
        for _ in range(rng.randrange(6)):
            at = rng.randrange(len(HELLO) if rng.random() < 0.9 else 0, len(said))
            said[at] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
        try:
            client.socket.sendall(said[: rng.randrange(1, len(said) + 1)])
            client.socket.shutdown(socket.SHUT_WR)
            while client.socket.recv(65_536):
                pass
        except OSError:
            pass
        client.socket.close()
    assert connect().ask(wire.frame(Kind.TIME, 2, bytes(8))).tag == 2
