"""What the way from one application to another costs over UDP on one host, and how many frames a station takes in.

One-way latency, application to application: one process sends a frame every millisecond with the monotonic time in its
last octets, another looks at the clock when its application has it.  In one run, in turns, so that what else the
machine does hits all of them alike; each figure is the median over the rounds of that round's quantile:

- ``C``: sendto and a blocking recv, nothing else (bench/datagram_pair.c, compiled here);
- ``asyncio``: a bare datagram pair, transport.sendto to datagram_received;
- ``udp``: `cv2x.radio.udp` with one peer, on asyncio, ``send`` to what ``receive`` returns;
- ``udp group``: the same on a group, where the kernel makes a copy for everybody on it, the sender too;
- ``stations``: one peer under the real-time runner, from a station's step to the other station's step.

Frames a second into a station: a flood over the loopback interface, counted in frames per second of the receiver's own
processor time, from the kernel to receptions (``driver``), to a station that has met the octets before (``known``) and
to one that decodes each frame, maps it and takes it into its world (``new``).

    python bench/radio.py [--seconds N] [--octets N] [--json FILE]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median, quantiles

from cv2x.clock import MILLISECOND_NS, SECOND_NS, wall_stamp
from cv2x.messages import dialect
from cv2x.messages.model import Position
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.base import RadioContext
from cv2x.radio.frame import Frame
from cv2x.radio.udp import UdpRadio
from cv2x.scenarios.drive_run import seldom_collecting
from cv2x.station.base import Unit
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.outcome import Message, Outcome, Transmission
from cv2x.station.realtime_runner import RealtimeRunner
from cv2x.station.stack import Stack

INTERVAL_NS = MILLISECOND_NS
WAYS = ("C", "asyncio", "udp", "udp group", "stations")
QUANTILES = {"p50": 50, "p99": 99}
ROUNDS = 15
FLOOD = 20_000
DIALECTS = ("ydt3709", "j2735-2024")


def payload(octets: int) -> bytes:
    return b"\x04" + bytes(octets - 9) + time.monotonic_ns().to_bytes(8, "little")


def age_ns(octets: bytes) -> int:
    return time.monotonic_ns() - int.from_bytes(octets[-8:], "little")


def open_udp(port: int, *, speaks: bool | None = None) -> UdpRadio:
    """Open one of a pair of peers, on two ports next to each other; or a member of a group where that is not said."""
    if speaks is None:
        return UdpRadio.open(f":{port}", RadioContext())
    there, here = (port, port + 1) if speaks else (port + 1, port)
    return UdpRadio.open(f"127.0.0.1:{there}@127.0.0.1:{here}", RadioContext())


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def paced(count: int, say: Callable[[], None]) -> None:
    """Call ``say`` every millisecond, as near as asyncio gets."""
    loop = asyncio.get_running_loop()
    start = loop.time() + 0.05
    for number in range(count):
        delay_s = start + number * INTERVAL_NS / 1e9 - loop.time()
        if delay_s > 0:
            await asyncio.sleep(delay_s)
        say()


async def asyncio_sends(port: int, count: int, octets: int) -> None:
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
        asyncio.DatagramProtocol, remote_addr=("127.0.0.1", port)
    )
    await paced(count, lambda: transport.sendto(payload(octets)))
    transport.close()


async def asyncio_hears(port: int, count: int, ready: Connection) -> list[int]:
    ages: list[int] = []
    done = asyncio.get_running_loop().create_future()

    class Protocol(asyncio.DatagramProtocol):
        def datagram_received(self, data: bytes, addr: object) -> None:
            ages.append(age_ns(data))
            if len(ages) == count and not done.done():
                done.set_result(None)

    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(Protocol, local_addr=("127.0.0.1", port))
    ready.send(None)
    await asyncio.wait([done], timeout=count * INTERVAL_NS / 1e9 + 3)
    transport.close()
    return ages


async def udp_sends(port: int, count: int, octets: int, *, speaks: bool | None = True) -> None:
    with open_udp(port, speaks=speaks) as radio:
        await paced(count, lambda: radio.send(Frame(payload(octets)), wall_stamp()))


async def udp_hears(port: int, count: int, ready: Connection, *, speaks: bool | None = False) -> list[int]:
    ages: list[int] = []
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def readable() -> None:
        ages.extend(age_ns(reception.frame.octets) for reception in radio.receive(wall_stamp()))
        if len(ages) >= count and not done.done():
            done.set_result(None)

    with open_udp(port, speaks=speaks) as radio:
        loop.add_reader(radio.fileno(), readable)
        ready.send(None)
        await asyncio.wait([done], timeout=count * INTERVAL_NS / 1e9 + 3)
        loop.remove_reader(radio.fileno())
    return ages


class Speaker:
    """A station that says the time every millisecond."""

    name = "speaker"

    def __init__(self, count: int, octets: int) -> None:
        self.left, self.octets = count, octets
        self.next_ns = time.monotonic_ns()

    def step(self, now: object, inputs: Inputs) -> Outcome:
        outcome = Outcome()
        if self.left and time.monotonic_ns() >= self.next_ns:
            frame = Frame(payload(self.octets))
            outcome.transmissions.append(Transmission(frame, Message("", "", frame.octets, None, None)))
            self.next_ns += INTERVAL_NS
            self.left -= 1
        outcome.wake_ns = self.next_ns if self.left else None
        return outcome


class Listener:
    """A station that notes how old what it hears is."""

    name = "listener"

    def __init__(self) -> None:
        self.ages: list[int] = []

    def step(self, now: object, inputs: Inputs) -> Outcome:
        self.ages += [age_ns(reception.frame.octets) for reception in inputs.receptions]
        return Outcome()


class Silence:
    """A feed of nothing."""

    def next_ns(self) -> int | None:
        return None

    def take(self, run_ns: int) -> dict[str, Inputs]:
        return {}


async def stations_send(port: int, count: int, octets: int) -> None:
    with open_udp(port, speaks=True) as radio:
        speaker = Speaker(count, octets)
        runner = RealtimeRunner([Unit(speaker, radio)], Silence(), (), wall_stamp())
        await runner.run(should_stop=lambda: not speaker.left)


async def stations_hear(port: int, count: int, ready: Connection) -> list[int]:
    listener = Listener()
    with open_udp(port, speaks=False) as radio:
        runner = RealtimeRunner([Unit(listener, radio)], Silence(), (), wall_stamp())
        ready.send(None)
        await runner.run(count * INTERVAL_NS + SECOND_NS)
    return listener.ages


SIDES = {
    "asyncio": (asyncio_sends, asyncio_hears),
    "udp": (udp_sends, udp_hears),
    "udp group": (partial(udp_sends, speaks=None), partial(udp_hears, speaks=None)),
    "stations": (stations_send, stations_hear),
}


def hear_in_process(way: str, port: int, count: int, pipe: Connection) -> None:
    pipe.send(asyncio.run(SIDES[way][1](port, count, pipe)))


def latencies(way: str, program: Path | None, count: int, octets: int) -> list[int]:
    """Run one pair once."""
    if way == "C":
        words = [str(program), str(count), str(octets), str(INTERVAL_NS)]
        told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        return [int(line) for line in told.split()]
    port = free_port()
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=hear_in_process, args=(way, port, count, theirs))
    process.start()
    try:
        ours.recv()
        asyncio.run(SIDES[way][0](port, count, octets))
        ages: list[int] = ours.recv()
    finally:
        process.join(10)
        process.kill()
    return ages


def compiled(folder: Path) -> Path | None:
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        print("no C compiler: no figures of a bare C pair")
        return None
    program = folder / "datagram_pair"
    source = Path(__file__).with_name("datagram_pair.c")
    subprocess.run([compiler, "-O2", "-Wall", "-Wextra", "-o", str(program), str(source)], check=True)
    return program


def measure_latency(seconds: float, octets: int) -> dict[str, dict[str, float]]:
    count = max(200, int(seconds * 1e9 / INTERVAL_NS / ROUNDS))
    found: dict[str, list[list[float]]] = {way: [] for way in WAYS}
    lost: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(Path(folder))
        for _ in range(ROUNDS):
            for way in WAYS if program else WAYS[1:]:
                ages = latencies(way, program, count, octets)
                lost[way] += count - len(ages)
                # The first tenth of a round warms caches and branch predictors, of all alike.
                found[way].append(quantiles(ages[count // 10 :], n=100))
    return {
        way: {name: median(cuts[index - 1] for cuts in rounds) / 1e3 for name, index in QUANTILES.items()}
        | {"lost": lost[way]}
        for way, rounds in found.items()
        if rounds
    }


def traffic(spoken: str, vehicles: int = 200) -> list[Frame]:
    """Return frames of moving vehicles, no two alike."""
    units = [OnBoardUnit(f"v{n}", Stack(dialect(spoken)), ObuConfig(rate_hz=10.0), stream(n)) for n in range(vehicles)]
    now, frames = wall_stamp(), []
    for instant in range(FLOOD // vehicles + 2):
        now = now.later(100 * MILLISECOND_NS)
        for n, unit in enumerate(units):
            position = Position(31.0 + n * 1e-5 + instant * 1e-6, 121.0 + n * 1e-5, 10.0)
            outcome = unit.step(now, Inputs(fix=PositionFix(now.utc_ns, position, 15.0, 90.0)))
            frames += [transmission.frame for transmission in outcome.transmissions]
    return frames[:FLOOD]


def stream(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - simulation, not secrets


def flood(frames: list[Frame], take: Callable[[UdpRadio], int]) -> float:
    """Return frames a second of processor time: bursts the receive buffer holds, each fetched by ``take``."""
    port = free_port()
    taken, spent_s = 0, 0.0
    with open_udp(port) as sender, open_udp(port) as hearer:
        for start in range(0, len(frames), 200):
            now = wall_stamp()
            for frame in frames[start : start + 200]:
                sender.send(frame, now)
            begun = time.process_time()
            while some := take(hearer):
                taken += some
            spent_s += time.process_time() - begun
    if taken != len(frames):
        print(f"  {len(frames) - taken} of {len(frames)} frames were lost on the way", file=sys.stderr)
    return taken / spent_s


def measure_flood(spoken: str) -> dict[str, float]:
    frames = traffic(spoken)

    def station() -> Callable[[UdpRadio], int]:
        unit = OnBoardUnit("me", Stack(dialect(spoken)), ObuConfig(rate_hz=0.0), stream(0))

        def take(radio: UdpRadio) -> int:
            now = wall_stamp()
            receptions = radio.receive(now)
            if receptions:
                unit.step(now, Inputs(receptions=tuple(receptions)))
            return len(receptions)

        return take

    known = station()
    few = frames[:2000]
    with seldom_collecting():  # as every run does
        flood(few, known)
        return {
            "driver": flood(frames, lambda radio: len(radio.receive(wall_stamp()))),
            "known": flood(few * 5, known),
            "new": flood(frames, station()),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20, help="of sending, for each way")
    parser.add_argument("--octets", type=int, default=300)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    latency = measure_latency(options.seconds, options.octets)
    print(f"one-way latency, application to application, {options.octets} octets every millisecond, µs")
    print(f"{'':10}" + "".join(f"{name:>10}" for name in QUANTILES) + "  against asyncio")
    for way, found in latency.items():
        against = ", ".join(f"{name} {found[name] / latency['asyncio'][name]:.2f}×" for name in ("p50", "p99"))
        print(
            f"{way:10}" + "".join(f"{found[name]:>10.1f}" for name in QUANTILES) + f"  {against}; {found['lost']} lost"
        )
    floods = {spoken: measure_flood(spoken) for spoken in DIALECTS}
    print("frames a second into a station, per second of processor time")
    for spoken, rates in floods.items():
        print(f"{spoken:12}" + "".join(f"{name:>10} {rate:>9,.0f}" for name, rate in rates.items()))
    if options.json is not None:
        options.json.write_text(json.dumps({"latency_us": latency, "frames_per_s": floods}, indent=1) + "\n")


if __name__ == "__main__":
    main()
