"""``cv2x translate``: frames of one dialect in, frames of another out, and a list of what was lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from cv2x.errors import DecodeError, EncodeError, InputError

if TYPE_CHECKING:
    from cv2x.messages.translation import Translation


@click.command(epilog="Example:  cv2x translate frames.hex --from ydt3709 --to j2735-2024 2> losses.jsonl")
@click.argument("file", default="-")
@click.option("--from", "source", metavar="D", required=True, help="Dialect of the frames given.")
@click.option("--to", "target", metavar="D", required=True, help="Dialect to say them in.")
@click.option(
    "--near",
    metavar="INSTANT",
    help="An instant close to the frames (2024-05-01T12:00:00Z), which the times of ETSI messages are told against.",
)
@click.option("--station-id", type=click.IntRange(0, 2**32 - 1), help="Station id of the ETSI messages made.")
@click.option("--json", "as_json", is_flag=True, help="Print an object {message, octets, losses} per message instead.")
def command(file: str, source: str, target: str, near: str | None, station_id: int | None, as_json: bool) -> int:
    """Translate message frames from FILE (or - for standard input): hex, one frame a line, or one binary frame.

    Each frame becomes one frame, several, or none, as hex lines on standard output; what the other dialect cannot say
    becomes lines {place, message, cause, times} on standard error, in the order of the frames.  A frame that cannot be
    read becomes a sentence on standard error, the others go on, and the exit status is 2.
    """
    from cv2x.cli.frames import read_frames
    from cv2x.messages import dialect
    from cv2x.messages.translation import translate

    spoken, wanted, near_utc_ns = dialect(source), dialect(target), _instant(near)
    failed = False
    for given in read_frames(file):
        try:
            if isinstance(given, InputError):
                raise given
            said = translate(given.octets, spoken, wanted, near=near_utc_ns, station_id=station_id)
        except (DecodeError, EncodeError, InputError) as error:
            place = "" if isinstance(given, InputError) else f"{given.place}: "
            click.echo(f"cv2x: {place}{error}", err=True)
            failed = True
        else:
            if as_json:
                _print_objects(said)
            else:
                _print_frames(said, given.place)
    return 2 if failed else 0


def _instant(text: str | None) -> int | None:
    """Return the instant an option states in POSIX nanoseconds.  Raises InputError."""
    from cv2x.clock import parse_instant

    if text is None:
        return None
    try:
        return parse_instant(text)
    except ValueError as error:
        raise InputError(f"not an ISO 8601 instant ({error})", field="--near") from error


def _print_frames(said: Translation, place: str) -> None:
    for message in said.messages:
        click.echo(message.octets.hex())
    for loss in said.losses:
        click.echo(_line({"place": place, **loss._asdict()}), err=True)


def _print_objects(said: Translation) -> None:
    """Print an object per message; the losses of all of a frame's messages stand in the first, or alone."""
    losses: list[dict[str, Any]] = [loss._asdict() for loss in said.losses]
    for message in said.messages:
        click.echo(_line({"message": message.name, "octets": message.octets.hex(), "losses": losses}))
        losses = []
    if losses:
        click.echo(_line({"message": None, "octets": None, "losses": losses}))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
