"""Units and special values, one line per type, for the comments of the generated modules.

China: from the comments of the 2019 message set (the wire ranges of YD/T 3709 are the same).  SAE: the ranges are
equal, the units are unverified there.  ETSI: from the named values and comments of the data dictionaries.  What is
marked unverified is common practice, not read in a text.
"""

from __future__ import annotations

_SHARED = {
    "Speed": "0.02 m/s; 8191 = unavailable",
    "Heading": "0.0125 degrees clockwise from north; 28800 = unavailable (unverified)",
    "CoarseHeading": "1.5 degrees; 240 = unavailable",
    "Acceleration": "0.01 m/s2; 2001 = unavailable",
    "VerticalAcceleration": "0.02 g; -127 = unavailable",
    "YawRate": "0.01 degrees/s; no unavailable value",
    "SteeringWheelAngle": "1.5 degrees; 127 = unavailable",
    "RadiusOfCurvature": "0.1 m; 32767 = straight",
    "VehicleWidth": "1 cm; 0 = unavailable (unverified)",
    "VehicleLength": "1 cm; 0 = unavailable (unverified)",
    "VehicleHeight": "5 cm",
    "SemiMajorAxisAccuracy": "0.05 m; 254 = 12.70 m or more, 255 = unavailable",
    "SemiMinorAxisAccuracy": "0.05 m; 254 = 12.70 m or more, 255 = unavailable",
    "SemiMajorAxisOrientation": "360/65535 degrees; 65535 = unavailable",
    "DSecond": "1 ms of the minute; above 60000 = leap second or unavailable, 65535 = unavailable (unverified)",
    "MinuteOfTheYear": "minutes since the year began; 527040 = invalid",
    "Confidence": "0.5 %",
    "TimeOffset": "10 ms; 65534 = 655.34 s or more, 65535 = unavailable",
    "LaneWidth": "1 cm",
    "OffsetLL-B12": "1e-7 degrees: 22.6 m either way at the equator",
    "OffsetLL-B14": "1e-7 degrees: 90.6 m either way at the equator",
    "OffsetLL-B16": "1e-7 degrees: 362 m either way at the equator",
    "OffsetLL-B18": "1e-7 degrees: 1449 m either way at the equator",
    "OffsetLL-B22": "1e-7 degrees: 23.2 km either way at the equator",
    "OffsetLL-B24": "1e-7 degrees: 92.8 km either way at the equator",
}
_VERTICAL = {f"VertOffset-B{bits:02}": f"0.1 m; {-(1 << (bits - 1))} = unavailable" for bits in range(7, 13)}
_LATITUDE = "1e-7 degrees, north positive; 900000001 = unavailable (unverified)"
_LONGITUDE = "1e-7 degrees, east positive; 1800000001 = unavailable (unverified)"
_ELEVATION = "0.1 m; -4096 = unavailable"
_TIME_MARK = "0.1 s in the current or next hour; 35991..35999 = leap second, 36000 = above 3600 s, 36001 = unknown"

_CHINA = {
    "Latitude": _LATITUDE,
    "Longitude": _LONGITUDE,
    "Elevation": _ELEVATION,
    "TimeMark": _TIME_MARK,
    "DTimeOffset": "minutes from UTC; the 2019 message set has another offset in the same eleven bits",
    "MsgCount": "counts modulo 128",
    "Radius": "0.1 m",
    "LaneID": "0 = unknown, 255 = reserved",
    "PhaseID": "0 = unknown, 255 = permanent green",
    "RSIPriority": "upper three bits only, the lower five are zero: 00 lowest to E0 highest",
    "SignType": "GB 5768.2; 0 = text",
    "EventType": "GB/T 29100",
    "TimeCountingDown": "remaining times; a start time of 0 = already begun",
    "ConnectsToList": "eight at most, where the 2019 message set has sixteen",
    "NodeList": "32 at most, where the 2019 message set has 63",
    "PathPointList": "two points at least, where the 2019 message set has one (a round area)",
    "FullPositionVector": "posAccuracy is a PositionConfidenceSet here, a PositionalAccuracy in the 2019 message set",
}
_SAE = {
    "Latitude-Common": _LATITUDE,
    "Longitude-Common": _LONGITUDE,
    "Elevation-Common": _ELEVATION,
    "Velocity": "0.02 m/s; 8191 = unavailable",
    "Angle-Common": "0.0125 degrees; 28800 = unavailable",
    "TimeMark-SPAT": "0.1 s in the current or next hour",
    "MsgCount-Common": "counts modulo 128",
    "RelativeRoadAuthorityID": "a RELATIVE-OID: its content octets, which PER encodes as an OCTET STRING",
    "VehicleEventFlags": "bit 13 came after the first edition: with it the extended size is sent",
}
# Where YD/T 3709 and the 2019 message set differ, each says so of itself.
_CHINA_2019 = _CHINA | {
    "DTimeOffset": "minutes from UTC; YD/T 3709 has another offset in the same eleven bits",
    "ConnectsToList": "sixteen at most, where YD/T 3709 has eight",
    "NodeList": "63 at most, where YD/T 3709 has 32",
    "PathPointList": "one point = a round area; YD/T 3709 has two points at least",
    "FullPositionVector": "posAccuracy is a PositionalAccuracy here, a PositionConfidenceSet in YD/T 3709",
}
_SAE_2016 = {
    "Latitude": _LATITUDE,
    "Longitude": _LONGITUDE,
    "Elevation": _ELEVATION,
    "Velocity": _SAE["Velocity"],
    "Angle": _SAE["Angle-Common"],
    "TimeMark": _TIME_MARK,
    "MsgCount": _SAE["MsgCount-Common"],
}
# Ranges and special values as the data dictionaries name them.
_ETSI = {
    "Latitude": "1e-7 degrees, north positive; 900000001 = unavailable",
    "Longitude": "1e-7 degrees, east positive; 1800000001 = unavailable",
    "AltitudeValue": "0.01 m; 800001 = unavailable",
    "SpeedValue": "0.01 m/s; 16383 = unavailable",
    "HeadingValue": "0.1 degrees clockwise from north; 3601 = unavailable",
    "LongitudinalAccelerationValue": "0.1 m/s2; 161 = unavailable",
    "LateralAccelerationValue": "0.1 m/s2; 161 = unavailable",
    "YawRateValue": "0.01 degrees/s, positive = left; 32767 = unavailable",
    "SteeringWheelAngleValue": "1.5 degrees, positive = left; 512 = unavailable",
    "VehicleLengthValue": "0.1 m; 1023 = unavailable",
    "VehicleWidth": "0.1 m; 62 = unavailable",
    "DeltaLatitude": "1e-7 degrees; 131072 = unavailable",
    "DeltaLongitude": "1e-7 degrees; 131072 = unavailable",
    "DeltaAltitude": "0.01 m; 12800 = unavailable",
    "PathDeltaTime": "10 ms",
    "GenerationDeltaTime": "ms since 2004-01-01 modulo 65536 (counted in TAI: unverified)",
    "TimestampIts": "ms since the start of 2004 UTC",
    "MinuteOfTheYear": _SHARED["MinuteOfTheYear"],
    "DSecond": _SHARED["DSecond"],
    "Velocity": "0.02 m/s; 8191 = unavailable (unverified)",
}
_IEEE = {
    "Time64": "microseconds since 2004-01-01 TAI (epoch unverified)",
    "HashedId8": "last eight octets of a hash",
    "HashedId3": "last three octets of a hash",
}
_UNITS = {
    "tcsae53-2019": _SHARED | _VERTICAL | _CHINA_2019,
    "ydt3709": _SHARED | _VERTICAL | _CHINA,
    "cn-phase2": _SHARED | _VERTICAL | _CHINA,
    "j2735-2016": _SHARED | _VERTICAL | _SAE_2016,
    "j2735-2024": _SHARED | _VERTICAL | _SAE,
    "etsi-r1": _ETSI,
    "etsi-r2": _ETSI,
    "ieee1609dot2": _IEEE,
}


def units_of(dialect: str, name: str) -> str:
    """Return the comment for a type, empty when there is none."""
    return _UNITS.get(dialect, {}).get(name, "")
