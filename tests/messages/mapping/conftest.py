"""Messages for the mappings: any that a schema allows, those of the shared vectors; and an independent codec."""

from __future__ import annotations

import dataclasses
import json
import math
import random
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

import pytest

from cv2x.messages import Dialect, dialect
from cv2x.messages.mapping import from_model, to_model

DIALECTS = {"cn": "ydt3709", "sae": "j2735-2024"}
TYPES = {
    ("cn", "BSM"): "BasicSafetyMessage",
    ("cn", "MAP"): "MapData",
    ("cn", "SPAT"): "SPAT",
    ("cn", "RSI"): "RoadSideInformation",
    ("cn", "RSM"): "RoadsideSafetyMessage",
    ("sae", "BSM"): "BasicSafetyMessage",
    ("sae", "MAP"): "MapData",
    ("sae", "SPAT"): "SPAT",
    ("sae", "TIM"): "TravelerInformation",
    ("sae", "PSM"): "PersonalSafetyMessage",
    ("cn", "VIR"): "VehIntentionAndRequest",
    ("cn", "RSC"): "RoadsideCoordination",
    ("cn", "PSM"): "PersonalSafetyMessage",
    ("cn", "SSM"): "SensorSharingMsg",
    ("sae", "SDSM"): "SensorDataSharingMessage",
    ("sae", "SRM"): "SignalRequestMessage",
    ("sae", "SSM"): "SignalStatusMessage",
}


def codec_of(family: str, name: str) -> Dialect:
    """The dialect a message of a family is spoken in: some Chinese ones are of the second phase."""
    return dialect("cn-phase2" if family == "cn" and name in ("VIR", "RSC", "PSM", "SSM") else DIALECTS[family])


class Maker:
    """Makes random values of a dialect's types: boundaries often, members left out often, lists short."""

    def __init__(self, name: str) -> None:
        document = json.loads((resources.files("cv2x.messages") / "tables" / f"{name}.json").read_text("utf-8"))
        self.nodes, self.types = document["nodes"], document["types"]

    def make(self, type_name: str, seed: int) -> Any:
        return self._value(self.nodes[self.types[type_name]], random.Random(seed), 0)

    def _value(self, node: dict[str, Any], rng: random.Random, depth: int) -> Any:
        return getattr(self, "_" + node["kind"].replace("-", "_"))(node, rng, depth)

    def _integer(self, node: dict[str, Any], rng: random.Random, depth: int) -> int:
        low, high = node["min"], node["max"]
        near = [value for value in (low, high, low + 1, high - 1, 0, 1) if low <= value <= high]
        return rng.choice(near) if rng.random() < 0.3 else rng.randint(low, high)

    def _boolean(self, node: dict[str, Any], rng: random.Random, depth: int) -> bool:
        return rng.random() < 0.5

    def _null(self, node: dict[str, Any], rng: random.Random, depth: int) -> None:
        return None

    def _oid(self, node: dict[str, Any], rng: random.Random, depth: int) -> str:
        return "1.2.3"

    def _relative_oid(self, node: dict[str, Any], rng: random.Random, depth: int) -> str:
        return "2.3"

    def _enumerated(self, node: dict[str, Any], rng: random.Random, depth: int) -> str:
        if node["additions"] is not None and rng.random() < 0.1:
            return f"unknown:{len(node['additions']) + 3}"
        return rng.choice(node["names"])

    def _bits(self, node: dict[str, Any], rng: random.Random, depth: int) -> tuple[bytes, int]:
        count = node["min"] + (rng.choice((0, 0, 0, 1, 4)) if node["extensible"] else 0)
        value = rng.choice((0, rng.getrandbits(count), (1 << count) - 1))
        return (value << -count % 8).to_bytes((count + 7) // 8, "big"), count

    def _size(self, node: dict[str, Any], rng: random.Random) -> int:
        low = node["min"] or 0
        high = low + 3 if node["max"] is None else min(low + 3, node["max"])
        return rng.randint(low, high)

    def _octets(self, node: dict[str, Any], rng: random.Random, depth: int) -> bytes:
        return rng.randbytes(self._size(node, rng))

    def _string(self, node: dict[str, Any], rng: random.Random, depth: int) -> str:
        return "".join(rng.choice(node["alphabet"] or "aZ 09") for _ in range(self._size(node, rng)))

    def _sequence_of(self, node: dict[str, Any], rng: random.Random, depth: int) -> list[Any]:
        element = self.nodes[node["element"]]
        return [self._value(element, rng, depth + 1) for _ in range(self._size(node, rng))]

    def _choice(self, node: dict[str, Any], rng: random.Random, depth: int) -> tuple[str, Any]:
        if node["extensible"] and rng.random() < 0.05:
            return f"unknown:{len(node['additions'])}", b"\x00"
        alternative = rng.choice(node["root"])
        return alternative["name"], self._value(self.nodes[alternative["node"]], rng, depth + 1)

    def _sequence(self, node: dict[str, Any], rng: random.Random, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for member in node["root"]:
            if member["optional"] and rng.random() < min(0.9, 0.3 + 0.05 * depth):
                continue
            inner = self.nodes[member["node"]]
            if inner["kind"] == "open":
                known = sorted(inner["table"])
                if known and rng.random() < 0.9:
                    key = rng.choice(known)
                    value[inner["key"]] = int(key)
                    value[member["name"]] = self._value(self.nodes[inner["table"][key]], rng, depth + 1)
                else:
                    value[inner["key"]] = next(key for key in range(40, 64) if str(key) not in known)
                    value[member["name"]] = b"\x01\x02"
            else:
                value[member["name"]] = self._value(inner, rng, depth + 1)
        return value


_makers = {name: Maker(name) for name in (*DIALECTS.values(), "cn-phase2")}


@pytest.fixture(scope="session")
def make_record() -> Callable[[str, str, int], Any]:
    """Make a decoded message out of anything the schema allows: (family, short name, seed) -> record."""

    def made(family: str, name: str, seed: int) -> Any:
        codec = codec_of(family, name)
        told, record = codec.decode(codec.encode(name, _makers[codec.name].make(TYPES[family, name], seed)))
        assert told == name
        return record

    return made


@pytest.fixture(scope="session")
def messages_of_others(vectors: Callable[[str], list[dict[str, Any]]]) -> list[tuple[str, str, str, Any]]:
    """All shared messages that have a model: (id, family, short name, record)."""
    found = []
    for file, family in (("j2735.jsonl", "sae"), ("csae.jsonl", "cn")):
        codec = dialect(DIALECTS[family])
        for vector in vectors(file):
            if family == "cn" and vector.get("other_dialects", {}).get("ydt3709") != "roundtrip":
                continue
            if vector["type"] != "MessageFrame" or vector["expect"] == "reject":
                continue
            name, record = codec.decode(bytes.fromhex(vector["hex"]))
            if (family, name) in TYPES:
                found.append((vector["id"], family, name, record))
    return found


@pytest.fixture(scope="session")
def through() -> Callable[[str, Any], tuple[list[Any], Any]]:
    """Send a model over the wire of a family: (family, model) -> (models heard, notes of writing and reading)."""

    def sent(family: str, model: Any) -> tuple[list[Any], Any]:
        mapped = from_model(family, model)
        heard = []
        notes = mapped.notes.copy()
        for name, fields in mapped.messages:
            codec = codec_of(family, name)
            told, record = codec.decode(codec.encode(name, fields))
            assert told == name
            again, more = to_model(family, told, record)
            heard.append(again)
            notes.update(more)
        return heard, notes

    return sent


def alike(a: Any, b: Any, tolerance: float) -> bool:
    """Whether two models are equal but for numbers that differ by less than a step."""
    if isinstance(a, float) and isinstance(b, float):
        return a == b or math.isclose(a, b, rel_tol=1e-9, abs_tol=tolerance)
    if dataclasses.is_dataclass(a) and type(a) is type(b):
        return all(alike(getattr(a, field.name), getattr(b, field.name), tolerance) for field in dataclasses.fields(a))
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(alike(x, y, tolerance) for x, y in zip(a, b, strict=True))
    return bool(a == b)


@pytest.fixture(scope="session")
def is_alike() -> Callable[[Any, Any, float], bool]:
    return alike


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every plain value of a message with its path (list places left out of CHOICE forms)."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from leaves(member, f"{path}.{name}")
    elif isinstance(value, list):
        for place, member in enumerate(value):
            yield from leaves(member, f"{path}[{place}]")
    else:
        yield path, value


@pytest.fixture(scope="session")
def all_leaves() -> Callable[[Any], dict[str, Any]]:
    return lambda value: dict(leaves(value))
