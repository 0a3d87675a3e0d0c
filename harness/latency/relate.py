"""Which relation of two runs' clocks to go by: the user's word, or the best that the runs themselves hold.

Exchanges beat statements: they are measured.  Where both are there and contradict each other, the exchanges stand and
the contradiction is told.
"""

from __future__ import annotations

import numpy as np

from cv2x.errors import InputError
from cv2x.harness.clocks.evidence import Evidence
from cv2x.harness.clocks.exchange import MAX_RATE, Exchange
from cv2x.harness.clocks.offset import Offset
from cv2x.harness.clocks.relation import ClockRelation, ExchangedClocks, SameClock, StatedClocks
from cv2x.harness.clocks.status import ClockStatus
from cv2x.harness.latency.stamps import RunStamps

CHOICES = ("auto", "exchange", "stated", "same")


def relate(
    ours: RunStamps, peers: RunStamps, choice: str = "auto", rate: float = MAX_RATE
) -> tuple[ClockRelation, list[str]]:
    """Return how the second run's clock stands to the first one's, and what to tell about that.

    ``choice``: ``exchange``, ``stated`` (both follow UTC), ``same`` (one machine), or ``auto`` for the first of the
    former two that is there.  Raises InputError where there is none.
    """
    if choice == "same":
        return SameClock(), []
    notes = [*_faults(ours), *_faults(peers)]
    offset = Offset([*_exchanges(ours.clock), *(one.seen_from_peer() for one in _exchanges(peers.clock))], rate)
    stated = StatedClocks(_statuses(ours), _statuses(peers), rate)
    if offset.stretches and choice != "stated":
        if offset.outvoted:
            notes.append(f"{offset.outvoted} exchanges contradict those before and after them and were left out")
        notes += [
            f"a clock was set by about {jump.by_ns / 1e6:+.3f} ms meanwhile: frames of that moment are left out"
            for jump in offset.jumps
        ]
        if stated.usable:
            notes += _contradiction(offset, stated)
        return ExchangedClocks(offset), notes
    if choice == "exchange":
        raise InputError(f"{_nothing(ours, peers)}; {_REMEDY}", field="--clock")
    if stated.usable:
        return stated, notes
    if choice == "stated":
        raise InputError(
            "no clock service stated a bound in both runs (cv2x bench time says what this machine's does)",
            field="--clock",
        )
    raise InputError(
        f"nothing says how the two clocks stand to each other: {_nothing(ours, peers)}, and no clock service stated a "
        f"bound in both runs; {_REMEDY}, or say --clock same if both ran on one machine",
        field="--clock",
    )


_REMEDY = "run one unit with --clock-port and the other with --clock-peer"


def _exchanges(evidence: Evidence | None) -> list[Exchange]:
    return evidence.exchanges if evidence is not None else []


def _statuses(run: RunStamps) -> list[ClockStatus]:
    return run.clock.statuses if run.clock is not None else []


def _nothing(*runs: RunStamps) -> str:
    asked = [run for run in runs if run.clock is not None and run.clock.asks]
    if not asked:
        return "neither run asked the other for its clock"
    told = []
    for run in asked:
        clock = run.clock
        assert clock is not None  # noqa: S101 - chosen so
        why = ", ".join(f"{cause} {count} times" for cause, count in clock.faults.most_common(3))
        told.append(f"{clock.unit} asked {clock.asks} and got no answer it could use" + (f" ({why})" if why else ""))
    return "; ".join(told)


def _faults(run: RunStamps) -> list[str]:
    clock = run.clock
    if clock is None:
        return []
    notes = [f"clock exchange of {clock.unit}: {cause}, {count} times" for cause, count in sorted(clock.faults.items())]
    if clock.damaged:
        notes.append(f"{clock.damaged} lines of the clock evidence of {clock.unit} do not read and were passed over")
    return notes


def _contradiction(offset: Offset, stated: StatedClocks) -> list[str]:
    at = np.concatenate([stretch.at_ns for stretch in offset.stretches])
    measured, said = offset.bounds(at), stated.bounds(at)
    apart = (measured.least_ns > said.most_ns) | (measured.most_ns < said.least_ns)
    if not apart.any():
        return []
    first = int(np.argmax(apart))
    return [
        f"the clock services say the clocks are at most {int(said.half_ns[first]) / 1e6:.3f} ms apart, the exchanges "
        f"that they are {int(measured.middle_ns[first]) / 1e6:+.3f} ms apart: the exchanges stand, one of the services "
        "is wrong"
    ]
