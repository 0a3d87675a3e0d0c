"""``cv2x bench``: a lab bench with real units: attenuators between them, and whether the clock can be trusted."""

from __future__ import annotations

import csv
import json
import signal
from contextlib import ExitStack
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cv2x.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cv2x.harness.bench.attenuator import Attenuator
    from cv2x.harness.bench.plan import StepResult
    from cv2x.radio.base import Radio


@click.group(name="bench")
def command() -> None:
    """Control a lab bench.  docs/bench.md explains attenuators, sweeps and clocks."""


@command.command("sweep")
@click.option("--attenuator", required=True, metavar="A", help="scpi:HOST:PORT, http:HOST:PORT, or simulated.")
@click.option("--radio", default="loopback", show_default=True, metavar="R",
              help="Radio of both ends; {unit} in it is sender or hearer.")  # fmt: skip
@click.option("--hearer", metavar="R", help="Radio of the hearing end, where it is another.")
@click.option("--from", "from_", required=True, metavar="DB", help="First attenuation, with its unit (60 dB).")
@click.option("--to", required=True, metavar="DB", help="Last attenuation.")
@click.option("--step", default="1 dB", show_default=True, metavar="DB")
@click.option("--dwell", default="5 s", show_default=True, metavar="T", help="How long to send at each step.")
@click.option("--rate", default="10 Hz", show_default=True, metavar="F", help="Frames a second.")
@click.option("--octets", default=300, show_default=True, help="Octets of a frame.")
@click.option("--safe", metavar="DB", help="Attenuation to leave behind; default the largest of the sweep.")
@click.option("--out", default="sweep.json", show_default=True, metavar="FILE", help="Results; goes on where it ended.")
@click.option("--csv", "as_csv", metavar="FILE", help="Results as a table too.")
@click.option("--quiet", is_flag=True, help="No line per step.")
def sweep(
    attenuator: str, radio: str, hearer: str | None, out: str, as_csv: str | None, quiet: bool, **given: Any
) -> int:
    """Sweep the path loss between two units and measure how many frames arrive at each step.

    Whatever ends it, the attenuator is taken back to its safe value; the same command goes on after the last whole
    step.
    """
    from cv2x.harness.bench.plan import SweepFile, SweepPlan
    from cv2x.harness.bench.sweep import Sweep

    plan = SweepPlan(
        from_db=_quantity(given["from_"], "attenuation", "--from"),
        to_db=_quantity(given["to"], "attenuation", "--to"),
        step_db=_quantity(given["step"], "attenuation", "--step"),
        dwell_s=_quantity(given["dwell"], "time", "--dwell"),
        rate_hz=_quantity(given["rate"], "rate", "--rate"),
        octets=given["octets"],
        attenuator=attenuator,
        radio=radio if hearer is None else f"{radio} {hearer}",
    )
    safe_db = _quantity(given["safe"], "attenuation", "--safe") if given["safe"] else max(plan.from_db, plan.to_db)
    file = SweepFile(Path(out), plan)

    def told(result: StepResult) -> None:
        if not quiet:
            click.echo(_line(result))

    with ExitStack() as stack:
        ends = _radios(stack, radio, hearer or radio)
        made = Sweep(plan, _attenuator(stack, attenuator, ends[1]), *ends, safe_db)
        if file.done and not quiet:
            click.echo(f"{len(file.done)} of {len(made.steps_db)} steps are in {out} already")
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        made.run(file, told)
    if as_csv is not None:
        _write_csv(Path(as_csv), file.done.values())
    return 0


@command.command("simulate")
@click.option("--port", default=5025, show_default=True, help="TCP port on the loopback interface; 0 = any.")
def simulate(port: int) -> None:
    """Run a simulated attenuator that speaks SCPI and HTTP, until Ctrl-C, to try scripts on."""
    from cv2x.harness.bench.simulated import SimulatedAttenuator

    try:
        instrument = SimulatedAttenuator(port, lambda db: click.echo(f"{db:g} dB"))
    except OSError as error:
        raise InputError(f"port {port} cannot be used: {error.strerror}", field="--port") from error
    with instrument:
        click.echo(f"scpi:127.0.0.1:{instrument.port} or http:127.0.0.1:{instrument.port}")
        signal.pause()


@command.command("time")
@click.option("--gpsd", default="127.0.0.1:2947", show_default=True, metavar="HOST:PORT", help="Where gpsd answers.")
@click.option("--chrony", metavar="HOST:PORT", help="Where chronyd answers, if not where chronyc asks by itself.")
@click.option("--within", metavar="T", help="Largest error of the clock that will do (1 ms).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
def time(gpsd: str, chrony: str | None, within: str | None, as_json: bool) -> int:
    """Say whether GNSS steers this machine's clock and how far off it may be.

    Exit status 0 if it does (and is known to be within the bound given), 1 if not or nobody can tell.
    """
    from cv2x.cli.console import duration_ns
    from cv2x.harness.clocks.chrony import ask_chrony
    from cv2x.harness.clocks.discipline import judge
    from cv2x.harness.clocks.gpsd import ask_gpsd
    from cv2x.harness.clocks.kernel_clock import kernel_clock

    bound_ns = duration_ns(within, "--within")
    options = () if chrony is None else ("-h", _place(chrony, "--chrony")[0], "-p", str(_place(chrony, "--chrony")[1]))
    verdict = judge(kernel_clock(), ask_chrony(*options), ask_gpsd(_place(gpsd, "--gpsd")))
    will_do = bound_ns is None or (verdict.error_s is not None and verdict.error_s * 1e9 <= bound_ns)
    if as_json:
        click.echo(json.dumps({**verdict._asdict(), "will_do": will_do and verdict.by_gnss == "yes"}))
    else:
        error = "nobody bounds its error" if verdict.error_s is None else f"off by {verdict.error_s * 1e3:g} ms at most"
        click.echo(f"GNSS steers this clock: {verdict.by_gnss} ({verdict.seen}); {error}")
        if verdict.remedy:
            click.echo(f"→ {verdict.remedy}")
    return 0 if will_do and verdict.by_gnss == "yes" else 1


def _radios(stack: ExitStack, sender: str, hearer: str) -> tuple[Radio, Radio]:
    from cv2x.radio.base import RadioContext
    from cv2x.radio.open import open_radio

    air: dict[str, Any] = {}
    one = stack.enter_context(open_radio(sender, RadioContext(unit="sender", air=air)))
    return one, stack.enter_context(open_radio(hearer, RadioContext(unit="hearer", air=air)))


def _attenuator(stack: ExitStack, spec: str, hearer: Radio) -> Attenuator:
    from cv2x.harness.bench.attenuator import open_attenuator

    if spec == "simulated":
        from cv2x.harness.bench.simulated import SimulatedAttenuator
        from cv2x.harness.bench.simulated_link import SimulatedLink
        from cv2x.radio.loopback import LoopbackRadio

        if not isinstance(hearer, LoopbackRadio):
            raise InputError("a simulated attenuator has its loss on the loopback radio only", field="--attenuator")
        link = SimulatedLink(hearer)
        instrument = stack.enter_context(SimulatedAttenuator(0, link.set_db))
        spec = f"scpi:127.0.0.1:{instrument.port}"
    return stack.enter_context(open_attenuator(spec))


def _quantity(text: str, kind: str, option: str) -> float:
    from cv2x.quantities import parse_quantity

    try:
        return parse_quantity(text, kind)
    except ValueError as error:
        raise InputError(str(error), field=option) from error


def _place(text: str, option: str) -> tuple[str, int]:
    host, _, digits = text.rpartition(":")
    if not host or not digits.isascii() or not digits.isdigit() or not 0 < int(digits) < 1 << 16:
        raise InputError(f"{text!r} is not HOST:PORT", field=option)
    return host, int(digits)


def _line(result: StepResult) -> str:
    rssi = "" if result.rssi_mean_dbm is None else f"  RSSI {result.rssi_mean_dbm:6.1f} dBm"
    unsent = f"  not sent {result.not_sent}" if result.not_sent else ""
    if result.pdr is None or result.pdr_low is None or result.pdr_high is None:
        return f"{result.attenuation_db:7.2f} dB  nothing was sent{unsent}"
    interval = f"(95 %: {result.pdr_low:.1%} to {result.pdr_high:.1%})"
    counts = f"{result.heard:6d} of {result.sent:6d}"
    return f"{result.attenuation_db:7.2f} dB  {counts}  {result.pdr:7.2%} {interval}{rssi}{unsent}"


def _write_csv(path: Path, results: Iterable[StepResult]) -> None:
    from cv2x.harness.bench.plan import StepResult

    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, [field.name for field in fields(StepResult)])
        table.writeheader()
        table.writerows(asdict(result) for result in results)
