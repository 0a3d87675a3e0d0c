"""Foxglove's published message schemas as JSON Schemas, made from the descriptors in its own package.

The published JSON form of a message is its protobuf form member by member: times as ``{sec, nsec}``, enumerations as
numbers, every member required but those marked optional.  Here nothing beyond them is allowed either.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

_NUMBERS = {"double", "float"}
_TYPES = {1: "double", 2: "float", 5: "integer", 7: "count", 8: "boolean", 9: "string", 12: "octets", 13: "count"}
_NSEC = {"type": "integer", "minimum": 0, "maximum": 999_999_999}


@cache
def official(name: str) -> dict[str, Any]:
    """Return the published schema of ``foxglove.<Name>``."""
    bare = name.removeprefix("foxglove.")
    module = import_module(f"foxglove_schemas_protobuf.{bare}_pb2")
    return _message(getattr(module, bare).DESCRIPTOR)


def _message(descriptor: Any) -> dict[str, Any]:
    if descriptor.full_name == "google.protobuf.Timestamp":
        return _clock({"type": "integer", "minimum": 0})
    if descriptor.full_name == "google.protobuf.Duration":
        return _clock({"type": "integer"})
    return {
        "type": "object",
        "properties": {field.name: _field(descriptor, field) for field in descriptor.fields},
        "required": [field.name for field in descriptor.fields if not _optional(descriptor, field)],
        "additionalProperties": False,
    }


def _optional(owner: Any, field: Any) -> bool:
    # A list cannot be marked optional in protobuf; the JSON form marks this one.
    return field.containing_oneof is not None or (owner.full_name, field.name) == ("foxglove.LocationFix", "metadata")


def _clock(sec: dict[str, Any]) -> dict[str, Any]:
    properties = {"sec": sec, "nsec": _NSEC}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _field(owner: Any, field: Any) -> dict[str, Any]:
    one = _one(field)
    if not field.is_repeated:
        return one
    if (owner.full_name, field.name) == ("foxglove.LocationFix", "position_covariance"):
        return {"type": "array", "items": one, "minItems": 9, "maxItems": 9}  # stated in its comment, not its type
    return {"type": "array", "items": one}


def _one(field: Any) -> dict[str, Any]:
    if field.message_type is not None:
        return _message(field.message_type)
    if field.enum_type is not None:
        return {"enum": [value.number for value in field.enum_type.values]}
    kind = _TYPES[field.type]
    if kind in _NUMBERS:
        return {"type": "number"}
    if kind == "octets":
        return {"type": "string", "contentEncoding": "base64"}
    return {"type": "integer", "minimum": 0} if kind == "count" else {"type": kind}
