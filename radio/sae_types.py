"""Names of SAE J2735 messages as roadside interfaces write them, and the ids their frames begin with.

A J2735 MessageFrame begins with its message id in two octets (an extension bit and fifteen bits).  Ids are those of SAE
J2735 DSRCmsgID; the names are the ``Type`` of RSU 4.1 text.
"""

from __future__ import annotations

TYPES: dict[int, str] = {
    18: "MAP", 19: "SPAT", 20: "BSM", 21: "CSR", 22: "EVA", 23: "ICA", 24: "NMEA", 25: "PDM", 26: "PVD", 27: "RSA",
    28: "RTCM", 29: "SRM", 30: "SSM", 31: "TIM", 32: "PSM", 41: "SDSM",
    **{240 + number: f"TMSG{number:02d}" for number in range(16)},
}  # fmt: skip


def message_id(octets: bytes) -> int | None:
    """Return the message id a MessageFrame begins with, ``None`` where the octets begin with none."""
    return int.from_bytes(octets[:2], "big") if len(octets) > 2 and octets[0] < 0x80 else None


def type_of(octets: bytes) -> str | None:
    """Return the name of a MessageFrame's message, ``None`` where it has none here."""
    return TYPES.get(message_id(octets) or 0)
