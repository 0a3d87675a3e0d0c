"""A device under test: behind UDP, behind the RSU 4.1 interface, or what a capture holds of it.

::

    udp://192.0.2.20:9000@192.0.2.1:9001   PC5 SDUs as datagrams (docs/radio.md), heard from that peer alone
    rsu41://192.0.2.20@192.0.2.1           text to port 1516, what the unit forwards heard at port 26789
    pcap:drive.pcapng                      what it once said; nobody can ask it anything
    DUT-B=udp://…                          the same under a name of its own
    udp://…?only=sends                     it answers nothing (``?only=receives``: it says nothing by itself)

What a device must do to be a receiver: send back, over the same link, the message it was sent, as it understood it (a
unit that forwards does that by itself).  A datagram that begins with ``{`` is its answer in words instead:
``{"message": "BSM", "value": …}`` as `cv2x decode` prints it, or ``{"refused": "why", "path": …, "bit": …}``.  What it
sends back is also what it says of the message as a sender; what it says unasked while it is listened to at the
beginning, and what a capture holds, are messages of its own.
"""

from __future__ import annotations

import json
import select
import time
from collections import Counter
from dataclasses import replace
from typing import Any, Self

from cv2x.clock import wall_stamp
from cv2x.errors import Cv2xError, DecodeError, EncodeError, InputError, UnavailableError
from cv2x.harness.interop.heard import OwnMessages
from cv2x.harness.interop.stack import Answer, Ask, Options, Outcome, Stack, text_of
from cv2x.harness.interop.suite import Suite
from cv2x.messages import dialect as the_dialect
from cv2x.messages.model import Position
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Reception
from cv2x.radio.open import open_radio
from cv2x.station.outcome import Discard
from cv2x.station.stack import Stack as Network

MAX_SILENCES = 3
"""A device that was silent so often in a row is not asked again."""
MAX_FURTHER = 16
STANDING = Position(0.0, 0.0, None)
"""Where GeoNetworking headers say that we stand: nowhere in particular."""
_SCHEMES = ("udp", "rsu41", "pcap")


def open_device(written: str, suite: Suite, options: Options, number: int = 0) -> Stack:
    """Return the device at an address as above.  Raises InputError, UnavailableError."""
    name, equals, address = written.partition("=")
    if not equals or "://" in name or name.startswith("pcap:"):
        name, address = f"DUT-{chr(ord('A') + number % 26)}", written
    address, _, query = address.partition("?")
    scheme, colon, place = address.partition(":")
    if not colon or scheme not in _SCHEMES:
        raise InputError(f"{written!r} is no address of a device: udp://…, rsu41://… or pcap:FILE", field="--dut")
    only = query.removeprefix("only=") if query else ""
    if only not in ("", "sends", "receives"):
        raise InputError(f"{query!r} is not only=sends or only=receives", field="--dut")
    dialects = list(dict.fromkeys(case.dialect for case in suite.cases))
    spec = f"{scheme}:{place.removeprefix('//')}"
    if scheme == "pcap":
        from cv2x.harness.interop.capture_device import CaptureDevice

        return CaptureDevice(name, place, dialects)
    return RadioDevice(name, open_radio(spec, RadioContext(unit="interop")), dialects, options, only)


class RadioDevice(Stack):
    """A device on the other side of a radio driver."""

    device = True

    def __init__(self, name: str, radio: Radio, dialects: list[str], options: Options, only: str = "") -> None:
        super().__init__(name)
        self.origin = f"a device behind {radio.name}"
        self.radio, self.options = radio, options
        self.receives = only != "sends"
        self._listens = only != "receives"
        self._networks = {
            name: Network(the_dialect(name), carries=radio.carries, standing=STANDING) for name in dialects
        }
        self._silences = 0
        self._stray: Counter[str] = Counter()
        self._said: dict[str, Answer] = {}

    @classmethod
    def open(cls, name: str, options: Options) -> Self:  # noqa: ARG003 - as every stack
        """Devices are opened by address."""
        raise InputError("a device is named by --dut", field="--stacks")

    def speaks(self, dialect: str, message: str) -> str:
        """Return why a message is not asked: the radio does not carry it."""
        if dialect not in self._networks:
            return f"{self.name} is not spoken to in {dialect}"
        families = self.radio.families
        family = the_dialect(dialect).family
        return "" if families is None or family in families else f"{self.radio.name} carries no messages of {dialect}"

    def own_cases(self) -> list[Any]:
        """Return what the device says by itself within the time it is listened to."""
        if not self._listens:
            return []
        heard = OwnMessages(self.name, list(self._networks))
        deadline_ns = time.monotonic_ns() + int(self.options.listen_s * 1e9)
        while (left_ns := deadline_ns - time.monotonic_ns()) > 0:
            for reception in self._wait(left_ns):
                heard.take(reception.frame, f"said by {self.name}")
        return heard.cases

    def encode(self, ask: Ask) -> Answer:
        """Return what the device sends back of a message: as it says it."""
        if not self.receives:
            return Answer(Outcome.NOT_ASKED, reason=f"{self.name} says only what it says by itself")
        answer = self.decode(ask)
        self._said[ask.case] = answer
        if answer.answered and not answer.octets:
            return replace(answer, outcome=Outcome.NOT_ASKED, reason=f"{self.name} answers in words")
        return answer

    def decode(self, ask: Ask) -> Answer:
        """Send the octets and return what comes back."""
        known = self._said.pop(ask.case, None) if ask.octets == _sent_for(ask) else None
        if known is not None:
            return known
        if self._silences >= MAX_SILENCES:
            return Answer(Outcome.NO_ANSWER, reason=f"not asked any more: silent {MAX_SILENCES} times in a row")
        sent = self._networks[ask.dialect].down_octets(ask.message, ask.octets, utc_ns=time.time_ns(), source_l2=1)
        if isinstance(sent, Discard):
            return Answer(Outcome.NOT_ASKED, reason=f"{sent.cause}: {sent.detail}")
        self._drain()
        begun_ns = time.monotonic_ns()
        try:
            self.radio.send(sent.frame, wall_stamp())
            answer = self._answer_to(ask, begun_ns)
        except UnavailableError as error:  # NotSentError among them: the link, not the message
            return Answer(Outcome.CRASHED, reason=str(error))
        except EncodeError as error:
            return Answer(Outcome.NOT_ASKED, reason=str(error))
        self._silences = self._silences + 1 if answer.outcome is Outcome.NO_ANSWER else 0
        return answer

    def close(self) -> None:
        """Leave the link."""
        self.radio.close()

    def _answer_to(self, ask: Ask, begun_ns: int) -> Answer:
        due_ns = begun_ns + int(self.options.device_s * 1e9)
        first: Answer | None = None
        further: list[bytes] = []
        beside: Counter[str] = Counter()
        until_ns = begun_ns + 2 * (due_ns - begun_ns)
        while (left_ns := until_ns - time.monotonic_ns()) > 0:
            for reception in self._wait(left_ns):
                answer = self._read(ask, reception.frame)
                if answer is None:
                    beside[self._named(ask.dialect, reception.frame)] += 1
                elif first is None:
                    arrived_ns = time.monotonic_ns()
                    first = replace(answer, waited_ns=arrived_ns - begun_ns)
                    until_ns = arrived_ns + int(self.options.settle_s * 1e9)
                elif len(further) < MAX_FURTHER:
                    further.append(answer.octets)
        link = "; ".join(f"{report.cause}: {report.detail}" for report in self.radio.take_reports())
        if first is None:
            waited = f"no answer within {self.options.device_s:g} s, nor within {2 * self.options.device_s:g} s"
            heard = ", ".join(f"{count} {name}" for name, count in beside.items())
            reason = "; ".join(filter(None, (waited, heard and f"heard instead: {heard}", link)))
            return Answer(Outcome.NO_ANSWER, reason=reason, waited_ns=time.monotonic_ns() - begun_ns, said=link)
        first = replace(first, further=tuple(further), said=link)
        if first.outcome is not Outcome.ANSWERED:
            return first
        if further:
            return replace(first, outcome=Outcome.TWICE, reason=f"{1 + len(further)} answers")
        if first.waited_ns > due_ns - begun_ns:
            return replace(first, outcome=Outcome.LATE, reason=f"limit {self.options.device_s:g} s")
        return first

    def _wait(self, left_ns: int) -> list[Reception]:
        """Return what arrives next, or nothing at the end of the time."""
        descriptor = self.radio.fileno()
        now = time.monotonic_ns()
        next_ns = self.radio.next_arrival_ns()
        wait_s = max(0.0, min(left_ns, left_ns if next_ns is None else next_ns - now) / 1e9)
        if descriptor is not None:
            select.select([descriptor], [], [], wait_s)
        else:
            time.sleep(min(wait_s, 0.01))
        return self.radio.receive(wall_stamp())

    def _drain(self) -> None:
        """Take what came since the last answer: it answers nothing that is asked now."""
        self._stray["since the last answer"] += len(self.radio.receive(wall_stamp()))

    def _read(self, ask: Ask, frame: Frame) -> Answer | None:
        """Return the answer a frame is, ``None`` where it is none."""
        words = frame.octets.lstrip()
        if words[:1] == b"{":
            return _in_words(ask, words)
        peeled = self._networks[ask.dialect].peel(frame)
        if isinstance(peeled, Discard):
            reason = f"{peeled.cause}: {peeled.detail}"
            return Answer(Outcome.NONSENSE, frame.octets, reason=reason)
        d = the_dialect(ask.dialect)
        try:
            message, record = d.decode(peeled)
        except DecodeError as error:
            return Answer(Outcome.NONSENSE, peeled, reason=error.reason, path=error.path, bit=error.bit)
        if message != ask.message:
            return None
        return Answer(Outcome.ANSWERED, peeled, message, d.plain_node(d.message_node(message), record))

    def _named(self, name: str, frame: Frame) -> str:
        peeled = self._networks[name].peel(frame)
        try:
            return "octets" if isinstance(peeled, Discard) else the_dialect(name).decode(peeled)[0]
        except DecodeError:
            return "octets"


def _sent_for(ask: Ask) -> bytes:
    """Return the right octets of a question's value; the answer to those is known where the device was asked to say
    it."""
    try:
        return the_dialect(ask.dialect).encode(ask.message, ask.value)
    except (Cv2xError, TypeError, ValueError):
        return b""


def _in_words(ask: Ask, words: bytes) -> Answer:
    try:
        told = json.loads(words)
        if "refused" in told:
            bit = told.get("bit")
            return Answer(
                Outcome.REFUSED,
                reason=text_of(told["refused"]),
                path=text_of(told.get("path", "")),
                bit=bit if isinstance(bit, int) else None,
            )
        d = the_dialect(ask.dialect)
        message = text_of(told.get("message", ask.message), 80)
        return Answer(Outcome.ANSWERED, message=message, value=d.from_json(message, told["value"]))
    except (ValueError, KeyError, TypeError, AttributeError, Cv2xError) as error:
        return Answer(Outcome.NONSENSE, words[:4000], reason=text_of(f"words that are none: {error}"))
