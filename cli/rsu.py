"""``cv2x rsu``: one roadside unit in real time."""

from __future__ import annotations

from typing import Any

import click

from cv2x.cli.unit_loop import run_unit, unit_options


@click.command(epilog="Example:  cv2x rsu examples/two-processes/site.yaml")
@unit_options
def command(file: str, **options: Any) -> int:
    """Run the roadside unit that SITE.yaml (FILE) describes, over a radio, in real time.

    The file is what stands under the unit's name in a scenario's `units:`, word for word.  The default radio is
    multicast on this machine's loopback interface: units in other processes hear it, nothing leaves the machine.
    """
    return run_unit(file, "rsu", **options)
