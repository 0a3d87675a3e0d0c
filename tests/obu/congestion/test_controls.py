"""Both controls against figures worked out by hand, on both sides of their bounds."""

from __future__ import annotations

import math

import pytest

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position
from cv2x.obu.congestion.dcc import ReactiveDcc
from cv2x.obu.congestion.j2945 import J2945
from cv2x.obu.congestion.paced import PacedSchedule
from cv2x.obu.congestion.parameters import complete
from cv2x.obu.congestion.tracking import Tracking
from cv2x.station.inputs import PositionFix

MS = 1_000_000
TENTH_NS = 100 * MS


def j2945(cbr=None, neighbours=0, looks=1, **parameters) -> J2945:
    control = J2945(complete("j2945", parameters))
    for number in range(looks):
        control.look(number * TENTH_NS, cbr, neighbours)
    return control


@pytest.mark.parametrize(
    ("neighbours", "interval_ms"),
    [(0, 100), (24, 100), (25, 100), (26, 104), (50, 200), (100, 400), (149, 596), (150, 600), (151, 600), (900, 600)],
)
def test_the_interval_grows_with_the_vehicles_around(neighbours, interval_ms):
    assert j2945(neighbours=neighbours).interval_ns == interval_ms * MS


def test_the_interval_of_the_sample_configuration():
    assert j2945(neighbours=32, coefficient=16.06).interval_ns == round(32 / 16.06 * TENTH_NS)


def test_a_count_of_vehicles_is_taken_over_slowly():
    control = j2945(neighbours=0)
    for looks in range(1, 60):
        control.look(looks * TENTH_NS, None, 100)
        vehicles = 100.0 * (1.0 - 0.95**looks)
        assert control.interval_ns == pytest.approx(max(100.0, 4.0 * vehicles) * MS, abs=1)
        assert control.state == ("free" if vehicles <= 25.0 else "crowded")


@pytest.mark.parametrize(
    ("cbr", "power_dbm", "state"),
    [(0.0, 20.0, "free"), (0.5, 20.0, "free"), (0.53, 19.0, "busy"), (0.65, 15.0, "busy"), (0.8, 10.0, "busy"),
     (1.0, 10.0, "busy")],
)  # fmt: skip
def test_power_falls_between_half_and_four_fifths(cbr, power_dbm, state):
    control = j2945(cbr=cbr)
    assert control.power_dbm == pytest.approx(power_dbm)
    assert control.state == state


def test_a_busy_ratio_counts_half_and_without_one_power_stays():
    control = j2945(cbr=0.4)
    control.look(TENTH_NS, 0.9, 200)  # (0.4 + 0.9) / 2 = 0.65
    assert control.power_dbm == pytest.approx(15.0)
    assert control.state == "crowded and busy" if control.interval_ns > TENTH_NS else "busy"
    control.look(2 * TENTH_NS, None, 200)
    assert control.power_dbm == pytest.approx(15.0)


@pytest.mark.parametrize(
    ("error_m", "chance"),
    [(0.0, 0.0), (0.2, 0.0), (0.3, 1.0 - math.exp(-0.75)), (0.4, 1.0 - math.exp(-3.0)), (0.5, 1.0), (2.0, 1.0)],
)
def test_a_message_comes_early_as_likely_as_the_error_is_large(error_m, chance):
    control = j2945()
    assert control.early(error_m, chance - 1e-9) == (chance > 0.0)
    assert control.early(error_m, chance + 1e-9) == (chance == 1.0)


def states(ratios, **parameters):
    """Return (seconds, state) of every change, looking every tenth of a second."""
    control, told = ReactiveDcc(complete("dcc", parameters)), []
    for tenth, cbr in enumerate(ratios):
        control.look(tenth * TENTH_NS, cbr, 0)
        if not told or told[-1][1] != control.state:
            told.append((tenth / 10, control.state))
    return told, control


def test_a_state_is_entered_after_a_second_and_left_after_five():
    told, control = states([0.1] * 20 + [0.45] * 60 + [0.1] * 60)
    assert told == [(0.0, "relaxed"), (3.0, "active 2"), (13.0, "relaxed")]
    assert control.interval_ns == TENTH_NS


@pytest.mark.parametrize(
    ("cbr", "state", "interval_ms"),
    [(0.29, "relaxed", 100), (0.30, "active 1", 200), (0.39, "active 1", 200), (0.40, "active 2", 400),
     (0.50, "active 3", 500), (0.59, "active 3", 500), (0.60, "restrictive", 1000), (1.0, "restrictive", 1000)],
)  # fmt: skip
def test_each_state_has_its_interval(cbr, state, interval_ms):
    _, control = states([cbr] * 11)
    assert (control.state, control.interval_ns) == (state, interval_ms * MS)


def test_one_quiet_moment_keeps_a_state_from_being_entered_and_one_busy_one_from_being_left():
    assert states(([0.7] * 10 + [0.1]) * 6)[0] == [(0.0, "relaxed")]
    told, _ = states([0.7] * 20 + ([0.1] * 49 + [0.7]) * 3)
    assert [state for _, state in told] == ["relaxed", "restrictive"]


def test_a_radio_that_measures_nothing_changes_nothing():
    told, _ = states([0.7] * 20 + [None] * 100)
    assert told[-1] == (1.0, "restrictive")


def test_a_message_is_due_so_long_after_the_last_and_moved_when_the_interval_changes_enough():
    paced = PacedSchedule(TENTH_NS, 0.5, 25 * MS)
    assert not paced.is_due(0)
    assert paced.is_due(50 * MS)
    assert paced.next_ns == 150 * MS
    paced.pace(124 * MS)
    assert paced.next_ns == 150 * MS
    paced.pace(125 * MS)
    assert (paced.next_ns, paced.period_ns) == (175 * MS, 125 * MS)
    paced.said(160 * MS)
    assert paced.next_ns == 285 * MS
    assert not paced.waits(259 * MS, TENTH_NS)
    assert paced.waits(260 * MS, TENTH_NS)
    assert not paced.waits(285 * MS, TENTH_NS)  # it is due


def test_others_believe_that_who_was_heard_goes_on_as_it_said():
    place, tracking = LocalFrame(31.2304, 121.4737), Tracking()

    def fix(at_s, east_m, north_m, speed_mps=10.0, heading_deg=0.0):
        position = Position(*place.to_wgs84(east_m, north_m))
        return PositionFix(round(at_s * SECOND_NS), position, speed_mps, heading_deg)

    assert tracking.error_m(fix(0.0, 0.0, 0.0)) == 0.0
    tracking.said(fix(0.0, 0.0, 0.0))
    assert tracking.error_m(fix(0.5, 0.0, 5.0)) == pytest.approx(0.0, abs=1e-3)
    assert tracking.error_m(fix(0.5, 0.3, 4.6)) == pytest.approx(0.5, abs=1e-3)
    assert tracking.error_m(fix(4.0, 0.0, 40.0)) == pytest.approx(10.0, abs=1e-2)  # nobody moves it for longer than 3 s


@pytest.mark.parametrize(
    ("kind", "given", "field", "said"),
    [
        ("dsrc", {}, "congestion", "there is no congestion control 'dsrc': write one of off, j2945, dcc"),
        ("dcc", {"coefficient": 3.0}, "congestion", "dcc has no parameter 'coefficient': write one of active_1_share"),
        ("j2945", {"low_load_share": 1.2}, "congestion.low_load_share", "1.2 is not between 0 and 1"),
        ("j2945", {"coefficient": 0.0}, "congestion.coefficient", "0.0 is not between"),
        ("j2945", {"coefficient": math.nan}, "congestion.coefficient", "nan is not between"),
        ("j2945", {"min_power_dbm": 21.0}, "congestion.min_power_dbm", "(21) is more than max_power_dbm (20)"),
        ("dcc", {"active_2_share": 0.55}, "congestion.active_2_share", "(0.55) is more than active_3_share (0.5)"),
        ("dcc", {"relaxed_interval_s": 0.0}, "congestion.relaxed_interval_s", "0.0 is not between 0.01 and 60"),
    ],
)
def test_parameters_that_make_no_sense_are_refused(kind, given, field, said):
    with pytest.raises(InputError) as caught:
        complete(kind, given)
    assert caught.value.field == field
    assert said in caught.value.reason
