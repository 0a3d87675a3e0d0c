"""The test control interface: what its files are and say."""

from __future__ import annotations

from asn1_plan import OpenClass, Plan, Subject

TCI = Plan(
    ("tci",),
    "TCI",
    "tci",
    (
        "Part of a description of the OmniAir Test Control Interface, version 3, written for interoperability: names, "
        "order, ranges and extension markers as they appear on the wire (OER). Structure from the public modules "
        "(Apache-2.0), changed as follows: the largest LTE-V2X packet is written as a number, class fields are their "
        "type or plain octets except that of Request, inner subtyping is left out, the LTE modules are cut down to "
        "what is referred to, the use case announcement is missing. Layout and comments are ours; the published "
        "modules govern where the two differ."
    ),
    (
        Subject("dispatcher", "The message: version, time, and one frame per kind of test.", module="TCI-Dispatcher"),
        Subject("sut_control", "Control of the device under test, whatever it speaks.", module="TCI-SutControl"),
        Subject("dsrc", "Tests of IEEE 1609.3 over DSRC.", module="TCI-16093-DSRC"),
        Subject("pc5", "Tests of IEEE 1609.3 over PC5.", module="TCI-16093-PC5"),
        Subject("channel", "Tests of IEEE 1609.4.", module="TCI-16094"),
        Subject("bsm_dsrc", "Tests of basic safety messages after SAE J2945/1.", module="TCI-29451"),
        Subject("bsm_pc5", "Tests of basic safety messages after SAE J3161/1.", module="TCI-31611"),
        Subject("wlan", "Tests of IEEE 802.11.", module="TCI-80211"),
        Subject("proxy", "Tests of C-V2X through a UDP proxy.", module="TCI-CV2X-PROXY"),
        Subject("cuckoo", "Control of a drive simulator.", module="TCI-Cuckoo"),
        Subject("use_case", "Control of use cases.", module="TCI-UsecaseControl"),
        Subject("wsm", "Requests to send and receive short messages and service advertisements.", module="TCI-wsm"),
        Subject("ip", "Requests about IPv6.", module="TCI-ip"),
        Subject("indication", "What the device reports unasked.", module="TCI-indication"),
        Subject("events", "Which events the device is to report.", module="TCI-eventHandling"),
        Subject("response", "What a response may carry.", module="TCI-responseInfo"),
        Subject("common", "What all of these share, and the class of a request.", module="TCI-CommonTypes"),
        Subject("ieee_wsm", "The short message of IEEE 1609.3 (unaligned PER on the air).", module="IEEE-1609-3-WSM"),
        Subject(
            "ieee_wsa", "The service advertisement of IEEE 1609.3 (unaligned PER on the air).", module="IEEE-1609-3-WSA"
        ),
        Subject("ieee_elements", "The information elements of both.", module="IEEE-1609-3-WEE"),
        Subject(
            "cits_ids", "Identifiers of ITS applications: numbers of one to four octets.", module="CITSapplMgmtIDs"
        ),
        Subject(
            "lte_sidelink", "Preconfiguration of the LTE sidelink (unaligned PER).", module="EUTRA-Sidelink-Preconf"
        ),
        Subject("lte_rrc", "What that needs of LTE radio resource control.", module="EUTRA-RRC-Definitions"),
    ),
    (OpenClass("REQUEST", "common", r"Request\.value", "MsgID", "Requests-"),),
)
