"""On a recorded run every metric equals what plain Python works out from the rows of the recording, read with the MCAP
library itself.
"""

from __future__ import annotations

import bisect
import json
import math
from pathlib import Path
from typing import Any

import pytest
from mcap.reader import make_reader

from cv2x.clock import SECOND_NS
from cv2x.geodesy import LocalFrame
from cv2x.harness.reception.evaluate import Reception, evaluate
from cv2x.harness.reception.section import section
from cv2x.harness.reception.sources import read_sources
from cv2x.harness.run import RunResult, run
from cv2x.messages import dialect
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from tests.harness.reception.reference import NAN, Chance, Hearing, assert_equal, everything

RADIO = "emulated:power=-8 dBm,background=150"
"""Weak and loaded enough for losses at every distance of the scenario."""
LASTS_NS = 32 * SECOND_NS


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    folder = tmp_path_factory.mktemp("runs") / "recorded"
    return run(load("urban-intersection"), RunOptions(radio=RADIO, duration_ns=LASTS_NS), folder)


@pytest.fixture(scope="module")
def found(ran: RunResult) -> Reception:
    return evaluate(read_sources([ran.folder]))


class Rows:
    """The rows of a recording, as its JSON says them."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as source:
            reader = make_reader(source)
            (metadata,) = [one.metadata for one in reader.iter_metadata() if one.name == "cv2x"]
            events = [
                (channel.topic, message.log_time, json.loads(message.data))
                for _, channel, message in reader.iter_messages(log_time_order=False)
            ]
        self.plane = LocalFrame(*json.loads(metadata["origin"]))
        self.standing = {unit: self.plane.to_enu(*place) for unit, place in json.loads(metadata["standing"]).items()}
        self.sent = [(at, value) for topic, at, value in events if topic == "transmissions"]
        self.heard = [
            (at, {**value, "unit": unit, "arrival": {**value["arrival"], "rssi_dbm": power_dbm}})
            for topic, at, value in events
            if topic == "receptions"
            for unit, power_dbm in zip(value["units"], value["rssi_dbm"], strict=True)
        ]
        self.loads = [(at, value["unit"], value["cbr"]) for topic, at, value in events if topic == "channel_load"]
        self.truth = [(at, value["actors"]) for topic, at, value in events if topic == "truth"]
        self.units = {value["unit"] for topic, _, value in events if topic == "clocks"}
        assert all(value["believed_utc_ns"] == at for topic, at, value in events if topic == "clocks")
        used = [at for topic, at, _ in events if topic not in ("alerts", "discards", "identity")]
        self.begin_ns, self.end_ns = min(used), max(used)
        self.names = {value["temporary_id"]: value["unit"] for topic, _, value in events if topic == "identity"}
        self._instants = [at for at, _ in self.truth]
        self._places: dict[tuple[int, str], tuple[float, float, float]] = {}
        for index, (_, actors) in enumerate(self.truth):
            for actor in actors:
                if actor["unit"]:
                    east_m, north_m = self.plane.to_enu(actor["lat_deg"], actor["lon_deg"])
                    self._places[index, actor["unit"]] = (east_m, north_m, actor["heading_deg"])

    def place(self, unit: str, at_ns: int) -> tuple[float, float] | None:
        """On the straight line between the truth before and the truth after; ``None`` where it is not in the world."""
        if unit in self.standing:
            return self.standing[unit]
        index = bisect.bisect_right(self._instants, at_ns) - 1
        here, there = self._places.get((index, unit)), self._places.get((index + 1, unit))
        if here is None:
            return None
        if there is None:
            return here[:2]
        share = (at_ns - self._instants[index]) / (self._instants[index + 1] - self._instants[index])
        return here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])

    def heading_deg(self, unit: str, at_ns: int) -> float:
        index = bisect.bisect_right(self._instants, at_ns) - 1
        return self._places[index, unit][2]


def joined(rows: Rows) -> dict[tuple[int, str], tuple[int, dict[str, Any]]]:
    """(transmission, receiver) -> when, the reception: the first after it and before the same octets again."""
    by_octets: dict[str, list[int]] = {}
    for number, (_, value) in enumerate(rows.sent):
        by_octets.setdefault(value["octets"], []).append(number)
    found: dict[tuple[int, str], tuple[int, dict[str, Any]]] = {}
    for _, value in rows.heard:
        at_ns = value["arrival"]["believed_utc_ns"]  # clocks are right in this scenario
        before = [number for number in by_octets[value["octets"]] if rows.sent[number][0] <= at_ns]
        key = (before[-1], value["unit"])
        assert rows.sent[before[-1]][1]["unit"] != value["unit"]
        if key not in found or at_ns < found[key][0]:
            found[key] = (at_ns, value)
    return found


def far(one: tuple[float, float] | None, other: tuple[float, float] | None) -> float:
    return NAN if one is None or other is None else math.hypot(one[0] - other[0], one[1] - other[1])


def vehicle_state(value: dict[str, Any]) -> Any:
    """The record of a BSM, ``None`` for other messages."""
    if value["message"] != "BSM":
        return None
    return dialect(value["dialect"]).decode(bytes.fromhex(value["octets"]))[1]


def test_every_metric_of_a_recorded_run(ran: RunResult, found: Reception) -> None:
    rows = Rows(ran.folder / "recording.mcap")
    receptions = joined(rows)
    longest_ns = max(at - rows.sent[number][0] for (number, _), (at, _) in receptions.items())
    chances, hearings, late = [], [], 0
    for number, (at_ns, value) in enumerate(rows.sent):
        sender, message = value["unit"], value["message"]
        own = rows.place(sender, at_ns)
        for unit in sorted(rows.units - {sender}):
            place = rows.place(unit, at_ns)
            reception = receptions.get((number, unit))
            distance_m = far(own, place)
            if place is None:
                late += reception is not None
                continue
            if at_ns <= rows.end_ns - longest_ns:
                chance = Chance(
                    number, at_ns, sender, unit, message, distance_m, reception is not None, own or (NAN, NAN), place,
                    message == "BSM",
                )  # fmt: skip
                chances.append(chance)
            if reception is not None:
                heard_ns, heard = reception
                record = vehicle_state(heard)
                counter, identity = (-1, "") if record is None else (record.msgCnt, record.id.hex())
                rssi = heard["arrival"]["rssi_dbm"]
                hearings.append(
                    Hearing(heard_ns, unit, sender, message, at_ns, distance_m, rssi, counter, identity, counter >= 0)
                )
    errors = []
    for at_ns, value in rows.sent:
        record, unit = vehicle_state(value), value["unit"]
        if record is not None:
            minute_ns = 60 * SECOND_NS
            told_ns = at_ns - at_ns % minute_ns + record.secMark * 1_000_000
            true = rows.place(unit, told_ns)
            if true is not None:
                east_m, north_m = rows.plane.to_enu(record.pos.lat * 1e-7, record.pos.long * 1e-7)
                angle = math.radians(rows.heading_deg(unit, told_ns))
                off = (east_m - true[0], north_m - true[1])
                along_m = off[0] * math.sin(angle) + off[1] * math.cos(angle)
                errors.append((unit, along_m, off[0] * math.cos(angle) - off[1] * math.sin(angle)))
    ratio = sum(one.heard for one in chances) / len(chances)
    assert 0.5 < ratio < 0.97
    assert late > 0
    assert len(hearings) > 400
    assert len(errors) > 300
    assert_equal(found, everything(chances, hearings, rows.loads, found, errors))
    assert found.counts["sent"] == len(rows.sent)
    assert found.counts["heard"] == len(rows.heard)
    assert found.counts["delivered"] == sum(one.heard for one in chances)
    assert found.counts["late"] == late
    assert (found.columns.begin_ns, found.columns.end_ns) == (rows.begin_ns, rows.end_ns)


def test_the_run_itself_wrote_the_same(ran: RunResult, found: Reception) -> None:
    assert json.loads(json.dumps(ran.results["reception"])) == json.loads(json.dumps(section(found)))


def test_links_and_pairs_agree(ran: RunResult, found: Reception) -> None:
    """The table of links counts the same, but for what was under way at the end."""
    links = sum(link["heard"] for link in ran.results["links"])
    assert 0 <= links - found.counts["delivered"] <= 6 * found.counts["under_way"]
