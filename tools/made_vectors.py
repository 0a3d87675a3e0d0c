"""Make a vector for every message of every dialect that has none yet, and append it to tests/vectors/made.jsonl.

    python tools/made_vectors.py

Few real messages of some dialects are public, and of some none.  What is made here is a random value of the table whose
octets two independent codecs agree on (asn1tools and pycrate; tests/messages/differential), frozen: a line that stands
is never made again, so that a later release cannot change its octets without a test saying so.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cv2x.harness.interop.codecs.faults import touched
from cv2x.harness.interop.codecs.text_codec import TextCodec
from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi_frame import ROOTS

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from tests.messages.differential.oracles import NAMES, oracles_of  # noqa: E402 (the tests are beside the package)
from tests.messages.differential.values import Maker  # noqa: E402

PLACE = ROOT / "tests" / "vectors" / "made.jsonl"
SEEDS = 400
LONGEST = 300
TOPS = {"ieee1609dot2": ("Ieee1609Dot2Data", "Certificate", "EtsiTs103097Data"), "tci": ("TCIMsg",)}
"""The types that stand for messages where there is no frame."""
PER_TOP = 6


def main() -> None:
    """Append what is missing."""
    held = [json.loads(line) for line in PLACE.read_text("utf-8").splitlines()] if PLACE.exists() else []
    known = {(vector["dialect"], vector["message"]) for vector in held}
    with PLACE.open("a", encoding="utf-8") as file:
        for name in sorted(NAMES):
            d = dialect(name)
            wanted = [message for message in messages_of(d) if (name, message) not in known]
            oracles = oracles_of(d) if wanted else []
            for message in wanted:
                vector = made(d, message, oracles)
                print(name, message, "none found" if vector is None else f"{len(vector['hex']) // 2} octets")
                if vector is not None:
                    file.write(json.dumps(vector, ensure_ascii=False) + "\n")


def messages_of(d: Dialect) -> list[str]:
    """Return the names of the vectors of a dialect: its messages, or its top types with a number."""
    return list(d.messages) or [f"{top}-{k}" for top in TOPS[d.name] for k in range(PER_TOP)]


def made(d: Dialect, message: str, oracles: list[TextCodec]) -> dict[str, Any] | None:
    """Return the longest of several values that is no longer than ``LONGEST`` and that everybody agrees on."""
    best: tuple[str, bytes] | None = None
    for kind, value, octets in candidates(d, message):
        agreed = len(octets) <= LONGEST and (best is None or len(octets) > len(best[1]))
        if agreed and all(agrees(d, oracle, kind, value) for oracle in oracles):
            best = kind, octets
    if best is None:
        return None
    kind, octets = best
    as_json = d.to_json_type(kind, d.decode_type(kind, octets)) if not d.messages else d.to_json(*d.decode(octets))
    return {
        "id": f"made-{d.name}-{message.lower()}", "dialect": d.name, "type": kind, "message": message,
        "hex": octets.hex(), "expect": "roundtrip", "value": as_json,
        "source": ["tools/made_vectors.py"], "licence": "Apache-2.0",
        "notes": "made from the table; same octets from asn1tools 0.169 and pycrate 0.8.1 where not at fault",
    }  # fmt: skip


def candidates(d: Dialect, message: str) -> Iterator[tuple[str, Any, bytes]]:
    """Yield (type, value, frame) of random values."""
    top = message.rpartition("-")[0] if not d.messages else ""
    node = d.type_node(top) if top else d.message_node(message)
    kind = top or next(name for name in d.types if d.type_node(name) == node)
    for seed in range(SEEDS):
        number = seed * 1009 + sum(map(ord, message))
        value = Maker(d.document["nodes"], random.Random(number), beyond=False).value(node, 0)  # noqa: S311
        if d.family in ROOTS:
            numbered(value, d.family, message)
        yield kind, value, d.encode(message, value) if d.messages else d.encode_type(kind, value)


def numbered(value: dict[str, Any], release: str, message: str) -> None:
    """Give an ItsPduHeader the numbers of its message."""
    number, root = next(item for item in ROOTS[release].items() if item[1].name == message)
    header = value["header"]
    header["protocolVersion"] = max(root.versions)
    header["messageId" if "messageId" in header else "messageID"] = number


def agrees(d: Dialect, oracle: TextCodec, kind: str, value: Any) -> bool:
    """Whether an oracle gives the octets of the message, or is known not to."""
    if touched(oracle.name, oracle.uper, d.document["nodes"], d.type_node(kind), value):
        return oracle.name == "asn1tools"
    return oracle.encode(kind, value) == d.encode_type(kind, value)


if __name__ == "__main__":
    main()
