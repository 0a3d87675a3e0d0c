from __future__ import annotations

import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from cv2x.errors import InputError, UnavailableError
from cv2x.radio import open as opening
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.loopback import LoopbackRadio
from cv2x.radio.open import BUILT_IN, open_radio, radio_class, radio_names
from cv2x.radio.udp import UdpRadio


class ForeignRadio(LoopbackRadio):
    """A driver another package brings."""


def announce(monkeypatch: pytest.MonkeyPatch, **entries: str) -> None:
    points = [EntryPoint(name, value, opening.ENTRY_POINT_GROUP) for name, value in entries.items()]
    monkeypatch.setattr(opening, "entry_points", lambda group: [point for point in points if point.group == group])


def test_built_in_radios_open_by_name() -> None:
    context = RadioContext(unit="red-sedan")
    with open_radio("loopback:delay=5ms", context) as radio:
        assert isinstance(radio, LoopbackRadio)
        assert radio.delay_ns == 5_000_000
    with open_radio("udp", context) as radio:
        assert isinstance(radio, UdpRadio)
    assert {"loopback", "udp"} <= set(radio_names())
    assert radio_class("udp") is UdpRadio


def test_built_in_table_equals_the_entry_points_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    announced = project["entry-points"]["cv2x.radio"]
    classes = {name: radio_class(name) for name in BUILT_IN}
    assert announced == {name: f"{found.__module__}:{found.__qualname__}" for name, found in classes.items()}


@pytest.mark.parametrize("spec", ["", "wifi", "wifi:1"])
def test_an_unknown_name_is_answered_with_the_names_there_are(spec: str) -> None:
    with pytest.raises(InputError, match=r"loopback, .*udp") as caught:
        open_radio(spec, RadioContext())
    assert "radio" in str(caught.value)


def test_drivers_of_other_packages_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "foreign_driver", sys.modules[__name__])
    announce(monkeypatch, vendor="foreign_driver:ForeignRadio")
    assert radio_names() == (*sorted(BUILT_IN), "vendor")
    assert type(open_radio("vendor:loss=10%", RadioContext())) is ForeignRadio


def test_a_built_in_name_cannot_be_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "foreign_driver", sys.modules[__name__])
    announce(monkeypatch, udp="foreign_driver:ForeignRadio")
    assert radio_class("udp") is UdpRadio


@pytest.mark.parametrize("value", ["no_such_package:Radio", "os:no_such_radio", "os:getcwd", "builtins:int"])
def test_a_driver_that_does_not_load_says_which(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    announce(monkeypatch, vendor=value)
    with pytest.raises(UnavailableError, match="vendor"):
        radio_class("vendor")


def test_every_driver_is_a_radio() -> None:
    for name in BUILT_IN:
        assert issubclass(radio_class(name), Radio)
