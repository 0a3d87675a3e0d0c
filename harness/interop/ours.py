"""Our own engine as a stack."""

from __future__ import annotations

import time
from typing import Self

from cv2x import __version__
from cv2x.errors import Cv2xError, DecodeError, EncodeError
from cv2x.harness.interop.stack import Answer, Ask, Options, Outcome, Stack
from cv2x.messages import dialect


class OurStack(Stack):
    """The engine of cv2x, in this process: it neither waits nor keeps state."""

    origin = "our ASN.1 texts"
    reads_anything = True

    @classmethod
    def open(cls, name: str, options: Options) -> Self:  # noqa: ARG003 - as every stack
        """Return the stack."""
        return cls(name, __version__)

    def speaks(self, dialect_name: str, message: str) -> str:
        """Return why a message is not asked."""
        try:
            return "" if message in dialect(dialect_name).messages else f"{dialect_name} has no {message}"
        except Cv2xError as error:
            return str(error)

    def encode(self, ask: Ask) -> Answer:
        """Return the octets of a message."""
        d = dialect(ask.dialect)
        begun_ns = time.perf_counter_ns()
        try:
            octets = d.encode(ask.message, ask.value)
        except EncodeError as error:
            return Answer(Outcome.REFUSED, reason=error.reason, path=error.path)
        took_ns = time.perf_counter_ns() - begun_ns
        return Answer(Outcome.ANSWERED, octets, ask.message, took_ns=took_ns, waited_ns=took_ns)

    def decode(self, ask: Ask) -> Answer:
        """Return what the octets of a frame say."""
        d = dialect(ask.dialect)
        begun_ns = time.perf_counter_ns()
        try:
            message, record = d.decode(ask.octets)
        except DecodeError as error:
            return Answer(Outcome.REFUSED, reason=error.reason, path=error.path, bit=error.bit)
        took_ns = time.perf_counter_ns() - begun_ns
        unknown = message.startswith("unknown:")
        value = record if unknown else d.plain_node(d.message_node(message), record)
        return Answer(
            Outcome.ANSWERED, message=message, value=value, read_as=ask.dialect, took_ns=took_ns, waited_ns=took_ns
        )
