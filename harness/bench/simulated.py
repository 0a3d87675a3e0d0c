"""An attenuator without hardware: a real server on the loopback interface that speaks SCPI and HTTP on one port.

What it is set to is told to whoever asked to be told, which is how its loss gets onto a loopback link.  It refuses what
is out of its range by keeping its value, as instruments do, and rounds to its step.
"""

from __future__ import annotations

import re
import socketserver
import threading
from collections.abc import Callable
from typing import Self
from urllib.parse import unquote

RANGE_DB = (0.0, 120.0)
STEP_DB = 0.25
MAX_LINE_OCTETS = 1024
IDLE_S = 60.0
"""A connection that says nothing so long is closed."""

_SET = re.compile(r":?(?:SET)?ATT(?:ENUATION)?[ =]\s*([+-]?\d+(?:\.\d*)?)\s*(?:DB)?\Z", re.IGNORECASE)
_READ = re.compile(r":?ATT(?:ENUATION)?\?\Z", re.IGNORECASE)


class SimulatedAttenuator:
    """The instrument; ``listener`` is called with each new value, from the server's thread."""

    def __init__(self, port: int = 0, listener: Callable[[float], None] | None = None) -> None:
        self._listener = listener
        self._lock = threading.Lock()
        self.db = RANGE_DB[1]
        """What it is set to; it wakes up at its most."""
        instrument = self

        class Conversation(socketserver.StreamRequestHandler):
            timeout = IDLE_S

            def handle(self) -> None:
                instrument._converse(self)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", port), Conversation, bind_and_activate=False)
        self._server.allow_reuse_address = self._server.daemon_threads = True
        self._server.server_bind()
        self._server.server_activate()
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def _converse(self, handler: socketserver.StreamRequestHandler) -> None:
        try:
            for octets in iter(lambda: handler.rfile.readline(MAX_LINE_OCTETS), b""):
                line = octets.decode("ascii", "replace").strip()
                if line.startswith("GET "):
                    handler.wfile.write(self._page(line))
                    return
                answer = self.answer(line)
                if answer is not None:
                    handler.wfile.write(answer.encode() + b"\n")
        except OSError:
            return

    def _page(self, line: str) -> bytes:
        path = unquote(line.split(" ")[1]).lstrip("/") if line.count(" ") >= 2 else ""
        answer = self.answer(path)
        known = answer is not None or _SET.match(path) is not None
        body = (answer or "1").encode() if known else b"no such command"
        status = b"200 OK" if known else b"404 Not Found"
        return b"HTTP/1.0 %b\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body)

    def answer(self, command: str) -> str | None:
        """Do what a command says; return the answer of a question, ``None`` for anything else."""
        asked = _SET.match(command)
        if asked:
            self.set_db(float(asked[1]))
            return None
        if _READ.match(command):
            return f"{self.db:.2f}"
        return "cv2x,simulated attenuator,0,1" if command.upper() == "*IDN?" else None

    def set_db(self, db: float) -> None:
        """Set a value; one out of range changes nothing."""
        if not RANGE_DB[0] <= db <= RANGE_DB[1]:
            return
        with self._lock:
            self.db = round(db / STEP_DB) * STEP_DB
            if self._listener is not None:
                self._listener(self.db)

    def close(self) -> None:
        """End the server."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
