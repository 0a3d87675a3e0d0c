"""A whole scenario file, in the order in which its parts refer to each other: place, actors, units, expectations."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from cv2x.errors import InputError
from cv2x.messages.stored import dialect_names
from cv2x.radio.open import radio_names
from cv2x.scenarios.maps import read_map
from cv2x.scenarios.model import (
    DEFAULT_FIX_RATE_HZ,
    DEFAULT_START_UTC_NS,
    LATEST_UTC_NS,
    Actor,
    GnssFault,
    ObuSpec,
    Place,
    RadioSpec,
    RsuSpec,
    Scenario,
    SensorOutage,
    UnitSpec,
)
from cv2x.scenarios.problem import Problems
from cv2x.scenarios.reading.actors import Ground, read_actor
from cv2x.scenarios.reading.congestion import read_congestion
from cv2x.scenarios.reading.expectations import read_expectation
from cv2x.scenarios.reading.fields import Fields, checked_document
from cv2x.scenarios.reading.positioning import read_fault, read_fix_errors
from cv2x.scenarios.reading.traffic import Frame, Traffic, read_traffic, traffic_units
from cv2x.scenarios.reading.units import Surroundings, check_dialects, read_applications, read_unit

MAX_DURATION_NS = 7 * 86_400 * 1_000_000_000
"""Longest run a scenario may ask for (a bound of ours: a week)."""


def read_scenario(path: Path) -> Scenario:
    """Return the scenario in a file.  Raises InputError (several faults at once as `ProblemsFoundError`)."""
    document = checked_document(path, "scenario")
    top = Fields(document)
    problems = Problems()
    files: list[Path] = [path]
    ground, place = _place(top, files)
    time = top.within("time")
    if "dialect" in top:
        with problems.gathering():
            top.known("dialect", top.get("dialect"), dialect_names(), "dialect")
    duration_ns, start_utc_ns = 1, DEFAULT_START_UTC_NS
    with problems.gathering():
        duration_ns = _duration(time)
    with problems.gathering():
        start_utc_ns = time.instant_ns("start") if "start" in time else DEFAULT_START_UTC_NS
        if not 0 <= start_utc_ns <= LATEST_UTC_NS:
            time.fault("a run starts between 1970 and 2100", "start")
    rate_hz = top.within("positioning").quantity("rate", "rate", DEFAULT_FIX_RATE_HZ)
    if not 0.1 <= rate_hz <= 100:
        with problems.gathering():
            top.within("positioning").fault("fixes come at 0.1 Hz to 100 Hz", "rate")
    radio = RadioSpec()
    with problems.gathering():
        radio = _radio(top)
    actors = _actors(top, ground, problems, files)
    traffic = Traffic()
    if not problems.found:
        with problems.gathering():
            traffic = read_traffic(top, actors, Frame(place.origin, duration_ns, top.get("seed", 0)), files)
    actors |= traffic.actors
    applications = None
    if "applications" in top:
        with problems.gathering():
            applications = read_applications(top)
    congestion = None
    with problems.gathering():
        congestion = read_congestion(top)
    fix_errors = None
    with problems.gathering():
        fix_errors = read_fix_errors(top, None)
    around = Surroundings(ground, actors, applications, congestion, fix_errors)
    units = _units(top, around, problems, files)
    if not problems.found:
        with problems.gathering():
            units |= traffic_units(top, around, traffic, units, files)
    if not problems.found:
        units = _with_faults(top, units, problems)
    everybody = dict(actors)
    for unit in units.values():
        if isinstance(unit, ObuSpec):
            everybody.setdefault(unit.actor.name, unit.actor)
    expect = []
    if not problems.found:  # a unit that could not be read would only cause faults further down
        for fields in top.items("expect"):
            with problems.gathering():
                expect.append(read_expectation(fields, units, everybody, duration_ns))
    problems.raise_if_any()
    return Scenario(
        name=path.name.removesuffix(".yaml").removesuffix(".yml"),
        title=top.get("scenario"),
        file=path,
        source_text=document.text,
        sha256=sha256(document.text.encode()).hexdigest(),
        place=place,
        duration_ns=duration_ns,
        description=top.get("description", ""),
        start_utc_ns=start_utc_ns,
        start_given="start" in time,
        seed=top.get("seed", 0),
        dialect=top.get("dialect"),
        fix_rate_hz=rate_hz,
        radio=radio,
        actors=everybody,
        units=units,
        expect=tuple(expect),
        simulated=traffic.simulated,
        files=tuple(dict.fromkeys(files)),
    )


def _place(top: Fields, files: list[Path]) -> tuple[Ground, Place]:
    where = top.within("place")
    origin = where.degrees("origin") if "origin" in where else None
    if "map" not in where:
        assert origin is not None  # noqa: S101 - the schema asks for one of the two
        return Ground(origin), Place(origin)
    path = where.file("map")
    files.append(path)
    map_file = read_map(path, origin)
    return Ground(map_file.anchor, map_file), Place(map_file.anchor, path, map_file.road_map)


def _duration(time: Fields) -> int:
    duration_ns = time.time_ns("duration")
    if not 0 < duration_ns <= MAX_DURATION_NS:
        time.fault("a run lasts more than 0 s and at most 168 h", "duration")
    return duration_ns


def _actors(top: Fields, ground: Ground, problems: Problems, files: list[Path]) -> dict[str, Actor]:
    actors: dict[str, Actor] = {}
    for name, fields in top.each("actors"):
        with problems.gathering():
            actors[name] = read_actor(name, fields, ground)
            if "recorded" in fields:
                files.append(fields.file("recorded"))
    return actors


def _units(top: Fields, around: Surroundings, problems: Problems, files: list[Path]) -> dict[str, UnitSpec]:
    actors = around.actors
    units: dict[str, UnitSpec] = {}
    if problems.found:  # units name actors: say first what is wrong with those
        return units
    riders: dict[str, str] = {}
    for name, fields in top.each("units"):
        with problems.gathering():
            unit = read_unit(name, fields, around, files)
            if isinstance(unit, ObuSpec):
                other = riders.setdefault(unit.actor.name, name)
                if other != name:
                    fields.fault(f"{unit.actor.name} already carries {other}: one on-board unit each", "obu")
            elif name in actors:
                raise InputError(
                    "an actor and a roadside unit share this name", fields.document.file, fields.line, f"units.{name}"
                )
            check_dialects(fields, unit)
            if not unit.dialects and "dialect" not in top:
                fields.fault("no dialect: write dialect: here or at the top of the scenario")
            units[name] = unit
    return units


def _with_faults(top: Fields, units: dict[str, UnitSpec], problems: Problems) -> dict[str, UnitSpec]:
    struck = dict(units)
    for fields in top.items("faults"):
        with problems.gathering():
            name, fault = read_fault(fields, units)
            unit = struck[name]
            if isinstance(unit, RsuSpec) and isinstance(fault, SensorOutage):
                struck[name] = replace(unit, detection_outages=(*unit.detection_outages, fault))
            elif isinstance(unit, ObuSpec) and isinstance(fault, SensorOutage):
                struck[name] = replace(unit, bus_outages=(*unit.bus_outages, fault))
            elif isinstance(unit, ObuSpec) and isinstance(fault, GnssFault):
                struck[name] = replace(unit, faults=(*unit.faults, fault))
    return struck


def _radio(top: Fields) -> RadioSpec:
    radio = top.within("radio")
    if "kind" in radio:
        radio.known("kind", radio.get("kind"), radio_names(), "radio")
    options = {key: _option(value) for key, value in radio.data.items() if key not in ("kind", "address")}
    return RadioSpec(radio.get("kind", "loopback"), radio.get("address", ""), options, radio.line)


def _option(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
