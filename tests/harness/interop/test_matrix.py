"""The matrix over real stacks: who agrees, who differs by a known fault, and what agreement is worth."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from cv2x.harness.interop.cell import Status
from cv2x.harness.interop.codecs.faults import FAULTS
from cv2x.harness.interop.judge import FOREIGN
from cv2x.harness.interop.matrix import Matrix, run_matrix
from cv2x.harness.interop.sentences import sentence
from cv2x.harness.interop.stack import Answer, Ask, Stack
from cv2x.harness.interop.standing import standings
from cv2x.harness.interop.suite import find_suite, read_suite
from cv2x.messages import dialect
from tests.harness.interop.conftest import every_message, made
from tests.harness.interop.planted import Planted, off_by_one

pytestmark = pytest.mark.xdist_group("interop")  # one process compiles what all of them use

SAE_AND_CHINESE = ("j2735-2016", "j2735-2024", "ydt3709", "tcsae53-2019", "cn-phase2")


def told(matrix: Matrix) -> list[str]:
    return [f"{cell.sender} -> {cell.receiver} {cell.case.name}: {sentence(cell)}" for cell in matrix.bad]


RELEASES = {"v2xflexstack": {"etsi-r2"}, "pycrate-etsi": {"etsi-r1"}}
"""Stacks with texts of their own, and what those are of."""


def test_all_stacks_agree_on_cam_and_denm(
    codecs: dict[str, Stack], pycrate_etsi: Stack, tshark_stack: Stack, flexstack: Stack
) -> None:
    suite = read_suite(find_suite("cam-denm"))
    stacks = [*codecs.values(), pycrate_etsi, tshark_stack, flexstack]
    assert [stack.name for stack in stacks] == suite.stacks
    matrix = run_matrix(stacks, suite.cases)
    assert told(matrix) == []
    both = {"etsi-r1", "etsi-r2"}
    for sender in (*suite.stacks, FOREIGN):
        for receiver in suite.stacks:
            agreeing = {cell.case.name for cell in matrix.between(sender, receiver) if cell.status is Status.AGREE}
            shared = RELEASES.get(sender, both) & RELEASES.get(receiver, both)
            if sender == "tshark" or (sender == receiver != "ours"):
                shared = set()
            for release in both:
                # of release 2 there are two foreign frames, a CAM and a DENM, and so for every pair
                expected = {"CAM", "DENM"} if release in shared else set()
                assert {name.split("/")[1] for name in agreeing if name.startswith(release)} == expected, (
                    sender,
                    receiver,
                )
    for standing in standings(matrix):
        assert standing.foreign_octets
        own = "v2xflexstack" if standing.dialect == "etsi-r2" else "pycrate-etsi"
        assert standing.foreign_stacks == tuple(sorted(["tshark", own]))


def test_release_1_is_held_against_texts_of_others(codecs: dict[str, Stack], pycrate_etsi: Stack) -> None:
    """pycrate ships the ETSI texts compiled: what we send and read by ours, it reads and sends by those."""
    matrix = run_matrix([codecs["ours"], pycrate_etsi], every_message("etsi-r1"))
    assert told(matrix) == []
    checked = {standing.message for standing in standings(matrix) if standing.checked}
    assert checked == set(dialect("etsi-r1").messages) - {"CPM"}
    assert all(cell.status is not Status.KNOWN for cell in matrix.cells)


def test_three_codecs_agree_on_every_sae_and_chinese_message(codecs: dict[str, Stack]) -> None:
    cases = every_message(*SAE_AND_CHINESE)
    assert {(case.dialect, case.message) for case in cases} == {
        (name, message) for name in SAE_AND_CHINESE for message in dialect(name).messages
    }
    matrix = run_matrix(list(codecs.values()), cases)
    assert told(matrix) == []
    known = {fault.name for fault in FAULTS}
    for cell in matrix.cells:
        assert cell.status in (Status.AGREE, Status.KNOWN)
        assert {fault.name for fault in cell.faults} <= known
        assert (cell.status is Status.KNOWN) == bool(cell.faults)
    for sender in codecs:
        for receiver in codecs:
            agreeing = {
                (cell.case.dialect, cell.case.message)
                for cell in matrix.between(sender, receiver)
                if cell.status is Status.AGREE
            }
            if "asn1tools" not in (sender, receiver) and sender != receiver:
                assert agreeing == {(case.dialect, case.message) for case in cases}
    # nothing but our own text was read, and that is said of every row
    assert not any(standing.checked for standing in standings(matrix))


def test_foreign_octets_are_told_of(codecs: dict[str, Stack]) -> None:
    suite = read_suite(find_suite("chinese"))
    matrix = run_matrix(list(codecs.values()), [case for case in suite.cases if case.kind != "high"])
    assert told(matrix) == []
    checked = {(one.dialect, one.message): one for one in standings(matrix)}
    assert checked["tcsae53-2019", "RSI"].foreign_octets == 1
    assert "zyjohn0822/asn1-uper-v2x" in checked["tcsae53-2019", "RSI"].sources[0]
    assert not checked["ydt3709", "RSI"].checked, "a frame of the 2019 release is none of YD/T 3709"
    assert not checked["ydt3709", "MAP"].checked


def test_pycrate_stays_out_of_this_process(codecs: dict[str, Stack]) -> None:
    import subprocess

    program = (
        "import sys\n"
        "from cv2x.harness.interop.stack import Options\n"
        "from cv2x.harness.interop.stacks import open_stack\n"
        "from cv2x.harness.interop.matrix import run_matrix\n"
        "from cv2x.harness.interop.suite import find_suite, read_suite\n"
        "stacks = [open_stack(name, Options()) for name in ('ours', 'pycrate')]\n"
        "cases = read_suite(find_suite('chinese')).cases[:1]\n"
        "assert [cell.status.value for cell in run_matrix(stacks, cases).cells] == ['agree'] * 3\n"
        "[stack.close() for stack in stacks]\n"
        "print([name for name in sys.modules if name.startswith(('pycrate', 'asn1tools'))])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "[]", done.stderr


def test_two_codecs_that_agree_against_us_are_believed(codecs: dict[str, Stack]) -> None:
    """What is right is worked out by our engine; were it wrong, it would be named, and nobody else."""
    case = made("ydt3709", "BSM", "minimal")
    value = {**case.value, "speed": case.value["speed"] + 1}
    d = dialect("ydt3709")
    mistaken = replace(case, octets=d.encode("BSM", value))
    stacks = [Planted(codecs["ours"], asked=off_by_one("speed")), codecs["asn1tools"], codecs["pycrate"]]
    stacks[0].name = "ours"
    matrix = run_matrix(stacks, [mistaken])
    assert matrix.cases[0].octets == case.octets
    assert {cell.suspect for cell in matrix.bad} == {"ours"}
    assert {cell.sender for cell in matrix.bad} == {"ours"}
    assert all(cell.path == "speed" for cell in matrix.bad)


def test_a_stack_that_is_interrupted_while_it_speaks(codecs: dict[str, Stack]) -> None:
    class Interrupted(Planted):
        def encode(self, ask: Ask) -> Answer:
            raise KeyboardInterrupt

    cases = every_message("ydt3709")
    matrix = run_matrix([Interrupted(codecs["ours"]), codecs["pycrate"]], cases)
    assert matrix.interrupted
    assert matrix.cells == []
