"""The stack both units share: down from a meaning to a frame, up from a frame to a meaning.

    down   model → wire dicts → octets → [IEEE 1609.2 unsecured SPDU] → WSMP, DSMP or BTP and GeoNetworking → family
           octet → frame
    up     the same way back, and it ends in a message heard or in a discard under a named cause

Chinese dialects travel in DSMP, SAE ones in WSMP and each inside an SPDU, ETSI ones in BTP and GeoNetworking; the radio
says how many of these layers it makes itself (`Layer`), and the stack stops there.  Rules: nothing from the air gets
past `up` as an exception; what is a pure function of a frame's octets is done once for all stations that share a
`FrameCache`, and only that work is booked on the probe; whether a station listens on an application number is its own
affair and decided after the cache.  ETSI messages tell fragments of a time that only an instant near by completes: the
cache keeps them by the ten seconds they were heard in.  Signatures are not checked: a signed or encrypted SPDU is
counted as unsupported security.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from cv2x.clock import SECOND_NS
from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect
from cv2x.messages.etsi.releases import NOBODY_KNOWS, Circumstances
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Model, Position, RoadMap, SignalState
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.security import spdu
from cv2x.station.addresses import Address, address, heard_applications
from cv2x.station.frame_cache import FrameCache
from cv2x.station.geo_sender import GeoSender, Sending
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.network import NETWORKS, Refused, foreign, open_envelope, open_geonet
from cv2x.station.outcome import Discard, Heard, Message, Transmission
from cv2x.world.field_paths import FieldPaths

_NOTHING_LOST: Mapping[str, int] = MappingProxyType({})

_SDU, _MESSAGE = Layer.SDU, Layer.MESSAGE
"""By name: a look at a member of an Enum costs as much as a dictionary, and every frame takes several."""

HEARD_WITHIN_NS = 10 * SECOND_NS
"""Frames whose times take an instant near by are remembered for as long: a CAM tells its own modulo 65.536 seconds."""
LARGEST_REMEMBERED = 8192
"""Octets beyond which a frame is not remembered: a PC5 modem takes no more (TCI ltev2xMtu)."""


class Understood(NamedTuple):
    """What a frame says, or why nobody can tell: a pure function of its octets."""

    aid: int | None = None
    message: Message | None = None
    cause: str = ""
    detail: str = ""


Frames = FrameCache[Understood]


class Stack:
    """The stack of one station for one dialect.

    ``carries`` is the layer its radio takes, ``cache`` is shared by the stations of a process (``None`` = one of its
    own), ``aids`` sends messages on other numbers than the defaults of `addresses` (message short name -> AID or PSID).
    ``standing`` is where a roadside unit stands, which GeoNetworking headers tell.
    """

    def __init__(
        self,
        dialect: Dialect,
        *,
        carries: Layer = _SDU,
        probe: HopProbe = NO_PROBE,
        cache: Frames | None = None,
        aids: Mapping[str, int] | None = None,
        standing: Position | None = None,
    ) -> None:
        if dialect.family not in NETWORKS:
            raise InputError(_no_family(dialect), field="dialect")
        self.dialect, self.carries, self.probe = dialect, carries, probe
        self.cache = Frames() if cache is None else cache
        self.aids = dict(aids or {})
        self.listens = heard_applications(dialect.family) | set(self.aids.values())
        """AIDs or PSIDs whose messages are taken in."""
        self._network = NETWORKS[dialect.family]
        self._geo = GeoSender(standing) if self._network.header is None else None

    def down(
        self,
        model: Model,
        *,
        source_l2: int | None = None,
        critical: bool = False,
        period_ns: int | None = None,
        utc_ns: int | None = None,
        aid: int | None = None,
    ) -> tuple[list[Transmission], list[Discard]]:
        """Return the transmissions that say ``model``, and what could not be said.

        They are one, or one per road user where the dialect wants that (none for none).  ``source_l2`` is the station's
        current layer-2 id; ``critical`` sends on the number for critical events where there is one; ``period_ns`` is
        how often the station says such a thing, ``None`` = once; ``utc_ns`` is the station's time, without which ETSI
        messages and GeoNetworking headers cannot tell any; ``aid`` chooses another row of `addresses` than the default,
        where the stack's own ``aids`` do not.
        """
        transmissions: list[Transmission] = []
        discards: list[Discard] = []
        mark = self.probe.start()
        try:
            mapped = from_model(self.dialect, model, Circumstances(utc_ns, source_l2) if self._geo else NOBODY_KNOWS)
        except EncodeError as error:
            return [], [Discard("not encodable", f"{type(model).__name__}: {error}")]
        notes: Mapping[str, int] = mapped.notes
        if not mapped.messages and notes:
            return [], [Discard("not encodable", f"{type(model).__name__}: {', '.join(sorted(notes))}")]
        for name, value in mapped.messages:
            if transmissions or discards:
                mark = self.probe.start()
            elif mark:
                mark = self.probe.stop("model", mark, name)
            try:
                octets = self.dialect.encode(name, value)
            except EncodeError as error:
                discards.append(Discard("not encodable", f"{name}: {error}"))
                continue
            if mark:
                self.probe.stop("encode", mark, name)
            sent = self._send(
                name, octets, Sending(model, value, utc_ns, source_l2), critical=critical, period_ns=period_ns, aid=aid,
                notes=notes,
            )  # fmt: skip
            notes = _NOTHING_LOST
            if isinstance(sent, Transmission):
                transmissions.append(sent)
            else:
                discards.append(sent)
        return transmissions, discards

    def down_octets(
        self,
        name: str,
        octets: bytes,
        *,
        source_l2: int | None = None,
        critical: bool = False,
        model: Model | None = None,
        utc_ns: int | None = None,
    ) -> Transmission | Discard:
        """Return the transmission of a message that is encoded already (a replay), under its short name.

        The octets stay as they are, and nothing is decoded: the message has neither record nor model.  What a
        GeoNetworking header tells of the sender comes from ``model`` and ``utc_ns``.
        """
        sending = Sending(model, None, utc_ns, source_l2)
        return self._send(name, octets, sending, critical=critical)

    @property
    def signature(self) -> tuple[object, ...]:
        """What decides how a frame is understood: stacks of one signature understand all frames alike."""
        return self.dialect.name, frozenset(self.listens), id(self.cache)

    def message(self, frame: Frame, utc_ns: int) -> Message | None:
        """Return what a frame heard at an instant says, ``None`` where `up` makes a discard of it; never raises for
        any octets."""
        said = self._remembered(frame, utc_ns)
        return None if said.aid is not None and said.aid not in self.listens else said.message

    def up(self, reception: Reception) -> Heard | Discard:
        """Return what a reception says, or why this station does not take it in; never raises for any octets."""
        frame = reception.frame
        said = self._remembered(frame, reception.stamp.utc_ns)
        if said.aid is not None and said.aid not in self.listens:
            number = f"{self._network.application} {said.aid} ({said.aid:#x})"
            return Discard("unregistered application", f"nobody here listens on {number}", reception)
        if said.message is not None:
            return Heard(reception, said.message)
        return Discard(said.cause, said.detail, reception)

    def peel(self, frame: Frame) -> bytes | Discard:
        """Return the octets of the message in a frame, undecoded, or why nobody finds them."""
        inner = self._peel(frame)
        return Discard(inner.cause, inner.detail) if isinstance(inner, Understood) else inner[0]

    def _send(
        self,
        name: str,
        octets: bytes,
        sending: Sending,
        *,
        critical: bool,
        period_ns: int | None = None,
        aid: int | None = None,
        notes: Mapping[str, int] = _NOTHING_LOST,
    ) -> Transmission | Discard:
        to = address(self.dialect.family, name, critical=critical, aid=self.aids.get(name, aid))
        if to is None:
            number = self._network.application
            return Discard("not encodable", f"{name}: no {number} is known for it, state one in `aids`")
        try:
            body = self._wrap(name, octets, to, sending)
        except EncodeError as error:
            too_long = error.path == "data"
            cause = "too long to send" if too_long else "not encodable"
            return Discard(cause, f"{name}: {self._network.name}: {error}")
        frame = Frame(body, self.carries, to.aid, sending.source_l2, to.dest_l2, to.priority, period_ns=period_ns)
        model = sending.model if sending.value is not None else None  # of octets as they came it only helps the header
        return Transmission(frame, Message(self.dialect.name, name, octets, sending.value, model, to.aid, notes))

    def _wrap(self, name: str, octets: bytes, to: Address, sending: Sending) -> bytes:
        """Return a message inside the layers the radio does not make itself.  Raises EncodeError."""
        if self.carries is _MESSAGE:
            return octets
        mark = self.probe.start()
        if self._network.secured:
            octets = spdu.wrap_unsecured(octets)
            if mark:
                mark = self.probe.stop("secure", mark, name)
        if self._network.header is not None:
            octets = self._network.header.pack(to.aid, octets)
        elif self._geo is not None:
            octets = self._geo.pack(name, octets, sending)
        if self.carries is _SDU:
            octets = self._network.family_octet + octets
        if mark:
            self.probe.stop("wrap", mark, name)
        return octets

    def _remembered(self, frame: Frame, utc_ns: int) -> Understood:
        octets = frame.octets
        within = utc_ns // HEARD_WITHIN_NS if self._geo is not None else 0
        key = (self.dialect.name, frame.layer, octets, frame.aid if frame.layer is _MESSAGE else None, within)
        said = self.cache.get(key)
        if said is None:
            near_ns = within * HEARD_WITHIN_NS + HEARD_WITHIN_NS // 2
            said = self._understand(frame, Circumstances(near_ns) if self._geo is not None else NOBODY_KNOWS)
            if len(octets) <= LARGEST_REMEMBERED:
                self.cache.put(key, said)
        return said

    def _understand(self, frame: Frame, around: Circumstances) -> Understood:
        inner = self._peel(frame)
        return inner if isinstance(inner, Understood) else self._decode(*inner, around)

    def _peel(self, frame: Frame) -> Understood | tuple[bytes, int | None, int]:
        """Return message, application number and the probe's mark; or why there is no message."""
        network, octets, aid = self._network, frame.octets, frame.aid
        mark = self.probe.start()
        if frame.layer is _SDU:
            if octets[:1] != network.family_octet:
                return _refused(foreign(octets, network.name))
            octets = octets[1:]
        if frame.layer is not _MESSAGE:
            try:
                opened = open_geonet(octets) if network.header is None else network.header.parse(octets)[:2]
            except DecodeError as error:
                return Understood(None, None, "malformed network header", f"{network.name}: {error}")
            if isinstance(opened, Refused):
                return _refused(opened)
            aid, octets = opened
            if mark:
                mark = self.probe.stop("peel", mark)
            if network.secured:
                payload = open_envelope(octets, aid)
                if isinstance(payload, Refused):
                    return _refused(payload)
                octets = payload
                if mark:
                    mark = self.probe.stop("verify", mark)
        return octets, aid, mark

    def _decode(self, octets: bytes, aid: int | None, mark: int, around: Circumstances) -> Understood:
        try:
            name, record = self.dialect.decode(octets)
        except DecodeError as error:
            return Understood(aid, None, "malformed message", f"{self.dialect.name}: {error}")
        if name.startswith("unknown:"):
            number = name.removeprefix("unknown:")
            return Understood(aid, None, "unknown message", f"{self.dialect.name} has no message {number}")
        if mark:
            mark = self.probe.stop("decode", mark, name)
        try:
            model, notes = to_model(self.dialect.family, name, record, around)
        except DecodeError as error:
            return Understood(aid, None, "malformed message", f"{self.dialect.name}: {name}: {error}")
        if mark:
            self.probe.stop("map", mark, name)
        counted = MappingProxyType(dict(notes)) if notes else _NOTHING_LOST
        paths = None
        if isinstance(model, RoadMap | SignalState):
            paths = FieldPaths(self.dialect.family, record if isinstance(model, RoadMap) else None)
        family = self.dialect.family
        return Understood(aid, Message(self.dialect.name, name, octets, record, model, aid, counted, family, paths))


def _no_family(dialect: Dialect) -> str:
    """Return why no unit can speak a dialect."""
    spoken = " or ".join(NETWORKS)
    if dialect.family or not dialect.messages:
        return f"{dialect.name} is no dialect of messages for the air: a unit speaks those of the families {spoken}"
    return (
        f"{dialect.name} does not say whose messages it has, so nobody knows what they mean: add it again with --like "
        f"and a built-in dialect of the family {spoken}"
    )


def _refused(why: Refused) -> Understood:
    return Understood(why.aid, None, why.cause, why.detail)


FAMILIES = frozenset(NETWORKS)
"""The message families that have a network stack here."""
