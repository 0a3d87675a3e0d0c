"""The answering side of clock exchanges: a STAMP reflector (RFC 8762, stateless) in a thread of its own.

An answer is as long as its question and goes back to where the question came from, so nothing is amplified; more
questions a second than `MOST_A_SECOND` stay unanswered and are counted.  The question's stamp is the kernel's where it
gives one; without one the time of looking is taken, which only widens what the asker can state.
"""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from collections import Counter
from collections.abc import Callable

from cv2x.clock import SECOND_NS, Stamp, wall_stamp
from cv2x.errors import UnavailableError
from cv2x.harness.clocks.stamp_packet import LARGEST, ErrorEstimate, pack_answer, parse_question
from cv2x.harness.clocks.stamping import arrived
from cv2x.radio.arrivals import Arrivals

MOST_A_SECOND = 2000

NO_QUESTION = "not a question"
TOO_MANY = "too many questions"
NOT_ANSWERED = "answer not sent"
UNSYNCHRONISED = ErrorEstimate(False, SECOND_NS)


class Reflector:
    """Answers on one address until it is closed.  Raises UnavailableError where it cannot listen."""

    def __init__(self, place: tuple[str, int], clock: Callable[[], Stamp] = wall_stamp) -> None:
        self.counters: Counter[str] = Counter()
        self.estimate = UNSYNCHRONISED
        """What is said of this clock; whoever knows better sets it."""
        self._clock = clock
        self._arrivals = Arrivals(self.counters, LARGEST)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._socket.setblocking(False)
            self._socket.bind(place)
            self._arrivals.prepare(self._socket)
        except OSError as error:
            self._socket.close()
            raise UnavailableError(
                f"clock exchanges cannot be answered on {place[0]}:{place[1]}: {error.strerror}"
            ) from error
        self.place: tuple[str, int] = self._socket.getsockname()
        self._second, self._answered = 0, 0
        self._stop, self._stopped = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name="clock reflector", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop answering; safe to call twice."""
        if self._thread.is_alive():
            self._stop.send(b"x")
            self._thread.join(5)
        for one in (self._socket, self._stop, self._stopped):
            one.close()

    def _serve(self) -> None:
        while True:
            readable, _, _ = select.select([self._socket, self._stopped], [], [])
            if self._stopped in readable:
                return
            try:
                datagrams = self._arrivals.fetch(self._socket)
            except OSError:
                self.counters["receive failed"] += 1
                continue
            for datagram in arrived(datagrams, self._clock, self.counters):
                self._answer(datagram.octets, datagram.source, datagram.at)

    def _answer(self, octets: bytes, source: bytes, received: Stamp) -> None:
        question = parse_question(octets)
        if question is None:
            self.counters[NO_QUESTION] += 1
            return
        second = received.monotonic_ns // SECOND_NS
        if second != self._second:
            self._second, self._answered = second, 0
        self._answered += 1
        if self._answered > MOST_A_SECOND:
            self.counters[TOO_MANY] += 1
            return
        to = socket.inet_ntoa(source[4:8]), int.from_bytes(source[2:4], "big")
        answer = pack_answer(question, received.utc_ns, self._clock().utc_ns, self.estimate, len(octets))
        try:
            self._socket.sendto(answer, to)
        except OSError:
            self.counters[NOT_ANSWERED] += 1
        else:
            self.counters["answered"] += 1

    def __enter__(self) -> Reflector:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self.close()
