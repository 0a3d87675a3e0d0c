"""Replay: a drive goes on the air again, and one passive on-board unit hears it.

Rules.  The original octets go out at their original times (see `player`).  The listener has no applications and says
nothing; it listens on every application number that occurs in the drive, because what a message is decides, not the
number it came under.  Its clock shows the time of the recording, also when the replay runs in real time.  Vehicles
are told apart by the temporary id in their messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from cv2x.clock import MILLISECOND_NS
from cv2x.messages import dialect
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.base import RadioContext
from cv2x.scenarios.build import carried, open_unit_radio, stream
from cv2x.scenarios.drive_run import drive_run, start_stamp
from cv2x.scenarios.drives.drive import Drive
from cv2x.scenarios.drives.layers import application_of
from cv2x.scenarios.drives.read import read_drive
from cv2x.scenarios.model import RadioSpec
from cv2x.scenarios.player import Player
from cv2x.scenarios.run import Progress, RunInfo, RunOptions, UnitInfo
from cv2x.scenarios.traffic.recorded import states
from cv2x.station.base import Unit
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.inputs import Inputs
from cv2x.station.observer import Observer
from cv2x.station.stack import Frames, Stack

PLAYER, LISTENER = "player", "listener"
"""Names of the two units of a replay."""
TAIL_NS = 100 * MILLISECOND_NS
"""How long a replay goes on behind the last record, for it to be heard (a default only)."""
GAP_PERIODS = 2
"""A pause longer than so many usual periods is a gap (a default only)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A pause in one vehicle's messages."""

    begins_ns: int
    """Since the first record: when the message before the pause was."""
    length_ns: int


@dataclass(frozen=True, slots=True)
class VehicleDrive:
    """One vehicle of a drive, by its temporary id."""

    temporary_id: bytes
    messages: int
    first_ns: int
    last_ns: int
    period_ns: int | None
    """The usual time between two messages: the median of all steps forward; ``None`` for a single one."""
    repeated: int
    """Messages that have the instant of the one before."""
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class ReplayInfo:
    """How a replay went, apart from what its observers saw."""

    drive: Drive
    run: RunInfo
    dialect: str
    """In which the messages were on the air."""
    anew: bool
    """Whether they were said anew in another dialect; otherwise the octets are the original ones."""
    sent: int
    """Records that went on the air."""
    not_sent: Mapping[str, int]
    lost: Mapping[tuple[str, str], int]
    """(message, cause) -> what could not be said in the other dialect."""
    vehicles: tuple[VehicleDrive, ...]
    """In order of their first message."""


class Replay:
    """One replay of a recording.

    Of ``options`` the dialect, radio, real time, seed and duration count.  ``start_utc_ns`` dates a recording (see
    `cv2x.scenarios.drives.settle`).  Raises InputError for a file that is no recording.
    """

    def __init__(
        self,
        path: str | Path,
        options: RunOptions | None = None,
        observers: Sequence[Observer] = (),
        probe: HopProbe = NO_PROBE,
        *,
        start_utc_ns: int | None = None,
    ) -> None:
        self.options = options or RunOptions()
        self.drive = read_drive(path, start_utc_ns=start_utc_ns)
        self.dialect = self.options.dialect or self.drive.dialect
        self.seed = self.options.seed or 0
        self.duration_ns = self.options.duration_ns or self.drive.length_ns + TAIL_NS
        self._observers, self._probe = tuple(observers), probe
        self._radio = RadioSpec()
        dialect(self.dialect)

    @property
    def radio(self) -> str:
        """The radio of this replay as ``--radio`` takes it."""
        return self.options.radio or self._radio.text

    def run(self, progress: Progress | None = None) -> ReplayInfo:
        """Replay to the end, or until Ctrl-C.  Raises InputError or UnavailableError for the radio."""
        spoken, cache, air = dialect(self.dialect), Frames(), dict[str, object]()
        with ExitStack() as opened:
            radios = {}
            for name in (PLAYER, LISTENER):
                radio = open_unit_radio(self._radio, self.options.radio, RadioContext(name, self.seed, air))
                radios[name] = opened.enter_context(radio)
                carried(radio, spoken)
            realtime = self.options.realtime or any(radio.wall_clock for radio in radios.values())
            start = start_stamp(realtime, self.drive.start_utc_ns)
            player = Player(PLAYER, self.drive, Stack(spoken, carries=radios[PLAYER].carries), start.monotonic_ns)
            heard = Stack(spoken, carries=radios[LISTENER].carries, probe=self._probe, cache=cache)
            heard.listens |= self._applications()
            passive = ObuConfig(rate_hz=0.0, applications={})
            listener = OnBoardUnit(LISTENER, heard, passive, stream(self.seed, LISTENER, "station"), self._probe)
            units = [
                Unit(player, radios[PLAYER]),
                Unit(listener, radios[LISTENER], clock_offset_ns=self.drive.start_utc_ns - start.utc_ns),
            ]
            ran = drive_run(
                units,
                _Silence(),
                self._observers,
                start,
                duration_ns=self.duration_ns,
                realtime=realtime,
                progress=progress,
            )
        info = RunInfo(
            start=start,
            ran_ns=ran.ran_ns,
            duration_ns=self.duration_ns,
            interrupted=ran.interrupted,
            realtime=realtime,
            wall_s=ran.wall_s,
            seed=self.seed,
            radio=self.radio,
            units={
                PLAYER: UnitInfo(PLAYER, (self.dialect,), None, player),
                LISTENER: UnitInfo(LISTENER, (self.dialect,), None, listener),
            },
            counters={name: dict(radio.counters) for name, radio in radios.items()},
            overruns=ran.overruns,
        )
        return ReplayInfo(
            drive=self.drive,
            run=info,
            dialect=self.dialect,
            anew=self.dialect != self.drive.dialect,
            sent=player.sent,
            not_sent=dict(player.not_sent),
            lost=dict(player.lost),
            vehicles=vehicle_drives(self.drive),
        )

    def _applications(self) -> frozenset[int]:
        found = (application_of(record.octets, record.within) for record in self.drive.records)
        return frozenset(number for number in found if number is not None)


def replay(
    path: str | Path,
    options: RunOptions | None = None,
    observers: Sequence[Observer] = (),
    probe: HopProbe = NO_PROBE,
    *,
    start_utc_ns: int | None = None,
    progress: Progress | None = None,
) -> ReplayInfo:
    """Replay a recording (see `Replay`)."""
    return Replay(path, options, observers, probe, start_utc_ns=start_utc_ns).run(progress)


def vehicle_drives(drive: Drive) -> tuple[VehicleDrive, ...]:
    """Return each vehicle of a drive with its period, repetitions and gaps."""
    vehicles = []
    for name, told in states(drive).items():
        times = [at_ns for at_ns, _ in told]
        steps = [after - before for before, after in pairwise(times)]
        forward = [step for step in steps if step > 0]
        period_ns = round(median(forward)) if forward else None
        gaps = [
            Gap(at_ns, step)
            for at_ns, step in zip(times, steps, strict=False)
            if period_ns is not None and step > GAP_PERIODS * period_ns
        ]
        vehicles.append(VehicleDrive(name, len(times), times[0], times[-1], period_ns, steps.count(0), tuple(gaps)))
    return tuple(sorted(vehicles, key=lambda vehicle: (vehicle.first_ns, vehicle.temporary_id)))


class _Silence:
    """The feed of a replay: nothing happens but what is on the air."""

    def next_ns(self) -> int | None:
        """Return ``None``: there is never anything."""
        return None

    def take(self, run_ns: int) -> Mapping[str, Inputs]:
        """Return nothing."""
        return {}
