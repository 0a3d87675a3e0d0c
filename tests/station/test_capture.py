"""The capture: one packet per transmission, at its instant."""

from __future__ import annotations

import struct

from cv2x.clock import SECOND_NS, Stamp
from cv2x.radio.frame import Frame
from cv2x.station.base import Unit
from cv2x.station.capture import CaptureWriter
from cv2x.station.outcome import Message, Transmission
from cv2x.station.virtual_runner import VirtualRunner


def packets(octets):
    """(instant, packet octets, block) of every enhanced packet block, read by the pcapng draft alone."""
    found, at = [], 0
    while at < len(octets):
        kind, length = struct.unpack_from("<II", octets, at)
        if kind == 6:
            _, high, low, size, _ = struct.unpack_from("<IIIII", octets, at + 8)
            found.append((high << 32 | low, octets[at + 28 : at + 28 + size], octets[at : at + length]))
        at += length
    return found


def test_every_transmission_once_with_its_instant_and_its_unit(tmp_path):
    path = tmp_path / "capture.pcapng"
    writer = CaptureWriter(path)
    sdu = bytes.fromhex("04006f0002ffee")
    message = Message("ydt3709", "BSM", b"\xff\xee", None, None, 111)
    for number in range(3):
        at = Stamp(1_795_334_400_000_000_007 + number * SECOND_NS, number)
        writer.transmitted(at, "red-sedan", Transmission(Frame(sdu, aid=111), message))
    writer.close()
    writer.close()
    found = packets(path.read_bytes())
    assert [instant for instant, _, _ in found] == [1_795_334_400_000_000_007 + n * SECOND_NS for n in range(3)]
    assert {octets for _, octets, _ in found} == {sdu}
    assert all(b"red-sedan BSM" in block for _, _, block in found)


def test_a_frame_heard_by_many_is_written_once(kit, tmp_path):
    ether, log = kit.ether(1000), kit.log()
    units = [Unit(kit.beacon(name), ether.radio(name)) for name in "abcd"]
    writer = CaptureWriter(tmp_path / "capture.pcapng")
    VirtualRunner(units, kit.feed(), [writer, log], kit.start).run(SECOND_NS)
    writer.close()
    found = packets((tmp_path / "capture.pcapng").read_bytes())
    assert len(found) == len(log.of("sent")) == 40
    assert len(log.of("heard")) > 100
