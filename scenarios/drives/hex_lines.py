"""Hex lines: one frame per line, no times.

A line may be longer than its frame, because some senders write their whole buffer.  A J2735 frame says its own length
(message id of two octets, length, content), so what stands behind it is cut off; other octets are kept whole.  Blank
lines and lines that begin with ``#`` are passed over.
"""

from __future__ import annotations

from cv2x.scenarios.drives.drive import MAX_RECORDS
from cv2x.scenarios.drives.layers import layer_of, open_frame_length
from cv2x.scenarios.drives.raw import RawDrive, RawRecord

MAX_LINE = 20_000
"""Longest line read, characters (a bound of ours: TCI's largest PC5 unit is 8192 octets)."""
_SNIFFED_LINES = 20


def looks_like_hex_lines(octets: bytes) -> bool:
    """Whether most of the first lines that hold anything are octets in hex."""
    lines = [line.strip() for line in octets[:100_000].split(b"\n")]
    lines = [line for line in lines if line and not line.startswith(b"#")][:_SNIFFED_LINES]
    return bool(lines) and sum(_octets(line) is not None for line in lines) * 2 > len(lines)


def read_hex_lines(octets: bytes) -> RawDrive:
    """Return what the lines hold; what is no frame is rejected with its line."""
    drive = RawDrive("hex lines", "line")
    cut = 0
    for number, line in enumerate(octets.split(b"\n"), 1):
        text = line.strip()
        if not text or text.startswith(b"#"):
            continue
        if len(drive.records) >= MAX_RECORDS:
            drive.notes.append(f"read up to line {number - 1}: no more than {MAX_RECORDS} records are")
            break
        frame = _octets(text)
        if frame is None:
            drive.rejects.add("not hex", f"{text[:40].decode('ascii', 'replace')!r} is not octets in hex", number)
            continue
        within = layer_of(frame)
        length = open_frame_length(frame)
        if length is not None and length < len(frame):
            frame, cut = frame[:length], cut + 1
        elif length is not None and length > len(frame):
            drive.rejects.add("cut short", f"the frame announces {length} octets, the line holds {len(frame)}", number)
            continue
        drive.records.append(RawRecord(frame, within, number))
    if cut:
        drive.notes.append(f"in {cut} lines the octets behind the frame were left out (the sender's buffer)")
    return drive


def _octets(line: bytes) -> bytes | None:
    if len(line) > MAX_LINE or not line.isalnum():
        return None
    try:
        return bytes.fromhex(line.decode("ascii"))
    except ValueError:
        return None
