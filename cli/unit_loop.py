"""One unit in a process of its own, in real time: what ``cv2x rsu`` and ``cv2x obu`` do.

The unit is a scenario with one entry, run by the same engine; alerts and counts are told as they happen, one line each,
and the run can be kept in a folder like any other.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cv2x.cli.showing import foxglove_option, showing
from cv2x.clock import SECOND_NS, Stamp, format_instant, wall_stamp
from cv2x.errors import InputError
from cv2x.radio.base import Report
from cv2x.station.conditions import Condition
from cv2x.station.observer import Observer
from cv2x.station.outcome import Alert, Discard, Heard, Transmission

if TYPE_CHECKING:
    from cv2x.harness.clocks.keeper import ClockOptions
    from cv2x.messages.model import Position
    from cv2x.scenarios.model import ObuSpec, Scenario

STATUS_EVERY_NS = 10 * SECOND_NS
"""How often a unit says that it is alive."""


class Teller(Observer):
    """Tells alerts and conditions when they come, counts now and then, first hearings and refusals once per kind."""

    def __init__(self, unit: str, *, as_json: bool, quiet: bool) -> None:
        self.unit, self.as_json, self.quiet = unit, as_json, quiet
        self.sent: Counter[str] = Counter()
        self.heard: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.sensors: Mapping[str, Mapping[str, int]] = {}
        """What position source and bus brought that was not used; known when the run is over."""
        self._next_status_ns: int | None = None

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Count what was sent."""
        self.sent[transmission.message.name] += 1
        self._status(at)

    def received(self, at: Stamp, unit: str, heard: Heard) -> None:
        """Count what was heard; the first of its kind is news."""
        name = heard.message.name
        self.heard[name] += 1
        if self.heard[name] == 1:
            self._tell(at, {"heard": name}, f"hears {name}")
        self._status(at)

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Count what was refused; the first of its cause is news."""
        self.refused[discard.cause] += 1
        if self.refused[discard.cause] == 1:
            self._tell(
                at, {"refused": discard.cause, "detail": discard.detail}, f"refused: {discard.cause}: {discard.detail}"
            )

    def reported(self, at: Stamp, unit: str, radio: str, report: Report) -> None:
        """Tell how the radio stands."""
        fields = {"radio": radio, "reports": report.cause, "detail": report.detail}
        self._tell(at, fields, f"radio {radio}: {report.cause}: {report.detail}", always=True)

    def sensor(self, at: Stamp, unit: str, sensor: str, cause: str, detail: str) -> None:
        """Tell how a position source or bus stands."""
        fields = {"sensor": sensor, "reports": cause, "detail": detail}
        self._tell(at, fields, f"{sensor}: {cause}: {detail}", always=True)

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        """Tell what began, changed or ended with the unit."""
        from cv2x.harness.conditions import condition_sentence

        said = condition_sentence(condition)
        fields = {
            "condition": condition.cause,
            "phase": condition.phase,
            "subject": condition.subject,
            "detail": condition.detail,
            "lacks": list(condition.lacks),
            "still": list(condition.still),
            "paths": [[one.path, one.other] for one in condition.contradictions],
        }
        self._tell(at, fields, f"over: {said}" if condition.phase == "ended" else said, always=True)

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        """Tell an alert."""
        from cv2x.harness.prose import alert_sentence

        fields: dict[str, Any] = {
            "alert": alert.id,
            "phase": alert.phase,
            "target": alert.target,
            "numbers": dict(alert.numbers),
        }
        self._tell(
            at, fields, f"ALERT {alert.phase}: {alert_sentence(alert.id, alert.target, alert.numbers)}", always=True
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """Return what was counted so far."""
        counted = {"sent": dict(self.sent), "heard": dict(self.heard), "refused": dict(self.refused)}
        for name, unused in self.sensors.items():
            counted[f"{name.rpartition(' ')[2]} not used"] = dict(unused)
        return counted

    def last_line(self) -> None:
        """Tell the counts, the run being over."""
        self._tell(wall_stamp(), {"counts": self.counts()}, self._counts_text(), always=True)

    def clock_line(self, clock: Mapping[str, Any] | None) -> None:
        """Tell what came of comparing clocks, where that was asked for."""
        if clock is None:
            return
        parts = []
        if clock["asks"]:
            faults = [
                f"{cause} {n}" for cause, n in sorted(clock["asked"].items()) if cause not in ("asked", "answered")
            ]
            answered = f"{clock['asked'].get('answered', 0)} of {clock['asked'].get('asked', 0)} questions"
            parts.append(
                f"clock peer {clock['asks']} answered {answered}" + (f" ({', '.join(faults)})" if faults else "")
            )
        if clock["answers"]:
            parts.append(f"answered {clock['served'].get('answered', 0)} clock questions on {clock['answers']}")
        self._tell(wall_stamp(), {"clock": clock}, " · ".join(parts), always=True)

    def _status(self, at: Stamp) -> None:
        if self._next_status_ns is None:
            self._next_status_ns = at.monotonic_ns + STATUS_EVERY_NS
        elif at.monotonic_ns >= self._next_status_ns:
            self._next_status_ns += STATUS_EVERY_NS
            self._tell(at, {"counts": self.counts()}, self._counts_text())

    def _counts_text(self) -> str:
        parts = []
        for verb, counted in self.counts().items():
            detail = ", ".join(f"{name} {count}" for name, count in sorted(counted.items()))
            parts.append(f"{verb} {sum(counted.values())}" + (f" ({detail})" if detail else ""))
        return " · ".join(parts)

    def _tell(self, at: Stamp, fields: dict[str, Any], text: str, *, always: bool = False) -> None:
        if self.quiet and not always:
            return
        if self.as_json:
            line = json.dumps({"at": format_instant(at.utc_ns), "unit": self.unit, **fields}, ensure_ascii=False)
        else:
            line = f"{format_instant(at.utc_ns)[11:23]}  {self.unit}  {text}"
        click.echo(line)


def run_unit(file: str, kind: str, *, dialect: str | None, radio: str, duration: str | None, out: str | None, seed: int,
             quiet: bool, as_json: bool, clock_peer: str | None = None, clock_port: str | None = None,
             clock: Callable[[], Stamp] = wall_stamp, foxglove: str | None = None, position: str | None = None,
             bus: str | None = None, bus_mapping: str | None = None) -> int:  # fmt: skip
    """Run the unit of a SITE.yaml or VEHICLE.yaml until its time is over or Ctrl-C; return the exit status.

    ``clock`` is the clock it goes by; its monotonic one is the machine's.
    """
    from cv2x.cli.console import duration_ns
    from cv2x.harness.clocks.keeper import ClockKeeper
    from cv2x.scenarios.engine import Engine
    from cv2x.scenarios.load import unit_scenario
    from cv2x.scenarios.model import ObuSpec
    from cv2x.scenarios.run import RunOptions

    scenario = unit_scenario(file, radio=radio, duration_ns=duration_ns(duration, "--duration"))
    (unit,) = scenario.units.values()
    if unit.kind != kind:
        raise InputError(f"describes an {unit.kind.upper()}: use cv2x {unit.kind}", file=file)
    if isinstance(unit, ObuSpec):
        scenario = replace(scenario, units={unit.name: _with_sources(unit, position, bus, bus_mapping)})
    teller = Teller(unit.name, as_json=as_json, quiet=quiet)
    options = RunOptions(dialect=dialect, radio=radio, realtime=True, seed=seed, clock=clock)
    clocks = _clocks(clock_peer, clock_port, out)
    with ExitStack() as opened:
        how = opened.enter_context(showing(foxglove, unit.name, realtime=True, quiet=quiet or as_json))
        if out is not None:
            from cv2x.harness.run import run

            result = run(scenario, options, Path(out), observers=(teller,), clocks=clocks, showing=how)
            teller.last_line()
            teller.clock_line(result.results["latency"]["clock"])
            if result.error is not None:
                raise result.error
            return 0
        keeper = None if clocks is None else ClockKeeper(clocks, None, unit.name, clock)
        if keeper is not None:
            opened.callback(keeper.close)
        shown = [] if how.live is None else how.observers(None, *_whereabouts(scenario))
        for observer in shown:
            opened.callback(observer.close)
        teller.sensors = Engine(scenario, options, (teller, *shown)).run().sensors
    teller.last_line()
    teller.clock_line(None if keeper is None else keeper.told())
    return 0


def _with_sources(unit: ObuSpec, position: str | None, bus: str | None, mapping: str | None) -> ObuSpec:
    """Return the unit with the sources the user names in place of its own."""
    from cv2x.scenarios.model import BusSpec

    if (bus is None) != (mapping is None):
        raise InputError("--bus says where frames come from, --bus-mapping what they mean: give both", field="--bus")
    if bus is not None and mapping is not None:
        unit = replace(unit, bus=BusSpec(bus, Path(mapping)))
    return unit if position is None else replace(unit, position=position)


def _whereabouts(scenario: Scenario) -> tuple[Position, dict[str, Position]]:
    from cv2x.harness.run import stands_of

    return scenario.place.origin, stands_of(scenario)


def _clocks(peer: str | None, port: str | None, out: str | None) -> ClockOptions | None:
    from cv2x.harness.clocks.keeper import ClockOptions
    from cv2x.harness.clocks.place import LOOPBACK, parse_place

    if peer is None and port is None:
        return None
    if peer is not None and out is None:
        raise InputError("needs --out: what is compared is kept in the run's folder", field="--clock-peer")
    return ClockOptions(
        None if peer is None else parse_place(peer, "--clock-peer"),
        None if port is None else parse_place(port, "--clock-port", default_host=LOOPBACK),
    )


def unit_options(function: Any) -> Any:
    """Add the options that both commands take."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of text."),
        click.option("--quiet", is_flag=True, help="Alerts and the closing counts only."),
        click.option("--seed", type=int, default=0, show_default=True, help="Seed of temporary ids and phases."),
        click.option("--out", metavar="DIR", help="Keep the run (report, recording, capture) in this folder."),
        click.option("--duration", metavar="T", help="How long, with its unit (30 s); without it until Ctrl-C."),
        click.option(
            "--radio", metavar="R", default="udp", show_default=True, help="Radio driver, name or name:address."
        ),
        click.option("--dialect", metavar="D", help="Message dialect; beats the file's."),
        click.option(
            "--clock-port",
            metavar="[ADDRESS:]PORT",
            help="Answer clock exchanges (STAMP, UDP) here; on the loopback interface unless an address is named.",
        ),
        click.option(
            "--clock-peer",
            metavar="HOST:PORT",
            help="Compare clocks with the unit that answers there, on a way beside the radio's; needs --out.",
        ),
        foxglove_option,
        click.argument("file"),
    ):
        function = option(function)
    return function
