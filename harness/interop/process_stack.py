"""Stacks behind the lines of JSON of `worker`: other codecs, v2xflexstack, and whatever a user brings as a command."""

from __future__ import annotations

import shlex
import sys
from importlib import metadata
from typing import Any, ClassVar, Self

from cv2x.errors import UnavailableError
from cv2x.harness.interop.codecs.pycrate_etsi import MESSAGES as ETSI_MESSAGES
from cv2x.harness.interop.framing import in_frame, out_of_frame, type_of_octets
from cv2x.harness.interop.stack import Answer, Ask, Options, Outcome, Stack, text_of
from cv2x.harness.interop.tagged import tagged, untagged
from cv2x.harness.interop.worker import Reply, Worker, script
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES


class ProcessStack(Stack):
    """A stack that is a process."""

    def __init__(self, name: str, command: list[str], options: Options) -> None:
        super().__init__(name)
        self.worker = Worker(name, command, options.limit_s, options.start_s)

    @classmethod
    def open(cls, name: str, options: Options) -> Self:
        """Return the stack of a command line that speaks the lines of docs/interop.md (``--stack name='python x.py'``).

        Raises UnavailableError where it does not start.
        """
        return cls(name, shlex.split(options.programs[name]), options)._started()

    def _started(self) -> Self:
        """Start the process and hear its version.  Raises UnavailableError."""
        try:
            self.worker.start()
        except UnavailableError:
            self.close()
            raise
        self.version = text_of(self.worker.hello.get("version", ""), 40)
        return self

    def speaks(self, dialect: str, message: str) -> str:
        """Return why a message is not asked, by what the process said of itself."""
        told = self.worker.hello.get("messages")
        if isinstance(told, dict) and message not in told.get(dialect, ()):
            return f"{self.name} does not know {message} of {dialect}"
        dialects = self.worker.hello.get("dialects")
        if isinstance(dialects, list) and dialect not in dialects:
            return f"{self.name} does not know {dialect}"
        return "" if dialect in FRAMES else f"{dialect} is not built in"

    def encode(self, ask: Ask) -> Answer:
        """Return the octets of a message."""
        d = dialect(ask.dialect)
        kind, value = in_frame(d, ask.message, ask.value)
        question = {"do": "encode", "dialect": ask.dialect, "message": ask.message, "type": kind}
        reply = self.worker.ask({**question, "value": tagged(d.document["nodes"], d.type_node(kind), value)})
        return self._answer(reply, self._octets)

    def decode(self, ask: Ask) -> Answer:
        """Return what the octets of a frame say."""
        d = dialect(ask.dialect)
        kind = type_of_octets(d, ask.octets)
        if not kind:
            return Answer(Outcome.REFUSED, reason=f"no message of {ask.dialect} begins with {ask.octets[:2].hex()}")
        question = {"do": "decode", "dialect": ask.dialect, "message": ask.message, "type": kind}
        reply = self.worker.ask({**question, "octets": ask.octets.hex()})
        return self._answer(reply, lambda content: self._value(ask.dialect, kind, content))

    def close(self) -> None:
        """End the process."""
        self.worker.kill()

    def _answer(self, reply: Reply, read: Any) -> Answer:
        content = reply.content
        took = content.get("ns")
        told: dict[str, Any] = {
            "reason": reply.reason, "waited_ns": reply.waited_ns, "said": reply.said,
            "took_ns": took if isinstance(took, int) else None,
        }  # fmt: skip
        if not content:
            return Answer(reply.outcome, **told)
        if "refused" in content:
            bit = content.get("bit")
            where = {"path": text_of(content.get("path", "")), "bit": bit if isinstance(bit, int) else None}
            refused = {**told, "reason": text_of(content["refused"]), **where}
            return Answer(Outcome.REFUSED, **refused)
        try:
            return Answer(reply.outcome, **told, **read(content), further=_further(reply))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
            return Answer(Outcome.NONSENSE, **{**told, "reason": text_of(f"an answer that is none: {error}")})

    @staticmethod
    def _octets(content: Any) -> dict[str, Any]:
        return {"octets": bytes.fromhex(content["octets"])}

    @staticmethod
    def _value(name: str, kind: str, content: Any) -> dict[str, Any]:
        message, value = out_of_frame(dialect(name), kind, untagged(content["value"]))
        return {"message": text_of(message, 80), "value": value}


class CodecStack(ProcessStack):
    """asn1tools or pycrate over our ASN.1, in a process of the interpreter that has it."""

    package: ClassVar[str]
    kind: ClassVar[str] = ""
    """What of the package is served, where that is not all of it."""
    reads_anything = True
    origin = "our ASN.1 texts, another parser and codec"

    @classmethod
    def open(cls, name: str, options: Options) -> Self:
        """Return the codec.  Raises UnavailableError where it is not installed."""
        python = options.pythons.get(name, "")
        if not python and not _installed(cls.package):
            raise UnavailableError(f"{cls.package} is not installed: pip install {cls.package}")
        command = [python or sys.executable, "-m", "cv2x.harness.interop.codecs.worker", cls.kind or cls.package]
        return cls(name, command, options)._started()

    def speaks(self, dialect: str, message: str) -> str:
        """Return why a message is not asked: only the built-in dialects have texts here."""
        return "" if dialect in FRAMES else f"{dialect} is not built in"


class Asn1toolsStack(CodecStack):
    """asn1tools (MIT)."""

    package = known_faults = "asn1tools"


class PycrateStack(CodecStack):
    """pycrate (LGPL-2.1): never in our own process."""

    package = known_faults = "pycrate"


class PycrateEtsiStack(CodecStack):
    """pycrate with its own ETSI texts."""

    package = known_faults = "pycrate"
    kind = "pycrate-etsi"
    foreign = True
    reads_anything = False
    origin = "its own ASN.1 (ETSI release 1), compiled by pycrate"

    def speaks(self, dialect: str, message: str) -> str:
        """Return why a message is not asked."""
        if dialect == "etsi-r1" and message in ETSI_MESSAGES:
            return ""
        return f"pycrate ships no {message} of {dialect}"


class FlexStack(ProcessStack):
    """v2xflexstack (AGPL-3.0): its CAM, DENM and VAM coders with its own ASN.1, in its own virtual environment.

    Our script runs there and speaks to it; nothing of it is loaded here.
    """

    foreign = True
    known_faults = "asn1tools"
    """Its coders are made by asn1tools."""
    origin = "its own ASN.1 (ETSI release 2), compiled by asn1tools"

    @classmethod
    def open(cls, name: str, options: Options) -> Self:
        """Return the stack.  Raises UnavailableError that says how to get it."""
        python = options.pythons.get(name, "")
        if not python:
            how = "python3 -m venv flex && flex/bin/pip install v2xflexstack"
            raise UnavailableError(
                f"{name} needs an interpreter that has it: {how}, then --flexstack-python flex/bin/python "
                "(or CV2X_FLEXSTACK_PYTHON)"
            )
        return cls(name, [python, script("flexstack_script.py")], options)._started()


def _installed(package: str) -> bool:
    try:
        metadata.version(package)
    except metadata.PackageNotFoundError:
        return False
    return True


def _further(reply: Reply) -> tuple[bytes, ...]:
    return tuple(str(content.get("octets", content.get("value", ""))).encode()[:4000] for content in reply.further)
