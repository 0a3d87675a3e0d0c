"""Columns as a pyarrow table.

Rules: pyarrow is an optional extra (``pip install 'cv2x[arrow]'``), imported only here and only when asked.  Absent
values are nulls; ENUMERATED and CHOICE become dictionaries of their names, OCTET STRINGs binary (of a fixed size where
they are); a column ``_frame`` says which frame a row came from, and the schema's metadata how many were rejected, by
cause.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cv2x.errors import UnavailableError
from cv2x.messages.columns import Errors, Field, read_columns

if TYPE_CHECKING:
    from cv2x.messages.dialect import Dialect


def read_table(
    d: Dialect, name: str, frames: Any, paths: Iterable[str], offsets: Any = None, errors: Errors = "return"
) -> Any:
    """Return a ``pyarrow.Table`` (see `Dialect.table`).  Raises UnavailableError without pyarrow."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise UnavailableError(f"pyarrow is not here ({error}): pip install 'cv2x[arrow]'") from None
    found = read_columns(d, name, frames, paths, offsets, errors)
    arrays = {"_frame": pa.array(found.rows)}
    for path, values in found.items():
        absent = ~found.valid[path] if path in found.valid else None
        arrays[path] = _array(pa, found.fields[path], values, absent)
    about = {"cv2x.dialect": d.name, "cv2x.message": name, "cv2x.rejected": json.dumps(found.rejected)}
    return pa.table(arrays).replace_schema_metadata(about)


def _array(pa: Any, field: Field, values: NDArray[Any], absent: NDArray[np.bool_] | None) -> Any:
    if values.dtype == object:
        return pa.array(values.tolist(), pa.string() if field.kind == "string" else pa.binary())
    if values.ndim == 2:
        nulls = None if absent is None else pa.array(~absent).buffers()[1]
        kind = pa.binary(values.shape[1])
        return pa.FixedSizeBinaryArray.from_buffers(kind, len(values), [nulls, pa.py_buffer(values.tobytes())])
    if field.names:
        top = int(values.max(initial=-1)) + 1
        names = [*field.names, *(f"unknown:{k - field.roots}" for k in range(len(field.names), top))]
        if top > len(field.names) + 1000:  # an index may have 24 bits; name only those that are there
            known, values = np.unique(values, return_inverse=True)
            names = [field.names[k] if k < len(field.names) else f"unknown:{k - field.roots}" for k in known]
        codes = pa.array(values.astype(np.int32), mask=absent)
        return pa.DictionaryArray.from_arrays(codes, pa.array(names, pa.string()))
    return pa.array(values, mask=absent)
