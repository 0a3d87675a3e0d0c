"""The messages Foxglove knows by name, and our own for plots, as JSON Schemas.

Names, members and units are those of Foxglove's published message schemas (MIT); only the shapes are stated here, and
tests hold them against the published ones.  Every member is required unless it is said to be optional.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

Schema = Mapping[str, Any]


def _object(title: str, optional: Collection[str] = (), **members: Schema) -> dict[str, Any]:
    required = [name for name in members if name not in optional]
    return {"title": title, "type": "object", "properties": members, "required": required}


def _list(items: Schema) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _choice(title: str, *names: str) -> dict[str, Any]:
    return {"title": title, "oneOf": [{"title": name, "const": number} for number, name in enumerate(names)]}


def _clock(title: str, sec: Schema) -> dict[str, Any]:
    nsec = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
    return {"type": "object", "title": title, "properties": {"sec": sec, "nsec": nsec}}


_NUMBER, _TEXT, _BOOLEAN = {"type": "number"}, {"type": "string"}, {"type": "boolean"}
_INTEGER, _COUNT = {"type": "integer"}, {"type": "integer", "minimum": 0}
_TIME, _DURATION = _clock("time", _COUNT), _clock("duration", _INTEGER)
_COLOUR = _object("foxglove.Color", r=_NUMBER, g=_NUMBER, b=_NUMBER, a=_NUMBER)
_VECTOR = _object("foxglove.Vector3", x=_NUMBER, y=_NUMBER, z=_NUMBER)
_POINT = _object("foxglove.Point3", x=_NUMBER, y=_NUMBER, z=_NUMBER)
_TURN = _object("foxglove.Quaternion", x=_NUMBER, y=_NUMBER, z=_NUMBER, w=_NUMBER)
_POSE = _object("foxglove.Pose", position=_VECTOR, orientation=_TURN)
_PAIR = _object("foxglove.KeyValuePair", key=_TEXT, value=_TEXT)
_FIX = _object(
    "foxglove.LocationFix",
    ("heading", "velocity", "color", "metadata"),
    timestamp=_TIME,
    frame_id=_TEXT,
    latitude=_NUMBER,
    longitude=_NUMBER,
    altitude=_NUMBER,
    position_covariance={"type": "array", "items": _NUMBER, "minItems": 9, "maxItems": 9},
    position_covariance_type=_choice(
        "foxglove.PositionCovarianceType", "UNKNOWN", "APPROXIMATED", "DIAGONAL_KNOWN", "KNOWN"
    ),
    heading=_NUMBER,
    velocity=_VECTOR,
    color=_COLOUR,
    metadata=_list(_PAIR),
)
_TRANSFORM = _object(
    "foxglove.FrameTransform",
    timestamp=_TIME,
    parent_frame_id=_TEXT,
    child_frame_id=_TEXT,
    translation=_VECTOR,
    rotation=_TURN,
)
_SOLID = {"pose": _POSE, "size": _VECTOR}
_MESH = {"points": _list(_POINT), "color": _COLOUR, "colors": _list(_COLOUR), "indices": _list(_COUNT)}
_ENTITY = _object(
    "foxglove.SceneEntity",
    timestamp=_TIME,
    frame_id=_TEXT,
    id=_TEXT,
    lifetime=_DURATION,
    frame_locked=_BOOLEAN,
    metadata=_list(_PAIR),
    arrows=_list(
        _object(
            "foxglove.ArrowPrimitive",
            pose=_POSE,
            shaft_length=_NUMBER,
            shaft_diameter=_NUMBER,
            head_length=_NUMBER,
            head_diameter=_NUMBER,
            color=_COLOUR,
        )
    ),
    cubes=_list(_object("foxglove.CubePrimitive", **_SOLID, color=_COLOUR)),
    spheres=_list(_object("foxglove.SpherePrimitive", **_SOLID, color=_COLOUR)),
    cylinders=_list(
        _object("foxglove.CylinderPrimitive", **_SOLID, bottom_scale=_NUMBER, top_scale=_NUMBER, color=_COLOUR)
    ),
    lines=_list(
        _object(
            "foxglove.LinePrimitive",
            type=_choice("foxglove.LineType", "LINE_STRIP", "LINE_LOOP", "LINE_LIST"),
            pose=_POSE,
            thickness=_NUMBER,
            scale_invariant=_BOOLEAN,
            **_MESH,
        )
    ),
    triangles=_list(_object("foxglove.TriangleListPrimitive", pose=_POSE, **_MESH)),
    texts=_list(
        _object(
            "foxglove.TextPrimitive",
            pose=_POSE,
            billboard=_BOOLEAN,
            font_size=_NUMBER,
            scale_invariant=_BOOLEAN,
            color=_COLOUR,
            text=_TEXT,
        )
    ),
    models=_list(
        _object(
            "foxglove.ModelPrimitive",
            pose=_POSE,
            scale=_VECTOR,
            color=_COLOUR,
            override_color=_BOOLEAN,
            url=_TEXT,
            media_type=_TEXT,
            data={"type": "string", "contentEncoding": "base64"},
        )
    ),
)
_DELETION = _object(
    "foxglove.SceneEntityDeletion",
    timestamp=_TIME,
    type=_choice("foxglove.SceneEntityDeletionType", "MATCHING_ID", "ALL"),
    id=_TEXT,
)

SCENE = "foxglove.SceneUpdate"
TRANSFORMS = "foxglove.FrameTransforms"
FIX = "foxglove.LocationFix"
FIXES = "foxglove.LocationFixes"
GEOJSON = "foxglove.GeoJSON"
LOG = "foxglove.Log"
PLOT_ACTORS, PLOT_UNITS, PLOT_AIR = "cv2x.plot.actors.1", "cv2x.plot.units.1", "cv2x.plot.air.1"

_MAYBE = {"type": ["number", "null"]}
SCHEMAS: Mapping[str, Schema] = {
    SCENE: _object(SCENE, deletions=_list(_DELETION), entities=_list(_ENTITY)),
    TRANSFORMS: _object(TRANSFORMS, transforms=_list(_TRANSFORM)),
    FIX: _FIX,
    FIXES: _object(FIXES, fixes=_list(_FIX)),
    GEOJSON: _object(GEOJSON, geojson=_TEXT),
    LOG: _object(
        LOG,
        timestamp=_TIME,
        level=_choice("foxglove.LogLevel", "UNKNOWN", "DEBUG", "INFO", "WARNING", "ERROR", "FATAL"),
        message=_TEXT,
        name=_TEXT,
        file=_TEXT,
        line=_COUNT,
    ),
    PLOT_ACTORS: _object(
        PLOT_ACTORS,
        actors=_list(_object("actor", name=_TEXT, speed_mps=_MAYBE, speed_kmh=_MAYBE, heading_deg=_MAYBE)),
    ),
    PLOT_UNITS: _object(
        PLOT_UNITS,
        units=_list(
            _object(
                "unit",
                name=_TEXT,
                sent_hz=_NUMBER,
                heard_hz=_NUMBER,
                refused_hz=_NUMBER,
                alerts_active=_COUNT,
                cbr=_MAYBE,
            )
        ),
    ),
    PLOT_AIR: _object(
        PLOT_AIR,
        sent_hz=_NUMBER,
        heard_hz=_NUMBER,
        refused_hz=_NUMBER,
        reception_ratio=_MAYBE,
        cbr=_MAYBE,
        alerts_active=_COUNT,
        alerts_raised=_COUNT,
    ),
}
"""Schema name -> JSON Schema."""

TOPICS: Mapping[str, str] = {
    "/tf": TRANSFORMS,
    "/scene/lanes": SCENE,
    "/scene/signals": SCENE,
    "/scene/events": SCENE,
    "/scene/actors": SCENE,
    "/scene/told": SCENE,
    "/scene/warnings": SCENE,
    "/map/lanes": GEOJSON,
    "/map/signals": GEOJSON,
    "/map/events": GEOJSON,
    "/map/warnings": GEOJSON,
    "/map/told": FIXES,
    "/log": LOG,
    "/plot/actors": PLOT_ACTORS,
    "/plot/units": PLOT_UNITS,
    "/plot/air": PLOT_AIR,
}
"""Topic -> name of its schema.  They are announced at once, so that a layout finds them however quiet a run is; beside
them each actor and roadside unit has a `PLACE` of its own once it is there.
"""
PLACE = "/place/"
"""What a `FIX` topic's name begins with; the actor's or unit's name follows."""
