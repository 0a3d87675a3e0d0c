"""``cv2x obu``: one on-board unit in real time."""

from __future__ import annotations

from typing import Any

import click

from cv2x.cli.unit_loop import run_unit, unit_options


@click.command(epilog="Example:  cv2x obu examples/two-processes/red-sedan.yaml --duration '60 s'")
@unit_options
def command(file: str, **options: Any) -> int:
    """Run the on-board unit that VEHICLE.yaml (FILE) describes, over a radio, in real time; its warnings appear as they
    are raised.

    The file is what stands under the unit's name in a scenario's `units:`, word for word, its actor written out.
    """
    return run_unit(file, "obu", **options)
