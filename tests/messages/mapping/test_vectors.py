"""The shared vectors through the mappings: nothing raises, everything encodes, and raw values come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cv2x.messages.mapping import from_model, to_model
from tests.messages.mapping.conftest import codec_of

Vectors = list[tuple[str, str, str, Any]]


def test_every_vector_with_a_noun_is_understood_and_can_be_said_again(
    messages_of_others: Vectors, through: Callable[..., Any]
) -> None:
    seen: dict[str, int] = {}
    for name, family, message, record in messages_of_others:
        model, _ = to_model(family, message, record)
        assert model is not None, name
        heard, _ = through(family, model)
        assert heard, name
        seen[message] = seen.get(message, 0) + 1
    assert seen["MAP"] >= 33
    assert seen["BSM"] >= 60
    assert seen["SPAT"] >= 17
    assert seen["TIM"] >= 11
    assert seen["PSM"] >= 2
    assert seen["SDSM"] >= 4
    assert seen["SRM"] >= 12
    assert seen["SSM"] >= 6


def test_every_vector_can_be_said_in_the_other_family(messages_of_others: Vectors) -> None:
    for name, family, message, record in messages_of_others:
        model, _ = to_model(family, message, record)
        assert model is not None
        other = "sae" if family == "cn" else "cn"
        mapped = from_model(other, model)
        assert mapped.messages or message == "SSM", name  # only what is granted can be said in an RSC
        for short, fields in mapped.messages:
            codec_of(other, short).encode(short, fields)


def test_raw_values_of_psm_and_rsm_vectors_come_back(messages_of_others: Vectors) -> None:
    for name, family, message, record in messages_of_others:
        if message in ("PSM", "RSM"):
            model, notes = to_model(family, message, record)
            assert not notes
            assert model is not None
            ((_, fields),) = from_model(family, model).messages
            assert fields == record.to_dict(), name


def test_raw_values_of_spat_vectors_come_back(
    messages_of_others: Vectors, all_leaves: Callable[..., dict[str, Any]]
) -> None:
    compared = 0
    for name, family, message, record in messages_of_others:
        if message != "SPAT":
            continue
        model, notes = to_model(family, message, record)
        assert model is not None
        ((_, fields),) = from_model(family, model).messages
        before = all_leaves(_plain(record.to_dict()))
        after = all_leaves(_plain(fields))
        lost = ("enabledLanes", "maneuverAssistList", "intersections[0].name", "movementName", "speeds", "regional",
                "roadAuthorityID")  # fmt: skip
        reserved = any(cause.startswith("reserved: status") for cause in notes)
        for path, value in before.items():
            if any(word in path for word in lost) or (reserved and path.endswith("status")):
                continue
            if path.endswith("confidence"):
                continue  # sixteen classes, kept as the chances they stand for
            assert after.get(path) == value, (name, path)
            compared += 1
    assert compared > 500


def test_raw_values_of_bsm_vectors_come_back(
    messages_of_others: Vectors, all_leaves: Callable[..., dict[str, Any]]
) -> None:
    compared = 0
    for name, family, message, record in messages_of_others:
        if message != "BSM" or family != "sae":
            continue
        model, _ = to_model(family, message, record)
        assert model is not None
        ((_, fields),) = from_model(family, model).messages
        before, after = record.to_dict(), fields
        core = dict(before["coreData"])
        if core["brakes"]["wheelBrakes"][0][0] & 0x80:
            core["brakes"] = {**core["brakes"], "wheelBrakes": (b"\x80", 5)}
        assert after["coreData"] == core, name
        parts = {part["partII-Id"]: part["partII-Value"] for part in after.get("partII", ())}
        for part in before.get("partII", ()):
            if part["partII-Id"] != 0:
                continue
            told = all_leaves(_plain(parts[0]))
            for path, value in all_leaves(_plain(part["partII-Value"])).items():
                if any(word in path for word in ("initialPosition", "currGNSSstatus", "posAccuracy")):
                    continue
                if path.endswith((".speed", ".heading")) and value in (8191, 240):
                    continue  # an option that says unavailable is left out
                assert told.get(path) == value, (name, path)
                compared += 1
    assert compared > 400


def _plain(value: Any) -> Any:
    """CHOICE values as dictionaries, so that their members have paths too; BIT STRING stay as they are."""
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if isinstance(value, tuple) and isinstance(value[0], str):
        return {value[0]: _plain(value[1])}
    return value
