"""Our own modules as a user's texts: what comes out behaves as the built-in dialect does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cv2x.errors import DecodeError
from cv2x.messages import Dialect, dialect

ROOT = Path(__file__).parents[3]
DIALECTS = ["ydt3709", "tcsae53-2019", "j2735-2016", "j2735-2024"]


@pytest.fixture(scope="module")
def own() -> Callable[[str], Dialect]:
    made: dict[str, Dialect] = {}

    def make(name: str) -> Dialect:
        if name not in made:
            folder = ROOT / "messages" / "asn1" / name.replace("-", "_")
            made[name] = Dialect.from_asn1(folder, top="MessageFrame", name=f"own-{name}", like=name)
        return made[name]

    return make


@pytest.mark.parametrize("name", DIALECTS)
def test_the_table_and_the_names_are_equal(own: Callable[[str], Dialect], name: str) -> None:
    ours, built_in = own(name), dialect(name)
    assert ours.document | {"dialect": name} == built_in.document
    assert ours.legend | {"dialect": name} == built_in.legend
    assert (ours.messages, ours.family) == (built_in.messages, built_in.family)


@pytest.mark.parametrize("name", DIALECTS)
def test_the_vectors_read_and_write_alike(
    own: Callable[[str], Dialect], name: str, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    lines = (ROOT / "tests" / "vectors" / "messages.jsonl").read_text("utf-8").splitlines()
    given = [json.loads(line) for line in lines if line]
    given += [*vectors("csae.jsonl"), *vectors("j2735.jsonl")]
    ours, built_in = own(name), dialect(name)
    given = [vector for vector in given if vector.get("dialect") == name and vector["type"] in built_in.types]
    if name == "ydt3709":
        # No frames of it are public: those of the 2019 message set, of which it reads what is alike.
        given = [vector | {"dialect": name} for vector in vectors("csae.jsonl") if vector["type"] == "MessageFrame"]
    read = 0
    for vector in given:
        kind, octets = vector["type"], bytes.fromhex(vector["hex"])
        try:
            value = built_in.decode_type(kind, octets)
        except DecodeError as error:
            with pytest.raises(DecodeError, match=f"^{re.escape(str(error))}$"):
                ours.decode_type(kind, octets)
            continue
        found = ours.decode_type(kind, octets)
        assert ours.to_json_type(kind, found) == built_in.to_json_type(kind, value)
        assert ours.encode_type(kind, found) == built_in.encode_type(kind, value)
        if kind == "MessageFrame":
            assert ours.encode(*ours.decode(octets)) == built_in.encode(*built_in.decode(octets))
        read += 1
    assert read
