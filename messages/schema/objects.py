"""Object sets (X.681): which type an open field holds for which key.

An object set in the tree is ``{"class", "members"}`` with members ``{"&id": number or value name, "&Type":
descriptor}``, ``{"set": name}`` for a set inside a set and ``{"object": name}`` for an object defined by name.
asn1tools gives the first form only for objects in default syntax; ``infoobjects`` reads what it drops.
"""

from __future__ import annotations

from typing import Any

from .fault import TextError
from .lookup import Descriptor, Names


def object_table(
    names: Names, wanted: tuple[str, str] | None, key_field: str, type_field: str
) -> dict[int, tuple[Descriptor, str]]:
    """Return key -> (descriptor, module to read it in) of a set given as (module, name); empty for ``None``."""
    table: dict[int, tuple[Descriptor, str]] = {}
    if wanted is None:
        return table
    module, name = wanted
    for member in names.find("object-sets", name, module)[0]["members"]:
        if not isinstance(member, dict):
            continue  # punctuation the parser leaves in
        if "set" in member:
            table |= object_table(names, names.find("object-sets", member["set"], module)[1:], key_field, type_field)
            continue
        owner, entry = module, member
        if "object" in member:
            found, owner, _ = names.find("values", member["object"], module)
            entry = found["value"]
        if type_field not in entry:
            continue  # an object without a type for this field says nothing about it
        key = _key(names, entry.get(key_field), owner, name)
        if key in table:
            raise TextError(f"object set {name} of module {module} has two entries for {key}")
        table[key] = (entry[type_field], owner)
    return table


def _key(names: Names, raw: Any, module: str, name: str) -> int:
    if isinstance(raw, str) and raw.removeprefix("-").isdigit():
        return int(raw)
    found = names.integer(raw, module) if isinstance(raw, str) else raw
    if not isinstance(found, int):
        raise TextError(f"an object of set {name} of module {module} has no integer key")
    return found
