"""Columns become the frames they came from; what cannot be sent is refused with path and row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from cv2x._uper import Plan
from cv2x.errors import EncodeError, InputError
from cv2x.messages import Dialect
from cv2x.messages.frames import Frame
from tests.messages.columns.conftest import made, paths_of


def core_frames(d: Dialect, count: int) -> list[bytes]:
    return [d.encode("BSM", {"coreData": made(d, "BSM", seed)["coreData"]}) for seed in range(count)]


def core_paths(d: Dialect) -> list[str]:
    return [path for path in paths_of(d, "BSM", limit=40) if path.startswith("coreData.")]


def test_core_there_and_back(sae: Dialect) -> None:
    frames = core_frames(sae, 300)
    columns = sae.columns("BSM", frames, core_paths(sae))
    assert sae.from_columns("BSM", columns) == frames
    octets, offsets = sae.from_columns_buffer("BSM", columns)
    assert octets.tobytes() == b"".join(frames)
    again = sae.columns("BSM", octets, core_paths(sae), offsets=offsets)
    assert all(np.array_equal(again[path], columns[path]) for path in columns)


def test_every_fixed_field_of_random_messages(either: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    """With each frame's own message as the template, its columns give the frame back."""
    rows = 0
    for name in either.messages[:30]:
        paths = paths_of(either, name, every=False, limit=120)
        if not paths:
            continue
        for frame in random_frames(either, name, 6, unknowns=False):
            columns = either.columns(name, [frame], paths)
            template = either.decode(frame)[1]
            given = {path: array for path, array in columns.items() if columns.valid.get(path, [True])[0]}
            if not isinstance(template, tuple):
                assert either.from_columns(name, given, template=template) == [frame], name
                rows += 1
    assert rows > 20


def test_text_and_octets_of_any_length(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = random_frames(sae, "SPAT", 40, unknowns=False)
    paths = ["name", "intersections[0].name", "intersections[0].id.id"]
    columns = sae.columns("SPAT", frames, paths)
    assert columns["name"].dtype == object
    assert [name is not None for name in columns["name"]] == columns.valid["name"].tolist()
    template = {"intersections": [{"id": {"id": 1}, "revision": 1, "status": (b"\0\0", 16), "states": [
        {"signalGroup": 1, "state-time-speed": [{"eventState": "dark"}]}]}]}  # fmt: skip
    made = sae.from_columns("SPAT", columns, template=template)
    again = sae.columns("SPAT", made, paths)
    assert all(again[path].tolist() == columns[path].tolist() for path in paths)
    assert sae.from_columns("SPAT", {"name": ["a", None, "b"]}, template=template)[1] == sae.encode("SPAT", template)
    for wrong, what in (([7], "text expected in row 0, not 7"), (["x" * 64], "in row 0")):
        with pytest.raises(EncodeError, match=what):
            sae.from_columns("SPAT", {"name": wrong}, template=template)
    octets = sae.columns("RTCM", random_frames(sae, "RTCM", 5), ["msgs[0]"])
    assert octets.fields["msgs[0]"].width == 0
    assert all(isinstance(held, bytes) for held in octets["msgs[0]"])


def test_rows_of_other_shapes(cn: Dialect) -> None:
    """Optional members and alternatives that come and go, without a template."""
    messages = [made(cn, "BSM", seed) for seed in range(200)]
    for message in messages:
        message.pop("safetyExt", None)
        message.pop("emergencyExt", None)
        message.pop("_additions", None)
    frames = [cn.encode("BSM", message) for message in messages]
    paths = [path for path in paths_of(cn, "BSM", limit=60) if not path.startswith(("safetyExt", "emergencyExt"))]
    columns = cn.columns("BSM", frames, paths)
    assert cn.from_columns("BSM", columns) == frames


def test_template_says_the_rest(sae: Dialect) -> None:
    message = next(m for seed in range(50) if "partII" in (m := made(sae, "BSM", seed)))
    template = sae.decode(sae.encode("BSM", message))[1]
    found = sae.from_columns("BSM", {"coreData.lat": np.arange(5)}, template=template)
    for k, frame in enumerate(found):
        assert sae.decode(frame)[1] == template.replace(coreData=template.coreData.replace(lat=k))
    assert sae.from_columns("BSM", {"coreData.lat": np.arange(5)}, template=template.to_dict()) == found
    with pytest.raises(EncodeError, match="missing in row 0"):
        sae.from_columns("BSM", {"coreData.lat": np.arange(5)})


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        ("coreData.lat", 900000002, r"coreData.lat: 900000002 is outside -900000000\.\.900000001 in row 2"),
        ("coreData.lat", -(2**62), "is outside .* in row 2"),
        ("coreData.speed", 8192, r"coreData.speed: 8192 is outside 0\.\.8191 in row 2"),
        ("coreData.transmission", 8, r"coreData.transmission: 8 is outside 0\.\.7 in row 2"),
        ("coreData.brakes.wheelBrakes", 32, r"is outside 0\.\.31 in row 2"),
        ("coreData.brakes.wheelBrakes", -1, r"is outside 0\.\.31 in row 2"),
    ],
)
def test_a_value_out_of_range_names_path_and_row(sae: Dialect, path: str, value: int, what: str) -> None:
    columns = dict(sae.columns("BSM", core_frames(sae, 4), core_paths(sae)))
    columns[path] = columns[path].astype(np.int64)
    columns[path][2] = value
    with pytest.raises(EncodeError, match=what):
        sae.from_columns("BSM", columns)
    columns[path] = columns[path].astype(np.int32) if abs(value) < 2**31 else columns[path]
    with pytest.raises(EncodeError, match=what):
        sae.from_columns("BSM", columns)


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        ("coreData.lat", np.zeros(4), "integers expected, not float64"),
        ("coreData.lat", np.zeros((4, 2), int), "not 2 dimensions"),
        ("coreData.lat", np.full(4, 2**63, np.uint64), "beyond 64 bits in row 0"),
        ("coreData.lat", [1, 2, 3], "3 rows where"),
        ("coreData.id", np.zeros((4, 5), np.uint8), "uint8 of 4 a row expected"),
        ("coreData.id", [b"abc"] * 4, "4 octets expected in row 0"),
        ("coreData.transmission", ["neutral", "park", "sideways", "park"], "'sideways' is no item in row 2"),
    ],
)
def test_arrays_of_the_wrong_kind(sae: Dialect, path: str, value: Any, what: str) -> None:
    columns = {**sae.columns("BSM", core_frames(sae, 4), core_paths(sae)), path: value}
    with pytest.raises(EncodeError, match=what):
        sae.from_columns("BSM", columns)


def test_other_forms_of_the_same_values(sae: Dialect) -> None:
    frames = core_frames(sae, 4)
    columns = dict(sae.columns("BSM", frames, core_paths(sae)))
    columns["coreData.id"] = [bytes(row) for row in columns["coreData.id"]]
    names = sae.columns("BSM", frames, ["coreData.transmission"]).fields["coreData.transmission"].names
    columns["coreData.transmission"] = [names[k] for k in columns["coreData.transmission"]]
    columns["coreData.lat"] = columns["coreData.lat"].tolist()
    assert sae.from_columns("BSM", columns) == frames
    columns["coreData.id"] = np.array(columns["coreData.id"], "V4")
    assert sae.from_columns("BSM", columns) == frames


def test_no_rows_and_no_columns(sae: Dialect) -> None:
    columns = sae.columns("BSM", [], core_paths(sae))
    assert sae.from_columns("BSM", columns) == []
    with pytest.raises(InputError, match="no columns"):
        sae.from_columns("BSM", {})
    with pytest.raises(InputError, match=r"\[\*\] names no element"):
        sae.from_columns("BSM", {"partII[*].partII-Id": [1]})


def test_masked_rows_are_absent(cn: Dialect) -> None:
    template = made(cn, "BSM", 3)
    values = np.ma.MaskedArray([1, 2, 3], mask=[False, True, False])
    root = cn._nodes[cn.message_node("BSM")]["root"]
    path = next(m["name"] for m in root if m["optional"] and cn._nodes[m["node"]]["kind"] == "enumerated")
    found = [cn.decode(octets)[1] for octets in cn.from_columns("BSM", {path: values}, template=template)]
    assert [getattr(message, path) is None for message in found] == [False, True, False]
    same = cn.from_columns("BSM", {path: [1, 2, 3]}, template=template, valid={path: np.array([True, False, True])})
    assert [cn.decode(octets)[1] for octets in same] == found


def test_the_engine_measures_what_it_is_given(sae: Dialect) -> None:
    plan = Plan(sae, "BSM", [(0, 3)])
    frame = core_frames(sae, 1)[0]
    (place,) = plan.find(frame)
    lat, offsets, out = np.zeros(2, np.int32), np.array([0, len(frame), 2 * len(frame)]), np.zeros(200, np.uint8)
    groups = np.zeros(2, np.int32)
    assert plan.fill([frame], [[place]], groups, [lat], offsets, out) is None
    for bad in (
        ([frame], [[8 * len(frame) - 30]], groups, [lat], offsets, out),
        ([frame], [[place]], groups, [lat[:1]], offsets, out),
        ([frame], [[place]], groups, [np.zeros(2, np.int16)], offsets, out),
        ([frame], [[place]], groups + 1, [lat], offsets, out),
        ([frame], [[place]], groups - 1, [lat], offsets, out),
        ([frame], [[place]], groups, [lat], offsets + np.arange(3), out),
        ([frame], [[place]], groups, [lat], offsets - 8, out),
        ([frame], [[place]], groups, [lat], offsets, out[:90]),
        ([frame], [[place]], groups, [None], offsets, out),
    ):
        with pytest.raises(ValueError, match=r"column|buffer|template"):
            plan.fill(*bad)
    with pytest.raises(ValueError, match="no frame of this message"):
        plan.find(frame[:-1])
    rows, status = np.zeros(1, np.int64), np.zeros(1, np.uint8)
    with pytest.raises(ValueError, match="octets where 4 are needed"):
        plan.scan((frame,), None, [np.zeros(3, np.uint8)], [None], status, rows)
    with pytest.raises(InputError, match="leads nowhere"):
        Plan(sae, "BSM", [(0, 99)])


@pytest.mark.parametrize("size", [255, 256, 300, 1024])
def test_long_columns_of_octets_at_any_bit(size: int) -> None:
    """Octets 256 and more of a column once came from its beginning."""
    nodes = [
        {"kind": "sequence", "name": "T", "extensible": False, "additions": [], "root": [
            {"name": "bit", "node": 1, "optional": False}, {"name": "octets", "node": 2, "optional": False}]},
        {"kind": "boolean"},
        {"kind": "octets", "min": size, "max": size, "extensible": False},
        {"kind": "choice", "name": "F", "root": [{"name": "t", "node": 0}], "extensible": False, "additions": []},
    ]  # fmt: skip
    document = {"format": 1, "dialect": "test", "encoding": "uper", "types": {"T": 0, "F": 3}, "nodes": nodes}
    d = Dialect(document, Frame("", "choice", "F", {"t": "T"}))
    rows = np.random.default_rng(size).integers(0, 256, (5, size), np.uint8)
    frames = d.from_columns("T", {"octets": rows, "bit": np.array([True, False] * 2 + [True])})
    assert [d.decode(frame)[1].octets for frame in frames] == [row.tobytes() for row in rows]
