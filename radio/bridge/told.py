"""What a bridge tells of itself and its radio, as values: capabilities, metrics, transmission reports, receptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cv2x.errors import DecodeError
from cv2x.radio.bridge import wire
from cv2x.radio.bridge.wire import Can, Incoming, Status


@dataclass(frozen=True, slots=True)
class Capabilities:
    """A bridge and the modem behind it (WELCOME); ``None`` = not known."""

    name: str
    version: int
    can: Can
    mtu_octets: int
    max_sps_flows: int
    max_event_flows: int
    period_step_ms: int
    period_max_ms: int
    min_power_dbm: float | None
    max_power_dbm: float | None
    l2_octets: int
    antennas: int
    clock: int
    """Whose CLOCK_MONOTONIC its stamps are: the first 64 bits of that machine's boot id; 0 for a clock of its own."""


@dataclass(slots=True)
class Metrics:
    """What is known of the radio now; ``None`` = not known.  Counts are the bridge's own, since it started."""

    status: Status = Status.UNKNOWN
    busy_ratio: float | None = None
    """CBR, 0..1."""
    noise_floor_dbm: float | None = None
    power_dbm: float | None = None
    source_l2: int | None = None
    """The layer-2 id the modem sends with, which need not be the one asked for."""
    time_uncertainty_s: float | None = None
    sent: int = 0
    not_sent: int = 0
    heard: int = 0
    heard_lost: int = 0
    """Packets that were heard and did not reach a client."""
    blocks: int = 0
    """Transport blocks the modem reported as sent, repetitions among them."""
    blocks_again: int = 0
    last_block: TxReport | None = None
    round_trip_s: float | None = None
    """Of the last exchange of clocks."""
    clock_error_s: float | None = None
    """How far the bridge's clock, and so the stamp of a reception, may be off ours; 0 where it is the same clock."""


class TxReport(NamedTuple):
    """One transport block as the modem sent it; ``None`` = not known."""

    ota_timing: int | None
    """System frame number * 10 + subframe."""
    first_rb: int
    rbs: int
    mcs: int
    segment: int
    """0 first, 1 last, 2 middle, 3 the only one."""
    again: bool
    flow: int
    power_dbm: tuple[float | None, float | None]


class HeardPacket(NamedTuple):
    """A packet the modem heard; ``None`` = not known."""

    octets: bytes
    at_bridge_ns: int
    source_l2: int | None
    dest_l2: int | None
    rssi_dbm: tuple[float | None, float | None]
    """By antenna."""
    subchannels: tuple[int | None, int | None]
    """First and count."""
    ota_timing: int | None
    delay_s: float | None

    @property
    def strongest_dbm(self) -> float | None:
        """RSSI of the antenna that heard best."""
        return max((rssi for rssi in self.rssi_dbm if rssi is not None), default=None)


TS_S = 1 / (15_000 * 2048)
"""3GPP's basic time unit (TS 36.211 clause 4)."""


def capabilities(incoming: Incoming) -> tuple[Capabilities, Status, int | None]:
    """Return what WELCOME says, with the radio's status and source layer-2 id.  Raises DecodeError."""
    fields = wire.fixed(wire.WELCOME, incoming)
    magic, version, status, l2_octets, antennas, features, mtu, max_sps, max_event = fields[:9]
    step_ms, max_ms, min_power, max_power, source_l2, clock, name = fields[9:]
    if magic != wire.MAGIC or version != wire.VERSION:
        raise DecodeError(f"{magic!r} version {version} is not what was asked for", "welcome")
    if not 0 < mtu <= wire.MAX_SDU_OCTETS:
        raise DecodeError(f"packets of {mtu} octets: 1..{wire.MAX_SDU_OCTETS} make sense", "welcome.mtu")
    text = name.rstrip(b"\0").decode("utf-8", "replace")
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    made = Capabilities(
        *(shown, version, Can(features & 0x1FF), mtu, max_sps, max_event, step_ms, max_ms),
        *(_tenths(min_power), _tenths(max_power), l2_octets, antennas, clock),
    )
    return made, Status(status), _u32(source_l2)


def take_metrics(metrics: Metrics, incoming: Incoming) -> None:
    """Put what METRICS says into ``metrics``.  Raises DecodeError."""
    status, busy, noise, power, source_l2, uncertainty_us, *counts = wire.fixed(wire.METRICS, incoming)
    metrics.status = Status(status)
    metrics.busy_ratio = busy / 1000 if busy <= 1000 else None
    metrics.noise_floor_dbm, metrics.power_dbm = _tenths(noise), _tenths(power)
    metrics.source_l2 = _u32(source_l2)
    metrics.time_uncertainty_s = None if uncertainty_us == wire.UNKNOWN_U32 else uncertainty_us / 1e6
    metrics.sent, metrics.not_sent, metrics.heard, metrics.heard_lost, metrics.blocks, metrics.blocks_again = counts


def tx_report(incoming: Incoming) -> TxReport:
    """Return what TX_REPORT says.  Raises DecodeError."""
    timing, first, rbs, mcs, segment, again, flow, *powers = wire.fixed(wire.TX_REPORT, incoming)
    power = (_tenths(powers[0]), _tenths(powers[1]))
    return TxReport(_u16(timing), first, rbs, mcs, segment, bool(again), flow, power)


def heard_packet(incoming: Incoming) -> HeardPacket:
    """Return what RECEIVED says.  Raises DecodeError for a body without a packet of a sensible length."""
    head, octets = incoming.body[: wire.RECEIVED.size], incoming.body[wire.RECEIVED.size :]
    if not 0 < len(octets) <= wire.MAX_SDU_OCTETS:
        raise DecodeError(f"a packet of {len(octets)} octets", "received")
    at_ns, source, dest, _, first, count, sfn, *rssi, delay = wire.fixed(wire.RECEIVED, incoming._replace(body=head))
    return HeardPacket(
        octets,
        at_ns,
        _u32(source),
        _u32(dest),
        (_tenths(rssi[0]), _tenths(rssi[1])),
        (_u8(first), _u8(count)),
        _u16(sfn),
        None if delay == wire.UNKNOWN_I32 else delay * TS_S,
    )


def _tenths(value: int) -> float | None:
    return None if value == wire.UNKNOWN_I16 else value / 10


def _u8(value: int) -> int | None:
    return None if value == wire.UNKNOWN_U8 else value


def _u16(value: int) -> int | None:
    return None if value == wire.UNKNOWN_U16 else value


def _u32(value: int) -> int | None:
    return None if value == wire.UNKNOWN_U32 else value
