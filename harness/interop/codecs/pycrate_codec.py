"""pycrate (LGPL-2.1) over our ASN.1 texts.

Licence and state make the rule: only a process of its own loads this (`cv2x.harness.interop.codecs.worker`), and the
tests.  pycrate is imported where a codec is made, and only where a user has installed it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cv2x.harness.interop.codecs.text_codec import TextCodec, inner_nodes

# What pycrate cannot compile (CANNOT_COMPILE in faults.py), and what has the same octets.
REWRITTEN = {
    "SequenceOfCartesianPosition3d (SIZE (3..16, ...))": "SEQUENCE (SIZE (3..16, ...)) OF CartesianPosition3d",
}


class Pycrate(TextCodec):
    """pycrate 0.8, UPER or COER.

    It is not asked to check values: it knows constraints that leave no trace in octets, and our tables do not.
    """

    name = "pycrate"

    def compile(self, texts: list[str]) -> None:
        """Take the texts."""
        for what, instead in REWRITTEN.items():
            texts = [text.replace(what, instead) for text in texts]
        self.held = pycrate_types(texts)

    def type(self, kind: str) -> Any:
        """Return its object of a type."""
        return next((self.held[n] for n in (*(f"{m}.{kind}" for m in self.plain), kind) if n in self.held), None)

    def encode(self, kind: str, value: Any) -> bytes:
        """Return the octets of a value."""
        held = self.type(kind)
        theirs = self._theirs(self.roots[kind], value, None)
        with without_bounds():
            held.set_val(theirs)
            return bytes(held.to_uper() if self.uper else held.to_coer())

    def decode(self, kind: str, octets: bytes) -> Any:
        """Return the value of octets."""
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
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} cannot be loaded")
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
