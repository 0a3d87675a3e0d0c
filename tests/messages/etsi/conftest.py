"""Both ETSI releases as codecs, and messages for them: anything the schema allows, made as the other mappings' are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cv2x.messages import Dialect, dialect
from tests.messages.mapping.conftest import Maker

RELEASES = ("etsi-r1", "etsi-r2")
READ = {
    "etsi-r1": ("CAM", "DENM", "MAPEM", "SPATEM", "SREM", "SSEM"),
    "etsi-r2": ("CAM", "CPM", "DENM", "MAPEM", "SPATEM", "SREM", "SSEM", "VAM"),
}
IDS = {"DENM": 1, "CAM": 2, "SPATEM": 4, "MAPEM": 5, "SREM": 9, "SSEM": 10, "CPM": 14, "VAM": 16}
NEAR_NS = 1_714_564_800_000_000_000
"""2024-05-01T12:00:00Z."""


class EtsiMaker(Maker):
    """Also integers without bounds, strings of digits, and unknown keys where few numbers are left for them."""

    def _sequence(self, node: dict[str, Any], rng: Any, depth: int) -> dict[str, Any]:
        value = super()._sequence(node, rng, depth)
        members = {member["name"]: self.nodes[member["node"]] for member in node["root"]}
        for inner in list(members.values()):
            key = inner["key"] if inner["kind"] == "open" else None
            if key in value and not members[key]["extensible"] and value[key] > members[key]["max"]:
                value[key] = members[key]["max"]
        return value

    def _string(self, node: dict[str, Any], rng: Any, depth: int) -> str:
        if node["charset"] == "NumericString":
            return "".join(rng.choice("0123456789 ") for _ in range(self._size(node, rng)))
        return super()._string(node, rng, depth)

    def _integer(self, node: dict[str, Any], rng: Any, depth: int) -> int:
        if node["min"] is None or node["max"] is None:
            return rng.randint(0, 1000)
        return super()._integer(node, rng, depth)


@pytest.fixture(scope="session")
def etsi() -> Callable[[str], Dialect]:
    """The codec of a release by name."""
    return dialect


@pytest.fixture(scope="session")
def make_etsi(etsi: Callable[[str], Dialect]) -> Callable[[str, str, int], Any]:
    """Make a decoded message out of anything the schema allows: (release, short name, seed) -> record."""
    makers = {name: EtsiMaker(name) for name in RELEASES}

    def made(release: str, name: str, seed: int) -> Any:
        value = makers[release].make(name, seed)
        header = value["header"]
        header["protocolVersion"] = 3 if name == "VAM" else 2
        header["messageId" if "messageId" in header else "messageID"] = IDS[name]
        if name == "DENM":
            # Close to NEAR_NS: a minute alone does not tell a leap year's last day from the next year's first.
            times = value["denm"]["management"]
            for place, time in enumerate(("detectionTime", "referenceTime")):
                times[time] = 641_649_605_000 + (seed >> place) % 1_000_000_000
        codec = etsi(release)
        told, record = codec.decode(codec.encode(name, value))
        assert told == name
        return record

    return made
