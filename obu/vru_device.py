"""The device of a pedestrian or cyclist as a sans-IO station: it tells where its bearer is, and listens.

It speaks on a grid with a phase of its own: a PSM in SAE dialects and, experimental, in the second Chinese phase, a VAM
in ETSI release 2.  The rate is configured; **the trigger rules of VAM and PSM were not readable**, so none is followed.
In a dialect without such a message it is silent and says once that it cannot be said.  Without a fresh fix it is silent
too.  It warns nobody: that is for the vehicles that hear it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from cv2x.clock import Stamp, second_mark_ms
from cv2x.errors import InputError
from cv2x.messages.model import RoadUser, RoadUserKind, RoadUsers
from cv2x.obu.identity import id_octets
from cv2x.obu.limitations import FIX_STALE_NS
from cv2x.station.addresses import draw_source_l2
from cv2x.station.hearing import hear
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.outcome import Discard, Outcome
from cv2x.station.schedule import Schedule
from cv2x.station.stack import Stack
from cv2x.world.world import World

MESSAGES = {"cn": "PSM", "sae": "PSM", "etsi-r1": "VAM", "etsi-r2": "VAM"}
BEARERS = (RoadUserKind.PEDESTRIAN, RoadUserKind.CYCLIST)
_COUNTS = 128


@dataclass(frozen=True, slots=True)
class VruConfig:
    """One device."""

    kind: RoadUserKind = RoadUserKind.PEDESTRIAN
    """One of `BEARERS`."""
    rate_hz: float = 5.0
    """Of its message; 0 = it only listens.  Default only."""


class VruDevice:
    """One road user's device.

    ``rng`` gives its temporary id, its layer-2 id, its first message count and the phase of its messages, in this order
    and at once.  Raises InputError for a bearer or rate that makes no sense, or a family without road users.
    """

    def __init__(
        self, name: str, stack: Stack, config: VruConfig, rng: random.Random, probe: HopProbe = NO_PROBE
    ) -> None:
        octets = id_octets("devices", stack.dialect, config.rate_hz)
        if config.kind not in BEARERS:
            known = " or ".join(kind.value for kind in BEARERS)
            raise InputError(f"a device is borne by a {known}, not by a {config.kind.value}", field="kind")
        self.name = name
        self.temporary_id: bytes = rng.randbytes(octets)
        self.source_l2: int = draw_source_l2(rng)
        self.world = World(self.temporary_id)
        self._message_count = rng.randrange(_COUNTS)
        self._grid = Schedule(config.rate_hz, rng.random())
        self._stack, self._config, self._probe = stack, config, probe
        self._unsayable = MESSAGES[stack.dialect.family] not in stack.dialect.messages
        self._fix: PositionFix | None = None
        self._fix_arrived_ns = 0

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        """Take in everything that happened up to ``now`` and answer."""
        outcome = Outcome()
        if inputs.fix is not None:
            self._fix, self._fix_arrived_ns = inputs.fix, now.monotonic_ns
            self.world.set_ego(inputs.fix.utc_ns, inputs.fix.position, inputs.fix.speed_mps, inputs.fix.heading_deg)
        hear(inputs.receptions, self._stack, self.world, self._probe, outcome)
        fresh = self._fix is not None and now.monotonic_ns - self._fix_arrived_ns <= FIX_STALE_NS
        if self._grid.is_due(now.monotonic_ns) and self._fix is not None and fresh:
            self._speak(self._fix, now, outcome)
            self.world.expire(now)
        outcome.wake_ns = self._grid.next_ns
        return outcome

    def _speak(self, fix: PositionFix, now: Stamp, outcome: Outcome) -> None:
        spoken = self._stack.dialect
        if self._unsayable:
            self._grid = Schedule(0.0, 0.0)
            reason = f"{spoken.name} has no message in which a road user tells of himself"
            outcome.discards.append(Discard("not encodable", reason))
            return
        user = RoadUser(
            id=self.temporary_id,
            kind=self._config.kind,
            position=fix.position,
            second_mark_ms=second_mark_ms(fix.utc_ns),
            speed_mps=fix.speed_mps,
            heading_deg=fix.heading_deg,
            accel_forward_mps2=fix.accel_forward_mps2,
            message_count=None if spoken.family.startswith("etsi") else self._message_count,
            semi_major_m=fix.semi_major_m,
            semi_minor_m=fix.semi_minor_m,
            semi_major_heading_deg=fix.semi_major_heading_deg,
        )
        self._message_count = (self._message_count + 1) % _COUNTS
        transmissions, discards = self._stack.down(
            RoadUsers((user,)), source_l2=self.source_l2, period_ns=self._grid.period_ns, utc_ns=now.utc_ns
        )
        outcome.transmissions += transmissions
        outcome.discards += discards
