"""How fast the codec is, beside asn1tools and pycrate, in one run on one machine.

    python bench/codec.py [--seconds N] [--json FILE]

Rules: every codec does the whole work, frame, message and every open type in it, with all constraints checked
(asn1tools gets ``check_constraints=True`` and its open types decoded and encoded by hand here).  Rounds are
interleaved, so that a busy machine slows all of them; what is reported is the median time and the median of the
ratios within each round.  The octets are real messages (tests/vectors).
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asn1tools
from pycrate_asn1c.asnproc import PycrateGenerator, compile_text, generate_modules

from cv2x.messages import dialect

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "messages" / "asn1" / "j2735_2024").glob("*.asn"))
SECURED_MODULES = sorted((ROOT / "messages" / "asn1" / "ieee1609dot2").glob("[!t]*.asn"))
SECURED_MODULES += [ROOT / "messages" / "asn1" / "ieee1609dot2" / "ts103097_extension.asn"]
SUBJECTS = {
    "core BSM": "basicsafetymessage-23a3b701d8",
    "BSM part II": "basicsafetymessage-0adbc921c8",
    "MAP": "mapdata-f602188018",
    "SPAT": "spat-feec355b47",
}
SECURED = {"signed, certificate": "signeddata-32a07e5db3", "signed, digest": "signeddata-715fe9a0d7"}
TYPES = {18: "MapData", 19: "SPAT", 20: "BasicSafetyMessage"}
PART_II = {0: "VehicleSafetyExtensions", 1: "SpecialVehicleExtensions", 2: "SupplementalVehicleExtensions"}
BATCH_S = 0.004

Work = Callable[[], Any]


class Asn1tools:
    """asn1tools with its open types taken apart by hand."""

    def __init__(self) -> None:
        self.spec = asn1tools.compile_files([str(path) for path in MODULES], "uper")

    def decode(self, octets: bytes) -> Any:
        frame = self.spec.decode("MessageFrame", octets, check_constraints=True)
        message = self.spec.decode(TYPES[frame["messageId"]], frame["value"], check_constraints=True)
        for part in message.get("partII", ()) if frame["messageId"] == 20 else ():
            part["partII-Value"] = self.spec.decode(
                PART_II[part["partII-Id"]], part["partII-Value"], check_constraints=True
            )
        return frame["messageId"], message

    def encode(self, value: Any) -> bytes:
        number, message = value
        if "partII" in message:
            parts = [
                {
                    "partII-Id": part["partII-Id"],
                    "partII-Value": self.spec.encode(
                        PART_II[part["partII-Id"]], part["partII-Value"], check_constraints=True
                    ),
                }
                for part in message["partII"]
            ]
            message = message | {"partII": parts}
        content = self.spec.encode(TYPES[number], message, check_constraints=True)
        octets: bytes = self.spec.encode(
            "MessageFrame", {"messageId": number, "value": content}, check_constraints=True
        )
        return octets


class SecuredAsn1tools:
    """asn1tools on IEEE 1609.2 in OER; what it cannot parse (class fields, parameters) is as OCTET STRING and octet."""

    def __init__(self) -> None:
        tree = asn1tools.parse_files([str(path) for path in SECURED_MODULES])
        without_classes(tree)
        self.spec = asn1tools.compile_dict(tree, "oer")

    def decode(self, octets: bytes) -> Any:
        return self.spec.decode("Ieee1609Dot2Data", octets, check_constraints=True)

    def encode(self, value: Any) -> bytes:
        octets: bytes = self.spec.encode("Ieee1609Dot2Data", value, check_constraints=True)
        return octets


def without_classes(found: Any) -> None:
    """Replace class fields in a parsed tree by plain types of the same octets."""
    if isinstance(found, dict):
        for key in ("actual-parameters", "parameters", "table"):
            found.pop(key, None)
        if "&" in str(found.get("type")):
            key_field = found["type"].endswith("&id")
            found |= {"type": "INTEGER", "restricted-to": [(0, 255)]} if key_field else {"type": "OCTET STRING"}
    for inner in list(found.values()) if isinstance(found, dict) else found if isinstance(found, list) else ():
        without_classes(inner)


class Pycrate:
    """pycrate's MessageFrame, which follows open types by itself."""

    def __init__(self) -> None:
        path = Path(tempfile.mkdtemp()) / "j2735.py"
        with contextlib.redirect_stdout(io.StringIO()):
            compile_text([module.read_text(encoding="utf-8") for module in MODULES])
            generate_modules(PycrateGenerator, str(path))
        spec = importlib.util.spec_from_file_location("j2735", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        held = [item for holder in vars(module).values() for item in getattr(holder, "_all_", ())]
        self.frame = next(item for item in held if item._name == "MessageFrame")

    def decode(self, octets: bytes) -> Any:
        self.frame.from_uper(octets)
        return self.frame.get_val()

    def encode(self, value: Any) -> bytes:
        self.frame.set_val(value)
        octets: bytes = self.frame.to_uper()
        return octets


def works(octets: bytes, ours: Any, theirs: Asn1tools, pycrate: Pycrate) -> dict[str, tuple[Work, Work]]:
    """Return (decode, encode) per codec, each checked to give back the octets."""
    name, record = ours.decode(octets)
    plain = record.to_dict()
    asn1_value, pycrate_value = theirs.decode(octets), pycrate.decode(octets)

    def decode_to_dict() -> Any:
        return ours.decode(octets)[1].to_dict()

    found: dict[str, tuple[Work, Work]] = {
        "cv2x": (lambda: ours.decode(octets), lambda: ours.encode(name, record)),
        "cv2x, dicts": (decode_to_dict, lambda: ours.encode(name, plain)),
        "asn1tools": (lambda: theirs.decode(octets), lambda: theirs.encode(asn1_value)),
        "pycrate": (lambda: pycrate.decode(octets), lambda: pycrate.encode(pycrate_value)),
    }
    for codec, (_decode, encode) in found.items():
        if encode() != octets:
            raise SystemExit(f"{codec} does not give the octets back")
    return found


def secured_works(octets: bytes, ours: Any, theirs: SecuredAsn1tools) -> dict[str, tuple[Work, Work]]:
    """As `works`, for a secured message; pycrate cannot compile these modules."""
    kind = "Ieee1609Dot2Data"
    record, value = ours.decode_type(kind, octets), theirs.decode(octets)
    plain = record.to_dict()
    found: dict[str, tuple[Work, Work]] = {
        "cv2x": (lambda: ours.decode_type(kind, octets), lambda: ours.encode_type(kind, record)),
        "cv2x, dicts": (
            lambda: ours.decode_type(kind, octets).to_dict(),
            lambda: ours.encode_type(kind, plain),
        ),
        "asn1tools": (lambda: theirs.decode(octets), lambda: theirs.encode(value)),
    }
    for codec, (_decode, encode) in found.items():
        if encode() != octets:
            raise SystemExit(f"{codec} does not give the octets back")
    return found


def vectors_of(name: str) -> dict[str, bytes]:
    lines = (ROOT / "tests" / "vectors" / name).read_text(encoding="utf-8").splitlines()
    return {vector["id"]: bytes.fromhex(vector["hex"]) for vector in map(json.loads, lines)}


def batch(work: Work) -> int:
    """Return how often to call ``work`` for one batch."""
    count = 1
    while True:
        start = time.perf_counter()
        for _ in range(count):
            work()
        spent = time.perf_counter() - start
        if spent > BATCH_S / 2:
            return max(1, round(count * BATCH_S / spent))
        count *= 2


def timed(work: Work, count: int) -> float:
    """Return nanoseconds per call, the call of the lambda and the loop included."""
    times = range(count)
    start = time.perf_counter_ns()
    for _ in times:
        work()
    return (time.perf_counter_ns() - start) / count


def measure(found: dict[str, tuple[Work, Work]], seconds: float) -> dict[str, Any]:
    """Run interleaved rounds and return medians: times by codec and direction, and how many times faster cv2x is."""
    flat = {(codec, k): work for codec, pair in found.items() for k, work in enumerate(pair)}
    counts = {key: batch(work) for key, work in flat.items()}
    rounds: list[dict[tuple[str, int], float]] = []
    end = time.perf_counter() + seconds
    while len(rounds) < 5 or time.perf_counter() < end:
        rounds.append({key: timed(work, counts[key]) for key, work in flat.items()})
    return {
        codec: {
            direction: {
                "ns": round(statistics.median(run[codec, k] for run in rounds)),
                "times_slower_than_cv2x": round(statistics.median(run[codec, k] / run["cv2x", k] for run in rounds), 1),
            }
            for k, direction in enumerate(("decode", "encode"))
        }
        for codec in found
    }


def show(name: str, size: int, result: dict[str, Any]) -> None:
    print(f"\n{name}, {size} octets")
    print(f"  {'':14}{'decode ns':>12}{'encode ns':>12}{'decode ×':>12}{'encode ×':>12}")
    for codec, both in result.items():
        cells = [f"{both[k]['ns']:>12,}" for k in ("decode", "encode")]
        cells += [f"{both[k]['times_slower_than_cv2x']:>12,}" for k in ("decode", "encode")]
        print(f"  {codec:14}{''.join(cells)}")


def main() -> None:
    parser = argparse.ArgumentParser(description="time the codec beside asn1tools and pycrate")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long to measure in all (default 20)")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    options = parser.parse_args()
    vectors = vectors_of("messages.jsonl") | vectors_of("secured.jsonl")
    subjects = {name: next(held for key, held in vectors.items() if key.endswith(end))
                for name, end in (SUBJECTS | SECURED).items()}  # fmt: skip
    ours, theirs, pycrate = dialect("j2735-2024"), Asn1tools(), Pycrate()
    security, their_security = dialect("ieee1609dot2"), SecuredAsn1tools()
    figures: dict[str, Any] = {}
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    for name, octets in subjects.items():
        if name in SECURED:
            found = secured_works(octets, security, their_security)
        else:
            found = works(octets, ours, theirs, pycrate)
        result = measure(found, options.seconds / len(subjects))
        figures[name] = {"octets": len(octets), **result}
        show(name, len(octets), result)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
