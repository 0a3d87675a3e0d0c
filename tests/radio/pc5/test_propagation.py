"""Path loss, shadowing and blocked paths, as receptions show them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cv2x.errors import InputError
from cv2x.radio.pc5 import path_loss
from cv2x.radio.pc5.channel import Channel
from cv2x.radio.pc5.path_loss import MODELS, clear_on_highway
from cv2x.radio.pc5.preset import UMH_MODE4, Preset

MS = 1_000_000
BY_HAND = {  # dB at 5.91 GHz, from the formulas of each source with a pocket calculator
    "winner-b1": {1: 57.39, 100: 87.85, 400: 107.64, 500: 111.51},
    "highway": {100: 87.83, 500: 101.81},
    "urban": {100: 86.22, 500: 97.89},
    "urban-nlos": {100: 111.43, 500: 132.40},
    "two-ray": {100: 87.88, 1000: 112.96},
}


@pytest.mark.parametrize("name", BY_HAND)
def test_formulas_give_what_they_give_by_hand(name: str) -> None:
    for distance_m, loss_db in BY_HAND[name].items():
        found = path_loss.path_loss(name).loss_db(np.array([float(distance_m)]), 5.91)
        assert found[0] == pytest.approx(loss_db, abs=0.02), distance_m


def test_an_unknown_model_is_refused() -> None:
    with pytest.raises(InputError, match="no path loss model is called 'free'"):
        path_loss.path_loss("free")


def heard(
    preset: Preset, places: np.ndarray, seed: int = 1, seconds: float = 1.0
) -> tuple[Channel, np.ndarray, np.ndarray]:
    """Let station 0 send; return the channel, distances, and the loss in dB of every packet heard of."""
    channel = Channel(replace(preset, sensitivity_dbm=-180.0), seed)
    ids = range(len(places))
    channel.set_stations(ids, places, power_dbm=20.0)
    channel.set_traffic([0], 100, 190, [0])
    passed = channel.advance(round(seconds * 1000) * MS)
    return channel, passed.heard.distance_m, 20.0 - passed.heard.rssi_dbm


@pytest.mark.parametrize("name", MODELS)
def test_the_kernel_s_table_is_the_formula(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clear = replace(MODELS[name], sigma_db=0.0, clear=None)
    monkeypatch.setitem(path_loss.MODELS, name, clear)
    places = np.zeros((60, 3))
    places[1:, 0] = np.geomspace(0.5, 3000, 59)
    places[1:, 1] = np.geomspace(3000, 0.5, 59)[::-1] * 0.7
    one_street = {"block_m": 9000.0, "street_m": 8999.0} if clear.corners else {}
    _, distance_m, loss_db = heard(replace(UMH_MODE4, path_loss=name, **one_street), places)
    wanted = clear.loss_db(distance_m.astype(float), 5.91)
    near_a_jump = np.abs(np.gradient(wanted)) > 0  # of WINNER+ B1 at its breakpoint a cell takes one side
    assert len(loss_db) >= 59 * 9
    assert np.quantile(np.abs(loss_db - wanted)[near_a_jump], 0.98) < 0.05


def test_houses_stand_between_the_streets_of_a_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sender stands in the street north through the origin, 75 m from either of its junctions."""
    monkeypatch.setitem(path_loss.MODELS, "manhattan", replace(MODELS["manhattan"], sigma_db=0.0))
    preset = replace(UMH_MODE4, path_loss="manhattan", block_m=150.0, street_m=30.0)

    def los(distance_m: float) -> float:
        return float(MODELS["manhattan"].loss_db(np.array([distance_m]), preset.carrier_ghz)[0])

    def corner(along_m: float, across_m: float) -> float:
        n = max(2.8 - 0.0024 * along_m, 1.84)
        return los(along_m) + 20 - 12.5 * n + 10 * n * np.log10(across_m)

    def around(along_m: float, across_m: float) -> float:
        return min(corner(along_m, across_m), corner(across_m, along_m))

    wanted = {
        (0.0, 75.0): 0.0,  # the sender
        (-14.0, 165.0): los(np.hypot(14, 90)),  # on a junction, in its street
        (40.0, 0.0): around(75.0, 40.0),  # round the corner
        (300.0, 150.0): around(75.0, 300.0),
        (150.0, 75.0): around(75.0, 150.0),  # in the next street beside: round half a block at least
        (17.0, 60.0): los(np.hypot(17, 15)),  # among the houses, within a street's width
    }
    _, _, loss_db = heard(preset, np.array([(*place, 0.0) for place in wanted]), seconds=0.1)
    assert loss_db == pytest.approx(list(wanted.values())[1:], abs=0.06)
    everywhere = np.random.default_rng(3).uniform(-400, 400, (300, 3)) * (1, 1, 0)
    channel = Channel(replace(preset, sensitivity_dbm=-180.0), 1)
    channel.set_stations(range(300), everywhere, power_dbm=20.0)
    channel.set_traffic(range(300), 100, 190, [one % 100 for one in range(300)])
    passed = channel.advance(100 * MS)
    mean = np.zeros((300, 300))
    senders = passed.sent.station[passed.heard.sent]
    mean[senders, passed.heard.slot] = 20.0 - passed.heard.rssi_dbm
    both = (mean > 0) & (mean.T > 0)
    assert both.sum() > 20_000
    assert mean[both] == pytest.approx(mean.T[both], abs=0.06)  # the way back is the way there


@pytest.mark.parametrize("correlated", [False, True])
def test_shadows_are_normal_with_the_model_s_sigma(correlated: bool) -> None:
    places = np.zeros((800, 3))
    places[1:, 0] = 100.0
    preset = replace(UMH_MODE4, correlated_shadowing=correlated)
    shadows = []
    for seed in range(4):
        _, _, loss_db = heard(preset, places, seed)
        shadows.append(loss_db - 87.85)
        per_packet = loss_db.reshape(-1, 799)
        still = np.ptp(per_packet, axis=0).max()
        assert (still < 1e-3) if correlated else (still > 3)  # who stands still keeps a correlated shadow
    every = np.concatenate([shadow[:799] for shadow in shadows])
    assert abs(every.mean()) < 0.25
    assert every.std() == pytest.approx(3.0, abs=0.15)
    assert 0.03 < (np.abs(every) > 6).mean() < 0.065  # two sigma: 4.6 %


def test_correlated_shadows_fade_with_the_way_gone_and_are_the_same_both_ways() -> None:
    n = 250
    channel = Channel(replace(UMH_MODE4, correlated_shadowing=True, sensitivity_dbm=-180.0), seed=3)
    xyz = np.zeros((2 * n, 3))
    xyz[:, 1] = np.repeat(np.arange(n) * 30.0, 2)  # pairs abreast, far from the next pair
    xyz[1::2, 2] = 20.0  # 20 m apart, whatever they drive
    channel.set_stations(range(2 * n), xyz)
    channel.set_traffic(range(2 * n), 100, 190, [(7 * k) % 100 for k in range(2 * n)])
    channel.advance(150 * MS)
    series: list[np.ndarray] = []
    for _ in range(60):
        xyz[:, 0] += 1.25  # both ends: 2.5 m of way in 100 ms, a tenth of the decorrelation distance
        channel.set_stations(range(2 * n), xyz)
        passed = channel.advance(channel.now_ns + 100 * MS)
        sender, receiver = passed.sent.station[passed.heard.sent], channel.station_ids[passed.heard.slot]
        mine = (sender ^ 1) == receiver
        shadow = np.full(2 * n, np.nan)
        shadow[sender[mine]] = passed.heard.rssi_dbm[mine]
        series.append(shadow)
    found = np.array(series)
    both = ~np.isnan(found[:, 0::2]) & ~np.isnan(found[:, 1::2])
    assert (np.abs(found[:, 0::2] - found[:, 1::2])[both] < 0.02).mean() > 0.9  # else it was renewed in between
    level = found - np.nanmean(found)
    for steps, wanted in ((5, np.exp(-0.5)), (10, np.exp(-1)), (20, np.exp(-2))):
        together = level[steps:] * level[:-steps]
        assert np.nanmean(together) / np.nanvar(found) == pytest.approx(wanted, abs=0.09), steps


def test_vehicles_in_the_way_block_as_many_pairs_as_the_model_says() -> None:
    places = np.zeros((1500, 3))
    places[1:, 0] = 200.0
    preset = replace(UMH_MODE4, path_loss="highway", correlated_shadowing=True)
    _, _, loss_db = heard(preset, places, seconds=0.3)
    clear_db = float(path_loss.highway_db(np.array([200.0]), 5.91)[0])
    clear = float(clear_on_highway(np.array([200.0]))[0])
    extra = loss_db[:1499] - clear_db
    # a blocked path loses 5 dB more in the mean (sigma 4, never a gain): the mean of max(0, N(5, 4)) is 5.20
    assert extra.mean() == pytest.approx((1 - clear) * 5.20, abs=0.3)
    assert clear == pytest.approx(0.703, abs=1e-3)


def test_the_way_round_a_corner_is_the_same_whoever_of_the_two_sent_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(path_loss.MODELS, "manhattan", replace(MODELS["manhattan"], sigma_db=0.0))
    preset = replace(UMH_MODE4, path_loss="manhattan", block_m=150.0, street_m=30.0)

    places = [(40, 0, 0), (0, 60, 0), (75, 0, 0)]

    def heard_from_2(sent_before: tuple[int, ...], begin: list[tuple[int, int, int]]) -> set[tuple[float, float]]:
        """(Distance, power) of what station 2 sends once others have sent from where all are now."""
        channel = Channel(preset, seed=1)
        channel.set_stations([1, 2, 3], begin, [20.0, 14.0, 26.0])
        for one in (1, 2, 3):  # everybody has been heard from elsewhere
            channel.submit(one, 190, 0)
        channel.advance(200 * MS)
        channel.move(places)
        for one in sent_before:
            channel.submit(one, 190, 0)
        channel.advance(400 * MS)
        channel.submit(2, 190, 0)
        heard = channel.advance(600 * MS).heard
        return set(zip(heard.distance_m.tolist(), heard.rssi_mw.tolist(), strict=True))

    alone = heard_from_2((), [(0, 0, 0), (90, 0, 0), (0, 70, 0)])
    assert len(alone) == 2
    assert min(power_mw for _, power_mw in alone) > 0
    for sent_before in ((1,), (1, 3)):
        assert heard_from_2(sent_before, [(0, 120, 0), (90, 0, 0), (0, 70, 0)]) == alone
