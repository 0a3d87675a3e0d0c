"""Entries of ``actors:``: who moves, how large, along what."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.messages.model import NodePoint, Position
from cv2x.scenarios.maps import MapFile, in_plane, on_earth
from cv2x.scenarios.model import Actor, LiveMotion, RecordedMotion, ScriptedMotion, Shown, SpeedChange
from cv2x.scenarios.reading.fields import Fields
from cv2x.scenarios.traffic.kinds import KINDS
from cv2x.scenarios.traffic.scripted import Scripted


@dataclass(frozen=True, slots=True)
class Ground:
    """The plane that actors move in, and the map that names its paths and places."""

    origin: Position
    map_file: MapFile | None = None
    measured_from: Position | None = None
    """Where points that are written out count from, if not from the origin (a unit with a place of its own)."""

    def path(self, fields: Fields, key: str) -> tuple[NodePoint, ...]:
        """Return a path in this plane, written out or by name."""
        written = fields.get(key)
        if not isinstance(written, str):
            return self._moved(fields.points(key), self.measured_from or self.origin)
        if self.map_file is None:
            fields.fault(f"{written!r} is the name of a path, but there is no map: to name one", key)
        points = self.map_file.paths[fields.known(key, written, self.map_file.paths, "path")]
        return self._moved(points, self.map_file.anchor)

    def _moved(self, points: tuple[NodePoint, ...], anchor: Position) -> tuple[NodePoint, ...]:
        """Return points of the plane around ``anchor`` as points of this one."""
        if anchor == self.origin:
            return points
        return tuple(in_plane(self.origin, on_earth(anchor, point)) for point in points)

    def on_earth(self, point: NodePoint) -> Position:
        """Return a point of this plane in degrees."""
        return on_earth(self.origin, point)

    def place(self, fields: Fields, key: str) -> Position:
        """Return a place in degrees, written out or by name."""
        written = fields.get(key)
        if not isinstance(written, str):
            return fields.degrees(key)
        if self.map_file is None:
            fields.fault(f"{written!r} is the name of a place, but there is no map: to name one", key)
        return self.map_file.place(fields.known(key, written, self.map_file.places, "place"))


def read_actor(name: str, fields: Fields, ground: Ground) -> Actor:
    """Return an actor.  Raises InputError."""
    size = KINDS[fields.get("kind")]
    motion: ScriptedMotion | RecordedMotion | LiveMotion
    if fields.get("live"):
        motion = LiveMotion()
    elif "recorded" in fields:
        vehicle = fields.get("vehicle")
        motion = RecordedMotion(
            fields.file("recorded"), bytes.fromhex(vehicle) if vehicle else None, fields.time_ns("starts")
        )
    else:
        motion = ScriptedMotion(
            points=ground.path(fields, "path"),
            speed_mps=fields.quantity("speed", "speed"),
            starts_ns=fields.time_ns("starts"),
            changes=_changes(fields),
        )
        try:
            Scripted(motion)
        except ValueError as error:
            fields.fault(str(error), "changes")
    return Actor(
        name=name,
        kind=fields.get("kind"),
        motion=motion,
        length_m=fields.quantity("length", "length", size.length_m, above_zero=True),
        width_m=fields.quantity("width", "length", size.width_m, above_zero=True),
        height_m=fields.quantity("height", "length", size.height_m, above_zero=True),
        vehicle_class=fields.get("class", size.vehicle_class),
        shows=_shows(fields),
        line=fields.line,
    )


def _shows(fields: Fields) -> tuple[Shown, ...]:
    shows = []
    for each in fields.items("shows"):
        until_ns = each.time_ns("until") if "until" in each else None
        shown = Shown(
            from_ns=each.time_ns("from"),
            until_ns=until_ns,
            lights=frozenset(each.get("lights") or ()),
            events=frozenset(each.get("events") or ()),
            in_use=frozenset(each.get("in use") or ()),
            controls=frozenset(each.get("controls") or ()),
        )
        if until_ns is not None and until_ns <= shown.from_ns:
            each.fault("until: must be later than from:", "until")
        shows.append(shown)
    return tuple(shows)


def _changes(fields: Fields) -> tuple[SpeedChange, ...]:
    changes = []
    for each in fields.items("changes"):
        to_mps = each.quantity("speed", "speed")
        if "stands" in each and to_mps > 0:
            each.fault("an actor stands only after a change to 0 m/s", "stands")
        changes.append(
            SpeedChange(
                to_mps=to_mps,
                rate_mps2=each.quantity("acceleration", "acceleration", above_zero=True),
                after_ns=each.time_ns("after") if "after" in each else None,
                at_m=each.quantity_or_none("at", "length"),
                stands_ns=each.time_ns("stands") if "stands" in each else None,
            )
        )
    return tuple(changes)
