"""Findings, causes and notes as sentences, and the one sentence a person can act on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cv2x.harness.diff.compare import SAME, Comparison
from cv2x.harness.diff.finding import Cause, Finding, Note
from cv2x.harness.diff.tolerances import Tolerances
from cv2x.harness.diff.words import WORDS
from cv2x.harness.language import Words
from cv2x.harness.phrase import say, term
from cv2x.harness.prose import alert_name, percent, seconds
from cv2x.harness.told import told_alert
from cv2x.quantities import format_duration

_MOVED = ("alert_later", "alert_earlier")


def words(lang: str) -> Words:
    """Return the words in a language.  Raises InputError."""
    return Words(lang, WORDS)


def lead(told: Comparison, w: Words) -> str:
    """Return the one sentence that says what changed."""
    if told.status == SAME:
        count = told.alerts
        alerts = w(f"alerts_{count}") if count < 2 else w("alerts_n", count=count)
        key = "same_lead" if told.messages_alike else "same_lead_results"
        return w(key, messages=f"{told.messages_alike:,}", alerts=alerts, time=_s(told.compared_s)) + w["end"]
    first = told.findings[0]
    group = _group(first, told.findings)
    if len(group) == 1:
        said = sentence(first, w, told.tolerances)
    elif first.kind in _MOVED:
        said = w(
            "alert_moved_many",
            count=len(group),
            way=w["later" if first.kind == "alert_later" else "earlier"],
            **_shift(first, w, told.tolerances),
        ) + _follows([one for finding in group for one in finding.follows], w)
    else:
        said = w("many", first=sentence(first, w, told.tolerances), count=len(group) - 1)
    rest = len(told.findings) - len(group)
    ends = w["nothing_else"] if not rest else w["one_more"] if rest == 1 else w("more", count=rest)
    return said + ends + w["end"]


def scope(told: Comparison, w: Words) -> str:
    """Return what was compared, as a sentence."""
    counts = {"messages": f"{told.messages_alike:,}", "alerts": f"{told.alerts:,}"}
    return w("scope", time=_s(told.compared_s), **counts)


def _group(first: Finding, findings: Sequence[Finding]) -> list[Finding]:
    kinds = _MOVED if first.kind in _MOVED else (first.kind,)
    return [one for one in findings if one.kind in kinds and one.regression == first.regression]


def sentence(finding: Finding, w: Words, tolerances: Tolerances) -> str:
    """Return a finding in a sentence without its full stop."""
    kind, v = finding.kind, finding.values
    return _sentence(kind, v, finding, w, tolerances) + _follows(finding.follows, w)


def _sentence(kind: str, v: Any, finding: Finding, w: Words, tolerances: Tolerances) -> str:
    if kind in _MOVED:
        return w(kind, **_shift(finding, w, tolerances))
    if kind.startswith("alert_"):
        return _alert(kind, v, w)
    if kind.startswith("unit_"):
        messages = w.join([f"{count:,} {message}" for message, count in sorted(v["sent"].items())])
        sent = w(f"{kind}_sent", messages=messages) if messages else ""
        return w(kind, unit=v["unit"], kind=v["unit_kind"].upper(), sent=sent)
    if kind in ("message_gone", "message_new"):
        counts = {"old": f"{v['old_sent']:,}", "new": f"{v['new_sent']:,}"}
        return w(kind, unit=v["unit"], message=term(v["message"], w.lang), **counts)
    if kind.startswith("messages_"):
        return _count(kind, v, w)
    if kind == "fields":
        return _fields(v, w)
    if kind == "meaning":
        return _meaning(v, w)
    if kind.startswith("octets_"):
        sizes = {"old": f"{v['old_octets']:.1f}", "new": f"{v['new_octets']:.1f}"}
        return w(kind, unit=v["unit"], message=term(v["message"], w.lang), **sizes)
    if kind.startswith("reception_"):
        worst = v["worst"]
        ratios = {"old": percent(worst["old_ratio"]), "new": percent(worst["new_ratio"])}
        return w(kind, links=v["links"], of=v["of"], **_ends(worst, w), **ratios)
    if kind.startswith("range_"):
        return w(kind, old=f"{v['old_m']:g} m", new=f"{v['new_m']:g} m", ratio=percent(v["ratio"]))
    if kind.startswith(("cbr_", "position_")):
        told = {run: percent(v[run]) if kind.startswith("cbr") else f"{v[run]:.2f} m" for run in ("old", "new")}
        return w(kind, unit=v["unit"], units=v["units"], of=v["of"], **told)
    if kind.startswith("gap_"):
        worst = v["worst"]
        moments = {"old": _s(worst["old_s"]), "new": _s(worst["new_s"]), "at": _s(worst["began_s"])}
        return w(kind, links=v["links"], **_ends(worst, w), **moments)
    if kind.startswith("discards_"):
        detail = f": {v['detail']}" if v["detail"] else ""
        return w(kind, unit=v["unit"], cause=term(v["cause"], w.lang), old=v["old"], new=v["new"], detail=detail)
    if kind.startswith(("latency_", "compute_")):
        worst = v["worst"]
        way = "longer" if kind.endswith("longer") else "shorter"
        told = {"old": format_duration(worst["old_ns"]), "new": format_duration(worst["new_ns"]), "what": w[v["part"]]}
        about = {"name": term(worst["of"], w.lang), "quantile": w["q50" if worst["quantile"] == 0.5 else "q99"]}
        return w(f"latency_{way}", count=v["count"], of=v["of"], **told, **about)
    if kind.startswith("verdict_"):
        return w(kind, number=v["number"], status=w[v["new_status"]], sentence=say(v["said"], w.lang))
    if kind.startswith("expectation_"):
        return w(kind, sentence=say(v["said"], w.lang))
    return w(kind, at=_s(v["ran_s"]), cause=v["cause"])


def _whose(v: Any, w: Words, *, always: bool = False) -> str:
    name = alert_name(v["alert"], w.lang)
    name = name if name.endswith("advice") else w("warning", name=name)
    key = "whose_about" if (v.get("named") or always) and v["target"] else "whose"
    return w(key, unit=v["unit"], alert=name, target=v["target"])


def _shift(finding: Finding, w: Words, tolerances: Tolerances) -> dict[str, str]:
    v = finding.values
    limit = tolerances.texts[finding.tolerance or "alert-later"]
    within = "" if finding.regression or limit == "any" else w("within", limit=limit)
    if abs(v["shift_s"]) > tolerances[finding.tolerance or "alert-later"]:
        within = ""
    moments = {"old": _s(v["old_s"]), "new": _s(v["new_s"]), "shift": _s(abs(v["shift_s"]))}
    return {"whose": _whose(v, w), "within": within, **moments}


def _alert(kind: str, v: Any, w: Words) -> str:
    if kind == "alert_target":
        return w(kind, whose=_whose(v, w), old=v["target"], new=v["new_target"], at=_s(v["new_s"]))
    if kind == "alert_numbers":
        told = {run: told_alert(v[f"{run}_alert"], w.lang)["sentence"] for run in ("old", "new")}
        return w(kind, whose=_whose(v, w), at=_s(v["new_s"]), **told)
    if kind == "alert_lasted":
        lasted = {"old": _s(v["old_lasted_s"]), "new": _s(v["new_lasted_s"])}
        return w(kind, whose=_whose(v, w), at=_s(v["new_s"]), **lasted)
    return w(kind, whose=_whose(v, w), at=_s(v["at_s"]))


def _count(kind: str, v: Any, w: Words) -> str:
    old, new = f"{v['old_sent']:,}", f"{v['new_sent']:,}"
    about = {"unit": v["unit"], "message": term(v["message"], w.lang)}
    if kind == "messages_other":
        names = {"old_names": "/".join(v["old_names"]), "new_names": "/".join(v["new_names"])}
        return w(kind, old=old, new=new, **about, **names)
    moments = v["moments_s"]
    when = w("first_missing" if kind == "messages_fewer" else "first_more", at=_s(moments[0])) if moments else ""
    if old == new:
        return w("messages_moved", count=len(moments), when=when, **about)
    return w(kind, old=old, new=new, when=when, **about)


def _fields(v: Any, w: Words) -> str:
    row = v["fields"][0]
    others = len(v["fields"]) - 1 + v["more_fields"]
    told = {"path": row["path"], "old": row["old"], "new": row["new"], "at": _s(row["first_s"])}
    counts = {"differing": f"{v['differing']:,}", "paired": f"{v['paired']:,}", "more": _more_fields(others, w)}
    return w("fields", unit=v["unit"], message=term(v["message"], w.lang), **counts, **told)


def _meaning(v: Any, w: Words) -> str:
    kinds = []
    for kind in v["kinds"]:
        count = len(kind["fields"])
        key = "kind_one" if count == 1 else "kind_many"
        kinds.append(w(key, message=term(kind["message"], w.lang), count=count, path=kind["fields"][0]["path"]))
    dialects = {"old": w.join(v["old_dialects"]), "new": w.join(v["new_dialects"])}
    return w("meaning", count=len(kinds), of=v["of"], kinds=w.join(kinds), **dialects)


def _more_fields(count: int, w: Words) -> str:
    return "" if not count else w["one_more_field"] if count == 1 else w("more_fields", count=count)


def _ends(row: Any, w: Words) -> dict[str, str]:
    return {"message": term(row["message"], w.lang), "sender": row["sender"], "receiver": row["receiver"]}


def _follows(follows: Sequence[Finding], w: Words) -> str:
    alerts = [one for one in follows if one.kind in ("alert_new", "alert_gone")]
    named = [_whose(one.values, w, always=True) for one in alerts[:3]]
    said = ""
    if alerts:
        more = w("and_more", count=len(alerts) - 3) if len(alerts) > 3 else ""
        said = w(f"{alerts[0].kind}_follow", alerts=w.join(named) + more)
    follows = [*follows, *(verdict for one in alerts for verdict in one.follows)]
    for kind in ("verdict_worse", "verdict_better"):
        numbers = [one.values["number"] for one in follows if one.kind == kind]
        if numbers:
            key = "expectation_one" if len(numbers) == 1 else "expectation_many"
            what = w(key, numbers=w.join([str(number) for number in sorted(numbers)]))
            said += w("verdicts_follow_worse" if kind == "verdict_worse" else "verdicts_follow_better", what=what)
    return said


def cause_text(cause: Cause, w: Words) -> str:
    """Return a difference of configuration in a few words."""
    if cause.kind == "expectation":
        return w("cause_expectation_gone" if cause.new is None else "cause_expectation_new", text=cause.name)
    if cause.kind == "file":
        return w("cause_file", name=cause.name)
    key = "cause_new" if cause.old is None else "cause_gone" if cause.new is None else "cause"
    return w(key, name=cause.name, old=cause.old, new=cause.new)


def note_text(note: Note, w: Words) -> str:
    """Return a note in a sentence without its full stop."""
    told: dict[str, Any] = {**note.values}
    for name in ("at_s", "ran_s", "old_s", "new_s", "end_s"):
        if name in told:
            told["at" if name == "ran_s" else name.removesuffix("_s")] = _s(told.pop(name))
    return w(f"note_{note.kind}", **told)


def _s(value: float) -> str:
    return seconds(round(value, 3) * 1e9)
