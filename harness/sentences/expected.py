"""What a scenario expects, as a criterion."""

from __future__ import annotations

SENTENCES = {
    "expected.alert": (
        "{unit}: {alert:written}{about}{window}{before}{count}",
        "{unit}：触发 {alert:alert}{about}{window}{before}{count}",
    ),
    "expected.about": (" about {target}", "，针对 {target}"),
    "expected.window": (
        " between {low_ns:bound} and {high_ns:bound}",
        "，时间在 {low_ns:bound} 至 {high_ns:bound} 之间",
    ),
    "expected.before": (", before the {before:term}", "，在到达{before:term}之前"),
    "expected.count": (", {count:times}", "，共 {count:times}"),
    "expected.no_alert": ("{unit}: no {alert:written}", "{unit}：不触发 {alert:alert}"),
    "expected.no_alert_at_all": ("{unit}: no alert whatsoever", "{unit}：不触发任何预警"),
    "expected.every_unit": ("every unit", "所有设备"),
    "expected.link": (
        "{sender} → {receiver}: {message:term} received ≥ {min_ratio:share}{within}",
        "{sender} → {receiver}：{message:term}接收率 ≥ {min_ratio:share}{within}",
    ),
    "expected.messages": ("messages", "消息"),
    "expected.within": (" within {within_m:g} m", "（{within_m:g} m 以内）"),
    "expected.hop": (
        "{hop:term}: {quantile:bounded} ≤ {max_ns:bound}",
        "{hop:term}：{quantile:quantile} ≤ {max_ns:bound}",
    ),
    "expected.budget": (
        "{subject}: {quantile:bounded} ≤ {max_ns:bound} from application to application{first}{second}{third}",
        "{subject}：应用层到应用层 {quantile:quantile} ≤ {max_ns:bound}{first}{second}{third}",
    ),
    "expected.budget_alert": ("{subject:written}", "{subject:alert}"),
    "expected.budget_message": ("{subject:term}", "{subject:term}"),
    "expected.budget_part": (", {part:term} ≤ {max_ns:bound}", "，{part:term} ≤ {max_ns:bound}"),
    "expected.heard": (
        "{unit}: hears {message:term} at least {at_least:times}",
        "{unit}：至少接收{message:term} {at_least:times}",
    ),
    "expected.no_discards": ("{unit}: nothing refused{but}", "{unit}：无拒收{but}"),
    "expected.but": (" but {causes:terms}", "（{causes:terms}除外）"),
}
