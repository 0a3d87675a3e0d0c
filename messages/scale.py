"""One quantity on the wire: a raw integer in a range, steps of a unit, and a value that means "unavailable".

Rules.  Reading divides exactly rounded, so that writing what was read gives the same integer back.  Writing rounds to
the nearest step; what does not fit saturates only where the standard defines the last value as "or more", otherwise it
is sent as unavailable; both are counted.  Where the standard has no word for "unavailable", an unknown value goes out
as the fallback and is counted too.  Optional fields follow the same rules, with absence for unavailable.

Both families use the same ranges (the Chinese set was derived from J2735), so every quantity stands here once.  Ranges
are those of the ASN.1 of YD/T 3709 and J2735-2024.  Units and unavailable values are those the comments of the public
Chinese text T/CSAE 53 state; for SAE they are unverified throughout, as no public form of J2735 states units.
"""

from __future__ import annotations

from collections import Counter

from cv2x._scale import Angle, Readings, Scale

__all__ = ["Angle", "Notes", "Readings", "Scale"]

Notes = Counter[str]
"""What a mapping could not carry over, by cause."""

STANDARD_GRAVITY_MPS2 = 9.80665


# Where something is.  The unavailable latitude and longitude are unverified in both families.
LATITUDE = Scale("lat", -900_000_000, 900_000_000, den=10_000_000, unavailable=900_000_001)
LONGITUDE = Scale("long", -1_799_999_999, 1_800_000_000, den=10_000_000, unavailable=1_800_000_001)
ELEVATION = Scale("elevation", -4095, 61439, den=10, unavailable=-4096)

# How it moves.  Yaw rate has no unavailable value; the value 28800 of headings is unverified.
SPEED = Scale("speed", 0, 8190, den=50, unavailable=8191)
HEADING = Angle("heading", 28800, num=1, den=80, unavailable=28800)
COARSE_HEADING = Angle("coarse heading", 240, num=3, den=2, unavailable=240)
STEERING = Scale("angle", -126, 126, num=3, den=2, unavailable=127)
ACCELERATION_LONG = Scale("accelSet.long", -2000, 2000, den=100, unavailable=2001)
ACCELERATION_LAT = Scale("accelSet.lat", -2000, 2000, den=100, unavailable=2001)
ACCELERATION_VERT = Scale("accelSet.vert", -126, 127, num=STANDARD_GRAVITY_MPS2, den=50, unavailable=-127)
YAW_RATE = Scale("accelSet.yaw", -32767, 32767, den=100)

# How well it is known.  The last value of an axis means "12.70 m or more".
SEMI_MAJOR = Scale("semiMajor", 0, 254, den=20, unavailable=255, or_more=True)
SEMI_MINOR = Scale("semiMinor", 0, 254, den=20, unavailable=255, or_more=True)
ORIENTATION = Angle("orientation", 65535, num=360, den=65535, unavailable=65535)
CONFIDENCE = Scale("confidence", 0, 200, den=200)

# How big it is.  0 = unavailable is unverified; a height has no unavailable value.
WIDTH = Scale("width", 1, 1023, den=100, unavailable=0)
LENGTH = Scale("length", 1, 4095, den=100, unavailable=0)
HEIGHT = Scale("height", 0, 127, den=20)

# Where it was and will be.  The last time offset means "655.34 s or more"; the largest radius means a straight path.
TIME_OFFSET = Scale("timeOffset", 1, 65534, den=100, unavailable=65535, or_more=True)
RADIUS_OF_CURVE = Scale("radiusOfCurve", -32767, 32766, den=10)
STRAIGHT = 32767

# Roads.  0 = unknown lane width is unverified.
LANE_WIDTH = Scale("laneWidth", 1, 32767, den=100, unavailable=0)
SPEED_LIMIT = Scale("speedLimits", 0, 8190, den=50, unavailable=8191)

# Time.  The last mark means "more than an hour" (a remaining time of an hour or more saturates), 36001 unknown.
SECOND_MARK = Scale("secMark", 0, 60999, unavailable=65535)
MINUTE_OF_YEAR = Scale("minute of the year", 0, 527_039, unavailable=527_040)
TIME_MARK = Scale("time mark", 0, 36000, den=10, unavailable=36001)
REMAINING = Scale("remaining time", 0, 36000, den=10, unavailable=36001, or_more=True)

# Areas of Chinese events and signs.
RADIUS = Scale("radius", 0, 65535, den=10)


def whole(scale: Scale, raw: int | None, notes: Notes) -> int | None:
    """Return an integer quantity as it stands; ``None`` where absent, unavailable, or (counted) reserved beyond the
    usable range.
    """
    if raw is None or raw == scale.unavailable:
        return None
    if not scale.low <= raw <= scale.high:
        notes[f"reserved: {scale.name}"] += 1
        return None
    return raw


def whole_raw(scale: Scale, value: int | None, notes: Notes) -> int | None:
    """Return an integer quantity for an optional field, ``None`` (counted) where it is out of range."""
    if value is None or scale.low <= value <= scale.high:
        return value
    notes[f"unavailable: {scale.name}"] += 1
    return None
