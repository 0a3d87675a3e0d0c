"""``cv2x obu``: one on-board unit in real time."""

from __future__ import annotations

from typing import Any

import click

from cv2x.cli.unit_loop import run_unit, unit_options


@click.command(epilog="Example:  cv2x obu examples/two-processes/red-sedan.yaml --duration '60 s'")
@click.option(
    "--position",
    metavar="P",
    help="Where fixes come from: gpsd://HOST:PORT, nmea+tcp://HOST:PORT, nmea+udp://HOST:PORT, nmea+serial:/dev/….",
)
@click.option("--bus", metavar="B", help="Vehicle bus: can:INTERFACE:CHANNEL, or canlog:FILE.")
@click.option("--bus-mapping", metavar="FILE", help="Which signal of a DBC is which quantity; needed with --bus.")
@unit_options
def command(file: str, **options: Any) -> int:
    """Run the on-board unit that VEHICLE.yaml (FILE) describes, over a radio, in real time; its warnings appear as they
    are raised.

    The file is what stands under the unit's name in a scenario's `units:`, word for word, its actor written out.
    """
    return run_unit(file, "obu", **options)
