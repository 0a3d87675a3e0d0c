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

Notes = Counter[str]
"""What a mapping could not carry over, by cause."""

STANDARD_GRAVITY_MPS2 = 9.80665


class Scale:
    """A linear quantity: value = raw * num / den, for raw in low..high."""

    __slots__ = ("_above", "_below", "den", "fallback", "high", "low", "name", "num", "or_more", "unavailable")

    def __init__(
        self,
        name: str,
        low: int,
        high: int,
        *,
        num: float = 1,
        den: float = 1,
        unavailable: int | None = None,
        or_more: bool = False,
        fallback: int = 0,
    ) -> None:
        self.name, self.low, self.high, self.num, self.den = name, low, high, num, den
        self.unavailable, self.or_more = unavailable, or_more
        self.fallback = fallback if unavailable is None else unavailable
        self._below, self._above = low - 0.5, high + 0.5

    def value(self, raw: int | None) -> float | None:
        """Return the quantity in its unit, ``None`` where the field is absent or says unavailable."""
        if raw is None or raw == self.unavailable:
            return None
        return raw * self.num / self.den

    def raw(self, value: float | None, notes: Notes) -> int:
        """Return the integer for a mandatory field."""
        if value is None:
            if self.unavailable is None:
                notes[f"no unavailable: {self.name}"] += 1
            return self.fallback
        fitted = self.fit(value, notes)
        return self.fallback if fitted is None else fitted

    def optional(self, value: float | None, notes: Notes) -> int | None:
        """Return the integer for an optional field, ``None`` where it is to be left out."""
        return None if value is None else self.fit(value, notes)

    def fit(self, value: float, notes: Notes) -> int | None:
        """Return the nearest integer in range, or ``None`` (counted) where there is none."""
        scaled = value * self.den / self.num
        if self._below < scaled < self._above:
            return min(max(round(scaled), self.low), self.high)
        if self.or_more and scaled > self.high:
            notes[f"saturated: {self.name}"] += 1
            return self.high
        notes[f"unavailable: {self.name}"] += 1
        return None


class Angle(Scale):
    """A direction on the full circle: ``turn`` steps make 360 degrees, and any finite angle fits."""

    __slots__ = ("turn",)

    def __init__(self, name: str, turn: int, *, num: float, den: float, unavailable: int | None) -> None:
        super().__init__(name, 0, turn - 1, num=num, den=den, unavailable=unavailable)
        self.turn = turn

    def fit(self, value: float, notes: Notes) -> int | None:
        """Return the nearest step, folded into one turn; ``None`` (counted) for what is no number."""
        scaled = value * self.den / self.num
        if -1e12 < scaled < 1e12:
            return round(scaled) % self.turn
        notes[f"unavailable: {self.name}"] += 1
        return None


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
