"""Vanetza's socktap as a receiver of CAMs: a GeoNetworking station in a process of its own (LGPL, never linked).

*Unverified*: nobody has run this adapter beside a socktap.  socktap is started with its Ethernet link on an interface
and prints the CAMs it hears; a CAM is put on the same interface by our ``ethernet`` radio, and what is printed of it,
station id and generation time, is compared.  It shows that the packet and the message were read, not every field.
"""

from __future__ import annotations

import re
import select
import subprocess
import time
from typing import Self

from cv2x.clock import wall_stamp
from cv2x.errors import Cv2xError, UnavailableError
from cv2x.harness.interop.difference import NOT_SHOWN
from cv2x.harness.interop.stack import Answer, Ask, Options, Outcome, Stack
from cv2x.messages import dialect as the_dialect
from cv2x.radio.base import RadioContext
from cv2x.radio.open import open_radio
from cv2x.station.outcome import Discard
from cv2x.station.stack import Stack as Network

ARGUMENTS = ("-l", "ethernet", "-p", "static", "--security", "none", "--print-rx-cam", "-a", "ca")
_STATION = re.compile(rb"Station ID: (\d+)")
_TIME = re.compile(rb"Generation Delta Time: (\d+)")


class SocktapStack(Stack):
    """One socktap; receives CAMs of release 1."""

    sends = False
    foreign = True
    origin = "its own ASN.1 (ETSI release 1), compiled by asn1c"
    unverified = "this adapter was never run beside a socktap; it compares station id and generation time alone"

    def __init__(self, name: str, program: str, interface: str, peer: str, options: Options) -> None:
        super().__init__(name)
        self._limit_s = options.device_s
        self._radio = open_radio(f"ethernet:{peer}", RadioContext(unit="interop"))
        self._network = Network(the_dialect("etsi-r1"), carries=self._radio.carries)
        try:
            self._process = subprocess.Popen(
                [program, *ARGUMENTS[:2], "-i", interface, *ARGUMENTS[2:]],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        except OSError as error:
            self._radio.close()
            raise UnavailableError(f"{program} does not start: {error.strerror}") from error

    @classmethod
    def open(cls, name: str, options: Options) -> Self:
        """Start socktap.  Raises UnavailableError that says what is missing."""
        program, link = options.programs.get(name, ""), options.links.get(name, "")
        if not program or not link:
            raise UnavailableError(
                f"{name} needs the program socktap (CV2X_SOCKTAP) and --link {name}=ITS-END:OUR-END, the two ends of "
                "a cable or a veth pair"
            )
        theirs, _, ours = link.partition(":")
        return cls(name, program, theirs, ours or theirs, options)

    def speaks(self, dialect: str, message: str) -> str:
        """Return why a message is not asked."""
        return "" if (dialect, message) == ("etsi-r1", "CAM") else f"{self.name} is asked about CAMs of etsi-r1 only"

    def decode(self, ask: Ask) -> Answer:
        """Return what socktap prints of a CAM put on its interface."""
        sent = self._network.down_octets(ask.message, ask.octets, utc_ns=time.time_ns(), source_l2=1)
        if isinstance(sent, Discard):
            return Answer(Outcome.NOT_ASKED, reason=f"{sent.cause}: {sent.detail}")
        begun_ns = time.monotonic_ns()
        try:
            self._radio.send(sent.frame, wall_stamp())
        except Cv2xError as error:
            return Answer(Outcome.CRASHED, reason=str(error))
        printed = self._printed(begun_ns + int(2e9 * self._limit_s))
        waited_ns = time.monotonic_ns() - begun_ns
        station, generated = _STATION.search(printed), _TIME.search(printed)
        if self._process.poll() is not None:
            return Answer(Outcome.CRASHED, reason=f"ended with status {self._process.returncode}", waited_ns=waited_ns)
        if station is None:
            return Answer(
                Outcome.NO_ANSWER, reason=f"prints no CAM within {2 * self._limit_s:g} s", waited_ns=waited_ns
            )
        time_read = int(generated[1]) if generated else NOT_SHOWN
        header = {"protocolVersion": NOT_SHOWN, "messageID": NOT_SHOWN, "stationID": int(station[1])}
        cam = {"generationDeltaTime": time_read, "camParameters": NOT_SHOWN}
        outcome = Outcome.ANSWERED if waited_ns <= self._limit_s * 1e9 else Outcome.LATE
        return Answer(outcome, message="CAM", value={"header": header, "cam": cam}, waited_ns=waited_ns)

    def close(self) -> None:
        """End socktap and leave the interface."""
        self._radio.close()
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _printed(self, deadline_ns: int) -> bytes:
        """Return what is printed until a whole CAM is there, or until the deadline."""
        stream = self._process.stdout
        if stream is None:
            return b""
        printed = b""
        while (left_ns := deadline_ns - time.monotonic_ns()) > 0 and len(printed) < 1 << 16:
            if not select.select([stream], [], [], left_ns / 1e9)[0]:
                break
            part = stream.read1(4096)  # type: ignore[attr-defined]
            if not part:
                break
            printed += part
            if _STATION.search(printed) and _TIME.search(printed):
                break
        return printed
