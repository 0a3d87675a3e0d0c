"""One replay from recording to report: the same folder and the same files as a run, and what only a replay has to tell.

A replay has no expectations and no truth: its tracks are what the senders said of themselves.  It ends early as a run
does.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from cv2x.harness import results
from cv2x.harness.artefacts import close_all, digests, write_all
from cv2x.harness.collect import Collector
from cv2x.harness.environment import environment_of
from cv2x.harness.facts import Facts, UnitFacts, doubts_of
from cv2x.harness.folder import ARTEFACTS, run_folder
from cv2x.harness.foxglove.showing import Showing
from cv2x.harness.probe import probe_of
from cv2x.harness.reception.evaluate import evaluate
from cv2x.harness.reception.section import section
from cv2x.harness.reception.watch import ReceptionWatch
from cv2x.harness.relay import Relay
from cv2x.harness.run import RunResult, named_fault, recorders, remove_empty_run
from cv2x.harness.stopping import CTRL_C, Stop, stoppable
from cv2x.scenarios.drives.drive import Drive
from cv2x.scenarios.replay import LISTENER, PLAYER, Replay, ReplayInfo, vehicle_drives
from cv2x.scenarios.run import Progress, RunOptions
from cv2x.station.hops import NO_PROBE

MAX_VEHICLES, MAX_GAPS_EACH = 500, 50


def replay(
    path: str | Path,
    options: RunOptions | None = None,
    out_dir: str | Path | None = None,
    progress: Progress | None = None,
    *,
    start_utc_ns: int | None = None,
    lang: str = "en",
    showing: Showing = Showing(),  # noqa: B008 - frozen
) -> RunResult:
    """Replay a recording and leave its folder, with a report in ``lang``; ``showing`` says what of it Foxglove is
    shown, and where.

    Raises InputError for a file that is no recording or a folder that is not ours to use, UnavailableError where files
    cannot be written.
    """
    probe = probe_of((options or RunOptions()).measure or "sampled", 0)
    collector = Collector(units=(PLAYER, LISTENER), passive=True)
    watch = ReceptionWatch(by_id=True, deaf=(PLAYER,))
    relay = Relay(collector, watch)
    player = Replay(path, options, [relay], probe or NO_PROBE, start_utc_ns=start_utc_ns)
    file = Path(path)
    folder = run_folder(file.stem, out_dir)
    digest = _sha256(file)
    info, error, cause = None, None, None
    begun = time.monotonic()
    stop = Stop()
    try:
        relay.watched += recorders(folder, _metadata(player, file, digest), showing)
        with stoppable(stop):
            info = player.run(progress)
    except KeyboardInterrupt:
        cause = stop.cause
    except Exception as fault:  # whatever it was, what has been recorded is kept, and the fault is handed back
        error, cause = fault, named_fault(fault)
    faults = close_all(relay.watched)
    if error is None and faults:
        error, cause = faults[0], named_fault(faults[0])
    if collector.start is None and info is None:
        remove_empty_run(folder)
        raise error if error is not None else KeyboardInterrupt
    facts = _facts(player, info, file, digest, collector, time.monotonic() - begun, cause)
    environment = environment_of(facts.dialects, facts.radio, realtime=facts.realtime)
    ended = stop.cause if facts.interrupted == CTRL_C else facts.interrupted
    facts = replace(facts, environment=environment, interrupted=ended)
    collector.finish(info.run.start if info else None, facts.ran_ns)
    told = {"replay": _told(player, info), "digests": digests(folder)}
    told["reception"] = section(evaluate(watch.columns()))
    made = results.build(facts, collector, (), probe, ARTEFACTS, told)
    write_all(made, folder, lang)
    return RunResult(made["verdict"] == "PASS", folder, (), made, error)


def _told(replay: Replay, info: ReplayInfo | None) -> dict[str, Any]:
    drive = replay.drive
    vehicles = info.vehicles if info else vehicle_drives(drive)
    return {
        "recording": {
            "file": drive.file,
            "kind": drive.kind,
            "dialect": drive.dialect,
            "records": len(drive.records),
            "length_s": drive.length_ns / 1e9,
            "dated": drive.dated,
            "notes": list(drive.notes),
        },
        "dialect": replay.dialect,
        "anew": replay.dialect != drive.dialect,
        "sent": info.sent if info else None,
        "rejects": [
            {"cause": cause, "count": count, "first": _first(drive, cause)}
            for cause, count in sorted(drive.reject_counts.items())
        ],
        "not_sent": []
        if info is None
        else [{"cause": cause, "count": count} for cause, count in sorted(info.not_sent.items())],
        "lost": []
        if info is None
        else [
            {"message": message, "cause": cause, "count": count}
            for (message, cause), count in sorted(info.lost.items())
        ],
        "vehicles": [
            {
                "id": vehicle.temporary_id.hex(),
                "messages": vehicle.messages,
                "first_s": vehicle.first_ns / 1e9,
                "last_s": vehicle.last_ns / 1e9,
                "period_s": None if vehicle.period_ns is None else vehicle.period_ns / 1e9,
                "repeated": vehicle.repeated,
                "gap_count": len(vehicle.gaps),
                "gaps": [
                    {"began_s": gap.begins_ns / 1e9, "lasted_s": gap.length_ns / 1e9}
                    for gap in sorted(vehicle.gaps, key=lambda gap: -gap.length_ns)[:MAX_GAPS_EACH]
                ],
            }
            for vehicle in vehicles[:MAX_VEHICLES]
        ],
        "vehicle_count": len(vehicles),
    }


def _first(drive: Drive, cause: str) -> str:
    for reject in drive.rejects:
        if reject.cause == cause:
            return f"{drive.place} {reject.place}: {reject.detail}"[:500]
    return ""


def _metadata(replay: Replay, file: Path, digest: str) -> dict[str, object]:
    return {
        "replay": file.name,
        "replay_sha256": digest,
        "seed": replay.seed,
        "radio": replay.radio,
        "dialects": replay.dialect,
    }


def _facts(
    replay: Replay,
    info: ReplayInfo | None,
    file: Path,
    digest: str,
    collector: Collector,
    wall_s: float,
    cause: str | None,
) -> Facts:
    run = info.run if info else None
    return Facts(
        kind="replay",
        name=file.name,
        title=f"Replay of {file.name}",
        file=str(file),
        sha256=digest,
        realtime=run.realtime if run else replay.options.realtime,
        radio=replay.radio,
        seed=None,
        start_utc_ns=replay.drive.start_utc_ns,
        ran_ns=run.ran_ns if run else collector.run_ns(collector.last_ns),
        duration_ns=replay.duration_ns,
        wall_s=run.wall_s if run else wall_s,
        interrupted=cause or ("Ctrl-C" if run and run.interrupted else None),
        units={name: UnitFacts(name, replay.dialect) for name in (PLAYER, LISTENER)},
        counters={name: dict(counts) for name, counts in run.counters.items()} if run else {},
        doubts=doubts_of(run) if run else {},
        overruns=run.overruns if run else 0,
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
