"""Reading octets as one thing after the other, and choosing where nothing says which.

Every way of reading returns a `Reading` and never raises for any octets.  Rules.  A walk has a number
of steps; when they are used up, what is left is not looked at, and says so.  What an octet string says as a message is
worked out once per walk, however many ways lead to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from cv2x.errors import DecodeError
from cv2x.radio import dsmp, family, geonet, headers, pc5_l2
from cv2x.radio.geonet import Basic
from cv2x.radio.headers import Kind, Stop
from cv2x.station.peel import describe
from cv2x.station.peel import message as messages
from cv2x.station.peel.carriers import read_centre, read_ode_record, read_rsu_text
from cv2x.station.peel.found import MESSAGE, STRICT, Found, Trouble
from cv2x.station.peel.reading import Quality, Reading, broken, leaf, left_over, trouble_of
from cv2x.station.peel.secured import read_certificate, read_envelope
from cv2x.station.peel.sidelink import read_pc5_mac
from cv2x.station.peel.subjects import BEGINNINGS, BEHIND_PREFIX, IN_DATAGRAM, INSIDE, NETWORKS, Subject, What

MAX_STEPS = 3000
"""Layers looked at in one walk, in all ways together (a bound of ours)."""
MAX_DEPTH = 20
"""Layers inside one another (a bound of ours; real frames have up to ten)."""
MAX_PREFIX_OCTETS = 64
"""Longest prefix nobody knows that is looked behind (a bound of ours)."""
MAX_TOLERANT = 8
"""Octet strings read tolerantly in one walk."""
_LONGER = bytes(4096)
_CHINESE = "read as IEEE 1609.2: that the Chinese envelope has this shape is unverified"


class Walk:
    """One walk over the octets of one frame."""

    def __init__(self, reassembly: pc5_l2.Reassembly, *, counted: bool = True, tolerant: bool = False) -> None:
        self.steps = 0
        self.reassembly = reassembly
        self._counted = counted
        self._tolerant = tolerant
        self._tolerant_reads = 0
        self._depth = 0
        self._read: dict[bytes, messages.Reading] = {}
        self._ways: Mapping[What, Callable[[bytes, int], Reading]] = {
            What.GEONETWORKING_INSIDE: self.geonet_inside,
            What.MESSAGE: self._message,
            What.CERTIFICATE: read_certificate,
            **{what: partial(way, self) for what, way in _WAYS.items()},
        }

    def read(self, subject: Subject, octets: bytes, at: int = 0, *, told: bool = True) -> Reading:
        """Return how octets read as what they are said to be, or are tried as (``told=False``).

        ``at`` is the place of the first one.
        """
        self.steps += 1
        if self.steps > MAX_STEPS or self._depth >= MAX_DEPTH:
            what = f"more than {MAX_STEPS} layers" if self.steps > MAX_STEPS else f"{MAX_DEPTH} layers deep"
            return broken(subject.value, at, len(octets), Trouble(subject.value, "", at, at * 8, f"{what}: not read"))
        self._depth += 1
        try:
            if isinstance(subject, What):
                return self._ways[subject](octets, at)
            return self._header(subject, octets, at) if told else self._plain_header(subject, octets, at)
        finally:
            self._depth -= 1

    def guess(self, octets: bytes, at: int = 0, beginnings: Iterable[Subject] = BEGINNINGS) -> list[Reading]:
        """Return the readings of octets that nobody told of, the best first."""
        found = [_doubted(self.read(subject, octets, at, told=False)).guessed() for subject in beginnings]
        return sorted(found, key=lambda reading: reading.rank, reverse=True)

    def behind_prefix(self, octets: bytes, at: int = 0) -> Reading | None:
        """Return the reading behind the shortest prefix nobody knows, if everything behind it closes."""
        for size in range(1, min(MAX_PREFIX_OCTETS, len(octets) - 1) + 1):
            behind, start = octets[size:], at + size
            readings = [self.read(subject, behind, start, told=False) for subject in BEHIND_PREFIX]
            best = max(readings, key=lambda reading: reading.rank)
            if best.quality is Quality.STRICT:
                twice = size == 1 and octets[0] == octets[1] and octets[0] in family.FAMILIES
                remark = "the family octet stands there twice" if twice else f"{octets[:size].hex()}: nobody knows it"
                return best.around(Found("prefix", at, size, remarks=(remark,)), 0).guessed()
        return None

    def bare(self, octets: bytes, at: int = 0) -> Reading | None:
        """Return octets as a message without its frame, a weak guess; ``None`` where they can be none."""
        types = messages.read_bare(octets) if 8 <= len(octets) <= messages.MAX_OCTETS else {}
        if not types:
            return None
        fields = {"types": {name: list(found) for name, found in types.items()}}
        remark = "no frame around it: the types whose every octet fits, which may be chance"
        reading = leaf(Quality.TOLERANT, "bare message", at, len(octets), fields, plausible=0, remarks=(remark,))
        return reading._replace(found=replace(reading.found, dialects=tuple(types), evidence=STRICT)).guessed()

    def _header(self, kind: Kind, octets: bytes, at: int) -> Reading:
        reading = self._plain_header(kind, octets, at)
        if reading.quality >= Quality.LEFT_OVER or kind not in NETWORKS:
            return reading
        return self._misplaced_family(kind, octets, at) or reading

    def _misplaced_family(self, kind: Kind, octets: bytes, at: int) -> Reading | None:
        """Read a network header with a family octet in front where none belongs, or without one where one does."""
        if kind is not Kind.SDU:
            octet = next(octet for octet, of in headers.OF_FAMILY.items() if of is kind)
            if octets[:1] != bytes((octet,)):
                return None
            other = self._plain_header(Kind.SDU, octets, at)
            remark = "a family octet, where the network header alone belongs"
        else:
            others = [self._plain_header(one, octets, at) for one in NETWORKS if one is not Kind.SDU]
            other = max(others, key=lambda reading: reading.rank)
            remark = "no family octet, where one belongs"
        return other.guessed().remarked(remark) if other.quality is Quality.STRICT else None

    def _plain_header(self, kind: Kind, octets: bytes, at: int) -> Reading:
        self.steps += 1
        try:
            header, following = self._step(kind, octets)
        except DecodeError as error:
            trouble = trouble_of(kind.value, at, error, cut_off=self._is_cut_off(kind, octets))
            plausible = trouble.cut_off and kind in NETWORKS
            return broken(kind.value, at, len(octets), trouble, int(plausible))
        own = headers.header_octets(octets, header)
        found = Found(_name(kind, header), at, own, describe.fields_of(kind, header))
        told = 0 if kind is Kind.SDU and following is Kind.IP else 1
        if isinstance(following, Stop):
            return self._stopped(found, following, header.payload + header.trailing)
        inner = self._payload(following, header, at + own)
        if kind is Kind.RADIOTAP:
            return inner.around(found, told)  # what follows is the check sequence
        if inner.quality is Quality.NOTHING and (kind is Kind.SDU or following in (Kind.SECURED_PACKET, Kind.LLC)):
            told = 0  # a family octet, a basic header or that of 802.11 is found in much that is none
        return inner.around(found, told, header.trailing)

    def _stopped(self, found: Found, stop: Stop, behind: bytes) -> Reading:
        known = stop.cause == headers.NOTHING or stop.named
        quality = Quality.KNOWN if stop.cause == headers.NOTHING and not any(behind) else Quality.BROKEN
        said = replace(found, remarks=(*found.remarks, stop.detail, *left_over(behind)))
        return Reading(quality, int(known), (found.at + found.octets) * 8, said)

    def _step(self, kind: Kind, octets: bytes) -> tuple[Any, Kind | Stop]:
        if kind is Kind.DSMP and not self._counted:
            header = dsmp.parse(octets, counted=False)
            return header, Kind.DSMP_PAYLOAD if header.payload else Stop(headers.NOTHING, "no octets of data")
        return headers.step(kind, octets)

    def _is_cut_off(self, kind: Kind, octets: bytes) -> bool:
        if not octets:
            return False
        try:
            self._step(kind, octets + _LONGER)
        except DecodeError:
            return False
        return True

    def _payload(self, kind: Kind, header: Any, at: int) -> Reading:
        octets: bytes = header.payload
        if kind is Kind.SECURED_PACKET:
            return read_envelope(self, octets, at, header.basic)
        if kind is Kind.DATAGRAM:
            return self.guess(octets, at, IN_DATAGRAM)[0]
        if kind in INSIDE:
            reading = self.expected(octets, at, INSIDE[kind])
            chinese = kind is Kind.DSMP_PAYLOAD and reading.found.name == What.ENVELOPE.value
            return reading.remarked(_CHINESE) if chinese else reading
        return self.read(kind, octets, at)

    def expected(self, octets: bytes, at: int, beginnings: tuple[Subject, ...]) -> Reading:
        """Return the best reading where the first of the beginnings is what belongs there."""
        readings = [self.read(subject, octets, at, told=index == 0) for index, subject in enumerate(beginnings)]
        best = max(readings, key=lambda reading: reading.rank)
        if best is readings[0] or best.found.name == MESSAGE:
            return best
        return best.guessed() if best.quality > Quality.BROKEN or best.plausible else readings[0]

    def geonet_inside(self, octets: bytes, at: int, basic: Basic | None = None) -> Reading:
        """Return octets as a packet from its common header on; ``basic`` is the header in front where there is one."""
        name = What.GEONETWORKING_INSIDE.value
        try:
            packet = geonet.parse_inside(basic or Basic(), octets)
        except DecodeError as error:
            return broken(name, at, len(octets), trouble_of(name, at, error), int(basic is not None))
        own = headers.header_octets(octets, packet)
        found = Found(name, at, own, describe.geonet_inside(packet))
        following = headers.after_geonet(packet)
        if isinstance(following, Stop):
            return self._stopped(found, following, packet.payload + packet.trailing)
        return self._payload(following, packet, at + own).around(found, 1, packet.trailing)

    def _message(self, octets: bytes, at: int) -> Reading:
        said = self._read.get(octets)
        if said is None:
            tolerant = self._tolerant and self._tolerant_reads < MAX_TOLERANT
            self._tolerant_reads += tolerant
            said = self._read[octets] = messages.read_message(octets, tolerant=tolerant)
        if not said.names:
            refusal = said.refusal or DecodeError("no dialect has frames")
            name = f"{MESSAGE} ({said.refused_by})" if said.refused_by else MESSAGE
            trouble = trouble_of(name, at, refusal, cut_off=said.cut_off)
            return broken(MESSAGE, at, len(octets), trouble, said.known + said.cut_off if said.known else 0)
        names = sorted(set(said.names.values()))
        fields: dict[str, Any] = {"message": names[0]} if len(names) == 1 else {"messages": dict(said.names)}
        remarks = (*messages.told_liberties(said), *left_over(said.behind))
        found = Found(MESSAGE, at, said.octets, fields, remarks=remarks, dialects=tuple(said.names))
        found = replace(found, evidence=said.evidence)
        quality = Quality.STRICT if said.evidence != "strict, octets behind" else Quality.LEFT_OVER
        if said.liberties:
            quality = Quality.TOLERANT
        return Reading(quality, 1 + said.known, (at + said.octets) * 8, found)


def _doubted(reading: Reading) -> Reading:
    """Return a message read with liberties for what it is where nobody told of a message: Chinese frames, whose first
    octets say little, are then found in much that is none."""
    if reading.found.name == MESSAGE and reading.quality is Quality.TOLERANT and reading.plausible < 2:
        return reading._replace(quality=Quality.BROKEN)
    return reading


def _name(kind: Kind, header: Any) -> str:
    if kind is Kind.IP:
        return f"IPv{header.version}"
    if kind is Kind.SDU:
        return "V2X family"
    if kind is Kind.ETHERNET and header.ethertype is None:
        return "IEEE 802.3"
    return str(kind.value)


_WAYS: Mapping[What, Callable[[Walk, bytes, int], Reading]] = {
    What.PC5_MAC: read_pc5_mac,
    What.ENVELOPE: read_envelope,
    What.RSU_TEXT: read_rsu_text,
    What.CENTRE: read_centre,
    What.ODE_RECORD: read_ode_record,
}
