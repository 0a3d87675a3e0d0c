"""The tables of the member ``reception`` of results.json (docs/reception.md); older results have none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cv2x.harness.export.table import Cell, Results, Table, table

_RATIO = """
    sent       sent_count       integer  possible receptions
    heard      heard_count      integer  those of them that came
    ratio      reception_ratio  number   heard over sent
    low        low_ratio        number   lower end of its 95 % Wilson interval
    high       high_ratio       number   upper end of its 95 % Wilson interval
"""
_CLASS = """
    over_m     over_m           number   lower bound of the class; empty = all distances
    up_to_m    up_to_m          number   upper bound of the class
"""


def _member(key: str, meaning: str, columns: str) -> Table:
    """Return the table of one list of the member; ``columns`` is a line per column: key, name, kind, meaning."""
    lines = [line.split(maxsplit=1) for line in columns.strip().splitlines() if line.strip()]
    keys = [one for one, _ in lines]

    def rows(results: Results) -> Iterator[Sequence[Cell]]:
        for row in results.get("reception", {}).get(key, []):
            yield tuple(row[name] for name in keys)

    return table(f"reception_{key}", meaning, rows, "\n".join(rest for _, rest in lines))


RECEPTION_TABLES: tuple[Table, ...] = (
    _member("distance", "a ring around senders of one message type", f"""
        message     message            text     short name of the message, or all
        {_CLASS}
        {_RATIO}
        low_blocks  low_blocks_ratio   number   lower end of the interval that takes seconds of the run for independent
        high_blocks high_blocks_ratio  number   upper end of it
        packets     packet_count       integer  transmissions with a possible receiver in the ring
        mean_ratio  mean_ratio         number   mean over transmissions of heard over sent
    """),
    _member("time", "a stretch of run time", f"""
        from_s      from_s             number   begin, included
        to_s        until_s            number   end, excluded
        {_RATIO}
    """),
    _member("pairs", "a message type from one unit to another", f"""
        sender      sender             text     unit that sent
        receiver    receiver           text     unit that could hear
        message     message            text     short name of the message
        {_RATIO}
        mean_distance_m mean_distance_m number  mean distance of the two
    """),
    _member("units", "a unit as sender or as receiver", f"""
        unit        unit               text     unit
        as          role               text     sender or receiver
        {_RATIO}
    """),
    _member("places", "a square of ground", f"""
        by          role               text     whose place it is: sender or receiver
        east_m      east_m             number   its middle, east of the origin
        north_m     north_m            number   its middle, north of the origin
        side_m      side_m             number   length of its side
        {_RATIO}
    """),
    _member("windows", "sliding windows of a pair", """
        sender      sender             text     unit that sent
        receiver    receiver           text     unit that could hear
        method      method             text     counted at the receiver, or known from both ends
        windows     window_count       integer  windows
        mean_ratio  mean_ratio         number   mean reception ratio of them
        worst_ratio worst_ratio        number   least of them
    """),
    _member("gaps", "inter-packet gaps of one message type in a class of distance", f"""
        message     message            text     short name of the message, or all
        {_CLASS}
        gaps        gap_count          integer  gaps
        mean_ms     mean_ms            number   mean
        p50_ms      p50_ms             number   median
        p95_ms      p95_ms             number   95th percentile
        p99_ms      p99_ms             number   99th percentile
        max_ms      max_ms             number   greatest
    """),
    _member("ages", "data ages of one message type in a class of distance", f"""
        message     message            text     short name of the message, or all
        {_CLASS}
        watched_s   watched_s          number   time watched, of all pairs together
        mean_age_ms mean_age_ms        number   mean age of what was last heard
        peaks       peak_count         integer  greatest ages, one before each reception
        p95_peak_ms p95_peak_ms        number   95th percentile of them
        max_peak_ms max_peak_ms        number   greatest of them
    """),
    _member("rssi", "received power in a class of distance", f"""
        {_CLASS}
        receptions  reception_count    integer  receptions whose power is known
        mean_dbm    mean_dbm           number   mean
        p05_dbm     p05_dbm            number   5th percentile
        p50_dbm     p50_dbm            number   median
        p95_dbm     p95_dbm            number   95th percentile
    """),
    _member("cbr", "channel busy ratio of a unit", """
        unit        unit               text     unit
        samples     sample_count       integer  samples
        mean_cbr    mean_cbr_ratio     number   mean
        p95_cbr     p95_cbr_ratio      number   95th percentile
        max_cbr     max_cbr_ratio      number   greatest
    """),
    _member("position_errors", "told position minus true position of a unit", """
        unit        unit               text     unit
        messages    message_count      integer  messages
        rms_along_m rms_along_m        number   root mean square along its heading
        rms_across_m rms_across_m      number   root mean square across its heading
        cep50_m     cep50_m            number   radius that holds half of the errors
        cep95_m     cep95_m            number   radius that holds 95 % of them
        max_m       max_m              number   greatest
    """),
)  # fmt: skip
