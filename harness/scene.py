"""What was said about the place: junctions, signals, road events, road users, as a listener could know them.

The map of the report is drawn from these, never from the scenario's own map: what was not said on the air is not drawn.
Everything is bounded, because what is said may be hostile.
"""

from __future__ import annotations

from cv2x.harness.series import Track
from cv2x.messages.model import (
    Junction,
    JunctionId,
    Light,
    Position,
    RoadEvent,
    RoadEvents,
    RoadMap,
    RoadUsers,
    SignalState,
    VehicleState,
)
from cv2x.station.outcome import Message

MAX_JUNCTIONS = 64
MAX_EVENTS = 256
MAX_CHANGES = 20_000
"""Signal changes kept in all."""
MAX_TRACKS = 512


class Scene:
    """What one set of messages (all that was heard, or all that was sent) says about the place."""

    def __init__(self, tracks: bool = False) -> None:
        self.junctions: dict[JunctionId, Junction] = {}
        self.said_by: dict[JunctionId, str] = {}
        """Unit that said it, where known."""
        self.events: dict[tuple[bytes, int], RoadEvent] = {}
        self.signals: dict[tuple[JunctionId, int], list[tuple[int, Light | None]]] = {}
        """(junction, group) -> (monotonic time, light) wherever the light changed."""
        self.vehicles: dict[str, Track] = {}
        self.users: dict[str, Track] = {}
        self.not_kept = 0
        """Things beyond the bounds above."""
        self._keep_tracks = tracks
        self._changes = 0
        self._last: Message | None = None

    def take(self, at_ns: int, message: Message, said_by: str | None) -> None:
        """Learn from a message; the same message heard by several is looked at once."""
        if message is self._last:
            return
        self._last = message
        model = message.model
        if isinstance(model, VehicleState):
            if self._keep_tracks and model.position is not None:
                self._track(self.vehicles, model.temporary_id.hex(), at_ns, model.position, model.speed_mps)
        elif isinstance(model, SignalState):
            self._signals(at_ns, model)
        elif isinstance(model, RoadMap):
            for junction in model.junctions:
                if not -90 <= junction.anchor.lat_deg <= 90 or not -180 <= junction.anchor.lon_deg <= 180:
                    self.not_kept += 1
                elif junction.id in self.junctions or len(self.junctions) < MAX_JUNCTIONS:
                    self.junctions[junction.id] = junction
                    if said_by is not None:
                        self.said_by[junction.id] = said_by
                else:
                    self.not_kept += 1
        elif isinstance(model, RoadEvents):
            for event in model.events:
                key = (event.originator or model.source_id, event.id)
                if event.ended is not None:
                    self.events.pop(key, None)
                elif key in self.events or len(self.events) < MAX_EVENTS:
                    self.events[key] = event
                else:
                    self.not_kept += 1
        elif isinstance(model, RoadUsers):
            for user in model.users:
                if self._keep_tracks and user.position is not None:
                    self._track(self.users, user.id.hex(), at_ns, user.position, user.speed_mps)

    def _track(
        self, tracks: dict[str, Track], name: str, at_ns: int, position: Position, speed_mps: float | None
    ) -> None:
        track = tracks.get(name)
        if track is None:
            if len(tracks) >= MAX_TRACKS:
                self.not_kept += 1
                return
            track = tracks[name] = Track()
        track.add(at_ns, position.lat_deg, position.lon_deg, speed_mps)

    def _signals(self, at_ns: int, model: SignalState) -> None:
        for junction in model.junctions:
            for group in junction.groups:
                light = group.events[0].light if group.events else None
                changes = self.signals.get((junction.id, group.id))
                if changes is not None and changes[-1][1] is light:
                    continue
                if self._changes >= MAX_CHANGES:
                    self.not_kept += 1
                    continue
                self._changes += 1
                self.signals.setdefault((junction.id, group.id), []).append((at_ns, light))
