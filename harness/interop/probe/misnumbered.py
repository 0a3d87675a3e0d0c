"""A frame whose number belongs to another message than its contents."""

from __future__ import annotations

from cv2x.errors import DecodeError, EncodeError
from cv2x.harness.interop.framing import numbered
from cv2x.harness.interop.probe.finding import Explanation
from cv2x.messages import Dialect
from cv2x.messages.etsi_frame import ROOTS
from cv2x.messages.frames import FRAMES


def misnumbered(d: Dialect, octets: bytes) -> Explanation | None:
    """Return the explanation where a frame of a dialect is whole under another number, ``None`` where it is not."""
    style = FRAMES[d.name].style
    if style == "open":
        return _open(d, octets)
    return _header(d, octets) if style == "header" else None


def _open(d: Dialect, octets: bytes) -> Explanation | None:
    if len(octets) < 3:
        return None
    names = numbered(d.name)
    number = int.from_bytes(octets[:2], "big")
    found = [other for other in names if other != number and _whole(d, other.to_bytes(2, "big") + octets[2:])]
    return _told(names.get(number, "unknown"), number, [(names[other], other) for other in found], 0)


def _header(d: Dialect, octets: bytes) -> Explanation | None:
    if len(octets) < 7:
        return None
    roots = ROOTS[d.name]
    number = octets[1]
    found = []
    for other, root in roots.items():
        changed = bytes((max(root.versions), other)) + octets[2:]
        if other != number and _whole(d, changed):
            found.append((root.name, other))
    said = roots[number].name if number in roots else "unknown"
    return _told(said, number, found, 8)


def _told(said: str, number: int, found: list[tuple[str, int]], bit: int) -> Explanation | None:
    if not found:
        return None
    messages = " / ".join(name for name, _ in found[:3])
    right = ", ".join(str(other) for _, other in found[:3])
    about = {"said": said, "number": number, "found": messages, "right": right}
    return Explanation("wrong_number", about, "messageId", bit)


def _whole(d: Dialect, octets: bytes) -> bool:
    """Whether octets are a message that comes back as it was."""
    try:
        message, record = d.decode(octets)
        return message in d.messages and bool(d.encode(message, record) == octets)
    except (DecodeError, EncodeError):
        return False
