"""The two independent codecs, made of the same ASN.1 texts, spoken to in our own value conventions.

They share the text with the engine and nothing behind it: asn1tools parses it as it stands (what its parser or compiler
cannot take is rewritten here, and said in faults.py), pycrate has a parser and compiler of its own.  Open types are
encoded and decoded by the oracle, too: asn1tools leaves them as octets, so they are opened and closed here by the
table, one call of the oracle each.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cv2x.messages import Dialect
from cv2x.messages.schema.tables import DIALECTS
from tests.messages.codec.conftest import ROOT, members_of

FOLDERS = {dialect: folder for folder, (dialect, _, _) in DIALECTS.items()}


def oracles_of(d: Dialect) -> list[Oracle]:
    """Return both oracles of a dialect that is built in."""
    paths = sorted((ROOT / "messages" / "asn1" / FOLDERS[d.name]).glob("*.asn"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [kind(d.document, texts, DIALECTS[FOLDERS[d.name]][2]) for kind in (Asn1tools, Pycrate)]


def inner_nodes(node: dict[str, Any]) -> dict[str, int]:
    """Return the node of each member or alternative by name."""
    if node["kind"] == "choice":
        return {one["name"]: one["node"] for one in [*node["root"], *(node["additions"] or ())]}
    return {member["name"]: member["node"] for member, _ in members_of(node)}


class Oracle:
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

    def compile(self, texts: list[str]) -> None:
        raise NotImplementedError

    def type(self, kind: str) -> Any:
        """Return the oracle's own object of a type, or None."""
        raise NotImplementedError

    def encode(self, kind: str, value: Any) -> bytes:
        raise NotImplementedError

    def decode(self, kind: str, octets: bytes) -> Any:
        raise NotImplementedError


class Asn1tools(Oracle):
    """asn1tools 0.169, UPER or OER."""

    name = "asn1tools"

    def compile(self, texts: list[str]) -> None:
        import asn1tools

        tree = asn1tools.parse_string("\n".join(texts))
        without_classes(tree)
        self.spec = asn1tools.compile_dict(tree, "uper" if self.uper else "oer")

    def type(self, kind: str) -> Any:
        module, _, plain = kind.rpartition(".")
        if module:
            return self.spec.modules.get(module, {}).get(plain)
        known = [self.spec.modules[module] for module in self.plain]
        return next((types[kind] for types in [*known, *self.spec.modules.values()] if kind in types), None)

    def encode(self, kind: str, value: Any) -> bytes:
        return bytes(self.type(kind).encode(self._closed(self.roots[kind], value, None)))

    def decode(self, kind: str, octets: bytes) -> Any:
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


# What pycrate cannot compile (CANNOT_COMPILE in faults.py), and what has the same octets.
REWRITTEN = {
    "SequenceOfCartesianPosition3d (SIZE (3..16, ...))": "SEQUENCE (SIZE (3..16, ...)) OF CartesianPosition3d",
}


class Pycrate(Oracle):
    """pycrate 0.8, UPER or COER.

    It is not asked to check values: it knows constraints that leave no trace in octets, and our tables do not.
    """

    name = "pycrate"

    def compile(self, texts: list[str]) -> None:
        for what, instead in REWRITTEN.items():
            texts = [text.replace(what, instead) for text in texts]
        self.held = pycrate_types(texts)

    def type(self, kind: str) -> Any:
        return next((self.held[n] for n in (*(f"{m}.{kind}" for m in self.plain), kind) if n in self.held), None)

    def encode(self, kind: str, value: Any) -> bytes:
        held = self.type(kind)
        theirs = self._theirs(self.roots[kind], value, None)
        with without_bounds():
            held.set_val(theirs)
            return bytes(held.to_uper() if self.uper else held.to_coer())

    def decode(self, kind: str, octets: bytes) -> Any:
        held = self.type(kind)
        with without_bounds():
            (held.from_uper if self.uper else held.from_coer)(octets)
        return self._ours(self.roots[kind], held.get_val(), None)

    def _theirs(self, index: int, value: Any, around: Any) -> Any:
        node = self.nodes[index]
        match node["kind"]:
            case "bits":
                octets, count = value
                return int.from_bytes(octets, "big") >> (-count & 7), count
            case "null":
                return 0
            case "oid" | "relative-oid":
                return tuple(map(int, value.split(".")))
            case "sequence-of":
                return [self._theirs(node["element"], item, around) for item in value]
            case "choice":
                return value[0], self._theirs(inner_nodes(node)[value[0]], value[1], around)
            case "sequence":
                inner = inner_nodes(node)
                return {name: self._theirs(inner[name], held, value) for name, held in value.items()}
            case "open":
                key = str((around or {}).get(node["key"]))
                if key not in node["table"]:
                    return "_unk_004", value
                held = node["table"][key]
                kind, *others = self.named[held]
                if others:  # which of several equal types it is only the text knows; its octets are the same
                    return "_unk_004", self.encode(kind, value)
                return kind.rpartition(".")[2], self._theirs(held, value, around)
            case _:
                return value

    def _ours(self, index: int, value: Any, around: Any) -> Any:
        node = self.nodes[index]
        match node["kind"]:
            case "bits":
                number, count = value
                return (number << (-count & 7)).to_bytes((count + 7) // 8, "big"), count
            case "null":
                return None
            case "oid" | "relative-oid":
                return ".".join(map(str, value))
            case "sequence-of":
                return [self._ours(node["element"], item, around) for item in value]
            case "choice":
                return value[0], self._ours(inner_nodes(node)[value[0]], value[1], around)
            case "sequence":
                inner = inner_nodes(node)
                return {name: self._ours(inner[name], held, value) for name, held in value.items()}
            case "open":
                key = str((around or {}).get(node["key"]))
                return self._ours(node["table"][key], value[1], around) if key in node["table"] else value[1]
            case _:
                return value


@contextlib.contextmanager
def without_bounds() -> Iterator[None]:
    """Keep pycrate from checking values against constraints; the octets are what is compared."""
    from pycrate_asn1rt.asnobj import ASN1Obj

    before = ASN1Obj._SAFE_BND, ASN1Obj._SAFE_VAL
    ASN1Obj._SAFE_BND = ASN1Obj._SAFE_VAL = False
    try:
        yield
    finally:
        ASN1Obj._SAFE_BND, ASN1Obj._SAFE_VAL = before


def pycrate_types(modules: list[str]) -> dict[str, Any]:
    """Return pycrate's object of each type, by name and by ``Module.name``."""
    from pycrate_asn1c.asnproc import GLOBAL, PycrateGenerator, compile_text, generate_modules

    GLOBAL.clear()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "oracle.py"
        with quiet():
            compile_text(modules)
            generate_modules(PycrateGenerator, str(path))
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    found = {}
    for holder in vars(module).values():
        for held in getattr(holder, "_all_", ()):
            if held._mode == "TYPE":
                found[held._name] = found[f"{holder._name_}.{held._name}"] = held
    return found


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep what pycrate prints to itself."""
    with contextlib.redirect_stdout(io.StringIO()):
        yield
