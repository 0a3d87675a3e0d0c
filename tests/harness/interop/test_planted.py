"""Faults planted in one stack are found, named and located, over the real machinery."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cv2x.harness.interop.case import Case
from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.interop.layout import layout_of
from cv2x.harness.interop.matrix import run_matrix
from cv2x.harness.interop.sentences import sentence
from cv2x.harness.interop.stack import Stack
from cv2x.harness.interop.suites import FOREIGN
from cv2x.harness.interop.vectors import read_vectors
from tests.harness.interop.conftest import made
from tests.harness.interop.planted import Planted, changed, off_by_one, without_octet

pytestmark = pytest.mark.xdist_group("interop")  # one process compiles what all of them use


@pytest.fixture(scope="module")
def bsm() -> Case:
    """A BSM that a vehicle sent."""
    found = [case for case in read_vectors(FOREIGN, ["j2735-2024"]) if case.message == "BSM"]
    return min(found, key=lambda case: len(case.octets))


def bad(codecs: dict[str, Stack], planted: Planted, case: Case) -> list[Cell]:
    cells = run_matrix([codecs["ours"], codecs["pycrate"], planted], [case]).cells
    innocent = [cell for cell in cells if "planted" not in (cell.sender, cell.receiver)]
    assert innocent
    assert all(cell.status is Status.AGREE for cell in innocent)
    found = [cell for cell in cells if cell.status.bad]
    assert {cell.suspect for cell in found} == {"planted"}
    return found


@pytest.mark.parametrize("inner", ["ours", "asn1tools"])
def test_a_sender_with_a_field_off_by_one(codecs: dict[str, Stack], bsm: Case, inner: str) -> None:
    cells = bad(codecs, Planted(codecs[inner], asked=off_by_one("coreData.speed")), bsm)
    assert {cell.receiver for cell in cells} == {"ours", "pycrate"}
    speed = bsm.value["coreData"]["speed"]
    start = layout_of(bsm.dialect, bsm.octets).bit_of("coreData.speed")
    assert start is not None
    for cell in cells:
        assert cell.status is Status.DIFFERS
        assert cell.path == "coreData.speed"
        assert cell.bit is not None
        assert start <= cell.bit < start + 13
        assert f"coreData.speed: {speed + 1} instead of {speed}" in sentence(cell)
        (meant,) = cell.meaning
        assert (meant.name, meant.wanted, meant.found) == (
            "speed",
            f"{speed * 0.02:.10g} m/s",
            f"{(speed + 1) * 0.02:.10g} m/s",
        )


def test_a_receiver_with_a_field_off_by_one(codecs: dict[str, Stack], bsm: Case) -> None:
    path = "coreData.accelSet.yaw"
    planted = Planted(
        codecs["ours"], read=lambda answer: replace(answer, value=changed(answer.value, path, lambda yaw: yaw - 1))
    )
    cells = bad(codecs, planted, bsm)
    assert {(cell.sender, cell.receiver) for cell in cells} == {
        ("ours", "planted"), ("pycrate", "planted"), ("foreign octets", "planted"),
    }  # fmt: skip
    for cell in cells:
        assert (cell.status, cell.path) == (Status.DIFFERS, path)
        assert cell.bit == layout_of(bsm.dialect, bsm.octets).bit_of(path)
        assert "planted reads the right octets otherwise" in sentence(cell)


@pytest.mark.parametrize("at", [7, 12, 25])
def test_a_sender_that_drops_an_octet(codecs: dict[str, Stack], bsm: Case, at: int) -> None:
    cells = bad(codecs, Planted(codecs["ours"], answered=without_octet(at)), bsm)
    for cell in cells:
        assert cell.octets_differ_at is not None
        assert cell.octets_differ_at // 8 >= at
        assert cell.octets_differ_at // 8 <= at + 1, "equal octets in a row hide which of them is missing"
        assert cell.path == layout_of(bsm.dialect, bsm.octets).place_at(cell.octets_differ_at)
        assert "octets missing: 1" in sentence(cell)


def test_a_sender_beyond_a_range(codecs: dict[str, Stack]) -> None:
    """asn1tools does not check ranges: 28801 fits in the bits of a heading whose range ends at 28800."""
    case = made("ydt3709", "BSM", "minimal")
    planted = Planted(
        codecs["asn1tools"],
        asked=lambda ask: replace(ask, value=changed(ask.value, "heading", lambda _: 28801)),
    )
    start = layout_of(case.dialect, case.octets).bit_of("heading")
    for cell in bad(codecs, planted, case):
        assert (cell.path, cell.bit) == ("heading", start)
        assert "28801 is outside 0..28800" in sentence(cell)
        assert (cell.status is Status.REFUSED) == (cell.receiver == "ours"), "pycrate is not asked to check ranges"


def test_a_receiver_beyond_a_range(codecs: dict[str, Stack], bsm: Case) -> None:
    planted = Planted(
        codecs["ours"],
        read=lambda answer: replace(answer, value=changed(answer.value, "coreData.speed", lambda _: 8192)),
    )
    for cell in bad(codecs, planted, bsm):
        assert (cell.status, cell.path) == (Status.DIFFERS, "coreData.speed")
        assert "coreData.speed: 8192 is outside 0..8191" in sentence(cell)


def test_a_field_inside_an_open_type(codecs: dict[str, Stack]) -> None:
    case = made("j2735-2024", "BSM", "full")
    path = "partII[0].partII-Value.pathHistory.crumbData[0].latOffset"
    planted = Planted(codecs["ours"], asked=off_by_one(path))
    for cell in bad(codecs, planted, case):
        assert cell.path == path
        assert cell.bit == cell.octets_differ_at
