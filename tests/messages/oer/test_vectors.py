"""Recorded secured messages and certificates: same octets back, same values as asn1tools saw."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.errors import DecodeError, InputError
from cv2x.messages import Dialect, dialect


def check(d: Dialect, kind: str, vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["hex"])
    value = d.decode_type(kind, octets)
    assert d.encode_type(kind, value) == octets
    assert d.encode_type(kind, d.plain(kind, value)) == octets
    as_json = json.loads(json.dumps(d.to_json_type(kind, value)))
    assert as_json == vector["value"]
    assert d.encode_type(kind, d.from_json_type(kind, as_json)) == octets
    assert d.decode_type(kind, octets) == value


def test_by_their_own_schema(secured: list[dict[str, Any]], schema: Callable[[str], Dialect]) -> None:
    seen = 0
    for vector in secured:
        check(schema(vector["dialect"]), vector["type"], vector)
        seen += 1
    assert seen == 28


def test_by_the_shipped_dialect(secured: list[dict[str, Any]]) -> None:
    d = dialect("ieee1609dot2")
    for vector in secured:
        check(d, vector["type"], vector)


def test_own_vectors(own_secured: list[dict[str, Any]]) -> None:
    d = dialect("ieee1609dot2")
    assert len(own_secured) >= 6
    for vector in own_secured:
        check(d, vector["type"], vector)


def test_cut_short_anywhere(own_secured: list[dict[str, Any]]) -> None:
    d = dialect("ieee1609dot2")
    for vector in own_secured:
        octets = bytes.fromhex(vector["hex"])
        for length in range(len(octets)):
            with pytest.raises(DecodeError) as caught:
                d.decode_type(vector["type"], octets[:length])
            assert 0 <= caught.value.bit <= 8 * length
            assert caught.value.bit % 8 == 0


def test_a_signed_message_by_its_attributes(own_secured: list[dict[str, Any]]) -> None:
    d = dialect("ieee1609dot2")
    octets = next(bytes.fromhex(v["hex"]) for v in own_secured if v["id"].endswith("signeddata-32a07e5db3"))
    content, signed = d.decode_type("Ieee1609Dot2Data", octets).content
    assert content == "signedData"
    assert signed.hashId == "sha256"
    assert signed.tbsData.headerInfo.psid == 32
    assert signed.tbsData.headerInfo.generationTime == 471103504130767
    assert signed.signer[0] == "certificate"
    tbs = d.encode_type("ToBeSignedData", signed.tbsData)
    assert octets[3 : 3 + len(tbs)] == tbs


def test_no_frame_is_said_so() -> None:
    for name in ("ieee1609dot2", "tci"):
        d = dialect(name)
        assert d.family == ""
        with pytest.raises(InputError, match="no frame; use decode_type"):
            d.decode(b"\x03\x80\x00")
        with pytest.raises(InputError, match="no frame; use encode_type"):
            d.encode("Ieee1609Dot2Data", {})
