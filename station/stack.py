"""The stack both units share: down from a meaning to a frame, up from a frame to a meaning.

    down   model → wire dicts → octets → [IEEE 1609.2 unsecured SPDU] → WSMP or DSMP → family octet → frame
    up     the same way back, and it ends in a message heard or in a discard under a named cause

Chinese dialects travel in DSMP, SAE ones in WSMP and each inside an SPDU; the radio says how many of these layers it
makes itself (`Layer`), and the stack stops there.  Rules: nothing from the air gets past `up` as an exception; what is
a pure function of a frame's octets is done once for all stations that share a `FrameCache`, and only that work is
booked on the probe; whether a station listens on an application number is its own affair and decided after the cache.
Signatures are not checked: a signed or encrypted SPDU is counted as unsupported security.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Model
from cv2x.radio import dsmp, family, wsmp
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.security import spdu
from cv2x.station.addresses import Address, address, heard_applications
from cv2x.station.frame_cache import FrameCache
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.outcome import Discard, Heard, Message, Transmission

_NOTHING_LOST: Mapping[str, int] = MappingProxyType({})

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
    """

    def __init__(
        self,
        dialect: Dialect,
        *,
        carries: Layer = Layer.SDU,
        probe: HopProbe = NO_PROBE,
        cache: Frames | None = None,
        aids: Mapping[str, int] | None = None,
    ) -> None:
        if dialect.family not in _NETWORKS:
            raise InputError(_no_family(dialect), field="dialect")
        self.dialect, self.carries, self.probe = dialect, carries, probe
        self.cache = Frames() if cache is None else cache
        self.aids = dict(aids or {})
        self.listens = heard_applications(dialect.family) | set(self.aids.values())
        """AIDs or PSIDs whose messages are taken in."""
        self._network = _NETWORKS[dialect.family]

    def down(
        self, model: Model, *, source_l2: int | None = None, critical: bool = False, period_ns: int | None = None
    ) -> tuple[list[Transmission], list[Discard]]:
        """Return the transmissions that say ``model``, and what could not be said.

        They are one, or one per road user where the dialect wants that (none for none).  ``source_l2`` is the station's
        current layer-2 id; ``critical`` sends on the number for critical events where there is one; ``period_ns`` is
        how often the station says such a thing, ``None`` = once.
        """
        transmissions: list[Transmission] = []
        discards: list[Discard] = []
        mark = self.probe.start()
        try:
            mapped = from_model(self.dialect, model)
        except EncodeError as error:
            return [], [Discard("not encodable", f"{type(model).__name__}: {error}")]
        notes: Mapping[str, int] = mapped.notes
        if not mapped.messages and notes:
            return [], [Discard("not encodable", f"{type(model).__name__}: {', '.join(sorted(notes))}")]
        for name, value in mapped.messages:
            mark = self.probe.stop("model", mark, name) if not transmissions and not discards else self.probe.start()
            try:
                octets = self.dialect.encode(name, value)
            except EncodeError as error:
                discards.append(Discard("not encodable", f"{name}: {error}"))
                continue
            self.probe.stop("encode", mark, name)
            message = Message(self.dialect.name, name, octets, value, model, None, notes)
            notes = {}
            sent = self._send(message, source_l2, critical, period_ns)
            if isinstance(sent, Transmission):
                transmissions.append(sent)
            else:
                discards.append(sent)
        return transmissions, discards

    def down_octets(
        self, name: str, octets: bytes, *, source_l2: int | None = None, critical: bool = False
    ) -> Transmission | Discard:
        """Return the transmission of a message that is encoded already (a replay), under its short name.

        The octets stay as they are, and nothing is decoded: the message has neither record nor model.
        """
        return self._send(Message(self.dialect.name, name, octets, None, None), source_l2, critical, None)

    def up(self, reception: Reception) -> Heard | Discard:
        """Return what a reception says, or why this station does not take it in; never raises for any octets."""
        frame = reception.frame
        said = self._remembered(frame)
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
        self, message: Message, source_l2: int | None, critical: bool, period_ns: int | None
    ) -> Transmission | Discard:
        name = message.name
        to = address(self.dialect.family, name, critical=critical, aid=self.aids.get(name))
        if to is None:
            number = self._network.application
            return Discard("not encodable", f"{name}: no {number} is known for it, state one in `aids`")
        try:
            body = self._wrap(name, message.octets, to)
        except EncodeError as error:
            too_long = error.path == "data"
            cause = "too long to send" if too_long else "not encodable"
            return Discard(cause, f"{name}: {self._network.name}: {error}")
        frame = Frame(body, self.carries, to.aid, source_l2, to.dest_l2, to.priority, period_ns=period_ns)
        return Transmission(frame, replace(message, aid=to.aid))

    def _wrap(self, name: str, octets: bytes, to: Address) -> bytes:
        """Return a message inside the layers the radio does not make itself.  Raises EncodeError."""
        if self.carries is Layer.MESSAGE:
            return octets
        mark = self.probe.start()
        if self._network.secured:
            octets = spdu.wrap_unsecured(octets)
            mark = self.probe.stop("secure", mark, name)
        octets = self._network.pack(to.aid, octets)
        if self.carries is Layer.SDU:
            octets = self._network.family_octet + octets
        self.probe.stop("wrap", mark, name)
        return octets

    def _remembered(self, frame: Frame) -> Understood:
        octets = frame.octets
        key = (self.dialect.name, frame.layer, octets, frame.aid if frame.layer is Layer.MESSAGE else None)
        said = self.cache.get(key)
        if said is None:
            said = self._understand(frame)
            if len(octets) <= LARGEST_REMEMBERED:
                self.cache.put(key, said)
        return said

    def _understand(self, frame: Frame) -> Understood:
        inner = self._peel(frame)
        return inner if isinstance(inner, Understood) else self._decode(*inner)

    def _peel(self, frame: Frame) -> Understood | tuple[bytes, int | None, int]:
        """Return message, application number and the probe's mark; or why there is no message."""
        network, octets, aid = self._network, frame.octets, frame.aid
        mark = self.probe.start()
        if frame.layer is Layer.SDU:
            if octets[:1] != network.family_octet:
                return _foreign(octets, network.name)
            octets = octets[1:]
        if frame.layer is not Layer.MESSAGE:
            try:
                aid, octets = network.parse(octets)[:2]
            except DecodeError as error:
                return Understood(None, None, "malformed network header", f"{network.name}: {error}")
            mark = self.probe.stop("peel", mark)
            if network.secured:
                try:
                    envelope = spdu.unwrap(octets)
                except DecodeError as error:
                    return Understood(aid, None, "malformed security envelope", f"IEEE 1609.2: {error}")
                if envelope.kind != "unsecured" or envelope.payload is None:
                    return Understood(aid, None, "unsupported security", f"IEEE 1609.2: {envelope.kind}")
                octets = envelope.payload
                mark = self.probe.stop("verify", mark)
        return octets, aid, mark

    def _decode(self, octets: bytes, aid: int | None, mark: int) -> Understood:
        try:
            name, record = self.dialect.decode(octets)
        except DecodeError as error:
            return Understood(aid, None, "malformed message", f"{self.dialect.name}: {error}")
        if name.startswith("unknown:"):
            number = name.removeprefix("unknown:")
            return Understood(aid, None, "unknown message", f"{self.dialect.name} has no message {number}")
        mark = self.probe.stop("decode", mark, name)
        try:
            model, notes = to_model(self.dialect.family, name, record)
        except DecodeError as error:
            return Understood(aid, None, "malformed message", f"{self.dialect.name}: {name}: {error}")
        self.probe.stop("map", mark, name)
        counted = MappingProxyType(dict(notes)) if notes else _NOTHING_LOST
        return Understood(aid, Message(self.dialect.name, name, octets, record, model, aid, counted))


def _no_family(dialect: Dialect) -> str:
    """Return why no unit can speak a dialect."""
    spoken = " or ".join(_NETWORKS)
    if dialect.family or not dialect.messages:
        return f"{dialect.name} is no dialect of messages for the air: a unit speaks those of the families {spoken}"
    return (
        f"{dialect.name} does not say whose messages it has, so nobody knows what they mean: add it again with --like "
        f"and a built-in dialect of the family {spoken}"
    )


class _Network(NamedTuple):
    """The network layer of a message family."""

    name: str
    application: str
    """What it calls its application numbers."""
    family_octet: bytes
    pack: Callable[[int, bytes], bytes]
    parse: Callable[[bytes], tuple[Any, ...]]
    """Its first two members are the application number and the payload."""
    secured: bool
    """Whether every payload stands in an IEEE 1609.2 envelope."""


_NETWORKS: Mapping[str, _Network] = {
    "cn": _Network("DSMP", "AID", bytes((family.DSMP,)), dsmp.pack, dsmp.parse, secured=False),
    "sae": _Network("WSMP", "PSID", bytes((family.WSMP,)), wsmp.pack, wsmp.parse, secured=True),
}


FAMILIES = frozenset(_NETWORKS)
"""The message families that have a network stack here."""


def _foreign(octets: bytes, ours: str) -> Understood:
    """Return why an SDU that is not of our network stack is refused."""
    if not octets:
        return Understood(None, None, "unknown family", "no octets at all")
    if octets[0] in family.FAMILIES:
        detail = f"{family.family_name(octets[0])}, but this station speaks {ours}"
        return Understood(None, None, "other network stack", detail)
    return Understood(None, None, "unknown family", family.family_name(octets[0]))
