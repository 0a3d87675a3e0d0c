"""ETSI frames: an ItsPduHeader in front of every message, whose messageID says which type the whole frame is.

Strategy.  No engine needs to know this style: the second octet of a frame names its root type, and `decode_type` and
`encode_type` do the rest.  The message *is* the frame, header included, because the sender's station id stands only
there.  Rules.  Releases share protocolVersions, so the dialect that was named decides; a header that only the other
release is sent under is refused, and that release is named.  A version no release claims is read as the dialect says.
A message id without a type comes out as ``("unknown:<id>", octets of the whole frame)`` and goes back the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cv2x._uper import Record
from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages.dialect import Dialect
from cv2x.messages.frames import Frame

HEADER_OCTETS = 6
"""protocolVersion and messageID of one octet each, stationID of four (TS 102 894-2, A.114)."""
_UNKNOWN = "unknown:"


class Root(NamedTuple):
    """A message of one release: its short name, which is also its type, and the protocolVersions it is sent under."""

    name: str
    versions: frozenset[int]


_TWO = frozenset({2})
_ONE_OR_TWO = frozenset({1, 2})
_SHARED = {4: "SPATEM", 5: "MAPEM", 6: "IVIM", 9: "SREM", 10: "SSEM", 13: "RTCMEM"}
"""The infrastructure messages of TS 103 301, alike in both releases."""

ROOTS: Mapping[str, Mapping[int, Root]] = {
    "etsi-r1": {
        1: Root("DENM", _ONE_OR_TWO),
        2: Root("CAM", _ONE_OR_TWO),
        **{number: Root(name, _ONE_OR_TWO) for number, name in _SHARED.items()},
        14: Root("CPM", frozenset({1})),
    },
    "etsi-r2": {
        1: Root("DENM", _TWO),
        2: Root("CAM", _TWO),
        **{number: Root(name, _TWO) for number, name in _SHARED.items()},
        14: Root("CPM", _TWO),
        16: Root("VAM", frozenset({3})),
    },
}
"""Release -> messageID -> message.  Versions as sent in public frames, unverified against the standards' text."""


class HeaderDialect(Dialect):
    """The codec of one ETSI release: as `Dialect`, with frames told apart by their ItsPduHeader.

    The release is that of the table document.  Raises InputError for the table of anything else.
    """

    __slots__ = ("_by_name", "_roots")

    def __init__(
        self, document: dict[str, Any], frame: Frame | None = None, legend: dict[str, Any] | None = None
    ) -> None:
        super().__init__(document, None, legend)
        roots = ROOTS.get(self.name)
        if roots is None:
            raise InputError(f"{self.name} has no ItsPduHeader; releases are {', '.join(ROOTS)}", field="dialect")
        self.family = self.name
        self._roots = roots
        self._by_name = {root.name: number for number, root in roots.items()}

    @property
    def messages(self) -> tuple[str, ...]:
        """Short names of the messages a frame can carry, in the order of their ids."""
        return tuple(root.name for root in self._roots.values())

    def decode(self, octets: bytes | bytearray | memoryview) -> tuple[str, Any]:
        """Return (short name, message with its header) of a frame, or ("unknown:<id>", octets).  Raises DecodeError."""
        if len(octets) < HEADER_OCTETS:
            raise DecodeError(f"{len(octets)} octets, but an ItsPduHeader takes {HEADER_OCTETS}", "header")
        version, number = octets[0], octets[1]
        root = self._roots.get(number)
        if root is None or version not in root.versions:
            other = self._elsewhere(version, number)
            if other is not None:
                reason = f"protocolVersion {version} with messageID {number} is of {other}, not of {self.name}"
                raise DecodeError(reason, "header.protocolVersion")
            if root is None:
                return f"{_UNKNOWN}{number}", bytes(octets)
        return root.name, self.decode_type(root.name, octets)

    def encode(self, name: str, value: Record | Mapping[str, Any] | bytes) -> bytes:
        """Return the frame of a message (record or dict, header included) named as `decode` names it.

        Raises EncodeError, also where the header is not one of this message.
        """
        number = self._by_name.get(name)
        if number is None:
            return self._unknown_frame(name, value)
        octets = self.encode_type(name, value)
        if octets[1] != number:
            raise EncodeError(f"{octets[1]} is not the messageID of {name}; expected {number}", "header.messageID")
        if octets[0] not in self._roots[number].versions:
            other = self._elsewhere(octets[0], number)
            if other is not None:
                reason = f"{octets[0]} with messageID {number} is of {other}, not of {self.name}"
                raise EncodeError(reason, "header.protocolVersion")
        return octets

    def message_node(self, name: str) -> int:
        """Return the index in the table document of a message.  Raises EncodeError."""
        if name not in self._by_name:
            raise EncodeError(self._no_message(name))
        return self.type_node(name)

    def _elsewhere(self, version: int, number: int) -> str | None:
        """Return the other release that such a header belongs to."""
        for release, roots in ROOTS.items():
            root = roots.get(number)
            if release != self.name and root is not None and version in root.versions:
                return release
        return None

    def _unknown_frame(self, name: str, value: Record | Mapping[str, Any] | bytes) -> bytes:
        if not name.startswith(_UNKNOWN):
            raise EncodeError(self._no_message(name))
        if not isinstance(value, bytes) or len(value) < HEADER_OCTETS:
            raise EncodeError(f"the octets of a whole frame expected, with the {HEADER_OCTETS} of its header", name)
        if name != f"{_UNKNOWN}{value[1]}" or value[1] in self._roots:
            raise EncodeError(f"{value[1]} is not the messageID of {name}", "header.messageID")
        return value

    def _no_message(self, name: str) -> str:
        return f"'{name[:40]}' is no message; expected {', '.join(self.messages)}"
