"""A topic of an MQTT broker (extra ``mqtt``): a thread of its own listens, and whoever asks gets what has come.

Rules.  The client lives in an event loop of its own, so asking never blocks and the run's loop waits for no broker.  A
connection that is refused or lost is tried again, after half a second at first and twice as long each time up to half a
minute (defaults only).  What nobody fetches in time pushes out the oldest, counted.  Nothing of the user's password is
ever told.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
import threading
from collections import Counter, deque
from types import ModuleType
from typing import Any

from cv2x.errors import UnavailableError
from cv2x.rsu.detections.mqtt_address import PASSWORD, MqttAddress

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
KEEPALIVE_S = 10
"""After one and a half of it without a sign of life either side gives the other up (MQTT 3.1.1, 3.1.2.10)."""
CONNECT_S = 5.0
WAITING = 100
"""Messages that wait to be fetched."""
TRUSTED = "SSL_CERT_FILE"
"""OpenSSL's own environment variable: a file of authorities to trust in place of the machine's."""
_OUT_OF_TIME = frozenset({9, 10})
"""X509_V_ERR_CERT_NOT_YET_VALID and …_HAS_EXPIRED of OpenSSL's x509_vfy.h."""
_FOR_ANOTHER = frozenset({62, 64})
"""X509_V_ERR_HOSTNAME_MISMATCH and …_IP_ADDRESS_MISMATCH."""
LARGEST = 65_535
"""Octets of one message, as of a datagram."""


class MqttFeed:
    """The messages of one topic.  Raises UnavailableError without aiomqtt."""

    def __init__(self, address: MqttAddress) -> None:
        aiomqtt = _aiomqtt()
        self._counts: Counter[str] = Counter()
        self._counting = threading.Lock()
        self.trouble: str | None = None
        """Why there is no connection, and what to do about it; ``None`` = there is one, or the first is being made."""
        self._address = address
        self._waiting: deque[bytes] = deque()
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, args=(aiomqtt,), name="mqtt", daemon=True)
        self._thread.start()

    @property
    def counters(self) -> Counter[str]:
        """What was not used, by cause, and how often the broker was lost."""
        with self._counting:
            return Counter(self._counts)

    def _count(self, cause: str) -> None:
        with self._counting:
            self._counts[cause] += 1

    def receive(self) -> list[bytes]:
        """Return the messages that have come since the last call, the oldest first."""
        fetched = []
        with contextlib.suppress(IndexError):
            while True:
                fetched.append(self._waiting.popleft())
        return fetched

    def close(self) -> None:
        """Leave the broker."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join(CONNECT_S + 1.0)

    def _run(self, aiomqtt: ModuleType) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._until_stopped(aiomqtt))
        finally:
            self._loop.close()

    async def _until_stopped(self, aiomqtt: ModuleType) -> None:
        listening = asyncio.ensure_future(self._listen(aiomqtt))
        stopping = asyncio.ensure_future(self._stop.wait())
        await asyncio.wait((listening, stopping), return_when=asyncio.FIRST_COMPLETED)
        for task in (listening, stopping):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _listen(self, aiomqtt: ModuleType) -> None:
        pause_s, reached = FIRST_PAUSE_S, False
        while True:
            try:
                async with self._client(aiomqtt) as client:
                    await client.subscribe(self._address.topic)
                    self.trouble, pause_s, reached = None, FIRST_PAUSE_S, True
                    async for message in client.messages:
                        self._take(message.payload)
            except (aiomqtt.MqttError, OSError, ValueError) as error:
                if self.trouble is None:
                    self._count("broker lost")
                again = f"tried again every {pause_s:g} s and less and less often, up to {LONGEST_PAUSE_S:g} s"
                self.trouble = self.trouble or f"{advice(error, self._address, reached=reached)}; {again}"
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    def _client(self, aiomqtt: ModuleType) -> Any:
        address = self._address
        return aiomqtt.Client(
            address.host,
            address.port,
            username=address.user,
            password=os.environ.get(PASSWORD) if address.user is not None else None,
            tls_context=_tls_context() if address.tls else None,
            keepalive=KEEPALIVE_S,
            timeout=CONNECT_S,
        )

    def _take(self, payload: object) -> None:
        if not isinstance(payload, bytes | bytearray):
            self._count("not a detection message")
        elif len(payload) > LARGEST:
            self._count("message too large")
        else:
            if len(self._waiting) >= WAITING:
                with contextlib.suppress(IndexError):
                    self._waiting.popleft()
                self._count("not fetched in time")
            self._waiting.append(bytes(payload))


class _TlsSocket(ssl.SSLSocket):
    """A socket that closes itself where the handshake fails: paho leaves it open until it is collected."""

    def do_handshake(self, block: bool = False) -> None:
        try:
            super().do_handshake(block)
        except OSError:
            self.close()
            raise


def _tls_context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.sslsocket_class = _TlsSocket
    return context


def advice(error: BaseException, address: MqttAddress, *, reached: bool = False) -> str:
    """Return why there is no connection to a broker, and what to do, without anything secret; ``reached``: there was
    one before."""
    other = "write mqtt:// where it speaks no TLS" if address.tls else "write mqtts:// where it speaks TLS"
    causes: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in causes:
        causes.append(one)
        one = one.__cause__ or one.__context__
    said = " ".join(str(cause) for cause in causes).lower()
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes) or "refused]" in said:
        return f"nobody listens at {address.shown}: start the broker there, or correct the address"
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return f"there is no host {address.host}: correct the address"
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _distrust(cause, address)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return f"{address.shown} does not speak TLS as this machine does; {other}"
    if "not authori" in said or "bad user name" in said or "bad username" in said:
        return (
            f"the broker at {address.shown} refuses the login: name the user in the address, and give the password in "
            f"the environment variable {PASSWORD}"
        )
    if "timed out" in said or any(isinstance(cause, TimeoutError) for cause in causes):
        said = f"{address.shown} does not answer: correct the port if it is not that of an MQTT broker"
    else:
        said = f"the broker at {address.shown} ended the connection"
    return said if reached else f"{said}; {other}"


def _distrust(error: ssl.SSLCertVerificationError, address: MqttAddress) -> str:
    """Return why a broker's certificate is not believed: by its own fault, the address's or this machine's."""
    if error.verify_code in _FOR_ANOTHER:
        return (
            f"the certificate of {address.shown} is for another host than {address.host}: correct the address, or give "
            "the broker a certificate for it"
        )
    if error.verify_code in _OUT_OF_TIME:
        return (
            f"the certificate of {address.shown} is not valid now: the broker needs a new one, unless the clock here "
            "is wrong"
        )
    trusted = os.environ.get(TRUSTED)
    if trusted is not None and not os.access(trusted, os.R_OK):
        return (
            f"the environment variable {TRUSTED} names {trusted}, which cannot be read, so the certificate of "
            f"{address.shown} is not trusted"
        )
    return (
        f"the certificate of {address.shown} comes from no authority that this machine trusts: name the file of the "
        f"right one (PEM) in the environment variable {TRUSTED}, or give the broker another certificate"
    )


def _aiomqtt() -> ModuleType:
    try:
        import aiomqtt
    except ImportError:
        raise UnavailableError("a feed over MQTT needs aiomqtt: pip install 'cv2x[mqtt]'") from None
    module: ModuleType = aiomqtt
    return module
