"""Where a broker is and which topic tells what is seen: ``mqtt://[USER@]HOST[:PORT]/TOPIC``, ``mqtts:`` with TLS.

A password stands in no file and no address, and so in no report, recording or error: it comes from the environment
variable `PASSWORD`.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from cv2x.errors import InputError

FORM = "mqtt://[USER@]HOST[:1883]/TOPIC"
PORTS = {"mqtt": 1883, "mqtts": 8883}
PASSWORD = "CV2X_MQTT_PASSWORD"  # noqa: S105 - the name of the variable
_LONGEST_TOPIC = 1000


@dataclass(frozen=True, slots=True)
class MqttAddress:
    """One topic of one broker."""

    host: str
    port: int
    topic: str
    """A filter: ``+`` and ``#`` take several topics."""
    user: str | None = None
    tls: bool = False

    @property
    def shown(self) -> str:
        """The broker as it can stand in a sentence."""
        return f"{self.host}:{self.port}"


def mqtt_address(text: str) -> MqttAddress:
    """Return the address a text states.  Raises InputError for one that is none, or that holds a password."""
    before, mark, topic = text.partition("//")[2].partition("/")
    try:
        parts = urlsplit(f"{text.partition('//')[0]}//{before}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(f"{_hidden(text)!r}: {error}; write {FORM}", field="detections") from None
    if parts.password is not None:
        raise InputError(
            f"an address holds no password: write {FORM}, and give the password in the environment variable {PASSWORD}",
            field="detections",
        )
    if parts.scheme not in PORTS or not host or not mark or not topic:
        raise InputError(f"{text!r} names no topic of a broker: write {FORM}", field="detections")
    levels = topic.split("/")
    strange = any(("+" in level or "#" in level) and len(level) > 1 for level in levels) or "#" in levels[:-1]
    if strange or "\0" in topic or len(topic.encode()) > _LONGEST_TOPIC:
        raise InputError(
            f"{topic!r} is no topic: + stands for one level, # for all that follow, each alone in its level",
            field="detections",
        )
    user = None if parts.username is None else unquote(parts.username)
    return MqttAddress(host, port or PORTS[parts.scheme], topic, user, parts.scheme == "mqtts")


def _hidden(text: str) -> str:
    """Return an address without whatever stands before the host."""
    scheme, slashes, rest = text.partition("//")
    return f"{scheme}{slashes}{rest.rpartition('@')[2]}"
