"""A SUMO net becomes a MAP; what an on-board unit makes of it is compared with the lane SUMO itself names.

The MAP goes over the wire in two families and into a world as heard.  A sample counts where the MAP tells lanes: those
on a lane that leads in, within its reach, must be matched to that lane, all others to none.
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages import dialect
from cv2x.messages.model import Position
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.rsu.maps.assemble import REACH_M, assemble, numbered
from cv2x.rsu.maps.fit import bare, encoded, limits
from cv2x.rsu.maps.read import read_roads
from cv2x.station.stack import Stack
from cv2x.world.world import World
from tests.rsu.maps.conftest import read_samples

NOW = Stamp(1_800_000_000 * SECOND_NS, SECOND_NS)


def agreement(net, samples, spoken: str, noise_m: float, seed: int = 3, junction=None) -> tuple[float, float, int]:
    """Return the share of all samples, the share of those on lanes that lead in, and their number.

    ``junction`` is said instead of the one made of the net, its lanes numbered alike.  ``noise_m`` is the root mean
    square of the whole horizontal error (both axes).
    """
    d = dialect(spoken)
    made = assemble(net, "C", numbered(net, 1), per_link=limits(d.family).per_link)
    told = made.junction if junction is None else junction
    said = encoded(told if d.family == "cn" else bare(told), d, NOW.utc_ns)
    assert said.faults == ()
    assert said.transmission is not None
    heard = Stack(d).up(Reception(Frame(said.transmission.frame.octets, Layer.SDU), NOW, "test"))
    world = World()
    world.hear("MAP", heard.message.model, NOW)
    (held,) = world.roads.junctions(NOW)
    rng = np.random.default_rng(seed)
    error = rng.normal(0.0, noise_m / np.sqrt(2.0), (len(samples), 2)) if noise_m else np.zeros((len(samples), 2))
    plane = np.array([(one.x_m, one.y_m) for one in samples])
    true_east, true_north = held.frame.to_enu(*net.to_wgs84(plane[:, 0], plane[:, 1]))
    lat, lon = net.to_wgs84(plane[:, 0] + error[:, 0], plane[:, 1] + error[:, 1])
    right = right_in = counted = counted_in = 0
    for index, one in enumerate(samples):
        wanted = made.lanes.get(one.lane)
        if wanted is not None and np.hypot(true_east[index], true_north[index]) > REACH_M:
            continue  # beyond what the MAP tells
        world.set_ego(NOW.utc_ns, Position(float(lat[index]), float(lon[index])), 0.0, one.heading_deg)
        found = world.match(NOW)
        got = None if found is None else (found.lane.approach, found.lane.id)
        right += got == wanted
        counted += 1
        if wanted is not None:
            right_in += got == wanted
            counted_in += 1
    return right / counted, right_in / counted_in, counted_in


@pytest.mark.parametrize("spoken", ["ydt3709", "j2735-2024"])
def test_lane_matching_agrees_with_sumo(net, samples, spoken) -> None:
    """Seen: 99.8 % of all and all on lanes that lead in, without noise; 98 % with 1 m."""
    everywhere, on_lanes, count = agreement(net, samples, spoken, noise_m=0.0)
    assert count > 2000
    assert min(everywhere, on_lanes) >= 0.99
    everywhere, on_lanes, _ = agreement(net, samples, spoken, noise_m=1.0)
    assert min(everywhere, on_lanes) >= 0.95


def test_a_map_with_two_lanes_exchanged_would_not_pass(net, samples) -> None:
    swapped = {"WC.-60_1": "WC.-60_0", "WC.-60_0": "WC.-60_1", "WC_0": "WC_1", "WC_1": "WC_0"}
    other = [type(one)(one.x_m, one.y_m, one.heading_deg, swapped.get(one.lane, one.lane)) for one in samples]
    assert agreement(net, other, "j2735-2024", noise_m=0.0)[1] < 0.9


def test_sumo_itself_agrees_where_it_is_installed(tmp_path: Path) -> None:
    """The tool that made the recorded trace makes another one, from another drive, and that holds as well."""
    if shutil.which("sumo") is None and not (Path(sys.executable).parent / "sumo").exists():
        if os.environ.get("CV2X_FULL") == "1":
            pytest.fail("CV2X_FULL=1, but SUMO is not installed (pip install eclipse-sumo)")
        pytest.skip("SUMO is not installed (pip install eclipse-sumo)")
    tool = Path(__file__).parents[3] / "tools" / "sumo_trace.py"
    seed = str(random.Random(11).randrange(1000))
    subprocess.run([sys.executable, tool, tmp_path, seed], check=True, capture_output=True, timeout=60)
    with gzip.open(tmp_path / "crossing.csv.gz", "rt") as rows:
        drive = read_samples(rows)
    net = read_roads(tmp_path / "crossing.net.xml")
    everywhere, on_lanes, count = agreement(net, drive, "j2735-2024", noise_m=0.0)
    assert count > 1000
    assert min(everywhere, on_lanes) >= 0.99
