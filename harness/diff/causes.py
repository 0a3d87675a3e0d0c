"""How two runs were configured differently: told as the cause of what changed, never as a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cv2x.harness.diff.finding import Cause
from cv2x.harness.diff.side import Side

MOST = 40
"""Causes told; a scenario that has nothing in common with the other is another scenario."""
_NOT_CAUSES = ("expect", "scenario", "description")
"""Parts of a scenario file that change nothing in a run."""
_TOLD_OTHERWISE = ("seed", "dialect", "radio", "radio.kind", "radio.address", "time.duration")


def causes(a: Side, b: Side, *, changed: bool = True) -> list[Cause]:
    """Return the differences of configuration, in the order a person would look for them.

    Where nothing has ``changed``, other versions of the program are nothing to tell.
    """
    told = [*_causes(a, b)]
    if changed:
        told += _versions(a.results.get("environment"), b.results.get("environment"))
    return told[:MOST]


def _causes(a: Side, b: Side) -> Iterator[Cause]:
    old, new = a.results, b.results
    for kind, name, get in (
        ("scenario", "scenario", lambda r: r["scenario"]["name"]),
        ("mode", "mode", lambda r: r["mode"]),
        ("dialect", "dialect", lambda r: ", ".join(r["dialects"])),
        ("radio", "radio", lambda r: r["radio"]),
        ("seed", "seed", lambda r: r.get("seed")),
        ("duration", "duration", lambda r: None if r.get("duration_s") is None else f"{r['duration_s']:g} s"),
        ("version", "cv2x", lambda r: r["cv2x"]),
    ):
        one, other = get(old), get(new)
        if one != other and ((a.from_run and b.from_run) or None not in (one, other)):
            yield Cause(kind, name, _text(one), _text(other))
    if old["kind"] == "replay" and old["scenario"]["sha256"] != new["scenario"]["sha256"]:
        yield Cause("recording", "recording", old["scenario"]["sha256"][:12], new["scenario"]["sha256"][:12])
    yield from _configured(old.get("configuration"), new.get("configuration"), old, new)
    if not (a.from_run and b.from_run) or old["scenario"]["name"] != new["scenario"]["name"]:
        return
    texts = [[row["text"] for row in side["expectations"]] for side in (old, new)]
    for text in dict.fromkeys((*texts[0], *texts[1])):
        if texts[0].count(text) > texts[1].count(text):
            yield Cause("expectation", text, text, None)
        elif texts[0].count(text) < texts[1].count(text):
            yield Cause("expectation", text, None, text)


def _versions(old: Any, new: Any) -> Iterator[Cause]:
    """Yield what of the program is another version."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return
    parts = [{"commit": told["cv2x"].get("commit"), "Python": told["python"]} for told in (old, new)]
    for part, told in zip(parts, (old, new), strict=True):
        part |= {library["name"]: library["version"] for library in told["libraries"]}
        part |= {f"the table of {one['name']}": one["table_sha256"][:12] for one in told["dialects"]}
    for name, was in parts[0].items():
        if name in parts[1] and was != parts[1][name] and was is not None and parts[1][name] is not None:
            yield Cause("version", name, was, parts[1][name])


def _configured(one: Any, other: Any, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Cause]:
    if old["scenario"]["name"] != new["scenario"]["name"]:
        return  # another scenario: its values have nothing to do with those of this one
    if not isinstance(one, dict) or not isinstance(other, dict):
        if old["kind"] == "run" and old["scenario"]["sha256"] != new["scenario"]["sha256"]:
            yield Cause("file", "scenario", old["scenario"]["sha256"][:12], new["scenario"]["sha256"][:12])
        return
    told = set()
    if isinstance(one["values"], dict) and isinstance(other["values"], dict):
        for cause in _values(one["values"], other["values"], ""):
            if cause.name in _TOLD_OTHERWISE:
                continue  # the run's own value, which an option may have set, was told above
            told.add(cause.name)
            yield cause
    elif old["scenario"]["sha256"] != new["scenario"]["sha256"]:
        yield Cause("file", "scenario", old["scenario"]["sha256"][:12], new["scenario"]["sha256"][:12])
    if not any("application" in name for name in told):
        for cause in _values(one["thresholds"], other["thresholds"], ""):
            if "." in cause.name and cause.old is not None and cause.new is not None:
                yield Cause("threshold", cause.name, cause.old, cause.new)
    sums = [{row["file"]: row["sha256"] for row in side["files"]} for side in (one, other)]
    for name in sums[0].keys() & sums[1].keys():
        if sums[0][name] != sums[1][name]:
            yield Cause("file", name, sums[0][name][:12], sums[1][name][:12])


def _values(old: Any, new: Any, path: str) -> Iterator[Cause]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in {**old, **new}:
            if not path and name in _NOT_CAUSES:
                continue
            inner = f"{path}.{name}" if path else str(name)
            if name not in old or name not in new:
                yield Cause("value", inner, _text(old.get(name)), _text(new.get(name)))
            else:
                yield from _values(old[name], new[name], inner)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _values(one, other, f"{path}[{index}]")
    elif old != new:
        yield Cause("value", path, _text(old), _text(new))


def _text(value: Any, limit: int = 80) -> str | None:
    """Return a value as it could stand in a scenario file, shortened; ``None`` for nothing."""
    if value is None:
        return None
    if isinstance(value, dict):
        text = "{" + ", ".join(f"{name}: {_text(one)}" for name, one in value.items()) + "}"
    elif isinstance(value, list):
        text = "[" + ", ".join(str(_text(one)) for one in value) + "]"
    elif isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, float):
        text = f"{value:.9g}"
    else:
        text = str(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"
