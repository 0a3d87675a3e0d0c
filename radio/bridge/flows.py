"""How a frame travels: which flow of the modem, and how urgent.

A frame its unit says often goes on a flow with reserved resources (SPS) of its application and period; everything else,
which is what is said once or now and then, goes on an event flow of its application.  A modem has few SPS flows (two
are usual), so they go to whoever asks first.  A reservation starts at the first frame's size and grows in steps, never
shrinks.
"""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.clock import MILLISECOND_NS
from cv2x.errors import DecodeError
from cv2x.radio import dsmp, wsmp
from cv2x.radio.frame import Frame
from cv2x.radio.pppp import pppp

SLOWEST_SPS_NS = 500 * MILLISECOND_NS
"""What is said less often is not worth one of the few reservations; a default only."""
STEP_OCTETS = 100
"""Granularity of reservations."""
SPS, EVENT = 1, 2
RETRANSMIT_AS_MODEM = 2


def application(frame: Frame) -> int:
    """Return the AID or PSID a frame is for: as stated, else as its header says, else 0."""
    if frame.aid is not None:
        return frame.aid
    try:
        match frame.octets[:1]:
            case b"\x04":
                return dsmp.parse(frame.octets[1:]).aid
            case b"\x01":
                return wsmp.parse(frame.octets[1:]).psid
    except DecodeError:
        pass
    return 0


@dataclass(slots=True)
class Flow:
    """A flow as the bridge was asked for it."""

    number: int
    kind: int
    application: int
    pppp: int
    period_ms: int = 0
    reserved_octets: int = 0

    def reserve(self, octets: int) -> bool:
        """Make the reservation cover a frame; return whether it had to grow."""
        if self.kind != SPS or octets <= self.reserved_octets:
            return False
        self.reserved_octets = -(-octets // STEP_OCTETS) * STEP_OCTETS
        return True


class FlowTable:
    """The flows of one connection: how many a modem has, and the periods it reserves for (``0`` = no reservations)."""

    def __init__(self, max_sps: int, max_event: int, period_step_ms: int, period_max_ms: int) -> None:
        self._left = {SPS: min(max_sps, 100), EVENT: min(max_event, 155)}  # flows are numbered 1..255
        self._step_ms, self._max_ms = period_step_ms, period_max_ms
        self._flows: dict[tuple[int, int, int], Flow] = {}
        self._by_number: dict[int, Flow] = {}

    def choose(self, frame: Frame) -> tuple[Flow, bool]:
        """Return the flow for a frame and whether it is new.  Raises LookupError where the modem has none left."""
        number, urgency = application(frame), pppp(frame)
        period_ms = self._reserved_ms(frame)
        if period_ms:
            known = self._flows.get((SPS, number, period_ms))
            if known is not None and known.pppp <= urgency:
                return known, False
            if known is None and self._left[SPS] > 0:
                return self._open(SPS, number, urgency, period_ms), True
        known = self._flows.get((EVENT, number, 0))
        if known is not None:
            return known, False
        if self._left[EVENT] > 0:
            return self._open(EVENT, number, urgency, 0), True
        # Under another application's name is better than not at all: the frame itself says whose it is.
        known = next((flow for (kind, *_), flow in self._flows.items() if kind == EVENT), None)
        if known is None:
            raise LookupError("the modem has no event flow left")
        return known, False

    def refused(self, number: int) -> None:
        """Forget a flow the bridge refused; no other of its kind is asked for on this connection."""
        flow = self._by_number.pop(number, None)
        if flow is not None:
            del self._flows[flow.kind, flow.application, flow.period_ms]
            self._left[flow.kind] = 0

    def _reserved_ms(self, frame: Frame) -> int:
        """Return the period to reserve, the longest the modem has that is not longer than the frame's; 0 for none."""
        if frame.period_ns is None or not self._step_ms or not 0 < frame.period_ns <= SLOWEST_SPS_NS:
            return 0
        period_ms = min(frame.period_ns // MILLISECOND_NS, self._max_ms)
        return period_ms - period_ms % self._step_ms

    def _open(self, kind: int, application: int, urgency: int, period_ms: int) -> Flow:
        number = next(number for number in range(1, 256) if number not in self._by_number)
        flow = Flow(number, kind, application, urgency, period_ms)
        self._flows[kind, application, period_ms] = self._by_number[number] = flow
        self._left[kind] -= 1
        return flow
