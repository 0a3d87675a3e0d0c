"""What one frame is, who takes it and why the others do not: the errors that are really met in the field, in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.errors import InputError
from cv2x.harness.interop.probe import Probe, look
from cv2x.harness.interop.probe.editions import explain
from cv2x.harness.interop.probe.hextext import read_hex
from cv2x.harness.interop.probe.lines import lines
from cv2x.harness.interop.stack import Stack
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.radio import dsmp, wsmp
from cv2x.security.spdu import wrap_unsecured
from tests.harness.interop.conftest import made

pytestmark = pytest.mark.xdist_group("interop")  # one process compiles what all of them use

VECTORS = [
    json.loads(line)
    for name in ("messages", "etsi")
    for line in (Path(__file__).parents[2] / "vectors" / f"{name}.jsonl").read_text("utf-8").splitlines()
]


def vector(start: str, where: str = "MessageFrame") -> bytes:
    """A frame somebody made."""
    return bytes.fromhex(next(v for v in VECTORS if v["id"].startswith(start) and v["type"] == where)["hex"])


RSI_2019 = vector("tcsae53-2019-rsiframe")
BSM_CN = vector("tcsae53-2019-bsmframe")
BSM = vector("j2735-2016-basicsafetymessage-23a3b701d8")


def kinds(probe: Probe) -> list[str]:
    return [explanation.kind for explanation in probe.explanations]


def told(probe: Probe, kind: str, lang: str = "en") -> str:
    return next(explanation.said(lang) for explanation in probe.explanations if explanation.kind == kind)


# The two that field engineers meet


def test_an_rsi_of_the_2019_release_given_to_ydt3709(codecs: dict[str, Stack]) -> None:
    probe = look(RSI_2019, [codecs["asn1tools"], codecs["pycrate"]], given_to="ydt3709")
    assert probe.takers == ["tcsae53-2019"]
    opinions = {(opinion.who, opinion.dialect): opinion for opinion in probe.opinions}
    for who in ("ours", "asn1tools", "pycrate"):
        assert opinions[who, "tcsae53-2019"].accepts
        assert not opinions[who, "ydt3709"].accepts
    stumbled = opinions["ours", "ydt3709"]
    assert (stumbled.path, stumbled.bit) == (
        "rtes[0].referencePaths[0].activePath[4].offsetLL.position-LL1.lat",
        629,
    )
    # the error is 365 bits behind its cause, which is named
    edition = next(one for one in probe.explanations if one.kind == "edition")
    assert (edition.path, edition.bit) == ("rtes[0].referencePaths[0].activePath", 264)
    said = edition.said()
    assert said.startswith("RSI of T/CSAE 53 (release of 2019) given to a decoder of YD/T 3709:")
    assert "1..32 elements in T/CSAE 53 (release of 2019), 2..32 in YD/T 3709" in said
    assert "the 4 that were sent are read as 5" in said
    assert "It stumbles only later, over rtes[0].referencePaths[0].activePath[4]" in said
    assert "set the dialect of this link to tcsae53-2019" in told(probe, "release_2019")
    assert "实发 4 个会被读作 5 个" in edition.said("zh")
    assert any(line.startswith("likely sender: a Chinese roadside unit (T/CSAE 53") for line in lines(probe))


def test_a_path_of_one_point_is_a_round_area() -> None:
    case = made("tcsae53-2019", "RSI", "full")
    said = next(one.said() for one in explain(case.octets, "tcsae53-2019", "ydt3709") if one.kind == "edition")
    assert "the 1 that were sent are read as 2" in said
    assert "A path of one point is a round area in the 2019 release" in said


@pytest.mark.parametrize(
    ("octets", "at", "kind", "layers"),
    [
        (
            b"\x01" + wsmp.pack(0x20, wrap_unsecured(BSM)),
            8,
            "in_front_wsmp_1609",
            ("V2X family", "WSMP", "IEEE 1609.2"),
        ),
        (wsmp.pack(0x20, wrap_unsecured(BSM)), 7, "in_front_wsmp_1609", ("WSMP", "IEEE 1609.2")),
        (wrap_unsecured(BSM), 3, "in_front_1609", ("IEEE 1609.2",)),
        (wsmp.pack(0x20, BSM), 4, "in_front_wsmp", ("WSMP",)),
    ],
)
def test_a_j2735_frame_with_octets_still_in_front(octets: bytes, at: int, kind: str, layers: tuple[str, ...]) -> None:
    probe = look(octets)
    assert probe.message_at == at
    assert probe.message == BSM
    assert "j2735-2024" in probe.takers
    said = told(probe, "in_front")
    assert f"The BSM begins at octet {at}" in said
    assert f"take {at} octets off" in said
    for layer in layers:
        assert layer in said
    number = int.from_bytes(octets[:2], "big")
    assert f"reads message number {number}, which no J2735 message has" in said
    assert "left in front of a J2735 frame (it should begin 0014)" in told(probe, kind)
    assert "J2735 帧（应以 0014 开头）之前遗留了" in told(probe, kind, "zh")
    assert ("family_octet" in kinds(probe)) == (layers[0] == "V2X family")


# What else goes wrong


def test_dsmp_and_family_octet_in_front() -> None:
    probe = look(b"\x04" + dsmp.pack(111, BSM_CN))
    assert {"in_front", "in_front_dsmp", "family_octet"} <= set(kinds(probe))
    assert "0x04 (DSMP)" in told(probe, "family_octet")
    assert "aid=111" in told(probe, "in_front")
    assert set(probe.takers) >= {"ydt3709", "tcsae53-2019"}


@pytest.mark.parametrize(("cut", "missing"), [(7, 7), (1, 1), (25, 25)])
def test_a_frame_cut_off(cut: int, missing: int) -> None:
    said = told(look(BSM[:-cut]), "cut_off")
    assert "The frame ends too early" in said
    assert f"({missing} octets are missing by its own length)" in said


def test_a_chinese_frame_cut_off() -> None:
    probe = look(BSM_CN[:-7])
    assert "size.length at bit 318 needs more than the 40 octets there are" in told(probe, "cut_off")


def test_a_wsm_cut_off() -> None:
    assert "length at bit 24" in told(look(wsmp.pack(0x20, wrap_unsecured(BSM))[:-5]), "cut_off")


@pytest.mark.parametrize(
    ("octets", "kind", "part"),
    [
        (BSM + bytes(9), "zeros_behind", "stand 9 octets of zeros"),
        (BSM + b"\xde\xad", "octets_behind", "(2): dead"),
        (BSM_CN + b"\x01\x02", "octets_behind", "whole with 47 octets"),
    ],
)
def test_octets_behind(octets: bytes, kind: str, part: str) -> None:
    probe = look(octets)
    assert part in told(probe, kind)
    assert any(opinion.takes == "BSM" for opinion in probe.opinions)


def test_a_wrong_message_number() -> None:
    said = told(look(b"\0\x13" + BSM[2:]), "wrong_number")
    assert "says it is a SPAT (number 19)" in said
    assert "a whole BSM (number 20)" in said
    cam = vector("etsi-cam-r1-cam-e5afbc3644", "CAM")
    assert "says it is a DENM (number 1)" in told(look(bytes((2, 1)) + cam[2:]), "wrong_number")


def test_contents_without_a_frame() -> None:
    assert "a bare BasicSafetyMessage (j2735-2024)" in told(look(BSM[3:]), "no_frame")


def test_a_text_for_a_roadside_unit_is_opened() -> None:
    text = "Version=0.7\nType=BSM\nPSID=0x20\nPriority=7\nTxMode=CONT\nTxChannel=183\nTxInterval=0\nDeliveryStart=\n"
    text += f"DeliveryStop=\nSignature=False\nEncryption=False\nPayload={BSM.hex().upper()}\n"
    probe = look(text.encode())
    assert probe.octets == BSM
    assert "Type=BSM, PSID=0x20" in told(probe, "in_text")
    assert ("text", {}) in probe.sender


def test_the_2016_edition_against_that_of_2024() -> None:
    sdsm = look(vector("j2735-2024-sensordatasharing"))
    assert sdsm.takers == ["j2735-2024"]
    assert told(sdsm, "unknown_number") == "J2735 of 2016 has no message 41: SDSM is of J2735 of 2024."
    bsm = look(made("j2735-2024", "BSM", "full").octets)
    assert "J2735 of 2016 reads it and passes over what it does not know" in told(bsm, "passed_over")
    spat = explain(made("j2735-2024", "SPAT", "high").octets, "j2735-2024", "j2735-2016")
    assert "is 36111, and its range ends at 36001 in J2735 of 2016" in spat[0].said()
    elevation = explain(made("j2735-2024", "PSM", "full").octets, "j2735-2024", "j2735-2016")
    assert "-1 is read as 28671" in elevation[0].said()
    assert elevation[1].said().startswith("No error is raised, so only the values tell")


def test_editions_that_say_the_same_are_told_so() -> None:
    probe = look(BSM_CN)
    assert "several" in kinds(probe)
    assert "edition" not in kinds(probe)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("001425", ""), ("00 14 25", "with spaces"), ("00:14:25", "with colons"), ("00-14-25", "with dashes"),
        ("0x001425", "with 0x in front"), ("0x00, 0x14,0x25", "with 0x in front of every octet"),
        ("\\x00\\x14\\x25", "as a string with \\x"), ('b"\\x00\\x14\\x25"', "as a string with \\x"),
        ("uint8_t f[] = {0x00, 0x14, 0x25};", "with 0x in front of every octet"), ("'001425'", ""), ("001425h", ""),
        ("00\n14\n25", "with lines"), ("0014 25", "with spaces"),
    ],
)  # fmt: skip
def test_hex_typed_any_way(text: str, how: str) -> None:
    octets, told_how = read_hex(text)
    assert octets == b"\x00\x14\x25"
    assert told_how.startswith(how)
    assert bool(told_how) == bool(how)


@pytest.mark.parametrize(
    ("text", "part"),
    [("001", "3 hex digits: one is missing"), ("00 14 2g", "'g' stands in it, after 7 characters"), ("", "no octets")],
)
def test_text_that_is_no_hex(text: str, part: str) -> None:
    with pytest.raises(InputError, match=part):
        read_hex(text)


def test_how_hex_was_typed_is_told() -> None:
    octets, how = read_hex(BSM.hex(":"))
    assert "only how it was typed" in told(look(octets, written=how), "written")


# Whatever the octets


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=120))
def test_any_octets_get_an_answer(octets: bytes) -> None:
    probe = look(octets)
    assert {opinion.dialect for opinion in probe.opinions} >= set(FRAMES)
    for lang in ("en", "zh"):
        assert all(isinstance(line, str) for line in lines(probe, lang))
    json.dumps(probe.to_json())


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([BSM, BSM_CN, RSI_2019]), st.data())
def test_any_damage_gets_an_answer(octets: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(octets) - 1))
    damaged = octets[:at] + bytes((octets[at] ^ data.draw(st.integers(1, 255)),)) + octets[at + 1 :]
    probe = look(damaged[: data.draw(st.integers(0, len(octets)))])
    assert list(lines(probe))
    json.dumps(probe.to_json())


def test_every_parting_of_two_editions_is_put_in_words() -> None:
    pairs: list[tuple[str, str]] = [
        ("tcsae53-2019", "ydt3709"), ("ydt3709", "tcsae53-2019"), ("j2735-2024", "j2735-2016"), ("etsi-r2", "etsi-r1"),
    ]  # fmt: skip
    seen: dict[str, Any] = {}
    for one, other in pairs:
        for message in dialect(one).messages:
            for explanation in explain(made(one, message, "full").octets, one, other):
                assert explanation.said("en")
                assert explanation.said("zh")
                seen[explanation.about.get("cause_key", explanation.kind)] = explanation
    assert {"count", "count_width", "members", "range", "unknown_number", "passed_over"} <= seen.keys()
