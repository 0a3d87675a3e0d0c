"""Two editions of one family, place by place: every difference on the wire, and which of them leave the same octets.

docs/translation.md states what stands here.  The tables are compared, not the texts: names, ranges, sizes, optionality,
additions of everything a message can hold.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect
from tests.messages.codec.test_vectors import check_round_trip, open_types
from tests.messages.mapping.conftest import TYPES, Maker

OLD_CN, NEW_CN, OLD_SAE, NEW_SAE = map(dialect, ("tcsae53-2019", "ydt3709", "j2735-2016", "j2735-2024"))
DIALECT_OF = {
    "etsi-cam-r1": "etsi-r1", "etsi-denm-r1": "etsi-r1", "etsi-is": "etsi-r1", "etsi-cpm-tr103562": "etsi-r1",
    "etsi-cam-r2": "etsi-r2", "etsi-denm-r2": "etsi-r2", "ieee1609.2-2022": "ieee1609dot2",
    "ts103097-r1": "ieee1609dot2",
}  # fmt: skip
"""Schemas the vectors name -> the dialect that has their types."""
_SILENT = {"name", "element", "table", "key", "named"}
"""Of a node: leaves no trace on the wire, or is walked."""
Nodes = Sequence[Mapping[str, Any]]


def differences(one: Dialect, other: Dialect, message: str) -> set[tuple[str, str]]:
    """(place, what differs) of one message in two dialects, but for the names of members."""
    walk = _differ(one.document["nodes"], one.message_node(message), other.document["nodes"],
                   other.message_node(message), "", set())  # fmt: skip
    return set(walk)


def _differ(a: Nodes, x: int, b: Nodes, y: int, path: str, seen: set[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    if (x, y) in seen:
        return
    seen.add((x, y))
    one, other = a[x], b[y]
    if one["kind"] != other["kind"] or len(one.get("root", ())) != len(other.get("root", ())):
        yield path, "members"
        return
    if one["kind"] in ("sequence", "choice"):
        if [m.get("name") for m in one["additions"] or ()] != [m.get("name") for m in other["additions"] or ()]:
            yield path, "additions"
        for mine, yours in zip(one["root"], other["root"], strict=True):
            place = f"{path}.{yours['name']}".lstrip(".")
            if one["kind"] == "sequence" and mine["optional"] != yours["optional"]:
                yield place, "optional"
            yield from _differ(a, mine["node"], b, yours["node"], place, seen)
    elif one["kind"] == "open":
        for key in one["table"].keys() & other["table"].keys():
            yield from _differ(a, one["table"][key], b, other["table"][key], f"{path}<{key}>", seen)
    else:
        yield from ((path, what) for what in sorted((one.keys() | other.keys()) - _SILENT) if one[what] != other[what])
        if one["kind"] == "sequence-of":
            yield from _differ(a, one["element"], b, other["element"], f"{path}[]", seen)


HISTORY = "safetyExt.pathHistory.initialPosition"


def test_every_difference_between_the_two_chinese_texts() -> None:
    found = {message: differences(OLD_CN, NEW_CN, message) for message in NEW_CN.messages}
    assert found == {
        "RSM": set(),
        "SPAT": set(),
        "BSM": {(HISTORY, "members")},
        "MAP": {("nodes", "max"), ("nodes[].inLinks[].linkWidth", "optional"),
                ("nodes[].inLinks[].lanes[].connectsTo", "max")},
        "RSI": {("rtes[].referencePaths[].activePath", "min")},
    }  # fmt: skip


def test_every_difference_between_the_two_editions_of_j2735() -> None:
    shared = [name for name in OLD_SAE.messages if not name.startswith("TestMessage")]
    found = {name: what for name in shared if (what := differences(OLD_SAE, NEW_SAE, name))}
    far_east = "regional[].regExtValue<2>.elevation"
    start = "intersections[].states[].state-time-speed[].timing.startTime"
    assert found == {
        "MAP": {("intersections[]", "additions"), *_both(f"intersections[].refPoint.{far_east}")},
        "SPAT": {
            ("intersections[]", "additions"),
            (start, "max"),
        },
        "BSM": {("partII[].partII-Value<2>", "additions"), ("partII[].partII-Value<2>.vehicleData", "additions")},
        "TIM": {("dataFrames[]", "additions"), *_both(f"dataFrames[].msgId.roadSignID.position.{far_east}")},
        "SRM": _both(f"requestor.position.position.{far_east}"),
        "PSM": _both(f"position.{far_east}"),
    }


def _both(place: str) -> set[tuple[str, str]]:
    return {(place, "min"), (place, "max")}


@pytest.mark.parametrize("name", ["SPATEM", "MAPEM", "IVIM", "SREM", "SSEM", "RTCMEM"])
def test_the_infrastructure_messages_of_both_etsi_releases_are_alike(name: str) -> None:
    assert differences(dialect("etsi-r1"), dialect("etsi-r2"), name) == set()


@pytest.mark.parametrize("name", ["RSM", "SPAT", "BSM", "RSI"])
@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_what_is_alike_in_both_chinese_texts_has_the_same_octets(name: str, seed: int) -> None:
    value = Maker("tcsae53-2019").make(TYPES["cn", name], seed)
    history = value.get("safetyExt", {}).get("pathHistory", {})
    differs = history.pop("initialPosition", None)
    for told in (*value.get("rtes", ()), *value.get("rtss", ())):
        told.pop("referencePaths", None)
    octets = OLD_CN.encode(name, value)
    assert NEW_CN.encode(name, value) == octets
    short, record = NEW_CN.decode(octets)
    assert (short, NEW_CN.encode(short, record)) == (name, octets)
    if differs is not None:
        history["initialPosition"] = differs
        _is_not_taken_for_the_same(name, OLD_CN.encode(name, value), value)


@pytest.mark.parametrize("name", ["MAP", "RSI"])
@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_what_differs_between_the_chinese_texts_is_not_read_as_if_it_did_not(name: str, seed: int) -> None:
    value = Maker("tcsae53-2019").make(TYPES["cn", name], seed)
    told = (*value.get("rtes", ()), *value.get("rtss", ()))
    if name == "MAP" or any("referencePaths" in one for one in told):
        _is_not_taken_for_the_same(name, OLD_CN.encode(name, value), value)


def _is_not_taken_for_the_same(name: str, octets: bytes, value: Any) -> None:
    """The other text refuses the octets, or reads another message out of them."""
    try:
        told, record = NEW_CN.decode(octets)
    except DecodeError:
        return
    assert record.to_dict() != value or told != name


def does(d: Dialect, kind: str, octets: bytes) -> str:
    """What becomes of octets in a dialect, in the words of the vectors."""
    try:
        value = d.decode_type(kind, octets)
    except DecodeError:
        return "reject"
    try:
        return "roundtrip" if d.encode_type(kind, value) == octets else "mismatch"
    except EncodeError:
        return "mismatch"


@pytest.mark.parametrize(
    "file", ["j2735.jsonl", "csae.jsonl", "etsi.jsonl", "ieee1609dot2.jsonl", "certificates.jsonl"]
)
def test_every_shared_vector_does_what_it_states_in_every_dialect(
    vectors: Callable[[str], list[dict[str, Any]]], file: str
) -> None:
    seen = 0
    for vector in vectors(file):
        if vector["dialect"] == "cn-rsu-centre":
            continue  # a wrapper of the link to the centre, no dialect
        octets, kind = bytes.fromhex(vector["hex"]), vector["type"]
        stated = {vector["dialect"]: vector["expect"], **vector.get("other_dialects", {})}
        for schema, verdict in stated.items():
            d = dialect(DIALECT_OF.get(schema, schema))
            assert does(d, kind, octets) == verdict, (vector["id"], schema)
            if verdict == "roundtrip":
                as_json = json.loads(json.dumps(check_round_trip(d, kind, octets)))
                closed, found = open_types(d, d.type_node(kind), as_json)
                if schema == vector["dialect"]:
                    assert vector["value"] in (closed, as_json), vector["id"]
                    for inner in vector.get("inner") or ():
                        if inner.get("value") is not None:
                            found.remove((inner["type"], inner["value"]))
            seen += 1
    assert seen >= 5
