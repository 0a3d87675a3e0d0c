"""MAPEM and SPATEM: the SAE messages behind an ETSI header."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import RoadMap, SignalState
from tests.messages.etsi.conftest import RELEASES


@pytest.mark.parametrize("release", RELEASES)
def test_real_maps_and_signals_mean_the_same_behind_the_header(
    etsi: Callable[[str], Dialect], vectors: Callable[[str], list[dict[str, Any]]], release: str
) -> None:
    sae, codec = dialect("j2735-2024"), etsi(release)
    told = {"MAP": 0, "SPAT": 0}
    for vector in vectors("j2735.jsonl"):
        if vector["type"] != "MessageFrame" or vector["expect"] == "reject":
            continue
        name, record = sae.decode(bytes.fromhex(vector["hex"]))
        if name not in told:
            continue
        model, _ = to_model("sae", name, record)
        assert model is not None
        mapped = from_model(release, model, Circumstances(station_id=77))
        for short, fields in mapped.messages:
            assert fields["header"]["stationID"] == 77
            again, notes = to_model(release, *codec.decode(codec.encode(short, fields)))
            direct = from_model("sae", model)
            there, _ = to_model("sae", *sae.decode(sae.encode(*direct.messages[0])))
            assert again == there
            assert notes["not carried: stationID"] == 1
            assert mapped.notes == direct.notes
            told[name] += 1
    assert told["MAP"] > 10
    assert told["SPAT"] > 10


def test_what_says_nothing_is_dropped_and_counted() -> None:
    for model, cause in (
        (RoadMap(0, ()), "dropped: MAPEM without junctions"),
        (SignalState(()), "dropped: SPAT without junctions"),
    ):
        mapped = from_model("etsi-r2", model)
        assert (mapped.messages, dict(mapped.notes)) == ((), {cause: 1})


def test_who_sends_it_must_be_stated(etsi: Callable[[str], Dialect]) -> None:
    name, record = etsi("etsi-r1").decode(_spatem(etsi("etsi-r1")))
    model, _ = to_model("etsi-r1", name, record)
    assert isinstance(model, SignalState)
    mapped = from_model("etsi-r2", model)
    assert mapped.messages[0][1]["header"] == {"protocolVersion": 2, "messageID": 4, "stationID": 0}
    assert mapped.notes["no unavailable: stationID"] == 1


def _spatem(codec: Dialect) -> bytes:
    state = {
        "id": {"id": 5},
        "revision": 1,
        "status": (bytes(2), 16),
        "states": [{"signalGroup": 1, "state-time-speed": [{"eventState": "stop-And-Remain"}]}],
    }
    header = {"protocolVersion": 2, "messageID": 4, "stationID": 7}
    return codec.encode("SPATEM", {"header": header, "spat": {"intersections": [state]}})
