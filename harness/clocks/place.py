"""Addresses of clock exchanges as people write them."""

from __future__ import annotations

import socket

from cv2x.errors import InputError

LOOPBACK = "127.0.0.1"


def parse_place(text: str, option: str, *, default_host: str | None = None) -> tuple[str, int]:
    """Return (IPv4 address, port) of ``HOST:PORT``, or of ``PORT`` with the default host.  Raises InputError."""
    host, _, digits = text.rpartition(":")
    host = host or (default_host or "")
    if not host or not (digits.isascii() and digits.isdigit()) or not 0 < int(digits) < 1 << 16:
        shape = "HOST:PORT" if default_host is None else "PORT or ADDRESS:PORT"
        raise InputError(f"{text!r} is not {shape}", field=option)
    try:
        return socket.getaddrinfo(host, None, socket.AF_INET, socket.SOCK_DGRAM)[0][4][0], int(digits)  # type: ignore[return-value]
    except OSError as error:
        raise InputError(f"{host!r} is no IPv4 address and no name of one: {error.strerror}", field=option) from error
