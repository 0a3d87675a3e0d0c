from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import parse_instant
from cv2x.obu.positioning.gpsd import GpsdReader, watch

TPV = {
    "class": "TPV", "device": "/dev/pts/1", "mode": 3, "time": "2026-11-27T12:00:00.100Z", "lat": 31.2304,
    "lon": 121.4737, "altHAE": 21.5, "speed": 13.9, "track": 90.5, "epx": 1.5, "epy": 2.5,
}  # fmt: skip


def line(**changes) -> bytes:
    told = {**TPV, **changes}
    return json.dumps({key: value for key, value in told.items() if value is not None}).encode() + b"\r\n"


def test_a_report_is_a_fix() -> None:
    (fix,) = GpsdReader().take(b'{"class":"VERSION","release":"3.22"}\r\n' + line())
    assert fix.utc_ns == parse_instant("2026-11-27T12:00:00.100Z")
    assert fix.position == (31.2304, 121.4737, 21.5)
    assert (fix.speed_mps, fix.heading_deg) == (13.9, 90.5)
    assert (fix.semi_major_m, fix.semi_minor_m, fix.semi_major_heading_deg) == (2.5, 1.5, 0.0)


def test_a_plane_fix_has_no_height() -> None:
    (fix,) = GpsdReader().take(line(mode=2, altHAE=None, alt=5.0, epx=None, track=None))
    assert (fix.position.elevation_m, fix.semi_major_m, fix.heading_deg) == (None, None, None)


@pytest.mark.parametrize(
    ("octets", "cause"),
    [
        (line(mode=1), "no fix"),
        (line(lat="x"), "malformed report"),
        (line(lat=None), "malformed report"),
        (line(time="yesterday"), "malformed report"),
        (line(speed=float("nan")), "malformed report"),
        (b"[1, 2]\n", "not a gpsd object"),
        (b"{]\n", "not a gpsd object"),
        (b"[" * 30_000 + b"\n", "not a gpsd object"),
        (b'{"class":"ERROR","message":"no"}\n', "gpsd error"),
    ],
)
def test_what_is_not_used_is_counted(octets, cause) -> None:
    reader = GpsdReader()
    assert len(reader.take(octets + line())) == 1
    assert dict(reader.counters) == {cause: 1}


def test_a_device_can_be_watched_alone() -> None:
    assert json.loads(watch("/dev/ttyACM0").removeprefix(b"?WATCH="))["device"] == "/dev/ttyACM0"
    assert "device" not in json.loads(watch(None).removeprefix(b"?WATCH="))


_leaf = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
_json = _leaf | st.lists(_leaf, max_size=3)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from([*TPV, "x"]), _json, max_size=12))
def test_any_object_is_a_fix_or_counted(told) -> None:
    reader = GpsdReader()
    reader.take(json.dumps({**TPV, **told, "class": "TPV"}).encode() + b"\n")
