"""``cv2x traffic``: traffic traces, recorded out of SUMO and looked at."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click

from cv2x.errors import InputError
from cv2x.harness.language import Words

WORDS = {
    "written": (
        "{out}: {tracks} tracks, {most} at once at most, {size} octets",
        "{out}：{tracks} 条轨迹，同时最多 {most} 条，{size} 字节",
    ),
    "left out": ("left out: {what}: {count}", "未纳入：{what}：{count}"),
    "nowhere": ("of unknown origin", "来源未知"),
    "lasts": (
        "{s} s, a sample every {every} ms, around {lat}, {lon}",
        "{s} s，每 {every} ms 一个采样，原点 {lat}, {lon}",
    ),
    "tracks": ("{tracks} tracks, {most} at once at most", "{tracks} 条轨迹，同时最多 {most} 条"),
}
ENDINGS = (".jsonl", ".jsonl.gz")


@click.group(name="traffic")
def command() -> None:
    """Record what moves in SUMO as a traffic trace; look at one.  docs/traces.md describes the file."""


@command.command(
    epilog="Example:  cv2x traffic record town.sumocfg --begin '3 min' --duration '60 s' --out town.jsonl.gz"
)
@click.argument("configuration")
@click.option("--duration", required=True, metavar="T", help="How long the trace is, with its unit (60 s).")
@click.option("--begin", metavar="T", help="Simulated time that passes before it (default: none).")
@click.option("--every", default="200 ms", show_default=True, metavar="T", help="Time between two samples.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True, help="SUMO's seed.")
@click.option("--origin", metavar="LAT,LON", help="Where the (0, 0) of a net lies that does not say so.")
@click.option("--out", required=True, metavar="FILE", help="The trace: .jsonl, or packed .jsonl.gz.")
@click.option("--lang", metavar="L", default="en", help="Language: en or zh (简体中文).")
def record(
    configuration: str, duration: str, begin: str | None, every: str, seed: int, origin: str | None, out: str, lang: str
) -> None:
    """Run the SUMO CONFIGURATION (.sumocfg) through libsumo (pip install 'cv2x[sumo]') and keep who moved."""
    from cv2x.cli.console import step_bar
    from cv2x.cli.map import place
    from cv2x.scenarios.traffic.sumo import STEP_MS, Recording
    from cv2x.scenarios.traffic.sumo import record as simulate
    from cv2x.scenarios.traffic.trace_writer import write_trace

    w = Words(lang, WORDS)
    if not out.endswith(ENDINGS):
        raise InputError(f"{out}: a trace ends in {' or '.join(ENDINGS)}", field="--out")
    every_ms = _ms(every, "--every")
    if every_ms % STEP_MS or not STEP_MS <= every_ms <= 5000:
        raise InputError(f"{every!r} is not a multiple of {STEP_MS} ms, at most 5 s", field="--every")
    lasts_ms = _ms(duration, "--duration")
    if lasts_ms < every_ms:
        raise InputError(f"{duration!r} is shorter than the time between two samples", field="--duration")
    wanted = Recording(lasts_ms, _ms(begin, "--begin"), every_ms, seed, place(origin))
    with step_bar("SUMO", True) as bar:
        told = None if bar is None else lambda done, whole: bar(f"{done / 1000:.0f} s", done, whole)
        trace, left_out = simulate(Path(configuration), wanted, told)
    write_trace(Path(out), trace)
    for cause, count in sorted(left_out.items()):
        click.echo(w("left out", what=cause.removeprefix("left out: "), count=count), err=True)
    size = f"{Path(out).stat().st_size:,}"
    click.echo(w("written", out=out, tracks=len(trace.tracks), most=trace.most_at_once(), size=size))


@command.command(epilog="Example:  cv2x traffic show town.jsonl.gz")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@click.option("--lang", metavar="L", default="en", help="Language: en or zh (简体中文).")
def show(file: str, as_json: bool, lang: str) -> None:
    """Say what the traffic trace FILE holds."""
    from cv2x.cli.console import cell_width
    from cv2x.harness.phrase import term
    from cv2x.scenarios.traffic.trace import read_trace

    w = Words(lang, WORDS)
    trace = read_trace(Path(file))
    kinds = dict(Counter(track.kind for track in trace.tracks).most_common())
    told = {
        "source": trace.source,
        "origin": list(trace.origin),
        "lasts_s": trace.lasts_ms / 1000,
        "every_ms": trace.every_ms,
        "tracks": len(trace.tracks),
        "at_once": trace.most_at_once(),
        "kinds": kinds,
    }
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    lat_deg, lon_deg = trace.origin
    click.echo(trace.source or w["nowhere"])
    lasts_s = f"{trace.lasts_ms / 1000:g}"
    click.echo(w("lasts", s=lasts_s, every=trace.every_ms, lat=f"{lat_deg:.6f}", lon=f"{lon_deg:.6f}"))
    click.echo(w("tracks", tracks=len(trace.tracks), most=trace.most_at_once()))
    for kind, count in kinds.items():
        name = term(kind, w.lang)
        click.echo(f"  {name}{' ' * (12 - cell_width(name))} {count:5}")


def _ms(text: str | None, option: str) -> int:
    from cv2x.cli.console import duration_ns

    return (duration_ns(text, option) or 0) // 1_000_000
