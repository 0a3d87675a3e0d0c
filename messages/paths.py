"""Paths into a message: ``coreData.accelSet.long``, ``partII[0].partII-Value.VehicleSafetyExtensions.events``.

Each part is the name of a member or of the alternative of a CHOICE, as in the ASN.1 text or as the attribute in Python.
Elements of a SEQUENCE OF are ``[0]``, ``[1]`` …, or ``[*]``: the first one in which the rest of the path leads
somewhere.  What an open type holds is named by its type, or by its key (``partII-Value.0``).  A path is followed in the
table of a dialect (docs/codec-tables.md); what it leads to is said by kind.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cv2x.errors import InputError

Nodes = Sequence[dict[str, Any]]
Kind = Literal["member", "alternative", "element", "key"]
EVERY = -1

_PART = re.compile(r"([^.\[\]]*)((?:\[(?:\d{1,6}|\*)\])*)\Z")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what kind, its index for the engine, its name (or key, or number), and what stands beside it."""

    kind: Kind
    index: int
    name: str
    optional: bool = False
    default: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A path that leads somewhere: its steps and the index of the node it ends at."""

    path: str
    steps: tuple[Step, ...]
    node: int

    @property
    def every(self) -> bool:
        """Whether the path goes through ``[*]``."""
        return any(step.kind == "element" and step.index == EVERY for step in self.steps)


def follow(nodes: Nodes, index: int, path: str) -> Target:
    """Return where a path leads from node ``index``.  Raises InputError, which names what could stand there."""
    steps: list[Step] = []
    for part in path.split("."):
        match = _PART.match(part)
        if match is None or not (match[1] or (match[2] and not steps)):
            raise InputError(f"{part!r} is no name with [numbers] behind it", field=path)
        if match[1]:  # a message that is itself a list begins with [0]
            index = _named(nodes, index, match[1], path, steps)
        for number in re.findall(r"\[(\d+|\*)\]", match[2]):
            if nodes[index]["kind"] != "sequence-of":
                raise InputError(f"{match[1] or 'the message'} is no list", field=path)
            steps.append(Step("element", EVERY if number == "*" else int(number), number))
            index = nodes[index]["element"]
    return Target(path, tuple(steps), index)


def _named(nodes: Nodes, index: int, name: str, path: str, steps: list[Step]) -> int:
    node = nodes[index]
    match node["kind"]:
        case "sequence":
            members = members_of(node)
            at = _find([member["name"] for member in members], name, path)
            member = members[at]
            added = at >= len(node["root"])
            optional = (member["optional"] or added) and "default" not in member
            steps.append(Step("member", at, member["name"], optional, "default" in member))
        case "choice":
            held = [*node["root"], *(node["additions"] or ())]
            at = _find([alternative["name"] for alternative in held], name, path)
            steps.append(Step("alternative", at, held[at]["name"]))
            return int(held[at]["node"])
        case "open":
            keys = sorted(map(int, node["table"]))
            names = [nodes[node["table"][str(key)]].get("name", "") for key in keys]
            at = keys.index(int(name)) if name.isdecimal() and int(name) in keys else _find(names, name, path)
            steps.append(Step("key", at, str(keys[at]), key=node["key"]))
            return int(node["table"][str(keys[at])])
        case "sequence-of":
            raise InputError(f"a list: say which element, as in [0] or [*], before {name!r}", field=path)
        case kind:
            raise InputError(f"nothing is in {kind} to be named {name!r}", field=path)
    return int(member["node"])


def members_of(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the members of a SEQUENCE in the engine's order: root, then additions with groups flattened."""
    found = list(node["root"])
    for addition in node["additions"] or ():
        found += addition.get("group", [addition])
    return found


def _find(names: list[str], name: str, path: str) -> int:
    if name in names:
        return names.index(name)
    for k, known in enumerate(names):
        attribute = known.replace("-", "_")
        if name in (attribute, attribute + "_" if keyword.iskeyword(attribute) else attribute):
            return k
    raise InputError(f"no {name!r}; expected {', '.join(name for name in names if name) or 'nothing'}", field=path)
