"""Real messages: same octets back, same values as asn1tools saw, from records, dicts and JSON alike.

The vectors in tests/vectors are always there; the larger shared collection is used where it is (CV2X_VECTORS).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.errors import DecodeError
from cv2x.messages import Dialect, dialect

# Members that the 2024 edition renamed in place; the octets are the same.
RENAMED_2016_TO_2024 = {
    ("TravelerInformation", "sspTimRights"): "doNotUse1",
    ("TravelerInformation", "sspLocationRights"): "doNotUse2",
    ("TravelerInformation", "sspMsgRights1"): "doNotUse3",
    ("TravelerInformation", "sspMsgRights2"): "doNotUse4",
    ("TravelerInformation", "duratonTime"): "durationTime",
    ("SupplementalVehicleExtensions", "weatherReport"): "doNotUse1",
    ("SupplementalVehicleExtensions", "weatherProbe"): "doNotUse2",
    ("SpecialVehicleExtensions", "trailers"): "doNotUse",
    ("SpecialVehicleExtensions", "sspRights"): "doNotUse",
}


def renamed(kind: str, value: Any) -> Any:
    """Return a value of the 2016 edition under the names of the 2024 edition."""
    if isinstance(value, dict):
        return {RENAMED_2016_TO_2024.get((kind, name), name): renamed(kind, held) for name, held in value.items()}
    return [renamed(kind, item) for item in value] if isinstance(value, list) else value


def open_types(d: Dialect, index: int, value: Any) -> tuple[Any, list[tuple[str, Any]]]:
    """Return ``value`` (JSON) with open types as hex, and every open type in it with its type name, outermost first."""
    node = d._nodes[index]
    if node["kind"] == "sequence-of":
        parts = [open_types(d, node["element"], item) for item in value]
        return [part[0] for part in parts], [found for part in parts for found in part[1]]
    if node["kind"] == "choice":
        inner = {a["name"]: a["node"] for a in [*node["root"], *(node["additions"] or ())]}.get(value[0])
        if inner is None:
            return value, []
        held, found = open_types(d, inner, value[1])
        return [value[0], held], found
    if node["kind"] != "sequence":
        return value, []
    members = {member["name"]: member["node"] for member in node["root"]}
    for addition in node["additions"] or ():
        members |= {member["name"]: member["node"] for member in addition.get("group", [addition])}
    closed: dict[str, Any] = {}
    found = []
    for name, held in value.items():
        inner = d._nodes[members[name]]
        key = inner["table"].get(str(value[inner["key"]])) if inner["kind"] == "open" else None
        if key is not None:
            kind = next(known for known in d.types if d.type_node(known) == key)
            closed[name] = d.encode_type(kind, d.from_json_type(kind, held)).hex()
            shut, deeper = open_types(d, key, held)
            found += [(kind, shut), *deeper]
        else:
            closed[name], deeper = open_types(d, members[name], held)
            found += deeper
    return closed, found


def check_round_trip(d: Dialect, kind: str, octets: bytes) -> Any:
    """Decode, and encode from the record, the dict and the JSON; return the JSON."""
    value = d.decode_type(kind, octets)
    assert d.encode_type(kind, value) == octets
    assert d.encode_type(kind, d.plain(kind, value)) == octets
    as_json = json.loads(json.dumps(d.to_json_type(kind, value)))
    assert d.encode_type(kind, d.from_json_type(kind, as_json)) == octets
    if kind == "MessageFrame":
        name, message = d.decode(octets)
        assert d.encode(name, message) == octets
        assert d.encode(name, d.from_json(name, json.loads(json.dumps(d.to_json(name, message))))) == octets
    return as_json


def check_sae(d: Dialect, vector: dict[str, Any]) -> None:
    kind = vector["type"]
    as_json = check_round_trip(d, kind, bytes.fromhex(vector["hex"]))
    closed, found = open_types(d, d.type_node(kind), as_json)
    assert closed == renamed(kind, vector["value"])
    for inner in vector.get("inner") or ():
        if inner.get("value") is not None:
            found.remove((inner["type"], renamed(inner["type"], inner["value"])))


def check_cn(d: Dialect, vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["hex"])
    verdict = vector.get("other_dialects", {}).get("ydt3709", vector["expect"])
    if verdict == "reject":
        with pytest.raises(DecodeError):
            d.decode(octets)
    else:
        assert check_round_trip(d, "MessageFrame", octets) == vector["value"]


def check(d: Dialect, vectors: list[dict[str, Any]]) -> int:
    """Check what belongs to the family of ``d`` and return how many that was."""
    mine = [v for v in vectors if v["dialect"].startswith("j2735" if d.family == "sae" else "tcsae53")]
    for vector in mine:
        try:
            (check_sae if d.family == "sae" else check_cn)(d, vector)
        except (AssertionError, ValueError) as error:
            raise AssertionError(f"{vector['id']}: {error}") from error
    return len(mine)


def test_own_vectors(either: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    assert check(either, own_vectors) >= 7


def test_shared_vectors(either: Dialect, shared_vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    assert check(either, shared_vectors("j2735.jsonl" if either.family == "sae" else "csae.jsonl")) >= 7


def test_the_names_of_messages(sae: Dialect, cn: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    short = {"BasicSafetyMessage": "BSM", "MapData": "MAP", "SPAT": "SPAT", "TravelerInformation": "TIM"}
    for vector in own_vectors:
        if vector["type"] == "MessageFrame" and vector["message"] in short and vector["dialect"].startswith("j2735"):
            assert sae.decode(bytes.fromhex(vector["hex"]))[0] == short[vector["message"]]
        if vector["message"] == "MessageFrame.bsmFrame":
            name, message = cn.decode(bytes.fromhex(vector["hex"]))
            assert (name, type(message).__name__) == ("BSM", "BasicSafetyMessage")


def test_every_kind_of_octets_is_taken(sae: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    octets = bytes.fromhex(next(v["hex"] for v in own_vectors if v["message"] == "BasicSafetyMessage"))
    whole = sae.decode_type("BasicSafetyMessage", octets)
    assert sae.decode_type("BasicSafetyMessage", bytearray(octets)) == whole
    assert sae.decode_type("BasicSafetyMessage", memoryview(octets)) == whole
    assert sae.decode_type("BasicSafetyMessage", memoryview(octets + b"x")[:-1]) == whole
    with pytest.raises(TypeError, match="octets expected"):
        sae.decode(octets.hex())  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["j2735-2016", "tcsae53-2019"])
def test_every_edition_reads_what_was_made_for_it(name: str, own_vectors: list[dict[str, Any]]) -> None:
    d = dialect(name)
    mine = [v for v in own_vectors if v["dialect"] == name and v["type"] == "MessageFrame"]
    assert len(mine) >= 7
    for vector in mine:
        octets = bytes.fromhex(vector["hex"])
        if vector["expect"] == "reject":
            with pytest.raises(DecodeError):
                d.decode(octets)
        else:
            as_json = check_round_trip(d, "MessageFrame", octets)
            assert open_types(d, d.type_node("MessageFrame"), as_json)[0] == vector["value"]
