"""Recorded motion: as one vehicle of a recorded drive moved, by its own messages.

Between two messages the place, speed and heading are interpolated in a straight line.  In a gap of more than
`LONGEST_GAP_NS` the actor is not there: nobody knows where it was.  Messages that repeat an instant count once, the
later one.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from cv2x.clock import SECOND_NS
from cv2x.errors import DecodeError, InputError
from cv2x.geodesy import heading_difference_deg, heading_of_deg
from cv2x.messages import dialect
from cv2x.messages.mapping import to_model
from cv2x.messages.model import Position, VehicleState
from cv2x.scenarios.drives.drive import Drive
from cv2x.scenarios.drives.layers import message_octets
from cv2x.scenarios.drives.read import read_drive
from cv2x.scenarios.maps import in_plane
from cv2x.scenarios.model import RecordedMotion
from cv2x.scenarios.traffic.motion import Moment

LONGEST_GAP_NS = 2 * SECOND_NS
"""Longest gap that is bridged (a default only)."""


class Sample(NamedTuple):
    """One message of the vehicle."""

    at_ns: int
    """Since its first one."""
    east_m: float
    north_m: float
    up_m: float
    speed_mps: float
    heading_deg: float


class Recorded:
    """The motion of a `RecordedMotion`."""

    def __init__(self, motion: RecordedMotion, origin: Position) -> None:
        """Read the drive.  Raises InputError for a file or vehicle that is not there."""
        self.samples = vehicle_samples(read_drive(motion.file), motion.temporary_id, origin)
        self._starts_ns = motion.starts_ns
        self._times_ns = [sample.at_ns for sample in self.samples]

    def at(self, run_ns: int) -> Moment | None:
        """Return where the vehicle was; ``None`` before its first message, after its last, and in long gaps."""
        at_ns = run_ns - self._starts_ns
        index = bisect_right(self._times_ns, at_ns) - 1
        if index < 0:
            return None
        here = self.samples[index]
        if here.at_ns == at_ns:
            return self._moment(here, here, 0.0)
        if index + 1 == len(self.samples):
            return None
        there = self.samples[index + 1]
        if there.at_ns - here.at_ns > LONGEST_GAP_NS:
            return None
        return self._moment(here, there, (at_ns - here.at_ns) / (there.at_ns - here.at_ns))

    @staticmethod
    def _moment(here: Sample, there: Sample, share: float) -> Moment:
        between_s = (there.at_ns - here.at_ns) / SECOND_NS
        turned_deg = float(heading_difference_deg(there.heading_deg, here.heading_deg))
        return Moment(
            here.east_m + (there.east_m - here.east_m) * share,
            here.north_m + (there.north_m - here.north_m) * share,
            here.up_m + (there.up_m - here.up_m) * share,
            here.speed_mps + (there.speed_mps - here.speed_mps) * share,
            (here.heading_deg + turned_deg * share) % 360.0,
            (there.speed_mps - here.speed_mps) / between_s if between_s else 0.0,
            turned_deg / between_s if between_s else None,
        )


def vehicle_samples(drive: Drive, temporary_id: bytes | None, origin: Position) -> tuple[Sample, ...]:
    """Return the messages of one vehicle of a drive, in the plane around ``origin``.

    Raises InputError where that vehicle is not in it, or several are and none is named.
    """
    by_vehicle = states(drive)
    if temporary_id is None:
        if len(by_vehicle) != 1:
            raise InputError(
                f"holds {len(by_vehicle)} vehicles: name one with vehicle: ({_names(by_vehicle)})", drive.file
            )
        temporary_id = next(iter(by_vehicle))
    if temporary_id not in by_vehicle:
        raise InputError(f"holds no vehicle {temporary_id.hex()}: there are {_names(by_vehicle)}", drive.file)
    told = {at_ns: state for at_ns, state in by_vehicle[temporary_id] if state.position is not None}
    first_ns = min(told, default=0)
    points = [
        (at_ns - first_ns, in_plane(origin, state.position), state)
        for at_ns, state in sorted(told.items())
        if state.position
    ]
    if len(points) < 2:
        raise InputError(f"vehicle {temporary_id.hex()} says where it is at fewer than two moments", drive.file)
    samples = []
    for index, (at_ns, point, state) in enumerate(points):
        before, after = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
        east_m, north_m = after[1].east_m - before[1].east_m, after[1].north_m - before[1].north_m
        between_s = (after[0] - before[0]) / SECOND_NS
        speed_mps = (east_m**2 + north_m**2) ** 0.5 / between_s if state.speed_mps is None else state.speed_mps
        heading_deg = heading_of_deg(east_m, north_m) if state.heading_deg is None else state.heading_deg
        samples.append(Sample(at_ns, point.east_m, point.north_m, point.up_m or 0.0, speed_mps, heading_deg))
    return tuple(samples)


def states(drive: Drive) -> dict[bytes, list[tuple[int, VehicleState]]]:
    """Return what the vehicles of a drive said about themselves: temporary id -> (offset in nanoseconds, state)."""
    spoken = dialect(drive.dialect)
    found: dict[bytes, list[tuple[int, VehicleState]]] = {}
    for record in drive.records:
        octets = message_octets(record.octets, record.within)
        if octets is None:
            continue
        try:
            name, message = spoken.decode(octets)
            model, _ = to_model(spoken.family, name, message)
        except DecodeError:
            continue
        if isinstance(model, VehicleState):
            found.setdefault(model.temporary_id, []).append((record.offset_ns, model))
    return found


def _names(vehicles: dict[bytes, list[tuple[int, VehicleState]]]) -> str:
    names = [f"{name.hex()} ({len(told)} messages)" for name, told in vehicles.items()]
    return ", ".join(names[:8]) + (" …" if len(names) > 8 else "") or "none"
