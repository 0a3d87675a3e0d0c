"""The ``bridge`` radio: one unit's frames through the bridge process that has its modem.

Rules.  ``open`` waits for the bridge and says plainly when there is none; afterwards nothing waits.  A bridge that dies
is reported, what was on its way is reported frame by frame, and it is tried again every half second; frames meanwhile
raise NotSentError.  A reception's stamp is the bridge's, carried over to the unit's clock, never later than the ``now``
it was fetched at; RSSI is that of the antenna that heard best.  The modem's layer-2 id follows the station's.
"""

from __future__ import annotations

import os
import select
import time
from typing import Self

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import DecodeError, EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio.base import PEER_BACK, PEER_LOST, Radio, RadioContext
from cv2x.radio.bridge.address import BridgeAddress, parse_bridge_address
from cv2x.radio.bridge.link import Link
from cv2x.radio.bridge.session import NO_BRIDGE, BridgeSilentError, Session
from cv2x.radio.bridge.told import Capabilities, HeardPacket, Metrics
from cv2x.radio.bridge.wire import Status, Want
from cv2x.radio.frame import Frame, Reception, Stamped

OPEN_WAIT_NS = 5 * SECOND_NS
RETRY_NS = SECOND_NS // 2
MAX_AGE_NS = 10 * SECOND_NS
"""Older stamps are not believed."""

NOT_THERE = "bridge not there"
NONSENSE = "bridge speaks nonsense"
SILENT = "bridge does not answer"
UNPLACED = "stamp of the bridge not believed"


class BridgeRadio(Radio):
    """One unit's radio behind a bridge.  Options: none; everything is in the address."""

    wall_clock = True

    def __init__(self, address: BridgeAddress, wants: Want = Want.RECEPTIONS | Want.TX_REPORTS) -> None:
        super().__init__("bridge")
        self.address = address
        self.metrics = Metrics()
        """What is known of the modem, renewed about once a second."""
        self._wants = wants
        self._link = Link(address)
        self._heard: list[HeardPacket] = []
        """What came from the bridge and was not fetched yet, whatever became of the connection meanwhile."""
        self._missing = False
        self._next_try_ns = 0
        self._closed = False
        begun_ns = time.monotonic_ns()
        self._session = Session(begun_ns, wants, self.metrics)
        try:
            self._link.connect(OPEN_WAIT_NS / SECOND_NS)
            while True:
                self._converse()
                known = self._session.capabilities
                if known is not None and self._session.idle:
                    break
                left_ns = begun_ns + OPEN_WAIT_NS - time.monotonic_ns()
                if left_ns <= 0:
                    raise BridgeSilentError(f"no answer within {OPEN_WAIT_NS // SECOND_NS} s")
                select.select([self._link], [], [], left_ns / SECOND_NS)
        except (OSError, DecodeError, BridgeSilentError) as error:
            self.close()
            raise UnavailableError(f"no bridge serves {address}: {_reason(error)} (docs/bridge.md)") from error
        self.capabilities: Capabilities = known
        """What the bridge can do, as it said last."""

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Connect to the unit's bridge on an address as `cv2x.radio.bridge.address` describes."""
        for name in context.options:
            raise InputError(f"bridge has no option {name!r}: everything is in its address", field="radio")
        return cls(parse_bridge_address(address, context.unit))

    @property
    def cbr(self) -> float | None:
        """The channel busy ratio (0..1) as the modem said last; ``None`` while the bridge is gone."""
        return self.metrics.busy_ratio if self._link.up else None

    def set_power(self, dbm: float) -> None:
        """Ask the modem for a transmission power; ``metrics.power_dbm`` says what came of it."""
        if not -100 < dbm < 100:
            raise InputError(f"a transmission power of {dbm} dBm makes no sense", field="power")
        self._session.set_power(dbm, time.monotonic_ns())
        self._service()

    def _send(self, frame: Frame, now: Stamp) -> None:
        if frame.layer is not self.carries:
            raise EncodeError(f"bridge carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        if self._closed:
            raise UnavailableError("the bridge radio is closed")
        if not self._link.up:
            self._service()
        if not self._link.up:
            raise NotSentError(NO_BRIDGE, f"{self.address} is tried again every {RETRY_NS / SECOND_NS} s")
        self._session.send(frame, time.monotonic_ns())
        self._service(read=False)

    def _arrived(self, now: Stamp) -> list[Reception]:
        if self._closed:
            return []
        self._service()
        packets, self._heard = self._heard, []
        return [self._reception(packet, now) for packet in packets]

    def _reception(self, packet: HeardPacket, now: Stamp) -> Reception:
        at_ns = self._session.clock.ours(packet.at_bridge_ns, now.monotonic_ns)
        stamp, stamped = now, Stamped.FETCHED
        # Not yet arrived at `now`: it came while others were served, or the two clocks are not known that well.
        if at_ns is not None and -SECOND_NS < now.monotonic_ns - at_ns <= MAX_AGE_NS:
            stamp, stamped = now.later(-max(now.monotonic_ns - at_ns, 0)), Stamped.PEER
        else:
            self.counters[UNPLACED] += 1
        frame = Frame(packet.octets, source_l2=packet.source_l2, dest_l2=packet.dest_l2)
        return Reception(frame, stamp, self.name, packet.strongest_dbm, stamped)

    def _service(self, *, read: bool = True) -> None:
        """Do what the connection needs now, whatever state it is in."""
        try:
            if self._link.down:
                self._begin_again()
            self._link.settle()
            if self._link.up:
                self._converse(read=read)
            elif not self._link.down:
                self._session.tick(time.monotonic_ns())
        except OSError as error:
            self._lost(PEER_LOST, _reason(error))
        except DecodeError as error:
            self._lost(NONSENSE, _reason(error))
        except BridgeSilentError as error:
            self._lost(SILENT, _reason(error))

    def _converse(self, *, read: bool = True) -> None:
        session = self._session
        try:
            for octets in self._link.read() if read else ():
                self._heard += session.feed(octets, time.monotonic_ns())
        finally:
            self._tell(session)
        if self._missing and session.capabilities is not None:
            self._missing = False
            self.capabilities = session.capabilities
            self._report(PEER_BACK, f"{self.address}: {self.capabilities.name}")
        session.tick(time.monotonic_ns())
        self._link.write(session.out)

    def _tell(self, session: Session) -> None:
        self.counters.update(session.counters)
        session.counters.clear()
        unsent, session.unsent = session.unsent, []
        for cause, detail, frame in unsent:
            self._report(cause, detail, frame)

    def _begin_again(self) -> None:
        now_ns = time.monotonic_ns()
        if now_ns >= self._next_try_ns:
            self._session = Session(now_ns, self._wants, self.metrics)
            self._link.connect()

    def _lost(self, cause: str, detail: str) -> None:
        """Let a connection go, or note that none could be made; the first time it is news."""
        for why, what, frame in self._session.abandon():
            self._report(why, what, frame)
        self._link.drop()
        self._next_try_ns = time.monotonic_ns() + RETRY_NS
        if not self._missing:
            self._missing = True
            self.metrics.status = Status.UNKNOWN
            self._report(cause, f"{self.address}: {detail}")
        else:
            self.counters[NOT_THERE] += 1

    def next_arrival_ns(self) -> int | None:
        """Return when the bridge is tried again, ``None`` while it is there."""
        return self._next_try_ns if not self._closed and self._link.down else None

    def fileno(self) -> int | None:
        """Return the descriptor that becomes readable when the bridge says something, whichever connection it is."""
        return None if self._closed else self._link.fileno()

    def close(self) -> None:
        """Let the connection go; the bridge closes our flows."""
        self._closed = True
        self._link.close()


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno)
    return f"{error.path}: {error.reason}" if isinstance(error, DecodeError) else str(error)
