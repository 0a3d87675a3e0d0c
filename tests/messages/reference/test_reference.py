"""What people are shown of a type: names, ranges, units, marks, and what is inside."""

from __future__ import annotations

import pytest

from cv2x.errors import InputError
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.reference import Field, Reference


@pytest.fixture(scope="module")
def sae() -> Reference:
    return Reference(dialect("j2735-2024"))


@pytest.fixture(scope="module")
def cn() -> Reference:
    return Reference(dialect("ydt3709"))


def inside(reference: Reference, field: Field, *path: str) -> Field:
    for name in path:
        [field] = [part for part in reference.parts(field) if part.name == name]
    return field


def test_a_member_has_its_type_range_width_and_unit(cn: Reference) -> None:
    speed = inside(cn, cn.message("BSM"), "speed")
    assert (speed.type, speed.words, str(speed.bits)) == ("Speed", "INTEGER (0..8191)", "13")
    assert speed.note == "0.02 m/s; 8191 = unavailable"
    assert not speed.optional


def test_types_of_one_shape_keep_their_names(cn: Reference) -> None:
    node = inside(cn, cn.message("MAP"), "nodes", "[]", "id")
    assert [(part.name, part.type, part.optional) for part in cn.parts(node)] == [
        ("region", "RoadRegulatorID", True),
        ("id", "NodeID", False),
    ]


def test_marks(cn: Reference) -> None:
    message = cn.message("BSM")
    assert message.extensible
    assert inside(cn, message, "safetyExt").optional
    events = inside(cn, message, "safetyExt", "events")
    assert events.range == "(SIZE (13, ...))"
    assert cn.named_bits(events)[:2] == [("eventHazardLights", 0), ("eventStopLineViolation", 1)]


def test_numbers_of_enumerations_are_those_of_the_text(cn: Reference) -> None:
    kind = inside(cn, cn.message("BSM"), "emergencyExt", "responseType")
    assert list(cn.numbers(kind).items())[:2] == [("notInUseOrNotEquipped", 0), ("emergency", 1)]


def test_what_an_open_field_holds(sae: Reference) -> None:
    part = inside(sae, sae.message("BSM"), "partII", "[]", "partII-Value")
    assert sae.key(part) == "partII-Id"
    assert [(held.name, held.type) for held in sae.parts(part)] == [
        ("0", "VehicleSafetyExtensions"),
        ("1", "SpecialVehicleExtensions"),
        ("2", "SupplementalVehicleExtensions"),
    ]


def test_a_message_that_is_a_list_has_its_name(sae: Reference) -> None:
    message = sae.message("PDC")
    assert (message.type, message.kind) == ("ProbeDataConfigMessage", "SEQUENCE OF")
    assert inside(sae, message, "[]").type == "ProbeDataConfig"


@pytest.mark.parametrize("name", ["ydt3709", "tcsae53-2019", "j2735-2016", "j2735-2024"])
def test_every_type_can_be_walked(name: str) -> None:
    assert name in FRAMES
    reference = Reference(dialect(name))
    seen: set[int] = set()
    waiting = [reference.type(given) for given in reference.types]
    while waiting:
        field = waiting.pop()
        if field.node in seen:
            continue
        seen.add(field.node)
        assert field.bits.high is None or field.bits.low <= field.bits.high
        assert field.kind == "open type" or reference.key(field) == ""
        waiting += reference.parts(field)
    assert len(seen) == len(reference.nodes)


def test_unknown_names(cn: Reference) -> None:
    with pytest.raises(InputError, match="no message 'CAM' in ydt3709; it knows BSM"):
        cn.message("CAM")
    with pytest.raises(InputError, match="no type 'Cam'"):
        cn.type("Cam")


def test_a_table_without_a_legend_still_shows_its_ranges() -> None:
    table = dialect("ydt3709").document | {"dialect": "no-such-table"}
    bare = Reference(Dialect(table))
    speed = inside(bare, bare.type("BasicSafetyMessage"), "speed")
    assert (speed.type, speed.words, speed.note) == ("", "INTEGER (0..8191)", "")
