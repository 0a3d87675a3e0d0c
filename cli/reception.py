"""``cv2x reception``: who heard whom, from runs, recordings and captures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cv2x.harness.reception.evaluate import Reception

MOST_PAIRS = 12
"""Pairs told on the terminal, the worst first; the files have them all."""


@click.command(
    epilog="Examples:  cv2x reception runs/urban-intersection-0007     cv2x reception rsu/ obu/ --csv figures/"
)
@click.argument("runs", nargs=-1, required=True, metavar="RUN…")
@click.option("--ring", default="20 m", show_default=True, metavar="L", help="Width of a distance ring (TR 36.885).")
@click.option("--range", "reach", default="320 m", show_default=True, metavar="L",
              help="Baseline range of the PRR of single packets (TR 36.885).")  # fmt: skip
@click.option("--cell", default="50 m", show_default=True, metavar="L", help="Side of a cell of the map.")
@click.option("--window", default="5 s", show_default=True, metavar="T", help="Sliding window of a pair (5GAA).")
@click.option("--name", "named", multiple=True, metavar="ID=UNIT", help="Who is behind a temporary id (hex).")
@click.option("--start", metavar="WHEN", help="Date of the first record where a file has none (ISO 8601, UTC).")
@click.option("--json", "json_file", metavar="FILE", help="Write all figures as JSON (- = standard output).")
@click.option("--csv", "csv_folder", metavar="DIR", help="Write every table as CSV.")
@click.option("--parquet", "parquet_folder", metavar="DIR", help="Write every table as Parquet (needs pyarrow).")
def command(
    runs: tuple[str, ...],
    ring: str,
    reach: str,
    cell: str,
    window: str,
    named: tuple[str, ...],
    start: str | None,
    json_file: str | None,
    csv_folder: str | None,
    parquet_folder: str | None,
) -> int:
    """Work out packet reception, gaps, ages, RSSI, channel load and position errors.

    RUN is a run's folder, a recording.mcap, a capture (pcap, pcapng), a JPO ODE on-board log or hex text.  Several are
    those of units that were on the air together: what one sent and another heard is joined by its octets.
    docs/reception.md says how each figure is defined.
    """
    from cv2x.harness.reception.evaluate import evaluate
    from cv2x.harness.reception.settings import Settings
    from cv2x.harness.reception.sources import read_sources, slack_ns

    settings = Settings(
        ring_m=_metres(ring, "--ring"),
        range_m=_metres(reach, "--range"),
        cell_m=_metres(cell, "--cell"),
        window_s=_whole_seconds(window),
    )
    if parquet_folder is not None:
        _check_arrow()
    columns = read_sources(runs, _names(named), _instant(start))
    found = evaluate(columns, settings, slack_ns=slack_ns(runs))
    _write(found, json_file, csv_folder, parquet_folder)
    if json_file != "-":
        for line in lines(found):
            click.echo(line)
    return 0


def lines(found: Reception) -> list[str]:
    """Return what is told on the terminal."""
    from cv2x.harness.phrase import say
    from cv2x.harness.reception.table import rows_of

    counts, columns = found.counts, found.columns
    tables = {name: rows_of(table) for name, table in found.tables.items()}
    length_s = (columns.end_ns - columns.begin_ns) / 1e9
    told = [
        f"{length_s:.1f} s · {counts['sent']:,} sent · {counts['heard']:,} heard · {counts['joined']:,} joined · "
        f"{len(columns.units)} units"
    ]
    told += _sections(found, tables)
    told += [f"  not to be had: {', '.join(name for name in one)}: {why}" for why, one in _reasons(found).items()]
    told += [f"  note: {say(note)}" for note in found.notes]
    return told


def _sections(found: Reception, tables: dict[str, list[dict[str, Any]]]) -> list[str]:
    message = "all" if any(row["message"] == "all" for row in tables["distance"]) else None
    near = [row for row in tables["distance"] if message is None or row["message"] == message]
    gaps = {row["message"]: row for row in tables["gaps"] if row["over_m"] is None}
    ages = {row["message"]: row for row in tables["ages"] if row["over_m"] is None}
    worst = sorted(tables["pairs"], key=lambda row: row["ratio"])
    told: list[str] = []
    told += _table(
        "delivery by distance (TR 36.885 rings, all messages)",
        ("distance", "sent", "heard", "average PRR", "95 % interval", "in bursts", "mean of packets"),
        [
            (
                _ring(row), f"{row['sent']:,}", f"{row['heard']:,}", _share(row["ratio"]),
                _between(row["low"], row["high"]), _between(row["low_blocks"], row["high_blocks"]),
                _share(row["mean_ratio"]),
            )
            for row in near
        ],
    )  # fmt: skip
    told += _table(
        f"PRR of single packets within {found.settings.range_m:g} m",
        ("message", "packets", "average", "mean", "worst 5 %", "worst 10 %", "median"),
        [
            (
                row["message"], f"{row['packets']:,}",
                *(_share(row[key]) for key in ("ratio", "mean_ratio", "p05", "p10", "p50")),
            )
            for row in tables["packets"]
        ],
    )  # fmt: skip
    told += _table(
        f"pairs, the worst first{f' ({MOST_PAIRS} of {len(worst)})' if len(worst) > MOST_PAIRS else ''}",
        ("sender", "receiver", "message", "heard of sent", "ratio", "95 % interval"),
        [
            (
                row["sender"], row["receiver"], row["message"], f"{row['heard']:,} of {row['sent']:,}",
                _share(row["ratio"]), _between(row["low"], row["high"]),
            )
            for row in worst[:MOST_PAIRS]
        ],
    )  # fmt: skip
    told += _table(
        f"pairs in sliding windows of {found.settings.window_s} s (5GAA), the worst first",
        ("sender", "receiver", "by", "windows", "mean PRR", "worst window"),
        [
            (
                row["sender"], row["receiver"], row["method"], f"{row['windows']:,}", _share(row["mean_ratio"]),
                _share(row["worst_ratio"]),
            )
            for row in sorted(tables["windows"], key=lambda row: row["mean_ratio"])[:MOST_PAIRS]
        ],
    )  # fmt: skip
    told += [f"  {_range(method, one)}" for method, one in found.range.items() if one["up_to_m"] is not None]
    told += _table(
        "inter-packet gap and age of information",
        ("message", "gaps", "p50", "p95", "p99", "longest", "mean age", "p95 peak age"),
        [
            (
                name, f"{row['gaps']:,}", *(_ms(row[f"{key}_ms"]) for key in ("p50", "p95", "p99", "max")),
                *((_ms(ages[name]["mean_age_ms"]), _ms(ages[name]["p95_peak_ms"])) if name in ages else ("–", "–")),
            )
            for name, row in gaps.items()
        ],
    )  # fmt: skip
    told += _table(
        "RSSI of what was heard",
        ("distance", "receptions", "mean", "p05", "p95"),
        [
            (_ring(row), f"{row['receptions']:,}", *(f"{row[f'{key}_dbm']:.1f} dBm" for key in ("mean", "p05", "p95")))
            for row in tables["rssi"]
        ],
    )
    told += _table(
        "channel busy ratio",
        ("unit", "samples", "mean", "p95", "max"),
        [
            (row["unit"], f"{row['samples']:,}", *(_share(row[f"{key}_cbr"]) for key in ("mean", "p95", "max")))
            for row in tables["cbr"][:MOST_PAIRS]
        ],
    )
    told += _table(
        "position error (told against truth)",
        ("unit", "messages", "CEP50", "CEP95", "along (rms)", "across (rms)"),
        [
            (
                row["unit"], f"{row['messages']:,}",
                *(_metres_text(row[key]) for key in ("cep50_m", "cep95_m", "rms_along_m", "rms_across_m")),
            )
            for row in tables["position_errors"][:MOST_PAIRS]
        ],
    )  # fmt: skip
    return told


def _table(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    if not rows:
        return []
    from cv2x.cli.console import cell_width as wide

    shown = [tuple("".join(c if c.isprintable() else "�" for c in cell) for cell in row) for row in (heads, *rows)]
    widths = [max(wide(row[k]) for row in shown) for k in range(len(heads))]
    made = ["", f"  {title}"]
    for row in shown:
        cells = [
            cell + " " * (widths[k] - wide(cell)) if k == 0 else " " * (widths[k] - wide(cell)) + cell
            for k, cell in enumerate(row)
        ]
        made.append("    " + "  ".join(cells).rstrip())
    return made


def _reasons(found: Reception) -> dict[str, list[str]]:
    from cv2x.harness.phrase import say

    reasons: dict[str, list[str]] = {}
    for name, why in found.absent.items():
        reasons.setdefault(say(why), []).append(name.replace("_", " "))
    return reasons


def _range(method: str, one: dict[str, Any]) -> str:
    how = "by msgCnt" if method == "counted" else "by known transmissions"
    end = "" if one["ended"] else " (no further distance was seen)"
    return f"mean of the windows at least {one['at_least'] * 100:g} % up to {one['up_to_m']:g} m, {how}{end}"


def _ring(row: dict[str, Any]) -> str:
    if row["over_m"] is None:
        return "unknown"
    return f"{row['over_m']:g}–{row['up_to_m']:g} m" if row["up_to_m"] is not None else f"over {row['over_m']:g} m"


def _share(value: float | None) -> str:
    from cv2x.harness.prose import percent

    return "–" if value is None else percent(value)


def _between(low: float, high: float) -> str:
    return f"{low * 100:.1f}–{high * 100:.1f} %"


def _ms(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value / 1000:,.1f} s" if value >= 10_000 else f"{value:.1f} ms" if abs(value) < 10 else f"{value:.0f} ms"


def _metres_text(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f} m"


def _metres(text: str, option: str) -> float:
    from cv2x.errors import InputError
    from cv2x.quantities import parse_quantity

    try:
        return parse_quantity(text, "length")
    except ValueError as error:
        raise InputError(str(error), field=option) from error


def _whole_seconds(text: str) -> int:
    from cv2x.cli.console import duration_ns
    from cv2x.errors import InputError

    window_ns = duration_ns(text, "--window") or 0
    if window_ns % 1_000_000_000:
        raise InputError("must be whole seconds", field="--window")
    return window_ns // 1_000_000_000


def _names(named: tuple[str, ...]) -> dict[str, str]:
    from cv2x.errors import InputError

    made = {}
    for one in named:
        temporary_id, _, unit = one.partition("=")
        try:
            made[bytes.fromhex(temporary_id).hex()] = unit
        except ValueError:
            unit = ""
        if not unit:
            raise InputError(f"{one!r} is no ID=UNIT with the id in hex (0a0b0c0d=van)", field="--name")
    return made


def _instant(text: str | None) -> int | None:
    from cv2x.clock import parse_instant
    from cv2x.errors import InputError

    try:
        return None if text is None else parse_instant(text)
    except ValueError as error:
        raise InputError(f"{text!r} is no ISO 8601 instant ({error})", field="--start") from error


def _check_arrow() -> None:
    from importlib.util import find_spec

    from cv2x.errors import UnavailableError
    from cv2x.harness.reception.export import NO_ARROW

    if find_spec("pyarrow") is None:
        raise UnavailableError(NO_ARROW)


def _write(found: Reception, json_file: str | None, csv_folder: str | None, parquet_folder: str | None) -> None:
    from cv2x.harness.reception.export import json_text, write_csv, write_json, write_parquet

    if json_file == "-":
        click.echo(json_text(found), nl=False)
    elif json_file is not None:
        write_json(found, Path(json_file))
    if csv_folder is not None:
        write_csv(found, Path(csv_folder))
    if parquet_folder is not None:
        write_parquet(found, Path(parquet_folder))
