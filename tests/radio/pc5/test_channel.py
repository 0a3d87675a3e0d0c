"""The channel's door: what is submitted goes out once, arrives where physics lets it, and is accounted for."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from cv2x.errors import EncodeError, InputError
from cv2x.radio.pc5.channel import (
    COLLISION,
    DUPLICATE,
    EVERYTHING,
    GONE,
    HALF_DUPLEX,
    OK,
    REPLACED,
    SENSITIVITY,
    SENT,
    WHAT_IT_HEARS,
    WHAT_IT_SENDS,
    Channel,
    Passed,
)
from cv2x.radio.pc5.preset import UMH_MODE4, US_J3161, Preset
from cv2x.radio.pc5.preset import preset as preset_of

MS = 1_000_000
QUIET = replace(UMH_MODE4, formats=(replace(UMH_MODE4.formats[0], octets=400),))


def row(*distances_m: float, seed: int = 1, power_dbm: float = 20.0) -> Channel:
    """A channel with stations 1, 2 … at so many metres along the road."""
    channel = Channel(QUIET, seed)
    channel.set_stations(range(1, len(distances_m) + 1), [(x, 0, 0) for x in distances_m], power_dbm)
    return channel


def road(preset: Preset, seed: int, ids: list[int], observed: object = True) -> Passed:
    """Three seconds of forty vehicles that send ten times a second."""
    channel = Channel(preset, seed)
    places = np.array([((37 * one) % 900, 0, 0) for one in ids], float)
    channel.set_stations(ids, places, observed=observed)
    channel.set_traffic(ids, 100, 190, [(one * 13) % 100 for one in ids])
    return channel.advance(3000 * MS)


def outcome(passed: Passed, channel_ids: np.ndarray) -> set[tuple[int, int, int, int]]:
    """Receptions as (sender, subframe, receiver, cause)."""
    heard, sent = passed.heard, passed.sent
    return set(
        zip(
            sent.station[heard.sent].tolist(),
            sent.subframe[heard.sent].tolist(),
            channel_ids[heard.slot].tolist(),
            heard.cause.tolist(),
            strict=True,
        )
    )


def test_a_frame_goes_out_within_its_selection_window_and_arrives() -> None:
    channel = row(0, 80)
    ticket = channel.submit(1, 190, generated_ns=-3 * MS, period_ms=100)
    passed = channel.advance(101 * MS)
    assert passed.sent.ticket.tolist() == [ticket]
    assert passed.sent.fate.tolist() == [SENT]
    assert 1 <= passed.sent.subframe[0] <= 100
    assert (passed.sent.generated_ns[0], passed.sent.arrived_ns[0]) == (-3 * MS, 0)
    assert passed.heard.cause.tolist() == [OK]
    assert channel.station_ids[passed.heard.slot].tolist() == [2]
    assert passed.heard.distance_m.tolist() == [80]
    # WINNER+ B1 at 80 m: 22.7 log10 80 + 27 + 20 log10 5.91 = 85.63 dB, with a shadow of 3 dB sigma
    assert abs(passed.heard.rssi_dbm[0] - (20 - 85.63)) < 12
    assert channel.advance(300 * MS).sent.ticket.size == 0


def test_periodic_frames_keep_their_resource_until_the_counter_ends() -> None:
    channel = row(0, 80)
    taken: list[tuple[int, int]] = []
    for k in range(40):
        channel.submit(1, 190, 0, period_ms=100)
        sent = channel.advance((k + 1) * 100 * MS).sent
        taken += [(int(t) % 100, int(s)) for t, s in zip(sent.subframe, sent.sub_channel, strict=True)]
    runs = np.diff(np.flatnonzero([True, *(a != b for a, b in pairwise(taken)), True]))
    assert len(taken) >= 39
    assert all(5 <= n <= 15 for n in runs[:-1])


def test_a_newer_frame_replaces_the_one_that_waits_and_an_event_never_is() -> None:
    channel = row(0, 80)
    first, second = (channel.submit(1, 190, 0, period_ms=100) for _ in range(2))
    events = [channel.submit(1, 190, 0) for _ in range(3)]
    sent = channel.advance(300 * MS).sent
    fates = dict(zip(sent.ticket.tolist(), sent.fate.tolist(), strict=True))
    assert fates == {first: REPLACED, second: SENT, **dict.fromkeys(events, SENT)}
    assert len(set(sent.subframe[sent.fate == SENT].tolist())) == 4  # one transport block a subframe


def test_a_frame_that_comes_in_the_subframe_of_the_opportunity_does_not_take_it() -> None:
    channel = row(0, 80)
    channel.submit(1, 190, 0, period_ms=100)
    (due,) = channel.advance(101 * MS).sent.subframe.tolist()
    waiting = channel.submit(1, 190, 0, period_ms=100)
    channel.advance((due + 100) * MS)  # the subframe of the next opportunity is running
    late = channel.submit(1, 190, 0, period_ms=100)
    sent = channel.advance((due + 101) * MS).sent
    assert (sent.ticket.tolist(), sent.fate.tolist()) == ([waiting], [SENT])
    sent = channel.advance((due + 301) * MS).sent
    assert (sent.ticket.tolist(), sent.subframe.tolist()) == ([late], [due + 200])


def test_every_submitted_frame_has_one_fate() -> None:
    channel = row(0, 80, 160)
    tickets = [channel.submit(1 + k % 3, 190, 0, period_ms=(0, 100)[k % 2], kind=k % 5) for k in range(200)]
    first = channel.advance(50 * MS).sent
    channel.set_stations([1, 2], [(0, 0, 0), (80, 0, 0)])
    rest = channel.advance(3000 * MS).sent
    assert sorted([*first.ticket.tolist(), *rest.ticket.tolist()]) == tickets
    counters = channel.counters
    assert counters["submitted"] == 200
    assert sum(counters[name] for name in ("sent", "replaced", "station gone", "no resource")) == 200
    assert (rest.fate == GONE).sum() == counters["station gone"] > 0


def test_who_sends_does_not_hear() -> None:
    channel = Channel(replace(QUIET, t2=1), seed=3)  # a window of one subframe: both must take it
    channel.set_stations([1, 2, 3], [(0, 0, 0), (50, 0, 0), (100, 0, 0)])
    for station in (1, 2):
        channel.submit(station, 190, 0)
    heard = channel.advance(10 * MS).heard
    causes = {(int(s), int(r)): int(c) for s, r, c in zip(heard.sent, channel.station_ids[heard.slot], heard.cause)}  # noqa: B905
    assert causes[0, 2] == causes[1, 1] == HALF_DUPLEX


def test_beyond_the_sensitivity_nothing_arrives_and_two_on_one_resource_collide() -> None:
    far = row(0, 480, power_dbm=0)
    far.submit(1, 190, 0)
    assert far.advance(200 * MS).heard.cause.tolist() == [SENSITIVITY]
    one_place = replace(UMH_MODE4.with_sub_channels(2), t2=1, pools=(replace(UMH_MODE4.pools[0], sub_channels=1),))
    causes = []
    for seed in range(40):
        channel = Channel(one_place, seed)
        channel.set_stations([1, 2, 3], [(0, 0, 0), (100, 0, 0), (200, 0, 0)])
        channel.submit(1, 190, 0)
        channel.submit(3, 190, 0)
        heard = channel.advance(10 * MS).heard
        causes += heard.cause[channel.station_ids[heard.slot] == 2].tolist()
    assert causes.count(COLLISION) > 40  # of 80: where both are equally strong, hardly one of two decodes


@pytest.mark.parametrize("preset", [UMH_MODE4, US_J3161], ids=lambda preset: preset.name)
def test_equal_seeds_give_equal_results_and_order_and_observation_change_nothing(preset: Preset) -> None:
    ids = list(range(1, 41))
    both = [road(preset, 5, ids), road(preset, 5, ids)]
    for a, b in zip(vars_of(both[0]), vars_of(both[1]), strict=True):
        assert np.array_equal(a, b)
    straight, turned = outcome(both[0], np.array(ids)), road(preset, 5, ids[::-1])
    assert outcome(turned, np.array(ids[::-1])) == straight
    some = road(preset, 5, ids, [WHAT_IT_SENDS if one == 7 else WHAT_IT_HEARS if one == 9 else 0 for one in ids])
    assert outcome(some, np.array(ids)) == {one for one in straight if (one[0], one[2]) == (7, 9)}
    assert outcome(road(preset, 6, ids), np.array(ids)) != straight


def vars_of(passed: Passed) -> list[np.ndarray]:
    """All columns."""
    return [getattr(part, name) for part in (passed.sent, passed.heard) for name in part.__slots__]


def test_a_snapshot_brings_everything_back() -> None:
    channel = Channel(US_J3161, 4)
    ids = list(range(30))
    channel.set_stations(ids, [(20 * one, 0, 0) for one in ids], observed=EVERYTHING)
    channel.set_traffic(ids[:20], 100, 300, [one * 3 for one in range(20)])
    channel.advance(1500 * MS)
    channel.submit(25, 200, 0, period_ms=100)
    kept = channel.snapshot()

    def go_on() -> Passed:
        channel.submit(26, 200, 0)
        channel.set_stations(range(60), [(15 * one, 0, 0) for one in range(60)])
        return channel.advance(3000 * MS)

    before = go_on()
    channel.restore(kept)
    assert channel.now_ns == 1500 * MS
    for a, b in zip(vars_of(before), vars_of(go_on()), strict=True):
        assert np.array_equal(a, b)


def test_a_copy_delivers_once() -> None:
    channel = Channel(US_J3161, 4)
    channel.set_stations([1, 2], [(0, 0, 0), (100, 0, 0)])
    channel.submit(1, 200, 0, period_ms=100)
    passed = channel.advance(150 * MS)
    assert passed.sent.copy.tolist() == [0, 1]
    assert 1 <= np.diff(passed.sent.subframe)[0] <= 15
    assert passed.heard.cause.tolist() == [OK, DUPLICATE]


def test_what_makes_no_sense_is_refused_by_name() -> None:
    channel = row(0, 80)
    with pytest.raises(EncodeError, match=r"401 octets: this channel carries 1 \.\. 400"):
        channel.submit(1, 401, 0)
    with pytest.raises(EncodeError, match="no reservation period of 70 ms"):
        channel.submit(1, 100, 0, period_ms=70)
    with pytest.raises(InputError, match="no station 9"):
        channel.submit(9, 100, 0)
    with pytest.raises(InputError, match="distinct"):
        channel.set_stations([1, 1], [(0, 0, 0), (1, 0, 0)])
    with pytest.raises(InputError, match="finite"):
        channel.set_stations([1], [(np.nan, 0, 0)])
    with pytest.raises(InputError, match="no channel preset"):
        preset_of("umh")
    with pytest.raises(InputError, match="no variant of 3 sub-channels"):
        UMH_MODE4.with_sub_channels(3)


def talking_road(listeners: dict[int, str]) -> Channel:
    """Sixty vehicles on a crowded road, of whom every fifth listens to nothing; all of them have something to say."""
    channel = Channel(US_J3161, seed=4)
    channel.listen(listeners)
    ids = list(range(1, 61))
    channel.set_stations(ids, [(25 * one, 0, 0) for one in ids])
    for one in ids:
        channel.submit(one, 190, 0, 100, kind=one % 3)
    return channel


def test_what_is_delivered_frame_by_frame_is_what_the_columns_say() -> None:
    listeners = {one: f"unit {one}" for one in range(1, 61) if one % 5}
    channel, columns = talking_road(listeners), talking_road({}).advance(150 * MS)
    copies, told = channel.deliver(150 * MS, told=True)
    assert told is not None
    sent, heard = columns.sent, columns.heard
    names = [listeners.get(one) for one in channel.station_ids.tolist()]
    powers_dbm = np.round(heard.rssi_dbm.astype(np.float64), 2)
    expected = [
        (ticket, subframe, fate, [], [])
        for ticket, subframe, fate in zip(sent.ticket.tolist(), sent.subframe.tolist(), sent.fate.tolist(), strict=True)
    ]
    lost: dict[tuple[str, int], int] = {}
    for at in range(len(heard.sent)):
        name, cause = names[heard.slot[at]], int(heard.cause[at])
        if name is not None and cause == OK:
            expected[heard.sent[at]][3].append(name)
            expected[heard.sent[at]][4].append(float(powers_dbm[at]))
        elif name is not None:
            lost[name, cause] = lost.get((name, cause), 0) + 1
    assert sum(len(copy[3]) for copy in copies) > 1000
    assert copies == expected
    assert {cause for _, cause in lost} >= {COLLISION, DUPLICATE}
    assert {(name, cause): copies for name, cause, copies in channel.take_lost()} == lost
    assert channel.take_lost() == []
    for before, after in ((columns.sent, told.sent), (columns.heard, told.heard)):
        for name in type(before).__slots__:
            assert np.array_equal(getattr(before, name), getattr(after, name))


def test_losses_are_put_down_to_who_listened_then() -> None:
    channel = talking_road({1: "first"})
    channel.deliver(150 * MS)
    channel.set_stations([100, *range(2, 61)], [(25, 0, 0)] * 60)
    channel.listen({100: "second"})
    assert {name for name, _, _ in channel.take_lost()} == {"first"}
    for one in range(2, 61):
        channel.submit(one, 190, 0)
    channel.deliver(400 * MS)
    assert {name for name, _, _ in channel.take_lost()} == {"second"}


def test_a_snapshot_brings_the_losses_back() -> None:
    channel = talking_road({one: f"unit {one}" for one in range(1, 61)})
    channel.deliver(150 * MS)
    kept = channel.snapshot()
    lost = channel.take_lost()
    assert lost
    channel.restore(kept)
    assert sorted(channel.take_lost()) == sorted(lost)


def test_stations_move_without_being_named_again() -> None:
    named, moved = row(0, 50, 400), row(0, 50, 400)
    places = [(0, 0, 0), (3000, 0, 0), (40, 0, 0)]
    named.set_stations([1, 2, 3], places, 20.0)
    moved.move(places)
    for channel in (named, moved):
        channel.submit(1, 190, 0)
    one, other = named.advance(150 * MS).heard, moved.advance(150 * MS).heard
    assert one.slot.tolist()
    assert np.array_equal(one.slot, other.slot)
    assert np.array_equal(one.rssi_mw, other.rssi_mw)
    with pytest.raises(InputError, match="as many as the stations"):
        moved.move(places[:2])
