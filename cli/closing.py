"""What ``cv2x run`` and ``cv2x replay`` say when they are done: verdict last, the report's place with it.

Rules.  ``--json`` prints results.json as one object and nothing else; ``--quiet`` prints the verdict's line alone.  The
verdict's word is English in every language: scripts look for it.
"""

from __future__ import annotations

import json

import click

from cv2x.harness.language import Words
from cv2x.harness.prose import percent, times
from cv2x.harness.run import RunResult
from cv2x.harness.summary import CongestionLine, Summary, UnitLine, VehicleLine, summary

MOST_ROWS = 20
"""Rows of a kind told on the terminal; the report has them all."""
WORDS = {
    "seed": (", seed {seed}", "，随机种子 {seed}"),
    "radio": (" · radio {radio}", " · 空口 {radio}"),
    "virtual time": ("virtual time", "仿真时间"),
    "real time": ("real time", "实时"),
    "ran": ("  ran {ran} s{speed}", "  运行 {ran} s{speed}"),
    "speed": (" in {wall} s ({times}× real time)", "，实际耗时 {wall} s（{times} 倍实时）"),
    "alert": ("  ALERT {at} s  {unit}  {sentence}", "  预警  {at} s  {unit}  {sentence}"),
    "more_alerts": ("  … and {count} more alerts, in the report", "  … 其余 {count} 条预警见报告"),
    "condition": ("  NOTICE {at} s  {unit}  {sentence}{until}", "  注意  {at} s  {unit}  {sentence}{until}"),
    "until": (", until {at} s", "，至 {at} s"),
    "more_conditions": ("  … and {count} more notices, in the report", "  … 其余 {count} 条注意事项见报告"),
    "more_vehicles": ("  … and {count} more vehicles, in the report", "  … 其余 {count} 辆车见报告"),
    "congestion": (
        "  congestion control: {name}, unverified · {units} · interval {low} to {high} ms (mean {mean} ms){power}"
        " · held back {share} of the time",
        "  拥塞控制：{name}，未经核实 · {units} · 间隔 {low} 至 {high} ms（均值 {mean} ms）{power}"
        " · 受限时间占 {share}",
    ),
    "one_unit": ("1 unit", "1 台设备"),
    "units": ("{count} units", "{count} 台设备"),
    "power": (" · power {low} to {high} dBm", " · 功率 {low} 至 {high} dBm"),
    "messages": (
        "  messages sent {sent} · heard {heard} · refused {refused}",
        "  消息：发送 {sent} · 接收 {heard} · 拒收 {refused}",
    ),
    "refused": ("  refused: {cause}, {count} times", "  拒收：{cause}，{count} 次"),
    "lost": ("  lost in translation: {what}, {count} times", "  转换丢失：{what}，{count} 次"),
    "compute": (
        "  {medians}   (medians of compute time; radio delay is {air})",
        "  {medians}   （处理时延中位数；空口时延为{air}）",
    ),
    "simulated": ("simulated", "仿真值"),
    "wall clock": ("wall clock", "实测值"),
    "access": (
        "  waited for the air: {medians}   (medians; no software can shorten it)",
        "  等待空口资源：{medians}   （中位数，软件无法缩短）",
    ),
    "met": ("  expectations {met} of {all} met{rest}", "  判定：{all} 项中 {met} 项通过{rest}"),
    "not_judged": (", {count} not judged", "，{count} 项未判定"),
    "none_stated": ("  the scenario states no expectations", "  场景未设判定条件"),
    "failed": ("  FAILED  {sentence}", "  不通过  {sentence}"),
    "vehicle": (
        "  vehicle {id}  {count} messages over {over} s",
        "  车辆 {id}  {over} s 内 {count} 条消息",
    ),
    "repeated": (", {count} at the instant of the one before", "，{count} 条与前一条时刻相同"),
    "gaps": (", {count} gaps up to {longest} s", "，间断 {count} 次，最长 {longest} s"),
    "report": ("{word}  report: {report}", "{word}  报告：{report}"),
}


def close(result: RunResult, *, as_json: bool, quiet: bool, lang: str = "en") -> int:
    """Print the closing lines of a run and return the exit status.  Raises what ended the run early."""
    if as_json:
        click.echo(json.dumps(result.results, ensure_ascii=False))
    else:
        told, w = summary(result, lang), Words(lang, WORDS)
        for line in [] if quiet else _body(told, w):
            click.echo(line)
        click.echo(_verdict(told, w))
    if result.error is not None:
        raise result.error
    return 0 if result.passed else 1


def _body(told: Summary, w: Words) -> list[str]:
    lines = [_title(told, w)]
    lines += [_unit(unit, told.dialects) for unit in told.units]
    speed = w("speed", wall=f"{told.wall_s:.1f}", times=times(told.speed)) if told.speed else ""
    lines += [w("ran", ran=f"{told.ran_s:.1f}", speed=speed), ""]
    for alert in told.alerts[:MOST_ROWS]:
        lines.append(w("alert", at=f"{alert.at_s:6.1f}", unit=alert.unit, sentence=alert.sentence))
    if len(told.alerts) > MOST_ROWS:
        lines.append(w("more_alerts", count=len(told.alerts) - MOST_ROWS))
    for one in told.conditions[:MOST_ROWS]:
        until = "" if one.until_s is None else w("until", at=f"{one.until_s:.1f}")
        lines.append(w("condition", at=f"{one.at_s:6.1f}", unit=one.unit, sentence=one.sentence, until=until))
    if len(told.conditions) > MOST_ROWS:
        lines.append(w("more_conditions", count=len(told.conditions) - MOST_ROWS))
    if told.alerts or told.conditions:
        lines.append("")
    lines += [_vehicle(vehicle, w) for vehicle in told.vehicles[:MOST_ROWS]]
    if len(told.vehicles) > MOST_ROWS:
        lines.append(w("more_vehicles", count=len(told.vehicles) - MOST_ROWS))
    lines += [_congestion(one, w) for one in told.congestion]
    lines.append(w("messages", sent=f"{told.sent:,}", heard=f"{told.heard:,}", refused=f"{told.refused:,}"))
    lines += [w("refused", cause=cause, count=f"{count:,}") for cause, count in told.refusals]
    lines += [w("lost", what=what, count=f"{count:,}") for what, count in told.lost[:MOST_ROWS]]
    if told.compute:
        medians = " · ".join(f"{hop} {text}" for hop, text in told.compute)
        lines.append(w("compute", medians=medians, air=w[told.over_air]))
    if told.radio_access:
        lines.append(w("access", medians=" · ".join(f"{message} {text}" for message, text in told.radio_access)))
    if told.expected:
        rest = w("not_judged", count=told.not_judged) if told.not_judged else ""
        lines.append(w("met", met=told.met, all=told.expected, rest=rest))
    elif told.kind == "run":
        lines.append(w["none_stated"])
    lines += [w("failed", sentence=sentence) for sentence in told.failures]
    return lines


def _title(told: Summary, w: Words) -> str:
    seed = w("seed", seed=told.seed) if told.seed is not None else ""
    return f"{told.name} · {', '.join(told.dialects)} · {w[told.mode]}{seed}{w('radio', radio=told.radio)}"


def _unit(unit: UnitLine, dialects: tuple[str, ...]) -> str:
    sends = "  ".join(f"{name} {rate:.3g} Hz" if rate else name for name, rate in unit.sends)
    spoken = f" ({unit.dialect})" if len(dialects) > 1 else ""
    return f"  {unit.kind.upper()} {unit.name}{spoken}  {sends}".rstrip()


def _congestion(told: CongestionLine, w: Words) -> str:
    low, mean, high = (f"{ms:.0f}" for ms in told.interval_ms)
    units = w["one_unit"] if told.units == 1 else w("units", count=f"{told.units:,}")
    power = ""
    if told.power_dbm is not None:
        power = w("power", low=f"{told.power_dbm[0]:.1f}", high=f"{told.power_dbm[1]:.1f}")
    share = percent(told.held_back)
    return w("congestion", name=told.name, units=units, low=low, mean=mean, high=high, power=power, share=share)


def _vehicle(vehicle: VehicleLine, w: Words) -> str:
    told = w("vehicle", id=vehicle.id, count=f"{vehicle.messages:,}", over=f"{vehicle.over_s:.1f}")
    if vehicle.repeated:
        told += w("repeated", count=f"{vehicle.repeated:,}")
    if vehicle.longest_gap_s is not None:
        told += w("gaps", count=f"{vehicle.gaps:,}", longest=f"{vehicle.longest_gap_s:.1f}")
    return told


def _verdict(told: Summary, w: Words) -> str:
    done = "PASS" if told.kind == "run" else "REPLAYED"  # a replay expects nothing, so nothing is judged
    word = done if told.passed else "FAIL"
    if told.interrupted:
        word = f"INTERRUPTED ({told.interrupted})"
    return w("report", word=word, report=told.report)
