"""``cv2x encode``: JSON objects in, frames out; what ``cv2x decode`` prints goes back to the same octets."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from cv2x.errors import EncodeError, InputError


@click.command(epilog="Example:  cv2x decode frames.hex | sed s/GB/gb/ | cv2x encode --dialect j2735-2024")
@click.argument("file", default="-")
@click.option("--dialect", "wanted", metavar="D", help="Message dialect where an object does not name its own.")
@click.option("--binary", is_flag=True, help="Write the octets themselves instead of hex lines.")
def command(file: str, wanted: str | None, binary: bool) -> int:
    """Encode the JSON objects of FILE (or - for standard input), one a line: {dialect, message, value} or {dialect,
    type, value}.

    Every range, size and enumeration is checked; a value that cannot be sent becomes a sentence on standard error with
    the field path and what is allowed there, the others go on, and the exit status is 2.
    """
    failed = False
    for place, text in _lines(file):
        try:
            octets = _octets(text, wanted)
        except (EncodeError, InputError) as error:
            click.echo(f"cv2x: {place}: {error}", err=True)
            failed = True
            continue
        if binary:
            sys.stdout.buffer.write(octets)
        else:
            click.echo(octets.hex())
    sys.stdout.flush()
    return 2 if failed else 0


def _lines(file: str) -> Iterator[tuple[str, str]]:
    try:
        stream = click.open_file(file, "r", encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", file=file) from error
    with stream:
        try:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield f"{file}:{number}", line
        except UnicodeDecodeError as error:
            raise InputError("not UTF-8 text: cv2x encode reads JSON, one object a line", file=file) from error


def _octets(text: str, wanted: str | None) -> bytes:
    from cv2x.messages import dialect

    try:
        given: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not a JSON object ({error})") from error
    if not isinstance(given, dict) or "value" not in given or not ({"message", "type"} & given.keys()):
        raise InputError('expected {"dialect": …, "message": …, "value": …}')
    name = given.get("dialect", wanted)
    if not isinstance(name, str):
        raise InputError("the object names no dialect: say --dialect")
    d = dialect(name)
    if "message" in given:
        message = str(given["message"])
        return bytes(d.encode(message, d.from_json(message, given["value"])))
    asn1_type = str(given["type"])
    return bytes(d.encode_type(asn1_type, d.from_json_type(asn1_type, given["value"])))
