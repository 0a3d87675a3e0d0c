"""Why two editions of a family read the same octets otherwise: their tables side by side, along the value sent.

Strategy.  Where a decoder stumbles is rarely where the editions part: a list whose lower bound differs is read with
another number of elements, and the error comes many fields later.  So both tables are walked together with the value
that the sending edition reads, in the order of the octets, to the first place whose encoding is not the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cv2x.errors import DecodeError, EncodeError
from cv2x.harness.interop.codecs.text_codec import inner_nodes
from cv2x.harness.interop.difference import differences, said
from cv2x.harness.interop.layout import layout_of
from cv2x.harness.interop.probe.finding import Explanation
from cv2x.harness.interop.probe.words import CAUSES
from cv2x.harness.language import Words
from cv2x.messages import Dialect, dialect

TITLES = {
    "tcsae53-2019": "T/CSAE 53 (release of 2019)",
    "ydt3709": "YD/T 3709",
    "cn-phase2": "the second phase (experimental)",
    "j2735-2016": "J2735 of 2016",
    "j2735-2024": "J2735 of 2024",
    "etsi-r1": "ETSI release 1",
    "etsi-r2": "ETSI release 2",
}
"""What people call a dialect."""
Nodes = Sequence[Mapping[str, Any]]


class Parting(NamedTuple):
    """The first place at which two editions encode a value otherwise."""

    cause: str
    """Key of its sentence in `words.CAUSES`."""
    path: str
    place: str
    about: dict[str, Any]


def explain(octets: bytes, sent_in: str, read_in: str, base_bit: int = 0) -> list[Explanation]:
    """Return why a message of one edition is not the same in another; empty where it is.

    ``base_bit`` is the bit at which the message begins in what was given.
    """
    one, other = dialect(sent_in), dialect(read_in)
    layout = layout_of(sent_in, octets)
    message, value = layout.message, layout.value
    if message not in other.messages:
        number = octets[1] if one.family == "sae" or one.family.startswith("etsi") else "?"
        about = {"message": message, "one": title(sent_in), "other": title(read_in), "number": number}
        return [Explanation("unknown_number", about)]
    read, refused = _read(other, octets)
    understood = refused is None and read is not None and read[0] == message
    if read is not None and understood and _alike(other, message, value, read[1], octets):
        return _passed_over(other, sent_in, read_in, message, read[1])
    nodes, theirs = one.document["nodes"], other.document["nodes"]
    top, there = one.message_node(message), other.message_node(message)
    parting = next(_part(nodes, top, theirs, there, value, "", ""), None)
    found: list[Explanation] = []
    if parting is not None:
        bit = layout.bit_of(parting.place)
        found.append(_edition(parting, base_bit + (bit or 0), message, sent_in, read_in, refused, base_bit))
    elif refused is not None:
        found.append(_edition(None, base_bit + refused.bit, message, sent_in, read_in, refused, base_bit))
    if found and read is not None and understood:
        named = ("missing", "added")  # another name is no other value
        differing = [one for one in differences(nodes, top, value, read[1]) if one.what not in named]
        if differing:
            first = differing[0]
            about = {"path": first.path, "found": said(first.found), "wanted": said(first.wanted)}
            found.append(Explanation("misread", about, first.path))
    if found and (sent_in, read_in) == ("tcsae53-2019", "ydt3709"):
        found.append(Explanation("release_2019"))
    return found


def title(name: str) -> str:
    """Return what people call a dialect."""
    return TITLES.get(name, name)


def _edition(
    parting: Parting | None,
    bit: int,
    message: str,
    sent_in: str,
    read_in: str,
    refused: DecodeError | None,
    base_bit: int,
) -> Explanation:
    """Return the explanation of a parting (``None``: nobody knows the place), put in words when it is asked for."""
    known = parting.about if parting else {}
    about = {
        "message": message,
        "one": title(sent_in),
        "other": title(read_in),
        "cause_key": parting.cause if parting else "",
        "cause_about": {**known, "bit": bit, "one": title(sent_in), "other": title(read_in)},
        "round_area": known.get("round_area", False),
        "stumbles": None
        if refused is None
        else {"path": refused.path or "it", "bit": base_bit + refused.bit, "reason": refused.reason},
    }
    return EditionExplanation("edition", about, parting.path if parting else "", bit)


class EditionExplanation(Explanation):
    """An explanation whose sentence has sentences in it."""

    def said(self, lang: str = "en") -> str:
        """Return it in words."""
        causes = Words(lang, CAUSES)
        key = self.about["cause_key"]
        cause = causes(key, **self.about["cause_about"]) if key else ""
        if self.about["round_area"]:
            cause += causes["round_area"]
        later = self.about["stumbles"]
        effect = Explanation("stumbles", later).said(lang) if later else ""
        named = {key: self.about[key] for key in ("message", "one", "other")}
        return Explanation("edition", {**named, "cause": cause, "effect": effect}).said(lang).strip()


def _read(d: Dialect, octets: bytes) -> tuple[tuple[str, Any] | None, DecodeError | None]:
    try:
        message, record = d.decode(octets)
    except DecodeError as error:
        return None, error
    return (message, record if message not in d.messages else d.plain_node(d.message_node(message), record)), None


def _alike(d: Dialect, message: str, sent: Any, read: Any, octets: bytes) -> bool:
    """Whether a dialect reads what was sent, in the members both have, and writes the same octets."""
    try:
        return bool(d.encode(message, read) == octets) and not any(_shared_differ(sent, read))
    except EncodeError:
        return False


def _shared_differ(one: Any, other: Any) -> Iterator[bool]:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for name in one.keys() & other.keys() - {"_additions"}:
            yield from _shared_differ(one[name], other[name])
    elif isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            yield True
        for item, also in zip(one, other, strict=False):
            yield from _shared_differ(item, also)
    elif type(one) is type(other) and isinstance(one, (int, bool)) and one != other:
        yield True


def _passed_over(other: Dialect, sent_in: str, read_in: str, message: str, read: Any) -> list[Explanation]:
    """Return what an edition reads without knowing it: additions kept by number, alternatives and keys unknown."""
    unknown = list(_unknown(other.document["nodes"], other.message_node(message), read, ""))
    if not unknown:
        return []
    paths = ", ".join(unknown[:4]) + (" …" if len(unknown) > 4 else "")
    about = {"one": title(sent_in), "other": title(read_in), "paths": paths}
    return [Explanation("passed_over", about, unknown[0])]


def _unknown(nodes: Nodes, index: int, value: Any, path: str, around: Any = None) -> Iterator[str]:
    node = nodes[index]
    match node["kind"]:
        case "open":
            key = str((around or {}).get(node["key"]))
            if key in node["table"]:
                yield from _unknown(nodes, node["table"][key], value, path)
            else:
                yield path
        case "sequence":
            inner = inner_nodes(dict(node))
            for name, held in value.items():
                here = f"{path}.{name}" if path else name
                if name == "_additions":
                    yield path or "the message"
                else:
                    yield from _unknown(nodes, inner[name], held, here, value)
        case "sequence-of":
            for number, item in enumerate(value):
                yield from _unknown(nodes, node["element"], item, f"{path}[{number}]", around)
        case "choice":
            held_node = inner_nodes(dict(node)).get(value[0])
            here = f"{path}.{value[0]}" if path else value[0]
            if held_node is None:
                yield here
            else:
                yield from _unknown(nodes, held_node, value[1], here, around)
        case "enumerated":
            if str(value).startswith("unknown:"):
                yield path


def _part(
    own: Nodes, a: int, theirs: Nodes, b: int, value: Any, path: str, place: str, around: Any = None
) -> Iterator[Parting]:
    """Yield the places at which a value is encoded otherwise by the other table, the first one first."""
    mine, other = own[a], theirs[b]
    if mine["kind"] == "open":
        key = str((around or {}).get(mine["key"]))
        if other["kind"] == "open" and key in mine["table"] and key in other["table"]:
            held, there = mine["table"][key], other["table"][key]
            yield from _part(own, held, theirs, there, value, path, f"{place}.{key}")
        return
    if mine["kind"] != other["kind"]:
        kinds = {"one_kind": mine["kind"], "other_kind": other["kind"]}
        yield Parting("kind", path or "the message", place, {"path": path or "the message", **kinds})
        return
    yield from _own_parting(dict(mine), dict(other), value, path, place)
    match mine["kind"]:
        case "sequence":
            inner, also = inner_nodes(dict(mine)), inner_nodes(dict(other))
            for name in inner:
                if name in value and name in also:
                    here, there_place = _join(path, name), _join(place, name)
                    yield from _part(own, inner[name], theirs, also[name], value[name], here, there_place, value)
        case "sequence-of":
            for number, item in enumerate(value):
                step = f"[{number}]"
                yield from _part(
                    own, mine["element"], theirs, other["element"], item, path + step, place + step, around
                )
        case "choice":
            inner, also = inner_nodes(dict(mine)), inner_nodes(dict(other))
            name = value[0]
            if name in inner and name in also:
                here, there_place = _join(path, name), _join(place, name)
                yield from _part(own, inner[name], theirs, also[name], value[1], here, there_place, around)


def _own_parting(mine: dict[str, Any], other: dict[str, Any], value: Any, path: str, place: str) -> Iterator[Parting]:
    """Yield where a node itself is encoded otherwise, what is in it aside."""
    where = path or "the message"
    bounds = {
        "path": where, "one_low": mine.get("min"), "one_high": mine.get("max"), "other_low": other.get("min"),
        "other_high": other.get("max"),
    }  # fmt: skip
    match mine["kind"]:
        case "integer" | "bits" | "octets" | "string" | "sequence-of":
            same = (mine["min"], mine["max"]) == (other["min"], other["max"])
            if bool(mine["extensible"]) != bool(other["extensible"]):
                yield Parting("extensible", where, place, {"path": where})
            elif not same and mine["min"] is not None and other["min"] is not None:
                yield from _bounds(mine, other, value, bounds, where, place)
        case "enumerated":
            if len(mine["names"]) != len(other["names"]):
                counts = {"one_count": len(mine["names"]), "other_count": len(other["names"])}
                yield Parting("alternatives", where, place, {"path": where, **counts})
        case "choice":
            if len(mine["root"]) != len(other["root"]):
                counts = {"one_count": len(mine["root"]), "other_count": len(other["root"])}
                yield Parting("alternatives", where, place, {"path": where, **counts})
        case "sequence":
            ours, also = [m["name"] for m in mine["root"]], [m["name"] for m in other["root"]]
            if len(ours) != len(also):
                said_of = ", ".join(sorted(set(ours) ^ set(also)))
                yield Parting("members", where, place, {"path": where, "members": said_of})
                return
            if bool(mine["extensible"]) != bool(other["extensible"]):
                yield Parting("extensible", where, place, {"path": where})
            pairs = zip(mine["root"], other["root"], strict=True)
            optional = [one["name"] for one, another in pairs if bool(one["optional"]) != bool(another["optional"])]
            if optional:
                yield Parting("optional", where, place, {"path": where, "members": ", ".join(optional)})


def _bounds(
    mine: dict[str, Any], other: dict[str, Any], value: Any, about: dict[str, Any], where: str, place: str
) -> Iterator[Parting]:
    number = value if mine["kind"] == "integer" else value[1] if mine["kind"] == "bits" else len(value)
    one_bits, other_bits = _width(mine), _width(other)
    shift = other["min"] - mine["min"]
    counted = mine["kind"] != "integer"
    if one_bits == other_bits and shift == 0:  # the same bits, whatever the upper bound
        if other["max"] is not None and number > other["max"]:
            yield Parting("beyond", where, place, {**about, "value": number})
        return
    about = {**about, "count": number, "value": number, "misread": number + shift}
    if one_bits != other_bits:
        wide = {**about, "one_bits": one_bits, "other_bits": other_bits}
        yield Parting("count_width", where, place, wide)
    else:
        about["round_area"] = counted and number == 1 and mine["min"] == 1 and other["min"] == 2
        yield Parting("count" if counted else "range", where, place, about)


def _width(node: dict[str, Any]) -> int | None:
    return None if node["max"] is None else int(node["max"] - node["min"]).bit_length()


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def editions_of(name: str, names: Sequence[str]) -> list[str]:
    """Return the other editions of the family of a dialect, among names."""
    family = dialect(name).family.partition("-")[0]
    return [other for other in names if other != name and dialect(other).family.partition("-")[0] == family]
