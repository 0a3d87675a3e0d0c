"""``cv2x interop`` as a user meets it: the whole text, the exit status, and input that is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cv2x.cli import run

BSM_CN = next(
    json.loads(line)["hex"]
    for line in (Path(__file__).parents[1] / "vectors" / "messages.jsonl").read_text("utf-8").splitlines()
    if '"tcsae53-2019-bsmframe-4e62d50628"' in line
)


def cv2x(cwd: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    env = {name: value for name, value in os.environ.items() if name != "CV2X_FLEXSTACK_PYTHON"}
    return subprocess.run(
        [sys.executable, "-m", "cv2x.cli", "interop", *arguments], input=stdin, capture_output=True, timeout=120,
        cwd=cwd, env={**env, "PYTHONIOENCODING": "utf-8"}, check=False,
    )  # fmt: skip


@pytest.fixture
def suite(tmp_path: Path) -> str:
    path = tmp_path / "gate.yaml"
    text = "suite: East gate\ncases:\n  - {dialect: ydt3709, messages: [BSM, RSI], values: [minimal]}\n"
    path.write_text(text, "utf-8")
    return path.name


def test_a_matrix_is_printed_and_left_behind(tmp_path: Path, suite: str) -> None:
    done = cv2x(tmp_path, "run", suite, "--stacks", "ours,pycrate", "--lang", "zh")
    assert done.stdout.decode().splitlines() == [
        "East gate · 2 messages",
        "         ours  pycrate",
        "ours     ✓ 2   ✓ 2",
        "pycrate  ✓ 2   ·",
        "  ydt3709: checked by foreign octets or readers: none",
        "           never, only by codecs over our own ASN.1: BSM RSI",
        "6 of 6 cells agree · evidence: runs/interop-gate-0001/cells/",
        "PASS  report: runs/interop-gate-0001/matrix.html",
    ]
    assert done.returncode == 0, done.stderr
    left = {path.name for path in (tmp_path / "runs" / "interop-gate-0001").iterdir()}
    assert left == {"matrix.html", "results.json", "junit.xml", "cells"}
    assert "互操作矩阵" in (tmp_path / "runs" / "interop-gate-0001" / "matrix.html").read_text("utf-8")


def test_a_stack_of_ones_own_that_disagrees_fails_the_run(tmp_path: Path, suite: str) -> None:
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
    done = cv2x(tmp_path, "run", suite, "--stack", f"mine={sys.executable} mine.py", "--out", "out")
    said = done.stdout.decode()
    assert done.returncode == 1, done.stderr
    assert "  ✗ ours → mine  ydt3709/RSI/minimal: mine rejects it at rtes (bit 203): optional field absent\n" in said
    assert "      cells/ours→mine/ydt3709/RSI/minimal\n" in said
    assert "2 of 4 cells agree · evidence: out/cells/" in said
    assert said.splitlines()[-1] == "FAIL  report: out/matrix.html"
    quiet = cv2x(tmp_path, "run", suite, "--stacks", "ours", "--quiet", "--out", "out")
    assert quiet.stdout.decode() == "PASS  report: out/matrix.html\n"


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
def test_wrong_input_is_a_sentence(
    tmp_path: Path,
    suite: str,
    arguments: list[str],
    part: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CV2X_FLEXSTACK_PYTHON", raising=False)
    assert run(["interop", *arguments]) == 2
    said = capsys.readouterr()
    assert part in said.err
    assert len(said.err.splitlines()) == 1
    assert not said.out


def test_a_probe_reads_arguments_files_and_pipes(tmp_path: Path) -> None:
    spaced = bytes.fromhex(BSM_CN).hex(" ").split()
    plain = cv2x(tmp_path, "probe", BSM_CN, "--stacks", "")
    assert plain.returncode == 0, plain.stderr
    assert plain.stdout.decode().startswith("47 octets: BSM\naccepted by:\n  ✓ ydt3709        BSM\n")
    typed = cv2x(tmp_path, "probe", *spaced, "--stacks", "")
    assert "The hex was written with spaces" in typed.stdout.decode()
    (tmp_path / "frame.bin").write_bytes(bytes.fromhex(BSM_CN))
    (tmp_path / "frames.hex").write_text(f"# two\n{BSM_CN}\n\n{BSM_CN}  # again\n", "utf-8")
    assert cv2x(tmp_path, "probe", "frame.bin", "--stacks", "").stdout == plain.stdout
    assert cv2x(tmp_path, "probe", "-", "--stacks", "", stdin=bytes.fromhex(BSM_CN)).stdout == plain.stdout
    assert cv2x(tmp_path, "probe", "frames.hex", "--stacks", "").stdout == plain.stdout + b"\n" + plain.stdout
    told = json.loads(cv2x(tmp_path, "probe", BSM_CN, "--stacks", "pycrate", "--json").stdout)
    assert {(o["who"], o["dialect"]) for o in told["opinions"] if o["accepts"]} >= {
        ("ours", "ydt3709"), ("pycrate", "ydt3709"), ("pycrate", "tcsae53-2019"),
    }  # fmt: skip


def test_a_probe_of_a_frame_nobody_takes_exits_1(tmp_path: Path) -> None:
    done = cv2x(tmp_path, "probe", "00142500", "--stacks", "", "--lang", "zh")
    assert done.returncode == 1
    assert "帧被截断" in done.stdout.decode()


def test_the_list_names_suites_and_stacks(tmp_path: Path) -> None:
    said = cv2x(tmp_path, "list").stdout.decode()
    for name in ("cam-denm", "chinese", "etsi", "sae"):
        assert f"suite  {name} " in said
    for name in ("ours", "asn1tools", "pycrate", "tshark", "v2xflexstack", "vanetza"):
        assert f"stack  {name} " in said
    assert "not there: v2xflexstack needs an interpreter" in said
