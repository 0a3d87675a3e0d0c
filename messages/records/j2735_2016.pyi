# Records of j2735-2016. Written by tools/stubs.py from the table of the dialect: do not edit.
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
        coreData: BSMcoreData | Mapping[str, Any],
        partII: Sequence[BasicSafetyMessage_partII | Mapping[str, Any]] | None = ...,
        regional: Sequence[BasicSafetyMessage_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def coreData(self) -> BSMcoreData:
        """BSMcoreData: SEQUENCE."""
    @property
    def partII(self) -> tuple[BasicSafetyMessage_partII, ...] | None:
        """SEQUENCE OF (SIZE (1..8))."""
    @property
    def regional(self) -> tuple[BasicSafetyMessage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class BSMcoreData(_Record):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        secMark: int,
        lat: int,
        long: int,
        elev: int,
        accuracy: PositionalAccuracy | Mapping[str, Any],
        transmission: TransmissionState,
        speed: int,
        heading: int,
        angle: int,
        accelSet: AccelerationSet4Way | Mapping[str, Any],
        brakes: BrakeSystemStatus | Mapping[str, Any],
        size: VehicleSize | Mapping[str, Any],
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def secMark(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def long(self) -> int:
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def elev(self) -> int:
        """Elevation: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
    @property
    def accuracy(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
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
    def angle(self) -> int:
        """SteeringWheelAngle: INTEGER (-126..127); 1.5 degrees; 127 = unavailable."""
    @property
    def accelSet(self) -> AccelerationSet4Way:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def brakes(self) -> BrakeSystemStatus:
        """BrakeSystemStatus: SEQUENCE."""
    @property
    def size(self) -> VehicleSize:
        """VehicleSize: SEQUENCE."""

class DisabledVehicle(_Extensible):
    def __init__(
        self,
        *,
        statusDetails: int,
        locationDetails: GenericLocations | str | None = ...,
    ) -> None: ...
    @property
    def statusDetails(self) -> int:
        """ITIScodes: INTEGER (523..541)."""
    @property
    def locationDetails(self) -> GenericLocations | str | None:
        """GenericLocations: ENUMERATED."""

class EventDescription(_Extensible):
    def __init__(
        self,
        *,
        typeEvent: int,
        description: Sequence[int] | None = ...,
        priority: bytes | None = ...,
        heading: tuple[bytes, int] | None = ...,
        extent: Extent | None = ...,
        regional: Sequence[EventDescription_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def typeEvent(self) -> int:
        """ITIScodes: INTEGER (0..65535)."""
    @property
    def description(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (1..8))."""
    @property
    def priority(self) -> bytes | None:
        """Priority: OCTET STRING (SIZE (1))."""
    @property
    def heading(self) -> tuple[bytes, int] | None:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def extent(self) -> Extent | None:
        """Extent: ENUMERATED."""
    @property
    def regional(self) -> tuple[EventDescription_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class ObstacleDetection(_Extensible):
    def __init__(
        self,
        *,
        obDist: int,
        obDirect: int,
        dateTime: DDateTime | Mapping[str, Any],
        description: int | None = ...,
        locationDetails: GenericLocations | str | None = ...,
        vertEvent: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def obDist(self) -> int:
        """ObstacleDistance: INTEGER (0..32767)."""
    @property
    def obDirect(self) -> int:
        """ObstacleDirection: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
    @property
    def description(self) -> int | None:
        """ITIScodes: INTEGER (523..541)."""
    @property
    def locationDetails(self) -> GenericLocations | str | None:
        """GenericLocations: ENUMERATED."""
    @property
    def dateTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def vertEvent(self) -> tuple[bytes, int] | None:
        """VerticalAccelerationThreshold: BIT STRING (SIZE (5))."""

class PivotPointDescription(_Extensible):
    def __init__(
        self,
        *,
        pivotOffset: int,
        pivotAngle: int,
        pivots: bool,
    ) -> None: ...
    @property
    def pivotOffset(self) -> int:
        """Offset-B11: INTEGER (-1024..1023)."""
    @property
    def pivotAngle(self) -> int:
        """Angle: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
    @property
    def pivots(self) -> bool:
        """PivotingAllowed: BOOLEAN."""

class RTCMPackage(_Extensible):
    def __init__(
        self,
        *,
        msgs: Sequence[bytes],
        rtcmHeader: RTCMheader | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def rtcmHeader(self) -> RTCMheader | None:
        """RTCMheader: SEQUENCE."""
    @property
    def msgs(self) -> tuple[bytes, ...]:
        """RTCMmessageList: SEQUENCE OF (SIZE (1..5))."""

class SpecialVehicleExtensions(_Extensible):
    def __init__(
        self,
        *,
        vehicleAlerts: EmergencyDetails | Mapping[str, Any] | None = ...,
        description: EventDescription | Mapping[str, Any] | None = ...,
        trailers: TrailerData | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def vehicleAlerts(self) -> EmergencyDetails | None:
        """EmergencyDetails: SEQUENCE."""
    @property
    def description(self) -> EventDescription | None:
        """EventDescription: SEQUENCE."""
    @property
    def trailers(self) -> TrailerData | None:
        """TrailerData: SEQUENCE."""

class SpeedProfile(_Extensible):
    def __init__(
        self,
        *,
        speedReports: Sequence[int],
    ) -> None: ...
    @property
    def speedReports(self) -> tuple[int, ...]:
        """SpeedProfileMeasurementList: SEQUENCE OF (SIZE (1..20))."""

class SupplementalVehicleExtensions(_Extensible):
    def __init__(
        self,
        *,
        classification: int | None = ...,
        classDetails: VehicleClassification | Mapping[str, Any] | None = ...,
        vehicleData: VehicleData | Mapping[str, Any] | None = ...,
        weatherReport: WeatherReport | Mapping[str, Any] | None = ...,
        weatherProbe: WeatherProbe | Mapping[str, Any] | None = ...,
        obstacle: ObstacleDetection | Mapping[str, Any] | None = ...,
        status: DisabledVehicle | Mapping[str, Any] | None = ...,
        speedProfile: SpeedProfile | Mapping[str, Any] | None = ...,
        theRTCM: RTCMPackage | Mapping[str, Any] | None = ...,
        regional: Sequence[SupplementalVehicleExtensions_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def classification(self) -> int | None:
        """BasicVehicleClass: INTEGER (0..255)."""
    @property
    def classDetails(self) -> VehicleClassification | None:
        """VehicleClassification: SEQUENCE."""
    @property
    def vehicleData(self) -> VehicleData | None:
        """VehicleData: SEQUENCE."""
    @property
    def weatherReport(self) -> WeatherReport | None:
        """WeatherReport: SEQUENCE."""
    @property
    def weatherProbe(self) -> WeatherProbe | None:
        """WeatherProbe: SEQUENCE."""
    @property
    def obstacle(self) -> ObstacleDetection | None:
        """ObstacleDetection: SEQUENCE."""
    @property
    def status(self) -> DisabledVehicle | None:
        """DisabledVehicle: SEQUENCE."""
    @property
    def speedProfile(self) -> SpeedProfile | None:
        """SpeedProfile: SEQUENCE."""
    @property
    def theRTCM(self) -> RTCMPackage | None:
        """RTCMPackage: SEQUENCE."""
    @property
    def regional(self) -> tuple[SupplementalVehicleExtensions_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class TrailerData(_Extensible):
    def __init__(
        self,
        *,
        sspRights: int,
        connection: PivotPointDescription | Mapping[str, Any],
        units: Sequence[TrailerUnitDescription | Mapping[str, Any]],
    ) -> None: ...
    @property
    def sspRights(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def connection(self) -> PivotPointDescription:
        """PivotPointDescription: SEQUENCE."""
    @property
    def units(self) -> tuple[TrailerUnitDescription, ...]:
        """TrailerUnitDescriptionList: SEQUENCE OF (SIZE (1..8))."""

class TrailerHistoryPoint(_Extensible):
    def __init__(
        self,
        *,
        pivotAngle: int,
        timeOffset: int,
        positionOffset: Node_XY_24b | Mapping[str, Any],
        elevationOffset: int | None = ...,
        heading: int | None = ...,
    ) -> None: ...
    @property
    def pivotAngle(self) -> int:
        """Angle: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
    @property
    def timeOffset(self) -> int:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def positionOffset(self) -> Node_XY_24b:
        """Node-XY-24b: SEQUENCE."""
    @property
    def elevationOffset(self) -> int | None:
        """VertOffset-B07: INTEGER (-64..63); 0.1 m; -64 = unavailable."""
    @property
    def heading(self) -> int | None:
        """CoarseHeading: INTEGER (0..240); 1.5 degrees; 240 = unavailable."""

class TrailerUnitDescription(_Extensible):
    def __init__(
        self,
        *,
        isDolly: bool,
        width: int,
        length: int,
        frontPivot: PivotPointDescription | Mapping[str, Any],
        positionOffset: Node_XY_24b | Mapping[str, Any],
        height: int | None = ...,
        mass: int | None = ...,
        bumperHeights: BumperHeights | Mapping[str, Any] | None = ...,
        centerOfGravity: int | None = ...,
        rearPivot: PivotPointDescription | Mapping[str, Any] | None = ...,
        rearWheelOffset: int | None = ...,
        elevationOffset: int | None = ...,
        crumbData: Sequence[TrailerHistoryPoint | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def isDolly(self) -> bool:
        """IsDolly: BOOLEAN."""
    @property
    def width(self) -> int:
        """VehicleWidth: INTEGER (0..1023); 1 cm; 0 = unavailable (unverified)."""
    @property
    def length(self) -> int:
        """VehicleLength: INTEGER (0..4095); 1 cm; 0 = unavailable (unverified)."""
    @property
    def height(self) -> int | None:
        """VehicleHeight: INTEGER (0..127); 5 cm."""
    @property
    def mass(self) -> int | None:
        """TrailerMass: INTEGER (0..255)."""
    @property
    def bumperHeights(self) -> BumperHeights | None:
        """BumperHeights: SEQUENCE."""
    @property
    def centerOfGravity(self) -> int | None:
        """VehicleHeight: INTEGER (0..127); 5 cm."""
    @property
    def frontPivot(self) -> PivotPointDescription:
        """PivotPointDescription: SEQUENCE."""
    @property
    def rearPivot(self) -> PivotPointDescription | None:
        """PivotPointDescription: SEQUENCE."""
    @property
    def rearWheelOffset(self) -> int | None:
        """Offset-B12: INTEGER (-2048..2047)."""
    @property
    def positionOffset(self) -> Node_XY_24b:
        """Node-XY-24b: SEQUENCE."""
    @property
    def elevationOffset(self) -> int | None:
        """VertOffset-B07: INTEGER (-64..63); 0.1 m; -64 = unavailable."""
    @property
    def crumbData(self) -> tuple[TrailerHistoryPoint, ...] | None:
        """TrailerHistoryPointList: SEQUENCE OF (SIZE (1..23))."""

class VehicleData(_Extensible):
    def __init__(
        self,
        *,
        height: int | None = ...,
        bumpers: BumperHeights | Mapping[str, Any] | None = ...,
        mass: int | None = ...,
        trailerWeight: int | None = ...,
    ) -> None: ...
    @property
    def height(self) -> int | None:
        """VehicleHeight: INTEGER (0..127); 5 cm."""
    @property
    def bumpers(self) -> BumperHeights | None:
        """BumperHeights: SEQUENCE."""
    @property
    def mass(self) -> int | None:
        """VehicleMass: INTEGER (0..255)."""
    @property
    def trailerWeight(self) -> int | None:
        """TrailerWeight: INTEGER (0..64255)."""

class WeatherProbe(_Extensible):
    def __init__(
        self,
        *,
        airTemp: int | None = ...,
        airPressure: int | None = ...,
        rainRates: WiperSet | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def airTemp(self) -> int | None:
        """AmbientAirTemperature: INTEGER (0..191)."""
    @property
    def airPressure(self) -> int | None:
        """AmbientAirPressure: INTEGER (0..255)."""
    @property
    def rainRates(self) -> WiperSet | None:
        """WiperSet: SEQUENCE."""

class WeatherReport(_Extensible):
    def __init__(
        self,
        *,
        isRaining: EssPrecipYesNo,
        rainRate: int | None = ...,
        precipSituation: EssPrecipSituation | None = ...,
        solarRadiation: int | None = ...,
        friction: int | None = ...,
        roadFriction: int | None = ...,
    ) -> None: ...
    @property
    def isRaining(self) -> EssPrecipYesNo:
        """EssPrecipYesNo: ENUMERATED."""
    @property
    def rainRate(self) -> int | None:
        """EssPrecipRate: INTEGER (0..65535)."""
    @property
    def precipSituation(self) -> EssPrecipSituation | None:
        """EssPrecipSituation: ENUMERATED."""
    @property
    def solarRadiation(self) -> int | None:
        """EssSolarRadiation: INTEGER (0..65535)."""
    @property
    def friction(self) -> int | None:
        """EssMobileFriction: INTEGER (0..101)."""
    @property
    def roadFriction(self) -> int | None:
        """CoefficientOfFriction: INTEGER (0..50)."""

MobilityPlanType: TypeAlias = Literal["unknown", "changingLanesToTheLeft", "changingLanesToTheRight", "joinPlatoonAtRear", "platoonFollowerJoin", "joinPlatoonFromFront", "platoonFrontJoin", "cutInFromSide", "platoonCutInJoin", "stopCreateGap", "cutInFrontDone", "cutInMidOrRearDone", "platoonDeparture", "deleteMember"]

MobilityReason: TypeAlias = Literal["unknown", "accepted", "safetyViolation", "insufficientTime", "planConflict", "otherwiseEngaged", "insufficientUrgency", "planUnclear", "other"]

MobilityRepeat: TypeAlias = Literal["unknown", "requestAgain", "neverRequestAgain"]

class MobilityECEFOffset(_Record):
    def __init__(
        self,
        *,
        offsetX: int,
        offsetY: int,
        offsetZ: int,
    ) -> None: ...
    @property
    def offsetX(self) -> int:
        """MobilityECEFOffsetCoordinate: INTEGER (-500..501)."""
    @property
    def offsetY(self) -> int:
        """MobilityECEFOffsetCoordinate: INTEGER (-500..501)."""
    @property
    def offsetZ(self) -> int:
        """MobilityECEFOffsetCoordinate: INTEGER (-500..501)."""

class MobilityHeader(_Record):
    def __init__(
        self,
        *,
        hostStaticId: str,
        targetStaticId: str,
        hostBSMId: str,
        planId: str,
        timestamp: str,
    ) -> None: ...
    @property
    def hostStaticId(self) -> str:
        """MobilityStaticID: IA5String (SIZE (2..16))."""
    @property
    def targetStaticId(self) -> str:
        """MobilityStaticID: IA5String (SIZE (2..16))."""
    @property
    def hostBSMId(self) -> str:
        """MobilityDynamicID: IA5String (SIZE (8))."""
    @property
    def planId(self) -> str:
        """MobilityGUID: IA5String (SIZE (36))."""
    @property
    def timestamp(self) -> str:
        """MobilityTimestamp: IA5String (SIZE (19))."""

class MobilityLocation(_Record):
    def __init__(
        self,
        *,
        ecefX: int,
        ecefY: int,
        ecefZ: int,
        timestamp: str,
    ) -> None: ...
    @property
    def ecefX(self) -> int:
        """MobilityECEFCoordinate: INTEGER (-638363700..638363700)."""
    @property
    def ecefY(self) -> int:
        """MobilityECEFCoordinate: INTEGER (-638363700..638363700)."""
    @property
    def ecefZ(self) -> int:
        """MobilityECEFCoordinate: INTEGER (-638363700..638363700)."""
    @property
    def timestamp(self) -> str:
        """MobilityTimestamp: IA5String (SIZE (19))."""

class MobilityOperation(_Record):
    def __init__(
        self,
        *,
        strategy: str,
        operationParams: str,
    ) -> None: ...
    @property
    def strategy(self) -> str:
        """MobilityStrategy: IA5String (SIZE (2..50))."""
    @property
    def operationParams(self) -> str:
        """MobilityParameters: IA5String (SIZE (2..1000))."""

class MobilityPath(_Record):
    def __init__(
        self,
        *,
        location: MobilityLocation | Mapping[str, Any],
        trajectory: Sequence[MobilityECEFOffset | Mapping[str, Any]],
    ) -> None: ...
    @property
    def location(self) -> MobilityLocation:
        """MobilityLocation: SEQUENCE."""
    @property
    def trajectory(self) -> tuple[MobilityECEFOffset, ...]:
        """MobilityLocationOffsets: SEQUENCE OF (SIZE (0..60))."""

class MobilityRequest(_Record):
    def __init__(
        self,
        *,
        strategy: str,
        planType: MobilityPlanType | str,
        urgency: int,
        location: MobilityLocation | Mapping[str, Any],
        strategyParams: str,
        trajectoryStart: MobilityLocation | Mapping[str, Any] | None = ...,
        trajectory: Sequence[MobilityECEFOffset | Mapping[str, Any]] | None = ...,
        expiration: str | None = ...,
    ) -> None: ...
    @property
    def strategy(self) -> str:
        """MobilityStrategy: IA5String (SIZE (2..50))."""
    @property
    def planType(self) -> MobilityPlanType | str:
        """MobilityPlanType: ENUMERATED."""
    @property
    def urgency(self) -> int:
        """MobilityUrgency: INTEGER (0..1000)."""
    @property
    def location(self) -> MobilityLocation:
        """MobilityLocation: SEQUENCE."""
    @property
    def strategyParams(self) -> str:
        """MobilityParameters: IA5String (SIZE (2..1000))."""
    @property
    def trajectoryStart(self) -> MobilityLocation | None:
        """MobilityLocation: SEQUENCE."""
    @property
    def trajectory(self) -> tuple[MobilityECEFOffset, ...] | None:
        """MobilityLocationOffsets: SEQUENCE OF (SIZE (0..60))."""
    @property
    def expiration(self) -> str | None:
        """MobilityTimestamp: IA5String (SIZE (19))."""

class MobilityResponse(_Record):
    def __init__(
        self,
        *,
        urgency: int,
        isAccepted: bool,
        planType: MobilityPlanType | str,
        reason: MobilityReason | str | None = ...,
        repeat: MobilityRepeat | str | None = ...,
    ) -> None: ...
    @property
    def urgency(self) -> int:
        """MobilityUrgency: INTEGER (0..1000)."""
    @property
    def isAccepted(self) -> bool:
        """MobilityResponseFlag: BOOLEAN."""
    @property
    def planType(self) -> MobilityPlanType | str:
        """MobilityPlanType: ENUMERATED."""
    @property
    def reason(self) -> MobilityReason | str | None:
        """MobilityReason: ENUMERATED."""
    @property
    def repeat(self) -> MobilityRepeat | str | None:
        """MobilityRepeat: ENUMERATED."""

TrafficControlMessage: TypeAlias = tuple[Literal["reserved"], None] | tuple[Literal["tcmV01"], TrafficControlMessageV01] | tuple[str, bytes]

class TrafficControlMessageV01(_Record):
    def __init__(
        self,
        *,
        reqid: bytes,
        reqseq: int,
        msgtot: int,
        msgnum: int,
        id: bytes,
        updated: int,
        package: TrafficControlPackage | Mapping[str, Any] | None = ...,
        params: TrafficControlParams | Mapping[str, Any] | None = ...,
        geometry: TrafficControlGeometry | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def reqid(self) -> bytes:
        """Id64b: OCTET STRING (SIZE (8))."""
    @property
    def reqseq(self) -> int:
        """INTEGER (0..255)."""
    @property
    def msgtot(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def msgnum(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def id(self) -> bytes:
        """Id128b: OCTET STRING (SIZE (16))."""
    @property
    def updated(self) -> int:
        """EpochMins: INTEGER (0..153722867280912)."""
    @property
    def package(self) -> TrafficControlPackage | None:
        """TrafficControlPackage: SEQUENCE."""
    @property
    def params(self) -> TrafficControlParams | None:
        """TrafficControlParams: SEQUENCE."""
    @property
    def geometry(self) -> TrafficControlGeometry | None:
        """TrafficControlGeometry: SEQUENCE."""

class TrafficControlPackage(_Record):
    def __init__(
        self,
        *,
        tcids: Sequence[bytes],
        label: str | None = ...,
    ) -> None: ...
    @property
    def label(self) -> str | None:
        """IA5String (SIZE (1..63))."""
    @property
    def tcids(self) -> tuple[bytes, ...]:
        """SEQUENCE OF (SIZE (1..63))."""

class TrafficControlParams(_Record):
    def __init__(
        self,
        *,
        vclasses: Sequence[TrafficControlVehClass | str],
        schedule: TrafficControlSchedule | Mapping[str, Any],
        regulatory: bool,
        detail: TrafficControlDetail,
    ) -> None: ...
    @property
    def vclasses(self) -> tuple[TrafficControlVehClass | str, ...]:
        """SEQUENCE OF (SIZE (1..255))."""
    @property
    def schedule(self) -> TrafficControlSchedule:
        """TrafficControlSchedule: SEQUENCE."""
    @property
    def regulatory(self) -> bool:
        """BOOLEAN."""
    @property
    def detail(self) -> TrafficControlDetail:
        """TrafficControlDetail: CHOICE."""

TrafficControlVehClass: TypeAlias = Literal["any", "pedestrian", "bicycle", "micromobile", "motorcycle", "passenger-car", "light-truck-van", "bus", "two-axle-six-tire-single-unit-truck", "three-axle-single-unit-truck", "four-or-more-axle-single-unit-truck", "four-or-fewer-axle-single-trailer-truck", "five-axle-single-trailer-truck", "six-or-more-axle-single-trailer-truck", "five-or-fewer-axle-multi-trailer-truck", "six-axle-multi-trailer-truck", "seven-or-more-axle-multi-trailer-truck", "rail", "unclassified"]

class TrafficControlSchedule(_Record):
    def __init__(
        self,
        *,
        start: int,
        end: int | None = ...,
        dow: tuple[bytes, int] | None = ...,
        between: Sequence[DailySchedule | Mapping[str, Any]] | None = ...,
        repeat: RepeatParams | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def start(self) -> int:
        """EpochMins: INTEGER (0..153722867280912)."""
    @property
    def end(self) -> int | None:
        """EpochMins: INTEGER (0..153722867280912)."""
    @property
    def dow(self) -> tuple[bytes, int] | None:
        """DayOfWeek: BIT STRING."""
    @property
    def between(self) -> tuple[DailySchedule, ...] | None:
        """SEQUENCE OF (SIZE (1..63))."""
    @property
    def repeat(self) -> RepeatParams | None:
        """RepeatParams: SEQUENCE."""

class DailySchedule(_Record):
    def __init__(
        self,
        *,
        begin: int,
        duration: int,
    ) -> None: ...
    @property
    def begin(self) -> int:
        """INTEGER (0..1439)."""
    @property
    def duration(self) -> int:
        """INTEGER (0..1439)."""

class RepeatParams(_Record):
    def __init__(
        self,
        *,
        offset: int,
        period: int,
        span: int,
    ) -> None: ...
    @property
    def offset(self) -> int:
        """INTEGER (0..1439)."""
    @property
    def period(self) -> int:
        """INTEGER (0..1439)."""
    @property
    def span(self) -> int:
        """INTEGER (0..1439)."""

class TrafficControlGeometry(_Record):
    def __init__(
        self,
        *,
        proj: str,
        datum: str,
        reftime: int,
        reflon: int,
        reflat: int,
        refelv: int,
        refwidth: int,
        heading: int,
        nodes: Sequence[PathNode | Mapping[str, Any]],
    ) -> None: ...
    @property
    def proj(self) -> str:
        """IA5String (SIZE (0..63))."""
    @property
    def datum(self) -> str:
        """IA5String (SIZE (0..63))."""
    @property
    def reftime(self) -> int:
        """EpochMins: INTEGER (0..153722867280912)."""
    @property
    def reflon(self) -> int:
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def reflat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def refelv(self) -> int:
        """Elevation: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
    @property
    def refwidth(self) -> int:
        """INTEGER (0..32767)."""
    @property
    def heading(self) -> int:
        """INTEGER (0..3599)."""
    @property
    def nodes(self) -> tuple[PathNode, ...]:
        """SEQUENCE OF (SIZE (1..255))."""

class PathNode(_Record):
    def __init__(
        self,
        *,
        x: int,
        y: int,
        z: int | None = ...,
        width: int | None = ...,
    ) -> None: ...
    @property
    def x(self) -> int:
        """INTEGER (-32768..32767)."""
    @property
    def y(self) -> int:
        """INTEGER (-32768..32767)."""
    @property
    def z(self) -> int | None:
        """INTEGER (-32768..32767)."""
    @property
    def width(self) -> int | None:
        """INTEGER (-128..127)."""

TrafficControlDetail: TypeAlias = tuple[Literal["signal"], bytes] | tuple[Literal["stop"], None] | tuple[Literal["yield"], None] | tuple[Literal["notowing"], None] | tuple[Literal["restricted"], None] | tuple[Literal["closed"], Literal["open", "closed", "taperleft", "taperright", "openleft", "openright"]] | tuple[Literal["chains"], Literal["no", "permitted", "required"]] | tuple[Literal["direction"], Literal["forward", "reverse"]] | tuple[Literal["lataffinity"], Literal["left", "right"]] | tuple[Literal["latperm"], tuple[Literal["none", "permitted", "passing-only", "emergency-only"], ...]] | tuple[Literal["parking"], Literal["no", "parallel", "angled"]] | tuple[Literal["minspeed"], int] | tuple[Literal["maxspeed"], int] | tuple[Literal["minhdwy"], int] | tuple[Literal["maxvehmass"], int] | tuple[Literal["maxvehheight"], int] | tuple[Literal["maxvehwidth"], int] | tuple[Literal["maxvehlength"], int] | tuple[Literal["maxvehaxles"], int] | tuple[Literal["minvehocc"], int] | tuple[Literal["maxplatoonsize"], int] | tuple[Literal["minplatoonhdwy"], int] | tuple[str, bytes]

TrafficControlRequest: TypeAlias = tuple[Literal["reserved"], None] | tuple[Literal["tcrV01"], TrafficControlRequestV01] | tuple[str, bytes]

class TrafficControlRequestV01(_Record):
    def __init__(
        self,
        *,
        reqid: bytes,
        reqseq: int,
        scale: int,
        bounds: Sequence[TrafficControlBounds | Mapping[str, Any]],
    ) -> None: ...
    @property
    def reqid(self) -> bytes:
        """Id64b: OCTET STRING (SIZE (8))."""
    @property
    def reqseq(self) -> int:
        """INTEGER (0..255)."""
    @property
    def scale(self) -> int:
        """INTEGER (-3..3)."""
    @property
    def bounds(self) -> tuple[TrafficControlBounds, ...]:
        """SEQUENCE OF (SIZE (1..63))."""

class TrafficControlBounds(_Record):
    def __init__(
        self,
        *,
        oldest: int,
        reflon: int,
        reflat: int,
        offsets: Sequence[OffsetPoint | Mapping[str, Any]],
    ) -> None: ...
    @property
    def oldest(self) -> int:
        """EpochMins: INTEGER (0..153722867280912)."""
    @property
    def reflon(self) -> int:
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def reflat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def offsets(self) -> tuple[OffsetPoint, ...]:
        """SEQUENCE OF (SIZE (3))."""

class OffsetPoint(_Record):
    def __init__(
        self,
        *,
        deltax: int,
        deltay: int,
    ) -> None: ...
    @property
    def deltax(self) -> int:
        """INTEGER (-32768..32767)."""
    @property
    def deltay(self) -> int:
        """INTEGER (-32768..32767)."""

class Header(_Extensible):
    def __init__(
        self,
        *,
        year: int | None = ...,
        timeStamp: int | None = ...,
        secMark: int | None = ...,
        msgIssueRevision: int | None = ...,
    ) -> None: ...
    @property
    def year(self) -> int | None:
        """DYear: INTEGER (0..4095)."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def secMark(self) -> int | None:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def msgIssueRevision(self) -> int | None:
        """MsgCount: INTEGER (0..127); counts modulo 128."""

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
        """Iso3833VehicleType: INTEGER (0..100)."""
    @property
    def hpmsType(self) -> VehicleType | str | None:
        """VehicleType: ENUMERATED."""
    @property
    def regional(self) -> RequestorType_regional | None:
        """RegionalExtension: SEQUENCE."""

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

Extent: TypeAlias = Literal["useInstantlyOnly", "useFor3meters", "useFor10meters", "useFor50meters", "useFor100meters", "useFor500meters", "useFor1000meters", "useFor5000meters", "useFor10000meters", "useFor50000meters", "useFor100000meters", "useFor500000meters", "useFor1000000meters", "useFor5000000meters", "useFor10000000meters", "forever"]

PrioritizationResponseStatus: TypeAlias = Literal["unknown", "requested", "processing", "watchOtherTraffic", "granted", "rejected", "maxPresence", "reserviceLocked"]

RequestImportanceLevel: TypeAlias = Literal["requestImportanceLevelUnKnown", "requestImportanceLevel1", "requestImportanceLevel2", "requestImportanceLevel3", "requestImportanceLevel4", "requestImportanceLevel5", "requestImportanceLevel6", "requestImportanceLevel7", "requestImportanceLevel8", "requestImportanceLevel9", "requestImportanceLevel10", "requestImportanceLevel11", "requestImportanceLevel12", "requestImportanceLevel13", "requestImportanceLevel14", "requestImportanceReserved"]

RequestSubRole: TypeAlias = Literal["requestSubRoleUnKnown", "requestSubRole1", "requestSubRole2", "requestSubRole3", "requestSubRole4", "requestSubRole5", "requestSubRole6", "requestSubRole7", "requestSubRole8", "requestSubRole9", "requestSubRole10", "requestSubRole11", "requestSubRole12", "requestSubRole13", "requestSubRole14", "requestSubRoleReserved"]

class CommonSafetyRequest(_Extensible):
    def __init__(
        self,
        *,
        requests: Sequence[RequestedItem | str],
        timeStamp: int | None = ...,
        msgCnt: int | None = ...,
        id: bytes | None = ...,
        regional: Sequence[CommonSafetyRequest_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def msgCnt(self) -> int | None:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes | None:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def requests(self) -> tuple[RequestedItem | str, ...]:
        """RequestedItemList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[CommonSafetyRequest_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

RequestedItem: TypeAlias = Literal["reserved", "itemA", "itemB", "itemC", "itemD", "itemE", "itemF", "itemG", "itemI", "itemJ", "itemK", "itemL", "itemM", "itemN", "itemO", "itemP", "itemQ"]

class EmergencyVehicleAlert(_Extensible):
    def __init__(
        self,
        *,
        rsaMsg: RoadSideAlert | Mapping[str, Any],
        timeStamp: int | None = ...,
        id: bytes | None = ...,
        responseType: ResponseType | str | None = ...,
        details: EmergencyDetails | Mapping[str, Any] | None = ...,
        mass: int | None = ...,
        basicType: VehicleType | str | None = ...,
        vehicleType: VehicleGroupAffected | str | None = ...,
        responseEquip: IncidentResponseEquipment | str | None = ...,
        responderType: ResponderGroupAffected | str | None = ...,
        regional: Sequence[EmergencyVehicleAlert_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def id(self) -> bytes | None:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def rsaMsg(self) -> RoadSideAlert:
        """RoadSideAlert: SEQUENCE."""
    @property
    def responseType(self) -> ResponseType | str | None:
        """ResponseType: ENUMERATED."""
    @property
    def details(self) -> EmergencyDetails | None:
        """EmergencyDetails: SEQUENCE."""
    @property
    def mass(self) -> int | None:
        """VehicleMass: INTEGER (0..255)."""
    @property
    def basicType(self) -> VehicleType | str | None:
        """VehicleType: ENUMERATED."""
    @property
    def vehicleType(self) -> VehicleGroupAffected | str | None:
        """VehicleGroupAffected: ENUMERATED."""
    @property
    def responseEquip(self) -> IncidentResponseEquipment | str | None:
        """IncidentResponseEquipment: ENUMERATED."""
    @property
    def responderType(self) -> ResponderGroupAffected | str | None:
        """ResponderGroupAffected: ENUMERATED."""
    @property
    def regional(self) -> tuple[EmergencyVehicleAlert_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class MessageFrame(_Extensible):
    def __init__(
        self,
        *,
        messageId: int,
        value: Any,
    ) -> None: ...
    @property
    def messageId(self) -> int:
        """DSRCmsgID: INTEGER (0..32767)."""
    @property
    def value(self) -> Any:
        """open type."""

class IntersectionCollision(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        id: bytes,
        intersectionID: IntersectionReferenceID | Mapping[str, Any],
        laneNumber: ApproachOrLane,
        eventFlag: tuple[bytes, int],
        timeStamp: int | None = ...,
        partOne: BSMcoreData | Mapping[str, Any] | None = ...,
        path: PathHistory | Mapping[str, Any] | None = ...,
        pathPrediction: PathPrediction | Mapping[str, Any] | None = ...,
        regional: Sequence[IntersectionCollision_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def partOne(self) -> BSMcoreData | None:
        """BSMcoreData: SEQUENCE."""
    @property
    def path(self) -> PathHistory | None:
        """PathHistory: SEQUENCE."""
    @property
    def pathPrediction(self) -> PathPrediction | None:
        """PathPrediction: SEQUENCE."""
    @property
    def intersectionID(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def laneNumber(self) -> ApproachOrLane:
        """ApproachOrLane: CHOICE."""
    @property
    def eventFlag(self) -> tuple[bytes, int]:
        """VehicleEventFlags: BIT STRING (SIZE (13, ...))."""
    @property
    def regional(self) -> tuple[IntersectionCollision_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

ApproachOrLane: TypeAlias = tuple[Literal["approach"], int] | tuple[Literal["lane"], int]

GenericLocations: TypeAlias = Literal["on-bridges", "in-tunnels", "entering-or-leaving-tunnels", "on-ramps", "in-road-construction-area", "around-a-curve", "on-minor-roads", "in-the-opposing-lanes", "adjacent-to-roadway", "on-bend", "entire-intersection", "in-the-median", "moved-to-side-of-road", "moved-to-shoulder", "on-the-roadway", "in-shaded-areas", "in-low-lying-areas", "in-the-downtown-area", "in-the-inner-city-area", "in-parts", "in-some-places", "in-the-ditch", "in-the-valley", "on-hill-top", "near-the-foothills", "at-high-altitudes", "near-the-lake", "near-the-shore", "over-the-crest-of-a-hill", "other-than-on-the-roadway", "near-the-beach", "near-beach-access-point", "lower-level", "upper-level", "airport", "concourse", "gate", "baggage-claim", "customs-point", "station", "platform", "dock", "depot", "ev-charging-point", "information-welcome-point", "at-rest-area", "at-service-area", "at-weigh-station", "picnic-areas", "rest-area", "service-stations", "toilets", "on-the-right", "on-the-left", "in-the-center", "in-the-opposite-direction", "cross-traffic", "northbound-traffic", "eastbound-traffic", "southbound-traffic", "westbound-traffic", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "mountain-pass", "reservation-center", "nearby-basin", "on-tracks", "dip", "traffic-circle", "park-and-ride-lot", "to", "by", "through", "area-of", "under", "over", "from", "approaching", "entering-at", "exiting-at", "across-tracks", "in-street", "on-curve", "shoulder", "crossover", "cross-road", "side-road", "bus-stop", "intersection", "roadside-park"]

IncidentResponseEquipment: TypeAlias = Literal["ground-fire-suppression", "heavy-ground-equipment", "aircraft", "marine-equipment", "support-equipment", "medical-rescue-unit", "other", "ground-fire-suppression-other", "engine", "truck-or-aerial", "quint", "tanker-pumper-combination", "brush-truck", "aircraft-rescue-firefighting", "heavy-ground-equipment-other", "dozer-or-plow", "tractor", "tanker-or-tender", "aircraft-other", "aircraft-fixed-wing-tanker", "helitanker", "helicopter", "marine-equipment-other", "fire-boat-with-pump", "boat-no-pump", "support-apparatus-other", "breathing-apparatus-support", "light-and-air-unit", "medical-rescue-unit-other", "rescue-unit", "urban-search-rescue-unit", "high-angle-rescue", "crash-fire-rescue", "bLS-unit", "aLS-unit", "mobile-command-post", "chief-officer-car", "hAZMAT-unit", "type-i-hand-crew", "type-ii-hand-crew", "privately-owned-vehicle", "other-apparatus-resource", "ambulance", "bomb-squad-van", "combine-harvester", "construction-vehicle", "farm-tractor", "grass-cutting-machines", "hAZMAT-containment-tow", "heavy-tow", "hedge-cutting-machines", "light-tow", "mobile-crane", "refuse-collection-vehicle", "resurfacing-vehicle", "road-sweeper", "roadside-litter-collection-crews", "salvage-vehicle", "sand-truck", "snowplow", "steam-roller", "swat-team-van", "track-laying-vehicle", "unknown-vehicle", "white-lining-vehicle", "dump-truck", "supervisor-vehicle", "snow-blower", "rotary-snow-blower", "road-grader", "steam-truck", "flatbed-tow"]

ResponderGroupAffected: TypeAlias = Literal["emergency-vehicle-units", "federal-law-enforcement-units", "state-police-units", "county-police-units", "local-police-units", "ambulance-units", "rescue-units", "fire-units", "hAZMAT-units", "light-tow-unit", "heavy-tow-unit", "freeway-service-patrols", "transportation-response-units", "private-contractor-response-units"]

VehicleGroupAffected: TypeAlias = Literal["all-vehicles", "bicycles", "motorcycles", "cars", "light-vehicles", "cars-and-light-vehicles", "cars-with-trailers", "cars-with-recreational-trailers", "vehicles-with-trailers", "heavy-vehicles", "trucks", "buses", "articulated-buses", "school-buses", "vehicles-with-semi-trailers", "vehicles-with-double-trailers", "high-profile-vehicles", "wide-vehicles", "long-vehicles", "hazardous-loads", "exceptional-loads", "abnormal-loads", "convoys", "maintenance-vehicles", "delivery-vehicles", "vehicles-with-even-numbered-license-plates", "vehicles-with-odd-numbered-license-plates", "vehicles-with-parking-permits", "vehicles-with-catalytic-converters", "vehicles-without-catalytic-converters", "gas-powered-vehicles", "diesel-powered-vehicles", "lPG-vehicles", "military-convoys", "military-vehicles"]

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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def refPoint(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
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

LaneTypeAttributes: TypeAlias = tuple[Literal["vehicle"], tuple[bytes, int]] | tuple[Literal["crosswalk"], tuple[bytes, int]] | tuple[Literal["bikeLane"], tuple[bytes, int]] | tuple[Literal["sidewalk"], tuple[bytes, int]] | tuple[Literal["median"], tuple[bytes, int]] | tuple[Literal["striping"], tuple[bytes, int]] | tuple[Literal["trackedVehicle"], tuple[bytes, int]] | tuple[Literal["parking"], tuple[bytes, int]] | tuple[str, bytes]

class SignalControlZone(_Extensible):
    def __init__(
        self,
        *,
        zone: SignalControlZone_zone | Mapping[str, Any],
    ) -> None: ...
    @property
    def zone(self) -> SignalControlZone_zone:
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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def refPoint(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def speedLimits(self) -> tuple[RegulatorySpeedLimit, ...] | None:
        """SpeedLimitList: SEQUENCE OF (SIZE (1..9))."""
    @property
    def roadLaneSet(self) -> tuple[GenericLane, ...]:
        """RoadLaneSetList: SEQUENCE OF (SIZE (1..255))."""
    @property
    def regional(self) -> tuple[RoadSegment_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

LayerType: TypeAlias = Literal["none", "mixedContent", "generalMapData", "intersectionData", "curveData", "roadwaySectionData", "parkingAreaData", "sharedLaneData"]

RestrictionAppliesTo: TypeAlias = Literal["none", "equippedTransit", "equippedTaxis", "equippedOther", "emissionCompliant", "equippedBicycle", "weightCompliant", "heightCompliant", "pedestrians", "slowMovingPersons", "wheelchairUsers", "visualDisabilities", "audioDisabilities", "otherUnknownDisabilities"]

class NMEAcorrections(_Extensible):
    def __init__(
        self,
        *,
        payload: bytes,
        timeStamp: int | None = ...,
        rev: NMEA_Revision | str | None = ...,
        msg: int | None = ...,
        wdCount: int | None = ...,
        regional: Sequence[NMEAcorrections_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def rev(self) -> NMEA_Revision | str | None:
        """NMEA-Revision: ENUMERATED."""
    @property
    def msg(self) -> int | None:
        """NMEA-MsgType: INTEGER (0..32767)."""
    @property
    def wdCount(self) -> int | None:
        """ObjectCount: INTEGER (0..1023)."""
    @property
    def payload(self) -> bytes:
        """NMEA-Payload: OCTET STRING (SIZE (1..1023))."""
    @property
    def regional(self) -> tuple[NMEAcorrections_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

NMEA_Revision: TypeAlias = Literal["unknown", "reserved", "rev1", "rev2", "rev3", "rev4", "rev5"]

class ProbeDataManagement(_Extensible):
    def __init__(
        self,
        *,
        sample: Sample | Mapping[str, Any],
        directions: tuple[bytes, int],
        term: tuple[Literal["termtime"], int] | tuple[Literal["termDistance"], int],
        snapshot: tuple[Literal["snapshotTime"], SnapshotTime] | tuple[Literal["snapshotDistance"], SnapshotDistance],
        txInterval: int,
        timeStamp: int | None = ...,
        dataElements: Sequence[VehicleStatusRequest | Mapping[str, Any]] | None = ...,
        regional: Sequence[ProbeDataManagement_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def sample(self) -> Sample:
        """Sample: SEQUENCE."""
    @property
    def directions(self) -> tuple[bytes, int]:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def term(self) -> tuple[Literal["termtime"], int] | tuple[Literal["termDistance"], int]:
        """CHOICE."""
    @property
    def snapshot(self) -> tuple[Literal["snapshotTime"], SnapshotTime] | tuple[Literal["snapshotDistance"], SnapshotDistance]:
        """CHOICE."""
    @property
    def txInterval(self) -> int:
        """SecondOfTime: INTEGER (0..61)."""
    @property
    def dataElements(self) -> tuple[VehicleStatusRequest, ...] | None:
        """VehicleStatusRequestList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[ProbeDataManagement_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class Sample(_Record):
    def __init__(
        self,
        *,
        sampleStart: int,
        sampleEnd: int,
    ) -> None: ...
    @property
    def sampleStart(self) -> int:
        """INTEGER (0..255)."""
    @property
    def sampleEnd(self) -> int:
        """INTEGER (0..255)."""

class SnapshotDistance(_Record):
    def __init__(
        self,
        *,
        distance1: int,
        speed1: int,
        distance2: int,
        speed2: int,
    ) -> None: ...
    @property
    def distance1(self) -> int:
        """GrossDistance: INTEGER (0..1023)."""
    @property
    def speed1(self) -> int:
        """GrossSpeed: INTEGER (0..31)."""
    @property
    def distance2(self) -> int:
        """GrossDistance: INTEGER (0..1023)."""
    @property
    def speed2(self) -> int:
        """GrossSpeed: INTEGER (0..31)."""

class SnapshotTime(_Record):
    def __init__(
        self,
        *,
        speed1: int,
        time1: int,
        speed2: int,
        time2: int,
    ) -> None: ...
    @property
    def speed1(self) -> int:
        """GrossSpeed: INTEGER (0..31)."""
    @property
    def time1(self) -> int:
        """SecondOfTime: INTEGER (0..61)."""
    @property
    def speed2(self) -> int:
        """GrossSpeed: INTEGER (0..31)."""
    @property
    def time2(self) -> int:
        """SecondOfTime: INTEGER (0..61)."""

class VehicleStatusRequest(_Extensible):
    def __init__(
        self,
        *,
        dataType: VehicleStatusDeviceTypeTag | str,
        subType: int | None = ...,
        sendOnLessThenValue: int | None = ...,
        sendOnMoreThenValue: int | None = ...,
        sendAll: bool | None = ...,
    ) -> None: ...
    @property
    def dataType(self) -> VehicleStatusDeviceTypeTag | str:
        """VehicleStatusDeviceTypeTag: ENUMERATED."""
    @property
    def subType(self) -> int | None:
        """INTEGER (1..15)."""
    @property
    def sendOnLessThenValue(self) -> int | None:
        """INTEGER (-32767..32767)."""
    @property
    def sendOnMoreThenValue(self) -> int | None:
        """INTEGER (-32767..32767)."""
    @property
    def sendAll(self) -> bool | None:
        """BOOLEAN."""

VehicleStatusDeviceTypeTag: TypeAlias = Literal["unknown", "lights", "wipers", "brakes", "stab", "trac", "abs", "sunS", "rainS", "airTemp", "steering", "vertAccelThres", "vertAccel", "hozAccelLong", "hozAccelLat", "hozAccelCon", "accel4way", "confidenceSet", "obDist", "obDirect", "yaw", "yawRateCon", "dateTime", "fullPos", "position2D", "position3D", "vehicle", "speedHeadC", "speedC"]

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
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def lat(self) -> int:
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def elevation(self) -> int | None:
        """Elevation: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
    @property
    def heading(self) -> int | None:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
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
        """FullPositionVector: SEQUENCE."""
    @property
    def currGNSSstatus(self) -> tuple[bytes, int] | None:
        """GNSSstatus: BIT STRING (SIZE (8))."""
    @property
    def crumbData(self) -> tuple[PathHistoryPoint, ...]:
        """PathHistoryPointList: SEQUENCE OF (SIZE (1..23))."""

class PathHistoryPoint(_Extensible):
    def __init__(
        self,
        *,
        latOffset: int,
        lonOffset: int,
        elevationOffset: int,
        timeOffset: int,
        speed: int | None = ...,
        posAccuracy: PositionalAccuracy | Mapping[str, Any] | None = ...,
        heading: int | None = ...,
    ) -> None: ...
    @property
    def latOffset(self) -> int:
        """OffsetLL-B18: INTEGER (-131072..131071); 1e-7 degrees: 1449 m either way at the equator."""
    @property
    def lonOffset(self) -> int:
        """OffsetLL-B18: INTEGER (-131072..131071); 1e-7 degrees: 1449 m either way at the equator."""
    @property
    def elevationOffset(self) -> int:
        """VertOffset-B12: INTEGER (-2048..2047); 0.1 m; -2048 = unavailable."""
    @property
    def timeOffset(self) -> int:
        """TimeOffset: INTEGER (1..65535); 10 ms; 65534 = 655.34 s or more, 65535 = unavailable."""
    @property
    def speed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def posAccuracy(self) -> PositionalAccuracy | None:
        """PositionalAccuracy: SEQUENCE."""
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
        """Latitude: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def long(self) -> int:
        """Longitude: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 = unavailable
        (unverified)."""
    @property
    def elevation(self) -> int | None:
        """Elevation: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
    @property
    def regional(self) -> tuple[Position3D_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

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

VerticalOffset: TypeAlias = tuple[Literal["offset1"], int] | tuple[Literal["offset2"], int] | tuple[Literal["offset3"], int] | tuple[Literal["offset4"], int] | tuple[Literal["offset5"], int] | tuple[Literal["offset6"], int] | tuple[Literal["elevation"], int] | tuple[Literal["regional"], VerticalOffset_regional]

ElevationConfidence: TypeAlias = Literal["unavailable", "elev-500-00", "elev-200-00", "elev-100-00", "elev-050-00", "elev-020-00", "elev-010-00", "elev-005-00", "elev-002-00", "elev-001-00", "elev-000-50", "elev-000-20", "elev-000-10", "elev-000-05", "elev-000-02", "elev-000-01"]

Location_quality: TypeAlias = Literal["loc-qual-bt1m", "loc-qual-bt5m", "loc-qual-bt12m", "loc-qual-bt50m", "loc-qual-bt125m", "loc-qual-bt500m", "loc-qual-bt1250m", "loc-qual-unknown"]

Location_tech: TypeAlias = Literal["loc-tech-unknown", "loc-tech-GNSS", "loc-tech-DGPS", "loc-tech-RTK", "loc-tech-PPP", "loc-tech-drGPS", "loc-tech-drDGPS", "loc-tech-dr", "loc-tech-nav", "loc-tech-fault"]

PositionConfidence: TypeAlias = Literal["unavailable", "a500m", "a200m", "a100m", "a50m", "a20m", "a10m", "a5m", "a2m", "a1m", "a50cm", "a20cm", "a10cm", "a5cm", "a2cm", "a1cm"]

class PersonalSafetyMessage(_Extensible):
    def __init__(
        self,
        *,
        basicType: PersonalDeviceUserType | str,
        secMark: int,
        msgCnt: int,
        id: bytes,
        position: Position3D | Mapping[str, Any],
        accuracy: PositionalAccuracy | Mapping[str, Any],
        speed: int,
        heading: int,
        accelSet: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        pathHistory: PathHistory | Mapping[str, Any] | None = ...,
        pathPrediction: PathPrediction | Mapping[str, Any] | None = ...,
        propulsion: PropelledInformation | None = ...,
        useState: tuple[bytes, int] | None = ...,
        crossRequest: bool | None = ...,
        crossState: bool | None = ...,
        clusterSize: NumberOfParticipantsInCluster | str | None = ...,
        clusterRadius: int | None = ...,
        eventResponderType: PublicSafetyEventResponderWorkerType | str | None = ...,
        activityType: tuple[bytes, int] | None = ...,
        activitySubType: tuple[bytes, int] | None = ...,
        assistType: tuple[bytes, int] | None = ...,
        sizing: tuple[bytes, int] | None = ...,
        attachment: Attachment | str | None = ...,
        attachmentRadius: int | None = ...,
        animalType: AnimalType | str | None = ...,
        regional: Sequence[PersonalSafetyMessage_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def basicType(self) -> PersonalDeviceUserType | str:
        """PersonalDeviceUserType: ENUMERATED."""
    @property
    def secMark(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def position(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def accuracy(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def speed(self) -> int:
        """Velocity: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
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
    def pathPrediction(self) -> PathPrediction | None:
        """PathPrediction: SEQUENCE."""
    @property
    def propulsion(self) -> PropelledInformation | None:
        """PropelledInformation: CHOICE."""
    @property
    def useState(self) -> tuple[bytes, int] | None:
        """PersonalDeviceUsageState: BIT STRING (SIZE (9, ...))."""
    @property
    def crossRequest(self) -> bool | None:
        """PersonalCrossingRequest: BOOLEAN."""
    @property
    def crossState(self) -> bool | None:
        """PersonalCrossingInProgress: BOOLEAN."""
    @property
    def clusterSize(self) -> NumberOfParticipantsInCluster | str | None:
        """NumberOfParticipantsInCluster: ENUMERATED."""
    @property
    def clusterRadius(self) -> int | None:
        """PersonalClusterRadius: INTEGER (0..100)."""
    @property
    def eventResponderType(self) -> PublicSafetyEventResponderWorkerType | str | None:
        """PublicSafetyEventResponderWorkerType: ENUMERATED."""
    @property
    def activityType(self) -> tuple[bytes, int] | None:
        """PublicSafetyAndRoadWorkerActivity: BIT STRING (SIZE (6, ...))."""
    @property
    def activitySubType(self) -> tuple[bytes, int] | None:
        """PublicSafetyDirectingTrafficSubType: BIT STRING (SIZE (7, ...))."""
    @property
    def assistType(self) -> tuple[bytes, int] | None:
        """PersonalAssistive: BIT STRING (SIZE (6, ...))."""
    @property
    def sizing(self) -> tuple[bytes, int] | None:
        """UserSizeAndBehaviour: BIT STRING (SIZE (5, ...))."""
    @property
    def attachment(self) -> Attachment | str | None:
        """Attachment: ENUMERATED."""
    @property
    def attachmentRadius(self) -> int | None:
        """AttachmentRadius: INTEGER (0..200)."""
    @property
    def animalType(self) -> AnimalType | str | None:
        """AnimalType: ENUMERATED."""
    @property
    def regional(self) -> tuple[PersonalSafetyMessage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

PropelledInformation: TypeAlias = tuple[Literal["human"], HumanPropelledType | str] | tuple[Literal["animal"], AnimalPropelledType | str] | tuple[Literal["motor"], MotorizedPropelledType | str] | tuple[str, bytes]

AnimalPropelledType: TypeAlias = Literal["unavailable", "otherTypes", "animalMounted", "animalDrawnCarriage"]

AnimalType: TypeAlias = Literal["unavailable", "serviceUse", "pet", "farm"]

Attachment: TypeAlias = Literal["unavailable", "stroller", "bicycleTrailer", "cart", "wheelchair", "otherWalkAssistAttachments", "pet"]

MotorizedPropelledType: TypeAlias = Literal["unavailable", "otherTypes", "wheelChair", "bicycle", "scooter", "selfBalancingDevice"]

NumberOfParticipantsInCluster: TypeAlias = Literal["unavailable", "small", "medium", "large"]

HumanPropelledType: TypeAlias = Literal["unavailable", "otherTypes", "onFoot", "skateboard", "pushOrKickScooter", "wheelchair"]

PersonalDeviceUserType: TypeAlias = Literal["unavailable", "aPEDESTRIAN", "aPEDALCYCLIST", "aPUBLICSAFETYWORKER", "anANIMAL"]

PublicSafetyEventResponderWorkerType: TypeAlias = Literal["unavailable", "towOperater", "fireAndEMSWorker", "aDOTWorker", "lawEnforcement", "hazmatResponder", "animalControlWorker", "otherPersonnel"]

class ProbeVehicleData(_Extensible):
    def __init__(
        self,
        *,
        startVector: FullPositionVector | Mapping[str, Any],
        vehicleType: VehicleClassification | Mapping[str, Any],
        snapshots: Sequence[Snapshot | Mapping[str, Any]],
        timeStamp: int | None = ...,
        segNum: int | None = ...,
        probeID: VehicleIdent | Mapping[str, Any] | None = ...,
        regional: Sequence[ProbeVehicleData_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def segNum(self) -> int | None:
        """ProbeSegmentNumber: INTEGER (0..32767)."""
    @property
    def probeID(self) -> VehicleIdent | None:
        """VehicleIdent: SEQUENCE."""
    @property
    def startVector(self) -> FullPositionVector:
        """FullPositionVector: SEQUENCE."""
    @property
    def vehicleType(self) -> VehicleClassification:
        """VehicleClassification: SEQUENCE."""
    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[ProbeVehicleData_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class AccelSteerYawRateConfidence(_Record):
    def __init__(
        self,
        *,
        yawRate: YawRateConfidence,
        acceleration: AccelerationConfidence,
        steeringWheelAngle: SteeringWheelAngleConfidence,
    ) -> None: ...
    @property
    def yawRate(self) -> YawRateConfidence:
        """YawRateConfidence: ENUMERATED."""
    @property
    def acceleration(self) -> AccelerationConfidence:
        """AccelerationConfidence: ENUMERATED."""
    @property
    def steeringWheelAngle(self) -> SteeringWheelAngleConfidence:
        """SteeringWheelAngleConfidence: ENUMERATED."""

class ConfidenceSet(_Extensible):
    def __init__(
        self,
        *,
        accelConfidence: AccelSteerYawRateConfidence | Mapping[str, Any] | None = ...,
        speedConfidence: SpeedandHeadingandThrottleConfidence | Mapping[str, Any] | None = ...,
        timeConfidence: TimeConfidence | None = ...,
        posConfidence: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        steerConfidence: SteeringWheelAngleConfidence | None = ...,
        headingConfidence: HeadingConfidence | None = ...,
        throttleConfidence: ThrottleConfidence | None = ...,
    ) -> None: ...
    @property
    def accelConfidence(self) -> AccelSteerYawRateConfidence | None:
        """AccelSteerYawRateConfidence: SEQUENCE."""
    @property
    def speedConfidence(self) -> SpeedandHeadingandThrottleConfidence | None:
        """SpeedandHeadingandThrottleConfidence: SEQUENCE."""
    @property
    def timeConfidence(self) -> TimeConfidence | None:
        """TimeConfidence: ENUMERATED."""
    @property
    def posConfidence(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def steerConfidence(self) -> SteeringWheelAngleConfidence | None:
        """SteeringWheelAngleConfidence: ENUMERATED."""
    @property
    def headingConfidence(self) -> HeadingConfidence | None:
        """HeadingConfidence: ENUMERATED."""
    @property
    def throttleConfidence(self) -> ThrottleConfidence | None:
        """ThrottleConfidence: ENUMERATED."""

class J1939data(_Extensible):
    def __init__(
        self,
        *,
        tires: Sequence[TireData | Mapping[str, Any]] | None = ...,
        axles: Sequence[AxleWeightSet | Mapping[str, Any]] | None = ...,
        trailerWeight: int | None = ...,
        cargoWeight: int | None = ...,
        steeringAxleTemperature: int | None = ...,
        driveAxleLocation: int | None = ...,
        driveAxleLiftAirPressure: int | None = ...,
        driveAxleTemperature: int | None = ...,
        driveAxleLubePressure: int | None = ...,
        steeringAxleLubePressure: int | None = ...,
    ) -> None: ...
    @property
    def tires(self) -> tuple[TireData, ...] | None:
        """TireDataList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def axles(self) -> tuple[AxleWeightSet, ...] | None:
        """AxleWeightList: SEQUENCE OF (SIZE (1..16))."""
    @property
    def trailerWeight(self) -> int | None:
        """TrailerWeight: INTEGER (0..64255)."""
    @property
    def cargoWeight(self) -> int | None:
        """CargoWeight: INTEGER (0..64255)."""
    @property
    def steeringAxleTemperature(self) -> int | None:
        """SteeringAxleTemperature: INTEGER (-40..210)."""
    @property
    def driveAxleLocation(self) -> int | None:
        """DriveAxleLocation: INTEGER (0..255)."""
    @property
    def driveAxleLiftAirPressure(self) -> int | None:
        """DriveAxleLiftAirPressure: INTEGER (0..1000)."""
    @property
    def driveAxleTemperature(self) -> int | None:
        """DriveAxleTemperature: INTEGER (-40..210)."""
    @property
    def driveAxleLubePressure(self) -> int | None:
        """DriveAxleLubePressure: INTEGER (0..250)."""
    @property
    def steeringAxleLubePressure(self) -> int | None:
        """SteeringAxleLubePressure: INTEGER (0..250)."""

class TireData(_Extensible):
    def __init__(
        self,
        *,
        location: int | None = ...,
        pressure: int | None = ...,
        temp: int | None = ...,
        wheelSensorStatus: WheelSensorStatus | None = ...,
        wheelEndElectFault: WheelEndElectFault | None = ...,
        leakageRate: int | None = ...,
        detection: TirePressureThresholdDetection | None = ...,
    ) -> None: ...
    @property
    def location(self) -> int | None:
        """TireLocation: INTEGER (0..255)."""
    @property
    def pressure(self) -> int | None:
        """TirePressure: INTEGER (0..250)."""
    @property
    def temp(self) -> int | None:
        """TireTemp: INTEGER (-8736..55519)."""
    @property
    def wheelSensorStatus(self) -> WheelSensorStatus | None:
        """WheelSensorStatus: ENUMERATED."""
    @property
    def wheelEndElectFault(self) -> WheelEndElectFault | None:
        """WheelEndElectFault: ENUMERATED."""
    @property
    def leakageRate(self) -> int | None:
        """TireLeakageRate: INTEGER (0..64255)."""
    @property
    def detection(self) -> TirePressureThresholdDetection | None:
        """TirePressureThresholdDetection: ENUMERATED."""

class AxleWeightSet(_Extensible):
    def __init__(
        self,
        *,
        location: int | None = ...,
        weight: int | None = ...,
    ) -> None: ...
    @property
    def location(self) -> int | None:
        """AxleLocation: INTEGER (0..255)."""
    @property
    def weight(self) -> int | None:
        """AxleWeight: INTEGER (0..64255)."""

class Snapshot(_Extensible):
    def __init__(
        self,
        *,
        thePosition: FullPositionVector | Mapping[str, Any],
        safetyExt: VehicleSafetyExtensions | Mapping[str, Any] | None = ...,
        dataSet: VehicleStatus | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def thePosition(self) -> FullPositionVector:
        """FullPositionVector: SEQUENCE."""
    @property
    def safetyExt(self) -> VehicleSafetyExtensions | None:
        """VehicleSafetyExtensions: SEQUENCE."""
    @property
    def dataSet(self) -> VehicleStatus | None:
        """VehicleStatus: SEQUENCE."""

class VehicleIdent(_Extensible):
    def __init__(
        self,
        *,
        name: str | None = ...,
        vin: bytes | None = ...,
        ownerCode: str | None = ...,
        id: VehicleID | None = ...,
        vehicleType: VehicleType | str | None = ...,
        vehicleClass: tuple[Literal["vGroup"], VehicleGroupAffected | str] | tuple[Literal["rGroup"], ResponderGroupAffected | str] | tuple[Literal["rEquip"], IncidentResponseEquipment | str] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def vin(self) -> bytes | None:
        """VINstring: OCTET STRING (SIZE (1..17))."""
    @property
    def ownerCode(self) -> str | None:
        """IA5String (SIZE (1..32))."""
    @property
    def id(self) -> VehicleID | None:
        """VehicleID: CHOICE."""
    @property
    def vehicleType(self) -> VehicleType | str | None:
        """VehicleType: ENUMERATED."""
    @property
    def vehicleClass(self) -> tuple[Literal["vGroup"], VehicleGroupAffected | str] | tuple[Literal["rGroup"], ResponderGroupAffected | str] | tuple[Literal["rEquip"], IncidentResponseEquipment | str] | None:
        """CHOICE."""

class VehicleStatus(_Extensible):
    def __init__(
        self,
        *,
        lights: tuple[bytes, int] | None = ...,
        lightBar: LightbarInUse | None = ...,
        wipers: WiperSet | Mapping[str, Any] | None = ...,
        brakeStatus: BrakeSystemStatus | Mapping[str, Any] | None = ...,
        brakePressure: BrakeAppliedPressure | None = ...,
        roadFriction: int | None = ...,
        sunData: int | None = ...,
        rainData: RainSensor | None = ...,
        airTemp: int | None = ...,
        airPres: int | None = ...,
        steering: VehicleStatus_steering | Mapping[str, Any] | None = ...,
        accelSets: VehicleStatus_accelSets | Mapping[str, Any] | None = ...,
        object: VehicleStatus_object | Mapping[str, Any] | None = ...,
        fullPos: FullPositionVector | Mapping[str, Any] | None = ...,
        throttlePos: int | None = ...,
        speedHeadC: SpeedandHeadingandThrottleConfidence | Mapping[str, Any] | None = ...,
        speedC: SpeedConfidence | None = ...,
        vehicleData: VehicleStatus_vehicleData | Mapping[str, Any] | None = ...,
        vehicleIdent: VehicleIdent | Mapping[str, Any] | None = ...,
        j1939data: J1939data | Mapping[str, Any] | None = ...,
        weatherReport: VehicleStatus_weatherReport | Mapping[str, Any] | None = ...,
        gnssStatus: tuple[bytes, int] | None = ...,
    ) -> None: ...
    @property
    def lights(self) -> tuple[bytes, int] | None:
        """ExteriorLights: BIT STRING (SIZE (9, ...))."""
    @property
    def lightBar(self) -> LightbarInUse | None:
        """LightbarInUse: ENUMERATED."""
    @property
    def wipers(self) -> WiperSet | None:
        """WiperSet: SEQUENCE."""
    @property
    def brakeStatus(self) -> BrakeSystemStatus | None:
        """BrakeSystemStatus: SEQUENCE."""
    @property
    def brakePressure(self) -> BrakeAppliedPressure | None:
        """BrakeAppliedPressure: ENUMERATED."""
    @property
    def roadFriction(self) -> int | None:
        """CoefficientOfFriction: INTEGER (0..50)."""
    @property
    def sunData(self) -> int | None:
        """SunSensor: INTEGER (0..1000)."""
    @property
    def rainData(self) -> RainSensor | None:
        """RainSensor: ENUMERATED."""
    @property
    def airTemp(self) -> int | None:
        """AmbientAirTemperature: INTEGER (0..191)."""
    @property
    def airPres(self) -> int | None:
        """AmbientAirPressure: INTEGER (0..255)."""
    @property
    def steering(self) -> VehicleStatus_steering | None:
        """SEQUENCE."""
    @property
    def accelSets(self) -> VehicleStatus_accelSets | None:
        """SEQUENCE."""
    @property
    def object(self) -> VehicleStatus_object | None:
        """SEQUENCE."""
    @property
    def fullPos(self) -> FullPositionVector | None:
        """FullPositionVector: SEQUENCE."""
    @property
    def throttlePos(self) -> int | None:
        """ThrottlePosition: INTEGER (0..200)."""
    @property
    def speedHeadC(self) -> SpeedandHeadingandThrottleConfidence | None:
        """SpeedandHeadingandThrottleConfidence: SEQUENCE."""
    @property
    def speedC(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def vehicleData(self) -> VehicleStatus_vehicleData | None:
        """SEQUENCE."""
    @property
    def vehicleIdent(self) -> VehicleIdent | None:
        """VehicleIdent: SEQUENCE."""
    @property
    def j1939data(self) -> J1939data | None:
        """J1939data: SEQUENCE."""
    @property
    def weatherReport(self) -> VehicleStatus_weatherReport | None:
        """SEQUENCE."""
    @property
    def gnssStatus(self) -> tuple[bytes, int] | None:
        """GNSSstatus: BIT STRING (SIZE (8))."""

AccelerationConfidence: TypeAlias = Literal["unavailable", "accl-100-00", "accl-010-00", "accl-005-00", "accl-001-00", "accl-000-10", "accl-000-05", "accl-000-01"]

BrakeAppliedPressure: TypeAlias = Literal["unavailable", "minPressure", "bkLvl-2", "bkLvl-3", "bkLvl-4", "bkLvl-5", "bkLvl-6", "bkLvl-7", "bkLvl-8", "bkLvl-9", "bkLvl-10", "bkLvl-11", "bkLvl-12", "bkLvl-13", "bkLvl-14", "maxPressure"]

TirePressureThresholdDetection: TypeAlias = Literal["noData", "overPressure", "noWarningPressure", "underPressure", "extremeUnderPressure", "undefined", "errorIndicator", "notAvailable"]

WheelEndElectFault: TypeAlias = Literal["isOk", "isNotDefined", "isError", "isNotSupported"]

WheelSensorStatus: TypeAlias = Literal["off", "on", "notDefined", "notSupported"]

RainSensor: TypeAlias = Literal["none", "lightMist", "heavyMist", "lightRainOrDrizzle", "rain", "moderateRain", "heavyRain", "heavyDownpour"]

SteeringWheelAngleConfidence: TypeAlias = Literal["unavailable", "prec2deg", "prec1deg", "prec0-02deg"]

YawRateConfidence: TypeAlias = Literal["unavailable", "degSec-100-00", "degSec-010-00", "degSec-005-00", "degSec-001-00", "degSec-000-10", "degSec-000-05", "degSec-000-01"]

AltitudeConfidence: TypeAlias = Literal["alt-000-01", "alt-000-02", "alt-000-05", "alt-000-10", "alt-000-20", "alt-000-50", "alt-001-00", "alt-002-00", "alt-005-00", "alt-010-00", "alt-020-00", "alt-050-00", "alt-100-00", "alt-200-00", "outOfRange", "unavailable"]

EmissionType: TypeAlias = Literal["typeA", "typeB", "typeC", "typeD", "typeE"]

class Altitude(_Record):
    def __init__(
        self,
        *,
        value: int,
        confidence: AltitudeConfidence,
    ) -> None: ...
    @property
    def value(self) -> int:
        """AltitudeValue: INTEGER (-100000..800001)."""
    @property
    def confidence(self) -> AltitudeConfidence:
        """AltitudeConfidence: ENUMERATED."""

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

class ConnectionManeuverAssist_addGrpC(_Record):
    def __init__(
        self,
        *,
        vehicleToLanePositions: Sequence[VehicleToLanePosition | Mapping[str, Any]],
        rsuDistanceFromAnchor: NodeOffsetPointXY | None = ...,
    ) -> None: ...
    @property
    def vehicleToLanePositions(self) -> tuple[VehicleToLanePosition, ...]:
        """VehicleToLanePositionList: SEQUENCE OF (SIZE (1..5))."""
    @property
    def rsuDistanceFromAnchor(self) -> NodeOffsetPointXY | None:
        """NodeOffsetPointXY: CHOICE."""

class IntersectionState_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        activePrioritizations: Sequence[PrioritizationResponse | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def activePrioritizations(self) -> tuple[PrioritizationResponse, ...] | None:
        """PrioritizationResponseList: SEQUENCE OF (SIZE (1..10))."""

class MapData_addGrpC(_Extensible):
    def __init__(
        self,
        *,
        signalHeadLocations: Sequence[SignalHeadLocation | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def signalHeadLocations(self) -> tuple[SignalHeadLocation, ...] | None:
        """SignalHeadLocationList: SEQUENCE OF (SIZE (1..20))."""

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
    ) -> None: ...
    @property
    def emission(self) -> EmissionType | str | None:
        """EmissionType: ENUMERATED."""

class SignalHeadLocation(_Extensible):
    def __init__(
        self,
        *,
        node: NodeOffsetPointXY,
        signalGroupID: int,
    ) -> None: ...
    @property
    def node(self) -> NodeOffsetPointXY:
        """NodeOffsetPointXY: CHOICE."""
    @property
    def signalGroupID(self) -> int:
        """SignalGroupID: INTEGER (0..255)."""

class VehicleToLanePosition(_Extensible):
    def __init__(
        self,
        *,
        stationID: int,
        laneID: int,
    ) -> None: ...
    @property
    def stationID(self) -> int:
        """StationID: INTEGER (0..4294967295)."""
    @property
    def laneID(self) -> int:
        """LaneID: INTEGER (0..255)."""

DayOfWeek_AddGrpB: TypeAlias = Literal["unknown", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

Holiday: TypeAlias = Literal["weekday", "holiday"]

SummerTime: TypeAlias = Literal["notInSummerTime", "inSummerTime"]

class LatitudeDMS2(_Record):
    def __init__(
        self,
        *,
        d: int,
        m: int,
        s: int,
    ) -> None: ...
    @property
    def d(self) -> int:
        """DegreesLat: INTEGER (-90..90)."""
    @property
    def m(self) -> int:
        """MinutesAngle: INTEGER (0..59)."""
    @property
    def s(self) -> int:
        """SecondsAngle: INTEGER (0..5999)."""

class LongitudeDMS2(_Record):
    def __init__(
        self,
        *,
        d: int,
        m: int,
        s: int,
    ) -> None: ...
    @property
    def d(self) -> int:
        """DegreesLong: INTEGER (-180..180)."""
    @property
    def m(self) -> int:
        """MinutesAngle: INTEGER (0..59)."""
    @property
    def s(self) -> int:
        """SecondsAngle: INTEGER (0..5999)."""

class Node_LLdms_48b(_Record):
    def __init__(
        self,
        *,
        lon: int,
        lat: int,
    ) -> None: ...
    @property
    def lon(self) -> int:
        """LongitudeDMS: INTEGER (-64800000..64800000)."""
    @property
    def lat(self) -> int:
        """LatitudeDMS: INTEGER (-32400000..32400000)."""

class Node_LLdms_80b(_Record):
    def __init__(
        self,
        *,
        lon: LongitudeDMS2 | Mapping[str, Any],
        lat: LatitudeDMS2 | Mapping[str, Any],
    ) -> None: ...
    @property
    def lon(self) -> LongitudeDMS2:
        """LongitudeDMS2: SEQUENCE."""
    @property
    def lat(self) -> LatitudeDMS2:
        """LatitudeDMS2: SEQUENCE."""

class LaneDataAttribute_addGrpB(_Extensible):
    def __init__(self) -> None: ...

class MovementEvent_addGrpB(_Extensible):
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
        """TimeRemaining: INTEGER (0..9001)."""
    @property
    def minEndTime(self) -> int:
        """MinTimetoChange: INTEGER (0..2402)."""
    @property
    def maxEndTime(self) -> int | None:
        """MaxTimetoChange: INTEGER (0..2402)."""
    @property
    def likelyTime(self) -> int | None:
        """TimeRemaining: INTEGER (0..9001)."""
    @property
    def confidence(self) -> int | None:
        """TimeIntervalConfidence: INTEGER (0..15)."""
    @property
    def nextTime(self) -> int | None:
        """TimeRemaining: INTEGER (0..9001)."""

NodeOffsetPointXY_addGrpB: TypeAlias = tuple[Literal["posA"], Node_LLdms_48b] | tuple[Literal["posB"], Node_LLdms_80b] | tuple[str, bytes]

class Position3D_addGrpB(_Extensible):
    def __init__(
        self,
        *,
        latitude: LatitudeDMS2 | Mapping[str, Any],
        longitude: LongitudeDMS2 | Mapping[str, Any],
        elevation: int,
    ) -> None: ...
    @property
    def latitude(self) -> LatitudeDMS2:
        """LatitudeDMS2: SEQUENCE."""
    @property
    def longitude(self) -> LongitudeDMS2:
        """LongitudeDMS2: SEQUENCE."""
    @property
    def elevation(self) -> int:
        """Elevation-AddGrpB: INTEGER (-4096..61439)."""

class TimeMark_AddGrpB(_Record):
    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
        summerTime: SummerTime,
        holiday: Holiday,
        dayofWeek: DayOfWeek_AddGrpB,
        hour: int,
        minute: int,
        second: int,
        tenthSecond: int,
    ) -> None: ...
    @property
    def year(self) -> int:
        """Year: INTEGER (1..65535)."""
    @property
    def month(self) -> int:
        """Month: INTEGER (1..255)."""
    @property
    def day(self) -> int:
        """Day: INTEGER (0..255)."""
    @property
    def summerTime(self) -> SummerTime:
        """SummerTime: ENUMERATED."""
    @property
    def holiday(self) -> Holiday:
        """Holiday: ENUMERATED."""
    @property
    def dayofWeek(self) -> DayOfWeek_AddGrpB:
        """DayOfWeek-AddGrpB: ENUMERATED."""
    @property
    def hour(self) -> int:
        """Hour: INTEGER (0..255)."""
    @property
    def minute(self) -> int:
        """Minute: INTEGER (0..255)."""
    @property
    def second(self) -> int:
        """Second: INTEGER (0..60)."""
    @property
    def tenthSecond(self) -> int:
        """TenthSecond: INTEGER (0..9)."""

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
        """Angle: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
    @property
    def scaleXaxis(self) -> int | None:
        """Scale-B12: INTEGER (-2048..2047)."""
    @property
    def scaleYaxis(self) -> int | None:
        """Scale-B12: INTEGER (-2048..2047)."""
    @property
    def regional(self) -> tuple[ComputedLane_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

IntersectionAccessPoint: TypeAlias = tuple[Literal["lane"], int] | tuple[Literal["approach"], int] | tuple[Literal["connection"], int] | tuple[str, bytes]

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

LaneDataAttribute: TypeAlias = tuple[Literal["pathEndPointAngle"], int] | tuple[Literal["laneCrownPointCenter"], int] | tuple[Literal["laneCrownPointLeft"], int] | tuple[Literal["laneCrownPointRight"], int] | tuple[Literal["laneAngle"], int] | tuple[Literal["speedLimits"], tuple[RegulatorySpeedLimit, ...]] | tuple[Literal["regional"], tuple[LaneDataAttribute_regional, ...]] | tuple[str, bytes]

class Node_LLmD_64b(_Record):
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
        """Velocity: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""

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

NodeAttributeXY: TypeAlias = Literal["reserved", "stopLine", "roundedCapStyleA", "roundedCapStyleB", "mergePoint", "divergePoint", "downstreamStopLine", "downstreamStartNode", "closedToTraffic", "safeIsland", "curbPresentAtStepOff", "hydrantPresent"]

SegmentAttributeXY: TypeAlias = Literal["reserved", "doNotBlock", "whiteLine", "mergingLaneLeft", "mergingLaneRight", "curbOnLeft", "curbOnRight", "loadingzoneOnLeft", "loadingzoneOnRight", "turnOutPointOnLeft", "turnOutPointOnRight", "adjacentParkingOnLeft", "adjacentParkingOnRight", "adjacentBikeLaneOnLeft", "adjacentBikeLaneOnRight", "sharedBikeLane", "bikeBoxInFront", "transitStopOnLeft", "transitStopOnRight", "transitStopInLane", "sharedWithTrackedVehicle", "safeIsland", "lowCurbsPresent", "rumbleStripPresent", "audibleSignalingPresent", "adaptiveTimingPresent", "rfSignalRequestPresent", "partialCurbIntrusion", "taperToLeft", "taperToRight", "taperToCenterLine", "parallelParking", "headInParking", "freeParking", "timeRestrictionsOnParking", "costToPark", "midBlockCurbPresent", "unEvenPavementPresent"]

SpeedLimitType: TypeAlias = Literal["unknown", "maxSpeedInSchoolZone", "maxSpeedInSchoolZoneWhenChildrenArePresent", "maxSpeedInConstructionZone", "vehicleMinSpeed", "vehicleMaxSpeed", "vehicleNightMaxSpeed", "truckMinSpeed", "truckMaxSpeed", "truckNightMaxSpeed", "vehiclesWithTrailersMinSpeed", "vehiclesWithTrailersMaxSpeed", "vehiclesWithTrailersNightMaxSpeed"]

class RoadSideAlert(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        typeEvent: int,
        timeStamp: int | None = ...,
        description: Sequence[int] | None = ...,
        priority: bytes | None = ...,
        heading: tuple[bytes, int] | None = ...,
        extent: Extent | None = ...,
        position: FullPositionVector | Mapping[str, Any] | None = ...,
        furtherInfoID: bytes | None = ...,
        regional: Sequence[RoadSideAlert_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def typeEvent(self) -> int:
        """ITIScodes: INTEGER (0..65535)."""
    @property
    def description(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (1..8))."""
    @property
    def priority(self) -> bytes | None:
        """Priority: OCTET STRING (SIZE (1))."""
    @property
    def heading(self) -> tuple[bytes, int] | None:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def extent(self) -> Extent | None:
        """Extent: ENUMERATED."""
    @property
    def position(self) -> FullPositionVector | None:
        """FullPositionVector: SEQUENCE."""
    @property
    def furtherInfoID(self) -> bytes | None:
        """FurtherInfoID: OCTET STRING (SIZE (2))."""
    @property
    def regional(self) -> tuple[RoadSideAlert_regional, ...] | None:
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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
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

RTCM_Revision: TypeAlias = Literal["unknown", "rtcmRev2", "rtcmRev3", "reserved"]

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

class AdvisorySpeed(_Extensible):
    def __init__(
        self,
        *,
        type: AdvisorySpeedType | str,
        speed: int | None = ...,
        confidence: SpeedConfidence | None = ...,
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
    def confidence(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def distance(self) -> int | None:
        """ZoneLength: INTEGER (0..10000)."""
    @property
    def class_(self) -> int | None:
        """RestrictionClassID: INTEGER (0..255)."""
    @property
    def regional(self) -> tuple[AdvisorySpeed_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
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
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def minEndTime(self) -> int:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def maxEndTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def likelyTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""
    @property
    def confidence(self) -> int | None:
        """TimeIntervalConfidence: INTEGER (0..15)."""
    @property
    def nextTime(self) -> int | None:
        """TimeMark: INTEGER (0..36001); 0.1 s in the current or next hour; 35991..35999 = leap second, 36000 =
        above 3600 s, 36001 = unknown."""

AdvisorySpeedType: TypeAlias = Literal["none", "greenwave", "ecoDrive", "transit"]

MovementPhaseState: TypeAlias = Literal["unavailable", "dark", "stop-Then-Proceed", "stop-And-Remain", "pre-Movement", "permissive-Movement-Allowed", "protected-Movement-Allowed", "permissive-clearance", "protected-clearance", "caution-Conflicting-Traffic"]

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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def requests(self) -> tuple[SignalRequestPackage, ...] | None:
        """SignalRequestList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def requestor(self) -> RequestorDescription:
        """RequestorDescription: SEQUENCE."""
    @property
    def regional(self) -> tuple[SignalRequestMessage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

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
        """Angle: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
    @property
    def speed(self) -> TransmissionAndSpeed | None:
        """TransmissionAndSpeed: SEQUENCE."""

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

PriorityRequestType: TypeAlias = Literal["priorityRequestTypeReserved", "priorityRequest", "priorityRequestUpdate", "priorityCancellation"]

TransitVehicleOccupancy: TypeAlias = Literal["occupancyUnknown", "occupancyEmpty", "occupancyVeryLow", "occupancyLow", "occupancyMed", "occupancyHigh", "occupancyNearlyFull", "occupancyFull"]

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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def status(self) -> tuple[SignalStatus, ...]:
        """SignalStatusList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[SignalStatusMessage_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def role(self) -> BasicVehicleRole | str | None:
        """BasicVehicleRole: ENUMERATED."""
    @property
    def typeData(self) -> RequestorType | None:
        """RequestorType: SEQUENCE."""

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
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def sigStatus(self) -> tuple[SignalStatusPackage, ...]:
        """SignalStatusPackageList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[SignalStatus_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class TestMessage00(_Extensible):
    def __init__(
        self,
        *,
        header: MobilityHeader | Mapping[str, Any],
        body: MobilityRequest | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> MobilityHeader:
        """MobilityHeader: SEQUENCE."""
    @property
    def body(self) -> MobilityRequest:
        """MobilityRequest: SEQUENCE."""

class TestMessage01(_Extensible):
    def __init__(
        self,
        *,
        header: MobilityHeader | Mapping[str, Any],
        body: MobilityResponse | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> MobilityHeader:
        """MobilityHeader: SEQUENCE."""
    @property
    def body(self) -> MobilityResponse:
        """MobilityResponse: SEQUENCE."""

class TestMessage02(_Extensible):
    def __init__(
        self,
        *,
        header: MobilityHeader | Mapping[str, Any],
        body: MobilityPath | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> MobilityHeader:
        """MobilityHeader: SEQUENCE."""
    @property
    def body(self) -> MobilityPath:
        """MobilityPath: SEQUENCE."""

class TestMessage03(_Extensible):
    def __init__(
        self,
        *,
        header: MobilityHeader | Mapping[str, Any],
        body: MobilityOperation | Mapping[str, Any],
    ) -> None: ...
    @property
    def header(self) -> MobilityHeader:
        """MobilityHeader: SEQUENCE."""
    @property
    def body(self) -> MobilityOperation:
        """MobilityOperation: SEQUENCE."""

class TestMessage04(_Extensible):
    def __init__(
        self,
        *,
        body: TrafficControlRequest,
    ) -> None: ...
    @property
    def body(self) -> TrafficControlRequest:
        """TrafficControlRequest: CHOICE."""

class TestMessage05(_Extensible):
    def __init__(
        self,
        *,
        body: TrafficControlMessage,
    ) -> None: ...
    @property
    def body(self) -> TrafficControlMessage:
        """TrafficControlMessage: CHOICE."""

class TestMessage06(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage06_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage06_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage07(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage07_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage07_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage08(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage08_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage08_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage09(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage09_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage09_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage10(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage10_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage10_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage11(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage11_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage11_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage12(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage12_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage12_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage13(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage13_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage13_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage14(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage14_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage14_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage15(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage15_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage15_regional | None:
        """RegionalExtension: SEQUENCE."""

class TravelerInformation(_Extensible):
    def __init__(
        self,
        *,
        msgCnt: int,
        dataFrames: Sequence[TravelerDataFrame | Mapping[str, Any]],
        timeStamp: int | None = ...,
        packetID: bytes | None = ...,
        urlB: str | None = ...,
        regional: Sequence[TravelerInformation_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount: INTEGER (0..127); counts modulo 128."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def packetID(self) -> bytes | None:
        """UniqueMSGID: OCTET STRING (SIZE (9))."""
    @property
    def urlB(self) -> str | None:
        """URL-Base: IA5String (SIZE (1..45))."""
    @property
    def dataFrames(self) -> tuple[TravelerDataFrame, ...]:
        """TravelerDataFrameList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def regional(self) -> tuple[TravelerInformation_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class Circle(_Record):
    def __init__(
        self,
        *,
        center: Position3D | Mapping[str, Any],
        radius: int,
        units: DistanceUnits,
    ) -> None: ...
    @property
    def center(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def radius(self) -> int:
        """Radius-B12: INTEGER (0..4095)."""
    @property
    def units(self) -> DistanceUnits:
        """DistanceUnits: ENUMERATED."""

class GeographicalPath(_Extensible):
    def __init__(
        self,
        *,
        name: str | None = ...,
        id: RoadSegmentReferenceID | Mapping[str, Any] | None = ...,
        anchor: Position3D | Mapping[str, Any] | None = ...,
        laneWidth: int | None = ...,
        directionality: DirectionOfUse | None = ...,
        closedPath: bool | None = ...,
        direction: tuple[bytes, int] | None = ...,
        description: tuple[Literal["path"], OffsetSystem] | tuple[Literal["geometry"], GeometricProjection] | tuple[Literal["oldRegion"], ValidRegion] | tuple[str, bytes] | None = ...,
        regional: Sequence[GeographicalPath_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> RoadSegmentReferenceID | None:
        """RoadSegmentReferenceID: SEQUENCE."""
    @property
    def anchor(self) -> Position3D | None:
        """Position3D: SEQUENCE."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def directionality(self) -> DirectionOfUse | None:
        """DirectionOfUse: ENUMERATED."""
    @property
    def closedPath(self) -> bool | None:
        """BOOLEAN."""
    @property
    def direction(self) -> tuple[bytes, int] | None:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def description(self) -> tuple[Literal["path"], OffsetSystem] | tuple[Literal["geometry"], GeometricProjection] | tuple[Literal["oldRegion"], ValidRegion] | tuple[str, bytes] | None:
        """CHOICE."""
    @property
    def regional(self) -> tuple[GeographicalPath_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class GeometricProjection(_Extensible):
    def __init__(
        self,
        *,
        direction: tuple[bytes, int],
        circle: Circle | Mapping[str, Any],
        extent: Extent | None = ...,
        laneWidth: int | None = ...,
        regional: Sequence[GeometricProjection_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def direction(self) -> tuple[bytes, int]:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def extent(self) -> Extent | None:
        """Extent: ENUMERATED."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def circle(self) -> Circle:
        """Circle: SEQUENCE."""
    @property
    def regional(self) -> tuple[GeometricProjection_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class Node_LL_24B(_Record):
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

class Node_LL_28B(_Record):
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

class Node_LL_32B(_Record):
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

class Node_LL_36B(_Record):
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

class Node_LL_44B(_Record):
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

class Node_LL_48B(_Record):
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

class NodeAttributeSetLL(_Extensible):
    def __init__(
        self,
        *,
        localNode: Sequence[NodeAttributeXY | str] | None = ...,
        disabled: Sequence[SegmentAttributeXY | str] | None = ...,
        enabled: Sequence[SegmentAttributeXY | str] | None = ...,
        data: Sequence[LaneDataAttribute] | None = ...,
        dWidth: int | None = ...,
        dElevation: int | None = ...,
        regional: Sequence[NodeAttributeSetLL_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def localNode(self) -> tuple[NodeAttributeXY | str, ...] | None:
        """NodeAttributeLLList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def disabled(self) -> tuple[SegmentAttributeXY | str, ...] | None:
        """SegmentAttributeLLList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def enabled(self) -> tuple[SegmentAttributeXY | str, ...] | None:
        """SegmentAttributeLLList: SEQUENCE OF (SIZE (1..8))."""
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
    def regional(self) -> tuple[NodeAttributeSetLL_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

NodeListLL: TypeAlias = tuple[Literal["nodes"], tuple[NodeLL, ...]] | tuple[str, bytes]

class NodeLL(_Extensible):
    def __init__(
        self,
        *,
        delta: NodeOffsetPointLL,
        attributes: NodeAttributeSetLL | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def delta(self) -> NodeOffsetPointLL:
        """NodeOffsetPointLL: CHOICE."""
    @property
    def attributes(self) -> NodeAttributeSetLL | None:
        """NodeAttributeSetLL: SEQUENCE."""

NodeOffsetPointLL: TypeAlias = tuple[Literal["node-LL1"], Node_LL_24B] | tuple[Literal["node-LL2"], Node_LL_28B] | tuple[Literal["node-LL3"], Node_LL_32B] | tuple[Literal["node-LL4"], Node_LL_36B] | tuple[Literal["node-LL5"], Node_LL_44B] | tuple[Literal["node-LL6"], Node_LL_48B] | tuple[Literal["node-LatLon"], Node_LLmD_64b] | tuple[Literal["regional"], NodeOffsetPointLL_regional]

class OffsetSystem(_Record):
    def __init__(
        self,
        *,
        offset: tuple[Literal["xy"], NodeListXY] | tuple[Literal["ll"], NodeListLL],
        scale: int | None = ...,
    ) -> None: ...
    @property
    def scale(self) -> int | None:
        """Zoom: INTEGER (0..15)."""
    @property
    def offset(self) -> tuple[Literal["xy"], NodeListXY] | tuple[Literal["ll"], NodeListLL]:
        """CHOICE."""

class RegionOffsets(_Record):
    def __init__(
        self,
        *,
        xOffset: int,
        yOffset: int,
        zOffset: int | None = ...,
    ) -> None: ...
    @property
    def xOffset(self) -> int:
        """OffsetLL-B16: INTEGER (-32768..32767); 1e-7 degrees: 362 m either way at the equator."""
    @property
    def yOffset(self) -> int:
        """OffsetLL-B16: INTEGER (-32768..32767); 1e-7 degrees: 362 m either way at the equator."""
    @property
    def zOffset(self) -> int | None:
        """OffsetLL-B16: INTEGER (-32768..32767); 1e-7 degrees: 362 m either way at the equator."""

class RegionPointSet(_Extensible):
    def __init__(
        self,
        *,
        nodeList: Sequence[RegionOffsets | Mapping[str, Any]],
        anchor: Position3D | Mapping[str, Any] | None = ...,
        scale: int | None = ...,
    ) -> None: ...
    @property
    def anchor(self) -> Position3D | None:
        """Position3D: SEQUENCE."""
    @property
    def scale(self) -> int | None:
        """Zoom: INTEGER (0..15)."""
    @property
    def nodeList(self) -> tuple[RegionOffsets, ...]:
        """RegionList: SEQUENCE OF (SIZE (1..64))."""

class RoadSignID(_Record):
    def __init__(
        self,
        *,
        position: Position3D | Mapping[str, Any],
        viewAngle: tuple[bytes, int],
        mutcdCode: MUTCDCode | str | None = ...,
        crc: bytes | None = ...,
    ) -> None: ...
    @property
    def position(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def viewAngle(self) -> tuple[bytes, int]:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def mutcdCode(self) -> MUTCDCode | str | None:
        """MUTCDCode: ENUMERATED."""
    @property
    def crc(self) -> bytes | None:
        """MsgCRC: OCTET STRING (SIZE (2))."""

class ShapePointSet(_Extensible):
    def __init__(
        self,
        *,
        nodeList: NodeListXY,
        anchor: Position3D | Mapping[str, Any] | None = ...,
        laneWidth: int | None = ...,
        directionality: DirectionOfUse | None = ...,
    ) -> None: ...
    @property
    def anchor(self) -> Position3D | None:
        """Position3D: SEQUENCE."""
    @property
    def laneWidth(self) -> int | None:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def directionality(self) -> DirectionOfUse | None:
        """DirectionOfUse: ENUMERATED."""
    @property
    def nodeList(self) -> NodeListXY:
        """NodeListXY: CHOICE."""

class TravelerDataFrame(_Extensible):
    def __init__(
        self,
        *,
        sspTimRights: int,
        frameType: TravelerInfoType | str,
        msgId: tuple[Literal["furtherInfoID"], bytes] | tuple[Literal["roadSignID"], RoadSignID],
        startTime: int,
        duratonTime: int,
        priority: int,
        sspLocationRights: int,
        regions: Sequence[GeographicalPath | Mapping[str, Any]],
        sspMsgRights1: int,
        sspMsgRights2: int,
        content: tuple[Literal["advisory"], tuple[ITIScodesAndText, ...]] | tuple[Literal["workZone"], tuple[WorkZone, ...]] | tuple[Literal["genericSign"], tuple[GenericSignage, ...]] | tuple[Literal["speedLimit"], tuple[SpeedLimit, ...]] | tuple[Literal["exitService"], tuple[ExitService, ...]],
        startYear: int | None = ...,
        url: str | None = ...,
    ) -> None: ...
    @property
    def sspTimRights(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def frameType(self) -> TravelerInfoType | str:
        """TravelerInfoType: ENUMERATED."""
    @property
    def msgId(self) -> tuple[Literal["furtherInfoID"], bytes] | tuple[Literal["roadSignID"], RoadSignID]:
        """CHOICE."""
    @property
    def startYear(self) -> int | None:
        """DYear: INTEGER (0..4095)."""
    @property
    def startTime(self) -> int:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def duratonTime(self) -> int:
        """MinutesDuration: INTEGER (0..32000)."""
    @property
    def priority(self) -> int:
        """SignPrority: INTEGER (0..7)."""
    @property
    def sspLocationRights(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def regions(self) -> tuple[GeographicalPath, ...]:
        """SEQUENCE OF (SIZE (1..16))."""
    @property
    def sspMsgRights1(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def sspMsgRights2(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def content(self) -> tuple[Literal["advisory"], tuple[ITIScodesAndText, ...]] | tuple[Literal["workZone"], tuple[WorkZone, ...]] | tuple[Literal["genericSign"], tuple[GenericSignage, ...]] | tuple[Literal["speedLimit"], tuple[SpeedLimit, ...]] | tuple[Literal["exitService"], tuple[ExitService, ...]]:
        """CHOICE."""
    @property
    def url(self) -> str | None:
        """URL-Short: IA5String (SIZE (1..15))."""

class ValidRegion(_Record):
    def __init__(
        self,
        *,
        direction: tuple[bytes, int],
        area: tuple[Literal["shapePointSet"], ShapePointSet] | tuple[Literal["circle"], Circle] | tuple[Literal["regionPointSet"], RegionPointSet],
        extent: Extent | None = ...,
    ) -> None: ...
    @property
    def direction(self) -> tuple[bytes, int]:
        """HeadingSlice: BIT STRING (SIZE (16))."""
    @property
    def extent(self) -> Extent | None:
        """Extent: ENUMERATED."""
    @property
    def area(self) -> tuple[Literal["shapePointSet"], ShapePointSet] | tuple[Literal["circle"], Circle] | tuple[Literal["regionPointSet"], RegionPointSet]:
        """CHOICE."""

DirectionOfUse: TypeAlias = Literal["unavailable", "forward", "reverse", "both"]

DistanceUnits: TypeAlias = Literal["centimeter", "cm2-5", "decimeter", "meter", "kilometer", "foot", "yard", "mile"]

MUTCDCode: TypeAlias = Literal["none", "regulatory", "warning", "maintenance", "motoristService", "guide", "rec"]

NodeAttributeLL: TypeAlias = NodeAttributeXY

SegmentAttributeLL: TypeAlias = SegmentAttributeXY

TravelerInfoType: TypeAlias = Literal["unknown", "advisory", "roadSignage", "commercialSignage"]

class DDate(_Record):
    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
    ) -> None: ...
    @property
    def year(self) -> int:
        """DYear: INTEGER (0..4095)."""
    @property
    def month(self) -> int:
        """DMonth: INTEGER (0..12)."""
    @property
    def day(self) -> int:
        """DDay: INTEGER (0..31)."""

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

class DFullTime(_Record):
    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
        hour: int,
        minute: int,
    ) -> None: ...
    @property
    def year(self) -> int:
        """DYear: INTEGER (0..4095)."""
    @property
    def month(self) -> int:
        """DMonth: INTEGER (0..12)."""
    @property
    def day(self) -> int:
        """DDay: INTEGER (0..31)."""
    @property
    def hour(self) -> int:
        """DHour: INTEGER (0..31)."""
    @property
    def minute(self) -> int:
        """DMinute: INTEGER (0..60)."""

class DMonthDay(_Record):
    def __init__(
        self,
        *,
        month: int,
        day: int,
    ) -> None: ...
    @property
    def month(self) -> int:
        """DMonth: INTEGER (0..12)."""
    @property
    def day(self) -> int:
        """DDay: INTEGER (0..31)."""

class DTime(_Record):
    def __init__(
        self,
        *,
        hour: int,
        minute: int,
        second: int,
        offset: int | None = ...,
    ) -> None: ...
    @property
    def hour(self) -> int:
        """DHour: INTEGER (0..31)."""
    @property
    def minute(self) -> int:
        """DMinute: INTEGER (0..60)."""
    @property
    def second(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def offset(self) -> int | None:
        """DOffset: INTEGER (-840..840)."""

class DYearMonth(_Record):
    def __init__(
        self,
        *,
        year: int,
        month: int,
    ) -> None: ...
    @property
    def year(self) -> int:
        """DYear: INTEGER (0..4095)."""
    @property
    def month(self) -> int:
        """DMonth: INTEGER (0..12)."""

TimeConfidence: TypeAlias = Literal["unavailable", "time-100-000", "time-050-000", "time-020-000", "time-010-000", "time-002-000", "time-001-000", "time-000-500", "time-000-200", "time-000-100", "time-000-050", "time-000-020", "time-000-010", "time-000-005", "time-000-002", "time-000-001", "time-000-000-5", "time-000-000-2", "time-000-000-1", "time-000-000-05", "time-000-000-02", "time-000-000-01", "time-000-000-005", "time-000-000-002", "time-000-000-001", "time-000-000-000-5", "time-000-000-000-2", "time-000-000-000-1", "time-000-000-000-05", "time-000-000-000-02", "time-000-000-000-01", "time-000-000-000-005", "time-000-000-000-002", "time-000-000-000-001", "time-000-000-000-000-5", "time-000-000-000-000-2", "time-000-000-000-000-1", "time-000-000-000-000-05", "time-000-000-000-000-02", "time-000-000-000-000-01"]

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

class BrakeSystemStatus(_Record):
    def __init__(
        self,
        *,
        wheelBrakes: tuple[bytes, int],
        traction: AntiLockBrakeStatus,
        abs: AntiLockBrakeStatus,
        scs: AntiLockBrakeStatus,
        brakeBoost: BrakeBoostApplied,
        auxBrakes: AuxiliaryBrakeStatus,
    ) -> None: ...
    @property
    def wheelBrakes(self) -> tuple[bytes, int]:
        """BrakeAppliedStatus: BIT STRING (SIZE (5))."""
    @property
    def traction(self) -> AntiLockBrakeStatus:
        """TractionControlStatus: ENUMERATED."""
    @property
    def abs(self) -> AntiLockBrakeStatus:
        """AntiLockBrakeStatus: ENUMERATED."""
    @property
    def scs(self) -> AntiLockBrakeStatus:
        """StabilityControlStatus: ENUMERATED."""
    @property
    def brakeBoost(self) -> BrakeBoostApplied:
        """BrakeBoostApplied: ENUMERATED."""
    @property
    def auxBrakes(self) -> AuxiliaryBrakeStatus:
        """AuxiliaryBrakeStatus: ENUMERATED."""

class BumperHeights(_Record):
    def __init__(
        self,
        *,
        front: int,
        rear: int,
    ) -> None: ...
    @property
    def front(self) -> int:
        """BumperHeight: INTEGER (0..127)."""
    @property
    def rear(self) -> int:
        """BumperHeight: INTEGER (0..127)."""

class EmergencyDetails(_Extensible):
    def __init__(
        self,
        *,
        sspRights: int,
        sirenUse: SirenInUse,
        lightsUse: LightbarInUse,
        multi: MultiVehicleResponse,
        events: PrivilegedEvents | Mapping[str, Any] | None = ...,
        responseType: ResponseType | str | None = ...,
    ) -> None: ...
    @property
    def sspRights(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def sirenUse(self) -> SirenInUse:
        """SirenInUse: ENUMERATED."""
    @property
    def lightsUse(self) -> LightbarInUse:
        """LightbarInUse: ENUMERATED."""
    @property
    def multi(self) -> MultiVehicleResponse:
        """MultiVehicleResponse: ENUMERATED."""
    @property
    def events(self) -> PrivilegedEvents | None:
        """PrivilegedEvents: SEQUENCE."""
    @property
    def responseType(self) -> ResponseType | str | None:
        """ResponseType: ENUMERATED."""

class PrivilegedEvents(_Extensible):
    def __init__(
        self,
        *,
        sspRights: int,
        event: tuple[bytes, int],
    ) -> None: ...
    @property
    def sspRights(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def event(self) -> tuple[bytes, int]:
        """PrivilegedEventFlags: BIT STRING (SIZE (16))."""

class SpeedandHeadingandThrottleConfidence(_Record):
    def __init__(
        self,
        *,
        heading: HeadingConfidence,
        speed: SpeedConfidence,
        throttle: ThrottleConfidence,
    ) -> None: ...
    @property
    def heading(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""
    @property
    def speed(self) -> SpeedConfidence:
        """SpeedConfidence: ENUMERATED."""
    @property
    def throttle(self) -> ThrottleConfidence:
        """ThrottleConfidence: ENUMERATED."""

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
        """Velocity: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""

class VehicleClassification(_Extensible):
    def __init__(
        self,
        *,
        keyType: int | None = ...,
        role: BasicVehicleRole | str | None = ...,
        iso3883: int | None = ...,
        hpmsType: VehicleType | str | None = ...,
        vehicleType: VehicleGroupAffected | str | None = ...,
        responseEquip: IncidentResponseEquipment | str | None = ...,
        responderType: ResponderGroupAffected | str | None = ...,
        fuelType: int | None = ...,
        regional: Sequence[VehicleClassification_regional | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def keyType(self) -> int | None:
        """BasicVehicleClass: INTEGER (0..255)."""
    @property
    def role(self) -> BasicVehicleRole | str | None:
        """BasicVehicleRole: ENUMERATED."""
    @property
    def iso3883(self) -> int | None:
        """Iso3833VehicleType: INTEGER (0..100)."""
    @property
    def hpmsType(self) -> VehicleType | str | None:
        """VehicleType: ENUMERATED."""
    @property
    def vehicleType(self) -> VehicleGroupAffected | str | None:
        """VehicleGroupAffected: ENUMERATED."""
    @property
    def responseEquip(self) -> IncidentResponseEquipment | str | None:
        """IncidentResponseEquipment: ENUMERATED."""
    @property
    def responderType(self) -> ResponderGroupAffected | str | None:
        """ResponderGroupAffected: ENUMERATED."""
    @property
    def fuelType(self) -> int | None:
        """FuelType: INTEGER (0..15)."""
    @property
    def regional(self) -> tuple[VehicleClassification_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

VehicleID: TypeAlias = tuple[Literal["entityID"], bytes] | tuple[Literal["stationID"], int]

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

class VehicleSize(_Record):
    def __init__(
        self,
        *,
        width: int,
        length: int,
    ) -> None: ...
    @property
    def width(self) -> int:
        """VehicleWidth: INTEGER (0..1023); 1 cm; 0 = unavailable (unverified)."""
    @property
    def length(self) -> int:
        """VehicleLength: INTEGER (0..4095); 1 cm; 0 = unavailable (unverified)."""

class WiperSet(_Record):
    def __init__(
        self,
        *,
        statusFront: WiperStatus | str,
        rateFront: int,
        statusRear: WiperStatus | str | None = ...,
        rateRear: int | None = ...,
    ) -> None: ...
    @property
    def statusFront(self) -> WiperStatus | str:
        """WiperStatus: ENUMERATED."""
    @property
    def rateFront(self) -> int:
        """WiperRate: INTEGER (0..127)."""
    @property
    def statusRear(self) -> WiperStatus | str | None:
        """WiperStatus: ENUMERATED."""
    @property
    def rateRear(self) -> int | None:
        """WiperRate: INTEGER (0..127)."""

AntiLockBrakeStatus: TypeAlias = Literal["unavailable", "off", "on", "engaged"]

AuxiliaryBrakeStatus: TypeAlias = Literal["unavailable", "off", "on", "reserved"]

BasicVehicleRole: TypeAlias = Literal["basicVehicle", "publicTransport", "specialTransport", "dangerousGoods", "roadWork", "roadRescue", "emergency", "safetyCar", "none-unknown", "truck", "motorcycle", "roadSideSource", "police", "fire", "ambulance", "dot", "transit", "slowMoving", "stopNgo", "cyclist", "pedestrian", "nonMotorized", "military"]

BrakeBoostApplied: TypeAlias = Literal["unavailable", "off", "on"]

HeadingConfidence: TypeAlias = Literal["unavailable", "prec10deg", "prec05deg", "prec01deg", "prec0-1deg", "prec0-05deg", "prec0-01deg", "prec0-0125deg"]

LightbarInUse: TypeAlias = Literal["unavailable", "notInUse", "inUse", "yellowCautionLights", "schooldBusLights", "arrowSignsActive", "slowMovingVehicle", "freqStops"]

MultiVehicleResponse: TypeAlias = Literal["unavailable", "singleVehicle", "multiVehicle", "reserved"]

ResponseType: TypeAlias = Literal["notInUseOrNotEquipped", "emergency", "nonEmergency", "pursuit", "stationary", "slowMoving", "stopAndGoMovement"]

SirenInUse: TypeAlias = Literal["unavailable", "notInUse", "inUse", "reserved"]

SpeedConfidence: TypeAlias = Literal["unavailable", "prec100ms", "prec10ms", "prec5ms", "prec1ms", "prec0-1ms", "prec0-05ms", "prec0-01ms"]

StabilityControlStatus: TypeAlias = AntiLockBrakeStatus

ThrottleConfidence: TypeAlias = Literal["unavailable", "prec10percent", "prec1percent", "prec0-5percent"]

TractionControlStatus: TypeAlias = AntiLockBrakeStatus

TransmissionState: TypeAlias = Literal["neutral", "park", "forwardGears", "reverseGears", "reserved1", "reserved2", "reserved3", "unavailable"]

VehicleType: TypeAlias = Literal["none", "unknown", "special", "moto", "car", "carOther", "bus", "axleCnt2", "axleCnt3", "axleCnt4", "axleCnt4Trailer", "axleCnt5Trailer", "axleCnt6Trailer", "axleCnt5MultiTrailer", "axleCnt6MultiTrailer", "axleCnt7MultiTrailer"]

WiperStatus: TypeAlias = Literal["unavailable", "off", "intermittent", "low", "high", "washerInUse", "automaticPresent"]

EssPrecipSituation: TypeAlias = Literal["other", "unknown", "noPrecipitation", "unidentifiedSlight", "unidentifiedModerate", "unidentifiedHeavy", "snowSlight", "snowModerate", "snowHeavy", "rainSlight", "rainModerate", "rainHeavy", "frozenPrecipitationSlight", "frozenPrecipitationModerate", "frozenPrecipitationHeavy"]

EssPrecipYesNo: TypeAlias = Literal["precip", "noPrecip", "error"]

class EventDescription_regional(_Record):
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

class VehicleClassification_regional(_Record):
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

class SupplementalVehicleExtensions_regional(_Record):
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

class BasicSafetyMessage_partII(_Record):
    def __init__(
        self,
        *,
        partII_Id: int,
        partII_Value: SpecialVehicleExtensions | SupplementalVehicleExtensions | VehicleSafetyExtensions | Unknown,
    ) -> None: ...
    @property
    def partII_Id(self) -> int:
        """PartII-Id: INTEGER (0..63)."""
    @property
    def partII_Value(self) -> SpecialVehicleExtensions | SupplementalVehicleExtensions | VehicleSafetyExtensions | Unknown:
        """open type."""

class BasicSafetyMessage_regional(_Record):
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

class CommonSafetyRequest_regional(_Record):
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

class RoadSideAlert_regional(_Record):
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

class EmergencyVehicleAlert_regional(_Record):
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

class Position3D_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: Position3D_addGrpB | Position3D_addGrpC | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Position3D_addGrpB | Position3D_addGrpC | Unknown:
        """open type."""

class LaneAttributes_regional(_Record):
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

class NodeOffsetPointXY_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: NodeOffsetPointXY_addGrpB | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> NodeOffsetPointXY_addGrpB | Unknown:
        """open type."""

class LaneDataAttribute_regional(_Record):
    def __init__(
        self,
        *,
        regionId: int,
        regExtValue: LaneDataAttribute_addGrpB | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> LaneDataAttribute_addGrpB | Unknown:
        """open type."""

class NodeAttributeSetXY_regional(_Record):
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
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
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
        regExtValue: MovementEvent_addGrpB | Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> MovementEvent_addGrpB | Unknown:
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

class IntersectionCollision_regional(_Record):
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

class NMEAcorrections_regional(_Record):
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

class ProbeDataManagement_regional(_Record):
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

class VehicleStatus_steering(_Record):
    def __init__(
        self,
        *,
        angle: int,
        confidence: SteeringWheelAngleConfidence | None = ...,
        rate: int | None = ...,
        wheels: int | None = ...,
    ) -> None: ...
    @property
    def angle(self) -> int:
        """SteeringWheelAngle: INTEGER (-126..127); 1.5 degrees; 127 = unavailable."""
    @property
    def confidence(self) -> SteeringWheelAngleConfidence | None:
        """SteeringWheelAngleConfidence: ENUMERATED."""
    @property
    def rate(self) -> int | None:
        """SteeringWheelAngleRateOfChange: INTEGER (-127..127)."""
    @property
    def wheels(self) -> int | None:
        """DrivingWheelAngle: INTEGER (-128..127)."""

class VehicleStatus_accelSets(_Record):
    def __init__(
        self,
        *,
        accel4way: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        vertAccelThres: tuple[bytes, int] | None = ...,
        yawRateCon: YawRateConfidence | None = ...,
        hozAccelCon: AccelerationConfidence | None = ...,
        confidenceSet: ConfidenceSet | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def accel4way(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def vertAccelThres(self) -> tuple[bytes, int] | None:
        """VerticalAccelerationThreshold: BIT STRING (SIZE (5))."""
    @property
    def yawRateCon(self) -> YawRateConfidence | None:
        """YawRateConfidence: ENUMERATED."""
    @property
    def hozAccelCon(self) -> AccelerationConfidence | None:
        """AccelerationConfidence: ENUMERATED."""
    @property
    def confidenceSet(self) -> ConfidenceSet | None:
        """ConfidenceSet: SEQUENCE."""

class VehicleStatus_object(_Record):
    def __init__(
        self,
        *,
        obDist: int,
        obDirect: int,
        dateTime: DDateTime | Mapping[str, Any],
    ) -> None: ...
    @property
    def obDist(self) -> int:
        """ObstacleDistance: INTEGER (0..32767)."""
    @property
    def obDirect(self) -> int:
        """Angle: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
    @property
    def dateTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""

class VehicleStatus_vehicleData(_Record):
    def __init__(
        self,
        *,
        height: int,
        bumpers: BumperHeights | Mapping[str, Any],
        mass: int,
        trailerWeight: int,
        type: VehicleType | str,
    ) -> None: ...
    @property
    def height(self) -> int:
        """VehicleHeight: INTEGER (0..127); 5 cm."""
    @property
    def bumpers(self) -> BumperHeights:
        """BumperHeights: SEQUENCE."""
    @property
    def mass(self) -> int:
        """VehicleMass: INTEGER (0..255)."""
    @property
    def trailerWeight(self) -> int:
        """TrailerWeight: INTEGER (0..64255)."""
    @property
    def type(self) -> VehicleType | str:
        """VehicleType: ENUMERATED."""

class VehicleStatus_weatherReport(_Record):
    def __init__(
        self,
        *,
        isRaining: EssPrecipYesNo,
        rainRate: int | None = ...,
        precipSituation: EssPrecipSituation | None = ...,
        solarRadiation: int | None = ...,
        friction: int | None = ...,
    ) -> None: ...
    @property
    def isRaining(self) -> EssPrecipYesNo:
        """EssPrecipYesNo: ENUMERATED."""
    @property
    def rainRate(self) -> int | None:
        """EssPrecipRate: INTEGER (0..65535)."""
    @property
    def precipSituation(self) -> EssPrecipSituation | None:
        """EssPrecipSituation: ENUMERATED."""
    @property
    def solarRadiation(self) -> int | None:
        """EssSolarRadiation: INTEGER (0..65535)."""
    @property
    def friction(self) -> int | None:
        """EssMobileFriction: INTEGER (0..101)."""

class ProbeVehicleData_regional(_Record):
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

class RequestorDescription_regional(_Record):
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
        regExtValue: Unknown,
    ) -> None: ...
    @property
    def regionId(self) -> int:
        """RegionId: INTEGER (0..255)."""
    @property
    def regExtValue(self) -> Unknown:
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

class NodeOffsetPointLL_regional(_Record):
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

class NodeAttributeSetLL_regional(_Record):
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

class GeometricProjection_regional(_Record):
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

class GeographicalPath_regional(_Record):
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

class ITIScodesAndText(_Record):
    def __init__(
        self,
        *,
        item: tuple[Literal["itis"], int] | tuple[Literal["text"], str],
    ) -> None: ...
    @property
    def item(self) -> tuple[Literal["itis"], int] | tuple[Literal["text"], str]:
        """CHOICE."""

class WorkZone(_Record):
    def __init__(
        self,
        *,
        item: tuple[Literal["itis"], int] | tuple[Literal["text"], str],
    ) -> None: ...
    @property
    def item(self) -> tuple[Literal["itis"], int] | tuple[Literal["text"], str]:
        """CHOICE."""

class GenericSignage(_Record):
    def __init__(
        self,
        *,
        item: tuple[Literal["itis"], int] | tuple[Literal["text"], str],
    ) -> None: ...
    @property
    def item(self) -> tuple[Literal["itis"], int] | tuple[Literal["text"], str]:
        """CHOICE."""

class SpeedLimit(_Record):
    def __init__(
        self,
        *,
        item: tuple[Literal["itis"], int] | tuple[Literal["text"], str],
    ) -> None: ...
    @property
    def item(self) -> tuple[Literal["itis"], int] | tuple[Literal["text"], str]:
        """CHOICE."""

class ExitService(_Record):
    def __init__(
        self,
        *,
        item: tuple[Literal["itis"], int] | tuple[Literal["text"], str],
    ) -> None: ...
    @property
    def item(self) -> tuple[Literal["itis"], int] | tuple[Literal["text"], str]:
        """CHOICE."""

class TravelerInformation_regional(_Record):
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

class PersonalSafetyMessage_regional(_Record):
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

class TestMessage06_regional(_Record):
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

class TestMessage07_regional(_Record):
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

class TestMessage08_regional(_Record):
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

class TestMessage09_regional(_Record):
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

class TestMessage10_regional(_Record):
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

class TestMessage11_regional(_Record):
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

class TestMessage12_regional(_Record):
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

class TestMessage13_regional(_Record):
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

class TestMessage14_regional(_Record):
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

class TestMessage15_regional(_Record):
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

class VerticalOffset_regional(_Record):
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
