"""Whether a junction fits a dialect's MAP, and what to split or simplify where it does not.

Limits of counts are those of the ASN.1 text; the limit of octets is what the dialect's network header takes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from cv2x.messages import Dialect
from cv2x.messages.cn import map as cn_map
from cv2x.messages.model import Junction, Lane, RoadMap
from cv2x.messages.sae import map as sae_map
from cv2x.messages.sae.nodes import NODE_LIMIT
from cv2x.rsu.maps.polyline import simplified
from cv2x.station.outcome import Transmission
from cv2x.station.stack import Stack

_TOLERANCES_M = (0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one junction of a MAP holds."""

    points: int
    connections: int
    lanes: int
    """Of the junction (SAE, ETSI), or of one approach (Chinese link)."""
    approaches: int
    per_link: bool


_CHINESE = Limits(cn_map.POINT_LIMIT, cn_map.CONNECTION_LIMIT, cn_map.LANE_LIMIT, cn_map.LINK_LIMIT, True)
_SAE = Limits(NODE_LIMIT, sae_map.CONNECTION_LIMIT, sae_map.LANE_LIMIT - 1, sae_map.APPROACH_LIMIT, False)


def limits(family: str) -> Limits:
    """Return the limits of a family's MAP (ETSI's is the SAE one)."""
    return _CHINESE if family == "cn" else _SAE


def misfits(junction: Junction, family: str) -> list[str]:
    """Return what of a junction does not fit the counts of a family's MAP, each with what helps."""
    most = limits(family)
    found = []
    for lane in junction.lanes:
        where = f"lane {lane.id}" + (f" of approach {lane.approach}" if most.per_link else "")
        if len(lane.points) > most.points:
            helps = _tolerance(lane, most.points)
            found.append(f"{where} has {len(lane.points)} points, {most.points} fit: {helps}")
        if len(lane.connections) > most.connections:
            found.append(
                f"{where} has {len(lane.connections)} connections, {most.connections} fit: leave out turns back, or "
                "connect it to one lane of each road"
            )
    counts = (
        Counter(lane.approach for lane in junction.lanes) if most.per_link else Counter({None: len(junction.lanes)})
    )
    for approach, count in counts.items():
        if count > most.lanes:
            where = f"approach {approach}" if most.per_link else "the junction"
            found.append(f"{where} has {count} lanes, {most.lanes} fit: split the junction in two, each with an id")
    if len(junction.approaches) > most.approaches:
        found.append(
            f"the junction has {len(junction.approaches)} approaches, {most.approaches} fit: split it in two, each "
            "with an id"
        )
    return found


def _tolerance(lane: Lane, most: int) -> str:
    for tolerance_m in _TOLERANCES_M:
        left = len(simplified(lane.points, tolerance_m))
        if left <= most:
            return f"simplify with a tolerance of {tolerance_m:g} m, which leaves {left}"
    return f"shorten the reach; even a tolerance of {_TOLERANCES_M[-1]:g} m leaves {left}"


@dataclass(frozen=True, slots=True)
class Encoded:
    """A MAP in a dialect."""

    transmission: Transmission | None
    """``None`` where it could not be said."""
    faults: tuple[str, ...]
    """What does not fit, each with what helps."""

    @property
    def octets(self) -> int:
        """Length of the message frame."""
        return 0 if self.transmission is None else len(self.transmission.message.octets)


def encoded(junction: Junction, spoken: Dialect, utc_ns: int) -> Encoded:
    """Return a junction as a frame of a dialect (whole, with network header), or what does not fit."""
    faults = misfits(junction, spoken.family)
    if faults:
        return Encoded(None, tuple(faults))
    stack = Stack(spoken, standing=junction.anchor)
    transmissions, discards = stack.down(RoadMap(0, (junction,)), utc_ns=utc_ns)
    told = []
    for discard in discards:
        helps = f": {_heaviest(junction)}" if discard.cause == "too long to send" else ""
        told.append(f"{discard.cause}: {discard.detail}{helps}")
    return Encoded(transmissions[0] if transmissions else None, tuple(told))


def _heaviest(junction: Junction) -> str:
    points: Counter[int | None] = Counter()
    for lane in junction.lanes:
        points[lane.approach] += len(lane.points)
    ((approach, count),) = points.most_common(1)
    total = sum(points.values())
    thinner = sum(len(simplified(lane.points, 0.3)) for lane in junction.lanes)
    return (
        f"of its {total} points approach {approach} has {count}; shorten the reach, simplify (a tolerance of 0.3 m "
        f"leaves {thinner} points), or tell the approaches in several MAPs"
    )


def bare(junction: Junction) -> Junction:
    """Return a junction without what only Chinese MAPs tell, so that nothing is counted as lost elsewhere."""
    approaches = tuple(
        replace(approach, name=None, upstream=None, points=(), movements=()) for approach in junction.approaches
    )
    own = {lane.id for lane in junction.lanes}
    lanes = tuple(
        replace(
            lane, connections=tuple(replace(to, junction=None) if to.lane in own else to for to in lane.connections)
        )
        for lane in junction.lanes
    )
    return replace(junction, approaches=approaches, lanes=tuple(lanes))
