"""Where the station itself is: its last fix, and the same moved to an instant at constant velocity."""

from __future__ import annotations

from cv2x._world import offset
from cv2x.frozen import frozen
from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Position
from cv2x.world.limits import DEFAULT_LENGTH_M, DEFAULT_WIDTH_M, EXTRAPOLATION_LIMIT_NS
from cv2x.world.smoothing import GATE_M, PAUSE_S, SMOOTHING_S

_NOTHING_M = 0.005
"""Less is the rounding of the wire."""


@frozen
class EgoFix:
    """What the station was last told about itself, and where it is believed to have been."""

    utc_ns: int
    told: Position
    frame: LocalFrame
    east_m: float
    """Believed, in that plane; likewise north."""
    north_m: float
    as_told: bool = True
    """Whether the place believed is the one told."""
    speed_mps: float | None = None
    heading_deg: float | None = None
    plane_heading_deg: float | None = None
    """The same from the plane's own north."""
    length_m: float = DEFAULT_LENGTH_M
    width_m: float = DEFAULT_WIDTH_M

    def at(self, utc_ns: int) -> Ego:
        """Return where the station is at an instant, as far as a constant velocity of at most a second tells."""
        east_m, north_m, elsewhere = self.east_m, self.north_m, not self.as_told
        if self.speed_mps and self.heading_deg is not None:
            moved_ns = min(max(utc_ns - self.utc_ns, -EXTRAPOLATION_LIMIT_NS), EXTRAPOLATION_LIMIT_NS)
            east_mps, north_mps = self.velocity()
            east_m, north_m = east_m + east_mps * moved_ns * 1e-9, north_m + north_mps * moved_ns * 1e-9
            elsewhere = True
        position = self.told
        if elsewhere:
            lat_deg, lon_deg = self.frame.to_wgs84(east_m, north_m)
            position = Position(lat_deg, lon_deg, self.told.elevation_m)
        heading_deg, plane_deg = self.heading_deg, self.plane_heading_deg
        return Ego(position, east_m, north_m, self.speed_mps, heading_deg, plane_deg, self.length_m, self.width_m)

    def velocity(self) -> tuple[float, float]:
        """Return metres a second east and north, 0 where not known."""
        if not self.speed_mps or self.plane_heading_deg is None:
            return 0.0, 0.0
        east, north = unit_vector(self.plane_heading_deg)
        return self.speed_mps * east, self.speed_mps * north


def smoothed(fix: EgoFix, before: EgoFix, count: int) -> EgoFix:
    """Return a fix, the ``count``-th in a row, where it is believed to be after the one before."""
    there_m = (before.east_m, before.north_m)
    if before.frame is not fix.frame:
        there_m = fix.frame.to_enu(*before.frame.to_wgs84(*there_m))
    passed_s = (fix.utc_ns - before.utc_ns) * 1e-9
    (east_mps, north_mps), (went_east_mps, went_north_mps) = fix.velocity(), before.velocity()
    east_m = there_m[0] + (east_mps + went_east_mps) / 2 * passed_s - fix.east_m
    north_m = there_m[1] + (north_mps + went_north_mps) / 2 * passed_s - fix.north_m
    off_east_m, off_north_m = offset(east_m, north_m, passed_s, count, SMOOTHING_S, GATE_M, PAUSE_S)
    if abs(off_east_m) < _NOTHING_M and abs(off_north_m) < _NOTHING_M:
        return fix
    return EgoFix(
        fix.utc_ns, fix.told, fix.frame, fix.east_m + off_east_m, fix.north_m + off_north_m, False, fix.speed_mps,
        fix.heading_deg, fix.plane_heading_deg, fix.length_m, fix.width_m,
    )  # fmt: skip


@frozen
class Ego:
    """The station at one instant; metres in the world's plane, of the centre of the vehicle."""

    position: Position
    east_m: float
    north_m: float
    speed_mps: float | None
    heading_deg: float | None
    plane_heading_deg: float | None
    """The same from the plane's own north."""
    length_m: float
    width_m: float
