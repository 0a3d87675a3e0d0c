"""CAMs and DENMs of a vehicle that brakes hard, as Wireshark reads them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from cv2x.clock import Stamp, parse_instant
from cv2x.geodesy import LocalFrame
from cv2x.messages import dialect
from cv2x.messages.model import Position
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.air_capture import AirCapture
from cv2x.station.inputs import BusValues, Inputs, PositionFix
from cv2x.station.stack import Stack
from tests.station.test_wireshark_geonet import rows

START = Stamp(parse_instant("2026-11-22T00:59:40Z"), 0)
MS = 1_000_000
PLACE = LocalFrame(31.2304, 121.4737)


@pytest.mark.parametrize("name", ["etsi-r1", "etsi-r2"])
def test_wireshark_reads_a_whole_event(tmp_path: Path, tshark: str, name: str) -> None:
    unit = OnBoardUnit("car", Stack(dialect(name)), ObuConfig(applications={}), random.Random(2))
    sent = []
    with AirCapture(tmp_path / "air.pcapng") as capture:
        for ms in range(0, 3000, 10):
            now, fix = START.later(ms * MS), None
            if ms % 100 == 0:
                place = Position(*PLACE.to_wgs84(0.0, ms / 50), 4.0)
                fix = PositionFix(now.utc_ns, place, 20.0, 0.0)
            braking = frozenset({"hard-braking"}) if 1500 <= ms < 2100 else None
            outcome = unit.step(now, Inputs(fix=fix, bus=BusValues(events=braking)))
            assert outcome.discards == []
            for transmission in outcome.transmissions:
                capture.write(transmission.frame, now.utc_ns)
                sent.append(transmission)
    read = rows(tshark, tmp_path / "air.pcapng")
    assert len(read) == len(sent)
    for row, transmission in zip(read, sent, strict=True):
        assert row["_ws.malformed"] == row["_ws.expert.message"] == ""
        denm = transmission.message.name == "DENM"
        assert int(row["its.messageID"], 0) == (1 if denm else 2)
        assert int(row["its.stationID"]) == int.from_bytes(unit.temporary_id, "big")
        assert int(row["btpb.dstport"]) == (2002 if denm else 2001)
        assert (row["geonw.gxc.latitude"] != "") == denm
    endings = [dialect(name).decode(one.message.octets)[1].denm.management.termination
               for one in sent if one.message.name == "DENM"]  # fmt: skip
    assert endings == [None] * 6 + ["isCancellation"] * 3
