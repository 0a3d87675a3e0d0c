"""``cv2x foxglove``: the layout that shows a recording, or a run that is on, in Foxglove."""

from __future__ import annotations

import json
from pathlib import Path

import click

from cv2x.errors import InputError, UnavailableError


@click.group(name="foxglove")
def command() -> None:
    """Show runs in Foxglove.  docs/foxglove.md says what is shown and how to connect."""


@command.command("layout", epilog="Example:  cv2x foxglove layout cv2x.json     then, in Foxglove: Import from file")
@click.argument("file", required=False)
@click.option("--for", "recording", metavar="RECORDING", help="Name the actors of this recording in the plots.")
def write_layout(file: str | None, recording: str | None) -> None:
    """Write the layout to FILE, a new one, or print it."""
    from cv2x.harness.foxglove.layout import layout

    text = json.dumps(layout(recording), ensure_ascii=False, indent=2) + "\n"
    if file is None:
        click.echo(text, nl=False)
        return
    try:
        with Path(file).open("x", encoding="utf-8") as target:
            target.write(text)
    except FileExistsError as error:
        raise InputError("exists already: name a new file", file) from error
    except OSError as error:
        raise UnavailableError(f"cannot write {file}: {error.strerror or error}") from error
    click.echo(f"{file}: in Foxglove, open the layout menu and import it from file", err=True)
