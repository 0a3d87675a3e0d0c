"""Link types of captures (tcpdump.org/linktypes)."""

from __future__ import annotations

ETHERNET = 1
RAW_IP = 101
DOT11 = 105
LINUX_COOKED = 113
RADIOTAP = 127
USER0 = 147
USER15 = 162
"""USER0..USER15 have no meaning but what two sides agree on."""
RAW_IPV4 = 228
RAW_IPV6 = 229
LINUX_COOKED_2 = 276
