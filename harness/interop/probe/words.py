"""The words of the probe, English and simplified Chinese."""

from __future__ import annotations

from cv2x.harness.language import Pairs

EXPLANATIONS: Pairs = {
    "written": (
        "The hex was written {how}; that is only how it was typed.",
        "十六进制文本{how}书写；这仅是书写方式，与内容无关。",
    ),
    "in_front": (
        "The {message} begins at octet {octet}. In front of it still stand {layers}. A decoder of bare "
        "{family} messages "
        "that is given the whole reads {misread}, and fails: take {octet} octets off, or hand it to something that "
        "reads network headers.",
        "{message} 从第 {octet} 字节开始，其前面还有 {layers}。只认裸 {family} 消息的解码器若直接读取整帧，"
        "会读到{misread}而失败："
        "请先去掉前 {octet} 个字节，或交给能解析网络层报头的程序。",
    ),
    "in_front_wsmp_1609": (
        "This is the mix-up of RSUs that forward everything they hear: WSMP and IEEE 1609.2 octets were left "
        "in front of "
        "a J2735 frame (it should begin {expected}).",
        "这是路侧单元转发全部接收内容时的常见错误：J2735 帧（应以 {expected} 开头）之前遗留了 WSMP 与 IEEE "
        "1609.2 的字节。",
    ),
    "in_front_wsmp": (
        "This is the mix-up of receivers that hand on network headers: WSMP octets were left in front of a J2735 frame "
        "(it should begin {expected}).",
        "这是接收端未剥离网络层报头的常见错误：J2735 帧（应以 {expected} 开头）之前遗留了 WSMP 的字节。",
    ),
    "in_front_1609": (
        "IEEE 1609.2 octets ({envelope}…) were left in front of a J2735 frame (it should begin {expected}): "
        "the security "
        "envelope was not opened.",
        "J2735 帧（应以 {expected} 开头）之前遗留了 IEEE 1609.2 的字节（{envelope}…）：安全封装未被拆除。",
    ),
    "in_front_dsmp": (
        "The DSMP header was left in front of a Chinese message: the message frame begins behind AID and length.",
        "中国消息之前遗留了 DSMP 报头：消息帧应从 AID 与长度之后开始。",
    ),
    "in_front_geonet": (
        "GeoNetworking and BTP headers were left in front of the ETSI message, which begins with its ItsPduHeader.",
        "ETSI 消息之前遗留了 GeoNetworking 与 BTP 报头；消息应从 ItsPduHeader 开始。",
    ),
    "family_octet": (
        "The first octet, {family}, is the message family that a PC5 modem wants in front; it is no part of "
        "the message.",
        "首字节 {family} 是 PC5 调制解调器要求的消息族字节，不属于消息本身。",
    ),
    "family_missing": (
        "There is no family octet in front of the network header: fine for a radio that adds it itself, wrong "
        "for a PC5 "
        "modem that wants it as octet 0.",
        "网络层报头前没有消息族字节：若由无线模块自行添加则正常，若 PC5 调制解调器要求首字节为消息族则有误。",
    ),
    "cut_off": (
        "The frame ends too early: {path} at bit {bit} needs more than the {octets} octets there are{missing}.",
        "帧被截断：{path}（第 {bit} 位）需要的内容超出现有的 {octets} 个字节{missing}。",
    ),
    "cut_off_missing": (" ({count} octets are missing by its own length)", "（按其自身长度缺少 {count} 个字节）"),
    "zeros_behind": (
        "Behind the message stand {count} octets of zeros: somebody's buffer of a fixed size. Strict decoders "
        "refuse them.",
        "消息之后有 {count} 个零字节：来自定长缓冲区的填充。严格的解码器会拒收。",
    ),
    "octets_behind": (
        "Behind the message, which is whole with {octets} octets, stand octets that belong to nothing "
        "({count}): {behind}",
        "消息本身 {octets} 个字节已完整，其后还多出 {count} 个字节：{behind}",
    ),
    "edition": (
        "{message} of {one} given to a decoder of {other}: {cause} {effect}",
        "将 {one} 的 {message} 交给 {other} 的解码器：{cause}{effect}",
    ),
    "release_2019": (
        "Units with the 2019 release still send it; set the dialect of this link to tcsae53-2019, or have the "
        "sender move "
        "to YD/T 3709.",
        "仍有设备发送 2019 版：请将该链路的消息集设为 tcsae53-2019，或让发送方升级到 YD/T 3709。",
    ),
    "misread": (
        "No error is raised, so only the values tell: {path} reads {found} instead of {wanted}.",
        "解码不报错，只能从数值看出：{path} 读作 {found}，应为 {wanted}。",
    ),
    "stumbles": (
        "It stumbles only later, over {path} (bit {bit}): {reason}.",
        "直到后面的 {path}（第 {bit} 位）才出错：{reason}。",
    ),
    "unknown_number": (
        "{other} has no message {number}: {message} is of {one}.",
        "{other} 中没有编号为 {number} 的消息：{message} 属于 {one}。",
    ),
    "passed_over": (
        "{other} reads it and passes over what it does not know: {paths} ({one} knows it).",
        "{other} 可以解码，但会略过其不认识的部分：{paths}（{one} 认识）。",
    ),
    "wrong_number": (
        "The frame says it is a {said} (number {number}), and its contents are no {said}; they are a whole {found} "
        "(number {right}). The number in front is wrong.",
        "帧头声明为 {said}（编号 {number}），但内容并非 {said}，而是完整的 {found}（编号 {right}）："
        "帧头的消息编号有误。",
    ),
    "no_frame": (
        "There is no frame around it: the octets are a bare {types}. Put the message frame (number and length) "
        "in front.",
        "没有消息帧：这些字节是裸的 {types}。请在前面加上消息帧（编号与长度）。",
    ),
    "several": (
        "{dialects} say this message in the same octets: no decoder can tell which was meant, and none needs to.",
        "{dialects} 对该消息的编码完全相同：解码器无法区分，也无需区分。",
    ),
    "nobody": (
        "Nobody takes it. {by} gets furthest: {path} at bit {bit}: {reason}.",
        "无人能解码。{by} 读得最远：{path}（第 {bit} 位）：{reason}。",
    ),
    "also_cut": ("the octets ended in the middle", "字节在中途结束"),
    "chance": (
        "That {dialects} take it may be chance: Chinese frames tell neither number nor length, and begin in almost "
        "anything.",
        "{dialects} 能解码可能只是巧合：中国消息帧既无编号也无长度，几乎任何字节都可能像其开头。",
    ),
    "in_text": (
        "The frame is the payload of an RSU 4.1 text (Type={type}, PSID={psid}, {octets} octets); what is said here is "
        "about the payload.",
        "该帧是 RSU 4.1 文本的载荷（Type={type}，PSID={psid}，{octets} 个字节）；以下说明均针对载荷。",
    ),
    "signed": (
        "The message is inside a signed envelope; its signature was not checked.",
        "消息位于带签名的封装中；签名未验证。",
    ),
    "encrypted": ("The contents are encrypted: nobody can look inside.", "内容已加密，无法查看。"),
    "tolerant": (
        "Read with liberties only: {liberties}.",
        "只能以宽容方式解码：{liberties}。",
    ),
    "experimental": (
        "cn-phase2 is a reconstruction of the second phase: what it makes of the message proves nothing.",
        "cn-phase2 为第二阶段消息的重建版本：其解码结果不足为凭。",
    ),
}  # fmt: skip
CAUSES: Pairs = {
    "count": (
        "{path} (bit {bit}) has {one_low}..{one_high} elements in {one}, {other_low}..{other_high} in {other}; "
        "the count "
        "is written less the lower bound, so the {count} that were sent are read as {misread}.",
        "{path}（第 {bit} 位）在 {one} 中为 {one_low}..{one_high} 个元素，在 {other} 中为 "
        "{other_low}..{other_high} 个；"
        "个数以减去下界的方式发送，因此实发 {count} 个会被读作 {misread} 个。",
    ),
    "count_width": (
        "{path} (bit {bit}) has {one_low}..{one_high} elements in {one}, {other_low}..{other_high} in {other}, so its "
        "number takes {one_bits} bits here and {other_bits} there.",
        "{path}（第 {bit} 位）在 {one} 中为 {one_low}..{one_high} 个元素，在 {other} 中为 "
        "{other_low}..{other_high} 个，"
        "其个数字段分别占 {one_bits} 位与 {other_bits} 位。",
    ),
    "range": (
        "{path} (bit {bit}) is {one_low}..{one_high} in {one}, {other_low}..{other_high} in {other}; a number "
        "is written less "
        "the lower bound, so {value} is read as {misread}.",
        "{path}（第 {bit} 位）在 {one} 中取值 {one_low}..{one_high}，在 {other} 中为 {other_low}..{other_high}；"
        "数值以减去下界的方式发送，因此 {value} 会被读作 {misread}。",
    ),
    "beyond": (
        "{path} (bit {bit}) is {value}, and its range ends at {other_high} in {other} ({one_high} in {one}).",
        "{path}（第 {bit} 位）为 {value}，而其取值在 {other} 中止于 {other_high}（在 {one} 中为 {one_high}）。",
    ),
    "members": (
        "{path} (bit {bit}) has other members: {members}.",
        "{path}（第 {bit} 位）的成员不同：{members}。",
    ),
    "optional": (
        "{path} (bit {bit}): {members} is optional in one and always there in the other, so every bit behind "
        "is shifted.",
        "{path}（第 {bit} 位）：{members} 在一方为可选、在另一方为必选，其后的所有位都会错位。",
    ),
    "extensible": (
        "{path} (bit {bit}) has an extension bit in one of them only, so every bit behind is shifted.",
        "{path}（第 {bit} 位）仅在其中一方带有扩展位，其后的所有位都会错位。",
    ),
    "alternatives": (
        "{path} (bit {bit}) has {one_count} alternatives in {one}, {other_count} in {other}.",
        "{path}（第 {bit} 位）在 {one} 中有 {one_count} 个选项，在 {other} 中有 {other_count} 个。",
    ),
    "kind": (
        "{path} (bit {bit}) is {one_kind} in {one}, {other_kind} in {other}.",
        "{path}（第 {bit} 位）在 {one} 中为 {one_kind}，在 {other} 中为 {other_kind}。",
    ),
    "round_area": (
        " A path of one point is a round area in the 2019 release; YD/T 3709 wants two points at least and has "
        "no such form.",
        "2019 版中仅一个点的路径表示圆形区域；YD/T 3709 要求至少两个点，没有这种形式。",
    ),
    "message": ("the message", "整条消息"),
}  # fmt: skip
MISREAD: Pairs = {
    "number": ("message number {number}, which no J2735 message has", "消息编号 {number}（J2735 中无此编号）"),
    "other": ("a {message}", "一条 {message}"),
    "something": ("something else", "别的内容"),
}
SENDER: Pairs = {
    "cn-rsu": ("a Chinese roadside unit ({edition})", "中国路侧单元（{edition}）"),
    "cn-obu": ("a Chinese on-board unit ({edition})", "中国车载单元（{edition}）"),
    "sae-rsu": ("a roadside unit of a J2735 deployment ({edition})", "采用 J2735 的路侧单元（{edition}）"),
    "sae-obu": ("an on-board unit of a J2735 deployment ({edition})", "采用 J2735 的车载单元（{edition}）"),
    "etsi-rsu": ("an ETSI roadside station ({edition})", "ETSI 路侧站（{edition}）"),
    "etsi-obu": ("an ETSI vehicle station ({edition})", "ETSI 车载站（{edition}）"),
    "text": ("a centre or application that feeds an RSU (RSU 4.1 text)", "向路侧单元下发的中心或应用（RSU 4.1 文本）"),
    "ode": ("a log of the JPO ODE", "JPO ODE 日志"),
    "centre": ("the link between a Chinese roadside unit and its centre", "中国路侧单元与中心之间的链路"),
    "pc5": ("taken from a PC5 modem (family octet in front)", "取自 PC5 调制解调器（带消息族字节）"),
    "network": (
        "taken above the modem (network header, no family octet)",
        "取自调制解调器之上（带网络层报头，无消息族字节）",
    ),
    "wire": ("taken from a wire or an 802.11 capture", "取自网线或 802.11 抓包"),
    "bare": (
        "handed on without headers, as by an RSU that forwards or a test tool",
        "无报头转交，如路侧单元转发或测试工具",
    ),
    "unknown": ("cannot be told", "无法判断"),
}  # fmt: skip
REPORT: Pairs = {
    "octets": ("{count} octets", "{count} 个字节"),
    "of_message": ("the message, from octet {at} on, is accepted by", "从第 {at} 字节开始的消息，接受方"),
    "layers": ("layers", "各层"),
    "accept": ("accepted by", "接受方"),
    "refuse": ("refused by", "拒收方"),
    "nobody": ("nobody", "无"),
    "why": ("why", "说明"),
    "sender": ("likely sender", "可能的发送方"),
    "at": ("{path} at bit {bit}: {reason}", "{path}（第 {bit} 位）：{reason}"),
    "message": ("the message", "整条消息"),
    "reads_otherwise": ("reads it, and encodes other octets", "可解码，但重新编码后的字节不同"),
    "octets_behind": ("takes it with octets left over", "可解码，但有多余字节"),
    "tolerant": ("takes it with liberties", "以宽容方式解码"),
    "not_there": ("not there", "不可用"),
}
