"""Documents against the published JSON Schemas, with faults in sentences.

The schemas (``scenarios/schema/*.schema.json``) are the contract; their ``description`` says what is expected at a
place, and becomes the second half of the sentence.  They branch with if/then on the keys present, never with oneOf,
so that a fault is found where it is and not as "none of the alternatives fits".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from cv2x.scenarios.document import Document
from cv2x.scenarios.problem import Problem

SCHEMAS = ("scenario", "unit", "map", "plan")


@cache
def schema(kind: str) -> dict[str, Any]:
    """Return a published schema: ``scenario``, ``unit``, ``map`` or ``plan``."""
    text = (Path(__file__).parent / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def _validator(kind: str) -> Any:
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    resources = [(schema(name)["$id"], Resource.from_contents(schema(name))) for name in SCHEMAS]
    return Draft202012Validator(schema(kind), registry=Registry().with_resources(resources))


def schema_problems(document: Document, kind: str) -> list[Problem]:
    """Return what is wrong with a document by its schema, in order of place."""
    return problems_by(_validator(kind), document)


def problems_by(validator: Any, document: Document) -> list[Problem]:
    """Return what is wrong with a document by a validator of jsonschema, in order of place."""
    found = []
    for error in validator.iter_errors(document.data):
        where = tuple(error.absolute_path)
        for extra, reason in _sentences(error):
            place = where + extra
            found.append(Problem(document.file, document.line(place), dotted(place), reason))
    return sorted(set(found))


def dotted(place: tuple[str | int, ...]) -> str:
    """Return a place as people write it: ``units.sedan.rate``, ``expect[2].link``."""
    text = ""
    for step in place:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def did_you_mean(word: str, known: list[str]) -> str:
    """Return a half sentence that helps with a misspelt word: the nearest known one, or all of them."""
    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known) or 'none'}"


def shown(value: Any) -> str:
    """Return a value as it can stand in a sentence, shortened."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list" if len(str(value)) > 40 else str(value)
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _sentences(error: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    rule, value, described = error.validator, error.instance, error.schema
    expected = described.get("description") if isinstance(described, dict) else None
    if rule == "additionalProperties":
        known = sorted(described.get("properties", {}))
        for key in value:
            if key not in known and not any(_matches(p, key) for p in described.get("patternProperties", {})):
                yield (key,), f"unknown key: {did_you_mean(key, known)}"
    elif rule == "required":
        missing = [key for key in error.validator_value if key not in value]
        named = next(key for key in missing if repr(key) in error.message)
        yield (), f"{named!r} is missing"
    elif rule == "enum":
        choices = [str(choice).lower() if isinstance(choice, bool) else str(choice) for choice in error.validator_value]
        yield (), f"{shown(value)} is not one of {', '.join(choices)}"
    elif rule == "not" and expected:
        yield (), expected
    elif rule in ("minItems", "minProperties") and not isinstance(value, str):
        yield (), f"too few entries: at least {error.validator_value}" + (f" ({expected})" if expected else "")
    elif rule in ("maxItems", "maxProperties"):
        yield (), f"too many entries: at most {error.validator_value}"
    elif expected:
        yield (), f"{shown(value)} is not {expected}"
    else:
        yield (), error.message


def _matches(pattern: str, key: str) -> bool:
    import re

    return re.search(pattern, key) is not None
