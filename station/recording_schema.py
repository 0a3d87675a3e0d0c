"""What a recording holds: its channels, the JSON of each, and the events they are read back as.

One schema with one version: a reader refuses a newer one, a changed meaning or a dropped member raises the number, an
added member does not.  Octets are lower-case hex, instants are integer nanoseconds of POSIX UTC, quantities carry
their unit in the name, ``null`` is "not known" (also for a number that is not finite).  The true instant of an event
is the log time of its MCAP message, so it stands in no JSON.  Nothing of the machine that ran it is in a recording:
equal runs give equal octets.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cv2x.messages.model import Position
from cv2x.radio.frame import Frame, Layer, Stamped
from cv2x.station.conditions import CAUSES as CONDITIONS
from cv2x.station.conditions import Condition
from cv2x.station.observer import ActorState
from cv2x.station.outcome import CAUSES, Alert, Congestion
from cv2x.world.contradictions import Contradiction

SCHEMA_VERSION = 2
"""Since version 2 one message tells of all receptions of a frame that differ in unit and power alone."""
METADATA_NAME = "cv2x"
"""Name of the MCAP metadata record that makes a file one of ours."""

_to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Truth:
    """Where all actors were."""

    utc_ns: int
    actors: tuple[ActorState, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """From now on the unit called itself so."""

    utc_ns: int
    unit: str
    temporary_id: bytes


@dataclass(frozen=True, slots=True)
class Clock:
    """What the unit believed the time to be."""

    utc_ns: int
    unit: str
    believed_utc_ns: int


@dataclass(frozen=True, slots=True)
class Transmitted:
    """A frame given to the radio."""

    utc_ns: int
    unit: str
    dialect: str
    message: str
    """The standard's short name."""
    octets: bytes
    """The message frame (UPER) without headers."""
    frame: Frame
    notes: Mapping[str, int]
    """What the mapping could not carry over, counted by cause."""
    begun_utc_ns: int | None = None
    """When the step that made it began; ``None`` in recordings that do not say."""


class Arrival(NamedTuple):
    """How a frame came in."""

    frame: Frame
    believed_utc_ns: int
    """When, on the hearing unit's own clock."""
    radio: str
    rssi_dbm: float | None
    access_delay_ns: int | None = None
    stamped: Stamped | None = None
    """Who took that time; ``None`` in recordings that do not say."""


@dataclass(frozen=True, slots=True)
class Received:
    """A reception that passed up the stack."""

    utc_ns: int
    unit: str
    dialect: str
    message: str
    octets: bytes
    arrival: Arrival
    done_utc_ns: int | None = None
    """When the step that took it in was done; ``None`` in recordings that do not say."""


@dataclass(frozen=True, slots=True)
class Discarded:
    """Something refused, with the frame if it came from the air."""

    utc_ns: int
    unit: str
    cause: str
    detail: str
    arrival: Arrival | None


@dataclass(frozen=True, slots=True)
class Alerted:
    """What a driver was told."""

    utc_ns: int
    unit: str
    alert: Alert


@dataclass(frozen=True, slots=True)
class Conditioned:
    """What began, changed or ended with a unit and with what it is told."""

    utc_ns: int
    unit: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class ChannelLoad:
    """How busy a radio of the unit found the channel."""

    utc_ns: int
    unit: str
    radio: str
    cbr: float
    """0..1."""


@dataclass(frozen=True, slots=True)
class Congested:
    """What a unit's congestion control made of the channel."""

    utc_ns: int
    unit: str
    congestion: Congestion


Event = Truth | Identity | Clock | Transmitted | Received | Discarded | Alerted | ChannelLoad | Conditioned | Congested


def frame_json(frame: Frame) -> dict[str, Any]:
    """Return a frame as its JSON object."""
    return {
        "layer": frame.layer.value,
        "octets": frame.octets.hex(),
        "aid": frame.aid,
        "source_l2": frame.source_l2,
        "dest_l2": frame.dest_l2,
        "priority": frame.priority,
        "channel": frame.channel,
        "period_ns": frame.period_ns,
    }


def schema_name(channel: str) -> str:
    """Return the name of a channel's schema."""
    return f"cv2x.{channel}.{SCHEMA_VERSION}"


def schema_text(schema: Mapping[str, Any]) -> str:
    """Return a JSON Schema as text that says which draft it is of."""
    return _to_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


def event_text(value: dict[str, Any]) -> str:
    """Return the JSON of an event as text."""
    try:
        return _to_json(value)
    except ValueError:
        return _to_json(finite(value))


def finite(value: Any) -> Any:
    """Return JSON values with ``None`` in place of every number that JSON has no word for."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: finite(member) for key, member in value.items()}
    if isinstance(value, list):
        return [finite(member) for member in value]
    return value


def read_events(channel: str, utc_ns: int, value: Any) -> Sequence[Event]:
    """Return the events of a channel's JSON: one, or several receptions of one frame; none for a channel of a later
    version.

    Raises ValueError with what is missing or of the wrong kind.
    """
    members = _Members(value)
    if channel == "receptions":
        return _received(utc_ns, members)
    reader = _READERS.get(channel)
    return () if reader is None else (reader(utc_ns, members),)


class _Members:
    """The members of a JSON object, each asked for with the kind it must have."""

    def __init__(self, value: Any, place: str = "") -> None:
        if not isinstance(value, dict):
            raise ValueError(f"{place or 'the message'} is not an object")
        self._value, self._place = value, place

    def _get(self, name: str, kinds: type | tuple[type, ...], what: str, optional: bool) -> Any:
        value = self._value.get(name)
        if value is None and optional:
            return None
        if not isinstance(value, kinds) or isinstance(value, bool):
            raise ValueError(f"{self._place}{name} is not {what}")
        return value

    def text(self, name: str) -> str:
        return str(self._get(name, str, "a text", optional=False))

    def maybe_text(self, name: str) -> str | None:
        value: str | None = self._get(name, str, "a text", optional=True)
        return value

    def integer(self, name: str) -> int:
        return int(self._get(name, int, "an integer", optional=False))

    def maybe_integer(self, name: str) -> int | None:
        value: int | None = self._get(name, int, "an integer", optional=True)
        return value

    def number(self, name: str) -> float:
        value = self.maybe_number(name)
        return math.nan if value is None else value

    def maybe_number(self, name: str) -> float | None:
        value: float | None = self._get(name, (int, float), "a number", optional=True)
        return value

    def octets(self, name: str) -> bytes:
        try:
            return bytes.fromhex(self.text(name))
        except ValueError:
            raise ValueError(f"{self._place}{name} is not octets in hex") from None

    def object(self, name: str) -> _Members:
        return _Members(self._value.get(name), f"{self._place}{name}.")

    def maybe_object(self, name: str) -> _Members | None:
        return None if self._value.get(name) is None else self.object(name)

    def objects(self, name: str) -> list[_Members]:
        items: list[Any] = self._get(name, list, "a list", optional=False)
        return [_Members(item, f"{self._place}{name}[{index}].") for index, item in enumerate(items)]

    def texts(self, name: str) -> tuple[str, ...]:
        items: list[Any] = self._get(name, list, "a list", optional=False)
        if not all(isinstance(item, str) for item in items):
            raise ValueError(f"{self._place}{name} is not a list of texts")
        return tuple(items)

    def flag(self, name: str) -> bool:
        value = self._value.get(name)
        if not isinstance(value, bool):
            raise ValueError(f"{self._place}{name} is neither true nor false")
        return value

    def has(self, name: str) -> bool:
        return name in self._value

    def maybe_numbers(self, name: str) -> list[float | None]:
        items: list[Any] = self._get(name, list, "a list", optional=False)
        if not all(item is None or (isinstance(item, int | float) and item is not True) for item in items):
            raise ValueError(f"{self._place}{name} is not a list of numbers")
        return items

    def names(self) -> list[str]:
        return list(self._value)


def _position(members: _Members) -> Position:
    return Position(members.number("lat_deg"), members.number("lon_deg"), members.maybe_number("elevation_m"))


def _frame(members: _Members) -> Frame:
    try:
        layer = Layer(members.text("layer"))
    except ValueError:
        raise ValueError("frame.layer is none of sdu, network, message") from None
    return Frame(
        octets=members.octets("octets"),
        layer=layer,
        aid=members.maybe_integer("aid"),
        source_l2=members.maybe_integer("source_l2"),
        dest_l2=members.maybe_integer("dest_l2"),
        priority=members.maybe_integer("priority"),
        channel=members.maybe_integer("channel"),
        period_ns=members.maybe_integer("period_ns"),
    )


def _arrival(members: _Members) -> Arrival:
    return Arrival(
        _frame(members.object("frame")),
        members.integer("believed_utc_ns"),
        members.text("radio"),
        members.maybe_number("rssi_dbm"),
        members.maybe_integer("access_delay_ns"),
        _stamped(members.maybe_text("stamped")),
    )


def _stamped(written: str | None) -> Stamped | None:
    return next((stamped for stamped in Stamped if stamped.value == written), None)


def _truth(utc_ns: int, members: _Members) -> Truth:
    return Truth(
        utc_ns,
        tuple(
            ActorState(
                name=actor.text("name"),
                kind=actor.text("kind"),
                position=_position(actor),
                speed_mps=actor.number("speed_mps"),
                heading_deg=actor.number("heading_deg"),
                length_m=actor.number("length_m"),
                width_m=actor.number("width_m"),
                unit=actor.maybe_text("unit"),
            )
            for actor in members.objects("actors")
        ),
    )


def _transmitted(utc_ns: int, members: _Members) -> Transmitted:
    notes = members.object("notes")
    return Transmitted(
        utc_ns,
        members.text("unit"),
        members.text("dialect"),
        members.text("message"),
        members.octets("octets"),
        _frame(members.object("frame")),
        {name: notes.integer(name) for name in notes.names()},
        members.maybe_integer("begun_utc_ns"),
    )


def _received(utc_ns: int, members: _Members) -> Sequence[Received]:
    arrival = _arrival(members.object("arrival"))
    said = members.text("dialect"), members.text("message"), members.octets("octets")
    done_utc_ns = members.maybe_integer("done_utc_ns")
    if not members.has("units"):  # version 1
        return (Received(utc_ns, members.text("unit"), *said, arrival, done_utc_ns),)
    units, powers_dbm = members.texts("units"), members.maybe_numbers("rssi_dbm")
    if len(units) != len(powers_dbm):
        raise ValueError(f"rssi_dbm has {len(powers_dbm)} items and units {len(units)}")
    each = (arrival._replace(rssi_dbm=power_dbm) for power_dbm in powers_dbm)
    return [Received(utc_ns, unit, *said, one, done_utc_ns) for unit, one in zip(units, each, strict=True)]


def _discarded(utc_ns: int, members: _Members) -> Discarded:
    arrival = members.maybe_object("arrival")
    return Discarded(
        utc_ns,
        members.text("unit"),
        members.text("cause"),
        members.text("detail"),
        None if arrival is None else _arrival(arrival),
    )


def _alerted(utc_ns: int, members: _Members) -> Alerted:
    position, numbers = members.maybe_object("position"), members.object("numbers")
    alert = Alert(
        id=members.text("id"),
        phase=members.text("phase"),
        target=members.maybe_text("target"),
        position=None if position is None else _position(position),
        numbers={name: numbers.number(name) for name in numbers.names()},
    )
    return Alerted(utc_ns, members.text("unit"), alert)


def _conditioned(utc_ns: int, members: _Members) -> Conditioned:
    condition = Condition(
        cause=members.text("cause"),
        phase=members.text("phase"),
        subject=members.text("subject"),
        detail=members.text("detail"),
        lacks=members.texts("lacks"),
        still=members.texts("still"),
        contradictions=tuple(
            Contradiction(one.text("path"), one.text("other"), one.text("what"), one.flag("fatal"))
            for one in members.objects("contradictions")
        ),
    )
    return Conditioned(utc_ns, members.text("unit"), condition)


def _channel_load(utc_ns: int, members: _Members) -> ChannelLoad:
    cbr = members.number("cbr")
    if not 0.0 <= cbr <= 1.0:
        raise ValueError("cbr is no share of 0 to 1")
    return ChannelLoad(utc_ns, members.text("unit"), members.text("radio"), cbr)


def _congested(utc_ns: int, members: _Members) -> Congested:
    told = Congestion(
        kind=members.text("kind"),
        state=members.text("state"),
        interval_ns=members.integer("interval_ns"),
        power_dbm=members.maybe_number("power_dbm"),
        cbr=members.maybe_number("cbr"),
        neighbours=members.integer("neighbours"),
    )
    return Congested(utc_ns, members.text("unit"), told)


_READERS: Mapping[str, Any] = {
    "truth": _truth,
    "identity": lambda utc_ns, m: Identity(utc_ns, m.text("unit"), m.octets("temporary_id")),
    "clocks": lambda utc_ns, m: Clock(utc_ns, m.text("unit"), m.integer("believed_utc_ns")),
    "transmissions": _transmitted,
    "discards": _discarded,
    "alerts": _alerted,
    "channel_load": _channel_load,
    "conditions": _conditioned,
    "congestion": _congested,
}


def _object(**members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members, "required": list(members)}


def _nullable(kind: str) -> dict[str, Any]:
    return {"type": [kind, "null"]}


_TEXT, _NUMBER, _INTEGER = {"type": "string"}, _nullable("number"), {"type": "integer"}
_TEXTS = {"type": "array", "items": _TEXT}
_HEX = {"type": "string", "pattern": "^([0-9a-f]{2})*$", "description": "octets in hex"}
_COUNTS = {"type": "object", "additionalProperties": _INTEGER}
_PLACE = {"lat_deg": _NUMBER, "lon_deg": _NUMBER, "elevation_m": _NUMBER}
_FRAME = _object(
    layer={"enum": [layer.value for layer in Layer]},
    octets=_HEX,
    aid=_nullable("integer"),
    source_l2=_nullable("integer"),
    dest_l2=_nullable("integer"),
    priority=_nullable("integer"),
    channel=_nullable("integer"),
    period_ns=_nullable("integer"),
)
_WAY = {
    "frame": _FRAME,
    "believed_utc_ns": _INTEGER,
    "radio": _TEXT,
    "access_delay_ns": _nullable("integer"),
    "stamped": {"enum": [stamped.value for stamped in Stamped]},
}
_ARRIVAL = _object(**_WAY, rssi_dbm=_NUMBER)
_ACTOR = _object(
    name=_TEXT,
    kind=_TEXT,
    **_PLACE,
    speed_mps=_NUMBER,
    heading_deg=_NUMBER,
    length_m=_NUMBER,
    width_m=_NUMBER,
    unit=_nullable("string"),
)
_MESSAGE = {"unit": _TEXT, "dialect": _TEXT, "message": _TEXT, "octets": _HEX}

CHANNELS: Mapping[str, Mapping[str, Any]] = {
    "truth": _object(actors={"type": "array", "items": _ACTOR}),
    "identity": _object(unit=_TEXT, temporary_id=_HEX),
    "clocks": _object(unit=_TEXT, believed_utc_ns=_INTEGER),
    "transmissions": _object(**_MESSAGE, frame=_FRAME, notes=_COUNTS, begun_utc_ns=_nullable("integer")),
    "receptions": _object(
        units={"type": "array", "items": _TEXT},
        **{name: schema for name, schema in _MESSAGE.items() if name != "unit"},
        arrival=_object(**_WAY),
        rssi_dbm={"type": "array", "items": _NUMBER},
        done_utc_ns=_nullable("integer"),
    ),
    "discards": _object(
        unit=_TEXT, cause={"enum": list(CAUSES)}, detail=_TEXT, arrival={"anyOf": [_ARRIVAL, {"type": "null"}]}
    ),
    "alerts": _object(
        unit=_TEXT,
        id=_TEXT,
        phase={"enum": ["raised", "updated", "cleared"]},
        target=_nullable("string"),
        position={"anyOf": [_object(**_PLACE), {"type": "null"}]},
        numbers={"type": "object", "additionalProperties": _NUMBER},
    ),
    "channel_load": _object(unit=_TEXT, radio=_TEXT, cbr={"type": "number", "minimum": 0, "maximum": 1}),
    "conditions": _object(
        unit=_TEXT,
        cause={"enum": list(CONDITIONS)},
        phase={"enum": ["began", "changed", "ended"]},
        subject=_TEXT,
        detail=_TEXT,
        lacks=_TEXTS,
        still=_TEXTS,
        contradictions={
            "type": "array",
            "items": _object(path=_TEXT, other=_TEXT, what=_TEXT, fatal={"type": "boolean"}),
        },
    ),
    "congestion": _object(
        unit=_TEXT, kind=_TEXT, state=_TEXT, interval_ns=_INTEGER, power_dbm=_NUMBER, cbr=_NUMBER, neighbours=_INTEGER
    ),
}
"""Channel (MCAP topic) -> JSON Schema of its messages, in the order in which they are registered."""

EVENT_CHANNELS = tuple(CHANNELS)
"""The channels that are events; every other one is for the eye."""
