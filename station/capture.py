"""The capture of a run: every frame given to a radio, once, at its true instant, in one pcapng file.

Who heard it is in the recording; the capture is for those who want to look at octets with Wireshark.  Each packet's
comment names the unit and the message.
"""

from __future__ import annotations

from pathlib import Path

from cv2x.clock import Stamp
from cv2x.radio.air_capture import AirCapture
from cv2x.station.observer import Observer
from cv2x.station.outcome import Transmission


class CaptureWriter(Observer):
    """Writes what is transmitted to ``path``.  Raises UnavailableError where the file cannot be written."""

    def __init__(self, path: str | Path) -> None:
        self._capture = AirCapture(path)

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Write the frame."""
        self._capture.write(transmission.frame, at.utc_ns, f"{unit} {transmission.message.name}")

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._capture.close()
