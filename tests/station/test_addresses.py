"""Application numbers, destinations and priorities, against the published assignments."""

from __future__ import annotations

import pytest

from cv2x.station.addresses import Address, address, heard_applications


@pytest.mark.parametrize(
    ("family", "message", "critical", "aid", "dest_l2"),
    [
        ("cn", "BSM", False, 111, 1),
        ("cn", "BSM", True, 112, 2),
        ("cn", "MAP", False, 3618, 6),
        ("cn", "SPAT", False, 3619, 7),
        ("cn", "RSI", False, 3622, 10),
        ("cn", "RSM", False, 3623, 11),
        ("sae", "BSM", False, 0x20, None),
        ("sae", "BSM", True, 0x20, None),
        ("sae", "MAP", False, 0x204097, None),
        ("sae", "SPAT", False, 0x82, None),
        ("sae", "TIM", False, 0x83, None),
        ("sae", "PSM", False, 0x27, None),
    ],
)
def test_defaults(family, message, critical, aid, dest_l2):
    found = address(family, message, critical=critical)
    assert found is not None
    assert (found.aid, found.dest_l2) == (aid, dest_l2)
    assert aid in heard_applications(family)


def test_another_row_brings_its_destination_and_priority():
    assert address("cn", "RSI", aid=3620) == Address(3620, 8, 48)
    assert address("cn", "BSM", aid=113, critical=True) == Address(114, 4, 112)
    assert address("sae", "MAP", aid=0x82) == Address(0x82, None, 5)


def test_a_private_number_keeps_the_defaults_of_its_message():
    assert address("cn", "MAP", aid=9000) == Address(9000, 6, 16)


def test_a_message_without_a_number_has_none_unless_it_is_given_one():
    assert address("sae", "TLSM") is None
    assert address("etsi", "CAM") is None
    assert address("sae", "TLSM", aid=0x7F) == Address(0x7F, None, None)


def test_a_critical_event_is_more_urgent_in_sae():
    routine, critical = address("sae", "BSM"), address("sae", "BSM", critical=True)
    assert routine is not None
    assert critical is not None
    assert (routine.priority, critical.priority) == (5, 7)


def test_numbers_of_the_families_do_not_mix():
    assert not heard_applications("cn") & heard_applications("sae")
    assert {0x82, 0x204097, 0x01} <= heard_applications("sae")
    assert {111, 112, 113, 114, 3620, 3621} <= heard_applications("cn")
