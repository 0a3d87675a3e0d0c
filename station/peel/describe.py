"""What each header says, in words and SI units: the fields of a `Found`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cv2x.radio import btp, ethertype, geonet
from cv2x.radio.elements import DSMP_ELEMENTS, WSMP_ELEMENTS, Element
from cv2x.radio.family import family_name
from cv2x.radio.geonet_position import Address, LongPosition
from cv2x.radio.headers import Kind
from cv2x.station.addresses import APPLICATIONS

Fields = dict[str, Any]


def fields_of(kind: Kind, header: Any) -> Fields:
    """Return what a header says."""
    describe = _DESCRIBED.get(kind)
    return {} if describe is None else describe(header)


def mac(octets: bytes) -> str:
    """Return a link-layer address as people write it."""
    return octets.hex(":")


def application_name(family: str, number: int) -> str:
    """Return the messages an AID or PSID is used for, empty where it is in no table."""
    names: list[str] = []
    for row in APPLICATIONS.get(family, ()):
        numbers = {row.routine.aid} | ({row.critical.aid} if row.critical is not None else set())
        if number in numbers and row.message not in names:
            names.append(row.message)
    return ", ".join(names)


def _ethernet(header: Any) -> Fields:
    fields: Fields = {"source": mac(header.source), "destination": mac(header.destination)}
    if header.vlans:
        fields["vlans"] = [control & 0x0FFF for _, control in header.vlans]
    return fields | ({} if header.ethertype is None else _protocol(header))


def _protocol(header: Any) -> Fields:
    found = header.ethertype
    name = ethertype.NAMES.get(found)
    return {"ethertype": f"{found:#06x}" + (f" ({name})" if name else "")}


def _radiotap(header: Any) -> Fields:
    fields = {"frequency_mhz": header.frequency_mhz, "signal_dbm": header.signal_dbm}
    told: Fields = {name: value for name, value in fields.items() if value is not None}
    return told | ({"bad_check_sequence": True} if header.bad_check_sequence else {})


def _dot11(header: Any) -> Fields:
    if not header.receiver:
        return {}
    fields: Fields = {"transmitter": mac(header.transmitter), "receiver": mac(header.receiver)}
    fields["sequence"] = header.sequence
    return fields if header.priority is None else fields | {"priority": header.priority}


def _ip(header: Any) -> Fields:
    return {"version": header.version, "source": str(header.source), "destination": str(header.destination)}


def _udp(header: Any) -> Fields:
    return {"source_port": header.source_port, "destination_port": header.destination_port}


def _pdcp(header: Any) -> Fields:
    return {"sdu_type": header.sdu_type, "key_id": header.key_id, "sequence": header.sequence}


def _sdu(header: Any) -> Fields:
    return {"family": f"{header.family:#04x} ({family_name(header.family)})" if header.family >= 0 else "none"}


def _elements(elements: tuple[Element, ...], names: Mapping[int, str]) -> Fields:
    return {names.get(element.element_id, str(element.element_id)): element.octets.hex() for element in elements}


def _numbered(name: str, number: int, family: str) -> Fields:
    use = application_name(family, number)
    return {name: number, "used_for": use} if use else {name: number}


def _wsmp(header: Any) -> Fields:
    fields = _numbered("psid", header.psid, "sae") | {"length": len(header.payload)}
    return fields | ({"options": _elements(header.options, WSMP_ELEMENTS)} if header.options else {})


def _dsmp(header: Any) -> Fields:
    fields = _numbered("aid", header.aid, "cn") | {"length": len(header.payload)}
    return fields | ({"extensions": _elements(header.extensions, DSMP_ELEMENTS)} if header.extensions else {})


def _geonet(header: Any) -> Fields:
    basic = header.basic
    fields: Fields = {"version": basic.version, "lifetime_ms": geonet.lifetime_ms(basic.lifetime)}
    fields["remaining_hops"] = basic.remaining_hops
    return fields | ({"secured": True} if header.kind is None else geonet_inside(header))


def geonet_inside(packet: geonet.Packet) -> Fields:
    """Return what the common and the extended header say."""
    if packet.kind is None or packet.extended is None:
        return {}
    extended = packet.extended
    fields: Fields = {"kind": packet.kind.name, "next": packet.following.name.replace("_", "-")}
    fields |= {"traffic_class": packet.traffic_class, "length": len(packet.payload)}
    fields["source"] = _long(extended.source)
    if extended.sequence is not None:
        fields["sequence"] = extended.sequence
    if extended.area is not None:
        area = extended.area
        fields["area"] = {
            "lat_deg": area.lat_e7 / 1e7,
            "lon_deg": area.lon_e7 / 1e7,
            "distance_a_m": area.distance_a_m,
            "distance_b_m": area.distance_b_m,
            "angle_deg": area.angle_deg,
        }
    if extended.destination is not None:
        fields["destination"] = _address(extended.destination.address)
    if extended.sought is not None:
        fields["sought"] = _address(extended.sought)
    return fields


def _long(position: LongPosition) -> Fields:
    return _address(position.address) | {
        "timestamp_ms": position.timestamp_ms,
        "lat_deg": position.lat_e7 / 1e7,
        "lon_deg": position.lon_e7 / 1e7,
        "speed_mps": position.speed_cmps / 100,
        "heading_deg": position.heading_tenths / 10,
    }


def _address(address: Address) -> Fields:
    return {"address": mac(address.mid), "station_type": address.station_type}


def _btp(header: Any) -> Fields:
    name = btp.PORTS.get(header.port)
    return {"port": header.port, "used_for": name} if name else {"port": header.port}


_DESCRIBED: Mapping[Kind, Callable[[Any], Fields]] = {
    Kind.ETHERNET: _ethernet,
    Kind.COOKED: _protocol,
    Kind.COOKED_2: _protocol,
    Kind.RADIOTAP: _radiotap,
    Kind.DOT11: _dot11,
    Kind.DOT11_PADDED: _dot11,
    Kind.LLC: _protocol,
    Kind.IP: _ip,
    Kind.UDP: _udp,
    Kind.PC5_PDCP: _pdcp,
    Kind.SDU: _sdu,
    Kind.WSMP: _wsmp,
    Kind.DSMP: _dsmp,
    Kind.GEONETWORKING: _geonet,
    Kind.BTP_A: _btp,
    Kind.BTP_B: _btp,
}
