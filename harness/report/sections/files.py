"""The files of the run's folder: what each is, and the digests that tie this report to what was recorded."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Files", "附件"),
    "file": ("file", "文件"),
    "what": ("what it is", "内容"),
    "size": ("size", "大小"),
    "recording": ("everything that happened, as MCAP", "全部事件记录（MCAP）"),
    "capture": ("every frame sent, for Wireshark", "全部发送帧的抓包（Wireshark）"),
    "results": ("the numbers of this report, as JSON", "本报告的全部数据（JSON）"),
    "junit": ("a test case per expectation, for CI", "每项判定一个测试用例（JUnit）"),
    "report": ("this report", "本报告"),
    "clock": ("comparisons of clocks", "时钟比对记录"),
    "evidence": ("evidence/", "evidence/"),
    "evidence_what": ("the rows behind each verdict, as JSON", "各项判定的证据数据（JSON）"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return one row per file."""
    known = results.get("digests", {})
    rows = []
    for name, file in results["artefacts"].items():
        digest = known.get(file)
        size = "" if digest is None else f"{digest['octets'] / 1000:,.0f} kB"
        rows.append((file, w.get(name, ""), size, "" if digest is None else digest["sha256"]))
    return {"rows": rows, "evidence": any(e.get("evidence_file") for e in results["expectations"])}


SECTION = Section("files", WORDS, view)
