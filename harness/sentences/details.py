"""What stands in recordings and results.json in English beside the cause of a condition, and how it reads in 简体中文.

Units and worlds write such details as plain sentences (``no fix for 0.5 s``).  A pair here is the sentence as they
write it, its fields in braces, and the same in Chinese; `cv2x.harness.detail` finds the one that fits.  A field whose
name begins with ``one_of`` is one or more of `DETAIL_WORDS` joined by "and".
"""

from __future__ import annotations

from cv2x.harness.language import Pairs

DETAILS: Pairs = {
    # units (cv2x.obu.limitations, cv2x.rsu.limitations, cv2x.station.conditions)
    "no_fix": ("no fix for {s} s", "{s} s 内无定位"),
    "no_users": ("none for {s} s", "{s} s 内无数据"),
    "bus_mute": ("it tells nothing", "总线未给出任何数据"),
    "too_many": ("beyond {count} conditions only this one is told", "超过 {count} 项状态后仅报告本项"),
    "more": ("and {count} more", "另有 {count} 项"),
    # sources of positions, buses and detections
    "fixes": ("{address} gives fixes", "{address} 正常定位"),
    "frames": ("{address} gives frames", "{address} 正常收帧"),
    "seen": ("{address} tells what is seen", "{address} 正常提供感知数据"),
    "nothing": ("nothing for {s} s", "{s} s 内无数据"),
    "without_position": (
        "without a position: no vehicle messages and no warnings",
        "无定位：不发送车辆消息，不预警",
    ),
    "hearing": ("it goes on hearing", "仍继续接收"),
    "without_bus": (
        "without the bus: brake, lights, gear and events are not known",
        "无总线：制动、灯光、挡位与事件未知",
    ),
    "rest_of_bus": ("position and hearing go on", "定位与接收不受影响"),
    "without_detections": ("without detections: no road users are told", "无感知数据：不发送交通参与者"),
    "rest_of_detections": ("MAP, SPAT and events go on", "MAP、SPAT 与事件照常发送"),
    "no_answer": ("no answer", "无应答"),
    "not_open": ("not open yet", "尚未打开"),
    "nobody_listens": (
        "nobody listens at {place}: start the broker there, or correct the address",
        "{place} 无服务监听：请启动该处代理，或更正地址",
    ),
    "no_host": ("there is no host {place}: correct the address", "主机 {place} 不存在：请更正地址"),
    "no_login": (
        "the broker at {place} refuses the login: name the user in the address, and give the password in the "
        "environment variable {variable}",
        "{place} 的代理拒绝登录：请在地址中写明用户，并用环境变量 {variable} 提供密码",
    ),
    "no_reply": (
        "{place} does not answer: correct the port if it is not that of an MQTT broker",
        "{place} 无应答：若该端口并非 MQTT 代理，请更正",
    ),
    "other_host": (
        "the certificate of {place} is for another host than {host}: correct the address, or give the broker a "
        "certificate for it",
        "{place} 的证书不属于主机 {host}：请更正地址，或为代理配置相应证书",
    ),
    "not_valid_now": (
        "the certificate of {place} is not valid now: the broker needs a new one, unless the clock here is wrong",
        "{place} 的证书不在有效期内：代理需更换证书，除非本机时钟有误",
    ),
    "no_trusted_file": (
        "the environment variable {variable} names {file}, which cannot be read, so the certificate of {place} is not "
        "trusted",
        "环境变量 {variable} 指定的文件 {file} 无法读取，因此不信任 {place} 的证书",
    ),
    "not_trusted": (
        "the certificate of {place} comes from no authority that this machine trusts: name the file of the right one "
        "(PEM) in the environment variable {variable}, or give the broker another certificate",
        "{place} 的证书并非由本机信任的机构签发：请用环境变量 {variable} 指定正确机构的证书文件（PEM），"
        "或为代理更换证书",
    ),
    "no_tls": ("{place} does not speak TLS as this machine does", "{place} 的 TLS 与本机不符"),
    "plain": ("write mqtt:// where it speaks no TLS", "若其不使用 TLS，请写 mqtt://"),
    "encrypted": ("write mqtts:// where it speaks TLS", "若其使用 TLS，请写 mqtts://"),
    "ended": ("the broker at {place} ended the connection", "{place} 的代理断开了连接"),
    "again": (
        "tried again every {s} s and less and less often, up to {most} s",
        "每隔 {s} s 重试，间隔逐渐延长，最长 {most} s",
    ),
    # contradictions (cv2x.world.contradictions, cv2x.world.conflicts)
    "second_junction": ("a second junction {junction}", "路口 {junction} 重复"),
    "second_lane_of": ("a second lane {lane} of approach {approach}", "进口 {approach} 的车道 {lane} 重复"),
    "second_lane": ("a second lane {lane}", "车道 {lane} 重复"),
    "far": ("lane {lane} begins {m} m from the reference point", "车道 {lane} 起点距参考点 {m} m"),
    "no_length": ("lane {lane} has no length", "车道 {lane} 长度为零"),
    "same_place": ("lane {lane} lies where lane {other} lies", "车道 {lane} 与车道 {other} 位置重合"),
    "nobody_in": (
        "lane {lane} leads on to other lanes, but nobody comes in on it",
        "车道 {lane} 连接其他车道，但并非驶入车道",
    ),
    "maneuvers": (
        "lane {lane} is connected for {one_of_connected}, but allows {one_of_allowed}",
        "车道 {lane} 的连接转向为{one_of_connected}，而车道允许{one_of_allowed}",
    ),
    "two_groups": (
        "one connection of lane {lane} under two signal groups, {one} and {other}",
        "车道 {lane} 的同一连接属于两个灯组：{one} 与 {other}",
    ),
    "twice": ("said twice", "重复给出"),
    "no_target": (
        "lane {lane} is connected to lane {other}, which is not there",
        "车道 {lane} 连接到不存在的车道 {other}",
    ),
    "not_out": (
        "lane {lane} is connected to lane {other}, which does not lead out",
        "车道 {lane} 连接到车道 {other}，而后者并非驶出车道",
    ),
    "no_movement": (
        "lane {lane} leads to junction {junction}, no movement of its approach does",
        "车道 {lane} 通往路口 {junction}，而所属进口无此转向",
    ),
    "movement_group": (
        "lane {lane} leads to junction {junction} under signal group {group}, the movement of its approach under "
        "{other}",
        "车道 {lane} 通往路口 {junction} 属灯组 {group}，而所属进口的转向属灯组 {other}",
    ),
    "no_map": ("SPAT names junction {junction}, and no MAP is heard", "SPAT 所述路口 {junction} 无地图消息"),
    "other_map": (
        "SPAT names junction {junction}, MAP {others}: no lane can be matched",
        "SPAT 为路口 {junction}，MAP 为路口 {others}：车道无法匹配",
    ),
    "times": (
        "signal group {group}: {one_of_first} {first} s, {one_of_then} {then} s",
        "灯组 {group}：{one_of_first}为 {first} s，{one_of_then}为 {then} s",
    ),
    "revision": (
        "SPAT is for revision {revision}, MAP is revision {other}",
        "SPAT 对应版本 {revision}，MAP 为版本 {other}",
    ),
    "group_unused": (
        "SPAT tells signal group {group}, which no connection of junction {junction} names",
        "SPAT 给出灯组 {group}，而路口 {junction} 的任何连接均未引用",
    ),
    "group_of_lane": (
        "lane {lane} is under signal group {group}, which SPAT does not tell",
        "车道 {lane} 属灯组 {group}，而 SPAT 未给出",
    ),
    "group_of_approach": (
        "approach {approach} is under signal group {group}, which SPAT does not tell",
        "进口 {approach} 属灯组 {group}，而 SPAT 未给出",
    ),
}
DETAIL_CAUSES: Pairs = {
    "no fix": ("no fix", "未定位"),
    "silent": ("silent", "无数据"),
    "unreachable": ("unreachable", "无法连接"),
    "broker lost": ("broker lost", "代理连接中断"),
}
"""What sources say before a detail (``silent: nothing for 2 s``)."""
DETAIL_WORDS: Pairs = {
    "straight": ("straight", "直行"),
    "left": ("left", "左转"),
    "right": ("right", "右转"),
    "u-turn": ("u-turn", "掉头"),
    "left-on-red": ("left-on-red", "红灯左转"),
    "right-on-red": ("right-on-red", "红灯右转"),
    "lane-change": ("lane-change", "变道"),
    "no-stopping": ("no-stopping", "禁止停车"),
    "yield": ("yield", "让行"),
    "go-with-halt": ("go-with-halt", "停后通行"),
    "caution": ("caution", "谨慎通行"),
    "reserved": ("reserved", "保留"),
    "start": ("start", "开始时刻"),
    "min end": ("min end", "最早结束时刻"),
    "max end": ("max end", "最晚结束时刻"),
    "likely end": ("likely end", "预计结束时刻"),
}
"""Manoeuvres of a lane and times of a signal, as they are written."""
