"""What a station answers to a step: what to send, what to tell the driver, what it refused and why, when to wake it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cv2x.frozen import frozen
from cv2x.messages.model import Model, Position
from cv2x.radio.frame import Frame, Reception
from cv2x.station.conditions import Condition
from cv2x.world.field_paths import FieldPaths


@frozen
class Message:
    """A message as a pure function of the octets of a frame: made once, however many stations hear it."""

    dialect: str
    name: str
    """The standard's short name (``BSM``)."""
    octets: bytes
    """The message frame (UPER) without headers."""
    record: Any
    model: Model | None
    """``None`` for a message the model has no noun for."""
    aid: int | None = None
    notes: Mapping[str, int] = field(default_factory=dict)
    """What the mapping could not carry over, counted by cause."""
    family: str = ""
    """Message family of the dialect, of what was heard."""
    paths: FieldPaths | None = None
    """The names of the fields of a MAP or SPAT that was heard, by which it is checked for contradictions."""


@frozen
class Transmission:
    """A message a station wants sent, with the frame that carries it."""

    frame: Frame
    message: Message


@frozen
class Heard:
    """A reception that passed all the way up the stack."""

    reception: Reception
    message: Message


@dataclass(frozen=True, slots=True)
class Discard:
    """A reception that did not, or a message that could not be sent: the cause as a short fixed phrase, the detail for
    people."""

    cause: str
    """A member of `CAUSES`."""
    detail: str
    reception: Reception | None = None


CAUSES = (
    "unknown family",
    "other network stack",
    "malformed network header",
    "unsupported security",
    "malformed security envelope",
    "unregistered application",
    "malformed message",
    "unknown message",
    "too long to send",
    "not encodable",
    "not sent",
)
"""Every cause under which a station discards; counted, recorded and reported by these names."""


@dataclass(frozen=True, slots=True)
class Alert:
    """What a driver (or operator) is told.  The id is the standard's; prose is presentation and made elsewhere."""

    id: str
    """``RLVW GLOSA FCW ICW`` …"""
    phase: str
    """``raised``, ``updated`` (advice whose numbers changed) or ``cleared``."""
    target: str | None = None
    """What it is about: ``vehicle:<temporary id hex>``, ``junction:<region>/<id>``, ``user:<id hex>`` …"""
    position: Position | None = None
    """Where the unit believed itself to be."""
    numbers: Mapping[str, float] = field(default_factory=dict)
    """The numbers that led to it, units in the names: ``ttc_s``, ``distance_m``, ``speed_mps`` …"""


@dataclass(frozen=True, slots=True)
class Congestion:
    """What a unit's congestion control makes of a busy channel, from now on."""

    kind: str
    """``j2945`` or ``dcc``."""
    state: str
    """The control's own word (``relaxed``, ``crowded`` …)."""
    interval_ns: int
    """At least so long between two vehicle messages."""
    power_dbm: float | None
    """``None``: the radio's own."""
    cbr: float | None
    """Channel busy ratio (0..1) as last measured, ``None`` where nobody measures it."""
    neighbours: int
    """Vehicles it counted; 0 where it counts none."""


@dataclass(slots=True)
class Outcome:
    """Everything one step led to, in the order it happened."""

    transmissions: list[Transmission] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    discards: list[Discard] = field(default_factory=list)
    conditions: tuple[Condition, ...] = ()
    """What began, changed or ended with the unit and with what it is told."""
    congestion: Congestion | None = None
    """``None`` = as before."""
    wake_ns: int | None = None
    """Monotonic time at which the station wants its next step even if nothing arrives; ``None`` = only on input."""
