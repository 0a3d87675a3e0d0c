"""The page: the verdict and the facts of the run at its head, then every section that has something to tell."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from cv2x.harness.language import Words
from cv2x.harness.phrase import say
from cv2x.harness.prose import seconds, times
from cv2x.harness.report.common import COMMON
from cv2x.harness.report.section import Results
from cv2x.harness.report.sections import SECTIONS
from cv2x.harness.report.svg import printable

WORDS = {
    "html_lang": ("en", "zh-CN"),
    "report": ("Test report", "测试报告"),
    "contents": ("contents", "目录"),
    "zoom_in": ("zoom in", "放大"),
    "zoom_out": ("zoom out", "缩小"),
    "zoom_reset": ("whole drawing", "显示全图"),
    "page": ("page", "页"),
    "tested_by": ("Tested by", "检测人"),
    "approved_by": ("Approved by", "批准人"),
    "date": ("Date", "日期"),
    "relates": (
        "The results relate only to the run named above, identified by the SHA-256 of its recording.",
        "本报告结果仅对上述运行负责，运行以其记录文件的 SHA-256 标识。",
    ),
    "pass": ("PASS", "通过"),
    "fail": ("FAIL", "不通过"),
    "incomplete": ("INCOMPLETE", "不完整"),
    "replayed": ("REPLAYED", "已回放"),
    "interrupted": ("interrupted after {ran}: {cause}", "运行至 {ran} 时中断：{cause}"),
    "expectations_met": ("{met} of {all} expectations met", "{all} 项判定中 {met} 项通过"),
    "n_failed": ("{count} failed", "{count} 项不通过"),
    "n_not_judged": ("{count} not judged", "{count} 项未判定"),
    "no_expectations": (
        "no expectations: the scenario states none, so nothing could fail",
        "场景未设判定条件，因此不存在不通过项",
    ),
    "replay_counts": (
        "{heard} messages heard, {refused} refused, {senders}",
        "接收 {heard} 条消息，拒收 {refused} 条，{senders}",
    ),
    "one_vehicle": ("1 vehicle", "1 辆车"),
    "vehicles": ("{count} vehicles", "{count} 辆车"),
    "replay_of": ("Replay of {name}", "{name} 回放"),
    "recording": ("recording", "数据文件"),
    "scenario": ("scenario", "场景"),
    "dialect": ("dialect", "消息集"),
    "mode": ("mode", "时间模式"),
    "virtual time": ("virtual time", "仿真时间"),
    "real time": ("real time", "实时"),
    "radio": ("radio", "空口"),
    "seed": ("seed", "随机种子"),
    "start": ("start", "起始时刻"),
    "run_time": ("run time", "运行时间"),
    "took": ("took", "实际耗时"),
    "speed": (" ({times}× real time)", "（{times} 倍实时）"),
    "messages": ("messages", "消息"),
    "counted": ("{sent} sent, {heard} heard, {refused} refused", "发送 {sent}，接收 {heard}，拒收 {refused}"),
}
_HERE = Path(__file__).parent
_QUANTITY = re.compile(r"(?<=\d) (?=(?:ns|µs|ms|s|m|km/h|m/s|Hz|%)(?![\w/]))|(?<=[≤≥]) (?=\d)")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader([_HERE, _HERE / "sections"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: _fit_to_print(value) if type(value) is str else value,
    )


def _fit_to_print(said: str) -> str:
    """Return text without control characters, its numbers and units kept on one line."""
    return _QUANTITY.sub("\u00a0", printable(said))


def render(results: Results, lang: str = "en", files: str | None = "") -> str:
    """Return report.html of results.json in a language, one self-contained page.

    ``files`` is the run's folder as seen from the page (``../runs/x/``; empty = the page lies in it); with ``None`` its
    files are named and not linked, for paper.  Raises InputError for a language that is not spoken.
    """
    w = Words(lang, COMMON, WORDS)
    ran = seconds(round(results["ran_s"], 3) * 1e9)
    script = (_HERE / "script.js").read_text("utf-8")
    style = (_HERE / "style.css").read_text("utf-8") + _page_margins(results, w)
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            r=results,
            w=w,
            style=Markup(style),  # noqa: S704 - a file of ours, names in it escaped
            script=Markup(script),  # noqa: S704 - a file of ours
            script_hash=_hash(script),
            badge=_badge(results, w),
            title=_title(results, w),
            lead=_lead(results, w),
            facts=_facts(results, ran, w),
            notices=_notices(results, ran, w),
            mark=_mark(results),
            sections=_sections(results, lang, files),
        )
    )
    return str(page)


def _hash(script: str) -> str:
    """Return the script's hash as the page's own content security policy names it."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _page_margins(results: Results, w: Words) -> str:
    """Return what stands at the edges of printed pages: the run's name, and the page's number of all."""
    name = f"{w['report']} · {results['scenario']['name']} · {results['start']}"
    return (
        f"@page{{@top-left{{content:{_css_text(name)}}}"
        f"@top-right{{content:{_css_text('cv2x ' + results['cv2x'])}}}"
        '@bottom-right{content:counter(page) " / " counter(pages)}}'
    )


def _css_text(said: str) -> str:
    """Return text as a string of CSS: all but letters and digits as code points, so that nothing in it can end it."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in printable(said)) + '"'


def _sections(results: Results, lang: str, files: str | None) -> list[dict[str, Any]]:
    """Return name, title and body of every section that has something to tell."""
    filled = []
    noted: list[str] = []
    for section in SECTIONS:
        words = Words(lang, COMMON, section.words)
        view = section.view(results, words)
        if view is not None:
            filled.append((section, words, view))
            noted += section.method(results, words) if section.method else []
    around = {"noted": noted, "files": files}
    return [
        {
            "name": section.name,
            "title": words["title"],
            "body": _body(section.name, results, words, {**around, **view}),
        }
        for section, words, view in filled
    ]


def _body(name: str, results: Results, w: Words, view: Mapping[str, Any]) -> Markup:
    template = _environment().get_template(f"{name}.html.j2")
    body = template.render(r=results, w=w, **view)
    label = escape(w["title"])
    for box in ('<div class="scroll">', "<figure>"):  # what scrolls sideways must be reachable by keyboard
        body = body.replace(box, f'{box[:-1]} tabindex="0" role="group" aria-label="{label}">')
    return Markup(body)  # noqa: S704 - Jinja2 escaped


def _notices(results: Results, ran: str, w: Words) -> list[str]:
    """Return what whoever reads the verdict must know first: that the run is not whole, and what could not be read."""
    notices = [say(lost, w.lang) for lost in results.get("damage", [])]
    if results["interrupted"]:
        cause = say(results.get("interrupted_said") or results["interrupted"], w.lang)
        notices.insert(0, w("interrupted", ran=ran, cause=cause))
    return notices


def _mark(results: Results) -> tuple[str, str]:
    """Return the sign of the badge and its class; nothing is told by colour alone."""
    if results["interrupted"]:
        return "!", "open"
    return ("✗", "fail") if results["verdict"] == "FAIL" else ("✓", "pass")


def _title(results: Results, w: Words) -> str:
    scenario: dict[str, str] = results["scenario"]
    return w("replay_of", name=scenario["name"]) if results["kind"] == "replay" else scenario["title"]


def _badge(results: Results, w: Words) -> str:
    if results["interrupted"]:
        return w["incomplete"]
    if results["verdict"] == "FAIL":
        return w["fail"]
    return w["replayed"] if results["kind"] == "replay" else w["pass"]


def _lead(results: Results, w: Words) -> str:
    counts, expected = results["counts"], len(results["expectations"])
    if results["kind"] == "replay":
        vehicles = results["replay"]["vehicle_count"]
        who = w["one_vehicle"] if vehicles == 1 else w("vehicles", count=vehicles)
        return w("replay_counts", heard=f"{counts['heard']:,}", refused=f"{counts['refused']:,}", senders=who)
    if not expected:
        return w["no_expectations"]
    parts = [w("expectations_met", met=counts["met"], all=expected)]
    parts += [w(f"n_{key}", count=counts[key]) for key in ("failed", "not_judged") if counts[key]]
    return w.join(parts)


def _facts(results: Results, ran: str, w: Words) -> list[tuple[str, str]]:
    wall_s = results["wall_s"]
    fast = wall_s and results["mode"] == "virtual time"
    speed = w("speed", times=times(results["ran_s"] / wall_s)) if fast else ""
    counts = {key: f"{results['counts'][key]:,}" for key in ("sent", "heard", "refused")}
    rows = [
        (w["recording" if results["kind"] == "replay" else "scenario"], results["scenario"]["name"]),
        (w["dialect"], ", ".join(results["dialects"]) or w["none"]),
        (w["mode"], w[results["mode"]]),
        (w["radio"], results["radio"]),
        (w["seed"], "" if results["seed"] is None else str(results["seed"])),
        (w["start"], results["start"]),
        (w["run_time"], ran),
        (w["took"], f"{wall_s:.1f} s{speed}" if wall_s else ""),
        (w["messages"], w("counted", **counts)),
        ("cv2x", results["cv2x"]),
    ]
    return [(name, value) for name, value in rows if value]
