from __future__ import annotations

from cv2x.clock import SECOND_NS
from cv2x.messages.model import Position
from cv2x.obu.positioning.gate import JumpGate
from cv2x.station.inputs import PositionFix

METRE = 1 / 111_320.0


def fix(at_s: float, north_m: float = 0.0) -> PositionFix:
    return PositionFix(round(at_s * SECOND_NS), Position(north_m * METRE, 121.0))


def told(*fixes: PositionFix) -> list[str | None]:
    gate = JumpGate()
    return [gate.take(one) for one in fixes]


def test_driving_is_believed() -> None:
    assert told(*(fix(n / 10, 3.0 * n) for n in range(20))) == [None] * 20


def test_one_jump_is_left_out() -> None:
    assert told(fix(0), fix(1, 14), fix(2, 900), fix(3, 42)) == [None, None, "jump", None]


def test_a_place_that_stays_is_believed_again() -> None:
    assert told(fix(0), fix(1, 900), fix(2, 910), fix(3, 920), fix(4, 930)) == [None, "jump", "jump", None, None]


def test_jumps_all_over_the_place_are_not() -> None:
    assert told(fix(0), fix(1, 900), fix(2, -900), fix(3, 900), fix(4, -900)) == [None, *["jump"] * 4]


def test_just_inside_and_outside_of_what_driving_explains() -> None:
    assert told(fix(0), fix(1, 129.5)) == [None, None]
    assert told(fix(0), fix(1, 130.5)) == [None, "jump"]


def test_time() -> None:
    assert told(fix(20), fix(20), fix(19), fix(21), fix(0)) == [None, "repeated", "older than the last", None, None]


def test_no_place_on_earth() -> None:
    assert told(PositionFix(0, Position(91.0, 0.0))) == ["place not on Earth"]


def test_across_the_date_line() -> None:
    gate = JumpGate()
    assert gate.take(PositionFix(0, Position(0.0, 179.99999))) is None
    assert gate.take(PositionFix(SECOND_NS, Position(0.0, -179.99999))) is None
