"""Frames: what tells messages apart, and that nothing of a frame is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cv2x._uper import Codec
from cv2x.errors import DecodeError, EncodeError, InputError, UnavailableError
from cv2x.messages import Dialect, dialect
from cv2x.messages import dialect as dialect_function
from cv2x.messages.frames import FRAMES, Frame


def test_a_dialect_is_made_once() -> None:
    assert dialect("ydt3709") is dialect("ydt3709")
    assert (dialect("ydt3709").name, dialect("ydt3709").family) == ("ydt3709", "cn")
    assert (dialect("j2735-2024").name, dialect("j2735-2024").family) == ("j2735-2024", "sae")


def test_unknown_and_unbuilt_dialects(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"no dialect 'j2735'; known are .*j2735-2024.*ydt3709"):
        dialect("j2735")
    monkeypatch.setitem(FRAMES, "unbuilt", Frame("cn", "choice", "MessageFrame", {}))  # type: ignore[arg-type]
    with pytest.raises(UnavailableError, match="the table of unbuilt was not built"):
        dialect("unbuilt")


def test_messages_of_each_dialect(cn: Dialect, sae: Dialect) -> None:
    assert cn.messages == ("BSM", "MAP", "RSM", "SPAT", "RSI")
    assert sae.messages[:16] == ("MAP", "SPAT", "BSM", "CSR", "EVA", "ICA", "NMEA", "PDM", "PVD", "RSA", "RTCM", "SRM",
                                 "SSM", "TIM", "PSM", "RSM")  # fmt: skip
    assert "BSMcoreData" in sae.types
    assert dialect_function is dialect


def test_an_unknown_id_keeps_its_octets(sae: Dialect, cn: Dialect) -> None:
    assert sae.decode(bytes.fromhex("012c02abcd")) == ("unknown:300", b"\xab\xcd")
    assert sae.encode("unknown:300", b"\xab\xcd") == bytes.fromhex("012c02abcd")
    frame = bytes.fromhex("8004001001ab")  # a second-phase frame: MessageFrameExt behind the ellipsis
    assert cn.decode(frame) == ("unknown:0", bytes.fromhex("001001ab"))
    assert cn.encode("unknown:0", bytes.fromhex("001001ab")) == frame
    assert cn.decode(cn.encode("unknown:70", b"\x01")) == ("unknown:70", b"\x01")


@pytest.mark.parametrize(
    "name", ["unknown:20", "unknown:32768", "unknown:-1", "unknown:020", "unknown:", "BSMX", "", "unknown:٣"]
)
def test_names_that_are_no_message(sae: Dialect, name: str) -> None:
    with pytest.raises(EncodeError, match="is no message; expected MAP, SPAT, BSM"):
        sae.encode(name, b"\x00")


def test_a_frame_with_additions_comes_whole(sae: Dialect) -> None:
    psm = sae.encode("unknown:300", b"\x07")
    frame = sae.decode_type("MessageFrame", psm)
    extended = sae.encode_type("MessageFrame", frame.to_dict() | {"_additions": {1: b"\x2a"}})
    name, whole = sae.decode(extended)
    assert (name, whole._additions, whole.messageId) == ("MessageFrame", {1: b"\x2a"}, 300)
    assert sae.encode(name, whole) == extended
    assert sae.encode(name, whole.to_dict()) == extended
    assert sae.encode(name, sae.from_json(name, sae.to_json(name, whole))) == extended


def test_errors_speak_of_the_message(sae: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    octets = bytes.fromhex(next(v["hex"] for v in own_vectors if v["id"].endswith("23a3b701d8")))
    for length in range(len(octets)):
        with pytest.raises(DecodeError) as caught:
            sae.decode(octets[:length])
        assert caught.value.path == ("messageId" if length == 1 else "")
    with pytest.raises(DecodeError, match=r"message: 2 octets too many \(bit 320\)"):
        sae.decode(octets + b"\x00\x00")


def test_codec_without_a_frame() -> None:
    c = Codec({"format": 1, "dialect": "x", "encoding": "uper", "types": {"T": 0}, "nodes": [{"kind": "boolean"}]})
    for call in (lambda: c.decode(b"\x80"), lambda: c.encode("T", True), lambda: c.encode("unknown:1", b"")):
        with pytest.raises(InputError, match="no frame"):
            call()


@pytest.mark.parametrize("document", [
    {"format": 2, "encoding": "uper", "types": {}, "nodes": []},
    {"format": 1, "encoding": "ber", "types": {}, "nodes": []},
    {"format": 1, "encoding": "uper", "types": {}, "nodes": [{"kind": "wat"}]},
    {"format": 1, "encoding": "uper", "types": {},
     "nodes": [{"kind": "sequence-of", "element": 7, "min": 0, "max": 1}]},
    {"format": 1, "encoding": "uper", "types": {}, "nodes": [{"kind": "integer"}]},
    {"format": 1, "encoding": "uper", "types": {}},
    {"format": 1, "encoding": "uper", "types": {}, "nodes": [{"kind": "octets", "min": 0, "max": None}, 5]},
])  # fmt: skip
def test_documents_that_are_no_table(document: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="table"):
        Codec(document)


def test_frames_that_do_not_fit(sae: Dialect) -> None:
    document = {"format": 1, "dialect": "x", "encoding": "uper", "types": {"T": 0}, "nodes": [{"kind": "boolean"}]}
    for frame in (("choice", "T", {}), ("open", "T", {}), ("other", "T", {}), ("choice", "U", {})):
        with pytest.raises(InputError):
            Codec(document, frame)  # type: ignore[arg-type]


def test_tables_lie_in_the_package() -> None:
    import cv2x.messages

    folder = Path(cv2x.messages.__file__).parent / "tables"
    assert {path.stem for path in folder.glob("*.json")} >= set(FRAMES)
