"""The parts of a comparison on values made by hand."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest

from cv2x.errors import InputError
from cv2x.harness import diff
from cv2x.harness.diff.alerts import alert_findings
from cv2x.harness.diff.alignment import Aligner, align
from cv2x.harness.diff.channel import channel_findings
from cv2x.harness.diff.fields import differences
from cv2x.harness.diff.finding import ORDER
from cv2x.harness.diff.latency import latency_findings
from cv2x.harness.diff.sentences import sentence, words
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import Tolerances, read_tolerances
from cv2x.harness.diff.words import WORDS
from cv2x.harness.distribution import Distribution

MS = 1_000_000


def times(pairs: list[Any]) -> list[tuple[int | None, int | None]]:
    return [(a and a[0], b and b[0]) for a, b in pairs]


def test_messages_are_paired_by_time_and_not_by_place() -> None:
    a = [(at, at) for at in (100, 200, 300, 400)]
    b = [(at + 10, at) for at in (100, 300, 400, 500)]
    assert times(align(a, b, 50)) == [(100, 110), (200, None), (300, 310), (400, 410), (None, 510)]


def test_pairing_as_it_is_read_is_pairing_of_the_whole() -> None:
    rng = random.Random(5)
    a = sorted({(100 + i * 100 + rng.randrange(-20, 20), i) for i in range(200) if rng.random() > 0.1})
    b = sorted({(100 + i * 100 + rng.randrange(-20, 20), i) for i in range(200) if rng.random() > 0.1})
    whole = align(a, b, 50)
    aligner, settled, most = Aligner[int](50), [], 0
    for at, from_a, what in sorted([(t, True, w) for t, w in a] + [(t, False, w) for t, w in b]):
        aligner.take(from_a, at, what)
        settled += list(aligner.settled(at))
        most = max(most, aligner.waiting)
    settled += list(aligner.settled(float("inf")))
    assert settled == whole
    assert all(x[1] == y[1] for x, y in whole if x is not None and y is not None)
    assert most <= 6  # what waits is a window, not the stream


def alert(raised_s: float, target: str = "van", cleared_s: float | None = None, **more: Any) -> dict[str, Any]:
    row = {
        "unit": "car",
        "id": "FCW",
        "target": f"vehicle:{target}",
        "target_name": target,
        "raised_s": raised_s,
        "cleared_s": cleared_s,
    }
    return {**row, "sentence": "forward collision", "numbers": {}, **more}


def found(old: list[dict[str, Any]], new: list[dict[str, Any]], vary: bool = False) -> list[tuple[str, bool]]:
    return [(one.kind, one.regression) for one in alert_findings(old, new, 60.0, Tolerances(), vary=vary)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([alert(5.0)], [alert(5.0)], []),
        ([alert(5.0)], [alert(5.05)], [("alert_later", False)]),
        ([alert(5.0)], [alert(5.2)], [("alert_later", True)]),
        ([alert(5.0)], [alert(4.0)], [("alert_earlier", False)]),
        ([alert(5.0)], [], [("alert_gone", True)]),
        ([], [alert(5.0)], [("alert_new", True)]),
        ([alert(5.0)], [alert(5.1, "bus")], [("alert_target", True)]),
        ([alert(5.0)], [alert(25.0, "bus")], [("alert_gone", True), ("alert_new", True)]),
        ([alert(5.0), alert(30.0)], [alert(30.0)], [("alert_gone", True)]),
        ([alert(5.0, cleared_s=6.0)], [alert(5.0, cleared_s=7.0)], [("alert_lasted", False)]),
        ([alert(5.0)], [alert(5.0, numbers={"advice_mps": 8.0})], [("alert_numbers", False)]),
    ],
)
def test_alerts(old: list[dict[str, Any]], new: list[dict[str, Any]], expected: list[tuple[str, bool]]) -> None:
    assert found(old, new) == expected


def test_a_small_shift_in_real_time_is_noise() -> None:
    assert found([alert(5.0)], [alert(5.07)], vary=True) == []
    assert found([alert(5.0)], [alert(5.17)], vary=True) == [("alert_later", True)]


def test_entries_that_are_numbered_are_compared_by_their_number() -> None:
    old = {"lanes": [{"laneID": 1, "width": 3}, {"laneID": 2, "width": 4}]}
    new = {"lanes": [{"laneID": 2, "width": 5}]}
    assert [(path, a, str(b)) for path, a, b in differences(old, new)] == [
        ("lanes[*].width", 4, "5"),
        ("lanes[*]", "number 1", "nothing"),
    ]


def side(letter: str, part: str, spent_ns: list[int], over_air: str = "simulated") -> Side:
    booked = Distribution()
    booked.extend(spent_ns)
    rows = {"hops": [], "over_air": [], "radio_access": []} | {part: [{"hop": "x", "message": "x", **booked.summary()}]}
    return Side(letter, Path(letter), {"latency": {"over_air_is": over_air, **rows}, "dialects": ["ydt3709"]}, None)


def spread(middle_ns: int, seed: int, count: int = 500) -> list[int]:
    rng = random.Random(seed)
    return [round(middle_ns * rng.lognormvariate(0, 0.4)) for _ in range(count)]


def judged(old: Side, new: Side, stated: dict[str, str]) -> list[tuple[str, bool]]:
    return [(one.kind, getattr(one, "regression", False)) for one in latency_findings(old, new, Tolerances(stated))]


def test_compute_time_is_judged_only_by_a_tolerance_that_is_stated_and_beyond_chance() -> None:
    old, same, slow = (side("A", "hops", spread(ns, seed)) for ns, seed in ((20_000, 1), (20_000, 2), (60_000, 3)))
    assert judged(old, slow, {}) == []
    assert judged(old, same, {"compute": "50 %"}) == []
    assert judged(old, same, {"compute": "0 %"}) == []  # what differs is within chance
    assert judged(old, slow, {"compute": "50 %"}) == [("compute_longer", True)]
    assert judged(slow, old, {"compute": "50 %"}) == [("compute_shorter", False)]
    assert judged(old, slow, {"compute": "250 %"}) == []


def test_simulated_delay_is_judged_by_default_and_the_wall_clock_is_not() -> None:
    old, slow = side("A", "over_air", spread(10 * MS, 1)), side("B", "over_air", spread(15 * MS, 2))
    assert judged(old, slow, {}) == [("latency_longer", True)]
    assert judged(old, slow, {"latency": "any"}) == [("latency_longer", False)]
    walls = [side(letter, "over_air", spread(ms * MS, ms), "wall clock") for letter, ms in (("A", 10), ("B", 15))]
    assert judged(*walls, {}) == [("wall_clock_air", False)]
    assert judged(*walls, {"latency": "20 %"}) == [("latency_longer", True)]


def heard(up_to_m: float | None, cbr: float, cep95_m: float | None) -> Side:
    known = {"up_to_m": up_to_m, "ended": False, "at_least": 0.9}
    told = {
        "range": {"known": known, "counted": known},
        "cbr": [{"unit": "car", "mean_cbr": cbr}, {"unit": "van", "mean_cbr": 0.1}],
        "position_errors": [{"unit": "car", "cep95_m": cep95_m}],
    }
    return Side("A", Path("A"), {"reception": told}, None)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (heard(300, 0.1, 0.5), []),
        (heard(280, 0.105, 0.55), [("range_shorter", False)]),
        (heard(200, 0.2, 3.0), [("range_shorter", True), ("cbr_higher", True), ("position_higher", True)]),
        (heard(320, 0.02, None), [("range_longer", False), ("cbr_lower", False)]),
        (heard(None, 0.12, 1.0), [("cbr_higher", False), ("position_higher", False)]),
    ],
)
def test_range_load_and_position_error(new: Side, expected: list[tuple[str, bool]]) -> None:
    told = list(channel_findings(heard(300, 0.1, 0.5), new, Tolerances()))
    assert [(one.kind, one.regression) for one in told] == expected
    assert all(sentence(one, words(lang), Tolerances()) for one in told for lang in ("en", "zh"))


def test_tolerances_come_from_options_and_files_and_the_last_one_wins(tmp_path: Path) -> None:
    file = tmp_path / "tolerances.yaml"
    file.write_text("alert later: 0.3 s\nreception: 2 %\nalerts-gone: 1\n")
    told = read_tolerances([str(file), "alert_later=0.4 s", "gap=any"])
    assert (told["alert-later"], told["reception"], told["alerts-gone"]) == (0.4, 0.02, 1)
    assert told["gap"] == float("inf")
    assert told["latency"] == 0.1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("alert-latr=1 s", "did you mean 'alert-later'"),
        ("gap=5", "gap: '5' is not a time"),
        ("messages=3 s", "messages: '3 s' is not a ratio"),
        ("alerts-new=two", "is not a count"),
        ("alerts-new=-1", "negative"),
        ("nowhere.yaml", "neither key=value nor a file"),
    ],
)
def test_a_tolerance_that_is_none_is_named(given: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_tolerances([given])


def test_a_fault_in_a_file_of_tolerances_has_its_line(tmp_path: Path) -> None:
    file = tmp_path / "t.yaml"
    file.write_text("gap: 1 s\nreception: lots\n")
    with pytest.raises(InputError, match=r"t\.yaml:2: reception"):
        read_tolerances([str(file)])
    file.write_text("gap: 1 s\nreceptoin: 1 %\n")
    with pytest.raises(InputError, match=r"t\.yaml:2: .*did you mean 'reception'"):
        read_tolerances([str(file)])


def test_everything_that_can_be_found_has_words_with_the_same_fields_in_both_languages() -> None:
    sources = "".join(path.read_text("utf-8") for path in Path(diff.__file__).parent.glob("*.py"))
    notes = {f"note_{kind}" for kind in re.findall(r'Note\(\s*"(\w+)"', sources)}
    assert len(notes) >= 10
    kinds = {kind.replace("compute", "latency") for kind in ORDER}
    assert kinds | notes <= WORDS.keys()
    for key, (english, chinese) in WORDS.items():
        assert sorted(re.findall(r"\{(\w+)\}", english)) == sorted(re.findall(r"\{(\w+)\}", chinese)), key
