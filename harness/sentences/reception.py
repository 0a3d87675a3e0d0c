"""What reception figures rest on, what was left out of them, and which could not be had."""

from __future__ import annotations

SENTENCES = {
    # how steadily one unit hears another
    "quality.prr": (
        "{receiver} heard {sender}{within} in {count:grouped} sliding windows of 5 s with a mean PRR of "
        "{ratio:percent}, the worst {worst:percent}",
        "{receiver} {within}接收 {sender}：{count:grouped} 个 5 s 滑动窗口的 PRR 均值为 {ratio:percent}，"
        "最差 {worst:percent}",
    ),
    "quality.time": (
        "{receiver} heard {sender}{within}: {stat} of {count:grouped} {measure:term} is {value_ns:bound}",
        "{receiver} {within}接收 {sender}：{count:grouped} 个{measure:term}的{stat}为 {value_ns:bound}",
    ),
    "quality.error": (
        "{unit} told its position with {stat} of error {value_m:metres} over {count:grouped} messages",
        "{unit} 在 {count:grouped} 条消息中自报位置误差的{stat}为 {value_m:metres}",
    ),
    "quality.nothing": (
        "nothing was measured of {measure:term} from {sender} to {receiver}{within}",
        "{sender} 到 {receiver} {within}的{measure:term}无测量数据",
    ),
    "quality.no_error": (
        "no message of {unit} tells a position whose truth is known",
        "{unit} 没有可与真值比较的自报位置",
    ),
    "quality.stat": ("{quantile:quantile}", "{quantile:quantile}"),
    "quality.mean": ("mean", "均值"),
    "quality.share": ("{ratio:percent}", "{ratio:percent}"),
    "quality.duration": ("{ns:bound}", "{ns:bound}"),
    "quality.metres": ("{m:metres}", "{m:metres}"),
    "quality.at_least": ("expected at least {ratio:share}", "要求不低于 {ratio:share}"),
    "quality.at_most": ("expected at most {ns:bound}", "要求不超过 {ns:bound}"),
    "quality.at_most_m": ("expected at most {max_m:g} m", "要求不超过 {max_m:g} m"),
    "expected.prr": (
        "{sender} → {receiver}: mean PRR of 5 s windows ≥ {ratio:share}{within}",
        "{sender} → {receiver}：5 s 窗口 PRR 均值 ≥ {ratio:share}{within}",
    ),
    "expected.quality": (
        "{sender} → {receiver}: {message:term} {measure:term} {stat} ≤ {ns:bound}{within}",
        "{sender} → {receiver}：{message:term}{measure:term}{stat} ≤ {ns:bound}{within}",
    ),
    "expected.error": ("{unit}: position error {stat} ≤ {max_m:g} m", "{unit}：自报位置误差{stat} ≤ {max_m:g} m"),
    # what figures rest on
    "reception.damage": (
        "{file}: {reason}: read up to event {event:grouped}, {after_ns:seconds} after the first, with {sent:grouped} "
        "transmissions and {heard:grouped} receptions; everything here is of these",
        "{file}：{reason}；读取至第 {event:grouped} 个事件（首个事件后 {after_ns:seconds}），含发送 {sent:grouped} 条、"
        "接收 {heard:grouped} 条，以下结果均基于这些数据",
    ),
    "reception.rejects": (
        "{file}: {count:grouped} records were not usable ({cause}), first: {first}",
        "{file}：{count:grouped} 条记录不可用（{cause}），首条：{first}",
    ),
    "reception.read_as": ("{file}: {note}", "{file}：{note}"),
    "reception.undated": (
        "{file}: states no date; its times are good for intervals only (state one with --start)",
        "{file}：未给出日期，其时刻仅可用于计算间隔（可用 --start 指定）",
    ),
    "reception.clock": (
        "the clock of {unit} changed its error {times:times}, by up to {step_ns:duration}; its stamps were corrected "
        "by it",
        "{unit} 的时钟误差变化 {times:times}，最大 {step_ns:duration}，其时间戳已据此修正",
    ),
    "reception.back": (
        "the clock of the source went back {times:times}, by up to {step_ns:duration}, first at {at}; gaps and ages "
        "across such a step are left out",
        "数据源时钟回退 {times:times}，最大 {step_ns:duration}，首次在 {at}；跨越回退点的间隔与信息龄不予统计",
    ),
    "reception.bound": (
        "{count:grouped} rows beyond the bounds ({sent:grouped} transmissions, {heard:grouped} receptions, "
        "{places:grouped} places) were left out",
        "{count:grouped} 行超出上限（发送 {sent:grouped}、接收 {heard:grouped}、位置 {places:grouped}），未予统计",
    ),
    "reception.outside": (
        "{count:grouped} receptions are of frames nobody here has sent; they are in gaps and ages, in no ratio",
        "{count:grouped} 次接收的帧在本数据中无对应发送；仅计入间隔与信息龄，不计入接收率",
    ),
    "reception.ambiguous": (
        "{count:grouped} receptions are of octets sent more than once within {within_ns:bound}; which of those "
        "transmissions they are of is told by time alone",
        "{count:grouped} 次接收的字节在 {within_ns:bound} 内被发送多次，仅凭时间判定其对应的发送",
    ),
    "reception.early": (
        "{count:grouped} receptions are stamped up to {by_ns:duration} before their transmission: clocks disagree at "
        "least so much, and ages are wrong by it",
        "{count:grouped} 次接收的时间戳早于其发送，最多 {by_ns:duration}：时钟偏差至少如此，信息龄含此误差",
    ),
    "reception.two_clocks": (
        "{count:grouped} receptions of frames from outside have an age by the instant their sender states, which "
        "contains the difference of the two clocks ({negative:grouped} were heard before it)",
        "{count:grouped} 次外来帧的接收按发送方自报时刻计算信息龄，其中包含两端时钟之差"
        "（{negative:grouped} 次早于该时刻收到）",
    ),
    "reception.late": (
        "{count:grouped} receptions are by units that were not there when the frame was sent; they are in no figure",
        "{count:grouped} 次接收发生时接收方在发送时刻尚不在场，不计入任何指标",
    ),
    "reception.under_way": (
        "{count:grouped} transmissions of the last {last_ns:duration} may have been under way at the end; left out, "
        "heard or not",
        "末尾 {last_ns:duration} 内的 {count:grouped} 条发送在结束时可能尚在途中，无论是否收到均不予统计",
    ),
    "reception.far": (
        "{count:grouped} possible receptions that were lost (those over more than 2 km first) were left out, because "
        "there are too many",
        "可能的接收过多，{count:grouped} 次未收到的（优先为距离超过 2 km 者）未予统计",
    ),
    "reception.unsent": (
        "{count:grouped} frames did not go on the air, so their radios said; those a radio had taken before it said "
        "so count as sent",
        "据空口报告，{count:grouped} 帧未能发出；其中空口已接受后才报告的仍计为发送",
    ),
    "reception.still": (
        "{count:grouped} successive receptions have a counter (msgCnt) that did not move",
        "{count:grouped} 次相邻接收的消息计数（msgCnt）未变化",
    ),
    "reception.windows_left_out": (
        "sliding windows by known transmissions were left out: too many pairs and seconds",
        "收发对与时长过多，未计算基于已知发送的滑动窗口",
    ),
    "reception.no_sent": (
        "no transmissions are known: only receptions were recorded",
        "无发送记录：仅有接收数据",
    ),
    "reception.no_listener": (
        "no unit was listening but the senders themselves",
        "除发送方自身外无接收设备",
    ),
    "reception.no_place": (
        "no transmission has both its sender and a possible receiver at a known place (unknown: {units})",
        "没有任何发送同时具备发送方与接收方的已知位置（位置未知：{units}）",
    ),
    "reception.no_streams": ("no stream has two receptions", "没有任何数据流包含两次以上接收"),
    "reception.no_made": (
        "no reception tells when its message was made",
        "接收数据均未给出消息的生成时刻",
    ),
    "reception.no_rssi": (
        "no radio told the power of what it received",
        "空口未给出接收功率",
    ),
    "reception.no_cbr": ("no radio told how busy the channel was", "空口未给出信道忙比"),
    "reception.no_truth": (
        "there is no ground truth of a unit that tells its position",
        "没有任何自报位置的设备具备位置真值",
    ),
    "reception.no_windows": (
        "no pair has a whole window of messages that tell their sender (BSM, CAM)",
        "没有任何收发对具备完整窗口的车辆状态消息（BSM、CAM）",
    ),
}
