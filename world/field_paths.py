"""The names that fields of MAP and SPAT have in the messages of each family, and in road map files.

A path is what somebody finds in the decoded message (``intersections[0].laneSet[3].connectsTo[1].signalGroup``) or in
the file (``lanes.3.connections[1].group``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cv2x.messages.model import Junction

_TIMES = {"start_s": "startTime", "min_end_s": "minEndTime", "max_end_s": "maxEndTime", "likely_end_s": "likelyTime"}
"""Times of `cv2x.messages.model.Timing` -> their names in J2735."""


@dataclass(frozen=True, slots=True)
class FieldPaths:
    """Paths of one message or file: of ``family``, ``file`` for a road map file.

    ``record`` is the decoded MAP, by which lanes that were dropped on reading shift no index.
    """

    family: str
    record: Any = None

    @property
    def per_link(self) -> bool:
        """Whether lane numbers are unique within their approach only."""
        return self.family == "cn"

    @property
    def _prefix(self) -> str:
        if not self.family.startswith("etsi"):
            return ""
        return "map." if getattr(self.record, "map", None) is not None else "spat."

    def junctions(self) -> str:
        """All junctions."""
        return {"cn": "nodes", "file": "junction"}.get(self.family, f"{self._prefix}intersections")

    def _junction(self, j: int) -> str:
        return "" if self.family == "file" else f"{self.junctions()}[{j}]"

    def junction(self, j: int) -> str:
        """A junction's number."""
        return "junction" if self.family == "file" else f"{self._junction(j)}.id"

    def anchor(self, j: int) -> str:
        """A junction's place."""
        if self.family == "file":
            return "anchor"
        return f"{self._junction(j)}.{'refPos' if self.per_link else 'refPoint'}"

    def revision(self, j: int) -> str:
        """A junction's revision, in MAP and SPAT."""
        return "revision" if self.family == "file" else f"{self._junction(j)}.revision"

    def lanes(self, j: int) -> str:
        """All lanes of a junction."""
        return {"cn": f"{self._junction(j)}.inLinks[*].lanes", "file": "lanes"}.get(
            self.family, f"{self._junction(j)}.laneSet"
        )

    def _lane(self, j: int, junction: Junction, index: int) -> str:
        lane = junction.lanes[index]
        if self.family == "file":
            return f"lanes.{lane.id}"
        before = junction.lanes[:index]
        if self.per_link:
            place = sum(one.approach == lane.approach for one in before)
            return f"{self._junction(j)}.inLinks[{(lane.approach or 1) - 1}].lanes[{place}]"
        return f"{self._junction(j)}.laneSet[{self._place(j, junction, index)}]"

    def _place(self, j: int, junction: Junction, index: int) -> int:
        """Return a lane's place in the record's laneSet."""
        record = getattr(self.record, "map", None) or self.record
        intersections = getattr(record, "intersections", None) or ()
        if j >= len(intersections):
            return index
        wanted = junction.lanes[index].id
        nth = sum(lane.id == wanted for lane in junction.lanes[:index])
        places = [place for place, lane in enumerate(intersections[j].laneSet) if lane.laneID == wanted]
        return places[nth] if nth < len(places) else index

    def lane_id(self, j: int, junction: Junction, index: int) -> str:
        """A lane's number."""
        lane = self._lane(j, junction, index)
        return lane if self.family == "file" else f"{lane}.laneID"

    def points(self, j: int, junction: Junction, index: int) -> str:
        """A lane's line."""
        field = "points" if self.family in ("cn", "file") else "nodeList"
        return f"{self._lane(j, junction, index)}.{field}"

    def direction(self, j: int, junction: Junction, index: int) -> str:
        """Which way a lane is used."""
        field = "direction" if self.family == "file" else "laneAttributes.directionalUse"
        return f"{self._lane(j, junction, index)}.{field}"

    def maneuvers(self, j: int, junction: Junction, index: int) -> str:
        """What a lane allows."""
        return f"{self._lane(j, junction, index)}.maneuvers"

    def connection(self, j: int, junction: Junction, index: int, c: int) -> str:
        """A connection."""
        field = "connections" if self.family == "file" else "connectsTo"
        return f"{self._lane(j, junction, index)}.{field}[{c}]"

    def connection_lane(self, j: int, junction: Junction, index: int, c: int) -> str:
        """The lane a connection leads to."""
        field = "lane" if self.family == "file" else "connectingLane.lane"
        return f"{self.connection(j, junction, index, c)}.{field}"

    def connection_maneuver(self, j: int, junction: Junction, index: int, c: int) -> str:
        """What a connection is for."""
        field = "maneuvers" if self.family == "file" else "connectingLane.maneuver"
        return f"{self.connection(j, junction, index, c)}.{field}"

    def connection_junction(self, j: int, junction: Junction, index: int, c: int) -> str:
        """The junction a connection leads to."""
        field = "to" if self.family == "file" else "remoteIntersection"
        return f"{self.connection(j, junction, index, c)}.{field}"

    def group(self, j: int, junction: Junction, index: int, c: int) -> str:
        """The signal group of a connection."""
        field = {"cn": "phaseId", "file": "group"}.get(self.family, "signalGroup")
        return f"{self.connection(j, junction, index, c)}.{field}"

    def movements(self, j: int, a: int) -> str:
        """The movements of an approach (Chinese link)."""
        return f"approaches[{a}].movements" if self.family == "file" else f"{self._junction(j)}.inLinks[{a}].movements"

    def movement_group(self, j: int, a: int, m: int) -> str:
        """The signal group of a movement."""
        return f"{self.movements(j, a)}[{m}].{'group' if self.family == 'file' else 'phaseId'}"

    def signals(self, s: int) -> str:
        """The junction a SPAT's state is of."""
        return f"{self._signals(s)}.id"

    def _signals(self, s: int) -> str:
        return f"{self._prefix}intersections[{s}]"

    def groups(self, s: int) -> str:
        """All groups of a SPAT's junction."""
        return f"{self._signals(s)}.{'phases' if self.per_link else 'states'}"

    def time(self, s: int, g: int, e: int, name: str, *, marks: bool) -> str:
        """A time (``min_end_s`` …) of the ``e``-th event of a group in a SPAT."""
        event = f"{self.groups(s)}[{g}].{'phaseStates' if self.per_link else 'state-time-speed'}[{e}].timing"
        if not self.per_link:
            return f"{event}.{_TIMES[name]}"
        stem = _TIMES[name].replace("likelyTime", "likelyEndTime").removesuffix("Time")
        return f"{event}.utcTiming.{stem}UTCTime" if marks else f"{event}.counting.{stem}Time"

    def signal_group(self, s: int, g: int) -> str:
        """The number of a group in a SPAT."""
        return f"{self.groups(s)}[{g}].{'id' if self.per_link else 'signalGroup'}"
