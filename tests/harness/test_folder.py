"""Run folders: counted up, never overwritten, nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.folder import ARTEFACTS, folder_name, run_folder


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folders_are_counted_up_and_gaps_are_not_filled() -> None:
    assert run_folder("crossing", None) == Path("runs/crossing-0001")
    assert run_folder("crossing", None) == Path("runs/crossing-0002")
    Path("runs/crossing-0041").mkdir()
    Path("runs/crossing-north-0099").mkdir()
    assert run_folder("crossing", None) == Path("runs/crossing-0042")
    assert run_folder("other", None) == Path("runs/other-0001")


def test_numbers_go_on_past_four_digits() -> None:
    Path("runs/x-9999").mkdir(parents=True)
    assert run_folder("x", None) == Path("runs/x-10000")


@pytest.mark.parametrize("name", ["../../etc", "/etc/passwd", "a b/c", "..", "", ".hidden", "x" * 500, "名字"])
def test_a_name_never_leaves_the_folder(name: str, here: Path) -> None:
    folder = run_folder(name, None)
    assert folder.resolve().parent == here / "runs"
    assert not folder_name(name).startswith(".")


def test_a_named_folder_is_taken_exactly(here: Path) -> None:
    assert run_folder("crossing", "deep/er") == Path("deep/er")
    assert run_folder("crossing", here / "deep" / "er") == here / "deep" / "er"


def test_a_former_run_is_cleared_away() -> None:
    folder = run_folder("crossing", "mine")
    for name in ARTEFACTS.values():
        (folder / name).write_text("old", "utf-8")
    assert list(run_folder("crossing", "mine").iterdir()) == []


def test_somebody_elses_folder_is_refused_and_left_alone(here: Path) -> None:
    (here / "work").mkdir()
    (here / "work" / "thesis.txt").write_text("years", "utf-8")
    (here / "work" / "report.html").write_text("old", "utf-8")
    with pytest.raises(InputError, match=r"thesis\.txt"):
        run_folder("crossing", "work")
    assert (here / "work" / "thesis.txt").read_text("utf-8") == "years"
    assert (here / "work" / "report.html").exists()


def test_a_file_is_no_folder(here: Path) -> None:
    (here / "file").write_text("", "utf-8")
    with pytest.raises(InputError, match="is a file"):
        run_folder("crossing", "file")
    with pytest.raises(UnavailableError):
        run_folder("crossing", "file/below")
