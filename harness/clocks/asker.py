"""The asking side of clock exchanges: a STAMP sender (RFC 8762) in a thread of its own.

Questions go out about every 50 ms, at intervals drawn at random so that they keep no step with what is measured, and
are waited for for a second.  An answer counts once, for the question that is open under its number and says back the
question's own stamp; all else is a fault with a name: an answer too late, twice, to nothing we asked, with stamps that
cannot be true.  A peer that answers nothing is only counted: it costs what it costs to send.
"""

from __future__ import annotations

import contextlib
import random
import select
import socket
import threading
from collections import Counter, deque
from collections.abc import Callable

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, wall_stamp
from cv2x.errors import UnavailableError
from cv2x.harness.clocks.evidence import EvidenceFile
from cv2x.harness.clocks.exchange import Exchange
from cv2x.harness.clocks.reflector import UNSYNCHRONISED
from cv2x.harness.clocks.stamp_packet import OCTETS, pack_question, parse_answer, to_ntp
from cv2x.harness.clocks.stamping import arrived
from cv2x.radio.arrivals import Arrivals

INTERVAL_NS = 50 * MILLISECOND_NS
"""Mean time between questions; each lies between half and one and a half of it (a default of this project)."""
PATIENCE_NS = SECOND_NS
"""How long an answer is waited for."""

UNANSWERED = "unanswered"
LATE = "answered too late"
TWICE = "answered twice"
UNASKED = "answer to nothing we asked"
NO_ANSWER = "not an answer"
PTP_STAMPS = "stamps in PTP format"
REFUSED = "refused: nobody answers there"
NOT_SENT = "question not sent"
_REMEMBERED = 4096
"""Questions that are over, remembered to call their answers late or second."""


class Asker:
    """Asks one peer until it is closed; what comes of it goes to ``evidence``.

    Raises UnavailableError where no socket can be had.
    """

    def __init__(
        self, peer: tuple[str, int], evidence: EvidenceFile | None = None, clock: Callable[[], Stamp] = wall_stamp
    ) -> None:
        self.counters: Counter[str] = Counter()
        """``asked``, ``answered``, and every fault by name."""
        self.exchanges: deque[Exchange] = deque(maxlen=_REMEMBERED)
        """The latest."""
        self.estimate = UNSYNCHRONISED
        self._evidence, self._clock = evidence, clock
        self._arrivals = Arrivals(self.counters, 2048)
        self._open: dict[int, tuple[int, int]] = {}
        """Number of an open question -> its stamp (UTC) and when it was asked (monotonic)."""
        self._over: dict[int, str] = {}
        self._sequence = 0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._socket.setblocking(False)
            self._socket.connect(peer)
            self._arrivals.prepare(self._socket)
        except OSError as error:
            self._socket.close()
            raise UnavailableError(f"the clock peer {peer[0]}:{peer[1]} cannot be asked: {error.strerror}") from error
        self._random = random.Random()  # noqa: S311 - intervals, not secrets
        self._stop, self._stopped = socket.socketpair()
        self._thread = threading.Thread(target=self._ask, name="clock asker", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop asking, what is open staying unanswered; safe to call twice."""
        if self._thread.is_alive():
            self._stop.send(b"x")
            self._thread.join(5)
        for one in (self._socket, self._stop, self._stopped):
            one.close()

    def _ask(self) -> None:
        next_ns = self._clock().monotonic_ns
        try:
            while True:
                now = self._clock()
                if now.monotonic_ns >= next_ns:
                    self._question()
                    interval_ns = round(INTERVAL_NS * self._random.uniform(0.5, 1.5))
                    next_ns = max(next_ns + interval_ns, now.monotonic_ns + INTERVAL_NS // 2)
                self._give_up(now)
                wait_s = max(0, next_ns - self._clock().monotonic_ns) / SECOND_NS
                readable, _, _ = select.select([self._socket, self._stopped], [], [], wait_s)
                if self._stopped in readable:
                    return
                if readable:
                    self._answers()
        except UnavailableError as error:  # the evidence cannot be written (disk full): the run goes on without
            self.counters[f"stopped: {error}"] += 1

    def _question(self) -> None:
        number = self._sequence
        self._sequence = number + 1 & 0xFFFF_FFFF
        asked = self._clock()
        try:
            self._socket.send(pack_question(number, asked.utc_ns, self.estimate))
        except ConnectionRefusedError:
            self._fault(REFUSED, asked, None)
        except OSError as error:
            self._fault(NOT_SENT, asked, number, error.strerror or "")
        else:
            self._open[number] = asked
            self.counters["asked"] += 1

    def _answers(self) -> None:
        try:
            datagrams = self._arrivals.fetch(self._socket)
        except ConnectionRefusedError:
            self._fault(REFUSED, self._clock(), None)
            return
        except OSError as error:
            self._fault("receive failed", self._clock(), None, error.strerror or "")
            return
        for datagram in arrived(datagrams, self._clock, self.counters):
            self._answer(datagram.octets, datagram.at, datagram.stamped.value)

    def _answer(self, octets: bytes, at: Stamp, stamped: str) -> None:
        answer = parse_answer(octets, at.utc_ns)
        if answer is None:
            self._fault(NO_ANSWER, at, None, f"{len(octets)} octets, an answer has {OCTETS}")
            return
        number = answer.asked_sequence
        asked = self._open.get(number)
        if asked is None:
            self._fault(self._over.get(number, UNASKED), at, number)
            return
        if answer.asked_ntp != to_ntp(asked[0]):
            self._fault(UNASKED, at, number, "it does not say back the question's stamp")
            return
        del self._open[number]
        self._remember(number, TWICE)
        if answer.estimate.ptp_format:
            self._fault(PTP_STAMPS, at, number, "set the reflector to NTP timestamps")
            return
        one = Exchange(asked[0], answer.received_ns, answer.sent_ns, at.utc_ns)
        fault = one.fault()
        if fault:
            self._fault(fault, at, number, f"{list(one)}")
            return
        self.counters["answered"] += 1
        self.exchanges.append(one)
        if self._evidence is not None:
            said = answer.estimate
            self._evidence.exchange(one, number, stamped, said.error_ns if said.synchronised else None)

    def _give_up(self, now: Stamp) -> None:
        while self._open:
            number, asked = next(iter(self._open.items()))
            if now.monotonic_ns - asked[1] <= PATIENCE_NS:
                return
            del self._open[number]
            self._remember(number, LATE)
            self._fault(UNANSWERED, now, number)

    def _remember(self, number: int, cause: str) -> None:
        self._over[number] = cause
        while len(self._over) > _REMEMBERED:
            del self._over[next(iter(self._over))]

    def _fault(self, cause: str, at: Stamp, number: int | None, detail: str = "") -> None:
        self.counters[cause] += 1
        if self._evidence is not None:
            self._evidence.fault(cause, at.utc_ns, number, detail)

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self.close()
