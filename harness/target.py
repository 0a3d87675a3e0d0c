"""What an alert is about, as a user knows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.phrase import phrase, say


def target_phrase(
    target: str | None, identities: Mapping[str, str], places: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return a target (``vehicle:<id hex>``, ``junction:1/1207``) as a phrase: a unit's name where one is behind the
    id, else its kind and number.
    """
    if target is None:
        return None
    kind, _, number = target.partition(":")
    name = {"vehicle": identities, "junction": places}.get(kind, {}).get(number)
    if name is not None:
        return phrase("target.named", name=name)
    if kind in ("event", "sign"):
        return phrase(f"target.{kind}", number=_readable(number))
    if kind in ("vehicle", "junction", "user"):
        return phrase(f"target.{kind}", number=number)
    return phrase("target.named", name=target)


def target_name(target: str | None, identities: Mapping[str, str], places: Mapping[str, str]) -> str | None:
    """Return the same in English."""
    said = target_phrase(target, identities, places)
    return None if said is None else say(said)


def _readable(number: str) -> str:
    """Return ``<source id hex>/<number>`` with the source as text, where its octets are letters."""
    source, _, rest = number.partition("/")
    try:
        text = bytes.fromhex(source).decode("ascii")
    except ValueError:
        return number
    return f"{text}/{rest}" if text.isprintable() and text.strip() else number
