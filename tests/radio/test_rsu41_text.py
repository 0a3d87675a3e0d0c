"""RSU 4.1 text: written in exactly the public form, read in every form that was seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import rsu41_text
from cv2x.radio.rsu41_text import Forward

TEXT = b"""Version=0.7
Type=BSM
PSID=0x20
Priority=7
TxMode=CONT
TxChannel=183
TxInterval=0
DeliveryStart=
DeliveryStop=
Signature=False
Encryption=False
Payload=00143F5A
"""


def test_the_public_form_goes_round() -> None:
    forward = Forward(b"\x00\x14\x3f\x5a", 0x20, "BSM")
    assert rsu41_text.pack(forward) == TEXT
    assert rsu41_text.parse(TEXT) == forward


def test_what_other_systems_send_is_read() -> None:
    text = b"\r\n# a comment\r\nversion = 0.7\r\nType=MAP\r\nPSID=0082\r\nColour=blue\r\n\r\nPayload=0012abcd\r\n"
    forward = rsu41_text.parse(text)
    assert (forward.type, forward.psid, forward.payload) == ("MAP", 0x82, b"\x00\x12\xab\xcd")
    assert forward.others == {"Colour": "blue"}
    assert rsu41_text.looks_like(text)


@pytest.mark.parametrize(
    ("text", "psid"),
    [("0x20", 0x20), ("20", 0x20), ("0020", 0x20), ("0x8002", 0x82), ("8002", 0x82), ("0082", 0x82), ("0x82", 0x82),
     ("82", 0x82), ("0xE0000017", 0x204097), ("e0000017", 0x204097), ("bfee", 0x406E), ("0083", 0x83), ("7", 7)],
)  # fmt: skip
def test_psids(text: str, psid: int) -> None:
    assert rsu41_text.parse(f"PSID={text}\nPayload=00".encode()).psid == psid


forwards = st.builds(
    Forward,
    st.binary(min_size=1, max_size=50),
    st.integers(0, 0x1020407F),
    st.sampled_from(["", "SPAT", "TMSG07"]),
    priority=st.integers(0, 7),
    interval_s=st.integers(0, 5),
    signature=st.booleans(),
    encryption=st.booleans(),
    delivery_start=st.sampled_from(["", "01/31/2026, 12:30"]),
)


@given(forwards)
def test_messages_go_round(forward: Forward) -> None:
    assert rsu41_text.parse(rsu41_text.pack(forward)) == forward


@pytest.mark.parametrize(
    ("text", "path", "octet"),
    [
        (b"PSID=0x20\n", "Payload", 10),
        (b"PSID=0x20\nPayload=\n", "Payload", 10),
        (b"PSID=0x20\nPayload=001\n", "Payload", 10),
        (b"Payload=00\n", "PSID", 11),
        (b"Payload=00\nPSID=zz\n", "PSID", 11),
        (b"Payload=00\nPSID=0011223344\n", "PSID", 11),
        (b"Payload=00\nPSID=f0000000\n", "PSID", 11),
        (b"Payload=00\nPSID=20\nPSID=20\n", "PSID", 19),
        (b"Payload=00\nPSID=20\nSignature=maybe\n", "Signature", 19),
        (b"Payload=00\nPSID=20\nPriority=high\n", "Priority", 19),
        (b"Payload=00\nhello\n", "text", 11),
        (b"Payload=00\n\xe9=1\n", "text", 11),
        (bytes(65_537), "text", 0),
    ],
)
def test_bad_text_is_refused_with_its_place(text: bytes, path: str, octet: int) -> None:
    with pytest.raises(DecodeError) as caught:
        rsu41_text.parse(text)
    assert (caught.value.path, caught.value.bit) == (path, octet * 8)


def test_a_line_end_in_a_value_is_refused() -> None:
    with pytest.raises(EncodeError) as caught:
        rsu41_text.pack(Forward(b"\x00", 0x20, "BSM\nPayload=ff"))
    assert caught.value.path == "Type"


def reading(octets: bytes) -> Forward | DecodeError:
    try:
        return rsu41_text.parse(octets)
    except DecodeError as error:
        return error


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_any_octets_parse_or_raise_that_error(octets: bytes) -> None:
    assert isinstance(reading(octets), Forward | DecodeError)
    assert not rsu41_text.looks_like(bytes(20) + octets)
