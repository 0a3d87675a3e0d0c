from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import parse_instant
from cv2x.obu.positioning.nmea import NmeaReader


def sentence(body: str) -> bytes:
    total = 0
    for octet in body.encode():
        total ^= octet
    return f"${body}*{total:02X}\r\n".encode()


RMC = sentence("GNRMC,120000.10,A,3113.82400,N,12128.42200,E,27.00,90.5,271126,,,A")
GGA = sentence("GNGGA,120000.10,3113.82400,N,12128.42200,E,4,12,0.8,12.0,M,9.5,M,,")
GST = sentence("GNGST,120000.10,1.0,0.8,0.5,200.0,0.6,0.7,1.1")
VOID = sentence("GNRMC,120001.00,V,,,,,,,271126,,,N")


def test_one_epoch_is_one_fix() -> None:
    (fix,) = NmeaReader().take(GGA + GST + RMC)
    assert fix.utc_ns == parse_instant("2026-11-27T12:00:00.100Z")
    assert fix.position.lat_deg == pytest.approx(31 + 13.824 / 60, abs=1e-9)
    assert fix.position.lon_deg == pytest.approx(121 + 28.422 / 60, abs=1e-9)
    assert fix.position.elevation_m == pytest.approx(21.5)  # above the ellipsoid
    assert fix.speed_mps == pytest.approx(27.0 * 1852 / 3600)
    assert fix.heading_deg == 90.5
    assert (fix.semi_major_m, fix.semi_minor_m, fix.semi_major_heading_deg) == (0.8, 0.5, 20.0)


def test_height_and_accuracy_of_another_epoch_are_not_used() -> None:
    later = sentence("GNRMC,120000.20,A,3113.82400,N,12128.42200,E,27.00,90.5,271126,,,A")
    (fix,) = NmeaReader().take(GGA + GST + later)
    assert (fix.position.elevation_m, fix.semi_major_m) == (None, None)


def test_south_and_west() -> None:
    (fix,) = NmeaReader().take(sentence("GPRMC,120000.00,A,3351.00000,S,07030.00000,W,,,271126,,,A"))
    assert fix.position[:2] == pytest.approx((-33.85, -70.5))
    assert (fix.speed_mps, fix.heading_deg) == (None, None)


def test_sentences_arrive_in_pieces() -> None:
    reader = NmeaReader()
    found = [fix for n in range(0, len(RMC), 7) for fix in reader.take(RMC[n : n + 7])]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("octets", "cause"),
    [
        (RMC.replace(b"A*", b"D*"), "bad checksum"),
        (RMC[:-4] + b"zz\r\n", "bad checksum"),
        (VOID, "no fix"),
        (sentence("GNRMC,120000.10,A,3113.82400,N,12128.42200,E,27.00,90.5,,,,A"), "fix without date"),
        (sentence("GNRMC,129900.10,A,31x3,N,12128.42200,E,27.00,90.5,271126,,,A"), "malformed sentence"),
        (b"hello\r\n", "not a sentence"),
        (b"$" + b"x" * 5000 + b"\r\n", "line too long"),
    ],
)
def test_what_is_not_used_is_counted(octets, cause) -> None:
    reader = NmeaReader()
    assert reader.take(octets + RMC) == NmeaReader().take(RMC)
    assert dict(reader.counters) == {cause: 1}


def test_a_receiver_without_a_fix_says_so_until_it_has_one() -> None:
    reader = NmeaReader()
    reader.take(VOID)
    assert reader.without_fix
    reader.take(RMC)
    assert not reader.without_fix


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=80), st.sampled_from([RMC, GGA, GST, VOID, b"$GPRMC,*\n"])), max_size=6))
def test_octets_never_raise(pieces) -> None:
    reader = NmeaReader()
    for piece in pieces:
        reader.take(piece)
