"""An independent codec accepts what the mappings write: asn1tools with every constraint checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asn1tools
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.messages.mapping import from_model, to_model
from tests.messages.mapping.conftest import TYPES, codec_of

SCHEMAS = ("ydt3709", "j2735-2024", "cn-phase2")
OTHERS = {
    ("cn", "RSI"): "TIM", ("cn", "RSM"): "PSM", ("cn", "VIR"): "SRM", ("cn", "RSC"): "SSM", ("cn", "SSM"): "SDSM",
    ("sae", "TIM"): "RSI", ("sae", "PSM"): "RSM", ("sae", "SRM"): "VIR", ("sae", "SSM"): "RSC", ("sae", "SDSM"): "RSM",
}  # fmt: skip
"""Message -> that of the same meaning in the other family, where it is called otherwise."""
ROAD_USERS = {"PSM", "SDSM", "RSM", "SSM"}
"""What becomes of road users depends on who tells about whom."""
PARTS = {0: "VehicleSafetyExtensions", 1: "SpecialVehicleExtensions", 2: "SupplementalVehicleExtensions"}
_TUPLES = ("named-bits", "restricted-to", "size", "values", "with-components")


def _restored(value: Any, key: str = "") -> Any:
    """Put back the tuples that JSON lost."""
    if isinstance(value, dict):
        return {name: _restored(member, name) for name, member in value.items()}
    if isinstance(value, list):
        if key == "default" and len(value) == 2 and isinstance(value[0], str) and value[0].startswith("0x"):
            return bytes.fromhex(value[0][2:]), value[1]
        members = [_restored(member, key) for member in value]
        if key in _TUPLES:
            return [
                tuple(one) if isinstance(one, list) and len(one) == 2 and not isinstance(one[0], dict | list) else one
                for one in members
            ]
        return members
    return value


@pytest.fixture(scope="module")
def oracle(shared_file: Callable[[str], Path]) -> dict[str, Any]:
    folder = shared_file("facts/schema")
    specs = {}
    for name in SCHEMAS:
        document = json.loads((folder / f"{name}.json").read_text("utf-8"))
        document.pop("_notes", None)
        specs[name] = asn1tools.compile_dict(_restored(document), "uper")
    return specs


@pytest.mark.parametrize(("family", "name"), sorted(TYPES))
def test_asn1tools_accepts_and_agrees(
    make_record: Callable[..., Any], oracle: dict[str, Any], family: str, name: str
) -> None:
    @settings(max_examples=25, deadline=None)
    @given(seed=st.integers(0, 2**32), source=st.sampled_from(("cn", "sae")))
    def check(seed: int, source: str) -> None:
        spoken = OTHERS.get((family, name), name) if source != family else name
        model, _ = to_model(source, spoken, make_record(source, spoken, seed))
        if model is None:
            assert spoken in ("VIR", "RSC", "SSM")
            return
        for short, fields in from_model(codec_of(family, name), model).messages:
            if short != name:
                assert {short, name} <= ROAD_USERS
                continue
            if _is_beyond_asn1tools(fields):
                continue
            codec, kind = codec_of(family, name), TYPES[family, name]
            ours = codec.encode_type(kind, fields)
            told = oracle[codec.name].encode(kind, _flat(oracle[codec.name], fields), check_constraints=True)
            assert bytes(ours) == bytes(told)

    check()


def _is_beyond_asn1tools(fields: dict[str, Any]) -> bool:
    """Whether a BIT STRING goes beyond its root size, which asn1tools cannot encode (the jack-knife bit)."""
    return any(
        part["partII-Id"] == 0 and part["partII-Value"].get("events", (b"", 0))[1] > 13
        for part in fields.get("partII", ())
    )


def _flat(spec: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """The schema of the oracle has octets where we have an open type."""
    if "partII" not in fields:
        return fields
    parts = [
        {**part, "partII-Value": spec.encode(PARTS[part["partII-Id"]], part["partII-Value"], check_constraints=True)}
        for part in fields["partII"]
    ]
    return {**fields, "partII": parts}
