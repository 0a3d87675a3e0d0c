"""Events and signs on the road (Chinese RSI, SAE TIM, ETSI DENM)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from cv2x.messages.model.common import Position


class EventKind(Enum):
    """What is said: something that happens, or a sign that stands."""

    EVENT = "event"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class RoadEvent:
    """One event or sign.

    ``code`` is the code of ``code_set`` as sent: ``GB/T 29100`` for a Chinese event, ``GB 5768.2`` for a Chinese sign,
    ``ITIS`` for SAE, ``ETSI cause``; ``text`` (code 0) where words are all there is.  The mappings translate the codes
    they know; an unknown one stays with its set.
    """

    id: int
    kind: EventKind
    code: int
    code_set: str
    position: Position | None
    radius_m: float | None = None
    description: str | None = None
    priority: int | None = None
    """0 lowest .. 7 highest."""
    start_minute_of_year: int | None = None
    end_minute_of_year: int | None = None
    """``None`` = no end stated.  May run past the year's end (SAE: start plus duration); less than the start = in the
    next year.
    """
    paths: tuple[tuple[Position, ...], ...] = ()
    """Roads along which it matters, in the direction of travel."""
    path_width_m: float | None = None
    """Full width around each path (twice the Chinese pathRadius, the SAE laneWidth)."""
    source: str | None = None
    """Of ``police government meteorological internet detection`` (Chinese eventSource); ``None`` = unknown."""
    confidence: float | None = None
    start_mark_ms: int | None = None
    """Millisecond within the start minute, 1..59999; ``None`` = the minute is all that is told.  DENM alone."""
    lasts_s: int | None = None
    """How long it holds from its start, in place of the end where that is told in whole seconds.  DENM alone."""
    ended: str | None = None
    """``cancelled`` by who told it, ``negated`` by somebody else: it holds no more.  DENM alone."""
    originator: bytes | None = None
    """Whose event it is where that is not who says it (4 octets); the number is theirs.  DENM alone."""


@dataclass(frozen=True, slots=True)
class RoadEvents:
    """An RSI, TIM or DENM message."""

    message_count: int
    events: tuple[RoadEvent, ...]
    source_id: bytes = b""
    """Who says it: the Chinese 8-octet RSU id, the SAE packetID."""
    minute_of_year: int | None = None
    position: Position | None = None
    """Reference position of the message."""
    second_mark_ms: int | None = None
    """Millisecond within the minute of the year, 1..59999; ``None`` = the minute is all that is told.  DENM alone."""
