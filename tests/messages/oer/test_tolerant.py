"""What a sender of OER gets wrong and no doubt meant is read, reported, and encodes canonically or not at all."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect
from tests.messages.codec.conftest import ROOT
from tests.messages.columns.conftest import mutated

BYTE: dict[str, Any] = {"kind": "integer", "min": 0, "max": 200, "extensible": False}
SIGNED: dict[str, Any] = {"kind": "integer", "min": -5, "max": 5, "extensible": False}
FREE: dict[str, Any] = {"kind": "integer", "min": 3, "max": None, "extensible": False}
FLAG: dict[str, Any] = {"kind": "boolean"}
ITEM: dict[str, Any] = {"kind": "enumerated", "names": ["a", "b"], "additions": [], "values": [0, 1]}
FEW: dict[str, Any] = {"kind": "octets", "min": 1, "max": 2, "extensible": False}
TEXT: dict[str, Any] = {"kind": "string", "charset": "IA5String", "alphabet": "ab", "min": 0, "max": 9,
                        "extensible": False}  # fmt: skip
BITS: dict[str, Any] = {"kind": "bits", "min": 0, "max": 8, "extensible": False, "named": None}
NAMED: dict[str, Any] = {**BITS, "named": [["x", 0]]}
FIXED: dict[str, Any] = {**BITS, "min": 5, "max": 5}


def sequence(*root: dict[str, Any], additions: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {"kind": "sequence", "name": "T", "root": list(root), "extensible": additions is not None,
            "additions": additions or []}  # fmt: skip


def member(name: str, node: int, **more: Any) -> dict[str, Any]:
    return {"name": name, "node": node, "optional": False, **more}


LIST = {"kind": "sequence-of", "element": 1, "min": 2, "max": 3, "extensible": False}
CHOICE = {"kind": "choice", "name": "T", "root": [{"name": "a", "node": 1, "tag": [2, 0]}], "extensible": True,
          "additions": [{"name": "b", "node": 1, "tag": [2, 70]}]}  # fmt: skip
DEFAULTED = sequence(member("n", 1, default=7), member("m", 1))
EXTENDED = sequence(member("n", 1), additions=[member("x", 1, optional=True)])
GROUPED = sequence(member("n", 1), additions=[{"group": [member("x", 1, optional=True)]}])

# nodes, octets in hex, what is read (to_dict()), what each liberty is, octets it encodes to (None: not at all)
SAMPLES: list[tuple[list[dict[str, Any]], str, Any, list[str], str | None]] = [
    ([BYTE], "07ffee", 7, ["2 octets too many"], "07"),
    ([BYTE], "c9", 201, ["201 is outside 0..200"], None),
    ([SIGNED], "fa", -6, ["-6 is outside -5..5"], None),
    ([FREE], "0102", 2, ["2 is outside 3..MAX"], None),
    ([FREE], "020007", 7, ["not in its shortest form"], "0107"),
    ([FREE], "810107", 7, ["length 1 is not in its shortest form"], "0107"),
    ([FREE], "82000107", 7, ["a number that is not in its shortest form", "length 1 is not"], "0107"),
    ([FLAG], "01", True, ["1 is neither true"], "ff"),
    ([ITEM], "8101", "b", ["item 1 is not in its shortest form"], "01"),
    ([FEW], "03010203", b"\1\2\3", ["size 3 is outside 1..2"], None),
    ([TEXT], "026163", "ac", ["character U+0063 is not in the alphabet"], None),
    ([BITS], "0204ff", (b"\xf0", 4), ["padding is not zero"], "0204f0"),
    ([FIXED], "ff", (b"\xf8", 5), ["padding is not zero"], "f8"),
    ([NAMED], "020480", (b"\x80", 1), ["trailing zeros"], "020780"),
    ([LIST, BYTE], "010107", [7], ["size 1 is outside 2..3"], None),
    ([LIST, BYTE], "0200020708", [7, 8], ["not in its shortest form"], "01020708"),
    ([CHOICE, BYTE], "bf80460107", ("b", 7), ["tag 70 is not in its shortest form"], "bf460107"),
    ([CHOICE, BYTE], "bf0007", ("a", 7), ["tag 0 is not in its shortest form"], "8007"),
    ([CHOICE, BYTE], "bf46020709", ("b", 7), ["1 octet too many in an open type"], "bf460107"),
    ([DEFAULTED, BYTE], "80070a", {"n": 7, "m": 10}, ["a default value"], "000a"),
    ([DEFAULTED, BYTE], "010a", {"n": 7, "m": 10}, ["padding is not zero"], "000a"),
    ([EXTENDED, BYTE], "8007020700", {"n": 7}, ["extension bit without an addition"], "0007"),
    ([EXTENDED, BYTE], "80070207810108", {"n": 7, "x": 8}, ["padding is not zero"], "80070207800108"),
    ([GROUPED, BYTE], "80070207800100", {"n": 7}, ["group of nothing", "extension bit without"], "0007"),
]


def codec(*nodes: dict[str, Any], encoding: str = "coer") -> Codec:
    return Codec({"format": 1, "dialect": "test", "encoding": encoding, "types": {"T": 0}, "nodes": list(nodes)})


@pytest.mark.parametrize(("nodes", "octets", "value", "liberties", "canonical"), SAMPLES, ids=lambda v: str(v)[:30])
def test_each_liberty(
    nodes: list[dict[str, Any]], octets: str, value: Any, liberties: list[str], canonical: str | None
) -> None:
    d = codec(*nodes)
    given = bytes.fromhex(octets)
    with pytest.raises(DecodeError) as strict:
        d.decode_type("T", given)
    read, taken = d.decode_type_tolerant("T", given)
    assert d.plain("T", read) == value
    assert len(taken) == len(liberties)
    for liberty, what in zip(taken, liberties, strict=True):
        assert what in liberty.what
    assert (taken[0].path, taken[0].bit, taken[0].what) == (strict.value.path, strict.value.bit, strict.value.reason)
    if canonical is None:
        with pytest.raises(EncodeError):
            d.encode_type("T", read)
    else:
        assert d.encode_type("T", read).hex() == canonical
        assert d.plain("T", d.decode_type("T", bytes.fromhex(canonical))) == value


@pytest.mark.parametrize(("nodes", "octets"), [
    ([BYTE], ""),
    ([FREE], "0207"),
    ([FREE], "00"),
    ([ITEM], "05"),
    ([BITS], "0209ff"),
    ([CHOICE, BYTE], "bf808080808080808080"),
    ([EXTENDED, BYTE], "800700"),
    ([{**CHOICE, "extensible": False, "additions": []}, BYTE], "8107"),
])  # fmt: skip
def test_what_is_in_doubt_is_refused(nodes: list[dict[str, Any]], octets: str) -> None:
    nodes = [{**node, "additions": None} if node.get("kind") == "enumerated" else node for node in nodes]
    with pytest.raises(DecodeError) as strict:
        codec(*nodes).decode_type("T", bytes.fromhex(octets))
    with pytest.raises(DecodeError) as tolerant:
        codec(*nodes).decode_type_tolerant("T", bytes.fromhex(octets))
    assert str(tolerant.value) == str(strict.value)


def test_basic_oer_takes_no_liberty_where_the_sender_may_choose() -> None:
    for nodes, octets in (([FREE], "020007"), ([FLAG], "01"), ([DEFAULTED, BYTE], "80070a")):
        d = codec(*nodes, encoding="oer")
        assert d.decode_type_tolerant("T", bytes.fromhex(octets)) == (d.decode_type("T", bytes.fromhex(octets)), ())
    value, (liberty,) = codec(BYTE, encoding="oer").decode_type_tolerant("T", b"\xc9")
    assert (value, liberty.what) == (201, "201 is outside 0..200")


@pytest.fixture(scope="module")
def secured() -> list[bytes]:
    lines = (ROOT / "tests" / "vectors" / "secured.jsonl").read_text(encoding="utf-8").splitlines()
    vectors = [json.loads(line) for line in lines]
    return [bytes.fromhex(v["hex"]) for v in vectors if v["type"] == "Ieee1609Dot2Data" and v["dialect"] != "tci"]


def test_mutated_messages_encode_canonically_or_not_at_all(secured: list[bytes]) -> None:
    d: Dialect = dialect("ieee1609dot2")
    rnd = random.Random(1609)
    taken = refused = 0
    for _ in range(4000):
        given = mutated(rnd.choice(secured), rnd)
        try:
            value, liberties = d.decode_type_tolerant("Ieee1609Dot2Data", given)
        except DecodeError:
            continue
        if not liberties:
            assert d.decode_type("Ieee1609Dot2Data", given) == value
            continue
        taken += 1
        try:
            canonical = d.encode_type("Ieee1609Dot2Data", value)
        except EncodeError:
            refused += 1
            continue
        assert d.encode_type("Ieee1609Dot2Data", d.decode_type("Ieee1609Dot2Data", canonical)) == canonical
    assert taken > refused > 0
