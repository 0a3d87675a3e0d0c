"""Where values differ and where that is in the octets; values on the way to another process."""

from __future__ import annotations

import json
import random

import pytest

from cv2x.harness.interop.difference import NOT_SHOWN, differences, places
from cv2x.harness.interop.framing import in_frame, out_of_frame
from cv2x.harness.interop.layout import FRAME, first_bit, layout_of
from cv2x.harness.interop.meaning import meanings
from cv2x.harness.interop.tagged import tagged, untagged
from cv2x.harness.interop.values import KINDS
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from tests.harness.interop.conftest import made
from tests.harness.interop.planted import changed


@pytest.mark.parametrize("name", FRAMES)
def test_values_go_to_another_process_and_back(name: str) -> None:
    d = dialect(name)
    nodes = d.document["nodes"]
    for message in d.messages:
        for kind in KINDS:
            case = made(name, message, kind)
            frame, value = in_frame(d, message, case.value)
            there = json.loads(json.dumps(tagged(nodes, d.type_node(frame), value)))
            assert out_of_frame(d, frame, untagged(there)) == (message, case.value)


@pytest.mark.parametrize("bad", [{"$octets": "zz"}, {"$bits": [3]}, {"$choice": 7}, {"$what": 1}, {"$open": 1}])
def test_tags_that_are_none(bad: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        untagged({"value": [bad]})


def test_a_value_nested_for_ever_is_refused() -> None:
    deep: object = 1
    for _ in range(400):
        deep = [deep]
    with pytest.raises(ValueError, match="nested deeper"):
        untagged(deep)


@pytest.mark.parametrize(("name", "message"), [("j2735-2024", "BSM"), ("ydt3709", "SPAT"), ("etsi-r2", "DENM")])
def test_every_place_of_a_frame_is_found_from_its_bit(name: str, message: str) -> None:
    """Flipping a bit changes the value at the field that the bit is said to belong to, or breaks the frame."""
    d = dialect(name)
    case = made(name, message, "full")
    layout = layout_of(name, case.octets)
    known = list(places(d.document["nodes"], d.message_node(message), case.value))
    bits = [bit for bit in (layout.bit_of(place) for place in known) if bit is not None]
    assert len(bits) == len(known)
    before = 0
    for place, bit in zip(known, bits, strict=True):
        # one that the engine takes no note of (a range with an ellipsis) counts as what is around it
        assert bit >= before or layout.bit_of(place.rpartition(".")[0]) == bit, place
        before = max(before, bit)
    assert layout.place_at(0) == ("header.protocolVersion" if name.startswith("etsi") else FRAME)
    rng = random.Random(7)
    held = 0
    for _ in range(300):
        at = rng.randrange(len(case.octets) * 8)
        octets = bytearray(case.octets)
        octets[at // 8] ^= 0x80 >> at % 8
        assert first_bit(case.octets, bytes(octets)) == at
        try:
            told, record = d.decode(bytes(octets))
        except Exception:  # noqa: S112 - whatever is wrong then is said elsewhere
            continue
        if told != message:
            continue
        value = d.plain_node(d.message_node(message), record)
        found = differences(d.document["nodes"], d.message_node(message), case.value, value)
        if len(found) == 1 and found[0].what == "value":
            held += 1
            start = layout.bit_of(found[0].place)
            assert start is not None
            assert start <= at
    assert held > 50


def test_differences_of_every_kind() -> None:
    d = dialect("j2735-2024")
    nodes, top = d.document["nodes"], d.message_node("BSM")
    value = made("j2735-2024", "BSM", "full").value
    crumbs = "partII[0].partII-Value.pathHistory.crumbData"

    def what(other: object) -> list[tuple[str, str]]:
        return [(one.what, one.path) for one in differences(nodes, top, value, other)]

    assert what(value) == []
    assert what(changed(value, "coreData.speed", lambda speed: speed + 1)) == [("value", "coreData.speed")]
    assert what(changed(value, "coreData.speed", lambda _: NOT_SHOWN)) == []
    assert what(changed(value, crumbs, lambda points: [*points, points[0]])) == [("count", crumbs)]
    assert what({name: held for name, held in value.items() if name != "partII"}) == [("missing", "partII")]
    assert what({**value, "speeed": 3}) == [("added", "speeed")]
    assert what(changed(value, "coreData.accelSet", lambda _: 7)) == [("value", "coreData.accelSet")]
    assert what("nothing at all") == [("value", "")]
    assert what(changed(value, "coreData.transmission", lambda _: True)) == [("value", "coreData.transmission")]


def test_a_choice_of_another_kind() -> None:
    d = dialect("ydt3709")
    case = made("ydt3709", "MAP", "full")
    path = "nodes[0].inLinks[0].points[0].posOffset.offsetLL"
    other = changed(case.value, path, lambda _: ("position-LL6", {"lon": 0, "lat": 0}))
    (found,) = differences(d.document["nodes"], d.message_node("MAP"), case.value, other)
    assert (found.what, found.path, found.found) == ("alternative", path, "position-LL6")


def test_meaning_is_told_in_si_units() -> None:
    d = dialect("ydt3709")
    value = made("ydt3709", "BSM", "minimal").value
    for path, change, told in (
        ("speed", lambda _: 695, ("speed", "0.02 m/s", "13.9 m/s")),
        ("heading", lambda _: 800, ("heading", "0.0125°", "10°")),
        ("speed", lambda _: 8191, ("speed", "0.02 m/s", "unavailable")),
    ):
        (meant,) = meanings(d, "BSM", value, changed(value, path, change))
        assert tuple(meant) == told
    assert meanings(d, "BSM", value, changed(value, "speed", lambda _: "fast")) == []


def test_octets_that_end_early_differ_where_they_end() -> None:
    assert first_bit(b"\x00\x14", b"\x00\x14") is None
    assert first_bit(b"\x00\x14", b"\x00") == 8
    assert first_bit(b"\x00\x14\x01", b"\x00\x15\x01") == 15
