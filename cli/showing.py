"""What commands share that show a run in Foxglove: their options, the live server, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cv2x.harness.foxglove.showing import Showing

foxglove_option = click.option(
    "--foxglove",
    metavar="PORT",
    help="Serve the run to Foxglove while it is on, on this port of this machine; host:port for others.",
)


def showing_options(function: Any) -> Any:
    """Add the options of commands that leave a recording."""
    raw = click.option("--raw-recording", is_flag=True, help="Leave out of the recording what Foxglove draws.")
    return foxglove_option(raw(function))


@contextmanager
def showing(
    foxglove: str | None, name: str, *, realtime: bool, raw_recording: bool = False, quiet: bool = False
) -> Iterator[Showing]:
    """Give how a run is to be shown, with a live server that is up for as long where ``foxglove`` asks for one.

    Raises InputError for no port, UnavailableError where there can be no server.
    """
    from cv2x.harness.foxglove.showing import Showing

    if foxglove is None:
        yield Showing(recorded=not raw_recording)
        return
    from cv2x.harness.foxglove.live import LiveServer, address

    with LiveServer(f"cv2x {name}", *address(foxglove)) as server:
        if not quiet:
            pace = "" if realtime else " (virtual time goes as fast as it can; --realtime keeps pace with the clock)"
            click.echo(f"foxglove: connect to {server.url}{pace}", err=True)
        yield Showing(recorded=not raw_recording, live=server)
    if server.too_slow:
        click.echo(
            f"foxglove: {', '.join(server.too_slow)} did not keep up with {server.offered:,} messages, so some were "
            "dropped for it: what it showed has gaps, the recording has none",
            err=True,
        )
    elif not quiet:
        who = "1 client" if len(server.clients) == 1 else f"{len(server.clients)} clients"
        click.echo(f"foxglove: {who}, {server.offered:,} messages sent", err=True)
