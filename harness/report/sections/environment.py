"""What the run was made on and with."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section
from cv2x.quantities import format_duration

WORDS = {
    "title": ("Environment and versions", "测试环境与版本"),
    "made": ("made", "测试日期"),
    "machine": ("machine", "主机"),
    "processor": ("processor", "处理器"),
    "cores": ("{count} cores", "{count} 核"),
    "memory": ("memory", "内存"),
    "system": ("system", "操作系统"),
    "libraries": ("libraries", "依赖库"),
    "commit": ("commit {commit}", "提交 {commit}"),
    "changed": (" (files changed since)", "（有未提交的改动）"),
    "table": ("codec table {name}", "编解码表 {name}"),
    "radio": ("radio", "空口"),
    "scenario": ("scenario", "场景文件"),
    "recording": ("recording", "数据文件"),
    "clock": ("clock", "时钟同步"),
    "clock_virtual": (
        "virtual time: every stamp comes from the simulation, none from this machine's clock",
        "仿真时间：全部时间戳由仿真给出，与本机时钟无关",
    ),
    "clock_bound": ("{seen}; within {bound} of UTC", "{seen}；与 UTC 偏差不超过 {bound}"),
    "clock_open": ("{seen}; distance from UTC not known", "{seen}；与 UTC 的偏差未知"),
    "unknown": ("not known", "未知"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return (name, value) of everything known."""
    scenario = results["scenario"]
    source = w["recording" if results["kind"] == "replay" else "scenario"]
    digest = f" · sha256 {scenario['sha256']}" if scenario["sha256"] else ""
    rows = [(source, f"{PurePath(scenario['file']).name}{digest}")]
    env = results.get("environment")
    if env is None:
        return {"rows": [*rows, ("cv2x", results["cv2x"]), (w["machine"], w["unknown"])]}
    machine = env["machine"]
    cores = "" if machine["cores"] is None else f", {w('cores', count=machine['cores'])}"
    memory = machine["memory_octets"]
    rows += [
        (w["made"], env["made"]),
        ("cv2x", _version(env["cv2x"], w)),
        *((w("table", name=one["name"]), f"sha256 {one['table_sha256'] or w['unknown']}") for one in env["dialects"]),
        (w["radio"], _radio(env["radio"])),
        (w["clock"], _clock(results, w)),
        (w["machine"], f"{machine['name']} ({machine['architecture']})"),
        (w["processor"], f"{machine['processor'] or w['unknown']}{cores}"),
        (w["memory"], w["unknown"] if memory is None else f"{memory / 2**30:.1f} GiB"),
        (w["system"], " · ".join(part for part in (env["system"]["name"], env["system"]["kernel"]) if part)),
        ("Python", env["python"]),
        (w["libraries"], " · ".join(f"{one['name']} {one['version'] or w['unknown']}" for one in env["libraries"])),
    ]
    return {"rows": rows}


def _version(known: dict[str, Any], w: Words) -> str:
    commit = known["commit"]
    if commit is None:
        return str(known["version"])
    changed = w["changed"] if commit.endswith("+") else ""
    return f"{known['version']} · {w('commit', commit=commit.rstrip('+'))}{changed}"


def _radio(radio: dict[str, Any]) -> str:
    options = ", ".join(f"{key}: {value}" for key, value in radio["options"].items())
    return f"{radio['driver']} ({options})" if options else str(radio["driver"])


def _clock(results: Results, w: Words) -> str:
    clock = results["environment"]["clock"]
    if results["mode"] == "virtual time":
        return w["clock_virtual"]
    if clock is None:
        return w["unknown"]
    if clock["error_ns"] is None:
        return w("clock_open", seen=clock["seen"])
    return w("clock_bound", seen=clock["seen"], bound=format_duration(clock["error_ns"]))


SECTION = Section("environment", WORDS, view)
