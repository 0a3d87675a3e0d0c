"""What our ETSI stations send, read by Wireshark: every header field equal, nothing malformed, no remark of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cv2x.messages import dialect
from cv2x.radio import btp, dot11, ethertype, geonet, link_types, llc
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.frame import Frame
from cv2x.radio.geonet import Basic, Extended, Kind, Next, Packet
from cv2x.radio.geonet_position import Address, Area, ShortPosition, long_position
from cv2x.radio.pcapng import PcapngWriter
from cv2x.station.stack import Stack
from tests.station.test_geo_stack import GATE, RELEASES, UTC_NS, models
from tests.station.test_peel import ETSI_SECURED, SIGNED, names, peel

FIELDS = (
    "_ws.malformed", "_ws.expert.message", "frame.protocols",
    "geonw.bh.version", "geonw.bh.rhl", "geonw.ch.htype", "geonw.ch.plength", "geonw.src_pos.addr.mid",
    "geonw.src_pos.lat", "geonw.src_pos.long", "geonw.src_pos.speed", "geonw.src_pos.hdg", "geonw.seq_num",
    "geonw.gxc.latitude", "geonw.gxc.longitude", "btpb.dstport", "btpa.dstport",
    "its.messageID", "its.stationID",
)  # fmt: skip

HERE = long_position(
    Address(bytes.fromhex("02000012ab56"), 5), UTC_NS, -33.8688, 151.2093, speed_mps=-3.2, heading_deg=359.9
)
THERE = ShortPosition(Address(bytes.fromhex("020000654321"), 15), 12345, 1, -1)
LOCATION = Address(bytes.fromhex("020000777777"), 5)
AREA = Area(515_000_000, -1_000_000, 300, 200, 45)
EXTENDED = {
    Kind.BEACON: Extended(HERE),
    Kind.SHB: Extended(HERE, media=bytes(4)),
    Kind.TSB: Extended(HERE, 65535),
    Kind.GUC: Extended(HERE, 3, destination=THERE),
    Kind.LS_REQUEST: Extended(HERE, 4, sought=LOCATION),
    Kind.LS_REPLY: Extended(HERE, 5, destination=THERE),
    **{
        kind: Extended(HERE, int(kind), AREA if kind & 15 else AREA._replace(distance_b_m=0, angle_deg=0))
        for kind in Kind
        if kind >> 4 in (3, 4)
    },
}


def signed_like(vector: bytes, inside: bytes, psid: int) -> bytes:
    """Signed data with other content and the signature of the vector, which Wireshark does not check either."""
    spoken = dialect("ieee1609dot2")
    value = spoken.decode_type("Ieee1609Dot2Data", vector).to_dict()
    signed = value["content"][1]["tbsData"]
    signed["payload"]["data"]["content"] = ("unsecuredData", inside)
    signed["headerInfo"]["psid"] = psid
    return spoken.encode_type("Ieee1609Dot2Data", value)


def rows(tshark: str, capture: Path) -> list[dict[str, str]]:
    """One run of tshark: a row of `FIELDS` per packet."""
    command = [tshark, "-r", str(capture), "-T", "fields", "-E", "separator=;", "-E", "occurrence=f"]
    for field in FIELDS:
        command += ["-e", field]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return [dict(zip(FIELDS, line.split(";"), strict=True)) for line in run.stdout.splitlines()]


ONE_HOP = '"Remain Hop Limit" only 1'
"""A note (no warning) of Wireshark 4.0 on secured single-hop packets: it looks for the type of packet, which would
excuse the one hop they may make, where the envelope stands."""


def expect(row: dict[str, str], packet: Packet, where: str, *, secured: bool = False) -> None:
    assert row["_ws.malformed"] == "", where
    remark = ONE_HOP if secured and packet.basic.remaining_hops == 1 else ""
    assert row["_ws.expert.message"] == remark, where
    assert (int(row["geonw.bh.version"]), int(row["geonw.bh.rhl"])) == (1, packet.basic.remaining_hops), where
    assert packet.kind is not None
    assert packet.extended is not None
    assert int(row["geonw.ch.htype"], 0) == packet.kind, where
    assert int(row["geonw.ch.plength"]) == len(packet.payload), where
    source = packet.extended.source
    assert row["geonw.src_pos.addr.mid"] == source.address.mid.hex(":"), where
    place = float(row["geonw.src_pos.lat"]), float(row["geonw.src_pos.long"])
    assert [round(value) for value in place] == [source.lat_e7, source.lon_e7], where
    assert int(row["geonw.src_pos.speed"]) == source.speed_cmps, where
    if packet.extended.sequence is not None:
        assert int(row["geonw.seq_num"], 0) == packet.extended.sequence, where
    if packet.extended.area is not None:
        assert round(float(row["geonw.gxc.latitude"])) == packet.extended.area.lat_e7, where


def test_wireshark_reads_what_our_stations_send(tmp_path: Path, tshark: str) -> None:
    sent: list[tuple[str, Packet, int | None]] = []
    with AirCapture(tmp_path / "air.pcapng") as capture:

        def write(where: str, packet: Packet, port: int | None, octets: bytes | None = None) -> None:
            capture.write(Frame(b"\x03" + (octets or geonet.pack(packet))), UTC_NS + len(sent))
            sent.append((where, packet, port))

        for name in RELEASES:
            stack = Stack(dialect(name), standing=GATE)
            for message, model in models(name).items():
                if message == "CPM":
                    continue  # Wireshark 4.0 knows that of the technical report alone, and reads this one as it
                ((transmission,), _) = stack.down(model, utc_ns=UTC_NS, source_l2=0x123456)
                packet = geonet.parse(transmission.frame.octets[1:])
                write(f"{name} {message}", packet, btp.parse(packet.payload).port)
                envelope = signed_like(SIGNED, geonet.pack_inside(packet), transmission.frame.aid or 0)
                octets = geonet.pack(Packet(packet.basic._replace(secured=True), None, None, envelope))
                write(f"{name} {message} secured", packet, btp.parse(packet.payload).port, octets)
                assert names(peel(octets)) == ETSI_SECURED
        denm = next(packet.payload for where, packet, _ in sent if where == "etsi-r1 DENM")
        for kind, extended in EXTENDED.items():
            empty = kind in (Kind.BEACON, Kind.LS_REQUEST, Kind.LS_REPLY)
            following = Next.ANY if empty else Next.BTP_B
            basic = Basic(remaining_hops=1 if kind in (Kind.SHB, Kind.BEACON) else 10)
            packet = Packet(basic, kind, extended, b"" if empty else denm, following, most_hops=10)
            write(kind.name, packet, None if empty else 2002)
        asking = btp.pack(2002, denm[4:], 2002)
        answer = Packet(Basic(remaining_hops=10), Kind.TSB, EXTENDED[Kind.TSB], asking, Next.BTP_A, most_hops=10)
        write("BTP-A", answer, 2002)

    read = rows(tshark, capture.path)
    assert len(read) == len(sent)
    for row, (where, packet, port) in zip(read, sent, strict=True):
        expect(row, packet, where, secured="secured" in where)
        told = row["btpa.dstport"] if packet.following is Next.BTP_A else row["btpb.dstport"]
        assert told == ("" if port is None else str(port)), where
        if port is not None:
            message = packet.payload[4:]
            assert int(row["its.messageID"]) & 0xFF == message[1], where
            assert int(row["its.stationID"]) == int.from_bytes(message[2:6], "big"), where


def test_wireshark_reads_a_signed_packet_and_802_11_around_ours(
    tmp_path: Path, tshark: str, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    """Signed data of another stack in our basic header, and our CAM behind 802.11 and LLC."""
    (signed,) = [bytes.fromhex(v["hex"]) for v in vectors("ieee1609dot2.jsonl") if v["dialect"] == "ts103097-r1"]
    secured = geonet.pack(Packet(Basic(secured=True), None, None, signed))
    ((transmission,), _) = Stack(dialect("etsi-r2")).down(models("etsi-r2")["CAM"], utc_ns=UTC_NS, source_l2=7)
    cam = transmission.frame.octets[1:]
    path = tmp_path / "both.pcapng"
    with PcapngWriter(path) as writer:
        wire, air = writer.interface("wire", link_types.ETHERNET), writer.interface("air", link_types.DOT11)
        source = bytes.fromhex("020000123456")
        writer.packet(wire, UTC_NS, ethertype.pack(ethertype.BROADCAST, source, ethertype.GEONETWORKING, secured))
        body = llc.pack(ethertype.GEONETWORKING, cam)
        writer.packet(air, UTC_NS, dot11.pack(ethertype.BROADCAST, source, body, priority=5))
    first, second = rows(tshark, path)
    assert (first["_ws.malformed"], first["_ws.expert.message"], first["btpb.dstport"]) == ("", ONE_HOP, "2001")
    assert "ieee1609dot2" in first["frame.protocols"]
    expect(second, geonet.parse(cam), "802.11")
    assert second["frame.protocols"].startswith("wlan:llc:gnw:btpb:its")
