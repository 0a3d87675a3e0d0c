"""What `cv2x diff` says, in both languages."""

from __future__ import annotations

WORDS = {
    "same": ("SAME", "一致"),
    "different": ("DIFFERENT", "有差异"),
    "regression": ("REGRESSION", "退化"),
    "same_lead": (
        "nothing changed: {messages} messages and {alerts} in {time} are the same",
        "无变化：{time} 内 {messages} 条消息、{alerts}均相同",
    ),
    "same_lead_results": (
        "nothing changed in the figures: {alerts} in {time} are the same",
        "各项数据无变化：{time} 内{alerts}均相同",
    ),
    "alerts_0": ("no warnings", "无预警"),
    "alerts_1": ("one warning", "1 条预警"),
    "alerts_n": ("{count} warnings", "{count} 条预警"),
    "nothing_else": ("; nothing else changed", "；其余无变化"),
    "one_more": ("; one more change", "；另有 1 处变化"),
    "more": ("; {count} more changes", "；另有 {count} 处变化"),
    "end": (".", "。"),
    "whose": ("{unit}'s {alert}", "{unit} 的{alert}"),
    "whose_about": ("{unit}'s {alert} ({target})", "{unit} 的{alert}（{target}）"),
    "warning": ("{name} warning", "{name}"),
    # what changed
    "ended_early": ("the new run ended early, at {at} ({cause})", "新的运行在 {at} 提前结束（{cause}）"),
    "alert_gone": ("{whose} never came (it was at {at})", "{whose}未出现（原在 {at}）"),
    "alert_new": ("{whose} is new, at {at}", "新增{whose}，在 {at}"),
    "alert_target": (
        "{whose} is about {new} instead of {old} ({at})",
        "{whose}的目标由 {old} 变为 {new}（{at}）",
    ),
    "alert_later": (
        "{whose} came {shift} later ({old} → {new}{within})",
        "{whose}晚了 {shift}（{old} → {new}{within}）",
    ),
    "alert_earlier": (
        "{whose} came {shift} earlier ({old} → {new}{within})",
        "{whose}早了 {shift}（{old} → {new}{within}）",
    ),
    "within": (", within the tolerance of {limit}", "，在容差 {limit} 之内"),
    "alert_numbers": ("{whose} at {at} says {new} instead of {old}", "{whose}（{at}）的内容由“{old}”变为“{new}”"),
    "alert_lasted": ("{whose} at {at} lasted {new} instead of {old}", "{whose}（{at}）持续 {new}，原为 {old}"),
    "unit_gone": ("{unit} ({kind}) is gone{sent}", "{unit}（{kind}）不再出现{sent}"),
    "unit_new": ("{unit} ({kind}) is new{sent}", "新增 {unit}（{kind}）{sent}"),
    "unit_gone_sent": (", and with it {messages}", "，随之消失的有 {messages}"),
    "unit_new_sent": (", and sends {messages}", "，发送 {messages}"),
    "message_gone": ("{unit} no longer sends {message} ({old} → 0)", "{unit} 不再发送 {message}（{old} → 0）"),
    "message_new": ("{unit} now sends {message} (0 → {new})", "{unit} 新增发送 {message}（0 → {new}）"),
    "messages_fewer": (
        "{unit} sent fewer {message} ({old} → {new}{when})",
        "{unit} 发送的 {message} 减少（{old} → {new}{when}）",
    ),
    "messages_more": (
        "{unit} sent more {message} ({old} → {new}{when})",
        "{unit} 发送的 {message} 增多（{old} → {new}{when}）",
    ),
    "messages_moved": (
        "{unit} sent {count} of its {message} at other moments{when}",
        "{unit} 有 {count} 条 {message} 在其他时刻发送{when}",
    ),
    "first_missing": (", first missing at {at}", "，最早缺失于 {at}"),
    "first_more": (", first at {at}", "，最早于 {at}"),
    "messages_other": (
        "{unit} tells of its {message} in another number of messages ({old} {old_names} → {new} {new_names})",
        "{unit} 的 {message} 以不同数量的消息表达（{old} 条 {old_names} → {new} 条 {new_names}）",
    ),
    "fields": (
        "{unit}'s {message} says something else in {differing} of {paired} messages: "
        "{path} {old} → {new}, first at {at}{more}",
        "{unit} 的 {message} 有 {differing} / {paired} 条内容不同：{path} {old} → {new}，最早于 {at}{more}",
    ),
    "meaning": (
        "said in {new} instead of {old}, {count} of {of} kinds of message do not mean quite the same: {kinds}",
        "改用 {new}（原 {old}）后，{of} 类消息中有 {count} 类含义不完全相同：{kinds}",
    ),
    "kind_one": ("{message} (one field, {path})", "{message}（1 个字段：{path}）"),
    "kind_many": ("{message} ({count} fields)", "{message}（{count} 个字段）"),
    "one_more_field": (" (and one more field)", "（另有 1 个字段）"),
    "more_fields": (" (and {count} more fields)", "（另有 {count} 个字段）"),
    "alert_new_follow": ("; with it come {alerts}", "；随之出现{alerts}"),
    "alert_gone_follow": ("; with it go {alerts}", "；随之消失{alerts}"),
    "and_more": (" and {count} more", "等另外 {count} 条"),
    "cause_expectation_gone": ("no longer expected: {text}", "不再预期：{text}"),
    "cause_expectation_new": ("also expected: {text}", "新增预期：{text}"),
    "octets_more": (
        "{unit}'s {message} grew from {old} to {new} octets on average",
        "{unit} 的 {message} 平均长度由 {old} 增至 {new} 字节",
    ),
    "octets_fewer": (
        "{unit}'s {message} shrank from {old} to {new} octets on average",
        "{unit} 的 {message} 平均长度由 {old} 减至 {new} 字节",
    ),
    "reception_worse": (
        "reception fell on {links} of {of} links, most for {message} {sender} → {receiver}: {old} → {new}",
        "{of} 条链路中有 {links} 条接收率下降，最甚者为 {message} {sender} → {receiver}：{old} → {new}",
    ),
    "reception_better": (
        "reception rose on {links} of {of} links, most for {message} {sender} → {receiver}: {old} → {new}",
        "{of} 条链路中有 {links} 条接收率上升，最甚者为 {message} {sender} → {receiver}：{old} → {new}",
    ),
    "reception_chance": (
        "reception differs on {links} of {of} links by no more than chance explains, "
        "most for {message} {sender} → {receiver}: {old} → {new}",
        "{of} 条链路中有 {links} 条接收率不同，未超出随机波动，最甚者为 {message} {sender} → {receiver}：{old} → {new}",
    ),
    "gap_longer": (
        "the longest gap grew on {links} links, most for {message} {sender} → {receiver}: {old} → {new} at {at}",
        "{links} 条链路的最长间断变长，最甚者为 {message} {sender} → {receiver}：{old} → {new}，始于 {at}",
    ),
    "gap_shorter": (
        "the longest gap shrank on {links} links, most for {message} {sender} → {receiver}: {old} → {new}",
        "{links} 条链路的最长间断变短，最甚者为 {message} {sender} → {receiver}：{old} → {new}",
    ),
    "range_shorter": (
        "{ratio} of messages were heard up to {new} only, instead of {old}",
        "接收率不低于 {ratio} 的距离由 {old} 缩短至 {new}",
    ),
    "range_longer": (
        "{ratio} of messages were heard up to {new}, instead of {old}",
        "接收率不低于 {ratio} 的距离由 {old} 增至 {new}",
    ),
    "cbr_higher": (
        "the channel was busier for {units} of {of} units, most for {unit}: {old} → {new} of the time",
        "{of} 个设备中有 {units} 个的信道忙率上升，最甚者为 {unit}：{old} → {new}",
    ),
    "cbr_lower": (
        "the channel was less busy for {units} of {of} units, most for {unit}: {old} → {new} of the time",
        "{of} 个设备中有 {units} 个的信道忙率下降，最甚者为 {unit}：{old} → {new}",
    ),
    "position_higher": (
        "positions told are further off for {units} of {of} units, most for {unit}: 95 % within {new} instead of {old}",
        "{of} 个设备中有 {units} 个的位置误差增大，最甚者为 {unit}：95 % 误差由 {old} 变为 {new}",
    ),
    "position_lower": (
        "positions told are closer for {units} of {of} units, most for {unit}: 95 % within {new} instead of {old}",
        "{of} 个设备中有 {units} 个的位置误差减小，最甚者为 {unit}：95 % 误差由 {old} 变为 {new}",
    ),
    "discards_more": (
        "{unit} refused more frames as {cause} ({old} → {new}){detail}",
        "{unit} 以“{cause}”拒收的帧增多（{old} → {new}）{detail}",
    ),
    "discards_fewer": (
        "{unit} refused fewer frames as {cause} ({old} → {new})",
        "{unit} 以“{cause}”拒收的帧减少（{old} → {new}）",
    ),
    "latency_longer": (
        "{what} rose for {count} of {of}, most for {name}: {quantile} {old} → {new}",
        "{what}上升 {count} / {of} 项，最甚者为 {name}：{quantile} {old} → {new}",
    ),
    "latency_shorter": (
        "{what} fell for {count} of {of}, most for {name}: {quantile} {old} → {new}",
        "{what}下降 {count} / {of} 项，最甚者为 {name}：{quantile} {old} → {new}",
    ),
    "over_air": ("time over the air", "空口时延"),
    "radio_access": ("time waiting for the air", "信道接入等待时间"),
    "hop": ("compute time", "计算时间"),
    "q50": ("median", "中位数"),
    "q99": ("99th percentile", "99 % 分位"),
    "verdict_worse": ("expectation {number} is {status}: {sentence}", "第 {number} 项预期{status}：{sentence}"),
    "verdict_better": (
        "expectation {number} is now {status}: {sentence}",
        "第 {number} 项预期现已{status}：{sentence}",
    ),
    "verdicts_follow_worse": (", so {what} no longer met", "，因此{what}不再满足"),
    "verdicts_follow_better": (", so {what} now met", "，因此{what}现已满足"),
    "expectation_one": ("expectation {numbers} is", "第 {numbers} 项预期"),
    "expectation_many": ("expectations {numbers} are", "第 {numbers} 项预期"),
    "passed": ("met", "满足"),
    "failed": ("no longer met", "不再满足"),
    "not judged": ("not judged", "未判定"),
    "expectation_new": (
        "the scenario expects more, and that is not met: {sentence}",
        "场景新增的预期未满足：{sentence}",
    ),
    # several of one kind
    "alert_moved_many": (
        "{count} warnings moved, most of all {whose}: {shift} {way} ({old} → {new}{within})",
        "{count} 条预警的时刻改变，最甚者为{whose}：{way} {shift}（{old} → {new}{within}）",
    ),
    "later": ("later", "晚"),
    "earlier": ("earlier", "早"),
    "many": ("{first}, and {count} more like it", "{first}，另有 {count} 处同类变化"),
    # causes
    "cause_title": ("configured differently", "配置差异"),
    "cause_none": (
        "configured alike: the change is in the program or the machine",
        "配置相同：变化来自程序或机器",
    ),
    "cause": ("{name} {old} → {new}", "{name} {old} → {new}"),
    "cause_new": ("{name} is new: {new}", "新增 {name}：{new}"),
    "cause_gone": ("{name} is gone: {old}", "删除 {name}：{old}"),
    "cause_file": ("the file {name} is another one", "文件 {name} 不同"),
    # notes
    "notes_title": ("as far as they go", "比较范围"),
    "scope": (
        "Compared over {time} of run time; {messages} messages say the same. Warnings of B: {alerts}.",
        "比较了 {time} 的运行时间；{messages} 条消息内容相同。B 的预警：{alerts} 条。",
    ),
    "tolerances_title": ("Tolerances", "容差"),
    "regressions_title": ("regressions", "退化"),
    "differences_title": ("differences, no regression by the tolerances", "差异（按容差不算退化）"),
    "note_ended_early": ("run {run} ended early, at {at} ({cause})", "运行 {run} 在 {at} 提前结束（{cause}）"),
    "note_no_recording": (
        "run {run} has no recording: what messages say was not compared",
        "运行 {run} 没有录制文件：未比较消息内容",
    ),
    "note_no_results": (
        "run {run} has no results that can be read ({reason})",
        "运行 {run} 的结果无法读取（{reason}）",
    ),
    "note_from_recording": (
        "the results of run {run} were worked out from its recording: verdicts and compute times were not compared",
        "运行 {run} 的结果由录制文件推算：未比较判定与计算时间",
    ),
    "note_damaged": (
        "the recording of run {run} cannot be read ({reason}): what messages say was not compared",
        "运行 {run} 的录制文件无法读取（{reason}）：未比较消息内容",
    ),
    "note_damaged_at": (
        "the recording of run {run} is damaged ({reason}): messages were compared up to {at}",
        "运行 {run} 的录制文件已损坏（{reason}）：消息比较至 {at}",
    ),
    "note_cut_off": (
        "the recording of run {run} was cut off: messages were compared up to there",
        "运行 {run} 的录制文件不完整：消息比较至其末尾",
    ),
    "note_other_length": (
        "the runs lasted {old} and {new}: compared up to {end}; ratios and latencies are of the whole runs",
        "两次运行时长为 {old} 与 {new}：比较至 {end}；接收率与时延为各自全程",
    ),
    "note_links_left_out": ("{links} links are not in the results", "结果中未列出 {links} 条链路"),
    "note_sampled": (
        "of messages that differ, {messages} were not looked into: every tenth is",
        "内容不同的消息中有 {messages} 条未逐一检查：每十条检查一条",
    ),
    "note_real_time": (
        "real-time runs are never quite alike: small shifts of warnings (up to {tolerance}) and messages are no news",
        "实时运行每次略有不同：预警（不超过 {tolerance}）与消息的少量偏移不报告",
    ),
    "note_wall_clock_air": (
        "time over the air is not simulated in both runs: it was not judged (state a tolerance: latency=20 %)",
        "空口时延并非均为仿真值：未作判断（可指定容差 latency=20 %）",
    ),
}
