"""The process another codec lives in: ``python -m cv2x.harness.interop.codecs.worker asn1tools``.

Answers the questions of `cv2x.harness.interop.worker` on standard output, one line each.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import metadata
from typing import Any

from cv2x.harness.interop.codecs.text_codec import PLAIN, TextCodec, texts_of
from cv2x.harness.interop.tagged import tagged, untagged
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES


def _kind(name: str) -> type[TextCodec]:
    if name == "pycrate-etsi":
        from cv2x.harness.interop.codecs.pycrate_etsi import PycrateEtsi

        return PycrateEtsi
    if name == "pycrate":
        from cv2x.harness.interop.codecs.pycrate_codec import Pycrate

        return Pycrate
    from cv2x.harness.interop.codecs.asn1tools_codec import Asn1tools

    return Asn1tools


class Served:
    """One codec, each dialect compiled when it is asked for."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.version = metadata.version(kind.partition("-")[0])  # not installed: say so at once, by ending
        self._made: dict[str, TextCodec] = {}

    def codec(self, name: str) -> TextCodec:
        """Return the codec of a dialect."""
        if name not in self._made:
            make = _kind(self.kind)
            self._made[name] = make(dialect(name).document, texts_of(name), PLAIN.get(name, ()))
        return self._made[name]

    def answer(self, question: dict[str, Any]) -> dict[str, Any]:
        """Return the answer to a question."""
        match question["do"]:
            case "hello":
                return {"name": self.kind, "version": self.version, "dialects": list(FRAMES)}
            case "prepare":
                self.codec(question["dialect"])
                return {}
            case "encode":
                codec, kind = self.codec(question["dialect"]), question["type"]
                value = untagged(question["value"])
                begun_ns = time.perf_counter_ns()
                octets = codec.encode(kind, value)
                return {"octets": octets.hex(), "ns": time.perf_counter_ns() - begun_ns}
            case "decode":
                codec, kind = self.codec(question["dialect"]), question["type"]
                octets = bytes.fromhex(question["octets"])
                begun_ns = time.perf_counter_ns()
                value = codec.decode(kind, octets)
                took_ns = time.perf_counter_ns() - begun_ns
                return {"value": tagged(codec.nodes, codec.roots[kind], value), "ns": took_ns}
            case _:
                return {}


def main() -> None:
    """Serve until standard input ends."""
    served = Served(sys.argv[1])
    answers, sys.stdout = sys.stdout, sys.stderr  # what a codec prints is no answer
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = served.answer(question)
        except Exception as error:
            answer = {"refused": f"{type(error).__name__}: {error}"}
        print(json.dumps({"id": question["id"], **answer}), file=answers, flush=True)


if __name__ == "__main__":
    main()
