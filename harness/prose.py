"""What alerts and numbers are called, in English and 简体中文.  Presentation only: ids and SI values come from below,
words are made here.

Quantities read the same in both languages: SI symbols after a space, as GB/T 3101 asks.  The Chinese names of alerts
are those of T/CSAE 53.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from cv2x.harness.language import Pairs, Words

ALERTS: Pairs = {
    "RLVW": ("red-light violation", "闯红灯预警"),
    "GLOSA": ("green-light speed advice", "绿波车速引导"),
    "FCW": ("forward collision", "前向碰撞预警"),
    "ICW": ("intersection collision", "交叉路口碰撞预警"),
    "LTA": ("left turn", "左转辅助"),
    "BSW": ("blind spot", "盲区预警"),
    "LCW": ("lane change", "变道预警"),
    "DNPW": ("do not pass", "逆向超车预警"),
    "EBW": ("emergency brake", "紧急制动预警"),
    "AVW": ("abnormal vehicle", "异常车辆提醒"),
    "CLW": ("control loss", "车辆失控预警"),
    "HLW": ("hazardous location", "道路危险状况提示"),
    "SLW": ("speed limit", "限速预警"),
    "VRUCW": ("vulnerable road user collision", "弱势交通参与者碰撞预警"),
    "IVS": ("in-vehicle sign", "车内标牌"),
    "TJW": ("traffic jam", "前方拥堵提醒"),
    "EVW": ("emergency vehicle", "紧急车辆提醒"),
}
"""Alert id -> what a driver would call it."""
WORDS: Pairs = {
    "stop_line": ("{s} s before the stop line", "{s} s 后到达停止线"),
    "advice": ("{kmh} km/h", "建议车速 {kmh} km/h"),
    "window": ("green reached at {low} to {high} km/h", "绿灯通过车速区间 {low} 至 {high} km/h"),
    "ttc": ("{s} s", "碰撞时间 {s} s"),
    "gap": ("{m} m ahead", "前方 {m} m"),
    "behind": ("{m} m behind", "后方 {m} m"),
    "time": ("in {s} s", "{s} s 后到达"),
    "braking": ("braking at {value} m/s²", "减速度 {value} m/s²"),
    "speeding": ("{kmh} km/h where {limit} km/h are allowed", "车速 {kmh} km/h，限速 {limit} km/h"),
    "left": ("from the left", "来自左侧"),
    "right": ("from the right", "来自右侧"),
}
NUMBERS: Pairs = {
    "time_to_stop_line": ("time to stop line", "到停止线时间"),
    "distance": ("distance", "距离"),
    "ttc": ("ttc", "碰撞时间（TTC）"),
    "gap": ("gap", "间距"),
    "side": ("side", "方位"),
    "left": ("left", "左侧"),
    "right": ("right", "右侧"),
    "closing": ("closing", "接近速度"),
    "advice": ("advice", "建议车速"),
    "window_min": ("window min", "车速区间下限"),
    "window_max": ("window max", "车速区间上限"),
    "speed": ("speed", "车速"),
    "time": ("time", "到达时间"),
    "direction": ("direction", "相对方位角"),
    "deceleration": ("deceleration", "减速度"),
    "limit": ("limit", "限速"),
    "level": ("level", "预警等级"),
    "code": ("code", "代码"),
}
"""Name of an alert's number, without its unit -> how it reads; one that is not here reads as it is written."""

_JOINED = {"FCW": " with", "ICW": " with", "VRUCW": " with", "RLVW": " at", "GLOSA": " at", "SLW": " at"}
"""How an alert's target follows its name in English."""
_KMH = 3.6
_SIDES = {-1.0: "left", 1.0: "right"}
_SUFFIXES = {"s": "s", "m": "m", "mps": "m/s", "deg": "°", "mps2": "m/s²"}


def alert_name(alert_id: str, lang: str = "en") -> str:
    """Return what people call an alert, the id itself where it is not known."""
    return Words(lang, ALERTS).get(alert_id, alert_id)


def seconds(ns: float) -> str:
    """Return a moment or duration in seconds, to the millisecond where it matters (``12.4 s``, ``5.043 s``)."""
    text = f"{ns / 1e9:.3f}".rstrip("0")
    return f"{text}0 s" if text.endswith(".") else f"{text} s"


def bound(ns: float) -> str:
    """Return a duration as people write a bound (``2 s``, ``0.5 s``, ``20 ms``)."""
    for unit, factor in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if abs(ns) >= factor:
            return f"{ns / factor:.9g} {unit}"
    return f"{ns:g} ns"


def times(factor: float) -> str:
    """Return how many times something is another: ``0.41``, ``2.7``, ``31``."""
    return f"{factor:.2g}" if factor < 9.95 else f"{factor:.0f}"


def percent(share: float) -> str:
    """Return a share in percent; never 100 % or 0 % unless it is exactly that."""
    if share in (0.0, 1.0):
        return f"{share * 100:.0f} %"
    text = f"{share * 100:.1f}"
    return f"{'99.9' if text == '100.0' else '0.1' if text == '0.0' else text} %"


def numbers_text(numbers: Mapping[str, float | None], lang: str = "en") -> str:
    """Return what the numbers of an alert say, in one short phrase (empty where there is nothing to say)."""
    w = Words(lang, WORDS)
    told = {name: value for name, value in numbers.items() if value is not None and math.isfinite(value)}
    if "advice_mps" in told:
        said = [w("advice", kmh=f"{told['advice_mps'] * _KMH:.0f}")]
        if "window_min_mps" in told and "window_max_mps" in told:
            low, high = (f"{told[f'window_{end}_mps'] * _KMH:.0f}" for end in ("min", "max"))
            said.append(w("window", low=low, high=high))
    elif "time_to_stop_line_s" in told:
        said = [w("stop_line", s=f"{told['time_to_stop_line_s']:.1f}")]
    elif "limit_mps" in told and "speed_mps" in told:
        kmh, limit = (f"{told[name] * _KMH:.0f}" for name in ("speed_mps", "limit_mps"))
        said = [w("speeding", kmh=kmh, limit=limit)]
    else:
        said = _where(told, w)
    if not said:
        said = [f"{name} {value:.3g}" for name, value in sorted(told.items())]
    return ", ".join(said) if lang == "en" else "，".join(said)


def _where(told: Mapping[str, float], w: Words) -> list[str]:
    """Return where something is and how soon: side, time to collision, gap; or distance, and what it does."""
    side = _SIDES.get(told.get("side", 0.0))
    said = [w[side]] if side else []
    said += [w("ttc", s=f"{told['ttc_s']:.1f}")] if "ttc_s" in told else []
    said += [w("gap", m=f"{told['gap_m']:.0f}")] if "gap_m" in told else []
    if not said and "distance_m" in told:
        ahead = abs(told.get("direction_deg", 0.0)) < 90
        said = [w("gap" if ahead else "behind", m=f"{told['distance_m']:.0f}")]
        said += [w("time", s=f"{told['time_s']:.1f}")] if "time_s" in told else []
    said += [w("braking", value=f"{told['deceleration_mps2']:.1f}")] if "deceleration_mps2" in told else []
    return said


def numbers_table(numbers: Mapping[str, float], lang: str = "en") -> list[tuple[str, str]]:
    """Return (name, value with unit) of every number of an alert, units taken from the names."""
    w, rows = Words(lang, NUMBERS), []
    for name, value in numbers.items():
        if name == "side" and value in _SIDES:
            rows.append((w["side"], w[_SIDES[value]]))
            continue
        stem, _, suffix = name.rpartition("_")
        unit = _SUFFIXES.get(suffix) if stem else None
        key = stem if unit else name
        rows.append((w.get(key, key.replace("_", " ")), f"{value:.3g} {unit or ''}".strip()))
    return rows


def alert_sentence(alert_id: str, target: str | None, numbers: Mapping[str, float | None], lang: str = "en") -> str:
    """Return an alert without its moment and unit: ``intersection collision with red-sedan, from the left, 2.4 s``.

    ``target`` is what a user knows the target as, in that language (`cv2x.harness.target`).
    """
    name, said = alert_name(alert_id, lang), numbers_text(numbers, lang)
    if lang == "zh":
        return "，".join(part for part in (f"{name}：{target}" if target else name, said) if part)
    about = f"{_JOINED.get(alert_id, ':')} {target}" if target else ""
    return f"{name}{about}{', ' if said else ''}{said}"
