"""The ETSI dialects: what their files are and say.

Both releases keep the module names of the published files, so that a name as ``DSRC.Heading`` means what the
standards call so.
"""

from __future__ import annotations

from asn1_plan import OpenClass, Plan, SharedType, Subject

_STANDING = (
    "{} Names, order, ranges and extension markers are those of the ASN.1 files ETSI publishes under the BSD 3-Clause "
    "licence (copyright ETSI), ISO parts as printed there; layout and comments are ours, inner subtyping is left out. "
    "The published files govern where the two differ. A type that several modules define equally stands in one of "
    "them. Units marked unverified were not read there."
)

_REGIONAL = OpenClass(
    "REG-EXT-ID-AND-TYPE",
    "dsrc",
    r".*\.regExtValue",
    "RegionId",
    "Reg-",
    "region",
    SharedType("RegionalExtension", "regionId", "regExtValue"),
)

# TS 103 301 and what it stands on, the same in both releases.
_INFRASTRUCTURE = (
    Subject("mapem", "Road map of intersections and segments.", module="MAPEM-PDU-Descriptions"),
    Subject("spatem", "Signal phase and timing.", module="SPATEM-PDU-Descriptions"),
    Subject(
        "ivim",
        "Infrastructure to vehicle information: signs and the zones they hold for.",
        module="IVIM-PDU-Descriptions",
    ),
    Subject("srem", "Signal request.", module="SREM-PDU-Descriptions"),
    Subject("ssem", "Signal status.", module="SSEM-PDU-Descriptions"),
    Subject("rtcmem", "RTCM corrections.", module="RTCMEM-PDU-Descriptions"),
    Subject(
        "dsrc", "What MAPEM, SPATEM, SREM, SSEM and RTCMEM carry: the European profile of SAE J2735.", module="DSRC"
    ),
    Subject("region", "Regional extensions: one object set per place that may carry one.", module="REGION"),
    Subject("addgrpc", "The types of region 3: what Europe adds to maps, signals and requests.", module="AddGrpC"),
    Subject("ivi", "The structure of IVIM: containers, zones, layouts, road signs.", module="IVI"),
    Subject("gdd", "Road signs as pictogram codes with attributes.", module="GDD"),
    Subject(
        "efc_application",
        "Electronic fee collection: attributes of contracts and vehicles.",
        module="EfcDsrcApplication",
    ),
    Subject("efc_generic", "Electronic fee collection: lists of attributes.", module="EfcDsrcGeneric"),
    Subject(
        "eri",
        "Electronic registration identification: vehicle types and categories.",
        module="ElectronicRegistrationIdentificationVehicleDataModule",
    ),
    Subject("avi_aei", "Numbering for automatic vehicle identification.", module="AVIAEINumberingAndDataStructures"),
    Subject("cits_ids", "Identifiers of ITS applications: numbers of one to four octets.", module="CITSapplMgmtIDs"),
)

ETSI_R1 = Plan(
    ("etsi-cam-r1", "etsi-denm-r1", "etsi-is", "etsi-cpm-tr103562"),
    "ETSI-R1",
    "etsi-r1",
    _STANDING.format(
        "Part of the first release of the ETSI ITS messages: CAM (EN 302 637-2 V1.4.1), DENM (EN 302 637-3 V1.3.1), "
        "infrastructure messages (TS 103 301), CPM as in TR 103 562 V2.1.1, on the data dictionary V1.3.1."
    ),
    (
        Subject("cam", "Cooperative awareness: what a station says about itself.", module="CAM-PDU-Descriptions"),
        Subject("denm", "Decentralised notification: events on the road.", module="DENM-PDU-Descriptions"),
        Subject(
            "cpm", "Collective perception as first reported: objects that sensors see.", module="CPM-PDU-Descriptions"
        ),
        *_INFRASTRUCTURE,
        Subject(
            "its_container",
            "The common data dictionary: header, positions, motion, vehicles, causes.",
            module="ITS-Container",
        ),
    ),
    (_REGIONAL,),
)

ETSI_R2 = Plan(
    ("etsi-cam-r2", "etsi-denm-r2", "etsi-cpm-r2", "etsi-vam-r2", "etsi-is"),
    "ETSI-R2",
    "etsi-r2",
    _STANDING.format(
        "Part of the second release of the ETSI ITS messages: CAM (TS 103 900 V2.3.1), DENM (TS 103 831 V2.3.1), CPM "
        "(TS 103 324 V2.1.1), VAM (TS 103 300-3 V2.3.1), on the data dictionary V2.4.1, and the infrastructure "
        "messages (TS 103 301) on what they need of V1.3.1."
    ),
    (
        Subject("cam", "Cooperative awareness: what a station says about itself.", module="CAM-PDU-Descriptions"),
        Subject("denm", "Decentralised notification: events on the road.", module="DENM-PDU-Description"),
        Subject(
            "cpm",
            "Collective perception: the message and its list of containers. CPM is our short name for the message.",
            module="CPM-PDU-Descriptions",
            aliases=(("CPM", "CollectivePerceptionMessage"),),
        ),
        Subject("cpm_station", "Collective perception: who sends.", module="CPM-OriginatingStationContainers"),
        Subject("cpm_sensor", "Collective perception: the sensors.", module="CPM-SensorInformationContainer"),
        Subject("cpm_region", "Collective perception: where sensors see.", module="CPM-PerceptionRegionContainer"),
        Subject("cpm_object", "Collective perception: the objects seen.", module="CPM-PerceivedObjectContainer"),
        Subject("vam", "Awareness of vulnerable road users.", module="VAM-PDU-Descriptions"),
        Subject("vam_motorcyclist", "What a motorcyclist adds to VAM.", module="VRU-Motorcyclist-Special-Container"),
        Subject("cdd", "The common data dictionary, V2.4.1.", module="ETSI-ITS-CDD"),
        *_INFRASTRUCTURE,
        Subject("its_container", "What of the data dictionary V1.3.1 differs from V2.4.1.", module="ITS-Container"),
    ),
    (
        OpenClass(
            "EXTENSION-CONTAINER-ID-AND-TYPE",
            "cam",
            r"WrappedExtensionContainer\.containerData",
            "ExtensionContainerId",
            "Types-",
        ),
        OpenClass(
            "CPM-CONTAINER-ID-AND-TYPE", "cpm", r"WrappedCpmContainer\.containerData", "CpmContainerId", "Types-"
        ),
        _REGIONAL,
    ),
    first=("ETSI-ITS-CDD",),
)
