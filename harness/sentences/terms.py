"""Terms that stand in results.json in English and are shown in either language: causes, kinds, hops, neutral names."""

from __future__ import annotations

TERMS = {
    # causes under which a station discards (cv2x.station.outcome.CAUSES)
    "unknown family": ("unknown family", "未知协议族"),
    "other network stack": ("other network stack", "其他网络层协议栈"),
    "malformed network header": ("malformed network header", "网络层头格式错误"),
    "unsupported security": ("unsupported security", "不支持的安全机制"),
    "malformed security envelope": ("malformed security envelope", "安全封装格式错误"),
    "unregistered application": ("unregistered application", "未注册的应用标识"),
    "malformed message": ("malformed message", "消息格式错误"),
    "unknown message": ("unknown message", "未知消息类型"),
    "too long to send": ("too long to send", "超长无法发送"),
    "not encodable": ("not encodable", "无法编码"),
    "not sent": ("not sent", "未发送"),
    # units and actors
    "rsu": ("RSU", "RSU"),
    "obu": ("OBU", "OBU"),
    "car": ("car", "乘用车"),
    "van": ("van", "厢式车"),
    "truck": ("truck", "货车"),
    "bus": ("bus", "客车"),
    "motorcycle": ("motorcycle", "摩托车"),
    "bicycle": ("bicycle", "自行车"),
    "pedestrian": ("pedestrian", "行人"),
    "vehicle": ("vehicle", "车辆"),
    "road user": ("road user", "交通参与者"),
    "event": ("event", "道路事件"),
    "sign": ("sign", "交通标志"),
    # messages by what they mean (cv2x.scenarios.expect.MESSAGE_NAMES)
    "vehicle state": ("vehicle state", "车辆状态消息"),
    "road map": ("road map", "地图消息"),
    "signal state": ("signal state", "信号灯消息"),
    "road events": ("road events", "道路事件消息"),
    "road users": ("road users", "交通参与者消息"),
    # hops (cv2x.station.hops.HOPS)
    "application to application": ("application to application", "应用层到应用层"),
    "model": ("model", "消息生成"),
    "encode": ("encode", "编码"),
    "secure": ("secure", "签名"),
    "wrap": ("wrap", "封装"),
    "peel": ("peel", "解封装"),
    "verify": ("verify", "验签"),
    "decode": ("decode", "解码"),
    "map": ("map", "语义映射"),
    "world": ("world", "环境更新"),
    "applications": ("applications", "应用处理"),
    # parts of a latency
    "whole": ("whole", "全程"),
    "software": ("software", "软件"),
    "access": ("waiting for the air", "等待空口资源"),
    "air": ("on the air", "空口传输"),
    # measures of reception
    "prr-5gaa": ("sliding windows", "滑动窗口"),
    "gap": ("inter-packet gaps", "包间隔"),
    "age": ("ages of information", "信息龄"),
    # kinds of recorded drives (cv2x.scenarios.drives)
    "cv2x recording": ("cv2x recording", "cv2x 记录"),
    "capture": ("capture", "抓包"),
    "hex lines": ("hex lines", "十六进制文本"),
    "ODE log": ("ODE log", "ODE 日志"),
    # what an alert must come before
    "stop line": ("stop line", "停止线"),
    "target": ("target", "目标"),
}
