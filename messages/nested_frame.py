"""The frame of the second Chinese phase: the CHOICE of phase one, and behind its ellipsis an envelope of its own.

Strategy.  The alternatives of the CHOICE are the messages of phase one; the addition ``msgFrameExt`` holds a number and
an open type, as an open frame does.  No engine needs to know that: `decode_type` and `encode_type` of the frame do the
work, and this module takes the two layers off and puts them on.  The envelope is verified on a third-party frame; what
stands in it is a reconstruction, but for CLPMM, so the dialect calls itself experimental.

A message id without a type comes out as ``("unknown:<id>", octets)``; an alternative behind the ellipsis that is not
the envelope, and an envelope with additions of its own, come out whole as ``("MessageFrame2", (alternative, value))``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x._uper import Record, Unknown
from cv2x.errors import EncodeError, InputError
from cv2x.messages.dialect import Dialect
from cv2x.messages.frames import PHASE_ONE, Frame

FRAME, ENVELOPE, ALTERNATIVE = "MessageFrame2", "MessageFrameExt", "msgFrameExt"
PHASE_TWO: Mapping[int, str] = {10: "RTCM", 11: "RSC", 12: "SSM", 13: "VIR", 14: "PAM", 15: "PSM", 16: "CLPMM"}
"""messageId -> short name.  10..16 are one vendor's numbers, unverified but for 16."""
_UNKNOWN = "unknown:"


class NestedDialect(Dialect):
    """The codec of ``cn-phase2``.  Raises InputError for the table of anything else."""

    __slots__ = ("_contents", "_ids", "_shorts")

    def __init__(
        self, document: dict[str, Any], frame: Frame | None = None, legend: dict[str, Any] | None = None
    ) -> None:
        super().__init__(document, frame, legend)
        if FRAME not in document["types"] or ENVELOPE not in document["types"]:
            raise InputError(f"{self.name} has no {FRAME} with an {ENVELOPE} in it", field="dialect")
        nodes = document["nodes"]
        self._shorts = {short: name for name, short in PHASE_ONE.items()}
        self._ids = {short: number for number, short in PHASE_TWO.items()}
        alternatives = nodes[document["types"][FRAME]]["root"]
        self._contents: dict[str, int] = {PHASE_ONE[one["name"]]: one["node"] for one in alternatives}
        content = next(m for m in nodes[document["types"][ENVELOPE]]["root"] if m["name"] == "value")
        held = nodes[content["node"]]["table"]
        self._contents |= {short: held[str(number)] for number, short in PHASE_TWO.items() if str(number) in held}

    @property
    def messages(self) -> tuple[str, ...]:
        """Short names of the messages a frame can carry: phase one, then phase two."""
        return tuple(self._contents)

    def decode(self, octets: bytes | bytearray | memoryview) -> tuple[str, Any]:
        """Return (short name, message) of a frame, or ("unknown:<id>", octets).  Raises DecodeError."""
        alternative, value = self.decode_type(FRAME, octets)
        if alternative in PHASE_ONE:
            return PHASE_ONE[alternative], value
        if alternative != ALTERNATIVE or value._additions:
            return FRAME, (alternative, value)
        if isinstance(value.value, Unknown):
            return f"{_UNKNOWN}{value.messageId}", value.value.octets
        return PHASE_TWO.get(value.messageId, f"{_UNKNOWN}{value.messageId}"), value.value

    def encode(self, name: str, value: Record | Mapping[str, Any] | bytes) -> bytes:
        """Return the frame of a message (record or dict) named as `decode` names it.  Raises EncodeError."""
        if name == FRAME:
            return self.encode_type(FRAME, value)
        if name in self._shorts:
            return self.encode_type(FRAME, (self._shorts[name], value))
        number = self._ids.get(name)
        if number is None:
            number = self._unknown_id(name)
            if not isinstance(value, bytes):
                raise EncodeError("the octets of its content expected", name)
        return self.encode_type(FRAME, (ALTERNATIVE, {"messageId": number, "value": value}))

    def message_node(self, name: str) -> int:
        """Return the index in the table document of a message.  Raises EncodeError."""
        if name == FRAME:
            return self.type_node(FRAME)
        if name not in self._contents:
            raise EncodeError(f"{name[:40]!r} is no message; expected {', '.join(self.messages)}")
        return self._contents[name]

    def _unknown_id(self, name: str) -> int:
        number = name.removeprefix(_UNKNOWN)
        if number == name or not number.isdecimal() or len(number) > 5:
            raise EncodeError(f"{name[:40]!r} is no message; expected {', '.join(self.messages)}")
        if int(number) in PHASE_TWO:
            raise EncodeError(f"message {int(number)} is known: name it {PHASE_TWO[int(number)]}")
        return int(number)
