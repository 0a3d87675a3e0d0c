"""``cv2x run``: a scenario runs, units talk, the harness judges."""

from __future__ import annotations

from pathlib import Path

import click

from cv2x.cli.showing import showing, showing_options


@click.command(
    epilog="Examples:  cv2x run urban-intersection --dialect j2735-2024     cv2x run mine.yaml --realtime --radio udp"
)
@click.argument("scenario")
@click.option("--dialect", metavar="D", help="Message dialect of every unit (ydt3709, j2735-2024); beats the file's.")
@click.option("--radio", metavar="R", help="Radio driver, name or name:address; a wall-clock radio implies --realtime.")
@click.option("--realtime", is_flag=True, help="Run on the wall clock instead of as fast as possible.")
@click.option("--seed", type=int, help="Seed of everything random; equal seeds give equal virtual runs.")
@click.option("--duration", metavar="T", help="Run only so long, with its unit (20 s).")
@click.option("--measure", type=click.Choice(("sampled", "every", "off")),
              help="Compute time of hops: of one frame in 32 drawn at random (default), of every frame (default where "
              "the scenario states a latency budget or bounds a hop), or not.")  # fmt: skip
@click.option("--out", metavar="DIR", help="Folder for the artefacts; default runs/<scenario>-<number>.")
@click.option("--lang", metavar="L", default="en", help="Language: en or zh (简体中文).")
@click.option("--json", "as_json", is_flag=True, help="Print results.json instead of text.")
@click.option("--quiet", is_flag=True, help="Print the verdict alone.")
@showing_options
def command(
    scenario: str,
    dialect: str | None,
    radio: str | None,
    realtime: bool,
    seed: int | None,
    duration: str | None,
    measure: str | None,
    out: str | None,
    lang: str,
    as_json: bool,
    quiet: bool,
    foxglove: str | None,
    raw_recording: bool,
) -> int:
    """Run SCENARIO, the name of a shipped one (cv2x scenario list) or a YAML file, and judge it.

    Leaves report.html, results.json, junit.xml, recording.mcap and capture.pcapng in the run's folder.  Exit status 0:
    every expectation met; 1: one failed, or the run was interrupted; 2: bad input or environment.
    """
    from cv2x.cli.closing import close
    from cv2x.cli.console import duration_ns, progress_bar
    from cv2x.harness.language import language
    from cv2x.harness.run import run
    from cv2x.scenarios.load import load
    from cv2x.scenarios.run import RunOptions

    spoken = language(lang)
    loaded = load(scenario)
    length_ns = duration_ns(duration, "--duration")
    options = RunOptions(dialect, radio, realtime, seed, length_ns, measure)
    folder = None if out is None else Path(out)
    shown = showing(foxglove, loaded.name, realtime=realtime, raw_recording=raw_recording, quiet=quiet or as_json)
    with shown as how, progress_bar(loaded.name, not (quiet or as_json)) as progress:
        result = run(loaded, options, folder, progress, lang=spoken, showing=how)
    return close(result, as_json=as_json, quiet=quiet, lang=spoken)
