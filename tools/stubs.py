"""Write ``messages/records/<dialect>.pyi`` (and the module beside it) from the tables.

The stub says what the engine's records hold: one property per member with its type, range and unit, a constructor, and
a Literal per enumeration.  An extensible ENUMERATED or CHOICE can come out as one this edition does not know, so its
members are also ``str`` or a tuple with one.  ``--check`` writes nothing and says what is out of step.
"""

from __future__ import annotations

import argparse
import keyword
import sys
import textwrap
from pathlib import Path
from typing import Any

from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.records import python_name, python_names
from cv2x.messages.reference import Field, Reference

PLACE = Path(__file__).resolve().parents[1] / "messages" / "records"
RESERVED = {"replace", "to_dict"}  # methods of every record
MOST_IN_UNION = 12  # types an open field is spelled out with; more say nothing to a reader
LEAVES = {
    "boolean": "bool", "null": "None", "real": "float", "oid": "str", "relative-oid": "str", "integer": "int",
    "bits": "tuple[bytes, int]", "octets": "bytes", "string": "str",
}  # fmt: skip

MODULE = '''"""Records of {dialect}; what each holds stands in the stub beside this."""

from cv2x.messages.records import lazy

__getattr__, __dir__ = lazy("{dialect}")
'''
HEAD = """# Records of {dialect}. Written by tools/stubs.py from the table of the dialect: do not edit.
# ruff: noqa: A002, E501, N801, N802, N803, RUF100
# fmt: off
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from cv2x.messages import {names}

class _Record(Record):
    __getattr__: None  # type: ignore[assignment, misc]  # only the members below

class _Extensible(_Record):
    @property
    def _additions(self) -> dict[int, bytes | None] | None:
        \"\"\"Extension additions of a later edition: index -> octets.\"\"\"
"""


class Stub:
    """The stub of one dialect."""

    def __init__(self, name: str) -> None:
        self.reference = Reference(dialect(name))
        self.nodes = self.reference.nodes
        document = self.reference.dialect.document
        self.named = python_names(document)
        taken: dict[str, str] = {}
        for given in (*document["types"], *(node["name"] for node in self.nodes if node["kind"] == "sequence")):
            if taken.setdefault(python_name(given), given).replace("[]", "") != given.replace("[]", ""):
                raise SystemExit(f"{name}: {given} and {taken[python_name(given)]} would be one name in Python")
        self.alias: dict[int, str] = {}
        for given, index in self.named.items():
            own = self.nodes[index].get("name")
            if own is None or python_name(own) == given:
                self.alias.setdefault(index, given)

    def text(self) -> str:
        """Return the stub."""
        parts = []
        for name, index in self.named.items():
            node = self.nodes[index]
            if self.alias.get(index, name) != name:
                parts.append(f"{name}: TypeAlias = {self.alias[index]}\n")
            elif node["kind"] == "sequence":
                parts.append(self._class(name, index))
            else:
                parts.append(f"{name}: TypeAlias = {self._written(index)}\n")
        body = "\n".join(parts)
        names = "Record, Unknown" if "Unknown" in body else "Record"
        return HEAD.format(dialect=self.reference.dialect.name, names=names) + "\n" + body

    def _class(self, name: str, index: int) -> str:
        top = self.reference.node(index)
        fields = self.reference.parts(top)
        lines = [f"class {name}({'_Extensible' if top.extensible else '_Record'}):"]
        if not fields:
            return lines[0] + "\n    def __init__(self) -> None: ...\n"
        needed = [field for field in fields if not _absent(field)]
        others = [field for field in fields if _absent(field)]
        arguments = [f"{attribute(field.name)}: {self._given(field)}" for field in needed]
        arguments += [f"{attribute(field.name)}: {self._given(field)} = ..." for field in others]
        lines.append("    def __init__(")
        lines += [f"        {line}," for line in ("self", "*", *arguments)]
        lines.append("    ) -> None: ...")
        for field in fields:
            lines += ["    @property", f"    def {attribute(field.name)}(self) -> {self._held(field)}:"]
            lines += _docstring(field)
        return "\n".join(lines) + "\n"

    def _held(self, field: Field) -> str:
        """Return the type of an attribute."""
        found = "Literal[True]" if self.nodes[field.node]["kind"] == "null" else self.type(field.node)
        return f"{found} | None" if field.optional or field.addition else found

    def _given(self, field: Field) -> str:
        """Return the type of a constructor's argument."""
        node = self.nodes[field.node]
        if node["kind"] == "null":
            found = "Literal[True]"
        elif node["kind"] == "sequence-of":
            found = f"Sequence[{self._item(node['element'])}]"
        else:
            found = self._item(field.node)
        return f"{found} | None" if _absent(field) else found

    def _item(self, index: int) -> str:
        found = self.type(index)
        return f"{found} | Mapping[str, Any]" if self.nodes[index]["kind"] == "sequence" else found

    def type(self, index: int) -> str:
        """Return the type of the values of a node."""
        node = self.nodes[index]
        kind = node["kind"]
        if kind == "sequence":
            return self.alias[index]
        if kind == "sequence-of":
            return f"tuple[{self.type(node['element'])}, ...]"
        if kind == "enumerated":
            known = self.alias.get(index) or self._written(index)
            return known if node["additions"] is None else f"{known} | str"
        if kind == "choice":
            return self.alias.get(index) or self._written(index)
        if kind == "open":
            return self._open(node)
        return LEAVES[kind]

    def _written(self, index: int) -> str:
        """Return an ENUMERATED or CHOICE written out."""
        node = self.nodes[index]
        if node["kind"] == "enumerated":
            names = (*node["names"], *(node["additions"] or ()))
            return f"Literal[{', '.join(map(_quoted, names))}]"
        ways = [
            f"tuple[Literal[{_quoted(item['name'])}], {self.type(item['node'])}]"
            for item in (*node["root"], *node["additions"])
        ]
        return " | ".join([*ways, "tuple[str, bytes]"] if node["extensible"] else ways)

    def _open(self, node: dict[str, Any]) -> str:
        kinds = sorted({self.type(index) for index in node["table"].values()})
        if len(kinds) > MOST_IN_UNION:
            return "Any"
        return " | ".join([*kinds, "Unknown"])


def attribute(name: str) -> str:
    """Return the attribute that a member is read by."""
    found = name.replace("-", "_")
    return f"{found}_" if keyword.iskeyword(found) or found in RESERVED else found


def module_name(name: str) -> str:
    """Return the module of a dialect in ``cv2x.messages.records``."""
    return name.replace("-", "_")


def written() -> dict[Path, str]:
    """Return path -> text of all that this tool writes."""
    found = {}
    for name in FRAMES:
        found[PLACE / f"{module_name(name)}.py"] = MODULE.format(dialect=name)
        found[PLACE / f"{module_name(name)}.pyi"] = Stub(name).text()
    return found


def main() -> int:
    """Write the stubs, or with ``--check`` say which are out of step (exit status 1)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, say what is out of step")
    check = parser.parse_args().check
    stale = 0
    for path, text in written().items():
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        if check:
            print(f"{path.name} is out of step: run tools/stubs.py", file=sys.stderr)
        else:
            path.write_text(text, "utf-8")
            print(f"{path.name} written")
    return 1 if check and stale else 0


def _absent(field: Field) -> bool:
    return field.optional or field.addition or field.default is not None


def _docstring(field: Field) -> list[str]:
    words = field.words if not field.type else f"{field.type}: {field.words}"
    text = f"{words}; {field.note}" if field.note else words
    lines = textwrap.wrap(f'"""{_escaped(text)}."""', 108)
    return [f"        {line}" for line in lines]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', "'''").rstrip(' ".')


def _quoted(name: str) -> str:
    return f'"{name}"'


if __name__ == "__main__":
    sys.exit(main())
