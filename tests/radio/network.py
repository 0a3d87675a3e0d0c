"""Networks of a test's own: namespaces and virtual cables.  Nothing in them reaches another machine."""

from __future__ import annotations

import ctypes
import json
import os
import select
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest

_CLONE_NEWNET = 0x40000000


def need_namespaces() -> None:
    """Skip where this test cannot make namespaces; with CV2X_FULL=1 the programs for it must be there."""
    if os.geteuid() != 0:
        pytest.skip("not root: network namespaces cannot be made")
    for program, package in (("ip", "iproute2"), ("unshare", "util-linux")):
        if shutil.which(program) is None:
            if os.environ.get("CV2X_FULL") == "1":
                pytest.fail(f"{program} is missing: apt-get install {package}")
            pytest.skip(f"{program} is missing: apt-get install {package}")
    if not _permitted():
        pytest.skip("this machine does not let root make network namespaces")


@cache
def _permitted() -> bool:
    return subprocess.run(["unshare", "--net", "true"], capture_output=True).returncode == 0


def ip(*words: str) -> None:
    """Run ``ip``."""
    done = subprocess.run(["ip", *words], capture_output=True, text=True)
    assert done.returncode == 0, f"ip {' '.join(words)}: {done.stderr}"


def cable(here: str, there: str, *, mtu: int = 1500) -> None:
    """Lay a virtual cable in this thread's namespace, both ends up, and wait until it carries."""
    size = ("mtu", str(mtu))
    ip("link", "add", here, *size, "type", "veth", "peer", "name", there, *size)
    for end in (here, there):
        ip("link", "set", end, "up")
    wait_for_carrier((here,), (there,))


def wait_for_carrier(*ends: tuple[str, ...]) -> None:
    """Wait until interfaces carry, which is a little after they are set up; an end is its name, or namespace and
    name."""
    deadline = time.monotonic() + 10
    while any(_state(*end) != "UP" for end in ends):
        assert time.monotonic() < deadline, "the cable does not carry"
        select.select([], [], [], 0.01)


def _state(*end: str) -> str:
    *namespace, name = end
    inside = ["-netns", *namespace] if namespace else []
    words = ["ip", *inside, "-json", "link", "show", name]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return str(json.loads(told)[0]["operstate"])


@contextmanager
def own_network() -> Iterator[None]:
    """Put this thread into an empty network namespace of its own; sockets opened there stay there."""
    need_namespaces()
    libc = ctypes.CDLL(None, use_errno=True)
    before = os.open(f"/proc/self/task/{threading.get_native_id()}/ns/net", os.O_RDONLY)
    try:
        if libc.unshare(_CLONE_NEWNET):
            pytest.skip(f"no network namespace can be made: {os.strerror(ctypes.get_errno())}")
        try:
            ip("link", "set", "lo", "up")
            yield
        finally:
            assert libc.setns(before, _CLONE_NEWNET) == 0
    finally:
        os.close(before)


@contextmanager
def namespaces(*names: str) -> Iterator[None]:
    """Make named network namespaces, for processes to be started in with ``ip netns exec``."""
    need_namespaces()
    made = []
    try:
        for name in names:
            ip("netns", "add", name)
            made.append(name)
        yield
    finally:
        for name in made:
            ip("netns", "delete", name)
