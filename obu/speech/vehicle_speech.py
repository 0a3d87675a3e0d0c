"""What an on-board unit says of its own vehicle, and when.

Chinese and SAE vehicles speak on a grid with a phase of their own, so that units started together do not all speak at
once; a grid time that passed without a step is skipped, not made up for.  When an event begins that others must react
to at once (`CRITICAL_EVENTS`) they do not wait for the grid.  ETSI vehicles speak as `CamTrigger` says; their events go
into messages of their own (`EventTeller`), from the first CAM on, by which receivers know whose they are.  Without a
fresh fix nobody speaks.
"""

from __future__ import annotations

from dataclasses import replace

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.messages.model import VehicleState
from cv2x.obu.config import ObuConfig
from cv2x.obu.congestion.duty import CongestionDuty
from cv2x.obu.congestion.paced import PacedSchedule
from cv2x.obu.speech.cam_trigger import CamTiming, CamTrigger, Movement
from cv2x.obu.speech.event_teller import EventTeller
from cv2x.obu.speech.path_history import PathHistory
from cv2x.obu.speech.vehicle_state import critical_events, vehicle_events, vehicle_state
from cv2x.station.addresses import emergency_aid
from cv2x.station.inputs import BusValues, PositionFix
from cv2x.station.outcome import Outcome, Transmission
from cv2x.station.schedule import Schedule
from cv2x.station.stack import Stack

ETSI = ("etsi-r1", "etsi-r2")
"""Families whose vehicle messages are triggered."""
ETSI_HISTORY_M = 200.0
"""How much of the way behind stands in a CAM.  Default only."""
_COUNTS = 128
"""MsgCount runs modulo 128."""


class VehicleSpeech:
    """The vehicle messages of one unit.

    ``message_count`` is its first one, ``phase`` (0..1) where in its period it speaks.  Raises InputError for a rate
    no message of the dialect can have.
    """

    def __init__(
        self,
        stack: Stack,
        config: ObuConfig,
        temporary_id: bytes,
        source_l2: int,
        message_count: int,
        phase: float,
        congestion: CongestionDuty | None = None,
    ) -> None:
        self._stack, self._config = stack, config
        self._temporary_id, self._source_l2, self._message_count = temporary_id, source_l2, message_count
        self._family = stack.dialect.family
        self._silent = not config.rate_hz
        self._trigger = None if self._family not in ETSI else _trigger(config.rate_hz, phase)
        self._events = None if self._trigger is None else EventTeller(temporary_id)
        self._congestion = congestion
        self._grid = Schedule(config.rate_hz, phase)
        self._paced: PacedSchedule | None = None
        """In place of the grid, where congestion control says how often."""
        if congestion is not None and self._trigger is None:
            self._paced = PacedSchedule(congestion.interval_ns, phase, congestion.reschedule_ns)
        history_m = config.path_history_m
        if history_m is None:
            history_m = ETSI_HISTORY_M if self._trigger is not None else 0.0
        self._history = PathHistory(history_m) if history_m and not self._silent else None
        self._aid = emergency_aid(self._family, config.vehicle_class)
        self._critical: frozenset[str] = frozenset()
        """The critical events others were last told of."""

    @property
    def next_ns(self) -> int | None:
        """Monotonic time at which the unit may have to speak next, ``None`` for never."""
        if self._trigger is None or self._events is None:
            return self._grid.next_ns if self._paced is None else self._paced.next_ns
        trigger_ns, repeat_ns = self._trigger.next_ns, self._events.next_ns
        return trigger_ns if repeat_ns is None or trigger_ns is None else min(trigger_ns, repeat_ns)

    def drive(self, fix: PositionFix) -> None:
        """Take up where the vehicle has got to."""
        if self._history is not None:
            self._history.drive(fix.utc_ns, fix.position)

    def speak(self, now: Stamp, fix: PositionFix | None, bus: BusValues, outcome: Outcome) -> None:
        """Say what is due now; ``fix`` is ``None`` where there is no fresh one."""
        if self._silent:
            return
        if self._trigger is not None and self._events is not None:
            self._cam(now, fix, bus, self._trigger, outcome)
            if fix is not None and self._trigger.begun and self._has_events(fix, bus):
                self._tell(self._events, now, fix, bus, outcome)
            return
        due = (self._paced or self._grid).is_due(now.monotonic_ns)
        if fix is None:
            return
        critical = critical_events(fix, bus)
        if due or not critical <= self._critical:
            self._bsm(now, fix, bus, critical, outcome)
        elif not critical:
            self._critical = critical

    def pace(self, now: Stamp, fix: PositionFix | None, bus: BusValues, outcome: Outcome) -> None:
        """Take up what congestion control just found: how often to speak, and whether to speak before the time."""
        duty = self._congestion
        if duty is None:
            return
        if self._trigger is not None:
            self._trigger.limit(duty.interval_ns)
        elif self._paced is not None:
            self._paced.pace(duty.interval_ns)
            if fix is not None and self._paced.waits(now.monotonic_ns, duty.shortest_ns) and duty.early(fix):
                self._bsm(now, fix, bus, critical_events(fix, bus), outcome)

    def _bsm(self, now: Stamp, fix: PositionFix, bus: BusValues, critical: frozenset[str], outcome: Outcome) -> None:
        self._critical = critical
        if self._paced is not None:
            self._paced.said(now.monotonic_ns)
        period_ns = None if critical else (self._paced or self._grid).period_ns
        self._say(self._state(fix, bus, history=True), now, outcome, period_ns, critical=bool(critical))
        if self._congestion is not None:
            self._congestion.said(fix)

    def _cam(self, now: Stamp, fix: PositionFix | None, bus: BusValues, trigger: CamTrigger, outcome: Outcome) -> None:
        movement = None
        if fix is not None:
            speed_mps = fix.speed_mps if bus.speed_mps is None else bus.speed_mps
            movement = Movement(fix.position.lat_deg, fix.position.lon_deg, speed_mps, fix.heading_deg)
        due = trigger.due(now.monotonic_ns, movement)
        if due is None or fix is None:
            return
        state = self._state(fix, bus, history=due.slow)
        if due.slow:
            # The container is due and has no way to say that lights are not known.
            state = replace(state, lights=frozenset()) if state.lights is None else state
        elif state.lights is not None or state.emergency is not None:
            state = replace(state, lights=None, emergency=None)
        self._say(state, now, outcome, due.period_ns, critical=False)

    def _has_events(self, fix: PositionFix, bus: BusValues) -> bool:
        """Whether there may be an event to tell, or one that is told already: nothing costs more in a quiet vehicle."""
        quiet = not bus.lights and bus.emergency is None and bus.brakes is None and not vehicle_events(fix, bus)
        return not quiet or (self._events is not None and self._events.next_ns is not None)

    def _tell(self, events: EventTeller, now: Stamp, fix: PositionFix, bus: BusValues, outcome: Outcome) -> None:
        way = () if self._history is None else self._history.way(fix.position)
        for message in events.tell(now, self._state(fix, bus, history=False), fix.utc_ns, way):
            transmissions, discards = self._stack.down(message, source_l2=self._source_l2, utc_ns=now.utc_ns)
            outcome.transmissions += self._powered(transmissions)
            outcome.discards += discards

    def _state(self, fix: PositionFix, bus: BusValues, *, history: bool) -> VehicleState:
        state = vehicle_state(self._config, self._temporary_id, self._message_count, fix, bus)
        if history and self._history is not None:
            state = replace(state, path_history=self._history.points(fix.utc_ns, fix.position))
        return state

    def _say(self, state: VehicleState, now: Stamp, outcome: Outcome, period_ns: int | None, *, critical: bool) -> None:
        self._message_count = (self._message_count + 1) % _COUNTS
        other = {} if self._aid is None else {"aid": self._aid}
        transmissions, discards = self._stack.down(
            state, source_l2=self._source_l2, critical=critical, period_ns=period_ns, utc_ns=now.utc_ns, **other
        )
        outcome.transmissions += self._powered(transmissions)
        outcome.discards += discards

    def _powered(self, transmissions: list[Transmission]) -> list[Transmission]:
        """Return transmissions that go out with the power congestion control wants."""
        power_dbm = None if self._congestion is None else self._congestion.power_dbm
        if power_dbm is None:
            return transmissions
        return [replace(sent, frame=replace(sent.frame, power_dbm=power_dbm)) for sent in transmissions]


def _trigger(rate_hz: float, phase: float) -> CamTrigger:
    """Return the trigger of a unit that sends at most ``rate_hz`` CAMs a second (0: it is not asked)."""
    timing = CamTiming()
    slowest_hz = SECOND_NS / timing.max_ns
    if 0.0 < rate_hz < slowest_hz:
        reason = f"CAMs come at least {slowest_hz:g} times a second: write 0 Hz (only listens) or a rate from there on"
        raise InputError(reason, field="rate_hz")
    trigger = CamTrigger(phase, timing)
    if rate_hz:
        trigger.limit(round(SECOND_NS / rate_hz))
    return trigger
