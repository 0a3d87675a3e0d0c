"""The layout that ships: all it names is in a fresh recording, every setting is one that Foxglove has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import foxglove.layouts
import pytest

from cv2x.errors import InputError
from cv2x.harness.foxglove.layout import layout
from tests.harness.foxglove.conftest import Shown

PANELS = {
    "3D": foxglove.layouts.ThreeDeeConfig,
    "map": foxglove.layouts.MapConfig,
    "Plot": foxglove.layouts.PlotConfig,
    "RosOut": foxglove.layouts.LogConfig,
    "RawMessages": foxglove.layouts.RawMessagesConfig,
}
"""Kind of panel, as layout files name it -> the library's description of its settings."""
TITLE = "foxglovePanelTitle"


def paths(made: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (panel, path of a message or field) of all that a layout names."""
    for panel, config in made["configById"].items():
        yield from ((panel, topic) for topic in config.get("topics", {}))
        yield from ((panel, series["value"]) for series in config.get("paths", []))
        yield from ((panel, config[key]) for key in ("topicToRender", "topicPath", "followTopic") if config.get(key))


def field(value: Any, path: str) -> float | None:
    """Return the number at ``alerts_active`` or ``actors[2].speed_kmh``, nothing where a list is too short for it."""
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        value = value[name]
        if index:
            if int(index) >= len(value):
                return None
            value = value[int(index)]
    assert value is None or isinstance(value, int | float)
    return value


def test_every_topic_is_in_a_fresh_recording_with_the_schema_its_panel_shows(demo: Shown) -> None:
    shown = {"3D": "foxglove.SceneUpdate", "RosOut": "foxglove.Log", "RawMessages": "cv2x.alerts.2"}
    named = list(paths(layout()))
    assert len(named) > 15
    for panel, path in named:
        topic = path.split(".")[0]
        assert demo.messages[topic], topic
        kind = panel.split("!")[0]
        if kind in shown:
            assert demo.schemas[topic] == shown[kind]


def test_every_field_that_is_plotted_has_numbers(demo: Shown) -> None:
    for panel, path in paths(layout()):
        if not panel.startswith("Plot"):
            continue
        topic, members = path.split(".", 1)
        found = [number for told in demo.messages[topic] if (number := field(told.value, members)) is not None]
        actor = re.search(r"actors\[(\d+)\]", path)
        if path == "/plot/air.cbr":  # the demo's radio does not know it
            assert all(told.value["cbr"] is None for told in demo.messages[topic])
            continue
        assert found or (actor is not None and int(actor[1]) >= 3), path  # the demo has no more at once


def test_the_named_layout_names_every_actor(demo: Shown) -> None:
    named = layout(demo.path)["configById"]["Plot!speed"]["paths"]
    actors = {actor["name"] for told in demo.messages["truth"] for actor in told.value["actors"]}
    assert {series["label"] for series in named} == actors
    assert '/plot/actors.actors[:]{name=="red-sedan"}.speed_kmh' in {series["value"] for series in named}


def test_every_panel_is_laid_out_once() -> None:
    made = layout()

    def leaves(node: Any) -> list[str]:
        if isinstance(node, str):
            return [node]
        assert node["direction"] in ("row", "column")
        assert 0 < node["splitPercentage"] < 100
        return leaves(node["first"]) + leaves(node["second"])

    assert sorted(leaves(made["layout"])) == sorted(made["configById"])
    assert {panel.split("!")[0] for panel in made["configById"]} == set(PANELS)


def test_every_setting_is_one_of_its_panel() -> None:
    for panel, config in layout()["configById"].items():
        known = set(PANELS[panel.split("!")[0]]()._to_dict()) | {TITLE}
        assert set(config) <= known, panel
        for series in config.get("paths", []):
            assert set(series) <= set(foxglove.layouts.PlotSeries()._to_dict())


def test_a_file_that_is_no_recording_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.mcap").write_text("nothing")
    with pytest.raises(InputError, match="not an MCAP file"):
        layout(tmp_path / "x.mcap")
