"""Every sender speaks to every receiver about every case.

Strategy.  A sender is asked once for each case; octets from elsewhere are a sender of their own.  A receiver that is a
codec is asked once for each octet string it has to read, however many sent the same one, and all at once, because some
cost a start each time; a device is asked for every cell anew.  Then each cell is judged (`judge`).

Rules.  Every question has a limit, so a run ends: with stacks that hang it takes as many limits as there are questions
until they are given up.  A stack with itself is left out, our own engine excepted: that is its round trip.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from cv2x.harness.interop.case import Case
from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.interop.judge import FOREIGN, judge, known_faults
from cv2x.harness.interop.stack import Answer, Ask, Outcome, Stack

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""
_UNREAD = "octets that our engine does not read, so nobody knows what they should say"
ENOUGH_VOTES = 2
"""So many codecs that agree with one another against our engine are believed."""
AT_ONCE = 4
"""Stacks that speak at the same time."""


@dataclass(slots=True)
class Matrix:
    """All cells, and who made them."""

    stacks: list[Stack]
    cases: list[Case]
    cells: list[Cell] = field(default_factory=list)
    interrupted: bool = False
    took_s: float = 0.0

    @property
    def senders(self) -> list[str]:
        """Names of the rows, in order."""
        rows = [stack.name for stack in self.stacks if stack.sends]
        return [*rows, FOREIGN] if any(case.foreign for case in self.cases) else rows

    @property
    def receivers(self) -> list[str]:
        """Names of the columns, in order."""
        return [stack.name for stack in self.stacks if stack.receives]

    def between(self, sender: str, receiver: str) -> list[Cell]:
        """Return the cells of one sender and one receiver."""
        return [cell for cell in self.cells if cell.sender == sender and cell.receiver == receiver]

    @property
    def asked(self) -> list[Cell]:
        """The cells in which somebody was asked."""
        return [cell for cell in self.cells if cell.status is not Status.NOT_ASKED]

    @property
    def bad(self) -> list[Cell]:
        """The disagreements."""
        return [cell for cell in self.cells if cell.status.bad]


def run_matrix(stacks: Sequence[Stack], cases: Sequence[Case], progress: Progress | None = None) -> Matrix:
    """Return the matrix; an interruption (Ctrl-C) leaves what there is so far, and says so."""
    matrix = Matrix(list(stacks), list(cases))
    begun = time.monotonic()
    tell = progress or _untold
    try:
        sent = _said_by_all(matrix, tell)
        _let_the_others_decide(matrix, sent)
        for receiver in matrix.stacks:
            if receiver.receives:
                _heard_by(matrix, receiver, sent, tell)
    except KeyboardInterrupt:
        matrix.interrupted = True
    matrix.took_s = time.monotonic() - begun
    return matrix


def _untold(what: str, done: int, whole: int) -> None:
    """Nobody looks."""


def _said_by_all(matrix: Matrix, tell: Progress) -> dict[tuple[str, str], Answer]:
    """Return what every sender makes of every case."""
    sent: dict[tuple[str, str], Answer] = {}
    stop = threading.Event()
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:  # each stack has a process of its own to work in
        work = [pool.submit(_said_by, stack, matrix.cases, tell, stop) for stack in matrix.stacks if stack.sends]
        try:
            for future in work:
                sent |= future.result()
        except BaseException:
            stop.set()  # nobody waits for the cases that are left
            raise
    for case in matrix.cases:
        if case.foreign:
            sent[FOREIGN, case.name] = Answer(Outcome.ANSWERED, case.octets, case.message)
    return sent


def _said_by(
    stack: Stack, cases: Sequence[Case], tell: Progress, stop: threading.Event
) -> dict[tuple[str, str], Answer]:
    sent: dict[tuple[str, str], Answer] = {}
    for number, case in enumerate(cases):
        if stop.is_set():
            break
        tell(f"{stack.name} speaks", number, len(cases))
        if case.sender == stack.name:
            sent[stack.name, case.name] = Answer(Outcome.ANSWERED, case.octets, case.message)
            continue
        why = _UNREAD if case.unread else stack.speaks(case.dialect, case.message)
        if case.sender and stack.device:
            why = f"a message of {case.sender}"
        ask = Ask(case.dialect, case.message, case.value, case.octets, case.name)
        sent[stack.name, case.name] = Answer(Outcome.NOT_ASKED, reason=why) if why else stack.encode(ask)
    return sent


def _let_the_others_decide(matrix: Matrix, sent: dict[tuple[str, str], Answer]) -> None:
    """Take the octets of a value that two other codecs agree on for the right ones, where our engine says others.

    What is right was worked out by our engine, which may be wrong; then it is the one to be named.
    """
    voters = [stack for stack in matrix.stacks if stack.sends and not stack.device and stack.name != "ours"]
    for at, case in enumerate(matrix.cases):
        if case.source or case.unread:
            continue
        answers = [sent[stack.name, case.name] for stack in voters if not known_faults(stack, case)]
        votes = [answer.octets for answer in answers if answer.outcome is Outcome.ANSWERED]
        if len(votes) >= ENOUGH_VOTES and len(set(votes)) == 1 and case.octets != votes[0]:
            matrix.cases[at] = replace(case, octets=votes[0])


def _heard_by(matrix: Matrix, receiver: Stack, sent: dict[tuple[str, str], Answer], tell: Progress) -> None:
    """Let a receiver hear every sender, and judge."""
    senders: list[Stack | None] = [stack for stack in matrix.stacks if stack.sends]
    if any(case.foreign for case in matrix.cases):
        senders.append(None)
    asked: dict[tuple[str, str], int] = {}
    """Sender and case -> number of the question."""
    asks: list[Ask] = []
    known: dict[tuple[str, str, bytes], int] = {}
    why_not: dict[str, str] = {}
    for case in matrix.cases:
        why_not[case.name] = _why_not_heard(receiver, case)
        for sender in senders:
            name = sender.name if sender is not None else FOREIGN
            answer = sent.get((name, case.name))
            if why_not[case.name] or answer is None or not answer.answered or _with_itself(sender, receiver):
                continue
            key = (case.dialect, case.message, answer.octets)
            if receiver.device or key not in known:
                known[key] = len(asks)
                asks.append(Ask(case.dialect, case.message, case.value, answer.octets, case.name))
            asked[name, case.name] = known[key]
    tell(f"{receiver.name} listens", 0, len(asks))
    answers = receiver.decode_many(asks)
    tell(f"{receiver.name} listens", len(asks), len(asks))
    for sender in senders:
        if _with_itself(sender, receiver):
            continue
        name = sender.name if sender is not None else FOREIGN
        for case in matrix.cases:
            encoded = sent.get((name, case.name))
            if encoded is None:
                continue
            number = asked.get((name, case.name))
            decoded = None if number is None else answers[number]
            if encoded.answered and number is None:
                decoded = Answer(Outcome.NOT_ASKED, reason=why_not[case.name])
            elif why_not[case.name] and encoded.outcome is not Outcome.NOT_ASKED:
                encoded = Answer(Outcome.NOT_ASKED, reason=why_not[case.name])
            matrix.cells.append(judge(sender, receiver, case, encoded, decoded))


def _why_not_heard(receiver: Stack, case: Case) -> str:
    if case.unread:  # octets our engine does not read: whoever knows the dialect at all is asked
        return "" if receiver.reads_anything else f"{receiver.name} is asked about whole messages only"
    return receiver.speaks(case.dialect, case.message) or receiver.suits(case.dialect, case.message, case.octets)


def _with_itself(sender: Stack | None, receiver: Stack) -> bool:
    return sender is receiver and receiver.name != "ours"
