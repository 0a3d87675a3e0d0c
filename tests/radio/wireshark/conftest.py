"""What the tests of the plugin share: the plugin in a file, tshark over many frames, and what it shows as JSON.

tshark's PDML is read by the nodes of the dialect's table and nothing of ours that made the plugin, so that `shown`
gives what `cv2x decode` prints, or does not.
"""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.radio import dsmp, wsmp
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.frame import Frame
from cv2x.radio.wireshark.plugin import FAMILIES, PREFIXES, plugin_text
from cv2x.security.spdu import wrap_unsecured

DIALECTS = [name for names in FAMILIES.values() for name in names]
UTC_NS = 1_700_000_000_000_000_000
COUNT = re.compile(r"\((\d+) bits\)")


@pytest.fixture(scope="session")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plugin") / "cv2x.lua"
    path.write_text(plugin_text(), encoding="utf-8")
    return path


@dataclass
class Packet:
    """A packet as tshark shows it."""

    element: ET.Element

    def proto(self, name: str) -> ET.Element | None:
        return next((proto for proto in self.element if proto.get("name") == name), None)

    def values(self, field: str) -> list[str]:
        return [str(item.get("show")) for item in self.element.iter("field") if item.get("name") == field]

    @property
    def remarks(self) -> list[str]:
        """Expert infos but for the packet comment."""
        found = [str(item.get("showname")) for item in self.element.iter("field") if item.get("name") == "_ws.expert"]
        return [text for text in found if "Comment" not in text]

    @property
    def malformed(self) -> bool:
        return any(item.get("name") == "_ws.malformed" for item in self.element.iter("proto"))


Dissect = Callable[..., list[Packet]]


@pytest.fixture(scope="session")
def dissect(tshark: str, plugin: Path) -> Dissect:
    """Runs tshark with the plugin over a capture."""

    def run(capture: Path, *options: str) -> list[Packet]:
        command = [tshark, "-r", str(capture), "-X", f"lua_script:{plugin}", "-T", "pdml", *options]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        assert "Lua" not in done.stderr, done.stderr
        assert "Lua Error" not in done.stdout, re.findall(r"Lua Error[^\"]*", done.stdout)[:5]
        return [Packet(element) for element in ET.fromstring(done.stdout).iter("packet")]

    return run


def preference(name: str) -> list[str]:
    """The option that reads messages by a dialect."""
    family = next(family for family, names in FAMILIES.items() if name in names)
    return ["-o", f"cv2x.{family}:{name}"]


def sdu(d: Dialect, octets: bytes) -> bytes:
    if d.family == "cn":
        return b"\x04" + dsmp.pack(111, octets)
    return b"\x01" + wsmp.pack(0x20, wrap_unsecured(octets), max_length=16_383)


def write(path: Path, frames: Iterable[bytes | Frame]) -> Path:
    with AirCapture(path) as capture:
        for number, frame in enumerate(frames):
            capture.write(frame if isinstance(frame, Frame) else Frame(frame), UTC_NS + number)
    return path


# What tshark shows, as JSON


def shown(d: Dialect, packet: Packet) -> tuple[str, Any]:
    """Return (short name, value) of the message in a packet, as `cv2x decode` has them."""
    prefix = PREFIXES[d.family]
    proto = packet.proto(prefix)
    assert proto is not None, f"no {prefix} in {[p.get('name') for p in packet.element]}"
    said, called, *items = _items(proto)
    assert (said.get("name"), said.get("show"), called.get("name")) == (
        f"{prefix}.dialect",
        d.name,
        f"{prefix}.message",
    )
    name = str(called.get("show"))
    index = d.type_node(FRAMES[d.name].type)
    node = d.document["nodes"][index]
    if node["kind"] == "sequence":
        frame = _sequence(d, node, items)
        return name, frame if name == FRAMES[d.name].type else frame["value"]
    (top,) = items
    alternative, value = _value(d, index, top)
    if name == FRAMES[d.name].type:
        return name, [alternative, value]
    return name, value["value"] if alternative == "msgFrameExt" else value


def _items(parent: ET.Element) -> Iterator[ET.Element]:
    return (item for item in parent if item.tag == "field" and not str(item.get("name")).startswith("_ws."))


def _label(item: ET.Element) -> str:
    return str(item.get("showname")).partition(": ")[0]


def _value(d: Dialect, index: int, item: ET.Element, siblings: dict[str, Any] | None = None) -> Any:
    nodes = d.document["nodes"]
    node, text = nodes[index], str(item.get("show"))
    inside = list(_items(item))
    match node["kind"]:
        case "integer":
            assert not inside
            return int(text)
        case "boolean":
            return {"1": True, "0": False}[text]
        case "null":
            return None
        case "octets":
            return text.replace(":", "")
        case "bits":
            return _bits(node, item, text.replace(":", ""), inside)
        case "sequence":
            return _sequence(d, node, inside)
        case "sequence-of":
            assert [_label(part) for part in inside] == [f"[{k}]" for k in range(int(text))]
            return [_value(d, node["element"], part) for part in inside]
        case "choice":
            (part,) = inside
            assert _label(part) == text
            held = {one["name"]: one["node"] for one in (*node["root"], *(node["additions"] or ()))}
            return [text, _value(d, held[text], part) if text in held else str(part.get("show")).replace(":", "")]
        case "open":
            if not inside:
                return text.replace(":", "")
            (part,) = inside
            return _value(d, node["table"][str((siblings or {})[node["key"]])], part)
        case _:
            return text


def _bits(node: dict[str, Any], item: ET.Element, octets: str, inside: list[ET.Element]) -> list[Any]:
    match = COUNT.search(str(item.get("showname")))
    assert match is not None
    count = int(match[1])
    flags = {_label(part): part.get("show") == "1" for part in inside}
    number = int(octets or "0", 16)
    wide = 4 * len(octets)
    assert flags == {name: bool(number >> wide - 1 - bit & 1) for name, bit in node["named"] or () if bit < count}
    return [octets, count]


def _sequence(d: Dialect, node: dict[str, Any], items: list[ET.Element]) -> dict[str, Any]:
    members = {member["name"]: member["node"] for member in node["root"]}
    for addition in node["additions"] or ():
        members |= {member["name"]: member["node"] for member in addition.get("group", [addition])}
    found: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for item in items:
        name = _label(item)
        if str(item.get("name")).endswith(".additions_announced"):
            unknown[str(int(str(item.get("show"))) - 1)] = None
        elif name.startswith("_additions"):
            unknown[name[11:-1]] = str(item.get("show")).replace(":", "")
        else:
            assert name not in found
            found[name] = _value(d, members[name], item, found)
    return found | ({"_additions": unknown} if unknown else {})


def told(d: Dialect, octets: bytes) -> tuple[str, Any]:
    """Return (short name, value) as `cv2x decode` prints them, control characters as the plugin shows them."""
    name, value = d.decode(octets)
    return name, _printable(d.to_json(name, value))


def _printable(value: Any) -> Any:
    match value:
        case str():
            return re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\x{ord(found[0]):02x}", value)
        case dict():
            return {name: _printable(held) for name, held in value.items()}
        case list():
            return [_printable(held) for held in value]
        case _:
            return value


def every_dialect() -> list[Dialect]:
    return [dialect(name) for name in DIALECTS]
