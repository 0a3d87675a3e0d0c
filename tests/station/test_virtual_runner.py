"""The runner in virtual time: order, ties, zero delay, believed clocks, and that it ends."""

from __future__ import annotations

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.errors import EncodeError, InputError
from cv2x.messages.model import Position
from cv2x.station.base import Unit
from cv2x.station.inputs import BusValues, Inputs, PositionFix
from cv2x.station.virtual_runner import VirtualRunner

MS = MILLISECOND_NS


def run(kit, stations, *, delay_ns=0, feed=None, until_ns=SECOND_NS, offsets=None, **options):
    ether, log = kit.ether(delay_ns), kit.log()
    units = [Unit(station, ether.radio(station.name), (offsets or {}).get(station.name, 0)) for station in stations]
    runner = VirtualRunner(units, feed or kit.feed(), [log], kit.start)
    runner.run(until_ns, **options)
    return log, runner


def test_ten_beacons_a_second_are_ten_and_the_end_is_open(kit):
    log, runner = run(kit, [kit.beacon("a")])
    assert [at for at, _, _ in log.of("sent")] == list(range(0, 1000, 100))
    assert runner.run_ns == SECOND_NS


def test_zero_delay_arrives_in_the_same_instant_and_in_one_step(kit):
    a, b, c = kit.beacon("a"), kit.beacon("b"), kit.beacon("c", period_ns=None)
    log, _ = run(kit, [c, b, a], until_ns=50 * MS)
    # c has nothing to say: one step at the start, one for all that arrived at that instant.
    assert [[r.frame.octets for r in inputs.receptions] for _, inputs in c.steps] == [[], [b"a 1", b"b 1"]]
    assert log.of("sent") == [(0, "a", "a 1"), (0, "b", "b 1")]
    assert [unit for _, unit, _ in log.of("heard")] == ["a", "b", "c", "c"]


def test_what_a_station_hears_does_not_depend_on_how_its_name_sorts(kit):
    """Two that speak at one instant both hear the other in the round after, whoever steps first."""
    first, second = kit.beacon("a"), kit.beacon("z")
    run(kit, [first, second], until_ns=SECOND_NS)
    heard = [[len(inputs.receptions) for _, inputs in station.steps] for station in (first, second)]
    assert heard[0] == heard[1] == [0, 1] * 10


def test_delay_is_kept_to_the_nanosecond(kit):
    listener = kit.beacon("b", period_ns=None)
    run(kit, [kit.beacon("a"), listener], delay_ns=12_345_678, until_ns=150 * MS)
    assert [now.monotonic_ns - kit.start.monotonic_ns for now, _ in listener.steps] == [0, 12_345_678, 112_345_678]


def test_equal_runs_are_equal_whatever_the_order_of_the_units(kit):
    def once(names):
        stations = [kit.beacon(name, period_ns=(30 + len(name)) * MS) for name in names]
        return run(kit, stations, delay_ns=7 * MS, until_ns=3 * SECOND_NS)[0].lines

    reference = once(["a", "bb", "ccc"])
    assert once(["ccc", "a", "bb"]) == reference
    assert len(reference) > 200


def test_events_are_told_in_order_of_time(kit):
    stations = [kit.beacon(name, period_ns=period * MS) for name, period in (("a", 7), ("b", 11), ("c", 13))]
    lines = run(kit, stations, delay_ns=MS)[0].lines
    assert lines == sorted(lines, key=lambda line: line[0])
    assert lines[0][1] == "clock"


def test_the_feed_and_arrivals_of_one_instant_come_in_one_step(kit):
    fix = PositionFix(kit.start.utc_ns, Position(31.0, 121.0))
    listener = kit.beacon("b", period_ns=None)
    log, _ = run(
        kit,
        [kit.beacon("a"), listener],
        delay_ns=10 * MS,
        feed=kit.feed({10 * MS: {"b": Inputs(fix=fix)}, 15 * MS: {"b": Inputs(bus=BusValues(brake_pedal=True))}}),
        until_ns=50 * MS,
    )
    together = listener.steps[1][1]
    assert together.fix == fix
    assert [r.frame.octets for r in together.receptions] == [b"a 1"]
    assert listener.steps[2][1].bus == BusValues(brake_pedal=True)
    assert log.of("alert") == [(10, "b", "FCW")]


def test_inputs_for_an_unknown_unit_are_refused(kit):
    with pytest.raises(InputError, match=r"inputs for 'ghost'.*units of this run are: a"):
        run(kit, [kit.beacon("a")], feed=kit.feed({0: {"ghost": Inputs()}}))


def test_a_clock_fault_is_only_a_wrong_stamp(kit):
    late = kit.beacon("a")
    log, _ = run(kit, [late], offsets={"a": -250 * MS}, until_ns=150 * MS)
    assert [now for now, _ in late.steps] == [
        Stamp(kit.start.utc_ns - 250 * MS, kit.start.monotonic_ns),
        Stamp(kit.start.utc_ns - 150 * MS, kit.start.monotonic_ns + 100 * MS),
    ]
    assert log.of("clock") == [(0, "a", str(-250 * MS))]
    assert [at for at, _, _ in log.of("sent")] == [0, 100]


def test_a_clock_that_changes_is_told_again(kit):
    ether, log = kit.ether(), kit.log()
    unit = Unit(kit.beacon("a"), ether.radio("a"))
    runner = VirtualRunner([unit], kit.feed(), [log], kit.start)
    runner.run(150 * MS)
    unit.clock_offset_ns = 5
    runner.run(300 * MS)
    assert log.of("clock") == [(0, "a", "0"), (200, "a", "5")]


def test_a_new_temporary_id_is_told_before_the_message_that_carries_it(kit):
    log, _ = run(kit, [kit.beacon("a", renames_after=3)], until_ns=SECOND_NS)
    assert [text for _, _, text in log.of("identity")] == ["0100", "0101", "0102", "0103"]
    order = [line[1] for line in log.lines if line[1] in {"identity", "sent"}]
    assert order[:4] == ["identity", "sent", "sent", "identity"]


def test_a_run_goes_on_where_it_ended(kit):
    def lines(*ends):
        ether, log = kit.ether(3 * MS), kit.log()
        units = [Unit(kit.beacon(name), ether.radio(name)) for name in "ab"]
        runner = VirtualRunner(units, kit.feed(), [log], kit.start)
        for end in ends:
            runner.run(end)
        return log.lines

    assert lines(100 * MS, 250 * MS, SECOND_NS) == lines(SECOND_NS)


def test_it_stops_when_asked_and_says_how_far_it_got(kit):
    asked = iter([False, False, False, True])
    log, runner = run(kit, [kit.beacon("a")], should_stop=lambda: next(asked))
    assert runner.run_ns == 200 * MS
    assert len(log.of("sent")) == 3


def test_progress_grows_to_the_end(kit):
    told: list[int] = []
    run(kit, [kit.beacon("a", period_ns=20 * MS)], progress=told.append)
    assert told == sorted(told)
    assert told[-1] == SECOND_NS
    assert 8 <= len(told) <= 12


def test_without_an_end_it_runs_until_nothing_is_left(kit):
    feed = kit.feed({5 * SECOND_NS: {"a": Inputs()}})
    _, runner = run(kit, [kit.beacon("a", period_ns=None)], feed=feed, until_ns=None)
    assert runner.run_ns == 5 * SECOND_NS


def test_stations_that_answer_each_other_at_once_end_the_run_with_a_sentence(kit):
    with pytest.raises(InputError, match=r"at 0\.000 s of the run a, b went on for .* without time passing"):
        run(kit, [kit.beacon(name, period_ns=SECOND_NS, answers=True) for name in "ab"])


def test_answers_over_a_medium_with_delay_are_fine(kit):
    stations = [kit.beacon("a", period_ns=SECOND_NS), kit.beacon("b", period_ns=None, answers=True)]
    log, _ = run(kit, stations, delay_ns=MS)
    assert log.of("sent") == [(0, "a", "a 1"), (1, "b", "b re a 1")]
    assert log.of("heard") == [(1, "b", "a 1"), (2, "a", "b re a 1")]


def test_a_refused_message_is_told_with_its_cause(kit):
    log, _ = run(kit, [kit.beacon("a"), kit.beacon("b", period_ns=None)], until_ns=350 * MS)
    assert [text for _, _, text in log.of("refused")] == ["ends in 3"]
    assert len(log.of("heard")) == 3


def test_a_frame_the_radio_cannot_take_is_counted_not_sent(kit):
    class Narrow(type(kit.ether().radio("x"))):
        def _send(self, frame, now):
            raise EncodeError("longer than this radio takes")

    log = kit.log()
    VirtualRunner([Unit(kit.beacon("a"), Narrow("a", kit.ether()))], kit.feed(), [log], kit.start).run(150 * MS)
    assert [text for _, _, text in log.of("refused")] == ["BSM: radio a: value: longer than this radio takes"] * 2
    assert log.of("sent") == []


def test_two_units_of_one_name_are_refused(kit):
    ether = kit.ether()
    with pytest.raises(InputError, match="two units are named 'a'"):
        VirtualRunner([Unit(kit.beacon("a"), ether.radio("a")) for _ in range(2)], kit.feed(), [], kit.start)


def test_a_radio_of_the_real_world_is_refused(kit):
    class Antenna(type(kit.ether().radio("x"))):
        wall_clock = True

    with pytest.raises(InputError, match="real time"):
        VirtualRunner([Unit(kit.beacon("a"), Antenna("a", kit.ether()))], kit.feed(), [], kit.start)
