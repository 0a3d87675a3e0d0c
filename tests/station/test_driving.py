"""What a radio did not send, and how it stands, reaches those who watch."""

from __future__ import annotations

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import NotSentError
from cv2x.radio.base import PEER_LOST, Report
from cv2x.radio.frame import Frame
from cv2x.station.base import Unit
from cv2x.station.observer import Observer
from cv2x.station.virtual_runner import VirtualRunner


def test_frames_that_did_not_go_out_are_discards_at_once_or_when_the_radio_learns_of_it(kit):
    ether = kit.ether()
    radio = ether.radio("a")
    put_on_air = radio._send

    def send(frame: Frame, now: Stamp) -> None:
        if frame.octets == b"a 2":
            raise NotSentError("buffer full", "try later")
        put_on_air(frame, now)
        if frame.octets == b"a 3":
            radio._report("refused by the modem", "no resources", frame)

    radio._send = send
    log = kit.log()
    runner = VirtualRunner([Unit(kit.beacon("a"), radio)], kit.feed(), [log], kit.start)
    runner.run(350 * MILLISECOND_NS)
    assert [text for _, _, text in log.of("sent")] == ["a 1", "a 3", "a 4"]
    assert [text for _, _, text in log.of("refused")] == [
        f"BSM: radio {radio.name}: buffer full: try later",
        f"radio {radio.name}: refused by the modem: no resources",
    ]
    assert dict(radio.counters) == {"sent": 3, "buffer full": 1, "refused by the modem": 1, "heard": 0}


def test_how_a_radio_stands_is_told(kit):
    class Watch(Observer):
        told: list[tuple[str, str, Report]] = []  # noqa: RUF012

        def reported(self, at: Stamp, unit: str, radio: str, report: Report) -> None:
            self.told.append((unit, radio, report))

    radio = kit.ether().radio("a")
    radio._report(PEER_LOST, "the unit at 192.0.2.1 does not answer")
    watch = Watch()
    VirtualRunner([Unit(kit.beacon("a"), radio)], kit.feed(), [watch], kit.start).run(10 * MILLISECOND_NS)
    assert watch.told == [("a", radio.name, Report(PEER_LOST, "the unit at 192.0.2.1 does not answer"))]
    assert radio.take_reports() == []
