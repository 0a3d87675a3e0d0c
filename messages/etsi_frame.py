"""ETSI frames: an ItsPduHeader in front of every message, whose messageID says which type the whole frame is.

The second octet of a frame names its root type, and the message *is* the frame, header included, because the sender's
station id stands only there.  Rules.  Releases share protocolVersions, so the dialect that was named decides; a header
that only the other release is sent under is refused, and that release is named.  A version no release claims is read as
the dialect says.  A message id without a type comes out as ``("unknown:<id>", octets of the whole frame)`` and goes
back the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


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


def foreign(release: str) -> dict[tuple[int, int], str]:
    """Return why a header is refused, by (protocolVersion, messageID): it is one of the other release alone."""
    own = ROOTS[release]
    found = {}
    for other, roots in ROOTS.items():
        for number, root in roots.items() if other != release else ():
            for version in root.versions - (own[number].versions if number in own else frozenset()):
                found[version, number] = (
                    f"protocolVersion {version} with messageID {number} is of {other}, not of {release}"
                )
    return found
