from __future__ import annotations

import os
import pty
import socket
import time

import pytest

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError, UnavailableError
from cv2x.obu.positioning.link import UdpLink
from cv2x.obu.positioning.source import SILENT_NS, PositionSource
from tests.obu.positioning.test_nmea import RMC, VOID


def fix_of(source: PositionSource, now_ns: int = 0, within_s: float = 10.0):
    """Ask until the octets that were just sent have come through the kernel."""
    limit = time.monotonic() + within_s
    while time.monotonic() < limit:
        fix = source.poll(now_ns)
        if fix is not None:
            return fix
        time.sleep(0.005)
    raise AssertionError(f"no fix within {within_s} s: {source.counters}")


def causes(source: PositionSource) -> list[str]:
    return [report.cause for report in source.take_reports()]


def test_datagrams() -> None:
    source = PositionSource("nmea+udp://:0")
    assert isinstance(source._link, UdpLink)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(RMC.strip(), ("127.0.0.1", source._link.port))
        assert fix_of(source).heading_deg == 90.5
    assert causes(source) == ["position known"]
    source.close()


def test_a_server_that_comes_goes_and_comes_back() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        port = server.getsockname()[1]
        source = PositionSource(f"nmea+tcp://127.0.0.1:{port}")
        source.poll(0)
        client, _ = server.accept()
        client.sendall(RMC)
        fix_of(source)
        client.close()
        later = RMC.replace(b"120000.10", b"120000.20")
        limit = time.monotonic() + 10
        while source._link.trouble is None and time.monotonic() < limit:
            source.poll(SILENT_NS - 1)
        assert source._link.trouble == "the server closed the connection"
        source.poll(SILENT_NS)
        assert causes(source) == ["position known", "unreachable"]
        source.poll(4 * SECOND_NS)
        again, _ = server.accept()
        body = later[1 : later.index(b"*")]
        total = 0
        for octet in body:
            total ^= octet
        again.sendall(b"$%b*%02X\r\n" % (body, total))
        fix_of(source, 4 * SECOND_NS)
        again.close()
    assert causes(source) == ["position known"]
    assert source.counters == {"unreachable": 1}
    source.close()


def test_nobody_there_is_said_once_with_what_still_works() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    source = PositionSource(f"gpsd://127.0.0.1:{port}")
    for second in range(5):
        assert source.poll(second * SECOND_NS) is None
    (report,) = source.take_reports()
    assert report.cause == "unreachable"
    assert report.detail.startswith("Connection refused; without a position: no vehicle messages and no warnings")
    source.close()


def test_silence_and_no_fix() -> None:
    source = PositionSource("nmea+udp://:0")
    source.poll(0)
    source.poll(SILENT_NS - 1)
    assert causes(source) == []
    source.poll(SILENT_NS)
    assert causes(source) == ["silent"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(VOID, ("127.0.0.1", source._link.port))
        limit = time.monotonic() + 10
        while not source.counters["no fix"] and time.monotonic() < limit:
            source.poll(SILENT_NS + 1)
    assert causes(source) == ["no fix"]
    assert source.counters == {"silent": 1, "no fix": 1}
    source.close()


def test_a_serial_line() -> None:
    ours, theirs = pty.openpty()
    source = PositionSource(f"nmea+serial:{os.ttyname(theirs)}?baud=115200")
    source.poll(0)
    os.write(ours, RMC)
    assert fix_of(source).heading_deg == 90.5
    source.close()
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize(
    "address",
    ["", "gpsd", "gpsd://", "nmea+tcp://host", "nmea+tcp://host:port", "nmea+udp://host", "nmea+serial:", "tcp://h:1",
     "nmea+serial:/dev/x?baud=fast"],
)  # fmt: skip
def test_what_is_no_address(address) -> None:
    with pytest.raises(InputError, match="gpsd://HOST:PORT"):
        PositionSource(address)


def test_a_port_that_is_taken() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", 0))
        with pytest.raises(UnavailableError, match="cannot be had"):
            PositionSource(f"nmea+udp://127.0.0.1:{other.getsockname()[1]}")
