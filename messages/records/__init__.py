"""Record classes by name, for type checkers and people: ``from cv2x.messages.records.j2735_2024 import BSMcoreData``.

One module per built-in dialect; each gives the very class the engine makes (``dialect(…).record(…)``) the moment it is
asked for, and beside it lies a stub with every attribute, its type and unit, written from the tables by
``tools/stubs.py``.  A name in Python is that of the ASN.1 text with ``_`` for ``-`` and ``.``; an anonymous SEQUENCE
goes by its place (``BasicSafetyMessage_partII``).  An ENUMERATED is the Literal of its names, a CHOICE a tuple.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

__all__ = ["lazy", "python_name", "python_names"]


def python_name(name: str) -> str:
    """Return the name in Python of a type, or of an anonymous SEQUENCE by its place."""
    return name.replace("[]", "").replace("-", "_").replace(".", "_")


def python_names(document: dict[str, Any]) -> dict[str, int]:
    """Return the name in Python of every SEQUENCE, ENUMERATED and CHOICE that has a name -> its node."""
    nodes = document["nodes"]
    found: dict[str, int] = {}
    for name, index in document["types"].items():
        if nodes[index]["kind"] in ("sequence", "enumerated", "choice"):
            found[python_name(name)] = index
    for index, node in enumerate(nodes):
        if node["kind"] == "sequence":
            found.setdefault(python_name(node["name"]), index)
    return found


def lazy(name: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` of the module for a dialect."""
    names: dict[str, int] = {}

    def known() -> dict[str, int]:
        from cv2x.messages.dialect import dialect

        if not names:
            names.update(python_names(dialect(name).document))
        return names

    def get(wanted: str) -> Any:
        from cv2x.messages.dialect import dialect

        if wanted.startswith("_") or wanted not in known():
            raise AttributeError(f"{name} has no record, enumeration or choice {wanted!r}")
        d = dialect(name)
        node = d.document["nodes"][names[wanted]]
        if node["kind"] == "sequence":
            return d.record(node["name"])
        if node["kind"] == "choice":
            return tuple[str, Any]
        return Literal[(*node["names"], *(node["additions"] or ()))]

    return get, lambda: sorted(known())
