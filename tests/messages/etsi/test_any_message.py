"""Whatever the schema allows reads into the model, comes back from it, and is what an independent codec makes of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asn1tools
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import from_model, to_model
from tests.messages.etsi.conftest import NEAR_NS, READ, RELEASES
from tests.messages.mapping.test_oracle import _restored

AROUND = Circumstances(NEAR_NS, 7)
CASES = [(release, name) for release in RELEASES for name in READ[release]]
SCHEMAS = {
    "CAM": "etsi-cam-{}",
    "DENM": "etsi-denm-{}",
    "VAM": "etsi-vam-{}",
    "CPM": "etsi-cpm-{}",
    "MAPEM": "etsi-is",
    "SPATEM": "etsi-is",
    "SREM": "etsi-is",
    "SSEM": "etsi-is",
}
NOT_BACK = {"CPM", "MAPEM", "SREM", "VAM"}
"""Places of a CPM and a MAPEM go through a plane, riders of motorcycles do not come back from a VAM, and a longitude of
-180 degrees comes back as 180 from an SREM."""


@pytest.fixture(scope="module")
def oracle(shared_file: Callable[[str], Path]) -> Callable[[str, str], Any]:
    folder = shared_file("facts/schema")
    made: dict[str, Any] = {}

    def get(release: str, name: str) -> Any:
        schema = SCHEMAS[name].format(release.removeprefix("etsi-"))
        if schema not in made:
            document = json.loads((folder / f"{schema}.json").read_text("utf-8"))
            document.pop("_notes", None)
            if name == "CPM":
                # asn1tools forgets the range of a field of an information object class, and one given by names.
                vehicle = document["ETSI-ITS-CDD"]["types"]["ObjectClass"]["members"][0]
                vehicle["restricted-to"] = [[0, 14]]
                container = document["CPM-PDU-Descriptions"]["types"]["WrappedCpmContainer"]
                container["members"] = [
                    {"type": "CpmContainerId", "name": "containerId"},
                    {"type": "OCTET STRING", "name": "containerData"},
                ]
            made[schema] = asn1tools.compile_dict(_restored(document), "uper")
        return made[schema]

    return get


@pytest.mark.parametrize(("release", "name"), CASES)
def test_a_model_comes_back_from_the_wire(
    etsi: Callable[[str], Dialect], make_etsi: Callable[..., Any], release: str, name: str
) -> None:
    codec = etsi(release)

    @settings(max_examples=80, deadline=None)
    @given(seed=st.integers(0, 2**32))
    def check(seed: int) -> None:
        model, notes = to_model(release, name, make_etsi(release, name, seed), AROUND)
        if model is None:
            assert any(cause.startswith("dropped: ") for cause in notes)
            return
        mapped = from_model(release, model, AROUND)
        for told, fields in mapped.messages:
            assert told == name
            again, _ = to_model(release, *codec.decode(codec.encode(told, fields)), AROUND)
            if name not in NOT_BACK:
                assert again == model
            assert again is not None
            if name not in ("CPM", "MAPEM"):
                assert from_model(release, again, AROUND).messages == ((told, fields),)
        if not mapped.messages:
            assert any(cause.startswith("dropped: ") for cause in mapped.notes)

    check()


@pytest.mark.parametrize(("release", "name"), CASES)
def test_asn1tools_accepts_and_agrees(
    etsi: Callable[[str], Dialect],
    make_etsi: Callable[..., Any],
    oracle: Callable[[str, str], Any],
    release: str,
    name: str,
) -> None:
    spec = oracle(release, name)
    told = 0
    for seed in range(40):
        model, _ = to_model(release, name, make_etsi(release, name, seed), AROUND)
        if model is None:
            continue
        for short, fields in from_model(release, model, AROUND).messages:
            named = "CollectivePerceptionMessage" if short == "CPM" else short
            assert spec.encode(named, _flat(spec, fields), check_constraints=True) == etsi(release).encode(
                short, fields
            )
            told += 1
    assert told > 5


def _flat(spec: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """The schema of the oracle has octets where we have an open type."""
    if "payload" not in fields:
        return fields
    containers = [
        {**one, "containerData": spec.encode("PerceivedObjectContainer", one["containerData"], check_constraints=True)}
        for one in fields["payload"]["cpmContainers"]
    ]
    return {**fields, "payload": {**fields["payload"], "cpmContainers": containers}}


@pytest.mark.parametrize(("release", "name"), CASES)
def test_every_family_can_say_it_and_nothing_raises_without_circumstances(
    etsi: Callable[[str], Dialect], make_etsi: Callable[..., Any], release: str, name: str
) -> None:
    codecs = (*map(etsi, RELEASES), *map(dialect, ("ydt3709", "cn-phase2", "j2735-2016", "j2735-2024")))
    for seed in range(60):
        model, _ = to_model(release, name, make_etsi(release, name, seed))
        if model is None:
            continue
        for codec in codecs:
            for told, fields in from_model(codec, model).messages:
                assert codec.decode(codec.encode(told, fields))[0] == told
