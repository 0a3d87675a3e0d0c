"""``cv2x report``: from results, from a recording alone, from damage; languages, tables, and what it refuses."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from click.testing import CliRunner, Result

from cv2x.cli.report import command
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.again import results_of
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from tests.harness.test_reports import schema

Remake = Callable[..., Result]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first 14 seconds of the shipped scenario, at their end."""
    folder = tmp_path_factory.mktemp("original") / "run"
    run(load("urban-intersection"), RunOptions(duration_ns=14_000_000_000), folder)
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "run"))


def remake(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], standalone_mode=False)


def test_the_same_page_is_made_from_results_alone(folder: Path) -> None:
    written = (folder / "report.html").read_text("utf-8")
    (folder / "report.html").unlink()
    (folder / "recording.mcap").unlink()
    done = remake(folder)
    assert done.exception is None
    assert (folder / "report.html").read_text("utf-8") == written


def test_another_language_and_another_place(folder: Path, tmp_path: Path) -> None:
    before = (folder / "report.html").read_bytes()
    remake(folder, "--lang", "zh", "--out", tmp_path / "zh" / "page.html")
    page = (tmp_path / "zh" / "page.html").read_text("utf-8")
    assert "闯红灯预警" in page
    assert "red-sedan 于 9.4\u00a0s 触发针对 east-gate 的 RLVW（闯红灯预警）" in page
    assert (folder / "report.html").read_bytes() == before
    (link,) = re.findall(r'href="([^"#]*evidence/01\.json)"', page)
    assert (tmp_path / "zh" / link).resolve() == (folder / "evidence" / "01.json").resolve()


def test_a_run_without_results_is_reported_from_its_recording(folder: Path) -> None:
    whole = json.loads((folder / "results.json").read_text("utf-8"))
    for name in ("results.json", "junit.xml", "report.html"):
        (folder / name).unlink()
    done = remake(folder)
    assert done.return_value == 1
    assert done.stdout.startswith("INCOMPLETE")
    made = json.loads((folder / "results.json").read_text("utf-8"))
    jsonschema.validate(made, schema(), jsonschema.Draft202012Validator)
    for same in ("messages", "links", "gaps", "alerts", "tracks", "signals", "junctions", "timeline", "refused"):
        assert made[same] == whole[same], same
    for same in ("counts", "pairs", "places_from"):
        assert made["reception"].get(same) == whole["reception"].get(same), same
    assert made["latency"]["over_air"] == whole["latency"]["over_air"]
    assert (made["verdict"], made["made_from"], made["latency"]["hops"]) == ("FAIL", "recording", [])
    assert {e["status"] for e in made["expectations"]} <= {"passed", "not judged"}
    page = (folder / "report.html").read_text("utf-8")
    assert "INCOMPLETE" in page
    assert "this report is made from its recording" in page
    root = ElementTree.parse(folder / "junit.xml").getroot()
    assert root.attrib["errors"] == "1"


def test_a_recording_cut_off_is_read_to_its_last_whole_record(folder: Path) -> None:
    octets = (folder / "recording.mcap").read_bytes()
    (folder / "recording.mcap").write_bytes(octets[: len(octets) // 2])
    (folder / "results.json").unlink()
    done = remake(folder)
    made = json.loads((folder / "results.json").read_text("utf-8"))
    assert 3.0 < made["ran_s"] < 11.0
    assert "cut off before its end" in done.stderr
    assert "cut off before its end" in (folder / "report.html").read_text("utf-8")


def test_damage_in_the_middle_ends_the_reading_there_and_is_told(folder: Path) -> None:
    octets = bytearray((folder / "recording.mcap").read_bytes())
    middle = len(octets) // 2
    octets[middle : middle + 8192] = bytes(8192)  # wherever that is: in a chunk, an index, or a record's length
    (folder / "recording.mcap").write_bytes(octets)
    (folder / "results.json").unlink()
    remake(folder, "--lang", "zh")
    made = json.loads((folder / "results.json").read_text("utf-8"))
    assert made["counts"]["heard"] > 100
    assert 3.0 < made["ran_s"] < 11.0
    assert made["damage"][0]["id"] == "damage.recording"
    assert "damaged at octet" in made["damage"][0]["with"]["detail"]
    assert "recording.mcap 仅读取至运行时间" in (folder / "report.html").read_text("utf-8")


def test_damaged_results_are_kept_and_not_believed(folder: Path) -> None:
    (folder / "results.json").write_text('{"format": "cv2x-results", "version": 2}', "utf-8")
    done = remake(folder)
    assert "results.json cannot be used" in done.stderr
    assert len((folder / "results.json").read_text("utf-8")) < 60


def test_a_recording_of_an_unknown_scenario_is_reported_without_expectations(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "field.mcap"
    scenario = load("urban-intersection")
    text = scenario.file.read_text("utf-8")
    mine = tmp_path / "mine.yaml"
    mine.write_text(text.replace("Four warnings", "Some warnings"), "utf-8")
    run(load(str(mine)), RunOptions(duration_ns=2_000_000_000), tmp_path / "own")
    shutil.copy(tmp_path / "own" / "recording.mcap", alone)
    made = results_of(alone)
    assert made["expectations"] == []
    assert made["counts"]["sent"] > 20
    assert any(unit["kind"] == "obu" for unit in made["units"])


@pytest.mark.parametrize("what", ["missing", "empty folder", "text.mcap", "text.json", "deep.json"])
def test_what_is_no_run_is_refused_with_its_name(what: str, tmp_path: Path) -> None:
    path = tmp_path / what.replace(" ", "-")
    if what == "empty folder":
        path.mkdir()
    elif what == "deep.json":
        path.write_text("[" * 100_000, "utf-8")
    elif what != "missing":
        path.write_text("nothing of ours", "utf-8")
    done = remake(path)
    assert isinstance(done.exception, InputError)
    assert str(path) in str(done.exception)


def test_tables_in_csv_agree_with_the_results_and_the_dictionary(folder: Path, tmp_path: Path) -> None:
    remake(folder, "--csv", tmp_path / "tables")
    made = json.loads((folder / "results.json").read_text("utf-8"))

    def read(name: str) -> list[dict[str, str]]:
        with (tmp_path / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    alerts = read("alerts")
    assert [float(row["raised_s"]) for row in alerts] == [alert["raised_s"] for alert in made["alerts"]]
    assert len(alerts) > 1
    assert sum(int(row["sent_count"]) for row in read("messages")) == made["counts"]["sent"]
    assert sum(int(row["message_count"]) for row in read("timeline") if row["way"] == "sent") == made["counts"]["sent"]
    delivered = sum(int(row["heard_count"]) for row in read("reception_pairs"))
    assert delivered == made["reception"]["counts"]["delivered"] > 100
    assert {row["message"] for row in read("latency_windows")} >= {"BSM", "SPAT"}
    described = {(row["table_name"], row["column"]): row["unit"] for row in read("dictionary")}
    files = [path for path in (tmp_path / "tables").glob("*.csv") if path.stem != "dictionary"]
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert all((path.stem, column) in described for column in header), path.name
    assert described["alerts", "raised_s"] == "s"
    assert described["latency", "p99_ns"] == "ns"


def test_tables_in_parquet_carry_units(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    remake(folder, "--parquet", tmp_path / "tables")
    made = json.loads((folder / "results.json").read_text("utf-8"))
    links = parquet.read_table(tmp_path / "tables" / "links.parquet")
    assert links.num_rows == len(made["links"])
    assert links.column("sent_count").to_pylist() == [link["sent"] for link in made["links"]]
    field = links.schema.field("reception_ratio")
    assert (str(field.type), field.metadata[b"unit"]) == ("double", b"1")


def test_a_pdf_without_a_browser_says_what_to_install(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = remake(folder, "--pdf", tmp_path / "report.pdf")
    assert isinstance(done.exception, UnavailableError)
    assert "apt-get install chromium" in str(done.exception)


def test_a_browser_that_hangs_is_ended(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cv2x.harness.report import pdf

    browser = tmp_path / "hangs"
    browser.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n", "utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("CV2X_CHROMIUM", str(browser))
    with pytest.raises(UnavailableError, match=r"did not print the report within 0\.5 s"):
        pdf.print_pdf("<p>", tmp_path / "report.pdf", limit_s=0.5)


def test_a_killed_run_can_be_reported(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    command_line = [sys.executable, "-m", "cv2x.cli", "run", "urban-intersection", "--realtime", "--out", str(folder)]
    process = subprocess.Popen(command_line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    recording = folder / "recording.mcap"
    while process.poll() is None and not (recording.exists() and recording.stat().st_size > 12_000):
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    assert not (folder / "results.json").exists()
    done = remake(folder)
    assert done.stdout.startswith("INCOMPLETE")
    made = json.loads((folder / "results.json").read_text("utf-8"))
    assert made["counts"]["heard"] > 0
    assert made["mode"] == "real time"
