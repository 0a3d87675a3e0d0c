"""Several structure tables as one set of modules: what ``asn1_from_facts`` writes a dialect from.

Strategy: the modules of all schemas of a dialect stand side by side, same-named ones as one; the schema compiler says
which types are equal on the wire.  Rules: a type that several modules define equally stands once, in the module that
comes first, and the others import it; one that differs stays in each of its modules; a module that would need two
different types of one name is refused (``rename`` it in the plan).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cv2x.messages.schema import compile_tree
from cv2x.messages.schema.lookup import Names
from cv2x.messages.schema.scope import arguments_matter

Descriptor = dict[str, Any]
Key = tuple[str, str]  # module, name
Tables = dict[str, dict[str, str]]
TUPLES = ("named-bits", "restricted-to", "size", "values", "with-components")


class Union:
    """The types, values and open fields of a dialect by (module, name)."""

    def __init__(self, facts: Path, schemas: tuple[str, ...], rename: dict[str, str], first: tuple[str, ...]) -> None:
        opened = json.loads((facts / "open_types.json").read_text(encoding="utf-8"))
        self.opens: dict[str, Tables] = {}
        self.tree: dict[str, Any] = {}
        compiled = []
        for schema in schemas:
            tree = json.loads((facts / f"{schema}.json").read_text(encoding="utf-8"))
            tree.pop("_notes", None)
            places = {path: {} for path in opened["_empty"].get(schema, [])} | opened.get(schema, {})
            called = {module: rename.get(f"{schema}:{module}", module) for module in tree}
            self.opens |= {_place(path, tree, called): table for path, table in places.items()}
            # OER tables hold what UPER tables hold and more.
            compiled.append((compile_tree(restored(tree), schema, "oer", places), Names(tree), called))
            for module, content in tree.items():
                self._merge(called[module], content, called)
        self.tree = {module: self.tree[module] for module in (*first, *(m for m in self.tree if m not in first))}
        self.names = Names(self.tree)
        self._equal: dict[Key, Key] = {}
        self._share(compiled)
        self.types = {
            (module, name): descriptor
            for module, content in self.tree.items()
            for name, descriptor in content["types"].items()
            if (module, name) not in self._equal
        }
        self.values = {
            (module, name): value for module, content in self.tree.items() for name, value in content["values"].items()
        }

    def type(self, name: str, module: str) -> Key | None:
        """Return where the type a module calls ``name`` is defined, ``None`` for a built-in one."""
        if not self.names.knows("types", name, module):
            return None
        _, owner, name = self.names.find("types", name, module)
        return self._equal.get((owner, name), (owner, name))

    def type_anywhere(self, name: str, module: str) -> Key:
        """Return where a type named in an open type table is defined."""
        key = self.names.type_anywhere(name, module)
        return self._equal.get(key, key)

    def value(self, name: str, module: str) -> Key | None:
        """Return where the value a module calls ``name`` is defined, ``None`` when it is no value."""
        if not self.names.knows("values", name, module):
            return None
        _, owner, name = self.names.find("values", name, module)
        return owner, name

    def parameters(self, key: Key) -> list[str]:
        """Return the parameters of a type, none where they leave no trace in its encoding."""
        module, name = key
        given = self.tree[module]["types"][name].get("parameters", [])
        return list(given) if given and arguments_matter(self.names, module, name) else []

    def _merge(self, module: str, content: dict[str, Any], called: dict[str, str]) -> None:
        here = self.tree.setdefault(
            module, {"imports": {}, "types": {}, "values": {}, "object-classes": {}, "object-sets": {}}
        )
        for section in ("types", "values", "object-classes", "object-sets"):
            here[section] = content[section] | here[section]
        for other, names in content["imports"].items():
            imported = here["imports"].setdefault(called.get(other, other), [])
            imported += [name for name in names if name not in imported]

    def _share(self, compiled: list[tuple[dict[str, Any], Names, dict[str, str]]]) -> None:
        """Note which types are equal, and refuse one module with two types of one name."""
        found: dict[str, list[tuple[Key, dict[str, Any], int]]] = {}
        for document, names, called in compiled:
            for module, content in names.tree.items():
                for name in content["types"]:
                    index = document["types"].get(names.display(module, name))
                    if index is not None:
                        found.setdefault(name, []).append(((called[module], name), document, index))
        order = list(self.tree)
        for forms in found.values():
            distinct: list[tuple[Key, dict[str, Any], int]] = []
            for key, document, index in sorted(forms, key=lambda form: order.index(form[0][0])):
                twin = next((form for form in distinct if same(form[1], form[2], document, index)), None)
                if any(form[0] == key and form is not twin for form in distinct):
                    raise SystemExit(f"two different types {key[0]}.{key[1]}: rename one of the modules")
                if twin is None:
                    distinct.append((key, document, index))
                elif twin[0] != key:
                    self._equal[key] = twin[0]


def _place(path: str, tree: dict[str, Any], called: dict[str, str]) -> str:
    """Return a place of ``open_types`` with its module in front."""
    module, _, rest = path.rpartition(":")
    if not module:
        head = rest.partition(".")[0].partition("[")[0]
        [module] = [name for name, content in tree.items() if head in content["types"]]
    return f"{called[module]}:{rest}"


def restored(value: Any, key: str = "") -> Any:
    """Put back the tuples that JSON does not have."""
    if isinstance(value, dict):
        return {name: restored(item, name) for name, item in value.items()}
    if not isinstance(value, list):
        return value
    if key == "default" and len(value) == 2 and isinstance(value[0], str) and value[0].startswith("0x"):
        return bytes.fromhex(value[0][2:]), value[1]
    items = [restored(item, key) for item in value]
    if key not in TUPLES:
        return items
    return [
        tuple(x) if isinstance(x, list) and len(x) == 2 and not isinstance(x[0], (dict, list)) else x for x in items
    ]


def same(one: dict[str, Any], left: int, other: dict[str, Any], right: int) -> bool:
    """Return whether two nodes of two table documents say the same, modules in front of names apart."""
    seen = set()
    waiting = [(left, right)]
    while waiting:
        pair = waiting.pop()
        if pair in seen:
            continue
        seen.add(pair)
        a, b = one["nodes"][pair[0]], other["nodes"][pair[1]]
        if _bare(one, a) != _bare(other, b):
            return False
        waiting += zip(_below(a), _below(b), strict=True)
    return True


def _bare(document: dict[str, Any], node: dict[str, Any]) -> str:
    """Return a node as text, without the module of its name and the indices in it."""
    head, _, rest = node.get("name", "").partition(".")
    name = rest if any(known.startswith(f"{head}.") for known in document["types"]) else node.get("name")
    shown = {**node, "name": name, "element": None, "table": sorted(node.get("table", ()))}
    for part in ("root", "additions"):
        if node["kind"] in ("sequence", "choice"):
            shown[part] = [
                [{**member, "node": None} for member in item["group"]] if "group" in item else {**item, "node": None}
                for item in node[part]
            ]
    return json.dumps(shown, sort_keys=True)


def _below(node: dict[str, Any]) -> Iterator[int]:
    if "element" in node:
        yield node["element"]
    yield from (node["table"][key] for key in sorted(node.get("table", ())))
    if node["kind"] in ("sequence", "choice"):
        for part in ("root", "additions"):
            for item in node[part]:
                yield from (member["node"] for member in item.get("group", [item]))
