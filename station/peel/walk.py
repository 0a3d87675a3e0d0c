"""Reading octets as one thing after the other, and choosing where nothing says which.

Every way of reading is a method that returns a `Reading` and never raises for any octets.  Rules.  A walk has a number
of steps; when they are used up, what is left is not looked at, and says so.  What an octet string says as a message is
worked out once per walk, however many ways lead to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from cv2x.errors import DecodeError
from cv2x.radio import dsmp, family, geonet, headers, ode_record, pc5_l2, rsu41_text, rsu_centre
from cv2x.radio.geonet import Basic
from cv2x.radio.headers import Kind, Stop
from cv2x.security import spdu
from cv2x.station.peel import describe
from cv2x.station.peel import message as messages
from cv2x.station.peel.envelope import (
    DIALECT,
    certificate_fields,
    signed_fields,
    whole_certificate,
    whole_envelope,
)
from cv2x.station.peel.found import MESSAGE, STRICT, Found, Trouble
from cv2x.station.peel.reading import Quality, Reading, broken, count, leaf, left_over


class What(Enum):
    """What octets are beside the headers of the network; the value is its name for people."""

    PC5_MAC = "PC5 MAC"
    GEONETWORKING_INSIDE = "GeoNetworking, from the common header on"
    ENVELOPE = "IEEE 1609.2"
    MESSAGE = MESSAGE
    CERTIFICATE = "certificate"
    RSU_TEXT = "RSU 4.1 text"
    CENTRE = "RSU-centre wrapper"
    ODE_RECORD = "ODE log record"


Subject = Kind | What

SUBJECTS: Mapping[str, Subject] = {
    "text": What.RSU_TEXT, "sdu": Kind.SDU, "wsmp": Kind.WSMP, "dsmp": Kind.DSMP, "geonet": Kind.GEONETWORKING,
    "envelope": What.ENVELOPE, "message": What.MESSAGE, "certificate": What.CERTIFICATE, "pc5-mac": What.PC5_MAC,
    "ethernet": Kind.ETHERNET, "ip": Kind.IP, "radiotap": Kind.RADIOTAP, "802.11": Kind.DOT11, "llc": Kind.LLC,
    "cooked": Kind.COOKED, "cooked2": Kind.COOKED_2, "centre": What.CENTRE, "ode": What.ODE_RECORD,
    "geonet-inside": What.GEONETWORKING_INSIDE,
}  # fmt: skip
"""What octets may begin with, by the names a user says; where nothing is told all are tried, in this order."""

_BEGINNINGS = tuple(SUBJECTS.values())
_NETWORKS = (Kind.SDU, Kind.WSMP, Kind.DSMP, Kind.GEONETWORKING)
_DATAGRAM = (What.RSU_TEXT, *_NETWORKS, What.ENVELOPE, What.MESSAGE, What.PC5_MAC, What.CENTRE, What.ODE_RECORD)
_INSIDE: Mapping[Kind, tuple[Subject, ...]] = {
    Kind.WSMP_PAYLOAD: (What.ENVELOPE, What.MESSAGE, *_NETWORKS),
    Kind.DSMP_PAYLOAD: (What.MESSAGE, What.ENVELOPE, *_NETWORKS),
    Kind.BTP_PAYLOAD: (What.MESSAGE, What.ENVELOPE),
}
"""What may stand in the payload of a network header: first what belongs there, then what was seen there."""
_IN_ENVELOPE = (What.MESSAGE, *_NETWORKS, What.GEONETWORKING_INSIDE, What.ENVELOPE)
_BEHIND_PREFIX = (*_NETWORKS, What.ENVELOPE, Kind.ETHERNET, Kind.IP)

MAX_STEPS = 3000
"""Layers looked at in one walk, in all ways together (a bound of ours)."""
MAX_DEPTH = 20
"""Layers inside one another (a bound of ours; real frames have up to ten)."""
MAX_PREFIX_OCTETS = 64
"""Longest prefix nobody knows that is looked behind (a bound of ours)."""
MAX_TOLERANT = 8
"""Octet strings read tolerantly in one walk."""
_LONGER = bytes(4096)


class Walk:
    """One walk over the octets of one frame."""

    def __init__(self, reassembly: pc5_l2.Reassembly, *, counted: bool = True, tolerant: bool = False) -> None:
        self.steps = 0
        self._reassembly = reassembly
        self._counted = counted
        self._tolerant = tolerant
        self._tolerant_reads = 0
        self._depth = 0
        self._read: dict[bytes, messages.Reading] = {}
        self._ways: Mapping[What, Callable[[bytes, int], Reading]] = {
            What.PC5_MAC: self._pc5_mac,
            What.GEONETWORKING_INSIDE: self._geonet_inside,
            What.ENVELOPE: self._envelope,
            What.MESSAGE: self._message,
            What.CERTIFICATE: self._certificate,
            What.RSU_TEXT: self._rsu_text,
            What.CENTRE: self._centre,
            What.ODE_RECORD: self._ode_record,
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

    def guess(self, octets: bytes, at: int = 0, beginnings: Iterable[Subject] = _BEGINNINGS) -> list[Reading]:
        """Return the readings of octets that nobody told of, the best first."""
        found = [_doubted(self.read(subject, octets, at, told=False)).guessed() for subject in beginnings]
        return sorted(found, key=lambda reading: reading.rank, reverse=True)

    def behind_prefix(self, octets: bytes, at: int = 0) -> Reading | None:
        """Return the reading behind the shortest prefix nobody knows, if everything behind it closes."""
        for size in range(1, min(MAX_PREFIX_OCTETS, len(octets) - 1) + 1):
            behind, start = octets[size:], at + size
            readings = [self.read(subject, behind, start, told=False) for subject in _BEHIND_PREFIX]
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

    # Headers of the network.

    def _header(self, kind: Kind, octets: bytes, at: int) -> Reading:
        reading = self._plain_header(kind, octets, at)
        if reading.quality >= Quality.LEFT_OVER or kind not in _NETWORKS:
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
            others = [self._plain_header(one, octets, at) for one in _NETWORKS if one is not Kind.SDU]
            other = max(others, key=lambda reading: reading.rank)
            remark = "no family octet, where one belongs"
        return other.guessed().remarked(remark) if other.quality is Quality.STRICT else None

    def _plain_header(self, kind: Kind, octets: bytes, at: int) -> Reading:
        self.steps += 1
        try:
            header, following = self._step(kind, octets)
        except DecodeError as error:
            trouble = self._trouble(kind.value, at, error, cut_off=self._is_cut_off(kind, octets))
            plausible = trouble.cut_off and kind in _NETWORKS
            return broken(kind.value, at, len(octets), trouble, int(plausible))
        own = headers.header_octets(octets, header)
        found = Found(_name(kind, header), at, own, describe.fields_of(kind, header))
        told = 0 if kind is Kind.SDU and following is Kind.IP else 1
        if isinstance(following, Stop):
            return self._stopped(found, following, header.payload + header.trailing)
        inner = self._payload(following, header, at + own)
        if kind is Kind.RADIOTAP:
            return inner.around(found, told)  # what follows is the check sequence
        if inner.quality is Quality.NOTHING and (kind is Kind.SDU or following is Kind.SECURED_PACKET):
            told = 0  # a family octet or a basic header is found in much that is none
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
            return self._envelope(octets, at, basic=header.basic)
        if kind is Kind.DATAGRAM:
            return self.guess(octets, at, _DATAGRAM)[0]
        if kind in _INSIDE:
            return self._expected(octets, at, _INSIDE[kind])
        return self.read(kind, octets, at)

    def _expected(self, octets: bytes, at: int, beginnings: tuple[Subject, ...]) -> Reading:
        """Return the best reading where the first of the beginnings is what belongs there."""
        readings = [self.read(subject, octets, at, told=index == 0) for index, subject in enumerate(beginnings)]
        best = max(readings, key=lambda reading: reading.rank)
        if best is readings[0] or best.found.name == MESSAGE:
            return best
        return best.guessed() if best.quality > Quality.BROKEN or best.plausible else readings[0]

    def _geonet_inside(self, octets: bytes, at: int, basic: Basic | None = None) -> Reading:
        name = What.GEONETWORKING_INSIDE.value
        try:
            packet = geonet.parse_inside(basic or Basic(), octets)
        except DecodeError as error:
            return broken(name, at, len(octets), self._trouble(name, at, error), int(basic is not None))
        own = headers.header_octets(octets, packet)
        found = Found(name, at, own, describe.geonet_inside(packet))
        following = headers.after_geonet(packet)
        if isinstance(following, Stop):
            return self._stopped(found, following, packet.payload + packet.trailing)
        return self._payload(following, packet, at + own).around(found, 1, packet.trailing)

    def _pc5_mac(self, octets: bytes, at: int) -> Reading:
        name = What.PC5_MAC.value
        try:
            pdu = pc5_l2.parse_mac(octets)
        except DecodeError as error:
            return broken(name, at, len(octets), self._trouble(name, at, error))
        fields = {"source_l2": f"{pdu.source_l2:#08x}", "dest_l2": f"{pdu.dest_l2:#08x}", "padding": pdu.padding}
        own = len(octets) - sum(len(sdu.octets) for sdu in pdu.sdus) - pdu.padding
        found = Found(name, at, own, fields)
        if pdu.version != pc5_l2.VERSION_SEEN or not pdu.sdus:
            quality = Quality.BROKEN
            return leaf(quality, name, at, own, fields, plausible=0, remarks=(f"version {pdu.version}",))
        inside = [self._rlc(pdu.source_l2, sdu, at) for sdu in pdu.sdus]
        worst = min(inside, key=lambda reading: reading.rank)
        segments = tuple(segment for reading in inside for segment in reading.segments)
        found = replace(found, inside=tuple(reading.found for reading in inside))
        return worst.beside(found, 1)._replace(segments=segments)

    def _rlc(self, source_l2: int, sdu: pc5_l2.MacSdu, at: int) -> Reading:
        start, name = at + sdu.at, Kind.PC5_RLC.value
        try:
            pdu = pc5_l2.parse_rlc(sdu.octets)
        except DecodeError as error:
            return broken(name, start, len(sdu.octets), self._trouble(name, start, error))
        fields = {"lcid": sdu.lcid, "sequence": pdu.sequence, "framing": pc5_l2.FRAMINGS[pdu.framing]}
        found = Found(name, start, 1, fields)
        if pdu.framing == pc5_l2.WHOLE:
            return self.read(Kind.PC5_PDCP, pdu.payload, start + 1).around(found, 1)
        segment = (source_l2, sdu.lcid, pdu)
        whole = self._reassembly.completed(*segment)
        if whole is not None:
            inner = self.read(Kind.PC5_PDCP, whole)
            inside = replace(inner.found, counted_in="the segments put together")
            return inner._replace(found=inside).around(found, 1)._replace(segments=(segment,))
        begins = pdu.framing == pc5_l2.FIRST and self._begins_pdcp(pdu.payload)
        expected = begins or self._reassembly.expects(*segment)
        remark = "a segment: the rest is awaited" if expected else "a segment whose beginning was not heard"
        quality = Quality.KNOWN if expected else Quality.BROKEN
        reading = leaf(quality, name, start, len(sdu.octets), fields, plausible=2 * expected, remarks=(remark,))
        return reading._replace(segments=(segment,))

    @staticmethod
    def _begins_pdcp(octets: bytes) -> bool:
        try:
            return pc5_l2.parse_pdcp(octets).sdu_type == pc5_l2.NON_IP
        except DecodeError:
            return False

    # Envelopes and messages.

    def _envelope(self, octets: bytes, at: int, basic: Basic | None = None) -> Reading:
        name = What.ENVELOPE.value
        try:
            opened = spdu.unwrap(octets, exact=False)
        except DecodeError as error:
            begins = octets[:2] in _ENVELOPE_HEADS
            return broken(name, at, len(octets), self._trouble(name, at, error, cut_off=begins), 2 * begins)
        if opened.kind == "old secured message":
            remark = "version 2: an older Chinese SecuredMessage, or ETSI TS 103 097 V1.2.1; not opened"
            quality = Quality.KNOWN if basic is not None else Quality.BROKEN
            return leaf(quality, "secured message", at, len(octets), {}, remarks=(remark,))
        whole = whole_envelope(octets)
        fields: dict[str, Any] = {"content": opened.kind}
        if not isinstance(whole, DecodeError) and opened.kind == "signed":
            fields |= signed_fields(whole.value)
        size = len(octets) if isinstance(whole, DecodeError) else whole.octets
        payload = opened.payload or b""
        found = Found(name, at, size - len(payload), fields, remarks=_said_of(opened))
        behind = octets[size:]
        if isinstance(whole, DecodeError):
            if opened.kind == "unsecured":
                behind = opened.unparsed
            else:
                found = replace(found, trouble=self._trouble(name, at, whole))
        else:
            found = replace(found, dialects=(DIALECT,), evidence=_evidence(behind))
        if opened.payload is None or opened.payload_at is None:
            quality = Quality.BROKEN if isinstance(whole, DecodeError) else Quality.KNOWN
            remarks = (*found.remarks, *left_over(behind))
            return Reading(quality, 1, (at + size) * 8, replace(found, remarks=remarks))
        start = at + opened.payload_at
        if basic is not None:
            inner = self._geonet_inside(payload, start, basic)
        else:
            inner = self._expected(payload, start, _IN_ENVELOPE)
        if found.trouble is not None:
            inner = inner._replace(quality=min(inner.quality, Quality.LEFT_OVER))
        return inner.around(found, 1, behind)

    def _message(self, octets: bytes, at: int) -> Reading:
        said = self._read.get(octets)
        if said is None:
            tolerant = self._tolerant and self._tolerant_reads < MAX_TOLERANT
            self._tolerant_reads += tolerant
            said = self._read[octets] = messages.read_message(octets, tolerant=tolerant)
        if not said.names:
            refusal = said.refusal or DecodeError("no dialect has frames")
            name = f"{MESSAGE} ({said.refused_by})" if said.refused_by else MESSAGE
            trouble = self._trouble(name, at, refusal, cut_off=said.cut_off)
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

    def _certificate(self, octets: bytes, at: int) -> Reading:
        name = What.CERTIFICATE.value
        whole = whole_certificate(octets)
        if isinstance(whole, DecodeError):
            return broken(name, at, len(octets), self._trouble(name, at, whole))
        behind = octets[whole.octets :]
        found = Found(name, at, whole.octets, certificate_fields(whole.value), remarks=("not verified",))
        found = replace(found, dialects=(DIALECT,), evidence=_evidence(behind))
        return Reading(Quality.STRICT, 1, (at + whole.octets) * 8, found).beside(found, 0, behind)

    # What is around frames elsewhere than on the air.

    def _rsu_text(self, octets: bytes, at: int) -> Reading:
        name = What.RSU_TEXT.value
        if not rsu41_text.looks_like(octets):
            reason = "no line begins with a key it has"
            return broken(name, at, len(octets), Trouble(name, "text", at, at * 8, reason))
        try:
            forward = rsu41_text.parse(octets)
        except DecodeError as error:
            return broken(name, at, len(octets), self._trouble(name, at, error), 1)
        fields: dict[str, Any] = {"type": forward.type, "psid": forward.psid, "priority": forward.priority}
        fields |= {"tx_channel": forward.tx_channel, "interval_s": forward.interval_s, "sign": forward.signature}
        if forward.others:
            fields["unknown_keys"] = dict(forward.others)
        inner = self._expected(forward.payload, 0, (What.MESSAGE, What.ENVELOPE, *_NETWORKS))
        inside = replace(inner.found, counted_in="the payload in hex")
        return inner._replace(found=inside).around(Found(name, at, len(octets), fields), 1)

    def _centre(self, octets: bytes, at: int) -> Reading:
        name = What.CENTRE.value
        try:
            wrapped = rsu_centre.parse(octets)
        except DecodeError as error:
            return broken(name, at, len(octets), self._trouble(name, at, error))
        fields = {"rsu_id": wrapped.rsu_id, "utc_ms": wrapped.utc_ms, "messages": len(wrapped.messages)}
        ways = (What.MESSAGE, What.ENVELOPE)
        pairs = zip(wrapped.messages, wrapped.starts, strict=True)
        inside = [self._expected(octets, at + start, ways) for octets, start in pairs]
        own = len(octets) - sum(map(len, wrapped.messages))
        found = Found(name, at, own, fields, inside=tuple(reading.found for reading in inside))
        return min(inside, key=lambda reading: reading.rank).beside(found, 1)

    def _ode_record(self, octets: bytes, at: int) -> Reading:
        name = What.ODE_RECORD.value
        try:
            record = ode_record.parse(octets)
        except DecodeError as error:
            return broken(name, at, len(octets), self._trouble(name, at, error))
        own = ode_record.HEAD_OCTETS
        fields = {"source": record.source, "lat_deg": record.lat_e7 / 1e7, "lon_deg": record.lon_e7 / 1e7}
        found = Found(name, at, own, fields | {"status": record.status})
        inner = self._expected(record.payload, at + own, (What.ENVELOPE, What.MESSAGE, *_NETWORKS))
        return inner.around(found, 1, octets[record.end :])

    @staticmethod
    def _trouble(name: str, at: int, error: DecodeError, *, cut_off: bool = False) -> Trouble:
        return Trouble(name, error.path, at + error.bit // 8, at * 8 + error.bit, error.reason, cut_off)


_ENVELOPE_HEADS = (b"\x03\x80", b"\x03\x81", b"\x03\x82", b"\x03\x83")


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


def _said_of(opened: spdu.Spdu) -> tuple[str, ...]:
    if opened.kind == "signed":
        inner = () if opened.payload is not None else (f"holds {opened.inner or 'no data'}",)
        return ("signature not verified", *inner)
    return () if opened.kind == "unsecured" else ("its content cannot be read",)


def _evidence(behind: bytes) -> str:
    if not behind:
        return messages.EVIDENCE[0]
    return messages.EVIDENCE[2] if any(behind) else messages.EVIDENCE[1]


__all__ = ["MAX_PREFIX_OCTETS", "SUBJECTS", "Subject", "Walk", "What", "count"]
