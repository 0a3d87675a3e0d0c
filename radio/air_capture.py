"""Everything that went over the air, in one pcapng that Wireshark opens.

Each network stack has an interface of its own, described when its first frame comes:

=================  ========================  =========================================================
interface          link type                 octets
=================  ========================  =========================================================
``wsmp``           Ethernet                  EtherType 0x88DC, the WSM (family octet stripped)
``geonetworking``  Ethernet                  EtherType 0x8947, the packet (family octet stripped)
``dsmp``           USER0 (147)               the SDU with its family octet
``sdu``            USER1 (148)               any other SDU with its family octet
``network``        USER2 (149)               frames of a radio that gives network headers only
``message``        USER3 (150)               frames of a radio that gives bare messages
=================  ========================  =========================================================

Ethernet addresses are made up: to everybody, from 02:00:00 and the source layer-2 id (zero where it is not known).
"""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from cv2x.radio import ethertype, family, link_types
from cv2x.radio.frame import Frame, Layer
from cv2x.radio.pcapng import PcapngWriter

_LOCAL_PREFIX = b"\x02\x00\x00"
"""Locally administered, so it belongs to no maker."""

_ETHERTYPES = {"wsmp": ethertype.WSMP, "geonetworking": ethertype.GEONETWORKING}
_SDU_INTERFACES = {family.WSMP: "wsmp", family.GEONETWORKING: "geonetworking", family.DSMP: "dsmp"}
_LINK_TYPES = {
    "wsmp": link_types.ETHERNET,
    "geonetworking": link_types.ETHERNET,
    "dsmp": link_types.USER0,
    "sdu": link_types.USER0 + 1,
    "network": link_types.USER0 + 2,
    "message": link_types.USER0 + 3,
}
_DESCRIPTIONS = {
    "wsmp": "WSMP over PC5, as Ethernet",
    "geonetworking": "GeoNetworking over PC5, as Ethernet",
    "dsmp": "DSMP over PC5, from the family octet on",
    "sdu": "other PC5 SDUs, from the family octet on",
    "network": "network headers without family octet",
    "message": "bare message frames",
}


class AirCapture:
    """Writes frames to one capture file, each as soon as it is given; a context manager."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Create or overwrite the file.  Raises UnavailableError where that cannot be done."""
        self._writer = PcapngWriter(path)
        self._interfaces: dict[str, int] = {}

    @property
    def path(self) -> Path:
        """The file written."""
        return self._writer.path

    def write(self, frame: Frame, utc_ns: int, comment: str | None = None) -> None:
        """Write one frame that was on the air at ``utc_ns`` (POSIX ns).  Raises EncodeError, UnavailableError."""
        name = _interface(frame)
        number = self._interfaces.get(name)
        if number is None:
            number = self._interfaces[name] = self._writer.interface(name, _LINK_TYPES[name], _DESCRIPTIONS[name])
        octets = _ethernet(frame, _ETHERTYPES[name]) if name in _ETHERTYPES else frame.octets
        self._writer.packet(number, utc_ns, octets, comment)

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _interface(frame: Frame) -> str:
    if frame.layer is not Layer.SDU:
        return str(frame.layer.value)
    return _SDU_INTERFACES.get(frame.octets[0], "sdu") if frame.octets else "sdu"


def _ethernet(frame: Frame, protocol: int) -> bytes:
    source = _LOCAL_PREFIX + ((frame.source_l2 or 0) & 0xFFFFFF).to_bytes(3, "big")
    return ethertype.pack(ethertype.BROADCAST, source, protocol, frame.octets[1:])
