"""Traffic out of SUMO, through libsumo (the extra ``sumo``): a simulation runs once, and what moved is a trace.

SUMO runs ahead of a run and not beside it: nothing of a run reaches back into SUMO, so a replay of what it did is the
same as its company, and the trace can be kept, looked at and run again without SUMO.

Rules.  SUMO's positions are front bumpers, a trace's are centres.  A net with a projection of its own is placed by it
(turned to true north too), one without at ``origin``.  Names that are no names of actors are changed where they must
be.  Trains, ships and what else no actor can be are left out and counted; a simulation is as random as its seed says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from cv2x.errors import InputError, UnavailableError
from cv2x.geodesy import LocalFrame
from cv2x.rsu.maps.xml import octets_of, root_of
from cv2x.scenarios.traffic.kinds import KINDS, NAME
from cv2x.scenarios.traffic.trace import Showing, Trace, Track

KIND_OF = {
    "passenger": "car", "private": "car", "taxi": "car", "hov": "car", "evehicle": "car", "vip": "car", "army": "truck",
    "delivery": "van", "emergency": "van", "authority": "car", "truck": "truck", "trailer": "truck", "bus": "bus",
    "coach": "bus", "motorcycle": "motorcycle", "moped": "motorcycle", "bicycle": "bicycle", "pedestrian": "pedestrian",
}  # fmt: skip
"""SUMO's vehicle class -> kind of actor."""
EMERGENCY_CLASS = 60
"""BasicVehicleClass of SUMO's emergency vehicles (SAE's number for them, unverified here)."""
_RIGHT, _LEFT, _HAZARD = 1, 2, 4
"""Bits of a vehicle's signals, as SUMO numbers them."""
STEP_MS = 100
"""Of SUMO's steps, whatever its configuration says: samples fall on them."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Recording:
    """What of a simulation becomes a trace."""

    lasts_ms: int
    begin_ms: int = 0
    """Simulated time that passes first, so that streets fill."""
    every_ms: int = 200
    seed: int = 0
    origin: tuple[float, float] | None = None
    """Latitude and longitude of the net's (0, 0), for a net that does not say."""


@dataclass(slots=True)
class _Mover:
    """One who moves, while SUMO runs."""

    name: str
    kind: str
    length_m: float
    width_m: float
    height_m: float
    emergency: bool
    from_ms: int
    rows: list[tuple[float, float, float, float]] = field(default_factory=list)
    """x and y of the front, speed, angle."""
    signals: list[int] = field(default_factory=list)


def inputs_of(configuration: Path) -> list[Path]:
    """Return the files that a configuration names, as far as they are there.  Raises InputError for one that is no
    XML."""
    root = root_of(octets_of(configuration), str(configuration))
    found = []
    for name in ("net-file", "route-files", "additional-files"):
        for element in root.iter(name):
            found += [configuration.parent / one.strip() for one in (element.get("value") or "").split(",")]
    return [path for path in found if path.is_file()]


def record(configuration: Path, wanted: Recording, progress: Progress | None = None) -> tuple[Trace, dict[str, int]]:
    """Return what moved in a simulation (``.sumocfg``), and what was left out by cause.

    Raises UnavailableError without libsumo, InputError for what SUMO refuses.
    """
    with _simulation(configuration, wanted) as sumo:
        plane = _Plane(sumo, wanted.origin, str(configuration))
        movers, left_out = _drive(sumo, wanted, progress)
        version = sumo.getVersion()[1]
    if not movers:
        raise InputError("nobody moves in the time asked for", str(configuration))
    tracks = tuple(_track(mover, plane, wanted.every_ms) for mover in movers)
    source = f"{version}, {configuration.name}, seed {wanted.seed}, from {wanted.begin_ms / 1000:g} s on"
    trace = Trace(plane.origin, wanted.every_ms, tracks, source, names={track.name: track for track in tracks})
    return trace, dict(left_out)


@contextmanager
def _simulation(configuration: Path, wanted: Recording) -> Iterator[Any]:
    try:
        import libsumo
    except ImportError as error:
        raise UnavailableError("traffic out of SUMO needs libsumo: pip install 'cv2x[sumo]'") from error
    if not configuration.is_file():
        raise InputError("there is no such file", str(configuration))
    said = ["sumo", "-c", str(configuration), "--seed", str(wanted.seed), "--no-step-log", "--no-warnings",
            "--step-length", str(STEP_MS / 1000), "--start", "--end", "-1"]  # fmt: skip
    try:
        libsumo.start(said)
    except (libsumo.TraCIException, libsumo.FatalTraCIError) as error:
        raise InputError(f"SUMO refuses it: {str(error).strip()}", str(configuration)) from None
    try:
        yield libsumo
    finally:
        libsumo.close()


class _Plane:
    """SUMO's plane as the plane of a trace."""

    def __init__(self, sumo: Any, origin: tuple[float, float] | None, file: str) -> None:
        (west, south), (east, north) = sumo.simulation.getNetBoundary()
        lon_deg, lat_deg = sumo.simulation.convertGeo((west + east) / 2, (south + north) / 2)
        told = (lon_deg, lat_deg) != ((west + east) / 2, (south + north) / 2)  # without a projection SUMO gives x and y
        if not told and origin is None:
            raise InputError(
                "its net says nowhere where on Earth it lies: give the place of its (0, 0), latitude and longitude",
                file,
                field="origin",
            )
        self._geo = sumo.simulation.convertGeo if told else None
        self.origin = (round(lat_deg, 6), round(lon_deg, 6)) if told or origin is None else origin
        self._frame = LocalFrame(*self.origin)

    def placed(self, x_m: np.ndarray, y_m: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return points of SUMO's plane in the trace's."""
        if self._geo is None:
            return x_m, y_m
        lon_lat = np.array([self._geo(x, y) for x, y in zip(x_m.tolist(), y_m.tolist(), strict=True)])
        east_m, north_m = self._frame.to_enu(lon_lat[:, 1], lon_lat[:, 0])
        return east_m, north_m


def _drive(sumo: Any, wanted: Recording, progress: Progress | None) -> tuple[list[_Mover], Counter[str]]:
    movers: dict[tuple[str, str], _Mover] = {}
    here: dict[tuple[str, str], _Mover | None] = {}
    names: set[str] = set()
    left_out: Counter[str] = Counter()
    until_ms = wanted.begin_ms + wanted.lasts_ms
    now_ms = -1
    while now_ms < until_ms:
        sumo.simulationStep()
        # What a step leaves is of the instant it began at, as SUMO's own outputs have it: who departs is where he does.
        now_ms = round(sumo.simulation.getTime() * 1000) - STEP_MS
        at_ms = now_ms - wanted.begin_ms
        if progress is not None and now_ms % 1000 == 0:
            progress(now_ms, until_ms)
        if at_ms < 0 or at_ms % wanted.every_ms:
            continue
        there: dict[tuple[str, str], _Mover | None] = {}
        for domain, what in ((sumo.vehicle, "vehicle"), (sumo.person, "person")):
            for name in domain.getIDList():
                if what == "person" and domain.getVehicle(name):
                    continue  # rides
                key = (what, name)
                mover = here[key] if key in here else _meet(domain, name, at_ms, names, left_out)
                there[key] = mover
                if mover is None:
                    continue
                if key not in here:
                    movers[what, mover.name] = mover
                x_m, y_m = domain.getPosition(name)
                mover.rows.append((x_m, y_m, domain.getSpeed(name), domain.getAngle(name)))
                mover.signals.append(domain.getSignals(name) if what == "vehicle" else 0)
        here = there  # whoever left and comes back is somebody new
    return list(movers.values()), left_out


def _meet(domain: Any, name: str, at_ms: int, names: set[str], left_out: Counter[str]) -> _Mover | None:
    vehicle_class = domain.getVehicleClass(name)
    kind = KIND_OF.get(vehicle_class)
    if kind is None:
        left_out[f"left out: {vehicle_class}"] += 1
        return None
    called = _name(name, names)
    told = domain.getLength(name), domain.getWidth(name), domain.getHeight(name)
    length_m, width_m, height_m = (
        round(one, 2) if 0 < one <= 100 else usual for one, usual in zip(told, KINDS[kind][:3], strict=True)
    )
    return _Mover(called, kind, length_m, width_m, height_m, vehicle_class == "emergency", at_ms)


def _name(name: str, names: set[str]) -> str:
    plain = re.sub(r"[^A-Za-z0-9_.-]", "-", name).lstrip("_.-")[:56] or "one"
    called, number = plain, 1
    while called in names or not NAME.fullmatch(called):
        number += 1
        called = f"{plain}-{number}"
    names.add(called)
    return called


def _track(mover: _Mover, plane: _Plane, every_ms: int) -> Track:
    x_m, y_m, speed_mps, angle_deg = np.array(mover.rows).T
    ahead = np.sin(np.radians(angle_deg)), np.cos(np.radians(angle_deg))
    back_m = mover.length_m / 2 if mover.kind != "pedestrian" else 0.0  # a person's position is its middle
    east_m, north_m = plane.placed(x_m - back_m * ahead[0], y_m - back_m * ahead[1])
    front = plane.placed(x_m - (back_m - 1.0) * ahead[0], y_m - (back_m - 1.0) * ahead[1])
    heading_deg = np.degrees(np.arctan2(front[0] - east_m, front[1] - north_m))
    return Track(
        name=mover.name,
        kind=mover.kind,
        length_m=mover.length_m,
        width_m=mover.width_m,
        height_m=mover.height_m,
        vehicle_class=EMERGENCY_CLASS if mover.emergency else None,
        from_ms=mover.from_ms,
        every_ms=every_ms,
        east_cm=_whole(east_m * 100),
        north_cm=_whole(north_m * 100),
        speed_cmps=_whole(np.maximum(speed_mps, 0.0) * 100),
        heading_cdeg=_whole(heading_deg * 100) % 36_000,
        shows=tuple(_shows(mover, every_ms)),
    )


def _whole(values: np.ndarray) -> Any:
    return np.rint(values).astype(np.int64)


def _shows(mover: _Mover, every_ms: int) -> Iterator[Showing]:
    """Yield a stretch for each change of the lights; who only drives shows nothing."""
    signals = [bits & (_RIGHT | _LEFT | _HAZARD) for bits in mover.signals]
    in_use = ("siren", "lights") if mover.emergency else ()
    begin = 0
    for index in range(1, len(signals) + 1):
        if index < len(signals) and signals[index] == signals[begin]:
            continue
        lights = _lights(signals[begin])
        if lights or in_use:
            until_ms = None if index == len(signals) else mover.from_ms + index * every_ms
            yield Showing(mover.from_ms + begin * every_ms, until_ms, lights, in_use)
        begin = index


def _lights(bits: int) -> tuple[str, ...]:
    if bits & _HAZARD or (bits & _LEFT and bits & _RIGHT):
        return ("hazard",)
    return ("left-turn",) if bits & _LEFT else ("right-turn",) if bits & _RIGHT else ()
