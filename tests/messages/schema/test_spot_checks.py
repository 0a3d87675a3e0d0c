"""What the shipped dialects say at the places where it matters, and what their files say about themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import asn1tools
import pytest

from .conftest import node
from .shipped import ASN1, each_dialect, shipped, texts, without_open_types


def test_spot_checks_of_the_chinese_messages() -> None:
    document = shipped("ydt3709")
    frame = node(document, "MessageFrame")
    assert [item["name"] for item in frame["root"]] == ["bsmFrame", "mapFrame", "rsmFrame", "spatFrame", "rsiFrame"]
    assert frame["extensible"]
    assert frame["additions"] == []
    assert node(document, "VehicleEventFlags")["min"] == node(document, "VehicleEventFlags")["max"] == 13
    assert node(document, "VehicleEventFlags")["extensible"]
    # Where the 2019 message set differs.
    assert node(document, "ConnectsToList")["max"] == 8
    assert node(document, "NodeList")["max"] == 32
    assert node(document, "PathPointList")["min"] == 2
    assert (node(document, "DTimeOffset")["min"], node(document, "DTimeOffset")["max"]) == (-840, 840)
    assert node(document, "FullPositionVector", "posAccuracy")["name"] == "PositionConfidenceSet"


def test_spot_checks_of_the_american_messages() -> None:
    document = shipped("j2735-2024")
    value = node(document, "MessageFrame", "value")
    assert value["key"] == "messageId"
    assert value["table"]["20"] == document["types"]["BasicSafetyMessage"]
    part = node(document, "BasicSafetyMessage", "partII", "[]")
    assert part["name"] == "BasicSafetyMessage.partII[]"
    assert node(document, "BasicSafetyMessage", "partII", "[]", "partII-Value")["table"] == {
        str(number): document["types"][f"{kind}Extensions"]
        for number, kind in enumerate(("VehicleSafety", "SpecialVehicle", "SupplementalVehicle"))
    }
    region = node(document, "MapData", "regional", "[]", "regExtValue")
    assert region == {"kind": "open", "key": "regionId", "table": {"3": document["types"]["MapData-addGrpC"]}}
    assert node(document, "SPAT", "regional", "[]", "regExtValue")["table"] == {}
    assert [item["name"] for item in node(document, "VehicleSafetyExtensions")["root"]] == [
        "events", "pathHistory", "pathPrediction", "lights",
    ]  # fmt: skip


def test_spot_checks_of_the_older_editions() -> None:
    china = shipped("tcsae53-2019")
    assert node(china, "ConnectsToList")["max"] == 16
    assert node(china, "NodeList")["max"] == 63
    assert (node(china, "DTimeOffset")["min"], node(china, "DTimeOffset")["max"]) == (-720, 721)
    assert node(china, "FullPositionVector", "posAccuracy")["name"] == "PositionalAccuracy"
    america = shipped("j2735-2016")
    value = node(america, "MessageFrame", "value")
    assert value["table"]["31"] == america["types"]["TravelerInformation"]
    assert set(value["table"]) == {str(number) for number in (*range(18, 33), *range(240, 256))}


def test_spot_checks_of_the_second_phase() -> None:
    document = shipped("cn-phase2")
    [extension] = node(document, "MessageFrame2")["additions"]
    assert extension["name"] == "msgFrameExt"
    value = node(document, "MessageFrameExt", "value")
    assert value["key"] == "messageId"
    assert value["table"]["16"] == document["types"]["CLPMM"]
    assert list(value["table"]) == [str(number) for number in range(10, 17)]


ROOTS = ["CAM", "DENM", "CPM", "IVIM", "MAPEM", "SPATEM", "SREM", "SSEM", "RTCMEM"]


@pytest.mark.parametrize(("dialect", "roots"), [("etsi-r1", ROOTS), ("etsi-r2", [*ROOTS, "VAM"])])
def test_every_european_message_begins_with_its_header(dialect: str, roots: list[str]) -> None:
    document = shipped(dialect)
    for root in roots:
        header = node(document, root)["root"][0]
        assert header["name"] == "header"
        found = document["nodes"][header["node"]]
        assert [member["name"] for member in found["root"]][:2] in (
            ["protocolVersion", "messageID"],
            ["protocolVersion", "messageId"],
        )
        assert not found["extensible"]
        assert not any(member["optional"] for member in found["root"])


def test_spot_checks_of_the_european_releases() -> None:
    first, second = shipped("etsi-r1"), shipped("etsi-r2")
    assert (
        node(second, "WrappedCpmContainer", "containerData")["table"]["5"]
        == second["types"]["PerceivedObjectContainer"]
    )
    assert (
        node(second, "WrappedExtensionContainer", "containerData")["table"]["1"]
        == second["types"]["TwoWheelerContainer"]
    )
    for document in (first, second):
        region = node(document, "MapData", "regional", "[]", "regExtValue")
        assert region == {"kind": "open", "key": "regionId", "table": {"3": document["types"]["MapData-addGrpC"]}}
        # The name of the data dictionary is the plain one, those of other modules say whose they are.
        assert node(document, "Heading")["kind"] == "sequence"
        assert node(document, "DSRC.Heading")["kind"] == "integer"
    assert second["types"]["CPM"] == second["types"]["CollectivePerceptionMessage"]


def test_spot_checks_of_the_secured_data() -> None:
    document = shipped("ieee1609dot2")
    assert document["encoding"] == "coer"
    content = node(document, "Ieee1609Dot2Data", "content")
    assert [item["tag"] for item in content["root"]] == [[2, 0], [2, 1], [2, 2], [2, 3]]
    extensions = node(document, "ContributedExtensionBlock", "extns", "[]")
    assert extensions["key"] == "contributorId"
    assert extensions["table"]["2"] == document["types"]["EtsiOriginatingHeaderInfoExtension"]
    older = document["nodes"][document["types"]["EtsiTs103097Data"]]
    assert older["name"] == "Ts103097R1-Dot2.Ieee1609Dot2Data"


def test_spot_checks_of_the_test_control_interface() -> None:
    document = shipped("tci")
    frame = node(document, "TCIMsg", "frame")
    assert {item["name"]: item["tag"] for item in frame["root"] + frame["additions"]}["useCuckoo"] == [2, 17]
    request = node(document, "TCI-SutControl.Request", "value")
    assert request["table"]["1"] == document["types"]["Shutdown"]


def test_secured_data_of_others_round_trips_with_our_text(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    tree = asn1tools.parse_files([str(path) for path in texts("ieee1609dot2")])
    modules = asn1tools.compile_dict(without_open_types(tree), "oer").modules
    home = {"Ieee1609Dot2Data": "Ieee1609Dot2", "EtsiTs103097Data": "EtsiTs103097Module"}
    for vector in vectors("ieee1609dot2.jsonl"):
        coder = modules[home[vector["type"]]][vector["type"]]
        octets = bytes.fromhex(vector["hex"])
        assert coder.encode(coder.decode(octets)) == octets, vector["id"]


STANDING = {
    "tcsae53-2019": "not the text of the standard",
    "ydt3709": "not the text of the standard",
    "cn-phase2": "not the text of the standard|EXPERIMENTAL",
    "j2735-2016": "not the text of the standard",
    "j2735-2024": "not the text of the standard",
    "etsi-r1": "BSD 3-Clause",
    "etsi-r2": "BSD 3-Clause",
    "ieee1609dot2": "not the text of the standard|BSD 3-Clause",
    "tci": "Apache-2.0",
}


@each_dialect
def test_every_file_says_where_it_stands(dialect: str) -> None:
    for path in texts(dialect):
        head = path.read_text(encoding="utf-8").partition("DEFINITIONS")[0]
        assert re.search(STANDING[dialect], re.sub(r"\s+(-- )?", " ", head)), path.name
    reconstructed = (ASN1 / "cn_phase2" / "vir.asn").read_text(encoding="utf-8")
    assert "UNVERIFIED" in reconstructed.partition("DEFINITIONS")[0]
