"""From parsed ASN.1 to a table document (docs/codec-tables.md).

Strategy: every type is compiled once into nodes of the list; a reference becomes the index of what it refers to; a constrained reference is
a copy of that node with narrower bounds.  What is compiled *in place* (anonymous types, instances of parameterised types, types that hold an
open field of a given place) is named by its place: ``BasicSafetyMessage.partII[]``.

Rules:
- constraints PER does not see (single values of enumerations and strings, inner subtyping, sizes of UTF8String) leave no trace (X.691 10.3);
- a parameterised type stands in ``types`` only if its encoding does not depend on a parameter;
- an open field gets its table from the object set in the text, or from ``open_types``, which wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .bounds import ANY_INTEGER, ANY_SIZE, Bounds, narrow
from .constructs import Members, expand_components, has_marker, split_enumeration, split_members, tag_order
from .defaults import default_value
from .fault import Fault
from .lookup import Descriptor, Names, Tree
from .nodes import Node, Nodes
from .objects import object_table
from .scope import Argument, Scope, arguments_matter, bind

OpenTypes = Mapping[str, Mapping[str, Mapping[str, str]]]

FORMAT = 1
SIMPLE = {
    "BOOLEAN": "boolean", "NULL": "null", "REAL": "real", "OBJECT IDENTIFIER": "oid", "RELATIVE-OID": "relative-oid"
}  # fmt: skip
# Time types are VisibleString on the wire (X.680 clauses 46 and 47), ObjectDescriptor is GraphicString (clause 48).
STRINGS = {
    "IA5String": "IA5String", "VisibleString": "VisibleString", "ISO646String": "VisibleString", "NumericString": "NumericString",
    "PrintableString": "PrintableString", "UTF8String": "UTF8String", "BMPString": "BMPString", "UniversalString": "UniversalString",
    "GeneralString": "GeneralString", "GraphicString": "GraphicString", "TeletexString": "TeletexString", "T61String": "TeletexString",
    "VideotexString": "VideotexString", "ObjectDescriptor": "GraphicString", "GeneralizedTime": "VisibleString", "UTCTime": "VisibleString",
}  # fmt: skip
# Only these have one width per character, so only their sizes and alphabets are visible to PER (X.691 clause 30.1).
KNOWN_MULTIPLIER = {"IA5String", "VisibleString", "NumericString", "PrintableString", "BMPString", "UniversalString"}


class Compiler:
    """One compilation of one tree."""

    def __init__(self, tree: Tree, encoding: str, open_types: OpenTypes) -> None:
        self.names = Names(tree)
        self.nodes = Nodes()
        self.encoding = encoding
        self.open_types = open_types
        self.here = ("", "")  # module and type being compiled, for messages
        self._matched: set[str] = set()
        self._inside = {_parent(path, up) for path in open_types for up in range(1, path.count(".") + path.count("[]") + 1)}
        self._done: dict[tuple[str, str], int] = {}
        self._busy: dict[tuple[str, ...], int | None] = {}

    def document(self, dialect: str) -> dict[str, Any]:
        """Return the table document of the whole tree."""
        types = {}
        for module, content in self.names.tree.items():
            for name in content["types"]:
                if arguments_matter(self.names, module, name):
                    continue
                types[self.names.display(module, name)] = self.named(module, name)
        unused = sorted(set(self.open_types) - self._matched)
        if unused:
            raise Fault(f"open type given for {unused[0]}, which is no field of any type")
        return {"format": FORMAT, "dialect": dialect, "encoding": self.encoding, "types": types, "nodes": self.nodes.items}

    def named(self, module: str, name: str) -> int:
        """Return the node of a type by name; a type met again while it is compiled gets its place in advance."""
        key = (module, name)
        if key in self._done:
            return self._done[key]
        descriptor, _, _ = self.names.find("types", name, module)
        before, self.here = self.here, key
        self._done[key] = self._guarded(key, descriptor, Scope(module), name)
        self.here = before
        return self._done[key]

    def _guarded(self, key: tuple[str, ...], descriptor: Descriptor, scope: Scope, place: str) -> int:
        if key in self._busy:
            index = self._busy[key]
            if index is None:
                index = self._busy[key] = self.nodes.reserve()
            return index
        self._busy[key] = None
        index = self.compile(descriptor, scope, place)
        reserved = self._busy.pop(key)
        if reserved is None:
            return index
        if reserved == index:
            raise Fault("the type is defined as itself")
        # Children already point at the reserved place: it must hold a copy of the finished node.
        return self.nodes.fill(reserved, self.nodes[index])

    # ------------------------------------------------------------------ one type

    def compile(self, descriptor: Descriptor, scope: Scope, place: str) -> int:
        """Return the node of any descriptor standing at ``place``."""
        given = self._open_at(scope.module, place)
        if given is not None:
            return self._open(descriptor, scope, given)
        kind = descriptor["type"]
        if kind in SIMPLE:
            return self.nodes.add({"kind": SIMPLE[kind]})
        if kind in STRINGS:
            return self._string(descriptor, scope)
        build = {
            "INTEGER": self._integer, "ENUMERATED": self._enumerated, "BIT STRING": self._bits, "OCTET STRING": self._octets
        }.get(kind)  # fmt: skip
        if build:
            return self.nodes.add(build(descriptor, scope))
        if kind in ("SEQUENCE", "SET"):
            return self.nodes.add(self._sequence(descriptor, scope, place))
        if kind in ("SEQUENCE OF", "SET OF"):
            element = self.compile(descriptor["element"], scope, place + "[]")
            node = {"kind": "sequence-of", "element": element}
            return self.nodes.add(node | self._sized(descriptor, scope, ANY_SIZE))
        if kind == "CHOICE":
            return self.nodes.add(self._choice(descriptor, scope, place))
        if kind == "ANY DEFINED BY":
            return self.nodes.add({"kind": "open", "key": descriptor["value"], "table": {}})
        if kind == "OpenType":
            return self.nodes.add({"kind": "open", "key": "", "table": {}})
        if "&" in kind:
            return self._class_field(descriptor, scope, place)
        if kind in ("EXTERNAL", "EMBEDDED PDV", "CHARACTER STRING"):
            raise Fault(f"{kind} has no encoding here")
        return self._reference(descriptor, scope, place)

    def _reference(self, descriptor: Descriptor, scope: Scope, place: str) -> int:
        name = descriptor["type"]
        bound = scope.arguments.get(name)
        if bound is not None:
            if not isinstance(bound.what, dict):
                raise Fault(f"parameter '{name}' is used as a type but was given none")
            return self._constrained(self.compile(bound.what, bound.scope, place), descriptor, scope)
        definition, module, name = self.names.find("types", name, scope.module)
        if arguments_matter(self.names, module, name):
            inner = bind(definition, module, descriptor, scope)
            index = self._guarded((module, name, inner.signature()), definition, inner, place)
        elif f"{scope.module}:{place}" in self._inside or place in self._inside:
            index = self._guarded((module, name, place), definition, Scope(module, home=scope.place_module), place)
        else:
            index = self.named(module, name)
        return self._constrained(index, descriptor, scope)

    def _constrained(self, index: int, descriptor: Descriptor, scope: Scope) -> int:
        """Return the node of a reference with constraints of its own."""
        if not any(key in descriptor for key in ("restricted-to", "size", "from")):
            return index
        node = self.nodes[index]
        if not node:
            raise Fault("a type cannot constrain itself while it is being defined")
        kind = node["kind"]
        changed = dict(node)
        if kind == "integer" and "restricted-to" in descriptor:
            changed |= self._ranged(descriptor, scope, _bounds(node))
        elif kind in ("bits", "octets", "sequence-of"):
            changed |= self._sized(descriptor, scope, _bounds(node))
        elif kind == "string" and node["charset"] in KNOWN_MULTIPLIER:
            changed |= self._sized(descriptor, scope, _bounds(node))
            changed["alphabet"] = self._alphabet(descriptor, node["alphabet"])
        elif "size" in descriptor and kind not in ("string", "open"):
            raise Fault(f"SIZE does not apply to a {kind}")
        return self.nodes.add(changed)

    # ------------------------------------------------------------------ leaves

    def _integer(self, descriptor: Descriptor, scope: Scope) -> Node:
        return {"kind": "integer"} | self._ranged(descriptor, scope, ANY_INTEGER)

    def _enumerated(self, descriptor: Descriptor, scope: Scope) -> Node:
        implied = self.names.tree[scope.module].get("extensibility-implied", False)
        root, additions = split_enumeration(descriptor["values"], lambda name: self.names.integer(name, scope.module))
        node: Node = {"kind": "enumerated", "names": [name for name, _ in root]}
        if additions is None and implied:
            additions = []
        node["additions"] = None if additions is None else [name for name, _ in additions]
        if self.encoding == "oer":
            node["values"] = [number for _, number in [*root, *(additions or [])]]
        return node

    def _bits(self, descriptor: Descriptor, scope: Scope) -> Node:
        named = [
            [name, int(bit) if str(bit).isdigit() else self.names.integer(bit, scope.module)]
            for name, bit in descriptor.get("named-bits", [])
        ]
        return {"kind": "bits", "named": named or None} | self._sized(descriptor, scope, ANY_SIZE)

    def _octets(self, descriptor: Descriptor, scope: Scope) -> Node:
        return {"kind": "octets"} | self._sized(descriptor, scope, ANY_SIZE)

    def _string(self, descriptor: Descriptor, scope: Scope) -> int:
        charset = STRINGS[descriptor["type"]]
        node: Node = {"kind": "string", "charset": charset, "alphabet": None, "min": 0, "max": None, "extensible": False}
        if charset in KNOWN_MULTIPLIER:
            node |= self._sized(descriptor, scope, ANY_SIZE)
            node["alphabet"] = self._alphabet(descriptor, None)
        return self.nodes.add(node)

    def _alphabet(self, descriptor: Descriptor, parent: str | None) -> str | None:
        if "from" not in descriptor:
            return parent
        letters = {
            chr(code)
            for part in descriptor["from"]
            for low, high in [part if isinstance(part, (tuple, list)) else (part, part)]
            for code in range(ord(str(low)), ord(str(high)) + 1)
        }
        if parent is not None:
            letters &= set(parent)
        return "".join(sorted(letters))

    def _sized(self, descriptor: Descriptor, scope: Scope, parent: Bounds) -> Node:
        if "size" not in descriptor:
            return _as_node(parent)
        return _as_node(narrow(parent, descriptor["size"], lambda name: self._number(name, descriptor, scope)))

    def _ranged(self, descriptor: Descriptor, scope: Scope, parent: Bounds) -> Node:
        if "restricted-to" not in descriptor:
            return _as_node(parent)
        return _as_node(narrow(parent, descriptor["restricted-to"], lambda name: self._number(name, descriptor, scope)))

    def _number(self, name: Any, descriptor: Descriptor, scope: Scope) -> int | Bounds:
        """Return what a name in a constraint stands for: a named number of the type first, else a value (X.680 clause 19.10)."""
        if isinstance(name, dict):
            return _bounds(self.nodes[self.compile(name, scope, "")])
        named = self._named_numbers(descriptor, scope)
        if name in named:
            found = named[name]
            return found if isinstance(found, int) else self.names.integer(found, scope.module)
        if name.removeprefix("-").isdigit():
            return int(name)
        bound = scope.arguments.get(name)
        if bound is not None:
            return self._number(bound.what, {"type": "INTEGER"}, bound.scope) if isinstance(bound.what, str) else int(bound.what)
        return self.names.integer(name, scope.module)

    def _named_numbers(self, descriptor: Descriptor, scope: Scope) -> dict[str, Any]:
        module = scope.module
        for _ in range(64):
            if "named-numbers" in descriptor:
                return dict(descriptor["named-numbers"])
            if not self.names.knows("types", descriptor["type"], module):
                return {}
            descriptor, module, _name = self.names.find("types", descriptor["type"], module)
        return {}

    # ------------------------------------------------------------------ constructs

    def _sequence(self, descriptor: Descriptor, scope: Scope, place: str) -> Node:
        members = self._members(descriptor, scope)
        if descriptor["type"] == "SET":
            root, _, after = split_members(members)
            ordered = tag_order(self.names, [*root, *after], scope)
            parts: Members = (ordered, split_members(members)[1], [])
        else:
            parts = split_members(members)
        inner = scope.within(descriptor["members"])
        root, additions, after = parts
        node: Node = {
            "kind": "sequence",
            "name": self.names.display(scope.place_module, place),
            "root": [self._member(member, inner, place) for member in [*root, *after]],
            "extensible": has_marker(members),
            "additions": [
                {"group": [self._member(member, inner, place) for member in addition]}
                if isinstance(addition, list)
                else self._member(addition, inner, place)
                for addition in additions
            ],
        }
        return node

    def _members(self, descriptor: Descriptor, scope: Scope) -> list[Any]:
        members = expand_components(self.names, descriptor["members"], scope.module)
        if self.names.tree[scope.module].get("extensibility-implied", False) and not has_marker(members):
            members = [*members, None]
        return members

    def _member(self, member: Descriptor, scope: Scope, place: str) -> Node:
        # A member of COMPONENTS OF speaks the language of the module it was written in.
        if "module" in member:
            scope = Scope(member["module"], home=scope.place_module, members=scope.members)
        node = self._located(member, scope, place)
        compiled: Node = {"name": member["name"], "node": node, "optional": bool(member.get("optional", False))}
        if "default" in member:
            compiled["default"] = default_value(
                member["default"], self.nodes[node], lambda name: self._default_name(name, member, scope)
            )
        return compiled

    def _default_name(self, name: Any, member: Descriptor, scope: Scope) -> Any:
        if not isinstance(name, str):
            return name
        named = self._named_numbers(member, scope)
        return named[name] if name in named else self.names.value(name, scope.module)

    def _located(self, member: Descriptor, scope: Scope, place: str) -> int:
        try:
            return self.compile(member, scope, f"{place}.{member['name']}")
        except Fault as fault:
            if not fault.file and ": " not in fault.reason:
                fault.reason = f"{place}.{member['name']}: {fault.reason}"
            raise

    def _choice(self, descriptor: Descriptor, scope: Scope, place: str) -> Node:
        members = self._members(descriptor, scope)
        root, additions, after = split_members(members)
        flat = [item for addition in additions for item in (addition if isinstance(addition, list) else [addition])]
        ordered = tag_order(self.names, [*root, *after], scope, all_members=[*root, *flat, *after])
        return {
            "kind": "choice",
            "name": self.names.display(scope.place_module, place),
            "root": [self._alternative(member, scope, place) for member in ordered],
            "extensible": has_marker(members),
            "additions": [self._alternative(member, scope, place) for member in flat],
        }

    def _alternative(self, member: Descriptor, scope: Scope, place: str) -> Node:
        return {"name": member["name"], "node": self._located(member, scope, place)}

    # ------------------------------------------------------------------ open types

    def _open_at(self, module: str, place: str) -> Mapping[str, Mapping[str, str]] | None:
        if not self.open_types or not place:
            return None
        for path in (f"{module}:{place}", place):
            if path in self.open_types:
                self._matched.add(path)
                return self.open_types[path]
        return None

    def _open(self, descriptor: Descriptor, scope: Scope, given: Mapping[str, Mapping[str, str]]) -> int:
        """Return the open node of a field whose table came with the call; without a key its only sibling selects."""
        if given:
            [(key, table)] = given.items()
        else:
            key, table = self._selector(descriptor, scope), {}
        return self.nodes.add({
            "kind": "open",
            "key": key,
            "table": {
                number: self.nodes.add({"kind": SIMPLE[name]}) if name in SIMPLE else self.named(*self.names.type_anywhere(name, scope.module))
                for number, name in sorted(table.items(), key=lambda item: int(item[0]))
            },
        })  # fmt: skip

    def _selector(self, descriptor: Descriptor, scope: Scope) -> str:
        table = descriptor.get("table")
        if isinstance(table, list):
            return str(table[1][0]).lstrip(".")
        others = [member["name"] for member in scope.members if isinstance(member, dict) and member is not descriptor]
        if len(others) != 1:
            raise Fault("the open field has an empty table and no single sibling that could select")
        return str(others[0])

    def _class_field(self, descriptor: Descriptor, scope: Scope, place: str) -> int:
        class_name, field = descriptor["type"].split(".")
        definition, module, _ = self.names.find("object-classes", class_name, scope.module)
        fields = {member["name"]: member for member in definition["members"]}
        if field not in fields:
            raise Fault(f"class {class_name} has no field {field}")
        if field[1].islower():
            return self.compile({**fields[field], "name": field}, Scope(module, home=scope.place_module), place)
        table = descriptor.get("table")
        if not isinstance(table, list):
            return self.nodes.add({"kind": "open", "key": "", "table": {}})
        set_name, keys = table
        if len(keys) != 1 or keys[0].startswith(".."):
            raise Fault("a component relation over more than one level or one key is not supported")
        key_field = next(name for name in fields if name[1].islower())
        wanted = self._set_named(set_name, scope)
        objects = object_table(self.names, wanted, key_field, field)
        return self.nodes.add({
            "kind": "open",
            "key": keys[0].lstrip("."),
            "table": {str(number): self.compile(what, Scope(owner), f"{wanted[1] if wanted else set_name}.{number}") for number, (what, owner) in sorted(objects.items())},
        })  # fmt: skip

    def _set_named(self, name: str, scope: Scope) -> tuple[str, str] | None:
        """Return (module, object set) of a set or of the set bound to a parameter; ``None`` where the parser lost it."""
        argument: Argument | None = scope.arguments.get(name)
        if argument is None:
            return self.names.find("object-sets", name, scope.module)[1:]
        if isinstance(argument.what, dict):
            return self._set_named(argument.what["type"], argument.scope)
        return None


def _parent(path: str, up: int) -> str:
    """Return the place ``up`` steps above a place: ``A.b[].c`` -> ``A.b[]`` -> ``A.b`` -> ``A``."""
    for _ in range(up):
        path = path[:-2] if path.endswith("[]") else path.rpartition(".")[0]
    return path


def _bounds(node: Node) -> Bounds:
    if "min" not in node:
        raise Fault(f"a {node.get('kind', 'recursive type')} has no bounds to take")
    return Bounds(node["min"], node["max"], node["extensible"])


def _as_node(bounds: Bounds) -> Node:
    return {"min": bounds.low, "max": bounds.high, "extensible": bounds.extensible}
