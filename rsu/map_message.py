"""What a roadside unit says about its lanes, as each message family means it."""

from __future__ import annotations

from dataclasses import replace

from cv2x.messages.model import RoadMap


def for_family(road_map: RoadMap, family: str) -> RoadMap:
    """Return a map as a family means it.

    A file may say of one connection both which lane of this junction it leads to and which junction comes next.  A
    Chinese connection names the next junction; an SAE or ETSI one would mean a lane of that junction, so there the lane
    of this one stands alone.
    """
    if family == "cn":
        return road_map
    junctions = []
    for junction in road_map.junctions:
        own = {lane.id for lane in junction.lanes}
        lanes = tuple(
            replace(
                lane, connections=tuple(replace(to, junction=None) if to.lane in own else to for to in lane.connections)
            )
            for lane in junction.lanes
        )
        junctions.append(replace(junction, lanes=lanes))
    return replace(road_map, junctions=tuple(junctions))
