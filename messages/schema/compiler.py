"""From parsed ASN.1 to a table document (docs/codec-tables.md).

Strategy: every type is compiled once into nodes of the list; a reference becomes the index of what it refers to; a
constrained reference is a copy of that node with narrower bounds.  What is compiled *in place* (anonymous types,
instances of parameterised types, types that hold an open field of a given place) is named by its place:
``BasicSafetyMessage.partII[]``.

Rules:
- inner subtyping (WITH COMPONENTS) and contents constraints leave no trace, PER does not see them (X.691 clause 10.3);
- a parameterised type stands in ``types`` only if its encoding does not depend on a parameter;
- an open field gets its table from the object set in the text, or from ``open_types``, which wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .bounds import ANY_SIZE, Bounds
from .constructs import expand_components, has_marker, split_members, tag_order, tags_of
from .defaults import default_value
from .fault import TextError
from .leaves import Leaves, bounds
from .lookup import Descriptor, Names, Tree
from .nodes import Node, Nodes
from .opens import OpenField, OpenTypes, Places, class_field
from .scope import Scope, arguments_matter, bind

FORMAT = 1


class Compiler:
    """One compilation of one tree."""

    def __init__(self, tree: Tree, encoding: str, open_types: OpenTypes, plain: Sequence[str] = ()) -> None:
        self.names = Names(tree, plain)
        self.nodes = Nodes()
        self.encoding = encoding
        self.places = Places(self.names, open_types)
        self.leaves = Leaves(self.names, encoding, self._contained)
        self.here = ("", "")  # module and type being compiled, for messages
        self.references: dict[str, str] = {}  # place -> the type named there, for the legend
        self._done: dict[tuple[str, str], int] = {}
        self._busy: dict[tuple[str, ...], int | None] = {}

    def document(self, dialect: str) -> dict[str, Any]:
        """Return the table document of the whole tree."""
        types = {}
        for module, content in self.names.tree.items():
            for name in content["types"]:
                self.here = (module, name)
                if not arguments_matter(self.names, module, name):
                    types[self.names.display(module, name)] = self.named(module, name)
        self.here = ("", "")
        self.places.all_found()
        head = {"format": FORMAT, "dialect": dialect, "encoding": self.encoding}
        return {**head, "types": types, "nodes": self.nodes.items}

    def named(self, module: str, name: str) -> int:
        """Return the node of a type by name."""
        key = (module, name)
        if key not in self._done:
            definition, _, _ = self.names.find("types", name, module)
            before, self.here = self.here, key
            self._done[key] = self._guarded(key, definition, Scope(module), name)
            self.here = before
        return self._done[key]

    def _guarded(self, key: tuple[str, ...], definition: Descriptor, scope: Scope, place: str) -> int:
        """Return the node of a definition; one met again inside itself gets its index in advance."""
        if key in self._busy:
            index = self._busy[key]
            if index is None:
                index = self._busy[key] = self.nodes.reserve()
            return index
        self._busy[key] = None
        index = self.compile(definition, scope, place)
        reserved = self._busy.pop(key)
        if reserved == index:
            raise TextError("the type is defined as itself")
        return index if reserved is None else self.nodes.settle(reserved, index)

    def compile(self, descriptor: Descriptor, scope: Scope, place: str) -> int:
        """Return the node of any descriptor standing at ``place``."""
        given = self.places.at(scope.place_module, place)
        if given is not None:
            return self._open(self.places.field(given, descriptor, scope))
        leaf = self.leaves.node(descriptor, scope)
        if leaf is not None:
            return self.nodes.add(leaf)
        kind = descriptor["type"]
        if kind in ("SEQUENCE", "SET"):
            return self.nodes.add(self._sequence(descriptor, scope, place))
        if kind in ("SEQUENCE OF", "SET OF"):
            element = self.compile(descriptor["element"], scope, place + "[]")
            sized = self.leaves.sized(descriptor, scope, ANY_SIZE)
            return self.nodes.add({"kind": "sequence-of", "element": element} | sized)
        if kind == "CHOICE":
            return self.nodes.add(self._choice(descriptor, scope, place))
        if kind in ("ANY DEFINED BY", "OpenType"):
            return self._open(OpenField(str(descriptor.get("value", ""))))
        if "&" in kind:
            return self._class_field(descriptor, scope, place)
        if kind in ("EXTERNAL", "EMBEDDED PDV", "CHARACTER STRING"):
            raise TextError(f"{kind} is not supported")
        return self._reference(descriptor, scope, place)

    # ------------------------------------------------------------------ references

    def _reference(self, descriptor: Descriptor, scope: Scope, place: str) -> int:
        name = descriptor["type"]
        bound = scope.arguments.get(name)
        if bound is not None:
            if not isinstance(bound.what, dict):
                raise TextError(f"parameter '{name}' is used as a type but was given none")
            return self._constrained(self.compile(bound.what, bound.scope, place), descriptor, scope)
        definition, module, name = self.names.find("types", name, scope.module)
        self.references[self.names.display(scope.place_module, place)] = self.names.display(module, name)
        if arguments_matter(self.names, module, name):
            inner = bind(definition, module, descriptor, scope)
            index = self._guarded((module, name, inner.signature()), definition, inner, place)
        elif self.places.inside(scope.place_module, place):
            inner = Scope(module, home=scope.place_module)
            index = self._guarded((module, name, place), definition, inner, place)
        else:
            index = self.named(module, name)
        return self._constrained(index, descriptor, scope)

    def _constrained(self, index: int, descriptor: Descriptor, scope: Scope) -> int:
        """Return the node of a reference with constraints of its own."""
        keys = ["restricted-to", "size", "from"]
        if self.nodes[index].get("kind") == "real":
            keys.append("with-components")
        if not any(key in descriptor for key in keys):
            return index
        node = self.nodes[index]
        if not node:
            raise TextError("a type cannot constrain itself while it is being defined")
        return self.nodes.add(self.leaves.constrained(node, descriptor, scope))

    def _contained(self, descriptor: Descriptor, scope: Scope) -> Bounds:
        return bounds(self.nodes[self.compile(descriptor, scope, "")])

    # ------------------------------------------------------------------ constructs

    def _sequence(self, descriptor: Descriptor, scope: Scope, place: str) -> Node:
        members = self._members(descriptor, scope)
        before, additions, after = split_members(members)
        root = [*before, *after]
        if descriptor["type"] == "SET":
            root = tag_order(self.names, root, scope)
        inner = scope.within(members)
        return {
            "kind": "sequence",
            "name": self.names.display(scope.place_module, place),
            "root": [self._member(member, inner, place) for member in root],
            "extensible": has_marker(members),
            "additions": [
                {"group": [self._member(member, inner, place) for member in addition]}
                if isinstance(addition, list)
                else self._member(addition, inner, place)
                for addition in additions
            ],
        }

    def _choice(self, descriptor: Descriptor, scope: Scope, place: str) -> Node:
        members = self._members(descriptor, scope)
        before, additions, after = split_members(members)
        flat = [item for addition in additions for item in (addition if isinstance(addition, list) else [addition])]
        root = tag_order(self.names, [*before, *after], scope, flat)
        tags = tags_of(self.names, [*before, *after], flat, scope) if self.encoding != "uper" else {}

        def alternative(member: Descriptor) -> Node:
            node: Node = {"name": member["name"], "node": self._located(member, scope, place)}
            # OER sends the tag itself (X.696 clause 20), PER only the place in the order.
            return node | {"tag": list(tags[member["name"]])} if tags else node

        return {
            "kind": "choice",
            "name": self.names.display(scope.place_module, place),
            "root": [alternative(member) for member in root],
            "extensible": has_marker(members),
            "additions": [alternative(member) for member in flat],
        }

    def _members(self, descriptor: Descriptor, scope: Scope) -> list[Any]:
        members = expand_components(self.names, descriptor["members"], scope.module)
        if self.names.tree[scope.module].get("extensibility-implied", False) and not has_marker(members):
            members = [*members, None]
        return members

    def _member(self, member: Descriptor, scope: Scope, place: str) -> Node:
        if "module" in member:
            # A member brought by COMPONENTS OF speaks the language of the module it was written in.
            scope = Scope(member["module"], home=scope.place_module, members=scope.members)
        index = self._located(member, scope, place)
        node: Node = {"name": member["name"], "node": index, "optional": bool(member.get("optional", False))}
        if "default" in member:
            node["default"] = default_value(
                member["default"], self.nodes[index], lambda name: self._default_name(name, member, scope)
            )
        return node

    def _default_name(self, name: str, member: Descriptor, scope: Scope) -> Any:
        named = self.leaves.named_numbers(member, scope.module)
        return named[name] if name in named else self.names.value(name, scope.module)

    def _located(self, member: Descriptor, scope: Scope, place: str) -> int:
        try:
            return self.compile(member, scope, f"{place}.{member['name']}")
        except TextError as fault:
            fault.place = fault.place or f"{place}.{member['name']}"
            raise

    # ------------------------------------------------------------------ open types

    def _open(self, field: OpenField) -> int:
        table = {}
        for number, (what, module, place) in sorted(field.table.items()):
            table[str(number)] = self.compile(what, Scope(module), place)
        return self.nodes.add({"kind": "open", "key": field.key, "table": table})

    def _class_field(self, descriptor: Descriptor, scope: Scope, place: str) -> int:
        found = class_field(self.names, descriptor, scope)
        if isinstance(found, OpenField):
            return self._open(found)
        fixed, module = found
        return self.compile(fixed, Scope(module, home=scope.place_module), place)
