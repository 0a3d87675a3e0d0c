"""Columns say what records say, and take and refuse the frames `decode` takes and refuses."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.messages import Dialect, dialect
from cv2x.messages.columns import LARGE, OTHER, STATUS, prepare
from tests.messages.columns.conftest import MISSING, made, mutated, paths_of, said, verdict

CORE = ["coreData.lat", "coreData.long", "coreData.speed", "coreData.id", "coreData.brakes.wheelBrakes"]
MUTANTS = 10_000


def check_equal(d: Dialect, name: str, frames: list[bytes], paths: list[str], **how: Any) -> int:
    """Assert that the columns hold what the records say; return the number of values looked at."""
    found = d.columns(name, how.pop("given", frames), paths, **how)
    ready = prepare(d, name, paths)
    decoded = [(k, d.decode(octets)) for k, octets in enumerate(frames) if verdict(d, octets) is not None]
    records = [(k, message) for k, (what, message) in decoded if what == name]
    assert found.rows.tolist() == [k for k, _ in records]
    seen = 0
    for target in ready.targets:
        values = found[target.path].tolist()
        valid = found.valid[target.path].tolist() if target.path in found.valid else [True] * len(values)
        for row, (_, record) in enumerate(records):
            wanted = said(d, record, target)
            assert valid[row] == (wanted is not MISSING), (target.path, row)
            if wanted is not MISSING:
                assert values[row] == wanted, (target.path, row)
                seen += 1
            else:
                assert not np.any(values[row])
    return seen


def both_ways(d: Dialect, name: str, frames: list[bytes], paths: list[str]) -> int:
    """As `check_equal`, from a list and from one buffer with offsets."""
    offsets = np.cumsum([0, *map(len, frames)])
    seen = check_equal(d, name, frames, paths)
    assert check_equal(d, name, frames, paths, given=b"".join(frames), offsets=offsets) == seen
    return seen


def test_every_path_of_random_messages(either: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    for name in either.messages[:30]:
        frames = random_frames(either, name, 12)
        frames += random_frames(either, either.messages[0], 2)
        paths = paths_of(either, name)
        seen = both_ways(either, name, frames, paths)
        assert seen or not paths


def test_core_fields_of_many_frames(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    """Frames of plain shape go in blocks; others between them must not move them."""
    rnd = random.Random(1)
    plain = [sae.encode("BSM", {"coreData": made(sae, "BSM", seed)["coreData"]}) for seed in range(200)]
    rest = random_frames(sae, "BSM", 20) + random_frames(sae, "MAP", 3)
    frames = [rnd.choice(rest) if rnd.random() < 0.1 else rnd.choice(plain) for _ in range(1000)]
    for k in range(0, 1000, 97):
        frames[k] = frames[k][:-1] + b"\xff"
    frames[500] = frames[501] = b""
    paths = paths_of(sae, "BSM", limit=60)
    assert both_ways(sae, "BSM", frames, paths) > 20_000
    assert both_ways(sae, "BSM", frames, CORE) == 5 * len(sae.columns("BSM", frames, CORE).rows)


def test_a_large_result_is_one_block_and_the_same(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = random_frames(sae, "BSM", 10)
    paths = paths_of(sae, "BSM", limit=40)
    few, many = sae.columns("BSM", frames, paths), sae.columns("BSM", frames * 4000, paths)
    assert sum(array.nbytes for array in many.values()) > LARGE
    for path in paths:
        assert np.array_equal(many[path].reshape(4000, *few[path].shape)[[0, 1234, 3999]], np.stack([few[path]] * 3))
        assert path not in few.valid or np.array_equal(many.valid[path][:10], few.valid[path])
    assert many.rows.tolist() == list(range(40_000))


def test_vectors(either: Dialect, own_vectors: list[dict[str, Any]]) -> None:
    frames = [bytes.fromhex(v["hex"]) for v in own_vectors if v["type"] == "MessageFrame"]
    names = {name for octets in frames if (name := verdict(either, octets)) in either.messages}
    assert names
    for name in names:
        assert both_ways(either, name, frames, paths_of(either, name, limit=150)) or name


def test_shared_vectors(shared_vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    for file, d in (("j2735.jsonl", dialect("j2735-2024")), ("csae.jsonl", dialect("ydt3709"))):
        vectors = [v for v in shared_vectors(file) if v.get("type") == "MessageFrame"]
        frames = [bytes.fromhex(v["hex"]) for v in vectors]
        assert frames
        for name in {verdict(d, octets) for octets in frames} & set(d.messages):
            both_ways(d, name, frames, paths_of(d, name, limit=60))


@pytest.mark.parametrize("asked", ["plain", "deep"])
def test_mutants_are_taken_and_refused_as_by_decode(
    either: Dialect, own_vectors: list[dict[str, Any]], random_frames: Callable[..., list[bytes]], asked: str
) -> None:
    rnd = random.Random(3709 if asked == "plain" else 2735)
    family = "j2735" if either.family == "sae" else "tcsae53"
    subjects = [bytes.fromhex(v["hex"]) for v in own_vectors if v["dialect"].startswith(family)]
    subjects = [octets for octets in subjects if verdict(either, octets)]
    for name in either.messages:
        subjects += random_frames(either, name, 2 if len(either.messages) > 10 else 8)
    if either.family == "sae":
        subjects += [either.encode("BSM", {"coreData": made(either, "BSM", k)["coreData"]}) for k in range(40)]
    subjects = [octets for octets in subjects if len(octets) < 2000]
    frames = [mutated(rnd.choice(subjects), rnd) for _ in range(MUTANTS // 4)]
    paths = paths_of(either, "BSM", limit=8 if asked == "plain" else 300)
    found = either.columns("BSM", frames, paths)
    verdicts = [verdict(either, octets) for octets in frames]
    wanted = [0 if name == "BSM" else OTHER if name else None for name in verdicts]
    got = [status if status <= OTHER else None for status in found.status.tolist()]
    assert got == wanted
    assert wanted.count(None) > 500
    assert wanted.count(0) > 20
    assert sum(found.rejected.values()) + len(found.rows) == len(frames)
    check_equal(either, "BSM", frames, paths)


def test_truncated_everywhere(either: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    whole = max(random_frames(either, "BSM", 10), key=len)[:600]
    frames = [whole[:k] for k in range(len(whole))]
    found = either.columns("BSM", frames, [])
    assert [s > OTHER for s in found.status.tolist()] == [verdict(either, f) is None for f in frames]


def test_nothing_is_dropped_without_a_word(sae: Dialect) -> None:
    good = sae.encode("BSM", {"coreData": made(sae, "BSM", 1)["coreData"]})
    other = sae.encode("TIM", made(sae, "TIM", 1))
    frames = [good, other, good[:-1], good + b"\0", b"", b"\xff\xff", good]
    found = sae.columns("BSM", frames, ["coreData.lat"])
    assert found.rows.tolist() == [0, 6]
    assert len(found["coreData.lat"]) == 2
    assert STATUS[found.status[1]] == "other message"
    assert found.rejected["other message"] == 1
    assert sum(found.rejected.values()) == 5
    with pytest.raises(DecodeError, match="in frame 2"):
        sae.columns("BSM", frames, ["coreData.lat"], errors="raise")
    assert len(sae.columns("BSM", [good, other], ["coreData.lat"], errors="raise").rows) == 1


def test_types_of_columns(sae: Dialect) -> None:
    frame = sae.encode("BSM", {"coreData": made(sae, "BSM", 1)["coreData"]})
    paths = [
        "coreData.id",
        "coreData.lat",
        "coreData.transmission",
        "partII",
        "coreData",
        "coreData.brakes.wheelBrakes",
    ]
    found = sae.columns("BSM", [frame], paths)
    assert [found[path].dtype.name for path in paths] == ["uint8", "int32", "int32", "int32", "bool", "int32"]
    assert found["coreData.id"].shape == (1, 4)
    assert found.fields["coreData.transmission"].names[:2] == ("neutral", "park")
    assert found.fields["coreData.brakes.wheelBrakes"].width == 5
    assert list(found.valid) == ["partII"]
    assert not found.valid["partII"][0]
    assert found.masked("partII").mask.tolist() == [True]


def test_buffers_of_all_kinds(sae: Dialect) -> None:
    frame = sae.encode("BSM", {"coreData": made(sae, "BSM", 1)["coreData"]})
    lat = sae.decode(frame)[1].coreData.lat
    for frames in ([frame] * 3, iter([frame] * 3), [bytearray(frame), memoryview(frame), frame]):
        assert sae.columns("BSM", frames, ["coreData.lat"])["coreData.lat"].tolist() == [lat] * 3
    for buffer in (frame * 3, bytearray(frame * 3), np.frombuffer(frame * 3, np.uint8)):
        offsets = [0, len(frame), len(frame), 2 * len(frame)]
        found = sae.columns("BSM", buffer, ["coreData.lat"], offsets=offsets)
        assert found.rows.tolist() == [0, 2]
    assert len(sae.columns("BSM", [], ["coreData.lat"])["coreData.lat"]) == 0
    assert len(sae.columns("BSM", b"", ["coreData.lat"], offsets=[0])["coreData.lat"]) == 0


@pytest.mark.parametrize("offsets", [[], [0, 50], [10, 5], [-1, 5], [[0, 1]], [0.5, 1.0], [0, 2**62]])
def test_offsets_beyond_the_buffer(sae: Dialect, offsets: Any) -> None:
    with pytest.raises(InputError, match="offsets"):
        sae.columns("BSM", bytes(40), ["coreData.lat"], offsets=offsets)


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("coreData.latitude", "no 'latitude'; expected msgCnt"),
        ("coreData.lat.x", "nothing is in integer"),
        ("coreData[0]", "is no list"),
        ("partII.partII-Id", r"say which element, as in \[0\]"),
        ("partII[0].partII-Value", "an open type has no column form"),
        ("partII[0].partII-Value.9", "expected VehicleSafetyExtensions"),
        ("", "is no name"),
        ("coreData..lat", "is no name"),
        ("partII[x]", "is no name"),
    ],
)
def test_paths_that_lead_nowhere(sae: Dialect, path: str, what: str) -> None:
    with pytest.raises(InputError, match=what):
        sae.columns("BSM", [], [path])


def test_odd_requests(sae: Dialect) -> None:
    with pytest.raises(EncodeError, match="is no message"):
        sae.columns("BSX", [], ["coreData.lat"])
    with pytest.raises(InputError, match="twice"):
        sae.columns("BSM", [], ["coreData.lat", "coreData.lat"])
    with pytest.raises(InputError, match="not one path"):
        sae.columns("BSM", [], "coreData.lat")
    with pytest.raises(InputError, match="needs offsets"):
        sae.columns("BSM", b"abc", ["coreData.lat"])
    with pytest.raises(TypeError, match="frame 1"):
        sae.columns("BSM", [b"", "x"], ["coreData.lat"])
    with pytest.raises(InputError, match="errors"):
        sae.columns("BSM", [], ["coreData.lat"], errors="ignore")  # type: ignore[arg-type]
    assert sae.columns("BSM", [], ["coreData.accelSet.long", "partII[0].partII_Id"]).keys()


def test_threads_share_a_codec(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = random_frames(sae, "BSM", 40) + random_frames(sae, "PSM", 20)
    rnd = random.Random(4)
    frames += [mutated(rnd.choice(frames), rnd) for _ in range(200)]
    paths = paths_of(sae, "BSM", limit=80)
    wanted = sae.columns("BSM", frames, paths)
    texts = [repr(item) for item in sae.decode_many(frames, errors="return")]
    faults: list[str] = []

    def work() -> None:
        for _ in range(5):
            found = sae.columns("BSM", frames, paths)
            if any(not np.array_equal(found[path], wanted[path]) for path in paths):
                faults.append("columns")
            if [repr(item) for item in sae.decode_many(frames, errors="return")] != texts:
                faults.append("records")
            if sae.from_columns("BSM", wanted_core, template=template) != encoded:
                faults.append("from_columns")

    template = sae.decode(frames[0])[1]
    wanted_core = {path: wanted[path] for path in CORE}
    encoded = sae.from_columns("BSM", wanted_core, template=template)
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
