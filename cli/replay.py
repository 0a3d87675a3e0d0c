"""``cv2x replay``: a recorded drive on the air again."""

from __future__ import annotations

from pathlib import Path

import click

from cv2x.cli.showing import showing, showing_options
from cv2x.errors import InputError


@click.command(epilog="Example:  cv2x replay drive.pcap --out runs/drive")
@click.argument("recording")
@click.option("--dialect", metavar="D", help="Say every message anew in this dialect; the report lists what is lost.")
@click.option("--radio", metavar="R", help="Radio driver, name or name:address; a wall-clock radio implies --realtime.")
@click.option("--realtime", is_flag=True, help="Replay on the wall clock instead of as fast as possible.")
@click.option("--start", metavar="WHEN", help="Date of the first record where the recording has none (ISO 8601, UTC).")
@click.option("--out", metavar="DIR", help="Folder for the artefacts; default runs/<recording>-<number>.")
@click.option("--lang", metavar="L", default="en", help="Language: en or zh (简体中文).")
@click.option("--json", "as_json", is_flag=True, help="Print results.json instead of text.")
@click.option("--quiet", is_flag=True, help="Print the verdict alone.")
@showing_options
def command(
    recording: str,
    dialect: str | None,
    radio: str | None,
    realtime: bool,
    start: str | None,
    out: str | None,
    lang: str,
    as_json: bool,
    quiet: bool,
    foxglove: str | None,
    raw_recording: bool,
) -> int:
    """Put RECORDING on the air again, octet for octet at its original times, and report what one passive unit hears.

    RECORDING is a recording.mcap, a pcap or pcapng capture, a JPO ODE on-board log (.gz), or hex text with one frame a
    line; it is told by its content, not by its name.
    """
    from cv2x.cli.closing import close
    from cv2x.cli.console import progress_bar
    from cv2x.clock import parse_instant
    from cv2x.harness.language import language
    from cv2x.harness.replay_run import replay
    from cv2x.scenarios.run import RunOptions

    try:
        start_utc_ns = None if start is None else parse_instant(start)
    except ValueError as error:
        raise InputError(f"{start!r} is no ISO 8601 instant ({error})", field="--start") from error
    spoken = language(lang)
    options = RunOptions(dialect, radio, realtime)
    name, folder = Path(recording).name, None if out is None else Path(out)
    shown = showing(foxglove, name, realtime=realtime, raw_recording=raw_recording, quiet=quiet or as_json)
    with shown as how, progress_bar(name, not (quiet or as_json)) as progress:
        result = replay(recording, options, folder, progress, start_utc_ns=start_utc_ns, lang=spoken, showing=how)
    return close(result, as_json=as_json, quiet=quiet, lang=spoken)
