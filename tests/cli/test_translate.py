"""``cv2x translate``: what a user sees, in whole lines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cv2x.messages import dialect

BSM = {
    "msgCnt": 5,
    "id": bytes(range(8)),
    "secMark": 1000,
    "pos": {"lat": 312304000, "long": 1214737000, "elevation": 45},
    "transmission": "park",
    "speed": 617,
    "heading": 7200,
    "accelSet": {"long": 0, "lat": 0, "vert": 0, "yaw": 0},
    "brakes": {"brakePadel": "on"},
    "size": {"width": 180, "length": 420},
    "vehicleClass": {"classification": 10},
}
FRAME = dialect("ydt3709").encode("BSM", BSM)


def cv2x(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run([sys.executable, "-m", "cv2x.cli", *arguments], input=given, capture_output=True, check=False)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_frames_go_to_standard_output_and_losses_to_standard_error() -> None:
    done = cv2x("translate", "--from", "ydt3709", "--to", "j2735-2024", given=FRAME.hex().encode() + b"\n")
    assert done.returncode == 0
    name, record = dialect("j2735-2024").decode(bytes.fromhex(done.stdout.strip()))
    assert (name, record.coreData.id, record.coreData.speed) == ("BSM", bytes(range(4, 8)), 617)
    assert [json.loads(line) for line in done.stderr.splitlines()] == [
        {"place": "-:1", "message": "BSM", "cause": "not carried: brake pedal", "times": 1},
        {"place": "-:1", "message": "BSM", "cause": "shortened: id", "times": 1},
    ]


def test_objects_hold_message_octets_and_losses(tmp_path: Path) -> None:
    file = tmp_path / "frames.bin"
    file.write_bytes(FRAME)
    done = cv2x("translate", str(file), "--from", "ydt3709", "--to", "j2735-2024", "--json")
    (line,) = done.stdout.splitlines()
    found = json.loads(line)
    assert (done.returncode, done.stderr) == (0, "")
    assert (found["message"], sorted(found)) == ("BSM", ["losses", "message", "octets"])
    assert dialect("j2735-2024").decode(bytes.fromhex(found["octets"]))[0] == "BSM"
    assert {loss["cause"] for loss in found["losses"]} == {"not carried: brake pedal", "shortened: id"}


def test_what_says_nothing_over_there_is_an_object_without_octets() -> None:
    sae = dialect("j2735-2024")
    frame = sae.encode("RTCM", {"msgCnt": 1, "rev": "rtcmRev3", "msgs": [b"\x01"]})
    done = cv2x("translate", "--from", "j2735-2024", "--to", "ydt3709", "--json", given=frame.hex().encode())
    assert json.loads(done.stdout) == {
        "message": None,
        "octets": None,
        "losses": [{"message": "RTCM", "cause": "dropped: message without a meaning in the model", "times": 1}],
    }


def test_a_bad_frame_becomes_a_sentence_and_the_others_go_on() -> None:
    given = b"0014\nzz\n" + FRAME.hex().encode() + b"\n"
    done = cv2x("translate", "--from", "ydt3709", "--to", "tcsae53-2019", given=given)
    assert done.returncode == 2
    assert done.stdout.strip() == FRAME.hex()
    first, second = done.stderr.splitlines()
    assert first.startswith("cv2x: -:1: ")
    assert second.startswith("cv2x: -:2: not a line of hex digits")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--from", "ydt3709"), "Missing option '--to'"),
        (("--from", "nothing", "--to", "ydt3709"), "no dialect 'nothing'"),
        (("--from", "ydt3709", "--to", "j2735-2024", "--near", "noon"), "--near: not an ISO 8601 instant"),
    ],
)
def test_wrong_options_are_explained(arguments: tuple[str, ...], sentence: str) -> None:
    done = cv2x("translate", *arguments)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
