"""The filters: frames to JSON and back, and what a user sees when something is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

# A core BSM in its MessageFrame: tests/vectors holds more; this one is the project's own, made by its encoder.
PARKED = {
    "dialect": "j2735-2024",
    "message": "BSM",
    "value": {
        "coreData": {
            "msgCnt": 5,
            "id": "01020304",
            "secMark": 1000,
            "lat": 312304000,
            "long": 1214737000,
            "elev": 45,
            "accuracy": {"semiMajor": 20, "semiMinor": 20, "orientation": 65535},
            "transmission": "park",
            "speed": 0,
            "heading": 28800,
            "angle": 127,
            "accelSet": {"long": 2001, "lat": 2001, "vert": -127, "yaw": 0},
            "brakes": {
                "wheelBrakes": ["80", 5],
                "traction": "unavailable",
                "abs": "unavailable",
                "scs": "unavailable",
                "brakeBoost": "unavailable",
                "auxBrakes": "unavailable",
            },
            "size": {"width": 180, "length": 450},
        }
    },
}


def cv2x(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "cv2x.cli", *arguments], input=given, capture_output=True, timeout=60)


@pytest.fixture(scope="module")
def parked() -> bytes:
    """The octets of PARKED."""
    made = cv2x("encode", given=json.dumps(PARKED).encode())
    assert (made.returncode, made.stderr) == (0, b"")
    return bytes.fromhex(made.stdout.decode())


def test_encode_and_decode_are_each_other_s_way_back(parked: bytes) -> None:
    assert parked[:2] == bytes.fromhex("0014")
    read = cv2x("decode", given=parked.hex().encode() + b"\n")
    assert (read.returncode, read.stderr) == (0, b"")
    assert json.loads(read.stdout) == PARKED


@pytest.mark.parametrize("form", ["upper", "spaced", "prefixed", "commented", "crlf", "binary"])
def test_frames_are_read_in_the_forms_people_have_them(parked: bytes, form: str) -> None:
    text = parked.hex()
    given = {
        "upper": text.upper().encode(),
        "spaced": parked.hex(" ").encode(),
        "prefixed": b"0x" + text.encode(),
        "commented": text.encode() + b"  # one parked car",
        "crlf": text.encode() + b"\r\n",
        "binary": parked,
    }[form]
    read = cv2x("decode", given=given)
    assert read.returncode == 0, read.stderr
    assert json.loads(read.stdout) == PARKED


def test_headers_in_front_are_taken_off(parked: bytes) -> None:
    spdu = b"\x03\x80" + bytes([len(parked)]) + parked
    wsm = b"\x03\x00\x20" + bytes([len(spdu)]) + spdu
    for octets in (wsm, b"\x01" + wsm):
        read = cv2x("decode", given=octets.hex().encode())
        assert read.returncode == 0, read.stderr
        assert json.loads(read.stdout) == PARKED


def test_a_bad_frame_is_told_with_line_path_and_bit_and_the_others_go_on(parked: bytes, tmp_path: Path) -> None:
    file = tmp_path / "frames.hex"
    file.write_text(f"{parked.hex()}\n{parked.hex()[:40]}\nno hex\n\n{parked.hex()}\n")
    read = cv2x("decode", str(file), "--dialect", "j2735-2024", "--layer", "message")
    assert read.returncode == 2
    assert [json.loads(line) for line in read.stdout.splitlines()] == [PARKED, PARKED]
    short, garbage = read.stderr.decode().splitlines()
    assert short.startswith(f"cv2x: {file}:2: ")
    assert "bit" in short
    assert garbage == f"cv2x: {file}:3: not a line of hex digits (two for each octet)"


def test_tolerant_reading_lists_the_liberties(parked: bytes) -> None:
    longer = f"{parked.hex()}0000\n{parked.hex()}\n".encode()
    assert cv2x("decode", "--dialect", "j2735-2024", given=longer).returncode == 2
    read = cv2x("decode", "--tolerant", "--dialect", "j2735-2024", given=longer)
    assert (read.returncode, read.stderr) == (0, b"")
    liberty = {"path": "", "bit": 8 * len(parked), "what": "2 octets too many", "octets": "0000"}
    first, second = map(json.loads, read.stdout.splitlines())
    assert first == PARKED | {"liberties": [liberty]}
    assert second == PARKED | {"liberties": []}


def test_tolerant_reading_of_a_type(parked: bytes) -> None:
    core = {"dialect": "j2735-2024", "type": "BSMcoreData", "value": PARKED["value"]["coreData"]}
    octets = bytes.fromhex(cv2x("encode", given=json.dumps(core).encode()).stdout.decode())
    given = (octets + b"\xff").hex().encode()
    read = cv2x("decode", "--tolerant", "--dialect", "j2735-2024", "--type", "BSMcoreData", given=given)
    assert read.returncode == 0, read.stderr
    (liberty,) = json.loads(read.stdout).pop("liberties")
    assert (liberty["what"], liberty["octets"]) == ("1 octet too many", "ff")


def test_a_tolerant_reading_in_two_families_is_the_users_to_choose() -> None:
    vectors = Path(__file__).parents[1] / "vectors" / "messages.jsonl"
    lines = map(json.loads, vectors.read_text(encoding="utf-8").splitlines())
    longer = next(v["hex"] for v in lines if v["id"].endswith("23a3b701d8")).encode() + b"0000"
    read = cv2x("decode", "--tolerant", given=longer)
    assert (read.returncode, read.stdout) == (2, b"")
    assert b"more than one reading fits" in read.stderr
    read = cv2x("decode", "--tolerant", "--dialect", "j2735-2024", given=longer)
    assert [held["octets"] for held in json.loads(read.stdout)["liberties"]] == ["0000"]


def test_a_type_of_the_dialect(parked: bytes) -> None:
    core = {"dialect": "j2735-2024", "type": "BSMcoreData", "value": PARKED["value"]["coreData"]}
    made = cv2x("encode", given=json.dumps(core).encode())
    assert made.returncode == 0, made.stderr
    read = cv2x("decode", "--dialect", "j2735-2024", "--type", "BSMcoreData", given=made.stdout)
    assert json.loads(read.stdout) == core


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"speed": 8192}, "coreData.speed"),
        ({"transmission": "sideways"}, "coreData.transmission"),
        ({"id": "01"}, "coreData.id"),
        ({"lat": "north"}, "coreData.lat"),
    ],
)
def test_a_value_that_cannot_be_sent_names_its_path(change: dict[str, object], said: str) -> None:
    wrong = json.loads(json.dumps(PARKED))
    wrong["value"]["coreData"].update(change)
    made = cv2x("encode", given=json.dumps(wrong).encode())
    assert (made.returncode, made.stdout) == (2, b"")
    assert made.stderr.decode().startswith(f"cv2x: -:1: {said}: ")
    assert made.stderr.count(b"\n") == 1


@pytest.mark.parametrize("given", [b"{", b"[]", b'{"value": 1}', b'{"message": "BSM", "value": {}}', b"\xff\xfe"])
def test_what_is_no_object_of_ours_is_one_sentence(given: bytes) -> None:
    made = cv2x("encode", given=given)
    assert (made.returncode, made.stdout) == (2, b"")
    assert made.stderr.startswith(b"cv2x: -")
    assert made.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("decode", "no-such-file"),
        ("decode", "--dialect", "klingon"),
        ("decode", "--type", "BSMcoreData"),
        ("decode", "--dialect", "ydt3709", "--type", "NoSuchType"),
        ("encode", "no-such-file"),
        ("nonsense",),
        ("run", "no-such-scenario"),
        ("run", "urban-intersection", "--dialect", "klingon"),
        ("run", "urban-intersection", "--radio", "carrier-pigeon"),
        ("run", "urban-intersection", "--radio", "loopback:loss=many"),
        ("run", "urban-intersection", "--duration", "10"),
        ("replay", "no-such-recording"),
        ("replay", "no-such-recording", "--start", "yesterday"),
        ("rsu", "no-such-site.yaml"),
        ("scenario", "check", "no-such-file.yaml"),
        ("scenario", "show", "no-such-scenario"),
    ],
)
def test_bad_options_and_files_are_a_sentence_and_status_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "out")) if arguments[0] in ("run", "replay") else ()
    done = cv2x(*arguments, *out, given=b"0014\n")
    assert done.returncode == 2, done.stdout
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()
    assert not (tmp_path / "out").exists()


def test_a_message_of_a_reconstruction_says_so(parked: bytes) -> None:
    count = {"dialect": "cn-phase2", "type": "MsgCount", "value": 7}
    octets = cv2x("encode", given=json.dumps(count).encode()).stdout
    shown = json.loads(cv2x("decode", "--dialect", "cn-phase2", "--type", "MsgCount", given=octets).stdout)
    assert shown == {**count, "experimental": True}
    assert cv2x("encode", given=json.dumps(shown).encode()).stdout == octets
    assert "experimental" not in json.loads(cv2x("decode", given=parked.hex().encode()).stdout)


def test_frames_of_etsi_are_read_tolerantly_too() -> None:
    cam = "010200000000006400b6b49d272d693a41a05405405430d95e80"
    read = cv2x("decode", "--dialect", "etsi-r1", "--tolerant", given=f"{cam}0000\n".encode())
    assert (read.returncode, read.stderr) == (0, b"")
    shown = json.loads(read.stdout)
    assert (shown["message"], [liberty["octets"] for liberty in shown["liberties"]]) == ("CAM", ["0000"])
