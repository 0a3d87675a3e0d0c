"""Whatever a schema allows goes through: nothing raises, all that is written encodes, and no loss goes uncounted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from tests.messages.mapping.conftest import TYPES, codec_of

NAMES = sorted(TYPES)
CENTIMETRE = 0.0101
SEEDS = st.integers(0, 2**32)


@pytest.mark.parametrize(("family", "name"), NAMES)
@settings(max_examples=60, deadline=None)
@given(seed=SEEDS)
def test_what_is_not_counted_is_not_lost(
    make_record: Callable[..., Any],
    through: Callable[..., Any],
    is_alike: Callable[..., bool],
    family: str,
    name: str,
    seed: int,
) -> None:
    model, notes = to_model(family, name, make_record(family, name, seed))
    if model is None:
        assert any(cause.startswith("dropped: ") for cause in notes)
        return
    heard, notes = through(family, model)
    if not notes:
        (again,) = heard
        assert is_alike(again, model, CENTIMETRE)
    for once in heard:
        twice, _ = through(family, once)
        assert len(twice) <= 1 or name == "SDSM"  # users among whom no vehicle is left go into a PSM each
        for stable in twice:
            thrice, _ = through(family, stable)
            assert not thrice or is_alike(thrice[0], stable, CENTIMETRE)


@pytest.mark.parametrize(("family", "name"), NAMES)
@settings(max_examples=60, deadline=None)
@given(seed=SEEDS)
def test_every_model_can_be_said_in_the_other_family(
    make_record: Callable[..., Any], family: str, name: str, seed: int
) -> None:
    model, _ = to_model(family, name, make_record(family, name, seed))
    if model is None:
        return
    other = "sae" if family == "cn" else "cn"
    mapped = from_model(other, model)
    assert mapped.messages or mapped.notes
    for short, fields in mapped.messages:
        codec = codec_of(other, short)
        told, record = codec.decode(codec.encode(short, fields))
        heard, _ = to_model(other, told, record)
        assert isinstance(heard, type(model))


def test_a_message_without_a_noun_has_no_model() -> None:
    assert to_model("sae", "RTCM", object()) == (None, {})


def test_unknown_families_and_models_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'etsi'"):
        to_model("etsi", "CAM", object())
    with pytest.raises(TypeError, match="str is not a model"):
        from_model("cn", "BSM")  # type: ignore[arg-type]


def test_what_a_newer_edition_adds_is_counted() -> None:
    codec = dialect("ydt3709")
    junction = {"id": {"id": 1}, "refPos": {"lat": 0, "long": 0}, "_additions": {0: b"\x01\x02"}}
    name, record = codec.decode(codec.encode("MAP", {"msgCnt": 1, "nodes": [junction]}))
    model, notes = to_model("cn", name, record)
    assert model is not None
    assert notes == {"not carried: additions to Node": 1}


def test_parts_of_a_bsm_the_model_has_no_field_for_are_named(make_record: Callable[..., Any]) -> None:
    codec = dialect("j2735-2024")
    core = make_record("sae", "BSM", 1).to_dict()["coreData"]
    core.update(secMark=0, transmission="park", lat=0, long=0)
    parts = [{"partII-Id": 9, "partII-Value": b"\x01"}, {"partII-Id": 0, "partII-Value": {}},
             {"partII-Id": 0, "partII-Value": {}}, {"partII-Id": 1, "partII-Value": {}}]  # fmt: skip
    name, record = codec.decode(codec.encode("BSM", {"coreData": core, "partII": parts}))
    _, notes = to_model("sae", name, record)
    assert notes == {
        "not carried: partII.9": 1,
        "not carried: partII repeated": 1,
        "not carried: partII.SpecialVehicleExtensions": 1,
    }
