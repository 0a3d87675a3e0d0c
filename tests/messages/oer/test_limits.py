"""Hostile octets: only our errors, what decodes encodes to the same octets, and no size allocates by itself."""

from __future__ import annotations

import random
import time
import tracemalloc
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import dialect

from .conftest import OerMaker

ROUNDS = 4000
NULL = {"kind": "null"}
BIT = {"kind": "boolean"}


def codec(*nodes: dict[str, Any], encoding: str = "coer") -> Codec:
    return Codec({"format": 1, "dialect": "test", "encoding": encoding, "types": {"T": 0}, "nodes": list(nodes)})


def of(element: int, most: int | None = None) -> dict[str, Any]:
    return {"kind": "sequence-of", "element": element, "min": 0, "max": most, "extensible": False}


def mutated(octets: bytes, rnd: random.Random) -> bytes:
    found = bytearray(octets or b"\x00")
    for _ in range(rnd.choice((1, 1, 2, 5))):
        place = rnd.randrange(len(found))
        match rnd.randrange(8):
            case 0:
                del found[place + 1 :]
            case 1:
                found[place:place] = rnd.randbytes(rnd.randrange(1, 4))
            case 2:
                found[place] = rnd.choice((0, 1, 0x7F, 0x80, 0x81, 0x82, 0x88, 0xFE, 0xFF))
            case _:
                found[place] ^= 1 << rnd.randrange(8)
    return bytes(found)


def test_mutated_vectors(own_secured: list[dict[str, Any]]) -> None:
    d = dialect("ieee1609dot2")
    rnd = random.Random(1609)
    subjects = [(v["type"], bytes.fromhex(v["hex"])) for v in own_secured]
    left: list[int] = []
    taken = 0
    for _ in range(ROUNDS):
        kind, octets = rnd.choice(subjects)
        octets = mutated(octets, rnd)
        try:
            value = d.decode_type(kind, octets)
        except DecodeError as error:
            left.append(8 * len(octets) - error.bit)
            continue
        taken += 1
        assert d.encode_type(kind, value) == octets
        assert d.encode_type(kind, d.plain(kind, value)) == octets
    assert min(left) >= 0
    assert 0.05 * ROUNDS < taken < 0.95 * ROUNDS


@pytest.mark.parametrize("name", ["ieee1609dot2", "tci"])
def test_mutated_random_values_of_every_type(name: str) -> None:
    d = dialect(name)
    rnd = random.Random(696)
    for seed, kind in enumerate(d.types):
        octets = d.encode_type(kind, OerMaker(d, seed, unknowns=True).value(d.type_node(kind)))
        for _ in range(12):
            changed = mutated(octets, rnd)
            try:
                value = d.decode_type(kind, changed)
            except DecodeError:
                continue
            again = d.encode_type(kind, value)
            assert name == "tci" or again == changed
            assert d.encode_type(kind, d.decode_type(kind, again)) == again


def test_noise_is_refused_or_survives() -> None:
    d = dialect("ieee1609dot2")
    rnd = random.Random(7)
    for _ in range(ROUNDS):
        octets = rnd.randbytes(rnd.randrange(40))
        for kind in ("Ieee1609Dot2Data", "HeaderInfo", "Certificate"):
            try:
                value = d.decode_type(kind, octets)
            except DecodeError:
                continue
            assert d.encode_type(kind, value) == octets


@pytest.mark.parametrize(("nodes", "octets"), [
    ([of(1), NULL], b"\x04\x7f\xff\xff\xff"),
    ([of(1), of(2), NULL], b"\x02\xff\xff" + bytes.fromhex("02ffff") * 2000),
    ([of(1), BIT], b"\x08" + b"\xff" * 8),
    ([of(1), {"kind": "sequence", "name": "E", "root": [], "extensible": False, "additions": []}], b"\x03\xff\xff\xff"),
    ([{"kind": "octets", "min": 0, "max": None, "extensible": False}], b"\x88" + b"\xff" * 8),
    ([{"kind": "octets", "min": 2**40, "max": 2**40, "extensible": False}], b"\x00" * 9),
    ([{"kind": "bits", "min": 2**40, "max": 2**40, "named": None, "extensible": False}], b"\x00" * 9),
    ([{"kind": "string", "charset": "UniversalString", "alphabet": None, "min": 2**40, "max": 2**40,
       "extensible": False}], b"\x00" * 9),
    ([{"kind": "integer", "min": None, "max": None, "extensible": False}], b"\x84\x7f\xff\xff\xff"),
    ([{"kind": "sequence", "name": "T", "root": [], "extensible": True, "additions": []}],
     b"\x80\x82\x40\x00\x00" + b"\xff" * 0x3FFF),
])  # fmt: skip
@pytest.mark.parametrize("encoding", ["oer", "coer"])
def test_a_size_alone_allocates_nothing(nodes: list[dict[str, Any]], octets: bytes, encoding: str) -> None:
    c = codec(*nodes, encoding=encoding)
    tracemalloc.start()
    try:
        with pytest.raises(DecodeError):
            c.decode_type("T", octets)
        assert tracemalloc.get_traced_memory()[1] < 100_000 + 64 * 8 * len(octets)
    finally:
        tracemalloc.stop()


def test_elements_of_no_octets_are_few() -> None:
    c = codec(of(1), NULL)
    assert len(c.decode_type("T", c.encode_type("T", [None] * 1000))) == 1000
    with pytest.raises(DecodeError, match="of no bits"):
        c.decode_type("T", c.encode_type("T", [None] * 2000))


def test_depth_is_bounded() -> None:
    c = codec(of(0))
    with pytest.raises(DecodeError, match="nested deeper than 64"):
        c.decode_type("T", b"\x01\x01" * 5000)
    value: list[Any] = []
    for _ in range(63):
        value = [value]
    assert c.plain("T", c.decode_type("T", c.encode_type("T", value))) == value
    with pytest.raises(EncodeError, match="nested deeper than 64"):
        c.encode_type("T", [value])


def test_many_additions() -> None:
    additions = [{"name": f"m{k}", "node": 1, "optional": True} for k in range(100)]
    c = codec({"kind": "sequence", "name": "T", "extensible": True, "additions": additions, "root": []}, BIT)
    older = codec({"kind": "sequence", "name": "T", "extensible": True, "additions": [], "root": []})
    for value in ({}, {"m0": True}, {"m99": False, "m63": True}, dict.fromkeys((m["name"] for m in additions), True)):
        octets = c.encode_type("T", value)
        assert c.decode_type("T", octets).to_dict() == value
        assert older.encode_type("T", older.decode_type("T", octets)) == octets
    most = {16383: b"x"}
    assert older.encode_type("T", older.decode_type("T", older.encode_type("T", {"_additions": most})))


def test_time_grows_with_the_octets() -> None:
    c = codec({"kind": "choice", "name": "T", "root": [{"name": "a", "node": 1, "tag": [2, 0]}], "extensible": True,
               "additions": [{"name": "b", "node": 0, "tag": [2, 1]}]}, NULL)  # fmt: skip
    value: Any = ("unknown:2:9", bytes(60000))
    for _ in range(60):
        value = ("b", value)
    start = time.perf_counter()
    octets = c.encode_type("T", value)
    assert c.decode_type("T", octets) == value
    assert time.perf_counter() - start < 1.0
    with pytest.raises(DecodeError):
        c.decode_type("T", octets[:-1])
