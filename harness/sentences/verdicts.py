"""What the judges say."""

from __future__ import annotations

SENTENCES = {
    "target.named": ("{name}", "{name}"),
    "target.vehicle": ("vehicle {number}", "车辆 {number}"),
    "target.junction": ("junction {number}", "路口 {number}"),
    "target.user": ("road user {number}", "交通参与者 {number}"),
    "target.event": ("event {number}", "道路事件 {number}"),
    "target.sign": ("sign {number}", "交通标志 {number}"),
    "target.none": ("nothing in particular", "未指明的目标"),
    "run.ended_early": ("the run ended early", "运行提前结束"),
    "none": ("none", "无"),
    # alert
    "alert.what": ("{alert:alert}", " {alert:alert}"),
    "alert.what_about": ("{alert:alert} about {target}", "针对 {target} 的 {alert:alert}"),
    "alert.raised": (
        "{unit} raised {what} at {at_ns:seconds}{before}{numbers}",
        "{unit} 于 {at_ns:seconds} 触发{what}{before}{numbers}",
    ),
    "alert.expected": ("expected {window}{numbers}", "要求{window}{numbers}"),
    "alert.window": ("between {low_ns:bound} and {high_ns:bound}", "在 {low_ns:bound} 至 {high_ns:bound} 之间"),
    "alert.comma_expected": (", expected {window}", "，要求{window}"),
    "alert.numbers": (" ({numbers:numbers})", "（{numbers:numbers}）"),
    "alert.before_stop_line": (", {value:.1f} m before the stop line", "，距停止线 {value:.1f} m"),
    "alert.before_target": (", {value:.1f} s before reaching the target", "，距到达目标 {value:.1f} s"),
    "alert.past_stop_line": (
        "that is {value:.1f} m before the stop line, expected more than 0",
        "此时距停止线 {value:.1f} m，要求大于 0",
    ),
    "alert.past_target": (
        "that is {value:.1f} s before reaching the target, expected more than 0",
        "此时距到达目标 {value:.1f} s，要求大于 0",
    ),
    "alert.no_number": (
        "it carried no {number}: before the {before:term} or not is unknown",
        "其中不含 {number}，无法判断是否在{before:term}之前",
    ),
    "alert.counted": (
        "raised {count:times} ({moments:moments}{more}), expected {wanted:times}",
        "共触发 {count:times}（{moments:moments}{more}），要求 {wanted:times}",
    ),
    "alert.count_open": (
        "the run ended at {ran_ns:seconds}, so the count of {count} is not judged",
        "运行于 {ran_ns:seconds} 结束，触发次数 {count} 未判定",
    ),
    "alert.absent": (
        "{unit} did not raise {what} in {ran_ns:seconds}, as expected",
        "{unit} 在 {ran_ns:seconds} 内未触发{what}，符合要求",
    ),
    "alert.not_yet": (
        "{unit} had not raised {what} when the run ended at {ran_ns:seconds}{wanted}",
        "运行于 {ran_ns:seconds} 结束时，{unit} 尚未触发{what}{wanted}",
    ),
    "alert.never": (
        "{unit} never raised {what} in {ran_ns:seconds}{wanted}",
        "{unit} 在 {ran_ns:seconds} 内未触发{what}{wanted}",
    ),
    "alert.other": (
        "it was raised about {target} at {at_ns:seconds}",
        "但于 {at_ns:seconds} 针对 {target} 触发过",
    ),
    "measured.never": ("never", "未触发"),
    "measured.not_yet": ("not yet", "尚未触发"),
    "measured.so_far": ("{count} so far", "截至结束 {count}"),
    "measured.raised": ("{count} raised", "触发 {count} 次"),
    "measured.refused": ("{count} refused", "拒收 {count} 帧"),
    # no alert
    "no_alert.raised": (
        "{unit} raised {alert} at {at_ns:seconds} ({told:told}){more}; expected {what} in the whole run",
        "{unit} 于 {at_ns:seconds} 触发 {alert}（{told:told}）{more}；要求全程{what}",
    ),
    "no_alert.more": (", and {count} more", "，另有 {count} 次"),
    "no_alert.any": ("no alert", "不触发任何预警"),
    "no_alert.one": ("no {alert:alert}", "不触发 {alert:alert}"),
    "no_alert.held": ("{unit} raised {what} in {ran_ns:seconds}", "{unit} 在 {ran_ns:seconds} 内{what}"),
    "no_alert.early": (
        "{unit} raised {what} up to {ran_ns:seconds}, where the run ended early",
        "运行于 {ran_ns:seconds} 提前结束，此前 {unit} {what}",
    ),
    "no_alert.nobody_held": ("nobody raised {what} in {ran_ns:seconds}", "所有设备在 {ran_ns:seconds} 内均{what}"),
    "no_alert.nobody_early": (
        "nobody raised {what} up to {ran_ns:seconds}, where the run ended early",
        "运行于 {ran_ns:seconds} 提前结束，此前所有设备均{what}",
    ),
    "no_alert.of_any": ("any alert", "未触发任何预警"),
    "no_alert.of_one": ("{alert:alert}", "未触发 {alert:alert}"),
    "no_alert.no_alert": ("no alert", "未触发任何预警"),
    "no_alert.no_one": ("no {alert:alert}", "未触发 {alert:alert}"),
    # link
    "link.heard": (
        "{receiver} heard {heard} of {sent} {names:messages} of {sender}{where} in {ran_ns:seconds}: {ratio:percent} "
        "(95 % interval {low:percent} to {high:percent}){early}",
        "{receiver} 在 {ran_ns:seconds} 内收到 {sender} {where}发送的 {sent} 条{names:messages}中的 {heard} 条："
        "{ratio:percent}（95 % 置信区间 {low:percent} 至 {high:percent}）{early}",
    ),
    "link.where": (" within {within_m:g} m", "在 {within_m:g} m 以内"),
    "link.early": (", when the run ended early", "，运行提前结束"),
    "link.expected": ("expected at least {min_ratio:share}", "要求不低于 {min_ratio:share}"),
    "link.silent": (
        "{sender} sent no {names:messages}{where} while {receiver} was there to hear it, in {ran_ns:seconds}",
        "{ran_ns:seconds} 内，{receiver} 在场时 {sender} {where}未发送{names:messages}",
    ),
    "measured.ratio": ("{ratio:percent} ({heard} of {sent})", "{ratio:percent}（{heard}/{sent}）"),
    "measured.nothing_sent": ("nothing sent", "未发送"),
    "measured.nothing_yet": ("nothing yet", "尚未发送"),
    # heard
    "heard.count": (
        "{unit} heard {heard} {names:messages} in {ran_ns:seconds}, expected at least {at_least}",
        "{unit} 在 {ran_ns:seconds} 内收到{names:messages}{heard} 条，要求不少于 {at_least} 条",
    ),
    # hop
    "hop.value": (
        "{hop:term}: {quantile:quantile} {value_ns:duration} over {count} samples ({made_of})",
        "{hop:term}：{quantile:quantile} {value_ns:duration}，样本数 {count}（{made_of}）",
    ),
    "hop.compute": ("compute time", "处理时延"),
    "hop.end_to_end": (
        "over the air {air_ns:duration} + compute time of all hops {compute_ns:duration}, each at that quantile",
        "空口 {air_ns:duration} + 各环节处理 {compute_ns:duration}，均取该分位数",
    ),
    "hop.expected": ("expected at most {max_ns:bound}", "要求不超过 {max_ns:bound}"),
    "hop.nothing": ("{hop:term}: nothing was measured", "{hop:term}：无测量数据"),
    "measured.nothing": ("nothing measured", "无测量数据"),
    # budget
    "budget.value": (
        "{part:term}: {quantile:quantile} {value_ns:duration} over {count} samples, budget {max_ns:bound}",
        "{part:term}：{quantile:quantile} {value_ns:duration}，样本数 {count}，预算 {max_ns:bound}",
    ),
    "budget.undecided": (
        "{part:term}: {quantile:quantile} {value_ns:duration} over {count} samples; it lies between {low_ns:duration} "
        "and {high_ns:duration}, so nobody can say whether it is within {max_ns:bound}",
        "{part:term}：{quantile:quantile} {value_ns:duration}，样本数 {count}；真值介于 {low_ns:duration} 与 "
        "{high_ns:duration} 之间，无法判定是否在 {max_ns:bound} 以内",
    ),
    "budget.nothing": (
        "{part:term}: nothing was measured, budget {max_ns:bound}",
        "{part:term}：无测量数据，预算 {max_ns:bound}",
    ),
    "budget.unmeasured": (
        "{part:term}: compute time was not measured, or no sample was drawn (--measure every), budget {max_ns:bound}",
        "{part:term}：未测量处理时延或未抽到样本（可用 --measure every），预算 {max_ns:bound}",
    ),
    # no discards
    "no_discards.refused": (
        "{unit} refused a frame at {at_ns:seconds} as {cause:term} ({detail}); {total} in all, expected none{but}",
        "{unit} 于 {at_ns:seconds} 拒收一帧，原因：{cause:term}（{detail}）；共 {total} 帧，要求无拒收{but}",
    ),
    "no_discards.but": (" but under {causes:terms}", "（{causes:terms}除外）"),
    "no_discards.every_unit": ("every unit", "所有设备"),
    "no_discards.held": (
        "{unit} refused nothing{but} in {ran_ns:seconds}",
        "{unit} 在 {ran_ns:seconds} 内无拒收{but}",
    ),
    "no_discards.early": (
        "{unit} refused nothing{but} up to {ran_ns:seconds}, where the run ended early",
        "运行于 {ran_ns:seconds} 提前结束，此前 {unit} 无拒收{but}",
    ),
}
