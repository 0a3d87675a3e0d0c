"""The engine: makes units of a scenario's entries, gives each a radio, and lets a runner drive them.

Rules.  A wall-clock radio implies real time.  A virtual run starts at the scenario's start, a real-time run now.  Truth
goes to observers; a station gets its own fixes and what its sensors detect, nothing else.  Ctrl-C ends a run as its end
would, with ``interrupted`` set.  Observers are closed by whoever made them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack

from cv2x.errors import InputError
from cv2x.messages import dialect
from cv2x.radio.base import Places, Radio, RadioContext
from cv2x.scenarios.build import dialects_of, motions, open_unit_radio, receivers, standing, station
from cv2x.scenarios.drive_run import drive_run, start_stamp
from cv2x.scenarios.feed import TrafficFeed
from cv2x.scenarios.model import ObuSpec, RsuSpec, Scenario
from cv2x.scenarios.outside import Outside, OutsideFeed
from cv2x.scenarios.run import Progress, RunInfo, RunOptions, UnitInfo
from cv2x.station.base import Feed, Unit
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.observer import Observer
from cv2x.station.stack import Frames

__all__ = ["Engine", "RunInfo", "RunOptions", "UnitInfo"]


class Engine:
    """One run of a scenario.

    ``options`` is what the user sets for it, ``observers`` watch it, ``probe`` stamps the hops of its stations.
    """

    def __init__(
        self,
        scenario: Scenario,
        options: RunOptions | None = None,
        observers: Sequence[Observer] = (),
        probe: HopProbe = NO_PROBE,
    ) -> None:
        self.scenario = scenario
        self.options = options or RunOptions()
        self._observers, self._probe = tuple(observers), probe
        if self.options.dialect is not None:
            dialect(self.options.dialect)  # an unknown one is the option's fault, not the file's
        self.seed = scenario.seed if self.options.seed is None else self.options.seed
        self.duration_ns = scenario.duration_ns if self.options.duration_ns is None else self.options.duration_ns
        self.dialects = {name: dialects_of(unit, scenario, self.options) for name, unit in scenario.units.items()}
        """What each unit speaks, its first dialect first."""
        self.air: dict[str, object] = {}
        """What the radios of this run share in this process, by driver name."""

    @property
    def radio(self) -> str:
        """The radio of this run as ``--radio`` takes it."""
        return self.options.radio or self.scenario.radio.text

    def run(self, progress: Progress | None = None) -> RunInfo:
        """Run to the end, or until Ctrl-C.

        Raises InputError for what the scenario or the options ask and cannot be, UnavailableError for what the machine
        lacks.
        """
        scenario = self.scenario
        moving = motions(scenario)
        with ExitStack() as opened:
            places = standing(scenario)
            radios = self._radios(opened, places)
            realtime = self.options.realtime or any(radio.wall_clock for radio in radios.values())
            if self.duration_ns is None and not realtime:
                raise InputError(
                    "a run without end is in real time: give a duration, or run in real time", str(scenario.file)
                )
            start = start_stamp(realtime, scenario.start_utc_ns, self.options.clock)
            cache = Frames()
            units, infos = [], {}
            for name, spec in scenario.units.items():
                spoken, radio = self.dialects[name], radios[name]
                made = station(
                    spec,
                    spoken,
                    radio,
                    seed=self.seed,
                    run_start_utc_ns=start.utc_ns,
                    probe=self._probe,
                    cache=cache,
                )
                units.append(Unit(made, radio))
                aboard = spec.actor.name if isinstance(spec, ObuSpec) else None
                infos[name] = UnitInfo(spec.kind, spoken, aboard, made)
            wrong = receivers(scenario, self.seed)
            feed: Feed = TrafficFeed(scenario, moving, self._observers, start, self.duration_ns, places, wrong)
            outside = Outside(scenario, opened, realtime=realtime)
            if outside:
                feed = OutsideFeed(feed, outside, self._observers, start, self.duration_ns)
            ran = drive_run(
                units,
                feed,
                self._observers,
                start,
                duration_ns=self.duration_ns,
                realtime=realtime,
                progress=progress,
                clock=self.options.clock,
            )
        return RunInfo(
            start=start,
            ran_ns=ran.ran_ns,
            duration_ns=self.duration_ns,
            interrupted=ran.interrupted,
            realtime=realtime,
            wall_s=ran.wall_s,
            seed=self.seed,
            radio=self.radio,
            units=infos,
            counters={name: dict(radio.counters) for name, radio in radios.items()},
            sensors=outside.counters(),
            overruns=ran.overruns,
        )

    def _radios(self, opened: ExitStack, places: Places) -> dict[str, Radio]:
        self.air = {}
        radios = {}
        for name, spec in self.scenario.units.items():
            context = RadioContext(name, self.seed, self.air, places=places, roadside=isinstance(spec, RsuSpec))
            try:
                radio = open_unit_radio(self.scenario.radio, self.options.radio, context)
            except InputError as error:
                if error.file or self.options.radio is not None:
                    raise
                file, line = str(self.scenario.file), self.scenario.radio.line or None
                raise InputError(error.reason, file, line, error.field or "radio") from None
            radios[name] = opened.enter_context(radio)
        return radios
