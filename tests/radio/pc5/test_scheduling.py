"""Sensing, reservations, periods, pools and limits."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from cv2x.errors import InputError
from cv2x.radio.pc5.channel import FATES, OVER_CR_LIMIT, SENT, Channel, Passed
from cv2x.radio.pc5.preset import CHINA_2020, UMH_MODE4, Pool, Preset

MS = 1_000_000
NARROW = replace(UMH_MODE4, pools=(Pool("all", 0, 1),))


def crowd(
    preset: Preset, vehicles: int, seconds: float, period_ms: int = 100, warm_s: float = 1.5
) -> tuple[Channel, Passed]:
    """Vehicles within 200 m that send at random phases, after a warm-up."""
    seed = 2
    channel = Channel(preset, seed)
    ids = range(vehicles)
    channel.set_stations(ids, [(200 * one / vehicles, 0, 0) for one in ids])
    phases = np.random.default_rng(seed).integers(0, period_ms, vehicles)
    channel.set_traffic(ids, period_ms, 190, phases.tolist())
    channel.advance(round(warm_s * 1000) * MS)
    return channel, channel.advance(round((warm_s + seconds) * 1000) * MS)


def shared(passed: Passed) -> float:
    """Share of the packets whose subframe and sub-channel somebody else used too."""
    used = Counter(zip(passed.sent.subframe.tolist(), passed.sent.sub_channel.tolist(), strict=True))
    return sum(count for count in used.values() if count > 1) / sum(used.values())


def test_who_senses_keeps_out_of_others_way() -> None:
    _, sensing = crowd(NARROW, 30, 20)
    _, blind = crowd(replace(NARROW, threshold_dbm=60.0, candidate_share=1.0), 30, 20)
    assert shared(blind) > 0.2  # 29 others on 100 subframes
    assert shared(sensing) < shared(blind) / 5


def test_without_ranking_only_reservations_keep_others_away() -> None:
    unheeding = replace(NARROW, threshold_dbm=60.0)
    _, by_level = crowd(unheeding, 30, 20)
    _, at_random = crowd(replace(unheeding, ranks_by_rssi=False), 30, 20)
    _, by_reservation = crowd(replace(NARROW, ranks_by_rssi=False), 30, 20)
    assert shared(at_random) > 0.2
    assert shared(by_level) < shared(at_random) / 2
    assert shared(by_reservation) < shared(at_random) / 3


def test_reservations_of_a_second_are_remembered_for_a_second() -> None:
    periods = replace(NARROW, periods_ms=(100, 1000))
    unheeding = replace(periods, threshold_dbm=60.0, candidate_share=1.0)
    # those who meet in the first second, before anybody has been heard, stay together for up to 15
    _, slow = crowd(periods, 60, 60, period_ms=1000, warm_s=20)
    _, forgetful = crowd(unheeding, 60, 60, period_ms=1000, warm_s=20)
    assert shared(forgetful) > 0.03
    assert shared(slow) < shared(forgetful) / 4


@pytest.mark.parametrize(("period_ms", "least", "most"), [(20, 25, 75), (50, 10, 30), (100, 5, 15)])
def test_counters_are_longer_where_the_period_is_short(period_ms: int, least: int, most: int) -> None:
    _, passed = crowd(UMH_MODE4, 4, 60, period_ms)
    runs = []
    for one in range(4):
        mine = passed.sent.station == one
        places = list(
            zip((passed.sent.subframe[mine] % period_ms).tolist(), passed.sent.sub_channel[mine].tolist(), strict=True)
        )
        turns = [k for k, (a, b) in enumerate(pairwise(places)) if a != b]
        runs += np.diff(turns).tolist()
    assert least <= min(runs)
    assert most - (most - least) // 5 <= max(runs) <= 2 * most  # the same place may be chosen again
    assert np.mean(runs) == pytest.approx((least + most) / 2, rel=0.1)


def test_keep_probability_is_how_often_a_resource_is_kept() -> None:
    channel, _ = crowd(replace(UMH_MODE4, keep_probability=0.8), 60, 60)
    counters = channel.counters
    ends = counters["kept"] + counters["selections"] - 60
    assert counters["kept"] / ends == pytest.approx(0.8, abs=0.03)


def test_cbr_is_the_share_of_busy_sub_channels_and_cr_one_s_own() -> None:
    channel, _ = crowd(UMH_MODE4, 40, 5)
    assert channel.cbr(range(40)).mean() == pytest.approx(39 * 10 / 4000, rel=0.05)
    assert channel.cr(range(40)).tolist() == pytest.approx([10 / 4000] * 40, rel=0.11)
    with pytest.raises(InputError, match="CBR threshold lies under the noise"):
        Channel(replace(UMH_MODE4, cbr_dbm=-110), 1)


def test_over_the_cr_limit_frames_are_dropped_by_name() -> None:
    limited = replace(UMH_MODE4, cr_limits=((0.0, 0.001), (0.9, 0.0005)))
    channel, passed = crowd(limited, 10, 10)
    fates = Counter(FATES[fate] for fate in passed.sent.fate.tolist())
    assert set(fates) == {FATES[SENT], FATES[OVER_CR_LIMIT]}
    assert 0.33 < fates["sent"] / (fates["sent"] + fates["over CR limit"]) <= 0.405  # four of ten a second at most
    assert channel.cr(range(10)).max() <= 0.001 + 1e-9
    assert channel.counters["over CR limit"] >= fates["over CR limit"]


def test_pools_keep_to_their_sub_channels_and_hear_each_other() -> None:
    channel = Channel(CHINA_2020, 1)
    channel.set_stations(range(6), [(30 * k, 0, 0) for k in range(6)], pool=[0, 0, 0, 1, 1, 1])
    heard = set()
    for _ in range(30):
        for one in range(6):
            channel.submit(one, 150 + 60 * one, 0, period_ms=100)
        passed = channel.advance(channel.now_ns + 100 * MS)
        sent = passed.sent
        for station, first, width in zip(sent.station, sent.sub_channel, sent.width, strict=True):
            low = 5 if station > 2 else 0
            assert low <= first <= first + width <= low + 5
        receivers = channel.station_ids[passed.heard.slot].tolist()
        heard |= set(zip(sent.station[passed.heard.sent].tolist(), receivers, strict=True))
    assert heard == {(a, b) for a in range(6) for b in range(6) if a != b}


def test_a_grant_grows_with_the_frame_and_stays_wide_for_a_second() -> None:
    channel = Channel(replace(CHINA_2020, keep_probability=1.0), 1)
    channel.set_stations([1], [(0, 0, 0)])
    widths = []
    for k in range(40):
        channel.submit(1, 300 if k == 5 else 80, 0, period_ms=100)
        widths += channel.advance(channel.now_ns + 100 * MS).sent.width.tolist()
    assert widths[0] == 1
    assert widths[6:] == [3] * len(widths[6:])  # a kept grant does not shrink
    assert channel.counters["grants outgrown"] == 1


def test_a_wait_beyond_the_budget_chooses_anew() -> None:
    channel = Channel(replace(UMH_MODE4, keep_probability=1.0), 1)
    channel.set_stations([1], [(0, 0, 0)])
    waits = []
    for k in range(200):
        channel.submit(1, 190, 0, period_ms=100, budget_ms=20)
        sent = channel.advance(channel.now_ns + 100 * MS + k % 7 * MS).sent
        waits += (sent.subframe - sent.arrived_ns // MS).tolist()
    assert len(waits) == 200
    assert max(waits) <= 20
    assert channel.counters["grants too late"] > 3


def test_only_subframes_of_the_bitmap_are_used() -> None:
    channel, passed = crowd(replace(UMH_MODE4, subframes=(1, 0, 0, 1)), 30, 10)
    assert set((passed.sent.subframe % 4).tolist()) == {0, 3}
    assert channel.cbr(range(30)).mean() == pytest.approx(29 * 10 / 2000, rel=0.1)


def test_an_unused_reservation_ends() -> None:
    channel = Channel(replace(UMH_MODE4, keep_probability=1.0), 1)
    channel.set_stations([1], [(0, 0, 0)])
    channel.submit(1, 190, 0, period_ms=100)
    channel.advance(3000 * MS)
    assert channel.counters["grants abandoned"] == 1
    assert channel.counters["opportunities unused"] == 10
    hasty = Channel(replace(UMH_MODE4, keep_probability=1.0, reselect_after=3), 1)
    hasty.set_stations([1], [(0, 0, 0)])
    hasty.submit(1, 190, 0, period_ms=100)
    hasty.advance(3000 * MS)
    assert hasty.counters["opportunities unused"] == 3
