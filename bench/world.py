"""How long one update of a world with many neighbours takes, and how it grows.

    python bench/world.py [--seconds N] [--neighbours N ...] [--json FILE]

Hearing: one message of each neighbour is put into the world, as a model.  An update: every neighbour has spoken since
the last one, the columns are filled, changes compared, identities followed, places smoothed, everybody is moved to the
present, classified, and matched to the lanes of a junction with eight of them.  It is the difference of both and of
hearing alone.  Looking: in a world that is up to date everybody is moved to the present, and all applications are
asked, with a turn signal on and (quiet) without; the junction's signals are held too.  Times are processor time of one
thread; the peer in the same rounds is a loop in plain Python that does no more than move everybody to the present and
measure ahead and right.
"""

from __future__ import annotations

import argparse
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from rounds import median, rounds_of

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import (
    Connection,
    Junction,
    JunctionId,
    JunctionSignals,
    Lane,
    Light,
    NodePoint,
    PhaseEvent,
    Position,
    RoadMap,
    SignalGroup,
    SignalState,
    VehicleState,
)
from cv2x.obu.applications.base import View
from cv2x.obu.applications.catalogue import build
from cv2x.obu.applications.screens import Screening
from cv2x.obu.config import THRESHOLDS
from cv2x.world.relation import classify
from cv2x.world.world import World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.2304, 121.4737)
OWN = Position(*PLACE.to_wgs84(1.75, -80.0))
"""On a lane, 68 m before its stop line, heading north."""
STEP_NS = 100 * MILLISECOND_NS
WARM_UPS = 5
COPIES = 5
SIGNALLING = frozenset({"left-turn"})


class Traffic:
    """Vehicles within 300 m that go straight on; each step they speak and the world is looked at."""

    def __init__(self, count: int) -> None:
        random = np.random.default_rng(count)
        self.world, self.now, self.step = World(), START, 0
        self._at = random.uniform(-300, 300, (2, count))
        self._heading_deg = random.choice([0.0, 90.0, 180.0, 270.0], count)
        self._speed_mps = random.uniform(5, 15, count)
        self._screening = Screening(build(THRESHOLDS))
        self._ids = [number.to_bytes(8, "big") for number in range(count)]
        self.states: list[VehicleState] = []
        self._map, self._signals = crossing(), signals()
        self._asked = 0
        self._turn, self._told = 0, []
        for _ in range(WARM_UPS):
            self.drive()
            self.hear()
            self.update()

    def drive(self) -> None:
        """Move everybody on and let them say so."""
        self.step += 1
        self.now = self.now.later(STEP_NS)
        angle = np.radians(self._heading_deg)
        moved_m = self._speed_mps * STEP_NS / SECOND_NS
        self._at = self._at + np.array([np.sin(angle), np.cos(angle)]) * moved_m
        lat_deg, lon_deg = PLACE.to_wgs84(*self._at)
        mark_ms = second_mark_ms(self.now.utc_ns)
        lights = frozenset({"low-beam"})
        values = zip(self._ids, lat_deg, lon_deg, self._speed_mps, self._heading_deg, strict=True)
        self.states = [
            VehicleState(each, self.step % 128, mark_ms, Position(float(lat), float(lon)), speed_mps=float(speed),
                         heading_deg=float(heading), length_m=4.5, width_m=1.8, vehicle_class=10, lights=lights)
            for each, lat, lon, speed, heading in values
        ]  # fmt: skip

    def hear(self) -> None:
        """Take in what all said."""
        for state in self.states:
            self.world.hear("BSM", state, self.now)

        self._told = [[replace(state) for state in self.states] for _ in range(COPIES)]

    def hear_again(self) -> None:
        """Take in what all said last as if it were said now: objects nobody has seen lately."""
        self._turn += 1
        self.now = self.now.later(STEP_NS)
        put, utc_ns, now = self.world.vehicles.put, self.now.utc_ns, self.now
        for state in self._told[self._turn % COPIES]:
            put(state, utc_ns, now)
        self.world.hear("SPAT", self._signals, now)
        self.world.hear("MAP", self._map, now)

    def update(self) -> None:
        """One update of the world."""
        world, now = self.world, self.now
        world.set_ego(now.utc_ns, OWN, 10.0, 0.0)
        ego = world.ego(now)
        assert ego is not None
        others = world.neighbours(now)
        classify(others, ego)
        world.lanes(now, others)

    def ask(self, lights: frozenset[str]) -> None:
        """Look at the world a moment later, and ask every application."""
        self._asked += 1
        now = self.now.later(self._asked)
        ego = self.world.ego(now)
        assert ego is not None
        self._screening.ask(View(now, self.world, ego, lights))

    def plainly(self) -> None:
        """Move everybody and measure ahead and right, one after another."""
        angle = math.radians(30.0)
        east, north = math.sin(angle), math.cos(angle)
        for state in self.states:
            position = state.position
            assert position is not None
            east_m, north_m = PLACE.to_enu(position.lat_deg, position.lon_deg)
            heading = math.radians(state.heading_deg or 0.0)
            east_m += (state.speed_mps or 0.0) * 0.05 * math.sin(heading)
            north_m += (state.speed_mps or 0.0) * 0.05 * math.cos(heading)
            _ = (east_m * east + north_m * north, east_m * north - north_m * east)


def crossing() -> RoadMap:
    """A crossing with two lanes in from each side."""
    lanes = []
    for number, (east, north) in enumerate(((0, -1), (0, 1), (-1, 0), (1, 0))):
        for side in (1.75, 5.25):
            points = [NodePoint(east * m - north * side, north * m + east * side) for m in (12.0, 250.0)]
            out = (Connection(JunctionId(1, 2), None, signal_group=number + 1),)
            lanes.append(Lane(len(lanes) + 1, tuple(points), width_m=3.5, approach=number, connections=out))
    return RoadMap(1, (Junction(JunctionId(1, 1), Position(PLACE.lat_deg, PLACE.lon_deg), tuple(lanes)),))


def signals() -> SignalState:
    """The crossing's signals: all red."""
    groups = tuple(SignalGroup(number + 1, (PhaseEvent(Light.RED),)) for number in range(4))
    return SignalState((JunctionSignals(JunctionId(1, 1), groups),))


def timed_update(traffic: Traffic) -> None:
    """Let everybody speak, and update."""
    traffic.hear_again()
    traffic.update()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--neighbours", type=int, nargs="+", default=[5, 20, 60, 200, 500, 1000, 2000])
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    found: list[dict[str, Any]] = []
    print("neighbours   hear µs each   update ms   µs each   of plain Python   look and ask ms   quiet ms")
    for count in args.neighbours:
        traffic = Traffic(count)
        works = {
            "hear": lambda t=traffic: t.hear_again(),
            "both": lambda t=traffic: timed_update(t),
            "plain": lambda t=traffic: t.plainly(),
            "ask": lambda t=traffic: t.ask(SIGNALLING),
            "quiet": lambda t=traffic: t.ask(frozenset()),
        }
        rounds = rounds_of(works, args.seconds)
        hear_ns, ask_ns, quiet_ns = (median(rounds, name) for name in ("hear", "ask", "quiet"))
        update_ns = median(rounds, "both") - hear_ns
        share = update_ns / median(rounds, "plain")
        figures = {"hear_us": hear_ns / 1e3 / count, "update_ms": update_ns / 1e6, "of_plain_python": share}
        figures |= {"applications_ms": ask_ns / 1e6, "quiet_ms": quiet_ns / 1e6}
        found.append({"neighbours": count, **figures})
        print(f"{count:10}   {hear_ns / 1e3 / count:12.2f}   {update_ns / 1e6:9.3f}", end="")
        print(f"   {update_ns / 1e3 / count:7.2f}   {share:15.2f}   {ask_ns / 1e6:15.3f}   {quiet_ns / 1e6:8.3f}")
    if args.json:
        args.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
