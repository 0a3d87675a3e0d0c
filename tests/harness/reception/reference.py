"""Every reception metric once more, in plain Python loops over plain rows: slow, obvious, and sharing no code with what
it checks (but for the Wilson interval of the link table, which is older than both).

`Chance` and `Hearing` are all it starts from: who could have heard what, and who heard what.  How a test comes by them
is the test's business.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cv2x.harness.links import wilson
from cv2x.harness.reception.evaluate import Reception
from cv2x.harness.reception.table import rows_of

NAN = math.nan


@dataclass(frozen=True)
class Chance:
    frame: int
    at_ns: int
    sender: str
    receiver: str
    message: str
    distance_m: float
    heard: bool
    sender_at: tuple[float, float]
    receiver_at: tuple[float, float]
    state: bool = True
    """Whether the message is a vehicle's state."""


@dataclass(frozen=True)
class Hearing:
    at_ns: int
    receiver: str
    sender: str
    message: str
    made_ns: int
    distance_m: float
    rssi_dbm: float = NAN
    counter: int = -1
    identity: str = ""
    state: bool = True


def quantile(values: Sequence[float], share: float) -> float:
    """Linear between order statistics."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


def ring(distance_m: float, width_m: float) -> int:
    return max(0, math.ceil(distance_m / width_m) - 1)


def groups(messages: Iterable[str]) -> list[tuple[str, set[str]]]:
    """All messages together where there are several, and each."""
    names = sorted(set(messages))
    return ([("all", set(names))] if len(names) > 1 else []) + [(name, {name}) for name in names]


def in_bursts(blocks: dict[int, list[int]]) -> tuple[float, float]:
    """Wilson's interval with the counts divided by Kish's design effect between blocks."""
    sent, heard = (sum(counts[k] for counts in blocks.values()) for k in (0, 1))
    share = heard / sent
    effect = 1.0
    if len(blocks) > 1 and 0 < share < 1:
        residuals = math.fsum((counts[1] - share * counts[0]) ** 2 for counts in blocks.values())
        between = residuals * len(blocks) / (len(blocks) - 1) / sent**2
        effect = max(1.0, between / (share * (1 - share) / sent))
    n, z = sent / effect, 1.959964
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (0.0 if heard == 0 else max(0.0, middle - half)), (1.0 if heard == sent else min(1.0, middle + half))


def tally(chances: Iterable[Chance]) -> tuple[int, int]:
    sent = heard = 0
    for chance in chances:
        sent, heard = sent + 1, heard + chance.heard
    return sent, heard


def ratio_row(sent: int, heard: int) -> dict[str, Any]:
    low, high = wilson(heard, sent)
    return {"sent": sent, "heard": heard, "ratio": heard / sent, "low": low, "high": high}


def distance(chances: list[Chance], messages: Iterable[str], ring_m: float, begin_ns: int) -> list[dict[str, Any]]:
    rows = []
    for name, wanted in groups(messages):
        rings: dict[int, list[Chance]] = defaultdict(list)
        for chance in chances:
            if chance.message in wanted and not math.isnan(chance.distance_m):
                rings[ring(chance.distance_m, ring_m)].append(chance)
        for number, inside in sorted(rings.items()):
            blocks: dict[int, list[int]] = defaultdict(lambda: [0, 0])
            packets: dict[int, list[int]] = defaultdict(lambda: [0, 0])
            for chance in inside:
                for book in (blocks[(chance.at_ns - begin_ns) // 10**9], packets[chance.frame]):
                    book[0] += 1
                    book[1] += chance.heard
            low, high = in_bursts(blocks)
            rows.append(
                {
                    "message": name,
                    "over_m": number * ring_m,
                    "up_to_m": (number + 1) * ring_m,
                    **ratio_row(*tally(inside)),
                    "low_blocks": low,
                    "high_blocks": high,
                    "packets": len(packets),
                    "mean_ratio": mean([x / y for y, x in packets.values()]),
                }
            )
    return rows


def packets(chances: list[Chance], messages: Iterable[str], range_m: float) -> list[dict[str, Any]]:
    rows = []
    for name, wanted in groups(messages):
        frames: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for chance in chances:
            if chance.message in wanted and chance.distance_m <= range_m:
                frames[chance.frame][0] += 1
                frames[chance.frame][1] += chance.heard
        if frames:
            ratios = [x / y for y, x in frames.values()]
            sent, heard = (sum(counts[k] for counts in frames.values()) for k in (0, 1))
            row = {"message": name, "range_m": range_m, "packets": len(frames), "sent": sent, "heard": heard}
            row |= {"ratio": heard / sent, "mean_ratio": mean(ratios)}
            rows.append(row | {f"p{100 * q:02.0f}": quantile(ratios, q) for q in (0.05, 0.1, 0.5)})
    return rows


def over_time(chances: list[Chance], begin_ns: int) -> list[dict[str, Any]]:
    seconds: dict[int, list[Chance]] = defaultdict(list)
    for chance in chances:
        seconds[(chance.at_ns - begin_ns) // 10**9].append(chance)
    return [
        {"from_s": second, "to_s": second + 1, **ratio_row(*tally(inside))}
        for second, inside in sorted(seconds.items())
    ]


def pairs(chances: list[Chance]) -> list[dict[str, Any]]:
    found: dict[tuple[str, str, str], list[Chance]] = defaultdict(list)
    for chance in chances:
        found[chance.sender, chance.receiver, chance.message].append(chance)
    return [
        {
            "sender": sender,
            "receiver": receiver,
            "message": message,
            **ratio_row(*tally(inside)),
            "mean_distance_m": mean([one.distance_m for one in inside if not math.isnan(one.distance_m)] or [NAN]),
        }
        for (sender, receiver, message), inside in found.items()
    ]


def units(chances: list[Chance]) -> list[dict[str, Any]]:
    rows = []
    for role in ("sender", "receiver"):
        found: dict[str, list[Chance]] = defaultdict(list)
        for chance in chances:
            found[getattr(chance, role)].append(chance)
        rows += [{"unit": unit, "as": role, **ratio_row(*tally(inside))} for unit, inside in found.items()]
    return rows


def places(chances: list[Chance], hearings: list[Hearing], cell_m: float) -> list[dict[str, Any]]:
    rows = []
    where = {(one.sender, one.receiver, one.message, one.at_ns): one for one in chances}
    for role in ("receiver", "sender"):
        found: dict[tuple[int, int], list[Chance]] = defaultdict(list)
        ended: dict[tuple[int, int], list[float]] = defaultdict(list)
        for chance in chances:
            cell = cell_of(chance, role, cell_m)
            if cell is not None:
                found[cell].append(chance)
        for hearing, gap_ms in gap_list(hearings):
            of = where.get((hearing.sender, hearing.receiver, hearing.message, hearing.made_ns))
            cell = None if of is None else cell_of(of, role, cell_m)
            if cell is not None:
                ended[cell].append(gap_ms)
        rows += [
            {
                "by": role,
                "east_m": (cell[0] + 0.5) * cell_m,
                "north_m": (cell[1] + 0.5) * cell_m,
                "side_m": cell_m,
                **ratio_row(*tally(inside)),
                "gaps": len(ended[cell]),
                "mean_gap_ms": mean(ended[cell] or [NAN]),
                "max_gap_ms": max(ended[cell] or [NAN]),
            }
            for cell, inside in found.items()
        ]
    return rows


def cell_of(chance: Chance, role: str, cell_m: float) -> tuple[int, int] | None:
    east_m, north_m = getattr(chance, f"{role}_at")
    return None if math.isnan(east_m) else (math.floor(east_m / cell_m), math.floor(north_m / cell_m))


Window = tuple[str, str, str, float, float]
"""Method, sender, receiver, ratio, distance."""


def known_windows(chances: list[Chance], begin_ns: int, end_ns: int, window_s: int = 5) -> list[Window]:
    found = []
    by_pair: dict[tuple[str, str], list[Chance]] = defaultdict(list)
    for chance in chances:
        if chance.state:
            by_pair[chance.sender, chance.receiver].append(chance)
    for (sender, receiver), mine in by_pair.items():
        start_ns = begin_ns
        while start_ns + window_s * 10**9 <= end_ns:
            inside = [chance for chance in mine if start_ns <= chance.at_ns < start_ns + window_s * 10**9]
            if inside:
                sent, heard = tally(inside)
                near = [chance.distance_m for chance in inside if not math.isnan(chance.distance_m)]
                found.append(("known", sender, receiver, heard / sent, mean(near or [NAN])))
            start_ns += 10**9
    return found


def counted_windows(hearings: list[Hearing], begin_ns: int, end_ns: int, window_s: int = 5) -> list[Window]:
    found = []
    streams: dict[tuple[str, str, str], list[Hearing]] = defaultdict(list)
    for hearing in sorted(hearings, key=lambda one: one.at_ns):
        if hearing.counter >= 0:
            streams[hearing.sender, hearing.receiver, hearing.identity].append(hearing)
    for (sender, receiver, _), mine in streams.items():
        start_ns = begin_ns
        while start_ns + window_s * 10**9 <= end_ns:
            inside = [one for one in mine if start_ns <= one.at_ns < start_ns + window_s * 10**9]
            if len(inside) >= 2:
                span = 1
                for before, after in itertools.pairwise(inside):
                    span += (after.counter - before.counter) % 128
                near = [one.distance_m for one in inside if not math.isnan(one.distance_m)]
                found.append(("counted", sender, receiver, len(inside) / span, mean(near or [NAN])))
            start_ns += 10**9
    return found


def windows_by_pair(windows: list[Window]) -> list[dict[str, Any]]:
    found: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for method, sender, receiver, ratio, _ in windows:
        found[method, sender, receiver].append(ratio)
    return [
        {
            "sender": sender,
            "receiver": receiver,
            "method": method,
            "windows": len(ratios),
            "mean_ratio": mean(ratios),
            "worst_ratio": min(ratios),
        }
        for (method, sender, receiver), ratios in found.items()
    ]


def windows_by_distance(windows: list[Window], ring_m: float) -> list[dict[str, Any]]:
    found: dict[tuple[str, int], list[float]] = defaultdict(list)
    for method, _, _, ratio, distance_m in windows:
        if not math.isnan(distance_m):
            found[method, ring(distance_m, ring_m)].append(ratio)
    return [
        {
            "method": method,
            "over_m": number * ring_m,
            "up_to_m": (number + 1) * ring_m,
            "windows": len(ratios),
            "mean_ratio": mean(ratios),
            "p05_ratio": quantile(ratios, 0.05),
        }
        for (method, number), ratios in found.items()
    ]


def streams_of(hearings: list[Hearing]) -> dict[tuple[str, str, str], list[Hearing]]:
    found: dict[tuple[str, str, str], list[Hearing]] = defaultdict(list)
    for hearing in sorted(hearings, key=lambda one: one.at_ns):
        found[hearing.sender, hearing.receiver, hearing.message].append(hearing)
    return found


def spread(values: list[float], unit: str) -> dict[str, float]:
    names = {0.5: "p50", 0.95: "p95", 0.99: "p99", 0.999: "p99_9"}
    told = {f"mean_{unit}": mean(values)} | {f"{name}_{unit}": quantile(values, q) for q, name in names.items()}
    return told | {f"max_{unit}": max(values)}


def gap_list(hearings: list[Hearing]) -> list[tuple[Hearing, float]]:
    """(the reception that ends it, milliseconds)."""
    return [
        (after, (after.at_ns - before.at_ns) / 1e6)
        for stream in streams_of(hearings).values()
        for before, after in itertools.pairwise(stream)
        if after.at_ns > before.at_ns
    ]


def gaps(hearings: list[Hearing], messages: Iterable[str], band_m: float) -> list[dict[str, Any]]:
    rows = []
    found = gap_list(hearings)
    for name, wanted in groups(messages):
        bands: dict[int | None, list[float]] = defaultdict(list)
        for hearing, gap_ms in found:
            if hearing.message in wanted:
                bands[None].append(gap_ms)
                if not math.isnan(hearing.distance_m):
                    bands[ring(hearing.distance_m, band_m)].append(gap_ms)
        for band, inside in bands.items():
            bounds = (NAN, NAN) if band is None else (band * band_m, (band + 1) * band_m)
            rows.append(
                {
                    "message": name,
                    "over_m": bounds[0],
                    "up_to_m": bounds[1],
                    "gaps": len(inside),
                    **spread(inside, "ms"),
                }
            )
    return rows


def ccdf(hearings: list[Hearing], messages: Iterable[str], at_ms: Sequence[float]) -> list[dict[str, Any]]:
    rows = []
    found = gap_list(hearings)
    for name, wanted in groups(messages):
        mine = [gap_ms for hearing, gap_ms in found if hearing.message in wanted]
        if mine:
            rows += [
                {"message": name, "gap_ms": x, "longer": sum(gap_ms > x for gap_ms in mine) / len(mine)} for x in at_ms
            ]
    return rows


def gaps_by_pair(hearings: list[Hearing]) -> list[dict[str, Any]]:
    found: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for hearing, gap_ms in gap_list(hearings):
        found[hearing.sender, hearing.receiver, hearing.message].append(gap_ms)
    streams = streams_of(hearings)
    return [
        {
            "sender": sender,
            "receiver": receiver,
            "message": message,
            "gaps": len(mine),
            "mean_ms": mean(mine),
            "p95_ms": quantile(mine, 0.95),
            "max_ms": max(mine),
            "mean_age_ms": mean_age_ms(streams[sender, receiver, message]),
            "mean_rssi_dbm": mean(
                [one.rssi_dbm for one in streams[sender, receiver, message] if not math.isnan(one.rssi_dbm)] or [NAN]
            ),
        }
        for (sender, receiver, message), mine in found.items()
    ]


def mean_age_ms(stream: list[Hearing]) -> float:
    newest_ns, area, length = stream[0].made_ns, 0.0, 0.0
    for before, after in itertools.pairwise(stream):
        if after.at_ns > before.at_ns:
            lasted_s = (after.at_ns - before.at_ns) / 1e9
            area += ((before.at_ns - newest_ns) + (after.at_ns - newest_ns)) / 2e9 * lasted_s
            length += lasted_s
        newest_ns = max(newest_ns, after.made_ns)
    return area / length * 1e3


def gaps_over_time(hearings: list[Hearing], begin_ns: int) -> list[dict[str, Any]]:
    found: dict[int, list[float]] = defaultdict(list)
    for hearing, gap_ms in gap_list(hearings):
        found[(hearing.at_ns - begin_ns) // 10**9].append(gap_ms)
    return [
        {"from_s": s, "to_s": s + 1, "gaps": len(mine), "mean_ms": mean(mine), "max_ms": max(mine)}
        for s, mine in found.items()
    ]


def ages(hearings: list[Hearing], messages: Iterable[str], band_m: float) -> list[dict[str, Any]]:
    rows = []
    for name, wanted in groups(messages):
        bands: dict[int | None, list[tuple[float, float, float | None]]] = defaultdict(list)
        for stream in streams_of(hearings).values():
            if stream[0].message not in wanted:
                continue
            newest_ns = stream[0].made_ns
            for before, after in itertools.pairwise(stream):
                if after.at_ns > before.at_ns:
                    start_s, peak_s = (before.at_ns - newest_ns) / 1e9, (after.at_ns - newest_ns) / 1e9
                    length_s = (after.at_ns - before.at_ns) / 1e9
                    fresher = after.made_ns > newest_ns
                    piece = (length_s, (start_s + peak_s) / 2 * length_s, peak_s * 1e3 if fresher else None)
                    bands[None].append(piece)
                    if not math.isnan(after.distance_m):
                        bands[ring(after.distance_m, band_m)].append(piece)
                newest_ns = max(newest_ns, after.made_ns)
        for band, inside in bands.items():
            peaks = [peak for *_, peak in inside if peak is not None]
            if peaks:
                bounds = (NAN, NAN) if band is None else (band * band_m, (band + 1) * band_m)
                watched_s = math.fsum(length for length, _, _ in inside)
                rows.append(
                    {
                        "message": name,
                        "over_m": bounds[0],
                        "up_to_m": bounds[1],
                        "watched_s": watched_s,
                        "mean_age_ms": math.fsum(area for _, area, _ in inside) / watched_s * 1e3,
                        "peaks": len(peaks),
                        **spread(peaks, "peak_ms"),
                    }
                )
    return rows


def ages_over_time(hearings: list[Hearing], begin_ns: int, end_ns: int) -> list[dict[str, Any]]:
    rows = []
    at_ns = begin_ns
    mine = [stream for stream in streams_of(hearings).values() if stream[0].state]
    while at_ns <= end_ns:
        alive = []
        for stream in mine:
            if stream[0].at_ns <= at_ns < stream[-1].at_ns:
                known = [one.made_ns for one in stream if one.at_ns <= at_ns]
                alive.append((at_ns - max(known)) / 1e6)
        if alive:
            row = {"at_s": (at_ns - begin_ns) / 1e9, "streams": len(alive)}
            rows.append(row | {"mean_age_ms": mean(alive), "greatest_age_ms": max(alive)})
        at_ns += 10**9
    return rows


def rssi(hearings: list[Hearing], ring_m: float) -> list[dict[str, Any]]:
    found: dict[int | None, list[float]] = defaultdict(list)
    for hearing in hearings:
        if not math.isnan(hearing.rssi_dbm):
            unknown = math.isnan(hearing.distance_m)
            found[None if unknown else ring(hearing.distance_m, ring_m)].append(hearing.rssi_dbm)
    rows = []
    for number, inside in found.items():
        bounds = (NAN, NAN) if number is None else (number * ring_m, (number + 1) * ring_m)
        row = {"over_m": bounds[0], "up_to_m": bounds[1], "receptions": len(inside), "mean_dbm": mean(inside)}
        rows.append(row | {f"p{100 * q:02.0f}_dbm": quantile(inside, q) for q in (0.05, 0.5, 0.95)})
    return rows


def cbr(samples: list[tuple[int, str, float]]) -> list[dict[str, Any]]:
    found: dict[str, list[float]] = defaultdict(list)
    for _, unit, value in samples:
        found[unit].append(value)
    return [
        {
            "unit": unit,
            "samples": len(mine),
            "mean_cbr": mean(mine),
            "p95_cbr": quantile(mine, 0.95),
            "max_cbr": max(mine),
        }
        for unit, mine in found.items()
    ]


def cbr_over_time(samples: list[tuple[int, str, float]], begin_ns: int) -> list[dict[str, Any]]:
    found: dict[int, list[float]] = defaultdict(list)
    for at_ns, _, value in samples:
        found[(at_ns - begin_ns) // 10**9].append(value)
    return [
        {"from_s": s, "to_s": s + 1, "samples": len(mine), "mean_cbr": mean(mine), "max_cbr": max(mine)}
        for s, mine in found.items()
    ]


def position_errors(errors: list[tuple[str, float, float]]) -> list[dict[str, Any]]:
    """From (unit, metres along, metres across)."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for unit, along_m, across_m in errors:
        found[unit].append((along_m, across_m))
    rows = []
    for unit, mine in found.items():
        radial = [math.hypot(*one) for one in mine]
        rows.append(
            {
                "unit": unit,
                "messages": len(mine),
                "mean_along_m": mean([one[0] for one in mine]),
                "mean_across_m": mean([one[1] for one in mine]),
                "rms_along_m": math.sqrt(mean([one[0] ** 2 for one in mine])),
                "rms_across_m": math.sqrt(mean([one[1] ** 2 for one in mine])),
                "cep50_m": quantile(radial, 0.5),
                "cep95_m": quantile(radial, 0.95),
                "max_m": max(radial),
            }
        )
    return rows


def everything(
    chances: list[Chance],
    hearings: list[Hearing],
    samples: list[tuple[int, str, float]],
    found: Reception,
    errors: list[tuple[str, float, float]] = [],  # noqa: B006 - never changed
) -> dict[str, list[dict[str, Any]]]:
    """All tables, with the settings and the stretch of time of what is to be checked."""
    settings, begin_ns, end_ns = found.settings, found.columns.begin_ns, found.columns.end_ns
    messages = {one.message for one in (*chances, *hearings)}
    windows = known_windows(chances, begin_ns, end_ns) + counted_windows(hearings, begin_ns, end_ns)
    grid_ms = sorted({row["gap_ms"] for row in rows_of(found.tables["gaps_ccdf"])})
    return {
        "distance": distance(chances, messages, settings.ring_m, begin_ns),
        "packets": packets(chances, messages, settings.range_m),
        "time": over_time(chances, begin_ns),
        "pairs": pairs(chances),
        "units": units(chances),
        "places": places(chances, hearings, settings.cell_m),
        "windows": windows_by_pair(windows),
        "windows_by_distance": windows_by_distance(windows, settings.window_ring_m),
        "gaps": gaps(hearings, messages, settings.band_m),
        "gaps_ccdf": ccdf(hearings, messages, grid_ms),
        "gaps_by_pair": gaps_by_pair(hearings),
        "gaps_over_time": gaps_over_time(hearings, begin_ns),
        "ages": ages(hearings, messages, settings.band_m),
        "ages_over_time": ages_over_time(hearings, begin_ns, end_ns),
        "rssi": rssi(hearings, settings.band_m / 4),
        "cbr": cbr(samples),
        "cbr_over_time": cbr_over_time(samples, begin_ns),
        "position_errors": position_errors(errors),
    }


def assert_equal(found: Reception, expected: dict[str, list[dict[str, Any]]]) -> None:
    """Every table has the rows expected, in whatever order, counts exactly and quantities to rounding."""
    assert set(found.tables) == set(expected)
    for name, rows in expected.items():
        mine = {_key(row): row for row in rows_of(found.tables[name])}
        theirs = {_key(row): row for row in ({k: _null(v) for k, v in row.items()} for row in rows)}
        assert set(mine) == set(theirs), name
        for key, row in theirs.items():
            assert set(mine[key]) == set(row), (name, key)
            for column, value in row.items():
                got = mine[key][column]
                if isinstance(value, float) and isinstance(got, float | int):
                    assert math.isclose(got, value, rel_tol=1e-9, abs_tol=1e-7), (name, key, column, got, value)
                else:
                    assert got == value, (name, key, column, got, value)


KEYS = ("message", "sender", "receiver", "unit", "as", "by", "method", "over_m", "up_to_m", "from_s", "at_s", "gap_ms",
        "east_m", "north_m")  # fmt: skip


def _key(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple((name, float(row[name]) if isinstance(row[name], int) else row[name]) for name in KEYS if name in row)


def _null(value: Any) -> Any:
    return None if isinstance(value, float) and math.isnan(value) else value
