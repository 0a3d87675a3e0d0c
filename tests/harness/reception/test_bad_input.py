"""Recordings that break off, clocks that jump, receptions nobody sent, units whose place nobody knows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from mcap.reader import make_reader
from mcap.writer import Writer

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.harness.phrase import say
from cv2x.harness.reception import chances as chances_module
from cv2x.harness.reception.evaluate import Reception, evaluate
from cv2x.harness.reception.keep import MOST_UNITS, OTHERS, Rows
from cv2x.harness.reception.section import section
from cv2x.harness.reception.sources import read_sources, slack_ns
from cv2x.harness.reception.table import length, rows_of
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.recording_schema import METADATA_NAME

START_NS = 1_767_225_600 * SECOND_NS
LAT, LON = 31.2304, 121.4737


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("runs") / "whole"
    run(load("urban-intersection"), RunOptions(radio="emulated", duration_ns=8 * SECOND_NS), place)
    return place


def notes(found: Reception) -> str:
    return "\n".join(say(note) for note in found.notes)


def copy_of(folder: Path, to: Path, octets: bytes) -> Path:
    to.mkdir()
    (to / "recording.mcap").write_bytes(octets)
    assert folder.exists()
    return to


def test_a_recording_cut_off_is_used_up_to_there(folder: Path, tmp_path: Path) -> None:
    whole = (folder / "recording.mcap").read_bytes()
    cut = copy_of(folder, tmp_path / "cut", whole[: len(whole) * 2 // 3])
    found, all_of_it = evaluate(read_sources([cut])), evaluate(read_sources([folder]))
    assert 0 < found.counts["sent"] < all_of_it.counts["sent"]
    assert f"with {found.counts['sent']:,} transmissions and {found.counts['heard']:,} receptions" in notes(found)
    assert "cut off" in notes(found)
    assert str(cut / "recording.mcap") in notes(found)
    assert section(found)["damaged"]
    assert not section(all_of_it)["damaged"]


def test_damage_in_the_middle_ends_the_reading_and_is_placed(folder: Path, tmp_path: Path) -> None:
    whole = bytearray((folder / "recording.mcap").read_bytes())
    with (folder / "recording.mcap").open("rb") as source:
        summary = make_reader(source).get_summary()
    assert summary is not None
    chunk = summary.chunk_indexes[len(summary.chunk_indexes) // 2]
    middle = chunk.chunk_start_offset + chunk.chunk_length // 2
    whole[middle : middle + 40] = b"\xff" * 40
    found = evaluate(read_sources([copy_of(folder, tmp_path / "damaged", bytes(whole))]))
    assert found.counts["heard"] > 0
    assert "read up to event" in notes(found)
    assert section(found)["damaged"]
    assert "读取至第" in say(found.notes[0], "zh")


def test_what_is_no_recording_at_all_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match=r"holds no recording\.mcap"):
        read_sources([empty])
    with pytest.raises(InputError, match="cannot be read"):
        read_sources([tmp_path / "nowhere.mcap"])
    (tmp_path / "noise").write_bytes(bytes(range(256)))
    with pytest.raises(InputError):
        read_sources([tmp_path / "noise"])


def test_a_file_named_twice_is_refused(folder: Path) -> None:
    with pytest.raises(InputError, match="named twice"):
        read_sources([folder, folder / "recording.mcap"])


def spoken(rows: Rows, times: Iterable[int], delay_ns: int = 1_000_000, hearer: str = "b") -> None:
    """A speaks at these nanoseconds of the run, and is heard."""
    for at_ns in times:
        octets = at_ns.to_bytes(8, "big", signed=True)
        rows.sent(START_NS + at_ns, "a", "ydt3709", "MAP", octets)
        rows.heard(START_NS + at_ns + delay_ns, hearer, "ydt3709", "MAP", octets)


def test_a_clock_that_goes_back_is_said_and_its_gap_left_out() -> None:
    rows = Rows()
    spoken(rows, range(0, 2 * SECOND_NS, SECOND_NS // 10))
    spoken(rows, range(SECOND_NS // 2 + 1, 2 * SECOND_NS, SECOND_NS // 10))  # a second and a half earlier
    found = evaluate(rows.columns())
    assert found.counts["joined"] == found.counts["heard"] == 35
    assert "went back once" in notes(found)
    assert (found.tables["gaps"]["max_ms"] <= 100).all()
    assert (found.tables["ages"]["mean_age_ms"] >= 0).all()


def test_the_error_of_a_units_clock_is_taken_out() -> None:
    rows = Rows()
    rows.clock(START_NS, "b", 0)
    for step in range(20):
        at_ns, error_ns = START_NS + step * SECOND_NS // 10, 2 * SECOND_NS if step >= 10 else 0
        if step == 10:
            rows.clock(at_ns, "b", error_ns)
        rows.sent(at_ns, "a", "ydt3709", "MAP", bytes([step]))
        rows.heard(at_ns + 5, "b", "ydt3709", "MAP", bytes([step]), believed_ns=at_ns + 5 + error_ns)
    found = evaluate(rows.columns())
    assert found.counts["joined"] == 20
    assert found.tables["gaps"]["max_ms"].max() == 100.0
    assert "the clock of b changed its error once, by up to 2.0 s" in notes(found)


def test_receptions_nobody_sent_are_in_no_ratio_and_are_said() -> None:
    rows = Rows()
    spoken(rows, range(0, SECOND_NS, SECOND_NS // 10))
    for step in range(5):
        rows.heard(START_NS + step * SECOND_NS // 5, "b", "ydt3709", "MAP", b"stranger" + bytes([step]))
    found = evaluate(rows.columns())
    assert found.counts["from_outside"] == 5
    assert found.counts["nameless"] == 5
    assert [(row["sent"], row["heard"]) for row in rows_of(found.tables["pairs"]) if row["sender"] == "a"] == [(10, 10)]
    assert "5 receptions are of frames nobody here has sent" in notes(found)


def test_without_places_what_needs_them_is_absent_with_the_reason() -> None:
    rows = Rows()
    spoken(rows, range(0, SECOND_NS, SECOND_NS // 10))
    found = evaluate(rows.columns())
    for name in ("distance", "packets", "places"):
        assert length(found.tables[name]) == 0
        assert "unknown: a, b" in say(found.absent[name])
    assert length(found.tables["pairs"]) == 1
    assert np.isnan(found.chances.distance_m).all()
    assert {"rssi", "cbr", "position_errors"} <= set(found.absent)


def test_a_gap_in_the_truth_is_not_bridged() -> None:
    """The sender's truth is missing for four seconds: what it sent then has no distance, and is in no ring."""
    rows = Rows()
    rows.stand("b", LAT, LON)
    for at_ns in [0, SECOND_NS, 5 * SECOND_NS, 6 * SECOND_NS]:
        rows.truth(START_NS + at_ns, [("a", LAT, LON + 0.001, 90.0)])
    spoken(rows, range(0, 6 * SECOND_NS, SECOND_NS // 2))
    found = evaluate(rows.columns())
    unplaced = found.columns.sent.at_ns[found.chances.sent[np.isnan(found.chances.distance_m)]] - START_NS
    assert unplaced.min() > 3 * SECOND_NS  # held for two seconds, then unknown
    assert unplaced.max() < 5 * SECOND_NS
    assert found.tables["distance"]["sent"].sum() == len(found.chances) - len(unplaced)


def test_two_units_recordings_are_put_together() -> None:
    """One file knows what a sent, the other what b heard, by a clock that is 15 ms behind."""
    rows = Rows()
    for step in range(50):
        rows.sent(START_NS + step * SECOND_NS // 10, "a", "ydt3709", "MAP", step.to_bytes(2, "big"))
    rows.another_clock()
    for step in range(10, 50):
        if step % 4:
            heard_ns = START_NS + step * SECOND_NS // 10 - 15_000_000
            rows.heard(heard_ns, "b", "ydt3709", "MAP", step.to_bytes(2, "big"))
    found = evaluate(rows.columns(), slack_ns=slack_ns(["one", "other"]))
    (pair,) = rows_of(found.tables["pairs"])
    assert (pair["sender"], pair["receiver"]) == ("a", "b")
    assert found.counts["joined"] == 30
    assert found.counts["late"] == 1  # the last one came when, by its own clock, b had stopped
    assert (pair["sent"], pair["heard"]) == (39, 29)  # nothing from before b listened
    assert "up to 15" in notes(found)
    assert "clocks disagree" in notes(found)


def test_places_a_recording_states_must_be_places(folder: Path, tmp_path: Path) -> None:
    for stated in ('{"rsu": [1]}', "[1, 2]", '{"rsu": "x"}', '{"rsu": [NaN, 7]}', '{"rsu": [91, 7]}', "{"):
        path = tmp_path / "stated.mcap"
        with path.open("wb") as file:
            writer = Writer(file)
            writer.start(profile="", library="test")
            writer.add_metadata(METADATA_NAME, {"schema_version": "1", "standing": stated})
            writer.finish()
        with pytest.raises(InputError, match="places that are none"):
            read_sources([path])


def test_instants_beyond_64_bits_end_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "recording.mcap"
    with path.open("wb") as file:
        writer = Writer(file)
        writer.start(profile="", library="test")
        writer.add_metadata(METADATA_NAME, {"schema_version": "1"})
        channel = writer.register_channel("clocks", "json", 0)
        for at_ns in (START_NS, START_NS + 5, 2**63 + 7, START_NS + 9):
            told = {"unit": "a", "believed_utc_ns": at_ns}
            writer.add_message(channel, at_ns, json.dumps(told).encode(), at_ns, 0)
        octets = {"unit": "a", "dialect": "ydt3709", "message": "MAP", "octets": "00"}
        frame = {"layer": "sdu", "octets": "00"}
        arrival = {"frame": frame, "believed_utc_ns": -(2**70), "radio": "x"}
        heard = writer.register_channel("receptions", "json", 0)
        writer.add_message(heard, START_NS, json.dumps({**octets, "arrival": arrival}).encode(), START_NS, 0)
        writer.finish()
    found = evaluate(read_sources([path]))
    assert "beyond what 64 bits" in notes(found)
    assert section(found)["damaged"]


def test_more_units_than_the_bound_share_a_name() -> None:
    rows = Rows()
    for number in range(MOST_UNITS + 10):
        rows.sent(START_NS + number, f"unit {number}", "ydt3709", "MAP", b"x")
    columns = rows.columns()
    assert len(columns.units) == MOST_UNITS + 1
    assert columns.units[-1] == OTHERS
    assert (columns.sent.unit == MOST_UNITS).sum() == 10


def test_too_many_possible_receptions_keep_what_was_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chances_module, "MOST_CHANCES", 25)
    monkeypatch.setattr(chances_module, "_CELLS", 30)
    rows = Rows()
    for unit in "cde":
        rows.clock(START_NS, unit, 0)
    spoken(rows, range(0, 2 * SECOND_NS, SECOND_NS // 10))
    found = evaluate(rows.columns())
    assert found.counts["delivered"] == 20
    assert 25 <= found.counts["chances"] < 80
    assert found.chances.far == 80 - found.counts["chances"]
    assert "there are too many" in notes(found)


def test_nothing_in_nothing_out() -> None:
    found = evaluate(Rows().columns())
    assert all(length(table) == 0 for table in found.tables.values())
    assert section(found)["counts"]["sent"] == 0
