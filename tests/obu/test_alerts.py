from __future__ import annotations

from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages.model import Position
from cv2x.obu.alerts import HOLD_NS, AlertBook
from cv2x.obu.applications.base import Finding

HERE = Position(31.0, 121.0)
START = Stamp(1_800_000_000 * SECOND_NS, 0)


def told(book, found, at_ns):
    alerts = book.update(found, START.later(at_ns), HERE)
    return [(alert.id, alert.phase, alert.target, dict(alert.numbers)) for alert in alerts]


def test_raised_once_held_and_cleared_after_the_hold_time():
    book = AlertBook({"FCW": {}})
    finding = Finding("vehicle:01", {"ttc_s": 2.0})
    assert book.deadline_ns is None
    assert told(book, {"FCW": [finding]}, 0) == [("FCW", "raised", "vehicle:01", {"ttc_s": 2.0})]
    assert told(book, {"FCW": [Finding("vehicle:01", {"ttc_s": 0.5})]}, 100) == []
    assert book.deadline_ns == 100 + HOLD_NS
    assert told(book, {"FCW": []}, 99 + HOLD_NS) == []
    assert told(book, {}, 100 + HOLD_NS) == [("FCW", "cleared", "vehicle:01", {"ttc_s": 2.0})]
    assert book.deadline_ns is None
    assert told(book, {"FCW": [finding]}, 200 + HOLD_NS)[0][1] == "raised"


def test_a_value_trembling_around_its_threshold_rings_once():
    book = AlertBook({"FCW": {}})
    finding = Finding("vehicle:01", {"ttc_s": 2.0})
    phases = []
    for tenth in range(50):
        phases += told(book, {"FCW": [finding] if tenth % 3 else []}, tenth * SECOND_NS // 10)
    assert [phase for _, phase, _, _ in phases] == ["raised"]


def test_advice_is_told_again_when_it_differs_from_what_was_told_last():
    book = AlertBook({"GLOSA": {"advice_mps": 1.0}})
    phases = []
    for tenth in range(26):  # 14.0 down to 11.5 in steps of 0.1: each step is small, their sum is not
        numbers = {"advice_mps": 14.0 - tenth / 10, "distance_m": 200.0 - 10 * tenth}
        phases += told(book, {"GLOSA": [Finding("junction:1/2", numbers)]}, tenth * SECOND_NS // 10)
    assert [phase for _, phase, _, _ in phases] == ["raised", "updated", "updated"]
    assert [round(numbers["advice_mps"], 1) for _, _, _, numbers in phases] == [14.0, 12.9, 11.8]


def test_targets_stand_on_their_own():
    book = AlertBook({"ICW": {}})
    one, two = Finding("vehicle:01", {}), Finding("vehicle:02", {})
    assert [target for _, _, target, _ in told(book, {"ICW": [one, two]}, 0)] == ["vehicle:01", "vehicle:02"]
    assert told(book, {"ICW": [two]}, HOLD_NS) == [("ICW", "cleared", "vehicle:01", {})]
