"""Blind HARQ: two copies are one decoding of both, on the air twice, delivered once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cv2x.radio.pc5 import path_loss
from cv2x.radio.pc5.channel import DUPLICATE, OK, Channel, Passed
from cv2x.radio.pc5.path_loss import PathLoss
from cv2x.radio.pc5.preset import UMH_MODE4, Pool, Preset

MS = 1_000_000
ATTENUATED = PathLoss("cable", lambda distance_m, carrier_ghz: np.full_like(distance_m, 100.0), 0.0, 25)
AWGN = replace(
    UMH_MODE4,
    path_loss="cable",
    sensitivity_dbm=-140.0,
    periods_ms=(20, 100),
    correlated_shadowing=True,
    cbr_dbm=-95.0,
)
NOISE_DBM = -95 - 10 * np.log10(50 / 10)


@pytest.fixture(autouse=True)
def cable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cable with an attenuator: every pair loses 100 dB, nothing fades."""
    monkeypatch.setitem(path_loss.MODELS, "cable", ATTENUATED)


def error_rate(preset: Preset, snr_db: float, seconds: int) -> float:
    """Share of the packets of one sender that its one hearer lost."""
    channel = Channel(preset, seed=7)
    channel.set_stations([1, 2], [(0, 0, 0), (50, 0, 0)], power_dbm=snr_db + NOISE_DBM + 100)
    channel.set_traffic([1], 20, 190, [0])
    passed = channel.advance(seconds * 1000 * MS)
    sent = (passed.sent.copy == 0).sum()
    return float(1 - (passed.heard.cause == OK).sum() / sent)


def snr_at(preset: Preset, wanted: float) -> float:
    """SNR at an error rate, from rates every half dB: straight between them on a logarithmic scale."""
    at = np.arange(1, 11, 0.5)
    rates = np.array([error_rate(preset, snr_db, 30) for snr_db in at])
    above = int(np.flatnonzero(rates >= wanted)[-1])
    low, high = np.log(rates[above]), np.log(rates[above + 1])
    return float(at[above] + 0.5 * (low - np.log(wanted)) / (low - high))


def test_the_second_copy_gains_three_decibels_in_white_noise() -> None:
    once, twice = snr_at(AWGN, 0.1), snr_at(replace(AWGN, retransmissions=1), 0.1)
    assert once == pytest.approx(8.5, abs=0.3)  # the curve itself: 0.13 at 8 dB, 0.045 at 10
    assert once - twice == pytest.approx(3.0, abs=0.3)


def test_each_copy_has_its_own_place_and_counts_in_cbr_and_cr() -> None:
    busy = {}
    for copies in (0, 1):
        channel = Channel(replace(AWGN, retransmissions=copies), seed=3)
        channel.set_stations([1, 2], [(0, 0, 0), (50, 0, 0)])
        channel.set_traffic([1], 20, 190, [0])
        passed = channel.advance(3000 * MS)
        busy[copies] = channel.cbr([2])[0], channel.cr([1])[0]
        if copies:
            first = passed.sent.subframe[passed.sent.copy == 0]
            second = passed.sent.subframe[passed.sent.copy == 1]
            gaps = second[: len(first)] - first[: len(second)]
            assert set(gaps.tolist()) <= set(range(1, 16))
            assert len(set(gaps.tolist())) > 3
            assert (passed.sent.copies == 2).all()
    assert busy[1] == pytest.approx(np.multiply(busy[0], 2), rel=0.05)


def outcomes(passed: Passed, receiver_slot: int) -> list[tuple[int, int]]:
    """(copy, cause) at a receiver."""
    mine = passed.heard.slot == receiver_slot
    copies = passed.sent.copy[passed.heard.sent[mine]]
    return list(zip(copies.tolist(), passed.heard.cause[mine].tolist(), strict=True))


def test_what_the_first_copy_delivered_the_second_only_repeats() -> None:
    channel = Channel(replace(AWGN, retransmissions=1), seed=3)
    channel.set_stations([1, 2], [(0, 0, 0), (50, 0, 0)], power_dbm=NOISE_DBM + 100 + 6)
    channel.set_traffic([1], 20, 190, [0])
    found = outcomes(channel.advance(10_000 * MS), 1)
    first = [cause for copy, cause in found if copy == 0]
    second = [cause for copy, cause in found if copy == 1]
    assert 0.3 < np.mean([cause == OK for cause in first]) < 0.9
    for one, two in zip(first, second, strict=False):
        assert two == DUPLICATE if one == OK else two != DUPLICATE
    assert channel.counters["heard"] == [*first, *second].count(OK)


def test_copies_collide_and_meet_half_duplex_like_anything_else() -> None:
    narrow = replace(AWGN, retransmissions=1, pools=(Pool("all", 0, 1),), t2=16)
    channel = Channel(narrow, seed=3)
    ids = range(1, 13)
    channel.set_stations(ids, [(10 * one, 0, 0) for one in ids])
    for _ in range(50):
        for one in ids:
            channel.submit(one, 190, 0)
        channel.advance(channel.now_ns + 40 * MS)
    counters = channel.counters
    assert counters["copies sent"] > 1.8 * counters["sent"]
    assert counters["lost: collision"] > 0
    assert counters["lost: half duplex"] > 0
