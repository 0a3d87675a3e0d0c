"""Which signal of a DBC is which quantity of the unit: a YAML file beside the DBC.

::

    dbc: car.dbc
    speed:          {signal: VehicleSpeed, unit: km/h}
    brake:          {signal: BrakePressed}                  # on when not 0, or as `on:` says
    gear:           {signal: Gear, values: {P: park, R: reverse, N: neutral, D: forward}}
    steering wheel: {signal: SteeringAngle}                 # degrees
    lights:  {left-turn: {signal: TurnLeft}, low-beam: {signal: LightSwitch, on: [1, 2]}}
    events:  {abs: {signal: AbsActive}, hard-braking: {signal: BrakePressure, above: 80}}

A signal whose name stands in several messages is written ``Message.Signal``.  ``on:`` is a value, a list of values or
their names in the DBC; ``above:`` a bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cv2x.errors import InputError, UnavailableError
from cv2x.messages.model import Transmission
from cv2x.messages.words import CN_EVENTS, LIGHTS, SAE_EVENTS

MAX_OCTETS = 16 * 1024 * 1024
_SPEEDS = {"km/h": 1 / 3.6, "m/s": 1.0, "mph": 0.44704}
_PLAIN = ("speed", "brake", "gear", "steering wheel")
_LIGHTS = tuple(word for word in LIGHTS.words if word)
_EVENTS = tuple(dict.fromkeys(word for word in (*CN_EVENTS.words, *SAE_EVENTS.words) if word))


@dataclass(frozen=True, slots=True)
class SignalUse:
    """What one signal of one message means."""

    quantity: str
    """``speed brake gear steering``, ``light:<word>`` or ``event:<word>``."""
    signal: str
    scale: float = 1.0
    on: frozenset[object] | None = None
    above: float | None = None
    values: Mapping[str, Transmission] | None = None

    def holds(self, value: object) -> bool:
        """Return whether a value (a number, or a name of the DBC) switches this on."""
        number = getattr(value, "value", value)
        if self.above is not None:
            return isinstance(number, int | float) and number > self.above
        if self.on is not None:
            return number in self.on or str(value) in self.on
        return bool(number)


class BusMapping:
    """A mapping file, ready to use.  Raises InputError with file and field, UnavailableError without cantools."""

    def __init__(self, path: Path) -> None:
        try:
            import cantools
        except ImportError:
            raise UnavailableError("a vehicle bus needs cantools: pip install 'cv2x[can]'") from None
        self.file = str(path)
        told = _yaml(path)
        unknown = [key for key in told if key not in (*_PLAIN, "dbc", "lights", "events")]
        if unknown:
            known = ", ".join(("dbc", *_PLAIN, "lights", "events"))
            raise self._fault(f"there is no {unknown[0]!r}: write {known}", str(unknown[0]))
        dbc = path.parent / str(told.get("dbc", ""))
        if not told.get("dbc") or not dbc.is_file():
            raise self._fault(f"there is no file {dbc}", "dbc")
        try:
            self.database: Any = cantools.database.load_file(str(dbc))
        except (OSError, ValueError, cantools.Error) as error:
            raise InputError(f"is no database cantools reads: {error}", str(dbc)) from None
        self.by_frame: dict[int, list[SignalUse]] = {}
        for quantity, fields, place in self._uses(told):
            frame, use = self._use(quantity, fields, place)
            self.by_frame.setdefault(frame, []).append(use)
        if not self.by_frame:
            raise self._fault("no signal is mapped", "")

    def _fault(self, reason: str, field: str) -> InputError:
        return InputError(reason, self.file, field=field)

    def _uses(self, told: Mapping[str, Any]) -> list[tuple[str, Any, str]]:
        found = [(key.partition(" ")[0], told[key], key) for key in _PLAIN if key in told]
        for key, words in (("lights", _LIGHTS), ("events", _EVENTS)):
            within = told.get(key) or {}
            if not isinstance(within, dict):
                raise self._fault("is a mapping of words to signals", key)
            for word, fields in within.items():
                if word not in words:
                    raise self._fault(f"there is no {word!r}: write {', '.join(words)}", f"{key}.{word}")
                found.append((f"{key[:-1]}:{word}", fields, f"{key}.{word}"))
        return found

    def _use(self, quantity: str, fields: Any, place: str) -> tuple[int, SignalUse]:
        if not isinstance(fields, dict) or not isinstance(fields.get("signal"), str):
            raise self._fault("names a signal: {signal: NAME}", place)
        unknown = set(fields) - {"signal", "unit", "on", "above", "values"}
        if unknown:
            raise self._fault(f"there is no {min(map(str, unknown))!r}: write signal, unit, on, above, values", place)
        message, name = self._signal(fields["signal"], place)
        on = fields.get("on")
        above = fields.get("above")
        if above is not None and (isinstance(above, bool) or not isinstance(above, int | float)):
            raise self._fault(f"{above!r} is not a number", f"{place}.above")
        return message.frame_id, SignalUse(
            quantity,
            name,
            self._scale(fields, place) if quantity == "speed" else 1.0,
            None if on is None else frozenset(on if isinstance(on, list) else [on]),
            None if above is None else float(above),
            self._gears(fields, place) if quantity == "gear" else None,
        )

    def _signal(self, written: str, place: str) -> tuple[Any, str]:
        wanted, _, name = written.rpartition(".")
        found = [
            message
            for message in self.database.messages
            if wanted in ("", message.name) and any(signal.name == name for signal in message.signals)
        ]
        if len(found) == 1:
            return found[0], name
        if found:
            names = ", ".join(f"{message.name}.{name}" for message in found)
            raise self._fault(f"{name} stands in several messages: write one of {names}", f"{place}.signal")
        raise self._fault(f"the database has no signal {written!r}", f"{place}.signal")

    def _scale(self, fields: Mapping[str, Any], place: str) -> float:
        unit = fields.get("unit", "m/s")
        if unit not in _SPEEDS:
            raise self._fault(f"{unit!r} is none of {', '.join(_SPEEDS)}", f"{place}.unit")
        return _SPEEDS[unit]

    def _gears(self, fields: Mapping[str, Any], place: str) -> dict[str, Transmission]:
        written = fields.get("values")
        gears = {gear.value: gear for gear in Transmission}
        if not isinstance(written, dict) or not written:
            raise self._fault(f"say what its values mean: values: {{D: forward, …}} of {', '.join(gears)}", place)
        for value in written.values():
            if value not in gears:
                raise self._fault(f"{value!r} is none of {', '.join(gears)}", f"{place}.values")
        return {str(key): gears[value] for key, value in written.items()}


def _yaml(path: Path) -> dict[str, Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        octets = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(path)) from None
    if len(octets) > MAX_OCTETS:
        raise InputError("is too large for a mapping", str(path))
    try:
        told = YAML(typ="safe", pure=True).load(octets.decode("utf-8"))
    except (YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"is no YAML: {error}", str(path)) from None
    if not isinstance(told, dict):
        raise InputError("is a mapping of quantities to signals", str(path))
    return told
