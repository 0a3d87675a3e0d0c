"""Many frames as columns: one NumPy array per path, a row per frame that is good.

Strategy: the paths become a plan of the engine once (kept by the dialect); the engine walks all frames with the GIL
released and writes into the arrays.  A frame is accepted exactly when `Dialect.decode` accepts it, the parts nobody
asked for included.
Rules: nothing is dropped without a word: every frame has a status and every cause is counted.  A value that may be
absent has a validity array of its own and stands as 0 where it is; integers are int32 where their whole range fits,
else int64, so that arithmetic does not wrap early.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from cv2x._uper import Plan, first_odd
from cv2x.errors import DecodeError, InputError
from cv2x.messages.paths import Nodes, Target, follow

if TYPE_CHECKING:
    from cv2x.messages.dialect import Dialect

Errors = Literal["raise", "return"]

# What the engine says of a frame, by number.
STATUS = (
    "ok", "other message", "cut short", "out of range", "malformed", "padding not zero", "too long", "nested too deep",
    "integer beyond 64 bits", "other release", "in fragments",
)  # fmt: skip
OK, OTHER = 0, 1

DTYPES = {"boolean": np.bool_, "int32": np.int32, "int64": np.int64, "octets": np.uint8, "span": np.int64}
KEPT_PLANS = 32
LARGE = 1 << 22


@dataclass(frozen=True, slots=True)
class Field:
    """What a column holds.

    ``kind`` is ``integer``, ``enumerated`` (an index into ``names``; from ``len(names)`` on an item the table does not
    know: ``unknown:<index - roots>``), ``boolean``, ``octets`` (a row of octets each; of no fixed number, ``width`` 0,
    as bytes objects), ``string`` (str objects), ``bits`` (a number, its first bit the most significant of ``width``;
    more than 56 bits as octets), ``choice`` (an index into ``names``), ``count`` (the elements of a SEQUENCE OF) or
    ``present`` (a SEQUENCE or NULL).  ``roots`` counts the names before
    the ellipsis, and ``extensible`` says that there is one.
    """

    path: str
    kind: str
    names: tuple[str, ...] = ()
    roots: int = 0
    width: int = 0
    extensible: bool = False


class Columns(dict[str, NDArray[Any]]):
    """Arrays by path, a row per good frame of the message.

    ``rows`` is the index of the frame of each row, ``status`` a number per frame (an index into `STATUS`), ``rejected``
    how many frames have no row, by cause; ``valid`` has a bool array for each path that may be absent (absent values
    stand as 0), ``fields`` says what each column holds.
    """

    def __init__(
        self,
        arrays: Mapping[str, NDArray[Any]],
        *,
        valid: Mapping[str, NDArray[np.bool_]],
        fields: Mapping[str, Field],
        rows: NDArray[np.int64],
        status: NDArray[np.uint8],
    ) -> None:
        super().__init__(arrays)
        self.valid = dict(valid)
        self.fields = dict(fields)
        self.rows = rows
        self.status = status
        counts = np.bincount(status) if len(rows) < len(status) else ()
        self.rejected = {STATUS[k]: int(count) for k, count in enumerate(counts) if k != OK and count}

    def masked(self, path: str) -> np.ma.MaskedArray[Any, Any]:
        """Return one column as a masked array."""
        mask = ~self.valid[path] if path in self.valid else np.ma.nomask
        values = self[path]
        if values.ndim == 2 and path in self.valid:
            mask = np.repeat(~self.valid[path][:, None], values.shape[1], axis=1)
        return np.ma.MaskedArray(values, mask=mask)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The plan of some paths of a message.

    ``outside_in`` are their places in the list, short paths first; ``every`` is a path with ``[*]``.
    """

    plan: Plan
    targets: tuple[Target, ...]
    fields: tuple[Field, ...]
    outside_in: tuple[int, ...]
    every: str | None


def prepare(d: Dialect, name: str, paths: Iterable[str]) -> Prepared:
    """Return the plan of these paths, from the dialect's own store.  Raises EncodeError, InputError."""
    if isinstance(paths, str):
        raise InputError("a list of paths expected, not one path", field=paths)
    key = (name, tuple(paths))
    found = d._plans.get(key)
    if found is None:
        if len(set(key[1])) != len(key[1]):
            raise InputError(f"a path stands twice in {', '.join(key[1])}", field="paths")
        root = d.message_node(name)
        targets = tuple(follow(d._nodes, root, path) for path in key[1])
        found = Prepared(
            _plan(d, name, targets),
            targets,
            tuple(field_of(d._nodes, target) for target in targets),
            tuple(sorted(range(len(targets)), key=lambda k: len(targets[k].steps))),
            next((target.path for target in targets if target.every), None),
        )
        if len(d._plans) >= KEPT_PLANS:
            d._plans.clear()
        d._plans[key] = found
    return found


def _plan(d: Dialect, name: str, targets: Sequence[Target]) -> Plan:
    try:
        return Plan(d, name, [tuple(step.index for step in target.steps) for target in targets])
    except InputError as error:
        if len(targets) == 1:
            raise InputError(error.reason, field=error.field or targets[0].path) from None
        for target in targets:
            _plan(d, name, [target])  # which one it was
        raise


def field_of(nodes: Nodes, target: Target) -> Field:
    """Return what the column of a path holds."""
    node = nodes[target.node]
    match node["kind"]:
        case "enumerated":
            names = (*node["names"], *(node["additions"] or ()))
            return Field(target.path, "enumerated", names, len(node["names"]), extensible=node["additions"] is not None)
        case "choice":
            held = [*node["root"], *(node["additions"] or ())]
            return Field(target.path, "choice", tuple(item["name"] for item in held), len(node["root"]))
        case "bits":
            return Field(target.path, "bits", width=node["min"])
        case "octets":
            fixed = node["min"] == node["max"] and not node["extensible"]
            return Field(target.path, "octets", width=8 * node["min"] if fixed else 0)
        case "sequence-of":
            return Field(target.path, "count")
        case "sequence" | "null":
            return Field(target.path, "present")
        case kind:
            return Field(target.path, kind)


def read_columns(
    d: Dialect, name: str, frames: Any, paths: Iterable[str], offsets: Any = None, errors: Errors = "return"
) -> Columns:
    """Return the columns of all frames that are good messages ``name`` (see `Dialect.columns`)."""
    ready = prepare(d, name, paths)
    if errors not in ("raise", "return"):
        raise InputError(f"'raise' or 'return' expected, not {errors!r}", field="errors")
    if offsets is None:
        given: Any = _octets_of(frames)
        count = len(given)
    else:
        given = memoryview(frames)
        offsets = _offsets_of(offsets)
        count = len(offsets) - 1
    new = _allocator(count * (9 + sum(size + absent for _, size, absent, _ in ready.plan.columns)))
    values: list[NDArray[Any]] = []
    valid: list[NDArray[np.bool_] | None] = []
    for store, size, absent, _fixed in ready.plan.columns:
        shape = {"octets": (count, size), "span": (count, 2)}.get(store, (count,))
        values.append(new(shape, DTYPES[store]))
        valid.append(new((count,), np.bool_) if absent else None)
    status, rows = new((count,), np.uint8), new((count,), np.int64)
    good = ready.plan.scan(given, offsets, values, valid, status, rows)
    if errors == "raise" and np.any(status > OTHER):
        k = int(np.argmax(status > OTHER))
        raise _error_of(d, k, bytes(given[k] if offsets is None else given[offsets[k] : offsets[k + 1]]), status[k])
    keep = slice(good)
    for k, (store, *_) in enumerate(ready.plan.columns):
        if store == "span":
            mask = valid[k]
            there = None if mask is None else mask[keep]
            values[k] = _objects(ready.plan.held(k, given, offsets, values[k][keep], there, rows[keep]))
    shrink = 2 * good < count  # do not hold on to much more memory than the rows need
    return Columns(
        {field.path: _cut(values[k], keep, shrink) for k, field in enumerate(ready.fields)},
        valid={
            field.path: _cut(mask, keep, shrink)
            for field, mask in zip(ready.fields, valid, strict=True)
            if mask is not None
        },
        fields={field.path: field for field in ready.fields},
        rows=_cut(rows, keep, shrink),
        status=status,
    )


def _allocator(octets: int) -> Callable[[tuple[int, ...], Any], NDArray[Any]]:
    """Return what makes empty arrays of ``octets`` in all.

    Many arrays of some 100 KB each are new pages of 4 KB every time, and the kernel's work on those costs several times
    as much as filling them; NumPy asks for large pages when one array has `LARGE` octets, so then all share one.
    """
    if octets < LARGE:
        return np.empty
    block = np.empty(octets + 64 * 1024, np.uint8)
    used = 0

    def make(shape: tuple[int, ...], dtype: Any) -> NDArray[Any]:
        nonlocal used
        size = math.prod(shape) * np.dtype(dtype).itemsize
        if used + size > len(block):
            return np.empty(shape, dtype)
        found: NDArray[Any] = block[used : used + size].view(dtype).reshape(shape)
        used += -(-size // 64) * 64
        return found

    return make


def _objects(held: list[Any]) -> NDArray[Any]:
    found = np.empty(len(held), object)
    found[:] = held
    return found


def _cut(array: NDArray[Any], keep: slice, shrink: bool) -> NDArray[Any]:
    return array[keep].copy() if shrink else array[keep]


def _octets_of(frames: Any) -> tuple[bytes, ...]:
    if isinstance(frames, (bytes, bytearray, memoryview, np.ndarray)):
        raise InputError("one buffer needs offsets; else give a list of octets", field="frames")
    given = tuple(frames)
    if first_odd(given) >= 0:
        for k, octets in enumerate(given):
            if not isinstance(octets, (bytes, bytearray, memoryview)):
                raise TypeError(f"frame {k}: octets expected (bytes, bytearray or memoryview), not {octets!r:.60}")
        given = tuple(map(bytes, given))
    return given


def _offsets_of(offsets: Any) -> NDArray[np.int64]:
    found = np.asarray(offsets)
    if found.ndim != 1 or not len(found) or found.dtype.kind not in "iu":
        raise InputError("integers expected, one more than frames", field="offsets")
    return np.require(found, np.int64, ["C", "A"])


def _error_of(d: Dialect, k: int, octets: bytes, status: int) -> DecodeError:
    try:
        d.decode(octets)
    except DecodeError as error:
        return DecodeError(f"{error.reason} in frame {k}", error.path, error.bit)
    return DecodeError(f"{STATUS[status]} in frame {k}")
