"""The emulated channel as a radio: what the units of a run hear, and what becomes of what they do not."""

from __future__ import annotations

from typing import Any

import pytest

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import InputError, NotSentError
from cv2x.radio.base import Places, RadioContext
from cv2x.radio.emulated import EmulatedRadio
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.radio.pc5 import medium as air
from cv2x.radio.pc5.path_loss import path_loss
from cv2x.radio.pc5.preset import preset

START = Stamp(1_800_000_000_000_000_000, 5_000_000_000)
PERIOD_NS = 100 * MILLISECOND_NS
OCTETS = 150


class Road:
    """Radios of one run at places along a road, and the clock."""

    def __init__(self, seed: int = 1, address: str = "", **east_m: float) -> None:
        self.places = Places({unit: (at, 0.0, 0.0) for unit, at in east_m.items()})
        shared: dict[str, Any] = {}
        self.radios = {
            unit: EmulatedRadio.open(address, RadioContext(unit, seed, shared, places=self.places)) for unit in east_m
        }
        self.now = START
        self.heard: dict[str, list[Reception]] = {unit: [] for unit in east_m}
        for radio in self.radios.values():
            radio.receive(self.now)

    def __getitem__(self, unit: str) -> EmulatedRadio:
        return self.radios[unit]

    def send(self, unit: str, number: int, period_ns: int | None = PERIOD_NS, octets: int = OCTETS) -> Frame:
        body = f"{unit} {number} ".encode()
        frame = Frame(b"\x04" + body + bytes(octets - 1 - len(body)), aid=111, priority=208, period_ns=period_ns)
        self.radios[unit].send(frame, self.now)
        return frame

    def pass_time(self, ns: int) -> None:
        """Move on, fetching whenever a radio says so."""
        end = self.now.later(ns)
        while True:
            due = [at for radio in self.radios.values() if (at := radio.next_arrival_ns()) is not None]
            next_ns = min([*due, end.monotonic_ns])
            next_ns = min(end.monotonic_ns, next_ns)
            self.now = self.now.later(max(0, next_ns - self.now.monotonic_ns))
            for unit, radio in self.radios.items():
                self.heard[unit] += radio.receive(self.now)
            if next_ns == end.monotonic_ns:
                return

    def talk(self, *units: str, rounds: int = 50) -> dict[str, list[Frame]]:
        """Let units send every 100 ms, each at its own time."""
        said: dict[str, list[Frame]] = {unit: [] for unit in units}
        for number in range(rounds):
            for unit in units:
                said[unit].append(self.send(unit, number))
                self.pass_time(PERIOD_NS // len(units))
        self.pass_time(2 * PERIOD_NS)
        return said


def test_close_units_hear_each_other_at_the_end_of_a_subframe() -> None:
    road = Road(a=0, b=40)
    said = road.talk("a")
    heard = road.heard["b"]
    assert [reception.frame for reception in heard] == said["a"]
    assert road.heard["a"] == []
    for reception in heard:
        assert (reception.stamp.monotonic_ns - START.monotonic_ns) % MILLISECOND_NS == 0
        assert reception.stamp.utc_ns - START.utc_ns == reception.stamp.monotonic_ns - START.monotonic_ns
        assert reception.stamped is Stamped.MEDIUM


def test_the_wait_for_a_resource_is_all_of_the_way_but_the_subframe_on_the_air() -> None:
    road = Road(a=0, b=40)
    for number in range(100):
        sent_ns = road.now.monotonic_ns
        road.send("a", number)
        road.pass_time(PERIOD_NS)
        (reception,) = road.heard["b"][number:]
        assert reception.access_delay_ns is not None
        assert 0 < reception.access_delay_ns <= 50 * MILLISECOND_NS
        assert reception.stamp.monotonic_ns - sent_ns == reception.access_delay_ns + MILLISECOND_NS
    # A reservation keeps its place for several periods: 100 frames see far fewer different waits.
    assert 2 <= len({reception.access_delay_ns for reception in road.heard["b"]}) <= 40


def test_power_falls_as_the_path_loss_says() -> None:
    chosen = preset("umh-mode4")
    model = path_loss(chosen.path_loss)
    loss = model.loss_db
    import numpy as np

    road = Road(address="preset=umh-mode4", a=0, b=50, c=200)
    road.talk("a", rounds=300)
    for unit, distance_m in (("b", 50.0), ("c", 200.0)):
        powers = [reception.rssi_dbm for reception in road.heard[unit]]
        expected_dbm = chosen.power_dbm + 2 * chosen.antenna_gain_dbi - float(loss(np.array([distance_m]), 5.91)[0])
        assert len(powers) > 250
        assert all(power is not None and abs(power - expected_dbm) < 5 * model.sigma_db for power in powers)


def test_every_copy_is_heard_or_counted_under_its_cause() -> None:
    road = Road(a=0, b=60, c=150, d=400)
    said = road.talk("a", "b", "c", rounds=60)
    per_sender = sum(len(frames) for frames in said.values())
    for unit, radio in road.radios.items():
        sent_by_others = per_sender - len(said.get(unit, ()))
        lost = sum(count for cause, count in radio.counters.items() if cause.startswith("copies lost: "))
        assert len(road.heard[unit]) + lost == sent_by_others


def test_units_out_of_reach_hear_nothing() -> None:
    road = Road(a=0, b=20_000)
    road.talk("a")
    assert road.heard["b"] == []


def test_a_unit_that_is_nowhere_cannot_send_and_one_that_leaves_sends_what_it_has_to_say() -> None:
    road = Road(a=0, b=40)
    road.send("a", 0)
    del road.places["a"]
    road.pass_time(PERIOD_NS)
    road.send("a", 1)
    road.pass_time(2 * air.LINGER_NS)
    assert len(road.heard["b"]) == 2
    with pytest.raises(NotSentError, match="not there"):
        road.send("a", 2)
    assert road["a"].counters[air.NOWHERE] == 1
    assert road["a"].counters["sent"] == 2
    road.places["a"] = (0.0, 0.0, 0.0)
    road.send("a", 3)
    road.pass_time(PERIOD_NS)
    assert len(road.heard["b"]) == 3
    assert road["a"].take_reports() == []


def test_a_newer_frame_of_its_kind_replaces_one_that_waits_and_events_are_never_replaced() -> None:
    road = Road(a=0, b=40)
    first, second = road.send("a", 0), road.send("a", 1)
    road.pass_time(2 * PERIOD_NS)
    assert [report.frame for report in road["a"].take_reports()] == [first]
    assert [reception.frame for reception in road.heard["b"]] == [second]
    events = [road.send("a", number, period_ns=None) for number in range(2, 6)]
    road.pass_time(2 * PERIOD_NS)
    assert road["a"].take_reports() == []
    assert {reception.frame.octets for reception in road.heard["b"][1:]} == {event.octets for event in events}


def test_a_frame_longer_than_a_packet_goes_in_segments_and_arrives_whole() -> None:
    road = Road(a=0, b=40)
    frame = road.send("a", 0, period_ns=None, octets=5000)
    road.pass_time(3 * PERIOD_NS)
    assert [reception.frame for reception in road.heard["b"]] == [frame]


def test_equal_seeds_give_equal_runs_and_a_listener_more_changes_nothing() -> None:
    def course(road: Road) -> list[tuple[int, bytes, float | None]]:
        road.talk("a", "b", rounds=80)
        return [(r.stamp.monotonic_ns, r.frame.octets, r.rssi_dbm) for r in road.heard["b"] + road.heard["a"]]

    assert course(Road(a=0, b=300)) == course(Road(a=0, b=300)) == course(Road(a=0, b=300, c=150))
    assert course(Road(a=0, b=300)) != course(Road(seed=2, a=0, b=300))


def test_background_vehicles_load_the_channel() -> None:
    quiet, loaded = Road(a=0, b=40), Road(address="background=300", a=0, b=40)
    for road in (quiet, loaded):
        road.talk("a", rounds=20)
    assert quiet["b"].cbr is not None
    assert loaded["b"].cbr is not None
    assert quiet["b"].cbr < 0.05 < loaded["b"].cbr


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("preset=moon", "no channel preset is called 'moon'"),
        ("power=loud", "not a level"),
        ("power=70 dBm", "outside -40 .. 40 dBm"),
        ("path_loss=tunnel", "no path loss model is called 'tunnel'"),
        ("path_loss=manhattan", "blocks and streets belong to path_loss: manhattan"),
        ("blocks=150 m", "blocks and streets belong to path_loss: manhattan"),
        ("path_loss=manhattan,blocks=150,streets=30 m", "not a length"),
        ("path_loss=manhattan,blocks=150 m,streets=150 m", "the second less than the first"),
        ("budget=5 ms", "outside 20 .. 100 ms"),
        ("budget=soon", "not a time"),
        ("background=many", "number of vehicles"),
        ("colour=red", "no option 'colour'"),
        ("china-2020", "not name=value"),
    ],
)
def test_bad_options_are_named(address: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        EmulatedRadio.open(address, RadioContext(places=Places()))


def test_without_places_there_is_no_distance() -> None:
    with pytest.raises(InputError, match="where its units are"):
        EmulatedRadio.open("", RadioContext())
