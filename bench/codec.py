"""How fast the codec is, beside asn1tools, pycrate and C written by hand, in one run on one machine.

    python bench/codec.py [--seconds N] [--json FILE] [--docs]

Rules: every codec does the whole work, frame, message and every open type in it, with all constraints checked (peers).
Rounds are interleaved, so that a busy machine slows all of them; what is reported is the median time and the median of
the ratios within each round (rounds).  The octets are real messages (tests/vectors).  The C (`handwritten`) moves the
fields of many core BSMs to columns and back, and makes no record.  ``--docs`` writes tables and plot into docs/.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from growth import Series, bsm_frames, by_batch, by_size
from handwritten import HandWritten
from life import keeping, start_ms
from peers import MODULES, SECURED, SECURED_MODULES, Asn1tools, Pycrate, SecuredAsn1tools
from plot import Chart, svg
from rounds import Work, median, ratio, rounds_of

from cv2x.messages import dialect

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "growth.svg"
SUBJECTS = {
    "core BSM": "basicsafetymessage-23a3b701d8",
    "BSM with part II": "basicsafetymessage-0adbc921c8",
    "MAP": "mapdata-56b75c6e29",
    "SPAT": "spat-feec355b47",
}
SECURED_SUBJECTS = {
    "signed message with certificate (COER)": "signeddata-32a07e5db3",
    "signed message with digest (COER)": "signeddata-715fe9a0d7",
}
WAYS = ("decode", "encode")
FRAMES_FOR_C = 10_000


def vectors() -> dict[str, bytes]:
    """Return the octets of our own vectors by id."""
    found = {}
    for name in ("messages.jsonl", "secured.jsonl"):
        for line in (ROOT / "tests" / "vectors" / name).read_text(encoding="utf-8").splitlines():
            vector = json.loads(line)
            found[vector["id"]] = bytes.fromhex(vector["hex"])
    return found


def works(octets: bytes, ours: Any, theirs: dict[str, Any]) -> dict[str, tuple[Work, Work]]:
    """Return (decode, encode) per codec, each checked to give back the octets."""
    if ours.messages:
        name, record = ours.decode(octets)

        def decode() -> Any:
            return ours.decode(octets)[1]

        def encode(value: Any) -> bytes:
            return bytes(ours.encode(name, value))

        found: dict[str, tuple[Work, Work]] = {
            "cv2x": (lambda: ours.decode(octets), lambda: ours.encode(name, record)),
        }
    else:
        record = ours.decode_type(SECURED, octets)

        def decode() -> Any:
            return ours.decode_type(SECURED, octets)

        def encode(value: Any) -> bytes:
            return bytes(ours.encode_type(SECURED, value))

        found = {"cv2x": (decode, lambda: ours.encode_type(SECURED, record))}
    plain = record.to_dict()
    found["cv2x, dicts"] = (lambda: decode().to_dict(), lambda: encode(plain))
    for codec, peer in theirs.items():
        value = peer.decode(octets)
        found[codec] = (lambda peer=peer: peer.decode(octets), lambda peer=peer, value=value: peer.encode(value))
    for codec, (_decode, again) in found.items():
        if again() != octets:
            raise SystemExit(f"{codec} does not give the octets back")
    return found


def by_hand(ours: Any, octets: bytes) -> tuple[Work, Work]:
    """Return what the hand-written C does with 10,000 core BSMs."""
    frames = bsm_frames(ours, octets, FRAMES_FOR_C)
    data, offsets = np.frombuffer(b"".join(frames), np.uint8), np.cumsum([0, *map(len, frames)], dtype=np.int64)
    hand = HandWritten()
    columns = hand.decode(data, offsets)
    if hand.encode(columns)[0].tobytes() != data.tobytes():
        raise SystemExit("the hand-written C does not give the octets back")
    return lambda: hand.decode(data, offsets), lambda: hand.encode(columns)


def measure(found: dict[str, tuple[Work, Work]], seconds: float) -> dict[str, Any]:
    """Return the medians: times by codec and direction, and how many times faster cv2x is."""
    flat = {(codec, way): work for codec, pair in found.items() for way, work in zip(WAYS, pair, strict=True)}
    rounds = rounds_of(flat, seconds)
    return {
        codec: {
            way: {
                "ns": round(median(rounds, (codec, way)), 1),
                "times_slower_than_cv2x": round(ratio(rounds, (codec, way), ("cv2x", way)), 2),
            }
            for way in WAYS
        }
        for codec in found
    }


def show(name: str, size: int, result: dict[str, Any]) -> None:
    print(f"\n{name}, {size} octets")
    print(f"  {'':18}" + "".join(f"{f'{way} {what}':>12}" for what in ("ns", "×") for way in WAYS))
    for codec, both in result.items():
        cells = [f"{both[way]['ns']:>12,.0f}" for way in WAYS]
        cells += [f"{both[way]['times_slower_than_cv2x']:>12,.4g}" for way in WAYS]
        print(f"  {codec:18}{''.join(cells)}")


def per_message(result: dict[str, Any]) -> dict[str, Any]:
    """Return the figures of the hand-written C for one of its frames."""
    for way in WAYS:
        for what, value in result["C by hand"][way].items():
            result["C by hand"][way][what] = round(value / FRAMES_FOR_C, 4)
    return result


def time_text(ns: float) -> str:
    """Return a time with three digits or so, in ns, or in µs from 10,000 ns on."""
    return f"{ns:,.0f} ns" if ns < 10_000 else f"{ns / 1000:,.1f} µs" if ns < 100_000 else f"{ns / 1000:,.0f} µs"


def tables(figures: dict[str, Any]) -> dict[str, str]:
    """Return the Markdown of the page, by the name of its place."""
    lines = [
        "| | octets | cv2x decode / encode | asn1tools | pycrate | faster than asn1tools by | than pycrate by |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, result in figures["messages"].items():
        cells = [name, f"{result['octets']:,}"]
        cells += [
            " / ".join(time_text(result[codec][way]["ns"]) for way in WAYS)
            for codec in ("cv2x", "asn1tools", "pycrate")
        ]
        cells += [
            " / ".join(f"{result[codec][way]['times_slower_than_cv2x']:,.0f}" for way in WAYS) + " times"
            for codec in ("asn1tools", "pycrate")
        ]
        lines.append(f"| {' | '.join(cells)} |")
    hand = figures["messages"]["core BSM"]["C by hand"]
    start, kept, grown = figures["start ms"], figures["keeping"], figures["exponents"]
    dicts = {way: figures["messages"]["core BSM"]["cv2x, dicts"][way]["times_slower_than_cv2x"] for way in WAYS}
    return {
        "machine": f"Run of {figures['date']}: {figures['machine']}.",
        "messages": "\n".join(lines),
        "life": "\n".join([
            "- C written by hand for this one message (`bench/core_bsm.c`: constant offsets, fields to columns, no "
            f"record) takes {hand['decode']['ns']:.0f} / {hand['encode']['ns']:.0f} ns for a core BSM.",
            "- Through dicts (`to_dict()` after decoding, a dict given to `encode`) a core BSM takes "
            f"{dicts['decode']:.1f} / {dicts['encode']:.1f} times as long.",
            f"- `import cv2x` takes {start['import cv2x']} ms; up to the first decoded message it is "
            f"{start['import cv2x and first decode']} ms of processor time, inside a fresh interpreter.",
            f"- Keeping 100,000 decoded BSMs in a list, collector on, costs {kept['kept, ns']} ns a message where "
            f"letting them go costs {kept['let go, ns']} ns: {kept['kept costs, times']} times.",
        ]),
        "growth": "Exponents fitted from 1,000 octets or frames on (1 is linear): "
        + ", ".join(f"{name} {value:.2f}" for name, value in grown.items()) + ".",
    }  # fmt: skip


def write_docs(figures: dict[str, Any], size: list[Series], batch: list[Series]) -> None:
    """Put tables and plot in their places in docs/."""
    page = PAGE.read_text(encoding="utf-8")
    for name, text in tables(figures).items():
        place = re.compile(rf"(<!-- bench: {name} -->\n).*?(\n<!-- end -->)", re.DOTALL)
        page, count = place.subn(lambda found, text=text: found[1] + text + found[2], page)
        if count != 1:
            raise SystemExit(f"{PAGE} has {count} places for {name}")
    PAGE.write_text(page, encoding="utf-8")
    charts = [
        Chart("One message", "octets of a MAP", "time per message", {line.name: list(line.points) for line in size}),
        Chart(
            "Many messages", "core BSMs in one call", "time per call", {line.name: list(line.points) for line in batch}
        ),
    ]
    PLOT.write_text(svg(charts, f"{figures['date']}, {figures['machine']}; least of several runs"), encoding="utf-8")


def machine() -> str:
    """Return the class of the machine and the versions that matter."""
    cpu = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return (
        f"{cpu[1] if cpu else 'unknown processor'} ({platform.machine()}), "
        f"{platform.python_implementation()} {platform.python_version()}, "
        + ", ".join(f"{name} {version}" for name, version in versions().items())
    )


def versions() -> dict[str, str]:
    """Return the versions of the peers."""
    from importlib.metadata import version

    return {name: version(name) for name in ("asn1tools", "pycrate")}


def main() -> None:
    parser = argparse.ArgumentParser(description="time the codec beside asn1tools, pycrate and C written by hand")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long to time messages in all (default 20)")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--docs", action="store_true", help="write tables and plot into docs/")
    options = parser.parse_args()
    held = vectors()

    def octets_of(end: str) -> bytes:
        return next(octets for name, octets in held.items() if name.endswith(end))

    sae = dialect("j2735-2024")
    figures: dict[str, Any] = {
        "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "machine": machine(),
        "messages": {},
    }
    print(figures["machine"])
    core = octets_of(SUBJECTS["core BSM"])
    figures["start ms"] = start_ms("j2735-2024", core)
    peers: dict[str, Callable[[], dict[str, Any]]] = {
        "j2735-2024": lambda: {"asn1tools": Asn1tools(), "pycrate": Pycrate(MODULES, "MessageFrame")},
        "ieee1609dot2": lambda: {"asn1tools": SecuredAsn1tools(), "pycrate": Pycrate(SECURED_MODULES, SECURED)},
    }
    share = options.seconds / (len(SUBJECTS) + len(SECURED_SUBJECTS))
    for name, subjects in (("j2735-2024", SUBJECTS), ("ieee1609dot2", SECURED_SUBJECTS)):
        ours, theirs = dialect(name), peers[name]()
        for subject, end in subjects.items():
            octets = octets_of(end)
            found = works(octets, ours, theirs)
            if subject == "core BSM":
                found["C by hand"] = by_hand(ours, octets)
            result = measure(found, share)
            figures["messages"][subject] = {"octets": len(octets), **result}
            if subject == "core BSM":
                per_message(result)
            show(subject, len(octets), result)
    figures["keeping"] = keeping(sae, core)
    size, batch = by_size(sae, octets_of(SUBJECTS["MAP"])), by_batch(sae, core)
    figures["growth"] = {line.name: line.points for line in [*size, *batch]}
    figures["exponents"] = {line.name: round(line.exponent(), 3) for line in [*size, *batch]}
    print()
    for what in ("start ms", "keeping", "exponents"):
        print(f"{what:12} " + ", ".join(f"{name} {value}" for name, value in figures[what].items()))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if options.docs:
        write_docs(figures, size, batch)


if __name__ == "__main__":
    main()
