"""``--foxglove`` of the commands, in processes of their own, watched by a client over a socket."""

from __future__ import annotations

import json
import logging
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cv2x.cli import run
from cv2x.cli.showing import showing
from cv2x.harness.foxglove.live import LiveServer
from tests.harness.foxglove.client import PATIENCE_S, client
from tests.harness.foxglove.conftest import Shown

EXAMPLES = Path(__file__).parents[2] / "examples" / "two-processes"


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a command with a live server; gives the process and the address it says."""
    command = [sys.executable, "-m", "cv2x.cli", *arguments, "--foxglove", "0"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        found = re.match(r"foxglove: connect to (ws://127\.0\.0\.1:\d+)", said)
        assert found, said + process.stderr.read()
        yield process, found[1]
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=PATIENCE_S)


def ended(process: subprocess.Popen[str]) -> str:
    """Wait for the end of a command that has been asked to stop, and return what it said then."""
    _, said = process.communicate(timeout=PATIENCE_S)
    assert process.returncode in (0, 1), said
    return said


def test_a_run_in_real_time_is_watched(tmp_path: Path) -> None:
    out = str(tmp_path / "run")
    arguments = ("run", "urban-intersection", "--realtime", "--duration", "4s", "--out", out)
    with serving(*arguments) as (process, url), client(url) as watcher:
        watcher.until(lambda: len(watcher.of("/plot/actors")) > 20 and watcher.of("/scene/lanes"))
        said = ended(process)
    assert re.search(r"foxglove: 1 client, [\d,]+ messages sent", said)
    shown = Shown(tmp_path / "run" / "recording.mcap")
    recorded = {told.utc_ns: told.value for told in shown.messages["/plot/actors"]}
    for got in watcher.of("/plot/actors"):
        assert got.value == recorded[got.utc_ns]
    assert watcher.of("/place/red-sedan")


def test_a_roadside_unit_on_its_own_is_watched() -> None:
    with serving("rsu", str(EXAMPLES / "site.yaml"), "--radio", "loopback") as (process, url), client(url) as watcher:
        watcher.until(
            lambda: watcher.of("/scene/lanes") and watcher.of("/scene/signals") and watcher.of("transmissions")
        )
        watcher.until(lambda: any(got.value["entities"] for got in watcher.of("/scene/signals")))
        process.send_signal(signal.SIGINT)
        ended(process)
    (junction,) = watcher.of("/scene/lanes")[0].value["entities"]
    assert junction["triangles"]
    assert any("unit/site" in entity["id"] for got in watcher.of("/scene/actors") for entity in got.value["entities"])


def test_an_on_board_unit_on_its_own_is_watched() -> None:
    with (
        serving("obu", str(EXAMPLES / "red-sedan.yaml"), "--radio", "loopback") as (process, url),
        client(url) as watcher,
    ):
        watcher.until(lambda: len(watcher.of("/tf")) > 3 and len(watcher.of("/place/red-sedan")) > 3)
        process.send_signal(signal.SIGINT)
        ended(process)


def test_a_replay_is_watched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["run", "urban-intersection", "--duration", "5s", "--out", str(tmp_path / "run"), "--quiet"]) in (0, 1)
    recording = str(tmp_path / "run" / "recording.mcap")
    with (
        serving("replay", recording, "--realtime", "--out", str(tmp_path / "again")) as (process, url),
        client(url) as watcher,
    ):
        watcher.until(lambda: watcher.of("/scene/lanes") and len(watcher.of("/map/told")) > 10)
        ended(process)
    assert Shown(tmp_path / "again" / "recording.mcap").messages["/scene/told"]


def test_a_port_in_use_ends_the_command_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert run(["run", "urban-intersection", "--foxglove", port, "--out", str(tmp_path / "run")]) == 2
    said = capsys.readouterr().err
    assert said == f"cv2x: cannot serve Foxglove on 127.0.0.1:{port}: Address already in use (os error 98)\n"
    assert not (tmp_path / "run").exists()


def test_a_raw_recording_has_events_alone(tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run(["run", "urban-intersection", "--duration", "3s", "--raw-recording", "--quiet", "--out", str(out)]) in (
        0,
        1,
    )
    shown = Shown(out / "recording.mcap")
    assert not shown.topics
    assert shown.messages["transmissions"]


def test_the_layout_is_printed_or_written_to_a_new_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["foxglove", "layout"]) == 0
    printed = capsys.readouterr().out
    assert set(json.loads(printed)) >= {"configById", "layout"}
    file = tmp_path / "cv2x.json"
    assert run(["foxglove", "layout", str(file)]) == 0
    assert file.read_text("utf-8") == printed
    assert run(["foxglove", "layout", str(file)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert run(["foxglove", "layout", str(tmp_path / "no" / "x.json")]) == 2
    assert "No such file or directory" in capsys.readouterr().err


def test_a_client_that_was_too_slow_is_named_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    with showing("0", "a run", realtime=True, quiet=True) as how:
        server = how.live
        assert isinstance(server, LiveServer)
        logging.getLogger("foxglove.websocket").info("outbox for client 127.0.0.1:40000 full")
    said = capsys.readouterr().err
    assert said.startswith("foxglove: 127.0.0.1:40000 did not keep up with 0 messages, so some were dropped for it")
