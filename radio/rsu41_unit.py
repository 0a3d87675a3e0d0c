"""A roadside unit of the RSU 4.1 kind: takes text from its users, puts it on the air, forwards what it hears.

Immediate forward goes out once.  Store-and-repeat (TxInterval above 0) goes out at once and then every so many seconds,
between DeliveryStart and DeliveryStop; the next text of the same PSID and Type takes its place.  On the air a message
is a WSM with unsecured IEEE 1609.2 data, unless its user has secured it already.  The unit cannot sign or encrypt: a
text that wants either is refused by name.  What is heard goes to every destination as the bare message, or as the WSM
where it is signed.

Nothing here waits.  Every text or frame that is not used is counted under a cause.
"""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import DecodeError, EncodeError, NotSentError
from cv2x.radio import forwarded, rsu41_text
from cv2x.radio.arrivals import Arrivals, receive_failed, send_failed
from cv2x.radio.base import Radio
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.rsu41_text import Forward

MALFORMED_TEXT = "malformed text"
UNKNOWN_KEY = "unknown key in a text"
CANNOT_SIGN = "signing not possible"
CANNOT_ENCRYPT = "encryption not possible"
NOT_ENCODABLE = "not encodable"
OTHER_STACK = "other network stack"
STORE_FULL = "store full"
REPEATED = "repeated from the store"
FORWARDED = "forwarded"

MAX_STORED = 256
"""Messages kept for repetition (a default of this project)."""

Report = Callable[[str, str, Frame | None], None]


@dataclass(slots=True)
class _Stored:
    forward: Forward
    next_ns: int
    start_utc_ns: int | None
    stop_utc_ns: int | None


class Rsu41Unit:
    """One unit on the radio ``air``, listening for text on ``texts`` (a bound UDP socket).

    ``report`` is told of frames that did not go out.  ``counters`` belong to whoever owns the unit.
    """

    def __init__(
        self,
        air: Radio,
        texts: socket.socket,
        destinations: Iterable[tuple[str, int]],
        counters: Counter[str],
        report: Report,
    ) -> None:
        self.air, self.texts, self.destinations = air, texts, tuple(destinations)
        self.counters, self._report = counters, report
        self._arrivals = Arrivals(counters, rsu41_text.MAX_OCTETS)
        self._arrivals.prepare(texts)
        self._stored: dict[tuple[int, str], _Stored] = {}

    def work(self, now: Stamp) -> list[tuple[Reception, Frame]]:
        """Do all that is due: texts, repetitions, forwarding.  Return what was heard on the air, as it was and as it
        was forwarded."""
        self.read(now)
        for key, stored in list(self._stored.items()):
            if stored.next_ns <= now.monotonic_ns:
                self._repeat(key, stored, now)
        heard = []
        for reception in self.air.receive(now):
            try:
                frame = forwarded.unwrap(reception.frame.octets)
            except forwarded.NotForwardedError as error:
                self.counters[OTHER_STACK if str(error) == forwarded.ALIEN else str(error)] += 1
                continue
            heard.append((reception, frame))
            self._forward(frame)
        for report in self.air.take_reports():
            self._report(report.cause, report.detail, report.frame)
        return heard

    def read(self, now: Stamp) -> None:
        """Take in the texts that are there."""
        try:
            texts = self._arrivals.fetch(self.texts)
        except OSError as error:
            self.counters[receive_failed(error)] += 1
            return
        for octets, *_ in texts:
            self._text(octets, now)

    def say(self, forward: Forward, now: Stamp) -> None:
        """Put a message on the air once.  Raises EncodeError, NotSentError."""
        if forward.signature or forward.encryption:
            raise NotSentError(CANNOT_SIGN if forward.signature else CANNOT_ENCRYPT, "this unit has no keys")
        octets = forwarded.wrap(forward.payload, forward.psid)
        channel = int(forward.tx_channel) if forward.tx_channel.isdecimal() else None
        self.air.send(Frame(octets, Layer.SDU, forward.psid, None, None, forward.priority, channel), now)

    def next_ns(self) -> int | None:
        """Return when `work` is worth calling though nothing arrived, or ``None``."""
        instants = [stored.next_ns for stored in self._stored.values()]
        arrival_ns = self.air.next_arrival_ns()
        return min([*instants, *([] if arrival_ns is None else [arrival_ns])], default=None)

    def close(self) -> None:
        """Leave the air and stop listening."""
        self.texts.close()
        self.air.close()
        self._stored.clear()

    def _text(self, octets: bytes, now: Stamp) -> None:
        try:
            forward = rsu41_text.parse(octets)
            start_ns, stop_ns = _instant(forward.delivery_start), _instant(forward.delivery_stop)
        except DecodeError as error:
            self._report(MALFORMED_TEXT, str(error), None)
            return
        for key in forward.others:
            self._report(UNKNOWN_KEY, f"{key[:40]}: kept, and not understood", None)
        if not forward.interval_s:
            self._say(forward, now)
            return
        place = (forward.psid, forward.type)
        if place not in self._stored and len(self._stored) >= MAX_STORED:
            self._report(STORE_FULL, f"{forward.type}: {MAX_STORED} are kept", Frame(forward.payload, Layer.MESSAGE))
            return
        self._stored[place] = _Stored(forward, now.monotonic_ns, start_ns, stop_ns)

    def _repeat(self, key: tuple[int, str], stored: _Stored, now: Stamp) -> None:
        if stored.stop_utc_ns is not None and now.utc_ns >= stored.stop_utc_ns:
            del self._stored[key]
            return
        period_ns = stored.forward.interval_s * SECOND_NS
        stored.next_ns += ((now.monotonic_ns - stored.next_ns) // period_ns + 1) * period_ns
        if stored.start_utc_ns is None or now.utc_ns >= stored.start_utc_ns:
            self.counters[REPEATED] += 1
            self._say(stored.forward, now)

    def _say(self, forward: Forward, now: Stamp) -> None:
        """Put a user's message on the air; he is not here to be told, so what goes wrong is reported."""
        try:
            self.say(forward, now)
        except NotSentError as error:
            self._report(error.cause, f"{forward.type}: {error.detail}", Frame(forward.payload, Layer.MESSAGE))
        except EncodeError as error:
            self._report(NOT_ENCODABLE, f"{forward.type}: {error}", Frame(forward.payload, Layer.MESSAGE))

    def _forward(self, frame: Frame) -> None:
        for destination in self.destinations:
            try:
                self.texts.sendto(frame.octets, destination)
                self.counters[FORWARDED] += 1
            except OSError as error:
                self.counters[f"forwarding: {send_failed(error)}"] += 1


def _instant(text: str) -> int | None:
    """Return the POSIX nanoseconds of ``mm/dd/yyyy, hh:mm`` in UTC, ``None`` for an empty text."""
    if not text:
        return None
    try:
        instant = datetime.strptime(text, "%m/%d/%Y, %H:%M").replace(tzinfo=UTC)
    except ValueError:
        raise DecodeError(f"{text[:40]!r} is not written mm/dd/yyyy, hh:mm", "DeliveryStart/Stop") from None
    return int(instant.timestamp()) * SECOND_NS
