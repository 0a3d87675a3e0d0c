"""Members of TIM frames and BSM parts that the editions of J2735 name differently, for the same octets.

Rules.  They are told by their place, and a dialect's own table says how it names them: so a user's own text of any
edition is read and spoken as it stands (2016 ``duratonTime``, 2024 ``durationTime``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cv2x.messages.dialect import Dialect


class FrameNames(NamedTuple):
    """Names within one TravelerDataFrame."""

    duration: str
    unused: tuple[str, ...]
    """Of the four members that are of no use any more."""


WRITTEN = FrameNames("durationTime", ("doNotUse1", "doNotUse2", "doNotUse3", "doNotUse4"))
"""Those of the edition of 2024, which the mapping writes."""
DETAILS_FIRST = "doNotUse"
"""The first member of EmergencyDetails as the mapping writes it."""


def frame_names(members: Sequence[str]) -> FrameNames:
    """Return the names among the members of a TravelerDataFrame, which stand in the order of the text."""
    return FrameNames(members[5], (members[0], members[7], members[9], members[10]))


def under_own_names(spoken: Dialect, message: Mapping[str, Any]) -> dict[str, Any]:
    """Return a TIM that the mapping wrote under the names a dialect has for its members."""
    nodes = spoken.document["nodes"]
    frames = _member(nodes, spoken.message_node("TIM"), "dataFrames")
    own = frame_names([member["name"] for member in nodes[nodes[frames]["element"]]["root"]])
    if own == WRITTEN:
        return dict(message)
    names = dict(zip((WRITTEN.duration, *WRITTEN.unused), (own.duration, *own.unused), strict=True))
    renamed = [{names.get(name, name): value for name, value in frame.items()} for frame in message["dataFrames"]]
    return {**message, "dataFrames": renamed}


def bsm_under_own_names(spoken: Dialect, message: Mapping[str, Any]) -> dict[str, Any]:
    """Return a BSM that the mapping wrote under the names a dialect has for its members (the first one of
    EmergencyDetails: 2016 ``sspRights``, 2024 ``doNotUse``)."""
    node = spoken.document["types"].get("EmergencyDetails")
    own = None if node is None else spoken.document["nodes"][node]["root"][0]["name"]
    if own in (None, DETAILS_FIRST):
        return dict(message)
    parts = []
    for part in message.get("partII", ()):
        details = part["partII-Value"].get("vehicleAlerts")
        if details is not None:
            renamed = {own if name == DETAILS_FIRST else name: value for name, value in details.items()}
            part = {**part, "partII-Value": {"vehicleAlerts": renamed}}  # noqa: PLW2901
        parts.append(part)
    return {**message, "partII": parts} if parts else dict(message)


def _member(nodes: Sequence[Mapping[str, Any]], node: int, name: str) -> int:
    found: int = next(member["node"] for member in nodes[node]["root"] if member["name"] == name)
    return found
