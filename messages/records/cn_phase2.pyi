# Records of cn-phase2. Written by tools/stubs.py from the table of the dialect: do not edit.
# ruff: noqa: A002, E501, N801, N802, N803, RUF100
# fmt: off
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from cv2x.messages import Record, Unknown

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
        """FullPositionVector: SEQUENCE; posAccuracy is a PositionConfidenceSet here, a PositionalAccuracy in the
        2019 message set."""
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
        posAccuracy: PositionConfidenceSet | Mapping[str, Any] | None = ...,
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
    def posAccuracy(self) -> PositionConfidenceSet | None:
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

class CLPMM(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        secMark: int,
        pid: bytes,
        role: RoleInPlatooning | str,
        status: StatusInPlatooning | str,
        leadingExt: MemberManagement | Mapping[str, Any] | None = ...,
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
    def pid(self) -> bytes:
        """OCTET STRING (SIZE (17))."""
    @property
    def role(self) -> RoleInPlatooning | str:
        """RoleInPlatooning: ENUMERATED."""
    @property
    def status(self) -> StatusInPlatooning | str:
        """StatusInPlatooning: ENUMERATED."""
    @property
    def leadingExt(self) -> MemberManagement | None:
        """MemberManagement: SEQUENCE."""

RoleInPlatooning: TypeAlias = Literal["leader", "follower", "tail", "free-vehicle"]

StatusInPlatooning: TypeAlias = Literal["navigating", "beginToDissmiss", "askForJoining", "joining", "following", "askForLeaving", "leaving"]

class MemberManagement(_Extensible):
    def __init__(
        self,
        *,
        memberList: Sequence[MemberNode | Mapping[str, Any]],
        capacity: int,
        openToJoin: bool,
        joiningList: Sequence[MemberNode | Mapping[str, Any]] | None = ...,
        leavingList: Sequence[MemberNode | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def memberList(self) -> tuple[MemberNode, ...]:
        """MemberList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def joiningList(self) -> tuple[MemberNode, ...] | None:
        """MemberList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def leavingList(self) -> tuple[MemberNode, ...] | None:
        """MemberList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def capacity(self) -> int:
        """INTEGER (1..32)."""
    @property
    def openToJoin(self) -> bool:
        """BOOLEAN."""

class MemberNode(_Extensible):
    def __init__(
        self,
        *,
        vid: bytes,
    ) -> None: ...
    @property
    def vid(self) -> bytes:
        """OCTET STRING (SIZE (8))."""

MessageFrame: TypeAlias = tuple[Literal["bsmFrame"], BasicSafetyMessage] | tuple[Literal["mapFrame"], MapData] | tuple[Literal["rsmFrame"], RoadsideSafetyMessage] | tuple[Literal["spatFrame"], SPAT] | tuple[Literal["rsiFrame"], RoadSideInformation] | tuple[str, bytes]

MessageFrame2: TypeAlias = tuple[Literal["bsmFrame"], BasicSafetyMessage] | tuple[Literal["mapFrame"], MapData] | tuple[Literal["rsmFrame"], RoadsideSafetyMessage] | tuple[Literal["spatFrame"], SPAT] | tuple[Literal["rsiFrame"], RoadSideInformation] | tuple[Literal["msgFrameExt"], MessageFrameExt] | tuple[str, bytes]

class MessageFrameExt(_Extensible):
    def __init__(
        self,
        *,
        messageId: int,
        value: CLPMM | PAMData | PersonalSafetyMessage | RTCMcorrections | RoadsideCoordination | SensorSharingMsg | VehIntentionAndRequest | Unknown,
    ) -> None: ...
    @property
    def messageId(self) -> int:
        """INTEGER (0..32767)."""
    @property
    def value(self) -> CLPMM | PAMData | PersonalSafetyMessage | RTCMcorrections | RoadsideCoordination | SensorSharingMsg | VehIntentionAndRequest | Unknown:
        """open type."""

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
        """NodeList: SEQUENCE OF (SIZE (1..32)); 32 at most, where the 2019 message set has 63."""

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
        """ConnectsToList: SEQUENCE OF (SIZE (1..8)); eight at most, where the 2019 message set has sixteen."""
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
        linkWidth: int,
        lanes: Sequence[Lane | Mapping[str, Any]],
        name: str | None = ...,
        speedLimits: Sequence[RegulatorySpeedLimit | Mapping[str, Any]] | None = ...,
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
    def linkWidth(self) -> int:
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

class PAMData(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        parkingLotInfo: ParkingLotInfo | Mapping[str, Any],
        pamNodes: Sequence[PAMNode | Mapping[str, Any]],
        timeStamp: int | None = ...,
        parkingAreaGuidance: Sequence[ParkingGuide | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def parkingLotInfo(self) -> ParkingLotInfo:
        """ParkingLotInfo: SEQUENCE."""
    @property
    def pamNodes(self) -> tuple[PAMNode, ...]:
        """SEQUENCE OF (SIZE (1..63))."""
    @property
    def parkingAreaGuidance(self) -> tuple[ParkingGuide, ...] | None:
        """SEQUENCE OF (SIZE (1..16))."""

class ParkingLotInfo(_Extensible):
    def __init__(
        self,
        *,
        id: int | None = ...,
        name: str | None = ...,
        number: int | None = ...,
        buildingLayerNum: int | None = ...,
        avpType: AVPType | str | None = ...,
    ) -> None: ...
    @property
    def id(self) -> int | None:
        """INTEGER (0..65535)."""
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def number(self) -> int | None:
        """INTEGER (0..65535)."""
    @property
    def buildingLayerNum(self) -> int | None:
        """INTEGER (0..256)."""
    @property
    def avpType(self) -> AVPType | str | None:
        """AVPType: ENUMERATED."""

AVPType: TypeAlias = Literal["p0", "p1", "p2", "p3", "p4", "p5"]

class PAMNode(_Extensible):
    def __init__(
        self,
        *,
        id: int,
        refPos: Position3D | Mapping[str, Any],
        floor: int | None = ...,
        attributes: tuple[bytes, int] | None = ...,
        inDrives: Sequence[PAMDrive | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def id(self) -> int:
        """PAMNodeID: INTEGER (0..65535)."""
    @property
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def floor(self) -> int | None:
        """INTEGER (-128..128)."""
    @property
    def attributes(self) -> tuple[bytes, int] | None:
        """PAMNodeAttributes: BIT STRING (SIZE (8, ...))."""
    @property
    def inDrives(self) -> tuple[PAMDrive, ...] | None:
        """SEQUENCE OF (SIZE (1..63))."""

class PAMDrive(_Extensible):
    def __init__(
        self,
        *,
        upstreamPAMNodeId: int,
        driveID: int | None = ...,
        twowaySepration: bool | None = ...,
        speedLimit: int | None = ...,
        heightRestriction: int | None = ...,
        driveWidth: int | None = ...,
        laneNum: int | None = ...,
        points: Sequence[RoadPoint | Mapping[str, Any]] | None = ...,
        movements: Sequence[int] | None = ...,
        parkingSlots: Sequence[ParkingSlot | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def upstreamPAMNodeId(self) -> int:
        """PAMNodeID: INTEGER (0..65535)."""
    @property
    def driveID(self) -> int | None:
        """INTEGER (0..255)."""
    @property
    def twowaySepration(self) -> bool | None:
        """BOOLEAN."""
    @property
    def speedLimit(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def heightRestriction(self) -> int | None:
        """INTEGER (0..100)."""
    @property
    def driveWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def laneNum(self) -> int | None:
        """INTEGER (0..100)."""
    @property
    def points(self) -> tuple[RoadPoint, ...] | None:
        """PointList: SEQUENCE OF (SIZE (2..31))."""
    @property
    def movements(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (1..32))."""
    @property
    def parkingSlots(self) -> tuple[ParkingSlot, ...] | None:
        """SEQUENCE OF (SIZE (1..256))."""

class ParkingSlot(_Extensible):
    def __init__(
        self,
        *,
        slotID: int,
        parkingType: tuple[bytes, int],
        status: SlotStatus | str,
        parkingSpaceTheta: ParkingSpaceTheta | str,
        parkingLock: ParkingLock | str,
        position: ParkingSlotPosition | Mapping[str, Any] | None = ...,
        sign: str | None = ...,
    ) -> None: ...
    @property
    def slotID(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def position(self) -> ParkingSlotPosition | None:
        """ParkingSlotPosition: SEQUENCE."""
    @property
    def sign(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def parkingType(self) -> tuple[bytes, int]:
        """ParkingType: BIT STRING (SIZE (10, ...))."""
    @property
    def status(self) -> SlotStatus | str:
        """SlotStatus: ENUMERATED."""
    @property
    def parkingSpaceTheta(self) -> ParkingSpaceTheta | str:
        """ParkingSpaceTheta: ENUMERATED."""
    @property
    def parkingLock(self) -> ParkingLock | str:
        """ParkingLock: ENUMERATED."""

class ParkingSlotPosition(_Record):
    def __init__(
        self,
        *,
        topLeft: PositionOffsetLLV | Mapping[str, Any],
        topRight: PositionOffsetLLV | Mapping[str, Any],
        bottomLeft: PositionOffsetLLV | Mapping[str, Any],
    ) -> None: ...
    @property
    def topLeft(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def topRight(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def bottomLeft(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""

SlotStatus: TypeAlias = Literal["unknown", "available", "occupied"]

ParkingSpaceTheta: TypeAlias = Literal["unknown", "vertical", "side", "oblique"]

ParkingLock: TypeAlias = Literal["unknown", "nolock", "locked", "unlocked"]

class ParkingGuide(_Extensible):
    def __init__(
        self,
        *,
        vehId: bytes,
        drivePath: Sequence[int],
        targetParkingSlot: int | None = ...,
    ) -> None: ...
    @property
    def vehId(self) -> bytes:
        """OCTET STRING (SIZE (8))."""
    @property
    def drivePath(self) -> tuple[int, ...]:
        """SEQUENCE OF (SIZE (1..32))."""
    @property
    def targetParkingSlot(self) -> int | None:
        """INTEGER (0..65535)."""

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

class PersonalSafetyMessage(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        secMark: int,
        pos: Position3D | Mapping[str, Any],
        posAccuracy: PositionalAccuracy | Mapping[str, Any],
        speed: int,
        heading: int,
        overallRadius: int,
        non_motorData: Non_motorData | Mapping[str, Any],
        timeConfidence: TimeConfidence | None = ...,
        accelSet: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        pathHistory: PathHistory | Mapping[str, Any] | None = ...,
        path_Planning: Sequence[PathPlanningPoint | Mapping[str, Any]] | None = ...,
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
    def posAccuracy(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def heading(self) -> int:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def accelSet(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def pathHistory(self) -> PathHistory | None:
        """PathHistory: SEQUENCE."""
    @property
    def path_Planning(self) -> tuple[PathPlanningPoint, ...] | None:
        """PathPlanning: SEQUENCE OF (SIZE (1..100))."""
    @property
    def overallRadius(self) -> int:
        """INTEGER (0..200)."""
    @property
    def non_motorData(self) -> Non_motorData:
        """Non-motorData: SEQUENCE."""

class Non_motorData(_Extensible):
    def __init__(
        self,
        *,
        basicType: PersonalDeviceUserType | str,
        propulsion: PropelledInformation | None = ...,
        clusterSize: NumberOfParticipantsInCluster | str | None = ...,
        attachment: Attachment | str | None = ...,
        personalExt: PersonalExtensions | Mapping[str, Any] | None = ...,
        roadWorkerExt: RoadWorkerExtensions | Mapping[str, Any] | None = ...,
        personalReq: PersonalRequest | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def basicType(self) -> PersonalDeviceUserType | str:
        """PersonalDeviceUserType: ENUMERATED."""
    @property
    def propulsion(self) -> PropelledInformation | None:
        """PropelledInformation: CHOICE."""
    @property
    def clusterSize(self) -> NumberOfParticipantsInCluster | str | None:
        """NumberOfParticipantsInCluster: ENUMERATED."""
    @property
    def attachment(self) -> Attachment | str | None:
        """Attachment: ENUMERATED."""
    @property
    def personalExt(self) -> PersonalExtensions | None:
        """PersonalExtensions: SEQUENCE."""
    @property
    def roadWorkerExt(self) -> RoadWorkerExtensions | None:
        """RoadWorkerExtensions: SEQUENCE."""
    @property
    def personalReq(self) -> PersonalRequest | None:
        """PersonalRequest: SEQUENCE."""

PersonalDeviceUserType: TypeAlias = Literal["unavailable", "aPEDESTRIAN", "aPEDALCYCLIST", "aROADWORKER", "anANIMAL"]

PropelledInformation: TypeAlias = tuple[Literal["human"], HumanPropelledType | str] | tuple[Literal["animal"], AnimalPropelledType | str] | tuple[Literal["motor"], MotorizedPropelledType | str] | tuple[str, bytes]

HumanPropelledType: TypeAlias = Literal["unavailable", "otherTypes", "onFoot", "skateboard", "pushOrKickScooter", "wheelchair"]

AnimalPropelledType: TypeAlias = Literal["unavailable", "otherTypes", "animalMounted", "animalDrawnCarriage"]

MotorizedPropelledType: TypeAlias = Literal["unavailable", "otherTypes", "wheelChair", "bicycle", "scooter", "selfBalancingDevice"]

NumberOfParticipantsInCluster: TypeAlias = Literal["unavailable", "small", "medium", "large"]

Attachment: TypeAlias = Literal["unavailable", "stroller", "bicycleTrailer", "cart", "wheelchair", "otherWalkAssistAttachments", "pet"]

class PersonalExtensions(_Extensible):
    def __init__(
        self,
        *,
        useState: tuple[bytes, int] | None = ...,
        assistType: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def useState(self) -> tuple[bytes, int] | None:
        """BIT STRING (SIZE (9, ...))."""
    @property
    def assistType(self) -> tuple[bytes, int] | None:
        """BIT STRING (SIZE (6, ...))."""

class RoadWorkerExtensions(_Extensible):
    def __init__(
        self,
        *,
        workerType: RoadWorkerType | str | None = ...,
        activityType: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def workerType(self) -> RoadWorkerType | str | None:
        """RoadWorkerType: ENUMERATED."""
    @property
    def activityType(self) -> tuple[bytes, int] | None:
        """BIT STRING (SIZE (6, ...))."""

RoadWorkerType: TypeAlias = Literal["unavailable", "trafficPolice", "constructionPersonnel", "policeOfficers", "trafficControlPersons", "railroadCrossingGuards", "emergencyOrganizationPersonnel"]

class PersonalRequest(_Extensible):
    def __init__(
        self,
        *,
        crossing: PersonalCrossing | str | None = ...,
    ) -> None: ...
    @property
    def crossing(self) -> PersonalCrossing | str | None:
        """PersonalCrossing: ENUMERATED."""

PersonalCrossing: TypeAlias = Literal["unavailable", "request", "crossing", "finish"]

class RoadsideCoordination(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        secMark: int,
        refPos: Position3D | Mapping[str, Any],
        coordinates: Sequence[VehicleCoordination | Mapping[str, Any]] | None = ...,
        laneCoordinates: Sequence[LaneCoordination | Mapping[str, Any]] | None = ...,
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
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def coordinates(self) -> tuple[VehicleCoordination, ...] | None:
        """SEQUENCE OF (SIZE (1..16))."""
    @property
    def laneCoordinates(self) -> tuple[LaneCoordination, ...] | None:
        """SEQUENCE OF (SIZE (1..8))."""

class VehicleCoordination(_Extensible):
    def __init__(
        self,
        *,
        vehId: bytes,
        driveSuggestion: DriveSuggestion | Mapping[str, Any] | None = ...,
        pathGuidance: Sequence[PathPlanningPoint | Mapping[str, Any]] | None = ...,
        info: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def vehId(self) -> bytes:
        """OCTET STRING (SIZE (8))."""
    @property
    def driveSuggestion(self) -> DriveSuggestion | None:
        """DriveSuggestion: SEQUENCE."""
    @property
    def pathGuidance(self) -> tuple[PathPlanningPoint, ...] | None:
        """PathPlanning: SEQUENCE OF (SIZE (1..100))."""
    @property
    def info(self) -> tuple[bytes, int] | None:
        """CoordinationInfo: BIT STRING (SIZE (8, ...))."""

class DriveSuggestion(_Extensible):
    def __init__(
        self,
        *,
        suggestion: tuple[bytes, int],
        lifeTime: int | None = ...,
        relatedLink: ReferenceLink | Mapping[str, Any] | None = ...,
        relatedPath: ReferencePath | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def suggestion(self) -> tuple[bytes, int]:
        """DriveBehavior: BIT STRING (SIZE (14, ...))."""
    @property
    def lifeTime(self) -> int | None:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def relatedLink(self) -> ReferenceLink | None:
        """ReferenceLink: SEQUENCE."""
    @property
    def relatedPath(self) -> ReferencePath | None:
        """ReferencePath: SEQUENCE."""

class LaneCoordination(_Extensible):
    def __init__(
        self,
        *,
        targetLane: ReferenceLink | Mapping[str, Any],
        relatedPath: ReferencePath | Mapping[str, Any] | None = ...,
        tBegin: DDateTime | Mapping[str, Any] | None = ...,
        tEnd: DDateTime | Mapping[str, Any] | None = ...,
        recommendedSpeed: int | None = ...,
        recommendedBehavior: tuple[bytes, int] | None = ...,
        info: tuple[bytes, int] | None = ...,
        description: Description | None = ...,
    ) -> None: ...
    @property
    def targetLane(self) -> ReferenceLink:
        """ReferenceLink: SEQUENCE."""
    @property
    def relatedPath(self) -> ReferencePath | None:
        """ReferencePath: SEQUENCE."""
    @property
    def tBegin(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def tEnd(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def recommendedSpeed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def recommendedBehavior(self) -> tuple[bytes, int] | None:
        """DriveBehavior: BIT STRING (SIZE (14, ...))."""
    @property
    def info(self) -> tuple[bytes, int] | None:
        """CoordinationInfo: BIT STRING (SIZE (8, ...))."""
    @property
    def description(self) -> Description | None:
        """Description: CHOICE."""

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
        """PathPointList: SEQUENCE OF (SIZE (2..32)); two points at least, where the 2019 message set has one (a
        round area)."""
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

class TestMsg(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        userData: bytes,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def userData(self) -> bytes:
        """OCTET STRING (SIZE (1..2048))."""

class RTCMcorrections(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        corrections: Sequence[RTCMmsg | Mapping[str, Any]],
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def corrections(self) -> tuple[RTCMmsg, ...]:
        """SEQUENCE OF (SIZE (1..5))."""

class RTCMmsg(_Extensible):
    def __init__(
        self,
        *,
        payload: bytes,
        rev: RTCM_Revision | str | None = ...,
        rtcmID: int | None = ...,
    ) -> None: ...
    @property
    def rev(self) -> RTCM_Revision | str | None:
        """RTCM-Revision: ENUMERATED."""
    @property
    def rtcmID(self) -> int | None:
        """INTEGER (0..32767)."""
    @property
    def payload(self) -> bytes:
        """OCTET STRING (SIZE (1..2047))."""

RTCM_Revision: TypeAlias = Literal["unknown", "reserved", "rtcmCMR", "rtcmCMR-Plus", "rtcmSAPOS", "rtcmSAPOS-Adv", "rtcmRTCA", "rtcmRAW", "rtcmRINEX", "rtcmSP3", "rtcmBINEX", "rtcmRev2-x", "rtcmRev2-0", "rtcmRev2-1", "rtcmRev2-3", "rtcmRev3-0", "rtcmRev3-1", "rtcmRev3-2"]

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

class SensorSharingMsg(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        equipmentType: EquipmentType | str,
        secMark: int,
        sensorPos: Position3D | Mapping[str, Any],
        detectedRegion: Sequence[tuple[PositionOffsetLLV, ...]] | None = ...,
        participants: Sequence[DetectedPTCData | Mapping[str, Any]] | None = ...,
        obstacles: Sequence[DetectedObstacleData | Mapping[str, Any]] | None = ...,
        rtes: Sequence[RTEData | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """OCTET STRING (SIZE (8))."""
    @property
    def equipmentType(self) -> EquipmentType | str:
        """EquipmentType: ENUMERATED."""
    @property
    def secMark(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def sensorPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def detectedRegion(self) -> tuple[tuple[PositionOffsetLLV, ...], ...] | None:
        """DetectedRegion: SEQUENCE OF (SIZE (1..8))."""
    @property
    def participants(self) -> tuple[DetectedPTCData, ...] | None:
        """DetectedPTCList: SEQUENCE OF (SIZE (1..512))."""
    @property
    def obstacles(self) -> tuple[DetectedObstacleData, ...] | None:
        """DetectedObstacleList: SEQUENCE OF (SIZE (1..64))."""
    @property
    def rtes(self) -> tuple[RTEData, ...] | None:
        """RTEList: SEQUENCE OF (SIZE (1..8))."""

EquipmentType: TypeAlias = Literal["unknown", "rsu", "obu", "vru"]

class DetectedPTCData(_Extensible):
    def __init__(
        self,
        *,
        ptc: ParticipantData | Mapping[str, Any],
        objSizeConfidence: ObjectSizeConfidence | Mapping[str, Any] | None = ...,
        detectedPTCType: DetectedPTCType | str | None = ...,
        typeConfidence: int | None = ...,
        acc4WayConfidence: AccSet4WayConfidence | Mapping[str, Any] | None = ...,
        statusDuration: int | None = ...,
        pathHistory: PathHistory | Mapping[str, Any] | None = ...,
        planningList: Sequence[Planning | Mapping[str, Any]] | None = ...,
        tracking: int | None = ...,
        polygon: Sequence[PositionOffsetLLV | Mapping[str, Any]] | None = ...,
        type_relatedExt: tuple[Literal["motorExt"], MotorDataExtension] | tuple[Literal["non-motorExt"], Non_motorDataExtension] | tuple[str, bytes] | None = ...,
    ) -> None: ...
    @property
    def ptc(self) -> ParticipantData:
        """ParticipantData: SEQUENCE."""
    @property
    def objSizeConfidence(self) -> ObjectSizeConfidence | None:
        """ObjectSizeConfidence: SEQUENCE."""
    @property
    def detectedPTCType(self) -> DetectedPTCType | str | None:
        """DetectedPTCType: ENUMERATED."""
    @property
    def typeConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""
    @property
    def acc4WayConfidence(self) -> AccSet4WayConfidence | None:
        """AccSet4WayConfidence: SEQUENCE."""
    @property
    def statusDuration(self) -> int | None:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def pathHistory(self) -> PathHistory | None:
        """PathHistory: SEQUENCE."""
    @property
    def planningList(self) -> tuple[Planning, ...] | None:
        """PlanningList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def tracking(self) -> int | None:
        """INTEGER (1..65535)."""
    @property
    def polygon(self) -> tuple[PositionOffsetLLV, ...] | None:
        """Polygon: SEQUENCE OF (SIZE (4..32))."""
    @property
    def type_relatedExt(self) -> tuple[Literal["motorExt"], MotorDataExtension] | tuple[Literal["non-motorExt"], Non_motorDataExtension] | tuple[str, bytes] | None:
        """CHOICE."""

DetectedPTCType: TypeAlias = Literal["unknown", "unknown-movable", "unknown-unmovable", "car", "van", "truck", "bus", "cyclist", "motorcyclist", "tricyclist", "pedestrian"]

class ObjectSize(_Record):
    def __init__(
        self,
        *,
        width: int,
        length: int,
        height: int | None = ...,
    ) -> None: ...
    @property
    def width(self) -> int:
        """SizeValue: INTEGER (0..1023)."""
    @property
    def length(self) -> int:
        """SizeValue: INTEGER (0..1023)."""
    @property
    def height(self) -> int | None:
        """SizeValue: INTEGER (0..1023)."""

class ObjectSizeConfidence(_Record):
    def __init__(
        self,
        *,
        widthConf: SizeValueConfidence,
        lengthConf: SizeValueConfidence,
        heightConf: SizeValueConfidence | None = ...,
    ) -> None: ...
    @property
    def widthConf(self) -> SizeValueConfidence:
        """SizeValueConfidence: ENUMERATED."""
    @property
    def lengthConf(self) -> SizeValueConfidence:
        """SizeValueConfidence: ENUMERATED."""
    @property
    def heightConf(self) -> SizeValueConfidence | None:
        """SizeValueConfidence: ENUMERATED."""

SizeValueConfidence: TypeAlias = Literal["unavailable", "size-100-00", "size-050-00", "size-020-00", "size-010-00", "size-005-00", "size-002-00", "size-001-00", "size-000-50", "size-000-20", "size-000-10", "size-000-05", "size-000-02", "size-000-01"]

class AccSet4WayConfidence(_Record):
    def __init__(
        self,
        *,
        lonAccConfidence: AccConfidence,
        latAccConfidence: AccConfidence,
        vertAccConfidence: AccConfidence,
        yawRateCon: AccConfidence,
    ) -> None: ...
    @property
    def lonAccConfidence(self) -> AccConfidence:
        """AccConfidence: ENUMERATED."""
    @property
    def latAccConfidence(self) -> AccConfidence:
        """AccConfidence: ENUMERATED."""
    @property
    def vertAccConfidence(self) -> AccConfidence:
        """AccConfidence: ENUMERATED."""
    @property
    def yawRateCon(self) -> AccConfidence:
        """AngularVConfidence: ENUMERATED."""

AccConfidence: TypeAlias = Literal["unavailable", "prec100deg", "prec10deg", "prec5deg", "prec1deg", "prec0-1deg", "prec0-05deg", "prec0-01deg"]

AngularVConfidence: TypeAlias = AccConfidence

class Planning(_Extensible):
    def __init__(
        self,
        *,
        duration: int | None = ...,
        planConfidence: int | None = ...,
        drivingBehavior: tuple[bytes, int] | None = ...,
        pathPlanning: Sequence[PathPlanningPoint | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def duration(self) -> int | None:
        """INTEGER (0..600)."""
    @property
    def planConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""
    @property
    def drivingBehavior(self) -> tuple[bytes, int] | None:
        """DriveBehavior: BIT STRING (SIZE (14, ...))."""
    @property
    def pathPlanning(self) -> tuple[PathPlanningPoint, ...] | None:
        """PathPlanning: SEQUENCE OF (SIZE (1..100))."""

class MotorDataExtension(_Extensible):
    def __init__(
        self,
        *,
        lights: tuple[bytes, int] | None = ...,
        vehAttitude: Attitude | Mapping[str, Any] | None = ...,
        vehAttitudeConfidence: AttitudeConfidence | Mapping[str, Any] | None = ...,
        vehAngVel: AngularVelocity | Mapping[str, Any] | None = ...,
        vehAngVelConfidence: AngularVelocityConfidence | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def lights(self) -> tuple[bytes, int] | None:
        """ExteriorLights: BIT STRING (SIZE (9, ...))."""
    @property
    def vehAttitude(self) -> Attitude | None:
        """Attitude: SEQUENCE."""
    @property
    def vehAttitudeConfidence(self) -> AttitudeConfidence | None:
        """AttitudeConfidence: SEQUENCE."""
    @property
    def vehAngVel(self) -> AngularVelocity | None:
        """AngularVelocity: SEQUENCE."""
    @property
    def vehAngVelConfidence(self) -> AngularVelocityConfidence | None:
        """AngularVelocityConfidence: SEQUENCE."""

class Attitude(_Record):
    def __init__(
        self,
        *,
        pitch: int,
        roll: int,
        yaw: int,
    ) -> None: ...
    @property
    def pitch(self) -> int:
        """INTEGER (-7200..7200)."""
    @property
    def roll(self) -> int:
        """INTEGER (-7200..7200)."""
    @property
    def yaw(self) -> int:
        """INTEGER (-14400..14400)."""

class AttitudeConfidence(_Record):
    def __init__(
        self,
        *,
        pitchConfidence: HeadingConfidence,
        rollRateConfidence: HeadingConfidence,
        yawRate: HeadingConfidence,
    ) -> None: ...
    @property
    def pitchConfidence(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""
    @property
    def rollRateConfidence(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""
    @property
    def yawRate(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""

class AngularVelocity(_Record):
    def __init__(
        self,
        *,
        pitchRate: int,
        rollRate: int,
        yawRate: int,
    ) -> None: ...
    @property
    def pitchRate(self) -> int:
        """INTEGER (-32767..32767)."""
    @property
    def rollRate(self) -> int:
        """INTEGER (-32767..32767)."""
    @property
    def yawRate(self) -> int:
        """YawRate: INTEGER (-32767..32767); 0.01 degrees/s; no unavailable value."""

class AngularVelocityConfidence(_Record):
    def __init__(
        self,
        *,
        pitchRate: AccConfidence | None = ...,
        rollRate: AccConfidence | None = ...,
        yawRate: AccConfidence | None = ...,
    ) -> None: ...
    @property
    def pitchRate(self) -> AccConfidence | None:
        """AngularVConfidence: ENUMERATED."""
    @property
    def rollRate(self) -> AccConfidence | None:
        """AngularVConfidence: ENUMERATED."""
    @property
    def yawRate(self) -> AccConfidence | None:
        """AngularVConfidence: ENUMERATED."""

class Non_motorDataExtension(_Extensible):
    def __init__(
        self,
        *,
        overallRadius: int,
        non_motorData: Non_motorData | Mapping[str, Any],
    ) -> None: ...
    @property
    def overallRadius(self) -> int:
        """INTEGER (0..200)."""
    @property
    def non_motorData(self) -> Non_motorData:
        """Non-motorData: SEQUENCE."""

class DetectedObstacleData(_Extensible):
    def __init__(
        self,
        *,
        obsType: ObstacleType | str,
        obsId: int,
        source: SourceType | str,
        secMark: int,
        pos: PositionOffsetLLV | Mapping[str, Any],
        posConfidence: PositionConfidenceSet | Mapping[str, Any],
        speed: int,
        heading: int,
        size: ObjectSize | Mapping[str, Any],
        objTypeConfidence: int | None = ...,
        speedCfd: SpeedConfidence | None = ...,
        headingCfd: HeadingConfidence | None = ...,
        verSpeed: int | None = ...,
        verSpeedConfidence: SpeedConfidence | None = ...,
        accelSet: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        objSizeConfidence: ObjectSizeConfidence | Mapping[str, Any] | None = ...,
        tracking: int | None = ...,
        polygon: Sequence[PositionOffsetLLV | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def obsType(self) -> ObstacleType | str:
        """ObstacleType: ENUMERATED."""
    @property
    def objTypeConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""
    @property
    def obsId(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def source(self) -> SourceType | str:
        """SourceType: ENUMERATED."""
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
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def speedCfd(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def heading(self) -> int:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def headingCfd(self) -> HeadingConfidence | None:
        """HeadingConfidence: ENUMERATED."""
    @property
    def verSpeed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def verSpeedConfidence(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def accelSet(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def size(self) -> ObjectSize:
        """ObjectSize: SEQUENCE."""
    @property
    def objSizeConfidence(self) -> ObjectSizeConfidence | None:
        """ObjectSizeConfidence: SEQUENCE."""
    @property
    def tracking(self) -> int | None:
        """INTEGER (1..65535)."""
    @property
    def polygon(self) -> tuple[PositionOffsetLLV, ...] | None:
        """Polygon: SEQUENCE OF (SIZE (4..32))."""

ObstacleType: TypeAlias = Literal["unknown", "rockfall", "landslide", "animal-intrusion", "liquid-spill", "goods-scattered", "trafficcone", "safety-triangle", "traffic-roadblock", "inspection-shaft-without-cover", "unknown-fragments", "unknown-hard-object", "unknown-soft-object"]

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
        """DHour: INTEGER (0..31)."""
    @property
    def minute(self) -> int | None:
        """DMinute: INTEGER (0..60)."""
    @property
    def second(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def offset(self) -> int | None:
        """DTimeOffset: INTEGER (-840..840); minutes from UTC; the 2019 message set has another offset in the same
        eleven bits."""

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

class VehIntentionAndRequest(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        secMark: int,
        refPos: Position3D | Mapping[str, Any],
        intAndReq: IARData | Mapping[str, Any],
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
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def intAndReq(self) -> IARData:
        """IARData: SEQUENCE."""

class IARData(_Extensible):
    def __init__(
        self,
        *,
        currentPos: PathPlanningPoint | Mapping[str, Any] | None = ...,
        path_Planning: Sequence[PathPlanningPoint | Mapping[str, Any]] | None = ...,
        currentBehavior: tuple[bytes, int] | None = ...,
        reqs: Sequence[DriveRequest | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def currentPos(self) -> PathPlanningPoint | None:
        """PathPlanningPoint: SEQUENCE."""
    @property
    def path_Planning(self) -> tuple[PathPlanningPoint, ...] | None:
        """PathPlanning: SEQUENCE OF (SIZE (1..100))."""
    @property
    def currentBehavior(self) -> tuple[bytes, int] | None:
        """DriveBehavior: BIT STRING (SIZE (14, ...))."""
    @property
    def reqs(self) -> tuple[DriveRequest, ...] | None:
        """SEQUENCE OF (SIZE (1..8))."""

class PathPlanningPoint(_Extensible):
    def __init__(
        self,
        *,
        pos: PositionOffsetLLV | Mapping[str, Any],
        posInMap: ReferenceLink | Mapping[str, Any] | None = ...,
        posAccuracy: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        speed: int | None = ...,
        speedCfd: SpeedConfidence | None = ...,
        heading: int | None = ...,
        headingCfd: HeadingConfidence | None = ...,
        accelSet: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        acc4WayConfidence: AccSet4WayConfidence | Mapping[str, Any] | None = ...,
        estimatedTime: int | None = ...,
        timeConfidence: int | None = ...,
    ) -> None: ...
    @property
    def posInMap(self) -> ReferenceLink | None:
        """ReferenceLink: SEQUENCE."""
    @property
    def pos(self) -> PositionOffsetLLV:
        """PositionOffsetLLV: SEQUENCE."""
    @property
    def posAccuracy(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def speed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def speedCfd(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def heading(self) -> int | None:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def headingCfd(self) -> HeadingConfidence | None:
        """HeadingConfidence: ENUMERATED."""
    @property
    def accelSet(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def acc4WayConfidence(self) -> AccSet4WayConfidence | None:
        """AccSet4WayConfidence: SEQUENCE."""
    @property
    def estimatedTime(self) -> int | None:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def timeConfidence(self) -> int | None:
        """Confidence: INTEGER (0..200); 0.5 %."""

class DriveRequest(_Extensible):
    def __init__(
        self,
        *,
        reqID: int,
        status: ReqStatus | str,
        reqPriority: bytes | None = ...,
        targetVeh: bytes | None = ...,
        targetRSU: bytes | None = ...,
        info: ReqInfo | None = ...,
        lifeTime: int | None = ...,
    ) -> None: ...
    @property
    def reqID(self) -> int:
        """INTEGER (0..255)."""
    @property
    def status(self) -> ReqStatus | str:
        """ReqStatus: ENUMERATED."""
    @property
    def reqPriority(self) -> bytes | None:
        """OCTET STRING (SIZE (1))."""
    @property
    def targetVeh(self) -> bytes | None:
        """OCTET STRING (SIZE (8))."""
    @property
    def targetRSU(self) -> bytes | None:
        """OCTET STRING (SIZE (8))."""
    @property
    def info(self) -> ReqInfo | None:
        """ReqInfo: CHOICE."""
    @property
    def lifeTime(self) -> int | None:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""

ReqStatus: TypeAlias = Literal["unknown", "request", "comfirmed", "cancel", "complete"]

ReqInfo: TypeAlias = tuple[Literal["laneChange"], Req_LaneChange] | tuple[Literal["clearTheWay"], Req_ClearTheWay] | tuple[Literal["signalPriority"], Req_SignalPriority] | tuple[Literal["sensorSharing"], Req_SensorSharing] | tuple[Literal["parking"], Req_ParkingArea] | tuple[str, bytes]

class Req_LaneChange(_Extensible):
    def __init__(
        self,
        *,
        upstreamNode: NodeReferenceID | Mapping[str, Any],
        downstreamNode: NodeReferenceID | Mapping[str, Any],
        targetLane: int,
    ) -> None: ...
    @property
    def upstreamNode(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def downstreamNode(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def targetLane(self) -> int:
        """LaneID: INTEGER (0..255); 0 = unknown, 255 = reserved."""

class Req_ClearTheWay(_Extensible):
    def __init__(
        self,
        *,
        upstreamNode: NodeReferenceID | Mapping[str, Any],
        downstreamNode: NodeReferenceID | Mapping[str, Any],
        targetLane: int,
        relatedPath: ReferencePath | Mapping[str, Any] | None = ...,
        tBegin: DDateTime | Mapping[str, Any] | None = ...,
        tEnd: DDateTime | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def upstreamNode(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def downstreamNode(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def targetLane(self) -> int:
        """LaneID: INTEGER (0..255); 0 = unknown, 255 = reserved."""
    @property
    def relatedPath(self) -> ReferencePath | None:
        """ReferencePath: SEQUENCE."""
    @property
    def tBegin(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def tEnd(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""

class Req_SignalPriority(_Extensible):
    def __init__(
        self,
        *,
        intersectionId: NodeReferenceID | Mapping[str, Any],
        requiredMov: MovementEx | Mapping[str, Any],
        estimatedArrivalTime: int | None = ...,
        distance2Intersection: int | None = ...,
    ) -> None: ...
    @property
    def intersectionId(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def requiredMov(self) -> MovementEx:
        """MovementEx: SEQUENCE."""
    @property
    def estimatedArrivalTime(self) -> int | None:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def distance2Intersection(self) -> int | None:
        """INTEGER (0..10000)."""

class MovementEx(_Extensible):
    def __init__(
        self,
        *,
        remoteIntersection: NodeReferenceID | Mapping[str, Any],
        phaseId: int | None = ...,
        turn_direction: Maneuver | str | None = ...,
    ) -> None: ...
    @property
    def remoteIntersection(self) -> NodeReferenceID:
        """NodeReferenceID: SEQUENCE."""
    @property
    def phaseId(self) -> int | None:
        """PhaseID: INTEGER (0..255); 0 = unknown, 255 = permanent green."""
    @property
    def turn_direction(self) -> Maneuver | str | None:
        """Maneuver: ENUMERATED."""

Maneuver: TypeAlias = Literal["maneuverStraight", "maneuverLeftTurn", "maneuverRightTurn", "maneuverUTurn"]

class Req_SensorSharing(_Extensible):
    def __init__(
        self,
        *,
        detectArea: Sequence[ReferencePath | Mapping[str, Any]],
    ) -> None: ...
    @property
    def detectArea(self) -> tuple[ReferencePath, ...]:
        """ReferencePathList: SEQUENCE OF (SIZE (1..8))."""

class Req_ParkingArea(_Extensible):
    def __init__(
        self,
        *,
        vehicleClass: VehicleClassification | Mapping[str, Any],
        req: tuple[bytes, int],
        parkingType: tuple[bytes, int] | None = ...,
        expectedParkingSlotID: int | None = ...,
    ) -> None: ...
    @property
    def vehicleClass(self) -> VehicleClassification:
        """VehicleClassification: SEQUENCE."""
    @property
    def req(self) -> tuple[bytes, int]:
        """ParkingRequest: BIT STRING (SIZE (12, ...))."""
    @property
    def parkingType(self) -> tuple[bytes, int] | None:
        """ParkingType: BIT STRING (SIZE (10, ...))."""
    @property
    def expectedParkingSlotID(self) -> int | None:
        """INTEGER (0..65535)."""
