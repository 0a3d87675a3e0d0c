"""Where a receiver of forwarded messages listens: the UDP ports of the JPO ODE, one per message.

Ports and buffers are those of its application.yaml; what is longer than the buffer is cut off by that receiver, so
nobody should send it.  The PSIDs are those the messages travel under (ISO TC 204 registry); MAP is sent under its own
there and under 0x82 in many deployments.
"""

from __future__ import annotations

from typing import NamedTuple


class OdePort(NamedTuple):
    """One listener."""

    type: str
    """Name of the message, empty for the one that takes any."""
    port: int
    buffer: int
    """Most octets it takes."""
    psid: int | None


PORTS = (
    OdePort("BSM", 46800, 500, 0x20),
    OdePort("TIM", 47900, 2048, 0x83),
    OdePort("SSM", 44900, 500, 0x204095),
    OdePort("SPAT", 44910, 500, 0x82),
    OdePort("MAP", 44920, 2048, 0x204097),
    OdePort("SRM", 44930, 500, 0x204096),
    OdePort("PSM", 44940, 500, 0x27),
    OdePort("SDSM", 44950, 500, 0x90),
    OdePort("", 44990, 2000, None),
)
GENERIC = PORTS[-1]
OF_TYPE = {port.type: port for port in PORTS}
OF_NUMBER = {port.port: port for port in PORTS}
