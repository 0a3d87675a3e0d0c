"""Random values of the frames and main messages: what goes out comes back, what no table knows included.

Independent codecs are asked in tests/messages/differential.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.messages import Dialect

SEEDS = st.integers(0, 2**40)


@pytest.fixture(scope="module", params=[("ydt3709", "MessageFrame"), *(("j2735-2024", name) for name in (
    "BasicSafetyMessage", "MapData", "SPAT", "TravelerInformation", "PersonalSafetyMessage", "RoadSafetyMessage",
    "SignalRequestMessage", "SignalStatusMessage", "SensorDataSharingMessage", "ProbeVehicleData", "MessageFrame",
))], ids="-".join)  # fmt: skip
def subject(request: pytest.FixtureRequest) -> tuple[Dialect, str]:
    from cv2x.messages import dialect

    return dialect(request.param[0]), request.param[1]


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS)
def test_what_is_encoded_decodes_to_the_same_value(subject: tuple[Dialect, str], maker: Any, seed: int) -> None:
    d, name = subject
    value = maker(d, seed, unknowns=True).value(d.type_node(name))
    octets = d.encode_type(name, value)
    back = d.decode_type(name, octets)
    assert d.plain(name, back) == value
    assert d.encode_type(name, back) == octets
    assert d.encode_type(name, d.from_json_type(name, d.to_json_type(name, back))) == octets
    assert d.decode_type(name, octets) == back
