"""Every table of results.json, in the order of the dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cv2x.harness.export.reception_tables import RECEPTION_TABLES
from cv2x.harness.export.table import Cell, Results, Table, table

_DURATIONS = ("count", "negative", "min_ns", "median_ns", "p95_ns", "p99_ns", "max_ns", "mean_ns")


def _run(r: Results) -> Iterator[Sequence[Cell]]:
    scenario, counts = r["scenario"], r["counts"]
    yield (
        scenario["name"], scenario["sha256"], r["kind"], r["verdict"], r["interrupted"], r["mode"], r["radio"],
        r["seed"], ",".join(r["dialects"]), r["start"], r["ran_s"], r["wall_s"], counts["sent"], counts["heard"],
        counts["refused"], r["cv2x"],
    )  # fmt: skip


def _expectations(r: Results) -> Iterator[Sequence[Cell]]:
    for number, e in enumerate(r["expectations"], 1):
        yield number, e["kind"], e["status"], e["text"], e["measured"], e["sentence"], e["file"], e["line"]


def _messages(r: Results) -> Iterator[Sequence[Cell]]:
    for row in r["messages"]:
        yield row["unit"], row["message"], row["sent"], row["heard"]


def _links(r: Results) -> Iterator[Sequence[Cell]]:
    for link in r["links"]:
        named = link["sender"], link["receiver"], link["message"]
        yield *named, link["sent"], link["heard"], link["ratio"], link["low"], link["high"]


def _distances(r: Results) -> Iterator[Sequence[Cell]]:
    for link in r["links"]:
        named = link["sender"], link["receiver"], link["message"]
        for row in link["by_distance"]:
            yield *named, row["over_m"], row["up_to_m"], row["sent"], row["heard"]


def _gaps(r: Results) -> Iterator[Sequence[Cell]]:
    for gap in r["gaps"]:
        longest = gap["longest"][0] if gap["longest"] else {"lasted_s": None, "began_s": None}
        named = gap["receiver"], gap["sender"], gap["message"]
        yield *named, gap["count"], gap["repeated"], gap["mean_s"], longest["lasted_s"], longest["began_s"]


def _latency(r: Results) -> Iterator[Sequence[Cell]]:
    latency = r["latency"]
    rows: list[tuple[str, str, str, Any]] = [("compute", row["hop"], "", row) for row in latency["hops"]]
    rows += [("compute", row["hop"], row["message"], row) for row in latency["hops_by_message"]]
    for what in ("over_air", "radio_access"):
        rows += [(what, "", row["message"], row) for row in latency[what]]
    rows += [(row["part"], "", row["message"], row) for row in latency.get("parts", ())]
    rows += [(row["part"], "", row["message"], row) for row in latency.get("parts", [])]
    rows += [(what, "", "", latency[what]) for what in ("delivered", "reception_to_alert")]
    for what, hop, message, row in rows:
        if row["count"]:
            ends = [row.get(f"{quantile}_interval_ns") or (None, None) for quantile in ("median", "p95", "p99")]
            yield what, hop, message, *(row[key] for key in _DURATIONS), *(end for pair in ends for end in pair)


def _latency_windows(r: Results) -> Iterator[Sequence[Cell]]:
    for window in r["latency"].get("windows", []):
        for from_s, *figures in window["rows"]:
            yield window["message"], from_s, from_s + window["window_s"], *figures


def _alerts(r: Results) -> Iterator[Sequence[Cell]]:
    for number, a in enumerate(r["alerts"], 1):
        east_m, north_m = a["at"] or (None, None)
        yield (
            number, a["unit"], a["id"], a["target"], a["target_name"], a["raised_s"], a["cleared_s"], a["updates"],
            east_m, north_m, a["since_heard_s"], a["sentence"],
        )  # fmt: skip


def _alert_numbers(r: Results) -> Iterator[Sequence[Cell]]:
    for number, a in enumerate(r["alerts"], 1):
        for name, value in a["numbers"].items():
            yield number, name, value


def _refused(r: Results) -> Iterator[Sequence[Cell]]:
    for row in r["refused"]:
        yield row["unit"], row["cause"], row["count"], row["first_s"], row["detail"]


def _conditions(r: Results) -> Iterator[Sequence[Cell]]:
    for row in r.get("conditions", ()):
        yield (
            row["unit"], row["cause"], row["subject"], row["began_s"], row["ended_s"], ",".join(row["lacks"]),
            ",".join(row["still"]), row["detail"],
        )  # fmt: skip


def _doubts(r: Results) -> Iterator[Sequence[Cell]]:
    for source, key in (("world", "world_counters"), ("sensor", "sensor_counters")):
        for unit, counts in r.get(key, {}).items():
            for cause, count in counts.items():
                yield unit, source, cause, count


def _timeline(r: Results) -> Iterator[Sequence[Cell]]:
    for row in r["timeline"]:
        bin_s = row["bin_s"]
        for index, count in enumerate(row["counts"]):
            yield row["unit"], row["way"], row["message"], index * bin_s, (index + 1) * bin_s, count


def _tracks(r: Results) -> Iterator[Sequence[Cell]]:
    for track in r["tracks"]:
        for at_s, east_m, north_m, speed_mps in track["points"]:
            yield track["name"], track["kind"], track["source"], at_s, east_m, north_m, speed_mps


def _signals(r: Results) -> Iterator[Sequence[Cell]]:
    for signal in r["signals"]:
        for at_s, light in signal["changes"]:
            yield signal["junction"], signal["group"], at_s, light


def _clocks(r: Results) -> Iterator[Sequence[Cell]]:
    for clock in r["clocks"]:
        for at_s, offset_s in clock["changes"]:
            yield clock["unit"], at_s, offset_s


TABLES: tuple[Table, ...] = (
    table("run", "the run", _run, """
        scenario        text     name of the scenario or recording
        scenario_sha256 text     SHA-256 of its file
        kind            text     run or replay
        verdict         text     PASS or FAIL
        interrupted     text     why it ended early; empty = it reached its end
        mode            text     virtual time or real time
        radio           text     radio driver, as --radio takes it
        seed            integer  seed of everything random
        dialects        text     message dialects, comma between them
        start           text     start of the run's time, ISO 8601, UTC
        ran_s           number   run time covered
        wall_s          number   how long that took on the wall clock
        sent_count      integer  messages sent by all units
        heard_count     integer  messages heard by all units
        refused_count   integer  frames refused by all units
        cv2x            text     version of cv2x
    """),
    table("expectations", "an expectation and its verdict", _expectations, """
        number    integer  its place in the scenario, from 1
        kind      text     alert, no alert, link, hop, heard or no discards
        status    text     passed, failed or not judged
        text      text     as its author wrote it
        measured  text     the measured value with its unit
        sentence  text     the finding
        file      text     where it is written
        line      integer  line in that file
    """),
    table("messages", "a message type of a unit", _messages, """
        unit         text     unit
        message      text     short name of the message
        sent_count   integer  transmissions
        heard_count  integer  receptions that passed the whole stack, duplicates among them
    """),
    table("links", "a message type from one unit to another", _links, """
        sender          text     unit that sent
        receiver        text     unit that was there to hear
        message         text     short name of the message
        sent_count      integer  transmissions while the receiver was there
        heard_count     integer  those of them heard
        reception_ratio number   heard over sent
        low_ratio       number   lower end of its 95 % Wilson interval
        high_ratio      number   upper end of its 95 % Wilson interval
    """),
    table("links_by_distance", "a link in one class of distance", _distances, """
        sender       text     unit that sent
        receiver     text     unit that was there to hear
        message      text     short name of the message
        over_m       number   lower bound of the class, excluded; empty = distance unknown
        up_to_m      number   upper bound of the class, included; empty = none
        sent_count   integer  transmissions in that class
        heard_count  integer  those of them heard
    """),
    table("gaps", "intervals between receptions of one message type from one sender", _gaps, """
        receiver         text     unit that heard
        sender           text     unit, or the sender's id in a replay
        message          text     short name of the message
        interval_count   integer  intervals
        repeated_count   integer  receptions at the instant of the one before
        mean_s           number   mean interval
        longest_s        number   longest interval
        longest_began_s  number   run time at which it began
    """),
    table("latency", "a distribution of durations", _latency, """
        what            text     compute, over_air, radio_access, delivered, reception_to_alert, or a part
        hop             text     hop, of compute times
        message         text     short name of the message; empty = all
        sample_count    integer  samples
        negative_count  integer  samples below zero, left out
        min_ns          integer  least
        median_ns       integer  median
        p95_ns          integer  95th percentile
        p99_ns          integer  99th percentile
        max_ns          integer  greatest
        mean_ns         number   mean
        median_low_ns   integer  lower end of the median's 95 % confidence interval; empty = too few samples
        median_high_ns  integer  upper end of it
        p95_low_ns      integer  lower end of the 95th percentile's
        p95_high_ns     integer  upper end of it
        p99_low_ns      integer  lower end of the 99th percentile's
        p99_high_ns     integer  upper end of it
    """),
    table("latency_windows", "time over the air of one message type in one stretch of run time", _latency_windows, """
        message       text     short name of the message
        from_s        number   begin, included
        until_s       number   end, excluded
        sample_count  integer  samples
        min_ns        integer  least
        median_ns     integer  median
        max_ns        integer  greatest
    """),
    table("alerts", "an alert from raised to cleared", _alerts, """
        number         integer  its place in order of time, from 1
        unit           text     unit whose driver was told
        id             text     id of the standard (FCW, RLVW ...)
        target         text     what it is about, as in the message
        target_name    text     what it is about, as a user knows it
        raised_s       number   run time at which it was raised
        cleared_s      number   run time at which it was cleared; empty = it stood to the end
        update_count   integer  advice changed so often
        east_m         number   where the unit believed itself to be, east of the origin
        north_m        number   the same, north of the origin
        since_heard_s  number   from the unit's latest reception to the alert
        sentence       text     the alert in words
    """),
    table("alert_numbers", "a number of an alert when it was raised", _alert_numbers, """
        alert  integer  number of the alert
        name   text     name of the number, its unit at the end
        value  number   value in that unit
    """),
    table("refused", "refusals of one unit under one cause", _refused, """
        unit           text     unit that refused
        cause          text     cause, a fixed phrase
        refused_count  integer  frames
        first_s        number   run time of the first
        detail         text     detail of the first
    """),
    table("conditions", "something that kept a unit from its work, or that cannot be as it was told", _conditions, """
        unit      text    unit
        cause     text    cause, a fixed phrase
        subject   text    position, bus, detections, or the junction it is about
        began_s   number  run time at which it began
        ended_s   number  run time at which it ended; empty = it stood to the end
        lacks     text    applications and duties not to be had meanwhile, comma between them
        still     text    those the unit still has, where that is in question
        detail    text    why
    """),
    table("doubts", "what a unit did not rely on, under one cause", _doubts, """
        unit         text     unit, or unit and sensor
        source       text     world: heard on the air; sensor: receiver, bus or detections
        cause        text     cause, a fixed phrase
        doubt_count  integer  how often
    """),
    table("timeline", "messages in one stretch of time", _timeline, """
        unit           text     unit
        way            text     sent or heard
        message        text     short name of the message
        from_s         number   begin of the stretch, included
        until_s        number   end of the stretch, excluded
        message_count  integer  messages
    """),
    table("tracks", "a point of a track", _tracks, """
        name       text    actor, or the sender's id
        kind       text    what it is
        source     text    truth, or heard: as the sender told
        at_s       number  run time
        east_m     number  east of the origin
        north_m    number  north of the origin
        speed_mps  number  speed; empty = not known
    """),
    table("signals", "a change of a signal group as heard", _signals, """
        junction  text     junction, region and id
        group     integer  signal group
        at_s      number   run time
        light     text     light shown from then on
    """),
    table("clocks", "a change of what a unit believes the time to be", _clocks, """
        unit      text    unit
        at_s      number  run time
        offset_s  number  believed minus true time, from then on
    """),
    *RECEPTION_TABLES,
)  # fmt: skip


def dictionary() -> Table:
    """Return the data dictionary as a table."""
    rows: list[Sequence[Cell]] = [
        (one.name, one.meaning, column.name, column.kind, column.unit, column.meaning)
        for one in TABLES
        for column in one.columns
    ]
    return table("dictionary", "a column of a table", lambda _: rows, """
        table_name  text  table, and file of that name
        row         text  what one row of it is
        column      text  column
        kind        text  text, integer or number; an empty cell is not known
        unit        text  unit; 1 = a count or a share
        meaning     text  what it says
    """)  # fmt: skip
