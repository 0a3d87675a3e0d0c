#!/usr/bin/env python3
"""Make the traffic, the maps and the signal plans of the scenario urban-grid: a grid of our own, driven by SUMO.

    pip install 'cv2x[sumo]' eclipse-sumo
    python tools/urban_grid.py scenarios/library [--vehicles 200] [--seconds 60] [--seed 7]

netgenerate lays out 5 x 4 junctions 150 m apart, two lanes each way, footways and crossings, signals of 60 s on all
but the corners.  The vehicles drive random walks through it, drawn from the seed; nobody turns back.  The ambulance
drives faster than others and obeys the signals, as nobody would make way for it.  The first three minutes pass
unrecorded, so that the streets fill; being whole cycles, the signal plans count from the trace's start.  Written are
``traces/urban-grid.jsonl.gz`` and, for the six inner junctions, maps and plans.  ``--keep FOLDER`` keeps what SUMO ran
with, and ``--only-trace FILE`` writes a trace and nothing else (bench/grid.py).

SUMO itself is licensed under EPL-2.0 (or GPL-2.0-or-later); net and trace are this project's own data.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cv2x.rsu.maps.assemble import assemble, numbered
from cv2x.rsu.maps.read import read_roads
from cv2x.scenarios.map_text import map_text
from cv2x.scenarios.plan_text import plan_text
from cv2x.scenarios.traffic.sumo import Recording, record
from cv2x.scenarios.traffic.trace_writer import write_trace

ORIGIN = (31.2304, 121.4737)
"""Where the net's (0, 0), its south-west corner, is put."""
REGION = 1
COLUMNS, ROWS, BLOCK_M = 5, 4, 150
SIGNALLED = ("B1", "B2", "C1", "C2", "D1", "D2")
"""Junctions with a roadside unit: those where four roads meet."""
WARM_UP_S = 180
GRID = (
    "--grid", "--grid.x-number", COLUMNS, "--grid.y-number", ROWS, "--grid.length", BLOCK_M, "-L", 2,
    "--default.speed", 13.89, "--default.lanewidth", 3.5, "--sidewalks.guess", "--crossings.guess",
    "--no-turnarounds", "--default-junction-type", "traffic_light", "--tls.cycle.time", 60,
    "--tls.yellow.time", 4, "--tls.default-type", "static", "--no-warnings",
)  # fmt: skip
TYPES = """<routes>
  <vType id="car" vClass="passenger" length="4.5" width="1.8" height="1.5" decel="3.5" speedDev="0.08"/>
  <vType id="van" vClass="delivery" length="5.5" width="2.0" height="2.3" decel="3.5" speedDev="0.08"/>
  <vType id="truck" vClass="truck" length="10.0" width="2.5" height="3.6" accel="1.2" decel="3.0" speedDev="0.05"/>
  <vType id="bus" vClass="bus" length="12.0" width="2.5" height="3.2" accel="1.2" decel="3.0" speedDev="0.05"/>
  <vType id="motorcycle" vClass="motorcycle" length="2.2" width="0.8" height="1.4" decel="3.5" speedDev="0.08"/>
  <vType id="ambulance" vClass="emergency" length="5.5" width="2.0" height="2.5" decel="3.5" speedFactor="1.3"/>
  <vType id="walker" vClass="pedestrian" speedDev="0.1"/>
"""
SHARES = (("car", 0.76), ("van", 0.09), ("truck", 0.06), ("bus", 0.05), ("motorcycle", 0.04))
LATE = 0.05
"""Share of the vehicles that come, and of those that go, within the time recorded."""
WALKERS = 40
_EDGES = 60
"""Of a walk through the grid: more than anybody drives."""


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path, nargs="?", default=Path("scenarios/library"))
    parser.add_argument("--vehicles", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only-trace", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as where:
        work = args.keep or Path(where)
        work.mkdir(exist_ok=True)
        net = work / "urban-grid.net.xml"
        run("netgenerate", *GRID, "-o", net)
        stagger(net)
        configuration = demand(work, args.vehicles, args.seconds, args.seed)
        wanted = Recording(args.seconds * 1000, WARM_UP_S * 1000, seed=args.seed, origin=ORIGIN)
        trace, left_out = record(configuration, wanted)
        file = args.only_trace or args.library / "traces" / "urban-grid.jsonl.gz"
        file.parent.mkdir(exist_ok=True)
        made = f"tools/urban_grid.py --vehicles {args.vehicles} --seconds {args.seconds} --seed {args.seed}"
        write_trace(file, trace, made_by=made, license="Apache-2.0")
        print(f"{len(trace.tracks)} tracks, at most {trace.most_at_once()} at once, {file.stat().st_size} octets")
        for cause, count in left_out.items():
            print(f"{cause}: {count}")
        if args.only_trace is None:
            maps(net, args.library)


def stagger(net: Path) -> None:
    """Let the cycles of the junctions begin one after another, not all at once."""
    number = itertools.count()
    text = re.sub(r'(<tlLogic [^>]*offset=")0"', lambda found: f'{found[1]}{next(number) * 17 % 60}"', net.read_text())
    net.write_text(text)


def maps(net: Path, library: Path) -> None:
    """Write the maps and plans of the junctions with roadside units, as ``cv2x map make`` does."""
    roads = read_roads(net, ORIGIN)
    assert not isinstance(roads, tuple)  # noqa: S101 - a SUMO net
    ids = numbered(roads, REGION)
    for node in SIGNALLED:
        made = assemble(roads, node, ids)
        said = f"Made from junction {node} of the net of tools/urban_grid.py."
        (library / "maps" / f"urban-grid-{node}.yaml").write_text(map_text(made.junction, said), "utf-8")
        programs = {number: roads.programs[signal] for signal, number in made.groups.items()}
        stages = {number: program.stages for number, program in programs.items()}
        offset_s = next(iter(programs.values())).offset_s
        (library / "plans" / f"urban-grid-{node}.yaml").write_text(
            plan_text(ids[node], stages, said, offset_s), "utf-8"
        )


def demand(work: Path, vehicles: int, seconds: int, seed: int) -> Path:
    """Write who drives and walks where, and return SUMO's configuration."""
    rng = random.Random(f"urban grid/{seed}/{vehicles}")  # noqa: S311 - simulation, not secrets
    kinds = [kind for kind, share in SHARES for _ in range(round(share * (vehicles - 1)))]
    kinds = (kinds + ["car"] * vehicles)[: vehicles - 1]
    rng.shuffle(kinds)
    kinds.append("ambulance")
    late = round(LATE * vehicles)
    counted: dict[str, int] = {}
    departing: list[tuple[float, str]] = []
    for place, kind in enumerate(kinds):
        counted[kind] = counted.get(kind, 0) + 1
        name = f"{kind}-{counted[kind]:03d}"
        if kind != "ambulance" and place < late:
            depart, edges = WARM_UP_S + rng.uniform(2, seconds - 10), _EDGES
        else:
            depart = 0.6 * WARM_UP_S * place / vehicles
            edges = 12 if kind != "ambulance" and place < 2 * late else _EDGES  # these reach their end
        route = " ".join(walk(rng, edges))
        told = f'<vehicle id="{name}" type="{kind}" depart="{depart:.1f}" departLane="best" departSpeed="0">'
        departing.append((depart, f'{told}<route edges="{route}"/></vehicle>'))
    for number in range(1, WALKERS + 1):
        corner = rng.choice(SIGNALLED)
        come, go = f"{neighbour(corner, rng)}{corner}", f"{corner}{neighbour(corner, rng)}"
        depart = WARM_UP_S - 40 + (seconds + 30) * number / WALKERS
        told = f'<person id="walker-{number:02d}" type="walker" depart="{depart:.1f}" departPos="{BLOCK_M - 50}">'
        departing.append((depart, f'{told}<walk from="{come}" to="{go}" arrivalPos="40"/></person>'))
    lines = [line for _, line in sorted(departing)]
    (work / "urban-grid.rou.xml").write_text(TYPES + "\n".join(lines) + "\n</routes>\n", "utf-8")
    configuration = work / "urban-grid.sumocfg"
    configuration.write_text(
        '<configuration>\n  <net-file value="urban-grid.net.xml"/>\n  <route-files value="urban-grid.rou.xml"/>\n'
        '  <lanechange.duration value="3"/>\n  <time-to-teleport value="-1"/>\n'
        "</configuration>\n",
        "utf-8",
    )
    return configuration


def walk(rng: random.Random, edges: int) -> list[str]:
    """Return a random walk through the grid, straight on half of the time, never back."""
    column, row = rng.randrange(COLUMNS), rng.randrange(ROWS)
    step = rng.choice(_open(column, row, None))
    found = []
    for _ in range(edges):
        here = name(column, row)
        column, row = column + step[0], row + step[1]
        found.append(here + name(column, row))
        ways = _open(column, row, step)
        step = step if step in ways and rng.random() < 0.5 else rng.choice(ways)
    return found


def _open(column: int, row: int, step: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [
        (east, north)
        for east, north in ((1, 0), (0, 1), (-1, 0), (0, -1))
        if 0 <= column + east < COLUMNS and 0 <= row + north < ROWS and (step is None or (-east, -north) != step)
    ]


def name(column: int, row: int) -> str:
    """Return a junction's name as netgenerate gives it."""
    return f"{chr(ord('A') + column)}{row}"


def neighbour(corner: str, rng: random.Random) -> str:
    """Return one of the junctions beside one."""
    column, row = ord(corner[0]) - ord("A"), int(corner[1:])
    east, north = rng.choice(_open(column, row, None))
    return name(column + east, row + north)


def run(program: str, *arguments: object) -> None:
    """Run one of SUMO's programs; it is found on PATH or beside this Python."""
    found = shutil.which(program) or shutil.which(program, path=str(Path(sys.executable).parent))
    if found is None:
        sys.exit(f"{program} is missing: pip install eclipse-sumo")
    subprocess.run([found, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
