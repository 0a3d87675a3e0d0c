"""The collector counts what happened, with times worked out by hand."""

from __future__ import annotations

from typing import Any

from cv2x.harness.collect import OUTSIDE
from cv2x.harness.series import MAX_POINTS


def test_a_played_crossing_adds_up(world: Any) -> None:
    seen = world.collector()
    world.junction_run(world.Stage(seen), 10.0)
    seen.finish(world.START, world.ns(10.0))
    assert seen.sent["east-gate", "MAP"] == 10
    assert seen.sent["east-gate", "SPAT"] == 100
    assert seen.heard["red-sedan", "SPAT"] == 100
    assert seen.heard["east-gate", "BSM"] == 200
    assert seen.links.totals("red-sedan", "white-van", ["BSM"]) == (100, 100)
    assert seen.over_air["BSM"].summary()["median_ns"] == 1_000_000
    assert seen.delivered.summary()["count"] == sum(seen.heard.values())
    assert set(seen.actors) == {"red-sedan", "white-van", "old-man"}
    assert list(seen.heard_scene.junctions) == [world.JUNCTION]
    assert seen.heard_scene.said_by[world.JUNCTION] == "east-gate"
    assert seen.timeline["red-sedan", "sent", "BSM"].total == 100


def test_time_over_the_air_and_to_the_alert(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    sent = stage.send(1.0, "red-sedan", "BSM")
    stage.hear(1.020, "white-van", sent)
    stage.alert(1.025, "white-van", "FCW")
    seen.finish(world.START, world.ns(2.0))
    assert seen.over_air["BSM"].quantile_ns(1) == 20_000_000
    assert seen.to_alert.quantile_ns(1) == 5_000_000
    assert seen.episodes.all[0].since_heard_ns == 5_000_000


def test_waiting_for_the_air_is_told_apart_from_the_rest_of_the_way(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    sent = stage.send(1.0, "red-sedan", "BSM")
    stage.hear(1.020, "white-van", sent, access_delay_ns=17_000_000)
    assert not seen.radio_access.get("MAP")
    assert seen.radio_access["BSM"].quantile_ns(1) == 17_000_000
    assert seen.over_air["BSM"].quantile_ns(1) == 20_000_000


def test_an_alert_is_one_episode_from_raised_to_cleared(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    stage.alert(1.0, "red-sedan", "GLOSA", numbers={"advice_mps": 8.0})
    stage.alert(2.0, "red-sedan", "GLOSA", "updated", numbers={"advice_mps": 9.0})
    stage.alert(3.0, "red-sedan", "GLOSA", "cleared")
    stage.alert(4.0, "red-sedan", "GLOSA")
    first, second = seen.episodes.all
    assert (first.updates, first.numbers, first.last_numbers) == (1, {"advice_mps": 8.0}, {"advice_mps": 9.0})
    assert first.cleared_ns == world.START.monotonic_ns + world.ns(3.0)
    assert second.cleared_ns is None


def test_alerts_about_different_targets_are_different_episodes(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    stage.alert(1.0, "red-sedan", "FCW", target="vehicle:0a")
    stage.alert(1.5, "red-sedan", "FCW", target="vehicle:0b")
    stage.alert(2.0, "red-sedan", "FCW", "cleared", target="vehicle:0a")
    assert [episode.cleared_ns is None for episode in seen.episodes.all] == [False, True]


def test_refusals_are_counted_by_cause_with_the_first_detail(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    stage.discard(1.0, "red-sedan", "malformed message", "first")
    stage.discard(2.0, "red-sedan", "malformed message", "second")
    stage.discard(2.0, "white-van", "unknown family")
    assert seen.refused["red-sedan", "malformed message"].count == 2
    assert seen.refused["red-sedan", "malformed message"].detail == "first"
    assert seen.refused["white-van", "unknown family"].count == 1


def test_clock_errors_are_kept_where_they_change(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    for at, offset in ((0.0, 0), (5.0, 3_000_000), (6.0, 3_000_000), (9.0, 0)):
        stage.clock(at, "red-sedan", offset)
    assert [offset for _, offset in seen.clocks["red-sedan"]] == [0, 3_000_000, 0]


def test_frames_from_outside_are_heard_from_nobody_here(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    strange = world.Stage().send(0.0, "elsewhere", "SPAT")
    stage.hear(1.0, "red-sedan", strange)
    assert ("red-sedan", OUTSIDE, "SPAT") in seen.gaps
    assert not seen.over_air


def test_a_replay_tells_senders_apart_by_their_ids(world: Any) -> None:
    seen = world.collector(units=("player", "listener"), passive=True)
    stage = world.Stage(seen)
    for tick in range(20):
        state = world.vehicle(bytes([tick % 2]), world.at_m(tick, 0.0))
        stage.tell(tick / 10, "BSM", ["listener"], "player", state)
    assert {key[1] for key in seen.gaps} == {"00", "01"}
    assert {name: track.seen for name, track in seen.heard_scene.vehicles.items()} == {"00": 10, "01": 10}


def test_a_vehicle_that_left_is_not_counted_as_a_receiver(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    both = [world.actor("red-sedan", 0, 0, "red-sedan"), world.actor("white-van", 50, 0, "white-van")]
    stage.truth(0.0, both)
    stage.send(0.0, "red-sedan", "BSM")
    stage.truth(1.0, both[:1])
    stage.send(1.0, "red-sedan", "BSM")
    assert seen.links.totals("red-sedan", "white-van", ["BSM"]) == (1, 0)
    assert seen.links.totals("red-sedan", "east-gate", ["BSM"]) == (2, 0)


def test_memory_is_bounded_in_a_long_run(world: Any) -> None:
    seen = world.collector()
    stage = world.Stage(seen)
    for tick in range(3600 * 2):
        now = tick / 2
        stage.truth(now, [world.actor("red-sedan", tick % 100, 0, "red-sedan")])
        stage.tell(now, "BSM", ["east-gate"], "red-sedan")
    assert len(seen.actors["red-sedan"].track.monotonic_ns) <= MAX_POINTS
    assert all(len(bins.counts) <= 2400 for bins in seen.timeline.values())
    assert len(seen.links._order) < 20
    assert seen.links.totals("red-sedan", "east-gate", ["BSM"]) == (7200, 7200)


def test_a_hostile_flood_of_ids_is_bounded_and_counted(world: Any) -> None:
    seen = world.collector(units=("player", "listener"), passive=True)
    stage = world.Stage(seen)
    for number in range(1000):
        state = world.vehicle(number.to_bytes(4, "big"), world.at_m(0.0, 0.0))
        stage.tell(number / 1000, "BSM", ["listener"], "player", state)
    assert len(seen.heard_scene.vehicles) == 512
    assert seen.heard_scene.not_kept == 1000 - 512


def test_a_rider_hears_nothing_before_its_vehicle_is_there(world: Any) -> None:
    seen = world.collector(riders=("red-sedan",))
    stage = world.Stage(seen)
    stage.tell(0.0, "SPAT", ["red-sedan"], "east-gate")
    stage.truth(1.0, [world.actor("red-sedan", 0, 0, "red-sedan")])
    stage.tell(1.0, "SPAT", ["red-sedan"], "east-gate")
    assert seen.links.totals("east-gate", "red-sedan", ["SPAT"]) == (1, 1)
    assert seen.heard["red-sedan", "SPAT"] == 2
    assert seen.links.late == 1
