# Records of tcsae53-2019. Written by tools/stubs.py from the table of the dialect: do not edit.
# ruff: noqa: A002, E501, N801, N802, N803, RUF100
# fmt: off
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from cv2x.messages import Record

class _Record(Record):
    __getattr__: None  # type: ignore[assignment, misc]  # only the members below

class _Extensible(_Record):
    @property
    def _additions(self) -> dict[int, bytes | None] | None:
        """Extension additions of a later edition: index -> octets."""

class BasicSafetyMessage(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        secMark: int,
        pos: Position3D | Mapping[str, Any],
        transmission: TransmissionState,
        speed: int,
        heading: int,
        accelSet: AccelerationSet4Way | Mapping[str, Any],
        brakes: BrakeSystemStatus | Mapping[str, Any],
        size: VehicleSize | Mapping[str, Any],
        vehicleClass: VehicleClassification | Mapping[str, Any],
        timeConfidence: TimeConfidence | None = ...,
        posAccuracy: PositionalAccuracy | Mapping[str, Any] | None = ...,
        posConfidence: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        angle: int | None = ...,
        motionCfd: MotionConfidenceSet | Mapping[str, Any] | None = ...,
        safetyExt: VehicleSafetyExtensions | Mapping[str, Any] | None = ...,
        emergencyExt: VehicleEmergencyExtensions | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """OCTET STRING (SIZE (8))."""
    @property
    def secMark(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def timeConfidence(self) -> TimeConfidence | None:
        """TimeConfidence: ENUMERATED."""
    @property
    def pos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def posAccuracy(self) -> PositionalAccuracy | None:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def posConfidence(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def transmission(self) -> TransmissionState:
        """TransmissionState: ENUMERATED."""
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def heading(self) -> int:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def angle(self) -> int | None:
        """SteeringWheelAngle: INTEGER (-126..127); 1.5 degrees; 127 = unavailable."""
    @property
    def motionCfd(self) -> MotionConfidenceSet | None:
        """MotionConfidenceSet: SEQUENCE."""
    @property
    def accelSet(self) -> AccelerationSet4Way:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def brakes(self) -> BrakeSystemStatus:
        """BrakeSystemStatus: SEQUENCE."""
    @property
    def size(self) -> VehicleSize:
        """VehicleSize: SEQUENCE."""
    @property
    def vehicleClass(self) -> VehicleClassification:
        """VehicleClassification: SEQUENCE."""
    @property
    def safetyExt(self) -> VehicleSafetyExtensions | None:
        """VehicleSafetyExtensions: SEQUENCE."""
    @property
    def emergencyExt(self) -> VehicleEmergencyExtensions | None:
        """VehicleEmergencyExtensions: SEQUENCE."""

class VehicleEmergencyExtensions(_Extensible):
    def __init__(
        self,
        *,
        responseType: ResponseType | str | None = ...,
        sirenUse: SirenInUse | None = ...,
        lightsUse: LightbarInUse | None = ...,
    ) -> None: ...
    @property
    def responseType(self) -> ResponseType | str | None:
        """ResponseType: ENUMERATED."""
    @property
    def sirenUse(self) -> SirenInUse | None:
        """SirenInUse: ENUMERATED."""
    @property
    def lightsUse(self) -> LightbarInUse | None:
        """LightbarInUse: ENUMERATED."""

ResponseType: TypeAlias = Literal["notInUseOrNotEquipped", "emergency", "nonEmergency", "pursuit", "stationary", "slowMoving", "stopAndGoMovement"]

SirenInUse: TypeAlias = Literal["unavailable", "notInUse", "inUse", "reserved"]

LightbarInUse: TypeAlias = Literal["unavailable", "notInUse", "inUse", "yellowCautionLights", "schooldBusLights", "arrowSignsActive", "slowMovingVehicle", "freqStops"]

class VehicleSafetyExtensions(_Extensible):
    def __init__(
        self,
        *,
        events: tuple[bytes, int] | None = ...,
        pathHistory: PathHistory | Mapping[str, Any] | None = ...,
        pathPrediction: PathPrediction | Mapping[str, Any] | None = ...,
        lights: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def events(self) -> tuple[bytes, int] | None:
        """VehicleEventFlags: BIT STRING (SIZE (13, ...))."""
    @property
    def pathHistory(self) -> PathHistory | None:
        """PathHistory: SEQUENCE."""
    @property
    def pathPrediction(self) -> PathPrediction | None:
        """PathPrediction: SEQUENCE."""
    @property
    def lights(self) -> tuple[bytes, int] | None:
        """ExteriorLights: BIT STRING (SIZE (9, ...))."""

class PathHistory(_Extensible):
    def __init__(
        self,
        *,
        crumbData: Sequence[PathHistoryPoint | Mapping[str, Any]],
        initialPosition: FullPositionVector | Mapping[str, Any] | None = ...,
        currGNSSstatus: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def initialPosition(self) -> FullPositionVector | None:
        """FullPositionVector: SEQUENCE; posAccuracy is a PositionalAccuracy here, a PositionConfidenceSet in YD/T
        3709."""
    @property
    def currGNSSstatus(self) -> tuple[bytes, int] | None:
        """GNSSstatus: BIT STRING (SIZE (8))."""
    @property
    def crumbData(self) -> tuple[PathHistoryPoint, ...]:
        """PathHistoryPointList: SEQUENCE OF (SIZE (1..23))."""

class FullPositionVector(_Extensible):
    def __init__(
        self,
        *,
        pos: Position3D | Mapping[str, Any],
        utcTime: DDateTime | Mapping[str, Any] | None = ...,
        heading: int | None = ...,
        transmission: TransmissionState | None = ...,
        speed: int | None = ...,
        posAccuracy: PositionalAccuracy | Mapping[str, Any] | None = ...,
        posConficence: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        timeConfidence: TimeConfidence | None = ...,
        motionCfd: MotionConfidenceSet | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def utcTime(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def pos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def heading(self) -> int | None:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def transmission(self) -> TransmissionState | None:
        """TransmissionState: ENUMERATED."""
    @property
    def speed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def posAccuracy(self) -> PositionalAccuracy | None:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def posConficence(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def timeConfidence(self) -> TimeConfidence | None:
        """TimeConfidence: ENUMERATED."""
    @property
    def motionCfd(self) -> MotionConfidenceSet | None:
        """MotionConfidenceSet: SEQUENCE."""

class PathHistoryPoint(_Extensible):
    def __init__(
        self,
        *,
        llvOffset: PositionOffsetLLV | Mapping[str, Any],
        timeOffset: int,
        speed: int | None = ...,
        posAccuracy: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        heading: int | None = ...,
    ) -> None: ...
    @property
    def llvOffset(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def timeOffset(self) -> int:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def speed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def posAccuracy(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def heading(self) -> int | None:
        """CoarseHeading: INTEGER (0..240); 1.5 degrees; 240 = unavailable."""

class PathPrediction(_Extensible):
    def __init__(
        self,
        *,
        radiusOfCurve: int,
        confidence: int,
    ) -> None: ...
    @property
    def radiusOfCurve(self) -> int:
        """RadiusOfCurvature: INTEGER (-32767..32767); 0.1 m; 32767 = straight."""
    @property
    def confidence(self) -> int:
        """Confidence: INTEGER (0..200); 0.5 %."""

MessageFrame: TypeAlias = tuple[Literal["bsmFrame"], BasicSafetyMessage] | tuple[Literal["mapFrame"], MapData] | tuple[Literal["rsmFrame"], RoadsideSafetyMessage] | tuple[Literal["spatFrame"], SPAT] | tuple[Literal["rsiFrame"], RoadSideInformation] | tuple[str, bytes]

class MapData(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        nodes: Sequence[Node | Mapping[str, Any]],
        timeStamp: int | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def nodes(self) -> tuple[Node, ...]:
        """NodeList: SEQUENCE OF (SIZE (1..63)); 63 at most, where YD/T 3709 has 32."""

class Lane(_Extensible):
    def __init__(
        self,
        *,
        laneID: int,
        laneWidth: int | None = ...,
        laneAttributes: LaneAttributes | Mapping[str, Any] | None = ...,
        maneuvers: tuple[bytes, int] | None = ...,
        connectsTo: Sequence[Connection | Mapping[str, Any]] | None = ...,
        speedLimits: Sequence[RegulatorySpeedLimit | Mapping[str, Any]] | None = ...,
        points: Sequence[RoadPoint | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def laneID(self) -> int:
        """LaneID: INTEGER (0..255); 0 = unknown, 255 = reserved."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def laneAttributes(self) -> LaneAttributes | None:
        """LaneAttributes: SEQUENCE."""
    @property
    def maneuvers(self) -> tuple[bytes, int] | None:
        """AllowedManeuvers: BIT STRING (SIZE (12))."""
    @property
    def connectsTo(self) -> tuple[Connection, ...] | None:
        """ConnectsToList: SEQUENCE OF (SIZE (1..16)); sixteen at most, where YD/T 3709 has eight."""
    @property
    def speedLimits(self) -> tuple[RegulatorySpeedLimit, ...] | None:
        """SpeedLimitList: SEQUENCE OF (SIZE (1..9))."""
    @property
    def points(self) -> tuple[RoadPoint, ...] | None:
        """PointList: SEQUENCE OF (SIZE (2..31))."""

class Connection(_Record):
    def __init__(
        self,
        *,
        remoteIntersection: NodeReferenceID | Mapping[str, Any],
        connectingLane: ConnectingLane | Mapping[str, Any] | None = ...,
        phaseId: int | None = ...,
    ) -> None: ...
    @property
    def remoteIntersection(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def connectingLane(self) -> ConnectingLane | None:
        """ConnectingLane: SEQUENCE."""
    @property
    def phaseId(self) -> int | None:
        """PhaseID: INTEGER (0..255); 0 = unknown, 255 = permanent green."""

class ConnectingLane(_Record):
    def __init__(
        self,
        *,
        lane: int,
        maneuver: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def lane(self) -> int:
        """LaneID: INTEGER (0..255); 0 = unknown, 255 = reserved."""
    @property
    def maneuver(self) -> tuple[bytes, int] | None:
        """AllowedManeuvers: BIT STRING (SIZE (12))."""

class LaneAttributes(_Record):
    def __init__(
        self,
        *,
        laneType: LaneTypeAttributes,
        shareWith: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def shareWith(self) -> tuple[bytes, int] | None:
        """LaneSharing: BIT STRING (SIZE (10))."""
    @property
    def laneType(self) -> LaneTypeAttributes:
        """LaneTypeAttributes: CHOICE."""

LaneTypeAttributes: TypeAlias = tuple[Literal["vehicle"], tuple[bytes, int]] | tuple[Literal["crosswalk"], tuple[bytes, int]] | tuple[Literal["bikeLane"], tuple[bytes, int]] | tuple[Literal["sidewalk"], tuple[bytes, int]] | tuple[Literal["median"], tuple[bytes, int]] | tuple[Literal["striping"], tuple[bytes, int]] | tuple[Literal["trackedVehicle"], tuple[bytes, int]] | tuple[Literal["parking"], tuple[bytes, int]] | tuple[str, bytes]

class Link(_Extensible):
    def __init__(
        self,
        *,
        upstreamNodeId: NodeReferenceID | Mapping[str, Any],
        lanes: Sequence[Lane | Mapping[str, Any]],
        name: str | None = ...,
        speedLimits: Sequence[RegulatorySpeedLimit | Mapping[str, Any]] | None = ...,
        linkWidth: int | None = ...,
        points: Sequence[RoadPoint | Mapping[str, Any]] | None = ...,
        movements: Sequence[Movement | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def upstreamNodeId(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def speedLimits(self) -> tuple[RegulatorySpeedLimit, ...] | None:
        """SpeedLimitList: SEQUENCE OF (SIZE (1..9))."""
    @property
    def linkWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def points(self) -> tuple[RoadPoint, ...] | None:
        """PointList: SEQUENCE OF (SIZE (2..31))."""
    @property
    def movements(self) -> tuple[Movement, ...] | None:
        """MovementList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def lanes(self) -> tuple[Lane, ...]:
        """LaneList: SEQUENCE OF (SIZE (1..32))."""

class Movement(_Record):
    def __init__(
        self,
        *,
        remoteIntersection: NodeReferenceID | Mapping[str, Any],
        phaseId: int | None = ...,
    ) -> None: ...
    @property
    def remoteIntersection(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def phaseId(self) -> int | None:
        """PhaseID: INTEGER (0..255); 0 = unknown, 255 = permanent green."""

class Node(_Extensible):
    def __init__(
        self,
        *,
        id: NodeReferenceID | Mapping[str, Any],
        refPos: Position3D | Mapping[str, Any],
        name: str | None = ...,
        inLinks: Sequence[Link | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def inLinks(self) -> tuple[Link, ...] | None:
        """LinkList: SEQUENCE OF (SIZE (1..32))."""

class NodeReferenceID(_Record):
    def __init__(
        self,
        *,
        id: int,
        region: int | None = ...,
    ) -> None: ...
    @property
    def region(self) -> int | None:
        """RoadRegulatorID: INTEGER (0..65535)."""
    @property
    def id(self) -> int:
        """NodeID: INTEGER (0..65535)."""

class RoadPoint(_Extensible):
    def __init__(
        self,
        *,
        posOffset: PositionOffsetLLV | Mapping[str, Any],
    ) -> None: ...
    @property
    def posOffset(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""

class RegulatorySpeedLimit(_Record):
    def __init__(
        self,
        *,
        type: SpeedLimitType | str,
        speed: int,
    ) -> None: ...
    @property
    def type(self) -> SpeedLimitType | str:
        """SpeedLimitType: ENUMERATED."""
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""

SpeedLimitType: TypeAlias = Literal["unknown", "maxSpeedInSchoolZone", "maxSpeedInSchoolZoneWhenChildrenArePresent", "maxSpeedInConstructionZone", "vehicleMinSpeed", "vehicleMaxSpeed", "vehicleNightMaxSpeed", "truckMinSpeed", "truckMaxSpeed", "truckNightMaxSpeed", "vehiclesWithTrailersMinSpeed", "vehiclesWithTrailersMaxSpeed", "vehiclesWithTrailersNightMaxSpeed"]

class AccelerationSet4Way(_Record):
    def __init__(
        self,
        *,
        long: int,
        lat: int,
        vert: int,
        yaw: int,
    ) -> None: ...
    @property
    def long(self) -> int:
        """Acceleration: INTEGER (-2000..2001); 0.01 m/s2; 2001 = unavailable."""
    @property
    def lat(self) -> int:
        """Acceleration: INTEGER (-2000..2001); 0.01 m/s2; 2001 = unavailable."""
    @property
    def vert(self) -> int:
        """VerticalAcceleration: INTEGER (-127..127); 0.02 g; -127 = unavailable."""
    @property
    def yaw(self) -> int:
        """YawRate: INTEGER (-32767..32767); 0.01 degrees/s; no unavailable value."""

class MotionConfidenceSet(_Record):
    def __init__(
        self,
        *,
        speedCfd: SpeedConfidence | None = ...,
        headingCfd: HeadingConfidence | None = ...,
        steerCfd: SteeringWheelAngleConfidence | None = ...,
    ) -> None: ...
    @property
    def speedCfd(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def headingCfd(self) -> HeadingConfidence | None:
        """HeadingConfidence: ENUMERATED."""
    @property
    def steerCfd(self) -> SteeringWheelAngleConfidence | None:
        """SteeringWheelAngleConfidence: ENUMERATED."""

HeadingConfidence: TypeAlias = Literal["unavailable", "prec10deg", "prec05deg", "prec01deg", "prec0-1deg", "prec0-05deg", "prec0-01deg", "prec0-0125deg"]

SpeedConfidence: TypeAlias = Literal["unavailable", "prec100ms", "prec10ms", "prec5ms", "prec1ms", "prec0-1ms", "prec0-05ms", "prec0-01ms"]

SteeringWheelAngleConfidence: TypeAlias = Literal["unavailable", "prec2deg", "prec1deg", "prec0-02deg"]

class PositionConfidenceSet(_Record):
    def __init__(
        self,
        *,
        pos: PositionConfidence,
        elevation: ElevationConfidence | None = ...,
    ) -> None: ...
    @property
    def pos(self) -> PositionConfidence:
        """PositionConfidence: ENUMERATED."""
    @property
    def elevation(self) -> ElevationConfidence | None:
        """ElevationConfidence: ENUMERATED."""

PositionConfidence: TypeAlias = Literal["unavailable", "a500m", "a200m", "a100m", "a50m", "a20m", "a10m", "a5m", "a2m", "a1m", "a50cm", "a20cm", "a10cm", "a5cm", "a2cm", "a1cm"]

ElevationConfidence: TypeAlias = Literal["unavailable", "elev-500-00", "elev-200-00", "elev-100-00", "elev-050-00", "elev-020-00", "elev-010-00", "elev-005-00", "elev-002-00", "elev-001-00", "elev-000-50", "elev-000-20", "elev-000-10", "elev-000-05", "elev-000-02", "elev-000-01"]

class Position3D(_Record):
    def __init__(
        self,
        *,
        lat: int,
        long: int,
        elevation: int | None = ...,
    ) -> None: ...
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def long(self) -> int:
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def elevation(self) -> int | None:
        """Elevation: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""

class PositionalAccuracy(_Record):
    def __init__(
        self,
        *,
        semiMajor: int,
        semiMinor: int,
        orientation: int,
    ) -> None: ...
    @property
    def semiMajor(self) -> int:
        """SemiMajorAxisAccuracy: INTEGER (0..255); 0.05 m; 254 = 12.70 m or more, 255 = unavailable."""
    @property
    def semiMinor(self) -> int:
        """SemiMinorAxisAccuracy: INTEGER (0..255); 0.05 m; 254 = 12.70 m or more, 255 = unavailable."""
    @property
    def orientation(self) -> int:
        """SemiMajorAxisOrientation: INTEGER (0..65535); 360/65535 degrees; 65535 = unavailable."""

class PositionOffsetLLV(_Record):
    def __init__(
        self,
        *,
        offsetLL: PositionOffsetLL,
        offsetV: VerticalOffset | None = ...,
    ) -> None: ...
    @property
    def offsetLL(self) -> PositionOffsetLL:
        """PositionOffsetLL: CHOICE."""
    @property
    def offsetV(self) -> VerticalOffset | None:
        """VerticalOffset: CHOICE."""

class Position_LL_24B(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """OffsetLL-B12: INTEGER (-2048..2047); 1e-7 degrees: 22.6 m either way at the equator."""
    @property
    def lat(self) -> int:
        """OffsetLL-B12: INTEGER (-2048..2047); 1e-7 degrees: 22.6 m either way at the equator."""

class Position_LL_28B(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """OffsetLL-B14: INTEGER (-8192..8191); 1e-7 degrees: 90.6 m either way at the equator."""
    @property
    def lat(self) -> int:
        """OffsetLL-B14: INTEGER (-8192..8191); 1e-7 degrees: 90.6 m either way at the equator."""

class Position_LL_32B(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """OffsetLL-B16: INTEGER (-32768..32767); 1e-7 degrees: 362 m either way at the equator."""
    @property
    def lat(self) -> int:
        """OffsetLL-B16: INTEGER (-32768..32767); 1e-7 degrees: 362 m either way at the equator."""

class Position_LL_36B(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """OffsetLL-B18: INTEGER (-131072..131071); 1e-7 degrees: 1449 m either way at the equator."""
    @property
    def lat(self) -> int:
        """OffsetLL-B18: INTEGER (-131072..131071); 1e-7 degrees: 1449 m either way at the equator."""

class Position_LL_44B(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """OffsetLL-B22: INTEGER (-2097152..2097151); 1e-7 degrees: 23.2 km either way at the equator."""
    @property
    def lat(self) -> int:
        """OffsetLL-B22: INTEGER (-2097152..2097151); 1e-7 degrees: 23.2 km either way at the equator."""

class Position_LL_48B(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """OffsetLL-B24: INTEGER (-8388608..8388607); 1e-7 degrees: 92.8 km either way at the equator."""
    @property
    def lat(self) -> int:
        """OffsetLL-B24: INTEGER (-8388608..8388607); 1e-7 degrees: 92.8 km either way at the equator."""

class Position_LLmD_64b(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""

PositionOffsetLL: TypeAlias = tuple[Literal["position-LL1"], Position_LL_24B] | tuple[Literal["position-LL2"], Position_LL_28B] | tuple[Literal["position-LL3"], Position_LL_32B] | tuple[Literal["position-LL4"], Position_LL_36B] | tuple[Literal["position-LL5"], Position_LL_44B] | tuple[Literal["position-LL6"], Position_LL_48B] | tuple[Literal["position-LatLon"], Position_LLmD_64b]

VerticalOffset: TypeAlias = tuple[Literal["offset1"], int] | tuple[Literal["offset2"], int] | tuple[Literal["offset3"], int] | tuple[Literal["offset4"], int] | tuple[Literal["offset5"], int] | tuple[Literal["offset6"], int] | tuple[Literal["elevation"], int]

class RoadSideInformation(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        refPos: Position3D | Mapping[str, Any],
        moy: int | None = ...,
        rtes: Sequence[RTEData | Mapping[str, Any]] | None = ...,
        rtss: Sequence[RTSData | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def moy(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def id(self) -> bytes:
        """OCTET STRING (SIZE (8))."""
    @property
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def rtes(self) -> tuple[RTEData, ...] | None:
        """RTEList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def rtss(self) -> tuple[RTSData, ...] | None:
        """RTSList: SEQUENCE OF (SIZE (1..16))."""

class RTEData(_Extensible):
    def __init__(
        self,
        *,
        rteId: int,
        eventType: int,
        eventSource: EventSource | str,
        eventPos: PositionOffsetLLV | Mapping[str, Any] | None = ...,
        eventRadius: int | None = ...,
        description: Description | None = ...,
        timeDetails: RSITimeDetails | Mapping[str, Any] | None = ...,
        priority: bytes | None = ...,
        referencePaths: Sequence[ReferencePath | Mapping[str, Any]] | None = ...,
        referenceLinks: Sequence[ReferenceLink | Mapping[str, Any]] | None = ...,
        eventConfidence: int | None = ...,
    ) -> None: ...
    @property
    def rteId(self) -> int:
        """INTEGER (0..255)."""
    @property
    def eventType(self) -> int:
        """EventType: INTEGER (0..65535); GB/T 29100."""
    @property
    def eventSource(self) -> EventSource | str:
        """EventSource: ENUMERATED."""
    @property
    def eventPos(self) -> PositionOffsetLLV | None:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def eventRadius(self) -> int | None:
        """Radius: INTEGER (0..65535); 0.1 m."""
    @property
    def description(self) -> Description | None:
        """Description: CHOICE."""
    @property
    def timeDetails(self) -> RSITimeDetails | None:
        """RSITimeDetails: SEQUENCE."""
    @property
    def priority(self) -> bytes | None:
        """RSIPriority: OCTET STRING (SIZE (1)); upper three bits only, the lower five are zero: 00 lowest to E0
        highest."""
    @property
    def referencePaths(self) -> tuple[ReferencePath, ...] | None:
        """ReferencePathList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def referenceLinks(self) -> tuple[ReferenceLink, ...] | None:
        """ReferenceLinkList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def eventConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""

EventSource: TypeAlias = Literal["unknown", "police", "government", "meteorological", "internet", "detection"]

class RSITimeDetails(_Record):
    def __init__(
        self,
        *,
        startTime: int | None = ...,
        endTime: int | None = ...,
        endTimeConfidence: TimeConfidence | None = ...,
    ) -> None: ...
    @property
    def startTime(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def endTime(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def endTimeConfidence(self) -> TimeConfidence | None:
        """TimeConfidence: ENUMERATED."""

class ReferencePath(_Record):
    def __init__(
        self,
        *,
        activePath: Sequence[PositionOffsetLLV | Mapping[str, Any]],
        pathRadius: int,
    ) -> None: ...
    @property
    def activePath(self) -> tuple[PositionOffsetLLV, ...]:
        """PathPointList: SEQUENCE OF (SIZE (1..32)); one point = a round area; YD/T 3709 has two points at
        least."""
    @property
    def pathRadius(self) -> int:
        """Radius: INTEGER (0..65535); 0.1 m."""

class RTSData(_Extensible):
    def __init__(
        self,
        *,
        rtsId: int,
        signType: int,
        signPos: PositionOffsetLLV | Mapping[str, Any] | None = ...,
        description: Description | None = ...,
        timeDetails: RSITimeDetails | Mapping[str, Any] | None = ...,
        priority: bytes | None = ...,
        referencePaths: Sequence[ReferencePath | Mapping[str, Any]] | None = ...,
        referenceLinks: Sequence[ReferenceLink | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def rtsId(self) -> int:
        """INTEGER (0..255)."""
    @property
    def signType(self) -> int:
        """SignType: INTEGER (0..65535); GB 5768.2; 0 = text."""
    @property
    def signPos(self) -> PositionOffsetLLV | None:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def description(self) -> Description | None:
        """Description: CHOICE."""
    @property
    def timeDetails(self) -> RSITimeDetails | None:
        """RSITimeDetails: SEQUENCE."""
    @property
    def priority(self) -> bytes | None:
        """RSIPriority: OCTET STRING (SIZE (1)); upper three bits only, the lower five are zero: 00 lowest to E0
        highest."""
    @property
    def referencePaths(self) -> tuple[ReferencePath, ...] | None:
        """ReferencePathList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def referenceLinks(self) -> tuple[ReferenceLink, ...] | None:
        """ReferenceLinkList: SEQUENCE OF (SIZE (1..16))."""

Description: TypeAlias = tuple[Literal["textString"], str] | tuple[Literal["textGB2312"], bytes]

class ReferenceLink(_Record):
    def __init__(
        self,
        *,
        upstreamNodeId: NodeReferenceID | Mapping[str, Any],
        downstreamNodeId: NodeReferenceID | Mapping[str, Any],
        referenceLanes: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def upstreamNodeId(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def downstreamNodeId(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def referenceLanes(self) -> tuple[bytes, int] | None:
        """ReferenceLanes: BIT STRING (SIZE (16))."""

class RoadsideSafetyMessage(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        refPos: Position3D | Mapping[str, Any],
        participants: Sequence[ParticipantData | Mapping[str, Any]],
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """OCTET STRING (SIZE (8))."""
    @property
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def participants(self) -> tuple[ParticipantData, ...]:
        """ParticipantList: SEQUENCE OF (SIZE (1..16))."""

class ParticipantData(_Extensible):
    def __init__(
        self,
        *,
        ptcType: ParticipantType | str,
        ptcId: int,
        source: SourceType | str,
        secMark: int,
        pos: PositionOffsetLLV | Mapping[str, Any],
        posConfidence: PositionConfidenceSet | Mapping[str, Any],
        speed: int,
        heading: int,
        size: VehicleSize | Mapping[str, Any],
        id: bytes | None = ...,
        transmission: TransmissionState | None = ...,
        angle: int | None = ...,
        motionCfd: MotionConfidenceSet | Mapping[str, Any] | None = ...,
        accelSet: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        vehicleClass: VehicleClassification | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def ptcType(self) -> ParticipantType | str:
        """ParticipantType: ENUMERATED."""
    @property
    def ptcId(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def source(self) -> SourceType | str:
        """SourceType: ENUMERATED."""
    @property
    def id(self) -> bytes | None:
        """OCTET STRING (SIZE (8))."""
    @property
    def secMark(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def pos(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def posConfidence(self) -> PositionConfidenceSet:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def transmission(self) -> TransmissionState | None:
        """TransmissionState: ENUMERATED."""
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def heading(self) -> int:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def angle(self) -> int | None:
        """SteeringWheelAngle: INTEGER (-126..127); 1.5 degrees; 127 = unavailable."""
    @property
    def motionCfd(self) -> MotionConfidenceSet | None:
        """MotionConfidenceSet: SEQUENCE."""
    @property
    def accelSet(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def size(self) -> VehicleSize:
        """VehicleSize: SEQUENCE."""
    @property
    def vehicleClass(self) -> VehicleClassification | None:
        """VehicleClassification: SEQUENCE."""

ParticipantType: TypeAlias = Literal["unknown", "motor", "non-motor", "pedestrian", "rsu"]

SourceType: TypeAlias = Literal["unknown", "selfinfo", "v2x", "video", "microwaveRadar", "loop", "lidar", "integrated"]

class IntersectionState(_Extensible):
    def __init__(
        self,
        *,
        intersectionId: NodeReferenceID | Mapping[str, Any],
        status: tuple[bytes, int],
        phases: Sequence[Phase | Mapping[str, Any]],
        moy: int | None = ...,
        timeStamp: int | None = ...,
        timeConfidence: TimeConfidence | None = ...,
    ) -> None: ...
    @property
    def intersectionId(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def status(self) -> tuple[bytes, int]:
        """IntersectionStatusObject: BIT STRING (SIZE (16))."""
    @property
    def moy(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def timeStamp(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def timeConfidence(self) -> TimeConfidence | None:
        """TimeConfidence: ENUMERATED."""
    @property
    def phases(self) -> tuple[Phase, ...]:
        """PhaseList: SEQUENCE OF (SIZE (1..16))."""

class Phase(_Record):
    def __init__(
        self,
        *,
        id: int,
        phaseStates: Sequence[PhaseState | Mapping[str, Any]],
    ) -> None: ...
    @property
    def id(self) -> int:
        """PhaseID: INTEGER (0..255); 0 = unknown, 255 = permanent green."""
    @property
    def phaseStates(self) -> tuple[PhaseState, ...]:
        """PhaseStateList: SEQUENCE OF (SIZE (1..16))."""

class PhaseState(_Extensible):
    def __init__(
        self,
        *,
        light: LightState | str,
        timing: TimeChangeDetails | None = ...,
    ) -> None: ...
    @property
    def light(self) -> LightState | str:
        """LightState: ENUMERATED."""
    @property
    def timing(self) -> TimeChangeDetails | None:
        """TimeChangeDetails: CHOICE."""

LightState: TypeAlias = Literal["unavailable", "dark", "flashing-red", "red", "flashing-green", "permissive-green", "protected-green", "yellow", "flashing-yellow"]

TimeChangeDetails: TypeAlias = tuple[Literal["counting"], TimeCountingDown] | tuple[Literal["utcTiming"], UTCTiming] | tuple[str, bytes]

class UTCTiming(_Record):
    def __init__(
        self,
        *,
        startUTCTime: int,
        likelyEndUTCTime: int,
        minEndUTCTime: int | None = ...,
        maxEndUTCTime: int | None = ...,
        timeConfidence: int | None = ...,
        nextStartUTCTime: int | None = ...,
        nextEndUTCTime: int | None = ...,
    ) -> None: ...
    @property
    def startUTCTime(self) -> int:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def minEndUTCTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def maxEndUTCTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def likelyEndUTCTime(self) -> int:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def timeConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""
    @property
    def nextStartUTCTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def nextEndUTCTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""

class TimeCountingDown(_Record):
    def __init__(
        self,
        *,
        startTime: int,
        likelyEndTime: int,
        minEndTime: int | None = ...,
        maxEndTime: int | None = ...,
        timeConfidence: int | None = ...,
        nextStartTime: int | None = ...,
        nextDuration: int | None = ...,
    ) -> None: ...
    @property
    def startTime(self) -> int:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def minEndTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def maxEndTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def likelyEndTime(self) -> int:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def timeConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""
    @property
    def nextStartTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def nextDuration(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""

class SPAT(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        intersections: Sequence[IntersectionState | Mapping[str, Any]],
        moy: int | None = ...,
        timeStamp: int | None = ...,
        name: str | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def moy(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def timeStamp(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def intersections(self) -> tuple[IntersectionState, ...]:
        """IntersectionStateList: SEQUENCE OF (SIZE (1..32))."""

class DDateTime(_Record):
    def __init__(
        self,
        *,
        year: int | None = ...,
        month: int | None = ...,
        day: int | None = ...,
        hour: int | None = ...,
        minute: int | None = ...,
        second: int | None = ...,
        offset: int | None = ...,
    ) -> None: ...
    @property
    def year(self) -> int | None:
        """DYear: INTEGER (0..4095)."""
    @property
    def month(self) -> int | None:
        """DMonth: INTEGER (0..12)."""
    @property
    def day(self) -> int | None:
        """DDay: INTEGER (0..31)."""
    @property
    def hour(self) -> int | None:
        """DHour: INTEGER (0..24)."""
    @property
    def minute(self) -> int | None:
        """DMinute: INTEGER (0..60)."""
    @property
    def second(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def offset(self) -> int | None:
        """DTimeOffset: INTEGER (-720..721); minutes from UTC; YD/T 3709 has another offset in the same eleven
        bits."""

TimeConfidence: TypeAlias = Literal["unavailable", "time-100-000", "time-050-000", "time-020-000", "time-010-000", "time-002-000", "time-001-000", "time-000-500", "time-000-200", "time-000-100", "time-000-050", "time-000-020", "time-000-010", "time-000-005", "time-000-002", "time-000-001", "time-000-000-5", "time-000-000-2", "time-000-000-1", "time-000-000-05", "time-000-000-02", "time-000-000-01", "time-000-000-005", "time-000-000-002", "time-000-000-001", "time-000-000-000-5", "time-000-000-000-2", "time-000-000-000-1", "time-000-000-000-05", "time-000-000-000-02", "time-000-000-000-01", "time-000-000-000-005", "time-000-000-000-002", "time-000-000-000-001", "time-000-000-000-000-5", "time-000-000-000-000-2", "time-000-000-000-000-1", "time-000-000-000-000-05", "time-000-000-000-000-02", "time-000-000-000-000-01"]

class BrakeSystemStatus(_Record):
    def __init__(
        self,
        *,
        brakePadel: BrakePedalStatus | None = ...,
        wheelBrakes: tuple[bytes, int] | None = ...,
        traction: TractionControlStatus | None = ...,
        abs: TractionControlStatus | None = ...,
        scs: TractionControlStatus | None = ...,
        brakeBoost: BrakePedalStatus | None = ...,
        auxBrakes: AuxiliaryBrakeStatus | None = ...,
    ) -> None: ...
    @property
    def brakePadel(self) -> BrakePedalStatus | None:
        """BrakePedalStatus: ENUMERATED."""
    @property
    def wheelBrakes(self) -> tuple[bytes, int] | None:
        """BrakeAppliedStatus: BIT STRING (SIZE (5))."""
    @property
    def traction(self) -> TractionControlStatus | None:
        """TractionControlStatus: ENUMERATED."""
    @property
    def abs(self) -> TractionControlStatus | None:
        """AntiLockBrakeStatus: ENUMERATED."""
    @property
    def scs(self) -> TractionControlStatus | None:
        """StabilityControlStatus: ENUMERATED."""
    @property
    def brakeBoost(self) -> BrakePedalStatus | None:
        """BrakeBoostApplied: ENUMERATED."""
    @property
    def auxBrakes(self) -> AuxiliaryBrakeStatus | None:
        """AuxiliaryBrakeStatus: ENUMERATED."""

BrakePedalStatus: TypeAlias = Literal["unavailable", "off", "on"]

BrakeBoostApplied: TypeAlias = BrakePedalStatus

TractionControlStatus: TypeAlias = Literal["unavailable", "off", "on", "engaged"]

AntiLockBrakeStatus: TypeAlias = TractionControlStatus

StabilityControlStatus: TypeAlias = TractionControlStatus

AuxiliaryBrakeStatus: TypeAlias = Literal["unavailable", "off", "on", "reserved"]

class VehicleClassification(_Extensible):
    def __init__(
        self,
        *,
        classification: int,
        fuelType: int | None = ...,
    ) -> None: ...
    @property
    def classification(self) -> int:
        """BasicVehicleClass: INTEGER (0..255)."""
    @property
    def fuelType(self) -> int | None:
        """FuelType: INTEGER (0..15)."""

class VehicleSize(_Record):
    def __init__(
        self,
        *,
        width: int,
        length: int,
        height: int | None = ...,
    ) -> None: ...
    @property
    def width(self) -> int:
        """VehicleWidth: INTEGER (0..1023); 1 cm; 0 = unavailable (unverified)."""
    @property
    def length(self) -> int:
        """VehicleLength: INTEGER (0..4095); 1 cm; 0 = unavailable (unverified)."""
    @property
    def height(self) -> int | None:
        """VehicleHeight: INTEGER (0..127); 5 cm."""

TransmissionState: TypeAlias = Literal["neutral", "park", "forwardGears", "reverseGears", "reserved1", "reserved2", "reserved3", "unavailable"]
