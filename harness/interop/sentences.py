"""The verdict on a cell in words, English and simplified Chinese.

Names of fields stand as in the standard, and what a stack said of itself in its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.language import Pairs, Words

SENTENCES: Pairs = {
    "refused": (
        "{who} rejects it{at}: {reason}",
        "{who} 拒收{at}：{reason}",
    ),
    "cannot": (
        "{who} cannot say it{at}: {reason}",
        "{who} 无法编码{at}：{reason}",
    ),
    "no answer": (
        "{who} does not answer: {reason}",
        "{who} 没有应答：{reason}",
    ),
    "late": (
        "{who} answers after {waited}: {reason}",
        "{who} 应答过迟，用时 {waited}：{reason}",
    ),
    "answered twice": (
        "{who} answers {count} times",
        "{who} 应答了 {count} 次",
    ),
    "crashed": (
        "{who} breaks down: {reason}",
        "{who} 异常退出：{reason}",
    ),
    "nonsense": (
        "{who} answers nonsense: {reason}",
        "{who} 的应答无法理解：{reason}",
    ),
    "not asked": (
        "{reason}",
        "{reason}",
    ),
    "sends": (
        "{who} sends other octets from bit {bit} on, in {path}",
        "{who} 发出的字节自第 {bit} 位起不同，位于字段 {path}",
    ),
    "sends_in_frame": (
        "{who} sends other octets from bit {bit} on, in the frame before its first field",
        "{who} 发出的字节自第 {bit} 位起不同，位于首个字段之前的帧头",
    ),
    "reads": (
        "{who} reads the right octets otherwise{at}",
        "{who} 对正确的字节解读不同{at}",
    ),
    "value": (
        "{path}: {found} instead of {wanted}",
        "{path}：读作 {found}，应为 {wanted}",
    ),
    "alternative": (
        "{path}: the alternative {found} instead of {wanted}",
        "{path}：选择了 {found}，应为 {wanted}",
    ),
    "count": (
        "{path}: {found} elements instead of {wanted}",
        "{path}：{found} 个元素，应为 {wanted} 个",
    ),
    "missing": (
        "{path} is missing (it is {wanted})",
        "缺少 {path}（应为 {wanted}）",
    ),
    "added": (
        "{path} is {found}, which nobody sent",
        "{path} 为 {found}，发送方并未发送",
    ),
    "kind": (
        "it is taken for {found}, not {wanted}",
        "被当作 {found}，应为 {wanted}",
    ),
    "breaks": (
        "{path}: {reason} (bit {bit})",
        "{path}：{reason}（第 {bit} 位）",
    ),
    "other_message": (
        "it is then a {found}",
        "读出来成了 {found}",
    ),
    "longer": (
        "octets too many: {count}",
        "多出 {count} 个字节",
    ),
    "shorter": (
        "octets missing: {count}",
        "少了 {count} 个字节",
    ),
    "beyond": (
        "that is beyond what the field can hold: {reason}",
        "超出该字段的取值范围：{reason}",
    ),
    "alone": (
        "{who} reads it as {found}, and our engine does not",
        "{who} 将其读作 {found}，而本引擎无法解读",
    ),
    "means": (
        "on the road: {name} {found} instead of {wanted}",
        "实际含义：{name} 为 {found}，应为 {wanted}",
    ),
}
"""Key of what a cell tells -> its sentence."""
PARTS: Pairs = {
    "at": (" at {path} (bit {bit})", "，位于 {path}（第 {bit} 位）"),
    "at_path": (" at {path}", "，位于 {path}"),
    "at_bit": (" at bit {bit}", "，位于第 {bit} 位"),
    "message": ("the message", "整条消息"),
    "join": ("; ", "；"),
}
STATUS: Pairs = {
    "agree": ("agree", "一致"),
    "differs": ("differs", "不一致"),
    "refused": ("refused", "拒收"),
    "no answer": ("no answer", "无应答"),
    "late": ("late", "过迟"),
    "answered twice": ("answered twice", "重复应答"),
    "crashed": ("crashed", "异常退出"),
    "nonsense": ("nonsense", "应答无效"),
    "known fault": ("known fault", "已知缺陷"),
    "not asked": ("not asked", "未测"),
}


def sentence(cell: Cell, lang: str = "en") -> str:
    """Return what is wrong in a cell, with field and bit; empty where nothing is."""
    return sentence_of(cell.told, [meaning._asdict() for meaning in cell.meaning[:1]], lang)


def sentence_of(told: Any, meaning: Any, lang: str = "en") -> str:
    """Return a sentence of the facts in results.json."""
    w, parts = Words(lang, SENTENCES), Words(lang, PARTS)
    said = [w(key, **_filled(about, parts)) for key, about in told]
    said += [w("means", **one) for one in meaning]
    return parts["join"].join(said)


def status_word(status: Status | str, lang: str = "en") -> str:
    """Return the word of a verdict."""
    return Words(lang, STATUS)[status.value if isinstance(status, Status) else status]


def _filled(about: Mapping[str, Any], parts: Words) -> dict[str, Any]:
    path, bit = about.get("path"), about.get("bit")
    key = "at" if path and bit is not None else "at_path" if path else "at_bit" if bit is not None else ""
    at = parts(key, path=path, bit=bit) if key else ""
    waited = f"{about.get('waited_ns', 0) / 1e6:.0f} ms"
    return {"reason": "", "count": "", **about, "path": path or parts["message"], "at": at, "waited": waited}
