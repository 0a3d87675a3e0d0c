# Records of etsi-r2. Written by tools/stubs.py from the table of the dialect: do not edit.
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
        """DSRC.VehicleHeight: INTEGER (0..127)."""
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
        cam: CamPayload | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def cam(self) -> CamPayload:
        """CamPayload: SEQUENCE."""

class CamPayload(_Record):
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
        extensionContainers: Sequence[WrappedExtensionContainer | Mapping[str, Any]] | None = ...,
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
    @property
    def extensionContainers(self) -> tuple[WrappedExtensionContainer, ...] | None:
        """WrappedExtensionContainers: SEQUENCE OF (SIZE (1..8, ...))."""

HighFrequencyContainer: TypeAlias = tuple[Literal["basicVehicleContainerHighFrequency"], BasicVehicleContainerHighFrequency] | tuple[Literal["rsuContainerHighFrequency"], RSUContainerHighFrequency] | tuple[str, bytes]

LowFrequencyContainer: TypeAlias = tuple[Literal["basicVehicleContainerLowFrequency"], BasicVehicleContainerLowFrequency] | tuple[str, bytes]

SpecialVehicleContainer: TypeAlias = tuple[Literal["publicTransportContainer"], PublicTransportContainer] | tuple[Literal["specialTransportContainer"], SpecialTransportContainer] | tuple[Literal["dangerousGoodsContainer"], DangerousGoodsContainer] | tuple[Literal["roadWorksContainerBasic"], RoadWorksContainerBasic] | tuple[Literal["rescueContainer"], RescueContainer] | tuple[Literal["emergencyContainer"], EmergencyContainer] | tuple[Literal["safetyCarContainer"], SafetyCarContainer] | tuple[str, bytes]

class BasicVehicleContainerHighFrequency(_Record):
    def __init__(
        self,
        *,
        heading: Heading | Mapping[str, Any],
        speed: Speed | Mapping[str, Any],
        driveDirection: DriveDirection,
        vehicleLength: VehicleLength | Mapping[str, Any],
        vehicleWidth: int,
        longitudinalAcceleration: AccelerationComponent | Mapping[str, Any],
        curvature: Curvature | Mapping[str, Any],
        curvatureCalculationMode: CurvatureCalculationMode | str,
        yawRate: YawRate | Mapping[str, Any],
        accelerationControl: tuple[bytes, int] | None = ...,
        lanePosition: int | None = ...,
        steeringWheelAngle: SteeringWheelAngle | Mapping[str, Any] | None = ...,
        lateralAcceleration: AccelerationComponent | Mapping[str, Any] | None = ...,
        verticalAcceleration: AccelerationComponent | Mapping[str, Any] | None = ...,
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
    def longitudinalAcceleration(self) -> AccelerationComponent:
        """AccelerationComponent: SEQUENCE."""
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
    def lateralAcceleration(self) -> AccelerationComponent | None:
        """AccelerationComponent: SEQUENCE."""
    @property
    def verticalAcceleration(self) -> AccelerationComponent | None:
        """AccelerationComponent: SEQUENCE."""
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
        """Path: SEQUENCE OF (SIZE (0..40))."""

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
        incidentIndication: CauseCodeV2 | Mapping[str, Any] | None = ...,
        emergencyPriority: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""
    @property
    def incidentIndication(self) -> CauseCodeV2 | None:
        """CauseCodeV2: SEQUENCE."""
    @property
    def emergencyPriority(self) -> tuple[bytes, int] | None:
        """EmergencyPriority: BIT STRING (SIZE (2))."""

class SafetyCarContainer(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int],
        incidentIndication: CauseCodeV2 | Mapping[str, Any] | None = ...,
        trafficRule: TrafficRule | str | None = ...,
        speedLimit: int | None = ...,
    ) -> None: ...
    @property
    def lightBarSirenInUse(self) -> tuple[bytes, int]:
        """LightBarSirenInUse: BIT STRING (SIZE (2))."""
    @property
    def incidentIndication(self) -> CauseCodeV2 | None:
        """CauseCodeV2: SEQUENCE."""
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

class WrappedExtensionContainer(_Record):
    def __init__(
        self,
        *,
        containerId: int,
        containerData: EHorizonLocationSharingContainer | GeneralizedLanePositionsContainer | PathPredictionContainer | TwoWheelerContainer | VehicleMovementControlContainer | VeryLowFrequencyContainer | Unknown,
    ) -> None: ...
    @property
    def containerId(self) -> int:
        """ExtensionContainerId: INTEGER (1..16, ...)."""
    @property
    def containerData(self) -> EHorizonLocationSharingContainer | GeneralizedLanePositionsContainer | PathPredictionContainer | TwoWheelerContainer | VehicleMovementControlContainer | VeryLowFrequencyContainer | Unknown:
        """open type."""

class TwoWheelerContainer(_Extensible):
    def __init__(
        self,
        *,
        typeSpecificInformation: TwoWheelerTypeSpecificInformation | None = ...,
        rollAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        orientation: Wgs84Angle | Mapping[str, Any] | None = ...,
        stabilityChangeIndication: StabilityChangeIndication | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def typeSpecificInformation(self) -> TwoWheelerTypeSpecificInformation | None:
        """TwoWheelerTypeSpecificInformation: CHOICE."""
    @property
    def rollAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def orientation(self) -> Wgs84Angle | None:
        """Wgs84Angle: SEQUENCE."""
    @property
    def stabilityChangeIndication(self) -> StabilityChangeIndication | None:
        """StabilityChangeIndication: SEQUENCE."""

TwoWheelerTypeSpecificInformation: TypeAlias = tuple[Literal["cyclist"], CyclistTypeSpecificInformation] | tuple[str, bytes]

class CyclistTypeSpecificInformation(_Extensible):
    def __init__(
        self,
        *,
        vruSubProfileBicyclist: int | None = ...,
        vruMovementControl: int | None = ...,
    ) -> None: ...
    @property
    def vruSubProfileBicyclist(self) -> int | None:
        """VruSubProfileBicyclist: INTEGER (0..10)."""
    @property
    def vruMovementControl(self) -> int | None:
        """VruMovementControl: INTEGER (0..15)."""

class EHorizonLocationSharingContainer(_Extensible):
    def __init__(
        self,
        *,
        segmentAhead: PolygonalLine,
        segmentBehind: PolygonalLine,
        nodeProbabilities: Sequence[int] | None = ...,
        laneLevelDetails: Sequence[BasicLaneInformation | Mapping[str, Any]] | None = ...,
        segmentSource: MetaInformation | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def segmentAhead(self) -> PolygonalLine:
        """PolygonalLine: CHOICE."""
    @property
    def nodeProbabilities(self) -> tuple[int, ...] | None:
        """ConfidenceLevels: SEQUENCE OF (SIZE (1..32, ...))."""
    @property
    def segmentBehind(self) -> PolygonalLine:
        """PolygonalLine: CHOICE."""
    @property
    def laneLevelDetails(self) -> tuple[BasicLaneInformation, ...] | None:
        """BasicLaneConfiguration: SEQUENCE OF (SIZE (1..16, ...))."""
    @property
    def segmentSource(self) -> MetaInformation | None:
        """MetaInformation: SEQUENCE."""

class VeryLowFrequencyContainer(_Extensible):
    def __init__(
        self,
        *,
        vehicleHeight: int | None = ...,
        wiperStatus: int | None = ...,
        brakeControl: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def vehicleHeight(self) -> int | None:
        """VehicleHeight2: INTEGER (1..62)."""
    @property
    def wiperStatus(self) -> int | None:
        """WiperStatus: INTEGER (0..7)."""
    @property
    def brakeControl(self) -> tuple[bytes, int] | None:
        """BrakeControl: BIT STRING (SIZE (3, ...))."""

class PathPredictionContainer(_Extensible):
    def __init__(
        self,
        *,
        pathPredictedList: Sequence[PathPredicted2 | Mapping[str, Any]],
    ) -> None: ...
    @property
    def pathPredictedList(self) -> tuple[PathPredicted2, ...]:
        """PathPredictedList: SEQUENCE OF (SIZE (1..16, ...))."""

class GeneralizedLanePositionsContainer(_Extensible):
    def __init__(
        self,
        *,
        generalizedLanePositions: Sequence[GeneralizedLanePosition | Mapping[str, Any]],
    ) -> None: ...
    @property
    def generalizedLanePositions(self) -> tuple[GeneralizedLanePosition, ...]:
        """GeneralizedLanePositions: SEQUENCE OF (SIZE (1..4))."""

class VehicleMovementControlContainer(_Extensible):
    def __init__(
        self,
        *,
        vehicleMovementControl: VehicleMovementControl | Mapping[str, Any],
    ) -> None: ...
    @property
    def vehicleMovementControl(self) -> VehicleMovementControl:
        """VehicleMovementControl: SEQUENCE."""

AccelerationChange: TypeAlias = Literal["accelerate", "decelerate"]

AccessTechnologyClass: TypeAlias = Literal["any", "itsg5Class", "ltev2xClass", "nrv2xClass"]

AltitudeConfidence: TypeAlias = Literal["alt-000-01", "alt-000-02", "alt-000-05", "alt-000-10", "alt-000-20", "alt-000-50", "alt-001-00", "alt-002-00", "alt-005-00", "alt-010-00", "alt-020-00", "alt-050-00", "alt-100-00", "alt-200-00", "outOfRange", "unavailable"]

AngularSpeedConfidence: TypeAlias = Literal["degSec-01", "degSec-02", "degSec-05", "degSec-10", "degSec-20", "degSec-50", "outOfRange", "unavailable"]

AngularAccelerationConfidence: TypeAlias = Literal["degSecSquared-01", "degSecSquared-02", "degSecSquared-05", "degSecSquared-10", "degSecSquared-20", "degSecSquared-50", "outOfRange", "unavailable"]

CurvatureCalculationMode: TypeAlias = Literal["yawRateUsed", "yawRateNotUsed", "unavailable"]

CurvatureConfidence: TypeAlias = Literal["onePerMeter-0-00002", "onePerMeter-0-0001", "onePerMeter-0-0005", "onePerMeter-0-002", "onePerMeter-0-01", "onePerMeter-0-1", "outOfRange", "unavailable"]

DangerousGoodsBasic: TypeAlias = Literal["explosives1", "explosives2", "explosives3", "explosives4", "explosives5", "explosives6", "flammableGases", "nonFlammableGases", "toxicGases", "flammableLiquids", "flammableSolids", "substancesLiableToSpontaneousCombustion", "substancesEmittingFlammableGasesUponContactWithWater", "oxidizingSubstances", "organicPeroxides", "toxicSubstances", "infectiousSubstances", "radioactiveMaterial", "corrosiveSubstances", "miscellaneousDangerousSubstances"]

DriveDirection: TypeAlias = Literal["forward", "backward", "unavailable"]

EuVehicleCategoryL: TypeAlias = Literal["l1", "l2", "l3", "l4", "l5", "l6", "l7"]

EuVehicleCategoryM: TypeAlias = Literal["m1", "m2", "m3"]

EuVehicleCategoryN: TypeAlias = Literal["n1", "n2", "n3"]

EuVehicleCategoryO: TypeAlias = Literal["o1", "o2", "o3", "o4"]

HardShoulderStatus: TypeAlias = Literal["availableForStopping", "closed", "availableForDriving"]

InterferenceManagementZoneType: TypeAlias = Literal["permanentCenDsrcTolling", "temporaryCenDsrcTolling", "unavailable", "urbanRail", "satelliteStation", "fixedLinks"]

MultiplicativeFactor: TypeAlias = Literal["tenth", "half", "two", "three", "five", "ten", "fifty", "hundred"]

ObjectFace: TypeAlias = Literal["front", "sideLeftFront", "sideLeftBack", "sideRightFront", "sideRightBack", "back"]

PositioningSolutionType: TypeAlias = Literal["noPositioningSolution", "sGNSS", "dGNSS", "sGNSSplusDR", "dGNSSplusDR", "dR", "manuallyByOperator"]

ProtectedZoneType: TypeAlias = Literal["permanentCenDsrcTolling", "temporaryCenDsrcTolling"]

RelevanceDistance: TypeAlias = Literal["lessThan50m", "lessThan100m", "lessThan200m", "lessThan500m", "lessThan1000m", "lessThan5km", "lessThan10km", "over10km"]

RelevanceTrafficDirection: TypeAlias = Literal["allTrafficDirections", "upstreamTraffic", "downstreamTraffic", "oppositeTraffic"]

RequestResponseIndication: TypeAlias = Literal["request", "response"]

RoadType: TypeAlias = Literal["urban-NoStructuralSeparationToOppositeLanes", "urban-WithStructuralSeparationToOppositeLanes", "nonUrban-NoStructuralSeparationToOppositeLanes", "nonUrban-WithStructuralSeparationToOppositeLanes"]

StandardLength3b: TypeAlias = RelevanceDistance

StationarySince: TypeAlias = Literal["lessThan1Minute", "lessThan2Minutes", "lessThan15Minutes", "equalOrGreater15Minutes"]

TrafficDirection: TypeAlias = Literal["allTrafficDirections", "sameAsReferenceDirection-upstreamOfReferencePosition", "sameAsReferenceDirection-downstreamOfReferencePosition", "oppositeToReferenceDirection"]

TrafficRule: TypeAlias = Literal["noPassing", "noPassingForTrucks", "passToRight", "passToLeft", "passToLeftOrRight"]

TrailerPresenceInformation: TypeAlias = Literal["noTrailerPresent", "trailerPresentWithKnownLength", "trailerPresentWithUnknownLength", "trailerPresenceIsUnknown", "unavailable"]

TurningDirection: TypeAlias = Literal["left", "right"]

UsageIndication: TypeAlias = Literal["noIndication", "specialUse", "rescueOperation", "railroad", "fixedRoute", "restrictedRoute", "adasAd", "navigation"]

VehicleLengthConfidenceIndication: TypeAlias = TrailerPresenceInformation

VehicleRole: TypeAlias = Literal["default", "publicTransport", "specialTransport", "dangerousGoods", "roadWork", "rescue", "emergency", "safetyCar", "agriculture", "commercial", "military", "roadOperator", "taxi", "uvar", "rfu1", "rfu2"]

YawRateConfidence: TypeAlias = Literal["degSec-000-01", "degSec-000-05", "degSec-000-10", "degSec-001-00", "degSec-005-00", "degSec-010-00", "degSec-100-00", "outOfRange", "unavailable"]

Acceleration3dWithConfidence: TypeAlias = tuple[Literal["polarAcceleration"], AccelerationPolarWithZ] | tuple[Literal["cartesianAcceleration"], AccelerationCartesian]

class AccelerationPolarWithZ(_Record):
    def __init__(
        self,
        *,
        accelerationMagnitude: AccelerationMagnitude | Mapping[str, Any],
        accelerationDirection: CartesianAngle | Mapping[str, Any],
        zAcceleration: AccelerationComponent | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def accelerationMagnitude(self) -> AccelerationMagnitude:
        """AccelerationMagnitude: SEQUENCE."""
    @property
    def accelerationDirection(self) -> CartesianAngle:
        """CartesianAngle: SEQUENCE."""
    @property
    def zAcceleration(self) -> AccelerationComponent | None:
        """AccelerationComponent: SEQUENCE."""

class AccelerationCartesian(_Record):
    def __init__(
        self,
        *,
        xAcceleration: AccelerationComponent | Mapping[str, Any],
        yAcceleration: AccelerationComponent | Mapping[str, Any],
        zAcceleration: AccelerationComponent | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def xAcceleration(self) -> AccelerationComponent:
        """AccelerationComponent: SEQUENCE."""
    @property
    def yAcceleration(self) -> AccelerationComponent:
        """AccelerationComponent: SEQUENCE."""
    @property
    def zAcceleration(self) -> AccelerationComponent | None:
        """AccelerationComponent: SEQUENCE."""

class AccelerationComponent(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """AccelerationValue: INTEGER (-160..161)."""
    @property
    def confidence(self) -> int:
        """AccelerationConfidence: INTEGER (0..102)."""

class AccelerationChangeIndication(_Extensible):
    def __init__(
        self,
        *,
        accelOrDecel: AccelerationChange,
        actionDeltaTime: int,
    ) -> None: ...
    @property
    def accelOrDecel(self) -> AccelerationChange:
        """AccelerationChange: ENUMERATED."""
    @property
    def actionDeltaTime(self) -> int:
        """DeltaTimeTenthOfSecond: INTEGER (0..127)."""

class AccelerationMagnitude(_Record):
    def __init__(
        self,
        *,
        accelerationMagnitudeValue: int,
        accelerationConfidence: int,
    ) -> None: ...
    @property
    def accelerationMagnitudeValue(self) -> int:
        """AccelerationMagnitudeValue: INTEGER (0..161)."""
    @property
    def accelerationConfidence(self) -> int:
        """AccelerationConfidence: INTEGER (0..102)."""

class ActionId(_Record):
    def __init__(
        self,
        *,
        originatingStationId: int,
        sequenceNumber: int,
    ) -> None: ...
    @property
    def originatingStationId(self) -> int:
        """StationId: INTEGER (0..4294967295)."""
    @property
    def sequenceNumber(self) -> int:
        """SequenceNumber: INTEGER (0..65535)."""

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

class BasicContainer(_Extensible):
    def __init__(
        self,
        *,
        stationType: int,
        referencePosition: ReferencePositionWithConfidence | Mapping[str, Any],
    ) -> None: ...
    @property
    def stationType(self) -> int:
        """TrafficParticipantType: INTEGER (0..255)."""
    @property
    def referencePosition(self) -> ReferencePositionWithConfidence:
        """ReferencePositionWithConfidence: SEQUENCE."""

class BasicLaneInformation(_Extensible):
    def __init__(
        self,
        *,
        laneNumber: int,
        direction: int,
        laneWidth: int | None = ...,
        connectingLane: int | None = ...,
        connectingRoadSection: int | None = ...,
    ) -> None: ...
    @property
    def laneNumber(self) -> int:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def direction(self) -> int:
        """Direction: INTEGER (0..3)."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..1023)."""
    @property
    def connectingLane(self) -> int | None:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def connectingRoadSection(self) -> int | None:
        """RoadSectionId: INTEGER (0..8, ...)."""

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

class CartesianAngularVelocityComponent(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: AngularSpeedConfidence,
    ) -> None: ...
    @property
    def value(self) -> int:
        """CartesianAngularVelocityComponentValue: INTEGER (-255..256)."""
    @property
    def confidence(self) -> AngularSpeedConfidence:
        """AngularSpeedConfidence: ENUMERATED."""

class CartesianAngularAccelerationComponent(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: AngularAccelerationConfidence,
    ) -> None: ...
    @property
    def value(self) -> int:
        """CartesianAngularAccelerationComponentValue: INTEGER (-255..256)."""
    @property
    def confidence(self) -> AngularAccelerationConfidence:
        """AngularAccelerationConfidence: ENUMERATED."""

class CartesianCoordinateWithConfidence(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """CartesianCoordinateLarge: INTEGER (-131072..131071)."""
    @property
    def confidence(self) -> int:
        """CoordinateConfidence: INTEGER (1..4096)."""

class CartesianPosition3d(_Record):
    def __init__(
        self,
        *,
        xCoordinate: int,
        yCoordinate: int,
        zCoordinate: int | None = ...,
    ) -> None: ...
    @property
    def xCoordinate(self) -> int:
        """CartesianCoordinate: INTEGER (-32768..32767)."""
    @property
    def yCoordinate(self) -> int:
        """CartesianCoordinate: INTEGER (-32768..32767)."""
    @property
    def zCoordinate(self) -> int | None:
        """CartesianCoordinate: INTEGER (-32768..32767)."""

class CartesianPosition3dWithConfidence(_Record):
    def __init__(
        self,
        *,
        xCoordinate: CartesianCoordinateWithConfidence | Mapping[str, Any],
        yCoordinate: CartesianCoordinateWithConfidence | Mapping[str, Any],
        zCoordinate: CartesianCoordinateWithConfidence | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def xCoordinate(self) -> CartesianCoordinateWithConfidence:
        """CartesianCoordinateWithConfidence: SEQUENCE."""
    @property
    def yCoordinate(self) -> CartesianCoordinateWithConfidence:
        """CartesianCoordinateWithConfidence: SEQUENCE."""
    @property
    def zCoordinate(self) -> CartesianCoordinateWithConfidence | None:
        """CartesianCoordinateWithConfidence: SEQUENCE."""

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

CauseCodeChoice: TypeAlias = tuple[Literal["reserved0"], int] | tuple[Literal["trafficCondition1"], int] | tuple[Literal["accident2"], int] | tuple[Literal["roadworks3"], int] | tuple[Literal["detectedRoadworks4"], int] | tuple[Literal["impassability5"], int] | tuple[Literal["adhesion6"], int] | tuple[Literal["aquaplaning7"], int] | tuple[Literal["reserved8"], int] | tuple[Literal["hazardousLocation-SurfaceCondition9"], int] | tuple[Literal["hazardousLocation-ObstacleOnTheRoad10"], int] | tuple[Literal["hazardousLocation-AnimalOnTheRoad11"], int] | tuple[Literal["humanPresenceOnTheRoad12"], int] | tuple[Literal["reserved13"], int] | tuple[Literal["wrongWayDriving14"], int] | tuple[Literal["rescueRecoveryAndMaintenanceWorkInProgress15"], int] | tuple[Literal["reserved16"], int] | tuple[Literal["adverseWeatherCondition-Wind17"], int] | tuple[Literal["adverseWeatherCondition-Visibility18"], int] | tuple[Literal["adverseWeatherCondition-Precipitation19"], int] | tuple[Literal["violence20"], int] | tuple[Literal["reserved21"], int] | tuple[Literal["reserved22"], int] | tuple[Literal["reserved23"], int] | tuple[Literal["reserved24"], int] | tuple[Literal["reserved25"], int] | tuple[Literal["slowVehicle26"], int] | tuple[Literal["dangerousEndOfQueue27"], int] | tuple[Literal["publicTransportVehicleApproaching28"], int] | tuple[Literal["reserved29"], int] | tuple[Literal["reserved30"], int] | tuple[Literal["reserved31"], int] | tuple[Literal["reserved32"], int] | tuple[Literal["reserved33"], int] | tuple[Literal["reserved34"], int] | tuple[Literal["reserved35"], int] | tuple[Literal["reserved36"], int] | tuple[Literal["reserved37"], int] | tuple[Literal["reserved38"], int] | tuple[Literal["reserved39"], int] | tuple[Literal["reserved40"], int] | tuple[Literal["reserved41"], int] | tuple[Literal["dontPanic42"], int] | tuple[Literal["reserved43"], int] | tuple[Literal["reserved44"], int] | tuple[Literal["reserved45"], int] | tuple[Literal["reserved46"], int] | tuple[Literal["reserved47"], int] | tuple[Literal["reserved48"], int] | tuple[Literal["reserved49"], int] | tuple[Literal["reserved50"], int] | tuple[Literal["reserved51"], int] | tuple[Literal["reserved52"], int] | tuple[Literal["reserved53"], int] | tuple[Literal["reserved54"], int] | tuple[Literal["reserved55"], int] | tuple[Literal["reserved56"], int] | tuple[Literal["reserved57"], int] | tuple[Literal["reserved58"], int] | tuple[Literal["reserved59"], int] | tuple[Literal["reserved60"], int] | tuple[Literal["reserved61"], int] | tuple[Literal["reserved62"], int] | tuple[Literal["reserved63"], int] | tuple[Literal["reserved64"], int] | tuple[Literal["reserved65"], int] | tuple[Literal["reserved66"], int] | tuple[Literal["reserved67"], int] | tuple[Literal["reserved68"], int] | tuple[Literal["reserved69"], int] | tuple[Literal["reserved70"], int] | tuple[Literal["reserved71"], int] | tuple[Literal["reserved72"], int] | tuple[Literal["reserved73"], int] | tuple[Literal["reserved74"], int] | tuple[Literal["reserved75"], int] | tuple[Literal["reserved76"], int] | tuple[Literal["reserved77"], int] | tuple[Literal["reserved78"], int] | tuple[Literal["reserved79"], int] | tuple[Literal["reserved80"], int] | tuple[Literal["reserved81"], int] | tuple[Literal["reserved82"], int] | tuple[Literal["reserved83"], int] | tuple[Literal["reserved84"], int] | tuple[Literal["reserved85"], int] | tuple[Literal["reserved86"], int] | tuple[Literal["reserved87"], int] | tuple[Literal["reserved88"], int] | tuple[Literal["reserved89"], int] | tuple[Literal["reserved90"], int] | tuple[Literal["vehicleBreakdown91"], int] | tuple[Literal["postCrash92"], int] | tuple[Literal["humanProblem93"], int] | tuple[Literal["stationaryVehicle94"], int] | tuple[Literal["emergencyVehicleApproaching95"], int] | tuple[Literal["hazardousLocation-DangerousCurve96"], int] | tuple[Literal["collisionRisk97"], int] | tuple[Literal["signalViolation98"], int] | tuple[Literal["dangerousSituation99"], int] | tuple[Literal["railwayLevelCrossing100"], int] | tuple[Literal["reserved101"], int] | tuple[Literal["reserved102"], int] | tuple[Literal["reserved103"], int] | tuple[Literal["reserved104"], int] | tuple[Literal["reserved105"], int] | tuple[Literal["reserved106"], int] | tuple[Literal["reserved107"], int] | tuple[Literal["reserved108"], int] | tuple[Literal["reserved109"], int] | tuple[Literal["reserved110"], int] | tuple[Literal["reserved111"], int] | tuple[Literal["reserved112"], int] | tuple[Literal["reserved113"], int] | tuple[Literal["reserved114"], int] | tuple[Literal["reserved115"], int] | tuple[Literal["reserved116"], int] | tuple[Literal["reserved117"], int] | tuple[Literal["reserved118"], int] | tuple[Literal["reserved119"], int] | tuple[Literal["reserved120"], int] | tuple[Literal["reserved121"], int] | tuple[Literal["reserved122"], int] | tuple[Literal["reserved123"], int] | tuple[Literal["reserved124"], int] | tuple[Literal["reserved125"], int] | tuple[Literal["reserved126"], int] | tuple[Literal["reserved127"], int] | tuple[Literal["reserved128"], int]

class CauseCodeV2(_Extensible):
    def __init__(
        self,
        *,
        ccAndScc: CauseCodeChoice,
    ) -> None: ...
    @property
    def ccAndScc(self) -> CauseCodeChoice:
        """CauseCodeChoice: CHOICE."""

class CenDsrcTollingZone(_Extensible):
    def __init__(
        self,
        *,
        protectedZoneLatitude: int,
        protectedZoneLongitude: int,
        cenDsrcTollingZoneId: int | None = ...,
    ) -> None: ...
    @property
    def protectedZoneLatitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def protectedZoneLongitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def cenDsrcTollingZoneId(self) -> int | None:
        """ProtectedZoneId: INTEGER (0..134217727)."""

class CircularShape(_Record):
    def __init__(
        self,
        *,
        radius: int,
        shapeReferencePoint: CartesianPosition3d | Mapping[str, Any] | None = ...,
        height: int | None = ...,
    ) -> None: ...
    @property
    def shapeReferencePoint(self) -> CartesianPosition3d | None:
        """CartesianPosition3d: SEQUENCE."""
    @property
    def radius(self) -> int:
        """StandardLength12b: INTEGER (0..4095)."""
    @property
    def height(self) -> int | None:
        """StandardLength12b: INTEGER (0..4095)."""

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

class ClusterBreakupInfo(_Extensible):
    def __init__(
        self,
        *,
        clusterBreakupReason: int,
        breakupTime: int,
    ) -> None: ...
    @property
    def clusterBreakupReason(self) -> int:
        """ClusterBreakupReason: INTEGER (0..15)."""
    @property
    def breakupTime(self) -> int:
        """DeltaTimeQuarterSecond: INTEGER (1..255)."""

class ClusterJoinInfo(_Extensible):
    def __init__(
        self,
        *,
        clusterId: int,
        joinTime: int,
    ) -> None: ...
    @property
    def clusterId(self) -> int:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def joinTime(self) -> int:
        """DeltaTimeQuarterSecond: INTEGER (1..255)."""

class ClusterLeaveInfo(_Extensible):
    def __init__(
        self,
        *,
        clusterId: int,
        clusterLeaveReason: int,
    ) -> None: ...
    @property
    def clusterId(self) -> int:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def clusterLeaveReason(self) -> int:
        """ClusterLeaveReason: INTEGER (0..15)."""

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

class EllipticalShape(_Record):
    def __init__(
        self,
        *,
        semiMajorAxisLength: int,
        semiMinorAxisLength: int,
        shapeReferencePoint: CartesianPosition3d | Mapping[str, Any] | None = ...,
        orientation: int | None = ...,
        height: int | None = ...,
    ) -> None: ...
    @property
    def shapeReferencePoint(self) -> CartesianPosition3d | None:
        """CartesianPosition3d: SEQUENCE."""
    @property
    def semiMajorAxisLength(self) -> int:
        """StandardLength12b: INTEGER (0..4095)."""
    @property
    def semiMinorAxisLength(self) -> int:
        """StandardLength12b: INTEGER (0..4095)."""
    @property
    def orientation(self) -> int | None:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def height(self) -> int | None:
        """StandardLength12b: INTEGER (0..4095)."""

class EulerAnglesWithConfidence(_Record):
    def __init__(
        self,
        *,
        zAngle: CartesianAngle | Mapping[str, Any],
        yAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        xAngle: CartesianAngle | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def zAngle(self) -> CartesianAngle:
        """CartesianAngle: SEQUENCE."""
    @property
    def yAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def xAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""

EuVehicleCategoryCode: TypeAlias = tuple[Literal["euVehicleCategoryL"], EuVehicleCategoryL] | tuple[Literal["euVehicleCategoryM"], EuVehicleCategoryM] | tuple[Literal["euVehicleCategoryN"], EuVehicleCategoryN] | tuple[Literal["euVehicleCategoryO"], EuVehicleCategoryO] | tuple[Literal["euVehicleCategoryT"], None] | tuple[Literal["euVehicleCategoryG"], None]

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

class GeoPosition(_Record):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
        altitude: int | None = ...,
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def longitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def altitude(self) -> int:
        """AltitudeValue: INTEGER (-100000..800001); 0.01 m; 800001 = unavailable."""

class GeoPositionWAltitude(_Record):
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

class GeoPositionWoAltitude(_Record):
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

class GeneralizedLanePosition(_Extensible):
    def __init__(
        self,
        *,
        lanePositionBased: LanePositionOptions,
        confidence: MetaInformation | Mapping[str, Any],
        mapBased: MapPosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def lanePositionBased(self) -> LanePositionOptions:
        """LanePositionOptions: CHOICE."""
    @property
    def mapBased(self) -> MapPosition | None:
        """MapPosition: SEQUENCE."""
    @property
    def confidence(self) -> MetaInformation:
        """MetaInformation: SEQUENCE."""

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

class HeadingChangeIndication(_Extensible):
    def __init__(
        self,
        *,
        direction: TurningDirection,
        actionDeltaTime: int,
    ) -> None: ...
    @property
    def direction(self) -> TurningDirection:
        """TurningDirection: ENUMERATED."""
    @property
    def actionDeltaTime(self) -> int:
        """DeltaTimeTenthOfSecond: INTEGER (0..127)."""

class InterferenceManagementChannel(_Record):
    def __init__(
        self,
        *,
        centreFrequency: int,
        channelWidth: int,
        exponent: int,
    ) -> None: ...
    @property
    def centreFrequency(self) -> int:
        """INTEGER (1..99999)."""
    @property
    def channelWidth(self) -> int:
        """INTEGER (0..9999)."""
    @property
    def exponent(self) -> int:
        """INTEGER (0..15)."""

class InterferenceManagementZone(_Record):
    def __init__(
        self,
        *,
        zoneDefinition: InterferenceManagementZoneDefinition | Mapping[str, Any],
        managementInfo: Sequence[InterferenceManagementInfoPerChannel | Mapping[str, Any]],
    ) -> None: ...
    @property
    def zoneDefinition(self) -> InterferenceManagementZoneDefinition:
        """InterferenceManagementZoneDefinition: SEQUENCE."""
    @property
    def managementInfo(self) -> tuple[InterferenceManagementInfoPerChannel, ...]:
        """InterferenceManagementInfo: SEQUENCE OF (SIZE (1..16, ...))."""

class InterferenceManagementZoneDefinition(_Extensible):
    def __init__(
        self,
        *,
        interferenceManagementZoneLatitude: int,
        interferenceManagementZoneLongitude: int,
        interferenceManagementZoneId: int | None = ...,
        interferenceManagementZoneShape: Shape | None = ...,
    ) -> None: ...
    @property
    def interferenceManagementZoneLatitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def interferenceManagementZoneLongitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def interferenceManagementZoneId(self) -> int | None:
        """ProtectedZoneId: INTEGER (0..134217727)."""
    @property
    def interferenceManagementZoneShape(self) -> Shape | None:
        """Shape: CHOICE."""

class InterferenceManagementInfoPerChannel(_Extensible):
    def __init__(
        self,
        *,
        interferenceManagementChannel: InterferenceManagementChannel | Mapping[str, Any],
        interferenceManagementZoneType: InterferenceManagementZoneType | str,
        interferenceManagementMitigationType: Sequence[MitigationPerTechnologyClass | Mapping[str, Any]] | None = ...,
        expiryTime: int | None = ...,
    ) -> None: ...
    @property
    def interferenceManagementChannel(self) -> InterferenceManagementChannel:
        """InterferenceManagementChannel: SEQUENCE."""
    @property
    def interferenceManagementZoneType(self) -> InterferenceManagementZoneType | str:
        """InterferenceManagementZoneType: ENUMERATED."""
    @property
    def interferenceManagementMitigationType(self) -> tuple[MitigationPerTechnologyClass, ...] | None:
        """MitigationForTechnologies: SEQUENCE OF (SIZE (1..8))."""
    @property
    def expiryTime(self) -> int | None:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""

class IntersectionReferenceId(_Record):
    def __init__(
        self,
        *,
        id: int,
        region: int | None = ...,
    ) -> None: ...
    @property
    def region(self) -> int | None:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def id(self) -> int:
        """Identifier2B: INTEGER (0..65535)."""

class ItsPduHeader(_Record):
    def __init__(
        self,
        *,
        protocolVersion: int,
        messageId: int,
        stationId: int,
    ) -> None: ...
    @property
    def protocolVersion(self) -> int:
        """OrdinalNumber1B: INTEGER (0..255)."""
    @property
    def messageId(self) -> int:
        """MessageId: INTEGER (0..255)."""
    @property
    def stationId(self) -> int:
        """StationId: INTEGER (0..4294967295)."""

class IvimReference(_Record):
    def __init__(
        self,
        *,
        serviceProviderId: Provider | Mapping[str, Any],
        iviIdentificationNumber: int,
    ) -> None: ...
    @property
    def serviceProviderId(self) -> Provider:
        """Provider: SEQUENCE."""
    @property
    def iviIdentificationNumber(self) -> int:
        """IviIdentificationNumber: INTEGER (1..32767, ...)."""

class LanePositionAndType(_Extensible):
    def __init__(
        self,
        *,
        transversalPosition: int,
        laneType: int | None = ...,
        direction: int | None = ...,
    ) -> None: ...
    @property
    def transversalPosition(self) -> int:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def laneType(self) -> int:
        """LaneType: INTEGER (0..31)."""
    @property
    def direction(self) -> int:
        """Direction: INTEGER (0..3)."""

LanePositionOptions: TypeAlias = tuple[Literal["simplelanePosition"], int] | tuple[Literal["simpleLaneType"], int] | tuple[Literal["detailedlanePosition"], LanePositionAndType] | tuple[Literal["lanePositionWithLateralDetails"], LanePositionWithLateralDetails] | tuple[Literal["trafficIslandPosition"], TrafficIslandPosition] | tuple[str, bytes]

class LanePositionWithLateralDetails(_Extensible):
    def __init__(
        self,
        *,
        transversalPosition: int,
        distanceToLeftBorder: int,
        distanceToRightBorder: int,
        laneType: int | None = ...,
        direction: int | None = ...,
    ) -> None: ...
    @property
    def transversalPosition(self) -> int:
        """LanePosition: INTEGER (-1..14)."""
    @property
    def laneType(self) -> int:
        """LaneType: INTEGER (0..31)."""
    @property
    def direction(self) -> int:
        """Direction: INTEGER (0..3)."""
    @property
    def distanceToLeftBorder(self) -> int:
        """StandardLength9b: INTEGER (0..511)."""
    @property
    def distanceToRightBorder(self) -> int:
        """StandardLength9b: INTEGER (0..511)."""

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
        """LongitudinalLanePositionConfidence: INTEGER (0..1023)."""

class LowerTriangularPositiveSemidefiniteMatrix(_Record):
    def __init__(
        self,
        *,
        componentsIncludedIntheMatrix: tuple[bytes, int],
        matrix: Sequence[tuple[int, ...]],
    ) -> None: ...
    @property
    def componentsIncludedIntheMatrix(self) -> tuple[bytes, int]:
        """MatrixIncludedComponents: BIT STRING (SIZE (13, ...))."""
    @property
    def matrix(self) -> tuple[tuple[int, ...], ...]:
        """LowerTriangularPositiveSemidefiniteMatrixColumns: SEQUENCE OF (SIZE (1..13, ...))."""

class MapemElementReference(_Extensible):
    def __init__(
        self,
        *,
        mapReference: MapReference | None = ...,
        laneIds: Sequence[int] | None = ...,
        connectionIds: Sequence[int] | None = ...,
    ) -> None: ...
    @property
    def mapReference(self) -> MapReference | None:
        """MapReference: CHOICE."""
    @property
    def laneIds(self) -> tuple[int, ...] | None:
        """MapemLaneList: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def connectionIds(self) -> tuple[int, ...] | None:
        """MapemConnectionList: SEQUENCE OF (SIZE (1..8, ...))."""

class MapPosition(_Extensible):
    def __init__(
        self,
        *,
        mapReference: MapReference | None = ...,
        laneId: int | None = ...,
        connectionId: int | None = ...,
        longitudinalLanePosition: LongitudinalLanePosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def mapReference(self) -> MapReference | None:
        """MapReference: CHOICE."""
    @property
    def laneId(self) -> int | None:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def connectionId(self) -> int | None:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def longitudinalLanePosition(self) -> LongitudinalLanePosition | None:
        """LongitudinalLanePosition: SEQUENCE."""

MapReference: TypeAlias = tuple[Literal["roadsegment"], RoadSegmentReferenceId] | tuple[Literal["intersection"], IntersectionReferenceId]

class MessageRateHz(_Record):
    def __init__(
        self,
        *,
        mantissa: int,
        exponent: int,
    ) -> None: ...
    @property
    def mantissa(self) -> int:
        """INTEGER (1..100)."""
    @property
    def exponent(self) -> int:
        """INTEGER (-5..2)."""

class MessageSegmentationInfo(_Record):
    def __init__(
        self,
        *,
        totalMsgNo: int,
        thisMsgNo: int,
    ) -> None: ...
    @property
    def totalMsgNo(self) -> int:
        """CardinalNumber3b: INTEGER (1..8)."""
    @property
    def thisMsgNo(self) -> int:
        """OrdinalNumber3b: INTEGER (1..8)."""

class MetaInformation(_Extensible):
    def __init__(
        self,
        *,
        usedDetectionInformation: tuple[bytes, int],
        usedStoredInformation: tuple[bytes, int],
        confidenceValue: int | None = ...,
    ) -> None: ...
    @property
    def usedDetectionInformation(self) -> tuple[bytes, int]:
        """SensorTypes: BIT STRING (SIZE (16, ...))."""
    @property
    def usedStoredInformation(self) -> tuple[bytes, int]:
        """StoredInformationType: BIT STRING (SIZE (8, ...))."""
    @property
    def confidenceValue(self) -> int | None:
        """ConfidenceLevel: INTEGER (1..101)."""

class MitigationPerTechnologyClass(_Extensible):
    def __init__(
        self,
        *,
        accessTechnologyClass: AccessTechnologyClass | str,
        lowDutyCycle: int | None = ...,
        powerReduction: int | None = ...,
        dmcToffLimit: int | None = ...,
        dmcTonLimit: int | None = ...,
    ) -> None: ...
    @property
    def accessTechnologyClass(self) -> AccessTechnologyClass | str:
        """AccessTechnologyClass: ENUMERATED."""
    @property
    def lowDutyCycle(self) -> int | None:
        """INTEGER (0..10000)."""
    @property
    def powerReduction(self) -> int | None:
        """INTEGER (0..30)."""
    @property
    def dmcToffLimit(self) -> int | None:
        """INTEGER (0..1200)."""
    @property
    def dmcTonLimit(self) -> int | None:
        """INTEGER (0..20)."""

ObjectClass: TypeAlias = tuple[Literal["vehicleSubClass"], int] | tuple[Literal["vruSubClass"], VruProfileAndSubprofile] | tuple[Literal["groupSubClass"], VruClusterInformation] | tuple[Literal["otherSubClass"], int] | tuple[str, bytes]

class ObjectClassWithConfidence(_Record):
    def __init__(
        self,
        *,
        objectClass: ObjectClass,
        confidence: int,
    ) -> None: ...
    @property
    def objectClass(self) -> ObjectClass:
        """ObjectClass: CHOICE."""
    @property
    def confidence(self) -> int:
        """ConfidenceLevel: INTEGER (1..101)."""

class ObjectDimension(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """ObjectDimensionValue: INTEGER (1..256)."""
    @property
    def confidence(self) -> int:
        """ObjectDimensionConfidence: INTEGER (1..32)."""

class OccupiedLanesWithConfidence(_Extensible):
    def __init__(
        self,
        *,
        lanePositionBased: Sequence[LanePositionOptions],
        confidence: MetaInformation | Mapping[str, Any],
        mapBased: Sequence[MapPosition | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def lanePositionBased(self) -> tuple[LanePositionOptions, ...]:
        """SEQUENCE OF (SIZE (1..4))."""
    @property
    def mapBased(self) -> tuple[MapPosition, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""
    @property
    def confidence(self) -> MetaInformation:
        """MetaInformation: SEQUENCE."""

ParkingOccupancyInfo: TypeAlias = tuple[Literal["unknown"], None] | tuple[Literal["unlimitedOccupancy"], None] | tuple[Literal["onlyWhileCharging"], None] | tuple[Literal["limitedDuration"], int] | tuple[Literal["onlyWhileChargingLimitedDuration"], int] | tuple[Literal["parkingAllowedUntil"], int] | tuple[Literal["forcedParkingUntil"], int] | tuple[str, bytes]

class ParkingSpaceBasic(_Record):
    def __init__(
        self,
        *,
        id: int,
        status: ParkingSpaceStatus,
        location: DeltaReferencePosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def id(self) -> int:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def location(self) -> DeltaReferencePosition | None:
        """DeltaReferencePosition: SEQUENCE."""
    @property
    def status(self) -> ParkingSpaceStatus:
        """ParkingSpaceStatus: CHOICE."""

class ParkingSpaceDetailed(_Extensible):
    def __init__(
        self,
        *,
        id: int,
        status: ParkingSpaceStatus,
        occupancyRule: ParkingOccupancyInfo,
        location: DeltaReferencePosition | Mapping[str, Any] | None = ...,
        arrangementType: int | None = ...,
        boundary: Sequence[DeltaPosition | Mapping[str, Any]] | None = ...,
        orientation: Wgs84Angle | Mapping[str, Any] | None = ...,
        chargingStationId: int | None = ...,
        accessViaLane: int | None = ...,
        accessViaParkingSpaces: Sequence[int] | None = ...,
        reservationType: Sequence[int] | None = ...,
    ) -> None: ...
    @property
    def id(self) -> int:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def location(self) -> DeltaReferencePosition | None:
        """DeltaReferencePosition: SEQUENCE."""
    @property
    def status(self) -> ParkingSpaceStatus:
        """ParkingSpaceStatus: CHOICE."""
    @property
    def arrangementType(self) -> int | None:
        """ParkingAreaArrangementType: INTEGER (0..7)."""
    @property
    def boundary(self) -> tuple[DeltaPosition, ...] | None:
        """DeltaPositions: SEQUENCE OF (SIZE (1..32, ...))."""
    @property
    def orientation(self) -> Wgs84Angle | None:
        """Wgs84Angle: SEQUENCE."""
    @property
    def occupancyRule(self) -> ParkingOccupancyInfo:
        """ParkingOccupancyInfo: CHOICE."""
    @property
    def chargingStationId(self) -> int | None:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def accessViaLane(self) -> int | None:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def accessViaParkingSpaces(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (0..7))."""
    @property
    def reservationType(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (1..4, ...))."""

ParkingSpaceStatus: TypeAlias = tuple[Literal["unknown"], None] | tuple[Literal["free"], None] | tuple[Literal["freeUntil"], int] | tuple[Literal["fullyOccupied"], None] | tuple[Literal["partiallyOccupied"], int] | tuple[Literal["occupiedUntil"], int] | tuple[Literal["reservedUntil"], int] | tuple[Literal["accessBlocked"], None] | tuple[Literal["retrictedUsage"], None] | tuple[str, bytes]

PathDeltaTimeChoice: TypeAlias = tuple[Literal["deltaTimeHighPrecision"], int] | tuple[Literal["deltaTimeBigRange"], int] | tuple[Literal["deltaTimeMidRange"], int] | tuple[str, bytes]

class PathExtended(_Record):
    def __init__(
        self,
        *,
        pointOfEventZone: int,
        path: Sequence[PathPoint | Mapping[str, Any]],
    ) -> None: ...
    @property
    def pointOfEventZone(self) -> int:
        """INTEGER (1..23)."""
    @property
    def path(self) -> tuple[PathPoint, ...]:
        """Path: SEQUENCE OF (SIZE (0..40))."""

class PathPredicted2(_Extensible):
    def __init__(
        self,
        *,
        pathPredicted: Sequence[PathPointPredicted | Mapping[str, Any]],
        usageIndication: UsageIndication | str,
        confidenceLevel: int,
    ) -> None: ...
    @property
    def pathPredicted(self) -> tuple[PathPointPredicted, ...]:
        """PathPredicted: SEQUENCE OF (SIZE (1..16, ...))."""
    @property
    def usageIndication(self) -> UsageIndication | str:
        """UsageIndication: ENUMERATED."""
    @property
    def confidenceLevel(self) -> int:
        """ConfidenceLevel: INTEGER (1..101)."""

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

class PathPointPredicted(_Extensible):
    def __init__(
        self,
        *,
        deltaLatitude: int,
        deltaLongitude: int,
        horizontalPositionConfidence: PosConfidenceEllipse | Mapping[str, Any] | None = ...,
        deltaAltitude: int | None = ...,
        altitudeConfidence: AltitudeConfidence | None = ...,
        pathDeltaTime: PathDeltaTimeChoice | None = ...,
        symmetricAreaOffset: int | None = ...,
        asymmetricAreaOffset: int | None = ...,
    ) -> None: ...
    @property
    def deltaLatitude(self) -> int:
        """DeltaLatitude: INTEGER (-131071..131072); 1e-7 degrees; 131072 = unavailable."""
    @property
    def deltaLongitude(self) -> int:
        """DeltaLongitude: INTEGER (-131071..131072); 1e-7 degrees; 131072 = unavailable."""
    @property
    def horizontalPositionConfidence(self) -> PosConfidenceEllipse | None:
        """PosConfidenceEllipse: SEQUENCE."""
    @property
    def deltaAltitude(self) -> int:
        """DeltaAltitude: INTEGER (-12700..12800); 0.01 m; 12800 = unavailable."""
    @property
    def altitudeConfidence(self) -> AltitudeConfidence:
        """AltitudeConfidence: ENUMERATED."""
    @property
    def pathDeltaTime(self) -> PathDeltaTimeChoice | None:
        """PathDeltaTimeChoice: CHOICE."""
    @property
    def symmetricAreaOffset(self) -> int | None:
        """StandardLength9b: INTEGER (0..511)."""
    @property
    def asymmetricAreaOffset(self) -> int | None:
        """StandardLength9b: INTEGER (0..511)."""

class PedalStatus(_Extensible):
    def __init__(
        self,
        *,
        pedalPositionValue: int,
    ) -> None: ...
    @property
    def pedalPositionValue(self) -> int:
        """PedalPositionValue: INTEGER (0..11)."""

class PerceivedObject(_Extensible):
    def __init__(
        self,
        *,
        measurementDeltaTime: int,
        position: CartesianPosition3dWithConfidence | Mapping[str, Any],
        objectId: int | None = ...,
        velocity: Velocity3dWithConfidence | None = ...,
        acceleration: Acceleration3dWithConfidence | None = ...,
        angles: EulerAnglesWithConfidence | Mapping[str, Any] | None = ...,
        zAngularVelocity: CartesianAngularVelocityComponent | Mapping[str, Any] | None = ...,
        lowerTriangularCorrelationMatrices: Sequence[LowerTriangularPositiveSemidefiniteMatrix | Mapping[str, Any]] | None = ...,
        objectDimensionZ: ObjectDimension | Mapping[str, Any] | None = ...,
        objectDimensionY: ObjectDimension | Mapping[str, Any] | None = ...,
        objectDimensionX: ObjectDimension | Mapping[str, Any] | None = ...,
        objectAge: int | None = ...,
        objectPerceptionQuality: int | None = ...,
        sensorIdList: Sequence[int] | None = ...,
        classification: Sequence[ObjectClassWithConfidence | Mapping[str, Any]] | None = ...,
        mapPosition: MapPosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def objectId(self) -> int | None:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def measurementDeltaTime(self) -> int:
        """DeltaTimeMilliSecondSigned: INTEGER (-2048..2047)."""
    @property
    def position(self) -> CartesianPosition3dWithConfidence:
        """CartesianPosition3dWithConfidence: SEQUENCE."""
    @property
    def velocity(self) -> Velocity3dWithConfidence | None:
        """Velocity3dWithConfidence: CHOICE."""
    @property
    def acceleration(self) -> Acceleration3dWithConfidence | None:
        """Acceleration3dWithConfidence: CHOICE."""
    @property
    def angles(self) -> EulerAnglesWithConfidence | None:
        """EulerAnglesWithConfidence: SEQUENCE."""
    @property
    def zAngularVelocity(self) -> CartesianAngularVelocityComponent | None:
        """CartesianAngularVelocityComponent: SEQUENCE."""
    @property
    def lowerTriangularCorrelationMatrices(self) -> tuple[LowerTriangularPositiveSemidefiniteMatrix, ...] | None:
        """LowerTriangularPositiveSemidefiniteMatrices: SEQUENCE OF (SIZE (1..4))."""
    @property
    def objectDimensionZ(self) -> ObjectDimension | None:
        """ObjectDimension: SEQUENCE."""
    @property
    def objectDimensionY(self) -> ObjectDimension | None:
        """ObjectDimension: SEQUENCE."""
    @property
    def objectDimensionX(self) -> ObjectDimension | None:
        """ObjectDimension: SEQUENCE."""
    @property
    def objectAge(self) -> int | None:
        """DeltaTimeMilliSecondSigned: INTEGER (0..2047)."""
    @property
    def objectPerceptionQuality(self) -> int | None:
        """ObjectPerceptionQuality: INTEGER (0..15)."""
    @property
    def sensorIdList(self) -> tuple[int, ...] | None:
        """SequenceOfIdentifier1B: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def classification(self) -> tuple[ObjectClassWithConfidence, ...] | None:
        """ObjectClassDescription: SEQUENCE OF (SIZE (1..8))."""
    @property
    def mapPosition(self) -> MapPosition | None:
        """MapPosition: SEQUENCE."""

PolygonalLine: TypeAlias = tuple[Literal["deltaPositions"], tuple[DeltaPosition, ...]] | tuple[Literal["deltaPositionsWithAltitude"], tuple[DeltaReferencePosition, ...]] | tuple[Literal["absolutePositions"], tuple[GeoPositionWoAltitude, ...]] | tuple[Literal["absolutePositionsWithAltitude"], tuple[GeoPositionWAltitude, ...]] | tuple[str, bytes]

class PolygonalShape(_Record):
    def __init__(
        self,
        *,
        polygon: Sequence[CartesianPosition3d | Mapping[str, Any]],
        shapeReferencePoint: CartesianPosition3d | Mapping[str, Any] | None = ...,
        height: int | None = ...,
    ) -> None: ...
    @property
    def shapeReferencePoint(self) -> CartesianPosition3d | None:
        """CartesianPosition3d: SEQUENCE."""
    @property
    def polygon(self) -> tuple[CartesianPosition3d, ...]:
        """SequenceOfCartesianPosition3d: SEQUENCE OF (SIZE (3..16, ...))."""
    @property
    def height(self) -> int | None:
        """StandardLength12b: INTEGER (0..4095)."""

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

class PositionConfidenceEllipse(_Record):
    def __init__(
        self,
        *,
        semiMajorAxisLength: int,
        semiMinorAxisLength: int,
        semiMajorAxisOrientation: int,
    ) -> None: ...
    @property
    def semiMajorAxisLength(self) -> int:
        """SemiAxisLength: INTEGER (0..4095)."""
    @property
    def semiMinorAxisLength(self) -> int:
        """SemiAxisLength: INTEGER (0..4095)."""
    @property
    def semiMajorAxisOrientation(self) -> int:
        """Wgs84AngleValue: INTEGER (0..3601)."""

class ProtectedCommunicationZone(_Extensible):
    def __init__(
        self,
        *,
        protectedZoneType: ProtectedZoneType | str,
        protectedZoneLatitude: int,
        protectedZoneLongitude: int,
        expiryTime: int | None = ...,
        protectedZoneRadius: int | None = ...,
        protectedZoneId: int | None = ...,
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
    def protectedZoneId(self) -> int | None:
        """ProtectedZoneId: INTEGER (0..134217727)."""

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

class RadialShape(_Record):
    def __init__(
        self,
        *,
        range: int,
        horizontalOpeningAngleStart: int,
        horizontalOpeningAngleEnd: int,
        shapeReferencePoint: CartesianPosition3d | Mapping[str, Any] | None = ...,
        verticalOpeningAngleStart: int | None = ...,
        verticalOpeningAngleEnd: int | None = ...,
    ) -> None: ...
    @property
    def shapeReferencePoint(self) -> CartesianPosition3d | None:
        """CartesianPosition3d: SEQUENCE."""
    @property
    def range(self) -> int:
        """StandardLength12b: INTEGER (0..4095)."""
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

class RadialShapes(_Record):
    def __init__(
        self,
        *,
        refPointId: int,
        xCoordinate: int,
        yCoordinate: int,
        radialShapesList: Sequence[RadialShapeDetails | Mapping[str, Any]],
        zCoordinate: int | None = ...,
    ) -> None: ...
    @property
    def refPointId(self) -> int:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def xCoordinate(self) -> int:
        """CartesianCoordinateSmall: INTEGER (-3094..1001)."""
    @property
    def yCoordinate(self) -> int:
        """CartesianCoordinateSmall: INTEGER (-3094..1001)."""
    @property
    def zCoordinate(self) -> int | None:
        """CartesianCoordinateSmall: INTEGER (-3094..1001)."""
    @property
    def radialShapesList(self) -> tuple[RadialShapeDetails, ...]:
        """RadialShapesList: SEQUENCE OF (SIZE (1..16, ...))."""

class RadialShapeDetails(_Record):
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
        """StandardLength12b: INTEGER (0..4095)."""
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

class RectangularShape(_Record):
    def __init__(
        self,
        *,
        semiLength: int,
        semiBreadth: int,
        shapeReferencePoint: CartesianPosition3d | Mapping[str, Any] | None = ...,
        orientation: int | None = ...,
        height: int | None = ...,
    ) -> None: ...
    @property
    def shapeReferencePoint(self) -> CartesianPosition3d | None:
        """CartesianPosition3d: SEQUENCE."""
    @property
    def semiLength(self) -> int:
        """StandardLength12b: INTEGER (0..4095)."""
    @property
    def semiBreadth(self) -> int:
        """StandardLength12b: INTEGER (0..4095)."""
    @property
    def orientation(self) -> int | None:
        """CartesianAngleValue: INTEGER (0..3601)."""
    @property
    def height(self) -> int | None:
        """StandardLength12b: INTEGER (0..4095)."""

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

class ReferencePositionWithConfidence(_Record):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
        positionConfidenceEllipse: PositionConfidenceEllipse | Mapping[str, Any],
        altitude: Altitude | Mapping[str, Any],
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable."""
    @property
    def longitude(self) -> int:
        """Longitude: INTEGER (-1800000000..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable."""
    @property
    def positionConfidenceEllipse(self) -> PositionConfidenceEllipse:
        """PositionConfidenceEllipse: SEQUENCE."""
    @property
    def altitude(self) -> Altitude:
        """Altitude: SEQUENCE."""

class RoadConfigurationSection(_Extensible):
    def __init__(
        self,
        *,
        roadSectionDefinition: RoadSectionDefinition | Mapping[str, Any],
        roadType: RoadType | None = ...,
        laneConfiguration: Sequence[BasicLaneInformation | Mapping[str, Any]] | None = ...,
        mapemConfiguration: Sequence[MapemElementReference | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def roadSectionDefinition(self) -> RoadSectionDefinition:
        """RoadSectionDefinition: SEQUENCE."""
    @property
    def roadType(self) -> RoadType | None:
        """RoadType: ENUMERATED."""
    @property
    def laneConfiguration(self) -> tuple[BasicLaneInformation, ...] | None:
        """BasicLaneConfiguration: SEQUENCE OF (SIZE (1..16, ...))."""
    @property
    def mapemConfiguration(self) -> tuple[MapemElementReference, ...] | None:
        """MapemConfiguration: SEQUENCE OF (SIZE (1..16, ...))."""

class RoadSectionDefinition(_Extensible):
    def __init__(
        self,
        *,
        startingPointSection: GeoPosition | Mapping[str, Any],
        connectedPaths: Sequence[int],
        includedPaths: Sequence[int],
        isEventZoneIncluded: bool,
        isEventZoneConnected: bool,
        lengthOfSection: int | None = ...,
        endingPointSection: GeoPosition | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def startingPointSection(self) -> GeoPosition:
        """GeoPosition: SEQUENCE."""
    @property
    def lengthOfSection(self) -> int | None:
        """StandardLength2B: INTEGER (0..65535)."""
    @property
    def endingPointSection(self) -> GeoPosition | None:
        """GeoPosition: SEQUENCE."""
    @property
    def connectedPaths(self) -> tuple[int, ...]:
        """PathReferences: SEQUENCE OF (SIZE (1..14))."""
    @property
    def includedPaths(self) -> tuple[int, ...]:
        """PathReferences: SEQUENCE OF (SIZE (1..14))."""
    @property
    def isEventZoneIncluded(self) -> bool:
        """BOOLEAN."""
    @property
    def isEventZoneConnected(self) -> bool:
        """BOOLEAN."""

class RoadSegmentReferenceId(_Record):
    def __init__(
        self,
        *,
        id: int,
        region: int | None = ...,
    ) -> None: ...
    @property
    def region(self) -> int | None:
        """Identifier2B: INTEGER (0..65535)."""
    @property
    def id(self) -> int:
        """Identifier2B: INTEGER (0..65535)."""

class SafeDistanceIndication(_Extensible):
    def __init__(
        self,
        *,
        safeDistanceIndicator: bool,
        subjectStation: int | None = ...,
        timeToCollision: int | None = ...,
    ) -> None: ...
    @property
    def subjectStation(self) -> int | None:
        """StationId: INTEGER (0..4294967295)."""
    @property
    def safeDistanceIndicator(self) -> bool:
        """SafeDistanceIndicator: BOOLEAN."""
    @property
    def timeToCollision(self) -> int | None:
        """DeltaTimeTenthOfSecond: INTEGER (0..127)."""

Shape: TypeAlias = tuple[Literal["rectangular"], RectangularShape] | tuple[Literal["circular"], CircularShape] | tuple[Literal["polygonal"], PolygonalShape] | tuple[Literal["elliptical"], EllipticalShape] | tuple[Literal["radial"], RadialShape] | tuple[Literal["radialShapes"], RadialShapes] | tuple[str, bytes]

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

class StabilityChangeIndication(_Extensible):
    def __init__(
        self,
        *,
        lossProbability: int,
        actionDeltaTime: int,
    ) -> None: ...
    @property
    def lossProbability(self) -> int:
        """StabilityLossProbability: INTEGER (0..63)."""
    @property
    def actionDeltaTime(self) -> int:
        """DeltaTimeTenthOfSecond: INTEGER (0..127)."""

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

class TrafficIslandPosition(_Extensible):
    def __init__(
        self,
        *,
        oneSide: LanePositionAndType | Mapping[str, Any],
        otherSide: LanePositionAndType | Mapping[str, Any],
    ) -> None: ...
    @property
    def oneSide(self) -> LanePositionAndType:
        """LanePositionAndType: SEQUENCE."""
    @property
    def otherSide(self) -> LanePositionAndType:
        """LanePositionAndType: SEQUENCE."""

class TrailerData(_Extensible):
    def __init__(
        self,
        *,
        refPointId: int,
        hitchPointOffset: int,
        hitchAngle: CartesianAngle | Mapping[str, Any],
        frontOverhang: int | None = ...,
        rearOverhang: int | None = ...,
        trailerWidth: int | None = ...,
    ) -> None: ...
    @property
    def refPointId(self) -> int:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def hitchPointOffset(self) -> int:
        """StandardLength1B: INTEGER (0..255)."""
    @property
    def frontOverhang(self) -> int | None:
        """StandardLength1B: INTEGER (0..255)."""
    @property
    def rearOverhang(self) -> int | None:
        """StandardLength1B: INTEGER (0..255)."""
    @property
    def trailerWidth(self) -> int | None:
        """VehicleWidth: INTEGER (1..62); 0.1 m; 62 = unavailable."""
    @property
    def hitchAngle(self) -> CartesianAngle:
        """CartesianAngle: SEQUENCE."""

class TrajectoryInterceptionIndication(_Extensible):
    def __init__(
        self,
        *,
        trajectoryInterceptionProbability: int,
        subjectStation: int | None = ...,
        trajectoryInterceptionConfidence: int | None = ...,
    ) -> None: ...
    @property
    def subjectStation(self) -> int | None:
        """StationId: INTEGER (0..4294967295)."""
    @property
    def trajectoryInterceptionProbability(self) -> int:
        """TrajectoryInterceptionProbability: INTEGER (0..63)."""
    @property
    def trajectoryInterceptionConfidence(self) -> int | None:
        """TrajectoryInterceptionConfidence: INTEGER (0..3)."""

VarLengthNumber: TypeAlias = tuple[Literal["content"], int] | tuple[Literal["extension"], Ext1]

Ext1: TypeAlias = tuple[Literal["content"], int] | tuple[Literal["extension"], Ext2]

Ext2: TypeAlias = tuple[Literal["content"], int] | tuple[Literal["extension"], int]

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
        vehicleLengthConfidenceIndication: TrailerPresenceInformation,
    ) -> None: ...
    @property
    def vehicleLengthValue(self) -> int:
        """VehicleLengthValue: INTEGER (1..1023); 0.1 m; 1023 = unavailable."""
    @property
    def vehicleLengthConfidenceIndication(self) -> TrailerPresenceInformation:
        """VehicleLengthConfidenceIndication: ENUMERATED."""

class VehicleLengthV2(_Record):
    def __init__(
        self,
        *,
        vehicleLengthValue: int,
        trailerPresenceInformation: TrailerPresenceInformation,
    ) -> None: ...
    @property
    def vehicleLengthValue(self) -> int:
        """VehicleLengthValue: INTEGER (1..1023); 0.1 m; 1023 = unavailable."""
    @property
    def trailerPresenceInformation(self) -> TrailerPresenceInformation:
        """TrailerPresenceInformation: ENUMERATED."""

class VehicleMovementControl(_Extensible):
    def __init__(
        self,
        *,
        accelerationPedalStatus: PedalStatus | Mapping[str, Any],
        brakePedalStatus: PedalStatus | Mapping[str, Any],
        saeAutomationLevel: int | None = ...,
        automationControl: tuple[bytes, int] | None = ...,
        accelerationControl: tuple[bytes, int] | None = ...,
        accelerationControlExtension: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def accelerationPedalStatus(self) -> PedalStatus:
        """PedalStatus: SEQUENCE."""
    @property
    def brakePedalStatus(self) -> PedalStatus:
        """PedalStatus: SEQUENCE."""
    @property
    def saeAutomationLevel(self) -> int | None:
        """SaeAutomationLevel: INTEGER (0..5)."""
    @property
    def automationControl(self) -> tuple[bytes, int] | None:
        """AutomationControl: BIT STRING (SIZE (6, ...))."""
    @property
    def accelerationControl(self) -> tuple[bytes, int] | None:
        """AccelerationControl: BIT STRING (SIZE (7))."""
    @property
    def accelerationControlExtension(self) -> tuple[bytes, int] | None:
        """AccelerationControlExtension: BIT STRING (SIZE (3, ...))."""

Velocity3dWithConfidence: TypeAlias = tuple[Literal["polarVelocity"], VelocityPolarWithZ] | tuple[Literal["cartesianVelocity"], VelocityCartesian]

class VelocityCartesian(_Record):
    def __init__(
        self,
        *,
        xVelocity: VelocityComponent | Mapping[str, Any],
        yVelocity: VelocityComponent | Mapping[str, Any],
        zVelocity: VelocityComponent | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def xVelocity(self) -> VelocityComponent:
        """VelocityComponent: SEQUENCE."""
    @property
    def yVelocity(self) -> VelocityComponent:
        """VelocityComponent: SEQUENCE."""
    @property
    def zVelocity(self) -> VelocityComponent | None:
        """VelocityComponent: SEQUENCE."""

class VelocityComponent(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """VelocityComponentValue: INTEGER (-16383..16383)."""
    @property
    def confidence(self) -> int:
        """SpeedConfidence: INTEGER (1..127)."""

class VelocityPolarWithZ(_Record):
    def __init__(
        self,
        *,
        velocityMagnitude: Speed | Mapping[str, Any],
        velocityDirection: CartesianAngle | Mapping[str, Any],
        zVelocity: VelocityComponent | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def velocityMagnitude(self) -> Speed:
        """Speed: SEQUENCE."""
    @property
    def velocityDirection(self) -> CartesianAngle:
        """CartesianAngle: SEQUENCE."""
    @property
    def zVelocity(self) -> VelocityComponent | None:
        """VelocityComponent: SEQUENCE."""

class VruClusterInformation(_Extensible):
    def __init__(
        self,
        *,
        clusterCardinalitySize: int,
        clusterId: int | None = ...,
        clusterBoundingBoxShape: Shape | None = ...,
        clusterProfiles: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def clusterId(self) -> int | None:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def clusterBoundingBoxShape(self) -> Shape | None:
        """Shape: CHOICE."""
    @property
    def clusterCardinalitySize(self) -> int:
        """CardinalNumber1B: INTEGER (0..255)."""
    @property
    def clusterProfiles(self) -> tuple[bytes, int] | None:
        """VruClusterProfiles: BIT STRING (SIZE (4))."""

class VruExteriorLights(_Extensible):
    def __init__(
        self,
        *,
        vehicular: tuple[bytes, int],
        vruSpecific: tuple[bytes, int],
    ) -> None: ...
    @property
    def vehicular(self) -> tuple[bytes, int]:
        """ExteriorLights: BIT STRING (SIZE (8))."""
    @property
    def vruSpecific(self) -> tuple[bytes, int]:
        """VruSpecificExteriorLights: BIT STRING (SIZE (8))."""

VruProfileAndSubprofile: TypeAlias = tuple[Literal["pedestrian"], int] | tuple[Literal["bicyclistAndLightVruVehicle"], int] | tuple[Literal["motorcyclist"], int] | tuple[Literal["animal"], int] | tuple[str, bytes]

class Wgs84Angle(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: int,
    ) -> None: ...
    @property
    def value(self) -> int:
        """Wgs84AngleValue: INTEGER (0..3601)."""
    @property
    def confidence(self) -> int:
        """Wgs84AngleConfidence: INTEGER (1..127)."""

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

VarLengthNumber2: TypeAlias = tuple[Literal["shortNo"], int] | tuple[Literal["longNo"], int]

class CollectivePerceptionMessage(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        payload: CpmPayload | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def payload(self) -> CpmPayload:
        """CpmPayload: SEQUENCE."""

class CpmPayload(_Extensible):
    def __init__(
        self,
        *,
        managementContainer: CPM_PDU_Descriptions_ManagementContainer | Mapping[str, Any],
        cpmContainers: Sequence[WrappedCpmContainer | Mapping[str, Any]],
    ) -> None: ...
    @property
    def managementContainer(self) -> CPM_PDU_Descriptions_ManagementContainer:
        """CPM-PDU-Descriptions.ManagementContainer: SEQUENCE."""
    @property
    def cpmContainers(self) -> tuple[WrappedCpmContainer, ...]:
        """ConstraintWrappedCpmContainers: SEQUENCE OF (SIZE (1..8, ...))."""

class CPM_PDU_Descriptions_ManagementContainer(_Extensible):
    def __init__(
        self,
        *,
        referenceTime: int,
        referencePosition: ReferencePosition | Mapping[str, Any],
        segmentationInfo: MessageSegmentationInfo | Mapping[str, Any] | None = ...,
        messageRateRange: MessageRateRange | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def referenceTime(self) -> int:
        """TimestampIts: INTEGER (0..4398046511103); ms since the start of 2004 UTC."""
    @property
    def referencePosition(self) -> ReferencePosition:
        """ReferencePosition: SEQUENCE."""
    @property
    def segmentationInfo(self) -> MessageSegmentationInfo | None:
        """MessageSegmentationInfo: SEQUENCE."""
    @property
    def messageRateRange(self) -> MessageRateRange | None:
        """MessageRateRange: SEQUENCE."""

class WrappedCpmContainer(_Record):
    def __init__(
        self,
        *,
        containerId: int,
        containerData: OriginatingRsuContainer | OriginatingVehicleContainer | PerceivedObjectContainer | tuple[PerceptionRegion, ...] | tuple[SensorInformation, ...] | Unknown,
    ) -> None: ...
    @property
    def containerId(self) -> int:
        """CpmContainerId: INTEGER (1..16)."""
    @property
    def containerData(self) -> OriginatingRsuContainer | OriginatingVehicleContainer | PerceivedObjectContainer | tuple[PerceptionRegion, ...] | tuple[SensorInformation, ...] | Unknown:
        """open type."""

class MessageRateRange(_Record):
    def __init__(
        self,
        *,
        messageRateMin: MessageRateHz | Mapping[str, Any],
        messageRateMax: MessageRateHz | Mapping[str, Any],
    ) -> None: ...
    @property
    def messageRateMin(self) -> MessageRateHz:
        """MessageRateHz: SEQUENCE."""
    @property
    def messageRateMax(self) -> MessageRateHz:
        """MessageRateHz: SEQUENCE."""

CPM: TypeAlias = CollectivePerceptionMessage

class PerceivedObjectContainer(_Extensible):
    def __init__(
        self,
        *,
        numberOfPerceivedObjects: int,
        perceivedObjects: Sequence[PerceivedObject | Mapping[str, Any]],
    ) -> None: ...
    @property
    def numberOfPerceivedObjects(self) -> int:
        """CardinalNumber1B: INTEGER (0..255)."""
    @property
    def perceivedObjects(self) -> tuple[PerceivedObject, ...]:
        """PerceivedObjects: SEQUENCE OF (SIZE (0..255, ...))."""

class PerceptionRegion(_Extensible):
    def __init__(
        self,
        *,
        measurementDeltaTime: int,
        perceptionRegionConfidence: int,
        perceptionRegionShape: Shape,
        shadowingApplies: bool,
        sensorIdList: Sequence[int] | None = ...,
        numberOfPerceivedObjects: int | None = ...,
        perceivedObjectIds: Sequence[int] | None = ...,
    ) -> None: ...
    @property
    def measurementDeltaTime(self) -> int:
        """DeltaTimeMilliSecondSigned: INTEGER (-2048..2047)."""
    @property
    def perceptionRegionConfidence(self) -> int:
        """ConfidenceLevel: INTEGER (1..101)."""
    @property
    def perceptionRegionShape(self) -> Shape:
        """Shape: CHOICE."""
    @property
    def shadowingApplies(self) -> bool:
        """BOOLEAN."""
    @property
    def sensorIdList(self) -> tuple[int, ...] | None:
        """SequenceOfIdentifier1B: SEQUENCE OF (SIZE (1..128, ...))."""
    @property
    def numberOfPerceivedObjects(self) -> int | None:
        """CardinalNumber1B: INTEGER (0..255)."""
    @property
    def perceivedObjectIds(self) -> tuple[int, ...] | None:
        """PerceivedObjectIds: SEQUENCE OF (SIZE (0..255, ...))."""

class SensorInformation(_Extensible):
    def __init__(
        self,
        *,
        sensorId: int,
        sensorType: int,
        shadowingApplies: bool,
        perceptionRegionShape: Shape | None = ...,
        perceptionRegionConfidence: int | None = ...,
    ) -> None: ...
    @property
    def sensorId(self) -> int:
        """Identifier1B: INTEGER (0..255)."""
    @property
    def sensorType(self) -> int:
        """SensorType: INTEGER (0..31)."""
    @property
    def perceptionRegionShape(self) -> Shape | None:
        """Shape: CHOICE."""
    @property
    def perceptionRegionConfidence(self) -> int | None:
        """ConfidenceLevel: INTEGER (1..101)."""
    @property
    def shadowingApplies(self) -> bool:
        """BOOLEAN."""

class OriginatingVehicleContainer(_Extensible):
    def __init__(
        self,
        *,
        orientationAngle: Wgs84Angle | Mapping[str, Any],
        pitchAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        rollAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        trailerDataSet: Sequence[TrailerData | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def orientationAngle(self) -> Wgs84Angle:
        """Wgs84Angle: SEQUENCE."""
    @property
    def pitchAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def rollAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def trailerDataSet(self) -> tuple[TrailerData, ...] | None:
        """TrailerDataSet: SEQUENCE OF (SIZE (1..8, ...))."""

class OriginatingRsuContainer(_Extensible):
    def __init__(
        self,
        *,
        mapReference: MapReference | None = ...,
    ) -> None: ...
    @property
    def mapReference(self) -> MapReference | None:
        """MapReference: CHOICE."""

class DENM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        denm: DenmPayload | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeader: SEQUENCE."""
    @property
    def denm(self) -> DenmPayload:
        """DenmPayload: SEQUENCE."""

class DenmPayload(_Record):
    def __init__(
        self,
        *,
        management: DENM_PDU_Description_ManagementContainer | Mapping[str, Any],
        situation: SituationContainer | Mapping[str, Any] | None = ...,
        location: LocationContainer | Mapping[str, Any] | None = ...,
        alacarte: AlacarteContainer | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def management(self) -> DENM_PDU_Description_ManagementContainer:
        """DENM-PDU-Description.ManagementContainer: SEQUENCE."""
    @property
    def situation(self) -> SituationContainer | None:
        """SituationContainer: SEQUENCE."""
    @property
    def location(self) -> LocationContainer | None:
        """LocationContainer: SEQUENCE."""
    @property
    def alacarte(self) -> AlacarteContainer | None:
        """AlacarteContainer: SEQUENCE."""

class DENM_PDU_Description_ManagementContainer(_Extensible):
    def __init__(
        self,
        *,
        actionId: ActionId | Mapping[str, Any],
        detectionTime: int,
        referenceTime: int,
        eventPosition: ReferencePosition | Mapping[str, Any],
        stationType: int,
        termination: Termination | None = ...,
        awarenessDistance: RelevanceDistance | None = ...,
        trafficDirection: TrafficDirection | None = ...,
        validityDuration: int | None = ...,
        transmissionInterval: int | None = ...,
    ) -> None: ...
    @property
    def actionId(self) -> ActionId:
        """ActionId: SEQUENCE."""
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
    def awarenessDistance(self) -> RelevanceDistance | None:
        """StandardLength3b: ENUMERATED."""
    @property
    def trafficDirection(self) -> TrafficDirection | None:
        """TrafficDirection: ENUMERATED."""
    @property
    def validityDuration(self) -> int:
        """DeltaTimeSecond: INTEGER (0..86400)."""
    @property
    def transmissionInterval(self) -> int | None:
        """DeltaTimeMilliSecondPositive: INTEGER (1..10000)."""
    @property
    def stationType(self) -> int:
        """StationType: INTEGER (0..255)."""

class SituationContainer(_Extensible):
    def __init__(
        self,
        *,
        informationQuality: int,
        eventType: CauseCodeV2 | Mapping[str, Any],
        linkedCause: CauseCodeV2 | Mapping[str, Any] | None = ...,
        eventZone: Sequence[EventPoint | Mapping[str, Any]] | None = ...,
        linkedDenms: Sequence[ActionId | Mapping[str, Any]] | None = ...,
        eventEnd: int | None = ...,
        eventEndFactor: MultiplicativeFactor | str | None = ...,
        perceivedEvent: bool | None = ...,
    ) -> None: ...
    @property
    def informationQuality(self) -> int:
        """InformationQuality: INTEGER (0..7)."""
    @property
    def eventType(self) -> CauseCodeV2:
        """CauseCodeV2: SEQUENCE."""
    @property
    def linkedCause(self) -> CauseCodeV2 | None:
        """CauseCodeV2: SEQUENCE."""
    @property
    def eventZone(self) -> tuple[EventPoint, ...] | None:
        """EventZone: SEQUENCE OF (SIZE (1..23))."""
    @property
    def linkedDenms(self) -> tuple[ActionId, ...] | None:
        """ActionIdList: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def eventEnd(self) -> int | None:
        """Position1d: INTEGER (-8190..8191)."""
    @property
    def eventEndFactor(self) -> MultiplicativeFactor | str | None:
        """MultiplicativeFactor: ENUMERATED."""
    @property
    def perceivedEvent(self) -> bool | None:
        """PerceivedEvent: BOOLEAN."""

class LocationContainer(_Extensible):
    def __init__(
        self,
        *,
        detectionZonesToEventPosition: Sequence[tuple[PathPoint, ...]],
        eventSpeed: Speed | Mapping[str, Any] | None = ...,
        eventPositionHeading: Wgs84Angle | Mapping[str, Any] | None = ...,
        roadType: RoadType | None = ...,
        lanePositions: Sequence[GeneralizedLanePosition | Mapping[str, Any]] | None = ...,
        occupiedLanes: OccupiedLanesWithConfidence | Mapping[str, Any] | None = ...,
        linkedIvims: Sequence[IvimReference | Mapping[str, Any]] | None = ...,
        linkedMapems: Sequence[MapReference] | None = ...,
        detectionZonesToSpecifiedEventPoint: Sequence[PathExtended | Mapping[str, Any]] | None = ...,
        predictedPaths: Sequence[PathPredicted2 | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def eventSpeed(self) -> Speed | None:
        """Speed: SEQUENCE."""
    @property
    def eventPositionHeading(self) -> Wgs84Angle | None:
        """Wgs84Angle: SEQUENCE."""
    @property
    def detectionZonesToEventPosition(self) -> tuple[tuple[PathPoint, ...], ...]:
        """Traces: SEQUENCE OF (SIZE (1..7))."""
    @property
    def roadType(self) -> RoadType | None:
        """RoadType: ENUMERATED."""
    @property
    def lanePositions(self) -> tuple[GeneralizedLanePosition, ...] | None:
        """GeneralizedLanePositions: SEQUENCE OF (SIZE (1..4))."""
    @property
    def occupiedLanes(self) -> OccupiedLanesWithConfidence | None:
        """OccupiedLanesWithConfidence: SEQUENCE."""
    @property
    def linkedIvims(self) -> tuple[IvimReference, ...] | None:
        """IvimReferences: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def linkedMapems(self) -> tuple[MapReference, ...] | None:
        """MapReferences: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def detectionZonesToSpecifiedEventPoint(self) -> tuple[PathExtended, ...] | None:
        """TracesExtended: SEQUENCE OF (SIZE (1..7))."""
    @property
    def predictedPaths(self) -> tuple[PathPredicted2, ...] | None:
        """PathPredictedList: SEQUENCE OF (SIZE (1..16, ...))."""

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

class PreCrashContainer(_Extensible):
    def __init__(
        self,
        *,
        perceivedPreCrashObject: PerceivedObject | Mapping[str, Any],
        objectStationId: int | None = ...,
        timeToCollision: int | None = ...,
        impactSection: ObjectFace | None = ...,
        estimatedBrakingDistance: int | None = ...,
    ) -> None: ...
    @property
    def perceivedPreCrashObject(self) -> PerceivedObject:
        """PerceivedObject: SEQUENCE."""
    @property
    def objectStationId(self) -> int | None:
        """StationId: INTEGER (0..4294967295)."""
    @property
    def timeToCollision(self) -> int | None:
        """DeltaTimeMilliSecondPositive: INTEGER (1..10000)."""
    @property
    def impactSection(self) -> ObjectFace | None:
        """ObjectFace: ENUMERATED."""
    @property
    def estimatedBrakingDistance(self) -> int | None:
        """StandardLength12b: INTEGER (0..4095)."""

class DENM_PDU_Description_RoadConfigurationContainer(_Extensible):
    def __init__(
        self,
        *,
        roadConfigurationConfidence: MetaInformation | Mapping[str, Any],
        roadConfigurationSectionList: Sequence[RoadConfigurationSection | Mapping[str, Any]],
    ) -> None: ...
    @property
    def roadConfigurationConfidence(self) -> MetaInformation:
        """MetaInformation: SEQUENCE."""
    @property
    def roadConfigurationSectionList(self) -> tuple[RoadConfigurationSection, ...]:
        """RoadConfigurationSectionList: SEQUENCE OF (SIZE (1..8, ...))."""

class RoadWorksContainerExtended(_Record):
    def __init__(
        self,
        *,
        lightBarSirenInUse: tuple[bytes, int] | None = ...,
        closedLanes: ClosedLanes | Mapping[str, Any] | None = ...,
        restriction: Sequence[int] | None = ...,
        speedLimit: int | None = ...,
        incidentIndication: CauseCodeV2 | Mapping[str, Any] | None = ...,
        recommendedPath: Sequence[ReferencePosition | Mapping[str, Any]] | None = ...,
        startingPointSpeedLimit: DeltaReferencePosition | Mapping[str, Any] | None = ...,
        trafficFlowRule: TrafficRule | str | None = ...,
        referenceDenms: Sequence[ActionId | Mapping[str, Any]] | None = ...,
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
    def incidentIndication(self) -> CauseCodeV2 | None:
        """CauseCodeV2: SEQUENCE."""
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
    def referenceDenms(self) -> tuple[ActionId, ...] | None:
        """ActionIdList: SEQUENCE OF (SIZE (1..8, ...))."""

class StationaryVehicleContainer(_Record):
    def __init__(
        self,
        *,
        stationarySince: StationarySince | None = ...,
        stationaryCause: CauseCodeV2 | Mapping[str, Any] | None = ...,
        carryingDangerousGoods: DangerousGoodsExtended | Mapping[str, Any] | None = ...,
        numberOfOccupants: int | None = ...,
        vehicleIdentification: VehicleIdentification | Mapping[str, Any] | None = ...,
        energyStorageType: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def stationarySince(self) -> StationarySince | None:
        """StationarySince: ENUMERATED."""
    @property
    def stationaryCause(self) -> CauseCodeV2 | None:
        """CauseCodeV2: SEQUENCE."""
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
        roadConfiguration: DENM_PDU_Description_RoadConfigurationContainer | Mapping[str, Any] | None = ...,
        preCrash: PreCrashContainer | Mapping[str, Any] | None = ...,
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
    @property
    def roadConfiguration(self) -> DENM_PDU_Description_RoadConfigurationContainer | None:
        """DENM-PDU-Description.RoadConfigurationContainer: SEQUENCE."""
    @property
    def preCrash(self) -> PreCrashContainer | None:
        """PreCrashContainer: SEQUENCE."""

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
        """DSRC.LaneWidth: INTEGER (0..32767)."""
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
        """DSRC.LaneWidth: INTEGER (0..32767)."""
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

ElectronicRegistrationIdentificationVehicleDataModule_EuVehicleCategoryCode: TypeAlias = tuple[Literal["euVehicleCategoryL"], EuVehicleCategoryL] | tuple[Literal["euVehicleCategoryM"], EuVehicleCategoryM] | tuple[Literal["euVehicleCategoryN"], EuVehicleCategoryN] | tuple[Literal["euVehicleCategoryO"], EuVehicleCategoryO] | tuple[Literal["euVehilcleCategoryT"], None] | tuple[Literal["euVehilcleCategoryG"], None]

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

class ITS_Container_ItsPduHeader(_Record):
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

ITS_Container_TrafficRule: TypeAlias = Literal["noPassing", "noPassingForTrucks", "passToRight", "passToLeft"]

ITS_Container_PositioningSolutionType: TypeAlias = Literal["noPositioningSolution", "sGNSS", "dGNSS", "sGNSSplusDR", "dGNSSplusDR", "dR"]

ITS_Container_VehicleRole: TypeAlias = Literal["default", "publicTransport", "specialTransport", "dangerousGoods", "roadWork", "rescue", "emergency", "safetyCar", "agriculture", "commercial", "military", "roadOperator", "taxi", "reserved1", "reserved2", "reserved3"]

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

class ITS_Container_ProtectedCommunicationZone(_Extensible):
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

class ITS_Container_CenDsrcTollingZone(_Extensible):
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
        reference: IVI_MapReference,
        parts: Sequence[MlcPart | Mapping[str, Any]],
    ) -> None: ...
    @property
    def reference(self) -> IVI_MapReference:
        """IVI.MapReference: CHOICE."""
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

IVI_MapReference: TypeAlias = tuple[Literal["roadsegment"], RoadSegmentReferenceID] | tuple[Literal["intersection"], IntersectionReferenceID]

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

IVI_PolygonalLine: TypeAlias = tuple[Literal["deltaPositions"], tuple[DeltaPosition, ...]] | tuple[Literal["deltaPositionsWithAltitude"], tuple[DeltaReferencePosition, ...]] | tuple[Literal["absolutePositions"], tuple[AbsolutePosition, ...]] | tuple[Literal["absolutePositionsWithAltitude"], tuple[AbsolutePositionWAltitude, ...]] | tuple[str, bytes]

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
        line: IVI_PolygonalLine,
        laneWidth: int | None = ...,
    ) -> None: ...
    @property
    def line(self) -> IVI_PolygonalLine:
        """IVI.PolygonalLine: CHOICE."""
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

VehicleCharacteristicsFixValues: TypeAlias = tuple[Literal["simpleVehicleType"], int] | tuple[Literal["euVehicleCategoryCode"], ElectronicRegistrationIdentificationVehicleDataModule_EuVehicleCategoryCode] | tuple[Literal["iso3833VehicleType"], int] | tuple[Literal["euroAndCo2value"], EnvironmentalCharacteristics] | tuple[Literal["engineCharacteristics"], int] | tuple[Literal["loadType"], LoadType] | tuple[Literal["usage"], ITS_Container_VehicleRole] | tuple[str, bytes]

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

Zone: TypeAlias = tuple[Literal["segment"], Segment] | tuple[Literal["area"], IVI_PolygonalLine] | tuple[Literal["computedSegment"], ComputedSegment] | tuple[str, bytes]

class IVIM(_Record):
    def __init__(
        self,
        *,
        header: ITS_Container_ItsPduHeader | Mapping[str, Any],
        ivi: IviStructure | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ITS_Container_ItsPduHeader:
        """ITS-Container.ItsPduHeader: SEQUENCE."""
    @property
    def ivi(self) -> IviStructure:
        """IviStructure: SEQUENCE."""

class MAPEM(_Record):
    def __init__(
        self,
        *,
        header: ITS_Container_ItsPduHeader | Mapping[str, Any],
        map: MapData | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ITS_Container_ItsPduHeader:
        """ITS-Container.ItsPduHeader: SEQUENCE."""
    @property
    def map(self) -> MapData:
        """MapData: SEQUENCE."""

class RTCMEM(_Record):
    def __init__(
        self,
        *,
        header: ITS_Container_ItsPduHeader | Mapping[str, Any],
        rtcmc: RTCMcorrections | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ITS_Container_ItsPduHeader:
        """ITS-Container.ItsPduHeader: SEQUENCE."""
    @property
    def rtcmc(self) -> RTCMcorrections:
        """RTCMcorrections: SEQUENCE."""

class SPATEM(_Record):
    def __init__(
        self,
        *,
        header: ITS_Container_ItsPduHeader | Mapping[str, Any],
        spat: SPAT | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ITS_Container_ItsPduHeader:
        """ITS-Container.ItsPduHeader: SEQUENCE."""
    @property
    def spat(self) -> SPAT:
        """SPAT: SEQUENCE."""

class SREM(_Record):
    def __init__(
        self,
        *,
        header: ITS_Container_ItsPduHeader | Mapping[str, Any],
        srm: SignalRequestMessage | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ITS_Container_ItsPduHeader:
        """ITS-Container.ItsPduHeader: SEQUENCE."""
    @property
    def srm(self) -> SignalRequestMessage:
        """SignalRequestMessage: SEQUENCE."""

class SSEM(_Record):
    def __init__(
        self,
        *,
        header: ITS_Container_ItsPduHeader | Mapping[str, Any],
        ssm: SignalStatusMessage | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ITS_Container_ItsPduHeader:
        """ITS-Container.ItsPduHeader: SEQUENCE."""
    @property
    def ssm(self) -> SignalStatusMessage:
        """SignalStatusMessage: SEQUENCE."""

class VAM(_Record):
    def __init__(
        self,
        *,
        header: ItsPduHeader | Mapping[str, Any],
        vam: VruAwareness | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> ItsPduHeader:
        """ItsPduHeaderVam: SEQUENCE."""
    @property
    def vam(self) -> VruAwareness:
        """VruAwareness: SEQUENCE."""

ItsPduHeaderVam: TypeAlias = ItsPduHeader

class VruAwareness(_Record):
    def __init__(
        self,
        *,
        generationDeltaTime: int,
        vamParameters: VamParameters | Mapping[str, Any],
    ) -> None: ...
    @property
    def generationDeltaTime(self) -> int:
        """GenerationDeltaTime: INTEGER (0..65535); ms since 2004-01-01 modulo 65536 (counted in TAI:
        unverified)."""
    @property
    def vamParameters(self) -> VamParameters:
        """VamParameters: SEQUENCE."""

class VamParameters(_Extensible):
    def __init__(
        self,
        *,
        basicContainer: BasicContainer | Mapping[str, Any],
        vruHighFrequencyContainer: VruHighFrequencyContainer | Mapping[str, Any],
        vruLowFrequencyContainer: VruLowFrequencyContainer | Mapping[str, Any] | None = ...,
        vruClusterInformationContainer: VruClusterInformationContainer | Mapping[str, Any] | None = ...,
        vruClusterOperationContainer: VruClusterOperationContainer | Mapping[str, Any] | None = ...,
        vruMotionPredictionContainer: VruMotionPredictionContainer | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def basicContainer(self) -> BasicContainer:
        """BasicContainer: SEQUENCE."""
    @property
    def vruHighFrequencyContainer(self) -> VruHighFrequencyContainer:
        """VruHighFrequencyContainer: SEQUENCE."""
    @property
    def vruLowFrequencyContainer(self) -> VruLowFrequencyContainer | None:
        """VruLowFrequencyContainer: SEQUENCE."""
    @property
    def vruClusterInformationContainer(self) -> VruClusterInformationContainer | None:
        """VruClusterInformationContainer: SEQUENCE."""
    @property
    def vruClusterOperationContainer(self) -> VruClusterOperationContainer | None:
        """VruClusterOperationContainer: SEQUENCE."""
    @property
    def vruMotionPredictionContainer(self) -> VruMotionPredictionContainer | None:
        """VruMotionPredictionContainer: SEQUENCE."""

class VruHighFrequencyContainer(_Extensible):
    def __init__(
        self,
        *,
        heading: Wgs84Angle | Mapping[str, Any],
        speed: Speed | Mapping[str, Any],
        longitudinalAcceleration: LongitudinalAcceleration | Mapping[str, Any],
        curvature: Curvature | Mapping[str, Any] | None = ...,
        curvatureCalculationMode: CurvatureCalculationMode | str | None = ...,
        yawRate: YawRate | Mapping[str, Any] | None = ...,
        lateralAcceleration: LateralAcceleration | Mapping[str, Any] | None = ...,
        verticalAcceleration: VerticalAcceleration | Mapping[str, Any] | None = ...,
        vruLanePosition: GeneralizedLanePosition | Mapping[str, Any] | None = ...,
        environment: int | None = ...,
        movementControl: int | None = ...,
        orientation: Wgs84Angle | Mapping[str, Any] | None = ...,
        rollAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        deviceUsage: int | None = ...,
    ) -> None: ...
    @property
    def heading(self) -> Wgs84Angle:
        """Wgs84Angle: SEQUENCE."""
    @property
    def speed(self) -> Speed:
        """Speed: SEQUENCE."""
    @property
    def longitudinalAcceleration(self) -> LongitudinalAcceleration:
        """LongitudinalAcceleration: SEQUENCE."""
    @property
    def curvature(self) -> Curvature | None:
        """Curvature: SEQUENCE."""
    @property
    def curvatureCalculationMode(self) -> CurvatureCalculationMode | str | None:
        """CurvatureCalculationMode: ENUMERATED."""
    @property
    def yawRate(self) -> YawRate | None:
        """YawRate: SEQUENCE."""
    @property
    def lateralAcceleration(self) -> LateralAcceleration | None:
        """LateralAcceleration: SEQUENCE."""
    @property
    def verticalAcceleration(self) -> VerticalAcceleration | None:
        """VerticalAcceleration: SEQUENCE."""
    @property
    def vruLanePosition(self) -> GeneralizedLanePosition | None:
        """GeneralizedLanePosition: SEQUENCE."""
    @property
    def environment(self) -> int | None:
        """VruEnvironment: INTEGER (0..15)."""
    @property
    def movementControl(self) -> int | None:
        """VruMovementControl: INTEGER (0..15)."""
    @property
    def orientation(self) -> Wgs84Angle | None:
        """Wgs84Angle: SEQUENCE."""
    @property
    def rollAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def deviceUsage(self) -> int | None:
        """VruDeviceUsage: INTEGER (0..15)."""

class VruLowFrequencyContainer(_Extensible):
    def __init__(
        self,
        *,
        profileAndSubprofile: VruProfileAndSubprofile,
        sizeClass: int | None = ...,
        exteriorLights: VruExteriorLights | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def profileAndSubprofile(self) -> VruProfileAndSubprofile:
        """VruProfileAndSubprofile: CHOICE."""
    @property
    def sizeClass(self) -> int | None:
        """VruSizeClass: INTEGER (0..15)."""
    @property
    def exteriorLights(self) -> VruExteriorLights | None:
        """VruExteriorLights: SEQUENCE."""

class VruClusterInformationContainer(_Extensible):
    def __init__(
        self,
        *,
        vruClusterInformation: VruClusterInformation | Mapping[str, Any],
    ) -> None: ...
    @property
    def vruClusterInformation(self) -> VruClusterInformation:
        """VruClusterInformation: SEQUENCE."""

class VruClusterOperationContainer(_Extensible):
    def __init__(
        self,
        *,
        clusterJoinInfo: ClusterJoinInfo | Mapping[str, Any] | None = ...,
        clusterLeaveInfo: ClusterLeaveInfo | Mapping[str, Any] | None = ...,
        clusterBreakupInfo: ClusterBreakupInfo | Mapping[str, Any] | None = ...,
        clusterIdChangeTimeInfo: int | None = ...,
    ) -> None: ...
    @property
    def clusterJoinInfo(self) -> ClusterJoinInfo | None:
        """ClusterJoinInfo: SEQUENCE."""
    @property
    def clusterLeaveInfo(self) -> ClusterLeaveInfo | None:
        """ClusterLeaveInfo: SEQUENCE."""
    @property
    def clusterBreakupInfo(self) -> ClusterBreakupInfo | None:
        """ClusterBreakupInfo: SEQUENCE."""
    @property
    def clusterIdChangeTimeInfo(self) -> int | None:
        """DeltaTimeQuarterSecond: INTEGER (1..255)."""

class VruMotionPredictionContainer(_Extensible):
    def __init__(
        self,
        *,
        pathHistory: Sequence[PathPoint | Mapping[str, Any]] | None = ...,
        pathPrediction: Sequence[PathPointPredicted | Mapping[str, Any]] | None = ...,
        safeDistance: Sequence[SafeDistanceIndication | Mapping[str, Any]] | None = ...,
        trajectoryInterceptionIndication: Sequence[TrajectoryInterceptionIndication | Mapping[str, Any]] | None = ...,
        accelerationChangeIndication: AccelerationChangeIndication | Mapping[str, Any] | None = ...,
        headingChangeIndication: HeadingChangeIndication | Mapping[str, Any] | None = ...,
        stabilityChangeIndication: StabilityChangeIndication | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def pathHistory(self) -> tuple[PathPoint, ...] | None:
        """PathHistory: SEQUENCE OF (SIZE (0..40))."""
    @property
    def pathPrediction(self) -> tuple[PathPointPredicted, ...] | None:
        """PathPredicted: SEQUENCE OF (SIZE (1..16, ...))."""
    @property
    def safeDistance(self) -> tuple[SafeDistanceIndication, ...] | None:
        """SequenceOfSafeDistanceIndication: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def trajectoryInterceptionIndication(self) -> tuple[TrajectoryInterceptionIndication, ...] | None:
        """SequenceOfTrajectoryInterceptionIndication: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def accelerationChangeIndication(self) -> AccelerationChangeIndication | None:
        """AccelerationChangeIndication: SEQUENCE."""
    @property
    def headingChangeIndication(self) -> HeadingChangeIndication | None:
        """HeadingChangeIndication: SEQUENCE."""
    @property
    def stabilityChangeIndication(self) -> StabilityChangeIndication | None:
        """StabilityChangeIndication: SEQUENCE."""

class MotorcylistSpecialContainer(_Extensible):
    def __init__(
        self,
        *,
        motorcyclist: int,
        sizeClass: int,
        rollAngle: CartesianAngle | Mapping[str, Any] | None = ...,
        orientation: Wgs84Angle | Mapping[str, Any] | None = ...,
        safeDistance: Sequence[SafeDistanceIndication | Mapping[str, Any]] | None = ...,
        pathPrediction: Sequence[PathPointPredicted | Mapping[str, Any]] | None = ...,
        stabilityChangeIndication: StabilityChangeIndication | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def motorcyclist(self) -> int:
        """VruSubProfileMotorcyclist: INTEGER (0..15)."""
    @property
    def sizeClass(self) -> int:
        """VruSizeClass: INTEGER (0..15)."""
    @property
    def rollAngle(self) -> CartesianAngle | None:
        """CartesianAngle: SEQUENCE."""
    @property
    def orientation(self) -> Wgs84Angle | None:
        """Wgs84Angle: SEQUENCE."""
    @property
    def safeDistance(self) -> tuple[SafeDistanceIndication, ...] | None:
        """SequenceOfSafeDistanceIndication: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def pathPrediction(self) -> tuple[PathPointPredicted, ...] | None:
        """PathPredicted: SEQUENCE OF (SIZE (1..16, ...))."""
    @property
    def stabilityChangeIndication(self) -> StabilityChangeIndication | None:
        """StabilityChangeIndication: SEQUENCE."""

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
