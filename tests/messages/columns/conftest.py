"""What the tests of columns share: frames of every kind, mutants, and what a path says of a decoded message."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.errors import DecodeError
from cv2x.messages import Dialect, Record, Unknown, dialect
from cv2x.messages.paths import Target, members_of
from tests.messages.codec.conftest import Maker, maker, own_vectors, shared_vectors

__all__ = ["maker", "own_vectors", "shared_vectors"]


@pytest.fixture(scope="session")
def sae() -> Dialect:
    return dialect("j2735-2024")


@pytest.fixture(scope="session")
def cn() -> Dialect:
    return dialect("ydt3709")


@pytest.fixture(scope="session", params=["ydt3709", "j2735-2024"])
def either(request: pytest.FixtureRequest) -> Dialect:
    return dialect(request.param)


def verdict(d: Dialect, octets: bytes) -> str | None:
    """Return the name `decode` gives a frame, or None when it refuses it."""
    try:
        return str(d.decode(octets)[0])
    except DecodeError:
        return None


def made(d: Dialect, name: str, seed: int, *, unknowns: bool = False) -> Any:
    """Return a random message as a dict."""
    return Maker(d, seed, unknowns=unknowns).value(d.message_node(name))


def mutated(octets: bytes, rnd: random.Random) -> bytes:
    found = bytearray(octets)
    for _ in range(rnd.choice((1, 1, 2, 5))):
        place = rnd.randrange(len(found))
        match rnd.randrange(8):
            case 0 if place:
                del found[place:]
            case 1:
                found[place:place] = rnd.randbytes(rnd.randrange(1, 4))
            case 2:
                found[place] = rnd.choice((0, 0x7F, 0x80, 0xBF, 0xC0, 0xC4, 0xFF))
            case _:
                found[place] ^= 1 << rnd.randrange(8)
    return bytes(found)


def paths_of(d: Dialect, name: str, *, every: bool = True, limit: int = 400) -> list[str]:
    """Return all paths of a message that have a column, shallow ones first, through each type once on the way down."""
    nodes = d._nodes
    found: list[str] = []
    waiting: list[tuple[int, str, tuple[int, ...]]] = [(d.message_node(name), "", ())]
    while waiting and len(found) < limit:
        index, path, above = waiting.pop(0)
        node = nodes[index]
        inner = (*above, index)
        if index in above:
            continue
        fixed = node.get("min") == node.get("max") and not node.get("extensible") and node.get("min")
        plain = node["kind"] in ("boolean", "integer", "enumerated", "null", "sequence", "sequence-of", "choice")
        if path and (plain or node["kind"] in ("octets", "string") or (node["kind"] == "bits" and fixed)):
            found.append(path)
        dot = f"{path}." if path else ""
        if node["kind"] == "sequence":
            waiting += [
                (member["node"], dot + member["name"], inner)
                for member in members_of(node)
                if "default" not in member or nodes[member["node"]]["kind"] in ("integer", "enumerated", "boolean")
            ]
        elif node["kind"] == "choice":
            waiting += [(a["node"], dot + a["name"], inner) for a in [*node["root"], *(node["additions"] or ())]]
        elif node["kind"] == "sequence-of":
            for mark in ("[0]", "[1]", "[*]") if every else ("[0]", "[1]"):
                waiting.append((node["element"], path + mark, inner))
        elif node["kind"] == "open":
            waiting += [(held, f"{dot}{key}", inner) for key, held in node["table"].items()]
    return found


MISSING = object()


def said(d: Dialect, message: Any, target: Target) -> Any:
    """Return what a decoded message says at a path, as a column holds it; MISSING where it says nothing."""
    return _said(d, d._nodes[target.node], message, target, 0)


def _said(d: Dialect, leaf: dict[str, Any], held: Any, target: Target, at: int) -> Any:
    if held is None or isinstance(held, Unknown):
        return MISSING
    if at == len(target.steps):
        return _number(leaf, held)
    step = target.steps[at]
    match step.kind:
        case "member":
            assert isinstance(held, Record)
            inner = getattr(held, held._fields[step.index])
            after = target.steps[at + 1] if at + 1 < len(target.steps) else None
            if after is not None and after.kind == "key":
                key = getattr(held, after.key.replace("-", "_"))
                return _said(d, leaf, inner, target, at + 2) if key == int(after.name) else MISSING
            return _said(d, leaf, inner, target, at + 1)
        case "alternative":
            return _said(d, leaf, held[1], target, at + 1) if held[0] == step.name else MISSING
        case _:
            chosen = held if step.index < 0 else held[step.index : step.index + 1]
            return next((v for item in chosen if (v := _said(d, leaf, item, target, at + 1)) is not MISSING), MISSING)


def _number(leaf: dict[str, Any], held: Any) -> Any:
    match leaf["kind"]:
        case "enumerated":
            return _index([*leaf["names"], *(leaf["additions"] or ())], len(leaf["names"]), held)
        case "choice":
            names = [item["name"] for item in [*leaf["root"], *(leaf["additions"] or ())]]
            return _index(names, len(leaf["root"]), held[0])
        case "bits":
            return int.from_bytes(held[0], "big") >> (-held[1] & 7) if held[1] <= 56 else list(held[0])
        case "octets":
            fixed = leaf["min"] == leaf["max"] and not leaf["extensible"]
            return list(held) if fixed else held
        case "sequence-of":
            return len(held)
        case "sequence" | "null":
            return True
        case _:
            return held


def _index(names: list[str], roots: int, name: str) -> int:
    return names.index(name) if name in names else roots + int(name.removeprefix("unknown:"))


@pytest.fixture(scope="session")
def random_frames() -> Callable[..., list[bytes]]:
    """Return frames of random messages of one name."""

    def make(d: Dialect, name: str, count: int, *, unknowns: bool = True) -> list[bytes]:
        return [d.encode(name, made(d, name, seed, unknowns=unknowns)) for seed in range(count)]

    return make
