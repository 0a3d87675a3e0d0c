"""The words of the page of a matrix, English and simplified Chinese."""

from __future__ import annotations

from cv2x.harness.language import Pairs

ORIGINS: Pairs = {
    "our ASN.1 texts": ("our ASN.1 texts", "本项目的 ASN.1 文本"),
    "our ASN.1 texts, another parser and codec": (
        "our ASN.1 texts, another parser and codec",
        "本项目的 ASN.1 文本，另一套解析器与编解码器",
    ),
    "its own ASN.1 (ETSI release 2), compiled by asn1tools": (
        "its own ASN.1 (ETSI release 2), compiled by asn1tools",
        "自带 ASN.1（ETSI release 2），由 asn1tools 编译",
    ),
    "its own ASN.1 (ETSI release 1), compiled by pycrate": (
        "its own ASN.1 (ETSI release 1), compiled by pycrate",
        "自带 ASN.1（ETSI release 1），由 pycrate 编译",
    ),
    "Wireshark's own dissectors (ETSI release 1)": (
        "Wireshark's own dissectors (ETSI release 1)",
        "Wireshark 自身的解析器（ETSI release 1）",
    ),
    "octets made by others": ("octets made by others", "他人生成的字节"),
    "foreign octets": ("foreign octets", "外部字节"),
    "ours": ("ours", "本项目"),
    "CAM and DENM": ("CAM and DENM", "CAM 与 DENM"),
    "Chinese messages, first phase": ("Chinese messages, first phase", "中国第一阶段消息"),
    "Chinese messages, second phase (a reconstruction)": (
        "Chinese messages, second phase (a reconstruction)",
        "中国第二阶段消息（重建版本）",
    ),
    "SAE J2735 messages": ("SAE J2735 messages", "SAE J2735 消息"),
    "ETSI messages": ("ETSI messages", "ETSI 消息"),
}
"""What stacks say of their origin, titles, and names that are words; whatever is not here stands as it is."""
WORDS: Pairs = {
    "html_lang": ("en", "zh-CN"),
    "pass": ("PASS", "通过"),
    "fail": ("FAIL", "不通过"),
    "interrupted": ("interrupted: what is here is not the whole", "测试中断：以下结果不完整"),
    "lead": ("{agree} of {cells} cells agree", "{cells} 格中 {agree} 格一致"),
    "lead_known": ("{count} explained by known faults", "{count} 格由已知缺陷解释"),
    "lead_bad": ("{count} disagree", "{count} 格不一致"),
    "suite": ("suite", "测试集"),
    "messages": ("messages", "消息数"),
    "started": ("started", "开始时间"),
    "took": ("took", "耗时"),
    "matrix": ("Who understands whom", "互操作矩阵"),
    "sender": ("sender ↓ receiver →", "发送方 ↓ 接收方 →"),
    "matrix_note": (
        "A cell counts messages: octets, fields and thus meaning compared. A dot: nobody was asked. "
        "A stack with itself says nothing and is left out, our own round trip excepted.",
        "每格为消息数：比较字节、字段，从而比较含义。圆点表示未测。协议栈自收自发不说明问题，故略去；"
        "仅保留本项目自身的往返。",
    ),
    "of_all": ("{bad} of {asked}", "{asked} 条中 {bad} 条"),
    "known_short": ("+{count} known", "另 {count} 条已知"),
    "wrong": ("What is wrong", "不一致之处"),
    "nothing_wrong": ("Nothing.", "无。"),
    "case": ("message", "消息"),
    "finding": ("finding", "结论"),
    "evidence": ("evidence", "证据"),
    "pair": ("sender → receiver", "发送方 → 接收方"),
    "suspect": ("fault of", "问题方"),
    "more": ("{count} more are in results.json.", "其余 {count} 条见 results.json。"),
    "known": ("Known faults of other stacks", "其他协议栈的已知缺陷"),
    "known_note": (
        "These differences are on a written list, each with the clause that decides; such a message is not held "
        "against the stack.",
        "以下差异均在已知清单中，并注明判定依据的标准条款；相关消息不计为不一致。",
    ),
    "fault": ("fault and clause", "缺陷与条款"),
    "worth": ("What agreement is worth", "一致性的依据"),
    "worth_note": (
        "asn1tools and pycrate read our own ASN.1: where only they agree, a fault of that text is seen by nobody. "
        "Foreign are octets made by others (a device's own messages too), a stack with ASN.1 of its own, "
        "Wireshark's own "
        "dissectors. What a device sends back is no check: a repeater does as much.",
        "asn1tools 与 pycrate 读取的是本项目自己的 ASN.1：若仅有它们一致，则该文本本身的错误无人能发现。"
        "外部依据指：他人生成的字节（含被测设备自行发出的消息）、自带 ASN.1 的协议栈、Wireshark 自身的解析器。"
        "设备回送的内容不算依据：转发器亦可做到。",
    ),
    "dialect": ("dialect", "消息集"),
    "agree": ("agree", "一致"),
    "foreign": ("foreign octets or readers", "外部字节或外部解析"),
    "never": ("never: only codecs over our own ASN.1", "无：仅有基于本项目 ASN.1 的编解码器"),
    "n_octets": ("{count} frames made by others", "他人生成的 {count} 帧"),
    "stacks": ("Stacks", "协议栈"),
    "stack": ("stack", "协议栈"),
    "version": ("version", "版本"),
    "origin": ("knows messages from", "消息定义来源"),
    "encode": ("encode, median", "编码中位耗时"),
    "decode": ("decode, median", "解码中位耗时"),
    "latency": ("latency", "时延"),
    "unverified": ("unverified", "未经验证"),
    "not_there": ("not there", "不可用"),
    "not_asked": ("Not asked", "未测"),
    "reason": ("reason", "原因"),
    "cells": ("cells", "格数"),
    "method": ("Method and limits", "方法与时限"),
    "method_octets": (
        "Octets are compared with the one right encoding: UPER as profiled here is canonical. "
        "Fields are compared with the value that was to be sent, meaning in SI units through the neutral model.",
        "字节与唯一正确的编码相比较：此处使用的 UPER 为规范编码。"
        "字段与应发送的值相比较，含义经中性模型换算为国际单位后比较。",
    ),
    "method_limits": (
        "Limits: a codec {codec} s, getting ready {start} s, a device {device} s; after twice as long nobody is waited "
        "for. A second answer is waited for {settle} s.",
        "时限：编解码器 {codec} s，启动 {start} s，设备 {device} s；超过两倍时限不再等待。对重复应答另等 {settle} s。",
    ),
    "method_times": (
        "Times of codecs are measured inside their own process and are no benchmark; those of devices are from handing "
        "a frame to the radio to its answer.",
        "编解码器耗时在其自身进程内测得，不作为性能指标；设备时延自交付无线接口起至收到应答止。",
    ),
    "files": ("Files", "文件"),
}
