"""A relay between two Ethernet interfaces that holds every frame of the units for a known time, and says what it did.

python delaying_relay.py HERE THERE LOG SCHEDULE     until SIGTERM

SCHEDULE is a list of (seconds, least delay, greatest delay in milliseconds); the last one goes on.  Every line of LOG
is one frame: the way it went, its SDU, when it came in (the kernel's stamp), and the clock just before it was sent on.
"""

from __future__ import annotations

import heapq
import json
import random
import select
import signal
import socket
import struct
import sys
import time

from cv2x.radio.ethernet_frame import LOCAL_EXPERIMENTAL, parse

ETH_P_ALL, PACKET_OUTGOING, SO_TIMESTAMPNS = 3, 4, 35
TIMESPEC = struct.Struct("@ll")


def range_at(schedule: list[tuple[float, float, float]], since_s: float) -> tuple[float, float]:
    for lasts_s, least_ms, most_ms in schedule:
        if since_s < lasts_s:
            return least_ms, most_ms
        since_s -= lasts_s
    return schedule[-1][1:]


def main() -> None:
    here, there, log_file, schedule_text = sys.argv[1:]
    schedule: list[tuple[float, float, float]] = json.loads(schedule_text)
    sockets = []
    for interface in (here, there):
        opened = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
        opened.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        opened.bind((interface, ETH_P_ALL))
        opened.setblocking(False)
        sockets.append(opened)
    over: list[int] = []
    signal.signal(signal.SIGTERM, lambda *_: over.append(1))
    rng = random.Random(11)
    held: list[tuple[int, int, int, bytes, str, int]] = []
    begun_ns, count = None, 0
    with open(log_file, "w", encoding="utf-8") as log:
        print("ready", flush=True)
        while not over or held:
            wait_s = 0.05 if not held else max(0.0, (held[0][0] - time.monotonic_ns()) / 1e9)
            for readable in select.select(sockets, [], [], wait_s)[0]:
                octets, control, _, sender = readable.recvmsg(4096, 256)
                sdu, cause = parse(octets, LOCAL_EXPERIMENTAL)
                if sender[2] == PACKET_OUTGOING or cause:
                    continue
                seconds, nanoseconds = TIMESPEC.unpack(control[0][2][: TIMESPEC.size])
                came_ns = seconds * 1_000_000_000 + nanoseconds
                begun_ns = begun_ns or came_ns
                delay_ns = round(rng.uniform(*range_at(schedule, (came_ns - begun_ns) / 1e9)) * 1e6)
                due_ns = time.monotonic_ns() - (time.time_ns() - came_ns) + delay_ns
                out = 1 - sockets.index(readable)
                count += 1
                heapq.heappush(held, (due_ns, count, out, octets, sdu.hex(), came_ns))
            while held and held[0][0] <= time.monotonic_ns():
                due_ns, _, out, octets, sdu_hex, came_ns = heapq.heappop(held)
                sent_ns = time.time_ns()
                sockets[out].send(octets)
                log.write(json.dumps([out, sdu_hex, came_ns, sent_ns]) + "\n")


if __name__ == "__main__":
    main()
