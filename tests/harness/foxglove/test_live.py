"""The live server, asked by a client that speaks Foxglove's protocol over a real socket."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.foxglove.live import LOOPBACK, LiveServer, address
from cv2x.harness.foxglove.picture import Picture
from cv2x.harness.foxglove.schemas import TOPICS
from cv2x.harness.foxglove.showing import Showing
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.observer import Observer
from cv2x.station.recording_schema import CHANNELS, schema_name
from tests.harness.foxglove.client import PATIENCE_S, Client, client
from tests.harness.foxglove.conftest import Shown
from tests.harness.foxglove.official import official

SCENARIO = load("urban-intersection")


class Held(Observer):
    """Holds a run at its first transmission until it is let go: then a client has subscribed."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def transmitted(self, *_: Any) -> None:
        assert self.go.wait(PATIENCE_S)


def run_with(server: LiveServer, folder: Path, held: Observer, seconds: int) -> Callable[[], Path]:
    """Start a virtual run in a thread; the function that is returned waits for its end and gives its recording."""
    ended: list[Any] = []

    def work() -> None:
        options = RunOptions(duration_ns=seconds * SECOND_NS)
        ended.append(run(SCENARIO, options, folder, observers=[held], showing=Showing(live=server)))

    thread = threading.Thread(target=work)
    thread.start()

    def end() -> Path:
        thread.join(60)
        assert ended
        return Path(ended[0].folder / "recording.mcap")

    return end


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A run of 14 s, seen live by a client and recorded."""
    folder = tmp_path_factory.mktemp("live")
    held = Held()
    with LiveServer("test", port=0, backlog=50_000) as server, client(server.url) as watcher:
        end = run_with(server, folder / "run", held, 14)
        watcher.until(lambda: set(watcher.channels) >= {*CHANNELS, *TOPICS})
        wait_for(lambda: len(server.subscribed) >= len(watcher.channels), watcher)
        held.go.set()
        shown = Shown(end())
        lasts = {topic: told[-1].utc_ns for topic, told in shown.messages.items() if topic in TOPICS}
        watcher.until(
            lambda: all(any(got.utc_ns == last for got in watcher.of(topic)) for topic, last in lasts.items())
        )
        assert not server.too_slow
        return watcher, shown, server


def wait_for(true: Callable[[], bool], watcher: Client) -> None:
    """Wait until the server has read what the client sent; pings are answered in order."""
    for _ in range(100):
        if true():
            return
        watcher.connection.ping().wait(PATIENCE_S / 100)
    pytest.fail("the server does not know of the subscriptions")


def test_a_client_learns_the_schemas(seen: Any) -> None:
    watcher, shown, _ = seen
    assert "time" in watcher.info["capabilities"]
    named = {topic: channel["schemaName"] for topic, channel in watcher.channels.items()}
    silent = {name: schema_name(name) for name in CHANNELS if name not in shown.schemas}
    assert named == shown.schemas | silent
    for channel in watcher.channels.values():
        assert (channel["encoding"], channel["schemaEncoding"]) == ("json", "jsonschema")
        if channel["schemaName"] in shown.schema_texts:
            assert json.loads(channel["schema"]) == shown.schema_texts[channel["schemaName"]]


def test_messages_are_those_of_the_recording(seen: Any) -> None:
    watcher, shown, server = seen
    assert server.offered >= len(watcher.got)
    assert sum(len(got.value.get("units", "x")) for got in watcher.got) > 2000  # a message tells of all who heard
    for topic, told in shown.messages.items():
        recorded = {(message.utc_ns, json.dumps(message.value)) for message in told}
        live = [(got.utc_ns, json.dumps(got.value)) for got in watcher.of(topic)]
        assert set(live) <= recorded, topic
        if not topic.startswith("/place/"):  # these are announced with their first message
            missing = sorted(recorded - set(live))
            assert all(utc_ns == shown.order[0] for utc_ns, _ in missing), topic  # before the client had subscribed


def test_what_comes_fits_the_published_schemas_and_the_time_is_the_runs(seen: Any) -> None:
    watcher, shown, _ = seen
    for topic, channel in watcher.channels.items():
        if channel["schemaName"].startswith("foxglove.") and topic in TOPICS:
            valid = jsonschema.Draft202012Validator(official(channel["schemaName"]))
            assert watcher.of(topic) or topic not in shown.messages, topic
            for got in watcher.of(topic):
                valid.validate(got.value)
    assert watcher.times == sorted(watcher.times)
    assert shown.order[0] <= watcher.times[0] < watcher.times[-1] <= shown.order[-1]


def test_who_comes_late_gets_the_latest_of_each_scene(world: Any) -> None:
    with LiveServer("test", port=0) as server:
        picture = Picture([server], world.ORIGIN)
        stage = world.Stage(picture)
        world.junction_run(stage, 5.0)
        with client(server.url, lambda topic: topic.startswith("/scene/")) as late:
            late.until(lambda: {"/scene/lanes", "/scene/actors"} <= set(late.channels))
            wait_for(lambda: "/scene/lanes" in server.subscribed, late)
            stage.truth(5.0, [world.actor("red-sedan", 0, 0, "red-sedan")])
            stage.truth(5.2, [world.actor("red-sedan", 1, 0, "red-sedan")])
            late.until(lambda: late.of("/scene/lanes") and late.of("/scene/signals"))
            (lanes, *_) = late.of("/scene/lanes")
            assert lanes.utc_ns < stage.stamp(5.0).utc_ns
            assert lanes.value["entities"][0]["id"] == "junction/1/1207"


def test_a_client_that_does_not_read_neither_slows_nor_breaks_a_run_and_is_named(tmp_path: Path) -> None:
    held = Held()
    with LiveServer("test", port=0, backlog=1024) as server:
        dead = socket.socket()
        dead.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # so that the system's buffers do not hold the run
        dead.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
        dead.connect((LOOPBACK, server.port))
        me = f"{LOOPBACK}:{dead.getsockname()[1]}"
        with client(server.url, sock=dead, max_queue=1, close_timeout=0.1) as sleeper:
            end = run_with(server, tmp_path / "run", held, 40)
            sleeper.until(lambda: set(sleeper.channels) >= {*CHANNELS, *TOPICS})
            wait_for(lambda: len(server.subscribed) >= len(sleeper.channels), sleeper)
            held.go.set()
            shown = Shown(end())
            told, offered = server.too_slow, server.offered
        assert told == [me]
        assert offered >= sum(map(len, shown.messages.values())) - len(SCENARIO.actors) * 402
        assert shown.messages["/tf"][-1].utc_ns - shown.order[0] > 39.9 * SECOND_NS


def test_a_client_that_goes_in_the_middle_of_a_run_does_no_harm(tmp_path: Path) -> None:
    held = Held()
    with LiveServer("test", port=0) as server:
        end = run_with(server, tmp_path / "run", held, 14)
        with client(server.url) as watcher:
            watcher.until(lambda: len(watcher.channels) >= len(CHANNELS))
            held.go.set()
            watcher.until(lambda: len(watcher.got) > 50)
        assert Shown(end()).messages["/tf"]


def test_it_listens_on_this_machine_alone_unless_told_otherwise() -> None:
    assert address("8765") == ("127.0.0.1", 8765)
    assert address("0.0.0.0:8765") == ("0.0.0.0", 8765)  # noqa: S104
    assert address("[::1]:0") == ("::1", 0)
    for wrong in ("", "http", "70000", "-1", "8765x", "host:", "٣"):
        with pytest.raises(InputError, match="--foxglove"):
            address(wrong)
    with LiveServer("test", port=0) as server:
        assert server.host == "127.0.0.1"
        others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
        for other in others - {"127.0.0.1"}:
            if not other.startswith("127."):
                with pytest.raises(OSError):  # noqa: PT011 - refused or unreachable
                    socket.create_connection((other, server.port), timeout=1).close()


def test_a_port_that_is_taken_is_a_sentence() -> None:
    with (
        LiveServer("first", port=0) as first,
        pytest.raises(UnavailableError, match=rf"127\.0\.0\.1:{first.port}: Address already in use"),
    ):
        LiveServer("second", port=first.port)


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "foxglove", None)
    with pytest.raises(UnavailableError, match=r"pip install 'cv2x\[foxglove\]'"):
        LiveServer("test", port=0)


def test_what_nobody_asks_for_is_not_handed_over(world: Any) -> None:
    with LiveServer("test", port=0) as server:
        world.junction_run(world.Stage(Picture([server], world.ORIGIN), server.events()), 2.0)
        assert server.offered == 0
