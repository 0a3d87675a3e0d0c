"""What the codec's tests share: dialects, hand-made tables, vectors, random values, and pycrate for texts.

Random values are made from the table of a dialect, never from a list of messages.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.messages import Dialect, dialect

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("CV2X_VECTORS", ROOT.parent / "shared" / "vectors"))


@pytest.fixture(scope="session", params=["ydt3709", "j2735-2024"])
def either(request: pytest.FixtureRequest) -> Dialect:
    return dialect(request.param)


@pytest.fixture(scope="session")
def sae() -> Dialect:
    return dialect("j2735-2024")


@pytest.fixture(scope="session")
def cn() -> Dialect:
    return dialect("ydt3709")


@pytest.fixture(scope="session")
def one_type() -> Callable[..., Codec]:
    """Return the codec of a hand-made table whose type ``T`` is the first of the nodes given."""

    def make(*nodes: dict[str, Any]) -> Codec:
        return Codec({"format": 1, "dialect": "test", "encoding": "uper", "types": {"T": 0}, "nodes": list(nodes)})

    return make


@pytest.fixture(scope="session")
def shared_vectors() -> Callable[[str], list[dict[str, Any]]]:
    """Return the vectors of one of the shared files; skips where the folder is not there."""

    def read(name: str) -> list[dict[str, Any]]:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"no shared vectors at {path}: set CV2X_VECTORS")
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    return read


@pytest.fixture(scope="session")
def own_vectors() -> list[dict[str, Any]]:
    path = ROOT / "tests" / "vectors" / "messages.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def nodes_of(d: Dialect) -> list[dict[str, Any]]:
    return d._nodes


def members_of(node: dict[str, Any]) -> list[tuple[dict[str, Any], bool]]:
    """Return every member of a SEQUENCE and whether it stands behind the ellipsis."""
    found = [(member, False) for member in node["root"]]
    for addition in node["additions"] or ():
        found += [(member, True) for member in addition.get("group", [addition])]
    return found


class Maker:
    """Random valid values of a dialect's types, in the conventions of ``to_dict()``."""

    def __init__(self, d: Dialect, seed: int, *, unknowns: bool) -> None:
        self.nodes = nodes_of(d)
        self.random = random.Random(seed)
        self.unknowns = unknowns
        self.left = 400

    def value(self, index: int, depth: int = 0) -> Any:
        node = self.nodes[index]
        self.left -= 1
        return getattr(self, "_" + node["kind"].replace("-", "_"))(node, depth)

    def _boolean(self, _node: dict[str, Any], _depth: int) -> bool:
        return self.random.random() < 0.5

    def _null(self, _node: dict[str, Any], _depth: int) -> None:
        return None

    def _oid(self, _node: dict[str, Any], _depth: int) -> str:
        return ".".join(["1", "2", *(str(self.random.randrange(100000)) for _ in range(self.random.randrange(4)))])

    def _integer(self, node: dict[str, Any], _depth: int) -> int:
        low, high = node["min"], node["max"]
        low = -(2**40) if low is None else low
        high = low + 2**40 if high is None else high
        return self.random.choice((low, high, self.random.randint(low, high), self.random.randint(low, high)))

    def _enumerated(self, node: dict[str, Any], _depth: int) -> str:
        if node["additions"] is not None and self.unknowns and self.random.random() < 0.05:
            return f"unknown:{len(node['additions']) + self.random.choice((0, 1, 70, 300))}"
        return self.random.choice([*node["names"], *(node["additions"] or ())])

    def _size(self, node: dict[str, Any], most: int) -> int:
        low, high = node["min"], node["max"]
        high = low + most if high is None else min(high, low + most)
        return self.random.randint(low, high)

    def _bits(self, node: dict[str, Any], _depth: int) -> tuple[bytes, int]:
        count = self._size(node, 20)
        bits = self.random.getrandbits(count) if count else 0
        if node["named"] is not None and not node["extensible"] and count > node["min"]:
            bits |= 1
        return (bits << (-count & 7)).to_bytes((count + 7) // 8, "big"), count

    def _octets(self, node: dict[str, Any], _depth: int) -> bytes:
        return self.random.randbytes(self._size(node, 12))

    def _string(self, node: dict[str, Any], _depth: int) -> str:
        alphabet = node["alphabet"] or "abcXYZ019 "
        return "".join(self.random.choice(alphabet) for _ in range(self._size(node, 12)))

    def _sequence_of(self, node: dict[str, Any], depth: int) -> list[Any]:
        count = self._size(node, 3 if self.left > 0 and depth < 12 else 0)
        return [self.value(node["element"], depth + 1) for _ in range(count)]

    def _choice(self, node: dict[str, Any], depth: int) -> tuple[str, Any]:
        additions = node["additions"] or []
        if node["extensible"] and self.unknowns and self.random.random() < 0.05:
            return f"unknown:{len(additions) + self.random.choice((0, 2, 64, 5000))}", self.random.randbytes(3)
        picked = self.random.choice([*node["root"], *additions])
        return picked["name"], self.value(picked["node"], depth + 1)

    def _sequence(self, node: dict[str, Any], depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        likely = 0.5 if self.left > 0 and depth < 8 else 0.05
        for member, added in members_of(node):
            inner = self.nodes[member["node"]]
            if (member["optional"] or added) and "default" not in member and self.random.random() > likely:
                continue
            if inner["kind"] == "open":
                self._open(found, member["name"], inner, depth)
            else:
                found[member["name"]] = self.value(member["node"], depth + 1)
        if node["extensible"] and self.unknowns and self.random.random() < 0.05:
            first = len(node["additions"] or ())
            found["_additions"] = {first + k: self.random.randbytes(k + 1) for k in (0, 3, 70)}
        return found

    def _open(self, found: dict[str, Any], name: str, node: dict[str, Any], depth: int) -> None:
        """Fill an open member; its key was drawn before and is drawn again where the table knows some."""
        keys = list(node["table"])
        if keys and not (self.unknowns and self.random.random() < 0.1):
            key = self.random.choice(keys)
            found[node["key"]] = int(key)
            found[name] = self.value(node["table"][key], depth + 1)
        elif str(found[node["key"]]) in keys:
            found[name] = self.value(node["table"][str(found[node["key"]])], depth + 1)
        else:
            found[name] = self.random.randbytes(4)


@pytest.fixture(scope="session")
def maker() -> type[Maker]:
    return Maker


@pytest.fixture(scope="session")
def pycrate_text(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, Any]]:
    """Return pycrate's objects of an ASN.1 text."""
    made = iter(range(1000))

    def get(text: str) -> dict[str, Any]:
        return pycrate_types([text], tmp_path_factory.mktemp("pycrate") / f"text{next(made)}.py")

    return get


def pycrate_types(texts: list[str], path: Path) -> dict[str, Any]:
    from pycrate_asn1c.asnproc import GLOBAL, PycrateGenerator, compile_text, generate_modules

    GLOBAL.clear()
    with quiet():
        compile_text(texts)
        generate_modules(PycrateGenerator, str(path))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {
        held._name: held
        for holder in vars(module).values()
        for held in getattr(holder, "_all_", ())
        if held._mode == "TYPE"
    }


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep what pycrate prints to itself."""
    with contextlib.redirect_stdout(io.StringIO()):
        yield
