"""A user's own texts in the shapes the standards use: written for these tests, not taken from any of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect, Unknown

Texts = Callable[..., list[Path]]

# As the American message set is written: an id beside an open type, classes in a module of their own, a parameterised
# container whose set comes from another module, value references for ids, comments of both kinds.
AMERICAN = {
    "Envelope": """
        /* What surrounds every message.  /* Nested, as X.680 allows. */ */
        Envelope {iso(1) private(9999) envelope(1)} DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        IMPORTS Hello, Bye, helloId, byeId FROM Talk
                REGIONAL-PART, RegionNumber FROM Shared {iso(1) private(9999) shared(3)} WITH SUCCESSORS;

        MESSAGE-ID-AND-TYPE ::= CLASS { &id MessageNumber UNIQUE, &Type } WITH SYNTAX {&Type IDENTIFIED BY &id}
        MessageNumber ::= INTEGER (0..32767)
        AllMessages MESSAGE-ID-AND-TYPE ::= {
            { Hello IDENTIFIED BY helloId } | { Bye IDENTIFIED BY byeId } , ...
        }
        Frame ::= SEQUENCE {
            messageId  MESSAGE-ID-AND-TYPE.&id({AllMessages}),
            value      MESSAGE-ID-AND-TYPE.&Type({AllMessages}{@.messageId}),
            ...
        }
        END""",
    "Talk": """
        Talk DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        IMPORTS RegionalPart, REGIONAL-PART, Count FROM Shared ;
        helloId INTEGER ::= 20
        byeId INTEGER ::= 21
        maxWords INTEGER ::= 4
        Hello ::= SEQUENCE {
            count     Count,
            words     SEQUENCE (SIZE (1..maxWords)) OF Word OPTIONAL,
            regional  SEQUENCE (SIZE (1..4)) OF RegionalPart {{Regions.Hello-Parts}} OPTIONAL,
            ...
        }
        Word ::= IA5String (SIZE (1..8)) -- a word --
        Bye ::= SEQUENCE { reason Reason DEFAULT tired, ... , [[ later INTEGER (0..3) ]] }
        Reason ::= ENUMERATED { tired (2), late (0), ... }
        END""",
    "Shared": """
        Shared {iso(1) private(9999) shared(3)} DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        EXPORTS ALL;
        Count ::= INTEGER { unknown (127) } (0..127)
        RegionNumber ::= INTEGER (0..255)
        REGIONAL-PART ::= CLASS { &id RegionNumber UNIQUE, &Type } WITH SYNTAX {&Type IDENTIFIED BY &id}
        RegionalPart {REGIONAL-PART : Set} ::= SEQUENCE {
            regionId     REGIONAL-PART.&id( {Set} ),
            regExtValue  REGIONAL-PART.&Type( {Set}{@regionId} )
        }
        END""",
    "Regions": """
        Regions DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        IMPORTS REGIONAL-PART FROM Shared;
        Hello-Parts REGIONAL-PART ::= { { Local-Hello IDENTIFIED BY 3 }, ... }
        Local-Hello ::= SEQUENCE { tone INTEGER (-8..7) }
        END""",
}

# As the European data dictionary is written: value references with units in comments, extensions in brackets, inner
# subtyping by WITH COMPONENTS, a container picked by an id.
EUROPEAN = {
    "dictionary": """
        Dictionary-Module {itu-t (0) private(9) dictionary (1) major-version-2 (2) minor-version-4 (4)}
        DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        /** @brief a speed, @unit 0.01 m/s */
        SpeedValue ::= INTEGER { standstill (0), outOfRange (16382), unavailable (16383) } (0..16383)
        SpeedConfidence ::= INTEGER { outOfRange (126), unavailable (127) } (1..127)
        Speed ::= SEQUENCE { speedValue SpeedValue, speedConfidence SpeedConfidence }
        StationType ::= INTEGER { unknown (0), pedestrian (1) } (0..255)
        Header ::= SEQUENCE { protocolVersion INTEGER (0..255), messageId MessageId, stationId INTEGER (0..4294967295) }
        MessageId ::= INTEGER { first (1), second (2) } (0..255)
        Trace ::= SEQUENCE (SIZE (0..40, ...)) OF TracePoint
        TracePoint ::= SEQUENCE { dx INTEGER (-131071..131072), dt INTEGER (1..65535, ...) OPTIONAL }
        END""",
    "message": """
        Message-Module DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        IMPORTS Header, Speed, StationType, Trace
            FROM Dictionary-Module {itu-t (0) private(9) dictionary (1) major-version-2 (2) minor-version-4 (4)}
            WITH SUCCESSORS;
        PART-ID-AND-TYPE ::= CLASS { &id PartId UNIQUE, &Type } WITH SYNTAX {&Type IDENTIFIED BY &id}
        PartId ::= INTEGER (1..16)
        Parts PART-ID-AND-TYPE ::= { {MotionPart IDENTIFIED BY motionPart} | {Trace IDENTIFIED BY 2}, ... }
        motionPart PartId ::= 1
        MotionPart ::= CHOICE { speed Speed, stands NULL, ... }
        Wrapped ::= SEQUENCE {
            partId    PART-ID-AND-TYPE.&id ({Parts}),
            partData  PART-ID-AND-TYPE.&Type ({Parts}{@partId})
        }
        Message ::= SEQUENCE {
            header  Header (WITH COMPONENTS {..., protocolVersion (2), messageId (first)}),
            parts   SEQUENCE SIZE (1..8, ...) OF Wrapped
                    ((WITH COMPONENT (WITH COMPONENTS {..., partId (1)})) | (SIZE (2))),
            type    StationType DEFAULT 5,
            ...,
            [[ 2: note UTF8String OPTIONAL, level INTEGER (0..3) ]]
        }
        END""",
}


@pytest.fixture
def american(texts: Texts) -> Dialect:
    return Dialect.from_asn1(texts(**AMERICAN), top="Frame", name="american")


def test_a_frame_of_an_id_and_an_open_type(american: Dialect) -> None:
    assert american.messages == ("Hello", "Bye")
    assert american.family == ""
    value = {
        "count": 5,
        "words": ["good", "day"],
        "regional": [{"regionId": 3, "regExtValue": {"tone": -1}}, {"regionId": 4, "regExtValue": b"\x01\x02"}],
    }
    octets = american.encode("Hello", value)
    # extension bit, 15 bits of id 20, length, then the message
    assert octets[:2] == bytes.fromhex("0014")
    assert octets[2] == len(octets) - 3
    name, record = american.decode(octets)
    assert (name, record.to_dict()) == ("Hello", value)
    assert record.regional[0].regExtValue.tone == -1
    assert record.regional[1].regExtValue == Unknown(b"\x01\x02")


def test_a_message_the_texts_do_not_know_survives(american: Dialect) -> None:
    octets = bytes.fromhex("00630201ff")
    assert american.decode(octets) == ("unknown:99", b"\x01\xff")
    assert american.encode(*american.decode(octets)) == octets


def test_named_defaults_and_extensions(american: Dialect) -> None:
    assert american.decode(american.encode("Bye", {}))[1].reason == "tired"
    # late (0) comes first in PER: extension bit, presence bit, then the enumeration's own extension bit and its index
    assert american.encode_type("Bye", {"reason": "late"}) == bytes([0b01_0_0_0000])
    assert american.decode_type("Bye", american.encode_type("Bye", {"later": 3})).later == 3


def test_constraints_are_those_of_the_texts(american: Dialect) -> None:
    with pytest.raises(EncodeError, match="words"):
        american.encode("Hello", {"count": 1, "words": ["a"] * 5})
    with pytest.raises(EncodeError, match="count"):
        american.encode("Hello", {"count": 128})
    with pytest.raises(DecodeError):
        american.decode(b"\x00\x14")


def test_a_european_message_by_its_type(texts: Texts) -> None:
    d = Dialect.from_asn1(texts(**EUROPEAN), top="Message", name="european")
    assert d.messages == ()
    value = {
        "header": {"protocolVersion": 2, "messageId": 1, "stationId": 7},
        "parts": [
            {"partId": 1, "partData": ("speed", {"speedValue": 16383, "speedConfidence": 127})},
            {"partId": 2, "partData": [{"dx": -1}, {"dx": 5, "dt": 70000}]},
        ],
        "type": 5,
        "note": "é",
        "level": 2,
    }
    assert d.decode_type("Message", d.encode_type("Message", value)).to_dict() == value
    with pytest.raises(InputError, match="no frame"):
        d.decode(b"\x00")


def test_a_frame_that_is_a_choice(texts: Texts) -> None:
    text = "M DEFINITIONS AUTOMATIC TAGS ::= BEGIN F ::= CHOICE { ping NULL, pong Pong, ... } "
    text += "Pong ::= SEQUENCE { n INTEGER (0..15) } END"
    d = Dialect.from_asn1(texts(m=text), top="F")
    assert d.messages == ("ping", "pong")
    assert d.encode("pong", {"n": 9}) == bytes([0b0_1_1001_00])
    assert d.decode(bytes([0b0_1_1001_00]))[1].n == 9


def test_ids_with_one_type_are_told_apart(texts: Texts) -> None:
    text = """M DEFINITIONS AUTOMATIC TAGS ::= BEGIN
        C ::= CLASS { &id INTEGER (0..7) UNIQUE, &Type } WITH SYNTAX { &Type IDENTIFIED BY &id }
        Set C ::= { { Same IDENTIFIED BY 1 } | { Same IDENTIFIED BY 2 } | { BOOLEAN IDENTIFIED BY 3 } }
        Same ::= SEQUENCE { n INTEGER (0..255) }
        F ::= SEQUENCE { id C.&id ({Set}), value C.&Type ({Set}{@id}) } END"""
    d = Dialect.from_asn1(texts(m=text), top="F")
    assert d.messages == ("Same-1", "Same-2", "boolean")
    name, record = d.decode(d.encode("Same-2", {"n": 4}))
    assert (name, record.n) == ("Same-2", 4)


def test_what_top_and_like_may_be(texts: Texts) -> None:
    paths = texts(**EUROPEAN)
    with pytest.raises(InputError, match=r"no type 'Massage'; did you mean .*Message"):
        Dialect.from_asn1(paths, top="Massage")
    with pytest.raises(InputError, match="no dialect 'etsy'"):
        Dialect.from_asn1(paths, top="Message", like="etsy")
    with pytest.raises(InputError, match="Message is no frame of messages"):
        Dialect.from_asn1(paths, top="Message", like="ydt3709")
    with pytest.raises(InputError, match="another shape"):
        Dialect.from_asn1(paths, top="MotionPart", like="j2735-2024")
    with pytest.raises(InputError, match="no encoding 'ber'"):
        Dialect.from_asn1(paths, top="Message", encoding="ber")


# As secured data is written: types inside themselves, contents constraints, contributed extensions by two ids, types
# that are another with its components constrained, exceptions in ranges.
SECURED = """
    Secured {iso(1) secured(1)} DEFINITIONS AUTOMATIC TAGS ::= BEGIN
    EXPORTS ALL;
    IMPORTS Octet, EXT, Extension, Several FROM Secured-Base {iso(1) base(2)} WITH SUCCESSORS;

    Data ::= SEQUENCE { version Octet (3), content Content }
    Content ::= CHOICE { plain Opaque, signed Signed, ..., request Opaque }
    Opaque ::= OCTET STRING
    Signed ::= SEQUENCE { tbs ToBeSigned, signer Signer }
    ToBeSigned ::= SEQUENCE { payload Payload, info Info }
    Payload ::= SEQUENCE { data Data OPTIONAL, hash HashedData OPTIONAL, ... }
        (WITH COMPONENTS {..., data PRESENT} | WITH COMPONENTS {..., hash PRESENT})
    HashedData ::= CHOICE { sha OCTET STRING (SIZE (4)), ... }
    Signer ::= CHOICE { digest Digest, chain Chain, self NULL, ... }
    Digest ::= OCTET STRING (SIZE (8))
    Chain ::= SEQUENCE OF Certificate
    Certificate ::= CertificateBase (ImplicitCertificate | ExplicitCertificate)
    CertificateBase ::= SEQUENCE { type Kind, body OCTET STRING (CONTAINING Info), sig Digest OPTIONAL }
    ImplicitCertificate ::= CertificateBase (WITH COMPONENTS {..., type (implicit), sig ABSENT})
    ExplicitCertificate ::= CertificateBase (WITH COMPONENTS {..., type (explicit), sig PRESENT})
    Kind ::= ENUMERATED { explicit, implicit, ... }
    Info ::= SEQUENCE { psid INTEGER (0..MAX), ..., contributed Contributions OPTIONAL }
    Contributions ::= SEQUENCE (SIZE (1..MAX)) OF Contribution
    Contribution ::= SEQUENCE {
        contributor  CONTRIBUTED.&id ({Contributed}),
        extn         CONTRIBUTED.&Extn ({Contributed}{@.contributor})
    }
    Block ::= SEQUENCE {
        contributor  CONTRIBUTED.&id ({Contributed}),
        extns        SEQUENCE (SIZE (1..MAX)) OF CONTRIBUTED.&Extn ({Contributed}{@.contributor})
    }
    CONTRIBUTED ::= CLASS { &id ContributorId UNIQUE, &Extn } WITH SYNTAX { &Extn IDENTIFIED BY &id }
    ContributorId ::= INTEGER (0..255)
    ours ContributorId ::= 1
    Contributed CONTRIBUTED ::= { { Extension {{OurExtensions}} IDENTIFIED BY ours }, ... }
    OurExtensions EXT ::= { { Several {Octet} IDENTIFIED BY 7 } | { NULL IDENTIFIED BY 8 }, ... }
    END"""
SECURED_BASE = """
    Secured-Base {iso(1) base(2)} DEFINITIONS AUTOMATIC TAGS ::= BEGIN
    Octet ::= INTEGER (0..255)
    Small ::= Octet (0..63 | 65 EXCEPT 64)
    EXT ::= CLASS { &extId ExtId, &ExtContent } WITH SYNTAX { &ExtContent IDENTIFIED BY &extId }
    ExtId ::= INTEGER (0..255)
    Extension {EXT : Types} ::= SEQUENCE {
        id       EXT.&extId ({Types}),
        content  EXT.&ExtContent ({Types}{@.id})
    }
    Several {Item} ::= SEQUENCE (SIZE (0..3)) OF Item
    END"""


def test_secured_data(texts: Texts) -> None:
    d = Dialect.from_asn1(texts(secured=SECURED, base=SECURED_BASE), name="secured")
    extensions = [{"id": 7, "content": [1, 2]}, {"id": 8, "content": None}, {"id": 9, "content": b"\x05"}]
    contributed = [{"contributor": 1, "extn": extension} for extension in extensions]
    info = {"psid": 32, "contributed": [*contributed, {"contributor": 2, "extn": b"\x00\xff"}]}
    inner = {"version": 3, "content": ("plain", b"hello")}
    signer = ("chain", [{"type": "implicit", "body": b"\x00"}])
    value = {
        "version": 3,
        "content": ("signed", {"tbs": {"payload": {"data": inner}, "info": info}, "signer": signer}),
    }
    record = d.decode_type("Data", d.encode_type("Data", value))
    assert record.to_dict() == value
    assert record.content[1].tbs.payload.data.content == ("plain", b"hello")
    with pytest.raises(EncodeError, match="version"):
        d.encode_type("Data", value | {"version": 2})
    nodes = d.document["nodes"]
    [contributor, extns] = nodes[d.document["types"]["Block"]]["root"]
    element = nodes[nodes[extns["node"]]["element"]]
    assert (element["kind"], element["key"], list(element["table"])) == ("open", contributor["name"], ["1"])


def test_a_name_that_two_modules_define(texts: Texts) -> None:
    one = "One DEFINITIONS ::= BEGIN T ::= INTEGER (0..7) END"
    two = "Two DEFINITIONS ::= BEGIN T ::= BOOLEAN END"
    paths = texts(one=one, two=two)
    assert set(Dialect.from_asn1(paths).types) == {"One.T", "Two.T"}
    d = Dialect.from_asn1(paths, plain=["Two"])
    assert set(d.types) == {"One.T", "T"}
    assert d.decode_type("T", b"\x80") is True
