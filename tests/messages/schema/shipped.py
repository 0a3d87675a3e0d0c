"""The shipped dialects, each compiled once a process, and what tests of several files need of them."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages.schema import compile_files
from cv2x.messages.schema.tables import DIALECTS

from .conftest import Document

ROOT = Path(__file__).resolve().parents[3]
ASN1 = ROOT / "messages" / "asn1"
# dialect -> the structure tables it is made of
SCHEMAS = {
    "tcsae53-2019": ("tcsae53-2019",),
    "ydt3709": ("ydt3709",),
    "cn-phase2": ("cn-phase2",),
    "j2735-2016": ("j2735-2016",),
    "j2735-2024": ("j2735-2024",),
    "etsi-r1": ("etsi-cam-r1", "etsi-denm-r1", "etsi-is", "etsi-cpm-tr103562"),
    "etsi-r2": ("etsi-cam-r2", "etsi-denm-r2", "etsi-cpm-r2", "etsi-vam-r2", "etsi-is"),
    "ieee1609dot2": ("ieee1609.2-2022", "ts103097-r1"),
    "tci": ("tci",),
}
# One dialect compiles once: its tests stay together when pytest-xdist spreads them.
each_dialect = pytest.mark.parametrize(
    "dialect", [pytest.param(name, marks=pytest.mark.xdist_group(f"schema-{name}")) for name in SCHEMAS]
)


@functools.cache
def shipped(dialect: str) -> Document:
    """The table document of the modules the project ships, each folder compiled once."""
    folder = dialect.replace("-", "_")
    name, encoding, plain = DIALECTS[folder]
    assert name == dialect
    return compile_files(texts(dialect), dialect, encoding, plain)


def texts(dialect: str) -> list[Path]:
    return sorted((ASN1 / dialect.replace("-", "_")).glob("*.asn"))


def without_open_types(tree: Any) -> Any:
    """Open fields as octets: asn1tools does not know them in OER, nor anywhere as elements or alternatives."""
    if isinstance(tree, dict):
        tree = {key: without_open_types(value) for key, value in tree.items()}
        if str(tree.get("type")).endswith(".&Type"):
            tree |= {"type": "OCTET STRING"}
    return [without_open_types(item) for item in tree] if isinstance(tree, list) else tree
