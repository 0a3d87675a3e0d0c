"""The octets of a clock exchange: STAMP in unauthenticated mode (RFC 8762, 4.2.1 and 4.3.1), timestamps in NTP format.

Any STAMP reflector answers our questions, and ours answers any STAMP sender.  Times are nanoseconds of POSIX UTC;
on the wire they are seconds since 1900 modulo 2^32 (RFC 5905, 6), so the era is the one nearest to the reader's clock.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from cv2x.clock import SECOND_NS

OCTETS = 44
"""Length of a question and of an answer."""
LARGEST = 1500
"""Longest question reflected; an answer is as long as its question, so that nothing is amplified."""

_NTP_EPOCH_S = 2_208_988_800  # 1970-01-01 in seconds of NTP era 0
_ERA_S = 1 << 32
_QUESTION = struct.Struct("!IQH30x")
_ANSWER = struct.Struct("!IQHxxQIQHxxB3x")
_SYNCHRONISED, _PTP_FORMAT = 0x8000, 0x4000


class ErrorEstimate(NamedTuple):
    """The error estimate of a timestamp (RFC 4656, 4.1.2)."""

    synchronised: bool
    """Whether the clock follows UTC by an external source."""
    error_ns: int
    ptp_format: bool = False
    """Whether the timestamps beside it are PTP's and not NTP's."""


class Question(NamedTuple):
    """What a sender asks."""

    sequence: int
    sent_ntp: int
    """The sender's timestamp as it stands on the wire."""
    estimate: int


class Answer(NamedTuple):
    """What a reflector says."""

    sequence: int
    received_ns: int
    sent_ns: int
    estimate: ErrorEstimate
    asked_sequence: int
    asked_ntp: int


def to_ntp(utc_ns: int) -> int:
    """Return an instant as an NTP timestamp."""
    seconds, rest_ns = divmod(utc_ns, SECOND_NS)
    return (seconds + _NTP_EPOCH_S) % _ERA_S << 32 | ((rest_ns << 32) + SECOND_NS // 2) // SECOND_NS


def from_ntp(stamp: int, near_utc_ns: int) -> int:
    """Return the instant of an NTP timestamp in the era that puts it nearest to ``near_utc_ns``."""
    near_s = near_utc_ns // SECOND_NS + _NTP_EPOCH_S
    behind_s = (near_s - (stamp >> 32) + _ERA_S // 2) % _ERA_S - _ERA_S // 2
    fraction_ns = ((stamp & 0xFFFF_FFFF) * SECOND_NS + (1 << 31)) >> 32
    return (near_s - behind_s - _NTP_EPOCH_S) * SECOND_NS + fraction_ns


def pack_estimate(estimate: ErrorEstimate) -> int:
    """Return the sixteen bits of an error estimate, rounded up; the largest that can be said where it is more."""
    units = max(1, -(-(max(0, estimate.error_ns) << 32) // SECOND_NS))
    scale = max(0, units.bit_length() - 8)
    multiplier = -(-units >> scale)
    if multiplier > 255:
        scale, multiplier = scale + 1, multiplier + 1 >> 1
    if scale > 63:
        scale, multiplier = 63, 255
    return (_SYNCHRONISED if estimate.synchronised else 0) | scale << 8 | multiplier


def parse_estimate(bits: int) -> ErrorEstimate:
    """Return what the sixteen bits of an error estimate say."""
    units = (bits & 0xFF) << (bits >> 8 & 0x3F)
    return ErrorEstimate(bool(bits & _SYNCHRONISED), units * SECOND_NS >> 32, bool(bits & _PTP_FORMAT))


def pack_question(sequence: int, sent_ns: int, estimate: ErrorEstimate) -> bytes:
    """Return a question sent at ``sent_ns``."""
    return _QUESTION.pack(sequence & 0xFFFF_FFFF, to_ntp(sent_ns), pack_estimate(estimate))


def parse_question(octets: bytes) -> Question | None:
    """Return a question, ``None`` for octets that are none."""
    if not OCTETS <= len(octets) <= LARGEST:
        return None
    return Question(*_QUESTION.unpack_from(octets))


def pack_answer(question: Question, received_ns: int, sent_ns: int, estimate: ErrorEstimate, length: int) -> bytes:
    """Return the answer to a question of ``length`` octets: its number (stateless mode), both stamps, and its own
    words back."""
    packed = _ANSWER.pack(
        question.sequence,
        to_ntp(sent_ns),
        pack_estimate(estimate),
        to_ntp(received_ns),
        question.sequence,
        question.sent_ntp,
        question.estimate,
        0,  # the question's time to live: not looked at
    )
    return packed.ljust(length, b"\0")


def parse_answer(octets: bytes, near_utc_ns: int) -> Answer | None:
    """Return an answer, its times next to ``near_utc_ns``; ``None`` for octets that are none."""
    if len(octets) < OCTETS:
        return None
    sequence, sent, bits, received, asked_sequence, asked, _, _ = _ANSWER.unpack_from(octets)
    return Answer(
        sequence,
        from_ntp(received, near_utc_ns),
        from_ntp(sent, near_utc_ns),
        parse_estimate(bits),
        asked_sequence,
        asked,
    )
