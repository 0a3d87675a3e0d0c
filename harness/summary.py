"""The closing lines of a run as plain data; the command line prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cv2x.harness.conditions import condition_sentence
from cv2x.harness.congestion_log import UNHINDERED
from cv2x.harness.phrase import say, term
from cv2x.harness.run import RunResult
from cv2x.harness.told import told_alert, told_note
from cv2x.quantities import format_duration

_COMPUTE = (("encode", "encode"), ("decode", "decode"), ("applications", "applications"))


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit and what it sends, with the mean rate."""

    kind: str
    name: str
    dialect: str
    sends: tuple[tuple[str, float | None], ...]
    """(message, mean rate in hertz from the first to the last; ``None`` where there are not two)."""


@dataclass(frozen=True, slots=True)
class AlertLine:
    """One alert as it is told."""

    at_s: float
    unit: str
    id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One thing that kept a unit from its work, or that cannot be as it was told."""

    at_s: float
    until_s: float | None
    unit: str
    sentence: str


@dataclass(frozen=True, slots=True)
class CongestionLine:
    """What one kind of congestion control did, over all units that had it."""

    name: str
    units: int
    interval_ms: tuple[float, float, float]
    """Least, mean over units and time, greatest."""
    power_dbm: tuple[float, float] | None
    held_back: float
    """Share of the time (0..1) in which it held anything back."""


@dataclass(frozen=True, slots=True)
class VehicleLine:
    """One vehicle of a replayed recording."""

    id: str
    messages: int
    over_s: float
    gaps: int
    longest_gap_s: float | None
    repeated: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What there is to say at the end of a run or replay."""

    kind: str
    title: str
    name: str
    dialects: tuple[str, ...]
    mode: str
    radio: str
    seed: int | None
    ran_s: float
    wall_s: float
    units: tuple[UnitLine, ...]
    alerts: tuple[AlertLine, ...]
    conditions: tuple[ConditionLine, ...]
    congestion: tuple[CongestionLine, ...]
    sent: int
    heard: int
    refused: int
    refusals: tuple[tuple[str, int], ...]
    """(cause, count), the most frequent first."""
    vehicles: tuple[VehicleLine, ...]
    """Of a replay."""
    lost: tuple[tuple[str, int], ...]
    """What a replay in another dialect could not say: (message and cause, count)."""
    compute: tuple[tuple[str, str], ...]
    """(hop, median compute time as text)."""
    radio_access: tuple[tuple[str, str], ...]
    """(message, median time in its sender's radio waiting for the air), where the medium knows."""
    over_air: str
    """``simulated`` or ``wall clock``."""
    expected: int
    met: int
    not_judged: int
    failures: tuple[str, ...]
    """One sentence per expectation that failed."""
    interrupted: str | None
    passed: bool
    report: str

    @property
    def speed(self) -> float | None:
        """How many times faster than real time a virtual run was."""
        return self.ran_s / self.wall_s if self.wall_s and self.mode == "virtual time" else None


def summary(result: RunResult, lang: str = "en") -> Summary:
    """Return the closing lines of a run, its sentences in a language."""
    r = result.results
    return Summary(
        kind=r["kind"],
        title=r["scenario"]["title"],
        name=r["scenario"]["name"],
        dialects=tuple(r["dialects"]),
        mode=r["mode"],
        radio=r["radio"],
        seed=r["seed"],
        ran_s=r["ran_s"],
        wall_s=r["wall_s"],
        units=tuple(_unit(unit, r) for unit in r["units"]),
        alerts=tuple(
            AlertLine(a["raised_s"], a["unit"], a["id"], a["sentence"])
            for a in (told_alert(alert, lang) for alert in r["alerts"])
        ),
        conditions=tuple(
            ConditionLine(c["began_s"], c["ended_s"], c["unit"], condition_sentence(c, lang))
            for c in r.get("conditions", ())
        ),
        congestion=_congestion(r.get("congestion", ()), lang),
        sent=r["counts"]["sent"],
        heard=r["counts"]["heard"],
        refused=r["counts"]["refused"],
        refusals=tuple((term(cause, lang), count) for cause, count in _refusals(r)),
        vehicles=tuple(_vehicle(vehicle) for vehicle in r.get("replay", {}).get("vehicles", ())),
        lost=tuple(
            (f"{row['message']}: {told_note(row['cause'], lang)}", row["count"])
            for row in r.get("replay", {}).get("lost", ())
        ),
        compute=tuple((term(hop, lang), text) for hop, text in _compute(r)),
        radio_access=tuple(
            (row["message"], format_duration(row["median_ns"])) for row in r["latency"]["radio_access"] if row["count"]
        ),
        over_air=r["latency"]["over_air_is"],
        expected=len(r["expectations"]),
        met=r["counts"]["met"],
        not_judged=r["counts"]["not_judged"],
        failures=tuple(say(e["said"]["sentence"], lang) for e in r["expectations"] if e["status"] == "failed"),
        interrupted=r["interrupted"],
        passed=result.passed,
        report=str(result.report),
    )


def _unit(unit: Mapping[str, Any], r: Mapping[str, Any]) -> UnitLine:
    rows = [row for row in r["timeline"] if row["unit"] == unit["name"] and row["way"] == "sent"]
    sends = tuple((row["message"], row["rate_hz"]) for row in rows)
    return UnitLine(unit["kind"], unit["name"], unit["dialect"], sends)


def _congestion(rows: Sequence[Mapping[str, Any]], lang: str) -> tuple[CongestionLine, ...]:
    lines = []
    for kind in dict.fromkeys(row["kind"] for row in rows):
        units = [row for row in rows if row["kind"] == kind]
        whole_s = [sum(unit["states_s"].values()) for unit in units]
        weights = whole_s if any(whole_s) else [1.0] * len(units)
        mean = sum(unit["interval_ms"]["mean"] * s for unit, s in zip(units, weights, strict=True)) / sum(weights)
        least, greatest = min(u["interval_ms"]["min"] for u in units), max(u["interval_ms"]["max"] for u in units)
        powers = [unit["power_dbm"] for unit in units if unit["power_dbm"] is not None]
        free_s = sum(s for unit in units for state, s in unit["states_s"].items() if state in UNHINDERED)
        lines.append(
            CongestionLine(
                term(kind, lang),
                len(units),
                (least, mean, greatest),
                (min(p["min"] for p in powers), max(p["max"] for p in powers)) if powers else None,
                1.0 - free_s / sum(whole_s) if any(whole_s) else 0.0,
            )
        )
    return tuple(lines)


def _vehicle(vehicle: Mapping[str, Any]) -> VehicleLine:
    longest_s = max((gap["lasted_s"] for gap in vehicle["gaps"]), default=None)
    over_s = vehicle["last_s"] - vehicle["first_s"]
    return VehicleLine(vehicle["id"], vehicle["messages"], over_s, vehicle["gap_count"], longest_s, vehicle["repeated"])


def _refusals(r: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    causes: Counter[str] = Counter()
    for row in r["refused"]:
        causes[row["cause"]] += row["count"]
    return tuple(causes.most_common())


def _compute(r: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    medians = {row["hop"]: row["median_ns"] for row in r["latency"]["hops"] if row["count"]}
    return tuple((name, format_duration(medians[hop])) for hop, name in _COMPUTE if hop in medians)
