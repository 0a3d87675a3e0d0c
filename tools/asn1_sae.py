"""The SAE dialects: what their files are and say."""

from __future__ import annotations

from asn1_plan import OpenClass, Plan, SharedType, Subject

SAE_OPENS = (
    OpenClass("MESSAGE", "frame", r"MessageFrame\.value", "DSRCmsgID", "Messages-"),
    OpenClass("PART-II", "bsm", r".*\.partII-Value", "PartII-Id", "PartII-"),
    OpenClass(
        "REGIONAL",
        "regional",
        r".*\.regExtValue",
        "RegionId",
        "Regional-",
        "regional",
        SharedType("RegionalExtension", "regionId", "regExtValue"),
    ),
)

J2735_2024 = Plan(
    ("j2735-2024",),
    "J2735-2024",
    "j2735-2024",
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
    SAE_OPENS,
)

_J2735_2016_TYPES = {
    "frame": "MessageFrame DSRCmsgID",
    "bsm": "BasicSafetyMessage PartII-Id BSMcoreData DisabledVehicle EventDescription ObstacleDetection "
    "PivotPointDescription RTCMPackage SpecialVehicleExtensions "
    "SpeedProfileMeasurementList..SupplementalVehicleExtensions TrailerData..TrailerUnitDescription VehicleData "
    "WeatherProbe WeatherReport IsDolly ObstacleDirection PivotingAllowed SpeedProfileMeasurement TrailerMass "
    "VertOffset-B07",
    "csr": "CommonSafetyRequest RequestedItemList RequestedItem",
    "eva": "EmergencyVehicleAlert",
    "ica": "IntersectionCollision ApproachOrLane",
    "map": "MapData ConnectingLane Connection ConnectsToList DataParameters GenericLane IntersectionGeometry "
    "IntersectionGeometryList LaneAttributes LaneList LaneTypeAttributes OverlayLaneList PreemptPriorityList "
    "SignalControlZone RestrictionClassAssignment..RoadSegmentList RoadSegment AllowedManeuvers "
    "LaneAttributes-Barrier..LaneAttributes-Vehicle LaneDirection LaneSharing LayerID LayerType "
    "RestrictionAppliesTo",
    "nmea": "NMEAcorrections NMEA-MsgType..NMEA-Revision ObjectCount",
    "psm": "PersonalSafetyMessage PropelledInformation AnimalPropelledType AnimalType Attachment AttachmentRadius "
    "MotorizedPropelledType NumberOfParticipantsInCluster HumanPropelledType..PersonalDeviceUserType "
    "PublicSafetyAndRoadWorkerActivity..PublicSafetyEventResponderWorkerType UserSizeAndBehaviour",
    "pdm": "ProbeDataManagement Sample SnapshotDistance SnapshotTime VehicleStatusRequest VehicleStatusRequestList "
    "GrossDistance SecondOfTime TermDistance TermTime VehicleStatusDeviceTypeTag",
    "pvd": "ProbeVehicleData AccelSteerYawRateConfidence ConfidenceSet J1939data..AxleWeightSet Snapshot VehicleIdent "
    "VehicleStatus AccelerationConfidence BrakeAppliedPressure DrivingWheelAngle AxleLocation..TireTemp "
    "WheelEndElectFault WheelSensorStatus ProbeSegmentNumber RainSensor SteeringWheelAngleConfidence "
    "SteeringWheelAngleRateOfChange SunSensor ThrottlePosition VINstring YawRateConfidence",
    "rsa": "RoadSideAlert",
    "rtcm": "RTCMcorrections RTCM-Revision",
    "spat": "SPAT AdvisorySpeed AdvisorySpeedList ConnectionManeuverAssist EnabledLaneList IntersectionState "
    "IntersectionStateList ManeuverAssistList..MovementState TimeChangeDetails AdvisorySpeedType "
    "IntersectionStatusObject MovementPhaseState PedestrianBicycleDetect SpeedAdvice TimeIntervalConfidence TimeMark "
    "WaitOnStopline ZoneLength",
    "srm": "SignalRequestMessage RequestorDescription RequestorPositionVector SignalRequestList..SignalRequest "
    "DeltaTime PriorityRequestType TransitVehicleOccupancy TransitVehicleStatus",
    "ssm": "SignalStatusMessage SignalRequesterInfo SignalStatusList..SignalStatus",
    "tim": "TravelerInformation Circle GeographicalPath GeometricProjection ExitService..WorkZone "
    "Node-LL-24B..Node-LL-48B NodeAttributeLLList NodeAttributeSetLL NodeListLL NodeLL NodeOffsetPointLL NodeSetLL "
    "OffsetSystem RegionList..RegionPointSet RoadSignID SegmentAttributeLLList ShapePointSet "
    "TravelerDataFrameList..ValidRegion DirectionOfUse DistanceUnits ITIStextPhrase MinutesDuration MsgCRC MUTCDCode "
    "NodeAttributeLL OffsetLL-B12..OffsetLL-B16 OffsetLL-B22 OffsetLL-B24 Radius-B12 SegmentAttributeLL "
    "TravelerInfoType..URL-Base URL-Short Zoom SignPrority",
    "test": "TestMessage00..TestMessage15",
    "carma": "MobilityDynamicID..TrafficControlSchedule DailySchedule..OffsetPoint DayOfWeek",
    "regional": "RegionId Altitude AltitudeConfidence..EmissionType PrioritizationResponse..VehicleToLanePositionList "
    "Day DegreesLat DegreesLong Holiday..Month Second..Position3D-addGrpB Angle-AddGrpB DayOfWeek-AddGrpB "
    "Elevation-AddGrpB MsgCount-AddGrpB TimeMark-AddGrpB",
    "vehicle": "AccelerationSet4Way BrakeSystemStatus BumperHeights EmergencyDetails PrivilegedEvents "
    "SpeedandHeadingandThrottleConfidence TransmissionAndSpeed VehicleClassification VehicleID..VehicleSize WiperSet "
    "Acceleration AmbientAirPressure..Angle AntiLockBrakeStatus AuxiliaryBrakeStatus..BasicVehicleRole "
    "BrakeAppliedStatus..CoarseHeading CoefficientOfFriction ExteriorLights FuelType GrossSpeed..HeadingSlice "
    "Iso3833VehicleType TrailerWeight LightbarInUse MultiVehicleResponse PrivilegedEventFlags ResponseType SirenInUse "
    "SpeedConfidence Speed StabilityControlStatus StationID SteeringWheelAngle TemporaryID ThrottleConfidence "
    "TractionControlStatus TransitStatus TransmissionState VehicleEventFlags..VehicleMass "
    "VehicleType..VerticalAcceleration WiperRate WiperStatus YawRate",
    "position": "AntennaOffsetSet FullPositionVector PathHistory..PathPrediction Position3D..PositionConfidenceSet "
    "VerticalOffset ElevationConfidence Elevation GNSSstatus Latitude Longitude..Location-tech OffsetLL-B18 "
    "PositionConfidence RadiusOfCurvature SemiMajorAxisAccuracy..SemiMinorAxisAccuracy VertOffset-B08..VertOffset-B12",
    "road": "ComputedLane IntersectionAccessPoint IntersectionReferenceID LaneDataAttribute LaneDataAttributeList "
    "Node-LLmD-64b..Node-XY-32b NodeAttributeSetXY NodeAttributeXYList NodeListXY NodeOffsetPointXY NodeSetXY NodeXY "
    "RegulatorySpeedLimit RoadSegmentReferenceID SegmentAttributeXYList SpeedLimitList ApproachID DeltaAngle "
    "DrivenLineOffsetLg DrivenLineOffsetSm IntersectionID LaneConnectionID LaneID LaneWidth MergeDivergeNodeAngle "
    "NodeAttributeXY Offset-B09..Offset-B16 RestrictionClassID..RoadwayCrownAngle Scale-B12 SegmentAttributeXY "
    "SignalGroupID SpeedLimitType",
    "time": "DDate..DYearMonth DDay DHour DMinute..DOffset DSecond Duration DYear MinuteOfTheYear TimeConfidence "
    "TimeOffset",
    "common": "Header RequestorType RTCMheader RTCMmessageList CodeWord Confidence Count DescriptiveName Extent "
    "FurtherInfoID MessageBLOB MsgCount ObstacleDistance PayloadData PrioritizationResponseStatus Priority "
    "RequestID..RequestSubRole RTCMmessage SignalReqScheme SSPindex URL-Link",
    "weather": "EssMobileFriction..EssSolarRadiation",
    "itis": "GenericLocations..ITIScodes",
}
_J2735_2016_ABOUT = {one.file: one.about for one in J2735_2024.subjects} | {
    "test": "Test messages: 240 to 245 hold what the CARMA programme puts there, the others a regional extension only.",
    "carma": "What the CARMA programme carries in test messages: mobility plans and traffic controls.",
}

J2735_2016 = Plan(
    ("j2735-2016",),
    "J2735-2016",
    "j2735-2016",
    (
        "Part of a description of the SAE J2735 (March 2016) message set, written for interoperability: names, order, "
        "ranges and extension markers as they appear on the wire (unaligned PER). It is not the text of the "
        "standard, which governs where the two differ. Read from a public compiled form (Apache-2.0) that carries "
        "the CARMA programme's test messages, which are no part of the standard. All units are unverified."
    ),
    tuple(Subject(file, _J2735_2016_ABOUT[file], types) for file, types in _J2735_2016_TYPES.items()),
    SAE_OPENS,
)
