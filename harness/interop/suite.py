"""SUITE.yaml: which messages, which stacks, which limits (docs/interop.md).

Faults are named with file, line and field, and all of them at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from cv2x.errors import Cv2xError, EncodeError, InputError
from cv2x.harness.interop.case import Case, of_octets, of_value
from cv2x.harness.interop.stack import Options
from cv2x.harness.interop.suites import FOREIGN, shipped
from cv2x.harness.interop.values import KINDS, made_value
from cv2x.harness.interop.vectors import read_vectors
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.quantities import parse_duration_ns
from cv2x.scenarios.document import Document, read_document
from cv2x.scenarios.problem import Problems, ProblemsFoundError
from cv2x.scenarios.validate import did_you_mean, dotted, problems_by

LIMITS = {"codec": "limit_s", "start": "start_s", "device": "device_s", "settle": "settle_s", "listen": "listen_s"}
MOST_CASES = 20_000
SHIPPED = "shipped"


@dataclass(slots=True)
class Suite:
    """What is to be spoken about."""

    name: str
    title: str
    file: Path
    cases: list[Case] = field(default_factory=list)
    stacks: list[str] = field(default_factory=list)
    """Empty: every stack that is there."""
    limits_s: dict[str, float] = field(default_factory=dict)
    """Fields of `Options`."""

    def options(self, base: Options) -> Options:
        """Return options with the limits of the suite."""
        return replace(base, **self.limits_s)  # type: ignore[arg-type]


def find_suite(name_or_path: str) -> Path:
    """Return the file of a shipped suite by its name, or a path as it is.  Raises InputError for what is neither."""
    path = Path(name_or_path)
    if path.is_file():
        return path
    if name_or_path in shipped():
        return shipped()[name_or_path]
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1:
        raise InputError("there is no such file", name_or_path)
    raise InputError(
        f"there is no such file, nor a shipped suite of that name: {did_you_mean(name_or_path, list(shipped()))}",
        name_or_path,
    )


def read_suite(path: Path) -> Suite:
    """Return the suite in a file.  Raises ProblemsFoundError with every fault."""
    document = read_document(path)
    faults = problems_by(_validator(), document)
    if faults:
        raise ProblemsFoundError(faults)
    data = document.data
    suite = Suite(path.stem, data["suite"], path, stacks=list(data.get("stacks", [])))
    problems = Problems()
    for name, text in data.get("limits", {}).items():
        with problems.gathering(), _at(document, ("limits", name)):
            suite.limits_s[LIMITS[name]] = _seconds(text)
    names: set[str] = set()
    for number, entry in enumerate(data["cases"]):
        with problems.gathering(), _at(document, ("cases", number)):
            for case in _cases(entry, number, path.parent):
                if case.name in names:
                    raise InputError(f"a second case {case.name}: give it another name")
                names.add(case.name)
                suite.cases.append(case)
                if len(names) > MOST_CASES:
                    raise InputError(f"more than {MOST_CASES} cases")
    problems.raise_if_any()
    return suite


class _at:  # noqa: N801 - reads as a word in a with statement
    """Puts file, line and field on what goes wrong inside."""

    def __init__(self, document: Document, place: tuple[str | int, ...]) -> None:
        self.document, self.place = document, place

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, InputError) and error.line is None and not error.file:
            place = (*self.place, error.field) if error.field else self.place
            where = self.document.line(place)
            raise InputError(error.reason, self.document.file, where, dotted(place)) from None
        if isinstance(error, Cv2xError) and not isinstance(error, InputError):
            raise InputError(
                str(error), self.document.file, self.document.line(self.place), dotted(self.place)
            ) from None


def _cases(entry: dict[str, Any], number: int, folder: Path) -> Iterator[Case]:
    kinds = [key for key in ("vectors", "octets", "message", "messages") if key in entry]
    allowed = {
        "messages": {"dialect", "messages", "values"},
        "message": {"dialect", "message", "value", "values", "name"},
        "octets": {"dialect", "octets", "name", "source", "licence"},
        "vectors": {"vectors", "dialects", "dialect", "messages"},
    }
    if not kinds:
        raise InputError("a case has messages, message, octets or vectors")
    odd = sorted(entry.keys() - allowed[kinds[0]])
    if odd:
        raise InputError(f"{odd[0]} does not go with {kinds[0]}", field=odd[0])
    if kinds[0] == "vectors":
        yield from _vectors(entry, folder)
        return
    if "dialect" not in entry:
        raise InputError("'dialect' is missing")
    d = dialect(_known(entry["dialect"], "dialect"))
    if kinds[0] == "octets":
        octets = bytes.fromhex(entry["octets"])
        name = entry.get("name", f"octets-{number + 1}")
        yield of_octets(d.name, octets, name, entry.get("source", "the suite"), entry.get("licence", ""))
    elif "value" in entry:
        value = d.from_json(_message(d.messages, entry["message"]), entry["value"])
        yield of_value(d, entry["message"], value, entry.get("name", f"value-{number + 1}"))
    else:
        wanted = entry.get("messages", [entry.get("message")])
        for message in d.messages if wanted == "all" else wanted:
            for kind in entry.get("values", KINDS):
                try:
                    yield of_value(d, message, made_value(d, _message(d.messages, message), kind), kind)
                except EncodeError as error:
                    raise InputError(f"no {kind} value of {message}: {error}") from error


def _vectors(entry: dict[str, Any], folder: Path) -> list[Case]:
    names = entry.get("dialects") or ([entry["dialect"]] if "dialect" in entry else list(FRAMES))
    for name in names:
        _known(name, "dialects")
    path = FOREIGN if entry["vectors"] == SHIPPED else folder / entry["vectors"]
    wanted = entry.get("messages", "all")
    return [case for case in read_vectors(path, names) if wanted == "all" or case.message in wanted]


def _known(name: str, where: str) -> str:
    if name not in FRAMES:
        raise InputError(f"there is no dialect {name!r} with frames: {did_you_mean(name, list(FRAMES))}", field=where)
    return name


def _message(messages: Iterable[str], name: str) -> str:
    known = list(messages)
    if name not in known:
        raise InputError(f"there is no message {name!r}: {did_you_mean(name, known)}", field="message")
    return name


def _seconds(text: str) -> float:
    try:
        duration_ns = parse_duration_ns(text)
    except ValueError as error:
        raise InputError(str(error)) from error
    if not 0 < duration_ns <= 3600 * 10**9:
        raise InputError(f"{text!r} is not between nothing and an hour")
    return duration_ns / 1e9


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    text = (Path(__file__).parent / "schema" / "suite.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))
