"""Traffic traces: how many vehicles moved, in one small file of ours.

A trace is JSON, one object a line, plain or gzipped (docs/traces.md describes every field).  The first line says what
the file is, where its plane lies and how often everybody is told; each line after it is one *track*: a name, a kind, a
size, and columns of whole numbers (centimetres, centimetres per second, hundredths of a degree), each as its first
value and then the differences to the one before.  So a line of a file stays readable, a fault has a line and a field,
and a minute of two hundred vehicles takes a few hundred kilobytes.

Rules.  A trace is read whole and checked whole: no track of a bad file drives.  Nothing in a file is trusted for
size: octets, tracks and samples are bounded.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from cv2x.errors import InputError
from cv2x.scenarios.traffic.kinds import IN_USE, KINDS, LIGHTS, NAME
from cv2x.scenarios.traffic.trace_line import BOUND, Integers, TraceLine

FORMAT = "cv2x traffic trace"
VERSION = 1
MAX_OCTETS = 256 * 1024 * 1024
"""Largest trace, unpacked (a bound of ours)."""
MAX_TRACKS = 5000
"""As many as a scenario may have actors."""
COLUMNS = ("east_cm", "north_cm", "speed_cmps", "heading_cdeg")
FARTHEST_CM = 5_000_000
"""50 km from the origin: beyond that a plane is no picture of the Earth (a bound of ours)."""
FASTEST_CMPS = 15_000
"""540 km/h (a bound of ours)."""
EVERY_MS = (10, 5000)
"""Least and greatest time between two samples."""
_LATEST_MS = 7 * 86_400_000
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Showing:
    """What a track's bus says over a stretch of the trace: names as under ``shows:`` of a scenario's actors."""

    from_ms: int
    until_ms: int | None
    lights: tuple[str, ...] = ()
    in_use: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """One who moved.  The columns have one length; sample k is at ``from_ms + k * every_ms`` of the trace, and the
    point is the centre of the vehicle."""

    name: str
    kind: str
    """As the kind of a scenario's actor."""
    length_m: float
    width_m: float
    height_m: float | None
    vehicle_class: int | None
    from_ms: int
    every_ms: int
    east_cm: Integers
    north_cm: Integers
    speed_cmps: Integers
    heading_cdeg: Integers
    """Clockwise from north; 0..35999."""
    shows: tuple[Showing, ...] = ()
    line: int = 0

    @property
    def until_ms(self) -> int:
        """When the last sample is."""
        return self.from_ms + (len(self.east_cm) - 1) * self.every_ms


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """What a trace file holds."""

    origin: tuple[float, float]
    """Latitude and longitude of its plane's (0, 0), degrees."""
    every_ms: int
    tracks: tuple[Track, ...]
    source: str = ""
    """Where it comes from, as the file says."""
    file: str = ""
    names: dict[str, Track] = field(default_factory=dict)

    @property
    def lasts_ms(self) -> int:
        """From 0 to the last sample of all."""
        return max((track.until_ms for track in self.tracks), default=0)

    def most_at_once(self) -> int:
        """Return how many tracks are there at one moment at most."""
        changes = sorted([(track.from_ms, 1) for track in self.tracks] + [(t.until_ms + 1, -1) for t in self.tracks])
        most = now = 0
        for _, change in changes:
            now += change
            most = max(most, now)
        return most


def read_trace(path: Path) -> Trace:
    """Return the trace in a file.  Raises InputError with line and field of what is wrong with it."""
    try:
        state = path.stat()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path)) from error
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, _changed_ns: int, _size: int) -> Trace:
    lines = iter(_lines(path))
    head = TraceLine(str(path), 1, next(lines, b""))
    if head.value.get("format") != FORMAT:
        head.fault(f"is {head.shown('format')}, not {FORMAT!r}: this is no traffic trace", "format")
    if head.value.get("version") != VERSION:
        head.fault(f"is {head.shown('version')}: known is {VERSION}", "version")
    every_ms = head.whole("every_ms", *EVERY_MS)
    origin = head.origin()
    tracks: dict[str, Track] = {}
    for number, text in enumerate(lines, 2):
        line = TraceLine(str(path), number, text)
        track = _track(line, every_ms)
        if track.name in tracks:
            line.fault(f"{track.name!r} stands here twice, first in line {tracks[track.name].line}", "name")
        if len(tracks) == MAX_TRACKS:
            line.fault(f"more than {MAX_TRACKS} tracks")
        tracks[track.name] = track
    if not tracks:
        raise InputError("holds no tracks", str(path))
    said = head.whole("tracks", 1, MAX_TRACKS)
    if said != len(tracks):
        head.fault(f"says {said}, but {len(tracks)} follow: the file is not whole", "tracks")
    return Trace(origin, every_ms, tuple(tracks.values()), head.text("source", ""), str(path), tracks)


def _lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of a file, unpacked.  Raises InputError for one that is too large or broken off."""
    try:
        with open(path, "rb") as raw:
            packed = raw.read(2) == _GZIP
        with gzip.open(path) if packed else open(path, "rb") as file:
            octets = 0
            while line := file.readline(MAX_OCTETS + 1):
                octets += len(line)
                if octets > MAX_OCTETS:
                    raise InputError(f"larger than {MAX_OCTETS} octets: no trace is", str(path))
                if line.strip():
                    yield line
    except (OSError, EOFError, zlib.error) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(f"cannot be read: {why}", str(path)) from error


def _track(line: TraceLine, every_ms: int) -> Track:
    name, kind = line.text("name"), line.text("kind")
    if not NAME.fullmatch(name):
        line.fault(f"{name[:70]!r} is not a name: letters, digits, dot, hyphen and underscore, at most 64", "name")
    if kind not in KINDS:
        line.fault(f"{kind[:40]!r} is not one of {', '.join(KINDS)}", "kind")
    limits = {
        "east_cm": (-FARTHEST_CM, FARTHEST_CM),
        "north_cm": (-FARTHEST_CM, FARTHEST_CM),
        "speed_cmps": (0, FASTEST_CMPS),
        "heading_cdeg": (-BOUND, BOUND),
    }
    columns = {key: line.column(key, *bounds) for key, bounds in limits.items()}
    samples = len(columns["east_cm"])
    for key, column in columns.items():
        if len(column) != samples:
            line.fault(f"holds {len(column)} values, east_cm {samples}: every column has one for each sample", key)
    from_ms = line.whole("from_ms", 0, _LATEST_MS)
    return Track(
        name=name,
        kind=kind,
        length_m=line.metres("length_m"),
        width_m=line.metres("width_m"),
        height_m=line.metres("height_m") if "height_m" in line.value else None,
        vehicle_class=line.whole("class", 0, 255) if "class" in line.value else None,
        from_ms=from_ms,
        every_ms=every_ms,
        east_cm=columns["east_cm"],
        north_cm=columns["north_cm"],
        speed_cmps=columns["speed_cmps"],
        heading_cdeg=columns["heading_cdeg"] % 36_000,
        shows=tuple(_shows(line)),
        line=line.number,
    )


def _shows(line: TraceLine) -> Iterator[Showing]:
    written = line.value.get("shows", [])
    if not isinstance(written, list):
        line.fault(f"{line.shown('shows')} is not a list", "shows")
    last_ms = 0
    for index, value in enumerate(written):
        where = f"shows[{index}]"
        if not isinstance(value, dict):
            line.fault("is not an object", where)
        from_ms, until_ms = value.get("from_ms", 0), value.get("until_ms")
        if type(from_ms) is not int or not last_ms <= from_ms <= _LATEST_MS:
            line.fault(f"from_ms is not a whole number from {last_ms}, where the stretch before begins", where)
        if until_ms is not None and (type(until_ms) is not int or not from_ms < until_ms <= _LATEST_MS):
            line.fault("until_ms is not a whole number later than from_ms", where)
        last_ms = from_ms
        told = {}
        for key, known in (("lights", LIGHTS), ("in_use", IN_USE)):
            names = value.get(key, [])
            if not isinstance(names, list) or not all(isinstance(one, str) and one in known for one in names):
                line.fault(f"is not a list of {', '.join(known)}", f"{where}.{key}")
            told[key] = tuple(names)
        yield Showing(from_ms, until_ms, told["lights"], told["in_use"])
