"""Who steers the clock: the verdict, and what the real gpsd and chronyd say."""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cv2x.harness.clocks.chrony import Chrony, ask_chrony, understood
from cv2x.harness.clocks.discipline import judge
from cv2x.harness.clocks.gpsd import Receiver, ask_gpsd
from cv2x.harness.clocks.kernel_clock import KernelClock

FREE, STEERED, PULSED = KernelClock(False, 16.0), KernelClock(True, 0.005), KernelClock(True, 0.000_01, True)
GNSS, SERVER, NOBODY = Chrony("GNSS", True, 1, 2e-6), Chrony("ntp.example", False, 3, 4e-3), Chrony("", False, 0, 1.0)
FIX, BLIND = Receiver("3.22", 1, 3, 0.005, 1e-6), Receiver("3.22", 1, 1, None, None)


@pytest.mark.parametrize(
    ("kernel", "chrony", "receiver", "verdict", "error_s"),
    [
        (STEERED, GNSS, FIX, "yes", 2e-6),
        (STEERED, GNSS, None, "yes", 2e-6),
        (STEERED, GNSS, BLIND, "no", 2e-6),
        (STEERED, SERVER, FIX, "no", 4e-3),
        (STEERED, NOBODY, FIX, "no", None),
        (PULSED, None, None, "yes", 0.000_01),
        (STEERED, None, FIX, "unknown", 0.005),
        (STEERED, None, None, "unknown", 0.005),
        (FREE, None, FIX, "no", None),
        (None, None, FIX, "unknown", None),
        (None, None, None, "unknown", None),
    ],
)
def test_only_what_somebody_says_counts(
    kernel: KernelClock | None, chrony: Chrony | None, receiver: Receiver | None, verdict: str, error_s: float | None
) -> None:
    judged = judge(kernel, chrony, receiver)
    assert (judged.by_gnss, judged.error_s) == (verdict, error_s)
    assert bool(judged.remedy) == (verdict != "yes")


TRACKING = (
    "47505300,GPS,1,1795804873.706861241,-0.000000120,0.000000050,0.000000200,-12.3,0.000,0.010,0.000000001,"
    "0.000012000,16.0,Normal"
)


def test_chronys_fields() -> None:
    sources = [["^", "-", "192.0.2.1", "2"], ["#", "*", "GPS", "0", "4", "377"]]
    state = understood(TRACKING.split(","), sources)
    assert state is not None
    assert state[:3] == ("GPS", True, 1)
    assert state.error_s == pytest.approx(12.1205e-6)
    assert understood(TRACKING.split(",")[:5], sources) is None
    assert understood(TRACKING.replace("0.000012000", "nan").split(","), sources) is None
    assert understood(TRACKING.replace("-0.000000120", "soon").split(","), sources) is None


def test_what_chrony_4_3_said() -> None:
    # chronyc -n -c of Debian 12's chronyd -x: a refclock SOCK that was fed, and nobody (`local stratum 3`).
    tracking = (
        "474E5353,GNSS,1,1795805472.725858174,0.000000000,0.000000000,0.000000000,0.000,0.000,0.000,0.000000001,"
        "0.000001385,1.0,Normal"
    )
    source = "#,*,GNSS,0,0,77,1,0.000000000,0.000000000,0.000000020"
    state = understood(tracking.split(","), [source.split(",")])
    assert state is not None
    assert state[:3] == ("GNSS", True, 1)
    assert state.error_s == pytest.approx(1.3855e-6)
    local = (
        "7F7F0101,,3,1795804873.706861241,0.000000000,0.000000000,0.000000000,0.000,0.000,0.000,0.000000000,"
        "0.000000000,0.0,Normal"
    )
    assert understood(local.split(","), []) == ("", False, 3, 0.0)


@contextmanager
def serving(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """A TCP server on the loopback interface that treats each connection so; yields its port."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def run() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    try:
                        serve(connection)
                    except OSError:
                        pass

        threading.Thread(target=run, daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)


MUTE = Receiver("3.22", 0, None, None, None)
VERSION = b'{"class":"VERSION","release":"3.22"}\n'


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (b"", None),
        (b"HTTP/1.1 400\n", None),
        (VERSION, MUTE),
        (VERSION + b'not JSON\n[1]\n{"class":7}\n' + b'{"class":"TPV","mode":"three","ept":-1}\n', MUTE),
        (
            VERSION + b'{"class":"DEVICES","devices":[{}]}\n{"class":"TPV","mode":3,"ept":0.005}\n'
            b'{"class":"PPS","real_sec":100,"real_nsec":0,"clock_sec":99,"clock_nsec":999999000}\n',
            Receiver("3.22", 1, 3, 0.005, -1e-6),
        ),
        (VERSION + b'{"class":"PPS","real_sec":1e999,"real_nsec":0,"clock_sec":99,"clock_nsec":0}\n', MUTE),
        (VERSION + b"[" * 100_000 + b"\n", MUTE),
    ],
)  # fmt: skip
def test_whatever_a_gpsd_says_is_a_receiver_or_none(said: bytes, expected: Receiver | None) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(1000)
        connection.sendall(said)

    with serving(serve) as port:
        got = ask_gpsd(("127.0.0.1", port), patience_s=5)
    assert (got is None) == (expected is None)
    if got is not None and expected is not None:
        assert got[:4] == expected[:4]
        assert got.pulse_s == (None if expected.pulse_s is None else pytest.approx(expected.pulse_s, abs=1e-9))


def test_a_gpsd_that_never_stops_is_left_in_time() -> None:
    def flood(connection: socket.socket) -> None:
        connection.sendall(VERSION)
        while True:
            connection.sendall(b'{"class":"SKY"}\n' * 1000)

    with serving(flood) as port:
        assert ask_gpsd(("127.0.0.1", port), patience_s=5) == Receiver("3.22", 0, None, None, None)
    assert ask_gpsd(("127.0.0.1", 1)) is None


def nmea(body: str) -> bytes:
    check = 0
    for letter in body:
        check ^= ord(letter)
    return f"${body}*{check:02X}\r\n".encode()


def receiver(connection: socket.socket, fix: bool) -> None:
    """A GNSS receiver that reports twice a second, for as long as it is listened to, at most two minutes."""
    for _ in range(240):
        now = datetime.now(UTC)
        clock, day = now.strftime("%H%M%S.00"), now.strftime("%d%m%y")
        if fix:
            said = nmea(f"GPRMC,{clock},A,5231.1234,N,01323.4567,E,0.0,0.0,{day},,,A")
            said += nmea(f"GPGGA,{clock},5231.1234,N,01323.4567,E,1,08,0.9,45.0,M,46.9,M,,")
            said += nmea("GPGSA,A,3,01,02,03,04,05,06,07,08,,,,,1.5,0.9,1.2")
        else:
            said = nmea(f"GPRMC,{clock},V,,,,,,,{day},,,N") + nmea(f"GPGGA,{clock},,,,,0,00,,,M,,M,,")
            said += nmea("GPGSA,A,1,,,,,,,,,,,,,,,")
        connection.sendall(said)
        time.sleep(0.5)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def daemons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Daemons lie where only root looks for programs."""
    monkeypatch.setenv("PATH", os.environ["PATH"] + ":/usr/sbin:/sbin")


@pytest.mark.usefixtures("daemons")
@pytest.mark.parametrize("fix", [True, False])
def test_the_real_gpsd_with_a_receiver_that_has_a_fix_or_none(program: Callable[[str], str], fix: bool) -> None:
    gpsd, port = program("gpsd"), free_port()
    with serving(lambda connection: receiver(connection, fix)) as feed:
        process = subprocess.Popen(
            [gpsd, "-N", "-n", "-S", str(port), f"tcp://127.0.0.1:{feed}"], stderr=subprocess.DEVNULL
        )
        try:
            deadline = time.monotonic() + 60
            while True:
                state = ask_gpsd(("127.0.0.1", port))
                if state is not None and state.has_fix is fix and state.mode is not None:
                    break
                assert time.monotonic() < deadline, state
                assert process.poll() is None
                time.sleep(0.1)
        finally:
            process.terminate()
            process.wait(30)
    assert state.devices == 1
    assert state.pulse_s is None
    if fix:
        assert state.time_error_s is not None


SAMPLE = struct.Struct("@qqdiiii")
"""struct sock_sample of chrony's refclock SOCK: time, offset, pulse, leap, padding, magic."""


@pytest.mark.usefixtures("daemons")
def test_the_real_chronyd_following_a_reference_clock_and_nobody() -> None:
    chronyd, port = shutil.which("chronyd"), free_port()
    if chronyd is None or os.geteuid() != 0:
        # Not even with CV2X_FULL=1: installing chrony replaces a machine's own time daemon.
        pytest.skip("chronyd is not installed, or may only be started by root")
    with tempfile.TemporaryDirectory(prefix="cv2x-") as name:
        folder = Path(name)
        (folder / "chrony.conf").write_text(
            f"refclock SOCK {folder}/gnss.sock refid GNSS poll 0 filter 1\nport 0\ncmdport {port}\n"
            f"bindcmdaddress 127.0.0.1\nbindcmdaddress /\npidfile {folder}/pid\n"
        )
        # -x: it never touches this machine's clock.
        process = subprocess.Popen(
            [chronyd, "-x", "-d", "-U", "-u", "root", "-f", str(folder / "chrony.conf")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        options = ("-h", "127.0.0.1", "-p", str(port))
        try:
            deadline, states = time.monotonic() + 60, []
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as clock:
                while not (states and states[-1].source):
                    assert time.monotonic() < deadline, states
                    assert process.poll() is None
                    state = ask_chrony(*options)
                    if state is not None:
                        states.append(state)
                    now_us = time.time_ns() // 1000
                    try:
                        sample = SAMPLE.pack(now_us // 10**6, now_us % 10**6, 0.0, 0, 0, 0, 0x534F434B)
                        clock.sendto(sample, str(folder / "gnss.sock"))
                    except OSError:
                        pass  # it has not made its socket yet
                    time.sleep(0.25)
        finally:
            process.terminate()
            process.wait(30)
    assert states[0].source == ""
    assert states[-1][:2] == ("GNSS", True)
    assert states[-1].error_s < 1
    assert ask_chrony(*options) is None
    assert judge(STEERED, states[-1], FIX).by_gnss == "yes"
