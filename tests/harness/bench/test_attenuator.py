"""Attenuators over real sockets: the simulated one, and instruments that misbehave."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.bench.attenuator import open_attenuator
from cv2x.harness.bench.simulated import SimulatedAttenuator


@pytest.fixture
def instrument() -> Iterator[SimulatedAttenuator]:
    with SimulatedAttenuator() as made:
        yield made


@contextmanager
def misbehaving(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """An instrument that treats every connection as told; yields its port."""
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


@pytest.mark.parametrize("kind", ["scpi", "http"])
def test_a_value_is_set_and_read_back(instrument: SimulatedAttenuator, kind: str) -> None:
    heard: list[float] = []
    instrument._listener = heard.append
    with open_attenuator(f"{kind}:127.0.0.1:{instrument.port}") as attenuator:
        assert attenuator.read_db() == 120.0
        attenuator.set_db(62.5)
        assert attenuator.read_db() == instrument.db == 62.5
        attenuator.set_db(62.6)  # within half a step of 62.5
    assert heard == [62.5, 62.5]


@pytest.mark.parametrize("kind", ["scpi", "http"])
def test_a_value_out_of_range_is_an_error_and_not_a_measurement(instrument: SimulatedAttenuator, kind: str) -> None:
    with open_attenuator(f"{kind}:127.0.0.1:{instrument.port}") as attenuator:
        with pytest.raises(UnavailableError, match=r"asked for 130 dB, says 120 dB"):
            attenuator.set_db(130)
        attenuator.set_db(7)


def test_an_instrument_with_commands_of_its_own(instrument: SimulatedAttenuator) -> None:
    spec = f"scpi:127.0.0.1:{instrument.port}?set=:ATTENUATION%20{{db}}dB&read=:ATTENUATION?"
    with open_attenuator(spec) as attenuator:
        attenuator.set_db(33)
        assert instrument.db == 33


def test_an_instrument_that_answers_settings_too() -> None:
    def serve(connection: socket.socket) -> None:
        value = b"0"
        stream = connection.makefile("rb")
        for line in stream:
            if line.startswith(b":SETATT="):
                value = line[8:].strip()
                connection.sendall(b"1\r\n")
            else:
                connection.sendall(b"+" + value + b"\r\n")

    with (
        misbehaving(serve) as port,
        open_attenuator(f"scpi:127.0.0.1:{port}?set=:SETATT={{db}}&read=:ATT?&answers=yes") as one,
    ):
        one.set_db(41.25)
        assert one.read_db() == 41.25


def test_a_connection_that_ended_is_made_again(instrument: SimulatedAttenuator) -> None:
    with open_attenuator(f"scpi:127.0.0.1:{instrument.port}") as attenuator:
        attenuator._socket.shutdown(socket.SHUT_RDWR)  # type: ignore[attr-defined]
        with pytest.raises(UnavailableError):
            attenuator.set_db(50)
        attenuator.set_db(51)
        assert instrument.db == 51


@pytest.mark.parametrize("answer", [b"\n", b"nan\n", b"busy\n", b"12 34\n", b"\xff\xfe\n", b"9" * 5000, b"1e99\n"])
def test_answers_that_are_no_attenuation(answer: bytes) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(100)
        connection.sendall(answer)

    with misbehaving(serve) as port, pytest.raises(UnavailableError, match="no attenuation"):
        open_attenuator(f"scpi:127.0.0.1:{port}")


def test_an_instrument_that_hangs_up_or_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cv2x.harness.bench.scpi.PATIENCE_S", 0.2)
    with misbehaving(lambda connection: None) as port, pytest.raises(UnavailableError, match="not to be reached"):
        open_attenuator(f"scpi:127.0.0.1:{port}")
    mute = misbehaving(lambda connection: print(connection.recv(100), connection.recv(100)))
    with mute as port, pytest.raises(UnavailableError, match="not to be reached"):
        open_attenuator(f"scpi:127.0.0.1:{port}")


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.0 500 No\r\n\r\n", b"HTTP/1.0 302 Moved\r\nLocation: http://127.0.0.1:1/\r\n\r\n", b"???"]
)
def test_http_answers_that_are_not_ok(answer: bytes) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(1000)
        connection.sendall(answer)

    with misbehaving(serve) as port, pytest.raises(UnavailableError):
        open_attenuator(f"http:127.0.0.1:{port}")


@pytest.mark.parametrize(
    "spec",
    ["laser:127.0.0.1:1", "scpi", "scpi:127.0.0.1", "scpi:127.0.0.1:0", "scpi:127.0.0.1:99999",
     "scpi:127.0.0.1:1?set=ATT",
     "scpi:127.0.0.1:1?colour=red", "http:127.0.0.1:1?set=http://elsewhere/{db}", "http:127.0.0.1:1?read=/a%0d%0ab"],
)  # fmt: skip
def test_specs_that_make_no_sense(spec: str) -> None:
    with pytest.raises(InputError):
        open_attenuator(spec)


def test_the_simulated_one_listens_on_loopback_only_and_refuses_what_it_does_not_know(
    instrument: SimulatedAttenuator,
) -> None:
    assert instrument._server.server_address[0] == "127.0.0.1"
    asked = http.client.HTTPConnection("127.0.0.1", instrument.port, timeout=5)
    asked.request("GET", "/etc/passwd")
    assert asked.getresponse().status == 404
    asked.close()
    with socket.create_connection(("127.0.0.1", instrument.port), timeout=5) as line:
        line.sendall(b"*idn?\nHELLO\nATT 10\nATT?\n")
        stream = line.makefile("r")
        assert stream.readline() == "cv2x,simulated attenuator,0,1\n"
        assert stream.readline() == "10.00\n"
