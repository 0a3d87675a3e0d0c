"""``cv2x dialect``: what people see of the dialects, and their own ones by name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cv2x.cli import COMMANDS
from cv2x.cli.dialect import command
from cv2x.errors import InputError

Cv2x = Callable[..., subprocess.CompletedProcess[str]]
OWN = """M DEFINITIONS AUTOMATIC TAGS ::= BEGIN
Frame ::= CHOICE { ping Ping, pong NULL, ... }
Ping ::= SEQUENCE {
    number  Number DEFAULT 7,
    words   SEQUENCE (SIZE (1..3)) OF Word OPTIONAL,
    ...,
    more    BOOLEAN
}
Number ::= INTEGER (0..255)  -- of the ping
Word ::= ENUMERATED { short (3), long (1) }
END
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.asn"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def cv2x(tmp_path: Path) -> Cv2x:
    """The command in a process of its own, with folders of its own."""
    folders = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_DATA_HOME": str(tmp_path / "data")}

    def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "cv2x.cli", *arguments]
        return subprocess.run(
            line, input=given, capture_output=True, text=True, timeout=60, env=os.environ | folders, encoding="utf-8"
        )

    return run


def shown(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["show", *arguments], catch_exceptions=False)


def test_the_command_is_known() -> None:
    assert COMMANDS["dialect"][0] == "cv2x.cli.dialect"


def test_a_message_as_a_tree() -> None:
    result = shown("RSI", "--dialect", "ydt3709", "--depth", "1")
    assert result.exit_code == 0
    assert result.output == (
        "RSI · RoadSideInformation · ydt3709 · SEQUENCE · 139-667598 bits\n"
        "field      type                                      bits\n"
        "├─ msgCnt  MsgCount INTEGER (0..127)                    7  counts modulo 128\n"
        "├─ moy?    MinuteOfTheYear INTEGER (0..527040)         20  minutes since the year began; 527040 = invalid\n"
        "├─ id      OCTET STRING (SIZE (8))                     64\n"
        "├─ refPos  Position3D                               64-80\n"
        "├─ rtes?   RTEList (SIZE (1..8))                40-222635\n"
        "├─ rtss?   RTSList (SIZE (1..16))               35-444788\n"
        "└─ …\n"
        "? optional   + extension addition   … later editions may add   bits of root values, as on the wire\n"
    )


def test_a_reconstruction_says_so() -> None:
    for arguments in (("RSC", "--dialect", "cn-phase2"), ("--dialect", "cn-phase2")):
        assert "cn-phase2 (experimental: a reconstruction) · " in shown(*arguments).output.splitlines()[0]


def test_depth_says_how_far_down() -> None:
    assert "semiMajor" not in shown("BSM", "--depth", "2").output
    assert "│  │  ├─ semiMajor" in shown("BSM").output


def test_a_type() -> None:
    assert "├─ lat             Latitude-Common INTEGER (-900000000..900000001)" in shown("--type", "BSMcoreData").output
    leaf = shown("--type", "TransmissionState").output.splitlines()
    assert leaf[:2] == ["TransmissionState · j2735-2024 · ENUMERATED · 3 bits", "     0  neutral"]
    assert len(leaf) == 9


def test_without_a_dialect_one_that_has_the_message() -> None:
    assert shown("BSM").output.startswith("BSM · BasicSafetyMessage · j2735-2024 ·")
    assert shown("RSI").output.startswith("RSI · RoadSideInformation · ydt3709 ·")


def test_json() -> None:
    found = json.loads(shown("BSM", "--dialect", "ydt3709", "--depth", "2", "--json").output)
    assert (found["type"], found["bits"], found["extensible"]) == ("BasicSafetyMessage", [278, 3810], True)
    parts = {part["name"]: part for part in found["parts"]}
    assert parts["speed"]["range"] == "(0..8191)"
    assert parts["safetyExt"]["optional"]
    assert parts["transmission"]["names"]["neutral"] == 0
    assert [part["name"] for part in parts["size"]["parts"]] == ["width", "length", "height"]
    assert "parts" not in json.loads(shown("BSM", "--depth", "0", "--json").output)


def test_names_without_a_message() -> None:
    text = shown("--dialect", "ydt3709").output
    assert text.startswith("ydt3709 · 5 messages, ")
    names = json.loads(shown("--dialect", "ydt3709", "--json").output)
    assert names["messages"] == ["BSM", "MAP", "RSM", "SPAT", "RSI"]
    assert "BasicSafetyMessage" in names["types"]


def test_what_is_wrong() -> None:
    with pytest.raises(InputError, match="no message 'XYZ'"):
        shown("XYZ")
    with pytest.raises(InputError, match="no type 'XYZ'"):
        shown("--type", "XYZ")
    with pytest.raises(InputError, match="no dialect 'nope'"):
        shown("BSM", "--dialect", "nope")
    both = shown("BSM", "--type", "Speed")
    assert both.exit_code == 2
    assert "a MESSAGE or --type, not both" in both.output


def test_list(cv2x: Cv2x) -> None:
    found = {one["name"]: one for one in json.loads(cv2x("dialect", "list", "--json").stdout)}
    assert found["ydt3709"]["origin"] == "built in"
    assert found["ydt3709"]["messages"] == ["BSM", "MAP", "RSM", "SPAT", "RSI"]
    assert "ydt3709" in cv2x("dialect", "list").stdout


def test_a_dialect_of_one_s_own_from_end_to_end(cv2x: Cv2x, own: Path, tmp_path: Path) -> None:
    added = cv2x("dialect", "add", "mine", str(own), "--top", "Frame")
    assert (added.returncode, added.stderr) == (0, "")
    kept = tmp_path / "data" / "cv2x" / "dialects" / "mine.json"
    assert added.stdout == f"mine: 4 types, 2 messages in Frame; kept in {kept}\n"
    assert cv2x("dialect", "list").stdout.splitlines()[-1].split() == ["mine", "yours", "ping", "pong"]
    assert cv2x("dialect", "show", "ping", "--dialect", "mine").stdout == (
        "ping · Ping · mine · SEQUENCE · 3-16 bits\n"
        "field      type                       bits\n"
        "├─ number  Number INTEGER (0..255)       8  default 7; of the ping\n"
        "├─ words?  SEQUENCE OF (SIZE (1..3))   3-5\n"
        "│  └─ []   Word                          1\n"
        "├─ + more  BOOLEAN                       1\n"
        "└─ …\n"
        "? optional   + extension addition   … later editions may add   bits of root values, as on the wire\n"
    )
    given = {"dialect": "mine", "message": "ping", "value": {"number": 9, "words": ["long", "short"]}}
    encoded = cv2x("encode", given=json.dumps(given))
    assert (encoded.returncode, encoded.stderr) == (0, "")
    decoded = cv2x("decode", "--dialect", "mine", given=encoded.stdout)
    assert (decoded.returncode, json.loads(decoded.stdout)) == (0, given)
    refused = cv2x("decode", "--dialect", "mine", given="ff")
    assert refused.returncode == 2
    assert "no reading fits: mine as message: " in refused.stderr
    assert cv2x("dialect", "remove", "mine").stdout == "mine is removed\n"
    assert not kept.exists()
    gone = cv2x("decode", "--dialect", "mine", given=encoded.stdout)
    assert gone.returncode == 2
    assert "no dialect 'mine'" in gone.stderr


def test_like_gives_the_names_and_the_family(cv2x: Cv2x) -> None:
    modules = Path(__file__).parents[2] / "messages" / "asn1" / "ydt3709"
    added = cv2x("dialect", "add", "bought", str(modules), "--top", "MessageFrame", "--like", "ydt3709", "--json")
    told = json.loads(added.stdout)
    assert (told["messages"], told["unlike"]) == (["BSM", "MAP", "RSM", "SPAT", "RSI"], {})
    again = cv2x("dialect", "add", "bought", str(modules), "--top", "MessageFrame", "--like", "ydt3709")
    assert again.stdout.splitlines()[1:] == ["bought is of the family cn: cv2x run, replay and translate take it"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ydt3709", "own.asn"), "cv2x: name: ydt3709 is built in: choose another name"),
        (("a/b", "own.asn"), "cv2x: name: a name has letters"),
        (("mine", "none.asn"), "none.asn: cannot be read: No such file"),
        (("mine", "own.asn", "--top", "Fame"), "cv2x: top: the texts define no type 'Fame'; did you mean Frame?"),
        (("mine", "bad.asn"), "bad.asn:2: module M, type T: "),
    ],
)
def test_what_cannot_be_added(cv2x: Cv2x, own: Path, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    bad = tmp_path / "bad.asn"
    bad.write_text("M DEFINITIONS ::= BEGIN\nT ::= Nowhere\nEND\n", encoding="utf-8")
    placed = [str(tmp_path / word) if word.endswith(".asn") else word for word in arguments]
    refused = cv2x("dialect", "add", *placed)
    assert refused.returncode == 2
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert not (tmp_path / "data").exists()
