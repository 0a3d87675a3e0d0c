"""Headers in front of a message, each way a capture can have them, against our own parsers and Wireshark's."""

from __future__ import annotations

import json
import struct
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages import Dialect, dialect
from cv2x.radio import dsmp, ethertype, link_types, wsmp
from cv2x.radio.elements import Element
from cv2x.radio.ethernet_frame import LOCAL_EXPERIMENTAL
from cv2x.radio.frame import Frame, Layer
from cv2x.radio.udp_address import DEFAULT_PORT
from cv2x.security.spdu import unwrap, wrap_unsecured
from tests.radio.wireshark.conftest import Dissect, Packet, sdu, shown, told, write
from tests.radio.wireshark.test_messages import OWN, made

SECURED = OWN.with_name("secured.jsonl")
ELEMENTS = (Element(4, b"\x9e"), Element(200, bytes(range(100))), Element(15, b""))


def bsm(d: Dialect, number: int = 0) -> bytes:
    return list(made(d, "BSM"))[number]


@pytest.fixture(scope="module")
def sae() -> Dialect:
    return dialect("j2735-2024")


@pytest.fixture(scope="module")
def cn() -> Dialect:
    return dialect("ydt3709")


def pcap(path: Path, link_type: int, frames: list[bytes]) -> Path:
    octets = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, link_type)
    for frame in frames:
        octets += struct.pack("<IIII", 1, 0, len(frame), len(frame)) + frame
    path.write_bytes(octets)
    return path


def datagram(octets: bytes, port: int) -> bytes:
    """An IPv4 packet of UDP without checksums."""
    udp = struct.pack(">HHHH", 50000, port, 8 + len(octets), 0) + octets
    return struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(udp), 0, 0, 1, 17, 0, b"\x7f\0\0\1", b"\xef\xff\4\x08") + udp


def header(packet: Packet, prefix: str, number: str) -> tuple[Any, ...]:
    """Return number, length, elements and trailing octets as tshark shows them."""
    ids = [int(text) for text in packet.values(f"{prefix}.element.id")]
    values = packet.values(f"{prefix}.element.value")
    (length,) = packet.values(f"{prefix}.length")
    (found,) = packet.values(f"{prefix}.{number}")
    return int(found), int(length), ids, values, packet.values(f"{prefix}.trailing")


def colons(octets: bytes) -> str:
    return octets.hex(":")


def test_dsmp_is_shown_as_it_is_parsed(cn: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    octets = bsm(cn)
    aids = (0, 111, 127, 128, 3618, 0x407F, 0x4080, 0x1020407F)
    frames = [
        b"\x04" + dsmp.pack(aid, octets, extensions=elements) + trailing
        for aid in aids
        for elements in ((), ELEMENTS)
        for trailing in (b"", b"\1\2\3")
    ]
    for frame, packet in zip(frames, dissect(write(tmp_path / "air.pcapng", frames)), strict=True):
        parsed = dsmp.parse(frame[1:])
        ids = [element.element_id for element in parsed.extensions]
        values = [colons(element.octets) for element in parsed.extensions if element.octets]
        behind = [colons(parsed.trailing)] if parsed.trailing else []
        assert header(packet, "dsmp", "aid") == (parsed.aid, len(parsed.payload), ids, values, behind)
        assert packet.values("dsmp.extended") == [str(int(bool(parsed.extensions)))]
        assert packet.values("cv2x.family") == ["0x04"]
        assert shown(cn, packet) == told(cn, octets)
        assert packet.remarks == []


def test_a_message_in_wsmp_is_shown_for_every_psid(sae: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    octets = bsm(sae)
    psids = (0x01, 0x20, 0x27, 0x82, 0x83, 0x4080, 0x20407F, 0x1020407F)
    spdu = wrap_unsecured(octets)
    frames = [b"\x01" + wsmp.pack(psid, spdu, options=(Element(4, b"\x9e"),)) for psid in psids]
    for psid, packet in zip(psids, dissect(write(tmp_path / "air.pcapng", frames)), strict=True):
        assert [int(text, 0) for text in packet.values("wsmp.psid")] == [psid]
        assert packet.values("cv2x.spdu") == ["unsecured"]
        assert packet.values("ieee1609dot2.unsecuredData") == [colons(octets)]
        assert shown(sae, packet) == told(sae, octets)
        assert packet.remarks == []
        assert not packet.malformed


def test_a_message_in_wsmp_without_envelope(sae: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    octets = bsm(sae)
    wsm = wsmp.pack(0x20, octets, options=ELEMENTS) + b"\0\0"
    parsed = wsmp.parse(wsm)
    (packet,) = dissect(write(tmp_path / "air.pcapng", [b"\x01" + wsm]))
    ids = [element.element_id for element in parsed.options]
    values = [colons(element.octets) for element in parsed.options if element.octets]
    assert header(packet, "cv2x.wsm", "psid") == (0x20, len(octets), ids, values, ["00:00"])
    assert shown(sae, packet) == told(sae, octets)
    assert packet.remarks == []


def test_signed_messages_are_opened_and_the_rest_is_shown(tmp_path: Path, dissect: Dissect) -> None:
    d = dialect("j2735-2016")
    vectors = [json.loads(line) for line in SECURED.read_text("utf-8").splitlines()]
    spdus = [bytes.fromhex(vector["hex"]) for vector in vectors if vector["type"] == "Ieee1609Dot2Data"]
    frames = [b"\x01" + wsmp.pack(0x20, octets) for octets in spdus]
    packets = dissect(write(tmp_path / "air.pcapng", frames), "-o", "cv2x.sae:j2735-2016")
    kinds = set()
    for octets, packet in zip(spdus, packets, strict=True):
        spdu = unwrap(octets)
        kinds.add(spdu.kind)
        assert packet.values("cv2x.spdu") == [spdu.kind]
        assert packet.values("cv2x.spdu.rest") == ([colons(spdu.unparsed)] if spdu.unparsed else [])
        assert shown(d, packet) == told(d, spdu.payload or b"")
        assert not any("cv2x" in remark or "j2735" in remark for remark in packet.remarks)
    assert kinds == {"signed", "unsecured"}


def test_an_envelope_in_dsmp_is_opened(cn: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    octets = bsm(cn)
    frame = b"\x04" + dsmp.pack(111, wrap_unsecured(octets))
    (packet,) = dissect(write(tmp_path / "air.pcapng", [frame]))
    assert packet.values("cv2x.spdu") == ["unsecured"]
    assert shown(cn, packet) == told(cn, octets)


def test_what_cannot_be_opened_is_named(tmp_path: Path, dissect: Dissect) -> None:
    frames = [b"\x01" + wsmp.pack(0x83, b"\x03\x83" + bytes(20)), b"\x51strange", b"\x04", b"\x05"]
    request, strange, *_ = dissect(write(tmp_path / "air.pcapng", frames))
    assert request.values("cv2x.spdu") == ["certificate request"]
    assert strange.values("cv2x.family") == ["0x51"]
    assert strange.values("data.data") == [colons(b"strange")]


BAD_HEADERS = {
    "0420": "DSMP version 1, only 0 is known (bit 0)",
    "0401": "reserved bits 0x1 are not zero (bit 4)",
    "04006f0010": "16 octets of data announced, 0 are there (bit 16)",
    "0400f0": "AID: no p-encoding starts with 0xf0 (bit 8)",
    "04006fffff": "length illegal: DSM of 65539 octets, 1400 is the most (bit 16)",
    "01020020": "WSMP version 2, only 3 is known (bit 5)",
    "0103002005": "5 octets of data announced, 0 are there (bit 24)",
    "01030020057f": "5 octets of data announced, 1 are there (bit 24)",
    "0103002005038003": "5 octets of data announced, 3 are there (bit 24)",
    "010300200403800501": "5 octets announced, 1 are there (bit 16)",
}


def test_a_bad_header_is_remarked_upon_with_reason_and_bit(tmp_path: Path, dissect: Dissect) -> None:
    packets = dissect(write(tmp_path / "air.pcapng", map(bytes.fromhex, BAD_HEADERS)))
    for reason, packet in zip(BAD_HEADERS.values(), packets, strict=True):
        assert any(remark.endswith(reason) for remark in packet.remarks), packet.remarks


def test_a_fault_in_a_message_says_path_and_bit(sae: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    octets = bsm(sae)
    (packet,) = dissect(write(tmp_path / "air.pcapng", [sdu(sae, octets[:12])]))
    assert packet.malformed
    (remark,) = (text for text in packet.remarks if "Malformed" in text)
    assert "value: " in remark
    assert remark.endswith("(bit 16)")  # the length of the open type is the first to be wrong
    (place,) = (item for item in packet.element.iter("field") if item.get("name") == "j2735.fault")
    begin = next(int(item.get("pos") or 0) for item in packet.element if item.get("name") == "j2735")
    assert (int(place.get("pos") or 0) - begin, place.get("size")) == (2, "1")


@pytest.mark.parametrize("name", ["j2735-2024", "ydt3709"])
def test_frames_of_radios_that_carry_less_than_an_sdu(name: str, tmp_path: Path, dissect: Dissect) -> None:
    d = dialect(name)
    octets = bsm(d)
    frames = [Frame(sdu(d, octets)[1:], Layer.NETWORK), Frame(octets, Layer.MESSAGE)]
    packets = dissect(write(tmp_path / "air.pcapng", frames))
    assert [shown(d, packet) for packet in packets] == [told(d, octets)] * 2
    forced = dissect(tmp_path / "air.pcapng", "-o", f"cv2x.bare:{'SAE' if d.family == 'sae' else 'Chinese'}")
    assert shown(d, forced[1]) == told(d, octets)


def test_datagrams_of_the_udp_radio(cn: Dialect, sae: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    frames = [datagram(sdu(d, bsm(d)), DEFAULT_PORT) for d in (cn, sae)]
    packets = dissect(pcap(tmp_path / "udp.pcap", link_types.RAW_IPV4, frames))
    assert shown(cn, packets[0]) == told(cn, bsm(cn))
    assert shown(sae, packets[1]) == told(sae, bsm(sae))
    other = pcap(tmp_path / "other.pcap", link_types.RAW_IPV4, [datagram(sdu(cn, bsm(cn)), 9000)])
    assert dissect(other)[0].proto("dsmp") is None
    for options in (("-o", "cv2x.ports:42480,9000-9001"), ("-d", "udp.port==9000,cv2x")):
        assert shown(cn, dissect(other, *options)[0]) == told(cn, bsm(cn))
    bare = pcap(tmp_path / "bare.pcap", link_types.RAW_IPV4, [datagram(bsm(sae), 9000)])
    assert shown(sae, dissect(bare, "-d", "udp.port==9000,j2735")[0]) == told(sae, bsm(sae))


def test_dsmp_as_the_ethernet_radio_sends_it(cn: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    frames = [ethertype.pack(bytes(6), bytes(6), kind, sdu(cn, bsm(cn))) for kind in (LOCAL_EXPERIMENTAL, 0x88B6)]
    capture = pcap(tmp_path / "ethernet.pcap", link_types.ETHERNET, frames)
    ours, other = dissect(capture)
    assert shown(cn, ours) == told(cn, bsm(cn))
    assert other.proto("dsmp") is None
    ours, other = dissect(capture, "-o", f"cv2x.ethertype:{0x88B6}")
    assert ours.proto("dsmp") is None
    assert shown(cn, other) == told(cn, bsm(cn))


def test_user_link_types_can_be_left_to_others(cn: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    capture = write(tmp_path / "air.pcapng", [sdu(cn, bsm(cn))])
    (packet,) = dissect(capture, "-o", "cv2x.links:FALSE")
    assert packet.proto("dsmp") is None


def test_geonetworking_goes_to_wireshark(tmp_path: Path, dissect: Dissect) -> None:
    frame = bytes.fromhex("03110050012050000000000100") + bytes(40)
    (packet,) = dissect(pcap(tmp_path / "user.pcap", 148, [frame]))
    assert packet.proto("gnw") is not None


def test_display_filters_find_fields(sae: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    frames = [bsm(sae, number) for number in range(4)]
    speeds = [told(sae, octets)[1]["coreData"]["speed"] for octets in frames]
    capture = write(tmp_path / "air.pcapng", (sdu(sae, octets) for octets in frames))
    found = dissect(capture, "-Y", f"j2735.BSMcoreData.speed == {speeds[1]}")
    assert [shown(sae, packet)[1]["coreData"]["speed"] for packet in found] == [s for s in speeds if s == speeds[1]]
    gear = told(sae, frames[0])[1]["coreData"]["transmission"]
    assert dissect(capture, "-Y", f'j2735.BSMcoreData.transmission == "{gear}" && j2735.message == "BSM"')


FILTERS = (
    "j2735.BrakeAppliedStatus.leftFront == 1",
    "j2735.BSMcoreData.accelSet",
    "j2735.BasicSafetyMessage.partII > 1",
    "j2735.BasicSafetyMessage.partII.item.partII_Id == 0",
    'j2735.BSMcoreData.transmission == "neutral"',
    "j2735.AccelerationSet4Way.lat < 0",
    "j2735.BSMcoreData.id[0] == 5c",
    "j2735.MessageFrame.value[0:1] & 80",
)


def test_a_filter_finds_the_same_packets_where_no_tree_is_shown(
    sae: Dialect, tshark: str, plugin: Path, tmp_path: Path, dissect: Dissect
) -> None:
    """Without a tree in view only what a filter names is made."""
    capture = write(tmp_path / "air.pcapng", (sdu(sae, octets) for octets in made(sae)))
    count = len(dissect(capture))
    found = set()
    for text in FILTERS:
        command = [tshark, "-r", str(capture), "-X", f"lua_script:{plugin}", "-Y", text]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        numbers = [line.split()[0] for line in done.stdout.splitlines()]
        assert numbers == [packet.values("num")[0] for packet in dissect(capture, "-Y", text)], text
        found.add(len(numbers))
    assert len(found) > 2
    assert max(found) < count


def test_units_and_names_stand_in_the_text(cn: Dialect, tmp_path: Path, dissect: Dissect) -> None:
    name, value = cn.decode(bsm(cn))
    texts = {}
    for speed in (100, 8191):
        octets = cn.encode(name, value.replace(speed=speed, heading=7200, transmission="neutral"))
        (packet,) = dissect(write(tmp_path / "air.pcapng", [sdu(cn, octets)]))
        for item in packet.element.iter("field"):
            texts.setdefault(speed, {})[item.get("name")] = item.get("showname")
    prefix = "cnv2x.BasicSafetyMessage"
    assert texts[100][f"{prefix}.speed"] == "speed: 100 (2.00 m/s)"
    assert texts[8191][f"{prefix}.speed"] == "speed: 8191 (unavailable)"
    assert texts[100][f"{prefix}.heading"] == "heading: 7200 (90.0000 degrees)"
    assert texts[100][f"{prefix}.transmission"] == "transmission: neutral (0)"
