"""Frames told apart by the ItsPduHeader: which message, of which release, and whose fault it is when it is neither."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi_frame import ROOTS
from cv2x.messages.frames import FRAMES
from tests.messages.etsi.conftest import READ, RELEASES

Etsi = Callable[[str], Dialect]
RSU_CAM = bytes.fromhex("010200000000006400b6b49d272d693a41a05405405430d95e80")


def test_every_shared_frame_comes_out_under_its_name_and_goes_back(
    etsi: Etsi, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    codec = etsi("etsi-r1")
    seen = set()
    for vector in vectors("etsi.jsonl"):
        octets = bytes.fromhex(vector["hex"])
        if vector["expect"] == "reject":
            with pytest.raises(DecodeError):
                codec.decode(octets)
            continue
        name, record = codec.decode(octets)
        assert (name, codec.encode(name, record)) == (vector["message"], octets)
        assert codec.to_json(name, record) == vector["value"]
        assert codec.encode(name, codec.from_json(name, vector["value"])) == octets
        seen.add(name)
    assert seen == {"CAM", "CPM", "DENM", "SPATEM", "SREM"}


@pytest.mark.parametrize("release", RELEASES)
def test_all_messages_are_types_of_their_table(etsi: Etsi, release: str) -> None:
    codec = etsi(release)
    assert codec.family == codec.name == release
    assert set(codec.messages) == {root.name for root in ROOTS[release].values()} <= set(codec.types)
    for name in codec.messages:
        assert codec.message_node(name) == codec.type_node(name)


def test_a_header_of_the_other_release_alone_names_that_release(etsi: Etsi) -> None:
    with pytest.raises(
        DecodeError, match="protocolVersion 1 with messageID 2 is of etsi-r1, not of etsi-r2"
    ) as refused:
        etsi("etsi-r2").decode(RSU_CAM)
    assert refused.value.path == "header.protocolVersion"
    with pytest.raises(DecodeError, match="messageID 16 is of etsi-r2, not of etsi-r1"):
        etsi("etsi-r1").decode(bytes([3, 16]) + bytes(40))
    with pytest.raises(DecodeError, match="is of etsi-r1"):
        etsi("etsi-r2").decode(bytes([1, 14]) + bytes(40))


def test_a_version_of_neither_release_is_read_as_the_dialect_says(etsi: Etsi) -> None:
    for release in RELEASES:
        name, record = etsi(release).decode(bytes([9]) + RSU_CAM[1:])
        assert (name, record.header.protocolVersion) == ("CAM", 9)
        assert etsi(release).encode(name, record)[0] == 9


@pytest.mark.parametrize("octets", [b"", b"\x02", RSU_CAM[:5]])
def test_less_than_a_header_is_refused(etsi: Etsi, octets: bytes) -> None:
    with pytest.raises(DecodeError, match=f"{len(octets)} octets?, but an ItsPduHeader takes 6"):
        etsi("etsi-r1").decode(octets)


def test_a_message_nobody_knows_keeps_its_octets(etsi: Etsi) -> None:
    frame = bytes([2, 12, 0, 0, 0, 7, 0xAB])
    codec = etsi("etsi-r2")
    assert codec.decode(frame) == ("unknown:12", frame)
    assert codec.decode(memoryview(frame)) == ("unknown:12", frame)
    assert codec.encode("unknown:12", frame) == frame
    assert codec.from_json("unknown:12", codec.to_json("unknown:12", frame)) == frame
    for name, value in (("unknown:11", frame), ("unknown:2", RSU_CAM), ("unknown:12", b"\x02"), ("POIM", {})):
        with pytest.raises(EncodeError):
            codec.encode(name, value)


def test_a_header_that_is_not_of_the_message_is_not_sent(etsi: Etsi) -> None:
    codec = etsi("etsi-r1")
    name, record = codec.decode(RSU_CAM)
    wrong = record.replace(header=record.header.replace(messageID=1))
    with pytest.raises(EncodeError, match="1 is not the messageID of CAM; expected 2"):
        codec.encode(name, wrong)
    value = etsi("etsi-r2").decode(b"\x02" + RSU_CAM[1:])[1].to_dict()
    value["header"]["protocolVersion"] = 1
    with pytest.raises(EncodeError, match="is of etsi-r1, not of etsi-r2"):
        etsi("etsi-r2").encode("CAM", value)
    with pytest.raises(EncodeError, match="no member"):
        codec.encode("CAM", {"head": 1})
    with pytest.raises(EncodeError, match="is no message; expected DENM, CAM"):
        codec.message_node("VAM")


def test_other_tables_have_no_such_messages() -> None:
    with pytest.raises(InputError, match="no type 'DENM' in this dialect"):
        Dialect(dialect("ydt3709").document, FRAMES["etsi-r1"])


@pytest.mark.parametrize("release", RELEASES)
def test_any_octets_are_a_message_or_a_decode_error(etsi: Etsi, make_etsi: Callable[..., Any], release: str) -> None:
    codec = etsi(release)
    frames = [codec.encode(name, make_etsi(release, name, seed)) for name in READ[release] for seed in range(3)]

    @settings(max_examples=150, deadline=None)
    @given(
        frame=st.sampled_from(frames), place=st.integers(0, 40), octet=st.integers(0, 255), junk=st.binary(max_size=9)
    )
    def check(frame: bytes, place: int, octet: int, junk: bytes) -> None:
        for octets in (frame[:place] + bytes([octet]) + frame[place + 1 :], frame[:place] + junk, frame + junk, junk):
            try:
                name, record = codec.decode(octets)
            except DecodeError:
                continue
            assert codec.encode(name, record)

    check()
