"""Finding what a name means: types, values, object classes and object sets, across modules and their imports.

Rules: a name is looked for in its own module first, then along IMPORTS, never elsewhere (X.680 clause 13).  Two
modules may use one name for two things; such a type is told apart as ``Module.Type`` unless its module is one of the
``plain`` ones, whose types, like all others, go by their plain name.  ``Module.Type`` written in the text (an external
reference) arrives here as one name joined by ``EXTERNAL``, see ``carry``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from .fault import TextError

EXTERNAL = "-x-dot-x-"
IN = "x-in-"  # in front of an external value, so that it still begins with a small letter

Tree = dict[str, dict[str, Any]]
Descriptor = dict[str, Any]


class Names:
    """The names of a parsed set of modules."""

    def __init__(self, tree: Tree, plain: Sequence[str] = ()) -> None:
        self.tree = tree
        self._owners = Counter(name for module in tree.values() for name in module["types"])
        self._plain: dict[str, str] = {}
        for module in plain:
            if module not in tree:
                raise TextError(f"module {module} is to keep plain names but is not among the modules given")
            for name in tree[module]["types"]:
                self._plain.setdefault(name, module)

    def find(self, section: str, name: str, module: str) -> tuple[Any, str, str]:
        """Return (definition, module that holds it, its plain name); TextError when nobody defines it."""
        if EXTERNAL in name:
            module, name = name.removeprefix(IN).split(EXTERNAL)
        seen = set()
        here = module
        while here not in seen:
            seen.add(here)
            if here not in self.tree:
                raise TextError(f"'{name}' is to come from module {here}, which is not among the modules given")
            definition = self.tree[here].get(section, {}).get(name)
            if definition is not None:
                return definition, here, name
            here = next((other for other, names in self.tree[here]["imports"].items() if name in names), here)
        what = section.removesuffix("s").removesuffix("e" if section.endswith("classes") else "")
        raise TextError(f"{what} '{name}' is neither defined in module {module} nor imported there")

    def knows(self, section: str, name: str, module: str) -> bool:
        """Return whether ``find`` would succeed."""
        try:
            self.find(section, name, module)
        except TextError:
            return False
        return True

    def type_anywhere(self, name: str, module: str) -> tuple[str, str]:
        """Return (module, type) of ``Type`` or ``Module:Type``, preferring ``module`` and its imports."""
        if ":" in name:
            owner, name = name.split(":")
            return self.find("types", name, owner)[1:]
        if self.knows("types", name, module):
            return self.find("types", name, module)[1:]
        owners = [owner for owner, content in self.tree.items() if name in content["types"]]
        if len(owners) != 1:
            found = f"is defined in {', '.join(owners)}: write Module:Type" if owners else "is not defined"
            raise TextError(f"type '{name}' {found}")
        return owners[0], name

    def display(self, module: str, path: str) -> str:
        """Return a type name or a place inside a type, with its module in front where the name is ambiguous."""
        head = path.partition(".")[0].partition("[")[0]
        return path if self._owners[head] <= 1 or self._plain.get(head) == module else f"{module}.{path}"

    def value(self, name: str, module: str) -> Any:
        """Return what a value reference stands for, following references to references."""
        for _ in range(64):
            definition, module, _name = self.find("values", name, module)
            found = definition["value"]
            if not isinstance(found, str) or not self.knows("values", found, module):
                return found
            name = found
        raise TextError(f"value '{name}' of module {module} refers to itself")

    def integer(self, name: str, module: str) -> int:
        """Return the integer a value reference stands for."""
        found = self.value(name, module)
        if isinstance(found, bool) or not isinstance(found, int):
            raise TextError(f"value '{name}' of module {module} is not an integer")
        return found
