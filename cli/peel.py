"""``cv2x peel``: what octets are, layer by layer, down to the dialects that take the message."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cv2x.errors import DecodeError, InputError

if TYPE_CHECKING:
    from cv2x.radio.capture_file import CapturedPacket
    from cv2x.station.peel import Answer, Certainty, Found

_MAGICS = (b"\xd4\xc3\xb2\xa1", b"\xa1\xb2\xc3\xd4", b"\x4d\x3c\xb2\xa1", b"\xa1\xb2\x3c\x4d", b"\x0a\x0d\x0d\x0a")
"""How pcap and pcapng files begin."""
_GZIP = b"\x1f\x8b"
_LOOKED_AT = 65_536
_MAX_LOG_OCTETS = 1 << 28
"""Most octets read of a log, also after unpacking (a bound of ours)."""
_ANY = "any"


@dataclass(frozen=True, slots=True)
class _Frame:
    """One frame to peel: octets with their place, or a captured packet."""

    place: str
    octets: bytes
    packet: CapturedPacket | None = None


@click.command(epilog="Example:  cv2x peel 0103002003038000     cv2x peel drive.pcap --json | jq .dialects")
@click.argument("given", metavar="[FILE|HEX]...", nargs=-1)
@click.option(
    "--as",
    "beginning",
    metavar="WHAT",
    default=_ANY,
    help="What the octets begin with, where it is known: sdu, wsmp, dsmp, geonet, envelope, message, ethernet, ip, "
    "radiotap, 802.11, pc5-mac …; a capture says it itself.",
)
@click.option("--frames", "wanted", metavar="N[-M],…", help="Only these frames, counted from 1.")
@click.option("--dsmp-2018", is_flag=True, help="Read DSMP extension elements without a count octet.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a frame.")
def command(given: tuple[str, ...], beginning: str, wanted: str | None, dsmp_2018: bool, as_json: bool) -> int:
    """Say what octets are: hex on the command line, hex lines or one binary frame in FILE (- for standard input), a
    pcap or pcapng capture, or a log of the JPO ODE (also gzipped).

    Each layer is printed with its first octet and length, what it says, and how that is known: by what stands around
    it, because everything fits, or as a guess.  A message has the dialects that take it, and whether strictly
    (everything decodes, and encodes to the same octets) or only with liberties.  Signatures are not verified.  What
    does not hold is named with its octet; input that cannot be read is a sentence on standard error, and the exit
    status is 2.
    """
    from cv2x.station.peel import SUBJECTS, Peeler

    if beginning != _ANY and beginning not in SUBJECTS:
        raise InputError(f"{beginning!r} is none of {', '.join(SUBJECTS)}", field="--as")
    chosen = _chosen(wanted)
    peeler = Peeler(counted=not dsmp_2018)
    subject = SUBJECTS.get(beginning)
    failed = False
    number = 0
    for one in given or ("-",):
        for frame in _frames(one):
            if isinstance(frame, InputError):
                click.echo(f"cv2x: {frame}", err=True)
                failed = True
                continue
            number += 1
            told = frame.packet is not None and subject is None
            answer = peeler.peel_packet(frame.packet) if told and frame.packet else peeler.peel(frame.octets, subject)
            if chosen is None or any(first <= number <= last for first, last in chosen):
                click.echo(_json(number, frame, answer) if as_json else _text(number, frame, answer))
    return 2 if failed else 0


def _chosen(text: str | None) -> list[tuple[int, int]] | None:
    """Return the ranges of frame numbers an option states.  Raises InputError."""
    if text is None:
        return None
    ranges: list[tuple[int, int]] = []
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise InputError(f"{part!r} is no frame number and no range of them", field="--frames")
        ranges.append((int(first), int(last) if dash else int(first)))
    return ranges


def _frames(given: str) -> Iterator[_Frame | InputError]:
    from cv2x.cli.frames import read_frames

    path = Path(given)
    if given != "-" and not _exists(path):
        octets = _hex(given)
        if octets is None:
            yield InputError("neither a file nor hex digits, two for each octet", file=given)
        else:
            yield _Frame("argument", octets)
    elif given != "-" and path.is_file() and _begins(path)[:4] in _MAGICS:
        yield from _packets(path)
    elif given != "-" and path.is_file() and _is_log(path):
        yield from _records(path)
    else:
        for frame in read_frames(given):
            yield frame if isinstance(frame, InputError) else _Frame(frame.place, frame.octets)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # hex digits are too long for a name
        return False


def _hex(text: str) -> bytes | None:
    digits = text.lower().removeprefix("0x")
    for separator in " :,-":
        digits = digits.replace(separator, "")
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return None


def _begins(path: Path) -> bytes:
    """Return the first octets of a file, unpacked where it is gzip; none where it cannot be read."""
    try:
        with path.open("rb") as file:
            octets = file.read(_LOOKED_AT)
        return zlib.decompressobj(wbits=31).decompress(octets, _LOOKED_AT) if octets[:2] == _GZIP else octets
    except (OSError, zlib.error):
        return b""


def _is_log(path: Path) -> bool:
    """Whether a file is an ODE log: records of which the first holds an envelope."""
    from cv2x.radio import ode_record

    try:
        return ode_record.parse(_begins(path)).payload[:1] == b"\x03"
    except DecodeError:
        return False


def _records(path: Path) -> Iterator[_Frame | InputError]:
    """Yield the records of an ODE log, each with its head."""
    from cv2x.radio import ode_record

    with path.open("rb") as file:
        octets = file.read(_MAX_LOG_OCTETS)
    if octets[:2] == _GZIP:
        octets = zlib.decompressobj(wbits=31).decompress(octets, _MAX_LOG_OCTETS)
    at = 0
    while at < len(octets):
        try:
            record = ode_record.parse(octets, at)
        except DecodeError as error:
            yield InputError(f"no record from octet {at} on: {error}", file=str(path))
            return
        yield _Frame(f"{path}@{at}", octets[at : record.end])
        at = record.end


def _packets(path: Path) -> Iterator[_Frame | InputError]:
    from cv2x.radio.capture_file import read_capture

    try:
        with read_capture(path) as reader:
            for number, packet in enumerate(reader, 1):
                yield _Frame(f"{path}:{number}", packet.octets, packet)
            if reader.truncated:
                yield InputError(reader.truncated, file=str(path))
    except InputError as error:
        yield error


def _json(number: int, frame: _Frame, answer: Answer) -> str:
    said: dict[str, Any] = {"frame": number, "place": frame.place}
    packet = frame.packet
    if packet is not None:
        said |= {"utc_ns": packet.utc_ns, "link_type": packet.link_type}
        if packet.original_length > len(packet.octets):
            said["octets_on_the_wire"] = packet.original_length
    return json.dumps(said | answer.to_json(), ensure_ascii=False, separators=(",", ":"))


def _text(number: int, frame: _Frame, answer: Answer) -> str:
    from cv2x.clock import format_instant

    head = f"frame {number}, {frame.place}: {answer.octets} octets"
    packet = frame.packet
    if packet is not None:
        head += f", {format_instant(packet.utc_ns)}, link type {packet.link_type}"
        if packet.original_length > len(packet.octets):
            head += f", cut off by the capture at {len(packet.octets)} of {packet.original_length}"
    lines = [head]
    if answer.top is None:
        lines.append(f"  nothing known: it begins with {frame.octets[:8].hex(' ') or 'nothing'}")
    else:
        _lines(answer.top, 0, "", lines)
    lines += [f"  reads as well as: {other}" for other in answer.others]
    return "\n".join(lines)


def _lines(found: Found, depth: int, counted_in: str, lines: list[str]) -> None:
    if found.counted_in and found.counted_in != counted_in:
        lines.append(f"  {'  ' * depth}in {found.counted_in}:")
    indent = "  " * depth
    say = " ".join(_said(found.fields))
    if found.dialects:
        say = f"{say} [{', '.join(found.dialects)}: {found.evidence}]".lstrip()
    lines.append(f"  {found.at:>5} {found.octets:>5}  {indent}{found.name}{_known(found.certainty)}  {say}".rstrip())
    remarks = [*found.remarks] + ([str(found.trouble)] if found.trouble is not None else [])
    lines += [f"  {'':>5} {'':>5}  {indent}  ! {remark}" for remark in remarks]
    several = len(found.inside) > 1
    for inner in found.inside:
        _lines(inner, depth + several, found.counted_in or counted_in, lines)


def _known(certainty: Certainty) -> str:
    return "" if certainty.value == "told" else f" ({certainty.value})"


def _said(fields: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, Mapping):
            yield from _said(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}={value}"
