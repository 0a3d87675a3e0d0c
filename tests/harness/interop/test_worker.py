"""A stack in a process of its own that hangs, is late, answers twice, dies or talks nonsense: a verdict, in time."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from cv2x.errors import UnavailableError
from cv2x.harness.interop.case import Case
from cv2x.harness.interop.cell import Status
from cv2x.harness.interop.matrix import run_matrix
from cv2x.harness.interop.ours import OurStack
from cv2x.harness.interop.process_stack import ProcessStack
from cv2x.harness.interop.sentences import sentence
from cv2x.harness.interop.stack import Ask, Options, Outcome
from cv2x.harness.interop.worker import MAX_FAILURES
from tests.harness.interop.conftest import made

LIMIT_S = 0.4


def unruly(how: str, limit_s: float = LIMIT_S) -> ProcessStack:
    command = f"{sys.executable} {Path(__file__).parent / 'unruly.py'} {how}"
    return ProcessStack.open("unruly", Options(limit_s=limit_s, start_s=20, programs={"unruly": command}))


@pytest.fixture(scope="module")
def bsm() -> Case:
    return made("j2735-2024", "BSM", "minimal")


def ask(case: Case) -> Ask:
    return Ask(case.dialect, case.message, case.value, case.octets, case.name)


@pytest.mark.parametrize(
    ("how", "outcome", "part"),
    [
        ("silent", Outcome.NO_ANSWER, "no answer within 0.4 s, nor within 0.8 s"),
        ("late=1.3", Outcome.LATE, "limit 1 s"),
        ("twice", Outcome.TWICE, "2 answers"),
        ("dies", Outcome.CRASHED, "ended with status 3"),
        ("noise", Outcome.NONSENSE, "Segmentation fault"),
        ("nonsense", Outcome.NONSENSE, "an answer that is none"),
        ("passes-over", Outcome.NO_ANSWER, "the question was passed over"),
        ("long", Outcome.CRASHED, "the process"),
        ("refuses", Outcome.REFUSED, "optional field absent"),
    ],
)
def test_misbehaviour_is_an_outcome_with_its_evidence(bsm: Case, how: str, outcome: Outcome, part: str) -> None:
    with unruly(how, 1.0 if how.startswith("late") else LIMIT_S if how == "silent" else 10.0) as stack:
        answer = stack.encode(ask(bsm))
        assert answer.outcome is outcome
        assert part in answer.reason
        if how not in ("noise",):
            assert "asked to encode" in answer.said
        if how == "refuses":
            assert (answer.path, answer.bit) == ("coreData.speed", 196)
        if how == "twice":
            assert answer.octets == b"\x00\x14"
            assert answer.further == (b"0015",)


def test_a_matrix_with_a_silent_stack_ends(bsm: Case) -> None:
    """It is waited for a stated number of times, and every cell has its verdict."""
    cases = [bsm, *(made("j2735-2024", "BSM", kind) for kind in ("full", "low", "high"))]
    begun = time.monotonic()
    with unruly("silent") as stack:
        matrix = run_matrix([OurStack.open("ours", Options()), stack], cases)
    waited = MAX_FAILURES * 2 * LIMIT_S
    assert time.monotonic() - begun < waited + 20, "twice the limit for each silence, and the start of processes"
    silent = [cell for cell in matrix.cells if cell.status is Status.NO_ANSWER]
    assert len(silent) == 2 * len(cases)
    assert {cell.suspect for cell in silent} == {"unruly"}
    assert sum("not asked any more" in sentence(cell) for cell in silent) == len(silent) - MAX_FAILURES
    assert all(cell.status is Status.AGREE for cell in matrix.cells if cell not in silent)


def test_a_lying_stack_is_found_out(bsm: Case) -> None:
    with unruly("lies") as stack:
        matrix = run_matrix([OurStack.open("ours", Options()), stack], [bsm])
    said, heard = (cell for cell in matrix.cells if "unruly" in (cell.sender, cell.receiver))
    for cell in (said, heard):
        assert cell.status.bad
        assert cell.suspect == "unruly"
    assert {said.status, heard.status} == {Status.REFUSED, Status.DIFFERS}


def test_a_stack_that_does_not_start_says_why() -> None:
    with pytest.raises(UnavailableError, match="no such licence"):
        unruly("never-starts")
    with pytest.raises(UnavailableError, match="does not start"):
        ProcessStack.open("gone", Options(programs={"gone": "/nowhere/stack"}))


def test_a_stack_that_died_is_started_again(bsm: Case) -> None:
    with unruly("dies", 5.0) as stack:
        outcomes = [stack.encode(ask(bsm)) for _ in range(MAX_FAILURES + 1)]
    assert [answer.outcome for answer in outcomes] == [Outcome.CRASHED] * MAX_FAILURES + [Outcome.NO_ANSWER]
    assert "not asked any more" in outcomes[-1].reason
