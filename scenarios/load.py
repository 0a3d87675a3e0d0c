"""Scenarios and units by name or path: load them ready to run."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cv2x.errors import InputError
from cv2x.scenarios.library import shipped
from cv2x.scenarios.model import ObuSpec, Place, RadioSpec, Scenario, UnitSpec
from cv2x.scenarios.reading.fields import Fields, checked_document
from cv2x.scenarios.reading.scenario import read_scenario
from cv2x.scenarios.reading.units import Surroundings, check_dialects, read_unit
from cv2x.scenarios.validate import did_you_mean


def find(name_or_path: str | Path) -> Path:
    """Return the file of a shipped scenario by its name, or a path as it is.  Raises InputError for what is neither."""
    path = Path(name_or_path)
    if path.is_file():
        return path
    written = str(name_or_path)
    if written in shipped():
        return shipped()[written]
    if path.is_dir():
        raise InputError("is a folder: name a scenario file in it", written)
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1:
        raise InputError("there is no such file", written)
    raise InputError(
        f"there is no such file, nor a shipped scenario of that name: {did_you_mean(written, list(shipped()))}", written
    )


def load(name_or_path: str | Path) -> Scenario:
    """Return a scenario, found by the name of a shipped one or by its path.

    Raises InputError with file, line and field of the first fault.
    """
    return read_scenario(find(name_or_path))


def load_unit(path: str | Path) -> UnitSpec:
    """Return the unit a SITE.yaml or VEHICLE.yaml describes, named after the file.  Raises InputError."""
    return _read_unit(Path(path))[0]


def _read_unit(path: Path) -> tuple[UnitSpec, list[Path], str]:
    document = checked_document(path, "unit")
    top = Fields(document)
    files = [path]
    name = path.name.removesuffix(".yaml").removesuffix(".yml")
    unit = read_unit(name, top, Surroundings(), files)
    check_dialects(top, unit)
    return unit, files, document.text


def unit_scenario(path: str | Path, *, radio: str = "loopback", duration_ns: int | None = None) -> Scenario:
    """Return a scenario with the single unit of a SITE.yaml or VEHICLE.yaml, that lasts until interrupted.

    ``radio`` is ``name`` or ``name:address``.  Raises InputError.
    """
    path = Path(path)
    unit, files, text = _read_unit(path)
    kind, _, address = radio.partition(":")
    if isinstance(unit, ObuSpec):
        actors, place = {unit.actor.name: unit.actor}, Place(unit.origin)
    else:
        actors, place = {}, Place(unit.at, road_map=unit.road_map)
    return Scenario(
        name=unit.name,
        title=f"{unit.kind.upper()} {unit.name} on its own",
        file=path,
        source_text=text,
        sha256=sha256(text.encode()).hexdigest(),
        place=place,
        duration_ns=duration_ns,
        dialect=unit.dialects[0] if unit.dialects else None,
        radio=RadioSpec(kind, address),
        actors=actors,
        units={unit.name: unit},
        files=tuple(files),
    )
