"""What the OER tests share: security and control dialects from the shared facts, random values, and the oracles."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages import Dialect
from cv2x.messages.schema import compile_tree
from tests.messages.codec.conftest import ROOT, Maker, pycrate_text  # noqa: F401 (a fixture)

TUPLES = ("named-bits", "restricted-to", "size", "values", "with-components")
SCHEMAS = ("ieee1609.2-2022", "ts103097-r1", "tci")


def restored(found: Any, key: str | None = None) -> Any:
    """Return what JSON made of a parsed tree as it was: tuples where asn1tools wants them."""
    if isinstance(found, dict):
        return {name: restored(value, name) for name, value in found.items()}
    if not isinstance(found, list):
        return found
    if key == "default" and len(found) == 2 and isinstance(found[0], str) and found[0].startswith("0x"):
        return bytes.fromhex(found[0][2:]), found[1]
    items = [restored(item, key) for item in found]
    if key not in TUPLES:
        return items
    return [
        tuple(item) if isinstance(item, list) and len(item) == 2 and not isinstance(item[0], (dict, list)) else item
        for item in items
    ]


@pytest.fixture(scope="session")
def tree(shared_file: Callable[[str], Path]) -> Callable[[str], dict[str, Any]]:
    """Return the parsed modules of a schema of the shared facts."""

    def read(name: str) -> dict[str, Any]:
        found = json.loads(shared_file(f"facts/schema/{name}.json").read_text(encoding="utf-8"))
        found.pop("_notes", None)
        made: dict[str, Any] = restored(found)
        return made

    return read


@pytest.fixture(scope="session")
def schema(tree: Callable[[str], dict[str, Any]]) -> Callable[[str], Dialect]:
    """Return the codec of a schema of the shared facts, in Canonical OER."""
    made: dict[str, Dialect] = {}

    def get(name: str) -> Dialect:
        if name not in made:
            made[name] = Dialect(compile_tree(tree(name), name, "coer"))
        return made[name]

    return get


@pytest.fixture(scope="session")
def asn1tools_oer(tree: Callable[[str], dict[str, Any]]) -> Callable[[str], Any]:
    """Return asn1tools' OER codec of a schema of the shared facts."""
    import asn1tools

    made: dict[str, Any] = {}

    def get(name: str) -> Any:
        if name not in made:
            made[name] = asn1tools.compile_dict(tree(name), "oer")
        return made[name]

    return get


class OerMaker(Maker):
    """Random values; what is unknown goes by its number or tag."""

    def _real(self, _node: dict[str, Any], _depth: int) -> float:
        return self.random.choice((0.0, 1.5, -2e30, self.random.random()))

    def value(self, index: int, depth: int = 0) -> Any:
        if self.nodes[index]["kind"] == "open":
            return self.random.randbytes(3)
        return super().value(index, depth)

    def _enumerated(self, node: dict[str, Any], depth: int) -> str:
        if node["additions"] is not None and self.unknowns and self.random.random() < 0.05:
            number = self.random.choice((max(node["values"]) + 1, min(node["values"]) - 1, 100_000))
            return f"unknown:{number}"
        return self.random.choice([*node["names"], *(node["additions"] or ())])

    def _choice(self, node: dict[str, Any], depth: int) -> tuple[str, Any]:
        alternatives = [*node["root"], *(node["additions"] or ())]
        if node["extensible"] and self.unknowns and self.random.random() < 0.05:
            last = max(alternative["tag"][1] for alternative in alternatives)
            name = f"unknown:{self.random.choice((1, 2, 3))}:{last + self.random.choice((1, 60, 9000))}"
            return name, self.random.randbytes(3)
        picked = self.random.choice(alternatives)
        return picked["name"], self.value(picked["node"], depth + 1)


@pytest.fixture(scope="session")
def oer_maker() -> type[OerMaker]:
    return OerMaker


@pytest.fixture(scope="session")
def own_secured() -> list[dict[str, Any]]:
    """Return the project's own vectors in OER."""
    path = ROOT / "tests" / "vectors" / "secured.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def secured(vectors: Callable[[str], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return the shared vectors in OER: secured messages and certificates."""
    return [*vectors("ieee1609dot2.jsonl"), *vectors("certificates.jsonl")]
