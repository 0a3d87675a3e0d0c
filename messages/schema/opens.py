"""Open fields: which member selects, and which type stands for which key.

An open field is either said by its place (``open_types``, for trees that know no object sets) or by the text: a
class field ``MESSAGE.&Type ({Messages}{@.messageId})``.  Rules: the key is a member of the nearest SEQUENCE around
the field; keys are integers; a set the parser has lost and nobody has given leaves an empty table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .fault import TextError
from .leaves import SIMPLE
from .lookup import Descriptor, Names
from .objects import object_table
from .scope import Scope

OpenTypes = Mapping[str, Mapping[str, Mapping[str, str]]]
Given = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class OpenField:
    """``key`` names the selecting member; ``table`` is key -> (descriptor, module to read it in, place)."""

    key: str
    table: dict[int, tuple[Descriptor, str, str]] = field(default_factory=dict)


class Places:
    """The places of ``open_types``: ``Type.member``, ``Type.list[].member``, with ``Module:`` in front where needed."""

    def __init__(self, names: Names, open_types: OpenTypes) -> None:
        self.names = names
        self.open_types = open_types
        self._found: set[str] = set()
        self._above = {above for path in open_types for above in _above(path)}

    def at(self, module: str, place: str) -> Given | None:
        """Return what was given for a place, ``None`` for a place that is not open."""
        for path in (f"{module}:{place}", place):
            if path in self.open_types:
                self._found.add(path)
                return self.open_types[path]
        return None

    def inside(self, module: str, place: str) -> bool:
        """Return whether an open place lies inside this one, so that a reference standing here is compiled in place."""
        return place in self._above or f"{module}:{place}" in self._above

    def field(self, given: Given, descriptor: Descriptor, scope: Scope) -> OpenField:
        """Return the open field of a given place; the types are looked for from the module of the place."""
        if not given:
            return OpenField(_sole_key(descriptor, scope))
        if len(given) != 1:
            raise TextError("an open field is selected by one member")
        [(key, table)] = given.items()
        entries = {}
        for number, name in table.items():
            owner = scope.place_module
            if name not in SIMPLE:
                owner, name = self.names.type_anywhere(name, owner)  # noqa: PLW2901
            entries[int(number)] = ({"type": name}, owner, "")
        return OpenField(key, entries)

    def all_found(self) -> None:
        """Raise TextError if a place was given that no type has."""
        missing = sorted(set(self.open_types) - self._found)
        if missing:
            raise TextError(f"an open type is given for {missing[0]}, which is no field of any type")


def class_field(names: Names, descriptor: Descriptor, scope: Scope) -> OpenField | tuple[Descriptor, str]:
    """Return the open field behind ``CLASS.&Type``, or (descriptor, module) of the type behind ``CLASS.&id``."""
    class_name, wanted = descriptor["type"].split(".")
    definition, module, _ = names.find("object-classes", class_name, scope.module)
    fields = {member["name"]: member for member in definition["members"]}
    if wanted not in fields:
        raise TextError(f"class {class_name} has no field {wanted}")
    if wanted[1].islower():
        return fields[wanted], module
    table = descriptor.get("table")
    if not isinstance(table, list):
        return OpenField("")
    set_name, keys = table
    if len(keys) != 1 or keys[0].startswith("..") or "." in keys[0].lstrip("."):
        raise TextError("a component relation by several members, or over several levels, is not supported")
    key_field = next((name for name in fields if name[1].islower()), "")
    found = _object_set(names, set_name, scope)
    objects = object_table(names, found, key_field, wanted)
    label = found[1] if found else set_name
    entries = {number: (what, owner, f"{label}.{number}") for number, (what, owner) in objects.items()}
    return OpenField(keys[0].lstrip("."), entries)


def _object_set(names: Names, name: str, scope: Scope) -> tuple[str, str] | None:
    """Return (module, object set) of a set or of the set bound to a parameter, ``None`` where the parser lost it."""
    argument = scope.arguments.get(name)
    if argument is None:
        return names.find("object-sets", name, scope.module)[1:]
    if isinstance(argument.what, dict):
        return _object_set(names, argument.what["type"], argument.scope)
    return None


def _sole_key(descriptor: Descriptor, scope: Scope) -> str:
    table = descriptor.get("table")
    if isinstance(table, list):
        return str(table[1][0]).lstrip(".")
    flat: list[Any] = [other for item in scope.members for other in (item if isinstance(item, list) else [item])]
    others = [member["name"] for member in flat if member is not None and member is not descriptor]
    if len(others) != 1:
        raise TextError("the open field has an empty table and no single sibling that could select")
    return str(others[0])


def _above(path: str) -> list[str]:
    """Return the places around a place: of ``A.b[].c`` these are ``A.b[]``, ``A.b`` and ``A``."""
    found = []
    while "." in path or path.endswith("[]"):
        path = path[:-2] if path.endswith("[]") else path.rpartition(".")[0]
        found.append(path)
    return found
