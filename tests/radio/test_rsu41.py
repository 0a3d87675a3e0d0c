"""RSU 4.1 text against the form V2X-Hub emits, over real sockets, from both sides."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from cv2x.clock import SECOND_NS, Stamp, parse_instant, wall_stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio import forwarded, rsu41_unit, rsu41_user
from cv2x.radio.base import PEER_BACK, PEER_LOST, RadioContext
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.open import open_radio
from cv2x.radio.rsu41 import Rsu41Radio
from cv2x.radio.udp import UdpRadio
from tests.radio.subjects import free_port

BSM = bytes.fromhex(
    "00143F5A48C07EFFD2BAA492CC0D12BA5DB3080C80007FFF800037F27E7C7FA0FE7FFF02A0640FA1003CC002F959C011AFCBFFFAEEFFFE000020"
    "750014E3CAD59100"
)
"""A MessageFrame of a public capture of a North American PC5 unit."""
TEXT = (
    "Version=0.7\nType=BSM\nPSID=0x20\nPriority=7\nTxMode=CONT\nTxChannel=183\nTxInterval=0\nDeliveryStart=\n"
    f"DeliveryStop=\nSignature=False\nEncryption=False\nPayload={BSM.hex().upper()}\n"
)
SDU = bytes.fromhex("01 0300 20 45 0380 42") + BSM
"""The same on PC5: family octet, WSM, unsecured IEEE 1609.2 data."""


def open_rsu41(address: str) -> Rsu41Radio:
    return Rsu41Radio.open(address, RadioContext())


def hear(radio: Rsu41Radio | UdpRadio, count: int = 1) -> list[Reception]:
    heard: list[Reception] = []
    while len(heard) < count:
        assert select.select([radio.fileno()], [], [], 10)[0], f"only {len(heard)} of {count} in 10 s"
        heard += radio.receive(wall_stamp())
    return heard


@pytest.fixture
def tool() -> Iterator[socket.socket]:
    """Some other program's socket."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.bind(("127.0.0.1", 0))
        made.settimeout(10)
        yield made


@pytest.fixture
def air() -> Iterator[UdpRadio]:
    """Somebody else on the air."""
    with UdpRadio.open(f"239.255.4.8:{free_port()}", RadioContext()) as made:
        yield made


def address_of(air: UdpRadio) -> str:
    return f"udp:{air.address.host}:{air.address.port}"


def test_a_user_sends_the_exact_form_and_hears_what_is_forwarded(tool: socket.socket) -> None:
    ours = free_port()
    with open_rsu41(f"127.0.0.1:{tool.getsockname()[1]}@127.0.0.1:{ours}") as radio:
        radio.send(Frame(BSM, Layer.MESSAGE, 0x20, priority=7), wall_stamp())
        assert tool.recv(9000).decode("ascii") == TEXT
        wsm, envelope = SDU[1:], SDU[5:]
        for octets in (BSM, BSM + bytes(434), envelope, wsm, SDU):
            tool.sendto(octets, ("127.0.0.1", ours))
        receptions = hear(radio, 5)
        assert [reception.frame.octets for reception in receptions] == [BSM] * 5
        assert [reception.frame.aid for reception in receptions] == [None, None, None, 0x20, 0x20]
        assert {reception.frame.layer for reception in receptions} == {Layer.MESSAGE}
        assert receptions[0].origin == f"127.0.0.1:{tool.getsockname()[1]}"


def test_psid_priority_channel_and_type_go_into_the_text(tool: socket.socket) -> None:
    with open_rsu41(f"127.0.0.1:{tool.getsockname()[1]}@:{free_port()}") as radio:
        radio.send(Frame(b"\x00\x12\x01\x00", Layer.MESSAGE, 0x204097, priority=5, channel=180), wall_stamp())
        lines = dict(line.split("=") for line in tool.recv(9000).decode("ascii").splitlines())
    assert (lines["Type"], lines["PSID"], lines["Priority"], lines["TxChannel"], lines["Payload"]) == (
        *("MAP", "0xE0000017", "5", "180"), "00120100",
    )  # fmt: skip


def test_signed_messages_stay_in_their_wsm(tool: socket.socket) -> None:
    ours = free_port()
    wsm = bytes.fromhex("0300 20 08 03810040 03800100")
    with open_rsu41(f"127.0.0.1:{tool.getsockname()[1]}@:{ours}") as radio:
        tool.sendto(b"\x01" + wsm, ("127.0.0.1", ours))
        assert hear(radio)[0].frame == Frame(wsm, Layer.NETWORK, 0x20)


@pytest.mark.parametrize(
    ("octets", "cause"),
    [
        ("", forwarded.EMPTY),
        ("51 616263", forwarded.ALIEN),
        ("04 00 6f 0000", forwarded.ALIEN),
        ("03 00 20 45 03", forwarded.MALFORMED_HEADER),
        ("03 80 42 0014", forwarded.MALFORMED_ENVELOPE),
        ("03 80 84 0014", forwarded.MALFORMED_ENVELOPE),
        ("03 82 00", forwarded.SEALED),
        ("03 81 00 40", forwarded.NUMBERLESS),
    ],
)
def test_what_is_forwarded_and_holds_no_message_is_counted_by_cause(
    tool: socket.socket, octets: str, cause: str
) -> None:
    ours = free_port()
    with open_rsu41(f"127.0.0.1:{tool.getsockname()[1]}@:{ours}") as radio:
        tool.sendto(bytes.fromhex(octets), ("127.0.0.1", ours))
        tool.sendto(BSM, ("127.0.0.1", ours))
        assert [reception.frame.octets for reception in hear(radio)] == [BSM]
        assert dict(radio.counters) == {"heard": 1, cause: 1}


def test_a_stranger_is_not_heard(tool: socket.socket) -> None:
    ours = free_port()
    with open_rsu41(f"127.0.0.2:1516@127.0.0.1:{ours}") as radio:
        tool.sendto(BSM, ("127.0.0.1", ours))
        assert select.select([radio.fileno()], [], [], 10)[0]
        assert radio.receive(wall_stamp()) == []
        assert radio.counters[rsu41_user.STRANGER] == 1


def test_a_unit_that_is_not_there_is_reported_with_what_it_refused_and_when_it_is_back() -> None:
    theirs, ours = free_port(), free_port()
    frame = Frame(BSM, Layer.MESSAGE, 0x20)
    with open_rsu41(f"127.0.0.1:{theirs}@127.0.0.1:{ours}") as radio:
        radio.send(frame, wall_stamp())
        assert select.select([radio.fileno()], [], [], 10)[0]
        assert radio.receive(wall_stamp()) == []
        lost, refused = radio.take_reports()
        assert (lost.cause, refused.cause, refused.frame) == (PEER_LOST, rsu41_user.REFUSED, frame)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as unit:
            unit.bind(("127.0.0.1", theirs))
            radio.send(frame, wall_stamp())
            unit.settimeout(10)
            assert unit.recv(9000).decode() == TEXT
            unit.sendto(BSM, ("127.0.0.1", ours))
            assert hear(radio)[0].frame.octets == BSM
        assert [report.cause for report in radio.take_reports()] == [PEER_BACK]


TOLERATED = {
    "the exact form": TEXT,
    "CRLF": TEXT.replace("\n", "\r\n"),
    "comments and a blank line": "# from a traffic system\n" + TEXT.replace("Payload", "\nPayload"),
    "PSID without 0x": TEXT.replace("0x20", "20"),
    "PSID as a number": TEXT.replace("0x20", "0020"),
    "lower case": TEXT.replace(BSM.hex().upper(), BSM.hex()),
    "ALT": TEXT.replace("CONT", "ALT"),
}


@pytest.mark.parametrize("text", TOLERATED.values(), ids=TOLERATED)
def test_a_unit_puts_text_on_the_air_and_forwards_what_it_hears(tool: socket.socket, air: UdpRadio, text: str) -> None:
    port = free_port()
    users = f"127.0.0.1:{tool.getsockname()[1]}"
    with open_rsu41(f"unit,listen=127.0.0.1:{port},air={address_of(air)},forward={users}") as unit:
        tool.sendto(text.encode(), ("127.0.0.1", port))
        assert select.select([unit.fileno()], [], [], 10)[0]
        assert unit.receive(wall_stamp()) == []
        assert hear(air)[0].frame.octets == SDU
        air.send(Frame(SDU), wall_stamp())
        (reception,) = hear(unit)
        assert reception.frame == Frame(BSM, Layer.MESSAGE, 0x20)
        assert tool.recv(9000) == BSM
        assert unit.take_reports() == []
        unit.send(Frame(BSM, Layer.MESSAGE, 0x20), wall_stamp())
        assert hear(air)[0].frame.octets == SDU, "the unit's own station"


def test_a_payload_that_is_secured_already_goes_out_untouched(tool: socket.socket, air: UdpRadio) -> None:
    port, spdu = free_port(), bytes.fromhex("03810040 03800100")
    with open_rsu41(f"unit,listen=:{port},air={address_of(air)}") as unit:
        tool.sendto(TEXT.replace(BSM.hex().upper(), spdu.hex()).encode(), ("127.0.0.1", port))
        assert select.select([unit.fileno()], [], [], 10)[0]
        unit.receive(wall_stamp())
        assert hear(air)[0].frame.octets == bytes.fromhex("01 0300 20 08") + spdu


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("hello", rsu41_unit.MALFORMED_TEXT),
        (TEXT.replace("Payload", "Load"), rsu41_unit.MALFORMED_TEXT),
        (TEXT.replace("Payload=0", "Payload="), rsu41_unit.MALFORMED_TEXT),
        (TEXT.replace("DeliveryStop=", "DeliveryStop=tomorrow"), rsu41_unit.MALFORMED_TEXT),
        (TEXT.replace("Signature=False", "Signature=True"), rsu41_unit.CANNOT_SIGN),
        (TEXT.replace("Encryption=False", "Encryption=True"), rsu41_unit.CANNOT_ENCRYPT),
        (TEXT.replace(BSM.hex().upper(), "0014" + "00" * 3000), rsu41_unit.NOT_ENCODABLE),
        ("#" * 65_507, rsu41_unit.MALFORMED_TEXT),
    ],
)
def test_a_text_that_cannot_be_sent_is_told_by_cause(tool: socket.socket, air: UdpRadio, text: str, cause: str) -> None:
    port = free_port()
    with open_rsu41(f"unit,listen=:{port},air={address_of(air)}") as unit:
        tool.sendto(text.encode(), ("127.0.0.1", port))
        tool.sendto(TEXT.encode(), ("127.0.0.1", port))
        assert select.select([unit.fileno()], [], [], 10)[0]
        unit.receive(wall_stamp())
        assert hear(air)[0].frame.octets == SDU
        assert unit.counters[cause] == 1


def test_unknown_keys_are_kept_and_warned_of(tool: socket.socket, air: UdpRadio) -> None:
    port = free_port()
    with open_rsu41(f"unit,listen=:{port},air={address_of(air)}") as unit:
        tool.sendto(f"Colour=red\n{TEXT}".encode(), ("127.0.0.1", port))
        assert select.select([unit.fileno()], [], [], 10)[0]
        unit.receive(wall_stamp())
        assert hear(air)[0].frame.octets == SDU
        (report,) = unit.take_reports()
        assert (report.cause, report.frame) == (rsu41_unit.UNKNOWN_KEY, None)
        assert "Colour" in report.detail


def test_store_and_repeat_goes_out_every_so_many_seconds_within_its_delivery_times(tool: socket.socket) -> None:
    """In time of the test's own: the unit's air is the medium inside the process."""
    port, medium = free_port(), dict[str, object]()
    start = Stamp(parse_instant("2026-11-27T11:59:57Z"), 50 * SECOND_NS)
    context = RadioContext(unit="unit", air=medium)
    stored = TEXT.replace("TxInterval=0", "TxInterval=2").replace("DeliveryStart=", "DeliveryStart=11/27/2026, 12:00")
    stored = stored.replace("DeliveryStop=", "DeliveryStop=11/27/2026, 12:01")
    with ExitStack() as stack:
        unit = stack.enter_context(Rsu41Radio.open(f"unit,listen=:{port},air=loopback", context))
        other = stack.enter_context(open_radio("loopback", RadioContext(unit="other", air=medium)))
        tool.sendto(stored.encode(), ("127.0.0.1", port))
        assert select.select([unit.fileno()], [], [], 10)[0]
        heard_s, now = [], start
        for _ in range(100):
            unit.receive(now)
            heard_s += [
                round((r.stamp.monotonic_ns - start.monotonic_ns) / 1e9) for r in other.receive(now.later(10**8))
            ]
            next_ns = unit.next_arrival_ns()
            if next_ns is None:
                break
            now = start.later(next_ns - start.monotonic_ns)
        assert heard_s == list(range(4, 63, 2)), "from the first instant after noon to the last before a minute past"
        assert unit.counters[rsu41_unit.REPEATED] == len(heard_s)


def test_the_next_text_of_a_psid_and_type_takes_the_place_of_the_stored_one(tool: socket.socket) -> None:
    port, medium = free_port(), dict[str, object]()
    now = wall_stamp()
    with ExitStack() as stack:
        context = RadioContext(unit="unit", air=medium)
        unit = stack.enter_context(Rsu41Radio.open(f"unit,listen=:{port},air=loopback", context))
        other = stack.enter_context(open_radio("loopback", RadioContext(unit="other", air=medium)))
        for digits in ("0014 01 01", "0014 01 02"):
            text = TEXT.replace("TxInterval=0", "TxInterval=1").replace(BSM.hex().upper(), digits.replace(" ", ""))
            tool.sendto(text.encode(), ("127.0.0.1", port))
            assert select.select([unit.fileno()], [], [], 10)[0]
            unit.receive(now)
            now = now.later(SECOND_NS)
            other.receive(now)
        for _ in range(3):
            unit.receive(now)
            now = now.later(SECOND_NS)
        assert {reception.frame.octets[-1] for reception in other.receive(now)} == {2}


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (Frame(BSM, Layer.MESSAGE), "no PSID"),
        (Frame(b"\x04\x00\x6f", Layer.MESSAGE, 111), "no J2735 message"),
        (Frame(BSM, Layer.MESSAGE, 0x20, priority=208), "no WSM priority"),
        (Frame(b"\x00\x14" + bytes(2301), Layer.MESSAGE, 0x20), "takes 2302"),
        (Frame(SDU, Layer.SDU, 0x20), "carries message"),
    ],
)
def test_what_no_text_can_say_is_refused(frame: Frame, words: str) -> None:
    with open_rsu41(f"127.0.0.1:1516@:{free_port()}") as radio:
        with pytest.raises(EncodeError, match=words):
            radio.send(frame, wall_stamp())
        assert radio.counters["sent"] == 0


def test_a_units_own_frame_that_its_air_refuses_is_told() -> None:
    with open_rsu41(f"unit,listen=:{free_port()},air=udp:127.0.0.1:9@127.0.0.1:{free_port()}") as unit:
        assert unit.unit is not None
        assert isinstance(unit.unit.air, UdpRadio)
        unit.unit.air.address = unit.unit.air.address._replace(host="192.0.2.1")  # no route from the loopback interface
        with pytest.raises(NotSentError, match=r"192\.0\.2\.1"):
            unit.send(Frame(BSM, Layer.MESSAGE, 0x20), wall_stamp())


def test_senseless_addresses_and_ports_in_use_end_in_a_sentence(tool: socket.socket) -> None:
    for address in ("example.org", "127.0.0.1,air=udp", "unit,air=pc5", "unit,air=rsu41", "127.0.0.1,forward=1"):
        with pytest.raises(InputError):
            open_rsu41(address)
    with pytest.raises(UnavailableError, match="cannot listen"):
        open_rsu41(f"unit,listen=:{tool.getsockname()[1]}")
