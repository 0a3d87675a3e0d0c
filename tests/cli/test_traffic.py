from __future__ import annotations

import json
import sys

import pytest

from cv2x.cli import run
from cv2x.scenarios.library import shipped_parts

TRACE = shipped_parts()["traces/urban-grid.jsonl.gz"]


def test_a_trace_is_shown(capsys) -> None:
    assert run(["traffic", "show", str(TRACE)]) == 0
    said = capsys.readouterr().out
    assert "60 s, a sample every 200 ms, around 31.230400, 121.473700" in said
    assert run(["traffic", "show", str(TRACE), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    kinds = told["kinds"]
    assert sum(kinds.values()) - kinds["pedestrian"] == 200
    assert told["source"].startswith("SUMO ")


def test_a_trace_is_shown_in_chinese(capsys) -> None:
    assert run(["traffic", "show", str(TRACE), "--lang", "zh"]) == 0
    said = capsys.readouterr().out
    assert "60 s，每 200 ms 一个采样，原点 31.230400, 121.473700" in said
    assert "条轨迹，同时最多" in said
    assert "\n  乘用车" in said
    assert not {"tracks", "sample", "car", "pedestrian"} & set(said.split())
    assert run(["traffic", "show", str(TRACE), "--lang", "fr"]) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--duration", "5", "--out", "x.jsonl"], "--duration: '5' is not a time"),
        (["--duration", "5 s", "--out", "x.csv"], "--out: x.csv: a trace ends in .jsonl or .jsonl.gz"),
        (["--duration", "5 s", "--every", "30 ms", "--out", "x.jsonl"], "--every: '30 ms' is not a multiple of 100 ms"),
        (["--duration", "100 ms", "--out", "x.jsonl"], "--duration: '100 ms' is shorter than the time between"),
    ],
)
def test_what_is_wrong_is_said(capsys, arguments, said) -> None:
    assert run(["traffic", "record", "town.sumocfg", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_without_libsumo_it_is_said_what_to_install(capsys, monkeypatch, tmp_path) -> None:
    monkeypatch.setitem(sys.modules, "libsumo", None)
    assert run(["traffic", "record", "town.sumocfg", "--duration", "5 s", "--out", str(tmp_path / "x.jsonl")]) == 2
    assert "traffic out of SUMO needs libsumo: pip install 'cv2x[sumo]'" in capsys.readouterr().err
    (tmp_path / "town.sumocfg").write_text("<configuration/>")
    (tmp_path / "s.yaml").write_text(
        "scenario: A town\nplace: {origin: [31.2304, 121.4737]}\ntime: {duration: 6 s}\ndialect: ydt3709\n"
        "traffic: {from: town.sumocfg}\nunits: {gate: {rsu: true, at: [31.2304, 121.4737]}}\n"
    )
    assert run(["scenario", "check", str(tmp_path / "s.yaml")]) == 2
    assert "libsumo" in capsys.readouterr().err
