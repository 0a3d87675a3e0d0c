"""The peeler on frames whose every layer is known, on public vectors and recordings, and on what units get wrong."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages import dialect
from cv2x.messages.mapping import from_model
from cv2x.messages.model import Position, VehicleState
from cv2x.radio import btp, dot11, dsmp, ethertype, geonet, link_types, llc, ode_record, rsu41_text, rsu_centre, wsmp
from cv2x.radio.capture_file import CapturedPacket, read_capture
from cv2x.radio.elements import Element
from cv2x.radio.geonet_position import Address, Area, long_position
from cv2x.radio.headers import Kind
from cv2x.security.spdu import wrap_unsecured
from cv2x.station.peel import Answer, Certainty, Peeler, What
from tests.radio.test_capture_peel import ipv4, radiotap, udp

VECTORS = Path(__file__).parents[1] / "vectors"
MAC = bytes.fromhex("020000123456")
SAE = {"j2735-2016", "j2735-2024"}
ETSI = {"etsi-r1", "etsi-r2"}
SECURITY = "ieee1609dot2"


def frozen(file: str, **wanted: str) -> bytes:
    """The octets of the first vector of ours that is as wanted."""
    for line in (VECTORS / file).read_text("utf-8").splitlines():
        vector = json.loads(line)
        if all(vector[key] == value for key, value in wanted.items()):
            return bytes.fromhex(vector["hex"])
    raise LookupError(wanted)


BSM = frozen("messages.jsonl", message="BasicSafetyMessage", dialect="j2735-2016")
SPAT = frozen("messages.jsonl", dialect="tcsae53-2019", message="MessageFrame.spatFrame", expect="roundtrip")
RSI = frozen("messages.jsonl", dialect="tcsae53-2019", message="MessageFrame.rsiFrame", expect="roundtrip")
SIGNED = frozen("secured.jsonl", type="Ieee1609Dot2Data", message="Ieee1609Dot2Data/signedData")


def cam(name: str = "etsi-r2") -> bytes:
    state = VehicleState(b"\x01\x02\x03\x04", 5, 12_340, Position(48.1, 11.5), speed_mps=13.9, heading_deg=90.0)
    ((message, value),) = from_model(name, state).messages
    return dialect(name).encode(message, value)


CAM = cam()
HERE = long_position(Address(MAC, 5), 1_700_000_000_000_000_000, 48.1, 11.5)
ON_WSMP = b"\x01" + wsmp.pack(0x20, wrap_unsecured(BSM))
ON_DSMP = b"\x04" + dsmp.pack(3619, SPAT)
GN_CAM = geonet.pack(geonet.single_hop(HERE, btp.pack(2001, CAM)))


def secured(inside: geonet.Packet) -> bytes:
    basic = inside.basic._replace(secured=True)
    return geonet.pack(geonet.Packet(basic, None, None, wrap_unsecured(geonet.pack_inside(inside))))


def peel(octets: bytes, subject: Any = None) -> Answer:
    return Peeler().peel(octets, subject)


def names(answer: Answer) -> list[str]:
    return [layer.name for layer in answer.layers]


def ethernet(protocol: int, payload: bytes) -> bytes:
    return ethertype.pack(ethertype.BROADCAST, MAC, protocol, payload)


WSMP_LAYERS = ["WSMP", "IEEE 1609.2", "message"]
GN_LAYERS = ["GeoNetworking", "BTP-B", "message"]
IP_LAYERS = ["IPv4", "UDP"]
ETSI_SECURED = ["GeoNetworking", "IEEE 1609.2", "GeoNetworking, from the common header on", "BTP-B", "message"]

KNOWN = [
    (ON_WSMP, ["V2X family", *WSMP_LAYERS], SAE | {SECURITY}),
    (ON_WSMP[1:], WSMP_LAYERS, SAE | {SECURITY}),
    (b"\x01" + wsmp.pack(0x20, BSM), ["V2X family", "WSMP", "message"], SAE),
    (b"\x01" + wsmp.pack(0x20, SIGNED), ["V2X family", *WSMP_LAYERS], SAE | {SECURITY}),
    (wrap_unsecured(BSM), ["IEEE 1609.2", "message"], SAE | {SECURITY}),
    (SIGNED, ["IEEE 1609.2", "message"], SAE | {SECURITY}),
    (BSM, ["message"], SAE),
    (ON_DSMP, ["V2X family", "DSMP", "message"], {"ydt3709", "tcsae53-2019", "cn-phase2"}),
    (ON_DSMP[1:], ["DSMP", "message"], {"ydt3709", "tcsae53-2019", "cn-phase2"}),
    (b"\x04" + dsmp.pack(3622, RSI), ["V2X family", "DSMP", "message"], {"tcsae53-2019"}),
    (b"\x04" + dsmp.pack(3622, wrap_unsecured(RSI)), ["V2X family", "DSMP", "IEEE 1609.2", "message"],
     {"tcsae53-2019", SECURITY}),
    (RSI, ["message"], {"tcsae53-2019"}),
    (b"\x03" + GN_CAM, ["V2X family", *GN_LAYERS], ETSI),
    (GN_CAM, GN_LAYERS, ETSI),
    (CAM, ["message"], ETSI),
    (b"\x03" + secured(geonet.single_hop(HERE, btp.pack(2001, CAM))), ["V2X family", *ETSI_SECURED],
     ETSI | {SECURITY}),
    (geonet.pack(geonet.geo_broadcast(HERE, 1, Area(0, 0, 300), btp.pack(2001, CAM, 7), geonet.Next.BTP_A)),
     ["GeoNetworking", "BTP-A", "message"], ETSI),
    (ethernet(0x88DC, ON_WSMP[1:]), ["Ethernet II", *WSMP_LAYERS], SAE | {SECURITY}),
    (ethernet(0x8947, GN_CAM) + bytes(9), ["Ethernet II", *GN_LAYERS], ETSI),
    (ethernet(0x0800, ipv4(udp(ON_DSMP))), ["Ethernet II", *IP_LAYERS, "V2X family", "DSMP", "message"],
     {"ydt3709", "tcsae53-2019", "cn-phase2"}),
    (ipv4(udp(BSM)), [*IP_LAYERS, "message"], SAE),
    (ipv4(udp(wrap_unsecured(BSM))), [*IP_LAYERS, "IEEE 1609.2", "message"], SAE | {SECURITY}),
    (dot11.pack(ethertype.BROADCAST, MAC, llc.pack(0x8947, GN_CAM)), ["IEEE 802.11", "LLC/SNAP", *GN_LAYERS],
     ETSI),
    (radiotap(dot11.pack(ethertype.BROADCAST, MAC, llc.pack(0x88DC, ON_WSMP[1:])), padded=True),
     ["radiotap", "IEEE 802.11 (padded)", "LLC/SNAP", *WSMP_LAYERS], SAE | {SECURITY}),
    (rsu41_text.pack(rsu41_text.Forward(BSM, 0x20, "BSM")), ["RSU 4.1 text", "message"], SAE),
    (rsu_centre.pack("RSU-0001", 1_700_000_000_000, (RSI,), counted=False), ["RSU-centre wrapper", "message"],
     {"tcsae53-2019"}),
    (rsu_centre.pack("RSU-0001", 1_700_000_000_000, (RSI, SPAT), counted=True),
     ["RSU-centre wrapper", "message", "message"], {"tcsae53-2019", "ydt3709", "cn-phase2"}),
]  # fmt: skip


@pytest.mark.parametrize(("octets", "layers", "dialects"), KNOWN, ids=map(str, range(len(KNOWN))))
def test_layers_and_dialects_are_found(octets: bytes, layers: list[str], dialects: set[str]) -> None:
    answer = peel(octets)
    assert names(answer) == layers
    assert answer.dialects == dialects
    assert answer.tolerant_dialects == frozenset()
    assert answer.top.certainty is Certainty.FITS
    assert (answer.trouble, answer.others) == (None, ())


@pytest.mark.parametrize(("octets", "layers", "dialects"), KNOWN, ids=map(str, range(len(KNOWN))))
def test_layers_account_for_every_octet_in_order(octets: bytes, layers: list[str], dialects: set[str]) -> None:
    answer = peel(octets)
    counted = [layer for layer in answer.layers if not layer.counted_in]
    places = [layer.at for layer in counted]
    assert places == sorted(places)
    for layer in counted:
        if layer.name == "message":
            assert dialect(layer.dialects[0]).decode(octets[layer.at : layer.at + layer.octets])


@pytest.mark.parametrize(("octets", "layers", "dialects"), KNOWN, ids=map(str, range(len(KNOWN))))
def test_every_answer_is_json_that_says_the_same(octets: bytes, layers: list[str], dialects: set[str]) -> None:
    said = json.loads(json.dumps(peel(octets).to_json()))
    assert [layer["layer"] for layer in said["layers"]] == layers
    assert said["dialects"] == sorted(dialects)
    assert said["layers"][0]["inside"] is None


def test_what_is_told_is_not_guessed() -> None:
    answer = Peeler().peel_packet(CapturedPacket(0, link_types.ETHERNET, ethernet(0x88DC, ON_WSMP[1:]), "", 0))
    assert {layer.certainty for layer in answer.layers} == {Certainty.TOLD}
    guessed = Peeler().peel_packet(CapturedPacket(0, link_types.RAW_IP, ipv4(udp(ON_WSMP)), "", 0))
    assert [layer.certainty for layer in guessed.layers][:3] == [Certainty.TOLD, Certainty.TOLD, Certainty.FITS]


def test_headers_say_what_they_hold() -> None:
    octets = b"\x01" + wsmp.pack(0x20, SIGNED, options=[Element(15, b"\xac")])
    by_name = {layer.name: layer for layer in peel(octets).layers}
    assert by_name["WSMP"].fields["psid"] == 0x20
    assert by_name["WSMP"].fields["options"] == {"ChannelNumber": "ac"}
    envelope = by_name["IEEE 1609.2"]
    assert envelope.fields["content"] == "signed"
    assert "generation_time" in envelope.fields
    assert "signature not verified" in envelope.remarks
    assert by_name["message"].fields == {"message": "BSM"}


def test_a_geonetworking_header_says_where_and_who() -> None:
    header = peel(GN_CAM).layers[0].fields
    assert (header["kind"], header["next"], header["lifetime_ms"]) == ("SHB", "BTP-B", 1000)
    assert header["source"]["address"] == "02:00:00:12:34:56"
    assert header["source"]["lat_deg"] == pytest.approx(48.1)
    area = geonet.pack(geonet.geo_broadcast(HERE, 1, Area(10_000_000, 20_000_000, 300), btp.pack(2002, b"\x00")))
    assert peel(area).layers[0].fields["area"]["distance_a_m"] == 300


def test_beacons_and_location_requests_are_whole_without_a_payload() -> None:
    beacon = geonet.Packet(geonet.Basic(), geonet.Kind.BEACON, geonet.Extended(HERE), b"", geonet.Next.ANY)
    answer = peel(b"\x03" + geonet.pack(beacon))
    assert names(answer) == ["V2X family", "GeoNetworking"]
    assert (answer.trouble, answer.dialects) == (None, frozenset())
    assert answer.layers[1].remarks == ("a beacon",)


# What units get wrong (and peelers must not).


def test_family_octet_missing_extra_and_twice() -> None:
    told_sdu = peel(ON_WSMP[1:], Kind.SDU)
    assert names(told_sdu) == WSMP_LAYERS
    assert "no family octet, where one belongs" in told_sdu.layers[0].remarks
    told_network = peel(ON_WSMP, Kind.WSMP)
    assert names(told_network) == ["V2X family", *WSMP_LAYERS]
    assert told_network.layers[0].remarks == ("a family octet, where the network header alone belongs",)
    twice = peel(b"\x04" + ON_DSMP)
    assert names(twice) == ["V2X family", "V2X family", "DSMP", "message"]
    assert twice.layers[1].remarks == ("a family octet, where the network header alone belongs",)


@pytest.mark.parametrize("prefix", [b"\xde\xad\xbe\xef", bytes(14), bytes(range(64)), b"5GVX\x00\x01"])
@pytest.mark.parametrize("frame", [ON_WSMP, b"\x03" + GN_CAM, GN_CAM, ethernet(0x8947, GN_CAM), ON_DSMP])
def test_a_vendor_s_prefix_is_found_by_what_closes_behind_it(prefix: bytes, frame: bytes) -> None:
    answer = peel(prefix + frame)
    assert answer.layers[0].name == "prefix"
    assert answer.layers[1].at == answer.layers[0].octets <= len(prefix)
    assert answer.message is not None
    assert answer.message.at + answer.message.octets == len(prefix + frame)


def test_a_wrong_ethertype_before_a_good_packet_is_looked_behind() -> None:
    answer = peel(ethernet(0x1234, GN_CAM))
    assert names(answer) == ["prefix", *GN_LAYERS]
    assert answer.layers[0].octets == 14


def test_a_message_in_the_middle_of_octets_is_not_dug_out() -> None:
    """Messages are not searched for: only something that says where it ends is taken behind an unknown prefix."""
    assert peel(b"\xde\xad\xbe\xef" + BSM).dialects == frozenset()


@pytest.mark.parametrize("padding", [3, 40])
def test_zeros_behind_are_padding(padding: int) -> None:
    for octets, _, dialects in KNOWN[:12]:
        answer = peel(octets + bytes(padding))
        assert answer.dialects >= dialects  # another dialect may end its message within the zeros
        assert any("all zero" in remark for layer in answer.layers for remark in layer.remarks)


def test_other_octets_behind_weaken_the_evidence() -> None:
    answer = peel(BSM + b"\xff\xee")
    assert answer.message.evidence == "strict, octets behind"
    assert answer.message.octets == len(BSM)
    assert answer.top.certainty is Certainty.GUESS
    assert peel(ON_WSMP + b"\xff").layers[1].remarks == ("1 octet behind it",)


def test_a_network_header_in_an_envelope_and_twice() -> None:
    answer = peel(wrap_unsecured(ON_WSMP[1:]))
    assert names(answer) == ["IEEE 1609.2", *WSMP_LAYERS]
    again = peel(b"\x01" + wsmp.pack(0x20, ON_WSMP[1:]))
    assert names(again) == ["V2X family", "WSMP", *WSMP_LAYERS]


def test_extension_elements_without_count_are_an_option() -> None:
    octets = b"\x04" + dsmp.pack(3619, SPAT, extensions=[Element(4, b"\x17"), Element(12, b"\xb4")], counted=False)
    assert Peeler(counted=False).peel(octets).dialects >= {"ydt3709"}
    assert not Peeler().peel(octets).dialects


def test_old_secured_messages_are_named_and_not_opened() -> None:
    (envelope,) = [layer for layer in peel(b"\x04" + dsmp.pack(111, b"\x02\xff\xff\x00\x01")).layers if layer.remarks]
    assert envelope.name == "secured message"
    assert "version 2" in envelope.remarks[0]
    packet = geonet.Packet(geonet.Basic(secured=True), None, None, b"\x02\xff\xff\x00\x01")
    assert names(peel(geonet.pack(packet))) == ["GeoNetworking", "secured message"]


def test_a_chinese_envelope_is_opened_and_its_shape_called_unverified() -> None:
    signed = b"\x03\x81\x00\x40" + wrap_unsecured(SPAT) + b"nobody knows what stands here"
    for envelope in (wrap_unsecured(SPAT), signed):
        answer = peel(b"\x04" + dsmp.pack(3619, envelope))
        assert names(answer) == ["V2X family", "DSMP", "IEEE 1609.2", "message"]
        assert answer.message.dialects == ("ydt3709", "tcsae53-2019", "cn-phase2")
        assert "unverified" in answer.layers[2].remarks[-1]


def test_encrypted_data_is_known_and_closed() -> None:
    answer = peel(b"\x01" + wsmp.pack(0x20, b"\x03\x82" + bytes(20)))
    assert names(answer) == ["V2X family", "WSMP", "IEEE 1609.2"]
    assert "its content cannot be read" in answer.layers[2].remarks


def test_signed_data_that_breaks_off_behind_its_payload_keeps_the_payload() -> None:
    answer = peel(SIGNED[:-10])
    assert answer.message is not None
    assert answer.message.dialects
    assert answer.trouble.layer == "IEEE 1609.2"
    assert answer.top.certainty is Certainty.GUESS


def test_liberties_are_weaker_evidence() -> None:
    """An element of a Chinese frame out of its range: no dialect takes it strictly."""
    frame = dialect("ydt3709")
    state = VehicleState(bytes(8), 1, 0, Position(31.0, 121.0), width_m=1.8, length_m=4.5)
    ((name, value),) = from_model("cn", state).messages
    octets = bytearray(frame.encode(name, value))
    octets[-1] |= 1  # padding that is not zero
    answer = peel(b"\x04" + dsmp.pack(111, bytes(octets)))
    if answer.dialects:  # the last bit was no padding
        pytest.skip("the message ends at an octet")
    assert "ydt3709" in answer.tolerant_dialects
    assert answer.message.evidence == "tolerant"
    assert answer.message.remarks[0].startswith("took the liberty")


def test_segments_of_a_sidelink_sdu_are_put_together() -> None:
    sdu = bytes.fromhex("6000000000") + b"\x03" + GN_CAM
    head = bytes.fromhex("30 0b8b03 000001 01")
    peeler = Peeler()
    first = peeler.peel(head + b"\x46" + sdu[:50])
    assert names(first) == ["PC5 MAC", "PC5 RLC"]
    assert first.layers[1].remarks == ("a segment: the rest is awaited",)
    other = peeler.peel(head.replace(b"\x0b\x8b\x03", b"\x0b\x8b\x04") + b"\x87" + sdu[50:])
    assert other.dialects == frozenset()
    last = peeler.peel(head + b"\x87" + sdu[50:])
    assert names(last) == ["PC5 MAC", "PC5 RLC", "PC5 PDCP", "V2X family", *GN_LAYERS]
    assert last.layers[2].counted_in == "the segments put together"
    assert last.dialects == ETSI
    whole = Peeler().peel(bytes.fromhex("30 000000 000000 21 8126 1f") + b"\x1d" + sdu.ljust(293, b"\0") + bytes(30))
    assert whole.dialects == ETSI


def test_a_segment_tried_as_a_guess_is_not_remembered() -> None:
    peeler = Peeler()
    peeler.peel(ON_WSMP)
    peeler.peel(b"\x30" + bytes(20))
    assert peeler.reassembly.lost == 0


# What is cut off or alien.


@pytest.mark.parametrize(
    ("octets", "layer", "path"),
    [
        (ON_WSMP, "WSMP", "length"),
        (ON_DSMP, "DSMP", "length"),
        (b"\x03" + GN_CAM, "GeoNetworking", "common.length"),
        (BSM, "message (j2735-2024)", ""),
        (wrap_unsecured(BSM), "IEEE 1609.2", "content.unsecuredData"),
    ],
    ids=["wsmp", "dsmp", "geonet", "message", "envelope"],
)
def test_what_is_cut_off_is_named_with_its_layer_and_octet(octets: bytes, layer: str, path: str) -> None:
    trouble = peel(octets[:-3]).trouble
    assert (trouble.layer, trouble.path, trouble.cut_off) == (layer, path, True)
    assert trouble.octet < len(octets)


def test_a_captured_packet_cut_off_is_named_where_it_ends() -> None:
    octets = ethernet(0x0800, ipv4(udp(ON_WSMP)))
    answer = Peeler().peel_packet(CapturedPacket(0, link_types.ETHERNET, octets[:60], "", len(octets)))
    assert (answer.trouble.layer, answer.trouble.octet) == ("IP", 16)


def test_nothing_is_known_of_noise() -> None:
    answer = peel(bytes.fromhex("51a1b2c3d4"))
    assert (answer.top, answer.layers, answer.message, answer.dialects) == (None, (), None, frozenset())


def test_tunnels_in_tunnels_end() -> None:
    octets = ON_DSMP
    for _ in range(60):
        octets = b"\x05" + ipv4(udp(octets))
    answer = peel(octets)
    assert "layers deep" in answer.trouble.reason or "more than" in answer.trouble.reason


def test_a_bare_message_is_a_guess_and_says_so() -> None:
    octets = frozen("messages.jsonl", type="BasicSafetyMessage")
    answer = peel(octets)
    assert names(answer) == ["bare message"]
    assert "j2735-2024" in answer.dialects
    assert "BasicSafetyMessage" in answer.layers[0].fields["types"]["j2735-2024"]
    assert answer.top.certainty is Certainty.GUESS


# Every public vector and every recorded frame.

OF_SCHEMA = {
    "etsi-cam-r1": {"etsi-r1"},
    "etsi-denm-r1": {"etsi-r1"},
    "etsi-cpm-tr103562": {"etsi-r1"},
    "etsi-is": ETSI,
    "ieee1609.2-2022": {SECURITY},
    "ts103097-r1": {SECURITY},
    "wsmp": {"j2735-2016"},
    "dsmp": {"tcsae53-2019"},
    "cn-rsu-centre": {"tcsae53-2019"},
}
FRAGMENTS = {"RptRoadwayEvents", "VehicleAxlesAndWeightInfo", "VehicleSafetyExtensions"}
"""Types in the vectors that no frame carries."""


@pytest.mark.parametrize("file", ["j2735", "csae", "etsi", "ieee1609dot2", "wsmp", "dsmp", "certificates"])
def test_the_answer_holds_the_true_dialect_of_every_vector_and_none_that_rejects_it(
    file: str, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    wrong = []
    for vector in vectors(f"{file}.jsonl"):
        answer = peel(bytes.fromhex(vector["hex"]))
        true = OF_SCHEMA.get(vector["dialect"], {vector["dialect"]})
        rejecting = {name for name, how in (vector.get("other_dialects") or {}).items() if how == "reject"}
        if vector["expect"] == "reject":
            true, rejecting = set(), rejecting | true
        holds = true <= answer.dialects or vector["type"] in FRAGMENTS
        if not holds or rejecting & (answer.dialects | answer.tolerant_dialects):
            wrong.append((vector["id"], sorted(answer.dialects), sorted(answer.tolerant_dialects)))
    assert wrong == []


def test_every_packet_of_the_recorded_capture(recorded: Callable[[str], Path]) -> None:
    peeler = Peeler()
    with read_capture(recorded("omniair_pc5_bsm.pcap")) as reader:
        answers = [peeler.peel_packet(packet) for packet in reader]
    assert len(answers) == 20
    for answer in answers:
        assert names(answer) == ["Ethernet II", *IP_LAYERS, "V2X family", *WSMP_LAYERS]
        assert answer.dialects == SAE | {SECURITY}


def test_every_line_of_the_recorded_drive(recorded: Callable[[str], Path]) -> None:
    """Fixed buffers: 90 octets, of which the sender used the first 57."""
    lines = recorded("mmitss_bsm_log.txt").read_text("ascii").split()
    answers = [peel(bytes.fromhex(line)) for line in lines]
    assert len(answers) == 830
    assert {answer.dialects for answer in answers} == {frozenset(SAE)}
    assert {(answer.message.at, answer.message.octets) for answer in answers} == {(0, 57)}


def test_every_record_of_the_recorded_logs(recorded: Callable[[str], Path]) -> None:
    found: Counter[tuple[str, ...]] = Counter()
    for file in ("jpo_ode_bsmLogDuringEvent.gz", "jpo_ode_rxMsg_BSM_and_TIM.gz"):
        log, at = gzip.decompress(recorded(file).read_bytes()), 0
        while at < len(log):
            record = ode_record.parse(log, at)
            answer = peel(log[at : record.end])
            assert answer.dialects == SAE | {SECURITY}
            found[(*names(answer), answer.layers[1].fields["content"])] += 1
            at = record.end
    layers = ("ODE log record", "IEEE 1609.2", "message")
    assert found == {(*layers, "unsecured"): 222, (*layers, "signed"): 393}


def test_certificates_are_told_by_their_own_dialect(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    for vector in vectors("certificates.jsonl"):
        assert names(peel(bytes.fromhex(vector["hex"]))) == ["certificate"]
    assert What.CERTIFICATE.value == "certificate"
