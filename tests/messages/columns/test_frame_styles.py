"""Frames told by a header or nested in one another: many at once, tolerantly and as columns, as the others are."""

from __future__ import annotations

import contextlib
import random
from typing import Any

import pytest

from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect
from cv2x.messages.columns import OTHER, STATUS
from cv2x.messages.etsi_frame import ROOTS
from tests.messages.columns.conftest import made, mutated, paths_of, verdict
from tests.messages.columns.test_reading import both_ways, check_equal


@pytest.fixture(scope="module", params=["cn-phase2", "etsi-r1", "etsi-r2"])
def one(request: pytest.FixtureRequest) -> Dialect:
    return dialect(request.param)


def value_of(d: Dialect, name: str, seed: int) -> Any:
    """Return a random message; of ETSI with the header it is sent under."""
    value = made(d, name, seed)
    if d.name in ROOTS:
        number, root = next((number, root) for number, root in ROOTS[d.name].items() if root.name == name)
        header = value["header"]
        header["protocolVersion"] = max(root.versions)
        header["messageId" if "messageId" in header else "messageID"] = number
    return value


def frames_of(d: Dialect, name: str, count: int) -> list[bytes]:
    """Return frames of random messages; a value that was cut off for being too large is left out."""
    found: list[bytes] = []
    for seed in range(50 * count):
        with contextlib.suppress(EncodeError):
            found.append(d.encode(name, value_of(d, name, seed)))
        if len(found) == count:
            return found
    raise AssertionError(name)


def main_of(d: Dialect) -> str:
    return "BSM" if d.family == "cn" else "CAM"


def test_many_there_and_back(one: Dialect) -> None:
    frames = [octets for name in one.messages for octets in frames_of(one, name, 3)]
    items = one.decode_many(frames)
    assert [name for name, _ in items] == [name for name in one.messages for _ in range(3)]
    assert items == [one.decode(octets) for octets in frames]
    assert one.encode_many(items) == frames
    with pytest.raises(DecodeError, match="in frame 1"):
        one.decode_many([frames[0], frames[0][:-1]])


def test_every_path_of_random_messages(one: Dialect) -> None:
    for name in one.messages:
        frames = frames_of(one, name, 6) + frames_of(one, one.messages[0], 1) + frames_of(one, one.messages[-1], 1)
        paths = paths_of(one, name, limit=120)
        assert both_ways(one, name, frames, paths) or not paths


def test_columns_become_the_frames_they_came_from(one: Dialect) -> None:
    rows = 0
    for name in one.messages:
        paths = paths_of(one, name, every=False, limit=60)
        for frame in frames_of(one, name, 2):
            columns = one.columns(name, [frame], paths)
            given = {path: array for path, array in columns.items() if columns.valid.get(path, [True])[0]}
            template = one.decode(frame)[1]
            if given and not isinstance(template, tuple):
                assert one.from_columns(name, given, template=template) == [frame], name
                rows += 1
    assert rows >= len(one.messages)


def test_mutants_are_taken_and_refused_as_by_decode(one: Dialect) -> None:
    rnd = random.Random(102894)
    name = main_of(one)
    subjects = [octets for other in one.messages for octets in frames_of(one, other, 3) if len(octets) < 2000]
    subjects += frames_of(one, name, 20)
    frames = [mutated(rnd.choice(subjects), rnd) for _ in range(1500)]
    paths = paths_of(one, name, limit=60)
    found = one.columns(name, frames, paths)
    wanted = [0 if told == name else OTHER if told else None for told in (verdict(one, octets) for octets in frames)]
    assert [status if status <= OTHER else None for status in found.status.tolist()] == wanted
    assert min(wanted.count(0), wanted.count(OTHER), wanted.count(None)) > 20
    check_equal(one, name, frames, paths)


def test_a_table(one: Dialect) -> None:
    pytest.importorskip("pyarrow")
    name = main_of(one)
    frames = frames_of(one, name, 5)
    path = "msgCnt" if name == "BSM" else "cam.generationDeltaTime"
    table = one.table(name, [*frames, b""], [path])
    assert table["_frame"].to_pylist() == [0, 1, 2, 3, 4]
    assert table[path].to_pylist() == one.columns(name, frames, [path])[path].tolist()


def test_what_is_sent_wrongly_is_read_tolerantly(one: Dialect) -> None:
    for name in one.messages:
        octets = frames_of(one, name, 1)[0]
        assert one.decode_tolerant(octets) == (*one.decode(octets), ())
        told, message, liberties = one.decode_tolerant(octets + b"\0\0\1")
        assert (told, message) == one.decode(octets)
        assert [liberty.octets for liberty in liberties] == [b"\0\0\1"]


def test_a_header_of_the_other_release_is_refused_by_name_everywhere() -> None:
    old, new = dialect("etsi-r1"), dialect("etsi-r2")
    cam = frames_of(new, "CAM", 1)[0]
    foreign = b"\x01" + cam[1:]
    for read in (new.decode, new.decode_tolerant, lambda octets: new.decode_many([octets])):
        with pytest.raises(DecodeError, match="is of etsi-r1, not of etsi-r2"):
            read(foreign)
    vam = frames_of(new, "VAM", 1)[0]
    with pytest.raises(DecodeError, match="is of etsi-r2, not of etsi-r1"):
        old.decode_tolerant(vam)
    found = new.columns("CAM", [cam, foreign, vam, b"\x02"], ["header.stationId"])
    assert [STATUS[status] for status in found.status.tolist()] == ["ok", "other release", "other message", "cut short"]
    with pytest.raises(DecodeError, match="is of etsi-r1, not of etsi-r2 in frame 1"):
        new.columns("CAM", [cam, foreign], [], errors="raise")
    value = new.decode(cam)[1].to_dict()
    value["header"]["protocolVersion"] = 1
    with pytest.raises(EncodeError, match="is of etsi-r1, not of etsi-r2"):
        new.encode_many([("CAM", value)])


def test_an_envelope_inside_and_outside_is_bounded() -> None:
    """Octets too many within the envelope are a liberty of their own, and one with additions comes out whole."""
    d = dialect("cn-phase2")
    octets = d.encode("unknown:900", b"\1\2")
    longer = octets[:1] + bytes([octets[1] + 1]) + octets[2:] + b"\7"
    with pytest.raises(DecodeError, match="6 octets announced, 5 used"):
        d.decode(longer)
    name, content, liberties = d.decode_tolerant(longer)
    assert (name, content) == ("unknown:900", b"\1\2")
    assert [liberty.octets for liberty in liberties] == [b"\7"]
    extended = d.encode_type(
        "MessageFrame2", ("msgFrameExt", {"messageId": 900, "value": b"\1", "_additions": {0: b"\7"}})
    )
    name, whole = d.decode(extended)
    assert (name, whole[0]) == ("MessageFrame2", "msgFrameExt")
    assert d.encode(name, whole) == extended
    assert d.columns("PAM", [octets, extended, longer], []).rejected == {"other message": 2, "too long": 1}
