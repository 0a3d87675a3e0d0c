"""A junction SUMO drove through, read once."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cv2x.rsu.maps.network import Network
from cv2x.rsu.maps.read import read_roads

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Sample:
    """Where SUMO says a vehicle is (the middle of its front), in metres of the net."""

    x_m: float
    y_m: float
    heading_deg: float
    lane: str


@pytest.fixture(scope="session")
def net_file() -> Path:
    return DATA / "crossing.net.xml"


@pytest.fixture(scope="session")
def net(net_file: Path) -> Network:
    found = read_roads(net_file)
    assert isinstance(found, Network)
    return found


@pytest.fixture(scope="session")
def samples() -> list[Sample]:
    with gzip.open(DATA / "crossing.csv.gz", "rt") as rows:
        return read_samples(rows)


def read_samples(rows) -> list[Sample]:
    return [
        Sample(float(row["x_m"]), float(row["y_m"]), float(row["heading_deg"]), row["lane"])
        for row in csv.DictReader(rows)
    ]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return put
