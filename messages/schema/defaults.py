"""DEFAULT values: what the parser gives for them, turned into the JSON value conventions of a table document.

asn1tools hands over names as text, bit and hex strings as ``0b…`` and ``0x…``, a list of named bits as a list, and
drops structured values; what it drops is refused here rather than guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .carry import carried_name
from .fault import TextError
from .nodes import Node


def default_value(raw: Any, node: Node, value_of: Callable[[str], Any]) -> Any:
    """Return the JSON form of the default of a member of type ``node``; ``value_of`` resolves value names."""
    kind = node.get("kind")
    name = carried_name(raw)
    if name is not None:
        # In a tree that did not come through ``carry`` a name is plain text, as a character string is.
        raw = value_of(name) if kind in ("string", "real", "boolean") else name
    if kind == "boolean":
        return {"TRUE": True, "FALSE": False}[raw] if raw in ("TRUE", "FALSE") else _typed(raw, bool, value_of)
    if kind == "integer":
        return _typed(raw, int, value_of)
    if kind == "real":
        return float(_typed(raw, (int, float), value_of))
    if kind == "enumerated":
        names = [*node["names"], *(node["additions"] or [])]
        return _one_of(raw, names) if raw in names else _one_of(value_of(raw), names)
    if kind == "bits":
        return _bits(raw, node, value_of)
    if kind == "octets":
        if isinstance(raw, str) and raw[:2] not in ("0x", "0b"):
            raw = value_of(raw)
        octets, _ = _bit_string(raw)
        return octets.hex()
    if kind == "string":
        return str(raw)
    if kind == "null":
        return None
    if kind in ("sequence", "sequence-of") and raw == []:
        return {} if kind == "sequence" else []
    raise TextError(f"the DEFAULT of a {kind} cannot be read")


def _typed(raw: Any, wanted: type | tuple[type, ...], value_of: Callable[[str], Any]) -> Any:
    found = value_of(raw) if isinstance(raw, str) else raw
    if not isinstance(found, wanted):
        raise TextError(f"the DEFAULT {raw!r} does not fit its type")
    return found


def _one_of(name: Any, names: list[str]) -> str:
    if name not in names:
        raise TextError(f"the DEFAULT {name!r} is not among {', '.join(names)}")
    return str(name)


def _bits(raw: Any, node: Node, value_of: Callable[[str], Any]) -> list[Any]:
    if isinstance(raw, list):
        positions = dict(node["named"] or [])
        unknown = [name for name in raw if name not in positions]
        if unknown:
            raise TextError(f"the DEFAULT names the bit {unknown[0]!r}, which the type does not have")
        wanted = {positions[name] for name in raw}
        # X.680 clause 22.7: trailing zero bits carry no meaning, so only the lower bound asks for any.
        count = max([node["min"], *(position + 1 for position in wanted)])
        raw = "0b" + "".join("1" if position in wanted else "0" for position in range(count))
    if isinstance(raw, str) and raw[:2] not in ("0x", "0b"):
        raw = value_of(raw)
    octets, count = _bit_string(raw)
    return [octets.hex(), count]


def _bit_string(raw: Any) -> tuple[bytes, int]:
    """Return (octets, bits) of ``0b…``, ``0x…`` or an (octets, bits) pair, filled up with zero bits to whole octets."""
    if isinstance(raw, tuple):
        return bytes(raw[0]), int(raw[1])
    if not isinstance(raw, str):
        raise TextError(f"the DEFAULT {raw!r} is not a bit or hex string")
    digits = raw[2:] if raw.startswith("0b") else "".join(f"{int(digit, 16):04b}" for digit in raw[2:])
    count = len(digits)
    digits += "0" * (-count % 8)
    return bytes(int(digits[at : at + 8], 2) for at in range(0, len(digits), 8)), count
