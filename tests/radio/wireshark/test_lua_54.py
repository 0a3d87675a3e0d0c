"""The plugin in Lua 5.4, which Wireshark 4.4 and newer have: the same tree as in the Lua of the tshark here."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cv2x.messages import dialect
from cv2x.radio.wireshark.plugin import PREFIXES
from tests.radio.wireshark.conftest import Dissect, sdu, write
from tests.radio.wireshark.test_bad_frames import mutants
from tests.radio.wireshark.test_messages import made, vectors

STUB = Path(__file__).with_name("stub.lua")


def lines(item: ET.Element, depth: int) -> Iterator[str]:
    """Yield the tree below an item as the stub prints it, expert infos aside."""
    for part in item:
        if part.tag == "field" and not str(part.get("name")).startswith("_ws."):
            yield f"{depth}\t{part.get('showname')}"
            yield from lines(part, depth + 1)


@pytest.mark.parametrize("name", ["j2735-2024", "ydt3709"])
def test_every_item_is_the_same_in_lua_54(
    name: str, tmp_path: Path, plugin: Path, program: Callable[[str], str], dissect: Dissect
) -> None:
    lua, d = program("lua5.4"), dialect(name)
    prefix = PREFIXES[d.family]
    frames = [*vectors(d), *made(d), *mutants(d, 3)]
    frames = [octets for octets in frames if octets]
    done = subprocess.run(
        [lua, str(STUB), str(plugin), prefix],
        input="".join(octets.hex() + "\n" for octets in frames),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    trees = [text.splitlines() for text in done.stdout.split("frame\n")[1:]]
    packets = dissect(write(tmp_path / "air.pcapng", (sdu(d, octets) for octets in frames)))
    compared = 0
    for octets, tree, packet in zip(frames, trees, packets, strict=True):
        proto = packet.proto(prefix)
        if proto is None:  # begins as an envelope does: the header's dissector took it for one
            continue
        kept = [line for line in tree[1:] if not line.startswith(f"2\t{prefix}.")]
        seen = list(lines(proto, 1))
        cut = [line[: len(one) - 1] + "…" if one.endswith("…") else line for one, line in zip(seen, kept, strict=False)]
        assert len(kept) == len(seen), octets.hex()
        assert cut == seen, octets.hex()
        compared += 1
    assert compared > len(frames) * 0.9
