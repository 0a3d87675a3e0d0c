"""Write the ASN.1 modules of a dialect, one file per subject, from structure tables of its message sets.

    python tools/asn1_from_facts.py DIALECT FACTS OUTDIR

FACTS is the folder with ``<schema>.json``, the dictionary ``asn1tools.parse_files`` returns, as JSON, and
``open_types.json``, which says which type an open field holds for each key.  Which schemas make a dialect, how their
types are dealt out to files, and what the files say about themselves, stands in ``asn1_subjects.py``, units in
``asn1_units.py``; ``asn1_union.py`` makes one set of modules of several schemas.  The modules describe wire
structure: names, order, ranges, extension markers.  Layout and words are ours.

Rules: an open field becomes an information object class with an extensible object set per place; a SEQUENCE of key and
open field that occurs in many places becomes one parameterised type; inner subtyping, contained subtypes and
parameters, as far as no encoding shows them, are left out.
"""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path
from typing import Any

from asn1_plan import OpenClass, Plan, Subject, dealt
from asn1_subjects import PLANS
from asn1_union import Descriptor, Key, Union
from asn1_units import units_of

from cv2x.messages.schema.leaves import SIMPLE

WIDTH = 110
INDENT = "    "


class Modules:
    """The types of one dialect, dealt out to subjects and written as text."""

    def __init__(self, union: Union, plan: Plan) -> None:
        self.plan, self.union = plan, union
        shared = {opened.shared.name for opened in plan.opens if opened.shared}
        self.types = {key: descriptor for key, descriptor in union.types.items() if key[1] not in shared}
        self.files = dealt(plan, list(self.types))
        self.value_files = {key: self._value_file(key) for key in union.values}
        self.sets: dict[tuple[str, str], tuple[OpenClass, dict[str, str]]] = {}
        self.met: set[str] = set()
        self.module = ""  # whose names are being read
        self.used: set[tuple[str, str]] = set()  # file and name

    def write(self, outdir: Path) -> list[Path]:
        """Write every module that holds something and return the paths."""
        bodies = {subject.file: self._types_of(subject) for subject in self.plan.subjects}
        missing = sorted(set(self.union.opens) - self.met)
        if missing:
            raise SystemExit(f"open field {missing[0]} was not met: name its class in the plan")
        outdir.mkdir(parents=True, exist_ok=True)
        paths = []
        for subject in self.plan.subjects:
            body, self.used = bodies[subject.file]
            body = self._classes_of(subject) + body + self._values_of(subject) + self._sets_of(subject)
            if not body:
                raise SystemExit(f"subject {subject.file} holds nothing")
            path = outdir / f"{subject.file}.asn"
            path.write_text(self._module(subject, body), encoding="utf-8")
            paths.append(path)
        return paths

    # ------------------------------------------------------------------ modules

    def _module(self, subject: Subject, body: list[str]) -> str:
        standing = textwrap.wrap(
            f"{subject.standing or self.plan.standing} Written by tools/asn1_from_facts.py.", WIDTH
        )
        head = [f"-- {line}".rstrip() for line in (subject.about, "", *standing)]
        begin = f"{self.plan.module(subject)} DEFINITIONS AUTOMATIC TAGS ::= BEGIN"
        parts = ["\n".join(head), begin, self._imports(subject), *body, "END"]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _imports(self, subject: Subject) -> str:
        lines = []
        for other in self.plan.subjects:
            names = sorted(name for file, name in self.used if file == other.file)
            if other is subject or not names:
                continue
            lines += [*_wrapped(names), f"{INDENT * 2}FROM {self.plan.module(other)}"]
        return "IMPORTS\n" + "\n".join(lines) + ";" if lines else ""

    def _types_of(self, subject: Subject) -> tuple[list[str], set[tuple[str, str]]]:
        self.used = set()
        body = [self._assignment(key) for key in self.types if self.files[key] == subject.file]
        body += [f"{alias} ::= {name}" for alias, name in subject.aliases]
        return body, self.used

    def _assignment(self, key: Key) -> str:
        self.module, name = key
        parameters = self.union.parameters(key)
        given = f" {{{', '.join(parameters)}}}" if parameters else ""
        text = f"{name}{given} ::= {self._type(self.types[key], name, 0, parameters)}"
        units = units_of(self.plan.units, name)
        if units:
            text = f"-- {units}\n{text}" if "\n" in text or len(text) + len(units) > WIDTH else f"{text}  -- {units}"
        values = [found for found in self.union.values if self._value_type(found) == key and self._is_here(found, key)]
        return text + ("\n\n" + self._values(values) if values else "")

    # ------------------------------------------------------------------ values

    def _value_type(self, key: Key) -> Key | None:
        return self.union.type(self.union.values[key]["type"], key[0])

    def _value_file(self, key: Key) -> str:
        """Return the file of a value: that of its module, else that of its type."""
        own = next((subject.file for subject in self.plan.subjects if subject.module == key[0]), None)
        kind = self._value_type(key)
        if own is None and kind is None:
            raise SystemExit(f"value {key[1]} belongs to no subject of the plan")
        return own or self.files[kind or key]

    def _is_here(self, value: Key, kind: Key) -> bool:
        return self.value_files[value] == self.files[kind]

    def _values_of(self, subject: Subject) -> list[str]:
        """Return the values of a file that do not stand under their type."""
        values = []
        for key, file in self.value_files.items():
            kind = self._value_type(key)
            if file == subject.file and (kind is None or self.files.get(kind) != file):
                values.append(key)
                if kind is not None:
                    self.used.add((self.files[kind], kind[1]))
        return [self._values(values)] if values else []

    def _values(self, keys: list[Key]) -> str:
        width = max(len(name) for _, name in keys)
        found = [(name, self.union.values[module, name]) for module, name in keys]
        return "\n".join(f"{name:<{width}} {value['type']} ::= {value['value']}" for name, value in found)

    # ------------------------------------------------------------------ open types

    def _classes_of(self, subject: Subject) -> list[str]:
        """Return the classes, and the parameterised types made of them, that live in this subject."""
        body = []
        for opened in self.plan.opens:
            if opened.file != subject.file:
                continue
            body.append(
                f"{opened.name} ::= CLASS {{\n{INDENT}&id    {opened.key_type} UNIQUE,\n{INDENT}&Type\n}} "
                f"WITH SYNTAX {{KEY &id TYPE &Type}}"
            )
            self._use(opened.key_type)
            if opened.shared:
                body.append(_shared(opened))
        return body

    def _use(self, name: str) -> None:
        """Note the use of a type of which the dialect has only one of that name."""
        self.used |= {(self.files[key], name) for key in self.types if key[1] == name}

    def _sets_of(self, subject: Subject) -> list[str]:
        """Return the object sets of a file, noting what they refer to."""
        body = []
        for (file, name), (opened, table) in self.sets.items():
            if file != subject.file:
                continue
            self.used.add((opened.file, opened.name))
            module, _, path = name.partition(":")
            for what in table.values():
                if what not in SIMPLE:
                    key = self.union.type_anywhere(what, module)
                    self.used.add((self.files[key], key[1]))
            body.append(_object_set(path, opened.name, table))
        return body

    def _open_place(self, path: str) -> tuple[OpenClass, str] | None:
        """Return (class, object set) for an open field, noting the set and its use."""
        place = f"{self.module}:{path}"
        if place not in self.union.opens:
            return None
        self.met.add(place)
        opened = next((kind for kind in self.plan.opens if re.fullmatch(kind.places, path)), None)
        if opened is None:
            raise SystemExit(f"open field {path}: name its class in the plan")
        head = path.partition(".")[0]
        name = opened.prefix + head
        table: dict[str, str] = next(iter(self.union.opens[place].values()), {})
        file = opened.sets or self.files[self.module, head]
        if self.sets.setdefault((file, f"{self.module}:{name}"), (opened, table)) != (opened, table):
            raise SystemExit(f"object set {name} would be two")
        self.used.add((file, name))
        return opened, name

    def _key(self, path: str) -> str:
        """Return the name of the member that selects for an open place, "" where the table is empty."""
        return next(iter(self.union.opens[f"{self.module}:{path}"]), "")

    def _as_shared(self, path: str) -> str | None:
        """Return the instance of a shared type that stands at a place, if one does."""
        for opened in self.plan.opens:
            field = f"{path}.{opened.shared.field}" if opened.shared else ""
            place = self._open_place(field) if re.fullmatch(opened.places, field) else None
            if opened.shared and place:
                self.used.add((opened.file, opened.shared.name))
                return f"{opened.shared.name} {{{{{place[1]}}}}}"
        return None

    # ------------------------------------------------------------------ types

    def _type(self, descriptor: Descriptor, path: str, depth: int, bound: list[str]) -> str:
        tag = f"[{descriptor['tag']['number']}] " if "tag" in descriptor else ""
        shared = self._as_shared(path)
        return tag + (shared or self._untagged(descriptor, path, depth, bound))

    def _untagged(self, descriptor: Descriptor, path: str, depth: int, bound: list[str]) -> str:
        kind = str(descriptor["type"])
        if kind in ("SEQUENCE", "SET", "CHOICE"):
            return f"{kind} {self._members(descriptor['members'], path, depth, bound)}"
        if kind in ("SEQUENCE OF", "SET OF"):
            size = f" ({self._size(descriptor['size'])})" if "size" in descriptor else ""
            element = self._type(descriptor["element"], path + "[]", depth, bound)
            return f"{kind.removesuffix(' OF')}{size} OF {element}"
        return (
            kind
            + self._arguments(kind, descriptor, path, bound)
            + _named(descriptor, depth)
            + self._constraints(descriptor)
        )

    def _arguments(self, kind: str, descriptor: Descriptor, path: str, bound: list[str]) -> str:
        """Return the actual parameters of a reference, noting its use."""
        if kind in bound:
            return ""
        key = self.union.type(kind, self.module)
        if key is None:
            if "&" in kind:
                raise SystemExit(f"{path}: an open field that is not given")
            return ""
        if key not in self.files:
            raise SystemExit(f"{path}: {kind} is used without an open field given")
        self.used.add((self.files[key], key[1]))
        if not self.union.parameters(key):
            return ""
        given = [self._type(what, path, 0, bound) for what in descriptor["actual-parameters"]]
        return f" {{{', '.join(given)}}}"

    def _members(self, members: list[Any], path: str, depth: int, bound: list[str]) -> str:
        if not members:
            return "{}"
        flat = [member for item in members for member in (item if isinstance(item, list) else [item]) if member]
        named = [member for member in flat if "name" in member]
        width = max((len(member["name"]) for member in named), default=0) + 2
        lines = []
        for item in members:
            if isinstance(item, list):
                inner = [self._member(member, path, depth + 2, width, item, bound) for member in item]
                pad = INDENT * (depth + 1)
                lines.append(f"[[\n{pad}{INDENT}" + f",\n{pad}{INDENT}".join(inner) + f"\n{pad}]]")
            elif item is None:
                lines.append("...")
            elif "components-of" in item:
                key = self.union.type(item["components-of"], self.module)
                self.used.add((self.files[key or ("", "")], item["components-of"]))
                lines.append(f"COMPONENTS OF {item['components-of']}")
            else:
                lines.append(self._member(item, path, depth + 1, width, named, bound))
        return _block([None if line == "..." else line for line in lines], depth)

    def _member(
        self, member: Descriptor, path: str, depth: int, width: int, siblings: list[Descriptor], bound: list[str]
    ) -> str:
        text = self._class_field(member, path, siblings)
        if text is None:
            text = self._type(member, f"{path}.{member['name']}", depth, bound)
        tail = " OPTIONAL" if member.get("optional") else ""
        if "default" in member:
            tail = f" DEFAULT {_default(member['default'])}"
            self._use_value(member["default"])
        return f"{member['name']:<{width}}{text}{tail}"

    def _class_field(self, member: Descriptor, path: str, siblings: list[Descriptor]) -> str | None:
        """Return the field of a class that a member, or the element of a list, is: an open field or its key."""
        place, listed = f"{path}.{member['name']}", f"{path}.{member['name']}[]"
        if opened := self._open_place(place):
            key = self._key(place) or next(other["name"] for other in siblings if other is not member)
            # From inside a CHOICE or a list the key is looked for from the outermost SEQUENCE.
            level = "." if any(other["name"] == key for other in siblings) else ""
            text = f"{opened[0].name}.&Type ({{{opened[1]}}}{{@{level}{key}}})"
        elif opened := self._open_place(listed):
            size = f"({self._size(member['size'])}) " if "size" in member else ""
            text = f"SEQUENCE {size}OF {opened[0].name}.&Type ({{{opened[1]}}}{{@{self._key(listed)}}})"
        elif opened := self._selected(member["name"], path, siblings):
            text = f"{opened[0].name}.&id ({{{opened[1]}}})"
        else:
            return None
        self.used.add((opened[0].file, opened[0].name))
        return text

    def _selected(self, name: str, path: str, siblings: list[Descriptor]) -> tuple[OpenClass, str] | None:
        """Return (class, object set) of the open field for which the member ``name`` is the key."""
        for other in siblings:
            place = f"{path}.{other['name']}"
            inner = other["members"] if other["type"] == "CHOICE" else []
            for found in (place, f"{place}[]", *(f"{place}.{member['name']}" for member in inner if member)):
                if f"{self.module}:{found}" not in self.union.opens:
                    continue
                key = self._key(found) or next(one["name"] for one in siblings if one is not other)
                if key == name:
                    return self._open_place(found)
        return None

    # ------------------------------------------------------------------ constraints

    def _constraints(self, descriptor: Descriptor) -> str:
        text = ""
        if "from" in descriptor:
            text += " (FROM (" + " | ".join(f'"{low}".."{high}"' for low, high in descriptor["from"]) + "))"
        if "size" in descriptor:
            text += f" ({self._size(descriptor['size'])})"
        elements = descriptor.get("restricted-to", [])
        if elements and not any(isinstance(element, dict) for element in elements):
            text += f" ({self._elements(elements)})"
        return text

    def _size(self, elements: list[Any]) -> str:
        return f"SIZE ({self._elements(elements)})"

    def _elements(self, elements: list[Any]) -> str:
        """Return a constraint: alternatives joined by ``|``, the ellipsis by commas."""
        runs: list[list[str]] = [[]]
        for element in elements:
            for end in element if isinstance(element, list) else [element]:
                self._use_value(end)
            if element is None:
                runs += [["..."], []]
            else:
                runs[-1].append(f"{element[0]}..{element[1]}" if isinstance(element, list) else str(element))
        return ", ".join(" | ".join(run) for run in runs if run)

    def _use_value(self, name: Any) -> None:
        key = self.union.value(name, self.module) if isinstance(name, str) else None
        if key is not None:
            self.used.add((self.value_files[key], key[1]))


def _shared(opened: OpenClass) -> str:
    shared = opened.shared
    if shared is None:
        raise SystemExit(f"class {opened.name} has no shared type")
    width = max(len(shared.key), len(shared.field)) + 1
    return (
        f"{shared.name} {{{opened.name} : Set}} ::= SEQUENCE {{\n"
        f"{INDENT}{shared.key:<{width}}{opened.name}.&id ({{Set}}),\n"
        f"{INDENT}{shared.field:<{width}}{opened.name}.&Type ({{Set}}{{@.{shared.key}}})\n}}"
    )


def _named(descriptor: Descriptor, depth: int) -> str:
    numbers = list(descriptor.get("named-numbers", {}).items())
    items = descriptor.get("values") or descriptor.get("named-bits") or numbers
    if not items:
        return ""
    width = max(len(item[0]) for item in items if item)
    return " " + _block([None if item is None else f"{item[0]:<{width}} ({item[1]})" for item in items], depth)


def _block(lines: list[str | None], depth: int) -> str:
    pad = INDENT * (depth + 1)
    return "{\n" + ",\n".join(pad + ("..." if line is None else line) for line in lines) + "\n" + INDENT * depth + "}"


def _wrapped(names: list[str]) -> list[str]:
    """Return the import list of one module in lines of at most WIDTH columns."""
    lines = [INDENT]
    for number, name in enumerate(names):
        word = name + ("," if number < len(names) - 1 else "")
        if len(lines[-1]) + len(word) + 1 > WIDTH and lines[-1].strip():
            lines.append(INDENT)
        lines[-1] += word if lines[-1] == INDENT else f" {word}"
    return lines


def _object_set(name: str, class_name: str, table: dict[str, str]) -> str:
    if not table:
        return f"{name} {class_name} ::= {{...}}"
    rows = sorted(table.items(), key=lambda item: int(item[0]))
    width = max(len(key) for key, _ in rows)
    lines = [f"{INDENT}{{KEY {key:>{width}} TYPE {what}}}" for key, what in rows]
    return f"{name} {class_name} ::= {{\n" + " |\n".join(lines) + f",\n{INDENT}...\n}}"


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], str) and value[0].startswith("0x"):
            bits = f"{int(value[0], 16):0{4 * len(value[0][2:])}b}"[: value[1]]
            return f"'{bits}'B"
        return "{" + ", ".join(value) + "}"
    if isinstance(value, str) and re.match("0[xb]", value):
        return f"'{value[2:].upper()}'{'H' if value[1] == 'x' else 'B'}"
    return str(value)


def main(arguments: list[str]) -> int:
    """Run the tool and return its exit status."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    plan = PLANS.get(arguments[0])
    if plan is None:
        print(f"{arguments[0]}: no plan in asn1_subjects.py; there is one for {', '.join(PLANS)}", file=sys.stderr)
        return 2
    union = Union(Path(arguments[1]), plan.schemas, plan.rename, plan.first)
    for path in Modules(union, plan).write(Path(arguments[2])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
