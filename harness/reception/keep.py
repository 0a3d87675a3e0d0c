"""Rows gathered one event at a time, and made columns at the end.

A frame heard by many costs a few steps over columns, however many they are.  Rows are bounded; what comes after the
bound is counted and said, and with the first reception left out the observation ends: what is sent later would seem
lost.  Instants are what the source calls true; a reception's stamp is the hearing unit's own, less the error of its
clock where that was told.  A clock that goes back is noticed, counted and said, and the rows stay as they are.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from cv2x.clock import format_instant
from cv2x.geodesy import LocalFrame
from cv2x.harness.phrase import Phrase, phrase
from cv2x.harness.reception.columns import (
    FOREVER_NS,
    NOWHERE,
    SAID,
    STANDING,
    TRUE,
    UNKNOWN_NS,
    Busy,
    Columns,
    Floats,
    Heard,
    Ints,
    Numbers,
    Places,
    Sent,
    Told,
    floats,
    ints,
    numbers,
)
from cv2x.harness.reception.said import said_places
from cv2x.harness.reception.told import read_said

MOST_SENT, MOST_HEARD, MOST_PLACES, MOST_BUSY = 500_000, 3_000_000, 3_000_000, 1_000_000
"""Rows kept of each kind (bounds of ours: some 300 MB at the worst)."""
MOST_UNITS = 4096
OTHERS = "others"
"""Name of all units beyond `MOST_UNITS` together."""


class Rows:
    """Gathers rows.

    ``by_id`` takes the vehicle that a message names for its sender, whoever gave it to the radio (replays).  ``deaf``
    units never listen.
    """

    def __init__(self, *, by_id: bool = False, deaf: Iterable[str] = ()) -> None:
        self._by_id, self._deaf = by_id, frozenset(deaf)
        self._units: dict[str, int] = {}
        self._octets: dict[bytes, int] = {}
        self._messages: list[tuple[str, str, bytes, int]] = []
        self._sent = (array("q"), array("i"), array("i"))
        self._heard = (array("q"), array("i"), array("i"), array("d"), array("q"))
        self._places = (array("q"), array("i"), array("d"), array("d"), array("d"))
        self._busy = (array("q"), array("i"), array("d"))
        self._standing: dict[str, tuple[float, float]] = {}
        self._riders: set[str] = set()
        self._origin: tuple[float, float] | None = None
        self._aboard: set[str] = set()
        self._identities: dict[str, str] = {}
        self._offset_ns: dict[str, int] = {}
        self._changes: dict[str, tuple[int, int]] = {}
        """Unit -> (times its clock's error changed, the largest step)."""
        self._now_listening: set[str] = set()
        self._right: set[str] = set()
        """Those of them whose clock is told to be right."""
        self._listening: dict[str, tuple[int, int]] = {}
        """Unit of a source that is read -> the stretch of time that source covers."""
        self._source_ns, self._source_end_ns = FOREVER_NS, UNKNOWN_NS
        """First and last instant of the source that is being read."""
        self._begin_ns, self._end_ns = FOREVER_NS, UNKNOWN_NS
        self._latest_ns = UNKNOWN_NS
        self._back = (0, 0, 0)
        """How often the source's clock went back, where first, and how far at most."""
        self.left_out = 0
        self._full = False
        """Whether a reception was left out: what is observed ends there, or all that is sent after it would be lost."""
        self.unsent = 0
        self.notes: list[Phrase] = []
        self.damage: list[Phrase] = []

    @property
    def counts(self) -> tuple[int, int]:
        """Transmissions and receptions so far."""
        return len(self._sent[0]), len(self._heard[0])

    def stand(self, unit: str, lat_deg: float, lon_deg: float) -> None:
        """Say where a unit always is."""
        self._standing[unit] = (lat_deg, lon_deg)
        self.unit(unit)

    def ride(self, unit: str) -> None:
        """Say that a unit is aboard something the truth shows, and not there while it does not."""
        self._riders.add(unit)
        self.unit(unit)

    def plane(self, lat_deg: float, lon_deg: float) -> None:
        """Say where the plane has its origin; otherwise it is the first place seen."""
        self._origin = (lat_deg, lon_deg)

    def unit(self, name: str) -> int:
        """Return a unit's number; what is beyond the bound shares one name."""
        number = self._units.get(name)
        if number is None:
            name = name if len(self._units) < MOST_UNITS else OTHERS
            number = self._units.setdefault(name, len(self._units))
        return number

    def _numbers(self, names: Sequence[str]) -> Numbers:
        try:
            return np.fromiter(map(self._units.__getitem__, names), np.int32, len(names))
        except KeyError:  # some are beyond the bound
            return np.array([self.unit(name) for name in names], np.int32)

    def knows(self, name: str) -> bool:
        """Whether a unit of that name was seen."""
        return name in self._units

    def truth(self, at_ns: int, actors: Iterable[tuple[str | None, float, float, float]]) -> None:
        """Take where all units aboard something are: unit, latitude, longitude, heading in degrees."""
        if not self._full:
            self._tick(at_ns)
        if self._full or len(self._places[0]) >= MOST_PLACES:
            self.left_out += 1
            return
        aboard = set()
        for unit, lat_deg, lon_deg, heading_deg in actors:
            if unit is not None:
                aboard.add(unit)
                self._place(at_ns, unit, lat_deg, lon_deg, heading_deg)
        for unit in self._aboard - aboard:
            self._place(at_ns, unit, math.nan, math.nan, math.nan)
        self._aboard = aboard

    def identity(self, unit: str, temporary_id: bytes) -> None:
        """Take who is behind an id."""
        self._identities[temporary_id.hex()] = unit

    def clock(self, at_ns: int, unit: str, offset_ns: int) -> None:
        """Take the error of a unit's clock: believed minus true."""
        if self._full:
            return
        self._tick(at_ns)
        known = self._offset_ns.get(unit)
        if known is not None and known != offset_ns:
            times, largest_ns = self._changes.get(unit, (0, 0))
            self._changes[unit] = (times + 1, max(largest_ns, abs(offset_ns - known)))
        self._offset_ns[unit] = offset_ns
        self._right.discard(unit)
        self._now_listening.discard(unit)
        self._listens(unit)

    def sent(self, at_ns: int, unit: str, dialect: str, message: str, octets: bytes) -> None:
        """Take a transmission."""
        if self._full:
            self.left_out += 1
            return
        self._tick(at_ns)
        self._listens(unit)
        columns = self._sent
        if len(columns[0]) >= MOST_SENT:
            self.left_out += 1
            return
        columns[0].append(at_ns)
        columns[1].append(self.unit(unit))
        columns[2].append(self._row(dialect, message, octets, at_ns))

    def heard_by(
        self,
        at_ns: int,
        units: Sequence[str],
        dialect: str,
        message: str,
        octets: bytes,
        believed_ns: int,
        rssi_dbm: Sequence[float | None],
        access_delay_ns: int | None,
    ) -> None:
        """Take receptions of one frame by several units, which differ in power alone, as `heard` takes each."""
        columns, many = self._heard, len(units)
        if self._full or len(columns[0]) + many > MOST_HEARD:
            self._full = True
            self.left_out += many
            return
        right = self._right.issuperset(units)
        if not (right or self._now_listening.issuperset(units)):
            for unit, power_dbm in zip(units, rssi_dbm, strict=True):
                self.heard(at_ns, unit, dialect, message, octets, believed_ns, power_dbm, access_delay_ns)
            return
        self._tick(at_ns)
        offset_ns = self._offset_ns
        if right:
            stamps_ns = [believed_ns] * many
        else:
            stamps_ns = [believed_ns - offset_ns[unit] if unit in offset_ns else at_ns for unit in units]
        for value in (min(stamps_ns), max(stamps_ns), access_delay_ns or 0):  # before anything is kept of them
            fits(value)
        columns[0].frombytes(np.array(stamps_ns, np.int64).tobytes())
        columns[1].frombytes(self._numbers(units).tobytes())
        row = self._row(dialect, message, octets, stamps_ns[0])
        columns[2].frombytes(np.full(many, row, np.int32).tobytes())
        columns[3].frombytes(np.array(rssi_dbm, np.float64).tobytes())  # of None it makes nan
        waited_ns = UNKNOWN_NS if access_delay_ns is None else access_delay_ns
        columns[4].frombytes(np.full(many, waited_ns, np.int64).tobytes())

    def heard(
        self,
        at_ns: int,
        unit: str,
        dialect: str,
        message: str,
        octets: bytes,
        believed_ns: int | None = None,
        rssi_dbm: float | None = None,
        access_delay_ns: int | None = None,
    ) -> None:
        """Take a reception; ``at_ns`` is when it was taken in, ``believed_ns`` its stamp on the unit's own clock."""
        columns = self._heard
        if self._full or len(columns[0]) >= MOST_HEARD:
            self._full = True
            self.left_out += 1
            return
        self._tick(at_ns)
        self._listens(unit)
        offset_ns = self._offset_ns.get(unit)
        stamp_ns = at_ns if believed_ns is None or offset_ns is None else believed_ns - offset_ns
        for value in (stamp_ns, access_delay_ns or 0):  # before anything is kept of this row
            fits(value)
        columns[0].append(stamp_ns)
        columns[1].append(self.unit(unit))
        columns[2].append(self._row(dialect, message, octets, stamp_ns))
        columns[3].append(math.nan if rssi_dbm is None else rssi_dbm)
        columns[4].append(UNKNOWN_NS if access_delay_ns is None else access_delay_ns)

    def busy(self, at_ns: int, unit: str, cbr: float) -> None:
        """Take a sample of how busy a unit's radio finds the channel."""
        columns = self._busy
        if not self._full:
            self._tick(at_ns)
        if self._full or len(columns[0]) >= MOST_BUSY:
            self.left_out += 1
            return
        columns[0].append(at_ns)
        columns[1].append(self.unit(unit))
        columns[2].append(cbr)

    def another_clock(self) -> None:
        """End a source: what follows is of another one, with a clock and units of its own."""
        for unit in self._now_listening:
            begin_ns, end_ns = self._listening.get(unit, (FOREVER_NS, UNKNOWN_NS))
            self._listening[unit] = (min(begin_ns, self._source_ns), max(end_ns, self._source_end_ns))
        self._begin_ns = min(self._begin_ns, self._source_ns)
        self._end_ns = max(self._end_ns, self._source_end_ns)
        self._source_ns, self._source_end_ns, self._latest_ns = FOREVER_NS, UNKNOWN_NS, UNKNOWN_NS
        self._now_listening, self._right, self._aboard = set(), set(), set()

    def columns(self) -> Columns:
        """Return everything gathered; the stretch observed is from the first row to the last."""
        self.another_clock()
        begin_ns, end_ns = (self._begin_ns, self._end_ns) if self._end_ns != UNKNOWN_NS else (0, 0)
        said = read_said(self._messages)
        sender = numbers([self._behind(one.temporary_id) for one in said])
        ids: dict[str | None, int] = {None: -1}
        names = sorted({name for _, name, _, _ in self._messages})
        index = {name: number for number, name in enumerate(names)}
        origin, east_m, north_m, standing_m = self._in_plane(
            floats([one.lat_deg for one in said]), floats([one.lon_deg for one in said])
        )
        told = Told(
            numbers([index[name] for _, name, _, _ in self._messages]),
            sender,
            numbers([ids.setdefault(one.temporary_id, len(ids) - 1) for one in said]),
            numbers([one.counter for one in said]),
            numbers([one.mark_ms for one in said]),
            east_m,
            north_m,
            floats([one.speed_mps for one in said]),
        )
        octets = numbers(self._sent[2])
        unit = numbers(self._sent[1])
        if self._by_id and len(octets):
            unit = np.where(told.sender[octets] >= 0, told.sender[octets], unit).astype(np.int32)
        sent = Sent(ints(self._sent[0]), unit, octets)
        heard = Heard(
            ints(self._heard[0]),
            numbers(self._heard[1]),
            numbers(self._heard[2]),
            floats(self._heard[3]),
            ints(self._heard[4]),
        )
        places, source = self._all_places(origin, standing_m, sent, heard, told)
        on_ns = np.tile(ints([FOREVER_NS, UNKNOWN_NS]), (len(self._units), 1))
        for name, stretch in self._listening.items():
            if name not in self._deaf:
                on_ns[self.unit(name)] = stretch
        return Columns(
            units=tuple(self._units),
            messages=tuple(names),
            origin=origin,
            sent=sent,
            heard=heard,
            told=told,
            places=places,
            busy=Busy(ints(self._busy[0]), numbers(self._busy[1]), floats(self._busy[2])),
            source=source,
            on_ns=on_ns,
            begin_ns=begin_ns,
            end_ns=end_ns,
            notes=(*self.notes, *self._clock_notes(), *self._bound_notes()),
            damage=tuple(self.damage),
            unsent=self.unsent,
        )

    def _behind(self, temporary_id: str | None) -> int:
        """Return the number of the unit behind an id, of a new one where nobody said."""
        if temporary_id is None:
            return -1
        name = self._identities.get(temporary_id) or f"vehicle {temporary_id}"
        return self.unit(name)

    def _row(self, dialect: str, message: str, octets: bytes, near_ns: int) -> int:
        row = self._octets.get(octets)
        if row is None:
            row = self._octets[octets] = len(self._messages)
            self._messages.append((dialect, message, octets, near_ns))
        return row

    def _listens(self, unit: str) -> None:
        if unit not in self._now_listening:
            self._now_listening.add(unit)
            if self._offset_ns.get(unit) == 0:
                self._right.add(unit)
            self.unit(unit)

    def _place(self, at_ns: int, unit: str, lat_deg: float, lon_deg: float, heading_deg: float) -> None:
        columns = self._places
        columns[0].append(at_ns)
        columns[1].append(self.unit(unit))
        columns[2].append(lat_deg)
        columns[3].append(lon_deg)
        columns[4].append(heading_deg)

    def _tick(self, at_ns: int) -> None:
        fits(at_ns)
        if at_ns < self._latest_ns:
            times, first_ns, most_ns = self._back
            self._back = (times + 1, first_ns or at_ns, max(most_ns, self._latest_ns - at_ns))
        self._source_ns = min(self._source_ns, at_ns)
        self._source_end_ns = max(self._source_end_ns, at_ns)
        self._latest_ns = at_ns

    def _in_plane(
        self, lat_deg: Floats, lon_deg: Floats
    ) -> tuple[tuple[float, float] | None, Floats, Floats, dict[str, tuple[float, float]]]:
        """Return the origin, what was told in its plane, and the standing units in it."""
        origin = self._origin or self._first_place(lat_deg, lon_deg)
        if origin is None:
            return None, np.full(len(lat_deg), np.nan), np.full(len(lat_deg), np.nan), {}
        plane = LocalFrame(*origin)
        east_m, north_m = plane_of(plane, lat_deg, lon_deg)
        return origin, east_m, north_m, {unit: plane.to_enu(*place) for unit, place in self._standing.items()}

    def _first_place(self, lat_deg: Floats, lon_deg: Floats) -> tuple[float, float] | None:
        for place in self._standing.values():
            return place
        for lats, lons in ((floats(self._places[2]), floats(self._places[3])), (lat_deg, lon_deg)):
            known = np.flatnonzero((np.abs(lats) <= 90) & (np.abs(lons) <= 180))
            if len(known):
                return float(lats[known[0]]), float(lons[known[0]])
        return None

    def _all_places(
        self,
        origin: tuple[float, float] | None,
        standing_m: Mapping[str, tuple[float, float]],
        sent: Sent,
        heard: Heard,
        told: Told,
    ) -> tuple[Places, tuple[str, ...]]:
        source = [TRUE if name in self._riders else NOWHERE for name in self._units]
        if origin is None:
            empty = floats([])
            return Places(ints([]), numbers([]), empty, empty, empty), tuple(source)
        unit = numbers(self._places[1])
        east_m, north_m = plane_of(LocalFrame(*origin), floats(self._places[2]), floats(self._places[3]))
        for number in np.unique(unit).tolist():
            source[number] = TRUE
        parts: list[tuple[Ints, Numbers, Floats, Floats, Floats]] = [
            (ints(self._places[0]), unit, east_m, north_m, floats(self._places[4]))
        ]
        for name, (east, north) in standing_m.items():
            number = self.unit(name)
            if source[number] == NOWHERE:
                source[number] = STANDING
                parts.append((ints([UNKNOWN_NS]), numbers([number]), floats([east]), floats([north]), floats([np.nan])))
        lacking = np.array([one == NOWHERE for one in source], bool)
        rows = said_places(sent, heard, told, lacking)
        for number in np.unique(rows[1]).tolist():
            source[number] = SAID
        parts.append(rows)
        at_ns, unit, east_m, north_m, heading_deg = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = np.lexsort((at_ns, unit))
        return Places(at_ns[order], unit[order], east_m[order], north_m[order], heading_deg[order]), tuple(source)

    def _clock_notes(self) -> list[Phrase]:
        notes: list[Phrase] = [
            phrase("reception.clock", unit=unit, times=times, step_ns=step_ns)
            for unit, (times, step_ns) in sorted(self._changes.items())
        ]
        times, first_ns, step_ns = self._back
        if times:
            notes.append(phrase("reception.back", times=times, step_ns=step_ns, at=format_instant(first_ns)))
        return notes

    def _bound_notes(self) -> list[Phrase]:
        if not self.left_out:
            return []
        kept = {"sent": MOST_SENT, "heard": MOST_HEARD, "places": MOST_PLACES}
        return [phrase("reception.bound", count=self.left_out, **kept)]


def fits(value: int) -> None:
    """Raise OverflowError for what a column cannot hold."""
    if not UNKNOWN_NS < value < FOREVER_NS:
        raise OverflowError("beyond 64 bits")


def plane_of(plane: LocalFrame, lat_deg: Floats, lon_deg: Floats) -> tuple[Floats, Floats]:
    """Return east and north in metres; nan where a place is none on Earth."""
    east_m, north_m = np.full(len(lat_deg), np.nan), np.full(len(lat_deg), np.nan)
    known = (np.abs(lat_deg) <= 90) & (np.abs(lon_deg) <= 180)
    if known.any():
        east_m[known], north_m[known] = plane.to_enu(lat_deg[known], lon_deg[known])
    far = ~np.isfinite(east_m) | ~np.isfinite(north_m)  # the other side of the Earth has no place in the plane
    east_m[far], north_m[far] = np.nan, np.nan
    return east_m, north_m
