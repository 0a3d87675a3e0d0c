"""Detections from a real broker: mosquitto on a loopback port of its own."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cv2x.clock import wall_stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.messages.model import Position, RoadUser
from cv2x.rsu.detections import mqtt
from cv2x.rsu.detections.mqtt_address import PASSWORD, mqtt_address
from cv2x.rsu.detections.sensor_frame import SensorFrame
from cv2x.rsu.detections.source import DetectionSource

FRAME = SensorFrame(Position(31.2304, 121.4737, 6.0), 90.0)
PATIENCE_S = 40.0


class Broker:
    """A mosquitto that comes and goes."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program, self._folder = program, folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *lines: str) -> None:
        config = self._folder / "mosquitto.conf"
        config.write_text("\n".join([f"listener {self.port} 127.0.0.1", *(lines or ("allow_anonymous true",)), ""]))
        self._process = subprocess.Popen([self._program, "-c", str(config)], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1.0).close()
            except OSError:
                time.sleep(0.02)
            else:
                return
        pytest.fail("mosquitto does not listen")

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE_S)
            self._process = None

    def publish(self, topic: str, payload: bytes, **more: object) -> None:
        publish = pytest.importorskip("paho.mqtt.publish", reason="paho-mqtt is missing: pip install 'cv2x[mqtt]'")
        publish.single(topic, payload, qos=1, hostname="127.0.0.1", port=self.port, **more)


@pytest.fixture
def broker(program: Callable[[str], str], tmp_path: Path) -> Iterator[Broker]:
    pytest.importorskip("aiomqtt", reason="aiomqtt is missing: pip install 'cv2x[mqtt]'")
    made = Broker(program("mosquitto"), tmp_path)
    yield made
    made.stop()


@pytest.fixture
def source_of(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], DetectionSource]]:
    monkeypatch.setattr(mqtt, "LONGEST_PAUSE_S", 1.0)  # nobody here waits for half a minute
    opened: list[DetectionSource] = []

    def make(address: str) -> DetectionSource:
        opened.append(DetectionSource(address, FRAME, "lidar"))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def told(number: int) -> bytes:
    walker = {"id": number, "kind": "pedestrian", "x": 4.0, "y": 2.0}
    return json.dumps({"time": wall_stamp().utc_ns / 1e9, "objects": [walker]}).encode()


def until(
    source: DetectionSource,
    wanted: Callable[[tuple[RoadUser, ...] | None], bool],
    do=lambda: None,
    *,
    keep: bool = True,
) -> list[tuple[str, str]]:
    """Ask a source until something is so, doing something before each question; return what it reported."""
    reports, deadline = [], time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        do()
        users = source.poll(wall_stamp())
        reports += source.take_reports() if keep else []
        if wanted(users):
            return reports
        time.sleep(0.02)
    pytest.fail(f"it never was so; reported: {reports}, counted: {dict(source.counters)}")


def until_told(source: DetectionSource, cause: str) -> list[tuple[str, str]]:
    """Ask a source until it reports a cause; return what it reported."""
    reports: list[tuple[str, str]] = []

    def told_it(users: object) -> bool:
        reports.extend(source.take_reports())
        return any(one == cause for one, _ in reports)

    until(source, told_it, keep=False)
    return reports


def test_what_sensors_publish_is_seen_and_the_rest_is_counted(broker, source_of):
    broker.start()
    source = source_of(f"mqtt://127.0.0.1:{broker.port}/gate/+/objects")
    assert source.live
    reports = until(source, bool, lambda: broker.publish("gate/lidar-2/objects", told(7)))
    assert [cause for cause, _ in reports] == ["detections"]
    unused = (b"no json", b'{"time": 0, "objects": []}', b"x" * 70_000)
    for topic, payload in (*(("gate/a/objects", one) for one in unused), ("elsewhere", told(9))):
        broker.publish(topic, payload)
    broker.publish("gate/a/objects", told(8))
    seen = []
    until(
        source, lambda users: bool(seen.append(users) if users else None) or b"track:8" in [u.id for u in users or ()]
    )
    assert source.counters["not a detection message"] == 1
    assert source.counters["time far from now"] == 1
    assert source.counters["message too large"] == 1
    assert b"track:9" not in seen


def test_a_broker_that_goes_is_told_and_found_again_when_it_comes_back(broker, source_of):
    source = source_of(f"mqtt://127.0.0.1:{broker.port}/objects")
    (report,) = until_told(source, "broker lost")
    assert report[0] == "broker lost"
    assert f"nobody listens at 127.0.0.1:{broker.port}: start the broker there, or correct the address" in report[1]
    assert "MAP, SPAT and events go on" in report[1]
    broker.start()
    reports = until(source, bool, lambda: broker.publish("objects", told(1)))
    assert [cause for cause, _ in reports] == ["detections"]
    broker.stop()
    reports = until_told(source, "broker lost")
    assert [cause for cause, _ in reports if cause != "silent"] == ["broker lost"]
    broker.start()
    reports = until(source, bool, lambda: broker.publish("objects", told(2)))
    assert reports[-1][0] == "detections"
    assert source.counters["broker lost"] == 2


def test_a_login_is_told_to_be_wrong_and_its_password_is_told_nobody(broker, source_of, tmp_path, monkeypatch, program):
    secret = "s3cret-nobody-may-see"  # noqa: S105
    broker.start("allow_anonymous false")
    monkeypatch.setenv(PASSWORD, secret)
    source = source_of(f"mqtt://watcher@127.0.0.1:{broker.port}/objects")
    (report,) = until_told(source, "broker lost")
    assert "refuses the login: name the user in the address, and give the password in the environment" in report[1]
    assert PASSWORD in report[1]
    assert secret not in str(report) + str(dict(source.counters)) + repr(vars(source)) + repr(vars(source._broker))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mqtt://127.0.0.1", "names no topic of a broker: write mqtt://[USER@]HOST[:1883]/TOPIC"),
        ("mqtt://127.0.0.1/", "names no topic of a broker"),
        ("mqtt:///objects", "names no topic of a broker"),
        ("mqtt://127.0.0.1:x/objects", "write mqtt://[USER@]HOST[:1883]/TOPIC"),
        ("mqtt://127.0.0.1/a#", "is no topic"),
        ("mqtt://127.0.0.1/#/a", "is no topic"),
        ("mqtt://127.0.0.1/a+/b", "is no topic"),
        (
            "amqp://127.0.0.1/a",
            "is no feed of detections: write udp://HOST:PORT, mqtt://[USER@]HOST[:1883]/TOPIC or file:",
        ),
    ],
)
def test_addresses_that_are_none_say_how_one_is_written(address, words):
    with pytest.raises(InputError) as refused:
        DetectionSource(address, FRAME)
    assert words in str(refused.value)


@pytest.mark.parametrize("address", ["mqtt://me:hush-hush@host/objects", "mqtt://me:hush-hush@host:x/objects"])
def test_a_password_in_an_address_is_refused_and_not_repeated(address):
    with pytest.raises(InputError) as refused:
        DetectionSource(address, FRAME)
    assert "hush" not in str(refused.value)


def test_an_address_says_where_who_and_what():
    address = mqtt_address("mqtts://site%20a@broker.example/gate/+/objects/#")
    assert (address.host, address.port, address.user, address.tls) == ("broker.example", 8883, "site a", True)
    assert address.topic == "gate/+/objects/#"


def test_without_aiomqtt_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "aiomqtt", None)
    with pytest.raises(UnavailableError, match=r"needs aiomqtt: pip install 'cv2x\[mqtt\]'"):
        DetectionSource("mqtt://127.0.0.1/objects", FRAME)
