"""Values of every message of every dialect, beside two independent codecs: same octets, same values, both ways.

Each value is encoded by us and by the oracle, and each octet string decoded by both.  The only way out is a fault on
the written list (faults.py), and in the long run every type has values at least one oracle agrees on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, note, settings

from cv2x.harness.interop.codecs.faults import touched
from cv2x.harness.interop.codecs.text_codec import PLAIN, TextCodec
from cv2x.messages import Dialect, dialect
from cv2x.messages.schema.tables import DIALECTS
from tests.messages.differential.conftest import EXAMPLES, LONG
from tests.messages.differential.oracles import NAMES, oracles_of
from tests.messages.differential.values import values


def subjects(d: Dialect) -> list[str]:
    """Return the types of all messages and frames; every type in the long run, and of a dialect without frames."""
    if LONG or not d.messages:
        return list(d.types)
    frames = [kind for kind in d.types if kind.startswith("MessageFrame")]
    nodes = {d.message_node(name) for name in d.messages}
    return frames + [kind for kind in d.types if d.type_node(kind) in nodes]


def compare(d: Dialect, oracle: TextCodec, kind: str, value: object, counted: Counter[tuple[str, str]]) -> bool:
    """Hold one value and its octets against an oracle; returns whether both directions were compared."""
    octets = d.encode_type(kind, value)
    faults = touched(oracle.name, oracle.uper, d.document["nodes"], d.type_node(kind), value)
    for fault in faults:
        counted[d.name, f"{oracle.name} not asked: {fault.name}"] += 1
    if not faults:
        theirs = oracle.encode(kind, value)
        assert theirs.hex() == octets.hex(), f"{oracle.name} encodes {kind}"
        assert d.plain(kind, d.decode_type(kind, theirs)) == value
        counted[d.name, f"{oracle.name} encodes the same"] += 1
    if not any(fault.decoding_too for fault in faults):
        assert oracle.decode(kind, octets) == value, f"{oracle.name} decodes {kind}"
        counted[d.name, f"{oracle.name} decodes the same"] += 1
    return not faults


def for_examples(d: Dialect, kind: str, look: Callable[[str, object], None]) -> None:
    """Call ``look`` with the type and examples of its values."""

    @settings(
        max_examples=EXAMPLES, deadline=None, derandomize=not LONG, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(value=values(d.document["nodes"], d.type_node(kind)))
    def check(value: object) -> None:
        note(f"{kind} of {d.name}")
        look(kind, value)

    check()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_two_codecs_read_and_write_the_same(name: str, counted: Counter[tuple[str, str]]) -> None:
    d = dialect(name)
    oracles = oracles_of(d)
    met: Counter[tuple[str, str]] = Counter()

    def look(kind: str, value: object) -> None:
        octets = d.encode_type(kind, value)
        assert d.plain(kind, d.decode_type(kind, octets)) == value
        for oracle in oracles:
            assert kind in oracle.types, f"{oracle.name} knows no {kind}"
            met[oracle.name, kind] += compare(d, oracle, kind, value, counted)

    for kind in subjects(d):
        for_examples(d, kind, look)
    if LONG:
        unseen = {kind for kind in subjects(d) if not any(met[oracle.name, kind] for oracle in oracles)}
        assert unseen <= NO_ORACLE


NO_ORACLE = {"Period", "AggregatedSingleTariffClassSession"}
"""Types of which every value meets a fault of both oracles: they hold a GeneralizedTime."""


def test_plain_modules_are_those_of_the_tables() -> None:
    assert {name: plain for name, _, plain in DIALECTS.values() if plain} == PLAIN
