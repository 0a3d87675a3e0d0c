"""The results of a run from what it left: results.json, or where that is missing or damaged, the recording.

What is worked out from a recording is marked incomplete: nobody knows whether the run reached its end.  The scenario it
names is judged by where it is one of ours or lies here, with the same SHA-256; else there are no expectations.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from cv2x.errors import Cv2xError, InputError
from cv2x.harness import results
from cv2x.harness.artefacts import digests
from cv2x.harness.collect import Collector
from cv2x.harness.evidence import write_evidence
from cv2x.harness.facts import Facts, UnitFacts, places_of
from cv2x.harness.folder import ARTEFACTS
from cv2x.harness.judge import judge
from cv2x.harness.phrase import Phrase, phrase, say
from cv2x.harness.playback import Played, play, survey
from cv2x.harness.reception.evaluate import evaluate
from cv2x.harness.reception.section import section
from cv2x.harness.reception.sources import read_sources
from cv2x.harness.run import watcher_of
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.load import load
from cv2x.scenarios.model import Scenario

MAX_RESULTS_OCTETS = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Remade:
    """Results, and what writes the evidence behind them into a folder (nothing, where the run itself did)."""

    results: dict[str, Any]
    write_evidence: Callable[[Path], None] = lambda _: None


def results_of(run: str | Path) -> dict[str, Any]:
    """Return results.json of a run's folder, of a results.json or of a recording, as plain data.

    Raises InputError where there is neither, or nothing in them can be read.
    """
    return remake(run).results


def remake(run: str | Path) -> Remade:
    """Return the same with its evidence.

    Raises InputError where there is neither, or nothing in them can be read.
    """
    path = Path(run)
    if not path.exists():
        raise InputError("there is no such run: name its folder, its results.json or its recording.mcap", str(path))
    if not path.is_dir():
        return Remade(_read(path)) if path.suffix == ".json" else from_recording(path)
    written, recording = path / ARTEFACTS["results"], path / ARTEFACTS["recording"]
    if not written.exists():
        if not recording.exists():
            raise InputError(f"no run: it holds neither {written.name} nor {recording.name}", str(path))
        return from_recording(recording)
    try:
        return Remade(_read(written))
    except InputError as error:
        if not recording.exists():
            raise
        lost = phrase("damage.results", file=written.name, detail=error.reason)
        return from_recording(recording, (lost,))


def from_recording(path: Path, damage: tuple[Phrase, ...] = ()) -> Remade:
    """Return results worked out from a recording.  Raises InputError."""
    units = survey(path)
    collector, scenario, played = _watched(path, units)
    ran_ns = played.last_utc_ns - (played.start.utc_ns if played.start else played.last_utc_ns)
    collector.finish(played.start, ran_ns)
    if played.damage:
        lost = phrase("damage.recording", file=path.name, at_ns=ran_ns, events=played.events, detail=played.damage)
        damage = (*damage, lost)
    cause = phrase("interrupted.no_results")
    facts = _facts(path, units, scenario, played, ran_ns, (*damage, phrase("damage.compute")), cause)
    verdicts, reception = [], evaluate(read_sources([path]))
    if scenario is not None:
        seen = Observed(
            collector, ran_ns, complete=False, places=facts.places, target=scenario.target, reception=reception
        )
        verdicts = judge(scenario.expect, seen)
    made_now = ("results", "junit", "report")
    left = {name: file for name, file in ARTEFACTS.items() if name in made_now or (path.parent / file).exists()}
    members = {"digests": digests(path.parent), "reception": section(reception)}
    made = results.build(facts, collector, verdicts, None, left, members)
    expected = scenario.expect if scenario else ()
    return Remade(made, lambda folder: write_evidence(expected, made, collector, folder))


def _watched(path: Path, units: Mapping[str, Any]) -> tuple[Collector, Scenario | None, Played]:
    scenario = _scenario(path)
    if scenario is not None:
        collector = watcher_of(scenario)
    else:
        riders = [unit for unit, (_, actor) in units.items() if actor is not None]
        collector = Collector(units=units, riders=riders)
    return collector, scenario, play(path, collector)


def _scenario(path: Path) -> Scenario | None:
    """Return the scenario a recording names, if it can be found as it was."""
    from cv2x.station.recording_reader import read_recording

    stated = read_recording(path).metadata
    name, digest = stated.get("scenario", ""), stated.get("scenario_sha256", "")
    for candidate in (name, f"{name}.yaml"):
        try:
            found = load(candidate) if name else None
        except (Cv2xError, OSError):
            continue
        if found is not None and found.sha256 == digest:
            return found
    return None


def _facts(
    path: Path,
    units: Mapping[str, tuple[str, str | None]],
    scenario: Scenario | None,
    played: Played,
    ran_ns: int,
    damage: tuple[Phrase, ...],
    cause: Phrase,
) -> Facts:
    stated = played.metadata
    name = stated.get("scenario") or stated.get("replay") or path.stem
    seed = stated.get("seed", "")
    kinds = {} if scenario is None else {unit: spec.kind for unit, spec in scenario.units.items()}
    ordered = {unit: units[unit] for unit in (*(unit for unit in kinds if unit in units), *units)}
    return Facts(
        kind="run",
        name=name,
        title=scenario.title if scenario else name,
        file=str(scenario.file) if scenario else path.name,
        sha256=stated.get("scenario_sha256") or stated.get("replay_sha256") or "",
        realtime=played.realtime,
        radio=stated.get("radio", ""),
        seed=int(seed) if seed.lstrip("-").isascii() and seed.lstrip("-").isdigit() else None,
        start_utc_ns=played.start.utc_ns if played.start else 0,
        ran_ns=ran_ns,
        duration_ns=None,
        wall_s=0.0,
        interrupted=say(cause),
        interrupted_said=cause,
        units={
            unit: UnitFacts(kinds.get(unit, "obu" if actor else ""), told, actor)
            for unit, (told, actor) in ordered.items()
        },
        places=places_of(scenario) if scenario else {},
        made_from="recording",
        damage=damage,
    )


def _read(path: Path) -> dict[str, Any]:
    """Return a results.json that follows its schema.  Raises InputError."""
    import jsonschema

    try:
        if path.stat().st_size > MAX_RESULTS_OCTETS:
            raise InputError(f"larger than {MAX_RESULTS_OCTETS // 2**20} MiB", str(path))
        made = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}", str(path)) from error
    fault = jsonschema.Draft202012Validator(_schema()).iter_errors(made)
    first = next(iter(fault), None)
    if first is not None:
        where = "/".join(str(part) for part in first.absolute_path)
        raise InputError(f"not the results of a run: {where or 'the document'}: {first.message[:200]}", str(path))
    told: dict[str, Any] = made
    return told


@cache
def _schema() -> dict[str, Any]:
    text = (resources.files("cv2x.harness") / "schema" / "results.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
