"""Columns as a pyarrow table, and a plain sentence where pyarrow is missing."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

import numpy as np
import pytest

from cv2x.errors import UnavailableError
from cv2x.messages import Dialect
from tests.messages.columns.conftest import made

if os.environ.get("CV2X_FULL") == "1":
    import pyarrow as pa
else:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'cv2x[arrow]'")


def test_a_table_holds_what_the_columns_hold(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = [*random_frames(sae, "BSM", 30), b""]
    paths = ["coreData.lat", "coreData.id", "coreData.transmission", "partII", "partII[0].partII-Id"]
    found = sae.columns("BSM", frames, paths)
    table = sae.table("BSM", frames, paths)
    assert table.column_names == ["_frame", *paths]
    assert table["_frame"].to_pylist() == found.rows.tolist()
    assert table["coreData.id"].to_pylist() == [bytes(row) for row in found["coreData.id"]]
    names = found.fields["coreData.transmission"].names
    assert table["coreData.transmission"].to_pylist() == [names[k] for k in found["coreData.transmission"]]
    for path in ("partII", "partII[0].partII-Id"):
        assert table[path].to_pylist() == found.masked(path).tolist()
    assert table[path].null_count
    about = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
    assert json.loads(about["cv2x.rejected"]) == found.rejected == {"cut short": 1}


def test_text_is_text(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = random_frames(sae, "SPAT", 20)
    table = sae.table("SPAT", frames, ["name"])
    assert table["name"].to_pylist() == sae.columns("SPAT", frames, ["name"])["name"].tolist()
    assert table.schema.field("name").type == pa.string()


def test_octets_of_arrow_itself(sae: Dialect) -> None:
    frames = [sae.encode("BSM", {"coreData": made(sae, "BSM", k)["coreData"]}) for k in range(5)]
    held = pa.array(frames, pa.large_binary())
    offsets = np.frombuffer(held.buffers()[1], np.int64)[: len(held) + 1]
    table = sae.table("BSM", held.buffers()[2], ["coreData.lat"], offsets=offsets)
    assert table["coreData.lat"].to_pylist() == [sae.decode(frame)[1].coreData.lat for frame in frames]


def test_items_the_table_does_not_know_have_names(sae: Dialect, random_frames: Callable[..., list[bytes]]) -> None:
    frames = random_frames(sae, "PSM", 400)
    items = sae.table("PSM", frames, ["basicType"])["basicType"].to_pylist()
    assert items == [message.basicType for _, message in sae.decode_many(frames)]
    assert any(item.startswith("unknown:") for item in items)


def test_without_pyarrow(sae: Dialect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UnavailableError, match=r"pip install 'cv2x\[arrow\]'"):
        sae.table("BSM", [], ["coreData.lat"])
