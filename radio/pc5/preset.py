"""Everything a channel is set to, by name: pool, transport formats, powers, propagation, scheduling, limits.

A preset is a value; `replace` of it is another one.  Rules: a number that comes from a preconfiguration or a reference
says so in the preset's ``source``; every other number is this project's default and no figure of any radio.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from cv2x.errors import InputError

PERIODS_MS = (20, 50, *range(100, 1001, 100))
"""Reservation periods of LTE-V2X (TS 36.331, SL-RestrictResourceReservationPeriod)."""


@dataclass(frozen=True, slots=True)
class Format:
    """How frames up to ``octets`` are sent: sub-channels taken and the curve of their modulation and coding."""

    octets: int
    sub_channels: int
    curve: str


@dataclass(frozen=True, slots=True)
class Pool:
    """A transmission pool: its sub-channels among all those of the carrier.  Everybody receives all pools."""

    name: str
    first: int
    sub_channels: int


@dataclass(frozen=True, slots=True)
class Preset:
    """The settings of one channel.  Powers in dBm, distances in metres, times in ms."""

    name: str
    title: str
    source: str
    pools: tuple[Pool, ...]
    sub_channel_rb: int
    """Resource blocks that a packet's power and noise spread over, per sub-channel."""
    formats: tuple[Format, ...]
    power_dbm: float = 23.0
    antenna_gain_dbi: float = 0.0
    """Of each antenna."""
    noise_dbm: float = -95.0
    """Over 50 resource blocks (10 MHz), noise figure 9 dB included."""
    sensitivity_dbm: float = -90.5
    """Packet power under which nothing decodes."""
    carrier_ghz: float = 5.915
    path_loss: str = "winner-b1"
    block_m: float = 0.0
    """From street to street, for a path loss in a Manhattan grid: streets run east and north through the plane's (0, 0)
    and every so many metres from it."""
    street_m: float = 0.0
    """From house to house across a street."""
    correlated_shadowing: bool = True
    """False: every packet draws a shadow of its own."""
    in_band_emission: bool = True
    control_sinr_db: float = -3.0
    """SINR of the packet from which its control information decodes: it is sent 3 dB stronger per resource block and
    taken to need 0 dB.  A default, unverified."""
    keep_probability: float = 0.8
    t1: int = 1
    t2: int = 100
    threshold_dbm: float = -128.0
    """PSSCH-RSRP per resource element from which a reservation excludes (thresPSSCH-RSRP)."""
    threshold_step_db: float = 3.0
    candidate_share: float = 0.2
    ranks_by_rssi: bool = True
    """Whether the quietest ``candidate_share`` of what reservations leave is the list (LTE mode 4); False: all of what
    they leave (NR mode 2, TS 38.214 8.1.4)."""
    retransmissions: int = 0
    max_gap: int = 15
    reselect_after: int = 0
    """Opportunities missed in a row after which a grant ends (sl-ReselectAfter); 0 = never for that reason."""
    periods_ms: tuple[int, ...] = (100,)
    subframes: tuple[int, ...] = (1,)
    """The pool's bitmap (sl-Subframe), repeated for ever."""
    cbr_dbm: float = -94.0
    """S-RSSI of a sub-channel over which it counts as busy (threshS-RSSI-CBR)."""
    cr_limits: tuple[tuple[float, float], ...] = ()
    """(CBR from which, CR at most), rising; empty = no limit."""
    octets: int = 190
    """Of a packet of background traffic and of studies."""
    experimental: bool = False
    variants: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Number of sub-channels -> what else changes with it."""

    @property
    def sub_channels(self) -> int:
        """All sub-channels of the carrier."""
        return max(pool.first + pool.sub_channels for pool in self.pools)

    def with_sub_channels(self, count: int) -> Preset:
        """Return the preset with another number of sub-channels.  Raises InputError where it has no such variant."""
        if count == self.sub_channels:
            return self
        if count not in self.variants:
            known = sorted({self.sub_channels, *self.variants})
            raise InputError(
                f"{self.name} has no variant of {count} sub-channels: there are {known}", field="subchannels"
            )
        return replace(self, **self.variants[count])


UMH_MODE4 = Preset(
    name="umh-mode4",
    title="the setting of the published mode 4 model and simulations (highway, constant packets)",
    source="IEEE TVT 68(2), 2019, arXiv 1807.06508; keep probability and thresholds are inferred from its figures",
    pools=(Pool("all", 0, 4),),
    sub_channel_rb=10,
    formats=(Format(190, 1, "qpsk-0.7-190"),),
    power_dbm=20.0,
    carrier_ghz=5.91,
    correlated_shadowing=False,
    in_band_emission=False,
    keep_probability=0.0,
    periods_ms=(20, 50, 100),
    cbr_dbm=-90.5,
    variants={
        2: {"pools": (Pool("all", 0, 2),), "sub_channel_rb": 12, "formats": (Format(190, 1, "qpsk-0.5-190"),)},
    },
)


_BITS_PER_RB = {5: 87, 7: 124, 11: 175, 15: 282}
"""Transport block bits a resource block carries at an MCS (TS 36.213 table 7.1.7.2.1-1, slopes from memory:
unverified)."""


def _formats(mcs: tuple[int, ...], place: str, most: int, rb: int = 10) -> tuple[Format, ...]:
    """Return the formats of a pool of ``most`` sub-channels: the first MCS for whatever fits it, then the next ones.

    Two blocks of a transmission carry its control information (adjacent PSCCH).
    """
    found: list[Format] = []
    for number in mcs:
        for width in range(1, most + 1):
            octets = _BITS_PER_RB[number] * (rb * width - 2) // 8
            if not found or octets > found[-1].octets:
                found.append(Format(octets, width, f"{place}-mcs{number}-350"))
    return tuple(found)


CHINA_2020 = Preset(
    name="china-2020",
    title="the new-four-cross demonstrations of 2020: 20 MHz at 5915 MHz, OBU and RSU pools of 5 x 10 RB",
    source="public preconfiguration of the demonstrations; MCS, antennas and thresholds are this project's defaults",
    pools=(Pool("obu", 0, 5), Pool("rsu", 5, 5)),
    sub_channel_rb=10,
    formats=_formats((5, 7, 11, 15), "urban", 5),
    power_dbm=23.0,
    sensitivity_dbm=-104.0,
    path_loss="urban",
    periods_ms=(100, 200, 500, 1000),
    octets=300,
)

US_J3161 = Preset(
    name="us-j3161",
    title="SAE J3161/1 style: 20 MHz on channel 183, 10 sub-channels of 10 RB, one blind retransmission, 20 dBm",
    source="public North American preconfiguration; CR limits R1-1611594 at second hand, unverified; MCS a default",
    pools=(Pool("all", 0, 10),),
    sub_channel_rb=10,
    formats=_formats((5, 7, 11), "highway", 10),
    power_dbm=20.0,
    sensitivity_dbm=-104.0,
    path_loss="highway",
    threshold_dbm=-126.0,
    retransmissions=1,
    periods_ms=(100, 200, 300, 400, 500, 600),
    cr_limits=((0.65, 1.6e-3), (0.675, 1.5e-3), (0.7, 1.4e-3), (0.725, 1.3e-3), (0.75, 1.2e-3), (0.8, 1.1e-3),
               (0.825, 1.0e-3), (0.85, 0.9e-3), (0.875, 0.8e-3)),
    octets=300,
)  # fmt: skip

NR_MODE2 = replace(
    CHINA_2020,
    name="nr-mode2",
    title="5G NR sidelink mode 2 at 15 kHz, as far as it chooses resources in another way: no ranking by S-RSSI",
    source="TS 38.214 8.1.4 from memory; pool, block sizes and error curves are those of LTE in china-2020: unverified",
    pools=(Pool("all", 0, 5),),
    ranks_by_rssi=False,
    retransmissions=1,
    periods_ms=(20, 50, *range(100, 1001, 100)),
    experimental=True,
)

PRESETS: dict[str, Preset] = {preset.name: preset for preset in (UMH_MODE4, CHINA_2020, US_J3161, NR_MODE2)}
"""By name."""


def preset(name: str) -> Preset:
    """Return a preset by its name.  Raises InputError."""
    if name not in PRESETS:
        raise InputError(f"no channel preset is called {name!r}: there are {', '.join(PRESETS)}", field="radio.preset")
    return PRESETS[name]
