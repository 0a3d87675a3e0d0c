"""tshark as a receiver: Wireshark's own dissectors of ETSI messages, made from the ETSI texts by other people.

They know CAM, DENM and the infrastructure messages of release 1.  Octets of release 2 are read by them as far as both
releases say the same; J2735's MAP, SPAT, SRM, SSM and RTCM are put behind an ETSI header, which carries the same types
but for regions and longitudes.  So a frame is asked only where our tables of both say the same of what was to be sent.
Other messages of J2735 and all Chinese ones Wireshark does not know: our plugin shows them, and is made from our own
tables, so it is no independent check and not asked here.

tshark starts once for all octets of a suite.  Its exit status tells nothing; what it marks malformed or comments on as
an expert is a refusal.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from cv2x.errors import Cv2xError, UnavailableError
from cv2x.harness.interop.pdml import NotReadError, packets, value_of
from cv2x.harness.interop.stack import Answer, Ask, Options, Outcome, Stack
from cv2x.messages import dialect as cv2x_dialect
from cv2x.messages.etsi_frame import ROOTS
from cv2x.messages.frames import FRAMES
from cv2x.radio import link_types
from cv2x.radio.pcapng import PcapngWriter

READ_AS = "etsi-r1"
BEHIND_HEADER = {"MAP": (5, "map"), "SPAT": (4, "spat"), "SRM": (9, "srm"), "SSM": (10, "ssm"), "RTCM": (13, "rtcmc")}
"""J2735 message -> (messageID, member of the ETSI message that is of the same type)."""
_OTHER_WORDS = "release 1 of ETSI, which Wireshark knows, says this otherwise"
_LINK_TYPE = link_types.USER0 + 3
_OPTION = f'uat:user_dlts:"User 3 (DLT={_LINK_TYPE})","its","0","","0",""'


class TsharkStack(Stack):
    """One tshark; receives only."""

    sends = False
    foreign = True
    known_faults = "tshark"
    origin = "Wireshark's own dissectors (ETSI release 1)"

    def __init__(self, name: str, program: str, version: str, options: Options) -> None:
        super().__init__(name, version)
        self.program, self._limit_s = program, options.start_s

    @classmethod
    def open(cls, name: str, options: Options) -> Self:
        """Return the stack.  Raises UnavailableError where there is no tshark."""
        program = options.programs.get(name) or shutil.which("tshark")
        if program is None:
            raise UnavailableError("tshark is not installed (on Debian: apt-get install tshark)")
        try:
            told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=True)
        except (OSError, subprocess.SubprocessError) as error:
            raise UnavailableError(f"{program} does not run: {error}") from error
        first = (told.stdout.splitlines() or [""])[0]
        return cls(name, program, next((word for word in first.split() if word[0].isdigit()), first), options)

    def speaks(self, dialect: str, message: str) -> str:
        """Return why a message is not asked."""
        family = FRAMES[dialect].family if dialect in FRAMES else ""
        if family == "etsi-r1" or (family == "etsi-r2" and message in ("CAM", "DENM")):
            return ""
        if family == "sae" and message in BEHIND_HEADER:
            return ""
        if family == "etsi-r2":
            return f"its {message} is that of release 1"
        return "Wireshark knows no such message, and our plugin for it would be no independent check"

    def suits(self, dialect: str, message: str, octets: bytes) -> str:
        """Return why one frame is not asked: it says what release 1 has no words for, or has other words for."""
        theirs = cv2x_dialect(READ_AS)
        as_theirs = octets if FRAMES[dialect].family != "sae" else _for_its(Ask(dialect, message, octets=octets))
        if as_theirs is octets and dialect == READ_AS:
            return ""
        try:
            name, record = theirs.decode(as_theirs)
            if theirs.encode(name, record) != as_theirs or '"_additions"' in json.dumps(theirs.to_json(name, record)):
                return _OTHER_WORDS
        except Cv2xError:
            return _OTHER_WORDS
        if as_theirs is octets:
            return ""
        ours = cv2x_dialect(dialect)
        value = ours.to_json(*ours.decode(octets))
        return "" if theirs.to_json(name, record)[BEHIND_HEADER[message][1]] == value else _OTHER_WORDS

    def decode(self, ask: Ask) -> Answer:
        """Return what the dissectors read."""
        return self.decode_many([ask])[0]

    def decode_many(self, asks: Sequence[Ask]) -> list[Answer]:
        """Return what the dissectors read of each, by one start of tshark."""
        begun_ns = time.monotonic_ns()
        with tempfile.TemporaryDirectory(prefix="cv2x-interop-") as folder:
            capture = Path(folder) / "asked.pcapng"
            writer = PcapngWriter(capture)
            number = writer.interface("message", _LINK_TYPE, "bare messages")
            for ask in asks:
                writer.packet(number, 0, _for_its(ask))
            writer.close()
            command = [self.program, "-n", "-r", str(capture), "-o", _OPTION, "-T", "pdml"]
            try:
                done = subprocess.run(command, capture_output=True, text=True, timeout=self._limit_s, check=False)
            except subprocess.TimeoutExpired:
                reason = f"no answer within {self._limit_s:g} s"
                return [Answer(Outcome.NO_ANSWER, reason=reason, waited_ns=time.monotonic_ns() - begun_ns)] * len(asks)
            except OSError as error:
                return [Answer(Outcome.CRASHED, reason=str(error))] * len(asks)
        each_ns = (time.monotonic_ns() - begun_ns) // max(1, len(asks))
        said = "\n".join(line for line in done.stderr.splitlines() if "Running as user" not in line)[:4000]
        try:
            shown = packets(done.stdout)
        except NotReadError as error:
            return [Answer(Outcome.CRASHED, reason=str(error), said=said)] * len(asks)
        if len(shown) != len(asks):
            reason = f"{len(shown)} packets shown of {len(asks)}"
            return [Answer(Outcome.CRASHED, reason=reason, said=said)] * len(asks)
        return [_answer(ask, packet, each_ns, said) for ask, packet in zip(asks, shown, strict=True)]


def _for_its(ask: Ask) -> bytes:
    """Return octets with an ETSI header in front: those of J2735 have none."""
    if FRAMES[ask.dialect].family != "sae":
        return ask.octets
    number, _ = BEHIND_HEADER[ask.message]
    return bytes((2, number, 0, 0, 0, 1)) + _contents(ask.octets)


def _contents(octets: bytes) -> bytes:
    """Return what the open type of a J2735 frame holds: behind two octets of id and its length."""
    first = octets[2] if len(octets) > 2 else 0
    return octets[3:] if first < 0x80 else octets[4:]


def _answer(ask: Ask, packet: object, took_ns: int, said: str) -> Answer:
    sae = FRAMES[ask.dialect].family == "sae"
    d = cv2x_dialect(READ_AS)
    number = BEHIND_HEADER[ask.message][0] if sae else ask.octets[1] if len(ask.octets) > 1 else -1
    root = ROOTS[READ_AS].get(number)
    if root is None:
        return Answer(Outcome.REFUSED, reason=f"no ITS message has the number {number}", waited_ns=took_ns, said=said)
    try:
        value = value_of(packet, d, root.name)  # type: ignore[arg-type]
    except NotReadError as error:
        return Answer(Outcome.REFUSED, reason=str(error), waited_ns=took_ns, said=said)
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return Answer(Outcome.NONSENSE, reason=f"shows it in another form: {error}", waited_ns=took_ns, said=said)
    if sae:
        value = value.get(BEHIND_HEADER[ask.message][1])
        return Answer(Outcome.ANSWERED, message=ask.message, value=value, waited_ns=took_ns, said=said)
    return Answer(Outcome.ANSWERED, message=root.name, value=value, read_as=READ_AS, waited_ns=took_ns, said=said)
