"""Random values of every type of the security and control schemas, beside asn1tools.

asn1tools 0.169 differs in what stands in test_primitives; of that only its lists of additions occur in these schemas
(`gap`).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.messages import Dialect, dialect
from tests.messages.codec.conftest import members_of

from .conftest import SCHEMAS, OerMaker

SEEDS = st.integers(0, 2**40)


@pytest.fixture(scope="module", params=["ieee1609dot2", "tci"])
def shipped(request: pytest.FixtureRequest) -> Dialect:
    return dialect(request.param)


@settings(max_examples=150, deadline=None)
@given(seed=SEEDS)
def test_what_is_encoded_decodes_to_the_same_value(shipped: Dialect, oer_maker: type[OerMaker], seed: int) -> None:
    name = shipped.types[seed % len(shipped.types)]
    value = oer_maker(shipped, seed, unknowns=True).value(shipped.type_node(name))
    octets = shipped.encode_type(name, value)
    back = shipped.decode_type(name, octets)
    assert shipped.plain(name, back) == value
    assert shipped.encode_type(name, back) == octets
    assert shipped.encode_type(name, shipped.from_json_type(name, shipped.to_json_type(name, back))) == octets
    assert shipped.decode_type(name, octets) == back


def gap(nodes: list[dict[str, Any]], index: int, value: Any) -> bool:
    """Whether asn1tools writes some list of additions wrongly.

    It counts a group as its members; at the first mandatory addition that is missing it stops, and shifts the presence
    bits written so far by the number of those not looked at (16.4).
    """
    node = nodes[index]
    if node["kind"] == "sequence-of":
        return any(gap(nodes, node["element"], item) for item in value)
    if node["kind"] == "choice":
        inner = {a["name"]: a["node"] for a in [*node["root"], *(node["additions"] or ())]}[value[0]]
        return gap(nodes, inner, value[1])
    if node["kind"] != "sequence":
        return False
    there = [addition["name"] in value for addition in node["additions"] or () if "group" not in addition]
    members = {member["name"]: (member["node"], added) for member, added in members_of(node)}
    if any(there) and not all(there[:-1]):
        return True
    if len(there) < len(node["additions"] or ()) and any(members[name][1] for name in value):
        return True
    return any(gap(nodes, members[name][0], held) for name, held in value.items())


@pytest.mark.parametrize("name", SCHEMAS)
def test_asn1tools_reads_and_writes_the_same(
    name: str, schema: Callable[[str], Dialect], asn1tools_oer: Callable[[str], Any]
) -> None:
    d, spec = schema(name), asn1tools_oer(name)
    compared, gaps, absent = 0, 0, []
    for kind, seed in itertools.product(d.types, range(4)):
        module, _, plain = kind.rpartition(".")
        theirs = spec.modules[module].get(plain) if module else spec.types.get(kind)
        if theirs is None:
            absent.append(kind)
            continue
        index = d.type_node(kind)
        value = OerMaker(d, seed, unknowns=False).value(index)
        octets = d.encode_type(kind, value)
        assert d.plain(kind, d.decode_type(kind, octets)) == value
        if gap(d._nodes, index, value):
            gaps += 1
            continue
        assert theirs.decode(octets) == value, (kind, seed)
        assert bytes(theirs.encode(value)) == octets, (kind, seed)
        compared += 1
    assert set(absent) <= PARAMETERISED
    assert compared > 8 * gaps
    assert compared > 3 * len(d.types)


# Types with a parameter that leaves no trace in the octets; asn1tools has them only where they are used.
PARAMETERISED = {
    "EtsiTs103097Data-Signed", "EtsiTs103097Data-SignedExternalPayload", "EtsiTs103097Data-Encrypted",
    "EtsiTs103097Data-SignedAndEncrypted", "Extension",
}  # fmt: skip
