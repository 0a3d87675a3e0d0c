"""What Wireshark's own ITS dissectors read, as a value: its PDML walked by the nodes of a table.

The dissectors come from the ETSI texts and show every field under its ASN.1 name, so walking needs no list of fields.
What they show in no form that can be read back (open types, some strings) becomes `NOT_SHOWN`, and is not compared.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

from cv2x.harness.interop.codecs.text_codec import inner_nodes
from cv2x.harness.interop.difference import NOT_SHOWN
from cv2x.messages import Dialect

_LENGTH = re.compile(r"bit length (\d+)")
_NAMED = re.compile(r": (.+) \(-?\d+\)$")
_BITS = re.compile(r"^[.01 ]{4,}(= )?")
"""How the bits of a flag are drawn in front of its name."""
FAULTY = ("_ws.malformed", "_ws.expert")


class NotReadError(Exception):
    """A packet in which there is no message, or a faulty one; the text says what Wireshark says."""


def packets(text: str) -> list[ET.Element]:
    """Return the packets of a PDML document.  Raises NotReadError."""
    try:
        return list(ET.fromstring(text).iter("packet"))  # noqa: S314 - tshark wrote it, and expat refuses to expand much
    except ET.ParseError as error:
        raise NotReadError(f"its output is no XML: {error}") from error


def value_of(packet: ET.Element, d: Dialect, message: str) -> Any:
    """Return the value of a message in a packet.  Raises NotReadError where the dissector finds fault with it."""
    for proto in packet.iter("proto"):
        if proto.get("name") == "_ws.malformed":
            raise NotReadError(str(proto.get("showname") or "malformed packet"))
    for item in packet.iter("field"):
        if item.get("name") in FAULTY:
            raise NotReadError(str(item.get("showname") or "malformed"))
    its: ET.Element | None = next((one for one in packet if one.get("name") == "its"), None)
    fields = [] if its is None else list(_shown(its))
    if len(fields) < 2:
        raise NotReadError("no ITS message is found")
    node = d.document["nodes"][d.message_node(message)]
    found: dict[str, Any] = {}
    for member, item in zip(node["root"], fields, strict=False):
        found[member["name"]] = _Reader(d).value(member["node"], item)
    return found


class _Reader:
    def __init__(self, d: Dialect) -> None:
        self.nodes = d.document["nodes"]

    def value(self, index: int, item: ET.Element) -> Any:
        node, text = self.nodes[index], str(item.get("show"))
        match node["kind"]:
            case "integer":
                return int(text)
            case "boolean":
                return text in ("1", "True")
            case "null":
                return None
            case "enumerated":
                return _enumerated(node, item)
            case "octets":
                return bytes.fromhex(text.replace(":", ""))
            case "bits":
                return _bits(item, text)
            case "string":
                return text if len(text) == len(text.encode("ascii", "ignore")) else NOT_SHOWN
            case "sequence":
                return self._sequence(node, item)
            case "sequence-of":
                return [self.value(node["element"], part) for part in self._elements(node["element"], item)]
            case "choice":
                return self._choice(node, item)
            case _:
                return NOT_SHOWN

    def _sequence(self, node: dict[str, Any], item: ET.Element) -> dict[str, Any]:
        inner = inner_nodes(node)
        found = {}
        for part in _shown(item):
            name = _label(part)
            if name not in inner:  # roadworksSubCauseCode: a member named by what it says
                name = max((own for own in inner if name.lower().endswith(own.lower())), key=len, default=name)
            found[name] = self.value(inner[name], part) if name in inner else NOT_SHOWN
        for member in node["root"]:  # what equals its default is not sent, and not shown
            if "default" in member and member["name"] not in found:
                found[member["name"]] = member["default"]
        return {name: found[name] for name in sorted(found, key=[*inner, *found].index)}

    def _elements(self, element: int, item: ET.Element) -> Iterator[ET.Element]:
        for part in _shown(item):
            inside = list(_shown(part))
            numbered = str(part.get("show") or part.get("showname") or "").startswith("Item ")
            yield inside[0] if numbered and inside else part

    def _choice(self, node: dict[str, Any], item: ET.Element) -> tuple[str, Any]:
        inner = inner_nodes(node)
        for part in _shown(item):
            name = _label(part)
            if name in inner:
                return name, self.value(inner[name], part)
        named = _NAMED.search(str(item.get("showname")))
        return (named[1] if named else "?"), NOT_SHOWN


def _shown(parent: ET.Element) -> Iterator[ET.Element]:
    """Yield the fields that stand for something in the message, without what says how it was encoded."""
    for item in parent:
        name = str(item.get("name"))
        if item.tag == "field" and item.get("hide") != "yes" and not name.startswith(("per.", "_ws.")):
            yield item


def _label(item: ET.Element) -> str:
    return _BITS.sub("", str(item.get("showname")).partition(": ")[0]).strip()


def _enumerated(node: dict[str, Any], item: ET.Element) -> Any:
    named = _NAMED.search(str(item.get("showname")))
    name = named[1] if named else ""
    return name if name in (*node["names"], *(node["additions"] or ())) else NOT_SHOWN


def _bits(item: ET.Element, text: str) -> Any:
    length = _LENGTH.search(str(item.get("showname")))
    octets = bytes.fromhex(text.replace(":", ""))
    if length is None:
        return NOT_SHOWN if len(octets) * 8 > 64 else (octets, len(octets) * 8)
    return octets, int(length[1])
