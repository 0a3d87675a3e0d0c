"""Where other codecs are known to be wrong: the whole list, each entry with the clause that says so.

An entry says what it is about twice.  ``touches`` tells whether a value meets it, so that the codec is not held to that
value; ``sample`` is the smallest text and value that show it, and tests/messages/differential/test_faults.py asserts
that the codec still does what stands here, so that an entry nobody needs any more is found.  Whatever differs and is
not here is a difference.

X.691 and X.696 are cited by the clause that decides; *unverified* marks what could not be read in their text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cv2x.harness.interop.codecs.text_codec import inner_nodes

Node = dict[str, Any]
Place = tuple[Node, Any, tuple[int, ...]]
"""A node, the value of it, and the indexes of the nodes above and of itself."""


@dataclass(frozen=True)
class Sample:
    """A module of its own, the value of its type ``T``, the right octets, and what the oracle makes of them."""

    text: str
    value: Any
    right: str
    encodes: str
    """The oracle's octets in hex, or the name of the exception it raises."""
    decodes: Any = None
    """What the oracle decodes from the right octets, where that is wrong as well: a value, or the name of an exception;
    ``None`` where it reads them rightly."""


@dataclass(frozen=True)
class Fault:
    """One way in which an oracle differs from the standard."""

    name: str
    oracle: str
    encoding: str
    clause: str
    what: str
    touches: Callable[[Place, bool], bool]
    """Whether it shows at a place of a value; the second argument says whether that is the whole value."""
    sample: Sample | None
    """``None`` for Wireshark, which reads no text of ours: tests/harness/interop/test_tshark.py shows it there."""
    decoding_too: bool = True
    """Whether the oracle reads the right octets wrongly, too."""


def places(
    nodes: list[Node], index: int, value: Any, around: Any = None, above: tuple[int, ...] = ()
) -> Iterator[Place]:
    """Yield every node of a value with what stands there, open types opened by their key in the SEQUENCE around."""
    node = nodes[index]
    if node["kind"] == "open":
        key = str((around or {}).get(node["key"]))
        if key in node["table"]:
            yield from places(nodes, node["table"][key], value, around, above)
        return
    here = (*above, index)
    yield node, value, here
    match node["kind"]:
        case "sequence-of":
            for item in value:
                yield from places(nodes, node["element"], item, around, here)
        case "choice":
            yield from places(nodes, inner_nodes(node)[value[0]], value[1], around, here)
        case "sequence":
            inner = inner_nodes(node)
            for name, held in value.items():
                yield from places(nodes, inner[name], held, value, here)


def touched(oracle: str, uper: bool, nodes: list[Node], index: int, value: Any) -> list[Fault]:
    """Return the faults of an oracle that a value meets."""
    encoding = "uper" if uper else "oer"
    mine = [fault for fault in FAULTS if fault.oracle == oracle and encoding in fault.encoding.split()]
    found = {
        fault.name: fault
        for k, place in enumerate(places(nodes, index, value))
        for fault in mine
        if fault.touches(place, not k)
    }
    return list(found.values())


def extended_bits(place: Place, _whole: bool) -> bool:
    """A BIT STRING of a size behind the ellipsis."""
    node, value, _ = place
    return bool(node["kind"] == "bits" and node["extensible"] and not node["min"] <= value[1] <= node["max"])


def extensible_integer(place: Place, _whole: bool) -> bool:
    """A number with an ellipsis and no bound below zero that looks negative without a sign, or is."""
    node, value, _ = place
    extensible = node["kind"] == "integer" and node.get("extensible") and node["min"] is not None and node["min"] >= 0
    return bool(extensible and (value < 0 or (value and value.bit_length() % 8 == 0)))


def empty_bits(place: Place, _whole: bool) -> bool:
    """A BIT STRING without bits."""
    return bool(place[0]["kind"] == "bits" and place[1][1] == 0)


def null(place: Place, _whole: bool) -> bool:
    """A NULL anywhere."""
    return bool(place[0]["kind"] == "null")


def whole_null(place: Place, whole: bool) -> bool:
    """A NULL that is the whole value."""
    return whole and bool(place[0]["kind"] == "null")


def lost_additions(place: Place, _whole: bool) -> bool:
    """An addition behind a mandatory one that is missing."""
    node, value, _ = place
    if node["kind"] != "sequence":
        return False
    missing = False
    for addition in node["additions"] or ():
        there = any(member["name"] in value for member in addition.get("group", [addition]))
        if there and missing:
            return True
        missing = missing or not (there or addition.get("optional", True))
    return False


def resized(place: Place, _whole: bool) -> bool:
    """A list whose SIZE stands on a reference that has one."""
    return _has(place, RESIZED)


def gap(place: Place, _whole: bool) -> bool:
    """An addition that is there behind one that is not, or a group."""
    node, value, _ = place
    if node["kind"] != "sequence" or not node["additions"]:
        return False
    there = [
        any(member["name"] in value for member in addition.get("group", [addition])) for addition in node["additions"]
    ]
    groups = any("group" in addition for addition in node["additions"])
    return any(there) and (groups or not all(there[: len(there) - there[::-1].index(True)]) or not all(there))


def extended_string(place: Place, _whole: bool) -> bool:
    """A string of a size behind the ellipsis."""
    node, value, _ = place
    return bool(node["kind"] == "string" and node["extensible"] and not node["min"] <= len(value) <= node["max"])


def equals_default(place: Place, _whole: bool) -> bool:
    """A member that equals its DEFAULT."""
    node, value, _ = place
    return node["kind"] == "sequence" and any(
        type(member.get("default")) in (bool, int) and value.get(member["name"]) == member["default"]
        for member in node["root"]
    )


def default_bits(place: Place, _whole: bool) -> bool:
    """A BIT STRING that equals its DEFAULT."""
    node, value, _ = place
    return node["kind"] == "sequence" and any(
        type(member.get("default")) is list and value[member["name"]] == from_hex(*member["default"])
        for member in node["root"]
        if member["name"] in value
    )


def from_hex(octets: str, count: int) -> tuple[bytes, int]:
    """Return a BIT STRING of hex."""
    return bytes.fromhex(octets), count


UNITED = {
    "Distance": "unit",
    "CyclistTypeSpecificInformation": "vruSubProfileBicyclist",
    "ObjectClass": "vehicleSubClass",
}
TIMES = {"Period": "beginOfPeriod", "DetectedChargeObject": "timeWhenUsed"}
RESIZED = {"PolygonalShape": "polygon"}
CLASS_RANGES = {"MessageFrameExt": "messageId"}


def united_range(place: Place, _whole: bool) -> bool:
    """A number in a union of ranges on a reference."""
    return _has(place, UNITED)


def time(place: Place, _whole: bool) -> bool:
    """A GeneralizedTime."""
    return _has(place, TIMES)


def class_range(place: Place, _whole: bool) -> bool:
    """A constrained field of an information object class."""
    return _has(place, CLASS_RANGES)


def _has(place: Place, members: dict[str, str]) -> bool:
    """Whether a value has the member or alternative named; a table does not say how a type was written."""
    node, value, _ = place
    name = members.get(node.get("name", ""))
    return name is not None and (value[0] == name if node["kind"] == "choice" else name in value)


UTF8_SIZED = {"DangerousGoodsExtended": "companyName"}


def utf8_size(place: Place, _whole: bool) -> bool:
    """A UTF8String with a SIZE."""
    return _has(place, UTF8_SIZED)


def recursion(place: Place, _whole: bool) -> bool:
    """A value inside a value of its own type."""
    above = place[2]
    return above[-1] in above[:-1]


HEAD = "M DEFINITIONS AUTOMATIC TAGS ::= BEGIN "

CANNOT_COMPILE = [
    ("pycrate", "X.680 50.8: a constraint in series on a SIZE with an ellipsis; etsi-r2 has one",
     "M DEFINITIONS AUTOMATIC TAGS ::= BEGIN\nL ::= SEQUENCE (SIZE (1..16, ...)) OF BOOLEAN\nT ::= L (SIZE (3..16, "
     "...))\nEND", "TypeError"),
    ("asn1tools", "X.681 14: a field of an information object class without a type; ieee1609dot2 and tci have some",
     HEAD + "C ::= CLASS { &id INTEGER, &Type } WITH SYNTAX { ID &id TYPE &Type } T ::= SEQUENCE { v C.&Type } END",
     "CompileError"),
]  # fmt: skip
"""Oracle, clause and where it occurs, the smallest text, the exception.  The oracles are given other words for it."""

FAULTS = [
    Fault(
        "extended-bits", "asn1tools", "uper", "X.691 16.6",
        "a BIT STRING whose size is behind the ellipsis: an extension bit, then a length; not implemented",
        extended_bits,
        Sample(HEAD + "T ::= BIT STRING (SIZE (3, ...)) END", (b"\xf0", 4), "8278", "NotImplementedError",
               "NotImplementedError"),
    ),
    Fault(
        "whole-null", "asn1tools", "uper", "X.691 11.1.3",
        "an encoding without bits is one octet of zeros; it gives none",
        whole_null,
        Sample(HEAD + "T ::= NULL END", None, "00", ""),
        decoding_too=False,
    ),
    Fault(
        "extended-string", "asn1tools", "uper", "X.691 30.5.3",
        "a string whose size is behind the ellipsis has a length of its own after the extension bit; it has the root's",
        extended_string,
        Sample(HEAD + "T ::= IA5String (SIZE (2, ...)) END", "bYb", "81e2b388", "62b388", "NotImplementedError"),
    ),
    Fault(
        "default-by-name", "asn1tools", "uper", "X.691 19.5",
        "a DEFAULT of a simple type is not sent when the value equals it; where the type is a reference, or the "
        "default a name, it does not see that they are equal, sends it, and reads the text where it is not sent",
        equals_default,
        Sample(HEAD + "B ::= BOOLEAN T ::= SEQUENCE { b B DEFAULT TRUE } END", {"b": True}, "00", "c0",
               {"b": "TRUE"}),
    ),
    Fault(
        "united-range", "asn1tools", "uper", "X.691 11.5.7 and X.680 51.3",
        "an INTEGER by reference constrained to a union has the bounds of the whole of it; it takes others",
        united_range,
        Sample(HEAD + "I ::= INTEGER (0..255) T ::= SEQUENCE { i I (2..4 | 6..8) } END", {"i": 8}, "c0", "80",
               {"i": 5}),
    ),
    Fault(
        "size-by-reference", "asn1tools", "uper", "X.691 20.5 and X.680 50.8",
        "a SIZE on a reference to a SEQUENCE OF that has one is the size; it keeps the first",
        resized,
        Sample(HEAD + "L ::= SEQUENCE (SIZE (1..16, ...)) OF BOOLEAN T ::= SEQUENCE { l L (SIZE (3..16, ...)) } END",
               {"l": [True, True, True]}, "07", "17", {"l": [True]}),
    ),
    Fault(
        "lost-additions", "asn1tools", "uper", "X.691 19.7",
        "an addition is sent whether or not a mandatory one before it is; it drops all behind one that is missing",
        lost_additions,
        Sample(HEAD + "T ::= SEQUENCE { ..., a BOOLEAN, b BOOLEAN OPTIONAL } END", {"b": True}, "81406000", "00"),
        decoding_too=False,
    ),
    Fault(
        "class-range", "asn1tools", "uper", "X.681 14 and X.691 11.5.7",
        "a field of an information object class keeps its constraint where it is used; its parser loses it",
        class_range,
        Sample(HEAD + "C ::= CLASS { &id INTEGER (0..9), &Type } WITH SYNTAX { ID &id TYPE &Type } S C ::= { {ID 1 "
               "TYPE B} } B ::= BOOLEAN T ::= SEQUENCE { id C.&id ({S}), v C.&Type ({S}{@id}) } END",
               {"id": 1, "v": True}, "101800",
               "01010180", "OutOfDataError"),
    ),
    *(
        Fault(
            "time", oracle, "uper", "X.680 46",
            "GeneralizedTime is a moment to it and the characters sent to us: there are octets it has no value for",
            time,
            Sample(HEAD + "T ::= GeneralizedTime END", "1 x", "036283c0", *raised),
        )
        for oracle, raised in (
            ("asn1tools", ("AttributeError", "Error")),
            ("pycrate", ("IndexError", "ASN1BERDecodeErr")),
        )
    ),
    Fault(
        "additions", "asn1tools", "oer", "X.696 16.4, 16.5",
        "a group of additions has one presence bit and a preamble of its own, and an addition that is missing does not "
        "end the list; it counts a group as its members and stops at the first that is missing",
        gap,
        Sample(HEAD + "T ::= SEQUENCE { ..., [[ a BOOLEAN, b BOOLEAN OPTIONAL ]] } END", {"a": True}, "800207800200ff",
               "8002068001ff", {"a": False}),
    ),
    Fault(
        "extensible-integer", "asn1tools", "oer", "X.696 8.2 and 10.4 (*unverified*)",
        "a range with an ellipsis bounds nothing in OER, so the number has a length and a sign; it takes the lower "
        "bound for one, and leaves the sign out",
        extensible_integer,
        Sample(HEAD + "T ::= INTEGER (0..9, ...) END", 200, "0200c8", "01c8"),
        decoding_too=False,
    ),
    Fault(
        "default-bits", "asn1tools", "oer", "X.696 31 (*unverified*): canonical OER leaves out what equals its default",
        "a BIT STRING with a DEFAULT in hex is not seen to equal it, and sent; Basic OER allows that",
        default_bits,
        Sample(HEAD + "T ::= SEQUENCE { b BIT STRING (SIZE (8)) DEFAULT '00'H } END", {"b": (b"\0", 8)}, "00", "8000",
               {"b": (b"", 0)}),
    ),
    Fault(
        "null", "pycrate", "oer", "X.696 15 (*unverified*)",
        "NULL has no octets; alone and in an open type it sends one",
        null,
        Sample(HEAD + "T ::= NULL END", None, "", "00"),
        decoding_too=False,
    ),
    Fault(
        "empty-bits", "pycrate", "oer", "X.696 13.3",
        "a BIT STRING without bits is an octet of unused bits; it writes that, but reads no value from it",
        empty_bits,
        Sample(HEAD + "T ::= BIT STRING END", (b"", 0), "0100", "0100", "TypeError"),
    ),
    Fault(
        "recursion", "pycrate", "uper oer", "X.691 9.3 (*unverified*): a type may stand in itself",
        "a value with a value of the same type inside; its object of the type holds one value at a time when encoding",
        recursion,
        Sample(HEAD + "T ::= SEQUENCE { l L }\nL ::= SEQUENCE (SIZE (0..3)) OF U\nU ::= SEQUENCE { n INTEGER (0..7), t "
               "T OPTIONAL }\nEND", {"l": [{"n": 1, "t": {"l": [{"n": 3}]}}, {"n": 6}]}, "a536", "IndexError"),
        decoding_too=False,
    ),
    Fault(
        "utf8-size", "tshark", "uper", "X.691 10.3 and 30.6 (*unverified*): a SIZE on a UTF8String is not PER-visible",
        "a UTF8String has a length of eight bits whatever its SIZE; Wireshark 4.0 reads five for SIZE (1..24), and all "
        "behind it shifted",
        utf8_size, None,
    ),
]  # fmt: skip
