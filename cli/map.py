"""``cv2x map``: MAPs made from other maps, and checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cv2x.errors import InputError

if TYPE_CHECKING:
    from cv2x.messages.model import Junction, JunctionId, RoadMap, SignalState
    from cv2x.rsu.maps.network import Network
    from cv2x.world.contradictions import Contradiction
    from cv2x.world.field_paths import FieldPaths

ENDINGS = (".yaml", ".yml", ".hex", ".svg")


@click.group()
def command() -> None:
    """Make MAPs from OpenDRIVE, SUMO nets, Lanelet2 and GeoJSON; check MAPs and SPATs."""


@command.command(
    epilog="Example:  cv2x map make town.xodr --junction 12 --dialect ydt3709 --out j12.yaml --out j12.svg"
)
@click.argument("file")
@click.option("--junction", metavar="ID", help="Which junction, as the file names it; without it they are listed.")
@click.option("--dialect", "spoken", metavar="D", help="Dialect of the MAP; needed for a frame.")
@click.option("--number", metavar="REGION/ID", help="Number of the junction in messages (default: as in the file).")
@click.option("--neighbour", "neighbours", multiple=True, metavar="ID=REGION/ID", help="Number of another junction.")
@click.option("--region", type=click.IntRange(0, 65535), help="Region of junctions that are not numbered here.")
@click.option("--origin", metavar="LAT,LON", help="Where the (0, 0) of a file lies that does not say so.")
@click.option("--reach", default="200 m", show_default=True, metavar="L", help="How far out lanes reach.")
@click.option("--tolerance", default="5 cm", show_default=True, metavar="L", help="How far points left out may be off.")
@click.option("--plan", metavar="FILE.yaml", help="Write the signal plan too, where the file tells one (SUMO nets).")
@click.option("--out", "outs", multiple=True, metavar="FILE", help="Road map (.yaml), frame (.hex) or drawing (.svg).")
def make(
    file: str, junction: str | None, spoken: str | None, number: str | None, neighbours: tuple[str, ...],
    region: int | None, origin: str | None, reach: str, tolerance: str, plan: str | None, outs: tuple[str, ...],
) -> int:  # fmt: skip
    """Make the MAP of one junction of FILE.

    Without --out the frame is printed as hex, family octet and network header included.  What was left out, and what
    does not fit the dialect, is said on standard error; exit status 1 where the MAP could not be made whole.
    """
    from cv2x.rsu.maps.read import read_roads

    wrong = [out for out in outs if Path(out).suffix not in ENDINGS]
    if wrong:
        raise InputError(f"{wrong[0]}: the ending says what to write: {', '.join(ENDINGS)}", field="--out")
    frame_wanted = junction is not None and (not (outs or plan) or any(out.endswith(".hex") for out in outs))
    if frame_wanted and spoken is None:
        raise InputError("a frame needs a dialect: give one that cv2x dialect list names", field="--dialect")
    roads = read_roads(Path(file), place(origin))
    if junction is None:
        return _list(roads)
    most = {"reach_m": _length(reach, "--reach"), "tolerance_m": _length(tolerance, "--tolerance", zero=True)}
    kept, told = _junction(roads, junction, number, neighbours, region, False, most)
    for cause, count in sorted(told.items()):
        click.echo(f"{cause}: {count}", err=True)
    whole = _findings(kept) == 0
    frame = None
    if spoken is not None:
        said, _ = _junction(roads, junction, number, neighbours, region, _per_link(spoken), most)
        frame = _frame(said, spoken)
        whole &= frame is not None
    for out in outs:
        _write(Path(out), kept, frame, f"Made from junction {junction} of {Path(file).name}.")
    if plan is not None:
        _write_plan(Path(plan), roads, junction, kept, Path(file).name)
    if not (outs or plan) and frame is not None:
        click.echo(frame)
    return 0 if whole else 1


@command.command(epilog="Example:  cv2x map check map.hex spat.hex --dialect j2735-2024")
@click.argument("files", nargs=-1, required=True)
@click.option("--dialect", "spoken", metavar="D", help="Dialect of frames; without it one must fit.")
@click.option("--out", metavar="FILE.svg", help="Draw what the MAPs say.")
def check(files: tuple[str, ...], spoken: str | None, out: str | None) -> int:
    """Check MAPs and SPATs: frames (hex, one a line; - for standard input) and road map files (.yaml).

    Every contradiction is told with the field paths of both sides, within one MAP and between SPATs and the MAPs given
    with them.  Exit status 1 where there is one.
    """
    maps, signals = _messages(files, spoken)
    if not maps and not signals:
        raise InputError("there is neither a MAP nor a SPAT in what was given")
    found = 0
    for place, road_map, paths in maps:
        found += _tell(place, _in_map(road_map, paths))
        for junction in road_map.junctions:
            click.echo(f"{place}: {_summary(junction)}")
    for place, state, paths in signals:
        found += _between(place, state, paths, maps)
    if out is not None:
        _draw(Path(out), [junction for _, road_map, _ in maps for junction in road_map.junctions])
    click.echo("no contradiction found" if not found else f"{found} contradiction{'s' if found > 1 else ''}")
    return 1 if found else 0


def place(origin: str | None) -> tuple[float, float] | None:
    """Return the place an ``--origin`` states.  Raises InputError."""
    if origin is None:
        return None
    try:
        lat, lon = map(float, origin.split(","))
    except ValueError:
        raise InputError(f"{origin!r} is not LAT,LON in degrees", field="--origin") from None
    return lat, lon


def _length(text: str, option: str, *, zero: bool = False) -> float:
    from cv2x.quantities import parse_quantity

    try:
        value = parse_quantity(text, "length")
    except ValueError as error:
        raise InputError(str(error), field=option) from None
    if value < 0 or (value == 0 and not zero) or value > 10_000:
        raise InputError(f"{text!r} must be more than 0 and at most 10 km", field=option)
    return value


def _list(roads: Network | tuple[Junction, ...]) -> int:
    if isinstance(roads, tuple):
        for junction in roads:
            click.echo(f"{junction.id}  {_summary(junction)}")
        return 0
    names = roads.junctions()
    click.echo(f"{roads.kind}: {len(names)} junctions; give one with --junction", err=True)
    for name in names:
        node = roads.nodes[name]
        lat, lon = roads.to_wgs84(node.east_m, node.north_m)
        click.echo(f"{name}  {lat:.6f},{lon:.6f}" + (f"  {node.name}" if node.name else ""))
    return 0


def _numbers(
    network: Network, junction: str, number: str | None, neighbours: Sequence[str], region: int | None
) -> dict[str, JunctionId]:
    from cv2x.rsu.maps.assemble import numbered

    ids = numbered(network, region)
    for given in neighbours:
        name, _, written = given.rpartition("=")
        if name not in network.nodes:
            raise InputError(f"there is no junction {name!r}: write ID=REGION/ID", network.file, field="--neighbour")
        ids[name] = _id(written, "--neighbour")
    if number is not None:
        ids[junction] = _id(number, "--number")
    twice = [name for name, count in Counter(ids.values()).items() if count > 1]
    if twice:
        raise InputError(f"two junctions would be {twice[0]}: number the other with --neighbour", field="--number")
    return ids


def _id(written: str, option: str) -> JunctionId:
    from cv2x.messages.model import JunctionId

    region, _, number = written.rpartition("/")
    if not all(part.isdigit() and int(part) <= 65535 for part in (*([region] if region else []), number)):
        raise InputError(f"{written!r} is not a junction's number: write region/id, both 0..65535", field=option)
    return JunctionId(int(region) if region else None, int(number))


def _junction(
    roads: Network | tuple[Junction, ...], name: str, number: str | None, neighbours: Sequence[str],
    region: int | None, per_link: bool, most: dict[str, float],
) -> tuple[Junction, dict[str, int]]:  # fmt: skip
    from dataclasses import replace

    from cv2x.rsu.maps.assemble import assemble

    if isinstance(roads, tuple):
        found = next((junction for junction in roads if name in (str(junction.id), str(junction.id.id))), None)
        if found is None:
            there = ", ".join(str(junction.id) for junction in roads)
            raise InputError(f"there is no junction {name!r}: there are {there}", field="--junction")
        return (found if number is None else replace(found, id=_id(number, "--number"))), {}
    ids = _numbers(roads, name, number, neighbours, region) if name in roads.nodes else {}
    made = assemble(roads, name, ids, per_link=per_link, **most)
    return made.junction, dict(made.notes)


def _per_link(spoken: str) -> bool:
    from cv2x.messages import dialect

    return dialect(spoken).family == "cn"


def _frame(junction: Junction, spoken: str) -> str | None:
    """Return the frame as hex, or ``None`` where it does not fit; tell its size, or what does not fit."""
    from cv2x.clock import wall_stamp
    from cv2x.messages import dialect
    from cv2x.rsu.maps.fit import bare, encoded

    family = dialect(spoken).family
    made = encoded(junction if family == "cn" else bare(junction), dialect(spoken), wall_stamp().utc_ns)
    for fault in made.faults:
        click.echo(f"{spoken}: {fault}", err=True)
    if made.transmission is None:
        return None
    for cause, count in sorted(made.transmission.message.notes.items()):
        click.echo(f"{spoken}: {cause}: {count}", err=True)
    click.echo(f"{spoken}: {made.octets} octets", err=True)
    return made.transmission.frame.octets.hex()


def _findings(junction: Junction) -> int:
    from cv2x.messages.model import RoadMap
    from cv2x.world.field_paths import FieldPaths

    click.echo(_summary(junction), err=True)
    found = _in_map(RoadMap(0, (junction,)), FieldPaths("file"))
    for one in found:
        click.echo(str(one), err=True)
    return sum(one.fatal for one in found)


def _in_map(road_map: RoadMap, paths: FieldPaths) -> list[Contradiction]:
    from cv2x.world.contradictions import in_map

    return in_map(road_map, paths)


def _summary(junction: Junction) -> str:
    inwards = sum(lane.ingress for lane in junction.lanes)
    groups = {to.signal_group for lane in junction.lanes for to in lane.connections} - {None}
    connections = sum(len(lane.connections) for lane in junction.lanes)
    return (
        f"junction {junction.id}: {len(junction.approaches)} approaches, {inwards} lanes in, "
        f"{len(junction.lanes) - inwards} out, {connections} connections, {len(groups)} signal groups"
    )


def _write(path: Path, junction: Junction, frame: str | None, comment: str) -> None:
    if path.suffix == ".svg":
        _draw(path, [junction])
        return
    if path.suffix == ".hex":
        if frame is None:
            return
        text = frame + "\n"
    else:
        from cv2x.scenarios.map_text import map_text

        text = map_text(junction, comment)
    _put(path, text)


def _write_plan(path: Path, roads: Network | tuple[Junction, ...], name: str, junction: Junction, file: str) -> None:
    from cv2x.rsu.maps.assemble import assemble
    from cv2x.scenarios.plan_text import plan_text

    if isinstance(roads, tuple) or not roads.programs:
        raise InputError("tells no signal program, so no plan can be written", file, field="--plan")
    groups = assemble(roads, name, {name: junction.id}).groups
    if not groups:
        raise InputError(f"junction {name} has no signals", file, field="--plan")
    programs = {number: roads.programs[signal] for signal, number in groups.items()}
    offset_s = next(iter(programs.values())).offset_s
    stages = {number: program.stages for number, program in programs.items()}
    _put(path, plan_text(junction.id, stages, f"The first program of junction {name} of {file}.", offset_s))


def _draw(path: Path, junctions: Sequence[Junction]) -> None:
    from cv2x.harness.report.lone_map import lone_map

    drawn = lone_map(junctions)
    if drawn is None:
        raise InputError("there is nothing to draw", str(path), field="--out")
    _put(path, drawn)


def _put(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", str(path)) from error


def _messages(files: Sequence[str], spoken: str | None) -> tuple[list[Any], list[Any]]:
    """Return (place, RoadMap, paths) of every MAP and (place, SignalState, paths) of every SPAT."""
    from cv2x.world.field_paths import FieldPaths

    maps: list[Any] = []
    signals: list[Any] = []
    for file in files:
        if file.endswith((".yaml", ".yml")):
            from cv2x.scenarios.maps import read_map

            maps.append((file, read_map(Path(file)).road_map, FieldPaths("file")))
            continue
        _frames(file, spoken, maps, signals)
    return maps, signals


def _frames(file: str, spoken: str | None, maps: list[Any], signals: list[Any]) -> None:
    from cv2x.cli.decode import LAYERS
    from cv2x.cli.frames import read_frames, readings
    from cv2x.messages import dialect
    from cv2x.messages.mapping import to_model
    from cv2x.messages.model import RoadMap, SignalState
    from cv2x.world.field_paths import FieldPaths

    for given in read_frames(file):
        if isinstance(given, InputError):
            raise given
        found, refused = readings(given.octets, spoken, LAYERS["auto"])
        read = [one for one in found if one.name in ("MAP", "SPAT", "MAPEM", "SPATEM")]
        if len(read) != 1:
            why = "; ".join(refused) if not found else "say --dialect" if read else f"it is {found[0].name}"
            raise InputError(f"{given.place}: is not one MAP or SPAT: {why}")
        reading = read[0]
        family = dialect(reading.dialect).family
        model, notes = to_model(family, reading.name, reading.record)
        for cause, count in sorted(notes.items()):
            click.echo(f"{given.place}: {cause}: {count}", err=True)
        paths = FieldPaths(family, reading.record)
        if isinstance(model, RoadMap):
            maps.append((given.place, model, paths))
        elif isinstance(model, SignalState):
            signals.append((given.place, model, paths))


def _between(place: str, state: SignalState, paths: FieldPaths, maps: Sequence[Any]) -> int:
    from cv2x.world.contradictions import between

    if not maps:
        click.echo(f"{place}: SPAT without a MAP to check it against", err=True)
        return 0
    count = 0
    for map_place, road_map, map_paths in maps:
        known = {junction.id for junction in road_map.junctions}
        elsewhere = {j.id for _, other, _ in maps for j in other.junctions} - known
        if len(maps) > 1 and all(signals.id in elsewhere for signals in state.junctions):
            continue  # another MAP is meant
        count += _tell(f"{place} and {map_place}", between(road_map, map_paths, state, paths))
    return count


def _tell(place: str, found: Sequence[Contradiction]) -> int:
    for one in found:
        click.echo(f"{place}: {one}" + ("" if one.fatal else " [the rest is of use]"))
    return len(found)
