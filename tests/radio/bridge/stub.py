"""Bridges of tools/bridges/telux over its stub library, as processes of a test's own, and the air between them."""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest

TELUX = Path(__file__).resolve().parents[3] / "tools" / "bridges" / "telux"
META_DATA = "111,112,3618,3619,3622,3623,0x20,0x82,0x204097,0"


def built(target: str = "all") -> Path:
    """The bridge as ``make all`` or ``make sanitize`` leaves it; skips without a compiler."""
    for name in ("gcc", "make"):
        if shutil.which(name) is None:
            message = f"{name} is not installed (on Debian: apt-get install {name})"
            if os.environ.get("CV2X_FULL") == "1":
                pytest.fail(f"CV2X_FULL=1, but {message}")
            pytest.skip(message)
    (TELUX / "build").mkdir(exist_ok=True)
    with (TELUX / "build" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests in other processes build it too
        done = subprocess.run(["make", "-s", target], cwd=TELUX, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return TELUX / "build" / ("cv2x-bridge-stub-sanitized" if target == "sanitize" else "cv2x-bridge-stub")


class OnAir(NamedTuple):
    """What a stub put on its air (struct air_head of v2x_stub.c)."""

    application: int
    source_l2: int
    power_dbm: int
    priority: int
    sps: bool
    octets: bytes


HEAD = struct.Struct("=IIIxxxxQhBBI")


@dataclass
class StubAir:
    """An air of a test's own: a port of the multicast group that nobody else uses."""

    port: int = field(default_factory=lambda: random.SystemRandom().randrange(20_000, 60_000))

    @property
    def name(self) -> str:
        return f"239.255.4.9:{self.port}"

    @contextmanager
    def listener(self) -> Iterator[socket.socket]:
        """A socket that hears everything on the air."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as heard:
            heard.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            heard.bind(("239.255.4.9", self.port))
            join = socket.inet_aton("239.255.4.9") + socket.inet_aton("127.0.0.1")
            heard.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, join)
            heard.settimeout(10)
            yield heard

    @staticmethod
    def parsed(datagram: bytes) -> OnAir:
        _, application, source_l2, _, power_dbm, priority, sps, _ = HEAD.unpack_from(datagram)
        return OnAir(application, source_l2, power_dbm, priority, bool(sps), datagram[HEAD.size :])


@contextmanager
def stub_bridge(
    listen: Path | str, air: StubAir, *, binary: Path | None = None, loss_db: int = 70, meta_data: str = META_DATA
) -> Iterator[subprocess.Popen[str]]:
    """A running bridge; it ends with the block and must end well, unless it was killed."""
    process = subprocess.Popen(
        [str(binary or built()), "--listen", str(listen), "--meta-data", meta_data, "--until-stdin-closes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "CV2X_STUB_AIR": air.name, "CV2X_STUB_LOSS_DB": str(loss_db)},
    )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line == "ready\n":
                break
            process.args = [line]  # "port N", for those who asked for any
        else:
            assert process.stderr is not None
            pytest.fail(f"the bridge did not start: {process.stderr.read()}")
        yield process
    finally:
        _, told = process.communicate(timeout=30)
    assert process.returncode in (0, -9), told
    assert "ERROR" not in told, told
