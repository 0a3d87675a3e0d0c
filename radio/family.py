"""The V2X message family octet: the first octet of a PC5 non-IP SDU, which says whose network header follows.

The values were read from captured frames and from public stacks; the registry itself (3GPP TS 24.386) was not read, so
the table is what has been seen on air, and any other value is reported by number with its octets kept.
"""

from __future__ import annotations

IPV6 = 0x00
"""IPv6 in the Chinese adaptation layer (read in public DSMP sources; unverified on air)."""
WSMP = 0x01
"""IEEE 1609.3 WSMP (seen on air)."""
GEONETWORKING = 0x03
"""ETSI GeoNetworking (seen on air)."""
DSMP = 0x04
"""China DSMP, YD/T 3707 (seen on air; YD/T 3708-2020 5.1.1, Protocol Type 4)."""
IPV4 = 0x05
"""IPv4 in the Chinese adaptation layer (read in public DSMP sources; unverified on air)."""

FAMILIES: dict[int, str] = {IPV6: "IPv6", WSMP: "WSMP", GEONETWORKING: "GeoNetworking", DSMP: "DSMP", IPV4: "IPv4"}
"""Meaning of each known family octet."""


def family_name(octet: int) -> str:
    """Return the meaning of a family octet, ``unknown family 0x51`` where it has none."""
    return FAMILIES.get(octet, f"unknown family {octet:#04x}")
