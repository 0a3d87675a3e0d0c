"""ETSI stations: what goes down into BTP and GeoNetworking comes up again, and what else stands there does not."""

from __future__ import annotations

import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages import dialect
from cv2x.messages.model import (
    EventKind,
    Junction,
    JunctionId,
    JunctionSignals,
    Lane,
    Light,
    Maneuver,
    NodePoint,
    PhaseEvent,
    Position,
    RoadEvent,
    RoadEvents,
    RoadMap,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    SignalGroup,
    SignalState,
    Timing,
    VehicleState,
)
from cv2x.radio import btp, geonet
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.geonet import Kind, Next
from cv2x.security import spdu
from cv2x.station.frame_cache import FrameCache
from cv2x.station.outcome import CAUSES, Discard, Heard
from cv2x.station.stack import Stack

UTC_NS = 1_795_334_412_340_000_000
HERE = Position(48.1351, 11.582, 520.0)
GATE = Position(48.1360, 11.583, 521.0)
RELEASES = ("etsi-r1", "etsi-r2")


def vehicle(**changes):
    values = {"temporary_id": b"\x01\x02\x03\x04", "message_count": 0, "second_mark_ms": 12_340, "position": HERE}
    return VehicleState(**(values | {"speed_mps": 13.88, "heading_deg": 90.0, "vehicle_class": 10} | changes))


def models(name):
    lane = Lane(1, (NodePoint(-10.0, -2.0), NodePoint(-120.0, -2.0)), maneuvers=frozenset({Maneuver.STRAIGHT}))
    junction = JunctionId(1, 1207)
    groups = (SignalGroup(3, (PhaseEvent(Light.PROTECTED_GREEN, Timing(marks=True, min_end_s=100.0)),)),)
    event = RoadEvent(1, EventKind.EVENT, 3, "CauseCode", HERE, 50.0)
    user = RoadUser(b"\x00\x00\x00\x09", RoadUserKind.PEDESTRIAN, HERE, 12_000, 1.2, 180.0)
    found = {
        "CAM": vehicle(),
        "MAPEM": RoadMap(7, (Junction(junction, HERE, (lane,), lane_width_m=3.5),), 400_000),
        "SPATEM": SignalState((JunctionSignals(junction, groups, minute_of_year=400_000, second_mark_ms=12_000),), 3),
        "DENM": RoadEvents(9, (event,), b"\x00\x00\x00\x07", 400_000, HERE),
    }
    return found | ({"CPM": RoadUsers((user,), 3, b"RSU-0001", GATE)} if name == "etsi-r2" else {})


def heard_by(stack, frame, utc_ns=UTC_NS + 1_000_000):
    return stack.up(Reception(frame, Stamp(utc_ns, 6), "test", -70.0))


def sent(stack, model, **options):
    transmissions, discards = stack.down(model, source_l2=0x123456, **({"utc_ns": UTC_NS} | options))
    assert discards == []
    (transmission,) = transmissions
    return transmission


@pytest.fixture(params=RELEASES)
def name(request):
    return request.param


@pytest.fixture
def stack(name):
    return Stack(dialect(name), standing=GATE)


@pytest.mark.parametrize(("name", "message"), [(name, message) for name in RELEASES for message in models(name)])
def test_every_noun_comes_up_as_it_went_down(name, message):
    transmission = sent(Stack(dialect(name), standing=GATE), models(name)[message])
    assert transmission.message.name == message
    heard = heard_by(Stack(dialect(name)), transmission.frame)
    assert isinstance(heard, Heard), heard
    assert (heard.message.name, heard.message.octets) == (message, transmission.message.octets)
    assert heard.message.aid == transmission.frame.aid
    assert type(heard.message.model) is type(models(name)[message])


def test_a_cam_goes_to_whoever_hears_it_and_says_where_the_vehicle_is(name):
    frame = sent(Stack(dialect(name)), vehicle()).frame
    assert (frame.octets[0], frame.aid, frame.source_l2) == (0x03, 36, 0x123456)
    packet = geonet.parse(frame.octets[1:])
    assert (packet.kind, packet.following, packet.trailing) == (Kind.SHB, Next.BTP_B, b"")
    source = packet.extended.source
    assert source.address.mid == bytes.fromhex("020000123456")
    assert (source.lat_e7, source.lon_e7) == (481_351_000, 115_820_000)
    assert (source.speed_cmps, source.heading_tenths) == (1388, 900)
    assert btp.parse(packet.payload)[:2] == (2001, 0)


def test_a_denm_goes_to_a_circle_around_its_event_with_numbers_of_its_own(stack, name):
    packets = [geonet.parse(sent(stack, models(name)["DENM"]).frame.octets[1:]) for _ in range(2)]
    assert [packet.kind for packet in packets] == [Kind.GBC_CIRCLE] * 2
    assert [packet.extended.sequence for packet in packets] == [0, 1]
    area = packets[0].extended.area
    assert (area.lat_e7, area.lon_e7, area.distance_a_m) == (481_351_000, 115_820_000, 50)
    source = packets[0].extended.source
    assert (source.address.station_type, source.lat_e7) == (15, 481_360_000)


def test_a_moment_is_told_by_a_fragment_and_understood_near_it(name):
    frame = sent(Stack(dialect(name)), vehicle()).frame
    cache = FrameCache()
    first = heard_by(Stack(dialect(name), cache=cache), frame)
    assert first.message.model.second_mark_ms == 12_340
    again = heard_by(Stack(dialect(name), cache=cache), frame, UTC_NS + 65_536_000_000 - 3 * SECOND_NS)
    assert again.message.model.second_mark_ms == (12_340 + 65_536) % 60_000
    assert cache.misses == 2


def test_without_a_place_or_an_instant_nothing_is_sent(name):
    stack = Stack(dialect(name))
    _, (discard,) = stack.down(models(name)["SPATEM"], utc_ns=UTC_NS)
    assert (discard.cause, "place" in discard.detail) == ("not encodable", True)
    _, (discard,) = stack.down(vehicle())
    assert (discard.cause, "instant" in discard.detail) == ("not encodable", True)
    sent(stack, vehicle())
    transmission = sent(stack, models(name)["SPATEM"])  # from where the vehicle was
    assert geonet.parse(transmission.frame.octets[1:]).extended.source.lat_e7 == 481_351_000


@pytest.mark.parametrize("layer", [Layer.NETWORK, Layer.MESSAGE])
def test_a_radio_that_makes_layers_itself_is_given_less(name, layer):
    stack = Stack(dialect(name), carries=layer)
    frame = sent(stack, vehicle()).frame
    assert frame.layer is layer
    assert frame.octets[:2] == (b"\x11\x00" if layer is Layer.NETWORK else b"\x02\x02")
    assert isinstance(heard_by(Stack(dialect(name)), frame), Heard)


def packed(packet):
    return b"\x03" + geonet.pack(packet)


def cam_packet(name, **changes):
    return geonet.parse(sent(Stack(dialect(name)), vehicle()).frame.octets[1:])._replace(**changes)


def test_secured_packets_are_opened_as_far_as_nothing_has_to_be_verified(name):
    packet = cam_packet(name)
    inside = geonet.pack_inside(packet)
    basic = packet.basic._replace(secured=True)
    unsecured = geonet.Packet(basic, None, None, spdu.wrap_unsecured(inside))
    assert isinstance(heard_by(Stack(dialect(name)), Frame(packed(unsecured))), Heard)
    signed = b"\x03\x81\x00\x40" + spdu.wrap_unsecured(inside) + b"header info, signer and signature"
    refused = heard_by(Stack(dialect(name)), Frame(packed(unsecured._replace(payload=signed))))
    assert (refused.cause, refused.detail) == ("unsupported security", "IEEE 1609.2: signed")


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (lambda p: p._replace(payload=b"", kind=Kind.BEACON, following=Next.ANY), "unregistered application"),
        (lambda p: p._replace(following=Next.IPV6), "unregistered application"),
        (lambda p: p._replace(payload=btp.pack(2099, b"\x00")), "unregistered application"),
        (lambda p: p._replace(payload=b"\x07"), "malformed network header"),
        (lambda p: p._replace(payload=btp.pack(2001, b"\x02\x02\x00")), "malformed message"),
        (lambda p: p._replace(payload=btp.pack(2001, b"\x02\x63\x00\x00\x00\x00")), "unknown message"),
    ],
)
def test_what_is_no_message_for_us_is_counted_under_its_cause(name, change, cause):
    refused = heard_by(Stack(dialect(name)), Frame(packed(change(cam_packet(name)))))
    assert isinstance(refused, Discard)
    assert refused.cause == cause
    assert cause in CAUSES


def test_every_truncation_is_refused(name):
    octets = packed(cam_packet(name))
    stack = Stack(dialect(name))
    for length in range(len(octets)):
        assert isinstance(heard_by(stack, Frame(octets[:length])), Discard)
