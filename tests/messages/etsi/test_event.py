"""DENM and RoadEvents."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.clock import parse_instant
from cv2x.errors import EncodeError
from cv2x.messages import Dialect
from cv2x.messages.codes import GB_EVENT, GB_SIGN, ITIS, TEXT
from cv2x.messages.etsi.causes import CAUSE, cause_fields, cause_of, cause_words, read_cause
from cv2x.messages.etsi.moments import its_ms, utc_ns_of
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents
from tests.messages.etsi.conftest import NEAR_NS, RELEASES

AROUND = Circumstances(NEAR_NS)
Etsi = Callable[[str], Dialect]
MINUTE = 174_960  # 2024-05-01T12:00Z
HERE = Position(31.2304, 121.4737, 4.5)
EVENT = RoadEvent(
    id=513,
    kind=EventKind.EVENT,
    code=94 * 256 + 2,
    code_set=CAUSE,
    position=HERE,
    radius_m=500.0,
    description="stationary vehicle (sub-cause 2)",
    start_minute_of_year=MINUTE,
    end_minute_of_year=MINUTE + 30,
    paths=((Position(31.2301, 121.4735, 4.25), Position(31.2302, 121.4736, 4.4), HERE),),
    confidence=3 / 7,
)
EVENTS = RoadEvents(message_count=0, events=(EVENT,), source_id=b"\x00\x00\x12\x34", minute_of_year=MINUTE)


@pytest.mark.parametrize("release", RELEASES)
def test_an_event_goes_out_and_comes_back(etsi: Etsi, release: str) -> None:
    mapped = from_model(release, EVENTS, AROUND)
    ((name, fields),) = mapped.messages
    management = fields["denm"]["management"]
    assert management["detectionTime"] == management["referenceTime"] == 641_649_605_000
    assert management["validityDuration"] == 1800
    traces = next(value for key, value in fields["denm"]["location"].items())
    assert [point["pathPosition"] for point in traces[0]] == [
        {"deltaLatitude": -2000, "deltaLongitude": -1000, "deltaAltitude": -10},
        {"deltaLatitude": -1000, "deltaLongitude": -1000, "deltaAltitude": -15},
    ]
    assert dict(mapped.notes) == {"not carried: message count": 1}
    codec = etsi(release)
    model, notes = to_model(release, *codec.decode(codec.encode(name, fields)), AROUND)
    assert model == EVENTS
    assert dict(notes) == {"assumed: message count": 1}


@pytest.mark.parametrize("release", RELEASES)
@pytest.mark.parametrize(("ending", "ended"), [("isCancellation", "cancelled"), ("isNegation", "negated")])
def test_the_end_of_an_event_goes_out_and_comes_back_with_whose_it_was(
    etsi: Etsi, release: str, ending: str, ended: str
) -> None:
    theirs = dataclasses.replace(EVENT, ended=ended, originator=b"\x00\x00\x00\x63")
    told = dataclasses.replace(EVENTS, events=(theirs,))
    mapped = from_model(release, told, AROUND)
    ((name, fields),) = mapped.messages
    management = fields["denm"]["management"]
    assert management["termination"] == ending
    assert 99 in management["actionID" if release == "etsi-r1" else "actionId"].values()
    assert dict(mapped.notes) == {"not carried: message count": 1}
    model, notes = to_model(release, *etsi(release).decode(etsi(release).encode(name, fields)), AROUND)
    assert (model, dict(notes)) == (told, {"assumed: message count": 1})


@pytest.mark.parametrize("family", ["cn", "sae"])
def test_what_has_ended_is_never_told_as_if_it_held(family: str) -> None:
    over = dataclasses.replace(EVENTS, events=(dataclasses.replace(EVENT, ended="cancelled"), EVENT))
    mapped = from_model(family, over, AROUND)
    assert mapped.notes["dropped: cancelled event"] == 1
    ((name, fields),) = mapped.messages
    assert len(fields["rtes" if name == "RSI" else "dataFrames"]) == 1


def test_an_ending_nobody_knows_is_no_message() -> None:
    odd = dataclasses.replace(EVENTS, events=(dataclasses.replace(EVENT, ended="over"),))
    with pytest.raises(EncodeError, match="cancelled or negated, not 'over'"):
        from_model("etsi-r2", odd, AROUND)


@pytest.mark.parametrize("release", RELEASES)
def test_moments_are_told_to_the_millisecond_and_durations_to_the_second(etsi: Etsi, release: str) -> None:
    event = dataclasses.replace(EVENT, start_mark_ms=1_234, end_minute_of_year=MINUTE + 1, lasts_s=2)
    told = dataclasses.replace(EVENTS, events=(event,), second_mark_ms=59_999)
    mapped = from_model(release, told, AROUND)
    ((name, fields),) = mapped.messages
    management = fields["denm"]["management"]
    assert management["detectionTime"] == 641_649_605_000 + 1_234
    assert management["referenceTime"] == 641_649_605_000 + 59_999
    assert management["validityDuration"] == 2
    model, _ = to_model(release, *etsi(release).decode(etsi(release).encode(name, fields)), AROUND)
    assert model == told


def test_every_event_becomes_a_message_of_its_own() -> None:
    several = dataclasses.replace(EVENTS, events=(EVENT, dataclasses.replace(EVENT, id=70_000)))
    mapped = from_model("etsi-r2", several, AROUND)
    numbers = [fields["denm"]["management"]["actionId"]["sequenceNumber"] for _, fields in mapped.messages]
    assert numbers == [513, 70_000 % 65_536]
    assert mapped.notes["shortened: event number"] == 1
    none = from_model("etsi-r2", dataclasses.replace(EVENTS, events=()), AROUND)
    assert (none.messages, none.notes["dropped: DENM without events"]) == ((), 1)


@pytest.mark.parametrize("release", RELEASES)
@pytest.mark.parametrize("side_deg", [0.0, 3e-5])
def test_a_path_that_goes_on_beyond_the_event_leads_to_it(etsi: Etsi, release: str, side_deg: float) -> None:
    # Southwards past the place, or past it 3 m aside: 111 m lead to it, 56 m go on.
    there = [Position(HERE.lat_deg + north_deg, HERE.lon_deg + side_deg) for north_deg in (0.001, 0.0005, -0.0005)]
    event = dataclasses.replace(EVENT, paths=(tuple(there),))
    ((name, fields),) = from_model(release, dataclasses.replace(EVENTS, events=(event,)), AROUND).messages
    codec = etsi(release)
    model, _ = to_model(release, *codec.decode(codec.encode(name, fields)), AROUND)
    assert isinstance(model, RoadEvents)
    (path,) = model.events[0].paths
    expected = [there[0], there[1], HERE]
    assert [(point.lat_deg, point.lon_deg) for point in path] == [
        pytest.approx((point.lat_deg, point.lon_deg), abs=1e-7) for point in expected
    ]


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ({"end_minute_of_year": None}, "assumed: validityDuration"),
        ({"end_minute_of_year": MINUTE + 1441}, "cut: validityDuration"),
        ({"end_minute_of_year": 5}, "cut: validityDuration"),
        ({"end_minute_of_year": 5}, "assumed: a year of 365 days"),
        ({"start_minute_of_year": None}, "assumed: detectionTime"),
        ({"start_minute_of_year": 600_000}, "unavailable: minute of the year"),
        ({"radius_m": 70.0}, "approximated: radius"),
        ({"radius_m": 20_000.0}, "approximated: radius"),
        ({"confidence": 0.5}, "approximated: confidence"),
        ({"confidence": 1.5}, "unavailable: confidence"),
        ({"start_mark_ms": 60_000}, "unavailable: millisecond of the minute"),
        ({"lasts_s": 86_401}, "unavailable: duration in seconds"),
        ({"kind": EventKind.SIGN}, "not carried: kind sign"),
        ({"priority": 3}, "not carried: priority"),
        ({"source": "police"}, "not carried: source"),
        ({"path_width_m": 3.0}, "not carried: path width"),
        ({"description": "mind the gap"}, "not carried: description"),
        ({"position": None}, "dropped: paths to an unknown place"),
        ({"paths": ((Position(31.3, 121.4737), HERE),)}, "dropped: path points out of reach"),
        ({"paths": ((Position(31.2305, 121.4737), HERE, Position(31.2302, 121.4737)),)}, "cut: path beyond the event"),
        ({"paths": ((HERE, Position(31.2305, 121.4737)),)}, "dropped: path without points"),
        ({"paths": ((HERE, HERE),)}, "dropped: path without points"),
        ({"paths": ((Position(31.2305, 121.4737, 4.5), HERE),) * 8}, "cut: paths"),
        ({"paths": ((Position(31.2305, 121.4737, 4.5),) * 41,)}, "cut: path points"),
        ({"code": 7, "code_set": GB_EVENT, "description": None}, "code set not translatable: GB/T 29100"),
        ({"code": 0, "code_set": TEXT, "description": "fire"}, "not carried: description"),
    ],
)
def test_what_a_denm_cannot_say_is_counted_and_the_rest_is_sent(etsi: Etsi, change: dict[str, Any], cause: str) -> None:
    odd = dataclasses.replace(EVENTS, events=(dataclasses.replace(EVENT, **change),))
    mapped = from_model("etsi-r2", odd, AROUND)
    assert mapped.notes[cause] >= 1
    for name, fields in mapped.messages:
        assert etsi("etsi-r2").decode(etsi("etsi-r2").encode(name, fields))[0] == "DENM"


def test_a_year_is_needed_to_say_when(etsi: Etsi) -> None:
    mapped = from_model("etsi-r1", EVENTS)
    ((name, fields),) = mapped.messages
    assert fields["denm"]["management"]["detectionTime"] == 0
    assert fields["denm"]["management"]["validityDuration"] == 1800
    assert mapped.notes["no unavailable: referenceTime and detectionTime (no instant near by is known)"] == 1
    assert mapped.notes["not carried: start without a year"] == 1
    assert etsi("etsi-r1").encode(name, fields)


def test_timestamps_count_leap_seconds() -> None:
    for text, seconds in (
        ("2004-01-01T00:00:00Z", 0),
        ("2005-12-31T23:59:59Z", 63_158_399 + 0),
        ("2006-01-01T00:00:00Z", 63_158_400 + 1),
        ("2017-01-01T00:00:00Z", 410_313_600 + 5),
        ("2024-05-01T12:00:00Z", 641_649_600 + 5),
    ):
        instant = parse_instant(text)
        assert its_ms(instant) == seconds * 1000
        assert utc_ns_of(seconds * 1000) == instant


def test_causes_are_numbers_words_and_alternatives_of_the_same_thing(etsi: Etsi) -> None:
    kind = etsi("etsi-r2").document["nodes"][etsi("etsi-r2").document["types"]["CauseCodeChoice"]]
    assert len(kind["root"]) == 129
    for cause, alternative in enumerate(kind["root"]):
        fields = cause_fields(cause * 256 + 3, choice=True)
        assert fields == {"ccAndScc": (alternative["name"], 3)}
        record = etsi("etsi-r2").decode_type("CauseCodeV2", etsi("etsi-r2").encode_type("CauseCodeV2", fields))
        assert read_cause(record) == cause * 256 + 3
    assert cause_fields(129 * 256, choice=True) is None
    for code in range(0, 65_536, 77):
        words = cause_words(code)
        event = dataclasses.replace(EVENT, code=0, code_set=TEXT, description=words)
        assert cause_of(event) == code
        fields = cause_fields(code, choice=False)
        record = etsi("etsi-r1").decode_type("CauseCode", etsi("etsi-r1").encode_type("CauseCode", fields))
        assert read_cause(record) == code


@pytest.mark.parametrize(
    ("code", "code_set", "cause"),
    [(2, GB_SIGN, 96), (15, GB_SIGN, 9), (8026, ITIS, 96), (7941, ITIS, 3), (37, GB_SIGN, None), (70_000, CAUSE, None)],
)
def test_codes_of_other_sets_become_causes_where_both_are_publicly_named(
    code: int, code_set: str, cause: int | None
) -> None:
    found = cause_of(dataclasses.replace(EVENT, code=code, code_set=code_set, description="works here"))
    assert (None if found is None else found // 256) == cause


def test_a_recorded_denm_means_what_its_fields_say(etsi: Etsi, vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    vector = next(v for v in vectors("etsi.jsonl") if v["message"] == "DENM")
    for release in RELEASES:
        model, notes = to_model(release, *etsi(release).decode(bytes.fromhex(vector["hex"])))
        assert isinstance(model, RoadEvents)
        (event,) = model.events
        assert (event.id, event.code, event.description) == (13, 3 * 256, "roadworks")
        assert event.position == Position(53.5506976, 9.9360788, 0.0)
        assert event.radius_m == 1000.0
        assert event.paths[0][-1] == event.position
        assert event.paths[0][-2] == Position((535506976 - 1106) / 1e7, (99360788 - 639) / 1e7, -0.9)
        assert notes["not carried: alacarte"] == 1
        fields = from_model(release, model, AROUND).messages[0][1]
        theirs = vector["value"]["denm"]
        ours = fields["denm"]
        assert [p["pathPosition"] for p in next(iter(ours["location"].values()))[0]] == [
            p["pathPosition"] for p in theirs["location"]["traces"][0]
        ]
        assert ours["situation"]["informationQuality"] == theirs["situation"]["informationQuality"]
        assert ours["management"]["eventPosition"]["latitude"] == theirs["management"]["eventPosition"]["latitude"]
