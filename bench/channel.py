"""What the emulated channel costs on one core: a ring of 4 km, 10 packets a second, everything received returned as
arrays, vehicles moving at 70 km/h with their positions renewed ten times a second.

Printed is process CPU time, which says what the work costs on a machine that does other things too, and wall time
beside it.  A paced step is one call that advances by 1 ms, waiting for nothing; its 99.9th percentile is what a run in
real time must fit into a millisecond.

    python bench/channel.py [--vehicles 240,1000,2000] [--seconds S] [--write]
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cv2x.radio.pc5.channel import OK, Channel
from cv2x.radio.pc5.plot import Curve, plot
from cv2x.radio.pc5.preset import UMH_MODE4

DOCS = Path(__file__).resolve().parents[1] / "docs"
RING_M = 4000.0
SPEED_MPS = 70 / 3.6
PAYLOAD = 190
WANTED = {240: 60.0, 1000: 8.0, 2000: 2.5}
"""Times real time that the project asks of one core."""


@dataclass(frozen=True)
class Cost:
    """What one road cost: seconds of computing per second of traffic, and receptions returned."""

    vehicles: int
    moving: bool
    cpu_s: float
    wall_s: float
    rows: float
    delivered: float


class Road:
    """Vehicles on the ring, after a warm-up of one second."""

    def __init__(self, vehicles: int, moving: bool) -> None:
        dice = np.random.default_rng(vehicles)
        self.channel = Channel(UMH_MODE4, seed=1, ring_m=RING_M)
        self.ids = np.arange(vehicles)
        self.xyz = np.zeros((vehicles, 3))
        self.xyz[:, 0] = self.ids * RING_M / vehicles
        self.step_m = np.where(self.ids % 2, 0.1, -0.1) * SPEED_MPS * moving
        self.channel.set_stations(self.ids, self.xyz)
        self.channel.set_traffic(self.ids, 100, PAYLOAD, dice.integers(0, 100, vehicles).tolist())
        self.channel.advance(1_000_000_000)

    def move(self) -> None:
        """A tenth of a second of driving."""
        if self.step_m.any():
            self.xyz[:, 0] = (self.xyz[:, 0] + self.step_m) % RING_M
            self.channel.set_stations(self.ids, self.xyz)


def cost(vehicles: int, seconds: int, moving: bool) -> Cost:
    """Run a road in steps of 100 ms."""
    road = Road(vehicles, moving)
    rows = delivered = 0
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(10 * seconds):
        road.move()
        heard = road.channel.advance(road.channel.now_ns + 100_000_000).heard
        rows += len(heard.cause)
        delivered += int((heard.cause == OK).sum())
    return Cost(
        vehicles,
        moving,
        (time.process_time() - cpu) / seconds,
        (time.perf_counter() - wall) / seconds,
        rows / seconds,
        delivered / seconds,
    )


def paced(vehicles: int, seconds: int) -> tuple[np.ndarray, np.ndarray]:
    """CPU and wall time in ms of every step of 1 ms, positions renewed in every hundredth."""
    road = Road(vehicles, moving=True)
    took = np.zeros((2, 1000 * seconds))
    gc.disable()
    for k in range(1000 * seconds):
        cpu, wall = time.thread_time_ns(), time.perf_counter_ns()
        if k % 100 == 0:
            road.move()
        road.channel.advance(road.channel.now_ns + 1_000_000)
        took[:, k] = time.thread_time_ns() - cpu, time.perf_counter_ns() - wall
    gc.enable()
    return took[0] / 1e6, took[1] / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vehicles", default="120,240,500,1000,2000")
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="rewrite the table and plot of docs/channel.md")
    arguments = parser.parse_args()
    lines = [
        "| vehicles | × real time, CPU | the same, wall | standing still, CPU | asked | rows a second | delivered |",
        "|---|---|---|---|---|---|---|",
    ]
    print(*lines, sep="\n", flush=True)
    costs = []
    for vehicles in (int(part) for part in arguments.vehicles.split(",")):
        moving, still = (cost(vehicles, arguments.seconds, moving) for moving in (True, False))
        costs.append((moving, still))
        asked = f"{WANTED[vehicles]:g}" if vehicles in WANTED else ""
        lines.append(
            f"| {vehicles} | {1 / moving.cpu_s:.1f} | {1 / moving.wall_s:.1f} | {1 / still.cpu_s:.1f} | {asked} "
            f"| {moving.rows:,.0f} | {moving.delivered:,.0f} |"
        )
        print(lines[-1], flush=True)
    cpu, wall = paced(240, arguments.seconds * 4)
    load = (
        f"Load of the machine meanwhile: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, this process one of them."
    )
    step = f"A paced step of 1 ms at 240 vehicles, p50 / p99 / p99.9: CPU {spread(cpu)}, wall {spread(wall)} ms."
    lines += ["", f"{step} {load}"]
    print(lines[-1])
    if arguments.write:
        from mode4_reference import rewrite

        page = DOCS / "channel.md"
        page.write_text(rewrite(page.read_text("utf-8"), "speed", lines), "utf-8")
        curves = [
            Curve("moving, positions renewed at 10 Hz", [(one.vehicles, one.cpu_s) for one, _ in costs]),
            Curve("standing still", [(one.vehicles, one.cpu_s) for _, one in costs]),
        ]
        title = "CPU seconds per second of traffic, one core"
        drawn = plot(title, "vehicles on 4 km", "seconds", curves, logarithmic=True)
        (DOCS / "channel-cost.svg").write_text(drawn, "utf-8")


def spread(values: np.ndarray) -> str:
    return " / ".join(f"{value:.3f}" for value in np.percentile(values, (50, 99, 99.9)))


if __name__ == "__main__":
    main()
