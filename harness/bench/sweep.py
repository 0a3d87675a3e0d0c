"""A sweep of path loss: turn the attenuator, send numbered frames, count those that arrive.

Rules.  Whatever ends a sweep, its end, Ctrl-C, SIGTERM, or a fault, the attenuator is taken back to its safe value, and
where that fails it is said at what value it was left.  A step counts when it is whole: one that was interrupted is done
again.  Frames not sent are counted apart and are no loss of the air.  Real time on this machine's clock.
"""

from __future__ import annotations

import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

from cv2x.clock import MILLISECOND_NS, SECOND_NS, format_instant, wall_stamp
from cv2x.errors import InputError, NotSentError, UnavailableError
from cv2x.harness.bench.attenuator import Attenuator
from cv2x.harness.bench.plan import StepResult, SweepFile, SweepPlan
from cv2x.harness.bench.probe_frames import ProbeFrames
from cv2x.harness.links import wilson
from cv2x.radio.base import Radio

SETTLE_S = 0.2
"""From a new attenuation to the first frame: relays bounce, receivers adjust their gain."""
LINGER_S = 0.3
"""How long the last frame of a step is waited for: longer than PC5's reservation period."""
POLL_NS = 2 * MILLISECOND_NS

Told = Callable[[StepResult], None]


@dataclass(slots=True)
class _Count:
    sent: int = 0
    not_sent: int = 0
    duplicates: int = 0
    strangers: int = 0


class Sweep:
    """One sweep between two radios; what they speak through has the attenuator in it."""

    def __init__(self, plan: SweepPlan, attenuator: Attenuator, sender: Radio, hearer: Radio, safe_db: float) -> None:
        if not 0 < plan.rate_hz <= 1000 or not 0 < plan.dwell_s <= 86_400:
            raise InputError(f"{plan.rate_hz:g} Hz for {plan.dwell_s:g} s makes no sense", field="--rate")
        self.plan, self.safe_db = plan, safe_db
        self.steps_db = plan.steps_db()
        self._attenuator, self._sender, self._hearer = attenuator, sender, hearer
        self._probe = ProbeFrames(sender, plan.octets, plan.rate_hz)

    def run(self, file: SweepFile, told: Told | None = None) -> None:
        """Do the steps that are not done yet.  Raises UnavailableError where instrument, radio or file fail; what ended
        the sweep otherwise (KeyboardInterrupt) goes on up."""
        try:
            for number, db in enumerate(self.steps_db):
                if db in file.done:
                    continue
                self._attenuator.set_db(db)
                result = self._step(number, db)
                file.add(result)
                if told is not None:
                    told(result)
        finally:
            self._make_safe()

    def _make_safe(self) -> None:
        # A second Ctrl-C must not stop this; it is delivered afterwards.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        try:
            for attempt in (1, 2):
                try:
                    self._attenuator.set_db(self.safe_db)
                    return
                except UnavailableError as error:
                    if attempt == 2:
                        raise UnavailableError(
                            f"the attenuator was NOT taken back to its safe {self.safe_db:g} dB: {error}"
                        ) from error
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _step(self, step: int, db: float) -> StepResult:
        began = format_instant(wall_stamp().utc_ns)
        count, numbers, rssi = _Count(), set[int](), list[float]()
        self._listen(SETTLE_S, step, count, set(), [])  # stragglers of the step before
        count.strangers = count.duplicates = 0
        period_ns = round(SECOND_NS / self.plan.rate_hz)
        first_ns = time.monotonic_ns()
        frames = max(1, round(self.plan.dwell_s * self.plan.rate_hz))
        for number in range(frames):
            self._send(step, number, count)
            left_ns = first_ns + (number + 1) * period_ns - time.monotonic_ns()
            self._listen(max(left_ns, 0) / SECOND_NS, step, count, numbers, rssi)
        self._listen(LINGER_S, step, count, numbers, rssi)
        late = sum(report.frame is not None for report in self._sender.take_reports())
        count.sent, count.not_sent = count.sent - late, count.not_sent + late
        heard = len(numbers)
        low, high = wilson(heard, max(count.sent, heard))
        known = count.sent > 0
        return StepResult(
            db,
            count.sent,
            count.not_sent,
            heard,
            count.duplicates,
            count.strangers,
            round(heard / max(count.sent, heard), 6) if known else None,
            round(low, 6) if known else None,
            round(high, 6) if known else None,
            round(sum(rssi) / len(rssi), 2) if rssi else None,
            min(rssi, default=None),
            max(rssi, default=None),
            began,
        )

    def _send(self, step: int, number: int, count: _Count) -> None:
        try:
            self._sender.send(self._probe.frame(step, number), wall_stamp())
        except NotSentError:
            count.not_sent += 1
        else:
            count.sent += 1

    def _listen(self, seconds: float, step: int, count: _Count, numbers: set[int], rssi: list[float]) -> None:
        """Serve both radios for a while and count what arrives."""
        deadline_ns = time.monotonic_ns() + round(seconds * SECOND_NS)
        while True:
            now = wall_stamp()
            self._sender.receive(now)  # its answers and reports; whom it hears is not asked
            for reception in self._hearer.receive(now):
                known = self._probe.known(reception.frame)
                if known is None or known[0] != step:
                    count.strangers += 1
                elif known[1] in numbers:
                    count.duplicates += 1
                else:
                    numbers.add(known[1])
                    if reception.rssi_dbm is not None:
                        rssi.append(reception.rssi_dbm)
            left_ns = deadline_ns - time.monotonic_ns()
            if left_ns <= 0:
                return
            watched = [
                descriptor for radio in (self._hearer, self._sender) if (descriptor := radio.fileno()) is not None
            ]
            wait_ns = min(left_ns, POLL_NS if len(watched) < 2 else 100 * MILLISECOND_NS)
            select.select(watched, [], [], wait_ns / SECOND_NS)
