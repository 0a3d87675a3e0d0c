"""The door of the peeler: octets or captured packets in, answers out.

Order of effort: what is told, or else every known beginning, strictly; then a prefix nobody knows in front of something
that closes; then tolerant readings of messages; at last a message without any frame.  Each is tried only where nothing
before it held.
"""

from __future__ import annotations

from cv2x.radio import headers, link_types
from cv2x.radio.capture_file import CapturedPacket
from cv2x.radio.frame import Layer
from cv2x.radio.pc5_l2 import Reassembly
from cv2x.station.peel.found import Answer
from cv2x.station.peel.reading import Quality, Reading
from cv2x.station.peel.subjects import Subject, What
from cv2x.station.peel.walk import Walk


class Peeler:
    """Peels frame after frame; what it remembers between them are the RLC segments that wait for their rest.

    ``counted=False`` reads DSMP extension elements without a count octet, the form of a 2018 source.
    """

    def __init__(self, *, counted: bool = True) -> None:
        self.reassembly = Reassembly()
        self._counted = counted

    def peel(self, octets: bytes, subject: Subject | None = None) -> Answer:
        """Return what octets are; ``subject`` says what they begin with, ``None`` = nobody knows."""
        readings = self._readings(octets, subject)
        best = readings[0]
        for segment in best.segments:
            self.reassembly.add(*segment)
        if best.quality <= Quality.BROKEN and not best.plausible and subject is None:
            return Answer(len(octets), None)
        others = [other for other in readings[1:] if best.quality >= Quality.LEFT_OVER and other.rank >= best.rank]
        return Answer(len(octets), best.found, tuple(_in_words(other) for other in others))

    def peel_packet(self, packet: CapturedPacket) -> Answer:
        """Return what a captured packet is; its link type tells how it begins, unless it is a user's own."""
        return self.peel(packet.octets, subject_of(packet))

    def _readings(self, octets: bytes, subject: Subject | None) -> list[Reading]:
        strict = Walk(self.reassembly, counted=self._counted)
        readings = [strict.read(subject, octets)] if subject is not None else strict.guess(octets)
        if readings[0].quality >= Quality.LEFT_OVER:
            return readings
        if subject is None:
            found = Walk(self.reassembly, counted=self._counted).behind_prefix(octets)
            if found is not None:
                return [found]
        if readings[0].quality < Quality.TOLERANT:
            walk = Walk(self.reassembly, counted=self._counted, tolerant=True)
            readings = [walk.read(subject, octets)] if subject is not None else walk.guess(octets)
        if readings[0].quality < Quality.TOLERANT and not readings[0].plausible and subject in (None, What.MESSAGE):
            found = Walk(self.reassembly).bare(octets)
            if found is not None:
                return [found, *readings]
        return readings


def subject_of(packet: CapturedPacket) -> Subject | None:
    """Return what a packet's link type says it is, ``None`` for one of the types that users give a meaning."""
    if link_types.USER0 <= packet.link_type <= link_types.USER15:
        return What.MESSAGE if packet.interface == Layer.MESSAGE.value else None
    return headers.OF_LINK_TYPE.get(packet.link_type)


def _in_words(reading: Reading) -> str:
    return " / ".join(layer.name for layer in reading.found.walk())
