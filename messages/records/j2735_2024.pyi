# Records of j2735-2024. Written by tools/stubs.py from the table of the dialect: do not edit.
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

class DisabledVehicle(_Extensible):
    def __init__(
        self,
        *,
        statusDetails: int,
        locationDetails: GenericLocations_ITIS | str | None = ...,
    ) -> None: ...
    @property
    def statusDetails(self) -> int:
        """ITIScodes-ITIS: INTEGER (523..541)."""
    @property
    def locationDetails(self) -> GenericLocations_ITIS | str | None:
        """GenericLocations-ITIS: ENUMERATED."""

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
        """ITIScodes-ITIS: INTEGER (0..65535)."""
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
        locationDetails: GenericLocations_ITIS | str | None = ...,
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
        """ITIScodes-ITIS: INTEGER (523..541)."""
    @property
    def locationDetails(self) -> GenericLocations_ITIS | str | None:
        """GenericLocations-ITIS: ENUMERATED."""
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
        """Angle-Common: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
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
        doNotUse: TrailerData | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def vehicleAlerts(self) -> EmergencyDetails | None:
        """EmergencyDetails: SEQUENCE."""
    @property
    def description(self) -> EventDescription | None:
        """EventDescription: SEQUENCE."""
    @property
    def doNotUse(self) -> TrailerData | None:
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
        doNotUse1: WeatherReport | Mapping[str, Any] | None = ...,
        doNotUse2: WeatherProbe | Mapping[str, Any] | None = ...,
        doNotUse3: ObstacleDetection | Mapping[str, Any] | None = ...,
        status: DisabledVehicle | Mapping[str, Any] | None = ...,
        doNotUse4: SpeedProfile | Mapping[str, Any] | None = ...,
        doNotUse5: RTCMPackage | Mapping[str, Any] | None = ...,
        regional: Sequence[SupplementalVehicleExtensions_regional | Mapping[str, Any]] | None = ...,
        fhwaVehicleClass: RptVehicleClass | str | None = ...,
        trailers: Sequence[TrailerUnitDescJ2945Slash1B | Mapping[str, Any]] | None = ...,
        schoolBus: SchoolBusJ2945Slash1C | Mapping[str, Any] | None = ...,
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
    def doNotUse1(self) -> WeatherReport | None:
        """WeatherReport: SEQUENCE."""
    @property
    def doNotUse2(self) -> WeatherProbe | None:
        """WeatherProbe: SEQUENCE."""
    @property
    def doNotUse3(self) -> ObstacleDetection | None:
        """ObstacleDetection: SEQUENCE."""
    @property
    def status(self) -> DisabledVehicle | None:
        """DisabledVehicle: SEQUENCE."""
    @property
    def doNotUse4(self) -> SpeedProfile | None:
        """SpeedProfile: SEQUENCE."""
    @property
    def doNotUse5(self) -> RTCMPackage | None:
        """RTCMPackage: SEQUENCE."""
    @property
    def regional(self) -> tuple[SupplementalVehicleExtensions_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""
    @property
    def fhwaVehicleClass(self) -> RptVehicleClass | str | None:
        """RptVehicleClass: ENUMERATED."""
    @property
    def trailers(self) -> tuple[TrailerUnitDescJ2945Slash1B, ...] | None:
        """TrailersJ2945Slash1B: SEQUENCE OF (SIZE (1..8, ...))."""
    @property
    def schoolBus(self) -> SchoolBusJ2945Slash1C | None:
        """SchoolBusJ2945Slash1C: SEQUENCE."""

class TrailerData(_Extensible):
    def __init__(
        self,
        *,
        doNotUse: int,
        connection: PivotPointDescription | Mapping[str, Any],
        units: Sequence[TrailerUnitDescription | Mapping[str, Any]],
    ) -> None: ...
    @property
    def doNotUse(self) -> int:
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
        """Angle-Common: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
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
        doNotUse: int | None = ...,
        trailerPresent: bool | None = ...,
        pivotPoint: PivotPointDescription | Mapping[str, Any] | None = ...,
        axles: Axles | Mapping[str, Any] | None = ...,
        leanAngle: int | None = ...,
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
    def doNotUse(self) -> int | None:
        """TrailerWeight: INTEGER (0..64255)."""
    @property
    def trailerPresent(self) -> bool | None:
        """BOOLEAN."""
    @property
    def pivotPoint(self) -> PivotPointDescription | None:
        """PivotPointDescription: SEQUENCE."""
    @property
    def axles(self) -> Axles | None:
        """Axles: SEQUENCE."""
    @property
    def leanAngle(self) -> int | None:
        """INTEGER (-90..90)."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def secMark(self) -> int:
        """DSecond: INTEGER (0..65535); 1 ms of the minute; above 60000 = leap second or unavailable, 65535 =
        unavailable (unverified)."""
    @property
    def lat(self) -> int:
        """Latitude-Common: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def long(self) -> int:
        """Longitude-Common: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 =
        unavailable (unverified)."""
    @property
    def elev(self) -> int:
        """Elevation-Common: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
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

class CooperativeControlMessage(_Extensible):
    def __init__(
        self,
        *,
        coreData: BSMcoreData | Mapping[str, Any],
        partII: Sequence[CooperativeControlMessage_partII | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def coreData(self) -> BSMcoreData:
        """BSMcoreData: SEQUENCE."""
    @property
    def partII(self) -> tuple[CooperativeControlMessage_partII, ...] | None:
        """SEQUENCE OF (SIZE (1..8))."""

class LightVehicleCCMExtensions(_Extensible):
    def __init__(
        self,
        *,
        longCntrlState: LongitudinalControlState | str,
        targetId: bytes | None = ...,
        accelForecast: int | None = ...,
        accelTimeConst: AccelTimeConstant | Mapping[str, Any] | None = ...,
        seperationDist: int | None = ...,
        frontCutIn: bool | None = ...,
    ) -> None: ...
    @property
    def longCntrlState(self) -> LongitudinalControlState | str:
        """LongitudinalControlState: ENUMERATED."""
    @property
    def targetId(self) -> bytes | None:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def accelForecast(self) -> int | None:
        """Acceleration: INTEGER (-2000..2001); 0.01 m/s2; 2001 = unavailable."""
    @property
    def accelTimeConst(self) -> AccelTimeConstant | None:
        """AccelTimeConstant: SEQUENCE."""
    @property
    def seperationDist(self) -> int | None:
        """SeparationDistance: INTEGER (0..2001)."""
    @property
    def frontCutIn(self) -> bool | None:
        """FrontCutIn: BOOLEAN."""

class HeavyTruckCCMExtensions(_Extensible):
    def __init__(
        self,
        *,
        longCntrlState: LongitudinalControlState | str,
        targetId: bytes | None = ...,
        roadGrade: int | None = ...,
        brakePedalPos: int | None = ...,
        accelPedalPos: int | None = ...,
        desiredSpeed: int | None = ...,
        desiredAccel: int | None = ...,
        desiredTorque: int | None = ...,
        desiredTmRetarderTorque: int | None = ...,
        desiredEngRetarderTorque: int | None = ...,
        axesMvmt: AxesMovement | Mapping[str, Any] | None = ...,
        separationDist: int | None = ...,
        totalMass: int | None = ...,
        maxAvailAccel: int | None = ...,
        maxAvailDecel: int | None = ...,
        ccmFaultMode: tuple[bytes, int] | None = ...,
        maneuverID: int | None = ...,
        frontCutIn: bool | None = ...,
    ) -> None: ...
    @property
    def longCntrlState(self) -> LongitudinalControlState | str:
        """LongitudinalControlState: ENUMERATED."""
    @property
    def targetId(self) -> bytes | None:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def roadGrade(self) -> int | None:
        """RoadGrade: INTEGER (-100..101)."""
    @property
    def brakePedalPos(self) -> int | None:
        """BrakePedalPosition: INTEGER (0..201)."""
    @property
    def accelPedalPos(self) -> int | None:
        """AcceleratorPedalPosition: INTEGER (0..201)."""
    @property
    def desiredSpeed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def desiredAccel(self) -> int | None:
        """Acceleration: INTEGER (-2000..2001); 0.01 m/s2; 2001 = unavailable."""
    @property
    def desiredTorque(self) -> int | None:
        """Torque: INTEGER (0..601)."""
    @property
    def desiredTmRetarderTorque(self) -> int | None:
        """Torque: INTEGER (0..601)."""
    @property
    def desiredEngRetarderTorque(self) -> int | None:
        """Torque: INTEGER (0..601)."""
    @property
    def axesMvmt(self) -> AxesMovement | None:
        """AxesMovement: SEQUENCE."""
    @property
    def separationDist(self) -> int | None:
        """SeparationDistance: INTEGER (0..2001)."""
    @property
    def totalMass(self) -> int | None:
        """TotalMass: INTEGER (0..1288)."""
    @property
    def maxAvailAccel(self) -> int | None:
        """MaxAvailableAcceleration: INTEGER (0..2001)."""
    @property
    def maxAvailDecel(self) -> int | None:
        """MaxAvailableDeceleration: INTEGER (-2001..0)."""
    @property
    def ccmFaultMode(self) -> tuple[bytes, int] | None:
        """CCMFaultMode: BIT STRING (SIZE (8, ...))."""
    @property
    def maneuverID(self) -> int | None:
        """ManeuverID: INTEGER (0..255)."""
    @property
    def frontCutIn(self) -> bool | None:
        """FrontCutIn: BOOLEAN."""

LongitudinalControlState: TypeAlias = Literal["unavailable", "manual", "cc", "acc", "caccOne", "caccMultiple", "sensorAuto", "fusedAuto", "manualOver"]

class AccelTimeConstant(_Record):
    def __init__(
        self,
        *,
        accelTimeConst: int | None = ...,
        decelTimeConst: int | None = ...,
    ) -> None: ...
    @property
    def accelTimeConst(self) -> int | None:
        """TimeConstant: INTEGER (0..255)."""
    @property
    def decelTimeConst(self) -> int | None:
        """TimeConstant: INTEGER (0..255)."""

class AxesMovement(_Record):
    def __init__(
        self,
        *,
        yaw: int | None = ...,
        pitch: int | None = ...,
        roll: int | None = ...,
        yawRate: int | None = ...,
        pitchRate: int | None = ...,
        rollRate: int | None = ...,
    ) -> None: ...
    @property
    def yaw(self) -> int | None:
        """Yaw: INTEGER (0..28800)."""
    @property
    def pitch(self) -> int | None:
        """Pitch: INTEGER (-7200..7201)."""
    @property
    def roll(self) -> int | None:
        """Roll: INTEGER (-7200..7201)."""
    @property
    def yawRate(self) -> int | None:
        """YawRate: INTEGER (-32767..32767); 0.01 degrees/s; no unavailable value."""
    @property
    def pitchRate(self) -> int | None:
        """PitchRate: INTEGER (-3000..3001)."""
    @property
    def rollRate(self) -> int | None:
        """RollRate: INTEGER (-3000..3001)."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        vehicleType: VehicleGroupAffected_ITIS | str | None = ...,
        responseEquip: IncidentResponseEquipment_ITIS | str | None = ...,
        responderType: ResponderGroupAffected_ITIS | str | None = ...,
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
    def vehicleType(self) -> VehicleGroupAffected_ITIS | str | None:
        """VehicleGroupAffected-ITIS: ENUMERATED."""
    @property
    def responseEquip(self) -> IncidentResponseEquipment_ITIS | str | None:
        """IncidentResponseEquipment-ITIS: ENUMERATED."""
    @property
    def responderType(self) -> ResponderGroupAffected_ITIS | str | None:
        """ResponderGroupAffected-ITIS: ENUMERATED."""
    @property
    def regional(self) -> tuple[EmergencyVehicleAlert_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class AbsolutePosition2d(_Record):
    def __init__(
        self,
        *,
        gnssLon: int,
        gnssLat: int,
    ) -> None: ...
    @property
    def gnssLon(self) -> int:
        """Longitude: INTEGER (-2147483648..2147483647)."""
    @property
    def gnssLat(self) -> int:
        """Latitude: INTEGER (-2147483648..2147483647)."""

class AbsolutePosition3d(_Record):
    def __init__(
        self,
        *,
        longitude: int,
        latitude: int,
        altitude: int | None = ...,
    ) -> None: ...
    @property
    def longitude(self) -> int:
        """Longitude: INTEGER (-2147483648..2147483647)."""
    @property
    def latitude(self) -> int:
        """Latitude: INTEGER (-2147483648..2147483647)."""
    @property
    def altitude(self) -> int | None:
        """Altitude: INTEGER (-32768..32767)."""

class AxleWeightLimit(_Record):
    def __init__(
        self,
        *,
        axleNumber: int,
        maxLadenWeightOnAxle: int,
    ) -> None: ...
    @property
    def axleNumber(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def maxLadenWeightOnAxle(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

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
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle2(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle3(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle4(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def maxLadenweightOnAxle5(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

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
        """INTEGER (1..12)."""
    @property
    def day(self) -> int:
        """INTEGER (1..31)."""

class DieselEmissionValues(_Record):
    def __init__(
        self,
        *,
        particulate: Particulate | Mapping[str, Any],
        absorptionCoeff: int,
    ) -> None: ...
    @property
    def particulate(self) -> Particulate:
        """Particulate: SEQUENCE."""
    @property
    def absorptionCoeff(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

class DriverCharacteristics(_Record):
    def __init__(
        self,
        *,
        driverClass: int,
        tripPurpose: int,
    ) -> None: ...
    @property
    def driverClass(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def tripPurpose(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""

class Distance(_Record):
    def __init__(
        self,
        *,
        distanceValue: int,
        distanceUnit: int | None = ...,
    ) -> None: ...
    @property
    def distanceValue(self) -> int:
        """Int4Unsigned: INTEGER (0..4294967295)."""
    @property
    def distanceUnit(self) -> int:
        """DistanceUnit: INTEGER (0..255)."""

class Duration(_Record):
    def __init__(
        self,
        *,
        durationValue: int,
        timeUnit: int | None = ...,
    ) -> None: ...
    @property
    def durationValue(self) -> int:
        """Int4Unsigned: INTEGER (0..4294967295)."""
    @property
    def timeUnit(self) -> int:
        """TimeUnit: INTEGER (0..255)."""

class EngineDetails(_Record):
    def __init__(
        self,
        *,
        engineCapacity: int,
        enginePower: int,
    ) -> None: ...
    @property
    def engineCapacity(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def enginePower(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

class ExhaustEmissionValues(_Record):
    def __init__(
        self,
        *,
        unitType: int,
        emissionCo: int,
        emissionHc: int,
        emissionNox: int,
        emissionHcNox: int,
    ) -> None: ...
    @property
    def unitType(self) -> int:
        """EmissionUnit: INTEGER (0..1)."""
    @property
    def emissionCo(self) -> int:
        """INTEGER (0..32767)."""
    @property
    def emissionHc(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def emissionNox(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def emissionHcNox(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

class NumberOfAxles(_Record):
    def __init__(
        self,
        *,
        trailerAxles: int,
        tractorAxles: int,
    ) -> None: ...
    @property
    def trailerAxles(self) -> int:
        """INTEGER (0..7)."""
    @property
    def tractorAxles(self) -> int:
        """INTEGER (0..7)."""

class ObeId(_Record):
    def __init__(
        self,
        *,
        manufacturerId: int,
        equipmentObuId: bytes,
    ) -> None: ...
    @property
    def manufacturerId(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def equipmentObuId(self) -> bytes:
        """EquipmentObuId: OCTET STRING."""

class Particulate(_Record):
    def __init__(
        self,
        *,
        unitType: int,
        value: int,
    ) -> None: ...
    @property
    def unitType(self) -> int:
        """EmissionUnit: INTEGER (0..1)."""
    @property
    def value(self) -> int:
        """INTEGER (0..32767)."""

class PassengerCapacity(_Record):
    def __init__(
        self,
        *,
        numberOfSeats: int,
        numberOfStandingPlaces: int,
    ) -> None: ...
    @property
    def numberOfSeats(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def numberOfStandingPlaces(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""

class PaymentFee(_Record):
    def __init__(
        self,
        *,
        paymentFeeAmount: int,
        paymentFeeUnit: bytes,
    ) -> None: ...
    @property
    def paymentFeeAmount(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def paymentFeeUnit(self) -> bytes:
        """PayUnit: OCTET STRING (SIZE (2))."""

class Period(_Record):
    def __init__(
        self,
        *,
        beginOfPeriod: str,
        endOfPeriod: str,
    ) -> None: ...
    @property
    def beginOfPeriod(self) -> str:
        """VisibleString."""
    @property
    def endOfPeriod(self) -> str:
        """VisibleString."""

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

class RelativePosition3d(_Record):
    def __init__(
        self,
        *,
        longitude: int,
        latitude: int,
        altitude: int | None = ...,
    ) -> None: ...
    @property
    def longitude(self) -> int:
        """Int2Signed: INTEGER (-32768..32767)."""
    @property
    def latitude(self) -> int:
        """Int2Signed: INTEGER (-32768..32767)."""
    @property
    def altitude(self) -> int | None:
        """Int2Signed: INTEGER (-32768..32767)."""

class SessionClass(_Record):
    def __init__(
        self,
        *,
        sessionTariffClass: int,
        sessionClaimedClass: int,
    ) -> None: ...
    @property
    def sessionTariffClass(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def sessionClaimedClass(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""

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

SignedValue: TypeAlias = tuple[Literal["positive"], int] | tuple[Literal["negative"], int]

class SoundLevel(_Record):
    def __init__(
        self,
        *,
        soundStationary: int,
        soundDriveBy: int,
    ) -> None: ...
    @property
    def soundStationary(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def soundDriveBy(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""

class TimeCompact(_Record):
    def __init__(
        self,
        *,
        hours: int,
        mins: int,
        doubleSecs: int,
    ) -> None: ...
    @property
    def hours(self) -> int:
        """INTEGER (0..23)."""
    @property
    def mins(self) -> int:
        """INTEGER (0..59)."""
    @property
    def doubleSecs(self) -> int:
        """INTEGER (0..30)."""

class TrailerDetails(_Record):
    def __init__(
        self,
        *,
        trailerType: int,
        trailerAxles: int,
    ) -> None: ...
    @property
    def trailerType(self) -> int:
        """TrailerType: INTEGER (0..31)."""
    @property
    def trailerAxles(self) -> int:
        """INTEGER (0..7)."""

class ChargeObjectId(_Record):
    def __init__(
        self,
        *,
        chargeObjectDesignation: int,
        chargeObjectOperator: Provider | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def chargeObjectOperator(self) -> Provider | None:
        """Provider: SEQUENCE."""
    @property
    def chargeObjectDesignation(self) -> int:
        """Int4Unsigned: INTEGER (0..4294967295)."""

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

class DateAndTime(_Record):
    def __init__(
        self,
        *,
        timeDate: DateCompact | Mapping[str, Any],
        timeCompact: TimeCompact | Mapping[str, Any],
    ) -> None: ...
    @property
    def timeDate(self) -> DateCompact:
        """DateCompact: SEQUENCE."""
    @property
    def timeCompact(self) -> TimeCompact:
        """TimeCompact: SEQUENCE."""

class EnvironmentalCharacteristics(_Record):
    def __init__(
        self,
        *,
        euroValue: int,
        copValue: int,
    ) -> None: ...
    @property
    def euroValue(self) -> int:
        """EuroValue: INTEGER (0..15)."""
    @property
    def copValue(self) -> int:
        """CopValue: INTEGER (0..15)."""

class Lpn(_Record):
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

Point: TypeAlias = tuple[Literal["pointIdentifier"], int] | tuple[Literal["absolutePointCoordinates"], AbsolutePosition3d] | tuple[Literal["relativePointCoordinates"], RelativePosition3d]

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

class TrailerCharacteristics(_Record):
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
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def trailerWeightUnladen(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

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

class VehicleAxlesNumber(_Record):
    def __init__(
        self,
        *,
        tyreConfiguration: int,
        numberOfAxles: NumberOfAxles | Mapping[str, Any],
    ) -> None: ...
    @property
    def tyreConfiguration(self) -> int:
        """TyreConfiguration: INTEGER (0..3)."""
    @property
    def numberOfAxles(self) -> NumberOfAxles:
        """NumberOfAxles: SEQUENCE."""

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
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def vehicleHeigthOverall(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def vehicleWidthOverall(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""

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
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def vehicleTrainMaximumWeight(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def vehicleWeightUnladen(self) -> int:
        """Int2Unsigned: INTEGER (0..65535)."""

class EfcContextMark(_Record):
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
        """Int4Unsigned: INTEGER (0..4294967295)."""

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
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def sessionLocation(self) -> SessionLocation:
        """SessionLocation: SEQUENCE."""
    @property
    def sessionType(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def sessionResult(self) -> int:
        """ResultOp: INTEGER (0..255)."""
    @property
    def sessionTariffClass(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def sessionClaimedClass(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
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
        """Int4Unsigned: INTEGER (0..4294967295)."""

class ReceiptServicePart(_Record):
    def __init__(
        self,
        *,
        sessionTime: DateAndTime | Mapping[str, Any],
        sessionServiceProvider: Provider | Mapping[str, Any],
        stationLocation: int,
        sessionLocation: tuple[bytes, int],
        typeOfSession: int,
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
    def typeOfSession(self) -> int:
        """StationType: INTEGER (0..15)."""
    @property
    def sessionResultOperational(self) -> int:
        """ResultOp: INTEGER (0..255)."""
    @property
    def sessionResultFinancial(self) -> bytes:
        """ResultFin: OCTET STRING (SIZE (1))."""

class UserId(_Record):
    def __init__(
        self,
        *,
        pan: bytes | None = ...,
        contractSerialNumber: int | None = ...,
        licencePlateNumber: Lpn | Mapping[str, Any] | None = ...,
        obeId: ObeId | Mapping[str, Any] | None = ...,
        iccId: bytes | None = ...,
    ) -> None: ...
    @property
    def pan(self) -> bytes | None:
        """PersonalAccountNumber: OCTET STRING (SIZE (10))."""
    @property
    def contractSerialNumber(self) -> int | None:
        """ContractSerialNumber: INTEGER (0..4294967295)."""
    @property
    def licencePlateNumber(self) -> Lpn | None:
        """Lpn: SEQUENCE."""
    @property
    def obeId(self) -> ObeId | None:
        """ObeId: SEQUENCE."""
    @property
    def iccId(self) -> bytes | None:
        """EquipmentIccId: OCTET STRING."""

class VehicleAxles(_Record):
    def __init__(
        self,
        *,
        vehicleFirstAxleHeight: int,
        vehicleAxlesNumber: VehicleAxlesNumber | Mapping[str, Any],
    ) -> None: ...
    @property
    def vehicleFirstAxleHeight(self) -> int:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def vehicleAxlesNumber(self) -> VehicleAxlesNumber:
        """VehicleAxlesNumber: SEQUENCE."""

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

class AggregatedSingleTariffClassSession(_Extensible):
    def __init__(
        self,
        *,
        timePeriodCovered: Period | Mapping[str, Any] | None = ...,
        currentTariffClass: TariffClassDescription | Mapping[str, Any] | None = ...,
        vehicleDescription: VehicleDescription | Mapping[str, Any] | None = ...,
        totalDistanceCovered: Distance | Mapping[str, Any] | None = ...,
        numberOfDetectedEvents: int | None = ...,
        obeStatus: int | None = ...,
        feeExclVat: PaymentFee | Mapping[str, Any] | None = ...,
        sumVat: PaymentFee | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def timePeriodCovered(self) -> Period | None:
        """Period: SEQUENCE."""
    @property
    def currentTariffClass(self) -> TariffClassDescription | None:
        """TariffClassDescription: SEQUENCE."""
    @property
    def vehicleDescription(self) -> VehicleDescription | None:
        """VehicleDescription: SEQUENCE."""
    @property
    def totalDistanceCovered(self) -> Distance | None:
        """Distance: SEQUENCE."""
    @property
    def numberOfDetectedEvents(self) -> int | None:
        """Int2Unsigned: INTEGER (0..65535)."""
    @property
    def obeStatus(self) -> int | None:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def feeExclVat(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def sumVat(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""

class DetectedChargeObject(_Extensible):
    def __init__(
        self,
        *,
        chargeObjectId: ChargeObjectId | Mapping[str, Any],
        subObjectNumber: int | None = ...,
        timeWhenUsed: str | None = ...,
        mileageWhenUsed: Distance | Mapping[str, Any] | None = ...,
        currentTariffClass: TariffClassDescription | Mapping[str, Any] | None = ...,
        vehicleDescription: VehicleDescription | Mapping[str, Any] | None = ...,
        obeStatus: int | None = ...,
        feeExclVat: PaymentFee | Mapping[str, Any] | None = ...,
        sumVat: PaymentFee | Mapping[str, Any] | None = ...,
        chargeObjDetectionMode: int | None = ...,
    ) -> None: ...
    @property
    def chargeObjectId(self) -> ChargeObjectId:
        """ChargeObjectId: SEQUENCE."""
    @property
    def subObjectNumber(self) -> int | None:
        """Int4Unsigned: INTEGER (0..4294967295)."""
    @property
    def timeWhenUsed(self) -> str | None:
        """VisibleString."""
    @property
    def mileageWhenUsed(self) -> Distance | None:
        """Distance: SEQUENCE."""
    @property
    def currentTariffClass(self) -> TariffClassDescription | None:
        """TariffClassDescription: SEQUENCE."""
    @property
    def vehicleDescription(self) -> VehicleDescription | None:
        """VehicleDescription: SEQUENCE."""
    @property
    def obeStatus(self) -> int | None:
        """Int1Unsigned: INTEGER (0..255)."""
    @property
    def feeExclVat(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def sumVat(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def chargeObjDetectionMode(self) -> int | None:
        """DetectionMode: INTEGER (0..255)."""

class TariffClassDescription(_Record):
    def __init__(
        self,
        *,
        tariffClassId: int | None = ...,
        localVehicleClassId: int | None = ...,
        timeClassId: int | None = ...,
        locationClassId: int | None = ...,
        userClassId: int | None = ...,
    ) -> None: ...
    @property
    def tariffClassId(self) -> int:
        """TariffClassId: INTEGER (0..4294967295)."""
    @property
    def localVehicleClassId(self) -> int | None:
        """LocalVehicleClassId: INTEGER (0..65535)."""
    @property
    def timeClassId(self) -> int | None:
        """TimeClassId: INTEGER (0..65535)."""
    @property
    def locationClassId(self) -> int | None:
        """LocationClassId: INTEGER (0..4294967295)."""
    @property
    def userClassId(self) -> int | None:
        """UserClassId: INTEGER (0..255)."""

class VehicleDescription(_Extensible):
    def __init__(
        self,
        *,
        vehicleLPNr: Lpn | Mapping[str, Any] | None = ...,
        axles: VehicleAxles | Mapping[str, Any] | None = ...,
        class_: int | None = ...,
        dimensions: VehicleDimensions | Mapping[str, Any] | None = ...,
        specificCharacteristics: VehicleSpecificCharacteristics | Mapping[str, Any] | None = ...,
        ladenWeight: int | None = ...,
        weightLimits: VehicleWeightLimits | Mapping[str, Any] | None = ...,
        trailerCharacteristics: TrailerCharacteristics | Mapping[str, Any] | None = ...,
        vehicleCurrentMaxTrainWeight: int | None = ...,
        actualNumberOfPassengers: int | None = ...,
        axleWeightLimits: AxleWeightLimits | Mapping[str, Any] | None = ...,
        dieselEmissionValues: DieselEmissionValues | Mapping[str, Any] | None = ...,
        driverCharacteristics: DriverCharacteristics | Mapping[str, Any] | None = ...,
        engineDetails: EngineDetails | Mapping[str, Any] | None = ...,
        exhaustEmissionValues: ExhaustEmissionValues | Mapping[str, Any] | None = ...,
        passengerCapacity: PassengerCapacity | Mapping[str, Any] | None = ...,
        soundLevel: SoundLevel | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def vehicleLPNr(self) -> Lpn | None:
        """Lpn: SEQUENCE."""
    @property
    def axles(self) -> VehicleAxles | None:
        """VehicleAxles: SEQUENCE."""
    @property
    def class_(self) -> int | None:
        """VehicleClass: INTEGER (0..255)."""
    @property
    def dimensions(self) -> VehicleDimensions | None:
        """VehicleDimensions: SEQUENCE."""
    @property
    def specificCharacteristics(self) -> VehicleSpecificCharacteristics | None:
        """VehicleSpecificCharacteristics: SEQUENCE."""
    @property
    def ladenWeight(self) -> int | None:
        """VehicleWeightLaden: INTEGER (0..65535)."""
    @property
    def weightLimits(self) -> VehicleWeightLimits | None:
        """VehicleWeightLimits: SEQUENCE."""
    @property
    def trailerCharacteristics(self) -> TrailerCharacteristics | None:
        """TrailerCharacteristics: SEQUENCE."""
    @property
    def vehicleCurrentMaxTrainWeight(self) -> int | None:
        """VehicleCurrentMaxTrainWeight: INTEGER (0..65535)."""
    @property
    def actualNumberOfPassengers(self) -> int | None:
        """ActualNumberOfPassengers: INTEGER (0..255)."""
    @property
    def axleWeightLimits(self) -> AxleWeightLimits | None:
        """AxleWeightLimits: SEQUENCE."""
    @property
    def dieselEmissionValues(self) -> DieselEmissionValues | None:
        """DieselEmissionValues: SEQUENCE."""
    @property
    def driverCharacteristics(self) -> DriverCharacteristics | None:
        """DriverCharacteristics: SEQUENCE."""
    @property
    def engineDetails(self) -> EngineDetails | None:
        """EngineDetails: SEQUENCE."""
    @property
    def exhaustEmissionValues(self) -> ExhaustEmissionValues | None:
        """ExhaustEmissionValues: SEQUENCE."""
    @property
    def passengerCapacity(self) -> PassengerCapacity | None:
        """PassengerCapacity: SEQUENCE."""
    @property
    def soundLevel(self) -> SoundLevel | None:
        """SoundLevel: SEQUENCE."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        """VehicleEventFlags: BIT STRING (SIZE (13, ...)); bit 13 came after the first edition: with it the extended
        size is sent."""
    @property
    def regional(self) -> tuple[IntersectionCollision_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

ApproachOrLane: TypeAlias = tuple[Literal["approach"], int] | tuple[Literal["lane"], int]

ITISEventType: TypeAlias = tuple[Literal["trafficConditions"], int] | tuple[Literal["accidentsAndIncidents"], int] | tuple[Literal["closures"], int] | tuple[Literal["roadwork"], int] | tuple[Literal["obstruction"], int] | tuple[Literal["delayStatusCancellation"], int] | tuple[Literal["unusualDriving"], int] | tuple[Literal["mobileSituation"], int] | tuple[Literal["deviceStatus"], int] | tuple[Literal["restrictionClass"], int] | tuple[Literal["incidentResponseStatus"], int] | tuple[Literal["disasters"], int] | tuple[Literal["disturbances"], int] | tuple[Literal["sportingEvents"], int] | tuple[Literal["specialEvents"], int] | tuple[Literal["parkingInformation"], int] | tuple[Literal["systemInformation"], int] | tuple[Literal["weatherConditions"], int] | tuple[Literal["precipitation"], int] | tuple[Literal["winds"], int] | tuple[Literal["visibilityAndAirQuality"], int] | tuple[Literal["temperature"], int] | tuple[Literal["pavementConditions"], int] | tuple[Literal["winterDrivingRestrictions"], int] | tuple[Literal["winterDrivingIndex"], int] | tuple[Literal["suggestionAdvice"], int] | tuple[Literal["warningAdvice"], int] | tuple[Literal["adviceInstructionsRecommendations"], int] | tuple[Literal["adviceInstructionsMandatory"], int] | tuple[Literal["laneRoadway"], int] | tuple[Literal["alternateRoute"], int] | tuple[Literal["transitMode"], int] | tuple[Literal["vehicleGroupAffected"], int] | tuple[Literal["travelerGroupAffected"], int] | tuple[Literal["responderGroupAffected"], int] | tuple[Literal["incidentResponseEquipment"], int] | tuple[Literal["transitOperations"], int] | tuple[Literal["regulatorySigns"], int]

GenericLocations_ITIS: TypeAlias = Literal["on-bridges", "in-tunnels", "entering-or-leaving-tunnels", "on-ramps", "in-road-construction-area", "around-a-curve", "on-minor-roads", "in-the-opposing-lanes", "adjacent-to-roadway", "on-bend", "entire-intersection", "in-the-median", "moved-to-side-of-road", "moved-to-shoulder", "on-the-roadway", "in-shaded-areas", "in-low-lying-areas", "in-the-downtown-area", "in-the-inner-city-area", "in-parts", "in-some-places", "in-the-ditch", "in-the-valley", "on-hill-top", "near-the-foothills", "at-high-altitudes", "near-the-lake", "near-the-shore", "over-the-crest-of-a-hill", "other-than-on-the-roadway", "near-the-beach", "near-beach-access-point", "lower-level", "upper-level", "airport", "concourse", "gate", "baggage-claim", "customs-point", "station", "platform", "dock", "depot", "ev-charging-point", "information-welcome-point", "at-rest-area", "at-service-area", "at-weigh-station", "picnic-areas", "rest-area", "service-stations", "toilets", "on-the-right", "on-the-left", "in-the-center", "in-the-opposite-direction", "cross-traffic", "northbound-traffic", "eastbound-traffic", "southbound-traffic", "westbound-traffic", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "mountain-pass", "reservation-center", "nearby-basin", "on-tracks", "dip", "traffic-circle", "park-and-ride-lot", "to", "by", "through", "area-of", "under", "over", "from", "approaching", "entering-at", "exiting-at", "across-tracks", "in-street", "on-curve", "shoulder", "crossover", "cross-road", "side-road", "bus-stop", "intersection", "roadside-park"]

IncidentResponseEquipment_ITIS: TypeAlias = Literal["ground-fire-suppression", "heavy-ground-equipment", "aircraft", "marine-equipment", "support-equipment", "medical-rescue-unit", "other", "ground-fire-suppression-other", "engine", "truck-or-aerial", "quint", "tanker-pumper-combination", "brush-truck", "aircraft-rescue-firefighting", "heavy-ground-equipment-other", "dozer-or-plow", "tractor", "tanker-or-tender", "aircraft-other", "aircraft-fixed-wing-tanker", "helitanker", "helicopter", "marine-equipment-other", "fire-boat-with-pump", "boat-no-pump", "support-apparatus-other", "breathing-apparatus-support", "light-and-air-unit", "medical-rescue-unit-other", "rescue-unit", "urban-search-rescue-unit", "high-angle-rescue", "crash-fire-rescue", "bLS-unit", "aLS-unit", "mobile-command-post", "chief-officer-car", "hAZMAT-unit", "type-i-hand-crew", "type-ii-hand-crew", "privately-owned-vehicle", "other-apparatus-resource", "ambulance", "bomb-squad-van", "combine-harvester", "construction-vehicle", "farm-tractor", "grass-cutting-machines", "hAZMAT-containment-tow", "heavy-tow", "hedge-cutting-machines", "light-tow", "mobile-crane", "refuse-collection-vehicle", "resurfacing-vehicle", "road-sweeper", "roadside-litter-collection-crews", "salvage-vehicle", "sand-truck", "snowplow", "steam-roller", "swat-team-van", "track-laying-vehicle", "unknown-vehicle", "white-lining-vehicle", "dump-truck", "supervisor-vehicle", "snow-blower", "rotary-snow-blower", "road-grader", "steam-truck", "flatbed-tow"]

ResponderGroupAffected_ITIS: TypeAlias = Literal["emergency-vehicle-units", "federal-law-enforcement-units", "state-police-units", "county-police-units", "local-police-units", "ambulance-units", "rescue-units", "fire-units", "hAZMAT-units", "light-tow-unit", "heavy-tow-unit", "freeway-service-patrols", "transportation-response-units", "private-contractor-response-units"]

VehicleGroupAffected_ITIS: TypeAlias = Literal["all-vehicles", "bicycles", "motorcycles", "cars", "light-vehicles", "cars-and-light-vehicles", "cars-with-trailers", "cars-with-recreational-trailers", "vehicles-with-trailers", "heavy-vehicles", "trucks", "buses", "articulated-buses", "school-buses", "vehicles-with-semi-trailers", "vehicles-with-double-trailers", "high-profile-vehicles", "wide-vehicles", "long-vehicles", "hazardous-loads", "exceptional-loads", "abnormal-loads", "convoys", "maintenance-vehicles", "delivery-vehicles", "vehicles-with-even-numbered-license-plates", "vehicles-with-odd-numbered-license-plates", "vehicles-with-parking-permits", "vehicles-with-catalytic-converters", "vehicles-without-catalytic-converters", "gas-powered-vehicles", "diesel-powered-vehicles", "lPG-vehicles", "military-convoys", "military-vehicles"]

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        roadAuthorityID: RoadAuthorityID | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def revision(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
    @property
    def roadAuthorityID(self) -> RoadAuthorityID | None:
        """RoadAuthorityID: CHOICE."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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

class ManeuverSharingAndCoordinatingMessage(_Extensible):
    def __init__(
        self,
        *,
        mSCMTimestamp: DDateTime | Mapping[str, Any],
        mSCMType: MSCMType | str,
        sourceID: bytes,
        hVPos: Position3D | Mapping[str, Any] | None = ...,
        hVPosXYConf: PositionalAccuracy | Mapping[str, Any] | None = ...,
        destinationIDs: Sequence[bytes] | None = ...,
        maneuverID: int | None = ...,
        maneuver: Maneuver | Mapping[str, Any] | None = ...,
        responseFlag: bool | None = ...,
        reasonCode: ReasonCode | str | None = ...,
        maneuverExecutionStatus: ManeuverExecutionStatus | str | None = ...,
    ) -> None: ...
    @property
    def mSCMTimestamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def hVPos(self) -> Position3D | None:
        """Position3D: SEQUENCE."""
    @property
    def hVPosXYConf(self) -> PositionalAccuracy | None:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def mSCMType(self) -> MSCMType | str:
        """MSCMType: ENUMERATED."""
    @property
    def sourceID(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def destinationIDs(self) -> tuple[bytes, ...] | None:
        """TemporaryIDList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def maneuverID(self) -> int | None:
        """ManeuverID-ManeuverSharingAndCoordinatingMessage: INTEGER (0..255)."""
    @property
    def maneuver(self) -> Maneuver | None:
        """Maneuver: SEQUENCE."""
    @property
    def responseFlag(self) -> bool | None:
        """ResponseFlag: BOOLEAN."""
    @property
    def reasonCode(self) -> ReasonCode | str | None:
        """ReasonCode: ENUMERATED."""
    @property
    def maneuverExecutionStatus(self) -> ManeuverExecutionStatus | str | None:
        """ManeuverExecutionStatus: ENUMERATED."""

MSCMType: TypeAlias = Literal["maneuverIntent", "maneuverRequest", "maneuverResponse", "maneuverReservation", "hVManeuverCancellation", "rVManeuverCancellationRequest", "emergencyManeuverReservation", "maneuverExecutionStatus"]

class Maneuver(_Extensible):
    def __init__(
        self,
        *,
        subManeuverList: Sequence[SubManeuver | Mapping[str, Any]],
    ) -> None: ...
    @property
    def subManeuverList(self) -> tuple[SubManeuver, ...]:
        """SubManeuverList: SEQUENCE OF (SIZE (1..32))."""

class SubManeuver(_Extensible):
    def __init__(
        self,
        *,
        executantVehID: bytes,
        affectedVehIDs: tuple[bytes, int],
        currentStateData: CurrentStateData | Mapping[str, Any],
        startTime: DDateTime | Mapping[str, Any],
        endTime: DDateTime | Mapping[str, Any],
        targetRoadResource: TargetRoadResource | Mapping[str, Any] | None = ...,
        minSpeed: int | None = ...,
        maxSpeed: int | None = ...,
    ) -> None: ...
    @property
    def executantVehID(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def affectedVehIDs(self) -> tuple[bytes, int]:
        """TemporaryIDPointer: BIT STRING (SIZE (1..32))."""
    @property
    def currentStateData(self) -> CurrentStateData:
        """CurrentStateData: SEQUENCE."""
    @property
    def targetRoadResource(self) -> TargetRoadResource | None:
        """TargetRoadResource: SEQUENCE."""
    @property
    def startTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def endTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def minSpeed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def maxSpeed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""

class CurrentStateData(_Extensible):
    def __init__(
        self,
        *,
        speed: int,
        heading: int,
        size: VehicleSize | Mapping[str, Any],
        executantVehPos: PositionOffsetXYZ | Mapping[str, Any] | None = ...,
        executantVehPosConfidence: PositionConfidenceSet | Mapping[str, Any] | None = ...,
        accel4way: AccelerationSet4Way | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def executantVehPos(self) -> PositionOffsetXYZ | None:
        """PositionOffsetXYZ: SEQUENCE."""
    @property
    def executantVehPosConfidence(self) -> PositionConfidenceSet | None:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def heading(self) -> int:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def accel4way(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def size(self) -> VehicleSize:
        """VehicleSize: SEQUENCE."""

class PositionOffsetXYZ(_Record):
    def __init__(
        self,
        *,
        offsetX: int,
        offsetY: int,
        offsetZ: int | None = ...,
    ) -> None: ...
    @property
    def offsetX(self) -> int:
        """ObjectDistance: INTEGER (-32767..32767)."""
    @property
    def offsetY(self) -> int:
        """ObjectDistance: INTEGER (-32767..32767)."""
    @property
    def offsetZ(self) -> int | None:
        """ObjectDistance: INTEGER (-32767..32767)."""

class TargetRoadResource(_Extensible):
    def __init__(
        self,
        *,
        tRRType: TRRType | str,
        tRRLocation: TRRLocation,
    ) -> None: ...
    @property
    def tRRType(self) -> TRRType | str:
        """TRRType: ENUMERATED."""
    @property
    def tRRLocation(self) -> TRRLocation:
        """TRRLocation: CHOICE."""

TRRType: TypeAlias = Literal["tRRType1", "tRRType2", "tRRType3"]

TRRLocation: TypeAlias = tuple[Literal["tRRLocationType1"], TRRLocationType1] | tuple[Literal["tRRLocationType2"], TRRLocationType2] | tuple[Literal["tRRLocationType3"], tuple[PositionOffsetXYZ, ...]] | tuple[str, bytes]

class TRRLocationType1(_Extensible):
    def __init__(
        self,
        *,
        tRRLength: int,
        frontSidePosition: PositionOffsetXYZ | Mapping[str, Any],
        laneOffset: LaneOffset | str,
        tRRMovement: int | None = ...,
    ) -> None: ...
    @property
    def tRRLength(self) -> int:
        """TRRLength: INTEGER (0..4095)."""
    @property
    def frontSidePosition(self) -> PositionOffsetXYZ:
        """PositionOffsetXYZ: SEQUENCE."""
    @property
    def laneOffset(self) -> LaneOffset | str:
        """LaneOffset: ENUMERATED."""
    @property
    def tRRMovement(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""

class TRRLocationType2(_Extensible):
    def __init__(
        self,
        *,
        safetyGap: int,
        laneOffset: LaneOffset | str,
        frontSideVehicle: SurroundingVehicleInfo | Mapping[str, Any] | None = ...,
        rearSideVehicle: SurroundingVehicleInfo | Mapping[str, Any] | None = ...,
        tRRLength: int | None = ...,
    ) -> None: ...
    @property
    def safetyGap(self) -> int:
        """TRRLength: INTEGER (0..4095)."""
    @property
    def frontSideVehicle(self) -> SurroundingVehicleInfo | None:
        """SurroundingVehicleInfo: SEQUENCE."""
    @property
    def rearSideVehicle(self) -> SurroundingVehicleInfo | None:
        """SurroundingVehicleInfo: SEQUENCE."""
    @property
    def tRRLength(self) -> int | None:
        """TRRLength: INTEGER (0..4095)."""
    @property
    def laneOffset(self) -> LaneOffset | str:
        """LaneOffset: ENUMERATED."""

LaneOffset: TypeAlias = Literal["currentLane", "firstLeftLane", "firstRightLane", "secondLeftLane", "secondRightLane", "thirdLeftLane", "thirdRightLane"]

class SurroundingVehicleInfo(_Extensible):
    def __init__(
        self,
        *,
        surroundingVehicleID: bytes,
        surroundingVehiclePosition: PositionOffsetXYZ | Mapping[str, Any],
        surroundingVehicleSize: VehicleSize | Mapping[str, Any],
    ) -> None: ...
    @property
    def surroundingVehicleID(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def surroundingVehiclePosition(self) -> PositionOffsetXYZ:
        """PositionOffsetXYZ: SEQUENCE."""
    @property
    def surroundingVehicleSize(self) -> VehicleSize:
        """VehicleSize: SEQUENCE."""

ReasonCode: TypeAlias = Literal["unknown", "unableToConform", "unwanted", "unableToUnderstand", "erroneousBehaviorDetected", "misbehaviorAttackDetected", "rVManeuverCancellationRequestIssued", "sessionIDConflicted"]

ManeuverExecutionStatus: TypeAlias = Literal["started", "inProgress", "completed", "terminated"]

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
        """Longitude-Common: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 =
        unavailable (unverified)."""
    @property
    def lat(self) -> int:
        """Latitude-Common: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def elevation(self) -> int | None:
        """Elevation-Common: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
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
        """Latitude-Common: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def long(self) -> int:
        """Longitude-Common: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 =
        unavailable (unverified)."""
    @property
    def elevation(self) -> int | None:
        """Elevation-Common: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
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

class ProbeDataConfig(_Extensible):
    def __init__(
        self,
        *,
        descriptor: ConfigDescriptor | Mapping[str, Any],
        triggers: ConfigTriggers,
        maxAgeOfData: int,
        boundary: ConfigBoundary | None = ...,
    ) -> None: ...
    @property
    def descriptor(self) -> ConfigDescriptor:
        """ConfigDescriptor: SEQUENCE."""
    @property
    def triggers(self) -> ConfigTriggers:
        """ConfigTriggers: CHOICE."""
    @property
    def maxAgeOfData(self) -> int:
        """INTEGER (1..90)."""
    @property
    def boundary(self) -> ConfigBoundary | None:
        """ConfigBoundary: CHOICE."""

class ConfigDescriptor(_Extensible):
    def __init__(
        self,
        *,
        identifier: int,
        vehClass: CfgVehicleClass | Mapping[str, Any] | None = ...,
        roadAuthorityID: RoadAuthorityID | None = ...,
        percentOfResp: int | None = ...,
    ) -> None: ...
    @property
    def identifier(self) -> int:
        """ConfigId: INTEGER (1..255)."""
    @property
    def vehClass(self) -> CfgVehicleClass | None:
        """CfgVehicleClass: SEQUENCE."""
    @property
    def roadAuthorityID(self) -> RoadAuthorityID | None:
        """RoadAuthorityID: CHOICE."""
    @property
    def percentOfResp(self) -> int | None:
        """INTEGER (1..10)."""

class CfgVehicleClass(_Extensible):
    def __init__(
        self,
        *,
        motorcycles: bool,
        passengerCars: bool,
        other2axle4tireSingleUnitVehs: bool,
        buses: bool,
        twoAxle6TireSingleUnitTrucks: bool,
        threeAxleSingleUnitTrucks: bool,
        fourOrMoreAxleSingleUnitTrucks: bool,
        fourOrFewerAxleSingleTrailerTrucks: bool,
        fiveAxleSingleTrailerTrucks: bool,
        sixOrMoreAxleSingleTrailerTrucks: bool,
        fiveOrFewerAxleMultiTrailerTrucks: bool,
        sixAxleMultiTrailerTrucks: bool,
        sevenOrMoreAxleMultiTrailerTrucks: bool,
    ) -> None: ...
    @property
    def motorcycles(self) -> bool:
        """BOOLEAN."""
    @property
    def passengerCars(self) -> bool:
        """BOOLEAN."""
    @property
    def other2axle4tireSingleUnitVehs(self) -> bool:
        """BOOLEAN."""
    @property
    def buses(self) -> bool:
        """BOOLEAN."""
    @property
    def twoAxle6TireSingleUnitTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def threeAxleSingleUnitTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def fourOrMoreAxleSingleUnitTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def fourOrFewerAxleSingleTrailerTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def fiveAxleSingleTrailerTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def sixOrMoreAxleSingleTrailerTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def fiveOrFewerAxleMultiTrailerTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def sixAxleMultiTrailerTrucks(self) -> bool:
        """BOOLEAN."""
    @property
    def sevenOrMoreAxleMultiTrailerTrucks(self) -> bool:
        """BOOLEAN."""

ConfigBoundary: TypeAlias = tuple[Literal["temporalBoundary"], ConfigTemporalBoundary] | tuple[Literal["geoAndDistBoundary"], ValidRegion] | tuple[str, bytes]

class ConfigTemporalBoundary(_Extensible):
    def __init__(
        self,
        *,
        beginTime: DDateTime | Mapping[str, Any],
        endTime: DDateTime | Mapping[str, Any],
        recurring: CfgEventRecurrence | Mapping[str, Any],
    ) -> None: ...
    @property
    def beginTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def endTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def recurring(self) -> CfgEventRecurrence:
        """CfgEventRecurrence: SEQUENCE."""

class CfgEventRecurrence(_Extensible):
    def __init__(
        self,
        *,
        monday: bool,
        tuesday: bool,
        wednesday: bool,
        thursday: bool,
        friday: bool,
        saturday: bool,
        sunday: bool,
        startTime: DTime | Mapping[str, Any] | None = ...,
        endTime: DTime | Mapping[str, Any] | None = ...,
        startDate: DDate | Mapping[str, Any] | None = ...,
        endDate: DDate | Mapping[str, Any] | None = ...,
        exclusion: bool | None = ...,
    ) -> None: ...
    @property
    def startTime(self) -> DTime | None:
        """DTime: SEQUENCE."""
    @property
    def endTime(self) -> DTime | None:
        """DTime: SEQUENCE."""
    @property
    def startDate(self) -> DDate | None:
        """DDate: SEQUENCE."""
    @property
    def endDate(self) -> DDate | None:
        """DDate: SEQUENCE."""
    @property
    def monday(self) -> bool:
        """BOOLEAN."""
    @property
    def tuesday(self) -> bool:
        """BOOLEAN."""
    @property
    def wednesday(self) -> bool:
        """BOOLEAN."""
    @property
    def thursday(self) -> bool:
        """BOOLEAN."""
    @property
    def friday(self) -> bool:
        """BOOLEAN."""
    @property
    def saturday(self) -> bool:
        """BOOLEAN."""
    @property
    def sunday(self) -> bool:
        """BOOLEAN."""
    @property
    def exclusion(self) -> bool | None:
        """BOOLEAN."""

ConfigTriggers: TypeAlias = tuple[Literal["instantaneousTriggers"], CfgInstantaneousEventTriggers] | tuple[Literal["avgAndSumTriggers"], CfgAveragedAndSummaryTriggers] | tuple[str, bytes]

CfgInstantaneousEventTriggers: TypeAlias = tuple[Literal["intervalEvents"], CfgIntervalEvents] | tuple[Literal["vehicleEvents"], CfgVehicleEvents] | tuple[Literal["roadwayEvents"], CfgRoadwayEvents] | tuple[Literal["commSysPerfEvents"], CfgCommSysPerfEvents] | tuple[str, bytes]

class CfgIntervalEvents(_Extensible):
    def __init__(
        self,
        *,
        interval: CfgInterval,
        wiperStatus: bool | None = ...,
        vehCount: bool | None = ...,
        weatherData: bool | None = ...,
        transitVehData: CfgTransitVehicleData | Mapping[str, Any] | None = ...,
        numOfOccupants: bool | None = ...,
    ) -> None: ...
    @property
    def interval(self) -> CfgInterval:
        """CfgInterval: CHOICE."""
    @property
    def wiperStatus(self) -> bool | None:
        """BOOLEAN."""
    @property
    def vehCount(self) -> bool | None:
        """BOOLEAN."""
    @property
    def weatherData(self) -> bool | None:
        """BOOLEAN."""
    @property
    def transitVehData(self) -> CfgTransitVehicleData | None:
        """CfgTransitVehicleData: SEQUENCE."""
    @property
    def numOfOccupants(self) -> bool | None:
        """BOOLEAN."""

class CfgTransitVehicleData(_Extensible):
    def __init__(
        self,
        *,
        currNumPasngers: bool | None = ...,
        avgNumPasngers: bool | None = ...,
        trnstVehSchAdh: bool | None = ...,
    ) -> None: ...
    @property
    def currNumPasngers(self) -> bool | None:
        """BOOLEAN."""
    @property
    def avgNumPasngers(self) -> bool | None:
        """BOOLEAN."""
    @property
    def trnstVehSchAdh(self) -> bool | None:
        """BOOLEAN."""

CfgInterval: TypeAlias = tuple[Literal["timeInterval"], int] | tuple[Literal["distanceInterval"], int] | tuple[str, bytes]

class CfgVehicleEvents(_Extensible):
    def __init__(
        self,
        *,
        headLights: bool | None = ...,
        fogLights: bool | None = ...,
        hazardLights: bool | None = ...,
        kinematicEvents: CfgKinematicEvents | Mapping[str, Any] | None = ...,
        wiperStatusChange: bool | None = ...,
        lowSpeed: CfgLowSpeedCriteria | Mapping[str, Any] | None = ...,
        resumedSpeed: int | None = ...,
        vehEntrsExitsRegion: bool | None = ...,
        emerVehDetect: bool | None = ...,
        emerAndTransInfo: CfgEmerAndTransitInfo | None = ...,
        v2xMsgRecption: CfgMsgRecepIndicators | Mapping[str, Any] | None = ...,
        driverAlertsAndWarnings: bool | None = ...,
    ) -> None: ...
    @property
    def headLights(self) -> bool | None:
        """BOOLEAN."""
    @property
    def fogLights(self) -> bool | None:
        """BOOLEAN."""
    @property
    def hazardLights(self) -> bool | None:
        """BOOLEAN."""
    @property
    def kinematicEvents(self) -> CfgKinematicEvents | None:
        """CfgKinematicEvents: SEQUENCE."""
    @property
    def wiperStatusChange(self) -> bool | None:
        """BOOLEAN."""
    @property
    def lowSpeed(self) -> CfgLowSpeedCriteria | None:
        """CfgLowSpeedCriteria: SEQUENCE."""
    @property
    def resumedSpeed(self) -> int | None:
        """INTEGER (1..100)."""
    @property
    def vehEntrsExitsRegion(self) -> bool | None:
        """BOOLEAN."""
    @property
    def emerVehDetect(self) -> bool | None:
        """BOOLEAN."""
    @property
    def emerAndTransInfo(self) -> CfgEmerAndTransitInfo | None:
        """CfgEmerAndTransitInfo: CHOICE."""
    @property
    def v2xMsgRecption(self) -> CfgMsgRecepIndicators | None:
        """CfgMsgRecepIndicators: SEQUENCE."""
    @property
    def driverAlertsAndWarnings(self) -> bool | None:
        """BOOLEAN."""

class CfgKinematicEvents(_Extensible):
    def __init__(
        self,
        *,
        events: CfgEvents | Mapping[str, Any],
        hysteresis: CfgHysteresis | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def events(self) -> CfgEvents:
        """CfgEvents: SEQUENCE."""
    @property
    def hysteresis(self) -> CfgHysteresis | None:
        """CfgHysteresis: SEQUENCE."""

class CfgEvents(_Extensible):
    def __init__(
        self,
        *,
        absActivated: bool | None = ...,
        tractionCtlLoss: bool | None = ...,
        stabilityCtlActivated: bool | None = ...,
        hardBraking: bool | None = ...,
        swerveThreshold: int | None = ...,
    ) -> None: ...
    @property
    def absActivated(self) -> bool | None:
        """BOOLEAN."""
    @property
    def tractionCtlLoss(self) -> bool | None:
        """BOOLEAN."""
    @property
    def stabilityCtlActivated(self) -> bool | None:
        """BOOLEAN."""
    @property
    def hardBraking(self) -> bool | None:
        """BOOLEAN."""
    @property
    def swerveThreshold(self) -> int | None:
        """INTEGER (1..50)."""

class CfgHysteresis(_Extensible):
    def __init__(
        self,
        *,
        hysSamples: int,
        hysRate: int,
    ) -> None: ...
    @property
    def hysSamples(self) -> int:
        """INTEGER (1..10)."""
    @property
    def hysRate(self) -> int:
        """INTEGER (1..10)."""

CfgEmerAndTransitInfo: TypeAlias = tuple[Literal["emerVehLightBar"], bool] | tuple[Literal["reqTspEvp"], bool] | tuple[Literal["transitVehPassCnt"], bool] | tuple[Literal["transitVehDoor"], bool] | tuple[str, bytes]

class CfgMsgRecepIndicators(_Extensible):
    def __init__(
        self,
        *,
        msgDictionary: CfgMsgDictionary | str | None = ...,
        messages: Sequence[int] | None = ...,
    ) -> None: ...
    @property
    def msgDictionary(self) -> CfgMsgDictionary | str | None:
        """CfgMsgDictionary: ENUMERATED."""
    @property
    def messages(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (1..8, ...))."""

CfgMsgDictionary: TypeAlias = Literal["sae", "etsi", "iso"]

class CfgRoadwayEvents(_Extensible):
    def __init__(
        self,
        *,
        obstacleDetected: bool,
        adverseRoadSurface: bool,
        trfsigLightOut: bool,
        trfsigRoadGeoMismatch: bool,
        roadsignIncnstncy: bool,
        laneGeoIncnstncy: bool,
        incidentDetect: bool,
        workZoneCharDetect: bool,
        inclWeatherDetect: bool,
        railrdCrossActivated: bool,
        drawBridgeActivated: bool,
        trafficSigEncounters: CfgTrafficSigEncounters | Mapping[str, Any] | None = ...,
        roadSignInfo: CfgRoadSignInfo | Mapping[str, Any] | None = ...,
        lowLaneMarkReflect: int | None = ...,
    ) -> None: ...
    @property
    def obstacleDetected(self) -> bool:
        """BOOLEAN."""
    @property
    def adverseRoadSurface(self) -> bool:
        """BOOLEAN."""
    @property
    def trafficSigEncounters(self) -> CfgTrafficSigEncounters | None:
        """CfgTrafficSigEncounters: SEQUENCE."""
    @property
    def trfsigLightOut(self) -> bool:
        """BOOLEAN."""
    @property
    def trfsigRoadGeoMismatch(self) -> bool:
        """BOOLEAN."""
    @property
    def roadSignInfo(self) -> CfgRoadSignInfo | None:
        """CfgRoadSignInfo: SEQUENCE."""
    @property
    def lowLaneMarkReflect(self) -> int | None:
        """INTEGER (1..100)."""
    @property
    def roadsignIncnstncy(self) -> bool:
        """BOOLEAN."""
    @property
    def laneGeoIncnstncy(self) -> bool:
        """BOOLEAN."""
    @property
    def incidentDetect(self) -> bool:
        """BOOLEAN."""
    @property
    def workZoneCharDetect(self) -> bool:
        """BOOLEAN."""
    @property
    def inclWeatherDetect(self) -> bool:
        """BOOLEAN."""
    @property
    def railrdCrossActivated(self) -> bool:
        """BOOLEAN."""
    @property
    def drawBridgeActivated(self) -> bool:
        """BOOLEAN."""

class CfgTrafficSigEncounters(_Extensible):
    def __init__(
        self,
        *,
        intersections: Sequence[int] | None = ...,
        trfcsigApproachDelay: int | None = ...,
        trfsigApproachSpeed: int | None = ...,
        trfsigArrivalGreen: bool | None = ...,
        trfsigArrivalRed: bool | None = ...,
        trfsigPedDelay: int | None = ...,
        trfsigSpatMismatch: bool | None = ...,
        trfsigSpatTimingError: bool | None = ...,
    ) -> None: ...
    @property
    def intersections(self) -> tuple[int, ...] | None:
        """SEQUENCE OF (SIZE (1..100))."""
    @property
    def trfcsigApproachDelay(self) -> int | None:
        """INTEGER (1..3600)."""
    @property
    def trfsigApproachSpeed(self) -> int | None:
        """INTEGER (1..200)."""
    @property
    def trfsigArrivalGreen(self) -> bool | None:
        """BOOLEAN."""
    @property
    def trfsigArrivalRed(self) -> bool | None:
        """BOOLEAN."""
    @property
    def trfsigPedDelay(self) -> int | None:
        """INTEGER (1..300)."""
    @property
    def trfsigSpatMismatch(self) -> bool | None:
        """BOOLEAN."""
    @property
    def trfsigSpatTimingError(self) -> bool | None:
        """BOOLEAN."""

class CfgRoadSignInfo(_Extensible):
    def __init__(
        self,
        *,
        roadsignDetection: CfgRoadSignTypes | Mapping[str, Any],
        lowRoadsignReflect1: int | None = ...,
        lowRoadsignReflect2: int | None = ...,
    ) -> None: ...
    @property
    def roadsignDetection(self) -> CfgRoadSignTypes:
        """CfgRoadSignTypes: SEQUENCE."""
    @property
    def lowRoadsignReflect1(self) -> int | None:
        """INTEGER (1..250)."""
    @property
    def lowRoadsignReflect2(self) -> int | None:
        """INTEGER (1..250)."""

class CfgRoadSignTypes(_Extensible):
    def __init__(
        self,
        *,
        whiteOnGreen: bool | None = ...,
        blackOnYellow: bool | None = ...,
        blackOnOrange: bool | None = ...,
        whiteOnRed: bool | None = ...,
        blackOnWhite: bool | None = ...,
        octagon: bool | None = ...,
        eqlatTriangle: bool | None = ...,
        circle: bool | None = ...,
        pennant: bool | None = ...,
        pentagon: bool | None = ...,
        crossbuck: bool | None = ...,
        diamond: bool | None = ...,
        trapezoid: bool | None = ...,
        other: bool | None = ...,
    ) -> None: ...
    @property
    def whiteOnGreen(self) -> bool | None:
        """BOOLEAN."""
    @property
    def blackOnYellow(self) -> bool | None:
        """BOOLEAN."""
    @property
    def blackOnOrange(self) -> bool | None:
        """BOOLEAN."""
    @property
    def whiteOnRed(self) -> bool | None:
        """BOOLEAN."""
    @property
    def blackOnWhite(self) -> bool | None:
        """BOOLEAN."""
    @property
    def octagon(self) -> bool | None:
        """BOOLEAN."""
    @property
    def eqlatTriangle(self) -> bool | None:
        """BOOLEAN."""
    @property
    def circle(self) -> bool | None:
        """BOOLEAN."""
    @property
    def pennant(self) -> bool | None:
        """BOOLEAN."""
    @property
    def pentagon(self) -> bool | None:
        """BOOLEAN."""
    @property
    def crossbuck(self) -> bool | None:
        """BOOLEAN."""
    @property
    def diamond(self) -> bool | None:
        """BOOLEAN."""
    @property
    def trapezoid(self) -> bool | None:
        """BOOLEAN."""
    @property
    def other(self) -> bool | None:
        """BOOLEAN."""

class CfgCommSysPerfEvents(_Extensible):
    def __init__(
        self,
        *,
        j2945_1ChanBusyThresh: int | None = ...,
        rfDataRsuInfo: bool | None = ...,
        numRsusObservedThresh: int | None = ...,
        rfV2xJamDetectThresh: int | None = ...,
        j2945_1VehDensThresh: int | None = ...,
        j2945_1CqiBelowThresh: int | None = ...,
        j2945_1TrackErrorThresh: int | None = ...,
        gnssHdopExceedsThresh: int | None = ...,
        gnssSatsBelowThresh: int | None = ...,
        gnssJammingDetect: bool | None = ...,
    ) -> None: ...
    @property
    def j2945_1ChanBusyThresh(self) -> int | None:
        """INTEGER (1..100)."""
    @property
    def rfDataRsuInfo(self) -> bool | None:
        """BOOLEAN."""
    @property
    def numRsusObservedThresh(self) -> int | None:
        """INTEGER (1..254)."""
    @property
    def rfV2xJamDetectThresh(self) -> int | None:
        """INTEGER (1..140)."""
    @property
    def j2945_1VehDensThresh(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def j2945_1CqiBelowThresh(self) -> int | None:
        """INTEGER (1..100)."""
    @property
    def j2945_1TrackErrorThresh(self) -> int | None:
        """INTEGER (1..100)."""
    @property
    def gnssHdopExceedsThresh(self) -> int | None:
        """INTEGER (1..20)."""
    @property
    def gnssSatsBelowThresh(self) -> int | None:
        """INTEGER (1..20)."""
    @property
    def gnssJammingDetect(self) -> bool | None:
        """BOOLEAN."""

CfgAveragedAndSummaryTriggers: TypeAlias = tuple[Literal["averagedTriggers"], CfgAveragedTriggers] | tuple[Literal["summaryTriggers"], CfgSummaryTriggers] | tuple[str, bytes]

class CfgAveragedTriggers(_Extensible):
    def __init__(
        self,
        *,
        avgSpeed: bool | None = ...,
        avgStopDuration: bool | None = ...,
        avgFuelConsumption: bool | None = ...,
        avgEmissions: bool | None = ...,
        avgNumOfOccupants: bool | None = ...,
    ) -> None: ...
    @property
    def avgSpeed(self) -> bool | None:
        """BOOLEAN."""
    @property
    def avgStopDuration(self) -> bool | None:
        """BOOLEAN."""
    @property
    def avgFuelConsumption(self) -> bool | None:
        """BOOLEAN."""
    @property
    def avgEmissions(self) -> bool | None:
        """BOOLEAN."""
    @property
    def avgNumOfOccupants(self) -> bool | None:
        """BOOLEAN."""

class CfgSummaryTriggers(_Extensible):
    def __init__(
        self,
        *,
        regTravelTime: bool | None = ...,
        regVehDistTraveled: bool | None = ...,
        regVehTimeTraveled: bool | None = ...,
        fuelConsumption: bool | None = ...,
        totalVehEmissions: bool | None = ...,
        numOfLowSpeedEvents: CfgLowSpeedCriteria | Mapping[str, Any] | None = ...,
        timeStopped: CfgStoppedCriteria | Mapping[str, Any] | None = ...,
        numOfStopped: CfgStoppedCriteria | Mapping[str, Any] | None = ...,
        locOfStops: bool | None = ...,
        regNumOfVehPassed: bool | None = ...,
        regNumOfSurpassedVeh: bool | None = ...,
        totalMsgsReceived: CfgMsgRecepIndicators | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def regTravelTime(self) -> bool | None:
        """BOOLEAN."""
    @property
    def regVehDistTraveled(self) -> bool | None:
        """BOOLEAN."""
    @property
    def regVehTimeTraveled(self) -> bool | None:
        """BOOLEAN."""
    @property
    def fuelConsumption(self) -> bool | None:
        """BOOLEAN."""
    @property
    def totalVehEmissions(self) -> bool | None:
        """BOOLEAN."""
    @property
    def numOfLowSpeedEvents(self) -> CfgLowSpeedCriteria | None:
        """CfgLowSpeedCriteria: SEQUENCE."""
    @property
    def timeStopped(self) -> CfgStoppedCriteria | None:
        """CfgStoppedCriteria: SEQUENCE."""
    @property
    def numOfStopped(self) -> CfgStoppedCriteria | None:
        """CfgStoppedCriteria: SEQUENCE."""
    @property
    def locOfStops(self) -> bool | None:
        """BOOLEAN."""
    @property
    def regNumOfVehPassed(self) -> bool | None:
        """BOOLEAN."""
    @property
    def regNumOfSurpassedVeh(self) -> bool | None:
        """BOOLEAN."""
    @property
    def totalMsgsReceived(self) -> CfgMsgRecepIndicators | None:
        """CfgMsgRecepIndicators: SEQUENCE."""

class CfgLowSpeedCriteria(_Extensible):
    def __init__(
        self,
        *,
        lowSpeedThreshold: int,
        lowSpeedTimeThresh: int | None = ...,
    ) -> None: ...
    @property
    def lowSpeedThreshold(self) -> int:
        """INTEGER (5..100)."""
    @property
    def lowSpeedTimeThresh(self) -> int | None:
        """INTEGER (1..30)."""

class CfgStoppedCriteria(_Extensible):
    def __init__(
        self,
        *,
        stoppedSpeedThreshold: int,
        amountOfTimeBelow: int,
    ) -> None: ...
    @property
    def stoppedSpeedThreshold(self) -> int:
        """INTEGER (1..30)."""
    @property
    def amountOfTimeBelow(self) -> int:
        """INTEGER (1..300)."""

class ProbeDataReportMessage(_Extensible):
    def __init__(
        self,
        *,
        configId: int,
        reportChar: ReportCharacteristics | Mapping[str, Any],
        roadAuthorityID: RoadAuthorityID | None = ...,
        instantaneousRecs: Sequence[RptInstantaneousRecord | Mapping[str, Any]] | None = ...,
        avgAndSumRec: RptAveragedAndSummaryRecord | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def configId(self) -> int:
        """ConfigId: INTEGER (1..255)."""
    @property
    def reportChar(self) -> ReportCharacteristics:
        """ReportCharacteristics: SEQUENCE."""
    @property
    def roadAuthorityID(self) -> RoadAuthorityID | None:
        """RoadAuthorityID: CHOICE."""
    @property
    def instantaneousRecs(self) -> tuple[RptInstantaneousRecord, ...] | None:
        """RptInstantaneousRecords: SEQUENCE OF (SIZE (1..255, ...))."""
    @property
    def avgAndSumRec(self) -> RptAveragedAndSummaryRecord | None:
        """RptAveragedAndSummaryRecord: SEQUENCE."""

class ReportCharacteristics(_Extensible):
    def __init__(
        self,
        *,
        timeStamp: DDateTime | Mapping[str, Any],
        position: Position3D | Mapping[str, Any],
        posAccuracy: PositionalAccuracy | Mapping[str, Any],
        velocity: RptVelocity | Mapping[str, Any],
        vehicleClass: RptVehicleClass | str | None = ...,
        devType: RptDevType | Mapping[str, Any] | None = ...,
        vehicleSize: VehicleSize | Mapping[str, Any] | None = ...,
        vehicleMass: int | None = ...,
        vehPassengerCount: int | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def position(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def posAccuracy(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def velocity(self) -> RptVelocity:
        """RptVelocity: SEQUENCE."""
    @property
    def vehicleClass(self) -> RptVehicleClass | str | None:
        """RptVehicleClass: ENUMERATED."""
    @property
    def devType(self) -> RptDevType | None:
        """RptDevType: SEQUENCE."""
    @property
    def vehicleSize(self) -> VehicleSize | None:
        """VehicleSize: SEQUENCE."""
    @property
    def vehicleMass(self) -> int | None:
        """VehicleMass: INTEGER (0..255)."""
    @property
    def vehPassengerCount(self) -> int | None:
        """INTEGER (1..255)."""

RptVehicleClass: TypeAlias = Literal["motorcycles", "passengerCars", "other2axle4tireSingleUnitVehs", "buses", "twoAxle6TireSingleUnitTrucks", "threeAxleSingleUnitTrucks", "fourOrMoreAxleSingleUnitTrucks", "fourOrFewerAxleSingleTrailerTrucks", "fiveAxleSingleTrailerTrucks", "sixOrMoreAxleSingleTrailerTrucks", "fiveOrFewerAxleMultiTrailerTrucks", "sixAxleMultiTrailerTrucks", "sevenOrMoreAxleMultiTrailerTrucks"]

class RptDevType(_Extensible):
    def __init__(
        self,
        *,
        oemOrAftermarket: bool,
        canOrIvnConnected: bool,
        mcoCapable: bool | None = ...,
    ) -> None: ...
    @property
    def oemOrAftermarket(self) -> bool:
        """BOOLEAN."""
    @property
    def canOrIvnConnected(self) -> bool:
        """BOOLEAN."""
    @property
    def mcoCapable(self) -> bool | None:
        """BOOLEAN."""

class RptInstantaneousRecord(_Extensible):
    def __init__(
        self,
        *,
        timeOfInstantRec: DDateTime | Mapping[str, Any],
        locOfInstantRec: Position3D | Mapping[str, Any],
        accOfPosition: PositionalAccuracy | Mapping[str, Any],
        velOfInstantRec: RptVelocity | Mapping[str, Any],
        record: RptInstantaneousRecordData | None = ...,
    ) -> None: ...
    @property
    def timeOfInstantRec(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def locOfInstantRec(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def accOfPosition(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def velOfInstantRec(self) -> RptVelocity:
        """RptVelocity: SEQUENCE."""
    @property
    def record(self) -> RptInstantaneousRecordData | None:
        """RptInstantaneousRecordData: CHOICE."""

class RptVelocity(_Extensible):
    def __init__(
        self,
        *,
        speed: int,
        speedStdDev: int | None = ...,
        heading: int | None = ...,
    ) -> None: ...
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def speedStdDev(self) -> int | None:
        """StdDev: INTEGER (0..10000)."""
    @property
    def heading(self) -> int | None:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""

RptInstantaneousRecordData: TypeAlias = tuple[Literal["intervalEvents"], RptIntervalEvents] | tuple[Literal["vehEvents"], RptVehicleEvents] | tuple[Literal["roadwayEvents"], RptRoadwayEvents] | tuple[Literal["commSysPerfEvents"], RptCommSysPerfEvents] | tuple[str, bytes]

class RptAveragedAndSummaryRecord(_Extensible):
    def __init__(
        self,
        *,
        startTime: DDateTime | Mapping[str, Any],
        startLoc: Position3D | Mapping[str, Any],
        startAccOfPos: PositionalAccuracy | Mapping[str, Any],
        endTime: DDateTime | Mapping[str, Any],
        endLoc: Position3D | Mapping[str, Any],
        endAccOfPos: PositionalAccuracy | Mapping[str, Any],
        record: RptAvgAndSummaryRecordData,
    ) -> None: ...
    @property
    def startTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def startLoc(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def startAccOfPos(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def endTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def endLoc(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def endAccOfPos(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def record(self) -> RptAvgAndSummaryRecordData:
        """RptAvgAndSummaryRecordData: CHOICE."""

RptAvgAndSummaryRecordData: TypeAlias = tuple[Literal["averagedRecord"], RptAveragedRecord] | tuple[Literal["summaryRecord"], RptSummaryRecord] | tuple[str, bytes]

class RptIntervalEvents(_Extensible):
    def __init__(
        self,
        *,
        wiperStatus: RptWiperStatus | str | None = ...,
        vehCount: int | None = ...,
        weatherData: Sequence[NtcipEssData | Mapping[str, Any]] | None = ...,
        transitVehData: RptTransitVehData | Mapping[str, Any] | None = ...,
        numOfOccupants: int | None = ...,
    ) -> None: ...
    @property
    def wiperStatus(self) -> RptWiperStatus | str | None:
        """RptWiperStatus: ENUMERATED."""
    @property
    def vehCount(self) -> int | None:
        """INTEGER (0..10000)."""
    @property
    def weatherData(self) -> tuple[NtcipEssData, ...] | None:
        """RptVehicleReport: SEQUENCE OF (SIZE (1..32))."""
    @property
    def transitVehData(self) -> RptTransitVehData | None:
        """RptTransitVehData: SEQUENCE."""
    @property
    def numOfOccupants(self) -> int | None:
        """INTEGER (0..255)."""

class RptTransitVehData(_Extensible):
    def __init__(
        self,
        *,
        currNumPasngers: int | None = ...,
        avgNumPasngers: int | None = ...,
        trnstVehSchAdh: int | None = ...,
    ) -> None: ...
    @property
    def currNumPasngers(self) -> int | None:
        """INTEGER (0..255)."""
    @property
    def avgNumPasngers(self) -> int | None:
        """INTEGER (0..255)."""
    @property
    def trnstVehSchAdh(self) -> int | None:
        """INTEGER (-200..55)."""

RptVehicleEvents: TypeAlias = tuple[Literal["headLights"], None] | tuple[Literal["fogLights"], None] | tuple[Literal["hazardLights"], None] | tuple[Literal["kinematicEvents"], RptKinematicEvents] | tuple[Literal["wiperStatusChange"], None] | tuple[Literal["lowSpeed"], None] | tuple[Literal["resumedSpeed"], None] | tuple[Literal["vehEntrsExitsRegion"], None] | tuple[Literal["emerVehDetect"], None] | tuple[Literal["emerVehLightBar"], None] | tuple[Literal["reqTspEvp"], None] | tuple[Literal["transitVehPassCnt"], None] | tuple[Literal["transitVehDoor"], None] | tuple[Literal["v2xMsgRecption"], None] | tuple[Literal["driverAlertsAndWarnings"], RptDriverAlertsAndWarnings] | tuple[str, bytes]

RptDriverAlertsAndWarnings: TypeAlias = tuple[Literal["j2945Slash1Eebl"], None] | tuple[Literal["j2945Slash1Fcw"], None] | tuple[Literal["j2945Slash1BswLcw"], None] | tuple[Literal["j2945Slash1Ima"], None] | tuple[Literal["j2945Slash1Lta"], None] | tuple[Literal["j2945Slash1Clw"], None] | tuple[Literal["redLightViolationWarn"], None] | tuple[Literal["emerVehAlert"], None] | tuple[Literal["otherAlert"], None] | tuple[Literal["otherWarning"], None] | tuple[str, bytes]

class RptKinematicEvents(_Extensible):
    def __init__(
        self,
        *,
        events: RptEvents,
        hysteresis: Sequence[RptHysteresis | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def events(self) -> RptEvents:
        """RptEvents: CHOICE."""
    @property
    def hysteresis(self) -> tuple[RptHysteresis, ...] | None:
        """RptHysteresisRecord: SEQUENCE OF (SIZE (1..20))."""

RptEvents: TypeAlias = tuple[Literal["absActive"], bool] | tuple[Literal["tractionCtlLoss"], bool] | tuple[Literal["stabilityCtlActive"], bool] | tuple[Literal["hardBraking"], bool] | tuple[Literal["swerve"], bool] | tuple[str, bytes]

class RptHysteresis(_Extensible):
    def __init__(
        self,
        *,
        time: DTime | Mapping[str, Any],
        position: Position3D | Mapping[str, Any],
        velocity: RptVelocity | Mapping[str, Any],
        positionalAccuracy: PositionalAccuracy | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def time(self) -> DTime:
        """DTime: SEQUENCE."""
    @property
    def position(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def positionalAccuracy(self) -> PositionalAccuracy | None:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def velocity(self) -> RptVelocity:
        """RptVelocity: SEQUENCE."""

RptRoadwayEvents: TypeAlias = tuple[Literal["obstacleDetected"], None] | tuple[Literal["adverseRoadSurface"], RptRoadRoughness] | tuple[Literal["trfsigEncounters"], RptTrafficSigEncounters] | tuple[Literal["trfsigLightOut"], None] | tuple[Literal["trfsigRoadGeoMismatch"], None] | tuple[Literal["roadsignDetection"], None] | tuple[Literal["lowRoadsignReflect"], None] | tuple[Literal["lowLaneMarkReflect"], None] | tuple[Literal["roadsignIncnstncy"], None] | tuple[Literal["laneGeoIncnstncy"], None] | tuple[Literal["incidentDetect"], None] | tuple[Literal["workZoneCharDetect"], None] | tuple[Literal["inclWeatherDetect"], None] | tuple[Literal["railrdCrossActiv"], None] | tuple[Literal["drawBridgeActiv"], None] | tuple[str, bytes]

class RptRoadRoughness(_Extensible):
    def __init__(
        self,
        *,
        meanVerticalVariation: int,
        verticalVariationStdDev: int | None = ...,
        meanHorizontalVariation: int | None = ...,
        horizontalVariationStdDev: int | None = ...,
    ) -> None: ...
    @property
    def meanVerticalVariation(self) -> int:
        """MeanVariation-ProbeDataReport: INTEGER (0..25000)."""
    @property
    def verticalVariationStdDev(self) -> int | None:
        """StdDev: INTEGER (0..10000)."""
    @property
    def meanHorizontalVariation(self) -> int | None:
        """MeanVariation-ProbeDataReport: INTEGER (0..25000)."""
    @property
    def horizontalVariationStdDev(self) -> int | None:
        """StdDev: INTEGER (0..10000)."""

class RptTrafficSigEncounters(_Extensible):
    def __init__(
        self,
        *,
        trafficMetrics: RptTrafficMetrics,
        intersectionID: int | None = ...,
    ) -> None: ...
    @property
    def intersectionID(self) -> int | None:
        """IntersectionID: INTEGER (0..65535)."""
    @property
    def trafficMetrics(self) -> RptTrafficMetrics:
        """RptTrafficMetrics: CHOICE."""

RptTrafficMetrics: TypeAlias = tuple[Literal["trfsigApproachDelay"], None] | tuple[Literal["trfsigApproachSpeed"], None] | tuple[Literal["trfsigArrivalGreen"], None] | tuple[Literal["trfsigArrivalRed"], None] | tuple[Literal["trfsigPedDelay"], None] | tuple[Literal["trfsigSpatMismatch"], None] | tuple[Literal["trfsigSpatTimingError"], None] | tuple[str, bytes]

RptCommSysPerfEvents: TypeAlias = tuple[Literal["j2945-1ChanBusy"], None] | tuple[Literal["rfDataRsuInfo"], bytes] | tuple[Literal["numOfRsusObserved"], int] | tuple[Literal["rfV2xJamDetect"], None] | tuple[Literal["j2945-1VehDens"], None] | tuple[Literal["j2945-1CqiBelow"], None] | tuple[Literal["j2945-1TrackingError"], None] | tuple[Literal["gnssHdopExceeds"], None] | tuple[Literal["gnssErrElipse"], None] | tuple[Literal["gnssSatsBelow"], None] | tuple[Literal["jammingDetect"], None] | tuple[str, bytes]

RptWiperStatus: TypeAlias = Literal["off", "low", "medium", "high"]

class RptAveragedRecord(_Extensible):
    def __init__(
        self,
        *,
        avgSpeed: int | None = ...,
        speedStdDev: int | None = ...,
        avgStopDuration: int | None = ...,
        avgStopStdDev: int | None = ...,
        avgFuelConsumption: int | None = ...,
        avgEmissions: RptEmissions | Mapping[str, Any] | None = ...,
        avgNumOfOccupants: int | None = ...,
    ) -> None: ...
    @property
    def avgSpeed(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def speedStdDev(self) -> int | None:
        """StdDev: INTEGER (0..10000)."""
    @property
    def avgStopDuration(self) -> int | None:
        """INTEGER (1..36000)."""
    @property
    def avgStopStdDev(self) -> int | None:
        """StdDev: INTEGER (0..10000)."""
    @property
    def avgFuelConsumption(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def avgEmissions(self) -> RptEmissions | None:
        """RptEmissions: SEQUENCE."""
    @property
    def avgNumOfOccupants(self) -> int | None:
        """INTEGER (1..255)."""

class RptSummaryRecord(_Extensible):
    def __init__(
        self,
        *,
        regTravelTime: int | None = ...,
        regVehDistTraveled: int | None = ...,
        regVehTimeTraveled: int | None = ...,
        fuelConsumption: int | None = ...,
        totalVehEmissions: RptEmissions | Mapping[str, Any] | None = ...,
        numOfLowSpeedEvents: int | None = ...,
        timeStopped: int | None = ...,
        numOfStopped: int | None = ...,
        locOfStops: RptLocOfStops | Mapping[str, Any] | None = ...,
        regNumOfVehPassed: int | None = ...,
        regNumOfSurpassedVeh: int | None = ...,
        totalMsgsReceived: int | None = ...,
    ) -> None: ...
    @property
    def regTravelTime(self) -> int | None:
        """INTEGER (1..3600)."""
    @property
    def regVehDistTraveled(self) -> int | None:
        """INTEGER (1..500)."""
    @property
    def regVehTimeTraveled(self) -> int | None:
        """INTEGER (1..3600)."""
    @property
    def fuelConsumption(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def totalVehEmissions(self) -> RptEmissions | None:
        """RptEmissions: SEQUENCE."""
    @property
    def numOfLowSpeedEvents(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def timeStopped(self) -> int | None:
        """INTEGER (1..36000)."""
    @property
    def numOfStopped(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def locOfStops(self) -> RptLocOfStops | None:
        """RptLocOfStops: SEQUENCE."""
    @property
    def regNumOfVehPassed(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def regNumOfSurpassedVeh(self) -> int | None:
        """INTEGER (1..255)."""
    @property
    def totalMsgsReceived(self) -> int | None:
        """INTEGER (1..255)."""

class RptEmissions(_Extensible):
    def __init__(
        self,
        *,
        hydrocarbons: int | None = ...,
        co: int | None = ...,
        co2: int | None = ...,
        no: int | None = ...,
        no2: int | None = ...,
        so2: int | None = ...,
        o3: int | None = ...,
        pm10: int | None = ...,
        pm25: int | None = ...,
    ) -> None: ...
    @property
    def hydrocarbons(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def co(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def co2(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def no(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def no2(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def so2(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def o3(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def pm10(self) -> int | None:
        """INTEGER (1..1000)."""
    @property
    def pm25(self) -> int | None:
        """INTEGER (1..1000)."""

class RptLocOfStops(_Extensible):
    def __init__(
        self,
        *,
        locationOfStop: Position3D | Mapping[str, Any],
        locAccOfStop: PositionalAccuracy | Mapping[str, Any],
        durationOfStop: int,
    ) -> None: ...
    @property
    def locationOfStop(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def locAccOfStop(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def durationOfStop(self) -> int:
        """INTEGER (1..36000)."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        vehicleClass: tuple[Literal["vGroup"], VehicleGroupAffected_ITIS | str] | tuple[Literal["rGroup"], ResponderGroupAffected_ITIS | str] | tuple[Literal["rEquip"], IncidentResponseEquipment_ITIS | str] | None = ...,
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
    def vehicleClass(self) -> tuple[Literal["vGroup"], VehicleGroupAffected_ITIS | str] | tuple[Literal["rGroup"], ResponderGroupAffected_ITIS | str] | tuple[Literal["rEquip"], IncidentResponseEquipment_ITIS | str] | None:
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

DayOfWeek: TypeAlias = Literal["unknown", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

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
        """Elevation: INTEGER (-32768..32767)."""

class TimeMark(_Record):
    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
        summerTime: SummerTime,
        holiday: Holiday,
        dayofWeek: DayOfWeek,
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
    def dayofWeek(self) -> DayOfWeek:
        """DayOfWeek: ENUMERATED."""
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

AltitudeConfidence: TypeAlias = Literal["alt-000-01", "alt-000-02", "alt-000-05", "alt-000-10", "alt-000-20", "alt-000-50", "alt-001-00", "alt-002-00", "alt-005-00", "alt-010-00", "alt-020-00", "alt-050-00", "alt-100-00", "alt-200-00", "outOfRange", "unavailable"]

EmissionType: TypeAlias = Literal["typeA", "typeB", "typeC", "typeD", "typeE"]

class Altitude_AddGrpC(_Record):
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
        altitude: Altitude_AddGrpC | Mapping[str, Any],
    ) -> None: ...
    @property
    def altitude(self) -> Altitude_AddGrpC:
        """Altitude-AddGrpC: SEQUENCE."""

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
        """Angle-Common: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
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
        """Longitude-Common: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 =
        unavailable (unverified)."""
    @property
    def lat(self) -> int:
        """Latitude-Common: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
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

RoadAuthorityID: TypeAlias = tuple[Literal["fullRdAuthID"], str] | tuple[Literal["relRdAuthID"], bytes] | tuple[str, bytes]

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def timeStamp(self) -> int | None:
        """MinuteOfTheYear: INTEGER (0..527040); minutes since the year began; 527040 = invalid."""
    @property
    def typeEvent(self) -> int:
        """ITIScodes-ITIS: INTEGER (0..65535)."""
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

class RoadSafetyMessage(_Extensible):
    def __init__(
        self,
        *,
        commonContainer: CommonContainer | Mapping[str, Any],
        content: Sequence[ContentContainer],
    ) -> None: ...
    @property
    def commonContainer(self) -> CommonContainer:
        """CommonContainer: SEQUENCE."""
    @property
    def content(self) -> tuple[ContentContainer, ...]:
        """SEQUENCE OF (SIZE (1..4))."""

class CommonContainer(_Extensible):
    def __init__(
        self,
        *,
        eventInfo: EventInfo | Mapping[str, Any],
        regionInfo: Sequence[RegionInfo | Mapping[str, Any]],
        crossLinking: CrossLinking | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def eventInfo(self) -> EventInfo:
        """EventInfo: SEQUENCE."""
    @property
    def regionInfo(self) -> tuple[RegionInfo, ...]:
        """SEQUENCE OF (SIZE (1..4))."""
    @property
    def crossLinking(self) -> CrossLinking | None:
        """CrossLinking: SEQUENCE."""

ContentContainer: TypeAlias = tuple[Literal["rszContainer"], ReducedSpeedZoneContainer] | tuple[Literal["laneClosureContainer"], LaneClosureContainer] | tuple[Literal["curveContainer"], CurveContainer] | tuple[Literal["dynamicInfoContainer"], DynamicInfoContainer] | tuple[Literal["incidentsContainer"], IncidentsContainer] | tuple[Literal["situationalContainer"], SituationalContainer] | tuple[str, bytes]

class CurveContainer(_Extensible):
    def __init__(
        self,
        *,
        advisorySpeed: int,
        surfaceCondition: FrictionInformation | Mapping[str, Any] | None = ...,
        minRadius: int | None = ...,
        bankAngle: int | None = ...,
        curveRegion: RegionInfo | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def advisorySpeed(self) -> int:
        """SpeedAdvice: INTEGER (0..500)."""
    @property
    def surfaceCondition(self) -> FrictionInformation | None:
        """FrictionInformation: SEQUENCE."""
    @property
    def minRadius(self) -> int | None:
        """Radius: INTEGER (0..65535)."""
    @property
    def bankAngle(self) -> int | None:
        """BankAngle: INTEGER (-512..512)."""
    @property
    def curveRegion(self) -> RegionInfo | None:
        """RegionInfo: SEQUENCE."""

class DynamicInfoContainer(_Extensible):
    def __init__(
        self,
        *,
        priority: Literal["low-priority", "medium-priority", "high-priority", "critical"],
        dmsSignString: Sequence[str],
        applicableRegion: RegionInfo | Mapping[str, Any],
    ) -> None: ...
    @property
    def priority(self) -> Literal["low-priority", "medium-priority", "high-priority", "critical"]:
        """ENUMERATED."""
    @property
    def dmsSignString(self) -> tuple[str, ...]:
        """SEQUENCE OF (SIZE (1..12))."""
    @property
    def applicableRegion(self) -> RegionInfo:
        """RegionInfo: SEQUENCE."""

class IncidentsContainer(_Extensible):
    def __init__(
        self,
        *,
        incidentLocation: RegionInfo | Mapping[str, Any],
        responderType: Sequence[ResponderGroupAffected_ITIS | str] | None = ...,
    ) -> None: ...
    @property
    def responderType(self) -> tuple[ResponderGroupAffected_ITIS | str, ...] | None:
        """SEQUENCE OF (SIZE (1..5))."""
    @property
    def incidentLocation(self) -> RegionInfo:
        """RegionInfo: SEQUENCE."""

class LaneClosureContainer(_Extensible):
    def __init__(
        self,
        *,
        closureRegion: RegionInfo | Mapping[str, Any],
        laneStatus: Sequence[LaneInfo | Mapping[str, Any]] | None = ...,
        laneStatusVaries: bool | None = ...,
    ) -> None: ...
    @property
    def laneStatus(self) -> tuple[LaneInfo, ...] | None:
        """SEQUENCE OF (SIZE (1..10, ...))."""
    @property
    def laneStatusVaries(self) -> bool | None:
        """Activity: BOOLEAN."""
    @property
    def closureRegion(self) -> RegionInfo:
        """RegionInfo: SEQUENCE."""

class ReducedSpeedZoneContainer(_Extensible):
    def __init__(
        self,
        *,
        speedLimit: RegulatorySpeedLimit | Mapping[str, Any],
        rszRegion: RegionInfo | Mapping[str, Any],
    ) -> None: ...
    @property
    def speedLimit(self) -> RegulatorySpeedLimit:
        """RegulatorySpeedLimit: SEQUENCE."""
    @property
    def rszRegion(self) -> RegionInfo:
        """RegionInfo: SEQUENCE."""

class SituationalContainer(_Extensible):
    def __init__(
        self,
        *,
        applicableRegion: RegionInfo | Mapping[str, Any],
        obstructions: Obstructions | Mapping[str, Any] | None = ...,
        visibility: int | None = ...,
        peoplePresent: bool | None = ...,
        anomalousTraffic: bool | None = ...,
    ) -> None: ...
    @property
    def obstructions(self) -> Obstructions | None:
        """Obstructions: SEQUENCE."""
    @property
    def visibility(self) -> int | None:
        """NTCIPEssVisibility: INTEGER (0..1000001)."""
    @property
    def peoplePresent(self) -> bool | None:
        """Activity: BOOLEAN."""
    @property
    def anomalousTraffic(self) -> bool | None:
        """Activity: BOOLEAN."""
    @property
    def applicableRegion(self) -> RegionInfo:
        """RegionInfo: SEQUENCE."""

class ApplicableHeading(_Extensible):
    def __init__(
        self,
        *,
        heading: int,
        tolerance: int,
    ) -> None: ...
    @property
    def heading(self) -> int:
        """HeadingDeg: INTEGER (0..359)."""
    @property
    def tolerance(self) -> int:
        """Tolerance: INTEGER (0..180)."""

AreaType: TypeAlias = tuple[Literal["broadRegion"], BroadRegion] | tuple[Literal["paths"], tuple[Path, ...]] | tuple[str, bytes]

class AudioLink(_Extensible):
    def __init__(
        self,
        *,
        amChannel: int | None = ...,
        fmChannel: int | None = ...,
        satelliteChannel: int | None = ...,
        urlChannel: str | None = ...,
    ) -> None: ...
    @property
    def amChannel(self) -> int | None:
        """INTEGER (531..1710)."""
    @property
    def fmChannel(self) -> int | None:
        """INTEGER (65800..108009)."""
    @property
    def satelliteChannel(self) -> int | None:
        """INTEGER (1..9999)."""
    @property
    def urlChannel(self) -> str | None:
        """IA5String (SIZE (1..500))."""

class BroadRegion(_Extensible):
    def __init__(
        self,
        *,
        applicableHeading: ApplicableHeading | Mapping[str, Any],
        broadArea: BroadRegionArea,
    ) -> None: ...
    @property
    def applicableHeading(self) -> ApplicableHeading:
        """ApplicableHeading: SEQUENCE."""
    @property
    def broadArea(self) -> BroadRegionArea:
        """BroadRegionArea: CHOICE."""

BroadRegionArea: TypeAlias = tuple[Literal["polygon"], tuple[NodePointLLE, ...]] | tuple[Literal["circle"], Circle] | tuple[str, bytes]

class CrossLinking(_Extensible):
    def __init__(
        self,
        *,
        audioLinks: Sequence[AudioLink | Mapping[str, Any]] | None = ...,
        visualLink: Sequence[VisualLink | Mapping[str, Any]] | None = ...,
        rsmLink: Sequence[EventIdentifier | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def audioLinks(self) -> tuple[AudioLink, ...] | None:
        """SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def visualLink(self) -> tuple[VisualLink, ...] | None:
        """SEQUENCE OF (SIZE (1..4, ...))."""
    @property
    def rsmLink(self) -> tuple[EventIdentifier, ...] | None:
        """SEQUENCE OF (SIZE (1..4, ...))."""

class EventIdentifier(_Extensible):
    def __init__(
        self,
        *,
        operatorID: RoadAuthorityID,
        uniqueID: bytes,
    ) -> None: ...
    @property
    def operatorID(self) -> RoadAuthorityID:
        """RoadAuthorityID: CHOICE."""
    @property
    def uniqueID(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""

class EventInfo(_Extensible):
    def __init__(
        self,
        *,
        eventID: EventIdentifier | Mapping[str, Any],
        eventUpdate: int,
        eventCancellation: bool,
        startDateTime: DDateTime | Mapping[str, Any],
        causeCode: int,
        endDateTime: DDateTime | Mapping[str, Any] | None = ...,
        eventRecurrence: Sequence[EventRecurrence | Mapping[str, Any]] | None = ...,
        subCauseCode: int | None = ...,
        affectedVehicles: Sequence[VehicleGroupAffected_ITIS | str] | None = ...,
    ) -> None: ...
    @property
    def eventID(self) -> EventIdentifier:
        """EventIdentifier: SEQUENCE."""
    @property
    def eventUpdate(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def eventCancellation(self) -> bool:
        """Activity: BOOLEAN."""
    @property
    def startDateTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def endDateTime(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def eventRecurrence(self) -> tuple[EventRecurrence, ...] | None:
        """SEQUENCE OF (SIZE (1..5, ...))."""
    @property
    def causeCode(self) -> int:
        """ITISgroups: INTEGER (0..255)."""
    @property
    def subCauseCode(self) -> int | None:
        """ITIScodes-ITIS: INTEGER (0..65535)."""
    @property
    def affectedVehicles(self) -> tuple[VehicleGroupAffected_ITIS | str, ...] | None:
        """SEQUENCE OF (SIZE (1..10, ...))."""

class EventRecurrence(_Extensible):
    def __init__(
        self,
        *,
        monday: bool,
        tuesday: bool,
        wednesday: bool,
        thursday: bool,
        friday: bool,
        saturday: bool,
        sunday: bool,
        startTime: DTime | Mapping[str, Any] | None = ...,
        endTime: DTime | Mapping[str, Any] | None = ...,
        startDate: DDate | Mapping[str, Any] | None = ...,
        endDate: DDate | Mapping[str, Any] | None = ...,
        exclusion: bool | None = ...,
    ) -> None: ...
    @property
    def startTime(self) -> DTime | None:
        """DTime: SEQUENCE."""
    @property
    def endTime(self) -> DTime | None:
        """DTime: SEQUENCE."""
    @property
    def startDate(self) -> DDate | None:
        """DDate: SEQUENCE."""
    @property
    def endDate(self) -> DDate | None:
        """DDate: SEQUENCE."""
    @property
    def monday(self) -> bool:
        """BOOLEAN."""
    @property
    def tuesday(self) -> bool:
        """BOOLEAN."""
    @property
    def wednesday(self) -> bool:
        """BOOLEAN."""
    @property
    def thursday(self) -> bool:
        """BOOLEAN."""
    @property
    def friday(self) -> bool:
        """BOOLEAN."""
    @property
    def saturday(self) -> bool:
        """BOOLEAN."""
    @property
    def sunday(self) -> bool:
        """BOOLEAN."""
    @property
    def exclusion(self) -> bool | None:
        """BOOLEAN."""

class LaneInfo(_Extensible):
    def __init__(
        self,
        *,
        lanePosition: int,
        laneClosed: bool,
        laneCloseOffset: int | None = ...,
    ) -> None: ...
    @property
    def lanePosition(self) -> int:
        """RSMLanePosition: INTEGER (1..32)."""
    @property
    def laneClosed(self) -> bool:
        """LaneClosed: BOOLEAN."""
    @property
    def laneCloseOffset(self) -> int | None:
        """ObstacleDistance: INTEGER (0..32767)."""

NodePointLLE: TypeAlias = tuple[Literal["node-3Dabsolute"], Position3D] | tuple[Literal["node-3Doffset"], Offset3D] | tuple[str, bytes]

class Obstructions(_Extensible):
    def __init__(
        self,
        *,
        location: Position3D | Mapping[str, Any],
        description: int | None = ...,
    ) -> None: ...
    @property
    def location(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def description(self) -> int | None:
        """ITIScodes-ITIS: INTEGER (0..65535)."""

class Offset3D(_Extensible):
    def __init__(
        self,
        *,
        lat_offset: int,
        long_offset: int,
        elev_offset: int | None = ...,
    ) -> None: ...
    @property
    def lat_offset(self) -> int:
        """LatOffset: INTEGER (-16384..16383)."""
    @property
    def long_offset(self) -> int:
        """LongOffset: INTEGER (-16384..16383)."""
    @property
    def elev_offset(self) -> int | None:
        """ElevOffset: INTEGER (-4096..4095)."""

class Path(_Extensible):
    def __init__(
        self,
        *,
        pathWidth: int,
        pathPoints: Sequence[NodePointLLE],
    ) -> None: ...
    @property
    def pathWidth(self) -> int:
        """INTEGER (0..1000)."""
    @property
    def pathPoints(self) -> tuple[NodePointLLE, ...]:
        """PathPoints: SEQUENCE OF (SIZE (2..63, ...))."""

class RegionInfo(_Extensible):
    def __init__(
        self,
        *,
        referencePoint: Position3D | Mapping[str, Any],
        locationUncertainty: RegionUncertainty | None = ...,
        referencePointType: ReferencePointType | str | None = ...,
        descriptiveName: str | None = ...,
        scale: int | None = ...,
        approachRegion: AreaType | None = ...,
    ) -> None: ...
    @property
    def referencePoint(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def locationUncertainty(self) -> RegionUncertainty | None:
        """RegionUncertainty: CHOICE."""
    @property
    def referencePointType(self) -> ReferencePointType | str | None:
        """ReferencePointType: ENUMERATED."""
    @property
    def descriptiveName(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def scale(self) -> int | None:
        """Zoom: INTEGER (0..15)."""
    @property
    def approachRegion(self) -> AreaType | None:
        """AreaType: CHOICE."""

RegionUncertainty: TypeAlias = tuple[Literal["alongPath"], Offset3D] | tuple[Literal["inCoordinateFrame"], Offset3D] | tuple[str, bytes]

class VisualLink(_Extensible):
    def __init__(
        self,
        *,
        urlLink: str | None = ...,
    ) -> None: ...
    @property
    def urlLink(self) -> str | None:
        """IA5String (SIZE (1..500))."""

ReferencePointType: TypeAlias = Literal["startOfEvent", "arbitrary"]

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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

class RoadUserChargingConfigMessage(_Extensible):
    def __init__(
        self,
        *,
        chargerInfoTable: Sequence[ChargerInfo | Mapping[str, Any]],
    ) -> None: ...
    @property
    def chargerInfoTable(self) -> tuple[ChargerInfo, ...]:
        """SEQUENCE OF (SIZE (1..999, ...))."""

class ChargerInfo(_Extensible):
    def __init__(
        self,
        *,
        chargerID: str,
        chargingConfig: ChargingConfig | Mapping[str, Any],
        descriptiveName: str | None = ...,
        timeStamp: DDateTime | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def chargerID(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def descriptiveName(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def timeStamp(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def chargingConfig(self) -> ChargingConfig:
        """ChargingConfig: SEQUENCE."""

class ChargingConfig(_Extensible):
    def __init__(
        self,
        *,
        configInfo: ConfigInfo | Mapping[str, Any],
        reportSched: Literal["hourly", "weekly", "monthly", "quarterly"] | str,
        byPrimaryRegion: PrimaryRegionChargingInfo | Mapping[str, Any],
        bySubRegion: Sequence[SubRegionChargingInfo | Mapping[str, Any]] | None = ...,
        byAreaOrSegment: AreaOrSegmentChargingInfo | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def configInfo(self) -> ConfigInfo:
        """ConfigInfo: SEQUENCE."""
    @property
    def reportSched(self) -> Literal["hourly", "weekly", "monthly", "quarterly"] | str:
        """ENUMERATED."""
    @property
    def byPrimaryRegion(self) -> PrimaryRegionChargingInfo:
        """PrimaryRegionChargingInfo: SEQUENCE."""
    @property
    def bySubRegion(self) -> tuple[SubRegionChargingInfo, ...] | None:
        """SEQUENCE OF (SIZE (1..999, ...))."""
    @property
    def byAreaOrSegment(self) -> AreaOrSegmentChargingInfo | None:
        """AreaOrSegmentChargingInfo: SEQUENCE."""

class ConfigInfo(_Extensible):
    def __init__(
        self,
        *,
        configID: int,
        configVersion: int,
        startDate: DDateTime | Mapping[str, Any],
        expirationDate: DDateTime | Mapping[str, Any],
        configurationFeeType: Literal["excluded", "replacesOtherCharges", "addedToOtherCharges"] | str,
    ) -> None: ...
    @property
    def configID(self) -> int:
        """INTEGER (0..64, ...)."""
    @property
    def configVersion(self) -> int:
        """INTEGER (0..64, ...)."""
    @property
    def startDate(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def expirationDate(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def configurationFeeType(self) -> Literal["excluded", "replacesOtherCharges", "addedToOtherCharges"] | str:
        """ENUMERATED."""

class PrimaryRegionChargingInfo(_Extensible):
    def __init__(
        self,
        *,
        primaryRegionCountry: tuple[bytes, int],
        chargingPrimaryRegion: tuple[Literal["state"], PrimaryRegionState] | tuple[str, bytes],
    ) -> None: ...
    @property
    def primaryRegionCountry(self) -> tuple[bytes, int]:
        """CountryCode: BIT STRING (SIZE (10))."""
    @property
    def chargingPrimaryRegion(self) -> tuple[Literal["state"], PrimaryRegionState] | tuple[str, bytes]:
        """CHOICE."""

class PrimaryRegionState(_Extensible):
    def __init__(
        self,
        *,
        usCanMexState: str,
        chargingFees: ChargingFees | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def usCanMexState(self) -> str:
        """IA5String (SIZE (2, ...))."""
    @property
    def chargingFees(self) -> ChargingFees | None:
        """ChargingFees: SEQUENCE."""

class SubRegionChargingInfo(_Extensible):
    def __init__(
        self,
        *,
        subRegion: str,
        chargingFees: ChargingFees | Mapping[str, Any],
    ) -> None: ...
    @property
    def subRegion(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def chargingFees(self) -> ChargingFees:
        """ChargingFees: SEQUENCE."""

class AreaOrSegmentChargingInfo(_Extensible):
    def __init__(
        self,
        *,
        chargingAreaOrSegment: Sequence[ChargingAreaOrSegment],
    ) -> None: ...
    @property
    def chargingAreaOrSegment(self) -> tuple[ChargingAreaOrSegment, ...]:
        """SEQUENCE OF (SIZE (1..999, ...))."""

ChargingAreaOrSegment: TypeAlias = tuple[Literal["area"], Area] | tuple[Literal["segment"], Segment] | tuple[str, bytes]

class Area(_Extensible):
    def __init__(
        self,
        *,
        areaID: str,
        chargingArea: ValidRegion | Mapping[str, Any],
        chargingFees: ChargingFees | Mapping[str, Any],
    ) -> None: ...
    @property
    def areaID(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def chargingArea(self) -> ValidRegion:
        """ValidRegion: SEQUENCE."""
    @property
    def chargingFees(self) -> ChargingFees:
        """ChargingFees: SEQUENCE."""

class Segment(_Extensible):
    def __init__(
        self,
        *,
        segmentID: str,
        chargingSegment: Sequence[TollAdvertisementMessage | Mapping[str, Any]],
        chargingUnits: ChargingUnits | None = ...,
    ) -> None: ...
    @property
    def segmentID(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def chargingSegment(self) -> tuple[TollAdvertisementMessage, ...]:
        """SEQUENCE OF (SIZE (1..999, ...))."""
    @property
    def chargingUnits(self) -> ChargingUnits | None:
        """ChargingUnits: CHOICE."""

class ChargingFees(_Extensible):
    def __init__(
        self,
        *,
        chargesTable: ChargesTable,
        chargingUnits: ChargingUnits,
        chargingSchedule: Sequence[EventRecurrence | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def chargingSchedule(self) -> tuple[EventRecurrence, ...] | None:
        """SEQUENCE OF (SIZE (1..5, ...))."""
    @property
    def chargesTable(self) -> ChargesTable:
        """ChargesTable: CHOICE."""
    @property
    def chargingUnits(self) -> ChargingUnits:
        """ChargingUnits: CHOICE."""

ChargingUnits: TypeAlias = tuple[Literal["driven"], Driven | str] | tuple[Literal["parked"], Parked | str] | tuple[str, bytes]

Driven: TypeAlias = Literal["perMin", "perHour", "perDay", "perDistMile", "perDistKilo"]

Parked: TypeAlias = Literal["perMin", "perHour", "perDay"]

class RoadUserChargingReportMessage(_Extensible):
    def __init__(
        self,
        *,
        usageReport: UsageReport,
        serviceProviderData: bytes | None = ...,
    ) -> None: ...
    @property
    def usageReport(self) -> UsageReport:
        """UsageReport: CHOICE."""
    @property
    def serviceProviderData(self) -> bytes | None:
        """OCTET STRING (SIZE (1024))."""

UsageReport: TypeAlias = tuple[Literal["feeReport"], FeeReport] | tuple[Literal["itemizedPaymentReport"], ItemizedPaymentReport] | tuple[str, bytes]

class FeeReport(_Extensible):
    def __init__(
        self,
        *,
        userData: UserData | Mapping[str, Any],
        fees: UserFeeInfo | Mapping[str, Any],
    ) -> None: ...
    @property
    def userData(self) -> UserData:
        """UserData: SEQUENCE."""
    @property
    def fees(self) -> UserFeeInfo:
        """UserFeeInfo: SEQUENCE."""

class UserData(_Extensible):
    def __init__(
        self,
        *,
        timeStamp: DDateTime | Mapping[str, Any],
        svcProvID: str,
        vehicleID: VehicleId | Mapping[str, Any],
        vehicleType: VehicleTypes | str,
        vehicleDescription: VehicleDescription | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def svcProvID(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def vehicleID(self) -> VehicleId:
        """VehicleId: SEQUENCE."""
    @property
    def vehicleType(self) -> VehicleTypes | str:
        """VehicleTypes: ENUMERATED."""
    @property
    def vehicleDescription(self) -> VehicleDescription | None:
        """VehicleDescription: SEQUENCE."""

class UserFeeInfo(_Extensible):
    def __init__(
        self,
        *,
        fee: PaymentFee | Mapping[str, Any],
        timePeriod: TimePeriod | Mapping[str, Any],
    ) -> None: ...
    @property
    def fee(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""
    @property
    def timePeriod(self) -> TimePeriod:
        """TimePeriod: SEQUENCE."""

class ItemizedPaymentReport(_Extensible):
    def __init__(
        self,
        *,
        timeStamp: DDateTime | Mapping[str, Any],
        timePeriod: TimePeriod | Mapping[str, Any],
        svcProvID: str,
        chargerData: Sequence[ItemizedChargerData | Mapping[str, Any]],
    ) -> None: ...
    @property
    def timeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def timePeriod(self) -> TimePeriod:
        """TimePeriod: SEQUENCE."""
    @property
    def svcProvID(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def chargerData(self) -> tuple[ItemizedChargerData, ...]:
        """SEQUENCE OF (SIZE (1..999, ...))."""

class ItemizedChargerData(_Extensible):
    def __init__(
        self,
        *,
        chargerID: str,
        totalPaidToCharger: PaymentFee | Mapping[str, Any],
        chargingDescription: str | None = ...,
        configID: int | None = ...,
        tripInfo: TripInfo | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def chargerID(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def chargingDescription(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def configID(self) -> int | None:
        """INTEGER (0..64, ...)."""
    @property
    def tripInfo(self) -> TripInfo | None:
        """TripInfo: SEQUENCE."""
    @property
    def totalPaidToCharger(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""

class TripInfo(_Extensible):
    def __init__(
        self,
        *,
        distanceTraveled: int | None = ...,
        distanceUnits: DistanceUnits | None = ...,
        timeTraveled: int | None = ...,
    ) -> None: ...
    @property
    def distanceTraveled(self) -> int | None:
        """INTEGER (1..65535, ...)."""
    @property
    def distanceUnits(self) -> DistanceUnits | None:
        """DistanceUnits: ENUMERATED."""
    @property
    def timeTraveled(self) -> int | None:
        """INTEGER (1..600000, ...)."""

class TimePeriod(_Extensible):
    def __init__(
        self,
        *,
        startTime: DDateTime | Mapping[str, Any],
        endTime: DDateTime | Mapping[str, Any],
    ) -> None: ...
    @property
    def startTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def endTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""

RoadWeatherMessage: TypeAlias = tuple[Literal["upload"], RoadWeatherUpload] | tuple[Literal["download"], RoadWeatherDownload] | tuple[str, bytes]

RoadWeatherUpload: TypeAlias = tuple[Literal["vehicleReport"], tuple[VehicleReport, ...]] | tuple[Literal["citizenReport"], SnapShot] | tuple[str, bytes]

class VehicleReport(_Extensible):
    def __init__(
        self,
        *,
        snapShot: SnapShot | Mapping[str, Any],
        wdmsFleetData: WDMSFleetData | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def snapShot(self) -> SnapShot:
        """SnapShot: SEQUENCE."""
    @property
    def wdmsFleetData(self) -> WDMSFleetData | None:
        """WDMSFleetData: SEQUENCE."""

class RoadWeatherDownload(_Extensible):
    def __init__(
        self,
        *,
        travelerData: Sequence[TravelerDataFrame | Mapping[str, Any]],
        wdmsFleetData: WDMSFleetData | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def travelerData(self) -> tuple[TravelerDataFrame, ...]:
        """TravelerDataFrameList: SEQUENCE OF (SIZE (1..8))."""
    @property
    def wdmsFleetData(self) -> WDMSFleetData | None:
        """WDMSFleetData: SEQUENCE."""

class WDMSFleetData(_Extensible):
    def __init__(
        self,
        *,
        pavementTreat: NtcipPavementTreatment | Mapping[str, Any] | None = ...,
        routingAdvice: str | None = ...,
    ) -> None: ...
    @property
    def pavementTreat(self) -> NtcipPavementTreatment | None:
        """NtcipPavementTreatment: SEQUENCE."""
    @property
    def routingAdvice(self) -> str | None:
        """ITIStext-ITIS: IA5String (SIZE (1..500))."""

class NtcipPavementTreatment(_Extensible):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
        location: str,
        productType: NTCIPEssPaveTreatProductType | str | None = ...,
        form: NTCIPEssPaveTreatProductForm | str | None = ...,
        percentage: int | None = ...,
        amount: int | None = ...,
        width: int | None = ...,
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """NTCIPEssPavementTreatmentLatitude: INTEGER (-90000000..90000001)."""
    @property
    def longitude(self) -> int:
        """NTCIPEssPavementTreatmentLongitude: INTEGER (-180000000..180000001)."""
    @property
    def location(self) -> str:
        """NTCIPEssPavementTreatmentLocation: IA5String (SIZE (1..255))."""
    @property
    def productType(self) -> NTCIPEssPaveTreatProductType | str | None:
        """NTCIPEssPaveTreatProductType: ENUMERATED."""
    @property
    def form(self) -> NTCIPEssPaveTreatProductForm | str | None:
        """NTCIPEssPaveTreatProductForm: ENUMERATED."""
    @property
    def percentage(self) -> int | None:
        """NTCIPEssPercentProductMix: INTEGER (0..100)."""
    @property
    def amount(self) -> int | None:
        """NTCIPEssPaveTreatmentAmount: INTEGER (0..255)."""
    @property
    def width(self) -> int | None:
        """NTCIPEssPaveTreatmentWidth: INTEGER (0..255)."""

NTCIPEssPaveTreatProductType: TypeAlias = Literal["other", "sand", "dirt", "gravel", "cinders", "water", "enhancedSalts", "naCl", "caCl", "mgCl", "cMA", "kAC", "naFormate", "naA"]

NTCIPEssPaveTreatProductForm: TypeAlias = Literal["other", "dry", "prewet", "liquid"]

class SnapShot(_Extensible):
    def __init__(
        self,
        *,
        thePosition: FullPositionVector | Mapping[str, Any],
        safetyExt: VehicleSafetyExtensions | Mapping[str, Any] | None = ...,
        dataSet: VehicleStatus | Mapping[str, Any] | None = ...,
        weatherData: NtcipEssData | Mapping[str, Any] | None = ...,
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
    @property
    def weatherData(self) -> NtcipEssData | None:
        """NtcipEssData: SEQUENCE."""

class NtcipEssData(_Extensible):
    def __init__(
        self,
        *,
        airTemp: NtcipAirTemperature | Mapping[str, Any] | None = ...,
        atmosphere: NtcipAtmosphericPressure | Mapping[str, Any] | None = ...,
        wind: NtcipWind | Mapping[str, Any] | None = ...,
        humidity: NtcipRelativeHumidity | Mapping[str, Any] | None = ...,
        dewpoint: NtcipDewPoint | Mapping[str, Any] | None = ...,
        pavement: NtcipPavement | Mapping[str, Any] | None = ...,
        visibility: NtcipVisibility | Mapping[str, Any] | None = ...,
        visSituation: NtcipVisibilitySituation | Mapping[str, Any] | None = ...,
        cloudSitiation: NtcipCloudSituation | Mapping[str, Any] | None = ...,
        precipitation: NtcipPrecipitation | Mapping[str, Any] | None = ...,
        solarRadiation: NtcipSolarRadiation | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def airTemp(self) -> NtcipAirTemperature | None:
        """NtcipAirTemperature: SEQUENCE."""
    @property
    def atmosphere(self) -> NtcipAtmosphericPressure | None:
        """NtcipAtmosphericPressure: SEQUENCE."""
    @property
    def wind(self) -> NtcipWind | None:
        """NtcipWind: SEQUENCE."""
    @property
    def humidity(self) -> NtcipRelativeHumidity | None:
        """NtcipRelativeHumidity: SEQUENCE."""
    @property
    def dewpoint(self) -> NtcipDewPoint | None:
        """NtcipDewPoint: SEQUENCE."""
    @property
    def pavement(self) -> NtcipPavement | None:
        """NtcipPavement: SEQUENCE."""
    @property
    def visibility(self) -> NtcipVisibility | None:
        """NtcipVisibility: SEQUENCE."""
    @property
    def visSituation(self) -> NtcipVisibilitySituation | None:
        """NtcipVisibilitySituation: SEQUENCE."""
    @property
    def cloudSitiation(self) -> NtcipCloudSituation | None:
        """NtcipCloudSituation: SEQUENCE."""
    @property
    def precipitation(self) -> NtcipPrecipitation | None:
        """NtcipPrecipitation: SEQUENCE."""
    @property
    def solarRadiation(self) -> NtcipSolarRadiation | None:
        """NtcipSolarRadiation: SEQUENCE."""

class NtcipAirTemperature(_Extensible):
    def __init__(
        self,
        *,
        temperature: int,
        measurementStdDev: int | None = ...,
        tempSensorHeight: int | None = ...,
    ) -> None: ...
    @property
    def temperature(self) -> int:
        """NTCIPEssAirTemperature: INTEGER (-1000..1001)."""
    @property
    def measurementStdDev(self) -> int | None:
        """TemperatureMeasurementStdDev: INTEGER (1..16)."""
    @property
    def tempSensorHeight(self) -> int | None:
        """NTCIPEssTemperatureSensorHeight: INTEGER (-1000..1001)."""

class NtcipAtmosphericPressure(_Extensible):
    def __init__(
        self,
        *,
        pressure: int,
        measurementStdDev: int | None = ...,
    ) -> None: ...
    @property
    def pressure(self) -> int:
        """NTCIPEssPressureSensorAtmosphericPressure: INTEGER (0..65535)."""
    @property
    def measurementStdDev(self) -> int | None:
        """AtmosPressureMeasurementStdDev: INTEGER (1..16)."""

class NtcipWind(_Extensible):
    def __init__(
        self,
        *,
        avgSpeed: int | None = ...,
        avgDirection: int | None = ...,
        currentSpeed: int | None = ...,
        curDirection: int | None = ...,
        gustSpeed: int | None = ...,
        gustDirection: int | None = ...,
    ) -> None: ...
    @property
    def avgSpeed(self) -> int | None:
        """NTCIPWindSensorAvgSpeed: INTEGER (0..65535)."""
    @property
    def avgDirection(self) -> int | None:
        """NTCIPWindSensorAvgDirection: INTEGER (0..361)."""
    @property
    def currentSpeed(self) -> int | None:
        """NTCIPWindSensorSpotSpeed: INTEGER (0..65535)."""
    @property
    def curDirection(self) -> int | None:
        """NTCIPWindSensorSpotDirection: INTEGER (0..361)."""
    @property
    def gustSpeed(self) -> int | None:
        """NTCIPWindSensorGustSpeed: INTEGER (0..65535)."""
    @property
    def gustDirection(self) -> int | None:
        """NTCIPWindSensorGustDirection: INTEGER (0..361)."""

class NtcipRelativeHumidity(_Extensible):
    def __init__(
        self,
        *,
        relHumidity: int,
        source: DataSourceInfo | str | None = ...,
    ) -> None: ...
    @property
    def relHumidity(self) -> int:
        """NTCIPHumiditySensorRelativeHumidity: INTEGER (0..101)."""
    @property
    def source(self) -> DataSourceInfo | str | None:
        """DataSourceInfo: ENUMERATED."""

class NtcipDewPoint(_Extensible):
    def __init__(
        self,
        *,
        dewTemp: int,
        source: DataSourceInfo | str | None = ...,
        measurementStdDev: int | None = ...,
    ) -> None: ...
    @property
    def dewTemp(self) -> int:
        """NTCIPEssDewpointTemp: INTEGER (-1000..1001)."""
    @property
    def source(self) -> DataSourceInfo | str | None:
        """DataSourceInfo: ENUMERATED."""
    @property
    def measurementStdDev(self) -> int | None:
        """DewPointTempMeasurementStdDev: INTEGER (1..16)."""

class NtcipPavement(_Extensible):
    def __init__(
        self,
        *,
        surfaceTemp: int | None = ...,
        tempStdDev: int | None = ...,
        condition: NTCIPPavementSensorSurfaceCondition | str | None = ...,
        moistureDepth: int | None = ...,
        roadRoughness: RoadRoughness | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def surfaceTemp(self) -> int | None:
        """NTCIPEssSurfaceTemperature: INTEGER (-1000..1001)."""
    @property
    def tempStdDev(self) -> int | None:
        """SurfaceTempMeasurementStdDev: INTEGER (1..16)."""
    @property
    def condition(self) -> NTCIPPavementSensorSurfaceCondition | str | None:
        """NTCIPPavementSensorSurfaceCondition: ENUMERATED."""
    @property
    def moistureDepth(self) -> int | None:
        """NTCIPEssSurfaceIceOrWaterDepth: INTEGER (0..65535)."""
    @property
    def roadRoughness(self) -> RoadRoughness | None:
        """RoadRoughness: SEQUENCE."""

NTCIPPavementSensorSurfaceCondition: TypeAlias = Literal["other", "error", "dry", "moist", "chemicallyMoist", "wet", "chemicallyWet", "standingWater", "frost", "slush", "snow", "ice", "noReport"]

class NtcipVisibility(_Extensible):
    def __init__(
        self,
        *,
        visibility: int,
    ) -> None: ...
    @property
    def visibility(self) -> int:
        """NTCIPEssVisibility: INTEGER (0..1000001)."""

class NtcipVisibilitySituation(_Extensible):
    def __init__(
        self,
        *,
        situation: NTCIPEssVisibilitySituation | str,
    ) -> None: ...
    @property
    def situation(self) -> NTCIPEssVisibilitySituation | str:
        """NTCIPEssVisibilitySituation: ENUMERATED."""

NTCIPEssVisibilitySituation: TypeAlias = Literal["other", "unknown", "clear", "fogNotPatchy", "patchyFog", "blowingSnow", "smoke", "seaSpray", "vehicleSpray", "blowingDustOrSand", "sunGlare", "swarmsOfInsects"]

class NtcipCloudSituation(_Extensible):
    def __init__(
        self,
        *,
        situation: int,
    ) -> None: ...
    @property
    def situation(self) -> int:
        """NTCIPEssCloudSituationV4: INTEGER (0..8)."""

class NtcipPrecipitation(_Extensible):
    def __init__(
        self,
        *,
        precipitation: NTCIPPrecipitationSensorPrecipSituation | str,
    ) -> None: ...
    @property
    def precipitation(self) -> NTCIPPrecipitationSensorPrecipSituation | str:
        """NTCIPPrecipitationSensorPrecipSituation: ENUMERATED."""

NTCIPPrecipitationSensorPrecipSituation: TypeAlias = Literal["other", "unknown", "noPrecipitation", "unidentifiedSlight", "unidentifiedModerate", "unidentifiedHeavy", "snowSlight", "snowModerate", "snowHeavy", "rainSlight", "rainModerate", "rainHeavy", "frozenPrecipitationSlight", "frozenPrecipitationModerate", "frozenPrecipitationHeavy"]

class NtcipSolarRadiation(_Extensible):
    def __init__(
        self,
        *,
        solarRadiation: int,
        measurementPeriod: int,
    ) -> None: ...
    @property
    def solarRadiation(self) -> int:
        """NTCIPEssTotalRadiationV4: INTEGER (-2048..2049)."""
    @property
    def measurementPeriod(self) -> int:
        """NTCIPEssTotalRadiationPeriod: INTEGER (0..86400)."""

DataSourceInfo: TypeAlias = Literal["measured", "derived"]

class SensorDataSharingMessage(_Record):
    def __init__(
        self,
        *,
        msgCnt: int,
        sourceID: bytes,
        equipmentType: EquipmentType | str,
        sDSMTimeStamp: DDateTime | Mapping[str, Any],
        refPos: Position3D | Mapping[str, Any],
        refPosXYConf: PositionalAccuracy | Mapping[str, Any],
        objects: Sequence[DetectedObjectData | Mapping[str, Any]],
        refPosElConf: ElevationConfidence | None = ...,
    ) -> None: ...
    @property
    def msgCnt(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def sourceID(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def equipmentType(self) -> EquipmentType | str:
        """EquipmentType: ENUMERATED."""
    @property
    def sDSMTimeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def refPos(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def refPosXYConf(self) -> PositionalAccuracy:
        """PositionalAccuracy: SEQUENCE."""
    @property
    def refPosElConf(self) -> ElevationConfidence | None:
        """ElevationConfidence: ENUMERATED."""
    @property
    def objects(self) -> tuple[DetectedObjectData, ...]:
        """DetectedObjectList: SEQUENCE OF (SIZE (1..256))."""

EquipmentType: TypeAlias = Literal["unknown", "rsu", "obu", "vru"]

class DetectedObjectData(_Record):
    def __init__(
        self,
        *,
        detObjCommon: DetectedObjectCommonData | Mapping[str, Any],
        detObjOptData: DetectedObjectOptionalData | None = ...,
    ) -> None: ...
    @property
    def detObjCommon(self) -> DetectedObjectCommonData:
        """DetectedObjectCommonData: SEQUENCE."""
    @property
    def detObjOptData(self) -> DetectedObjectOptionalData | None:
        """DetectedObjectOptionalData: CHOICE."""

DetectedObjectOptionalData: TypeAlias = tuple[Literal["detVeh"], DetectedVehicleData] | tuple[Literal["detVRU"], DetectedVRUData] | tuple[Literal["detObst"], DetectedObstacleData]

class DetectedObjectCommonData(_Extensible):
    def __init__(
        self,
        *,
        objType: ObjectType | str,
        objTypeCfd: int,
        objectID: int,
        measurementTime: int,
        timeConfidence: TimeConfidence,
        pos: PositionOffsetXYZ_SensorDataSharingMessage | Mapping[str, Any],
        posConfidence: PositionConfidenceSet | Mapping[str, Any],
        speed: int,
        speedConfidence: SpeedConfidence,
        heading: int,
        headingConf: HeadingConfidence,
        speedZ: int | None = ...,
        speedConfidenceZ: SpeedConfidence | None = ...,
        accel4way: AccelerationSet4Way | Mapping[str, Any] | None = ...,
        accCfdX: AccelerationConfidence | None = ...,
        accCfdY: AccelerationConfidence | None = ...,
        accCfdZ: AccelerationConfidence | None = ...,
        accCfdYaw: YawRateConfidence | None = ...,
    ) -> None: ...
    @property
    def objType(self) -> ObjectType | str:
        """ObjectType: ENUMERATED."""
    @property
    def objTypeCfd(self) -> int:
        """ClassificationConfidence: INTEGER (0..101)."""
    @property
    def objectID(self) -> int:
        """ObjectID: INTEGER (0..65535)."""
    @property
    def measurementTime(self) -> int:
        """MeasurementTimeOffset: INTEGER (-1500..1500)."""
    @property
    def timeConfidence(self) -> TimeConfidence:
        """TimeConfidence: ENUMERATED."""
    @property
    def pos(self) -> PositionOffsetXYZ_SensorDataSharingMessage:
        """PositionOffsetXYZ-SensorDataSharingMessage: SEQUENCE."""
    @property
    def posConfidence(self) -> PositionConfidenceSet:
        """PositionConfidenceSet: SEQUENCE."""
    @property
    def speed(self) -> int:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def speedConfidence(self) -> SpeedConfidence:
        """SpeedConfidence: ENUMERATED."""
    @property
    def speedZ(self) -> int | None:
        """Speed: INTEGER (0..8191); 0.02 m/s; 8191 = unavailable."""
    @property
    def speedConfidenceZ(self) -> SpeedConfidence | None:
        """SpeedConfidence: ENUMERATED."""
    @property
    def heading(self) -> int:
        """Heading: INTEGER (0..28800); 0.0125 degrees clockwise from north; 28800 = unavailable (unverified)."""
    @property
    def headingConf(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""
    @property
    def accel4way(self) -> AccelerationSet4Way | None:
        """AccelerationSet4Way: SEQUENCE."""
    @property
    def accCfdX(self) -> AccelerationConfidence | None:
        """AccelerationConfidence: ENUMERATED."""
    @property
    def accCfdY(self) -> AccelerationConfidence | None:
        """AccelerationConfidence: ENUMERATED."""
    @property
    def accCfdZ(self) -> AccelerationConfidence | None:
        """AccelerationConfidence: ENUMERATED."""
    @property
    def accCfdYaw(self) -> YawRateConfidence | None:
        """YawRateConfidence: ENUMERATED."""

class DetectedVehicleData(_Extensible):
    def __init__(
        self,
        *,
        lights: tuple[bytes, int] | None = ...,
        vehAttitude: Attitude | Mapping[str, Any] | None = ...,
        vehAttitudeConfidence: AttitudeConfidence | Mapping[str, Any] | None = ...,
        vehAngVel: AngularVelocity | Mapping[str, Any] | None = ...,
        vehAngVelConfidence: AngularVelocityConfidence | Mapping[str, Any] | None = ...,
        size: VehicleSize | Mapping[str, Any] | None = ...,
        height: int | None = ...,
        vehicleSizeConfidence: VehicleSizeConfidence | Mapping[str, Any] | None = ...,
        vehicleClass: int | None = ...,
        classConf: int | None = ...,
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
    @property
    def size(self) -> VehicleSize | None:
        """VehicleSize: SEQUENCE."""
    @property
    def height(self) -> int | None:
        """VehicleHeight: INTEGER (0..127); 5 cm."""
    @property
    def vehicleSizeConfidence(self) -> VehicleSizeConfidence | None:
        """VehicleSizeConfidence: SEQUENCE."""
    @property
    def vehicleClass(self) -> int | None:
        """BasicVehicleClass: INTEGER (0..255)."""
    @property
    def classConf(self) -> int | None:
        """ClassificationConfidence: INTEGER (0..101)."""

class DetectedVRUData(_Record):
    def __init__(
        self,
        *,
        basicType: PersonalDeviceUserType | str | None = ...,
        propulsion: PropelledInformation | None = ...,
        attachment: Attachment | str | None = ...,
        radius: int | None = ...,
    ) -> None: ...
    @property
    def basicType(self) -> PersonalDeviceUserType | str | None:
        """PersonalDeviceUserType: ENUMERATED."""
    @property
    def propulsion(self) -> PropelledInformation | None:
        """PropelledInformation: CHOICE."""
    @property
    def attachment(self) -> Attachment | str | None:
        """Attachment: ENUMERATED."""
    @property
    def radius(self) -> int | None:
        """AttachmentRadius: INTEGER (0..200)."""

class DetectedObstacleData(_Record):
    def __init__(
        self,
        *,
        obstSize: ObstacleSize | Mapping[str, Any],
        obstSizeConfidence: ObstacleSizeConfidence | Mapping[str, Any],
    ) -> None: ...
    @property
    def obstSize(self) -> ObstacleSize:
        """ObstacleSize: SEQUENCE."""
    @property
    def obstSizeConfidence(self) -> ObstacleSizeConfidence:
        """ObstacleSizeConfidence: SEQUENCE."""

ObjectType: TypeAlias = Literal["unknown", "vehicle", "vru", "animal"]

class PositionOffsetXYZ_SensorDataSharingMessage(_Record):
    def __init__(
        self,
        *,
        offsetX: int,
        offsetY: int,
        offsetZ: int | None = ...,
    ) -> None: ...
    @property
    def offsetX(self) -> int:
        """ObjectDistance-SensorDataSharingMessage: INTEGER (-32767..32767)."""
    @property
    def offsetY(self) -> int:
        """ObjectDistance-SensorDataSharingMessage: INTEGER (-32767..32767)."""
    @property
    def offsetZ(self) -> int | None:
        """ObjectDistance-SensorDataSharingMessage: INTEGER (-32767..32767)."""

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
        """PitchDetected: INTEGER (-7200..7200)."""
    @property
    def roll(self) -> int:
        """RollDetected: INTEGER (-14400..14400)."""
    @property
    def yaw(self) -> int:
        """YawDetected: INTEGER (-14400..14400)."""

class AttitudeConfidence(_Record):
    def __init__(
        self,
        *,
        pitchConfidence: HeadingConfidence,
        rollConfidence: HeadingConfidence,
        yawConfidence: HeadingConfidence,
    ) -> None: ...
    @property
    def pitchConfidence(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""
    @property
    def rollConfidence(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""
    @property
    def yawConfidence(self) -> HeadingConfidence:
        """HeadingConfidence: ENUMERATED."""

class AngularVelocity(_Record):
    def __init__(
        self,
        *,
        pitchRate: int,
        rollRate: int,
    ) -> None: ...
    @property
    def pitchRate(self) -> int:
        """PitchRate-SensorDataSharingMessage: INTEGER (-32767..32767)."""
    @property
    def rollRate(self) -> int:
        """RollRate-SensorDataSharingMessage: INTEGER (-32767..32767)."""

class AngularVelocityConfidence(_Record):
    def __init__(
        self,
        *,
        pitchRateConfidence: YawRateConfidence | None = ...,
        rollRateConfidence: YawRateConfidence | None = ...,
    ) -> None: ...
    @property
    def pitchRateConfidence(self) -> YawRateConfidence | None:
        """PitchRateConfidence: ENUMERATED."""
    @property
    def rollRateConfidence(self) -> YawRateConfidence | None:
        """RollRateConfidence: ENUMERATED."""

PitchRateConfidence: TypeAlias = YawRateConfidence

RollRateConfidence: TypeAlias = YawRateConfidence

class VehicleSizeConfidence(_Record):
    def __init__(
        self,
        *,
        vehicleWidthConfidence: SizeValueConfidence,
        vehicleLengthConfidence: SizeValueConfidence,
        vehicleHeightConfidence: SizeValueConfidence | None = ...,
    ) -> None: ...
    @property
    def vehicleWidthConfidence(self) -> SizeValueConfidence:
        """SizeValueConfidence: ENUMERATED."""
    @property
    def vehicleLengthConfidence(self) -> SizeValueConfidence:
        """SizeValueConfidence: ENUMERATED."""
    @property
    def vehicleHeightConfidence(self) -> SizeValueConfidence | None:
        """SizeValueConfidence: ENUMERATED."""

class ObstacleSize(_Record):
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

class ObstacleSizeConfidence(_Record):
    def __init__(
        self,
        *,
        widthConfidence: SizeValueConfidence,
        lengthConfidence: SizeValueConfidence,
        heightConfidence: SizeValueConfidence | None = ...,
    ) -> None: ...
    @property
    def widthConfidence(self) -> SizeValueConfidence:
        """SizeValueConfidence: ENUMERATED."""
    @property
    def lengthConfidence(self) -> SizeValueConfidence:
        """SizeValueConfidence: ENUMERATED."""
    @property
    def heightConfidence(self) -> SizeValueConfidence | None:
        """SizeValueConfidence: ENUMERATED."""

SizeValueConfidence: TypeAlias = Literal["unavailable", "size-100-00", "size-050-00", "size-020-00", "size-010-00", "size-005-00", "size-002-00", "size-001-00", "size-000-50", "size-000-20", "size-000-10", "size-000-05", "size-000-02", "size-000-01"]

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
        roadAuthorityID: RoadAuthorityID | None = ...,
    ) -> None: ...
    @property
    def name(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def revision(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
    @property
    def roadAuthorityID(self) -> RoadAuthorityID | None:
        """RoadAuthorityID: CHOICE."""

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
        """TimeMark-SPAT: INTEGER (0..36111); 0.1 s in the current or next hour."""
    @property
    def minEndTime(self) -> int:
        """TimeMark-SPAT: INTEGER (0..36111); 0.1 s in the current or next hour."""
    @property
    def maxEndTime(self) -> int | None:
        """TimeMark-SPAT: INTEGER (0..36111); 0.1 s in the current or next hour."""
    @property
    def likelyTime(self) -> int | None:
        """TimeMark-SPAT: INTEGER (0..36111); 0.1 s in the current or next hour."""
    @property
    def confidence(self) -> int | None:
        """TimeIntervalConfidence: INTEGER (0..15)."""
    @property
    def nextTime(self) -> int | None:
        """TimeMark-SPAT: INTEGER (0..36111); 0.1 s in the current or next hour."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        """Angle-Common: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def id(self) -> IntersectionReferenceID:
        """IntersectionReferenceID: SEQUENCE."""
    @property
    def sigStatus(self) -> tuple[SignalStatusPackage, ...]:
        """SignalStatusPackageList: SEQUENCE OF (SIZE (1..32))."""
    @property
    def regional(self) -> tuple[SignalStatus_regional, ...] | None:
        """SEQUENCE OF (SIZE (1..4))."""

class FrictionInformation(_Extensible):
    def __init__(
        self,
        *,
        roadSurfaceDescription: DescriptionOfRoadSurface,
        dryOrWet: RoadSurfaceCondition | str | None = ...,
        roadRoughness: RoadRoughness | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def roadSurfaceDescription(self) -> DescriptionOfRoadSurface:
        """DescriptionOfRoadSurface: CHOICE."""
    @property
    def dryOrWet(self) -> RoadSurfaceCondition | str | None:
        """RoadSurfaceCondition: ENUMERATED."""
    @property
    def roadRoughness(self) -> RoadRoughness | None:
        """RoadRoughness: SEQUENCE."""

DescriptionOfRoadSurface: TypeAlias = tuple[Literal["portlandCement"], PortlandCement] | tuple[Literal["asphaltOrTar"], AsphaltOrTar] | tuple[Literal["gravel"], Gravel] | tuple[Literal["grass"], Grass] | tuple[Literal["cinders"], Cinders] | tuple[Literal["rock"], Rock] | tuple[Literal["ice"], Ice] | tuple[Literal["snow"], Snow] | tuple[str, bytes]

class PortlandCement(_Extensible):
    def __init__(
        self,
        *,
        type: PortlandCementType | str,
    ) -> None: ...
    @property
    def type(self) -> PortlandCementType | str:
        """PortlandCementType: ENUMERATED."""

PortlandCementType: TypeAlias = Literal["newSharp", "traveled", "trafficPolished"]

class AsphaltOrTar(_Extensible):
    def __init__(
        self,
        *,
        type: AsphaltOrTarType | str,
    ) -> None: ...
    @property
    def type(self) -> AsphaltOrTarType | str:
        """AsphaltOrTarType: ENUMERATED."""

AsphaltOrTarType: TypeAlias = Literal["newSharp", "traveled", "trafficPolished", "excessTar"]

class Gravel(_Extensible):
    def __init__(
        self,
        *,
        type: GravelType | str,
    ) -> None: ...
    @property
    def type(self) -> GravelType | str:
        """GravelType: ENUMERATED."""

GravelType: TypeAlias = Literal["packedOiled", "loose"]

class Grass(_Extensible):
    def __init__(
        self,
        *,
        type: GrassType | str,
    ) -> None: ...
    @property
    def type(self) -> GrassType | str:
        """GrassType: ENUMERATED."""

GrassType: TypeAlias = Literal["lessThan30Mph"]

class Cinders(_Extensible):
    def __init__(
        self,
        *,
        type: CindersType | str,
    ) -> None: ...
    @property
    def type(self) -> CindersType | str:
        """CindersType: ENUMERATED."""

CindersType: TypeAlias = Literal["packed"]

class Rock(_Extensible):
    def __init__(
        self,
        *,
        type: RockType | str,
    ) -> None: ...
    @property
    def type(self) -> RockType | str:
        """RockType: ENUMERATED."""

RockType: TypeAlias = Literal["crushed"]

class Ice(_Extensible):
    def __init__(
        self,
        *,
        type: IceType | str,
    ) -> None: ...
    @property
    def type(self) -> IceType | str:
        """IceType: ENUMERATED."""

IceType: TypeAlias = Literal["smooth"]

class Snow(_Extensible):
    def __init__(
        self,
        *,
        type: SnowType | str,
    ) -> None: ...
    @property
    def type(self) -> SnowType | str:
        """SnowType: ENUMERATED."""

SnowType: TypeAlias = Literal["packed", "loose"]

RoadSurfaceCondition: TypeAlias = Literal["dry", "wet"]

class RoadRoughness(_Extensible):
    def __init__(
        self,
        *,
        meanVerticalVariation: int,
        verticalVariationStdDev: int | None = ...,
        meanHorizontalVariation: int | None = ...,
        horizontalVariationStdDev: int | None = ...,
    ) -> None: ...
    @property
    def meanVerticalVariation(self) -> int:
        """MeanVariation: INTEGER (0..25000)."""
    @property
    def verticalVariationStdDev(self) -> int | None:
        """VariationStdDev: INTEGER (0..2500)."""
    @property
    def meanHorizontalVariation(self) -> int | None:
        """MeanVariation: INTEGER (0..25000)."""
    @property
    def horizontalVariationStdDev(self) -> int | None:
        """VariationStdDev: INTEGER (0..2500)."""

class TollAdvertisementMessage(_Extensible):
    def __init__(
        self,
        *,
        tollChargesTable: TollChargesTable | Mapping[str, Any],
        tollAdvInfo: TollAdvertisementInfo | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def tollChargesTable(self) -> TollChargesTable:
        """TollChargesTable: SEQUENCE."""
    @property
    def tollAdvInfo(self) -> TollAdvertisementInfo | None:
        """TollAdvertisementInfo: SEQUENCE."""

class TollAdvertisementInfo(_Extensible):
    def __init__(
        self,
        *,
        tamSequenceNum: int,
        totalTams: int,
        tamNum: int,
        tollChargerInfo: TollChargerInfo | Mapping[str, Any],
        timestamp: DDateTime | Mapping[str, Any],
        tollPointMap: TollPointMap | Mapping[str, Any],
        tumPublicKey: bytes,
        ackPolicy: AckPolicy | Mapping[str, Any],
        tumInstructions: TumInstructions | Mapping[str, Any] | None = ...,
        lastTollPtDataReq: bool | None = ...,
    ) -> None: ...
    @property
    def tamSequenceNum(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def totalTams(self) -> int:
        """INTEGER (1..10, ...)."""
    @property
    def tamNum(self) -> int:
        """INTEGER (1..10, ...)."""
    @property
    def tollChargerInfo(self) -> TollChargerInfo:
        """TollChargerInfo: SEQUENCE."""
    @property
    def timestamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def tumInstructions(self) -> TumInstructions | None:
        """TumInstructions: SEQUENCE."""
    @property
    def tollPointMap(self) -> TollPointMap:
        """TollPointMap: SEQUENCE."""
    @property
    def tumPublicKey(self) -> bytes:
        """OCTET STRING (SIZE (32))."""
    @property
    def ackPolicy(self) -> AckPolicy:
        """AckPolicy: SEQUENCE."""
    @property
    def lastTollPtDataReq(self) -> bool | None:
        """BOOLEAN."""

class TumInstructions(_Extensible):
    def __init__(
        self,
        *,
        maxNumOfLocTimeStamps: int,
        locTimeStampRate: int,
    ) -> None: ...
    @property
    def maxNumOfLocTimeStamps(self) -> int:
        """INTEGER (1..5, ...)."""
    @property
    def locTimeStampRate(self) -> int:
        """INTEGER (1..10, ...)."""

class AckPolicy(_Extensible):
    def __init__(
        self,
        *,
        timeout: int,
        numOfRetries: int,
    ) -> None: ...
    @property
    def timeout(self) -> int:
        """INTEGER (100..10000)."""
    @property
    def numOfRetries(self) -> int:
        """INTEGER (1..5, ...)."""

class TollChargesTable(_Extensible):
    def __init__(
        self,
        *,
        tollTypeCharge: tuple[Literal["pointCharges"], ChargesTable] | tuple[Literal["perLaneCharges"], tuple[LaneChargesTable, ...]] | tuple[Literal["closedNetworkCharges"], tuple[ClosedNetworkChargesTable, ...]] | tuple[Literal["timeBasedCharges"], TimeChargesTable] | tuple[str, bytes],
    ) -> None: ...
    @property
    def tollTypeCharge(self) -> tuple[Literal["pointCharges"], ChargesTable] | tuple[Literal["perLaneCharges"], tuple[LaneChargesTable, ...]] | tuple[Literal["closedNetworkCharges"], tuple[ClosedNetworkChargesTable, ...]] | tuple[Literal["timeBasedCharges"], TimeChargesTable] | tuple[str, bytes]:
        """CHOICE."""

class LaneChargesTable(_Extensible):
    def __init__(
        self,
        *,
        laneId: int,
        chargesTable: ChargesTable,
    ) -> None: ...
    @property
    def laneId(self) -> int:
        """LaneID: INTEGER (0..255)."""
    @property
    def chargesTable(self) -> ChargesTable:
        """ChargesTable: CHOICE."""

ClosedNetworkChargesTable: TypeAlias = tuple[Literal["entryChargesTable"], EntryChargesTable] | tuple[Literal["exitChargesTable"], ExitChargesTable] | tuple[str, bytes]

class EntryChargesTable(_Extensible):
    def __init__(
        self,
        *,
        exitInfo: ExitInfo | Mapping[str, Any],
        chargesTable: ChargesTable,
    ) -> None: ...
    @property
    def exitInfo(self) -> ExitInfo:
        """ExitInfo: SEQUENCE."""
    @property
    def chargesTable(self) -> ChargesTable:
        """ChargesTable: CHOICE."""

class ExitChargesTable(_Extensible):
    def __init__(
        self,
        *,
        chargesTable: ChargesTable,
        entryInfo: int | None = ...,
    ) -> None: ...
    @property
    def entryInfo(self) -> int | None:
        """TollPointID: INTEGER (1..2048)."""
    @property
    def chargesTable(self) -> ChargesTable:
        """ChargesTable: CHOICE."""

class ExitInfo(_Extensible):
    def __init__(
        self,
        *,
        exitNumber: int,
        exitLetter: int | None = ...,
        tollPointID: int | None = ...,
    ) -> None: ...
    @property
    def exitNumber(self) -> int:
        """INTEGER (1..999, ...)."""
    @property
    def exitLetter(self) -> int | None:
        """INTEGER (65..90)."""
    @property
    def tollPointID(self) -> int | None:
        """TollPointID: INTEGER (1..2048)."""

class TimeChargesTable(_Extensible):
    def __init__(
        self,
        *,
        maxTime: int,
        chargesTable: ChargesTable,
    ) -> None: ...
    @property
    def maxTime(self) -> int:
        """INTEGER (1..1440)."""
    @property
    def chargesTable(self) -> ChargesTable:
        """ChargesTable: CHOICE."""

ChargesTable: TypeAlias = tuple[Literal["vehTypeBased"], tuple[VehTypeCharges, ...]] | tuple[Literal["numAxlesBased"], tuple[AxlesCharges, ...]] | tuple[Literal["weightBased"], tuple[WeightCharges, ...]] | tuple[str, bytes]

class VehTypeCharges(_Extensible):
    def __init__(
        self,
        *,
        vehType: VehicleTypes | str,
        charges: PaymentFee | Mapping[str, Any],
        specialCharges: SpecialCharges | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def vehType(self) -> VehicleTypes | str:
        """VehicleTypes: ENUMERATED."""
    @property
    def charges(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""
    @property
    def specialCharges(self) -> SpecialCharges | None:
        """SpecialCharges: SEQUENCE."""

VehicleTypes: TypeAlias = Literal["motorcycles", "passengerCars", "fourTireSingleUnit", "buses", "twoAxleSixTireSingleUnit", "threeAxleSingleUnit", "fourOrMoreAxleSingleUnit", "fourOrLessAxleSingleTrailer", "fiveAxleTractorSemitrailer", "sixOrMoreAxleSingleTrailer", "fiveOrLessAxleMultiTrailer", "sixAxleMultiTrailer", "sevenOrMoreAxleMultiTrailer"]

class SpecialCharges(_Extensible):
    def __init__(
        self,
        *,
        hov2Charge: PaymentFee | Mapping[str, Any] | None = ...,
        hov3Charge: PaymentFee | Mapping[str, Any] | None = ...,
        hov4Charge: PaymentFee | Mapping[str, Any] | None = ...,
        hov5PlusCharge: PaymentFee | Mapping[str, Any] | None = ...,
        cleanAirCharge: PaymentFee | Mapping[str, Any] | None = ...,
        operatorDefined: OperatorDefined | Mapping[str, Any] | None = ...,
        engineCharacteristics: int | None = ...,
    ) -> None: ...
    @property
    def hov2Charge(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def hov3Charge(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def hov4Charge(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def hov5PlusCharge(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def cleanAirCharge(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def operatorDefined(self) -> OperatorDefined | None:
        """OperatorDefined: SEQUENCE."""
    @property
    def engineCharacteristics(self) -> int | None:
        """EngineCharacteristics: INTEGER (0..255)."""

class OperatorDefined(_Extensible):
    def __init__(
        self,
        *,
        opDefCharge1: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge2: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge3: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge4: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge5: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge6: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge7: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge8: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge9: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge10: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge11: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge12: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge13: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge14: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge15: PaymentFee | Mapping[str, Any] | None = ...,
        opDefCharge16: PaymentFee | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def opDefCharge1(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge2(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge3(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge4(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge5(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge6(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge7(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge8(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge9(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge10(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge11(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge12(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge13(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge14(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge15(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""
    @property
    def opDefCharge16(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""

WeightCharges: TypeAlias = tuple[Literal["totalWeightCharges"], TotalWeightCharges] | tuple[Literal["perAxleWeightCharges"], PerAxleWeightCharges] | tuple[str, bytes]

class TotalWeightCharges(_Extensible):
    def __init__(
        self,
        *,
        weightLimit: int,
        weightLimitUnits: Literal["pounds", "kilograms"] | str,
        weightCharge: PaymentFee | Mapping[str, Any],
    ) -> None: ...
    @property
    def weightLimit(self) -> int:
        """INTEGER (0..16777215)."""
    @property
    def weightLimitUnits(self) -> Literal["pounds", "kilograms"] | str:
        """ENUMERATED."""
    @property
    def weightCharge(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""

class PerAxleWeightCharges(_Extensible):
    def __init__(
        self,
        *,
        totalWeightLimit: int,
        maxLadenWeightOnAxle: int,
        weightLimitUnits: Literal["pounds", "kilograms"] | str,
        axleWeightCharge: PaymentFee | Mapping[str, Any],
    ) -> None: ...
    @property
    def totalWeightLimit(self) -> int:
        """INTEGER (0..16777215)."""
    @property
    def maxLadenWeightOnAxle(self) -> int:
        """INTEGER (0..65535)."""
    @property
    def weightLimitUnits(self) -> Literal["pounds", "kilograms"] | str:
        """ENUMERATED."""
    @property
    def axleWeightCharge(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""

class AxlesCharges(_Extensible):
    def __init__(
        self,
        *,
        axlesLimit: int,
        axlesCharge: PaymentFee | Mapping[str, Any],
    ) -> None: ...
    @property
    def axlesLimit(self) -> int:
        """INTEGER (2..10, ...)."""
    @property
    def axlesCharge(self) -> PaymentFee:
        """PaymentFee: SEQUENCE."""

class TollPointMap(_Extensible):
    def __init__(
        self,
        *,
        revisionNum: int,
        referencePoint: Position3D | Mapping[str, Any],
        speedLimit: RegulatorySpeedLimit | Mapping[str, Any],
        laneWidth: int,
        approachLanesMap: Sequence[GenericLane | Mapping[str, Any]],
        tollZoneLanesMap: Sequence[GenericLane | Mapping[str, Any]],
    ) -> None: ...
    @property
    def revisionNum(self) -> int:
        """INTEGER (1..10, ...)."""
    @property
    def referencePoint(self) -> Position3D:
        """Position3D: SEQUENCE."""
    @property
    def speedLimit(self) -> RegulatorySpeedLimit:
        """RegulatorySpeedLimit: SEQUENCE."""
    @property
    def laneWidth(self) -> int:
        """LaneWidth: INTEGER (0..32767); 1 cm."""
    @property
    def approachLanesMap(self) -> tuple[GenericLane, ...]:
        """SEQUENCE OF (SIZE (1..64, ...))."""
    @property
    def tollZoneLanesMap(self) -> tuple[GenericLane, ...]:
        """SEQUENCE OF (SIZE (1..64, ...))."""

class TollChargerInfo(_Extensible):
    def __init__(
        self,
        *,
        tollChargerId: str,
        tollPointId: int,
        descriptiveName: str | None = ...,
    ) -> None: ...
    @property
    def tollChargerId(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def tollPointId(self) -> int:
        """TollPointID: INTEGER (1..2048)."""
    @property
    def descriptiveName(self) -> str | None:
        """DescriptiveName: IA5String (SIZE (1..63))."""

class TestMessage00(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage00_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage00_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage01(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage01_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage01_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage02(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage02_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage02_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage03(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage03_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage03_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage04(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage04_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage04_regional | None:
        """RegionalExtension: SEQUENCE."""

class TestMessage05(_Extensible):
    def __init__(
        self,
        *,
        header: Header | Mapping[str, Any] | None = ...,
        regional: TestMessage05_regional | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def header(self) -> Header | None:
        """Header: SEQUENCE."""
    @property
    def regional(self) -> TestMessage05_regional | None:
        """RegionalExtension: SEQUENCE."""

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
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
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
        doNotUse1: int,
        frameType: TravelerInfoType | str,
        msgId: tuple[Literal["furtherInfoID"], bytes] | tuple[Literal["roadSignID"], RoadSignID],
        startTime: int,
        durationTime: int,
        priority: int,
        doNotUse2: int,
        regions: Sequence[GeographicalPath | Mapping[str, Any]],
        doNotUse3: int,
        doNotUse4: int,
        content: tuple[Literal["advisory"], tuple[ITIScodesAndText_ITIS, ...]] | tuple[Literal["workZone"], tuple[WorkZone, ...]] | tuple[Literal["genericSign"], tuple[GenericSignage, ...]] | tuple[Literal["speedLimit"], tuple[SpeedLimit, ...]] | tuple[Literal["exitService"], tuple[ExitService, ...]],
        startYear: int | None = ...,
        url: str | None = ...,
        contentNew: TravelerDataFrameNewPartIIIContent | None = ...,
    ) -> None: ...
    @property
    def doNotUse1(self) -> int:
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
    def durationTime(self) -> int:
        """MinutesDuration: INTEGER (0..32000)."""
    @property
    def priority(self) -> int:
        """SignPriority: INTEGER (0..7)."""
    @property
    def doNotUse2(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def regions(self) -> tuple[GeographicalPath, ...]:
        """SEQUENCE OF (SIZE (1..16))."""
    @property
    def doNotUse3(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def doNotUse4(self) -> int:
        """SSPindex: INTEGER (0..31)."""
    @property
    def content(self) -> tuple[Literal["advisory"], tuple[ITIScodesAndText_ITIS, ...]] | tuple[Literal["workZone"], tuple[WorkZone, ...]] | tuple[Literal["genericSign"], tuple[GenericSignage, ...]] | tuple[Literal["speedLimit"], tuple[SpeedLimit, ...]] | tuple[Literal["exitService"], tuple[ExitService, ...]]:
        """CHOICE."""
    @property
    def url(self) -> str | None:
        """URL-Short: IA5String (SIZE (1..15))."""
    @property
    def contentNew(self) -> TravelerDataFrameNewPartIIIContent | None:
        """TravelerDataFrameNewPartIIIContent: CHOICE."""

TravelerDataFrameNewPartIIIContent: TypeAlias = tuple[Literal["frictionInfo"], FrictionInformation] | tuple[str, bytes]

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

class TrafficLightStatusMessage(_Extensible):
    def __init__(
        self,
        *,
        trafficLightID: TrafficLightID,
        operationStatus: tuple[bytes, int],
        controllerStatus: tuple[bytes, int],
        cyclecounter: int,
        cycletime: int,
        currentTime: DDateTime | Mapping[str, Any],
        trafficLightStatus: Sequence[TrafficLightStatus | Mapping[str, Any]],
        long: int | None = ...,
        lat: int | None = ...,
    ) -> None: ...
    @property
    def trafficLightID(self) -> TrafficLightID:
        """TrafficLightID: CHOICE."""
    @property
    def long(self) -> int | None:
        """Longitude-Common: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 =
        unavailable (unverified)."""
    @property
    def lat(self) -> int | None:
        """Latitude-Common: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def operationStatus(self) -> tuple[bytes, int]:
        """TrafficLightOperationStatus: BIT STRING (SIZE (8, ...))."""
    @property
    def controllerStatus(self) -> tuple[bytes, int]:
        """TrafficLightControllerStatus: BIT STRING (SIZE (8, ...))."""
    @property
    def cyclecounter(self) -> int:
        """TimeInSecond-B16: INTEGER (0..65535)."""
    @property
    def cycletime(self) -> int:
        """TimeInSecond-B16: INTEGER (0..65535)."""
    @property
    def currentTime(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def trafficLightStatus(self) -> tuple[TrafficLightStatus, ...]:
        """TrafficLightStatusList: SEQUENCE OF (SIZE (1..255))."""

class TrafficLightStatus(_Extensible):
    def __init__(
        self,
        *,
        trafficLightType: TrafficLightType | str,
        consecutiveTrafficLight: ConsecutiveTrafficLight | str,
        trafficLightIntervalType: TrafficLightIntervalType | str,
        pedestrianCall: bool,
        actuatedinterval: bool,
        permissiveNonProtected: PermissiveNonProtected | str,
        lightingStatus: TrafficLightingStatus | str,
        maxIntervalLength: int,
        remainingTime: int,
        directionCode: int,
        reserved: bool,
    ) -> None: ...
    @property
    def trafficLightType(self) -> TrafficLightType | str:
        """TrafficLightType: ENUMERATED."""
    @property
    def consecutiveTrafficLight(self) -> ConsecutiveTrafficLight | str:
        """ConsecutiveTrafficLight: ENUMERATED."""
    @property
    def trafficLightIntervalType(self) -> TrafficLightIntervalType | str:
        """TrafficLightIntervalType: ENUMERATED."""
    @property
    def pedestrianCall(self) -> bool:
        """PedestrianCall: BOOLEAN."""
    @property
    def actuatedinterval(self) -> bool:
        """ActuatedInterval: BOOLEAN."""
    @property
    def permissiveNonProtected(self) -> PermissiveNonProtected | str:
        """PermissiveNonProtected: ENUMERATED."""
    @property
    def lightingStatus(self) -> TrafficLightingStatus | str:
        """TrafficLightingStatus: ENUMERATED."""
    @property
    def maxIntervalLength(self) -> int:
        """TimeInSecond-B8: INTEGER (0..255)."""
    @property
    def remainingTime(self) -> int:
        """TimeInSecond-B8: INTEGER (0..255)."""
    @property
    def directionCode(self) -> int:
        """TrafficLightDirectionCode: INTEGER (0..359)."""
    @property
    def reserved(self) -> bool:
        """ReservedBit: BOOLEAN."""

ConsecutiveTrafficLight: TypeAlias = Literal["none", "first", "second"]

PermissiveNonProtected: TypeAlias = Literal["none", "permissive"]

TrafficLightID: TypeAlias = tuple[Literal["id"], int] | tuple[Literal["oid"], str]

TrafficLightIntervalType: TypeAlias = Literal["static", "variable"]

TrafficLightingStatus: TypeAlias = Literal["off", "red-on", "yellow-on", "green-on", "red-blinking", "yellow-blinking", "green-blinking"]

TrafficLightType: TypeAlias = Literal["reserved", "straight", "left-turn", "pedestrian", "bicycle", "right-turn", "bus", "u-turn"]

class TollUsageAckMessage(_Extensible):
    def __init__(
        self,
        *,
        tumAck: Sequence[TumAckHash | Mapping[str, Any]],
        ackMaxAge: int,
    ) -> None: ...
    @property
    def tumAck(self) -> tuple[TumAckHash, ...]:
        """TumAck: SEQUENCE OF (SIZE (1..32))."""
    @property
    def ackMaxAge(self) -> int:
        """INTEGER (100..10000, ...)."""

class TumAckHash(_Extensible):
    def __init__(
        self,
        *,
        tempId: bytes,
        tumSequenceNum: int,
        signedTumHash: bytes | None = ...,
    ) -> None: ...
    @property
    def signedTumHash(self) -> bytes | None:
        """OCTET STRING (SIZE (32))."""
    @property
    def tempId(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def tumSequenceNum(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""

class TollUsageMessage(_Extensible):
    def __init__(
        self,
        *,
        tollPointInfo: TollChargerInfo | Mapping[str, Any],
        tempID: bytes,
        tumSequenceNum: int,
        tamSequenceNum: int,
        encryptedTumData: bytes,
        tumHash: bytes | None = ...,
    ) -> None: ...
    @property
    def tollPointInfo(self) -> TollChargerInfo:
        """TollChargerInfo: SEQUENCE."""
    @property
    def tempID(self) -> bytes:
        """TemporaryID: OCTET STRING (SIZE (4))."""
    @property
    def tumSequenceNum(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def tamSequenceNum(self) -> int:
        """MsgCount-Common: INTEGER (0..127); counts modulo 128."""
    @property
    def tumHash(self) -> bytes | None:
        """TumHash: OCTET STRING (SIZE (32))."""
    @property
    def encryptedTumData(self) -> bytes:
        """EncryptedTumData: OCTET STRING (SIZE (1..7000))."""

class TumData(_Extensible):
    def __init__(
        self,
        *,
        tollUserData: TollUserData | Mapping[str, Any],
        tollServiceProviderData: bytes | None = ...,
    ) -> None: ...
    @property
    def tollUserData(self) -> TollUserData:
        """TollUserData: SEQUENCE."""
    @property
    def tollServiceProviderData(self) -> bytes | None:
        """TollServiceProviderData: OCTET STRING (SIZE (1..1024, ...))."""

class TollUserData(_Extensible):
    def __init__(
        self,
        *,
        timeStamp: DDateTime | Mapping[str, Any],
        tspId: str,
        vehicleId: VehicleId | Mapping[str, Any],
        vehType: VehicleTypes | str | None = ...,
        vehicleDescription: VehicleDescription | Mapping[str, Any] | None = ...,
        vehAxlesAndWeight: VehicleAxlesAndWeightInfo | Mapping[str, Any] | None = ...,
        numOccupants: int | None = ...,
        entryTollPointId: int | None = ...,
        entryTimeStamp: DDateTime | Mapping[str, Any] | None = ...,
        locAndTimeStamps: Sequence[LocAndTimeStamp | Mapping[str, Any]] | None = ...,
        lastTollPoints: Sequence[LastTollPointInfo | Mapping[str, Any]] | None = ...,
        charge: PaymentFee | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def timeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def tspId(self) -> str:
        """OBJECT IDENTIFIER."""
    @property
    def vehicleId(self) -> VehicleId:
        """VehicleId: SEQUENCE."""
    @property
    def vehType(self) -> VehicleTypes | str | None:
        """VehicleTypes: ENUMERATED."""
    @property
    def vehicleDescription(self) -> VehicleDescription | None:
        """VehicleDescription: SEQUENCE."""
    @property
    def vehAxlesAndWeight(self) -> VehicleAxlesAndWeightInfo | None:
        """VehicleAxlesAndWeightInfo: SEQUENCE."""
    @property
    def numOccupants(self) -> int | None:
        """INTEGER (2..5, ...)."""
    @property
    def entryTollPointId(self) -> int | None:
        """TollPointID: INTEGER (1..2048)."""
    @property
    def entryTimeStamp(self) -> DDateTime | None:
        """DDateTime: SEQUENCE."""
    @property
    def locAndTimeStamps(self) -> tuple[LocAndTimeStamp, ...] | None:
        """LocAndTimeStamps: SEQUENCE OF (SIZE (1..5, ...))."""
    @property
    def lastTollPoints(self) -> tuple[LastTollPointInfo, ...] | None:
        """LastTollPointInfos: SEQUENCE OF (SIZE (1..5, ...))."""
    @property
    def charge(self) -> PaymentFee | None:
        """PaymentFee: SEQUENCE."""

class VehicleAxlesAndWeightInfo(_Extensible):
    def __init__(
        self,
        *,
        vehNumAxles: int,
        vehWeightPerAxle: Sequence[int],
        vehTotalWeight: int,
        vehWeightUnits: Literal["pounds", "kilograms"] | str,
    ) -> None: ...
    @property
    def vehNumAxles(self) -> int:
        """INTEGER (1..10, ...)."""
    @property
    def vehWeightPerAxle(self) -> tuple[int, ...]:
        """SEQUENCE OF (SIZE (1..10, ...))."""
    @property
    def vehTotalWeight(self) -> int:
        """INTEGER (0..16777215)."""
    @property
    def vehWeightUnits(self) -> Literal["pounds", "kilograms"] | str:
        """ENUMERATED."""

class VehicleId(_Extensible):
    def __init__(
        self,
        *,
        vehicleIdentity: bytes | None = ...,
        licPlateState: str | None = ...,
        licPlateNumVeh: str | None = ...,
        licPlateNumTrailer: str | None = ...,
        userId: UserId | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def vehicleIdentity(self) -> bytes | None:
        """OCTET STRING (SIZE (16, ...))."""
    @property
    def licPlateState(self) -> str | None:
        """IA5String (SIZE (2))."""
    @property
    def licPlateNumVeh(self) -> str | None:
        """IA5String (SIZE (1..12, ...))."""
    @property
    def licPlateNumTrailer(self) -> str | None:
        """IA5String (SIZE (1..12, ...))."""
    @property
    def userId(self) -> UserId | None:
        """UserId: SEQUENCE."""

class LocAndTimeStamp(_Extensible):
    def __init__(
        self,
        *,
        latitude: int,
        longitude: int,
        timeStamp: DDateTime | Mapping[str, Any],
        elevation: int | None = ...,
        currentLane: int | None = ...,
    ) -> None: ...
    @property
    def latitude(self) -> int:
        """Latitude-Common: INTEGER (-900000000..900000001); 1e-7 degrees, north positive; 900000001 = unavailable
        (unverified)."""
    @property
    def longitude(self) -> int:
        """Longitude-Common: INTEGER (-1799999999..1800000001); 1e-7 degrees, east positive; 1800000001 =
        unavailable (unverified)."""
    @property
    def elevation(self) -> int | None:
        """Elevation-Common: INTEGER (-4096..61439); 0.1 m; -4096 = unavailable."""
    @property
    def timeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""
    @property
    def currentLane(self) -> int | None:
        """LaneID: INTEGER (0..255)."""

class LastTollPointInfo(_Extensible):
    def __init__(
        self,
        *,
        tollChargerInfo: TollChargerInfo | Mapping[str, Any],
        timeStamp: DDateTime | Mapping[str, Any],
    ) -> None: ...
    @property
    def tollChargerInfo(self) -> TollChargerInfo:
        """TollChargerInfo: SEQUENCE."""
    @property
    def timeStamp(self) -> DDateTime:
        """DDateTime: SEQUENCE."""

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
        doNotUse: int,
        sirenUse: SirenInUse,
        lightsUse: LightbarInUse,
        multi: MultiVehicleResponse,
        events: PrivilegedEvents | Mapping[str, Any] | None = ...,
        responseType: ResponseType | str | None = ...,
    ) -> None: ...
    @property
    def doNotUse(self) -> int:
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
        doNotUse: int,
        event: tuple[bytes, int],
    ) -> None: ...
    @property
    def doNotUse(self) -> int:
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

class SchoolBusJ2945Slash1C(_Extensible):
    def __init__(
        self,
        *,
        flashingAmberLights: bool,
        flashingRedLights: bool,
        studentsCrossingFront: bool | None = ...,
        studentsCrossingBehind: bool | None = ...,
        studentsLoading: bool | None = ...,
        studentsUnloading: bool | None = ...,
        wheelchairLiftInUse: bool | None = ...,
        emergencyExitOpen: bool | None = ...,
        emergencyRequestMedical: bool | None = ...,
        emergencyRequestFire: bool | None = ...,
        emergencyRequestPolice: bool | None = ...,
    ) -> None: ...
    @property
    def flashingAmberLights(self) -> bool:
        """BOOLEAN."""
    @property
    def flashingRedLights(self) -> bool:
        """BOOLEAN."""
    @property
    def studentsCrossingFront(self) -> bool | None:
        """BOOLEAN."""
    @property
    def studentsCrossingBehind(self) -> bool | None:
        """BOOLEAN."""
    @property
    def studentsLoading(self) -> bool | None:
        """BOOLEAN."""
    @property
    def studentsUnloading(self) -> bool | None:
        """BOOLEAN."""
    @property
    def wheelchairLiftInUse(self) -> bool | None:
        """BOOLEAN."""
    @property
    def emergencyExitOpen(self) -> bool | None:
        """BOOLEAN."""
    @property
    def emergencyRequestMedical(self) -> bool | None:
        """BOOLEAN."""
    @property
    def emergencyRequestFire(self) -> bool | None:
        """BOOLEAN."""
    @property
    def emergencyRequestPolice(self) -> bool | None:
        """BOOLEAN."""

class TrailerUnitDescJ2945Slash1B(_Extensible):
    def __init__(
        self,
        *,
        width: int,
        length: int,
        frontPivot: PivotPointDescription | Mapping[str, Any],
        height: int | None = ...,
        weight: int | None = ...,
        rearPivot: PivotPointDescription | Mapping[str, Any] | None = ...,
        bumpers: BumperHeights | Mapping[str, Any] | None = ...,
        axles: Axles | Mapping[str, Any] | None = ...,
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
    @property
    def weight(self) -> int | None:
        """TrailerWeight: INTEGER (0..64255)."""
    @property
    def frontPivot(self) -> PivotPointDescription:
        """PivotPointDescription: SEQUENCE."""
    @property
    def rearPivot(self) -> PivotPointDescription | None:
        """PivotPointDescription: SEQUENCE."""
    @property
    def bumpers(self) -> BumperHeights | None:
        """BumperHeights: SEQUENCE."""
    @property
    def axles(self) -> Axles | None:
        """Axles: SEQUENCE."""

class Axles(_Extensible):
    def __init__(
        self,
        *,
        totalAxles: int,
        frontAxles: int | None = ...,
        rearAxles: int | None = ...,
    ) -> None: ...
    @property
    def totalAxles(self) -> int:
        """INTEGER (1..10, ...)."""
    @property
    def frontAxles(self) -> int | None:
        """INTEGER (0..10, ...)."""
    @property
    def rearAxles(self) -> int | None:
        """INTEGER (0..10, ...)."""

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
        vehicleType: VehicleGroupAffected_ITIS | str | None = ...,
        responseEquip: IncidentResponseEquipment_ITIS | str | None = ...,
        responderType: ResponderGroupAffected_ITIS | str | None = ...,
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
    def vehicleType(self) -> VehicleGroupAffected_ITIS | str | None:
        """VehicleGroupAffected-ITIS: ENUMERATED."""
    @property
    def responseEquip(self) -> IncidentResponseEquipment_ITIS | str | None:
        """IncidentResponseEquipment-ITIS: ENUMERATED."""
    @property
    def responderType(self) -> ResponderGroupAffected_ITIS | str | None:
        """ResponderGroupAffected-ITIS: ENUMERATED."""
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
        """VehicleEventFlags: BIT STRING (SIZE (13, ...)); bit 13 came after the first edition: with it the extended
        size is sent."""
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

class CooperativeControlMessage_partII(_Record):
    def __init__(
        self,
        *,
        partII_Id: int,
        partII_Value: HeavyTruckCCMExtensions | LightVehicleCCMExtensions | VehicleSafetyExtensions | Unknown,
    ) -> None: ...
    @property
    def partII_Id(self) -> int:
        """PartII-Id: INTEGER (0..63)."""
    @property
    def partII_Value(self) -> HeavyTruckCCMExtensions | LightVehicleCCMExtensions | VehicleSafetyExtensions | Unknown:
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
        """Angle-Common: INTEGER (0..28800); 0.0125 degrees; 28800 = unavailable."""
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

class ITIScodesAndText_ITIS(_Record):
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

class TestMessage00_regional(_Record):
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

class TestMessage01_regional(_Record):
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

class TestMessage02_regional(_Record):
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

class TestMessage03_regional(_Record):
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

class TestMessage04_regional(_Record):
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

class TestMessage05_regional(_Record):
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

class ITIScodesAndText(_Record):
    def __init__(
        self,
        *,
        item: tuple[Literal["itis"], int] | tuple[Literal["text"], str],
    ) -> None: ...
    @property
    def item(self) -> tuple[Literal["itis"], int] | tuple[Literal["text"], str]:
        """CHOICE."""

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
