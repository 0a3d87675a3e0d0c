"""What a run or replay was: asked for, how far it got, who took part.  The results begin with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cv2x.harness.phrase import Phrase
from cv2x.scenarios.model import Scenario
from cv2x.scenarios.run import RunInfo, RunOptions

BETWEEN = ", "
"""Between the dialects of one unit."""


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """One unit as a user knows it."""

    kind: str
    dialect: str
    """Of a unit that speaks several, their names in alphabetical order with a comma between."""
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A run or a replay."""

    kind: str
    """``run`` or ``replay``."""
    name: str
    title: str
    file: str
    sha256: str
    realtime: bool
    radio: str
    seed: int | None
    start_utc_ns: int
    ran_ns: int
    duration_ns: int | None
    wall_s: float
    interrupted: str | None = None
    """Why it ended early, in a few words; ``None`` = it reached its end."""
    interrupted_said: Phrase | None = None
    """The same where it can be said in any language."""
    units: Mapping[str, UnitFacts] = field(default_factory=dict)
    counters: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Radio counters by unit."""
    sensors: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What receivers, buses and sensors brought that was not used, by ``<unit> position`` (``bus``, ``detections``)."""
    doubts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What the units' worlds refused, doubted or pushed out, by unit (`cv2x.world.world.CAUSES`)."""
    overruns: int = 0
    places: Mapping[str, str] = field(default_factory=dict)
    """Junction as alerts name it (``1/1207``) -> the roadside unit that stands there."""
    environment: Mapping[str, Any] | None = None
    """What it was made on (`cv2x.harness.environment`); ``None`` = not known."""
    made_from: str = "run"
    """``run``: watched while it happened; ``recording``: worked out from what it left."""
    damage: tuple[Phrase, ...] = ()
    """What could not be read of it."""

    @property
    def complete(self) -> bool:
        """Whether it reached its end."""
        return self.interrupted is None

    @property
    def dialects(self) -> list[str]:
        """The dialects spoken, in alphabetical order."""
        return sorted({name for unit in self.units.values() for name in unit.dialect.split(BETWEEN) if name})


def facts_of_run(scenario: Scenario, info: RunInfo, interrupted: str | None) -> Facts:
    """Return the facts of a run the engine came back from."""
    stopped = info.interrupted and info.duration_ns is not None  # Ctrl-C is how a run without an end ends
    cause = interrupted or ("Ctrl-C" if stopped else None)
    return Facts(
        kind="run",
        name=scenario.name,
        title=scenario.title,
        file=str(scenario.file),
        sha256=scenario.sha256,
        realtime=info.realtime,
        radio=info.radio,
        seed=info.seed,
        start_utc_ns=info.start.utc_ns,
        ran_ns=info.ran_ns,
        duration_ns=info.duration_ns,
        wall_s=info.wall_s,
        interrupted=cause,
        units={
            name: UnitFacts(unit.kind, BETWEEN.join(sorted(unit.dialects)), unit.actor)
            for name, unit in info.units.items()
        },
        counters={name: dict(counts) for name, counts in info.counters.items()},
        sensors={name: dict(counts) for name, counts in info.sensors.items()},
        doubts=doubts_of(info),
        overruns=info.overruns,
        places=places_of(scenario),
    )


def facts_of_failure(
    scenario: Scenario, options: RunOptions, start_utc_ns: int, ran_ns: int, wall_s: float, cause: str
) -> Facts:
    """Return the facts of a run whose engine did not come back: what was asked for, and how far the observers saw it
    get.
    """
    return Facts(
        kind="run",
        name=scenario.name,
        title=scenario.title,
        file=str(scenario.file),
        sha256=scenario.sha256,
        realtime=options.realtime,
        radio=options.radio or scenario.radio.text,
        seed=scenario.seed if options.seed is None else options.seed,
        start_utc_ns=start_utc_ns,
        ran_ns=ran_ns,
        duration_ns=scenario.duration_ns if options.duration_ns is None else options.duration_ns,
        wall_s=wall_s,
        interrupted=cause,
        units={
            name: UnitFacts(
                unit.kind,
                options.dialect or BETWEEN.join(sorted(unit.dialects)) or scenario.dialect or "",
                getattr(getattr(unit, "actor", None), "name", None),
            )
            for name, unit in scenario.units.items()
        },
        places=places_of(scenario),
    )


def doubts_of(info: RunInfo) -> dict[str, dict[str, int]]:
    """Return what the worlds of a run's units counted; a player of recordings has no world."""
    worlds = {name: getattr(unit.station, "world", None) for name, unit in info.units.items()}
    return {name: dict(world.counters) for name, world in worlds.items() if world is not None}


def places_of(scenario: Scenario) -> dict[str, str]:
    """Return which roadside unit stands at which junction, by the junction's name in alerts."""
    return {str(junction): name for name in scenario.units for junction in scenario.target(name).junctions}
