"""Frozen octets of every message of every dialect: a later release reads and writes them as this one does."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cv2x.messages import dialect
from cv2x.messages.frames import FRAMELESS, FRAMES
from tests.messages.codec.conftest import ROOT

VECTORS = [json.loads(line) for line in (ROOT / "tests/vectors/made.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_the_octets_stay(vector: dict[str, Any]) -> None:
    d = dialect(vector["dialect"])
    octets = bytes.fromhex(vector["hex"])
    if d.messages:
        name, message = d.decode(octets)
        assert name == vector["message"]
        assert json.loads(json.dumps(d.to_json(name, message))) == vector["value"]
        assert d.encode(name, message) == d.encode(name, d.from_json(name, vector["value"])) == octets
        return
    kind = vector["type"]
    value = d.decode_type(kind, octets)
    assert json.loads(json.dumps(d.to_json_type(kind, value))) == vector["value"]
    assert d.encode_type(kind, value) == d.encode_type(kind, d.from_json_type(kind, vector["value"])) == octets


@pytest.mark.parametrize("name", [*FRAMES, *FRAMELESS])
def test_every_message_has_a_vector(name: str) -> None:
    there = {vector["message"] for vector in VECTORS if vector["dialect"] == name}
    assert there
    assert set(dialect(name).messages) <= there
