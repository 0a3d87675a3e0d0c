"""Types nobody wrote: random ASN.1 texts, and random values of them, are to pycrate what they are to the engine.

Left out of the texts is where pycrate 0.8.1 is known to fail: empty encodings (docs/codec-tables.md), lists of more
than 64 extension additions (X.691 11.9.3.4; it takes their number for octets), and, in OER, BIT STRINGs of extensible
size.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import asn1tools
import pytest

from cv2x.messages import Dialect
from cv2x.messages.schema import compile_tree

TYPES = 25
VALUES = 8
SPANS = (0, 1, 2, 6, 7, 8, 127, 128, 254, 255, 256, 65534, 65535, 65536, 2**32 - 1, 2**32, 2**40)


class Writer:
    """Writes random types; ``packed`` says that they are for UPER."""

    def __init__(self, seed: int, *, packed: bool) -> None:
        self.random = random.Random(seed)
        self.packed = packed

    def module(self) -> str:
        types = "\n".join(f"T{k} ::= {self.type(0)}" for k in range(TYPES))
        return f"M DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n{types}\nEND\n"

    def type(self, depth: int) -> str:
        kind = self.random.random()
        if depth == 3 or kind < 0.35:
            return self.leaf()
        if kind < 0.7:
            return f"SEQUENCE {{{', '.join(self.members(depth))}}}"
        if kind < 0.85:
            root = [f"c{k} {self.type(depth + 1)}" for k in range(self.random.randrange(1, 9))]
            return f"CHOICE {{{', '.join([*root, *self.additions(lambda k: f'd{k} {self.leaf()}')])}}}"
        return f"SEQUENCE {self.size()} OF {self.type(depth + 1)}"

    def members(self, depth: int) -> list[str]:
        optional = ("", " OPTIONAL")
        root = [f"m{k} {self.type(depth + 1)}{self.random.choice(optional)}" for k in range(self.random.randrange(6))]
        return ["first BOOLEAN", *root, *self.additions(self.addition, most=5)]

    def additions(self, one: Callable[[int], str], most: int = 66) -> list[str]:
        if self.random.random() < 0.5:
            return []
        return ["...", *(one(k) for k in range(self.random.choice((0, 1, 2, 3, most))))]

    def addition(self, k: int) -> str:
        if self.random.random() < 0.3:
            return f"[[ g{k} {self.leaf()} OPTIONAL, h{k} {self.leaf()} OPTIONAL ]]"
        return f"a{k} {self.leaf()} OPTIONAL"

    def leaf(self) -> str:
        match self.random.randrange(8):
            case 0 | 1 | 2:
                return f"INTEGER {self.range()}"
            case 3:
                return "BOOLEAN"
            case 4:
                return f"OCTET STRING {self.size()}"
            case 5:
                return f"BIT STRING {self.size() if self.packed else '(SIZE (3..20))'}"
            case 6:
                return f"{self.random.choice(('IA5String', 'VisibleString'))} {self.size()}"
            case _:
                root = [f"e{k}" for k in range(self.random.randrange(1, 20))]
                return f"ENUMERATED {{{', '.join([*root, *self.additions(lambda k: f'x{k}')])}}}"

    def range(self) -> str:
        low = self.random.choice((0, 1, -1, -5, 3, 100, -129, -32768))
        high = low + self.random.choice(SPANS)
        least, most = self.random.choice((str(low), str(low), "MIN")), self.random.choice((str(high), str(high), "MAX"))
        return self.random.choice((f"({least}..{most})", f"({least}..{most})", f"({least}..{most}, ...)", ""))

    def size(self) -> str:
        low = self.random.choice((1, 2, 5, 7, 8))
        high = low + self.random.choice((0, 0, 1, 3, 8, 60, 255, 300))
        both = str(low) if low == high else f"{low}..{high}"
        return self.random.choice((f"(SIZE ({both}))", f"(SIZE ({both}, ...))", f"(SIZE ({low}..MAX))", ""))


@pytest.mark.parametrize("encoding", ["uper", "coer"])
@pytest.mark.parametrize("seed", range(3))
def test_random_types_are_what_pycrate_sends(
    seed: int, encoding: str, maker: Any, pycrate_text: Callable[[str], dict[str, Any]]
) -> None:
    text = Writer(seed, packed=encoding == "uper").module()
    d = Dialect(compile_tree(asn1tools.parse_string(text), "random", encoding))
    theirs = pycrate_text(text)
    for name in d.types:
        read, write = (getattr(theirs[name], f"{way}_{encoding}") for way in ("from", "to"))
        for value_seed in range(VALUES):
            value = maker(d, value_seed, unknowns=False).value(d.type_node(name))
            octets = d.encode_type(name, value)
            assert d.plain(name, d.decode_type(name, octets)) == value, text
            read(octets)
            assert write() == octets, (name, text)
