"""Columns kept while a run is on: an observer that gathers rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cv2x.clock import Stamp
from cv2x.harness.reception.columns import Columns
from cv2x.harness.reception.keep import Rows
from cv2x.messages.model import Position
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Discard, Transmission

NOT_SENT = "not sent"


class ReceptionWatch(Observer):
    """Watches a run; ``standing`` are units that never move, ``riders`` those the truth shows while they are there;
    the rest of the arguments are those of `Rows`."""

    def __init__(
        self,
        standing: Mapping[str, Position] | None = None,
        origin: Position | None = None,
        *,
        riders: Iterable[str] = (),
        by_id: bool = False,
        deaf: Iterable[str] = (),
    ) -> None:
        self.rows = Rows(by_id=by_id, deaf=deaf)
        if origin is not None:
            self.rows.plane(origin.lat_deg, origin.lon_deg)
        for unit in riders:
            self.rows.ride(unit)
        for unit, place in (standing or {}).items():
            self.rows.stand(unit, place.lat_deg, place.lon_deg)

    def truth(self, at: Stamp, actors: Sequence[ActorState]) -> None:
        """Keep where units are."""
        self.rows.truth(
            at.utc_ns,
            [
                (actor.unit, actor.position.lat_deg, actor.position.lon_deg, actor.heading_deg)
                for actor in actors
                if actor.unit is not None
            ],
        )

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """Keep who is behind an id."""
        self.rows.identity(unit, temporary_id)

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        """Keep the error of a clock."""
        self.rows.clock(at.utc_ns, unit, believed.utc_ns - at.utc_ns)

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Keep a transmission."""
        message = transmission.message
        self.rows.sent(at.utc_ns, unit, message.dialect, message.name, message.octets)

    def received_by(self, hearings: Hearings) -> None:
        """Keep the receptions of a frame."""
        message = hearings.message
        self.rows.heard_by(
            hearings.at.utc_ns,
            hearings.units,
            message.dialect,
            message.name,
            message.octets,
            hearings.stamp.utc_ns,
            hearings.rssi_dbm,
            hearings.access_delay_ns,
        )

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Count what did not go on the air."""
        if discard.cause == NOT_SENT and discard.reception is None:
            self.rows.unsent += 1

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """Keep how busy a radio finds the channel."""
        self.rows.busy(at.utc_ns, unit, cbr)

    def columns(self) -> Columns:
        """Return what was kept."""
        return self.rows.columns()
