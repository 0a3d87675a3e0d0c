"""Whatever a driver does, every frame has one fate, every reception one cause, and nothing is delivered twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from cv2x.radio.pc5.channel import DUPLICATE, HALF_DUPLEX, OK, SENT, Channel
from cv2x.radio.pc5.preset import CHINA_2020, UMH_MODE4, US_J3161, Preset

MS = 1_000_000
CROWDED = replace(UMH_MODE4, subframes=(1, 0, 1, 1, 0), retransmissions=1)
LIMITED = replace(US_J3161, cr_limits=((0.0, 0.002), (0.3, 0.001)), reselect_after=2)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("preset", [CROWDED, CHINA_2020, LIMITED], ids=["bitmap", "pools", "limits"])
def test_accounts_balance_whatever_happens(preset: Preset, seed: int) -> None:
    dice = Random(seed)
    channel = Channel(preset, seed)
    assert channel.advance(30 * MS).sent.ticket.size == 0  # nobody is there
    most = preset.formats[-1].octets
    fates: Counter[int] = Counter()
    delivered: set[tuple[int, int]] = set()
    submitted, kept, there = 0, None, [0]
    for step in range(250):
        if step % 5 == 0:
            there = dice.sample(range(200), dice.randint(1, 90))
            xyz = [(dice.uniform(0, 1500), dice.uniform(-10, 10), 0) for _ in there]
            pools = [dice.randrange(len(preset.pools)) for _ in there]
            channel.set_stations(there, xyz, dice.uniform(0, 23), pool=pools)
        for _ in range(dice.randint(0, 25)):
            period = dice.choice((0, *preset.periods_ms))
            octets, budget = dice.randint(1, most), dice.choice((0, 10, 50, 500))
            channel.submit(dice.choice(there), octets, 0, period, dice.randrange(8), budget, dice.randrange(3))
            submitted += 1
        if step == 120:
            kept = channel.snapshot()
        passed = channel.advance(channel.now_ns + dice.choice((0, 1, 3, 20, 150)) * MS)
        sent, heard = passed.sent, passed.heard
        first = sent.copy == 0
        fates.update(sent.ticket[first].tolist())
        assert not (sent.fate[~first] != SENT).any()
        on_air = sent.fate == SENT
        last = sent.sub_channel[on_air] + sent.width[on_air]
        assert (sent.sub_channel[on_air] >= 0).all()
        assert (last <= preset.sub_channels).all()
        bits = np.array(preset.subframes)
        assert bits[sent.subframe[on_air] % len(bits)].all()
        each = list(zip(sent.station[on_air].tolist(), sent.subframe[on_air].tolist(), strict=True))
        assert len(set(each)) == len(each)  # one transport block a subframe
        receiver = channel.station_ids[heard.slot]
        assert (receiver != sent.station[heard.sent]).all()
        pairs = list(zip(sent.ticket[heard.sent].tolist(), receiver.tolist(), heard.cause.tolist(), strict=True))
        for ticket, station, cause in pairs:
            if cause == OK:
                assert (ticket, station) not in delivered
                delivered.add((ticket, station))
        busy = set(each)
        half = heard.cause == HALF_DUPLEX
        assert set(zip(receiver[half].tolist(), sent.subframe[heard.sent][half].tolist(), strict=True)) <= busy
        if not preset.retransmissions:
            assert not (heard.cause == DUPLICATE).any()
        for ratio in (channel.cbr(there), channel.cr(there)):
            assert ((ratio >= 0) & (ratio <= 1)).all()
    passed = channel.advance(channel.now_ns + 3000 * MS)
    fates.update(passed.sent.ticket[passed.sent.copy == 0].tolist())
    assert sorted(fates) == list(range(1, submitted + 1))
    assert set(fates.values()) == {1}
    counters = channel.counters
    named = ("sent", "replaced", "no resource", "over CR limit", "station gone")
    assert sum(counters[name] for name in named) == counters["submitted"] == submitted
    channel.restore(kept)
    assert channel.advance(channel.now_ns + 100 * MS) is not None
