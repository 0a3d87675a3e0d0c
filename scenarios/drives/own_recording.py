"""Recordings of cv2x itself (MCAP): what units transmitted, with the frames as they went to the radio."""

from __future__ import annotations

from pathlib import Path

from cv2x.errors import InputError
from cv2x.radio.frame import Layer
from cv2x.scenarios.drives.drive import MAX_RECORDS, Within
from cv2x.scenarios.drives.raw import RawDrive, RawRecord
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Transmitted

_LAYERS = {Layer.SDU: Within.SDU, Layer.NETWORK: Within.NETWORK, Layer.MESSAGE: Within.MESSAGE}


def read_own_recording(path: Path) -> RawDrive:
    """Return the transmissions of a recording; the sender of a record is the unit.

    A recording that breaks off is used up to there, with a note.
    """
    recording = read_recording(path)
    drive = RawDrive("cv2x recording", "transmission")
    if recording.cut_off:
        drive.notes.append(recording.cut_off)
    number = 0
    try:
        for event in recording.events:
            if not isinstance(event, Transmitted):
                continue
            number += 1
            if len(drive.records) >= MAX_RECORDS:
                drive.notes.append(f"read up to transmission {number - 1}: no more than {MAX_RECORDS} records are")
                break
            within = _LAYERS[event.frame.layer]
            drive.records.append(RawRecord(event.frame.octets, within, number, event.utc_ns, event.unit))
    except InputError as error:
        if not drive.records:
            raise
        drive.rejects.add("damaged", error.reason, number + 1)
    return drive
