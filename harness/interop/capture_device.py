"""A device under test that is known by a capture of what it said: a sender that cannot be asked."""

from __future__ import annotations

from typing import Any, Self

from cv2x.clock import Stamp
from cv2x.errors import InputError
from cv2x.harness.interop.heard import OwnMessages
from cv2x.harness.interop.stack import Options, Stack
from cv2x.radio.base import RadioContext
from cv2x.radio.open import open_radio


class CaptureDevice(Stack):
    """The messages in a pcap or pcapng file."""

    device = True
    foreign = True
    receives = False

    def __init__(self, name: str, path: str, dialects: list[str]) -> None:
        super().__init__(name)
        self.origin = f"a capture, {path}"
        self._dialects = dialects
        self._radio = open_radio(f"pcap:{path}", RadioContext(unit="interop"))
        self._path = path

    @classmethod
    def open(cls, name: str, options: Options) -> Self:  # noqa: ARG003 - as every stack
        """Devices are opened by address."""
        raise InputError("a device is named by --dut", field="--stacks")

    def speaks(self, dialect: str, message: str) -> str:
        """Return that nothing can be asked."""
        return f"{self.name} is a capture: it says only what it holds"

    def own_cases(self) -> list[Any]:
        """Return the messages in the capture.  Raises InputError where there is none of the suite's dialects."""
        heard = OwnMessages(self.name, self._dialects)
        while (at_ns := self._radio.next_arrival_ns()) is not None:  # frame by frame: a capture may be of any size
            for reception in self._radio.receive(Stamp(at_ns, at_ns)):
                heard.take(reception.frame, self._path)
            if heard.full:
                self.origin += f" (its first {len(heard.cases)} different messages)"
                break
        if not heard.cases:
            skipped = ", ".join(f"{count} {cause}" for cause, count in self._radio.counters.items()) or "it is empty"
            raise InputError(f"holds no message of {', '.join(self._dialects)} ({skipped})", self._path, field="--dut")
        return heard.cases

    def close(self) -> None:
        """Close the file."""
        self._radio.close()
