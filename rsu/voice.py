"""What a roadside unit says in one dialect: MAP, SPAT, events, road users, each on a schedule of its own.

The counts of MAP and events go up only when their content changes, as receivers take an unchanged count for "nothing
new"; SPAT and road users count messages.  A unit of several dialects has a voice for each: counts, phases and the
numbers of road users are those of the dialect, what is said is the same.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial

from cv2x.clock import SECOND_NS, Stamp, minute_of_year
from cv2x.errors import InputError
from cv2x.messages.model import Model, RoadEvent, RoadMap, RoadUser, RoadUsers, SignalState
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.event_duty import EventDuty, counter
from cv2x.rsu.map_message import for_family
from cv2x.rsu.told_event import ToldEvent
from cv2x.rsu.user_message import ID_OCTETS, UserMessages
from cv2x.station.outcome import Discard, Outcome
from cv2x.station.schedule import Schedule
from cv2x.station.stack import Stack

Seen = Callable[[str, Stamp], tuple[Sequence[RoadUser], int]]
"""Message family and time -> the road users to tell of, and the UTC instant they were seen at."""
Signals = Callable[[Stamp, int, bool], SignalState]
"""Time, message count, and whether times are marks -> what the signals show."""
_COUNTS = 128
"""MsgCount runs modulo 128."""
_MAP_COUNT = 0
"""Of the MAP: a site's map does not change while its unit runs."""


class Voice:
    """One dialect of a roadside unit.

    ``rng`` gives the phases of its messages at once.  ``once`` = what cannot be said is a discard only the first time,
    not at every repetition: in a unit of several dialects, whose other ones say it.  Raises InputError for a dialect in
    which roadside units have nothing to say.
    """

    def __init__(
        self,
        stack: Stack,
        config: RsuConfig,
        signals: Signals | None,
        seen: Seen,
        rng: random.Random,
        source_l2: int,
        *,
        once: bool,
    ) -> None:
        family = stack.dialect.family
        if family not in ID_OCTETS:
            spoken = " or ".join(ID_OCTETS)
            raise InputError(
                f"roadside units speak {spoken} dialects, and {stack.dialect.name} is neither", field="dialect"
            )
        self._stack, self._config, self._signals, self._seen = stack, config, signals, seen
        self._family, self._source_l2 = family, source_l2
        self._marks = family != "cn"
        self._road_map = None if config.road_map is None else for_family(config.road_map, family)
        self._users = UserMessages(
            family, config.rsu_id, config.position, rng, objects="SDSM" in stack.dialect.messages
        )
        self._counts = {"signals": 0, "users": 0}
        self._began_ns: int | None = None
        self._unsayable: set[tuple[str, str]] | None = set() if once else None
        always, timed = self._event_duties()
        rates: tuple[tuple[float, Callable[[Stamp], Model | list[RoadUsers] | None]], ...] = (
            (config.map_rate_hz if config.road_map is not None else 0.0, self._map),
            (config.spat_rate_hz if signals is not None else 0.0, self._signal_state),
            (config.event_rate_hz if always is not None else 0.0, partial(self._events, always)),
            (config.user_rate_hz if config.sees_users else 0.0, self._road_users),
            *((rate_hz, partial(self._events, duty)) for rate_hz, duty in timed),
        )
        self._duties = [(Schedule(rate_hz, rng.random()), say) for rate_hz, say in rates]

    @property
    def wake_ns(self) -> int | None:
        """Monotonic time of its next message, ``None`` = it says nothing."""
        return min((schedule.next_ns for schedule, _ in self._duties if schedule.next_ns is not None), default=None)

    def say(self, now: Stamp, outcome: Outcome) -> None:
        """Put what is due into an outcome."""
        if self._began_ns is None:
            self._began_ns = now.monotonic_ns
        for schedule, say in self._duties:
            if schedule.is_due(now.monotonic_ns):
                told = say(now)
                for model in told if isinstance(told, list) else (told,):
                    if model is not None:
                        self._send(model, schedule.period_ns, now, outcome)

    def _send(self, model: Model, period_ns: int | None, now: Stamp, outcome: Outcome) -> None:
        transmissions, discards = self._stack.down(
            model, source_l2=self._source_l2, period_ns=period_ns, utc_ns=now.utc_ns
        )
        outcome.transmissions += transmissions
        outcome.discards += discards if self._unsayable is None else self._new(discards, self._unsayable)

    def _new(self, discards: list[Discard], known: set[tuple[str, str]]) -> list[Discard]:
        new = []
        for discard in discards:
            if (discard.cause, discard.detail) not in known:
                known.add((discard.cause, discard.detail))
                new.append(Discard(discard.cause, f"{self._stack.dialect.name}: {discard.detail}", discard.reception))
        return new

    def _next_count(self, duty: str) -> int:
        count = self._counts[duty]
        self._counts[duty] = (count + 1) % _COUNTS
        return count

    def _map(self, now: Stamp) -> Model | None:
        if self._road_map is None:
            return None
        return RoadMap(_MAP_COUNT, self._road_map.junctions, minute_of_year(now.utc_ns))

    def _signal_state(self, now: Stamp) -> Model | None:
        return None if self._signals is None else self._signals(now, self._next_count("signals"), self._marks)

    def _event_duties(self) -> tuple[EventDuty | None, list[tuple[float, EventDuty]]]:
        """Return the message of the events without times of their own, and that of each other with its rate."""
        config, counts, cancels = self._config, counter(), self._family.startswith("etsi")
        rate_hz = config.event_rate_hz
        period_ns = round(SECOND_NS / rate_hz) if rate_hz else 0
        plain = [one for one in config.events if isinstance(one, RoadEvent)]
        always = EventDuty(plain, period_ns, counts, config.rsu_id, config.position, cancels=cancels) if plain else None
        timed = []
        for number, one in enumerate((one for one in config.events if isinstance(one, ToldEvent)), 1):
            # A packetID has an octet more than an RSU id: it tells the messages of one unit apart.
            source_id = config.rsu_id + bytes((number % 256,)) if self._family == "sae" else config.rsu_id
            own_ns = one.every_ns or period_ns
            duty = EventDuty([one], own_ns, counts, source_id, config.position, cancels=cancels)
            timed.append((SECOND_NS / own_ns if own_ns else 0.0, duty))
        return always, timed

    def _events(self, duty: EventDuty | None, now: Stamp) -> Model | None:
        return None if duty is None else duty.say(now, now.monotonic_ns - (self._began_ns or 0))

    def _road_users(self, now: Stamp) -> list[RoadUsers] | None:
        users, seen_utc_ns = self._seen(self._family, now)
        if not users:
            return None
        return self._users.tell(users, seen_utc_ns, self._next_count("users"))
