"""Files that anybody may have broken: whatever stands in them, a reader gives a network or says what is wrong."""

from __future__ import annotations

import random
import re

import pytest

from cv2x.errors import InputError
from cv2x.messages import dialect
from cv2x.rsu.maps.assemble import assemble, numbered
from cv2x.rsu.maps.fit import encoded
from cv2x.rsu.maps.network import Network
from cv2x.rsu.maps.read import read_roads
from cv2x.scenarios.map_text import map_text
from tests.rsu.maps.test_lanelet2 import osm
from tests.rsu.maps.test_opendrive import TWO_WAYS

VALUES = ("", "0", "-1", "1e308", "nan", "inf", "x", "99999999999", "1", "2", "0,0", "1 2 3", "-5.5")


def broken(text: str, rng: random.Random) -> str:
    """Return a text with a few attributes set to something else, or elements gone."""
    for _ in range(rng.randrange(1, 4)):
        if rng.random() < 0.8:
            chosen = rng.choice(list(re.finditer(r'="([^"]*)"', text)))
            text = text[: chosen.start(1)] + rng.choice(VALUES) + text[chosen.end(1) :]
        else:
            chosen = rng.choice(list(re.finditer(r"<[a-zA-Z]+[^<>]*/>", text)))
            text = text[: chosen.start()] + text[chosen.end() :]
    return text


@pytest.mark.parametrize("kind", ["SUMO net", "OpenDRIVE", "Lanelet2"])
def test_a_broken_file_is_read_or_refused(write, net_file, kind) -> None:
    text = {"SUMO net": net_file.read_text("utf-8"), "OpenDRIVE": TWO_WAYS, "Lanelet2": osm()}[kind]
    read = 0
    for seed in range(25):
        path = write("broken.xml", broken(text, random.Random(f"{kind}/{seed}")))
        try:
            network = read_roads(path, (31.0, 121.0))
            assert isinstance(network, Network)
            for node in network.junctions():
                made = assemble(network, node, numbered(network, 1))
                encoded(made.junction, dialect("j2735-2024"), 0)
                map_text(made.junction)
                read += 1
        except InputError as error:
            assert error.reason  # noqa: PT017 - both ends are fine
    assert read
