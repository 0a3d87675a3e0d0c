"""Many frames at once: `decode_many`, `encode_many` and columns take and refuse what `decode` does, and say the same.

Each turn asks for a few paths of one message, drawn anew: columns of a list and of one buffer with offsets.  Columns
that are there give their frame back, with its own message as the template, or raise EncodeError.
"""

from __future__ import annotations

import random
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

from cv2x.errors import DecodeError, EncodeError

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.messages.columns.conftest import MISSING, paths_of, said

PATHS = 6
BACK = 4
_known: dict[tuple[str, str], list[str]] = {}


class DisagreementError(Exception):
    """Two ways to read the same frame differ."""

    def __init__(self, octets: bytes, told: str) -> None:
        super().__init__(f"{octets.hex()}: {told}")
        self.octets = octets


def batch(d: Any, frames: list[bytes], number: int) -> int:
    """Read the frames in every way there is for many; returns how many.  Raises DisagreementError."""
    rnd = random.Random(number)
    many = d.decode_many(frames, errors="return")
    good = [k for k, found in enumerate(many) if not isinstance(found, DecodeError)]
    for k in rnd.sample(range(len(frames)), min(8, len(frames))):
        try:
            alone = d.decode(frames[k])
        except DecodeError as error:
            same = isinstance(many[k], DecodeError) and (many[k].path, many[k].bit) == (error.path, error.bit)
        else:
            same = repr(many[k]) == repr(alone)
        if not same:
            raise DisagreementError(frames[k], f"{many[k]!r} among many")
    again = d.encode_many([many[k] for k in good], errors="return")
    for k, octets in zip(good, again, strict=True):
        if octets != frames[k]:
            raise DisagreementError(frames[k], f"encodes to {octets!r} among many")
    names = [many[k][0] for k in good if many[k][0] in d.messages]
    name = rnd.choice(names or list(d.messages))
    paths = rnd.sample(paths := paths_to(d, name), min(PATHS, len(paths)))
    if paths:
        columns(d, name, frames, [many[k] for k in good], good, paths)
    return len(frames)


def paths_to(d: Any, name: str) -> list[str]:
    """Return the paths of a message that have a column."""
    key = (d.name, name)
    if key not in _known:
        _known[key] = paths_of(d, name, limit=200)
    return _known[key]


def columns(d: Any, name: str, frames: list[bytes], decoded: list[Any], good: list[int], paths: list[str]) -> None:
    """Compare columns with what the records say.  Raises DisagreementError."""
    from cv2x.messages.columns import prepare

    mine = {k: record for k, (what, record) in zip(good, decoded, strict=True) if what == name}
    listed = d.columns(name, frames, paths)
    joined = d.columns(name, b"".join(frames), paths, offsets=list(accumulate(map(len, frames), initial=0)))
    for rows in (listed.rows.tolist(), joined.rows.tolist()):
        for k in set(rows) ^ set(mine):
            raise DisagreementError(frames[k], f"{'only' if k in rows else 'not'} in columns of {name}")
    for target in prepare(d, name, paths).targets:
        values, same = listed[target.path].tolist(), joined[target.path].tolist()
        for row, (k, record) in enumerate(mine.items()):
            wanted = said(d, record, target)
            there = bool(listed.valid[target.path][row]) if target.path in listed.valid else True
            if there != (wanted is not MISSING) or values[row] != same[row] or (there and values[row] != wanted):
                raise DisagreementError(
                    frames[k], f"{target.path} is {values[row]}, {same[row]} in columns, not {wanted!r}"
                )
    for row, (k, record) in list(enumerate(mine.items()))[:BACK]:
        there = {
            path: values[row : row + 1]
            for path, values in listed.items()
            if "[*]" not in path and (path not in listed.valid or listed.valid[path][row])
        }
        if there and hasattr(record, "to_dict"):
            try:
                back = d.from_columns(name, there, template=record)
            except EncodeError:
                continue
            if back != [frames[k]]:
                raise DisagreementError(frames[k], f"{back[0].hex()} from its columns {', '.join(there)}")
