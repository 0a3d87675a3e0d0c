"""What a radio carries and what it hears."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from cv2x.clock import Stamp
from cv2x.frozen import frozen


class Layer(Enum):
    """Where the octets of a frame begin."""

    SDU = "sdu"
    """With the V2X message family octet (01 WSMP, 03 GeoNetworking, 04 DSMP): what a PC5 modem is handed."""
    NETWORK = "network"
    """With the network header (WSMP, DSMP, GeoNetworking), family octet stripped."""
    MESSAGE = "message"
    """With the message frame itself (UPER), nothing in front."""

    __hash__ = object.__hash__
    """Layers are compared by identity; the hash of an Enum is that of its name, and one is taken for every frame."""


@frozen
class Frame:
    """Octets given to or got from a radio, with what the radio needs or knows beside them; ``None`` = not known."""

    octets: bytes
    layer: Layer = Layer.SDU
    aid: int | None = None
    """AID (China) or PSID (IEEE 1609): the application the octets are for, as a number, not p-encoded."""
    source_l2: int | None = None
    dest_l2: int | None = None
    priority: int | None = None
    """Message priority as the family defines it: DSM 0..255, WSM 0..7 (7 highest)."""
    channel: int | None = None
    period_ns: int | None = None
    """How often the unit says this, so that a radio which reserves resources can reserve for it; ``None`` = once."""
    power_dbm: float | None = None
    """Power to send it with; ``None`` = the radio's own.  Radios that cannot (`Radio.sets_power`) count it."""


class Stamped(Enum):
    """Who took the time of a reception."""

    FETCHED = "fetched"
    """Nobody: it is the time the driver was asked, and the frame came before."""
    MEDIUM = "medium"
    """The medium inside this process; exact."""
    KERNEL = "kernel"
    """The kernel's software stamp (SO_TIMESTAMPNS)."""
    HARDWARE = "hardware"
    """The network interface's own clock (SO_TIMESTAMPING)."""
    PEER = "peer"
    """The unit, bridge or capture file the frame comes from, carried over to our clocks."""


@frozen
class Reception:
    """A frame heard: when (on the hearing unit's own clocks), by which radio, how strong where known."""

    frame: Frame
    stamp: Stamp
    radio: str
    rssi_dbm: float | None = field(default=None)
    stamped: Stamped = Stamped.FETCHED
    origin: str | None = None
    """Who handed it to us where that is not its sender on the air: address and port of a unit that forwards."""
    access_delay_ns: int | None = None
    """How long the frame waited in its sender's radio for a resource of the air, where the medium knows: the part of
    the latency that no software can shorten."""
