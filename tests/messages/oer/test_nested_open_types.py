"""Open types inside a SEQUENCE OF or a CHOICE, which a member of the SEQUENCE around them selects (IEEE 1609.2)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cv2x._uper import Codec, Plan
from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect, Unknown, dialect

INTEGER: dict[str, Any] = {"kind": "integer", "min": 0, "max": 255, "extensible": False}


@pytest.fixture(scope="module")
def dot2() -> Dialect:
    return dialect("ieee1609dot2")


def test_contributed_extensions_hold_records(dot2: Dialect) -> None:
    value = {"contributorId": 1, "extns": [{"id": 1, "content": b"\x01" * 8}, {"id": 9, "content": b"\x02"}]}
    octets = dot2.encode_type("ContributedExtensionBlock", value)
    block = dot2.decode_type("ContributedExtensionBlock", octets)
    first, second = block.extns
    assert (first.id, first.content) == (1, b"\x01" * 8)
    assert (second.id, second.content) == (9, Unknown(b"\x02"))
    assert type(first).__name__ == "Ieee1609ContributedHeaderInfoExtension"
    assert block.to_dict() == value
    assert dot2.encode_type("ContributedExtensionBlock", block) == octets
    assert dot2.record("ContributedExtensionBlock")(**value) == block
    etsi = {"contributorId": 2, "extns": [{"id": 1, "content": None}]}
    octets = dot2.encode_type("ContributedExtensionBlock", etsi)
    assert type(dot2.decode_type("ContributedExtensionBlock", octets).extns[0]).__name__.startswith("EtsiOriginating")


def test_unknown_contributors_keep_their_octets(dot2: Dialect) -> None:
    octets = dot2.encode_type("ContributedExtensionBlock", {"contributorId": 77, "extns": [b"\x01\x02", b""]})
    block = dot2.decode_type("ContributedExtensionBlock", octets)
    assert block.extns == (Unknown(b"\x01\x02"), Unknown(b""))
    assert block.to_dict() == {"contributorId": 77, "extns": [b"\x01\x02", b""]}
    assert dot2.encode_type("ContributedExtensionBlock", block) == octets
    assert block == dot2.record("ContributedExtensionBlock")(contributorId=77, extns=[b"\x01\x02", bytearray()])


@pytest.mark.parametrize(("name", "way"), [("CertIssueExtension", "specific"), ("CertRequestExtension", "content")])
def test_permissions_of_certificates(dot2: Dialect, name: str, way: str) -> None:
    octets = dot2.encode_type(name, {"id": 1, "permissions": (way, None)})
    record = dot2.decode_type(name, octets)
    assert record.permissions == (way, True)
    assert record.to_dict() == {"id": 1, "permissions": (way, None)}
    assert dot2.encode_type(name, record) == octets
    other = dot2.encode_type(name, {"id": 2, "permissions": (way, b"\x05")})
    record = dot2.decode_type(name, other)
    assert record.permissions == (way, Unknown(b"\x05"))
    assert dot2.encode_type(name, record) == other
    assert (
        dot2.decode_type(name, dot2.encode_type(name, {"id": 1, "permissions": ("all", None)})).permissions[1] is True
    )


@pytest.mark.parametrize("value", [
    {"contributorId": 1, "extns": [{"id": 1, "content": b"\x01" * 8}, {"id": 9, "content": b"\x02"}]},
    {"contributorId": 2, "extns": [{"id": 2, "content": None}]},
    {"contributorId": 77, "extns": [b"\x01"]},
])  # fmt: skip
def test_json_there_and_back(dot2: Dialect, value: dict[str, Any]) -> None:
    octets = dot2.encode_type("ContributedExtensionBlock", value)
    record = dot2.decode_type("ContributedExtensionBlock", octets)
    shown = json.loads(json.dumps(dot2.to_json_type("ContributedExtensionBlock", record)))
    assert (
        dot2.encode_type("ContributedExtensionBlock", dot2.from_json_type("ContributedExtensionBlock", shown)) == octets
    )


def test_errors_say_where(dot2: Dialect) -> None:
    with pytest.raises(EncodeError) as refused:
        dot2.encode_type(
            "ContributedExtensionBlock", {"contributorId": 1, "extns": [{"id": 1, "content": b"\x01" * 7}]}
        )
    assert refused.value.path == "extns[0].content"
    octets = bytearray(
        dot2.encode_type(
            "ContributedExtensionBlock", {"contributorId": 1, "extns": [{"id": 1, "content": b"\x01" * 8}]}
        )
    )
    octets[3] += 1
    with pytest.raises(DecodeError) as broken:
        dot2.decode_type("ContributedExtensionBlock", bytes(octets) + b"\x00")
    assert broken.value.path.startswith("extns[0]")


@pytest.fixture(scope="module", params=["uper", "oer"])
def hand_made(request: pytest.FixtureRequest) -> Codec:
    """A list of CHOICEs of open types, two levels below the member that selects."""
    nodes = [
        {"kind": "sequence", "name": "T", "extensible": False, "additions": None, "root": [
            {"name": "id", "node": 1, "optional": False}, {"name": "held", "node": 2, "optional": True}]},
        INTEGER,
        {"kind": "sequence-of", "element": 3, "min": 0, "max": None, "extensible": False},
        {"kind": "choice", "name": "C", "extensible": True, "additions": [{"name": "b", "node": 4, "tag": [2, 1]}],
         "root": [{"name": "a", "node": 4, "tag": [2, 0]}]},
        {"kind": "open", "key": "id", "table": {"1": 5, "2": 1}},
        {"kind": "sequence", "name": "S", "extensible": False, "additions": None, "root": [
            {"name": "n", "node": 1, "optional": False}]},
    ]  # fmt: skip
    return Codec({"format": 1, "dialect": "test", "encoding": request.param, "types": {"T": 0}, "nodes": nodes})


@pytest.mark.parametrize("value", [
    {"id": 1, "held": [("a", {"n": 7}), ("b", {"n": 8})]},
    {"id": 2, "held": [("a", 7), ("b", 8)]},
    {"id": 3, "held": [("a", b"\x07"), ("b", b"")]},
    {"id": 1, "held": []},
    {"id": 1},
])  # fmt: skip
def test_two_levels_down(hand_made: Codec, value: dict[str, Any]) -> None:
    octets = hand_made.encode_type("T", value)
    record = hand_made.decode_type("T", octets)
    assert record.to_dict() == value
    assert hand_made.encode_type("T", record) == octets
    assert hand_made.record("T")(**value) == record
    if value["id"] == 3:
        assert record.held == (("a", Unknown(b"\x07")), ("b", Unknown(b"")))


def test_columns_refuse_what_decoding_refuses(hand_made: Codec) -> None:
    """The walk without Python objects looks into such open types too."""
    good = hand_made.encode_type("T", {"id": 1, "held": [("a", {"n": 7}), ("b", {"n": 8})]})
    try:
        plan = Plan(hand_made, "T", [], framed=False)
    except InputError:
        assert good == hand_made.encode_type("T", hand_made.decode_type("T", good))  # no columns of OER
        return
    frames = [good, *(good[:k] + bytes([good[k] ^ 1]) + good[k + 1 :] for k in range(len(good)))]
    status = bytearray(len(frames))
    plan.scan(tuple(frames), None, [], [], status, bytearray(8 * len(frames)))
    for octets, cause in zip(frames, status, strict=True):
        try:
            hand_made.decode_type("T", octets)
        except DecodeError:
            assert cause
        else:
            assert not cause


def test_every_open_type_on_the_list_resolves(shared_file: Callable[[str], Any]) -> None:
    """Each key of each place of the list, but the ones whose content is not known, is in the table of its dialect."""
    listed = json.loads(shared_file("facts/schema/open_types.json").read_text("utf-8"))["ieee1609.2-2022"]
    nodes = dialect("ieee1609dot2").document["nodes"]
    tables = [(node["key"], set(node["table"])) for node in nodes if node["kind"] == "open"]
    for place, given in listed.items():
        [(key, table)] = given.items()
        assert (key, set(table)) in tables, place
