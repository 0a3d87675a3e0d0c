"""Every construct by sample: (clause of X.696, ASN.1 text, value, octets), checked against two oracles, cut short at
every octet.

The octets were derived from X.696; pycrate and asn1tools are asked about each, and where one of them differs it stands
in a list with the clause that decides.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import asn1tools
import pytest

from cv2x._uper import Codec
from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages.schema import compile_tree
from tests.messages.codec.conftest import quiet

ENUMERATED = "ENUMERATED {a, b(200), c(-1), d(65536), ..., e(5)}"
EXTENDED = "SEQUENCE {a BOOLEAN, ..., b INTEGER (0..3), c OCTET STRING}"
GROUPED = "SEQUENCE {a BOOLEAN, ..., [[b INTEGER (0..3), c BOOLEAN OPTIONAL]], d NULL}"
BINARY32 = "REAL (WITH COMPONENTS {mantissa (-16777215..16777215), base (2), exponent (-149..104)})"
BINARY64 = "REAL (WITH COMPONENTS {mantissa (-9007199254740991..9007199254740991), base (2), exponent (-1074..971)})"

SAMPLES = [
    ("9", "BOOLEAN", True, "ff"),
    ("9", "BOOLEAN", False, "00"),
    ("15", "NULL", None, ""),
    ("10.2", "INTEGER (0..255)", 255, "ff"),
    ("10.2", "INTEGER (7)", 7, "07"),
    ("10.2", "INTEGER (1..256)", 256, "0100"),
    ("10.2", "INTEGER (0..65535)", 1, "0001"),
    ("10.2", "INTEGER (0..65536)", 65536, "00010000"),
    ("10.2", "INTEGER (0..4294967295)", 4294967295, "ffffffff"),
    ("10.2", "INTEGER (0..4294967296)", 1, "0000000000000001"),
    ("10.2", "INTEGER (0..18446744073709551615)", 18446744073709551615, "ffffffffffffffff"),
    ("10.2", "INTEGER (0..18446744073709551615)", 5, "0000000000000005"),
    ("10.2", "INTEGER (0..18446744073709551616)", 256, "020100"),
    ("10.2", "INTEGER (0..18446744073709551616)", 18446744073709551616, "09010000000000000000"),
    ("10.2", "INTEGER (-128..127)", -128, "80"),
    ("10.2", "INTEGER (-1..128)", -1, "ffff"),
    ("10.2", "INTEGER (-32768..0)", -32768, "8000"),
    ("10.2", "INTEGER (-32769..0)", -32769, "ffff7fff"),
    ("10.2", "INTEGER (-1..2147483648)", 2147483648, "0000000080000000"),
    ("10.2", "INTEGER (-9223372036854775808..9223372036854775807)", -9223372036854775808, "8000000000000000"),
    ("10.2", "INTEGER (-9223372036854775809..0)", -9223372036854775809, "09ff7fffffffffffffff"),
    ("10.3", "INTEGER (0..MAX)", 0, "0100"),
    ("10.3", "INTEGER (0..MAX)", 255, "01ff"),
    ("10.3", "INTEGER (0..MAX)", 256, "020100"),
    ("10.3", "INTEGER (0..MAX)", 9223372036854775808, "088000000000000000"),
    ("10.3", "INTEGER (0..MAX)", 18446744073709551616, "09010000000000000000"),
    ("10.3", "INTEGER (10..MAX)", 10, "010a"),
    ("10.3", "INTEGER", 0, "0100"),
    ("10.3", "INTEGER", -1, "01ff"),
    ("10.3", "INTEGER", 127, "017f"),
    ("10.3", "INTEGER", 128, "020080"),
    ("10.3", "INTEGER", -128, "0180"),
    ("10.3", "INTEGER", -129, "02ff7f"),
    ("10.3", "INTEGER", -9223372036854775808, "088000000000000000"),
    ("10.3", "INTEGER", 9223372036854775808, "09008000000000000000"),
    ("10.3", "INTEGER (MIN..5)", -3, "01fd"),
    ("10.3", "INTEGER (-1..MAX)", 5, "0105"),
    ("8.2", "INTEGER (0..7, ...)", 3, "0103"),
    ("8.2", "INTEGER (0..7, ...)", 200, "0200c8"),
    ("8.2", "INTEGER (0..7, ...)", -1, "01ff"),
    ("11", "ENUMERATED {a, b, c}", "c", "02"),
    ("11", "ENUMERATED {b(127), a(1)}", "b", "7f"),
    ("11", ENUMERATED, "a", "00"),
    ("11", ENUMERATED, "b", "8200c8"),
    ("11", ENUMERATED, "c", "81ff"),
    ("11", ENUMERATED, "d", "83010000"),
    ("11", ENUMERATED, "e", "05"),
    ("12", "REAL", 0.0, "00"),
    ("12", "REAL", 1.0, "03800001"),
    ("12", "REAL", -0.15625, "03c0fb05"),
    ("12", "REAL", math.inf, "0140"),
    ("12", "REAL", -math.inf, "0141"),
    ("12", BINARY32, 1.5, "3fc00000"),
    ("12", BINARY32, -math.inf, "ff800000"),
    ("12", BINARY64, 0.1, "3fb999999999999a"),
    ("13", "BIT STRING (SIZE(5))", (b"\xa8", 5), "a8"),
    ("13", "BIT STRING (SIZE(8))", (b"\xa8", 8), "a8"),
    ("13", "BIT STRING (SIZE(56))", (b"\x01\x02\x03\x04\x05\x06\x07", 56), "01020304050607"),
    ("13", "BIT STRING (SIZE(60))", (b"\x01\x02\x03\x04\x05\x06\x07\xf0", 60), "01020304050607f0"),
    ("13", "BIT STRING (SIZE(0))", (b"", 0), ""),
    ("13", "BIT STRING (SIZE(1..20))", (b"\xff\x80", 9), "0307ff80"),
    ("13", "BIT STRING", (b"\xff", 8), "0200ff"),
    ("13", "BIT STRING", (b"", 0), "0100"),
    ("13", "BIT STRING (SIZE(8, ...))", (b"\x81", 8), "020081"),
    ("13", "BIT STRING (SIZE(8, ...))", (b"\x81@", 10), "03068140"),
    ("13", "BIT STRING {x(0), y(9)}", (b"\x80", 1), "020780"),
    ("13", "BIT STRING {x(0)} (SIZE(3..9))", (b"\x80", 3), "020580"),
    ("14", "OCTET STRING (SIZE(4))", b"\x01\x02\x03\x04", "01020304"),
    ("14", "OCTET STRING (SIZE(8))", b"\x80\x00\x00\x00\x00\x00\x00\x00", "8000000000000000"),
    ("14", "OCTET STRING (SIZE(0))", b"", ""),
    ("14", "OCTET STRING (SIZE(20))", b"01234567890123456789", "3031323334353637383930313233343536373839"),
    ("14", "OCTET STRING (SIZE(2..5))", b"abc", "03616263"),
    ("14", "OCTET STRING (SIZE(2, ...))", b"ab", "026162"),
    ("14", "OCTET STRING", b"", "00"),
    ("27", "IA5String", "Az\x7f", "03417a7f"),
    ("27", "IA5String (SIZE(5))", "hello", "68656c6c6f"),
    ("27", "IA5String (SIZE(5, ...))", "hello!", "0668656c6c6f21"),
    ("27", 'IA5String (FROM("A".."D"))', "ABCD", "0441424344"),
    ("27", "VisibleString (SIZE(0..7))", "~ !", "037e2021"),
    ("27", "NumericString (SIZE(3))", "0 9", "302039"),
    ("27", "PrintableString", "Az'?", "04417a273f"),
    ("27", "UTF8String", "aß€😀", "0a61c39fe282acf09f9880"),
    ("27", "UTF8String", "", "00"),
    ("27", "BMPString (SIZE(2))", "aß", "006100df"),
    ("27", "BMPString", "aß", "04006100df"),
    ("27", "UniversalString", "😀", "040001f600"),
    ("17", "SEQUENCE OF BOOLEAN", [True, False, True], "0103ff00ff"),
    ("17", "SEQUENCE OF BOOLEAN", [], "0100"),
    ("17", "SEQUENCE (SIZE(2)) OF INTEGER (0..3)", [1, 2], "01020102"),
    ("17", "SEQUENCE (SIZE(0..1, ...)) OF BOOLEAN", [True, True], "0102ffff"),
    ("20", "CHOICE {a BOOLEAN, b NULL}", ("b", None), "81"),
    ("20", "CHOICE {a [5] BOOLEAN, b [APPLICATION 3] NULL}", ("b", None), "43"),
    ("20", "CHOICE {a BOOLEAN, ..., b BOOLEAN, c INTEGER}", ("a", True), "80ff"),
    ("20", "CHOICE {a BOOLEAN, ..., b BOOLEAN, c INTEGER}", ("c", -1), "820201ff"),
    ("8.7", "CHOICE {a [62] NULL, b [63] NULL, c [PRIVATE 127] NULL, d [128] NULL}", ("a", None), "be"),
    ("8.7", "CHOICE {a [62] NULL, b [63] NULL, c [PRIVATE 127] NULL, d [128] NULL}", ("b", None), "bf3f"),
    ("8.7", "CHOICE {a [62] NULL, b [63] NULL, c [PRIVATE 127] NULL, d [128] NULL}", ("c", None), "ff7f"),
    ("8.7", "CHOICE {a [62] NULL, b [63] NULL, c [PRIVATE 127] NULL, d [128] NULL}", ("d", None), "bf8100"),
    ("16", "SEQUENCE {}", {}, ""),
    ("16", "SEQUENCE {a BOOLEAN}", {"a": True}, "ff"),
    ("16", "SEQUENCE {a BOOLEAN OPTIONAL, b INTEGER (0..3), c NULL OPTIONAL}", {"b": 1}, "0001"),
    (
        "16",
        "SEQUENCE {a BOOLEAN OPTIONAL, b INTEGER (0..3), c NULL OPTIONAL}",
        {"a": True, "b": 3, "c": None},
        "c0ff03",
    ),
    ("16", "SEQUENCE {a INTEGER (0..7) DEFAULT 5, b BOOLEAN}", {"a": 5, "b": True}, "00ff"),
    ("16", "SEQUENCE {a INTEGER (0..7) DEFAULT 5, b BOOLEAN}", {"a": 6, "b": True}, "8006ff"),
    ("16", EXTENDED, {"a": True}, "00ff"),
    ("16", EXTENDED, {"a": True, "b": 2, "c": b"xy"}, "80ff0206c0010203027879"),
    ("16", EXTENDED, {"a": True, "c": b""}, "80ff0206400100"),
    ("16", GROUPED, {"a": False, "b": 2, "d": None}, "80000206c002000200"),
    ("16", GROUPED, {"a": False, "b": 1, "c": True}, "80000206800380" + "01ff"),
    ("21", "OBJECT IDENTIFIER", "1.2.840.113549", "062a864886f70d"),
    ("22", "RELATIVE-OID", "8571.3.2", "04c27b0302"),
]

# (text, octets in hex, reason, whether Basic OER refuses it too)
REFUSED = [
    ("BOOLEAN", "01", "neither true", False),
    ("BOOLEAN", "fe", "neither true", False),
    ("BOOLEAN", "ff00", "1 octet too many", True),
    ("BOOLEAN", "ff000000", "3 octets too many", True),
    ("NULL", "00", "1 octet too many", True),
    ("INTEGER (0..100)", "65", "101 is outside 0..100", True),
    ("INTEGER (1..256)", "0000", "0 is outside 1..256", True),
    ("INTEGER (-5..5)", "fa", "-6 is outside -5..5", True),
    ("INTEGER (-5..5)", "80", "-128 is outside -5..5", True),
    ("INTEGER (0..9223372036854775807)", "8000000000000000", "9223372036854775808 is outside", True),
    ("INTEGER (0..MAX)", "0200c8", "shortest form", False),
    ("INTEGER (0..MAX)", "00", "no octets", True),
    ("INTEGER (10..MAX)", "0109", "9 is outside 10..MAX", True),
    ("INTEGER", "02007f", "shortest form", False),
    ("INTEGER", "02ff80", "shortest form", False),
    ("INTEGER", "0a00008000000000000000", "shortest form", False),
    ("INTEGER (MIN..5)", "0106", "outside", True),
    ("INTEGER (0..18446744073709551616)", "09010000000000000001", "outside", True),
    ("ENUMERATED {a, b, c}", "03", "3 is no item", True),
    ("ENUMERATED {a, b, c}", "8101", "shortest form", False),
    ("ENUMERATED {a, b(200)}", "830000c8", "shortest form", False),
    ("ENUMERATED {a}", "80", "of 0 octets", True),
    ("ENUMERATED {a, ...}", "8800000000000000ff", "of 8 octets", True),
    ("BIT STRING (SIZE(5))", "a9", "padding is not zero", True),
    ("BIT STRING (SIZE(60))", "01020304050607f1", "padding is not zero", True),
    ("BIT STRING (SIZE(1..4))", "0203f8", "size 5 is outside 1..4", True),
    ("BIT STRING", "00", "unused bits", True),
    ("BIT STRING", "0101", "unused bits", True),
    ("BIT STRING", "0208ff", "unused bits", True),
    ("BIT STRING", "0201ff", "padding is not zero", True),
    ("BIT STRING {x(0)} (SIZE(1..8))", "020680", "trailing zeros", False),
    ("OCTET STRING (SIZE(0..4))", "050000000000", "size 5 is outside 0..4", True),
    ("OCTET STRING", "8101ff", "shortest form", False),
    ("OCTET STRING", "820080" + "00" * 128, "shortest form", False),
    ("OCTET STRING", "80", "no octets", True),
    ("OCTET STRING", "ff" + "ff" * 127, "octets", True),
    ("OCTET STRING", "88ffffffffffffffff", "18446744073709551615 octets announced, 0 left", True),
    ('IA5String (FROM("ABC"))', "0144", "U+0044 is not in the alphabet", True),
    ("IA5String", "0180", "not in the alphabet", True),
    ("VisibleString (SIZE(1))", "1f", "not in the alphabet", True),
    ("BMPString", "03000000", "no whole number of characters", True),
    ("UniversalString", "0400110000", "not in the alphabet", True),
    ("UTF8String", "01ff", "UTF-8", True),
    ("SEQUENCE (SIZE(2)) OF NULL", "0103", "size 3 is outside 2", True),
    ("SEQUENCE OF BOOLEAN", "020001ff", "shortest form", False),
    ("SEQUENCE OF BOOLEAN", "00", "no octets", True),
    ("SEQUENCE OF BOOLEAN", "0105ff", "5 elements announced, 8 bits left", True),
    ("SEQUENCE OF BOOLEAN", "09" + "ff" * 9, "number of 9 octets", True),
    ("CHOICE {a NULL, b NULL}", "82", "no alternative has tag 2 of class 2", True),
    ("CHOICE {a NULL, b NULL}", "00", "no alternative has tag 0 of class 0", True),
    ("CHOICE {a NULL, ..., b NULL}", "810100", "1 octet too many in an open type", True),
    ("CHOICE {a NULL, ...}", "bf3e00", "shortest form", True),
    ("CHOICE {a NULL, ...}", "bf803f00", "shortest form", True),
    ("CHOICE {a NULL, ...}", "bfffffffffffffffffff7f00", "beyond 56 bits", True),
    ("SEQUENCE {a INTEGER (0..7) DEFAULT 5}", "8005", "default", False),
    ("SEQUENCE {a SEQUENCE OF BOOLEAN DEFAULT {}}", "800100", "default", False),
    ("SEQUENCE {a NULL OPTIONAL}", "c0", "padding is not zero", True),
    ("SEQUENCE {a NULL, ...}", "80020700", "extension bit without", True),
    ("SEQUENCE {a NULL, ...}", "800100", "no list of additions", True),
    ("SEQUENCE {a NULL, ...}", "80020800", "no list of additions", True),
    ("SEQUENCE {a NULL, ..., b NULL}", "800207c000", "padding is not zero", True),
    ("SEQUENCE {a NULL, ..., [[b BOOLEAN OPTIONAL]]}", "8002078001" + "00", "group of nothing", True),
    ("SEQUENCE {a NULL, ..., b INTEGER (0..255)}", "8002078002ff00", "1 octet too many in an open type", True),
    ("SEQUENCE {a NULL, ..., b INTEGER (0..255) DEFAULT 3}", "800207800103", "default", False),
    ("OBJECT IDENTIFIER", "028001", "shortest form", True),
    ("REAL", "0144", "special", True),
    ("REAL", "03800102", "canonical", False),
    (BINARY32, "7fc00001", "canonical", False),
]  # fmt: skip

# (text, value, reason): what has no octets
UNSENDABLE = [
    ("BOOLEAN", 1, "True or False expected, not 1"),
    ("NULL", 0, "None or True expected"),
    ("INTEGER (0..100)", 101, "101 is outside 0..100"),
    ("INTEGER (-5..5)", -6, "-6 is outside -5..5"),
    ("INTEGER (0..100)", 2**70, "1180591620717411303424 is outside 0..100"),
    ("INTEGER (0..MAX)", -1, "-1 is outside 0..MAX"),
    ("INTEGER (MIN..5)", 6, "6 is outside MIN..5"),
    ("INTEGER (0..18446744073709551615)", 2**64, "outside"),
    ("INTEGER (0..18446744073709551615)", -1, "outside"),
    ("INTEGER", "7", "an integer expected, not '7'"),
    ("INTEGER", True, "an integer expected, not True"),
    ("ENUMERATED {a, b}", "c", "'c' is no item; expected a, b"),
    ("ENUMERATED {a, b}", "unknown:7", "no item"),
    ("ENUMERATED {a, ..., b}", "unknown:1", "no item"),
    ("ENUMERATED {a, ..., b}", "unknown:07", "no item"),
    ("ENUMERATED {a, ..., b}", "unknown:36028797018963968", "no item"),
    ("BIT STRING (SIZE(5))", (b"\x00", 6), "6 bits where 5 must stand"),
    ("BIT STRING (SIZE(60))", (bytes(8), 61), "size 61 is outside 60"),
    ("BIT STRING (SIZE(1..4))", (b"\x00", 5), "size 5 is outside 1..4"),
    ("OCTET STRING (SIZE(4))", b"123", "3 octets where 4 must stand"),
    ("OCTET STRING (SIZE(20))", b"123", "size 3 is outside 20"),
    ("OCTET STRING", "00", "octets expected"),
    ("IA5String (SIZE(1..4))", "hello", "size 5 is outside 1..4"),
    ("IA5String", "ü", "U+00fc is not in the alphabet"),
    ("NumericString", "1a", "not in the alphabet"),
    ("BMPString", "😀", "not in the alphabet"),
    ("UTF8String", "\ud800", "half a surrogate"),
    ("UTF8String", b"x", "a string expected"),
    ("SEQUENCE (SIZE(2)) OF NULL", [None], "size 1 is outside 2"),
    ("SEQUENCE OF INTEGER (0..3)", [1, 4], "[1]: 4 is outside 0..3"),
    ("CHOICE {a NULL}", ("b", None), "'b' is no alternative; expected a"),
    ("CHOICE {a NULL, ...}", ("unknown:2:0", b""), "no alternative"),
    ("CHOICE {a NULL, ...}", ("unknown:4:5", b""), "no alternative"),
    ("CHOICE {a NULL, ...}", ("unknown:5", b""), "no alternative"),
    ("CHOICE {a NULL, ...}", ("unknown:2:-1", b""), "no alternative"),
    ("CHOICE {a NULL, ...}", ("unknown:2:5", 5), "octets expected"),
    ("SEQUENCE {a NULL}", {}, "a: missing"),
    ("SEQUENCE {a INTEGER (0..3)}", {"a": 4}, "a: 4 is outside 0..3"),
    ("SEQUENCE {a NULL, ..., b NULL}", {"a": None, "_additions": {0: b""}}, "addition 0 is known by name"),
    ("SEQUENCE {a NULL, ..., b NULL}", {"a": None, "_additions": {3: None}}, "no addition stands"),
    ("SEQUENCE {a NULL, ..., [[b NULL OPTIONAL, c BOOLEAN]]}", {"a": None, "b": None}, "c: missing"),
    ("OBJECT IDENTIFIER", "1", "no object identifier"),
    ("REAL", "1", "a number expected"),
    (BINARY32, "1", "a number expected"),
    (BINARY32, 0.1, "0.1 is finer than 32 bits"),
    (BINARY32, 1e300, "beyond 32 bits"),
]

# What asn1tools 0.169 does otherwise, and the clause of X.696 that decides.
ASN1TOOLS_DIFFERS = {
    "BMPString (SIZE(2))": "27.1: a fixed size is not sent; it sends it",
    "INTEGER (0..7, ...)": "8.2, 10.3: an extensible constraint leaves two's complement; it sends 200 as c8",
    GROUPED: "16.4, 16.5: a group has one presence bit and a preamble; it has one bit per member and none",
    "RELATIVE-OID": "it does not know the type",
    BINARY32: "12: it does not see the constraint",
    BINARY64: "12: it does not see the constraint",
}
# As soon as one addition is missing it sends none of those behind it, mandatory or not (16.4).
ASN1TOOLS_LOSES = "80ff0206400100"
# The same for pycrate 0.8.
PYCRATE_DIFFERS = {
    "NULL": "15: no octets; it sends 00 for an empty encoding, also in an open type",
    "SEQUENCE {}": "as NULL",
    "OCTET STRING (SIZE(0))": "as NULL",
    GROUPED: "as NULL",
    "BIT STRING (SIZE(0))": "it fails on a bit string without bits",
    "BIT STRING": "it fails on a bit string without bits",
    "REAL": "12: contents behind a length; it expects a tag as well",
    "NumericString (SIZE(3))": "27.1: one octet a character; it uses four bits",
    BINARY32: "12: it does not see the constraint",
    BINARY64: "12: it does not see the constraint",
}


def module(text: str) -> str:
    return f"M DEFINITIONS AUTOMATIC TAGS ::= BEGIN\nT ::= {text}\nEND\n"


def codec(text: str, encoding: str = "coer") -> Codec:
    return Codec(compile_tree(asn1tools.parse_string(module(text)), "test", encoding))


@pytest.mark.parametrize("encoding", ["oer", "coer"])
@pytest.mark.parametrize(("clause", "text", "value", "octets"), SAMPLES)
def test_sample(clause: str, text: str, value: Any, octets: str, encoding: str) -> None:
    c = codec(text, encoding)
    assert c.encode_type("T", value).hex() == octets
    back = c.decode_type("T", bytes.fromhex(octets))
    assert c.plain("T", back) == value
    assert c.encode_type("T", back).hex() == octets


@pytest.mark.parametrize(("clause", "text", "value", "octets"), SAMPLES)
def test_sample_in_asn1tools(clause: str, text: str, value: Any, octets: str) -> None:
    if text in ASN1TOOLS_DIFFERS:
        pytest.skip(f"asn1tools differs: {ASN1TOOLS_DIFFERS[text]}")
    spec = asn1tools.compile_string(module(text), "oer")
    assert octets == ASN1TOOLS_LOSES or spec.encode("T", value).hex() == octets
    assert spec.decode("T", bytes.fromhex(octets)) == value


@pytest.mark.parametrize(("clause", "text", "value", "octets"), SAMPLES)
def test_sample_in_pycrate(
    clause: str, text: str, value: Any, octets: str, pycrate_text: Callable[[str], dict[str, Any]]
) -> None:
    if text in PYCRATE_DIFFERS:
        pytest.skip(f"pycrate differs: {PYCRATE_DIFFERS[text]}")
    theirs = pycrate_text(module(text))["T"]
    with quiet():
        theirs.from_oer(bytes.fromhex(octets))
        assert theirs.to_oer().hex() == octets


@pytest.mark.parametrize("encoding", ["oer", "coer"])
@pytest.mark.parametrize(("clause", "text", "value", "octets"), SAMPLES)
def test_sample_cut_short(clause: str, text: str, value: Any, octets: str, encoding: str) -> None:
    c = codec(text, encoding)
    whole = bytes.fromhex(octets)
    for length in range(len(whole)):
        with pytest.raises(DecodeError) as caught:
            c.decode_type("T", whole[:length])
        assert 0 <= caught.value.bit <= 8 * length
    with pytest.raises(DecodeError, match="1 octet too many"):
        c.decode_type("T", whole + b"\x00")


@pytest.mark.parametrize(("text", "octets", "reason", "always"), REFUSED)
def test_refused(text: str, octets: str, reason: str, always: bool) -> None:
    with pytest.raises(DecodeError) as caught:
        codec(text).decode_type("T", bytes.fromhex(octets))
    assert reason in caught.value.reason
    basic = codec(text, "oer")
    if always:
        with pytest.raises(DecodeError):
            basic.decode_type("T", bytes.fromhex(octets))
    else:
        again = basic.encode_type("T", basic.decode_type("T", bytes.fromhex(octets)))
        assert again.hex() != octets
        strict = codec(text)
        assert strict.encode_type("T", strict.decode_type("T", again)) == again


@pytest.mark.parametrize(("text", "value", "reason"), UNSENDABLE)
def test_unsendable(text: str, value: Any, reason: str) -> None:
    with pytest.raises(EncodeError) as caught:
        codec(text).encode_type("T", value)
    assert reason in str(caught.value)


def test_basic_oer_takes_any_octet_for_true() -> None:
    assert codec("BOOLEAN", "oer").decode_type("T", b"\x01") is True


def test_not_a_number_survives() -> None:
    c = codec("REAL")
    assert c.encode_type("T", math.nan).hex() == "0142"
    assert math.isnan(c.decode_type("T", b"\x01\x42"))
    assert math.copysign(1, c.decode_type("T", b"\x01\x43")) == -1


@pytest.mark.parametrize("size", [127, 128, 255, 256, 65535, 65536, 100000])
@pytest.mark.parametrize("text", ["OCTET STRING", "IA5String", "BIT STRING", "UTF8String", "SEQUENCE OF BOOLEAN",
                                  "CHOICE {a NULL, ..., b OCTET STRING}", "BMPString"])  # fmt: skip
def test_long_contents(text: str, size: int) -> None:
    value: Any = {
        "OC": bytes(k % 251 for k in range(size)),
        "IA": "".join(chr(k % 127) for k in range(size)),
        "BI": (bytes(size // 8) + b"\x01", size // 8 * 8 + 8),
        "UT": "x" * size,
        "SE": [k % 3 == 0 for k in range(size)],
        "CH": ("b", bytes(size)),
        "BM": "ß" * size,
    }[text[:2]]
    c = codec(text)
    octets = c.encode_type("T", value)
    assert c.plain("T", c.decode_type("T", octets)) == value
    for cut in (1, 2, 3, len(octets) // 2, len(octets) - 1):
        with pytest.raises(DecodeError):
            c.decode_type("T", octets[:cut])
    if text != "UTF8String":
        assert asn1tools.compile_string(module(text), "oer").encode("T", value) == octets


@pytest.mark.parametrize("depth", range(1, 6))
def test_nested_open_types_of_every_length(depth: int) -> None:
    text = "OCTET STRING"
    value: Any = None
    for _ in range(depth):
        text = f"CHOICE {{z NULL, ..., a {text}}}"
    c = codec(text)
    for size in (0, 120, 127, 128, 250, 256, 65530, 65536):
        value = bytes(size)
        for _ in range(depth):
            value = ("a", value)
        octets = c.encode_type("T", value)
        assert c.decode_type("T", octets) == value


@pytest.mark.parametrize(("octets", "name"), [
    ("07", "unknown:7"), ("8200c8", "unknown:200"), ("81ff", "unknown:-1"),
    ("877fffffffffffff", "unknown:36028797018963967"), ("8780000000000000", "unknown:-36028797018963968"),
])  # fmt: skip
def test_unknown_items_survive(octets: str, name: str) -> None:
    c = codec("SEQUENCE {e ENUMERATED {a, b, ..., c}, f ENUMERATED {a, ...} OPTIONAL}")
    whole = bytes.fromhex("00" + octets)
    value = c.decode_type("T", whole)
    assert value.e == name
    assert value == c.record("T")(e=name)
    assert c.encode_type("T", value) == c.encode_type("T", {"e": name}) == whole


@pytest.mark.parametrize(("octets", "name"), [
    ("8503616263", "unknown:2:5"), ("bf3f03616263", "unknown:2:63"), ("bf810003616263", "unknown:2:128"),
    ("0503616263", "unknown:0:5"), ("7f3f03616263", "unknown:1:63"), ("c003616263", "unknown:3:0"),
    ("ffffffffffffffff7f03616263", "unknown:3:72057594037927935"),
])  # fmt: skip
def test_unknown_alternatives_survive(octets: str, name: str) -> None:
    c = codec("CHOICE {a NULL, ..., b NULL}")
    value = c.decode_type("T", bytes.fromhex(octets))
    assert value == (name, b"abc")
    assert c.encode_type("T", value).hex() == octets


@pytest.mark.parametrize(("octets", "value"), [
    ("80ff0206c0010203027879", {"a": True, "b": 2, "_additions": {1: b"\x02xy"}}),
    ("80ff0206400100", {"a": True, "_additions": {1: b"\x00"}}),
    ("80ff030780800102" + "0201ff", {"a": True, "b": 2, "_additions": {8: b"\x01\xff"}}),
    ("80ff0206800102", {"a": True, "b": 2, "_additions": {1: None}}),
    ("80ff020080" + "0102", {"a": True, "b": 2, "_additions": {7: None}}),
])  # fmt: skip
def test_unknown_additions_survive(octets: str, value: dict[str, Any]) -> None:
    c = codec("SEQUENCE {a BOOLEAN, ..., b INTEGER (0..3)}")
    record = c.decode_type("T", bytes.fromhex(octets))
    assert record.to_dict() == value
    assert c.encode_type("T", record).hex() == c.encode_type("T", value).hex() == octets


def test_shorter_lists_of_additions_survive() -> None:
    older = codec("SEQUENCE {a BOOLEAN, ..., b INTEGER (0..3)}").encode_type("T", {"a": True, "b": 1})
    newer = codec(EXTENDED)
    value = newer.decode_type("T", older)
    assert value.to_dict() == {"a": True, "b": 1, "_additions": {0: None}}
    assert newer.encode_type("T", value) == older
    with pytest.raises(EncodeError, match="cannot hold addition 1"):
        newer.encode_type("T", value.replace(c=b"x"))


def test_the_place_of_a_failure() -> None:
    c = codec("SEQUENCE {a OCTET STRING, ..., b SEQUENCE OF CHOICE {c INTEGER (0..2), d NULL}}")
    octets = bytearray(c.encode_type("T", {"a": b"xyz", "b": [("d", None), ("c", 1)]}))
    octets[-1] = 3
    with pytest.raises(DecodeError) as caught:
        c.decode_type("T", bytes(octets))
    assert (caught.value.path, caught.value.bit) == ("b[1].c", 8 * (len(octets) - 1))
    assert caught.value.reason == "3 is outside 0..2"


def test_open_members() -> None:
    document = {
        "format": 1, "dialect": "test", "encoding": "coer", "types": {"T": 0},
        "nodes": [
            {"kind": "sequence", "name": "T", "extensible": False, "additions": [], "root": [
                {"name": "id", "node": 1, "optional": False}, {"name": "value", "node": 2, "optional": False}]},
            {"kind": "integer", "min": 0, "max": 255, "extensible": False},
            {"kind": "open", "key": "id", "table": {"7": 1}},
        ],
    }  # fmt: skip
    c = Codec(document)
    assert c.encode_type("T", {"id": 7, "value": 9}).hex() == "070109"
    assert c.decode_type("T", bytes.fromhex("070109")).to_dict() == {"id": 7, "value": 9}
    other = c.decode_type("T", bytes.fromhex("080109"))
    assert other.value.octets == b"\x09"
    assert c.encode_type("T", other).hex() == "080109"
    with pytest.raises(DecodeError, match="1 octet too many in an open type"):
        c.decode_type("T", bytes.fromhex("07020909"))


def test_tables_that_do_not_fit() -> None:
    head = {"format": 1, "dialect": "test", "encoding": "oer", "types": {"T": 0}}
    null = {"name": "a", "node": 1, "tag": [2, 0]}
    for node in (
        {"kind": "choice", "name": "T", "root": [null, {**null, "name": "b"}], "extensible": False, "additions": []},
        {"kind": "choice", "name": "T", "root": [{"name": "a", "node": 1}], "extensible": False, "additions": []},
        {"kind": "choice", "name": "T", "root": [{**null, "tag": [4, 0]}], "extensible": False, "additions": []},
        {"kind": "enumerated", "names": ["a", "b"], "additions": None, "values": [1]},
        {"kind": "enumerated", "names": ["a", "b"], "additions": None, "values": [1, 1]},
        {"kind": "enumerated", "names": ["a", "b"], "additions": None},
        {"kind": "enumerated", "names": ["a"], "additions": None, "values": [2**60]},
    ):
        with pytest.raises(InputError, match="contract"):
            Codec(head | {"nodes": [node, {"kind": "null"}]})
    with pytest.raises(InputError, match="only a dialect in UPER"):
        Codec(head | {"nodes": [{"kind": "null"}]}, ("choice", "T", {}))


def test_no_frame() -> None:
    c = codec("NULL")
    with pytest.raises(InputError, match="no frame; use decode_type"):
        c.decode(b"")
    with pytest.raises(InputError, match="no frame; use encode_type"):
        c.encode("T", None)
