"""The Chinese dialects: what their files are and say."""

from __future__ import annotations

from asn1_plan import OpenClass, Plan, Subject

YDT3709 = Plan(
    ("ydt3709",),
    "YDT3709",
    "ydt3709",
    (
        "Part of a description of the YD/T 3709 message layer, written for interoperability: names, order, ranges "
        "and extension markers as they appear on the wire (unaligned PER). It is not the text of the standard, "
        "which governs where the two differ. Taken from a public form that says it is that of YD/T 3709, not "
        "compared with the bought text. Units are those of the related 2019 message set unless marked unverified."
    ),
    (
        Subject(
            "frame",
            "The envelope of every message: one CHOICE, extensible, so that its first nibble tells the message.",
            "MessageFrame",
        ),
        Subject(
            "bsm",
            "Basic safety message: what a vehicle says about itself ten times a second.",
            "BasicSafetyMessage VehicleEmergencyExtensions..LightbarInUse VehicleSafetyExtensions..PathPrediction "
            "VehicleEventFlags ExteriorLights",
        ),
        Subject("map", "Map message: nodes, links, lanes, and which lane leads where.", "MapData..SpeedLimitType"),
        Subject(
            "rsi",
            "Road side information: events, signs, and the paths and lanes they apply to.",
            "RoadSideInformation..RSIPriority",
        ),
        Subject("rsm", "Roadside safety message: what an RSU has detected.", "RoadsideSafetyMessage..SourceType"),
        Subject("spat", "Signal phase and timing.", "SPAT..PhaseID"),
        Subject(
            "vehicle",
            "The vehicle itself: size, class, brakes, transmission.",
            "BrakeSystemStatus..FuelType VehicleSize..TransmissionState",
        ),
        Subject(
            "motion",
            "Speed, heading, acceleration and their confidences.",
            "AccelerationSet4Way..SteeringWheelAngleConfidence",
        ),
        Subject("position", "Positions, offsets from a position, and their accuracy.", "Latitude..VertOffset-B12"),
        Subject("time", "Dates, times of day, and time marks.", "DSecond..TimeConfidence"),
        Subject(
            "common",
            "What several messages share and no other file holds.",
            "MsgCount Confidence RadiusOfCurvature",
        ),
    ),
)

# The 2019 message set has the same types, mostly the same, in the same order.
_TCSAE53_TYPES = {
    "frame": "MessageFrame",
    "bsm": "BasicSafetyMessage VehicleEmergencyExtensions..PathPrediction VehicleEventFlags ExteriorLights",
    "map": "MapData..SpeedLimitType",
    "rsi": "RoadSideInformation..RSIPriority",
    "rsm": "RoadsideSafetyMessage..SourceType",
    "spat": "IntersectionStateList..SPAT",
    "vehicle": "BrakeSystemStatus..FuelType VehicleSize..TransmissionState",
    "motion": "AccelerationSet4Way..SteeringWheelAngleConfidence",
    "position": "Latitude..VertOffset-B12",
    "time": "DSecond..TimeConfidence",
    "common": "MsgCount Confidence RadiusOfCurvature",
}

TCSAE53_2019 = Plan(
    ("tcsae53-2019",),
    "TCSAE53-2019",
    "tcsae53-2019",
    (
        "Part of a description of the T/CSAE 53 message layer as released on 2019-07-24, written for interoperability: "
        "names, order, ranges and extension markers as they appear on the wire (unaligned PER). It is not the text of "
        "the standard, which governs where the two differ. Taken from a public form (Apache-2.0), not compared with "
        "the bought text. Units are those that form states, unless marked unverified."
    ),
    tuple(Subject(one.file, one.about, _TCSAE53_TYPES[one.file]) for one in YDT3709.subjects),
)

CN_PHASE2 = Plan(
    ("cn-phase2",),
    "CN-PHASE2",
    "cn-phase2",
    (
        "EXPERIMENTAL: part of a reconstruction of the second phase of the Chinese message sets (T/CSAE 157, "
        "YD/T 3977), whose text is not public. Verified, octet for octet with one frame of a third-party on-board "
        "unit: the envelope (MessageFrame2, MessageFrameExt) and the platooning message CLPMM with its members, "
        "extension markers included. Everything else is UNVERIFIED: order, optionality and ranges were read across "
        "two public descriptions of the message set, extension markers of SEQUENCEs and BIT STRINGs are assumed. Not "
        "reconstructed: intention sharing (27), service announcement (28), payment, the additions to MAP, and the "
        "later edition of VIR, RSC and PAM. No claim of interoperability can rest on it."
    ),
    (
        Subject(
            "frame2",
            "The envelope of both phases: the CHOICE of phase one, and behind its ellipsis an id and a message.",
            "MessageFrame2 MessageFrameExt",
        ),
        Subject("clpmm", "Platooning (id 16): the one message of this phase that is verified.", "CLPMM..MemberNode"),
        Subject("ssm", "Sensor sharing (id 12): unverified.", "SensorSharingMsg..ObstacleType"),
        Subject("vir", "Vehicle intention and request (id 13): unverified.", "VehIntentionAndRequest..ParkingType"),
        Subject("rsc", "Road side coordination (id 11): unverified.", "RoadsideCoordination..LaneCoordination"),
        Subject("pam", "Parking area map (id 14): unverified.", "PAMData..ParkingGuide"),
        Subject("psm", "Personal safety message (id 15): unverified.", "PersonalSafetyMessage..PersonalCrossing"),
        Subject(
            "rtcm",
            "RTCM corrections (id 10) and the test message, whose id is not known: unverified.",
            "TestMsg RTCMcorrections..RTCM-Revision",
        ),
        *(
            Subject(one.file, one.about, one.types, standing=f"{YDT3709.standing} Phase two builds on it.")
            for one in YDT3709.subjects
        ),
    ),
    (OpenClass("MESSAGE", "frame2", r"MessageFrameExt\.value", "INTEGER (0..32767)", "Messages-"),),
)
