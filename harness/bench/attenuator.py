"""A programmable attenuator, whatever it speaks: set, read back, close.

Rules.  A setting counts once the instrument has said the value back; one that says another value is an error, not a
measurement.  What comes from an instrument is bounded and checked like everything from a network.  Every call answers
within `PATIENCE_S`.
"""

from __future__ import annotations

import math
import re
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl

from cv2x.errors import InputError, UnavailableError

PATIENCE_S = 5.0
MAX_ANSWER_OCTETS = 4096
MOST_DB = 300.0
"""No attenuator has more; a larger number is something else."""
TOLERANCE_DB = 0.13
"""How far a value said back may be from the one asked for: half a step of 0.25 dB, the finest usual."""

_NUMBER = re.compile(r"[+-]?\d{1,4}(?:\.\d{1,6})?(?:[eE][+-]?\d{1,2})?")


class Attenuator(ABC):
    """One attenuator."""

    def __init__(self, name: str) -> None:
        self.name = name
        """As the user wrote it."""

    @abstractmethod
    def _write(self, db: float) -> None:
        """Tell the instrument a value.  Raises UnavailableError."""

    @abstractmethod
    def read_db(self) -> float:
        """Return the value the instrument says it has.  Raises UnavailableError."""

    def set_db(self, db: float) -> None:
        """Set an attenuation and see that it is set.  Raises UnavailableError where the instrument is gone, refuses, or
        says another value back."""
        self._write(db)
        said_db = self.read_db()
        if abs(said_db - db) > TOLERANCE_DB:
            raise UnavailableError(
                f"the attenuator {self.name}, asked for {db:g} dB, says {said_db:g} dB: out of its range or steps?"
            )

    def close(self) -> None:
        """Let the instrument go; it keeps its value."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_attenuator(spec: str) -> Attenuator:
    """Open the attenuator ``scpi:HOST:PORT`` or ``http:HOST:PORT``, with ``?option=value&…`` behind it.

    Raises InputError for a spec that makes no sense, UnavailableError where the instrument does not answer.
    """
    from cv2x.harness.bench.http import HttpAttenuator
    from cv2x.harness.bench.scpi import ScpiAttenuator

    name, _, rest = spec.partition(":")
    kinds: dict[str, type[ScpiAttenuator] | type[HttpAttenuator]] = {"scpi": ScpiAttenuator, "http": HttpAttenuator}
    kind = kinds.get(name)
    if kind is None:
        raise InputError(
            f"no attenuator is called {name!r}: there are {', '.join(kinds)}, simulated", field="attenuator"
        )
    place, _, written = rest.partition("?")
    host, _, digits = place.lstrip("/").rpartition(":")
    port = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 0
    if not host or not 0 < port < 1 << 16:
        raise InputError(f"{spec!r} is no attenuator: write {name}:HOST:PORT", field="attenuator")
    options = dict(parse_qsl(written, keep_blank_values=True))
    unknown = set(options) - set(kind.OPTIONS)
    if unknown:
        raise InputError(f"{name} has no option {sorted(unknown)[0]!r}: there are {', '.join(kind.OPTIONS)}",
                         field="attenuator")  # fmt: skip
    opened = kind(spec, host, port, {**kind.OPTIONS, **options})
    try:
        opened.read_db()
    except UnavailableError:
        opened.close()
        raise
    return opened


def number_said(text: str, name: str) -> float:
    """Return the one number in an instrument's answer (``62.5``, ``+6.25E+01``, ``62.5 dB``).  Raises
    UnavailableError."""
    found = _NUMBER.findall(text)
    value = float(found[0]) if len(found) == 1 else math.nan
    if not abs(value) <= MOST_DB:
        raise UnavailableError(f"the attenuator {name} answers {text[:60]!r}, which is no attenuation")
    return value


def written(template: str, db: float) -> str:
    """Return a command with the value in it.  Raises InputError for a template without ``{db}``."""
    if "{db}" not in template:
        raise InputError(f"{template!r} has no {{db}} for the value", field="attenuator")
    return template.replace("{db}", f"{db:.2f}")
