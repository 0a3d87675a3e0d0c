"""On the emulated channel every metric equals the truth the channel kept.

What is sent, heard and lost by whom and why comes out of the channel as rows.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pytest

from cv2x.harness.reception.channel import PACKET, ChannelWatch
from cv2x.harness.reception.evaluate import Reception, evaluate
from cv2x.radio.pc5.channel import CAUSES, DUPLICATE, OK, SENT, SUBFRAME_NS, Channel
from cv2x.radio.pc5.preset import preset
from tests.harness.reception.reference import Chance, Hearing, assert_equal, everything

STEP_NS = 100_000_000
STATIONS = 22
POWER_DBM = 0.0
"""Weak enough for every cause of loss within the road."""


@dataclass
class Frame:
    """What the channel said of one frame."""

    station: int
    at_ns: int
    at: dict[int, tuple[float, int]] = field(default_factory=dict)
    """Receiver -> distance at the first copy, how it ended."""
    heard: dict[int, tuple[int, float]] = field(default_factory=dict)
    """Receiver -> when and how strong it was delivered."""


Truth = tuple[
    Reception, dict[tuple[int, int], Frame], list[tuple[int, str, float]], dict[tuple[int, int], tuple[float, float]]
]


@pytest.fixture(scope="module", params=["umh-mode4", "us-j3161"])
def road(request: pytest.FixtureRequest) -> Truth:
    """Vehicles on one lane of 450 m for seven seconds, at whole quarter metres so that distances are exact in any
    arithmetic; the second preset sends everything twice.
    """
    chosen = preset(request.param)
    channel = Channel(chosen, seed=5)
    watch = ChannelWatch(channel)
    ids = np.arange(1, STATIONS + 1)
    dice = np.random.default_rng(3)
    start_m = np.round(dice.uniform(0, 400, STATIONS) * 4) / 4
    step_m = dice.integers(1, 4, STATIONS) * 0.25
    frames: dict[tuple[int, int], Frame] = {}
    samples: list[tuple[int, str, float]] = []
    where: dict[tuple[int, int], tuple[float, float]] = {}
    for step in range(70):
        now_ns = step * STEP_NS
        there = ids if step != 40 else ids[:-1]  # the last one is away for 100 ms
        xyz = np.stack([start_m + step * step_m, np.zeros(STATIONS), np.zeros(STATIONS)], 1)
        xyz = xyz[: len(there)]
        channel.set_stations(there, xyz, POWER_DBM)
        watch.set(now_ns, there, xyz)
        for station, place in zip(there.tolist(), xyz.tolist(), strict=True):
            where[step, station] = (place[0], place[1])
        if step == 0:
            channel.set_traffic(ids, 100, chosen.octets, (ids * 7 % 100).tolist())
        passed = channel.advance(now_ns + STEP_NS)
        watch.add(passed)
        watch.cbr(now_ns + STEP_NS, [1, 2, 3])
        for station, busy in zip((1, 2, 3), channel.cbr([1, 2, 3]).tolist(), strict=True):
            samples.append((now_ns + STEP_NS, str(station), busy))
        note(frames, channel, passed)
    return evaluate(watch.columns()), frames, samples, where


def note(frames: dict[tuple[int, int], Frame], channel: Channel, passed: object) -> None:
    """Keep what the channel says, row by row."""
    sent, heard = passed.sent, passed.heard  # type: ignore[attr-defined]
    for row in range(len(sent.ticket)):
        if sent.fate[row] == SENT and sent.copy[row] == 0:
            key = (int(sent.station[row]), int(sent.generated_ns[row]))
            frames[key] = Frame(key[0], int(sent.subframe[row]) * SUBFRAME_NS)
    for row, slot, rssi, far, cause in zip(
        heard.sent, heard.slot, heard.rssi_dbm, heard.distance_m, heard.cause, strict=True
    ):
        frame = frames[int(sent.station[row]), int(sent.generated_ns[row])]
        receiver = int(channel.station_ids[slot])
        first = frame.at.get(receiver)
        frame.at[receiver] = (float(far) if first is None else first[0], int(cause))
        if cause == OK:
            frame.heard[receiver] = ((int(sent.subframe[row]) + 1) * SUBFRAME_NS, float(rssi))


def test_every_metric_is_the_channels_own_truth(road: Truth) -> None:
    found, frames, samples, where = road
    longest_ns = max(at - frame.at_ns for frame in frames.values() for at, _ in frame.heard.values())
    last_ns = found.columns.end_ns - longest_ns
    chances, hearings, late = [], [], 0
    causes: Counter[str] = Counter()
    for number, frame in enumerate(frames.values()):
        step = frame.at_ns // STEP_NS
        for receiver, (far, cause) in frame.at.items():
            heard = receiver in frame.heard
            assert heard == (cause in (OK, DUPLICATE))
            causes[CAUSES[cause]] += 1
            if (step, receiver) not in where:  # came back for the second copy only
                late += heard
                continue
            if frame.at_ns <= last_ns:
                own = where[step, frame.station], where[step, receiver]
                chances.append(Chance(number, frame.at_ns, str(frame.station), str(receiver), PACKET, far, heard, *own))
        for receiver, (at_ns, rssi) in frame.heard.items():
            if (step, receiver) not in where:
                continue
            far = frame.at[receiver][0]
            hearings.append(Hearing(at_ns, str(receiver), str(frame.station), PACKET, frame.at_ns, far, rssi))
    assert min(causes["half duplex"], causes["collision"], causes["sensitivity"] + causes["noise"]) > 20, causes
    assert len(chances) > 25_000
    assert_equal(found, everything(chances, hearings, samples, found))
    assert found.counts["delivered"] == sum(chance.heard for chance in chances)
    assert found.counts["late"] == late
    assert found.counts["from_outside"] == found.counts["copies"] == 0
