"""Rows of recordings of cv2x.

Rules.  A recording is read as far as it can be; where it was cut off or is damaged, what came before is used, and the
place and the rows are said.  Each recording's instants are its own machine's, so where several are put together
receptions may seem to come before their transmissions by what those clocks differ.  A recording says who was listening
only for its own stretch of time.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from mcap.writer import MCAP0_MAGIC

from cv2x.errors import InputError
from cv2x.harness.phrase import phrase
from cv2x.harness.reception.keep import Rows
from cv2x.harness.reception.watch import NOT_SENT
from cv2x.station.recording_reader import Recording
from cv2x.station.recording_schema import (
    ChannelLoad,
    Clock,
    Discarded,
    Event,
    Identity,
    Received,
    Transmitted,
    Truth,
)

RECORDING = "recording.mcap"


def recording_of(run: str | Path) -> Path:
    """Return the recording of a run's folder, or the file itself.  Raises InputError where there is none."""
    path = Path(run)
    if path.is_dir():
        path = path / RECORDING
        if not path.is_file():
            raise InputError(f"holds no {RECORDING}: it is no run's folder", str(run))
    return path


def is_recording(path: Path) -> bool:
    """Return whether a file begins as a recording does.  Raises InputError where it cannot be read."""
    try:
        with path.open("rb") as source:
            return source.read(len(MCAP0_MAGIC)) == MCAP0_MAGIC
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path)) from error


def read_into(rows: Rows, recording: Recording) -> None:
    """Add a recording's rows.  Raises InputError for one of which not one event can be read."""
    _standing(rows, recording)
    _read(rows, recording)


def _standing(rows: Rows, recording: Recording) -> None:
    """Take the places a recording states of units that never move, and the plane's origin."""
    try:
        for unit in json.loads(recording.metadata.get("riders", "[]")):
            rows.ride(str(unit))
        for unit, (lat_deg, lon_deg) in json.loads(recording.metadata.get("standing", "{}")).items():
            rows.stand(str(unit), *_place(lat_deg, lon_deg))
        if "origin" in recording.metadata:
            lat_deg, lon_deg = json.loads(recording.metadata["origin"])
            rows.plane(*_place(lat_deg, lon_deg))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"states places that are none: {error}", recording.path, field="metadata") from error


def _place(lat_deg: object, lon_deg: object) -> tuple[float, float]:
    """Return a place on Earth.  Raises ValueError."""
    lat, lon = float(str(lat_deg)), float(str(lon_deg))
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"no place on Earth: latitude {lat}, longitude {lon}")
    return lat, lon


def _read(rows: Rows, recording: Recording) -> None:
    """Add a recording's rows, as far as they can be read."""
    before, number, first_ns, last_ns = rows.counts, 0, 0, 0
    wrong = recording.cut_off
    try:
        for event in recording.events:
            number += 1
            first_ns, last_ns = first_ns or event.utc_ns, event.utc_ns
            _take(rows, event)
    except InputError as error:
        if not number:
            raise
        wrong = error.reason
    except OverflowError:
        wrong = "an instant or a duration beyond what 64 bits of nanoseconds hold"
    if wrong:
        sent, heard = (now - then for now, then in zip(rows.counts, before, strict=True))
        rows.damage.append(
            phrase(
                "reception.damage",
                file=recording.path,
                reason=wrong,
                event=number,
                after_ns=last_ns - first_ns,
                sent=sent,
                heard=heard,
            )
        )


def _take(rows: Rows, event: Event) -> None:
    match event:
        case Received():
            arrival = event.arrival
            rows.heard(
                event.utc_ns,
                event.unit,
                event.dialect,
                event.message,
                event.octets,
                arrival.believed_utc_ns,
                arrival.rssi_dbm,
                arrival.access_delay_ns,
            )
        case Transmitted():
            rows.sent(event.utc_ns, event.unit, event.dialect, event.message, event.octets)
        case Truth():
            rows.truth(
                event.utc_ns,
                [
                    (actor.unit, actor.position.lat_deg, actor.position.lon_deg, actor.heading_deg)
                    for actor in event.actors
                    if actor.unit is not None and math.isfinite(actor.position.lat_deg)
                ],
            )
        case Identity():
            rows.identity(event.unit, event.temporary_id)
        case Clock():
            rows.clock(event.utc_ns, event.unit, event.believed_utc_ns - event.utc_ns)
        case ChannelLoad():
            rows.busy(event.utc_ns, event.unit, event.cbr)
        case Discarded():
            rows.unsent += event.cause == NOT_SENT and event.arrival is None
