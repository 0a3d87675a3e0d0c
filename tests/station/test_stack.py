"""The stack with the real codec, mappings, headers and envelope: down, up, and whatever else comes from the air."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import Stamp
from cv2x.errors import InputError
from cv2x.messages import dialect
from cv2x.messages.mapping import to_model
from cv2x.messages.model import (
    Connection,
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
from cv2x.messages.model.map import Approach
from cv2x.radio import dsmp, wsmp
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.security import spdu
from cv2x.station.frame_cache import FrameCache
from cv2x.station.hops import HOPS, HopProbe
from cv2x.station.outcome import CAUSES, Discard, Heard, Transmission
from cv2x.station.stack import LARGEST_REMEMBERED, Stack

NAMES = ("ydt3709", "j2735-2024")
HERE = Position(31.2304, 121.4737, 12.0)
JUNCTION = JunctionId(1, 1207)


def heard_by(stack, frame):
    return stack.up(Reception(frame, Stamp(5, 6), "test", -70.0))


def vehicle(name, **changes):
    values = {"temporary_id": b"\x01\x02\x03\x04\x05\x06\x07\x08"[: 8 if name == "ydt3709" else 4], "message_count": 5}
    values |= {"second_mark_ms": 12_340, "position": HERE, "speed_mps": 13.88, "heading_deg": 90.0}
    return VehicleState(**(values | {"width_m": 1.8, "length_m": 4.5, "vehicle_class": 10} | changes))


def road_map(lanes=1):
    connection = Connection(JunctionId(1, 1208), 1, frozenset({Maneuver.STRAIGHT}), 3)
    points = (NodePoint(-10.0, -2.0), NodePoint(-120.0, -2.0))
    made = tuple(
        Lane(n + 1, points, approach=1, maneuvers=frozenset({Maneuver.STRAIGHT}), connections=(connection,))
        for n in range(lanes)
    )
    approach = Approach(1, "west", JunctionId(1, 1206), 3.5, 50 / 3.6, points)
    return RoadMap(7, (Junction(JUNCTION, HERE, made, (approach,), "east gate", lane_width_m=3.5),), 400_000)


def models(name):
    sae = name != "ydt3709"
    timing = Timing(marks=sae, start_s=0.0, min_end_s=100.0, max_end_s=120.0, likely_end_s=110.0)
    groups = (SignalGroup(3, (PhaseEvent(Light.PROTECTED_GREEN, timing),)),)
    code, code_set = (513, "ITIS") if sae else (401, "GB/T 29100")
    path = (Position(31.2304, 121.4700), Position(31.2304, 121.4737))
    event = RoadEvent(1, EventKind.EVENT, code, code_set, HERE, 50.0, paths=(path,), path_width_m=7.0)
    user = RoadUser(b"\x00\x09", RoadUserKind.PEDESTRIAN, HERE, 12_000, 1.2, 180.0)
    if sae:
        user = RoadUser(b"\x00\x00\x00\x09", RoadUserKind.PEDESTRIAN, HERE, 12_000, 1.2, 180.0, message_count=3)
    rsu_id = b"\x09\x08\x07\x06\x05\x04\x03\x02"
    return {
        "BSM": vehicle(name),
        "MAP": road_map(),
        "SPAT": SignalState((JunctionSignals(JUNCTION, groups, minute_of_year=400_000, second_mark_ms=12_000),), 3),
        "TIM" if sae else "RSI": RoadEvents(9, (event,), rsu_id, 400_000, HERE),
        "PSM" if sae else "RSM": RoadUsers((user,), 3, None if sae else rsu_id, HERE),
    }


@pytest.fixture(scope="module", params=NAMES)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def stack(name):
    return Stack(dialect(name))


@pytest.mark.parametrize("index", range(5))
def test_every_noun_comes_up_as_it_went_down(name, stack, index):
    short_name, model = list(models(name).items())[index]
    sent, discards = stack.down(model, source_l2=0x123456)
    assert discards == []
    (transmission,) = sent
    assert (transmission.message.name, transmission.message.dialect) == (short_name, name)
    assert transmission.frame.source_l2 == 0x123456
    heard = heard_by(Stack(dialect(name)), transmission.frame)
    assert isinstance(heard, Heard), heard
    message = heard.message
    assert (message.name, message.octets, message.aid) == (
        short_name,
        transmission.message.octets,
        transmission.message.aid,
    )
    assert type(message.model) is type(model)
    again, _ = stack.down(message.model)
    assert [t.message.octets for t in again] == [message.octets]


def test_what_a_vehicle_says_is_what_is_understood(name, stack):
    ((transmission,), _) = stack.down(vehicle(name))
    state = heard_by(stack, transmission.frame).message.model
    assert state.temporary_id == vehicle(name).temporary_id
    assert state.position.lat_deg == pytest.approx(HERE.lat_deg, abs=1e-7)
    assert state.position.lon_deg == pytest.approx(HERE.lon_deg, abs=1e-7)
    assert (state.second_mark_ms, state.message_count) == (12_340, 5)
    assert state.speed_mps == pytest.approx(13.88, abs=0.011)
    assert state.heading_deg == pytest.approx(90.0, abs=0.0126)


def test_a_chinese_frame_octet_by_octet():
    ((transmission,), _) = Stack(dialect("ydt3709")).down(vehicle("ydt3709"))
    octets = transmission.message.octets
    assert transmission.frame == Frame(
        b"\x04\x00\x6f" + len(octets).to_bytes(2, "big") + octets, Layer.SDU, 111, None, 0x000001, 208
    )
    ((event,), _) = Stack(dialect("ydt3709")).down(vehicle("ydt3709"), critical=True)
    assert event.frame.octets[:3] == b"\x04\x00\x70"
    assert (event.frame.aid, event.frame.dest_l2) == (112, 0x000002)


def test_an_sae_frame_octet_by_octet():
    ((transmission,), _) = Stack(dialect("j2735-2024")).down(vehicle("j2735-2024"))
    octets = transmission.message.octets
    assert octets[:2] == b"\x00\x14"
    assert len(octets) < 0x80 - 3
    envelope = b"\x03\x80" + bytes([len(octets)]) + octets
    assert transmission.frame.octets == b"\x01\x03\x00\x20" + bytes([len(envelope)]) + envelope
    assert transmission.frame.aid == 0x20


def test_other_numbers_on_request():
    stack = Stack(dialect("ydt3709"), aids={"RSI": 3620, "BSM": 113, "MAP": 9000})
    nouns = models("ydt3709")
    sent = [stack.down(nouns[noun])[0][0] for noun in ("RSI", "BSM", "MAP", "SPAT")]
    assert [transmission.frame.aid for transmission in sent] == [3620, 113, 9000, 3619]
    ((private,), _) = stack.down(nouns["MAP"])
    assert isinstance(heard_by(stack, private.frame), Heard)
    stranger = heard_by(Stack(dialect("ydt3709")), private.frame)
    assert (stranger.cause, stranger.detail) == (
        "unregistered application",
        "nobody here listens on AID 9000 (0x2328)",
    )


@pytest.mark.parametrize("layer", list(Layer))
def test_it_stops_at_the_radios_layer_and_takes_frames_of_every_layer(name, layer):
    stack = Stack(dialect(name), carries=layer)
    ((transmission,), _) = stack.down(vehicle(name))
    assert transmission.frame.layer is layer
    heard = heard_by(Stack(dialect(name)), transmission.frame)
    assert heard.message.model.temporary_id == vehicle(name).temporary_id
    assert heard.message.aid == transmission.frame.aid
    extra = {Layer.MESSAGE: 0, Layer.NETWORK: 4, Layer.SDU: 5}[layer]
    envelope = 3 if name == "j2735-2024" and layer is not Layer.MESSAGE else 0
    assert len(transmission.frame.octets) == len(heard.message.octets) + extra + envelope
    assert transmission.frame.octets.endswith(heard.message.octets)


def test_a_bare_message_without_a_number_is_taken_in(name, stack):
    ((transmission,), _) = stack.down(vehicle(name))
    heard = heard_by(stack, Frame(transmission.message.octets, Layer.MESSAGE))
    assert heard.message.aid is None
    assert heard.message.name == "BSM"


def test_octets_that_are_encoded_already_stay_as_they_are(name, stack):
    ((original,), _) = stack.down(vehicle(name))
    octets = original.message.octets
    replayed = stack.down_octets("BSM", octets, source_l2=7)
    assert isinstance(replayed, Transmission)
    assert replayed.frame.octets == original.frame.octets
    assert (replayed.message.octets, replayed.message.record, replayed.message.model) == (octets, None, None)
    nonsense = stack.down_octets("BSM", b"\xff\xff")
    assert heard_by(stack, nonsense.frame).cause == "malformed message"


def test_what_cannot_be_said_is_counted_not_raised(name, stack):
    sent, discards = stack.down(vehicle(name, vehicle_class=9999))
    assert sent == []
    assert [discard.cause for discard in discards] == ["not encodable"]
    assert "classification: 9999 is outside 0..255" in discards[0].detail
    assert discards[0].reception is None
    sent, discards = stack.down(SignalState(()))
    assert (sent, [discard.cause for discard in discards]) == ([], ["not encodable"])


def test_many_road_users_are_many_messages_where_everybody_speaks_for_themselves():
    users = tuple(RoadUser(bytes([0, 0, 0, n]), RoadUserKind.PEDESTRIAN, HERE, message_count=1) for n in range(3))
    stack = Stack(dialect("j2735-2024"))
    sent, discards = stack.down(RoadUsers(users))
    assert discards == []
    understood = [heard_by(stack, transmission.frame).message.model for transmission in sent]
    assert [user.id for model in understood for user in model.users] == [user.id for user in users]
    assert stack.down(RoadUsers(())) == ([], [])


def test_too_long_is_refused_by_the_sender(name, stack):
    longest = {"ydt3709": 1400 - 4, "j2735-2024": 2302 - 5}[name]
    assert stack.down_octets("BSM", bytes(longest)).frame.octets.endswith(bytes(longest))
    refused = stack.down_octets("BSM", bytes(longest + 1))
    assert (type(refused), refused.cause) == (Discard, "too long to send")
    assert refused.reception is None


def test_a_message_without_a_number_is_refused_with_what_to_do():
    refused = Stack(dialect("j2735-2024")).down_octets("TLSM", b"\x00")
    assert refused == Discard("not encodable", "TLSM: no PSID is known for it, state one in `aids`")
    sent = Stack(dialect("j2735-2024"), aids={"TLSM": 0x7F}).down_octets("TLSM", b"\x00")
    assert sent.frame.aid == 0x7F


def test_a_dialect_that_is_not_for_the_air_is_refused():
    with pytest.raises(InputError, match="ieee1609dot2 is no dialect of messages for the air"):
        Stack(dialect("ieee1609dot2"))


def cn(octets, aid=111):
    return b"\x04" + dsmp.pack(aid, octets)


def sae(octets, psid=0x20):
    return b"\x01" + wsmp.pack(psid, octets)


BAD_CN = [
    (b"", "unknown family", "no octets"),
    (b"\x51 lab filler", "unknown family", "unknown family 0x51"),
    (b"\x03\x01\x00", "other network stack", "GeoNetworking, but this station speaks DSMP"),
    (b"\x01\x03\x00\x20\x00", "other network stack", "WSMP"),
    (b"\x05", "other network stack", "IPv4"),
    (b"\x04", "malformed network header", "DSMP"),
    (b"\x04\x20\x6f\x00\x00", "malformed network header", "version 1"),
    (b"\x04\x00\x6f\x00\x05\x00", "malformed network header", "5 octets of data announced"),
    (cn(b"\x00", 4000), "unregistered application", "AID 4000 (0xfa0)"),
    (cn(b"\x00\x01"), "malformed message", "ydt3709"),
    (cn(b"\x80\x01\xff"), "unknown message", "ydt3709 has no message"),
]
BAD_SAE = [
    (b"\x04\x00\x6f\x00\x00", "other network stack", "DSMP, but this station speaks WSMP"),
    (b"\x01\x02\x00\x20\x00", "malformed network header", "version 2"),
    (b"\x01\x03\x00\x20\x85", "malformed network header", "WSMP"),
    (sae(b"\x03\x80\x00", 0x24), "unregistered application", "PSID 36 (0x24)"),
    (sae(b"\x00\x14\x05"), "malformed security envelope", "IEEE 1609.2"),
    (sae(b"\x03\x80\x05\x00"), "malformed security envelope", "IEEE 1609.2"),
    (sae(b"\x03\x82\x00\x00"), "unsupported security", "encrypted"),
    (sae(b"\x03\x81\x00\x40\x03\x80\x01\x00" + bytes(80)), "unsupported security", "signed"),
    (sae(b"\x02\x00\x00"), "unsupported security", "old secured message"),
    (sae(spdu.wrap_unsecured(b"\x00\x14\x01\x00")), "malformed message", "j2735-2024"),
    (sae(spdu.wrap_unsecured(b"\x7f\x01\x01\x00")), "unknown message", "j2735-2024 has no message"),
]


@pytest.mark.parametrize(
    ("which", "octets", "cause", "detail"),
    [("ydt3709", *bad) for bad in BAD_CN] + [("j2735-2024", *bad) for bad in BAD_SAE],
)
def test_every_refusal_has_its_cause_and_says_why(which, octets, cause, detail):
    reception = Reception(Frame(octets), Stamp(1, 2), "test")
    refused = Stack(dialect(which)).up(reception)
    assert isinstance(refused, Discard)
    assert (refused.cause, refused.reception) == (cause, reception)
    assert detail in refused.detail


STACKS = {name: Stack(dialect(name), cache=FrameCache(16)) for name in NAMES}
FRAMES = {
    name: [t.frame.octets for model in models(name).values() for t in STACKS[name].down(model)[0]] for name in NAMES
}


def check(name, octets, layer):
    answer = heard_by(STACKS[name], Frame(octets, layer))
    if isinstance(answer, Discard):
        assert answer.cause in CAUSES
        assert answer.detail
        return
    assert isinstance(answer, Heard)
    assert answer.message.name
    # What was taken in can be told on: its record encodes again.
    assert isinstance(dialect(name).encode(answer.message.name, answer.message.record), bytes)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(NAMES), st.binary(max_size=120), st.sampled_from(Layer), st.integers(0, 3))
def test_no_octets_raise(name, octets, layer, shape):
    """Any octets, at any layer, plain or behind headers that are right."""
    if shape == 1:
        octets, layer = (cn if name == "ydt3709" else sae)(octets), Layer.SDU
    elif shape == 2 and name != "ydt3709":
        octets, layer = sae(spdu.wrap_unsecured(octets)), Layer.SDU
    check(name, octets, layer)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_no_damaged_frame_raises(data):
    """Real frames with flipped bits, cut short or lengthened."""
    name = data.draw(st.sampled_from(NAMES))
    octets = bytearray(data.draw(st.sampled_from(FRAMES[name])))
    for _ in range(data.draw(st.integers(0, 3))):
        octets[data.draw(st.integers(0, len(octets) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    if data.draw(st.booleans()):
        octets = octets[: data.draw(st.integers(0, len(octets)))]
    check(name, bytes(octets) + data.draw(st.binary(max_size=4)), Layer.SDU)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_damaged_message_raises(data):
    """Damage behind the headers reaches the codec and the mapping."""
    name = data.draw(st.sampled_from(NAMES))
    good = heard_by(STACKS[name], Frame(data.draw(st.sampled_from(FRAMES[name])))).message.octets
    octets = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))
    check(name, bytes(octets), Layer.MESSAGE)


def test_a_frame_is_understood_once_however_many_hear_it(name):
    class Counted(HopProbe):
        def __init__(self):
            self.hops: list[str] = []

        def start(self):
            return 1

        def stop(self, hop, since, message=""):
            self.hops.append(hop)
            return 1

    cache, probe = FrameCache(), Counted()
    stations = [Stack(dialect(name), cache=cache, probe=probe) for _ in range(20)]
    ((transmission,), _) = Stack(dialect(name)).down(vehicle(name))
    answers = [heard_by(station, transmission.frame) for station in stations]
    assert all(answer.message is answers[0].message for answer in answers)
    assert (cache.hits, cache.misses) == (19, 1)
    assert probe.hops.count("decode") == 1


def test_refusals_are_remembered_too_and_keep_their_own_reception(name):
    stack = Stack(dialect(name))
    first, second = (Reception(Frame(b"\x51"), Stamp(n, n), "test") for n in (1, 2))
    assert stack.up(first).reception is first
    assert stack.up(second).reception is second
    assert stack.cache.hits == 1


def test_listening_is_each_stations_own_affair():
    """A shared memory of frames must not carry one station's registrations over to another."""
    cache = FrameCache()
    here = Stack(dialect("ydt3709"), cache=cache, aids={"BSM": 9000})
    there = Stack(dialect("ydt3709"), cache=cache)
    ((transmission,), _) = here.down(vehicle("ydt3709"))
    for _ in range(2):
        assert isinstance(heard_by(here, transmission.frame), Heard)
        assert heard_by(there, transmission.frame).cause == "unregistered application"


def test_dialects_and_layers_do_not_mix_in_a_shared_memory():
    cache = FrameCache()
    stacks = {name: Stack(dialect(name), cache=cache) for name in NAMES}
    for sender in NAMES:
        ((transmission,), _) = stacks[sender].down(vehicle(sender))
        octets = transmission.frame.octets
        for hearer in NAMES:
            answer = heard_by(stacks[hearer], Frame(octets))
            assert isinstance(answer, Heard) is (sender == hearer)
        assert isinstance(heard_by(stacks[sender], Frame(octets, Layer.NETWORK)), Discard)
    bare = transmission.message.octets
    numbers = [heard_by(stacks["j2735-2024"], Frame(bare, Layer.MESSAGE, aid)).message.aid for aid in (0x20, 0x82)]
    assert numbers == [0x20, 0x82]


def test_monstrous_frames_are_not_remembered(name):
    stack = Stack(dialect(name))
    heard_by(stack, Frame(bytes(LARGEST_REMEMBERED + 1), Layer.MESSAGE))
    assert len(stack.cache) == 0


def test_what_is_understood_cannot_be_changed(name, stack):
    ((transmission,), _) = stack.down(vehicle(name))
    message = heard_by(stack, transmission.frame).message
    with pytest.raises(AttributeError):
        message.name = "MAP"
    with pytest.raises(TypeError):
        message.notes["x"] = 1
    with pytest.raises((AttributeError, TypeError)):
        message.record.msgCnt = 3


def test_hops_are_stamped_in_order(name):
    class Marks(HopProbe):
        def __init__(self):
            self.booked: list[tuple[str, int, str]] = []
            self.now = 0

        def start(self):
            self.now += 1
            return self.now

        def stop(self, hop, since, message=""):
            assert 0 < since <= self.now
            self.booked.append((hop, message))
            self.now += 1
            return self.now

    probe = Marks()
    stack = Stack(dialect(name), probe=probe)
    ((transmission,), _) = stack.down(vehicle(name))
    heard_by(stack, transmission.frame)
    secured = name == "j2735-2024"
    expected = ["model", "encode", *(["secure"] if secured else []), "wrap", "peel", *(["verify"] if secured else [])]
    expected += ["decode", "map"]
    assert [hop for hop, _ in probe.booked] == expected
    assert [HOPS.index(hop) for hop in expected] == sorted(HOPS.index(hop) for hop in expected)
    assert {message for hop, message in probe.booked if hop not in {"peel", "verify"}} == {"BSM"}


def test_captured_wsmp_frames_are_heard(vectors):
    """Frames of a public capture of a North American PC5 unit, which sends its BSM on PSID 1."""
    stack = Stack(dialect("j2735-2024"))
    rows = vectors("wsmp.jsonl")
    assert len(rows) == 10
    for row in rows:
        heard = heard_by(stack, Frame(bytes.fromhex(row["hex"])))
        assert isinstance(heard, Heard), heard
        assert (heard.message.name, heard.message.aid) == ("BSM", row["value"]["psid"])
        state, bsm = heard.message.model, row["value"]["bsm"]
        assert state.temporary_id.hex() == bsm["id"]
        assert state.message_count == bsm["msgCnt"]
        assert state.position.lat_deg == pytest.approx(bsm["lat"] / 1e7, abs=1e-9)
        assert state.position.lon_deg == pytest.approx(bsm["long"] / 1e7, abs=1e-9)


def test_published_chinese_messages_are_heard(vectors):
    stack = Stack(dialect("ydt3709"))
    rows = [row for row in vectors("csae.jsonl") if row.get("other_dialects", {}).get("ydt3709") == "roundtrip"]
    assert len(rows) == 5
    for row in rows:
        name = {"bsmFrame": "BSM", "spatFrame": "SPAT"}[row["message"].partition(".")[2]]
        octets = bytes.fromhex(row["hex"])
        heard = heard_by(stack, stack.down_octets(name, octets).frame)
        assert isinstance(heard, Heard), heard
        assert (heard.message.name, heard.message.octets) == (name, octets)
        assert heard.message.model is not None


@pytest.mark.parametrize("name", ["j2735-2016", "j2735-2024"])
def test_published_requests_and_answers_go_down_and_up(vectors, name):
    stack, told = Stack(dialect(name)), []
    for row in vectors("j2735.jsonl"):
        if row["type"] == "MessageFrame" and row["hex"][:4] in ("001d", "001e"):
            short, record = stack.dialect.decode(bytes.fromhex(row["hex"]))
            model, _ = to_model("sae", short, record)
            (sent,), discards = stack.down(model)
            assert not discards
            heard = heard_by(stack, sent.frame)
            assert (heard.message.name, heard.message.model) == (short, model)
            told.append(short)
    assert (told.count("SRM"), told.count("SSM")) == (12, 6)


def test_a_message_of_an_older_edition_is_refused_behind_its_header(vectors):
    """The published DSMP frame carries a 2019 RSI, which ydt3709 does not decode: its header is fine."""
    stack = Stack(dialect("ydt3709"))
    for row in vectors("dsmp.jsonl"):
        octets = bytes.fromhex(row["hex"])
        assert heard_by(stack, Frame(octets)).cause == "malformed message"
        again = Stack(dialect("ydt3709"), aids={"RSI": row["value"]["aid"]}).down_octets(
            "RSI", bytes.fromhex(row["value"]["data"])
        )
        assert again.frame.octets == octets
