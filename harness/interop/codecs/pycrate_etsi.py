"""pycrate with the ETSI texts it ships itself, compiled by its makers: knowledge of release 1 that is none of ours.

The table of our dialect serves to put values into pycrate's own form and back, name by name; what a type holds and how
it is encoded is theirs alone.
"""

from __future__ import annotations

from cv2x.harness.interop.codecs.pycrate_codec import Pycrate

MESSAGES = ("CAM", "DENM", "IVIM", "MAPEM", "RTCMEM", "SPATEM", "SREM", "SSEM")
"""Of etsi-r1; pycrate ships no CPM."""


class PycrateEtsi(Pycrate):
    """pycrate's ``ITS_CAM_2`` (EN 302 637-2), ``ITS_DENM_3`` (EN 302 637-3) and ``ITS_IS`` (TS 103 301)."""

    name = "pycrate-etsi"

    def compile(self, texts: list[str]) -> None:
        """Load what is compiled already; our texts are not looked at."""
        from pycrate_asn1dir import ITS_CAM_2, ITS_DENM_3, ITS_IS

        self.held = {}
        for module in (ITS_IS, ITS_CAM_2, ITS_DENM_3):
            for holder in vars(module).values():
                for held in getattr(holder, "_all_", ()):
                    if held._mode == "TYPE" and held._name in MESSAGES:
                        self.held[held._name] = held
