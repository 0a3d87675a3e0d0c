"""The client's side of one connection to a bridge, sans-IO: octets in, octets out, and what they meant.

Rules.  Requests are answered in order, so a flow may be used as soon as it was asked for.  Every frame given to
``send`` ends in exactly one of three ways: answered as sent, in ``unsent`` with a cause, or, when the connection ends,
in ``abandon()``.  What a bridge says that is not of the protocol raises DecodeError: the connection is worth nothing.
A bridge that leaves a request unanswered for `PATIENCE_NS` counts as dead (BridgeSilentError).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.errors import DecodeError, EncodeError, NotSentError
from cv2x.radio.bridge import told, wire
from cv2x.radio.bridge.flows import RETRANSMIT_AS_MODEM, Flow, FlowTable
from cv2x.radio.bridge.peer_clock import PeerClock, boot_id
from cv2x.radio.bridge.told import Capabilities, HeardPacket, Metrics
from cv2x.radio.bridge.wire import ANSWER, Can, Incoming, Kind, Refusal, Status, Want
from cv2x.radio.frame import Frame
from cv2x.radio.pppp import pppp

PATIENCE_NS = 5 * SECOND_NS
GLANCE_NS = SECOND_NS
"""How often the clocks are compared and the metrics asked for."""
FIRST_GLANCES_NS = 100 * MILLISECOND_NS
"""The same for the first `FIRST_GLANCES` times, so that a new connection soon knows the bridge's clock."""
FIRST_GLANCES = 8
MAX_OUT_OCTETS = 256 * 1024
MAX_UNANSWERED = 4096

NO_BRIDGE = "no bridge"
SUSPENDED = "radio does not transmit"
OUT_FULL = "send buffer full"
NO_FLOW = "no flow left"
REFUSED = "refused by the bridge"
UNANSWERED = "bridge gone before it answered"


class BridgeSilentError(Exception):
    """The bridge leaves requests unanswered."""


class Pending(NamedTuple):
    """A request that waits for its answer."""

    kind: Kind
    asked_ns: int
    frame: Frame | None = None
    flow: int = 0
    again: bool = False


class Unsent(NamedTuple):
    """A frame the bridge did not send."""

    cause: str
    detail: str
    frame: Frame


class Session:
    """One connection, from HELLO on."""

    def __init__(self, now_ns: int, wants: Want, metrics: Metrics) -> None:
        self.out = bytearray()
        """Octets for the bridge; whoever sends them takes them away."""
        self.capabilities: Capabilities | None = None
        """``None`` until the bridge has welcomed us."""
        self.metrics = metrics
        self.clock = PeerClock()
        self.unsent: list[Unsent] = []
        self.counters: Counter[str] = Counter()
        self._splitter = wire.Splitter()
        self._pending: dict[int, Pending] = {}
        self._tag = 0
        self._flows = FlowTable(0, 0, 0, 0)
        self._asked_l2: int | None = None
        self._next_glance_ns = now_ns
        self._glances = 0
        self._request(Kind.HELLO, now_ns, wire.HELLO.pack(wire.MAGIC, wire.VERSION, wire.VERSION, wants, 0))

    @property
    def idle(self) -> bool:
        """Whether every request is answered."""
        return not self._pending

    def send(self, frame: Frame, now_ns: int) -> None:
        """Ask the bridge to send a frame.  Raises EncodeError for one too long, NotSentError where it cannot go now."""
        known = self.capabilities
        if known is None:
            raise NotSentError(NO_BRIDGE, "it has not answered our greeting yet")
        if not 0 < len(frame.octets) <= known.mtu_octets:
            raise EncodeError(f"{len(frame.octets)} octets, the modem takes 1..{known.mtu_octets}", "frame.octets")
        if not self.metrics.status.transmits:
            raise NotSentError(SUSPENDED, f"the modem is {self.metrics.status.name.lower().replace('_', ' ')}")
        if len(self._pending) >= MAX_UNANSWERED or len(self.out) + len(frame.octets) > MAX_OUT_OCTETS:
            raise NotSentError(OUT_FULL, "the bridge does not keep up")
        if frame.source_l2 is not None and frame.source_l2 != self._asked_l2:
            self._asked_l2 = frame.source_l2
            wanted = frame.source_l2 if Can.CHOOSE_L2 in known.can else wire.UNKNOWN_U32
            self._request(Kind.L2_ID, now_ns, wire.L2_ID.pack(wanted))
        self._transmit(frame, now_ns)

    def set_power(self, dbm: float, now_ns: int) -> None:
        """Ask for a transmission power, rounded to tenths of a dBm; the answer comes as ``metrics.power_dbm``."""
        self._request(Kind.TX_POWER, now_ns, wire.TX_POWER.pack(round(dbm * 10)))

    def feed(self, octets: bytes, now_ns: int) -> Iterator[HeardPacket]:
        """Take octets from the bridge and yield the packets its modem heard.  Raises DecodeError."""
        for incoming in self._splitter.feed(octets):
            if incoming.kind == Kind.RECEIVED:
                yield told.heard_packet(incoming)
            else:
                self._take(incoming, now_ns)

    def tick(self, now_ns: int) -> None:
        """Compare clocks and ask for metrics when it is time.  Raises BridgeSilentError."""
        oldest = next(iter(self._pending.values()), None)
        if oldest is not None and now_ns - oldest.asked_ns > PATIENCE_NS:
            waited_s = (now_ns - oldest.asked_ns) / SECOND_NS
            raise BridgeSilentError(f"no answer to {oldest.kind.name} for {waited_s:.1f} s")
        if self.capabilities is not None and now_ns >= self._next_glance_ns:
            self._glances += 1
            self._next_glance_ns = now_ns + (FIRST_GLANCES_NS if self._glances < FIRST_GLANCES else GLANCE_NS)
            self._request(Kind.TIME, now_ns, wire.TIME.pack(now_ns & 0xFFFFFFFFFFFFFFFF))
            self._request(Kind.METRICS, now_ns)

    def abandon(self) -> list[Unsent]:
        """End the session; return the frames nobody knows the fate of."""
        frames = [pending.frame for pending in self._pending.values() if pending.frame is not None]
        self._pending.clear()
        return [Unsent(UNANSWERED, "it may or may not have gone out", frame) for frame in frames]

    def _request(self, kind: Kind, now_ns: int, body: bytes = b"") -> int:
        self._tag = self._tag % 0xFFFFFFFF + 1
        self.out += wire.frame(kind, self._tag, body)
        self._pending[self._tag] = Pending(kind, now_ns)
        return self._tag

    def _transmit(self, frame: Frame, now_ns: int, *, again: bool = False) -> None:
        try:
            flow, new = self._flows.choose(frame)
        except LookupError as error:
            raise NotSentError(NO_FLOW, str(error)) from None
        grown = flow.reserve(len(frame.octets))
        if new or grown:
            tag = self._request(Kind.FLOW_OPEN if new else Kind.FLOW_CHANGE, now_ns, _flow_body(flow))
            self._pending[tag] = self._pending[tag]._replace(flow=flow.number)
        dest = wire.UNKNOWN_U32 if frame.dest_l2 is None else frame.dest_l2
        body = wire.SEND.pack(flow.number, pppp(frame), 0, dest & 0xFFFFFFFF) + frame.octets
        tag = self._request(Kind.SEND, now_ns, body)
        self._pending[tag] = Pending(Kind.SEND, now_ns, frame, flow.number, again)

    def _take(self, incoming: Incoming, now_ns: int) -> None:
        if incoming.tag == 0:
            self._indicated(incoming)
            return
        pending = self._pending.pop(incoming.tag, None)
        if pending is None:
            raise DecodeError(f"an answer to request {incoming.tag}, which nobody made", "header.tag")
        if incoming.kind == Kind.REFUSED:
            self._refused(pending, incoming, now_ns)
        elif incoming.kind != pending.kind | ANSWER:
            raise DecodeError(f"kind {incoming.kind:#04x} as answer to {pending.kind.name}", "header.kind")
        else:
            self._answered(pending, incoming, now_ns)

    def _answered(self, pending: Pending, incoming: Incoming, now_ns: int) -> None:
        match pending.kind:
            case Kind.HELLO:
                self.capabilities, self.metrics.status, self.metrics.source_l2 = told.capabilities(incoming)
                self.clock = PeerClock(same=self.capabilities.clock == boot_id() != 0)
                known = self.capabilities
                self._flows = FlowTable(
                    known.max_sps_flows, known.max_event_flows, known.period_step_ms, known.period_max_ms
                )
            case Kind.TIME:
                _, received_ns, answered_ns = wire.fixed(wire.TIME_ANSWER, incoming)
                if not self.clock.learn(pending.asked_ns, received_ns, answered_ns, now_ns):
                    self.counters["clock exchange without sense"] += 1
                self.metrics.round_trip_s = (now_ns - pending.asked_ns - (answered_ns - received_ns)) / SECOND_NS
                offset = self.clock.offset(now_ns)
                self.metrics.clock_error_s = None if offset is None else offset.error_ns / SECOND_NS
            case Kind.METRICS:
                told.take_metrics(self.metrics, incoming)
            case Kind.L2_ID:
                (source_l2,) = wire.fixed(wire.L2_ID, incoming)
                if source_l2 != wire.UNKNOWN_U32:
                    self.metrics.source_l2 = source_l2
            case Kind.TX_POWER:
                (tenths,) = wire.fixed(wire.TX_POWER, incoming)
                self.metrics.power_dbm = tenths / 10
            case Kind.FLOW_OPEN | Kind.FLOW_CHANGE:
                wire.fixed(wire.FLOW, incoming)
            case _:
                if incoming.body:
                    raise DecodeError(f"{len(incoming.body)} octets after a plain yes", pending.kind.name)

    def _refused(self, pending: Pending, incoming: Incoming, now_ns: int) -> None:
        code, _ = wire.fixed(wire.REFUSED, incoming._replace(body=incoming.body[: wire.REFUSED.size]))
        why = wire.refusal_name(code)
        if pending.kind is Kind.HELLO:
            raise DecodeError(f"the bridge refuses us: {why}", "hello")
        if pending.kind is Kind.FLOW_OPEN:
            self._flows.refused(pending.flow)
            self.counters[f"flow refused: {why}"] += 1
        elif pending.frame is None:
            self.counters[f"{pending.kind.name.lower().replace('_', ' ')} refused: {why}"] += 1
        elif code == Refusal.NO_SUCH_FLOW and not pending.again:
            try:
                self._transmit(pending.frame, now_ns, again=True)
            except NotSentError as error:
                self.unsent.append(Unsent(error.cause, error.detail, pending.frame))
        else:
            self.unsent.append(Unsent(REFUSED, why, pending.frame))

    def _indicated(self, incoming: Incoming) -> None:
        match incoming.kind:
            case Kind.STATUS_CHANGED:
                self.metrics.status = Status(wire.fixed(wire.STATUS, incoming)[0])
            case Kind.L2_CHANGED:
                (self.metrics.source_l2,) = wire.fixed(wire.L2_ID, incoming)
            case Kind.TX_REPORT:
                self.metrics.last_block = told.tx_report(incoming)
            case Kind.REFUSED:
                raise DecodeError("the bridge could not read us", "header")
            case _:
                self.counters["unknown indication"] += 1


def _flow_body(flow: Flow) -> bytes:
    return wire.FLOW.pack(
        *(flow.number, flow.kind, flow.pppp, RETRANSMIT_AS_MODEM),
        *(flow.application, flow.period_ms, min(flow.reserved_octets, 0xFFFF)),
    )
