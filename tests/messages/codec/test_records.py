"""Records: immutable values with attributes, made by hand or by decoding, the same either way."""

from __future__ import annotations

import copy
import gc
import pickle
import sys
from collections.abc import Callable
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.errors import EncodeError, InputError
from cv2x.messages import Dialect, Record, Unknown

BYTE = {"kind": "integer", "min": 0, "max": 255, "extensible": False}
CORE: dict[str, Any] = {
    "msgCnt": 1, "id": b"\x01\x02\x03\x04", "secMark": 59299, "lat": 411642143, "long": -1048434120, "elev": 18822,
    "accuracy": {"semiMajor": 255, "semiMinor": 254, "orientation": 65535}, "transmission": "neutral", "speed": 0,
    "heading": 15290, "angle": 127, "accelSet": {"long": 2001, "lat": 2001, "vert": -127, "yaw": 0},
    "brakes": {"wheelBrakes": (b"\x80", 5), "traction": "unavailable", "abs": "off", "scs": "on",
               "brakeBoost": "unavailable", "auxBrakes": "unavailable"},
    "size": {"width": 180, "length": 480},
}  # fmt: skip


def sequence(*members: dict[str, Any], extensible: bool = False, name: str = "T") -> dict[str, Any]:
    return {"kind": "sequence", "name": name, "root": list(members), "extensible": extensible, "additions": []}


def member(name: str, node: int, *, optional: bool = False) -> dict[str, Any]:
    return {"name": name, "node": node, "optional": optional}


def test_members_are_attributes(sae: Dialect) -> None:
    core = sae.decode_type("BSMcoreData", sae.encode_type("BSMcoreData", CORE))
    assert (core.msgCnt, core.id, core.lat, core.transmission) == (1, b"\x01\x02\x03\x04", 411642143, "neutral")
    assert core.brakes.wheelBrakes == (b"\x80", 5)
    assert core.brakes.abs == "off"
    assert core.accelSet.vert == -127
    assert core.to_dict() == CORE
    assert isinstance(core, Record)
    assert type(core) is sae.record("BSMcoreData")
    assert type(core).__name__ == "BSMcoreData"
    assert core._fields[:3] == ("msgCnt", "id", "secMark")


def test_absent_is_none_and_a_present_null_is_true(one_type: Callable[..., Codec]) -> None:
    c = one_type(sequence(member("a", 1, optional=True), member("b", 2, optional=True), member("n", 3, optional=True)),
                 BYTE, {"kind": "boolean"}, {"kind": "null"})  # fmt: skip
    value = c.decode_type("T", c.encode_type("T", {"b": False, "n": None}))
    assert (value.a, value.b, value.n) == (None, False, True)
    assert value.to_dict() == {"b": False, "n": None}
    assert c.decode_type("T", c.encode_type("T", {})).n is None
    assert c.record("T")(n=True) == c.record("T")(b=None, n=True) != c.record("T")(n=None)


def test_names_that_python_cannot_have(one_type: Callable[..., Codec]) -> None:
    c = one_type(sequence(*(member(name, 1) for name in ("partII-Id", "class", "from", "replace", "to-dict"))), BYTE)
    value = c.record("T")(partII_Id=1, class_=2, from_=3, replace_=4, to_dict_=5)
    assert value.to_dict() == {"partII-Id": 1, "class": 2, "from": 3, "replace": 4, "to-dict": 5}
    assert value.replace(class_=9).class_ == 9


def test_made_by_hand_equals_decoded(sae: Dialect) -> None:
    made = sae.record("BSMcoreData")(**CORE)
    decoded = sae.decode_type("BSMcoreData", sae.encode_type("BSMcoreData", made))
    assert made == decoded
    assert hash(made) == hash(decoded)
    assert {made: 1}[decoded] == 1
    assert made.accuracy == sae.record("PositionalAccuracy")(semiMajor=255, semiMinor=254, orientation=65535)


def test_lists_dicts_and_buffers_are_frozen(sae: Dialect) -> None:
    point = {"delta": ["node-XY1", {"x": 1, "y": -2}]}
    made = sae.record("NodeXY")(**point)
    assert made.delta == ("node-XY1", sae.record("Node-XY-20b")(x=1, y=-2))
    nodes = sae.decode_type("NodeListXY", sae.encode_type("NodeListXY", ("nodes", [point, point])))
    assert nodes == ("nodes", (made, made))
    assert sae.record("BSMcoreData")(**CORE | {"id": bytearray(b"\x01\x02\x03\x04")}) == sae.record("BSMcoreData")(
        **CORE
    )


def test_open_types_hold_records_or_unknown_octets(sae: Dialect) -> None:
    octets = sae.encode_type("BasicSafetyMessage", {"coreData": CORE, "partII": [
        {"partII-Id": 0, "partII-Value": {"lights": (b"\x00\x80", 9)}}, {"partII-Id": 9, "partII-Value": b"\xab\xcd"},
    ]})  # fmt: skip
    message = sae.decode_type("BasicSafetyMessage", octets)
    assert type(message.partII[0].partII_Value).__name__ == "VehicleSafetyExtensions"
    assert message.partII[1].partII_Value == Unknown(b"\xab\xcd") != Unknown(b"")
    assert message.to_dict()["partII"][1]["partII-Value"] == b"\xab\xcd"
    part = sae.record(type(message.partII[1]).__name__)
    assert part(partII_Id=9, partII_Value=b"\xab\xcd") == message.partII[1]
    assert part(partII_Id=0, partII_Value={"lights": (b"\x00\x80", 9)}) == message.partII[0]
    with pytest.raises(EncodeError, match="VehicleSafetyExtensions or a dict expected"):
        sae.encode_type("BasicSafetyMessage", {"coreData": CORE, "partII": [part(partII_Id=0, partII_Value=b"\x00")]})


def test_replace_changes_a_copy(sae: Dialect) -> None:
    core = sae.record("BSMcoreData")(**CORE)
    other = core.replace(speed=100, brakes=CORE["brakes"] | {"abs": "on"})
    assert (core.speed, other.speed, other.brakes.abs, other.lat) == (0, 100, "on", core.lat)
    assert other.replace(speed=0, brakes=core.brakes) == core
    with pytest.raises(EncodeError, match=r"no member 'sped'; BSMcoreData has msgCnt, id, secMark"):
        core.replace(sped=1)
    with pytest.raises(TypeError, match="keyword"):
        core.replace(1)


def test_names_are_checked_when_made_and_values_when_encoded(sae: Dialect) -> None:
    make = sae.record("PositionalAccuracy")
    with pytest.raises(EncodeError, match="orientation: missing"):
        make(semiMajor=1, semiMinor=2)
    with pytest.raises(EncodeError, match="no member 'x'"):
        make(semiMajor=1, semiMinor=2, orientation=3, x=4)
    with pytest.raises(EncodeError, match="semiMajor: an integer expected"):
        make(semiMajor="1", semiMinor=2, orientation=3)
    with pytest.raises(TypeError, match="keyword"):
        make(1, 2, 3)
    wide = make(semiMajor=256, semiMinor=2, orientation=3)
    with pytest.raises(EncodeError) as caught:
        sae.encode_type("PositionalAccuracy", wide)
    assert (caught.value.path, caught.value.reason) == ("semiMajor", "256 is outside 0..255")


def test_records_do_not_change(sae: Dialect) -> None:
    core = sae.record("BSMcoreData")(**CORE)
    other = sae.record("PositionalAccuracy")(semiMajor=1, semiMinor=2, orientation=3)
    for change in (
        lambda: setattr(core, "speed", 1), lambda: setattr(core, "brakes", None), lambda: setattr(core, "new", 1),
        lambda: delattr(core, "speed"), lambda: delattr(core, "brakes"), lambda: setattr(type(core), "_layout", 5),
        lambda: setattr(core, "__class__", type(other)), lambda: setattr(Record, "replace", None),
    ):  # fmt: skip
        with pytest.raises((AttributeError, TypeError)):
            change()
    with pytest.raises(TypeError):
        Record()
    with pytest.raises(TypeError):
        type("Mine", (type(core),), {})
    assert core.to_dict() == CORE


def test_equality_hash_and_repr(sae: Dialect) -> None:
    make = sae.record("PositionalAccuracy")
    one = make(semiMajor=1, semiMinor=2, orientation=3)
    assert repr(one) == "PositionalAccuracy(semiMajor=1, semiMinor=2, orientation=3)"
    assert one == make(semiMajor=1, semiMinor=2, orientation=3)
    assert one != make(semiMajor=1, semiMinor=2, orientation=4)
    assert one != {"semiMajor": 1}
    assert len({one, make(semiMajor=1, semiMinor=2, orientation=3)}) == 1
    assert repr(Unknown(b"\x01")) == "Unknown(b'\\x01')"
    with pytest.raises(TypeError):
        sorted([one, one.replace()])  # type: ignore[type-var]


def test_copying_and_pickling_do_no_harm(sae: Dialect) -> None:
    core = sae.record("BSMcoreData")(**CORE)
    assert copy.copy(core) is core
    assert copy.deepcopy(core) is core
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises((TypeError, pickle.PicklingError)):
            pickle.dumps(core, protocol)
    assert pickle.loads(pickle.dumps(Unknown(b"a"))) == Unknown(b"a")  # noqa: S301


def test_additions_nobody_knows_ride_along(one_type: Callable[..., Codec]) -> None:
    newer = one_type({**sequence(member("a", 1), extensible=True),
                      "additions": [member("b", 1), member("c", 1), member("d", 1)]}, BYTE)  # fmt: skip
    older = one_type({**sequence(member("a", 1), extensible=True), "additions": [member("b", 1)]}, BYTE)
    first = one_type(sequence(member("a", 1), extensible=True), BYTE)
    for value, seen, bare in (
        ({"a": 1, "b": 2, "d": 4}, {"a": 1, "b": 2, "_additions": {2: b"\x04"}}, {0: b"\x02", 2: b"\x04"}),
        ({"a": 1, "c": 4}, {"a": 1, "_additions": {1: b"\x04", 2: None}}, {1: b"\x04", 2: None}),
        ({"a": 1, "b": 2}, {"a": 1, "b": 2, "_additions": {2: None}}, {0: b"\x02", 2: None}),
    ):
        octets = newer.encode_type("T", value)
        assert newer.decode_type("T", octets).to_dict() == value
        assert older.decode_type("T", octets).to_dict() == seen
        assert first.decode_type("T", octets)._additions == bare
        for c in (older, first):
            record = c.decode_type("T", octets)
            assert c.encode_type("T", record) == octets
            assert c.encode_type("T", record.to_dict()) == octets
            assert c.record("T")(**{name: getattr(record, name) for name in (*record._fields, "_additions")}) == record
            assert hash(record) == hash(c.decode_type("T", octets))
    shorter = older.encode_type("T", {"a": 1, "b": 2})
    assert newer.decode_type("T", shorter).to_dict() == {"a": 1, "b": 2, "_additions": {0: None}}
    assert newer.encode_type("T", newer.decode_type("T", shorter)) == shorter
    with pytest.raises(EncodeError, match="a list of 1 cannot hold addition 2"):
        newer.encode_type("T", {"a": 1, "b": 2, "d": 3, "_additions": {0: None}})


def test_integers_beyond_64_bits_are_members_too(one_type: Callable[..., Codec]) -> None:
    c = one_type(sequence(member("a", 1), member("b", 2)),
                 {"kind": "integer", "min": None, "max": None, "extensible": False},
                 {"kind": "integer", "min": 0, "max": 2**64 - 1, "extensible": False})  # fmt: skip
    value = {"a": -(2**200), "b": 2**64 - 1}
    assert c.decode_type("T", c.encode_type("T", value)).to_dict() == value


def test_eight_octets_in_a_slot_have_no_forbidden_value(one_type: Callable[..., Codec]) -> None:
    eight = {"kind": "octets", "min": 8, "max": 8, "extensible": False}
    c = one_type(sequence(member("a", 1), member("b", 1, optional=True)), eight)
    for octets in (b"\x80" + bytes(7), bytes(8), b"\xff" * 8):
        for value in ({"a": octets}, {"a": octets, "b": octets}):
            assert c.decode_type("T", c.encode_type("T", value)).to_dict() == value
            assert c.record("T")(**value).to_dict() == value
    with pytest.raises(EncodeError, match="a: missing"):
        c.encode_type("T", {"b": bytes(8)})


def test_no_record_class_without_a_sequence(sae: Dialect) -> None:
    with pytest.raises(InputError, match="is no SEQUENCE"):
        sae.record("Heading")
    with pytest.raises(InputError, match="no type 'Nonsense'"):
        sae.record("Nonsense")


def test_records_give_their_memory_back(sae: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    octets = [
        bytes.fromhex(v["hex"]) for v in own_vectors if v["dialect"].startswith("j2735") and v["type"] == "MessageFrame"
    ]

    def work() -> None:
        for frame in octets:
            name, message = sae.decode(frame)
            sae.encode(name, message.to_dict())
            message.replace()
            repr(message)
            hash(message)
            for cut in range(0, len(frame), 7):
                with pytest.raises(Exception, match="bit"):
                    sae.decode(frame[:cut])

    work()
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(5):
        work()
    gc.collect()
    assert sys.getallocatedblocks() - before < 300


def test_a_deep_tree_is_taken_apart_without_recursion(one_type: Callable[..., Codec]) -> None:
    c = one_type(sequence(member("t", 0, optional=True), member("n", 1, optional=True)), BYTE)
    make = c.record("T")
    tree = make(n=1)
    for _ in range(200_000):
        tree = make(t=tree)
    with pytest.raises(EncodeError, match="nested deeper than 64"):
        c.encode_type("T", tree)
    for touch in (repr, hash, lambda t: t.to_dict(), lambda t: t == make(t=t)):
        with pytest.raises(RecursionError):
            touch(tree)
    del tree


def test_values_that_misbehave(one_type: Callable[..., Codec]) -> None:
    c = one_type(sequence(member("a", 1), member("b", 1)), BYTE)
    given: dict[str, Any] = {}

    class Clears:
        def __index__(self) -> int:
            given.clear()
            return 7

    class Raises:
        def __index__(self) -> int:
            raise RuntimeError("mine")

        def __repr__(self) -> str:
            raise RuntimeError("mine too")

    given |= {"a": Clears(), "b": 2}
    with pytest.raises((EncodeError, RuntimeError)):
        c.encode_type("T", given)
    with pytest.raises(RuntimeError, match="mine"):
        c.encode_type("T", {"a": Raises(), "b": 1})
    with pytest.raises(EncodeError, match="a Raises"):
        c.encode_type("T", Raises())
    of = one_type({"kind": "sequence-of", "element": 1, "min": 0, "max": None, "extensible": False}, BYTE)
    items: list[Any] = []

    class Empties:
        def __index__(self) -> int:
            items.clear()
            return 1

    items += [Empties(), 5, 6]
    assert of.encode_type("T", items) == b"\x03\x01\x05\x06"
