"""Events that come, are repeated, and are withdrawn: on the wire by an independent codec, and at the receiver."""

from __future__ import annotations

import itertools
import json
from functools import cache

import asn1tools
import pytest

from cv2x.clock import MINUTE_NS, minute_of_year
from cv2x.errors import InputError
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import DEFAULT_START_UTC_NS
from cv2x.scenarios.run import RunOptions
from tests.messages.mapping.test_oracle import _restored
from tests.scenarios.conftest import Watcher

DIALECTS = ("ydt3709", "tcsae53-2019", "j2735-2016", "j2735-2024", "etsi-r1", "etsi-r2")
WORKS, JAM = 1, 2
FROM_S, WITHDRAWN_S, EVERY_S = 2.0, 12.0, 0.5
SAID_OVER_S = 5.0
"""How long a withdrawn event is told to be over."""
FORGOTTEN_S, HOLD_S, LOOK_S = 10.0, 1.0, 0.15
"""How long a receiver keeps what it hears no more; how long an alert outlives its rule; between two looks."""
MINUTE = minute_of_year(DEFAULT_START_UTC_NS)


@cache
def ran(dialect: str) -> Watcher:
    watcher = Watcher()
    Engine(load("road-events"), RunOptions(dialect=dialect), [watcher]).run()
    return watcher


def said(watcher: Watcher, number: int) -> list[tuple[float, object]]:
    """What was sent of an event: second of the run, message."""
    start_ns = watcher.truths[0][0]
    return [
        ((at.monotonic_ns - start_ns) / 1e9, sent.message)
        for at, unit, sent in watcher.sent
        if unit == "roadside" and sent.message.model.events[0].id == number
    ]


def phases(watcher: Watcher, identity: str) -> list[tuple[float, str]]:
    start_ns = watcher.truths[0][0]
    return [((at.monotonic_ns - start_ns) / 1e9, a.phase) for at, _, a in watcher.alerts if a.id == identity]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_warning_comes_with_the_event_and_ends_when_it_is_withdrawn(dialect):
    (raised_s, raised), (cleared_s, cleared) = phases(ran(dialect), "HLW")
    assert (raised, cleared) == ("raised", "cleared")
    assert FROM_S <= raised_s <= FROM_S + EVERY_S + LOOK_S
    assert WITHDRAWN_S + HOLD_S <= cleared_s <= WITHDRAWN_S + EVERY_S + HOLD_S + LOOK_S


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_event_is_told_as_often_and_as_long_as_it_says(dialect):
    works, jam = ([at_s for at_s, _ in said(ran(dialect), number)] for number in (WORKS, JAM))
    for earlier, later in itertools.pairwise(works):
        assert later - earlier == pytest.approx(EVERY_S)
    assert FROM_S <= works[0] <= FROM_S + EVERY_S
    assert WITHDRAWN_S + SAID_OVER_S - EVERY_S <= works[-1] < WITHDRAWN_S + SAID_OVER_S
    assert len(jam) == 4  # once a second for 4 s
    assert 1.0 <= jam[0] <= 2.0
    # Nobody withdraws the jam: it is held until it is forgotten.
    (_, raised), (cleared_s, cleared) = phases(ran(dialect), "TJW")
    assert (raised, cleared) == ("raised", "cleared")
    # An alert outlives the last look at which its rule held.
    assert abs(cleared_s - (jam[-1] + FORGOTTEN_S + HOLD_S)) <= LOOK_S


def test_the_count_goes_up_when_and_only_when_what_is_said_changes():
    for number in (WORKS, JAM):
        counts = [(at_s, message.record["msgCnt"]) for at_s, message in said(ran("ydt3709"), number)]
        before = {count for at_s, count in counts if at_s < WITHDRAWN_S}
        after = {count for at_s, count in counts if at_s >= WITHDRAWN_S}
        assert len(before) == 1
        assert len(after) == (number == WORKS)
        assert not before & after
    assert len({message.record["msgCnt"] for n in (WORKS, JAM) for _, message in said(ran("ydt3709"), n)}) == 3


SCHEMAS = {
    "ydt3709": ("ydt3709", "MessageFrame"),
    "j2735-2024": ("j2735-2024", "TravelerInformation"),
    "etsi-r2": ("etsi-denm-r2", "DENM"),
}


@pytest.mark.parametrize("dialect", SCHEMAS)
def test_an_independent_codec_reads_area_validity_and_withdrawal(shared_file, dialect):
    schema, top = SCHEMAS[dialect]
    document = json.loads((shared_file("facts/schema") / f"{schema}.json").read_text("utf-8"))
    document.pop("_notes", None)
    codec = asn1tools.compile_dict(_restored(document), "uper")
    told = said(ran(dialect), WORKS)
    first = next(message for at_s, message in told if at_s > FROM_S)
    last = told[-1][1]
    minute = MINUTE + int(told[-1][0] // 60)
    if dialect == "j2735-2024":  # an id and a length stand in front
        values = [
            codec.decode(top, message.octets[4 if message.octets[2] & 0x80 else 3 :]) for message in (first, last)
        ]
        (one,), (over,) = (value["dataFrames"] for value in values)
        assert (one["startTime"], one["durationTime"]) == (MINUTE, 31)  # from within a minute into another, 30 later
        (region,) = one["regions"]
        assert region["laneWidth"] == 800
        assert (over["startTime"], over["durationTime"]) == ((minute - 1) % 525_600, 0)
        assert values[0]["packetID"] == values[1]["packetID"]
        other = codec.decode(top, said(ran(dialect), JAM)[0][1].octets[4 if first.octets[2] & 0x80 else 3 :])
        assert other["packetID"] != values[0]["packetID"]
    elif dialect == "ydt3709":
        (_, one), (_, over) = (codec.decode(top, message.octets) for message in (first, last))
        (rte,), (gone,) = one["rtes"], over["rtes"]
        assert rte["timeDetails"] == {"startTime": MINUTE, "endTime": MINUTE + 31}
        (path,) = rte["referencePaths"]
        assert (len(path["activePath"]), path["pathRadius"]) == (2, 40)  # 8 m wide: 4 m to either side
        assert gone["timeDetails"] == {"startTime": (minute - 1) % 525_600, "endTime": (minute - 1) % 525_600}
        assert (rte["rteId"], gone["rteId"]) == (WORKS, WORKS)
    else:
        one, over = (codec.decode(top, message.octets)["denm"]["management"] for message in (first, last))
        assert "termination" not in one
        assert one["validityDuration"] == 31 * 60
        assert over["termination"] == "isCancellation"
        assert one["actionId"] == over["actionId"]
        assert over["referenceTime"] > one["referenceTime"]
        references = [message.record["denm"]["management"]["referenceTime"] for _, message in told]
        assert sorted(set(references)) == [one["referenceTime"], over["referenceTime"]]  # repetitions change nothing


EVENT = """\
scenario: One event
place: {origin: [31.0, 121.0]}
time: {duration: 3 s}
dialect: ydt3709
actors: {a: {kind: car, path: [[0, 0], [0, 9]], speed: 1 m/s}}
units:
  gate:
    rsu: true
    at: [31.0, 121.0]
    events:
      - {id: 1, code: 501, code set: GB/T 29100, at: [31.0, 121.0], TIMES}
"""


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ("withdrawn: 2 s, from: 3 s", ".withdrawn: is withdrawn before it is told"),
        ("every: 0 s", ".every: must be more than 0 s"),
        ("repeats for: 0 s", ".repeats for: must be more than 0 s"),
        ("lasts: 0 s", ".lasts: an event lasts more than 0 s"),
        ("start: 2026-01-01T00:00:00Z, end: 2025-12-31T23:59:00Z", ".end: ends before it starts"),
        ("start: 2026-01-01T00:00:00Z, end: 2027-01-01T00:00:00Z", ".end: an event lasts at most 300 days"),
        ("end: 2026-01-01T00:00:00Z", ".end: needs start: beside it"),
        ("start: 2026-01-01T00:00:00Z, end: 2026-01-02T00:00:00Z, lasts: 1 s", ".lasts: not taken together with end"),
        ("path width: 4 m", ".path width: is that of paths, and there are none"),
        ("repeats: 4 s", ".repeats: unknown key: did you mean 'repeats for'?"),
    ],
)
def test_times_in_no_order_are_refused_with_their_line(tmp_path, times, words):
    path = tmp_path / "one.yaml"
    path.write_text(EVENT.replace("TIMES", times))
    with pytest.raises(InputError) as refused:
        load(path)
    assert f"one.yaml:11: units.gate.events[0]{words}" in str(refused.value)


def test_minutes_hold_a_start_and_an_end_that_lie_within_them(tmp_path):
    path = tmp_path / "one.yaml"
    path.write_text(EVENT.replace("TIMES", "start: 2026-01-02T00:00:30Z, end: 2026-01-02T00:10:30Z"))
    (spec,) = load(path).units["gate"].events
    event = spec.at(DEFAULT_START_UTC_NS + 7 * MINUTE_NS)
    assert (event.start_minute_of_year, event.end_minute_of_year) == (1440, 1451)
    path.write_text(EVENT.replace("TIMES", "lasts: 10 min"))
    (spec,) = load(path).units["gate"].events
    event = spec.at(DEFAULT_START_UTC_NS + 7 * MINUTE_NS)
    assert (event.start_minute_of_year, event.end_minute_of_year) == (7, 17)
