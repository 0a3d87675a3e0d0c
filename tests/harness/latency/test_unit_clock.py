"""Units that compare clocks: a peer that answers, one that is silent or not there, and options that make no sense."""

from __future__ import annotations

import json
import random
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cv2x.cli.obu import command
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.clocks.reflector import Reflector
from cv2x.harness.latency.measure import measure

SEDAN = Path(__file__).resolve().parents[3] / "examples" / "two-processes" / "red-sedan.yaml"


def obu(*words: str) -> Result:
    radio = f"udp:239.255.4.9:{random.SystemRandom().randrange(20_000, 60_000)}"
    return CliRunner().invoke(command, [str(SEDAN), "--radio", radio, "--duration", "1500 ms", "--json", *words])


def last(done: Result) -> dict:
    assert done.exception is None, done.exception
    return json.loads(done.output.splitlines()[-1])["clock"]


def test_a_peer_that_answers_is_compared_with_and_told_of(tmp_path):
    with Reflector(("127.0.0.1", 0)) as peer:
        done = obu("--out", str(tmp_path / "run"), "--clock-peer", f"127.0.0.1:{peer.place[1]}")
    clock = last(done)
    assert clock["asked"]["answered"] >= 5
    assert clock["asks"] == f"127.0.0.1:{peer.place[1]}"
    made = json.loads((tmp_path / "run" / "results.json").read_text("utf-8"))
    assert made["latency"]["clock"] == clock
    assert made["artefacts"]["clock"] == "clock.jsonl"
    lines = [json.loads(line) for line in (tmp_path / "run" / "clock.jsonl").read_text("utf-8").splitlines()]
    assert sum("exchange" in line for line in lines) == clock["asked"]["answered"]
    assert lines[-1] == {"asked": dict(sorted(clock["asked"].items()))}


def test_a_silent_peer_hangs_nothing_and_is_named_when_it_would_be_needed(tmp_path):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as mute:
        mute.bind(("127.0.0.1", 0))
        port = mute.getsockname()[1]
        clock = last(obu("--out", str(tmp_path / "run"), "--clock-peer", f"127.0.0.1:{port}"))
    assert "answered" not in clock["asked"]
    assert clock["asked"]["unanswered"] >= 1
    alone = tmp_path / "alone.mcap"
    alone.write_bytes((tmp_path / "run" / "recording.mcap").read_bytes())
    with pytest.raises(InputError, match=rf"red-sedan asked 127.0.0.1:{port} and got no answer .*\(unanswered"):
        measure(tmp_path / "run", alone)


def test_who_answers_says_how_often():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    clock = last(obu("--clock-port", str(port)))
    assert (clock["asks"], clock["answers"], clock["served"]) == (None, f"127.0.0.1:{port}", {})


def test_options_that_make_no_sense_are_one_sentence(tmp_path):
    assert "needs --out" in str(obu("--clock-peer", "127.0.0.1:8620").exception)
    assert "HOST:PORT" in str(obu("--out", str(tmp_path / "a"), "--clock-peer", "nobody").exception)
    with Reflector(("127.0.0.1", 0)) as taken:
        done = obu("--out", str(tmp_path / "b"), "--clock-port", str(taken.place[1]))
    assert isinstance(done.exception, UnavailableError)
    assert not list((tmp_path / "b").glob("*"))
