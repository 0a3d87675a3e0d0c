"""Where a descriptor is read: its module, the parameters bound there, and the SEQUENCE around it.

A parameterised type (X.683) is compiled once per place that uses it, with its parameters bound to what the place
gives.  One whose encoding does not depend on its parameters (they only feed constraints PER does not see) is treated
as a plain type.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from .fault import TextError
from .lookup import Descriptor, Names


@dataclass(frozen=True)
class Argument:
    """What a parameter stands for: descriptor of a type or object set, value, ``None`` where the parser lost it."""

    what: Any
    scope: Scope


@dataclass(frozen=True)
class Scope:
    """``module`` is where names are looked up, ``home`` (if other) the module of the type the place is named for."""

    module: str
    arguments: dict[str, Argument] = field(default_factory=dict)
    home: str = ""
    members: list[Any] = field(default_factory=list)

    @property
    def place_module(self) -> str:
        """Return the module in whose type the place lies."""
        return self.home or self.module

    def within(self, members: list[Any]) -> Scope:
        """Return this scope inside a SEQUENCE with ``members``."""
        return replace(self, members=members)

    def signature(self) -> str:
        """Return a text equal for equal bindings, to notice a parameterised type inside itself."""
        return ";".join(
            f"{name}={argument.scope.module}:{argument.what}" for name, argument in sorted(self.arguments.items())
        )


def bind(definition: Descriptor, module: str, use: Descriptor, scope: Scope) -> Scope:
    """Return the scope of a parameterised definition as used by ``use``."""
    names = definition["parameters"]
    given = use.get("actual-parameters", [])
    if len(given) != len(names):
        raise TextError(f"type '{use['type']}' takes {len(names)} parameters, {len(given)} are given")
    # "{" is all the parser leaves of a braced object set that ``carry`` has not rewritten.
    arguments = {name: _resolved(None if what == "{" else what, scope) for name, what in zip(names, given, strict=True)}
    return Scope(module, arguments, scope.place_module)


def _resolved(what: Any, scope: Scope) -> Argument:
    """Return an argument, looking through a parameter that is only handed on."""
    name = what.get("type") if isinstance(what, dict) else what
    if isinstance(name, str) and name in scope.arguments:
        return scope.arguments[name]
    return Argument(what, scope)


def arguments_matter(names: Names, module: str, name: str) -> bool:
    """Return whether the encoding of a type depends on its parameters."""
    return any(_dependence(names, module, name, frozenset()))


def _dependence(names: Names, module: str, name: str, busy: frozenset[tuple[str, str]]) -> list[bool]:
    definition, module, name = names.find("types", name, module)
    parameters = definition.get("parameters", [])
    if (module, name) in busy:
        return [False] * len(parameters)
    busy |= {(module, name)}
    return [_uses(names, definition, module, parameter, busy) for parameter in parameters]


def _uses(names: Names, descriptor: Any, module: str, parameter: str, busy: frozenset[tuple[str, str]]) -> bool:
    if isinstance(descriptor, list):
        return any(_uses(names, item, module, parameter, busy) for item in descriptor)
    if not isinstance(descriptor, dict):
        return False
    table = descriptor.get("table")
    if descriptor.get("type") == parameter or (isinstance(table, list) and table[0] == parameter):
        return True
    if any(repr(parameter) in str(descriptor.get(key, "")) for key in ("size", "restricted-to") if key in descriptor):
        return True
    given = descriptor.get("actual-parameters", [])
    if given:
        matter = _dependence(names, module, descriptor["type"], busy)
        if any(_uses(names, what, module, parameter, busy) for what, used in zip(given, matter, strict=False) if used):
            return True
    return any(_uses(names, descriptor.get(key), module, parameter, busy) for key in ("members", "element"))
