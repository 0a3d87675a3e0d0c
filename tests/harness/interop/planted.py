"""A stack with a fault in it: another stack, and something done to what it says or hears."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Self

from cv2x.harness.interop.stack import Answer, Ask, Options, Stack

Change = Callable[[Ask], Ask]
Spoil = Callable[[Answer], Answer]


class Planted(Stack):
    """``inner`` with a fault: ``asked`` changes the question it is given, ``answered`` its answer."""

    origin = "planted"

    def __init__(
        self,
        inner: Stack,
        *,
        asked: Change = lambda ask: ask,
        answered: Spoil = lambda answer: answer,
        read: Spoil = lambda answer: answer,
    ) -> None:
        super().__init__("planted", "1")
        self.inner, self.asked, self.answered, self.read = inner, asked, answered, read

    @classmethod
    def open(cls, name: str, options: Options) -> Self:
        raise NotImplementedError

    def speaks(self, dialect: str, message: str) -> str:
        return self.inner.speaks(dialect, message)

    def encode(self, ask: Ask) -> Answer:
        return self.answered(self.inner.encode(self.asked(ask)))

    def decode(self, ask: Ask) -> Answer:
        return self.read(self.inner.decode(ask))

    def close(self) -> None:
        self.inner.close()


def changed(value: Any, path: str, change: Callable[[Any], Any]) -> Any:
    """Return a value with another one at a path like ``coreData.brakes.abs`` or ``partII[0]``; [] reads as ``.0``."""
    first, _, rest = path.replace("[", ".").replace("]", "").partition(".")
    if isinstance(value, list):
        at = int(first)
        return [*value[:at], changed(value[at], rest, change) if rest else change(value[at]), *value[at + 1 :]]
    if isinstance(value, tuple):
        assert value[0] == first
        return first, changed(value[1], rest, change) if rest else change(value[1])
    return {**value, first: changed(value[first], rest, change) if rest else change(value[first])}


def off_by_one(path: str) -> Change:
    return lambda ask: replace(ask, value=changed(ask.value, path, lambda number: number + 1))


def without_octet(at: int) -> Spoil:
    return lambda answer: replace(answer, octets=answer.octets[:at] + answer.octets[at + 1 :])
