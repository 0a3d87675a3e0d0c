"""How the numbers of a run or replay were obtained and what they are worth."""

from __future__ import annotations

SENTENCES = {
    "method.replay": (
        "The recorded octets, or what they say said anew, were put on the radio at their recorded moments and heard by "
        "one passive unit; nothing else was simulated.",
        "将记录的原始字节（或按所选消息集重新编码的内容）按记录时刻送入空口，由一台被动接收设备接收；除此之外无任何仿真。",
    ),
    "method.replay_gaps": (
        "Intervals and gaps are between receptions of one message type with one sender id; a repeated instant is "
        "counted apart.",
        "间隔与间断按同一发送方标识、同一消息类型的相邻接收计算；时刻重复的接收单独计数。",
    ),
    "method.replay_tracks": ("Tracks are what the senders told of themselves.", "轨迹为发送方自报的位置。"),
    "method.real_time": (
        "Real time: stamps are this machine's clocks. Time over the air is from the moment a frame was given to the "
        "radio to the reception stamp, on one monotonic clock; a delay the radio emulates is part of it.",
        "实时运行：时间戳取自本机时钟。空口时延从帧交给空口起至接收时间戳止，基于同一单调时钟，包含空口模拟的时延。",
    ),
    "method.virtual": (
        "Virtual time: when messages travel and arrive is simulated, and time over the air is the delay the radio "
        "simulates.",
        "仿真时间运行：消息的发送与到达时刻由仿真给出，空口时延为空口模型给出的时延。",
    ),
    "method.virtual_compute": (
        "Compute times are real in virtual time too: they were measured on this machine while the run was worked out.",
        "仿真时间运行中的处理时延亦为真实值，于运行过程中在本机实测。",
    ),
    "method.probe": (
        "A compute time includes the probe's own two clock reads, about {probe_ns:duration} here; it is not "
        "subtracted.",
        "处理时延包含测量探针自身两次读取时钟的时间，本机约 {probe_ns:duration}，未予扣除。",
    ),
    "method.sampled": (
        "Compute times are of one frame in {one_in}, drawn anew for each frame, so that no period of the traffic falls "
        "into step with the sample.",
        "处理时延取自约每 {one_in} 帧中随机抽取的一帧；逐帧独立抽取，因此不会与报文的周期同步。",
    ),
    "method.once": (
        "What is a pure function of the octets (peel, decode, map) is worked out once per frame, however many hear it, "
        "and has so many samples.",
        "仅由报文字节决定的环节（解封装、解码、语义映射）每帧只执行一次，与接收方数量无关，样本数据此计。",
    ),
    "method.quantiles": (
        "Quantiles come from HDR histograms with three significant digits; minimum and maximum are exact.",
        "分位数取自三位有效数字的 HDR 直方图；最小值与最大值为精确值。",
    ),
    "method.ratios": (
        "Heard means received and passed up the whole stack. A reception belongs to the latest transmission of the "
        "same octets. Ratios count the whole run, transmissions made while the receiver existed; their 95 % interval "
        "is Wilson's and takes losses for independent, so bursts make it too narrow.",
        "“接收”指报文被收到并通过整个协议栈。一次接收归属于此前最近一次相同字节的发送。接收率统计整个运行过程中接收方"
        "在场时的发送；其 95 % 置信区间为 Wilson 区间，假定丢包相互独立，遇突发丢包时区间偏窄。",
    ),
    "method.tracks": (
        "Tracks are where the actors truly were; marks of alerts are where the unit believed itself to be.",
        "轨迹为交通参与者的真实位置；预警标记为设备自认为的位置。",
    ),
    "method.in_flight": (
        "{count:grouped} frames (per receiver) still under way when the run ended are left out of the ratios.",
        "运行结束时仍在途的 {count:grouped} 帧（按接收方计）未计入接收率。",
    ),
    "method.duplicates": (
        "{count:grouped} duplicate receptions are in the counts of messages heard, not in the ratios.",
        "{count:grouped} 次重复接收计入接收消息数，未计入接收率。",
    ),
    "method.late": (
        "{count:grouped} receptions by units whose vehicle was not there are in the counts heard, not in the ratios.",
        "{count:grouped} 次接收发生于车辆不在场时，计入接收消息数，未计入接收率。",
    ),
    "method.negative": (
        "{count:grouped} receptions were stamped before their transmission and are left out of the times over the air.",
        "{count:grouped} 次接收的时间戳早于发送时间戳，未计入空口时延。",
    ),
    "method.lost": (
        "{count:grouped} things said were beyond the bounds of this report: counted, not kept.",
        "{count:grouped} 条内容超出本报告的容量，仅计数、未保存。",
    ),
    "method.overruns": (
        "{count:grouped} instants were reached late (50 ms or more); wall-clock times carry that.",
        "{count:grouped} 个时刻延迟达到 50 ms 及以上，实测时延中包含该延迟。",
    ),
    "method.thinned": ("Tracks are thinned.", "轨迹已抽稀。"),
}
