"""An attenuator that is set by HTTP GET.

``set`` and ``read`` are paths; the defaults are those of one maker's USB and Ethernet attenuators, from memory and
UNVERIFIED.  Only this one host is asked, no redirection is followed, and only the body of a 200 is read.
"""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from typing import ClassVar

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.bench.attenuator import MAX_ANSWER_OCTETS, PATIENCE_S, Attenuator, number_said, written


class HttpAttenuator(Attenuator):
    """One attenuator behind an HTTP server; every request is a connection of its own."""

    OPTIONS: ClassVar[Mapping[str, str]] = {"set": "/:SETATT={db}", "read": "/:ATT?"}

    def __init__(self, name: str, host: str, port: int, options: Mapping[str, str]) -> None:
        super().__init__(name)
        self._host, self._port, self._options = host, port, options
        for path in (written(options["set"], 0), options["read"]):
            if not path.startswith("/") or any(letter <= " " or letter > "~" for letter in path):
                raise InputError(f"{path!r} is no path of an HTTP request", field="attenuator")

    def _write(self, db: float) -> None:
        self._get(written(self._options["set"], db))

    def read_db(self) -> float:
        """Ask for the value."""
        return number_said(self._get(self._options["read"]), self.name)

    def _get(self, path: str) -> str:
        asked = http.client.HTTPConnection(self._host, self._port, timeout=PATIENCE_S)
        try:
            asked.request("GET", path)
            answer = asked.getresponse()
            body = answer.read(MAX_ANSWER_OCTETS)
        except (OSError, http.client.HTTPException) as error:
            raise UnavailableError(f"the attenuator {self.name} is not to be reached: {error}") from error
        finally:
            asked.close()
        if answer.status != 200:
            raise UnavailableError(f"the attenuator {self.name} answers {path} with {answer.status} {answer.reason}")
        return body.decode("ascii", "replace").strip()
