"""A codec of somebody else's, made of our ASN.1 texts and spoken to in our own value conventions.

It shares the text with our engine and nothing behind it, so that agreement says something of the codec and nothing of
the text.  What its parser or compiler cannot take is rewritten, and said in `faults`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any

PLAIN = {
    "etsi-r1": ("ITS-Container",),
    "etsi-r2": ("ETSI-ITS-CDD",),
    "ieee1609dot2": ("Ieee1609Dot2", "Ieee1609Dot2BaseTypes"),
}
"""Modules whose types go by their plain names, as the tables were made (``DIALECTS`` of `cv2x.messages.schema.tables`,
which only a build can load: it needs asn1tools)."""


def texts_of(name: str) -> list[str]:
    """Return the ASN.1 texts of a built-in dialect."""
    folder = resources.files("cv2x.messages") / "asn1" / name.replace("-", "_")
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".asn")), key=lambda path: path.name)
    return [path.read_text(encoding="utf-8") for path in paths]


def members_of(node: dict[str, Any]) -> Iterable[dict[str, Any]]:
    """Return every member of a SEQUENCE."""
    yield from node["root"]
    for addition in node["additions"] or ():
        yield from addition.get("group", [addition])


def inner_nodes(node: dict[str, Any]) -> dict[str, int]:
    """Return the node of each member or alternative by name."""
    if node["kind"] == "choice":
        return {one["name"]: one["node"] for one in [*node["root"], *(node["additions"] or ())]}
    return {member["name"]: member["node"] for member in members_of(node)}


class TextCodec(ABC):
    """A codec that takes and gives values as ``to_dict()`` does: of a table document, the ASN.1 texts it was made of,
    and the modules whose types go by their plain names where several have one of a name.

    ``types`` are the types it knows.
    """

    name: str

    def __init__(self, document: dict[str, Any], texts: list[str], plain: Sequence[str] = ()) -> None:
        self.nodes: list[dict[str, Any]] = document["nodes"]
        self.roots: dict[str, int] = document["types"]
        self.uper = document["encoding"] == "uper"
        self.plain = plain
        self.named: dict[int, list[str]] = {}
        for kind, index in self.roots.items():
            self.named.setdefault(index, []).append(kind)
        self.compile(texts)
        self.types = frozenset(kind for kind in self.roots if self.type(kind) is not None)

    @abstractmethod
    def compile(self, texts: list[str]) -> None:
        """Take the texts."""

    @abstractmethod
    def type(self, kind: str) -> Any:
        """Return the codec's own object of a type, or None."""

    @abstractmethod
    def encode(self, kind: str, value: Any) -> bytes:
        """Return the octets of a value; whatever the codec raises comes through."""

    @abstractmethod
    def decode(self, kind: str, octets: bytes) -> Any:
        """Return the value of octets; whatever the codec raises comes through."""
