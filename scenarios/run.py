"""One execution of a scenario: what was asked of it, and what is known of it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cv2x.clock import Stamp, wall_stamp
from cv2x.station.base import Station

Progress = Callable[[int, int | None], None]
"""Called now and then with the run time so far and the whole duration (``None`` = endless), both in nanoseconds."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What a user may set for one run; ``None`` = as the scenario says."""

    dialect: str | None = None
    """Beats the dialect of every unit."""
    radio: str | None = None
    """``name`` or ``name:address``, in place of the scenario's radio and its options."""
    realtime: bool = False
    """Run in real time even if the radio does not demand it."""
    seed: int | None = None
    duration_ns: int | None = None
    measure: str | None = None
    """Of which rows of hops the compute time is measured: ``sampled``, ``every`` or ``off``; ``None`` = of every one
    where the scenario states a bound on it, sampled otherwise."""
    clock: Callable[[], Stamp] = wall_stamp
    """Whose clocks a run in real time goes by: the machine's, or in tests one that is wrong.  Its monotonic clock must
    be the machine's."""


@dataclass(frozen=True, slots=True)
class UnitInfo:
    """One unit of a run."""

    kind: str
    """``obu``, ``rsu``, or in a replay ``player`` and ``listener``."""
    dialects: tuple[str, ...]
    actor: str | None
    """Whom it rides on."""
    station: Station


@dataclass(frozen=True, slots=True)
class RunInfo:
    """How a run went, apart from what its observers saw."""

    start: Stamp
    ran_ns: int
    """Run time covered."""
    duration_ns: int | None
    """Run time asked for."""
    interrupted: bool
    realtime: bool
    wall_s: float
    seed: int
    radio: str
    """As ``--radio`` takes it."""
    units: Mapping[str, UnitInfo]
    counters: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Radio counters by unit: ``sent``, ``heard`` and every cause of loss."""
    sensors: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What position sources, buses and sensors brought that was not used, by ``<unit> position``, ``<unit> bus`` or
    ``<unit> detections``, and cause."""
    overruns: int = 0
    """Instants that a real-time run reached too late."""
