"""Hostile octets and odd values: only our errors, with a true path and bit, and little memory."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect

BIT = {"kind": "boolean"}
NULL = {"kind": "null"}
ROUNDS = 2500


def of(element: int, most: int | None = None, *, extensible: bool = False) -> dict[str, Any]:
    return {"kind": "sequence-of", "element": element, "min": 0, "max": most, "extensible": extensible}


def frames(vectors: list[dict[str, Any]], d: Dialect) -> list[bytes]:
    family = "j2735" if d.family == "sae" else "tcsae53"
    return [bytes.fromhex(v["hex"]) for v in vectors if v["dialect"].startswith(family) and v["type"] == "MessageFrame"]


def mutated(octets: bytes, rnd: random.Random) -> bytes:
    found = bytearray(octets)
    for _ in range(rnd.choice((1, 1, 2, 5))):
        place = rnd.randrange(len(found))
        match rnd.randrange(8):
            case 0:
                del found[place + 1 :]
            case 1:
                found[place:place] = rnd.randbytes(rnd.randrange(1, 4))
            case 2:
                found[place] = rnd.choice((0, 0x7F, 0x80, 0xBF, 0xC0, 0xC4, 0xFF))
            case _:
                found[place] ^= 1 << rnd.randrange(8)
    return bytes(found)


def test_whatever_decodes_encodes_to_the_same_octets(either: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    rnd = random.Random(3709)
    subjects = frames(own_vectors, either)
    taken = 0
    bits: list[int] = []
    for _ in range(ROUNDS):
        octets = mutated(rnd.choice(subjects), rnd)
        try:
            name, message = either.decode(octets)
        except DecodeError as error:
            bits.append(8 * len(octets) - error.bit)
            continue
        taken += 1
        assert either.encode(name, message) == octets
        if not isinstance(message, bytes):
            assert either.encode(name, message.to_dict()) == octets
    assert min(bits) >= 0
    assert 0.05 * ROUNDS < taken < 0.95 * ROUNDS


def test_noise_is_refused_or_survives(either: Dialect) -> None:
    rnd = random.Random(53)
    for _ in range(ROUNDS):
        octets = rnd.randbytes(rnd.randrange(60))
        for kind in ("MessageFrame", "SPAT", "BasicSafetyMessage"):
            try:
                value = either.decode_type(kind, octets)
            except DecodeError:
                continue
            assert either.encode_type(kind, value) == octets


def test_the_path_and_bit_of_a_failure(sae: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    octets = bytes.fromhex(next(v["hex"] for v in own_vectors if v["id"].endswith("0adbc921c8")))
    message = sae.decode(octets)[1].to_dict()

    def refused(octets: bytes) -> tuple[str, str, int]:
        with pytest.raises(DecodeError) as caught:
            sae.decode(octets)
        return caught.value.path, caught.value.reason, caught.value.bit

    # 16 bits each of id and length, 3 of presence, msgCnt 7, id 32, secMark 16, then lat in 31 bits
    assert octets[2] & 0x80
    latitude = 16 + 16 + 3 + 7 + 32 + 16
    bits = int.from_bytes(octets, "big")
    ones = bits | ((1 << 31) - 1) << (8 * len(octets) - latitude - 31)
    path, reason, bit = refused(ones.to_bytes(len(octets), "big"))
    assert (path, reason, bit) == ("coreData.lat", "1247483647 is outside -900000000..900000001", latitude)
    cut = octets[:2] + bytes([0x80, 140]) + octets[4:144]
    path, reason, bit = refused(cut)
    assert path.startswith("partII[0].partII-Value")
    assert "announced" in reason
    point = message["partII"][0]["partII-Value"]["pathHistory"]["crumbData"][3]
    point["latOffset"] = 131072
    with pytest.raises(EncodeError) as caught:
        sae.encode("BSM", message)
    assert caught.value.path == "partII[0].partII-Value.pathHistory.crumbData[3].latOffset"
    assert caught.value.reason == "131072 is outside -131072..131071"


def test_paths_name_alternatives_and_elements(cn: Dialect, sae: Dialect) -> None:
    with pytest.raises(EncodeError) as caught:
        sae.encode_type("NodeListXY", ("nodes", [{"delta": ("node-XY1", {"x": 1, "y": 1})},
                                                 {"delta": ("node-XY2", {"x": 1, "y": 9999})}]))  # fmt: skip
    assert str(caught.value) == "nodes[1].delta.node-XY2.y: 9999 is outside -1024..1023"
    with pytest.raises(EncodeError) as caught:
        cn.encode("RSI", {"msgCnt": 1, "id": b"12345678", "refPos": {"lat": 0}})
    assert str(caught.value) == "moy: missing" or caught.value.path == "refPos.long"


@pytest.mark.parametrize(("nodes", "octets"), [
    ([of(1), NULL], bytes.fromhex("c4" * 3)),
    ([of(1), of(2), NULL], bytes.fromhex("bfff") * 2000),
    ([of(1, 65535), NULL], bytes.fromhex("ffff")),
    ([of(1), BIT], bytes.fromhex("bfff00")),
    ([of(1), {"kind": "octets", "min": 0, "max": None, "extensible": False}], bytes.fromhex("c4") * 9),
    ([{"kind": "octets", "min": 0, "max": 2**40, "extensible": False}], bytes.fromhex("c4") * 9),
    ([{"kind": "bits", "min": 0, "max": None, "named": None, "extensible": False}], bytes.fromhex("c4") * 9),
    ([{"kind": "string", "charset": "UniversalString", "alphabet": None, "min": 0, "max": 60000, "extensible": False}],
     b"\xea" * 9),
    ([of(1), {"kind": "sequence", "name": "E", "root": [], "extensible": False, "additions": []}], b"\xbf\xff" * 9),
])  # fmt: skip
def test_a_size_alone_allocates_nothing(
    one_type: Callable[..., Codec], nodes: list[dict[str, Any]], octets: bytes
) -> None:
    c = one_type(*nodes)
    tracemalloc.start()
    try:
        for decode in (c.decode_type, c.decode_type_tolerant):
            with pytest.raises(DecodeError):
                decode("T", octets)
        assert tracemalloc.get_traced_memory()[1] < 100_000 + 64 * 8 * len(octets)
    finally:
        tracemalloc.stop()


def test_elements_of_no_bits_are_few(one_type: Callable[..., Codec]) -> None:
    c = one_type(of(1, 65535), NULL)
    assert len(c.decode_type("T", c.encode_type("T", [None] * 1000))) == 1000
    with pytest.raises(DecodeError, match="of no bits"):
        c.decode_type("T", c.encode_type("T", [None] * 2000))


def test_depth_is_bounded(one_type: Callable[..., Codec]) -> None:
    c = one_type(of(0))
    with pytest.raises(DecodeError, match="nested deeper than 64"):
        c.decode_type("T", b"\x01" * 5000)
    value: list[Any] = []
    for _ in range(63):
        value = [value]
    assert c.plain("T", c.decode_type("T", c.encode_type("T", value))) == value
    with pytest.raises(EncodeError, match="nested deeper than 64"):
        c.encode_type("T", [value])
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(EncodeError, match="nested deeper than 64"):
        c.encode_type("T", loop)
    choice = one_type({"kind": "choice", "name": "T", "root": [{"name": "a", "node": 0}, {"name": "b", "node": 1}],
                       "extensible": False, "additions": []}, NULL)  # fmt: skip
    with pytest.raises(DecodeError, match="nested deeper") as caught:
        choice.decode_type("T", bytes(100))
    assert caught.value.path.startswith("a.a.a.")


def test_many_optional_members(one_type: Callable[..., Codec]) -> None:
    names = [f"m{k}" for k in range(150)]
    c = one_type({"kind": "sequence", "name": "T", "extensible": True, "additions": [],
                  "root": [{"name": name, "node": 1, "optional": k % 3 != 0} for k, name in enumerate(names)]},
                 BIT)  # fmt: skip
    rnd = random.Random(1)
    for _ in range(50):
        value = {name: rnd.random() < 0.5 for k, name in enumerate(names) if k % 3 == 0 or rnd.random() < 0.5}
        octets = c.encode_type("T", value)
        assert len(octets) == (1 + 100 + len(value) + 7) // 8
        assert c.decode_type("T", octets).to_dict() == value


def test_many_additions(one_type: Callable[..., Codec]) -> None:
    additions = [{"name": f"m{k}", "node": 1, "optional": True} for k in range(100)]
    c = one_type({"kind": "sequence", "name": "T", "extensible": True, "additions": additions, "root": []}, BIT)
    for value in (
        {},
        {"m0": True},
        {"m99": False, "m63": True},
        dict.fromkeys((m["name"] for m in additions), True),
    ):
        octets = c.encode_type("T", value)
        assert c.decode_type("T", octets).to_dict() == value
    older = one_type({"kind": "sequence", "name": "T", "extensible": True, "additions": [], "root": []})
    assert older.encode_type("T", older.decode_type("T", octets)) == octets


def test_wide_octets_are_encoded_at_any_bit(one_type: Callable[..., Codec]) -> None:
    rnd = random.Random(9)
    for head in range(9):
        for size in (1, 3, 7, 8, 9, 17, 300):
            c = one_type(
                {"kind": "sequence", "name": "T", "extensible": False, "additions": [], "root": [
                    {"name": "h", "node": 1, "optional": False}, {"name": "o", "node": 2, "optional": False},
                    {"name": "b", "node": 3, "optional": False}, {"name": "t", "node": 1, "optional": False}]},
                {"kind": "integer", "min": 0, "max": (1 << head) - 1, "extensible": False},
                {"kind": "octets", "min": size, "max": size, "extensible": False},
                {"kind": "bits", "named": None, "min": size * 5, "max": size * 5, "extensible": False})  # fmt: skip
            count = size * 5
            bits = (rnd.getrandbits(count) << (-count & 7)).to_bytes((count + 7) // 8, "big")
            value = {
                "h": rnd.randrange(1 << head),
                "o": rnd.randbytes(size),
                "b": (bits, count),
                "t": rnd.randrange(1 << head),
            }
            octets = c.encode_type("T", value)
            whole = int.from_bytes(octets, "big") >> (-(2 * head + 8 * size + count) & 7)
            assert whole & ((1 << head) - 1) == value["t"]
            assert c.decode_type("T", octets).to_dict() == value


def test_arcs_are_bounded(one_type: Callable[..., Codec]) -> None:
    c = one_type({"kind": "relative-oid"})
    widest = str(2**128 - 1)
    assert c.decode_type("T", c.encode_type("T", f"1.{widest}")) == f"1.{widest}"
    for wider in (str(2**128), "9" * 5000):
        with pytest.raises(EncodeError, match="an arc of more than 128 bits"):
            c.encode_type("T", wider)
    with pytest.raises(DecodeError, match="an arc of more than 128 bits"):
        c.decode_type("T", b"\x14\x84" + b"\x80" * 18 + b"\x00")
