"""What a run starts from: real messages of every dialect, each record in them by its own type, and random values.

A vector is offered to every dialect, since each may take it or come close.  Random values are made from the table of
the dialect, so that no message is without a seed.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cv2x.messages.etsi_frame import ROOTS

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.messages.codec.conftest import Maker
from tests.messages.oer.conftest import OerMaker

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CV2X_VECTORS", ROOT.parent / "shared" / "vectors"))
VALUES_PER_TYPE = 2

Seed = tuple[str | None, bytes]


def known_dialects() -> list[str]:
    """Return the names of all dialects, built in and not added."""
    from cv2x.messages.frames import FRAMELESS, FRAMES

    return sorted([*FRAMES, *FRAMELESS])


def load(name: str) -> Any:
    """Return a dialect.  Raises InputError."""
    from cv2x.messages import dialect

    return dialect(name)


def vectors() -> list[dict[str, Any]]:
    """Return every vector that is there, those of the repository first."""
    files = sorted((ROOT / "tests" / "vectors").glob("*.jsonl"))
    files += sorted(SHARED.glob("*.jsonl")) if SHARED.is_dir() else []
    found = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            vector = json.loads(line)
            if isinstance(vector.get("hex"), str):
                found.append(vector)
    return found


def seeds(d: Any, given: list[dict[str, Any]]) -> tuple[list[Seed], int]:
    """Return the seeds of a dialect, and how many vectors it takes as they are."""
    from cv2x.errors import Cv2xError

    found: dict[Seed, None] = {}
    taken = 0
    for vector in given:
        octets = bytes.fromhex(vector["hex"])
        kind = vector.get("type")
        ways = [None] if d.messages else []
        if kind in d.types and not (d.messages and kind in ("MessageFrame", "MessageFrame2")):
            ways.append(kind)
        for way in ways:
            try:
                value = d.decode(octets)[1] if way is None else d.decode_type(way, octets)
            except Cv2xError:
                continue
            taken += not isinstance(value, bytes)  # a message nobody knows is no vector of this dialect
            found[way, octets] = None
            add_records(d, value, found)
            break
    vectors_taken = taken
    for octets in (bytes.fromhex(vector["hex"]) for vector in given[::7] if d.messages):
        found[None, octets] = None
    add_random(d, found)
    return list(found), vectors_taken


def add_records(d: Any, value: Any, found: dict[Seed, None]) -> None:
    """Add every record of a value by the name of its own type."""
    if isinstance(value, tuple):
        for item in value:
            add_records(d, item, found)
    elif hasattr(value, "_fields") and hasattr(value, "to_dict"):
        name = type(value).__name__
        if name in d.types and len(found) < 6000:
            found[name, d.encode_type(name, value)] = None
        for field in value._fields:
            add_records(d, getattr(value, field), found)


def add_random(d: Any, found: dict[Seed, None]) -> None:
    """Add random values of every message, and of every type, with and without unknown extensions."""
    for name in d.messages:
        for seed in range(4 * VALUES_PER_TYPE):
            octets = random_octets(d, d.message_node(name), seed, lambda value, name=name: framed(d, name, value))
            if octets is not None:
                found[None, octets] = None
    for name in d.types:
        for seed in range(VALUES_PER_TYPE):
            octets = random_octets(d, d.type_node(name), seed, lambda value, name=name: d.encode_type(name, value))
            if octets is not None and len(octets) <= 2048:
                found[name, octets] = None
    if d.family in ("cn", "sae"):
        octets = random_octets(d, None, 0, lambda value: d.encode("unknown:4711", value))
        if octets is not None:
            found[None, octets] = None


def framed(d: Any, name: str, value: Any) -> bytes:
    """Return the frame of a message; a random ItsPduHeader gets its numbers first.  Raises EncodeError."""
    if d.family not in ROOTS:
        return bytes(d.encode(name, value))
    number, root = next(item for item in ROOTS[d.family].items() if item[1].name == name)
    key = "messageId" if "messageId" in value["header"] else "messageID"
    header = value["header"] | {"protocolVersion": max(root.versions), key: number}
    return bytes(d.encode(name, value | {"header": header}))


def random_octets(d: Any, node: int | None, seed: int, encode: Callable[[Any], bytes]) -> bytes | None:
    """Return a random value encoded; None where the maker of values of the tests does not know a kind of it."""
    from cv2x.errors import EncodeError

    maker = Maker if d.document["encoding"] == "uper" else OerMaker
    try:
        value = (
            random.Random(seed).randbytes(20_000)
            if node is None
            else maker(d, seed, unknowns=bool(seed % 2)).value(node)
        )
    except (AttributeError, KeyError, IndexError, TypeError, ValueError):
        return None
    try:
        return encode(value)
    except EncodeError:
        return None


def odd(value: Any, number: int) -> Any:
    """Return ``value`` (dicts, lists, scalars) with something in it that hardly fits."""
    rnd = random.Random(number)
    things: list[Any] = [
        None, True, -1, 0, 1, 255, 2**31, -(2**63), 2**63, 2**64, 10**30, 1.5, float("nan"), "", "x", "unknown:3",
        "unknown:99999999", "\ud800", "é" * 300, b"", b"\xff" * 9, bytearray(b"12345678"), [], [None] * 5, (), (b"", 0),
        (b"\xff", 3), (b"\xff", 99), {}, {"_additions": {70: b"x"}}, {"_additions": {0: None}}, ("a", "b"), object(),
    ]  # fmt: skip

    def walk(item: Any, depth: int) -> Any:
        if depth and rnd.random() < 0.15:
            return rnd.choice(things)
        if isinstance(item, dict) and item:
            keys = list(item)
            key = rnd.choice(keys)
            changed = dict(item)
            how = rnd.random()
            if how < 0.08:
                del changed[key]
            elif how < 0.12:
                changed["noSuchMember"] = 1
            elif how < 0.16:
                changed["_additions"] = rnd.choice(({0: b"a"}, {99: b""}, {3: None}, {-1: b""}, {"a": b""}, 5))
            else:
                changed[key] = walk(item[key], depth + 1)
            return changed
        if isinstance(item, list) and item:
            place = rnd.randrange(len(item))
            inner = walk(item[place], depth + 1)
            return rnd.choice(([*item[:place], inner, *item[place + 1 :]], item * 40, item[:place]))
        if isinstance(item, tuple) and len(item) == 2:
            return (item[0], walk(item[1], depth + 1)) if rnd.random() < 0.8 else (walk(item[1], depth + 1), item[0])
        if isinstance(item, int) and rnd.random() < 0.5:
            return item + rnd.choice((-1, 1, 1 << rnd.randrange(66), -(1 << rnd.randrange(66))))
        return rnd.choice(things)

    return walk(value, 0)
