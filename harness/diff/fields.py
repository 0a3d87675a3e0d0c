"""Where two values differ: the paths of their leaves, as errors of the codec write them (``coreData.lat``).

Works on plain values (records turned to dicts) and on the model alike.  Places in lists become ``[*]`` in a path, so a
stream of messages has as many paths as its type has members, not as its lists have entries.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

Leaf = tuple[str, Any, Any]
"""(path, old value, new value); ``MISSING`` where a member is not there."""


class _Missing:
    def __repr__(self) -> str:
        return "nothing"


MISSING = _Missing()
_KEYS = ("laneID", "phaseId", "ptcId", "rteId", "rtsId", "signalGroup", "id")
"""Members that number the entries of a list in messages."""
_PLAIN = (int, float, str, bytes, bool)


def differences(a: Any, b: Any, path: str = "") -> Iterator[Leaf]:
    """Yield the leaves in which two values differ, in the order of the members."""
    if a is b or (type(a) is type(b) and isinstance(a, _PLAIN) and a == b):
        return
    if isinstance(a, dict) and isinstance(b, dict):
        for name in {**a, **b}:
            yield from differences(a.get(name, MISSING), b.get(name, MISSING), f"{path}.{name}" if path else name)
    elif isinstance(a, tuple | list) and isinstance(b, tuple | list):
        names = getattr(a, "_fields", None)
        if names is not None and type(a) is type(b):
            for name, one, other in zip(names, a, b, strict=True):
                yield from differences(one, other, f"{path}.{name}" if path else name)
        elif _is_choice(a) and _is_choice(b):
            if a[0] != b[0]:
                yield path, a[0], b[0]
            else:
                yield from differences(a[1], b[1], f"{path}.{a[0]}" if path else a[0])
        else:
            yield from _entries(a, b, f"{path}[*]")
    elif is_dataclass(a) and type(a) is type(b):
        for name in _names(type(a)):  # type: ignore[arg-type]  # mypy takes a class with slots for unhashable
            yield from differences(getattr(a, name), getattr(b, name), f"{path}.{name}" if path else name)
    elif not _same(a, b):
        yield path, a, b


def _entries(a: Any, b: Any, path: str) -> Iterator[Leaf]:
    """Compare lists: entries that have a number or id go by it, others by their place."""
    one, other = _by_key(a), _by_key(b)
    if one is None or other is None or not one.keys() & other.keys():
        for old, new in zip(a, b, strict=False):
            yield from differences(old, new, path)
        if len(a) != len(b):
            yield path, f"{len(a)} entries", f"{len(b)} entries"
        return
    for key in one.keys() & other.keys() if one.keys() != other.keys() else one:
        yield from differences(one[key], other[key], path)
    gone, new = sorted(one.keys() - other.keys(), key=str), sorted(other.keys() - one.keys(), key=str)
    if gone or new:
        yield path, _named(gone), _named(new)


def _by_key(entries: Any) -> dict[Any, Any] | None:
    """Return entries by what numbers them; ``None`` where nothing does, or not each of them once."""
    keyed: dict[Any, Any] = {}
    for entry in entries:
        if isinstance(entry, dict):
            key = next((entry[name] for name in _KEYS if name in entry), None)
        else:
            key = getattr(entry, "id", None)
        if not isinstance(key, int | str | bytes | tuple) or key in keyed:
            return None
        keyed[key] = entry
    return keyed


def _named(keys: list[Any]) -> Any:
    return ", ".join(f"number {shown(key)}" for key in keys) if keys else MISSING


def shown(value: Any, limit: int = 40) -> str:
    """Return a value as a person reads it in a sentence, shortened."""
    if isinstance(value, bytes):
        text = value.hex()
    elif isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, float):
        text = f"{value:.9g}"
    elif isinstance(value, Enum):
        text = str(value.value)
    elif isinstance(value, frozenset | set):
        text = ", ".join(sorted(map(str, value))) or "none"
    elif value is None or value is MISSING:
        text = "not said"
    elif hasattr(value, "_fields") and "__str__" not in vars(type(value)):
        text = " ".join(shown(member) for member in value if member is not None)
    else:
        text = str(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def number(value: Any) -> float | None:
    """Return a value as a number, ``None`` for what is none."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _is_choice(value: Any) -> bool:
    """Whether a plain value is a CHOICE (name, value) or a BIT STRING (octets, bits), which both are pairs."""
    return isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(member.name for member in fields(kind))


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, float) and isinstance(b, float) and math.isnan(a) and math.isnan(b):
        return True
    return type(a) is type(b) and bool(a == b)
