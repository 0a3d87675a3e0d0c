"""SUITE.yaml: what it may say, every fault with file and line; the shipped suites; octets of others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cv2x.errors import InputError
from cv2x.harness.interop.suite import find_suite, read_suite
from cv2x.harness.interop.suites import FOREIGN, shipped
from cv2x.harness.interop.values import KINDS, made_value
from cv2x.harness.interop.vectors import read_vectors
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.scenarios.problem import ProblemsFoundError

VECTORS = Path(__file__).parents[2] / "vectors"


def suite(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_shipped_suites_have_every_message_in_every_kind() -> None:
    assert set(shipped()) == {"cam-denm", "chinese", "chinese-phase2", "etsi", "sae"}
    have = {case.name for name in shipped() for case in read_suite(find_suite(name)).cases}
    for name in FRAMES:
        for message in dialect(name).messages:
            for kind in KINDS:
                assert f"{name}/{message}/{kind}" in have


@pytest.mark.parametrize("name", FRAMES)
def test_made_values_go_from_end_to_end(name: str) -> None:
    """``low`` and ``high`` stand at the bounds: one less or more is refused."""
    d = dialect(name)
    for message in d.messages:
        sizes = {kind: len(d.encode(message, made_value(d, message, kind))) for kind in KINDS}
        assert sizes["minimal"] <= sizes["full"]
        assert sizes["low"] <= sizes["high"]
        assert made_value(d, message, "full") == made_value(d, message, "full")


def test_foreign_octets_are_those_of_the_tests() -> None:
    held = {
        vector["id"]: vector
        for name in ("messages", "etsi")
        for vector in map(json.loads, (VECTORS / f"{name}.jsonl").read_text("utf-8").splitlines())
    }
    shipped_lines = list(map(json.loads, FOREIGN.read_text("utf-8").splitlines()))
    for line in shipped_lines:
        assert line == {key: held[line["id"]][key] for key in line}
        assert line["licence"].startswith(("Apache-2.0", "MIT"))
    missing = {name for name, vector in held.items() if vector["expect"] == "roundtrip"} - {
        line["id"] for line in shipped_lines
    }
    assert all(held[name]["type"] in ("RptRoadwayEvents", "VehicleAxlesAndWeightInfo", "VehicleSafetyExtensions")
               for name in missing)  # fmt: skip


def test_the_larger_collection_is_read_as_well(shared_file: object) -> None:
    assert callable(shared_file)
    for name in ("j2735.jsonl", "csae.jsonl", "etsi.jsonl"):
        path: Path = shared_file(f"vectors/{name}")
        cases = [
            case
            for line in path.read_text("utf-8").splitlines()
            if json.loads(line)["type"] == "MessageFrame" or name == "etsi.jsonl"
            for case in _cases(path, line)
        ]
        assert cases
        assert all(case.foreign for case in cases)


def _cases(path: Path, line: str) -> list[object]:
    import tempfile

    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as one:
        one.write(line)
        one.flush()
        return list(read_vectors(Path(one.name), list(FRAMES)))


def test_a_suite_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "road.jsonl").write_text(
        json.dumps({"id": "one", "dialect": "ydt3709", "hex": "".join(_bsm().hex()), "source": "unit 7"}) + "\n",
        "utf-8",
    )
    value = json.dumps(dialect("ydt3709").to_json("BSM", dialect("ydt3709").decode(_bsm())[1]))
    path = suite(
        tmp_path,
        f"""suite: Mine
stacks: [ours]
limits: {{codec: 3 s, device: 250 ms}}
cases:
  - {{dialect: ydt3709, messages: [RSI], values: [full]}}
  - {{dialect: ydt3709, message: BSM, name: red-sedan, value: {value}}}
  - {{dialect: ydt3709, octets: "{_bsm().hex(" ")}", name: from-the-road, source: unit 7}}
  - {{vectors: road.jsonl, dialects: [ydt3709]}}
""",
    )
    read = read_suite(path)
    assert [case.name for case in read.cases] == [
        "ydt3709/RSI/full", "ydt3709/BSM/red-sedan", "ydt3709/BSM/from-the-road", "ydt3709/BSM/one",
    ]  # fmt: skip
    assert [case.foreign for case in read.cases] == [False, False, True, True]
    assert read.limits_s == {"limit_s": 3.0, "device_s": 0.25}
    assert {case.octets for case in read.cases[1:]} == {_bsm()}


def _bsm() -> bytes:
    d = dialect("ydt3709")
    return d.encode("BSM", made_value(d, "BSM", "minimal"))


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("suite: x\n", 1, "'cases' is missing"),
        ("suite: x\ncases:\n  - {dialect: ydt3709, message: BSN}\n", 3, "did you mean 'BSM'"),
        ("suite: x\ncases:\n  - {dialect: ydt3708, messages: all}\n", 3, "did you mean 'ydt3709'"),
        ("suite: x\ncases:\n  - dialect: ydt3709\n    messages: [BSM]\n    values: [mean]\n", 5, "not one of minimal"),
        ("suite: x\nlimits: {codec: soon}\ncases:\n  - {dialect: ydt3709, messages: all}\n", 2, "limits.codec"),
        ("suite: x\nlimits: {codec: 2 h}\ncases:\n  - {dialect: ydt3709, messages: all}\n", 2, "an hour"),
        ("suite: x\ncases:\n  - {dialect: ydt3709, octets: 00}\n", 3, "octets"),
        ('suite: x\ncases:\n  - {dialect: ydt3709, octets: "00ff"}\n', 3, "is no message of ydt3709"),
        ("suite: x\ncases:\n  - {dialect: ydt3709, messages: all, source: me}\n", 3, "source does not go with"),
        ("suite: x\ncases:\n  - {dialect: ydt3709}\n", 3, "a case has messages, message, octets or vectors"),
        ("suite: x\ncases:\n  - {vectors: gone.jsonl}\n", None, "cannot be read"),
        (
            "suite: x\ncases:\n  - {dialect: ydt3709, message: BSM, value: {msgCnt: 200}}\n", 3, "id: missing",
        ),
        ("suite: x\ncases:\n  - {dialect: ydt3709, message: BSM}\n  - {dialect: ydt3709, message: BSM}\n", 4, "second"),
        ("suite: x\ncasess: []\n", 2, "did you mean 'cases'"),
    ],
)  # fmt: skip
def test_a_fault_has_its_line(tmp_path: Path, text: str, line: int | None, part: str) -> None:
    with pytest.raises(ProblemsFoundError) as raised:
        read_suite(suite(tmp_path, text))
    found = [str(problem) for problem in raised.value.problems if part in str(problem)]
    assert found, raised.value.problems
    assert line is None or f"mine.yaml:{line}" in found[0]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = "suite: x\ncases:\n  - {dialect: ydt3709, message: BSN}\n  - {dialect: sae, messages: all}\n"
    with pytest.raises(ProblemsFoundError) as raised:
        read_suite(suite(tmp_path, text))
    assert [problem.line for problem in raised.value.problems] == [3, 4]


def test_a_vector_that_is_none_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "v.jsonl"
    path.write_text('{"id": "a", "dialect": "ydt3709", "hex": "zz"}\n', "utf-8")
    with pytest.raises(InputError, match=r"v\.jsonl:1: is no vector"):
        read_vectors(path, ["ydt3709"])
    path.write_text('\n{"id": "a", "dialect": "ydt3709", "hex": "00ff"}\n', "utf-8")
    with pytest.raises(InputError, match=r"v\.jsonl:2: a: octets: is no message of ydt3709"):
        read_vectors(path, ["ydt3709"])


def test_a_name_nobody_has_is_answered_with_a_near_one() -> None:
    with pytest.raises(InputError, match="did you mean 'chinese'"):
        find_suite("chines")
