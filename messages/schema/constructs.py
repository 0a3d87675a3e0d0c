"""The parts of SEQUENCE, SET, CHOICE and ENUMERATED in the order they are encoded.

Rules: root members stand before the first ellipsis and after the second (X.680 clause 25); COMPONENTS OF brings the
root members of another type; a CHOICE (and a SET) is ordered by tag (X.691 clause 23.2), where an AUTOMATIC TAGS
module without tags in the construct numbers its members as written; an ENUMERATED is ordered by value, its additions
as written (X.691 clause 14).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .fault import TextError
from .lookup import Descriptor, Names
from .scope import Scope

Members = tuple[list[Descriptor], list[Any], list[Descriptor]]
CLASSES = {"UNIVERSAL": 0, "APPLICATION": 1, "": 2, "PRIVATE": 3}
UNIVERSAL = {
    "BOOLEAN": 1, "INTEGER": 2, "BIT STRING": 3, "OCTET STRING": 4, "NULL": 5, "OBJECT IDENTIFIER": 6,
    "ObjectDescriptor": 7, "REAL": 9, "ENUMERATED": 10, "UTF8String": 12, "RELATIVE-OID": 13, "SEQUENCE": 16,
    "SEQUENCE OF": 16, "SET": 17, "SET OF": 17, "NumericString": 18, "PrintableString": 19, "TeletexString": 20,
    "T61String": 20, "VideotexString": 21, "IA5String": 22, "UTCTime": 23, "GeneralizedTime": 24, "GraphicString": 25,
    "VisibleString": 26, "ISO646String": 26, "GeneralString": 27, "UniversalString": 28, "BMPString": 30,
}  # fmt: skip


def has_marker(members: list[Any]) -> bool:
    """Return whether an ellipsis stands among members."""
    return None in members


def split_members(members: list[Any]) -> Members:
    """Return (root before, additions, root after); an addition that is a list is a ``[[ ]]`` group."""
    if None not in members:
        return members, [], []
    first = members.index(None)
    rest = members[first + 1 :]
    if None not in rest:
        return members[:first], rest, []
    second = rest.index(None)
    return members[:first], rest[:second], rest[second + 1 :]


def split_enumeration(
    values: list[Any], integer: Callable[[str], int]
) -> tuple[list[tuple[str, int]], list[tuple[str, int]] | None]:
    """Return (root by ascending value, additions as written or ``None``)."""
    numbered = [
        None if item is None else (item[0], item[1] if isinstance(item[1], int) else integer(item[1]))
        for item in values
    ]
    marker = numbered.index(None) if None in numbered else len(numbered)
    root = sorted((item for item in numbered[:marker] if item), key=lambda item: item[1])
    additions = [item for item in numbered[marker + 1 :] if item]
    return root, additions if marker < len(numbered) else None


def expand_components(names: Names, members: list[Any], module: str) -> list[Any]:
    """Return members with COMPONENTS OF replaced; a member that comes from elsewhere says so in ``module``."""
    expanded: list[Any] = []
    for member in members:
        if not isinstance(member, dict) or "components-of" not in member:
            expanded.append(member)
            continue
        definition, owner = _construct(names, member["components-of"], module)
        root, _, after = split_members(expand_components(names, definition["members"], owner))
        expanded += [{"module": owner, **item} for item in [*root, *after]]
    return expanded


def _construct(names: Names, name: str, module: str) -> tuple[Descriptor, str]:
    for _ in range(64):
        definition, module, _name = names.find("types", name, module)
        if "members" in definition:
            return definition, module
        name = definition["type"]
    raise TextError(f"COMPONENTS OF needs a SEQUENCE or SET, '{name}' is none")


def tag_order(
    names: Names, root: list[Descriptor], scope: Scope, additions: list[Descriptor] | None = None
) -> list[Descriptor]:
    """Return root members by ascending tag; with automatic tagging that is the order they are written in."""
    if automatic(names, [*root, *(additions or [])], scope.module):
        return root
    return sorted(root, key=lambda member: tag_of(names, member, scope))


def tags_of(
    names: Names, root: list[Descriptor], additions: list[Descriptor], scope: Scope
) -> dict[str, tuple[int, int]]:
    """Return alternative -> (class, number) for a CHOICE."""
    members = [*root, *additions]
    if automatic(names, members, scope.module):
        return {member["name"]: (CLASSES[""], number) for number, member in enumerate(members)}
    for member in members:
        if _untagged_choice(names, member, scope):
            raise TextError(f"alternative '{member['name']}' is a CHOICE without a tag: not supported in OER")
    return {member["name"]: tag_of(names, member, scope) for member in members}


def _untagged_choice(names: Names, descriptor: Descriptor, scope: Scope) -> bool:
    """Return whether an alternative shows the tags of another CHOICE instead of one of its own."""
    for _ in range(64):
        if "tag" in descriptor or descriptor["type"] == "CHOICE":
            return "tag" not in descriptor
        bound = scope.arguments.get(descriptor["type"])
        if bound is not None and isinstance(bound.what, dict):
            descriptor, scope = bound.what, bound.scope
        elif names.knows("types", descriptor["type"], scope.module):
            descriptor, module, _ = names.find("types", descriptor["type"], scope.module)
            scope = Scope(module)
        else:
            return False
    return False


def automatic(names: Names, members: list[Descriptor], module: str) -> bool:
    """Return whether a construct is tagged automatically (X.680 clause 25.3)."""
    return names.tree[module].get("tags") == "AUTOMATIC" and not any("tag" in member for member in members)


def tag_of(names: Names, descriptor: Descriptor, scope: Scope, depth: int = 0) -> tuple[int, int]:
    """Return (class, number) of the outermost tag of a type; that of an untagged CHOICE is its smallest."""
    if depth > 64:
        raise TextError("a type is defined as itself")
    if "tag" in descriptor:
        tag = descriptor["tag"]
        number = tag["number"]
        return CLASSES[tag.get("class", "")], number if isinstance(number, int) else names.integer(number, scope.module)
    kind = descriptor["type"]
    if kind in UNIVERSAL:
        return CLASSES["UNIVERSAL"], UNIVERSAL[kind]
    if kind == "CHOICE":
        root, additions, after = split_members(descriptor["members"])
        flat = [item for part in additions for item in (part if isinstance(part, list) else [part])]
        members = [*root, *flat, *after]
        if automatic(names, members, scope.module):
            return CLASSES[""], 0
        return min(tag_of(names, member, scope, depth + 1) for member in [*root, *after])
    bound = scope.arguments.get(kind)
    if bound is not None and isinstance(bound.what, dict):
        return tag_of(names, bound.what, bound.scope, depth + 1)
    if "&" in kind:
        raise TextError(f"{kind} has no tag: an open type in a CHOICE or SET needs one")
    definition, module, _ = names.find("types", kind, scope.module)
    return tag_of(names, definition, Scope(module), depth + 1)
