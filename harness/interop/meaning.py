"""What a difference between two values means on the road: both read into the neutral model, in SI units."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from cv2x.errors import Cv2xError
from cv2x.messages import Dialect
from cv2x.messages.mapping import FAMILIES, to_model

_UNITS = {
    "mps2": "m/s²", "mps": "m/s", "dps": "°/s", "deg": "°", "kmh": "km/h", "ms": "ms", "ns": "ns", "m": "m", "s": "s",
}  # fmt: skip
"""The unit that the last part of a name of the model stands for."""


class Meaning(NamedTuple):
    """What one difference means: a quantity of the model, what was meant and what was understood, with their units."""

    name: str
    wanted: str
    found: str


def model_of(d: Dialect, message: str, value: Any) -> Any:
    """Return what a value means, ``None`` where the model has no noun for it or the value has no encoding."""
    if d.family not in FAMILIES:
        return None
    try:
        _, record = d.decode(d.encode(message, value))
        return to_model(d.family, message, record)[0]
    except (Cv2xError, ValueError, TypeError, KeyError, AttributeError):
        return None


def meanings(d: Dialect, message: str, wanted: Any, found: Any, most: int = 3) -> list[Meaning]:
    """Return what two values of a message mean otherwise: ``speed``, ``13.9 m/s``, ``13.88 m/s``."""
    one, other = model_of(d, message, wanted), model_of(d, message, found)
    if one is None or other is None:
        return []
    return list(islice(_differ(one, other, ""), most))


def _differ(one: Any, other: Any, path: str) -> Iterator[Meaning]:
    if type(one) is type(other):
        inner = _inside(one)
        if inner is not None:
            also = _inside(other) or {}
            for name, held in inner.items():
                dot = "." if path and not str(name).startswith("[") else ""
                yield from _differ(held, also.get(name), f"{path}{dot}{name}")
            return
    same = one == other or (isinstance(one, float) and isinstance(other, float) and math.isclose(one, other))
    if not same:
        yield Meaning(_name(path), _said(one, path), _said(other, path))


def _name(path: str) -> str:
    """Return a name of the model without the unit in it, which stands beside the number."""
    head, dot, last = path.rpartition(".")
    stem, _, unit = last.rpartition("_")
    return head + dot + (stem if stem and unit in _UNITS else last)


def _inside(value: Any) -> Mapping[Any, Any] | None:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        return dict(zip(names or [f"[{k}]" for k in range(len(value))], value, strict=True))
    return value if isinstance(value, Mapping) else None


def _said(value: Any, path: str) -> str:
    if value is None:
        return "unavailable"
    if isinstance(value, float):
        unit = _UNITS.get(path.rpartition(".")[2].rpartition("_")[2], "")
        return f"{value:.10g}{'' if unit in ('°', '°/s') else ' '}{unit}".strip()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (set, frozenset)):
        return ", ".join(sorted(str(getattr(one, "value", one)) for one in value)) or "none"
    text = str(getattr(value, "value", value))
    return text if len(text) <= 80 else f"{text[:77]}…"
