"""``cv2x wireshark``: the plugin where tshark finds it, and a whole run as it shows it, against ``cv2x decode``."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from cv2x import __version__
from cv2x.messages import dialect
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Transmitted
from tests.radio.wireshark.conftest import Packet, shown

PLACE = Path(".local/lib/wireshark/plugins/cv2x.lua")


def cv2x(home: Path, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    command = [sys.executable, "-m", "cv2x.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment, input=text)


def test_the_plugin_comes_and_goes(tmp_path: Path) -> None:
    folder = str(tmp_path / "plugins")
    path = tmp_path / "plugins" / "cv2x.lua"
    assert cv2x(tmp_path, "wireshark", "show", "--to", folder).stdout == f"{path}: not installed\n"
    assert cv2x(tmp_path, "wireshark", "install", "--to", folder).stdout.startswith(f"installed {path}")
    told = cv2x(tmp_path, "wireshark", "show", "--to", folder).stdout
    assert told == f"{path}: version {__version__}, as this cv2x writes it\n"
    current = path.read_text("utf-8")
    path.write_text(current.replace(f"plugin {__version__} ", "plugin 0.0.1 ", 1), encoding="utf-8")
    told = cv2x(tmp_path, "wireshark", "show", "--to", folder).stdout
    assert told == f"{path}: version 0.0.1, this cv2x is {__version__}\n"
    found = json.loads(cv2x(tmp_path, "wireshark", "install", "--dir", folder, "--json").stdout)
    assert (found["file"], found["standing"], found["version"]) == (str(path), "current", __version__)
    assert path.read_text("utf-8") == current
    assert cv2x(tmp_path, "wireshark", "uninstall", "--to", folder).stdout == f"removed {path}\n"
    assert cv2x(tmp_path, "wireshark", "uninstall", "--to", folder).stdout == f"no plugin at {path}\n"


def test_somebody_elses_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "cv2x.lua"
    path.write_text("-- mine\n")
    for verb in ("install", "uninstall"):
        done = cv2x(tmp_path, "wireshark", verb, "--to", str(tmp_path))
        assert done.returncode == 2
        assert f"cv2x: {path} is " in done.stderr
    assert path.read_text() == "-- mine\n"
    assert "none of ours" in cv2x(tmp_path, "wireshark", "show", "--to", str(tmp_path)).stdout


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = cv2x(tmp_path, "wireshark", "install", "--to", str(tmp_path / "file" / "plugins"))
    assert done.returncode == 2
    assert done.stderr.startswith("cv2x: cannot ")


def test_the_fields_are_listed() -> None:
    done = cv2x(Path.home(), "wireshark", "show", "--fields")
    listed = dict(line.split("  ") for line in done.stdout.splitlines())
    assert listed["j2735.BSMcoreData.speed"] == "unsigned"
    assert listed["j2735.BSMcoreData.transmission"] == "text"
    assert listed["cnv2x.BasicSafetyMessage.speed"] == "unsigned"
    assert json.loads(cv2x(Path.home(), "wireshark", "show", "--fields", "--json").stdout) == listed


@pytest.mark.parametrize("name", ["ydt3709", "j2735-2024"])
def test_a_run_in_wireshark_is_what_decode_prints(name: str, tmp_path: Path, tshark: str) -> None:
    """The user's way: run, install, open the capture."""
    done = cv2x(tmp_path, "run", "urban-intersection", "--quiet", "--dialect", name, "--out", str(tmp_path / "run"))
    assert done.returncode == 0, done.stderr
    assert cv2x(tmp_path, "wireshark", "install").stdout.startswith(f"installed {tmp_path / PLACE}")
    doctor = json.loads(cv2x(tmp_path, "doctor", "--json").stdout)
    assert {"check": "wireshark plugin", "standing": "good"}.items() <= {
        key: value for check in doctor if check["check"] == "wireshark plugin" for key, value in check.items()
    }.items()

    events = read_recording(tmp_path / "run" / "recording.mcap").events
    sent = [event.frame.octets for event in events if isinstance(event, Transmitted)]
    lines = "".join(octets.hex() + "\n" for octets in sent)
    decoded = cv2x(tmp_path, "decode", "--dialect", name, "--layer", "sdu", text=lines)
    wanted = [json.loads(line) for line in decoded.stdout.splitlines()]

    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / ".config")}
    command = [tshark, "-r", str(tmp_path / "run" / "capture.pcapng"), "-T", "pdml"]
    seen = subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment)
    assert seen.returncode == 0, seen.stderr
    assert "Lua" not in seen.stderr, seen.stderr
    packets = [Packet(element) for element in ET.fromstring(seen.stdout).iter("packet")]

    assert len(packets) == len(wanted) == len(sent) > 2000
    d = dialect(name)
    for packet, message in zip(packets, wanted, strict=True):
        assert packet.remarks == []
        assert shown(d, packet) == (message["message"], message["value"])


def test_the_names_in_the_docs_exist() -> None:
    text = (Path(__file__).parents[2] / "docs" / "wireshark.md").read_text("utf-8")
    listed = json.loads(cv2x(Path.home(), "wireshark", "show", "--fields", "--json").stdout)
    generic = {"message", "dialect", "malformed", "breach", "undissected", "fault"}
    named = {name for name in re.findall(r"\b(?:j2735|cnv2x)\.[\w.]*\w", text) if name.split(".")[1] not in generic}
    assert len(named) > 10
    assert named <= set(listed)
