"""A radio by name: ``loopback``, ``udp:239.255.4.8``, or any driver another package brings.

The drivers of this package stand in a table, so a source tree works without being installed; others are found through
the entry point group ``cv2x.radio``.  A built-in name cannot be taken over.  A driver's module is imported only when it
is asked for.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any

from cv2x.errors import InputError, UnavailableError
from cv2x.radio.base import Radio, RadioContext

ENTRY_POINT_GROUP = "cv2x.radio"


BUILT_IN = {
    name: EntryPoint(name, value, ENTRY_POINT_GROUP)
    for name, value in (
        ("bridge", "cv2x.radio.bridge.driver:BridgeRadio"),
        ("emulated", "cv2x.radio.emulated:EmulatedRadio"),
        ("ethernet", "cv2x.radio.ethernet:EthernetRadio"),
        ("forward", "cv2x.radio.forward:ForwardRadio"),
        ("loopback", "cv2x.radio.loopback:LoopbackRadio"),
        ("pcap", "cv2x.radio.pcap:PcapRadio"),
        ("redundant", "cv2x.radio.redundant:RedundantRadio"),
        ("rsu41", "cv2x.radio.rsu41:Rsu41Radio"),
        ("udp", "cv2x.radio.udp:UdpRadio"),
    )
}
"""The drivers of this package by name."""


def radio_names() -> tuple[str, ...]:
    """Return the names of all drivers there are, sorted; none is imported."""
    return tuple(sorted({*BUILT_IN, *_foreign()}))


def radio_class(name: str) -> type[Radio]:
    """Return the driver of that name.  Raises InputError for an unknown name, UnavailableError if it does not load."""
    entry = BUILT_IN.get(name) or _foreign().get(name)
    if entry is None:
        raise InputError(f"no radio is called {name!r}: there are {', '.join(radio_names())}", field="radio")
    try:
        loaded = entry.load()
    except (ImportError, AttributeError) as error:
        raise UnavailableError(f"the radio {name!r} ({entry.value}) does not load: {error}") from error
    return _checked(name, loaded)


def open_radio(spec: str, context: RadioContext) -> Radio:
    """Open the radio ``name[:address]`` for one unit.  Raises InputError or UnavailableError."""
    name, _, address = spec.strip().partition(":")
    return radio_class(name.strip()).open(address.strip(), context)


def _foreign() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=ENTRY_POINT_GROUP) if entry.name not in BUILT_IN}


def _checked(name: str, loaded: Any) -> type[Radio]:
    if not (isinstance(loaded, type) and issubclass(loaded, Radio)):
        raise UnavailableError(f"the radio {name!r} is {loaded!r}, which is not a subclass of cv2x.radio.base.Radio")
    return loaded
