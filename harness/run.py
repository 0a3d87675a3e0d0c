"""One run from scenario to verdict: engine, observers, judge, and the folder with everything in it.

Whatever ends a run early, a Ctrl-C, a fault of the machine or of ours, the observers are closed and a partial report is
written that says so; such a run never passes.  The error itself is in the result: whoever called decides whether to
raise it again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cv2x.errors import Cv2xError
from cv2x.harness import results
from cv2x.harness.artefacts import close_all, digests, write_all
from cv2x.harness.clocks.keeper import ClockKeeper, ClockOptions
from cv2x.harness.collect import Collector
from cv2x.harness.configuration import configuration
from cv2x.harness.environment import environment_of
from cv2x.harness.evidence import EvidenceBook, write_evidence
from cv2x.harness.facts import Facts, facts_of_failure, facts_of_run, places_of
from cv2x.harness.folder import ARTEFACTS, CLOCK, TRAFFIC, clear, run_folder
from cv2x.harness.foxglove.showing import Showing
from cv2x.harness.judge import judge
from cv2x.harness.probe import probe_of, resolution_ns
from cv2x.harness.reception.evaluate import evaluate
from cv2x.harness.reception.section import section
from cv2x.harness.reception.watch import ReceptionWatch
from cv2x.harness.stopping import CTRL_C, Stop, stoppable
from cv2x.harness.verdict import Verdict
from cv2x.harness.verdicts.hop import END_TO_END
from cv2x.harness.verdicts.observed import Observed
from cv2x.messages.model import Position
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.expect import BudgetExpected, HopExpected, LinkExpected
from cv2x.scenarios.model import ObuSpec, RsuSpec, Scenario
from cv2x.scenarios.run import Progress, RunInfo, RunOptions
from cv2x.scenarios.traffic.trace_writer import write_trace
from cv2x.station.capture import CaptureWriter
from cv2x.station.hops import NO_PROBE
from cv2x.station.observer import Observer
from cv2x.station.recording import RecordingWriter


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run or a replay came to."""

    passed: bool
    folder: Path
    verdicts: tuple[Verdict, ...]
    results: Mapping[str, Any]
    """results.json as plain data."""
    error: BaseException | None = None
    """What ended it early, where that was a fault and not Ctrl-C."""

    @property
    def report(self) -> Path:
        """The report's file."""
        return self.folder / ARTEFACTS["report"]


def run(
    scenario: Scenario,
    options: RunOptions | None = None,
    out_dir: str | Path | None = None,
    progress: Progress | None = None,
    observers: Sequence[Observer] = (),
    clocks: ClockOptions | None = None,
    *,
    lang: str = "en",
    showing: Showing = Showing(),  # noqa: B008 - frozen
) -> RunResult:
    """Run a scenario, judge it, and leave its folder; further ``observers`` (a live page) may watch and are closed with
    ours.  ``clocks`` = compare this run's clock with another machine's, or answer for it, while it is on.  The report
    is in ``lang``.  ``showing`` says what of the run Foxglove is shown, and where.

    Raises InputError for a folder that is not ours to use and for a scenario or options that cannot begin,
    UnavailableError where files cannot be written or the machine lacks something.
    """
    options = options or RunOptions()
    measure = options.measure or ("every" if _bounds_compute_time(scenario) else "sampled")
    probe = probe_of(measure, scenario.seed if options.seed is None else options.seed)
    collector, watch = watcher_of(scenario, measure=measure != "off"), reception_of(scenario)
    watched: list[Observer] = [collector, watch, *observers]
    engine = Engine(scenario, options, watched)  # what cannot begin raises here, before a folder is made
    configured = configuration(scenario)
    folder = run_folder(scenario.name, out_dir)
    if scenario.simulated is not None:
        write_trace(folder / TRAFFIC["traffic"], scenario.simulated)
    info, error, cause, keeper = None, None, None, None
    begun = time.monotonic()
    stop = Stop()
    try:
        watched[1:1] = recorders(folder, _metadata(scenario, engine), showing, scenario)
        if clocks is not None:
            keeper = ClockKeeper(clocks, folder, scenario.name, options.clock)
            watched.append(keeper)
        engine = Engine(scenario, options, watched, probe or NO_PROBE)
        with stoppable(stop):
            info = engine.run(progress)
    except KeyboardInterrupt:
        cause = stop.cause
    except Exception as fault:  # whatever it was, what has been recorded is kept, and the fault is handed back
        error, cause = fault, named_fault(fault)
    faults = close_all(watched)
    if error is None and faults:
        error, cause = faults[0], named_fault(faults[0])
    if collector.start is None and info is None:
        remove_empty_run(folder)  # nothing has happened: no run to report
        raise error if error is not None else KeyboardInterrupt
    facts = _facts(scenario, options, info, collector, time.monotonic() - begun, cause)
    radio_options = {} if options.radio else scenario.radio.options
    environment = environment_of(facts.dialects, facts.radio, radio_options, realtime=facts.realtime)
    told = stop.cause if facts.interrupted == CTRL_C else facts.interrupted
    facts = replace(facts, environment=environment, interrupted=told)
    collector.finish(info.start if info else None, facts.ran_ns)
    reception = evaluate(watch.columns())
    seen = Observed(
        collector,
        facts.ran_ns,
        facts.complete,
        {} if probe is None else probe.hops(),
        facts.places,
        scenario.target,
        hops_by_message={} if probe is None else probe.by_message(),
        probe_ns=0 if probe is None else resolution_ns(),
        realtime=facts.realtime,
        reception=reception,
    )
    verdicts = judge(scenario.expect, seen)
    left = ARTEFACTS if clocks is None else ARTEFACTS | CLOCK
    left = left if scenario.simulated is None else left | TRAFFIC
    extra = {"configuration": configured, "digests": digests(folder), "reception": section(reception)}
    made = results.build(facts, collector, verdicts, probe, left, extra)
    made["latency"]["clock"] = None if keeper is None else keeper.told()
    write_all(made, folder, lang, lambda: write_evidence(scenario.expect, made, collector, folder))
    return RunResult(made["verdict"] == "PASS", folder, tuple(verdicts), made, error)


def watcher_of(scenario: Scenario, *, measure: bool = True) -> Collector:
    """Return the collector for a scenario: its units, where its roadside units stand, the distances its expectations
    cut at.
    """
    return Collector(
        units=scenario.units,
        places=stands_of(scenario),
        edges_m=[e.within_m for e in scenario.expect if isinstance(e, LinkExpected) and e.within_m is not None],
        origin=scenario.place.origin,
        riders=[name for name, unit in scenario.units.items() if isinstance(unit, ObuSpec)],
        evidence=EvidenceBook(scenario.expect),
        junctions=places_of(scenario),
        measure=measure,
    )


def _bounds_compute_time(scenario: Scenario) -> bool:
    """Return whether expectations are about compute time by itself: then no frame's is left to chance."""
    return any(
        isinstance(expected, BudgetExpected) or (isinstance(expected, HopExpected) and expected.hop != END_TO_END)
        for expected in scenario.expect
    )


def stands_of(scenario: Scenario) -> dict[str, Position]:
    """Return where the roadside units of a scenario stand."""
    return {name: unit.at for name, unit in scenario.units.items() if isinstance(unit, RsuSpec)}


def reception_of(scenario: Scenario) -> ReceptionWatch:
    """Return what keeps the columns of a run's reception."""
    riders = [name for name, unit in scenario.units.items() if isinstance(unit, ObuSpec)]
    return ReceptionWatch(stands_of(scenario), scenario.place.origin, riders=riders)


def recorders(
    folder: Path, metadata: Mapping[str, object], showing: Showing, scenario: Scenario | None = None
) -> list[Observer]:
    """Return the observers that write the recording and the capture, and show the run."""
    recording = RecordingWriter(folder / ARTEFACTS["recording"], metadata)
    where = (scenario.place.origin, stands_of(scenario)) if scenario is not None else (None, {})
    shown = showing.observers(recording, *where)  # first: what they draw at the end belongs in the recording
    return [*shown, recording, CaptureWriter(folder / ARTEFACTS["capture"])]


def _metadata(scenario: Scenario, engine: Engine) -> dict[str, object]:
    return {
        "scenario": scenario.name,
        "scenario_sha256": scenario.sha256,
        "seed": engine.seed,
        "radio": engine.radio,
        "dialects": ",".join(sorted({name for spoken in engine.dialects.values() for name in spoken})),
        "origin": json.dumps([scenario.place.origin.lat_deg, scenario.place.origin.lon_deg]),
        "riders": json.dumps([name for name, unit in scenario.units.items() if isinstance(unit, ObuSpec)]),
        "standing": json.dumps({name: [at.lat_deg, at.lon_deg] for name, at in stands_of(scenario).items()}),
    }


def _facts(
    scenario: Scenario,
    options: RunOptions,
    info: RunInfo | None,
    collector: Collector,
    wall_s: float,
    cause: str | None,
) -> Facts:
    if info is not None:
        return facts_of_run(scenario, info, cause)
    start = collector.start
    start_utc_ns = start.utc_ns if start else scenario.start_utc_ns
    ran_ns = collector.run_ns(collector.last_ns)
    return facts_of_failure(scenario, options, start_utc_ns, ran_ns, wall_s, cause or "unknown")


def named_fault(fault: BaseException) -> str:
    """Return a fault as the report names it: our own errors speak for themselves, others say what they are."""
    return str(fault) if isinstance(fault, Cv2xError) else f"{type(fault).__name__}: {fault}"


def remove_empty_run(folder: Path) -> None:
    """Take away a folder in which no run has begun."""
    clear(folder)
    if not any(folder.iterdir()):
        folder.rmdir()
