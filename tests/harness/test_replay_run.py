"""Replays of real recordings, with the counts their origin states (see the README beside the data)."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from cv2x.errors import InputError
from cv2x.harness.replay_run import replay
from cv2x.harness.run import RunResult
from cv2x.harness.summary import summary
from cv2x.scenarios.run import RunOptions

VECTORS = Path(os.environ.get("CV2X_VECTORS", Path(__file__).resolve().parents[3] / "shared" / "vectors"))
DATA = VECTORS.parent / "data"


def recording(name: str) -> Path:
    path = DATA / name
    if not path.exists():
        reason = (
            f"{path} is missing: set CV2X_VECTORS to the shared vectors, with the recorded drives in data/ beside them"
        )
        if os.environ.get("CV2X_FULL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return path


def checked(result: RunResult) -> RunResult:
    schema = json.loads((files("cv2x.harness") / "schema" / "results.schema.json").read_text("utf-8"))
    told = json.loads((result.folder / "results.json").read_text("utf-8"))
    jsonschema.validate(told, schema, jsonschema.Draft202012Validator)
    assert result.passed
    assert {path.name for path in result.folder.iterdir()} == set(told["artefacts"].values())
    return result


@pytest.mark.parametrize(
    ("name", "heard", "vehicles"),
    [("mmitss_bsm_log.txt", 830, 1), ("omniair_pc5_bsm.pcap", 20, None), ("jpo_ode_bsmLogDuringEvent.gz", 222, None)],
)
def test_counts_are_those_of_the_recording(tmp_path: Path, name: str, heard: int, vehicles: int | None) -> None:
    result = checked(replay(recording(name), None, tmp_path / "run"))
    told = result.results
    assert (told["counts"]["heard"], told["counts"]["refused"]) == (heard, 0)
    assert sum(vehicle["messages"] for vehicle in told["replay"]["vehicles"]) == heard
    assert vehicles is None or told["replay"]["vehicle_count"] == vehicles
    tracks = {track["name"]: track for track in told["tracks"]}
    assert {vehicle["id"] for vehicle in told["replay"]["vehicles"]} == set(tracks)
    assert all(track["source"] == "heard" for track in tracks.values())
    page = result.report.read_text("utf-8")
    assert f"{heard:,} messages heard" in page
    assert 'class="map"' in page
    assert 'class="intervals"' in page
    assert summary(result).heard == heard


def test_the_gaps_of_the_one_vehicle_log(tmp_path: Path) -> None:
    result = checked(replay(recording("mmitss_bsm_log.txt"), None, tmp_path / "run"))
    (vehicle,) = result.results["replay"]["vehicles"]
    assert vehicle["last_s"] - vehicle["first_s"] == pytest.approx(110.2)
    assert vehicle["repeated"] == 44
    assert vehicle["period_s"] == pytest.approx(0.1)
    assert vehicle["gaps"][0]["lasted_s"] == pytest.approx(5.4)
    (gaps,) = result.results["gaps"]
    assert gaps["repeated"] == 44
    assert gaps["count"] == 830 - 44 - 1
    assert gaps["longest"][0]["lasted_s"] == pytest.approx(5.4)


def test_what_another_dialect_loses_is_listed(tmp_path: Path) -> None:
    result = checked(replay(recording("omniair_pc5_bsm.pcap"), RunOptions(dialect="ydt3709"), tmp_path / "run"))
    told = result.results["replay"]
    assert told["anew"]
    assert told["sent"] == 20
    assert result.results["dialects"] == ["ydt3709"]
    assert all(row["count"] > 0 for row in told["lost"])
    assert "said anew in ydt3709" in result.report.read_text("utf-8")


def test_what_is_no_recording_leaves_no_folder(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(InputError, match=r"letter\.txt"):
        replay(tmp_path / "letter.txt", None, tmp_path / "run")
    assert not (tmp_path / "run").exists()
    with pytest.raises(InputError):
        replay(tmp_path / "missing.pcap", None, tmp_path / "run")
