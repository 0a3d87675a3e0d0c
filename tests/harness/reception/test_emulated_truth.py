"""A whole run of units over the emulated channel: what is worked out from what stations said equals what the medium
alone knows of every frame at every possible receiver.

The vehicles creep side by side, so that their distances are the channel's own, far enough apart for losses of all
kinds.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import pytest

from cv2x.harness.reception.evaluate import Reception, evaluate
from cv2x.harness.run import reception_of
from cv2x.messages import dialect
from cv2x.radio.pc5.medium import Pc5Medium
from cv2x.radio.pc5.truth import DELIVERED, ChannelTruth
from cv2x.scenarios.drives.drive import Within
from cv2x.scenarios.drives.layers import message_octets
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from tests.harness.reception.reference import Chance, Hearing, assert_equal, everything

EAST_M = {"a": 5, "b": 51, "c": 128, "d": 199, "e": 317, "f": 433}
"""No two of them at a distance that bounds a ring or band."""
UNITS = "\n".join(f"  {name}: {{obu: {name}}}" for name in EAST_M)
ACTORS = "\n".join(
    f"  {name}: {{kind: car, path: [[{at}, 10], [{at}, 60]], speed: 0.01 km/h}}" for name, at in EAST_M.items()
)
SCENARIO = f"""scenario: Six cars that hardly move
place: {{origin: [31.2304, 121.4737]}}
time: {{duration: 9 s}}
dialect: ydt3709
actors:
{ACTORS}
units:
{UNITS}
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reception, ChannelTruth]:
    file = tmp_path_factory.mktemp("scenario") / "standing.yaml"
    file.write_text(SCENARIO)
    scenario = load(str(file))
    watch = reception_of(scenario)
    options = RunOptions(radio="emulated:preset=us-j3161,power=-5 dBm,background=280,truth=keep")
    engine = Engine(scenario, options, [watch])
    engine.run()
    medium = engine.air["emulated"]
    assert isinstance(medium, Pc5Medium)
    assert medium.truth is not None
    return evaluate(watch.columns()), medium.truth


def said(octets: bytes) -> tuple[int, str]:
    """The counter and the id in a frame."""
    message = message_octets(octets, Within.SDU)
    assert message is not None
    record: Any = dialect("ydt3709").decode(message)[1]
    return record.msgCnt, record.id.hex()


def test_every_metric_is_what_the_medium_kept(ran: tuple[Reception, ChannelTruth]) -> None:
    found, truth = ran
    begin_ns = found.columns.begin_ns  # run time 0 is the channel's monotonic 0
    causes = Counter(outcome.cause for _, _, outcome in truth.outcomes())
    assert causes[DELIVERED] > 1000
    assert min(causes["collision"], causes["half duplex"], causes["noise"] + causes["sensitivity"]) > 10, causes
    longest_ns = max(o.arrived_ns - frame.given_ns for frame, _, o in truth.outcomes() if o.arrived_ns is not None)
    last_ns = found.columns.end_ns - begin_ns - longest_ns
    chances, hearings = [], []
    for number, frame in enumerate(truth.frames):
        for receiver, east_m in EAST_M.items():
            if receiver == frame.sender:
                continue
            outcome = frame.at.get(receiver)
            distance_m = abs(EAST_M[frame.sender] - east_m)
            if outcome is not None:
                assert math.isclose(outcome.distance_m, distance_m, rel_tol=1e-6)
            else:
                assert frame.fate != "sent" or frame.given_ns > last_ns
            delivered = outcome is not None and outcome.cause == DELIVERED
            if frame.given_ns <= last_ns:
                own = (float(EAST_M[frame.sender]), 10.0), (float(east_m), 10.0)
                at_ns = begin_ns + frame.given_ns
                chances.append(Chance(number, at_ns, frame.sender, receiver, "BSM", distance_m, delivered, *own))
            if outcome is not None and outcome.arrived_ns is not None:
                hearings.append(
                    Hearing(
                        begin_ns + outcome.arrived_ns,
                        receiver,
                        frame.sender,
                        "BSM",
                        begin_ns + frame.given_ns,
                        distance_m,
                        outcome.rssi_dbm,
                        *said(frame.octets),
                    )
                )
    busy = found.columns.busy
    samples = [
        (at, found.columns.units[unit], cbr)
        for at, unit, cbr in zip(busy.at_ns.tolist(), busy.unit.tolist(), busy.cbr.tolist(), strict=True)
    ]
    assert [(unit, cbr) for _, unit, cbr in samples] == truth.cbr
    assert max(cbr for _, cbr in truth.cbr) > 0.1
    expected = everything(chances, hearings, samples, found)
    del expected["position_errors"]  # what the medium cannot know
    del found.tables["position_errors"]
    assert_equal(found, expected)
    assert found.counts["sent"] == len(truth.frames)
