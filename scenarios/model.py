"""What a scenario is once it has been read: SI values, frozen, every reference resolved.

Rules.  Nothing here knows YAML: files become these values in `cv2x.scenarios.reading`, and the engine, the harness
and the command line see only these.  Lengths are metres, speeds metres per second, angles degrees clockwise from
north, times integer nanoseconds (``_ns``: of the run unless the name says ``utc``).  Plane coordinates are east and
north of the scenario's origin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cv2x.messages.model import JunctionId, NodePoint, Position, RoadMap
from cv2x.obu.config import DEFAULT_CYCLE_NS
from cv2x.obu.congestion.control import CongestionConfig
from cv2x.scenarios.events import EventSpec
from cv2x.scenarios.expect import Expectation
from cv2x.scenarios.plans import PlanSpec
from cv2x.scenarios.traffic.trace import Trace, Track

DEFAULT_START_UTC_NS = 1_767_225_600_000_000_000
"""2026-01-01T00:00:00Z: when a virtual run starts whose scenario does not say (a default only)."""
LATEST_UTC_NS = 4_102_444_800_000_000_000
"""2100-01-01T00:00:00Z: no run starts later than this, or before 1970 (a bound of ours)."""
DEFAULT_FIX_RATE_HZ = 10.0
"""How often an on-board unit gets a position fix (a default only)."""


@dataclass(frozen=True, slots=True)
class SpeedChange:
    """From a moment or a place on the path on, another speed; exactly one of ``after_ns`` and ``at_m`` is set."""

    to_mps: float
    rate_mps2: float
    """How fast the speed changes, > 0."""
    after_ns: int | None = None
    """Since the actor started to move."""
    at_m: float | None = None
    """Distance along the path."""
    stands_ns: int | None = None
    """A stop: how long the actor stands before it takes up its former speed again; ``None`` = it keeps the new
    speed."""


@dataclass(frozen=True, slots=True)
class ScriptedMotion:
    """Along a polyline at a speed, gone at its end."""

    points: tuple[NodePoint, ...]
    speed_mps: float
    starts_ns: int = 0
    """When it appears where its path begins, at its speed."""
    changes: tuple[SpeedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordedMotion:
    """As one vehicle of a recorded drive moved, from ``starts_ns`` on."""

    file: Path
    temporary_id: bytes | None = None
    """Which vehicle of the drive; ``None`` = the only one."""
    starts_ns: int = 0


@dataclass(frozen=True, slots=True)
class TracedMotion:
    """As one track of a traffic trace moved; the trace begins at ``starts_ns``."""

    track: Track
    plane: tuple[float, float]
    """Latitude and longitude of the trace's (0, 0)."""
    starts_ns: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What an actor's bus says over a stretch of the run, beside what its motion tells."""

    from_ns: int = 0
    until_ns: int | None = None
    """``None`` = to the end."""
    lights: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    in_use: frozenset[str] = frozenset()
    """Of ``siren lights`` of an emergency vehicle."""
    controls: frozenset[str] = frozenset()
    """Of ``abs traction stability``: which are at work."""


@dataclass(frozen=True, slots=True)
class LiveMotion:
    """As a real vehicle moves, which nobody here knows."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who moves, with or without a unit aboard."""

    name: str
    kind: str
    """``car van truck bus motorcycle bicycle pedestrian``."""
    motion: ScriptedMotion | RecordedMotion | TracedMotion | LiveMotion
    length_m: float
    width_m: float
    height_m: float | None = None
    vehicle_class: int = 0
    """BasicVehicleClass of its messages (0 = unknown)."""
    shows: tuple[Shown, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class DetectionSpec:
    """A feed of detections of a roadside unit's real sensors."""

    address: str
    at: Position
    """Where the sensor stands."""
    heading_deg: float = 90.0
    """Heading of its x axis."""
    sensor: str | None = None
    """Chinese SourceType."""
    repeats_heard: bool = False


@dataclass(frozen=True, slots=True)
class RsuSpec:
    """A roadside unit, as a SITE.yaml or an entry of ``units:`` describes it."""

    name: str
    at: Position
    dialects: tuple[str, ...] = ()
    """What it speaks, the first first; empty = the scenario's."""
    road_map: RoadMap | None = None
    plan: PlanSpec | None = None
    events: tuple[EventSpec, ...] = ()
    rsu_id: bytes = b""
    """Eight octets."""
    map_rate_hz: float = 1.0
    signal_rate_hz: float = 10.0
    event_rate_hz: float = 1.0
    user_rate_hz: float = 10.0
    sees: tuple[str, ...] = ()
    """Names of the actors its sensors detect."""
    sees_within_m: float = 150.0
    """Range of its sensors (a default only)."""
    repeats_heard: bool = True
    """Whether it tells of what it ``sees`` also where that was heard speaking for itself."""
    detections: DetectionSpec | None = None
    """In place of ``sees``."""
    detection_outages: tuple[SensorOutage, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def kind(self) -> str:
        """``rsu``."""
        return "rsu"


@dataclass(frozen=True, slots=True)
class MultipathSpec:
    """Reflections that come and go."""

    jump_m: float
    """Standard deviation of an episode's offset, on each axis."""
    every_ns: int
    """Mean pause between episodes."""
    lasts_ns: int
    """Mean length of an episode."""


@dataclass(frozen=True, slots=True)
class FixErrorSpec:
    """How far positioning is from the truth (`cv2x.scenarios.traffic.fix_errors`); standard deviations on each axis."""

    noise_m: float = 0.0
    wander_m: float = 0.0
    wander_time_ns: int = 30_000_000_000
    """Correlation time of the wander (a default only)."""
    bias_m: tuple[float, float] = (0.0, 0.0)
    """East and north."""
    multipath: MultipathSpec | None = None
    speed_noise_mps: float = 0.0
    heading_noise_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class GnssFault:
    """What happens to a unit's positioning at a moment of the run."""

    kind: str
    """``outage``, ``jump`` or ``drift``."""
    at_ns: int
    lasts_ns: int
    by_m: tuple[float, float] = (0.0, 0.0)
    """East and north, of a jump."""
    rate_mps: float = 0.0
    heading_deg: float = 0.0
    """How fast and where to, of a drift."""


@dataclass(frozen=True, slots=True)
class SensorOutage:
    """A time in which a vehicle's bus, or what a roadside unit sees by, tells nothing."""

    at_ns: int
    lasts_ns: int

    def holds(self, run_ns: int) -> bool:
        """Whether it lasts at a moment of the run."""
        return self.at_ns <= run_ns < self.at_ns + self.lasts_ns


@dataclass(frozen=True, slots=True)
class BusSpec:
    """A vehicle's bus: where its frames come from, and the file that says what they mean."""

    address: str
    mapping: Path


@dataclass(frozen=True, slots=True)
class ObuSpec:
    """An on-board unit, as a VEHICLE.yaml or an entry of ``units:`` describes it."""

    name: str
    actor: Actor
    origin: Position
    """Where the actor's plane coordinates start."""
    dialect: str | None = None
    applications: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """Application id -> thresholds, complete (`cv2x.obu.config.THRESHOLDS` where the file states none)."""
    rate_hz: float = 10.0
    vru: bool = False
    """Whether it is the device of a pedestrian or cyclist: it tells of a road user, not of a vehicle."""
    congestion: CongestionConfig | None = None
    path_history_m: float | None = None
    cycle_ns: int = DEFAULT_CYCLE_NS
    """How much of the way behind its messages tell; ``None`` = as usual in its dialect."""
    position: str | None = None
    """Address of a receiver (`cv2x.obu.positioning.source`); ``None`` = fixes come from the actor."""
    bus: BusSpec | None = None
    fix_errors: FixErrorSpec | None = None
    """``None`` = its fixes are the truth."""
    faults: tuple[GnssFault, ...] = ()
    bus_outages: tuple[SensorOutage, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def kind(self) -> str:
        """``obu``."""
        return "obu"

    @property
    def dialects(self) -> tuple[str, ...]:
        """Its dialect as a unit of several would state it."""
        return () if self.dialect is None else (self.dialect,)


UnitSpec = RsuSpec | ObuSpec


@dataclass(frozen=True, slots=True)
class RadioSpec:
    """Which radio driver a run uses."""

    kind: str = "loopback"
    address: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    """As written; the driver reads them."""
    line: int = 0

    @property
    def text(self) -> str:
        """As ``--radio`` takes it: ``name`` or ``name:address``."""
        return f"{self.kind}:{self.address}" if self.address else self.kind


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happens."""

    origin: Position
    map_file: Path | None = None
    road_map: RoadMap | None = None


EVENT_NAME = re.compile(r"(event|sign) (\d+) of (\S+)")
"""How an expectation names an event or sign of a roadside unit."""


@dataclass(frozen=True, slots=True)
class EventTarget:
    """An event or sign of a roadside unit (``event:<source hex>/<number>``)."""

    kind: str
    """``event`` or ``sign``."""
    rsu_id: bytes
    number: int
    """Its own."""
    place: int
    """Among the events and signs of its unit, from 0: what a TIM numbers them by."""

    def is_meant(self, target: str) -> bool:
        """Whether an alert's target is this one, as the dialects name it.

        Chinese ones name the unit's id and the event's number, SAE's a packet id that ends with that id and the place
        in the message (ours only while all events before it are told), ETSI's the end of the id and the number.
        """
        kind, _, rest = target.partition(":")
        source, _, number = rest.partition("/")
        ours = self.rsu_id.hex()
        if kind != self.kind or not source or not (source.endswith(ours) or ours.endswith(source)):
            return False
        return number == str(self.place if len(source) > len(ours) else self.number)


@dataclass(frozen=True, slots=True)
class Target:
    """What the ``target`` of an expected alert means: the ways in which `cv2x.station.outcome.Alert.target` may name
    it."""

    unit: str | None = None
    """A unit whose temporary ids count (``vehicle:<id hex>``); they come from `Observer.identity`."""
    junctions: tuple[JunctionId, ...] = ()
    """Junctions of a roadside unit (``junction:<region>/<id>``)."""
    actor: str | None = None
    """An actor, who may also be told of by others (``user:…``)."""
    event: EventTarget | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario, ready to run."""

    name: str
    """Its file's name without the ending; run folders carry it."""
    title: str
    file: Path
    source_text: str
    """The scenario file as it stands."""
    sha256: str
    """Of that text in UTF-8."""
    place: Place
    duration_ns: int | None
    """``None`` = until interrupted (a unit on its own)."""
    description: str = ""
    start_utc_ns: int = DEFAULT_START_UTC_NS
    start_given: bool = False
    """Whether the scenario itself states its start."""
    seed: int = 0
    dialect: str | None = None
    fix_rate_hz: float = DEFAULT_FIX_RATE_HZ
    radio: RadioSpec = RadioSpec()
    actors: Mapping[str, Actor] = field(default_factory=dict)
    units: Mapping[str, UnitSpec] = field(default_factory=dict)
    expect: tuple[Expectation, ...] = ()
    simulated: Trace | None = None
    """What SUMO did for it, where it did."""
    files: tuple[Path, ...] = ()
    """Every file that was read for it, the scenario first."""

    def aboard(self, actor: str) -> str | None:
        """Return the name of the unit aboard an actor, or ``None``."""
        for name, unit in self.units.items():
            if isinstance(unit, ObuSpec) and unit.actor.name == actor:
                return name
        return None

    def _event(self, kind: str, number: str, unit: str) -> EventTarget:
        roadside = self.units[unit]
        assert isinstance(roadside, RsuSpec)  # noqa: S101 - read_expectation saw to it
        places = [(spec.event.kind.value, spec.event.id) for spec in roadside.events]
        return EventTarget(kind, roadside.rsu_id, int(number), places.index((kind, int(number))))

    def target(self, name: str) -> Target:
        """Return what a target's name (a unit's or an actor's, or ``event 1 of <unit>``) means.  Raises KeyError for a
        name the scenario does not hold."""
        if " of " in name:
            return Target(event=self._event(*EVENT_NAME.fullmatch(name).groups()))  # type: ignore[union-attr]
        unit = self.units.get(name)
        if isinstance(unit, RsuSpec):
            junctions = unit.road_map.junctions if unit.road_map else ()
            return Target(unit=name, junctions=tuple(junction.id for junction in junctions))
        if isinstance(unit, ObuSpec):
            return Target(unit=name, actor=unit.actor.name)
        actor = self.actors[name]
        return Target(unit=self.aboard(name), actor=actor.name)
