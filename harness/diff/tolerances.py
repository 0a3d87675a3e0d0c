"""How much worse a run may be before `cv2x diff` calls it a regression.

The defaults are this project's choice and no standard's; docs/diff.md says why each is what it is.  A file or
``--tolerance key=value`` overrides them.  ``any`` switches a tolerance off: whatever happens, it is no regression.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cv2x.errors import InputError
from cv2x.quantities import parse_quantity
from cv2x.scenarios.document import read_document
from cv2x.scenarios.validate import did_you_mean

ANY = float("inf")
_KINDS: dict[str, tuple[str, str]] = {
    "alert-later": ("time", "0.1 s"),
    "alert-earlier": ("time", "any"),
    "alerts-gone": ("count", "0"),
    "alerts-new": ("count", "0"),
    "verdicts": ("count", "0"),
    "reception": ("ratio", "1 %"),
    "gap": ("time", "0.5 s"),
    "range": ("ratio", "20 %"),
    "cbr": ("ratio", "5 %"),
    "position": ("length", "1 m"),
    "messages": ("ratio", "1 %"),
    "octets": ("ratio", "10 %"),
    "fields": ("count", "any"),
    "discards": ("count", "0"),
    "latency": ("ratio", "10 %"),
    "compute": ("ratio", "any"),
}
NAMES = tuple(_KINDS)


class Tolerances:
    """The tolerances in force, by name; `stated` holds those somebody asked for."""

    def __init__(self, stated: Mapping[str, str] | None = None) -> None:
        self.texts = {name: default for name, (_, default) in _KINDS.items()} | dict(stated or {})
        self.stated = frozenset(stated or ())
        self._values = {name: _value(name, text, "--tolerance", None) for name, text in self.texts.items()}

    def __getitem__(self, name: str) -> float:
        """Return a tolerance: seconds, metres, a ratio 0..1 or a count; infinite for ``any``."""
        return self._values[name]


def read_tolerances(given: Iterable[str]) -> Tolerances:
    """Return the tolerances of options: each a ``key=value`` or a YAML file of ``key: value``; the last one wins.

    Raises InputError with the place.
    """
    stated: dict[str, str] = {}
    for one in given:
        key, equals, value = one.partition("=")
        if equals and not Path(one).is_file():
            stated[_name(key, "", None)] = value.strip()
        else:
            stated |= _of_file(Path(one))
    return Tolerances(stated)


def _of_file(path: Path) -> dict[str, str]:
    if not path.is_file():
        raise InputError(
            "is neither key=value nor a file of tolerances; keys are " + ", ".join(NAMES),
            str(path),
            field="--tolerance",
        )
    document = read_document(path)
    if not isinstance(document.data, dict):
        raise InputError("is not a mapping of tolerances", str(path), document.line(()))
    stated = {}
    for key, value in document.data.items():
        line = document.line((key,))
        name = _name(key, str(path), line)
        stated[name] = str(value)
        _value(name, stated[name], str(path), line)
    return stated


def _name(written: str, file: str, line: int | None) -> str:
    name = written.strip().replace(" ", "-").replace("_", "-")
    if name not in _KINDS:
        raise InputError(
            f"no tolerance is called {written.strip()!r}: {did_you_mean(name, list(NAMES))}",
            file,
            line,
            field="" if file else "--tolerance",
        )
    return name


def _value(name: str, text: str, file: str, line: int | None) -> float:
    kind = _KINDS[name][0]
    if text.strip() == "any":
        return ANY
    try:
        value = float(int(text)) if kind == "count" else parse_quantity(text, kind)
    except ValueError as error:
        said = f"{text!r} is not a count: write a whole number, or any" if kind == "count" else f"{error}, or any"
        raise InputError(said, file, line, field=name) from None
    if value < 0:
        raise InputError(f"{text!r} is negative", file, line, field=name)
    return value


def as_plain(tolerances: Tolerances) -> dict[str, Any]:
    """Return the tolerances as written, for JSON."""
    return dict(tolerances.texts)
