"""Columns back to frames.

Strategy: rows whose encoding has the same shape (the same members present, the same alternatives, counts and keys) form
a group.  The first row of each group is encoded by the engine like any message, which checks the whole of it; the
engine then says where the columns stand in those octets, and every other row of the group is a copy with other values
in these places, each checked against its range.  The GIL is released while rows are written.
Rules: what no column and no template says is missing, and the error says what; a range error names column and row.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cv2x._uper import Record, cut
from cv2x.errors import EncodeError, InputError
from cv2x.messages.columns import DTYPES, Columns, Field, prepare
from cv2x.messages.paths import Nodes, Step, Target

if TYPE_CHECKING:
    from cv2x.messages.dialect import Dialect

SPARE = 16  # octets the engine may touch behind the last frame


def fill_columns(
    d: Dialect,
    name: str,
    columns: Mapping[str, Any],
    template: Record | Mapping[str, Any] | None,
    valid: Mapping[str, Any] | None,
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Return all frames in one array of octets, and where each begins (and the last ends)."""
    ready = prepare(d, name, columns)
    if ready.every is not None:
        raise InputError("[*] names no element to be written", field=ready.every)
    looks = ready.plan.columns
    given = [_values_of(field, looks[k], columns[field.path]) for k, field in enumerate(ready.fields)]
    count = _rows_of(columns, given)
    masks = [_mask_of(field.path, columns, valid, count) for field in ready.fields]
    for k, values in enumerate(given):
        if looks[k][0] == "span":
            there = np.array([value is not None for value in values], np.bool_)
            known = masks[k]
            masks[k] = _all_or(there if known is None else known & there)
    shape = [_shape_of(ready.targets[k], ready.fields[k], looks[k], given[k], masks[k]) for k in range(len(given))]
    groups, firsts = _group([part for part in shape if part is not None], count)
    base = template.to_dict() if isinstance(template, Record) else dict(template or {})
    templates: list[bytes] = []
    places: list[list[int]] = []
    for row in firsts:
        message: Any = copy.deepcopy(base)
        for k in ready.outside_in:
            if not _there(masks[k], row):
                _remove(message, ready.targets[k])
        for k in ready.outside_in:
            if _there(masks[k], row):
                value = _scalar(ready.fields[k], given[k][row])
                message = _set(d._nodes, message, ready.targets[k], 0, value, int(row))
        try:
            octets = d.encode(name, message)
        except EncodeError as error:
            raise EncodeError(f"{error.reason} in row {row}", error.path) from None
        found = ready.plan.find(octets)
        for k, place in enumerate(found):
            by_shape = _by_shape(ready.targets[k], ready.fields[k], looks[k], given[k][row])
            if by_shape or not _there(masks[k], row):
                found[k] = -1
            elif place == -2:
                raise EncodeError("a message of 16K octets and more is not made of columns", ready.targets[k].path)
            elif place == -1:
                raise EncodeError(f"its value in row {row} is said otherwise too", ready.targets[k].path)
        templates.append(octets)
        places.append(found)
    offsets = _offsets_of([len(octets) for octets in templates], groups)
    out = np.empty(int(offsets[-1]) + SPARE, np.uint8)
    numbers = [None if looks[k][0] == "span" else values for k, values in enumerate(given)]
    bad = ready.plan.fill(templates, places, groups, numbers, offsets, out)
    if bad is not None:
        row, k = bad
        low, high = ready.plan.bounds(k)
        raise EncodeError(f"{given[k][row]} is outside {low}..{high} in row {row}", ready.targets[k].path)
    return out[: int(offsets[-1])], offsets


def frames_of(octets: NDArray[np.uint8], offsets: NDArray[np.int64]) -> list[bytes]:
    """Return the frames of one array of octets."""
    return cut(octets, offsets)


def _offsets_of(sizes: list[int], groups: NDArray[np.int32]) -> NDArray[np.int64]:
    if len(sizes) == 1:
        return np.arange(0, sizes[0] * len(groups) + 1, sizes[0], dtype=np.int64)
    offsets = np.zeros(len(groups) + 1, np.int64)
    if sizes:
        np.cumsum(np.array(sizes, np.int64)[groups], out=offsets[1:])
    return offsets


# The arrays given


def _values_of(field: Field, column: tuple[str, int, bool, bool], given: Any) -> NDArray[Any]:
    """Return what a caller gave as the engine takes it: int32, int64, bool or rows of octets."""
    store, size = column[:2]
    if store == "span":
        return _objects_of(field, given)
    if isinstance(given, np.ndarray) and given.ndim == 1 and store != "octets" and given.dtype == DTYPES[store]:
        return np.require(given, None, ["C", "A"])
    if store == "octets":
        return _octets_of(field, size, given)
    found = np.asarray(given)
    if found.dtype.kind in "UTO" and field.names:
        found = _indexes_of(field, found)
    if found.ndim != 1:
        raise EncodeError(f"one value a row expected, not {found.ndim} dimensions", field.path)
    if store == "boolean":
        if found.dtype.kind in "iu" and np.all((found == 0) | (found == 1)):
            found = found.astype(np.bool_)
        if found.dtype.kind != "b" and len(found):
            raise EncodeError(f"bool expected, not {found.dtype}", field.path)
        return np.ascontiguousarray(found, np.bool_)
    if found.dtype.kind not in "iu" and len(found):
        raise EncodeError(f"integers expected, not {found.dtype}", field.path)
    if found.dtype.kind == "u" and found.dtype.itemsize == 8 and len(found) and found.max() > np.iinfo(np.int64).max:
        raise EncodeError(f"{found.max()} is beyond 64 bits in row {int(found.argmax())}", field.path)
    wide = found.dtype != np.int32
    return np.require(found, np.int64 if wide else np.int32, ["C", "A"])


def _objects_of(field: Field, given: Any) -> NDArray[Any]:
    """Return texts, or octets of any number, as objects; None stands for absent."""
    text = field.kind == "string"
    found = np.empty(len(given), object)
    for row, value in enumerate(given):
        if value is None or value is np.ma.masked:
            continue
        if not isinstance(value, str if text else (bytes, bytearray, memoryview)):
            raise EncodeError(f"{'text' if text else 'octets'} expected in row {row}, not {value!r:.60}", field.path)
        found[row] = value if isinstance(value, str) else bytes(value)
    return found


def _octets_of(field: Field, size: int, given: Any) -> NDArray[np.uint8]:
    if not isinstance(given, np.ndarray):
        rows = list(given)
        for k, octets in enumerate(rows):
            if not isinstance(octets, (bytes, bytearray, memoryview)) or len(octets) != size:
                raise EncodeError(f"{size} octets expected in row {k}, not {octets!r:.60}", field.path)
        found = np.frombuffer(b"".join(rows), np.uint8).reshape(len(rows), size)
    else:
        found = given
        if found.dtype.kind in "SV" and found.ndim == 1:
            found = np.ascontiguousarray(found).view(np.uint8).reshape(len(found), found.dtype.itemsize)
    if found.dtype != np.uint8 or found.ndim != 2 or found.shape[1] != size:
        raise EncodeError(f"uint8 of {size} a row expected, not {found.dtype} of shape {found.shape}", field.path)
    return np.ascontiguousarray(found)


def _indexes_of(field: Field, names: NDArray[Any]) -> NDArray[np.int64]:
    known = {name: k for k, name in enumerate(field.names)}
    found = np.empty(len(names), np.int64)
    for k, name in enumerate(names.tolist()):
        if name not in known:
            raise EncodeError(f"{name!r:.60} is no item in row {k}; expected {', '.join(field.names[:12])}", field.path)
        found[k] = known[name]
    return found


def _rows_of(columns: Mapping[str, Any], given: list[NDArray[Any]]) -> int:
    if not given:
        raise InputError("no columns", field="columns")
    for path, values in zip(columns, given, strict=True):
        if len(values) != len(given[0]):
            raise EncodeError(f"{len(values)} rows where {next(iter(columns))} has {len(given[0])}", path)
    return len(given[0])


def _there(mask: NDArray[np.bool_] | None, row: int) -> bool:
    return mask is None or bool(mask[row])


def _mask_of(
    path: str, columns: Mapping[str, Any], valid: Mapping[str, Any] | None, count: int
) -> NDArray[np.bool_] | None:
    """Return in which rows a value is there; None for all."""
    masks = valid if valid is not None else columns.valid if isinstance(columns, Columns) else {}
    mask: NDArray[np.bool_] | None = None
    if path not in masks and type(columns[path]) is np.ndarray:
        return None
    if path in masks:
        mask = np.asarray(masks[path])
        if mask.dtype != np.bool_ or mask.shape != (count,):
            raise EncodeError(f"{count} bool expected of its validity, not {mask.dtype} of shape {mask.shape}", path)
    if isinstance(columns[path], np.ma.MaskedArray):
        hidden = np.ma.getmaskarray(columns[path])
        shown: NDArray[np.bool_] = np.logical_not(hidden if hidden.ndim == 1 else np.asarray(hidden.any(axis=1)))
        mask = shown if mask is None else mask & shown
    return None if mask is None else _all_or(mask)


def _all_or(mask: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
    """Return which rows have a value; None for all."""
    return None if bool(mask.all()) else mask


# Rows of one shape


def _by_shape(target: Target, field: Field, column: tuple[str, int, bool, bool], value: Any) -> bool:
    """Whether a value decides the shape of the encoding, so that all rows of a group share it."""
    return not column[3] or target.steps[-1].default or (field.extensible and bool(value >= field.roots))


def _shape_of(
    target: Target,
    field: Field,
    column: tuple[str, int, bool, bool],
    values: NDArray[Any],
    mask: NDArray[np.bool_] | None,
) -> NDArray[np.int64] | None:
    """Return numbers that are equal where this column gives the encoding the same shape; None where it always does."""
    if not column[3] or target.steps[-1].default:
        if values.dtype == object:
            known = {value: k for k, value in enumerate(dict.fromkeys(values.tolist()))}
            values = np.array([known[value] for value in values.tolist()], np.int64)
        elif values.ndim == 2:
            values = np.unique(values, axis=0, return_inverse=True)[1].reshape(-1)
        shape = values.astype(np.int64)
    elif field.extensible:
        shape = np.where(values >= field.roots, values.astype(np.int64), -1)
    elif mask is None:
        return None
    else:
        shape = np.zeros(len(values), np.int64)
    if mask is not None:
        shape[~mask] = np.iinfo(np.int64).min
    return None if len(shape) and np.all(shape == shape[0]) else shape


def _group(shapes: list[NDArray[np.int64]], count: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the group of every row and the first row of every group."""
    if not count:
        return np.zeros(0, np.int32), np.zeros(0, np.int64)
    if not shapes:
        return np.zeros(count, np.int32), np.zeros(1, np.int64)
    _, firsts, groups = np.unique(np.stack(shapes, axis=1), axis=0, return_index=True, return_inverse=True)
    return groups.reshape(-1).astype(np.int32), firsts.astype(np.int64)


# One message of a row


def _scalar(field: Field, value: Any) -> Any:
    """Return the value of one row in the conventions of ``to_dict()``; of a container what says its shape."""
    match field.kind:
        case "enumerated" | "choice":
            return _name(field, int(value))
        case "octets":
            return bytes(value)
        case "bits":
            if isinstance(value, np.ndarray):
                return bytes(value), field.width
            if not 0 <= value < 1 << field.width:
                raise EncodeError(f"{value} is outside 0..{(1 << field.width) - 1}", field.path)
            return (int(value) << (-field.width & 7)).to_bytes((field.width + 7) // 8, "big"), field.width
        case "string":
            return str(value)
        case "boolean" | "present":
            return bool(value)
        case _:
            return int(value)


def _name(field: Field, index: int) -> str:
    if 0 <= index < len(field.names):
        return field.names[index]
    return f"unknown:{index - field.roots}"


def _set(nodes: Nodes, held: Any, target: Target, at: int, value: Any, row: int) -> Any:
    """Return ``held`` (a dict, list or [name, value], changed in place) with a value at the path behind step ``at``."""
    if at == len(target.steps):
        return _shaped(nodes[target.node], held, value)
    step = target.steps[at]
    if step.kind == "element":
        held = held if isinstance(held, list) else []
        held += [None] * (step.index + 1 - len(held))
        held[step.index] = _set(nodes, held[step.index], target, at + 1, value, row)
        return held
    if step.kind == "alternative":
        if isinstance(held, (list, tuple)) and held[0] == step.name:
            return [step.name, _set(nodes, held[1], target, at + 1, value, row)]
        if isinstance(held, (list, tuple)) and len(held) == 2 and held[1] is not None:
            raise EncodeError(f"{held[0]} stands there too in row {row}", target.path)
        return [step.name, _set(nodes, None, target, at + 1, value, row)]
    held = held if isinstance(held, dict) else {}
    after: Step | None = target.steps[at + 1] if at + 1 < len(target.steps) else None
    if after is not None and after.kind == "key":
        if held.get(after.key, int(after.name)) != int(after.name) and step.name in held:
            raise EncodeError(f"{after.key} {held[after.key]} stands there too in row {row}", target.path)
        held[after.key] = int(after.name)
        held[step.name] = _set(nodes, held.get(step.name), target, at + 2, value, row)
    else:
        held[step.name] = _set(nodes, held.get(step.name), target, at + 1, value, row)
    return held


def _shaped(node: dict[str, Any], held: Any, value: Any) -> Any:
    match node["kind"]:
        case "sequence":
            return held if isinstance(held, dict) else {}
        case "null":
            return None
        case "choice":
            return [value, held[1] if isinstance(held, (list, tuple)) and held[0] == value else None]
        case "sequence-of":
            items = held if isinstance(held, list) else []
            return items[:value] + [{} for _ in range(value - len(items))]
        case _:
            return value


def _remove(message: Any, target: Target) -> None:
    """Take the innermost optional member on the path out of a message that has it."""
    last = max((k for k, step in enumerate(target.steps) if step.optional), default=-1)
    held = message
    for step in target.steps[:last] if last >= 0 else ():
        if step.kind == "member" and isinstance(held, dict) and step.name in held:
            held = held[step.name]
        elif step.kind == "element" and isinstance(held, list) and step.index < len(held):
            held = held[step.index]
        elif step.kind == "alternative" and isinstance(held, (list, tuple)) and held[0] == step.name:
            held = held[1]
        elif step.kind != "key":
            return
    if last >= 0 and isinstance(held, dict):
        held.pop(target.steps[last].name, None)
