"""The emulated channel beside the published simulations and the analytical model: the short form of `make channel`."""

from __future__ import annotations

import numpy as np
import pytest

from bench import mode4_reference as reference
from cv2x.radio.pc5.study import Study, measure
from tests.radio.pc5.analytical import Model

DISTANCES = np.arange(0, 501, 25.0)
# seconds and seed are chosen for time alone; `make channel` runs all of them three times as long and more
SHORT = {"0.1/m, 10 Hz, 20 dBm, 4": 5, "0.1/m, 20 Hz, 20 dBm, 4": 4, "0.2/m, 10 Hz, 20 dBm, 4": 3}


@pytest.mark.parametrize("name", SHORT)
def test_delivery_and_losses_are_those_of_the_published_simulation(name: str) -> None:
    (setting,) = [one for one in reference.settings(reference.HELD) if str(one).startswith(name)]
    found = reference.compare(setting, seconds=SHORT[name], seed=1)
    assert not found.saturated
    assert found.pdr <= reference.LIMITS["unsaturated"]
    assert found.sen <= reference.LIMITS["sen"]
    assert found.hd <= found.hd_limit
    # what is left over is collisions and noise: they must be near too, not cancel each other
    for cause, limit in (("pro", 0.003), ("col", 0.04)):
        assert np.abs(np.array(found.result["loss"][cause]) - setting.columns[f"{cause}_simulation"]).max() < limit


def test_the_held_reference_is_the_shared_one(shared_file) -> None:  # type: ignore[no-untyped-def]
    shared = reference.settings(shared_file("facts/data/mode4_pdr_reference.csv"))
    for ours, theirs in zip(reference.settings(reference.HELD), shared, strict=True):
        assert str(ours) == str(theirs)
        assert all(np.array_equal(column, theirs.columns[name]) for name, column in ours.columns.items())


@pytest.mark.parametrize("number", range(6))
def test_the_analytical_model_is_the_published_one(number: int) -> None:
    setting = reference.settings(reference.HELD)[number]
    model = Model(setting.density, setting.rate, setting.power, setting.sub_channels)
    for name, share in model.losses(DISTANCES).items():
        assert np.abs(share - setting.columns[f"{name}_analytical"]).max() < 5e-4
    published_cbr = (0.229, 0.271, 0.437, 0.439, 0.857, 0.616)
    assert model.cbr == pytest.approx(published_cbr[number], abs=2e-3)
    assert np.abs(model.pdr(DISTANCES) - setting.columns["pdr_analytical"]).max() < 3e-3


@pytest.mark.parametrize(
    ("density", "rate", "power", "sub_channels"),
    [(0.05, 10, 23, 4), (0.15, 10, 20, 4), (0.06, 20, 23, 4), (0.08, 50, 17, 4), (0.25, 10, 20, 2)],
)
def test_settings_nobody_published_lie_in_the_analytical_band(
    density: float, rate: int, power: float, sub_channels: int
) -> None:
    model = Model(density, rate, power, sub_channels)
    found = measure(Study("umh-mode4", density, rate, power, sub_channels, seconds=2.5))
    # The model counts packets above the sensitivity; S-RSSI also adds up what is too weak by itself.
    assert model.cbr - 0.02 < found["cbr"] < model.cbr + 0.1
    assert np.abs(np.array(found["pdr"]) - model.pdr(DISTANCES))[:-1].mean() < 0.03  # the last bin is a half one
    assert np.abs(np.array(found["loss"]["sen"]) - model.losses(DISTANCES)["sen"])[:-1].max() < 0.025
