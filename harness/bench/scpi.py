"""An attenuator that speaks SCPI on a raw TCP socket (IEEE 488.2 messages, one a line).

Instruments differ in their command tree, so the commands are options: ``set``, ``read``, and ``answers`` (``yes``: the
instrument answers a setting too).  The defaults are common ones and UNVERIFIED on any instrument; look into its manual.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Mapping
from typing import ClassVar

from cv2x.errors import UnavailableError
from cv2x.harness.bench.attenuator import MAX_ANSWER_OCTETS, PATIENCE_S, Attenuator, number_said, written


class ScpiAttenuator(Attenuator):
    """One attenuator behind a raw socket; connects when it is first asked, and again after a failure."""

    OPTIONS: ClassVar[Mapping[str, str]] = {"set": "ATT {db}", "read": "ATT?", "answers": "no"}

    def __init__(self, name: str, host: str, port: int, options: Mapping[str, str]) -> None:
        super().__init__(name)
        self._address, self._options = (host, port), options
        self._socket: socket.socket | None = None
        written(options["set"], 0)

    def _write(self, db: float) -> None:
        self._say(written(self._options["set"], db))
        if self._options["answers"] == "yes":
            self._line()

    def read_db(self) -> float:
        """Ask for the value."""
        self._say(self._options["read"])
        return number_said(self._line(), self.name)

    def _say(self, command: str) -> None:
        try:
            if self._socket is None:
                self._socket = socket.create_connection(self._address, timeout=PATIENCE_S)
            self._socket.settimeout(PATIENCE_S)
            self._socket.sendall(command.encode("ascii", "replace") + b"\n")
        except OSError as error:
            raise self._gone(error) from error

    def _line(self) -> str:
        held, deadline = b"", time.monotonic() + PATIENCE_S
        try:
            while b"\n" not in held and len(held) < MAX_ANSWER_OCTETS:
                left_s = deadline - time.monotonic()
                if self._socket is None or left_s <= 0:
                    raise TimeoutError("it does not answer")
                self._socket.settimeout(left_s)
                octets = self._socket.recv(1024)
                if not octets:
                    raise ConnectionResetError("it closed the connection")
                held += octets
        except OSError as error:
            raise self._gone(error) from error
        return held.decode("ascii", "replace").strip()

    def _gone(self, error: OSError) -> UnavailableError:
        self.close()
        return UnavailableError(f"the attenuator {self.name} is not to be reached: {error.strerror or error}")

    def close(self) -> None:
        """Close the socket."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
