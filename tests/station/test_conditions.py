from __future__ import annotations

from cv2x.clock import SECOND_NS, Stamp
from cv2x.station.conditions import AGAIN_NS, MAP_CONFLICT, MOST_STANDING, TOO_MANY, Condition, ConditionBook

NOW = Stamp(1_800_000_000 * SECOND_NS, SECOND_NS)


def one(subject: str, detail: str = "") -> Condition:
    return Condition(MAP_CONFLICT, "began", subject, detail)


def phases(told) -> list[tuple[str, str]]:
    return [(condition.subject, condition.phase) for condition in told]


def test_a_condition_is_told_when_it_begins_and_when_it_ends():
    book = ConditionBook()
    told = [phases(book.update(holding, NOW)) for holding in ([], [one("a")], [one("a")], [], [])]
    assert told == [[], [("a", "began")], [], [("a", "ended")], []]
    assert not book


def test_content_that_changes_all_the_time_is_told_now_and_then():
    book, told = ConditionBook(), 0
    for second in range(60):
        told += len(book.update([one("a", str(second))], NOW.later(second * SECOND_NS)))
    assert told == 60 // (AGAIN_NS // SECOND_NS)


def test_a_flood_of_conditions_is_one_condition():
    book = ConditionBook()
    flood = [one(str(number)) for number in range(1000)]
    told = book.update([one("first")], NOW) + book.update([*flood, one("first")], NOW.later(1))
    assert len(told) == MOST_STANDING
    assert [condition.subject for condition in told if condition.cause == TOO_MANY] == ["air"]
    assert book.update([*flood, one("first")], NOW.later(2)) == ()
    assert ("first", "ended") not in phases(book.update([one("first")], NOW.later(3)))
