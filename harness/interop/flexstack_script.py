"""Run by the interpreter of the virtual environment that v2xflexstack is installed in; cv2x is not there.

Speaks the lines of docs/interop.md on standard input and output, with v2xflexstack's own coders.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import metadata
from typing import Any

DIALECT = "etsi-r2"
_made: dict[str, Any] = {}


def _cam() -> Any:
    from flexstack.facilities.ca_basic_service.cam_coder import CAMCoder

    return CAMCoder()


def _denm() -> Any:
    from flexstack.facilities.decentralized_environmental_notification_service.denm_coder import DENMCoder

    return DENMCoder()


def _vam() -> Any:
    from flexstack.facilities.vru_awareness_service.vam_coder import VAMCoder

    return VAMCoder()


CODERS = {"CAM": _cam, "DENM": _denm, "VAM": _vam}


def coder(message: str) -> Any:
    """Return the coder of a message, made once."""
    if message not in _made:
        _made[message] = CODERS[message]()
    return _made[message]


def untagged(value: Any, message: str) -> Any:
    """Return a value as the coders take it; extension containers are encoded by the coder, as its text says."""
    if isinstance(value, list):
        return [untagged(item, message) for item in value]
    if not isinstance(value, dict):
        return value
    if "$octets" in value:
        return bytes.fromhex(value["$octets"])
    if "$bits" in value:
        return bytes.fromhex(value["$bits"][0]), value["$bits"][1]
    if "$choice" in value:
        return value["$choice"][0], untagged(value["$choice"][1], message)
    if "$open" in value:
        key, held = value["$open"]
        return coder(message).encode_extension_container(key, untagged(held, message))
    return {name: untagged(held, message) for name, held in value.items()}


def tagged(value: Any, message: str) -> Any:
    """Return a decoded value as tagged JSON."""
    if isinstance(value, bytes):
        return {"$octets": value.hex()}
    if isinstance(value, tuple):
        first, second = value
        if isinstance(first, bytes):
            return {"$bits": [first.hex(), second]}
        return {"$choice": [first, tagged(second, message)]}
    if isinstance(value, list):
        return [tagged(item, message) for item in value]
    if isinstance(value, dict):
        if {"containerId", "containerData"} <= value.keys():
            key = value["containerId"]
            held = coder(message).decode_extension_container(key, value["containerData"])
            return {"containerId": key, "containerData": {"$open": [key, tagged(held, message)]}}
        return {name: tagged(held, message) for name, held in value.items()}
    return value


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to a question."""
    do = question["do"]
    if do == "hello":
        return {
            "name": "v2xflexstack",
            "version": metadata.version("v2xflexstack"),
            "messages": {DIALECT: list(CODERS)},
        }
    if do == "encode":
        message = question["message"]
        value = untagged(question["value"], message)
        begun = time.perf_counter_ns()
        octets = coder(message).encode(value)
        return {"octets": octets.hex(), "ns": time.perf_counter_ns() - begun}
    if do == "decode":
        message = question["message"] or question["type"]
        octets = bytes.fromhex(question["octets"])
        begun = time.perf_counter_ns()
        value = coder(message).decode(octets)
        took = time.perf_counter_ns() - begun
        return {"value": tagged(value, message), "ns": took}
    if do == "prepare":
        for message in CODERS:
            coder(message)
    return {}


def main() -> None:
    """Serve until standard input ends."""
    answers, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        question = json.loads(line)
        try:
            told = answer(question)
        except Exception as error:
            told = {"refused": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(dict(told, id=question["id"])) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
