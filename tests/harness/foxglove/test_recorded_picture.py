"""What a demo recording shows in Foxglove, beside what truly happened in it."""

from __future__ import annotations

import json
import math
from collections import Counter
from itertools import pairwise
from typing import Any

import jsonschema
import numpy as np
import pytest

from cv2x.clock import SECOND_NS
from cv2x.geodesy import LocalFrame
from cv2x.harness.foxglove.picture import PERIOD_NS
from cv2x.harness.foxglove.schemas import SCHEMAS
from cv2x.harness.foxglove.showing import Showing
from cv2x.harness.run import run
from cv2x.messages import dialect
from cv2x.messages.mapping import to_model
from cv2x.messages.model import LaneKind, Light, RoadMap, SignalState
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.recording_reader import read_recording
from tests.harness.foxglove.conftest import Shown
from tests.harness.foxglove.official import official

SCENARIO = load("urban-intersection")
ORIGIN = SCENARIO.place.origin
PLANE = LocalFrame(ORIGIN.lat_deg, ORIGIN.lon_deg)
EXPECTED = {
    "/tf": "foxglove.FrameTransforms",
    "/scene/lanes": "foxglove.SceneUpdate",
    "/scene/signals": "foxglove.SceneUpdate",
    "/scene/actors": "foxglove.SceneUpdate",
    "/scene/told": "foxglove.SceneUpdate",
    "/scene/events": "foxglove.SceneUpdate",
    "/scene/warnings": "foxglove.SceneUpdate",
    "/map/lanes": "foxglove.GeoJSON",
    "/map/signals": "foxglove.GeoJSON",
    "/map/events": "foxglove.GeoJSON",
    "/map/warnings": "foxglove.GeoJSON",
    "/map/told": "foxglove.LocationFixes",
    "/log": "foxglove.Log",
    "/plot/actors": "cv2x.plot.actors.1",
    "/plot/units": "cv2x.plot.units.1",
    "/plot/air": "cv2x.plot.air.1",
}


def messages_of(demo: Shown, kind: type) -> list[tuple[int, Any]]:
    """Return (instant, model) of what was heard, decoded anew from the octets."""
    found = []
    for utc_ns, value in demo.messages["receptions"]:
        if value["message"] in ("SPAT", "MAP"):
            name, record = dialect(value["dialect"]).decode(bytes.fromhex(value["octets"]))
            model, _ = to_model(dialect(value["dialect"]).family, name, record)
            if isinstance(model, kind):
                found.append((utc_ns, model))
    return found


def test_every_topic_is_there_with_its_schema(demo: Shown) -> None:
    places = {f"/place/{name}": "foxglove.LocationFix" for name in [*SCENARIO.actors, "east-gate"]}
    assert {topic: demo.schemas[topic] for topic in demo.topics} == EXPECTED | places


def test_every_message_fits_the_published_schema(demo: Shown) -> None:
    for topic in demo.topics:
        name = demo.schemas[topic]
        stated = demo.schema_texts[name]
        assert stated.pop("$schema", None) in (None, jsonschema.Draft202012Validator.META_SCHEMA["$id"])
        assert stated == json.loads(json.dumps(SCHEMAS[name]))
        schema = official(name) if name.startswith("foxglove.") else {**SCHEMAS[name], "additionalProperties": False}
        valid = jsonschema.Draft202012Validator(schema)
        for told in demo.messages[topic]:
            valid.validate(told.value)
            if name == "foxglove.GeoJSON":
                features = json.loads(told.value["geojson"])
                assert features["type"] == "FeatureCollection"
                for feature in features["features"]:
                    assert feature["geometry"]["type"] in ("Point", "LineString")


def test_nothing_is_out_of_order_and_moments_are_those_of_the_run(demo: Shown) -> None:
    assert demo.order == sorted(demo.order)
    start, end = demo.order[0], demo.order[-1]

    def moments(value: Any) -> list[int]:
        if isinstance(value, list):
            return [moment for item in value for moment in moments(item)]
        if isinstance(value, dict):
            if set(value) == {"sec", "nsec"}:
                return [value["sec"] * SECOND_NS + value["nsec"]]
            return [moment for key, item in value.items() if key != "lifetime" for moment in moments(item)]
        return []

    for topic in demo.topics:
        for told in demo.messages[topic]:
            assert set(moments(told.value)) <= {told.utc_ns}
            assert start <= told.utc_ns <= end
    ticks = np.diff([told.utc_ns for told in demo.messages["/tf"]])
    assert np.median(ticks) == PERIOD_NS


def test_a_scene_is_whole_in_every_message(demo: Shown) -> None:
    for topic in demo.topics:
        if demo.schemas[topic] != "foxglove.SceneUpdate":
            continue
        for told in demo.messages[topic]:
            assert [deletion["type"] for deletion in told.value["deletions"]] == [1]  # ALL
            ids = [entity["id"] for entity in told.value["entities"]]
            assert len(ids) == len(set(ids))


def test_actors_are_where_they_truly_are(demo: Shown) -> None:
    truth = {told.utc_ns: told.value["actors"] for told in demo.messages["truth"]}
    seen = 0
    for utc_ns, value in demo.messages["/tf"]:
        frames = {transform["child_frame_id"]: transform for transform in value["transforms"]}
        for actor in truth.get(utc_ns, []):
            frame = frames[f"actor/{actor['name']}"]
            east, north = PLANE.to_enu(actor["lat_deg"], actor["lon_deg"])
            assert math.dist((frame["translation"]["x"], frame["translation"]["y"]), (east, north)) < 0.002
            turn = frame["rotation"]
            yaw = 2 * math.atan2(turn["z"], turn["w"])
            ahead = (math.cos(yaw), math.sin(yaw))
            heading = math.radians(actor["heading_deg"])
            assert math.dist(ahead, (math.sin(heading), math.cos(heading))) < 1e-4
            seen += 1
    assert seen > 1000
    for name in SCENARIO.actors:
        for utc_ns, fix in demo.messages[f"/place/{name}"]:
            (actor,) = [actor for actor in truth.get(utc_ns, []) if actor["name"] == name] or [None]
            if actor is not None:
                assert fix["latitude"] == pytest.approx(actor["lat_deg"], abs=1e-8)
                assert fix["longitude"] == pytest.approx(actor["lon_deg"], abs=1e-8)


def test_actors_have_their_true_size_and_go_when_they_go(demo: Shown) -> None:
    present = {}
    for told in demo.messages["truth"]:
        present[told.utc_ns] = {actor["name"]: actor for actor in told.value["actors"]}
    for utc_ns, entities in demo.entities("/scene/actors"):
        if utc_ns not in present:
            continue
        shown = {name.removeprefix("actor/") for name in entities if name.startswith("actor/")}
        assert shown == set(present[utc_ns])
        for name, actor in present[utc_ns].items():
            entity = entities[f"actor/{name}"]
            assert entity["frame_id"] == f"actor/{name}"
            assert entity["frame_locked"]
            size = entity["cubes"][0]["size"]
            assert (size["x"], size["y"]) == (actor["length_m"], actor["width_m"])
    assert any(name == "unit/east-gate" for _, entities in demo.entities("/scene/actors") for name in entities)


def test_lanes_are_those_of_the_map_message(demo: Shown) -> None:
    heard_ns, road_map = messages_of(demo, RoadMap)[-1]
    assert isinstance(road_map, RoadMap)
    (junction,) = road_map.junctions
    lanes = [lane for lane in junction.lanes if len(lane.points) >= 2]
    local = LocalFrame(junction.anchor.lat_deg, junction.anchor.lon_deg)
    (entity,) = demo.latest("/scene/lanes", heard_ns + 2 * SECOND_NS)["entities"]
    corners = np.array([(p["x"], p["y"]) for p in entity["triangles"][0]["points"]])
    driven = [lane for lane in lanes if lane.kind is LaneKind.VEHICLE]
    assert len(corners) == sum(2 * len(lane.points) for lane in driven)
    for lane in driven:
        for node in (lane.points[0], lane.points[-1]):
            east, north = PLANE.to_enu(*local.to_wgs84(node.east_m, node.north_m))
            half = (lane.width_m or junction.lane_width_m or 3.5) / 2
            away = np.hypot(*(corners - (east, north)).T)
            assert sum(abs(away - half) < 0.05) >= 2  # its two edges
            assert away.min() > half - 0.05
    told = json.loads(demo.latest("/map/lanes", heard_ns + 2 * SECOND_NS)["geojson"])
    assert len(told["features"]) == len(lanes)


def test_stop_lines_have_the_colour_of_the_light_that_was_told(demo: Shown) -> None:
    told: dict[int, list[tuple[int, Light | None]]] = {}
    for utc_ns, state in messages_of(demo, SignalState):
        for group in state.junctions[0].groups:
            told.setdefault(group.id, []).append((utc_ns, group.events[0].light))
    seen = set()
    for utc_ns, entities in demo.entities("/scene/signals"):
        for name, entity in entities.items():
            light = [light for at_ns, light in told[int(name.rpartition("/")[2])] if at_ns <= utc_ns][-1]
            assert light is not None
            tint = entity["lines"][0]["color"]
            hue = "red" if light.is_red else "green" if light.is_green else "yellow"
            assert hue == _hue(tint)
            assert light.value.replace("-", " ") in entity["texts"][0]["text"]
            seen.add(hue)
    assert seen == {"red", "green", "yellow"}


def _hue(tint: dict[str, float]) -> str:
    if tint["g"] > 0.6 and tint["r"] > 0.6:
        return "yellow"
    return "green" if tint["g"] > tint["r"] else "red"


def test_a_light_lasts_as_long_as_is_written_beside_it(demo: Shown) -> None:
    """The seconds at a stop line (``1: red 12 s``) count down to the moment at which the light changes."""
    texts = []
    for utc_ns, entities in demo.entities("/scene/signals"):
        _, *light, left, _ = entities["signal/1/1207/1"]["texts"][0]["text"].split()
        texts.append((utc_ns, light, int(left)))
    changes = [(after[0], before[1]) for before, after in pairwise(texts) if before[1] != after[1]]
    assert len(changes) >= 3
    for changed_ns, was in changes:
        for utc_ns, light, left_s in texts:
            if 0 < changed_ns - utc_ns < 3 * SECOND_NS and light == was:
                assert left_s - 1.2 <= (changed_ns - utc_ns) / SECOND_NS <= left_s + 0.2


def test_warnings_are_shown_while_they_last(demo: Shown) -> None:
    active: set[tuple[str, str, str | None]] = set()
    changes = [(told.utc_ns, told.value) for told in demo.messages["alerts"]]
    assert changes
    for utc_ns, entities in demo.entities("/scene/warnings"):
        while changes and changes[0][0] <= utc_ns:
            _, alert = changes.pop(0)
            key = (alert["unit"], alert["id"], alert["target"])
            (active.discard if alert["phase"] == "cleared" else active.add)(key)
        lines = {
            name: entity["texts"][0]["text"].count("\n") + 1 for name, entity in entities.items() if entity["texts"]
        }
        assert lines == Counter(unit for unit, _, _ in active)
        assert all(entities[name]["frame_id"] == f"actor/{name}" for name in lines)
    assert not demo.messages["/scene/warnings"][-1].value["entities"]
    linked = [
        entity for _, entities in demo.entities("/scene/warnings") for entity in entities.values() if entity["lines"]
    ]
    assert linked  # the other vehicle of a collision warning


def test_the_log_says_every_alert(demo: Shown) -> None:
    raised = [told for told in demo.messages["alerts"] if told.value["phase"] == "raised"]
    lines = [told for told in demo.messages["/log"] if told.value["message"].startswith("raised: ")]
    assert [line.utc_ns for line in lines] == [alert.utc_ns for alert in raised]
    assert [line.value["name"] for line in lines] == [alert.value["unit"] for alert in raised]
    assert "intersection collision with white-van" in " ".join(line.value["message"] for line in lines)
    levels = {line.value["message"].split(": ")[1].split(" at ")[0]: line.value["level"] for line in lines}
    assert levels["red-light violation"] == 3
    assert levels["green-light speed advice"] == 2


def test_plots_add_up(demo: Shown) -> None:
    times = [told.utc_ns for told in demo.messages["/plot/air"]]
    spans_s = np.diff([demo.messages["/tf"][0].utc_ns, *times]) / SECOND_NS
    for topic, counted in (("transmissions", "sent_hz"), ("receptions", "heard_hz")):
        plotted = sum(
            told.value[counted] * span for told, span in zip(demo.messages["/plot/air"], spans_s, strict=True)
        )
        told_by = [told for told in demo.messages[topic] if told.utc_ns <= times[-1]]
        happened = sum(len(told.value.get("units", "x")) for told in told_by)
        assert plotted == pytest.approx(happened, abs=50)
    assert demo.messages["/plot/air"][-1].value["alerts_raised"] == 5
    truth = {told.utc_ns: told.value["actors"] for told in demo.messages["truth"]}
    for utc_ns, value in demo.messages["/plot/actors"]:
        if utc_ns in truth:
            assert {actor["name"]: actor["speed_mps"] for actor in value["actors"]} == pytest.approx(
                {actor["name"]: actor["speed_mps"] for actor in truth[utc_ns]}, abs=0.001
            )


def test_equal_runs_are_octet_for_octet_equal_and_the_picture_changes_no_event(tmp_path: Any) -> None:
    options = RunOptions(duration_ns=14 * SECOND_NS)
    first, second = (run(SCENARIO, options, tmp_path / name).folder / "recording.mcap" for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    bare = run(SCENARIO, options, tmp_path / "c", showing=Showing(recorded=False)).folder / "recording.mcap"
    assert not Shown(bare).topics
    assert list(read_recording(first).events) == list(read_recording(bare).events)
    assert 0 < first.stat().st_size - bare.stat().st_size < 14 * 7000  # octets a second, of five units


def test_the_channel_busy_ratio_is_plotted_where_the_radio_knows_it(tmp_path: Any) -> None:
    options = RunOptions(radio="emulated", duration_ns=12 * SECOND_NS)
    shown = Shown(run(SCENARIO, options, tmp_path / "run").folder / "recording.mcap")
    loads = [(told.utc_ns, told.value["unit"], told.value["cbr"]) for told in shown.messages["channel_load"]]
    assert max(cbr for _, _, cbr in loads) > 0
    begin_ns = shown.messages["/tf"][0].utc_ns
    for told in shown.messages["/plot/units"]:
        for unit in told.value["units"]:
            heard = [cbr for at_ns, name, cbr in loads if begin_ns < at_ns <= told.utc_ns and name == unit["name"]]
            assert unit["cbr"] == pytest.approx(max(heard, default=None), abs=1e-4)
        begin_ns = told.utc_ns
    assert max(told.value["cbr"] or 0 for told in shown.messages["/plot/air"]) == pytest.approx(
        max(cbr for at_ns, _, cbr in loads if at_ns <= begin_ns), abs=1e-4
    )
