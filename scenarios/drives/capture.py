"""Captures (pcap, pcapng): every packet that holds a V2X frame is a record, with the time of the capture."""

from __future__ import annotations

from pathlib import Path

from cv2x.radio.capture_file import read_capture
from cv2x.radio.capture_peel import Skipped, peel
from cv2x.radio.frame import Layer
from cv2x.scenarios.drives.drive import MAX_RECORDS, Within
from cv2x.scenarios.drives.raw import RawDrive, RawRecord

_LAYERS = {Layer.SDU: Within.SDU, Layer.NETWORK: Within.NETWORK, Layer.MESSAGE: Within.MESSAGE}


def read_capture_drive(path: Path) -> RawDrive:
    """Return the frames of a capture; a packet without one is rejected under the cause the peeler names."""
    drive = RawDrive("capture", "packet")
    with read_capture(path) as reader:
        for number, packet in enumerate(reader, 1):
            if len(drive.records) >= MAX_RECORDS:
                drive.notes.append(f"read up to packet {number - 1}: no more than {MAX_RECORDS} records are")
                break
            frame = peel(packet)
            if isinstance(frame, Skipped):
                drive.rejects.add(frame.cause, frame.detail, number)
            else:
                drive.records.append(RawRecord(frame.octets, _LAYERS[frame.layer], number, packet.utc_ns))
        if reader.truncated:
            drive.notes.append(reader.truncated)
    return drive
