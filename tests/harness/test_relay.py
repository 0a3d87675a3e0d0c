"""A relay lets nothing fall."""

from __future__ import annotations

from cv2x.harness.relay import Relay
from cv2x.station.observer import Observer


def test_every_event_an_observer_can_be_told_is_passed_on() -> None:
    told: list[str] = []

    class Seen(Observer):
        def __getattribute__(self, name: str) -> object:
            return lambda *_: told.append(name)

    events = [name for name in vars(Observer) if not name.startswith("_") and name not in ("received", "close")]
    relay = Relay(Seen(), Seen())
    for name in events:
        method = getattr(relay, name)
        method(*range(method.__code__.co_argcount - 1))
    assert told == [name for name in events for _ in range(2)]
