"""The device of a road user: what it says in each dialect, how often, and what it cannot say."""

from __future__ import annotations

import itertools
import random

import pytest

from cv2x.clock import SECOND_NS, Stamp, parse_instant
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages import dialect
from cv2x.messages.model import Position, RoadUserKind
from cv2x.obu.vru_device import VruConfig, VruDevice
from cv2x.radio import geonet
from cv2x.radio.frame import Reception
from cv2x.scenarios.load import load
from cv2x.scenarios.problem import ProblemsFoundError
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.outcome import Heard
from cv2x.station.stack import Stack
from cv2x.world.world import World

START = Stamp(parse_instant("2026-11-22T00:59:40Z"), 0)
MS = 1_000_000
PLACE = LocalFrame(31.2304, 121.4737)
CARRY = {"cn-phase2": ("PSM", 8), "j2735-2016": ("PSM", 4), "j2735-2024": ("PSM", 4), "etsi-r2": ("VAM", 4)}
"""Dialect -> its message and the octets of an id in it."""


def walk(name, milliseconds=2000, fix_until_ms=None, **config):
    """Walk east at 1.2 m/s; return (device, [(ms, transmission)], discards)."""
    device = VruDevice("phone", Stack(dialect(name)), VruConfig(**config), random.Random(4))
    told, discards = [], []
    for ms in range(0, milliseconds, 10):
        now, fix = START.later(ms * MS), None
        if ms % 100 == 0 and (fix_until_ms is None or ms < fix_until_ms):
            place = Position(*PLACE.to_wgs84(1.2 * ms / 1000, 0.0), 4.0)
            fix = PositionFix(now.utc_ns, place, 1.2, 90.0)
        outcome = device.step(now, Inputs(fix=fix))
        told += [(ms, transmission) for transmission in outcome.transmissions]
        discards += outcome.discards
    return device, told, discards


@pytest.mark.parametrize("name", CARRY)
@pytest.mark.parametrize("kind", [RoadUserKind.PEDESTRIAN, RoadUserKind.CYCLIST])
def test_whoever_hears_it_knows_who_he_is_and_where(name, kind):
    device, told, discards = walk(name, kind=kind)
    message, octets = CARRY[name]
    assert discards == []
    assert len(told) == 10
    assert {later - earlier for (earlier, _), (later, _) in itertools.pairwise(told)} == {200}
    ms, last = told[-1]
    assert (last.message.name, last.frame.period_ns) == (message, 200 * MS)
    world, now = World(), START.later(ms * MS)
    world.set_ego(now.utc_ns, Position(*PLACE.to_wgs84(0.0, 0.0)))
    heard = Stack(dialect(name)).up(Reception(last.frame, now, "air"))
    assert isinstance(heard, Heard)
    world.hear(message, heard.message.model, now)
    (held,) = world.users.current(now)
    assert (held.user.id, held.user.kind, held.source_id) == (device.temporary_id, kind, b"")
    assert len(held.user.id) == octets
    fixed_ms = ms // 100 * 100
    assert held.time_ns == START.utc_ns + fixed_ms * MS
    assert PLACE.to_enu(*held.user.position[:2]) == pytest.approx((1.2 * fixed_ms / 1000, 0.0), abs=0.02)
    assert (held.user.speed_mps, held.user.heading_deg) == pytest.approx((1.2, 90.0), abs=0.02)


def test_its_addresses_and_counts():
    psms = walk("j2735-2024")[1]
    assert {sent.frame.aid for _, sent in psms} == {0x27}
    counts = [dialect("j2735-2024").decode(sent.message.octets)[1].msgCnt for _, sent in psms]
    assert counts == [(counts[0] + n) % 128 for n in range(10)]
    assert {sent.frame.aid for _, sent in walk("cn-phase2")[1]} == {3630}  # the project's own, experimental
    _, sent = walk("etsi-r2", kind=RoadUserKind.CYCLIST)[1][0]
    packet = geonet.parse(sent.frame.octets[1:])
    assert sent.frame.aid == 638
    assert (packet.kind, packet.extended.source.address.station_type) == (geonet.Kind.SHB, 2)
    assert (packet.extended.source.speed_cmps, packet.extended.source.heading_tenths) == (120, 900)


@pytest.mark.parametrize("name", ["ydt3709", "tcsae53-2019", "etsi-r1"])
def test_a_dialect_without_such_a_message_is_refused_once(name):
    _, told, discards = walk(name)
    assert told == []
    (discard,) = discards
    assert discard.cause == "not encodable"
    assert discard.detail == f"{name} has no message in which a road user tells of himself"


def test_it_is_silent_without_a_fix_and_when_it_only_listens():
    assert max(ms for ms, _ in walk("j2735-2024", fix_until_ms=600)[1]) <= 1000  # the last fix came at 500 ms
    device, told, _ = walk("j2735-2024", rate_hz=0.0)
    assert told == []
    (_, psm), *_ = walk("j2735-2024")[1]
    other = VruDevice("other", Stack(dialect("j2735-2024")), VruConfig(), random.Random(9))
    now = START.later(SECOND_NS)
    other.step(now, Inputs(receptions=(Reception(psm.frame, now, "air"),)))
    assert len(other.world.users.current(now)) == 1
    assert device.step(now, Inputs()).wake_ns is None


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"kind": RoadUserKind.MOTOR}, "borne by a pedestrian or cyclist, not by a motor"),
        ({"rate_hz": -1.0}, "-1.0 is not a rate between 0 and 1000 Hz"),
    ],
)
def test_what_makes_no_sense_is_refused(config, said):
    with pytest.raises(InputError, match=said):
        VruDevice("phone", Stack(dialect("j2735-2024")), VruConfig(**config), random.Random(1))


@pytest.mark.parametrize(
    ("unit", "field", "said"),
    [
        ("{obu: red, vru: true}", "units.phone.vru", "red is a car: a device is borne by a pedestrian or bicycle"),
        ("{obu: old, vru: true, congestion: dcc}", "units.phone.congestion", "has none"),
        ("{obu: old, vru: true, applications: none}", "units.phone.applications", "has none"),
    ],
)
def test_a_device_that_is_none_is_a_fault_of_the_file(tmp_path, unit, field, said):
    file = tmp_path / "walk.yaml"
    file.write_text(
        "scenario: A walk\nplace: {origin: [31.2304, 121.4737]}\ntime: {duration: 2 s}\ndialect: j2735-2024\n"
        "actors:\n  red: {kind: car, path: [[0, 0], [0, 90]], speed: 9 m/s}\n"
        "  old: {kind: pedestrian, path: [[0, 0], [0, 90]], speed: 1 m/s}\n"
        f"units:\n  phone: {unit}\n",
        encoding="utf-8",
    )
    with pytest.raises(ProblemsFoundError) as caught:
        load(file)
    (problem,) = caught.value.problems
    assert (problem.line, problem.field) == (9, field)
    assert said in problem.reason
