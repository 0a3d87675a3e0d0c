"""The command line: ``cv2x COMMAND …``.

One file per subcommand, imported only when that command runs, so ``cv2x --help`` is quick; click rather than a wrapper
of it because its groups load lazily by design.  Exit status: 0 pass, 1 an expectation failed (or the run was
interrupted), 2 bad input or environment, always with one sentence on standard error and never a traceback for what is
the user's or the machine's fault.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from cv2x import __version__
from cv2x.errors import Cv2xError

COMMANDS = {
    "run": ("cv2x.cli.run", "Run a scenario and judge it."),
    "replay": ("cv2x.cli.replay", "Put a recorded drive or capture on the air again, as it was."),
    "report": ("cv2x.cli.report", "Make a run's report anew: PDF, CSV, 中文."),
    "diff": ("cv2x.cli.diff", "Say what changed from one run to another."),
    "decode": ("cv2x.cli.decode", "Turn frames (hex or binary) into JSON, one object a line."),
    "peel": ("cv2x.cli.peel", "Say what octets are, and which dialects take the message."),
    "encode": ("cv2x.cli.encode", "Turn JSON objects into frames (hex or binary)."),
    "translate": ("cv2x.cli.translate", "Say frames of one dialect in another, and what is lost."),
    "dialect": ("cv2x.cli.dialect", "List and show message dialects, add one of your own ASN.1."),
    "rsu": ("cv2x.cli.rsu", "Run one roadside unit in real time."),
    "obu": ("cv2x.cli.obu", "Run one on-board unit in real time."),
    "bridge": ("cv2x.cli.bridge", "Ask the bridge to a vendor's modem what it is and does."),
    "latency": ("cv2x.cli.latency", "Say how long frames took, within a run or between two."),
    "scenario": ("cv2x.cli.scenario", "List, check and show scenarios."),
    "map": ("cv2x.cli.map", "Make MAPs from OpenDRIVE, SUMO, Lanelet2, GeoJSON; check them."),
    "traffic": ("cv2x.cli.traffic", "Record what moves in SUMO as a traffic trace; look at one."),
    "wireshark": ("cv2x.cli.wireshark", "Show messages in Wireshark, down to every field."),
    "foxglove": ("cv2x.cli.foxglove", "Show runs in Foxglove: the layout to import."),
    "interop": ("cv2x.cli.interop", "Let stacks and devices understand one another; look at one frame."),
    "bench": ("cv2x.cli.bench", "Sweep path loss between real units, check the clock."),
    "reception": ("cv2x.cli.reception", "Say who heard whom, how far, how often and how late."),
    "channel": ("cv2x.cli.channel", "Study the emulated PC5 channel on a road."),
    "doctor": ("cv2x.cli.doctor", "Say what this machine can and cannot do."),
}
"""Subcommand -> the module that holds it as ``command``, and its line in the help."""


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now; ``None`` if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Start with:  cv2x run urban-intersection     Then read the report it names.",
)
@click.version_option(__version__, prog_name="cv2x")
def cv2x() -> None:
    """A testbed for C-V2X roadside and on-board units.

    A scenario makes things happen, units exchange real encoded messages over a radio, and a report says how well it
    went.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit; the console script ``cv2x``."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    try:
        status: Any = cv2x.main(args=arguments, prog_name="cv2x", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("cv2x: interrupted", err=True)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (``| head``): that is its right.  Standard output must not be flushed again
        # at exit.
        sys.stdout = None
        return 0
    except Cv2xError as error:
        click.echo(f"cv2x: {error}", err=True)
        return 2
