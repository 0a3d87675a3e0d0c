"""Detections from a real broker: mosquitto on a loopback port of its own."""

from __future__ import annotations

import json
import os
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
        # As root it would become a user who may read nothing of a test's folder.
        head = ["user root"] if os.geteuid() == 0 else []
        said = [*head, f"listener {self.port} 127.0.0.1", *(lines or ("allow_anonymous true",)), ""]
        config.write_text("\n".join(said))
        with (self._folder / "mosquitto.log").open("wb") as log:
            self._process = subprocess.Popen([self._program, "-v", "-c", str(config)], stderr=log)
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

    def log(self) -> str:
        """What it said since it was started."""
        return (self._folder / "mosquitto.log").read_text("utf-8")

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


class Authority:
    """Who signs certificates, made by openssl for a test."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program, self._folder = program, folder
        self.file = folder / "authority.pem"
        folder.mkdir()
        made = ("-keyout", "authority.key", "-out", self.file.name, "-subj", "/CN=An authority", "-days", "2")
        self._run("req", "-x509", *self._NEW, *made, "-addext", "keyUsage=critical,keyCertSign")

    _NEW = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")

    def _run(self, *arguments: str) -> None:
        subprocess.run([self._program, *arguments], cwd=self._folder, check=True, capture_output=True)

    def listener(self, name: str, days: int = 2) -> list[str]:
        """Return the lines of a broker with a certificate for ``name`` (``IP:127.0.0.1``, ``DNS:a.example``)."""
        stem = name.replace(":", "-")
        (self._folder / "names").write_text(f"subjectAltName={name}\n")
        self._run("req", *self._NEW, "-keyout", f"{stem}.key", "-out", "asked.pem", "-subj", "/CN=A broker")
        signing = ("-CA", self.file.name, "-CAkey", "authority.key", "-CAcreateserial", "-extfile", "names")
        self._run("x509", "-req", "-in", "asked.pem", "-out", f"{stem}.pem", "-days", str(days), *signing)
        return [f"certfile {self._folder / stem}.pem", f"keyfile {self._folder / stem}.key"]


@pytest.fixture
def authority(program: Callable[[str], str], tmp_path: Path) -> Authority:
    return Authority(program("openssl"), tmp_path / "right")


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


def test_a_broker_with_tls_and_a_login_is_heard_and_nothing_secret_is_told(
    broker, source_of, authority, tmp_path, monkeypatch, program, caplog
):
    secret = "s3cret-nobody-may-see"  # noqa: S105
    passwords = tmp_path / "passwords"
    subprocess.run([program("mosquitto_passwd"), "-b", "-c", passwords, "watcher", secret], check=True)
    broker.start(*authority.listener("IP:127.0.0.1"), "allow_anonymous false", f"password_file {passwords}")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    monkeypatch.setenv(PASSWORD, secret)
    caplog.set_level("DEBUG")
    source = source_of(f"mqtts://watcher@127.0.0.1:{broker.port}/objects")
    login = {"username": "watcher", "password": secret}
    publish = lambda: broker.publish("objects", told(5), auth=login, tls={"ca_certs": str(authority.file)})  # noqa: E731
    reports = until(source, bool, publish)
    assert [cause for cause, _ in reports] == ["detections"]
    assert secret not in caplog.text + str(reports) + repr(vars(source)) + repr(vars(source._broker))
    monkeypatch.setenv(PASSWORD, secret + "-not")
    other = source_of(f"mqtts://watcher@127.0.0.1:{broker.port}/objects")
    (report,) = until_told(other, "broker lost")
    assert "refuses the login: name the user in the address, and give the password in the environment" in report[1]
    assert secret not in caplog.text + str(report) + repr(vars(other)) + repr(vars(other._broker))


@pytest.mark.parametrize(
    ("name", "trusts", "words"),
    [
        (
            "DNS:elsewhere.example",
            "right",
            "is for another host than 127.0.0.1: correct the address, or give the broker",
        ),
        ("IP:127.0.0.2", "right", "is for another host than 127.0.0.1: correct the address, or give the broker"),
        ("IP:127.0.0.1", "other", "comes from no authority that this machine trusts: name the file of the right one"),
        ("IP:127.0.0.1", "absent", "absent/authority.pem, which cannot be read, so the certificate of 127.0.0.1:"),
    ],
)
def test_a_certificate_that_is_not_believed_says_whose_fault_it_is(
    broker, source_of, authority, tmp_path, monkeypatch, program, name, trusts, words
):
    secret = "s3cret-nobody-may-see"  # noqa: S105
    Authority(program("openssl"), tmp_path / "other")
    broker.start(*authority.listener(name), "allow_anonymous true")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / trusts / "authority.pem"))
    monkeypatch.setenv(PASSWORD, secret)
    source = source_of(f"mqtts://watcher@127.0.0.1:{broker.port}/objects")
    (report,) = until_told(source, "broker lost")
    assert words in report[1]
    assert f"127.0.0.1:{broker.port}" in report[1]
    assert "as watcher" not in broker.log()  # it ended before anybody said who he is
    assert secret not in str(report)


def test_a_certificate_out_of_its_time_is_told_apart(broker, source_of, authority, monkeypatch):
    broker.start(*authority.listener("IP:127.0.0.1", days=-1), "allow_anonymous true")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    (report,) = until_told(source_of(f"mqtts://127.0.0.1:{broker.port}/objects"), "broker lost")
    assert "is not valid now: the broker needs a new one, unless the clock here is wrong" in report[1]


@pytest.mark.parametrize(
    ("scheme", "tls", "words"),
    [
        ("mqtts", False, "; write mqtt:// where it speaks no TLS"),
        ("mqtt", True, "; write mqtts:// where it speaks TLS"),
    ],
)
def test_tls_on_one_side_alone_is_told(broker, source_of, authority, scheme, tls, words):
    broker.start(*(authority.listener("IP:127.0.0.1") if tls else ()), "allow_anonymous true")
    reports = until_told(source_of(f"{scheme}://127.0.0.1:{broker.port}/objects"), "broker lost")
    assert words in reports[-1][1]


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
