"""A capture file as a radio: what it holds is heard at its original times, what is sent goes into another.

::

    pcap:drive.pcap                    hear a capture (pcap or pcapng, as `cv2x.radio.capture_peel` takes it apart)
    pcap:out=sent.pcapng               write what is sent (as `cv2x.radio.air_capture` does)
    pcap:drive.pcap,out=sent.pcapng    both

The first frame of the file arrives at the first ``receive``, every other one as much later as it was captured later; a
packet that was captured before the one in front of it arrives together with that.  So a capture is heard in virtual
time as in real time.  What is no frame is counted under the cause it is skipped for.  All units of a run write into one
file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from cv2x.clock import Stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.capture_file import CapturedPacket, CaptureReader, read_capture
from cv2x.radio.capture_peel import Skipped, peel
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.radio.options import place_and_options, read_options

CUT_OFF = "capture cut off"
BACKWARDS = "captured before the one in front"
NOT_WRITTEN = "capture not written"
NOWHERE_TO_SEND = "a capture is only heard"


class _Writer:
    """One capture that several radios write; the last to leave closes it."""

    def __init__(self, path: Path) -> None:
        self.capture = AirCapture(path)
        self.users = 0


class PcapRadio(Radio):
    """One unit's radio on capture files.  Options: ``out``."""

    def __init__(self, reader: CaptureReader | None, writer: _Writer | None, unit: str) -> None:
        super().__init__("pcap")
        self._unit = unit
        self._reader, self._writer = reader, writer
        if writer is not None:
            writer.users += 1
        self._packets: Iterator[CapturedPacket] = iter(reader or ())
        self._start: tuple[int, int] | None = None
        """Monotonic time of the first receive, and the capture's time of the first frame."""
        self._next: tuple[int, Frame] | None = None
        """Monotonic time and frame that come next."""
        self._begun = reader is None
        self._open = True

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the files named in ``address``."""
        place, written = place_and_options(address)
        options = read_options("pcap", written, context, ("out",))
        if not place and "out" not in options:
            raise InputError("pcap needs a file: write pcap:drive.pcap or pcap:out=sent.pcapng", field="radio")
        writers = context.air.setdefault("pcap", {})
        path = Path(options["out"]).resolve() if "out" in options else None
        if path is not None and place and path == Path(place).resolve():
            raise InputError(f"pcap cannot write the file it reads, {place}", field="radio.out")
        reader = read_capture(place) if place else None
        try:
            if path is not None and (path not in writers or not writers[path].users):
                writers[path] = _Writer(path)
        except UnavailableError:
            if reader is not None:
                reader.close()
            raise
        return cls(reader, None if path is None else writers[path], context.unit)

    @classmethod
    def check(cls) -> str:
        """Return what always holds: files need nothing."""
        return "reads pcap and pcapng, writes pcapng"

    def _send(self, frame: Frame, now: Stamp) -> None:
        if frame.layer is not self.carries:
            raise EncodeError(f"pcap carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        if not self._open:
            raise UnavailableError("the pcap radio is closed")
        if self._writer is None:
            raise NotSentError(NOWHERE_TO_SEND, "give out=FILE to keep what is sent")
        try:
            self._writer.capture.write(frame, now.utc_ns, self._unit)
        except UnavailableError as error:
            raise NotSentError(NOT_WRITTEN, str(error)) from error

    def _arrived(self, now: Stamp) -> list[Reception]:
        if not self._open:
            return []
        if not self._begun:
            self._begun = True
            self._next = self._read(now.monotonic_ns)
        arrived = []
        while self._next is not None and self._next[0] <= now.monotonic_ns:
            arrival_ns, frame = self._next
            stamp = now.later(arrival_ns - now.monotonic_ns)
            arrived.append(Reception(frame, stamp, self.name, stamped=Stamped.PEER))
            self._next = self._read(arrival_ns)
        return arrived

    def _read(self, not_before_ns: int) -> tuple[int, Frame] | None:
        """Return the next frame of the file and when it arrives.  Raises InputError for a damaged file."""
        for packet in self._packets:
            frame = peel(packet)
            if isinstance(frame, Skipped):
                self.counters[frame.cause] += 1
                continue
            if self._start is None:
                self._start = not_before_ns, packet.utc_ns
            start_ns, first_utc_ns = self._start
            arrival_ns = start_ns + packet.utc_ns - first_utc_ns
            if arrival_ns < not_before_ns:
                self.counters[BACKWARDS] += 1
            return max(arrival_ns, not_before_ns), frame
        if self._reader is not None and self._reader.truncated:
            self._report(CUT_OFF, f"{self._reader.path}: {self._reader.truncated}")
        return None

    def next_arrival_ns(self) -> int | None:
        """Return when the next frame of the file arrives, ``None`` after the last; at once before the first
        ``receive``."""
        if not self._begun:
            return 0
        return None if self._next is None else self._next[0]

    def close(self) -> None:
        """Close the files."""
        if not self._open:
            return
        self._open, self._begun, self._next = False, True, None
        if self._reader is not None:
            self._reader.close()
        if self._writer is not None:
            self._writer.users -= 1
            if not self._writer.users:
                self._writer.capture.close()
