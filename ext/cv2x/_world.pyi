"""Types of the world's loops; what each thing means stands in _world.pyx and the parts it includes."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import Stamp
from cv2x.geodesy import LocalFrame

Floats = NDArray[np.float64]
Whole = NDArray[np.int32]
MARKS_END_MS: int
"""Milliseconds of a minute with a leap second."""

class _Vehicle(Protocol):
    @property
    def temporary_id(self) -> bytes: ...
    @property
    def second_mark_ms(self) -> int | None: ...

class _Ego(Protocol):
    @property
    def east_m(self) -> float: ...
    @property
    def north_m(self) -> float: ...
    @property
    def heading_deg(self) -> float | None: ...
    @property
    def plane_heading_deg(self) -> float | None: ...

def message_instant(mark_ms: int | None, received: Stamp) -> int:
    """Return the UTC instant of a millisecond of the minute; the reception where none is stated."""

def offset(
    east_m: float, north_m: float, passed_s: float, count: float, smoothing_s: float, gate_m: float, pause_s: float
) -> tuple[float, float]:
    """Return how far the place believed lies from the one told, metres east and north."""

class Bounds:
    """The numbers `Slots` works with."""

    def __init__(
        self,
        *,
        event_mask: Callable[..., int],
        light_mask: Callable[..., int],
        brake_mask: Callable[..., int],
        emergency_mask: Callable[..., int],
        **numbers: float,
    ) -> None: ...

class Slots:
    """What is heard of at most ``capacity`` vehicles."""

    new: dict[int, bytes]
    """Slot -> id of those heard for the first time since everybody was taken in."""

    own_id: bytes | None
    """Who speaks under it is no neighbour; ``None`` = nobody."""
    awaited: bool
    """Whether the station will look here anyway, so that hearing more changes nothing about when."""

    def __init__(self, capacity: int, bounds: Bounds) -> None: ...
    def __len__(self) -> int: ...
    def __contains__(self, temporary_id: bytes) -> bool: ...
    @property
    def is_news(self) -> bool:
        """Whether somebody was heard who was not taken in yet."""

    def slot(self, temporary_id: bytes) -> int | None:
        """Return the slot of an id, or ``None``."""

    def held(self, temporary_id: bytes) -> Any:
        """Return the last message of a vehicle, or ``None``."""

    def hear(self, state: _Vehicle, received: Stamp, name: str) -> str | None:
        """Hold what a vehicle says, at the instant its second mark means; return what `put` returns, or that it speaks
        under the own id.  The message is counted under its short name."""

    @property
    def told(self) -> dict[str, int]:
        """How many messages `hear` was given, by short name."""

    def put(self, state: _Vehicle, time_ns: int, received: Stamp) -> str | None:
        """Hold what a vehicle says about the instant ``time_ns`` (UTC); return ``None``, or why it was refused or what
        it pushed out."""

    def expire(self, since_ns: int) -> int:
        """Drop who was last heard before a monotonic time; return how many went."""

    def leave_plane(self) -> None:
        """Have the metres of everybody worked out anew with the next `place`."""

    def place(self, frame: LocalFrame) -> None:
        """Work out everybody's metres, if the plane is another one."""

    def first_place(self) -> tuple[float, float]:
        """Return latitude and longitude of the lowest slot with news."""

    def begin(self, number: int, track: int) -> None:
        """Make the slot of somebody new ready, under a track."""

    def fill(self, frame: LocalFrame, new: bool) -> tuple[int, ...] | None:
        """Fill the columns of those heard since the last look, of the new or of the known ones; return how many came
        under each doubt (bit by bit), or ``None`` where nobody did."""

    def settle(self) -> None:
        """Say that nobody is news any more."""

    def followed(self) -> list[tuple[int, bytes]]:
        """Return (slot, id) of everybody who is not new, who was heard longest ago first."""

    def is_somebody_near(self, gap_ns: int, distance_m: float) -> bool:
        """Whether some new one is so close to where a known one, silent for no longer than that, would be by now."""

    def looks(self, slots: Sequence[int], at_ns: int) -> Floats:
        """Return what tells vehicles apart, (7, n) at an instant."""

    def time_ns(self, number: int) -> int:
        """Return the instant (UTC) what is told of a slot holds for."""

    def heard_ns(self, number: int) -> int:
        """Return when a slot was last heard (monotonic)."""

    def track(self, number: int) -> int:
        """Return the track in a slot."""

    def rename(self, old: int, track: int) -> None:
        """Give whoever has a track another one."""

    def merge(self, number: int, known: int, confidence: float) -> None:
        """Let who is in a slot be who is in another one too, which is left."""

    def places(self, number: int) -> Floats:
        """Return latitudes and longitudes of a slot's trail, (2, n), the latest first."""

    def look_at(
        self, now: Stamp, ego: _Ego | None, silent_ns: int
    ) -> tuple[tuple[bytes, ...], Floats, Whole, NDArray[np.int64], int, int]:
        """Return everybody heard lately, moved to ``now``: ids, numbers (18, n), flags (5, n), counts (2, n), and how
        many were found silent and how many with a clock far off."""

class Ear:
    """A unit that may take what it hears straight into its world, between two steps."""

    number: int
    name: str
    driven: Any
    station: Any
    kind: int

    def __init__(
        self, number: int, driven: Any, kind: int, taps: list[Any], slots: Slots, counters: Counter[str]
    ) -> None: ...
    def taken(self) -> int:
        """Return how many frames were heard through it since it was last asked."""

def overhear(
    ears: Mapping[Any, Ear],
    radios: Sequence[Any],
    powers_dbm: Sequence[float],
    busy: Container[int],
    at: Stamp,
    probes: Sequence[Any],
    understand: Callable[[Ear, int], Any],
) -> tuple[list[int], list[Ear]]:
    """Let a frame be heard by those with an ear who are not ``busy``; return the indices of those who have to fetch it
    from their radios, and the ears of those whose station has to be told."""

def relate(
    numbers: Floats,
    ego_mps: float | None,
    ego_heading_deg: float | None,
    ego_length_m: float,
    ego_width_m: float,
    same_deg: float,
    oncoming_deg: float,
    lane_m: float,
) -> tuple[Whole, Floats]:
    """Return how those in the columns of `Slots.look_at` stand to the station: kinds (n) and numbers (7, n)."""

class Screens:
    """Screens as (group, relations, column of flags or -1, mask, whether all of it, ((column, low, high), ...))."""

    def __init__(
        self,
        screens: Sequence[tuple[int, Iterable[int], int, int, bool, Sequence[tuple[int, float, float]]]],
        slack: float = 1e-6,
    ) -> None: ...
    def sift(
        self, numbers: Floats, flags: Whole, kinds: Whole, relations: Floats, wanted: int
    ) -> tuple[int, NDArray[np.uint64] | None]:
        """Return the groups (a bit each) of ``wanted`` that somebody passes, and those each neighbour passes."""

class Pieces:
    """Straight pieces of lanes."""

    count: int

    def __init__(
        self,
        start: Floats,
        unit: Floats,
        length_m: Floats,
        reach_m: Floats,
        heading_deg: Floats,
        first: NDArray[np.bool_],
        last: NDArray[np.bool_],
    ) -> None: ...
    def nearest(
        self, east_m: float, north_m: float, heading_deg: float, turned_deg: float
    ) -> tuple[int, float, float] | None:
        """Return (piece, metres along it, metres aside) of the nearest piece, or ``None``."""

    def nearest_each(
        self, east_m: Floats, north_m: Floats, heading_deg: Floats, turned_deg: float
    ) -> tuple[NDArray[np.int64], Floats]:
        """Return the same of many places: pieces (n), -1 where there is none, and (2, n) metres along and aside."""

def approaching(
    rows: list[tuple[float, float, float, float, float, int] | None],
    utc_ns: int,
    limit_ns: int,
    east_m: float,
    north_m: float,
    east_mps: float,
    north_mps: float,
    within_s: float,
    range_m: float,
    reach_m: float,
) -> list[int]:
    """Return the indices of those who can be closest to the station within a time, within a range now, and then with
    their middle no farther than half their width and ``reach_m``: a sieve, a millionth wider than all that."""
