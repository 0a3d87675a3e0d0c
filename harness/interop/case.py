"""What is spoken about in a matrix: one message with one value, and the octets it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect, dialect


@dataclass(frozen=True, slots=True)
class Case:
    """One message."""

    name: str
    """``etsi-r1/CAM/full``: dialect, message, and which one of them."""
    dialect: str
    message: str
    value: Any
    """As the octets say it, members with a default filled in."""
    octets: bytes
    """The whole frame; UPER is canonical, so there is one right encoding of a value."""
    source: str = ""
    """Where the octets come from; empty where we made them."""
    licence: str = ""
    sender: str = ""
    """The device whose message it is; empty for the others."""
    unread: bool = False
    """Whether our engine does not read the octets, so that nobody knows what they should say."""

    @property
    def foreign(self) -> bool:
        """Whether somebody else made the octets, no device under test."""
        return bool(self.source) and not self.sender

    @property
    def kind(self) -> str:
        """Which of the cases of its message it is."""
        return self.name.rpartition("/")[2]


def of_value(d: Dialect, message: str, value: Any, kind: str) -> Case:
    """Return the case of a value.  Raises EncodeError for a value that has no encoding."""
    octets = d.encode(message, value)
    return Case(f"{d.name}/{message}/{kind}", d.name, message, plain(d, message, d.decode(octets)[1]), octets)


def of_octets(name: str, octets: bytes, kind: str, source: str, licence: str = "") -> Case:
    """Return the case of a frame somebody sent.

    Raises InputError where our engine does not read it, or writes it otherwise: then nobody knows what it should say.
    """
    d = dialect(name)
    try:
        message, record = d.decode(octets)
        again = d.encode(message, record)
    except (DecodeError, EncodeError) as error:
        raise InputError(f"is no message of {name}: {error}", field="octets") from error
    if again != octets or message not in d.messages:
        raise InputError(f"is no message of {name} that comes back as it was", field="octets")
    return Case(f"{name}/{message}/{kind}", name, message, plain(d, message, record), octets, source, licence)


def plain(d: Dialect, message: str, record: Any) -> Any:
    """Return a decoded message in the conventions of ``to_dict()``."""
    return d.plain_node(d.message_node(message), record)
