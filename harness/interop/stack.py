"""What a stack is to the matrix: something that turns a message into octets, or octets into a message, or both.

An adapter writes `Stack.encode` and `Stack.decode` and, as it needs, `decode_many` and `close`; it is found by name, or
by the entry point group ``cv2x.interop``.  Values are those of ``to_dict()`` (docs/codec-tables.md): octets as bytes, a
BIT STRING as ``(bytes, bits)``, a CHOICE as ``(name, value)``.

Rules.  Neither call raises for what the other side does: a refusal, a silence and a crash are answers, and each says
so.  Neither call outlasts its limit: whatever may hang or keeps state runs in a process of its own (`worker`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from cv2x.harness.interop.case import Case


class Outcome(Enum):
    """What became of one question."""

    ANSWERED = "answered"
    REFUSED = "refused"
    """The stack says that it will not: the octets or the value are none to it."""
    NO_ANSWER = "no answer"
    """Nothing came within the limit."""
    LATE = "late"
    """An answer came, and after the limit."""
    TWICE = "answered twice"
    CRASHED = "crashed"
    """Its process ended, or its link broke."""
    NONSENSE = "nonsense"
    """An answer came that is none: no JSON, no octets, not the message asked about."""
    NOT_ASKED = "not asked"
    """The stack does not speak this message, or not in this direction."""


def text_of(told: object, most: int = 240) -> str:
    """Return what somebody else said as text that can be shown and written: of a bounded length, without halves of
    surrogate pairs."""
    return str(told)[:most].encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: a message of a dialect, as a value to encode or as octets (of the whole frame) to decode."""

    dialect: str
    message: str
    """Short name; empty where octets are to be decoded of which nobody knows what they are."""
    value: Any = None
    octets: bytes = b""
    case: str = ""
    """Name of the case, for evidence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a stack made of a question."""

    outcome: Outcome
    octets: bytes = b""
    """Of an encoding: the whole frame.  Of a device: what it sent back."""
    message: str = ""
    """Of a decoding: the short name of what was found."""
    value: Any = None
    read_as: str = ""
    """The dialect ``value`` is in, where that is another than was asked for."""
    reason: str = ""
    """Why not, in the stack's own words."""
    path: str = ""
    bit: int | None = None
    """Where the stack says it stumbled, if it does."""
    took_ns: int | None = None
    """The stack's own work, measured beside it."""
    waited_ns: int = 0
    """From the question to the answer as seen from here; for a device this is its latency."""
    said: str = ""
    """What it wrote on standard error meanwhile, or how its link stood."""
    further: tuple[bytes, ...] = ()
    """More answers to the same question."""

    @property
    def answered(self) -> bool:
        """Whether there is an answer to look into, good or bad."""
        return self.outcome in (Outcome.ANSWERED, Outcome.LATE, Outcome.TWICE)


@dataclass(frozen=True, slots=True)
class Options:
    """What a stack may be told when it is opened; seconds are limits of one call."""

    limit_s: float = 5.0
    """One question to a codec."""
    start_s: float = 120.0
    """Getting ready: a process that starts, a dialect that is compiled."""
    device_s: float = 2.0
    """A device's answer; after twice as long nobody waits any more."""
    settle_s: float = 0.1
    """How long a second answer of a device is waited for."""
    listen_s: float = 5.0
    """How long a device is listened to for what it says by itself."""
    pythons: dict[str, str] = field(default_factory=dict)
    """Stack name -> the interpreter of the virtual environment it is installed in."""
    programs: dict[str, str] = field(default_factory=dict)
    """Stack name -> the program it is."""
    links: dict[str, str] = field(default_factory=dict)
    """Stack name -> the radio it is spoken to over."""


class Stack(ABC):
    """One stack; a context manager."""

    sends: bool = True
    receives: bool = True
    device: bool = False
    """Whether it is outside this machine's processes: then its latency is worth telling, and every question is asked
    anew."""
    foreign: bool = False
    """Whether what it knows of the messages comes from elsewhere than our ASN.1, so that its agreement checks that,
    too."""
    reads_anything: bool = False
    """Whether it can be given octets of which nobody knows what message they are."""
    known_faults: str = ""
    """The codec of `codecs.faults` it is built on."""
    origin: str = ""
    """Where its knowledge of the messages comes from, in a half sentence."""
    unverified: str = ""
    """What of the adapter nobody has tried yet, in a half sentence."""

    def __init__(self, name: str, version: str = "") -> None:
        self.name, self.version = name, version

    @classmethod
    @abstractmethod
    def open(cls, name: str, options: Options) -> Self:
        """Return the stack, ready or to be started at the first question.

        Raises UnavailableError that says what is missing and how to get it.
        """

    @abstractmethod
    def speaks(self, dialect: str, message: str) -> str:
        """Return an empty text where the stack knows a message, else why it is not asked."""

    def suits(self, dialect: str, message: str, octets: bytes) -> str:
        """Return an empty text where the stack can be asked to read a frame that *should* be these octets, else why
        not."""
        return ""

    def encode(self, ask: Ask) -> Answer:
        """Return the octets of ``ask.value``."""
        return Answer(Outcome.NOT_ASKED, reason=f"{self.name} does not send")

    def decode(self, ask: Ask) -> Answer:
        """Return the value of ``ask.octets``."""
        return Answer(Outcome.NOT_ASKED, reason=f"{self.name} does not receive")

    def decode_many(self, asks: Sequence[Ask]) -> list[Answer]:
        """Return an answer to each; for stacks that cost a start every time."""
        return [self.decode(ask) for ask in asks]

    def own_cases(self) -> list[Case]:
        """Return messages that the stack has of itself: what a device says, what a capture holds.  They are octets made
        by others, and the stack is their sender."""
        return []

    def close(self) -> None:
        """End processes and links; safe to call twice."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
