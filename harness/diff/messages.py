"""What units sent: how many of each message, and what the messages say.

Counts come from the recordings, up to the end of the shorter run; without recordings from the results, whole runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cv2x.harness.diff.content import rows
from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.message_stream import Stream, StreamKey, Streams
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import Tolerances


def message_findings(
    a: Side, b: Side, streams: Streams | None, tolerances: Tolerances, *, vary: bool = False
) -> Iterator[Finding]:
    """Yield what changed in the messages of the units that both runs have.

    ``vary`` says that the wall clock decides when a message is due: a few more or fewer, or at other moments, are not
    told.
    """
    shared = a.units.keys() & b.units.keys()
    if streams is None:
        yield from _by_results(a, b, shared, tolerances)
        return
    kept = {key: stream for key, stream in sorted(streams.by_key.items()) if key[0] in shared}
    for key, stream in kept.items():
        yield from _stream(key, stream, tolerances, vary)
    yield from _meaning(a, b, kept)


def _stream(key: StreamKey, stream: Stream, tolerances: Tolerances, vary: bool) -> Iterator[Finding]:
    old, new = stream.sent
    about: dict[str, Any] = {"unit": key[0], "message": key[1], "old_sent": old, "new_sent": new}
    across = stream.names[0] != stream.names[1] and old and new
    if across:
        about |= {"old_names": sorted(stream.names[0]), "new_names": sorted(stream.names[1])}
    edge = 1.0 if stream.apart_ns else 0.0  # streams of another phase may have one more at their end
    if vary:
        edge = max(edge, tolerances["messages"] * old)
    if not new or not old:
        yield Finding("message_gone" if old else "message_new", bool(old), about, max(old, new))
        return
    missing, more = (_moments(stream, run) for run in (0, 1))
    if across and old != new:
        yield Finding("messages_other", False, about, abs(new - old))
    elif new < old - edge:
        regression = new < old * (1 - tolerances["messages"])
        yield Finding("messages_fewer", regression, {**about, "moments_s": missing}, old - new, "messages")
    elif new > old + edge:
        yield Finding("messages_more", False, {**about, "moments_s": more}, new - old)
    elif min(stream.alone) > edge and not vary:
        yield Finding("messages_fewer", False, {**about, "moments_s": missing}, stream.alone[0], "messages")
    contents = stream.contents
    size = (stream.octets[0] / old, stream.octets[1] / new)
    sizes = {"old_octets": size[0], "new_octets": size[1]}
    if contents.changes and not contents.by_meaning:
        fields = list(rows(contents))
        regression = contents.differing > tolerances["fields"]
        values = {**about, **sizes, "paired": stream.paired, "differing": contents.differing, "fields": fields}
        values |= {"more_fields": contents.more_paths, "not_looked_into": contents.skipped}
        yield Finding("fields", regression, values, contents.differing, "fields")
    if not across and not contents.by_meaning and abs(size[1] - size[0]) > tolerances["octets"] * size[0]:
        kind = "octets_more" if size[1] > size[0] else "octets_fewer"
        yield Finding(kind, size[1] > size[0], about | sizes, abs(size[1] - size[0]), "octets")


def _meaning(a: Side, b: Side, streams: dict[StreamKey, Stream]) -> Iterator[Finding]:
    """Yield, in one finding, what messages mean differently because units speak another dialect."""
    told = {key: stream for key, stream in streams.items() if stream.contents.by_meaning}
    kinds: dict[str, dict[str, Any]] = {}
    for (unit, message), stream in told.items():
        for row in rows(stream.contents):
            kind = kinds.setdefault(message, {"message": message, "units": [], "fields": {}})
            kind["units"] = list(dict.fromkeys([*kind["units"], unit]))
            kind["fields"].setdefault(row["path"], row)
    if kinds:
        units = {unit for unit, _ in told}
        dialects = [sorted({side.units[unit]["dialect"] for unit in units}) for side in (a, b)]
        listed = [{**kind, "fields": list(kind["fields"].values())} for kind in kinds.values()]
        listed.sort(key=lambda kind: -len(kind["fields"]))
        of = len({message for _, message in told})
        values = {"old_dialects": dialects[0], "new_dialects": dialects[1], "of": of, "kinds": listed}
        yield Finding("meaning", False, values, len(listed))


def _moments(stream: Stream, run: int) -> list[float]:
    return [at_ns / 1e9 for at_ns in stream.moments_ns[run]]


def _by_results(a: Side, b: Side, shared: set[str], tolerances: Tolerances) -> Iterator[Finding]:
    old, new = (
        {(row["unit"], row["message"]): row["sent"] for row in side.results["messages"] if row["sent"]}
        for side in (a, b)
    )
    alike = a.results["ran_s"] == b.results["ran_s"]
    for key in sorted({*old, *new}):
        if key[0] not in shared or a.units[key[0]]["dialect"] != b.units[key[0]]["dialect"]:
            continue
        before, after = old.get(key, 0), new.get(key, 0)
        about: dict[str, Any] = {"unit": key[0], "message": key[1], "old_sent": before, "new_sent": after}
        if not before or not after:
            yield Finding("message_gone" if before else "message_new", bool(before), about, max(before, after))
        elif alike and after < before - 1:
            regression = after < before * (1 - tolerances["messages"])
            yield Finding("messages_fewer", regression, {**about, "moments_s": []}, before - after, "messages")
        elif alike and after > before + 1:
            yield Finding("messages_more", False, {**about, "moments_s": []}, after - before)


def count_alike(streams: Streams | None) -> int:
    """Return how many messages say the same in both runs."""
    if streams is None:
        return 0
    return sum(one.paired - one.contents.differing - one.contents.skipped for one in streams.by_key.values())
