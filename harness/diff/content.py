"""What messages that belong together say differently, field by field.

Strategy.  Two messages of one dialect are compared as records, with the field paths of the standard; two of different
dialects by what they mean, as models in SI units.  Per field the first difference and a count are kept.

Not every difference of octets is one of content.  Where two messages of a pair were not sent at the same instant, a
field that moves from one message to the next anyway (a position, a mark of time) differs by as much, and that is no
finding.  A counter may start elsewhere; an id may be another one if it stands for the same unit, or, with another seed,
if it is the same other one throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from cv2x.errors import Cv2xError
from cv2x.harness.diff.fields import MISSING, Leaf, differences, number, shown
from cv2x.harness.diff.meaning import meaning_of, resolution
from cv2x.messages.dialect import Dialect, Record, dialect
from cv2x.station.recording_schema import Transmitted

MAX_PATHS = 60
"""Fields kept per stream; more are counted."""
EVERY_PAIR_UP_TO = 2000
"""Differing pairs of a stream that are all looked into; beyond, every tenth is."""
_COUNTERS = frozenset({"msgCnt", "message_count"})
_IDS = frozenset({"id", "temporary_id", "source_id", "stationID", "stationId", "station_id"})
_MOMENTS = frozenset({
    "secMark", "timeStamp", "moy", "minute_of_year", "second_mark_ms", "generationDeltaTime", "generationTime",
    "referenceTime", "detectionTime", "startTime", "endTime", "minEndTime", "maxEndTime", "likelyEndTime", "nextTime",
    "start_minute_of_year", "end_minute_of_year", "min_end_s", "max_end_s", "likely_end_s", "start_s", "next_s",
    "startUTCTime", "minEndUTCTime", "maxEndUTCTime", "likelyEndUTCTime", "nextStartUTCTime", "nextEndUTCTime",
    "sDSMTimeStamp", "startYear",
})  # fmt: skip
"""Members that state an instant: two runs that start at different instants differ in them."""


class _Reasons(NamedTuple):
    """What may explain that octets differ."""

    meaning: bool
    """The dialects are different."""
    identities: tuple[Mapping[bytes, str], Mapping[bytes, str]]
    renamed: bool
    other_start: bool


@dataclass(slots=True)
class FieldChange:
    """One field that differs."""

    count: int
    """Pairs in which it does."""
    first_ns: int
    """Run time of the first, in the first run."""
    old: str
    new: str
    said: str
    """``both``, or ``old`` or ``new`` where only that run says it."""
    largest: float | None = None
    """Largest difference seen, for numbers."""


@dataclass(slots=True)
class Contents:
    """The fields in which the messages of one stream differ."""

    changes: dict[str, FieldChange] = field(default_factory=dict)
    differing: int = 0
    """Pairs with at least one such field."""
    more_paths: int = 0
    looked_at: int = 0
    skipped: int = 0
    """Pairs not looked into."""
    by_meaning: bool = False
    _before: tuple[Any, Any] | None = None
    _held: tuple[int, Any, Any] | None = None
    """The first pair, if its messages were sent at two instants: how fast its fields move is known with the next."""
    _offset: dict[str, int] = field(default_factory=dict)
    _jumps: int = 0
    _renamed: dict[Any, Any] = field(default_factory=dict)

    def compare(
        self,
        old: tuple[int, Transmitted],
        new: tuple[int, Transmitted],
        *,
        identities: tuple[Mapping[bytes, str], Mapping[bytes, str]],
        renamed: bool,
        other_start: bool,
    ) -> None:
        """Book a pair whose octets differ."""
        if self.looked_at + self.skipped >= EVERY_PAIR_UP_TO and (self.looked_at + self.skipped) % 10:
            self.skipped += 1
            return
        self.looked_at += 1
        meaning = old[1].dialect != new[1].dialect
        self.by_meaning = self.by_meaning or meaning
        a, b = (_said(event, meaning) for _, event in (old, new))
        if isinstance(a, _Unreadable) or isinstance(b, _Unreadable):
            self._take([("", _first_octets(old[1], new[1], 0), _first_octets(old[1], new[1], 1))], old[0])
            return
        why = _Reasons(meaning, identities, renamed, other_start)
        if old[0] == new[0]:
            self._take(self._left(a, b, {}, why), old[0])
        elif self._before is None:
            self._held = (old[0], a, b)
        else:
            moving = self._moving(self._before, (a, b))
            if self._held is not None:
                at_ns, one, other = self._held
                self._held = None
                self._take(self._left(one, other, moving, why), at_ns)
            self._take(self._left(a, b, moving, why), old[0])
        self._before = (a, b)

    def finish(self) -> None:
        """Book what was held back: nothing came after it."""
        if self._held is not None:
            at_ns, a, b = self._held
            self._held = None
            self._take(list(differences(a, b)), at_ns)

    def _take(self, leaves: list[Leaf], at_ns: int) -> None:
        self.differing += bool(leaves)
        first: dict[str, Leaf] = {}
        for leaf in leaves:
            first.setdefault(leaf[0], leaf)
        for path, leaf in first.items():
            self._book(path, leaf, at_ns)

    def _left(self, a: Any, b: Any, moving: Mapping[str, float], why: _Reasons) -> list[Leaf]:
        return [leaf for leaf in differences(a, b) if not self._explained(leaf, moving, why)]

    def _book(self, path: str, leaf: Leaf, at_ns: int) -> None:
        _, one, other = leaf
        x, y = number(one), number(other)
        size = None if x is None or y is None else abs(y - x)
        known = self.changes.get(path)
        if known is not None:
            known.count += 1
            if size is not None:
                known.largest = max(known.largest or 0.0, size)
        elif len(self.changes) >= MAX_PATHS:
            self.more_paths += 1
        else:
            nothing = (None, MISSING)
            said = "old" if other in nothing else "new" if one in nothing else "both"
            self.changes[path] = FieldChange(1, at_ns, shown(one), shown(other), said, size)

    @staticmethod
    def _moving(before: tuple[Any, Any], now: tuple[Any, Any]) -> dict[str, float]:
        """Return by how much each field moved from the message before to this one, in either run."""
        steps: dict[str, float] = {}
        for was, is_ in zip(before, now, strict=True):
            for path, one, other in differences(was, is_):
                x, y = number(one), number(other)
                size = float("inf") if x is None or y is None else abs(y - x)
                steps[path] = max(steps.get(path, 0.0), size)
        return steps

    def _explained(self, leaf: Leaf, moving: Mapping[str, float], why: _Reasons) -> bool:
        """Whether a leaf differs for a reason that is no change of content."""
        path, old, new = leaf
        name = path.rpartition(".")[2].removesuffix("[*]")
        if name in _COUNTERS:
            return self._counts_alike(path, old, new, why.meaning)
        if why.renamed and name in _IDS:
            return self._stands_for_the_same(old, new, why.identities)
        if why.other_start and name in _MOMENTS:
            return True
        x, y = number(old), number(new)
        if why.meaning and x is not None and y is not None and abs(x - y) <= resolution(name):
            return True
        step = moving.get(path)
        if step is None:
            return False
        return x is None or y is None or abs(x - y) <= 1.5 * step + 2 * (not why.meaning)

    def _counts_alike(self, path: str, old: Any, new: Any, meaning: bool) -> bool:
        x, y = number(old), number(new)
        if x is None or y is None:
            return meaning
        offset = int(y - x) % 128
        before = self._offset.setdefault(path, offset)
        if offset != before:
            self._offset[path] = offset
            self._jumps += 1
        return self._jumps <= 2  # one message that one run has not sent moves the counter once

    def _stands_for_the_same(
        self, old: Any, new: Any, identities: tuple[Mapping[bytes, str], Mapping[bytes, str]]
    ) -> bool:
        if isinstance(old, bytes) and isinstance(new, bytes):
            one, other = identities[0].get(old), identities[1].get(new)
            if one is not None or other is not None:
                return one == other
        return bool(self._renamed.setdefault(str(old), str(new)) == str(new))


class _Unreadable:
    """Octets that the dialect does not decode."""


def _said(event: Transmitted, meaning: bool) -> Any:
    """Return a message as plain values, or as what it means."""
    try:
        spoken = _dialect(event.dialect)
        name, record = spoken.decode(event.octets)
        if meaning:
            return meaning_of(spoken.family, name, record, event.utc_ns) or _Unreadable()
        return record.to_dict() if isinstance(record, Record) else record
    except (Cv2xError, ValueError):
        return _Unreadable()


@cache
def _dialect(name: str) -> Dialect:
    return dialect(name)


def _first_octets(old: Transmitted, new: Transmitted, which: int) -> str:
    """Return where the octets of two unreadable messages part, and what stands there."""
    at = next(
        (i for i, (x, y) in enumerate(zip(old.octets, new.octets, strict=False)) if x != y),
        min(len(old.octets), len(new.octets)),
    )
    octets = (old, new)[which].octets
    return f"octet {at}: {octets[at : at + 8].hex()}" if at < len(octets) else f"ends at octet {at}"


def rows(contents: Contents) -> Iterator[dict[str, Any]]:
    """Yield the fields as plain data, those that differ in most messages first."""
    for path, change in sorted(contents.changes.items(), key=lambda item: (-item[1].count, item[0])):
        yield {
            "path": path or "octets",
            "messages": change.count,
            "first_s": change.first_ns / 1e9,
            "old": change.old,
            "new": change.new,
            "said": change.said,
            "largest": change.largest,
        }
