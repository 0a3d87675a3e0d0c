"""How ``asn1_from_facts`` deals the types of a schema out to files, and what each file says about itself.

A subject names its types one by one or as ``First..Last``, in the order of the schema; the first subject that names
a type has it.  Every type of a schema must be named: a type nobody names is an error, not a leftover.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """One file: its name without ``.asn``, a sentence about it, and its types."""

    file: str
    about: str
    types: str


@dataclass(frozen=True)
class Plan:
    """All files of one schema, the prefix of their module names, and the standing that each header states."""

    prefix: str
    standing: str
    subjects: tuple[Subject, ...]


@dataclass(frozen=True)
class OpenClass:
    """The information object class for open fields called ``field``.

    ``file`` holds the class; with ``shared`` it also holds all object sets and a parameterised SEQUENCE of that name,
    otherwise each set stands beside the type that uses it.  ``prefix`` plus the type's name is the name of a set.
    """

    name: str
    file: str
    field: str
    key: str
    key_type: str
    prefix: str
    shared: str = ""


OPEN_CLASSES = (
    OpenClass("MESSAGE", "frame", "value", "messageId", "DSRCmsgID", "Messages-"),
    OpenClass("PART-II", "bsm", "partII-Value", "partII-Id", "PartII-Id", "PartII-"),
    OpenClass("REGIONAL", "regional", "regExtValue", "regionId", "RegionId", "Regional-", "RegionalExtension"),
)


def subject_of(plan: Plan, names: list[str], name: str) -> Subject:
    """Return the subject that names a type; SystemExit when none does."""
    place = names.index(name)
    for subject in plan.subjects:
        for entry in subject.types.split():
            first, _, last = entry.partition("..")
            if name == first or (last and names.index(first) <= place <= names.index(last)):
                return subject
    raise SystemExit(f"type {name} belongs to no subject of the plan")


YDT3709 = Plan(
    "YDT3709",
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

J2735_2024 = Plan(
    "J2735-2024",
    (
        "Part of a description of the SAE J2735 (2024) message set, written for interoperability: names, order, "
        "ranges and extension markers as they appear on the wire (unaligned PER). It is not the text of the "
        "standard, which governs where the two differ. Where modules of the standard use one name for two types, "
        "a suffix tells them apart. All units are unverified."
    ),
    (
        Subject(
            "frame",
            "The envelope of every message: an id and the message it announces.",
            "MessageFrame DSRCmsgID",
        ),
        Subject(
            "bsm",
            "Basic safety message (id 20) with its part II extensions.",
            "BasicSafetyMessage..VertOffset-B07 BSMcoreData",
        ),
        Subject(
            "regional",
            "Regional extensions: one object set per place that may carry one, and the types of regions 2 and 3.",
            "Angle..TimeMark AltitudeConfidence..VehicleToLanePositionList RegionId",
        ),
        Subject(
            "map",
            "Map message (id 18): intersections, road segments, lanes, connections.",
            "MapData..RestrictionAppliesTo",
        ),
        Subject("spat", "Signal phase and timing (id 19).", "SPAT..ZoneLength"),
        Subject("tim", "Traveller information (id 31): regions, signs, advisories.", "TravelerInformation..Zoom"),
        Subject(
            "psm",
            "Personal safety message (id 32): what a vulnerable road user says.",
            "PersonalSafetyMessage..UserSizeAndBehaviour",
        ),
        Subject("csr", "Common safety request (id 21).", "CommonSafetyRequest..RequestedItem"),
        Subject("eva", "Emergency vehicle alert (id 22).", "EmergencyVehicleAlert"),
        Subject("ica", "Intersection collision avoidance (id 23).", "IntersectionCollision ApproachOrLane"),
        Subject("nmea", "NMEA corrections (id 24).", "NMEAcorrections..ObjectCount"),
        Subject("pdm", "Probe data management (id 25).", "ProbeDataManagement..VehicleStatusDeviceTypeTag"),
        Subject("pvd", "Probe vehicle data (id 26).", "ProbeVehicleData..YawRateConfidence"),
        Subject("rsa", "Road side alert (id 27).", "RoadSideAlert"),
        Subject("rtcm", "RTCM corrections (id 28).", "RTCMcorrections RTCM-Revision"),
        Subject("srm", "Signal request (id 29).", "SignalRequestMessage..TransitVehicleStatus"),
        Subject("ssm", "Signal status (id 30).", "SignalStatusMessage..SignalStatus"),
        Subject(
            "rsm",
            "Road safety message (id 33): curves, closures, incidents, speed zones.",
            "RoadSafetyMessage..Tolerance",
        ),
        Subject("rwm", "Road weather message (id 34).", "RoadWeatherMessage..DataSourceInfo"),
        Subject("probe_config", "Probe data configuration (id 35).", "ProbeDataConfigMessage..CfgStoppedCriteria"),
        Subject("probe_report", "Probe data report (id 36).", "ProbeDataReportMessage..RptLocOfStops"),
        Subject("tam", "Toll advertisement (id 37).", "TollAdvertisementMessage..TollPointID"),
        Subject(
            "tum",
            "Toll usage (id 38) and its acknowledgement (id 39).",
            "TollUsageAckMessage..LastTollPointInfo",
        ),
        Subject(
            "ccm",
            "Cooperative control (id 40): platoons and their members.",
            "CooperativeControlMessage..FrontCutIn",
        ),
        Subject(
            "sdsm",
            "Sensor data sharing (id 41): detected objects.",
            "SensorDataSharingMessage..SizeValueConfidence",
        ),
        Subject(
            "mscm",
            "Manoeuvre sharing and coordinating (id 42).",
            "ManeuverSharingAndCoordinatingMessage..ManeuverExecutionStatus",
        ),
        Subject("ruccm", "Road user charging configuration (id 48).", "RoadUserChargingConfigMessage..Parked"),
        Subject("rucrm", "Road user charging report (id 49).", "RoadUserChargingReportMessage..TimePeriod"),
        Subject("tlsm", "Traffic light status (id 50).", "TrafficLightStatusMessage..TrafficLightType"),
        Subject(
            "test",
            "Test messages (ids 240 to 255): each holds a regional extension and nothing else.",
            "TestMessage00..TestMessage15",
        ),
        Subject(
            "placeholders",
            "Messages that have an id (43 to 47) but no content in this edition.",
            "RoadGeometryAndAttributes PersonalSafetyMessage2 TrafficSignalPhaseAndTiming "
            "SignalControlAndPrioritizationRequest SignalControlAndPrioritizationStatus",
        ),
        Subject(
            "itis",
            "Traveller information phrases: code lists by theme, and texts made of codes.",
            "AccidentsAndIncidents..ITIScodesAndText GenericLocations-ITIS..ITIScodes-ITIS",
        ),
        Subject(
            "weather",
            "Environmental sensor values that several messages share.",
            "EssMobileFriction..EssSolarRadiation",
        ),
        Subject(
            "fees",
            "Electronic fee collection: contracts, receipts, vehicle characteristics.",
            "Int1Unsigned..VehicleDescription",
        ),
        Subject(
            "time",
            "Dates, times of day, and time marks.",
            "DDate..DYearMonth DDay DHour DMinute DMonth DOffset DSecond DYear Duration-Common MinuteOfTheYear "
            "TimeConfidence TimeOffset",
        ),
        Subject(
            "road",
            "Lanes and road geometry: nodes, offsets, attributes, speed limits, ids of roads and intersections.",
            "ComputedLane IntersectionAccessPoint IntersectionReferenceID LaneDataAttribute..NodeXY "
            "RegulatorySpeedLimit RoadSegmentReferenceID SegmentAttributeXYList SpeedLimitList ApproachID "
            "DeltaAngle DrivenLineOffsetLg DrivenLineOffsetSm IntersectionID LaneConnectionID LaneID LaneWidth "
            "MergeDivergeNodeAngle NodeAttributeXY Offset-B09..Offset-B16 RoadAuthorityID..RoadwayCrownAngle "
            "Scale-B12 SegmentAttributeXY SignalGroupID SpeedLimitType RestrictionClassID",
        ),
        Subject(
            "surface",
            "The road surface under the wheels: material, condition, roughness, friction.",
            "CoefficientOfFriction FrictionInformation..VariationStdDev",
        ),
        Subject(
            "position",
            "Positions, paths, offsets from a position, and their accuracy.",
            "AntennaOffsetSet FullPositionVector PathHistory..PositionConfidenceSet VerticalOffset "
            "Elevation-Common ElevationConfidence GNSSstatus Latitude-Common Longitude-Common Location-quality "
            "Location-tech OffsetLL-B18 PositionConfidence RadiusOfCurvature "
            "SemiMajorAxisAccuracy..SemiMinorAxisAccuracy VertOffset-B08..VertOffset-B12",
        ),
        Subject(
            "vehicle",
            "The vehicle itself: motion, size, class, brakes, lights, equipment, trailers.",
            "AccelerationSet4Way BrakeSystemStatus BumperHeights EmergencyDetails PrivilegedEvents "
            "SpeedandHeadingandThrottleConfidence SchoolBusJ2945Slash1C..WiperSet "
            "Acceleration..AntiLockBrakeStatus AuxiliaryBrakeStatus..CoarseHeading ExteriorLights FuelType "
            "GrossSpeed HeadingConfidence..HeadingSlice Iso3833VehicleType TrailerWeight LightbarInUse "
            "MultiVehicleResponse PrivilegedEventFlags ResponseType SirenInUse SpeedConfidence Speed "
            "StabilityControlStatus StationID..ThrottleConfidence TractionControlStatus..TransmissionState "
            "VehicleEventFlags..VerticalAcceleration WiperRate..YawRate",
        ),
        Subject(
            "common",
            "What several messages share and no other file holds: counters, identifiers, priorities, blobs.",
            "Header RequestorType RTCMheader RTCMmessageList CodeWord Confidence Count DescriptiveName Extent "
            "FurtherInfoID MessageBLOB MsgCount-Common ObstacleDistance PayloadData PrioritizationResponseStatus "
            "Priority RequestID..RequestSubRole RTCMmessage SignalReqScheme SSPindex URL-Link",
        ),
    ),
)

PLANS = {"ydt3709": YDT3709, "j2735-2024": J2735_2024}
