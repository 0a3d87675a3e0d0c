"""What octets can be said to be, and what may begin where: the tables the peeler goes by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from cv2x.radio.headers import Kind
from cv2x.station.peel.found import MESSAGE


class What(Enum):
    """What octets are beside the headers of the network; the value is its name for people."""

    PC5_MAC = "PC5 MAC"
    GEONETWORKING_INSIDE = "GeoNetworking, from the common header on"
    ENVELOPE = "IEEE 1609.2"
    MESSAGE = MESSAGE
    CERTIFICATE = "certificate"
    RSU_TEXT = "RSU 4.1 text"
    CENTRE = "RSU-centre wrapper"
    ODE_RECORD = "ODE log record"


Subject = Kind | What

SUBJECTS: Mapping[str, Subject] = {
    "text": What.RSU_TEXT, "sdu": Kind.SDU, "wsmp": Kind.WSMP, "dsmp": Kind.DSMP, "geonet": Kind.GEONETWORKING,
    "envelope": What.ENVELOPE, "message": What.MESSAGE, "certificate": What.CERTIFICATE, "pc5-mac": What.PC5_MAC,
    "ethernet": Kind.ETHERNET, "ip": Kind.IP, "radiotap": Kind.RADIOTAP, "802.11": Kind.DOT11, "llc": Kind.LLC,
    "cooked": Kind.COOKED, "cooked2": Kind.COOKED_2, "centre": What.CENTRE, "ode": What.ODE_RECORD,
    "geonet-inside": What.GEONETWORKING_INSIDE,
}  # fmt: skip
"""What octets may begin with, by the names a user says; where nothing is told all are tried, in this order."""

BEGINNINGS = tuple(SUBJECTS.values())
NETWORKS = (Kind.SDU, Kind.WSMP, Kind.DSMP, Kind.GEONETWORKING)
IN_DATAGRAM = (What.RSU_TEXT, *NETWORKS, What.ENVELOPE, What.MESSAGE, What.PC5_MAC, What.CENTRE, What.ODE_RECORD)
INSIDE: Mapping[Kind, tuple[Subject, ...]] = {
    Kind.WSMP_PAYLOAD: (What.ENVELOPE, What.MESSAGE, *NETWORKS),
    Kind.DSMP_PAYLOAD: (What.MESSAGE, What.ENVELOPE, *NETWORKS),
    Kind.BTP_PAYLOAD: (What.MESSAGE, What.ENVELOPE),
}
"""What may stand in the payload of a network header: first what belongs there, then what was seen there."""
IN_ENVELOPE = (What.MESSAGE, *NETWORKS, What.GEONETWORKING_INSIDE, What.ENVELOPE)
BEHIND_PREFIX = (*NETWORKS, What.ENVELOPE, Kind.ETHERNET, Kind.IP)
