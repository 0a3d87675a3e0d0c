"""Link types of captures (tcpdump.org/linktypes) and the EtherTypes of V2X network headers."""

from __future__ import annotations

ETHERNET = 1
RAW_IP = 101
LINUX_COOKED = 113
USER0 = 147
USER15 = 162
"""USER0..USER15 have no meaning but what two sides agree on."""
RAW_IPV4 = 228
RAW_IPV6 = 229
LINUX_COOKED_2 = 276

ETHERTYPE_IPV4 = 0x0800
ETHERTYPE_IPV6 = 0x86DD
ETHERTYPE_WSMP = 0x88DC
ETHERTYPE_GEONETWORKING = 0x8947
ETHERTYPES_VLAN = (0x8100, 0x88A8)
