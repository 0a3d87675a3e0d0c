"""One protocol, written three times: docs/bridge.md for vendors, protocol.h for the reference bridge, wire.py here."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from cv2x.radio.bridge import wire
from tests.radio.bridge.stub import TELUX

DOCS = (Path(__file__).resolve().parents[3] / "docs" / "bridge.md").read_text("utf-8")
HEADER_FILE = (TELUX / "protocol.h").read_text("utf-8")


def c_numbers() -> dict[str, int]:
    """Every number protocol.h names."""
    plain = re.sub(r"/\*.*?\*/", "", HEADER_FILE, flags=re.S)
    found = re.findall(r"\b([A-Z][A-Z0-9_]+) = (0x[0-9a-f]+|\d+)", plain)
    found += re.findall(r"#define ([A-Z][A-Z0-9_]+) (0x[0-9a-f]+|\d+)u?\b", plain)
    return {name: int(number, 0) for name, number in found}


def table(title: str) -> list[list[str]]:
    """The rows of the table in docs/bridge.md whose first heading this is."""
    text = re.search(rf"^\| {re.escape(title)} \|.*?(?=^$|\Z)", DOCS, flags=re.S | re.M)
    assert text is not None, title
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in text[0].strip().splitlines()[2:]]


def test_the_reference_bridge_has_our_numbers() -> None:
    c = c_numbers()
    for kind in wire.Kind:
        assert c[kind.name] == kind, kind.name
    for refusal in wire.Refusal:
        assert c[refusal.name] == refusal, refusal.name
    for status in wire.Status:
        assert c[f"RADIO_{status.name}"] == status
    for ability in wire.Can:
        name = "IS_SIMULATED" if ability is wire.Can.SIMULATED else f"CAN_{ability.name}"
        assert c[name] == ability
    for want in wire.Want:
        assert c[f"WANTS_{want.name}"] == want
    sizes = {"HELLO", "WELCOME", "TIME_ANSWER", "SEND", "FLOW", "FLOW_CLOSE", "L2_ID", "TX_POWER", "STATUS", "METRICS"}
    for name in sizes | {"RECEIVED", "TX_REPORT", "REFUSED", "HEADER"}:
        assert c[f"{name}_OCTETS"] == getattr(wire, name).size, name
    assert c["MAX_SDU_OCTETS"] == wire.MAX_SDU_OCTETS


def test_the_documented_kinds_are_ours() -> None:
    rows = table("kind | request") + table("kind | said unasked (tag 0)")
    documented = {row[1]: int(row[0], 16) for row in rows}
    assert documented == {kind.name: int(kind) for kind in wire.Kind if kind is not wire.Kind.REFUSED}


@pytest.mark.parametrize("name", ["HELLO", "WELCOME", "METRICS", "RECEIVED", "REFUSED", "flow"])
def test_documented_fields_begin_where_ours_do(name: str) -> None:
    layout = getattr(wire, name.upper()).format.lstrip(">")
    fields = re.findall(r"\d*[a-zA-Z]", layout)
    begins = [struct.calcsize(">" + "".join(fields[:count])) for count in range(len(fields) + 1)]
    rows = [row for row in table(name) if row[1] != "rest"]
    assert {int(row[0]) for row in rows} <= set(begins)
    # Each row ends where the next begins, and the last with the layout.
    ends = [*(int(row[0]) for row in rows[1:]), getattr(wire, name.upper()).size]
    for row, end in zip(rows, ends, strict=True):
        assert int(row[0]) + octets(row) == end, row


def octets(row: list[str]) -> int:
    """What a row says it is long: ``4``, ``2 + 2``, ``4 × 6``; a `0` named beside the field is one octet more."""
    size = sum(eval(part.replace("×", "*"), {}) for part in row[1].split("+"))  # noqa: S307 - digits of our own page
    return int(size) + row[2].count("· `0`")


def test_documented_refusals_and_statuses_are_ours() -> None:
    said = dict(re.findall(r"(\d+) ([a-z ]+?)(?: ·| \|)", table_row("REFUSED", "2")))
    assert {int(number): name for number, name in said.items()} == {
        int(refusal): wire.refusal_name(refusal) for refusal in wire.Refusal
    }
    listed = re.search(r"^Status: (.*?)\. A client", DOCS, flags=re.M)
    assert listed is not None
    numbers = {int(number) for number in re.findall(r"\b(\d+) [a-z]", listed[1])}
    assert numbers == {int(status) for status in wire.Status}


def table_row(title: str, size: str) -> str:
    row = next(row for row in table(title) if row[1] == size)
    return row[2] + " |"
