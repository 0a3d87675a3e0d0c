"""The transmissions of two recordings, side by side: one pass over both, paired by unit, message and time.

Memory stays bounded however long the recordings are: events are read as they are asked for, a stream holds what waits
for its pair, and of differences only counts, the first of a kind and a few moments are kept.  Reading ends where the
shorter run ends, or where a recording is damaged.
"""

from __future__ import annotations

import filecmp
import heapq
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cv2x.errors import InputError
from cv2x.harness.diff.alignment import Aligner
from cv2x.harness.diff.content import Contents
from cv2x.harness.diff.finding import Note
from cv2x.harness.diff.side import Side
from cv2x.scenarios.expect import MESSAGE_NAMES
from cv2x.station.recording_schema import Discarded, Event, Identity, Transmitted

NOUNS = {short: noun for noun, names in MESSAGE_NAMES.items() for short in names}
"""Short name of a message -> what it is about, for runs that speak different dialects."""
_DEFAULT_WINDOW_NS = 500_000_000
_LEAST_WINDOW_NS, _MOST_WINDOW_NS = 5_000_000, 1_000_000_000
_MOMENTS = 5
"""Moments of unpaired messages kept."""

StreamKey = tuple[str, str]
"""(unit, short name of the message or, across dialects, its noun)."""


@dataclass(slots=True)
class Stream:
    """What one unit sent of one message, in both runs."""

    names: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    sent: list[int] = field(default_factory=lambda: [0, 0])
    octets: list[int] = field(default_factory=lambda: [0, 0])
    paired: int = 0
    changed: int = 0
    """Pairs whose octets differ."""
    apart_ns: int = 0
    """Sum of the times between the two of each pair."""
    alone: list[int] = field(default_factory=lambda: [0, 0])
    """Messages without a pair, by run."""
    moments_ns: tuple[list[int], list[int]] = field(default_factory=lambda: ([], []))
    """The first moments of those."""
    contents: Contents = field(default_factory=Contents)


@dataclass(slots=True)
class Streams:
    """Everything two recordings say about what was sent and refused, up to `end_ns`."""

    by_key: dict[StreamKey, Stream] = field(default_factory=dict)
    discards: tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]] = field(
        default_factory=lambda: (Counter(), Counter())
    )
    end_ns: int = 0
    notes: list[Note] = field(default_factory=list)


def equal_recordings(a: Side, b: Side) -> bool:
    """Whether both runs have whole recordings that are equal octet for octet: then so is every message in them."""
    one, other = a.recording, b.recording
    if one is None or other is None or not one.complete or a.results["ran_s"] != b.results["ran_s"]:
        return False
    try:
        return filecmp.cmp(one.path, other.path, shallow=False)
    except OSError:
        return False


def read_streams(a: Side, b: Side) -> Streams | None:
    """Return both recordings compared, ``None`` where one has none that can be read."""
    if a.recording is None or b.recording is None:
        return None
    return _Reading(a, b).read()


class _Reading:
    def __init__(self, a: Side, b: Side) -> None:
        self._sides = (a, b)
        self._streams = Streams()
        self._aligners: dict[StreamKey, Aligner[Transmitted]] = {}
        self._identities: tuple[dict[bytes, str], dict[bytes, str]] = ({}, {})
        self._across = {
            name for name, unit in a.units.items() if name in b.units and unit["dialect"] != b.units[name]["dialect"]
        }
        self._renamed = a.results.get("seed") != b.results.get("seed") or bool(self._across)
        self._other_start = a.results["start"] != b.results["start"]
        self._windows = _windows(a.results) | _windows(b.results)
        self._end_ns = round(min(a.results["ran_s"], b.results["ran_s"]) * 1e9)
        self._read_to_ns = [0, 0]

    def read(self) -> Streams:
        streams = self._streams
        merged = heapq.merge(self._events(0), self._events(1), key=lambda event: event[0])
        for at_ns, run, event in merged:
            if at_ns > self._end_ns:
                break
            if isinstance(event, Identity):
                self._identities[run][event.temporary_id] = event.unit
            elif isinstance(event, Discarded):
                streams.discards[run][event.unit, event.cause] += 1
            elif isinstance(event, Transmitted):
                self._take(run, at_ns, event)
        cut = self._end_ns < round(max(side.results["ran_s"] for side in self._sides) * 1e9)
        for key, aligner in self._aligners.items():
            self._settle(key, aligner, float("inf") if not cut else self._end_ns + aligner.window_ns)
            streams.by_key[key].contents.finish()
        streams.end_ns = self._end_ns
        return streams

    def _events(self, run: int) -> Iterator[tuple[int, int, Event]]:
        recording, side = self._sides[run].recording, self._sides[run]
        assert recording is not None  # noqa: S101 - read_streams has looked
        begun_ns: int | None = None
        at_ns = 0
        try:
            for event in recording.events_on("clocks", "identity", "transmissions", "discards"):
                if begun_ns is None:
                    begun_ns = event.utc_ns
                at_ns = event.utc_ns - begun_ns
                yield at_ns, run, event
        except InputError as error:
            self._streams.notes.append(
                Note("damaged_at", {"run": side.letter, "reason": error.reason, "at_s": at_ns / 1e9})
            )
            self._end_ns = min(self._end_ns, at_ns)
        else:
            if not recording.complete:
                self._end_ns = min(self._end_ns, at_ns)

    def _take(self, run: int, at_ns: int, event: Transmitted) -> None:
        noun = NOUNS.get(event.message, event.message) if event.unit in self._across else event.message
        key = (event.unit, noun)
        stream = self._streams.by_key.get(key)
        if stream is None:
            stream = self._streams.by_key[key] = Stream()
            window_ns = self._windows.get((event.unit, event.message), _DEFAULT_WINDOW_NS)
            self._aligners[key] = Aligner(window_ns)
        stream.names[run].add(event.message)
        stream.sent[run] += 1
        stream.octets[run] += len(event.octets)
        aligner = self._aligners[key]
        aligner.take(run == 0, at_ns, event)
        if aligner.waiting > 2:
            self._settle(key, aligner, at_ns)

    def _settle(self, key: StreamKey, aligner: Aligner[Transmitted], read_to_ns: float) -> None:
        stream = self._streams.by_key[key]
        for old, new in aligner.settled(read_to_ns):
            if old is None or new is None:
                run, (at_ns, _) = (0, old) if old is not None else (1, new)  # type: ignore[misc]
                stream.alone[run] += 1
                if len(stream.moments_ns[run]) < _MOMENTS:
                    stream.moments_ns[run].append(at_ns)
                continue
            stream.paired += 1
            stream.apart_ns += abs(new[0] - old[0])
            if old[1].octets == new[1].octets and old[1].dialect == new[1].dialect:
                continue
            stream.changed += 1
            stream.contents.compare(
                old, new, identities=self._identities, renamed=self._renamed, other_start=self._other_start
            )


def _windows(results: Mapping[str, object]) -> dict[StreamKey, int]:
    """Return half the usual period of every stream, where the results tell it."""
    windows = {}
    rows = results.get("timeline")
    for row in rows if isinstance(rows, list) else ():
        if row.get("way") == "sent" and row.get("rate_hz"):
            half_ns = round(0.5e9 / row["rate_hz"])
            windows[row["unit"], row["message"]] = min(max(half_ns, _LEAST_WINDOW_NS), _MOST_WINDOW_NS)
    return windows
