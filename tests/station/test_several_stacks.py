"""A station of two dialects hears a frame once, and refuses one once, for the reason that says most."""

from __future__ import annotations

import pytest

from cv2x.clock import Stamp
from cv2x.messages import dialect
from cv2x.messages.model import Position, VehicleState
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.station.outcome import Discard, Heard
from cv2x.station.several_stacks import SeveralStacks
from cv2x.station.stack import Stack

NOW = Stamp(1_767_225_600_000_000_000, 0)


def frame_of(name: str, layer: Layer = Layer.SDU) -> Frame:
    octets = 8 if name.startswith("ydt") else 4
    size = {"speed_mps": 1.0, "heading_deg": 0.0, "width_m": 1.8, "length_m": 4.5}
    car = VehicleState(b"\x01" * octets, 1, 500, Position(31.0, 121.0, 4.0), **size)
    [transmission], refused = Stack(dialect(name), carries=layer).down(car, utc_ns=NOW.utc_ns, source_l2=70_000)
    assert not refused
    return transmission.frame


def up(frame: Frame, *names: str, layer: Layer = Layer.SDU) -> Heard | Discard:
    return SeveralStacks([Stack(dialect(name), carries=layer) for name in names]).up(Reception(frame, NOW, "air"))


@pytest.mark.parametrize("layer", list(Layer))
@pytest.mark.parametrize("name", ["ydt3709", "j2735-2024", "etsi-r2"])
def test_each_frame_is_heard_in_its_own_dialect_whatever_the_order(name, layer):
    for names in (("ydt3709", "j2735-2024", "etsi-r2"), ("etsi-r2", "j2735-2024", "ydt3709")):
        heard = up(frame_of(name, layer), *names, layer=layer)
        assert isinstance(heard, Heard)
        assert heard.message.dialect == name


def test_a_broken_frame_is_refused_for_what_is_broken_not_as_another_network():
    whole = frame_of("j2735-2024").octets
    for octets, cause in ((whole[:1] + b"\xff", "malformed network header"), (whole[:-4], "malformed network header")):
        for names in (("ydt3709", "j2735-2024"), ("j2735-2024", "ydt3709")):
            refused = up(Frame(octets, Layer.SDU), *names)
            assert (refused.cause, refused.reception.frame.octets) == (cause, octets)


def test_a_frame_of_a_third_network_is_refused_once_and_names_what_is_spoken():
    refused = up(frame_of("etsi-r2"), "ydt3709", "j2735-2024")
    assert refused.cause == "other network stack"
    assert refused.detail == "GeoNetworking, but this station speaks ydt3709, j2735-2024"
    assert up(Frame(b"", Layer.SDU), "ydt3709", "j2735-2024").cause == "unknown family"
