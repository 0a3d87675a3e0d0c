# Records of etsi-r1. Written by tools/stubs.py from the table of the dialect: do not edit.
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

class ConnectionManeuverAssist_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        itsStationPosition: Sequence[ItsStationPosition | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def itsStationPosition(self) -> tuple[ItsStationPosition, ...] | None:
        """ItsStationPositionList: SEQUENCE OF (SIZE (1..5))."""

class ConnectionTrajectory_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        nodes: Sequence[NodeXY | Mapping[str, Any]],
        connectionID: int,
    ) -> None: ...
    @property
    def nodes(self) -> tuple[NodeXY, ...]:
        """NodeSetXY: SEQUENCE OF (SIZE (2..63))."""
    @property
    def connectionID(self) -> int:
        """LaneConnectionID: INTEGER (0..255)."""

class IntersectionState_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        activePrioritizations: Sequence[PrioritizationResponse | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def activePrioritizations(self) -> tuple[PrioritizationResponse, ...] | None:
        """PrioritizationResponseList: SEQUENCE OF (SIZE (1..10))."""

class LaneAttributes_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        maxVehicleHeight: int | None = ...,
        maxVehicleWeight: int | None = ...,
    ) -> None: ...
    @property
    def maxVehicleHeight(self) -> int | None:
        """VehicleHeight: INTEGER (0..127)."""
    @property
    def maxVehicleWeight(self) -> int | None:
        """VehicleMass: INTEGER (1..1024)."""

class MapData_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        signalHeadLocations: Sequence[SignalHeadLocation | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def signalHeadLocations(self) -> tuple[SignalHeadLocation, ...] | None:
        """SignalHeadLocationList: SEQUENCE OF (SIZE (1..64))."""

class MovementEvent_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        stateChangeReason: ExceptionalCondition | str | None = ...,
    ) -> None: ...
    @property
    def stateChangeReason(self) -> ExceptionalCondition | str | None:
        """ExceptionalCondition: ENUMERATED."""

class NodeAttributeSet_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        ptvRequest: PtvRequestType | str | None = ...,
        nodeLink: Sequence[Node | Mapping[str, Any]] | None = ...,
        node: Node | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def ptvRequest(self) -> PtvRequestType | str | None:
        """PtvRequestType: ENUMERATED."""
    @property
    def nodeLink(self) -> tuple[Node, ...] | None:
        """NodeLink: SEQUENCE OF (SIZE (1..5))."""
    @property
    def node(self) -> Node | None:
        """Node: SEQUENCE."""

class Position3D_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        altitude: Altitude | Mapping[str, Any],
    ) -> None: ...
    @property
    def altitude(self) -> Altitude:
        """Altitude: SEQUENCE."""

class RestrictionUserType_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        emission: EmissionType | str | None = ...,
        fuel: int | None = ...,
    ) -> None: ...
    @property
    def emission(self) -> EmissionType | str | None:
        """EmissionType: ENUMERATED."""
    @property
    def fuel(self) -> int | None:
        """FuelType: INTEGER (0..15)."""

class RequestorDescription_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        fuel: int | None = ...,
        batteryStatus: BatteryStatus | str | None = ...,
    ) -> None: ...
    @property
    def fuel(self) -> int | None:
        """FuelType: INTEGER (0..15)."""
    @property
    def batteryStatus(self) -> BatteryStatus | str | None:
        """BatteryStatus: ENUMERATED."""

class SignalStatusPackage_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        synchToSchedule: int | None = ...,
        rejectedReason: RejectedReason | str | None = ...,
    ) -> None: ...
    @property
    def synchToSchedule(self) -> int | None:
        """DeltaTime: INTEGER (-122..121)."""
    @property
    def rejectedReason(self) -> RejectedReason | str | None:
        """RejectedReason: ENUMERATED."""

class ItsStationPosition(_Extensible):
    def __init__(
        self,
        *,
        stationID: int,
        laneID: int | None = ...,
        nodeXY: NodeOffsetPointXY | None = ...,
        timeReference: int | None = ...,
    ) -> None: ...
    @property
    def stationID(self) -> int:
        """StationID: INTEGER (0..4294967295)."""
    @property
    def laneID(self) -> int | None:
        """LaneID: INTEGER (0..255)."""
    @property
    def nodeXY(self) -> NodeOffsetPointXY | None:
        """NodeOffsetPointXY: CHOICE."""
    @property
    def timeReference(self) -> int | None:
        """TimeReference: INTEGER (0..60000)."""

class Node(_Extensible):
    def __init__(
        self,
        *,
        id: int,
        lane: int | None = ...,
        connectionID: int | None = ...,
        intersectionID: int | None = ...,
    ) -> None: ...
    @property
    def id(self) -> int:
        """INTEGER."""
    @property
    def lane(self) -> int | None:
        """LaneID: INTEGER (0..255)."""
    @property
    def connectionID(self) -> int | None:
        """LaneConnectionID: INTEGER (0..255)."""
    @property
    def intersectionID(self) -> int | None:
        """IntersectionID: INTEGER (0..65535)."""

class PrioritizationResponse(_Extensible):
    def __init__(
        self,
        *,
        stationID: int,
        priorState: PrioritizationResponseStatus | str,
        signalGroup: int,
    ) -> None: ...
    @property
    def stationID(self) -> int:
        """StationID: INTEGER (0..4294967295)."""
    @property
    def priorState(self) -> PrioritizationResponseStatus | str:
        """PrioritizationResponseStatus: ENUMERATED."""
    @property
    def signalGroup(self) -> int:
        """SignalGroupID: INTEGER (0..255)."""

class SignalHeadLocation(_Extensible):
    def __init__(
        self,
        *,
        nodeXY: NodeOffsetPointXY,
        nodeZ: int,
        signalGroupID: int,
    ) -> None: ...
    @property
    def nodeXY(self) -> NodeOffsetPointXY:
        """NodeOffsetPointXY: CHOICE."""
    @property
    def nodeZ(self) -> int:
        """DeltaAltitude: INTEGER (-12700..12800); 0.01 m; 12800 = unavailable."""
    @property
    def signalGroupID(self) -> int:
        """SignalGroupID: INTEGER (0..255)."""

BatteryStatus: TypeAlias = Literal["unknown", "critical", "low", "good"]

EmissionType: TypeAlias = Literal["euro1", "euro2", "euro3", "euro4", "euro5", "euro6"]

ExceptionalCondition: TypeAlias = Literal["unknown", "publicTransportPriority", "emergencyVehiclePriority", "trainPriority", "bridgeOpen", "vehicleHeight", "weather", "trafficJam", "tunnelClosure", "meteringActive", "truckPriority", "bicyclePlatoonPriority", "vehiclePlatoonPriority"]

PtvRequestType: TypeAlias = Literal["preRequest", "mainRequest", "doorCloseRequest", "cancelRequest", "emergencyRequest"]

RejectedReason: TypeAlias = Literal["unknown", "exceptionalCondition", "maxWaitingTimeExceeded", "ptPriorityDisabled", "higherPTPriorityGranted", "vehicleTrackingUnknown"]

class CS1(_Record):
    def __init__(
        self,
        *,
        countryCode: tuple[bytes, int],
        issuerIdentifier: int,
        serviceNumber: tuple[bytes, int],
    ) -> None: ...
    @property
    def countryCode(self) -> tuple[bytes, int]:
        """CountryCode: BIT STRING (SIZE (10))."""
    @property
    def issuerIdentifier(self) -> int:
        """IssuerIdentifier: INTEGER (0..16383)."""
    @property
    def serviceNumber(self) -> tuple[bytes, int]:
        """ServiceNumber: BIT STRING (SIZE (32))."""

class CS2(_Record):
    def __init__(
        self,
        *,
        manufacturerIdentifier: int,
        serviceNumber: tuple[bytes, int],
    ) -> None: ...
    @property
    def manufacturerIdentifier(self) -> int:
        """ManufacturerIdentifier: INTEGER (0..65535)."""
    @property
    def serviceNumber(self) -> tuple[bytes, int]:
        """ServiceNumber: BIT STRING (SIZE (32))."""

class CS3(_Record):
    def __init__(
        self,
        *,
        startTime: bytes,
        stopTime: bytes,
        geographLimit: tuple[bytes, int],
        serviceAppLimit: tuple[bytes, int],
    ) -> None: ...
    @property
    def startTime(self) -> bytes:
        """StartTime: OCTET STRING (SIZE (10))."""
    @property
    def stopTime(self) -> bytes:
        """StopTime: OCTET STRING (SIZE (10))."""
    @property
    def geographLimit(self) -> tuple[bytes, int]:
        """GeoGraphicalLimit: BIT STRING (SIZE (8))."""
    @property
    def serviceAppLimit(self) -> tuple[bytes, int]:
        """ServiceApplicationLimit: BIT STRING (SIZE (8))."""

class CS4(_Record):
    def __init__(
        self,
        *,
        countryCode: tuple[bytes, int],
        alphabetIndicator: int,
        licPlateNumber: bytes,
    ) -> None: ...
    @property
    def countryCode(self) -> tuple[bytes, int]:
        """CountryCode: BIT STRING (SIZE (10))."""
    @property
    def alphabetIndicator(self) -> int:
        """AlphabetIndicator: INTEGER (0..63)."""
    @property
    def licPlateNumber(self) -> bytes:
        """LicPlateNumber: OCTET STRING."""

class CS5(_Record):
    def __init__(
        self,
        *,
        vin: str,
        fill: tuple[bytes, int],
    ) -> None: ...
    @property
    def vin(self) -> str:
        """VisibleString."""
    @property
    def fill(self) -> tuple[bytes, int]:
        """BIT STRING (SIZE (9))."""

CS7: TypeAlias = FreightContainerData

class FreightContainerData(_Record):
    def __init__(
        self,
        *,
        ownerCode: tuple[bytes, int],
        serialNumber: int,
        checkDigit: int,
        length: int,
        height: int,
        width: int,
        containerTypeCode: int,
        maximumGrossMass: int,
        tareMass: int,
        fill: tuple[bytes, int],
    ) -> None: ...
    @property
    def ownerCode(self) -> tuple[bytes, int]:
        """BIT STRING (SIZE (19))."""
    @property
    def serialNumber(self) -> int:
        """INTEGER (0..1000000)."""
    @property
    def checkDigit(self) -> int:
        """INTEGER (0..10)."""
    @property
    def length(self) -> int:
        """INTEGER (1..2000)."""
    @property
    def height(self) -> int:
        """INTEGER (1..500)."""
    @property
    def width(self) -> int:
        """INTEGER (200..300)."""
    @property
    def containerTypeCode(self) -> int:
        """INTEGER (0..127)."""
    @property
    def maximumGrossMass(self) -> int:
        """INTEGER (19..500)."""
    @property
    def tareMass(self) -> int:
        """INTEGER (0..99)."""
    @property
    def fill(self) -> tuple[bytes, int]:
        """BIT STRING (SIZE (3))."""

class CS8(_Record):
    def __init__(
        self,
        *,
        fill: tuple[bytes, int],
        countryCode: tuple[bytes, int],
        taxCode: bytes,
    ) -> None: ...
    @property
    def fill(self) -> tuple[bytes, int]:
        """BIT STRING (SIZE (6))."""
    @property
    def countryCode(self) -> tuple[bytes, int]:
        """CountryCode: BIT STRING (SIZE (10))."""
    @property
    def taxCode(self) -> bytes:
        """TaxCode: OCTET STRING."""

class CAM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        cam: CoopAwareness | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def cam(self) -> CoopAwareness:
        """CoopAwareness: SEQUENCE."""

class CoopAwareness(_Record):
    def __init__(
        self,
        *,
        generationDeltaTime: int,
        camParameters: CamParameters | Mapping[str, Any],
    ) -> None: ...
    @property
    def generationDeltaTime(self) -> int:
        """GenerationDeltaTime: INTEGER (0..65535); ms since 2004-01-01 modulo 65536 (counted in TAI:
        unverified)."""
    @property
    def camParameters(self) -> CamParameters:
        """CamParameters: SEQUENCE."""

class CamParameters(_Extensible):
    def __init__(
        self,
        *,
        basicContainer: BasicContainer | Mapping[str, Any],
        highFrequencyContainer: HighFrequencyContainer,
        lowFrequencyContainer: LowFrequencyContainer | None = ...,
        specialVehicleContainer: SpecialVehicleContainer | None = ...,
    ) -> None: ...
    @property
    def basicContainer(self) -> BasicContainer:
        """BasicContainer: SEQUENCE."""
    @property
    def highFrequencyContainer(self) -> HighFrequencyContainer:
        """HighFrequencyContainer: CHOICE."""
    @property
    def lowFrequencyContainer(self) -> LowFrequencyContainer | None:
        """LowFrequencyContainer: CHOICE."""
    @property
    def specialVehicleContainer(self) -> SpecialVehicleContainer | None:
        """SpecialVehicleContainer: CHOICE."""

HighFrequencyContainer: TypeAlias = tuple[Literal["basicVehicleContainerHighFrequency"], BasicVehicleContainerHighFrequency] | tuple[Literal["rsuContainerHighFrequency"], RSUContainerHighFrequency] | tuple[str, bytes]

LowFrequencyContainer: TypeAlias = tuple[Literal["basicVehicleContainerLowFrequency"], BasicVehicleContainerLowFrequency] | tuple[str, bytes]

SpecialVehicleContainer: TypeAlias = tuple[Literal["publicTransportContainer"], PublicTransportContainer] | tuple[Literal["specialTransportContainer"], SpecialTransportContainer] | tuple[Literal["dangerousGoodsContainer"], DangerousGoodsContainer] | tuple[Literal["roadWorksContainerBasic"], RoadWorksContainerBasic] | tuple[Literal["rescueContainer"], RescueContainer] | tuple[Literal["emergencyContainer"], EmergencyContainer] | tuple[Literal["safetyCarContainer"], SafetyCarContainer] | tuple[str, bytes]

class BasicContainer(_Extensible):
    def __init__(
        self,
        *,
        stationType: int,
        referencePosition: ReferencePosition | Mapping[str, Any],
    ) -> None: ...
    @property
    def stationType(self) -> int:
        """StationType: INTEGER (0..255)."""
    @property
    def referencePosition(self) -> ReferencePosition:
        """ReferencePosition: SEQUENCE."""

class BasicVehicleContainerHighFrequency(_Record):
    def __init__(
        self,
        *,
        heading: Heading | Mapping[str, Any],
        speed: Speed | Mapping[str, Any],
        driveDirection: DriveDirection,
        vehicleLength: VehicleLength | Mapping[str, Any],
        vehicleWidth: int,
        longitudinalAcceleration: LongitudinalAcceleration | Mapping[str, Any],
        curvature: Curvature | Mapping[str, Any],
        curvatureCalculationMode: CurvatureCalculationMode | str,
        yawRate: YawRate | Mapping[str, Any],
        accelerationControl: tuple[bytes, int] | None = ...,
        lanePosition: int | None = ...,
        steeringWheelAngle: SteeringWheelAngle | Mapping[str, Any] | None = ...,
        lateralAcceleration: LateralAcceleration | Mapping[str, Any] | None = ...,
        verticalAcceleration: VerticalAcceleration | Mapping[str, Any] | None = ...,
        performanceClass: int | None = ...,
        cenDsrcTollingZone: CenDsrcTollingZone | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def heading(self) -> Heading:
        """Heading: SEQUENCE."""
    @property
    def speed(self) -> Speed:
        """Speed: SEQUENCE."""
    @property
    def driveDirection(self) -> DriveDirection:
        """DriveDirection: ENUMERATED."""
    @property
    def vehicleLength(self) -> VehicleLength:
        """VehicleLength: SEQUENCE."""
    @property
    def vehicleWidth(self) -> int:
        """VehicleWidth: INTEGER (1..62); 0.1 m; 62 = unavailable."""
    @property
    def longitudinalAcceleration(self) -> LongitudinalAcceleration:
        """LongitudinalAcceleration: SEQUENCE."""
    @property
    def curvature(self) -> Curvature:
        """Curvature: SEQUENCE."""
    @property
    def curvatureCalculationMode(self) -> CurvatureCalculationMode | str:
        """CurvatureCalculationMode: ENUMERATED."""
    @property
    def yawRate(self) -> YawRate:
        """YawRate: SEQUENCE."""
    @property
    def accelerationControl(self) -> tuple[bytes, int] | None:
        """AccelerationControl: BIT STRING (SIZE (7))."""
    @property
    def lanePosition(self) -> int | None:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def steeringWheelAngle(self) -> SteeringWheelAngle | None:
        """SteeringWheelAngle: SEQUENCE."""
    @property
    def lateralAcceleration(self) -> LateralAcceleration | None:
        """LateralAcceleration: SEQUENCE."""
    @property
    def verticalAcceleration(self) -> VerticalAcceleration | None:
        """VerticalAcceleration: SEQUENCE."""
    @property
    def performanceClass(self) -> int | None:
        """PerformanceClass: INTEGER (0..7)."""
    @property
    def cenDsrcTollingZone(self) -> CenDsrcTollingZone | None:
        """CenDsrcTollingZone: SEQUENCE."""

class BasicVehicleContainerLowFrequency(_Record):
    def __init__(
        self,
        *,
        vehicleRole: VehicleRole,
        exteriorLights: tuple[bytes, int],
        pathHistory: Sequence[PathPoint | Mapping[str, Any]],
    ) -> None: ...
    @property
    def vehicleRole(self) -> VehicleRole:
        """VehicleRole: ENUMERATED."""
    @property
    def exteriorLights(self) -> tuple[bytes, int]:
        """ExteriorLights: BIT STRING (SIZE (8))."""
    @property
    def pathHistory(self) -> tuple[PathPoint, ...]:
        """PathHistory: SEQUENCE OF (SIZE (0..40))."""

class PublicTransportContainer(_Record):
    def __init__(
        self,
        *,
        embarkationStatus: bool,
        ptActivation: PtActivation | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def embarkationStatus(self) -> bool:
        """EmbarkationStatus: BOOLEAN."""
    @property
    def ptActivation(self) -> PtActivation | None:
        """PtActivation: SEQUENCE."""

class SpecialTransportContainer(_Record):
    def __init__(
        self,
        *,
        specialTransportType: tuple[bytes, int],
        lightBarSirenInUse: tuple[bytes, int],
    ) -> None: ...
    @property
    def specialTransportType(self) -> tuple[bytes, int]:
        """SpecialTransportType: BIT STRING (SIZE (4))."""
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""

class DangerousGoodsContainer(_Record):
    def __init__(
        self,
        *,
        dangerousGoodsBasic: DangerousGoodsBasic,
    ) -> None: ...
    @property
    def dangerousGoodsBasic(self) -> DangerousGoodsBasic:
        """DangerousGoodsBasic: ENUMERATED."""

class RoadWorksContainerBasic(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int],
        roadworksSubCauseCode: int | None = ...,
        closedLanes: ClosedLanes | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def roadworksSubCauseCode(self) -> int | None:
        """RoadworksSubCauseCode: INTEGER (0..255)."""
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""
    @property
    def closedLanes(self) -> ClosedLanes | None:
        """ClosedLanes: SEQUENCE."""

class RescueContainer(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int],
    ) -> None: ...
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""

class EmergencyContainer(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int],
        incidentIndication: CauseCode | Mapping[str, Any] | None = ...,
        emergencyPriority: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""
    @property
    def incidentIndication(self) -> CauseCode | None:
        """CauseCode: SEQUENCE."""
    @property
    def emergencyPriority(self) -> tuple[bytes, int] | None:
        """EmergencyPriority: BIT STRING (SIZE (2))."""

class SafetyCarContainer(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int],
        incidentIndication: CauseCode | Mapping[str, Any] | None = ...,
        trafficRule: TrafficRule | str | None = ...,
        speedLimit: int | None = ...,
    ) -> None: ...
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""
    @property
    def incidentIndication(self) -> CauseCode | None:
        """CauseCode: SEQUENCE."""
    @property
    def trafficRule(self) -> TrafficRule | str | None:
        """TrafficRule: ENUMERATED."""
    @property
    def speedLimit(self) -> int | None:
        """SpeedLimit: INTEGER (1..255)."""

class RSUContainerHighFrequency(_Extensible):
    def __init__(
        self,
        *,
        protectedCommunicationZonesRSU: Sequence[ProtectedCommunicationZone | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def protectedCommunicationZonesRSU(self) -> tuple[ProtectedCommunicationZone, ...] | None:
        """ProtectedCommunicationZonesRSU: SEQUENCE OF (SIZE (1..16))."""

VarLengthNumber: TypeAlias = tuple[Literal["content"], int] | tuple[Literal["extension"], Ext1]

Ext1: TypeAlias = tuple[Literal["content"], int] | tuple[Literal["extension"], Ext2]

Ext2: TypeAlias = tuple[Literal["content"], int] | tuple[Literal["extension"], int]

VarLengthNumber2: TypeAlias = tuple[Literal["shortNo"], int] | tuple[Literal["longNo"], int]

class CPM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        cpm: CollectivePerceptionMessage | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def cpm(self) -> CollectivePerceptionMessage:
        """CollectivePerceptionMessage: SEQUENCE."""

class CollectivePerceptionMessage(_Record):
    def __init__(
        self,
        *,
        generationDeltaTime: int,
        cpmParameters: CpmParameters | Mapping[str, Any],
    ) -> None: ...
    @property
    def generationDeltaTime(self) -> int:
        """GenerationDeltaTime: INTEGER (0..65535); ms since 2004-01-01 modulo 65536 (counted in TAI:
        unverified)."""
    @property
    def cpmParameters(self) -> CpmParameters:
        """CpmParameters: SEQUENCE."""

class CpmParameters(_Extensible):
    def __init__(
        self,
        *,
        managementContainer: CpmManagementContainer | Mapping[str, Any],
        numberOfPerceivedObjects: int,
        stationDataContainer: StationDataContainer | None = ...,
        sensorInformationContainer: Sequence[SensorInformation | Mapping[str, Any]] | None = ...,
        perceivedObjectContainer: Sequence[PerceivedObject | Mapping[str, Any]] | None = ...,
        freeSpaceAddendumContainer: Sequence[FreeSpaceAddendum | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def managementContainer(self) -> CpmManagementContainer:
        """CpmManagementContainer: SEQUENCE."""
    @property
    def stationDataContainer(self) -> StationDataContainer | None:
        """StationDataContainer: CHOICE."""
    @property
    def sensorInformationContainer(self) -> tuple[SensorInformation, ...] | None:
        """SensorInformationContainer: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def perceivedObjectContainer(self) -> tuple[PerceivedObject, ...] | None:
        """PerceivedObjectContainer: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def freeSpaceAddendumContainer(self) -> tuple[FreeSpaceAddendum, ...] | None:
        """FreeSpaceAddendumContainer: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def numberOfPerceivedObjects(self) -> int:
        """NumberOfPerceivedObjects: INTEGER (0..255)."""

class CpmManagementContainer(_Extensible):
    def __init__(
        self,
        *,
        stationType: int,
        referencePosition: ReferencePosition | Mapping[str, Any],
        perceivedObjectContainerSegmentInfo: PerceivedObjectContainerSegmentInfo | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def stationType(self) -> int:
        """StationType: INTEGER (0..255)."""
    @property
    def perceivedObjectContainerSegmentInfo(self) -> PerceivedObjectContainerSegmentInfo | None:
        """PerceivedObjectContainerSegmentInfo: SEQUENCE."""
    @property
    def referencePosition(self) -> ReferencePosition:
        """ReferencePosition: SEQUENCE."""

StationDataContainer: TypeAlias = tuple[Literal["originatingVehicleContainer"], OriginatingVehicleContainer] | tuple[Literal["originatingRSUContainer"], OriginatingRSUContainer] | tuple[str, bytes]

class OriginatingVehicleContainer(_Extensible):
    def __init__(
        self,
        *,
        heading: Heading | Mapping[str, Any],
        speed: Speed | Mapping[str, Any],
        vehicleOrientationAngle: WGS84Angle | Mapping[str, Any] | None = ...,
        driveDirection: DriveDirection | None = ...,
        longitudinalAcceleration: LongitudinalAcceleration | Mapping[str, Any] | None = ...,
        lateralAcceleration: LateralAcceleration | Mapping[str, Any] | None = ...,
        verticalAcceleration: VerticalAcceleration | Mapping[str, Any] | None = ...,
        yawRate: YawRate | Mapping[str, Any] | None = ...,
        pitchAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        rollAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        vehicleLength: VehicleLength | Mapping[str, Any] | None = ...,
        vehicleWidth: int | None = ...,
        vehicleHeight: int | None = ...,
        trailerDataContainer: Sequence[TrailerData | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def heading(self) -> Heading:
        """Heading: SEQUENCE."""
    @property
    def speed(self) -> Speed:
        """Speed: SEQUENCE."""
    @property
    def vehicleOrientationAngle(self) -> WGS84Angle | None:
        """WGS84Angle: SEQUENCE."""
    @property
    def driveDirection(self) -> DriveDirection:
        """DriveDirection: ENUMERATED."""
    @property
    def longitudinalAcceleration(self) -> LongitudinalAcceleration | None:
        """LongitudinalAcceleration: SEQUENCE."""
    @property
    def lateralAcceleration(self) -> LateralAcceleration | None:
        """LateralAcceleration: SEQUENCE."""
    @property
    def verticalAcceleration(self) -> VerticalAcceleration | None:
        """VerticalAcceleration: SEQUENCE."""
    @property
    def yawRate(self) -> YawRate | None:
        """YawRate: SEQUENCE."""
    @property
    def pitchAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def rollAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def vehicleLength(self) -> VehicleLength | None:
        """VehicleLength: SEQUENCE."""
    @property
    def vehicleWidth(self) -> int | None:
        """VehicleWidth: INTEGER (1..62); 0.1 m; 62 = unavailable."""
    @property
    def vehicleHeight(self) -> int | None:
        """VehicleHeight: INTEGER (0..127)."""
    @property
    def trailerDataContainer(self) -> tuple[TrailerData, ...] | None:
        """TrailerDataContainer: SEQUENCE OF (SIZE (1..2))."""

OriginatingRSUContainer: TypeAlias = tuple[Literal["intersectionReferenceId"], IntersectionReferenceID] | tuple[Literal["roadSegmentReferenceId"], RoadSegmentReferenceID] | tuple[str, bytes]

class SensorInformation(_Extensible):
    def __init__(
        self,
        *,
        sensorID: int,
        type: int,
        detectionArea: DetectionArea,
        freeSpaceConfidence: int | None = ...,
    ) -> None: ...
    @property
    def sensorID(self) -> int:
        """Identifier: INTEGER (0..255)."""
    @property
    def type(self) -> int:
        """SensorType: INTEGER (0..15)."""
    @property
    def detectionArea(self) -> DetectionArea:
        """DetectionArea: CHOICE."""
    @property
    def freeSpaceConfidence(self) -> int | None:
        """FreeSpaceConfidence: INTEGER (0..101)."""

class PerceivedObject(_Extensible):
    def __init__(
        self,
        *,
        objectID: int,
        timeOfMeasurement: int,
        xDistance: ObjectDistanceWithConfidence | Mapping[str, Any],
        yDistance: ObjectDistanceWithConfidence | Mapping[str, Any],
        xSpeed: SpeedExtended | Mapping[str, Any],
        ySpeed: SpeedExtended | Mapping[str, Any],
        sensorIDList: Sequence[int] | None = ...,
        objectAge: int | None = ...,
        objectConfidence: int | None = ...,
        zDistance: ObjectDistanceWithConfidence | Mapping[str, Any] | None = ...,
        zSpeed: SpeedExtended | Mapping[str, Any] | None = ...,
        xAcceleration: LongitudinalAcceleration | Mapping[str, Any] | None = ...,
        yAcceleration: LateralAcceleration | Mapping[str, Any] | None = ...,
        zAcceleration: VerticalAcceleration | Mapping[str, Any] | None = ...,
        yawAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        planarObjectDimension1: ObjectDimension | Mapping[str, Any] | None = ...,
        planarObjectDimension2: ObjectDimension | Mapping[str, Any] | None = ...,
        verticalObjectDimension: ObjectDimension | Mapping[str, Any] | None = ...,
        objectRefPoint: int | None = ...,
        dynamicStatus: int | None = ...,
        classification: Sequence[ObjectClass | Mapping[str, Any]] | None = ...,
        matchedPosition: MatchedPosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def objectID(self) -> int:
        """Identifier: INTEGER (0..255)."""
    @property
    def sensorIDList(self) -> tuple[int, ...] | None:
        """SensorIdList: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def timeOfMeasurement(self) -> int:
        """TimeOfMeasurement: INTEGER (-1500..1500)."""
    @property
    def objectAge(self) -> int | None:
        """ObjectAge: INTEGER (0..1500)."""
    @property
    def objectConfidence(self) -> int:
        """ObjectConfidence: INTEGER (0..101)."""
    @property
    def xDistance(self) -> ObjectDistanceWithConfidence:
        """ObjectDistanceWithConfidence: SEQUENCE."""
    @property
    def yDistance(self) -> ObjectDistanceWithConfidence:
        """ObjectDistanceWithConfidence: SEQUENCE."""
    @property
    def zDistance(self) -> ObjectDistanceWithConfidence | None:
        """ObjectDistanceWithConfidence: SEQUENCE."""
    @property
    def xSpeed(self) -> SpeedExtended:
        """SpeedExtended: SEQUENCE."""
    @property
    def ySpeed(self) -> SpeedExtended:
        """SpeedExtended: SEQUENCE."""
    @property
    def zSpeed(self) -> SpeedExtended | None:
        """SpeedExtended: SEQUENCE."""
    @property
    def xAcceleration(self) -> LongitudinalAcceleration | None:
        """LongitudinalAcceleration: SEQUENCE."""
    @property
    def yAcceleration(self) -> LateralAcceleration | None:
        """LateralAcceleration: SEQUENCE."""
    @property
    def zAcceleration(self) -> VerticalAcceleration | None:
        """VerticalAcceleration: SEQUENCE."""
    @property
    def yawAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def planarObjectDimension1(self) -> ObjectDimension | None:
        """ObjectDimension: SEQUENCE."""
    @property
    def planarObjectDimension2(self) -> ObjectDimension | None:
        """ObjectDimension: SEQUENCE."""
    @property
    def verticalObjectDimension(self) -> ObjectDimension | None:
        """ObjectDimension: SEQUENCE."""
    @property
    def objectRefPoint(self) -> int:
        """ObjectRefPoint: INTEGER (0..8)."""
    @property
    def dynamicStatus(self) -> int | None:
        """DynamicStatus: INTEGER (0..2)."""
    @property
    def classification(self) -> tuple[ObjectClass, ...] | None:
        """ObjectClassDescription: SEQUENCE OF (SIZE (1..8))."""
    @property
    def matchedPosition(self) -> MatchedPosition | None:
        """MatchedPosition: SEQUENCE."""

DetectionArea: TypeAlias = tuple[Literal["vehicleSensor"], VehicleSensor] | tuple[Literal["stationarySensorRadial"], AreaRadial] | tuple[Literal["stationarySensorPolygon"], AreaPolygon] | tuple[Literal["stationarySensorCircular"], AreaCircular] | tuple[Literal["stationarySensorEllipse"], AreaEllipse] | tuple[Literal["stationarySensorRectangle"], AreaRectangle] | tuple[str, bytes]

class VehicleSensor(_Extensible):
    def __init__(
        self,
        *,
        xSensorOffset: int,
        ySensorOffset: int,
        vehicleSensorPropertyList: Sequence[VehicleSensorProperties | Mapping[str, Any]],
        refPointId: int | None = ...,
        zSensorOffset: int | None = ...,
    ) -> None: ...
    @property
    def refPointId(self) -> int:
        """RefPointId: INTEGER (0..255)."""
    @property
    def xSensorOffset(self) -> int:
        """XSensorOffset: INTEGER (-5000..0)."""
    @property
    def ySensorOffset(self) -> int:
        """YSensorOffset: INTEGER (-1000..1000)."""
    @property
    def zSensorOffset(self) -> int | None:
        """ZSensorOffset: INTEGER (0..1000)."""
    @property
    def vehicleSensorPropertyList(self) -> tuple[VehicleSensorProperties, ...]:
        """VehicleSensorPropertyList: SEQUENCE OF (SIZE (1..10))."""

class VehicleSensorProperties(_Extensible):
    def __init__(
        self,
        *,
        range: int,
        horizontalOpeningAngleStart: int,
        horizontalOpeningAngleEnd: int,
        verticalOpeningAngleStart: int | None = ...,
        verticalOpeningAngleEnd: int | None = ...,
    ) -> None: ...
    @property
    def range(self) -> int:
        """Range: INTEGER (0..10000)."""
    @property
    def horizontalOpeningAngleStart(self) -> int:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def horizontalOpeningAngleEnd(self) -> int:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def verticalOpeningAngleStart(self) -> int | None:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def verticalOpeningAngleEnd(self) -> int | None:
        """CartesianAngleValue: INTEGER (0..3601)."""

class AreaCircular(_Record):
    def __init__(
        self,
        *,
        radius: int,
        nodeCenterPoint: OffsetPoint | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def nodeCenterPoint(self) -> OffsetPoint | None:
        """OffsetPoint: SEQUENCE."""
    @property
    def radius(self) -> int:
        """Radius: INTEGER (0..10000)."""

class AreaEllipse(_Record):
    def __init__(
        self,
        *,
        semiMinorRangeLength: int,
        semiMajorRangeLength: int,
        semiMajorRangeOrientation: int,
        nodeCenterPoint: OffsetPoint | Mapping[str, Any] | None = ...,
        semiHeight: int | None = ...,
    ) -> None: ...
    @property
    def nodeCenterPoint(self) -> OffsetPoint | None:
        """OffsetPoint: SEQUENCE."""
    @property
    def semiMinorRangeLength(self) -> int:
        """SemiRangeLength: INTEGER (0..10000)."""
    @property
    def semiMajorRangeLength(self) -> int:
        """SemiRangeLength: INTEGER (0..10000)."""
    @property
    def semiMajorRangeOrientation(self) -> int:
        """WGS84AngleValue: INTEGER (0..3601)."""
    @property
    def semiHeight(self) -> int | None:
        """SemiRangeLength: INTEGER (0..10000)."""

class AreaRectangle(_Record):
    def __init__(
        self,
        *,
        semiMajorRangeLength: int,
        semiMinorRangeLength: int,
        semiMajorRangeOrientation: int,
        nodeCenterPoint: OffsetPoint | Mapping[str, Any] | None = ...,
        semiHeight: int | None = ...,
    ) -> None: ...
    @property
    def nodeCenterPoint(self) -> OffsetPoint | None:
        """OffsetPoint: SEQUENCE."""
    @property
    def semiMajorRangeLength(self) -> int:
        """SemiRangeLength: INTEGER (0..10000)."""
    @property
    def semiMinorRangeLength(self) -> int:
        """SemiRangeLength: INTEGER (0..10000)."""
    @property
    def semiMajorRangeOrientation(self) -> int:
        """WGS84AngleValue: INTEGER (0..3601)."""
    @property
    def semiHeight(self) -> int | None:
        """SemiRangeLength: INTEGER (0..10000)."""

class AreaPolygon(_Record):
    def __init__(
        self,
        *,
        polyPointList: Sequence[OffsetPoint | Mapping[str, Any]],
    ) -> None: ...
    @property
    def polyPointList(self) -> tuple[OffsetPoint, ...]:
        """PolyPointList: SEQUENCE OF (SIZE (3..16, ...))."""

class AreaRadial(_Extensible):
    def __init__(
        self,
        *,
        range: int,
        stationaryHorizontalOpeningAngleStart: int,
        stationaryHorizontalOpeningAngleEnd: int,
        verticalOpeningAngleStart: int | None = ...,
        verticalOpeningAngleEnd: int | None = ...,
        sensorPositionOffset: OffsetPoint | Mapping[str, Any] | None = ...,
        sensorHeight: int | None = ...,
    ) -> None: ...
    @property
    def range(self) -> int:
        """Range: INTEGER (0..10000)."""
    @property
    def stationaryHorizontalOpeningAngleStart(self) -> int:
        """WGS84AngleValue: INTEGER (0..3601)."""
    @property
    def stationaryHorizontalOpeningAngleEnd(self) -> int:
        """WGS84AngleValue: INTEGER (0..3601)."""
    @property
    def verticalOpeningAngleStart(self) -> int | None:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def verticalOpeningAngleEnd(self) -> int | None:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def sensorPositionOffset(self) -> OffsetPoint | None:
        """OffsetPoint: SEQUENCE."""
    @property
    def sensorHeight(self) -> int | None:
        """SensorHeight: INTEGER (-5000..5000)."""

class FreeSpaceAddendum(_Extensible):
    def __init__(
        self,
        *,
        freeSpaceConfidence: int,
        freeSpaceArea: FreeSpaceArea,
        sensorIDList: Sequence[int] | None = ...,
        shadowingApplies: bool | None = ...,
    ) -> None: ...
    @property
    def freeSpaceConfidence(self) -> int:
        """FreeSpaceConfidence: INTEGER (0..101)."""
    @property
    def freeSpaceArea(self) -> FreeSpaceArea:
        """FreeSpaceArea: CHOICE."""
    @property
    def sensorIDList(self) -> tuple[int, ...] | None:
        """SensorIdList: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def shadowingApplies(self) -> bool:
        """ShadowingApplies: BOOLEAN."""

FreeSpaceArea: TypeAlias = tuple[Literal["freeSpacePolygon"], AreaPolygon] | tuple[Literal["freeSpaceCircular"], AreaCircular] | tuple[Literal["freeSpaceEllipse"], AreaEllipse] | tuple[Literal["freeSpaceRectangle"], AreaRectangle] | tuple[str, bytes]

class ObjectDistanceWithConfidence(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """DistanceValue: INTEGER (-132768..132767)."""
    @property
    def confidence(self) -> int:
        """DistanceConfidence: INTEGER (0..102)."""

class ObjectDimension(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """ObjectDimensionValue: INTEGER (0..1023)."""
    @property
    def confidence(self) -> int:
        """ObjectDimensionConfidence: INTEGER (0..102)."""

class CartesianAngle(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def confidence(self) -> int:
        """AngleConfidence: INTEGER (1..127)."""

class WGS84Angle(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """WGS84AngleValue: INTEGER (0..3601)."""
    @property
    def confidence(self) -> int:
        """AngleConfidence: INTEGER (1..127)."""

class SpeedExtended(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """SpeedValueExtended: INTEGER (-16383..16383)."""
    @property
    def confidence(self) -> int:
        """SpeedConfidence: INTEGER (1..127)."""

class TrailerData(_Extensible):
    def __init__(
        self,
        *,
        refPointId: int,
        hitchPointOffset: int,
        frontOverhang: int,
        rearOverhang: int,
        trailerWidth: int | None = ...,
        hitchAngle: CartesianAngle | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def refPointId(self) -> int:
        """RefPointId: INTEGER (0..255)."""
    @property
    def hitchPointOffset(self) -> int:
        """HitchPointOffset: INTEGER (0..100)."""
    @property
    def frontOverhang(self) -> int:
        """FrontOverhang: INTEGER (0..50)."""
    @property
    def rearOverhang(self) -> int:
        """RearOverhang: INTEGER (0..150)."""
    @property
    def trailerWidth(self) -> int | None:
        """VehicleWidth: INTEGER (1..62); 0.1 m; 62 = unavailable."""
    @property
    def hitchAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""

class LongitudinalLanePosition(_Record):
    def __init__(
        self,
        *,
        longitudinalLanePositionValue: int,
        longitudinalLanePositionConfidence: int,
    ) -> None: ...
    @property
    def longitudinalLanePositionValue(self) -> int:
        """LongitudinalLanePositionValue: INTEGER (0..32767)."""
    @property
    def longitudinalLanePositionConfidence(self) -> int:
        """LongitudinalLanePositionConfidence: INTEGER (0..102)."""

class MatchedPosition(_Extensible):
    def __init__(
        self,
        *,
        laneID: int | None = ...,
        longitudinalLanePosition: LongitudinalLanePosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def laneID(self) -> int | None:
        """LaneID: INTEGER (0..255)."""
    @property
    def longitudinalLanePosition(self) -> LongitudinalLanePosition | None:
        """LongitudinalLanePosition: SEQUENCE."""

class PerceivedObjectContainerSegmentInfo(_Record):
    def __init__(
        self,
        *,
        totalMsgSegments: int,
        thisSegmentNum: int,
    ) -> None: ...
    @property
    def totalMsgSegments(self) -> int:
        """SegmentCount: INTEGER (1..127)."""
    @property
    def thisSegmentNum(self) -> int:
        """SegmentCount: INTEGER (1..127)."""

class ObjectClass(_Record):
    def __init__(
        self,
        *,
        confidence: int,
        class_: tuple[Literal["vehicle"], VehicleSubclass] | tuple[Literal["person"], PersonSubclass] | tuple[Literal["animal"], AnimalSubclass] | tuple[Literal["other"], OtherSubclass],
    ) -> None: ...
    @property
    def confidence(self) -> int:
        """ClassConfidence: INTEGER (0..101)."""
    @property
    def class_(self) -> tuple[Literal["vehicle"], VehicleSubclass] | tuple[Literal["person"], PersonSubclass] | tuple[Literal["animal"], AnimalSubclass] | tuple[Literal["other"], OtherSubclass]:
        """CHOICE."""

class VehicleSubclass(_Record):
    def __init__(
        self,
        *,
        type: int | None = ...,
        confidence: int | None = ...,
    ) -> None: ...
    @property
    def type(self) -> int:
        """VehicleSubclassType: INTEGER (0..255)."""
    @property
    def confidence(self) -> int:
        """ClassConfidence: INTEGER (0..101)."""

class PersonSubclass(_Record):
    def __init__(
        self,
        *,
        type: int | None = ...,
        confidence: int | None = ...,
    ) -> None: ...
    @property
    def type(self) -> int:
        """PersonSubclassType: INTEGER (0..255)."""
    @property
    def confidence(self) -> int:
        """ClassConfidence: INTEGER (0..101)."""

class AnimalSubclass(_Record):
    def __init__(
        self,
        *,
        type: int | None = ...,
        confidence: int | None = ...,
    ) -> None: ...
    @property
    def type(self) -> int:
        """AnimalSubclassType: INTEGER (0..255)."""
    @property
    def confidence(self) -> int:
        """ClassConfidence: INTEGER (0..101)."""

class OtherSubclass(_Record):
    def __init__(
        self,
        *,
        type: int | None = ...,
        confidence: int | None = ...,
    ) -> None: ...
    @property
    def type(self) -> int:
        """OtherSublassType: INTEGER (0..255)."""
    @property
    def confidence(self) -> int:
        """ClassConfidence: INTEGER (0..101)."""

class OffsetPoint(_Record):
    def __init__(
        self,
        *,
        nodeOffsetPointxy: NodeOffsetPointXY,
        nodeOffsetPointZ: NodeOffsetPointZ | None = ...,
    ) -> None: ...
    @property
    def nodeOffsetPointxy(self) -> NodeOffsetPointXY:
        """NodeOffsetPointXY: CHOICE."""
    @property
    def nodeOffsetPointZ(self) -> NodeOffsetPointZ | None:
        """NodeOffsetPointZ: CHOICE."""

NodeOffsetPointZ: TypeAlias = tuple[Literal["node-Z1"], int] | tuple[Literal["node-Z2"], int] | tuple[Literal["node-Z3"], int] | tuple[Literal["node-Z4"], int] | tuple[Literal["node-Z5"], int] | tuple[Literal["node-Z6"], int]

class DENM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        denm: DecentralizedEnvironmentalNotificationMessage | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def denm(self) -> DecentralizedEnvironmentalNotificationMessage:
        """DecentralizedEnvironmentalNotificationMessage: SEQUENCE."""

class DecentralizedEnvironmentalNotificationMessage(_Record):
    def __init__(
        self,
        *,
        management: ManagementContainer | Mapping[str, Any],
        situation: SituationContainer | Mapping[str, Any] | None = ...,
        location: LocationContainer | Mapping[str, Any] | None = ...,
        alacarte: AlacarteContainer | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def management(self) -> ManagementContainer:
        """ManagementContainer: SEQUENCE."""
    @property
    def situation(self) -> SituationContainer | None:
        """SituationContainer: SEQUENCE."""
    @property
    def location(self) -> LocationContainer | None:
        """LocationContainer: SEQUENCE."""
    @property
    def alacarte(self) -> AlacarteContainer | None:
        """AlacarteContainer: SEQUENCE."""

class ManagementContainer(_Extensible):
    def __init__(
        self,
        *,
        actionID: ActionID | Mapping[str, Any],
        detectionTime: int,
        referenceTime: int,
        eventPosition: ReferencePosition | Mapping[str, Any],
        stationType: int,
        termination: Termination | None = ...,
        relevanceDistance: RelevanceDistance | None = ...,
        relevanceTrafficDirection: RelevanceTrafficDirection | None = ...,
        validityDuration: int | None = ...,
        transmissionInterval: int | None = ...,
    ) -> None: ...
    @property
    def actionID(self) -> ActionID:
        """ActionID: SEQUENCE."""
    @property
    def detectionTime(self) -> int:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def referenceTime(self) -> int:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def termination(self) -> Termination | None:
        """Termination: ENUMERATED."""
    @property
    def eventPosition(self) -> ReferencePosition:
        """ReferencePosition: SEQUENCE."""
    @property
    def relevanceDistance(self) -> RelevanceDistance | None:
        """RelevanceDistance: ENUMERATED."""
    @property
    def relevanceTrafficDirection(self) -> RelevanceTrafficDirection | None:
        """RelevanceTrafficDirection: ENUMERATED."""
    @property
    def validityDuration(self) -> int:
        """ValidityDuration: INTEGER (0..86400)."""
    @property
    def transmissionInterval(self) -> int | None:
        """TransmissionInterval: INTEGER (1..10000)."""
    @property
    def stationType(self) -> int:
        """StationType: INTEGER (0..255)."""

class SituationContainer(_Extensible):
    def __init__(
        self,
        *,
        informationQuality: int,
        eventType: CauseCode | Mapping[str, Any],
        linkedCause: CauseCode | Mapping[str, Any] | None = ...,
        eventHistory: Sequence[EventPoint | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def informationQuality(self) -> int:
        """InformationQuality: INTEGER (0..7)."""
    @property
    def eventType(self) -> CauseCode:
        """CauseCode: SEQUENCE."""
    @property
    def linkedCause(self) -> CauseCode | None:
        """CauseCode: SEQUENCE."""
    @property
    def eventHistory(self) -> tuple[EventPoint, ...] | None:
        """EventHistory: SEQUENCE OF (SIZE (1..23))."""

class LocationContainer(_Extensible):
    def __init__(
        self,
        *,
        traces: Sequence[tuple[PathPoint, ...]],
        eventSpeed: Speed | Mapping[str, Any] | None = ...,
        eventPositionHeading: Heading | Mapping[str, Any] | None = ...,
        roadType: RoadType | None = ...,
    ) -> None: ...
    @property
    def eventSpeed(self) -> Speed | None:
        """Speed: SEQUENCE."""
    @property
    def eventPositionHeading(self) -> Heading | None:
        """Heading: SEQUENCE."""
    @property
    def traces(self) -> tuple[tuple[PathPoint, ...], ...]:
        """Traces: SEQUENCE OF (SIZE (1..7))."""
    @property
    def roadType(self) -> RoadType | None:
        """RoadType: ENUMERATED."""

class ImpactReductionContainer(_Record):
    def __init__(
        self,
        *,
        heightLonCarrLeft: int,
        heightLonCarrRight: int,
        posLonCarrLeft: int,
        posLonCarrRight: int,
        positionOfPillars: Sequence[int],
        posCentMass: int,
        wheelBaseVehicle: int,
        turningRadius: int,
        posFrontAx: int,
        positionOfOccupants: tuple[bytes, int],
        vehicleMass: int,
        requestResponseIndication: RequestResponseIndication,
    ) -> None: ...
    @property
    def heightLonCarrLeft(self) -> int:
        """HeightLonCarr: INTEGER (1..100)."""
    @property
    def heightLonCarrRight(self) -> int:
        """HeightLonCarr: INTEGER (1..100)."""
    @property
    def posLonCarrLeft(self) -> int:
        """PosLonCarr: INTEGER (1..127)."""
    @property
    def posLonCarrRight(self) -> int:
        """PosLonCarr: INTEGER (1..127)."""
    @property
    def positionOfPillars(self) -> tuple[int, ...]:
        """PositionOfPillars: SEQUENCE OF (SIZE (1..3, ...))."""
    @property
    def posCentMass(self) -> int:
        """PosCentMass: INTEGER (1..63)."""
    @property
    def wheelBaseVehicle(self) -> int:
        """WheelBaseVehicle: INTEGER (1..127)."""
    @property
    def turningRadius(self) -> int:
        """TurningRadius: INTEGER (1..255)."""
    @property
    def posFrontAx(self) -> int:
        """PosFrontAx: INTEGER (1..20)."""
    @property
    def positionOfOccupants(self) -> tuple[bytes, int]:
        """PositionOfOccupants: BIT STRING (SIZE (20))."""
    @property
    def vehicleMass(self) -> int:
        """VehicleMass: INTEGER (1..1024)."""
    @property
    def requestResponseIndication(self) -> RequestResponseIndication:
        """RequestResponseIndication: ENUMERATED."""

class RoadWorksContainerExtended(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int] | None = ...,
        closedLanes: ClosedLanes | Mapping[str, Any] | None = ...,
        restriction: Sequence[int] | None = ...,
        speedLimit: int | None = ...,
        incidentIndication: CauseCode | Mapping[str, Any] | None = ...,
        recommendedPath: Sequence[ReferencePosition | Mapping[str, Any]] | None = ...,
        startingPointSpeedLimit: DeltaReferencePosition | Mapping[str, Any] | None = ...,
        trafficFlowRule: TrafficRule | str | None = ...,
        referenceDenms: Sequence[ActionID | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int] | None:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""
    @property
    def closedLanes(self) -> ClosedLanes | None:
        """ClosedLanes: SEQUENCE."""
    @property
    def restriction(self) -> tuple[int, ...] | None:
        """RestrictedTypes: SEQUENCE OF (SIZE (1..3, ...))."""
    @property
    def speedLimit(self) -> int | None:
        """SpeedLimit: INTEGER (1..255)."""
    @property
    def incidentIndication(self) -> CauseCode | None:
        """CauseCode: SEQUENCE."""
    @property
    def recommendedPath(self) -> tuple[ReferencePosition, ...] | None:
        """ItineraryPath: SEQUENCE OF (SIZE (1..40))."""
    @property
    def startingPointSpeedLimit(self) -> DeltaReferencePosition | None:
        """DeltaReferencePosition: SEQUENCE."""
    @property
    def trafficFlowRule(self) -> TrafficRule | str | None:
        """TrafficRule: ENUMERATED."""
    @property
    def referenceDenms(self) -> tuple[ActionID, ...] | None:
        """ReferenceDenms: SEQUENCE OF (SIZE (1..8, ...))."""

class StationaryVehicleContainer(_Record):
    def __init__(
        self,
        *,
        stationarySince: StationarySince | None = ...,
        stationaryCause: CauseCode | Mapping[str, Any] | None = ...,
        carryingDangerousGoods: DangerousGoodsExtended | Mapping[str, Any] | None = ...,
        numberOfOccupants: int | None = ...,
        vehicleIdentification: VehicleIdentification | Mapping[str, Any] | None = ...,
        energyStorageType: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def stationarySince(self) -> StationarySince | None:
        """StationarySince: ENUMERATED."""
    @property
    def stationaryCause(self) -> CauseCode | None:
        """CauseCode: SEQUENCE."""
    @property
    def carryingDangerousGoods(self) -> DangerousGoodsExtended | None:
        """DangerousGoodsExtended: SEQUENCE."""
    @property
    def numberOfOccupants(self) -> int | None:
        """NumberOfOccupants: INTEGER (0..127)."""
    @property
    def vehicleIdentification(self) -> VehicleIdentification | None:
        """VehicleIdentification: SEQUENCE."""
    @property
    def energyStorageType(self) -> tuple[bytes, int] | None:
        """EnergyStorageType: BIT STRING (SIZE (7))."""

class AlacarteContainer(_Extensible):
    def __init__(
        self,
        *,
        lanePosition: int | None = ...,
        impactReduction: ImpactReductionContainer | Mapping[str, Any] | None = ...,
        externalTemperature: int | None = ...,
        roadWorks: RoadWorksContainerExtended | Mapping[str, Any] | None = ...,
        positioningSolution: PositioningSolutionType | str | None = ...,
        stationaryVehicle: StationaryVehicleContainer | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def lanePosition(self) -> int | None:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def impactReduction(self) -> ImpactReductionContainer | None:
        """ImpactReductionContainer: SEQUENCE."""
    @property
    def externalTemperature(self) -> int | None:
        """Temperature: INTEGER (-60..67)."""
    @property
    def roadWorks(self) -> RoadWorksContainerExtended | None:
        """RoadWorksContainerExtended: SEQUENCE."""
    @property
    def positioningSolution(self) -> PositioningSolutionType | str | None:
        """PositioningSolutionType: ENUMERATED."""
    @property
    def stationaryVehicle(self) -> StationaryVehicleContainer | None:
        """StationaryVehicleContainer: SEQUENCE."""

Termination: TypeAlias = Literal["isCancellation", "isNegation"]

class MapData(_Extensible):
    def __init__(
        self,
        *,
        msgIssueRevision: int,
        timeStamp: int | None = ...,
        layerType: LayerType | str | None = ...,
        layerID: int | None = ...,
        intersections: Sequence[IntersectionGeometry | Mapping[str, Any]] | None = ...,
        roadSegments: Sequence[RoadSegment | Mapping[str, Any]] | None = ...,
        dataParameters: DataParameters | Mapping[str, Any] | None = ...,
        restrictionList: Sequence[RestrictionClassAssignment | Mapping[str, Any]] | None = ...,
        regional: Sequence[MapData_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def msgIssueRevision(self) -> int:
        """MsgCount: INTEGER (0..127)."""
    @property
    def layerType(self) -> LayerType | str | None:
        """LayerType: ENUMERATED."""
    @property
    def layerID(self) -> int | None:
        """LayerID: INTEGER (0..100)."""
    @property
    def intersections(self) -> tuple[IntersectionGeometry, ...] | None:
        """IntersectionGeometryList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def roadSegments(self) -> tuple[RoadSegment, ...] | None:
        """RoadSegmentList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def dataParameters(self) -> DataParameters | None:
        """DataParameters: SEQUENCE."""
    @property
    def restrictionList(self) -> tuple[RestrictionClassAssignment, ...] | None:
        """RestrictionClassList: SEQUENCE OF (SIZE (1..254))."""
    @property
    def regional(self) -> tuple[MapData_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class RTCMcorrections(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        rev: RTCM_Revision | str,
        msgs: Sequence[bytes],
        timeStamp: int | None = ...,
        anchorPoint: FullPositionVector | Mapping[str, Any] | None = ...,
        rtcmHeader: RTCMheader | Mapping[str, Any] | None = ...,
        regional: Sequence[RTCMcorrections_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127)."""
    @property
    def rev(self) -> RTCM_Revision | str:
        """RTCM-Revision: ENUMERATED."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def anchorPoint(self) -> FullPositionVector | None:
        """FullPositionVector: SEQUENCE."""
    @property
    def rtcmHeader(self) -> RTCMheader | None:
        """RTCMheader: SEQUENCE."""
    @property
    def msgs(self) -> tuple[bytes, ...]:
        """RTCMmessageList: SEQUENCE OF (SIZE (1..5))."""
    @property
    def regional(self) -> tuple[RTCMcorrections_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SPAT(_Extensible):
    def __init__(
        self,
        *,
        intersections: Sequence[IntersectionState | Mapping[str, Any]],
        timeStamp: int | None = ...,
        name: str | None = ...,
        regional: Sequence[SPAT_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def intersections(self) -> tuple[IntersectionState, ...]:
        """IntersectionStateList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[SPAT_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SignalRequestMessage(_Extensible):
    def __init__(
        self,
        *,
        second: int,
        requestor: RequestorDescription | Mapping[str, Any],
        timeStamp: int | None = ...,
        sequenceNumber: int | None = ...,
        requests: Sequence[SignalRequestPackage | Mapping[str, Any]] | None = ...,
        regional: Sequence[SignalRequestMessage_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def second(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def sequenceNumber(self) -> int | None:
        """MsgCount: INTEGER (0..127)."""
    @property
    def requests(self) -> tuple[SignalRequestPackage, ...] | None:
        """SignalRequestList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def requestor(self) -> RequestorDescription:
        """RequestorDescription: SEQUENCE."""
    @property
    def regional(self) -> tuple[SignalRequestMessage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SignalStatusMessage(_Extensible):
    def __init__(
        self,
        *,
        second: int,
        status: Sequence[SignalStatus | Mapping[str, Any]],
        timeStamp: int | None = ...,
        sequenceNumber: int | None = ...,
        regional: Sequence[SignalStatusMessage_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def second(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def sequenceNumber(self) -> int | None:
        """MsgCount: INTEGER (0..127)."""
    @property
    def status(self) -> tuple[SignalStatus, ...]:
        """SignalStatusList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[SignalStatusMessage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class AdvisorySpeed(_Extensible):
    def __init__(
        self,
        *,
        type: AdvisorySpeedType | str,
        speed: int | None = ...,
        confidence: DSRC_SpeedConfidence | None = ...,
        distance: int | None = ...,
        class_: int | None = ...,
        regional: Sequence[AdvisorySpeed_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def type(self) -> AdvisorySpeedType | str:
        """AdvisorySpeedType: ENUMERATED."""
    @property
    def speed(self) -> int | None:
        """SpeedAdvice: INTEGER (0..500)."""
    @property
    def confidence(self) -> DSRC_SpeedConfidence | None:
        """DSRC.SpeedConfidence: ENUMERATED."""
    @property
    def distance(self) -> int | None:
        """ZoneLength: INTEGER (0..10000)."""
    @property
    def class_(self) -> int | None:
        """RestrictionClassID: INTEGER (0..255)."""
    @property
    def regional(self) -> tuple[AdvisorySpeed_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class AntennaOffsetSet(_Record):
    def __init__(
        self,
        *,
        antOffsetX: int,
        antOffsetY: int,
        antOffsetZ: int,
    ) -> None: ...
    @property
    def antOffsetX(self) -> int:
        """Offset-B12: INTEGER (-2048..2047)."""
    @property
    def antOffsetY(self) -> int:
        """Offset-B09: INTEGER (-256..255)."""
    @property
    def antOffsetZ(self) -> int:
        """Offset-B10: INTEGER (-512..511)."""

class ComputedLane(_Extensible):
    def __init__(
        self,
        *,
        referenceLaneId: int,
        offsetXaxis: tuple[Literal["small"], int] | tuple[Literal["large"], int],
        offsetYaxis: tuple[Literal["small"], int] | tuple[Literal["large"], int],
        rotateXY: int | None = ...,
        scaleXaxis: int | None = ...,
        scaleYaxis: int | None = ...,
        regional: Sequence[ComputedLane_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def referenceLaneId(self) -> int:
        """LaneID: INTEGER (0..255)."""
    @property
    def offsetXaxis(self) -> tuple[Literal["small"], int] | tuple[Literal["large"], int]:
        """CHOICE."""
    @property
    def offsetYaxis(self) -> tuple[Literal["small"], int] | tuple[Literal["large"], int]:
        """CHOICE."""
    @property
    def rotateXY(self) -> int | None:
        """Angle: INTEGER (0..28800)."""
    @property
    def scaleXaxis(self) -> int | None:
        """Scale-B12: INTEGER (-2048..2047)."""
    @property
    def scaleYaxis(self) -> int | None:
        """Scale-B12: INTEGER (-2048..2047)."""
    @property
    def regional(self) -> tuple[ComputedLane_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class ConnectingLane(_Record):
    def __init__(
        self,
        *,
        lane: int,
        maneuver: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def lane(self) -> int:
        """LaneID: INTEGER (0..255)."""
    @property
    def maneuver(self) -> tuple[bytes, int] | None:
        """AllowedManeuvers: BIT STRING (SIZE (12))."""

class Connection(_Record):
    def __init__(
        self,
        *,
        connectingLane: ConnectingLane | Mapping[str, Any],
        remoteIntersection: IntersectionReferenceID | Mapping[str, Any] | None = ...,
        signalGroup: int | None = ...,
        userClass: int | None = ...,
        connectionID: int | None = ...,
    ) -> None: ...
    @property
    def connectingLane(self) -> ConnectingLane:
        """ConnectingLane: SEQUENCE."""
    @property
    def remoteIntersection(self) -> IntersectionReferenceID | None:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def signalGroup(self) -> int | None:
        """SignalGroupID: INTEGER (0..255)."""
    @property
    def userClass(self) -> int | None:
        """RestrictionClassID: INTEGER (0..255)."""
    @property
    def connectionID(self) -> int | None:
        """LaneConnectionID: INTEGER (0..255)."""

class ConnectionManeuverAssist(_Extensible):
    def __init__(
        self,
        *,
        connectionID: int,
        queueLength: int | None = ...,
        availableStorageLength: int | None = ...,
        waitOnStop: bool | None = ...,
        pedBicycleDetect: bool | None = ...,
        regional: Sequence[ConnectionManeuverAssist_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def connectionID(self) -> int:
        """LaneConnectionID: INTEGER (0..255)."""
    @property
    def queueLength(self) -> int | None:
        """ZoneLength: INTEGER (0..10000)."""
    @property
    def availableStorageLength(self) -> int | None:
        """ZoneLength: INTEGER (0..10000)."""
    @property
    def waitOnStop(self) -> bool | None:
        """WaitOnStopline: BOOLEAN."""
    @property
    def pedBicycleDetect(self) -> bool | None:
        """PedestrianBicycleDetect: BOOLEAN."""
    @property
    def regional(self) -> tuple[ConnectionManeuverAssist_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class DataParameters(_Extensible):
    def __init__(
        self,
        *,
        processMethod: str | None = ...,
        processAgency: str | None = ...,
        lastCheckedDate: str | None = ...,
        geoidUsed: str | None = ...,
    ) -> None: ...
    @property
    def processMethod(self) -> str | None:
        """IA5String (SIZE (1..255))."""
    @property
    def processAgency(self) -> str | None:
        """IA5String (SIZE (1..255))."""
    @property
    def lastCheckedDate(self) -> str | None:
        """IA5String (SIZE (1..255))."""
    @property
    def geoidUsed(self) -> str | None:
        """IA5String (SIZE (1..255))."""

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
        """DOffset: INTEGER (-840..840)."""

class FullPositionVector(_Extensible):
    def __init__(
        self,
        *,
        long: int,
        lat: int,
        utcTime: DDateTime | Mapping[str, Any] | None = ...,
        elevation: int | None = ...,
        heading: int | None = ...,
        speed: TransmissionAndSpeed | Mapping[str, Any] | None = ...,
        posAccuracy: PositionalAccuracy | Mapping[str, Any] | None = ...,
        timeConfidence: TimeConfidence | None = ...,
        posConfidence: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        speedConfidence: SpeedandHeadingandThrottleConfidence | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def utcTime(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def long(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def elevation(self) -> int | None:
        """Elevation: INTEGER (-4096..61439)."""
    @property
    def heading(self) -> int | None:
        """DSRC.Heading: INTEGER (0..28800)."""
    @property
    def speed(self) -> TransmissionAndSpeed | None:
        """TransmissionAndSpeed: SEQUENCE."""
    @property
    def posAccuracy(self) -> PositionalAccuracy | None:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def timeConfidence(self) -> TimeConfidence | None:
        """TimeConfidence: ENUMERATED."""
    @property
    def posConfidence(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def speedConfidence(self) -> SpeedandHeadingandThrottleConfidence | None:
        """SpeedandHeadingandThrottleConfidence: SEQUENCE."""

class GenericLane(_Extensible):
    def __init__(
        self,
        *,
        laneID: int,
        laneAttributes: LaneAttributes | Mapping[str, Any],
        nodeList: NodeListXY,
        name: str | None = ...,
        ingressApproach: int | None = ...,
        egressApproach: int | None = ...,
        maneuvers: tuple[bytes, int] | None = ...,
        connectsTo: Sequence[Connection | Mapping[str, Any]] | None = ...,
        overlays: Sequence[int] | None = ...,
        regional: Sequence[GenericLane_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def laneID(self) -> int:
        """LaneID: INTEGER (0..255)."""
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def ingressApproach(self) -> int | None:
        """ApproachID: INTEGER (0..15)."""
    @property
    def egressApproach(self) -> int | None:
        """ApproachID: INTEGER (0..15)."""
    @property
    def laneAttributes(self) -> LaneAttributes:
        """LaneAttributes: SEQUENCE."""
    @property
    def maneuvers(self) -> tuple[bytes, int] | None:
        """AllowedManeuvers: BIT STRING (SIZE (12))."""
    @property
    def nodeList(self) -> NodeListXY:
        """NodeListXY: CHOICE."""
    @property
    def connectsTo(self) -> tuple[Connection, ...] | None:
        """ConnectsToList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def overlays(self) -> tuple[int, ...] | None:
        """OverlayLaneList: SEQUENCE OF (SIZE (1..5))."""
    @property
    def regional(self) -> tuple[GenericLane_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

IntersectionAccessPoint: TypeAlias = tuple[Literal["lane"], int] | tuple[Literal["approach"], int] | tuple[Literal["connection"], int] | tuple[str, bytes]

class IntersectionGeometry(_Extensible):
    def __init__(
        self,
        *,
        id: IntersectionReferenceID | Mapping[str, Any],
        revision: int,
        refPoint: Position3D | Mapping[str, Any],
        laneSet: Sequence[GenericLane | Mapping[str, Any]],
        name: str | None = ...,
        laneWidth: int | None = ...,
        speedLimits: Sequence[RegulatorySpeedLimit | Mapping[str, Any]] | None = ...,
        preemptPriorityData: Sequence[SignalControlZone | Mapping[str, Any]] | None = ...,
        regional: Sequence[IntersectionGeometry_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def revision(self) -> int:
        """MsgCount: INTEGER (0..127)."""
    @property
    def refPoint(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767)."""
    @property
    def speedLimits(self) -> tuple[RegulatorySpeedLimit, ...] | None:
        """SpeedLimitList: SEQUENCE OF (SIZE (1..9))."""
    @property
    def laneSet(self) -> tuple[GenericLane, ...]:
        """LaneList: SEQUENCE OF (SIZE (1..255))."""
    @property
    def preemptPriorityData(self) -> tuple[SignalControlZone, ...] | None:
        """PreemptPriorityList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[IntersectionGeometry_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class IntersectionReferenceID(_Record):
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
        """IntersectionID: INTEGER (0..65535)."""

class IntersectionState(_Extensible):
    def __init__(
        self,
        *,
        id: IntersectionReferenceID | Mapping[str, Any],
        revision: int,
        status: tuple[bytes, int],
        states: Sequence[MovementState | Mapping[str, Any]],
        name: str | None = ...,
        moy: int | None = ...,
        timeStamp: int | None = ...,
        enabledLanes: Sequence[int] | None = ...,
        maneuverAssistList: Sequence[ConnectionManeuverAssist | Mapping[str, Any]] | None = ...,
        regional: Sequence[IntersectionState_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def revision(self) -> int:
        """MsgCount: INTEGER (0..127)."""
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
    def enabledLanes(self) -> tuple[int, ...] | None:
        """EnabledLaneList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def states(self) -> tuple[MovementState, ...]:
        """MovementList: SEQUENCE OF (SIZE (1..255))."""
    @property
    def maneuverAssistList(self) -> tuple[ConnectionManeuverAssist, ...] | None:
        """ManeuverAssistList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def regional(self) -> tuple[IntersectionState_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class LaneAttributes(_Record):
    def __init__(
        self,
        *,
        directionalUse: tuple[bytes, int],
        sharedWith: tuple[bytes, int],
        laneType: LaneTypeAttributes,
        regional: LaneAttributes_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def directionalUse(self) -> tuple[bytes, int]:
        """LaneDirection: BIT STRING (SIZE (2))."""
    @property
    def sharedWith(self) -> tuple[bytes, int]:
        """LaneSharing: BIT STRING (SIZE (10))."""
    @property
    def laneType(self) -> LaneTypeAttributes:
        """LaneTypeAttributes: CHOICE."""
    @property
    def regional(self) -> LaneAttributes_regional | None:
        """RegionalExtension: SEQUENCE."""

LaneDataAttribute: TypeAlias = tuple[Literal["pathEndPointAngle"], int] | tuple[Literal["laneCrownPointCenter"], int] | tuple[Literal["laneCrownPointLeft"], int] | tuple[Literal["laneCrownPointRight"], int] | tuple[Literal["laneAngle"], int] | tuple[Literal["speedLimits"], tuple[RegulatorySpeedLimit, ...]] | tuple[Literal["regional"], tuple[LaneDataAttribute_regional, ...]] | tuple[str, bytes]

LaneTypeAttributes: TypeAlias = tuple[Literal["vehicle"], tuple[bytes, int]] | tuple[Literal["crosswalk"], tuple[bytes, int]] | tuple[Literal["bikeLane"], tuple[bytes, int]] | tuple[Literal["sidewalk"], tuple[bytes, int]] | tuple[Literal["median"], tuple[bytes, int]] | tuple[Literal["striping"], tuple[bytes, int]] | tuple[Literal["trackedVehicle"], tuple[bytes, int]] | tuple[Literal["parking"], tuple[bytes, int]] | tuple[str, bytes]

class MovementEvent(_Extensible):
    def __init__(
        self,
        *,
        eventState: MovementPhaseState,
        timing: TimeChangeDetails | Mapping[str, Any] | None = ...,
        speeds: Sequence[AdvisorySpeed | Mapping[str, Any]] | None = ...,
        regional: Sequence[MovementEvent_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def eventState(self) -> MovementPhaseState:
        """MovementPhaseState: ENUMERATED."""
    @property
    def timing(self) -> TimeChangeDetails | None:
        """TimeChangeDetails: SEQUENCE."""
    @property
    def speeds(self) -> tuple[AdvisorySpeed, ...] | None:
        """AdvisorySpeedList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def regional(self) -> tuple[MovementEvent_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class MovementState(_Extensible):
    def __init__(
        self,
        *,
        signalGroup: int,
        state_time_speed: Sequence[MovementEvent | Mapping[str, Any]],
        movementName: str | None = ...,
        maneuverAssistList: Sequence[ConnectionManeuverAssist | Mapping[str, Any]] | None = ...,
        regional: Sequence[MovementState_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def movementName(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def signalGroup(self) -> int:
        """SignalGroupID: INTEGER (0..255)."""
    @property
    def state_time_speed(self) -> tuple[MovementEvent, ...]:
        """MovementEventList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def maneuverAssistList(self) -> tuple[ConnectionManeuverAssist, ...] | None:
        """ManeuverAssistList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def regional(self) -> tuple[MovementState_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class NodeAttributeSetXY(_Extensible):
    def __init__(
        self,
        *,
        localNode: Sequence[NodeAttributeXY | str] | None = ...,
        disabled: Sequence[SegmentAttributeXY | str] | None = ...,
        enabled: Sequence[SegmentAttributeXY | str] | None = ...,
        data: Sequence[LaneDataAttribute] | None = ...,
        dWidth: int | None = ...,
        dElevation: int | None = ...,
        regional: Sequence[NodeAttributeSetXY_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def localNode(self) -> tuple[NodeAttributeXY | str, ...] | None:
        """NodeAttributeXYList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def disabled(self) -> tuple[SegmentAttributeXY | str, ...] | None:
        """SegmentAttributeXYList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def enabled(self) -> tuple[SegmentAttributeXY | str, ...] | None:
        """SegmentAttributeXYList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def data(self) -> tuple[LaneDataAttribute, ...] | None:
        """LaneDataAttributeList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def dWidth(self) -> int | None:
        """Offset-B10: INTEGER (-512..511)."""
    @property
    def dElevation(self) -> int | None:
        """Offset-B10: INTEGER (-512..511)."""
    @property
    def regional(self) -> tuple[NodeAttributeSetXY_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

NodeAttributeXY: TypeAlias = Literal["reserved", "stopLine", "roundedCapStyleA", "roundedCapStyleB", "mergePoint", "divergePoint", "downstreamStopLine", "downstreamStartNode", "closedToTraffic", "safeIsland", "curbPresentAtStepOff", "hydrantPresent"]

class Node_LLmD_64b(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""

class Node_XY_20b(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
    ) -> None: ...
    @property
    def x(self) -> int:
        """Offset-B10: INTEGER (-512..511)."""
    @property
    def y(self) -> int:
        """Offset-B10: INTEGER (-512..511)."""

class Node_XY_22b(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
    ) -> None: ...
    @property
    def x(self) -> int:
        """Offset-B11: INTEGER (-1024..1023)."""
    @property
    def y(self) -> int:
        """Offset-B11: INTEGER (-1024..1023)."""

class Node_XY_24b(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
    ) -> None: ...
    @property
    def x(self) -> int:
        """Offset-B12: INTEGER (-2048..2047)."""
    @property
    def y(self) -> int:
        """Offset-B12: INTEGER (-2048..2047)."""

class Node_XY_26b(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
    ) -> None: ...
    @property
    def x(self) -> int:
        """Offset-B13: INTEGER (-4096..4095)."""
    @property
    def y(self) -> int:
        """Offset-B13: INTEGER (-4096..4095)."""

class Node_XY_28b(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
    ) -> None: ...
    @property
    def x(self) -> int:
        """Offset-B14: INTEGER (-8192..8191)."""
    @property
    def y(self) -> int:
        """Offset-B14: INTEGER (-8192..8191)."""

class Node_XY_32b(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
    ) -> None: ...
    @property
    def x(self) -> int:
        """Offset-B16: INTEGER (-32768..32767)."""
    @property
    def y(self) -> int:
        """Offset-B16: INTEGER (-32768..32767)."""

NodeListXY: TypeAlias = tuple[Literal["nodes"], tuple[NodeXY, ...]] | tuple[Literal["computed"], ComputedLane] | tuple[str, bytes]

NodeOffsetPointXY: TypeAlias = tuple[Literal["node-XY1"], Node_XY_20b] | tuple[Literal["node-XY2"], Node_XY_22b] | tuple[Literal["node-XY3"], Node_XY_24b] | tuple[Literal["node-XY4"], Node_XY_26b] | tuple[Literal["node-XY5"], Node_XY_28b] | tuple[Literal["node-XY6"], Node_XY_32b] | tuple[Literal["node-LatLon"], Node_LLmD_64b] | tuple[Literal["regional"], NodeOffsetPointXY_regional]

class NodeXY(_Extensible):
    def __init__(
        self,
        *,
        delta: NodeOffsetPointXY,
        attributes: NodeAttributeSetXY | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def delta(self) -> NodeOffsetPointXY:
        """NodeOffsetPointXY: CHOICE."""
    @property
    def attributes(self) -> NodeAttributeSetXY | None:
        """NodeAttributeSetXY: SEQUENCE."""

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
        """SemiMajorAxisAccuracy: INTEGER (0..255)."""
    @property
    def semiMinor(self) -> int:
        """SemiMinorAxisAccuracy: INTEGER (0..255)."""
    @property
    def orientation(self) -> int:
        """SemiMajorAxisOrientation: INTEGER (0..65535)."""

class PositionConfidenceSet(_Record):
    def __init__(
        self,
        *,
        pos: PositionConfidence,
        elevation: ElevationConfidence,
    ) -> None: ...
    @property
    def pos(self) -> PositionConfidence:
        """PositionConfidence: ENUMERATED."""
    @property
    def elevation(self) -> ElevationConfidence:
        """ElevationConfidence: ENUMERATED."""

class Position3D(_Extensible):
    def __init__(
        self,
        *,
        lat: int,
        long: int,
        elevation: int | None = ...,
        regional: Sequence[Position3D_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def long(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def elevation(self) -> int | None:
        """Elevation: INTEGER (-4096..61439)."""
    @property
    def regional(self) -> tuple[Position3D_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

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
        """Velocity: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable (unverified)."""

class RequestorDescription(_Extensible):
    def __init__(
        self,
        *,
        id: VehicleID,
        type: RequestorType | Mapping[str, Any] | None = ...,
        position: RequestorPositionVector | Mapping[str, Any] | None = ...,
        name: str | None = ...,
        routeName: str | None = ...,
        transitStatus: tuple[bytes, int] | None = ...,
        transitOccupancy: TransitVehicleOccupancy | None = ...,
        transitSchedule: int | None = ...,
        regional: Sequence[RequestorDescription_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def id(self) -> VehicleID:
        """VehicleID: CHOICE."""
    @property
    def type(self) -> RequestorType | None:
        """RequestorType: SEQUENCE."""
    @property
    def position(self) -> RequestorPositionVector | None:
        """RequestorPositionVector: SEQUENCE."""
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def routeName(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def transitStatus(self) -> tuple[bytes, int] | None:
        """TransitVehicleStatus: BIT STRING (SIZE (8))."""
    @property
    def transitOccupancy(self) -> TransitVehicleOccupancy | None:
        """TransitVehicleOccupancy: ENUMERATED."""
    @property
    def transitSchedule(self) -> int | None:
        """DeltaTime: INTEGER (-122..121)."""
    @property
    def regional(self) -> tuple[RequestorDescription_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class RequestorPositionVector(_Extensible):
    def __init__(
        self,
        *,
        position: Position3D | Mapping[str, Any],
        heading: int | None = ...,
        speed: TransmissionAndSpeed | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def position(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def heading(self) -> int | None:
        """Angle: INTEGER (0..28800)."""
    @property
    def speed(self) -> TransmissionAndSpeed | None:
        """TransmissionAndSpeed: SEQUENCE."""

class RequestorType(_Extensible):
    def __init__(
        self,
        *,
        role: BasicVehicleRole | str,
        subrole: RequestSubRole | None = ...,
        request: RequestImportanceLevel | None = ...,
        iso3883: int | None = ...,
        hpmsType: VehicleType | str | None = ...,
        regional: RequestorType_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def role(self) -> BasicVehicleRole | str:
        """BasicVehicleRole: ENUMERATED."""
    @property
    def subrole(self) -> RequestSubRole | None:
        """RequestSubRole: ENUMERATED."""
    @property
    def request(self) -> RequestImportanceLevel | None:
        """RequestImportanceLevel: ENUMERATED."""
    @property
    def iso3883(self) -> int | None:
        """Iso3833VehicleType: INTEGER (0..255)."""
    @property
    def hpmsType(self) -> VehicleType | str | None:
        """VehicleType: ENUMERATED."""
    @property
    def regional(self) -> RequestorType_regional | None:
        """RegionalExtension: SEQUENCE."""

class RestrictionClassAssignment(_Record):
    def __init__(
        self,
        *,
        id: int,
        users: Sequence[RestrictionUserType],
    ) -> None: ...
    @property
    def id(self) -> int:
        """RestrictionClassID: INTEGER (0..255)."""
    @property
    def users(self) -> tuple[RestrictionUserType, ...]:
        """RestrictionUserTypeList: SEQUENCE OF (SIZE (1..16))."""

RestrictionUserType: TypeAlias = tuple[Literal["basicType"], RestrictionAppliesTo | str] | tuple[Literal["regional"], tuple[RestrictionUserType_regional, ...]] | tuple[str, bytes]

class RoadSegmentReferenceID(_Record):
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
        """RoadSegmentID: INTEGER (0..65535)."""

class RoadSegment(_Extensible):
    def __init__(
        self,
        *,
        id: RoadSegmentReferenceID | Mapping[str, Any],
        revision: int,
        refPoint: Position3D | Mapping[str, Any],
        roadLaneSet: Sequence[GenericLane | Mapping[str, Any]],
        name: str | None = ...,
        laneWidth: int | None = ...,
        speedLimits: Sequence[RegulatorySpeedLimit | Mapping[str, Any]] | None = ...,
        regional: Sequence[RoadSegment_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> RoadSegmentReferenceID:
        """RoadSegmentReferenceID: SEQUENCE."""
    @property
    def revision(self) -> int:
        """MsgCount: INTEGER (0..127)."""
    @property
    def refPoint(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767)."""
    @property
    def speedLimits(self) -> tuple[RegulatorySpeedLimit, ...] | None:
        """SpeedLimitList: SEQUENCE OF (SIZE (1..9))."""
    @property
    def roadLaneSet(self) -> tuple[GenericLane, ...]:
        """RoadLaneSetList: SEQUENCE OF (SIZE (1..255))."""
    @property
    def regional(self) -> tuple[RoadSegment_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class RTCMheader(_Record):
    def __init__(
        self,
        *,
        status: tuple[bytes, int],
        offsetSet: AntennaOffsetSet | Mapping[str, Any],
    ) -> None: ...
    @property
    def status(self) -> tuple[bytes, int]:
        """GNSSstatus: BIT STRING (SIZE (8))."""
    @property
    def offsetSet(self) -> AntennaOffsetSet:
        """AntennaOffsetSet: SEQUENCE."""

class SignalControlZone(_Extensible):
    def __init__(
        self,
        *,
        zone: SignalControlZone_zone | Mapping[str, Any],
    ) -> None: ...
    @property
    def zone(self) -> SignalControlZone_zone:
        """RegionalExtension: SEQUENCE."""

class SignalRequesterInfo(_Extensible):
    def __init__(
        self,
        *,
        id: VehicleID,
        request: int,
        sequenceNumber: int,
        role: BasicVehicleRole | str | None = ...,
        typeData: RequestorType | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def id(self) -> VehicleID:
        """VehicleID: CHOICE."""
    @property
    def request(self) -> int:
        """RequestID: INTEGER (0..255)."""
    @property
    def sequenceNumber(self) -> int:
        """MsgCount: INTEGER (0..127)."""
    @property
    def role(self) -> BasicVehicleRole | str | None:
        """BasicVehicleRole: ENUMERATED."""
    @property
    def typeData(self) -> RequestorType | None:
        """RequestorType: SEQUENCE."""

class SignalRequest(_Extensible):
    def __init__(
        self,
        *,
        id: IntersectionReferenceID | Mapping[str, Any],
        requestID: int,
        requestType: PriorityRequestType | str,
        inBoundLane: IntersectionAccessPoint,
        outBoundLane: IntersectionAccessPoint | None = ...,
        regional: Sequence[SignalRequest_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def requestID(self) -> int:
        """RequestID: INTEGER (0..255)."""
    @property
    def requestType(self) -> PriorityRequestType | str:
        """PriorityRequestType: ENUMERATED."""
    @property
    def inBoundLane(self) -> IntersectionAccessPoint:
        """IntersectionAccessPoint: CHOICE."""
    @property
    def outBoundLane(self) -> IntersectionAccessPoint | None:
        """IntersectionAccessPoint: CHOICE."""
    @property
    def regional(self) -> tuple[SignalRequest_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SignalRequestPackage(_Extensible):
    def __init__(
        self,
        *,
        request: SignalRequest | Mapping[str, Any],
        minute: int | None = ...,
        second: int | None = ...,
        duration: int | None = ...,
        regional: Sequence[SignalRequestPackage_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def request(self) -> SignalRequest:
        """SignalRequest: SEQUENCE."""
    @property
    def minute(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def second(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def duration(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def regional(self) -> tuple[SignalRequestPackage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SignalStatus(_Extensible):
    def __init__(
        self,
        *,
        sequenceNumber: int,
        id: IntersectionReferenceID | Mapping[str, Any],
        sigStatus: Sequence[SignalStatusPackage | Mapping[str, Any]],
        regional: Sequence[SignalStatus_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def sequenceNumber(self) -> int:
        """MsgCount: INTEGER (0..127)."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def sigStatus(self) -> tuple[SignalStatusPackage, ...]:
        """SignalStatusPackageList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[SignalStatus_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SignalStatusPackage(_Extensible):
    def __init__(
        self,
        *,
        inboundOn: IntersectionAccessPoint,
        status: PrioritizationResponseStatus | str,
        requester: SignalRequesterInfo | Mapping[str, Any] | None = ...,
        outboundOn: IntersectionAccessPoint | None = ...,
        minute: int | None = ...,
        second: int | None = ...,
        duration: int | None = ...,
        regional: Sequence[SignalStatusPackage_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def requester(self) -> SignalRequesterInfo | None:
        """SignalRequesterInfo: SEQUENCE."""
    @property
    def inboundOn(self) -> IntersectionAccessPoint:
        """IntersectionAccessPoint: CHOICE."""
    @property
    def outboundOn(self) -> IntersectionAccessPoint | None:
        """IntersectionAccessPoint: CHOICE."""
    @property
    def minute(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def second(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def duration(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def status(self) -> PrioritizationResponseStatus | str:
        """PrioritizationResponseStatus: ENUMERATED."""
    @property
    def regional(self) -> tuple[SignalStatusPackage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class SpeedandHeadingandThrottleConfidence(_Record):
    def __init__(
        self,
        *,
        heading: DSRC_HeadingConfidence,
        speed: DSRC_SpeedConfidence,
        throttle: ThrottleConfidence,
    ) -> None: ...
    @property
    def heading(self) -> DSRC_HeadingConfidence:
        """DSRC.HeadingConfidence: ENUMERATED."""
    @property
    def speed(self) -> DSRC_SpeedConfidence:
        """DSRC.SpeedConfidence: ENUMERATED."""
    @property
    def throttle(self) -> ThrottleConfidence:
        """ThrottleConfidence: ENUMERATED."""

SpeedLimitType: TypeAlias = Literal["unknown", "maxSpeedInSchoolZone", "maxSpeedInSchoolZoneWhenChildrenArePresent", "maxSpeedInConstructionZone", "vehicleMinSpeed", "vehicleMaxSpeed", "vehicleNightMaxSpeed", "truckMinSpeed", "truckMaxSpeed", "truckNightMaxSpeed", "vehiclesWithTrailersMinSpeed", "vehiclesWithTrailersMaxSpeed", "vehiclesWithTrailersNightMaxSpeed"]

class TimeChangeDetails(_Record):
    def __init__(
        self,
        *,
        minEndTime: int,
        startTime: int | None = ...,
        maxEndTime: int | None = ...,
        likelyTime: int | None = ...,
        confidence: int | None = ...,
        nextTime: int | None = ...,
    ) -> None: ...
    @property
    def startTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001)."""
    @property
    def minEndTime(self) -> int:
        """TimeMark: INTEGER (0..36001)."""
    @property
    def maxEndTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001)."""
    @property
    def likelyTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001)."""
    @property
    def confidence(self) -> int | None:
        """TimeIntervalConfidence: INTEGER (0..15)."""
    @property
    def nextTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001)."""

class TransmissionAndSpeed(_Record):
    def __init__(
        self,
        *,
        transmisson: TransmissionState,
        speed: int,
    ) -> None: ...
    @property
    def transmisson(self) -> TransmissionState:
        """TransmissionState: ENUMERATED."""
    @property
    def speed(self) -> int:
        """Velocity: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable (unverified)."""

VehicleID: TypeAlias = tuple[Literal["entityID"], bytes] | tuple[Literal["stationID"], int]

AdvisorySpeedType: TypeAlias = Literal["none", "greenwave", "ecoDrive", "transit"]

BasicVehicleRole: TypeAlias = Literal["basicVehicle", "publicTransport", "specialTransport", "dangerousGoods", "roadWork", "roadRescue", "emergency", "safetyCar", "none-unknown", "truck", "motorcycle", "roadSideSource", "police", "fire", "ambulance", "dot", "transit", "slowMoving", "stopNgo", "cyclist", "pedestrian", "nonMotorized", "military"]

ElevationConfidence: TypeAlias = Literal["unavailable", "elev-500-00", "elev-200-00", "elev-100-00", "elev-050-00", "elev-020-00", "elev-010-00", "elev-005-00", "elev-002-00", "elev-001-00", "elev-000-50", "elev-000-20", "elev-000-10", "elev-000-05", "elev-000-02", "elev-000-01"]

DSRC_HeadingConfidence: TypeAlias = Literal["unavailable", "prec10deg", "prec05deg", "prec01deg", "prec0-1deg", "prec0-05deg", "prec0-01deg", "prec0-0125deg"]

LayerType: TypeAlias = Literal["none", "mixedContent", "generalMapData", "intersectionData", "curveData", "roadwaySectionData", "parkingAreaData", "sharedLaneData"]

MovementPhaseState: TypeAlias = Literal["unavailable", "dark", "stop-Then-Proceed", "stop-And-Remain", "pre-Movement", "permissive-Movement-Allowed", "protected-Movement-Allowed", "permissive-clearance", "protected-clearance", "caution-Conflicting-Traffic"]

PositionConfidence: TypeAlias = Literal["unavailable", "a500m", "a200m", "a100m", "a50m", "a20m", "a10m", "a5m", "a2m", "a1m", "a50cm", "a20cm", "a10cm", "a5cm", "a2cm", "a1cm"]

PrioritizationResponseStatus: TypeAlias = Literal["unknown", "requested", "processing", "watchOtherTraffic", "granted", "rejected", "maxPresence", "reserviceLocked"]

PriorityRequestType: TypeAlias = Literal["priorityRequestTypeReserved", "priorityRequest", "priorityRequestUpdate", "priorityCancellation"]

RequestImportanceLevel: TypeAlias = Literal["requestImportanceLevelUnKnown", "requestImportanceLevel1", "requestImportanceLevel2", "requestImportanceLevel3", "requestImportanceLevel4", "requestImportanceLevel5", "requestImportanceLevel6", "requestImportanceLevel7", "requestImportanceLevel8", "requestImportanceLevel9", "requestImportanceLevel10", "requestImportanceLevel11", "requestImportanceLevel12", "requestImportanceLevel13", "requestImportanceLevel14", "requestImportanceReserved"]

RequestSubRole: TypeAlias = Literal["requestSubRoleUnKnown", "requestSubRole1", "requestSubRole2", "requestSubRole3", "requestSubRole4", "requestSubRole5", "requestSubRole6", "requestSubRole7", "requestSubRole8", "requestSubRole9", "requestSubRole10", "requestSubRole11", "requestSubRole12", "requestSubRole13", "requestSubRole14", "requestSubRoleReserved"]

RestrictionAppliesTo: TypeAlias = Literal["none", "equippedTransit", "equippedTaxis", "equippedOther", "emissionCompliant", "equippedBicycle", "weightCompliant", "heightCompliant", "pedestrians", "slowMovingPersons", "wheelchairUsers", "visualDisabilities", "audioDisabilities", "otherUnknownDisabilities"]

RTCM_Revision: TypeAlias = Literal["unknown", "rtcmRev2", "rtcmRev3", "reserved"]

SegmentAttributeXY: TypeAlias = Literal["reserved", "doNotBlock", "whiteLine", "mergingLaneLeft", "mergingLaneRight", "curbOnLeft", "curbOnRight", "loadingzoneOnLeft", "loadingzoneOnRight", "turnOutPointOnLeft", "turnOutPointOnRight", "adjacentParkingOnLeft", "adjacentParkingOnRight", "adjacentBikeLaneOnLeft", "adjacentBikeLaneOnRight", "sharedBikeLane", "bikeBoxInFront", "transitStopOnLeft", "transitStopOnRight", "transitStopInLane", "sharedWithTrackedVehicle", "safeIsland", "lowCurbsPresent", "rumbleStripPresent", "audibleSignalingPresent", "adaptiveTimingPresent", "rfSignalRequestPresent", "partialCurbIntrusion", "taperToLeft", "taperToRight", "taperToCenterLine", "parallelParking", "headInParking", "freeParking", "timeRestrictionsOnParking", "costToPark", "midBlockCurbPresent", "unEvenPavementPresent"]

DSRC_SpeedConfidence: TypeAlias = Literal["unavailable", "prec100ms", "prec10ms", "prec5ms", "prec1ms", "prec0-1ms", "prec0-05ms", "prec0-01ms"]

ThrottleConfidence: TypeAlias = Literal["unavailable", "prec10percent", "prec1percent", "prec0-5percent"]

TimeConfidence: TypeAlias = Literal["unavailable", "time-100-000", "time-050-000", "time-020-000", "time-010-000", "time-002-000", "time-001-000", "time-000-500", "time-000-200", "time-000-100", "time-000-050", "time-000-020", "time-000-010", "time-000-005", "time-000-002", "time-000-001", "time-000-000-5", "time-000-000-2", "time-000-000-1", "time-000-000-05", "time-000-000-02", "time-000-000-01", "time-000-000-005", "time-000-000-002", "time-000-000-001", "time-000-000-000-5", "time-000-000-000-2", "time-000-000-000-1", "time-000-000-000-05", "time-000-000-000-02", "time-000-000-000-01", "time-000-000-000-005", "time-000-000-000-002", "time-000-000-000-001", "time-000-000-000-000-5", "time-000-000-000-000-2", "time-000-000-000-000-1", "time-000-000-000-000-05", "time-000-000-000-000-02", "time-000-000-000-000-01"]

TransitVehicleOccupancy: TypeAlias = Literal["occupancyUnknown", "occupancyEmpty", "occupancyVeryLow", "occupancyLow", "occupancyMed", "occupancyHigh", "occupancyNearlyFull", "occupancyFull"]

TransmissionState: TypeAlias = Literal["neutral", "park", "forwardGears", "reverseGears", "reserved1", "reserved2", "reserved3", "unavailable"]

VehicleType: TypeAlias = Literal["none", "unknown", "special", "moto", "car", "carOther", "bus", "axleCnt2", "axleCnt3", "axleCnt4", "axleCnt4Trailer", "axleCnt5Trailer", "axleCnt6Trailer", "axleCnt5MultiTrailer", "axleCnt6MultiTrailer", "axleCnt7MultiTrailer"]

class AxleWeightLimits(_Record):
    def __init__(
        self,
        *,
        maxLadenweightOnAxle1: int,
        maxLadenweightOnAxle2: int,
        maxLadenweightOnAxle3: int,
        maxLadenweightOnAxle4: int,
        maxLadenweightOnAxle5: int,
    ) -> None: ...
    @property
    def maxLadenweightOnAxle1(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle2(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle3(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle4(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle5(self) -> int:
        """Int2: INTEGER (0..65535)."""

class AddRq(_Record):
    def __init__(
        self,
        *,
        attributeId: int,
        value: int,
    ) -> None: ...
    @property
    def attributeId(self) -> int:
        """INTEGER (0..127, ...)."""
    @property
    def value(self) -> int:
        """INTEGER."""

class ChannelRq(_Record):
    def __init__(
        self,
        *,
        channelId: int,
        apdu: bytes,
    ) -> None: ...
    @property
    def channelId(self) -> int:
        """ChannelId: INTEGER (0..255)."""
    @property
    def apdu(self) -> bytes:
        """OCTET STRING."""

class ChannelRs(_Record):
    def __init__(
        self,
        *,
        channelId: int,
        apdu: bytes,
    ) -> None: ...
    @property
    def channelId(self) -> int:
        """ChannelId: INTEGER (0..255)."""
    @property
    def apdu(self) -> bytes:
        """OCTET STRING."""

class CopyRq(_Record):
    def __init__(
        self,
        *,
        destinationEID: int,
        attributeIdList: Sequence[int],
    ) -> None: ...
    @property
    def destinationEID(self) -> int:
        """INTEGER (0..127, ...)."""
    @property
    def attributeIdList(self) -> tuple[int, ...]:
        """AttributeIdList: SEQUENCE OF (SIZE (0..127, ...))."""

class CreditRq(_Record):
    def __init__(
        self,
        *,
        refund: PaymentFee | Mapping[str, Any],
        nonce: bytes,
        key: int,
    ) -> None: ...
    @property
    def refund(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""
    @property
    def nonce(self) -> bytes:
        """OCTET STRING."""
    @property
    def key(self) -> int:
        """INTEGER (0..255)."""

class CreditRs(_Record):
    def __init__(
        self,
        *,
        creditResult: bytes,
        creditAuthenticator: bytes,
    ) -> None: ...
    @property
    def creditResult(self) -> bytes:
        """ResultFin: OCTET STRING (SIZE (1))."""
    @property
    def creditAuthenticator(self) -> bytes:
        """OCTET STRING."""

class DebitRq(_Record):
    def __init__(
        self,
        *,
        debitPaymentFee: PaymentFee | Mapping[str, Any],
        nonce: bytes,
        keyRef: int,
    ) -> None: ...
    @property
    def debitPaymentFee(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""
    @property
    def nonce(self) -> bytes:
        """OCTET STRING."""
    @property
    def keyRef(self) -> int:
        """INTEGER (0..255)."""

class DebitRs(_Record):
    def __init__(
        self,
        *,
        debitResult: bytes,
        debitAuthenticator: bytes,
    ) -> None: ...
    @property
    def debitResult(self) -> bytes:
        """ResultFin: OCTET STRING (SIZE (1))."""
    @property
    def debitAuthenticator(self) -> bytes:
        """OCTET STRING."""

class GetInstanceRq(_Record):
    def __init__(
        self,
        *,
        posOfFirstInstance: int,
        posOfLastInstance: int,
        attributeIdList: Sequence[int],
    ) -> None: ...
    @property
    def posOfFirstInstance(self) -> int:
        """INTEGER (0..255)."""
    @property
    def posOfLastInstance(self) -> int:
        """INTEGER (0..255)."""
    @property
    def attributeIdList(self) -> tuple[int, ...]:
        """AttributeIdList: SEQUENCE OF (SIZE (0..127, ...))."""

class GetStampedRq(_Record):
    def __init__(
        self,
        *,
        attributeIdList: Sequence[int],
        nonce: bytes,
        keyRef: int,
    ) -> None: ...
    @property
    def attributeIdList(self) -> tuple[int, ...]:
        """AttributeIdList: SEQUENCE OF (SIZE (0..127, ...))."""
    @property
    def nonce(self) -> bytes:
        """OCTET STRING."""
    @property
    def keyRef(self) -> int:
        """INTEGER (0..255)."""

class SubRq(_Record):
    def __init__(
        self,
        *,
        attributeId: int,
        value: int,
    ) -> None: ...
    @property
    def attributeId(self) -> int:
        """INTEGER (0..127, ...)."""
    @property
    def value(self) -> int:
        """INTEGER."""

class ContractValidity(_Record):
    def __init__(
        self,
        *,
        contractRestrictions: bytes,
        contractExpiryDate: DateCompact | Mapping[str, Any],
    ) -> None: ...
    @property
    def contractRestrictions(self) -> bytes:
        """OCTET STRING (SIZE (4))."""
    @property
    def contractExpiryDate(self) -> DateCompact:
        """DateCompact: SEQUENCE."""

ContractVehicle: TypeAlias = LPN

class DateCompact(_Record):
    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
    ) -> None: ...
    @property
    def year(self) -> int:
        """INTEGER (1990..2117)."""
    @property
    def month(self) -> int:
        """INTEGER (0..12)."""
    @property
    def day(self) -> int:
        """INTEGER (0..31)."""

class DieselEmissionValues(_Record):
    def __init__(
        self,
        *,
        particulate: DieselEmissionValues_particulate | Mapping[str, Any],
        absorptionCoeff: int,
    ) -> None: ...
    @property
    def particulate(self) -> DieselEmissionValues_particulate:
        """SEQUENCE."""
    @property
    def absorptionCoeff(self) -> int:
        """Int2: INTEGER (0..65535)."""

class EfcDsrcApplication_DriverCharacteristics(_Record):
    def __init__(
        self,
        *,
        driverClass: int,
        tripPurpose: int,
    ) -> None: ...
    @property
    def driverClass(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def tripPurpose(self) -> int:
        """Int1: INTEGER (0..255)."""

class EFC_ContextMark(_Record):
    def __init__(
        self,
        *,
        contractProvider: Provider | Mapping[str, Any],
        typeOfContract: bytes,
        contextVersion: int,
    ) -> None: ...
    @property
    def contractProvider(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def typeOfContract(self) -> bytes:
        """OCTET STRING (SIZE (2))."""
    @property
    def contextVersion(self) -> int:
        """INTEGER (0..127, ...)."""

class EnvironmentalCharacteristics(_Record):
    def __init__(
        self,
        *,
        euroValue: EuroValue,
        copValue: CopValue,
    ) -> None: ...
    @property
    def euroValue(self) -> EuroValue:
        """EuroValue: ENUMERATED."""
    @property
    def copValue(self) -> CopValue:
        """CopValue: ENUMERATED."""

EuroValue: TypeAlias = Literal["noEntry", "euro-1", "euro-2", "euro-3", "euro-4", "euro-5", "euro-6", "reservedForUse1", "reservedForUse2", "reservedForUse3", "reservedForUse4", "reservedForUse5", "reservedForUse6", "reservedForUse7", "reservedForUse8", "eev"]

CopValue: TypeAlias = Literal["noEntry", "co2class1", "co2class2", "co2class3", "co2class4", "co2class5", "co2class6", "co2class7", "reservedforUse"]

class Engine(_Record):
    def __init__(
        self,
        *,
        engineCapacity: int,
        enginePower: int,
    ) -> None: ...
    @property
    def engineCapacity(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def enginePower(self) -> int:
        """Int2: INTEGER (0..65535)."""

class ExhaustEmissionValues(_Record):
    def __init__(
        self,
        *,
        unitType: UnitType,
        emissionCO: int,
        emissionHC: int,
        emissionNOX: int,
        emissionHCNOX: int,
    ) -> None: ...
    @property
    def unitType(self) -> UnitType:
        """UnitType: ENUMERATED."""
    @property
    def emissionCO(self) -> int:
        """INTEGER (0..32767)."""
    @property
    def emissionHC(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def emissionNOX(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def emissionHCNOX(self) -> int:
        """Int2: INTEGER (0..65535)."""

class LPN(_Record):
    def __init__(
        self,
        *,
        countryCode: tuple[bytes, int],
        alphabetIndicator: Literal["latinAlphabetNo1", "latinAlphabetNo2", "latinAlphabetNo3", "latinAlphabetNo4", "latinCyrillicAlphabet", "latinArabicAlphabet", "latinGreekAlphabet", "latinHebrewAlphabet", "latinAlphabetNo5", "latinAlphabetNo6", "twoOctetBMP", "fourOctetCanonical", "reservedForUse1", "reservedForUse2", "reservedForUse3", "reservedForUse4", "reservedForUse5", "reservedForUse6", "reservedForUse7", "reservedForUse8", "reservedForUse9", "reservedForUse10", "reservedForUse11", "reservedForUse12", "reservedForUse13", "reservedForUse14", "reservedForUse15", "reservedForUse16", "reservedForUse17", "reservedForUse18", "reservedForUse19", "reservedForUse20", "reservedForUse21"],
        licencePlateNumber: bytes,
    ) -> None: ...
    @property
    def countryCode(self) -> tuple[bytes, int]:
        """CountryCode: BIT STRING (SIZE (10))."""
    @property
    def alphabetIndicator(self) -> Literal["latinAlphabetNo1", "latinAlphabetNo2", "latinAlphabetNo3", "latinAlphabetNo4", "latinCyrillicAlphabet", "latinArabicAlphabet", "latinGreekAlphabet", "latinHebrewAlphabet", "latinAlphabetNo5", "latinAlphabetNo6", "twoOctetBMP", "fourOctetCanonical", "reservedForUse1", "reservedForUse2", "reservedForUse3", "reservedForUse4", "reservedForUse5", "reservedForUse6", "reservedForUse7", "reservedForUse8", "reservedForUse9", "reservedForUse10", "reservedForUse11", "reservedForUse12", "reservedForUse13", "reservedForUse14", "reservedForUse15", "reservedForUse16", "reservedForUse17", "reservedForUse18", "reservedForUse19", "reservedForUse20", "reservedForUse21"]:
        """ENUMERATED."""
    @property
    def licencePlateNumber(self) -> bytes:
        """OCTET STRING."""

class PassengerCapacity(_Record):
    def __init__(
        self,
        *,
        numberOfSeats: int,
        numberOfStandingPlaces: int,
    ) -> None: ...
    @property
    def numberOfSeats(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def numberOfStandingPlaces(self) -> int:
        """Int1: INTEGER (0..255)."""

class PaymentFee(_Record):
    def __init__(
        self,
        *,
        paymentFeeAmount: int,
        paymentFeeUnit: bytes,
    ) -> None: ...
    @property
    def paymentFeeAmount(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def paymentFeeUnit(self) -> bytes:
        """PayUnit: OCTET STRING (SIZE (2))."""

class PaymentMeans(_Record):
    def __init__(
        self,
        *,
        personalAccountNumber: bytes,
        paymentMeansExpiryDate: DateCompact | Mapping[str, Any],
        pamentMeansUsageControl: bytes,
    ) -> None: ...
    @property
    def personalAccountNumber(self) -> bytes:
        """PersonalAccountNumber: OCTET STRING (SIZE (10))."""
    @property
    def paymentMeansExpiryDate(self) -> DateCompact:
        """DateCompact: SEQUENCE."""
    @property
    def pamentMeansUsageControl(self) -> bytes:
        """OCTET STRING (SIZE (2))."""

PaymentMeansBalance: TypeAlias = SignedValue

SignedValue: TypeAlias = tuple[Literal["positive"], int] | tuple[Literal["negative"], int]

class Provider(_Record):
    def __init__(
        self,
        *,
        countryCode: tuple[bytes, int],
        providerIdentifier: int,
    ) -> None: ...
    @property
    def countryCode(self) -> tuple[bytes, int]:
        """CountryCode: BIT STRING (SIZE (10))."""
    @property
    def providerIdentifier(self) -> int:
        """IssuerIdentifier: INTEGER (0..16383)."""

class PurseBalance(_Record):
    def __init__(
        self,
        *,
        purseValue: SignedValue,
        purseUnit: bytes,
    ) -> None: ...
    @property
    def purseValue(self) -> SignedValue:
        """SignedValue: CHOICE."""
    @property
    def purseUnit(self) -> bytes:
        """PayUnit: OCTET STRING (SIZE (2))."""

class ReceiptContract(_Record):
    def __init__(
        self,
        *,
        sessionContractProvider: Provider | Mapping[str, Any],
        sessionTypeOfContract: bytes,
        sessionContractSerialNumber: int,
    ) -> None: ...
    @property
    def sessionContractProvider(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def sessionTypeOfContract(self) -> bytes:
        """OCTET STRING (SIZE (2))."""
    @property
    def sessionContractSerialNumber(self) -> int:
        """Int4: INTEGER (0..4294967295)."""

ReceiptData1: TypeAlias = ReceiptData

ReceiptData2: TypeAlias = ReceiptData

class ReceiptData(_Record):
    def __init__(
        self,
        *,
        sessionTime: DateAndTime | Mapping[str, Any],
        sessionServiceProvider: Provider | Mapping[str, Any],
        locationOfStation: int,
        sessionLocation: SessionLocation | Mapping[str, Any],
        sessionType: int,
        sessionResult: int,
        sessionTariffClass: int,
        sessionClaimedClass: int,
        sessionFee: PaymentFee | Mapping[str, Any],
        sessionContractProvider: Provider | Mapping[str, Any],
        sessionTypeOfContract: bytes,
        sessionContextVersion: int,
        receiptDataAuthenticator: bytes,
    ) -> None: ...
    @property
    def sessionTime(self) -> DateAndTime:
        """DateAndTime: SEQUENCE."""
    @property
    def sessionServiceProvider(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def locationOfStation(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def sessionLocation(self) -> SessionLocation:
        """SessionLocation: SEQUENCE."""
    @property
    def sessionType(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def sessionResult(self) -> int:
        """ResultOp: INTEGER (0..255)."""
    @property
    def sessionTariffClass(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def sessionClaimedClass(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def sessionFee(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""
    @property
    def sessionContractProvider(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def sessionTypeOfContract(self) -> bytes:
        """OCTET STRING (SIZE (2))."""
    @property
    def sessionContextVersion(self) -> int:
        """INTEGER (0..127, ...)."""
    @property
    def receiptDataAuthenticator(self) -> bytes:
        """OCTET STRING (SIZE (4))."""

class ReceiptFinancialPart(_Record):
    def __init__(
        self,
        *,
        personalAccountNumber: bytes,
        sessionPaymentFee: PaymentFee | Mapping[str, Any],
        sessionCurrentBalance: PurseBalance | Mapping[str, Any],
        receiptFinancialSerialNumber: int,
    ) -> None: ...
    @property
    def personalAccountNumber(self) -> bytes:
        """PersonalAccountNumber: OCTET STRING (SIZE (10))."""
    @property
    def sessionPaymentFee(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""
    @property
    def sessionCurrentBalance(self) -> PurseBalance:
        """PurseBalance: SEQUENCE."""
    @property
    def receiptFinancialSerialNumber(self) -> int:
        """Int4: INTEGER (0..4294967295)."""

class ReceiptServicePart(_Record):
    def __init__(
        self,
        *,
        sessionTime: DateAndTime | Mapping[str, Any],
        sessionServiceProvider: Provider | Mapping[str, Any],
        stationLocation: int,
        sessionLocation: tuple[bytes, int],
        typeOfSession: EfcDsrcApplication_StationType,
        sessionResultOperational: int,
        sessionResultFinancial: bytes,
    ) -> None: ...
    @property
    def sessionTime(self) -> DateAndTime:
        """DateAndTime: SEQUENCE."""
    @property
    def sessionServiceProvider(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def stationLocation(self) -> int:
        """INTEGER (0..1048575)."""
    @property
    def sessionLocation(self) -> tuple[bytes, int]:
        """BIT STRING (SIZE (8))."""
    @property
    def typeOfSession(self) -> EfcDsrcApplication_StationType:
        """EfcDsrcApplication.StationType: ENUMERATED."""
    @property
    def sessionResultOperational(self) -> int:
        """ResultOp: INTEGER (0..255)."""
    @property
    def sessionResultFinancial(self) -> bytes:
        """ResultFin: OCTET STRING (SIZE (1))."""

class SessionClass(_Record):
    def __init__(
        self,
        *,
        sessionTariffClass: int,
        sessionClaimedClass: int,
    ) -> None: ...
    @property
    def sessionTariffClass(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def sessionClaimedClass(self) -> int:
        """Int1: INTEGER (0..255)."""

class SessionLocation(_Record):
    def __init__(
        self,
        *,
        ascendingKilometrage: bool,
        laneCodeNumber: int,
    ) -> None: ...
    @property
    def ascendingKilometrage(self) -> bool:
        """BOOLEAN."""
    @property
    def laneCodeNumber(self) -> int:
        """INTEGER (0..127)."""

EfcDsrcApplication_StationType: TypeAlias = Literal["unspecified", "closedEntryWithPayment", "closedEntryWithoutPayment", "closedTransit", "closedExit", "closedCredit", "mixed", "passage", "checkpoint", "reload", "reservedForFutureCENUse1", "reservedForFutureCENUse2", "reservedForFutureCENUse3", "reservedForFutureCENUse4", "privateUse5", "privateUse6"]

class DateAndTime(_Record):
    def __init__(
        self,
        *,
        timeDate: DateCompact | Mapping[str, Any],
        timeCompact: DateAndTime_timeCompact | Mapping[str, Any],
    ) -> None: ...
    @property
    def timeDate(self) -> DateCompact:
        """DateCompact: SEQUENCE."""
    @property
    def timeCompact(self) -> DateAndTime_timeCompact:
        """SEQUENCE."""

class SoundLevel(_Record):
    def __init__(
        self,
        *,
        soundstationary: int,
        sounddriveby: int,
    ) -> None: ...
    @property
    def soundstationary(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def sounddriveby(self) -> int:
        """Int1: INTEGER (0..255)."""

class EfcDsrcApplication_TrailerCharacteristics(_Record):
    def __init__(
        self,
        *,
        trailerDetails: TrailerDetails | Mapping[str, Any],
        trailerMaxLadenWeight: int,
        trailerWeightUnladen: int,
    ) -> None: ...
    @property
    def trailerDetails(self) -> TrailerDetails:
        """TrailerDetails: SEQUENCE."""
    @property
    def trailerMaxLadenWeight(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def trailerWeightUnladen(self) -> int:
        """Int2: INTEGER (0..65535)."""

class TrailerDetails(_Record):
    def __init__(
        self,
        *,
        trailerType: int,
        trailerAxles: int,
    ) -> None: ...
    @property
    def trailerType(self) -> int:
        """INTEGER (0..31)."""
    @property
    def trailerAxles(self) -> int:
        """TrailerAxles: INTEGER (0..7)."""

TrailerLicencePlateNumber: TypeAlias = LPN

UnitType: TypeAlias = Literal["mg-km", "mg-kWh"]

class ValidityOfContract(_Record):
    def __init__(
        self,
        *,
        issuerRestrictions: bytes,
        contractExpiryDate: DateCompact | Mapping[str, Any],
    ) -> None: ...
    @property
    def issuerRestrictions(self) -> bytes:
        """OCTET STRING (SIZE (2))."""
    @property
    def contractExpiryDate(self) -> DateCompact:
        """DateCompact: SEQUENCE."""

class VehicleAxles(_Record):
    def __init__(
        self,
        *,
        vehicleFirstAxleHeight: int,
        vehicleAxlesNumber: VehicleAxles_vehicleAxlesNumber | Mapping[str, Any],
    ) -> None: ...
    @property
    def vehicleFirstAxleHeight(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def vehicleAxlesNumber(self) -> VehicleAxles_vehicleAxlesNumber:
        """SEQUENCE."""

class VehicleDimensions(_Record):
    def __init__(
        self,
        *,
        vehicleLengthOverall: int,
        vehicleHeigthOverall: int,
        vehicleWidthOverall: int,
    ) -> None: ...
    @property
    def vehicleLengthOverall(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def vehicleHeigthOverall(self) -> int:
        """Int1: INTEGER (0..255)."""
    @property
    def vehicleWidthOverall(self) -> int:
        """Int1: INTEGER (0..255)."""

VehicleLicencePlateNumber: TypeAlias = LPN

VehicleIdentificationNumber: TypeAlias = CS5

class VehicleSpecificCharacteristics(_Record):
    def __init__(
        self,
        *,
        environmentalCharacteristics: EnvironmentalCharacteristics | Mapping[str, Any],
        engineCharacteristics: int,
        descriptiveCharacteristics: int,
        futureCharacteristics: int,
    ) -> None: ...
    @property
    def environmentalCharacteristics(self) -> EnvironmentalCharacteristics:
        """EnvironmentalCharacteristics: SEQUENCE."""
    @property
    def engineCharacteristics(self) -> int:
        """EngineCharacteristics: INTEGER (0..255)."""
    @property
    def descriptiveCharacteristics(self) -> int:
        """DescriptiveCharacteristics: INTEGER (0..255)."""
    @property
    def futureCharacteristics(self) -> int:
        """FutureCharacteristics: INTEGER (0..255)."""

class VehicleWeightLimits(_Record):
    def __init__(
        self,
        *,
        vehicleMaxLadenWeight: int,
        vehicleTrainMaximumWeight: int,
        vehicleWeightUnladen: int,
    ) -> None: ...
    @property
    def vehicleMaxLadenWeight(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def vehicleTrainMaximumWeight(self) -> int:
        """Int2: INTEGER (0..65535)."""
    @property
    def vehicleWeightUnladen(self) -> int:
        """Int2: INTEGER (0..65535)."""

EuVehicleCategoryCode: TypeAlias = tuple[Literal["euVehicleCategoryL"], EuVehicleCategoryL] | tuple[Literal["euVehicleCategoryM"], EuVehicleCategoryM] | tuple[Literal["euVehicleCategoryN"], EuVehicleCategoryN] | tuple[Literal["euVehicleCategoryO"], EuVehicleCategoryO] | tuple[Literal["euVehilcleCategoryT"], None] | tuple[Literal["euVehilcleCategoryG"], None]

EuVehicleCategoryL: TypeAlias = Literal["l1", "l2", "l3", "l4", "l5", "l6", "l7"]

EuVehicleCategoryM: TypeAlias = Literal["m1", "m2", "m3"]

EuVehicleCategoryN: TypeAlias = Literal["n1", "n2", "n3"]

EuVehicleCategoryO: TypeAlias = Literal["o1", "o2", "o3", "o4"]

class GddStructure(_Record):
    def __init__(
        self,
        *,
        pictogramCode: GddStructure_pictogramCode | Mapping[str, Any],
        attributes: Sequence[GddAttribute] | None = ...,
    ) -> None: ...
    @property
    def pictogramCode(self) -> GddStructure_pictogramCode:
        """SEQUENCE."""
    @property
    def attributes(self) -> tuple[GddAttribute, ...] | None:
        """GddAttributes: SEQUENCE OF (SIZE (1..8, ...))."""

GddAttribute: TypeAlias = tuple[Literal["dtm"], InternationalSign_applicablePeriod] | tuple[Literal["edt"], InternationalSign_applicablePeriod] | tuple[Literal["dfl"], int] | tuple[Literal["ved"], InternationalSign_applicableVehicleDimensions] | tuple[Literal["spe"], InternationalSign_speedLimits] | tuple[Literal["roi"], int] | tuple[Literal["dbv"], Distance] | tuple[Literal["ddd"], InternationalSign_destinationInformation] | tuple[Literal["set"], InternationalSign_section] | tuple[Literal["nol"], int]

class InternationalSign_applicablePeriod(_Record):
    def __init__(
        self,
        *,
        year: InternationalSign_applicablePeriod_year | Mapping[str, Any] | None = ...,
        month_day: InternationalSign_applicablePeriod_month_day | Mapping[str, Any] | None = ...,
        repeatingPeriodDayTypes: tuple[bytes, int] | None = ...,
        hourMinutes: InternationalSign_applicablePeriod_hourMinutes | Mapping[str, Any] | None = ...,
        dateRangeOfWeek: tuple[bytes, int] | None = ...,
        durationHourMinute: HoursMinutes | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def year(self) -> InternationalSign_applicablePeriod_year | None:
        """SEQUENCE."""
    @property
    def month_day(self) -> InternationalSign_applicablePeriod_month_day | None:
        """SEQUENCE."""
    @property
    def repeatingPeriodDayTypes(self) -> tuple[bytes, int] | None:
        """RepeatingPeriodDayTypes: BIT STRING (SIZE (4))."""
    @property
    def hourMinutes(self) -> InternationalSign_applicablePeriod_hourMinutes | None:
        """SEQUENCE."""
    @property
    def dateRangeOfWeek(self) -> tuple[bytes, int] | None:
        """DayOfWeek: BIT STRING (SIZE (8))."""
    @property
    def durationHourMinute(self) -> HoursMinutes | None:
        """HoursMinutes: SEQUENCE."""

InternationalSign_exemptedApplicablePeriod: TypeAlias = InternationalSign_applicablePeriod

class InternationalSign_applicableVehicleDimensions(_Record):
    def __init__(
        self,
        *,
        vehicleHeight: Distance | Mapping[str, Any] | None = ...,
        vehicleWidth: Distance | Mapping[str, Any] | None = ...,
        vehicleLength: Distance | Mapping[str, Any] | None = ...,
        vehicleWeight: Weight | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def vehicleHeight(self) -> Distance | None:
        """Distance: SEQUENCE."""
    @property
    def vehicleWidth(self) -> Distance | None:
        """Distance: SEQUENCE."""
    @property
    def vehicleLength(self) -> Distance | None:
        """Distance: SEQUENCE."""
    @property
    def vehicleWeight(self) -> Weight | None:
        """Weight: SEQUENCE."""

class InternationalSign_speedLimits(_Record):
    def __init__(
        self,
        *,
        unit: int,
        speedLimitMax: int | None = ...,
        speedLimitMin: int | None = ...,
    ) -> None: ...
    @property
    def speedLimitMax(self) -> int | None:
        """INTEGER (0..250)."""
    @property
    def speedLimitMin(self) -> int | None:
        """INTEGER (0..250)."""
    @property
    def unit(self) -> int:
        """Code-Units: INTEGER (0..1)."""

InternationalSign_distanceBetweenVehicles: TypeAlias = Distance

class InternationalSign_destinationInformation(_Record):
    def __init__(
        self,
        *,
        ioList: Sequence[DDD_IO | Mapping[str, Any]],
        junctionDirection: int | None = ...,
        roundaboutCwDirection: int | None = ...,
        roundaboutCcwDirection: int | None = ...,
    ) -> None: ...
    @property
    def junctionDirection(self) -> int | None:
        """INTEGER (1..128)."""
    @property
    def roundaboutCwDirection(self) -> int | None:
        """INTEGER (1..128)."""
    @property
    def roundaboutCcwDirection(self) -> int | None:
        """INTEGER (1..128)."""
    @property
    def ioList(self) -> tuple[DDD_IO, ...]:
        """DDD-IO-LIST: SEQUENCE OF (SIZE (1..8, ...))."""

class InternationalSign_section(_Record):
    def __init__(
        self,
        *,
        startingPointLength: Distance | Mapping[str, Any] | None = ...,
        continuityLength: Distance | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def startingPointLength(self) -> Distance | None:
        """Distance: SEQUENCE."""
    @property
    def continuityLength(self) -> Distance | None:
        """Distance: SEQUENCE."""

class DDD_IO(_Record):
    def __init__(
        self,
        *,
        arrowDirection: int,
        destPlace: Sequence[DestinationPlace | Mapping[str, Any]] | None = ...,
        destRoad: Sequence[DestinationRoad | Mapping[str, Any]] | None = ...,
        roadNumberIdentifier: int | None = ...,
        streetName: int | None = ...,
        streetNameText: str | None = ...,
        distanceToDivergingPoint: DistanceOrDuration | Mapping[str, Any] | None = ...,
        distanceToDestinationPlace: DistanceOrDuration | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def arrowDirection(self) -> int:
        """INTEGER (0..7)."""
    @property
    def destPlace(self) -> tuple[DestinationPlace, ...] | None:
        """DestinationPlaces: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def destRoad(self) -> tuple[DestinationRoad, ...] | None:
        """DestinationRoads: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def roadNumberIdentifier(self) -> int | None:
        """INTEGER (1..999)."""
    @property
    def streetName(self) -> int | None:
        """INTEGER (1..999)."""
    @property
    def streetNameText(self) -> str | None:
        """UTF8String."""
    @property
    def distanceToDivergingPoint(self) -> DistanceOrDuration | None:
        """DistanceOrDuration: SEQUENCE."""
    @property
    def distanceToDestinationPlace(self) -> DistanceOrDuration | None:
        """DistanceOrDuration: SEQUENCE."""

class DestinationPlace(_Record):
    def __init__(
        self,
        *,
        destType: int,
        destRSCode: GddStructure | Mapping[str, Any] | None = ...,
        destBlob: bytes | None = ...,
        placeNameIdentification: int | None = ...,
        placeNameText: str | None = ...,
    ) -> None: ...
    @property
    def destType(self) -> int:
        """DestinationType: INTEGER (0..15, ...)."""
    @property
    def destRSCode(self) -> GddStructure | None:
        """GddStructure: SEQUENCE."""
    @property
    def destBlob(self) -> bytes | None:
        """OCTET STRING."""
    @property
    def placeNameIdentification(self) -> int | None:
        """INTEGER (1..999)."""
    @property
    def placeNameText(self) -> str | None:
        """UTF8String."""

class DestinationRoad(_Record):
    def __init__(
        self,
        *,
        derType: int,
        roadNumberIdentifier: int | None = ...,
        roadNumberText: str | None = ...,
    ) -> None: ...
    @property
    def derType(self) -> int:
        """DestinationRoadType: INTEGER (0..15, ...)."""
    @property
    def roadNumberIdentifier(self) -> int | None:
        """INTEGER (1..999)."""
    @property
    def roadNumberText(self) -> str | None:
        """UTF8String."""

class Distance(_Record):
    def __init__(
        self,
        *,
        value: int,
        unit: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """INTEGER (1..16384)."""
    @property
    def unit(self) -> int:
        """Code-Units: INTEGER (2..8)."""

class DistanceOrDuration(_Record):
    def __init__(
        self,
        *,
        value: int,
        unit: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """INTEGER (1..16384)."""
    @property
    def unit(self) -> int:
        """Code-Units: INTEGER (2..9)."""

class HoursMinutes(_Record):
    def __init__(
        self,
        *,
        hours: int,
        mins: int,
    ) -> None: ...
    @property
    def hours(self) -> int:
        """INTEGER (0..23)."""
    @property
    def mins(self) -> int:
        """INTEGER (0..59)."""

class MonthDay(_Record):
    def __init__(
        self,
        *,
        month: int,
        day: int,
    ) -> None: ...
    @property
    def month(self) -> int:
        """INTEGER (1..12)."""
    @property
    def day(self) -> int:
        """INTEGER (1..31)."""

class Weight(_Record):
    def __init__(
        self,
        *,
        value: int,
        unit: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """INTEGER (1..16384)."""
    @property
    def unit(self) -> int:
        """Code-Units: INTEGER (10..12)."""

class ItsPduHeader(_Record):
    def __init__(
        self,
        *,
        protocolVersion: int,
        messageID: int,
        stationID: int,
    ) -> None: ...
    @property
    def protocolVersion(self) -> int:
        """INTEGER (0..255)."""
    @property
    def messageID(self) -> int:
        """INTEGER (0..255)."""
    @property
    def stationID(self) -> int:
        """StationID: INTEGER (0..4294967295)."""

class ReferencePosition(_Record):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
        positionConfidenceEllipse: PosConfidenceEllipse | Mapping[str, Any],
        altitude: Altitude | Mapping[str, Any],
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def longitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def positionConfidenceEllipse(self) -> PosConfidenceEllipse:
        """PosConfidenceEllipse: SEQUENCE."""
    @property
    def altitude(self) -> Altitude:
        """Altitude: SEQUENCE."""

class DeltaReferencePosition(_Record):
    def __init__(
        self,
        *,
        deltaLatitude: int,
        deltaLongitude: int,
        deltaAltitude: int,
    ) -> None: ...
    @property
    def deltaLatitude(self) -> int:
        """DeltaLatitude: INTEGER (-131071..131072); 1e-7 degrees; 131072 = unavailable."""
    @property
    def deltaLongitude(self) -> int:
        """DeltaLongitude: INTEGER (-131071..131072); 1e-7 degrees; 131072 = unavailable."""
    @property
    def deltaAltitude(self) -> int:
        """DeltaAltitude: INTEGER (-12700..12800); 0.01 m; 12800 = unavailable."""

class Altitude(_Record):
    def __init__(
        self,
        *,
        altitudeValue: int,
        altitudeConfidence: AltitudeConfidence,
    ) -> None: ...
    @property
    def altitudeValue(self) -> int:
        """AltitudeValue: INTEGER (-100000..800001); 0.01 m; 800001 = unavailable."""
    @property
    def altitudeConfidence(self) -> AltitudeConfidence:
        """AltitudeConfidence: ENUMERATED."""

AltitudeConfidence: TypeAlias = Literal["alt-000-01", "alt-000-02", "alt-000-05", "alt-000-10", "alt-000-20", "alt-000-50", "alt-001-00", "alt-002-00", "alt-005-00", "alt-010-00", "alt-020-00", "alt-050-00", "alt-100-00", "alt-200-00", "outOfRange", "unavailable"]

class PosConfidenceEllipse(_Record):
    def __init__(
        self,
        *,
        semiMajorConfidence: int,
        semiMinorConfidence: int,
        semiMajorOrientation: int,
    ) -> None: ...
    @property
    def semiMajorConfidence(self) -> int:
        """SemiAxisLength: INTEGER (0..4095)."""
    @property
    def semiMinorConfidence(self) -> int:
        """SemiAxisLength: INTEGER (0..4095)."""
    @property
    def semiMajorOrientation(self) -> int:
        """HeadingValue: INTEGER (0..3601); 0.1 degrees clockwise from north; 3601 = unavailable."""

class PathPoint(_Record):
    def __init__(
        self,
        *,
        pathPosition: DeltaReferencePosition | Mapping[str, Any],
        pathDeltaTime: int | None = ...,
    ) -> None: ...
    @property
    def pathPosition(self) -> DeltaReferencePosition:
        """DeltaReferencePosition: SEQUENCE."""
    @property
    def pathDeltaTime(self) -> int | None:
        """PathDeltaTime: INTEGER (1..65535, ...); 10 ms."""

class PtActivation(_Record):
    def __init__(
        self,
        *,
        ptActivationType: int,
        ptActivationData: bytes,
    ) -> None: ...
    @property
    def ptActivationType(self) -> int:
        """PtActivationType: INTEGER (0..255)."""
    @property
    def ptActivationData(self) -> bytes:
        """PtActivationData: OCTET STRING (SIZE (1..20))."""

class CauseCode(_Extensible):
    def __init__(
        self,
        *,
        causeCode: int,
        subCauseCode: int,
    ) -> None: ...
    @property
    def causeCode(self) -> int:
        """CauseCodeType: INTEGER (0..255)."""
    @property
    def subCauseCode(self) -> int:
        """SubCauseCodeType: INTEGER (0..255)."""

class Curvature(_Record):
    def __init__(
        self,
        *,
        curvatureValue: int,
        curvatureConfidence: CurvatureConfidence,
    ) -> None: ...
    @property
    def curvatureValue(self) -> int:
        """CurvatureValue: INTEGER (-1023..1023)."""
    @property
    def curvatureConfidence(self) -> CurvatureConfidence:
        """CurvatureConfidence: ENUMERATED."""

CurvatureConfidence: TypeAlias = Literal["onePerMeter-0-00002", "onePerMeter-0-0001", "onePerMeter-0-0005", "onePerMeter-0-002", "onePerMeter-0-01", "onePerMeter-0-1", "outOfRange", "unavailable"]

CurvatureCalculationMode: TypeAlias = Literal["yawRateUsed", "yawRateNotUsed", "unavailable"]

class Heading(_Record):
    def __init__(
        self,
        *,
        headingValue: int,
        headingConfidence: int,
    ) -> None: ...
    @property
    def headingValue(self) -> int:
        """HeadingValue: INTEGER (0..3601); 0.1 degrees clockwise from north; 3601 = unavailable."""
    @property
    def headingConfidence(self) -> int:
        """HeadingConfidence: INTEGER (1..127)."""

class ClosedLanes(_Extensible):
    def __init__(
        self,
        *,
        innerhardShoulderStatus: HardShoulderStatus | None = ...,
        outerhardShoulderStatus: HardShoulderStatus | None = ...,
        drivingLaneStatus: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def innerhardShoulderStatus(self) -> HardShoulderStatus | None:
        """HardShoulderStatus: ENUMERATED."""
    @property
    def outerhardShoulderStatus(self) -> HardShoulderStatus | None:
        """HardShoulderStatus: ENUMERATED."""
    @property
    def drivingLaneStatus(self) -> tuple[bytes, int] | None:
        """DrivingLaneStatus: BIT STRING (SIZE (1..13))."""

HardShoulderStatus: TypeAlias = Literal["availableForStopping", "closed", "availableForDriving"]

class Speed(_Record):
    def __init__(
        self,
        *,
        speedValue: int,
        speedConfidence: int,
    ) -> None: ...
    @property
    def speedValue(self) -> int:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def speedConfidence(self) -> int:
        """SpeedConfidence: INTEGER (1..127)."""

DriveDirection: TypeAlias = Literal["forward", "backward", "unavailable"]

class LongitudinalAcceleration(_Record):
    def __init__(
        self,
        *,
        longitudinalAccelerationValue: int,
        longitudinalAccelerationConfidence: int,
    ) -> None: ...
    @property
    def longitudinalAccelerationValue(self) -> int:
        """LongitudinalAccelerationValue: INTEGER (-160..161); 0.1 m/s2; 161 = unavailable."""
    @property
    def longitudinalAccelerationConfidence(self) -> int:
        """AccelerationConfidence: INTEGER (0..102)."""

class LateralAcceleration(_Record):
    def __init__(
        self,
        *,
        lateralAccelerationValue: int,
        lateralAccelerationConfidence: int,
    ) -> None: ...
    @property
    def lateralAccelerationValue(self) -> int:
        """LateralAccelerationValue: INTEGER (-160..161); 0.1 m/s2; 161 = unavailable."""
    @property
    def lateralAccelerationConfidence(self) -> int:
        """AccelerationConfidence: INTEGER (0..102)."""

class VerticalAcceleration(_Record):
    def __init__(
        self,
        *,
        verticalAccelerationValue: int,
        verticalAccelerationConfidence: int,
    ) -> None: ...
    @property
    def verticalAccelerationValue(self) -> int:
        """VerticalAccelerationValue: INTEGER (-160..161)."""
    @property
    def verticalAccelerationConfidence(self) -> int:
        """AccelerationConfidence: INTEGER (0..102)."""

DangerousGoodsBasic: TypeAlias = Literal["explosives1", "explosives2", "explosives3", "explosives4", "explosives5", "explosives6", "flammableGases", "nonFlammableGases", "toxicGases", "flammableLiquids", "flammableSolids", "substancesLiableToSpontaneousCombustion", "substancesEmittingFlammableGasesUponContactWithWater", "oxidizingSubstances", "organicPeroxides", "toxicSubstances", "infectiousSubstances", "radioactiveMaterial", "corrosiveSubstances", "miscellaneousDangerousSubstances"]

class DangerousGoodsExtended(_Extensible):
    def __init__(
        self,
        *,
        dangerousGoodsType: DangerousGoodsBasic,
        unNumber: int,
        elevatedTemperature: bool,
        tunnelsRestricted: bool,
        limitedQuantity: bool,
        emergencyActionCode: str | None = ...,
        phoneNumber: str | None = ...,
        companyName: str | None = ...,
    ) -> None: ...
    @property
    def dangerousGoodsType(self) -> DangerousGoodsBasic:
        """DangerousGoodsBasic: ENUMERATED."""
    @property
    def unNumber(self) -> int:
        """INTEGER (0..9999)."""
    @property
    def elevatedTemperature(self) -> bool:
        """BOOLEAN."""
    @property
    def tunnelsRestricted(self) -> bool:
        """BOOLEAN."""
    @property
    def limitedQuantity(self) -> bool:
        """BOOLEAN."""
    @property
    def emergencyActionCode(self) -> str | None:
        """IA5String (SIZE (1..24))."""
    @property
    def phoneNumber(self) -> str | None:
        """PhoneNumber: NumericString (SIZE (1..16))."""
    @property
    def companyName(self) -> str | None:
        """UTF8String."""

RequestResponseIndication: TypeAlias = Literal["request", "response"]

StationarySince: TypeAlias = Literal["lessThan1Minute", "lessThan2Minutes", "lessThan15Minutes", "equalOrGreater15Minutes"]

TrafficRule: TypeAlias = Literal["noPassing", "noPassingForTrucks", "passToRight", "passToLeft"]

PositioningSolutionType: TypeAlias = Literal["noPositioningSolution", "sGNSS", "dGNSS", "sGNSSplusDR", "dGNSSplusDR", "dR"]

class VehicleIdentification(_Extensible):
    def __init__(
        self,
        *,
        wMInumber: str | None = ...,
        vDS: str | None = ...,
    ) -> None: ...
    @property
    def wMInumber(self) -> str | None:
        """WMInumber: IA5String (SIZE (1..3))."""
    @property
    def vDS(self) -> str | None:
        """VDS: IA5String (SIZE (6))."""

class VehicleLength(_Record):
    def __init__(
        self,
        *,
        vehicleLengthValue: int,
        vehicleLengthConfidenceIndication: VehicleLengthConfidenceIndication,
    ) -> None: ...
    @property
    def vehicleLengthValue(self) -> int:
        """VehicleLengthValue: INTEGER (1..1023); 0.1 m; 1023 = unavailable."""
    @property
    def vehicleLengthConfidenceIndication(self) -> VehicleLengthConfidenceIndication:
        """VehicleLengthConfidenceIndication: ENUMERATED."""

VehicleLengthConfidenceIndication: TypeAlias = Literal["noTrailerPresent", "trailerPresentWithKnownLength", "trailerPresentWithUnknownLength", "trailerPresenceIsUnknown", "unavailable"]

RoadType: TypeAlias = Literal["urban-NoStructuralSeparationToOppositeLanes", "urban-WithStructuralSeparationToOppositeLanes", "nonUrban-NoStructuralSeparationToOppositeLanes", "nonUrban-WithStructuralSeparationToOppositeLanes"]

class SteeringWheelAngle(_Record):
    def __init__(
        self,
        *,
        steeringWheelAngleValue: int,
        steeringWheelAngleConfidence: int,
    ) -> None: ...
    @property
    def steeringWheelAngleValue(self) -> int:
        """SteeringWheelAngleValue: INTEGER (-511..512); 1.5 degrees, positive = left; 512 = unavailable."""
    @property
    def steeringWheelAngleConfidence(self) -> int:
        """SteeringWheelAngleConfidence: INTEGER (1..127)."""

VehicleRole: TypeAlias = Literal["default", "publicTransport", "specialTransport", "dangerousGoods", "roadWork", "rescue", "emergency", "safetyCar", "agriculture", "commercial", "military", "roadOperator", "taxi", "reserved1", "reserved2", "reserved3"]

class YawRate(_Record):
    def __init__(
        self,
        *,
        yawRateValue: int,
        yawRateConfidence: YawRateConfidence,
    ) -> None: ...
    @property
    def yawRateValue(self) -> int:
        """YawRateValue: INTEGER (-32766..32767); 0.01 degrees/s, positive = left; 32767 = unavailable."""
    @property
    def yawRateConfidence(self) -> YawRateConfidence:
        """YawRateConfidence: ENUMERATED."""

YawRateConfidence: TypeAlias = Literal["degSec-000-01", "degSec-000-05", "degSec-000-10", "degSec-001-00", "degSec-005-00", "degSec-010-00", "degSec-100-00", "outOfRange", "unavailable"]

ProtectedZoneType: TypeAlias = Literal["permanentCenDsrcTolling", "temporaryCenDsrcTolling"]

RelevanceDistance: TypeAlias = Literal["lessThan50m", "lessThan100m", "lessThan200m", "lessThan500m", "lessThan1000m", "lessThan5km", "lessThan10km", "over10km"]

RelevanceTrafficDirection: TypeAlias = Literal["allTrafficDirections", "upstreamTraffic", "downstreamTraffic", "oppositeTraffic"]

class ActionID(_Record):
    def __init__(
        self,
        *,
        originatingStationID: int,
        sequenceNumber: int,
    ) -> None: ...
    @property
    def originatingStationID(self) -> int:
        """StationID: INTEGER (0..4294967295)."""
    @property
    def sequenceNumber(self) -> int:
        """SequenceNumber: INTEGER (0..65535)."""

class ProtectedCommunicationZone(_Extensible):
    def __init__(
        self,
        *,
        protectedZoneType: ProtectedZoneType | str,
        protectedZoneLatitude: int,
        protectedZoneLongitude: int,
        expiryTime: int | None = ...,
        protectedZoneRadius: int | None = ...,
        protectedZoneID: int | None = ...,
    ) -> None: ...
    @property
    def protectedZoneType(self) -> ProtectedZoneType | str:
        """ProtectedZoneType: ENUMERATED."""
    @property
    def expiryTime(self) -> int | None:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def protectedZoneLatitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def protectedZoneLongitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def protectedZoneRadius(self) -> int | None:
        """ProtectedZoneRadius: INTEGER (1..255, ...)."""
    @property
    def protectedZoneID(self) -> int | None:
        """ProtectedZoneID: INTEGER (0..134217727)."""

class EventPoint(_Record):
    def __init__(
        self,
        *,
        eventPosition: DeltaReferencePosition | Mapping[str, Any],
        informationQuality: int,
        eventDeltaTime: int | None = ...,
    ) -> None: ...
    @property
    def eventPosition(self) -> DeltaReferencePosition:
        """DeltaReferencePosition: SEQUENCE."""
    @property
    def eventDeltaTime(self) -> int | None:
        """PathDeltaTime: INTEGER (1..65535, ...); 10 ms."""
    @property
    def informationQuality(self) -> int:
        """InformationQuality: INTEGER (0..7)."""

class CenDsrcTollingZone(_Extensible):
    def __init__(
        self,
        *,
        protectedZoneLatitude: int,
        protectedZoneLongitude: int,
        cenDsrcTollingZoneID: int | None = ...,
    ) -> None: ...
    @property
    def protectedZoneLatitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def protectedZoneLongitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def cenDsrcTollingZoneID(self) -> int | None:
        """CenDsrcTollingZoneID: INTEGER (0..134217727)."""

class IviStructure(_Record):
    def __init__(
        self,
        *,
        mandatory: IviManagementContainer | Mapping[str, Any],
        optional: Sequence[IviContainer] | None = ...,
    ) -> None: ...
    @property
    def mandatory(self) -> IviManagementContainer:
        """IviManagementContainer: SEQUENCE."""
    @property
    def optional(self) -> tuple[IviContainer, ...] | None:
        """IviContainers: SEQUENCE OF (SIZE (1..8, ...))."""

IviContainer: TypeAlias = tuple[Literal["glc"], GeographicLocationContainer] | tuple[Literal["giv"], tuple[GicPart, ...]] | tuple[Literal["rcc"], tuple[RccPart, ...]] | tuple[Literal["tc"], tuple[TcPart, ...]] | tuple[Literal["lac"], LayoutContainer] | tuple[Literal["avc"], tuple[AvcPart, ...]] | tuple[Literal["mlc"], MapLocationContainer] | tuple[Literal["rsc"], tuple[RscPart, ...]] | tuple[str, bytes]

class IviManagementContainer(_Extensible):
    def __init__(
        self,
        *,
        serviceProviderId: Provider | Mapping[str, Any],
        iviIdentificationNumber: int,
        iviStatus: int,
        timeStamp: int | None = ...,
        validFrom: int | None = ...,
        validTo: int | None = ...,
        connectedIviStructures: Sequence[int] | None = ...,
        connectedDenms: Sequence[ActionID | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def serviceProviderId(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def iviIdentificationNumber(self) -> int:
        """IviIdentificationNumber: INTEGER (1..32767, ...)."""
    @property
    def timeStamp(self) -> int | None:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def validFrom(self) -> int | None:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def validTo(self) -> int | None:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def connectedIviStructures(self) -> tuple[int, ...] | None:
        """IviIdentificationNumbers: SEQUENCE OF (SIZE (1..8))."""
    @property
    def iviStatus(self) -> int:
        """IviStatus: INTEGER (0..7)."""
    @property
    def connectedDenms(self) -> tuple[ActionID, ...] | None:
        """ConnectedDenms: SEQUENCE OF (SIZE (1..8, ...))."""

class GeographicLocationContainer(_Extensible):
    def __init__(
        self,
        *,
        referencePosition: ReferencePosition | Mapping[str, Any],
        parts: Sequence[GlcPart | Mapping[str, Any]],
        referencePositionTime: int | None = ...,
        referencePositionHeading: Heading | Mapping[str, Any] | None = ...,
        referencePositionSpeed: Speed | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def referencePosition(self) -> ReferencePosition:
        """ReferencePosition: SEQUENCE."""
    @property
    def referencePositionTime(self) -> int | None:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def referencePositionHeading(self) -> Heading | None:
        """Heading: SEQUENCE."""
    @property
    def referencePositionSpeed(self) -> Speed | None:
        """Speed: SEQUENCE."""
    @property
    def parts(self) -> tuple[GlcPart, ...]:
        """GlcParts: SEQUENCE OF (SIZE (1..16, ...))."""

class GlcPart(_Extensible):
    def __init__(
        self,
        *,
        zoneId: int,
        laneNumber: int | None = ...,
        zoneExtension: int | None = ...,
        zoneHeading: int | None = ...,
        zone: Zone | None = ...,
    ) -> None: ...
    @property
    def zoneId(self) -> int:
        """Zid: INTEGER (1..32, ...)."""
    @property
    def laneNumber(self) -> int | None:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def zoneExtension(self) -> int | None:
        """INTEGER (0..255)."""
    @property
    def zoneHeading(self) -> int | None:
        """HeadingValue: INTEGER (0..3601); 0.1 degrees clockwise from north; 3601 = unavailable."""
    @property
    def zone(self) -> Zone | None:
        """Zone: CHOICE."""

class GicPart(_Extensible):
    def __init__(
        self,
        *,
        iviType: int,
        roadSignCodes: Sequence[RSCode | Mapping[str, Any]],
        detectionZoneIds: Sequence[int] | None = ...,
        its_Rrid: VarLengthNumber | None = ...,
        relevanceZoneIds: Sequence[int] | None = ...,
        direction: int | None = ...,
        driverAwarenessZoneIds: Sequence[int] | None = ...,
        minimumAwarenessTime: int | None = ...,
        applicableLanes: Sequence[int] | None = ...,
        iviPurpose: int | None = ...,
        laneStatus: int | None = ...,
        vehicleCharacteristics: Sequence[CompleteVehicleCharacteristics | Mapping[str, Any]] | None = ...,
        driverCharacteristics: int | None = ...,
        layoutId: int | None = ...,
        preStoredlayoutId: int | None = ...,
        extraText: Sequence[Text | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def detectionZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def its_Rrid(self) -> VarLengthNumber | None:
        """VarLengthNumber: CHOICE."""
    @property
    def relevanceZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def direction(self) -> int | None:
        """Direction: INTEGER (0..3)."""
    @property
    def driverAwarenessZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def minimumAwarenessTime(self) -> int | None:
        """INTEGER (0..255)."""
    @property
    def applicableLanes(self) -> tuple[int, ...] | None:
        """LanePositions: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def iviType(self) -> int:
        """IviType: INTEGER (0..7)."""
    @property
    def iviPurpose(self) -> int | None:
        """IviPurpose: INTEGER (0..3)."""
    @property
    def laneStatus(self) -> int | None:
        """LaneStatus: INTEGER (0..7, ...)."""
    @property
    def vehicleCharacteristics(self) -> tuple[CompleteVehicleCharacteristics, ...] | None:
        """VehicleCharacteristicsList: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def driverCharacteristics(self) -> int | None:
        """IVI.DriverCharacteristics: INTEGER (0..3)."""
    @property
    def layoutId(self) -> int | None:
        """INTEGER (1..4, ...)."""
    @property
    def preStoredlayoutId(self) -> int | None:
        """INTEGER (1..64, ...)."""
    @property
    def roadSignCodes(self) -> tuple[RSCode, ...]:
        """RoadSignCodes: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def extraText(self) -> tuple[Text, ...] | None:
        """ConstraintTextLines1: SEQUENCE OF (SIZE (1..4, ...))."""

class RccPart(_Extensible):
    def __init__(
        self,
        *,
        relevanceZoneIds: Sequence[int],
        roadType: RoadType,
        laneConfiguration: Sequence[LaneInformation | Mapping[str, Any]],
    ) -> None: ...
    @property
    def relevanceZoneIds(self) -> tuple[int, ...]:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def roadType(self) -> RoadType:
        """RoadType: ENUMERATED."""
    @property
    def laneConfiguration(self) -> tuple[LaneInformation, ...]:
        """LaneConfiguration: SEQUENCE OF (SIZE (1..16, ...))."""

class RscPart(_Record):
    def __init__(
        self,
        *,
        relevanceZoneIds: Sequence[int],
        detectionZoneIds: Sequence[int] | None = ...,
        direction: int | None = ...,
        roadSurfaceStaticCharacteristics: RoadSurfaceStaticCharacteristics | Mapping[str, Any] | None = ...,
        roadSurfaceDynamicCharacteristics: RoadSurfaceDynamicCharacteristics | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def detectionZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def relevanceZoneIds(self) -> tuple[int, ...]:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def direction(self) -> int | None:
        """Direction: INTEGER (0..3)."""
    @property
    def roadSurfaceStaticCharacteristics(self) -> RoadSurfaceStaticCharacteristics | None:
        """RoadSurfaceStaticCharacteristics: SEQUENCE."""
    @property
    def roadSurfaceDynamicCharacteristics(self) -> RoadSurfaceDynamicCharacteristics | None:
        """RoadSurfaceDynamicCharacteristics: SEQUENCE."""

class TcPart(_Extensible):
    def __init__(
        self,
        *,
        relevanceZoneIds: Sequence[int],
        data: bytes,
        detectionZoneIds: Sequence[int] | None = ...,
        direction: int | None = ...,
        driverAwarenessZoneIds: Sequence[int] | None = ...,
        minimumAwarenessTime: int | None = ...,
        applicableLanes: Sequence[int] | None = ...,
        layoutId: int | None = ...,
        preStoredlayoutId: int | None = ...,
        text: Sequence[Text | Mapping[str, Any]] | None = ...,
        iviType: int | None = ...,
        laneStatus: int | None = ...,
        vehicleCharacteristics: Sequence[CompleteVehicleCharacteristics | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def detectionZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def relevanceZoneIds(self) -> tuple[int, ...]:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def direction(self) -> int | None:
        """Direction: INTEGER (0..3)."""
    @property
    def driverAwarenessZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def minimumAwarenessTime(self) -> int | None:
        """INTEGER (0..255)."""
    @property
    def applicableLanes(self) -> tuple[int, ...] | None:
        """LanePositions: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def layoutId(self) -> int | None:
        """INTEGER (1..4, ...)."""
    @property
    def preStoredlayoutId(self) -> int | None:
        """INTEGER (1..64, ...)."""
    @property
    def text(self) -> tuple[Text, ...] | None:
        """TextLines: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def data(self) -> bytes:
        """OCTET STRING."""
    @property
    def iviType(self) -> int | None:
        """IviType: INTEGER (0..7)."""
    @property
    def laneStatus(self) -> int | None:
        """LaneStatus: INTEGER (0..7, ...)."""
    @property
    def vehicleCharacteristics(self) -> tuple[CompleteVehicleCharacteristics, ...] | None:
        """VehicleCharacteristicsList: SEQUENCE OF (SIZE (1..8, ...))."""

class LayoutContainer(_Extensible):
    def __init__(
        self,
        *,
        layoutId: int,
        layoutComponents: Sequence[LayoutComponent | Mapping[str, Any]],
        height: int | None = ...,
        width: int | None = ...,
    ) -> None: ...
    @property
    def layoutId(self) -> int:
        """INTEGER (1..4, ...)."""
    @property
    def height(self) -> int | None:
        """INTEGER (10..73)."""
    @property
    def width(self) -> int | None:
        """INTEGER (10..265)."""
    @property
    def layoutComponents(self) -> tuple[LayoutComponent, ...]:
        """LayoutComponents: SEQUENCE OF (SIZE (1..4, ...))."""

class AvcPart(_Extensible):
    def __init__(
        self,
        *,
        relevanceZoneIds: Sequence[int],
        detectionZoneIds: Sequence[int] | None = ...,
        direction: int | None = ...,
        applicableLanes: Sequence[int] | None = ...,
        vehicleCharacteristics: Sequence[CompleteVehicleCharacteristics | Mapping[str, Any]] | None = ...,
        automatedVehicleRules: Sequence[AutomatedVehicleRule | Mapping[str, Any]] | None = ...,
        platooningRules: Sequence[PlatooningRule | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def detectionZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def relevanceZoneIds(self) -> tuple[int, ...]:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def direction(self) -> int | None:
        """Direction: INTEGER (0..3)."""
    @property
    def applicableLanes(self) -> tuple[int, ...] | None:
        """LanePositions: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def vehicleCharacteristics(self) -> tuple[CompleteVehicleCharacteristics, ...] | None:
        """VehicleCharacteristicsList: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def automatedVehicleRules(self) -> tuple[AutomatedVehicleRule, ...] | None:
        """AutomatedVehicleRules: SEQUENCE OF (SIZE (1..5))."""
    @property
    def platooningRules(self) -> tuple[PlatooningRule, ...] | None:
        """PlatooningRules: SEQUENCE OF (SIZE (1..5))."""

class MapLocationContainer(_Record):
    def __init__(
        self,
        *,
        reference: MapReference,
        parts: Sequence[MlcPart | Mapping[str, Any]],
    ) -> None: ...
    @property
    def reference(self) -> MapReference:
        """MapReference: CHOICE."""
    @property
    def parts(self) -> tuple[MlcPart, ...]:
        """MlcParts: SEQUENCE OF (SIZE (1..16, ...))."""

class MlcPart(_Record):
    def __init__(
        self,
        *,
        zoneId: int,
        laneIds: Sequence[int] | None = ...,
    ) -> None: ...
    @property
    def zoneId(self) -> int:
        """Zid: INTEGER (1..32, ...)."""
    @property
    def laneIds(self) -> tuple[int, ...] | None:
        """LaneIds: SEQUENCE OF (SIZE (1..16, ...))."""

class AbsolutePosition(_Record):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def longitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""

class AbsolutePositionWAltitude(_Record):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
        altitude: Altitude | Mapping[str, Any],
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def longitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def altitude(self) -> Altitude:
        """Altitude: SEQUENCE."""

class AnyCatalogue(_Record):
    def __init__(
        self,
        *,
        owner: Provider | Mapping[str, Any],
        version: int,
        pictogramCode: int,
        value: int | None = ...,
        unit: int | None = ...,
        attributes: Sequence[ISO14823Attribute] | None = ...,
    ) -> None: ...
    @property
    def owner(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def version(self) -> int:
        """INTEGER (0..255)."""
    @property
    def pictogramCode(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def value(self) -> int | None:
        """INTEGER (0..65535)."""
    @property
    def unit(self) -> int | None:
        """RSCUnit: INTEGER (0..15)."""
    @property
    def attributes(self) -> tuple[ISO14823Attribute, ...] | None:
        """ISO14823Attributes: SEQUENCE OF (SIZE (1..8, ...))."""

class AutomatedVehicleRule(_Extensible):
    def __init__(
        self,
        *,
        priority: int,
        allowedSaeAutomationLevels: Sequence[int],
        minGapBetweenVehicles: int | None = ...,
        recGapBetweenVehicles: int | None = ...,
        automatedVehicleMaxSpeedLimit: int | None = ...,
        automatedVehicleMinSpeedLimit: int | None = ...,
        automatedVehicleSpeedRecommendation: int | None = ...,
        roadSignCodes: Sequence[RSCode | Mapping[str, Any]] | None = ...,
        extraText: Sequence[Text | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def priority(self) -> int:
        """PriorityLevel: INTEGER (0..2)."""
    @property
    def allowedSaeAutomationLevels(self) -> tuple[int, ...]:
        """SaeAutomationLevels: SEQUENCE OF (SIZE (1..5))."""
    @property
    def minGapBetweenVehicles(self) -> int | None:
        """GapBetweenVehicles: INTEGER (0..255)."""
    @property
    def recGapBetweenVehicles(self) -> int | None:
        """GapBetweenVehicles: INTEGER (0..255)."""
    @property
    def automatedVehicleMaxSpeedLimit(self) -> int | None:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def automatedVehicleMinSpeedLimit(self) -> int | None:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def automatedVehicleSpeedRecommendation(self) -> int | None:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def roadSignCodes(self) -> tuple[RSCode, ...] | None:
        """RoadSignCodes: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def extraText(self) -> tuple[Text, ...] | None:
        """ConstraintTextLines2: SEQUENCE OF (SIZE (1..4, ...))."""

class CompleteVehicleCharacteristics(_Record):
    def __init__(
        self,
        *,
        tractor: TractorCharacteristics | Mapping[str, Any] | None = ...,
        trailer: Sequence[IVI_TrailerCharacteristics | Mapping[str, Any]] | None = ...,
        train: TractorCharacteristics | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def tractor(self) -> TractorCharacteristics | None:
        """TractorCharacteristics: SEQUENCE."""
    @property
    def trailer(self) -> tuple[IVI_TrailerCharacteristics, ...] | None:
        """TrailerCharacteristicsList: SEQUENCE OF (SIZE (1..3))."""
    @property
    def train(self) -> TractorCharacteristics | None:
        """TrainCharacteristics: SEQUENCE."""

class ComputedSegment(_Record):
    def __init__(
        self,
        *,
        zoneId: int,
        laneNumber: int,
        laneWidth: int,
        offsetDistance: int | None = ...,
        offsetPosition: DeltaReferencePosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def zoneId(self) -> int:
        """Zid: INTEGER (1..32, ...)."""
    @property
    def laneNumber(self) -> int:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def laneWidth(self) -> int:
        """IviLaneWidth: INTEGER (0..1023)."""
    @property
    def offsetDistance(self) -> int | None:
        """INTEGER (-32768..32767)."""
    @property
    def offsetPosition(self) -> DeltaReferencePosition | None:
        """DeltaReferencePosition: SEQUENCE."""

class DeltaPosition(_Record):
    def __init__(
        self,
        *,
        deltaLatitude: int,
        deltaLongitude: int,
    ) -> None: ...
    @property
    def deltaLatitude(self) -> int:
        """DeltaLatitude: INTEGER (-131071..131072); 1e-7 degrees; 131072 = unavailable."""
    @property
    def deltaLongitude(self) -> int:
        """DeltaLongitude: INTEGER (-131071..131072); 1e-7 degrees; 131072 = unavailable."""

ISO14823Attribute: TypeAlias = tuple[Literal["dtm"], InternationalSign_applicablePeriod] | tuple[Literal["edt"], InternationalSign_applicablePeriod] | tuple[Literal["dfl"], int] | tuple[Literal["ved"], InternationalSign_applicableVehicleDimensions] | tuple[Literal["spe"], InternationalSign_speedLimits] | tuple[Literal["roi"], int] | tuple[Literal["dbv"], Distance] | tuple[Literal["ddd"], InternationalSign_destinationInformation]

class ISO14823Code(_Record):
    def __init__(
        self,
        *,
        pictogramCode: ISO14823Code_pictogramCode | Mapping[str, Any],
        attributes: Sequence[ISO14823Attribute] | None = ...,
    ) -> None: ...
    @property
    def pictogramCode(self) -> ISO14823Code_pictogramCode:
        """SEQUENCE."""
    @property
    def attributes(self) -> tuple[ISO14823Attribute, ...] | None:
        """ISO14823Attributes: SEQUENCE OF (SIZE (1..8, ...))."""

class LaneInformation(_Extensible):
    def __init__(
        self,
        *,
        laneNumber: int,
        direction: int,
        laneType: int,
        laneStatus: int,
        validity: InternationalSign_applicablePeriod | Mapping[str, Any] | None = ...,
        laneTypeQualifier: CompleteVehicleCharacteristics | Mapping[str, Any] | None = ...,
        laneWidth: int | None = ...,
        detectionZoneIds: Sequence[int] | None = ...,
        relevanceZoneIds: Sequence[int] | None = ...,
        laneCharacteristics: LaneCharacteristics | Mapping[str, Any] | None = ...,
        laneSurfaceStaticCharacteristics: RoadSurfaceStaticCharacteristics | Mapping[str, Any] | None = ...,
        laneSurfaceDynamicCharacteristics: RoadSurfaceDynamicCharacteristics | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def laneNumber(self) -> int:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def direction(self) -> int:
        """Direction: INTEGER (0..3)."""
    @property
    def validity(self) -> InternationalSign_applicablePeriod | None:
        """InternationalSign-applicablePeriod: SEQUENCE."""
    @property
    def laneType(self) -> int:
        """LaneType: INTEGER (0..31)."""
    @property
    def laneTypeQualifier(self) -> CompleteVehicleCharacteristics | None:
        """CompleteVehicleCharacteristics: SEQUENCE."""
    @property
    def laneStatus(self) -> int:
        """LaneStatus: INTEGER (0..7, ...)."""
    @property
    def laneWidth(self) -> int | None:
        """IviLaneWidth: INTEGER (0..1023)."""
    @property
    def detectionZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def relevanceZoneIds(self) -> tuple[int, ...] | None:
        """ZoneIds: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def laneCharacteristics(self) -> LaneCharacteristics | None:
        """LaneCharacteristics: SEQUENCE."""
    @property
    def laneSurfaceStaticCharacteristics(self) -> RoadSurfaceStaticCharacteristics | None:
        """RoadSurfaceStaticCharacteristics: SEQUENCE."""
    @property
    def laneSurfaceDynamicCharacteristics(self) -> RoadSurfaceDynamicCharacteristics | None:
        """RoadSurfaceDynamicCharacteristics: SEQUENCE."""

class LaneCharacteristics(_Record):
    def __init__(
        self,
        *,
        zoneDefinitionAccuracy: int,
        existinglaneMarkingStatus: bool,
        newlaneMarkingColour: int,
        laneDelimitationLeft: int,
        laneDelimitationRight: int,
        mergingWith: int,
    ) -> None: ...
    @property
    def zoneDefinitionAccuracy(self) -> int:
        """DefinitionAccuracy: INTEGER (0..7, ...)."""
    @property
    def existinglaneMarkingStatus(self) -> bool:
        """LaneMarkingStatus: BOOLEAN."""
    @property
    def newlaneMarkingColour(self) -> int:
        """MarkingColour: INTEGER (0..7, ...)."""
    @property
    def laneDelimitationLeft(self) -> int:
        """LaneDelimitation: INTEGER (0..7, ...)."""
    @property
    def laneDelimitationRight(self) -> int:
        """LaneDelimitation: INTEGER (0..7, ...)."""
    @property
    def mergingWith(self) -> int:
        """Zid: INTEGER (1..32, ...)."""

class LayoutComponent(_Record):
    def __init__(
        self,
        *,
        layoutComponentId: int,
        height: int,
        width: int,
        x: int,
        y: int,
        textScripting: int,
    ) -> None: ...
    @property
    def layoutComponentId(self) -> int:
        """INTEGER (1..8, ...)."""
    @property
    def height(self) -> int:
        """INTEGER (10..73)."""
    @property
    def width(self) -> int:
        """INTEGER (10..265)."""
    @property
    def x(self) -> int:
        """INTEGER (10..265)."""
    @property
    def y(self) -> int:
        """INTEGER (10..73)."""
    @property
    def textScripting(self) -> int:
        """INTEGER (0..1)."""

class LoadType(_Record):
    def __init__(
        self,
        *,
        goodsType: int,
        dangerousGoodsType: DangerousGoodsBasic,
        specialTransportType: tuple[bytes, int],
    ) -> None: ...
    @property
    def goodsType(self) -> int:
        """GoodsType: INTEGER (0..15, ...)."""
    @property
    def dangerousGoodsType(self) -> DangerousGoodsBasic:
        """DangerousGoodsBasic: ENUMERATED."""
    @property
    def specialTransportType(self) -> tuple[bytes, int]:
        """SpecialTransportType: BIT STRING (SIZE (4))."""

MapReference: TypeAlias = tuple[Literal["roadsegment"], RoadSegmentReferenceID] | tuple[Literal["intersection"], IntersectionReferenceID]

class PlatooningRule(_Extensible):
    def __init__(
        self,
        *,
        priority: int,
        allowedSaeAutomationLevels: Sequence[int],
        maxNoOfVehicles: int | None = ...,
        maxLenghtOfPlatoon: int | None = ...,
        minGapBetweenVehicles: int | None = ...,
        platoonMaxSpeedLimit: int | None = ...,
        platoonMinSpeedLimit: int | None = ...,
        platoonSpeedRecommendation: int | None = ...,
        roadSignCodes: Sequence[RSCode | Mapping[str, Any]] | None = ...,
        extraText: Sequence[Text | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def priority(self) -> int:
        """PriorityLevel: INTEGER (0..2)."""
    @property
    def allowedSaeAutomationLevels(self) -> tuple[int, ...]:
        """SaeAutomationLevels: SEQUENCE OF (SIZE (1..5))."""
    @property
    def maxNoOfVehicles(self) -> int | None:
        """MaxNoOfVehicles: INTEGER (2..64)."""
    @property
    def maxLenghtOfPlatoon(self) -> int | None:
        """MaxLenghtOfPlatoon: INTEGER (1..64)."""
    @property
    def minGapBetweenVehicles(self) -> int | None:
        """GapBetweenVehicles: INTEGER (0..255)."""
    @property
    def platoonMaxSpeedLimit(self) -> int | None:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def platoonMinSpeedLimit(self) -> int | None:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def platoonSpeedRecommendation(self) -> int | None:
        """SpeedValue: INTEGER (0..16383); 0.01 m/s; 16383 = unavailable."""
    @property
    def roadSignCodes(self) -> tuple[RSCode, ...] | None:
        """RoadSignCodes: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def extraText(self) -> tuple[Text, ...] | None:
        """ConstraintTextLines2: SEQUENCE OF (SIZE (1..4, ...))."""

PolygonalLine: TypeAlias = tuple[Literal["deltaPositions"], tuple[DeltaPosition, ...]] | tuple[Literal["deltaPositionsWithAltitude"], tuple[DeltaReferencePosition, ...]] | tuple[Literal["absolutePositions"], tuple[AbsolutePosition, ...]] | tuple[Literal["absolutePositionsWithAltitude"], tuple[AbsolutePositionWAltitude, ...]] | tuple[str, bytes]

class RoadSurfaceDynamicCharacteristics(_Record):
    def __init__(
        self,
        *,
        condition: int,
        temperature: int,
        iceOrWaterDepth: int,
        treatment: int,
    ) -> None: ...
    @property
    def condition(self) -> int:
        """Condition: INTEGER (0..15, ...)."""
    @property
    def temperature(self) -> int:
        """IVI.Temperature: INTEGER (-100..151)."""
    @property
    def iceOrWaterDepth(self) -> int:
        """Depth: INTEGER (0..255)."""
    @property
    def treatment(self) -> int:
        """TreatmentType: INTEGER (0..7)."""

class RoadSurfaceStaticCharacteristics(_Record):
    def __init__(
        self,
        *,
        frictionCoefficient: int,
        material: int,
        wear: int,
        avBankingAngle: int,
    ) -> None: ...
    @property
    def frictionCoefficient(self) -> int:
        """FrictionCoefficient: INTEGER (0..101)."""
    @property
    def material(self) -> int:
        """MaterialType: INTEGER (0..7, ...)."""
    @property
    def wear(self) -> int:
        """WearLevel: INTEGER (0..7, ...)."""
    @property
    def avBankingAngle(self) -> int:
        """BankingAngle: INTEGER (-20..21)."""

class RSCode(_Record):
    def __init__(
        self,
        *,
        code: tuple[Literal["viennaConvention"], VcCode] | tuple[Literal["iso14823"], ISO14823Code] | tuple[Literal["itisCodes"], int] | tuple[Literal["anyCatalogue"], AnyCatalogue] | tuple[str, bytes],
        layoutComponentId: int | None = ...,
    ) -> None: ...
    @property
    def layoutComponentId(self) -> int | None:
        """INTEGER (1..4, ...)."""
    @property
    def code(self) -> tuple[Literal["viennaConvention"], VcCode] | tuple[Literal["iso14823"], ISO14823Code] | tuple[Literal["itisCodes"], int] | tuple[Literal["anyCatalogue"], AnyCatalogue] | tuple[str, bytes]:
        """CHOICE."""

class Segment(_Record):
    def __init__(
        self,
        *,
        line: PolygonalLine,
        laneWidth: int | None = ...,
    ) -> None: ...
    @property
    def line(self) -> PolygonalLine:
        """PolygonalLine: CHOICE."""
    @property
    def laneWidth(self) -> int | None:
        """IviLaneWidth: INTEGER (0..1023)."""

class Text(_Record):
    def __init__(
        self,
        *,
        language: tuple[bytes, int],
        textContent: str,
        layoutComponentId: int | None = ...,
    ) -> None: ...
    @property
    def layoutComponentId(self) -> int | None:
        """INTEGER (1..4, ...)."""
    @property
    def language(self) -> tuple[bytes, int]:
        """BIT STRING (SIZE (10))."""
    @property
    def textContent(self) -> str:
        """UTF8String."""

class TractorCharacteristics(_Record):
    def __init__(
        self,
        *,
        equalTo: Sequence[VehicleCharacteristicsFixValues] | None = ...,
        notEqualTo: Sequence[VehicleCharacteristicsFixValues] | None = ...,
        ranges: Sequence[VehicleCharacteristicsRanges | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def equalTo(self) -> tuple[VehicleCharacteristicsFixValues, ...] | None:
        """VehicleCharacteristicsFixValuesList: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def notEqualTo(self) -> tuple[VehicleCharacteristicsFixValues, ...] | None:
        """VehicleCharacteristicsFixValuesList: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def ranges(self) -> tuple[VehicleCharacteristicsRanges, ...] | None:
        """VehicleCharacteristicsRangesList: SEQUENCE OF (SIZE (1..4, ...))."""

class IVI_TrailerCharacteristics(_Record):
    def __init__(
        self,
        *,
        equalTo: Sequence[VehicleCharacteristicsFixValues] | None = ...,
        notEqualTo: Sequence[VehicleCharacteristicsFixValues] | None = ...,
        ranges: Sequence[VehicleCharacteristicsRanges | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def equalTo(self) -> tuple[VehicleCharacteristicsFixValues, ...] | None:
        """TrailerCharacteristicsFixValuesList: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def notEqualTo(self) -> tuple[VehicleCharacteristicsFixValues, ...] | None:
        """TrailerCharacteristicsFixValuesList: SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def ranges(self) -> tuple[VehicleCharacteristicsRanges, ...] | None:
        """TrailerCharacteristicsRangesList: SEQUENCE OF (SIZE (1..4, ...))."""

TrainCharacteristics: TypeAlias = TractorCharacteristics

class VcCode(_Record):
    def __init__(
        self,
        *,
        roadSignClass: int,
        roadSignCode: int,
        vcOption: int,
        validity: Sequence[InternationalSign_applicablePeriod | Mapping[str, Any]] | None = ...,
        value: int | None = ...,
        unit: int | None = ...,
    ) -> None: ...
    @property
    def roadSignClass(self) -> int:
        """VcClass: INTEGER (0..7)."""
    @property
    def roadSignCode(self) -> int:
        """INTEGER (1..64)."""
    @property
    def vcOption(self) -> int:
        """VcOption: INTEGER (0..7)."""
    @property
    def validity(self) -> tuple[InternationalSign_applicablePeriod, ...] | None:
        """ValidityPeriods: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def value(self) -> int | None:
        """INTEGER (0..65535)."""
    @property
    def unit(self) -> int | None:
        """RSCUnit: INTEGER (0..15)."""

VehicleCharacteristicsFixValues: TypeAlias = tuple[Literal["simpleVehicleType"], int] | tuple[Literal["euVehicleCategoryCode"], EuVehicleCategoryCode] | tuple[Literal["iso3833VehicleType"], int] | tuple[Literal["euroAndCo2value"], EnvironmentalCharacteristics] | tuple[Literal["engineCharacteristics"], int] | tuple[Literal["loadType"], LoadType] | tuple[Literal["usage"], VehicleRole] | tuple[str, bytes]

class VehicleCharacteristicsRanges(_Record):
    def __init__(
        self,
        *,
        comparisonOperator: int,
        limits: tuple[Literal["numberOfAxles"], int] | tuple[Literal["vehicleDimensions"], VehicleDimensions] | tuple[Literal["vehicleWeightLimits"], VehicleWeightLimits] | tuple[Literal["axleWeightLimits"], AxleWeightLimits] | tuple[Literal["passengerCapacity"], PassengerCapacity] | tuple[Literal["exhaustEmissionValues"], ExhaustEmissionValues] | tuple[Literal["dieselEmissionValues"], DieselEmissionValues] | tuple[Literal["soundLevel"], SoundLevel] | tuple[str, bytes],
    ) -> None: ...
    @property
    def comparisonOperator(self) -> int:
        """ComparisonOperator: INTEGER (0..3)."""
    @property
    def limits(self) -> tuple[Literal["numberOfAxles"], int] | tuple[Literal["vehicleDimensions"], VehicleDimensions] | tuple[Literal["vehicleWeightLimits"], VehicleWeightLimits] | tuple[Literal["axleWeightLimits"], AxleWeightLimits] | tuple[Literal["passengerCapacity"], PassengerCapacity] | tuple[Literal["exhaustEmissionValues"], ExhaustEmissionValues] | tuple[Literal["dieselEmissionValues"], DieselEmissionValues] | tuple[Literal["soundLevel"], SoundLevel] | tuple[str, bytes]:
        """CHOICE."""

Zone: TypeAlias = tuple[Literal["segment"], Segment] | tuple[Literal["area"], PolygonalLine] | tuple[Literal["computedSegment"], ComputedSegment] | tuple[str, bytes]

class IVIM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        ivi: IviStructure | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def ivi(self) -> IviStructure:
        """IviStructure: SEQUENCE."""

class MAPEM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        map: MapData | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def map(self) -> MapData:
        """MapData: SEQUENCE."""

class RTCMEM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        rtcmc: RTCMcorrections | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def rtcmc(self) -> RTCMcorrections:
        """RTCMcorrections: SEQUENCE."""

class SPATEM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        spat: SPAT | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def spat(self) -> SPAT:
        """SPAT: SEQUENCE."""

class SREM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        srm: SignalRequestMessage | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def srm(self) -> SignalRequestMessage:
        """SignalRequestMessage: SEQUENCE."""

class SSEM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        ssm: SignalStatusMessage | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def ssm(self) -> SignalStatusMessage:
        """SignalStatusMessage: SEQUENCE."""

class NodeOffsetPointXY_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class LaneDataAttribute_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class NodeAttributeSetXY_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: NodeAttributeSet_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> NodeAttributeSet_addGrpC | Unknown:
        """open type."""

class Position3D_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Position3D_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Position3D_addGrpC | Unknown:
        """open type."""

class LaneAttributes_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: LaneAttributes_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> LaneAttributes_addGrpC | Unknown:
        """open type."""

class ComputedLane_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class GenericLane_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: ConnectionTrajectory_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> ConnectionTrajectory_addGrpC | Unknown:
        """open type."""

class SignalControlZone_zone(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class IntersectionGeometry_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class RoadSegment_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class RestrictionUserType_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: RestrictionUserType_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> RestrictionUserType_addGrpC | Unknown:
        """open type."""

class MapData_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: MapData_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> MapData_addGrpC | Unknown:
        """open type."""

class RTCMcorrections_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class AdvisorySpeed_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class MovementEvent_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: MovementEvent_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> MovementEvent_addGrpC | Unknown:
        """open type."""

class ConnectionManeuverAssist_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: ConnectionManeuverAssist_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> ConnectionManeuverAssist_addGrpC | Unknown:
        """open type."""

class MovementState_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class IntersectionState_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: IntersectionState_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> IntersectionState_addGrpC | Unknown:
        """open type."""

class SPAT_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class SignalRequest_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class SignalRequestPackage_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class RequestorType_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class RequestorDescription_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: RequestorDescription_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> RequestorDescription_addGrpC | Unknown:
        """open type."""

class SignalRequestMessage_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class SignalStatusPackage_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: SignalStatusPackage_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> SignalStatusPackage_addGrpC | Unknown:
        """open type."""

class SignalStatus_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class SignalStatusMessage_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
        """open type."""

class DieselEmissionValues_particulate(_Record):
    def __init__(
        self,
        *,
        unitType: UnitType,
        value: int,
    ) -> None: ...
    @property
    def unitType(self) -> UnitType:
        """UnitType: ENUMERATED."""
    @property
    def value(self) -> int:
        """INTEGER (0..32767)."""

class DateAndTime_timeCompact(_Record):
    def __init__(
        self,
        *,
        hours: int,
        mins: int,
        double_secs: int,
    ) -> None: ...
    @property
    def hours(self) -> int:
        """INTEGER (0..23)."""
    @property
    def mins(self) -> int:
        """INTEGER (0..59)."""
    @property
    def double_secs(self) -> int:
        """INTEGER (0..30)."""

class VehicleAxles_vehicleAxlesNumber_numberOfAxles(_Record):
    def __init__(
        self,
        *,
        trailerAxles: int,
        tractorAxles: int,
    ) -> None: ...
    @property
    def trailerAxles(self) -> int:
        """TrailerAxles: INTEGER (0..7)."""
    @property
    def tractorAxles(self) -> int:
        """TractorAxles: INTEGER (0..7)."""

class VehicleAxles_vehicleAxlesNumber(_Record):
    def __init__(
        self,
        *,
        tyreType: Literal["notSpecified", "singleTyre", "dualTyres", "reservedForUse"],
        numberOfAxles: VehicleAxles_vehicleAxlesNumber_numberOfAxles | Mapping[str, Any],
    ) -> None: ...
    @property
    def tyreType(self) -> Literal["notSpecified", "singleTyre", "dualTyres", "reservedForUse"]:
        """ENUMERATED."""
    @property
    def numberOfAxles(self) -> VehicleAxles_vehicleAxlesNumber_numberOfAxles:
        """SEQUENCE."""

class GddStructure_pictogramCode_pictogramCategoryCode(_Record):
    def __init__(
        self,
        *,
        nature: int,
        serialNumber: int,
    ) -> None: ...
    @property
    def nature(self) -> int:
        """INTEGER (1..9)."""
    @property
    def serialNumber(self) -> int:
        """INTEGER (0..99)."""

class GddStructure_pictogramCode(_Record):
    def __init__(
        self,
        *,
        serviceCategoryCode: tuple[Literal["trafficSignPictogram"], Literal["dangerWarning", "regulatory", "informative"] | str] | tuple[Literal["publicFacilitiesPictogram"], Literal["publicFacilities"] | str] | tuple[Literal["ambientOrRoadConditionPictogram"], Literal["ambientCondition", "roadCondition"] | str] | tuple[str, bytes],
        pictogramCategoryCode: GddStructure_pictogramCode_pictogramCategoryCode | Mapping[str, Any],
        countryCode: bytes | None = ...,
    ) -> None: ...
    @property
    def countryCode(self) -> bytes | None:
        """OCTET STRING (SIZE (2))."""
    @property
    def serviceCategoryCode(self) -> tuple[Literal["trafficSignPictogram"], Literal["dangerWarning", "regulatory", "informative"] | str] | tuple[Literal["publicFacilitiesPictogram"], Literal["publicFacilities"] | str] | tuple[Literal["ambientOrRoadConditionPictogram"], Literal["ambientCondition", "roadCondition"] | str] | tuple[str, bytes]:
        """CHOICE."""
    @property
    def pictogramCategoryCode(self) -> GddStructure_pictogramCode_pictogramCategoryCode:
        """SEQUENCE."""

class InternationalSign_applicablePeriod_year(_Record):
    def __init__(
        self,
        *,
        yearRangeStartYear: int,
        yearRangeEndYear: int,
    ) -> None: ...
    @property
    def yearRangeStartYear(self) -> int:
        """INTEGER (2000..2127, ...)."""
    @property
    def yearRangeEndYear(self) -> int:
        """INTEGER (2000..2127, ...)."""

class InternationalSign_applicablePeriod_month_day(_Record):
    def __init__(
        self,
        *,
        dateRangeStartMonthDay: MonthDay | Mapping[str, Any],
        dateRangeEndMonthDay: MonthDay | Mapping[str, Any],
    ) -> None: ...
    @property
    def dateRangeStartMonthDay(self) -> MonthDay:
        """MonthDay: SEQUENCE."""
    @property
    def dateRangeEndMonthDay(self) -> MonthDay:
        """MonthDay: SEQUENCE."""

class InternationalSign_applicablePeriod_hourMinutes(_Record):
    def __init__(
        self,
        *,
        timeRangeStartTime: HoursMinutes | Mapping[str, Any],
        timeRangeEndTime: HoursMinutes | Mapping[str, Any],
    ) -> None: ...
    @property
    def timeRangeStartTime(self) -> HoursMinutes:
        """HoursMinutes: SEQUENCE."""
    @property
    def timeRangeEndTime(self) -> HoursMinutes:
        """HoursMinutes: SEQUENCE."""

class ISO14823Code_pictogramCode_pictogramCategoryCode(_Record):
    def __init__(
        self,
        *,
        nature: int,
        serialNumber: int,
    ) -> None: ...
    @property
    def nature(self) -> int:
        """INTEGER (1..9)."""
    @property
    def serialNumber(self) -> int:
        """INTEGER (0..99)."""

class ISO14823Code_pictogramCode(_Record):
    def __init__(
        self,
        *,
        serviceCategoryCode: tuple[Literal["trafficSignPictogram"], Literal["dangerWarning", "regulatory", "informative"] | str] | tuple[Literal["publicFacilitiesPictogram"], Literal["publicFacilities"] | str] | tuple[Literal["ambientOrRoadConditionPictogram"], Literal["ambientCondition", "roadCondition"] | str] | tuple[str, bytes],
        pictogramCategoryCode: ISO14823Code_pictogramCode_pictogramCategoryCode | Mapping[str, Any],
        countryCode: bytes | None = ...,
    ) -> None: ...
    @property
    def countryCode(self) -> bytes | None:
        """OCTET STRING (SIZE (2))."""
    @property
    def serviceCategoryCode(self) -> tuple[Literal["trafficSignPictogram"], Literal["dangerWarning", "regulatory", "informative"] | str] | tuple[Literal["publicFacilitiesPictogram"], Literal["publicFacilities"] | str] | tuple[Literal["ambientOrRoadConditionPictogram"], Literal["ambientCondition", "roadCondition"] | str] | tuple[str, bytes]:
        """CHOICE."""
    @property
    def pictogramCategoryCode(self) -> ISO14823Code_pictogramCode_pictogramCategoryCode:
        """SEQUENCE."""
