"""RSI, TIM and RoadEvents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents

REFERENCE = Position(31.2304, 121.4737, 4.5)
PLACE = Position(31.2310, 121.4750, 4.0)
PATH = (Position(31.2300, 121.4740), Position(31.2310, 121.4750), Position(31.2350, 121.4790))
WORKS = RoadEvent(
    id=7,
    kind=EventKind.EVENT,
    code=501,
    code_set="GB/T 29100",
    position=PLACE,
    radius_m=30.0,
    description="前方施工",
    priority=5,
    start_minute_of_year=1000,
    end_minute_of_year=2440,
    paths=(PATH,),
    path_width_m=7.0,
    source="police",
    confidence=0.8,
)
TUNNEL = RoadEvent(3, EventKind.SIGN, 21, "GB 5768.2", PLACE, priority=2)
CHINESE = RoadEvents(3, (WORKS, TUNNEL), b"RSU00001", 900, REFERENCE)
ADVISORY = RoadEvent(
    0, EventKind.EVENT, 7186, "ITIS", PLACE, 30.0, "curve ahead", 5, 1000, 2440, (PATH,), 7.0
)  # fmt: skip


def test_an_rsi_comes_back_whole(through: Callable[..., Any]) -> None:
    assert through("cn", CHINESE) == ([CHINESE], {})


def test_the_raw_values_of_an_rsi_are_those_of_the_tables() -> None:
    ((_, rsi),) = from_model("cn", CHINESE).messages
    (rte,), (rts,) = rsi["rtes"], rsi["rtss"]
    assert rte["priority"] == b"\xa0"
    assert rte["description"] == ("textGB2312", "前方施工".encode("gb2312"))
    assert rte["eventRadius"] == 300
    assert rte["eventConfidence"] == 160
    assert rte["timeDetails"] == {"startTime": 1000, "endTime": 2440}
    assert rte["referencePaths"][0]["pathRadius"] == 35
    assert rte["eventPos"]["offsetLL"] == ("position-LL3", {"lon": 13_000, "lat": 6000})
    assert (rts["rtsId"], rts["signType"]) == (3, 21)


def test_a_tim_comes_back_whole(through: Callable[..., Any]) -> None:
    sign = replace(ADVISORY, id=1, kind=EventKind.SIGN, radius_m=None, description=None)
    nameless = replace(sign, id=4711, position=None, end_minute_of_year=None)
    events = RoadEvents(3, (ADVISORY, sign, nameless), b"PACKET-ID", 900)
    assert through("sae", events) == ([events], {})


def test_a_chinese_event_said_as_tim_lists_what_is_lost(through: Callable[..., Any]) -> None:
    (heard,), notes = through("sae", CHINESE)
    works, tunnel = heard.events
    assert (works.code_set, works.code, works.description) == ("text", 0, "GB/T 29100 501")
    assert (works.position, works.radius_m, works.paths, works.path_width_m) == (PLACE, 30.0, (PATH,), 7.0)
    assert (works.start_minute_of_year, works.end_minute_of_year, works.priority) == (1000, 2440, 5)
    assert (tunnel.code_set, tunnel.code, tunnel.kind) == ("ITIS", 7938, EventKind.SIGN)
    assert notes == {
        "padded: id": 1,
        "not carried: reference position": 1,
        "not carried: source": 1,
        "not carried: confidence": 1,
        "not carried: event number": 2,
        "not carried: description (not IA5)": 1,
        "code set not translatable: GB/T 29100": 1,
    }


def test_a_description_in_ia5_says_what_no_code_can(through: Callable[..., Any]) -> None:
    works = replace(CHINESE, events=(replace(WORKS, description="road works"),))
    (heard,), _ = through("sae", works)
    assert (heard.events[0].code_set, heard.events[0].description) == ("text", "road works")


def test_an_advisory_said_as_rsi_keeps_its_geometry(through: Callable[..., Any]) -> None:
    (heard,), notes = through("cn", RoadEvents(3, (ADVISORY,), b"PACKET-ID", 900))
    assert heard.events == (replace(ADVISORY, code=0, code_set="text"),)
    assert heard.position == PLACE
    assert notes == {"shortened: id": 1, "assumed: refPos": 1, "code set not translatable: ITIS": 1}


def test_a_sign_that_can_be_translated_is(through: Callable[..., Any]) -> None:
    curve = RoadEvent(0, EventKind.SIGN, 8026, "ITIS", PLACE)
    (heard,), notes = through("cn", RoadEvents(0, (curve,), b"12345678", None, REFERENCE))
    assert (heard.events[0].code_set, heard.events[0].code) == ("GB 5768.2", 2)
    assert not notes


def test_more_events_than_a_message_holds_become_several_messages(through: Callable[..., Any]) -> None:
    events = tuple(replace(WORKS, id=number) for number in range(10))
    signs = tuple(replace(TUNNEL, id=number) for number in range(20))
    heard, notes = through("cn", replace(CHINESE, events=events + signs))
    assert [len(one.events) for one in heard] == [24, 6]
    told = [event for one in heard for event in one.events]
    assert sorted(told, key=str) == sorted(events + signs, key=str)
    assert not notes
    frames = tuple(replace(ADVISORY, id=number % 8) for number in range(10))
    heard, notes = through("sae", RoadEvents(0, frames, b"\0" * 8 + b"\xff"))
    assert [len(one.events) for one in heard] == [8, 2]
    assert [one.source_id for one in heard] == [b"\0" * 8 + b"\xff", b"\0" * 7 + b"\x01\x00"]
    assert not notes


def test_an_event_without_an_end_lasts_forever_in_sae() -> None:
    fields = from_model("sae", RoadEvents(0, (replace(ADVISORY, end_minute_of_year=None),))).messages[0][1]
    assert fields["dataFrames"][0]["durationTime"] == 32_000
    long = from_model("sae", RoadEvents(0, (replace(ADVISORY, end_minute_of_year=50_000),)))
    assert long.messages[0][1]["dataFrames"][0]["durationTime"] == 32_000
    assert long.notes == {"saturated: durationTime": 1}


def test_times_across_new_year(through: Callable[..., Any]) -> None:
    late = replace(ADVISORY, start_minute_of_year=525_000, end_minute_of_year=527_100)
    (heard,), notes = through("sae", RoadEvents(0, (late,)))
    assert heard.events[0].end_minute_of_year == 527_100
    assert not notes
    (chinese,), notes = through("cn", replace(CHINESE, events=(replace(WORKS, end_minute_of_year=527_100),)))
    assert chinese.events[0].end_minute_of_year == 1500
    assert notes == {"assumed: a year of 365 days": 1}
    wrapped = replace(WORKS, start_minute_of_year=525_000, end_minute_of_year=1500)
    assert (
        from_model("sae", replace(CHINESE, events=(wrapped,))).messages[0][1]["dataFrames"][0]["durationTime"] == 2100
    )


@pytest.mark.parametrize(
    ("radius_m", "told"),
    [(74.0, (74, "meter")), (30.5, (305, "decimeter")), (1.23, (123, "centimeter")), (9.144, (30, "foot")),
     (5000.0, (5, "kilometer"))],
)  # fmt: skip
def test_a_circle_takes_the_unit_that_tells_its_radius_best(radius_m: float, told: tuple[int, str]) -> None:
    fields = from_model("sae", RoadEvents(0, (replace(ADVISORY, radius_m=radius_m),))).messages[0][1]
    circle = fields["dataFrames"][0]["regions"][1]["description"][1]["circle"]
    assert (circle["radius"], circle["units"]) == told


def test_long_and_foreign_descriptions_are_cut_and_replaced_with_a_note(through: Callable[..., Any]) -> None:
    (heard,), notes = through("cn", replace(CHINESE, events=(replace(WORKS, description="路" * 300),)))
    assert heard.events[0].description == "路" * 256
    assert notes == {"cut: description": 1}
    (heard,), notes = through("cn", replace(CHINESE, events=(replace(WORKS, description="路🚧"),)))
    assert heard.events[0].description == "路?"
    assert notes == {"replaced: character of a description": 1}


def test_a_description_that_is_not_gb2312_is_counted_not_guessed() -> None:
    codec = dialect("ydt3709")
    fields = from_model("cn", CHINESE).messages[0][1]
    fields["rtes"][0]["description"] = ("textGB2312", b"\xff\xff\xff")
    model, notes = to_model("cn", *codec.decode(codec.encode("RSI", fields)))
    assert isinstance(model, RoadEvents)
    assert model.events[0].description is None
    assert notes == {"not carried: description (not GB2312)": 1}


def test_a_reverse_path_is_turned_into_the_direction_of_travel() -> None:
    codec = dialect("j2735-2024")
    fields = from_model("sae", RoadEvents(0, (replace(ADVISORY, radius_m=None),))).messages[0][1]
    region = fields["dataFrames"][0]["regions"][0]
    region["directionality"] = "reverse"
    model, notes = to_model("sae", *codec.decode(codec.encode("TIM", fields)))
    assert isinstance(model, RoadEvents)
    assert model.events[0].paths == (PATH[::-1],)
    assert not notes


def test_metre_steps_and_absolute_nodes_name_the_same_places() -> None:
    codec = dialect("j2735-2024")
    fields = from_model("sae", RoadEvents(0, (replace(ADVISORY, radius_m=None),))).messages[0][1]
    region = fields["dataFrames"][0]["regions"][0]
    nodes = [
        {"delta": ("node-XY3", {"x": 1000, "y": 0})},
        {"delta": ("node-LatLon", {"lon": round(PATH[1].lon_deg * 1e7), "lat": round(PATH[1].lat_deg * 1e7)})},
        {"delta": ("node-XY3", {"x": 0, "y": 2000})},
    ]
    region["description"] = ("path", {"scale": 1, "offset": ("xy", ("nodes", nodes))})
    model, _ = to_model("sae", *codec.decode(codec.encode("TIM", fields)))
    assert isinstance(model, RoadEvents)
    (first, second, third) = model.events[0].paths[0]
    east_of_anchor_m = (first.lon_deg - PATH[0].lon_deg) * 111_320 * 0.8549  # cos 31.23°; scale 1 doubles a step
    assert east_of_anchor_m == pytest.approx(20.0, abs=0.1)
    assert second == PATH[1]
    assert (third.lat_deg - second.lat_deg) * 110_870 == pytest.approx(40.0, abs=0.1)


def test_the_shared_tims_say_what_their_fields_say(messages_of_others: list[tuple[str, str, str, Any]]) -> None:
    models = {
        name: to_model(family, message, record)[0]
        for name, family, message, record in messages_of_others
        if message == "TIM"
    }
    circle = models["j2735-2016-travelerinformation-a2f1f1897d"]
    assert isinstance(circle, RoadEvents)
    (event,) = circle.events
    assert (event.code, event.code_set, event.description, event.radius_m) == (7186, "ITIS", "curve", 74.0)
    assert event.position == Position(38.9549775, -77.1491835, 39.0)
    assert event.end_minute_of_year == 115_550
    signage = models["j2735-2016-travelerinformation-b27c436449"]
    assert isinstance(signage, RoadEvents)
    (event,) = signage.events
    assert (event.kind, event.path_width_m) == (EventKind.SIGN, 3.66)
    assert event.paths == ((Position(32.9045115, -117.1906852, -2.0), Position(32.9045217, -117.1900374, 0.0)),)
