"""Types that real messages hardly use: the walk without the GIL refuses exactly what the decoder refuses."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from cv2x._uper import Codec, Plan
from cv2x.errors import DecodeError, InputError
from cv2x.messages.columns import STATUS
from tests.messages.columns.conftest import mutated

INT = {"kind": "integer", "min": 0, "max": 9, "extensible": False}
EXTENSIBLE = {"kind": "integer", "min": 0, "max": 9, "extensible": True}
ITEM = {"kind": "enumerated", "names": ["a", "b", "c"], "additions": ["d"]}
NAMED = {"kind": "bits", "min": 2, "max": 9, "extensible": False, "named": [["x", 0]]}
OCTETS = {"kind": "octets", "min": 0, "max": None, "extensible": False}


def member(name: str, node: int, *, optional: bool = False, **more: Any) -> dict[str, Any]:
    return {"name": name, "node": node, "optional": optional, **more}


def sequence(name: str, root: list[Any], additions: list[Any] | None = None) -> dict[str, Any]:
    return {
        "kind": "sequence", "name": name, "root": root, "extensible": additions is not None, "additions": additions,
    }  # fmt: skip


def string(charset: str, alphabet: str | None = None, low: int = 0, high: int | None = 40) -> dict[str, Any]:
    return {
        "kind": "string", "charset": charset, "alphabet": alphabet, "min": low, "max": high, "extensible": high == 3,
    }  # fmt: skip


def sized(kind: str, low: int, high: int | None, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "min": low, "max": high, "extensible": False, **more}


KEYED = [
    sequence(
        "T",
        [member("key", 1), member("value", 2), member("more", 3, optional=True)],
        [member("late", 4), {"group": [member("other", 2), member("set", 1, optional=True)]}],
    ),
    {"kind": "integer", "min": 0, "max": 7, "extensible": True},
    {"kind": "open", "key": "key", "table": {"0": 4, "3": 5, "9": 3}},
    ITEM,
    {"kind": "null"},
    sequence("Inner", [member("n", 6), member("again", 0, optional=True)]),
    sized("octets", 9, 9),
]
DEFAULTS = [
    sequence(
        "T",
        [
            member("a", 1, default=5), member("b", 2, default="b"), member("c", 3, default=["c0", 2]),
            member("d", 4, default=12), member("e", 5, default="0102030405060708"), member("f", 1),
        ],
        [member("g", 1, default=3), {"group": [member("h", 1, default=4), member("i", 1, optional=True)]}],
    ),
    INT, ITEM, NAMED, EXTENSIBLE, sized("octets", 8, 8),
]  # fmt: skip
TEXTS = [
    sequence("T", [member(f"m{k}", k) for k in range(1, 9)]),
    string("IA5String"), string("IA5String", "ACEG", 0, 3), string("UTF8String", None, 0, None), string("BMPString"),
    string("UniversalString", None, 0, 3), string("BMPString", "\u4e00\u4e01\u4e02", 1, 9), string("NumericString"),
    string("VisibleString", None, 2, 2),
]  # fmt: skip
NUMBERS = [
    sequence("T", [member(f"m{k}", k) for k in range(1, 9)]),
    {"kind": "integer", "min": 0, "max": 2**64 - 1, "extensible": False},
    {"kind": "integer", "min": None, "max": None, "extensible": False},
    {"kind": "integer", "min": -3, "max": None, "extensible": True}, EXTENSIBLE,
    {"kind": "real"}, {"kind": "oid"}, {"kind": "relative-oid"}, {"kind": "boolean"},
]  # fmt: skip
LISTS = [
    sequence("T", [member("a", 1), member("b", 2, optional=True), member("c", 4)]),
    sized("sequence-of", 1, 4, element=4), sized("sequence-of", 0, None, element=3), {"kind": "null"},
    {
        "kind": "choice", "name": "C", "extensible": True, "root": [{"name": "x", "node": 5}, {"name": "y", "node": 0},
        {"name": "z", "node": 3}], "additions": [{"name": "v", "node": 6}],
    },
    NAMED, sized("bits", 57, 57, named=None),
]  # fmt: skip
LISTS_OF_BITS = [sequence("T", [member("a", 1)]), NAMED]
TEXT = {
    f"m{k + 1}": text
    for k, text in enumerate(["hi", "ACE", "\xfc\u4e00", "\u4e00", "\U00020000", "\u4e02", "12", "ok"])
}
NUMBER = {"m1": 5, "m2": -(2**40), "m3": -1, "m4": 3, "m5": 0.5, "m6": "1.2.3", "m7": "4.5", "m8": True}
BITS = (b"\xc0", 2)
TABLES: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {
    "keyed": (KEYED, [
        {"key": 3, "value": {"n": bytes(9)}}, {"key": 0, "value": None},
        {"key": 9, "value": "d", "more": "b", "other": "c", "set": 3},
        {"key": 7, "value": b"abc", "_additions": {2: b"xy"}},
    ]),
    "defaults": (DEFAULTS, [{"f": 1}, {"f": 1, "a": 2, "b": "d", "c": (b"\xe0", 3), "d": 1, "e": bytes(8), "i": 7}]),
    "texts": (TEXTS, [TEXT]),
    "numbers": (NUMBERS, [NUMBER, {**NUMBER, "m1": 2**64 - 1, "m2": 2**70, "m3": -9, "m4": 300, "m5": -1e300}]),
    "lists": (LISTS, [
        {"a": [("x", BITS)], "b": [None] * 9, "c": ("y", {"a": [("z", None)], "c": ("v", (bytes(8), 57))})},
    ]),
}  # fmt: skip


def codec_of(nodes: list[dict[str, Any]]) -> Codec:
    return Codec({"format": 1, "dialect": "test", "encoding": "uper", "types": {"T": 0}, "nodes": nodes})


def statuses(plan: Plan, frames: list[bytes], values: list[Any], valid: list[Any]) -> tuple[list[int], list[int]]:
    status, rows = np.zeros(len(frames), np.uint8), np.zeros(len(frames), np.int64)
    good = plan.scan(tuple(frames), None, values, valid, status, rows)
    return status.tolist(), rows[:good].tolist()


def decodes(codec: Codec, octets: bytes) -> bool:
    try:
        codec.decode_type("T", octets)
    except DecodeError:
        return False
    return True


@pytest.mark.parametrize("name", TABLES)
def test_the_same_verdict_on_anything(name: str) -> None:
    """Random octets, and mutants of those that were good, generation by generation."""
    nodes, seeds = TABLES[name]
    codec = codec_of(nodes)
    plan = Plan(codec, "T", [], framed=False)
    rnd = random.Random(name)
    pool = [codec.encode_type("T", value) for value in seeds]
    good = 0
    for _ in range(12):
        frames = [rnd.randbytes(rnd.randrange(1, 30)) for _ in range(300)]
        frames += [mutated(rnd.choice(pool), rnd) for _ in range(900)]
        status, _ = statuses(plan, frames, [], [])
        wanted = [decodes(codec, octets) for octets in frames]
        assert [s == 0 for s in status] == wanted
        pool += [octets for octets, taken in zip(frames, wanted, strict=True) if taken]
        good += sum(wanted)
    assert good > 30


def test_fragments() -> None:
    codec = codec_of(
        [
            sequence("T", [member("a", 1), member("b", 2), member("c", 3)]),
            OCTETS,
            INT,
            {"kind": "open", "key": "b", "table": {"1": 1}},
        ]
    )
    plan = Plan(codec, "T", [(1,)], framed=False)
    frames = []
    for size in (0, 127, 128, 16383, 16384, 65536, 80000):
        frames.append(codec.encode_type("T", {"a": bytes(size), "b": 1, "c": bytes(size)}))
        frames.append(frames[-1][:-1])
    values = np.zeros(len(frames), np.int32)
    status, rows = statuses(plan, frames, [values], [None])
    assert [s == 0 for s in status] == [decodes(codec, octets) for octets in frames] == [True, False] * 7
    assert values[: len(rows)].tolist() == [1] * 7


def test_wide_integers_and_defaults_as_columns() -> None:
    codec = codec_of(NUMBERS)
    plan = Plan(codec, "T", [(0,), (1,), (2,)], framed=False)
    assert [column[0] for column in plan.columns] == ["int64"] * 3
    frames = [codec.encode_type("T", NUMBER), codec.encode_type("T", {**NUMBER, "m2": 2**70})]
    values = [np.zeros(2, np.int64) for _ in range(3)]
    status, rows = statuses(plan, frames, values, [None] * 3)
    assert rows == [0]
    assert status == [0, 8]
    assert [int(array[0]) for array in values] == [5, -(2**40), -1]

    codec = codec_of(DEFAULTS)
    plan = Plan(codec, "T", [(0,), (1,), (6,), (7,), (8,)], framed=False)
    assert [column[2] for column in plan.columns] == [False, False, False, False, True]
    frames = [codec.encode_type("T", {"f": 1}), codec.encode_type("T", {"f": 1, "a": 2, "b": "d", "g": 1, "i": 7})]
    values = [np.zeros(2, np.int32) for _ in range(5)]
    valid = [None, None, None, None, np.zeros(2, np.uint8)]
    assert statuses(plan, frames, values, valid) == ([0, 0], [0, 1])
    assert [array.tolist() for array in values] == [[5, 2], [1, 3], [3, 1], [4, 4], [0, 7]]
    assert valid[4] is not None
    assert valid[4].tolist() == [0, 1]


def test_what_has_no_column_form() -> None:
    for nodes, step in ((LISTS_OF_BITS, 0), (NUMBERS, 4), (NUMBERS, 5), (DEFAULTS, 2), (DEFAULTS, 4), (KEYED, 1)):
        with pytest.raises(InputError, match="no column form"):
            Plan(codec_of(nodes), "T", [(step,)], framed=False)


def test_text_of_every_kind_is_where_the_walk_says() -> None:
    codec = codec_of(TEXTS)
    plan = Plan(codec, "T", [(k,) for k in range(8)], framed=False)
    assert [column[0] for column in plan.columns] == ["span"] * 8
    texts = [TEXT, {**TEXT, "m1": "", "m2": "AC" * 30, "m3": "\u4e00" * 90, "m7": "0 9"}]
    frames = [codec.encode_type("T", text) for text in texts]
    spans = [np.zeros((2, 2), np.int64) for _ in range(8)]
    assert statuses(plan, frames, spans, [None] * 8) == ([0, 0], [0, 1])
    rows = np.arange(2)
    for k in range(8):
        assert plan.held(k, tuple(frames), None, spans[k], None, rows) == [text[f"m{k + 1}"] for text in texts]
    spans[0][0] = 10**6, 8
    with pytest.raises(ValueError, match="not within its frame"):
        plan.held(0, tuple(frames), None, spans[0], None, rows)


def test_octets_in_fragments_have_no_column() -> None:
    codec = codec_of([sequence("T", [member("a", 1), member("b", 2)]), OCTETS, string("UTF8String", None, 0, None)])
    plan = Plan(codec, "T", [(0,), (1,)], framed=False)
    values = [{"a": bytes(70), "b": "x"}, {"a": bytes(16384), "b": "x"}, {"a": b"", "b": "x" * 16384}]
    frames = [codec.encode_type("T", value) for value in values]
    spans = [np.zeros((3, 2), np.int64) for _ in range(2)]
    status, rows = statuses(plan, frames, spans, [None] * 2)
    assert ([STATUS[s] for s in status], rows) == (["ok", "in fragments", "in fragments"], [0])
    assert plan.held(0, tuple(frames), None, spans[0][:1], None, np.array(rows)) == [bytes(70)]


def test_deep_nesting_ends() -> None:
    codec = codec_of([sequence("T", [member("inner", 0, optional=True)])])
    plan = Plan(codec, "T", [], framed=False)
    frames = [(((1 << depth) - 1) << (8 * 20 - depth)).to_bytes(20, "big")[: depth // 8 + 1] for depth in range(100)]
    status, _ = statuses(plan, frames, [], [])
    assert [s == 0 for s in status] == [decodes(codec, octets) for octets in frames]
    assert status[63] == 0
    assert status[64] != 0
