"""``cv2x interop`` as a user meets it: the whole text, the exit status, and input that is wrong."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cv2x.cli import run

BSM_CN = next(
    json.loads(line)["hex"]
    for line in (Path(__file__).parents[1] / "vectors" / "messages.jsonl").read_text("utf-8").splitlines()
    if '"tcsae53-2019-bsmframe-4e62d50628"' in line
)


class Done(NamedTuple):
    """What a command left."""

    status: int
    out: str
    err: str


Cv2x = Callable[..., Done]


@pytest.fixture
def cv2x(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cv2x:
    """Runs ``cv2x interop`` in the test's folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CV2X_FLEXSTACK_PYTHON", raising=False)

    def call(*arguments: str, stdin: bytes = b"") -> Done:
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            status = run(["interop", *arguments])
        return Done(status, *capsys.readouterr())

    return call


@pytest.fixture
def suite(tmp_path: Path) -> str:
    path = tmp_path / "gate.yaml"
    text = "suite: East gate\ncases:\n  - {dialect: ydt3709, messages: [BSM, RSI], values: [minimal]}\n"
    path.write_text(text, "utf-8")
    return path.name


def test_a_matrix_is_printed_and_left_behind(cv2x: Cv2x, tmp_path: Path, suite: str) -> None:
    done = cv2x("run", suite, "--stacks", "ours,pycrate", "--lang", "zh")
    assert done.out.splitlines() == [
        "East gate · 2 messages",
        "         ours  pycrate",
        "ours     ✓ 2   ✓ 2",
        "pycrate  ✓ 2   ·",
        "  ydt3709: checked by foreign octets or readers: none",
        "           never, only by codecs over our own ASN.1: BSM RSI",
        "6 of 6 cells agree · evidence: runs/interop-gate-0001/cells/",
        "PASS  report: runs/interop-gate-0001/matrix.html",
    ]
    assert done.status == 0, done.err
    left = {path.name for path in (tmp_path / "runs" / "interop-gate-0001").iterdir()}
    assert left == {"matrix.html", "results.json", "junit.xml", "cells"}
    assert "互操作矩阵" in (tmp_path / "runs" / "interop-gate-0001" / "matrix.html").read_text("utf-8")


def test_a_stack_of_ones_own_that_disagrees_fails_the_run(cv2x: Cv2x, tmp_path: Path, suite: str) -> None:
    (tmp_path / "mine.py").write_text(
        "import json, sys\n"
        "for line in sys.stdin:\n"
        "    asked = json.loads(line)\n"
        "    answer = {'id': asked['id']}\n"
        "    if asked['do'] == 'hello': answer['messages'] = {'ydt3709': ['RSI']}\n"
        "    if asked['do'] == 'encode': answer['refused'] = 'no pathRadius'\n"
        "    if asked['do'] == 'decode': answer.update(refused='optional field absent', path='rtes', bit=203)\n"
        "    print(json.dumps(answer), flush=True)\n",
        "utf-8",
    )
    done = cv2x("run", suite, "--stack", f"mine={sys.executable} mine.py", "--out", "out")
    said = done.out
    assert done.status == 1, done.err
    assert "  ✗ ydt3709/RSI  mine rejects it at rtes (bit 203): optional field absent\n" in said
    assert "      1 cell (minimal; ours → mine): cells/ours→mine/ydt3709/RSI/minimal\n" in said
    assert "2 of 4 cells agree · evidence: out/cells/" in said
    assert said.splitlines()[-1] == "FAIL  report: out/matrix.html"
    quiet = cv2x("run", suite, "--stacks", "ours", "--quiet", "--out", "out")
    assert quiet.out == "PASS  report: out/matrix.html\n"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["run", "nowhere.yaml"], "nowhere.yaml: there is no such file"),
        (["run", "chines"], "did you mean 'chinese'"),
        (["run", "gate.yaml", "--dut", "tcp://x"], "--dut: 'tcp://x' is no address of a device"),
        (["run", "gate.yaml", "--stacks", "theirs"], "no stack is called 'theirs'"),
        (["run", "gate.yaml", "--stacks", "v2xflexstack"], "pip install v2xflexstack"),
        (["run", "gate.yaml", "--stack", "mine"], "--stack: 'mine' is not NAME=VALUE"),
        (["run", "gate.yaml", "--lang", "fr"], "--lang"),
        (["run", "gate.yaml", "--dut", "pcap:gone.pcap", "--stacks", "ours"], "gone.pcap: cannot be read"),
        (["probe", "00 1"], "3 hex digits"),
        (["probe", "0014", "--given-to", "ydt3708"], "--given-to"),
    ],
)
def test_wrong_input_is_a_sentence(cv2x: Cv2x, suite: str, arguments: list[str], part: str) -> None:
    done = cv2x(*arguments)
    assert done.status == 2
    assert part in done.err
    assert len(done.err.splitlines()) == 1
    assert not done.out


def test_a_probe_reads_arguments_files_and_pipes(cv2x: Cv2x, tmp_path: Path) -> None:
    spaced = bytes.fromhex(BSM_CN).hex(" ").split()
    plain = cv2x("probe", BSM_CN, "--stacks", "")
    assert plain.status == 0, plain.err
    assert plain.out.startswith("47 octets: BSM\naccepted by:\n  ✓ ydt3709        BSM\n")
    typed = cv2x("probe", *spaced, "--stacks", "")
    assert "The hex was written with spaces" in typed.out
    (tmp_path / "frame.bin").write_bytes(bytes.fromhex(BSM_CN))
    (tmp_path / "frames.hex").write_text(f"# two\n{BSM_CN}\n\n{BSM_CN}  # again\n", "utf-8")
    assert cv2x("probe", "frame.bin", "--stacks", "").out == plain.out
    assert cv2x("probe", "-", "--stacks", "", stdin=bytes.fromhex(BSM_CN)).out == plain.out
    assert cv2x("probe", "frames.hex", "--stacks", "").out == f"{plain.out}\n{plain.out}"
    told = json.loads(cv2x("probe", BSM_CN, "--stacks", "pycrate", "--json").out)
    assert {(o["who"], o["dialect"]) for o in told["opinions"] if o["accepts"]} >= {
        ("ours", "ydt3709"), ("pycrate", "ydt3709"), ("pycrate", "tcsae53-2019"),
    }  # fmt: skip


def test_a_probe_of_a_frame_nobody_takes_exits_1(cv2x: Cv2x) -> None:
    done = cv2x("probe", "00142500", "--stacks", "", "--lang", "zh")
    assert done.status == 1
    assert "帧被截断" in done.out


def test_the_list_names_suites_and_stacks(cv2x: Cv2x) -> None:
    said = cv2x("list").out
    for name in ("cam-denm", "chinese", "etsi", "sae"):
        assert f"suite  {name} " in said
    for name in ("ours", "asn1tools", "pycrate", "pycrate-etsi", "tshark", "v2xflexstack", "vanetza"):
        assert f"stack  {name} " in said
    assert "not there: v2xflexstack needs an interpreter" in said
