"""asn1tools (MIT) over our ASN.1 texts.

It parses them as they stand and leaves open types as octets, so they are opened and closed here by the table, one call
of the codec each.
"""

from __future__ import annotations

from typing import Any

from cv2x.harness.interop.codecs.text_codec import TextCodec, inner_nodes


class Asn1tools(TextCodec):
    """asn1tools 0.169, UPER or OER."""

    name = "asn1tools"

    def compile(self, texts: list[str]) -> None:
        """Take the texts."""
        import asn1tools

        tree = asn1tools.parse_string("\n".join(texts))
        without_classes(tree)
        self.spec = asn1tools.compile_dict(tree, "uper" if self.uper else "oer")

    def type(self, kind: str) -> Any:
        """Return its object of a type."""
        module, _, plain = kind.rpartition(".")
        if module:
            return self.spec.modules.get(module, {}).get(plain)
        known = [self.spec.modules[module] for module in self.plain]
        return next((types[kind] for types in [*known, *self.spec.modules.values()] if kind in types), None)

    def encode(self, kind: str, value: Any) -> bytes:
        """Return the octets of a value."""
        return bytes(self.type(kind).encode(self._closed(self.roots[kind], value, None)))

    def decode(self, kind: str, octets: bytes) -> Any:
        """Return the value of octets."""
        return self._opened(self.roots[kind], self.type(kind).decode(octets), None)

    def _closed(self, index: int, value: Any, around: Any) -> Any:
        """Return a value with its open types as octets; ``around`` is the SEQUENCE that holds their keys."""
        return self._walked(index, value, around, self._close)

    def _opened(self, index: int, value: Any, around: Any) -> Any:
        return self._walked(index, value, around, self._open)

    def _close(self, index: int, value: Any) -> Any:
        return self.encode(self.named[index][0], value)

    def _open(self, index: int, value: Any) -> Any:
        return self.decode(self.named[index][0], value)

    def _walked(self, index: int, value: Any, around: Any, at_open: Any) -> Any:
        node = self.nodes[index]
        match node["kind"]:
            case "sequence-of":
                return [self._walked(node["element"], item, around, at_open) for item in value]
            case "choice":
                return value[0], self._walked(inner_nodes(node)[value[0]], value[1], around, at_open)
            case "sequence":
                inner = inner_nodes(node)
                return {name: self._walked(inner[name], held, value, at_open) for name, held in value.items()}
            case "open":
                key = str((around or {}).get(node["key"]))
                return at_open(node["table"][key], value) if key in node["table"] else value
            case _:
                return value


def without_classes(tree: dict[str, Any]) -> None:
    """Replace class fields in a parsed tree by what has the same octets: a key by its type, the open type by octets."""
    fields = {
        f"{name}.{member['name']}": definition(tree, module["types"], member["type"])
        for module in tree.values()
        for name, held in module["object-classes"].items()
        for member in held["members"]
    }
    for module in tree.values():
        module["object-classes"] = {}
        replace(module["types"], fields)


def definition(tree: dict[str, Any], types: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what defines the type of a class field: plain octets for an open type."""
    if name == "OpenType":
        return {"type": "OCTET STRING"}
    found = types.get(name) or next((m["types"][name] for m in tree.values() if name in m["types"]), {"type": name})
    return {key: held for key, held in found.items() if key in ("type", "restricted-to")}


def replace(found: Any, fields: dict[str, dict[str, Any]]) -> None:
    """Put the definitions of class fields in their places."""
    if isinstance(found, dict) and str(found.get("type")) in fields:
        found.pop("table", None)
        found |= fields[found["type"]]
    for inner in list(found.values()) if isinstance(found, dict) else found if isinstance(found, list) else ():
        replace(inner, fields)
