"""Units in processes of their own: over multicast on the loopback interface, and over a cable between two networks."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.radio.network import ip, namespaces, wait_for_carrier

UNITS = Path(__file__).resolve().parents[2] / "examples" / "two-processes"
DIALECTS = ("ydt3709", "j2735-2024")


def start(kind: str, file: str, radio: str, dialect: str, duration: str, *within: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *within,
            *(sys.executable, "-m", "cv2x.cli", kind, str(UNITS / file), "--radio", radio, "--dialect", dialect),
            *("--duration", duration, "--json"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def alerts(lines: list[dict[str, Any]], phase: str = "raised") -> list[str]:
    return [line["alert"] for line in lines if line.get("phase") == phase]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_units_in_their_own_processes_hear_and_warn_each_other(dialect: str) -> None:
    # A port of this test's own: several may run on one machine at a time.
    radio = f"udp:239.255.4.8:{random.SystemRandom().randrange(20_000, 60_000)}"
    rsu = start("rsu", "site.yaml", radio, dialect, "120 s")
    sedan = start("obu", "red-sedan.yaml", radio, dialect, "18 s")
    van = start("obu", "white-van.yaml", radio, dialect, "18 s")
    try:
        sedan_out, sedan_err = sedan.communicate(timeout=90)
        van_out, van_err = van.communicate(timeout=90)
        os.kill(rsu.pid, signal.SIGINT)
        rsu_out, rsu_err = rsu.communicate(timeout=30)
    finally:
        for unit in (rsu, sedan, van):
            unit.kill()
            unit.wait()
    assert (sedan_err, van_err, rsu_err) == ("", "", "")
    assert (sedan.returncode, van.returncode, rsu.returncode) == (0, 0, 0)

    by_sedan, by_van, by_rsu = told(sedan_out), told(van_out), told(rsu_out)
    counts = by_sedan[-1]["counts"]
    assert counts["sent"]["BSM"] > 100
    assert counts["heard"]["MAP"] > 10
    assert counts["heard"]["SPAT"] > 100
    assert counts["heard"]["BSM"] > 100
    assert counts["refused"] == {}
    assert by_rsu[-1]["counts"]["heard"]["BSM"] > 200
    # The road from the west has red for ever: the sedan is warned before its stop line, once, and the van has green.
    assert alerts(by_sedan).count("RLVW") == 1
    (warning,) = [line for line in by_sedan if line.get("alert") == "RLVW" and line["phase"] == "raised"]
    assert 3.0 < warning["numbers"]["time_to_stop_line_s"] <= 4.0
    assert warning["target"] == "junction:1/1207"
    assert "RLVW" not in alerts(by_van)
    # Started together they reach the crossing 1.2 s apart, so both are warned of each other.
    assert "ICW" in alerts(by_sedan)
    assert "ICW" in alerts(by_van)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_units_in_two_networks_hear_each_other_over_a_cable(dialect: str) -> None:
    site, road = (f"cv2x-{os.getpid()}-{end}" for end in ("site", "road"))
    with namespaces(site, road):
        ip("link", "add", "veth0", "netns", site, "type", "veth", "peer", "name", "veth0", "netns", road)
        for end in (site, road):
            ip("-netns", end, "link", "set", "veth0", "up")
        wait_for_carrier((site, "veth0"), (road, "veth0"))
        rsu = start("rsu", "site.yaml", "ethernet:veth0", dialect, "60 s", "ip", "netns", "exec", site)
        sedan = start("obu", "red-sedan.yaml", "ethernet:veth0", dialect, "12 s", "ip", "netns", "exec", road)
        try:
            sedan_out, sedan_err = sedan.communicate(timeout=60)
            os.kill(rsu.pid, signal.SIGINT)  # ip has become the unit: netns exec replaces itself
            rsu_out, rsu_err = rsu.communicate(timeout=30)
        finally:
            for unit in (rsu, sedan):
                unit.kill()
                unit.wait()
    assert (sedan_err, rsu_err) == ("", "")
    assert (sedan.returncode, rsu.returncode) == (0, 0)

    by_sedan, by_rsu = told(sedan_out), told(rsu_out)
    counts = by_sedan[-1]["counts"]
    assert counts["refused"] == {}
    assert counts["sent"]["BSM"] > 80
    assert counts["heard"]["MAP"] > 5
    assert counts["heard"]["SPAT"] > 60
    assert 0.8 * counts["sent"]["BSM"] < by_rsu[-1]["counts"]["heard"]["BSM"] <= counts["sent"]["BSM"]
    assert by_rsu[-1]["counts"]["refused"] == {}
    (warning,) = [line for line in by_sedan if line.get("phase") == "raised"]
    assert warning["alert"] == "RLVW"
    assert 3.0 < warning["numbers"]["time_to_stop_line_s"] <= 4.0
