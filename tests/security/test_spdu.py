from __future__ import annotations

import gzip
import struct
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError
from cv2x.security.spdu import Spdu, unsecured_payload, unwrap, wrap_unsecured

RECORD = struct.Struct("<BiiiHHIHbH")


def recorded_spdus(path: Path) -> list[bytes]:
    """The SPDUs of an on-board log, which must end with the last of them."""
    octets, found, at = gzip.decompress(path.read_bytes()), [], 0
    while at < len(octets):
        length = RECORD.unpack_from(octets, at)[-1]
        at += RECORD.size
        found.append(octets[at : at + length])
        at += length
    assert at == len(octets)
    return found


def test_shared_vectors(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    kinds: Counter[str] = Counter()
    for vector in vectors("ieee1609dot2.jsonl"):
        octets, (content, value) = bytes.fromhex(vector["hex"]), vector["value"]["content"]
        spdu = unwrap(octets)
        kinds[spdu.kind] += 1
        assert spdu.verified is False
        if content == "unsecuredData":
            assert spdu == Spdu("unsecured", bytes.fromhex(value))
            assert wrap_unsecured(bytes.fromhex(value)) == octets
        else:
            inner, payload = value["tbsData"]["payload"]["data"]["content"]
            assert inner == "unsecuredData"
            assert (spdu.kind, spdu.inner, spdu.hash_id) == ("signed", "unsecured", 0)
            assert spdu.payload == bytes.fromhex(payload)
            assert octets.endswith(spdu.payload + spdu.unparsed)
    assert kinds == {"unsecured": 9, "signed": 14}


def test_recorded_unsecured_log(recorded: Callable[[str], Path]) -> None:
    found = [unwrap(octets) for octets in recorded_spdus(recorded("jpo_ode_bsmLogDuringEvent.gz"))]
    assert Counter(spdu.kind for spdu in found) == {"unsecured": 222}
    assert all(spdu.payload is not None and spdu.payload[:2] == b"\x00\x14" for spdu in found)


def test_recorded_signed_log(recorded: Callable[[str], Path]) -> None:
    found = [unwrap(octets) for octets in recorded_spdus(recorded("jpo_ode_rxMsg_BSM_and_TIM.gz"))]
    assert Counter((spdu.kind, spdu.verified) for spdu in found) == {("signed", False): 393}
    messages = Counter(spdu.payload[:2].hex() for spdu in found if spdu.payload is not None)
    assert set(messages) == {"0014", "001f"}
    assert sum(messages.values()) == 393


@given(st.binary(max_size=70_000))
def test_unsecured_goes_round(payload: bytes) -> None:
    assert unwrap(wrap_unsecured(payload)) == Spdu("unsecured", payload)


@pytest.mark.parametrize(
    ("length", "head"),
    [
        (0, "038000"),
        (127, "03807f"),
        (128, "03808180"),
        (255, "038081ff"),
        (256, "0380820100"),
        (65536, "038083010000"),
    ],
)
def test_length_takes_the_fewest_octets(length: int, head: str) -> None:
    octets = bytes.fromhex(head) + bytes(length)
    assert wrap_unsecured(bytes(length)) == octets
    assert unwrap(octets).payload == bytes(length)


@pytest.mark.parametrize(
    ("octets", "spdu"),
    [
        ("0201030405", Spdu("old secured message", None, unparsed=b"\x01\x03\x04\x05")),
        ("02", Spdu("old secured message", None)),
        ("03820102", Spdu("encrypted", None, unparsed=b"\x01\x02")),
        ("038300", Spdu("certificate request", None, unparsed=b"\x00")),
        ("03840100", Spdu("certificate request", None, unparsed=b"\x01\x00")),
        ("0381004003800200ffaa", Spdu("signed", b"\x00\xff", "unsecured", 0, b"\xaa")),
        ("0381024003800200ffaa", Spdu("signed", b"\x00\xff", "unsecured", 2, b"\xaa")),
        ("0381006003800100aabb", Spdu("signed", b"\x00", "unsecured", 0, b"\xaa\xbb")),
        ("03810020aabb", Spdu("signed", None, None, 0, b"\xaa\xbb")),
        ("03810080aabb", Spdu("signed", None, None, 0, b"\xaa\xbb")),
        ("038100400382aabb", Spdu("signed", None, "encrypted", 0, b"\xaa\xbb")),
        ("0381004003810040038001aabb", Spdu("signed", None, "signed", 0, bytes.fromhex("0040038001aabb"))),
    ],
)
def test_other_forms_are_named(octets: str, spdu: Spdu) -> None:
    assert unwrap(bytes.fromhex(octets)) == spdu


@pytest.mark.parametrize(
    ("octets", "path", "bit", "words"),
    [
        ("", "protocolVersion", 0, "end"),
        ("0180020102", "protocolVersion", 0, "version 1"),
        ("0014250102", "protocolVersion", 0, "version 0"),
        ("03", "content", 8, "end"),
        ("0300", "content", 8, "tag 0x00"),
        ("038502", "content", 8, "tag 0x85"),
        ("03bf1f", "content", 8, "tag 0xbf"),
        ("0380", "content.unsecuredData", 16, "end before the length"),
        ("03800201", "content.unsecuredData", 16, "2 octets announced, 1"),
        ("03800101ff", "content.unsecuredData", 32, "1 octets follow"),
        ("038080", "content.unsecuredData", 16, "length of 0 octets"),
        ("0380850000000001aa", "content.unsecuredData", 16, "length of 5 octets"),
        ("03808101aa", "content.unsecuredData", 16, "shortest"),
        ("0380820080" + "00" * 128, "content.unsecuredData", 16, "shortest"),
        ("038082ff", "content.unsecuredData", 16, "within the length"),
        ("038084ffffffff00", "content.unsecuredData", 16, "announced"),
        ("0382", "content", 16, "end"),
        ("0381", "content.signedData", 16, "end"),
        ("038100", "content.signedData", 16, "end"),
        ("03818040", "content.signedData.hashId", 16, "hash algorithm"),
        ("03810041038000", "content.signedData.tbsData.payload", 27, "padding"),
        ("03810000aa", "content.signedData.tbsData.payload", 24, "neither"),
        ("03810040", "content.signedData.tbsData.payload.data.protocolVersion", 32, "end"),
        ("0381004002", "content.signedData.tbsData.payload.data.protocolVersion", 32, "version 2"),
        ("03810040038001aa", "content.signedData", 64, "end"),
    ],
)
def test_bad_octets_are_refused_with_their_place(octets: str, path: str, bit: int, words: str) -> None:
    with pytest.raises(DecodeError, match=words) as caught:
        unwrap(bytes.fromhex(octets))
    assert (caught.value.path, caught.value.bit) == (path, bit)


def reading(octets: bytes) -> Spdu | DecodeError:
    try:
        return unwrap(octets)
    except DecodeError as error:
        return error


@given(st.binary(max_size=40), st.sampled_from(["", "03", "0380", "0381", "03810040", "038100400380"]))
def test_any_octets_unwrap_or_raise_that_error(octets: bytes, head: str) -> None:
    whole = bytes.fromhex(head) + octets
    spdu = reading(whole)
    if isinstance(spdu, DecodeError):
        assert 0 <= spdu.bit <= len(whole) * 8
    else:
        assert not spdu.verified
        assert spdu.kind != "unsecured" or wrap_unsecured(spdu.payload or b"") == whole


@pytest.mark.parametrize("size", [0, 1, 127, 128, 255, 256, 1400])
def test_the_short_way_to_an_unsecured_payload_agrees_with_the_long_one(size: int) -> None:
    payload = bytes(size)
    wrapped = wrap_unsecured(payload)
    assert unsecured_payload(wrapped) == (payload if size < 256 else None)
    strange = (wrapped + b"\0", wrapped[:-1], b"\x02" + wrapped[1:], b"\x03\x81" + wrapped[2:], wrapped[:3], b"")
    for octets in strange:
        if octets != wrapped and octets != wrap_unsecured(b""):
            assert unsecured_payload(octets) is None
    long_form = b"\x03\x80\x81\x05hello"
    assert unsecured_payload(long_form) is None
