"""How each dialect tells its messages apart: one line of a table per dialect, no code.

Four styles exist, and the engine knows all of them (``ext/cv2x/uper_frames.pxi``).  In a ``choice`` frame the
alternatives are the messages; in an ``open`` frame a number selects what an open type holds.  A ``nested`` frame is a
choice with an open frame, its envelope, behind the ellipsis; a ``header`` in front of every message of an ETSI release
says which type the whole frame is (`etsi_frame`).  The names given here are the standards' short names; a message
without a line keeps the name of its type (or alternative).  A message the table of a dialect does not know comes out as
``("unknown:<id>", octets)``: the id of an open frame or envelope, the index behind the ellipsis of a choice, the
messageID of a header (then with the octets of the whole frame).  A frame that carries more than (name, message) can
hold, unknown additions of its own say, comes out whole, as ``("MessageFrame", frame record)``, and goes back the same
way, so nothing of it is lost.
A dialect in ``FRAMELESS`` has no one frame: its octets are read and written by the name of a type.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from cv2x.messages.etsi_frame import ROOTS, foreign


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one dialect: its family (empty: none of ours), its style, its ASN.1 type and the short names of what
    it carries (by alternative, by number; of a header the types by messageID)."""

    family: Literal["cn", "sae", "etsi-r1", "etsi-r2", ""]
    style: Literal["choice", "open", "nested", "header"]
    type: str
    names: Mapping[str, str] | Mapping[int, str]
    experimental: bool = False
    """Whether the contents of its messages are a reconstruction, not to be taken for the standard's."""
    envelope: str = ""
    """Of a nested frame: the alternative that holds an open frame."""
    inner: Mapping[int, str] = field(default_factory=dict)
    """And the short names of what that carries."""
    refused: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Of a header: why it is of another dialect, by (protocolVersion, messageID)."""

    def for_engine(self) -> tuple[Any, ...]:
        """Return what the engine takes."""
        rest: Any = (self.envelope, dict(self.inner)) if self.style == "nested" else dict(self.refused)
        return self.style, self.type, dict(self.names), rest


PHASE_ONE: Mapping[str, str] = {
    "bsmFrame": "BSM",
    "mapFrame": "MAP",
    "rsmFrame": "RSM",
    "spatFrame": "SPAT",
    "rsiFrame": "RSI",
}

PHASE_TWO: Mapping[int, str] = {10: "RTCM", 11: "RSC", 12: "SSM", 13: "VIR", 14: "PAM", 15: "PSM", 16: "CLPMM"}
"""messageId -> short name.  10..16 are one vendor's numbers, unverified but for 16.  The envelope they come in is
verified on a third-party frame; what stands in it is a reconstruction, but for CLPMM."""

_SAE = {
    18: "MAP", 19: "SPAT", 20: "BSM", 21: "CSR", 22: "EVA", 23: "ICA", 24: "NMEA", 25: "PDM", 26: "PVD", 27: "RSA",
    28: "RTCM", 29: "SRM", 30: "SSM", 31: "TIM", 32: "PSM", 33: "RSM", 34: "RWM", 35: "PDC", 36: "PDR", 37: "TAM",
    38: "TUM", 39: "TUMack", 40: "CCM", 41: "SDSM", 42: "MSCM", 43: "RGA", 44: "PSM2", 45: "TSPaT", 46: "SCPR",
    47: "SCPS", 48: "RUCCM", 49: "RUCRM", 50: "TLSM",
}  # fmt: skip


def _etsi(release: Literal["etsi-r1", "etsi-r2"]) -> Frame:
    names = {number: root.name for number, root in ROOTS[release].items()}
    return Frame(release, "header", "", names, refused=foreign(release))


FRAMES: Mapping[str, Frame] = {
    "ydt3709": Frame("cn", "choice", "MessageFrame", PHASE_ONE),
    "tcsae53-2019": Frame("cn", "choice", "MessageFrame", PHASE_ONE),
    "j2735-2024": Frame("sae", "open", "MessageFrame", _SAE),
    "j2735-2016": Frame("sae", "open", "MessageFrame", _SAE),
    "cn-phase2": Frame(
        "cn", "nested", "MessageFrame2", PHASE_ONE, experimental=True, envelope="msgFrameExt", inner=PHASE_TWO
    ),
    "etsi-r1": _etsi("etsi-r1"),
    "etsi-r2": _etsi("etsi-r2"),
}

# Secured messages and certificates (IEEE 1609.2 with the TS 103 097 profile); the OmniAir test control interface.
FRAMELESS = ("ieee1609dot2", "tci")
