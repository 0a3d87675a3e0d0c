"""Wireshark's own dissectors as a receiver: what they are asked, what they read wrongly, and that a fault is seen."""

from __future__ import annotations

import pytest

from cv2x.harness.interop.cell import Status
from cv2x.harness.interop.codecs.faults import FAULTS
from cv2x.harness.interop.matrix import run_matrix
from cv2x.harness.interop.stack import Ask, Outcome, Stack
from cv2x.messages import dialect
from tests.harness.interop.conftest import every_message, made
from tests.harness.interop.planted import Planted, off_by_one, without_octet

pytestmark = pytest.mark.xdist_group("interop")  # one process compiles what all of them use


def test_every_etsi_message_of_release_1_is_read_in_full(codecs: dict[str, Stack], tshark_stack: Stack) -> None:
    cells = run_matrix([codecs["ours"], tshark_stack], every_message("etsi-r1")).between("ours", "tshark")
    assert {cell.case.message for cell in cells if cell.status is Status.AGREE} == set(dialect("etsi-r1").messages)
    assert {cell.case.name for cell in cells if cell.status is not Status.AGREE} == {
        "etsi-r1/DENM/full", "etsi-r1/DENM/high",
    }  # fmt: skip


def test_the_known_fault_is_still_there(tshark_stack: Stack) -> None:
    """A UTF8String SIZE (1..24) has a length of eight bits; Wireshark reads five of them (faults.py)."""
    (fault,) = (fault for fault in FAULTS if fault.oracle == "tshark")
    assert fault.name == "utf8-size"
    case = made("etsi-r1", "DENM", "full")
    answer = tshark_stack.decode(Ask(case.dialect, case.message, octets=case.octets))
    goods = case.value["denm"]["alacarte"]["stationaryVehicle"]["carryingDangerousGoods"]
    read = answer.value["denm"]["alacarte"]["stationaryVehicle"]["carryingDangerousGoods"]
    assert (goods["companyName"], read["companyName"]) == ("abc", "l"), "mended: take the entry off the list"


@pytest.mark.parametrize("message", ["MAP", "SPAT", "SRM", "SSM", "RTCM"])
def test_messages_of_j2735_behind_an_etsi_header(codecs: dict[str, Stack], tshark_stack: Stack, message: str) -> None:
    case = made("j2735-2016", message, "minimal")
    (cell,) = run_matrix([codecs["ours"], tshark_stack], [case]).between("ours", "tshark")
    assert cell.status is Status.AGREE


def test_what_it_is_not_asked(tshark_stack: Stack) -> None:
    for name, message in (("j2735-2024", "BSM"), ("ydt3709", "MAP"), ("etsi-r2", "VAM")):
        assert tshark_stack.speaks(name, message)
    full = made("etsi-r2", "CAM", "full")
    assert "says this otherwise" in tshark_stack.suits(full.dialect, full.message, full.octets)


def test_a_fault_of_a_sender_is_seen_by_it(codecs: dict[str, Stack], tshark_stack: Stack) -> None:
    case = made("etsi-r1", "CAM", "minimal")
    path = "cam.generationDeltaTime"
    planted = Planted(codecs["ours"], asked=off_by_one(path))
    (cell,) = run_matrix([planted, tshark_stack], [case]).between("planted", "tshark")
    assert (cell.status, cell.suspect, cell.path) == (Status.DIFFERS, "planted", path)
    assert cell.read["cam"]["generationDeltaTime"] == case.value["cam"]["generationDeltaTime"] + 1
    cut = Planted(codecs["ours"], answered=without_octet(20))
    (cell,) = run_matrix([cut, tshark_stack], [case]).between("planted", "tshark")
    assert cell.status.bad
    assert cell.suspect == "planted"


def test_noise_is_refused(tshark_stack: Stack) -> None:
    answers = tshark_stack.decode_many([
        Ask("etsi-r1", "CAM", octets=bytes((2, 2)) + bytes(4) + b"\xff" * 5),
        Ask("etsi-r1", "CAM", octets=b"\x02"),
    ])  # fmt: skip
    assert [answer.outcome for answer in answers] == [Outcome.REFUSED, Outcome.REFUSED]
