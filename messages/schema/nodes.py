"""The node list of a table document: equal nodes are one node, and a node may be referred to before it is known.

A place is kept (``reserve``) only for a type that turns out to contain itself; all other nodes are added when their
parts are known, so that equality of two nodes is equality of their JSON.
"""

from __future__ import annotations

import json
from typing import Any

Node = dict[str, Any]


class Nodes:
    """A hash-consed list of nodes."""

    def __init__(self) -> None:
        self.items: list[Node] = []
        self._index: dict[str, int] = {}

    def __getitem__(self, index: int) -> Node:
        return self.items[index]

    def add(self, node: Node) -> int:
        """Return the index of ``node``, adding it unless an equal one is there."""
        text = json.dumps(node, sort_keys=True)
        if text not in self._index:
            self._index[text] = len(self.items)
            self.items.append(node)
        return self._index[text]

    def reserve(self) -> int:
        """Return the index of a place to be filled by ``settle``."""
        self.items.append({})
        return len(self.items) - 1

    def settle(self, reserved: int, index: int) -> int:
        """Move the node just added at ``index`` to the place its parts already refer to, and return that place."""
        node = self.items[index]
        self.items[reserved] = node
        self._index[json.dumps(node, sort_keys=True)] = reserved
        if index == len(self.items) - 1:
            self.items.pop()
        return reserved
