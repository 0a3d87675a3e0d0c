#!/usr/bin/env python3
"""Make the recorded SUMO trace that tests of made MAPs use: a junction of our own, driven through by SUMO.

    pip install eclipse-sumo
    python tools/sumo_trace.py tests/rsu/maps/data [SEED]

Writes ``crossing.net.xml`` (the net, made by netconvert from the nodes and edges below), ``crossing.xodr.gz`` (the same
as OpenDRIVE, by netconvert too) and ``crossing.csv.gz`` (one line for every vehicle and second: time, vehicle, x, y,
heading, lane, position on the lane).  SUMO itself is licensed under EPL-2.0 (or GPL-2.0-or-later); nets and trace are
this project's own data.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

NODES = """<nodes>
  <node id="C" x="121.4737" y="31.2304" type="traffic_light"/>
  <node id="W" x="121.4705" y="31.2296"/>
  <node id="E" x="121.4768" y="31.2302"/>
  <node id="S" x="121.4735" y="31.2279"/>
  <node id="N" x="121.4731" y="31.2330"/>
</nodes>"""
WEST = ("121.4705,31.2296", "121.4716,31.2302", "121.4726,31.23045", "121.4737,31.2304")
EDGES = """<edges>
  <edge id="WC" from="W" to="C" numLanes="3" speed="16.67" width="3.5" shape="{WEST}">
    <split pos="0" lanes="0 1"/><split pos="-60" lanes="0 1 2"/></edge>
  <edge id="CW" from="C" to="W" numLanes="2" speed="16.67" width="3.5" shape="{EAST}"/>
  <edge id="EC" from="E" to="C" numLanes="3" speed="16.67" width="3.5">
    <split pos="0" lanes="0 1"/><split pos="-60" lanes="0 1 2"/></edge>
  <edge id="CE" from="C" to="E" numLanes="2" speed="16.67" width="3.5"/>
  <edge id="SC" from="S" to="C" numLanes="1" speed="11.11" width="3.25"/>
  <edge id="CS" from="C" to="S" numLanes="1" speed="11.11" width="3.25"/>
  <edge id="NC" from="N" to="C" numLanes="2" speed="11.11" width="3.25"/>
  <edge id="CN" from="C" to="N" numLanes="2" speed="11.11" width="3.25"/>
</edges>""".replace("{WEST}", " ".join(WEST)).replace("{EAST}", " ".join(reversed(WEST)))
FLOWS = """<routes>
  <vType id="car" sigma="0.5" length="4.5" speedDev="0.1"/>
  {flows}
</routes>"""
OPTIONS = ("--proj.utm", "--proj.plain-geo", "--no-warnings")


def main(folder: Path, seed: int) -> None:
    """Write the files."""
    with tempfile.TemporaryDirectory() as where:
        work = Path(where)
        (work / "n.xml").write_text(NODES)
        (work / "e.xml").write_text(EDGES)
        net = work / "crossing.net.xml"
        run("netconvert", "-n", work / "n.xml", "-e", work / "e.xml", "-o", net, *OPTIONS)
        text = re.sub(r"<!--.*?-->\s*", "", net.read_text(), flags=re.DOTALL)  # names paths and times of this run
        (folder / "crossing.net.xml").write_text(text)
        drive_map = work / "crossing.xodr"
        run("netconvert", "-s", net, "--opendrive-output", drive_map, "--no-warnings")
        text = re.sub(r"<!--.*?-->\s*", "", drive_map.read_text(), flags=re.DOTALL)
        text = re.sub(r' date="[^"]*"', "", text, count=1)
        (folder / "crossing.xodr.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
        rows = drive(net, work, seconds=120, seed=seed)
    body = "time_s,vehicle,x_m,y_m,heading_deg,lane,position_m\n" + "".join(f"{','.join(row)}\n" for row in rows)
    (folder / "crossing.csv.gz").write_bytes(gzip.compress(body.encode(), mtime=0))
    print(f"{len(rows)} samples")


def drive(net: Path, work: Path, seconds: int, seed: int) -> list[tuple[str, ...]]:
    """Return what SUMO says of every vehicle every second."""
    ends = "WESN"
    flows = "".join(
        f'<flow id="{a}{b}" type="car" from="{a}C" to="C{b}" begin="0" end="{seconds}" period="{9 + 2 * i + j}" '
        'departLane="best" departSpeed="max"/>'
        for i, a in enumerate(ends)
        for j, b in enumerate(ends)
        if a != b
    )
    routes, out = work / "flows.xml", work / "fcd.xml"
    routes.write_text(FLOWS.format(flows=flows))
    run("sumo", "-n", net, "-r", routes, "--fcd-output", out, "--step-length", "0.5", "--end", seconds,
        "--seed", seed, "--no-step-log", "--no-warnings", "--device.fcd.period", "1",
        "--fcd-output.attributes", "x,y,angle,lane,pos")  # fmt: skip
    rows = []
    for step in ET.parse(out).getroot():  # noqa: S314 - SUMO wrote it just now
        for vehicle in step:
            told = (vehicle.get(name, "") for name in ("id", "x", "y", "angle", "lane", "pos"))
            rows.append((step.get("time", ""), *told))
    return rows


def run(program: str, *arguments: object) -> None:
    """Run one of SUMO's programs; it is found on PATH or beside this Python."""
    found = shutil.which(program) or shutil.which(program, path=str(Path(sys.executable).parent))
    if found is None:
        sys.exit(f"{program} is missing: pip install eclipse-sumo")
    subprocess.run([found, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7)
