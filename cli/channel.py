"""``cv2x channel``: what the emulated PC5 channel does on a road."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click


class Numbers(click.ParamType):  # type: ignore[type-arg]
    """One number or several with commas between: a list is swept."""

    name = "number,…"

    def __init__(self, whole: bool = False) -> None:
        self._whole = whole

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[float]:
        """Return the numbers written."""
        try:
            return [int(part) if self._whole else float(part) for part in str(value).split(",")]
        except ValueError:
            self.fail(f"{value!r} is not a {'whole ' if self._whole else ''}number, or several with commas between")


@click.group(name="channel")
def command() -> None:
    """Study the emulated PC5 channel.  docs/channel.md says what it models and how well."""


@command.command("presets")
def list_presets() -> None:
    """List the channel presets."""
    from cv2x.radio.pc5.preset import PRESETS

    for name, preset in PRESETS.items():
        click.echo(f"{name:14} {preset.title}{' (experimental)' if preset.experimental else ''}")


@command.command(
    epilog="Example:  cv2x channel study --preset umh-mode4 --density 0.1,0.2 --rate 10 --power 20 --plot pdr.svg"
)
@click.option("--preset", "names", default="umh-mode4", show_default=True, metavar="NAME,…", help="Channel presets.")
@click.option("--density", type=Numbers(), default="0.1", show_default=True, help="Vehicles per metre of road.")
@click.option("--rate", type=Numbers(), default="10", show_default=True, help="Packets per second and vehicle.")
@click.option("--power", type=Numbers(), help="Transmit power in dBm; default: the preset's.")
@click.option("--subchannels", type=Numbers(whole=True), help="Sub-channels; default: the preset's.")
@click.option("--seconds", type=float, default=10.0, show_default=True, help="Seconds of traffic, after the warm-up.")
@click.option("--seed", type=Numbers(whole=True), default="1", show_default=True, help="Seed of everything random.")
@click.option("--json", "json_file", metavar="FILE", help="Write the figures as JSON (- = standard output).")
@click.option("--plot", "plot_file", metavar="FILE", help="Draw delivery over distance as SVG.")
def study(
    names: str,
    density: list[float],
    rate: list[float],
    power: list[float] | None,
    subchannels: list[int] | None,
    seconds: float,
    seed: list[int],
    json_file: str | None,
    plot_file: str | None,
) -> int:
    """Measure delivery, losses, CBR, gaps and delays on a ring road of 4 km.

    A list with commas is swept: every combination is one study, and the JSON is then a list of results, each with the
    `configuration` it belongs to.
    """
    from cv2x.cli.console import progress_bar
    from cv2x.radio.pc5.preset import preset
    from cv2x.radio.pc5.study import configuration, measure, sweep

    studies = [
        one
        for name in names.split(",")
        for one in sweep(
            preset=[name],
            density_per_m=density,
            rate_hz=rate,
            power_dbm=power or [preset(name).power_dbm],
            sub_channels=subchannels or [preset(name).sub_channels],
            seconds=[seconds],
            seed=seed,
        )
    ]
    for one in studies:
        one.settled()  # what is wrong with the last one is said before the first one runs
    results = []
    for one in studies:
        with progress_bar(one.preset, wanted=True) as progress:
            results.append(measure(one, progress))
        if json_file != "-":
            click.echo(_line(configuration(one), results[-1]))
    if json_file is not None:
        single = len(studies) == 1
        told: Any = results[0] if single else [
            {"configuration": configuration(one), **result} for one, result in zip(studies, results, strict=True)
        ]  # fmt: skip
        _write(json_file, json.dumps(told, indent=None if single else 1) + "\n")
    if plot_file is not None:
        _write(plot_file, _drawn([configuration(one) for one in studies], results))
    return 0


def _name(setting: dict[str, Any]) -> str:
    return (
        f"{setting['preset']} {setting['density_per_m']:g}/m {setting['rate_hz']:g} Hz "
        f"{setting['power_dbm']:g} dBm {setting['sub_channels']} sub-ch"
    )


def _line(setting: dict[str, Any], result: dict[str, Any]) -> str:
    """Return one study as a line of text."""
    at = dict(zip(result["distance_m"], result["pdr"], strict=True))
    shown = "  ".join(f"{distance} m {at[distance]:.3f}" for distance in (100, 200, 300, 400, 500))
    delay = result["mac_delay_ms"]
    return (
        f"{_name(setting)}: PDR {shown}; CBR {result['cbr']:.3f}; MAC delay p50 {delay['p50']:.0f} ms, "
        f"p99 {delay['p99']:.0f} ms; {result['realtime_factor']:.1f} x real time"
    )


def _drawn(settings: list[dict[str, Any]], results: list[dict[str, Any]]) -> str:
    from cv2x.radio.pc5.plot import Curve, plot

    curves = [
        Curve(_name(setting), list(zip(result["distance_m"], result["pdr"], strict=True)))
        for setting, result in zip(settings, results, strict=True)
    ]
    if len(results) == 1:
        names = {"hd": "lost: half duplex", "sen": "lost: sensitivity", "pro": "lost: noise", "col": "lost: collision"}
        distances = results[0]["distance_m"]
        curves += [Curve(names[name], list(zip(distances, y, strict=True))) for name, y in results[0]["loss"].items()]
    return plot("Share of the packets sent", "distance in metres", "share", curves)


def _write(file: str, text: str) -> None:
    from cv2x.errors import InputError

    if file == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(file).write_text(text, "utf-8")
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", file) from error
