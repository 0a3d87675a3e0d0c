"""The codecs beside which ours is timed, each made to do the whole work: frame, message and every open type in it.

asn1tools gets ``check_constraints=True``, and its open types are decoded and encoded by hand here; pycrate follows them
by itself and checks constraints always.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import tempfile
from pathlib import Path
from typing import Any

import asn1tools
from pycrate_asn1c.asnproc import GLOBAL, PycrateGenerator, compile_text, generate_modules

ASN1 = Path(__file__).resolve().parents[1] / "messages" / "asn1"
MODULES = sorted((ASN1 / "j2735_2024").glob("*.asn"))
SECURED_MODULES = sorted((ASN1 / "ieee1609dot2").glob("[!t]*.asn"))
SECURED_MODULES += [ASN1 / "ieee1609dot2" / "ts103097_extension.asn"]
SECURED = "Ieee1609Dot2Data"
TYPES = {18: "MapData", 19: "SPAT", 20: "BasicSafetyMessage"}
PART_II = {0: "VehicleSafetyExtensions", 1: "SpecialVehicleExtensions", 2: "SupplementalVehicleExtensions"}


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
        return self.spec.decode(SECURED, octets, check_constraints=True)

    def encode(self, value: Any) -> bytes:
        octets: bytes = self.spec.encode(SECURED, value, check_constraints=True)
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
    """pycrate's MessageFrame in UPER, or its Ieee1609Dot2Data in COER."""

    def __init__(self, modules: list[Path], name: str) -> None:
        GLOBAL.clear()
        path = Path(tempfile.mkdtemp()) / "peer.py"
        with contextlib.redirect_stdout(io.StringIO()):
            compile_text([module.read_text(encoding="utf-8") for module in modules])
            generate_modules(PycrateGenerator, str(path))
        spec = importlib.util.spec_from_file_location(f"peer_{name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        held = [item for holder in vars(module).values() for item in getattr(holder, "_all_", ())]
        self.top = next(item for item in held if item._name == name)
        self.secured = name == SECURED

    def decode(self, octets: bytes) -> Any:
        (self.top.from_coer if self.secured else self.top.from_uper)(octets)
        return self.top.get_val()

    def encode(self, value: Any) -> bytes:
        self.top.set_val(value)
        octets: bytes = self.top.to_coer() if self.secured else self.top.to_uper()
        return octets
